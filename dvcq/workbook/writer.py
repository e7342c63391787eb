"""Writes workbooks after the schema: the blank form, the samples, the rubrics.

Takes rows keyed by column header, gives the bytes of an .xlsx file. It alone knows how the form
looks: headers, notes, dropdowns fed from the book's own lists, formats, the guide sheet.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.properties import PageSetupProperties

from dvcq.columns import Column, Kind, Row, columns_of, letter, spec_of
from dvcq.model import DEFAULT_LISTS, SHEETS, Criterion, Listed
from dvcq.package import pack, unpack
from dvcq.workbook.dropdowns import add_dropdowns
from dvcq.workbook.names import GUIDE

_FONT = "Times New Roman"
_HEAD = PatternFill("solid", fgColor="1F4E79")
_HEAD_REQUIRED = PatternFill("solid", fgColor="9C3A1C")
_LINE = Border(*(Side(style="thin", color="BFBFBF"),) * 4)
_TEXT_KINDS = {
    Kind.TEXT,
    Kind.LINES,
    Kind.CODE,
    Kind.CHOICE,
    Kind.LISTED,
    Kind.REFERENCE,
    Kind.REFERENCES,
}

RowData = Mapping[str, object]
Rows = Mapping[str, Sequence[RowData] | RowData]


def write_book(path: Path, rows: Rows, note: str = "", sheets: Sequence[str] | None = None) -> None:
    """Write a workbook to ``path``; see ``book_bytes``."""
    path.write_bytes(book_bytes(rows, note, sheets))


def book_bytes(rows: Rows, note: str = "", sheets: Sequence[str] | None = None) -> bytes:
    """A workbook holding ``rows`` (sheet title → rows by header; the settings sheet one mapping).

    ``note`` stands at the top of the guide; ``sheets`` limits the book to those titles. An unknown
    header raises ``KeyError``. Same rows, same bytes.
    """
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    chosen = [cls for cls in SHEETS if sheets is None or spec_of(cls).title in sheets]
    if sheets is None:
        _guide(book.create_sheet(GUIDE), note)
    for cls in chosen:
        spec = spec_of(cls)
        page = book.create_sheet(spec.title)
        data: Any = rows.get(spec.title, {} if spec.settings else [])
        if spec.settings:
            _settings(page, cls, data)
        else:
            _table(page, cls, data)
    if sheets is None:
        add_dropdowns(book)
    stream = io.BytesIO()
    book.save(stream)
    return pack(unpack(stream.getvalue()))


def _guide(page: Any, note: str) -> None:
    page.column_dimensions["A"].width = 30
    page.column_dimensions["B"].width = 100
    page.page_setup.orientation = "portrait"
    page.page_setup.paperSize = 9
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.append(["SỔ CÔNG TÁC DÂN VẬN CHÍNH QUYỀN"])
    page["A1"].font = Font(name=_FONT, size=15, bold=True)
    if note:
        page.append(["Lưu ý", note])
        page["A2"].font = page["B2"].font = Font(name=_FONT, size=12, bold=True, color="9C3A1C")
    page.append(
        [
            "Cách dùng",
            "Điền các trang từ trái sang phải; cột đỏ là bắt buộc. Cả năm chỉ "
            "cần ghi thêm ở trang Hoạt động. Kiểm tra: dvcq check TEN-SO.xlsx. Lập văn bản: "
            "python generate.py (hoặc dvcq generate).",
        ]
    )
    for cls in SHEETS:
        spec = spec_of(cls)
        page.append([spec.title, f"Mỗi dòng là {spec.one}."])
        page.cell(page.max_row, 1).font = Font(name=_FONT, size=12, bold=True)
        for item in columns_of(cls):
            page.append([f"   {item.header}{' *' if item.required else ''}", _explain(item)])
    for row in page.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if not cell.font.bold:
                cell.font = Font(name=_FONT, size=12)


def _explain(item: Column) -> str:
    parts = [item.note]
    if item.choices:
        parts.append("Chọn: " + "; ".join(choice.label for choice in item.choices) + ".")
    if item.example:
        parts.append(f"Ví dụ: {item.example}")
    return " ".join(parts)


def _settings(page: Any, cls: type[Row], data: RowData) -> None:
    _header(page, ["Thông tin", "Giá trị", "Ghi chú"])
    left = dict(data)
    for number, item in enumerate(columns_of(cls), start=2):
        page.cell(number, 1, item.header).font = Font(name=_FONT, size=12, bold=item.required)
        _write(page.cell(number, 2), item, left.pop(item.header, None))
        note = page.cell(number, 3, _explain(item))
        note.font = Font(name=_FONT, size=10, italic=True, color="595959")
        note.alignment = Alignment(wrap_text=True, vertical="top")
    for offset, (header, value) in enumerate(left.items(), start=len(columns_of(cls)) + 2):
        _put(page.cell(offset, 1), header)
        _put(page.cell(offset, 2), value)
    for name, width in (("A", 34), ("B", 46), ("C", 80)):
        page.column_dimensions[name].width = width


def _table(page: Any, cls: type[Row], data: Sequence[RowData]) -> None:
    declared = columns_of(cls)
    headers = [item.header for item in declared]
    extra = list(dict.fromkeys(header for row in data for header in row if header not in headers))
    _header(page, headers + extra)
    for index, item in enumerate(declared):
        head = page.cell(1, index + 1)
        head.fill = _HEAD_REQUIRED if item.required else _HEAD
        head.comment = Comment(_explain(item), "dvcq", width=320, height=120)
        dimension = page.column_dimensions[letter(index)]
        dimension.width = item.width
        if item.folded:
            dimension.outlineLevel = 1
            dimension.hidden = True
    filled = list(data) if data else [dict(row) for row in _start_rows(cls)]
    for number, row in enumerate(filled, start=2):
        for index, item in enumerate(declared):
            _write(page.cell(number, index + 1), item, row.get(item.header))
        for offset, header in enumerate(extra):
            _put(page.cell(number, len(declared) + offset + 1), row.get(header))
    _prefill(page, declared, len(filled) + 2)
    page.auto_filter.ref = f"A1:{letter(len(headers) - 1)}{max(len(filled) + 1, 2)}"
    if cls is Criterion:
        page.protection.sheet = True


def _start_rows(cls: type[Row]) -> list[RowData]:
    if cls is not Listed:
        return []
    longest = max(len(values) for values in DEFAULT_LISTS.values())
    return [
        {header: values[n] for header, values in DEFAULT_LISTS.items() if n < len(values)}
        for n in range(longest)
    ]


def _prefill(page: Any, declared: tuple[Column, ...], first: int) -> None:
    for index, item in enumerate(declared):
        if item.prefill:
            rows = 12 if item.prefill.startswith("VB") else 200
            for number in range(first, rows + 2):
                _write(page.cell(number, index + 1), item, item.prefill.format(n=number - 1))


def _header(page: Any, headers: Sequence[str]) -> None:
    for index, header in enumerate(headers, start=1):
        cell = page.cell(1, index)
        _put(cell, header)
        cell.font = Font(name=_FONT, size=12, bold=True, color="FFFFFF")
        cell.fill = _HEAD
        cell.border = _LINE
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    page.row_dimensions[1].height = 34
    page.freeze_panes = "A2"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = "1:1"


def _write(cell: Any, item: Column, value: object) -> None:
    """Put a value in the format of its column."""
    _put(cell, value)
    cell.font = Font(name=_FONT, size=12)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.protection = Protection(locked=True)
    if item.kind in _TEXT_KINDS:
        cell.number_format = "@"
    elif item.kind in (Kind.DATE, Kind.MOMENT):
        cell.number_format = "dd/mm/yyyy" if not isinstance(value, str) else "@"
    elif item.kind is Kind.NUMBER:
        cell.number_format = _number_format(value)


def _put(cell: Any, value: object) -> None:
    """Put a value; a text that looks like a formula or an error stays text."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        if value.startswith(("=", "+", "-", "@")):
            cell.quotePrefix = True


def _number_format(value: Any) -> str:
    if isinstance(value, str):
        return "@"
    return "#,##0" if value is not None and value == int(value) else "#,##0.######"

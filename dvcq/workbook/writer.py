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
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

from dvcq.columns import Column, Kind, Row, columns_of, letter, spec_of
from dvcq.model import DEFAULT_LISTS, SHEETS, Activity, Criterion, Listed, Unit
from dvcq.package import pack, unpack
from dvcq.workbook.names import GUIDE, LISTS

FORM_ROWS = 500
MAX_FILLED_ROWS = 20_000

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
        _dropdown_sources(book)
    for cls in chosen:
        _dropdowns(book[spec_of(cls).title], cls, whole=sheets is None)
    stream = io.BytesIO()
    book.save(stream)
    return pack(unpack(stream.getvalue()))


def _guide(page: Any, note: str) -> None:
    page.column_dimensions["A"].width = 30
    page.column_dimensions["B"].width = 100
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
        page.cell(offset, 1, header)
        page.cell(offset, 2, value)
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
            page.cell(number, len(declared) + offset + 1, row.get(header))
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
        cell = page.cell(1, index, header)
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
    """Put a value in its format; a text that looks like a formula stays text."""
    cell.value = value
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@")):
        cell.data_type = "s"
        cell.quotePrefix = True
    cell.font = Font(name=_FONT, size=12)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.protection = Protection(locked=True)
    if item.kind in _TEXT_KINDS:
        cell.number_format = "@"
    elif item.kind in (Kind.DATE, Kind.MOMENT):
        cell.number_format = "dd/mm/yyyy" if not isinstance(value, str) else "@"
    elif item.kind is Kind.NUMBER:
        cell.number_format = "#,##0.######" if value != int(value or 0) else "#,##0"  # type: ignore[call-overload]


# --- dropdowns ------------------------------------------------------------------------------


def _dropdown_sources(book: Any) -> None:
    """A hidden sheet of formulas that lists, without gaps, what the dropdowns offer.

    For each list two columns: the running number of a usable row, and the entry of the n-th one.
    """
    page = book.create_sheet(LISTS)
    page.sheet_state = "hidden"
    column = 0
    for name, title, code, label, test in _reference_lists():
        _running_list(page, column, title, code, label, test)
        _name(book, name, column + 1)
        column += 2
    for cls in SHEETS:
        for item in columns_of(cls):
            if item.choices:
                for number, choice in enumerate(item.choices, start=2):
                    page.cell(number, column + 1, choice.label)
                address = letter(column)
                book.defined_names[_choice_name(cls, item)] = DefinedName(
                    _choice_name(cls, item),
                    attr_text=f"'{LISTS}'!${address}$2:${address}${len(item.choices) + 1}",
                )
                column += 1


def _reference_lists() -> list[tuple[str, str, str, str | None, str]]:
    """(name, sheet, column of the code, column of the label, condition on a row's code cell)."""
    listed = columns_of(Listed)
    named = [
        ("ds_nhiem_vu", "Kế hoạch", "A", "B", 'LEFT({code},1)="N"'),
        ("ds_bo_phan", "Bộ phận", "A", None, '{code}<>""'),
        ("ds_van_ban", "Văn bản", "A", "D", 'AND({code}<>"",\'Văn bản\'!B{row}<>"")'),
        ("ds_tieu_chi", "Tiêu chí", "A", "B", '{code}<>""'),
        ("ds_hoat_dong", "Hoạt động", "A", "E", 'AND({code}<>"",\'Hoạt động\'!E{row}<>"")'),
    ]
    for index, item in enumerate(listed):
        named.append((_list_name(item.header), "Danh mục", letter(index), None, '{code}<>""'))
    return [(a, b, c, d, e) for a, b, c, d, e in named]


def _running_list(
    page: Any, column: int, title: str, code: str, label: str | None, test: str
) -> None:
    rank = letter(column)
    last = FORM_ROWS + 1
    page.cell(1, column + 1, 0)
    page.cell(1, column + 2, title)
    for row in range(2, last + 1):
        cell = f"'{title}'!{code}{row}"
        condition = test.format(code=cell, row=row)
        page.cell(row, column + 1, f'=IF({condition},MAX({rank}$1:{rank}{row - 1})+1,"")')
        at = f"MATCH({row - 1},{rank}$2:{rank}${last},0)"
        shown = f"INDEX('{title}'!{code}$2:{code}${last},{at})"
        if label:
            shown += f"&\" – \"&INDEX('{title}'!{label}$2:{label}${last},{at})"
        page.cell(row, column + 2, f'=IFERROR({shown},"")')


def _name(book: Any, name: str, column: int) -> None:
    rank, entry = letter(column - 1), letter(column)
    book.defined_names[name] = DefinedName(
        name,
        attr_text=(
            f"OFFSET('{LISTS}'!${entry}$2,0,0,"
            f"MAX(1,MAX('{LISTS}'!${rank}$1:${rank}${FORM_ROWS + 1})),1)"
        ),
    )


def _choice_name(cls: type[Row], item: Column) -> str:
    return f"ch_{spec_of(cls).attribute}_{item.field}"


def _list_name(header: str) -> str:
    return {"Hình thức": "ds_hinh_thuc", "Loại bộ phận": "ds_loai_bo_phan"}[header]


_TARGET_NAMES = {
    "Kế hoạch": "ds_nhiem_vu",
    "Bộ phận": "ds_bo_phan",
    "Văn bản": "ds_van_ban",
    "Tiêu chí": "ds_tieu_chi",
    "Hoạt động": "ds_hoat_dong",
}


def _dropdowns(page: Any, cls: type[Row], whole: bool) -> None:
    if not whole:
        return
    last = FORM_ROWS + 1
    for index, item in enumerate(columns_of(cls)):
        source = _dropdown_source(cls, item)
        if source:
            rule = DataValidation(type="list", formula1=f"={source}", allow_blank=True)
            rule.showErrorMessage = item.kind is Kind.CHOICE
            rule.error = "Chọn một giá trị trong danh sách."
            rule.errorTitle = item.header
            at = f"B{index + 2}" if cls is Unit else f"{letter(index)}2:{letter(index)}{last}"
            rule.add(at)
            page.add_data_validation(rule)
        elif item.kind is Kind.DATE and cls is not Unit:
            for number in range(2, 60 if cls is not Activity else 201):
                page.cell(number, index + 1).number_format = "dd/mm/yyyy"


def _dropdown_source(cls: type[Row], item: Column) -> str:
    if item.choices:
        return _choice_name(cls, item)
    if item.kind is Kind.LISTED:
        return _list_name(item.target)
    if item.kind is Kind.REFERENCE:
        return _TARGET_NAMES[item.target]
    return ""

"""Writes workbooks after the schema: the blank form, the samples, the rubrics.

Takes rows keyed by column header, gives the bytes of an .xlsx file. It alone knows what stands in
which cell of the form: headers, notes, prefilled codes, counts of what is missing, the guide.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.comments import Comment

from dvcq.columns import Column, Kind, Row, columns_of, letter, spec_of
from dvcq.model import DEFAULT_LISTS, SHEETS, Criterion, Listed
from dvcq.package import pack, unpack
from dvcq.workbook import looks
from dvcq.workbook.dropdowns import FORM_ROWS, add_dropdowns
from dvcq.workbook.names import (
    COUNT_FORMAT,
    COUNT_UNKNOWN,
    COUNTED,
    FORM_VERSION,
    GUIDE,
    NO_ROWS,
    VERSION_LABEL,
)

_DAYS = (Kind.DATE, Kind.MOMENT)

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
    whole = sheets is None
    guide = book.create_sheet(GUIDE) if whole else None
    counts: dict[type[Row], str] = {}
    for cls in SHEETS:
        spec = spec_of(cls)
        if sheets is not None and spec.title not in sheets:
            continue
        page = book.create_sheet(spec.title)
        page.sheet_properties.tabColor = looks.when_of(cls)[1]
        data: Any = rows.get(spec.title, {} if spec.settings else [])
        write = _settings if spec.settings else _table
        counts[cls] = write(page, cls, data, whole)
    if whole:
        _guide(guide, note, counts)
        add_dropdowns(book)
    stream = io.BytesIO()
    book.save(stream)
    parts = unpack(stream.getvalue())
    for name in parts:
        if name.startswith("xl/worksheets/sheet"):
            parts[name] = looks.without_fixed_heights(parts[name])
    return pack(parts)


def _guide(page: Any, note: str, counts: Mapping[type[Row], str]) -> None:
    page.column_dimensions["A"].width = 34
    page.column_dimensions["B"].width = 100
    looks.print_set_up(page, "portrait")
    looks.opened_at(page, "A2")
    page.append(["SỔ CÔNG TÁC DÂN VẬN CHÍNH QUYỀN"])
    for line in _advice(note):
        page.append(line)
        page.cell(page.max_row, 1).font = looks.font(bold=True)
    if note:
        page["A2"].font = page["B2"].font = looks.warning_font()
    _contents(page, counts)
    for cls in SHEETS:
        spec = spec_of(cls)
        page.append([spec.title, f"Mỗi dòng là {spec.one}."])
        page.cell(page.max_row, 1).font = looks.font(bold=True)
        for item in columns_of(cls):
            page.append([f"   {item.header}{' *' if item.required else ''}", _explain(item)])
    for row in page.iter_rows(min_row=2):
        for cell in row:
            looks.wrapped(cell)
            if not cell.font.bold:
                cell.font = looks.font()
        looks.heighten(page, row[0].row)
    page["A1"].font = looks.font(size=15, bold=True)


def _contents(page: Any, counts: Mapping[type[Row], str]) -> None:
    """A line for every sheet: a link to it, what is missing there, when it is filled."""
    page.append(["Trang (bấm để mở)", "Còn phải điền · điền khi nào"])
    for cell in page[page.max_row]:
        cell.font = looks.font(bold=True)
    for cls in SHEETS:
        when, colour = looks.when_of(cls)
        title = spec_of(cls).title
        shown = f"không có {COUNTED} · {when}"
        if counts.get(cls):
            shown = f'=IFERROR(\'{title}\'!{counts[cls]},"{COUNT_UNKNOWN}")&" · {when}"'
        page.append([title, shown])
        looks.link(page.cell(page.max_row, 1), title, colour)


def _advice(note: str) -> Iterator[tuple[str, object]]:
    if note:
        yield "Lưu ý", note
    yield VERSION_LABEL, FORM_VERSION
    yield (
        "Cách dùng",
        "Điền các trang từ trái sang phải; cả năm chỉ cần ghi thêm ở trang Hoạt động. Cột có "
        "tiêu đề đỏ là bắt buộc: ô đỏ nhạt là ô bắt buộc còn trống. Đầu mỗi trang và bảng dưới "
        "đây cho biết còn bao nhiêu ô. Chỉ vào tiêu đề cột để xem cách ghi; ô có mũi tên thì "
        "chọn trong danh sách. Cần cột riêng thì thêm vào bên phải.",
    )
    tabs = zip(looks.COLOUR_NAMES, looks.WHENS, strict=True)
    yield "Màu thẻ trang", "; ".join(f"{name}: {when}" for name, (when, _) in tabs) + "."
    yield "Kiểm tra sổ", "dvcq check TEN-SO.xlsx (thêm --mark để có bản tô màu các ô cần sửa)"
    yield "Lập văn bản", "dvcq generate TEN-SO.xlsx"
    yield "Sang năm sau", "dvcq new SO-MOI.xlsx --from SO-CU.xlsx --year NĂM"


def _explain(item: Column) -> str:
    parts = [item.note]
    if item.choices:
        parts.append("Chọn: " + "; ".join(choice.label for choice in item.choices) + ".")
    if item.example:
        parts.append(f"Ví dụ: {item.example}")
    return " ".join(parts)


def _settings(page: Any, cls: type[Row], data: RowData, counted: bool) -> str:
    """Fill the sheet of settings; gives the cell of its count ("" without one)."""
    heads = ["Thông tin", "Giá trị", "Ghi chú"]
    _header(page, heads)
    left = dict(data)
    wanted: list[str] = []
    for number, item in enumerate(columns_of(cls), start=2):
        page.cell(number, 1, item.header).font = looks.font(bold=item.required)
        cell = page.cell(number, 2)
        looks.styled(cell, item, settings=True)
        _write(cell, item, left.pop(item.header, None))
        note = page.cell(number, 3, _explain(item))
        looks.wrapped(note)
        note.font = looks.font(size=10, italic=True, color="595959")
        if item.required:
            looks.colour_missing_setting(page, cell.coordinate)
            wanted.append(f"(LEN(TRIM({cell.coordinate}))=0)")
    for offset, (header, value) in enumerate(left.items(), start=len(columns_of(cls)) + 2):
        _put(page.cell(offset, 1), header)
        _put(page.cell(offset, 2), value)
    for name, width in (("A", 34), ("B", 46), ("C", 80)):
        page.column_dimensions[name].width = width
    for number in range(2, page.max_row + 1):
        looks.heighten(page, number)
    return _count(page, len(heads), _shown("+".join(wanted))) if counted else ""


def _table(page: Any, cls: type[Row], data: Sequence[RowData], counted: bool) -> str:
    """Fill a sheet of rows; gives the cell of its count ("" without one)."""
    declared = columns_of(cls)
    headers = [item.header for item in declared]
    extra = list(dict.fromkeys(header for row in data for header in row if header not in headers))
    _header(page, headers + extra)
    styles = []
    for index, item in enumerate(declared):
        head = page.cell(1, index + 1)
        if item.required:
            looks.mark_required(head)
        head.comment = Comment(_explain(item), "dvcq", width=320, height=120)
        styles.append(looks.format_column(page, index, item))
    filled = list(data) if data else [dict(row) for row in _start_rows(cls)]
    for number, row in enumerate(filled, start=2):
        for index, item in enumerate(declared):
            cell = page.cell(number, index + 1)
            cell._style = copy(styles[index])
            _write(cell, item, row.get(item.header))
        for offset, header in enumerate(extra):
            _put(page.cell(number, len(declared) + offset + 1), row.get(header))
        looks.heighten(page, number)
    _prefill(page, declared, styles, len(filled) + 2)
    page.auto_filter.ref = f"A1:{letter(len(headers) - 1)}{max(len(filled) + 1, 2)}"
    page.protection.sheet = cls is Criterion
    last, wide = max(FORM_ROWS, len(filled)) + 1, len(headers) + len(extra)
    looks.colour_missing(page, declared, wide, last)
    return _count(page, wide, _missing(declared, wide, last)) if counted else ""


def _missing(declared: Sequence[Column], wide: int, last: int) -> str:
    """A formula that says how many required cells are empty in rows with more than a code."""
    own = {n for n, item in enumerate(declared) if item.prefill}
    cells = [f"{letter(n)}2:{letter(n)}{last}" for n in range(wide)]
    held = "+".join(f"LEN({at})" for n, at in enumerate(cells) if n not in own)
    empty = [f"(LEN(TRIM({cells[n]}))=0)" for n, item in enumerate(declared) if item.required]
    if not empty:
        return ""
    missing = _shown(f"SUMPRODUCT(({held}>0)*({'+'.join(empty)}))")
    return f'IF(SUMPRODUCT(({held}>0)*1)=0,"{NO_ROWS}",{missing})'


def _shown(missing: str) -> str:
    shown = COUNT_FORMAT.replace('"', '""')
    return f'TEXT({missing},"{shown}")'


def _count(page: Any, index: int, missing: str) -> str:
    """Say in the header row how many required cells are empty; gives the cell."""
    if not missing:
        return ""
    cell = page.cell(1, index + 1, f'=IFERROR({missing},"{COUNT_UNKNOWN}")')
    looks.count_cell(page, index)
    return str(cell.coordinate)


def _start_rows(cls: type[Row]) -> list[RowData]:
    if cls is not Listed:
        return []
    longest = max(len(values) for values in DEFAULT_LISTS.values())
    return [
        {header: values[n] for header, values in DEFAULT_LISTS.items() if n < len(values)}
        for n in range(longest)
    ]


def _prefill(page: Any, declared: Sequence[Column], styles: Sequence[Any], first: int) -> None:
    for index, item in enumerate(declared):
        if item.prefill:
            rows = 12 if item.prefill.startswith("VB") else 200
            for number in range(first, rows + 2):
                cell = page.cell(number, index + 1)
                cell._style = copy(styles[index])
                _put(cell, item.prefill.format(n=number - 1))


def _header(page: Any, headers: Sequence[str]) -> None:
    for index, header in enumerate(headers, start=1):
        _put(page.cell(1, index), header)
    looks.head(page, len(headers))


def _write(cell: Any, item: Column, value: object) -> None:
    """Put a value into a cell that has the style of its column; text in it stays text."""
    _put(cell, value)
    if isinstance(value, str) and (item.kind in _DAYS or item.kind is Kind.NUMBER):
        cell.number_format = "@"


def _put(cell: Any, value: object) -> None:
    """Put a value; a text that looks like a formula or an error stays text."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        if value.startswith(("=", "+", "-", "@")):
            cell.quotePrefix = True

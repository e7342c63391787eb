"""Reads the sheets of an .xls workbook (BIFF).

Takes the bytes of a file that was found to be one, gives ``RawSheet``s. It alone knows xlrd, which
is slower than the reader of the other formats but cannot be brought down by a damaged file, and
tells formats, errors and hidden rows too.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from dvcq.numbers import decimal_of, format_number
from dvcq.problems import Stop
from dvcq.workbook.guard import not_a_workbook, too_big
from dvcq.workbook.raw import Beside, Cell, CellError, RawRow, RawSheet, RawValue, ShownNumber
from dvcq.workbook.styles import decimals_of, is_old_font, is_percent_code

MOST_BYTES = 16 * 1024 * 1024


def read_xls(content: bytes, name: str) -> tuple[tuple[RawSheet, ...], int]:
    """All worksheets, and the year from which serial numbers count (1900 or 1904).

    Raises ``Stop`` for a locked file and for one beyond all measure.
    """
    import xlrd

    if len(content) > MOST_BYTES:
        raise Stop(too_big(name, f"{len(content) // 1_048_576} MB"))
    try:
        book = xlrd.open_workbook(
            file_contents=content, formatting_info=True, ragged_rows=True, logfile=io.StringIO()
        )
    except xlrd.XLRDError as fault:
        why = "tệp có mật khẩu" if "ncrypt" in str(fault) else "tệp hỏng"
        raise Stop(not_a_workbook(name, why)) from fault
    epoch = 1904 if book.datemode else 1900
    return tuple(_sheet(book, sheet) for sheet in book.sheets()), epoch


def _sheet(book: Any, sheet: Any) -> RawSheet:
    rows = [row for row in map(_Row(book, sheet).read, range(sheet.nrows)) if row.values]
    header = rows.pop(0) if rows and rows[0].number == 1 else RawRow(1, ())
    merged = tuple(
        (top + 1, left, bottom, right - 1) for top, bottom, left, right in sheet.merged_cells
    )
    beside = Beside(
        frozenset(row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden),
        frozenset(column for column, info in sheet.colinfo_map.items() if info.hidden),
        merged,
        struck=tuple(_cells(book, sheet, lambda font: bool(font.struck_out))),
        fonts={cell: _font(book, sheet, cell).name for cell in _cells(book, sheet, _is_old)},
    )
    return RawSheet(sheet.name, header, tuple(rows), sheet.visibility != 0, beside)


def _is_old(font: Any) -> bool:
    return is_old_font(font.name)


def _font(book: Any, sheet: Any, cell: Cell) -> Any:
    return book.font_list[book.xf_list[sheet.cell_xf_index(cell[0] - 1, cell[1])].font_index]


def _cells(book: Any, sheet: Any, wanted: Any) -> Iterator[Cell]:
    """Filled cells below the header whose font is wanted; none are looked at if no font is."""
    if not any(wanted(font) for font in book.font_list):
        return
    for row in range(1, sheet.nrows):
        for column, value in enumerate(sheet.row_values(row)):
            if value != "" and wanted(_font(book, sheet, (row + 1, column))):
                yield row + 1, column


class _Row:
    """Reads the rows of one sheet."""

    def __init__(self, book: Any, sheet: Any) -> None:
        self.book, self.sheet = book, sheet

    def read(self, number: int) -> RawRow:
        types, values = self.sheet.row_types(number), self.sheet.row_values(number)
        cells = [self._value(number, n, kind, values[n]) for n, kind in enumerate(types)]
        while cells and cells[-1] is None:
            cells.pop()
        return RawRow(number + 1, tuple(cells))

    def _value(self, row: int, column: int, kind: int, value: Any) -> RawValue:
        import xlrd

        if kind == xlrd.XL_CELL_TEXT:
            return str(value) or None
        if kind == xlrd.XL_CELL_NUMBER:
            return self._number(row, column, value)
        if kind == xlrd.XL_CELL_DATE:
            return _day(xlrd.xldate_as_tuple(value, self.book.datemode), value)
        if kind == xlrd.XL_CELL_BOOLEAN:
            return bool(value)
        if kind == xlrd.XL_CELL_ERROR:
            return CellError(xlrd.error_text_from_code.get(value, "#N/A"))
        return None

    def _number(self, row: int, column: int, value: float) -> RawValue:
        """The number, or what its format shows: a percentage, zeros at the end."""
        key = self.book.xf_list[self.sheet.cell_xf_index(row, column)].format_key
        code = self.book.format_map[key].format_str
        if is_percent_code(code):
            return f"{format_number(decimal_of(value) * 100)}%"
        places = decimals_of(code)
        if places and f"{value:.{places}f}".endswith("0") and value != int(value):
            return ShownNumber(value, f"{value:.{places}f}")
        return value


def _day(parts: tuple[int, int, int, int, int, int], value: float) -> RawValue:
    """A day, a time of day, or both; a serial number outside the calendar stays a number."""
    if not any(parts[:3]):
        return time(*parts[3:])
    if not any(parts[3:]):
        return date(*parts[:3])
    return datetime(*parts) if value else value  # noqa: DTZ001

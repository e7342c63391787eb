"""What a reader of values does not tell about an .ods sheet, found by one walk over its XML.

Takes ``content.xml``, gives for each sheet ``Beside`` and the values to put in place: error cells,
formulas without a result, percentages. It alone knows how repeated and covered cells are counted.
"""

from __future__ import annotations

import io
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dvcq.numbers import decimal_of, format_number
from dvcq.problems import Stop
from dvcq.workbook.extent import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from dvcq.workbook.guard import too_big
from dvcq.workbook.raw import Beside, Cell, CellError, RawValue, Unanswered

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")


@dataclass(slots=True)
class _Sheet:
    values: dict[Cell, RawValue] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    row: int = 1
    last_row: int = 0
    last_column: int = 0


def scan_content(content: bytes, name: str) -> dict[str, tuple[Beside, Mapping[Cell, RawValue]]]:
    """Scan every sheet by title. Raises ``Stop`` where values reach too far."""
    sheets: dict[str, tuple[Beside, Mapping[Cell, RawValue]]] = {}
    sheet = _Sheet()
    for event, element in ElementTree.iterparse(io.BytesIO(content), events=("start", "end")):
        if element.tag == f"{_TABLE}table" and event == "start":
            sheet = _Sheet()
        elif element.tag == f"{_TABLE}table":
            beside = Beside(hidden_rows=frozenset(sheet.hidden_rows), merged=tuple(sheet.merged))
            sheets[element.get(f"{_TABLE}name", "")] = (beside, sheet.values)
            element.clear()
        elif element.tag == f"{_TABLE}table-row" and event == "end":
            _row(element, sheet)
            _refuse_far(sheet, name)
            element.clear()
    return sheets


def _row(element: Element, sheet: _Sheet) -> None:
    repeated = _count(element, "rows-repeated")
    column = 0
    filled = False
    for cell in element:
        if cell.tag not in _CELLS:
            continue
        times = _count(cell, "columns-repeated")
        if _is_filled(cell):
            filled = True
            sheet.last_column = max(sheet.last_column, column + times)
            _cell(cell, (sheet.row, column), times, sheet)
        column += times
    if filled:
        sheet.last_row = sheet.row + repeated - 1
        if element.get(f"{_TABLE}visibility", "visible") != "visible":
            sheet.hidden_rows.update(range(sheet.row, sheet.row + min(repeated, 1000)))
    sheet.row += repeated


def _count(element: Element, what: str) -> int:
    shown = element.get(f"{_TABLE}number-{what}", "1")
    return max(1, int(shown)) if shown.isdigit() and len(shown) < 9 else MAX_ROWS + 1


def _is_filled(cell: Element) -> bool:
    return cell.get(f"{_OFFICE}value-type") is not None or cell.get(f"{_TABLE}formula") is not None


def _cell(cell: Element, at: Cell, times: int, sheet: _Sheet) -> None:
    rows, columns = _count(cell, "rows-spanned"), _count(cell, "columns-spanned")
    if rows > 1 or columns > 1:
        sheet.merged.append((at[0], at[1], at[0] + rows - 1, at[1] + columns - 1))
    value = _special(cell)
    if value is not None:
        for step in range(min(times, MAX_COLUMNS)):
            sheet.values[(at[0], at[1] + step)] = value


def _special(cell: Element) -> RawValue:
    """A value that the reader does not give as it shows; ``None`` for all others."""
    kind = cell.get(f"{_OFFICE}value-type")
    if cell.get(f"{_CALC}value-type") == "error":
        shown = "".join("".join(part.itertext()) for part in cell.iterfind(f"{_TEXT}p"))
        return CellError(shown or "#N/A")
    if kind is None:
        return Unanswered(cell.get(f"{_TABLE}formula", "="))
    if kind == "percentage":
        try:
            return f"{format_number(decimal_of(float(cell.get(f'{_OFFICE}value', ''))) * 100)}%"
        except ValueError:
            return None
    return None


def _refuse_far(sheet: _Sheet, name: str) -> None:
    too_far = sheet.last_column > MAX_COLUMNS or sheet.last_row > MAX_ROWS
    if too_far or sheet.last_row * sheet.last_column > MAX_CELLS:
        what = f"nội dung đến dòng {sheet.last_row}, cột thứ {sheet.last_column}"
        raise Stop(too_big(name, what))

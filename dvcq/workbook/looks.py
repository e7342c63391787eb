"""How the sheets of the form look: fonts, formats of columns, colours, print set-up.

Takes sheets being written, changes their looks only. It alone knows the colours and formats of the
form, and which cells turn red while something required is missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from typing import Any

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties

from dvcq.columns import Column, Kind, Row, letter
from dvcq.metrics import wrap_widths_pt
from dvcq.model import (
    Activity,
    Assessment,
    Criterion,
    Evidence,
    Inspection,
    Meeting,
    SelfScore,
    Showcase,
    Statistic,
)

_FONT = "Times New Roman"
_RED = "9C3A1C"
_HEAD = PatternFill("solid", fgColor="1F4E79")
_HEAD_REQUIRED = PatternFill("solid", fgColor=_RED)
_LINE = Border(*(Side(style="thin", color="BFBFBF"),) * 4)
_BIG_WHOLE = DifferentialStyle(numFmt=NumberFormat(numFmtId=164, formatCode="#,##0"))
# The fill of a rule is told by its background.
_MISSING = DifferentialStyle(fill=PatternFill("solid", bgColor="F8CBC6"))
_DAYS = (Kind.DATE, Kind.MOMENT)
_FIGURES = (Kind.INTEGER, Kind.NUMBER)
_TEXT_PLACE = Alignment(horizontal="left", vertical="top", wrap_text=True)
_DAY_PLACE = Alignment(horizontal="center", vertical="top", wrap_text=True)
_FIGURE_PLACE = Alignment(horizontal="right", vertical="top", indent=1, wrap_text=True)
LINE_HEIGHT = 16.5  # points, of the form's font
_POINTS_A_UNIT = 5.2  # of a column's width, less the margins of a cell
_SURELY_FIT = 0.6  # letters a unit: no text of this length is wider than its column
_FIXED_HEIGHT = re.compile(rb'(<row [^>]*ht="[0-9.]+") customHeight="1"')
_SMALL_INTEGERS = 1000  # below it no digits are to be grouped

ONCE = ("điền một lần, đầu năm", "2E75B6")
ALL_YEAR = ("ghi dần trong năm", "548235")
YEAR_END = ("điền khi làm báo cáo, tự chấm điểm", "C55A11")
NEVER = ("đã điền sẵn và khóa lại", "7F7F7F")
WHENS = (ONCE, ALL_YEAR, YEAR_END, NEVER)
COLOUR_NAMES = ("xanh dương", "xanh lá", "cam", "xám")
_WHEN: dict[type[Row], tuple[str, str]] = {
    **dict.fromkeys((Activity, Statistic, Showcase, Inspection, Evidence), ALL_YEAR),
    **dict.fromkeys((SelfScore, Meeting, Assessment), YEAR_END),
    Criterion: NEVER,
}


def font(**facts: Any) -> Font:
    """The form's font; ``facts`` as openpyxl names them."""
    return Font(**{"name": _FONT, "size": 12, **facts})


def warning_font() -> Font:
    return font(bold=True, color=_RED)


def when_of(cls: type[Row]) -> tuple[str, str]:
    """When a sheet is filled, and the colour of its tab."""
    return _WHEN.get(cls, ONCE)


def print_set_up(page: Any, orientation: str) -> None:
    page.sheet_format.defaultRowHeight = LINE_HEIGHT
    page.page_setup.orientation = orientation
    page.page_setup.paperSize = 9
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def opened_at(page: Any, cell: str) -> None:
    """Full size, the cursor in the first cell to fill."""
    page.sheet_view.zoomScale = 100
    for selection in page.sheet_view.selection:
        selection.activeCell = selection.sqref = cell


def head(page: Any, count: int) -> None:
    """The look of the header row over its first ``count`` columns, and of the sheet around it."""
    style = None
    for index in range(1, count + 1):
        cell = page.cell(1, index)
        if style is None:
            cell.font = font(bold=True, color="FFFFFF")
            cell.fill = _HEAD
            cell.border = _LINE
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            style = cell._style
        cell._style = copy(style)
    page.row_dimensions[1].height = 34
    page.freeze_panes = "A2"
    page.print_title_rows = "1:1"
    print_set_up(page, "landscape")
    opened_at(page, "A2")


def mark_required(cell: Any) -> None:
    cell.fill = _HEAD_REQUIRED


def count_cell(page: Any, index: int) -> None:
    """The cell that says how much is missing stands apart from the headers."""
    cell = page.cell(1, index + 1)
    cell.font = warning_font()
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    page.column_dimensions[letter(index)].width = 18


def link(cell: Any, title: str, colour: str) -> None:
    """A cell that leads to a sheet, in the colour of its tab."""
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{title}'!A2", display=title)
    cell.font = font(bold=True, underline="single", color="0563C1")
    cell.border = Border(left=Side(style="thick", color=colour))


def wrapped(cell: Any) -> None:
    cell.alignment = _TEXT_PLACE


def heighten(page: Any, number: int) -> None:
    """Room for the longest text of a row; not every spreadsheet program makes it by itself."""
    lines = 1
    for cell in page[number]:
        column = page.column_dimensions[cell.column_letter]
        if isinstance(cell.value, str) and cell.data_type == "s" and not column.hidden:
            lines = max(lines, lines_of(cell.value, column.width, cell.font.sz))
    if lines > 1:
        page.row_dimensions[number].height = LINE_HEIGHT * lines


def lines_of(text: str, wide: float, size: float) -> int:
    """How many lines a text takes in a column: width in units of the format, size in points."""
    if len(text) < wide * _SURELY_FIT and "\n" not in text:
        return 1
    return len(wrap_widths_pt(text, wide * _POINTS_A_UNIT, size))


def without_fixed_heights(sheet: bytes) -> bytes:
    """Let the heights of rows follow what is typed; openpyxl would have them fixed."""
    return _FIXED_HEIGHT.sub(rb"\1", sheet)


def format_column(page: Any, index: int, item: Column) -> Any:
    """The format of all rows that are still to be filled; gives the style for cells of the column.

    It stands at the column, for cells of their own would make the file many times as long.
    """
    dimension = page.column_dimensions[letter(index)]
    dimension.width = item.width
    if item.folded:
        dimension.outlineLevel = 1
        dimension.hidden = True
    return styled(dimension, item)


def styled(target: Any, item: Column, settings: bool = False) -> Any:
    """Give a cell or a column the style for values of ``item``; gives that style."""
    target.font = font()
    target.alignment = _TEXT_PLACE if settings else _place_of(item)
    target.number_format = _format_of(item, settings)
    return target._style


def _place_of(item: Column) -> Alignment:
    if item.kind in _DAYS:
        return _DAY_PLACE
    return _FIGURE_PLACE if item.kind in _FIGURES else _TEXT_PLACE


def _format_of(item: Column, settings: bool) -> str:
    """Text stays what was typed: no "05/3" or "1.10" becomes a day or a number."""
    if item.kind in _DAYS:
        return "dd/mm/yyyy"
    if item.kind is Kind.INTEGER:
        small = settings or (item.high is not None and item.high < _SMALL_INTEGERS)
        return "0" if small else "#,##0"
    # A fixed format would hide decimals, and a typed "%" that is kept as the cell's format.
    return "General" if item.kind is Kind.NUMBER else "@"


def colour_missing(page: Any, declared: Sequence[Column], wide: int, last: int) -> None:
    """Red while a row holds something and a required cell of it is empty (``wide`` columns)."""
    own = "".join(f"-LEN(${letter(n)}2)" for n, item in enumerate(declared) if item.prefill)
    held = f"SUMPRODUCT(LEN($A2:${letter(wide - 1)}2)){own}"
    for index, item in enumerate(declared):
        at = letter(index)
        cells = f"{at}2:{at}{last}"
        if item.required:
            _rule(page, cells, f"AND(LEN(TRIM(${at}2))=0,{held}>0)", _MISSING)
        if item.kind is Kind.NUMBER:
            big = f"AND(ISNUMBER(${at}2),ABS(${at}2)>=1000,${at}2=INT(${at}2))"
            _rule(page, cells, big, _BIG_WHOLE)


def colour_missing_setting(page: Any, cell: str) -> None:
    _rule(page, cell, f"LEN(TRIM({cell}))=0", _MISSING)


def _rule(page: Any, cells: str, formula: str, look: DifferentialStyle) -> None:
    page.conditional_formatting.add(cells, Rule(type="expression", dxf=look, formula=[formula]))

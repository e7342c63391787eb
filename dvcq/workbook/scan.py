"""What a reader of values does not tell about an .xlsx sheet, found in its XML by a light scan.

Takes the XML of a sheet, gives ``Beside`` and the values to put in place: error cells, formulas
without a result, numbers whose format says more. Each thing is looked for only where a quick search
says that it is there, so that a plain sheet costs next to nothing. It alone knows the XML of a
sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from dvcq.numbers import decimal_of, format_number
from dvcq.workbook.raw import Cell, CellError, RawValue, ShownNumber, Unanswered
from dvcq.workbook.styles import Styles

_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*[\"']([^\"']*)[\"']")
_ROW = re.compile(rb"<(?:\w+:)?row\s([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s([^>]*)>")
_FORMULA = re.compile(
    rb"<(?:\w+:)?c(?=[\s>])([^>]*)>(?:(?!</?(?:\w+:)?c[\s>]).)*?<(?:\w+:)?f(?=[\s/>])", re.S
)
_FORMULA = re.compile(rb"<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>(.*?)</(?:\w+:)?f>)", re.S)
_VALUE = re.compile(rb"\s*<(?:\w+:)?v(?:\s[^>]*)?>(.*?)</(?:\w+:)?v>", re.S)
_LINK = re.compile(rb"<(?:\w+:)?hyperlink\s([^>]*)>")
_ADDRESS = re.compile(r"([A-Za-z]+)([0-9]+)")
_FORMULA_MARKS = (b"<f", b":f")
_TAG_GOES_ON = (b">", b" ", b"/", b"\t", b"\n", b"\r")
_ERROR_MARKS = (b't="e"', b"t='e'")


@dataclass(slots=True)
class Found:
    """What the scan of one sheet found. ``values`` go in the place of what the reader gives."""

    values: dict[Cell, RawValue] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    struck: list[Cell] = field(default_factory=list)
    coloured: list[Cell] = field(default_factory=list)
    links: dict[Cell, str] = field(default_factory=dict)
    formulas: dict[Cell, str] = field(default_factory=dict)
    fonts: dict[Cell, str] = field(default_factory=dict)


def scan_sheet(xml: bytes, styles: Styles, targets: dict[str, str]) -> Found:
    """Scan one sheet. ``targets``: its relationships, id → target."""
    found = Found()
    start = max(xml.find(b"sheetData"), 0)
    _hidden(xml, start, found)
    _formulas(xml, found)
    if any(mark in xml for mark in _ERROR_MARKS):
        _errors(xml, found)
    _styled(xml, styles, found)
    for link in _LINK.finditer(xml, xml.rfind(b"sheetData")):
        _link(_attributes(link[1]), targets, found)
    return found


def address(shown: str) -> Cell | None:
    """From "C7" to (7, 2)."""
    found = _ADDRESS.fullmatch(shown)
    if found is None:
        return None
    index = 0
    for char in found[1].upper():
        index = index * 26 + ord(char) - 64
    return int(found[2]), index - 1


def _attributes(raw: bytes) -> dict[str, str]:
    return {
        name.decode("utf-8", "replace"): unescape(value.decode("utf-8", "replace"))
        for name, value in _ATTRIBUTE.findall(raw)
    }


def _is_on(value: str | None) -> bool:
    return value in ("1", "true")


def _hidden(xml: bytes, start: int, found: Found) -> None:
    for column in _COLUMN.finditer(xml, 0, start):
        facts = _attributes(column[1])
        if _is_on(facts.get("hidden")):
            first, last = int(facts.get("min", "1")), int(facts.get("max", "1"))
            found.hidden_columns.update(range(first - 1, min(last, first + 999)))
    if xml.find(b"hidden=", start) < 0:
        return
    for number, row in enumerate(_ROW.finditer(xml, start), start=1):
        if b"hidden=" in row[1]:
            facts = _attributes(row[1])
            if _is_on(facts.get("hidden")):
                found.hidden_rows.add(int(facts.get("r", number)))


def _formulas(xml: bytes, found: Found) -> None:
    """Formulas: without a stored result they become the cell's value, else they are kept beside."""
    for start in _formula_starts(xml):
        facts = _attributes(xml[xml.rfind(b"<", 0, start) : start])  # the tag of its cell
        place = address(facts.get("r", ""))
        formula = _FORMULA.match(xml, start)
        if place is None or formula is None:
            continue
        shown = "=" + _plain(formula[1] or b"")
        value = _VALUE.match(xml, formula.end())
        if (value is not None and value[1]) or facts.get("t") == "str":
            found.formulas[place] = shown
        else:
            found.values[place] = Unanswered(shown)


def _formula_starts(xml: bytes) -> Iterator[int]:
    """Where formulas begin: found by plain search, for one formula in a long sheet is common."""
    start = max(xml.find(b"sheetData"), 0)
    prefixed = xml.find(b":", start, xml.rfind(b"sheetData")) >= 0
    for mark in _FORMULA_MARKS if prefixed else _FORMULA_MARKS[:1]:
        at = xml.find(mark, start)
        while at >= 0:
            if xml[at + 2 : at + 3] in _TAG_GOES_ON:
                yield at if mark.startswith(b"<") else xml.rfind(b"<", 0, at)
            at = xml.find(mark, at + 1)


def _plain(raw: bytes) -> str:
    return unescape(raw.decode("utf-8", "replace"))


_ERROR_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*\bt=[\"']e[\"'][^>]*)>(.*?)</(?:\w+:)?c>", re.S)


def _errors(xml: bytes, found: Found) -> None:
    for cell in _ERROR_CELL.finditer(xml):
        place = address(_attributes(cell[1]).get("r", ""))
        value = _VALUE.search(cell[2])
        if place is not None:
            found.values[place] = CellError(_plain(value[1]) if value else "#N/A")


def _styled(xml: bytes, styles: Styles, found: Found) -> None:
    """Cells whose style means something; styles of the header row are the form's own."""
    first = xml.find(b"</row>")
    header = {int(n) for n in re.findall(rb'\bs="(\d+)"', xml[: max(first, 0)])}
    filled = styles.filled - header
    wanted = (styles.all - styles.filled) | filled
    if not wanted:
        return
    numbers = "|".join(map(str, sorted(wanted))).encode()
    cells = re.compile(
        rb"<(?:\w+:)?c\s(?=[^>]*\bs=[\"'](?:"
        + numbers
        + rb")[\"'])([^>]*?)(/?)>(?:<(?:\w+:)?v>([^<]*)<)?"
    )
    for cell in cells.finditer(xml):
        facts = _attributes(cell[1])
        place = address(facts.get("r", ""))
        if place is not None and not cell[2] and place[0] > 1:
            _style_of_cell(place, facts, cell[3], styles, filled, found)


def _style_of_cell(
    place: Cell,
    facts: dict[str, str],
    value: bytes | None,
    styles: Styles,
    filled: frozenset[int],
    found: Found,
) -> None:
    number = int(facts["s"])
    if number in styles.struck:
        found.struck.append(place)
    if number in filled:
        found.coloured.append(place)
    if number in styles.fonts:
        found.fonts[place] = styles.fonts[number]
    if value is None or facts.get("t", "n") != "n" or place in found.values:
        return
    shown = _shown_number(value, number, styles)
    if shown is not None:
        found.values[place] = shown


def _shown_number(value: bytes, style: int, styles: Styles) -> RawValue:
    """A percentage as it shows, a number with the zeros that its format adds; else nothing."""
    try:
        number = decimal_of(float(value))
    except ValueError:
        return None
    if style in styles.percent:
        return f"{format_number(number * 100)}%"
    decimals = styles.fixed.get(style, 0)
    short = -int(number.normalize().as_tuple().exponent) < decimals
    if decimals and short and number != number.to_integral_value():
        return ShownNumber(float(value), f"{number:.{decimals}f}")
    return None


def _link(facts: dict[str, str], targets: dict[str, str], found: Found) -> None:
    place = address(facts.get("ref", "").split(":")[0])
    target = targets.get(facts.get("r:id", ""), "")
    if place is not None and target:
        found.links[place] = target


def notes_of(xml: bytes, own_mark: bytes) -> Iterator[Cell]:
    """Cells with a note, but for notes that hold ``own_mark`` or stand in the header."""
    for note in re.finditer(rb"<(?:\w+:)?comment\s([^>]*)>(.*?)</(?:\w+:)?comment>", xml, re.S):
        place = address(_attributes(note[1]).get("ref", ""))
        if place is not None and place[0] > 1 and own_mark not in note[2]:
            yield place

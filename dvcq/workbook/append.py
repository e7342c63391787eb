"""Puts values into cells of an .xlsx or .xlsm workbook and leaves all else of it as it is.

Takes the bytes of a workbook that the reader could read and cells by sheet, gives the bytes of the
workbook with these cells. It changes the sheets' own XML, so that pictures, charts, formulas with
their results, notes and macros stay; it alone knows how a cell is written there.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from dvcq.columns import letter
from dvcq.dates import short_day
from dvcq.package import pack, unpack
from dvcq.workbook.raw import Cell, RawValue

_BOOK = "xl/workbook.xml"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ADDRESS = re.compile(r"([A-Z]+)(\d+)")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_PERCENT_FORMATS = frozenset((9, 10))
_FIRST_DAY = date(1900, 3, 1)  # before it Excel counts a 29 February 1900 that never was
_AFTER_CALC = (
    *("oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes"),
    *("webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"),
)


@dataclass(frozen=True, slots=True)
class Cells:
    """``values``: (row, column) → value. ``like``: the row whose styles the cells take; the cells
    of row 1 take that of the header before them.
    """

    values: Mapping[Cell, RawValue]
    like: int


def with_cells(content: bytes, sheets: Mapping[str, Cells], epoch: int = 1900) -> bytes:
    """The workbook with the cells. A day stays a day where the style shows one, else it is text.

    What formulas give is counted anew when the workbook is opened.
    """
    from lxml import etree

    parts = unpack(content)
    styles = _Styles(parts)
    for title, part in _sheet_parts(parts):
        if title in sheets:
            root = _parse(parts[part])
            _Sheet(root, styles, epoch).put(sheets[title])
            parts[part] = etree.tostring(
                root, xml_declaration=True, encoding="UTF-8", standalone=True
            )
    book = _parse(parts[_BOOK])
    _count_anew(book)
    parts[_BOOK] = etree.tostring(book, xml_declaration=True, encoding="UTF-8", standalone=True)
    return pack(parts)


def _parse(xml: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(xml, parser)


def _sheet_parts(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Title and part of every sheet."""
    targets = {
        item.get("Id"): posixpath.normpath(posixpath.join("/xl", item.get("Target")))[1:]
        for item in _parse(parts["xl/_rels/workbook.xml.rels"]).iter(_REL)
    }
    book = _parse(parts[_BOOK])
    for item in book.iter(_in(book, "sheet")):
        link = next((value for key, value in item.attrib.items() if key.endswith("}id")), "")
        if targets.get(link) in parts:
            yield item.get("name"), targets[link]


def _in(root: Any, name: str) -> str:
    """A name in the namespace of the part: strict workbooks have their own."""
    return f"{root.tag.rpartition('}')[0]}}}{name}"


def _count_anew(book: Any) -> None:
    calc = book.find(_in(book, "calcPr"))
    if calc is None:
        calc = book.makeelement(_in(book, "calcPr"), {})
        later = [_in(book, name) for name in _AFTER_CALC]
        place = next((n for n, item in enumerate(book) if item.tag in later), len(book))
        book.insert(place, calc)
    calc.set("fullCalcOnLoad", "1")


class _Styles:
    """Numbers of styles that show days, and of those that show percentages."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self.days: set[int] = set()
        self.percents: set[int] = set()
        if "xl/styles.xml" not in parts:
            return
        root = _parse(parts["xl/styles.xml"])
        codes = {
            int(item.get("numFmtId")): _QUOTED.sub("", item.get("formatCode", "")).lower()
            for item in root.iter(_in(root, "numFmt"))
        }
        for number, item in enumerate(root.iterfind(f"{_in(root, 'cellXfs')}/{_in(root, 'xf')}")):
            form = int(item.get("numFmtId", "0"))
            code = codes.get(form, "")
            if form in _DATE_FORMATS or ("d" in code and "m" in code) or "yy" in code:
                self.days.add(number)
            if form in _PERCENT_FORMATS or "%" in code:
                self.percents.add(number)


class _Sheet:
    def __init__(self, root: Any, styles: _Styles, epoch: int) -> None:
        self.root, self.styles, self.epoch = root, styles, epoch
        self.data = root.find(_in(root, "sheetData"))
        self.rows = dict(self._numbered_rows())
        self.last = max(self.rows, default=0)
        self.columns: dict[int, int] = {}
        for item in root.iter(_in(root, "col")):
            if item.get("style"):
                first, last = int(item.get("min")), int(item.get("max"))
                self.columns.update(dict.fromkeys(range(first - 1, last), int(item.get("style"))))

    def _numbered_rows(self) -> Iterator[tuple[int, Any]]:
        """Rows and cells may leave out their addresses: then they follow one another."""
        number = 0
        for item in self.data.iterfind(_in(self.root, "row")):
            number = int(item.get("r", number + 1))
            item.set("r", str(number))
            column = -1
            for cell in item.iterfind(_in(self.root, "c")):
                column = _index(cell.get("r")) if cell.get("r") else column + 1
                cell.set("r", f"{letter(column)}{number}")
            yield number, item

    def put(self, cells: Cells) -> None:
        for (row, column), value in sorted(cells.values.items(), key=lambda item: item[0]):
            cell = self._cell(row, column)
            if row == 1:
                style = self._style(1, column - 1)
            else:
                style = self._style(cells.like, column)
                style = self._style(row, column) if style is None else style
                style = self.columns.get(column) if style is None else style
            self._write(cell, value, style)
        self._widen()

    def _style(self, row: int, column: int) -> int | None:
        name = f"{letter(max(column, 0))}{row}"
        for cell in self.rows.get(row, ()):
            if cell.get("r") == name and cell.get("s"):
                return int(cell.get("s"))
        return None

    def _cell(self, row: int, column: int) -> Any:
        if row not in self.rows:
            item = self.root.makeelement(_in(self.root, "row"), {"r": str(row)})
            if row > self.last:
                self.data.append(item)
                self.last = row
            else:
                after = min(number for number in self.rows if number > row)
                self.rows[after].addprevious(item)
            self.rows[row] = item
        line = self.rows[row]
        line.attrib.pop("spans", None)
        name = f"{letter(column)}{row}"
        for cell in line.iterfind(_in(self.root, "c")):
            if cell.get("r") == name:
                return cell
            if _index(cell.get("r")) > column:
                made = self.root.makeelement(_in(self.root, "c"), {"r": name})
                cell.addprevious(made)
                return made
        made = self.root.makeelement(_in(self.root, "c"), {"r": name})
        line.append(made)
        return made

    def _write(self, cell: Any, value: RawValue, style: int | None) -> None:
        for part in list(cell):
            cell.remove(part)
        for name in ("t", "s", "cm", "vm"):
            cell.attrib.pop(name, None)
        figure = self._figure(value, style)
        if style is not None and not (figure is not None and style in self.styles.percents):
            cell.set("s", str(style))
        if isinstance(value, bool):
            cell.set("t", "b")
            self._add(cell, "v", "1" if value else "0")
        elif figure is not None:
            self._add(cell, "v", figure)
        elif value is not None:
            cell.set("t", "inlineStr")
            text = self._add(self._add(cell, "is", None), "t", _words(value))
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def _add(self, parent: Any, name: str, text: str | None) -> Any:
        item = parent.makeelement(_in(self.root, name), {})
        item.text = text
        parent.append(item)
        return item

    def _figure(self, value: RawValue, style: int | None) -> str | None:
        """What stands in the file for a number or a day; ``None`` for what is written as text."""
        if isinstance(value, bool):
            return None
        if isinstance(value, int | float):
            return repr(value)
        if isinstance(value, date) and style in self.styles.days:
            return self._serial(value)
        return None

    def _serial(self, value: date) -> str | None:
        day = value.date() if isinstance(value, datetime) else value
        if day < (_FIRST_DAY if self.epoch == 1900 else date(1904, 1, 1)):
            return None
        first = date(1899, 12, 30) if self.epoch == 1900 else date(1904, 1, 1)
        clock = value.time() if isinstance(value, datetime) else time()
        past = timedelta(hours=clock.hour, minutes=clock.minute, seconds=clock.second)
        whole = (day - first).days
        return repr(whole + past / timedelta(days=1)) if past else str(whole)

    def _widen(self) -> None:
        """The extent that the sheet tells of itself."""
        item = self.root.find(_in(self.root, "dimension"))
        if item is not None:
            cells = [cell.get("r") for row in self.rows.values() for cell in row]
            last = max((_index(name) for name in cells), default=0)
            item.set("ref", f"A1:{letter(last)}{max(self.rows, default=1)}")


def _index(name: str) -> int:
    """The index of the column of an address: "B7" → 1."""
    found = _ADDRESS.fullmatch(name)
    index = 0
    for char in found[1] if found else "A":
        index = index * 26 + ord(char) - 64
    return index - 1


def _words(value: RawValue) -> str:
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        return short_day(day)
    return str(value)


__all__ = ["Cells", "with_cells"]

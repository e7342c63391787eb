"""The marked copy of a workbook: cells with problems coloured and noted, all of them in a list.

Takes the bytes of an .xlsx or .xlsm file and its problems, gives the bytes of the copy. The package
is changed in place, so that pictures, charts, stored results of formulas, macros and whatever else
a workbook holds stay as they are. Marks of an earlier copy come off first.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dvcq.package import TooBig, unpack
from dvcq.problems import Problem, Stop, problem
from dvcq.text import fold
from dvcq.workbook.guard import form_of
from dvcq.workbook.mark_cells import cell_of, paint
from dvcq.workbook.mark_list import WORDS, Entry, list_sheet, names_of, quote
from dvcq.workbook.mark_notes import has_marks, renote
from dvcq.workbook.mark_package import MAIN, Package, Unusual
from dvcq.workbook.mark_styles import Fills, Styles, fills
from dvcq.workbook.names import MARK_NOTE, TO_MEND, TO_MEND_MARK, is_list_of_marks
from dvcq.workbook.raw import Cell, RawBook
from dvcq.workbook.reader import read_book

MAX_SHEET = 40 * 1024 * 1024
_NAMED = 8  # cells that a message names one by one
_BOOK = "xl/workbook.xml"
_STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_SEVERITIES = {"error": 0, "warning": 1}


@dataclass(frozen=True, slots=True)
class Marked:
    """The copy, and what could not be done or kept in it."""

    content: bytes
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Sheet:
    """What goes onto one sheet: cell → severity of its colour, cell → lines of its note."""

    colours: dict[Cell, str] = field(default_factory=dict)
    notes: dict[Cell, list[str]] = field(default_factory=dict)


def mark_book(content: bytes, name: str, found: Sequence[Problem]) -> Marked:
    """Mark a workbook. Raises ``Stop`` for what is no .xlsx, or is put together in an odd way."""
    from lxml import etree

    if form_of(content, name) != "xlsx":
        raise Stop(problem("mark-format", file=name, path=name))
    raw = read_book(content, name)
    try:
        return _marked(Package(unpack(content)), raw, found)
    except (Unusual, TooBig, zipfile.BadZipFile, etree.LxmlError) as fault:
        why = str(fault) if isinstance(fault, Unusual) else ""
        why = why or "sổ có cấu trúc bên trong khác thường"
        raise Stop(problem("mark-failed", file=name, path=name, why=why)) from fault
    except (KeyError, ValueError, IndexError, AttributeError, TypeError) as fault:
        why = "sổ có cấu trúc bên trong khác thường"
        raise Stop(problem("mark-failed", file=name, path=name, why=why)) from fault


def _marked(package: Package, raw: RawBook, found: Sequence[Problem]) -> Marked:
    before = fills(_kept_fills(raw))
    for sheet in raw.sheets:
        if is_list_of_marks(sheet.header.values):
            package.remove_sheet(sheet.title)
    titles = {title: title for title, _, _ in package.sheets()}
    styles = Styles(package.tree(_styles_part(package)))
    wanted = _wanted(found, titles)
    now = fills()
    left: list[Problem] = []
    title = _free_title(titles)
    for name, kind, part in package.sheets():
        if kind == "worksheet":
            left += _mark_sheet(
                package, (name, part), wanted.get(name, _Sheet()), styles, (before, now), title
            )
    entries = _entries(found, list(titles))
    sheet = list_sheet(entries, now.known[1:], styles)
    package.add_first_sheet(title, sheet, names_of(title, entries))
    if any(part.startswith("_xmlsignatures/") for part in package.parts):
        left.append(problem("mark-signature", file=raw.name))
    return Marked(package.packed(), tuple(left))


def _kept_fills(raw: RawBook) -> list[str]:
    """The hidden column of an earlier list."""
    for sheet in raw.sheets:
        if is_list_of_marks(sheet.header.values):
            index = sheet.header.values.index(TO_MEND_MARK)
            shown = [row.value(index) for row in sheet.rows]
            return [value for value in shown if isinstance(value, str) and value]
    return []


def _styles_part(package: Package) -> str:
    from lxml import etree

    part = package.related(_BOOK, "styles")[1]
    if not part:
        part = "xl/styles.xml"
        nsmap: Any = {None: MAIN}
        root = etree.Element(f"{{{MAIN}}}styleSheet", nsmap=nsmap)
        package.put(part, root, _STYLES_TYPE)
        package.relate(_BOOK, "dvcqStyles", "styles", part)
    return part


def _free_title(titles: Iterable[str]) -> str:
    taken = {title.casefold() for title in titles}
    title, number = TO_MEND, 1
    while title.casefold() in taken:
        number += 1
        title = f"{TO_MEND} ({number})"
    return title


def _wanted(found: Iterable[Problem], titles: Iterable[str]) -> dict[str, _Sheet]:
    """What goes where. What was mended by itself is in the list only: there is nothing to do."""
    sheets: dict[str, _Sheet] = {}
    for item in found:
        cell, title = cell_of(item.cell), _sheet_of(item.sheet, titles)
        if cell is None or not title or item.severity not in _SEVERITIES:
            continue
        sheet = sheets.setdefault(title, _Sheet())
        if item.severity == "error" or cell not in sheet.colours:
            sheet.colours[cell] = item.severity
        line = f"{WORDS[item.severity]}: {item.message} {MARK_NOTE}{item.hint}"
        lines = sheet.notes.setdefault(cell, [])
        if line not in lines:
            lines.append(line)
    return sheets


def _sheet_of(named: str, titles: Iterable[str]) -> str:
    """The sheet of that very name, else the first whose name is the same when folded."""
    if named in titles:
        return named
    return next((title for title in titles if named and fold(title) == fold(named)), "")


def _mark_sheet(
    package: Package,
    place: tuple[str, str],
    wanted: _Sheet,
    styles: Styles,
    shades: tuple[Fills, Fills],
    title: str,
) -> list[Problem]:
    name, part = place
    painted = bool(wanted.colours) or styles.mark_in(package.parts[part])
    noted = bool(wanted.notes) or has_marks(package, part)
    if (painted or noted) and len(package.parts[part]) > MAX_SHEET:
        raise Unusual(f"trang “{name}” quá lớn")
    plain = paint(package.tree(part), wanted.colours, styles, *shades) if painted else []
    without = renote(package, part, wanted.notes) if noted else []
    left = [_colour_left(name, plain, title)] if plain else []
    for why in dict.fromkeys(reason for _, reason in without):
        left.append(_note_left(name, [cell for cell, own in without if own == why], why, title))
    return left


def _colour_left(name: str, cells: Sequence[Cell], title: str) -> Problem:
    cell, shown = _address(cells[0]), _named(name, cells)
    return problem("mark-colour-left", sheet=name, cell=cell, cells=shown, list=title)


def _note_left(name: str, cells: Sequence[Cell], why: str, title: str) -> Problem:
    cell, shown = _address(cells[0]), _named(name, cells)
    return problem("mark-note-left", sheet=name, cell=cell, cells=shown, why=why, list=title)


def _address(cell: Cell) -> str:
    from dvcq.columns import letter

    return f"{letter(cell[1])}{cell[0]}"


def _named(title: str, cells: Sequence[Cell]) -> str:
    shown = ", ".join(_address(cell) for cell in cells[:_NAMED])
    more = f" và {len(cells) - _NAMED} ô khác" if len(cells) > _NAMED else ""
    return f"ô {shown}{more} của trang “{title}”"


def _entries(found: Iterable[Problem], titles: Sequence[str]) -> list[Entry]:
    """All problems by sheet and cell: those of the whole file or of an absent sheet first."""
    places: Mapping[str, int] = {title: number for number, title in enumerate(titles)}
    keyed = []
    for number, item in enumerate(found):
        title, cell = _sheet_of(item.sheet, titles), cell_of(item.cell) or (0, 0)
        key = (places.get(title, -1), cell, _SEVERITIES.get(item.severity, 2), number)
        target = item.cell if cell[0] else "A1"
        link = f"{quote(title)}!{target}" if title else ""
        keyed.append(
            (key, Entry(item.severity, item.sheet, item.cell, item.message, item.hint, link))
        )
    return [entry for _, entry in sorted(keyed, key=lambda pair: pair[0])]


__all__ = ["Marked", "mark_book"]

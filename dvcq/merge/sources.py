"""What is merged into what: the office's workbook and those that the divisions sent.

Takes bytes, gives ``Office`` and ``Source``. It alone knows whose a workbook is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Any

from dvcq.columns import Row, columns_of, spec_of
from dvcq.merge.pieces import Piece, Table, read_pieces
from dvcq.model import Activity, Book, Division, Evidence, Listed, PlanRow, Unit
from dvcq.problems import Problem, Stop, problem
from dvcq.text import fold
from dvcq.validate.book import division_names
from dvcq.validate.layout import known_sheets
from dvcq.validate.sheets import read_settings, read_table
from dvcq.workbook.names import GUIDE, LISTS
from dvcq.workbook.raw import RawBook, RawSheet
from dvcq.workbook.reader import read_book

MERGED: tuple[type[Row], ...] = (Activity, Evidence)
_ANY_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Sent:
    """A file of the folder: its name, its bytes, the files in the folder that bears its name."""

    name: str
    content: bytes
    files: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Office:
    """The office's workbook. ``names``: folded names and aliases → divisions; ``known``: folded
    values that its other sheets offer, by field of an activity.
    """

    raw: RawBook
    content: bytes
    year: int
    divisions: tuple[str, ...]
    names: Mapping[str, str]
    known: Mapping[str, frozenset[str]]
    tables: Mapping[type[Row], Table]

    @property
    def has_formulas(self) -> bool:
        return any(
            row > 1
            for sheet in self.raw.sheets
            if fold(sheet.title) not in (fold(GUIDE), fold(LISTS))
            for row, _ in sheet.beside.formulas
        )


@dataclass(frozen=True, slots=True)
class Source:
    """A division's workbook."""

    sent: Sent
    division: str
    tables: Mapping[type[Row], Table]
    problems: tuple[Problem, ...] = field(default=())


def read_office(name: str, content: bytes) -> Office:
    """Raises ``Stop`` when rows cannot be put into the workbook."""
    raw = read_book(content, name)
    if raw.form != "xlsx":
        raise Stop(problem("merge-office-form", file=name, path=name))
    sheets, _ = known_sheets(raw)
    year = _year(raw, sheets)
    if year is None:
        raise Stop(problem("merge-office-year", file=name, path=name))
    lists = {cls: _records(raw, sheets, cls, year) for cls in (Division, PlanRow, Listed)}
    unit: Any = read_settings(sheets[Unit], Unit, year, raw.epoch).rows[0]
    divisions: Any = lists[Division]
    names = division_names(Book(unit=unit, divisions=divisions))
    known = {
        "task": _folded(lists[PlanRow], "code"),
        "form": _folded(lists[Listed], "form"),
        "lead": frozenset(names),
    }
    tables = {
        cls: read_pieces(raw, sheets[cls], cls, year, names) for cls in MERGED if cls in sheets
    }
    for cls in MERGED:
        needed = [item for item in columns_of(cls) if item.required]
        there = tables[cls].layout.columns if cls in tables else {}
        lacking = [item.header for item in needed if item.field not in there]
        if lacking:
            headers, title = ", ".join(lacking), spec_of(cls).title
            facts: dict[str, Any] = {"path": name, "name": title, "headers": headers}
            raise Stop(problem("merge-office-sheet", file=name, **facts))
    ordered = tuple(dict.fromkeys(names[fold(d.name)] for d in divisions if d.name))
    return Office(raw, content, year, ordered, names, known, tables)


def _year(raw: RawBook, sheets: Mapping[type[Row], RawSheet]) -> int | None:
    if Unit not in sheets:
        return None
    unit: Any = read_settings(sheets[Unit], Unit, _ANY_YEAR, raw.epoch).rows[0]
    return None if unit.year is None else int(unit.year)


def _records(
    raw: RawBook, sheets: Mapping[type[Row], RawSheet], cls: type[Row], year: int
) -> tuple[Row, ...]:
    return tuple(read_table(sheets[cls], cls, year, raw.epoch).rows) if cls in sheets else ()


def _folded(rows: Sequence[Row], name: str) -> frozenset[str]:
    return frozenset(fold(str(value)) for row in rows if (value := getattr(row, name)))


def read_source(sent: Sent, office: Office) -> Source:
    """A division's workbook. Raises ``Stop`` when it cannot be read or is nobody's."""
    raw = read_book(sent.content, sent.name)
    sheets, _ = known_sheets(raw)
    where: dict[str, Any] = {"file": sent.name, "path": sent.name}
    if not any(cls in sheets for cls in MERGED):
        names = ", ".join(f"“{spec_of(cls).title}”" for cls in MERGED)
        raise Stop(problem("merge-no-sheet", **where, names=names))
    year = _year(raw, sheets)
    if year not in (None, office.year):
        raise Stop(problem("merge-other-year", **where, year=year, own=office.year))
    tables = {
        cls: read_pieces(raw, sheets[cls], cls, office.year, office.names)
        for cls in MERGED
        if cls in sheets
    }
    if any(piece.origin for table in tables.values() for piece in table.pieces):
        raise Stop(problem("merge-is-merged", **where))
    found = tuple(
        replace(item, file=sent.name)
        for table in tables.values()
        for item in table.problems
        if item.severity == "error" or item.code.startswith("row-")
    )
    return Source(sent, _division(sent, tables, office), tables, found)


def _division(sent: Sent, tables: Mapping[type[Row], Table], office: Office) -> str:
    """Who leads all that the office has not yet, or whom the file's name names."""
    pieces = tables[Activity].pieces if Activity in tables else ()
    there = {piece.whole for piece in office.tables[Activity].pieces}
    new = [piece for piece in pieces if piece.whole not in there]
    leads = set(_leads(new or pieces))
    only = leads.pop() if len(leads) == 1 else ""
    if only in office.divisions:
        return only
    named = _by_name(sent.name, office)
    if named:
        return named
    shown = ", ".join(f"“{lead}”" for lead in sorted({only, *leads} - {""})) or "để trống"
    facts: dict[str, Any] = {"file": sent.name, "path": sent.name, "leads": shown}
    raise Stop(problem("merge-division-unknown", **facts))


def _leads(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        if piece.told.get("lead"):
            yield str(piece.told["lead"])


def _by_name(name: str, office: Office) -> str:
    """The division that a file is called after: by its name or an alias, or the only one whose
    full name stands in the file's.
    """
    stem = fold(PurePath(name).stem)
    if stem in office.names:
        return office.names[stem]
    inside = [one for one in office.divisions if f" {fold(one)} " in f" {stem} "]
    return inside[0] if len(inside) == 1 else ""


__all__ = ["MERGED", "Office", "Sent", "Source", "read_office", "read_source"]

"""Rows of "Hoạt động" and "Minh chứng" as they are compared and handed on.

Takes a sheet as it was read, gives ``Table`` of ``Piece``: each row's cells as typed, and what they
say. It alone knows when two rows say the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dvcq.columns import Row, columns_of, letter
from dvcq.model import Activity
from dvcq.problems import Problem
from dvcq.text import fold
from dvcq.validate.layout import Layout, as_typed, layout_of
from dvcq.validate.reading import show
from dvcq.validate.rows import choose_rows
from dvcq.validate.sheets import read_table
from dvcq.workbook.raw import RawBook, RawSheet, RawValue

CODE, ORIGIN, LINKS = "code", "origin", "activities"  # fields that merging itself writes


@dataclass(frozen=True, slots=True)
class Piece:
    """A row. ``values`` and ``own``: cells as typed, by field and by header; ``told``: what they
    say; ``links``: codes of activities, as they are called in the office's workbook; ``lost``:
    codes in the division's that lead to no single row there.
    """

    cls: type[Row]
    row: int
    values: Mapping[str, RawValue]
    own: Mapping[str, RawValue]
    told: Mapping[str, Any]
    links: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        return str(self.told.get(CODE) or "")

    @property
    def origin(self) -> str:
        return str(self.told.get(ORIGIN) or "")

    @property
    def division(self) -> str:
        """The division that sent a row which was merged before."""
        return self.origin.rpartition(":")[0].strip()

    @property
    def name(self) -> str:
        return str(self.told.get("name" if self.cls is Activity else "abstract") or "")

    @property
    def whole(self) -> tuple[Any, ...]:
        """Equal for rows whose cells all say the same, the code apart."""
        told = tuple(
            str(self.told[item.field]) if item.field in self.told else ""
            for item in columns_of(self.cls)
            if item.field not in (CODE, ORIGIN, LINKS)
        )
        own = sorted((fold(name), show(value)) for name, value in self.own.items() if value)
        return (*told, self.links, tuple(own))

    @property
    def event(self) -> tuple[Any, ...] | None:
        """Equal for rows that may be one event, or one paper; ``None`` where too little is said."""
        told = self.told
        if self.cls is Activity:
            first, last = told.get("start"), told.get("end") or told.get("start")
            return (str(first), str(last), fold(self.name)) if first and self.name else None
        paper = (told.get("symbol"), told.get("issued"))
        return (str(paper[0] or ""), str(paper[1] or ""), fold(self.name)) if any(paper) else None


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet read. ``same``: code of a row left out → code of the row it repeats."""

    cls: type[Row]
    raw: RawSheet
    layout: Layout
    pieces: tuple[Piece, ...]
    problems: tuple[Problem, ...]
    same: Mapping[str, str]

    def cell(self, row: int, name: str) -> str:
        """The address of a field in a row."""
        return f"{letter(self.layout.columns.get(name, 0))}{row}"


def read_pieces(
    book: RawBook, raw: RawSheet, cls: type[Row], year: int, names: Mapping[str, str]
) -> Table:
    """Read a sheet; ``names``: folded names and aliases of divisions → their names."""
    layout = layout_of(raw, cls)
    records = read_table(raw, cls, year, book.epoch)
    chosen = choose_rows(raw, cls, layout.columns, list(layout.own.values()), []).rows
    cells = {row.number: row.values for row in (*raw.rows, *chosen)}
    pieces = []
    for record in records.rows:
        number = record.at.row
        values = _values(raw, cls, layout, number, cells[number])
        own = {
            header: as_typed(
                _at(cells[number], index), None, raw.beside.fonts.get((number, index), "")
            )
            for header, index in layout.own.items()
        }
        told = _told(record, values)
        if "lead" in told:
            told["lead"] = names.get(fold(str(told["lead"])), told["lead"])
        pieces.append(Piece(cls, number, values, own, told, tuple(told.get(LINKS, ()))))
    return Table(cls, raw, layout, tuple(pieces), tuple(records.problems), records.same)


def _at(values: Sequence[RawValue], index: int) -> RawValue:
    return values[index] if 0 <= index < len(values) else None


def _values(
    raw: RawSheet, cls: type[Row], layout: Layout, number: int, cells: Sequence[RawValue]
) -> dict[str, RawValue]:
    values: dict[str, RawValue] = {}
    for item in columns_of(cls):
        index = layout.columns.get(item.field, -1)
        value = _at(cells, index)
        if value is not None:
            font = raw.beside.fonts.get((number, index), "")
            values[item.field] = as_typed(value, item.kind, font)
    return values


def _told(record: Row, values: Mapping[str, RawValue]) -> dict[str, Any]:
    """What the cells say by field; where one cannot be read, what it shows."""
    told: dict[str, Any] = {}
    for item in columns_of(type(record)):
        value = getattr(record, item.field)
        if value not in (None, ()):
            told[item.field] = value
        elif item.field in values and item.field != LINKS:
            told[item.field] = show(values[item.field]).strip()
    return told


__all__ = ["CODE", "LINKS", "ORIGIN", "Piece", "Table", "read_pieces"]

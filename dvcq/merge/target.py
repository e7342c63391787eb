"""A sheet of the office's workbook that takes rows in.

Takes its table, gives codes and places to new rows. It alone knows where the next row stands, which
codes are free and which columns have to be added.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from dvcq.columns import columns_of, letter
from dvcq.merge.pieces import CODE, ORIGIN, Piece, Table
from dvcq.text import fold
from dvcq.workbook.append import Cells
from dvcq.workbook.raw import Cell, RawRow, RawValue

_DIGITS = re.compile(r"\d+$")


class Target:
    """The rows that are there and those that came; ``cells``: what has to be written."""

    def __init__(self, table: Table) -> None:
        self.table, self.cls = table, table.cls
        self.pieces = list(table.pieces)
        self.added = 0
        self.columns = dict(table.layout.columns)
        self.cells: dict[Cell, RawValue] = {}
        self.whole: dict[tuple[object, ...], list[Piece]] = {}
        self.event: dict[tuple[object, ...], list[Piece]] = {}
        self.origins: dict[str, Piece] = {}
        for piece in self.pieces:
            self._note(piece)
        raw = table.raw
        self.width = max([len(raw.header.values), *(len(row.values) for row in raw.rows)])
        prefilled = {
            self.columns[item.field]
            for item in columns_of(self.cls)
            if item.prefill and item.field in self.columns
        }
        rows = [row for row in raw.rows if _is_filled(row, prefilled)]
        self.like = rows[-1].number if rows else 1
        formulas = [row for row, column in raw.beside.formulas if column in self.columns.values()]
        self.next = max([1, *(row.number for row in rows), *formulas]) + 1
        code = self.columns.get(CODE, -1)
        codes = {row.number: row.value(code) for row in raw.rows if code >= 0}
        self.waiting = {n: c for n, c in codes.items() if isinstance(c, str) and n >= self.next}
        self.used = {fold(piece.code) for piece in self.pieces}
        self.pattern = next(item.prefill for item in columns_of(self.cls) if item.field == CODE)
        self.top = max([0, *map(self._number, [*self.used, *self.waiting.values()])])

    def _note(self, piece: Piece) -> None:
        self.whole.setdefault(piece.whole, []).append(piece)
        if piece.event is not None:
            self.event.setdefault(piece.event, []).append(piece)
        if piece.origin:
            self.origins.setdefault(fold(piece.origin), piece)

    def _number(self, code: str) -> int:
        """The number of a code of our making; 0 for others."""
        found = _DIGITS.search(code)
        lead = fold(self.pattern.partition("{")[0])
        return int(found[0]) if found and fold(code[: found.start()]) == lead else 0

    def _code(self, row: int) -> str:
        """The code that waits in the row, or the next one that no row has."""
        waiting = self.waiting.get(row, "")
        if waiting and fold(waiting) not in self.used:
            return waiting
        self.top += 1
        return self.pattern.format(n=self.top)

    def column(self, name: str) -> int:
        """The index of a field's column; one that is not there yet is added at the right."""
        if name not in self.columns:
            item = next(item for item in columns_of(self.cls) if item.field == name)
            self.columns[name] = self.width
            self.cells[1, self.width] = item.header
            self.width += 1
        return self.columns[name]

    def add(self, piece: Piece, origin: str, changed: Mapping[str, RawValue]) -> Piece:
        """Put a row in; ``changed``: cells that are not as its division typed them."""
        row = self.next
        code = self._code(row)
        values = {**piece.values, **changed, CODE: code, ORIGIN: origin}
        for name, value in values.items():
            if value is not None:
                self.cells[row, self.column(name)] = value
        for header, index in self.table.layout.own.items():
            value = _named(piece.own, header)
            if value is not None:
                self.cells[row, index] = value
        told = {**piece.told, CODE: code, ORIGIN: origin}
        made = replace(piece, row=row, values=values, told=told)
        self.pieces.append(made)
        self._note(made)
        self.used.add(fold(code))
        self.next += 1
        self.added += 1
        return made

    def place(self, piece: Piece, name: str = CODE) -> str:
        return f"{letter(self.columns.get(name, 0))}{piece.row}"

    def written(self) -> Cells:
        return Cells(self.cells, self.like)


def _is_filled(row: RawRow, prefilled: set[int]) -> bool:
    return any(
        value is not None and str(value).strip()
        for index, value in enumerate(row.values)
        if index not in prefilled
    )


def _named(own: Mapping[str, RawValue], header: str) -> RawValue:
    """The cell of an own column, called alike in both books."""
    return next((value for name, value in own.items() if fold(name) == fold(header)), None)


__all__ = ["Target"]

"""A workbook as it was read: sheets with numbered rows of values, and what stands beside them.

Takes nothing, gives the classes that the reader fills and the checks read. An empty cell is
``None``. It judges no value.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell that shows #N/A, #REF! and the like."""

    text: str


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A formula without a stored result: a program wrote it, no spreadsheet has opened it yet."""

    formula: str


class ShownNumber(float):
    """A number whose cell shows more than its digits say: 1.1 in the format 0.00 shows "1.10"."""

    __slots__ = ("shown",)
    shown: str

    def __new__(cls, value: float, shown: str) -> ShownNumber:
        number = super().__new__(cls, value)
        number.shown = shown
        return number


@contextmanager
def collecting_nothing() -> Iterator[None]:
    """Hold Python's search for garbage while many records are made, none of which is any."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


RawValue = str | int | float | bool | date | datetime | time | CellError | Unanswered | None
Cell = tuple[int, int]  # row number from 1, column index from 0


@dataclass(frozen=True, slots=True)
class RawRow:
    number: int
    values: tuple[RawValue, ...]

    def value(self, index: int) -> RawValue:
        return self.values[index] if index < len(self.values) else None


@dataclass(frozen=True, slots=True)
class Beside:
    """What a sheet says beside its values: it is reported, never decided upon.

    ``merged``: (first row, first column, last row, last column) of merged cells; ``formulas``:
    those with a stored result; ``links``: targets; ``fonts``: cells in a font of an old encoding;
    ``far``: formatted cells without a value reached so far that they were passed over.
    """

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    struck: tuple[Cell, ...] = ()
    coloured: tuple[Cell, ...] = ()
    notes: tuple[Cell, ...] = ()
    links: Mapping[Cell, str] = field(default_factory=dict)
    formulas: Mapping[Cell, str] = field(default_factory=dict)
    fonts: Mapping[Cell, str] = field(default_factory=dict)
    pictures: int = 0
    far: bool = False


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet as it stands: the header is row 1, empty rows are left out."""

    title: str
    header: RawRow
    rows: tuple[RawRow, ...]
    hidden: bool = False
    beside: Beside = Beside()


@dataclass(frozen=True, slots=True)
class RawBook:
    """``form``: xlsx, xls or ods. ``epoch``: serial numbers count from 1900 or from 1904."""

    name: str
    sheets: tuple[RawSheet, ...]
    form: str = "xlsx"
    epoch: int = 1900

"""What reading one cell gives: a value or the reason why there is none, and what was changed.

Takes a raw value and a column, gives ``Read`` and the words for them. Shared by the readers of
texts, quantities and times.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from dvcq.columns import Column
from dvcq.dates import short_day
from dvcq.numbers import decimal_of, format_number
from dvcq.problems import Change
from dvcq.text import closest, fold
from dvcq.workbook.raw import CellError, ShownNumber, Unanswered

SHORT = 60
MOST_KNOWN = 2_000
MOST_SUGGESTIONS = 100


@dataclass(frozen=True, slots=True)
class Fault:
    """A code of the catalogue and the facts its sentence wants."""

    code: str
    facts: dict[str, Any]
    changes: tuple[Change, ...] = ()


@dataclass(slots=True)  # not frozen: one is made for each cell
class Read:
    """A value (``None``: empty) or a fault, and what was met on the way.

    ``repairs``: changes that are certain, for the log. ``doubts``: what the clerk should see,
    though there is a value. ``until``: the end of a range of time typed into the cell. ``percent``:
    the value was typed as a percentage. ``number``: a code that the cell holds as a number.
    """

    value: Any = None
    fault: Fault | None = None
    repairs: tuple[Change, ...] = ()
    doubts: tuple[Fault, ...] = field(default=())
    until: Any = None
    percent: bool = False
    number: bool = False


def fault(code: str, item: Column, value: object, **facts: Any) -> Read:
    return Read(fault=Fault(code, {"header": item.header, "value": short(value), **facts}))


def reread(item: Column, old: object, new: str, why: str) -> Fault:
    """A repair that the clerk should see: severity B of the cases of office data."""
    facts = {"header": item.header, "old": short(old), "new": short(new), "why": why}
    return Fault("cell-reread", facts, (Change(why, show(old), new),))


def short(value: object) -> str:
    shown = show(value)
    return shown if len(shown) <= SHORT else shown[: SHORT - 3] + "…"


def show(value: object) -> str:
    """A raw value as the clerk sees it in the cell."""
    if isinstance(value, CellError):
        return value.text
    if isinstance(value, Unanswered):
        return value.formula
    if isinstance(value, ShownNumber):
        return value.shown
    if isinstance(value, datetime):
        return short_day(value.date())
    if isinstance(value, date):
        return short_day(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float | Decimal):
        return format_number(decimal_of(value))
    return str(value)


class Suggestions:
    """ "Did you mean" for many values of one list: looked up once each, and not without end."""

    def __init__(self, known: Iterable[str] | Mapping[str, str]) -> None:
        self.shown = known if isinstance(known, Mapping) else {}
        self.known = sorted(known)[:MOST_KNOWN]
        self.told: dict[str, str] = {}

    def __call__(self, value: str) -> str:
        if value not in self.told:
            near = nearest(value, self.known) if len(self.told) < MOST_SUGGESTIONS else ""
            self.told[value] = _sentence(self.shown.get(near, near))
        return self.told[value]


def suggestion(value: str, known: Iterable[str]) -> str:
    """A "did you mean" sentence with a leading space, or nothing."""
    return _sentence(nearest(value, list(known)))


def _sentence(near: str) -> str:
    return f" Có phải ý là “{near}”?" if near else ""


def nearest(value: str, known: list[str]) -> str:
    """The known text most like the value, or the only one that holds its words, or nothing."""
    return closest(value, known) or _holding(value, known)


def _holding(value: str, known: Iterable[str]) -> str:
    """The only known text that holds all words of the value ("xong" → "đã xong"), or nothing."""
    words = set(fold(value).split())
    holding = [text for text in known if words and words <= set(fold(text).split())]
    return holding[0] if len(holding) == 1 else ""

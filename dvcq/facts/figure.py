"""A figure that knows its cells, and the counts and sums that several facts share.

Takes records, gives ``Figure``. Arithmetic only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from dvcq.columns import Row
from dvcq.model import Activity, Book, Inspection, Showcase
from dvcq.numbers import format_number
from dvcq.periods import Period
from dvcq.sources import Leaf, Source, merge_sources


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its cells and its rule in words; ``None`` is "not known yet"."""

    value: Decimal | None
    sources: tuple[Source, ...]
    rule: str
    measure: str = ""  # unit of a typed statistic: "%", "hồ sơ"
    rows: tuple[Row, ...] = ()  # the records that were counted
    label: str = ""  # what a criterion calls it: "hồ sơ giải quyết đúng hạn"

    @property
    def cells(self) -> str:
        """The cells a clerk should look at: the value's own where it was typed, else all."""
        named = self.sources if self.rule else self.sources[:1]
        return ", ".join(map(str, named[:12])) + (" …" if len(named) > 12 else "")

    def leaf(self, shown: str | None = None) -> Leaf:
        if shown is None:
            shown = "" if self.value is None else format_number(self.value)
        return Leaf(shown, self.sources, self.rule)


# --- activities -------------------------------------------------------------------------------


def of_task(activities: Iterable[Activity], task: str) -> tuple[Activity, ...]:
    return tuple(row for row in activities if row.task == task)


def of_group(activities: Iterable[Activity], group: str) -> tuple[Activity, ...]:
    return tuple(row for row in activities if row.task and root(row.task) == group)


def root(code: str) -> str:
    """The group of a task: "N1.2" → "N1"."""
    return code.split(".", 1)[0]


def deciding(row: Activity) -> tuple[Source, ...]:
    """The cells that decide whether and where an activity counts."""
    return tuple(row.source(name) for name in ("status", "start", "end", "task"))


def number_of(activities: Iterable[Activity], period: Period) -> Figure:
    """How many activities; the figure answers with all cells that decide it."""
    rows = tuple(activities)
    sources = merge_sources([*[deciding(row) for row in rows], period.sources])
    return Figure(Decimal(len(rows)), sources, "đếm hoạt động đã xong trong kỳ", rows=rows)


def turns_of(activities: Iterable[Activity], period: Period) -> Figure:
    """Sum of attendances (lượt người); unknown when no activity tells any."""
    rows = tuple(row for row in activities if row.turns is not None)
    total = Decimal(sum(row.turns or 0 for row in rows)) if rows else None
    cells = [(row.source("turns"), *deciding(row)) for row in rows]
    sources = merge_sources([*cells, period.sources])
    return Figure(total, sources, "cộng lượt người của các hoạt động đã xong trong kỳ", rows=rows)


# --- models, inspections ----------------------------------------------------------------------


def models_by(book: Book, period: Period) -> tuple[Showcase, ...]:
    """Models registered up to the end of the period."""
    return tuple(row for row in book.models if row.registered.end <= period.last)


def is_recognised(row: Showcase, period: Period) -> bool:
    """Whether a model was recognised up to the end of the period."""
    return row.recognised is not None and row.recognised.end <= period.last


def count_models(rows: Iterable[Showcase], *deciding: str, rule: str = "đếm mô hình") -> Figure:
    """How many models; ``deciding`` are the columns that chose them."""
    chosen = tuple(rows)
    cells = [tuple(row.source(name) for name in ("registered", *deciding)) for row in chosen]
    return Figure(Decimal(len(chosen)), merge_sources(cells), rule, rows=chosen)


def inspections_in(
    book: Book, done: tuple[Activity, ...]
) -> tuple[tuple[Inspection, Activity], ...]:
    """Inspections whose activity counts in the period, by the activity's time."""
    known = {row.code: row for row in done}
    pairs = [(row, known[row.activity]) for row in book.inspections if row.activity in known]
    return tuple(sorted(pairs, key=lambda pair: (pair[1].start, pair[0].at.row)))


def sum_of(rows: Iterable[Inspection], column: str, rule: str) -> Figure:
    """Sum of a whole-number column over the rows that tell it; ``None`` when none does."""
    told = [row for row in rows if getattr(row, column) is not None]
    total = Decimal(sum(getattr(row, column) for row in told)) if told else None
    cells = [(row.source(column), row.source("activity")) for row in told]
    return Figure(total, merge_sources(cells), rule, rows=tuple(told))

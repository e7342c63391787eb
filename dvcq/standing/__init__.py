"""Where the year stands on a day: score, level, gains, what is not done, deadlines.

Takes the checked book and a day, gives ``Standing``. Reads no clock; what it counts is counted by
``facts`` and ``scoring``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from dvcq.dates import DeadlineKind, days_left, short_day
from dvcq.model import Book, Criterion, Document, PlanRow
from dvcq.periods import Period, year_period
from dvcq.problems import Problem
from dvcq.scoring import Score, ScoreLine, Total, applicable_maximum, lines_with, score, total_of
from dvcq.standing.deadlines import NEAR, Deadline, deadlines, reminders, unreadable_dues
from dvcq.standing.gains import Gain, Obstacle, Path, gains_of, path_to_next, points_with
from dvcq.standing.work import (
    Item,
    idle_tasks,
    late_activities,
    open_targets,
    unproven_activities,
)


@dataclass(frozen=True, slots=True)
class GroupStanding:
    """A group at the top of the rubric: sure points, what may still come, the maximum."""

    code: str
    name: str
    low: Fraction
    possible: Fraction
    maximum: Fraction


@dataclass(frozen=True, slots=True)
class Standing:
    """``best``: the total when every gain is made, the superior's points at their most.

    ``score`` is ``None`` when the rubric cannot be used; ``rest``: gains that the unit cannot
    influence, ``superior``: those that the superior decides.
    """

    on: date
    period: Period
    score: Score | None
    best: Total | None
    groups: tuple[GroupStanding, ...]
    gains: tuple[Gain, ...]
    rest: tuple[Gain, ...]
    superior: tuple[Gain, ...]
    path: Path | None
    unproven: tuple[ScoreLine, ...]
    deadlines: tuple[Deadline, ...]
    unreadable: tuple[PlanRow, ...]
    idle: tuple[Item, ...]
    late: tuple[Item, ...]
    targets: tuple[Item, ...]
    bare: tuple[Item, ...]  # activities without evidence
    problems: tuple[Problem, ...] = ()

    @property
    def overdue(self) -> tuple[Deadline, ...]:
        return tuple(item for item in self.deadlines if item.left < 0)

    @property
    def near(self) -> tuple[Deadline, ...]:
        return tuple(item for item in self.deadlines if 0 <= item.left <= NEAR)

    @property
    def later(self) -> tuple[Deadline, ...]:
        return tuple(item for item in self.deadlines if item.left > NEAR)


def standing_of(book: Book, on: date, *, scorable: bool = True) -> Standing:
    """The state of the year on a day; without a score when the rubric cannot be used."""
    period = year_period(book)
    scored, found = _score(book, on, period) if scorable and book.criteria else (None, [])
    gains = gains_of(scored, book.criteria, _closed(period, on)) if scored else ()
    every = [gain for gain in gains if gain.own or gain.way.rank == "superior"]
    points = points_with(every)
    return Standing(
        on,
        period,
        scored,
        total_of(scored, points) if scored else None,
        _groups(scored, points) if scored else (),
        tuple(gain for gain in gains if gain.own),
        tuple(gain for gain in gains if gain.way.rank == "fixed"),
        tuple(gain for gain in gains if gain.way.rank == "superior"),
        path_to_next(scored, gains) if scored else None,
        tuple(line for line in scored.leaves() if line.unproven) if scored else (),
        deadlines(book, on),
        unreadable_dues(book),
        idle_tasks(book),
        late_activities(book, on),
        open_targets(book, period),
        unproven_activities(book),
        tuple(found),
    )


def _score(book: Book, on: date, period: Period) -> tuple[Score, list[Problem]]:
    """The score so far: what nobody answered is open, what is not due yet is not missing."""
    return score(as_of(book, on), period, unanswered="open")


def as_of(book: Book, on: date) -> Book:
    """The book as it counts on a day: a document that is not due yet is not missing."""
    return replace(book, documents=tuple(_as_of(row, on) for row in book.documents))


def _as_of(row: Document, on: date) -> Document:
    """A document whose deadline has not passed counts neither as late nor as missing."""
    kinds: tuple[DeadlineKind, ...] = ("chậm nhất", "trước")
    kind = next((item for item in kinds if item == row.deadline_kind), None)
    waiting = row.deadline is not None and kind is not None and row.issued is None
    if waiting and kind and row.deadline and days_left(row.deadline, kind, on) >= 0:
        return replace(row, deadline=None)
    return row


def _closed(period: Period, on: date) -> str:
    """Why new activities do not count any more; empty while they do."""
    if on <= period.last:
        return ""
    return (
        f"đã qua ngày chốt số liệu {short_day(period.last)}, chỉ còn bổ sung việc đã làm trước đó"
    )


def _groups(scored: Score, points: dict[str, Fraction]) -> tuple[GroupStanding, ...]:
    """The groups at the top, deductions aside."""
    after = {line.code: line for line in lines_with(scored, points)}
    return tuple(
        GroupStanding(
            line.code,
            line.row.text,
            line.low,
            max(after[line.code].low - line.low, Fraction(0)),
            applicable_maximum(line, scored.lines) if line.counted else line.maximum,
        )
        for line in scored.lines
        if line.depth == 0 and not line.minus and line.state != "not_applicable"
    )


def level_name(level: Criterion | None, total: Total | None, *, best: bool = False) -> str:
    """What a level is called; why there is none."""
    if level is not None:
        return level.text
    if total is None or total.low is None:
        return "chưa xác định được"
    eligible = total.eligible_high if best else total.eligible_low
    if not eligible:
        return "không đủ điều kiện xếp loại"
    return "chưa đạt mức nào" if total.levels else "bộ tiêu chí không có mức xếp loại"


__all__ = [
    "NEAR",
    "Deadline",
    "Gain",
    "GroupStanding",
    "Item",
    "Obstacle",
    "Path",
    "Standing",
    "as_of",
    "deadlines",
    "level_name",
    "reminders",
    "standing_of",
]

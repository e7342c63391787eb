"""What the year still lacks: tasks without anything, plans whose day has passed, open targets.

Takes the checked book and a day, gives lists of ``Item``: a name, what is the matter, the cells to
look at. Counts nothing that the facts do not count, judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dvcq.choices import STATUSES
from dvcq.dates import table_period
from dvcq.facts import TargetResult, of_task, plan_tasks, target_results
from dvcq.model import Activity, Book, PlanRow
from dvcq.periods import Period
from dvcq.sources import Source
from dvcq.standing.deadlines import is_done


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at. ``why`` is a clause without end mark."""

    code: str
    name: str
    why: str
    sources: tuple[Source, ...]


def idle_tasks(book: Book) -> tuple[Item, ...]:
    """Tasks of the plan for which no activity is done."""
    return tuple(
        Item(row.code or "", row.short or row.text, why, _task_cells(row, planned))
        for row in plan_tasks(book)
        if (planned := of_task(book.activities, row.code or "")) is not None
        and (why := _idle(planned))
    )


def _task_cells(row: PlanRow, planned: Iterable[Activity]) -> tuple[Source, ...]:
    return (row.source("code"), *[item.source("status") for item in planned])


def _idle(planned: tuple[Activity, ...]) -> str:
    """Why a task counts as idle; empty when something is done."""
    if any(is_done(row.status) for row in planned):
        return ""
    waiting = [row for row in planned if row.status in ("dang_lam", "chua_lam")]
    if waiting:
        codes = ", ".join(row.code for row in waiting[:3]) + (" …" if len(waiting) > 3 else "")
        return f"chưa có hoạt động nào xong; đang có trong kế hoạch: {codes}"
    if planned:
        return "chưa có hoạt động nào xong; các hoạt động đã ghi đều hoãn hoặc hủy"
    return "chưa ghi hoạt động nào"


def late_activities(book: Book, on: date) -> tuple[Item, ...]:
    """Activities planned for days that have passed and not done, the earliest first."""
    labels = {choice.code: choice.label for choice in STATUSES}
    late = [
        row
        for row in book.activities
        if row.start is not None
        and row.status in ("dang_lam", "chua_lam")
        and (row.end or row.start).end < on
    ]
    late.sort(key=lambda row: ((row.end or row.start).end, row.at.row))
    return tuple(
        Item(
            row.code,
            row.name,
            f"dự kiến {table_period(row.start, row.end)}, {labels[row.status]}",
            (row.source("start"), row.source("status")),
        )
        for row in late
    )


def open_targets(book: Book, period: Period) -> tuple[Item, ...]:
    """Targets without result, or not reached."""
    return tuple(
        Item(
            item.target.code,
            (item.plan.short if item.plan else None) or item.target.code,
            _target_state(item),
            _target_cells(item),
        )
        for item in target_results(book, period)[0]
        if item.state != "dat"
    )


def _target_state(item: TargetResult) -> str:
    wanted = f"mức đề ra {item.target.wanted}"
    if item.state == "khong_dat":
        reached = _reached(item)
        return f"chưa đạt ({reached}{wanted})"
    return f"chưa có kết quả ({wanted})"


def _reached(item: TargetResult) -> str:
    figures = [item.numerator, item.denominator]
    shown = [figure.leaf().text for figure in figures if figure and figure.value is not None]
    return f"hiện {'/'.join(shown)}, " if shown else ""


def _target_cells(item: TargetResult) -> tuple[Source, ...]:
    """The cell to fill: of a figure that has no value, else of the typed state."""
    figures = [figure for figure in (item.numerator, item.denominator) if figure]
    empty = [figure.sources[:1] for figure in figures if figure.value is None and figure.sources]
    return empty[0] if empty else (item.target.source("state"),)


def unproven_activities(book: Book) -> tuple[Item, ...]:
    """Activities that are done and that no piece of evidence names."""
    named = {code for item in book.evidence for code in item.activities}
    return tuple(_unproven(row) for row in book.activities if _lacks(row, named))


def _lacks(row: Activity, named: set[str]) -> bool:
    return is_done(row.status) and row.code not in named


def _unproven(row: Activity) -> Item:
    when = table_period(row.start, row.end) if row.start else ""
    return Item(row.code, row.name, when, (row.source("code"),))

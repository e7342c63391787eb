"""The rules of activities and of days: in order, in their year, of a task, each event once.

Takes the assembled book, gives problems. A rule is one small generator in ``ACTIVITY_RULES``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from dvcq.choices import TASK_PREFIX
from dvcq.columns import Row, header_of
from dvcq.dates import Moment, short_day, table_period
from dvcq.model import (
    Activity,
    Basis,
    Book,
    Division,
    Document,
    Evidence,
    Inspection,
    Meeting,
    Showcase,
    is_group,
)
from dvcq.periods import days_of
from dvcq.problems import Problem
from dvcq.text import fold
from dvcq.validate.references import rows_of


def activity_dates(book: Book) -> Iterator[Problem]:
    """In order, and within the days that the reports of the workbook speak of."""
    year = book.unit.year
    days = days_of(book) if year else None
    other = _other_year(book, days) if days else None
    if other is not None:
        yield book.unit.problem("year", "year-of-rows", **other)
        days = None
    for row in book.activities:
        if row.start is None:
            continue
        last: Moment = row.end or row.start
        if _backwards(row.start, last):
            yield row.problem(
                "end",
                "date-order",
                first=header_of(Activity, "start"),
                last=header_of(Activity, "end"),
                start=table_period(row.start, None),
                end=table_period(last, None),
            )
        for column, moment in (("start", row.start), ("end", row.end)):
            outside = moment and days and (moment.start < days[0] or moment.end > days[1])
            if moment is not None and outside:
                yield row.problem(column, "date-year", value=table_period(moment, None), year=year)


_MANY_ROWS, _MOST = 5, 0.6


def _other_year(book: Book, days: tuple[date, date]) -> dict[str, Any] | None:
    """The year that most activities are of, when that is not the year of the book: one message."""
    years = Counter(row.start.start.year for row in book.activities if row.start is not None)
    within = range(days[0].year, days[1].year + 1)
    if sum(years.values()) < _MANY_ROWS:
        return None
    year, count = years.most_common(1)[0]
    if year in within or count < _MOST * sum(years.values()):
        return None
    return {"count": count, "other": year, "year": book.unit.year}


def _backwards(first: Moment, last: Moment) -> bool:
    """The range cannot be printed: it ends, or its end begins, before its start does."""
    return last.start < first.start or last.end < first.end


def activity_task(book: Book) -> Iterator[Problem]:
    """An activity belongs to a task: no target, no group that has tasks of its own."""
    codes = [row.code for row in book.plan if row.code]
    for row in book.activities:
        if not row.task or row.task not in codes:
            continue
        if not row.task.startswith(TASK_PREFIX):
            yield row.problem("task", "activity-task-is-target", value=row.task)
        elif is_group(row.task):
            below = [code for code in codes if code.startswith(row.task + ".")]
            if below:
                yield row.problem(
                    "task", "activity-task-has-children", value=row.task, example=below[0]
                )


def activity_figures(book: Book) -> Iterator[Problem]:
    for row in book.activities:
        if row.people is not None and row.turns is not None and row.people > row.turns:
            yield row.problem("people", "people-over-turns", people=row.people, turns=row.turns)
        told = row.in_report == "co" and row.status == "da_xong"
        if told and not row.result and not row.sentence:
            yield row.problem("result", "activity-result")


def activity_doubles(book: Book) -> Iterator[Problem]:
    """One event is counted once: the same name on the same day is asked about (w13, n10)."""
    first: dict[tuple[str, Moment], Activity] = {}
    for row in book.activities:
        if not row.name or row.start is None:
            continue
        other = first.setdefault((fold(row.name), row.start), row)
        if other is row:
            continue
        cell = other.at.cell("name")
        if other.lead == row.lead:
            yield row.problem("name", "activity-near", first=cell, name=other.name)
        else:
            yield row.problem("name", "activity-shared", first=cell, lead=other.lead or "…")


# How many years before and after the year of the book a day may lie without being odd.
_USUAL: tuple[tuple[type[Row], str, int, int], ...] = (
    (Evidence, "issued", 1, 1),
    (Basis, "issued", 100, 0),
    (Division, "headcount_on", 2, 1),
    (Inspection, "due", 0, 2),
    (Showcase, "registered", 10, 0),
    (Showcase, "recognised", 1, 1),
    (Document, "deadline", 0, 1),
    (Meeting, "held", 0, 1),
)


def odd_dates(book: Book) -> Iterator[Problem]:
    """A day far from the year of the book is most often a slip of the year (d9)."""
    year = book.unit.year
    for cls, name, back, ahead in _USUAL if year else ():
        for row in rows_of(book, cls):
            value = getattr(row, name)
            day = value.start if isinstance(value, Moment) else value
            if day is not None and not year - back <= day.year <= year + ahead:
                shown, header = short_day(day), header_of(cls, name)
                yield row.problem(name, "date-odd", value=shown, header=header, year=year)


ACTIVITY_RULES: tuple[Callable[[Book], Iterator[Problem]], ...] = (
    activity_dates,
    activity_task,
    activity_figures,
    activity_doubles,
    odd_dates,
)

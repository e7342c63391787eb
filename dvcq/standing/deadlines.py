"""Deadlines with their days left: of documents, of tasks of the plan, of faults to be mended.

Takes the checked book and a day, gives ``Deadline``. It alone reads the time that a task of the
plan is given in words, and tells the last working day before a weekend.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dvcq.choices import DOCUMENT_KINDS, PERIODS, YEAR_PERIOD
from dvcq.dates import (
    DeadlineKind,
    Moment,
    days_left,
    deadline_words,
    last_day,
    parse_period,
    short_day,
    weekday_name,
)
from dvcq.facts import of_task, plan_tasks
from dvcq.model import Book, Document, PlanRow
from dvcq.sources import Source
from dvcq.text import strip_accents

NEAR = 30  # days in which a deadline is told
_FRIDAY = 4
_KINDS: tuple[DeadlineKind, ...] = ("chậm nhất", "trước")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which something must be done. ``code``: of the document, the task, the activity."""

    subject: Literal["document", "task", "remedy"]
    code: str
    name: str
    kind: DeadlineKind
    day: date
    left: int  # days to the last day in time; negative when it has passed
    sources: tuple[Source, ...]

    @property
    def last(self) -> date:
        return last_day(self.day, self.kind)

    @property
    def words(self) -> str:
        """As it was set: "chậm nhất ngày 01/11/2030", "trước ngày 15/11/2030"."""
        return deadline_words(self.day, self.kind)

    @property
    def last_words(self) -> str:
        """The last day in time, with its weekday."""
        return f"{weekday_name(self.last)}, ngày {short_day(self.last)}"

    @property
    def workday_before(self) -> date | None:
        """The Friday before a last day that is a Saturday or a Sunday."""
        over = self.last.weekday() - _FRIDAY
        return self.last - timedelta(days=over) if over > 0 else None

    @property
    def weekend_words(self) -> str:
        """What to mind when the last day is no working day; empty when it is one."""
        before = self.workday_before
        if before is None:
            return ""
        named = f"{weekday_name(before)}, ngày {short_day(before)}"
        return f"rơi vào {weekday_name(self.last)}, ngày làm việc liền trước là {named}"

    @property
    def left_words(self) -> str:
        if self.left == 0:
            return "hết hạn trong hôm nay"
        return f"còn {self.left} ngày" if self.left > 0 else f"quá hạn {-self.left} ngày"


def deadlines(book: Book, on: date) -> tuple[Deadline, ...]:
    """Everything not done yet that has a day, the earliest first."""
    found = [*of_documents(book, on), *_of_tasks(book, on), *_of_remedies(book, on)]
    return tuple(sorted(found, key=lambda item: item.last))


# --- documents --------------------------------------------------------------------------------


def of_documents(book: Book, on: date) -> Iterator[Deadline]:
    """Documents with a deadline that are not issued yet, in the order of their sheet."""
    labels = {choice.code: choice.label for choice in DOCUMENT_KINDS}
    for row in book.documents:
        kind = next((item for item in _KINDS if item == row.deadline_kind), None)
        if row.deadline is None or kind is None or row.number or row.issued:
            continue
        cells = (row.source("deadline"), row.source("deadline_kind"))
        left = days_left(row.deadline, kind, on)
        name = _document_name(row, labels)
        yield Deadline("document", row.code or "", name, kind, row.deadline, left, cells)


def _document_name(row: Document, labels: Mapping[str, str]) -> str:
    """The kind of a document, and the period of a report within the year."""
    name = labels.get(row.kind, row.kind)
    within = row.period not in (None, YEAR_PERIOD)
    period = next((item.label for item in PERIODS if item.code == row.period), "")
    return f"{name} {period[0].lower()}{period[1:]}" if within and period else name


def reminders(book: Book, on: date) -> list[str]:
    """Deadlines of documents not issued yet: those near each, those past in one line."""
    shown, past = [], []
    for item in of_documents(book, on):
        if item.left < 0:
            past.append(f"{item.name} ({short_day(item.last)})")
        elif item.left <= NEAR:
            weekend = f"; {item.weekend_words}" if item.weekend_words else ""
            shown.append(
                f"{item.name}: {item.words} (muộn nhất {item.last_words}), "
                f"còn {item.left} ngày{weekend}."
            )
    if past:
        shown.append(f"đã qua mà chưa ghi số, ngày ban hành: {', '.join(past)}.")
    return shown


# --- tasks of the plan ------------------------------------------------------------------------

_REPEATED = re.compile(r"\bhang |thuong xuyen|dinh ky|ca nam|trong nam|quanh nam|moi (thang|quy)")
_LEAD = re.compile(
    r"(?:(?:hoan thanh|xong|thuc hien|trong|vao|den|het|muon nhat|cham nhat|la|(truoc))\s+)+"
)


def _of_tasks(book: Book, on: date) -> Iterator[Deadline]:
    """Tasks with a time in the plan for which nothing has been done."""
    for row in plan_tasks(book):
        due = due_of(row, book.unit.year)
        done = [item for item in of_task(book.activities, row.code or "") if is_done(item.status)]
        if due is None or done:
            continue
        kind, day = due
        name = f"nhiệm vụ {row.code} – {row.short}"
        cells = (row.source("due"),)
        left = days_left(day, kind, on)
        yield Deadline("task", row.code or "", name, kind, day, left, cells)


def is_done(status: str | None) -> bool:
    return status == "da_xong"


def due_of(row: PlanRow, year: int) -> tuple[DeadlineKind, date] | None:
    """When a task must first have something to show; ``None``: all year, or not told as a day."""
    plain = " ".join(strip_accents(row.due or "").lower().split())
    if not plain or _REPEATED.search(plain):
        return None
    for part in re.split(r"\s*[,;]\s*|\s+va\s+", plain):
        lead = _LEAD.match(part)
        time = parse_period(part[lead.end() if lead else 0 :], year)
        if time is None:
            return None
        before = bool(lead and lead[1])
        return ("trước", time[0].start) if before else ("chậm nhất", _end(time))
    return None


def _end(time: tuple[Moment, Moment | None]) -> date:
    return (time[1] or time[0]).end


def unreadable_dues(book: Book) -> tuple[PlanRow, ...]:
    """Tasks whose time is given in words that tell neither a day nor "all year"."""
    return tuple(
        row
        for row in plan_tasks(book)
        if row.due
        and due_of(row, book.unit.year) is None
        and not _REPEATED.search(strip_accents(row.due).lower())
    )


# --- faults found by inspections --------------------------------------------------------------


def _of_remedies(book: Book, on: date) -> Iterator[Deadline]:
    for row in book.inspections:
        if row.due is None or row.faults is None or (row.fixed or 0) >= row.faults:
            continue
        open_faults = row.faults - (row.fixed or 0)
        name = f"khắc phục {open_faults} tồn tại, vi phạm tại {row.inspected}"
        cells = (row.source("due"), row.source("faults"), row.source("fixed"))
        left = days_left(row.due, "chậm nhất", on)
        yield Deadline("remedy", row.activity or "", name, "chậm nhất", row.due, left, cells)

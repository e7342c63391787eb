"""Reporting periods: which days they hold, and which activities belong to them.

Takes the book and a period's code ("nam", "quy1", "6thang", "2024-03-01..2024-09-15"), gives a
``Period``. Bounds are data: those of the report's own row in "Văn bản" come first, then the cut-off
of the unit (the year only), then the calendar. It alone knows what lies within a period.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from dvcq.choices import PERIODS, SPAN_PERIOD, YEAR_PERIOD
from dvcq.dates import Moment, short_day
from dvcq.model import Activity, Book, Document
from dvcq.sources import Leaf, Source

_MONTHS: dict[str, tuple[int, int]] = {
    "nam": (1, 12),
    "quy1": (1, 3),
    "quy2": (4, 6),
    "quy3": (7, 9),
    "quy4": (10, 12),
    "6thang": (1, 6),
    "9thang": (1, 9),
}
CODES = tuple(_MONTHS)
# What a report made after the period plans for: the months left, else the year after.
_REST: dict[str, str] = {
    "quy1": "9 tháng cuối năm {year}",
    "quy2": "6 tháng cuối năm {year}",
    "6thang": "6 tháng cuối năm {year}",
    "quy3": "quý IV năm {year}",
    "9thang": "quý IV năm {year}",
    "quy4": "năm {next}",
    "nam": "năm {next}",
}
_REPORT = "bao-cao"


@dataclass(frozen=True, slots=True)
class Period:
    """The days a report speaks of, both included. ``year`` 0: that of the last day."""

    code: str
    first: date
    last: date
    sources: tuple[Source, ...] = ()  # the cells that set its bounds
    year: int = 0

    @property
    def of_year(self) -> int:
        return self.year or self.last.year

    @property
    def whole_year(self) -> bool:
        return self.code == YEAR_PERIOD

    @property
    def label(self) -> str:
        """What the period is called inside a sentence: "quý I năm 2024"."""
        if self.code not in _MONTHS:
            return f"từ ngày {short_day(self.first)} đến ngày {short_day(self.last)}"
        if self.whole_year:
            return f"năm {self.of_year}"
        name = next(choice.label for choice in PERIODS if choice.code == self.code)
        words = f"{name[0].lower()}{name[1:]}".removesuffix(" năm")
        return f"{words} năm {self.of_year}"

    @property
    def rest(self) -> str:
        """The time that the report's outlook speaks of: "6 tháng cuối năm 2024"."""
        words = _REST.get(self.code, "trong thời gian tới")
        return words.format(year=self.of_year, next=self.of_year + 1)

    def leaf(self, words: str) -> Leaf:
        """Words about the period, with the cells that set it."""
        return Leaf(words, self.sources, "kỳ của báo cáo")

    def holds(self, first: Moment, last: Moment | None = None) -> bool:
        """Whether what ended then belongs here: an event counts once, where it ended.

        A month, quarter or year must lie whole within the period: its day is not known.
        """
        end = last or first
        within = self.first <= end.end <= self.last
        return within and (end.precision == "day" or end.start >= self.first)

    def straddled_by(self, first: Moment, last: Moment | None = None) -> bool:
        """Whether a time given as month, quarter or year overlaps the period but is not in it."""
        end = last or first
        overlaps = end.start <= self.last and end.end >= self.first
        return overlaps and end.precision != "day" and not self.holds(first, last)


def is_code(code: str) -> bool:
    """Whether a period is written as it must be."""
    return code in _MONTHS or _span(code) is not None


def _span(code: str) -> tuple[date, date] | None:
    first, dots, last = code.partition("..")
    try:
        days = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    plain = f"{days[0]}..{days[1]}" == code  # ISO weeks are read too, but are no names of ours
    return days if dots and plain and days[0] <= days[1] else None


def code_of(row: Document) -> str:
    """The period code of a row of "Văn bản"; empty when its own days are not both there."""
    if row.period != SPAN_PERIOD:
        return row.period or YEAR_PERIOD
    return f"{row.data_from}..{row.data_to}" if row.data_from and row.data_to else ""


def document_of(book: Book, kind: str, code: str = YEAR_PERIOD) -> Document | None:
    """The row of "Văn bản" of a kind and period, if there is one."""
    rows = (row for row in book.documents if row.kind == kind)
    return next((row for row in rows if code_of(row) == code), None)


def concerns(book: Book, typed: str | None, period: Period) -> bool:
    """Whether a record of a period ("Kỳ" of a statistic, an assessment) is for this one.

    "Khoảng ngày riêng" means the report whose own row tells its days; a rule holds that there is
    only one such report where records refer to it.
    """
    if typed == SPAN_PERIOD:
        return period.code not in _MONTHS and document_of(book, _REPORT, period.code) is not None
    return (typed or YEAR_PERIOD) == period.code


def period_of(book: Book, code: str) -> Period:
    """The period of a code that ``is_code`` accepts; the book must have a year."""
    span = _span(code)
    unit, row = book.unit, document_of(book, _REPORT, code)
    cells = [unit.source("year")]
    if row is not None:
        cells += [row.source(name) for name in ("period", "data_from", "data_to")]
    if span is not None:
        return Period(code, *span, tuple(cells), unit.year)
    first_month, last_month = _MONTHS[code]
    first = date(unit.year, first_month, 1)
    last = date(unit.year, last_month, calendar.monthrange(unit.year, last_month)[1])
    if code == YEAR_PERIOD:
        cells.append(unit.source("cutoff"))
        last = unit.cutoff or last
    if row is not None:
        first, last = row.data_from or first, row.data_to or last
    return Period(code, first, last, tuple(cells), unit.year)


def year_period(book: Book) -> Period:
    """From 1 January to the cut-off, unless the report's row says otherwise."""
    return period_of(book, YEAR_PERIOD)


def days_of(book: Book) -> tuple[date, date]:
    """The first and last day that any report of the workbook may speak of: its year, or more."""
    codes = {code for row in book.documents if row.kind == _REPORT and (code := code_of(row))}
    spans = [period_of(book, code) for code in sorted({*codes, YEAR_PERIOD}) if is_code(code)]
    year = book.unit.year
    first, last = date(year, 1, 1), date(year, 12, 31)
    return min(first, *[p.first for p in spans]), max(last, *[p.last for p in spans])


def a_year_before(period: Period) -> Period:
    """The same days of the year before; 29 February becomes the 28th."""
    return Period(period.code, _before(period.first), _before(period.last), (), period.of_year - 1)


def _before(day: date) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap_day else day.day)


def done_in(book: Book, period: Period) -> tuple[Activity, ...]:
    """Activities that are done and belong to the period; nothing else counts."""
    return tuple(
        row
        for row in book.activities
        if row.status == "da_xong" and row.start is not None and period.holds(row.start, row.end)
    )

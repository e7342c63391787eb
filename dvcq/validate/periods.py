"""Rules about reporting periods and the figures that belong to them.

Takes the assembled book, gives problems. ``PERIOD_RULES`` hold for the whole book; ``check_period``
looks at one period, when a report of it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Literal

from dvcq.choices import SECTIONS, SPAN_PERIOD, TASK_PREFIX, YEAR_PERIOD
from dvcq.columns import header_of
from dvcq.dates import short_day, table_period
from dvcq.model import Activity, Assessment, Book, Document, Showcase, Statistic
from dvcq.numbers import format_number
from dvcq.periods import Period, concerns, days_of, document_of, year_period
from dvcq.problems import Problem
from dvcq.text import fold
from dvcq.validate.cells import suggestion

# Printed where a section of judgement has no paragraph yet, so that nobody signs it unseen.
MISSING_MARK = "[Chưa nhập nội dung]"
_FREE_SECTION = "chi_dao"  # may stay without a paragraph


# --- bounds -----------------------------------------------------------------------------------


def bounds(book: Book) -> Iterator[Problem]:
    """The days of a period: both there where nothing else tells them, in order, told once."""
    for row in book.documents:
        typed = [name for name in ("data_from", "data_to") if getattr(row, name) is not None]
        if row.kind in (None, "bao-cao"):
            yield from _report_bounds(book, row, typed)
        else:
            for name in typed:
                yield row.problem(name, "period-unused", code=row.code)


def _report_bounds(book: Book, row: Document, typed: list[str]) -> Iterator[Problem]:
    for name in ("data_from", "data_to"):
        if row.period == SPAN_PERIOD and name not in typed:
            yield row.problem(name, "period-span", code=row.code)
    for name in typed:
        day = getattr(row, name)
        if book.unit.year and abs(day.year - book.unit.year) > 1:
            yield row.problem(name, "date-year", value=short_day(day), year=book.unit.year)
    if row.data_from and row.data_to and row.data_from > row.data_to:
        start, end = short_day(row.data_from), short_day(row.data_to)
        yield row.problem(
            "data_to",
            "date-order",
            first=header_of(Document, "data_from"),
            last=header_of(Document, "data_to"),
            start=start,
            end=end,
        )
    own = book.unit.cutoff
    if (row.period or YEAR_PERIOD) == YEAR_PERIOD and own and row.data_to not in (None, own):
        where = book.unit.source("cutoff")
        yield row.problem("data_to", "period-cutoff", own=short_day(own), where=where)


def span_records(book: Book) -> Iterator[Problem]:
    """Records of "Khoảng ngày riêng" belong to the one report of that kind, or to none known."""
    reports = [row for row in book.documents if row.kind == "bao-cao" and row.period == SPAN_PERIOD]
    if len(reports) == 1:
        return
    rows: tuple[Statistic | Assessment, ...] = (*book.statistics, *book.assessments)
    for row in rows:
        if row.period == SPAN_PERIOD:
            yield row.problem("period", "period-ambiguous", count=len(reports))


# --- activities and the year ------------------------------------------------------------------


def outside_year(book: Book) -> Iterator[Problem]:
    """Done activities that the year's report does not count: each is named."""
    if not book.unit.year:
        return
    period, (first_day, _) = year_period(book), days_of(book)
    for row in book.activities:
        if row.start is None or row.status != "da_xong" or _backwards(row):
            continue
        last = row.end or row.start
        if period.holds(row.start, row.end) or last.end < first_day:
            continue  # another year is an error of its own
        shown = table_period(row.start, row.end)
        if row.start.start > period.last:
            code = "date-after-cutoff"
        elif last.end > period.last:
            code = "date-straddles-cutoff"
        else:
            first = short_day(period.first)
            yield row.problem("start", "date-before-period", value=shown, first=first)
            continue
        column = "end" if row.end and code == "date-straddles-cutoff" else "start"
        yield row.problem(column, code, value=shown, cutoff=short_day(period.last))


def _backwards(row: Activity) -> bool:
    last = row.end or row.start
    return last.start < row.start.start or last.end < row.start.end


# --- statistics: parts and totals -------------------------------------------------------------

Side = Literal["value", "last_year"]


def parts_and_totals(book: Book) -> Iterator[Problem]:
    """Parts add up to their total, in every way it is divided; a break names all cells."""
    rows = [row for row in book.statistics if row.indicator]
    totals = {(fold(row.indicator), row.period or YEAR_PERIOD): row for row in reversed(rows)}
    divided: dict[tuple[str, str, str], list[Statistic]] = {}
    for row in rows:
        if not row.part_of:
            if row.division:
                yield row.problem("division", "statistic-division-alone")
            continue
        period = row.period or YEAR_PERIOD
        total = totals.get((fold(row.part_of), period))
        if total is None:
            known = [item.indicator for item in rows if (item.period or YEAR_PERIOD) == period]
            suggest = suggestion(row.part_of, known)
            yield row.problem(
                "part_of", "statistic-total-unknown", value=row.part_of, suggest=suggest
            )
        elif _leads_back(row, totals, period):
            yield row.problem("part_of", "statistic-part-circle", name=row.indicator)
        elif fold(row.measure or "") != fold(total.measure or ""):
            yield row.problem(
                "measure",
                "statistic-part-measure",
                measure=row.measure or "…",
                total=total.indicator,
                wanted=total.measure or "…",
            )
        else:
            key = (fold(total.indicator), period, fold(row.division or ""))
            divided.setdefault(key, []).append(row)
    sides: tuple[Side, ...] = ("value", "last_year")
    for (name, period, _), parts in divided.items():
        for side in sides:
            yield from _sum(totals[name, period], parts, side)


def _leads_back(row: Statistic, totals: dict[tuple[str, str], Statistic], period: str) -> bool:
    """Whether a part is, over some steps, a part of itself."""
    seen = {fold(row.indicator)}
    above: Statistic | None = row
    while above is not None and above.part_of:
        name = fold(above.part_of)
        if name in seen:
            return True
        seen.add(name)
        above = totals.get((name, period))
    return False


def _sum(total: Statistic, parts: list[Statistic], side: Side) -> Iterator[Problem]:
    whole = getattr(total, side)
    known = [value for part in parts if (value := getattr(part, side)) is not None]
    added = sum(known, Decimal(0))
    complete = len(known) == len(parts)
    if whole is None or (added == whole if complete else added <= whole):
        return
    cells = ", ".join(str(part.source(side)) for part in parts)
    yield total.problem(
        side,
        "statistic-parts" if complete else "statistic-parts-over",
        name=total.indicator,
        total=format_number(whole),
        sum=format_number(added),
        cells=cells,
    )


def statistic_tasks(book: Book) -> Iterator[Problem]:
    rows: tuple[Statistic | Showcase, ...] = (*book.statistics, *book.models)
    for row in rows:
        plan = book.plan_row(row.task) if row.task else None
        if plan is not None and not (row.task or "").startswith(TASK_PREFIX):
            yield row.problem("task", "activity-task-is-target", value=row.task)


# --- models and inspections -------------------------------------------------------------------


def models(book: Book) -> Iterator[Problem]:
    for row in book.models:
        if row.registered and row.recognised and row.recognised.end < row.registered.start:
            yield row.problem(
                "recognised",
                "date-order",
                first=header_of(Showcase, "registered"),
                last=header_of(Showcase, "recognised"),
                start=table_period(row.registered),
                end=table_period(row.recognised),
            )


def inspections(book: Book) -> Iterator[Problem]:
    for row in book.inspections:
        if row.fixed is not None and row.faults is not None and row.fixed > row.faults:
            yield row.problem("fixed", "inspection-fixed", fixed=row.fixed, faults=row.faults)


# --- judgement --------------------------------------------------------------------------------


def missing_sections(book: Book, period: Period) -> Iterator[Problem]:
    """Sections of judgement without a paragraph for the period."""
    own = [row for row in book.assessments if concerns(book, row.period, period)]
    present = {row.section for row in own}
    place = (own or list(book.assessments))[-1:]
    for choice in SECTIONS:
        if place and choice.code not in present and choice.code != _FREE_SECTION:
            yield place[0].problem(
                "section",
                "assessment-missing",
                section=choice.label,
                period=period.label,
                mark=MISSING_MARK,
            )


def year_sections(book: Book) -> Iterator[Problem]:
    """Once the year's judgement is being written, a section without a paragraph is shown."""
    begun = any((row.period or YEAR_PERIOD) == YEAR_PERIOD for row in book.assessments)
    if begun and book.unit.year:
        yield from missing_sections(book, year_period(book))


PERIOD_RULES: tuple[Callable[[Book], Iterator[Problem]], ...] = (
    bounds,
    span_records,
    outside_year,
    parts_and_totals,
    statistic_tasks,
    models,
    inspections,
    year_sections,
)


def check_period(book: Book, period: Period) -> Iterator[Problem]:
    """What a report of this period, other than the year's, should be told before it is made."""
    if document_of(book, "bao-cao", period.code) is None:
        row = document_of(book, "bao-cao")
        if row is not None:
            yield row.problem("period", "period-row-missing", period=period.label)
    days = {"first": short_day(period.first), "last": short_day(period.last)}
    for activity in book.activities:
        done = activity.status == "da_xong" and activity.start is not None
        if done and not _backwards(activity) and period.straddled_by(activity.start, activity.end):
            shown = table_period(activity.start, activity.end)
            yield activity.problem(
                "end" if activity.end else "start", "period-straddles", value=shown, **days
            )
    for model in book.models:
        for column in ("registered", "recognised"):
            moment = getattr(model, column)
            if moment is not None and moment.start <= period.last < moment.end:
                shown = table_period(moment)
                yield model.problem(column, "period-straddles", value=shown, **days)
    yield from missing_sections(book, period)

"""The figures of a report beyond single facts: comparisons, statistics, tables, sums of money.

Takes the checked book, the period and (where there is one) last year's book, gives records of
``Figure`` that know their cells. Arithmetic only; sentences and rows are made from it elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from dvcq.choices import SPAN_PERIOD
from dvcq.facts import Figure, number_of, of_group, turns_of
from dvcq.model import Activity, Book, Evidence, PlanRow, Statistic, Unit
from dvcq.periods import Period, concerns, done_in
from dvcq.problems import Problem, problem
from dvcq.sources import Source, merge_sources
from dvcq.symbols import kind_of_symbol
from dvcq.text import fold

_PLANNED = ("da_xong", "dang_lam", "chua_lam")  # what the year is expected to bring


# --- comparison -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Change:
    """A figure against its base, the same period last year; ``base`` ``None``: none is known."""

    value: Figure
    base: Figure | None

    @property
    def difference(self) -> Decimal | None:
        if self.base is None or self.base.value is None or self.value.value is None:
            return None
        return self.value.value - self.base.value

    @property
    def ratio(self) -> Fraction | None:
        """Difference ÷ base, exact; ``None`` for a base of zero."""
        if self.difference is None or self.base is None or not self.base.value:
            return None
        return Fraction(self.difference) / abs(Fraction(self.base.value))

    @property
    def sources(self) -> tuple[Source, ...]:
        return merge_sources([self.value.sources, self.base.sources if self.base else ()])


@dataclass(frozen=True, slots=True)
class LastYear:
    """Last year's book and the same days in it."""

    book: Book
    period: Period

    @property
    def done(self) -> tuple[Activity, ...]:
        return done_in(self.book, self.period)

    def group_like(self, group: PlanRow) -> str | None:
        """The code of last year's group of the same code and name; groups change with the year."""
        row = self.book.plan_row(group.code or "")
        same = row is not None and fold(row.short or "") == fold(group.short or "")
        return group.code if same else None


def activities_change(
    rows: Iterable[Activity], period: Period, last: LastYear | None, group: PlanRow | None = None
) -> Change:
    """How many activities, against last year's; of one group where a group is given."""
    value = number_of(rows, period)
    if last is None:
        return Change(value, None)
    if group is None:
        return Change(value, number_of(last.done, last.period))
    code = last.group_like(group)
    base = None if code is None else number_of(of_group(last.done, code), last.period)
    return Change(value, base)


def turns_change(rows: Iterable[Activity], period: Period, last: LastYear | None) -> Change:
    """Attendances of the period, against last year's."""
    base = None if last is None else turns_of(last.done, last.period)
    return Change(turns_of(rows, period), base)


# --- statistics -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Division:
    """One way a total is divided ("thời hạn"); the name may be empty."""

    name: str
    parts: tuple[StatisticLine, ...]


@dataclass(frozen=True, slots=True)
class StatisticLine:
    """A statistic of the period. ``total``: what it is a part of."""

    row: Statistic
    change: Change
    total: Statistic | None
    divisions: tuple[Division, ...]

    @property
    def share(self) -> Fraction | None:
        """Part ÷ total, exact; ``None`` where it says nothing."""
        whole = self.total.value if self.total else None
        if not whole or self.row.value is None:
            return None
        return Fraction(self.row.value) / Fraction(whole)


def statistics_of(
    book: Book, period: Period, last: LastYear | None = None
) -> tuple[StatisticLine, ...]:
    """The statistics of a period that tell something, in the order of their sheet."""
    rows = [
        row
        for row in book.statistics
        if row.indicator
        and concerns(book, row.period, period)
        and (row.value is not None or row.last_year is not None)
    ]
    named = {fold(row.indicator): row for row in reversed(rows)}
    below: dict[str, list[Statistic]] = {}
    for row in rows:
        if row.part_of:
            below.setdefault(fold(row.part_of), []).append(row)
    lines: dict[int, StatisticLine] = {}

    def line(row: Statistic) -> StatisticLine:
        if row.at.row not in lines:
            parts = below.get(fold(row.indicator), [])
            names = dict.fromkeys(part.division or "" for part in parts)
            divisions = tuple(
                Division(name, tuple(line(part) for part in parts if (part.division or "") == name))
                for name in names
            )
            total = named.get(fold(row.part_of)) if row.part_of else None
            lines[row.at.row] = StatisticLine(row, _change(row, last), total, divisions)
        return lines[row.at.row]

    return tuple(line(row) for row in rows)


def _change(row: Statistic, last: LastYear | None) -> Change:
    cells = (row.source("indicator"), row.source("period"))
    value = Figure(row.value, (row.source("value"), *cells), "", row.measure or "")
    if row.last_year is not None:
        base = Figure(row.last_year, (row.source("last_year"), *cells), "", row.measure or "")
        return Change(value, base)
    before = _row_before(row, last)
    if before is None or before.value is None:
        return Change(value, None)
    sources = (before.source("value"), before.source("indicator"), before.source("period"))
    return Change(value, Figure(before.value, sources, "", before.measure or ""))


def _row_before(row: Statistic, last: LastYear | None) -> Statistic | None:
    """The same indicator of the same period in last year's book."""
    if last is None or row.period == SPAN_PERIOD:  # days of its own: another year's are others
        return None
    name, code = fold(row.indicator), row.period or "nam"
    return next(
        (
            item
            for item in last.book.statistics
            if item.indicator and fold(item.indicator) == name and (item.period or "nam") == code
        ),
        None,
    )


def check_last_year(book: Book, last: LastYear) -> list[Problem]:
    """Where this book and last year's speak differently of the same figure."""
    found = []
    for row in book.statistics:
        before = _row_before(row, last) if row.indicator else None
        if before is None:
            continue
        if fold(row.measure or "") != fold(before.measure or ""):
            found.append(
                row.problem(
                    "measure",
                    "last-year-measure",
                    name=row.indicator,
                    own=row.measure or "…",
                    other=before.measure or "…",
                    where=before.source("measure"),
                )
            )
        elif None not in (row.last_year, before.value) and row.last_year != before.value:
            own, other = Figure(row.last_year, (), ""), Figure(before.value, (), "")
            found.append(
                row.problem(
                    "last_year",
                    "last-year-differs",
                    name=row.indicator,
                    own=own.leaf().text,
                    other=other.leaf().text,
                    where=before.source("value"),
                )
            )
    return found


def wrong_last_year(unit: Unit, other: Unit, name: str) -> Problem | None:
    """Last year's book must be of the same unit and the year before."""
    if other.code == unit.code and other.year == unit.year - 1:
        return None
    return problem(
        "last-year-unit",
        file=name,
        name=name,
        unit=other.code,
        year=other.year,
        wanted=unit.code,
        wanted_year=unit.year - 1,
    )


# --- groups and months ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A group's year at a glance; ``group`` ``None`` is the row of totals."""

    group: PlanRow | None
    months: tuple[Figure | None, ...]  # January to December; ``None`` outside the period
    open: Figure  # known by quarter or year only, or outside the year of the workbook
    total: Figure
    turns: Figure
    base: Figure | None
    estimate: Figure


@dataclass(frozen=True, slots=True)
class MonthTable:
    rows: tuple[MonthRow, ...]
    total: MonthRow

    @property
    def has_open(self) -> bool:
        return bool(self.total.open.value)


def month_table(book: Book, period: Period, last: LastYear | None = None) -> MonthTable:
    """Done activities by group and month, with last year's and what the year should bring."""
    done = done_in(book, period)
    rows = tuple(_month_row(book, period, done, last, group) for group in book.groups)
    return MonthTable(rows, _month_row(book, period, done, last, None))


def _month_row(
    book: Book,
    period: Period,
    done: tuple[Activity, ...],
    last: LastYear | None,
    group: PlanRow | None,
) -> MonthRow:
    own = done if group is None else of_group(done, group.code or "")
    change = activities_change(own, period, last, group)
    expected = [row for row in book.activities if row.status in _PLANNED]
    if group is not None:
        expected = list(of_group(expected, group.code or ""))
    counted = number_of(expected, period)
    year = book.unit.year
    by_month: dict[int | None, list[Activity]] = {}
    for row in own:
        by_month.setdefault(_month(row, year), []).append(row)
    first, last_month = (
        (period.first.year, period.first.month),
        (period.last.year, period.last.month),
    )
    return MonthRow(
        group,
        tuple(
            number_of(by_month.get(month, []), period)
            if first <= (year, month) <= last_month
            else None
            for month in range(1, 13)
        ),
        number_of(by_month.get(None, []), period),
        change.value,
        turns_of(own, period),
        change.base,
        Figure(counted.value, counted.sources, "đã xong, đang làm và chưa làm của cả năm"),
    )


def _month(row: Activity, year: int) -> int | None:
    """The month of the year an activity ended in; ``None`` where no column of the year is its."""
    last = row.end or row.start
    known = last.precision in ("day", "month") and last.end.year == year
    return last.end.month if known else None


# --- money, documents, models, inspections ----------------------------------------------------


def cost_of(rows: Iterable[Activity], funding: str | None = None) -> Figure:
    """Sum of the costs that were recorded, of one source of money where it is named."""
    paid = [
        row for row in rows if row.cost is not None and (funding is None or row.funding == funding)
    ]
    total = sum((row.cost for row in paid if row.cost is not None), Decimal(0)) if paid else None
    cells = [(row.source("cost"), row.source("funding"), row.source("status")) for row in paid]
    return Figure(total, merge_sources(cells), "cộng kinh phí đã ghi nhận", "đồng")


@dataclass(frozen=True, slots=True)
class IssuedDocument:
    """A document the unit issued: a row of "Văn bản", or evidence that is its own."""

    kind: str  # name of the kind in the decree; empty for a letter
    issued: date
    symbol: str  # number and symbol as printed
    row: Evidence | None  # None: one of the year's outgoing documents
    outgoing: int  # index in ``book.documents``; -1 for evidence


def issued_in(book: Book, period: Period, symbols: Iterable[str]) -> tuple[IssuedDocument, ...]:
    """Documents issued in the period, by day; the same number and day once.

    ``symbols``: number and symbol of each row of ``book.documents`` as printed, empty while open.
    """
    found = []
    for index, (row, symbol) in enumerate(zip(book.documents, symbols, strict=True)):
        if symbol and row.issued is not None and period.first <= row.issued <= period.last:
            found.append(IssuedDocument(kind_of_symbol(symbol), row.issued, symbol, None, index))
    names = _own_names(book)
    for item in book.evidence:
        if not item.symbol or item.issued is None or not _own(item, book.unit, names):
            continue
        if period.first <= item.issued <= period.last:
            kind = kind_of_symbol(item.symbol)
            found.append(IssuedDocument(kind, item.issued, item.symbol, item, -1))
    once = {(fold(item.symbol), item.issued): item for item in reversed(found)}
    return tuple(sorted(once.values(), key=lambda item: (item.issued, _number(item.symbol))))


def _number(symbol: str) -> tuple[int, str]:
    digits = symbol.split("/", 1)[0].split("-", 1)[0]
    return (int(digits) if digits.isdigit() else 0, symbol)


def _own_names(book: Book) -> set[str]:
    names = [book.unit.name, (book.unit.header_name or "").replace("\n", " ")]
    for division in book.divisions:
        names += [division.name or "", *(division.aliases or "").split(";")]
    return {_body(name) for name in names if name.strip()}


def _body(name: str) -> str:
    """A body's name for comparison: "UBND phường" and "Ủy ban nhân dân phường" are one."""
    return fold(name).replace("uy ban nhan dan", "ubnd").replace("hoi dong nhan dan", "hdnd")


def _own(item: Evidence, unit: Unit, names: set[str]) -> bool:
    """Whether the unit or a division of it issued the document."""
    if item.issuer:
        return _body(item.issuer) in names
    return (item.symbol or "").endswith(f"-{unit.symbol}")

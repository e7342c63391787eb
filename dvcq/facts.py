"""Counts, sums and targets: arithmetic on the model, no sentences.

Takes the checked book and a reporting period, gives figures that know the cells they were
computed from. Numbers are ``Decimal`` or exact fractions, never binary floats.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from dvcq.model import Activity, Book, PlanRow, Target, wanted_ratio
from dvcq.numbers import format_number
from dvcq.periods import Period, concerns, done_in
from dvcq.problems import Problem
from dvcq.sources import Leaf, Source, merge_sources
from dvcq.text import fold
from dvcq.validate.scopes import Scope, resolve_scope


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its cells and its rule in words; ``None`` is "not known yet"."""

    value: Decimal | None
    sources: tuple[Source, ...]
    rule: str
    measure: str = ""  # unit of a typed statistic: "%", "hồ sơ"

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


def _deciding(row: Activity) -> tuple[Source, ...]:
    """The cells that decide whether and where an activity counts."""
    return tuple(row.source(name) for name in ("status", "start", "end", "task"))


def number_of(activities: Iterable[Activity], period: Period) -> Figure:
    """How many activities; the figure answers with all cells that decide it."""
    rows = tuple(activities)
    sources = merge_sources([*[_deciding(row) for row in rows], period.sources])
    return Figure(Decimal(len(rows)), sources, "đếm hoạt động đã xong trong kỳ")


def turns_of(activities: Iterable[Activity], period: Period) -> Figure:
    """Sum of attendances (lượt người); unknown when no activity tells any."""
    rows = tuple(row for row in activities if row.turns is not None)
    total = Decimal(sum(row.turns or 0 for row in rows)) if rows else None
    cells = [(row.source("turns"), *_deciding(row)) for row in rows]
    sources = merge_sources([*cells, period.sources])
    return Figure(total, sources, "cộng lượt người của các hoạt động đã xong trong kỳ")


# --- named facts ------------------------------------------------------------------------------

FactRule = Callable[[Book, Period, Scope], Figure]


def _in_scope(rows: Iterable[Activity], scope: Scope) -> tuple[Activity, ...]:
    tests: dict[str, Callable[[Activity], bool]] = {
        "all": lambda row: True,
        "task": lambda row: (
            row.task == scope.value or (row.task or "").startswith(scope.value + ".")
        ),
        "group": lambda row: root(row.task or "") == scope.value,
        "form": lambda row: fold(row.form or "") == scope.value,
        "division": lambda row: fold(row.lead or "") == scope.value,
    }
    test = tests.get(scope.kind)
    return tuple(row for row in rows if test is not None and test(row))


def _done(book: Book, period: Period, scope: Scope) -> Figure:
    return number_of(_in_scope(done_in(book, period), scope), period)


def _recorded(book: Book, period: Period, scope: Scope) -> Figure:
    rows = [row for row in _in_scope(book.activities, scope) if row.status not in (None, "huy")]
    figure = number_of(rows, period)
    return Figure(figure.value, figure.sources, "đếm hoạt động đã ghi nhận, trừ hoạt động hủy")


def _turns(book: Book, period: Period, scope: Scope) -> Figure:
    figure = turns_of(_in_scope(done_in(book, period), scope), period)
    return Figure(figure.value or Decimal(0), figure.sources, figure.rule)


def plan_tasks(book: Book) -> tuple[PlanRow, ...]:
    """Every task of the plan, groups without tasks included, in the plan's order."""
    return tuple(task for group in book.groups for task in book.tasks_of(group.code or ""))


def _tasks_in(book: Book, scope: Scope) -> tuple[PlanRow, ...]:
    rows = plan_tasks(book)
    if scope.kind in ("group", "task"):
        below = scope.value + "."
        return tuple(r for r in rows if r.code == scope.value or (r.code or "").startswith(below))
    return rows


def _tasks(book: Book, _period: Period, scope: Scope) -> Figure:
    rows = _tasks_in(book, scope)
    return Figure(
        Decimal(len(rows)), tuple(row.source("code") for row in rows), "đếm nhiệm vụ của kế hoạch"
    )


def _tasks_started(book: Book, period: Period, scope: Scope) -> Figure:
    done = _in_scope(done_in(book, period), scope)
    rows = [row for row in _tasks_in(book, scope) if of_task(done, row.code or "")]
    cells = merge_sources(number_of(of_task(done, row.code or ""), period).sources for row in rows)
    return Figure(Decimal(len(rows)), cells, "đếm nhiệm vụ có ít nhất một hoạt động đã xong")


def _headcount(book: Book, _period: Period, scope: Scope) -> Figure:
    rows = [
        row
        for row in book.divisions
        if row.headcount is not None
        and (scope.kind == "all" or (scope.kind == "division" and fold(row.name) == scope.value))
    ]
    total = Decimal(sum(row.headcount or 0 for row in rows)) if rows else None
    return Figure(total, tuple(row.source("headcount") for row in rows), "cộng số người")


def _statistic(column: Literal["value", "last_year"]) -> FactRule:
    def compute(book: Book, period: Period, scope: Scope) -> Figure:
        for row in book.statistics:
            same = fold(row.indicator or "") == scope.value
            if same and concerns(book, row.period, period):
                cells = (row.source(column), row.source("indicator"), row.source("period"))
                return Figure(getattr(row, column), cells, "", row.measure or "")
        return Figure(None, (), "chưa có số liệu trong kỳ")

    return compute


def _issued(book: Book, period: Period, _scope: Scope) -> Figure:
    rows = [
        row
        for row in book.documents
        if row.number and row.issued and period.first <= row.issued <= period.last
    ]
    return Figure(
        Decimal(len(rows)),
        merge_sources((row.source("number"), row.source("issued")) for row in rows),
        "đếm văn bản đã ban hành",
    )


FACTS: dict[str, FactRule] = {
    "so_hoat_dong": _done,
    "so_hoat_dong_ke_hoach": _recorded,
    "luot_nguoi": _turns,
    "so_nhiem_vu": _tasks,
    "so_nhiem_vu_thuc_hien": _tasks_started,
    "so_nhan_su": _headcount,
    "so_lieu": _statistic("value"),
    "so_lieu_nam_truoc": _statistic("last_year"),
    "so_van_ban": _issued,
}


def fact(book: Book, period: Period, code: str, typed_scope: str | None) -> Figure | None:
    """The value of a named fact; ``None`` when its scope means nothing (a problem names it)."""
    scope = resolve_scope(book, code, typed_scope)
    return None if scope is None else FACTS[code](book, period, scope)


# --- targets ----------------------------------------------------------------------------------

State = Literal["dat", "khong_dat", "chua_co"]


@dataclass(frozen=True, slots=True)
class TargetResult:
    """A target with what was reached. ``state`` is computed where the figures tell it."""

    target: Target
    plan: PlanRow | None
    numerator: Figure | None
    denominator: Figure | None
    ratio: Fraction | None
    last_year: Figure | None
    state: State
    computed: bool


def target_results(book: Book, period: Period) -> tuple[list[TargetResult], list[Problem]]:
    """All targets in the order of their sheet, and what is wrong with their figures."""
    results: list[TargetResult] = []
    found: list[Problem] = []
    for row in book.targets:
        result = _target(book, period, row)
        results.append(result)
        over = result.ratio is not None and not 0 <= result.ratio <= 1
        if over or _nothing_due_but_done(result):
            found.append(_over(row, result))
    return results, found


def _nothing_due_but_done(result: TargetResult) -> bool:
    """n/0 with n > 0 is an error, never 100 %."""
    top, bottom = result.numerator, result.denominator
    if result.target.kind != "ty_le" or top is None or bottom is None:
        return False
    return bottom.value == 0 and bool(top.value)


def _target(book: Book, period: Period, row: Target) -> TargetResult:
    top = _fact_of(book, period, row, "numerator")
    bottom = _fact_of(book, period, row, "denominator")
    ratio: Fraction | None = None
    last: Figure | None = None
    state: State | None = None
    if row.kind == "ty_le" and top and bottom and top.value is not None and bottom.value:
        ratio = Fraction(top.value) / Fraction(bottom.value)
        wanted = wanted_ratio(row)
        if wanted is not None:
            state = "dat" if ratio >= Fraction(wanted) else "khong_dat"
    elif row.kind == "so_sanh" and row.numerator == "so_lieu":
        last = fact(book, period, "so_lieu_nam_truoc", row.numerator_scope)
        if top and last and top.value is not None and last.value is not None:
            state = "dat" if top.value > last.value else "khong_dat"
    typed: State = row.state or "chua_co"  # type: ignore[assignment]
    return TargetResult(
        row,
        book.plan_row(row.code or ""),
        top,
        bottom,
        ratio,
        last,
        state or typed,
        state is not None,
    )


def _fact_of(book: Book, period: Period, row: Target, side: str) -> Figure | None:
    code = getattr(row, side)
    return fact(book, period, code, getattr(row, f"{side}_scope")) if code else None


def _over(row: Target, result: TargetResult) -> Problem:
    top, bottom = result.numerator, result.denominator
    assert top is not None
    assert bottom is not None
    return row.problem(
        "numerator",
        "ratio-over",
        numerator=format_number(top.value or 0),
        denominator=format_number(bottom.value or 0),
        cells=f"{top.cells}, {bottom.cells}",
    )

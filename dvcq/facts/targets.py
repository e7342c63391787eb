"""What became of the targets of the plan.

Takes the checked book and a period, gives a ``TargetResult`` for each target. Exact fractions.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from dvcq.facts.figure import Figure
from dvcq.facts.named import NAMED
from dvcq.model import Book, PlanRow, Target, wanted_ratio
from dvcq.numbers import format_number
from dvcq.periods import Period
from dvcq.problems import Problem
from dvcq.sources import Source, merge_sources
from dvcq.validate.scopes import Scope, resolve_scope

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
        last = _named(book, period, "so_lieu_nam_truoc", row.numerator_scope)
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
    return _named(book, period, code, getattr(row, f"{side}_scope")) if code else None


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


def _named(book: Book, period: Period, code: str, typed_scope: str | None) -> Figure | None:
    scope = resolve_scope(book, code, typed_scope)
    return None if scope is None else NAMED[code](book, period, scope)


# --- facts about targets ----------------------------------------------------------------------


def count_targets(book: Book, _period: Period, _scope: Scope) -> Figure:
    rows = book.targets
    cells = tuple(row.source("code") for row in rows)
    return Figure(Decimal(len(rows)), cells, "đếm chỉ tiêu của kế hoạch")


def count_targets_met(book: Book, period: Period, _scope: Scope) -> Figure:
    """Unknown while the state of one target is not published yet."""
    results, _ = target_results(book, period)
    met = [item for item in results if item.state == "dat"]
    cells = merge_sources(_cells(item) for item in results)
    waiting = any(item.state == "chua_co" for item in results)
    value = None if waiting or not results else Decimal(len(met))
    return Figure(value, cells, "đếm chỉ tiêu đạt")


def _cells(result: TargetResult) -> tuple[Source, ...]:
    figures = [item for item in (result.numerator, result.denominator, result.last_year) if item]
    return merge_sources([(result.target.source("state"),), *[item.sources for item in figures]])

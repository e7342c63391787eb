"""Checks the scales of a rubric: steps, terms and outcomes of criteria, levels, conditions.

Takes rows of the rubric, gives problems: what is missing, gaps, overlaps, points out of bounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from dvcq.choices import CRITERION_FACTS
from dvcq.criterion_kinds import KIND_BY_CODE, number_words
from dvcq.intervals import Bounds, faults, filled, in_order
from dvcq.model import Criterion, parent_code
from dvcq.numbers import format_number
from dvcq.problems import Problem
from dvcq.validate.cells import suggestion

_OUTCOMES = KIND_BY_CODE["so_sanh"].parts
_FAULTS = {"gap": "rubric-gap", "overlap": "rubric-overlap", "empty": "rubric-empty"}
_OWN_SCORES = ("diem", "ty_le_diem")
_WHOLE_SHARE = Fraction(100)
_USUAL_SCALE = 100  # points of every province's rubric that was seen


def bounds_typed(row: Criterion) -> Bounds:
    low, upto, below = (
        None if value is None else Fraction(value) for value in (row.threshold, row.upto, row.below)
    )
    return Bounds(low, upto, below)


# --- below a criterion ------------------------------------------------------------------------


def check_parts(row: Criterion, below: Sequence[Criterion]) -> Iterator[Problem]:
    """The rows below a leaf that its way of scoring reads."""
    kind = KIND_BY_CODE[row.kind]
    own = [child for child in below if child.kind in kind.parts]
    if row.kind == "bac_thang":
        yield from _steps(row, own)
    elif row.kind == "so_sanh":
        yield from _outcomes(row, own)
    elif row.kind in ("dem", "tru_dan"):
        yield from _terms(row, own)
    if kind.role == "leaf" and own and row.kind in ("bac_thang", "so_sanh"):
        yield from _worth(row, own)


def _lacking(row: Criterion, wanted: str) -> Problem:
    label = KIND_BY_CODE[row.kind].label
    return row.problem("kind", "rubric-parts", code=row.code, kind=label, wanted=wanted)


def _steps(row: Criterion, steps: list[Criterion]) -> Iterator[Problem]:
    if not steps:
        yield _lacking(row, "dòng “bậc” nào")
        return
    shared = row.denominator is not None
    most = _WHOLE_SHARE if shared else None
    bounds = [bounds_typed(step) for step in steps]
    found = list(faults(bounds, Fraction(0), most, whole=not shared))
    yield from _scale(steps, "bậc", found)
    if shared:
        yield from _fractions(row, steps)
    if not found:
        yield from _worth_in_order(row, steps, bounds)


def _fractions(row: Criterion, steps: list[Criterion]) -> Iterator[Problem]:
    """Shares counted from 0 to 1 where percent is meant: every value would reach the best step."""
    bottoms = [step for step in steps if step.threshold]
    if bottoms and all((step.threshold or 0) <= 1 for step in bottoms):
        for step in bottoms:
            shown = format_number(step.threshold or 0)
            yield step.problem("threshold", "tier-percent", code=row.code, value=shown)


def _worth_in_order(
    row: Criterion, steps: list[Criterion], bounds: list[Bounds]
) -> Iterator[Problem]:
    """Points that neither rise nor fall along the scale: two of them may have changed places."""
    order = in_order(bounds)
    worth = [steps[number].maximum or 0 for number in order]
    rest = [step.maximum or 0 for step, item in zip(steps, bounds, strict=True) if not item.stated]
    below = bool(order) and filled(bounds)[order[0]].bottom is not None
    worth = rest + worth if below else worth + rest
    if worth not in (sorted(worth), sorted(worth, reverse=True)):
        yield row.problem("code", "rubric-order", code=row.code)


def _scale(
    rows: list[Criterion], what: str, found: Iterable[tuple[str, int, Fraction | None]]
) -> Iterator[Problem]:
    for fault, number, point in found:
        row = rows[number]
        if fault == "empty":
            yield row.problem("threshold", "rubric-empty", code=row.code)
            continue
        where = f"tại {number_words(point)}" if point is not None else f"ở dòng “{row.code}”"
        yield row.problem(_bound_of(row), _FAULTS[fault], what=what, point=where)


def _bound_of(row: Criterion) -> str:
    """The column a person would mend: the first bound that is typed."""
    names = ("threshold", "upto", "below")
    return next((name for name in names if getattr(row, name) is not None), "threshold")


def _outcomes(row: Criterion, outcomes: list[Criterion]) -> Iterator[Problem]:
    there = [child.kind for child in outcomes]
    for kind in _OUTCOMES:
        label = KIND_BY_CODE[kind].label
        if kind not in there:
            yield _lacking(row, f"dòng “{label}”")
    for child in outcomes:
        first = outcomes[there.index(child.kind)]
        if first is not child:
            label, cell = KIND_BY_CODE[child.kind].label, first.at.cell("kind")
            yield child.problem("kind", "rubric-twice", kind=label, first=cell)
    if row.numerator is not None and row.numerator != "so_lieu" and row.denominator is None:
        yield row.problem("numerator", "rubric-base", code=row.code)


def _terms(row: Criterion, terms: list[Criterion]) -> Iterator[Problem]:
    typed = [name for name in ("numerator", "each") if getattr(row, name) is not None]
    if terms and typed:
        yield row.problem(typed[0], "rubric-terms", code=row.code)
    elif not terms and len(typed) < 2:
        yield _lacking(row, "“Tử số” và “Điểm mỗi lần”, hoặc dòng “khoản đếm” nào")


def _worth(row: Criterion, parts: list[Criterion]) -> Iterator[Problem]:
    """Points of steps and outcomes: none above the maximum, the best of them reaches it."""
    known = [part for part in parts if part.maximum is not None]
    if row.maximum is None or not known:
        return
    top = format_number(row.maximum)
    for part in known:
        if part.maximum is not None and part.maximum > row.maximum:
            shown = format_number(part.maximum)
            yield part.problem("maximum", "rubric-points", code=part.code, points=shown, max=top)
    best = max(part.maximum for part in known if part.maximum is not None)
    if best < row.maximum:
        shown = format_number(best)
        yield row.problem("maximum", "rubric-best", code=row.code, points=shown, max=top)


# --- levels -----------------------------------------------------------------------------------


def check_levels(rows: Sequence[Criterion]) -> Iterator[Problem]:
    """Levels lie side by side; a bottom above 0 is said, for some provinces have no lowest level.

    Levels that look at the total rounded to a step may end at the last multiple below the next.
    """
    levels = [row for row in rows if KIND_BY_CODE[row.kind].role == "level"]
    if not levels:
        return
    for row in levels:
        if not bounds_typed(row).stated:
            label = KIND_BY_CODE[row.kind].label
            yield row.problem(
                "threshold", "rubric-column", kind=label, code=row.code, header="Ngưỡng"
            )
    levels = [row for row in levels if bounds_typed(row).stated]
    yield from _out_of_reach(rows, levels)
    step = next((row.threshold for row in rows if row.kind == "lam_tron"), None)
    bounds = [_stepped(bounds_typed(row), Fraction(step or 0)) for row in levels]
    stated = [item for item in bounds if item.stated]
    bottoms = [item.bottom[0] for item in stated if item.bottom is not None]
    for fault, number, point in faults(bounds, None, _most(rows)):
        row = levels[number]
        lowest = fault == "gap" and bottoms and point == min(bottoms) and row.threshold == point
        if lowest and point is not None:
            if point > 0:
                yield row.problem("threshold", "rubric-bottom", point=number_words(point))
        elif fault == "empty":
            yield row.problem("threshold", "rubric-empty", code=row.code)
        else:
            where = f"tại {number_words(point)}" if point is not None else f"ở dòng “{row.code}”"
            column = _bound_of(row)
            yield row.problem(column, _FAULTS[fault], what="mức xếp loại", point=where)


def _out_of_reach(rows: Sequence[Criterion], levels: list[Criterion]) -> Iterator[Problem]:
    """A level that no total reaches, a ceiling below the scale, a scale that is not 100."""
    most, scale = _most(rows), _scale_of(rows)
    if not scale:
        return
    for row in levels:
        if row.threshold is not None and row.threshold > most:
            shown = format_number(row.threshold)
            yield row.problem(
                "threshold", "rubric-level-high", value=shown, most=number_words(most)
            )
    if most < scale:
        ceiling = next(row for row in rows if row.kind == "tran")
        yield ceiling.problem(
            "maximum", "rubric-ceiling", value=number_words(most), scale=number_words(scale)
        )
    if scale != _USUAL_SCALE:
        yield rows[0].problem("code", "rubric-scale", scale=number_words(scale))


def _most(rows: Sequence[Criterion]) -> Fraction:
    """The highest total a rubric can give."""
    ceiling = next((row.maximum for row in rows if row.kind == "tran" and row.maximum), None)
    return Fraction(ceiling) if ceiling else _scale_of(rows)


def _scale_of(rows: Sequence[Criterion]) -> Fraction:
    """The maxima of the criteria at the top, without bonus and deductions."""
    tops = [row for row in rows if not parent_code(row.code) and row.kind not in ("thuong", "tru")]
    scored = [row for row in tops if KIND_BY_CODE[row.kind].role in ("leaf", "group")]
    return Fraction(sum((row.maximum or 0 for row in scored), Decimal(0)))


def _stepped(bounds: Bounds, step: Fraction) -> Bounds:
    if bounds.upto is None or not step:
        return bounds
    return Bounds(bounds.low, None, bounds.upto + step)


def check_conditions(rows: Sequence[Criterion]) -> Iterator[Problem]:
    """Conditions of levels and limits: bounds where points are looked at, levels that exist."""
    labels = {choice.code: choice.label for choice in CRITERION_FACTS}
    levels = [row.code for row in rows if row.kind == "muc"]
    for row in rows:
        if KIND_BY_CODE[row.kind].role not in ("condition", "cap"):
            continue
        if row.numerator is not None and not bounds_typed(row).stated:
            label = labels[row.numerator]
            yield row.problem("threshold", "rubric-bounds", code=row.code, fact=label)
        if row.numerator is None and bounds_typed(row).stated:
            yield row.problem(_bound_of(row), "rubric-unused", **_unused(row))
        if row.cap_level is not None and row.cap_level == _best(rows):
            yield row.problem("cap_level", "rubric-cap-best", code=row.code, level=row.cap_level)
        if row.cap_level is not None and row.cap_level not in levels:
            suggest = suggestion(row.cap_level, levels)
            yield row.problem("cap_level", "rubric-cap-level", value=row.cap_level, suggest=suggest)


def _best(rows: Sequence[Criterion]) -> str | None:
    levels = [row for row in rows if row.kind == "muc"]
    known = [row for row in levels if row.threshold is not None]
    return (
        max(known, key=lambda row: row.threshold or 0).code if len(levels) > 1 and known else None
    )


def _unused(row: Criterion) -> dict[str, str]:
    headers = {"threshold": "Ngưỡng", "upto": "Đến", "below": "Đến dưới"}
    label = KIND_BY_CODE[row.kind].label
    return {"header": headers[_bound_of(row)], "code": row.code, "kind": f"{label} không có Tử số"}

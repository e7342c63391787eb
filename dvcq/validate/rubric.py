"""Checks a rubric before it is used: tree, sums, the columns each way of scoring needs, facts.

Takes the book, gives problems. A faulty rubric blocks the dossier only. Scales, levels and
conditions are checked in ``rubric_scales``, the answers to a rubric in ``self_scores``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from dvcq.choices import SCORE_FACTS
from dvcq.columns import columns_of
from dvcq.criterion_kinds import KIND_BY_CODE, CriterionKind
from dvcq.model import Book, Criterion, parent_code
from dvcq.numbers import format_number
from dvcq.problems import Problem
from dvcq.validate.rubric_scales import check_conditions, check_levels, check_parts
from dvcq.validate.scopes import check_fact

_APART = ("thuong", "tru")
_OWN_SCORES = {choice.code: choice.label for choice in SCORE_FACTS}
_SETTABLE = (
    "maximum",
    "numerator",
    "denominator",
    "each",
    "zero_policy",
    "threshold",
    "upto",
    "below",
    "cap_level",
    "scorer",
)
_HEADERS = {item.field: item.header for item in columns_of(Criterion)}


def check_rubric(book: Book) -> Iterator[Problem]:
    """Every fault of the rubric, each in its cell."""
    rows = [row for row in book.criteria if row.code and row.kind]
    if not rows:
        return
    by_code = {row.code: row for row in rows}
    below: dict[str, list[Criterion]] = {}
    for row in rows:
        below.setdefault(parent_code(row.code), []).append(row)
    for row in rows:
        own = below.get(row.code, [])
        yield from _node(row, own, by_code)
        yield from _columns(row)
        for side in ("numerator", "denominator"):
            yield from check_fact(book, row, side)
        yield from check_parts(row, own)
    yield from _settings(rows)
    yield from check_levels(rows)
    yield from check_conditions(rows)


def _role(row: Criterion) -> str:
    return KIND_BY_CODE[row.kind].role


# --- the tree ---------------------------------------------------------------------------------


def _node(
    row: Criterion, below: Sequence[Criterion], by_code: Mapping[str, Criterion]
) -> Iterator[Problem]:
    parent = parent_code(row.code)
    above = by_code.get(parent)
    if parent and above is None:
        yield row.problem("code", "rubric-parent", code=row.code, parent=parent)
    if _role(row) in ("part", "condition"):
        yield from _place(row, above)
    if _role(row) == "group":
        yield from _group(row, below, by_code)
    if _role(row) == "leaf":
        yield from _leaf(row, below, by_code)


def _place(row: Criterion, above: Criterion | None) -> Iterator[Problem]:
    """A row that belongs to another stands below one that reads it."""
    if above is not None and row.kind in KIND_BY_CODE[above.kind].parts:
        return
    owners = [kind for kind in KIND_BY_CODE.values() if row.kind in kind.parts]
    wanted = " hoặc ".join(f"dòng “{kind.label}”" for kind in owners)
    yield row.problem(
        "code", "rubric-part", code=row.code, kind=KIND_BY_CODE[row.kind].label, wanted=wanted
    )


def _group(
    row: Criterion, below: Sequence[Criterion], by_code: Mapping[str, Criterion]
) -> Iterator[Problem]:
    inside = [child for child in below if _role(child) in ("leaf", "group")]
    if not inside:
        yield row.problem("kind", "rubric-leaf-kind", code=row.code)
    if row.kind == "tong" and inside:
        yield from _sum(row, inside)
    outer = _outer(row, by_code)
    if row.kind in _APART and outer is not None:
        yield row.problem(
            "kind",
            "rubric-nested",
            code=row.code,
            kind=KIND_BY_CODE[row.kind].label,
            outer=outer.code,
            outer_kind=KIND_BY_CODE[outer.kind].label,
        )


def _outer(row: Criterion, by_code: Mapping[str, Criterion]) -> Criterion | None:
    """The group of bonus or deductions that a row stands in, if any."""
    code = parent_code(row.code)
    while code:
        above = by_code.get(code)
        if above is not None and above.kind in _APART:
            return above
        code = parent_code(code)
    return None


def _leaf(
    row: Criterion, below: Sequence[Criterion], by_code: Mapping[str, Criterion]
) -> Iterator[Problem]:
    if any(_role(child) in ("leaf", "group") for child in below):
        wanted = f"“{KIND_BY_CODE['tong'].label}”"
        yield row.problem("kind", "rubric-group-kind", code=row.code, wanted=wanted)
    outer = _outer(row, by_code)
    if row.kind in ("tru_dan", "ty_le") and outer is not None and outer.kind == "tru":
        label = KIND_BY_CODE[row.kind].label
        yield row.problem("kind", "rubric-minus", code=row.code, kind=label)


def _sum(row: Criterion, children: Sequence[Criterion]) -> Iterator[Problem]:
    """A parent's maximum equals its children's; bonus and deductions do not count."""
    counted = [child for child in children if child.kind not in _APART]
    total = sum((child.maximum or Decimal(0) for child in counted), Decimal(0))
    if row.maximum is not None and total != row.maximum:
        yield row.problem(
            "maximum",
            "rubric-sum",
            code=row.code,
            own=format_number(row.maximum),
            sum=format_number(total),
            cells=", ".join(child.at.cell("maximum") for child in counted),
        )


# --- columns ----------------------------------------------------------------------------------


def _columns(row: Criterion) -> Iterator[Problem]:
    """Columns that the way of scoring wants and has not, and those it does not look at."""
    kind = KIND_BY_CODE[row.kind]
    for name in _needed(row, kind):
        if getattr(row, name) is None:
            header = _HEADERS[name]
            yield row.problem(name, "rubric-column", kind=kind.label, code=row.code, header=header)
    known = (*kind.needs, *kind.reads)
    for name in _SETTABLE:
        if getattr(row, name) is not None and name not in known:
            header = _HEADERS[name]
            yield row.problem(name, "rubric-unused", header=header, code=row.code, kind=kind.label)
    if row.numerator in _OWN_SCORES and kind.role not in ("condition", "cap"):
        yield row.problem("numerator", "rubric-own-score", fact=_OWN_SCORES[row.numerator])
    if row.kind == "tru_dan" and row.threshold is not None and row.maximum is not None:
        yield from _floor(row)


def _needed(row: Criterion, kind: CriterionKind) -> tuple[str, ...]:
    """A scale measured by a share wants to know what a zero denominator means."""
    shared = row.kind == "bac_thang" and row.denominator is not None
    return (*kind.needs, "zero_policy") if shared else kind.needs


def _floor(row: Criterion) -> Iterator[Problem]:
    if row.threshold is not None and row.maximum is not None and row.threshold > row.maximum:
        yield row.problem(
            "threshold",
            "rubric-floor",
            code=row.code,
            floor=format_number(row.threshold),
            max=format_number(row.maximum),
        )


# --- settings ---------------------------------------------------------------------------------


def _settings(rows: Sequence[Criterion]) -> Iterator[Problem]:
    first: dict[str, Criterion] = {}
    for row in rows:
        role = _role(row)
        if role not in ("rounding", "ceiling"):
            continue
        if role in first:
            label, cell = KIND_BY_CODE[row.kind].label, first[role].at.cell("kind")
            yield row.problem("kind", "rubric-twice", kind=label, first=cell)
        first.setdefault(role, row)
        yield from _step(row)
    if not any(_role(row) == "level" for row in rows):
        yield rows[-1].problem("kind", "rubric-levels")
    if not any(_role(row) == "leaf" for row in rows):
        yield rows[-1].problem("kind", "rubric-no-leaf")


def _step(row: Criterion) -> Iterator[Problem]:
    """Zero is no step, and a step above 1 no rounding of points."""
    if _role(row) == "rounding" and row.threshold is not None and not 0 < row.threshold <= 1:
        yield row.problem("threshold", "rubric-step", value=format_number(row.threshold))

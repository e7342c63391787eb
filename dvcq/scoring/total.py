"""The end of the table: what applies, rescaling, bonus, deductions, rounding, the level.

Takes the scored lines, gives the ``Total``. Order of the last steps: rescale → + bonus (cut) →
− deductions → keep within 0 … cap → round once, half up. It alone rounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from dvcq.criterion_kinds import KIND_BY_CODE
from dvcq.model import Criterion, parent_code
from dvcq.scoring.leaves import Marker
from dvcq.scoring.levels import levels_of
from dvcq.scoring.lines import ZERO, ScoreLine, Total
from dvcq.sources import merge_sources

DEFAULT_STEP = Fraction(1, 100)


def total(rows: Sequence[Criterion], lines: tuple[ScoreLine, ...], marker: Marker) -> Total:
    """Sum up. A faulty leaf, or nothing that applies, leaves no total and no level."""
    counted = [line for line in lines if line.role == "leaf" and line.counted]
    applying = [line for line in counted if line.state != "not_applicable"]
    applicable = sum((line.maximum for line in applying), ZERO)
    full = sum((line.maximum for line in counted), ZERO)
    raw = _range(applying)
    bonuses, deductions = _heads(lines, "thuong"), _heads(lines, "tru")
    bonus, deduction = _range(bonuses), _range(deductions)
    rounding = _setting(rows, "rounding")
    step = Fraction(rounding.threshold or 0) if rounding else ZERO
    step = step or DEFAULT_STEP
    ceiling = _setting(rows, "ceiling")
    cap = Fraction(ceiling.maximum or 0) if ceiling else full
    faulty = any(line.state == "fault" for line in lines) or applicable == 0
    exact: tuple[Fraction | None, Fraction | None] = (None, None)
    if not faulty:
        scale = full / applicable
        exact = (
            _kept(raw[0] * scale + bonus[0] - deduction[1], cap),
            _kept(raw[1] * scale + bonus[1] - deduction[0], cap),
        )
    low, high = (None if value is None else rounded(value, step) for value in exact)
    levels = levels_of(rows, lines, marker)
    by_rounded = rounding is None or rounding.kind == "lam_tron"
    looked = (low, high) if by_rounded else exact
    tops = [line for line in lines if line.depth == 0]
    maxima = tuple(line.row.source("maximum") for line in tops if line.counted)
    settings = [row for row in (rounding, ceiling) if row is not None]
    cells = [row.source("maximum" if row is ceiling else "threshold") for row in settings]
    return Total(
        low,
        high,
        *exact,
        *raw,
        applicable,
        full,
        cap,
        bonus,
        deduction,
        levels.reached(looked[0], best=False),
        levels.reached(looked[1], best=True),
        levels.eligible(best=False),
        levels.eligible(best=True),
        levels.conditions,
        levels.caps,
        step,
        by_rounded,
        merge_sources([*[line.sources for line in tops], maxima, tuple(cells)]),
        maxima,
        levels.rows[-1] if levels.rows else None,
        levels.rows,
        bool(bonuses),
        bool(deductions),
    )


def _setting(rows: Sequence[Criterion], role: str) -> Criterion | None:
    return next((row for row in rows if KIND_BY_CODE[row.kind].role == role), None)


def _heads(lines: tuple[ScoreLine, ...], kind: str) -> list[ScoreLine]:
    """The outermost groups of a kind, wherever in the tree they stand."""
    inside = {line.code for line in lines if (line.bonus if kind == "thuong" else line.minus)}
    own = [line for line in lines if line.row.kind == kind]
    return [line for line in own if parent_code(line.code) not in inside]


def _range(lines: Iterable[ScoreLine]) -> tuple[Fraction, Fraction]:
    ends = [(line.low, line.high) for line in lines]
    return sum((low for low, _ in ends), ZERO), sum((high for _, high in ends), ZERO)


def _kept(value: Fraction, cap: Fraction) -> Fraction:
    return min(max(value, ZERO), cap)


def rounded(value: Fraction, step: Fraction) -> Fraction:
    """Round once, half up, to a multiple of the step."""
    units = value / step
    return Fraction((units.numerator * 2 + units.denominator) // (units.denominator * 2)) * step

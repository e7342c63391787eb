"""The stages of an appraisal: points as typed, lines and total as one range.

Takes the score and the answers, gives spans and totals. Points that nobody gave are a range, 0 …
maximum. It alone knows when a typed score is the one that was claimed: that was printed with two
decimals.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from dvcq.model import Book, SelfScore
from dvcq.numbers import round_half_up
from dvcq.scoring import Score, ScoreLine, Total, lines_with, total_of

Field = Literal["appraised", "final"]
ZERO = Fraction(0)
_PLACES = 2  # decimals of a criterion's points as they are printed


@dataclass(frozen=True, slots=True)
class Span:
    """Points as they count for the total (a deduction is below zero); a range while open."""

    low: Fraction
    high: Fraction

    @property
    def sure(self) -> bool:
        return self.low == self.high

    def __sub__(self, other: Span) -> Span:
        return Span(self.low - other.high, self.high - other.low)


# --- what was typed ---------------------------------------------------------------------------


def answers_of(book: Book) -> dict[str, SelfScore]:
    return {row.criterion: row for row in book.self_scores if row.criterion}


def typed(answer: SelfScore | None, name: Field) -> Fraction | None:
    """Points as typed; those of a deduction may be typed below zero, as they are printed."""
    value = getattr(answer, name) if answer is not None else None
    return None if value is None else abs(Fraction(value))


def as_claimed(line: ScoreLine, value: Fraction) -> bool:
    """Whether points are the claimed ones, exactly or as they were printed."""
    if line.state != "sure":
        return False
    return value in (line.low, Fraction(round_half_up(line.low, _PLACES)))


def applying(scored: Score) -> list[ScoreLine]:
    return [line for line in scored.leaves() if line.state != "not_applicable"]


def appraised_points(scored: Score, answers: Mapping[str, SelfScore]) -> dict[str, Fraction]:
    """Appraised points; those that are the claimed ones as printed count exactly as claimed."""
    found = {}
    for line in applying(scored):
        value = typed(answers.get(line.code), "appraised")
        if value is not None:
            found[line.code] = line.low if as_claimed(line, value) else value
    return found


def final_points(scored: Score, answers: Mapping[str, SelfScore]) -> dict[str, Fraction]:
    """Final points; what repeats the appraised or the claimed ones counts exactly as they do."""
    appraised = appraised_points(scored, answers)
    found = {}
    for line in applying(scored):
        answer = answers.get(line.code)
        value = typed(answer, "final")
        if value is None:
            continue
        if value == typed(answer, "appraised"):
            value = appraised[line.code]
        elif as_claimed(line, value):
            value = line.low
        found[line.code] = value
    return found


# --- a stage ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stage:
    """Lines and total in the worst and in the best case of what is open, as one."""

    spans: Mapping[str, Span]
    total: Total


def stage_of(scored: Score, given: Mapping[str, Fraction]) -> Stage:
    """The lines and the total when the appraiser gave these points, and no others yet."""
    return build_stage(scored, given, keep_superior=True)


def build_stage(scored: Score, given: Mapping[str, Fraction], *, keep_superior: bool) -> Stage:
    worst, best = dict(given), dict(given)
    for line in applying(scored):
        if line.code in given or (keep_superior and line.row.kind == "cap_tren"):
            continue
        ends = (line.maximum, ZERO) if line.minus else (ZERO, line.maximum)
        worst[line.code], best[line.code] = ends
    low, high = lines_with(scored, worst), lines_with(scored, best)
    spans = {
        bad.code: joined(signed(bad), signed(good)) for bad, good in zip(low, high, strict=True)
    }
    return Stage(spans, _range(total_of(scored, worst), total_of(scored, best)))


def signed(line: ScoreLine) -> Span:
    """Points that are taken off count below zero."""
    return Span(-line.high, -line.low) if line.minus else Span(line.low, line.high)


def joined(first: Span, second: Span) -> Span:
    return Span(min(first.low, second.low), max(first.high, second.high))


def _range(worst: Total, best: Total) -> Total:
    """One total out of the two ends."""
    return replace(
        worst,
        high=best.high,
        exact_high=best.exact_high,
        raw_high=best.raw_high,
        bonus=(worst.bonus[0], best.bonus[1]),
        deduction=(best.deduction[0], worst.deduction[1]),
        level_high=best.level_high,
        eligible_high=best.eligible_high,
        conditions=tuple(
            replace(low, met_high=high.met_high)
            for low, high in zip(worst.conditions, best.conditions, strict=True)
        ),
        caps=tuple(
            replace(low, holds_high=high.holds_high)
            for low, high in zip(worst.caps, best.caps, strict=True)
        ),
    )

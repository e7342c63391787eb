"""The level: bounds, further conditions, limits ("điều kiện khống chế").

Takes the rubric's rows, the lines and the total, gives the level in the worst and in the best case.
A condition that hangs on something unknown is not met in the worst case and met in the best.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from dvcq.criterion_kinds import KIND_BY_CODE, number_words
from dvcq.intervals import Bounds, filled
from dvcq.model import Criterion, SelfScore
from dvcq.numbers import format_score
from dvcq.scoring.leaves import Marker, answer_cells, bounds_of, rule_cells, value_of
from dvcq.scoring.lines import ZERO, CapResult, Condition, ScoreLine
from dvcq.sources import Source, merge_sources

ABOVE_ZERO = Bounds(above=ZERO)
_UNKNOWN = (False, True)


@dataclass(frozen=True, slots=True)
class Levels:
    """Levels from the highest with their lower bounds, their conditions and the limits."""

    rows: tuple[Criterion, ...]
    bottoms: tuple[tuple[Fraction, bool], ...]
    conditions: tuple[Condition, ...]
    caps: tuple[CapResult, ...]

    def reached(self, points: Fraction | None, *, best: bool) -> Criterion | None:
        """The highest level that points, conditions and the strictest limit that binds allow."""
        if points is None or not self.eligible(best=best):
            return None
        bound = [cap.level for cap in self.caps if self._binds(cap, best=best)]
        ceilings = [self.rows.index(level) for level in bound if level in self.rows]
        start = max(ceilings, default=0)
        for number in range(start, len(self.rows)):
            if self._reaches(number, points) and self._conditions(number, best=best):
                return self.rows[number]
        return None

    def eligible(self, *, best: bool) -> bool:
        return not any(cap.level is None and self._binds(cap, best=best) for cap in self.caps)

    @staticmethod
    def _binds(cap: CapResult, *, best: bool) -> bool:
        return cap.holds_high if best else cap.holds_low

    def _reaches(self, number: int, points: Fraction) -> bool:
        bottom, belongs = self.bottoms[number]
        return points >= bottom if belongs else points > bottom

    def _conditions(self, number: int, *, best: bool) -> bool:
        prefix = f"{self.rows[number].code}."
        own = [item for item in self.conditions if item.row.code.startswith(prefix)]
        return all(item.met_high if best else item.met_low for item in own)


def levels_of(rows: Sequence[Criterion], lines: tuple[ScoreLine, ...], marker: Marker) -> Levels:
    """Read the levels, conditions and limits of a rubric against scored lines."""
    levels = [row for row in rows if KIND_BY_CODE[row.kind].role == "level"]
    bottoms = [step.bottom or (ZERO, True) for step in filled([bounds_of(row) for row in levels])]
    order = sorted(range(len(levels)), key=lambda n: bottoms[n][0], reverse=True)
    by_code = {row.code: row for row in levels}
    conditions = []
    caps = []
    for row in rows:
        role = KIND_BY_CODE[row.kind].role
        if role not in ("condition", "cap"):
            continue
        low, high, shown = _met(row, lines, marker)
        answer = marker.answers.get(row.code)
        sources = _sources(row, lines, marker, answer)
        if role == "condition":
            conditions.append(Condition(row, low, high, shown, sources))
        else:
            level = by_code.get(row.cap_level or "")
            caps.append(CapResult(row, level, not low, not high, shown, sources))
    return Levels(
        tuple(levels[n] for n in order),
        tuple(bottoms[n] for n in order),
        tuple(conditions),
        tuple(caps),
    )


def _met(row: Criterion, lines: tuple[ScoreLine, ...], marker: Marker) -> tuple[bool, bool, str]:
    """Whether a requirement is met in the worst and in the best case, and what was looked at."""
    if row.numerator is None:
        return _by_answer(marker.answers.get(row.code))
    bounds = bounds_of(row)
    if row.numerator in ("diem", "ty_le_diem"):
        return _by_points(row, bounds, lines)
    figure = marker.figure(row, "numerator")
    value = value_of(figure)
    if figure is None or value is None:
        return (*_UNKNOWN, "chưa có số liệu")
    met = (bounds if bounds.stated else ABOVE_ZERO).hold(value)
    return met, met, f"{figure.label}: {number_words(value)}"


def _by_answer(answer: SelfScore | None) -> tuple[bool, bool, str]:
    verdict = answer.verdict if answer is not None else None
    if verdict == "dat":
        return True, True, "đạt"
    if verdict == "khong_dat":
        return False, False, "không đạt"
    if verdict == "khong_ap_dung":
        return True, True, "không áp dụng"
    return (*_UNKNOWN, "chưa trả lời ở trang Tự chấm")


def _by_points(
    row: Criterion, bounds: Bounds, lines: tuple[ScoreLine, ...]
) -> tuple[bool, bool, str]:
    """Every line looked at must keep the bounds; one that does not apply hinders nothing."""
    low = high = True
    shown = []
    for line in _looked_at(row, lines):
        applicable = applicable_maximum(line, lines)
        if line.state == "not_applicable" or not applicable:
            continue
        ends = (line.low, line.high)
        if row.numerator == "ty_le_diem":
            ends = (line.low / applicable * 100, line.high / applicable * 100)
        worst, best = _within(bounds, *ends)
        low, high = low and worst, high and best
        if not worst:
            words = " đến ".join(dict.fromkeys(format_score(end) for end in (line.low, line.high)))
            shown.append(f"tiêu chí {line.code} được {words} trên {format_score(applicable)} điểm")
    return low, high, "; ".join(shown)


def _within(bounds: Bounds, low: Fraction, high: Fraction) -> tuple[bool, bool]:
    """Whether all values of a range keep the bounds, and whether one does."""
    bottom, top = bounds.bottom, bounds.top
    reaches = bottom is None or high > bottom[0] or (high == bottom[0] and bottom[1])
    begins = top is None or low < top[0] or (low == top[0] and top[1])
    return bounds.hold(low) and bounds.hold(high), reaches and begins


def _looked_at(row: Criterion, lines: tuple[ScoreLine, ...]) -> list[ScoreLine]:
    """The criterion named, else every group at the top that is no bonus and no deduction."""
    if row.numerator_scope:
        wanted = row.numerator_scope.strip().casefold()
        return [line for line in lines if line.code.casefold() == wanted]
    return [line for line in lines if line.depth == 0 and line.counted]


def applicable_maximum(line: ScoreLine, lines: tuple[ScoreLine, ...]) -> Fraction:
    """A criterion's maximum without the leaves below it that do not apply."""
    if line.role == "leaf":
        return ZERO if line.state == "not_applicable" else line.maximum
    prefix = f"{line.code}."
    below = [x for x in lines if x.role == "leaf" and x.code.startswith(prefix) and x.counted]
    out = sum((x.maximum for x in below if x.state == "not_applicable"), ZERO)
    return line.maximum - out


def _sources(
    row: Criterion, lines: tuple[ScoreLine, ...], marker: Marker, answer: SelfScore | None
) -> tuple[Source, ...]:
    figure = None
    looked: list[ScoreLine] = []
    if row.numerator in ("diem", "ty_le_diem"):
        looked = _looked_at(row, lines)
    else:
        figure = marker.figure(row, "numerator")
    return merge_sources(
        [
            (row.source("text"),),
            rule_cells(row),
            figure.sources if figure is not None else (),
            *[line.sources for line in looked],
            answer_cells(answer, "verdict"),
        ]
    )

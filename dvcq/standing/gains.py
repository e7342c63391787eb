"""Where points are still to be had, the cheapest first, and which of them reach the next level.

Takes the score of the year so far, gives ``Gain``s and the ``Path`` to the next level. What a gain
is worth in the total is asked of the scoring itself, never computed a second time here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from dvcq.intervals import filled
from dvcq.model import Criterion
from dvcq.scoring import CapResult, Condition, Score, ScoreLine, Total, total_of
from dvcq.scoring.leaves import bounds_of, children_of
from dvcq.standing.ways import OWN, RANKS, Way, ways_of

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Gain:
    """A way to more points. ``worth``: what it alone adds to the total, before rounding."""

    line: ScoreLine
    way: Way
    worth: Fraction

    @property
    def points(self) -> Fraction:
        """On the criterion's own scale."""
        return abs(self.way.target - self.way.start)

    @property
    def own(self) -> bool:
        """Whether the unit itself can do something for it."""
        return self.way.rank in OWN


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A condition or a limit that stands before a level. ``sure``: not merely unknown yet."""

    row: Criterion
    shown: str
    sure: bool
    limit: bool  # a limit of the level ("điều kiện khống chế"), else a condition of the level
    level: Criterion | None = None  # what a limit still allows; none: no level at all


@dataclass(frozen=True, slots=True)
class Path:
    """The way to the next level.

    ``gap``: points of the total that are missing.
    ``steps`` reach it together when ``enough``; ``reached``: the total they give.
    ``with_superior``: it takes points that the superior gives.
    """

    level: Criterion
    bottom: Fraction
    gap: Fraction
    steps: tuple[Gain, ...]
    enough: bool
    with_superior: bool
    reached: Fraction | None
    obstacles: tuple[Obstacle, ...]


def gains_of(scored: Score, criteria: Iterable[Criterion], closed: str) -> tuple[Gain, ...]:
    """Every gain: those in the unit's hands by how cheap they are, then the rest."""
    below = children_of(row for row in criteria if row.code and row.kind)
    found = [
        Gain(line, way, _worth(scored, line, way))
        for line in scored.leaves()
        for way in ways_of(line, below.get(line.code, []), closed)
    ]
    return tuple(sorted(found, key=lambda gain: (RANKS.index(gain.way.rank), -gain.worth)))


def _worth(scored: Score, line: ScoreLine, way: Way) -> Fraction:
    """By how much the total rises; the points themselves where there is no total yet."""
    before = total_of(scored, {line.code: way.start}).exact_low
    after = total_of(scored, {line.code: way.target}).exact_low
    if before is None or after is None:
        return abs(way.target - way.start)
    return after - before


def points_with(gains: Iterable[Gain]) -> dict[str, Fraction]:
    """The points of the leaves when all these gains are made."""
    points: dict[str, Fraction] = {}
    for gain in gains:
        code, target = gain.line.code, gain.way.target
        points[code] = max(points.get(code, target), target)  # a deduction has one way only
    return points


# --- the next level ---------------------------------------------------------------------------


def path_to_next(scored: Score, gains: Sequence[Gain]) -> Path | None:
    """What is missing for the level above the one reached; ``None`` at the top or without total."""
    total = scored.total
    level = _next_level(total)
    looked = _looked_at(total)
    if level is None or looked is None:
        return None
    bottom = _bottom_of(total, level)
    own = [gain for gain in gains if gain.own and gain.worth > 0]
    outside = [gain for gain in gains if gain.way.rank == "superior" and gain.worth > 0]
    with_superior = False
    steps = _steps(scored, level, own)
    if steps is None:
        steps = _steps(scored, level, [*own, *outside])
        with_superior = steps is not None
    gap = max(bottom - looked, ZERO)
    lacking = own if gap else []  # what stands in the way is no want of points
    chosen = tuple(steps if steps is not None else lacking)
    reached = _looked_at(total_of(scored, points_with(chosen)))
    return Path(
        level,
        bottom,
        gap,
        chosen,
        steps is not None,
        with_superior,
        reached,
        _obstacles(total, level),
    )


def _next_level(total: Total) -> Criterion | None:
    if not total.levels:
        return None
    if total.level_low is None:
        return total.levels[-1]
    place = total.levels.index(total.level_low)
    return total.levels[place - 1] if place else None


def _looked_at(total: Total) -> Fraction | None:
    """The points that decide the level: rounded or not, as the rubric says."""
    return total.low if total.rounded_levels else total.exact_low


def _bottom_of(total: Total, level: Criterion) -> Fraction:
    steps = filled([bounds_of(row) for row in total.levels])
    bottom = steps[total.levels.index(level)].bottom
    return bottom[0] if bottom is not None else ZERO


def _reaches(total: Total, level: Criterion) -> bool:
    if total.level_low is None:
        return False
    return total.levels.index(total.level_low) <= total.levels.index(level)


def _steps(scored: Score, level: Criterion, gains: Sequence[Gain]) -> list[Gain] | None:
    """The first gains, in their order, that reach the level, without those it does not take."""

    def enough(chosen: Sequence[Gain]) -> bool:
        return _reaches(total_of(scored, points_with(chosen)), level)

    if not enough(gains):
        return None
    chosen: list[Gain] = []
    for gain in gains:
        if enough(chosen):
            break
        chosen.append(gain)
    for gain in reversed(chosen[:-1]):
        rest = [item for item in chosen if item is not gain]
        if enough(rest):
            chosen = rest
    return chosen


def _obstacles(total: Total, level: Criterion) -> tuple[Obstacle, ...]:
    """Conditions of the level that are not surely met, and limits that may keep it away."""
    prefix = f"{level.code}."
    own = [item for item in total.conditions if item.row.code.startswith(prefix)]
    found = [_condition(item) for item in own if not item.met_low]
    place = total.levels.index(level)
    return tuple(found + [_limit(cap) for cap in total.caps if _hinders(cap, total, place)])


def _condition(item: Condition) -> Obstacle:
    return Obstacle(item.row, item.shown, not item.met_high, limit=False)


def _limit(cap: CapResult) -> Obstacle:
    return Obstacle(cap.row, cap.shown, cap.holds_high, limit=True, level=cap.level)


def _hinders(cap: CapResult, total: Total, place: int) -> bool:
    below = cap.level is None or total.levels.index(cap.level) > place
    return cap.holds_low and below

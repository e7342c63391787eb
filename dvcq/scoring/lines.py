"""What the scoring gives: lines, limits of the level, the total.

Takes nothing, gives the records. Points are exact fractions; ``low`` … ``high`` is the range while
something is open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from dvcq.facts import Figure
from dvcq.model import Activity, Criterion, Evidence, SelfScore
from dvcq.sources import Source

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One criterion. A group's points are the sum of its children's.

    ``state``: sure | open | not_applicable | fault; ``waits``: what an open leaf waits for
    (verdict, points, figure, superior, decision). ``unproven``: points by the rule, lost for want
    of evidence; ``explained``: claimed on an explanation instead of evidence; ``lost``: why points
    are lost, a clause without end mark. ``bonus``, ``minus``: it stands in such a group.
    """

    row: Criterion
    depth: int
    role: str
    maximum: Fraction
    low: Fraction
    high: Fraction
    state: str
    rule: str
    sources: tuple[Source, ...]
    evidence: tuple[Evidence, ...] = ()
    answer: SelfScore | None = None
    unproven: Fraction = ZERO
    explained: bool = False
    activities: tuple[Activity, ...] = ()
    figures: tuple[Figure, ...] = ()
    lost: str = ""
    waits: str = ""
    bonus: bool = False
    minus: bool = False

    @property
    def code(self) -> str:
        return self.row.code

    @property
    def counted(self) -> bool:
        """Whether it is part of the scale: no bonus, no deduction."""
        return not (self.bonus or self.minus)


@dataclass(frozen=True, slots=True)
class Condition:
    """A requirement of a level or of the classification; unknown counts against the unit below.

    ``met_low``, ``met_high``: whether it is met in the worst and in the best case.
    """

    row: Criterion
    met_low: bool
    met_high: bool
    shown: str  # what was looked at: "điểm nhóm 2: 7 trên 10"
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class CapResult:
    """A limit of the level ("điều kiện khống chế"); ``level`` ``None``: not eligible for any.

    ``holds_low``, ``holds_high``: whether it binds in the worst and in the best case.
    """

    row: Criterion
    level: Criterion | None
    holds_low: bool
    holds_high: bool
    shown: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """The end of the table. ``None`` points: a faulty leaf forbids a total, or nothing applies.

    ``exact_low``, ``exact_high``: before rounding. ``level_low`` ``None``: below the lowest level,
    not eligible (``eligible_low``), or no total.
    """

    low: Fraction | None
    high: Fraction | None
    exact_low: Fraction | None
    exact_high: Fraction | None
    raw_low: Fraction
    raw_high: Fraction
    maximum: Fraction  # of what applies
    full_maximum: Fraction
    cap: Fraction
    bonus: tuple[Fraction, Fraction]
    deduction: tuple[Fraction, Fraction]
    level_low: Criterion | None
    level_high: Criterion | None
    eligible_low: bool
    eligible_high: bool
    conditions: tuple[Condition, ...]
    caps: tuple[CapResult, ...]
    step: Fraction
    rounded_levels: bool  # the levels look at the rounded total
    sources: tuple[Source, ...]
    maximum_sources: tuple[Source, ...]
    lowest_level: Criterion | None
    levels: tuple[Criterion, ...] = ()  # from the highest
    has_bonus: bool = False  # the rubric has such a group, whatever it gives
    has_deduction: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    lines: tuple[ScoreLine, ...]
    total: Total
    judge: object = field(default=None, repr=False, compare=False)  # what ``total_of`` needs

    def leaves(self) -> Iterator[ScoreLine]:
        return (line for line in self.lines if line.role == "leaf")

    def by_code(self) -> Mapping[str, ScoreLine]:
        return {line.row.code: line for line in self.lines}

"""The appraisal round: what the unit claimed, what the appraiser gave, what was settled.

Takes the book and its score, gives an ``Appraisal``: per criterion the points of the three stages
and their differences, groups and totals summed by the scoring's own rules. Nothing is copied from
one stage to the next: points that nobody gave are a range, 0 … maximum. It alone knows when a typed
score is the one that was claimed (it was printed with two decimals).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from dvcq.model import Book, SelfScore, parent_code
from dvcq.numbers import round_half_up
from dvcq.scoring import Score, ScoreLine, Total, lines_with, total_of
from dvcq.sources import Source, merge_sources

State = Literal["unchanged", "cut", "raised", "settled", "waiting", "superior", "aside", "group"]
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


@dataclass(frozen=True, slots=True)
class Compared:
    """A criterion in the three stages.

    ``state``: what the appraiser did to a leaf: unchanged, cut, raised, settled (the unit claimed
    nothing sure), waiting (no points yet), superior (its points come from the superior anyway),
    aside (does not apply); a group is a group. ``appraised``, ``final``: ``None`` where nobody gave
    points to it or to anything below it. ``change``: appraised − own, ``final_change``: final −
    appraised; ``None`` while one of the two is.
    """

    line: ScoreLine
    state: State
    own: Span
    appraised: Span | None
    final: Span | None
    change: Span | None
    final_change: Span | None
    appraised_sources: tuple[Source, ...] = ()
    final_sources: tuple[Source, ...] = ()

    @property
    def code(self) -> str:
        return self.line.code

    @property
    def answer(self) -> SelfScore | None:
        return self.line.answer


@dataclass(frozen=True, slots=True)
class Appraisal:
    """``unappraised``, ``undecided``: codes of criteria without points of that stage.

    ``final`` is ``None`` while no final score is given at all.
    """

    lines: tuple[Compared, ...]
    own: Total
    appraised: Total
    final: Total | None
    change: Span | None
    final_change: Span | None
    unappraised: tuple[str, ...]
    undecided: tuple[str, ...]

    def leaves(self) -> Iterator[Compared]:
        return (item for item in self.lines if item.state != "group")

    def cut(self) -> tuple[Compared, ...]:
        """The criteria that were given fewer points than the unit claimed."""
        return tuple(item for item in self.lines if item.state == "cut")

    def by_code(self) -> Mapping[str, Compared]:
        return {item.code: item for item in self.lines}


def has_appraisal(book: Book) -> bool:
    """Whether the appraiser gave points to a criterion that the unit scores itself."""
    own = {row.code for row in book.criteria if row.kind and row.kind != "cap_tren"}
    return any(row.appraised is not None and row.criterion in own for row in book.self_scores)


def appraise(book: Book, scored: Score) -> Appraisal:
    """Compare the three stages of a score."""
    answers = answers_of(book)
    given = {"appraised": _given(scored, answers), "final": _finals(scored, answers)}
    stages = {
        "appraised": _stage(scored, given["appraised"], keep_superior=True),
        "final": _stage(scored, given["final"], keep_superior=False),
    }
    lines = tuple(_compared(scored, answers, given, stages))
    unappraised = tuple(item.code for item in lines if item.state == "waiting")
    undecided = tuple(x.code for x in _applying(scored) if x.code not in given["final"])
    appraised = stages["appraised"].total
    final = stages["final"].total if given["final"] else None
    coupled = not unappraised and all(item.state != "settled" for item in lines)
    return Appraisal(
        lines,
        scored.total,
        appraised,
        final,
        _total_change(scored.total, appraised, coupled=coupled),
        _total_change(appraised, final, coupled=False) if final is not None else None,
        unappraised,
        undecided,
    )


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


def _applying(scored: Score) -> list[ScoreLine]:
    return [line for line in scored.leaves() if line.state != "not_applicable"]


def _given(scored: Score, answers: Mapping[str, SelfScore]) -> dict[str, Fraction]:
    """Appraised points; those that are the claimed ones as printed count exactly as claimed."""
    found = {}
    for line in _applying(scored):
        value = typed(answers.get(line.code), "appraised")
        if value is not None:
            found[line.code] = line.low if as_claimed(line, value) else value
    return found


def _finals(scored: Score, answers: Mapping[str, SelfScore]) -> dict[str, Fraction]:
    """Final points; what repeats the appraised or the claimed ones counts exactly as they do."""
    appraised = _given(scored, answers)
    found = {}
    for line in _applying(scored):
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
    return _stage(scored, given, keep_superior=True)


def _stage(scored: Score, given: Mapping[str, Fraction], *, keep_superior: bool) -> Stage:
    worst, best = dict(given), dict(given)
    for line in _applying(scored):
        if line.code in given or (keep_superior and line.row.kind == "cap_tren"):
            continue
        ends = (line.maximum, ZERO) if line.minus else (ZERO, line.maximum)
        worst[line.code], best[line.code] = ends
    low, high = lines_with(scored, worst), lines_with(scored, best)
    spans = {
        bad.code: _joined(signed(bad), signed(good)) for bad, good in zip(low, high, strict=True)
    }
    return Stage(spans, _range(total_of(scored, worst), total_of(scored, best)))


def signed(line: ScoreLine) -> Span:
    """Points that are taken off count below zero."""
    return Span(-line.high, -line.low) if line.minus else Span(line.low, line.high)


def _joined(first: Span, second: Span) -> Span:
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


# --- differences ------------------------------------------------------------------------------


def _compared(
    scored: Score,
    answers: Mapping[str, SelfScore],
    given: Mapping[str, Mapping[str, Fraction]],
    stages: Mapping[str, Stage],
) -> list[Compared]:
    """All lines; groups after what stands below them, then put back in the rubric's order."""
    found: dict[str, Compared] = {}
    for line in reversed(scored.lines):
        below = [item for item in found.values() if parent_code(item.code) == line.code]
        if line.role == "group":
            found[line.code] = _group(line, below, stages)
        else:
            found[line.code] = _leaf(line, answers.get(line.code), given, stages)
    return [found[line.code] for line in scored.lines]


def _leaf(
    line: ScoreLine,
    answer: SelfScore | None,
    given: Mapping[str, Mapping[str, Fraction]],
    stages: Mapping[str, Stage],
) -> Compared:
    own, code = signed(line), line.code
    if line.state == "not_applicable":
        return Compared(line, "aside", own, None, None, None, None)
    appraised = stages["appraised"].spans[code] if code in given["appraised"] else None
    final = stages["final"].spans[code] if code in given["final"] else None
    state = _state(line, own, appraised)
    change = None
    if state in ("unchanged", "superior"):
        change = Span(ZERO, ZERO)
    elif state in ("cut", "raised") and appraised is not None:
        change = appraised - own
    both = appraised is not None and final is not None
    return Compared(
        line,
        state,
        own,
        appraised,
        final,
        change,
        final - appraised if both and final is not None and appraised is not None else None,
        (answer.source("appraised"),) if answer is not None and appraised is not None else (),
        (answer.source("final"),) if answer is not None and final is not None else (),
    )


def _state(line: ScoreLine, own: Span, appraised: Span | None) -> State:
    if line.row.kind == "cap_tren":
        return "superior"
    if appraised is None:
        return "waiting"
    if line.state != "sure":
        return "settled"
    if appraised == own:
        return "unchanged"
    return "cut" if appraised.high < own.low else "raised"


def _group(line: ScoreLine, below: list[Compared], stages: Mapping[str, Stage]) -> Compared:
    """A group has points of a stage when something below it has."""
    own = signed(line)
    appraised = stages["appraised"].spans[line.code] if _any(below, "appraised") else None
    final = stages["final"].spans[line.code] if _any(below, "final") else None
    change = None
    if appraised is not None:
        change = _sum_of_changes(line, below) or appraised - own
    final_change = final - appraised if final is not None and appraised is not None else None
    return Compared(
        line,
        "group",
        own,
        appraised,
        final,
        change,
        final_change,
        merge_sources(item.appraised_sources for item in reversed(below)),
        merge_sources(item.final_sources for item in reversed(below)),
    )


def _any(below: Iterable[Compared], name: Field) -> bool:
    return any(getattr(item, name) is not None for item in below)


def _sum_of_changes(line: ScoreLine, below: list[Compared]) -> Span | None:
    """What is open in both stages alike makes no difference; a group that is cut does not add."""
    if line.row.kind in ("thuong", "tru"):
        return None
    counted = [item for item in below if item.line.row.kind not in ("thuong", "tru")]
    changes = [item.change for item in counted if item.line.state != "not_applicable"]
    known = [item for item in changes if item is not None]
    if len(known) < len(changes):
        return None
    return Span(sum((x.low for x in known), ZERO), sum((x.high for x in known), ZERO))


def _total_change(first: Total, second: Total, *, coupled: bool) -> Span | None:
    """Difference of two totals as printed. ``coupled``: what is open is the same in both."""
    ends = (first.low, first.high, second.low, second.high)
    if any(value is None for value in ends):
        return None
    before, after = Span(*map(_value, ends[:2])), Span(*map(_value, ends[2:]))
    if not coupled:
        return after - before
    return _joined(
        Span(after.low - before.low, after.low - before.low),
        Span(after.high - before.high, after.high - before.high),
    )


def _value(value: Fraction | None) -> Fraction:
    assert value is not None
    return value


__all__ = [
    "Appraisal",
    "Compared",
    "Field",
    "Span",
    "Stage",
    "State",
    "answers_of",
    "appraise",
    "as_claimed",
    "has_appraisal",
    "signed",
    "stage_of",
    "typed",
]

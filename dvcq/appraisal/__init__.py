"""The appraisal round: what the unit claimed, what the appraiser gave, what was settled.

Takes the book and its score, gives an ``Appraisal``: per criterion the points of the three stages
and their differences, groups and totals summed by the scoring's own rules. Nothing is copied from
one stage to the next: points that nobody gave are a range, 0 … maximum.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from dvcq.appraisal.stages import (
    ZERO,
    Field,
    Span,
    Stage,
    answers_of,
    applying,
    appraised_points,
    as_claimed,
    build_stage,
    final_points,
    joined,
    signed,
    stage_of,
    typed,
)
from dvcq.model import Book, SelfScore, parent_code
from dvcq.scoring import Score, ScoreLine, Total
from dvcq.sources import Source, merge_sources

State = Literal["unchanged", "cut", "raised", "settled", "waiting", "superior", "aside", "group"]


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
    given = {"appraised": appraised_points(scored, answers), "final": final_points(scored, answers)}
    stages = {
        "appraised": build_stage(scored, given["appraised"], keep_superior=True),
        "final": build_stage(scored, given["final"], keep_superior=False),
    }
    lines = tuple(_compared(scored, answers, given, stages))
    unappraised = tuple(item.code for item in lines if item.state == "waiting")
    undecided = tuple(x.code for x in applying(scored) if x.code not in given["final"])
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
    return joined(
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

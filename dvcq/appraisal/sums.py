"""Whether the sums in a table that came back are those of its criteria.

Takes the points that were read and the sums as they stand in the file, gives what contradicts. A
sum may be that of the exact points or that of the figures as they are written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from dvcq.appraisal import Stage, as_claimed, stage_of
from dvcq.appraisal.checks import agrees
from dvcq.appraisal.printed import ends_words, total_words, with_sign
from dvcq.appraisal.written import points_in
from dvcq.model import SelfScore
from dvcq.scoring import Score, ScoreLine
from dvcq.text import fold


@dataclass(frozen=True, slots=True)
class Stated:
    """A sum of the file. ``say``: makes a problem at its place."""

    line: ScoreLine | None
    words: str
    value: Fraction
    say: Callable[..., Any]


def all_points(
    score: Score, answers: Mapping[str, SelfScore], read: Mapping[str, Fraction]
) -> dict[str, Fraction]:
    """The points of the file, else those that stand in the workbook already."""
    applying = {line.code for line in score.leaves() if line.state != "not_applicable"}
    there = {
        code: abs(Fraction(row.appraised))
        for code, row in answers.items()
        if row.appraised is not None and code in applying
    }
    return {**there, **read}


class Sums:
    """What the criteria add up to."""

    def __init__(self, score: Score, points: Mapping[str, Fraction]) -> None:
        self.score, self.points = score, points
        lines = score.by_code()
        exact = {
            code: lines[code].low if as_claimed(lines[code], value) else value
            for code, value in points.items()
        }
        self.exact, self.plain = stage_of(score, exact), stage_of(score, points)

    @property
    def _stages(self) -> tuple[Stage, Stage]:
        return self.exact, self.plain

    def group(self, stated: Stated) -> None:
        line = stated.line
        assert line is not None
        value = -stated.value if line.minus else stated.value
        spans = [stage.spans[line.code] for stage in self._stages]
        inside = any(span.low <= value <= span.high for span in spans)
        near = any(agrees(value, end) for span in spans for end in (span.low, span.high))
        if not (inside or near):
            facts = {"own": with_sign(value), "sum": ends_words(spans[0].low, spans[0].high)}
            stated.say("appraise-sum", code=line.code, **facts)
            return
        lacking = list(self._lacking(line))
        if lacking:
            codes = ", ".join(lacking)
            stated.say("appraise-group-only", code=line.code, codes=codes)

    def _lacking(self, group: ScoreLine) -> Iterator[str]:
        """Criteria of a group without points; those of the superior are open by nature."""
        for line in self.score.leaves():
            inside = line.code.startswith(f"{group.code}.") and line.state != "not_applicable"
            if inside and line.row.kind != "cap_tren" and line.code not in self.points:
                yield line.code

    def total(self, stated: Stated) -> None:
        exact = self.exact.total
        found = points_in(stated.words, exact.cap)
        ends = [x for s in self._stages for x in (s.total.low, s.total.high) if x is not None]
        value = found.value
        if value is None or not ends or not min(ends) <= value <= max(ends):
            stated.say("appraise-total", value=stated.words[:60], sum=total_words(exact))

    def level(self, stated: Stated, proposed: Mapping[str, str]) -> None:
        """A level that is neither the one we proposed nor the one of the appraised points.

        ``proposed``: by folded name.
        """
        total = self.exact.total
        low = total.level_low.text if total.level_low is not None else ""
        high = total.level_high.text if total.level_high is not None else ""
        words = fold(stated.words)
        if words not in proposed and words not in {fold(name) for name in (low, high) if name}:
            shown = " – ".join(dict.fromkeys(name or "không xếp loại" for name in (low, high)))
            stated.say("appraise-level", value=stated.words[:60], level=shown)


__all__ = ["Stated", "Sums", "all_points"]

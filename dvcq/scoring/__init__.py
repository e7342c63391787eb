"""Facts and a rubric → score lines.

Takes the book and a period, gives a tree of lines with points, the rule in words, the evidence,
and the total with its level. Exact fractions; the total is rounded once, half up, at the rubric's
step. It alone knows the engine rules (``low``/``high`` is the range while something is open).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from dvcq.criterion_kinds import KIND_BY_CODE
from dvcq.model import Book, Criterion, Evidence
from dvcq.numbers import format_score
from dvcq.periods import Period
from dvcq.problems import Problem, problem
from dvcq.scoring.leaves import (
    Marker,
    answer_cells,
    bounds_of,
    children_of,
    unanswered_problems,
    value_of,
)
from dvcq.scoring.levels import ABOVE_ZERO, applicable_maximum
from dvcq.scoring.lines import ZERO, CapResult, Condition, Score, ScoreLine, Total
from dvcq.scoring.total import rounded, total
from dvcq.sources import Source, merge_sources

LeafOf = Callable[[Criterion, int, "_Place"], ScoreLine]


def score(
    book: Book, period: Period, *, unanswered: Literal["fault", "open"] = "fault"
) -> tuple[Score, list[Problem]]:
    """Score every criterion. A problem in a leaf leaves all others shown, but no total.

    ``unanswered="open"``: a criterion nobody answered yet is 0 … maximum and no problem.
    """
    rows = [row for row in book.criteria if row.code and row.kind]
    marker = _marker(book, period, rows, waiting=unanswered == "open")
    tree = _Tree(rows, marker)
    lines = tuple(tree.lines())
    found = [*marker.found, *unanswered_problems(marker.unanswered, marker.answers)]
    found += _unproven(lines, book)
    return Score(lines, total(rows, lines, marker), tree), found


def total_of(scored: Score, points: Mapping[str, Fraction]) -> Total:
    """The total when leaves have these points instead of their own (an appraisal, a what-if).

    ``points``: by code of a leaf. Leaves that are not named keep what they have; those that do not
    apply stay aside. The same rescaling, bonus, deductions, rounding, level.
    """
    tree = scored.judge
    assert isinstance(tree, _Tree)
    return total(tree.rows, lines_with(scored, points), tree.marker)


def lines_with(scored: Score, points: Mapping[str, Fraction]) -> tuple[ScoreLine, ...]:
    """The lines when leaves have these points instead of their own; groups are summed anew."""
    tree = scored.judge
    assert isinstance(tree, _Tree)
    known = {line.code: line for line in scored.lines}

    def leaf(row: Criterion, _depth: int, _place: _Place) -> ScoreLine:
        line, given = known[row.code], points.get(row.code)
        if given is None or line.state == "not_applicable":
            return line
        return replace(line, low=given, high=given, state="sure", waits="")

    return tuple(tree.lines(leaf))


def _marker(book: Book, period: Period, rows: Sequence[Criterion], *, waiting: bool) -> Marker:
    proofs: dict[str, list[Evidence]] = {}
    for item in book.evidence:
        for code in dict.fromkeys(item.criteria):
            proofs.setdefault(code, []).append(item)
    parts = children_of(row for row in rows if KIND_BY_CODE[row.kind].role == "part")
    answers = {row.criterion: row for row in book.self_scores if row.criterion}
    return Marker(book, period, waiting, answers, proofs, parts)


def _unproven(lines: tuple[ScoreLine, ...], book: Book) -> Iterator[Problem]:
    """One warning for all points that are lost for want of evidence."""
    lost = [line for line in lines if line.unproven]
    if lost and book.self_scores:
        yield problem(
            "score-unproven",
            sheet="Minh chứng",
            number=len(lost),
            points=format_score(sum((line.unproven for line in lost), ZERO)),
            codes=", ".join(line.code for line in lost),
        )


# --- the tree ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the tree a criterion stands. ``state``: aside | undecided, set by a group above."""

    bonus: bool = False
    minus: bool = False
    state: str = ""
    why: str = ""
    cells: tuple[Source, ...] = ()


class _Tree:
    """The rubric as a tree; a walk gives the lines, parents before their children."""

    def __init__(self, rows: Sequence[Criterion], marker: Marker) -> None:
        self.rows, self.marker = rows, marker
        self.children = children_of(
            row for row in rows if KIND_BY_CODE[row.kind].role in ("leaf", "group")
        )

    def lines(self, leaf: LeafOf | None = None) -> Iterator[ScoreLine]:
        for row in self.children.get("", []):
            yield from self._walk(row, 0, _Place(), leaf or self._leaf)

    def _walk(self, row: Criterion, depth: int, place: _Place, leaf: LeafOf) -> Iterator[ScoreLine]:
        below = self.children.get(row.code, [])
        if not below:
            yield leaf(row, depth, place)
            return
        inner = self._inside(row, place)
        nested = [list(self._walk(child, depth + 1, inner, leaf)) for child in below]
        yield _sum(row, depth, [lines[0] for lines in nested], inner)
        for lines in nested:
            yield from lines

    def _leaf(self, row: Criterion, depth: int, place: _Place) -> ScoreLine:
        flags = {"bonus": place.bonus, "minus": place.minus}
        answer = self.marker.answers.get(row.code)
        if place.state == "":
            return self.marker.leaf(row, depth, **flags)
        line = self.marker.bare(row, depth, **flags)
        if place.state == "aside":
            return self.marker.aside(line, place.why, place.cells or None)
        if answer is not None and answer.verdict == "khong_ap_dung":
            return self.marker.aside(line, "không áp dụng")
        return self.marker.undecided(line, place.why, place.cells)

    def _inside(self, row: Criterion, place: _Place) -> _Place:
        """What a group says of everything below it."""
        inner = replace(
            place,
            bonus=place.bonus or row.kind == "thuong",
            minus=place.minus or row.kind == "tru",
        )
        if place.state == "aside":
            return inner
        answer = self.marker.answers.get(row.code)
        cells = answer_cells(answer, "verdict")
        if answer is not None and answer.verdict == "khong_ap_dung":
            return replace(inner, state="aside", why="nhóm không áp dụng", cells=cells)
        if answer is not None and answer.verdict == "chua_co":
            return replace(inner, state="undecided", why="nhóm chưa có căn cứ", cells=cells)
        return self._by_figure(row, inner)

    def _by_figure(self, row: Criterion, inner: _Place) -> _Place:
        """A group with a figure applies only when that lies in its bounds, by default above 0."""
        figure = self.marker.figure(row, "numerator")
        if figure is None:
            return inner
        value, bounds = value_of(figure), bounds_of(row)
        cells = merge_sources([(row.source("numerator"),), figure.sources])
        if value is None:
            why = f"chưa có {figure.label} nên chưa biết nhóm có áp dụng không"
            place = figure.sources[0] if figure.sources else row.source("numerator")
            self.marker.found.append(
                problem(
                    "group-open",
                    sheet=place.sheet,
                    cell=place.cell,
                    code=row.code,
                    label=figure.label,
                )
            )
            return replace(inner, state="undecided", why=why, cells=cells)
        if not (bounds if bounds.stated else ABOVE_ZERO).hold(value):
            why = f"nhóm không áp dụng ({figure.label}: {figure.leaf().text})"
            return replace(inner, state="aside", why=why, cells=cells)
        return inner


def _sum(row: Criterion, depth: int, direct: list[ScoreLine], inner: _Place) -> ScoreLine:
    """A group: the sum of its children; a bonus or a deduction among them is no part of it."""
    apart = ("thuong", "tru")
    own = [line for line in direct if line.row.kind not in apart]
    low, high = sum((x.low for x in own), ZERO), sum((x.high for x in own), ZERO)
    maximum = Fraction(row.maximum or 0)
    limit = [(row.source("maximum"),)] if row.kind in apart else []
    if row.kind in apart:
        low, high = min(low, maximum), min(high, maximum)
    return ScoreLine(
        row,
        depth,
        "group",
        maximum,
        low,
        high,
        _state({line.state for line in direct}),
        "cộng các tiêu chí con",
        merge_sources([*[line.sources for line in direct], *limit]),
        bonus=inner.bonus,
        minus=inner.minus,
    )


def _state(states: set[str]) -> str:
    if "fault" in states:
        return "fault"
    if states == {"not_applicable"}:
        return "not_applicable"
    return "open" if "open" in states else "sure"


__all__ = [
    "CapResult",
    "Condition",
    "Score",
    "ScoreLine",
    "Total",
    "applicable_maximum",
    "lines_with",
    "rounded",
    "score",
    "total_of",
]

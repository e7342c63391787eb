"""Facts and a rubric → score lines.

Takes the book and a period, gives a tree of lines with points, the rule in words, the evidence,
and the total with its level. Exact fractions; the total is rounded once, half up, at the rubric's
step. It alone knows the engine rules (``low``/``high`` is the range while something is open).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from dvcq.criterion_kinds import KIND_BY_CODE, Given, Points
from dvcq.facts import Figure, fact
from dvcq.model import Book, Criterion, Evidence, SelfScore, parent_code
from dvcq.numbers import format_number, format_score
from dvcq.periods import Period
from dvcq.problems import Problem, problem
from dvcq.sources import Source, merge_sources

DEFAULT_STEP = Fraction(1, 100)


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One criterion. A group's points are the sum of its children's.

    ``state``: sure | open | not_applicable | fault. ``unproven``: points lost for want of
    evidence; ``explained``: claimed on an explanation instead of evidence.
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
    unproven: Fraction = Fraction(0)
    explained: bool = False


@dataclass(frozen=True, slots=True)
class Total:
    """The end of the table. ``None`` points: a faulty leaf forbids a total, or nothing applies."""

    low: Fraction | None
    high: Fraction | None
    raw_low: Fraction
    raw_high: Fraction
    maximum: Fraction  # of what applies
    full_maximum: Fraction
    bonus: tuple[Fraction, Fraction]
    deduction: tuple[Fraction, Fraction]
    level_low: Criterion | None
    level_high: Criterion | None
    step: Fraction
    sources: tuple[Source, ...]
    maximum_sources: tuple[Source, ...]
    lowest_level: Criterion | None


@dataclass(frozen=True, slots=True)
class Score:
    lines: tuple[ScoreLine, ...]
    total: Total

    def leaves(self) -> Iterator[ScoreLine]:
        return (line for line in self.lines if line.role == "leaf")


def score(book: Book, period: Period) -> tuple[Score, list[Problem]]:
    """Score every criterion. A problem in a leaf leaves all others shown, but no total."""
    found: list[Problem] = []
    children: dict[str, list[Criterion]] = {}
    for row in book.criteria:
        if row.code and row.kind and KIND_BY_CODE[row.kind].role in ("leaf", "group"):
            children.setdefault(parent_code(row.code), []).append(row)
    answers = {row.criterion: row for row in book.self_scores if row.criterion}
    proofs: dict[str, list[Evidence]] = {}
    for item in book.evidence:
        for code in item.criteria:
            proofs.setdefault(code, []).append(item)
    scorer = _Scorer(book, period, children, answers, proofs, found)
    lines = tuple(line for row in children.get("", []) for line in scorer.lines(row, 0))
    return Score(lines, _total(book, lines)), found


@dataclass(frozen=True, slots=True)
class _Scorer:
    book: Book
    period: Period
    children: dict[str, list[Criterion]]
    answers: dict[str, SelfScore]
    proofs: dict[str, list[Evidence]]
    found: list[Problem]

    def lines(self, row: Criterion, depth: int, minus: bool = False) -> Iterator[ScoreLine]:
        """The line of a criterion, then those of its children; ``minus``: points are taken off."""
        below = self.children.get(row.code, [])
        if not below:
            line = self._leaf(row, depth)
            yield line if minus else self._proven(line)
            return
        minus = minus or row.kind == "tru"
        nested = [list(self.lines(child, depth + 1, minus)) for child in below]
        direct = [lines[0] for lines in nested]
        yield _sum(row, depth, direct)
        for lines in nested:
            yield from lines

    def _leaf(self, row: Criterion, depth: int) -> ScoreLine:
        answer = self.answers.get(row.code)
        maximum = Fraction(row.maximum or 0)
        base = ScoreLine(
            row,
            depth,
            "leaf",
            maximum,
            Fraction(0),
            Fraction(0),
            "sure",
            "",
            (row.source("maximum"),),
            tuple(self.proofs.get(row.code, ())),
            answer,
        )
        verdict = answer.verdict if answer else None
        if verdict == "khong_ap_dung":
            return replace(
                base,
                state="not_applicable",
                rule="không áp dụng",
                sources=_answer_cells(answer, "verdict"),
            )
        if verdict == "chua_co":
            return replace(
                base,
                high=maximum,
                state="open",
                rule="chưa có căn cứ",
                sources=_answer_cells(answer, "verdict"),
            )
        return self._points(base, row, answer)

    def _points(self, line: ScoreLine, row: Criterion, answer: SelfScore | None) -> ScoreLine:
        top, bottom = self._fact(row, "numerator"), self._fact(row, "denominator")
        rule = KIND_BY_CODE[row.kind].points
        if rule is None:
            return replace(line, state="fault")
        points = rule(
            Given(
                maximum=line.maximum,
                verdict=answer.verdict if answer else None,  # type: ignore[arg-type]
                typed=_fraction(answer.points if answer else None),
                numerator=_fraction(top.value if top else None),
                denominator=_fraction(bottom.value if bottom else None),
                each=_fraction(row.each),
                zero_policy=row.zero_policy or "hoi",  # type: ignore[arg-type]
            )
        )
        if points.fault:
            self.found.append(_fault(row, answer, points, top, bottom))
        if points.state == "open" and bottom is not None and bottom.value == 0:
            self.found.append(
                row.problem(
                    "code",
                    "score-ask",
                    code=row.code,
                    max=format_score(line.maximum),
                )
            )
        words = points.rule.format(
            tu=_shown(top),
            mau=_shown(bottom),
            toi_da=format_score(line.maximum),
            moi_lan=format_number(row.each) if row.each is not None else "",
            diem=format_score(points.high),
        )
        cells = merge_sources(
            (
                line.sources,
                tuple(row.source(name) for name in _RULE_CELLS if getattr(row, name) is not None),
                top.sources if top else (),
                bottom.sources if bottom else (),
                _answer_cells(answer, "verdict", "points"),
            )
        )
        return replace(
            line, low=points.low, high=points.high, state=points.state, rule=words, sources=cells
        )

    def _fact(self, row: Criterion, side: str) -> Figure | None:
        code = getattr(row, side)
        if code is None:
            return None
        return fact(self.book, self.period, code, getattr(row, f"{side}_scope"))

    def _proven(self, line: ScoreLine) -> ScoreLine:
        """Points that want evidence and have none are 0, unless they are explained."""
        if line.row.evidence != "co" or line.state != "sure" or line.high <= 0:
            return line
        proofs = tuple(item.source("criteria") for item in line.evidence)
        explained = _answer_cells(line.answer, "explanation")
        cells = (line.row.source("evidence"), *proofs, *explained)
        line = replace(line, sources=merge_sources((line.sources, cells)))
        if line.evidence:
            return line
        if line.answer is not None and line.answer.explanation:
            return replace(line, explained=True)
        return replace(
            line,
            low=Fraction(0),
            high=Fraction(0),
            unproven=line.high,
            rule=f"{line.rule}; thiếu minh chứng nên tính 0 điểm",
        )


_RULE_CELLS = (
    "kind",
    "numerator",
    "numerator_scope",
    "denominator",
    "denominator_scope",
    "each",
    "zero_policy",
)


def _shown(figure: Figure | None) -> str:
    return format_number(figure.value) if figure and figure.value is not None else "?"


def _fraction(value: Decimal | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def _answer_cells(answer: SelfScore | None, *names: str) -> tuple[Source, ...]:
    if answer is None:
        return ()
    return tuple(answer.source(name) for name in names if getattr(answer, name) is not None)


def _fault(
    row: Criterion,
    answer: SelfScore | None,
    points: Points,
    top: Figure | None,
    bottom: Figure | None,
) -> Problem:
    """The problem of a leaf, at the typed cell where there is one, else at the criterion."""
    typed = answer is not None and points.fault == "score-range"
    place = answer.at if typed and answer is not None else row.at
    column = "points" if typed else "code"
    cells = [figure.cells for figure in (top, bottom) if figure is not None]
    return problem(
        points.fault,
        sheet=place.sheet,
        cell=place.cell(column),
        column=column,
        row=place.row,
        code=row.code,
        max=format_number(row.maximum or 0),
        value=format_number(answer.points) if answer and answer.points is not None else "",
        numerator=_shown(top),
        denominator=_shown(bottom),
        cells=", ".join(cells),
    )


def _sum(row: Criterion, depth: int, direct: list[ScoreLine]) -> ScoreLine:
    own = [line for line in direct if line.row.kind not in ("thuong", "tru")]
    states = {line.state for line in direct}
    low, high = sum((x.low for x in own), Fraction(0)), sum((x.high for x in own), Fraction(0))
    maximum = Fraction(row.maximum or 0)
    if row.kind in ("thuong", "tru"):
        low, high = min(low, maximum), min(high, maximum)
    if "fault" in states:
        state = "fault"
    elif states == {"not_applicable"}:
        state = "not_applicable"
    else:
        state = "open" if "open" in states else "sure"
    return ScoreLine(
        row,
        depth,
        "group",
        maximum,
        low,
        high,
        state,
        "cộng các tiêu chí con",
        merge_sources(line.sources for line in direct),
    )


# --- total ------------------------------------------------------------------------------------


def _total(book: Book, lines: tuple[ScoreLine, ...]) -> Total:
    tops = [line for line in lines if line.depth == 0]
    counted = [line for line in tops if line.row.kind not in ("thuong", "tru")]
    applicable = sum((_applicable(line, lines) for line in counted), Fraction(0))
    full = sum((line.maximum for line in counted), Fraction(0))
    raw = _range(counted)
    bonus = _range([line for line in lines if line.row.kind == "thuong"])
    deduction = _range([line for line in lines if line.row.kind == "tru"])
    rounding = next(
        (row for row in book.criteria if row.kind == "lam_tron" and row.threshold), None
    )
    step = Fraction(rounding.threshold or 1) if rounding else DEFAULT_STEP
    maxima = tuple(line.row.source("maximum") for line in counted)
    steps = (rounding.source("threshold"),) if rounding else ()
    cells = merge_sources([*[line.sources for line in tops], maxima, steps])
    faulty = any(line.state == "fault" for line in tops) or applicable == 0
    low = high = None
    if not faulty:
        low = _final(raw[0] / applicable * full + bonus[0] - deduction[1], full, step)
        high = _final(raw[1] / applicable * full + bonus[1] - deduction[0], full, step)
    levels = sorted(
        (row for row in book.criteria if row.kind == "muc" and row.threshold is not None),
        key=lambda row: row.threshold or 0,
        reverse=True,
    )
    return Total(
        low,
        high,
        raw[0],
        raw[1],
        applicable,
        full,
        bonus,
        deduction,
        _level(levels, low),
        _level(levels, high),
        step,
        cells,
        maxima,
        levels[-1] if levels else None,
    )


def _range(lines: list[ScoreLine]) -> tuple[Fraction, Fraction]:
    return (sum((x.low for x in lines), Fraction(0)), sum((x.high for x in lines), Fraction(0)))


def _applicable(line: ScoreLine, lines: tuple[ScoreLine, ...]) -> Fraction:
    """A top criterion's maximum without the leaves that do not apply.

    Leaves of a bonus or a deduction are no part of it.
    """
    prefix = line.row.code + "."
    aside = tuple(f"{x.row.code}." for x in lines if x.row.kind in ("thuong", "tru"))
    out = sum(
        (
            leaf.maximum
            for leaf in lines
            if leaf.role == "leaf"
            and leaf.state == "not_applicable"
            and (leaf.row.code.startswith(prefix) or leaf is line)
            and not leaf.row.code.startswith(aside)
        ),
        Fraction(0),
    )
    return line.maximum - out


def _final(value: Fraction, cap: Fraction, step: Fraction) -> Fraction:
    """Keep within 0 … cap of the total, then round once, half up, to the step."""
    kept = min(max(value, Fraction(0)), cap)
    units = kept / step
    return Fraction((units.numerator * 2 + units.denominator) // (units.denominator * 2)) * step


def _level(levels: list[Criterion], points: Fraction | None) -> Criterion | None:
    """The first level, from the top, whose bound is reached; the bound belongs to it."""
    if points is None:
        return None
    return next((row for row in levels if points >= Fraction(row.threshold or 0)), None)

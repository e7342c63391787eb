"""One criterion: its figures and answers put into its rule, evidence looked at.

Takes the book, the period and a row of the rubric, gives a ``ScoreLine`` and what is wrong with
it. It alone knows where the numbers of a rule come from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from dvcq.choices import CRITERION_FACTS
from dvcq.criterion_kinds import KIND_BY_CODE, Given, Part, Points, number_words
from dvcq.facts import Figure, fact
from dvcq.intervals import Bounds
from dvcq.model import Activity, Book, Criterion, Evidence, SelfScore, parent_code
from dvcq.numbers import format_number
from dvcq.periods import Period
from dvcq.problems import Problem, problem
from dvcq.scoring.lines import ZERO, ScoreLine
from dvcq.sources import Source, merge_sources

_RULE_CELLS = (
    "kind",
    "numerator",
    "numerator_scope",
    "denominator",
    "denominator_scope",
    "each",
    "zero_policy",
    "threshold",
    "upto",
    "below",
    "maximum",
    "cap_level",
)
_LABELS = {choice.code: choice.label for choice in CRITERION_FACTS}


@dataclass(slots=True)
class Marker:
    """Scores leaves; ``found`` and ``unanswered`` gather what is wrong on the way.

    ``waiting``: a criterion nobody answered yet is open, no fault.
    """

    book: Book
    period: Period
    waiting: bool
    answers: dict[str, SelfScore]
    proofs: dict[str, list[Evidence]]
    parts: dict[str, list[Criterion]]
    found: list[Problem] = field(default_factory=list)
    unanswered: list[Criterion] = field(default_factory=list)

    # --- a leaf -------------------------------------------------------------------------------

    def leaf(self, row: Criterion, depth: int, *, bonus: bool, minus: bool) -> ScoreLine:
        """The line of a criterion by its own row and answer."""
        line = self.bare(row, depth, bonus=bonus, minus=minus)
        verdict = line.answer.verdict if line.answer else None
        if verdict == "khong_ap_dung":
            return self.aside(line, "không áp dụng")
        line = self._points(line, row, pending=verdict == "chua_co")
        return line if minus else _proven(line)

    def bare(self, row: Criterion, depth: int, *, bonus: bool, minus: bool) -> ScoreLine:
        """A line with nothing but its criterion, its answer and its evidence."""
        return ScoreLine(
            row,
            depth,
            "leaf",
            Fraction(row.maximum or 0),
            ZERO,
            ZERO,
            "sure",
            "",
            (row.source("maximum"),),
            tuple(self.proofs.get(row.code, ())),
            self.answers.get(row.code),
            bonus=bonus,
            minus=minus,
        )

    def aside(
        self, line: ScoreLine, rule: str, cells: tuple[Source, ...] | None = None
    ) -> ScoreLine:
        """The line of a criterion that does not apply."""
        own = answer_cells(line.answer, "verdict") if cells is None else cells
        return replace(line, state="not_applicable", rule=rule, sources=own or line.sources)

    def undecided(self, line: ScoreLine, rule: str, cells: tuple[Source, ...]) -> ScoreLine:
        """The line of a criterion of which nobody knows whether it applies: 0 … maximum."""
        sources = merge_sources([line.sources, cells])
        return replace(
            line, high=line.maximum, state="open", rule=rule, sources=sources, waits="figure"
        )

    def _points(self, line: ScoreLine, row: Criterion, *, pending: bool) -> ScoreLine:
        rule = KIND_BY_CODE[row.kind].points
        if rule is None:
            return replace(line, state="fault")
        parts = [(part, self.figure(part, "numerator")) for part in self.parts.get(row.code, ())]
        top, bottom = self.figure(row, "numerator"), self._base(row)
        answer = line.answer
        given = Given(
            maximum=line.maximum,
            verdict=answer.verdict if answer else None,  # type: ignore[arg-type]
            typed=fraction(answer.points if answer else None),
            appraised=fraction(answer.appraised if answer else None),
            numerator=value_of(top),
            denominator=value_of(bottom),
            each=fraction(row.each),
            zero_policy=row.zero_policy or "hoi",  # type: ignore[arg-type]
            floor=fraction(row.threshold) or ZERO,
            parts=tuple(_part(part, figure) for part, figure in parts),
            share=row.denominator is not None,
            waiting=self.waiting,
            minus=line.minus,
        )
        points = rule(given.pending() if pending else given)
        figures = tuple(
            item for item in (top, bottom, *(figure for _, figure in parts)) if item is not None
        )
        if points.fault:
            self._blame(row, answer, points, figures)
        if points.waits == "decision" and not pending:
            shown = number_words(line.maximum)
            self.found.append(row.problem("code", "score-ask", code=row.code, max=shown))
        waits = pending and points.state == "open"
        return replace(
            line,
            low=points.low,
            high=points.high,
            state=points.state,
            rule="chưa có căn cứ" if waits else points.rule,
            lost=points.lost,
            waits="figure" if waits else points.waits,
            activities=_activities(figures),
            figures=figures,
            sources=merge_sources(
                [
                    line.sources,
                    *[rule_cells(item) for item in (row, *(part for part, _ in parts))],
                    *[item.sources for item in figures],
                    answer_cells(answer, "verdict", "points", "appraised"),
                ]
            ),
        )

    def figure(self, row: Criterion, side: str) -> Figure | None:
        """The named fact of a row, labelled; ``None`` where the row names none."""
        code, scope = getattr(row, side), getattr(row, f"{side}_scope")
        return None if code is None else self._fact(code, scope)

    def _fact(self, code: str, scope: str | None) -> Figure | None:
        figure = fact(self.book, self.period, code, scope)
        if figure is None:
            return None
        label = _LABELS[code]
        if code in ("so_lieu", "so_lieu_nam_truoc") and scope:
            label = scope if code == "so_lieu" else f"{scope} (năm trước)"
        elif scope:
            label = f"{label} ({scope})"
        return replace(figure, label=label)

    def _base(self, row: Criterion) -> Figure | None:
        """What the numerator is measured by; a comparison takes last year's value by itself."""
        if row.kind == "so_sanh" and row.denominator is None:
            return self._fact("so_lieu_nam_truoc", row.numerator_scope)
        return self.figure(row, "denominator")

    def _blame(
        self, row: Criterion, answer: SelfScore | None, points: Points, figures: tuple[Figure, ...]
    ) -> None:
        if points.fault == "score-missing":
            self.unanswered.append(row)
            return
        self.found.append(_fault(row, answer, points, figures))


def _activities(figures: Iterable[Figure]) -> tuple[Activity, ...]:
    """The activities that figures counted, each once, in the order of their sheet."""
    rows = [row for figure in figures for row in figure.rows if isinstance(row, Activity)]
    once = {(row.at.sheet, row.at.row): row for row in rows}
    return tuple(sorted(once.values(), key=lambda row: row.at.row))


def _part(row: Criterion, figure: Figure | None) -> Part:
    return Part(
        row.kind,
        row.text,
        fraction(row.maximum),
        bounds_of(row),
        value_of(figure),
        fraction(row.each),
    )


def bounds_of(row: Criterion) -> Bounds:
    """The bounds typed in a row of the rubric."""
    return Bounds(fraction(row.threshold), fraction(row.upto), fraction(row.below))


def _proven(line: ScoreLine) -> ScoreLine:
    """Points that want evidence and have none are 0, unless they are explained."""
    if line.row.evidence != "co" or line.state != "sure" or line.high <= 0:
        return line
    proofs = tuple(item.source("criteria") for item in line.evidence)
    explained = answer_cells(line.answer, "explanation")
    cells = (line.row.source("evidence"), *proofs, *explained)
    line = replace(line, sources=merge_sources((line.sources, cells)))
    if line.evidence:
        return line
    if line.answer is not None and line.answer.explanation:
        return replace(line, explained=True)
    return replace(
        line,
        low=ZERO,
        high=ZERO,
        unproven=line.high,
        lost="thiếu minh chứng",
        rule=f"{line.rule}; thiếu minh chứng nên tính 0 điểm",
    )


def fraction(value: Decimal | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def value_of(figure: Figure | None) -> Fraction | None:
    return fraction(figure.value) if figure is not None else None


def rule_cells(row: Criterion) -> tuple[Source, ...]:
    return tuple(row.source(name) for name in _RULE_CELLS if getattr(row, name) is not None)


def answer_cells(answer: SelfScore | None, *names: str) -> tuple[Source, ...]:
    if answer is None:
        return ()
    return tuple(answer.source(name) for name in names if getattr(answer, name) is not None)


_TYPED = {"tu_cham": "points", "cap_tren": "appraised"}


def _fault(
    row: Criterion, answer: SelfScore | None, points: Points, figures: tuple[Figure, ...]
) -> Problem:
    """The problem of a leaf, at the typed cell where there is one, else at the criterion."""
    typed = answer is not None and points.fault == "score-range"
    place = answer.at if typed and answer is not None else row.at
    column = _TYPED.get(row.kind, "points") if typed else "code"
    value = getattr(answer, column) if typed else None
    shown = [number_words(value_of(item)) for item in figures[:2]] + ["?", "?"]
    return problem(
        points.fault,
        sheet=place.sheet,
        cell=place.cell(column),
        column=column,
        row=place.row,
        code=row.code,
        max=format_number(row.maximum or 0),
        value=format_number(value) if value is not None else "",
        numerator=shown[0],
        denominator=shown[1],
        cells=", ".join(item.cells for item in figures),
    )


def unanswered_problems(rows: list[Criterion], answers: dict[str, SelfScore]) -> list[Problem]:
    """Criteria nobody scored: those with a row in the sheet each at its cell, the rest in one."""
    found = []
    without = []
    for row in rows:
        answer = answers.get(row.code)
        if answer is None:
            without.append(row.code)
            continue
        column = "points" if row.kind == "tu_cham" else "verdict"
        found.append(answer.problem(column, "score-missing", code=row.code))
    if without:
        codes = ", ".join(without)
        found.append(problem("score-unanswered", sheet="Tự chấm", number=len(without), codes=codes))
    return found


def children_of(rows: Iterable[Criterion]) -> dict[str, list[Criterion]]:
    """Rows by the code one level up, in the order of the sheet."""
    found: dict[str, list[Criterion]] = {}
    for row in rows:
        found.setdefault(parent_code(row.code), []).append(row)
    return found

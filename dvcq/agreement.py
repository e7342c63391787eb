"""Whether the figures of the score are those of the annual report filed before.

Takes the book and the book from which the report was made, gives each figure that a criterion
counts and that has changed since.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dvcq.choices import CRITERION_FACTS
from dvcq.facts import FACTS, Figure, fact
from dvcq.model import Book, Criterion
from dvcq.periods import Period, year_period
from dvcq.problems import Problem, problem

_TYPED = "so_lieu"
_LAST_YEAR = "so_lieu_nam_truoc"
_UNKNOWN = Figure(None, (), "")
_LABELS = {choice.code: choice.label for choice in CRITERION_FACTS}


@dataclass(frozen=True, slots=True)
class FiledReport:
    """The book of the annual report in the archive, and the name of the run that holds it."""

    name: str
    book: Book


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure of a criterion that the filed report counted otherwise."""

    row: Criterion
    label: str
    now: Figure
    then: Figure
    filed: str

    @property
    def problem(self) -> Problem:
        place = self.now.sources[0] if self.now.sources else self.row.source("code")
        return problem(
            "report-differs",
            sheet=place.sheet,
            cell=place.cell,
            code=self.row.code,
            label=self.label,
            bag=self.filed,
            then=self.then.leaf().text or "trống",
            then_cells=self.then.cells or "không có ô",
            now=self.now.leaf().text or "trống",
        )


def differences(book: Book, filed: FiledReport | None, period: Period) -> Iterator[Difference]:
    """Each figure once, at the first criterion that counts it.

    The filed report counted up to its own cut-off; what it did not know yet differs too.
    """
    if filed is None:
        return
    before, seen = year_period(filed.book), set[tuple[str, str]]()
    for row in book.criteria:
        for code, scope in _facts_of(row):
            now = fact(book, period, code, scope or None)
            if now is None or (code, scope) in seen:
                continue
            seen.add((code, scope))
            then = fact(filed.book, before, code, scope or None) or _UNKNOWN
            if now.value != then.value:
                yield Difference(row, _label(code, scope), now, then, filed.name)


def _facts_of(row: Criterion) -> Iterator[tuple[str, str]]:
    """What a criterion counts; a comparison alone looks at last year's figure of the same name."""
    for side in ("numerator", "denominator"):
        code, scope = getattr(row, side), getattr(row, f"{side}_scope") or ""
        if code in FACTS:
            yield code, scope
    if row.kind == "so_sanh" and row.numerator == _TYPED and not row.denominator:
        yield _LAST_YEAR, row.numerator_scope or ""


def _label(code: str, scope: str) -> str:
    if code == _TYPED:
        return scope
    return f"{_LABELS[code]} ({scope})" if scope else _LABELS[code]

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
from dvcq.periods import Period
from dvcq.problems import Problem, problem

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


def differences(book: Book, filed: FiledReport, period: Period) -> Iterator[Difference]:
    """Each figure once, at the first criterion that counts it."""
    seen: set[tuple[str, str]] = set()
    for row in book.criteria:
        for side in ("numerator", "denominator"):
            code, scope = getattr(row, side), getattr(row, f"{side}_scope") or ""
            if code not in FACTS or (code, scope) in seen:
                continue
            seen.add((code, scope))
            now, then = (fact(item, period, code, scope or None) for item in (book, filed.book))
            if now is not None and then is not None and now.value != then.value:
                label = (
                    scope if code == "so_lieu" else _LABELS[code] + (f" ({scope})" * bool(scope))
                )
                yield Difference(row, label, now, then, filed.name)

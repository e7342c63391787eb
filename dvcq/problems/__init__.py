"""The catalogue of problems: code, severity, what is wrong, how to mend it.

Takes a code and the facts of one case, gives a ``Problem`` in Vietnamese. All sentences a clerk may
read about the workbook, a template or the archive stand in this package and nowhere else: those of
reading in ``reading``, of the work in ``work``, of rubric and scores in ``scores``, of the
documents and the archive in ``making``, of the appraisal in ``appraising``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dvcq.problems.appraising import APPRAISING
from dvcq.problems.kind import Kind, Severity
from dvcq.problems.making import MAKING
from dvcq.problems.marking import MARKING
from dvcq.problems.plan_reading import PLAN_READING
from dvcq.problems.reading import READING
from dvcq.problems.scores import SCORES
from dvcq.problems.ways_in import WAYS_IN
from dvcq.problems.work import WORK

CATALOGUE: dict[str, Kind] = {
    **READING,
    **WORK,
    **SCORES,
    **MAKING,
    **MARKING,
    **WAYS_IN,
    **PLAN_READING,
    **APPRAISING,
}


@dataclass(frozen=True, slots=True)
class Change:
    """What reading made of a cell: the rule in words, the text before and after."""

    rule: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place. ``column`` and ``row`` tell which documents it blocks.

    ``changes``: what reading changed there, for the import log.
    """

    code: str
    severity: Severity
    message: str
    hint: str
    sheet: str = ""
    cell: str = ""
    file: str = ""
    column: str = ""
    row: int = 0
    changes: tuple[Change, ...] = ()

    def as_json(self) -> dict[str, str]:
        return {
            "code": self.code,
            "severity": self.severity,
            "file": self.file,
            "sheet": self.sheet,
            "cell": self.cell,
            "message": self.message,
            "hint": self.hint,
        }


class Stop(Exception):
    """What cannot go on at all: carries the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def problem(
    code: str,
    /,
    *,
    sheet: str = "",
    cell: str = "",
    file: str = "",
    column: str = "",
    row: int = 0,
    changes: tuple[Change, ...] = (),
    **facts: Any,
) -> Problem:
    """Make a problem from the catalogue; a fact that its sentence wants must be given."""
    kind = CATALOGUE[code]
    return Problem(
        code,
        kind.severity,
        kind.message.format(**facts),
        kind.hint.format(**facts),
        sheet,
        cell,
        file,
        column,
        row,
        changes,
    )


__all__ = ["CATALOGUE", "Change", "Kind", "Problem", "Severity", "Stop", "problem"]

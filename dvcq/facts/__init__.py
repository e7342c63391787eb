"""Counts, sums and targets: arithmetic on the model, no sentences.

Takes the checked book and a reporting period, gives figures that know the cells they were
computed from. Numbers are ``Decimal`` or exact fractions, never binary floats. ``FACTS`` is the
list that clerks choose from; facts about targets stand here because a target cannot count them.
"""

from __future__ import annotations

from dvcq.facts.figure import (
    Figure,
    count_models,
    inspections_in,
    is_recognised,
    models_by,
    number_of,
    of_group,
    of_task,
    root,
    sum_of,
    turns_of,
)
from dvcq.facts.named import NAMED, FactRule, plan_tasks
from dvcq.facts.targets import TargetResult, count_targets, count_targets_met, target_results
from dvcq.model import Book
from dvcq.periods import Period
from dvcq.validate.scopes import resolve_scope

FACTS: dict[str, FactRule] = {
    **NAMED,
    "so_chi_tieu": count_targets,
    "so_chi_tieu_dat": count_targets_met,
}


def fact(book: Book, period: Period, code: str, typed_scope: str | None) -> Figure | None:
    """The value of a named fact; ``None`` when its scope means nothing (a problem names it)."""
    scope = resolve_scope(book, code, typed_scope)
    return None if scope is None else FACTS[code](book, period, scope)


__all__ = [
    "FACTS",
    "FactRule",
    "Figure",
    "TargetResult",
    "count_models",
    "fact",
    "inspections_in",
    "is_recognised",
    "models_by",
    "number_of",
    "of_group",
    "of_task",
    "plan_tasks",
    "root",
    "sum_of",
    "target_results",
    "turns_of",
]

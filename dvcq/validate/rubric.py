"""Checks a rubric before it is used: tree, sums, columns each way of scoring needs, levels.

Takes the book, gives problems. A faulty rubric blocks the dossier only.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dvcq.columns import columns_of
from dvcq.criterion_kinds import KIND_BY_CODE
from dvcq.model import Book, Criterion, SelfScore, parent_code
from dvcq.numbers import format_number
from dvcq.problems import Problem
from dvcq.validate.scopes import check_fact


def check_rubric(book: Book) -> Iterator[Problem]:
    rows = [row for row in book.criteria if row.code and row.kind]
    if not rows:
        return
    children: dict[str, list[Criterion]] = {}
    for row in rows:
        if _in_tree(row):
            children.setdefault(parent_code(row.code), []).append(row)
    codes = {row.code for row in rows}
    for row in rows:
        if _in_tree(row):
            yield from _node(row, children.get(row.code, []), codes)
        yield from _needed(row)
        yield from _step(row)
        for side in ("numerator", "denominator"):
            yield from check_fact(book, row, side)
    if not any(KIND_BY_CODE[row.kind].role == "level" for row in rows):
        yield rows[-1].problem("kind", "rubric-levels")
    yield from _self_scores(book, children)
    yield from _proofs(book, children)


def _in_tree(row: Criterion) -> bool:
    return KIND_BY_CODE[row.kind].role in ("leaf", "group")


def _node(row: Criterion, children: list[Criterion], codes: set[str]) -> Iterator[Problem]:
    parent = parent_code(row.code)
    if parent and parent not in codes:
        yield row.problem("code", "rubric-parent", code=row.code, parent=parent)
    role = KIND_BY_CODE[row.kind].role
    if not children and role == "group":
        yield row.problem("kind", "rubric-leaf-kind", code=row.code)
    if children and role == "leaf":
        yield row.problem(
            "kind",
            "rubric-group-kind",
            code=row.code,
            wanted=f"“{KIND_BY_CODE['tong'].label}”",
        )
    if children and row.kind == "tong":
        yield from _sum(row, children)


def _sum(row: Criterion, children: list[Criterion]) -> Iterator[Problem]:
    """A parent's maximum equals its children's; deductions take points off and do not count."""
    counted = [child for child in children if child.kind not in ("thuong", "tru")]
    total = sum((child.maximum or Decimal(0) for child in counted), Decimal(0))
    if row.maximum is not None and total != row.maximum:
        yield row.problem(
            "maximum",
            "rubric-sum",
            code=row.code,
            own=format_number(row.maximum),
            sum=format_number(total),
            cells=", ".join(child.at.cell("maximum") for child in counted),
        )


def _step(row: Criterion) -> Iterator[Problem]:
    if row.kind == "lam_tron" and row.threshold is not None and not 0 < row.threshold <= 1:
        yield row.problem("threshold", "rubric-step", value=format_number(row.threshold))


def _needed(row: Criterion) -> Iterator[Problem]:
    headers = {item.field: item.header for item in columns_of(Criterion)}
    kind = KIND_BY_CODE[row.kind]
    for name in kind.needs:
        if getattr(row, name) is None:
            yield row.problem(
                name, "rubric-column", kind=kind.label, code=row.code, header=headers[name]
            )


def _unused(row: SelfScore, criterion: Criterion) -> Iterator[Problem]:
    """A typed answer that the criterion's way of scoring does not look at."""
    kind = KIND_BY_CODE[criterion.kind]
    decides = criterion.zero_policy == "hoi"  # then an answer settles a zero denominator
    headers = {item.field: item.header for item in columns_of(SelfScore)}
    for name in ("verdict", "points"):
        value = getattr(row, name)
        known = value is None or value in ("khong_ap_dung", "chua_co") or name in kind.answers
        if kind.role == "leaf" and not known and not decides:
            yield row.problem(
                name, "score-unused", header=headers[name], code=criterion.code, kind=kind.label
            )


def _proofs(book: Book, children: dict[str, list[Criterion]]) -> Iterator[Problem]:
    for row in book.evidence:
        for code in row.criteria:
            if code in children:
                yield row.problem("criteria", "evidence-not-leaf", code=code)


def _self_scores(book: Book, children: dict[str, list[Criterion]]) -> Iterator[Problem]:
    criteria = {row.code: row for row in book.criteria if row.code and row.kind}
    for row in book.self_scores:
        if row.criterion in criteria:
            yield from _unused(row, criteria[row.criterion])
        if row.criterion in children:
            yield row.problem("criterion", "score-not-leaf", code=row.criterion)

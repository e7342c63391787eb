"""Checks the answers to a rubric: self scores and evidence that stand where they can count.

Takes the book, gives problems.
"""

from __future__ import annotations

from collections.abc import Iterator

from dvcq.columns import columns_of, spec_of
from dvcq.criterion_kinds import KIND_BY_CODE
from dvcq.model import Book, Criterion, SelfScore
from dvcq.problems import Problem, problem

_HEADERS = {item.field: item.header for item in columns_of(SelfScore)}
_ASIDE = ("khong_ap_dung", "chua_co")


def check_self_scores(book: Book) -> Iterator[Problem]:
    """Answers that cannot count, then evidence that proves no criterion that is scored."""
    criteria = {row.code: row for row in book.criteria if row.code and row.kind}
    for row in book.self_scores:
        if row.criterion in criteria:
            yield from _answer(row, criteria[row.criterion])
    for item in book.evidence:
        for code in item.criteria:
            if code in criteria and KIND_BY_CODE[criteria[code].kind].role != "leaf":
                yield item.problem("criteria", "evidence-not-leaf", code=code)
    yield from _limits(book)


def _answer(row: SelfScore, criterion: Criterion) -> Iterator[Problem]:
    kind = KIND_BY_CODE[criterion.kind]
    if kind.role == "group":
        typed = row.points is not None or (row.verdict is not None and row.verdict not in _ASIDE)
        if typed:
            yield row.problem("criterion", "score-not-group", code=criterion.code)
    elif kind.role == "leaf":
        yield from _unused(row, criterion)
    elif kind.role not in ("cap", "condition") or criterion.numerator is not None:
        yield row.problem("criterion", "score-not-asked", code=criterion.code, kind=kind.label)


def _unused(row: SelfScore, criterion: Criterion) -> Iterator[Problem]:
    """A typed answer that the criterion's way of scoring does not look at."""
    kind = KIND_BY_CODE[criterion.kind]
    decides = criterion.zero_policy == "hoi"  # then an answer settles a zero denominator
    for name in ("verdict", "points"):
        value = getattr(row, name)
        known = value is None or value in _ASIDE or name in kind.answers or value in kind.answers
        if not known and not decides:
            yield row.problem(
                name, "score-unused", header=_HEADERS[name], code=criterion.code, kind=kind.label
            )


def _limits(book: Book) -> Iterator[Problem]:
    """Requirements that only an answer decides and that have none, once scoring has begun."""
    if not book.self_scores:
        return
    answers = {row.criterion: row for row in book.self_scores}
    for row in book.criteria:
        if row.kind not in ("khong_che", "dieu_kien") or row.numerator is not None:
            continue
        answer = answers.get(row.code)
        words = (row.text or "").rstrip(".")
        if answer is None:
            title = spec_of(SelfScore).title
            yield problem("cap-open", sheet=title, code=row.code, text=words)
        elif answer.verdict is None:
            yield answer.problem("verdict", "cap-open", code=row.code, text=words)

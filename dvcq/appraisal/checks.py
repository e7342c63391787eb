"""Checks what the appraiser gave and what was settled, in the sheet of self scores.

Takes the book and its score, gives problems, each at its cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from dvcq.appraisal import Appraisal, Compared, Field, answers_of, appraise, typed
from dvcq.columns import header_of
from dvcq.model import Book, SelfScore
from dvcq.numbers import format_score, round_half_up
from dvcq.problems import Problem
from dvcq.scoring import Score, ScoreLine

_FIELDS: tuple[Field, ...] = ("appraised", "final")
_NAMED = 6  # cells that a message names one by one


def check_appraisal(book: Book, scored: Score) -> Iterator[Problem]:
    """Scores out of bounds, sums that contradict their parts, reasons and replies that lack."""
    rows = [
        row for row in book.self_scores if any(typed(row, name) is not None for name in _FIELDS)
    ]
    if not rows:
        return
    compared = appraise(book, scored)
    lines, known = compared.by_code(), {row.code for row in book.criteria}
    for row in rows:
        item = lines.get(row.criterion)
        for name in _FIELDS:
            value = typed(row, name)
            if value is None:
                continue
            if item is not None:
                yield from _one(book, compared, item, row, name, value)
            elif row.criterion in known:
                header = header_of(SelfScore, name)
                yield row.problem(name, "appraisal-not-scored", code=row.criterion, header=header)
        if item is not None and item.state not in ("group", "aside"):
            yield from _words(item, row)


def _given(row: SelfScore) -> bool:
    return any(typed(row, name) is not None for name in _FIELDS)


def _one(
    book: Book,
    compared: Appraisal,
    item: Compared,
    row: SelfScore,
    name: Field,
    value: Fraction,
) -> Iterator[Problem]:
    header = header_of(SelfScore, name)
    if item.line.state == "not_applicable":
        yield row.problem(name, "appraisal-aside", code=item.code, header=header)
    elif item.state == "group":
        yield from _sum(book, compared, item, row, name)
    elif value > item.line.maximum or _below(item.line, row, name):
        yield from _range(item.line, row, name)


def _below(line: ScoreLine, row: SelfScore, name: Field) -> bool:
    """Below zero there are only deductions."""
    return not line.minus and bool((getattr(row, name) or 0) < 0)


def _range(line: ScoreLine, row: SelfScore, name: Field) -> Iterator[Problem]:
    if line.row.kind == "cap_tren" and name == "appraised":
        return  # the scoring itself says so
    yield row.problem(
        name,
        "appraisal-range",
        code=line.code,
        header=header_of(SelfScore, name),
        value=format_score(Fraction(getattr(row, name))),
        max=format_score(line.maximum),
    )


def agrees(value: Fraction, exact: Fraction) -> bool:
    """Whether a typed sum is the exact one, or that as it is printed."""
    return value in (exact, Fraction(round_half_up(exact, 2)))


def _sum(
    book: Book, compared: Appraisal, item: Compared, row: SelfScore, name: Field
) -> Iterator[Problem]:
    """A group's own score: the sum of what stands below it."""
    answers = answers_of(book)
    prefix = f"{item.code}."
    below = [x for x in compared.leaves() if x.code.startswith(prefix) and x.state != "aside"]
    lacking = [x.code for x in below if _lacks(x, answers.get(x.code), name)]
    span = item.appraised if name == "appraised" else item.final
    value = typed(row, name)
    if value is None:
        return
    value = -value if item.line.minus else value
    header = header_of(SelfScore, name)
    outside = span is not None and not (span.low <= value <= span.high)
    if outside and span is not None and not any(agrees(value, x) for x in (span.low, span.high)):
        cells = [answers[x.code].source(name).cell for x in below if x.code in answers]
        shown = ", ".join(cells[:_NAMED]) + (" …" if len(cells) > _NAMED else "")
        ends = " đến ".join(dict.fromkeys(_shown(x) for x in (span.low, span.high)))
        facts = {"code": item.code, "header": header, "own": _shown(value), "sum": ends}
        yield row.problem(name, "appraisal-sum", cells=shown, **facts)
    elif lacking:
        codes = ", ".join(lacking)
        yield row.problem(name, "appraisal-group-only", code=item.code, header=header, codes=codes)


def _lacks(item: Compared, answer: SelfScore | None, name: Field) -> bool:
    return typed(answer, name) is None and not (item.state == "superior" and name == "appraised")


def _shown(value: Fraction) -> str:
    return f"−{format_score(-value)}" if value < 0 else format_score(value)


def _words(item: Compared, row: SelfScore) -> Iterator[Problem]:
    """What has to be said with a change."""
    if item.state in ("cut", "raised") and not row.appraised_why:
        yield row.problem(
            "appraised_why",
            "appraisal-why",
            code=item.code,
            own=_shown(item.own.low),
            given=_shown(item.appraised.low if item.appraised else item.own.low),
        )
    if item.state == "cut" and not row.reply and item.final is None:
        yield row.problem("reply", "appraisal-reply", code=item.code, mark=REPLY_MARK)
    change = item.final_change
    if change is not None and (change.low or change.high) and not row.final_why:
        yield row.problem(
            "final_why",
            "final-why",
            code=item.code,
            given=_shown(item.appraised.low if item.appraised else change.low),
            final=_shown(item.final.low if item.final else change.low),
        )


REPLY_MARK = "[Chưa nhập ý kiến của đơn vị]"

__all__ = ["REPLY_MARK", "agrees", "check_appraisal"]

"""The plan's own rules: marks, codes, citations, deadlines in prose.

Takes the assembled book, gives it back with typed marks taken off and every mark computed, and
the problems met.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dvcq.dates import deadline_words, parse_moment, short_day
from dvcq.model import Basis, Book, Document, PlanRow, is_group, parent_code
from dvcq.numbering import Numbering, TooManyPoints, split_mark
from dvcq.problems import Problem
from dvcq.symbols import Citation, find_citations, is_law, parse_symbol

_DEADLINE = re.compile(
    r"(?P<kind>chậm nhất|trước)\s+ngày\s+(?P<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})", re.IGNORECASE
)


def check_plan(book: Book) -> tuple[Book, list[Problem]]:
    """Number the plan and check it. ``Book.marks`` maps a plan row's number to its mark."""
    found: list[Problem] = []
    marks: dict[int, str] = {}
    rows: list[PlanRow] = []
    numbering = Numbering()
    for row in book.plan:
        if row.level is None or row.text is None:
            rows.append(row)
            continue
        try:
            mark = numbering.mark(row.level)  # type: ignore[arg-type]
        except TooManyPoints:
            found.append(row.problem("level", "plan-points"))
            mark = ""
        rows.append(_typed_mark(row, mark, found))
        marks[row.at.row] = mark
    book = replace(book, plan=tuple(rows), marks=marks)
    found.extend(_codes(book))
    found.extend(_citations(book))
    found.extend(_deadlines(book))
    return book, found


def _typed_mark(row: PlanRow, mark: str, found: list[Problem]) -> PlanRow:
    typed, rest = split_mark(row.text)
    if not typed or not rest:
        return row
    if _same_mark(typed, mark):
        found.append(row.problem("text", "plan-mark-removed", mark=typed))
        return replace(row, text=rest)
    found.append(
        row.problem("text", "plan-mark-differs", typed=typed, computed=mark or "(không có ký hiệu)")
    )
    return row


def _same_mark(typed: str, mark: str) -> bool:
    if mark == "-":
        return typed in "-–—•*"
    return typed.rstrip("./)") == mark.rstrip("./)") and bool(mark)


def _codes(book: Book) -> Iterator[Problem]:
    above: set[str] = set()
    for row in book.plan:
        if not row.code:
            continue
        above.add(row.code)
        if not row.short:
            yield row.problem("short", "plan-short-name", code=row.code)
        parent = parent_code(row.code)
        if not is_group(row.code) and parent and parent not in above:
            yield row.problem("code", "plan-code-parent", code=row.code, parent=parent)


def _citations(book: Book) -> Iterator[Problem]:
    register: dict[str, Basis] = {}
    for basis in book.bases:
        symbol = parse_symbol(basis.symbol) if basis.symbol else None
        if symbol is not None:
            register.setdefault(symbol.text, basis)
        yield from _basis(book, basis)
    own = {f"{row.number}/" for row in book.documents if row.number}
    for row in book.plan:
        for citation in find_citations(row.text) if row.text else ():
            yield from _citation(row, citation, register, own)


def _citation(
    row: PlanRow, citation: Citation, register: dict[str, Basis], own: set[str]
) -> Iterator[Problem]:
    name = citation.symbol.text
    basis = register.get(name)
    if basis is None:
        if not any(name.startswith(number) for number in own):
            yield row.problem("text", "citation-unknown", symbol=name)
    elif citation.day and basis.issued and citation.day != basis.issued:
        yield row.problem(
            "text",
            "citation-date",
            symbol=name,
            here=short_day(citation.day),
            there=str(basis.source("issued")),
            registered=short_day(basis.issued),
        )


def _basis(book: Book, row: Basis) -> Iterator[Problem]:
    if row.until and book.unit.year and row.until < date(book.unit.year, 1, 1):
        yield row.problem(
            "until",
            "citation-expired",
            name=f"{row.kind or ''} {row.symbol or row.title or ''}".strip(),
            until=short_day(row.until),
            year=book.unit.year,
        )
    if (
        row.printed == "co"
        and not is_law(row.kind or "")
        and not (row.symbol and row.issued and row.issuer)
    ):
        column = "symbol" if not row.symbol else "issued" if not row.issued else "issuer"
        yield row.problem(column, "basis-symbol", kind=row.kind or "")


def _deadlines(book: Book) -> Iterator[Problem]:
    """A deadline in prose must be the one of a document; the nearest kind is named if not."""
    registered = [row for row in book.documents if row.deadline and row.deadline_kind]
    for row in book.plan:
        for match in _DEADLINE.finditer(row.text or ""):
            kind = match["kind"].casefold()
            moment = parse_moment(match["day"], book.unit.year or 0)
            same_kind = [item for item in registered if item.deadline_kind == kind]
            if moment is None or not same_kind:
                continue
            if all(item.deadline != moment.start for item in same_kind):
                yield row.problem(
                    "text",
                    "plan-deadline",
                    words=match[0],
                    cells=", ".join(str(item.source("deadline")) for item in same_kind),
                    registered=", ".join(_words(item) for item in same_kind),
                )


def _words(row: Document) -> str:
    if row.deadline is None or row.deadline_kind is None:
        return ""
    return deadline_words(row.deadline, row.deadline_kind)  # type: ignore[arg-type]

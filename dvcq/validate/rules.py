"""The rules of the work that tie cells together: issue, signature, recipients, targets, figures.

Takes the assembled book, gives problems. A rule is one small generator in ``RULES``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dvcq.choices import COUNTED_MEASURES, TASK_PREFIX, is_addressed, is_minutes
from dvcq.dates import short_day
from dvcq.model import (
    Book,
    Document,
    wanted_ratio,
)
from dvcq.numbers import format_number
from dvcq.periods import code_of, document_of
from dvcq.problems import Problem
from dvcq.text import fold
from dvcq.validate.activities import ACTIVITY_RULES
from dvcq.validate.evidence import EVIDENCE_RULES
from dvcq.validate.periods import MISSING_MARK, PERIOD_RULES
from dvcq.validate.scopes import check_fact

Rule = Callable[[Book], Iterator[Problem]]


def check_rules(book: Book) -> Iterator[Problem]:
    """Run every rule of the table."""
    for rule in RULES:
        yield from rule(book)


def settings_dates(book: Book) -> Iterator[Problem]:
    unit = book.unit
    if unit.cutoff and unit.year and unit.cutoff.year not in (unit.year, unit.year + 1):
        yield unit.problem("cutoff", "date-year", value=short_day(unit.cutoff), year=unit.year)


def document_issue(book: Book) -> Iterator[Problem]:
    for row in book.documents:
        if bool(row.number) != bool(row.issued):
            has, lacks = ("số", "ngày") if row.number else ("ngày", "số")
            yield row.problem(
                "issued" if row.number else "number",
                "issue-half",
                code=row.code,
                has=has,
                lacks=lacks,
            )
        if row.issued and row.month and row.issued.month != row.month:
            yield row.problem(
                "issued", "issue-month", issued=short_day(row.issued), month=row.month
            )
        if (
            row.issued
            and book.unit.year
            and row.issued.year not in (book.unit.year, book.unit.year + 1)
        ):
            yield row.problem(
                "issued", "date-year", value=short_day(row.issued), year=book.unit.year
            )


def document_once(book: Book) -> Iterator[Problem]:
    first: dict[tuple[str, str], Document] = {}
    for row in book.documents:
        if row.kind and row.kind != "cong-van" and code_of(row):
            key = (row.kind, code_of(row))
            if key in first:
                yield row.problem("kind", "document-double", first=first[key].at.cell("kind"))
            first.setdefault(key, row)


_TITLE_BEFORE_NAME = re.compile(r"(?i)(GS|PGS|TS|ThS|CN|KS|BS|CVC|Ông|Bà|Đ/c|Đồng chí)[.\s]")


def signature(book: Book) -> Iterator[Problem]:
    for row in book.documents:
        if row.signing and row.signing.startswith("tm") and not book.unit.collective:
            yield row.problem("signing", "signing-collective")
        if is_minutes(row.kind or ""):
            continue  # signed by the chair and the clerk of the meeting
        yield from _authority(book, row)
        if not row.signer:
            yield row.problem("signer", "signer-open")
        elif _TITLE_BEFORE_NAME.match(row.signer):
            yield row.problem("signer", "signer-title", value=row.signer)


def _authority(book: Book, row: Document) -> Iterator[Problem]:
    """The title of the signer must fit the way of signing (Đ13; PL1.II.7.b)."""
    head, title = fold(book.unit.head_title or ""), fold(row.signer_title or "")
    if not head or not title or not row.signing:
        return
    for_himself = row.signing in ("truc_tiep", "tm")
    if for_himself and title != head:
        yield row.problem("signing", "signing-direct", title=row.signer_title)
    if not for_himself and title == head:
        yield row.problem("signing", "signing-deputy", title=row.signer_title)
    if row.signer_title.isupper() and " " not in row.signer_title:
        yield row.problem("signer_title", "signer-title-short", value=row.signer_title)


def addressees(book: Book) -> Iterator[Problem]:
    for row in book.documents:
        if row.kind and is_addressed(row.kind) and not row.addressee:
            yield row.problem("addressee", "addressee-missing", code=row.code)
        if row.kind and not is_addressed(row.kind) and row.addressee:
            yield row.problem("addressee", "addressee-unused", code=row.code)


def recipients(book: Book) -> Iterator[Problem]:
    named = {row.document for row in book.recipients}
    for document in book.documents:
        if (
            document.code
            and not is_minutes(document.kind or "")
            and document.code not in named
            and not (document.addressee and is_addressed(document.kind or ""))
        ):
            yield document.problem("code", "recipients-none", code=document.code)
    addressees = {
        (document.code, fold(line))
        for document in book.documents
        if document.kind and is_addressed(document.kind)
        for line in (document.addressee or "").split("\n")
    }
    seen: dict[tuple[str | None, str], str] = {}
    for row in book.recipients:
        key = (row.document, fold(row.name or ""))
        if row.name and key in seen:
            yield row.problem("name", "recipient-double", value=row.name, first=seen[key])
        seen.setdefault(key, row.at.cell("name"))
        if row.name and is_computed_recipient(row.name):
            yield row.problem("name", "recipient-computed", value=row.name)
        elif row.name and (row.document, fold(row.name)) in addressees:
            yield row.problem("name", "recipient-addressee", value=row.name)


_FILED = re.compile(r"(?i)[-–\s]*lưu\s*:")


def is_computed_recipient(name: str) -> bool:
    """ "Như trên" and "Lưu: …" come by themselves."""
    folded = fold(name)
    typed = folded in ("nhu tren", "luu") or folded.startswith("luu vt")
    return typed or _FILED.match(name) is not None


def targets_told(book: Book) -> Iterator[Problem]:
    """Once targets are being filled in, each target of the plan is, and each has an outcome."""
    told = {row.code for row in book.targets}
    for row in book.plan:
        if told and row.code and not row.code.startswith(TASK_PREFIX) and row.code not in told:
            yield row.problem("code", "target-missing", code=row.code)
    for target in book.targets:
        judged = target.kind in ("co_khong", "xep_loai")
        if judged and not target.state and not target.result:
            yield target.problem("state", "target-empty", code=target.code, mark=MISSING_MARK)


def targets(book: Book) -> Iterator[Problem]:
    for row in book.targets:
        if row.code and book.plan_row(row.code) is None:
            yield row.problem("code", "target-text", code=row.code)
        if row.kind == "ty_le" and row.numerator and row.wanted and wanted_ratio(row) is None:
            yield row.problem("wanted", "target-wanted", value=row.wanted)
        if row.kind == "so_sanh" and row.numerator not in (None, "so_lieu"):
            yield row.problem("numerator", "target-comparison")
        if row.kind in ("co_khong", "xep_loai") and row.numerator:
            yield row.problem("numerator", "target-unused")
        if row.kind == "ty_le" and (row.numerator is None) != (row.denominator is None):
            yield row.problem("denominator" if row.numerator else "numerator", "fact-pair")
        for side in ("numerator", "denominator"):
            yield from check_fact(book, row, side)


def one_meeting(book: Book) -> Iterator[Problem]:
    """The minutes tell of one meeting: which of two must not be guessed."""
    for row in book.meetings[1:]:
        first = book.meetings[0].at.cell("held")
        yield row.problem("held", "meeting-several", first=first)


def meeting_before_report(book: Book) -> Iterator[Problem]:
    report = document_of(book, "ho-so")
    issued = report.issued if report is not None else None
    for row in book.meetings[:1]:
        if issued is not None and row.held is not None and row.held > issued:
            facts = {"held": short_day(row.held), "issued": short_day(issued)}
            yield row.problem("held", "meeting-late", **facts)


def statistics(book: Book) -> Iterator[Problem]:
    """One figure a period: which of two would count must not be guessed."""
    first: dict[tuple[str, str], str] = {}
    for row in book.statistics:
        if row.indicator:
            key = (fold(row.indicator), row.period or "nam")
            if key in first:
                yield row.problem(
                    "indicator", "statistic-double", name=row.indicator, first=first[key]
                )
            first.setdefault(key, row.at.cell("indicator"))


def whole_counts(book: Book) -> Iterator[Problem]:
    """What is counted in people and papers comes in whole numbers (n8)."""
    for row in book.statistics:
        if fold(row.measure or "") not in COUNTED_MEASURES:
            continue
        for name in ("value", "last_year", "estimate"):
            value = getattr(row, name)
            if value is not None and value != value.to_integral_value():
                shown = format_number(value)
                facts = {"value": shown, "measure": row.measure}
                yield row.problem(name, "count-fraction", **facts)


def percentages(book: Book) -> Iterator[Problem]:
    """A percentage outside 0 to 100, or so small that a share was meant (n4)."""
    for row in book.statistics:
        if (row.measure or "").strip() != "%":
            continue
        for name in ("value", "last_year", "estimate"):
            value = getattr(row, name)
            if value is not None and 0 < value <= 1:
                meant = f" Có phải ý là {format_number(value * 100)}?"
                yield row.problem(name, "percent-odd", value=format_number(value), suggest=meant)
            elif value is not None and not 0 <= value <= 100:
                yield row.problem(name, "percent-odd", value=format_number(value), suggest="")


def aliases(book: Book) -> Iterator[Problem]:
    """No name leads to two divisions."""
    owner: dict[str, str] = {
        fold(row.name): row.at.cell("name") for row in book.divisions if row.name
    }
    for row in book.divisions:
        for alias in (row.aliases or "").split(";"):
            name = fold(alias)
            if not name:
                continue
            if owner.get(name, row.at.cell("name")) != row.at.cell("name"):
                yield row.problem("aliases", "alias-double", name=alias.strip(), first=owner[name])
            owner.setdefault(name, row.at.cell("name"))


RULES: tuple[Rule, ...] = (
    settings_dates,
    document_issue,
    document_once,
    signature,
    recipients,
    addressees,
    targets,
    targets_told,
    statistics,
    percentages,
    whole_counts,
    aliases,
    one_meeting,
    meeting_before_report,
    *ACTIVITY_RULES,
    *PERIOD_RULES,
    *EVIDENCE_RULES,
)

"""Kế hoạch: the plan as typed, word for word, with computed marks and an end.

Takes the book, gives the context ``KeHoach``.
"""

from __future__ import annotations

from dvcq.dates import short_day
from dvcq.documents.common import Making, abstract_inside, common, own_columns
from dvcq.documents.context import Doan, KeHoach
from dvcq.documents.phrases import end_mark, lower_first, say, trim_end
from dvcq.model import Basis, PlanRow
from dvcq.sources import Text, text
from dvcq.symbols import is_law, is_party

HEADINGS = ("phan", "khoan_tieu_de")
CLOSING_WORDS = "Trên đây"


def build(making: Making) -> KeHoach:
    return KeHoach(**common(making), can_cu=bases(making), noi_dung=paragraphs(making))


def bases(making: Making) -> list[Text]:
    """The "Căn cứ" lines: each ends with ";", the last with "."."""
    shown = [_basis(making, row) for row in making.book.bases if row.printed == "co"]
    return [line + (";" if line is not shown[-1] else ".") for line in shown]


def _basis(making: Making, row: Basis) -> Text:
    title = trim_end(text(lower_first(row.leaf("title"))), ".;,")
    if is_law(row.kind):
        return say(
            "basis_law",
            making.tone,
            kind=row.leaf("kind"),
            title=trim_end(text(row.leaf("title")), ".;,"),
        )
    shown = short_day(row.issued) if row.issued else ""
    return say(
        "basis_party" if is_party(row.symbol) else "basis",
        making.tone,
        kind=row.leaf("kind"),
        symbol=row.leaf("symbol"),
        day=row.leaf("issued", shown),
        issuer=row.leaf("issuer"),
        title=title,
    )


def paragraphs(making: Making) -> list[Doan]:
    """All paragraphs in order; the last one carries the end mark."""
    rows = [row for row in making.book.plan if row.text]
    shown = [_paragraph(making, row) for row in rows]
    if rows and rows[-1].text.startswith(CLOSING_WORDS):
        last = shown.pop()
        closing = last.chu
        mark, level, own = last.ky_hieu, last.cap, last.bo_sung
    else:
        closing = say(
            "closing_plan",
            making.tone,
            abstract=abstract_inside(making.row),
            unit=making.unit.leaf("name"),
        )
        mark, level, own = "", "doan", {}
    shown.append(Doan(level, mark, end_mark(closing), True, own))
    return shown


def _paragraph(making: Making, row: PlanRow) -> Doan:
    mark = making.book.marks.get(row.at.row, "")
    return Doan(row.level, mark, text(row.leaf("text")), row.level in HEADINGS, own_columns(row))

"""What all documents share: header, number and date, recipients, signature, citations.

Takes the book and a row of "Văn bản", gives the fields of ``VanBanChung``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dvcq.agreement import FiledReport
from dvcq.choices import TYPE_NAMES, is_addressed
from dvcq.columns import NOWHERE, Row
from dvcq.dates import long_day, open_day, short_day
from dvcq.decree import KIND_ABBREVIATIONS
from dvcq.documents.context import KinhGui, PhuLuc
from dvcq.documents.phrases import begins_with_verb, lower_first, one_line, say
from dvcq.figures import LastYear
from dvcq.model import Book, Document, Unit
from dvcq.numbers import count_words, roman
from dvcq.periods import Period
from dvcq.sources import Leaf, Source, Text, join, text
from dvcq.symbols import outgoing_symbol
from dvcq.validate.rules import is_computed_recipient

NUMBER_GAP = " " * 7
NONE_SHOWN = "–"
NO_ROW = Document(  # of a paper for the office alone
    at=NOWHERE, code="", kind="", abstract="", signing="", signer_title="", copies=""
)


@dataclass(frozen=True, slots=True)
class Making:
    """What a builder works from: the checked book, the period, the document's own row.

    ``stand_in``: the period has no row of its own, the year's report stands in for it, with number
    and day open. ``last``: last year's book, where it was given.
    """

    book: Book
    period: Period
    row: Document
    stand_in: bool = False
    last: LastYear | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)  # evidence by its path
    filed: FiledReport | None = None

    @property
    def unit(self) -> Unit:
        return self.book.unit

    @property
    def tone(self) -> str | None:
        return self.book.unit.tone

    @property
    def abstract(self) -> Leaf:
        """The abstract as typed; of the year's report standing in, with the period put in."""
        typed = self.row.leaf("abstract")
        if not self.stand_in:
            return typed
        head = typed.text.removesuffix(f"năm {self.period.of_year}")
        label = self.period.label
        shown = head + label if head != typed.text else f"{typed.text} ({label})"
        sources = (*typed.sources, *self.period.sources)
        return Leaf(shown, sources, "trích yếu của báo cáo năm, ghi theo kỳ")


def common(making: Making) -> dict[str, Any]:
    """The fields of ``VanBanChung``."""
    unit, row = making.unit, making.row
    return {
        "co_quan_chu_quan": lines(unit.leaf("parent")),
        "co_quan_ban_hanh": lines(unit.leaf("header_name")),
        "so": number(row),
        "ky_hieu": symbol(unit, row),
        "dia_danh": text(unit.leaf("place")),
        "ngay_thang": day(unit, row),
        "trich_yeu": text(making.abstract),
        "noi_nhan": recipients(making),
        "quyen_han": authority(unit, row),
        "ho_ten": text(row.leaf("signer")) if row.signer else Text(),
        "ten_don_vi": text(unit.leaf("name")),
        "nam": text(unit.leaf("year")),
        "bo_sung": own_columns(unit, row),
    }


def own_columns(*rows: Row) -> dict[str, Text]:
    """What the office added to the rows, by folded header: "Điện thoại" → ``dien_thoai``."""
    return {name: text(leaf) for row in rows for name, leaf in row.extra.items()}


def lines(leaf: Leaf) -> list[Text]:
    """One text a line of the cell; none when the cell is empty."""
    return [text(Leaf(line, leaf.sources, leaf.rule)) for line in leaf.text.split("\n") if line]


def is_issued(row: Document) -> bool:
    return bool(row.number and row.issued)


def number(row: Document) -> Text:
    """The number given, or blanks that keep room for the stamp of the signing system."""
    if is_issued(row):
        return text(row.leaf("number"))
    return text(Leaf(NUMBER_GAP, (row.source("number"),), "chưa cấp số: chừa chỗ trống"))


def symbol(unit: Unit, row: Document) -> Text:
    short = KIND_ABBREVIATIONS[TYPE_NAMES[row.kind]]
    cells = (row.source("kind"), unit.source("symbol"))
    if short is None:
        shown = outgoing_symbol(None, unit.symbol, row.drafting)
        return text(Leaf(shown, (*cells, row.source("drafting")), "đơn vị - bộ phận soạn thảo"))
    return text(Leaf(outgoing_symbol(short, unit.symbol), cells, "viết tắt loại - đơn vị"))


def day(unit: Unit, row: Document) -> Text:
    """Day of issue in full, or the month with room for the day."""
    if is_issued(row) and row.issued is not None:
        return text(row.leaf("issued", long_day(row.issued)))
    sources = (row.source("issued"), row.source("month"), unit.source("year"))
    return text(Leaf(open_day(row.month, unit.year), sources, "chưa ban hành: chừa chỗ ngày"))


def _day_in_prose(unit: Unit, row: Document) -> Text:
    """As all days in running text are written: ngày 05/3/…; open as on the paper itself."""
    if is_issued(row) and row.issued is not None:
        return text("ngày ", row.leaf("issued", short_day(row.issued)))
    return day(unit, row)


def recipients(making: Making) -> list[Text]:
    """Lines of "Nơi nhận" with their punctuation: "Như trên" first, "Lưu" last, both computed."""
    row = making.row
    shown: list[Text] = []
    if row.addressee and is_addressed(row.kind):
        shown.append(text(Leaf("Như trên", (row.source("addressee"),), "đã ghi ở Kính gửi"), ";"))
    own = [item for item in making.book.recipients if item.document == row.code and item.name]
    own.sort(key=lambda item: (item.order if item.order is not None else 10_000, item.at.row))
    for item in own:
        if not is_computed_recipient(item.name):
            cells = (item.source("name"), item.source("document"), item.source("order"))
            shown.append(text(Leaf(item.name, cells), ";"))
    shown.append(text("Lưu: ", row.leaf("copies"), "."))
    return shown


def authority(unit: Unit, row: Document) -> list[Text]:
    """Lines above the signature: TM. the collective, KT./TL./TUQ. the head, the signer's title."""
    modes = row.signing.split("_")
    shown: list[Text] = []
    for mode, prefix in (("tm", "TM. "), ("kt", "KT. "), ("tl", "TL. "), ("tuq", "TUQ. ")):
        if mode in modes:
            stands_for = unit.leaf("collective" if mode == "tm" else "head_title")
            shown.append(text(row.leaf("signing", prefix), stands_for))
    shown.append(text(row.leaf("signer_title")))
    return shown


def addressees(row: Document) -> KinhGui:
    """One addressee without end mark; several each with ";" and the last with "."."""
    items = lines(row.leaf("addressee"))
    if len(items) <= 1:
        return KinhGui(items[0] if items else Text(), [])
    return KinhGui(Text(), [item + ";" for item in items[:-1]] + [items[-1] + "."])


def cite(making: Making, row: Document) -> Text:
    """One of our own documents in full (II.6.b); number and day are blank while blank."""
    slots: dict[str, str | Leaf | Text] = {
        "kind": row.leaf("kind", TYPE_NAMES[row.kind]),
        "number": number(row),
        "symbol": symbol(making.unit, row),
    }
    abstract = abstract_inside(row)
    return say(
        "cite_full" if begins_with_verb(abstract.text) else "cite_full_about",
        making.tone,
        day=_day_in_prose(making.unit, row),
        unit=making.unit.leaf("name"),
        abstract=abstract,
        **slots,
    )


def annex(making: Making, label: str, title: str) -> PhuLuc:
    """The head of an annex. In an electronic document its number and date stay blank."""
    row, unit = making.row, making.unit
    shown_number, shown_day = number(row), day(unit, row)
    if unit.medium == "dien_tu":
        rule = "văn bản điện tử: để trống"
        cells = (unit.source("medium"), unit.source("year"))
        shown_number = text(Leaf(NUMBER_GAP, cells, rule))
        shown_day = text(Leaf(open_day(None, unit.year), cells, rule))
    line = say(
        "annex_line",
        making.tone,
        kind=TYPE_NAMES[row.kind],
        number=shown_number,
        symbol=symbol(unit, row),
        day=shown_day,
        unit=unit.leaf("name"),
    )
    name = text(title, " ", making.period.leaf(making.period.label))
    return PhuLuc(True, label, name, line)


def annexes(making: Making, titles: dict[str, tuple[str, bool]]) -> dict[str, PhuLuc]:
    """Heads by key, numbered in order; one that has no content is not counted and not printed."""
    printed = [key for key, (_, has) in titles.items() if has]
    heads = {}
    for key, (title, has) in titles.items():
        label = (
            f"Phụ lục {roman(printed.index(key) + 1)}" if has and len(printed) > 1 else "Phụ lục"
        )
        head = annex(making, label, title)
        heads[key] = head if has else PhuLuc(False, "", Text(), Text())
    return heads


def inside(leaf: Leaf) -> Leaf:
    """A cell's text as it stands inside a sentence: one line, first letter lowered."""
    return one_line(lower_first(leaf))


def abstract_inside(row: Document) -> Leaf:
    """The abstract of a document of ours inside a sentence."""
    return inside(row.leaf("abstract"))


def counted_leaf(value: int, sources: tuple[Source, ...], rule: str) -> Leaf:
    """A count in prose (01 … 09, 10, 1.234) with its cells."""
    return Leaf(count_words(value), sources, rule)


def optional(leaf: Leaf) -> Text:
    """A table cell that may be empty shows a dash, never nothing."""
    return text(leaf) if leaf.text else text(NONE_SHOWN)


def listing(items: list[Text]) -> Text:
    return join("; ", items)

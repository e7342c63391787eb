"""Activities in words: the sentence of one activity, and the rows of the activity annex.

Takes activities, gives texts whose words keep their cells. It alone knows how what, when, who, how
many, result and evidence become a sentence.
"""

from __future__ import annotations

from dvcq.dates import period, short_day, table_period
from dvcq.documents.common import NONE_SHOWN, Making, listing, optional, own_columns
from dvcq.documents.context import DongHoatDong
from dvcq.documents.phrases import (
    ended,
    lower_first,
    one_line,
    say,
    styled,
    trim_end,
    verb_for,
)
from dvcq.facts import number_of, of_group, turns_of
from dvcq.model import Activity, Evidence, PlanRow
from dvcq.numbers import count_words, format_number, roman
from dvcq.sources import Leaf, Text, capitalize, join, text
from dvcq.symbols import is_party, kind_in

LONG_CELL = 1_500
_DATES = ("start", "end")


def sentence(making: Making, row: Activity) -> Text:
    """What, when, who, how many, result, evidence; or the clerk's own sentence."""
    if row.sentence:
        return ended(text(one_line(row.leaf("sentence"))))
    slots: dict[str, str | Leaf | Text] = {
        "when": _when(row),
        "lead": row.leaf("lead"),
        "verb": row.leaf("form", styled(verb_for(row.form, row.name), making.tone)),
        "name": trim_end(text(one_line(lower_first(row.leaf("name")))), ".;,"),
    }
    partners = _partners(row)
    if partners:
        shown = say("activity_joint", making.tone, partners=partners, **slots)
    else:
        shown = say("activity", making.tone, **slots)
    shown += _circumstances(making, row)
    result = trim_end(text(one_line(row.leaf("result"))), ".;,")
    if result:
        shown += say("result", making.tone, result=result)
    proofs = evidence_of(making, row)
    if proofs:
        shown += say("evidence", making.tone, evidence=listing(proofs))
    return ended(capitalize(shown))


def _circumstances(making: Making, row: Activity) -> Text:
    """Where, and how many of whom; people stand in brackets where they differ from attendances."""
    shown = Text()
    if row.place and " tại " not in f" {row.name} ":  # the name may tell the place itself
        shown += say("at", making.tone, place=lower_first(row.leaf("place")))
    people = row.leaf("people", count_words(row.people or 0))
    if row.turns:
        shown += say("turns", making.tone, turns=row.leaf("turns", count_words(row.turns)))
    elif row.people:
        shown += say("people_only", making.tone, people=people)
    details = []
    if row.turns and row.people and row.people != row.turns:
        details.append(say("people", making.tone, people=people))
    if row.audience:
        audience = lower_first(row.leaf("audience"))
        details.append(say("audience", making.tone, audience=audience))
    if details:
        shown += say("in_brackets", making.tone, list=listing(details))
    return shown


def _partners(row: Activity) -> Text:
    names = [part.strip() for part in (row.partners or "").replace("\n", ";").split(";")]
    leaves = [
        Leaf(name.rstrip("."), (row.source("partners"),)) for name in names if name.rstrip(".")
    ]
    return join(", ", leaves, last=" và ")


def _when(row: Activity) -> Leaf:
    # whether the sentence stands here at all hangs on the last three
    sources = tuple(row.source(name) for name in (*_DATES, "status", "task", "in_report"))
    shown = period(row.start, row.end)
    if row.start.precision != "day" and not row.end:
        shown = "trong " + shown
    return Leaf(shown, sources)


def evidence_of(making: Making, row: Activity) -> list[Text]:
    return [
        evidence_text(making, item) for item in making.book.evidence if row.code in item.activities
    ]


def evidence_text(making: Making, item: Evidence) -> Text:
    """Kind, number and day where there are any, else what the document is called."""
    proves = (item.source("activities"), item.source("criteria"))
    if not item.symbol:
        title = one_line(item.leaf("abstract"))
        return trim_end(text(Leaf(title.text, title.sources + proves)), ".;,")
    kind = item.leaf("abstract", kind_in(item.abstract) or "văn bản", "loại văn bản")
    slots = {"kind": kind, "symbol": Leaf(item.symbol, (item.source("symbol"), *proves))}
    if item.issued is None:
        return say("evidence_symbol_only", making.tone, **slots)
    name = "evidence_party" if is_party(item.symbol) else "evidence_symbol"
    return say(name, making.tone, day=item.leaf("issued", short_day(item.issued)), **slots)


def activity_rows(making: Making, done: tuple[Activity, ...]) -> list[DongHoatDong]:
    rows: list[DongHoatDong] = []
    number = 0
    for index, group in enumerate(making.book.groups, start=1):
        own = sorted(of_group(done, group.code or ""), key=lambda row: (row.start, row.at.row))
        if not own:
            continue
        rows.append(_heading_row(making, index, group, tuple(own)))
        for row in own:
            number += 1
            rows.append(_activity_row(making, number, row))
    return rows


def _heading_row(
    making: Making, index: int, group: PlanRow, own: tuple[Activity, ...]
) -> DongHoatDong:
    dash = Text()
    return DongHoatDong(
        la_nhom=True,
        dai=False,
        tt=roman(index),
        thoi_gian=dash,
        noi_dung=text(
            group.leaf("short"), " (", number_of(own, making.period).leaf(), " hoạt động)"
        ),
        chu_tri=dash,
        dia_diem=dash,
        luot_nguoi=optional(turns_of(own, making.period).leaf()),
        ket_qua=dash,
        minh_chung=dash,
        bo_sung={},
    )


def _activity_row(making: Making, number: int, row: Activity) -> DongHoatDong:
    sources = tuple(row.source(name) for name in (*_DATES, "status", "task"))
    cells = (row.name, row.result or "", row.partners or "")
    proofs = evidence_of(making, row)
    turns = row.leaf("turns", format_number(row.turns)) if row.turns is not None else Leaf("")
    return DongHoatDong(
        la_nhom=False,
        dai=any(len(cell) > LONG_CELL for cell in cells),
        tt=str(number),
        thoi_gian=capitalize(text(Leaf(table_period(row.start, row.end), sources))),
        noi_dung=capitalize(text(row.leaf("name"))),
        chu_tri=text(row.leaf("lead")),
        dia_diem=capitalize(optional(row.leaf("place"))),
        luot_nguoi=optional(turns),
        ket_qua=capitalize(optional(row.leaf("result"))),
        minh_chung=capitalize(listing(proofs)) if proofs else text(NONE_SHOWN),
        bo_sung=own_columns(row),
    )

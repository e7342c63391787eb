"""Activities in words: the sentence of one activity, and the rows of the activity annex.

Takes activities, gives texts whose words keep their cells. It alone knows how what, when, who, how
many, result and evidence become a sentence.
"""

from __future__ import annotations

from dvcq.dates import period, short_day, table_period
from dvcq.documents.common import NONE_SHOWN, Making, listing, optional, own_columns
from dvcq.documents.context import DongHoatDong, HoatDongKe
from dvcq.documents.forms import RESULTS, form_of, pick, verb_for, way_of
from dvcq.documents.phrases import (
    ended,
    lower_first,
    one_line,
    say,
    styled,
    trim_end,
)
from dvcq.facts import number_of, of_group, turns_of
from dvcq.model import Activity, Evidence, PlanRow
from dvcq.numbers import count_words, format_number, roman
from dvcq.sources import Leaf, Source, Text, capitalize, join, merge_sources, text
from dvcq.symbols import is_party, kind_in
from dvcq.text import fold

LONG_CELL = 1_500
LONG_RESULT = 600  # characters of a result that a sentence still carries
SHORT_LINES = 2  # lines of a result that a sentence still carries
_DATES = ("start", "end")


def told(making: Making, rows: list[Activity]) -> list[HoatDongKe]:
    """The sentences of activities in their order; what differs only in date or place is one."""
    shown: list[HoatDongKe] = []
    for group in _alike(making, rows):
        shown += _told_one(making, group[0]) if len(group) == 1 else _told_many(making, group)
    return shown


def _alike(making: Making, rows: list[Activity]) -> list[list[Activity]]:
    """Activities that say the same but for time, place and attendances stand together."""
    groups: dict[object, list[Activity]] = {}
    for row in rows:
        alone = row.sentence or row.people or evidence_of(making, row)
        same = tuple(
            fold(getattr(row, name) or "")
            for name in ("task", "name", "form", "lead", "partners", "audience", "result")
        )
        groups.setdefault(row.code if alone else same, []).append(row)
    return list(groups.values())


def _told_one(making: Making, row: Activity) -> list[HoatDongKe]:
    """What, when, who, how many, result, evidence; or the clerk's own sentence."""
    if row.sentence:
        return [HoatDongKe(True, ended(text(one_line(row.leaf("sentence")))))]
    shown = say(way_of(row), making.tone, **_slots(making, row))
    return _with_result(making, row, shown + _circumstances(making, row))


def _slots(making: Making, row: Activity) -> dict[str, str | Leaf | Text]:
    verb = row.leaf("form", styled(verb_for(row.form, row.name), making.tone))
    return {
        "when": _when(row, before=True),
        "when_after": _when(row, before=False),
        "lead": row.leaf("lead"),
        "joint": _joint(making, row),
        "verb": Leaf(verb.text, (*verb.sources, row.source("code"))),
        "name": trim_end(text(one_line(lower_first(row.leaf("name")))), ".;,"),
        "at": _at(making, row),
    }


def _joint(making: Making, row: Activity) -> Text:
    partners = _partners(row)
    return say("joint", making.tone, partners=partners) if partners else Text()


def _at(making: Making, row: Activity) -> Text:
    if not row.place or " tại " in f" {row.name} ":  # the name may tell the place itself
        return Text()
    return say("at", making.tone, place=lower_first(row.leaf("place")))


def _with_result(making: Making, row: Activity, shown: Text) -> list[HoatDongKe]:
    """Result and evidence behind a sentence; a long result stands in paragraphs of its own."""
    proofs = evidence_of(making, row)
    cited = say("evidence", making.tone, evidence=listing(proofs)) if proofs else Text()
    typed = row.leaf("result")
    lines = [line.strip() for line in typed.text.split("\n") if line.strip()]
    if len(typed.text) > LONG_RESULT or len(lines) > SHORT_LINES:
        first = capitalize(shown + cited + say("result_below", making.tone))
        below = [ended(text(Leaf(line, typed.sources))) for line in lines]
        return [HoatDongKe(True, first), *[HoatDongKe(False, line) for line in below]]
    result = trim_end(text(one_line(typed)), ".;,")
    if result:
        shown += say(pick(RESULTS, row, 2), making.tone, result=result)
    return [HoatDongKe(True, ended(capitalize(shown + cited)))]


def _told_many(making: Making, rows: list[Activity]) -> list[HoatDongKe]:
    """Several of a kind in one sentence: all times and places, attendances added."""
    first = rows[0]
    sources = merge_sources(_place_sources(row) for row in rows)
    slots = _slots(making, first) | {
        "times": Leaf(count_words(len(rows)), sources, "đếm hoạt động cùng nội dung")
    }
    if len({fold(row.place or "") for row in rows}) == 1:
        slots["when"] = _times(rows)
        shown = say("activity_times", making.tone, **slots)
    else:
        places = [_time_place(making, row) for row in rows]
        shown = say("activity_places", making.tone, places=join("; ", places), **slots)
    turns = turns_of(rows, making.period)
    if turns.value:
        total = turns.leaf(count_words(int(turns.value)))
        shown += say("turns_total", making.tone, turns=total)
    if first.audience:
        shown += say("in_brackets", making.tone, list=_audience(making, first))
    return _with_result(making, first, shown)


def _time_place(making: Making, row: Activity) -> Text:
    when = _when(row, before=True)
    if not row.place:
        return text(when)
    return say("time_place", making.tone, when=when, place=lower_first(row.leaf("place")))


def _times(rows: list[Activity]) -> Text:
    """Several times in one phrase: "các ngày 05/3/2024, 07/4/2024 và 09/5/2024"."""
    days = all(row.start.precision == "day" and not row.end for row in rows)
    if not days:
        return join(", ", [_when(row, before=True) for row in rows], last=" và ")
    shown = [Leaf(short_day(row.start.start), _when(row, before=True).sources) for row in rows]
    return text("các ngày ", join(", ", shown, last=" và "))


def _place_sources(row: Activity) -> tuple[Source, ...]:
    return tuple(row.source(name) for name in ("code", "name", "place", "in_report", "status"))


def _circumstances(making: Making, row: Activity) -> Text:
    """How many of whom; people stand in brackets where they differ from attendances."""
    shown = Text()
    people = row.leaf("people", count_words(row.people or 0))
    if row.turns:
        name = pick(form_of(row.form).turns, row)
        shown += say(name, making.tone, turns=row.leaf("turns", count_words(row.turns)))
    elif row.people:
        shown += say("people_only", making.tone, people=people)
    details = []
    if row.turns and row.people and row.people != row.turns:
        details.append(say("people", making.tone, people=people))
    if row.audience:
        details.append(_audience(making, row))
    if details:
        shown += say("in_brackets", making.tone, list=listing(details))
    return shown


def _audience(making: Making, row: Activity) -> Text:
    return say("audience", making.tone, audience=lower_first(row.leaf("audience")))


def _partners(row: Activity) -> Text:
    names = [part.strip() for part in (row.partners or "").replace("\n", ";").split(";")]
    leaves = [
        Leaf(name.rstrip("."), (row.source("partners"),)) for name in names if name.rstrip(".")
    ]
    return join(", ", leaves, last=" và ")


def _when(row: Activity, *, before: bool) -> Leaf:
    """The time, as it opens a sentence or as it follows a verb ("vào ngày …")."""
    # whether the sentence stands here at all, and how it is built, hangs on the others
    sources = tuple(row.source(name) for name in (*_DATES, "status", "task", "in_report", "code"))
    shown = period(row.start, row.end)
    if not row.end:
        if row.start.precision != "day":
            shown = "trong " + shown
        elif not before:
            shown = "vào " + shown
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

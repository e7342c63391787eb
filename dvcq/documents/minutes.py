"""Biên bản họp tự chấm điểm: the meeting as it was recorded, the score as it was computed.

Takes the making of the minutes, gives the context ``BienBan``. What nobody wrote down is a dotted
blank; nothing is said of the meeting that does not stand in its sheet.
"""

from __future__ import annotations

import re

from dvcq.columns import NOWHERE
from dvcq.dates import long_day
from dvcq.documents.common import Making, common
from dvcq.documents.context_papers import BienBan
from dvcq.documents.phrases import end_mark, ended, itemized, say
from dvcq.documents.points import group_sentence, remarks, total_sentences
from dvcq.model import Meeting
from dvcq.scoring import score
from dvcq.sources import Leaf, Text, join, text

BLANK = "……………………"
_ROOM = (BLANK * 3, BLANK * 3)
_CLOCK = re.compile(r"(\d{1,2})\s*(?:giờ|h|g|:)\s*(\d{2})?(?::00)?\s*(?:phút|')?", re.IGNORECASE)
_LAST_HOUR, _LAST_MINUTE = 23, 59


def build(making: Making) -> BienBan:
    scored, _ = score(making.book, making.period)
    meeting = next(iter(making.book.meetings), Meeting(at=NOWHERE, held=None))
    return BienBan(
        **common(making),
        bat_dau=ended(_time("meeting_time", making, meeting, "begins")),
        dia_diem=ended(_or_blank(meeting, "place")),
        thanh_phan=itemized(_lines(meeting, "present", *_ROOM)),
        vang=ended(join("; ", _lines(meeting, "absent", BLANK))),
        chu_tri=_person(making, meeting, "chair"),
        thu_ky=_person(making, meeting, "clerk"),
        ket_qua=total_sentences(making, scored),
        nhom_diem=[group_sentence(making, line) for line in scored.lines if line.depth == 0],
        tieu_chi=remarks(making, scored.leaves()),
        y_kien=_sentences(meeting, "remarks"),
        bieu_quyet=_sentences(meeting, "vote"),
        ket_luan=_sentences(meeting, "conclusion"),
        ket_thuc=end_mark(_time("meeting_end", making, meeting, "ends")),
        ten_chu_toa=text(_leaf(meeting, "chair")),
        ten_thu_ky=text(_leaf(meeting, "clerk")),
    )


def _time(phrase: str, making: Making, meeting: Meeting, field: str) -> Text:
    return say(phrase, making.tone, clock=_clock(_leaf(meeting, field)), day=_day(making, meeting))


def _leaf(meeting: Meeting, field: str) -> Leaf:
    """The cell's text; without a row in the sheet there is no cell to name."""
    return Leaf("") if meeting.at is NOWHERE else meeting.leaf(field)


def _clock(typed: Leaf) -> Leaf:
    """A time as it is written in minutes: 8h30, 8:30 → 08 giờ 30 phút; else as typed."""
    if not typed.text:
        return Leaf("…… giờ ……", typed.sources, "chưa ghi: chừa chỗ ghi tay")
    found = _CLOCK.fullmatch(typed.text.strip())
    if found is None:
        return typed
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > _LAST_HOUR or minute > _LAST_MINUTE:
        return typed
    return Leaf(f"{hour:02} giờ {minute:02} phút", typed.sources, "giờ ghi đủ hai chữ số")


def _day(making: Making, meeting: Meeting) -> Leaf:
    if meeting.held is not None:
        return meeting.leaf("held", long_day(meeting.held))
    cells = (*_leaf(meeting, "held").sources, making.unit.source("year"))
    return Leaf(f"ngày …… tháng …… năm {making.unit.year}", cells, "chưa ghi: chừa chỗ ghi tay")


def _person(making: Making, meeting: Meeting, field: str) -> Text:
    """Name and post; what is open of the two is a blank."""
    name, post = _or_blank(meeting, field), _or_blank(meeting, f"{field}_title")
    return ended(say("meeting_person", making.tone, name=name, post=post))


def _or_blank(meeting: Meeting, field: str) -> Text:
    leaf = _leaf(meeting, field)
    return text(leaf if leaf.text else Leaf(BLANK, leaf.sources, "chưa ghi: chừa chỗ ghi tay"))


def _lines(meeting: Meeting, field: str, *blanks: str) -> list[Text]:
    """The lines of a cell; blanks where nothing was written."""
    leaf = _leaf(meeting, field)
    lines = [line for line in leaf.text.split("\n") if line] or blanks
    return [text(Leaf(line, leaf.sources, leaf.rule)) for line in lines]


def _sentences(meeting: Meeting, field: str) -> list[Text]:
    return [ended(line) for line in _lines(meeting, field, *_ROOM)]

"""How activities of each form are told: a table, so that forty sentences do not sound alike.

Takes a form as typed, gives its ``Form``: the verb, the ways a sentence may be built, the words for
attendances and for a count. A form that an office adds to "Danh mục" is told in the general way.
Which of several ways is taken hangs on the activity's own code alone, so that a change in one row
never rewords another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from zlib import crc32

from dvcq.model import Activity
from dvcq.text import fold

T = TypeVar("T")

_SHORT = 90  # characters of a name after which a day may still follow without being lost


@dataclass(frozen=True, slots=True)
class Form:
    """``verb``: what the office does. ``ways``: sentence patterns, by name in ``PHRASES``:

    ``activity`` (day, who, what), ``activity_late`` (who, what, day), ``activity_passive`` (what
    was held by whom, when); ``turns``: phrases for attendances; ``count``: what several are called.
    """

    verb: str
    count: str
    turns: tuple[str, ...] = ("turns_join", "turns_with")
    ways: tuple[str, ...] = ("activity", "activity_late", "activity_passive")


_EVENT = ("turns_attend", "turns_have", "turns_draw")

FORMS: dict[str, Form] = {
    "hoi nghi": Form("tổ chức ", "hội nghị", _EVENT),
    "tap huan": Form("tổ chức ", "cuộc tập huấn", ("turns_join", "turns_have", "turns_draw")),
    "sinh hoat chuyen de": Form("tổ chức ", "buổi sinh hoạt chuyên đề", _EVENT),
    "van ban": Form("tham mưu ban hành ", "hoạt động ban hành văn bản", ("turns_join",)),
    "doi thoai": Form("tổ chức ", "cuộc đối thoại", _EVENT),
    "tiep dan": Form("tổ chức ", "đợt tiếp công dân", ("turns_received", "turns_have_received")),
    "kiem tra": Form("tiến hành ", "cuộc kiểm tra", ("turns_join",)),
    "tuyen truyen": Form(
        "thực hiện ", "hoạt động tuyên truyền", ("turns_reached", "turns_have_reached")
    ),
    "phong trao": Form("tổ chức ", "hoạt động phong trào", ("turns_join", "turns_draw")),
    "tham tang": Form("tổ chức ", "hoạt động thăm, tặng", ("turns_cared", "turns_cared_for")),
    "khao sat": Form("tiến hành ", "cuộc khảo sát", ("turns_asked", "turns_have_asked")),
}
OTHER = Form("thực hiện ", "hoạt động khác")
_OTHER_NAME = "khac"

RESULTS = ("result", "result_reached", "result_detail")
TASKS = ("task", "task_has", "task_finished")

_OWN_VERB = re.compile(
    r"(tổ chức|ban hành|thực hiện|tiến hành|triển khai|tiếp|tham mưu|xây dựng|rà soát|phát động|"
    r"thăm|tặng|hỗ trợ|trao|vận động|tuyên truyền|kiểm tra|đăng|niêm yết|giải quyết|cử|lập|mở|"
    r"phối hợp|tham gia|công khai|gửi|phân công|sửa chữa|cập nhật|số hóa|duy trì|bàn giao|trồng|"
    r"quán triệt|phổ biến|ký|khảo sát|lấy ý kiến|đôn đốc|hoàn thành|khen thưởng|đăng ký|ra quân|"
    r"họp|sơ kết|tổng kết|giám sát|hướng dẫn|thành lập|tư vấn|hiến máu|vận hành|thông báo|bầu|"
    r"xét|công nhận|thanh tra|tự kiểm tra|đối thoại|đón|chúc|ứng dụng|đào tạo|bồi dưỡng|phát|"
    r"cấp|nâng cấp|lắp đặt|bố trí|chuẩn hóa|đánh giá|tiếp nhận|trả lời|công bố|sửa đổi|bổ sung|"
    r"tham quan|học tập|chấm|biểu dương|gặp mặt|ủng hộ|quyên góp|chăm sóc|dọn|thu gom|mời)(?!\w)"
)

# A name that says what kind of thing was done tells the verb better than its form.
_NOUN_VERBS = (
    (re.compile(r"mô hình(?!\w)"), "xây dựng "),
    (
        re.compile(
            r"(\d+ )?(đợt|buổi|lớp|cuộc|hội nghị|hội thảo|hội thi|tọa đàm|toạ đàm|tuần lễ|ngày hội"
            r"|lễ|chiến dịch)(?!\w)"
        ),
        "tổ chức ",
    ),
)
_HELD = "tổ chức "


def form_of(typed: str | None) -> Form:
    return FORMS.get(fold(typed or ""), OTHER)


def counted_as(typed: str | None) -> str:
    """What activities of a form are called when they are counted."""
    name = fold(typed or "")
    if name in FORMS:
        return FORMS[name].count
    return OTHER.count if name in ("", _OTHER_NAME) else f"hoạt động {typed}"


def verb_for(form: str | None, name: str) -> str:
    """The verb before an activity's name, with its space; none when the name brings its own."""
    held = held_verb(name)
    if held:
        return held
    key = fold(form or "")
    if _OWN_VERB.match(name.casefold()) and not (key and fold(name).startswith(key)):
        return ""
    return form_of(form).verb


def held_verb(name: str) -> str:
    """The verb of a name that begins with a noun for what was held or built."""
    return next((verb for nouns, verb in _NOUN_VERBS if nouns.match(name.casefold())), "")


def way_of(row: Activity) -> str:
    """How the sentence of an activity is built; only ways its name allows."""
    plain = len(row.name) <= _SHORT and "," not in row.name and ";" not in row.name
    ways = [
        way
        for way in form_of(row.form).ways
        if way == "activity"
        or (way == "activity_late" and plain)
        or (way == "activity_passive" and plain and held_verb(row.name) == _HELD)
    ]
    return pick(ways, row)


def pick(variants: Sequence[T], row: Activity, turn: int = 1) -> T:
    """One of several variants, by the activity's code; ``turn`` keeps two choices apart."""
    digits = re.sub(r"\D", "", row.code or "")
    number = int(digits) - 1 if digits else crc32((row.code or "").encode())
    return variants[(number // turn) % len(variants)]

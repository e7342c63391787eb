"""Every sentence the program composes, in one table; templates hold the other fixed words.

Takes a phrase's name and its values, gives a ``Text`` in which the values keep their cells. A
phrase never computes: what it prints was counted before.
"""

from __future__ import annotations

import re
from typing import Literal

from dvcq.sources import Leaf, Text, text
from dvcq.text import fold, house_tone

PHRASES: dict[str, str] = {
    # citing our own documents
    "cite_full": "{kind} số {number}/{symbol} {day} của {unit} về việc {abstract}",
    "cite_full_about": "{kind} số {number}/{symbol} {day} của {unit} về {abstract}",
    "cite_again": "{kind} số {number}/{symbol}",
    "annex_line": "Kèm theo {kind} số {number}/{symbol} {day} của {unit}",
    "basis": "Căn cứ {kind} số {symbol} ngày {day} của {issuer} {title}",
    "basis_party": "Căn cứ {kind} số {symbol}, ngày {day} của {issuer} {title}",
    "basis_law": "Căn cứ {kind} {title}",
    # plan
    "closing_plan": "Trên đây là Kế hoạch {abstract} của {unit}.",
    # report
    "opening": "Thực hiện {plan}, {unit} báo cáo {abstract} như sau:",
    "opening_alone": "{unit} báo cáo {abstract} như sau:",
    "cutoff": "Số liệu trong Báo cáo tính từ ngày {first} đến hết ngày {last}.",
    "issued": "{unit} đã ban hành {count} văn bản về công tác dân vận chính quyền: {list}.",
    "plan_size": "Kế hoạch gồm {groups} nhóm nội dung với {tasks} nhiệm vụ; đến ngày chốt "
    "số liệu đã có hoạt động hoàn thành ở {started}/{tasks} nhiệm vụ.",
    "done": "{unit} đã hoàn thành {count} hoạt động, do {leads} bộ phận chủ trì.",
    "done_turns": "{unit} đã hoàn thành {count} hoạt động, do {leads} bộ phận chủ trì, với "
    "{turns} lượt người tham gia.",
    "none_done": "Trong kỳ chưa có hoạt động nào hoàn thành.",
    "group": "Đã hoàn thành {count} hoạt động.",
    "group_turns": "Đã hoàn thành {count} hoạt động, với {turns} lượt người tham gia.",
    "group_running": "Trong kỳ chưa có hoạt động hoàn thành thuộc nội dung này; đang triển khai "
    "{running} hoạt động.",
    "group_none": "Trong kỳ chưa có hoạt động hoàn thành thuộc nội dung này.",
    "task": "{task}: đã hoàn thành {count} hoạt động.",
    "task_turns": "{task}: đã hoàn thành {count} hoạt động, với {turns} lượt người tham gia.",
    "task_none": "{task}: trong kỳ chưa có hoạt động hoàn thành.",
    "told_some": "{counts}; tiêu biểu:",
    "told_all": "{counts}; cụ thể:",
    "task_running": "{task}: trong kỳ chưa có hoạt động hoàn thành; đang triển khai {running} "
    "hoạt động.",
    "activity": "{when}, {lead} {verb}{name}",
    "activity_joint": "{when}, {lead} phối hợp với {partners} {verb}{name}",
    "at": " tại {place}",
    "turns": ", với {turns} lượt người tham gia",
    "people_only": ", với {people} người tham gia",
    "people": "{people} người",
    "audience": "đối tượng: {audience}",
    "in_brackets": " ({list})",
    "result": ". Kết quả: {result}",
    "evidence": " ({evidence})",
    "evidence_symbol": "{kind} số {symbol} ngày {day}",
    "evidence_party": "{kind} số {symbol}, ngày {day}",
    "evidence_symbol_only": "{kind} số {symbol}",
    "targets": "Kế hoạch đề ra {count} chỉ tiêu: {states}.",
    "targets_dat": "{count} chỉ tiêu đạt",
    "targets_khong_dat": "{count} chỉ tiêu không đạt",
    "targets_chua_co": "{count} chỉ tiêu chưa có kết quả công bố",
    "target_ratio": "{name}: kết quả {reached}, mức đề ra {wanted}; {state} chỉ tiêu.",
    "target": "{name}: {reached}; {state} chỉ tiêu.",
    "target_open": "{name}: {reached}.",
    "ratio": "{percent} ({top}/{bottom})",
    "against": "{value} (năm trước {last})",
    "no_figure": "chưa có kết quả công bố",
    "closing": "Trên đây là Báo cáo {abstract} của {unit}.",
    # dossier
    "dossier_opening": "Căn cứ kết quả thực hiện {plan} và {report}, {unit} báo cáo {abstract} như "
    "sau:",
    "total": "Tổng điểm tự chấm: {points}/{full} điểm; đề nghị xếp loại: {level}.",
    "total_range": "Tổng điểm tự chấm: từ {low} đến {high}/{full} điểm do còn {open} tiêu chí "
    "chưa có căn cứ chấm; đề nghị xếp loại: {level}.",
    "level_range": "{low} (có thể đạt {high} khi đủ căn cứ)",
    "level_below": "dưới mức {level}",
    "total_none": "Không chấm được vì không có tiêu chí nào áp dụng cho đơn vị.",
    "rescaled": "Điểm theo các tiêu chí áp dụng là {raw}/{applicable}; quy đổi về thang {full} "
    "điểm để xếp loại.",
    "bonus": "Điểm thưởng: {points}; điểm trừ chung: {minus}.",
    "group_points": "{name}: {points}/{maximum} điểm.",
    "group_minus": "{name}: {points} điểm.",
    "group_none_applies": "{name}: không áp dụng.",
    "unproven": "Tiêu chí {code} ({name}): chưa có minh chứng nên không tính {points} điểm.",
    "explained": "Tiêu chí {code} ({name}): giải trình thay minh chứng, tính {points} điểm. {why}",
    "open": "Tiêu chí {code} ({name}): chưa có căn cứ chấm điểm (tối đa {maximum} điểm).",
    "not_applicable": "Tiêu chí {code} ({name}): không áp dụng, không tính vào thang điểm.",
    "rounding_note": "Điểm từng tiêu chí in làm tròn đến hai chữ số thập phân; tổng điểm làm tròn "
    "một lần, đến {step} điểm, nên có thể lệch với tổng các số đã in.",
}

_SLOT = re.compile(r"\{(\w+)\}")
_END = (".", "!", "?", "…", ".”", ":", ";")

# What the office does in an activity of a form; a name that begins with a verb takes none.
VERBS: dict[str, str] = {
    "hoi nghi": "tổ chức ",
    "tap huan": "tổ chức ",
    "sinh hoat chuyen de": "tổ chức ",
    "van ban": "tham mưu ban hành ",
    "doi thoai": "tổ chức ",
    "tiep dan": "tổ chức ",
    "kiem tra": "tiến hành ",
    "tuyen truyen": "thực hiện ",
    "phong trao": "tổ chức ",
    "tham tang": "tổ chức ",
    "khao sat": "tiến hành ",
}
OTHER_VERB = "thực hiện "
_OWN_VERB = re.compile(
    r"(tổ chức|ban hành|thực hiện|tiến hành|triển khai|tiếp|tham mưu|xây dựng|rà soát|phát động|"
    r"thăm|tặng|hỗ trợ|trao|vận động|tuyên truyền|kiểm tra|đăng|niêm yết|giải quyết|cử|lập|mở|"
    r"phối hợp|tham gia|công khai|gửi|phân công|sửa chữa|cập nhật|số hóa|duy trì|bàn giao|trồng|"
    r"quán triệt|phổ biến|ký|khảo sát|lấy ý kiến|đôn đốc|hoàn thành|khen thưởng|đăng ký|ra quân|"
    r"họp|sơ kết|tổng kết|giám sát|hướng dẫn|thành lập|tư vấn|hiến máu|vận hành|thông báo|bầu|"
    r"xét|công nhận|thanh tra|tự kiểm tra|đối thoại|đón|chúc|ứng dụng|đào tạo)(?!\w)"
)

# A name that says what kind of thing was done tells the verb better than its form.
_NOUN_VERBS = (
    (re.compile(r"mô hình(?!\w)"), "xây dựng "),
    (
        re.compile(
            r"(\d+ )?(đợt|buổi|lớp|cuộc|hội nghị|hội thảo|tọa đàm|toạ đàm|tuần lễ|ngày hội)(?!\w)"
        ),
        "tổ chức ",
    ),
)

# Words that begin an abstract or an activity's name and are no proper names: typed with a capital
# at the start of a cell, they stand in small letters inside a sentence. All others stay as typed.
_LOWERED = re.compile(
    r"(ban hanh|bao cao|buoi|can bo|chuong trinh|cong chuc|cuoc|dai dien|danh gia|day manh|"
    r"doan vien|doanh nghiep|dot|hoi nghi|hoi thao|hoi truong|huong dan|ke hoach|ket qua|khao sat|"
    r"kiem tra|lop|mo hinh|nang cao|ngay hoi|nguoi dan|nha van hoa|phe duyet|phoi hop|phong trao|"
    r"quan triet|quy dinh|quyet dinh|sinh hoat|so ket|tang cuong|tap huan|thuc hien|tiep tuc|"
    r"to chuc|toa dam|tong ket|trien khai|tru so|tu cham|tuyen truyen|van dong|ve|vien chuc|"
    r"xay dung)\b"
)


def say(name: str, tone: str | None = None, /, **slots: str | Leaf | Text) -> Text:
    """Fill a phrase; every slot must be given. ``tone`` is the house style of tone marks."""
    parts: list[str | Leaf | Text] = []
    end = 0
    pattern = PHRASES[name]
    for match in _SLOT.finditer(pattern):
        parts += [styled(pattern[end : match.start()], tone), slots[match[1]]]
        end = match.end()
    parts.append(styled(pattern[end:], tone))
    return text(*parts)


def styled(words: str, tone: str | None) -> str:
    """Our own words in the house style of tone marks."""
    style: Literal["ủy", "uỷ"] = "uỷ" if tone == "uỷ" else "ủy"
    return house_tone(words, style)


def verb_for(form: str | None, name: str) -> str:
    """The verb before an activity's name, with its space; none when the name brings its own."""
    for nouns, verb in _NOUN_VERBS:
        if nouns.match(name.casefold()):
            return verb
    key = fold(form or "")
    if _OWN_VERB.match(name.casefold()) and not (key and fold(name).startswith(key)):
        return ""
    return VERBS.get(key, OTHER_VERB)


def ended(sentence: Text) -> Text:
    """A sentence with an end: a full stop unless it has one."""
    plain = sentence.plain.rstrip()
    return sentence if plain.endswith(_END[:5]) else sentence + "."


def end_mark(closing: Text) -> Text:
    """The closing paragraph with ``./.`` exactly once, and no full stop before it."""
    plain = closing.plain.rstrip()
    if plain.endswith("./."):
        return closing
    return trim_end(closing, ".") + "./."


def trim_end(value: Text, characters: str) -> Text:
    """Take characters and spaces off the end, also out of the last leaf."""
    parts = list(value.parts)
    while parts:
        last = parts[-1]
        shown = last if isinstance(last, str) else last.text
        kept = shown.rstrip(characters + " ")
        if kept:
            parts[-1] = kept if isinstance(last, str) else Leaf(kept, last.sources, last.rule)
            break
        parts.pop()
    return Text(tuple(parts))


_VERB_LED = re.compile(
    r"(ban hành|đẩy mạnh|nâng cao|phê duyệt|phối hợp|quy định|tăng cường|thực hiện|tiếp tục|"
    r"tổ chức|triển khai|về|xây dựng)(?!\w)"
)


def begins_with_verb(abstract: str) -> bool:
    """Whether an abstract follows the issuer without "về" ("… của Sở thực hiện công tác …")."""
    return _VERB_LED.match(abstract.casefold()) is not None


def lower_first(leaf: Leaf) -> Leaf:
    """As it stands mid-sentence: only words known to be no proper name lose their capital."""
    shown = leaf.text
    if shown[:1].isupper() and _LOWERED.match(fold(shown)) and shown[:2] != shown[:2].upper():
        return Leaf(shown[0].lower() + shown[1:], leaf.sources, leaf.rule)
    return leaf


def one_line(leaf: Leaf) -> Leaf:
    """A cell's text inside a sentence: line breaks become spaces."""
    return Leaf(" ".join(leaf.text.split()), leaf.sources, leaf.rule)

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
    "annex_line": "Kèm theo {kind} số {number}/{symbol} {day} của {unit}",
    "basis": "Căn cứ {kind} số {symbol} ngày {day} của {issuer} {title}",
    "basis_party": "Căn cứ {kind} số {symbol}, ngày {day} của {issuer} {title}",
    "basis_law": "Căn cứ {kind} {title}",
    # plan
    "closing_plan": "Trên đây là Kế hoạch {abstract} của {unit}.",
    # report: opening and part I
    "opening": "Thực hiện {plan}, {unit} báo cáo {abstract} như sau:",
    "opening_alone": "{unit} báo cáo {abstract} như sau:",
    "cutoff": "Số liệu trong Báo cáo tính từ ngày {first} đến hết ngày {last}.",
    "issued": "Trong kỳ, {unit} đã ban hành {count} văn bản phục vụ công tác dân vận chính quyền, "
    "gồm {kinds} (danh mục tại {annex}).",
    "issued_kind": "{count} {kind}",
    "plan_size": "Kế hoạch gồm {groups} nhóm nội dung với {tasks} nhiệm vụ; trong kỳ đã có hoạt "
    "động hoàn thành ở {started}/{tasks} nhiệm vụ.",
    "plan_size_only": "Kế hoạch gồm {groups} nhóm nội dung với {tasks} nhiệm vụ.",
    "done": "{unit} đã hoàn thành {count} hoạt động, do {leads} bộ phận chủ trì{change}.",
    "done_turns": "{unit} đã hoàn thành {count} hoạt động, do {leads} bộ phận chủ trì, với "
    "{turns} lượt người tham gia{change}.",
    "none_done": "Trong kỳ chưa có hoạt động nào hoàn thành{change}.",
    "turns_change": "Số lượt người tham gia các hoạt động là {value}{change}.",
    "estimate": "Ước cả năm thực hiện {count} hoạt động, gồm cả hoạt động đang và sẽ triển khai.",
    "cost": "Tổng kinh phí đã ghi nhận của các hoạt động trong kỳ là {money}.",
    "cost_parts": "Tổng kinh phí đã ghi nhận của các hoạt động trong kỳ là {money}, trong đó "
    "{parts}.",
    "cost_part": "{source} {money}",
    # report: part II
    "group": "Đã hoàn thành {count} hoạt động{forms}{change}.",
    "group_turns": "Đã hoàn thành {count} hoạt động{forms}, với {turns} lượt người tham "
    "gia{change}.",
    "group_running": "Trong kỳ chưa có hoạt động hoàn thành thuộc nội dung này; đang triển khai "
    "{running} hoạt động{change}.",
    "group_none": "Trong kỳ chưa có hoạt động hoàn thành thuộc nội dung này{change}.",
    "forms": " ({list})",
    "form": "{count} {form}",
    "task": "{task}: đã hoàn thành {count} hoạt động.",
    "task_turns": "{task}: đã hoàn thành {count} hoạt động, với {turns} lượt người tham gia.",
    "task_has": "{task}: có {count} hoạt động được hoàn thành.",
    "task_has_turns": "{task}: có {count} hoạt động được hoàn thành, thu hút {turns} lượt người "
    "tham gia.",
    "task_finished": "{task}: {count} hoạt động đã hoàn thành.",
    "task_finished_turns": "{task}: {count} hoạt động đã hoàn thành, có {turns} lượt người tham "
    "gia.",
    "task_none": "{task}: trong kỳ chưa có hoạt động hoàn thành.",
    "told_some": "{counts}; tiêu biểu:",
    "told_all": "{counts}; cụ thể:",
    "task_running": "{task}: trong kỳ chưa có hoạt động hoàn thành; đang triển khai {running} "
    "hoạt động.",
    # one activity
    "activity": "{when}, {lead}{joint} {verb}{name}{at}",
    "activity_late": "{lead}{joint} {verb}{name}{at} {when_after}",
    "activity_passive": "{name} được {lead}{joint} tổ chức {when_after}{at}",
    "activity_times": "{when}, {lead}{joint} {verb}{name}{at} ({times} lần)",
    "activity_places": "{lead}{joint} {verb}{name} {times} lần: {places}",
    "time_place": "{when} tại {place}",
    "joint": " phối hợp với {partners}",
    "at": " tại {place}",
    "turns_attend": ", với {turns} lượt người tham dự",
    "turns_have": ", có {turns} lượt người tham dự",
    "turns_draw": ", thu hút {turns} lượt người tham gia",
    "turns_join": ", với {turns} lượt người tham gia",
    "turns_with": ", có {turns} lượt người tham gia",
    "turns_received": ", tiếp {turns} lượt người",
    "turns_have_received": ", đã tiếp {turns} lượt người",
    "turns_reached": ", tiếp cận {turns} lượt người",
    "turns_have_reached": ", đến với {turns} lượt người",
    "turns_cared": ", với {turns} lượt người được thăm, tặng",
    "turns_cared_for": ", thăm, tặng {turns} lượt người",
    "turns_asked": ", lấy ý kiến {turns} lượt người",
    "turns_have_asked": ", với {turns} lượt người được lấy ý kiến",
    "turns_total": ", tổng cộng {turns} lượt người tham gia",
    "people_only": ", với {people} người tham gia",
    "people": "{people} người",
    "audience": "đối tượng: {audience}",
    "in_brackets": " ({list})",
    "result": ". Kết quả: {result}",
    "result_reached": ". Kết quả đạt được: {result}",
    "result_detail": ". Kết quả cụ thể: {result}",
    "result_below": ". Kết quả như sau:",
    "evidence": " ({evidence})",
    "evidence_symbol": "{kind} số {symbol} ngày {day}",
    "evidence_party": "{kind} số {symbol}, ngày {day}",
    "evidence_symbol_only": "{kind} số {symbol}",
    # statistics and comparison
    "statistic": "{name}: {value}{change}{divisions}",
    "division": "; trong đó {parts}",
    "division_named": "; chia theo {name}: {parts}",
    "part": "{name} {value}",
    "part_share": "{name} {value} ({share})",
    "share_of": "chiếm {share}",
    "no_value": "chưa có số liệu trong kỳ",
    "no_base": ", chưa có số liệu cùng kỳ",
    "up": ", tăng {difference} so với cùng kỳ năm trước ({base})",
    "down": ", giảm {difference} so với cùng kỳ năm trước ({base})",
    "same": ", bằng cùng kỳ năm trước ({base})",
    "difference_percent": "{difference} ({percent})",
    "none_arose": "không phát sinh",
    "models": "Đến hết kỳ có {count} mô hình, điển hình “Dân vận khéo” đăng ký{kinds}, trong đó "
    "{recognised} mô hình được công nhận (danh sách tại {annex}).",
    "models_all": "Đến hết kỳ có {count} mô hình, điển hình “Dân vận khéo” đăng ký{kinds}, tất cả "
    "đã được công nhận (danh sách tại {annex}).",
    "models_none_yet": "Đến hết kỳ có {count} mô hình, điển hình “Dân vận khéo” đăng ký{kinds}; "
    "chưa có mô hình được công nhận (danh sách tại {annex}).",
    "inspections": "Đã kiểm tra công vụ {count} lượt đơn vị, {faults}{fixed} (chi tiết tại "
    "{annex}).",
    "faults": "phát hiện {faults} tồn tại, vi phạm",
    "faults_none": "không phát hiện tồn tại, vi phạm",
    "faults_open": "chưa có kết luận",
    "fixed": ", đã khắc phục {fixed}",
    # targets
    "targets": "Kế hoạch đề ra {count} chỉ tiêu: {states}.",
    "targets_dat": "{count} chỉ tiêu đạt",
    "targets_khong_dat": "{count} chỉ tiêu không đạt",
    "targets_chua_co": "{count} chỉ tiêu chưa có kết quả công bố",
    "targets_interim": "Kế hoạch đề ra {count} chỉ tiêu của cả năm; tiến độ đến hết kỳ:",
    "targets_later": "Chỉ tiêu được đánh giá khi kết thúc năm: {list}.",
    "targets_all_later": "Kế hoạch đề ra {count} chỉ tiêu; các chỉ tiêu này được đánh giá khi kết "
    "thúc năm.",
    "target_ratio_interim": "{name}: đến hết kỳ {reached}, mức đề ra {wanted}; {state}.",
    "target_interim": "{name}: đến hết kỳ {reached}; {state}.",
    "interim_dat": "đã đạt mức đề ra",
    "interim_khong_dat": "chưa đạt mức đề ra",
    "interim_later": "Đánh giá khi kết thúc năm",
    "target_ratio": "{name}: kết quả {reached}, mức đề ra {wanted}; {state} chỉ tiêu.",
    "target": "{name}: {reached}; {state} chỉ tiêu.",
    "target_open": "{name}: {reached}.",
    "ratio": "{percent} ({top}/{bottom})",
    "against": "{value} (năm trước {last})",
    "no_figure": "chưa có kết quả công bố",
    "closing": "Trên đây là Báo cáo {abstract} của {unit}.",
    # draft list for people, never in a document
    "hint_target": "Chỉ tiêu chưa đạt: {name} (mức đề ra: {wanted}).",
    "hint_target_open": "Chỉ tiêu chưa có kết quả: {name}.",
    "hint_task": "Nhiệm vụ {code} chưa có hoạt động hoàn thành trong kỳ: {name}.",
    "hint_late": "Hoạt động dự kiến {when} chưa xong: {name}.",
    "hint_put_off": "Hoạt động dự kiến {when} đã hoãn: {name}.",
    "hint_cancelled": "Hoạt động dự kiến {when} đã hủy: {name}.",
    "hint_late_figure": "Có việc quá hạn: {name} {value}.",
    "hint_change": "Thay đổi lớn so với cùng kỳ: {name} {value}{change}.",
    "hint_unfilled": "{count} số liệu có tên mà chưa có giá trị trong kỳ.",
    "hint_document": "Văn bản {code} ban hành ngày {issued}, sau hạn {last}.",
    "hint_unproven": "{count} hoạt động được nêu trong báo cáo chưa gắn minh chứng.",
    # dossier
    "dossier_opening": "Căn cứ kết quả thực hiện {plan} và {report}, {unit} báo cáo {abstract} như "
    "sau:",
    "total": "Tổng điểm tự chấm: {points}/{full} điểm; đề nghị xếp loại: {level}.",
    "total_range": "Tổng điểm tự chấm: từ {low} đến {high}/{full} điểm do còn {why}; đề nghị xếp "
    "loại: {level}.",
    "open_own": "{count} tiêu chí chưa có căn cứ chấm",
    "open_others": "{count} tiêu chí do {scorer} chấm",
    "level_range": "{low} (có thể đạt {high} khi đủ căn cứ)",
    "level_below": "dưới mức {level}",
    "total_none": "Không chấm được vì không có tiêu chí nào áp dụng cho đơn vị.",
    "rescaled": "Điểm theo các tiêu chí áp dụng là {raw}/{applicable}; quy đổi về thang {full} "
    "điểm; điểm thưởng, điểm trừ (nếu có) tính sau khi quy đổi.",
    "by_exact": "Xếp loại theo điểm chưa làm tròn: {points} điểm.",
    "kept": "{kind} {code} ({name}): bảo đảm{seen}.",
    "rubric_used": "Chấm theo {rubric}.",
    "bonus_alone": "Điểm thưởng: {points}.",
    "minus_alone": "Điểm trừ chung: {minus}.",
    "bonus": "Điểm thưởng: {points}; điểm trừ chung: {minus}.",
    "cut_above": "Cộng các nhóm được {points} điểm; tổng điểm tính không quá {cap} điểm.",
    "cut_below": "Cộng, trừ các nhóm được {points} điểm; tổng điểm tính không dưới 0 điểm.",
    "cap": "Điều kiện khống chế {code} ({name}) không bảo đảm{seen}: {end}.",
    "cap_open": "Điều kiện khống chế {code} ({name}) chưa xác định được{seen}; nếu không bảo đảm: "
    "{end}.",
    "cap_level": "mức xếp loại cao nhất là {level}",
    "cap_none": "không đủ điều kiện xếp loại",
    "condition": "Chưa bảo đảm điều kiện của mức {level}: {name}{seen}.",
    "condition_open": "Chưa xác định được điều kiện của mức {level}: {name}{seen}.",
    "group_points": "{name}: {points}/{maximum} điểm.",
    "group_minus": "{name}: {points} điểm.",
    "group_none_applies": "{name}: không áp dụng.",
    "unproven": "Tiêu chí {code} ({name}): chưa có minh chứng nên không tính {points} điểm.",
    "explained": "Tiêu chí {code} ({name}): giải trình thay minh chứng, tính {points} điểm: {why}",
    "open": "Tiêu chí {code} ({name}): chưa có căn cứ chấm điểm (tối đa {maximum} điểm).",
    "open_superior": "Tiêu chí {code} ({name}): do {scorer} chấm (tối đa {maximum} điểm).",
    "report_differs": "Tiêu chí {code}, {label}: báo cáo năm đã lưu ghi {then}, nay là {now}.",
    "not_applicable": "Tiêu chí {code} ({name}): không áp dụng, không tính vào thang điểm.",
    "rounding_note": "Điểm từng tiêu chí in làm tròn đến hai chữ số thập phân; tổng điểm làm tròn "
    "một lần, đến {step} điểm, nên khác với tổng các số đã in ({printed}).",
    "group_cut": "Tính không quá {maximum} điểm.",
    "by_superior": "{scorer} chấm",
    "by_superior_open": "{scorer} chấm, chưa có điểm",
    "lost_superior": "{scorer} chấm, chưa có điểm",
    "lost_answer": "chưa có căn cứ chấm điểm",
    "lost_figure": "chưa đủ số liệu",
    "lost_decision": "chưa quyết định cách tính",
    "lost_explained": "giải trình thay minh chứng",
    "used_figures": "Số liệu: {list}.",
    "used_activities": "Hoạt động: {list}.",
    "used_more": "{list} và {count} hoạt động khác",
    # letter with the dossier
    "letter_opening": "{unit} gửi hồ sơ {abstract}. {total}",
    "letter_paper": "{paper}{annexes}",
    "letter_annexes": ", kèm theo {count} phụ lục ({list})",
    "letter_annex": "{label}: {title}",
    "letter_proofs": "Tài liệu kiểm chứng: {count} văn bản, tài liệu (thống kê tại {annex} của Báo "
    "cáo)",
    "letter_closing": "Kính đề nghị {receiver} xem xét, thẩm định.",
    "letter_receiver": "quý cơ quan",
    # appraisal
    "compare_stage": "{stage}: {points}/{full} điểm, xếp loại {level}.",
    "compare_change": "{first} so với {second}: {change} điểm.",
    "compare_open": "{stage}: chưa chốt.",
    "compare_lacking": "Còn {count} tiêu chí chưa có {stage} ({codes}): tính trong khoảng từ 0 đến "
    "điểm tối đa.",
    "compare_superior": "Tiêu chí do {scorer} chấm ({codes}): đơn vị không tự chấm; điểm tính như "
    "nhau ở cột tự chấm và cột thẩm định.",
    "compare_note": "{note} ({stages}).",
    "compare_rounding": "Điểm từng tiêu chí in làm tròn đến hai chữ số thập phân; tổng điểm làm "
    "tròn một lần, đến {step} điểm.",
    "compare_why": "Thẩm định: {why}",
    "compare_reply": "Ý kiến của đơn vị: {why}",
    "compare_final_why": "Cuối cùng: {why}",
    "explain_opening": "{unit} giải trình điểm thẩm định công tác dân vận chính quyền {period} như "
    "sau:",
    "explain_total": "Tổng điểm tự chấm là {own}/{full} điểm (xếp loại {own_level}); tổng điểm "
    "thẩm định là {given}/{full} điểm (xếp loại {given_level}){change}. Có {count} tiêu chí bị "
    "giảm điểm.",
    "explain_down": ", giảm {change} điểm",
    "explain_up": ", tăng {change} điểm",
    "explain_title": "{number}. Tiêu chí {code} ({name})",
    "explain_points": "Tự chấm {own} điểm, thẩm định {given} điểm, giảm {change} điểm (tối đa "
    "{maximum} điểm).",
    "explain_deduction": "Tự chấm trừ {own} điểm, thẩm định trừ {given} điểm, giảm thêm {change} "
    "điểm.",
    "explain_why": "Lý do thẩm định: {why}",
    "explain_reply": "Ý kiến của đơn vị: {why}",
    "explain_proofs": "Tài liệu kiểm chứng: {list}.",
    "explain_page": "{paper}, trang {page}",
    "explain_closing": "Kính đề nghị {receiver} xem xét ý kiến giải trình nêu trên khi quyết định "
    "điểm cuối cùng.",
    # minutes
    "meeting_time": "{clock}, {day}",
    "meeting_end": "Cuộc họp kết thúc vào {clock}, {day}.",
    "meeting_person": "{name}, {post}",
}

_SLOT = re.compile(r"\{(\w+)\}")
_END = (".", "!", "?", "…", ".”", ":", ";")

# Words that begin an abstract or an activity's name and are no proper names: typed with a capital
# at the start of a cell, they stand in small letters inside a sentence. All others stay as typed.
_LOWERED = re.compile(
    r"(ban hanh|bao cao|buoi|can bo|chuong trinh|cong chuc|cuoc|dai dien|danh gia|day manh|"
    r"doan vien|doanh nghiep|doi thoai|don|dot|giai trinh|giay|gui|ho so|hoi nghi|hoi thao|"
    r"hoi truong|hop|"
    r"huong dan|ke hoach|ket qua|khao sat|kiem tra|lop|mo hinh|nang cao|ngay hoi|nguoi dan|"
    r"nha van hoa|phe duyet|phoi hop|phong trao|quan triet|quy dinh|quyet dinh|sinh hoat|"
    r"so ket|so luong|so luot|so van ban|tang cuong|tap huan|thuc hien|tiep tuc|to chuc|"
    r"toa dam|tong ket|trien khai|tru so|tu cham|tuyen truyen|van ban|van dong|ve|vien chuc|"
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


def ended(sentence: Text) -> Text:
    """A sentence with an end: a full stop unless it has one."""
    plain = sentence.plain.rstrip()
    return sentence if plain.endswith(_END[:5]) else sentence + "."


def itemized(items: list[Text]) -> list[Text]:
    """Items of a list: each ends with ";", the last with "."; a blank to fill in has no mark."""
    last = len(items) - 1
    return [
        item if item.plain.endswith("…") else item + ("." if index == last else ";")
        for index, item in enumerate(items)
    ]


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

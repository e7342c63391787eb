"""The papers of the dossier: the report's tables and front page, the letter, the minutes."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
import pytest
from support import ACTIVITIES, DOCUMENTS, PLAN, codes, made, texts, workbook

from dvcq.pipeline import Produced

LETTER, MINUTES = "cong-van-gui-ho-so.docx", "bien-ban-hop-tu-cham-diem.docx"
REPORT = "bao-cao-tu-cham-diem.docx"

HEAD = (
    "## Văn bản\n| Mã | Loại văn bản | Trích yếu | Tháng dự kiến | Số | Ngày ban hành | Kính gửi | "
    "Hình thức ký | Chức vụ người ký | Lưu | Bộ phận soạn thảo |\n"
)
OWN = (
    "| VB1 | kế hoạch | Thực hiện công tác dân vận năm 2024 | 3 | | | | KT. | Phó Giám đốc | VT | |\n"
    "| VB2 | báo cáo | Kết quả công tác dân vận năm 2024 | 10 | | | UBND tỉnh | KT. | Phó Giám đốc "
    "| VT | |\n"
)
REPORT_ROW = (
    "| VB3 | báo cáo tự chấm điểm | Tự chấm điểm công tác dân vận năm 2024 | 11 | | | Sở Nội vụ | "
    "KT. | Phó Giám đốc | VT | |\n"
)
LETTER_ROW = (
    "| VB4 | công văn gửi hồ sơ | V/v gửi hồ sơ tự chấm điểm năm 2024 | 11 | | | Sở Nội vụ | KT. | "
    "Phó Giám đốc | VT | VP |\n"
)
MINUTES_ROW = (
    "| VB5 | biên bản họp tự chấm điểm | Họp tự chấm điểm năm 2024 | 10 | | | | Ký trực tiếp | Chủ "
    "tọa | VT, hồ sơ | |\n"
)
PAPERS = HEAD + OWN + REPORT_ROW + LETTER_ROW + MINUTES_ROW

CRITERIA = (
    "## Tiêu chí\n| Mã | Nội dung | Điểm tối đa | Cách chấm | Tử số | Phạm vi tử số | Mẫu số | "
    "Mẫu số bằng 0 | Điểm mỗi lần | Cần minh chứng | Ngưỡng | Mức cao nhất | Bên chấm | Bộ phận "
    "phụ trách |\n"
)
LEVELS = (
    "| T | Tốt | | mức xếp loại | | | | | | | 80 | | | |\n"
    "| K | Khá | | mức xếp loại | | | | | | | 0 | | | |\n"
)
ANSWERS = "## Tự chấm\n| Tiêu chí | Kết quả | Điểm tự chấm | Giải trình | Điểm thẩm định |\n"
EVIDENCE = (
    "## Minh chứng\n| Mã | Hoạt động | Tiêu chí | Số, ký hiệu | Ngày | Tên loại, trích yếu |\n"
    "| MC001 | HĐ001 | 1.1 | 45/TB-STN | 12/4/2024 | Thông báo kết quả hội nghị |\n"
)
FULL_POINTS = (
    CRITERIA + "| 1 | Triển khai | 100 | tổng các tiêu chí con | | | | | | | | | | |\n"
    "| 1.1 | Có kế hoạch | 100 | có/không | | | | | | Có | | | | |\n" + LEVELS
)
ALL_MET = ANSWERS + "| 1.1 | đạt | | | |\n"


def book(
    rubric: str = FULL_POINTS + ALL_MET,
    documents: str = PAPERS,
    more: str = EVIDENCE,
    unit: dict[str, object] | None = None,
) -> bytes:
    return workbook(documents + PLAN + ACTIVITIES + rubric + more, unit)


def criteria(*rows: str) -> str:
    """Rows of a rubric given as "code | text | maximum | kind | more …"; missing cells stay empty."""
    filled = [row + " |" * (13 - row.count("|")) for row in rows]
    return CRITERIA + "".join(f"| {row} |\n" for row in filled)


def answers(*rows: str) -> str:
    return ANSWERS + "".join(f"| {row}{' |' * (4 - row.count('|'))} |\n" for row in rows)


def printed(produced: Produced, name: str) -> list[str]:
    assert name in produced.documents, (produced.not_made, codes(produced.problems, "error"))
    return texts(produced.documents[name].docx)


def grid(produced: Produced, caption: str) -> list[list[str]]:
    """The cells of a data table of the report, found by its first header cells."""
    for table in docx.Document(io.BytesIO(produced.documents[REPORT].docx)).tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        if caption in rows[0]:
            return rows
    return []


def row_of(rows: list[list[str]], code: str) -> list[str]:
    return next(row for row in rows if row[0] == code)


# --- the letter -----------------------------------------------------------------------------------


def test_the_letter_has_its_symbol_its_subject_and_no_type_name() -> None:
    shown = printed(made(book()), LETTER)
    number = shown.index("Số:        /STN-VP")
    assert shown[number + 1 :][:3] == [
        "Mẫu, ngày     tháng 11 năm 2024",
        "V/v gửi hồ sơ tự chấm điểm năm 2024",
        "Kính gửi: Sở Nội vụ",
    ]
    assert "Công văn" not in shown
    recipients = shown[shown.index("Nơi nhận:") :]
    assert recipients[1] == "- Như trên;"


def test_a_letter_without_a_drafting_division_carries_the_unit_alone() -> None:
    documents = PAPERS.replace("| VT | VP |", "| VT | |")
    assert "Số:        /STN" in printed(made(book(documents=documents)), LETTER)


def test_the_letter_lists_what_the_dossier_holds_with_numbers_blank_while_blank() -> None:
    shown = printed(made(book()), LETTER)
    start = shown.index("Hồ sơ gồm:")
    assert shown[start - 1] == (
        "Sở Thử nghiệm gửi hồ sơ tự chấm điểm công tác dân vận năm 2024. Tổng điểm tự chấm: "
        "100/100 điểm; đề nghị xếp loại: Tốt."
    )
    assert shown[start + 1 :][:4] == [
        "1. Báo cáo số        /BC-STN ngày     tháng 11 năm 2024 của Sở Thử nghiệm về tự chấm điểm "
        "công tác dân vận năm 2024, kèm theo 02 phụ lục (Phụ lục I: Bảng tự chấm điểm công tác dân "
        "vận chính quyền năm 2024; Phụ lục II: Mục lục văn bản, tài liệu năm 2024);",
        "2. Biên bản số        /BB-STN ngày     tháng 10 năm 2024 của Sở Thử nghiệm về họp tự chấm "
        "điểm năm 2024;",
        "3. Tài liệu kiểm chứng: 01 văn bản, tài liệu (thống kê tại Phụ lục II của Báo cáo).",
        "Kính đề nghị quý cơ quan xem xét, thẩm định./.",
    ]


def test_the_letter_names_the_appraiser_and_the_number_the_report_got() -> None:
    documents = PAPERS.replace("năm 2024 | 11 | | | Sở Nội vụ | KT. | Phó Giám đốc | VT | |",
                               "năm 2024 | 11 | 12 | 05/11/2024 | Sở Nội vụ | KT. | Phó Giám đốc "
                               "| VT | |")  # fmt: skip
    produced = made(book(documents=documents, unit={"Cơ quan thẩm định điểm": "Sở Nội vụ"}))
    shown = printed(produced, LETTER)
    assert any(line.startswith("1. Báo cáo số 12/BC-STN ngày 05/11/2024 của") for line in shown)
    assert "Kính đề nghị Sở Nội vụ xem xét, thẩm định./." in shown


def test_a_dossier_without_minutes_and_evidence_lists_only_the_report() -> None:
    produced = made(book(documents=HEAD + OWN + REPORT_ROW + LETTER_ROW, more=""), "cong-van-ho-so")
    shown = printed(produced, LETTER)
    start = shown.index("Hồ sơ gồm:")
    assert shown[start + 1].startswith("1. Báo cáo số")
    assert shown[start + 1].endswith(").")
    assert shown[start + 2].startswith("Kính đề nghị")


def test_a_letter_needs_the_report_that_it_hands_in() -> None:
    produced = made(book(documents=HEAD + OWN + LETTER_ROW), "cong-van-ho-so")
    assert [(item.why, item.reason) for item in produced.not_made] == [
        ("missing", "còn thiếu dòng “báo cáo tự chấm điểm” ở trang “Văn bản”")
    ]


def test_letter_and_minutes_are_missed_only_where_they_are_asked_for() -> None:
    content = book(documents=DOCUMENTS)
    assert [item.name for item in made(content).not_made] == []
    asked = made(content, "cong-van-ho-so", "bien-ban")
    assert [(item.name, item.why) for item in asked.not_made] == [
        ("cong-van-ho-so", "missing"),
        ("bien-ban", "missing"),
    ]


# --- the minutes ----------------------------------------------------------------------------------

MEETING = (
    "## Họp tự chấm\n| Ngày họp | Giờ bắt đầu | Giờ kết thúc | Địa điểm | Chủ trì | Chức vụ chủ trì "
    "| Thư ký | Chức vụ thư ký | Thành phần dự | Vắng | Ý kiến thảo luận | Kết quả biểu quyết | Kết "
    "luận |\n"
    "| 28/10/2024 | 8h | 10:30 | Phòng họp | Trần A | Giám đốc | Lê B | Chuyên viên | Trưởng các "
    "phòng\\nCông đoàn cơ sở | Không | Bổ sung minh chứng. | 12/12 đồng ý | Thống nhất điểm tự chấm |"
    "\n"
)
DOTS = "……………………"


def test_the_minutes_tell_the_meeting_and_the_score() -> None:
    shown = printed(made(book(more=EVIDENCE + MEETING)), MINUTES)
    start = shown.index("Biên bản")
    assert shown[start - 1] == "Số:        /BB-STN"
    assert shown[start:] == [
        "Biên bản",
        "Họp tự chấm điểm năm 2024",
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 28 tháng 10 năm 2024.",
        "Địa điểm: Phòng họp.",
        "Thành phần tham dự:",
        "- Trưởng các phòng;",
        "- Công đoàn cơ sở.",
        "Vắng: Không.",
        "Chủ trì (chủ tọa): Trần A, Giám đốc.",
        "Thư ký (người ghi biên bản): Lê B, Chuyên viên.",
        "Nội dung",
        "1. Kết quả tự chấm điểm trình cuộc họp",
        "Tổng điểm tự chấm: 100/100 điểm; đề nghị xếp loại: Tốt.",
        "Kết quả theo từng nhóm tiêu chí:",
        "- Triển khai: 100/100 điểm.",
        "2. Ý kiến thảo luận",
        "Bổ sung minh chứng.",
        "3. Biểu quyết",
        "12/12 đồng ý.",
        "4. Kết luận",
        "Thống nhất điểm tự chấm.",
        "Cuộc họp kết thúc vào 10 giờ 30 phút, ngày 28 tháng 10 năm 2024./.",
        "Thư ký",
        "Lê B",
        "Chủ tọa",
        "Trần A",
        "Nơi nhận:",
        "- Lưu: VT, hồ sơ.",
    ]


def test_what_nobody_wrote_down_is_a_dotted_blank() -> None:
    shown = printed(made(book()), MINUTES)
    start = shown.index("Thời gian bắt đầu: …… giờ ……, ngày …… tháng …… năm 2024.")
    assert shown[start + 1 :][:7] == [
        f"Địa điểm: {DOTS}",
        "Thành phần tham dự:",
        f"- {DOTS * 3}",
        f"- {DOTS * 3}",
        f"Vắng: {DOTS}",
        f"Chủ trì (chủ tọa): {DOTS}, {DOTS}",
        f"Thư ký (người ghi biên bản): {DOTS}, {DOTS}",
    ]
    for heading in ("2. Ý kiến thảo luận", "3. Biểu quyết", "4. Kết luận"):
        assert shown[shown.index(heading) + 1] == f"- {DOTS * 3}"
    assert "Cuộc họp kết thúc vào …… giờ ……, ngày …… tháng …… năm 2024./." in shown
    assert shown[shown.index("Thư ký") :][:3] == ["Thư ký", "Chủ tọa", "Nơi nhận:"]


def test_minutes_put_explained_unproven_and_open_criteria_up_for_discussion() -> None:
    rubric = criteria(
        "1 | Triển khai | 30 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | có/không | | | | | | Có",
        "1.2 | Có báo cáo | 10 | có/không | | | | | | Có",
        "1.3 | Chỉ số | 10 | có/không",
    )
    given = answers("1.1 | đạt", "1.2 | đạt | | Đã gửi bản giấy.", "1.3 | chưa có căn cứ")
    shown = printed(made(book(rubric + LEVELS + given, more="")), MINUTES)
    start = shown.index("Các tiêu chí cần trao đổi:")
    assert shown[start + 1 :][:3] == [
        "- Tiêu chí 1.1 (Có kế hoạch): chưa có minh chứng nên không tính 10 điểm.",
        "- Tiêu chí 1.2 (Có báo cáo): giải trình thay minh chứng, tính 10 điểm: Đã gửi bản giấy.",
        "- Tiêu chí 1.3 (Chỉ số): chưa có căn cứ chấm điểm (tối đa 10 điểm).",
    ]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("14h05", "14 giờ 05 phút"),
        ("8 giờ 30 phút", "08 giờ 30 phút"),
        ("8 giờ 30", "08 giờ 30 phút"),
        ("08:00:00", "08 giờ 00 phút"),
        ("đầu giờ chiều", "đầu giờ chiều"),
        ("25h", "25h"),
        ("8h75", "8h75"),
    ],
)
def test_a_time_is_written_in_full_and_what_is_no_time_as_typed(typed: str, shown: str) -> None:
    found = printed(made(book(more=MEETING.replace("| 8h |", f"| {typed} |")), "bien-ban"), MINUTES)
    assert f"Thời gian bắt đầu: {shown}, ngày 28 tháng 10 năm 2024." in found


def test_two_meetings_are_a_fault_of_the_minutes_alone() -> None:
    second = MEETING.splitlines()[-1].replace("28/10", "30/10") + "\n"
    produced = made(book(more=EVIDENCE + MEETING + second))
    assert ("meeting-several", "Họp tự chấm!A3") in codes(produced.problems, "error")
    assert [item.name for item in produced.not_made] == ["bien-ban"]


def test_a_meeting_after_the_report_went_out_is_asked_about() -> None:
    documents = PAPERS.replace("năm 2024 | 11 | | | Sở Nội vụ", "năm 2024 | 11 | 7 | 20/10/2024 | "
                               "Sở Nội vụ", 1).replace("| 11 | 7 |", "| 10 | 7 |")  # fmt: skip
    produced = made(book(documents=documents, more=EVIDENCE + MEETING))
    assert ("meeting-late", "Họp tự chấm!A2") in codes(produced.problems, "warning")


# --- the scoring table ----------------------------------------------------------------------------


def test_a_rule_is_a_sentence_with_one_end_mark() -> None:
    rubric = criteria(
        "1 | Triển khai | 40 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | có/không",
        "1.2 | Có báo cáo | 10 | có/không",
        "1.3 | Hội nghị | 10 | đếm, có mức tối đa | số hoạt động đã thực hiện | hội nghị | | | 4",
        "1.4 | Tự nhận | 10 | tự chấm điểm",
    )
    given = answers("1.1 | đạt", "1.2 | đạt | | đúng hạn.", "1.4 | | 7 | Còn một việc chậm")
    rows = grid(made(book(rubric + LEVELS + given), "ho-so"), "Ghi chú, giải trình")
    assert [row_of(rows, code)[-1] for code in ("1.1", "1.2", "1.3", "1.4")] == [
        "Đạt.",
        "Đạt; đúng hạn.",
        "1 × 4 = 4.",
        "Tự chấm. Còn một việc chậm.",
    ]


def test_a_range_in_a_cell_keeps_on_one_line() -> None:
    rubric = criteria(
        "1 | Triển khai | 17 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | có/không",
        "1.2 | Chỉ số | 7 | có/không",
    )
    given = answers("1.1 | đạt", "1.2 | chưa có căn cứ")
    produced = made(book(rubric + LEVELS + given), "ho-so")
    rows = grid(produced, "Ghi chú, giải trình")
    assert row_of(rows, "1.2")[3] == "0\u00a0–\u00a07"
    assert row_of(rows, "1")[3] == "10\u00a0–\u00a017"
    assert "- Triển khai: từ 10 đến 17/17 điểm." in printed(produced, REPORT)


def test_points_that_are_taken_off_stand_below_zero() -> None:
    rubric = criteria(
        "1 | Triển khai | 10 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | có/không",
        "D | Điểm trừ | 4 | nhóm điểm trừ",
        "D.1 | Gửi chậm | 2 | có/không",
        "D.2 | Sai số liệu | 2 | có/không",
    )
    given = answers("1.1 | đạt", "D.1 | đạt", "D.2 | chưa có căn cứ")
    produced = made(book(rubric + LEVELS + given), "ho-so")
    rows = grid(produced, "Ghi chú, giải trình")
    assert [row_of(rows, code)[3] for code in ("D", "D.1", "D.2")] == [
        "−4\u00a0–\u00a0−2",
        "−2",
        "−2\u00a0–\u00a00",
    ]
    assert "- Điểm trừ: trừ từ 2 đến 4 điểm." in printed(produced, REPORT)


SUPERIOR = (
    "1 | Triển khai | 10 | tổng các tiêu chí con",
    "1.1 | Có kế hoạch | 5 | có/không",
    "1.2 | Cấp trên đánh giá | 5 | cấp trên chấm",
)


@pytest.mark.parametrize(
    ("named", "unit", "who"),
    [
        (" | | | | | | | | | Ban Dân vận", {"Cơ quan thẩm định điểm": "Sở Nội vụ"}, "Ban Dân vận"),
        ("", {"Cơ quan thẩm định điểm": "Sở Nội vụ"}, "Sở Nội vụ"),
        ("", {}, "cấp trên"),
    ],
)
def test_a_criterion_of_the_superior_says_who_scores(
    named: str, unit: dict[str, object], who: str
) -> None:
    rubric = criteria(*SUPERIOR[:2], SUPERIOR[2] + named)
    produced = made(book(rubric + LEVELS + answers("1.1 | đạt"), unit=unit), "ho-so")
    cell = row_of(grid(produced, "Ghi chú, giải trình"), "1.2")[-1]
    assert cell == f"{who[0].upper()}{who[1:]} chấm, chưa có điểm."
    shown = printed(produced, REPORT)
    assert any(f"do còn 01 tiêu chí do {who} chấm; đề nghị" in line for line in shown)
    lines = [line.removeprefix("- ") for line in shown]
    assert f"Tiêu chí 1.2 (Cấp trên đánh giá): do {who} chấm (tối đa 5 điểm)." in lines


def test_points_of_the_superior_stand_in_their_own_column_too() -> None:
    rubric = criteria(*SUPERIOR) + LEVELS + answers("1.1 | đạt", "1.2 | | | | 4")
    row = row_of(grid(made(book(rubric), "ho-so"), "Ghi chú, giải trình"), "1.2")
    assert (row[3], row[4], row[-1]) == ("4", "4", "Cấp trên chấm.")


def test_a_group_cut_at_its_maximum_says_so() -> None:
    rubric = criteria(
        "1 | Triển khai | 10 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | có/không",
        "B | Điểm thưởng | 3 | nhóm điểm thưởng",
        "B.1 | Khen | 2 | có/không",
        "B.2 | Mô hình | 2 | có/không",
    )
    given = answers("1.1 | không đạt", "B.1 | đạt", "B.2 | đạt")
    rows = grid(made(book(rubric + LEVELS + given), "ho-so"), "Ghi chú, giải trình")
    assert (row_of(rows, "B")[3], row_of(rows, "B")[-1]) == ("3", "Tính không quá 3 điểm.")
    assert row_of(rows, "1")[-1] == ""


def test_a_note_tells_when_printed_points_do_not_add_up_to_the_total() -> None:
    rubric = (
        "## Tiêu chí\n| Mã | Nội dung | Điểm tối đa | Cách chấm | Tử số | Phạm vi tử số | Mẫu số | "
        "Phạm vi mẫu số | Mẫu số bằng 0 | Ngưỡng |\n"
        "| 1 | Triển khai | 6 | tổng các tiêu chí con | | | | | | |\n"
        + "".join(
            f"| 1.{n} | Phần {n} | 2 | tỷ lệ | số liệu trong kỳ | một | số liệu trong kỳ | ba | "
            "tính 0 điểm | |\n"
            for n in (1, 2, 3)
        )
        + "| K | Khá | | mức xếp loại | | | | | | 0 |\n"
    )
    figures = "## Số liệu\n| Chỉ tiêu số liệu | Trong kỳ |\n| một | 1 |\n| ba | 3 |\n"
    uneven = made(book(rubric + answers("1.1 | "), more=EVIDENCE + figures), "ho-so")
    note = (
        "Điểm từng tiêu chí in làm tròn đến hai chữ số thập phân; tổng điểm làm tròn một lần, đến "
        "0,01 điểm, nên khác với tổng các số đã in (2,01)."
    )
    assert note in printed(uneven, REPORT)
    even = made(
        book(
            rubric + answers("1.1 | "), more=EVIDENCE + figures.replace("| ba | 3 |", "| ba | 4 |")
        ),
        "ho-so",
    )
    assert not any("làm tròn" in line for line in printed(even, REPORT))


def test_who_is_in_charge_gets_a_column_only_when_a_criterion_names_one() -> None:
    plain = made(book(), "ho-so")
    assert grid(plain, "Bộ phận phụ trách") == []
    rubric = criteria(
        "1 | Triển khai | 10 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | có/không | | | | | | | | | | Văn phòng",
    )
    rows = grid(made(book(rubric + LEVELS + ALL_MET), "ho-so"), "Bộ phận phụ trách")
    assert row_of(rows, "1.1")[-2] == "Văn phòng"
    assert rows[-1][0] == "Đề nghị xếp loại"


# --- the front page -------------------------------------------------------------------------------


def front(rubric: str, more: str = EVIDENCE) -> list[str]:
    return printed(made(book(rubric, more=more), "ho-so"), REPORT)


def test_raw_and_rescaled_points_are_both_told() -> None:
    rubric = criteria(
        "1 | Triển khai | 100 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 60 | có/không",
        "1.2 | Tiếp dân | 40 | có/không",
    )
    shown = front(rubric + LEVELS + answers("1.1 | đạt", "1.2 | không áp dụng"))
    told = (
        "Điểm theo các tiêu chí áp dụng là 60/60; quy đổi về thang 100 điểm; điểm thưởng, điểm "
        "trừ (nếu có) tính sau khi quy đổi."
    )
    assert shown.count(told) == 2  # on the front page and below the table
    assert "Tiêu chí 1.2 (Tiếp dân): không áp dụng, không tính vào thang điểm." in shown


def test_a_limit_of_the_total_is_told_with_the_sum_before_it() -> None:
    rubric = criteria(
        "1 | Triển khai | 10 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | có/không",
        "B | Điểm thưởng | 3 | nhóm điểm thưởng",
        "B.1 | Khen | 3 | có/không",
    )
    shown = front(rubric + LEVELS + answers("1.1 | đạt", "B.1 | đạt"))
    assert "Cộng các nhóm được 13 điểm; tổng điểm tính không quá 10 điểm." in shown
    assert "Điểm thưởng: 3." in shown  # a rubric without deductions speaks of none


CAPPED = (
    "1 | Triển khai | 100 | tổng các tiêu chí con",
    "1.1 | Có kế hoạch | 100 | có/không",
    "T | Tốt | | mức xếp loại | | | | | | | 80",
    "K | Khá | | mức xếp loại | | | | | | | 0",
)


def test_limits_of_the_level_that_hold_are_told() -> None:
    limit = "C1 | Không có cán bộ bị kỷ luật | | điều kiện khống chế | | | | | | | | K"
    rubric = criteria(*CAPPED, limit)
    shown = front(rubric + answers("1.1 | đạt", "C1 | không đạt"))
    assert "Tổng điểm tự chấm: 100/100 điểm; đề nghị xếp loại: Khá." in shown
    assert (
        "Điều kiện khống chế C1 (Không có cán bộ bị kỷ luật) không bảo đảm: mức xếp loại cao nhất "
        "là Khá." in shown
    )
    kept = [
        line for line in front(rubric + answers("1.1 | đạt", "C1 | đạt")) if "khống chế" in line
    ]
    assert kept == ["Điều kiện khống chế C1 (Không có cán bộ bị kỷ luật): bảo đảm."]


def test_a_level_by_the_unrounded_total_is_told() -> None:
    rubric = criteria(
        "1 | Triển khai | 100 | tổng các tiêu chí con",
        "1.1 | Đánh giá | 100 | tự chấm điểm",
        "LT | Làm tròn | | bước làm tròn, xếp loại theo điểm chưa làm tròn | | | | | | | 0,5",
    )
    shown = front(rubric + LEVELS + answers("1.1 | | 79,8"))
    assert shown.count("Xếp loại theo điểm chưa làm tròn: 79,8 điểm.") == 2


def test_the_decision_that_issued_the_rubric_is_named() -> None:
    rubric = criteria(*CAPPED)
    named: dict[str, object] = {"Bộ tiêu chí đang dùng": "Quyết định số 88/QĐ-UBND ngày 05/01/2024"}
    content = book(rubric + answers("1.1 | đạt"), unit=named)
    shown = printed(made(content, "ho-so"), REPORT)
    assert "Chấm theo quyết định số 88/QĐ-UBND ngày 05/01/2024." in shown


def test_a_limit_without_a_level_leaves_none() -> None:
    rubric = criteria(*CAPPED, "C1 | Có báo cáo | | điều kiện khống chế")
    shown = front(rubric + answers("1.1 | đạt", "C1 | không đạt"))
    level = "không đủ điều kiện xếp loại"
    assert f"Tổng điểm tự chấm: 100/100 điểm; đề nghị xếp loại: {level}." in shown
    assert f"Điều kiện khống chế C1 (Có báo cáo) không bảo đảm: {level}." in shown


def test_a_failed_condition_of_a_level_in_reach_is_told() -> None:
    rubric = criteria(*CAPPED, "T.1 | Có mô hình được công nhận | | điều kiện của mức")
    shown = front(rubric + answers("1.1 | đạt", "T.1 | không đạt"))
    told = "Chưa bảo đảm điều kiện của mức Tốt: Có mô hình được công nhận."
    assert told in shown
    beyond = front(rubric + answers("1.1 | không đạt", "T.1 | không đạt"))
    assert told not in beyond


def test_what_nobody_answered_yet_is_told_as_open() -> None:
    rubric = criteria(
        *CAPPED,
        "T.1 | Có mô hình được công nhận | | điều kiện của mức",
        "C1 | Có báo cáo | | điều kiện khống chế | | | | | | | | K",
    )
    shown = front(rubric + answers("1.1 | đạt"))
    assert (
        "Tổng điểm tự chấm: 100/100 điểm; đề nghị xếp loại: Khá (có thể đạt Tốt khi đủ căn cứ)."
        in shown
    )
    assert (
        "Điều kiện khống chế C1 (Có báo cáo) chưa xác định được (chưa trả lời ở trang Tự chấm); nếu "
        "không bảo đảm: mức xếp loại cao nhất là Khá." in shown
    )
    assert (
        "Chưa xác định được điều kiện của mức Tốt: Có mô hình được công nhận (chưa trả lời ở trang "
        "Tự chấm)." in shown
    )


def test_a_total_below_zero_is_told_as_cut() -> None:
    rubric = criteria(
        "1 | Triển khai | 10 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | có/không",
        "D | Điểm trừ | 4 | nhóm điểm trừ",
        "D.1 | Gửi chậm | 4 | có/không",
    )
    shown = front(rubric + LEVELS + answers("1.1 | không đạt", "D.1 | đạt"))
    assert "Cộng, trừ các nhóm được −4 điểm; tổng điểm tính không dưới 0 điểm." in shown


# --- Bảng giải trình ------------------------------------------------------------------------------


def heads(shown: list[str]) -> Iterator[str]:
    return (line for line in shown if line.startswith("Phụ lục") and len(line) < 15)


def test_criteria_below_their_maximum_are_explained_and_the_others_left_out() -> None:
    rubric = criteria(
        "1 | Triển khai | 50 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | có/không | | | | | | Có",
        "1.2 | Hội nghị | 10 | đếm, có mức tối đa | số hoạt động đã thực hiện | hội nghị | | | 4",
        "1.3 | Tiếp dân | 10 | có/không",
        "1.4 | Báo cáo | 10 | có/không | | | | | | Có",
        "1.5 | Chỉ số | 10 | có/không",
    )
    given = answers(
        "1.1 | đạt",
        "1.3 | không áp dụng | | không có trụ sở tiếp dân",
        "1.4 | đạt | | Đã gửi bản giấy",
        "1.5 | chưa có căn cứ",
    )
    produced = made(book(rubric + LEVELS + given), "ho-so")
    rows = grid(produced, "Lý do chưa đạt điểm tối đa, giải trình")
    assert [row[0] for row in rows[1:]] == ["1.2", "1.3", "1.4", "1.5", "./."]
    assert row_of(rows, "1.2")[3:] == [
        "4",
        "1 × 4 = 4. Số liệu: số hoạt động đã thực hiện (hội nghị): 1. Hoạt động: HĐ001.",
        "Còn thiếu 2 lần để đạt điểm tối đa.",
    ]
    assert row_of(rows, "1.3")[4] == "–"
    assert row_of(rows, "1.3")[5] == "Không áp dụng; không có trụ sở tiếp dân."
    assert row_of(rows, "1.4")[5] == "Giải trình thay minh chứng. Đã gửi bản giấy."
    assert row_of(rows, "1.5")[5] == "Chưa có căn cứ chấm điểm."
    shown = printed(produced, REPORT)
    assert list(heads(shown)) == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    assert any("cách tính điểm và giải trình tại Phụ lục II" in line for line in shown)


def test_many_activities_are_named_up_to_eight_and_counted() -> None:
    head = ACTIVITIES.index("| HĐ001")
    many = "".join(
        f"| HĐ{n:03} | {n - 100:02}/5/2024 | | N1.1 | việc {n} | hội nghị | VP | 5 | | đã xong | "
        "Không |\n"
        for n in range(101, 112)
    )
    activities = ACTIVITIES[:head] + many + ACTIVITIES[head:]
    rubric = criteria(
        "1 | Triển khai | 100 | tổng các tiêu chí con",
        "1.1 | Hội nghị | 100 | đếm, có mức tối đa | số hoạt động đã thực hiện | hội nghị | | | 1",
    )
    content = workbook(PAPERS + PLAN + activities + rubric + LEVELS + answers("1.1 | ") + EVIDENCE)
    rows = grid(made(content, "ho-so"), "Lý do chưa đạt điểm tối đa, giải trình")
    assert row_of(rows, "1.1")[4].endswith(
        "Hoạt động: HĐ101, HĐ102, HĐ103, HĐ104, HĐ105, HĐ106, HĐ107, HĐ108 và 04 hoạt động khác."
    )


def test_an_annex_without_content_is_neither_printed_nor_counted() -> None:
    full = printed(made(book(), "ho-so"), REPORT)
    assert list(heads(full)) == ["Phụ lục I", "Phụ lục II"]
    assert not any("giải trình tại" in line for line in full)
    rubric = criteria(
        "1 | Triển khai | 10 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | có/không",
    )
    alone = printed(made(book(rubric + LEVELS + ALL_MET, more=""), "ho-so"), REPORT)
    assert list(heads(alone)) == ["Phụ lục"]
    assert any("chi tiết tại Phụ lục kèm theo." in line for line in alone)


def test_a_bonus_that_was_not_earned_needs_no_words() -> None:
    rubric = criteria(
        "1 | Triển khai | 10 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | có/không",
        "B | Điểm thưởng | 3 | nhóm điểm thưởng",
        "B.1 | Khen | 2 | có/không",
        "B.2 | Mô hình | 1 | có/không",
    )
    given = answers("1.1 | đạt", "B.1 | không đạt", "B.2 | đạt")
    rows = grid(
        made(book(rubric + LEVELS + given), "ho-so"), "Cách tính, số liệu và hoạt động đã dùng"
    )
    assert rows == []

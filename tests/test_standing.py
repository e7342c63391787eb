"""Where the year stands: gains in their order, the way to the next level, what is not done."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from support import DOCUMENTS, FULL, PLAN, RUBRIC, checked, workbook

from dvcq.choices import FACT_NAMES
from dvcq.facts.listing import NOTES, fact_lines, fact_notes
from dvcq.model import Book, PlanRow
from dvcq.periods import Period, year_period
from dvcq.scoring import total_of
from dvcq.standing import Standing, level_name, standing_of
from dvcq.standing.deadlines import deadlines, due_of, reminders, unreadable_dues
from dvcq.standing.gains import points_with
from dvcq.standing.words import level_line, path_lines, score_line

MAY = date(2024, 5, 15)
HEAD = (
    "\n## Tiêu chí\n| Mã | Nội dung | Điểm tối đa | Cách chấm | Tử số | Phạm vi tử số | Mẫu số | "
    "Phạm vi mẫu số | Điểm mỗi lần | Mẫu số bằng 0 | Cần minh chứng | Ngưỡng | Đến dưới | "
    "Mức cao nhất |\n"
)
LEVELS = (
    "| M1 | Tốt | | mức xếp loại | | | | | | | | 80 | | |\n"
    "| M2 | Khá | | mức xếp loại | | | | | | | | 50 | | |\n"
    "| M3 | Yếu | | mức xếp loại | | | | | | | | 0 | | |\n"
)
FIGURES = """
## Số liệu
| Chỉ tiêu số liệu | Kỳ | Trong kỳ | Cùng kỳ năm trước | Đơn vị tính |
| hồ sơ đúng hạn | Cả năm | 93 | | hồ sơ |
| hồ sơ đã giải quyết | Cả năm | 100 | | hồ sơ |
| chỉ số cải cách | Cả năm | | 80 | điểm |
"""


def book_of(text: str) -> Book:
    book = checked(workbook(text)).book
    assert book is not None
    return book


def stand(text: str, on: date = MAY) -> Standing:
    return standing_of(book_of(text), on)


def rubric(*rows: str, levels: str = LEVELS, after: str = "") -> str:
    """A plan with activities and a rubric of one group of 100 points with these leaves."""
    group = "| 1 | Nhóm | 100 | tổng các tiêu chí con | | | | | | | | | | |\n"
    leaves = "".join(f"| {row} |\n" for row in rows)
    return FULL.removesuffix(RUBRIC) + HEAD + group + leaves + levels + after


def _with_period(text: str) -> tuple[Book, Period]:
    book = book_of(text)
    return book, year_period(book)


def told(standing: Standing) -> list[tuple[str, str, Fraction]]:
    every = (*standing.gains, *standing.rest, *standing.superior)
    return [(gain.way.rank, gain.line.code, gain.worth) for gain in every]


# --- the score and the next level -------------------------------------------------------------


def test_the_score_so_far_the_level_and_what_the_next_one_takes() -> None:
    standing = stand(FULL)
    assert score_line(standing) == (
        "Điểm đã chắc có: 64,17 trên 100; khi làm hết các việc nêu dưới đây, nhiều nhất 100."
    )
    assert level_line(standing) == "Xếp loại đến nay: Khá; còn có thể đạt: Tốt."
    assert told(standing) == [
        ("count", "2.1", Fraction(20)),
        ("share", "1.2", Fraction(40, 3)),
        ("share", "2.2", Fraction(5, 2)),
    ]
    assert path_lines(standing) == [
        "Mức kế tiếp “Tốt” (từ 80 điểm): còn thiếu 15,83 điểm. "
        "Đạt được khi làm các việc ở tiêu chí: 2.1 (+20)."
    ]
    actions = [gain.way.action for gain in standing.gains]
    assert actions[0] == "thêm 2 hoạt động (hội nghị) (hiện 1; mỗi lần được 10 điểm)"
    assert actions[1].startswith("thêm 1 nhiệm vụ có hoạt động xong (hiện 2 trên 3")


def test_the_steps_named_reach_the_level_and_none_of_them_is_idle() -> None:
    standing = stand(
        FULL.replace(
            "| Tốt | | mức xếp loại | | | | | | | | 80 |",
            "| Tốt | | mức xếp loại | | | | | | | | 97 |",
        )
    )
    path, scored = standing.path, standing.score
    assert path is not None
    assert scored is not None
    assert path.enough
    assert [gain.line.code for gain in path.steps] == ["2.1", "1.2"]
    for left_out in path.steps:
        rest = [gain for gain in path.steps if gain is not left_out]
        assert level_name(total_of(scored, points_with(rest)).level_low, None) != "Tốt"
    assert path.reached == Fraction(9750, 100)


def test_points_lost_for_want_of_evidence_come_first() -> None:
    standing = stand(FULL[: FULL.index("## Minh chứng")])
    assert told(standing)[0] == ("evidence", "1.1", Fraction(20))
    assert "chỉ thiếu minh chứng" in standing.gains[0].way.action
    assert [line.code for line in standing.unproven] == ["1.1"]


def test_what_nobody_answered_is_a_range_and_no_fault() -> None:
    standing = stand(FULL[: FULL.index("## Tự chấm")])
    assert standing.score is not None
    total = standing.score.total
    assert (total.low, total.high) == (Fraction(3667, 100), Fraction(6667, 100))
    assert [item for item in told(standing) if item[0] == "answer"] == [
        ("answer", "1.1", Fraction(20)),
        ("answer", "2.2", Fraction(10)),
    ]
    assert "kèm minh chứng" in standing.gains[0].way.action
    assert standing.problems == ()


def test_a_figure_not_filled_in_is_named_with_its_cell() -> None:
    text = rubric(
        "1.1 | Chỉ số | 60 | đếm, có mức tối đa | số liệu trong kỳ | chỉ số cải cách | | | 1 | | | | |",
        "1.2 | Phát sinh | 40 | tự chấm điểm | | | | | | | | | |",
        after=FIGURES + "\n## Tự chấm\n| Tiêu chí | Điểm tự chấm |\n| 1.2 | 40 |\n",
    )
    standing = stand(text)
    (gain,) = standing.gains
    assert (gain.way.rank, gain.worth) == ("figure", 60)
    assert gain.way.action == "chưa có số liệu: “chỉ số cải cách”"
    assert [str(cell) for cell in gain.way.sources] == ["Số liệu!C4"]


def test_a_comparison_not_published_and_deductions_cannot_be_influenced() -> None:
    text = rubric(
        "1.1 | Chỉ số | 60 | so sánh với năm trước | số liệu trong kỳ | chỉ số cải cách | | | | "
        "tính 0 điểm | | | |",
        "1.1.1 | Cao hơn | 60 | nếu cao hơn | | | | | | | | | |",
        "1.1.2 | Bằng | 30 | nếu bằng | | | | | | | | | |",
        "1.1.3 | Thấp hơn | 0 | nếu thấp hơn | | | | | | | | | |",
        "1.2 | Kỷ luật | 40 | trừ dần, có mức sàn | số liệu trong kỳ | hồ sơ đúng hạn | | | 0,1 | | "
        "| | |",
        after=FIGURES,
    )
    standing = stand(text)
    assert standing.gains == ()
    uses = {(item.code, item.scope): item.used_by for item in fact_lines(*_with_period(text))}
    assert uses["so_lieu_nam_truoc", "chỉ số cải cách"] == ("tiêu chí 1.1 (so sánh)",)
    assert [(gain.line.code, gain.worth) for gain in standing.rest] == [
        ("1.1", Fraction(60)),
        ("1.2", Fraction(93, 10)),
    ]
    assert standing.path is not None
    assert not standing.path.enough


def test_points_of_the_superior_stand_apart_and_are_said_to_be_needed() -> None:
    text = rubric(
        "1.1 | Tự chấm | 70 | tự chấm điểm | | | | | | | | | |",
        "1.2 | Cấp trên | 30 | cấp trên chấm | | | | | | | | | |",
        after="\n## Tự chấm\n| Tiêu chí | Điểm tự chấm |\n| 1.1 | 70 |\n",
    )
    standing = stand(text)
    assert standing.gains == ()
    assert [(gain.line.code, gain.worth) for gain in standing.superior] == [("1.2", 30)]
    assert standing.path is not None
    assert (standing.path.enough, standing.path.with_superior) == (True, True)
    assert "Chỉ đủ khi cấp trên cho điểm" in path_lines(standing)[0]


def test_a_step_of_a_scale_tells_how_far_it_is() -> None:
    text = rubric(
        "1.1 | Đúng hạn | 100 | theo bậc | số liệu trong kỳ | hồ sơ đúng hạn | số liệu trong kỳ | "
        "hồ sơ đã giải quyết | | tính 0 điểm | | | |",
        "1.1.1 | Từ 98,5% | 100 | bậc | | | | | | | | 98,5 | |",
        "1.1.2 | Từ 95% | 60 | bậc | | | | | | | | 95 | |",
        "1.1.3 | Còn lại | 20 | bậc | | | | | | | | | |",
        after=FIGURES,
    )
    (gain,) = stand(text).gains
    assert (gain.way.rank, gain.worth) == ("share", 80)
    assert gain.way.action == (
        "hiện 93 trên 100; tăng thêm 2 ở “hồ sơ đúng hạn” thì vào bậc “Từ 95%”, được 60 điểm; "
        "tăng thêm 6 ở “hồ sơ đúng hạn” thì vào bậc “Từ 98,5%”, được 100 điểm"
    )


def test_a_step_just_above_a_bound_and_one_beyond_everything() -> None:
    count = "theo bậc | số hoạt động đã thực hiện"
    share = "theo bậc | số liệu trong kỳ | hồ sơ đúng hạn | số liệu trong kỳ | hồ sơ đã giải quyết"
    text = rubric(
        f"1.1 | Đến 3 hoạt động | 50 | {count} | | | | | | | | |",
        "1.1.1 | Trên 3 | 50 | bậc | | | | | | | | | |",
        "1.1.2 | Đến 3 | 10 | bậc | | | | | | | | 0 | |",
        f"1.2 | Vượt kế hoạch | 50 | {share} | | tính 0 điểm | | | |",
        "1.2.1 | Từ 120% | 50 | bậc | | | | | | | | 120 | |",
        "1.2.2 | Còn lại | 10 | bậc | | | | | | | | | |",
        after=FIGURES,
    )
    text = text.replace("| Đến dưới |", "| Đến dưới | Đến |").replace(
        "| 1.1.2 | Đến 3 | 10 | bậc | | | | | | | | 0 | | |",
        "| 1.1.2 | Đến 3 | 10 | bậc | | | | | | | | 0 | | 3 |",
    )
    text = text.replace(
        "| 1.1.1 | Trên 3 | 50 | bậc | | | | | | | | | | |",
        "| 1.1.1 | Trên 3 | 50 | bậc | | | | | | | | | 1000 | |",
    )
    standing = stand(text)
    (gain,) = standing.gains
    assert gain.line.code == "1.1"
    assert gain.way.action.startswith("hiện 3; thêm 1 hoạt động thì vào bậc “Trên 3”")
    assert [item.line.code for item in standing.rest] == ["1.2"]


def test_terms_of_a_count_give_no_more_than_their_own_limit() -> None:
    text = rubric(
        "1.1 | Mô hình | 100 | đếm, có mức tối đa | | | | | | | | | |",
        "1.1.1 | Hội nghị | 30 | khoản đếm | số hoạt động đã thực hiện | hội nghị | | | 20 | | | | |",
        "1.1.2 | Phong trào | 20 | khoản đếm | số hoạt động đã thực hiện | phong trào | | | 20 | | | | "
        "|",
    )
    (gain,) = stand(text).gains
    assert (gain.way.rank, gain.way.start, gain.way.target) == ("count", 40, 50)
    assert gain.way.action == "thêm 1 hoạt động (hội nghị) (hiện 1; mỗi lần được 20 điểm)"


def test_a_cheap_gain_that_the_level_does_not_take_is_not_named_as_a_step() -> None:
    text = rubric(
        "1.1 | Nhỏ | 2 | có/không | | | | | | | Có | | |",
        "1.2 | Lớn | 98 | tự chấm điểm | | | | | | | | | |",
        after="\n## Tự chấm\n| Tiêu chí | Kết quả | Điểm tự chấm |\n| 1.1 | đạt | |\n"
        "| 1.2 | | 60 |\n",
    )
    standing = stand(text)
    assert told(standing) == [("evidence", "1.1", 2), ("share", "1.2", 38)]
    assert standing.path is not None
    assert [gain.line.code for gain in standing.path.steps] == ["1.2"]


def test_days_late_do_not_come_back() -> None:
    text = (
        rubric(
            "1.1 | Kế hoạch đúng hạn | 100 | theo bậc | số ngày trễ hạn của văn bản | kế hoạch | | | | | "
            "| | |",
            "1.1.1 | Đúng hạn | 100 | bậc | | | | | | | | 0 | 1 |",
            "1.1.2 | Trễ | 50 | bậc | | | | | | | | 1 | |",
        )
        .replace(
            "| Mã | Loại văn bản | Trích yếu | Tháng dự kiến | Kính gửi | Hình thức ký | Chức vụ người ký "
            "| Lưu |\n",
            "| Mã | Loại văn bản | Trích yếu | Tháng dự kiến | Kính gửi | Hình thức ký | Chức vụ người ký "
            "| Lưu | Số | Ngày ban hành | Thời hạn | Cách tính hạn |\n",
        )
        .replace(
            "| KT. | Phó Giám đốc | VT, VP |",
            "| KT. | Phó Giám đốc | VT, VP | 12 | 20/3/2024 | 15/3/2024 | chậm nhất (tính cả ngày đó) |",
        )
    )
    standing = stand(text)
    assert standing.gains == ()
    assert [(gain.line.code, gain.worth) for gain in standing.rest] == [("1.1", 50)]


def test_after_the_figures_have_closed_new_activities_gain_nothing() -> None:
    before, after = stand(FULL, date(2024, 10, 25)), stand(FULL, date(2024, 10, 26))
    assert [gain.line.code for gain in before.gains] == ["2.1", "1.2", "2.2"]
    assert [gain.line.code for gain in after.gains] == ["2.2"]
    assert [gain.line.code for gain in after.rest] == ["2.1", "1.2"]
    assert after.rest[0].way.action.startswith("đã qua ngày chốt số liệu 25/10/2024")


def test_a_bonus_is_worth_no_more_than_its_group_lets_through() -> None:
    text = rubric(
        "1.1 | Tự chấm | 100 | tự chấm điểm | | | | | | | | | |",
        "B | Thưởng | 5 | nhóm điểm thưởng | | | | | | | | | |",
        "B.1 | Khen | 4 | có/không | | | | | | | | | |",
        "B.2 | Sáng kiến | 4 | có/không | | | | | | | | | |",
        after="\n## Tự chấm\n| Tiêu chí | Kết quả | Điểm tự chấm |\n| 1.1 | | 70 |\n"
        "| B.1 | đạt | |\n| B.2 | không đạt | |\n",
    )
    standing = stand(text)
    worth = {gain.line.code: (gain.points, gain.worth) for gain in standing.gains}
    assert worth == {"1.1": (30, 26), "B.2": (4, 1)}  # 100 is the most a total can be
    assert [group.code for group in standing.groups] == ["1", "B"]


def test_an_unanswered_deduction_counts_against_the_unit_until_it_is_answered() -> None:
    text = rubric(
        "1.1 | Tự chấm | 100 | tự chấm điểm | | | | | | | | | |",
        "D | Trừ | 5 | nhóm điểm trừ | | | | | | | | | |",
        "D.1 | Nộp muộn | 2 | có/không | | | | | | | | | |",
        "D.2 | Số liệu sai | 3 | có/không | | | | | | | | | |",
        after="\n## Tự chấm\n| Tiêu chí | Kết quả | Điểm tự chấm |\n| 1.1 | | 90 |\n"
        "| D.2 | đạt | |\n",
    )
    standing = stand(text)
    assert standing.score is not None
    assert standing.score.total.low == 85
    assert told(standing) == [
        ("answer", "D.1", 2),
        ("share", "1.1", 10),
        ("fixed", "D.2", 3),
    ]
    assert [group.code for group in standing.groups] == ["1"]


def test_conditions_and_limits_that_stand_before_the_next_level_are_named() -> None:
    levels = (
        "| M1 | Tốt | | mức xếp loại | | | | | | | | 80 | | |\n"
        "| M1.1 | Không ai bị kỷ luật | | điều kiện của mức | | | | | | | | | | |\n"
        "| M2 | Khá | | mức xếp loại | | | | | | | | 0 | | |\n"
        "| K1 | Có kế hoạch | | điều kiện khống chế | | | | | | | | | | M2 |\n"
    )
    answers = (
        "\n## Tự chấm\n| Tiêu chí | Kết quả | Điểm tự chấm |\n| 1.1 | | 90 |\n"
        "| M1.1 | không đạt | |\n"
    )
    leaf = "1.1 | Tự chấm | 100 | tự chấm điểm | | | | | | | | | |"
    standing = stand(rubric(leaf, levels=levels, after=answers))
    assert path_lines(standing) == [
        "Mức kế tiếp “Tốt” (từ 80 điểm): đã đủ điểm, còn vướng điều kiện.",
        "Điều kiện của mức “Tốt” chưa bảo đảm: Không ai bị kỷ luật (không đạt).",
        "Điều kiện khống chế chưa chắc bảo đảm: Có kế hoạch (chưa trả lời ở trang Tự chấm); nếu không "
        "bảo đảm thì chỉ được xếp “Khá”.",
    ]


def test_a_document_that_is_not_due_yet_is_not_missing() -> None:
    text = (
        rubric(
            "1.1 | Thiếu văn bản | 100 | trừ dần, có mức sàn | số văn bản quá hạn chưa ban hành | | | | 10 "
            "| | | | |",
        )
        .replace(
            "| Chức vụ người ký | Lưu |\n",
            "| Chức vụ người ký | Lưu | Thời hạn | Cách tính hạn |\n",
        )
        .replace(
            "| KT. | Phó Giám đốc | VT, VP |",
            "| KT. | Phó Giám đốc | VT, VP | 15/6/2024 | trước (không tính ngày đó) |",
        )
    )
    for day, points in ((14, 100), (15, 90)):
        scored = stand(text, date(2024, 6, day)).score
        assert scored is not None
        assert scored.total.low == points


# --- deadlines --------------------------------------------------------------------------------

DUE = (
    DOCUMENTS.replace(
        "| Chức vụ người ký | Lưu |\n", "| Chức vụ người ký | Lưu | Thời hạn | Cách tính hạn |\n"
    )
    .replace(
        "| KT. | Phó Giám đốc | VT, VP |",
        "| KT. | Phó Giám đốc | VT, VP | 14/4/2024 | chậm nhất (tính cả ngày đó) |",
    )
    .replace(
        "| KT. | Phó Giám đốc | VT |",
        "| KT. | Phó Giám đốc | VT | 19/4/2024 | trước (không tính ngày đó) |",
        1,
    )
)


def test_both_kinds_of_deadlines_count_to_their_last_day_and_weekends_are_said() -> None:
    book = book_of(DUE + PLAN)
    shown = [
        (item.code, item.last.day, item.left, item.left_words, item.weekend_words)
        for item in deadlines(book, date(2024, 4, 14))
    ]
    weekend = "rơi vào Chủ nhật, ngày làm việc liền trước là thứ Sáu, ngày 12/4/2024"
    assert shown == [
        ("VB1", 14, 0, "hết hạn trong hôm nay", weekend),
        ("VB2", 18, 4, "còn 4 ngày", ""),
    ]
    late = deadlines(book, date(2024, 4, 19))
    assert [(item.code, item.left_words) for item in late] == [
        ("VB1", "quá hạn 5 ngày"),
        ("VB2", "quá hạn 1 ngày"),
    ]


def test_reminders_of_a_run_say_the_weekend_too() -> None:
    lines = reminders(book_of(DUE + PLAN), date(2024, 4, 13))
    assert lines == [
        "kế hoạch: chậm nhất ngày 14/4/2024 (muộn nhất Chủ nhật, ngày 14/4/2024), còn 1 ngày; rơi vào "
        "Chủ nhật, ngày làm việc liền trước là thứ Sáu, ngày 12/4/2024.",
        "báo cáo: trước ngày 19/4/2024 (muộn nhất thứ Năm, ngày 18/4/2024), còn 5 ngày.",
    ]


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("Quý I", ("chậm nhất", date(2024, 3, 31))),
        ("Tháng 6, tháng 10", ("chậm nhất", date(2024, 6, 30))),
        ("Trước ngày 15/11/2024", ("trước", date(2024, 11, 15))),
        ("xong trước tháng 5", ("trước", date(2024, 5, 1))),
        ("Chậm nhất là ngày 01/11", ("chậm nhất", date(2024, 11, 1))),
        ("từ 05/3 đến 07/3/2024", ("chậm nhất", date(2024, 3, 7))),
        ("Cả năm", None),
        ("Hằng tháng", None),
        ("Thường xuyên", None),
        ("sau Tết", None),
        (None, None),
    ],
)
def test_the_time_of_a_task_is_read(due: str | None, expected: object) -> None:
    row = PlanRow(code="N1", short="Việc", level="gach", text="Việc", due=due)
    assert due_of(row, 2024) == expected


def test_tasks_with_a_time_are_deadlines_until_something_is_done() -> None:
    plan = PLAN.replace("| Nội dung |\n", "| Nội dung | Thời gian |\n")
    plan = plan.replace("các văn bản mới. |", "các văn bản mới. | Quý I |")
    plan = plan.replace("sinh hoạt chuyên đề. |", "sinh hoạt chuyên đề. | Quý I |")
    plan = plan.replace("tổ chức Công đoàn |", "tổ chức Công đoàn | sau Tết |")
    text = FULL.replace(PLAN, plan)
    book = book_of(text)
    assert [(item.subject, item.code, item.left) for item in deadlines(book, MAY)] == [
        ("task", "N1.2", -45)
    ]
    assert [row.code for row in unreadable_dues(book)] == ["N2"]


# --- what is not done -------------------------------------------------------------------------


def test_tasks_activities_targets_and_evidence_that_lack_something() -> None:
    targets = (
        "\n## Chỉ tiêu\n| Mã | Loại | Mức đề ra | Tử số | Phạm vi tử số | Mẫu số |\n"
        "| T1 | tỷ lệ | 100% | số nhiệm vụ đã có hoạt động | | số nhiệm vụ của kế hoạch |\n"
    )
    planned = FULL.replace("| HĐ004 | 20/11/2024 | |", "| HĐ004 | 18/11/2024 | 20/11/2024 |")
    before = stand(planned + targets, date(2024, 11, 20))
    assert [(item.code, item.why) for item in before.idle] == [
        ("N1.2", "chưa có hoạt động nào xong; đang có trong kế hoạch: HĐ004")
    ]
    assert before.late == ()
    after = stand(planned + targets, date(2024, 11, 21))
    assert [(item.code, item.why) for item in after.late] == [
        ("HĐ004", "dự kiến 18–20/11/2024, chưa làm")
    ]
    assert [(item.code, item.why) for item in after.targets] == [
        ("T1", "chưa đạt (hiện 2/3, mức đề ra 100%)")
    ]
    assert [item.code for item in after.bare] == ["HĐ002", "HĐ003"]


def test_a_book_with_only_a_plan_has_a_state_without_a_score() -> None:
    standing = stand(DUE + PLAN, date(2024, 4, 1))
    assert standing.score is None
    assert score_line(standing).startswith("Chưa chấm được điểm")
    assert (level_line(standing), path_lines(standing), standing.gains) == ("", [], ())
    assert [item.code for item in standing.idle] == ["N1.1", "N1.2", "N2"]


# --- facts ------------------------------------------------------------------------------------


def test_every_named_fact_is_explained() -> None:
    assert list(NOTES) == [item.code for item in FACT_NAMES]
    assert all(note.note.endswith(".") for note in fact_notes())


def test_facts_are_told_with_each_scope_that_is_used_and_who_uses_it() -> None:
    book = book_of(FULL + FIGURES)
    lines = fact_lines(book, year_period(book))
    shown = {(item.code, item.scope): (item.shown, item.used_by) for item in lines}
    assert shown["so_hoat_dong", ""] == ("3", ())
    assert shown["so_hoat_dong", "hội nghị"] == ("1", ("tiêu chí 2.1 (tử số)",))
    assert shown["so_nhiem_vu", ""] == ("3", ("tiêu chí 1.2 (mẫu số)",))
    assert shown["so_lieu", "hồ sơ đúng hạn"] == ("93 hồ sơ", ())
    assert shown["so_lieu", "chỉ số cải cách"] == ("chưa có", ())
    assert shown["so_lieu_nam_truoc", "chỉ số cải cách"] == ("80 điểm", ())
    assert ("so_lieu", "") not in shown

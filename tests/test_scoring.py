"""Scores: every way of scoring, the decisions of the engine, and a second, plain computation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import FULL, checked, workbook

from dvcq.criterion_kinds import (
    CRITERION_KINDS,
    KIND_BY_CODE,
    Given,
    Points,
    count,
    manual,
    ratio,
    yes_no,
)
from dvcq.model import Book
from dvcq.periods import year_period
from dvcq.problems import CATALOGUE, Problem
from dvcq.scoring import Score, ScoreLine, score

F = Fraction


# --- the ways of scoring --------------------------------------------------------------------------


def points(low: object, high: object | None = None, state: str = "sure") -> tuple[Any, Any, str]:
    return F(str(low)), F(str(low if high is None else high)), state


def shape(found: Points) -> tuple[Fraction, Fraction, str]:
    assert found.fault == "" or found.fault in CATALOGUE
    return found.low, found.high, found.state


@pytest.mark.parametrize(("verdict", "worth"), [("dat", 4), ("khong_dat", 0)])
def test_yes_is_all_and_no_is_nothing(verdict: Any, worth: int) -> None:
    assert shape(yes_no(Given(F(4), verdict=verdict))) == points(worth)


def test_an_unanswered_yes_or_no_is_a_fault() -> None:
    found = yes_no(Given(F(4)))
    assert (found.fault, shape(found)) == ("score-missing", points(0, 4, "fault"))


@pytest.mark.parametrize(
    ("top", "bottom", "worth"),
    [(9, 10, "3.6"), (0, 10, 0), (10, 10, 4), (1, 3, "4/3")],
)
def test_a_ratio_is_its_exact_share_of_the_maximum(top: int, bottom: int, worth: object) -> None:
    found = ratio(Given(F(4), numerator=F(top), denominator=F(bottom)))
    assert shape(found) == points(worth)


def test_a_share_is_never_rounded_before_it_is_multiplied() -> None:
    assert ratio(Given(F(100), numerator=F(94_995), denominator=F(100_000))).low == F(94_995, 1000)


@pytest.mark.parametrize(("top", "bottom"), [(11, 10), (-1, 10), (1, -10), (1, 0), (F(1, 1000), 0)])
@pytest.mark.parametrize("policy", ["toi_da", "khong", "khong_ap_dung", "hoi"])
def test_more_than_all_is_a_fault_under_every_policy(top: Any, bottom: Any, policy: Any) -> None:
    given = Given(F(4), numerator=F(top), denominator=F(bottom), zero_policy=policy)
    assert (ratio(given).fault, ratio(given).state) == ("ratio-over", "fault")


@pytest.mark.parametrize(
    ("policy", "found"),
    [
        ("toi_da", points(4)),
        ("khong", points(0)),
        ("khong_ap_dung", points(0, 0, "not_applicable")),
        ("hoi", points(0, 4, "open")),
    ],
)
@pytest.mark.parametrize("top", [F(0), None])
def test_a_zero_denominator_goes_by_its_policy_even_while_the_numerator_is_open(
    policy: Any, found: object, top: Fraction | None
) -> None:
    assert shape(ratio(Given(F(4), numerator=top, denominator=F(0), zero_policy=policy))) == found


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ({"verdict": "dat"}, points(4)),
        ({"verdict": "khong_dat"}, points(0)),
        ({"typed": F(3, 2)}, points("1.5")),
        ({"typed": F(5)}, points(0, 4, "fault")),
    ],
)
def test_a_zero_denominator_that_was_asked_and_answered_is_settled(
    answer: dict[str, Any], found: object
) -> None:
    given = Given(F(4), numerator=F(0), denominator=F(0), zero_policy="hoi", **answer)
    assert shape(ratio(given)) == found


@pytest.mark.parametrize(("top", "bottom"), [(None, F(10)), (F(3), None), (None, None)])
def test_a_ratio_with_an_unknown_figure_is_open(top: Any, bottom: Any) -> None:
    assert shape(ratio(Given(F(4), numerator=top, denominator=bottom))) == points(0, 4, "open")


@pytest.mark.parametrize(("times", "worth"), [(0, 0), (1, "1.5"), (2, 3), (3, 4), (100, 4)])
def test_a_count_is_cut_at_its_maximum(times: int, worth: object) -> None:
    found = count(Given(F(4), numerator=F(times), each=F(3, 2)))
    assert shape(found) == points(worth)
    assert ("không quá" in found.rule) == (times >= 3)


@pytest.mark.parametrize(("times", "each"), [(None, F(1)), (F(1), None)])
def test_a_count_with_an_unknown_figure_is_open(times: Any, each: Any) -> None:
    assert shape(count(Given(F(4), numerator=times, each=each))) == points(0, 4, "open")


@pytest.mark.parametrize("typed", [F(0), F(7, 2), F(4)])
def test_typed_points_count_from_0_to_the_maximum(typed: Fraction) -> None:
    assert shape(manual(Given(F(4), typed=typed))) == (typed, typed, "sure")


@pytest.mark.parametrize("typed", [F(-1, 100), F(401, 100)])
def test_typed_points_outside_are_a_fault_and_never_cut(typed: Fraction) -> None:
    assert manual(Given(F(4), typed=typed)).fault == "score-range"


def test_a_blank_manual_claim_is_a_fault() -> None:
    assert manual(Given(F(4))).fault == "score-missing"


def test_the_table_of_kinds_has_each_code_once_and_a_rule_for_every_leaf() -> None:
    assert len(KIND_BY_CODE) == len(CRITERION_KINDS)
    assert len({kind.label for kind in CRITERION_KINDS}) == len(CRITERION_KINDS)
    for kind in CRITERION_KINDS:
        assert (kind.points is not None) == (kind.role == "leaf")


# --- a rubric in a workbook -----------------------------------------------------------------------

RUBRIC_HEAD = (
    "## Tiêu chí\n| Mã | Nội dung | Điểm tối đa | Cách chấm | Tử số | Phạm vi tử số | Mẫu số | "
    "Phạm vi mẫu số | Điểm mỗi lần | Mẫu số bằng 0 | Cần minh chứng | Ngưỡng |\n"
)
LEVELS = (
    "| M1 | Tốt | | mức xếp loại | | | | | | | | 80 |\n"
    "| M2 | Khá | | mức xếp loại | | | | | | | | 50 |\n"
    "| M3 | Yếu | | mức xếp loại | | | | | | | | 0 |\n"
)
ANSWERS = "## Tự chấm\n| Tiêu chí | Kết quả | Điểm tự chấm | Giải trình |\n"
FIGURES = (
    "## Số liệu\n| Chỉ tiêu số liệu | Trong kỳ |\n| chín | 9 |\n| mười | 10 |\n| không | 0 |\n"
    "| chưa có | |\n"
)
BASE = "## Văn bản\n| Mã |\n## Kế hoạch\n| Mã |\n" + FIGURES


def scored(
    criteria: str, answers: str = "", more: str = "", levels: str = LEVELS
) -> tuple[Score, list[Problem]]:
    book = checked(workbook(BASE + RUBRIC_HEAD + criteria + levels + ANSWERS + answers + more)).book
    assert book is not None
    return score(book, year_period(book))


def line(found: Score, code: str) -> ScoreLine:
    return next(item for item in found.lines if item.row.code == code)


def range_of(item: ScoreLine) -> tuple[Fraction, Fraction, str]:
    return item.low, item.high, item.state


def total(found: Score) -> tuple[object, object, str, str]:
    def name(level: Any) -> str:
        return level.text if level else ""

    end = found.total
    return end.low, end.high, name(end.level_low), name(end.level_high)


def yes(code: str, maximum: object, evidence: str = "") -> str:
    return f"| {code} | Mục | {maximum} | có/không | | | | | | | {evidence} | |\n"


def typed(code: str, maximum: object) -> str:
    return f"| {code} | Mục | {maximum} | tự chấm điểm | | | | | | | | |\n"


def group(code: str, maximum: object, kind: str = "tổng các tiêu chí con") -> str:
    return f"| {code} | Nhóm | {maximum} | {kind} | | | | | | | | |\n"


def share(code: str, top: str, bottom: str, policy: str = "hỏi người chấm") -> str:
    return (
        f"| {code} | Mục | 10 | tỷ lệ | số liệu trong kỳ | {top} | số liệu trong kỳ | {bottom} | | "
        f"{policy} | | |\n"
    )


def test_the_full_workbook_is_scored_as_by_hand() -> None:
    book = checked(workbook(FULL)).book
    assert book is not None
    found, problems = score(book, year_period(book))
    assert problems == []
    shown = [(x.row.code, x.depth, x.role, x.low, x.high, x.state) for x in found.lines]
    assert shown == [
        ("1", 0, "group", F(140, 3), F(140, 3), "sure"),
        ("1.1", 1, "leaf", 20, 20, "sure"),
        ("1.2", 1, "leaf", F(80, 3), F(80, 3), "sure"),
        ("2", 0, "group", F(35, 2), F(35, 2), "sure"),
        ("2.1", 1, "leaf", 10, 10, "sure"),
        ("2.2", 1, "leaf", F(15, 2), F(15, 2), "sure"),
    ]
    assert total(found) == (F("64.17"), F("64.17"), "Khá", "Khá")
    assert line(found, "1.2").rule == "2 ÷ 3 × 40 = 26,67"
    assert [x.code for x in line(found, "1.1").evidence] == ["MC001"]
    assert len(list(found.leaves())) == 4


def test_a_leaf_knows_its_cells() -> None:
    found, _ = scored(share("1", "chín", "mười") + yes("2", 90), "| 2 | đạt | | |\n")
    rule = [f"Tiêu chí!{column}2" for column in "CDEFGHJ"]
    figures = ["Số liệu!B2", "Số liệu!A2", "Số liệu!B3", "Số liệu!A3"]
    named = [str(cell) for cell in line(found, "1").sources]
    assert [cell for cell in named if cell in rule + figures] == rule + figures
    assert [str(cell) for cell in line(found, "2").sources] == [
        "Tiêu chí!C3",
        "Tiêu chí!D3",
        "Tự chấm!B2",
    ]


# --- evidence -------------------------------------------------------------------------------------

EVIDENCE = "## Minh chứng\n| Mã | Tiêu chí | Tên loại, trích yếu |\n| MC001 | 1 | Thông báo |\n"
WANTS = yes("1", 60, "Có") + yes("2", 40)


def test_points_without_evidence_are_a_sure_zero() -> None:
    found, problems = scored(WANTS, "| 1 | đạt | | |\n| 2 | đạt | | |\n")
    item = line(found, "1")
    assert range_of(item) == points(0)
    assert (item.unproven, item.explained) == (60, False)
    assert "thiếu minh chứng" in item.rule
    assert item.lost == "thiếu minh chứng"
    assert total(found)[:2] == (40, 40)
    assert [(x.code, x.severity, x.sheet) for x in problems] == [
        ("score-unproven", "warning", "Minh chứng")
    ]
    assert "mất 60 điểm: 1." in problems[0].message


def test_points_with_evidence_stand() -> None:
    found, _ = scored(WANTS, "| 1 | đạt | | |\n| 2 | đạt | | |\n", EVIDENCE)
    assert range_of(line(found, "1")) == points(60)
    assert (line(found, "1").unproven, line(found, "1").explained) == (0, False)


def test_points_with_an_explanation_stand_and_are_listed_apart() -> None:
    found, _ = scored(WANTS, "| 1 | đạt | | Đã báo cáo trực tiếp. |\n| 2 | đạt | | |\n")
    assert range_of(line(found, "1")) == points(60)
    assert (line(found, "1").unproven, line(found, "1").explained) == (0, True)


def test_evidence_beside_an_explanation_is_evidence() -> None:
    answers = "| 1 | đạt | | Đã báo cáo trực tiếp. |\n| 2 | đạt | | |\n"
    assert not line(scored(WANTS, answers, EVIDENCE)[0], "1").explained


@pytest.mark.parametrize("verdict", ["không đạt", "chưa có căn cứ", "không áp dụng"])
def test_no_evidence_is_wanted_where_there_are_no_points_yet(verdict: str) -> None:
    found, _ = scored(WANTS, f"| 1 | {verdict} | | |\n| 2 | đạt | | |\n")
    assert (line(found, "1").unproven, line(found, "1").explained) == (0, False)


# --- open, not applicable, faulty -----------------------------------------------------------------


def test_a_pending_leaf_makes_a_range_with_both_levels() -> None:
    found, problems = scored(
        yes("1", 40) + yes("2", 60), "| 1 | chưa có căn cứ | | |\n| 2 | đạt | | |\n"
    )
    assert range_of(line(found, "1")) == points(0, 40, "open")
    assert total(found) == (60, 100, "Khá", "Tốt")
    assert problems == []


def test_a_ratio_without_its_figure_makes_a_range() -> None:
    found, problems = scored(share("1", "chưa có", "mười") + yes("2", 90), "| 2 | đạt | | |\n")
    assert total(found)[:2] == (90, 100)
    assert problems == []


def test_nothing_of_nothing_that_waits_for_a_decision_is_told_and_open() -> None:
    found, problems = scored(share("1", "không", "không") + yes("2", 90), "| 2 | đạt | | |\n")
    assert total(found)[:2] == (90, 100)
    assert [(x.code, x.severity, x.sheet, x.cell) for x in problems] == [
        ("score-ask", "info", "Tiêu chí", "A2")
    ]


@pytest.mark.parametrize(
    ("answer", "ends"),
    [
        ("| 1 | đạt | | |\n", (100, 100)),
        ("| 1 | không đạt | | |\n", (90, 90)),
        ("| 1 | | 5 | |\n", (95, 95)),
        ("| 1 | không áp dụng | | |\n", (100, 100)),
        ("| 1 | chưa có căn cứ | | |\n", (90, 100)),
    ],
)
def test_the_decision_in_the_sheet_of_self_scores_settles_it(
    answer: str, ends: tuple[int, int]
) -> None:
    found, problems = scored(
        share("1", "không", "không") + yes("2", 90), answer + "| 2 | đạt | | |\n"
    )
    assert total(found)[:2] == ends
    assert problems == []


@pytest.mark.parametrize(
    ("policy", "ends"),
    [("tính điểm tối đa", 100), ("tính 0 điểm", 90), ("không áp dụng", 100)],
)
def test_nothing_of_nothing_goes_by_its_policy(policy: str, ends: int) -> None:
    found, problems = scored(
        share("1", "không", "không", policy) + yes("2", 90), "| 2 | đạt | | |\n"
    )
    assert total(found)[:2] == (ends, ends)
    assert problems == []


@pytest.mark.parametrize("policy", ["tính điểm tối đa", "hỏi người chấm"])
@pytest.mark.parametrize("bottom", ["không", "chín"])
def test_more_than_all_is_an_error_and_forbids_a_total_but_shows_the_rest(
    policy: str, bottom: str
) -> None:
    found, problems = scored(
        group("1", 10) + share("1.1", "mười", bottom, policy) + yes("2", 90), "| 2 | đạt | | |\n"
    )
    assert [(x.code, x.sheet, x.cell) for x in problems] == [("ratio-over", "Tiêu chí", "A3")]
    assert total(found) == (None, None, "", "")
    assert line(found, "1").state == "fault"
    assert range_of(line(found, "2")) == points(90)


def test_a_typed_score_outside_is_an_error_in_its_cell() -> None:
    for wrong in ("100,01", "-0,01"):
        found, problems = scored(typed("1", 100), f"| 1 | | {wrong} | |\n")
        assert [(x.code, x.sheet, x.cell) for x in problems] == [("score-range", "Tự chấm", "C2")]
        assert wrong in problems[0].message
        assert total(found)[0] is None


def test_criteria_without_a_row_in_the_answers_are_one_error() -> None:
    found, problems = scored(typed("1", 50) + yes("2", 50), "")
    assert [(x.code, x.sheet) for x in problems] == [("score-unanswered", "Tự chấm")]
    assert "2 tiêu chí" in problems[0].message
    assert problems[0].message.endswith(": 1, 2.")
    assert total(found)[0] is None


def test_an_empty_answer_is_an_error_in_the_cell_that_is_missing() -> None:
    answers = "| 1 | | | chưa rõ |\n| 2 | | | chưa rõ |\n"
    found, problems = scored(typed("1", 50) + yes("2", 50), answers)
    assert [(x.code, x.sheet, x.cell) for x in problems] == [
        ("score-missing", "Tự chấm", "C2"),
        ("score-missing", "Tự chấm", "B3"),
    ]
    assert total(found)[0] is None


def test_what_does_not_apply_is_left_out_and_the_rest_is_rescaled() -> None:
    criteria = group("1", 50) + yes("1.1", 20) + yes("1.2", 30) + group("2", 50) + typed("2.1", 50)
    answers = "| 1.1 | không áp dụng | | |\n| 1.2 | đạt | | |\n| 2.1 | | 30 | |\n"
    found, problems = scored(criteria, answers)
    assert (found.total.raw_low, found.total.maximum, found.total.full_maximum) == (60, 80, 100)
    assert total(found) == (75, 75, "Khá", "Khá")
    assert range_of(line(found, "1")) == points(30)
    assert problems == []


def test_a_group_of_which_nothing_applies_is_left_out() -> None:
    criteria = group("1", 50) + yes("1.1", 50) + yes("2", 50)
    found, _ = scored(criteria, "| 1.1 | không áp dụng | | |\n| 2 | đạt | | |\n")
    assert line(found, "1").state == "not_applicable"
    assert total(found)[:2] == (100, 100)


def test_where_nothing_applies_there_is_no_total_and_no_level() -> None:
    criteria = yes("1", 50) + yes("2", 50)
    found, problems = scored(criteria, "| 1 | không áp dụng | | |\n| 2 | không áp dụng | | |\n")
    assert total(found) == (None, None, "", "")
    assert problems == []


def test_faults_inside_what_does_not_apply_are_not_looked_at() -> None:
    criteria = share("1", "mười", "chín") + typed("2", 90)
    found, problems = scored(criteria, "| 1 | không áp dụng | | |\n| 2 | | 90 | |\n")
    assert problems == []
    assert total(found)[:2] == (100, 100)


# --- bonus, deduction, rounding, levels -----------------------------------------------------------

TOP_BONUS = group("2", 5, "nhóm điểm thưởng") + typed("2.1", 4) + typed("2.2", 4)
TOP_MINUS = group("3", 10, "nhóm điểm trừ") + typed("3.1", 10)


@pytest.mark.parametrize(
    ("base", "bonus", "minus", "ends"),
    [
        (80, (2, 1), 0, 83),
        (80, (4, 4), 0, 85),
        (80, (0, 0), 10, 70),
        (98, (4, 0), 0, 100),
        (3, (0, 0), 10, 0),
        (98, (4, 0), 5, 97),
    ],
)
def test_bonus_is_cut_at_its_group_and_the_total_is_kept_within_its_bounds(
    base: int, bonus: tuple[int, int], minus: int, ends: int
) -> None:
    answers = f"| 1 | | {base} | |\n| 2.1 | | {bonus[0]} | |\n| 2.2 | | {bonus[1]} | |\n"
    found, problems = scored(
        typed("1", 100) + TOP_BONUS + TOP_MINUS, answers + f"| 3.1 | | {minus} | |\n"
    )
    assert problems == []
    assert total(found)[:2] == (ends, ends)
    assert found.total.full_maximum == 100


def test_bonus_and_deduction_are_not_rescaled() -> None:
    criteria = yes("1", 50) + typed("4", 50) + TOP_BONUS + TOP_MINUS
    answers = "| 1 | không áp dụng | | |\n| 4 | | 25 | |\n| 2.1 | | 4 | |\n| 2.2 | | 0 | |\n"
    found, _ = scored(criteria, answers + "| 3.1 | | 1 | |\n")
    assert total(found)[:2] == (53, 53)


def test_a_pending_deduction_lowers_the_low_end_only() -> None:
    found, _ = scored(typed("1", 100) + TOP_MINUS, "| 1 | | 90 | |\n| 3.1 | chưa có căn cứ | | |\n")
    assert total(found) == (80, 90, "Tốt", "Tốt")


@pytest.mark.parametrize("inside", [False, True])
def test_bonus_and_deduction_count_wherever_their_group_stands(inside: bool) -> None:
    at = "1." if inside else ""
    criteria = group("1", 100) + typed("1.1", 100)
    criteria += group(f"{at}2", 5, "nhóm điểm thưởng") + typed(f"{at}2.1", 5)
    criteria += group(f"{at}3", 10, "nhóm điểm trừ") + typed(f"{at}3.1", 10)
    answers = f"| 1.1 | | 80 | |\n| {at}2.1 | | 3 | |\n| {at}3.1 | | 1 | |\n"
    found, problems = scored(criteria, answers)
    assert problems == []
    assert range_of(line(found, "1")) == points(80)
    assert total(found)[:2] == (82, 82)


def test_a_bonus_that_does_not_apply_changes_no_maximum() -> None:
    criteria = group("1", 100) + typed("1.1", 100) + group("1.2", 5, "nhóm điểm thưởng")
    found, _ = scored(
        criteria + typed("1.2.1", 5), "| 1.1 | | 80 | |\n| 1.2.1 | không áp dụng | | |\n"
    )
    assert found.total.maximum == 100
    assert total(found)[:2] == (80, 80)


def step(size: str) -> str:
    return f"| R | Bước | | bước làm tròn | | | | | | | | {size} |\n"


@pytest.mark.parametrize(
    ("size", "value", "rounded"),
    [
        ("0,25", "79,1249", "79"),
        ("0,25", "79,1250", "79.25"),
        ("0,5", "79,25", "79.5"),
        ("0,5", "79,2499", "79"),
        ("0,01", "79,9950", "80"),
        ("0,01", "79,9949", "79.99"),
        ("1", "79,5", "80"),
        ("1", "99,5", "100"),
    ],
)
def test_the_total_is_rounded_once_half_up_at_the_step(size: str, value: str, rounded: str) -> None:
    found, _ = scored(typed("1", 100), f"| 1 | | {value} | |\n", levels=step(size) + LEVELS)
    assert found.total.low == F(rounded)


def test_leaves_are_not_rounded_before_the_sum() -> None:
    """Three times 3,3333… of ten: the shown leaves give 9,99, the total is 10."""
    thirds = "".join(
        f"| {n} | Mục | 10 | tỷ lệ | số liệu trong kỳ | một | số liệu trong kỳ | ba | | "
        f"hỏi người chấm | | |\n"
        for n in (1, 2, 3)
    )
    more = "## Số liệu\n| Chỉ tiêu số liệu | Trong kỳ |\n| một | 1 |\n| ba | 3 |\n"
    text = BASE.replace(FIGURES, more) + RUBRIC_HEAD + thirds + typed("4", 70) + LEVELS + ANSWERS
    book = checked(workbook(text + "| 4 | | 70 | |\n")).book
    assert book is not None
    found, _ = score(book, year_period(book))
    assert found.total.low == 80
    assert total(found)[2] == "Tốt"


@pytest.mark.parametrize(
    ("value", "level"),
    [
        ("80", "Tốt"),
        ("79,9960", "Tốt"),
        ("79,99", "Khá"),
        ("50", "Khá"),
        ("49,99", "Yếu"),
        ("0", "Yếu"),
        ("100", "Tốt"),
    ],
)
def test_the_bound_belongs_to_its_level(value: str, level: str) -> None:
    found, _ = scored(typed("1", 100), f"| 1 | | {value} | |\n")
    assert total(found)[2] == level


def test_below_every_bound_there_is_no_level() -> None:
    levels = "| M1 | Tốt | | mức xếp loại | | | | | | | | 80 |\n"
    found, _ = scored(typed("1", 100), "| 1 | | 10 | |\n", levels=levels)
    assert total(found) == (10, 10, "", "")


# --- against a second computation -----------------------------------------------------------------


@dataclass(frozen=True)
class Leaf:
    """A leaf of a random rubric: its rows, and the range it is worth by plain arithmetic."""

    rows: str
    answer: str
    maximum: int
    low: Fraction
    high: Fraction
    applies: bool = True


def leaf(code: str, data: st.DataObject) -> Leaf:
    maximum = data.draw(st.integers(1, 30))
    kind = data.draw(st.sampled_from(["yes", "typed", "pending", "out"]))
    worth = F(0)
    if kind == "yes":
        met = data.draw(st.booleans())
        worth = F(maximum if met else 0)
        answer = f"| {code} | {'đạt' if met else 'không đạt'} | | |\n"
        return Leaf(yes(code, maximum), answer, maximum, worth, worth)
    if kind == "typed":
        hundredths = data.draw(st.integers(0, maximum * 100))
        shown = f"{hundredths // 100},{hundredths % 100:02}"
        worth = F(hundredths, 100)
        return Leaf(typed(code, maximum), f"| {code} | | {shown} | |\n", maximum, worth, worth)
    if kind == "pending":
        answer = f"| {code} | chưa có căn cứ | | |\n"
        return Leaf(yes(code, maximum), answer, maximum, worth, F(maximum))
    answer = f"| {code} | không áp dụng | | |\n"
    return Leaf(yes(code, maximum), answer, maximum, worth, worth, applies=False)


def half_up(value: Fraction, unit: Fraction) -> Fraction:
    whole, rest = divmod(value, unit)
    return (whole + (1 if rest * 2 >= unit else 0)) * unit


def random_rubric(data: st.DataObject) -> list[list[Leaf]]:
    groups = data.draw(st.integers(1, 3))
    return [
        [leaf(f"{g}.{n}", data) for n in range(1, data.draw(st.integers(1, 3)) + 1)]
        for g in range(1, groups + 1)
    ]


def text_of(rubric: list[list[Leaf]]) -> tuple[str, str]:
    criteria = "".join(
        group(str(g), sum(x.maximum for x in leaves)) + "".join(x.rows for x in leaves)
        for g, leaves in enumerate(rubric, start=1)
    )
    return criteria, "".join(x.answer for leaves in rubric for x in leaves)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_sums_ranges_and_total_are_those_of_plain_fractions(data: st.DataObject) -> None:
    rubric = random_rubric(data)
    unit = data.draw(st.sampled_from(["0,01", "0,25", "0,5"]))
    found, problems = scored(*text_of(rubric), levels=step(unit) + LEVELS)
    assert problems == []
    leaves = [x for group_leaves in rubric for x in group_leaves]
    for number, members in enumerate(rubric, start=1):
        item = line(found, str(number))
        assert (item.low, item.high) == (sum(x.low for x in members), sum(x.high for x in members))
    applicable = sum(x.maximum for x in leaves if x.applies)
    full = sum(x.maximum for x in leaves)
    assert (found.total.maximum, found.total.full_maximum) == (applicable, full)
    if not applicable:
        assert total(found) == (None, None, "", "")
        return
    size = F(unit.replace(",", "."))
    for end, raw in (
        (found.total.low, sum(x.low for x in leaves)),
        (found.total.high, sum(x.high for x in leaves)),
    ):
        assert end == half_up(F(raw) * full / applicable, size)
    assert found.total.low is not None
    assert found.total.high is not None
    assert 0 <= found.total.low <= found.total.high <= half_up(F(full), size)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_every_line_lies_within_its_maximum(data: st.DataObject) -> None:
    found, _ = scored(*text_of(random_rubric(data)))
    for item in found.lines:
        assert 0 <= item.low <= item.high <= item.maximum
        assert (item.state == "open") >= (item.low != item.high)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_the_order_of_rows_changes_no_points(data: st.DataObject) -> None:
    criteria, answers = text_of(random_rubric(data))
    book = checked(workbook(BASE + RUBRIC_HEAD + criteria + LEVELS + ANSWERS + answers)).book
    assert isinstance(book, Book)
    mixed = replace(
        book,
        criteria=tuple(data.draw(st.permutations(book.criteria))),
        self_scores=tuple(data.draw(st.permutations(book.self_scores))),
    )
    first, second = (score(item, year_period(item))[0] for item in (book, mixed))
    assert total(first) == total(second)
    assert {x.row.code: range_of(x) for x in first.lines} == {
        x.row.code: range_of(x) for x in second.lines
    }


@settings(max_examples=60, deadline=None)
@given(
    maximum=st.fractions(0, 100),
    top=st.none() | st.fractions(-2, 120),
    bottom=st.none() | st.fractions(-2, 120),
    each=st.none() | st.fractions(0, 10),
    typed_points=st.none() | st.fractions(-5, 120),
    verdict=st.sampled_from([None, "dat", "khong_dat"]),
    policy=st.sampled_from(["toi_da", "khong", "khong_ap_dung", "hoi"]),
)
def test_every_rule_stays_between_0_and_the_maximum(
    maximum: Fraction,
    top: Any,
    bottom: Any,
    each: Any,
    typed_points: Any,
    verdict: Any,
    policy: Any,
) -> None:
    given_ = Given(
        maximum,
        verdict=verdict,
        typed=typed_points,
        numerator=top,
        denominator=bottom,
        each=each,
        zero_policy=policy,
    )
    for kind in CRITERION_KINDS:
        if kind.points is None or (kind.code == "dem" and top is not None and top < 0):
            continue  # a count is never negative
        found = kind.points(given_)
        assert 0 <= found.low <= found.high <= maximum
        assert (found.state == "fault") == bool(found.fault)
        if found.state == "sure":
            assert found.low == found.high
            assert found.rule


def test_a_deduction_needs_no_evidence_to_count_against_the_unit() -> None:
    minus = "| D.1 | Mục | 5 | tự chấm điểm | | | | | | | Có | |\n"
    criteria = yes("1", 100) + group("D", 5, "nhóm điểm trừ") + minus
    found, problems = scored(criteria, "| 1 | đạt | | |\n| D.1 | | 3 | |\n")
    assert problems == []
    assert range_of(line(found, "D.1")) == points(3)
    assert total(found)[:2] == (97, 97)

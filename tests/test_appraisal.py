"""The appraisal round: three stages compared, what contradicts in the workbook."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from appraisals import (
    CLAIMED,
    DOCUMENTS,
    FIGURES,
    GIVEN,
    LETTER_ROW,
    SUPERIOR,
    THIRDS,
    F,
    book,
    compared,
    content,
    problems,
    sure,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from support import made

from dvcq.appraisal import Span, appraise
from dvcq.model import Book
from dvcq.periods import year_period
from dvcq.scoring import score

# --- the three stages -----------------------------------------------------------------------------


def test_87_claimed_and_78_given_are_9_points_and_another_level() -> None:
    found = compared()
    assert (found.own.low, found.appraised.low, found.change) == (87, 78, sure(-9))
    assert found.own.level_low is not None
    assert found.appraised.level_low is not None
    assert (found.own.level_low.text, found.appraised.level_low.text) == ("Tốt", "Khá")
    by_code = found.by_code()
    assert {code: by_code[code].change for code in ("1", "1.1", "1.2", "2", "2.1", "2.2")} == {
        "1": sure(-3),
        "1.1": sure(-3),
        "1.2": sure(0),
        "2": sure(-6),
        "2.1": sure(-4),
        "2.2": sure(-2),
    }
    assert [item.code for item in found.cut()] == ["1.1", "2.1", "2.2"]


def test_points_that_nobody_gave_are_a_range_and_never_copied() -> None:
    found = compared(answers=("1.1 | | 18 | 15", *CLAIMED[1:]))
    assert found.unappraised == ("1.2", "2.1", "2.2")
    assert (found.appraised.low, found.appraised.high) == (15, 95)
    by_code = found.by_code()
    assert by_code["1"].appraised == Span(F(15), F(45))
    assert by_code["2"].appraised is None
    assert by_code["1"].change == Span(F(15 - 42), F(45 - 42))
    assert found.change == Span(F(15 - 87), F(95 - 87))


def test_without_final_points_nothing_is_final() -> None:
    found = compared()
    assert found.final is None
    assert {item.final for item in found.lines} == {None}
    assert found.undecided == ("1.1", "1.2", "2.1", "2.2")


def test_some_final_points_leave_the_others_open() -> None:
    found = compared(answers=(GIVEN[0] + " | 17 | đã bổ sung", *GIVEN[1:]))
    assert found.final is not None
    assert (found.final.low, found.final.high) == (17, 97)
    assert found.by_code()["1.1"].final_change == sure(2)
    assert found.undecided == ("1.2", "2.1", "2.2")


def test_all_final_points_make_a_final_total() -> None:
    given = tuple(f"{line} | {n}" for line, n in zip(GIVEN[::2], (15, 19), strict=True))
    others = ("1.2 | | 24 | 24 | | | 24", "2.2 | | 22 | 20 | x | y | 21 | đã xem lại")
    found = compared(answers=(*given, *others))
    assert found.final is not None
    assert (found.final.low, found.final.high, found.final_change) == (79, 79, sure(1))


def test_a_score_as_it_was_printed_is_the_one_that_was_claimed() -> None:
    """2/3 is printed as 0,67: three times that would be 2,01."""
    group = "1 | Triển khai | 6 | tổng các tiêu chí con"
    given = tuple(f"1.{n} | | | 0,67" for n in (1, 2, 3))
    found = compared((group, *THIRDS), given, FIGURES)
    assert {item.state for item in found.leaves()} == {"unchanged"}
    assert (found.appraised.low, found.change) == (2, sure(0))


def test_a_deduction_is_cut_when_more_is_taken_off_and_may_be_typed_below_zero() -> None:
    criteria = (
        "1 | Triển khai | 10 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | tự chấm điểm",
        "D | Điểm trừ | 4 | nhóm điểm trừ",
        "D.1 | Gửi chậm | 4 | tự chấm điểm",
    )
    for typed in ("3", "-3"):
        found = compared(criteria, ("1.1 | | 9 | 9", f"D.1 | | 1 | {typed} | gửi chậm | đồng ý"))
        assert (found.by_code()["D.1"].state, found.by_code()["D.1"].change) == ("cut", sure(-2))
        assert (found.own.low, found.appraised.low) == (8, 6)


def test_a_bonus_is_cut_at_the_groups_maximum_in_every_stage() -> None:
    criteria = (
        "1 | Triển khai | 10 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | tự chấm điểm",
        "B | Điểm thưởng | 3 | nhóm điểm thưởng",
        "B.1 | Khen | 2 | tự chấm điểm",
        "B.2 | Mô hình | 2 | tự chấm điểm",
    )
    found = compared(criteria, ("1.1 | | 5 | 5", "B.1 | | 2 | 2", "B.2 | | 2 | 1 | một | hai"))
    assert found.by_code()["B"].change == sure(0)
    assert (found.own.low, found.appraised.low) == (8, 8)


def test_what_does_not_apply_is_out_of_every_stage_and_the_rest_is_rescaled() -> None:
    found = compared(answers=("1.1 | không áp dụng", *GIVEN[1:]))
    assert found.by_code()["1.1"].state == "aside"
    assert found.appraised.raw_low == 63
    assert found.appraised.low == F("78.75")


@pytest.mark.parametrize(
    ("typed", "given"), [("2.2 | | | 20", (83, 83)), ("2.2 | không áp dụng", None)]
)
def test_points_of_the_superior_are_no_change(typed: str, given: Any) -> None:
    found = compared(SUPERIOR, (GIVEN[0], "1.2 | | 24 | 24", "2.1 | | 23 | 23", typed))
    assert found.change == sure(-3 if given else -4)  # rescaled: 65 and 62 of 75
    assert found.by_code()["2.2"].state == ("superior" if given else "aside")


def test_points_the_superior_has_not_given_yet_are_open_in_both_stages_alike() -> None:
    found = compared(SUPERIOR, (GIVEN[0], "1.2 | | 24 | 24", "2.1 | | 23 | 23"))
    assert (found.appraised.low, found.appraised.high) == (62, 87)
    assert (found.change, found.unappraised) == (sure(-3), ())
    assert found.by_code()["2"].change == sure(0)


def test_a_final_score_of_the_superiors_criterion_is_not_taken_from_the_appraised_one() -> None:
    given = ("1.1 | | 18 | 15 | x | y | 15", "1.2 | | 24 | 24 | | | 24", "2.1 | | 23 | 23 | | | 23")
    found = compared(SUPERIOR, (*given, "2.2 | | | 20"))
    assert found.undecided == ("2.2",)
    assert found.final is not None
    assert (found.final.low, found.final.high) == (62, 87)


def test_a_deduction_that_nobody_appraised_yet_may_still_be_all_or_nothing() -> None:
    criteria = (
        "1 | Triển khai | 10 | tổng các tiêu chí con",
        "1.1 | Có kế hoạch | 10 | tự chấm điểm",
        "D | Điểm trừ | 4 | nhóm điểm trừ",
        "D.1 | Gửi chậm | 4 | tự chấm điểm",
    )
    found = compared(criteria, ("1.1 | | 9 | 9", "D.1 | | 1"))
    assert (found.appraised.low, found.appraised.high) == (5, 9)
    assert found.appraised.deduction == (0, 4)


def test_a_criterion_the_unit_left_open_is_settled_by_the_appraiser() -> None:
    found = compared(answers=("1.1 | chưa có căn cứ | | 15", *GIVEN[1:]))
    assert (found.by_code()["1.1"].state, found.by_code()["1.1"].change) == ("settled", None)
    assert found.appraised.low == 78


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 100), min_size=4, max_size=4))
def test_the_appraised_total_is_the_plain_sum(quarters: list[int]) -> None:
    base = book()
    values = [F(n, 4) for n in quarters]
    maxima = (20, 30, 25, 25)
    values = [min(value, F(most)) for value, most in zip(values, maxima, strict=True)]
    changed = _with_points(base, values)
    found = appraise(changed, score(changed, year_period(changed))[0])
    assert found.appraised.low == found.appraised.high == sum(values)
    assert found.change == Span(sum(values) - 87, sum(values) - 87)
    assert found.by_code()["1"].appraised == Span(values[0] + values[1], values[0] + values[1])


def _with_points(base: Book, values: list[Fraction]) -> Book:
    from dataclasses import replace
    from decimal import Decimal

    changed = tuple(
        replace(row, appraised=Decimal(value.numerator) / Decimal(value.denominator))
        for row, value in zip(base.self_scores, values, strict=True)
    )
    return replace(base, self_scores=changed)


# --- checks in the workbook -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        (GIVEN, []),
        (("1.1 | | 18 | 21 | x | y", *GIVEN[1:]), [("appraisal-range", "Tự chấm!D2")]),
        (("1.1 | | 18 | -1 | x | y", *GIVEN[1:]), [("appraisal-range", "Tự chấm!D2")]),
        (("1.1 | | 18 | 18 | | | 21 | x", *GIVEN[1:]), [("appraisal-range", "Tự chấm!G2")]),
        (("1.1 | | 18 | 15 | | y", *GIVEN[1:]), [("appraisal-why", "Tự chấm!E2")]),
        (("1.1 | | 18 | 19", *GIVEN[1:]), [("appraisal-why", "Tự chấm!E2")]),
        (("1.1 | | 18 | 15 | x", *GIVEN[1:]), [("appraisal-reply", "Tự chấm!F2")]),
        (("1.1 | | 18 | 15 | x | y | 16", *GIVEN[1:]), [("final-why", "Tự chấm!H2")]),
        (("1.1 | | 18 | 15 | x | y | 15", *GIVEN[1:]), []),
        (
            ("1.1 | không áp dụng | | 15 | x | y", *GIVEN[1:]),
            [("appraisal-aside", "Tự chấm!D2")],
        ),
        ((*GIVEN, "1 | | | 39"), []),
        ((*GIVEN, "1 | | | 40"), [("appraisal-sum", "Tự chấm!D6")]),
        ((*GIVEN, "1 | | | | | | 40"), [("appraisal-group-only", "Tự chấm!G6")]),
        (
            ("1.1 | | 18 | 15 | x | y", "1.2 | | 24", *GIVEN[2:], "1 | | | 39"),
            [("appraisal-group-only", "Tự chấm!D6")],
        ),
        (
            ("1.1 | | 18 | 15 | x | y", "1.2 | | 24", *GIVEN[2:], "1 | | | 46"),
            [("appraisal-sum", "Tự chấm!D6")],
        ),
        ((*GIVEN, "T | | | 80"), [("appraisal-not-scored", "Tự chấm!D6"), ("score-not-asked",
                                                                          "Tự chấm!A6")]),
    ],
)  # fmt: skip
def test_what_contradicts_or_lacks_is_told_with_its_cell(
    answers: tuple[str, ...], found: list[tuple[str, str]]
) -> None:
    assert sorted(problems(answers=answers)) == sorted(found)


def test_a_contradicted_sum_names_the_cells_on_both_sides() -> None:
    found = made(content(answers=(*GIVEN, "1 | | | 40")), "bang-doi-chieu").problems
    message = next(item.message for item in found if item.code == "appraisal-sum")
    assert message == (
        "“Điểm thẩm định” của nhóm “1” ghi 40, nhưng các tiêu chí con cộng lại 39 (D2, D3)."
    )


def test_a_contradiction_blocks_the_dossier_and_leaves_the_plan() -> None:
    documents = DOCUMENTS + LETTER_ROW + (
        "| VB3 | kế hoạch | Thực hiện công tác dân vận năm 2024 | 3 | | KT. | Phó Giám đốc | VT | |\n"
    )  # fmt: skip
    produced = made(content(answers=(*GIVEN, "1 | | | 40"), documents=documents))
    assert list(produced.documents) == ["ke-hoach.docx"]
    blocked = {item.name for item in produced.not_made if item.why == "blocked"}
    assert blocked == {"ho-so", "bang-doi-chieu", "cong-van-giai-trinh"}

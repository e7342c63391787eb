"""The whole of what each rule says: points, words, what is lost, what is waited for."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from dvcq.criterion_kinds import (
    Given,
    Part,
    Points,
    comparison,
    count,
    deduction,
    manual,
    number_words,
    ratio,
    result_words,
    superior,
    tier,
    yes_no,
)
from dvcq.intervals import Bounds

F = Fraction
LOW, HIGH = F(0), F(4)
MAX = {"maximum": HIGH}


def given(**facts: Any) -> Given:
    exact = {
        name: F(str(value)) if type(value) in (int, str) and name not in WORDS else value
        for name, value in facts.items()
    }
    return Given(**{**MAX, **exact})


WORDS = ("verdict", "zero_policy")


def sure(value: object, rule: str, lost: str = "") -> Points:
    return Points(F(str(value)), F(str(value)), "sure", "", rule, lost, "")


def waiting(low: object, high: object, rule: str, waits: Any) -> Points:
    return Points(F(str(low)), F(str(high)), "open", "", rule, "", waits)


def fault(code: str) -> Points:
    return Points(LOW, HIGH, "fault", code)


# --- numbers in words -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "words"),
    [(None, "?"), (F(1245), "1.245"), (F(197, 2), "98,5"), (F(0), "0")],
)
def test_a_figure_is_shown_as_it_was_typed(value: Fraction | None, words: str) -> None:
    assert number_words(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (F(4), "= 4"),
        (F(0), "= 0"),
        (F(19, 5), "= 3,80"),
        (F(2, 3), "= 0,67"),
        (F(3999, 1000), "= 4,00"),
        (F(1250), "= 1.250"),
        (F(45, 10_000), "= 0,00"),
    ],
)
def test_a_result_is_whole_or_has_two_decimals(value: Fraction, words: str) -> None:
    assert result_words(value) == words


# --- answers --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "facts", "found"),
    [
        (yes_no, {"verdict": "dat"}, sure(4, "đạt")),
        (yes_no, {"verdict": "khong_dat"}, sure(0, "không đạt", "không đạt")),
        (yes_no, {"verdict": "dat", "minus": True}, sure(4, "có phát sinh")),
        (yes_no, {"verdict": "khong_dat", "minus": True}, sure(0, "không phát sinh")),
        (yes_no, {}, fault("score-missing")),
        (yes_no, {"waiting": True}, waiting(0, 4, "chưa tự chấm", "verdict")),
        (yes_no, {"verdict": "chua_co", "waiting": True}, waiting(0, 4, "chưa tự chấm", "verdict")),
        (manual, {"typed": 4}, sure(4, "tự chấm")),
        (
            manual,
            {"typed": "3,5".replace(",", ".")},
            sure("3.5", "tự chấm", "tự chấm thấp hơn điểm tối đa"),
        ),
        (manual, {"typed": 0}, sure(0, "tự chấm", "tự chấm thấp hơn điểm tối đa")),
        (manual, {"typed": 3, "minus": True}, sure(3, "tự chấm")),
        (manual, {"typed": "4.01"}, fault("score-range")),
        (manual, {"typed": "-0.01"}, fault("score-range")),
        (manual, {}, fault("score-missing")),
        (manual, {"waiting": True}, waiting(0, 4, "chưa tự chấm", "points")),
        (superior, {}, waiting(0, 4, "cấp trên chấm, chưa có điểm", "superior")),
        (superior, {"typed": 3}, waiting(0, 4, "cấp trên chấm, chưa có điểm", "superior")),
        (
            superior,
            {"appraised": 0},
            sure(0, "điểm của cấp trên", "cấp trên chấm thấp hơn điểm tối đa"),
        ),
        (superior, {"appraised": 4}, sure(4, "điểm của cấp trên")),
        (superior, {"appraised": 5}, fault("score-range")),
    ],
)
def test_an_answer(rule: Any, facts: dict[str, Any], found: Points) -> None:
    assert rule(given(**facts)) == found


# --- shares ---------------------------------------------------------------------------------------

SHORT = "chưa đủ số liệu"


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (
            {"numerator": 57, "denominator": 60},
            sure("3.8", "57 ÷ 60 × 4 = 3,80", "còn thiếu 3 so với 60"),
        ),
        ({"numerator": 60, "denominator": 60}, sure(4, "60 ÷ 60 × 4 = 4")),
        ({"numerator": 0, "denominator": 3}, sure(0, "0 ÷ 3 × 4 = 0", "còn thiếu 3 so với 3")),
        ({"numerator": None, "denominator": 3}, waiting(0, 4, SHORT, "figure")),
        ({"numerator": 3, "denominator": None}, waiting(0, 4, SHORT, "figure")),
        ({"numerator": 4, "denominator": 3}, fault("ratio-over")),
        ({"numerator": 1, "denominator": 0}, fault("ratio-over")),
        ({"numerator": -1, "denominator": 3}, fault("ratio-over")),
        ({"numerator": None, "denominator": -1}, fault("ratio-over")),
        ({"numerator": -1, "denominator": None}, fault("ratio-over")),
    ],
)
def test_a_share(facts: dict[str, Any], found: Points) -> None:
    assert ratio(given(**facts)) == found


NONE_DUE = {"numerator": 0, "denominator": 0}


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"zero_policy": "toi_da"}, sure(4, "không phát sinh, tính điểm tối đa")),
        ({"zero_policy": "khong"}, sure(0, "không phát sinh, tính 0 điểm", "không phát sinh")),
        (
            {"zero_policy": "khong_ap_dung"},
            Points(LOW, LOW, "not_applicable", rule="không phát sinh, không áp dụng"),
        ),
        ({}, waiting(0, 4, "không phát sinh, chờ quyết định", "decision")),
        ({"verdict": "dat"}, sure(4, "đạt")),
        ({"typed": 2}, sure(2, "tự chấm", "tự chấm thấp hơn điểm tối đa")),
        ({"verdict": "chua_co"}, waiting(0, 4, "không phát sinh, chờ quyết định", "decision")),
    ],
)
@pytest.mark.parametrize("rule", [ratio, tier])
def test_nothing_due(rule: Any, facts: dict[str, Any], found: Points) -> None:
    assert rule(given(**NONE_DUE, share=True, **facts)) == found


def test_nothing_due_and_not_met_is_nothing() -> None:
    found = sure(0, "không đạt", "không đạt")
    assert ratio(given(**NONE_DUE, verdict="khong_dat")) == found


# --- scales ---------------------------------------------------------------------------------------

STEPS = (
    Part("bac", "≥ 95%", F(4), Bounds(low=F(95))),
    Part("bac", "≥ 90%", F(2), Bounds(low=F(90))),
    Part("bac", "còn lại", F(1)),
    Part("khoan", "không phải bậc", F(9), Bounds(low=F(0))),
)
BEST = "bậc cao nhất được 4 điểm"


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"numerator": 97}, sure(4, "97, thuộc bậc “≥ 95%”: 4 điểm")),
        ({"numerator": 95}, sure(4, "95, thuộc bậc “≥ 95%”: 4 điểm")),
        (
            {"numerator": "94.99"},
            sure(2, "94,99, thuộc bậc “≥ 90%”: 2 điểm", f"thuộc bậc “≥ 90%”, {BEST}"),
        ),
        (
            {"numerator": 3},
            sure(1, "3, thuộc bậc “còn lại”: 1 điểm", f"thuộc bậc “còn lại”, {BEST}"),
        ),
        ({"numerator": None}, waiting(1, 4, SHORT, "figure")),
        (
            {"numerator": 57, "denominator": 60, "share": True},
            sure(4, "57 ÷ 60 = 95%, thuộc bậc “≥ 95%”: 4 điểm"),
        ),
        (
            {"numerator": 94995, "denominator": 100000, "share": True},
            sure(
                2,
                "94.995 ÷ 100.000 = 94,995%, thuộc bậc “≥ 90%”: 2 điểm",
                f"thuộc bậc “≥ 90%”, {BEST}",
            ),
        ),
        (
            {"numerator": 1, "denominator": 3, "share": True},
            sure(
                1,
                "1 ÷ 3 ≈ 33,3333%, thuộc bậc “còn lại”: 1 điểm",
                f"thuộc bậc “còn lại”, {BEST}",
            ),
        ),
        ({"numerator": None, "denominator": 3, "share": True}, waiting(1, 4, SHORT, "figure")),
        ({"numerator": 4, "denominator": 3, "share": True}, fault("ratio-over")),
        (
            {"numerator": 4, "denominator": 3},
            sure(1, "4, thuộc bậc “còn lại”: 1 điểm", f"thuộc bậc “còn lại”, {BEST}"),
        ),
    ],
)
def test_a_scale(facts: dict[str, Any], found: Points) -> None:
    assert tier(given(parts=STEPS, **facts)) == found


@pytest.mark.parametrize("facts", [{}, {"numerator": 97}, {**NONE_DUE, "share": True}])
def test_a_scale_that_is_not_met_gives_its_lowest_step(facts: dict[str, Any]) -> None:
    found = sure(1, "không đạt, tính bậc thấp nhất", "không đạt")
    assert tier(given(parts=STEPS, verdict="khong_dat", **facts)) == found


def test_a_value_that_no_step_holds_is_a_fault() -> None:
    assert tier(given(parts=STEPS[:1], numerator=3)) == fault("tier-none")


def test_a_scale_without_steps_is_worth_nothing() -> None:
    assert tier(given(numerator=None)) == waiting(0, 0, SHORT, "figure")


OUTCOMES = (
    Part("cao_hon", "cao hơn", F(4)),
    Part("bang", "bằng", F(2)),
    Part("thap_hon", "thấp hơn", F(1)),
    Part("bac", "không phải kết quả so sánh", F(9)),
)


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"numerator": 81, "denominator": 80}, sure(4, "81 cao hơn 80: 4 điểm")),
        ({"numerator": 80, "denominator": 80}, sure(2, "80 bằng 80: 2 điểm", "bằng năm trước")),
        (
            {"numerator": 79, "denominator": 80},
            sure(1, "79 thấp hơn 80: 1 điểm", "thấp hơn năm trước"),
        ),
        ({"denominator": 80}, waiting(1, 4, "chưa có số của năm nay", "figure")),
        (
            {"numerator": 80, "zero_policy": "khong"},
            sure(0, "không có số của năm trước, tính 0 điểm", "không có số của năm trước"),
        ),
        (
            {"zero_policy": "toi_da"},
            sure(4, "không có số của năm trước, tính điểm tối đa"),
        ),
        ({}, waiting(0, 4, "không có số của năm trước, chờ quyết định", "decision")),
    ],
)
def test_a_comparison(facts: dict[str, Any], found: Points) -> None:
    assert comparison(given(parts=OUTCOMES, **facts)) == found


def test_an_outcome_that_is_not_told_is_worth_nothing() -> None:
    now = given(numerator=79, denominator=80, parts=OUTCOMES[:1])
    assert comparison(now) == sure(0, "79 thấp hơn 80: 0 điểm", "thấp hơn năm trước")
    none = given(denominator=80)
    assert comparison(none) == waiting(0, 0, "chưa có số của năm nay", "figure")


# --- counts ---------------------------------------------------------------------------------------


def term(value: object, each: object = 1, limit: object = None) -> Part:
    exact = [None if item is None else F(str(item)) for item in (limit, value, each)]
    return Part("khoan", points=exact[0], value=exact[1], each=exact[2])


ROWS = {"parts": (term(3, 1, 2), term(2, "0.5"), Part("bac", value=F(9), each=F(9)))}
UNKNOWN = {"parts": (term(3, "0.5"), term(None))}
LIMITED = {"parts": (term(3, "0.5"), term(None, 1, 1))}


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"numerator": 2, "each": 2}, sure(4, "2 × 2 = 4")),
        (
            {"numerator": 1, "each": "1.5"},
            sure("1.5", "1 × 1,5 = 1,50", "còn thiếu 2 lần để đạt điểm tối đa"),
        ),
        (
            {"numerator": 1, "each": 3},
            sure(3, "1 × 3 = 3", "còn thiếu 1 lần để đạt điểm tối đa"),
        ),
        ({"numerator": 3, "each": 2}, sure(4, "3 × 2 = 6, không quá 4")),
        ({"numerator": 3, "each": 0}, sure(0, "3 × 0 = 0", "còn thiếu 4 điểm so với mức tối đa")),
        ({"numerator": 1, "each": 1, "minus": True}, sure(1, "1 × 1 = 1")),
        ({"numerator": None, "each": 2}, waiting(0, 4, f"? × 2, {SHORT}", "figure")),
        ({"numerator": 2, "each": None}, waiting(0, 4, f"2 × ?, {SHORT}", "figure")),
        ({"numerator": -1, "each": 1}, fault("count-negative")),
        (
            ROWS,
            sure(
                3,
                "3 × 1 (không quá 2) + 2 × 0,5 = 3",
                "còn thiếu 1 điểm so với mức tối đa",
            ),
        ),
        ({"parts": (term(2, 1, 2), term(2))}, sure(4, "2 × 1 + 2 × 1 = 4")),
        ({"parts": (term(3, "0.5", 2), term(5, "0.5"))}, sure(4, "3 × 0,5 + 5 × 0,5 = 4")),
        ({"parts": (term(2, 1, 2), term(3))}, sure(4, "2 × 1 + 3 × 1 = 5, không quá 4")),
        (UNKNOWN, waiting("1.5", 4, f"3 × 0,5 + ? × 1, {SHORT}", "figure")),
        (LIMITED, waiting("1.5", "2.5", f"3 × 0,5 + ? × 1, {SHORT}", "figure")),
        (
            {"parts": (term(9), term(None, 1, 1))},
            waiting(4, 4, f"9 × 1 + ? × 1, {SHORT}", "figure"),
        ),
        ({"parts": (term(1), term(-1))}, fault("count-negative")),
    ],
)
def test_a_count(facts: dict[str, Any], found: Points) -> None:
    assert count(given(**facts)) == found


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"numerator": 0, "each": 1}, sure(4, "4 − 0 × 1 = 4")),
        ({"numerator": 1, "each": "0.5"}, sure("3.5", "4 − 1 × 0,5 = 3,50", "bị trừ 0,5 điểm")),
        ({"numerator": 4, "each": 1}, sure(0, "4 − 4 × 1 = 0", "bị trừ 4 điểm")),
        ({"numerator": 5, "each": 1}, sure(0, "4 − 5 × 1 = -1, không dưới 0", "bị trừ 4 điểm")),
        (
            {"numerator": 3, "each": 1, "floor": 2},
            sure(2, "4 − 3 × 1 = 1, không dưới 2", "bị trừ 2 điểm"),
        ),
        ({"numerator": 2, "each": 1, "floor": 2}, sure(2, "4 − 2 × 1 = 2", "bị trừ 2 điểm")),
        ({"numerator": None, "each": 1}, waiting(0, 4, f"4 − ? × 1, {SHORT}", "figure")),
        (
            {"numerator": None, "each": 1, "floor": 1},
            waiting(1, 4, f"4 − ? × 1, {SHORT}", "figure"),
        ),
        ({"numerator": 1, "each": None}, waiting(0, 4, f"4 − 1 × ?, {SHORT}", "figure")),
        (
            ROWS,
            sure(1, "4 − (3 × 1 (không quá 2) + 2 × 0,5) = 1", "bị trừ 3 điểm"),
        ),
        (UNKNOWN, waiting(0, "2.5", f"4 − (3 × 0,5 + ? × 1), {SHORT}", "figure")),
        (LIMITED, waiting("1.5", "2.5", f"4 − (3 × 0,5 + ? × 1), {SHORT}", "figure")),
        ({**UNKNOWN, "floor": 3}, waiting(3, 3, f"4 − (3 × 0,5 + ? × 1), {SHORT}", "figure")),
        ({"numerator": -1, "each": 1}, fault("count-negative")),
    ],
)
def test_a_deduction(facts: dict[str, Any], found: Points) -> None:
    assert deduction(given(**facts)) == found


def test_a_criterion_without_a_basis_yet_knows_nothing_but_its_measure() -> None:
    before = given(numerator=1, denominator=2, typed=3, each=1, appraised=2, parts=(term(3, 2, 1),))
    after = before.pending()
    assert (after.numerator, after.denominator, after.typed) == (None, None, None)
    assert (after.waiting, after.unknown) == (True, True)
    assert (after.each, after.appraised) == (1, 2)
    assert after.parts == (term(None, 2, 1),)
    assert after.maximum == 4

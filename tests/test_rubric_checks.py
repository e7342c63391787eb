"""A rubric is checked before it is used: each fault found in its cell, a sound rubric without one."""

from __future__ import annotations

import ast
from fractions import Fraction as F
from pathlib import Path

import pytest
from support import FULL, checked, codes, workbook

import dvcq.validate.book
from dvcq.intervals import Bounds, faults, filled, find

BASE = FULL[: FULL.index("## Tiêu chí")]
HEAD = (
    "## Tiêu chí\n| Mã | Nội dung | Điểm tối đa | Cách chấm | Tử số | Phạm vi tử số | Mẫu số | "
    "Phạm vi mẫu số | Điểm mỗi lần | Mẫu số bằng 0 | Ngưỡng | Đến | Đến dưới | Mức cao nhất |\n"
)
DONE, DUE = "số nhiệm vụ đã có hoạt động", "số nhiệm vụ của kế hoạch"
LEVELS = "| M1 | Tốt | | mức xếp loại | | | | | | | 80 |\n| M2 | Yếu | | mức xếp loại | | | | | | | 0 |\n"
SHARE = f"| 1 | Tỷ lệ | 100 | theo bậc | {DONE} | | {DUE} | | | tính 0 điểm |\n"
STEPS = (
    "| 1.1 | từ 95% | 100 | bậc | | | | | | | 95 |\n"
    "| 1.2 | từ 90 đến dưới 95% | 50 | bậc | | | | | | | 90 | | 95 |\n"
    "| 1.3 | dưới 90% | 0 | bậc | | | | | | | | | 90 |\n"
)
COMPARED = "| 1 | Chỉ số | 100 | so sánh với năm trước | số liệu trong kỳ | hồ sơ | | | | hỏi người chấm |\n"
OUTCOMES = (
    "| 1.1 | tăng | 100 | nếu cao hơn |\n| 1.2 | bằng | 50 | nếu bằng |\n"
    "| 1.3 | giảm | 0 | nếu thấp hơn |\n"
)
STATISTICS = "## Số liệu\n| Chỉ tiêu số liệu | Trong kỳ |\n| hồ sơ | 5 |\n"
YES = "| 1 | Có kế hoạch | 100 | có/không |\n"
COUNT = f"| 1 | Số việc | 100 | đếm, có mức tối đa | {DONE} | | | | 10 |\n"
MINUS = f"| 1 | Số việc | 100 | trừ dần, có mức sàn | {DONE} | | | | 10 | | 20 |\n"
TERMS = f"| 1 | Số việc | 100 | đếm, có mức tối đa |\n| 1.1 | một | 50 | khoản đếm | {DONE} | | | | 10 |\n"


def found(criteria: str, more: str = "") -> list[tuple[str, str]]:
    return codes(checked(workbook(BASE + STATISTICS + HEAD + criteria + more)).problems)


GOOD = {
    "steps with bounds on both sides": SHARE + STEPS + LEVELS,
    "outcomes of a comparison": COMPARED + OUTCOMES + LEVELS,
    "a count by its own columns": COUNT + LEVELS,
    "a count by terms": TERMS + LEVELS,
    "a deduction with a floor": MINUS + LEVELS,
    "a level that ends at the maximum": YES
    + "| M1 | Tốt | | mức xếp loại | | | | | | | 80 | 100 |\n"
    + "| M2 | Yếu | | mức xếp loại | | | | | | | 0 | | 80 |\n",
    "levels side by side by the rounding step": YES
    + "| M1 | Tốt | | mức xếp loại | | | | | | | 80 |\n"
    + "| M2 | Yếu | | mức xếp loại | | | | | | | 0 | 79 |\n"
    + "| LT | Làm tròn | | bước làm tròn | | | | | | | 1 |\n",
    "a limit by a figure, one by points, a condition of a level": YES
    + LEVELS
    + f"| KC1 | Có việc | | điều kiện khống chế | {DONE} | | | | | | 1 | | | M2 |\n"
    + "| KC2 | Điểm | | điều kiện khống chế | tỷ lệ điểm của tiêu chí (%) | 1 | | | | | 50 |\n"
    + "| M1.1 | Mọi nhóm | | điều kiện của mức | điểm của tiêu chí | | | | | | 50 |\n",
    "whole numbers side by side": f"| 1 | Số việc | 100 | theo bậc | {DONE} |\n"
    + "| 1.1 | từ 200 | 100 | bậc | | | | | | | 200 |\n"
    + "| 1.2 | 100 đến 199 | 50 | bậc | | | | | | | 100 | 199 |\n"
    + "| 1.3 | dưới 100 | 0 | bậc | | | | | | | | | 100 |\n"
    + LEVELS,
    "a percentage typed as such": SHARE.replace("100", "100")
    + STEPS.replace("| 95 |\n", "| 95% |\n")
    + LEVELS,
}


@pytest.mark.parametrize("criteria", GOOD.values(), ids=GOOD)
def test_a_sound_rubric_has_no_problem(criteria: str) -> None:
    assert found(criteria) == []


FAULTS = {
    "a step outside a scale": (
        YES + "| 1.1 | từ 95% | 100 | bậc | | | | | | | 95 |\n" + LEVELS,
        [("rubric-part", "Tiêu chí!A3")],
    ),
    "a term below a comparison": (
        COMPARED + OUTCOMES + f"| 1.4 | lạ | 5 | khoản đếm | {DONE} | | | | 1 |\n" + LEVELS,
        [("rubric-part", "Tiêu chí!A6")],
    ),
    "a scale without steps": (SHARE + LEVELS, [("rubric-parts", "Tiêu chí!D2")]),
    "a scale by shares without a word on zero": (
        SHARE.replace("tính 0 điểm", "") + STEPS + LEVELS,
        [("rubric-column", "Tiêu chí!J2")],
    ),
    "a comparison without one outcome": (
        COMPARED + OUTCOMES.replace("| 1.2 | bằng | 50 | nếu bằng |\n", "") + LEVELS,
        [("rubric-parts", "Tiêu chí!D2")],
    ),
    "an outcome twice": (
        COMPARED + OUTCOMES + "| 1.4 | tăng | 100 | nếu cao hơn |\n" + LEVELS,
        [("rubric-twice", "Tiêu chí!D6")],
    ),
    "a comparison with nothing of last year": (
        COMPARED.replace("số liệu trong kỳ | hồ sơ", f"{DONE} |") + OUTCOMES + LEVELS,
        [("rubric-base", "Tiêu chí!E2")],
    ),
    "a count with terms and columns of its own": (
        TERMS.replace("đếm, có mức tối đa |", f"đếm, có mức tối đa | {DONE} | | | | 10 |", 1)
        + LEVELS,
        [("rubric-terms", "Tiêu chí!E2")],
    ),
    "a term without its points": (
        TERMS.replace("| 10 |\n", "| |\n") + LEVELS,
        [("rubric-column", "Tiêu chí!I3")],
    ),
    "steps with a gap": (
        SHARE + STEPS.replace("| 90 | | 95 |", "| 90 | | 94 |") + LEVELS,
        [("rubric-gap", "Tiêu chí!K3")],
    ),
    "steps that overlap": (
        SHARE + STEPS.replace("| 90 | | 95 |", "| 90 | 96 |") + LEVELS,
        [("rubric-overlap", "Tiêu chí!K3")],
    ),
    "steps that do not reach down to zero": (
        SHARE + STEPS[: STEPS.index("| 1.3")] + LEVELS,
        [("rubric-gap", "Tiêu chí!K4")],
    ),
    "two steps for the rest": (
        SHARE
        + "| 1.1 | từ 95% | 100 | bậc | | | | | | | 95 |\n"
        + "| 1.2 | còn lại | 0 | bậc |\n| 1.3 | còn lại | 0 | bậc |\n"
        + LEVELS,
        [("rubric-overlap", "Tiêu chí!K5")],
    ),
    "a step for a rest that is none": (
        SHARE + STEPS + "| 1.4 | còn lại | 0 | bậc |\n" + LEVELS,
        [("rubric-overlap", "Tiêu chí!K6")],
    ),
    "a step that ends before it begins": (
        SHARE
        + "| 1.1 | từ 95% | 100 | bậc | | | | | | | 95 | 90 |\n"
        + "| 1.2 | còn lại | 0 | bậc |\n"
        + LEVELS,
        [("rubric-empty", "Tiêu chí!K3")],
    ),
    "shares typed as fractions of one": (
        SHARE
        + "| 1.1 | từ 95% | 100 | bậc | | | | | | | 0,95 |\n| 1.2 | còn | 0 | bậc |\n"
        + LEVELS,
        [("tier-percent", "Tiêu chí!K3")],
    ),
    "a step above the maximum": (
        SHARE + STEPS.replace("| 100 | bậc", "| 101 | bậc") + LEVELS,
        [("rubric-points", "Tiêu chí!C3")],
    ),
    "no step that reaches the maximum": (
        SHARE + STEPS.replace("| 100 | bậc", "| 99 | bậc") + LEVELS,
        [("rubric-best", "Tiêu chí!C2")],
    ),
    "a floor above the maximum": (
        MINUS.replace("| 20 |", "| 101 |") + LEVELS,
        [("rubric-floor", "Tiêu chí!K2")],
    ),
    "levels with a gap": (
        YES
        + "| M1 | Tốt | | mức xếp loại | | | | | | | 80 |\n"
        + "| M2 | Yếu | | mức xếp loại | | | | | | | 0 | | 79 |\n",
        [("rubric-gap", "Tiêu chí!K3")],
    ),
    "levels that overlap": (
        YES
        + "| M1 | Tốt | | mức xếp loại | | | | | | | 80 |\n"
        + "| M2 | Yếu | | mức xếp loại | | | | | | | 0 | 80 |\n",
        [("rubric-overlap", "Tiêu chí!K3")],
    ),
    "the same bound twice": (
        YES + LEVELS + "| M3 | Khá | | mức xếp loại | | | | | | | 80 |\n",
        [("rubric-overlap", "Tiêu chí!K3")],
    ),
    "no level at the bottom": (
        YES + "| M1 | Tốt | | mức xếp loại | | | | | | | 80 |\n",
        [("rubric-bottom", "Tiêu chí!K3")],
    ),
    "a level without a bound": (
        YES + LEVELS + "| M3 | Khá | | mức xếp loại |\n",
        [("rubric-column", "Tiêu chí!K5")],
    ),
    "a rubric without levels": (YES, [("rubric-levels", "Tiêu chí!D2")]),
    "a rubric without criteria": (LEVELS, [("rubric-no-leaf", "Tiêu chí!D3")]),
    "two steps of rounding": (
        YES
        + LEVELS
        + "| L1 | Làm tròn | | bước làm tròn | | | | | | | 1 |\n"
        + "| L2 | Lại | | bước làm tròn, xếp loại theo điểm chưa làm tròn | | | | | | | 1 |\n",
        [("rubric-twice", "Tiêu chí!D6")],
    ),
    "a step of rounding that is none": (
        YES + LEVELS + "| L1 | Làm tròn | | bước làm tròn | | | | | | | 0 |\n",
        [("rubric-step", "Tiêu chí!K5")],
    ),
    "deductions inside a bonus": (
        YES
        + "| B | Thưởng | 5 | nhóm điểm thưởng |\n| B.1 | Trừ | 5 | nhóm điểm trừ |\n"
        + "| B.1.1 | Việc | 5 | có/không |\n"
        + LEVELS,
        [("rubric-nested", "Tiêu chí!D4")],
    ),
    "a ratio among the deductions": (
        YES
        + "| D | Trừ | 5 | nhóm điểm trừ |\n"
        + f"| D.1 | Việc | 5 | tỷ lệ | {DONE} | | {DUE} | | | tính 0 điểm |\n"
        + LEVELS,
        [("rubric-minus", "Tiêu chí!D4")],
    ),
    "a column that is not looked at": (
        YES.replace("có/không |", f"có/không | {DONE} |") + LEVELS,
        [("rubric-unused", "Tiêu chí!E2")],
    ),
    "points of the rubric inside a criterion": (
        COUNT.replace(DONE, "điểm của tiêu chí") + LEVELS,
        [("rubric-own-score", "Tiêu chí!E2")],
    ),
    "a condition on points without a bound": (
        YES + LEVELS + "| KC | Điểm | | điều kiện khống chế | điểm của tiêu chí | 1 |\n",
        [("rubric-bounds", "Tiêu chí!K5")],
    ),
    "a limit to a level that does not exist": (
        YES
        + LEVELS
        + f"| KC | Có việc | | điều kiện khống chế | {DONE} | | | | | | 1 | | | M9 |\n",
        [("rubric-cap-level", "Tiêu chí!N5")],
    ),
    "a bound of a limit that an answer decides": (
        YES + LEVELS + "| KC | Có việc | | điều kiện khống chế | | | | | | | 1 |\n",
        [("rubric-unused", "Tiêu chí!K5")],
    ),
    "a condition of no level": (
        YES + LEVELS + f"| 1.1 | Có việc | | điều kiện của mức | {DONE} | | | | | | 1 |\n",
        [("rubric-part", "Tiêu chí!A5")],
    ),
    "a document that is no kind of any": (
        YES
        + LEVELS
        + "| KC | Có | | điều kiện khống chế | số văn bản đã ban hành | tờ trình | | | | | 1 |\n",
        [("fact-scope-unknown", "Tiêu chí!F5")],
    ),
    "points of steps that go up and down": (
        SHARE
        + "| 1.1 | từ 95% | 20 | bậc | | | | | | | 95 |\n"
        + "| 1.2 | từ 90% | 100 | bậc | | | | | | | 90 |\n| 1.3 | còn lại | 0 | bậc |\n"
        + LEVELS,
        [("rubric-order", "Tiêu chí!A2")],
    ),
    "a ceiling below the scale": (
        YES + LEVELS + "| MT | Trần | 80 | mức trần của tổng điểm |\n",
        [("rubric-ceiling", "Tiêu chí!C5")],
    ),
    "a level that no total reaches": (
        YES + LEVELS.replace("| 80 |", "| 120 |"),
        [("rubric-level-high", "Tiêu chí!K3")],
    ),
    "a limit that limits nothing": (
        YES
        + LEVELS
        + f"| KC | Có việc | | điều kiện khống chế | {DONE} | | | | | | 1 | | | M1 |\n",
        [("rubric-cap-best", "Tiêu chí!N5")],
    ),
    "a condition without a bound": (
        YES + LEVELS + f"| KC | Có việc | | điều kiện khống chế | {DONE} |\n",
        [("rubric-bounds", "Tiêu chí!K5")],
    ),
    "steps that overlap below a step with both bounds": (
        SHARE + STEPS.replace("| 90 | | 95 |", "| 88 | | 95 |") + LEVELS,
        [("rubric-overlap", "Tiêu chí!K4")],
    ),
    "a criterion without its parent": (
        YES + YES.replace("| 1 |", "| 2.1 |") + LEVELS,
        [("rubric-parent", "Tiêu chí!A3")],
    ),
    "a group that sums to another number": (
        "| 1 | Nhóm | 99 | tổng các tiêu chí con |\n" + YES.replace("| 1 |", "| 1.1 |") + LEVELS,
        [("rubric-sum", "Tiêu chí!C2"), ("rubric-scale", "Tiêu chí!A2")],
    ),
    "a group without children": (
        YES + "| 2 | Nhóm | 0 | tổng các tiêu chí con |\n" + LEVELS,
        [("rubric-leaf-kind", "Tiêu chí!D3")],
    ),
    "a criterion with criteria below it": (
        YES + YES.replace("| 1 |", "| 1.1 |") + LEVELS,
        [("rubric-group-kind", "Tiêu chí!D2")],
    ),
}


@pytest.mark.parametrize(("criteria", "wanted"), FAULTS.values(), ids=FAULTS)
def test_a_fault_of_the_rubric_is_found_in_its_cell(
    criteria: str, wanted: list[tuple[str, str]]
) -> None:
    assert sorted(found(criteria)) == sorted(wanted)


GROUP = "| 1 | Nhóm | 100 | tổng các tiêu chí con |\n" + YES.replace("| 1 |", "| 1.1 |")
ANSWERS = "## Tự chấm\n| Tiêu chí | Kết quả | Điểm tự chấm |\n"
LIMIT = "| KC | Có kế hoạch | | điều kiện khống chế |\n"
ANSWERED = {
    "a group that does not apply": (GROUP + LEVELS, "| 1 | không áp dụng |\n", []),
    "a group that was given points": (
        GROUP + LEVELS,
        "| 1 | | 5 |\n",
        [("score-not-group", "Tự chấm!A2")],
    ),
    "a level that was answered": (
        YES + LEVELS,
        "| M1 | đạt |\n",
        [("score-not-asked", "Tự chấm!A2")],
    ),
    "points for a criterion of yes and no": (
        YES + LEVELS,
        "| 1 | đạt | 5 |\n",
        [("score-unused", "Tự chấm!C2")],
    ),
    "a limit that nobody answered": (
        YES + LEVELS + LIMIT,
        "| 1 | đạt |\n",
        [("cap-open", "Tự chấm!")],
    ),
    "a limit that was answered": (YES + LEVELS + LIMIT, "| 1 | đạt |\n| KC | đạt |\n", []),
}


@pytest.mark.parametrize(("criteria", "answers", "wanted"), ANSWERED.values(), ids=ANSWERED)
def test_answers_are_checked_against_the_rubric(
    criteria: str, answers: str, wanted: list[tuple[str, str]]
) -> None:
    assert found(criteria, ANSWERS + answers) == wanted


def test_evidence_of_a_group_is_told() -> None:
    proof = "## Minh chứng\n| Mã | Tiêu chí | Tên loại, trích yếu |\n| MC001 | 1 | Thông báo |\n"
    assert found(GROUP + LEVELS, proof) == [("evidence-not-leaf", "Minh chứng!B2")]


def test_every_problem_of_these_checks_is_woken_here() -> None:
    folder = Path(dvcq.validate.book.__file__).parent
    named: set[str] = set()
    for name in ("rubric.py", "rubric_scales.py", "self_scores.py"):
        tree = ast.parse((folder / name).read_text(encoding="utf-8"))
        named |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and node.value in dvcq.problems.CATALOGUE
        }
    woken = {code for _, wanted in FAULTS.values() for code, _ in wanted}
    woken |= {code for _, _, wanted in ANSWERED.values() for code, _ in wanted}
    assert named - woken == {"evidence-not-leaf"}


# --- scales -----------------------------------------------------------------------------------


def test_bounds_left_open_follow_from_the_neighbours() -> None:
    steps = [
        Bounds(upto=F(0)),
        Bounds(upto=F(15)),
        Bounds(low=F(30)),
        Bounds(below=F(30), low=F(20)),
    ]
    known = filled(steps)
    assert known[1] == Bounds(upto=F(15), above=F(0))
    assert known[3] == Bounds(low=F(20), below=F(30))
    assert known[2] == Bounds(low=F(30))


@pytest.mark.parametrize(
    ("value", "step"), [(F(0), 0), (F(1, 100), 1), (F(15), 1), (F(1501, 100), 2), (F(400), 2)]
)
def test_upper_bounds_alone_make_a_scale(value: F, step: int) -> None:
    assert find([Bounds(upto=F(0)), Bounds(upto=F(15)), Bounds()], value) == step


@pytest.mark.parametrize(("value", "step"), [(F(95), 0), (F(94995, 1000), 1), (F(0), 2)])
def test_lower_bounds_alone_make_a_scale(value: F, step: int) -> None:
    assert find([Bounds(low=F(95)), Bounds(low=F(90)), Bounds(low=F(0))], value) == step


def test_a_value_in_a_gap_lies_in_no_step() -> None:
    assert find([Bounds(low=F(5)), Bounds(below=F(4))], F(4)) is None


def test_two_open_ends_against_each_other_overlap() -> None:
    steps = [Bounds(low=F(0)), Bounds(upto=F(10))]
    assert list(faults(steps, F(0), F(10))) == [("overlap", 0, F(0))]


def test_a_point_that_both_neighbours_leave_out_is_a_gap() -> None:
    steps = [Bounds(low=F(0), below=F(5)), Bounds(above=F(5))]
    assert list(faults(steps, F(0), None)) == [("gap", 1, F(5))]

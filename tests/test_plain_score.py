"""The scores against a second, plain computation: random rubrics, and the cases that bite.

Every rubric is written into a workbook, read, checked and scored; ``plain_score`` works the same
rows out another way. The named cases also have their result by hand.
"""

from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from plain_score import GROUPS, LEAVES, Plain, number
from random_rubrics import EMPTY, Case, cases, workbook_with
from support import checked, tables

from dvcq.periods import year_period
from dvcq.problems import Problem
from dvcq.scoring import Score, ScoreLine, score

F = Fraction
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
several = settings(max_examples=30, deadline=None, suppress_health_check=SLOW)


def scored(content: bytes) -> tuple[Score, list[Problem]]:
    found = checked(content)
    assert found.book is not None
    faults = [x for x in found.problems if x.severity == "error" and x.sheet == "Tiêu chí"]
    wrong = [x for x in faults if x.code != "tier-percent"]  # bounds of any size are drawn
    assert wrong == [], "the random rubrics are sound"
    return score(found.book, year_period(found.book))


def ends(found: Score) -> tuple[Any, ...]:
    """Everything about the end of a score, the way the plain computation tells it."""
    total = found.total
    names = [level.text if level else "" for level in (total.level_low, total.level_high)]
    return (
        *(total.low, total.high, *names),
        *((total.eligible_low, total.eligible_high) if total.low is not None else (True, True)),
    )


def plain_ends(found: Plain) -> tuple[Any, ...]:
    levels = (found.level_low, found.level_high)
    return found.low, found.high, *levels, found.eligible_low, found.eligible_high


def shape(low: Fraction, high: Fraction, state: str) -> tuple[Any, ...]:
    """A line to compare: a range of one number is as good as sure; a fault has no points."""
    if state == "fault":
        return (state,)
    return low, high, "sure" if state == "open" and low == high else state


def line(found: Score, code: str) -> ScoreLine:
    return next(item for item in found.lines if item.row.code == code)


def same(case: Case, found: Score, problems: list[Problem]) -> Plain:
    """The engine and the plain computation say the same."""
    plain = case.plain()
    for code, worth in (plain.leaves | plain.groups).items():
        item = line(found, code)
        assert (code, *shape(item.low, item.high, item.state)) == (code, *shape(*worth)), item.rule
    assert ends(found) == plain_ends(plain)
    faulty = any(state == "fault" for _, _, state in plain.leaves.values())
    assert any(item.severity == "error" for item in problems) == faulty
    if plain.low is not None:
        total = found.total
        assert (total.raw_low, total.raw_high) == plain.raw
        assert (total.exact_low, total.exact_high) == (plain.exact_low, plain.exact_high)
        assert total.maximum == plain.maximum
    return plain


def rank(case: Case, level: str, eligible: bool) -> int:
    """Higher is better; no level is below every level, "not eligible" below that."""
    bounds = {
        row["Nội dung"]: number(row["Ngưỡng"]) or F(0)
        for row in case.rows
        if row["Cách chấm"] == "mức xếp loại"
    }
    ordered = sorted(bounds, key=lambda name: bounds[name])
    return -1 if not eligible else (ordered.index(level) + 1 if level else 0)


def level_ends(case: Case, found: Score) -> tuple[int, int]:
    _, _, low, high, eligible_low, eligible_high = ends(found)
    return rank(case, low, eligible_low), rank(case, high, eligible_high)


# --- random rubrics -------------------------------------------------------------------------------


@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
@given(case=cases())
def test_a_random_rubric_is_scored_as_by_plain_fractions(case: Case) -> None:
    same(case, *scored(case.book()))


@several
@given(case=cases())
def test_every_range_lies_within_its_maximum_and_parents_are_sums(case: Case) -> None:
    found, _ = scored(case.book())
    for item in found.lines:
        if item.state != "fault":
            assert 0 <= item.low <= item.high <= item.maximum
    if any(item.state == "fault" for item in found.lines):
        assert found.total.low is None
        return
    for code in [row["Mã"] for row in case.rows if row["Cách chấm"] == GROUPS[0]]:
        below = [
            line(found, row["Mã"] or "")
            for row in case.rows
            if (row["Mã"] or "").rpartition(".")[0] == code
            and row["Cách chấm"] in (*GROUPS, *LEAVES)
        ]
        parent = line(found, code or "")
        if parent.state != "not_applicable":
            assert parent.low == sum(item.low for item in below)
            assert parent.high == sum(item.high for item in below)


@several
@given(case=cases(), seed=st.integers(0, 10**6))
def test_the_order_of_the_rows_of_every_sheet_changes_nothing(case: Case, seed: int) -> None:
    first, _ = scored(case.book())

    def shuffled(rows: list[Any]) -> list[Any]:
        return random.Random(seed).sample(rows, len(rows))

    second, _ = scored(case.book(shuffled))
    assert ends(first) == ends(second)
    worth = {x.row.code: (x.low, x.high, x.state) for x in first.lines}
    assert worth == {x.row.code: (x.low, x.high, x.state) for x in second.lines}


def everything_proved(case: Case) -> Case:
    return replace(
        case, proven={row["Mã"] or "" for row in case.rows if row["Cách chấm"] in LEAVES}
    )


@settings(max_examples=50, deadline=None, suppress_health_check=SLOW)
@given(case=cases(), data=st.data())
def test_what_turns_out_lands_inside_the_range_and_never_widens_it(
    case: Case, data: st.DataObject
) -> None:
    """With its proof: points that nobody proves are lost, whatever the range was."""
    before = everything_proved(case)
    old, _ = scored(before.book())
    assume(before.unknown and old.total.low is not None)
    name, side, values = data.draw(st.sampled_from(before.unknown))
    pair = list(before.figures[name])
    pair[side] = data.draw(st.sampled_from(values))
    after = replace(before, figures={**before.figures, name: (pair[0], pair[1])})
    new, _ = scored(after.book())
    assert old.total.low is not None
    assert old.total.high is not None
    if new.total.low is None:  # all that was left has turned out not to apply
        assert all(
            item.state == "not_applicable"
            for item in new.leaves()
            if not (item.bonus or item.minus)
        )
        return
    assert new.total.high is not None
    assert old.total.low <= new.total.low <= new.total.high <= old.total.high
    low, high = level_ends(case, old)
    new_low, new_high = level_ends(case, new)
    assert low <= new_low <= new_high <= high
    for item in new.lines:
        if item.state != "not_applicable":
            was = line(old, item.row.code)
            assert was.low <= item.low <= item.high <= was.high


def one_more(case: Case, name: str) -> Case:
    now, last = case.figures[name]
    assert now is not None
    return replace(case, figures={**case.figures, name: (now + 1, last)})


@several
@given(case=cases(), data=st.data())
def test_one_more_good_occurrence_never_lowers_anything(case: Case, data: st.DataObject) -> None:
    assume(case.counted and case.plain().low is not None)
    chosen = data.draw(st.sampled_from(case.counted))
    special = {row.get("Phạm vi tử số") for row in case.rows if (row["Mã"] or "").startswith("D")}
    assume(chosen not in special)
    old, _ = scored(case.book())
    new, _ = scored(one_more(case, chosen).book())
    assert old.total.low is not None
    assert new.total.low is not None
    assert old.total.low <= new.total.low
    assert (old.total.high or 0) <= (new.total.high or 0)
    for item in new.lines:
        assert line(old, item.row.code).low <= item.low
        assert line(old, item.row.code).high <= item.high


@several
@given(case=cases(), data=st.data())
def test_one_more_deduction_never_raises_anything(case: Case, data: st.DataObject) -> None:
    assume(case.deducted and case.plain().low is not None)
    old, _ = scored(case.book())
    new, _ = scored(one_more(case, data.draw(st.sampled_from(case.deducted))).book())
    assert (new.total.low or 0) <= (old.total.low or 0)
    assert (new.total.high or 0) <= (old.total.high or 0)


@several
@given(case=cases(), data=st.data())
def test_one_more_piece_of_evidence_never_lowers_anything(case: Case, data: st.DataObject) -> None:
    wanting = [row["Mã"] or "" for row in case.rows if row.get("Cần minh chứng") == "Có"]
    assume(wanting and case.plain().low is not None)
    proof = data.draw(st.sampled_from(wanting))
    old, _ = scored(case.book())
    new, _ = scored(replace(case, proven=case.proven | {proof}).book())
    for item in new.lines:
        assert line(old, item.row.code).low <= item.low
        assert line(old, item.row.code).high <= item.high
    assert (old.total.low or 0) <= (new.total.low or 0)


# --- named cases: by hand, by plain fractions, by the engine --------------------------------------

HEAD = (
    "## Tiêu chí\n| Mã | Nội dung | Điểm tối đa | Cách chấm | Tử số | Phạm vi tử số | Mẫu số | "
    "Phạm vi mẫu số | Điểm mỗi lần | Mẫu số bằng 0 | Cần minh chứng | Ngưỡng | Đến | Đến dưới | "
    "Mức cao nhất |\n"
)
LEVELS = """| T | Tốt | | mức xếp loại | | | | | | | | 80 | | | |
| K | Khá | | mức xếp loại | | | | | | | | 65 | | | |
| TB | Trung bình | | mức xếp loại | | | | | | | | 50 | | | |
| Y | Yếu | | mức xếp loại | | | | | | | | 0 | | | |
"""


def by_hand(
    rubric: str, figures: str = "", answers: str = "", levels: str = LEVELS
) -> tuple[Score, list[Problem]]:
    """Score a rubric written as a table; the engine and plain fractions must agree."""
    sheets = tables(
        f"{HEAD}{rubric}{levels}"
        f"## Số liệu\n| Chỉ tiêu số liệu | Trong kỳ | Cùng kỳ năm trước |\n{figures}"
        f"## Tự chấm\n| Tiêu chí | Kết quả | Điểm tự chấm | Giải trình | Điểm thẩm định |\n{answers}"
    )

    def rows(title: str) -> list[dict[str, Any]]:
        head, *body = sheets[title]
        return [dict(zip(head, row, strict=True)) for row in body]

    said = {row.pop("Tiêu chí"): row for row in rows("Tự chấm")}
    case = Case(
        rows=rows("Tiêu chí"),
        figures={
            row["Chỉ tiêu số liệu"]: (number(row["Trong kỳ"]), number(row["Cùng kỳ năm trước"]))
            for row in rows("Số liệu")
        },
        answers={code: {k: v for k, v in row.items() if v} for code, row in said.items()},
    )
    found, problems = scored(workbook_with({**tables(EMPTY), **sheets}))
    same(case, found, problems)
    return found, problems


def typed(code: str, maximum: int) -> str:
    return f"| {code} | Mục {code} | {maximum} | tự chấm điểm | | | | | | | | | | | |\n"


def share(code: str, maximum: int, policy: str) -> str:
    return (
        f"| {code} | Mục {code} | {maximum} | tỷ lệ | số liệu trong kỳ | xong | số liệu trong kỳ | "
        f"phải làm | | {policy} | | | | | |\n"
    )


@pytest.mark.parametrize(
    ("kind", "level"),
    [
        ("bước làm tròn", "Tốt"),
        ("bước làm tròn, xếp loại theo điểm chưa làm tròn", "Khá"),
    ],
)
def test_79_996_is_80_or_not_by_the_rounding_of_the_rubric(kind: str, level: str) -> None:
    step = f"| R | Bước | | {kind} | | | | | | | | 0,01 | | | |\n"
    found, _ = by_hand(typed("1", 100), answers="| 1 | | 79,9960 | | |\n", levels=LEVELS + step)
    assert ends(found)[:4] == (80, 80, level, level)
    assert found.total.exact_low == F("79.996")


def test_94_995_percent_is_not_95_percent() -> None:
    rubric = (
        "| 1 | Hồ sơ | 6 | theo bậc | số liệu trong kỳ | xong | số liệu trong kỳ | phải làm | "
        "| tính 0 điểm | | | | | |\n"
        "| 1.1 | Từ 95% | 6 | bậc | | | | | | | | 95 | | | |\n"
        "| 1.2 | Từ 90% | 2 | bậc | | | | | | | | 90 | | | |\n"
        "| 1.3 | Còn lại | 0 | bậc | | | | | | | | | | | |\n"
    )
    answers = "| 2 | | 0 | | |\n"
    for done, worth in (("94995", 2), ("95000", 6), ("90000", 2), ("89999", 0)):
        figures = f"| xong | {done} | |\n| phải làm | 100000 | |\n"
        found, _ = by_hand(rubric + typed("2", 94), figures, answers)
        assert line(found, "1").low == worth


@pytest.mark.parametrize("done", ["0", ""])
@pytest.mark.parametrize(
    ("policy", "low", "high", "maximum"),
    [
        ("tính điểm tối đa", 100, 100, 100),
        ("tính 0 điểm", 90, 90, 100),
        ("không áp dụng", 100, 100, 90),
        ("hỏi người chấm", 90, 100, 100),
    ],
)
def test_nothing_due_goes_by_its_policy_also_while_the_numerator_is_open(
    done: str, policy: str, low: int, high: int, maximum: int
) -> None:
    figures = f"| xong | {done} | |\n| phải làm | 0 | |\n"
    found, problems = by_hand(
        share("1", 10, policy) + typed("2", 90), figures, "| 2 | | 90 | | |\n"
    )
    assert ends(found)[:2] == (low, high)
    assert found.total.maximum == maximum
    assert [x.code for x in problems if x.severity != "info"] == []


@pytest.mark.parametrize(
    "policy", ["tính điểm tối đa", "tính 0 điểm", "không áp dụng", "hỏi người chấm"]
)
@pytest.mark.parametrize(
    "figures", ["| xong | 1 | |\n| phải làm | 0 | |\n", "| xong | 3 | |\n| phải làm | 2 | |\n"]
)
def test_more_done_than_due_is_an_error_under_every_policy(policy: str, figures: str) -> None:
    found, problems = by_hand(
        share("1", 10, policy) + typed("2", 90), figures, "| 2 | | 90 | | |\n"
    )
    assert [x.code for x in problems] == ["ratio-over"]
    assert ends(found)[:2] == (None, None)
    assert line(found, "2").low == 90


@pytest.mark.parametrize("claim", ["10,01", "-0,01"])
def test_a_claim_outside_its_maximum_is_an_error_and_never_cut(claim: str) -> None:
    answers = f"| 1 | | {claim} | | |\n| 2 | | 90 | | |\n"
    found, problems = by_hand(typed("1", 10) + typed("2", 90), answers=answers)
    assert [x.code for x in problems] == ["score-range"]
    assert ends(found)[:4] == (None, None, "", "")


def test_all_bonuses_are_cut_at_their_group_then_at_the_ceiling() -> None:
    bonus = (
        "| B | Thưởng | 5 | nhóm điểm thưởng | | | | | | | | | | | |\n"
        "| B.1 | Khen | 5 | đếm, có mức tối đa | số liệu trong kỳ | khen | | | 2,5 | | | | | | |\n"
        "| B.2 | Sáng kiến | 5 | đếm, có mức tối đa | số liệu trong kỳ | khen | | | 2,5 | | | | | | |\n"
    )
    figures = "| khen | 3 | |\n"
    for ceiling, points, total in ((None, 94, 99), (None, 98, 100), (105, 98, 103), (102, 98, 102)):
        more = f"| TR | Trần | {ceiling} | mức trần của tổng điểm | | | | | | | | | | | |\n"
        found, _ = by_hand(
            typed("1", 100) + bonus,
            figures,
            f"| 1 | | {points} | | |\n",
            LEVELS + (more if ceiling else ""),
        )
        assert (line(found, "B.1").low, line(found, "B").low) == (5, 5)
        assert ends(found)[:2] == (total, total)


def cap(code: str, level: str) -> str:
    return f"| {code} | Yêu cầu {code} | | điều kiện khống chế | | | | | | | | | | | {level} |\n"


CAPS = cap("C1", "K") + cap("C2", "TB") + cap("C3", "T") + cap("C4", "")


@pytest.mark.parametrize(
    ("points", "failed", "level", "eligible"),
    [
        (90, (), "Tốt", True),
        (90, ("C3",), "Tốt", True),
        (90, ("C1",), "Khá", True),
        (90, ("C1", "C2"), "Trung bình", True),
        (40, ("C1", "C2"), "Yếu", True),
        (90, ("C1", "C4"), "", False),
        (40, ("C4",), "", False),
    ],
)
def test_of_several_caps_the_strictest_holds(
    points: int, failed: tuple[str, ...], level: str, eligible: bool
) -> None:
    answers = f"| 1 | | {points} | | |\n" + "".join(
        f"| {code} | {'không đạt' if code in failed else 'đạt'} | | | |\n"
        for code in ("C1", "C2", "C3", "C4")
    )
    found, _ = by_hand(typed("1", 100), answers=answers, levels=LEVELS + CAPS)
    assert ends(found) == (points, points, level, level, eligible, eligible)
    assert [x.row.code for x in found.total.caps if x.holds_low] == list(failed)


def test_a_pending_requirement_of_a_cap_counts_against_the_unit_at_the_low_end_only() -> None:
    late = "| C1 | Không chậm | | điều kiện khống chế | số liệu trong kỳ | chậm | | | | | | | 0 | | TB |\n"
    for figure, ends_at in (
        ("", ("Trung bình", "Tốt")),
        ("0", ("Tốt", "Tốt")),
        ("1", ("Trung bình", "Trung bình")),
    ):
        found, _ = by_hand(
            typed("1", 100), f"| chậm | {figure} | |\n", "| 1 | | 90 | | |\n", LEVELS + late
        )
        assert ends(found)[2:4] == ends_at


def test_where_nothing_applies_there_is_no_total() -> None:
    answers = "| 1 | không áp dụng | | | |\n| 2 | không áp dụng | | | |\n"
    found, problems = by_hand(typed("1", 40) + typed("2", 60), answers=answers)
    assert ends(found)[:4] == (None, None, "", "")
    assert found.total.maximum == 0
    assert [x for x in problems if x.severity == "error"] == []


HALVES = typed("1", 50) + typed("2", 50)


@pytest.mark.parametrize(
    ("first", "second", "level"),
    [
        (50, 50, "Tốt"),
        (50, 45, "Tốt"),
        (50, "44,99", "Khá"),
        (50, 35, "Khá"),
        (50, "34,99", "Trung bình"),
    ],
)
def test_a_failing_condition_falls_level_by_level(first: int, second: object, level: str) -> None:
    """Tốt wants 90% of every heading, Khá 70%; the bound belongs."""
    wants = "| {} | Mọi nhóm | | điều kiện của mức | tỷ lệ điểm của tiêu chí (%) | | | | | | | {} | | | |\n"
    levels = LEVELS + wants.format("T.1", 90) + wants.format("K.1", 70)
    found, _ = by_hand(
        HALVES, answers=f"| 1 | | {first} | | |\n| 2 | | {second} | | |\n", levels=levels
    )
    assert ends(found)[2] == level


def test_a_level_that_a_cap_leads_to_has_its_own_conditions_tested() -> None:
    """At most Khá, but what Khá wants is not there: Trung bình."""
    levels = (
        LEVELS + cap("C1", "K") + "| K.1 | Kế hoạch | | điều kiện của mức | | | | | | | | | | | |\n"
    )
    answers = "| 1 | | 90 | | |\n| C1 | không đạt | | | |\n| K.1 | không đạt | | | |\n"
    found, _ = by_hand(typed("1", 100), answers=answers, levels=levels)
    assert ends(found)[2:4] == ("Trung bình", "Trung bình")


@pytest.mark.parametrize(
    ("now", "last", "worth"),
    [
        ("80,1500", "80,15", (5, 5)),
        ("80,16", "80,1500", (10, 10)),
        ("80,14", "80,15", (0, 0)),
        ("", "80,15", (0, 10)),
        ("80,15", "", (10, 10)),
        ("", "", (10, 10)),
    ],
)
def test_equal_is_by_value_and_no_last_year_goes_by_its_policy(
    now: str, last: str, worth: tuple[int, int]
) -> None:
    rubric = (
        "| 1 | Chỉ số | 10 | so sánh với năm trước | số liệu trong kỳ | chỉ số | | | | "
        "tính điểm tối đa | | | | | |\n"
        "| 1.1 | Cao hơn | 10 | nếu cao hơn | | | | | | | | | | | |\n"
        "| 1.2 | Bằng | 5 | nếu bằng | | | | | | | | | | | |\n"
        "| 1.3 | Thấp hơn | 0 | nếu thấp hơn | | | | | | | | | | | |\n"
    )
    found, _ = by_hand(
        rubric + typed("2", 90), f"| chỉ số | {now} | {last} |\n", "| 2 | | 90 | | |\n"
    )
    assert (line(found, "1").low, line(found, "1").high) == worth


def test_a_tier_of_a_share_whose_denominator_is_open_may_still_go_by_its_policy() -> None:
    """Nothing may turn out to have been due, which is worth 0 here and not the lowest tier."""
    rubric = (
        "| 1 | Hồ sơ | 6 | theo bậc | số liệu trong kỳ | xong | số liệu trong kỳ | phải làm | "
        "| tính 0 điểm | | | | | |\n"
        "| 1.1 | Từ 95% | 6 | bậc | | | | | | | | 95 | | | |\n"
        "| 1.2 | Còn lại | 2 | bậc | | | | | | | | | | | |\n"
    )
    figures = "| xong | 0 | |\n| phải làm | | |\n"
    found, _ = by_hand(rubric + typed("2", 94), figures, "| 2 | | 94 | | |\n")
    assert (line(found, "1").low, line(found, "1").high) == (0, 6)


def test_a_superior_body_that_has_not_scored_yet_leaves_a_range_and_a_typed_0_is_a_score() -> None:
    rubric = typed("1", 90) + "| 2 | Cấp trên | 10 | cấp trên chấm | | | | | | | | | | | |\n"
    for given_points, total in (("", (80, 90)), ("0", (80, 80)), ("10", (90, 90))):
        found, _ = by_hand(rubric, answers=f"| 1 | | 80 | | |\n| 2 | | | | {given_points} |\n")
        assert ends(found)[:2] == total

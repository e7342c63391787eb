"""Whole score lines: where each number, word and cell of a line, a requirement, a total is from."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import pytest
from support import checked, workbook

from dvcq.model import Book
from dvcq.periods import year_period
from dvcq.problems import Problem
from dvcq.scoring import Score, ScoreLine, lines_with, score, total_of
from dvcq.sources import Source

F = Fraction
COLUMNS = (
    *("Mã", "Nội dung", "Điểm tối đa", "Cách chấm", "Tử số", "Phạm vi tử số", "Mẫu số"),
    *("Phạm vi mẫu số", "Điểm mỗi lần", "Mẫu số bằng 0", "Cần minh chứng", "Ngưỡng", "Đến"),
    *("Đến dưới", "Mức cao nhất"),
)
STATISTIC = "số liệu trong kỳ"


def rubric(*rows: tuple[str, str, object, dict[str, object]]) -> str:
    """ "## Tiêu chí": code, way of scoring, maximum and the other cells by header."""
    text = "## Tiêu chí\n| " + " | ".join(COLUMNS) + " |\n"
    for code, kind, maximum, more in rows:
        cells = {"Mã": code, "Nội dung": f"Mục {code}", "Điểm tối đa": maximum, "Cách chấm": kind}
        text += "| " + " | ".join(str({**cells, **more}.get(name, "")) for name in COLUMNS) + " |\n"
    return text


def of(name: str, *bounds: object, fact: str = STATISTIC) -> dict[str, object]:
    """The figure a row looks at, with at least / at most / less than."""
    return {
        "Tử số": fact,
        "Phạm vi tử số": name,
        **dict(zip(("Ngưỡng", "Đến", "Đến dưới"), bounds, strict=False)),
    }


def over(top: str, bottom: str, policy: str = "hỏi người chấm") -> dict[str, object]:
    below = {"Mẫu số": STATISTIC, "Phạm vi mẫu số": bottom, "Mẫu số bằng 0": policy}
    return {**of(top), **below}


GROUP, YES, SHARE, TYPED = "tổng các tiêu chí con", "có/không", "tỷ lệ", "tự chấm điểm"
TIMES, LESS, ABOVE = "đếm, có mức tối đa", "trừ dần, có mức sàn", "cấp trên chấm"
BONUS, MINUS = "nhóm điểm thưởng", "nhóm điểm trừ"
WANTED: dict[str, object] = {"Cần minh chứng": "Có"}
FIGURES = (
    "## Số liệu\n| Chỉ tiêu số liệu | Kỳ | Trong kỳ | Cùng kỳ năm trước |\n"
    "| ba | | 3 | 2 |\n| bốn | | 4 | |\n| không | | 0 | |\n| chưa có | | | 5 |\n"
)
ACTIVITIES = (
    "## Hoạt động\n| Mã | Từ ngày | Nhiệm vụ | Tên hoạt động | Hình thức | Trạng thái |\n"
    "| HĐ001 | 05/3/2024 | N1 | hội nghị mẫu | hội nghị | đã xong |\n"
    "| HĐ002 | 06/3/2024 | N1 | lớp học mẫu | tập huấn | đã xong |\n"
)
BASE = "## Văn bản\n| Mã |\n## Kế hoạch\n| Mã |\n" + FIGURES
ANSWERS = "## Tự chấm\n| Tiêu chí | Kết quả | Điểm tự chấm | Giải trình | Điểm thẩm định |\n"


def book_of(criteria: str, answers: str = "", more: str = "") -> Book:
    book = checked(workbook(BASE + criteria + ANSWERS + answers + more)).book
    assert book is not None
    return book


def scored(
    criteria: str, answers: str = "", more: str = "", **how: Any
) -> tuple[Score, list[Problem]]:
    book = book_of(criteria, answers, more)
    return score(book, year_period(book), **how)


def cells(sources: Iterable[Source]) -> str:
    """Cells of the rubric without its name; of other sheets with it."""
    return " ".join(str(item).replace("Tiêu chí!", "") for item in sources)


def told(line: ScoreLine) -> str:
    """A line as a sentence: points, state, rule; then whatever else it knows."""
    words = f"{line.code} {line.low}…{line.high}/{line.maximum} {line.state}: {line.rule}"
    extra = {
        "mất": line.lost,
        "chờ": line.waits,
        "thiếu": line.unproven or "",
        "giải trình": line.explained or "",
        "thưởng": line.bonus or "",
        "trừ": line.minus or "",
        "minh chứng": " ".join(item.code for item in line.evidence),
        "hoạt động": " ".join(item.code for item in line.activities),
        "số": "; ".join(item.label for item in line.figures),
    }
    return words + "".join(f" | {name}: {word}" for name, word in extra.items() if word)


def tell(found: Score) -> list[str]:
    return [told(line) for line in found.lines]


def line(found: Score, code: str) -> ScoreLine:
    return found.by_code()[code]


def said(problems: list[Problem]) -> list[tuple[str, str, str]]:
    return [(item.code, f"{item.sheet}!{item.cell}", item.message) for item in problems]


# --- groups that may not apply --------------------------------------------------------------------

GROUPS = rubric(
    ("1", GROUP, 20, {}),
    ("1.1", YES, 20, {}),
    ("2", GROUP, 20, of("không")),
    ("2.1", GROUP, 20, {}),
    ("2.1.1", YES, 20, {}),
    ("3", GROUP, 20, {}),
    ("3.1", YES, 10, {}),
    ("3.2", YES, 10, {}),
    ("4", GROUP, 20, of("chưa có")),
    ("4.1", YES, 20, {}),
    ("5", GROUP, 20, of("ba", 3, 3)),
    ("5.1", YES, 20, {}),
)
OF_GROUPS = (
    "| 1 | không áp dụng | | | |\n| 1.1 | đạt | | | |\n| 3 | chưa có căn cứ | | | |\n"
    "| 3.1 | đạt | | | |\n| 3.2 | không áp dụng | | | |\n| 4.1 | đạt | | | |\n| 5.1 | đạt | | | |\n"
)


def test_a_group_says_of_all_below_it_that_it_does_not_apply_or_may_not() -> None:
    found, problems = scored(GROUPS, OF_GROUPS)
    shown = tell(found)
    assert shown[:7] == [
        "1 0…0/20 not_applicable: cộng các tiêu chí con",
        "1.1 0…0/20 not_applicable: nhóm không áp dụng",
        "2 0…0/20 not_applicable: cộng các tiêu chí con",
        "2.1 0…0/20 not_applicable: cộng các tiêu chí con",
        "2.1.1 0…0/20 not_applicable: nhóm không áp dụng (không: 0)",
        "3 0…10/20 open: cộng các tiêu chí con",
        "3.1 0…10/10 open: nhóm chưa có căn cứ | chờ: figure",
    ]
    assert shown[7].startswith("3.2 0…0/10 not_applicable: ")
    assert shown[8:] == [
        "4 0…20/20 open: cộng các tiêu chí con",
        "4.1 0…20/20 open: chưa có chưa có nên chưa biết nhóm có áp dụng không | chờ: figure",
        "5 20…20/20 sure: cộng các tiêu chí con",
        "5.1 20…20/20 sure: đạt",
    ]
    where = [(item.code, f"{item.sheet}!{item.cell}") for item in problems]
    assert where == [("group-open", "Số liệu!C5")]


def test_a_group_that_does_not_apply_names_the_cell_that_says_so() -> None:
    found, _ = scored(GROUPS, OF_GROUPS)
    figure = "E4 Số liệu!C4 Số liệu!A4 Số liệu!B4"
    open_figure = "E10 Số liệu!C5 Số liệu!A5 Số liệu!B5"
    assert {code: cells(line(found, code).sources) for code in ("1", "1.1", "2", "2.1.1")} == {
        "1": "Tự chấm!B2",
        "1.1": "Tự chấm!B2",
        "2": figure,
        "2.1.1": figure,
    }
    assert cells(line(found, "3.1").sources) == "C8 Tự chấm!B4"
    assert cells(line(found, "4.1").sources) == f"C11 {open_figure}"
    assert cells(line(found, "5.1").sources) == "C13 D13 Tự chấm!B8"


@pytest.mark.parametrize(
    ("figure", "bounds", "state"),
    [
        ("không", (), "not_applicable"),
        ("ba", (), "sure"),
        ("không", (0,), "sure"),
        ("ba", (4,), "not_applicable"),
        ("ba", ("", 2), "not_applicable"),
        ("ba", ("", "", 3), "not_applicable"),
        ("ba", ("", "", 4), "sure"),
    ],
)
def test_a_group_applies_by_its_figure_and_bounds(
    figure: str, bounds: tuple[object, ...], state: str
) -> None:
    table = rubric(("1", GROUP, 50, of(figure, *bounds)), ("1.1", YES, 50, {}), ("2", YES, 50, {}))
    found, _ = scored(table, "| 1.1 | đạt | | | |\n| 2 | đạt | | | |\n")
    assert (line(found, "1").state, line(found, "1.1").state) == (state, state)


def test_what_does_not_apply_stays_so_whatever_stands_above_and_below() -> None:
    table = rubric(
        ("1", GROUP, 100, {}),
        ("1.1", GROUP, 100, of("chưa có")),
        ("1.1.1", GROUP, 100, of("ba")),
        ("1.1.1.1", YES, 100, {}),
    )
    answers = (
        "| 1 | không áp dụng | | | |\n| 1.1.1 | chưa có căn cứ | | | |\n| 1.1.1.1 | đạt | | | |\n"
    )
    found, _ = scored(table, answers)
    assert {item.state for item in found.lines} == {"not_applicable"}
    assert line(found, "1.1.1.1").rule == "nhóm không áp dụng"


def test_a_bonus_and_a_deduction_mark_everything_below_them_and_nothing_else() -> None:
    table = rubric(
        ("1", GROUP, 100, {}),
        ("1.1", TYPED, 100, {}),
        ("1.2", BONUS, 5, {}),
        ("1.2.1", TYPED, 5, {}),
        ("1.2.2", GROUP, 3, {}),
        ("1.2.2.1", TYPED, 3, {}),
        ("D", MINUS, 4, {}),
        ("D.1", YES, 3, {}),
        ("D.2", TIMES, 3, {**of("ba"), "Điểm mỗi lần": 1}),
    )
    answers = (
        "| 1.1 | | 90 | | |\n| 1.2.1 | | 3 | | |\n| 1.2.2.1 | | 3 | | |\n| D.1 | đạt | | | |\n"
    )
    found, _ = scored(table, answers)
    short = "mất: tự chấm thấp hơn điểm tối đa"
    assert tell(found) == [
        "1 90…90/100 sure: cộng các tiêu chí con",
        f"1.1 90…90/100 sure: tự chấm | {short}",
        "1.2 5…5/5 sure: cộng các tiêu chí con | thưởng: True",
        f"1.2.1 3…3/5 sure: tự chấm | {short} | thưởng: True",
        "1.2.2 3…3/3 sure: cộng các tiêu chí con | thưởng: True",
        "1.2.2.1 3…3/3 sure: tự chấm | thưởng: True",
        "D 4…4/4 sure: cộng các tiêu chí con | trừ: True",
        "D.1 3…3/3 sure: có phát sinh | trừ: True",
        "D.2 3…3/3 sure: 3 × 1 = 3 | trừ: True | số: ba",
    ]
    end = found.total
    assert (end.raw_low, end.bonus, end.deduction, end.low) == (90, (5, 5), (4, 4), 91)
    assert [(item.role, item.depth) for item in found.lines][:4] == [
        ("group", 0),
        ("leaf", 1),
        ("group", 1),
        ("leaf", 2),
    ]
    assert [item.code for item in found.leaves()] == ["1.1", "1.2.1", "1.2.2.1", "D.1", "D.2"]


# --- evidence -------------------------------------------------------------------------------------

PROOFS = (
    "## Minh chứng\n| Mã | Tiêu chí | Tên loại, trích yếu |\n"
    "| MC001 | 1; 6 | Thông báo |\n| MC002 | 1 | Báo cáo |\n"
)


def test_evidence_explanations_and_want_of_both() -> None:
    table = rubric(
        ("1", YES, 20, WANTED),
        ("2", YES, 20, WANTED),
        ("3", YES, 20, WANTED),
        ("4", YES, 20, WANTED),
        ("5", YES, 10, {}),
        ("6", SHARE, 10, {**over("ba", "bốn"), **WANTED}),
        ("9", MINUS, 5, {}),
        ("9.1", TYPED, 5, WANTED),
    )
    answers = (
        "| 1 | đạt | | Đã báo cáo. | |\n| 2 | đạt | | Đã báo cáo. | |\n| 3 | đạt | | | |\n"
        "| 4 | không đạt | | | |\n| 5 | đạt | | | |\n| 9.1 | | 2 | | |\n"
    )
    found, problems = scored(table, answers, PROOFS)
    assert tell(found) == [
        "1 20…20/20 sure: đạt | minh chứng: MC001 MC002",
        "2 20…20/20 sure: đạt | giải trình: True",
        "3 0…0/20 sure: đạt; thiếu minh chứng nên tính 0 điểm | mất: thiếu minh chứng | thiếu: 20",
        "4 0…0/20 sure: không đạt | mất: không đạt",
        "5 10…10/10 sure: đạt",
        "6 15/2…15/2/10 sure: 3 ÷ 4 × 10 = 7,50 | mất: còn thiếu 1 so với 4 | minh chứng: MC001 "
        "| số: ba; bốn",
        "9 2…2/5 sure: cộng các tiêu chí con | trừ: True",
        "9.1 2…2/5 sure: tự chấm | trừ: True",
    ]
    proved = "C2 D2 Tự chấm!B2 K2 Minh chứng!B2 Minh chứng!B3 Tự chấm!D2"
    assert cells(line(found, "1").sources) == proved
    assert cells(line(found, "2").sources) == "C3 D3 Tự chấm!B3 K3 Tự chấm!D3"
    assert cells(line(found, "3").sources) == "C4 D4 Tự chấm!B4 K4"
    assert cells(line(found, "4").sources) == "C5 D5 Tự chấm!B5"
    assert cells(line(found, "9.1").sources) == "C9 D9 Tự chấm!C7"
    assert said(problems) == [
        (
            "score-unproven",
            "Minh chứng!",
            "Có 1 tiêu chí bị tính 0 điểm vì thiếu minh chứng, mất 20 điểm: 3.",
        )
    ]


def test_points_lost_for_want_of_evidence_are_told_together() -> None:
    table = rubric(("1", YES, 50, WANTED), ("2", YES, 50, WANTED))
    _, problems = scored(table, "| 1 | đạt | | | |\n| 2 | đạt | | | |\n")
    told_of = "Có 2 tiêu chí bị tính 0 điểm vì thiếu minh chứng, mất 100 điểm: 1, 2."
    assert [item.message for item in problems] == [told_of]


@pytest.mark.parametrize("points", ["1", "0,01"])
def test_even_the_least_points_want_their_proof(points: str) -> None:
    table = rubric(("1", TYPED, 1, WANTED), ("2", YES, 99, {}))
    found, _ = scored(table, f"| 1 | | {points} | | |\n| 2 | đạt | | | |\n")
    assert (line(found, "1").low, line(found, "1").unproven) == (0, F(points.replace(",", ".")))


def test_before_anything_is_scored_nobody_is_told_of_evidence() -> None:
    table = rubric(("1", SHARE, 100, {**over("ba", "bốn"), **WANTED}))
    found, problems = scored(table)
    assert line(found, "1").unproven == 75
    assert problems == []


# --- figures, activities --------------------------------------------------------------------------


def test_a_line_names_the_activities_and_figures_it_used() -> None:
    table = rubric(
        ("1", TIMES, 20, {"Tử số": "số hoạt động đã thực hiện", "Điểm mỗi lần": 5}),
        ("2", TIMES, 20, {}),
        (
            "2.1",
            "khoản đếm",
            "",
            {**of("hội nghị", fact="số hoạt động đã thực hiện"), "Điểm mỗi lần": 5},
        ),
        ("2.2", "khoản đếm", 5, {**of("ba"), "Điểm mỗi lần": 1}),
        ("3", "so sánh với năm trước", 20, {**of("ba"), "Mẫu số bằng 0": "không áp dụng"}),
        ("3.1", "nếu cao hơn", 20, {}),
        ("3.2", "nếu bằng", 5, {}),
        ("3.3", "nếu thấp hơn", 0, {}),
        ("4", "theo bậc", 20, over("ba", "bốn")),
        ("4.1", "bậc", 20, {"Ngưỡng": 90}),
        ("4.2", "bậc", 5, {"Ngưỡng": 50}),
        ("4.3", "bậc", 0, {}),
        ("5", LESS, 10, {**of("ba"), "Điểm mỗi lần": 1, "Ngưỡng": 8}),
        ("6", ABOVE, 10, {}),
    )
    found, problems = scored(table, "| 6 | | | | 7,5 |\n", ACTIVITIES)
    assert tell(found) == [
        "1 10…10/20 sure: 2 × 5 = 10 | mất: còn thiếu 2 lần để đạt điểm tối đa | hoạt động: HĐ001 "
        "HĐ002 | số: số hoạt động đã thực hiện",
        "2 8…8/20 sure: 1 × 5 + 3 × 1 = 8 | mất: còn thiếu 12 điểm so với mức tối đa | hoạt động: "
        "HĐ001 | số: số hoạt động đã thực hiện (hội nghị); ba",
        "3 20…20/20 sure: 3 cao hơn 2: 20 điểm | số: ba; ba (năm trước)",
        "4 5…5/20 sure: 3 ÷ 4 = 75%, thuộc bậc “Mục 4.2”: 5 điểm | mất: thuộc bậc “Mục 4.2”, bậc "
        "cao nhất được 20 điểm | số: ba; bốn",
        "5 8…8/10 sure: 10 − 3 × 1 = 7, không dưới 8 | mất: bị trừ 2 điểm | số: ba",
        "6 15/2…15/2/10 sure: điểm của cấp trên | mất: cấp trên chấm thấp hơn điểm tối đa",
    ]
    assert problems == []
    three = "Số liệu!C2 Số liệu!A2 Số liệu!B2"
    assert cells(line(found, "5").sources) == f"C14 D14 E14 F14 I14 L14 {three}"
    assert cells(line(found, "6").sources) == "C15 D15 Tự chấm!E2"
    for code, named in (
        ("1", "E2 I2"),
        ("2", "D4 E4 F4 I4 D5 E5 F5 I5"),
        ("4", "E10 F10 G10 H10 J10"),
    ):
        assert named in cells(line(found, code).sources)
    assert f"{three} Số liệu!D2" in cells(line(found, "3").sources)
    assert "Hoạt động!F2" in cells(line(found, "2").sources)


def test_an_answer_that_there_is_no_basis_yet_leaves_what_the_rule_may_give() -> None:
    table = rubric(
        ("1", TIMES, 20, {"Tử số": "số hoạt động đã thực hiện", "Điểm mỗi lần": 5}),
        ("3", "so sánh với năm trước", 20, {**of("ba"), "Mẫu số bằng 0": "không áp dụng"}),
        ("3.1", "nếu cao hơn", 20, {}),
        ("3.2", "nếu bằng", 5, {}),
        ("3.3", "nếu thấp hơn", 1, {}),
        ("5", LESS, 20, {**of("ba"), "Điểm mỗi lần": 1, "Ngưỡng": 8}),
        ("7", YES, 20, {}),
        ("8", TYPED, 20, {}),
    )
    answers = "".join(f"| {n} | chưa có căn cứ | | | |\n" for n in (1, 3, 5, 7, 8))
    found, problems = scored(table, answers, ACTIVITIES)
    waits = "chưa có căn cứ | chờ: figure"
    shown = [told(item).split(" | hoạt")[0].split(" | số")[0] for item in found.lines]
    assert shown == [
        f"1 0…20/20 open: {waits}",
        f"3 1…20/20 open: {waits}",
        f"5 8…20/20 open: {waits}",
        f"7 0…20/20 open: {waits}",
        f"8 0…20/20 open: {waits}",
    ]
    assert cells(line(found, "7").sources) == "C8 D8 Tự chấm!B5"
    assert problems == []


# --- what is wrong, what is asked -----------------------------------------------------------------


def test_every_problem_of_a_leaf_stands_in_the_cell_to_mend() -> None:
    table = rubric(
        ("1", SHARE, 20, over("bốn", "ba")),
        ("2", TYPED, 20, {}),
        ("3", ABOVE, 20, {}),
        ("4", YES, 10, {}),
        ("5", TYPED, 10, {}),
        ("6", YES, 10, {}),
        ("7", TYPED, 5, {}),
        ("8", SHARE, 5, over("không", "không")),
    )
    answers = "| 1 | | | Đã báo cáo. | |\n| 2 | | 20,5 | | |\n| 3 | | | | 21 |\n| 4 | | | Chưa rõ. | |\n| 5 | | | Chưa rõ. | |\n"
    found, problems = scored(table, answers)
    assert said(problems) == [
        ("ratio-over", "Tiêu chí!A2", "Tử số (4) lớn hơn mẫu số (3)."),
        ("score-range", "Tự chấm!C3", "Điểm “20,5” của tiêu chí “2” nằm ngoài 0 đến 20."),
        ("score-range", "Tự chấm!E4", "Điểm “21” của tiêu chí “3” nằm ngoài 0 đến 20."),
        (
            "score-ask",
            "Tiêu chí!A9",
            "Tiêu chí “8” có mẫu số bằng 0 và chưa có quyết định: tính trong khoảng 0 đến 5.",
        ),
        ("score-missing", "Tự chấm!B5", "Tiêu chí “4” chưa được tự chấm."),
        ("score-missing", "Tự chấm!C6", "Tiêu chí “5” chưa được tự chấm."),
        (
            "score-unanswered",
            "Tự chấm!",
            "Còn 2 tiêu chí chưa có dòng ở trang Tự chấm: 6, 7.",
        ),
    ]
    assert "Số liệu!C3, Số liệu!C2" in problems[0].hint
    assert [(item.column, item.row) for item in problems[:4]] == [
        ("code", 2),
        ("points", 3),
        ("appraised", 4),
        ("code", 9),
    ]
    assert {line(found, str(n)).state for n in range(1, 8)} == {"fault"}
    assert (line(found, "8").state, line(found, "8").waits) == ("open", "decision")
    assert (found.total.low, found.total.raw_low, found.total.raw_high) == (None, 0, 100)


def test_points_typed_for_a_share_with_nothing_due_are_looked_at_in_their_cell() -> None:
    table = rubric(("1", SHARE, 100, over("không", "không")))
    _, problems = scored(table, "| 1 | | 101 | | |\n")
    assert said(problems) == [
        ("score-range", "Tự chấm!C2", "Điểm “101” của tiêu chí “1” nằm ngoài 0 đến 100.")
    ]


def test_a_criterion_that_does_not_apply_names_the_answer_that_says_so() -> None:
    table = rubric(("1", YES, 50, {}), ("2", YES, 50, {}))
    found, _ = scored(table, "| 1 | không áp dụng | | | |\n| 2 | đạt | | | |\n")
    assert tell(found)[0] == "1 0…0/50 not_applicable: không áp dụng"
    assert cells(line(found, "1").sources) == "Tự chấm!B2"


def test_during_the_year_a_criterion_nobody_answered_is_open_and_no_problem() -> None:
    table = rubric(("1", YES, 50, {}), ("2", TYPED, 50, {}))
    found, problems = scored(table, unanswered="open")
    assert tell(found) == [
        "1 0…50/50 open: chưa tự chấm | chờ: verdict",
        "2 0…50/50 open: chưa tự chấm | chờ: points",
    ]
    assert problems == []
    found, problems = scored(table, unanswered="fault")
    assert [item.code for item in problems] == ["score-unanswered"]
    assert found.total.low is None


# --- the level ------------------------------------------------------------------------------------

LEVELS = (
    ("T", "mức xếp loại", "", {"Ngưỡng": 80}),
    ("K", "mức xếp loại", "", {"Ngưỡng": 50, "Đến dưới": 80}),
    ("Y", "mức xếp loại", "", {"Đến dưới": 50}),
)
POINTS, PERCENT = "điểm của tiêu chí", "tỷ lệ điểm của tiêu chí (%)"


def condition(code: str, more: dict[str, object]) -> tuple[str, str, object, dict[str, object]]:
    return (code, "điều kiện của mức", "", more)


PLAIN = (
    ("1", TYPED, 40, {}),
    ("2", TYPED, 20, {}),
    ("3", GROUP, 40, {}),
    ("3.1", TYPED, 40, {}),
    ("B", BONUS, 5, {}),
    ("B.1", TYPED, 5, {}),
)
PLAIN_ANSWERS = (
    "| 1 | | 30 | | |\n| 2 | chưa có căn cứ | | | |\n| 3.1 | | 20 | | |\n| B.1 | | 1 | | |\n"
)
RANGE = "tiêu chí 2 được 0 đến 20 trên 20 điểm"


@pytest.mark.parametrize(
    ("more", "answer", "met", "shown"),
    [
        ({}, "đạt", (True, True), "đạt"),
        ({}, "không đạt", (False, False), "không đạt"),
        ({}, "không áp dụng", (True, True), "không áp dụng"),
        ({}, "chưa có căn cứ", (False, True), "chưa trả lời ở trang Tự chấm"),
        ({}, "", (False, True), "chưa trả lời ở trang Tự chấm"),
        (of("ba"), "", (True, True), "ba: 3"),
        (of("không"), "", (False, False), "không: 0"),
        (of("ba", 3), "", (True, True), "ba: 3"),
        (of("ba", 4), "", (False, False), "ba: 3"),
        (of("ba", "", 2), "", (False, False), "ba: 3"),
        (of("chưa có", 3), "", (False, True), "chưa có số liệu"),
        (of("1", 30, fact=POINTS), "", (True, True), ""),
        (of("1", 31, fact=POINTS), "", (False, False), "tiêu chí 1 được 30 trên 40 điểm"),
        (of("1", 75, 75, fact=PERCENT), "", (True, True), ""),
        (of("1", 76, fact=PERCENT), "", (False, False), "tiêu chí 1 được 30 trên 40 điểm"),
        (of("3.1", 50, fact=PERCENT), "", (True, True), ""),
        (of("3", 50, fact=PERCENT), "", (True, True), ""),
        (of("3", 51, fact=PERCENT), "", (False, False), "tiêu chí 3 được 20 trên 40 điểm"),
        (of("2", 0, fact=POINTS), "", (True, True), ""),
        (of("2", 1, fact=POINTS), "", (False, True), RANGE),
        (of("2", "", 0, fact=POINTS), "", (False, True), RANGE),
        (of("2", 21, fact=POINTS), "", (False, False), RANGE),
        (of("2", 5, 6, fact=POINTS), "", (False, True), RANGE),
        (of("2", 6, 6, fact=POINTS), "", (False, True), RANGE),
        (of("2", 5, "", 20, fact=POINTS), "", (False, True), RANGE),
        (of("2", 21, 30, fact=POINTS), "", (False, False), RANGE),
        (of("2", 25, 30, fact=PERCENT), "", (False, True), RANGE),
        (of("2", 25, "", 30, fact=PERCENT), "", (False, True), RANGE),
        (of("", 50, fact=PERCENT), "", (False, True), RANGE),
        (
            of("", 76, fact=PERCENT),
            "",
            (False, False),
            f"tiêu chí 1 được 30 trên 40 điểm; {RANGE}; tiêu chí 3 được 20 trên 40 điểm",
        ),
    ],
)
def test_a_requirement_is_met_or_not_in_the_worst_and_in_the_best_case(
    more: dict[str, object], answer: str, met: tuple[bool, bool], shown: str
) -> None:
    table = rubric(*PLAIN, *LEVELS, condition("T.1", more), ("C1", "điều kiện khống chế", "", more))
    answers = PLAIN_ANSWERS + "".join(
        f"| {code} | {answer} | | | |\n" for code in ("T.1", "C1") if answer
    )
    end = scored(table, answers)[0].total
    assert [(x.row.code, x.met_low, x.met_high, x.shown) for x in end.conditions] == [
        ("T.1", *met, shown)
    ]
    assert [(x.row.code, x.holds_low, x.holds_high, x.shown) for x in end.caps] == [
        ("C1", not met[0], not met[1], shown)
    ]
    assert (end.eligible_low, end.eligible_high) == met


def test_a_requirement_names_the_cells_it_looked_at() -> None:
    table = rubric(
        *PLAIN,
        *LEVELS,
        condition("T.1", {}),
        condition("T.2", of("ba", 1)),
        condition("T.3", of("3", 1, fact=POINTS)),
        condition("T.4", of("", 1, fact=PERCENT)),
    )
    end = scored(table, PLAIN_ANSWERS + "| T.1 | đạt | | | |\n")[0].total
    one, two, three = "C2 D2 Tự chấm!C2", "C3 D3 Tự chấm!B3", "C5 D5 Tự chấm!C4"
    assert [cells(item.sources) for item in end.conditions] == [
        "B11 D11 Tự chấm!B6",
        "B12 D12 E12 F12 L12 Số liệu!C2 Số liệu!A2 Số liệu!B2",
        f"B13 D13 E13 F13 L13 {three}",
        f"B14 D14 E14 L14 {one} {two} {three}",
    ]


def test_a_share_leaves_out_what_does_not_apply_and_what_is_bonus() -> None:
    table = rubric(
        ("1", GROUP, 50, {}),
        ("1.1", TYPED, 20, {}),
        ("1.2", TYPED, 30, {}),
        ("1.3", BONUS, 5, {}),
        ("1.3.1", TYPED, 5, {}),
        ("2", GROUP, 50, {}),
        ("2.1", TYPED, 50, {}),
        *LEVELS,
        condition("T.1", of("1", 60, fact=PERCENT)),
        condition("T.2", of("2", 60, fact=PERCENT)),
        condition("T.3", of("1.2", 60, fact=PERCENT)),
        condition("T.4", of("1", "", 59, fact=PERCENT)),
    )
    answers = (
        "| 1.1 | | 12 | | |\n| 1.2 | không áp dụng | | | |\n| 1.3.1 | không áp dụng | | | |\n"
        "| 2.1 | không áp dụng | | | |\n"
    )
    end = scored(table, answers)[0].total
    assert [(x.met_low, x.met_high, x.shown) for x in end.conditions] == [
        (True, True, ""),
        (True, True, ""),
        (True, True, ""),
        (False, False, "tiêu chí 1 được 12 trên 20 điểm"),
    ]
    assert (end.maximum, end.full_maximum, end.low) == (20, 100, 60)


@pytest.mark.parametrize(
    ("points", "level"),
    [(100, "T"), (80, "T"), ("79,99", "K"), (50, "K"), ("49,99", "Y"), (0, "Y")],
)
def test_levels_written_with_upper_bounds(points: object, level: str) -> None:
    end = scored(rubric(("1", TYPED, 100, {}), *LEVELS[::-1]), f"| 1 | | {points} | | |\n")[0].total
    assert end.level_low is not None
    assert end.level_high is not None
    assert (end.level_low.code, end.level_high.code) == (level, level)
    assert [item.code for item in end.levels] == ["T", "K", "Y"]
    assert end.lowest_level is not None
    assert end.lowest_level.code == "Y"


def test_a_condition_belongs_to_its_own_level_only() -> None:
    levels = [
        ("M", "mức xếp loại", "", {"Ngưỡng": 80}),
        ("M1", "mức xếp loại", "", {"Ngưỡng": 50}),
        ("M2", "mức xếp loại", "", {"Ngưỡng": 0}),
    ]
    table = rubric(("1", TYPED, 100, {}), *levels, condition("M1.1", {}))
    for points, level in ((90, "M"), (60, "M2")):
        answers = f"| 1 | | {points} | | |\n| M1.1 | không đạt | | | |\n"
        end = scored(table, answers)[0].total
        assert end.level_low is not None
        assert end.level_low.code == level


# --- the total ------------------------------------------------------------------------------------


def test_the_total_knows_its_settings_and_their_cells() -> None:
    table = rubric(
        *PLAIN,
        ("R", "bước làm tròn, xếp loại theo điểm chưa làm tròn", "", {"Ngưỡng": "0,5"}),
        ("TR", "mức trần của tổng điểm", 103, {}),
    )
    end = scored(table, PLAIN_ANSWERS.replace("| 1 | | 30 |", "| 1 | | 30,3 |"))[0].total
    assert (end.low, end.high, end.exact_low, end.exact_high) == (
        F("51.5"),
        F("71.5"),
        F("51.3"),
        F("71.3"),
    )
    assert (end.step, end.rounded_levels, end.cap) == (F("0.5"), False, 103)
    assert cells(end.maximum_sources) == "C2 C3 C4"
    named = "C2 D2 Tự chấm!C2 C3 D3 Tự chấm!B3 C5 D5 Tự chấm!C4 C7 D7 Tự chấm!C5 C6 C4 L8 C9"
    assert cells(end.sources) == named
    assert (end.level_low, end.levels, end.lowest_level) == (None, (), None)


def test_without_settings_the_total_is_rounded_to_hundredths_and_cut_at_the_scale() -> None:
    end = scored(rubric(*PLAIN), PLAIN_ANSWERS)[0].total
    assert (end.step, end.rounded_levels, end.cap) == (F("0.01"), True, 100)
    assert (end.maximum, end.full_maximum, end.bonus, end.deduction) == (100, 100, (1, 1), (0, 0))


def test_other_points_for_some_leaves_make_another_total_and_leave_the_score_as_it_was() -> None:
    table = rubric(
        ("1", GROUP, 60, {}),
        ("1.1", YES, 20, {}),
        ("1.2", YES, 20, {}),
        ("1.3", YES, 20, {}),
        ("2", TYPED, 40, {}),
        *LEVELS,
        condition("T.1", of("ba", 3)),
        condition("T.2", of("1", 25, fact=POINTS)),
    )
    answers = (
        "| 1.1 | không áp dụng | | | |\n| 1.2 | chưa có căn cứ | | | |\n| 1.3 | đạt | | | |\n"
        "| 2 | | 20 | | |\n"
    )
    found, _ = scored(table, answers)
    other = {"1.1": F(9), "1.2": F(5), "2": F(40)}
    worth = {
        item.code: (item.low, item.high, item.state, item.waits)
        for item in lines_with(found, other)
    }
    assert worth == {
        "1": (25, 25, "sure", ""),
        "1.1": (0, 0, "not_applicable", ""),
        "1.2": (5, 5, "sure", ""),
        "1.3": (20, 20, "sure", ""),
        "2": (40, 40, "sure", ""),
    }
    end = total_of(found, other)
    assert (end.low, end.high) == (F("81.25"), F("81.25"))
    assert end.level_low is not None
    assert end.level_low.code == "T"
    assert (found.total.low, found.total.high) == (50, 75)
    assert lines_with(found, {}) == found.lines
    assert total_of(found, {}) == found.total

"""Counts, sums and targets: what counts, up to which day, and from which cells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import FULL, checked, workbook

from dvcq.choices import FACT_NAMES
from dvcq.columns import Place
from dvcq.dates import Moment
from dvcq.facts import (
    FACTS,
    Figure,
    TargetResult,
    fact,
    number_of,
    of_group,
    of_task,
    plan_tasks,
    root,
    target_results,
    turns_of,
)
from dvcq.model import Activity, Book, Unit
from dvcq.periods import Period, done_in, year_period

HEAD = (
    "## Văn bản\n| Mã | Số | Ngày ban hành |\n| VB1 | 12 | 05/3/2024 |\n| VB2 | | |\n"
    "| VB3 | 99 | 26/10/2024 |\n| VB4 | 13 | |\n"
    "## Kế hoạch\n| Mã | Tên gọn | Cấp | Nội dung |\n"
    "| N1 | Nhóm một | Khoản (1.) | Một |\n| N1.1 | Việc | Gạch (-) | Việc |\n"
    "| N1.2 | Việc khác | Gạch (-) | Việc |\n| N2 | Nhóm hai | Khoản (1.) | Hai |\n"
    "| N10 | Nhóm mười | Khoản (1.) | Mười |\n| T1 | Chỉ tiêu | Khoản (1.) | Chỉ tiêu |\n"
    "## Bộ phận\n| Tên bộ phận | Số người |\n| Văn phòng | 12 |\n| Thanh tra | 8 |\n| Chi cục | |\n"
    "## Số liệu\n| Chỉ tiêu số liệu | Kỳ | Trong kỳ | Cùng kỳ năm trước |\n"
    "| hồ sơ đúng hạn | | 90 | 80,5 |\n| hồ sơ | Cả năm | 100 | |\n| hồ sơ | Quý I | 25 | 20 |\n"
    "| chưa có | | | |\n"
)
ACTIVITY = (
    "## Hoạt động\n| Mã | Từ ngày | Đến ngày | Nhiệm vụ | Hình thức | Bộ phận chủ trì | Lượt người "
    "| Trạng thái |\n"
)
ROWS = (
    "| HĐ1 | 01/01/2024 | | N1.1 | hội nghị | Văn phòng | 10 | đã xong |\n"
    "| HĐ2 | 25/10/2024 | | N1.1 | tập huấn | Thanh tra | 20 | đã xong |\n"
    "| HĐ3 | 26/10/2024 | | N1.2 | hội nghị | Văn phòng | 40 | đã xong |\n"
    "| HĐ4 | 24/10/2024 | 26/10/2024 | N1.2 | hội nghị | Văn phòng | 80 | đã xong |\n"
    "| HĐ5 | tháng 9/2024 | | N2 | Hội Nghị | VĂN PHÒNG | | đã xong |\n"
    "| HĐ6 | tháng 10/2024 | | N2 | hội nghị | Văn phòng | 160 | đã xong |\n"
    "| HĐ7 | 05/5/2024 | | N1.2 | hội nghị | Văn phòng | 320 | đang làm |\n"
    "| HĐ8 | 05/5/2024 | | N1.2 | hội nghị | Văn phòng | 640 | chưa làm |\n"
    "| HĐ9 | 05/5/2024 | | N1.2 | hội nghị | Văn phòng | 1280 | hoãn |\n"
    "| HĐ10 | 05/5/2024 | | N10 | hội nghị | Văn phòng | 2560 | hủy |\n"
)
ALL = HEAD + ACTIVITY + ROWS


def book_of(text: str) -> Book:
    book = checked(workbook(text)).book
    assert book is not None
    return book


def figure(code: str, scope: str | None = None, text: str = ALL) -> Figure:
    book = book_of(text)
    found = fact(book, year_period(book), code, scope)
    assert found is not None
    return found


YEAR = Period("nam", date(2024, 1, 1), date(2024, 10, 25))
BOUNDS = ["Đơn vị!B8", "Đơn vị!B9"]  # the year and the cut-off decide what counts


def cells(found: Figure) -> list[str]:
    return [str(source) for source in found.sources]


# --- what counts --------------------------------------------------------------------------------


def test_the_year_runs_from_its_first_day_to_the_cut_off() -> None:
    found = year_period(book_of(ALL))
    assert (found.code, found.first, found.last) == ("nam", date(2024, 1, 1), date(2024, 10, 25))
    assert [str(cell) for cell in found.sources] == BOUNDS


def test_without_a_cut_off_it_runs_to_the_last_day() -> None:
    book = checked(workbook(ALL, {"Ngày chốt số liệu": None})).book
    assert book is not None
    assert year_period(book).last == date(2024, 12, 31)


def test_only_what_is_done_and_lies_whole_in_the_period_counts() -> None:
    book = book_of(ALL)
    assert [row.code for row in done_in(book, year_period(book))] == ["HĐ1", "HĐ2", "HĐ5"]


@pytest.mark.parametrize(
    ("start", "end", "counts"),
    [
        ("01/01/2024", "", True),
        ("31/12/2023", "", False),
        ("31/12/2023", "05/01/2024", True),
        ("25/10/2024", "", True),
        ("26/10/2024", "", False),
        ("25/10/2024", "26/10/2024", False),
        ("24/10/2024", "25/10/2024", True),
        ("tháng 9/2024", "", True),
        ("tháng 10/2024", "", False),
        ("quý III/2024", "", True),
        ("quý IV/2024", "", False),
        ("tháng 8/2024", "tháng 9/2024", True),
        ("tháng 9/2024", "tháng 10/2024", False),
        ("05/9/2024", "tháng 10/2024", False),
        ("năm 2024", "", False),
    ],
)
def test_the_edges_of_the_period(start: str, end: str, counts: bool) -> None:
    row = f"| HĐ1 | {start} | {end} | N1.1 | hội nghị | Văn phòng | 10 | đã xong |\n"
    book = book_of(HEAD + ACTIVITY + row)
    assert bool(done_in(book, year_period(book))) is counts


def test_a_row_with_a_faulty_date_or_status_does_not_count() -> None:
    rows = "| HĐ1 | 31/4/2024 | | N1.1 | hội nghị | Văn phòng | 10 | đã xong |\n"
    rows += "| HĐ2 | 05/3/2024 | | N1.1 | hội nghị | Văn phòng | 10 | xong xuôi |\n"
    book = book_of(HEAD + ACTIVITY + rows)
    assert done_in(book, year_period(book)) == ()


def test_tasks_and_groups_of_activities() -> None:
    book = book_of(ALL)
    done = done_in(book, year_period(book))
    assert [row.code for row in of_task(done, "N1.1")] == ["HĐ1", "HĐ2"]
    assert [row.code for row in of_group(done, "N1")] == ["HĐ1", "HĐ2"]
    assert [row.code for row in of_group(done, "N2")] == ["HĐ5"]
    assert root("N1.2.3") == "N1"


def test_tasks_of_the_plan_are_its_leaves_and_groups_without_tasks() -> None:
    assert [row.code for row in plan_tasks(book_of(ALL))] == ["N1.1", "N1.2", "N2", "N10"]


# --- named facts --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "scope", "value", "where"),
    [
        (
            "so_hoat_dong",
            None,
            "3",
            "H2 B2 C2 D2 H3 B3 C3 D3 H6 B6 C6 D6",
        ),
        ("so_hoat_dong", "hội nghị", "2", "H2 B2 C2 D2 H6 B6 C6 D6"),
        ("so_hoat_dong", "HOI NGHI", "2", "H2 B2 C2 D2 H6 B6 C6 D6"),
        ("so_hoat_dong", "Văn phòng", "2", "H2 B2 C2 D2 H6 B6 C6 D6"),
        ("so_hoat_dong", "N1", "2", "H2 B2 C2 D2 H3 B3 C3 D3"),
        ("so_hoat_dong", "N1.2", "0", ""),
        (
            "so_hoat_dong_ke_hoach",
            "N1.2",
            "5",
            "H4 B4 C4 D4 H5 B5 C5 D5 H8 B8 C8 D8 H9 B9 C9 D9 H10 B10 C10 D10",
        ),
        ("so_hoat_dong_ke_hoach", "N10", "0", ""),
        ("luot_nguoi", None, "30", "G2 H2 B2 C2 D2 G3 H3 B3 C3 D3"),
        ("luot_nguoi", "N2", "0", ""),
        ("luot_nguoi", "thanh tra", "20", "G3 H3 B3 C3 D3"),
    ],
)
def test_facts_of_activities(code: str, scope: str | None, value: str, where: str) -> None:
    found = figure(code, scope)
    assert found.value == Decimal(value)
    assert cells(found) == [f"Hoạt động!{cell}" for cell in where.split()] + BOUNDS
    assert found.rule


@pytest.mark.parametrize(
    ("scope", "value", "where"),
    [
        (None, 4, "A3 A4 A5 A6"),
        ("N1", 2, "A3 A4"),
        ("N1.2", 1, "A4"),
        ("N10", 1, "A6"),
    ],
)
def test_tasks_of_the_plan(scope: str | None, value: int, where: str) -> None:
    found = figure("so_nhiem_vu", scope)
    assert found.value == value
    assert cells(found) == [f"Kế hoạch!{cell}" for cell in where.split()]


@pytest.mark.parametrize(
    ("scope", "value", "where"),
    [
        (None, 2, "H2 B2 C2 D2 H3 B3 C3 D3 H6 B6 C6 D6"),
        ("N1", 1, "H2 B2 C2 D2 H3 B3 C3 D3"),
        ("N1.2", 0, ""),
        ("N1.1", 1, "H2 B2 C2 D2 H3 B3 C3 D3"),
        ("tập huấn", 1, "H3 B3 C3 D3"),
        ("Văn phòng", 2, "H2 B2 C2 D2 H6 B6 C6 D6"),
    ],
)
def test_tasks_with_an_activity(scope: str | None, value: int, where: str) -> None:
    found = figure("so_nhiem_vu_thuc_hien", scope)
    assert found.value == value
    expected = [f"Hoạt động!{cell}" for cell in where.split()]
    assert sorted(cells(found)) == sorted(expected + (BOUNDS if where else []))


def test_headcounts_are_added_where_they_are_known() -> None:
    assert (figure("so_nhan_su").value, cells(figure("so_nhan_su"))) == (
        Decimal(20),
        ["Bộ phận!B2", "Bộ phận!B3"],
    )
    assert figure("so_nhan_su", "thanh tra").value == 8
    assert figure("so_nhan_su", "Chi cục").value is None


def test_statistics_are_taken_as_typed_for_the_period() -> None:
    assert figure("so_lieu", "Hồ sơ").value == 100
    assert cells(figure("so_lieu", "Hồ sơ")) == ["Số liệu!C3", "Số liệu!A3", "Số liệu!B3"]
    assert figure("so_lieu", "hồ sơ đúng hạn").value == 90
    assert figure("so_lieu_nam_truoc", "hồ sơ đúng hạn").value == Decimal("80.5")
    assert cells(figure("so_lieu_nam_truoc", "hồ sơ đúng hạn")) == [
        "Số liệu!D2",
        "Số liệu!A2",
        "Số liệu!B2",
    ]
    assert figure("so_lieu_nam_truoc", "hồ sơ").value is None
    assert figure("so_lieu", "chưa có").value is None


def test_a_statistic_of_another_period_is_not_taken() -> None:
    book = book_of(ALL)
    first = Period("quy1", date(2024, 1, 1), date(2024, 3, 31))
    found = fact(book, first, "so_lieu", "hồ sơ")
    assert found is not None
    assert (found.value, cells(found)) == (Decimal(25), ["Số liệu!C4", "Số liệu!A4", "Số liệu!B4"])
    lost = fact(book, first, "so_lieu", "hồ sơ đúng hạn")
    assert lost is not None
    assert lost.value is None


def test_documents_of_the_year_count_once_they_have_number_and_day() -> None:
    found = figure("so_van_ban")
    assert found.value == 2
    assert cells(found) == ["Văn bản!B2", "Văn bản!C2", "Văn bản!B4", "Văn bản!C4"]


def test_within_the_year_documents_count_by_their_day() -> None:
    book = book_of(ALL)
    quarter = fact(book, Period("quy1", date(2024, 1, 1), date(2024, 3, 31)), "so_van_ban", None)
    assert quarter is not None
    assert quarter.value == 1


@pytest.mark.parametrize(
    ("code", "scope"),
    [
        ("so_hoat_dong", "N9"),
        ("so_hoat_dong", "T1"),
        ("so_lieu", None),
        ("so_lieu", "hội nghị"),
        ("so_nhiem_vu", "hội nghị"),
        ("so_nhiem_vu", "Văn phòng"),
        ("so_nhan_su", "N1"),
        ("so_van_ban", "N1"),
    ],
)
def test_a_scope_that_means_nothing_for_a_fact_gives_no_figure(code: str, scope: str) -> None:
    book = book_of(ALL)
    assert fact(book, year_period(book), code, scope) is None


def test_every_fact_that_a_clerk_may_choose_is_computed() -> None:
    assert [choice.code for choice in FACT_NAMES] == list(FACTS)


def test_a_figure_prints_itself_with_its_cells() -> None:
    leaf = figure("luot_nguoi").leaf()
    assert leaf.text == "30"
    assert leaf.rule == "cộng lượt người của các hoạt động đã xong trong kỳ"
    assert figure("luot_nguoi").leaf("ba mươi").text == "ba mươi"
    assert Figure(None, (), "").leaf().text == ""
    assert Figure(Decimal("1234.5"), (), "").leaf().text == "1.234,5"


def test_nothing_told_is_not_zero_for_attendances_alone() -> None:
    assert turns_of([], YEAR).value is None
    assert number_of([], YEAR).value == 0


DAYS = st.dates(date(2023, 12, 1), date(2025, 1, 31))


@given(
    spans=st.lists(
        st.tuples(DAYS, DAYS, st.sampled_from(["da_xong", "dang_lam", "huy"]), st.integers(0, 9)),
        max_size=12,
    )
)
def test_counts_and_sums_are_those_of_a_plain_count(
    spans: list[tuple[date, date, str, int]],
) -> None:
    rows = tuple(
        Activity(
            at=Place("Hoạt động", number, {"turns": 6, "status": 7}),
            code=f"HĐ{number}",
            start=Moment.day(min(first, last)),
            end=Moment.day(max(first, last)),
            task="N1",
            name="x",
            lead="y",
            status=status,
            turns=turns,
        )
        for number, (first, last, status, turns) in enumerate(spans, start=2)
    )
    book = replace(Book(unit=UNIT_2024), activities=rows)
    done = done_in(book, year_period(book))
    inside = [
        span
        for span in spans
        if span[2] == "da_xong" and date(2024, 1, 1) <= max(span[:2]) <= date(2024, 10, 25)
    ]
    assert number_of(done, YEAR).value == len(inside)
    assert (turns_of(done, YEAR).value or 0) == sum(span[3] for span in inside)


UNIT_2024: Unit = book_of("## Văn bản\n| Mã |\n## Kế hoạch\n| Mã |").unit


# --- targets ------------------------------------------------------------------------------------

TARGETS = (
    "## Chỉ tiêu\n| Mã | Loại | Mức đề ra | Tử số | Phạm vi tử số | Mẫu số | Phạm vi mẫu số | "
    "Kết quả | Đánh giá |\n"
)


def result(row: str, text: str = ALL) -> TargetResult:
    book = book_of(text + TARGETS + row)
    (found,) = target_results(book, year_period(book))[0]
    return found


RATIO = "| số liệu trong kỳ | hồ sơ đúng hạn | số liệu trong kỳ | hồ sơ | | |"


@pytest.mark.parametrize(
    ("wanted", "state"),
    [
        ("90%", "dat"),
        ("90,0%", "dat"),
        ("90,01%", "khong_dat"),
        ("100%", "khong_dat"),
        ("90", "dat"),
        ("0,9", "dat"),
        ("91", "khong_dat"),
        ("1%", "dat"),
    ],
)
def test_a_ratio_reaches_its_target_exactly_or_not(wanted: str, state: str) -> None:
    found = result(f"| T1 | tỷ lệ | {wanted} {RATIO}")
    assert (found.ratio, found.state, found.computed) == (Fraction(9, 10), state, True)
    assert found.plan is not None
    assert found.plan.short == "Chỉ tiêu"


def test_a_ratio_is_the_exact_quotient() -> None:
    found = result(
        "| T1 | tỷ lệ | 40% | số hoạt động đã thực hiện | N1 | "
        "số hoạt động đã ghi nhận (cả chưa xong) | N1 | | |"
    )
    assert (found.ratio, found.state) == (Fraction(2, 7), "khong_dat")


@pytest.mark.parametrize(
    "row",
    [
        "| T1 | tỷ lệ | 90% | số liệu trong kỳ | chưa có | số liệu trong kỳ | hồ sơ | | |",
        "| T1 | tỷ lệ | 90% | số liệu trong kỳ | hồ sơ | số liệu trong kỳ | chưa có | | |",
        "| T1 | tỷ lệ | 90% | | | | | | |",
        "| T1 | có/không | có | | | | | | |",
        "| T1 | tỷ lệ | 90% | số hoạt động đã thực hiện | N10 | số hoạt động đã thực hiện | N10 | | |",
    ],
)
def test_a_target_whose_figures_are_not_known_is_not_judged(row: str) -> None:
    found = result(row)
    assert (found.state, found.computed) == ("chua_co", False)


def test_a_target_that_is_not_computed_is_as_typed() -> None:
    found = result("| T1 | xếp loại | Tốt | | | | | đạt loại Tốt | đạt |")
    assert (found.state, found.computed) == ("dat", False)


def test_a_ratio_whose_wanted_share_is_no_number_is_as_typed() -> None:
    found = result(f"| T1 | tỷ lệ | trên chín phần mười {RATIO}".replace("| | |", "| | đạt |"))
    assert (found.ratio, found.state, found.computed) == (Fraction(9, 10), "dat", False)


@pytest.mark.parametrize(
    ("value", "last", "state"),
    [("81", "80,5", "dat"), ("80,50", "80,5", "khong_dat"), ("80", "80,5", "khong_dat")],
)
def test_a_comparison_is_with_the_same_period_last_year(value: str, last: str, state: str) -> None:
    text = ALL.replace(
        "| hồ sơ đúng hạn | | 90 | 80,5 |", f"| hồ sơ đúng hạn | | {value} | {last} |"
    )
    found = result(
        "| T1 | so sánh với năm trước | tăng | số liệu trong kỳ | hồ sơ đúng hạn |", text
    )
    assert (found.state, found.computed) == (state, True)
    assert found.last_year is not None
    assert cells(found.last_year) == ["Số liệu!D2", "Số liệu!A2", "Số liệu!B2"]


def test_a_comparison_without_last_year_is_not_judged() -> None:
    found = result("| T1 | so sánh với năm trước | tăng | số liệu trong kỳ | hồ sơ |")
    assert (found.state, found.computed) == ("chua_co", False)


def test_a_numerator_above_its_denominator_is_an_error_with_the_cells_of_both() -> None:
    row = "| T1 | tỷ lệ | 90% | số liệu trong kỳ | hồ sơ | số liệu trong kỳ | hồ sơ đúng hạn | | |"
    book = book_of(ALL + TARGETS + row)
    results, (problem,) = target_results(book, year_period(book))
    assert results[0].ratio == Fraction(10, 9)
    assert (problem.code, problem.sheet, problem.cell) == ("ratio-over", "Chỉ tiêu", "D2")
    assert problem.message == "Tử số (100) lớn hơn mẫu số (90)."
    assert problem.hint == "Kiểm tra số liệu ở Số liệu!C3, Số liệu!C2."


def test_the_full_workbook_has_the_figures_that_can_be_counted_by_hand() -> None:
    assert figure("so_hoat_dong", None, FULL).value == 3
    assert figure("luot_nguoi", None, FULL).value == 83
    assert figure("so_nhiem_vu", None, FULL).value == 3
    assert figure("so_nhiem_vu_thuc_hien", None, FULL).value == 2
    assert figure("so_nhan_su", None, FULL).value == 20

"""Reporting periods: their days, what belongs to them, and the rules that keep them sound."""

from __future__ import annotations

from datetime import date

import pytest
from support import DOCUMENTS, FULL, checked, workbook

from dvcq.dates import Moment
from dvcq.model import Book
from dvcq.periods import Period, a_year_before, concerns, done_in, is_code, period_of
from dvcq.pipeline import Job, check

Q2 = Period("quy2", date(2024, 4, 1), date(2024, 6, 30))


def book_of(text: str) -> Book:
    book = checked(workbook(text)).book
    assert book is not None
    return book


@pytest.mark.parametrize(
    ("code", "first", "last", "label", "rest"),
    [
        ("quy1", (1, 1), (3, 31), "quý I năm 2024", "9 tháng cuối năm 2024"),
        ("quy4", (10, 1), (12, 31), "quý IV năm 2024", "năm 2025"),
        ("6thang", (1, 1), (6, 30), "6 tháng đầu năm 2024", "6 tháng cuối năm 2024"),
        ("9thang", (1, 1), (9, 30), "9 tháng đầu năm 2024", "quý IV năm 2024"),
        ("nam", (1, 1), (10, 25), "năm 2024", "năm 2025"),
    ],
)
def test_a_period_has_the_days_of_the_calendar_and_the_year_its_cutoff(
    code: str, first: tuple[int, int], last: tuple[int, int], label: str, rest: str
) -> None:
    period = period_of(book_of(FULL), code)
    assert (period.first, period.last) == (date(2024, *first), date(2024, *last))
    assert (period.label, period.rest) == (label, rest)


def test_the_days_in_the_reports_own_row_come_first() -> None:
    text = DOCUMENTS.replace("| Mã | Loại", "| Kỳ | Số liệu từ ngày | Số liệu đến ngày | Mã | Loại")
    text = text.replace("| VB2 | báo", "| Quý I | 15/12/2023 | 14/3/2024 | VB2 | báo")
    text = text.replace("| VB1 | kế", "| | | | VB1 | kế").replace(
        "| VB3 | báo", "| | | | VB3 | báo"
    )
    period = period_of(book_of(text), "quy1")
    assert (period.first, period.last) == (date(2023, 12, 15), date(2024, 3, 14))


def day(month: int, of_month: int) -> Moment:
    return Moment.day(date(2024, month, of_month))


@pytest.mark.parametrize(
    ("first", "last", "holds", "straddled"),
    [
        (day(4, 1), None, True, False),
        (day(6, 30), None, True, False),
        (day(3, 25), day(4, 5), True, False),  # counts where it ended
        (day(6, 25), day(7, 5), False, False),
        (Moment.month(2024, 5), None, True, False),
        (Moment.quarter(2024, 2), None, True, False),
        (Moment.year(2024), None, False, True),
        (Moment.month(2024, 3), None, False, False),
    ],
)
def test_an_activity_counts_where_it_ended(
    first: Moment, last: Moment | None, holds: bool, straddled: bool
) -> None:
    assert (Q2.holds(first, last), Q2.straddled_by(first, last)) == (holds, straddled)


def test_the_same_days_a_year_before_know_leap_years() -> None:
    before = a_year_before(Period("quy1", date(2024, 2, 29), date(2024, 3, 31)))
    assert (before.first, before.last) == (date(2023, 2, 28), date(2023, 3, 31))


@pytest.mark.parametrize(
    ("code", "good"),
    [
        ("nam", True),
        ("2024-03-01..2024-09-15", True),
        ("2024-09-15..2024-03-01", False),
        ("2024-02-30..2024-03-01", False),
        ("quy5", False),
        ("khoang", False),
        ("", False),
        ("2024-03-01", False),
        ("20240301..20240915", False),
        ("2024-W10-1..2024-09-15", False),
        ("2024-03-01..2024-03-01", True),
        ("2024-03-01...2024-09-15", False),
        ("QUY1", False),
        ("quy1 ", False),
    ],
)
def test_only_true_periods_are_accepted(code: str, good: bool) -> None:
    assert is_code(code) is good


def found(text: str, period: str = "nam") -> list[tuple[str, str]]:
    problems = check(Job("thử.xlsx", workbook(text), {}, period=period)).problems
    return [(item.code, f"{item.sheet}!{item.cell}") for item in problems]


BOUNDS = "## Văn bản\n| Mã | Loại văn bản | Kỳ | Số liệu từ ngày | Số liệu đến ngày |\n"


def test_what_straddles_the_period_is_named() -> None:
    text = FULL.replace("| HĐ002 | 07/5/2024 | 08/5/2024 |", "| HĐ002 | quý II/2024 | |")
    assert ("period-straddles", "Hoạt động!B3") in found(text, "2024-04-01..2024-05-15")
    assert ("period-straddles", "Hoạt động!B3") not in found(text, "quy2")


def test_what_ends_in_a_month_that_straddles_is_named_at_its_end() -> None:
    text = FULL.replace("| HĐ002 | 07/5/2024 | 08/5/2024 |", "| HĐ002 | 20/3/2024 | tháng 4/2024 |")
    assert ("period-straddles", "Hoạt động!C3") in found(text, "2024-03-01..2024-04-15")


def test_only_what_is_done_straddles() -> None:
    text = FULL.replace("| HĐ004 | 20/11/2024 |", "| HĐ004 | quý I/2024 |")
    codes = [code for code, _ in found(text, "2024-01-01..2024-02-15")]
    assert "period-straddles" not in codes


REPORTS = "## Văn bản\n| Mã | Loại văn bản | Kỳ |\n"


def test_a_quarter_without_its_row_is_told_at_the_period_of_the_years_report() -> None:
    year = REPORTS + "| VB1 | báo cáo | Cả năm |\n"
    assert ("period-row-missing", "Văn bản!C2") in found(year, "quy1")
    own = year + "| VB2 | báo cáo | Quý I |\n"
    assert "period-row-missing" not in [code for code, _ in found(own, "quy1")]
    assert "period-row-missing" not in [code for code, _ in found(year, "nam")]


def test_the_judgement_of_a_quarter_is_its_own() -> None:
    text = "## Đánh giá\n| Mục | Kỳ | Nội dung |\n" + "".join(
        f"| {section} | Quý I | Có. |\n" for section in ("ưu điểm", "hạn chế", "nguyên nhân")
    )
    missing = [item for item in found(text, "quy1") if item[0] == "assessment-missing"]
    assert missing == [("assessment-missing", "Đánh giá!A4")] * 2  # phương hướng, kiến nghị
    other = [item for item in found(text, "quy2") if item[0] == "assessment-missing"]
    assert len(other) == 5


def test_the_year_without_a_cutoff_ends_with_december_and_a_cutoff_moves_no_quarter() -> None:
    open_year = checked(workbook(FULL, unit={"Ngày chốt số liệu": None})).book
    assert open_year is not None
    assert period_of(open_year, "nam").last == date(2024, 12, 31)
    assert period_of(book_of(FULL), "quy4").last == date(2024, 12, 31)


def test_one_day_in_the_row_leaves_the_other_to_the_calendar() -> None:
    period = period_of(book_of(BOUNDS + "| VB1 | báo cáo | Quý I | | 14/3/2024 |\n"), "quy1")
    assert (period.first, period.last) == (date(2024, 1, 1), date(2024, 3, 14))
    assert {str(source) for source in period.sources} >= {"Văn bản!C2", "Văn bản!E2"}


def test_a_range_of_days_is_named_by_its_days() -> None:
    period = period_of(book_of(FULL), "2024-03-01..2024-09-15")
    assert (period.first, period.last) == (date(2024, 3, 1), date(2024, 9, 15))
    assert period.label == "từ ngày 01/3/2024 đến ngày 15/9/2024"
    assert period.rest == "trong thời gian tới"


def test_a_year_report_that_runs_into_january_is_still_of_its_year() -> None:
    book = checked(workbook(FULL, unit={"Ngày chốt số liệu": "10/01/2025"})).book
    assert book is not None
    period = period_of(book, "nam")
    assert (period.last, period.label) == (date(2025, 1, 10), "năm 2024")
    before = a_year_before(period)
    assert (before.first, before.last) == (date(2023, 1, 1), date(2024, 1, 10))
    assert before.label == "năm 2023"


def test_only_the_last_day_of_february_moves_in_the_year_before() -> None:
    before = a_year_before(Period("x", date(2025, 2, 28), date(2025, 3, 1)))
    assert (before.first, before.last) == (date(2024, 2, 28), date(2024, 3, 1))


DONE = (
    "## Hoạt động\n| Mã | Từ ngày | Đến ngày | Trạng thái |\n"
    "| HĐ001 | 28/3/2024 | 02/4/2024 | đã xong |\n"
    "| HĐ002 | quý II/2024 | | đã xong |\n"
    "| HĐ003 | 05/5/2024 | | đang làm |\n"
    "| HĐ004 | năm 2024 | | đã xong |\n"
    "| HĐ005 | tháng 7/2024 | | đã xong |\n"
)


@pytest.mark.parametrize(
    ("code", "done"),
    [
        ("quy1", []),
        ("quy2", ["HĐ001", "HĐ002"]),
        ("6thang", ["HĐ001", "HĐ002"]),
        ("quy3", ["HĐ005"]),
        ("9thang", ["HĐ001", "HĐ002", "HĐ005"]),
        ("2024-04-01..2024-06-29", ["HĐ001"]),
    ],
)
def test_each_finished_activity_belongs_to_the_periods_that_hold_its_end(
    code: str, done: list[str]
) -> None:
    book = book_of(DONE)
    assert [row.code for row in done_in(book, period_of(book, code))] == done


def test_a_record_without_a_period_is_the_years_and_own_days_are_the_reports() -> None:
    book = book_of(BOUNDS + "| VB1 | báo cáo | Khoảng ngày riêng | 01/3/2024 | 15/9/2024 |\n")
    year, own, other = (
        period_of(book, code)
        for code in ("nam", "2024-03-01..2024-09-15", "2024-03-01..2024-09-14")
    )
    assert [concerns(book, None, item) for item in (year, own, other)] == [True, False, False]
    assert [concerns(book, "khoang", item) for item in (year, own, other)] == [False, True, False]
    assert not concerns(book, "quy1", year)


def test_a_quarter_that_began_before_the_period_does_not_count_but_a_range_of_days_does() -> None:
    may_on = Period("x", date(2024, 5, 15), date(2024, 6, 30))
    quarter = Moment.quarter(2024, 2)
    assert (may_on.holds(quarter), may_on.straddled_by(quarter)) == (False, True)
    assert may_on.holds(day(4, 1), day(5, 15))


EARLY = BOUNDS + "| VB1 | báo cáo | Quý I | 15/12/2023 | 14/3/2024 |\n"


@pytest.mark.parametrize(
    ("start", "wrong"), [("20/12/2023", False), ("14/12/2023", True), ("quý IV/2023", True)]
)
def test_days_of_the_year_before_are_right_where_a_report_speaks_of_them(
    start: str, wrong: bool
) -> None:
    text = EARLY + FULL[FULL.index("## Kế hoạch") :].replace("| 05/3/2024 |", f"| {start} |")
    assert (("date-year", "Hoạt động!B2") in found(text)) is wrong


def test_an_activity_before_the_year_is_named_as_not_counted_in_the_years_report() -> None:
    text = EARLY + FULL[FULL.index("## Kế hoạch") :].replace("| 05/3/2024 |", "| 20/12/2023 |")
    assert ("date-before-period", "Hoạt động!B2") in found(text)


def test_a_model_whose_time_straddles_the_end_of_the_period_is_named() -> None:
    text = FULL + "## Mô hình\n| Mã | Tên mô hình | Đăng ký | Công nhận |\n"
    text += "| MH01 | một | quý II/2024 | |\n| MH02 | hai | 05/4/2024 | quý II/2024 |\n"
    named = [cell for code, cell in found(text, "2024-04-01..2024-05-15") if "straddles" in code]
    assert [cell for cell in named if cell.startswith("Mô hình")] == ["Mô hình!C2", "Mô hình!D3"]

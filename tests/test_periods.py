"""Reporting periods: their days, what belongs to them, and the rules that keep them sound."""

from __future__ import annotations

from datetime import date

import pytest
from support import DOCUMENTS, FULL, checked, workbook

from dvcq.dates import Moment
from dvcq.model import Book
from dvcq.numbers import format_money_words
from dvcq.periods import Period, a_year_before, is_code, period_of
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
    ],
)
def test_only_true_periods_are_accepted(code: str, good: bool) -> None:
    assert is_code(code) is good


def found(text: str, period: str = "nam") -> list[tuple[str, str]]:
    problems = check(Job("thử.xlsx", workbook(text), {}, period=period)).problems
    return [(item.code, f"{item.sheet}!{item.cell}") for item in problems]


FIGURES = (
    "## Số liệu\n| Chỉ tiêu số liệu | Trong kỳ | Đơn vị tính | Là phần của | Cách chia | Kỳ |\n"
)
BOUNDS = "## Văn bản\n| Mã | Loại văn bản | Kỳ | Số liệu từ ngày | Số liệu đến ngày |\n"


@pytest.mark.parametrize(
    ("text", "code", "cell"),
    [
        (FIGURES + "| a | 5 | x | | | |\n| b | 4 | x | a | | |\n", "statistic-parts", "Số liệu!B2"),
        (
            FIGURES + "| a | 5 | x | | | |\n| b | 6 | x | a | | |\n| c | | x | a | | |\n",
            "statistic-parts-over",
            "Số liệu!B2",
        ),
        (FIGURES + "| b | 4 | x | a | | |\n", "statistic-total-unknown", "Số liệu!D2"),
        (FIGURES + "| b | 4 | x | b | | |\n", "statistic-part-circle", "Số liệu!D2"),
        (
            FIGURES + "| a | 5 | x | | | |\n| b | 5 | y | a | | |\n",
            "statistic-part-measure",
            "Số liệu!C3",
        ),
        (FIGURES + "| b | 4 | x | | kiểu | |\n", "statistic-division-alone", "Số liệu!E2"),
        (FIGURES + "| b | 4 | x | | | Khoảng ngày riêng |\n", "period-ambiguous", "Số liệu!F2"),
        (
            BOUNDS + "| VB1 | báo cáo | Khoảng ngày riêng | 01/3/2024 | |\n",
            "period-span",
            "Văn bản!E2",
        ),
        (BOUNDS + "| VB1 | kế hoạch | | 01/3/2024 | |\n", "period-unused", "Văn bản!D2"),
        (BOUNDS + "| VB1 | báo cáo | | | 30/10/2024 |\n", "period-cutoff", "Văn bản!E2"),
        (
            BOUNDS + "| VB1 | báo cáo | Quý I | 14/3/2024 | 01/3/2024 |\n",
            "date-order",
            "Văn bản!E2",
        ),
        (
            "## Kiểm tra công vụ\n| Hoạt động | Đơn vị được kiểm tra | Số tồn tại, vi phạm | Số đã "
            "khắc phục |\n| HĐ001 | Phòng A | 1 | 2 |\n",
            "inspection-fixed",
            "Kiểm tra công vụ!D2",
        ),
        (
            "## Mô hình\n| Mã | Tên mô hình | Đăng ký | Công nhận |\n| MH01 | m | 05/5/2024 | "
            "04/4/2024 |\n",
            "date-order",
            "Mô hình!D2",
        ),
    ],
)
def test_a_broken_rule_is_told_in_its_cell(text: str, code: str, cell: str) -> None:
    assert (code, cell) in found(text)


def test_what_straddles_the_period_is_named() -> None:
    text = FULL.replace("| HĐ002 | 07/5/2024 | 08/5/2024 |", "| HĐ002 | quý II/2024 | |")
    assert ("period-straddles", "Hoạt động!B3") in found(text, "2024-04-01..2024-05-15")
    assert ("period-straddles", "Hoạt động!B3") not in found(text, "quy2")


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (850_000, "850.000 đồng"),
        (92_500_000, "92,5 triệu đồng"),
        (4_520_000_000, "4,52 tỷ đồng"),
        (4_512_345_678, "hơn 4,5 tỷ đồng"),
        (4_582_345_678, "gần 4,6 tỷ đồng"),
        (999_960_000, "999,96 triệu đồng"),
        (999_960_001, "gần 1 tỷ đồng"),
    ],
)
def test_money_is_written_in_words_of_size_and_says_when_it_is_rounded(
    amount: int, words: str
) -> None:
    assert format_money_words(amount) == words

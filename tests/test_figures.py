"""Figures of a report beyond single facts: changes, statistics, months, money, documents."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from support import checked, workbook

from dvcq.facts import Figure, count_models, inspections_in, is_recognised, models_by, sum_of
from dvcq.figures import (
    Change,
    LastYear,
    StatisticLine,
    activities_change,
    check_last_year,
    cost_of,
    issued_in,
    month_table,
    statistics_of,
    wrong_last_year,
)
from dvcq.model import Book
from dvcq.numbers import format_money_words
from dvcq.periods import a_year_before, done_in, period_of


def book_of(text: str, year: int = 2024) -> Book:
    unit = {"Năm": str(year), "Ngày chốt số liệu": None}
    book = checked(workbook(text, unit=unit)).book
    assert book is not None
    return book


def last_year(text: str, code: str = "nam") -> LastYear:
    """Last year's book (2023), seen from a period of 2024."""
    return LastYear(book_of(text, 2023), a_year_before(period_of(book_of(""), code)))


def figure(value: int | None) -> Figure:
    return Figure(None if value is None else Decimal(value), (), "")


# --- comparison ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "base", "difference", "ratio"),
    [
        (3, 4, -1, Fraction(-1, 4)),
        (4, 3, 1, Fraction(1, 3)),
        (4, 0, 4, None),  # a base of zero has no percentage
        (0, 0, 0, None),
        (-3, -4, 1, Fraction(1, 4)),  # less of a loss is a rise
        (None, 4, None, None),
        (4, None, None, None),
    ],
)
def test_a_change_is_exact_and_unknown_where_a_side_is(
    value: int | None, base: int | None, difference: int | None, ratio: Fraction | None
) -> None:
    change = Change(figure(value), figure(base))
    assert (change.difference, change.ratio) == (difference, ratio)


def test_without_a_base_there_is_no_change() -> None:
    change = Change(figure(4), None)
    assert (change.difference, change.ratio) == (None, None)


# --- statistics ---------------------------------------------------------------------------------

PARTS = """
## Số liệu
| Chỉ tiêu số liệu | Kỳ | Trong kỳ | Cùng kỳ năm trước | Là phần của | Cách chia |
| hồ sơ | Quý I | 8 | 0 | | |
| đúng hạn | Quý I | 6 | 5 | Hồ sơ | thời hạn |
| qua mạng | Quý I | 8 | | hồ sơ | cách nộp |
| quá hạn | Quý I | 2 | | hồ sơ | thời hạn |
| chưa có số | Quý I | | | | |
| hồ sơ | Quý II | 9 | | | |
"""


def lines(text: str, code: str, last: LastYear | None = None) -> dict[str, StatisticLine]:
    book = book_of(text)
    found = statistics_of(book, period_of(book, code), last)
    return {line.row.indicator: line for line in found}


def test_only_figures_of_the_period_that_tell_something_are_shown_in_their_order() -> None:
    assert list(lines(PARTS, "quy1")) == ["hồ sơ", "đúng hạn", "qua mạng", "quá hạn"]
    assert [line.row.value for line in lines(PARTS, "quy2").values()] == [9]
    assert lines(PARTS, "nam") == {}


def test_a_total_knows_its_parts_by_each_way_it_is_divided() -> None:
    total = lines(PARTS, "quy1")["hồ sơ"]
    divisions = [(d.name, [part.row.indicator for part in d.parts]) for d in total.divisions]
    assert divisions == [("thời hạn", ["đúng hạn", "quá hạn"]), ("cách nộp", ["qua mạng"])]


def test_a_part_has_a_share_of_its_total_and_a_total_has_none() -> None:
    shares = {name: line.share for name, line in lines(PARTS, "quy1").items()}
    assert shares == {
        "hồ sơ": None,
        "đúng hạn": Fraction(3, 4),
        "qua mạng": Fraction(1),
        "quá hạn": Fraction(1, 4),
    }


def test_a_total_of_zero_has_no_shares() -> None:
    text = PARTS.replace("| 8 | 0 |", "| 0 | 0 |").replace("| 6 | 5 |", "| 0 | 5 |")
    assert lines(text, "quy1")["đúng hạn"].share is None


BEFORE = """
## Số liệu
| Chỉ tiêu số liệu | Kỳ | Trong kỳ | Đơn vị tính |
| QUA MẠNG | Quý I | 4 | |
| đúng hạn | Quý I | 7 | |
| quá hạn | Quý II | 3 | |
"""


def test_last_years_book_gives_a_base_where_this_book_has_none() -> None:
    found = lines(PARTS, "quy1", last_year(BEFORE, "quy1"))
    bases = {name: line.change.base and line.change.base.value for name, line in found.items()}
    assert bases == {
        "hồ sơ": 0,  # typed here: a zero is known
        "đúng hạn": 5,  # typed here, goes before the other book
        "qua mạng": 4,  # the other book's, of the same name and period
        "quá hạn": None,  # the other book has it for another period only
    }


def test_books_that_speak_differently_of_last_year_are_told_in_this_one() -> None:
    text = PARTS.replace("| Là phần của", "| Đơn vị tính | Là phần của")
    text = text.replace("| 8 | | hồ sơ |", "| 8 | | lượt | hồ sơ |").replace("| 5 |", "| 5 | |")
    found = check_last_year(book_of(text), last_year(BEFORE, "quy1"))
    assert [(item.code, f"{item.sheet}!{item.cell}") for item in found] == [
        ("last-year-differs", "Số liệu!D3"),
        ("last-year-measure", "Số liệu!E4"),
    ]
    assert "Số liệu!C3" in found[0].message, "the cell of the other book"


def test_books_that_agree_are_not_told() -> None:
    same = BEFORE.replace("| đúng hạn | Quý I | 7 |", "| đúng hạn | Quý I | 5 |")
    assert check_last_year(book_of(PARTS), last_year(same, "quy1")) == []


@pytest.mark.parametrize(
    ("year", "code", "right"),
    [(2023, "so-thu-nghiem", True), (2022, "so-thu-nghiem", False), (2023, "so-khac", False)],
)
def test_last_years_book_is_of_the_same_unit_and_the_year_before(
    year: int, code: str, right: bool
) -> None:
    other = checked(workbook("", {"Năm": str(year), "Mã đơn vị": code})).book
    assert other is not None
    told = wrong_last_year(book_of("").unit, other.unit, "cũ.xlsx")
    assert (told is None) is right


# --- groups and months --------------------------------------------------------------------------

YEAR = """
## Kế hoạch
| Mã | Tên gọn | Cấp | Nội dung |
| N1 | Tuyên truyền | Khoản có tiêu đề (1.) | Tuyên truyền |
| N2 | Phối hợp | Khoản có tiêu đề (1.) | Phối hợp |
## Hoạt động
| Mã | Từ ngày | Đến ngày | Nhiệm vụ | Lượt người | Trạng thái | Kinh phí (đồng) | Nguồn kinh phí |
| HĐ001 | 31/3/2024 | | N1 | 9 | đã xong | 1000000 | ngân sách |
| HĐ002 | 30/3/2024 | 02/4/2024 | N1 | 10 | đã xong | 2500000,5 | ngân sách |
| HĐ003 | tháng 6/2024 | | N1 | | đã xong | 400000 | xã hội hóa |
| HĐ004 | quý II/2024 | | N2 | 5 | đã xong | 70000 | |
| HĐ005 | 01/7/2024 | | N2 | 7 | đã xong | | ngân sách |
| HĐ006 | 05/5/2024 | | N2 | 8 | đang làm | 5 | ngân sách |
| HĐ007 | 05/12/2024 | | N2 | | hủy | 5 | ngân sách |
"""


def test_months_are_those_of_the_period_and_what_has_no_month_stands_apart() -> None:
    book = book_of(YEAR)
    table = month_table(book, period_of(book, "quy2"))
    shown = [
        (
            row.group.code if row.group else None,
            [None if month is None else month.value for month in row.months],
            row.open.value,
            row.total.value,
            row.turns.value,
            row.estimate.value,
        )
        for row in (*table.rows, table.total)
    ]
    assert shown == [
        ("N1", [*[None] * 3, 1, 0, 1, *[None] * 6], 0, 2, 10, 3),
        ("N2", [*[None] * 3, 0, 0, 0, *[None] * 6], 1, 1, 5, 3),
        (None, [*[None] * 3, 1, 0, 1, *[None] * 6], 1, 3, 15, 6),
    ]
    assert table.has_open
    assert not month_table(book, period_of(book, "quy3")).has_open


def test_a_period_may_begin_before_the_year_and_loses_nothing_of_it() -> None:
    text = YEAR.replace(
        "## Kế hoạch",
        "## Văn bản\n| Mã | Loại văn bản | Kỳ | Số liệu từ ngày | Số liệu đến ngày |\n"
        "| VB1 | báo cáo | Quý I | 15/12/2023 | 14/3/2024 |\n## Kế hoạch",
        1,
    ).replace("## Hoạt động", "## Hoạt động", 1)
    lines = text.splitlines()
    head = next(n for n, line in enumerate(lines) if "| Từ ngày |" in line)
    columns = [cell.strip() for cell in lines[head].strip("|").split("|")]
    told = {
        "Mã": "HĐ900",
        "Từ ngày": "20/12/2023",
        "Nhiệm vụ": "N1.1",
        "Tên hoạt động": "việc",
        "Bộ phận chủ trì": "Văn phòng Sở",
        "Trạng thái": "đã xong",
    }
    lines.insert(head + 1, "| " + " | ".join(told.get(name, "") for name in columns) + " |")
    book = book_of("\n".join(lines))
    table = month_table(book, period_of(book, "quy1"))
    assert table.total.open.value == 1, "December stands apart from the months of the year"
    assert table.total.total.value == table.total.open.value + sum(
        month.value or 0 for month in table.total.months if month is not None
    )


def test_a_group_is_compared_only_with_a_group_of_the_same_name() -> None:
    book = book_of(YEAR)
    before = YEAR.replace("/2024", "/2023").replace("| Phối hợp |", "| Đối thoại |", 1)
    last = last_year(before.replace("| HĐ003 | tháng 6/2023", "| HĐ003 | tháng 8/2023"), "quy2")
    table = month_table(book, period_of(book, "quy2"), last)
    bases = [row.base and row.base.value for row in (*table.rows, table.total)]
    assert bases == [1, None, 2]


def test_without_last_years_book_activities_have_no_base() -> None:
    book = book_of(YEAR)
    period = period_of(book, "quy2")
    assert activities_change(done_in(book, period), period, None).base is None


# --- money, documents, models, inspections ------------------------------------------------------


@pytest.mark.parametrize(
    ("funding", "total", "cells"),
    [
        (None, Decimal("2970000.5"), ["G3", "G4", "G5"]),
        ("ngan_sach", Decimal("2500000.5"), ["G3"]),
        ("xa_hoi_hoa", Decimal(400000), ["G4"]),
        ("khac", None, []),  # nothing recorded is not zero đồng
    ],
)
def test_costs_are_summed_by_funding_and_know_their_cells(
    funding: str | None, total: Decimal | None, cells: list[str]
) -> None:
    book = book_of(YEAR)
    cost = cost_of(done_in(book, period_of(book, "quy2")), funding)
    assert cost.value == total
    assert [str(item) for item in cost.sources if "!G" in str(item)] == [
        f"Hoạt động!{cell}" for cell in cells
    ]


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "0 đồng"),
        (850_000, "850.000 đồng"),
        (999_999, "999.999 đồng"),
        (1_000_000, "1 triệu đồng"),
        (92_500_000, "92,5 triệu đồng"),
        (92_512_345, "hơn 92,5 triệu đồng"),
        (92_550_001, "gần 92,6 triệu đồng"),
        (999_960_000, "999,96 triệu đồng"),
        (999_949_999, "hơn 999,9 triệu đồng"),
        (999_960_001, "gần 1 tỷ đồng"),
        (1_000_000_000, "1 tỷ đồng"),
        (1_000_000_001, "hơn 1 tỷ đồng"),
        (4_520_000_000, "4,52 tỷ đồng"),
        (4_512_345_678, "hơn 4,5 tỷ đồng"),
        (4_582_345_678, "gần 4,6 tỷ đồng"),
        (1_234_000_000_000, "1.234 tỷ đồng"),
    ],
)
def test_money_is_written_in_words_of_size_and_says_when_it_is_rounded(
    amount: int, words: str
) -> None:
    assert format_money_words(amount) == words


ISSUED = """
## Văn bản
| Mã | Loại văn bản | Số | Ngày ban hành |
| VB1 | kế hoạch | 12 | 31/3/2024 |
| VB2 | báo cáo | | |
| VB3 | công văn | 9 | 01/4/2024 |
## Bộ phận
| Tên bộ phận | Tên gọi khác |
| Văn phòng Sở | VP |
## Minh chứng
| Mã | Số, ký hiệu | Ngày | Cơ quan ban hành | Tên loại, trích yếu |
| MC001 | 12/KH-STN | 31/3/2024 | Sở Thử nghiệm | Kế hoạch |
| MC002 | 7/TB-STN | 31/3/2024 | VP | Thông báo |
| MC003 | 8/TB-UBND | 30/3/2024 | UBND tỉnh Mẫu | Thông báo |
| MC004 | 5/QĐ-STN | 02/01/2024 | | Quyết định |
| MC005 | 6/QĐ-KHAC | 02/01/2024 | | Quyết định |
"""


def test_the_units_own_documents_of_the_period_are_listed_once_by_day_and_number() -> None:
    book = book_of(ISSUED)
    found = issued_in(book, period_of(book, "quy1"), ("12/KH-STN", "", "9/STN-VP"))
    assert [(item.symbol, item.issued, item.outgoing) for item in found] == [
        ("5/QĐ-STN", date(2024, 1, 2), -1),
        ("7/TB-STN", date(2024, 3, 31), -1),
        ("12/KH-STN", date(2024, 3, 31), 0),
    ]


MODELS = """
## Mô hình
| Mã | Tên mô hình | Đơn vị, cá nhân thực hiện | Loại hình | Đăng ký | Công nhận |
| MH01 | tuyến phố | Văn phòng Sở | tập thể | 28/3/2023 | 31/3/2024 |
| MH02 | tổ tự quản | Văn phòng Sở | tập thể | quý I/2024 | tháng 4/2024 |
| MH03 | bếp ăn | Văn phòng Sở | tập thể | 01/4/2024 | |
"""


def test_models_count_from_the_time_they_are_registered_and_recognised() -> None:
    book = book_of(MODELS)
    period = period_of(book, "quy1")
    models = models_by(book, period)
    assert [(row.code, is_recognised(row, period)) for row in models] == [
        ("MH01", True),
        ("MH02", False),
    ]
    counted = count_models(models, "recognised")
    assert (counted.value, [str(cell) for cell in counted.sources]) == (
        2,
        ["Mô hình!E2", "Mô hình!F2", "Mô hình!E3", "Mô hình!F3"],
    )


INSPECTIONS = """
## Kiểm tra công vụ
| Hoạt động | Đơn vị được kiểm tra | Số tồn tại, vi phạm |
| HĐ003 | Phòng B | 2 |
| HĐ002 | Phòng A | |
| HĐ001 | Phòng C | 5 |
"""


def test_inspections_count_with_their_activity_by_its_time() -> None:
    book = book_of(YEAR + INSPECTIONS)
    pairs = inspections_in(book, done_in(book, period_of(book, "quy2")))
    assert [row.activity for row, _ in pairs] == ["HĐ002", "HĐ003"]
    faults = sum_of((row for row, _ in pairs), "faults", "cộng tồn tại")
    assert (faults.value, str(faults.sources[0])) == (2, "Kiểm tra công vụ!C2")
    unknown = sum_of((row for row, _ in pairs[:1]), "faults", "cộng tồn tại")
    assert unknown.value is None

"""Facts about documents, models, inspections, partners and targets: what counts, from which cells."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from support import checked, workbook

from dvcq.facts import FACTS, Figure, fact
from dvcq.facts.targets import count_targets
from dvcq.model import Book
from dvcq.periods import Period, year_period

BOOK = """
## Văn bản
| Mã | Loại văn bản | Kỳ | Số | Ngày ban hành | Thời hạn | Cách tính hạn |
| VB1 | kế hoạch | | 12 | 05/3/2024 | 01/3/2024 | chậm nhất (tính cả ngày đó) |
| VB2 | báo cáo | Quý I | 31 | 14/3/2024 | 15/3/2024 | trước (không tính ngày đó) |
| VB3 | báo cáo | Quý II | 57 | 15/6/2024 | 15/6/2024 | trước (không tính ngày đó) |
| VB4 | báo cáo | Quý III | | | 15/9/2024 | chậm nhất (tính cả ngày đó) |
| VB5 | báo cáo | | | | 01/11/2024 | chậm nhất (tính cả ngày đó) |
## Kế hoạch
| Mã | Tên gọn | Cấp | Nội dung |
| N1 | Nhóm một | Khoản (1.) | Một |
| N1.1 | Việc | Gạch (-) | Việc |
| N2 | Nhóm hai | Khoản (1.) | Hai |
| T1 | Một | Khoản (1.) | Chỉ tiêu |
| T2 | Hai | Khoản (1.) | Chỉ tiêu |
## Chỉ tiêu
| Mã | Loại | Đánh giá |
| T1 | có/không | đạt |
| T2 | có/không | không đạt |
## Hoạt động
| Mã | Từ ngày | Nhiệm vụ | Bộ phận chủ trì | Số người | Trạng thái | Phối hợp |
| HĐ1 | 01/4/2024 | N1.1 | Văn phòng | 30 | đã xong | Công đoàn |
| HĐ2 | 02/4/2024 | N2 | Văn phòng | 12 | đã xong | |
| HĐ3 | 03/4/2024 | N2 | Văn phòng | | đã xong | Đoàn Thanh niên |
| HĐ4 | 04/4/2024 | N1.1 | Văn phòng | 500 | đang làm | Công đoàn |
| HĐ5 | 26/10/2024 | N1.1 | Văn phòng | 500 | đã xong | Công đoàn |
## Mô hình
| Mã | Tên mô hình | Loại hình | Đăng ký | Công nhận | Nhiệm vụ |
| MH01 | Một | tập thể | 01/3/2024 | 05/9/2024 | N1.1 |
| MH02 | Hai | cá nhân | 02/3/2024 | 26/10/2024 | N2 |
| MH03 | Ba | cá nhân | 27/10/2024 | | N2 |
## Kiểm tra công vụ
| Hoạt động | Đơn vị được kiểm tra | Số tồn tại, vi phạm | Số đã khắc phục |
| HĐ1 | Phòng A | 2 | 1 |
| HĐ1 | Phòng B | 0 | 0 |
| HĐ3 | Phòng C | 3 | |
| HĐ4 | Phòng D | 9 | 9 |
"""


def book_of(text: str = BOOK) -> Book:
    book = checked(workbook(text)).book
    assert book is not None
    return book


def figure(code: str, scope: str | None = None, text: str = BOOK) -> Figure:
    book = book_of(text)
    found = fact(book, year_period(book), code, scope)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("code", "scope", "value"),
    [
        ("so_van_ban", None, 3),
        ("so_van_ban", "báo cáo", 2),
        ("so_van_ban", "VB1", 1),
        ("so_van_ban_tre", None, 2),  # the plan by four days, the second report by one
        ("so_van_ban_tre", "báo cáo", 1),
        ("so_van_ban_thieu", None, 1),  # due in September; that of November is not due yet
        ("so_van_ban_thieu", "kế hoạch", 0),
        ("so_ngay_tre", None, 4),
        ("so_ngay_tre", "kế hoạch", 4),
        ("so_ngay_tre", "VB2", 0),
        ("so_ngay_tre", "VB3", 1),
        ("so_ngay_tre", "VB5", None),
        ("so_hoat_dong_phoi_hop", None, 2),
        ("so_hoat_dong_phoi_hop", "N2", 1),
        ("so_nguoi", None, 42),
        ("so_nguoi", "N1", 30),
        ("so_mo_hinh", None, 2),
        ("so_mo_hinh", "N1", 1),
        ("so_mo_hinh", "N1.1", 1),
        ("so_mo_hinh_cong_nhan", None, 1),
        ("so_mo_hinh_cong_nhan", "N2", 0),
        ("so_cuoc_kiem_tra", None, 2),
        ("so_ton_tai", None, 5),
        ("so_khac_phuc", None, 1),
        ("so_chi_tieu", None, 2),
        ("so_chi_tieu_dat", None, 1),
    ],
)
def test_a_fact_counts_what_its_name_says(code: str, scope: str | None, value: int | None) -> None:
    wanted = None if value is None else Decimal(value)
    assert figure(code, scope).value == wanted


@pytest.mark.parametrize(
    ("code", "scope"),
    [
        ("so_van_ban", "tờ trình"),
        ("so_van_ban_tre", "N1"),
        ("so_mo_hinh", "báo cáo"),
        ("so_cuoc_kiem_tra", "N1"),
        ("so_chi_tieu", "T1"),
    ],
)
def test_a_scope_that_says_nothing_of_a_fact_gives_no_figure(code: str, scope: str) -> None:
    book = book_of()
    assert fact(book, year_period(book), code, scope) is None


def test_targets_met_are_unknown_while_one_is_not_published() -> None:
    waiting = BOOK.replace("| không đạt |", "| chưa công bố |")
    assert figure("so_chi_tieu_dat", text=waiting).value is None


def test_no_inspection_means_no_fault_found() -> None:
    none = BOOK[: BOOK.index("| HĐ1 | Phòng A")]
    assert figure("so_ton_tai", text=none).value == 0


def test_an_inspection_without_its_conclusion_leaves_the_sum_open() -> None:
    text = BOOK[: BOOK.index("| HĐ1 | Phòng A")] + "| HĐ3 | Phòng C | | |\n"
    assert figure("so_ton_tai", text=text).value is None


def test_a_document_issued_after_the_figures_closed_is_issued() -> None:
    text = BOOK.replace("| VB5 | báo cáo | | | |", "| VB5 | báo cáo | | 80 | 30/10/2024 |")
    assert figure("so_van_ban", "VB5", text).value == 1


def test_within_the_year_only_documents_of_the_period_count() -> None:
    quarter = Period("quy1", date(2024, 1, 1), date(2024, 3, 31))
    found = fact(book_of(), quarter, "so_van_ban", "báo cáo")
    assert found is not None
    assert found.value == 1


def test_figures_tell_the_records_they_counted() -> None:
    assert [row.code for row in figure("so_hoat_dong_phoi_hop").rows] == ["HĐ1", "HĐ3"]  # type: ignore[attr-defined]
    assert [row.code for row in figure("so_van_ban_tre").rows] == ["VB1", "VB3"]  # type: ignore[attr-defined]
    assert [row.code for row in figure("so_cuoc_kiem_tra").rows] == ["HĐ1", "HĐ3"]  # type: ignore[attr-defined]


def test_lateness_answers_with_the_days_it_was_computed_from() -> None:
    cells = [str(source) for source in figure("so_ngay_tre", "kế hoạch").sources]
    assert sorted(cells) == ["Văn bản!E2", "Văn bản!F2", "Văn bản!G2"]


def test_facts_about_targets_are_no_facts_of_a_target() -> None:
    assert FACTS["so_chi_tieu"] is count_targets
    text = BOOK.replace(
        "| Mã | Loại | Đánh giá |\n| T1 | có/không | đạt |",
        "| Mã | Loại | Đánh giá | Tử số |\n| T1 | tỷ lệ | đạt | số chỉ tiêu đã đạt |",
    )
    found = checked(workbook(text)).problems
    assert ("cell-choice", "D2") in [(item.code, item.cell) for item in found]

"""One sheet, its records: headers in any shape, rows that count, the sheet of settings."""

from __future__ import annotations

import pytest
from support import UNIT, book_bytes, checked, codes, tables, workbook

from dvcq.columns import Row
from dvcq.model import Activity, Division, Listed, Unit
from dvcq.problems import Problem
from dvcq.validate.sheets import Records, read_settings, read_table
from dvcq.workbook.reader import read_book


def table(text: str, cls: type[Row]) -> Records:
    """The records of the one sheet that is written as a Markdown table."""
    return read_table(read_book(book_bytes(tables(text)), "thử.xlsx").sheets[0], cls, 2024)


def settings(rows: list[list[object]]) -> Records:
    content = book_bytes({"Đơn vị": [["Thông tin", "Giá trị"], *rows]})
    return read_settings(read_book(content, "thử.xlsx").sheets[0], Unit, 2024)


def found(records: Records) -> list[tuple[str, str]]:
    return [(item.code, item.cell) for item in records.problems]


def message(records: Records) -> str:
    (item,) = records.problems
    return item.message


# --- headers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "header",
    [
        "Tên bộ phận",
        "TÊN BỘ PHẬN",
        "tên  bộ phận ",
        "Ten bo phan",
        "Te\u0302n bo\u0323\u0302 pha\u0323\u0302n",
        "Tên\\nbộ phận",
        "Tên bộ phận *",
    ],
)
def test_a_header_is_matched_without_case_accents_and_spaces(header: str) -> None:
    records = table(f"## Bộ phận\n| {header} |\n| Văn phòng |", Division)
    assert found(records) == []
    assert [row.name for row in records.rows if isinstance(row, Division)] == ["Văn phòng"]


@pytest.mark.parametrize("header", ["Trạng thái hóa", "Trạng thái hoá"])
def test_a_header_of_the_office_is_one_name_wherever_its_tone_stands(header: str) -> None:
    records = table(f"## Bộ phận\n| Tên bộ phận | {header} |\n| Văn phòng | x |", Division)
    assert list(records.rows[0].extra) == ["trang_thai_hoa"]


def test_columns_may_stand_in_any_order_and_values_know_their_cells() -> None:
    records = table(
        "## Bộ phận\n| Số người | Loại | Tên bộ phận |\n| 12 | văn phòng | Văn phòng Sở |", Division
    )
    (row,) = records.rows
    assert isinstance(row, Division)
    assert (row.name, row.headcount) == ("Văn phòng Sở", 12)
    assert (row.at.cell("name"), row.at.cell("headcount")) == ("C2", "A2")
    assert found(records) == []


def test_a_header_near_an_absent_one_is_an_error_with_a_suggestion() -> None:
    records = table("## Bộ phận\n| Tên bộ phạm | Số người |\n| Văn phòng | 12 |", Division)
    assert found(records) == [("header-near", "A1")]
    assert message(records) == ("Cột “Tên bộ phạm” không có trong mẫu: có phải ý là “Tên bộ phận”?")
    assert records.problems[0].column == "name"


def test_a_header_near_one_that_is_there_is_a_column_of_the_office() -> None:
    records = table(
        "## Bộ phận\n| Tên bộ phận | Tên bộ phận cũ |\n| Văn phòng | Phòng Tổng hợp |", Division
    )
    assert found(records) == [("header-unknown", "B1")]


def test_a_required_header_that_is_absent_is_named_and_an_optional_one_is_not() -> None:
    records = table("## Bộ phận\n| Số người |\n| 12 |", Division)
    assert found(records) == [("header-missing", "A1")]
    (row,) = records.rows
    assert isinstance(row, Division)
    assert (row.name, row.aliases, row.headcount) == (None, None, 12)


def test_an_unknown_column_is_kept_with_its_cells_and_told_once() -> None:
    records = table(
        "## Bộ phận\n| Tên bộ phận | Điện thoại |\n| Văn phòng | 0123 |\n| Thanh tra | |\n"
        "| Phòng Một | 0456 |",
        Division,
    )
    assert found(records) == [("header-unknown", "B1")]
    kept = [{name: str(leaf.text) for name, leaf in row.extra.items()} for row in records.rows]
    assert kept == [{"dien_thoai": "0123"}, {"dien_thoai": ""}, {"dien_thoai": "0456"}]
    assert [str(cell) for cell in records.rows[2].extra["dien_thoai"].sources] == ["Bộ phận!B4"]


def test_a_header_met_twice_is_an_error_and_the_first_one_counts() -> None:
    records = table(
        "## Bộ phận\n| Tên bộ phận | Số người | TEN BO PHAN |\n| Văn phòng | 12 | Khác |", Division
    )
    assert found(records) == [("header-double", "C1")]
    assert message(records).endswith("xuất hiện hai lần (ở A1 và C1).")
    assert [row.leaf("name").text for row in records.rows] == ["Văn phòng"]


def test_a_value_without_a_header_is_told_with_its_cell() -> None:
    records = table("## Bộ phận\n| Tên bộ phận | |\n| Văn phòng | ghi chú |", Division)
    assert found(records) == [("value-without-header", "B2")]


def test_an_empty_sheet_lacks_its_required_headers() -> None:
    records = table("## Bộ phận\n", Division)
    assert found(records) == [("header-missing", "A1")]
    assert records.rows == []


# --- rows ---------------------------------------------------------------------------------------

HEAD = "## Hoạt động\n| Mã | Từ ngày | Nhiệm vụ | Tên hoạt động | Bộ phận chủ trì | Trạng thái |\n"


def test_rows_with_only_their_prefilled_code_are_empty() -> None:
    records = table(
        HEAD + "| HĐ001 | 05/3/2024 | N1 | hội nghị | Văn phòng | đã xong |\n| HĐ002 |\n"
        "| HĐ003 | | | | | |\n| | | | | | |\n",
        Activity,
    )
    assert [row.at.row for row in records.rows] == [2]
    assert found(records) == []


def test_a_row_with_blanks_only_is_empty() -> None:
    assert table(HEAD + "| HĐ001 | \u00a0 | \u00a0 |", Activity).rows == []


def test_a_row_that_lacks_only_its_code_is_not_empty() -> None:
    records = table(HEAD + "| | 05/3/2024 | N1 | hội nghị | Văn phòng | đã xong |", Activity)
    assert found(records) == [("cell-required", "A2")]
    assert len(records.rows) == 1


def test_a_code_alone_in_a_sheet_without_prefilled_codes_is_a_row() -> None:
    records = table("## Danh mục\n| Hình thức | Loại bộ phận |\n| hội nghị | |", Listed)
    assert len(records.rows) == 1


def test_a_row_with_a_faulty_cell_is_kept_and_the_cell_is_empty() -> None:
    records = table(
        HEAD + "| HĐ001 | 31/4/2024 | N1 | hội nghị | Văn phòng | xong xuôi |", Activity
    )
    assert found(records) == [("cell-moment", "B2"), ("cell-choice", "F2")]
    (row,) = records.rows
    assert isinstance(row, Activity)
    assert (row.start, row.status, row.name) == (None, None, "hội nghị")


def test_problems_carry_column_and_row_for_what_they_block() -> None:
    records = table(HEAD + "| HĐ001 | | N1 | hội nghị | Văn phòng | đã xong |", Activity)
    (item,) = records.problems
    assert (item.code, item.sheet, item.cell, item.column, item.row) == (
        "cell-required",
        "Hoạt động",
        "B2",
        "start",
        2,
    )
    assert item.hint == "Ngày, tháng hoặc quý. Ví dụ: 05/3/2030."


def test_gaps_between_rows_do_not_shift_addresses() -> None:
    records = table("## Bộ phận\n| Tên bộ phận |\n| Một |\n| |\n| |\n| Hai |", Division)
    assert [(row.leaf("name").text, row.at.cell("name")) for row in records.rows] == [
        ("Một", "A2"),
        ("Hai", "A5"),
    ]


def test_what_was_repaired_is_told_at_its_cell() -> None:
    records = table("## Bộ phận\n| Tên bộ phận |\n| Va\u0306n phòng |", Division)
    assert found(records) == [("cell-repaired", "A2")]
    assert "chuẩn hóa Unicode (NFC)" in message(records)


# --- settings -----------------------------------------------------------------------------------


def test_settings_are_matched_as_headers_are_and_know_their_cells() -> None:
    records = settings([["NĂM", 2024], ["địa danh", "Mẫu"], ["Ten don vi", "Sở Thử nghiệm"]])
    (unit,) = records.rows
    assert isinstance(unit, Unit)
    assert (unit.year, unit.place, unit.name) == (2024, "Mẫu", "Sở Thử nghiệm")
    assert [str(unit.source(name)) for name in ("year", "place", "name")] == [
        "Đơn vị!B2",
        "Đơn vị!B3",
        "Đơn vị!B4",
    ]


def test_an_absent_setting_is_missed_below_the_last_row() -> None:
    rows: list[list[object]] = [[name, value] for name, value in UNIT.items() if name != "Địa danh"]
    assert found(settings(rows)) == [("cell-required", "B11")]


def test_an_empty_required_setting_is_missed_in_its_cell() -> None:
    rows: list[list[object]] = [[name, value] for name, value in UNIT.items()]
    rows[5] = ["Địa danh", None]
    assert found(settings(rows)) == [("cell-required", "B7")]


def test_a_setting_met_twice_is_an_error_and_the_first_one_counts() -> None:
    rows: list[list[object]] = [[name, value] for name, value in UNIT.items()]
    records = settings([*rows, ["Dia danh", "Khác"]])
    assert found(records) == [("setting-double", "A12")]
    assert message(records) == "Mục “Địa danh” xuất hiện hai lần (lần đầu ở A7)."
    assert records.rows[0].leaf("place").text == "Mẫu"


def test_a_setting_near_an_absent_one_is_an_error_with_a_suggestion() -> None:
    rows: list[list[object]] = [[name, value] for name, value in UNIT.items()]
    rows[5] = ["Địa dan", "Mẫu"]
    records = settings(rows)
    assert found(records) == [("cell-required", "B12"), ("setting-near", "A7")]
    assert records.problems[1].message.endswith("có phải ý là “Địa danh”?")


def test_a_setting_of_the_office_is_kept_and_told() -> None:
    rows: list[list[object]] = [[name, value] for name, value in UNIT.items()]
    records = settings([*rows, ["Số điện thoại", "0123"]])
    assert found(records) == [("setting-unknown", "A12")]
    leaf = records.rows[0].extra["so_dien_thoai"]
    assert (leaf.text, [str(cell) for cell in leaf.sources]) == ("0123", ["Đơn vị!B12"])


def test_a_short_date_of_the_settings_takes_the_year_of_the_book() -> None:
    book = checked(workbook("", {"Ngày chốt số liệu": "25/10"})).book
    assert book is not None
    assert str(book.unit.cutoff) == "2024-10-25"


# --- sheets -------------------------------------------------------------------------------------


def sheet_problems(text: str) -> list[Problem]:
    wanted = ("sheet-near", "sheet-unknown", "sheet-missing")
    return [item for item in checked(workbook(text)).problems if item.code in wanted]


def test_a_sheet_is_matched_without_case_and_accents() -> None:
    assert sheet_problems("## VAN BAN\n| Mã |\n## Kế Hoạch\n| Mã |") == []


def test_a_missing_required_sheet_is_named() -> None:
    found = sheet_problems("## Kế hoạch\n| Mã |")
    assert [(item.code, item.sheet) for item in found] == [("sheet-missing", "Văn bản")]


def test_a_sheet_near_an_absent_one_is_an_error_with_a_suggestion() -> None:
    found = sheet_problems("## Văn bảng\n| Mã |\n## Kế hoạch\n| Mã |")
    assert [(item.code, item.sheet) for item in found] == [("sheet-near", "Văn bản")]
    assert "Văn bảng" in found[0].message


def test_a_sheet_of_the_office_is_told_and_nothing_else() -> None:
    found = sheet_problems("## Văn bản\n| Mã |\n## Kế hoạch\n| Mã |\n## Nháp\n| x |")
    assert [(item.code, item.sheet) for item in found] == [("sheet-unknown", "Nháp")]


def test_of_two_sheets_with_one_name_the_exact_one_counts_and_the_other_is_told() -> None:
    text = (
        "## Bo phan\n| Tên bộ phận |\n| Bản nháp |\n"
        "## Bộ phận\n| Tên bộ phận |\n| Văn phòng |\n"
        "## BỘ PHẬN CŨ\n| Tên bộ phận |\n"
    )
    result = checked(workbook(text + "## Văn bản\n| Mã |\n## Kế hoạch\n| Mã |"))
    assert result.book is not None
    assert [row.name for row in result.book.divisions] == ["Văn phòng"]
    told = {item.sheet for item in result.problems if item.code == "sheet-unknown"}
    assert told == {"Bo phan", "BỘ PHẬN CŨ"}


def test_without_the_settings_there_is_no_book_and_one_error() -> None:
    result = checked(book_bytes(tables("## Văn bản\n| Mã |\n## Kế hoạch\n| Mã |")))
    assert result.book is None
    assert codes(result.problems) == [("sheet-missing", "Đơn vị!")]
    assert [item.severity for item in result.problems] == ["error"]


def test_sheets_that_the_program_made_are_passed_over() -> None:
    text = "## Văn bản\n| Mã |\n## Kế hoạch\n| Mã |\n## Hướng dẫn\n| x |\n## _danh sách\n| x |"
    assert sheet_problems(text) == []

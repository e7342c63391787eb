"""Last year's workbook → a new one: standing data come along, the year's records stay behind."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support import DOCUMENTS, FULL, PLAN, UNIT, book_bytes, checked, codes, tables, workbook
from test_cli import dvcq, out

from dvcq.carry import Carried, carry, shifted
from dvcq.columns import Carry, columns_of, spec_of
from dvcq.model import SHEETS, Statistic
from dvcq.package import pack, unpack
from dvcq.problems import Stop
from dvcq.workbook import writer
from dvcq.workbook.reader import read_book


def carried(content: bytes, year: int = 2025) -> Carried:
    return carry(read_book(content, "cũ.xlsx"), year)


def told(result: Carried) -> list[tuple[str, str]]:
    return [(item.code, f"{item.sheet}!{item.cell}") for item in result.problems]


def renewed(content: bytes, year: int = 2025) -> bytes:
    return writer.book_bytes(carried(content, year).rows)


def only(text: str, year: int = 2025) -> tuple[list[dict[str, Any]], list[tuple[str, str]]]:
    """Rows without empty cells of the one sheet in ``text``, and what is told but for the unit."""
    result = carried(workbook(text), year)
    (title,) = tables(text)
    rows = [{k: v for k, v in row.items() if v is not None} for row in result.rows[title]]
    return rows, [item for item in told(result) if not item[1].startswith("Đơn vị")]


def test_the_unit_gets_the_year_and_its_cutoff_moves_with_it() -> None:
    result = carried(workbook("", {"Biển hiệu riêng": "sao vàng"}))
    unit = result.rows["Đơn vị"]
    assert unit["Năm"] == 2025
    assert unit["Ngày chốt số liệu"] == date(2025, 10, 25)
    same = {"Năm", "Ngày chốt số liệu"}
    assert {k: v for k, v in unit.items() if v is not None and k not in same} == {
        **{k: v for k, v in UNIT.items() if k not in same},
        "Biển hiệu riêng": "sao vàng",
    }
    assert told(result) == [("carry-shifted", "Đơn vị!B9")]
    assert "25/10/2024 → 25/10/2025" in result.problems[0].message


def test_documents_keep_what_stands_and_lose_number_and_day() -> None:
    text = """
## Văn bản
| Mã | Loại văn bản | Trích yếu | Tháng dự kiến | Số | Ngày ban hành | Thời hạn | Người ký | Lưu |
| VB1 | kế hoạch | Công tác dân vận năm 2024 | 3 | 12 | 05/3/2024 | 29/02/2024 | Người Mẫu | VT |
| VB2 | báo cáo | Kết quả NĂM 2024, quý I/2024 | 10 | | | bao giờ xong | | VT |
"""
    rows, seen = only(text)
    assert rows == [
        {
            "Mã": "VB1",
            "Loại văn bản": "kế hoạch",
            "Trích yếu": "Công tác dân vận năm 2025",
            "Tháng dự kiến": "3",
            "Thời hạn": date(2025, 2, 28),
            "Người ký": "Người Mẫu",
            "Lưu": "VT",
        },
        {
            "Mã": "VB2",
            "Loại văn bản": "báo cáo",
            "Trích yếu": "Kết quả NĂM 2025, quý I/2024",
            "Tháng dự kiến": "10",
            "Thời hạn": "bao giờ xong",
            "Lưu": "VT",
        },
    ]
    assert seen == [
        ("carry-reworded", "Văn bản!D2"),
        ("carry-names-year", "Văn bản!D3"),
        ("carry-day-unread", "Văn bản!K3"),
        ("carry-shifted", "Văn bản!K2"),
        ("carry-emptied", "Văn bản!"),
    ]


def test_the_plan_is_kept_word_for_word_and_rows_of_the_old_year_are_listed() -> None:
    text = """
## Kế hoạch
| Mã | Tên gọn | Cấp | Nội dung | Thời gian |
| N1 | Tuyên truyền | Khoản có tiêu đề (1.) | Tuyên truyền năm 2024 | Quý I |
| | | Gạch (-) | Xong trước ngày 15/11/2024. | |
| | | Gạch (-) | Xong trước ngày 15/11/24. | tháng 3/2024 |
| | | Gạch (-) | Văn bản số 12024 và 20241. | |
"""
    rows, seen = only(text)
    assert [row["Nội dung"] for row in rows] == [
        "Tuyên truyền năm 2024",
        "Xong trước ngày 15/11/2024.",
        "Xong trước ngày 15/11/24.",
        "Văn bản số 12024 và 20241.",
    ]
    assert seen == [("carry-names-year", "Kế hoạch!D2"), ("carry-names-year", "Kế hoạch!F4")]
    result = carried(workbook(text))
    assert "D2, D3, D4." in result.problems[1].message


def test_statistics_give_last_year_s_value_and_wait_for_their_own() -> None:
    text = """
## Số liệu
| Chỉ tiêu số liệu | Kỳ | Trong kỳ | Cùng kỳ năm trước | Đơn vị tính | Ước cả năm |
| hồ sơ | Cả năm | 1.245 | 900 | hồ sơ | 1.300 |
| kết quả | Quý I | 98,5% | | % | |
| hạng | | | 7 | hạng | |
"""
    rows, seen = only(text)
    assert rows == [
        {"Chỉ tiêu số liệu": "hồ sơ", "Kỳ": "Cả năm", "Cùng kỳ năm trước": "1.245",
         "Đơn vị tính": "hồ sơ"},
        {"Chỉ tiêu số liệu": "kết quả", "Kỳ": "Quý I", "Cùng kỳ năm trước": "98,5%",
         "Đơn vị tính": "%"},
        {"Chỉ tiêu số liệu": "hạng", "Đơn vị tính": "hạng"},
    ]  # fmt: skip
    assert seen == [("carry-from", "Số liệu!D2"), ("carry-emptied", "Số liệu!")]


def test_a_year_that_is_not_the_next_takes_no_value_for_the_year_before() -> None:
    text = "\n## Số liệu\n| Chỉ tiêu số liệu | Trong kỳ |\n| hồ sơ | 12 |\n"
    rows, seen = only(text, 2026)
    assert rows == [{"Chỉ tiêu số liệu": "hồ sơ"}]
    assert seen == [("carry-emptied", "Số liệu!")]


def test_legal_bases_are_kept_and_those_out_of_force_are_named() -> None:
    text = """
## Căn cứ
| Loại văn bản | Tên, trích yếu | Hiệu lực đến |
| Luật | Luật Mẫu năm 2024 | |
| Kế hoạch | hết hạn | 31/12/2024 |
| Kế hoạch | còn hạn | 31/12/2025 |
"""
    rows, seen = only(text)
    assert [row["Tên, trích yếu"] for row in rows] == ["Luật Mẫu năm 2024", "hết hạn", "còn hạn"]
    assert seen == [("carry-names-year", "Căn cứ!E2"), ("carry-expired", "Căn cứ!F3")]


def test_headcounts_are_kept_with_their_day_and_named_targets_lose_their_result() -> None:
    rows, seen = only(
        "\n## Bộ phận\n| Tên bộ phận | Số người | Tính đến ngày |\n| VP | 12 | 01/3/2024 |\n"
    )
    assert rows == [{"Tên bộ phận": "VP", "Số người": "12", "Tính đến ngày": "01/3/2024"}]
    assert seen == [("carry-dated", "Bộ phận!E2")]
    rows, seen = only(
        "\n## Chỉ tiêu\n| Mã | Loại | Mức đề ra | Kết quả | Đánh giá |\n"
        "| T1 | xếp loại | Tốt | Khá | không đạt |\n"
    )
    assert rows == [{"Mã": "T1", "Loại": "xếp loại", "Mức đề ra": "Tốt"}]
    assert seen == [("carry-emptied", "Chỉ tiêu!")]


def test_the_year_s_records_stay_behind_and_are_counted() -> None:
    result = carried(workbook(FULL))
    assert result.left == {"Hoạt động": 4, "Tự chấm": 2, "Minh chứng": 1, "Đánh giá": 5}
    assert not set(result.left) & set(result.rows)
    assert result.kept["Kế hoạch"] == 8


def test_a_whole_book_checks_without_new_errors_and_empty_documents_are_no_fault() -> None:
    assert codes(checked(workbook(FULL)).problems, "error") == []
    new = checked(renewed(workbook(FULL)))
    assert codes(new.problems, "error") == []
    assert new.book is not None
    assert new.book.unit.year == 2025
    assert new.book.documents[0].abstract == "Thực hiện công tác dân vận năm 2025"
    assert new.book.activities == ()


@pytest.mark.parametrize("path", sorted(Path("inputs").glob("*.xlsx")), ids=lambda p: p.stem)
def test_a_sample_is_carried_without_errors_and_back_again_without_loss(path: Path) -> None:
    content = path.read_bytes()
    old = checked(content).book
    assert old is not None
    new = checked(renewed(content, old.unit.year + 1))
    assert codes(new.problems, "error") == []
    back = checked(renewed(renewed(content, old.unit.year + 1), old.unit.year)).book
    assert new.book is not None
    assert back is not None
    assert [row.text for row in new.book.plan] == [row.text for row in old.plan]
    for name in ("divisions", "recipients", "bases", "plan", "criteria", "lists"):
        assert _plain(getattr(back, name)) == _plain(getattr(old, name)), name


def _plain(rows: Any) -> list[dict[str, Any]]:
    """The values of records, without their places."""
    return [
        {item.field: getattr(row, item.field) for item in columns_of(type(row))} for row in rows
    ]


def test_faulty_cells_are_carried_as_typed_and_their_errors_come_again() -> None:
    faulty = DOCUMENTS + PLAN.replace("Phần (I.) | Nội dung", "Phần lạ | Nội dung")
    before = codes(checked(workbook(faulty)).problems, "error")
    after = codes(checked(renewed(workbook(faulty))).problems, "error")
    assert ("cell-choice", "Kế hoạch!C3") in before
    assert after == before


def test_own_columns_come_along_and_own_sheets_are_named() -> None:
    cells = tables(
        "\n## Bộ phận\n| Tên bộ phận | Điện thoại | Điện thoại | |\n| VP | 01 | 02 | thừa |\n"
        "## Hoạt động\n| Mã | Mã dự án |\n| HĐ001 | 5 |\n## Nháp\n| a |\n"
    )
    unit = [["Thông tin", "Giá trị"], *[[k, v] for k, v in UNIT.items()], [None, "lạc"]]
    result = carried(book_bytes({"Đơn vị": unit, **cells}))
    assert result.rows["Bộ phận"][0]["Điện thoại"] == "01"
    assert result.rows["Bộ phận"][0]["Điện thoại (2)"] == "02"
    assert result.rows["Bộ phận"][0]["Cột D"] == "thừa"
    assert result.rows["Hoạt động"] == [{"Mã": "HĐ001", "Mã dự án": None}]
    assert told(result)[0] == ("carry-no-name", "Đơn vị!")
    assert [item for item in told(result) if "Đơn vị" not in item[1]] == [
        ("carry-header-double", "Bộ phận!"),
        ("carry-header-none", "Bộ phận!"),
        ("carry-sheet-own", "!"),
    ]
    again = checked(writer.book_bytes(result.rows))
    assert again.book is not None
    assert again.book.activities == ()


def test_rows_between_records_are_not_carried_and_are_named() -> None:
    rows, seen = only(
        "\n## Bộ phận\n| Tên bộ phận | Số người |\n| VP | 12 |\n| Ghi chú: chưa đủ | |\n"
    )
    assert [row["Tên bộ phận"] for row in rows] == ["VP"]
    assert [code for code, _ in seen] == ["carry-row"]


def test_formulas_become_their_results_and_this_is_said_once() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(PLAN)))
    for cell in ("F2", "F3"):
        book["Kế hoạch"][cell] = "=1+1"
    stream = io.BytesIO()
    book.save(stream)
    parts = {
        name: part.replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>").replace(
            b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>"
        )
        for name, part in unpack(stream.getvalue()).items()
    }
    result = carried(pack(parts))
    assert result.rows["Kế hoạch"][0]["Cột F"] == 2
    assert [code for code, _ in told(result)].count("carry-formulas") == 1


def test_a_formula_that_was_never_counted_is_kept_as_it_shows_and_named() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(PLAN)))
    book["Kế hoạch"]["D2"] = "=1+1"
    stream = io.BytesIO()
    book.save(stream)
    result = carried(stream.getvalue())
    assert result.rows["Kế hoạch"][0]["Nội dung"] == "=1+1"
    assert ("carry-no-value", "Kế hoạch!D2") in told(result)


def test_a_day_in_a_column_of_texts_and_a_number_that_shows_its_zero_stay_as_they_showed() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(PLAN)))
    page = book["Kế hoạch"]
    page["E1"] = "Thời gian"
    page["E2"] = date(2024, 3, 5)
    page["A4"], page["A4"].number_format = 1.1, "0.00"
    stream = io.BytesIO()
    book.save(stream)
    rows = carried(stream.getvalue()).rows["Kế hoạch"]
    assert rows[0]["Thời gian"] == "05/3/2024"
    assert rows[2]["Mã"] == "1.10"


def test_the_same_year_and_a_book_without_year_are_refused() -> None:
    with pytest.raises(Stop) as stop:
        carried(workbook(FULL), 2024)
    assert stop.value.problem.code == "carry-same-year"
    with pytest.raises(Stop) as stop:
        carried(workbook(FULL, {"Năm": "?"}))
    assert stop.value.problem.code == "carry-no-year"


@pytest.mark.parametrize(
    ("day", "years", "moved"),
    [
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2025, 1, 15), 1, date(2026, 1, 15)),
    ],
)
def test_a_day_keeps_day_and_month(day: date, years: int, moved: date) -> None:
    assert shifted(day, years) == moved


def test_what_becomes_of_a_column_is_declared_for_columns_that_exist() -> None:
    for cls in SHEETS:
        names = {item.field for item in columns_of(cls)}
        for item in columns_of(cls):
            assert item.carry_from == "" or item.carry_from in names
            assert not (spec_of(cls).yearly and item.carry is not Carry.KEEP)
    assert [item.field for item in columns_of(Statistic) if item.carry_from] == ["last_year"]


# --- the command -----------------------------------------------------------------------------


def test_the_command_makes_the_book_and_says_what_to_look_at(tmp_path: Path) -> None:
    (tmp_path / "cũ.xlsx").write_bytes(workbook(FULL))
    done = dvcq("new", "mới.xlsx", "--from", "cũ.xlsx", "--year", "2025", cwd=tmp_path)
    shown = out(done)
    assert done.returncode == 0, shown
    assert "Đã tạo sổ “mới.xlsx” của năm 2025 từ sổ năm 2024." in shown
    assert "Để lại ở sổ cũ (số dòng): Hoạt động 4, Tự chấm 2, Minh chứng 1, Đánh giá 5." in shown
    assert "Văn bản!D2: Cột “Trích yếu”" in shown
    assert dvcq("check", "mới.xlsx", cwd=tmp_path).returncode == 0


def test_the_command_wants_the_year_and_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "cũ.xlsx").write_bytes(workbook(FULL))
    assert dvcq("new", "mới.xlsx", "--from", "cũ.xlsx", cwd=tmp_path).returncode == 2
    assert not (tmp_path / "mới.xlsx").exists()
    (tmp_path / "mới.xlsx").write_bytes(b"x")
    done = dvcq("new", "mới.xlsx", "--from", "cũ.xlsx", "--year", "2025", cwd=tmp_path)
    assert done.returncode == 1
    assert (tmp_path / "mới.xlsx").read_bytes() == b"x"

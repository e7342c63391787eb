"""The cases of real office data (text t1–t16, dates d1–d12, numbers n1–n10, workbook w1–w24).

Each test bears its number and shows the cell as an office would have it. What cannot occur in a
book made by ``dvcq new`` is left out: title blocks and signatures around the table (w1), headers of
two or three merged rows (w2), section rows between records (w4), one sheet a month (w9 in part).
Severities: "A" is an info (repaired, logged), "B" a warning, "C" an error. What a command does with
several files (w22, w24) is tested with the commands, hostile files (w15, w16) with the reader.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from support import FULL, UNIT, Cells, book_bytes, checked, made, tables, texts

from dvcq.dates import Moment
from dvcq.package import pack, unpack
from dvcq.problems import Problem
from dvcq.text import sort_key
from dvcq.validate.book import Checked
from dvcq.workbook.writer import book_bytes as form_bytes

HD, VB, SL, CC, MC, TC = "Hoạt động", "Văn bản", "Số liệu", "Căn cứ", "Minh chứng", "Tiêu chí"
SEVERITY = {"A": "info", "B": "warning", "C": "error"}
Touch = Callable[[openpyxl.Workbook], object]


def full() -> Cells:
    unit: list[list[object]] = [["Thông tin", "Giá trị"], *map(list, UNIT.items())]
    return {"Đơn vị": unit, **tables(FULL)}


def with_cells(*cells: tuple[str, int, str, object]) -> bytes:
    """The full book with these cells: (sheet, row, header, value); new headers come at the end."""
    sheets = full()
    for title, number, header, value in cells:
        rows = sheets.setdefault(title, [[]])
        if header not in rows[0]:
            rows[0].append(header)
        while len(rows) < number:
            rows.append([])
        column, row = rows[0].index(header), rows[number - 1]
        row += [None] * (column + 1 - len(row))
        row[column] = value
    return book_bytes(sheets)


def touched(content: bytes, touch: Touch) -> bytes:
    """A book after something was done to it in a spreadsheet program."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    touch(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


CLEAN = {(item.code, item.sheet, item.cell) for item in checked(with_cells()).problems}


def news(result: Checked) -> list[tuple[str, str, str]]:
    """(severity, code, Sheet!Cell) of problems that the clean book has not."""
    return [
        (item.severity, item.code, f"{item.sheet}!{item.cell}")
        for item in result.problems
        if (item.code, item.sheet, item.cell) not in CLEAN
    ]


def the(result: Checked, code: str) -> Problem:
    return next(item for item in result.problems if item.code == code)


def value(result: Checked, title: str, row: int, field: str) -> Any:
    assert result.book is not None
    attribute = {HD: "activities", VB: "documents", SL: "statistics", CC: "bases", MC: "evidence"}
    rows = getattr(result.book, attribute[title])
    return getattr(next(one for one in rows if one.at.row == row), field)


def name(raw: object) -> Checked:
    """The book whose first activity has this name (E2)."""
    return checked(with_cells((HD, 2, "Tên hoạt động", raw)))


def start(raw: object) -> Checked:
    """The book whose first activity begins at this time (B2)."""
    return checked(with_cells((HD, 2, "Từ ngày", raw)))


def turns(raw: object) -> Checked:
    """The book whose first activity has this number of attendances (H2)."""
    return checked(with_cells((HD, 2, "Lượt người", raw)))


def figure(raw: object, measure: str = "hồ sơ") -> Checked:
    """The book with one statistic (B2)."""
    cells = [(SL, 2, "Chỉ tiêu số liệu", "hồ sơ đúng hạn"), (SL, 2, "Trong kỳ", raw)]
    return checked(with_cells(*cells, (SL, 2, "Đơn vị tính", measure)))


# --- text ---------------------------------------------------------------------------------------


def test_t1_a_decomposed_text_is_composed_and_logged() -> None:
    result = name(unicodedata.normalize("NFD", "hội nghị phù hợp"))
    assert value(result, HD, 2, "name") == "hội nghị phù hợp"
    assert news(result) == [("info", "cell-repaired", "Hoạt động!E2")]


def test_t1_a_key_typed_decomposed_is_the_same_key() -> None:
    content = with_cells((HD, 2, "Bộ phận chủ trì", unicodedata.normalize("NFD", "Văn phòng Sở")))
    assert [item for item in news(checked(content)) if item[0] != "info"] == []


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\t", "  ", "\u200b \ufeff"])
def test_t2_odd_spaces_become_one_space(space: str) -> None:
    result = name(f"hội{space}nghị ")
    assert value(result, HD, 2, "name") == "hội nghị"
    assert news(result) == [("info", "cell-repaired", "Hoạt động!E2")]


def test_t3_look_alikes_of_d_become_the_vietnamese_letter() -> None:
    result = name("hội nghị Ðảng bộ, ðịa phương")
    assert value(result, HD, 2, "name") == "hội nghị Đảng bộ, địa phương"
    assert news(result) == [("info", "cell-repaired", "Hoạt động!E2")]


def test_t4_a_letter_of_another_alphabet_inside_a_word_is_shown() -> None:
    result = name("hội nghị của UB\u041fD phường")
    assert news(result) == [("warning", "cell-foreign-letters", "Hoạt động!E2")]
    assert "“UBND”" in the(result, "cell-foreign-letters").message
    assert value(result, HD, 2, "name") == "hội nghị của UB\u041fD phường"


@pytest.mark.parametrize("typed", ["Thanh tra Sở", "thanh tra sở", "THANH TRA SỞ", "Thanh Tra Sơ"])
def test_t5_t7_names_match_without_regard_to_tone_case_and_accents(typed: str) -> None:
    result = checked(with_cells((HD, 2, "Bộ phận chủ trì", typed)))
    assert value(result, HD, 2, "lead") == "Thanh tra Sở"
    assert [item for item in news(result) if item[0] != "info"] == []


def test_t5_the_tone_as_typed_stays_in_prose() -> None:
    assert value(name("hội nghị của Uỷ ban, hoà giải"), HD, 2, "name") == (
        "hội nghị của Uỷ ban, hoà giải"
    )


def test_t6_an_alias_is_the_division() -> None:
    result = checked(with_cells((HD, 2, "Bộ phận chủ trì", "ttr")))
    assert value(result, HD, 2, "lead") == "Thanh tra Sở"
    assert news(result) == [("info", "cell-repaired", "Hoạt động!G2")]


def test_t7_no_output_is_title_cased() -> None:
    produced = made(with_cells((HD, 2, "Bộ phận chủ trì", "THANH TRA SỞ")), "bao-cao")
    printed = " ".join(texts(produced.documents["bao-cao-nam.docx"].docx))
    assert "Thanh tra Sở" in printed
    assert "Thanh Tra Sở" not in printed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("héi nghÞ c«ng t¸c D©n vËn", "hội nghị công tác Dân vận"),
        ("qu¸n triÖt NghÞ quyÕt", "quán triệt Nghị quyết"),
    ],
)
def test_t8_tcvn3_is_read_and_shown(typed: str, meant: str) -> None:
    result = name(typed)
    assert value(result, HD, 2, "name") == meant
    assert news(result) == [("warning", "cell-reread", "Hoạt động!E2")]
    change = the(result, "cell-reread").changes[0]
    assert (change.old, change.new) == (typed, meant)


def test_t8_the_font_of_the_cell_is_evidence_and_gives_capitals() -> None:
    def touch(book: openpyxl.Workbook) -> None:
        book[HD]["E2"].font = Font(name=".VnTimeH")

    result = checked(touched(with_cells((HD, 2, "Tên hoạt động", "häp d©n")), touch))
    assert value(result, HD, 2, "name") == "HỌP DÂN"


def test_t9_vni_is_read_word_by_word() -> None:
    result = name("hoäi nghò coâng taùc daân vaän của UBND")
    assert value(result, HD, 2, "name") == "hội nghị công tác dân vận của UBND"
    assert news(result) == [("warning", "cell-reread", "Hoạt động!E2")]


def test_t10_misread_utf8_is_undone() -> None:
    result = name("hội nghị dân vận".encode().decode("latin-1"))
    assert value(result, HD, 2, "name") == "hội nghị dân vận"
    assert news(result) == [("warning", "cell-reread", "Hoạt động!E2")]


@pytest.mark.parametrize(
    "kept", ["tiệc «Café» ở Orléans", "phòng 30 m², 30°C", "El Niño, São Paulo"]
)
def test_t8_t9_t10_what_only_looks_like_an_old_encoding_is_left_alone(kept: str) -> None:
    result = name(kept)
    assert value(result, HD, 2, "name") == kept
    assert [item for item in news(result) if item[1] == "cell-reread"] == []


@pytest.mark.parametrize(("typed", "word"), [("chính quyn", "quyn"), ("chínhquyền", "chínhquyền")])
def test_t11_a_word_that_lost_letters_is_shown_and_printed_as_typed(typed: str, word: str) -> None:
    result = name(f"hội nghị {typed}")
    assert news(result) == [("warning", "cell-broken-words", "Hoạt động!E2")]
    assert f"“{word}”" in the(result, "cell-broken-words").message
    assert value(result, HD, 2, "name") == f"hội nghị {typed}"


def test_t12_quotes_without_their_pair_are_shown() -> None:
    assert news(name("phong trào Dân vận khéo”")) == [("warning", "cell-quotes", "Hoạt động!E2")]
    assert news(name("phong trào “Dân vận khéo”")) == []


def test_t12_a_dash_in_a_symbol_is_a_hyphen_and_in_prose_stays() -> None:
    result = checked(with_cells((MC, 2, "Số, ký hiệu", "45/TB–STN")))
    assert value(result, MC, 2, "symbol") == "45/TB-STN"
    assert news(result) == [("warning", "cell-reread", "Minh chứng!D2")]
    assert value(name("năm 2023 – 2024"), HD, 2, "name") == "năm 2023 – 2024"


def test_t13_a_symbol_broken_over_lines_is_joined() -> None:
    result = checked(with_cells((MC, 2, "Số, ký hiệu", "114-\nKL/TW")))
    assert value(result, MC, 2, "symbol") == "114-KL/TW"
    assert [item[0] for item in news(result)] == ["info"]


def test_t13_a_line_break_in_prose_is_kept() -> None:
    assert value(name("hội nghị_x000B_đầu năm"), HD, 2, "name") == "hội nghị\nđầu năm"


def test_t14_control_characters_go_and_signs_of_xml_are_printed() -> None:
    raw = with_cells((HD, 2, "Tên hoạt động", "hội nghị A_x0007_ & B < C"))
    assert value(checked(raw), HD, 2, "name") == "hội nghị A & B < C"
    printed = texts(made(raw, "bao-cao").documents["bao-cao-nam.docx"].docx)
    assert any("hội nghị A & B < C" in line for line in printed)


def test_t15_vietnamese_order_puts_a_breve_and_d_bar_in_their_places() -> None:
    assert sorted(["Em", "Đội", "Ăn", "Dân", "An"], key=sort_key) == [
        "An",
        "Ăn",
        "Dân",
        "Đội",
        "Em",
    ]


def test_t16_wrong_accents_in_a_date_are_understood_and_in_prose_left() -> None:
    assert value(start("thang 3/2024"), HD, 2, "start") == Moment.month(2024, 3)
    assert value(name("hội nghị DÂN VÂN"), HD, 2, "name") == "hội nghị DÂN VÂN"


# --- dates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    ["5/3/2024", "05/03/2024", "05-03-2024", "5.3.2024", "2024-03-05", "20240305", 20240305],
)
def test_d1_ways_to_write_a_day(typed: object) -> None:
    result = start(typed)
    assert value(result, HD, 2, "start") == Moment.day(date(2024, 3, 5))
    assert [item for item in news(result) if item[0] != "info"] == []


def test_d1_a_year_of_two_digits_is_completed_and_logged() -> None:
    result = start("05-03-24")
    assert value(result, HD, 2, "start") == Moment.day(date(2024, 3, 5))
    assert news(result) == [("info", "cell-repaired", "Hoạt động!B2")]


@pytest.mark.parametrize(
    "typed", ["ngày 5 tháng 3 năm 2024", "05 tháng 3/2024", "14h00 ngày 05/3/2024", "Thứ ba, 05/3"]
)
def test_d2_a_day_in_words(typed: str) -> None:
    assert value(start(typed), HD, 2, "start") == Moment.day(date(2024, 3, 5))


def test_d2_a_year_left_out_comes_from_the_year_of_the_book_and_is_logged() -> None:
    result = start("05/3")
    assert value(result, HD, 2, "start") == Moment.day(date(2024, 3, 5))
    change = the(result, "cell-repaired").changes[0]
    assert (change.rule, change.old, change.new) == ("thêm năm", "05/3", "05/3/2024")


def test_d3_a_serial_number_is_its_day() -> None:
    result = start(45356)
    assert value(result, HD, 2, "start") == Moment.day(date(2024, 3, 5))
    assert news(result) == [("info", "cell-repaired", "Hoạt động!B2")]


def test_d3_a_serial_number_counts_from_1904_where_the_book_does() -> None:
    content = with_cells((HD, 2, "Từ ngày", 43894))
    parts = unpack(content)
    book = parts["xl/workbook.xml"].replace(b"<workbookPr/>", b'<workbookPr date1904="1"/>')
    book = book.replace(b"<workbookPr />", b'<workbookPr date1904="1"/>')
    assert b"date1904" in book
    result = checked(pack({**parts, "xl/workbook.xml": book}))
    assert value(result, HD, 2, "start") == Moment.day(date(2024, 3, 5))


@pytest.mark.parametrize("number", [3, 1204, 99_999, 5.3])
def test_d3_a_number_outside_the_years_of_work_is_no_day(number: float) -> None:
    assert news(start(number)) == [("error", "cell-moment", "Hoạt động!B2")]


def test_d4_a_day_that_can_only_be_american_is_turned_and_shown() -> None:
    result = start("3/25/2024")
    assert value(result, HD, 2, "start") == Moment.day(date(2024, 3, 25))
    assert ("warning", "cell-reread", "Hoạt động!B2") in news(result)


def test_d4_one_american_day_makes_the_others_of_the_column_doubtful() -> None:
    cells = [(HD, 2, "Từ ngày", "3/25/2024"), (HD, 3, "Từ ngày", "3/5/2024")]
    cells += [(HD, 3, "Đến ngày", None), (HD, 5, "Từ ngày", "5/9/2024")]
    result = checked(with_cells(*cells))
    assert ("error", "dates-ambiguous", "Hoạt động!B3") in news(result)


def test_d4_where_the_column_is_day_first_elsewhere_only_the_american_day_is_shown() -> None:
    cells = [(HD, 2, "Từ ngày", "3/25/2024"), (HD, 3, "Từ ngày", "07/5/2024")]
    result = checked(with_cells(*cells, (HD, 4, "Từ ngày", "25/6/2024")))
    assert news(result) == [("warning", "cell-reread", "Hoạt động!B2")]


def test_d5_a_column_half_swapped_by_a_machine_set_to_month_day_is_asked_about() -> None:
    cells = [
        (HD, 2, "Từ ngày", datetime(2024, 5, 3)),  # noqa: DTZ001
        (HD, 3, "Từ ngày", "25/3/2024"),
        (HD, 3, "Đến ngày", None),
        (HD, 4, "Từ ngày", datetime(2024, 7, 4)),  # noqa: DTZ001
        (HD, 5, "Từ ngày", "28/4/2024"),
    ]
    result = checked(with_cells(*cells))
    assert news(result) == [("error", "dates-swapped", "Hoạt động!B2")]
    message = the(result, "dates-swapped").message
    assert "B2, B4" in message
    assert "05/3/2024" in message


def test_d5_a_column_with_a_stored_day_above_12_is_not_swapped() -> None:
    cells = [
        (HD, 2, "Từ ngày", datetime(2024, 3, 5)),  # noqa: DTZ001
        (HD, 3, "Từ ngày", "25/3/2024"),
        (HD, 3, "Đến ngày", None),
        (HD, 4, "Từ ngày", datetime(2024, 3, 14)),  # noqa: DTZ001
        (HD, 5, "Từ ngày", "28/4/2024"),
    ]
    assert news(checked(with_cells(*cells))) == []


@pytest.mark.parametrize("typed", ["5-7/3/2024", "từ 05/3 đến 07/3/2024", "05/3/2024 - 07/3/2024"])
def test_d6_a_range_in_one_cell_is_split(typed: str) -> None:
    result = start(typed)
    assert value(result, HD, 2, "start") == Moment.day(date(2024, 3, 5))
    assert value(result, HD, 2, "end") == Moment.day(date(2024, 3, 7))
    assert news(result) == [("info", "cell-repaired", "Hoạt động!B2")]


def test_d6_a_range_beside_an_end_of_its_own_is_asked_about() -> None:
    cells = [(HD, 2, "Từ ngày", "5-7/3/2024"), (HD, 2, "Đến ngày", "08/3/2024")]
    assert ("error", "range-and-end", "Hoạt động!B2") in news(checked(with_cells(*cells)))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("tháng 3/2024", Moment.month(2024, 3)), ("quý II/2024", Moment.quarter(2024, 2))],
)
def test_d7_a_month_stays_a_month(typed: str, meant: Moment) -> None:
    assert value(start(typed), HD, 2, "start") == meant


@pytest.mark.parametrize("typed", ["thường xuyên", "hằng tháng"])
def test_d7_what_is_no_time_is_asked_about(typed: str) -> None:
    assert news(start(typed)) == [("error", "cell-moment", "Hoạt động!B2")]


@pytest.mark.parametrize("typed", ["31/4/2024", "29/02/2023"])
def test_d8_a_day_no_calendar_has_is_refused(typed: str) -> None:
    assert news(start(typed)) == [("error", "cell-moment", "Hoạt động!B2")]


def test_d8_the_29th_of_february_of_a_leap_year_is_a_day() -> None:
    assert news(start("29/02/2024")) == []


@pytest.mark.parametrize("typed", ["05/3/2042", "05/01/2023"])
def test_d9_a_day_of_another_year_is_refused(typed: str) -> None:
    assert ("error", "date-year", "Hoạt động!B2") in news(start(typed))


def test_d9_a_day_after_the_cutoff_is_shown_and_not_counted() -> None:
    assert ("warning", "date-after-cutoff", "Hoạt động!B2") in news(start("05/11/2024"))


@pytest.mark.parametrize("typed", ["O5/3/2O24", "l5/3/2024", "05/O3/2024"])
def test_d10_letters_for_digits_are_read_and_shown(typed: str) -> None:
    result = start(typed)
    day = 15 if typed.startswith("l") else 5
    assert value(result, HD, 2, "start") == Moment.day(date(2024, 3, day))
    assert news(result) == [("warning", "cell-reread", "Hoạt động!B2")]


def test_d11_a_number_turned_into_a_day_is_asked_about() -> None:
    result = checked(with_cells((VB, 2, "Số", datetime(2024, 3, 5))))  # noqa: DTZ001
    assert ("error", "cell-became-date", "Văn bản!I2") in news(result)


def test_d11_a_code_stored_as_a_number_is_what_its_format_shows() -> None:
    def touch(book: openpyxl.Workbook) -> None:
        cell = book["Tự chấm"]["A2"]
        cell.value, cell.number_format = 1.1, "0.00"

    cells = [(TC, 3, "Mã", "1.10")]
    result = checked(touched(with_cells(*cells), touch))
    assert result.book is not None
    assert result.book.self_scores[0].criterion == "1.10"


def test_d11_a_code_stored_as_a_number_that_could_be_two_is_asked_about() -> None:
    cells: list[tuple[str, int, str, object]] = [
        (TC, 4, "Mã", "1.10"),
        ("Tự chấm", 2, "Tiêu chí", 1.1),
    ]
    result = checked(with_cells(*cells))
    assert ("error", "code-as-number", "Tự chấm!A2") in news(result)


def test_d12_a_stray_time_is_dropped_and_logged() -> None:
    result = start(datetime(2024, 3, 5, 14, 30))  # noqa: DTZ001
    assert value(result, HD, 2, "start") == Moment.day(date(2024, 3, 5))
    assert news(result) == [("info", "cell-repaired", "Hoạt động!B2")]


# --- numbers --------------------------------------------------------------------------------------


def test_n1_a_point_groups_thousands_in_counts_and_divides_a_stored_number_never() -> None:
    assert value(turns("1.234"), HD, 2, "turns") == 1234
    assert value(figure("1.234"), SL, 2, "value") == 1234
    assert value(figure(1.234), SL, 2, "value") == Decimal("1.234")
    assert news(turns(1.5)) == [("error", "cell-integer", "Hoạt động!H2")]


@pytest.mark.parametrize("typed", ["1.234,5", "1,234.5", "1 234,5"])
def test_n2_the_last_separator_decides(typed: str) -> None:
    assert value(figure(typed), SL, 2, "value") == Decimal("1234.5")


def test_n2_a_single_comma_before_three_digits_is_asked_about() -> None:
    assert ("error", "cell-number", "Số liệu!B2") in news(figure("1,234"))


@pytest.mark.parametrize("typed", ["khoảng 50", ">50", "hơn 50 người", "~50"])
def test_n3_about_is_told_to_print_as_exact(typed: str) -> None:
    result = turns(typed)
    assert value(result, HD, 2, "turns") == 50
    assert news(result) == [("warning", "cell-about", "Hoạt động!H2")]


def test_n3_people_are_people_and_other_words_are_shown() -> None:
    assert news(turns("50 người")) == [("info", "cell-repaired", "Hoạt động!H2")]
    result = turns("50 đại biểu")
    assert value(result, HD, 2, "turns") == 50
    assert news(result) == [("warning", "cell-reread", "Hoạt động!H2")]


def test_n3_several_numbers_are_asked_about_with_their_sum() -> None:
    result = turns("30 CB, 20 DN")
    assert news(result) == [("error", "cell-several", "Hoạt động!H2")]
    assert "có phải ý là 50?" in the(result, "cell-several").message


def test_n4_a_percentage_typed_or_formatted_counts_in_percent() -> None:
    assert value(figure("98,5%", "%"), SL, 2, "value") == Decimal("98.5")

    def touch(book: openpyxl.Workbook) -> None:
        book[SL]["B2"].value, book[SL]["B2"].number_format = 0.985, "0.0%"

    cells = [
        (SL, 2, "Chỉ tiêu số liệu", "tỷ lệ"),
        (SL, 2, "Trong kỳ", "1"),
        (SL, 2, "Đơn vị tính", "%"),
    ]
    assert value(checked(touched(with_cells(*cells), touch)), SL, 2, "value") == Decimal("98.5")


def test_n4_a_percentage_without_its_unit_is_asked_about_and_an_impossible_one_shown() -> None:
    assert ("error", "percent-unit", "Số liệu!B2") in news(figure("98,5%", "hồ sơ"))
    assert ("warning", "percent-odd", "Số liệu!B2") in news(figure("985", "%"))
    assert ("warning", "percent-odd", "Số liệu!B2") in news(figure(0.985, "%"))


@pytest.mark.parametrize("typed", ["không phát sinh", "KPS", "không"])
def test_n5_none_arose_is_zero_and_shown(typed: str) -> None:
    result = figure(typed)
    assert value(result, SL, 2, "value") == 0
    assert news(result)[0] == ("warning", "cell-reread", "Số liệu!B2")


def test_n5_the_four_states_stay_apart() -> None:
    assert value(figure(0), SL, 2, "value") == 0
    assert value(figure(None), SL, 2, "value") is None
    for typed, code in (("chưa có số liệu", "cell-not-known"), ("n/a", "cell-not-applicable")):
        result = figure(typed)
        assert value(result, SL, 2, "value") is None
        assert ("warning", code, "Số liệu!B2") in news(result)
    assert ("error", "cell-dash", "Số liệu!B2") in news(figure("-"))


@pytest.mark.parametrize(
    ("typed", "amount"), [("4,5 tỷ", 4_500_000_000), ("137 triệu", 137_000_000)]
)
def test_n6_money_in_words_is_read_in_dong_and_shown(typed: str, amount: int) -> None:
    result = checked(with_cells((HD, 2, "Kinh phí (đồng)", typed)))
    assert value(result, HD, 2, "cost") == amount
    assert news(result) == [("warning", "cell-reread", "Hoạt động!L2")]


def test_n6_money_with_its_unit_is_money() -> None:
    result = checked(with_cells((HD, 2, "Kinh phí (đồng)", "1.500.000đ")))
    assert value(result, HD, 2, "cost") == 1_500_000
    assert news(result) == []


@pytest.mark.parametrize("typed", ["45", "'45", " 45 ", "45\u00a0"])
def test_n7_a_number_kept_as_text_is_a_number(typed: str) -> None:
    assert value(turns(typed), HD, 2, "turns") == 45


@pytest.mark.parametrize("typed", [-5, "-5", 99_999_999_999, 45.5])
def test_n8_what_no_count_can_be_is_refused(typed: object) -> None:
    assert [item[0] for item in news(turns(typed))] == ["error"]


def test_n9_decimals_are_added_exactly() -> None:
    rows = [(SL, n, "Trong kỳ", 0.1) for n in (2, 3, 4)]
    rows += [(SL, n, "Chỉ tiêu số liệu", f"phần {n}") for n in (2, 3, 4)]
    book = checked(with_cells(*rows)).book
    assert book is not None
    assert sum(row.value for row in book.statistics if row.value) == Decimal("0.3")


def test_n10_people_are_not_attendances() -> None:
    result = checked(with_cells((HD, 2, "Số người", 60)))
    assert ("error", "people-over-turns", "Hoạt động!L2") in news(result)


# --- workbook -------------------------------------------------------------------------------------


def test_w3_a_merged_text_stands_for_its_rows_and_a_blank_that_is_not_merged_stays() -> None:
    def touch(book: openpyxl.Workbook) -> None:
        book[HD]["I3"].value = None
        book[HD].merge_cells("I2:I3")

    result = checked(touched(with_cells(), touch))
    assert value(result, HD, 3, "result") == "100% ký cam kết"
    assert value(result, HD, 5, "result") is None
    assert news(result) == [("info", "merged-filled", "Hoạt động!I3")]


def test_w3_a_merged_number_is_asked_about() -> None:
    result = checked(touched(with_cells(), lambda book: book[HD].merge_cells("H2:H3")))
    assert ("error", "merged-number", "Hoạt động!H2") in news(result)


def test_w3_a_cell_merged_over_columns_is_shown() -> None:
    result = checked(touched(with_cells(), lambda book: book[HD].merge_cells("I2:J2")))
    assert ("warning", "merged-across", "Hoạt động!I2") in news(result)


def test_w5_blank_rows_headers_again_and_totals_are_left_out_with_a_line_each() -> None:
    sheets = full()
    head = sheets[HD][0]
    total: list[object] = [None] * len(head)
    total[4], total[7] = "Tổng cộng", 103
    sheets[HD][3:3] = [[None] * len(head), list(head)]
    sheets[HD].append(total)
    for row in sheets[HD][1:]:
        row[7] = int(str(row[7])) if row[7] and str(row[7]).isdecimal() else row[7]
    result = checked(book_bytes(sheets))
    assert result.book is not None
    assert len(result.book.activities) == 4
    assert [item for item in news(result) if item[1].startswith("row-")] == [
        ("info", "row-header", "Hoạt động!B5"),
        ("info", "row-total", "Hoạt động!E8"),
    ]


def test_w5_a_total_that_differs_is_shown() -> None:
    sheets = full()
    total: list[object] = [None] * len(sheets[HD][0])
    total[4], total[7] = "Tổng cộng", 999
    sheets[HD].append(total)
    for row in sheets[HD][1:5]:
        row[7] = int(str(row[7]))
    result = checked(book_bytes(sheets))
    assert ("warning", "row-total-differs", "Hoạt động!H6") in news(result)
    assert "103" in the(result, "row-total-differs").message


@pytest.mark.parametrize(
    "typed", ["Ghi chú: số liệu tạm tính", "(*) Chưa tính quý IV", "* Nguồn: VP"]
)
def test_w6_a_note_below_the_table_is_no_record(typed: str) -> None:
    sheets = full()
    sheets[HD].append([None, None, None, None, typed])
    result = checked(book_bytes(sheets))
    assert news(result) == [("info", "row-note", "Hoạt động!E6")]


def test_w7_columns_in_another_order_are_the_same_columns() -> None:
    sheets = full()
    turned: Cells = {title: [row[::-1] for row in rows] for title, rows in sheets.items()}
    width = max(len(row) for row in turned[HD])
    turned[HD] = [[None] * (width - len(row)) + row for row in turned[HD]]
    turned["Đơn vị"] = sheets["Đơn vị"]
    book, clean = checked(book_bytes(turned)).book, checked(book_bytes(sheets)).book
    assert book is not None
    assert clean is not None
    assert [row.turns for row in book.activities] == [row.turns for row in clean.activities]


def test_w7_a_column_renamed_doubled_missing_or_strange_is_told() -> None:
    def renamed(new: str) -> list[tuple[str, str, str]]:
        sheets = full()
        sheets[HD][0][4] = new
        return [item for item in news(checked(book_bytes(sheets))) if item[1].startswith("header")]

    assert renamed("Tên hoạt độg") == [("error", "header-near", "Hoạt động!E1")]
    assert renamed("Kết quả") == [
        ("error", "header-missing", "Hoạt động!A1"),
        ("error", "header-double", "Hoạt động!I1"),
    ]
    sheets = full()
    sheets[HD][0].append("Cột riêng")
    assert news(checked(book_bytes(sheets))) == [("warning", "header-unknown", "Hoạt động!L1")]


def test_w8_hidden_rows_columns_and_sheets_are_counted_and_told() -> None:
    def touch(book: openpyxl.Workbook) -> None:
        book[HD].row_dimensions[3].hidden = True
        book[HD].row_dimensions[4].hidden = True
        book[HD].column_dimensions["H"].hidden = True
        book["Bộ phận"].sheet_state = "hidden"

    result = checked(touched(with_cells(), touch))
    assert news(result) == [
        ("warning", "sheet-hidden", "Bộ phận!"),
        ("warning", "column-hidden", "Hoạt động!H1"),
        ("warning", "rows-hidden", "Hoạt động!A3"),
    ]
    assert "3–4" in the(result, "rows-hidden").message
    assert value(result, HD, 3, "turns") == 30


def test_w9_a_copy_of_a_sheet_is_never_summed_and_rows_it_has_more_are_asked_about() -> None:
    def copied(book: openpyxl.Workbook) -> None:
        book.copy_worksheet(book[HD]).title = "Hoạt động (2)"

    same = checked(touched(with_cells(), copied))
    assert news(same) == [("warning", "sheet-copy-same", "Hoạt động (2)!")]

    def extended(book: openpyxl.Workbook) -> None:
        copied(book)
        book["Hoạt động (2)"]["E9"] = "hội nghị chỉ có ở bản chép"

    more = checked(touched(with_cells(), extended))
    assert news(more) == [("error", "sheet-copy", "Hoạt động!A9")]


def test_w10_a_formula_without_a_result_is_never_zero() -> None:
    result = turns("=40+5")
    assert news(result) == [("error", "cell-formula", "Hoạt động!H2")]
    assert value(result, HD, 2, "turns") is None


def stored(content: bytes, cell: bytes) -> bytes:
    """The book with the XML of cell H9 of ``Hoạt động`` put in."""
    parts = unpack(content)
    part = next(p for p, xml in parts.items() if b"HEADER" not in xml and b'<c r="H5"' in xml)
    row = b'<row r="9">' + cell + b"</row></sheetData>"
    return pack({**parts, part: parts[part].replace(b"</sheetData>", row)})


def test_w11_a_stored_sum_that_is_not_the_sum_is_shown() -> None:
    cells = [(HD, n, "Lượt người", n * 10) for n in (2, 3, 4, 5)]
    sheet = with_cells(*cells)
    stale = stored(sheet, b'<c r="H9"><f>SUM(H2:H5)</f><v>999</v></c>')
    assert ("warning", "sum-stale", "Hoạt động!H9") in news(checked(stale))
    right = stored(sheet, b'<c r="H9"><f>SUM(H2:H5)</f><v>140</v></c>')
    assert "sum-stale" not in [item[1] for item in news(checked(right))]


@pytest.mark.parametrize("typed", ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?"])
def test_w12_an_error_stored_or_typed_blocks_its_figure(typed: str) -> None:
    assert news(turns(typed)) == [("error", "cell-error", "Hoạt động!H2")]
    assert ("error", "cell-error", "Hoạt động!E2") in news(name(typed))


def test_w13_the_same_row_twice_is_counted_once_and_told() -> None:
    sheets = full()
    sheets[HD].append(["HĐ009", *sheets[HD][1][1:]])
    sheets[MC].append(
        ["MC002", "HĐ009", "1.1", "46/TB-STN", "13/4/2024", "Sở Thử nghiệm", "Thông báo"]
    )
    result = checked(book_bytes(sheets))
    assert result.book is not None
    assert len(result.book.activities) == 4
    assert news(result) == [("warning", "row-same", "Hoạt động!A6")]
    assert result.book.evidence[1].activities == ("HĐ001",)


def test_w13_rows_that_are_nearly_the_same_are_asked_about() -> None:
    sheets = full()
    sheets[HD].append(["HĐ009", *sheets[HD][1][1:7], "46", "khác", "đã xong", "Có"])
    assert ("error", "activity-near", "Hoạt động!E6") in news(checked(book_bytes(sheets)))


def test_w18_struck_text_colours_and_notes_are_told_and_not_decided_on() -> None:
    def touch(book: openpyxl.Workbook) -> None:
        book[HD]["E3"].font = Font(strike=True)
        book[HD]["E4"].fill = PatternFill("solid", fgColor="FFFF00")
        book[HD]["E5"].comment = Comment("hỏi lại", "Người điền")

    result = checked(touched(with_cells(), touch))
    assert news(result) == [
        ("warning", "cells-struck", "Hoạt động!E3"),
        ("info", "cells-coloured", "Hoạt động!E4"),
        ("info", "cells-noted", "Hoạt động!E5"),
    ]
    assert value(result, HD, 3, "name") == "lớp tập huấn kỹ năng"


def test_w19_a_link_to_another_file_than_shown_is_told() -> None:
    def touch(book: openpyxl.Workbook) -> None:
        book[MC]["I2"].hyperlink = "file:///D:/cu/thong-bao.pdf"
        book[MC]["I2"].value = "tb-45.pdf"

    result = checked(touched(with_cells((MC, 2, "Tệp", "tb-45.pdf")), touch))
    assert news(result) == [("warning", "cell-link", "Minh chứng!I2")]
    assert value(result, MC, 2, "file") == "tb-45.pdf"


@pytest.mark.parametrize("typed", ["45/TB-STN; 46/TB-STN", "45/TB-STN\n46/TB-STN"])
def test_w20_several_pieces_of_evidence_in_one_cell_are_asked_about(typed: str) -> None:
    result = checked(with_cells((MC, 2, "Số, ký hiệu", typed)))
    assert news(result) == [("error", "symbol-several", "Minh chứng!D2")]


@pytest.mark.parametrize("typed", ["=1+1", "+84 123", "-5%", "@SUM(A1)", "=cmd|'/c calc'!A1"])
def test_w21_what_looks_like_a_formula_is_written_as_text(typed: str) -> None:
    content = form_bytes({HD: [{"Mã": "HĐ001", "Kết quả": typed}]})
    cell = openpyxl.load_workbook(io.BytesIO(content))[HD]["I2"]
    assert (cell.value, cell.data_type) == (typed, "s")


def test_w23_a_book_of_a_newer_form_is_told() -> None:
    sheets = full()
    sheets["Hướng dẫn"] = [["Sổ"], ["Phiên bản sổ", 99]]
    assert news(checked(book_bytes(sheets))) == [("warning", "form-newer", "Hướng dẫn!B2")]


def test_w23_last_years_rows_in_this_years_book_are_refused() -> None:
    result = checked(
        book_bytes(
            {
                **full(),
                "Đơn vị": [
                    ["Thông tin", "Giá trị"],
                    *[
                        [k, v]
                        for k, v in {
                            **UNIT,
                            "Năm": "2025",
                            "Ngày chốt số liệu": "25/10/2025",
                        }.items()
                    ],
                ],
            }
        )
    )
    assert {item[1] for item in news(result) if item[0] == "error"} == {"date-year"}


def form() -> openpyxl.Workbook:
    """A book as ``dvcq new`` makes it, with one figure."""
    rows = {"Đơn vị": UNIT, SL: [{"Chỉ tiêu số liệu": "hồ sơ", "Trong kỳ": 5}]}
    return openpyxl.load_workbook(io.BytesIO(form_bytes(rows)))


def problems_of(book: openpyxl.Workbook) -> list[tuple[str, str]]:
    stream = io.BytesIO()
    book.save(stream)
    return [
        (item.code, f"{item.sheet}!{item.cell}")
        for item in checked(stream.getvalue()).problems
        if item.severity != "info"
    ]


def test_w7_a_column_of_the_form_that_was_deleted_or_renamed_is_told() -> None:
    book = form()
    assert problems_of(book) == []
    book[SL].delete_cols(3)
    assert problems_of(book) == [("header-lost", "Số liệu!A1")]
    book = form()
    book[SL]["C1"] = "Kết quả năm 2024"
    assert problems_of(book) == [("header-lost", "Số liệu!A1"), ("header-unknown", "Số liệu!C1")]


def test_w7_a_sheet_of_the_form_that_was_deleted_or_renamed_is_told() -> None:
    book = form()
    book[SL].title = "SL"
    assert problems_of(book) == [("sheet-lost", "Số liệu!"), ("sheet-unknown", "SL!")]
    book = form()
    book[CC].title = "Căn cứ pháp lý"
    assert problems_of(book) == [("sheet-near", "Căn cứ!A1")]


# --- more shapes of the same cases ----------------------------------------------------------------


def test_t4_a_letter_of_another_alphabet_in_a_code_or_symbol_is_shown_too() -> None:
    result = checked(with_cells((MC, 2, "Số, ký hiệu", "45/\u0422B-STN")))
    assert ("warning", "cell-foreign-letters", "Minh chứng!D2") in news(result)


def test_t7_codes_of_several_rows_match_without_regard_to_case_and_accents() -> None:
    result = checked(with_cells((MC, 2, "Hoạt động", "hđ001; HD002")))
    assert value(result, MC, 2, "activities") == ("HĐ001", "HĐ002")
    assert news(result) == [("info", "cell-repaired", "Minh chứng!B2")]


def test_t10_question_marks_in_place_of_letters_are_shown() -> None:
    assert news(name("h?i ngh? dân v?n")) == [("warning", "cell-broken-words", "Hoạt động!E2")]
    assert news(name("hội nghị đã họp chưa? Rồi.")) == []


def test_t12_what_is_no_symbol_is_shown_with_the_one_inside_it() -> None:
    result = checked(with_cells((MC, 2, "Số, ký hiệu", "Thông báo số 45/TB-STN")))
    assert news(result) == [("warning", "symbol-odd", "Minh chứng!D2")]
    assert "“45/TB-STN”" in the(result, "symbol-odd").message


def test_t12_quotes_the_wrong_way_round_are_shown_and_inches_are_none() -> None:
    assert news(name("phong trào ”Dân vận khéo“")) == [("warning", "cell-quotes", "Hoạt động!E2")]
    assert news(name('trao màn hình 24"')) == []


@pytest.mark.parametrize("typed", ["Quý 1", "Quý I/2024", "quý I", "QUÝ 1 năm 2024"])
def test_d7_a_period_is_known_however_it_is_written(typed: str) -> None:
    cells = [(SL, 2, "Chỉ tiêu số liệu", "hồ sơ"), (SL, 2, "Kỳ", typed), (SL, 2, "Trong kỳ", 5)]
    assert value(checked(with_cells(*cells)), SL, 2, "period") == "quy1"


@pytest.mark.parametrize("typed", ["Sáng 05/3/2024", "05/3/2024 (chiều)", "45356"])
def test_d12_the_part_of_the_day_is_dropped_and_logged(typed: str) -> None:
    result = start(typed)
    assert value(result, HD, 2, "start") == Moment.day(date(2024, 3, 5))
    assert news(result) == [("info", "cell-repaired", "Hoạt động!B2")]


def test_d9_a_far_year_in_a_register_is_shown() -> None:
    assert news(checked(with_cells((MC, 2, "Ngày", "12/4/2042")))) == [
        ("warning", "date-odd", "Minh chứng!E2")
    ]


@pytest.mark.parametrize("typed", ["tháng 11", "11/2024"])
def test_n3_the_word_that_a_column_is_named_after_may_stand_in_it(typed: str) -> None:
    result = checked(with_cells((VB, 4, "Tháng dự kiến", typed)))
    assert value(result, VB, 4, "month") == 11


@pytest.mark.parametrize(("typed", "amount"), [("500k", 500_000), ("500 nghìn đồng", 500_000)])
def test_n6_thousands_in_short_are_thousands(typed: str, amount: int) -> None:
    assert value(checked(with_cells((HD, 2, "Kinh phí (đồng)", typed))), HD, 2, "cost") == amount


def test_n6_money_of_another_country_or_in_a_column_of_people_is_refused() -> None:
    result = checked(with_cells((HD, 2, "Kinh phí (đồng)", "500 USD")))
    assert ("error", "cell-number", "Hoạt động!L2") in news(result)
    assert news(turns("38đ")) == [("error", "cell-number", "Hoạt động!H2")]


def test_n8_a_figure_is_not_negative_and_people_are_whole() -> None:
    assert ("error", "cell-range", "Số liệu!B2") in news(figure(-38, "người"))
    assert ("error", "count-fraction", "Số liệu!B2") in news(figure(38.5, "người"))


def test_w5_a_total_named_in_the_column_of_codes_is_left_out() -> None:
    sheets = full()
    row: list[object] = ["Cộng quý I:", *[None] * 6, "103"]
    sheets[HD].append(row)
    for one in sheets[HD][1:]:
        one[7] = int(str(one[7])) if one[7] else None
    assert news(checked(book_bytes(sheets))) == [("info", "row-total", "Hoạt động!A6")]


def test_w20_a_dash_between_two_codes_loses_neither() -> None:
    result = checked(with_cells((HD, 2, "Nhiệm vụ", "N1.1 - N1.2")))
    assert ("error", "cell-reference", "Hoạt động!D2") in news(result)
    result = checked(with_cells((MC, 2, "Tiêu chí", "1.1 - 1.2")))
    assert ("error", "cell-reference", "Minh chứng!C2") in news(result)
    assert news(checked(with_cells((HD, 2, "Nhiệm vụ", "N1.1 – Quán triệt văn bản")))) == []


@pytest.mark.parametrize("typed", ["a.pdf\nb.pdf", "a.pdf và b.pdf", "Ảnh 1.jpg + Ảnh 2.jpg"])
def test_w20_several_files_in_one_cell_are_asked_about(typed: str) -> None:
    result = checked(with_cells((MC, 2, "Tệp", typed)))
    assert "evidence-several" in [item[1] for item in news(result)]


@pytest.mark.parametrize(("typed", "meant"), [("Phßng Kinh tế", "Phòng"), ("hoaïch", "hoạch")])
def test_t8_t9_a_single_word_of_an_old_encoding_is_asked_about(typed: str, meant: str) -> None:
    result = checked(with_cells((MC, 2, "Cơ quan ban hành", typed)))
    if ("warning", "cell-reread", "Minh chứng!F2") not in news(result):
        assert news(result) == [("warning", "cell-foreign-letters", "Minh chứng!F2")]
        assert f"“{meant}”" in the(result, "cell-foreign-letters").message


@pytest.mark.parametrize("kept", ["Straße", "Orléans", "naïve", "Malmö", "señor", "façade"])
def test_t8_t9_foreign_names_are_not_asked_about(kept: str) -> None:
    assert news(checked(with_cells((MC, 2, "Cơ quan ban hành", f"Công ty {kept}")))) == []


def test_t10_text_of_vietnamese_windows_read_as_western_is_undone() -> None:
    result = name("hôòi nghiò công tác dân vâòn")  # a letter and its tone apart, as cp1258 has them
    assert value(result, HD, 2, "name") == "hội nghị công tác dân vận"
    assert news(result) == [("warning", "cell-reread", "Hoạt động!E2")]
    assert value(name("giò chả, goòng, xoong"), HD, 2, "name") == "giò chả, goòng, xoong"


def test_w5_a_figure_that_is_named_after_a_total_is_a_figure() -> None:
    cells = [(SL, 2, "Chỉ tiêu số liệu", "tổng số hồ sơ"), (SL, 2, "Trong kỳ", 1200)]
    assert value(checked(with_cells(*cells)), SL, 2, "value") == 1200

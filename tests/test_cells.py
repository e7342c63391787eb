"""One cell, one value: every kind of column, right entries and wrong ones."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvcq.columns import Choice, Column, Kind, columns_of
from dvcq.dates import Moment
from dvcq.model import Activity
from dvcq.problems import CATALOGUE, Change, problem
from dvcq.validate.cells import read_cell, show
from dvcq.workbook.reader import CellError, RawValue, Unanswered

YEAR = 2024
# As openpyxl gives them: without a time zone.
DAY = datetime.fromisoformat("2024-03-05")
AFTERNOON = datetime.fromisoformat("2024-03-05T14:30")
LEVELS = (
    Choice("khoan", "Khoản (1.)"),
    Choice("khoan_tieu_de", "Khoản có tiêu đề (1.)"),
    Choice("kt", "KT."),
)


def column(kind: Kind, **parts: Any) -> Column:
    declared: dict[str, Any] = {
        "field": "o",
        "header": "Ô",
        "kind": kind,
        "required": False,
        "note": "Ghi chú.",
        "example": "",
        "choices": (),
        "target": "",
        "pattern": "",
        "low": None,
        "high": None,
        "folded": False,
        "prefill": "",
        "width": 10,
    }
    return Column(**{**declared, **parts})


def value(raw: RawValue, kind: Kind, **parts: Any) -> object:
    read = read_cell(raw, column(kind, **parts), YEAR)
    assert read.fault is None, read.fault
    return read.value


def fault(raw: RawValue, kind: Kind, **parts: Any) -> str:
    read = read_cell(raw, column(kind, **parts), YEAR)
    assert read.fault is not None, read.value
    assert read.value is None
    problem(read.fault.code, **read.fault.facts)  # its sentence has all its facts
    return read.fault.code


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("raw", [None, "", "  ", "\u200b", "\n"])
def test_an_empty_cell_has_no_value_and_no_fault(kind: Kind, raw: str | None) -> None:
    read = read_cell(raw, column(kind, choices=LEVELS), YEAR)
    assert (read.value, read.fault) == (None, None)


@pytest.mark.parametrize("kind", list(Kind))
def test_an_error_and_an_open_formula_are_faults_in_every_kind(kind: Kind) -> None:
    assert fault(CellError("#N/A"), kind, choices=LEVELS) == "cell-error"
    assert fault(Unanswered("=A1+B1"), kind, choices=LEVELS) == "cell-formula"


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("Sở Thử nghiệm", "Sở Thử nghiệm"),
        ("  hai  khoảng ", "hai khoảng"),
        ("một\nhai", "một hai"),
        (12, "12"),
        (1.5, "1,5"),
        (1234.0, "1.234"),
        (True, "TRUE"),
    ],
)
def test_a_text_is_one_line(raw: RawValue, kept: str) -> None:
    assert value(raw, Kind.TEXT) == kept
    assert value(raw, Kind.LISTED) == kept.replace("một hai", "một\nhai")


def test_lines_keep_their_breaks() -> None:
    assert value("một\r\nhai\n\n", Kind.LINES) == "một\nhai"


def test_repairs_are_told() -> None:
    broken = "phu\u0300 ho\u031b\u0323p\u00a0"
    read = read_cell(broken, column(Kind.TEXT), YEAR)
    assert (read.value, read.fault) == ("phù hợp", None)
    rules = ["khoảng trắng lạ", "chuẩn hóa Unicode (NFC)", "khoảng trắng thừa"]
    assert [change.rule for change in read.repairs] == rules
    assert (read.repairs[0].old, read.repairs[-1].new) == (broken, "phù hợp")
    assert read_cell("a\nb", column(Kind.TEXT), YEAR).repairs == (
        Change("xuống dòng trong ô", "a\nb", "a b"),
    )
    assert read_cell("sạch", column(Kind.TEXT), YEAR).repairs == ()


@pytest.mark.parametrize(
    "kind", [Kind.TEXT, Kind.LINES, Kind.CODE, Kind.REFERENCE, Kind.REFERENCES]
)
@pytest.mark.parametrize("raw", [DAY, date(2024, 3, 5)])
def test_a_text_that_became_a_date_is_a_fault(kind: Kind, raw: date) -> None:
    read = read_cell(raw, column(kind), YEAR)
    assert read.fault is not None
    assert (read.fault.code, read.fault.facts["value"]) == ("cell-became-date", "05/3/2024")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("VB1", "VB1"),
        (12, "12"),
        (1.1, "1.1"),
        (2.0, "2"),
        (1234567.0, "1234567"),
        ("45/TB-STN", "45/TB-STN"),
        ("QÐ-UBND", "QĐ-UBND"),
        (True, "True"),
    ],
)
def test_a_code_is_what_stands_in_the_cell(raw: RawValue, code: str) -> None:
    assert value(raw, Kind.CODE) == code


def test_a_code_fits_its_pattern_whole() -> None:
    assert value("VB12", Kind.CODE, pattern=r"VB\d+") == "VB12"
    assert fault("VB12x", Kind.CODE, pattern=r"VB\d+") == "cell-pattern"
    assert fault("vb12", Kind.CODE, pattern=r"VB\d+") == "cell-pattern"
    read = read_cell("x", column(Kind.CODE, pattern="a", note="Ghi a.", example="a"), YEAR)
    assert read.fault is not None
    assert read.fault.facts["note"] == "Ghi a. Ví dụ: a."


@pytest.mark.parametrize(
    ("raw", "number"),
    [(45, 45), (45.0, 45), ("45", 45), ("1.234", 1234), ("1,234", 1234), ("0", 0), (" 7 ", 7)],
)
def test_an_integer(raw: RawValue, number: int) -> None:
    read = value(raw, Kind.INTEGER)
    assert read == number
    assert type(read) is int


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("bốn lăm", "cell-number"),
        ("30 cán bộ, 20 doanh nghiệp", "cell-several"),
        ("50%", "cell-integer"),
        (True, "cell-number"),
        (DAY, "cell-number"),
        (time(8, 30), "cell-number"),
        (1.5, "cell-integer"),
        (-3, "cell-range"),
        ("-3", "cell-range"),
        (2_000_000_000, "cell-range"),
    ],
)
def test_what_is_no_integer(raw: RawValue, code: str) -> None:
    assert fault(raw, Kind.INTEGER) == code


def test_the_bounds_of_an_integer_belong_to_it() -> None:
    for inside in (1, 12):
        assert value(inside, Kind.INTEGER, low=1, high=12) == inside
    for outside in (0, 13):
        assert fault(outside, Kind.INTEGER, low=1, high=12) == "cell-range"


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        (1.5, "1.5"),
        (0.1 + 0.2, "0.3"),
        ("98,5", "98.5"),
        ("1.234.567,25", "1234567.25"),
        ("1.500.000đ", "1500000"),
        ("-2,5", "-2.5"),
        (0, "0"),
    ],
)
def test_a_number_is_decimal(raw: RawValue, number: str) -> None:
    read = value(raw, Kind.NUMBER)
    assert read == Decimal(number)
    assert type(read) is Decimal


@pytest.mark.parametrize("raw", ["1,234", "khoảng", "98,5%", True, DAY, "một trăm"])
def test_a_number_that_is_none_or_could_be_two_is_never_guessed(raw: RawValue) -> None:
    assert fault(raw, Kind.NUMBER) == "cell-number"


def test_the_bounds_of_a_number_belong_to_it() -> None:
    assert value("0", Kind.NUMBER, low=0, high=10) == 0
    assert value("10", Kind.NUMBER, low=0, high=10) == 10
    assert fault("10,01", Kind.NUMBER, low=0, high=10) == "cell-range"
    assert fault("-0,01", Kind.NUMBER, low=0, high=10) == "cell-range"


@pytest.mark.parametrize(
    "raw",
    [
        DAY,
        AFTERNOON,
        date(2024, 3, 5),
        "5/3/2024",
        "05.03.24",
        "2024-03-05",
        "ngày 5 tháng 3 năm 2024",
        "05/3",
    ],
)
def test_a_date(raw: RawValue) -> None:
    read = value(raw, Kind.DATE)
    assert read == date(2024, 3, 5)
    assert type(read) is date
    assert value(raw, Kind.MOMENT) == Moment.day(date(2024, 3, 5))


@pytest.mark.parametrize(
    "raw", ["31/4/2024", "29/02/2023", "hôm qua", 99_999_999, 3, True, time(8, 0)]
)
def test_what_is_no_date(raw: RawValue) -> None:
    assert fault(raw, Kind.DATE) == "cell-date"
    assert fault(raw, Kind.MOMENT) == "cell-moment"


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        ("tháng 3/2024", Moment.month(2024, 3)),
        ("3/2024", Moment.month(2024, 3)),
        ("quý II/2024", Moment.quarter(2024, 2)),
        ("tháng 6", Moment.month(2024, 6)),
        ("năm 2024", Moment.year(2024)),
    ],
)
def test_a_moment_may_be_a_month_a_quarter_or_a_year_and_a_date_may_not(
    raw: str, moment: Moment
) -> None:
    assert value(raw, Kind.MOMENT) == moment
    assert fault(raw, Kind.DATE) == "cell-date"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("Khoản (1.)", "khoan"),
        ("khoản", "khoan"),
        ("KHOẢN 1", "khoan"),
        ("Khoản có tiêu đề", "khoan_tieu_de"),
        ("khoan_tieu_de", "khoan_tieu_de"),
        ("kt", "kt"),
        (" KT. ", "kt"),
    ],
)
def test_a_choice_is_matched_by_label_code_or_label_before_its_bracket(raw: str, code: str) -> None:
    assert value(raw, Kind.CHOICE, choices=LEVELS) == code


def test_an_unknown_choice_names_the_nearest_and_all() -> None:
    read = read_cell("Khoản có tiêu đ", column(Kind.CHOICE, choices=LEVELS), YEAR)
    assert read.fault is not None
    assert read.fault.code == "cell-choice"
    assert read.fault.facts["suggest"] == " Có phải ý là “Khoản có tiêu đề (1.)”?"
    assert read.fault.facts["choices"] == "Khoản (1.); Khoản có tiêu đề (1.); KT."
    assert fault(5, Kind.CHOICE, choices=LEVELS) == "cell-choice"
    assert fault(True, Kind.CHOICE, choices=LEVELS) == "cell-choice"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("N1.1", "N1.1"),
        ("N1.1 – Tuyên truyền – vận động", "N1.1"),
        ("N1.1 - Tuyên truyền", "N1.1"),
        ("VB1 — Kế hoạch", "VB1"),
        ("HĐ001 – hội nghị", "HĐ001"),
        (1.1, "1.1"),
        (1, "1"),
        ("Phòng Thanh tra - Pháp chế", "Phòng Thanh tra - Pháp chế"),
        ("Văn phòng – Kế toán", "Văn phòng – Kế toán"),
    ],
)
def test_a_reference_is_the_code_before_the_label_of_the_dropdown(raw: RawValue, code: str) -> None:
    assert value(raw, Kind.REFERENCE) == code


@pytest.mark.parametrize(
    ("raw", "codes"),
    [
        ("HĐ001; HĐ002", ("HĐ001", "HĐ002")),
        ("HĐ001;HĐ001 ; ", ("HĐ001",)),
        ("HĐ001\nHĐ002,HĐ003", ("HĐ001", "HĐ002", "HĐ003")),
        ("1.1 – Có kế hoạch; 1.2 – Khác", ("1.1", "1.2")),
        (1.1, ("1.1",)),
        (2, ("2",)),
        (";", ()),
    ],
)
def test_references_are_split_and_stand_once_each(raw: RawValue, codes: tuple[str, ...]) -> None:
    assert value(raw, Kind.REFERENCES) == codes


def test_a_long_value_is_cut_in_the_message() -> None:
    read = read_cell("x" * 200, column(Kind.NUMBER), YEAR)
    assert read.fault is not None
    assert read.fault.facts["value"] == "x" * 57 + "…"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (AFTERNOON, "05/3/2024"),
        (date(2024, 11, 15), "15/11/2024"),
        (True, "TRUE"),
        (False, "FALSE"),
        (1234.5, "1.234,5"),
        (Decimal("0.25"), "0,25"),
        ("chữ", "chữ"),
        (CellError("#REF!"), "#REF!"),
        (Unanswered("=A1"), "=A1"),
    ],
)
def test_a_value_is_shown_as_the_clerk_sees_it(raw: object, shown: str) -> None:
    assert show(raw) == shown


CELLS = st.one_of(
    st.none(),
    st.text(max_size=40),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.builds(CellError, st.text(max_size=8)),
    st.builds(Unanswered, st.text(max_size=8)),
)


@given(raw=CELLS, kind=st.sampled_from(list(Kind)))
def test_any_cell_gives_a_value_or_a_fault_of_the_catalogue(raw: RawValue, kind: Kind) -> None:
    read = read_cell(raw, column(kind, choices=LEVELS, pattern=""), YEAR)
    if read.fault is not None:
        assert read.value is None
        assert read.fault.code in CATALOGUE
        problem(read.fault.code, **read.fault.facts)


@pytest.mark.parametrize(
    ("typed", "value"), [("45 người", 45), ("1.250 lượt người", 1250), ("8 lượt", 8)]
)
def test_people_may_be_counted_in_people(typed: str, value: int) -> None:
    item = next(item for item in columns_of(Activity) if item.field == "turns")
    read = read_cell(typed, item, 2024)
    assert read.value == value
    assert read.repairs == (Change("bỏ đơn vị đếm", typed, str(value)),)

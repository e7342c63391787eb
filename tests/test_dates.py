"""Dates as printed and as read, and deadlines."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvcq.dates import (
    DeadlineKind,
    Moment,
    days_left,
    deadline_words,
    is_month_first,
    last_day,
    long_day,
    open_day,
    parse_moment,
    parse_period,
    period,
    quarter_of,
    roman_quarter,
    short_day,
    table_period,
    weekday_name,
)

# A busy machine must not fail a property.
UNHURRIED = settings(deadline=None)

DAYS_OF_2023_AND_2024 = [date(2023, 1, 1) + timedelta(days=n) for n in range(365 + 366)]
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
D = Moment.day
M = Moment.month
Q = Moment.quarter
Y = Moment.year


def at(year: int, month: int, day: int) -> Moment:
    return D(date(year, month, day))


# ---- printing


def test_zeros_stand_before_small_days_and_months_1_and_2_only() -> None:
    for day in DAYS_OF_2023_AND_2024:
        shown_day = "0" + str(day.day) if day.day < 10 else str(day.day)
        shown_month = {1: "01", 2: "02"}.get(day.month, str(day.month))
        assert short_day(day) == f"{shown_day}/{shown_month}/{day.year}"
        assert long_day(day) == f"ngày {shown_day} tháng {shown_month} năm {day.year}"


def test_every_day_of_two_years_has_the_form_of_the_decree() -> None:
    form = re.compile(r"ngày (0[1-9]|[12]\d|3[01]) tháng (01|02|[3-9]|1[0-2]) năm \d{4}")
    assert all(form.fullmatch(long_day(day)) for day in DAYS_OF_2023_AND_2024)


def test_examples_of_the_zero_rule() -> None:
    assert short_day(date(2024, 3, 5)) == "05/3/2024"
    assert short_day(date(2021, 2, 25)) == "25/02/2021"
    assert short_day(date(2015, 7, 14)) == "14/7/2015"
    assert short_day(date(2021, 10, 14)) == "14/10/2021"
    assert long_day(date(2020, 3, 5)) == "ngày 05 tháng 3 năm 2020"


def test_an_open_day_keeps_room_for_the_stamp() -> None:
    assert open_day(3, 2024) == "ngày     tháng 3 năm 2024"
    assert open_day(1, 2024) == "ngày     tháng 01 năm 2024"
    assert open_day(12, 2024) == "ngày     tháng 12 năm 2024"
    assert open_day(None, 2024) == "ngày     tháng     năm 2024"


@pytest.mark.parametrize(
    ("first", "last", "prose", "cell"),
    [
        (at(2024, 3, 5), None, "ngày 05/3/2024", "05/3/2024"),
        (at(2024, 3, 5), at(2024, 3, 5), "ngày 05/3/2024", "05/3/2024"),
        (at(2024, 3, 5), at(2024, 3, 7), "từ ngày 05 đến ngày 07/3/2024", "05–07/3/2024"),
        (at(2024, 2, 28), at(2024, 3, 3), "từ ngày 28/02 đến ngày 03/3/2024", "28/02–03/3/2024"),
        (
            at(2023, 12, 28),
            at(2024, 1, 3),
            "từ ngày 28/12/2023 đến ngày 03/01/2024",
            "28/12/2023–03/01/2024",
        ),
        (
            at(2023, 3, 5),
            at(2024, 3, 7),
            "từ ngày 05/3/2023 đến ngày 07/3/2024",
            "05/3/2023–07/3/2024",
        ),
        (M(2024, 3), None, "tháng 3/2024", "tháng 3/2024"),
        (M(2024, 1), None, "tháng 01/2024", "tháng 01/2024"),
        (M(2024, 2), M(2024, 5), "từ tháng 02 đến tháng 5/2024", "tháng 02–5/2024"),
        (
            M(2023, 11),
            M(2024, 2),
            "từ tháng 11/2023 đến tháng 02/2024",
            "tháng 11/2023–02/2024",
        ),
        (Q(2024, 2), None, "quý II/2024", "quý II/2024"),
        (Q(2024, 1), Q(2024, 3), "từ quý I đến quý III/2024", "quý I–III/2024"),
        (Q(2023, 4), Q(2024, 1), "từ quý IV/2023 đến quý I/2024", "quý IV/2023–I/2024"),
        (Y(2024), None, "năm 2024", "năm 2024"),
        (Y(2021), Y(2025), "từ năm 2021 đến năm 2025", "năm 2021–2025"),
        (
            at(2024, 3, 5),
            M(2024, 5),
            "từ ngày 05/3/2024 đến tháng 5/2024",
            "05/3/2024–tháng 5/2024",
        ),
        (
            M(2024, 3),
            at(2024, 5, 7),
            "từ tháng 3/2024 đến ngày 07/5/2024",
            "tháng 3/2024–07/5/2024",
        ),
    ],
)
def test_periods_in_prose_and_in_cells(
    first: Moment, last: Moment | None, prose: str, cell: str
) -> None:
    assert period(first, last) == prose
    assert table_period(first, last) == cell


@pytest.mark.parametrize(
    ("first", "last"), [(at(2024, 3, 7), at(2024, 3, 5)), (M(2024, 3), at(2024, 3, 5))]
)
def test_a_period_that_runs_backwards_is_refused(first: Moment, last: Moment) -> None:
    with pytest.raises(ValueError, match="before it begins"):
        period(first, last)
    with pytest.raises(ValueError, match="before it begins"):
        table_period(first, last)


def test_a_moment_spans_its_first_to_its_last_day() -> None:
    assert M(2024, 2) == Moment(date(2024, 2, 1), date(2024, 2, 29), "month")
    assert M(2023, 2).end == date(2023, 2, 28)
    assert Q(2024, 4) == Moment(date(2024, 10, 1), date(2024, 12, 31), "quarter")
    assert Y(2024) == Moment(date(2024, 1, 1), date(2024, 12, 31), "year")
    assert sorted([M(2024, 3), at(2024, 3, 5), Y(2024), at(2024, 3, 1)]) == [
        Y(2024), at(2024, 3, 1), M(2024, 3), at(2024, 3, 5),
    ]  # fmt: skip
    for quarter in (0, 5):
        with pytest.raises(ValueError, match="quarter"):
            Q(2024, quarter)
        with pytest.raises(ValueError, match="quarter"):
            roman_quarter(quarter)
    with pytest.raises(ValueError, match="month"):
        M(2024, 13)


def test_every_day_lies_in_its_quarter() -> None:
    for day in DAYS_OF_2023_AND_2024:
        quarter = Q(day.year, quarter_of(day))
        assert quarter.start <= day <= quarter.end
    assert [roman_quarter(n) for n in (1, 2, 3, 4)] == ["I", "II", "III", "IV"]


def test_weekdays_as_inside_a_sentence() -> None:
    monday = date(2024, 10, 28)
    assert [weekday_name(monday + timedelta(days=n)) for n in range(7)] == [
        "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật",
    ]  # fmt: skip


# ---- deadlines


@pytest.mark.parametrize(
    ("deadline", "kind", "last", "words"),
    [
        (date(2024, 11, 1), "chậm nhất", date(2024, 11, 1), "chậm nhất ngày 01/11/2024"),
        (date(2024, 11, 15), "trước", date(2024, 11, 14), "trước ngày 15/11/2024"),
        (date(2024, 3, 1), "trước", date(2024, 2, 29), "trước ngày 01/3/2024"),
        (date(2024, 1, 1), "trước", date(2023, 12, 31), "trước ngày 01/01/2024"),
    ],
)
def test_the_day_named_counts_or_not(
    deadline: date, kind: DeadlineKind, last: date, words: str
) -> None:
    assert last_day(deadline, kind) == last
    assert deadline_words(deadline, kind) == words
    assert days_left(deadline, kind, last) == 0
    assert days_left(deadline, kind, last - timedelta(days=9)) == 9
    assert days_left(deadline, kind, last + timedelta(days=1)) == -1


# ---- reading

FIFTH_OF_MARCH = at(2024, 3, 5)


@pytest.mark.parametrize(
    "typed",
    [
        "5/3/2024", "05/03/2024", "05/3/2024", "05-03-24", "5-3-2024", "5.3.2024", "05.03.24",
        "5/3/24", "2024-03-05", "2024/3/5", "2024.03.05", "20240305", "ngày 5 tháng 3 năm 2024",
        "Ngày 05 tháng 03 năm 2024", "NGÀY 05 THÁNG 3 NĂM 2024", "ngay 5 thang 3 nam 2024",
        "05 tháng 3/2024", "05 tháng 3 - 2024", "05 tháng 3, năm 2024", "5 tháng 3", "05/3", "5/3",
        "ngày 5/3/2024", "ngày 05/3", "nga\u0300y 05/3/2024", "  05/3/2024. ", "05 / 3 / 2024",
        "05\u00a0/\u00a03/2024", "14h00 ngày 05/3/2024", "14 giờ 30 phút, ngày 05/3/2024",
        "lúc 8h, ngày 5/3", "14:00 05/3/2024", "Thứ ba, 05/3", "thứ Ba ngày 05/3/2024",
        "Thứ 3, ngày 05/3/2024", "8h00 thứ ba, 05/3/2024", "05/3/2024 14:00", "05/3/2024, lúc 14h",
        "2024-03-05 00:00:00", "2024-03-05T02:11:45Z", "2024-03-05T09:11:45+07:00",
    ],
)  # fmt: skip
def test_the_fifth_of_march_however_typed(typed: str) -> None:
    assert parse_moment(typed, 2024) == FIFTH_OF_MARCH


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("tháng 3/2024", M(2024, 3)), ("Tháng 03/2024", M(2024, 3)), ("tháng 3", M(2022, 3)),
        ("thang 3", M(2022, 3)), ("tháng 3 năm 2024", M(2024, 3)), ("tháng 3-2024", M(2024, 3)),
        ("tháng 3/24", M(2024, 3)), ("T3/2024", M(2024, 3)), ("T3", M(2022, 3)),
        ("t.12", M(2022, 12)), ("3/2024", M(2024, 3)), ("03-2024", M(2024, 3)),
        ("quý II/2024", Q(2024, 2)), ("Quý 2", Q(2022, 2)), ("QUÝ IV", Q(2022, 4)),
        ("quý I năm 2024", Q(2024, 1)), ("Q3/2024", Q(2024, 3)), ("quí 2/2024", Q(2024, 2)),
        ("cả năm", Y(2022)), ("Cả năm 2024", Y(2024)), ("năm 2024", Y(2024)), ("2024", Y(2024)),
        ("trong năm 2024", Y(2024)),
    ],
)  # fmt: skip
def test_months_quarters_and_years_keep_their_precision(typed: str, moment: Moment) -> None:
    assert parse_moment(typed, 2022) == moment


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "-", "31/4", "31/4/2024", "29/02/2023", "30/02/2024", "0/3/2024", "5/0/2024",
        "32/3/2024", "13/13/2024", "2023-02-29", "20240230", "2024-13-05", "tháng 13", "tháng 0",
        "quý 5", "quý V", "quý 0", "5/3/0024", "5/3/1800", "5/3/98", "5/3/202", "5.3", "1-2",
        "5/3-2024", "3/25", "thường xuyên", "hằng tháng", "45356", "1.10", "O5/3/2O24",
        "ngày     tháng 3 năm 2024", "ngày tháng năm", "5/3/2024 và 6/3/2024", "859/KH-UBND",
        "tháng 10-12", "05/3/2024" + "." * 90,
        "1" * 30000, "." * 30000 + "x",
    ],
)  # fmt: skip
def test_what_is_no_certain_time_is_refused(typed: str) -> None:
    assert parse_moment(typed, 2024) is None


def test_leap_days() -> None:
    assert parse_moment("29/02/2024", 2023) == at(2024, 2, 29)
    assert parse_moment("29/02", 2024) == at(2024, 2, 29)
    assert parse_moment("29/02", 2023) is None


@pytest.mark.parametrize("typed", ["3/25/2024", "03-25-2024", "3.25.24"])
def test_month_first_is_read_only_where_day_first_is_impossible(typed: str) -> None:
    assert parse_moment(typed, 2024) == at(2024, 3, 25)
    assert is_month_first(typed)


@pytest.mark.parametrize(
    "typed", ["3/5/2024", "25/3/2024", "13/13/2024", "3/32/2024", "3/25", "2024-03-25", "tháng 3"]
)
def test_other_dates_are_not_called_month_first(typed: str) -> None:
    assert not is_month_first(typed)


def test_every_day_of_two_years_is_read_back_from_each_print() -> None:
    for day in DAYS_OF_2023_AND_2024:
        for typed in (short_day(day), long_day(day), day.isoformat(), day.strftime("%Y%m%d")):
            assert parse_moment(typed, 1999) == D(day)
        assert parse_moment(short_day(day).removesuffix(f"/{day.year}"), day.year) == D(day)


@UNHURRIED
@given(DAYS, st.sampled_from([D, lambda d: M(d.year, d.month), lambda d: Y(d.year),
                              lambda d: Q(d.year, quarter_of(d))]))  # fmt: skip
def test_a_printed_time_is_read_back(day: date, make: object) -> None:
    moment = make(day)  # type: ignore[operator]
    assert parse_moment(period(moment), 1999) == moment
    assert parse_moment(table_period(moment), 1999) == moment


@UNHURRIED
@given(DAYS, DAYS, st.sampled_from([D, lambda d: M(d.year, d.month), lambda d: Y(d.year),
                                    lambda d: Q(d.year, quarter_of(d))]))  # fmt: skip
def test_a_printed_range_is_read_back(one: date, other: date, make: object) -> None:
    first, last = sorted([make(one), make(other)])  # type: ignore[operator]
    expected = (first, None) if first == last else (first, last)
    assert parse_period(period(first, last), 1999) == expected
    assert parse_period(table_period(first, last), 1999) == expected


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("5-7/3/2024", at(2024, 3, 5), at(2024, 3, 7)),
        ("5–7/3/2024", at(2024, 3, 5), at(2024, 3, 7)),
        ("5-7/3", at(2024, 3, 5), at(2024, 3, 7)),
        ("từ 05/3 đến 07/3/2024", at(2024, 3, 5), at(2024, 3, 7)),
        ("Từ ngày 05 đến ngày 07/3/2024", at(2024, 3, 5), at(2024, 3, 7)),
        ("từ ngày 5 đến hết ngày 7 tháng 3 năm 2024", at(2024, 3, 5), at(2024, 3, 7)),
        ("tu 05/3 den 07/3", at(2024, 3, 5), at(2024, 3, 7)),
        ("05/3/2024 - 07/3/2024", at(2024, 3, 5), at(2024, 3, 7)),
        ("05/3/2024-07/3/2024", at(2024, 3, 5), at(2024, 3, 7)),
        ("05-03-2024 - 07-03-2024", at(2024, 3, 5), at(2024, 3, 7)),
        ("2024-03-05 → 2024-03-07", at(2024, 3, 5), at(2024, 3, 7)),
        ("28/02 đến 03/3/2024", at(2024, 2, 28), at(2024, 3, 3)),
        ("28/12/2023 - 03/01/2024", at(2023, 12, 28), at(2024, 1, 3)),
        ("ngày 5/3 đến thứ năm, 7/3/2024", at(2024, 3, 5), at(2024, 3, 7)),
        ("tháng 3-5/2024", M(2024, 3), M(2024, 5)),
        ("tháng 10-12", M(2024, 10), M(2024, 12)),
        ("T3-T5", M(2024, 3), M(2024, 5)),
        ("tháng 3 - tháng 5/2024", M(2024, 3), M(2024, 5)),
        ("3-5/2024", M(2024, 3), M(2024, 5)),
        ("từ tháng 11/2023 đến tháng 02/2024", M(2023, 11), M(2024, 2)),
        ("quý I-II/2024", Q(2024, 1), Q(2024, 2)),
        ("quý 1 - 2/2024", Q(2024, 1), Q(2024, 2)),
        ("quý I đến quý III", Q(2024, 1), Q(2024, 3)),
        ("năm 2021-2025", Y(2021), Y(2025)),
        ("6 tháng đầu năm", M(2024, 1), M(2024, 6)),
        ("9 tháng đầu năm 2023", M(2023, 1), M(2023, 9)),
        ("6 tháng cuối năm", M(2024, 7), M(2024, 12)),
        ("05/3/2024 đến tháng 5/2024", at(2024, 3, 5), M(2024, 5)),
    ],
)
def test_ranges(typed: str, first: Moment, last: Moment) -> None:
    assert parse_period(typed, 2024) == (first, last)


@pytest.mark.parametrize(
    ("typed", "single"),
    [
        ("05/3/2024", at(2024, 3, 5)), ("05-03-24", at(2024, 3, 5)), ("tháng 3-2024", M(2024, 3)),
        ("quý II", Q(2024, 2)), ("5-5/3/2024", at(2024, 3, 5)),
        ("từ 05/3 đến 05/3/2024", at(2024, 3, 5)),
    ],
)  # fmt: skip
def test_a_single_time_is_a_period_without_end(typed: str, single: Moment) -> None:
    assert parse_period(typed, 2024) == (single, None)


@pytest.mark.parametrize(
    "typed",
    [
        "", "7-5/3/2024", "từ 28/12 đến 03/01/2024", "5-32/3/2024", "30-31/4/2024", "1-2", "đến",
        "từ 05/3", "5-6-7/3/2024", "thường xuyên", "tháng 12-3/2024", "6 tháng đầu năm 1800",
        "a-b", "từ  đến ", "quý 3-5/2024", "x" * 30000, "-" * 30000,
    ],
)  # fmt: skip
def test_ranges_that_cannot_be_are_refused(typed: str) -> None:
    assert parse_period(typed, 2024) is None


@UNHURRIED
@given(st.text("0123456789/-. thánguýnămITQđếừ", max_size=24))
def test_reading_never_raises_and_never_runs_backwards(typed: str) -> None:
    found = parse_period(typed, 2024)
    if found and found[1]:
        assert found[0].start <= found[1].start
        assert found[0].end <= found[1].end

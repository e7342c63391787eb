"""Numbers as printed and as read."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvcq.numbers import (
    count_words,
    decimal_of,
    format_money,
    format_number,
    format_percent,
    format_score,
    parse_number,
    roman,
    round_half_up,
)

# A busy machine must not fail a property.
UNHURRIED = settings(deadline=None)

DECIMALS = st.decimals(
    min_value=-(10**15), max_value=10**15, places=6, allow_nan=False, allow_infinity=False
)


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        (5, "5"), (5.0, "5"), (0.1 + 0.1 + 0.1, "0.3"), (2.675, "2.675"), (98.5, "98.5"),
        (1e21, "1E+21"), (-0.07, "-0.07"), (Decimal("1.10"), "1.10"), (1234567.891, "1234567.891"),
    ],
)  # fmt: skip
def test_a_stored_number_is_what_the_cell_shows(stored: float, shown: str) -> None:
    assert str(decimal_of(stored)) == shown


@pytest.mark.parametrize("stored", [float("nan"), float("inf"), Decimal("NaN"), Decimal("-Inf")])
def test_what_is_no_number_is_refused(stored: float | Decimal) -> None:
    with pytest.raises(ValueError, match="finite"):
        decimal_of(stored)
    if isinstance(stored, Decimal):
        with pytest.raises(ValueError, match="finite"):
            format_number(stored)
        with pytest.raises(ValueError, match="finite"):
            format_percent(stored)


@pytest.mark.parametrize(
    ("value", "places", "printed"),
    [
        ("0", None, "0"), ("5", None, "5"), ("999", None, "999"), ("1000", None, "1.000"),
        ("1234.5", None, "1.234,5"), ("1234567.891", None, "1.234.567,891"),
        ("1.500000", None, "1,5"), ("0.1234567", None, "0,123457"), ("0.0000004", None, "0"),
        ("-0.0000004", None, "0"), ("-1234.5", None, "-1.234,5"), ("1E+3", None, "1.000"),
        ("2.675", 2, "2,68"), ("2.665", 2, "2,67"), ("0.5", 0, "1"), ("1.5", 0, "2"),
        ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("-0.4", 0, "0"), ("5", 2, "5,00"),
        ("79.996", 2, "80,00"), ("999.995", 2, "1.000,00"),
        ("1234567890123456789012345678.5", None, "1.234.567.890.123.456.789.012.345.678,5"),
    ],
)  # fmt: skip
def test_numbers_are_printed_half_up(value: str, places: int | None, printed: str) -> None:
    assert format_number(Decimal(value), places) == printed


@UNHURRIED
@given(DECIMALS, st.integers(0, 6))
def test_rounding_is_nearest_and_a_half_goes_away_from_zero(value: Decimal, places: int) -> None:
    rounded = round_half_up(value, places)
    error = abs(Fraction(rounded)) - abs(Fraction(value))
    half = Fraction(1, 2 * 10**places)
    assert -half < error <= half
    assert (rounded * 10**places) % 1 == 0


@UNHURRIED
@given(DECIMALS, st.integers(4, 6))
def test_a_printed_number_is_read_back(value: Decimal, places: int) -> None:
    rounded = round_half_up(value, places)
    assert parse_number(format_number(value, places), integer=False) == rounded


@UNHURRIED
@given(st.integers(-999_999, 999_999))
def test_three_decimals_alone_are_read_back_or_refused_but_never_misread(thousandths: int) -> None:
    value = Decimal(thousandths).scaleb(-3)
    assert parse_number(format_number(value), integer=False) in (value, None)


@UNHURRIED
@given(st.integers(-(10**18), 10**18))
def test_a_printed_whole_number_is_read_back(value: int) -> None:
    assert parse_number(format_number(value), integer=True) == value
    assert parse_number(format_number(value), integer=False) == value


@UNHURRIED
@given(st.integers(0, 10**12))
def test_a_printed_amount_is_read_back(value: int) -> None:
    assert parse_number(format_money(value), integer=True) == value


@UNHURRIED
@given(st.integers(0, 1000))
def test_a_printed_percentage_is_read_back(tenths: int) -> None:
    ratio = Decimal(tenths) / 1000
    assert parse_number(format_percent(ratio), integer=False) == ratio


@pytest.mark.parametrize(
    ("ratio", "places", "printed"),
    [
        ("0.985", 1, "98,5%"), ("1", 1, "100%"), ("0", 1, "0%"), ("0.5", 1, "50%"),
        ("0.66666", 1, "66,7%"), ("0.66666", 2, "66,67%"), ("0.98449", 1, "98,4%"),
        ("0.9845", 1, "98,5%"), ("0.9999", 1, "100%"), ("0.665", 0, "67%"),
        ("12.345", 1, "1.234,5%"),
        ("-0.05", 1, "-5%"),
    ],
)  # fmt: skip
def test_percentages_have_no_idle_zeros(ratio: str, places: int, printed: str) -> None:
    assert format_percent(Decimal(ratio), places) == printed


@pytest.mark.parametrize(
    ("score", "places", "printed"),
    [
        (Decimal("87.50"), 2, "87,5"), (Decimal(100), 2, "100"), (Fraction(2, 3), 2, "0,67"),
        (Fraction(1, 3), 2, "0,33"), (Decimal("79.996"), 2, "80"), (Decimal("0.125"), 2, "0,13"),
        (Fraction(1, 8), 2, "0,13"), (Decimal("-0.5"), 2, "-0,5"), (Decimal("87.25"), 1, "87,3"),
        (Decimal("87.5"), 0, "88"),
    ],
)  # fmt: skip
def test_scores(score: Fraction | Decimal, places: int, printed: str) -> None:
    assert format_score(score, places) == printed


def test_counts_in_prose_take_a_zero_below_ten() -> None:
    assert [count_words(n) for n in range(11)] == [
        "0", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10",
    ]  # fmt: skip
    assert count_words(99) == "99"
    assert count_words(1234) == "1.234"
    with pytest.raises(ValueError, match="-1"):
        count_words(-1)


def test_money() -> None:
    assert format_money(1234000) == "1.234.000 đồng"
    assert format_money(Decimal("4500000000.5")) == "4.500.000.001 đồng"
    assert format_money(0) == "0 đồng"


# raw text, as a fraction, as a whole number (None: refused)
READINGS = [
    ("0", "0", "0"), ("5", "5", "5"), ("05", "5", "5"), ("1234", "1234", "1234"),
    ("1.234", "1234", "1234"), ("12.345", "12345", "12345"), ("1.234.567", "1234567", "1234567"),
    ("1,234,567", "1234567", "1234567"), ("1 234", "1234", "1234"),
    ("1\u00a0234\u00a0567", "1234567", "1234567"), ("1.5", "1.5", None), ("98.5", "98.5", None),
    ("98,5", "98.5", None), ("98,50", "98.5", None), ("1.234,56", "1234.56", None),
    ("1,234.56", "1234.56", None), ("1.234.567,8", "1234567.8", None),
    ("1,234,567.8", "1234567.8", None), ("1 234,5", "1234.5", None),
    ("1.234,567", "1234.567", None),
    ("1,234", None, "1234"), ("12,345", None, "12345"), ("0,985", "0.985", None),
    ("0.985", "0.985", None), ("1234,567", "1234.567", None), ("1234.567", "1234.567", None),
    ("12,0", "12", "12"), ("12.00", "12", "12"), ("98,5%", "0.985", None), ("100%", "1", None),
    ("100 %", "1", None), ("0,001%", "0.00001", None), ("1.234%", "12.34", None),
    ("1.500.000đ", "1500000", "1500000"), ("1.500.000 đồng", "1500000", "1500000"),
    ("12 ĐỒNG", "12", "12"), ("5000 VNĐ", "5000", "5000"), ("5000vnd", "5000", "5000"),
    ("5.000 ₫", "5000", "5000"), ("-5", "-5", "-5"), ("−5", "-5", "-5"), ("+5", "5", "5"),
    ("-1.234,5", "-1234.5", None), (" 7 ", "7", "7"), ("'7", "7", "7"),
    # none, or more than one number
    ("", None, None), ("-", None, None), ("không", None, None), ("KPS", None, None),
    ("50 người", None, None), ("khoảng 50", None, None), (">100", None, None),
    ("30 CB, 20 DN", None, None), ("1.234.56", None, None), ("1,23,456", None, None),
    ("12.34.567", None, None), ("1.234,567,8", None, None), ("1 23", None, None),
    ("1 2345", None, None), ("1234 567", None, None), ("1234.567,8", None, None),
    ("1.", None, None), ("1,", None, None), (".5", None, None), (",5", None, None),
    ("1..2", None, None), ("1e3", None, None), ("5/3", None, None), ("1-2", None, None),
    ("#N/A", None, None), ("4,5 tỷ", None, None), ("--5", None, None), ("%", None, None),
    ("٣", None, None), ("1" * 81, None, None), ("1" + " " * 30000 + "x", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "fraction", "whole"), READINGS)
def test_typed_numbers(raw: str, fraction: str | None, whole: str | None) -> None:
    assert parse_number(raw, integer=False) == (None if fraction is None else Decimal(fraction))
    assert parse_number(raw, integer=True) == (None if whole is None else Decimal(whole))


@UNHURRIED
@given(st.text("0123456789.,- %đ", max_size=12), st.booleans())
def test_reading_never_raises_and_whole_means_whole(raw: str, integer: bool) -> None:
    number = parse_number(raw, integer)
    assert number is None or not integer or number % 1 == 0


ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def value_of_roman(numeral: str) -> int:
    worths = [ROMAN_DIGITS[letter] for letter in numeral]
    following = [*worths[1:], 0]
    return sum(-w if w < after else w for w, after in zip(worths, following, strict=True))


def spelled_by_places(n: int) -> str:
    """Write each decimal place from its pattern: another way than the one under test."""
    patterns = ["", "a", "aa", "aaa", "ab", "b", "ba", "baa", "baaa", "ac"]
    places = ["IVX", "XLC", "CDM", "M"]
    digits = [int(d) for d in str(n)][::-1]
    written = [
        "".join(letters["abc".index(sign)] for sign in patterns[digit])
        for digit, letters in zip(digits, places, strict=False)
    ]
    return "".join(reversed(written))


def test_every_roman_numeral_agrees_with_two_other_ways() -> None:
    for n in range(1, 4000):
        assert value_of_roman(roman(n)) == n
        assert roman(n) == spelled_by_places(n)


@pytest.mark.parametrize("n", [0, -1, 4000])
def test_no_roman_numeral_outside_1_to_3999(n: int) -> None:
    with pytest.raises(ValueError, match=str(n)):
        roman(n)

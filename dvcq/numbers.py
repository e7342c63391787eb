"""Vietnamese numbers: written and read, in decimal arithmetic only.

Takes numbers and gives their printed form ("1.234,5", "98,5%", "05"), takes typed text and gives
the number it surely means, or None. It alone knows the separators, the rounding (half up, once)
and what counts as ambiguous. No binary float is ever added, divided or rounded here.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal, localcontext
from fractions import Fraction

MOST_PLACES = 6


def decimal_of(value: int | float | Decimal) -> Decimal:
    """Give the number a cell shows: a float by its 15 digits, which is all that Excel keeps.

    ValueError for infinity and "not a number".
    """
    number = Decimal(format(value, ".15g")) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        raise ValueError(f"not a finite number: {value}")
    return number


def round_half_up(value: Decimal | Fraction | int, places: int) -> Decimal:
    """Round to the given places, a half away from zero, exact for numbers of any length.

    ValueError for infinity and "not a number".
    """
    scaled = abs(_exact(value)) * 10**places
    units = math.floor(scaled + Fraction(1, 2))
    sign = "-" if value < 0 and units else ""
    return Decimal(f"{sign}{units}e{-places}")


def _exact(value: Decimal | Fraction | int) -> Fraction:
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"not a finite number: {value}")
    return Fraction(value)


def format_number(value: Decimal | int, places: int | None = None) -> str:
    """Write "1.234,5" with exactly the given places, or with as many as needed, six at most."""
    if places is None:
        return _write(round_half_up(value, MOST_PLACES), "." + "#" * MOST_PLACES)
    return _write(round_half_up(value, places), "." + "0" * places if places else "")


def _write(rounded: Decimal, decimals: str) -> str:
    from babel.numbers import format_decimal

    # Rounded before: babel would round a half to the even digit, and fail beyond 28 digits.
    with localcontext(prec=rounded.adjusted() + 2 * MOST_PLACES + 28):
        return format_decimal(rounded, format=f"#,##0{decimals}", locale="vi")


def format_percent(ratio: Decimal, places: int = 1) -> str:
    """Write a ratio (1 = 100%) as "98,5%", without zeros after the last digit that counts."""
    return _write(round_half_up(_exact(ratio) * 100, places), "." + "#" * max(places, 1)) + "%"


def format_score(value: Fraction | Decimal, places: int = 2) -> str:
    """Write points as "87,5": rounded half up once, without trailing zeros."""
    return _write(round_half_up(value, places), "." + "#" * max(places, 1))


def format_money(value: Decimal | int) -> str:
    """Write an amount in đồng, whole: "1.234.000 đồng"."""
    return f"{format_number(value, 0)} đồng"


_MONEY_UNITS = ((9, "tỷ đồng"), (6, "triệu đồng"))
_MONEY_PLACES = 3  # as far as words of size stay exact


def format_money_words(value: Decimal | int) -> str:
    """Write an amount in words of size: "92,5 triệu đồng", "4,52 tỷ đồng".

    An amount that needs more than three decimals is rounded to one and says so: "hơn 4,5 tỷ đồng"
    when the true amount is more, "gần 4,6 tỷ đồng" when it is less. Below a million, in đồng.
    """
    amount = _exact(value)
    for power, unit in _MONEY_UNITS:
        if abs(amount) < 10**power:
            continue
        scaled = amount / 10**power
        exact = round_half_up(scaled, _MONEY_PLACES)
        if Fraction(exact) == scaled:
            return f"{format_number(exact)} {unit}"
        rounded = round_half_up(scaled, 1)
        if rounded >= 1000 and power == 6:  # 999,96 triệu is nearly a tỷ
            return "gần 1 tỷ đồng"
        return f"{'gần' if Fraction(rounded) > scaled else 'hơn'} {format_number(rounded)} {unit}"
    return format_money(value)


def count_words(n: int) -> str:
    """Write a count in prose: "01" to "09", then "10", "1.234"; none is "0".

    ValueError for a negative count.
    """
    if n < 0:
        raise ValueError(f"a count cannot be negative: {n}")
    return f"0{n}" if 1 <= n <= 9 else format_number(n)


_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(n: int) -> str:
    """Write 1 to 3999 in Roman numerals; ValueError outside."""
    if not 1 <= n <= 3999:
        raise ValueError(f"no Roman numeral for {n}")
    letters = []
    for worth, letter in _ROMAN:
        times, n = divmod(n, worth)
        letters.append(letter * times)
    return "".join(letters)


# ---- reading --------------------------------------------------------------------------------

_LONGEST = 80
"""Characters; what is longer is no number, and long runs of spaces would be slow to match."""
_TYPED = re.compile(
    r"'?(?P<sign>[-−+]?)\s*(?P<body>[0-9][0-9.,\s]*?)\s*"
    r"(?:(?P<percent>%)|(?:đồng|vnđ|vnd|đ|₫)\.?)?",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+|(?: [0-9]{3})+)")
_DIGITS = re.compile(r"[0-9]+")


def parse_number(raw: str, integer: bool) -> Decimal | None:
    """Read a typed number; None where it is none or could mean two numbers.

    Of two kinds of separators the last is the decimal one. A separator met once and followed by
    exactly three digits divides thousands ("1.234" is 1234), unless the first group is "0" or
    longer than three digits; but with a comma ("1,234") that is a guess where fractions are
    possible, hence None unless ``integer``. "98,5%" is 0.985; đ, đồng, VNĐ may follow.
    ``integer`` refuses fractions and percentages.
    """
    typed = _TYPED.fullmatch(raw.strip()) if len(raw) <= _LONGEST else None
    if typed is None or (integer and typed["percent"]):
        return None
    plain = _plain_digits(re.sub(r"\s", " ", typed["body"]), integer)
    if plain is None:
        return None
    sign = "-" if typed["sign"] in ("-", "−") else ""
    # The exponent in the text is exact at any length; dividing would round to the context.
    number = Decimal(f"{sign}{plain}e{-2 if typed['percent'] else 0}")
    return None if integer and number != number.to_integral_value() else number


def _plain_digits(body: str, integer: bool) -> str | None:
    """Rewrite the digits with a point as the only separator, or None if they do not fit."""
    separators = [char for char in body if not char.isdigit()]
    if not separators:
        return body
    last = separators[-1]
    if len(set(separators)) == 1 and _GROUPED.fullmatch(body):
        doubtful = separators == [","] and not integer
        return None if doubtful else body.replace(last, "")
    whole, _, decimals = body.rpartition(last)
    fits = last != " " and _DIGITS.fullmatch(decimals) and last not in whole
    if not fits or not (_DIGITS.fullmatch(whole) or _GROUPED.fullmatch(whole)):
        return None
    return f"{re.sub('[., ]', '', whole)}.{decimals}"

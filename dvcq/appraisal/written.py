"""Points as people write them into a table: "7,5", "8đ", "8/10", "0 – 7".

Takes the text of a cell, gives exact points or a fault of the catalogue. A number that could mean
two within the bounds is a fault, never a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from dvcq.numbers import format_score

_NUMBER = r"[-−]?\s?\d+(?:[.,]\d+)*"
_POINTS = re.compile(
    rf"(?P<points>{_NUMBER})\s*(?:/\s*(?P<scale>\d+(?:[.,]\d+)?))?\s*(?:đ|d|điểm|diem)?\.?",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"(?P<low>{_NUMBER})(?:\s*[–—-]\s*(?P<high>{_NUMBER}))?")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Written:
    """``value`` ``None``: nothing there, or a ``fault`` with the other reading where there is one.

    ``below``: it is written with a minus.
    """

    value: Fraction | None = None
    fault: str = ""
    first: str = ""
    second: str = ""
    below: bool = False


def points_in(text: str, maximum: Fraction) -> Written:
    """Points between 0 and the maximum; of a deduction with or without its minus."""
    if not text:
        return Written()
    found = _POINTS.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        return Written(fault="appraise-unreadable")
    scale = found["scale"]
    if scale is not None and maximum not in _readings(scale):
        return Written(fault="appraise-scale")
    below = found["points"][0] in "-−"
    readings = [value for value in _readings(found["points"]) if value <= maximum]
    if not readings:
        readable = _readings(found["points"])
        return Written(fault="appraise-range" if readable else "appraise-unreadable")
    if len(readings) > 1:
        first, second = (format_score(value, 3) for value in readings[:2])
        return Written(fault="appraise-doubtful", first=first, second=second)
    return Written(readings[0], below=below)


def _readings(digits: str) -> list[Fraction]:
    """What digits with separators may mean, without their sign: decimals, or thousands."""
    plain = digits.lstrip("-− ").replace(",", ".")
    whole, *parts = plain.split(".")
    found = []
    if len(parts) <= 1:
        found.append(Fraction(plain))
    if parts and all(len(part) == 3 for part in parts) and 1 <= len(whole) <= 3 and whole != "0":
        found.append(Fraction(whole + "".join(parts)))
    return found


def range_in(text: str) -> tuple[Fraction, Fraction] | None:
    """Points or a range of points as the program prints them; ``None`` for anything else."""
    found = _RANGE.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if found is None:
        return None
    ends = [_signed(found["low"]), _signed(found["high"] or found["low"])]
    low, high = ends
    return None if low is None or high is None else (low, high)


def _signed(digits: str) -> Fraction | None:
    value = Fraction("".join(digits.lstrip("-− ").split()).replace(".", "").replace(",", "."))
    return -value if digits[0] in "-−" else value


__all__ = ["Written", "points_in", "range_in"]

"""Points as the program prints them into a table, to be compared with what came back.

Takes lines and totals, gives whether a cell shows them, and their words for messages.
"""

from __future__ import annotations

from fractions import Fraction

from dvcq.appraisal import signed
from dvcq.appraisal.written import range_in
from dvcq.numbers import format_score, round_half_up
from dvcq.scoring import ScoreLine, Total

ABSENT = frozenset(("", "-", "–", "—", "không áp dụng"))


def _printed(value: Fraction) -> Fraction:
    return Fraction(round_half_up(value, 2))


def is_points(text: str, value: Fraction) -> bool:
    return range_in(text) == (_printed(value), _printed(value))


def is_line(text: str, line: ScoreLine) -> bool:
    """Whether a cell shows the points that a line has."""
    if line.state in ("not_applicable", "fault"):
        return text.casefold() in ABSENT
    span = signed(line)
    return range_in(text) == (_printed(span.low), _printed(span.high))


def is_total(text: str, total: Total) -> bool:
    if total.low is None or total.high is None:
        return text.casefold() in ABSENT
    return range_in(text) == (total.low, total.high)


def with_sign(value: Fraction) -> str:
    return f"−{format_score(-value)}" if value < 0 else format_score(value)


def line_words(line: ScoreLine) -> str:
    if line.state == "not_applicable":
        return "không áp dụng"
    span = signed(line)
    return ends_words(span.low, span.high, " – ")


def ends_words(low: Fraction, high: Fraction, between: str = " đến ") -> str:
    return between.join(dict.fromkeys((with_sign(low), with_sign(high))))


def total_words(total: Total) -> str:
    if total.low is None or total.high is None:
        return "–"
    return " – ".join(dict.fromkeys(format_score(end, 3) for end in (total.low, total.high)))


__all__ = [
    "ABSENT",
    "ends_words",
    "is_line",
    "is_points",
    "is_total",
    "line_words",
    "total_words",
    "with_sign",
]

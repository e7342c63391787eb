"""Vietnamese dates: written, read, and counted against deadlines.

Takes dates and typed text, gives the printed form of the decree ("ngày 05 tháng 3 năm 2024",
"05/3/2024"), times of day, month, quarter or year precision, and the last day of a deadline. It
alone knows the zero rule (days below 10 and months 1 and 2 only: Phụ lục I, Mục II, khoản 4,
điểm b of Nghị định 30/2020/NĐ-CP) and the ways clerks type a date. It never asks what day it is.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dvcq.text import strip_accents

Precision = Literal["day", "month", "quarter", "year"]
DeadlineKind = Literal["chậm nhất", "trước"]

ROMAN_QUARTERS = ("I", "II", "III", "IV")
STAMP_GAP = " " * 5
"""Blanks kept open for a day or month that the signing system stamps."""


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A time as precise as it was given; ``start`` and ``end`` are its first and last day."""

    start: date
    end: date
    precision: Precision

    @classmethod
    def day(cls, day: date) -> Moment:
        return cls(day, day, "day")

    @classmethod
    def month(cls, year: int, month: int) -> Moment:
        """ValueError for a month outside 1 to 12."""
        return cls(date(year, month, 1), _month_end(year, month), "month")

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Moment:
        """ValueError for a quarter outside 1 to 4."""
        if quarter not in (1, 2, 3, 4):
            raise ValueError(f"no quarter {quarter}")
        return cls(date(year, quarter * 3 - 2, 1), _month_end(year, quarter * 3), "quarter")

    @classmethod
    def year(cls, year: int) -> Moment:
        return cls(date(year, 1, 1), date(year, 12, 31), "year")


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def quarter_of(day: date) -> int:
    """Give the quarter of a day, 1 to 4."""
    return (day.month + 2) // 3


def roman_quarter(quarter: int) -> str:
    """Write a quarter as "II"; ValueError outside 1 to 4."""
    if quarter not in (1, 2, 3, 4):
        raise ValueError(f"no quarter {quarter}")
    return ROMAN_QUARTERS[quarter - 1]


# ---- writing --------------------------------------------------------------------------------


def _month_digits(month: int) -> str:
    return f"{month:02d}" if month <= 2 else str(month)


def _day_month(day: date) -> str:
    return f"{day.day:02d}/{_month_digits(day.month)}"


def short_day(day: date) -> str:
    """Write "05/3/2024"."""
    return f"{_day_month(day)}/{day.year}"


def long_day(day: date) -> str:
    """Write "ngày 05 tháng 3 năm 2024"."""
    return f"ngày {day.day:02d} tháng {_month_digits(day.month)} năm {day.year}"


def open_day(month: int | None, year: int) -> str:
    """Write "ngày     tháng 3 năm 2024" with room for the day, and for the month if not known."""
    known = STAMP_GAP if month is None else f" {_month_digits(month)} "
    return f"ngày{STAMP_GAP}tháng{known}năm {year}"


_UNIT_WORDS: dict[Precision, str] = {
    "day": "ngày", "month": "tháng", "quarter": "quý", "year": "năm",
}  # fmt: skip


def _figure(moment: Moment, with_year: bool = True) -> str:
    """Write the figures alone: "05/3/2024", "3/2024", "II/2024", "2024"."""
    start = moment.start
    bare: dict[Precision, str] = {
        "day": _day_month(start),
        "month": _month_digits(start.month),
        "quarter": ROMAN_QUARTERS[quarter_of(start) - 1],
        "year": "",
    }
    figures = bare[moment.precision]
    if moment.precision == "year":
        return str(start.year)
    return f"{figures}/{start.year}" if with_year else figures


def _first_figure(first: Moment, last: Moment) -> str:
    """Write the first figure of a range, without what the last one says again."""
    alike = first.precision == last.precision
    if not alike or first.start.year != last.start.year:
        return _figure(first)
    if first.precision == "day" and first.start.month == last.start.month:
        return f"{first.start.day:02d}"
    return _figure(first, with_year=False)


def _checked(first: Moment, last: Moment | None) -> Moment | None:
    """Give the end of a true range, None for a single time; ValueError if it runs backwards."""
    if last is None or last == first:
        return None
    if last.start < first.start or last.end < first.end:
        raise ValueError(f"the period ends before it begins: {first} {last}")
    return last


def period(first: Moment, last: Moment | None = None) -> str:
    """Write a time or a range in prose: "từ ngày 05 đến ngày 07/3/2024", "quý II/2024".

    ValueError for a range that ends before it begins.
    """
    end = _checked(first, last)
    unit = _UNIT_WORDS[first.precision]
    if end is None:
        return f"{unit} {_figure(first)}"
    return f"từ {unit} {_first_figure(first, end)} đến {_UNIT_WORDS[end.precision]} {_figure(end)}"


def table_period(first: Moment, last: Moment | None = None) -> str:
    """Write a time or a range for a table cell: "05/3/2024", "05–07/3/2024", "tháng 3–5/2024".

    ValueError for a range that ends before it begins.
    """
    end = _checked(first, last)
    if end is None:
        return _labelled(first, _figure(first))
    opening = _labelled(first, _first_figure(first, end))
    closing = _figure(end) if first.precision == end.precision else _labelled(end, _figure(end))
    return f"{opening}–{closing}"


def _labelled(moment: Moment, figures: str) -> str:
    unit = _UNIT_WORDS[moment.precision]
    return figures if moment.precision == "day" else f"{unit} {figures}"


def weekday_name(day: date) -> str:
    """Give the day of the week as written inside a sentence: "thứ Sáu", "Chủ nhật"."""
    from babel.dates import format_date

    name = format_date(day, "EEEE", locale="vi")
    # Phụ lục II of the decree: capital for the day's number only; Sunday has none.
    return "Chủ nhật" if day.weekday() == 6 else name.replace("Thứ", "thứ")


# ---- deadlines ------------------------------------------------------------------------------


def last_day(deadline: date, kind: DeadlineKind) -> date:
    """Give the last day still in time: "chậm nhất" includes the day named, "trước" does not."""
    return deadline - timedelta(days=1) if kind == "trước" else deadline


def deadline_words(deadline: date, kind: DeadlineKind) -> str:
    """Write "chậm nhất ngày 01/11/2024" or "trước ngày 15/11/2024"."""
    return f"{kind} ngày {short_day(deadline)}"


def days_left(deadline: date, kind: DeadlineKind, on: date) -> int:
    """Count the days from ``on`` to the last day in time; 0 on that day, negative when late."""
    return (last_day(deadline, kind) - on).days


# ---- reading --------------------------------------------------------------------------------

_YEARS = range(1900, 2101)
_LONGEST = 80
"""Characters; what is longer is prose, and long runs of signs would be slow to match."""
_TIME = r"[0-2]?[0-9](?:h|g|:| gio)\s*(?:[0-5][0-9])?(?::[0-5][0-9](?:\.[0-9]+)?)?(?: phut)?"
_BEFORE = re.compile(
    rf"(?:(?:luc |vao luc )?{_TIME}\s*,? (?=ngay|thu|chu|[0-9]))?"
    r"(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\s*,?\s+(?=ngay|[0-9]))?"
)
_AFTER = re.compile(rf"(?:[ t,]\s*(?:luc )?{_TIME}(?:z| ?\+[0-9:]+)?)?[.,;\s]*$")
# After a dash two digits are no year: "tháng 10-12" is a range.
_YEAR = r"(?:\s?(?:(?:/|,? ?nam)\s?(?=[0-9]{2})|-\s?(?=[0-9]{4}))(?P<year>[0-9]{4}|[0-9]{2}))"
_QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}


def _year(found: re.Match[str], default: int) -> int:
    """Read two or four digits; two mean 2000 to 2069. ValueError for a year out of all sense."""
    digits = found.groupdict().get("year")
    if digits is None:
        return default
    if len(digits) == 2 and int(digits) >= 70:
        raise ValueError(f"which century: {digits}")
    year = int(digits) + (2000 if len(digits) == 2 else 0)
    if year not in _YEARS:
        raise ValueError(f"no year of ours: {digits}")
    return year


def _read_day(found: re.Match[str], default: int) -> Moment:
    return Moment.day(date(_year(found, default), int(found["month"]), int(found["day"])))


def _read_digits(found: re.Match[str], default: int) -> Moment:
    first, second = int(found["day"]), int(found["month"])
    # US order only where the day-first reading is impossible (case d4).
    day, month = (second, first) if second > 12 else (first, second)
    return Moment.day(date(_year(found, default), month, day))


def _read_month(found: re.Match[str], default: int) -> Moment:
    return Moment.month(_year(found, default), int(found["month"]))


def _read_quarter(found: re.Match[str], default: int) -> Moment:
    return Moment.quarter(_year(found, default), _QUARTERS[found["quarter"]])


def _read_year(found: re.Match[str], default: int) -> Moment:
    return Moment.year(_year(found, default))


Reader = Callable[[re.Match[str], int], Moment]
# On text without accents, in small letters, one space where there were many.
_FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (
            r"(?:ngay )?(?P<day>[0-9]{1,2})\s?(?P<sep>[/.-])\s?(?P<month>[0-9]{1,2})"
            r"(?:\s?(?P=sep)\s?(?P<year>[0-9]{4}|[0-9]{2}))",
            _read_digits,
        ),
        (
            r"(?:ngay )?(?P<year>[12][0-9]{3})(?P<sep>[/.-])(?P<month>[0-9]{1,2})(?P=sep)"
            r"(?P<day>[0-9]{1,2})",
            _read_day,
        ),
        (r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})", _read_day),
        (r"(?:ngay )?(?P<day>[0-9]{1,2})\s?/\s?(?P<month>[0-9]{1,2})", _read_day),
        (rf"(?:ngay )?(?P<day>[0-9]{{1,2}}) thang (?P<month>[0-9]{{1,2}}){_YEAR}?", _read_day),
        (rf"(?:thang |t\.? ?)(?P<month>[0-9]{{1,2}}){_YEAR}?", _read_month),
        (r"(?P<month>[0-9]{1,2})\s?[/-]\s?(?P<year>[0-9]{4})", _read_month),
        (rf"(?:qu[yi] |q\.? ?)(?P<quarter>[1-4]|iv|i{{1,3}}){_YEAR}?", _read_quarter),
        (r"(?:ca |trong )?nam (?P<year>[0-9]{4})|ca nam", _read_year),
        (r"(?P<year>(?:19|20)[0-9]{2})", _read_year),
    )
)


def _plain(raw: str) -> str:
    return " ".join(strip_accents(raw).lower().split())


def parse_moment(raw: str, year: int) -> Moment | None:
    """Read a typed time; ``year`` where none is written; None where it is no valid time.

    Day first: "5/3/2024", "05-03-24", "5.3.2024", "05/3", "ngày 5 tháng 3 năm 2024"; year first
    with four digits: "2024-03-05", "20240305"; month first only where the second figure exceeds
    12 and the year is written ("3/25/2024", see ``is_month_first``); "tháng 3/2024", "T3",
    "3/2024"; "quý II/2024", "Q2"; "cả năm", "năm 2024", "2024". A weekday before and a clock
    time before or after are passed over. Accents and case do not matter. Two-digit years mean
    2000 to 2069. Invalid days (31/4, 29/02/2023) give None. Cases d1, d2, d4, d7, d8, d12.
    """
    plain = _plain(raw)
    if len(plain) > _LONGEST:
        return None
    core = _AFTER.sub("", plain[_prefix_length(plain) :])
    for pattern, reader in _FORMS:
        found = pattern.fullmatch(core)
        if found:
            try:
                return reader(found, year)
            except ValueError:
                return None
    return None


def _prefix_length(plain: str) -> int:
    found = _BEFORE.match(plain)
    return found.end() if found else 0


def is_month_first(raw: str) -> bool:
    """Tell whether a valid day is typed in US order (3/25/2024), which the log has to say."""
    found = re.search(r"(?<![0-9])[0-9]{1,2}\s?([/.-])\s?(1[3-9]|[23][0-9])\s?\1", raw)
    return found is not None and parse_moment(raw, 2000) is not None


Period = tuple[Moment, Moment | None]
_SPLITTERS = (
    re.compile(r" (?:den|toi)(?: het)? "),
    re.compile(r"\s*[–—→~]\s*| - |\s*->\s*"),
    re.compile(r"\s*-\s*"),
)
_UNIT = re.compile(r"(ngay|thang|qu[yi]|nam|t|q)\.? ?(?=[0-9iv])")
_MONTHS_OF_YEAR = re.compile(r"(?P<count>6|9) thang (?P<half>dau|cuoi) nam(?: (?P<year>[0-9]{4}))?")


def parse_period(raw: str, year: int) -> Period | None:
    """Read a typed time or range; the second value is None for a single time.

    "5-7/3/2024", "từ 05/3 đến 07/3/2024", "tháng 3 - 5/2024", "quý I-II/2024", "6 tháng đầu
    năm". What the first half leaves out it takes from the second, never the other way round but
    for the unit word. None for a range that ends before it begins. Case d6.
    """
    single = parse_moment(raw, year)
    if single is not None:
        return single, None
    plain = _plain(raw).strip(".,; ").removeprefix("tu ")
    if len(plain) > _LONGEST:
        return None
    months = _MONTHS_OF_YEAR.fullmatch(plain)
    if months:
        return _read_months(months, year)
    for splitter in _SPLITTERS:
        halves = splitter.split(plain)
        if len(halves) == 2:
            return _read_range(halves[0], halves[1], year)
    return None


def _read_months(found: re.Match[str], default: int) -> Period | None:
    year = int(found["year"] or default)
    count = int(found["count"])
    if year not in _YEARS:
        return None
    first = 1 if found["half"] == "dau" else 13 - count
    return Moment.month(year, first), Moment.month(year, first + count - 1)


def _read_range(left: str, right: str, year: int) -> Period | None:
    unit = _UNIT.match(left)
    if unit and not _UNIT.match(right) and unit[1] != "ngay":
        right = f"{unit[1]} {right}"
    last = parse_moment(right, year)
    if last is None:
        return None
    first = _read_first(left, last)
    if first is None or first.start > last.start or first.end > last.end:
        return None
    return (first, None) if first == last else (first, last)


def _read_first(left: str, last: Moment) -> Moment | None:
    """Read the first half of a range, completed by the last."""
    bare = re.fullmatch(r"(?:ngay )?([0-9]{1,2}|iv|i{1,3})", left)
    if bare is None:
        return parse_moment(left, last.start.year)
    year, month = last.start.year, last.start.month
    spelled: dict[Precision, str] = {
        "day": f"{bare[1]}/{month}/{year}",
        "month": f"thang {bare[1]}/{year}",
        "quarter": f"quy {bare[1]}/{year}",
        "year": "",
    }
    return parse_moment(spelled[last.precision], year)

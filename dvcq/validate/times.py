"""Days, months and quarters as people type them and as spreadsheets store them.

Takes a raw value and a column of kind DATE or MOMENT, gives ``Read``. It alone knows serial
numbers, letters typed for digits, and how a column shows that days and months were swapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from dvcq.columns import Column, Kind
from dvcq.dates import (
    Moment,
    Period,
    is_month_first,
    parse_moment,
    parse_period,
    short_day,
    table_period,
)
from dvcq.problems import Change
from dvcq.validate.reading import Read, fault, reread, show

EARLIEST_SERIAL_DAY = date(1990, 1, 1)
_EPOCHS = {1900: date(1899, 12, 30), 1904: date(1904, 1, 1)}
_LETTERS_FOR_DIGITS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1"})
_DIGITS_OR_LIKE = re.compile(r"[0-9OolI|]*[0-9][0-9OolI|]*|(?<=/)[OolI|]+(?=/)")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}")
_SHORT_YEAR = re.compile(r"[0-9]+\s*[/.-]\s*[0-9]+\s*[/.-]\s*[0-9]{2}(?![0-9])")
_PART_OF_DAY = re.compile(r"\b(?:buổi\s+)?(?:sáng|trưa|chiều|tối)\b", re.IGNORECASE)
_SERIAL_TEXT = re.compile(r"[3-5][0-9]{4}")


def read_date(raw: Any, item: Column, year: int, epoch: int = 1900) -> Read:
    """A day; months and quarters are not precise enough here."""
    read = read_moment(raw, item, year, epoch)
    if read.fault is not None or read.value.precision != "day" or read.until is not None:
        return fault("cell-date", item, raw)
    return Read(read.value.start, None, read.repairs, read.doubts)


def read_moment(raw: Any, item: Column, year: int, epoch: int = 1900) -> Read:
    """A day, month, quarter or year; a range of them where the column has one for its end."""
    if isinstance(raw, datetime):
        dropped = raw.time() != time()
        told = Change("bỏ giờ phút", raw.strftime("%d/%m/%Y %H:%M"), short_day(raw.date()))
        return Read(Moment.day(raw.date()), repairs=(told,) if dropped else ())
    if isinstance(raw, date):
        return Read(Moment.day(raw))
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _of_number(raw, item, year, epoch)
    return _of_text(raw, item, year) if isinstance(raw, str) else fault("cell-moment", item, raw)


def _of_number(raw: int | float, item: Column, year: int, epoch: int) -> Read:
    """A day that lost its format, 45356, or was typed without signs, 20240305 (d1, d3)."""
    shown = f"{raw:.15g}"
    if raw == int(raw) and 0 < raw < 100_000:
        day = _EPOCHS[epoch] + timedelta(days=int(raw))
        if EARLIEST_SERIAL_DAY <= day <= date(year + 2, 12, 31):
            told = Change("số thứ tự ngày của Excel", shown, short_day(day))
            return Read(Moment.day(day), repairs=(told,))
    moment = parse_moment(shown, year) if len(shown) == 8 and shown.isdecimal() else None
    return Read(moment) if moment else fault("cell-moment", item, raw)


def _of_text(raw: str, item: Column, year: int) -> Read:
    moment = parse_moment(raw, year)
    if moment is not None:
        return _told(raw, moment, item)
    period = parse_period(raw, year) if item.until else None
    if period is not None:
        return _range(raw, period)
    bare = _PART_OF_DAY.sub(" ", raw).strip(" ,;()")
    moment = parse_moment(bare, year) if bare != raw.strip() else None
    if moment is not None:
        return Read(moment, repairs=(Change("bỏ buổi trong ngày", raw, table_period(moment)),))
    if _SERIAL_TEXT.fullmatch(raw.strip()):
        return _of_number(int(raw), item, year, 1900)
    guess = _DIGITS_OR_LIKE.sub(lambda found: found[0].translate(_LETTERS_FOR_DIGITS), raw)
    moment = parse_moment(guess, year) if guess != raw else None
    if moment is None:
        return fault("cell-moment", item, raw)
    doubt = reread(item, raw, table_period(moment), "chữ gõ thay cho chữ số")
    return Read(moment, doubts=(doubt,))


def _range(raw: str, period: Period) -> Read:
    first, last = period
    told = Change("tách ngày đầu, ngày cuối", raw, table_period(first, last))
    return Read(first, repairs=(told,), until=last or first)


def _told(raw: str, moment: Moment, item: Column) -> Read:
    """What was completed or turned round is told: a year left out, an American order."""
    if is_month_first(raw):
        doubt = reread(item, raw, table_period(moment), "viết theo thứ tự tháng/ngày")
        return Read(moment, doubts=(doubt,))
    if _YEAR.search(raw) is None and item.kind in (Kind.DATE, Kind.MOMENT):
        rule = "năm viết hai chữ số" if _SHORT_YEAR.search(raw) else "thêm năm"
        return Read(moment, repairs=(Change(rule, raw, table_period(moment)),))
    return Read(moment)


# --- a whole column ---------------------------------------------------------------------------

_TYPED_DAY = re.compile(r"\s*([0-9]{1,2})\s*[/.-]\s*([0-9]{1,2})\s*[/.-]\s*[0-9]{2,4}\s*")
_FEWEST = 2
_MANY, _NEARLY_ALL = 8, 0.85  # four in ten days are no later than the 12th


@dataclass(frozen=True, slots=True)
class Swapped:
    """Cells of a column in which day and month may have changed places; ``code`` of the problem."""

    code: str
    rows: tuple[int, ...]
    shown: str
    swapped: str


def swapped_days(cells: Sequence[tuple[int, Any]]) -> Iterator[Swapped]:
    """Signs that a column went through a machine set to month/day (d4, d5).

    Takes (row, raw value). Typed 5/3 such a machine stores a true day 3 May, while 25/3 stays text:
    then every true day is at most the 12th and every text begins above 12. Or texts are written in
    American order: one that can only be so makes those that could be either doubtful.
    """
    stored = [(row, raw) for row, raw in cells if isinstance(raw, date) and raw.day != raw.month]
    typed = [
        (row, int(found[1]), int(found[2]), raw)
        for row, raw in cells
        if isinstance(raw, str) and (found := _TYPED_DAY.fullmatch(raw))
    ]
    low = sum(raw.day <= 12 for _, raw in stored)
    all_low = low == len(stored) or (len(stored) >= _MANY and low >= _NEARLY_ALL * len(stored))
    all_high = all(first > 12 >= second for _, first, second, _ in typed)
    if len(stored) >= _FEWEST and len(typed) >= _FEWEST and all_low and all_high:
        doubtful = [(row, raw) for row, raw in stored if raw.day <= 12]
        example = doubtful[0][1]
        turned = short_day(date(example.year, example.day, example.month))
        rows = tuple(row for row, _ in doubtful)
        yield Swapped("dates-swapped", rows, show(example), turned)
    # Where more days can only be day first, an American one is the odd one out and shown alone.
    american = sum(first <= 12 < second for _, first, second, _ in typed)
    american -= sum(second <= 12 < first for _, first, second, _ in typed)
    either = [item for item in typed if item[1] <= 12 and item[2] <= 12 and item[1] != item[2]]
    if american > 0 and either:
        _, first, second, raw = either[0]
        other = f"{second:02d}/{first}/{raw.strip()[-4:]}"
        yield Swapped("dates-ambiguous", tuple(item[0] for item in either), raw.strip(), other)

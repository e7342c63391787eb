"""Numbers as people type them: whole numbers of people and things, amounts, money, percentages.

Takes a raw value and a column of kind INTEGER or NUMBER, gives ``Read``. It alone knows the words
beside numbers, and that nothing, none arose, unknown and not applicable are four different things.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from dvcq.columns import Column
from dvcq.numbers import decimal_of, format_number, parse_number
from dvcq.problems import Change
from dvcq.text import fold
from dvcq.validate.reading import Fault, Read, fault, reread, short, show

MOST_INTEGER = 1_000_000_000
MOST_NUMBER = 10**15

_NONE_AROSE = frozenset(("khong phat sinh", "kps", "khong", "khong co", "chua phat sinh"))
_UNKNOWN = frozenset(
    ("chua co", "chua co so lieu", "chua ro", "chua thong ke", "dang tong hop", "dang cap nhat")
)
_NOT_APPLICABLE = frozenset(("khong ap dung", "n a", "na", "kad"))
_DASH = re.compile(r"[-–—_./\\?x*…\s]+", re.IGNORECASE)

_ABOUT = re.compile(
    r"(?:khoảng|chừng|độ|ước|ước tính|gần|hơn|trên|dưới|ít nhất|tối thiểu|không quá|[~≈<>≤≥]=?)\s*",
    re.IGNORECASE,
)
_MONEY = re.compile(r"\d\s*(?:đ|đồng|vnđ|vnd|₫)\.?\s*\Z", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:tháng|năm|số)\s*(\d+)(?:\s*/\s*20\d\d)?|(\d{1,2})\s*/\s*20\d\d", re.IGNORECASE
)
_PEOPLE = re.compile(r"(.*\d)\s*(?:lượt người|lượt|người)", re.IGNORECASE)
_COUNTED = re.compile(r"([\d][\d.,\s]*?)\s*([^\W\d_][^\d;,+&/]{0,24})")
_SEVERAL = re.compile(r"(?:[\d][\d.,]*\s*[^\W\d_][^\d;,+&]{0,24}\s*(?:[;,+&]|và|\n|$)\s*){2,}")
_NUMBER = re.compile(r"\d[\d.]*")
_OTHER_MONEY = re.compile(r"(?:usd|eur|\$|€|đô|đô la|đô-la|yên|k)\b.*|[$€]", re.IGNORECASE)
_SCALED = re.compile(
    r"([\d][\d.,\s]*?)\s*(nghìn|ngàn|k|triệu|tr|tỷ|tỉ)(?:\s*(?:đồng|đ|vnđ|vnd))?\.?", re.IGNORECASE
)
_SCALES = {"k": 3, "nghìn": 3, "ngàn": 3, "triệu": 6, "tr": 6, "tỷ": 9, "tỉ": 9}


def read_integer(raw: Any, item: Column, _year: int) -> Read:
    """A whole number; fractions and percentages are no counts."""
    if isinstance(raw, str) and _MONEY.search(raw):
        return fault("cell-number", item, raw)
    number = _plain(raw, integer=True)
    if number is None:
        return _in_words(raw, item, integer=True)
    if number != number.to_integral_value():
        return fault("cell-integer", item, raw)
    return _ranged(Read(int(number), repairs=_grouped(raw, number)), item, raw)


def read_number(raw: Any, item: Column, _year: int) -> Read:
    """An amount; a percentage where the column says by which other column it may be one."""
    number = _plain(raw, integer=False)
    if number is None:
        return _in_words(raw, item, integer=False)
    if isinstance(raw, str) and "%" in raw:
        if not item.percent_by:
            return fault("cell-number", item, raw)
        value = number * 100
        told = (Change("tỷ lệ phần trăm", raw, f"{format_number(value)} (%)"),)
        return _ranged(Read(value, repairs=told, percent=True), item, raw)
    return _ranged(Read(number, repairs=_grouped(raw, number)), item, raw)


def _plain(raw: Any, *, integer: bool) -> Decimal | None:
    if isinstance(raw, bool | date):
        return None
    if isinstance(raw, int | float):
        return decimal_of(raw)
    return parse_number(raw, integer) if isinstance(raw, str) else None


def _grouped(raw: Any, number: Decimal) -> tuple[Change, ...]:
    """A comma or space read as a separator of thousands is worth a line of the log (n1, n2)."""
    if not isinstance(raw, str) or not re.search(r"\d[,\s]\d{3}", raw) or number < 1000:
        return ()
    return (Change("dấu phân cách hàng nghìn", raw, f"{number:f}"),)


def _ranged(read: Read, item: Column, raw: Any) -> Read:
    whole = isinstance(read.value, int)
    low = item.low if item.low is not None else (0 if whole else -MOST_NUMBER)
    high = item.high if item.high is not None else (MOST_INTEGER if whole else MOST_NUMBER)
    if not low <= read.value <= high:
        return fault("cell-range", item, raw, low=show(low), high=show(high))
    return read


# --- words beside and instead of numbers ------------------------------------------------------


def _in_words(raw: Any, item: Column, *, integer: bool) -> Read:
    if not isinstance(raw, str):
        return fault("cell-number", item, raw)
    state = _state(raw, item)
    if state is not None:
        return state
    whole = _people(raw, item) or _named(raw, item) if integer else _scaled(raw, item)
    if whole is not None:
        return whole
    about = _ABOUT.match(raw)
    if about and about.end() < len(raw):
        return _about(raw, raw[about.end() :], item, integer=integer)
    if _SEVERAL.fullmatch(raw.strip() + "\n"):
        return _several(raw, item)
    counted = _COUNTED.fullmatch(raw.strip())
    number = _plain(counted[1], integer=integer) if counted else None
    if counted is None or number is None or _OTHER_MONEY.match(counted[2]):
        return _fault_of(raw, item, integer=integer)
    value = int(number) if integer else number
    doubt = reread(item, raw, show(value), "bỏ chữ đi sau số")
    return _ranged(Read(value, doubts=(doubt,)), item, raw)


def _fault_of(raw: str, item: Column, *, integer: bool) -> Read:
    fraction = parse_number(raw, integer=False) if integer else None
    return fault("cell-number" if fraction is None else "cell-integer", item, raw)


def _state(raw: str, item: Column) -> Read | None:
    """The words that stand for a state; a dash may mean three things and is asked about (n5)."""
    word = fold(raw)
    facts = {"header": item.header, "value": short(raw)}
    if word in _NONE_AROSE:
        return Read(
            0 if item.kind.name == "INTEGER" else Decimal(0),
            doubts=(reread(item, raw, "0", "không phát sinh"),),
        )
    if word in _UNKNOWN:
        return Read(doubts=(Fault("cell-not-known", facts),))
    if word in _NOT_APPLICABLE:
        return Read(doubts=(Fault("cell-not-applicable", facts),))
    if _DASH.fullmatch(raw):
        return fault("cell-dash", item, raw)
    return None


def _people(raw: str, item: Column) -> Read | None:
    found = _PEOPLE.fullmatch(raw)
    number = _plain(found[1], integer=True) if found else None
    if found is None or number is None:
        return None
    told = Change("bỏ đơn vị đếm", raw, f"{number:f}")
    return _ranged(Read(int(number), repairs=(told,)), item, raw)


def _named(raw: str, item: Column) -> Read | None:
    """ "tháng 11", "11/2026", "năm 2026": the number that the column is named after."""
    found = _NAMED.fullmatch(raw.strip())
    if found is None:
        return None
    number = found[1] or found[2]
    told = Change("bỏ chữ, năm đi kèm", raw, number)
    return _ranged(Read(int(number), repairs=(told,)), item, raw)


def _scaled(raw: str, item: Column) -> Read | None:
    """ "4,5 tỷ", "137 triệu đồng": exact, in đồng (n6)."""
    found = _SCALED.fullmatch(raw.strip())
    number = parse_number(found[1], integer=False) if found else None
    if found is None or number is None:
        return None
    value = number.scaleb(_SCALES[found[2].lower()])
    shown = format_number(value)
    return _ranged(Read(value, doubts=(reread(item, raw, shown, "đổi ra đồng"),)), item, raw)


def _about(raw: str, rest: str, item: Column, *, integer: bool) -> Read:
    """ "khoảng 50": the number is taken, the clerk told that it prints as exact (n3)."""
    read = (read_integer if integer else read_number)(rest, item, 0)
    if read.fault is not None or read.value is None:
        return _fault_of(raw, item, integer=integer)
    facts = {"header": item.header, "old": short(raw), "new": show(read.value)}
    changes = (Change("bỏ chữ ước chừng", raw, show(read.value)),)
    return Read(read.value, doubts=(Fault("cell-about", facts, changes),))


def _several(raw: str, item: Column) -> Read:
    """ "30 cán bộ, 20 doanh nghiệp": the sum is offered, never taken."""
    parts = [parse_number(found, integer=True) for found in _NUMBER.findall(raw)]
    known = [part for part in parts if part is not None]
    total = format_number(sum(known, Decimal(0)))
    return fault("cell-several", item, raw, total=total)

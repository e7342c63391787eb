"""One cell → one value.

Takes the raw content of a cell and its column's declaration, gives the value or the reason why
there is none. It alone knows how people write dates, numbers and choices.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from dvcq.columns import Column, Kind, columns_of, spec_of
from dvcq.dates import Moment, parse_moment, short_day
from dvcq.model import SHEETS
from dvcq.numbers import decimal_of, format_number, parse_number
from dvcq.text import closest, fold, repair
from dvcq.workbook.reader import CellError, RawValue, Unanswered

# A code has no spaces, so that "Phòng Văn hóa - Xã hội" stays whole.
_CODE_WITH_LABEL = re.compile(r"(\S+)\s+[–—-]\s.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a cell gives no value: a code of the catalogue and the facts its sentence wants."""

    code: str
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Read:
    """A value (``None``: empty) or a fault, and what was repaired on the way."""

    value: Any = None
    fault: Fault | None = None
    repairs: tuple[str, ...] = ()


def read_cell(raw: RawValue, item: Column, year: int) -> Read:
    """Turn a cell into its value. ``year`` completes dates written without one."""
    if isinstance(raw, CellError):
        return _fault("cell-error", item, raw.text)
    if isinstance(raw, Unanswered):
        return _fault("cell-formula", item, raw.formula)
    repairs: tuple[str, ...] = ()
    if isinstance(raw, str):
        raw, repairs = repair(raw)
        if not raw:
            return Read()
    if raw is None:
        return Read()
    if isinstance(raw, str) and (item.item or item.lead):
        raw, taken = _without_marks(raw, item)
        repairs += taken
    read = _READERS[item.kind](raw, item, year)
    return Read(read.value, read.fault, repairs + read.repairs)


_ITEM_MARK = re.compile(r"[-–—•*+]\s*")


def _without_marks(raw: str, item: Column) -> tuple[str, tuple[str, ...]]:
    """Take off what the program prints itself: a dash, an end mark, a leading word."""
    lines = []
    for line in raw.split("\n"):
        kept = line
        if item.item:
            kept = _ITEM_MARK.sub("", kept, count=1) if _ITEM_MARK.match(kept) else kept
        if item.lead and kept.casefold().startswith(item.lead.casefold()):
            kept = kept[len(item.lead) :].lstrip()
        if item.item:
            kept = kept.rstrip(" ;,") if kept.endswith((";", ",")) else kept
            kept = kept[:-1].rstrip() if kept.endswith(".") and not kept.endswith("..") else kept
        lines.append(kept)
    shown = "\n".join(line for line in lines if line)
    return shown, (("bỏ ký hiệu, chữ chương trình tự in",) if shown != raw else ())


def _fault(code: str, item: Column, value: object, **facts: Any) -> Read:
    return Read(fault=Fault(code, {"header": item.header, "value": _short(value), **facts}))


def _short(value: object) -> str:
    shown = show(value)
    return shown if len(shown) <= 60 else shown[:57] + "…"


def show(value: object) -> str:
    """A raw value as the clerk sees it in the cell."""
    if isinstance(value, CellError):
        return value.text
    if isinstance(value, Unanswered):
        return value.formula
    if isinstance(value, datetime):
        return short_day(value.date())
    if isinstance(value, date):
        return short_day(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float | Decimal):
        return format_number(decimal_of(value))
    return str(value)


def _text(raw: Any, item: Column, _year: int) -> Read:
    if isinstance(raw, datetime | date):
        return _fault("cell-became-date", item, raw)
    shown = raw if isinstance(raw, str) else show(raw)
    if item.kind is Kind.TEXT and "\n" in shown:
        return _matched(Read(" ".join(shown.split()), repairs=("xuống dòng trong ô",)), item)
    return _matched(Read(shown), item)


def _code(raw: Any, item: Column, _year: int) -> Read:
    if isinstance(raw, datetime | date):
        return _fault("cell-became-date", item, raw)
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        number = decimal_of(raw)
        raw = (
            format(number.normalize(), "f") if number != number.to_integral() else str(int(number))
        )
    return _matched(Read(" ".join(str(raw).split())), item)


def _matched(read: Read, item: Column) -> Read:
    if item.pattern and not re.fullmatch(item.pattern, read.value):
        return _fault("cell-pattern", item, read.value, note=_note(item))
    return read


def _note(item: Column) -> str:
    example = f" Ví dụ: {item.example}." if item.example else ""
    return item.note + example


_PEOPLE = re.compile(r"(.*\d)\s*(?:lượt người|lượt|người)")


def _integer(raw: Any, item: Column, _year: int) -> Read:
    if isinstance(raw, str) and (found := _PEOPLE.fullmatch(raw)):
        read = _integer(found[1], item, _year)
        return Read(read.value, read.fault, (*read.repairs, f"“{raw}” đọc là {found[1]}"))
    number = _decimal(raw, integer=True)
    if number is None:
        return _fault("cell-number", item, raw)
    if number != number.to_integral_value():
        return _fault("cell-integer", item, raw)
    low = item.low if item.low is not None else 0
    high = item.high if item.high is not None else 1_000_000_000
    return _ranged(Read(int(number)), item, raw, low, high)


def _number(raw: Any, item: Column, _year: int) -> Read:
    number = _decimal(raw, integer=False)
    if number is None:
        return _fault("cell-number", item, raw)
    low = item.low if item.low is not None else -(10**15)
    high = item.high if item.high is not None else 10**15
    return _ranged(Read(number), item, raw, low, high)


def _ranged(read: Read, item: Column, raw: Any, low: int, high: int) -> Read:
    if not low <= read.value <= high:
        return _fault("cell-range", item, raw, low=show(low), high=show(high))
    return read


def _decimal(raw: Any, *, integer: bool) -> Decimal | None:
    if isinstance(raw, bool | date):
        return None
    if isinstance(raw, int | float):
        return decimal_of(raw)
    return parse_number(raw, integer) if isinstance(raw, str) else None


def _date(raw: Any, item: Column, year: int) -> Read:
    read = _moment(raw, item, year)
    if read.fault is not None or read.value.precision != "day":
        return _fault("cell-date", item, raw)
    return Read(read.value.start, repairs=read.repairs)


def _moment(raw: Any, item: Column, year: int) -> Read:
    if isinstance(raw, datetime):
        return Read(Moment.day(raw.date()))
    if isinstance(raw, date):
        return Read(Moment.day(raw))
    moment = parse_moment(raw, year) if isinstance(raw, str) else None
    if moment is None:
        return _fault("cell-moment", item, raw)
    return Read(moment)


def _choice(raw: Any, item: Column, _year: int) -> Read:
    wanted = fold(show(raw))
    for choice in item.choices:
        if wanted in (fold(choice.label), fold(choice.code)):
            return Read(choice.code)
    short = [choice for choice in item.choices if fold(choice.label.split(" (")[0]) == wanted]
    if len(short) == 1:
        return Read(short[0].code)
    labels = [choice.label for choice in item.choices]
    return _fault(
        "cell-choice", item, raw, suggest=suggestion(show(raw), labels), choices="; ".join(labels)
    )


def suggestion(value: str, known: list[str]) -> str:
    """A "did you mean" sentence with a leading space, or nothing."""
    near = closest(value, known)
    return f" Có phải ý là “{near}”?" if near else ""


def _reference(raw: Any, item: Column, year: int) -> Read:
    read = _code(raw, item, year)
    if read.fault is not None:
        return read
    return Read(_without_label(read.value) if item.target not in _NAMED else read.value)


# Sheets whose key is a name and no code: a dash in it belongs to the name.
_NAMED = frozenset(
    spec_of(cls).title
    for cls in SHEETS
    for item in columns_of(cls)
    if item.field == spec_of(cls).key and item.kind is Kind.TEXT
)


def _without_label(shown: str) -> str:
    """From "N1.1 – Tuyên truyền" as the dropdown shows it, take "N1.1"."""
    found = _CODE_WITH_LABEL.fullmatch(shown)
    return found[1] if found else shown


def _references(raw: Any, item: Column, year: int) -> Read:
    if isinstance(raw, datetime | date):
        return _fault("cell-became-date", item, raw)
    parts = re.split(
        r"[;,\n]", show(raw) if not isinstance(raw, int | float) else _code(raw, item, year).value
    )
    codes = (_without_label(part.strip()) for part in parts)
    return Read(tuple(dict.fromkeys(code for code in codes if code)))


_READERS: dict[Kind, Callable[[Any, Column, int], Read]] = {
    Kind.TEXT: _text,
    Kind.LINES: _text,
    Kind.CODE: _code,
    Kind.INTEGER: _integer,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.MOMENT: _moment,
    Kind.CHOICE: _choice,
    Kind.LISTED: _text,
    Kind.REFERENCE: _reference,
    Kind.REFERENCES: _references,
}

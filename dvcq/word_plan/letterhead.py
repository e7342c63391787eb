"""The letterhead: who issues, number and symbol, place and day.

Takes the lines above the title and the plan's prose, gives ``Head``. What stands there and is none
of these is handed back, not dropped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dvcq.text import fold
from dvcq.word_plan.frame import columns
from dvcq.word_plan.lines import Line

_DASH = "[-‐‑–—]"
_GAP = r"[\s.…_]{0,40}"
_SYMBOL = re.compile(
    rf"Số\s*:?{_GAP}(?P<number>[0-9]{{1,5}}[a-zđ]?)?{_GAP}/\s*(?:[0-9]{{4}}\s*/\s*)?"
    rf"KH\s*{_DASH}\s*(?P<unit>[A-ZĐ][A-Za-zĐđ0-9]*(?:\s?{_DASH}\s?[A-ZĐ][A-Za-zĐđ0-9]*)*)",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"(?P<place>[^\W\d_][^,;:\d]{{0,60}}?)\s*,?\s*ngày{_GAP}(?P<day>[0-9]{{1,2}})?{_GAP}"
    rf"tháng{_GAP}(?P<month>[0-9]{{1,2}})?{_GAP}năm{_GAP}(?P<year>[0-9]{{4}})?",
    re.IGNORECASE,
)
_STATE = ("cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc")
_STAMPS = ("du thao", "hoa toc", "thuong khan", "khan", "mat", "toi mat", "tuyet mat")
_SUPERIORS = ("ubnd ", "uy ban nhan dan ", "bo ")
_COUNCILS = ("uy ban nhan dan", "ubnd", "hoi dong nhan dan")  # alone on the first line of two


@dataclass(frozen=True, slots=True)
class Head:
    """``issuer_sure``: bold letters told the unit from its superior; ``day_shown``: as typed."""

    parent: str = ""
    issuer: str = ""
    issuer_sure: bool = True
    number: str = ""
    symbol: str = ""
    place: str = ""
    day: date | None = None
    day_shown: str = ""
    month: int | None = None
    year: int | None = None
    left: tuple[str, ...] = ()


def read_head(lines: Sequence[Line]) -> Head:
    """Read the letterhead."""
    number = symbol = place = shown = ""
    day: date | None = None
    month = year = None
    issuers: list[Line] = []
    for line in _single_lines(lines):
        text = line.text
        found = _SYMBOL.search(text)
        if found and not symbol:
            number, symbol = found["number"] or "", re.sub(r"\s", "", found["unit"])
            text = (text[: found.start()] + " " + text[found.end() :]).strip()
        dated = _DAY.search(text)
        if dated and not place:
            place = " ".join(dated["place"].split())
            month = int(dated["month"]) if dated["month"] else None
            year = int(dated["year"]) if dated["year"] else None
            day, shown = _day(dated)
            text = (text[: dated.start()] + text[dated.end() :]).strip()
        if any(char.isalpha() for char in text):
            issuers.append(Line(text, bold=line.bold, cell=line.cell, row=line.row))
    own, left = _own(issuers)
    parent, issuer, sure = _parted(own)
    valid = month if month and 1 <= month <= 12 else None
    return Head(parent, issuer, sure, number, symbol, place, day, shown, valid, year, left)


def _single_lines(lines: Sequence[Line]) -> list[Line]:
    """One line each, without the State's name and motto."""
    found = []
    for line in lines:
        for column in columns(line):
            for text in column.text.split("\n"):
                if fold(text) not in _STATE:
                    found.append(Line(text, bold=line.bold, cell=line.cell, row=line.row))
    return found


def _day(found: re.Match[str]) -> tuple[date | None, str]:
    """The day of issue; a day that is none is given as typed."""
    if not (found["day"] and found["month"] and found["year"]):
        return None, ""
    shown = f"{found['day']}/{found['month']}/{found['year']}"
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])), ""
    except ValueError:
        return None, shown


def _own(issuers: Sequence[Line]) -> tuple[list[Line], tuple[str, ...]]:
    """The issuer's lines: those of the first cell, at most four; the others are left."""
    if not issuers:
        return [], ()
    named = [line for line in issuers if not fold(line.text).startswith(_STAMPS)]
    own = [line for line in named if line.cell == named[0].cell][:4]
    return own, tuple(line.text for line in issuers if line not in own)


def _parted(own: Sequence[Line]) -> tuple[str, str, bool]:
    """The superior body, the unit, whether that is sure."""
    texts = [line.text for line in own]
    if len(own) < 2:
        return "", "\n".join(texts), True
    if fold(texts[0]) in _COUNCILS:
        return "", "\n".join(texts), True
    first_bold = next((n for n, line in enumerate(own) if line.bold), None)
    if first_bold and all(line.bold for line in own[first_bold:]):
        return "\n".join(texts[:first_bold]), "\n".join(texts[first_bold:]), True
    if first_bold == 0 and not fold(texts[0]).startswith(_SUPERIORS):
        return "", "\n".join(texts), False
    return "\n".join(texts[:-1]), texts[-1], False


def name_in_prose(issuer: str, prose: Sequence[str]) -> str:
    """The unit's name as the plan's sentences write it; "" when they do not name it."""
    words = fold(issuer).split()
    if not words:
        return ""
    for text in reversed(prose):  # the closing names the unit in full
        found = _named(words, text) if " ".join(words) in fold(text) else ""
        if found:
            return found
    return ""


def _named(words: Sequence[str], text: str) -> str:
    spans = [(item.start(), item.end()) for item in re.finditer(r"[^\W_]+", text)]
    keys = [fold(text[start:end]) for start, end in spans]
    size = len(words)
    for n in range(len(keys) - size + 1):
        if keys[n : n + size] == list(words):
            shown = text[spans[n][0] : spans[n + size - 1][1]]
            if not shown.isupper() and shown[0].isupper():
                return " ".join(shown.split())
    return ""


__all__ = ["Head", "name_in_prose", "read_head"]

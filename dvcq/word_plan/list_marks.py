"""Marks that Word prints by itself: "1.", "a)", "II.", "-".

Takes the root of ``numbering.xml`` and paragraphs in order, gives the mark of each. It alone knows
how Word counts: a counter for each level of a list, started anew by a higher level or by a list
that says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from dvcq.numbers import roman
from dvcq.word_plan.package_parts import W
from dvcq.word_plan.styles import Styles, value

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int
    restart: int | None  # number of the level that starts this one anew; None: any higher one
    style: str
    plain: bool  # all numbers of the mark in figures


class ListMarks:
    """Counts the numbered paragraphs of one document."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, dict[int, _Level]] = {}
        self._links: dict[str, str] = {}  # list → the style whose list it stands for
        self._nums: dict[str, tuple[str, dict[int, _Level], dict[int, int]]] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: Any) -> None:
        for item in root.iter(f"{W}abstractNum"):
            name = item.get(f"{W}abstractNumId") or ""
            self._lists[name] = dict(_level(each) for each in item.findall(f"{W}lvl"))
            link = value(item, "numStyleLink")
            if link:
                self._links[name] = link
        for item in root.iter(f"{W}num"):
            changed: dict[int, _Level] = {}
            starts: dict[int, int] = {}
            for over in item.findall(f"{W}lvlOverride"):
                level = _number(over.get(f"{W}ilvl"), 0)
                start = value(over, "startOverride")
                if start is not None:
                    starts[level] = _number(start, 1)
                own = over.find(f"{W}lvl")
                if own is not None:
                    changed[level] = _level(own)[1]
            name = value(item, "abstractNumId") or ""
            self._nums[item.get(f"{W}numId") or ""] = (name, changed, starts)

    def mark(self, paragraph: Any) -> str:
        """The mark that Word prints before a paragraph; "" where it prints none."""
        num, level = self._numbered(paragraph)
        if num not in self._nums:
            return ""
        name, changed, starts = self._nums[num]
        name = self._followed(name)
        levels = {**self._lists.get(name, {}), **changed}
        if level not in levels or level >= _LEVELS:
            return ""
        counters = self._counters.setdefault(name, [None] * _LEVELS)
        first = starts.get(level)
        if first is not None and (num, level) not in self._begun:
            counters[level] = None
        self._begun.add((num, level))
        _count(counters, levels, level, levels[level].start if first is None else first)
        return _printed(counters, levels, level)

    def _numbered(self, paragraph: Any) -> tuple[str, int]:
        """The list and the level of a paragraph, its own or its style's; ("", 0) for none."""
        own = paragraph.find(f"{W}pPr")
        found = own.find(f"{W}numPr") if own is not None else None
        level = value(found, "ilvl")
        num = value(found, "numId")
        if num is not None:
            return num, _number(level, 0)
        for style in self._styles.of(value(own, "pStyle") or ""):
            there = style.find(f"{W}pPr/{W}numPr")
            num = value(there, "numId")
            if num is not None:
                named = level if level is not None else value(there, "ilvl")
                name = style.get(f"{W}styleId") or ""
                return num, self._of_style(num, name) if named is None else _number(named, 0)
        return "", 0

    def _of_style(self, num: str, style: str) -> int:
        """The level of a list that is bound to a style."""
        name = self._followed(self._nums[num][0]) if num in self._nums else ""
        levels = self._lists.get(name, {})
        return next((level for level, item in levels.items() if item.style == style), 0)

    def _followed(self, name: str) -> str:
        """The list that a list stands for through a style of lists."""
        if name not in self._links:
            return name
        for style in self._styles.of(self._links[name]):
            num = value(style.find(f"{W}pPr/{W}numPr"), "numId")
            if num in self._nums:
                return self._nums[num][0]
        return name


def _number(raw: str | None, default: int) -> int:
    return int(raw) if raw is not None and raw.isdecimal() and len(raw) < 6 else default


def _level(item: Any) -> tuple[int, _Level]:
    restart = value(item, "lvlRestart")
    return _number(item.get(f"{W}ilvl"), 0), _Level(
        value(item, "numFmt") or "decimal",
        value(item, "lvlText") or "",
        _number(value(item, "start"), 0),
        None if restart is None else _number(restart, 0),
        value(item, "pStyle") or "",
        item.find(f"{W}isLgl") is not None,
    )


def _count(counters: list[int | None], levels: dict[int, _Level], level: int, start: int) -> None:
    now = counters[level]
    counters[level] = start if now is None else now + 1
    for deeper in range(level + 1, _LEVELS):
        restart = levels[deeper].restart if deeper in levels else None
        if restart is None or level < restart:
            counters[deeper] = None


def _printed(counters: list[int | None], levels: dict[int, _Level], level: int) -> str:
    own = levels[level]
    if own.format == "bullet":
        return "-"
    if own.format == "none":
        return _PLACE.sub("", own.text).strip()

    def shown(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        if at not in levels:
            return ""
        count = counters[at]
        number = levels[at].start if count is None else count
        return _figure(number, "decimal" if own.plain else levels[at].format)

    return _PLACE.sub(shown, own.text).strip()


def _figure(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and number > 0:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        return roman(number) if form == "upperRoman" else roman(number).lower()
    return f"{number:02d}" if form == "decimalZero" else str(number)

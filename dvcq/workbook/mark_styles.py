"""Cell styles of a marked copy: ours added, the clerk's found again.

Takes the root of ``xl/styles.xml``, gives style numbers. It alone knows how a style is put together
and how the shade of a marked cell tells the fill that the cell had before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dvcq.workbook.mark_package import MAIN, Element, q
from dvcq.workbook.names import MARK_BASES, MARK_COLOURS, MARK_SHADES

_SECTIONS = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs")
_NO_FILL = f'<fill xmlns="{MAIN}"><patternFill patternType="none"></patternFill></fill>'


def _shades() -> dict[str, int]:
    """Colour → number of the fill it stands for."""
    return {
        f"{base[:4]}{int(base[4:], 16) - n:02X}": n
        for bases in MARK_BASES.values()
        for base in bases
        for n in range(MARK_SHADES)
    }


_SHADE_NUMBERS = _shades()


def shade(severity: str, counted: bool, number: int) -> str:
    base = MARK_BASES[severity][counted]
    return f"{base[:4]}{int(base[4:], 16) - number:02X}"


@dataclass(slots=True)
class Fills:
    """Fills that marked cells had before, as XML; a shade's number is a place in this list."""

    known: list[str]

    def number(self, fill: str) -> int | None:
        """The number of a fill; nothing when there are no shades left."""
        if fill not in self.known and len(self.known) < MARK_SHADES:
            self.known.append(fill)
        return self.known.index(fill) if fill in self.known else None

    def at(self, number: int) -> str:
        return self.known[number] if number < len(self.known) else _NO_FILL


def fills(kept: Sequence[str] = ()) -> Fills:
    """The first is no fill at all."""
    return Fills([_NO_FILL, *kept])


class Styles:
    """The style sheet of a book, to which styles are added; those that it has are used again."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._formats = self._section("cellXfs")
        self._fills = self._section("fills")
        if not len(self._formats):
            self._formats.append(self._formats.makeelement(q("xf"), numFmtId="0", fontId="0"))
        self._keys = [_key(item) for item in self._formats]
        self._fill_texts = [_text(item) for item in self._fills]
        self._marked: dict[tuple[int, str], int] = {}
        self._restored: dict[int, int] = {}

    def _section(self, name: str) -> Element:
        found = self._root.find(q(name))
        if found is None:
            before = set(_SECTIONS[: _SECTIONS.index(name)])
            place = sum(item.tag in {q(one) for one in before} for item in self._root)
            found = self._root.makeelement(q(name))
            self._root.insert(place, found)
        return found

    def _format(self, number: int) -> Element:
        return self._formats[number if number < len(self._formats) else 0]

    def fill_of(self, number: int) -> str:
        """The fill of a style as XML."""
        place = int(self._format(number).get("fillId", "0"))
        fill = self._fill_texts[place] if place < len(self._fill_texts) else _NO_FILL
        return fill if "patternType" in fill or "gradientFill" in fill else _NO_FILL

    def is_colour(self, number: int) -> bool:
        """Whether the fill is one that a check of the book reports as a colour."""
        place = int(self._format(number).get("fillId", "0"))
        fill = self._fills[place] if place < len(self._fills) else None
        if fill is None:
            return False
        pattern = fill.find(q("patternFill"))
        if pattern is None:
            return fill.find(q("gradientFill")) is not None
        return pattern.get("patternType") == "solid" and _colour(pattern) not in MARK_COLOURS

    def mark_in(self, sheet: bytes) -> bool:
        """Whether cells of a sheet, given as XML, may have a shade of ours."""
        numbers = "|".join(map(str, self.ours()))
        return (
            bool(numbers) and re.search(rf"\bs=[\"'](?:{numbers})[\"']".encode(), sheet) is not None
        )

    def ours(self) -> dict[int, int]:
        """Styles with a shade of ours → number of the fill the shade stands for."""
        shades = {}
        for place, fill in enumerate(self._fills):
            pattern = fill.find(q("patternFill"))
            if pattern is not None and pattern.get("patternType") == "solid":
                shades[place] = _SHADE_NUMBERS.get(_colour(pattern), -1)
        found = {}
        for number, item in enumerate(self._formats):
            place = shades.get(int(item.get("fillId", "0")), -1)
            if place >= 0:
                found[number] = place
        return found

    def marked(self, number: int, colour: str) -> int:
        """The style that is as ``number`` but for the colour."""
        if (number, colour) not in self._marked:
            fill = (
                f'<fill xmlns="{MAIN}"><patternFill patternType="solid">'
                f'<fgColor rgb="FF{colour}"/><bgColor indexed="64"/></patternFill></fill>'
            )
            self._marked[(number, colour)] = self._with_fill(number, _text(_parsed(fill)))
        return self._marked[(number, colour)]

    def restored(self, number: int, fill: str) -> int:
        """The style that is as ``number`` but for the fill it had before."""
        if number not in self._restored:
            self._restored[number] = self._with_fill(number, fill)
        return self._restored[number]

    def _with_fill(self, number: int, fill: str) -> int:
        key = _key(self._format(number))
        for place, other in enumerate(self._keys):
            if other == key and self.fill_of(place) == fill:
                return place
        item = _copy(self._format(number))
        item.set("fillId", str(self._fill(fill)))
        item.set("applyFill", "1")
        return self._append(item)

    def _fill(self, text: str) -> int:
        if text not in self._fill_texts:
            while len(self._fills) < 2:  # a program takes the first two for its own
                kind = ("none", "gray125")[len(self._fills)]
                self._add_fill(_NO_FILL.replace("none", kind))
            self._add_fill(text)
        return self._fill_texts.index(text)

    def _add_fill(self, text: str) -> None:
        self._fills.append(_parsed(text))
        self._fill_texts.append(text)
        self._fills.set("count", str(len(self._fills)))

    def _append(self, item: Element) -> int:
        self._formats.append(item)
        self._formats.set("count", str(len(self._formats)))
        self._keys.append(_key(item))
        return len(self._formats) - 1

    def added(self, font: str, fill: str, border: str, alignment: Mapping[str, str]) -> int:
        """A style of ours from its parts as XML without a namespace; an empty part is the first."""
        item = self._formats.makeelement(q("xf"), numFmtId="49", xfId="0")
        for name, text in (("font", font), ("fill", fill), ("border", border)):
            item.set(f"{name}Id", str(self._part(name, text) if text else 0))
            item.set(f"apply{name.capitalize()}", "1")
        item.set("applyNumberFormat", "1")
        item.set("applyAlignment", "1")
        item.append(item.makeelement(q("alignment"), dict(alignment)))
        for place, other in enumerate(self._formats):
            if _text(other) == _text(item):
                return place
        return self._append(item)

    def _part(self, name: str, text: str) -> int:
        whole = text.replace(f"<{name}>", f'<{name} xmlns="{MAIN}">', 1)
        if name == "fill":
            return self._fill(_text(_parsed(whole)))
        section = self._section(f"{name}s")
        new = _parsed(whole)
        for place, other in enumerate(section):
            if _text(other) == _text(new):
                return place
        if not len(section):
            section.append(section.makeelement(q(name)))
        section.append(new)
        section.set("count", str(len(section)))
        return len(section) - 1


def _colour(pattern: Element) -> str:
    colour = pattern.find(q("fgColor"))
    return (colour.get("rgb") or "")[-6:].upper() if colour is not None else ""


def _key(item: Element) -> Any:
    facts = frozenset(
        (name, value) for name, value in item.attrib.items() if name not in ("fillId", "applyFill")
    )
    return facts, tuple(_text(child) for child in item)


def _parsed(text: str) -> Element:
    from lxml import etree

    return etree.fromstring(text.encode())


def _copy(item: Element) -> Element:
    from copy import deepcopy

    return deepcopy(item)


def _text(item: Element) -> str:
    """An element as text, the same wherever it stands and whatever prefix it has."""
    return _inner(item).replace(">", f' xmlns="{MAIN}">', 1)


def _inner(item: Element) -> str:
    from xml.sax.saxutils import escape, quoteattr

    name = item.tag.removeprefix(f"{{{MAIN}}}")
    facts = "".join(f" {key}={quoteattr(value)}" for key, value in sorted(item.items()))
    inner = "".join(_inner(child) for child in item if isinstance(child.tag, str))
    return f"<{name}{facts}>{escape(item.text or '')}{inner}</{name}>"

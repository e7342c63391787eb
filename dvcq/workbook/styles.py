"""Which cell styles of an .xlsx workbook mean something that a value alone does not tell.

Takes ``xl/styles.xml``, gives ``Styles``: numbers of styles that show percentages, fixed decimals,
struck text, a fill, or a font of an old encoding. It alone knows number format codes.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from dvcq.workbook.names import MARK_COLOURS

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

T = TypeVar("T")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PERCENT_FORMATS = (9, 10)
_FIXED_FORMATS = {2: 2, 4: 2, 39: 2, 40: 2}
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_FIXED = re.compile(r"(?:#,##)?0+\.(0+)")
_OLD_FONT = re.compile(r"\.Vn|VNI[- ]", re.I)


@dataclass(frozen=True, slots=True)
class Styles:
    """Style numbers (``s`` of a cell); ``fixed``: its decimals, ``fonts``: the font's name."""

    percent: frozenset[int] = frozenset()
    fixed: Mapping[int, int] = field(default_factory=dict)
    struck: frozenset[int] = frozenset()
    filled: frozenset[int] = frozenset()
    fonts: Mapping[int, str] = field(default_factory=dict)

    @property
    def all(self) -> frozenset[int]:
        return self.percent | self.struck | self.filled | self.fixed.keys() | self.fonts.keys()


def read_styles(xml: bytes) -> Styles:
    """Raises ``ElementTree.ParseError`` for broken XML."""
    if not xml:
        return Styles()
    root = tree_of(xml)
    codes = {
        int(item.get("numFmtId", "0")): item.get("formatCode", "")
        for item in root.iter(_q("numFmt"))
    }
    fonts = [_old_font(item) for item in root.iterfind(f"{_q('fonts')}/{_q('font')}")]
    struck = [_is_struck(item) for item in root.iterfind(f"{_q('fonts')}/{_q('font')}")]
    fills = [_is_fill(item) for item in root.iterfind(f"{_q('fills')}/{_q('fill')}")]
    cells = [
        tuple(int(item.get(name, "0")) for name in ("numFmtId", "fontId", "fillId"))
        for item in root.iterfind(f"{_q('cellXfs')}/{_q('xf')}")
    ]
    decimals = {n: _decimals(codes, cell[0]) for n, cell in enumerate(cells)}
    return Styles(
        frozenset(n for n, cell in enumerate(cells) if _is_percent(codes, cell[0])),
        {n: count for n, count in decimals.items() if count},
        frozenset(n for n, cell in enumerate(cells) if _at(struck, cell[1])),
        frozenset(n for n, cell in enumerate(cells) if _at(fills, cell[2])),
        {n: name for n, cell in enumerate(cells) if (name := _at(fonts, cell[1]))},
    )


# The strict variant of the format has namespaces of its own; all else is the same.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", _MAIN.encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)


def tree_of(xml: bytes) -> Element:
    """A part as a tree, in the namespaces of the transitional variant."""
    for strict, usual in _STRICT:
        xml = xml.replace(strict, usual)
    return ElementTree.fromstring(xml)


def _q(name: str) -> str:
    return f"{{{_MAIN}}}{name}"


def _at(items: list[T], index: int) -> T | None:
    return items[index] if index < len(items) else None


def is_old_font(name: str) -> bool:
    """Whether a font shows an old encoding: .VnTime, .VnTimeH, VNI-Times …"""
    return _OLD_FONT.match(name) is not None


def _old_font(font: Element) -> str:
    name = font.find(_q("name"))
    shown = name.get("val", "") if name is not None else ""
    return shown if is_old_font(shown) else ""


def _is_struck(font: Element) -> bool:
    strike = font.find(_q("strike"))
    return strike is not None and strike.get("val", "1") not in ("0", "false")


def _is_fill(fill: Element) -> bool:
    """A colour of somebody's own; those that mark problems are ours."""
    pattern = fill.find(_q("patternFill"))
    if pattern is None:
        return fill.find(_q("gradientFill")) is not None
    colour = pattern.find(_q("fgColor"))
    shown = colour.get("rgb", "") if colour is not None else ""
    return pattern.get("patternType") == "solid" and shown[-6:] not in (*MARK_COLOURS, "FFFFFF")


def is_percent_code(code: str) -> bool:
    """Whether a number format shows a percentage."""
    return "%" in _QUOTED.sub("", code)


def _is_percent(codes: Mapping[int, str], number: int) -> bool:
    return number in _PERCENT_FORMATS or is_percent_code(codes.get(number, ""))


def decimals_of(code: str) -> int:
    """Decimals that a number format always shows; 0 for other formats."""
    found = _FIXED.fullmatch(_QUOTED.sub("", code.split(";")[0]))
    return len(found[1]) if found else 0


def _decimals(codes: Mapping[int, str], number: int) -> int:
    return _FIXED_FORMATS.get(number) or decimals_of(codes.get(number, ""))

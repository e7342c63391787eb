"""Lengths of the ruled lines, set when the text above them is known.

Takes the trees of ``word/document.xml`` and ``word/styles.xml`` and changes the first: a ruled
line is an empty paragraph with an upper border in a style of its own, and its length is the
paragraph's indents. It alone knows how long a line the decree wants under which text: the width
of the printed text (the longest line when it wraps) times a ratio, centred below the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from lxml import etree

from dvcq.decree import COMPONENTS, FULL_RULE, HOUSE, TWIPS_PER_PT
from dvcq.metrics import wrap_widths_pt

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# style of the ruled line: style of the text above it
RULES: Final = {
    "ke_tieu_ngu": "tieu_ngu",
    "ke_co_quan": "co_quan_ban_hanh",
    "ke_trich_yeu": "trich_yeu",
    "ke_phu_luc": "phu_luc_kem_theo",
}
_WORD_CELL_SIDE: Final = 108  # twips beside a cell's text where no style says otherwise
# what may follow an indent among a paragraph's properties
_AFTER_INDENT: Final = frozenset(
    W + name
    for name in (
        "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
        "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
        "pPrChange",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Box:
    """Where a text stands: the width between its indents and the indents, in twips."""

    width: float
    left: float
    right: float


def set_rules(document_root: Any, styles_root: Any) -> None:
    """Set the indents of every ruled line of the document."""
    styles = _Styles(styles_root)
    for line in document_root.iter(f"{W}p"):
        measured = RULES.get(_style_of(line))
        if measured is None:
            continue
        above = _texts_above(line, measured)
        if not above:
            continue
        box = _box(line, above[-1], styles)
        length = min(_ratio(measured) * _longest(above, box, styles), box.width)
        side = (box.width - length) / 2
        _indent(line, round(box.left + side), round(box.right + side))


def _ratio(measured: str) -> float:
    return 1.0 if COMPONENTS[measured].rule == FULL_RULE else HOUSE.rule_ratio


def _longest(above: list[Any], box: _Box, styles: _Styles) -> float:
    """The width in twips of the longest printed line of the paragraphs."""
    width = box.width / TWIPS_PER_PT
    longest = 0.0
    for paragraph in above:
        face = styles.face(_style_of(paragraph), paragraph)
        text = _text(paragraph)
        shown = text.upper() if face.caps else text
        lines = wrap_widths_pt(shown, width, face.size_pt, face.bold, face.italic)
        longest = max(longest, *lines)
    return min(longest * TWIPS_PER_PT, box.width)


# --- finding paragraphs and what they hold ----------------------------------------------------


def _style_of(paragraph: Any) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(f"{W}val"))


def _texts_above(line: Any, style: str) -> list[Any]:
    """The paragraphs of that style right above the line, in order of print."""
    found = []
    for paragraph in line.itersiblings(f"{W}p", preceding=True):
        if _style_of(paragraph) != style:
            break
        found.append(paragraph)
    return found[::-1]


def _text(paragraph: Any) -> str:
    pieces = []
    for node in paragraph.iter(f"{W}t", f"{W}br", f"{W}cr", f"{W}tab"):
        if node.tag == f"{W}t":
            pieces.append(node.text or "")
        elif node.getparent().tag == f"{W}r":  # a tab stop of the paragraph is no text
            pieces.append(" " if node.tag == f"{W}tab" else "\n")
    return "".join(pieces)


# --- the room a text stands in ----------------------------------------------------------------


def _box(line: Any, text: Any, styles: _Styles) -> _Box:
    parent = line.getparent()
    inner = _cell_width(parent, styles) if parent.tag == f"{W}tc" else _page_width(line)
    left, right = styles.indents(_style_of(text), text)
    return _Box(inner - left - right, left, right)


def _cell_width(cell: Any, styles: _Styles) -> float:
    width = _number(cell.find(f"{W}tcPr/{W}tcW"), "w")
    table = next(cell.iterancestors(f"{W}tbl"))
    style = table.find(f"{W}tblPr/{W}tblStyle")
    chain = [cell.find(f"{W}tcPr/{W}tcMar"), table.find(f"{W}tblPr/{W}tblCellMar")]
    if style is not None:
        chain += styles.cell_margins(style.get(f"{W}val"))
    return width - _side(chain, "left", "start") - _side(chain, "right", "end")


def _side(chain: list[Any], *names: str) -> float:
    for margins in chain:
        for name in names:
            edge = None if margins is None else margins.find(W + name)
            if edge is not None:
                return _number(edge, "w")
    return _WORD_CELL_SIDE


def _page_width(paragraph: Any) -> float:
    """The text width of the section the paragraph belongs to."""
    section = _section(paragraph)
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    taken = sum(_number(margins, side) for side in ("left", "right", "gutter"))
    return _number(size, "w") - taken


def _section(paragraph: Any) -> Any:
    """The properties at the first section end after the paragraph, else those of the body."""
    for later in paragraph.itersiblings(f"{W}p"):
        found = later.find(f"{W}pPr/{W}sectPr")
        if found is not None:
            return found
    return paragraph.getroottree().getroot().find(f"{W}body/{W}sectPr")


def _number(node: Any, name: str) -> float:
    return 0.0 if node is None else float(node.get(W + name) or 0)


# --- styles -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Face:
    size_pt: float
    bold: bool
    italic: bool
    caps: bool


class _Styles:
    """Formatting as the styles give it: a style, those it is based on, the defaults.

    What stands on the first run or on the paragraph itself goes before.
    """

    def __init__(self, root: Any) -> None:
        self._by_id = {style.get(f"{W}styleId"): style for style in root.iter(f"{W}style")}
        self._defaults = root.find(f"{W}docDefaults/{W}rPrDefault")
        self.chain = cache(self._chain)

    def _chain(self, name: str) -> list[Any]:
        found: list[Any] = []
        while name in self._by_id and self._by_id[name] not in found:
            found.append(self._by_id[name])
            based = found[-1].find(f"{W}basedOn")
            name = "" if based is None else based.get(f"{W}val")
        return found

    def face(self, name: str, paragraph: Any) -> _Face:
        holders = [paragraph.find(f"{W}r"), *self.chain(name), self._defaults]
        properties = [h.find(f"{W}rPr") for h in holders if h is not None]
        size = next(self._named(properties, "sz"), None)
        return _Face(
            _number(size, "val") / 2 or HOUSE.body_pt,
            *(_is_on(next(self._named(properties, mark), None)) for mark in ("b", "i", "caps")),
        )

    def indents(self, name: str, paragraph: Any) -> tuple[float, float]:
        """Left and right; each from the nearest place that gives it."""
        properties = [h.find(f"{W}pPr") for h in (paragraph, *self.chain(name))]
        places = list(self._named(properties, "ind"))
        return (_first_number(places, "left", "start"), _first_number(places, "right", "end"))

    def cell_margins(self, name: str) -> list[Any]:
        return [style.find(f"{W}tblPr/{W}tblCellMar") for style in self.chain(name)]

    @staticmethod
    def _named(properties: list[Any], name: str) -> Iterator[Any]:
        for holder in properties:
            found = None if holder is None else holder.find(W + name)
            if found is not None:
                yield found


def _first_number(nodes: list[Any], *names: str) -> float:
    for node in nodes:
        for name in names:
            if node.get(W + name) is not None:
                return _number(node, name)
    return 0.0


def _is_on(mark: Any) -> bool:
    return mark is not None and mark.get(f"{W}val", "1") not in ("0", "false", "off")


# --- writing ----------------------------------------------------------------------------------


def _indent(paragraph: Any, left: int, right: int) -> None:
    properties = paragraph.find(f"{W}pPr")
    indent = properties.find(f"{W}ind")
    if indent is None:
        indent = etree.Element(f"{W}ind")
        followers = [node for node in properties if node.tag in _AFTER_INDENT]
        properties.insert(properties.index(followers[0]) if followers else len(properties), indent)
    indent.attrib.clear()
    for name, value in (("left", left), ("right", right), ("firstLine", 0)):
        indent.set(W + name, str(value))

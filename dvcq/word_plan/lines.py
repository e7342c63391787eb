"""The paragraphs of a Word file as a reader sees them, in order.

Takes ``WordParts``, gives ``Pages``: lines with their marks, looks and places, and what of the file
is no text. It alone knows runs, tracked changes, text boxes, tables and breaks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dvcq.legacy import convert
from dvcq.text import repair
from dvcq.word_plan.list_marks import ListMarks
from dvcq.word_plan.package_parts import W, WordParts
from dvcq.word_plan.styles import Styles, first, font, is_on

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VML = "{urn:schemas-microsoft-com:vml}"
_GONE = {f"{W}del", f"{W}moveFrom"}
_COME = {f"{W}ins", f"{W}moveTo"}
_SILENT = {f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delText", f"{W}sectPr", f"{W}tblPr"}
_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_LEFT_OUT = {
    f"{W}footnoteReference": "chú thích cuối trang",
    f"{W}endnoteReference": "chú thích cuối văn bản",
    f"{_PIC}pic": "hình",
    f"{_VML}imagedata": "hình",
    f"{_MATH}oMath": "công thức",
    f"{W}altChunk": "phần nhúng từ tệp khác",
}
HIDDEN = "chỗ chữ ẩn"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. ``mark``: what Word printed before it by itself; ``row``, ``cell``, ``box``:

    numbers of the table row, table cell and text box it stands in, 0 outside of any.
    """

    text: str
    mark: str = ""
    bold: bool = False
    centred: bool = False
    row: int = 0
    cell: int = 0
    table: int = 0
    box: int = 0
    old: str = ""  # the old encoding it was written in


@dataclass(frozen=True, slots=True)
class Pages:
    """``left``: what is no text, by kind; ``tracked``: changes not accepted yet."""

    lines: tuple[Line, ...]
    left: Counter[str]
    tracked: int


@dataclass(slots=True)
class _Piece:
    """What is gathered of one paragraph."""

    words: list[str] = field(default_factory=list)
    bold: int = 0
    letters: int = 0
    font: str = ""
    boxes: list[Any] = field(default_factory=list)

    def add(self, words: str, bold: bool = False) -> None:
        self.words.append(words)
        count = sum(char.isalpha() for char in words)
        self.letters += count
        self.bold += count if bold else 0


def read_lines(parts: WordParts) -> Pages:
    """All lines with letters or figures; lines of a text box come after the one that holds it."""
    reader = _Reader(parts)
    body = parts.document.find(f"{W}body")
    lines = tuple(reader.blocks(body if body is not None else parts.document, Line("")))
    return Pages(lines, reader.left, reader.tracked)


class _Reader:
    def __init__(self, parts: WordParts) -> None:
        self._styles = Styles(parts.styles)
        self._marks = ListMarks(parts.numbering, self._styles)
        self._number = 0
        self._pending = _Piece()
        self.left: Counter[str] = Counter()
        self.tracked = 0

    def _next(self) -> int:
        self._number += 1
        return self._number

    # --- blocks -----------------------------------------------------------------------------------

    def blocks(self, parent: Any, place: Line) -> Iterator[Line]:
        for item in parent:
            if item.tag == f"{W}p":
                yield from self._paragraph(item, place)
            elif item.tag == f"{W}tbl":
                yield from self._table(item, place)
            elif item.tag in _GONE:
                self.tracked += 1
            elif item.tag in _LEFT_OUT:
                self.left[_LEFT_OUT[item.tag]] += 1
            elif isinstance(item.tag, str) and item.tag not in _SILENT:
                yield from self.blocks(item, place)

    def _table(self, table: Any, place: Line) -> Iterator[Line]:
        number = self._next()
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl")) is not table:
                continue
            if row.find(f"{W}trPr/{W}del") is not None:
                self.tracked += 1
                continue
            row_number = self._next()
            for cell in row.iter(f"{W}tc"):
                if next(cell.iterancestors(f"{W}tr")) is row:
                    inside = Line("", table=number, row=row_number, cell=self._next())
                    yield from self.blocks(cell, _in_box(inside, place.box))

    # --- paragraphs -------------------------------------------------------------------------------

    def _paragraph(self, paragraph: Any, place: Line) -> Iterator[Line]:
        piece, self._pending = self._pending, _Piece()
        self._collect(paragraph, paragraph, piece)
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            self.tracked += 1  # its end is struck out: it runs on into the next one
            self._pending = piece
            return
        raw = "".join(piece.words)
        chain = self._styles.chain(paragraph)
        if any(char.isalnum() for char in raw):
            mark = self._marks.mark(paragraph)
            text, old = _mended(raw, piece.font)
            yield Line(
                text,
                mark,
                piece.letters > 0 and piece.bold >= 0.9 * piece.letters,
                first(chain, "jc") == "center",
                place.row,
                place.cell,
                place.table,
                place.box,
                old,
            )
        for box in piece.boxes:
            yield from self.blocks(box, _in_box(place, self._next()))

    def _collect(self, node: Any, paragraph: Any, piece: _Piece) -> None:
        for item in node:
            if item.tag in _COME or item.tag in _GONE:
                self.tracked += 1
            if item.tag in _LEFT_OUT:
                self.left[_LEFT_OUT[item.tag]] += 1
            if item.tag in _SILENT or item.tag in _GONE or not isinstance(item.tag, str):
                continue
            if item.tag == f"{W}r":
                self._run(item, paragraph, piece)
            elif item.tag == f"{W}txbxContent":
                piece.boxes.append(item)
            elif item.tag == f"{_MC}Fallback" and item.getparent().find(f"{_MC}Choice") is not None:
                continue
            else:
                self._collect(item, paragraph, piece)

    def _run(self, run: Any, paragraph: Any, piece: _Piece) -> None:
        chain = self._styles.run_chain(run, paragraph)
        words = "".join(_signs(run))
        if words.strip() and is_on(chain, "vanish"):
            self.left[HIDDEN] += 1
        elif words:
            piece.add(words, is_on(chain, "b"))
            piece.font = piece.font or font(chain)
        self._collect(run, paragraph, piece)


def _in_box(place: Line, box: int) -> Line:
    return Line("", row=place.row, cell=place.cell, table=place.table, box=box)


def _signs(run: Any) -> Iterator[str]:
    for item in run:
        if item.tag == f"{W}t":
            yield item.text or ""
        elif item.tag == f"{W}br":
            yield "" if item.get(f"{W}type") in ("page", "column") else "\n"
        elif item.tag == f"{W}sym":
            yield _symbol(item.get(f"{W}char") or "")
        elif item.tag in _SIGNS:
            yield _SIGNS[item.tag]


def _symbol(code: str) -> str:
    """A sign of a picture font: those that serve as dashes are one, the others a dot."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "-" if number in (0x2D, 0xF02D) else "•"


def _mended(raw: str, font: str) -> tuple[str, str]:
    """The text in Unicode with its tabs and breaks, and the old encoding it was written in."""
    converted = convert(raw, font)
    old = converted.encoding if converted else ""
    whole = converted.text if converted else raw
    columns = whole.split("\t")
    return "\t".join(repair(column)[0] for column in columns).strip("\t\n "), old

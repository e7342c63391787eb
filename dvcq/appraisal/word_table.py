"""The tables of a Word file as grids of cells.

Takes the root of a document, gives rows of cells with the columns they cover, merged cells and
tracked changes told. It alone knows how Word writes tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dvcq.legacy import convert
from dvcq.text import repair
from dvcq.word_plan.package_parts import W

_GONE = frozenset((f"{W}del", f"{W}moveFrom"))
_COME = frozenset((f"{W}ins", f"{W}moveTo"))
_SILENT = frozenset((f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delText", f"{W}tcPr"))
_SIGNS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


@dataclass(frozen=True, slots=True)
class WordCell:
    """``first`` … ``last``: the columns of the grid it covers; ``joined``: merged with the cell

    above or below. ``tracked``, ``comments``: changes that nobody accepted yet, remarks beside it.
    """

    text: str
    first: int
    last: int
    joined: bool = False
    tracked: int = 0
    comments: int = 0


@dataclass(frozen=True, slots=True)
class WordRow:
    """``number``: counted from 1 in the table as it is seen."""

    number: int
    cells: tuple[WordCell, ...]
    tracked: int = 0

    def at(self, column: int) -> WordCell | None:
        return next((cell for cell in self.cells if cell.first <= column <= cell.last), None)

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells if cell.text)


@dataclass(frozen=True, slots=True)
class WordTable:
    """``number``: counted from 1 in the file; ``gone``: rows whose removal is tracked."""

    number: int
    rows: tuple[WordRow, ...]
    gone: int = 0


def read_tables(root: Any) -> Iterator[WordTable]:
    """Every table of the document, nested ones too, each without those inside it."""
    for number, table in enumerate(root.iter(f"{W}tbl"), start=1):
        rows: list[WordRow] = []
        gone = 0
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl")) is not table:
                continue
            if row.find(f"{W}trPr/{W}del") is not None:
                gone += 1
                continue
            rows.append(_row(row, len(rows) + 1))
        yield WordTable(number, tuple(rows), gone)


def _row(row: Any, number: int) -> WordRow:
    place = _number(row.find(f"{W}trPr/{W}gridBefore"), 0)
    cells = []
    for cell in row.iter(f"{W}tc"):
        if next(cell.iterancestors(f"{W}tr")) is not row:
            continue
        width = _number(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
        cells.append(_cell(cell, place, place + width - 1))
        place += width
    come = row.find(f"{W}trPr/{W}ins") is not None
    return WordRow(number, tuple(cells), int(come))


def _number(element: Any, default: int) -> int:
    value = element.get(f"{W}val") if element is not None else None
    return int(value) if value and value.isdecimal() else default


@dataclass(slots=True)
class _Content:
    words: list[str] = field(default_factory=list)
    tracked: int = 0
    comments: int = 0


def _cell(cell: Any, first: int, last: int) -> WordCell:
    content = _Content()
    for number, paragraph in enumerate(_paragraphs(cell)):
        if number:
            content.words.append("\n")
        _collect(paragraph, content)
    raw = "".join(content.words)
    converted = convert(raw, "")
    text = repair(converted.text if converted else raw)[0].strip()
    joined = cell.find(f"{W}tcPr/{W}vMerge") is not None
    return WordCell(text, first, last, joined, content.tracked, content.comments)


def _paragraphs(cell: Any) -> Iterator[Any]:
    for paragraph in cell.iter(f"{W}p"):
        if next(paragraph.iterancestors(f"{W}tc")) is cell:
            yield paragraph


def _collect(node: Any, content: _Content) -> None:
    """The text as it reads once all changes are accepted."""
    for item in node:
        if item.tag in _GONE or item.tag in _COME:
            content.tracked += 1
        if item.tag == f"{W}commentReference":
            content.comments += 1
        if item.tag in _GONE or item.tag in _SILENT or item.tag == _FALLBACK:
            continue
        if item.tag == f"{W}t":
            content.words.append(item.text or "")
        elif item.tag in _SIGNS:
            content.words.append(_SIGNS[item.tag])
        elif isinstance(item.tag, str):
            _collect(item, content)


__all__ = ["WordCell", "WordRow", "WordTable", "read_tables"]

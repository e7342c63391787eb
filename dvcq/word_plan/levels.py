"""The body of a plan → paragraphs with levels, marks taken off.

Takes the lines of the body, gives ``Item``s and the doubts about them. It alone knows which mark
tells which level, and when the mark that the program will print is not the one in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dvcq.decree import POINT_LETTERS
from dvcq.numbering import Level, Numbering, TooManyPoints, split_mark
from dvcq.text import repair
from dvcq.word_plan.frame import BASIS
from dvcq.word_plan.lines import Line

_SHOWN = 50
MOST_CHARACTERS = 30_000  # a cell holds 32.767
_LONGEST_HEADING = 300
_FINAL = (".", ";", ",", ":")
_DASHES = "-–—•●▪·*\uf0b7"
_PART_WORD = re.compile(r"(?P<mark>Phần\s+(?:thứ\s+)?[IVX0-9]+\s*[.:)/]?)\s*(?P<rest>\S.*)", re.S)
_PART = re.compile(r"Phần\s+(?:thứ\s+)?")
_CAPITAL = re.compile(r"(?P<mark>[A-ZĐ][.)/])\s+(?P<rest>\S.*)", re.S)
_FORMS: tuple[tuple[str, Level], ...] = (
    (r"[IVX]+[.)/]?|Phần\s.*", "phan"),
    (r"[0-9]{1,3}[.)/]?|\(?[0-9]{1,3}\)", "khoan"),
    (r"[0-9]{1,3}\.[0-9]{1,3}[.)/]?|\(?[a-zđ]\)|[a-zđ][./]?", "diem"),
    (rf"[0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{2,}}[.)/]?|[{_DASHES}+]", "gach"),
)
_LEVELS = tuple((re.compile(form), level) for form, level in _FORMS)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is unsure of a paragraph: a code of the catalogue and its facts."""

    code: str
    facts: tuple[tuple[str, object], ...]


@dataclass(slots=True)
class Item:
    """A paragraph of the plan. ``typed``: the mark in the file, by hand or by Word."""

    text: str
    level: Level
    typed: str = ""
    bold: bool = False
    box: int = 0
    table: int = 0
    code: str = ""
    short: str = ""
    doubts: list[Doubt] = field(default_factory=list)

    @property
    def start(self) -> str:
        return beginning(self.text)

    def doubt(self, name: str, **facts: object) -> None:
        self.doubts.append(Doubt(name, tuple(facts.items())))


def beginning(text: str) -> str:
    """The first words of a paragraph, by which a clerk finds it."""
    words = " ".join(text.split())
    if len(words) <= _SHOWN:
        return words.replace("“", "").replace("”", "")
    return words[:_SHOWN].rsplit(" ", 1)[0].replace("“", "").replace("”", "") + " …"


def items_of(lines: Sequence[Line]) -> list[Item]:
    """Paragraphs with their levels and the doubts about them."""
    items = [item for line in lines for item in _items(line)]
    _titles(items)
    _numbers(items)
    _between(items)
    _looks(items)
    _places(items)
    return items


# --- one line -------------------------------------------------------------------------------------


def _items(line: Line) -> Iterator[Item]:
    """A line is one paragraph, unless marks follow its breaks."""
    pieces: list[str] = []
    for text in repair(line.text.replace("\t", " "))[0].split("\n"):
        if len(text) > MOST_CHARACTERS:
            pieces += _chunks(text)
        elif _runs_on(pieces, text):
            pieces[-1] += "\n" + text
        else:
            pieces.append(text)
    for number, text in enumerate(pieces):
        item = _item(text, line if number == 0 else None)
        item.bold, item.box, item.table = line.bold, line.box, line.table
        if number:
            item.doubt("word-line-split", start=item.start)
        yield item


def _runs_on(pieces: Sequence[str], text: str) -> bool:
    """Whether a line after a break belongs to the paragraph above, which has room for it."""
    if not pieces or split_mark(text)[0]:
        return False
    return len(pieces[-1]) + len(text) < MOST_CHARACTERS


def _chunks(text: str) -> Iterator[str]:
    """A text as long as no cell holds, in pieces that a cell does."""
    while len(text) > MOST_CHARACTERS:
        at = text.rfind(" ", 0, MOST_CHARACTERS) + 1 or MOST_CHARACTERS
        yield text[:at].rstrip()
        text = text[at:].lstrip()
    if text:
        yield text


def _item(text: str, line: Line | None) -> Item:
    auto = line.mark if line else ""
    typed, rest = _typed(text)
    if auto:
        level = _level(auto)
        if level is None:
            return _unknown(auto, text)
        item = Item(text, level, auto)
        if typed and _level(typed) == level and typed.rstrip(".)/") == auto.rstrip(".)/"):
            return Item(rest, level, auto)
        if typed:
            item.doubt("word-mark-two", typed=auto, start=item.start)
        return item
    level = _level(typed) if typed else "doan"
    if level is None:
        return _unknown(typed, rest)
    return Item(rest, level, typed)


def _typed(text: str) -> tuple[str, str]:
    found = _PART_WORD.fullmatch(text)
    if found:
        return found["mark"], found["rest"]
    typed, rest = split_mark(text)
    if not typed:
        capital = _CAPITAL.fullmatch(text)
        if capital and (capital["rest"].isupper()):
            return capital["mark"], capital["rest"]
    return typed, rest


def _level(mark: str) -> Level | None:
    return next((level for form, level in _LEVELS if form.fullmatch(mark)), None)


def _unknown(mark: str, rest: str) -> Item:
    item = Item(f"{mark} {rest}", "doan")
    item.doubt("word-mark-unknown", typed=mark, start=item.start)
    return item


# --- khoản with and without a title ---------------------------------------------------------------


def _titles(items: Sequence[Item]) -> None:
    """Bold tells titles where any khoản is bold; else what they end with and what follows."""
    clauses = [item for item in items if item.level == "khoan"]
    bold = any(item.bold for item in clauses)
    followed = {id(item) for item, below in pairwise(items) if _deeper(below)}
    for item in clauses:
        if bold and item.bold:
            item.level = "khoan_tieu_de"
        elif not bold and id(item) in followed and _heading(item.text):
            item.level = "khoan_tieu_de"
            item.doubt("word-title-guess", start=item.start)


def _deeper(item: Item) -> bool:
    return item.level in ("diem", "gach")


def _heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and not text.rstrip().endswith(_FINAL)


# --- marks that will be printed -------------------------------------------------------------------


def _numbers(items: Sequence[Item]) -> None:
    """Name the first paragraph from which on the printed mark is not the one of the file."""
    numbering = Numbering()
    shift: dict[str, int | None] = {}
    for item in items:
        if item.level == "phan":
            shift.pop("khoan", None)
        if item.level in ("phan", "khoan", "khoan_tieu_de"):
            shift.pop("diem", None)
        try:
            mark = numbering.mark(item.level)
        except TooManyPoints:
            item.doubt("word-points", start=item.start)
            continue
        if item.level == "gach" and item.typed not in _DASHES:
            _changed(item, mark)
        elif item.level not in ("gach", "doan"):
            _compare(item, mark, shift)


def _changed(item: Item, mark: str) -> None:
    if item.typed == "+":
        item.doubt("word-mark-sign", typed=item.typed)
    else:
        item.doubt("word-mark-changed", typed=item.typed, computed=mark, start=item.start)


def _compare(item: Item, mark: str, shift: dict[str, int | None]) -> None:
    kind = "khoan" if item.level == "khoan_tieu_de" else item.level
    there, here = _place(item.typed, kind), _place(mark, kind)
    now = None if there is None or here is None else there - here
    if now is None or now != shift.get(kind, 0):
        item.doubt("word-mark-changed", typed=item.typed, computed=mark, start=item.start)
    shift[kind] = now


def _place(mark: str, kind: str) -> int | None:
    """The number a mark stands for; ``None`` when it is no mark of this kind."""
    bare = _PART.sub("", mark).strip("()./: ")
    if kind == "khoan":
        return int(bare) if bare.isdecimal() else None
    if kind == "diem":
        return POINT_LETTERS.index(bare) if bare in POINT_LETTERS else None
    return int(bare) if bare.isdecimal() else _from_roman(bare)


def _from_roman(bare: str) -> int | None:
    from dvcq.numbers import roman

    return next((n for n in range(1, 90) if roman(n) == bare), None)


# --- what looks odd -------------------------------------------------------------------------------


def _between(items: Sequence[Item]) -> None:
    """A paragraph without mark after a point or a dash may have lost its own."""
    for before, item in pairwise(items[:-1]):
        if item.level == "doan" and _deeper(before) and not BASIS.match(item.text):
            item.doubt("word-between", start=item.start)


def _looks(items: Sequence[Item]) -> None:
    for before, item in zip([None, *items], items, strict=False):
        if item.level != "doan" or item.doubts or not item.text:
            continue
        if before and item.text[0].islower() and not before.text.rstrip().endswith((".", ":", ";")):
            item.doubt("word-runs-on", start=item.start)
        elif item.bold and _heading(item.text):
            item.doubt("word-heading-guess", start=item.start)


def _places(items: Sequence[Item]) -> None:
    for item in items:
        if item.box:
            item.doubt("word-box", start=item.start)
    tables = dict.fromkeys(item.table for item in items if item.table)
    for table in tables:
        inside = [item for item in items if item.table == table]
        inside[0].doubt("word-table", count=len(inside), start=inside[0].start)


__all__ = ["Doubt", "Item", "beginning", "items_of"]

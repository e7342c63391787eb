"""The end of a plan: who gets it, who signs it.

Takes the lines after the body, gives ``Foot``. It alone knows the two columns of the block,
typed as a table or with tabs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dvcq.choices import SIGNING_MODES
from dvcq.numbering import split_mark
from dvcq.text import fold
from dvcq.word_plan.frame import after_recipients, columns, is_recipients
from dvcq.word_plan.lines import Line

_COPIES = re.compile(r"[-–•+\s]*lưu\s*:?\s*(?P<copies>.*)", re.IGNORECASE)
_MODES = {"TM": "tm", "KT": "kt", "TL": "tl", "TUQ": "tuq"}
_AUTHORITY = re.compile(r"(?P<mode>TM|KT|TL|TUQ)\s*\.\s*(?P<whom>\S.*)")
_NOT_A_NAME = re.compile(r"\(|\d|:|ký bởi|đã ký|người ký|email|thời gian", re.IGNORECASE)
# As the titles are written in prose, for those that are typed in capitals.
_WRITTEN = (
    "Giám đốc",
    "Phó Giám đốc",
    "Quyền Giám đốc",
    "Chủ tịch",
    "Phó Chủ tịch",
    "Cục trưởng",
    "Phó Cục trưởng",
    "Chi cục trưởng",
    "Phó Chi cục trưởng",
    "Trưởng ban",
    "Phó Trưởng ban",
    "Trưởng phòng",
    "Phó Trưởng phòng",
    "Chánh Văn phòng",
    "Phó Chánh Văn phòng",
    "Chánh Thanh tra",
    "Phó Chánh Thanh tra",
    "Hiệu trưởng",
    "Phó Hiệu trưởng",
    "Bộ trưởng",
    "Thứ trưởng",
    "Tổng cục trưởng",
    "Viện trưởng",
    "Phó Viện trưởng",
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
)
_TITLES = {fold(title): title for title in _WRITTEN}


@dataclass(slots=True)
class Foot:
    """``guessed``: places in ``recipients`` that had no dash; ``head``: the head's title."""

    named: bool = False
    recipients: list[str] = field(default_factory=list)
    guessed: list[int] = field(default_factory=list)
    copies: str = ""
    signing: str = ""
    head: str = ""
    collective: str = ""
    title: str = ""
    signer: str = ""
    left: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)


def read_foot(lines: Sequence[Line]) -> Foot:
    """Read recipients and signature."""
    foot = Foot()
    own, signature, after = _sorted(lines)
    foot.named = any(is_recipients(line.text) for line in own)
    _recipients(own, foot)
    _signature(signature, foot)
    foot.after = [line.text for line in after]
    return foot


def _sorted(lines: Sequence[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """Lines of the recipients, of the signature, and those that follow both."""
    at = next((n for n, line in enumerate(lines) if is_recipients(line.text)), None)
    if at is None:
        rest, after = _signature_only(lines)
        return [], rest, after
    named = lines[at]
    if named.row:
        own = [line for line in lines if line.cell == named.cell and line.box == named.box]
        others = [line for line in lines if line not in own]
        block = [line for line in others if line.table == named.table or line in lines[:at]]
        return own, block, [line for line in others if line not in block]
    if named.box:
        own = [line for line in lines if line.box == named.box]
        rest, after = _signature_only([line for line in lines if line not in own])
        return own, rest, after
    return _by_columns(lines, at)


def _by_columns(lines: Sequence[Line], at: int) -> tuple[list[Line], list[Line], list[Line]]:
    """The block typed with tabs or line by line: recipients end with "Lưu"."""
    own: list[Line] = []
    signature = list(lines[:at])
    filed = False
    rest: list[Line] = []
    for number, line in enumerate(lines[at:]):
        pieces = columns(line)
        first = pieces[0]
        if number == 0:
            along = after_recipients(first.text)
            own.append(replace(first, text=first.text.removesuffix(along)))
            signature += [replace(first, text=along)] if along else []
            signature += pieces[1:]
        elif filed or line.table:
            rest += pieces
        elif _is_item(first):
            own.append(first)
            signature += pieces[1:]
            filed = _COPIES.fullmatch(first.text.split("\n")[-1]) is not None
        else:
            signature += pieces
    more, after = _signature_only(rest)
    return own, signature + more, after


def _is_item(line: Line) -> bool:
    if line.mark or split_mark(line.text)[0] or _COPIES.match(line.text):
        return True
    return line.text.rstrip().endswith((";", "."))


def _signature_only(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of a signature at the start; it ends where a table, an annex or prose begins."""
    for number, line in enumerate(lines):
        text = line.text.strip()
        annex = fold(text).startswith(("phu luc", "bieu", "danh muc", "danh sach"))
        if annex or len(text) > 120 or number > 8 or (line.table and number):
            return list(lines[:number]), list(lines[number:])
    return list(lines), []


# --- recipients -----------------------------------------------------------------------------------


def _recipients(own: Sequence[Line], foot: Foot) -> None:
    for line in own:
        for number, text in enumerate(line.text.replace("\t", "\n").split("\n")):
            text = after_recipients(text) if is_recipients(text) else text.strip()
            if not any(char.isalnum() for char in text):
                continue
            found = _COPIES.fullmatch(text)
            if foot.copies:
                foot.left.append(text)
            elif found and found["copies"]:
                foot.copies = found["copies"].strip(" .;")
            else:
                _recipient(text, line.mark if number == 0 else "", foot)


def _recipient(text: str, mark: str, foot: Foot) -> None:
    typed, rest = split_mark(text)
    name = (rest if typed else text).strip(" ;,")
    name = name[:-1] if name.endswith(".") and not name.endswith("..") else name
    if fold(name) in ("nhu tren", "nhu kinh gui"):
        return
    if not (typed or mark):
        foot.guessed.append(len(foot.recipients))
    foot.recipients.append(name)


# --- signature ------------------------------------------------------------------------------------


def _signature(lines: Sequence[Line], foot: Foot) -> None:
    texts = [
        text.strip()
        for line in lines
        for text in line.text.replace("\t", "\n").split("\n")
        if any(char.isalpha() for char in text)
    ]
    modes: list[str] = []
    while texts and (found := _AUTHORITY.fullmatch(texts[0])):
        mode = _MODES[found["mode"]]
        modes.append(mode)
        whom = as_written(found["whom"])
        if mode == "tm":
            foot.collective = whom
        else:
            foot.head = whom
        texts.pop(0)
    if not texts and not modes:
        return
    foot.signing = "_".join(modes) if _is_mode(modes) else ""
    if not modes:
        foot.signing = "truc_tiep"
    if texts:
        foot.title = as_written(texts.pop(0))
    if not foot.head and not fold(foot.title).startswith("pho "):
        foot.head = foot.title
    if texts and is_name(texts[-1]):
        foot.signer = texts.pop()
    foot.left += texts


def _is_mode(modes: Sequence[str]) -> bool:
    return "_".join(modes) in {choice.code for choice in SIGNING_MODES}


def as_written(title: str) -> str:
    """A title in the letters of prose where they are known, else as typed."""
    plain = title.strip(" .,;:")
    return _TITLES.get(fold(plain), plain) if plain.isupper() else plain


def is_name(text: str) -> bool:
    """Whether a line reads as a person's name: two to six words with capitals, no title."""
    words = text.split()
    if _NOT_A_NAME.search(text) or not 2 <= len(words) <= 6 or fold(text) in _TITLES:
        return False
    return all(word[0].isupper() for word in words)


__all__ = ["Foot", "is_name", "read_foot"]

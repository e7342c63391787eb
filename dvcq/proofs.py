"""Which evidence proves which criterion, and what its copy in the dossier is called.

Takes the book, gives one ``Copy`` for each criterion that a piece of evidence proves, in the order
of the rubric. Names are those of the archive: no diacritics, no spaces, safe on Windows, short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from unicodedata import combining, normalize

from dvcq.criterion_kinds import KIND_BY_CODE
from dvcq.model import Book, Evidence

FOLDER = "minh-chung"
OF_ACTIVITIES = "hoat-dong"
NAME_LIMIT = 40  # characters of a symbol in a file name: the whole path stays short
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)")
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}\Z")


@dataclass(frozen=True, slots=True)
class Copy:
    """One piece of evidence under one criterion; ``criterion`` empty: it proves activities only.

    ``path``: below the dossier's folder, empty when the row names no file; ``source``: the file as
    the row cites it.
    """

    criterion: str
    row: Evidence
    path: str
    source: str


def copies_of(book: Book) -> tuple[Copy, ...]:
    """Every copy, criterion by criterion; evidence of no criterion that is scored stands last."""
    leaves = [row.code for row in book.criteria if row.kind and _is_leaf(row.kind)]
    taken: dict[str, str] = {}
    found: list[Copy] = []
    for code in leaves:
        own = [row for row in book.evidence if code in row.criteria]
        found += _numbered(code, own, _folder(code, taken))
    rest = [row for row in book.evidence if not set(row.criteria) & set(leaves)]
    return (*found, *_numbered("", rest, OF_ACTIVITIES))


def _is_leaf(kind: str) -> bool:
    return KIND_BY_CODE[kind].role == "leaf"


def _folder(code: str, taken: dict[str, str]) -> str:
    """A criterion's folder: its code; one that Windows or another criterion has taken is marked."""
    name = ".".join(plain_name(part) or "x" for part in code.split("."))
    if _RESERVED.fullmatch(name.split(".")[0]):
        name = f"tc-{name}"
    while name.casefold() in taken:
        name += "x"
    taken[name.casefold()] = code
    return name


def _numbered(code: str, rows: list[Evidence], folder: str) -> Iterator[Copy]:
    for number, row in enumerate(rows, start=1):
        source = cited_path(row)
        words = plain_name(row.symbol or "")[:NAME_LIMIT].strip("-") or plain_name(row.code) or "tl"
        suffix = _SUFFIX.search(source)
        name = f"{folder}_{number:02}_{words}{suffix[0].lower() if suffix else ''}"
        yield Copy(code, row, f"{FOLDER}/{folder}/{name}" if source else "", source)


def cited_path(row: Evidence) -> str:
    """The file a row cites, with the slashes of all systems."""
    return normalize("NFC", (row.file or "").strip().replace("\\", "/"))


def plain_name(words: str) -> str:
    """Words as part of a file name: "45/TB-SXD" → "45-TB-SXD", "Đề án" → "De-an"."""
    letters = normalize("NFD", words.replace("Đ", "D").replace("đ", "d"))
    plain = "".join(char for char in letters if not combining(char))
    return _UNSAFE.sub("-", plain).strip("-")


def find_file(cited: str, present: Mapping[str, object] | frozenset[str]) -> str | None:
    """The file of a folder that a cited path means: that very name, else one but for its case."""
    if cited in present:
        return cited
    same = [name for name in present if name.casefold() == cited.casefold()]
    return same[0] if len(same) == 1 else None

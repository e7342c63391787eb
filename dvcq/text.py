"""Repair and fold of Vietnamese text.

Takes a text as it was typed or stored in a cell, gives the clean text with the names of the rules
that changed it, and keys to match and to sort by. It alone knows which characters Excel and the
web leave behind, which letters look like Đ, the order of the alphabet and where a tone mark may
stand. It converts no legacy encoding (TCVN3, VNI); that has to happen before, on raw text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ToneStyle = Literal["ủy", "uỷ"]
SortKey = tuple[tuple[int, ...], tuple[int, ...], str]


@dataclass(frozen=True, slots=True)
class Repair:
    """One rule that changed a text: its name for the log, the whole text before and after."""

    rule: str
    old: str
    new: str


# ---- repair ---------------------------------------------------------------------------------

# _x000D_ is how a workbook file spells a carriage return inside a cell.
_LINE_END = re.compile("(?:_x000D_|\r)\n?|[\v\f\u2028\u2029]")
_ODD_SPACE = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_EMOJI = "[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
# Direction marks go too: no Vietnamese paper needs one, and one can turn printed text around.
_INVISIBLE = re.compile(
    "[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
    f"|(?<!{_EMOJI})\u200d|\u200d(?!{_EMOJI})"
)
_ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(p * 0x10000 + 0xFFFE)}{chr(p * 0x10000 + 0xFFFF)}" for p in range(1, 17))
    + "]"
)
# Only letters beyond Latin-1: TCVN3 and VNI text shows Latin-1 letters, never one of these.
_VIETNAMESE_LETTER = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
_LOOK_ALIKES = {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"}
_LOOK_ALIKE = re.compile("[ÐƉðɖ]")
_ASCII_BESIDE_LOOK_ALIKE = re.compile("[A-Za-z][ÐƉðɖ]|[ÐƉðɖ][A-Za-z]")
# In TCVN3 text Ð stands for é; a letter followed by one of these signs betrays such text.
_TCVN3_SIGN = re.compile("[^\\W\\d_][¨©ª«¬\u00ad®µ¶¸¹»¼½¾]")


def _has_vietnamese(value: str) -> bool:
    return _VIETNAMESE_LETTER.search(value) is not None


def _compose(value: str) -> str:
    return unicodedata.normalize("NFC", value)


def _line_ends(value: str) -> str:
    return _LINE_END.sub("\n", value)


def _spaces(value: str) -> str:
    return _ODD_SPACE.sub(" ", value)


def _invisible(value: str) -> str:
    return _INVISIBLE.sub("", value)


def _illegal(value: str) -> str:
    return _ILLEGAL.sub("", value)


def _soft_hyphens(value: str) -> str:
    # In TCVN3 text U+00AD is the letter ư: it goes only where the text proves to be Unicode.
    return value.replace("\u00ad", "") if _has_vietnamese(value) else value


def _look_alikes(value: str) -> str:
    beside_ascii = _ASCII_BESIDE_LOOK_ALIKE.search(value) and not _TCVN3_SIGN.search(value)
    if not (_has_vietnamese(value) or beside_ascii):
        return value
    return _LOOK_ALIKE.sub(lambda found: _LOOK_ALIKES[found[0]], value)


def _surplus(value: str) -> str:
    lines = (re.sub(" +", " ", line).strip(" ") for line in value.split("\n"))
    return "\n".join(line for line in lines if line)


_SAFE_LETTERS = "".join(
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
)
# What no rule would change, by one search: most texts of a workbook are clean.
_SUSPECT = re.compile(
    f"[^\n -~{_SAFE_LETTERS}đĐ“”‘’–—…§°²³½·•×÷±≤≥→]| {{2}}|^[ \n]|[ \n]\\Z|\n[ \n]| \n|_x000D_"
)

_RULES: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("dấu xuống dòng lạ", _line_ends),
    ("khoảng trắng lạ", _spaces),
    ("ký tự vô hình", _invisible),
    ("ký tự điều khiển", _illegal),
    ("chuẩn hóa Unicode (NFC)", _compose),
    ("dấu nối mềm", _soft_hyphens),
    ("chữ Đ sai mã", _look_alikes),
    ("khoảng trắng thừa", _surplus),
)


def is_clean(value: str) -> bool:
    """Whether the text is plain Vietnamese that no repair would change; most texts are."""
    return _SUSPECT.search(value) is None


def repair_steps(value: str) -> tuple[Repair, ...]:
    """Give the repairs in the order they were made; empty when the text is clean.

    The rules run until none changes anything, for one may uncover work for another (a letter and
    its accent held apart by an invisible character).
    """
    if is_clean(value):
        return ()
    steps: list[Repair] = []
    before = None
    while before != value:
        before = value
        for rule, change in _RULES:
            changed = change(value)
            if changed != value:
                steps.append(Repair(rule, value, changed))
                value = changed
    return tuple(steps)


def repair(value: str) -> tuple[str, tuple[str, ...]]:
    """Give the clean text and the names of the rules applied, each once, for a log.

    The clean text is NFC, legal in XML 1.0, has "\\n" as its only line end, single spaces and no
    blank line; repairing it again changes nothing. A look-alike of Đ is mended when the text has
    a letter only Vietnamese has, or when one stands beside an ASCII letter ("QÐ-UBND"). A soft
    hyphen goes only in the first of these cases. C1 controls are kept: they are legal in XML and
    letters in VISCII text. Cases t1, t2, t3, t13 and t14 of office data.
    """
    steps = repair_steps(value)
    clean = steps[-1].new if steps else value
    return clean, tuple(dict.fromkeys(step.rule for step in steps))


# ---- fold and match -------------------------------------------------------------------------

_TO_D = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "Ɖ": "D", "ɖ": "d"})
_WORD = re.compile(r"[^\W_]+")


_PLAIN = {
    code: plain
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if (plain := unicodedata.normalize("NFD", chr(code).translate(_TO_D))[0]).isascii()
}


def strip_accents(value: str) -> str:
    """Take off all accents and the bar of đ; case, spaces and signs stay."""
    quick = value.translate(_PLAIN)
    if quick.isascii():
        return quick
    decomposed = unicodedata.normalize("NFD", value.translate(_TO_D))
    return "".join(char for char in decomposed if unicodedata.category(char) != "Mn")


# Letters small and without accents, all signs of ASCII as spaces: what folding does to most texts.
_FOLDED = {code: plain.lower() for code, plain in _PLAIN.items()} | {
    code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)
}


@lru_cache(maxsize=1 << 16)  # names are compared over and over
def fold(value: str) -> str:
    """Give the key to match by: no accents, no case, one space for all that is no letter or digit.

    "Đơn vị  phối-hợp" and "DON VI PHOI HOP" are equal, so are "hòa" and "hoà". Never for print.
    """
    quick = value.translate(_FOLDED)
    if quick.isascii():
        return " ".join(quick.split())
    return " ".join(_WORD.findall(strip_accents(value).casefold()))


def closest(value: str, known: Iterable[str]) -> str | None:
    """Give the known text most like the value, or None; for "có phải ý là …?"."""
    from difflib import get_close_matches

    by_key: dict[str, str] = {}
    for text in known:
        by_key.setdefault(fold(text), text)
    matches = get_close_matches(fold(value), by_key, n=1, cutoff=0.75)
    return by_key[matches[0]] if matches and matches[0] else None


# ---- order ----------------------------------------------------------------------------------

_ALPHABET = {letter: 1000 + rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
# ngang, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def sort_key(value: str) -> SortKey:
    """Give the key for the order a ă â b c d đ e ê …; tones decide between equal letters.

    Signs and spaces count as one gap that stands before digits, digits before letters.
    """
    letters: list[int] = []
    tones: list[int] = []
    folded = unicodedata.normalize("NFC", value.casefold())
    for char in folded:
        parts = unicodedata.normalize("NFD", char)
        letter = unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES))
        rank = _rank(letter)
        if rank or (letters and letters[-1]):
            letters.append(rank)
            tones.append(max((_TONES.get(part, 0) for part in parts), default=0))
    while letters and not letters[-1]:
        letters.pop()
        tones.pop()
    return tuple(letters), tuple(tones), value


def _rank(letter: str) -> int:
    if not letter.isalnum():
        return 0
    return _ALPHABET.get(letter, ord(letter[0]) + (0 if letter[0].isdigit() else 2000))


# ---- tone placement -------------------------------------------------------------------------


def _toned_pairs() -> dict[str, str]:
    """Map each toned pair in the old placement (hòa) to the new one (hoà), in every case."""
    pairs: dict[str, str] = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in _TONES:
            old, new = _compose(first + tone) + second, first + _compose(second + tone)
            pairs[old] = new
            pairs[old.upper()] = new.upper()
            pairs[old[0].upper() + old[1]] = new[0].upper() + new[1]
    return pairs


_OLD_TO_NEW = _toned_pairs()
_NEW_TO_OLD = {new: old for old, new in _OLD_TO_NEW.items()}


def _open_pair(pairs: Iterable[str]) -> re.Pattern[str]:
    # After q the u belongs to the consonant (quý); before a letter the syllable is not open (hoàn).
    return re.compile(f"(?<![qQ])(?:{'|'.join(pairs)})(?![^\\W\\d_])")


_OLD_PAIR, _NEW_PAIR = _open_pair(_OLD_TO_NEW), _open_pair(_NEW_TO_OLD)


def house_tone(value: str, style: ToneStyle) -> str:
    """Place the tone of open oa, oe, uy by house style: "ủy" (hòa, khỏe) or "uỷ" (hoà, khoẻ).

    Gives NFC. For the program's own phrases only: names and typed prose keep their spelling.
    """
    composed = _compose(value)
    if style == "ủy":
        return _NEW_PAIR.sub(lambda found: _NEW_TO_OLD[found[0]], composed)
    return _OLD_PAIR.sub(lambda found: _OLD_TO_NEW[found[0]], composed)

"""Numbers and symbols of documents: State ``859/KH-UBND``, Party ``23-QĐ/TW``.

Takes a typed symbol or a running text, gives the symbol in parts and the citations found with
their days. It alone knows the two styles, the kinds of documents that are cited, and how symbols
break over lines. It never turns one style into the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

# What is met in citations: the kinds of the decree, of legal normative documents and of the Party.
KIND_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "Nghị quyết": ("NQ", "NQLT"),
    "Quyết định": ("QĐ",),
    "Chỉ thị": ("CT",),
    "Quy chế": ("QC",),
    "Quy định": ("QyĐ", "QĐi"),
    "Thông cáo": ("TC",),
    "Thông báo": ("TB",),
    "Hướng dẫn": ("HD",),
    "Chương trình": ("CTr",),
    "Chương trình phối hợp": ("CTrPH", "CTPH"),
    "Chương trình hành động": ("CTrHĐ",),
    "Kế hoạch": ("KH",),
    "Kế hoạch liên tịch": ("KHLT",),
    "Phương án": ("PA",),
    "Đề án": ("ĐA",),
    "Dự án": ("DA",),
    "Báo cáo": ("BC",),
    "Biên bản": ("BB",),
    "Tờ trình": ("TTr",),
    "Hợp đồng": ("HĐ",),
    "Công điện": ("CĐ",),
    "Bản ghi nhớ": ("BGN",),
    "Bản thỏa thuận": ("BTT",),
    "Giấy ủy quyền": ("GUQ",),
    "Giấy mời": ("GM",),
    "Giấy giới thiệu": ("GGT",),
    "Giấy nghỉ phép": ("GNP",),
    "Phiếu gửi": ("PG",),
    "Phiếu chuyển": ("PC",),
    "Phiếu báo": ("PB",),
    "Công văn": ("CV",),
    "Luật": ("L", "LCT"),
    "Bộ luật": (),
    "Pháp lệnh": ("PL",),
    "Lệnh": (),
    "Nghị định": ("NĐ",),
    "Thông tư": ("TT",),
    "Thông tư liên tịch": ("TTLT",),
    "Kết luận": ("KL",),
    "Thông tri": (),
    "Văn bản hợp nhất": ("VBHN",),
}
_KINDS: Final = frozenset(short for shorts in KIND_WORDS.values() for short in shorts)


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document's number and symbol in parts.

    ``kind`` is the abbreviation as written ("KH", "QĐi"), None for a letter or a law. ``body`` is
    all that follows it: "UBND", "TTg", or "UBND-NC" for a letter, drafting unit included.
    ``party`` says that it is written in Party style. ``text`` is the clean whole.
    """

    number: str
    kind: str | None
    body: str
    party: bool
    year: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A symbol in a text: kind in words ("" if none stands before it), and its day if given.

    ``start`` and ``end`` cut it from the text, kind words and day included.
    """

    kind_words: str
    symbol: Symbol
    day: date | None
    start: int
    end: int


_SIGN = "[-‐‑–—−]"
_DASH = rf"\s*{_SIGN}\s*"
_SLASH = r"\s*/\s*"
_LETTERS = r"[A-ZĐÐƉ][A-Za-zĐđÐðƉ]*"
_BODY = rf"{_LETTERS}[0-9]{{0,2}}"
_LINE_BREAK = r"(?:[^\S\n]*\n\s*)?"
_YEAR = rf"[12][0-9]{{3}}{_SLASH}"


def _any_symbol(inner_dash: str) -> str:
    """Build the pattern of all styles; ``inner_dash`` joins what follows the first two groups."""
    units = rf"{_BODY}(?:(?:{inner_dash}|&){_BODY})*"
    party = rf"[0-9]{{1,5}}{_DASH}{_LETTERS}{_SLASH}{units}"
    state = rf"[0-9]{{1,5}}{_SLASH}(?:{_YEAR})?{_LETTERS}{_DASH}{units}"
    # Laws and resolutions of the National Assembly and its committee have no kind, no hyphen.
    assembly = rf"[0-9]{{1,5}}{_SLASH}{_YEAR}(?:UBTV)?QH[0-9]{{1,2}}"
    return f"(?P<symbol>{party}|{state}|{assembly})"


_CLEAN_PARTY = re.compile(r"(?P<number>[0-9]+)-(?P<kind>[^-/]+)/(?P<body>.+)")
_CLEAN_STATE = re.compile(r"(?P<number>[0-9]+)/(?:(?P<year>[0-9]{4})/)?(?P<rest>.+)")
_TYPED = re.compile(rf"(?:(?i:số)\s*(?::\s*)?)?{_any_symbol(_DASH)}[\s.,;]*")


def _join(raw: str) -> str:
    joined = re.sub(_DASH, "-", re.sub(_SLASH, "/", raw))
    return joined.translate(str.maketrans("ÐƉð", "ĐĐđ"))


def parse_symbol(raw: str) -> Symbol | None:
    """Read a typed symbol; None if it is none, or if its number is still open ("/KH-UBND").

    Spaces and line breaks around "-" and "/" are closed up, dashes become hyphens and look-alikes
    of Đ become Đ. A word "số" before it and a comma or stop after it are passed over. A letter of
    the State has no kind ("575/UBND-NC"); a first group that is no known kind is read as one.
    """
    typed = _TYPED.fullmatch(raw.strip())
    return _split(_join(typed["symbol"])) if typed else None


def _split(text: str) -> Symbol:
    party = _CLEAN_PARTY.fullmatch(text)
    if party:
        return Symbol(party["number"], party["kind"], party["body"], True, None, text)
    state = _CLEAN_STATE.fullmatch(text)
    assert state is not None, text
    kind, hyphen, body = state["rest"].partition("-")
    if hyphen and kind in _KINDS:
        return Symbol(state["number"], kind, body, False, state["year"], text)
    return Symbol(state["number"], None, state["rest"], False, state["year"], text)


_KIND = "|".join(words.replace(" ", r"\s+") for words in KIND_WORDS)
_DAY = (
    r"(?P<day>[0-9]{1,2})(?:\s*[/.-]\s*|\s+th[áa]ng\s+)(?P<month>[0-9]{1,2})"
    r"(?:\s*[/.-]\s*|\s+n[ăa]m\s+)(?P<year>[12][0-9]{3})(?![0-9])"
)
_BROKEN_LINE = re.compile(rf"(?<={_SIGN[:-1]}/]){_LINE_BREAK}")
_CITED = re.compile(
    rf"(?<!\w)(?:(?P<kind>(?i:{_KIND}))\s+)?(?:(?i:số)\s*(?::\s*)?)?(?<![\w/.\-])"
    # " - Ban Bí thư" after a symbol is prose: inside, a dash may be followed by a line end only.
    rf"{_any_symbol(_SIGN + _LINE_BREAK)}(?![\w/])(?P<when>[\s,]*(?:\(\s*)?(?i:ngày)\s+{_DAY})?"
)


def find_citations(text: str) -> list[Citation]:
    """Find the documents cited by symbol, with the day that follows at once.

    Takes text in NFC (see ``dvcq.text.repair``). Symbols broken over lines are joined, "số" may
    be missing. A day that does not exist (31/4) is left out: ``day`` is None and ``end`` stands
    after the symbol. Citations without number (laws by name) are not found.
    """
    return [citation for found in _CITED.finditer(text) if (citation := _citation(found))]


def _citation(found: re.Match[str]) -> Citation | None:
    symbol = _split(_join(found["symbol"]))
    unbroken = _BROKEN_LINE.sub("", found["symbol"])
    if re.search(r"\s", unbroken) and symbol.kind not in _KINDS:
        # "năm 2024 - UBND/HĐND": with spaces around a dash only a known kind makes it a symbol.
        return None
    words = " ".join((found["kind"] or "").split())
    kind = next((known for known in KIND_WORDS if known.lower() == words.lower()), "")
    day = _day(found)
    end = found.end() if day else found.end("symbol")
    return Citation(kind, symbol, day, found.start(), end)


def _day(found: re.Match[str]) -> date | None:
    if found["when"] is None:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def outgoing_symbol(abbreviation: str | None, unit: str, drafting: str | None = None) -> str:
    """Give the symbol after the number: "KH-UBND", for a letter "UBND-VP".

    ``abbreviation`` is the kind's in the decree, None for a letter (công văn), which names the
    drafting unit or field instead, if there is one. Phụ lục I, Mục II, khoản 3, điểm b.
    """
    if abbreviation:
        return f"{abbreviation}-{unit}"
    return f"{unit}-{drafting}" if drafting else unit


_LAWS: Final = ("hiến pháp", "bộ luật", "luật", "pháp lệnh")


def is_law(kind: str) -> bool:
    """Whether a kind is cited by its name alone, without number and issuer (PL1.II.6.a)."""
    return kind.strip().casefold().startswith(_LAWS)


def is_party(raw: str | None) -> bool:
    """Whether a symbol is of Party style, which wants a comma before the day."""
    symbol = parse_symbol(raw) if raw else None
    return symbol is not None and symbol.party


def kind_in(title: str) -> str:
    """The kind of document a title begins with ("Thông báo kết quả …"), or nothing."""
    found = [words for words in KIND_WORDS if title.casefold().startswith(words.casefold())]
    return max(found, key=len, default="")


def kind_of_symbol(raw: str) -> str:
    """The kind a symbol tells: "45/TB-SXD" is a "Thông báo", a letter a "Công văn"."""
    symbol = parse_symbol(raw)
    if symbol is None:
        return ""
    if symbol.kind is None:
        return "Công văn"
    return next((words for words, shorts in KIND_WORDS.items() if symbol.kind in shorts), "")

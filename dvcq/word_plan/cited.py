"""Documents that a plan cites → rows of "Căn cứ".

Takes paragraphs, gives ``Cited`` once for each document, and how sure their parts are. It alone
knows where in a sentence the issuer and the title of a cited document begin and end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dvcq.dates import short_day
from dvcq.symbols import KIND_WORDS, Citation, find_citations, is_law, kind_of_symbol
from dvcq.text import fold
from dvcq.word_plan.frame import BASIS
from dvcq.word_plan.levels import Doubt, Item, beginning

_TITLE_WORDS = (
    "về|ban hành|quy định|phê duyệt|hướng dẫn|thực hiện|triển khai|tiếp tục|sửa đổi|bổ sung|"
    "tăng cường|nâng cao|đẩy mạnh|công bố|thông qua|kiện toàn|thành lập|giao|tổ chức thực hiện"
)
_TITLE = re.compile(rf"(?:^|\s)(?=(?:{_TITLE_WORDS})\s)")
_ABOUT = re.compile(r"(?:^|\s)(?=về\s)")
_ISSUED_BY = re.compile(r"[\s,]*của\s+")
_LONG_ISSUER = re.compile(r"Ban Chỉ đạo|Ban Quản lý|Ban Tổ chức|Tổ công tác")
_KIND = "|".join(re.escape(words) for words in sorted(KIND_WORDS, key=len, reverse=True))
# A sure end, and ends that only guess where the sentence goes on.
_SURE_END = re.compile(r";|\.(?=\s|\Z)|\n|\Z")
_GUESSED_END = re.compile(rf",\s+(?=\w)|\svà\s+(?=(?:các|{_KIND})\s)|\stheo\squy định")
_AFTER_ISSUER = re.compile(r"\s+(?=(?:tại|trong|nhằm|để|theo|đến|và)\s)|,")
_LAW = re.compile(
    r"(?<!\w)(?P<kind>Bộ luật|Luật|Pháp lệnh)\s+(?P<title>[^\W\d_][^;.,“”()\n]{2,120}?)"
    r"(?:(?P<year>\s+năm\s+[0-9]{4})(?!\d)"
    r"|(?=\s+(?:và|theo|quy định|của|ngày|số|tại|đến)\s|[;.,“”()\n]|\Z))"
)
_LAW_LINE = re.compile(r"(?P<kind>Hiến pháp|Bộ luật|Luật|Pháp lệnh)\s+(?P<title>\S.*)", re.DOTALL)
LONGEST_ISSUER, LONGEST_TITLE = 60, 300


@dataclass(frozen=True, slots=True)
class Cited:
    """A cited document; ``printed``: it is a line of its own that begins with "Căn cứ"."""

    kind: str
    symbol: str
    day: date | None
    issuer: str
    title: str
    words: str
    printed: bool = False
    doubts: tuple[Doubt, ...] = ()


@dataclass(slots=True)
class Register:
    """The documents cited, in the order of their first mention; ``kept``: all other paragraphs."""

    rows: list[Cited] = field(default_factory=list)
    kept: list[Item] = field(default_factory=list)


def register(items: Sequence[Item]) -> Register:
    """Take the Căn cứ lines out of the paragraphs and gather every citation of the others."""
    found = Register()
    for number, item in enumerate(items):
        line = _basis_line(item, items[number + 1 :])
        printed = _printed(line, item) if line else None
        if printed is not None:
            if item.typed:  # its dash goes
                doubt = Doubt("word-basis-print", (("start", item.start),))
                printed = replace(printed, doubts=(*printed.doubts, doubt))
            _enter(found.rows, printed)
            continue
        if line and not find_citations(item.text):
            item.doubt("word-basis-line", start=item.start)
        found.kept.append(item)
    for item in found.kept:
        for cited in (*_in_prose(item.text), *_laws(item.text)):
            _enter(found.rows, cited)
    return found


# --- lines of Căn cứ ------------------------------------------------------------------------------


def _basis_line(item: Item, after: Sequence[Item]) -> str:
    """The words after "Căn cứ" of a line that is nothing else; "" for other paragraphs."""
    begins = BASIS.match(item.text)
    if not begins or item.level not in ("doan", "gach"):
        return ""
    text = item.text.rstrip()
    last = not after or not BASIS.match(after[0].text)
    if text.endswith(";") or (text.endswith((".", ",")) and last):
        return text[begins.end() :].rstrip(" ;.,")
    return ""


def _printed(line: str, item: Item) -> Cited | None:
    """The document that a Căn cứ line names alone; ``None`` where it is not told so."""
    law = _LAW_LINE.fullmatch(line)
    if law:
        symbols = find_citations(line)
        symbol = symbols[0].symbol.text if symbols else ""
        day = symbols[0].day if symbols else None
        title = " ".join(law["title"].split())
        return Cited(law["kind"], symbol, day, "", title, line, printed=True)
    citations = find_citations(line)
    if len(citations) < 1 or citations[0].start != 0:
        return None
    first = citations[0]
    issuer, title, sure = _parts(line[first.end :])
    cited = _cited(first, issuer, title, line, sure)
    shown = f"{cited.kind} số {cited.symbol} của {issuer} {title}"
    typed = f"{line[: first.start]}{cited.kind} số {cited.symbol}{line[first.end :]}"
    doubts = list(cited.doubts)
    if not first.day or not issuer or fold(shown) != fold(typed):
        doubts.append(Doubt("word-basis-print", (("start", item.start),)))
    return replace(cited, printed=True, doubts=tuple(doubts))


# --- citations in prose ---------------------------------------------------------------------------


def _in_prose(text: str) -> Iterator[Cited]:
    citations = find_citations(text)
    for number, citation in enumerate(citations):
        stop = citations[number + 1].start if number + 1 < len(citations) else len(text)
        tail = text[citation.end : stop]
        sure_end = _SURE_END.search(tail)
        whole = tail[: sure_end.start()] if sure_end else tail
        cut, certain = _ended(whole)
        runs_on = not certain or (len(whole) == len(tail) and stop < len(text))
        issuer, title, sure = _parts(_bare(cut))
        words = " ".join(text[citation.start : citation.end].split())
        yield _cited(citation, issuer, title, words, sure and not runs_on)


def _ended(whole: str) -> tuple[str, bool]:
    """The words up to where the sentence seems to go on, and whether nothing speaks for that."""
    opened = 0
    for number, char in enumerate(whole):
        opened += (char == "“") - (char == "”")
        if opened < 0:
            return _ended(whole[:number])
    commas = False
    for found in _GUESSED_END.finditer(whole):
        if found[0].startswith(",") and not whole[found.end()].isupper():
            commas = True  # a title may have commas of its own
            continue
        return whole[: found.start()], False
    return whole, not commas


def _bare(tail: str) -> str:
    return tail.rstrip(" ,").removesuffix(" và").rstrip(" ,")


def _parts(tail: str) -> tuple[str, str, bool]:
    """Issuer and title of what follows a symbol and its day, and whether that is sure."""
    tail = " ".join(tail.split())
    by = _ISSUED_BY.match(tail)
    if not by:
        title = tail.strip(" ,")
        return "", title if _TITLE.match(title) else "", False
    rest = tail[by.end() :]
    long = _LONG_ISSUER.match(rest) is not None
    found = (_ABOUT.search(rest) if long else None) or _TITLE.search(rest)
    if found is None:
        return _AFTER_ISSUER.split(rest)[0].strip(), "", False
    issuer, title = rest[: found.start()].strip(" ,"), rest[found.start() :].strip(" ,")
    sure = len(issuer) <= LONGEST_ISSUER and "," not in issuer and not long
    return issuer, title, sure and len(title) <= LONGEST_TITLE and issuer[:1].isupper()


def _cited(citation: Citation, issuer: str, title: str, words: str, sure: bool) -> Cited:
    symbol = citation.symbol.text
    kind = citation.kind_words or kind_of_symbol(symbol)
    name = f"{kind} số {symbol}" if kind else f"Văn bản số {symbol}"
    doubts = []
    if not kind:
        doubts.append(Doubt("word-basis-kind", (("cited", name),)))
    if not title:
        doubts.append(Doubt("word-basis-title", (("cited", name),)))
    elif not sure:
        doubts.append(Doubt("word-basis-guess", (("cited", name),)))
    if len(issuer) > LONGEST_ISSUER and not title:
        issuer = ""  # a sentence, not a name
    return Cited(
        kind or "Văn bản", symbol, citation.day, issuer, title or words, words, doubts=tuple(doubts)
    )


def _laws(text: str) -> Iterator[Cited]:
    """Laws cited by their names alone."""
    for found in _LAW.finditer(text):
        if found["title"][0].isupper():
            title = " ".join(f"{found['title']}{found['year'] or ''}".split())
            words = f"{found['kind']} {title}"
            doubt = Doubt("word-law-guess", (("cited", words.replace("“", "")),))
            yield Cited(found["kind"], "", None, "", title, words, doubts=(doubt,))


# --- one row a document ---------------------------------------------------------------------------


def _enter(rows: list[Cited], new: Cited) -> None:
    """Add a document, or what a new mention of one knows better."""
    at = next((n for n, row in enumerate(rows) if _same(row, new)), None)
    if at is None:
        rows.append(new)
        return
    row = rows[at]
    if not row.symbol or not new.symbol:
        return
    doubts = row.doubts
    if row.day and new.day and row.day != new.day:
        facts = {"first": short_day(row.day), "second": short_day(new.day)}
        name = f"{row.kind} số {row.symbol}"
        doubts = (*doubts, Doubt("word-basis-days", (("cited", name), *facts.items())))
    better = not row.printed and _vague(row) and not _vague(new)
    if better:
        kept = tuple(item for item in doubts if item.code == "word-basis-days")
        row, doubts = new, (*new.doubts, *kept)
    rows[at] = replace(row, day=rows[at].day or new.day, doubts=doubts)


def _vague(row: Cited) -> bool:
    return any(item.code == "word-basis-title" for item in row.doubts)


def _same(row: Cited, new: Cited) -> bool:
    if row.symbol and new.symbol:
        return row.symbol == new.symbol
    if not (is_law(row.kind) and is_law(new.kind)):
        return False
    first, second = _law_name(row), _law_name(new)
    shorter, longer = sorted((first, second), key=len)
    return longer == shorter or longer.startswith((shorter + " ngay ", shorter + " so "))


def _law_name(row: Cited) -> str:
    return re.sub(r" nam \d{4}$", "", fold(f"{row.kind} {row.title}"))


__all__ = ["Cited", "Register", "beginning", "register"]

"""One cell → one value.

Takes the raw content of a cell and its column's declaration, gives the value or the reason why
there is none. It alone knows how people write texts, codes and choices, and what a spreadsheet does
to them; quantities and times have modules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from dvcq.columns import Column, Kind, columns_of, spec_of
from dvcq.legacy import broken_words, convert, foreign_letters, old_letters
from dvcq.model import SHEETS
from dvcq.numbers import decimal_of
from dvcq.problems import Change
from dvcq.symbols import find_citations, parse_symbol
from dvcq.text import fold, is_clean, repair_steps
from dvcq.validate.quantities import read_integer, read_number
from dvcq.validate.reading import Fault, Read, fault, reread, short, show, suggestion
from dvcq.validate.times import read_date, read_moment
from dvcq.workbook.raw import CellError, RawValue, ShownNumber, Unanswered

# A code has no spaces, so that "Phòng Văn hóa - Xã hội" stays whole.
_CODE_WITH_LABEL = re.compile(r"(\S+)\s+[–—-]\s(.*)", re.DOTALL)
_CODE = re.compile(r"[^\W\d_]{0,4}\d+(?:\.\d+)*")
_TYPED_ERROR = re.compile(
    r"#(?:REF|VALUE|DIV/0|NULL|NUM|SPILL|CALC|FIELD)!?|#N/A|#NAME\?|#TÊN\?|Err:\d{3}", re.IGNORECASE
)
_LOST = re.compile(r"\S*(?:[^\W\d_]\?[^\W\d_]|\ufffd)\S*")  # letters that a conversion lost
_PROSE = frozenset((Kind.TEXT, Kind.LINES))


def read_cell(raw: RawValue, item: Column, year: int, epoch: int = 1900, font: str = "") -> Read:
    """Turn a cell into its value.

    ``year`` completes dates written without one; ``epoch`` is the date system of the file; ``font``
    the cell's font where it is one of an old encoding.
    """
    if raw is None:
        return Read()
    if isinstance(raw, str):
        return _read_text(raw, item, year, font)
    if isinstance(raw, CellError):
        return fault("cell-error", item, raw.text)
    if isinstance(raw, Unanswered):
        return fault("cell-formula", item, raw.formula)
    if item.kind is Kind.DATE:
        return read_date(raw, item, year, epoch)
    if item.kind is Kind.MOMENT:
        return read_moment(raw, item, year, epoch)
    return _READERS[item.kind](raw, item, year)


def _read_text(raw: str, item: Column, year: int, font: str) -> Read:
    if raw[:1] in "#E" and _TYPED_ERROR.fullmatch(raw.strip()):
        return fault("cell-error", item, raw.strip())
    typed, doubts = _converted(raw, item, font)
    clean = is_clean(typed)
    steps = () if clean else repair_steps(typed)
    repairs = tuple(Change(step.rule, step.old, step.new) for step in steps)
    text = steps[-1].new if steps else typed
    if not text:
        return Read()
    if item.item or item.lead:
        text, taken = _without_marks(text, item)
        repairs += taken
    read = _READERS[item.kind](text, item, year)
    if item.kind in _PROSE:
        doubts += _doubts_of_prose(text, item, clean)
    elif not clean:
        doubts += _foreign(text, item)
    if not repairs and not doubts:
        return read
    return replace(read, repairs=repairs + read.repairs, doubts=doubts + read.doubts)


def _converted(raw: str, item: Column, font: str) -> tuple[str, tuple[Fault, ...]]:
    """Text of an old encoding as Unicode (t8, t9, t10); all other text as it is."""
    found = convert(raw, font)
    if found is None:
        return raw, ()
    return found.text, (reread(item, raw, found.text, f"chữ mã {found.encoding}"),)


_QUOTES = (("“", "”"), ("«", "»"))
_QUOTE = re.compile('["“”«»]')
_STRAIGHT = re.compile(r'(?<!\d)"')


def _is_uneven(text: str) -> bool:
    """Quotes without their pair or the wrong way round; after a digit a sign means inches."""
    pairs = any(
        text.count(first) != text.count(last) or text.find(last) < text.find(first)
        for first, last in _QUOTES
    )
    return pairs or len(_STRAIGHT.findall(text)) % 2 == 1


def _foreign(text: str, item: Column) -> tuple[Fault, ...]:
    """A word in which letters of another alphabet stand for ours (t4)."""
    mixed = foreign_letters(text) or old_letters(text)
    if not mixed:
        return ()
    word, like = mixed[0]
    return (Fault("cell-foreign-letters", {"header": item.header, "value": word, "like": like}),)


def _doubts_of_prose(text: str, item: Column, clean: bool) -> tuple[Fault, ...]:
    """What stands in the text as typed but is probably not meant (t4, t11, t12).

    A text that was clean has letters of no other alphabet.
    """
    if text.isascii() and '"' not in text and "?" not in text:
        return ()
    facts = {"header": item.header}
    doubts = [] if clean else [*_foreign(text, item)]
    broken = broken_words(text)
    if "?" in text or "\ufffd" in text:
        broken += tuple(word for word in _LOST.findall(text) if "=" not in word)
    if broken:
        words = ", ".join(f"“{word}”" for word in broken[:5])
        doubts.append(Fault("cell-broken-words", {**facts, "words": words}))
    if _QUOTE.search(text) and _is_uneven(text):
        doubts.append(Fault("cell-quotes", {**facts, "value": short(text)}))
    return tuple(doubts)


_ITEM_MARK = re.compile(r"[-–—•*+]\s*")


def _without_marks(raw: str, item: Column) -> tuple[str, tuple[Change, ...]]:
    """Take off what the program prints itself: a dash, an end mark, a leading word."""
    lines = []
    for line in raw.split("\n"):
        kept = line
        if item.item:
            kept = _ITEM_MARK.sub("", kept, count=1) if _ITEM_MARK.match(kept) else kept
        if item.lead and kept.casefold().startswith(item.lead.casefold()):
            kept = kept[len(item.lead) :].lstrip()
        if item.item:
            kept = kept.rstrip(" ;,") if kept.endswith((";", ",")) else kept
            kept = kept[:-1].rstrip() if kept.endswith(".") and not kept.endswith("..") else kept
        lines.append(kept)
    shown = "\n".join(line for line in lines if line)
    if shown == raw:
        return raw, ()
    return shown, (Change("bỏ ký hiệu, chữ chương trình tự in", raw, shown),)


def _text(raw: Any, item: Column, _year: int) -> Read:
    if isinstance(raw, datetime | date):
        return fault("cell-became-date", item, raw)
    shown = raw if isinstance(raw, str) else show(raw)
    if item.kind is Kind.TEXT and "\n" in shown:
        joined = " ".join(shown.split())
        told = Change("xuống dòng trong ô", shown, joined)
        return _matched(Read(joined, repairs=(told,)), item)
    return _matched(Read(shown), item)


def _code(raw: Any, item: Column, _year: int) -> Read:
    if isinstance(raw, datetime | date):
        return fault("cell-became-date", item, raw)
    if isinstance(raw, ShownNumber):
        told = Change("mã là số, lấy như ô hiển thị", f"{raw:.15g}", raw.shown)
        return _matched(Read(raw.shown, repairs=(told,)), item)
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        number = decimal_of(raw)
        shown = f"{number.normalize():f}"
        return replace(_matched(Read(shown), item), number=number != number.to_integral())
    return _matched(Read(" ".join(str(raw).split())), item)


_NUMBERED = re.compile(r"\d")  # without a number yet: "/KH-UBND"


def _symbol(raw: Any, item: Column, year: int) -> Read:
    """One symbol: signs closed up, dashes as hyphens (t12, t13); two of them are asked about."""
    if not isinstance(raw, str):
        return _code(raw, item, year)
    cited = find_citations(raw)
    if len(cited) > 1:
        return fault("symbol-several", item, raw)
    symbol = parse_symbol(raw)
    if symbol is None and _NUMBERED.search(raw):
        near = f" Có phải ý là “{cited[0].symbol.text}”?" if cited else ""
        doubt = Fault("symbol-odd", {"header": item.header, "value": short(raw), "suggest": near})
        return replace(_code(raw, item, year), doubts=(doubt,))
    if symbol is None or symbol.text == raw:
        return _code(raw, item, year)
    if "\n" not in raw and " " not in raw:
        doubt = reread(item, raw, symbol.text, "dấu nối trong số, ký hiệu")
        return _matched(Read(symbol.text, doubts=(doubt,)), item)
    told = Change("khoảng trắng, xuống dòng trong số, ký hiệu", raw, symbol.text)
    return _matched(Read(symbol.text, repairs=(told,)), item)


def _matched(read: Read, item: Column) -> Read:
    if item.pattern and not re.fullmatch(item.pattern, read.value):
        return fault("cell-pattern", item, read.value, note=_note(item))
    return read


def _note(item: Column) -> str:
    example = f" Ví dụ: {item.example}." if item.example else ""
    return item.note + example


# "Quý 1", "quý I/2026" and "cả năm 2026" are the periods of the list.
_PERIOD_AS_TYPED = re.compile(r"\A(quy (?:[1-4]|i{1,3}|iv)|(?:ca )?nam)(?: (?:nam )?20\d\d)?\Z")
_ROMAN = {"1": "i", "2": "ii", "3": "iii", "4": "iv"}


def _as_listed(found: re.Match[str]) -> str:
    word, _, number = found[1].partition(" ")
    return f"{word} {_ROMAN.get(number, number)}" if word == "quy" else "ca nam"


def _choice(raw: Any, item: Column, _year: int) -> Read:
    wanted = _PERIOD_AS_TYPED.sub(_as_listed, fold(show(raw)))
    for choice in item.choices:
        if wanted in (fold(choice.label), fold(choice.code)):
            return Read(choice.code)
    brief = [choice for choice in item.choices if fold(choice.label.split(" (")[0]) == wanted]
    if len(brief) == 1:
        return Read(brief[0].code)
    labels = [choice.label for choice in item.choices]
    return fault(
        "cell-choice", item, raw, suggest=suggestion(show(raw), labels), choices="; ".join(labels)
    )


def _reference(raw: Any, item: Column, year: int) -> Read:
    read = _code(raw, item, year)
    if read.fault is not None or item.target in _NAMED:
        return read
    return replace(read, value=without_label(read.value))


# Sheets whose key is a name and no code: a dash in it belongs to the name.
_NAMED = frozenset(
    spec_of(cls).title
    for cls in SHEETS
    for item in columns_of(cls)
    if item.field == spec_of(cls).key and item.kind is Kind.TEXT
)


def without_label(shown: str) -> str:
    """From "N1.1 – Tuyên truyền" as the dropdown shows it, take "N1.1"."""
    found = _CODE_WITH_LABEL.fullmatch(shown)
    return found[1] if found and not _CODE.fullmatch(found[2].strip()) else shown


def _references(raw: Any, item: Column, year: int) -> Read:
    if isinstance(raw, datetime | date):
        return fault("cell-became-date", item, raw)
    shown = raw if isinstance(raw, str) else _code(raw, item, year).value
    codes = (without_label(part.strip()) for part in re.split(r"[;,\n]", shown))
    return Read(tuple(dict.fromkeys(code for code in codes if code)))


_READERS: dict[Kind, Callable[[Any, Column, int], Read]] = {
    Kind.TEXT: _text,
    Kind.LINES: _text,
    Kind.CODE: _code,
    Kind.SYMBOL: _symbol,
    Kind.INTEGER: read_integer,
    Kind.NUMBER: read_number,
    Kind.DATE: read_date,
    Kind.MOMENT: read_moment,
    Kind.CHOICE: _choice,
    Kind.LISTED: _text,
    Kind.REFERENCE: _reference,
    Kind.REFERENCES: _references,
}

__all__ = ["Fault", "Read", "read_cell", "show", "suggestion"]

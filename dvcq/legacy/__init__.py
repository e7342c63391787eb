"""Text of old Vietnamese encodings, recognised by evidence and proved by round trip.

Takes the text of one cell, gives it in Unicode or nothing: TCVN3 (ABC), VNI, UTF-8 read as Western
text. Also words that mix alphabets, and words that are no Vietnamese. A text is converted only if
its words become Vietnamese syllables that they were not before; what only looks like an old
encoding («Café», m², 30°C, año) stays. Cases t4 and t8 to t11 of office data.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from dvcq.legacy.syllables import is_syllable
from dvcq.legacy.tables import TCVN3, VNI


@dataclass(frozen=True, slots=True)
class Converted:
    """``text`` in NFC; ``encoding`` as the clerk is told it."""

    text: str
    encoding: str


# What may be old text: signs that plain Vietnamese has not, or a sign after a vowel it can never
# follow. It begins with one set of letters, which makes the search quick.
_ODD = (
    "\x80-\xbf\xc4-\xc7\xcb\xce-\xd1\xd6-\xd8\xdb\xdc\xde\xdf\xe4-\xe7\xeb\xee-\xf1\xf6-\xf8"
    "\xfb\xfc\xfe\xff"
)
_MAYBE = re.compile(
    f"[{_ODD}ùõâáàãêéèúÙÕÂÁÀÃÊÉÈÚ]"
    f"(?:(?<=[{_ODD}])|(?<=[aAeEyYôÔ].)|(?<=[oO][ùõâÙÕÂ])|(?<=[uU][ùõÙÕ])|(?<=[sS][oO][áÁ]))"
)
_HIGH = re.compile("[\x80-\xff]")
_WORD = re.compile("[A-Za-z\u00a1-\u024f\u1e00-\u1eff]+")
# A sign between or after letters; µ and · stand after a letter in no other text than this.
_SIGN_IN_WORD = re.compile(
    "[A-Za-z](?:[\xa1-\xb4\xb6\xb8-\xbf\xd7\xf7]|[\xb5\xb7][A-Za-z])|\xa7[\xb5-\xbe][a-z]"
)
_VNI_CODE = re.compile("|".join(sorted(map(re.escape, VNI), key=lambda code: -len(code))))
_VNI_SURE = re.compile(
    "[aeouôöy]ø|[aeo][åä]|[uyoô]ï|ö[ùøïõû]|[aeou]û|a[êéèúüë]|[aeo]â|[aeouyô]ù", re.I
)
_FEWEST_WORDS = 2
_SURELY = 3  # words of one text that all become syllables they were not
# No Vietnamese word though its letters fit: "Số" in VNI, met alone before a symbol.
_VNI_ALONE = {"Soá": "Số", "soá": "số", "SOÁ": "SỐ"}


def convert(value: str, font: str = "") -> Converted | None:
    """The text in Unicode, or ``None`` when it is no old encoding or that is not sure.

    ``font``: the font of the cell where known: ".VnTime" and "VNI-Times" are evidence of their own,
    ".VnTimeH" shows capitals with the codes of small letters.
    """
    if not font and _MAYBE.search(value) is None:
        return None
    return _from_utf8(value) or _from_tcvn3(value, font) or _from_vni(value, font)


# --- TCVN3 ------------------------------------------------------------------------------------

_FROM_TCVN3 = str.maketrans(TCVN3)
_TO_TCVN3 = {letter: code for code, letter in TCVN3.items()}


def _from_tcvn3(value: str, font: str) -> Converted | None:
    known = font.lower().startswith(".vn")
    words = [word for word in _WORD.findall(value) if _HIGH.search(word)]
    changed = {word: _word_of_tcvn3(word) for word in dict.fromkeys(words)}
    good = [word for word in changed if not is_syllable(word.lower())]
    sure = [word for word in good if len(word) >= 3 and _SIGN_IN_WORD.search(word)]
    enough = bool(good if known else sure) or len(good) >= _SURELY
    if not enough or not all(changed.values()):
        return None
    text = _WORD.sub(lambda found: changed.get(found[0]) or found[0], value)
    if known and font.rstrip().lower().endswith("h"):
        text = text.upper()
    return Converted(unicodedata.normalize("NFC", text), "TCVN3 (ABC)")


def _word_of_tcvn3(word: str) -> str:
    """The word in Unicode if that is a syllable and leads back to the word; else nothing."""
    if any(char not in TCVN3 for char in word if not char.isascii()):
        return ""
    new = word.translate(_FROM_TCVN3)
    if not is_syllable(new.lower()) or "".join(_TO_TCVN3.get(c, c) for c in new) != word:
        return ""
    letters = [char for char in word if char.isascii()]
    # Fonts of capitals keep the codes of small letters: C«NG is CÔNG.
    capitals = len(word) > 1 and bool(letters) and all(char.isupper() for char in letters)
    return new.upper() if capitals and len(letters) > 1 else new


# --- VNI --------------------------------------------------------------------------------------


def _from_vni(value: str, font: str) -> Converted | None:
    """Word by word: a word of VNI may stand in the middle of Unicode text (t9)."""
    known = font.lower().startswith("vni")
    whole = all(ord(char) <= 0xFF for char in value)  # else Unicode stands beside it
    changed: dict[str, str] = {}
    for word in dict.fromkeys(_WORD.findall(value)):
        new = _word_of_vni(word)
        if new and (word in _VNI_ALONE or whole or not is_syllable(word.lower())):
            changed[word] = new
    odd = [word for word in changed if word in _VNI_ALONE or not is_syllable(word.lower())]
    sure = [word for word in odd if _VNI_SURE.search(word) or word in _VNI_ALONE]
    if not changed or not (known or sure):
        return None
    if not known and len(odd) < _FEWEST_WORDS and len(sure[0]) < 3:
        return None
    text = _WORD.sub(lambda found: changed.get(found[0], found[0]), value)
    return Converted(unicodedata.normalize("NFC", text), "VNI")


def _word_of_vni(word: str) -> str:
    """The word in Unicode if all its signs are of VNI and it becomes a syllable; else nothing."""
    if word in _VNI_ALONE:
        return _VNI_ALONE[word]
    if not _HIGH.search(word) or any(ord(char) > 0xFF for char in word):
        return ""
    new = _VNI_CODE.sub(lambda found: VNI[found[0]], word)
    if new == word or not is_syllable(new.lower()):
        return ""
    codes = _VNI_CODE.findall(word)
    kept = _VNI_CODE.sub("", word)
    return new if kept.isascii() and len(codes) + len(kept) == len(new) else ""


# --- UTF-8 read as Western text ----------------------------------------------------------------

_UTF8_LEAD = re.compile("[ÃÄÆÂá][\x80-\xbf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u2122]")
_DEEPEST = 2


def _from_utf8(value: str) -> Converted | None:
    """Undone as often as it was done, at most twice; exact, or nothing (t10)."""
    text = value
    for _ in range(_DEEPEST):
        if not _UTF8_LEAD.search(text):
            break
        try:
            text = b"".join(map(_byte, text)).decode("utf-8")
        except ValueError:
            break
    if text == value:
        return None
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    good = [word for word in words if is_syllable(unicodedata.normalize("NFC", word).lower())]
    if not words or len(good) * 2 < len(words):
        return None
    return Converted(unicodedata.normalize("NFC", text), "UTF-8 đọc nhầm")


def _byte(char: str) -> bytes:
    """The byte a Western code page shows as the letter. Raises ``ValueError`` where none does."""
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")


# --- other alphabets, broken words --------------------------------------------------------------

_OTHER_ALPHABET = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_MIXED_WORD = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1eff]+")
_LIKE = str.maketrans(
    "АВСЕНКМОРТХПЬІЈЅУаеорсхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι",
    "ABCEHKMOPTXNBIJSYaeopcxyijsABEZHIKMNOPTYXovi",
)


def foreign_letters(value: str) -> tuple[tuple[str, str], ...]:
    """Words in which letters of another alphabet stand for Latin ones: (as typed, as meant)."""
    if value.isascii() or _OTHER_ALPHABET.search(value) is None:
        return ()
    found = []
    for word in _MIXED_WORD.findall(value):
        like = word.translate(_LIKE)
        if _OTHER_ALPHABET.search(word) and not _OTHER_ALPHABET.search(like):
            found.append((word, like))
    return tuple(dict.fromkeys(found))


_LETTERS = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile("[aăâeêioôơuưy]")
_FOREIGN = re.compile("[fjwz]")
_LOAN_WORDS = frozenset(("ôtô", "môtô", "kilômét", "xăngtimét", "mêtan", "sêri", "ampe", "cátxê"))
_IMPOSSIBLE = re.compile(r"quy[bcdghklmnpstvx]|ngh[aouy]\w*")
_MOST_SOUND = 50_000
_sound: set[str] = set()  # words once found right: nearly all words of a book come again


def broken_words(value: str) -> tuple[str, ...]:
    """Words wholly in small letters that are no Vietnamese syllable ("chínhquyền", "quyn").

    Only words with a Vietnamese letter are judged, for the rest may be of any language; names of
    peoples and places are written with a capital and so stay out.
    """
    if value.isascii():
        return ()
    words = _LETTERS.findall(value)
    if _sound.issuperset(words):
        return ()
    found = [word for word in words if word not in _sound and _is_broken(word)]
    if not found and len(_sound) < _MOST_SOUND:
        _sound.update(words)
    return tuple(dict.fromkeys(found))


def _is_broken(word: str) -> bool:
    if not word.islower() or len(word) < 2:
        return False
    if word.isascii():
        return _IMPOSSIBLE.fullmatch(word) is not None
    if is_syllable(word) or word in _LOAN_WORDS or _FOREIGN.search(word):
        return False
    plain = unicodedata.normalize("NFD", word)
    return _VOWEL.search(plain) is not None and _OTHER_ALPHABET.search(word) is None

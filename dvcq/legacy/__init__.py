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

from dvcq.legacy.misread import from_utf8, from_windows, reads
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
    f"[{_ODD}ùõâáàãêéèúìòĂÌÒÙÕÂÁÀÃÊÉÈÚ]"
    f"(?:(?<=[{_ODD}Ă])|(?<=[aâeêiôơuưyAÂEÊIÔƠUƯY][ìÌÒ])|(?<=[aâeêôơuưyAÂEÊÔƠUƯY]ò)|(?<=[a-z][ÌÙÕÂÁÀÃÊÉÈÚ])|(?<=[aAeEyYôÔ].)|(?<=[oO][ùõâÙÕÂ])|(?<=[uU][ùõÙÕ])|(?<=[sS][oO][áÁ]))"
)
_HIGH = re.compile("[\x80-\xff]")
_BEYOND = re.compile("[\u0100-\u024f\u1e00-\u1eff]")  # letters that old encodings cannot show
_WORD = re.compile("[A-Za-z\u00a1-\u024f\u1e00-\u1eff]+")
# A sign or a capital after letters, as no other text has it; "N·m" and "m×n" are another matter.
_SIGN_IN_WORD = re.compile(
    "[A-Za-z](?:[\xa1-\xb4\xb6\xb8-\xbf]|\xb5[A-Za-z]|[\xd7\xf7][A-Za-z]{2})"
    "|\xa7[\xb5-\xbe][a-z]|[a-z][\xc6-\xd6\xd8-\xde]"
)
_VNI_CODE = re.compile("|".join(sorted(map(re.escape, VNI), key=lambda code: -len(code))))
# A sign where neither Vietnamese nor a Western language puts it; "goï", "où", "poäng" are words.
_VNI_SURE = re.compile(
    r"[aeouôöy]ø|[ae][åä]|(?<!p)o[åä]|[uyô]ï|ö[ùøïõû]|[aeou]û|a[êéèúüë]|[aeo]â"
    r"|[aeuyô]ù|\Boù|où\B|[ae]õ",
    re.I,
)
_SURE_LENGTH = 3  # a word of fewer letters is no evidence when it stands alone
_FEWEST_WORDS, _FEWEST_LETTERS = 2, 5
# No Vietnamese word though its letters fit: "Số" in VNI, met alone before a symbol.
_VNI_ALONE = {"Soá": "Số", "soá": "số", "SOÁ": "SỐ"}


def convert(value: str, font: str = "") -> Converted | None:
    """The text in Unicode, or ``None`` when it is no old encoding or that is not sure.

    ``font``: the font of the cell where known: ".VnTime" and "VNI-Times" are evidence of their own,
    ".VnTimeH" shows capitals with the codes of small letters.
    """
    if not font and _MAYBE.search(value) is None:
        return None
    utf8 = from_utf8(value)
    if utf8 is not None:
        return Converted(utf8, "UTF-8 đọc nhầm")
    old = _from_tcvn3(value, font) or _from_vni(value, font)
    windows = from_windows(value) if old is None else None
    return Converted(windows, "Windows tiếng Việt đọc nhầm") if windows else old


# --- TCVN3 ------------------------------------------------------------------------------------

_FROM_TCVN3 = str.maketrans(TCVN3)
_TO_TCVN3 = {letter: code for code, letter in TCVN3.items()}


_TCVN3_CODE = re.compile("[" + "".join(map(re.escape, TCVN3)) + "]")
_NORTHERN = re.compile("[åäöøæüß]")  # "træ søn" is no old Vietnamese
_ONE_IN, _ONE_IN_WITH_FONT = 5, 2  # so few words of a text may be names that are no syllables


def _from_tcvn3(value: str, font: str) -> Converted | None:
    """The whole cell, for it has one font: all its words or none."""
    if _BEYOND.search(value):
        return None
    words = dict.fromkeys(word for word in _WORD.findall(value) if _HIGH.search(word))
    changed = {word: _word_of_tcvn3(word) for word in words}
    if any(not new and _is_unicode(word) for word, new in changed.items()):
        return None
    changed = {word: new for word, new in changed.items() if _TCVN3_CODE.search(word)}
    known = font.lower().startswith(".vn")
    if not _is_tcvn3(changed, known):
        return None
    text = _WORD.sub(lambda found: changed.get(found[0]) or _by_letters(found[0]), value)
    if _shows_capitals(value) or (known and font.rstrip().lower().endswith("h")):
        text = text.upper()
    return Converted(unicodedata.normalize("NFC", text), "TCVN3 (ABC)")


def _is_tcvn3(changed: dict[str, str], known: bool) -> bool:
    good = [word for word, new in changed.items() if new and not is_syllable(word.lower())]
    failed = sum(not new for new in changed.values())
    if not good or failed * (_ONE_IN_WITH_FONT if known else _ONE_IN) > len(changed):
        return False
    if known or any(len(word) >= _SURE_LENGTH and _SIGN_IN_WORD.search(word) for word in good):
        return True
    different = {word.casefold() for word in good}
    if len(different) < _FEWEST_WORDS or sum(map(len, different)) < _FEWEST_LETTERS:
        return False
    return not _NORTHERN.sub("", "".join(different)).isascii()


def _by_letters(word: str) -> str:
    known = all(char.isascii() or char in TCVN3 for char in word)
    return word.translate(_FROM_TCVN3) if known else word


def _shows_capitals(value: str) -> bool:
    """Only capitals: shown in a font that has them at the codes of small letters."""
    return re.search("[a-z]", value) is None and re.search(r"[A-Z][^\s\d]*[A-Z]", value) is not None


def _word_of_tcvn3(word: str) -> str:
    """The word in Unicode if that is a syllable and leads back to the word; else nothing."""
    if any(char not in TCVN3 for char in word if not char.isascii()):
        return ""
    new = word.translate(_FROM_TCVN3)
    if not reads(new) or "".join(_TO_TCVN3.get(c, c) for c in new) != word:
        return ""
    letters = [char for char in word if char.isascii()]
    # Fonts of capitals keep the codes of small letters: C«NG is CÔNG.
    capitals = len(word) > 1 and bool(letters) and all(char.isupper() for char in letters)
    return new.upper() if capitals and len(letters) > 1 else new


# --- VNI --------------------------------------------------------------------------------------


_SAME_IN_VNI = re.compile("[íìÍÌ]")


def _from_vni(value: str, font: str) -> Converted | None:
    """Word by word: a word of VNI may stand in the middle of Unicode text (t9)."""
    words = dict.fromkeys(_WORD.findall(value))
    read = {word: new for word in words if (new := _word_of_vni(word))}
    odd = [word for word in read if _is_odd(word)]
    sure = [word for word in odd if word in _VNI_ALONE or _VNI_SURE.search(word)]
    known = font.lower().startswith("vni")
    if not odd or not (known or sure):
        return None
    longest = max(map(len, sure), default=0)
    if not known and len(odd) < _FEWEST_WORDS and longest < _SURE_LENGTH:
        return None
    # Beside Unicode only what cannot be Unicode is changed: "môn" there is no "mơn".
    others = [word for word in words if word not in read]
    beside = any(_is_unicode(word) for word in others if not _SAME_IN_VNI.sub("", word).isascii())
    taken = {word: read[word] for word in (odd if beside else read)}
    text = _WORD.sub(lambda found: taken.get(found[0], found[0]), value)
    return Converted(unicodedata.normalize("NFC", text), "VNI")


def _is_odd(word: str) -> bool:
    low = word.lower()
    return word in _VNI_ALONE or not is_syllable(low) or _VNI_SURE.search(low) is not None


def _is_unicode(word: str) -> bool:
    return not word.isascii() and (_BEYOND.search(word) is not None or is_syllable(word.lower()))


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


# --- other alphabets, broken words --------------------------------------------------------------

_OTHER_ALPHABET = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_MIXED_WORD = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1eff]+")
_LIKE = str.maketrans(
    "АВСЕНКМОРТХПЬІЈЅУаеорсхуіјѕкпнтмΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικ",
    "ABCEHKMOPTXNBIJSYaeopcxyijsknntmABEZHIKMNOPTYXovik",
)


def foreign_letters(value: str) -> tuple[tuple[str, str], ...]:
    """Words in which letters of another alphabet stand for Latin ones: (as typed, as meant)."""
    if value.isascii() or _OTHER_ALPHABET.search(value) is None:
        return ()
    found = []
    for word in _MIXED_WORD.findall(value):
        like = word.translate(_LIKE)
        if len(word) == 1 and word.islower():
            continue  # ν alone is a sign of physics
        if _OTHER_ALPHABET.search(word) and not _OTHER_ALPHABET.search(like):
            found.append((word, like))
    return tuple(dict.fromkeys(found))


def old_letters(value: str) -> tuple[tuple[str, str], ...]:
    """Words that would be Vietnamese in an old encoding, where that is not sure enough to convert.

    (as typed, as meant): "Phßng" is probably "Phòng", but a single word may be of any language.
    """
    found = []
    for word in _WORD.findall(value):
        if len(word) >= _SURE_LENGTH and _HIGH.search(word) and not is_syllable(word.lower()):
            meant = _word_of_vni(word) or _word_of_tcvn3(word)
            if meant:
                found.append((word, meant))
    return tuple(dict.fromkeys(found))


_LETTERS = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile("[aăâeêioôơuưy]")
_VIETNAMESE = re.compile(f"[a-z{''.join(filter(str.islower, TCVN3.values()))}]+")
_FOREIGN = re.compile("[fjwz]")
_LOAN_WORDS = frozenset(
    (
        "ôtô", "môtô", "kilômét", "xăngtimét", "mêtan", "sêri", "ampe", "cátxê", "palăng", "vácxin",
        "ôxy", "panô", "apphích", "lôgô", "bêtông", "băngrôn", "phôtô", "virút", "karaôkê", "đôla",
        "đắk", "xtiêng", "nghuệch",
    )
)  # fmt: skip
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
    return _VOWEL.search(plain) is not None and _VIETNAMESE.fullmatch(word) is not None

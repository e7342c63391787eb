"""Text whose bytes were read in the wrong code page: UTF-8 or Vietnamese Windows as Western.

Takes a text, gives it as it was meant or nothing. What was done is undone exactly: the text must
lead back to what was read, and its words must be Vietnamese that they were not before (case t10).
"""

from __future__ import annotations

import re
import unicodedata

from dvcq.legacy.syllables import is_syllable

_PAGES = ("cp1252", "cp1258")
_LEAD = re.compile(
    "[ÃĂÄÆÂÌá][\x80-\xbf\u0102-\u0103\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u2122\u20ab]"
)
_DEEPEST = 2
_WORD = re.compile("[A-Za-z\u00a1-\u024f\u1e00-\u1eff\u0300-\u0323]+")
_BEYOND = re.compile("[\u0100-\u024f\u1e00-\u1eff]")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
# Tone marks of the Vietnamese code page as Western letters, after a vowel that bears none.
_TONE_AFTER_VOWEL = re.compile("[aâeêioôuyAÂEÊIOÔUYãõýÃÕÝ][ìòÌÒÞ]")
_FEWEST_LETTERS = 5


def from_utf8(value: str) -> str | None:
    """Undone as often as it was done, at most twice; exact, or nothing."""
    for page in _PAGES:
        text = value
        for _ in range(_DEEPEST):
            if not _LEAD.search(text):
                break
            try:
                text = b"".join(_byte(char, page) for char in text).decode("utf-8")
            except ValueError:
                break
        if text != value and _is_vietnamese(text):
            return unicodedata.normalize("NFC", text)
    return None


def _byte(char: str, page: str) -> bytes:
    """The byte a code page shows as the letter. Raises ``ValueError`` where none does."""
    try:
        return char.encode(page)
    except UnicodeEncodeError:
        return char.encode("latin-1")


def from_windows(value: str) -> str | None:
    """Vietnamese Windows text (cp1258: a letter and its tone apart) read as Western (cp1252)."""
    if not _TONE_AFTER_VOWEL.search(value) or _BEYOND.search(value):
        return None
    try:
        text = unicodedata.normalize("NFC", value.encode("cp1252").decode("cp1258"))
        back = _as_windows(text).decode("cp1252")
    except ValueError:
        return None
    odd = [word for word in _WORD.findall(value) if _TONE_AFTER_VOWEL.search(word)]
    odd = [word for word in odd if not is_syllable(word.lower())]
    all_read = all(reads(word) for word in _WORD.findall(text) if not word.isascii())
    sure = back == value and all_read and sum(map(len, odd)) >= _FEWEST_LETTERS
    return text if sure else None


def _as_windows(text: str) -> bytes:
    """Text in cp1258. Raises ``ValueError`` for what it has not."""
    parts = []
    for char in text:
        try:
            parts.append(char.encode("cp1258"))
        except UnicodeEncodeError:
            marks = [mark for mark in unicodedata.normalize("NFD", char) if mark in _TONES]
            bare = "".join(m for m in unicodedata.normalize("NFD", char) if m not in _TONES)
            parts.append((unicodedata.normalize("NFC", bare) + "".join(marks)).encode("cp1258"))
    return b"".join(parts)


def _is_vietnamese(text: str) -> bool:
    """Whether at least half of the words with a letter of its own are Vietnamese."""
    words = _WORD.findall(unicodedata.normalize("NFC", text))
    words = [word for word in words if not word.isascii()]
    good = [word for word in words if reads(word)]
    return bool(words) and len(good) * 2 >= len(words)


def reads(word: str) -> bool:
    """A Vietnamese syllable, or a name as Đắk."""
    low = word.lower()
    return is_syllable(low) or (low.endswith("k") and is_syllable(f"{low[:-1]}c"))

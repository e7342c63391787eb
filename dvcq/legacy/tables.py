"""The letters of TCVN3 (ABC) and VNI as they look when their bytes are taken for Latin-1.

Takes nothing, gives tables. TCVN3 has one sign a letter and capitals of toned letters in a font of
their own; VNI writes a letter and a sign after it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

TONES = ("\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # huyền, hỏi, ngã, sắc, nặng


def _toned(base: str, codes: str) -> Iterator[tuple[str, str]]:
    """Pairs of a code and the letter it stands for, in the order of ``TONES``."""
    for code, tone in zip(codes, TONES, strict=True):
        yield code, unicodedata.normalize("NFC", base + tone)


TCVN3: dict[str, str] = {
    "\xa1": "Ă", "\xa2": "Â", "\xa3": "Ê", "\xa4": "Ô", "\xa5": "Ơ", "\xa6": "Ư", "\xa7": "Đ",
    "\xa8": "ă", "\xa9": "â", "\xaa": "ê", "\xab": "ô", "\xac": "ơ", "\xad": "ư", "\xae": "đ",
    **dict(_toned("a", "\xb5\xb6\xb7\xb8\xb9")),
    **dict(_toned("ă", "\xbb\xbc\xbd\xbe\xc6")),
    **dict(_toned("â", "\xc7\xc8\xc9\xca\xcb")),
    **dict(_toned("e", "\xcc\xce\xcf\xd0\xd1")),
    **dict(_toned("ê", "\xd2\xd3\xd4\xd5\xd6")),
    **dict(_toned("i", "\xd7\xd8\xdc\xdd\xde")),
    **dict(_toned("o", "\xdf\xe1\xe2\xe3\xe4")),
    **dict(_toned("ô", "\xe5\xe6\xe7\xe8\xe9")),
    **dict(_toned("ơ", "\xea\xeb\xec\xed\xee")),
    **dict(_toned("u", "\xef\xf1\xf2\xf3\xf4")),
    **dict(_toned("ư", "\xf5\xf6\xf7\xf8\xf9")),
    **dict(_toned("y", "\xfa\xfb\xfc\xfd\xfe")),
}  # fmt: skip

_AFTER = "øûõùï"  # signs of a plain tone, in the order of TONES
_WITH_HAT = "àåãáä"
_WITH_BREVE = "èúüéë"


def _vni() -> Iterator[tuple[str, str]]:
    for base in "aeouy":
        for sign, letter in _toned(base, _AFTER if base != "y" else "øûõùî"):
            yield (sign if sign == "î" else base + sign), letter
    for base, letter in (("ô", "ơ"), ("ö", "ư")):
        yield base, letter
        for sign, toned in _toned(letter, _AFTER):
            yield base + sign, toned
    for base, letter in (("a", "â"), ("e", "ê"), ("o", "ô")):
        yield base + "â", letter
        for sign, toned in _toned(letter, _WITH_HAT):
            yield base + sign, toned
    yield "aê", "ă"
    for sign, toned in _toned("ă", _WITH_BREVE):
        yield "a" + sign, toned
    yield from _toned("i", "ìæóíò")
    yield "ñ", "đ"


def _all_cases(pairs: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for code, letter in pairs:
        yield code, letter
        yield code.upper(), letter.upper()
        if len(code) == 2:
            yield code[0].upper() + code[1], letter.upper()


VNI: dict[str, str] = dict(_all_cases(_vni()))

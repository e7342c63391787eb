"""How wide a text is in Times New Roman, without the font.

Takes a text, its size and face, gives widths in points. It alone knows the advance widths: facts
measured from a font of the same metrics, in 2048ths of the size. Letters with tone marks are as
wide as the letter without; only ơ and ư have a width of their own. Kerning is not applied, as in
documents that do not ask for it.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

UNITS_PER_EM: Final = 2048

Face = tuple[bool, bool]  # bold, italic

# width: the characters that have it
_WIDTHS: Final[dict[Face, dict[int, str]]] = {
    (False, False): {
        369: "'",
        410: "|",
        512: " ,.\u00a0",
        569: "/:;\\ijlt",
        614: "²³",
        682: "!()-I[]`fr‘’·",
        717: "•",
        797: "Js",
        819: "°",
        836: '"',
        909: "?acez“”",
        961: "^",
        983: "{}",
        1024: "#$*0123456789_bdghknopquvxyđ–«»§€øß",
        1050: "₫",
        1083: "ơ",
        1108: "~",
        1110: "ư",
        1124: "÷±≥≤",
        1139: "FPS",
        1155: "+<=>×",
        1251: "ELTZ",
        1366: "BCR",
        1479: "ADGHKNOQUVXYwƠĐØ",
        1536: "½¼¾",
        1589: "Ư",
        1593: "&m",
        1706: "%",
        1821: "M",
        1886: "@",
        1933: "W",
        2048: "—…→",
    },
    (True, False): {
        451: "|",
        512: " ,.\u00a0",
        569: "'/\\il",
        614: "²³",
        682: "!()-:;[]`fjt‘’",
        683: "·",
        717: "•",
        797: "Is",
        807: "{}",
        819: "°",
        909: "cerz",
        1024: "#$*0123456789?J_agovxy“”–«»§€ø",
        1050: "₫",
        1065: "~",
        1124: "÷±≥≤",
        1134: "ơ",
        1137: '"',
        1139: "Sbdhknpquđß",
        1167: "+<=>×",
        1190: "^",
        1229: "ư",
        1251: "FP",
        1366: "BELTZ",
        1479: "ACDNRUVXYwĐ",
        1536: "½¼¾",
        1593: "GHKOQƠØ",
        1630: "Ư",
        1706: "&m",
        1905: "@",
        1933: "M",
        2048: "%W—…→",
    },
    (False, True): {
        438: "'",
        512: " ,.·\u00a0",
        563: "|",
        569: "/\\fijlt",
        614: "²³",
        682: "!()-:;I`‘’",
        717: "•",
        797: "[]rsz",
        819: "{}°",
        860: '"',
        864: "^",
        909: "Jcekvxy",
        1024: "#$*0123456789?S_abdghnopquđ–«»§€øß",
        1050: "₫",
        1093: "ơ",
        1108: "~",
        1117: "ư",
        1124: "÷±≥≤",
        1139: "LTYZ“”",
        1251: "ABEFPRVX",
        1366: "CKNw",
        1382: "+<=>×",
        1479: "DGHOQUmƠĐØ",
        1536: "½¼¾",
        1544: "Ư",
        1593: "&",
        1706: "%MW",
        1821: "—…",
        1884: "@",
        2048: "→",
    },
    (True, True): {
        451: "|",
        512: " ,.·\u00a0",
        569: "'/\\ijlt",
        614: "²³",
        682: "()-:;[]`f‘’",
        713: "{}",
        717: "•",
        797: "!Irsz",
        819: "°",
        909: "cevy",
        1024: "#$*0123456789?J_abdgkopqxđ“”–«»§€øß",
        1050: "₫",
        1099: "ơ",
        1124: "÷±≥≤",
        1137: '"',
        1139: "Shnu",
        1167: "+<=>^~×",
        1227: "ư",
        1251: "LPTYZ",
        1366: "ABCEFKRVXw",
        1479: "DGNOQUƠĐØ",
        1536: "½¼¾",
        1587: "Ư",
        1593: "&Hm",
        1704: "@",
        1706: "%",
        1821: "MW",
        2048: "—…→",
    },
}

_FALLBACK: Final = 1139  # about the width of a small letter in bold, of a capital S upright
_WIDE: Final = 2048  # ideographs and emoji fill the square
_NO_ADVANCE: Final = ("Mn", "Me", "Cf")  # combining marks and format characters, zero-width too


@cache
def _widths(face: Face) -> dict[str, int]:
    return {char: width for width, chars in _WIDTHS[face].items() for char in chars}


@cache
def _advance(char: str, face: Face) -> int:
    table = _widths(face)
    if char in table:
        return table[char]
    if unicodedata.category(char) in _NO_ADVANCE:
        return 0
    parts = unicodedata.normalize("NFD", char)
    # ờ is o + horn + grave: what counts is ơ
    base = unicodedata.normalize("NFC", parts[:2]) if "\N{COMBINING HORN}" in parts else parts[0]
    if base in table:
        return table[base]
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else _FALLBACK


def text_width_pt(text: str, size_pt: float, bold: bool = False, italic: bool = False) -> float:
    """The width of a text set on one line."""
    face = (bold, italic)
    composed = unicodedata.normalize("NFC", text)
    units = sum(_advance(char, face) for char in composed)
    return units * size_pt / UNITS_PER_EM


def wrap_widths_pt(
    text: str, width_pt: float, size_pt: float, bold: bool = False, italic: bool = False
) -> list[float]:
    """The widths of the lines when the text is broken at spaces to fit ``width_pt``.

    Greedy, as word processors break; "\\n" breaks too. A word wider than the line stands alone.
    Spaces at a line's end do not count.
    """
    widths = []
    for part in text.split("\n"):
        line = ""
        for word in part.split(" "):
            longer = f"{line} {word}" if line else word
            if line.strip() and text_width_pt(longer, size_pt, bold, italic) > width_pt:
                widths.append(text_width_pt(line.rstrip(" "), size_pt, bold, italic))
                line = word
            else:
                line = longer
        widths.append(text_width_pt(line.rstrip(" "), size_pt, bold, italic))
    return widths

"""How far a sheet reaches, before a reader lays it out in memory.

Takes the XML of a sheet, gives XML that is safe to read: a reader keeps the whole rectangle from
the first cell to the last, so one value in the last corner of a sheet would fill the memory. Cells
and rows that hold nothing but a format are taken out when they reach too far; values that do are
refused. It alone knows the bounds of a sheet.
"""

from __future__ import annotations

import re

from dvcq.problems import Stop
from dvcq.workbook.guard import too_big

MAX_ROWS = 199_999
MAX_COLUMNS = 702  # ZZ
MAX_CELLS = 8_000_000
MAX_TEXTS = 3_000_000

# Capitals as A, small letters as a, digits as 0: a look at the shape of a sheet tells quickly that
# nothing reaches far.
_SHAPE = bytes(
    65
    if 65 <= n <= 90
    else 97
    if 97 <= n <= 122
    else 48
    if 48 <= n <= 57
    else 34
    if n == 34
    else 32
    for n in range(256)
)
_WIDE_SHAPES = (b'"AA', b'"aa')
_LONG_SHAPE = b'00000"'
_FAR = re.compile(rb' r="((?:[A-Za-z]{3,}|[A-Za-z]{1,2}(?:\d{7,}|[2-9]\d{5}))[^"]*)"')
_LONG = re.compile(rb' r="[A-Za-z]{1,2}(\d{5,6})"')
_WIDE = re.compile(rb' r="([A-Za-z]{2})\d')
_REFERENCE = re.compile(rb"\sr\s*=\s*([\"'])([^\"'<>]*)\1")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^<>]*?\br=\"(\d{1,12})\"")
_TAG = re.compile(rb"<(?:\w+:)?c(?:\s[^<>]*)?>|</(?:\w+:)?row>")
_EMPTY_CELL = re.compile(rb"<(?:\w+:)?c(?:\s[^<>]*)?(?:/>|></(?:\w+:)?c>)")


def bounded(xml: bytes, name: str) -> bytes:
    """The sheet as it is, or without its empty cells and rows where these reach too far.

    Raises ``Stop`` when values reach too far: it names the cell.
    """
    if _fits(xml):
        return xml
    xml = _EMPTY_CELL.sub(b"", xml)
    if _fits(xml):
        return xml
    far = _FAR.search(_REFERENCE.sub(rb' r="\2"', xml))
    where = far[1].decode("ascii", "replace")[:12] if far else ""
    what = f"ô {where} ở quá xa bảng" if where else "quá nhiều dòng, cột có nội dung"
    raise Stop(too_big(name, what))


def _fits(xml: bytes) -> bool:
    rows, columns = 9_999, 26
    if not _is_usual(xml):
        xml = _REFERENCE.sub(rb' r="\2"', xml)
        columns = max(columns, _cells_of_longest_row(xml))
        numbers = (int(found[1]) for found in _ROW.finditer(xml))
        rows = max(rows, xml.count(b"<row") + xml.count(b":row") // 2, *numbers)
    shape = xml.translate(_SHAPE)
    wide, long = any(mark in shape for mark in _WIDE_SHAPES), _LONG_SHAPE in shape
    if (wide or long) and _FAR.search(xml):
        return False
    if long:
        rows = max((int(found[1]) for found in _LONG.finditer(xml)), default=rows)
    if wide:
        letters = {found[1] for found in _WIDE.finditer(xml)}
        columns = max((_index(found) for found in letters), default=columns)
    return rows <= MAX_ROWS and columns <= MAX_COLUMNS and rows * columns <= MAX_CELLS


def _is_usual(xml: bytes) -> bool:
    """Every row and cell has its address as the first attribute, written as all programs do."""
    start, end = xml.find(b"<sheetData"), xml.rfind(b"</sheetData")
    if start < 0 or end < 0:
        return b"<sheetData/>" in xml or b"<sheetData />" in xml
    if xml.find(b":", start, end) >= 0 and (
        xml.find(b":c", start, end) >= 0 or xml.find(b":row", start, end) >= 0
    ):
        return False
    cells = xml.count(b"<c", start, end) == xml.count(b'<c r="', start, end)
    return cells and xml.count(b"<row", start, end) == xml.count(b'<row r="', start, end)


def _index(letters: bytes) -> int:
    first, second = letters.upper()
    return (first - 64) * 26 + second - 64


def _cells_of_longest_row(xml: bytes) -> int:
    most = count = 0
    for found in _TAG.finditer(xml):
        count = 0 if found[0].startswith(b"</") else count + 1
        most = max(most, count)
    return most


def refuse_texts(shared: bytes, name: str) -> None:
    """Raises ``Stop`` for a table of texts longer than any workbook of ours."""
    if shared.count(b"<si") + shared.count(b":si") > MAX_TEXTS:
        raise Stop(too_big(name, "quá nhiều đoạn chữ"))

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

# Letters as A, digits as 0: a look at the shape of a sheet tells quickly that nothing reaches far.
_SHAPE = bytes(
    65 if chr(n).isascii() and chr(n).isalpha() else 48 if 48 <= n <= 57 else 34 if n == 34 else 32
    for n in range(256)
)
_FAR_SHAPES = (b"AAA0", b"A000000")
_FAR = re.compile(rb' r="((?:[A-Za-z]{3,}|[A-Za-z]{1,2}(?:\d{7,}|[2-9]\d{5}))[^"]*)"')
_LONG = re.compile(rb' r="[A-Za-z]{1,2}(\d{5,6})"')
_WIDE = re.compile(rb' r="([A-Za-z]{2})\d')
_ODD = re.compile(rb"\br(?:\s+=|=\s+|=')|[\t\r\n]r=")
_REFERENCE = re.compile(rb"\sr\s*=\s*([\"'])([^\"'<>]*)\1")
_TAG = re.compile(rb"<(?:\w+:)?c(?:\s[^<>]*)?>|</(?:\w+:)?row>")
_EMPTY_CELL = re.compile(rb"<(?:\w+:)?c(?:\s[^<>]*)?(?:/>|></(?:\w+:)?c>)")


def bounded(xml: bytes, name: str) -> bytes:
    """The sheet as it is, or without its empty cells and rows where these reach too far.

    Raises ``Stop`` when values reach too far: it names the cell.
    """
    if _fits(_plain(xml)):
        return xml
    xml = _EMPTY_CELL.sub(b"", xml)
    if _fits(_plain(xml)):
        return xml
    far = _FAR.search(_plain(xml))
    where = far[1].decode("ascii", "replace")[:12] if far else ""
    what = f"ô {where} ở quá xa bảng" if where else "quá nhiều dòng, cột có nội dung"
    raise Stop(too_big(name, what))


def _plain(xml: bytes) -> bytes:
    """The sheet with all references written as ``r="A1"``, which is how nearly all programs do."""
    usual = b"'" not in xml and b"= " not in xml and b" =" not in xml and b"\t" not in xml
    if (usual and xml.count(b"\n") < 3) or not _ODD.search(xml):
        return xml
    return _REFERENCE.sub(rb' r="\2"', xml)


def _fits(xml: bytes) -> bool:
    shape = xml.translate(_SHAPE)
    if any(mark in shape for mark in _FAR_SHAPES) and _FAR.search(xml):
        return False
    rows, columns = 9_999, 26
    if b"A00000" in shape:
        rows = max((int(found) for found in _LONG.findall(xml)), default=rows)
    if b'"AA0' in shape:
        columns = max((_index(found) for found in set(_WIDE.findall(xml))), default=columns)
    if _has_unnamed(xml):
        columns = max(columns, _cells_of_longest_row(xml))
        rows = max(rows, xml.count(b"<row") + xml.count(b":row") // 2)
    return rows <= MAX_ROWS and columns <= MAX_COLUMNS and rows * columns <= MAX_CELLS


def _index(letters: bytes) -> int:
    first, second = letters.upper()
    return (first - 64) * 26 + second - 64


def _has_unnamed(xml: bytes) -> bool:
    """Whether cells may lack their address and are counted instead."""
    if b"<c>" in xml or b":c" in xml or b"<c\n" in xml or b"<c\t" in xml or b"<c\r" in xml:
        return True
    return xml.count(b"<c ") != xml.count(b'<c r="')


def _cells_of_longest_row(xml: bytes) -> int:
    most = count = 0
    for found in _TAG.finditer(xml):
        count = 0 if found[0].startswith(b"</") else count + 1
        most = max(most, count)
    return most


def refuse_texts(shared: bytes, name: str) -> None:
    """Raises ``Stop`` for a table of texts longer than any workbook of ours."""
    if shared.count(b"<si") > MAX_TEXTS:
        raise Stop(too_big(name, "quá nhiều đoạn chữ"))

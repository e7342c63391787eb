"""Hostile and absurd workbooks, made on the spot: what somebody careless or ill-meaning could send.

Takes nothing, gives ``FILES``: name → (how to make it, exit code that ``dvcq check`` must end with).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from openpyxl.utils import get_column_letter
from support import FULL, workbook

from dvcq.package import unpack

MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
CONTENT = "xl/worksheets/sheet5.xml"  # Kế hoạch … Hoạt động: any table will do


def packed(parts: dict[str, bytes], level: int = 6) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return stream.getvalue()


def with_rows(xml: bytes) -> bytes:
    """The full test book with these rows below those of a table."""
    parts = unpack(workbook())
    parts[CONTENT] = parts[CONTENT].replace(b"</sheetData>", xml + b"</sheetData>")
    return packed(parts)


def with_part(name: str, change: Callable[[bytes], bytes]) -> bytes:
    parts = unpack(workbook())
    parts[name] = change(parts.get(name, b""))
    return packed(parts)


def columns(count: int) -> list[bytes]:
    return [get_column_letter(n).encode() for n in range(1, count + 1)]


def ghosts(rows: int, width: int) -> bytes:
    """Formatted cells without a value."""
    letters = columns(width)
    return b"".join(
        b'<row r="%d">' % row
        + b"".join(b'<c r="%s%d" s="0"/>' % (letter, row) for letter in letters)
        + b"</row>"
        for row in range(30, 30 + rows)
    )


def formatted_rows() -> bytes:
    rows = (b'<row r="%d" s="0" customFormat="1"/>' % n for n in range(30, 1_048_577))
    return with_rows(b"".join(rows))


def value_at(address: bytes) -> bytes:
    row = re.sub(rb"\D", b"", address)
    cell = b'<c r="%s" t="inlineStr"><is><t>x</t></is></c>' % address
    return with_rows(b'<row r="%s">' % row + cell + b"</row>")


def unnamed_cells() -> bytes:
    """Nine million cells of one row without an address, and texts that do not pack well."""
    cells = b"".join(b"<c><v>%d</v></c>" % (n * 7919 % 99991) for n in range(1_500_000))
    return with_rows(b'<row r="30">' + cells + b"</row>")


def many_texts() -> bytes:
    texts = b"".join(b"<si><t>%x</t></si>" % (n * 2654435761 % 2**32) for n in range(3_200_000))
    return with_part("xl/sharedStrings.xml", lambda _: b"<sst " + MAIN + b">" + texts + b"</sst>")


def bomb() -> bytes:
    return packed({**unpack(workbook()), "xl/media/image1.png": bytes(150 * 1024 * 1024)}, 9)


def nested_bomb() -> bytes:
    inner = packed({"a.bin": bytes(100 * 1024 * 1024)}, 9)
    return packed({**unpack(workbook()), "xl/embeddings/a.zip": inner})


def entities() -> bytes:
    levels = b"".join(b'<!ENTITY b%d "%s">' % (n, b"&b%d;" % (n - 1) * 10) for n in range(1, 10))
    head = b'<!DOCTYPE x [<!ENTITY b0 "ha">' + levels + b"]>"
    return with_part(CONTENT, lambda old: head + re.sub(rb"^<\?xml[^>]*\?>", b"", old))


def loop_of_names() -> bytes:
    names = (
        b"<definedNames><definedName name='a'>b</definedName>"
        b"<definedName name='b'>a</definedName></definedNames>"
    )
    return with_part("xl/workbook.xml", lambda old: old.replace(b"</sheets>", b"</sheets>" + names))


def longest_cell() -> bytes:
    return workbook(FULL.replace("100% ký cam kết", "chữ " * 8191))


FILES: dict[str, tuple[Callable[[], bytes], int]] = {
    "zero-bytes": (lambda: b"", 1),
    "truncated": (lambda: workbook()[:5000], 1),
    "html": (lambda: b"<html><table><tr><td>1</td></tr></table></html>", 1),
    "csv": (lambda: "Mã;Tên\n1;một\n".encode(), 1),
    "pdf": (lambda: b"%PDF-1.7\n%\xe2\xe3", 1),
    "ghost-cells": (lambda: with_rows(ghosts(20_000, 256)), 0),
    "ghosts-to-the-last-column": (lambda: with_rows(ghosts(200, 16_384)), 0),
    "a-million-formatted-rows": (formatted_rows, 0),
    "value-in-the-last-corner": (lambda: value_at(b"XFD1048576"), 1),
    "value-in-the-last-column": (lambda: value_at(b"XFD30"), 1),
    "value-in-small-letters": (lambda: value_at(b"xfd30"), 1),
    "unnamed-cells": (unnamed_cells, 1),
    "many-texts": (many_texts, 1),
    "bomb": (bomb, 1),
    "nested-bomb": (nested_bomb, 0),
    "entities": (entities, 1),
    "loop-of-names": (loop_of_names, 0),
    "longest-cell": (longest_cell, 0),
}

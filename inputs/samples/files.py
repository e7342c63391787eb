"""The evidence files beside a sample: small, invented, and saying so themselves.

Takes rows of "Minh chứng", gives them with names of files, and the bytes of each file. No time, no
chance and no version of a compressor is in these bytes.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from xml.sax.saxutils import escape

from dvcq.package import pack
from dvcq.text import fold, strip_accents
from samples.rows import Rows

SAID = "Bản minh họa - không phải tài liệu thật"
_LONGEST = 80
_AS_WORD = ("Biên bản", "Danh sách", "Bản đăng ký")
_BLOCK = 65_535  # of deflate, uncompressed


def with_files(rows: Rows) -> Rows:
    """The rows with the name of a file each; those that name one keep it."""
    taken: set[str] = set()
    named: Rows = []
    for row in rows:
        name = str(row.get("Tệp") or _name(row))
        assert name not in taken, name
        taken.add(name)
        named.append({**row, "Tệp": name})
    return named


def _name(row: dict[str, object]) -> str:
    """A name as offices give them: the symbol of the document, else its subject."""
    title = str(row["Tên loại, trích yếu"])
    ending = "docx" if title.startswith(_AS_WORD) else "pdf"
    if "Số, ký hiệu" in row:
        return f"{strip_accents(str(row['Số, ký hiệu'])).replace('/', '-')}.{ending}"
    name = ""
    for word in fold(title).split():
        if len(name) + len(word) < _LONGEST:
            name = f"{name}-{word}" if name else word
    return f"{name}.{ending}"


def files_of(rows: Rows) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file that the rows cite."""
    for number, row in enumerate(rows):
        name = str(row["Tệp"])
        title = str(row["Tên loại, trích yếu"])
        lines = [SAID, str(row.get("Số, ký hiệu") or row["Mã"]), title]
        make = {"pdf": _pdf, "docx": _word, "png": _picture}[name.rpartition(".")[2]]
        yield name, make(lines, number, _pages(row))


def _pages(row: dict[str, object]) -> int:
    """The last page the row points at."""
    return int(str(row.get("Trang") or 1).rpartition("-")[2])


# --- a document to read -----------------------------------------------------------------------


def _pdf(lines: list[str], _number: int, pages: int) -> bytes:
    """Text without accents: the fonts that every reader has know no Vietnamese."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(pages))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for page in range(pages):
        shown = [_plain(line)[:80] for line in lines] + [f"Trang {page + 1}/{pages}"]
        text = " T* ".join(f"({line}) Tj" for line in shown)
        stream = f"BT /F1 12 Tf 20 TL 60 770 Td {text} ET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R "
            f">> >> /Contents {5 + 2 * page} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    return _numbered(objects)


def _plain(text: str) -> str:
    ascii_only = strip_accents(text).encode("ascii", "ignore").decode()
    return ascii_only.replace("\\", "").replace("(", "\\(").replace(")", "\\)")


def _numbered(objects: list[str]) -> bytes:
    content = b"%PDF-1.4\n"
    places = []
    for number, item in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{item}\nendobj\n".encode("ascii")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
        f"startxref\n{len(content)}\n%%EOF\n"
    )
    return content + end.encode("ascii")


_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_LINKS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _word(lines: list[str], _number: int, pages: int) -> bytes:
    shown = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    turn = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    body = shown + "".join(
        f"{turn}<w:p><w:r><w:t>Trang {page}</w:t></w:r></w:p>" for page in range(2, pages + 1)
    )
    document = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _LINKS,
        "word/document.xml": document,
    }
    return pack({name: text.encode() for name, text in parts.items()})


# --- a photograph -----------------------------------------------------------------------------

_WIDE, _HIGH = 360, 240
_COLOURS = (0xDDE8F0, 0x6F8F72, 0x34506B, 0xFFFFFF)  # sky, ground, people, letters
_LETTERS = {
    "A": "01110 10001 10001 11111 10001 10001 10001",
    "H": "10001 10001 10001 11111 10001 10001 10001",
    "I": "11111 00100 00100 00100 00100 00100 11111",
    "M": "10001 11011 10101 10101 10001 10001 10001",
    "N": "10001 11001 10101 10011 10001 10001 10001",
    "O": "01110 10001 10001 10001 10001 10001 01110",
    " ": "00000 00000 00000 00000 00000 00000 00000",
}


def _picture(_lines: list[str], number: int, _pages: int) -> bytes:
    """A drawn scene of people on a meadow, in four colours, with "ANH MINH HOA" written on it."""
    rows = [[0 if y < 150 else 1] * _WIDE for y in range(_HIGH)]
    people = 3 + number % 4
    for n in range(people):
        middle = (2 * n + 1) * _WIDE // (2 * people)
        _disc(rows, middle, 96 + 6 * (n % 2), 14)
        for y in range(114, 190):
            rows[y][middle - 16 : middle + 16] = [2] * 32
    _write(rows, "ANH MINH HOA", 18, 206, 4)
    return _png(rows)


def _disc(rows: list[list[int]], x: int, y: int, radius: int) -> None:
    for across in range(-radius, radius + 1):
        for down in range(-radius, radius + 1):
            if across * across + down * down <= radius * radius:
                rows[y + down][x + across] = 2


def _write(rows: list[list[int]], words: str, x: int, y: int, size: int) -> None:
    for place, char in enumerate(words):
        for down, dots in enumerate(_LETTERS[char].split()):
            for across, dot in enumerate(dots):
                left = x + (6 * place + across) * size
                for line in range(y + down * size, y + (down + 1) * size):
                    if dot == "1":
                        rows[line][left : left + size] = [3] * size


def _png(rows: list[list[int]]) -> bytes:
    """Two bits a dot, stored without compression."""
    lines = b""
    for row in rows:
        dots = zip(row[0::4], row[1::4], row[2::4], row[3::4], strict=True)
        lines += b"\0" + bytes(a << 6 | b << 4 | c << 2 | d for a, b, c, d in dots)
    palette = b"".join(colour.to_bytes(3, "big") for colour in _COLOURS)
    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 2, 3, 0, 0, 0)
    parts = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", _stored(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def _stored(content: bytes) -> bytes:
    """A zlib stream of stored blocks, written by hand so that no version of zlib changes it."""
    result = b"\x78\x01"
    for start in range(0, len(content), _BLOCK):
        block = content[start : start + _BLOCK]
        last = start + _BLOCK >= len(content)
        result += struct.pack("<BHH", last, len(block), 0xFFFF - len(block)) + block
    return result + struct.pack(">I", zlib.adler32(content))

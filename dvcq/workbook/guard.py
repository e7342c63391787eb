"""What kind of file it is, told by its content, and whether it is safe to unpack.

Takes bytes, gives the form ("xlsx", "xls", "ods") or ``Stop``. It alone knows the bounds and what
hostile, broken and mistaken files look like from outside.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Literal

from dvcq.problems import Problem, Stop, problem

Form = Literal["xlsx", "xls", "ods"]

MAX_UNPACKED = 200 * 1024 * 1024
MAX_RATIO = 200
MAX_PARTS = 2_000
MAX_MIMETYPE = 1_000
MAX_SMALL_PART = 10_000_000
_OLE = b"\xd0\xcf\x11\xe0"
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"


def form_of(content: bytes, name: str) -> Form:
    """Tell the form of a workbook. Raises ``Stop`` for what is none, is locked or is unsafe."""
    if name.startswith("~$"):
        raise Stop(not_a_workbook(name, "tệp tạm của Excel, sổ thật đang mở ở nơi khác"))
    if not content:
        raise Stop(not_a_workbook(name, "tệp rỗng"))
    if content.startswith(_OLE):
        return _ole_form(content, name)
    if content.startswith(b"PK"):
        return _zip_form(content, name)
    raise Stop(not_a_workbook(name, _what_else(content)))


def _ole_form(content: bytes, name: str) -> Form:
    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if holds("EncryptedPackage"):
        raise Stop(not_a_workbook(name, "tệp có mật khẩu"))
    if holds("Workbook") or holds("Book"):
        return "xls"
    why = "là văn bản Word" if holds("WordDocument") else "tệp hỏng hoặc của chương trình khác"
    raise Stop(not_a_workbook(name, why))


def _what_else(content: bytes) -> str:
    head = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<table", b"<meta", b"<div")):
        return "trang web (HTML) đặt tên thành tệp Excel"
    if head.startswith(b"<"):
        return "tệp XML đặt tên thành tệp Excel"
    if head.startswith(b"%pdf"):
        return "tệp PDF"
    if content[:2] in (b"\x09\x08", b"\x09\x00", b"\x09\x02", b"\x09\x04"):
        return "tệp Excel quá cũ"
    if b"\0" not in content[:2048]:
        return "tệp chữ (CSV) đặt tên thành tệp Excel"
    return "tệp hỏng hoặc không phải tệp Excel"


def _zip_form(content: bytes, name: str) -> Form:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            form = _form_of_parts(package, frozenset(part.filename for part in parts), name)
            _bound(parts, len(content), name)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError) as fault:
        raise Stop(not_a_workbook(name, "tệp hỏng hoặc không phải tệp Excel")) from fault
    except zlib.error as fault:
        raise Stop(not_a_workbook(name, "tệp hỏng")) from fault
    return form


def _form_of_parts(package: zipfile.ZipFile, names: frozenset[str], name: str) -> Form:
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names and _small(package, names, "mimetype", MAX_MIMETYPE).strip() == _ODS:
        manifest = _small(package, names, "META-INF/manifest.xml", MAX_SMALL_PART)
        if b"encryption-data" in manifest:
            raise Stop(not_a_workbook(name, "tệp có mật khẩu"))
        return "ods"
    why = "bên trong không phải sổ Excel"
    if "word/document.xml" in names:
        why = "là văn bản Word"
    elif "xl/workbook.bin" in names:
        why = "sổ Excel dạng .xlsb"
    raise Stop(not_a_workbook(name, why))


def _small(package: zipfile.ZipFile, names: frozenset[str], part: str, most: int) -> bytes:
    """A part that is expected to be small; empty when it is absent or beyond ``most`` bytes."""
    if part not in names or package.getinfo(part).file_size > most:
        return b""
    return package.read(part)


def _bound(parts: list[zipfile.ZipInfo], packed: int, name: str) -> None:
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED or len(parts) > MAX_PARTS:
        raise Stop(too_big(name, f"{unpacked // 1_048_576} MB, {len(parts)} phần"))
    if unpacked > MAX_RATIO * packed and unpacked > 1024 * 1024:
        raise Stop(too_big(name, f"nén gấp {unpacked // max(packed, 1)} lần"))


def refuse_unsafe(part: bytes, name: str) -> None:
    """Raises ``Stop`` for XML that declares a document type or entities, or is not well formed.

    A reader of values may pass over broken XML, and so lose what comes after it.
    """
    from xml.parsers import expat

    def refuse(*_: object) -> None:
        raise Stop(not_a_workbook(name, "có khai báo XML không an toàn"))

    if part[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in part[:64]:
        refuse()  # UTF-16: no spreadsheet writes it, and no search of ours would see into it
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(part, True)
    except expat.ExpatError as fault:
        raise Stop(not_a_workbook(name, "tệp hỏng")) from fault


def too_big(name: str, what: str) -> Problem:
    return problem("file-too-big", file=name, path=name, what=what)


def not_a_workbook(name: str, why: str) -> Problem:
    return problem("file-not-xlsx", file=name, path=name, why=why)

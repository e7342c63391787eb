"""A Word file's bytes → the parsed parts that tell its text.

Takes the content of a file of any kind, gives ``WordParts``. It alone knows what a file that is no
.docx looks like, and within which bounds an untrusted one is opened.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dvcq.package import TooBig, unpack
from dvcq.problems import Stop, problem

MAX_UNPACKED = 128 * 1024 * 1024
MAX_TEXT_PART = 16 * 1024 * 1024  # a plan of a hundred pages takes about a third of it
MAX_TAGS = 1_000_000

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_PLAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OTHER_KINDS = (
    (b"%pdf", "đây là tệp PDF"),
    (b"{\\rtf", "đây là tệp RTF"),
    (b"<", "đây là trang web hoặc tệp XML"),
)
_MAIN_TYPE = "/officeDocument"


@dataclass(frozen=True, slots=True)
class WordParts:
    """Roots of the parts; ``None`` for one that the file does not have."""

    document: Any
    styles: Any = None
    numbering: Any = None


def open_word(content: bytes, name: str) -> WordParts:
    """The parts of a .docx. Raises ``Stop`` for anything else."""
    why = _other_kind(content)
    if why:
        raise Stop(problem("word-not-docx", file=name, path=name, why=why))
    try:
        parts = unpack(content, MAX_UNPACKED)
    except TooBig:
        raise Stop(problem("word-too-big", file=name, path=name)) from None
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError) as fault:
        raise _broken(name, "tệp bị hỏng hoặc thiếu") from fault
    main = _main_part(parts, name)
    if main is None:
        raise _broken(name, "trong tệp không có văn bản Word")
    return WordParts(
        _root(parts, main, name),
        _root(parts, _beside(main, "styles.xml"), name),
        _root(parts, _beside(main, "numbering.xml"), name),
    )


def _broken(name: str, why: str) -> Stop:
    return Stop(problem("word-not-docx", file=name, path=name, why=why))


def _other_kind(content: bytes) -> str:
    """What a file is when its first bytes are those of something else; "" for a zip package."""
    head = content[:1024].lstrip().lower()
    if not content:
        return "tệp rỗng"
    if content.startswith(_OLE):
        locked = _LOCKED in content
        return "tệp đặt mật khẩu" if locked else "đây là tệp .doc kiểu cũ"
    for start, what in _OTHER_KINDS:
        if head.startswith(start):
            return what
    return "" if content.startswith(b"PK") else "không phải tệp Word"


def _main_part(parts: Mapping[str, bytes], name: str) -> str | None:
    """The part that the package's relationships call its document."""
    if "_rels/.rels" in parts:
        for item in _elements(_root(parts, "_rels/.rels", name)):
            target = item.get("Target") or ""
            part = posixpath.normpath(target.lstrip("/"))
            if (item.get("Type") or "").endswith(_MAIN_TYPE) and part in parts:
                return part if posixpath.dirname(part) == "word" else None
    return "word/document.xml" if "word/document.xml" in parts else None


def _elements(root: Any) -> Iterator[Any]:
    return (item for item in root.iter() if isinstance(item.tag, str))


def _beside(main: str, name: str) -> str:
    return posixpath.join(posixpath.dirname(main), name)


def _root(parts: Mapping[str, bytes], part: str, name: str) -> Any:
    from lxml import etree

    if part not in parts:
        return None
    content = parts[part].replace(_STRICT, _PLAIN)
    if len(content) > MAX_TEXT_PART or content.count(b"<") > MAX_TAGS:
        raise Stop(problem("word-too-big", file=name, path=name))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise _broken(name, "nội dung trong tệp bị hỏng") from fault
    if b"<!DOCTYPE" in content[:1024]:
        raise _broken(name, "tệp có phần khai báo lạ, không an toàn")
    return root

"""An .xlsx package seen from outside: which part is which sheet, and what each says beside values.

Takes the bytes of a package that was found safe, gives ``Beside`` and values to put in place for
each sheet, and the package to read values from: the same bytes, unless empty cells that reach too
far had to be taken out. It alone knows the parts of such a package.
"""

from __future__ import annotations

import io
import posixpath
import re
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from dvcq.workbook.extent import bounded, refuse_texts
from dvcq.workbook.guard import refuse_unsafe
from dvcq.workbook.names import MARK_NOTE
from dvcq.workbook.raw import Beside, Cell, RawValue
from dvcq.workbook.scan import notes_of, scan_sheet
from dvcq.workbook.styles import Styles, read_styles, tree_of

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PICTURE = re.compile(rb"<(?:\w+:)?(?:pic|graphicFrame|sp)[\s>]")


@dataclass(frozen=True, slots=True)
class Scanned:
    """``content``: what to read values from; sheets by title; ``epoch`` 1900 or 1904."""

    content: bytes
    beside: Mapping[str, Beside]
    values: Mapping[str, Mapping[Cell, RawValue]]
    epoch: int


def scan_package(content: bytes, name: str) -> Scanned:
    """Scan every sheet. Raises ``Stop`` for unsafe parts, and what zip and XML raise if broken."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        scan = _Package(package, name)
        beside: dict[str, Beside] = {}
        values: dict[str, Mapping[Cell, RawValue]] = {}
        for title, part in scan.sheets():
            beside[title], values[title] = scan.sheet(part)
        scan.check_rest()
        if scan.shortened:
            content = _rebuilt(package, scan.shortened)
    return Scanned(content, beside, values, scan.epoch)


class _Package:
    """One package being scanned; every XML part is unpacked once and checked once."""

    def __init__(self, package: zipfile.ZipFile, name: str) -> None:
        self.package = package
        self.name = name
        self.there = frozenset(package.namelist())
        self.seen: set[str] = set()
        self.shortened: dict[str, bytes] = {}
        self.epoch = 1900
        self.styles = Styles()

    def part(self, part: str) -> bytes:
        """A part's bytes, found safe; empty when it is absent."""
        if part not in self.there:
            return b""
        content = self.package.read(part)
        if part not in self.seen:
            refuse_unsafe(content, self.name)
            self.seen.add(part)
        return content

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Id → (kind, target) of a part; targets inside the package as part names."""
        path = PurePosixPath(part)
        content = self.part(f"{path.parent}/_rels/{path.name}.rels")
        found: dict[str, tuple[str, str]] = {}
        for item in ElementTree.fromstring(content) if content else ():
            target = item.get("Target", "")
            if item.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", str(path.parent), target))[1:]
            found[item.get("Id", "")] = (item.get("Type", "").rpartition("/")[2], target)
        return found

    def sheets(self) -> list[tuple[str, str]]:
        """Titles and parts of the worksheets."""
        book = "xl/workbook.xml"
        root = tree_of(self.part(book))
        settings = root.find(f"{_MAIN}workbookPr")
        if settings is not None and settings.get("date1904") in ("1", "true"):
            self.epoch = 1904
        relations = self.relations(book)
        styles = next((t for kind, t in relations.values() if kind == "styles"), "")
        self.styles = read_styles(self.part(styles))
        found = []
        for item in root.iter(f"{_MAIN}sheet"):
            kind, target = relations.get(item.get(_ID, ""), ("", ""))
            if kind == "worksheet":
                found.append((item.get("name", ""), target))
        return found

    def sheet(self, part: str) -> tuple[Beside, Mapping[Cell, RawValue]]:
        whole = self.part(part)
        xml = self.shorten(part, whole)
        relations = self.relations(part)
        targets = {key: target for key, (kind, target) in relations.items() if kind == "hyperlink"}
        found = scan_sheet(xml, self.styles, targets)
        notes = [
            cell
            for kind, target in relations.values()
            if kind == "comments"
            for cell in notes_of(self.part(target), MARK_NOTE.encode())
        ]
        pictures = sum(
            len(_PICTURE.findall(self.part(target)))
            for kind, target in relations.values()
            if kind == "drawing"
        )
        return (
            Beside(
                frozenset(found.hidden_rows),
                frozenset(found.hidden_columns),
                (),
                tuple(found.struck),
                tuple(found.coloured),
                tuple(notes),
                found.links,
                found.formulas,
                found.fonts,
                pictures,
                xml is not whole,
            ),
            found.values,
        )

    def shorten(self, part: str, whole: bytes) -> bytes:
        """The sheet without what is empty and too far. Raises ``Stop`` for values too far."""
        xml = bounded(whole, self.name)
        if xml is not whole:
            self.shortened[part] = xml
        return xml

    def check_rest(self) -> None:
        """The parts that were not read yet: a reader of values may read them."""
        for part in self.there - self.seen:
            if part.endswith((".xml", ".rels")):
                content = self.part(part)
                if b"<si" in content or b":si" in content:
                    refuse_texts(content, self.name)
                if b"sheetData" in content:
                    self.shorten(part, content)


def _rebuilt(package: zipfile.ZipFile, changed: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as copy:
        for part in package.namelist():
            copy.writestr(part, changed[part] if part in changed else package.read(part))
    return stream.getvalue()

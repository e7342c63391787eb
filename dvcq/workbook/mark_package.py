"""The parts of an .xlsx package being changed in place: what is not touched stays byte for byte.

Takes the parts of a package, gives them with sheets, relations and parts added or taken out. It
alone knows how the parts of such a package name each other.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Any

from dvcq.package import pack

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_BOOK = "xl/workbook.xml"
_NAMES_AFTER = ("externalReferences", "functionGroups", "sheets")
_SELECTED = re.compile(rb"\s+tabSelected\s*=\s*[\"'](?:1|true)[\"']")

Element = Any


class Unusual(ValueError):
    """A package that is put together in a way that is not understood well enough to change it."""


def q(name: str) -> str:
    return f"{{{MAIN}}}{name}"


class Package:
    """Parts by name; those asked for as trees are written anew, all others stay as they are."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self.parts = {name: part for name, part in parts.items() if not name.endswith("/")}
        self._trees: dict[str, Element] = {}
        if self.tree(_BOOK).tag != q("workbook"):
            raise Unusual

    def tree(self, name: str) -> Element:
        """The root of a part, to be changed in place."""
        from lxml import etree

        if name not in self._trees:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            self._trees[name] = etree.fromstring(self.parts[name], parser)
        return self._trees[name]

    def put(self, name: str, root: Element, kind: str) -> None:
        """Add a part of the given content type, or replace it."""
        self.parts[name] = b""
        self._trees[name] = root
        types = self.tree("[Content_Types].xml")
        self._untype(name)
        types.append(types.makeelement(f"{{{_TYPES}}}Override", PartName=f"/{name}"))
        types[-1].set("ContentType", kind)

    def default_type(self, suffix: str, kind: str) -> None:
        types = self.tree("[Content_Types].xml")
        known = {item.get("Extension", "").lower() for item in types}
        if suffix not in known:
            item = types.makeelement(f"{{{_TYPES}}}Default", Extension=suffix, ContentType=kind)
            types.insert(0, item)

    def drop(self, name: str) -> None:
        """Take out a part and its relations."""
        for part in (name, _relations_of(name)):
            self.parts.pop(part, None)
            self._trees.pop(part, None)
        self._untype(name)

    def _untype(self, name: str) -> None:
        types = self.tree("[Content_Types].xml")
        for item in list(types):
            if item.get("PartName") == f"/{name}":
                types.remove(item)

    def packed(self) -> bytes:
        from lxml import etree

        for name, root in self._trees.items():
            whole = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
            self.parts[name] = whole
        return pack(self.parts)

    # --- relations ----------------------------------------------------------------------------

    def relations(self, part: str) -> list[tuple[str, str, str]]:
        """(id, kind, target part) of what a part refers to inside the package."""
        name = _relations_of(part)
        found = []
        for item in self.tree(name) if name in self.parts else ():
            if item.get("TargetMode") != "External":
                target = posixpath.join("/", posixpath.dirname(part), item.get("Target", ""))
                kind = item.get("Type", "").rpartition("/")[2]
                found.append((item.get("Id", ""), kind, posixpath.normpath(target)[1:]))
        return found

    def related(self, part: str, kind: str) -> tuple[str, str]:
        """(id, target) of the first relation of a kind; empty texts when there is none."""
        found = [(key, target) for key, own, target in self.relations(part) if own == kind]
        return found[0] if found else ("", "")

    def relate(self, part: str, key: str, kind: str, target: str) -> str:
        """Add a relation; gives its id, which is ``key`` unless that is taken."""
        name = _relations_of(part)
        if name not in self.parts:
            from lxml import etree

            self.parts[name] = b""
            nsmap: Any = {None: _RELATIONS}
            self._trees[name] = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap=nsmap)
        root = self.tree(name)
        taken = {item.get("Id") for item in root}
        while key in taken:
            key += "x"
        item = root.makeelement(f"{{{_RELATIONS}}}Relationship", Id=key, Type=f"{OFFICE}/{kind}")
        item.set("Target", f"/{target}")
        root.append(item)
        return key

    def unrelate(self, part: str, key: str) -> None:
        root = self.tree(_relations_of(part))
        for item in list(root):
            if item.get("Id") == key:
                root.remove(item)

    def new_name(self, pattern: str) -> str:
        """The first free name after a pattern with ``{}`` for a number."""
        number = 1
        while pattern.format(number) in self.parts:
            number += 1
        return pattern.format(number)

    # --- sheets -------------------------------------------------------------------------------

    def sheets(self) -> list[tuple[str, str, str]]:
        """(title, kind, part) of every sheet, in the book's order."""
        targets = {key: (kind, part) for key, kind, part in self.relations(_BOOK)}
        items = self.tree(_BOOK).find(q("sheets"))
        if items is None:
            raise Unusual
        return [
            (item.get("name", ""), *targets.get(item.get(f"{{{OFFICE}}}id", ""), ("", "")))
            for item in items
        ]

    def remove_sheet(self, title: str) -> None:
        items = self.tree(_BOOK).find(q("sheets"))
        index = [name for name, _, _ in self.sheets()].index(title)
        part = self.sheets()[index][2]
        self.unrelate(_BOOK, items[index].get(f"{{{OFFICE}}}id", ""))
        items.remove(items[index])
        for _, kind, target in self.relations(part):
            if kind in ("printerSettings", "comments", "vmlDrawing"):
                self.drop(target)
        self.drop(part)
        for name in self._local_names():
            place = int(name.get("localSheetId"))
            if place == index:
                name.getparent().remove(name)
            elif place > index:
                name.set("localSheetId", str(place - 1))

    def add_first_sheet(self, title: str, root: Element, names: Mapping[str, str]) -> None:
        """Put a sheet before all others and show it; ``names``: hidden or built-in names of it."""
        book = self.tree(_BOOK)
        items = book.find(q("sheets"))
        part = self.new_name("xl/worksheets/can-sua{}.xml")
        self.put(part, root, _SHEET_TYPE)
        key = self.relate(_BOOK, "dvcqList", "worksheet", part)
        number = max((int(item.get("sheetId", "0")) for item in items), default=0) + 1
        item = items.makeelement(q("sheet"), nsmap={"r": OFFICE})
        item.set("name", title)
        item.set("sheetId", str(number))
        item.set(f"{{{OFFICE}}}id", key)
        items.insert(0, item)
        for name in self._local_names():
            name.set("localSheetId", str(int(name.get("localSheetId")) + 1))
        self._add_names(names)
        for view in book.iterfind(f"{q('bookViews')}/{q('workbookView')}"):
            view.attrib.pop("activeTab", None)
            view.attrib.pop("firstSheet", None)
        self._deselect(part)

    def _local_names(self) -> list[Element]:
        found = self.tree(_BOOK).iterfind(f"{q('definedNames')}/{q('definedName')}")
        return [name for name in found if name.get("localSheetId") is not None]

    def _add_names(self, names: Mapping[str, str]) -> None:
        book = self.tree(_BOOK)
        known = book.find(q("definedNames"))
        if known is None:
            before = next(item for tag in _NAMES_AFTER for item in book.iterfind(q(tag)))
            known = book.makeelement(q("definedNames"))
            before.addnext(known)
        for name, where in names.items():
            item = known.makeelement(q("definedName"), name=name, localSheetId="0")
            if name == "_xlnm._FilterDatabase":
                item.set("hidden", "1")
            item.text = where
            known.append(item)

    def _deselect(self, but: str) -> None:
        """Two selected sheets would be a group: what is typed in one would go into both."""
        for _, _, part in self.sheets():
            if part in self._trees and part != but:
                for view in self._trees[part].iter(q("sheetView")):
                    view.attrib.pop("tabSelected", None)
            elif part in self.parts and part != but:
                head, mark, rest = self.parts[part].partition(b"sheetData")
                self.parts[part] = _SELECTED.sub(b"", head) + mark + rest


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"

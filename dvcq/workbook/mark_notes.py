"""Notes of a marked sheet: those of an earlier marking come off, those of this one go on.

Takes a package, a sheet and the texts, changes the notes and their drawn boxes. It alone knows how
notes are kept: texts in one part, boxes in another. A clerk's own note stays; ours stands below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from dvcq.columns import letter
from dvcq.workbook.mark_package import MAIN, OFFICE, Element, Package, Unusual, q
from dvcq.workbook.names import MARK_NOTE
from dvcq.workbook.raw import Cell
from dvcq.workbook.scan import address

HEAD = "----- dvcq: cần sửa -----"  # our lines begin here
AUTHOR = "dvcq"
THREAD = "ô đang có trao đổi của nhiều người"
DRAWING = "phần hình vẽ của trang có cấu trúc lạ"
LONGEST = 30_000
_V = "urn:schemas-microsoft-com:vml"
_O = "urn:schemas-microsoft-com:office:office"
_X = "urn:schemas-microsoft-com:office:excel"
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_AFTER_BOXES = frozenset(
    q(name)
    for name in (
        *("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems"),
        *("tableParts", "extLst"),
    )
)
_NUMBER = re.compile(r"(\d+)$")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def plain(text: str) -> str:
    """A text as a workbook keeps it: legal, and with no part that a spreadsheet would decode."""
    clean = _CODED.sub("_x005F_", _ILLEGAL.sub("", text))
    return clean if len(clean) <= LONGEST else clean[: LONGEST - 1] + "…"


def has_marks(package: Package, sheet: str) -> bool:
    """Whether a note of a sheet has lines of ours."""
    return HEAD.encode() in package.parts.get(package.related(sheet, "comments")[1], b"")


def renote(
    package: Package, sheet: str, wanted: Mapping[Cell, Iterable[str]]
) -> list[tuple[Cell, str]]:
    """Give each cell its lines as a note; gives the cells that got none, with the reason."""
    notes = _Notes(package, sheet)
    stripped = notes.strip() if notes.part else frozenset()
    if not wanted and not stripped:
        return []
    boxes = _Boxes(package, sheet)
    if boxes.broken:
        return [(cell, DRAWING) for cell in sorted(wanted)]
    boxes.remove(stripped)
    threads = {cell for cell in wanted if notes.is_thread(cell)}
    for cell in sorted(set(wanted) - threads):
        if notes.add(cell, wanted[cell]):
            boxes.add(cell, wanted[cell])
    notes.prune()
    boxes.prune(sheet)
    return [(cell, THREAD) for cell in sorted(threads)]


class _Notes:
    """The part with the texts; made when the first note is added."""

    def __init__(self, package: Package, sheet: str) -> None:
        self._package, self._sheet = package, sheet
        self._key, self.part = package.related(sheet, "comments")
        if self.part and self.part not in package.parts:
            raise Unusual
        self._list: Element = self._found() if self.part else None
        self._by_cell = {
            place: item
            for item in (self._list if self._list is not None else ())
            if (place := address(item.get("ref", ""))) is not None
        }

    def _found(self) -> Element:
        root = self._package.tree(self.part)
        found = root.find(q("commentList"))
        if found is None:
            found = root.makeelement(q("commentList"))
            root.append(found)
        return found

    def strip(self) -> frozenset[Cell]:
        """Take off our lines; gives the cells whose notes held nothing else."""
        gone = set()
        for cell, item in list(self._by_cell.items()):
            text = "".join(part.text or "" for part in item.iter(q("t")))
            start = text.find(HEAD)
            if start == 0:
                self._list.remove(item)
                del self._by_cell[cell]
                gone.add(cell)
            elif start > 0 and text[start - 1] == "\n":
                _cut(item, start - 1)
        return frozenset(gone)

    def is_thread(self, cell: Cell) -> bool:
        """A conversation keeps its own text; a spreadsheet shows nothing that is added to it."""
        item = self._by_cell.get(cell)
        if item is None:
            return False
        authors = self._package.tree(self.part).iterfind(f"{q('authors')}/{q('author')}")
        names = [author.text or "" for author in authors]
        number = int(item.get("authorId", "0"))
        return number < len(names) and names[number].startswith("tc={")

    def add(self, cell: Cell, lines: Iterable[str]) -> bool:
        """Add our lines; gives whether the cell had no note, so that it needs a box."""
        words = plain("\n".join((HEAD, *lines)))
        item = self._by_cell.get(cell)
        if item is not None:
            # Another space, so that a note of the clerk's own is still told to be one.
            self._append(item, "\n" + words.replace(MARK_NOTE, MARK_NOTE.rstrip() + "\u00a0"))
            return False
        if self._list is None:
            self._make()
        number = self._author()
        item = self._list.makeelement(q("comment"), ref=f"{letter(cell[1])}{cell[0]}")
        item.set("authorId", str(number))
        item.append(item.makeelement(q("text")))
        self._append(item, words)
        self._list.append(item)
        self._by_cell[cell] = item
        return True

    def _append(self, item: Element, words: str) -> None:
        text = item.find(q("text"))
        bare = text.find(q("t"))
        if bare is not None:  # a note is either one text or runs
            run = text.makeelement(q("r"))
            text.replace(bare, run)
            run.append(bare)
        run = text.makeelement(q("r"))
        run.append(run.makeelement(q("t")))
        run[0].text = words
        run[0].set(_SPACE, "preserve")
        text.append(run)

    def _make(self) -> None:
        from lxml import etree

        nsmap: Any = {None: MAIN}
        root = etree.Element(q("comments"), nsmap=nsmap)
        root.append(root.makeelement(q("authors")))
        self._list = root.makeelement(q("commentList"))
        root.append(self._list)
        self.part = self._package.new_name("xl/commentsDvcq{}.xml")
        self._package.put(self.part, root, _NOTES_TYPE)
        self._key = self._package.relate(self._sheet, "dvcqNotes", "comments", self.part)

    def _author(self) -> int:
        root = self._package.tree(self.part)
        authors = root.find(q("authors"))
        if authors is None:
            authors = root.makeelement(q("authors"))
            root.insert(0, authors)
        for number, author in enumerate(authors):
            if author.text == AUTHOR:
                return number
        authors.append(authors.makeelement(q("author")))
        authors[-1].text = AUTHOR
        return len(authors) - 1

    def prune(self) -> None:
        if self._list is not None and not len(self._list):
            self._package.unrelate(self._sheet, self._key)
            self._package.drop(self.part)


def _cut(item: Element, at: int) -> None:
    """Keep the first ``at`` characters of a note."""
    left = at
    for part in list(item.iter(q("t"))):
        text = part.text or ""
        if left <= 0 and at:
            run = part.getparent()
            (run.getparent() if run.tag == q("r") else run).remove(
                run if run.tag == q("r") else part
            )
        else:
            part.text = text[:left]
        left -= len(text)


class _Boxes:
    """The drawing with the boxes of the notes."""

    def __init__(self, package: Package, sheet: str) -> None:
        self._package, self._sheet = package, sheet
        self._root = package.tree(sheet)
        self._tag = self._root.find(q("legacyDrawing"))
        self._part = ""
        self._last = 0  # number of the last shape
        self.broken = False
        if self._tag is not None:
            key = self._tag.get(f"{{{OFFICE}}}id", "")
            found = [part for own, _, part in package.relations(sheet) if own == key]
            self._part = found[0] if found else ""
            self.broken = self._part not in package.parts or not self._is_readable()

    def _is_readable(self) -> bool:
        from lxml import etree

        try:
            self._package.tree(self._part)
        except etree.XMLSyntaxError:
            return False
        return True

    def remove(self, cells: frozenset[Cell]) -> None:
        if not self._part or not cells:
            return
        root = self._package.tree(self._part)
        for shape in list(root.iterfind(f"{{{_V}}}shape")):
            data = shape.find(f"{{{_X}}}ClientData")
            if data is None or data.get("ObjectType") != "Note":
                continue
            row, column = data.findtext(f"{{{_X}}}Row"), data.findtext(f"{{{_X}}}Column")
            if row and column and (int(row) + 1, int(column)) in cells:
                root.remove(shape)

    def add(self, cell: Cell, lines: Iterable[str]) -> None:
        from lxml import etree

        if not self._part:
            self._make()
        root = self._package.tree(self._part)
        if not any(item.get("id") == "_x0000_t202" for item in root):
            root.append(etree.fromstring(_SHAPE_TYPE))
        rows = 2 + sum(1 + len(line) // 55 for line in lines)
        shape = _SHAPE.format(
            number=self._next_number(root),
            height=min(20 * rows, 600),
            row=cell[0] - 1,
            column=cell[1],
        )
        root.append(etree.fromstring(shape))

    def _next_number(self, root: Element) -> int:
        if not self._last:
            found = (_NUMBER.search(item.get("id", "")) for item in root.iter(f"{{{_V}}}shape"))
            self._last = max((int(one[1]) for one in found if one), default=1024)
        self._last += 1
        return self._last

    def _make(self) -> None:
        from lxml import etree

        package = self._package
        self._part = package.new_name("xl/drawings/vmlDrawingDvcq{}.vml")
        package.default_type("vml", _VML_TYPE)
        root = etree.Element("xml", nsmap={"v": _V, "o": _O, "x": _X})
        package.put(self._part, root, _VML_TYPE)
        key = package.relate(self._sheet, "dvcqBoxes", "vmlDrawing", self._part)
        self._tag = self._root.makeelement(q("legacyDrawing"), nsmap={"r": OFFICE})
        self._tag.set(f"{{{OFFICE}}}id", key)
        after = [item for item in self._root if item.tag in _AFTER_BOXES]
        if after:
            after[0].addprevious(self._tag)
        else:
            self._root.append(self._tag)

    def prune(self, sheet: str) -> None:
        """A drawing that holds nothing any more goes, and what refers to it."""
        frame = {f"{{{_V}}}shapetype", f"{{{_O}}}shapelayout"}
        if not self._part or any(item.tag not in frame for item in self._package.tree(self._part)):
            return
        self._package.unrelate(sheet, self._tag.get(f"{{{OFFICE}}}id", ""))
        self._package.drop(self._part)
        self._root.remove(self._tag)


_SHAPE_TYPE = (
    f'<v:shapetype xmlns:v="{_V}" xmlns:o="{_O}" id="_x0000_t202" coordsize="21600,21600" '
    'o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    f'<v:shape xmlns:v="{_V}" xmlns:o="{_O}" xmlns:x="{_X}" id="_x0000_s{{number}}" '
    'type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;'
    'width:380px;height:{height}px;z-index:1;visibility:hidden" fillcolor="#ffffe1" '
    'o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
    '<div style="text-align:left"/></v:textbox><x:ClientData ObjectType="Note">'
    "<x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row>"
    "<x:Column>{column}</x:Column></x:ClientData></v:shape>"
)

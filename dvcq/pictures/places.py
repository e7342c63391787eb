"""Puts photographs and charts into a document in place of their keys.

Takes the parts of a rendered package and changes them: where the whole text of a paragraph is a
key, the drawing stands in the line instead. It alone knows how Word ties a drawing to its parts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from xml.sax.saxutils import quoteattr

from dvcq.pictures.charts import CHART, RELATIONSHIPS, WORKBOOK_LINK, Chart
from dvcq.pictures.photographs import Photo

BODY: Final = "word/document.xml"
_LINKS: Final = "word/_rels/document.xml.rels"
_TYPES: Final = "[Content_Types].xml"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_LINK: Final = f"{{{_PACKAGE}/relationships}}"
_TYPE: Final = f"{{{_PACKAGE}/content-types}}"
_W_SPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W: Final = f"{{{_W_SPACE}}}"
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_EMU_PER_MM: Final = 36_000
_JPEG: Final = "image/jpeg"
_SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CHART_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_EMPTY_LINKS: Final = f'<Relationships xmlns="{_PACKAGE}/relationships"/>'.encode()


class NoPlace(ValueError):
    """A drawing has no paragraph of its own, or several; the message says so to the clerk."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What stands where a key was printed, and the largest size it may take there.

    ``alt``: what a screen reader says instead. A photograph keeps its proportions, a chart takes
    the whole size.
    """

    item: Photo | Chart
    alt: str
    width_mm: float
    height_mm: float

    def size_emu(self) -> tuple[int, int]:
        """Width and height in the unit of drawings."""
        width, height = self.width_mm, self.height_mm
        if isinstance(self.item, Photo):
            scale = min(width / self.item.width, height / self.item.height)
            width, height = self.item.width * scale, self.item.height * scale
        return max(1, round(width * _EMU_PER_MM)), max(1, round(height * _EMU_PER_MM))


def place(parts: dict[str, bytes], placed: Mapping[str, Placed]) -> frozenset[int]:
    """Put each drawing in the place of its key; ``parts`` is changed.

    Gives the numbers of the paragraphs of ``word/document.xml`` whose text has gone. Raises
    ``NoPlace`` when a key stands in no paragraph or in more than one; then nothing is changed.
    """
    from lxml import etree

    if not placed:
        return frozenset()
    root = etree.fromstring(parts[BODY])
    places = _places(root, placed)
    package = _Package(parts)
    first = _last_number(parts) + 1
    for number, (key, (_, paragraph)) in enumerate(places.items(), start=first):
        item = placed[key]
        link = package.add(item.item)
        _draw(paragraph, etree.fromstring(_drawing(item, number, link)))
    parts[BODY] = _written(root)
    package.close()
    return frozenset(index for index, _ in places.values())


def _places(root: Any, placed: Mapping[str, Placed]) -> dict[str, tuple[int, Any]]:
    """Number and element of the one paragraph of each key, in the order of the document."""
    found: dict[str, tuple[int, Any]] = {}
    for number, paragraph in enumerate(root.iter(f"{_W}p")):
        key = _text(paragraph)
        if key in found:
            raise NoPlace(f"chỗ đặt hình “{placed[key].alt}” có hai lần")
        if key in placed:
            found[key] = (number, paragraph)
    for key, item in placed.items():
        if key not in found:
            raise NoPlace(f"không có chỗ đặt hình “{item.alt}”")
    return found


def _text(paragraph: Any) -> str:
    return "".join(node.text or "" for node in paragraph.iter(f"{_W}t")).strip()


def _last_number(parts: Mapping[str, bytes]) -> int:
    """The highest number of a drawing in any part of the document."""
    from lxml import etree

    numbers = [
        int(found.get("id") or 0)
        for name, content in parts.items()
        if name.startswith("word/") and name.endswith(".xml") and b"docPr" in content
        for found in etree.fromstring(content).iter(f"{{{_WP}}}docPr")
    ]
    return max(numbers, default=0)


def _draw(paragraph: Any, drawing: Any) -> None:
    """The drawing in a run of its own, in place of all that the paragraph held."""
    for child in list(paragraph):
        if child.tag != f"{_W}pPr":
            paragraph.remove(child)
    run = paragraph.makeelement(f"{_W}r")
    run.append(drawing)
    paragraph.append(run)


def _drawing(placed: Placed, number: int, link: str) -> str:
    width, height = placed.size_emu()
    is_photo = isinstance(placed.item, Photo)
    alt = quoteattr(" ".join(placed.alt.split()))
    name = f"{'Ảnh' if is_photo else 'Biểu đồ'} {number}"
    if is_photo:
        frame = f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_A}" noChangeAspect="1"/>'
        frame += "</wp:cNvGraphicFramePr>"
        graphic = _picture(name, alt, link, width, height)
    else:
        frame = "<wp:cNvGraphicFramePr/>"
        graphic = (
            f'<a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" '
            f'xmlns:r="{RELATIONSHIPS}" r:id="{link}"/></a:graphicData>'
        )
    return (
        f'<w:drawing xmlns:w="{_W_SPACE}"><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" '
        f'distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="{name}" descr={alt}/>{frame}'
        f'<a:graphic xmlns:a="{_A}">{graphic}</a:graphic></wp:inline></w:drawing>'
    )


def _picture(name: str, alt: str, link: str, width: int, height: int) -> str:
    return (
        f'<a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name="{name}" descr={alt}/>'
        '<pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill>'
        f'<a:blip xmlns:r="{RELATIONSHIPS}" r:embed="{link}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData>"
    )


# --- the package ------------------------------------------------------------------------------


class _Package:
    """New parts of a package with their types and relationships, written back by ``close``."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        from lxml import etree

        self._parts = parts
        self._types = etree.fromstring(parts[_TYPES])
        self._links = etree.fromstring(parts.get(_LINKS, _EMPTY_LINKS))
        self._photos: dict[Photo, str] = {}

    def add(self, item: Photo | Chart) -> str:
        """File the parts of a drawing; gives the id by which the document calls it."""
        if isinstance(item, Chart):
            return self._chart(item)
        if item not in self._photos:
            name = self._new("word/media/image{}.jpeg", item.jpeg)
            self._default("jpeg", _JPEG)
            self._photos[item] = self._link("image", name.removeprefix("word/"))
        return self._photos[item]

    def _chart(self, chart: Chart) -> str:
        book = self._new("word/embeddings/Microsoft_Excel_Worksheet{}.xlsx", chart.workbook)
        name = self._new("word/charts/chart{}.xml", chart.xml)
        folder, _, file = name.rpartition("/")
        self._parts[f"{folder}/_rels/{file}.rels"] = (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="{WORKBOOK_LINK}" '
            f'Type="{RELATIONSHIPS}/package" Target="../{book.removeprefix("word/")}"/>'
            "</Relationships>"
        ).encode()
        self._default("xlsx", _SHEET)
        self._types.append(
            self._types.makeelement(
                f"{_TYPE}Override", {"PartName": f"/{name}", "ContentType": _CHART_TYPE}
            )
        )
        return self._link("chart", name.removeprefix("word/"))

    def close(self) -> None:
        self._parts[_TYPES] = _written(self._types)
        self._parts[_LINKS] = _written(self._links)

    def _new(self, pattern: str, content: bytes) -> str:
        """File a part under the first free number; gives its name."""
        number = 1
        while pattern.format(number) in self._parts:
            number += 1
        self._parts[pattern.format(number)] = content
        return pattern.format(number)

    def _default(self, suffix: str, kind: str) -> None:
        known = (item.get("Extension") or "" for item in self._types.iter(f"{_TYPE}Default"))
        if suffix not in (name.lower() for name in known):
            self._types.insert(
                0,
                self._types.makeelement(
                    f"{_TYPE}Default", {"Extension": suffix, "ContentType": kind}
                ),
            )

    def _link(self, kind: str, target: str) -> str:
        taken = {item.get("Id") for item in self._links}
        number = len(taken) + 1
        while f"rId{number}" in taken:
            number += 1
        link = f"rId{number}"
        self._links.append(
            self._links.makeelement(
                f"{_LINK}Relationship",
                {"Id": link, "Type": f"{RELATIONSHIPS}/{kind}", "Target": target},
            )
        )
        return link


def _written(root: Any) -> bytes:
    from lxml import etree

    return (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        + etree.tostring(root, encoding="unicode").encode()
    )

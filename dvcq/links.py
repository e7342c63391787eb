"""Makes links to files of printed file names.

Takes the parts of a rendered package and changes them: a paragraph whose whole text is a known name
becomes a link to a path relative to the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

_BODY: Final = "word/document.xml"
_LINKS: Final = "word/_rels/document.xml.rels"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LINK: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_COLOUR: Final = "0563C1"  # what Word gives a link; the index is no issued document


def link(parts: dict[str, bytes], targets: Mapping[str, str]) -> None:
    """Link every paragraph that is a key of ``targets``; ``parts`` is changed."""
    if not targets:
        return
    from lxml import etree

    body = etree.fromstring(parts[_BODY])
    relations = etree.fromstring(parts[_LINKS])
    known: dict[str, str] = {}
    for paragraph in body.iter(f"{_W}p"):
        name = "".join(node.text or "" for node in paragraph.iter(f"{_W}t"))
        if name in targets:
            if name not in known:
                known[name] = _relation(relations, targets[name])
            _wrap(paragraph, known[name])
    parts[_BODY] = _written(body)
    parts[_LINKS] = _written(relations)


def _written(root: Any) -> bytes:
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _relation(relations: Any, target: str) -> str:
    numbers = [int("".join(c for c in item.get("Id") if c.isdigit()) or 0) for item in relations]
    name = f"rId{max(numbers, default=0) + 1}"
    item = relations.makeelement(f"{_LINK}Relationship")
    item.set("Id", name)
    item.set("Type", _KIND)
    item.set("Target", quote(target))
    item.set("TargetMode", "External")
    relations.append(item)
    return name


def _wrap(paragraph: Any, relation: str) -> None:
    """The runs of a paragraph inside one link, shown as links are."""
    holder = paragraph.makeelement(f"{_W}hyperlink")
    holder.set(f"{_R}id", relation)
    holder.set(f"{_W}history", "1")
    for run in [child for child in paragraph if child.tag == f"{_W}r"]:
        _mark(run)
        holder.append(run)
    paragraph.append(holder)


def _mark(run: Any) -> None:
    for look in run.findall(f"{_W}rPr"):
        run.remove(look)
    look = run.makeelement(f"{_W}rPr")
    run.insert(0, look)
    colour = look.makeelement(f"{_W}color")
    colour.set(f"{_W}val", _COLOUR)
    line = look.makeelement(f"{_W}u")
    line.set(f"{_W}val", "single")
    look.append(colour)
    look.append(line)

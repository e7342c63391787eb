"""Sections of a rendered document: one that holds nothing is dropped.

Takes the tree of ``word/document.xml`` and changes it. A template ends each part that may be absent
with a section break of its own; when the part is not printed, nothing is left of its section.
"""

from __future__ import annotations

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CONTENT = tuple(W + name for name in ("t", "tbl", "drawing", "pict", "object", "fldSimple", "sdt"))


def drop_empty_sections(root: Any) -> None:
    """Remove sections without text, table or picture; the one before ends the document then."""
    body = root.find(f"{W}body")
    last = body.find(f"{W}sectPr")
    if last is None:
        return
    sections: list[list[Any]] = [[]]
    for block in body:
        if block is last:
            break
        sections[-1].append(block)
        if block.find(f"{W}pPr/{W}sectPr") is not None:
            sections.append([])
    for blocks in sections[:-1]:
        if not _holds_something(blocks):
            _remove(blocks)
    kept = [blocks for blocks in sections[:-1] if blocks and blocks[0].getparent() is not None]
    if kept and not _holds_something(sections[-1]):
        _remove(sections[-1])
        closing = kept[-1][-1]
        ending = closing.find(f"{W}pPr/{W}sectPr")
        body.replace(last, ending)
        above = closing.getprevious()
        after_table = above is not None and above.tag == f"{W}tbl"  # Word wants a paragraph there
        if not after_table and not _holds_something([closing]):
            body.remove(closing)


def _holds_something(blocks: list[Any]) -> bool:
    return any(
        (item.text or "") if item.tag == f"{W}t" else True
        for block in blocks
        for item in block.iter(*_CONTENT)
    )


def _remove(blocks: list[Any]) -> None:
    for block in blocks:
        block.getparent().remove(block)

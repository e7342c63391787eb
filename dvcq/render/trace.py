"""Leaves as tokens: how a value keeps its cells through docxtpl.

Takes a context, gives plain data in which each leaf is a token (two noncharacters around a
number); after rendering the tokens become text and the trace tells where each one stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from dvcq.sources import Leaf, Text

OPEN, CLOSE = "\ufdd0", "\ufdd1"
TOKEN = re.compile(f"{OPEN}(\\d+){CLOSE}")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class LooseToken(Exception):
    """A token stands where no text is printed: a template used a value as something else."""


@dataclass(frozen=True, slots=True)
class Span:
    """One printed leaf: part of the package, paragraph number in it, place in its text."""

    part: str
    paragraph: int
    start: int
    end: int
    leaf: Leaf

    def as_json(self) -> dict[str, Any]:
        return {
            "part": self.part,
            "paragraph": self.paragraph,
            "start": self.start,
            "end": self.end,
            "text": self.leaf.text,
            "rule": self.leaf.rule,
            "sources": [str(source) for source in self.leaf.sources],
        }


class Tokens:
    """Numbers the leaves of one context."""

    def __init__(self) -> None:
        self.leaves: list[Leaf] = []

    def plain(self, value: Any) -> Any:
        """Plain data for Jinja: records become mappings, texts strings with tokens."""
        if isinstance(value, Text):
            return "".join(
                part if isinstance(part, str) else self._token(part) for part in value.parts
            )
        if is_dataclass(value) and not isinstance(value, type):
            return {item.name: self.plain(getattr(value, item.name)) for item in fields(value)}
        if isinstance(value, list | tuple):
            return [self.plain(item) for item in value]
        if isinstance(value, dict):
            return {key: self.plain(item) for key, item in value.items()}
        return value

    def _token(self, leaf: Leaf) -> str:
        if not leaf.text:
            return ""
        self.leaves.append(leaf)
        return f"{OPEN}{len(self.leaves) - 1}{CLOSE}"


def fill(root: Any, part: str, leaves: list[Leaf]) -> Iterator[Span]:
    """Replace the tokens of one part by their texts; yields the spans in document order."""
    for number, paragraph in enumerate(root.iter(f"{W}p")):
        offset = 0
        for item in [
            item
            for item in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab", f"{W}cr")
            if _belongs(item, paragraph)
        ]:
            if item.tag != f"{W}t":
                offset += 1
                continue
            shown = item.text or ""
            if OPEN not in shown:
                offset += len(shown)
                continue
            pieces = TOKEN.split(shown)
            for index, piece in enumerate(pieces):
                if index % 2:
                    leaf = leaves[int(piece)]
                    yield Span(part, number, offset, offset + len(leaf.text), leaf)
                    pieces[index] = leaf.text
                offset += len(pieces[index])
            _write(item, "".join(pieces))


def _belongs(item: Any, paragraph: Any) -> bool:
    parent = item.getparent()
    return parent.tag == f"{W}r" and next(item.iterancestors(f"{W}p")) is paragraph


def _write(item: Any, shown: str) -> None:
    """Put a text into its run; line breaks and tabs become elements of their own."""
    pieces = re.split(r"([\n\t])", shown)
    _set(item, pieces[0])
    anchor = item
    for separator, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        for tag, words in ((f"{W}br" if separator == "\n" else f"{W}tab", None), (f"{W}t", piece)):
            new = item.makeelement(tag)
            if words is not None:
                _set(new, words)
            anchor.addnext(new)
            anchor = new


def _set(item: Any, words: str) -> None:
    item.text = words
    item.set(_XML_SPACE, "preserve")


def check_loose(content: str) -> None:
    """Raises ``LooseToken`` when a token is left in the part."""
    if OPEN in content or CLOSE in content:
        raise LooseToken


def paragraph_texts(root: Any) -> list[str]:
    """The text of each paragraph, with breaks and tabs as the spans count them."""
    return [
        "".join(
            (item.text or "") if item.tag == f"{W}t" else "\t" if item.tag == f"{W}tab" else "\n"
            for item in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab", f"{W}cr")
            if _belongs(item, paragraph)
        )
        for paragraph in root.iter(f"{W}p")
    ]

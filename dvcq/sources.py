"""Texts that remember where they come from.

Takes cells and rules, gives ``Text``: a sequence of plain words and ``Leaf`` values. A leaf is
what a cell or a computation put into the sentence; words are the program's own. No other module
knows how the two are kept apart, so that a printed figure can always answer with its cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """One cell of the workbook: sheet as named there, address in A1 form."""

    sheet: str
    cell: str

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A piece of text with the cells it was read or computed from, and the rule in words.

    ``rule`` is empty when the text stands in the cell just as it is printed.
    """

    text: str
    sources: tuple[Source, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Words and leaves in printing order."""

    parts: tuple[str | Leaf, ...] = ()

    @property
    def plain(self) -> str:
        """The text as printed, without its sources."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def leaves(self) -> Iterator[Leaf]:
        return (part for part in self.parts if isinstance(part, Leaf))

    @property
    def sources(self) -> tuple[Source, ...]:
        return merge_sources(leaf.sources for leaf in self.leaves)

    def __add__(self, other: str | Leaf | Text) -> Text:
        return text(self, other)

    def __bool__(self) -> bool:
        return any(part if isinstance(part, str) else part.text for part in self.parts)


def text(*parts: str | Leaf | Text) -> Text:
    """Chain words, leaves and texts; empty words are left out."""
    flat: list[str | Leaf] = []
    for part in parts:
        if isinstance(part, Text):
            flat.extend(part.parts)
        elif isinstance(part, Leaf) or part:
            flat.append(part)
    return Text(tuple(flat))


def join(separator: str, items: Iterable[str | Leaf | Text], last: str | None = None) -> Text:
    """Chain items with a separator; ``last`` stands before the last item instead, if given."""
    listed = [text(item) for item in items]
    result = Text()
    for index, item in enumerate(listed):
        if index:
            is_last = index == len(listed) - 1
            result = text(result, last if last is not None and is_last else separator)
        result = text(result, item)
    return result


def capitalize(sentence: Text) -> Text:
    """Raise the first letter, in a word or in a leaf; the rest stays."""
    for index, part in enumerate(sentence.parts):
        shown = part if isinstance(part, str) else part.text
        if shown:
            raised = shown[0].upper() + shown[1:]
            new = raised if isinstance(part, str) else Leaf(raised, part.sources, part.rule)
            return Text((*sentence.parts[:index], new, *sentence.parts[index + 1 :]))
    return sentence


def merge_sources(groups: Iterable[tuple[Source, ...]]) -> tuple[Source, ...]:
    """All sources once each, in the order in which they first appear."""
    return tuple(dict.fromkeys(source for group in groups for source in group))

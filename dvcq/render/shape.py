"""The shape of a context: what a template may name.

Takes a context class, gives a tree of shapes made from its type hints.
"""

from __future__ import annotations

from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from dvcq.sources import Text


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, a string or a truth value."""


@dataclass(frozen=True, slots=True)
class ListOf:
    item: Shape


@dataclass(frozen=True, slots=True)
class Record:
    fields: tuple[tuple[str, Shape], ...]

    def get(self, name: str) -> Shape | None:
        return dict(self.fields).get(name)

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.fields]


@dataclass(frozen=True, slots=True)
class Open:
    """A mapping with any keys (columns an office added)."""


Shape = Scalar | ListOf | Record | Open


@cache
def shape_of(kind: Any) -> Shape:
    """The shape of a context class or of one of its field types."""
    if kind is not Text and is_dataclass(kind):
        hints = get_type_hints(kind)
        return Record(tuple((name, shape_of(hint)) for name, hint in hints.items()))
    if get_origin(kind) is list:
        return ListOf(shape_of(get_args(kind)[0]))
    if get_origin(kind) is dict:
        return Open()
    return Scalar()

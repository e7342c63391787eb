"""What styles say of a paragraph or a run: bold, centred, numbered, the font.

Takes the root of ``styles.xml``, gives ``Styles``. It alone knows that a style rests on another.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dvcq.word_plan.package_parts import W

_OFF = ("0", "false", "off", "none")


class Styles:
    """Properties by style id, own ones before those of the style it rests on."""

    def __init__(self, root: Any) -> None:
        self._styles: dict[str, Any] = {}
        self._default = ""
        for item in root.iter(f"{W}style") if root is not None else ():
            name = item.get(f"{W}styleId") or ""
            self._styles[name] = item
            is_default = item.get(f"{W}default") not in (None, *_OFF)
            if item.get(f"{W}type") == "paragraph" and is_default:
                self._default = name

    def of(self, style: str) -> Iterator[Any]:
        """The style and those below it; a ring of styles ends where it closes."""
        seen: set[str] = set()
        name = style or self._default
        while name in self._styles and name not in seen:
            seen.add(name)
            item = self._styles[name]
            yield item
            name = value(item, "basedOn") or ""

    def chain(self, paragraph: Any) -> list[Any]:
        """Property elements of a paragraph, the nearest first: its own, then its styles'."""
        own = paragraph.find(f"{W}pPr")
        style = value(own, "pStyle") or ""
        return [own, *(item.find(f"{W}pPr") for item in self.of(style))]

    def run_chain(self, run: Any, paragraph: Any) -> list[Any]:
        """Property elements of a run: its own, its style's, those of the paragraph's styles."""
        own = run.find(f"{W}rPr")
        style = value(own, "rStyle")
        below = [item.find(f"{W}rPr") for item in self.of(style)] if style else []
        outer = value(paragraph.find(f"{W}pPr"), "pStyle") or ""
        return [own, *below, *(item.find(f"{W}rPr") for item in self.of(outer))]


def value(properties: Any, name: str) -> str | None:
    """The ``w:val`` of a property; ``None`` when it is not there."""
    item = properties.find(f"{W}{name}") if properties is not None else None
    return item.get(f"{W}val") if item is not None else None


def first(chain: list[Any], name: str) -> str | None:
    """The value that the nearest element of a chain gives."""
    return next((found for item in chain if (found := value(item, name)) is not None), None)


def is_on(chain: list[Any], name: str) -> bool:
    """Whether a switch is on: ``<w:b/>`` and ``<w:b w:val="1"/>`` are, ``w:val="0"`` is not."""
    for properties in chain:
        item = properties.find(f"{W}{name}") if properties is not None else None
        if item is not None:
            return item.get(f"{W}val") not in _OFF
    return False


def font(chain: list[Any]) -> str:
    """The font of Western letters, which Vietnamese text is written in; "" where none is named."""
    for properties in chain:
        item = properties.find(f"{W}rFonts") if properties is not None else None
        if item is not None and item.get(f"{W}ascii"):
            return str(item.get(f"{W}ascii"))
    return ""

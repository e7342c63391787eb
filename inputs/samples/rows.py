"""How the samples write their rows."""

from __future__ import annotations

from collections.abc import Sequence

Rows = list[dict[str, object]]


def table(headers: str, *rows: Sequence[object]) -> Rows:
    """Rows by header, the headers divided by " | "; ``None`` leaves a cell empty."""
    names = headers.split(" | ")
    return [
        {name: value for name, value in zip(names, row, strict=True) if value is not None}
        for row in rows
    ]

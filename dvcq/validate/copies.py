"""Sheets that copy one of ours, and the version of the form a book was made with.

Takes raw sheets, gives problems. It alone knows how a copy is told from a sheet of an office's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dvcq.columns import Row, columns_of, spec_of
from dvcq.problems import Problem, problem
from dvcq.text import fold
from dvcq.workbook.names import FORM_VERSION, VERSION_LABEL
from dvcq.workbook.raw import RawSheet

_SHARE = 0.8  # of the headers that a copy has in common with its original
_FEWEST_HEADERS = 3
_NUMBER = re.compile(r"\d+")


def check_copy(sheet: RawSheet, original: RawSheet, cls: type[Row]) -> list[Problem]:
    """Whether a sheet copies ``original``; rows that only the copy has would be lost (w9)."""
    known = {fold(item.header) for item in columns_of(cls)}
    headers = {fold(str(value)) for value in sheet.header.values if value is not None}
    if len(headers & known) < max(_FEWEST_HEADERS, _SHARE * len(headers)) or spec_of(cls).settings:
        return []
    if len(headers) < _SHARE * len({v for v in original.header.values if v is not None}):
        return []
    prefilled = {fold(item.header) for item in columns_of(cls) if item.prefill}
    there = {_content(row.values, original, prefilled) for row in original.rows}
    more = [
        row
        for row in sheet.rows
        if (held := _content(row.values, sheet, prefilled)) and held not in there
    ]
    facts: dict[str, Any] = {"name": sheet.title, "original": spec_of(cls).title}
    if not more:
        return [problem("sheet-copy-same", sheet=sheet.title, **facts)]
    cell = f"A{more[0].number}"
    where = problem("sheet-copy", sheet=spec_of(cls).title, cell=cell, count=len(more), **facts)
    return [where]


def _content(values: tuple[Any, ...], sheet: RawSheet, prefilled: set[str]) -> frozenset[Any]:
    """What a row holds by header; a row with its prefilled code alone holds nothing."""
    headers = sheet.header.values
    return frozenset(
        (fold(str(headers[n])), value)
        for n, value in enumerate(values)
        if value is not None
        and n < len(headers)
        and headers[n] is not None
        and fold(str(headers[n])) not in prefilled
    )


def version_of(guides: list[RawSheet]) -> int:
    """The version of the form a book was made with; 0 when it cannot be told."""
    return next((version for guide in guides for version, _ in _versions(guide)), 0)


def check_version(guide: RawSheet) -> list[Problem]:
    """A book of a newer form may have columns that this program would not know (w23)."""
    return [
        problem("form-newer", sheet=guide.title, cell=cell, found=version, known=FORM_VERSION)
        for version, cell in _versions(guide)
        if version > FORM_VERSION
    ]


def _versions(guide: RawSheet) -> Iterator[tuple[int, str]]:
    """The versions a guide names, with their cells."""
    for row in guide.rows:
        label = row.value(0)
        if isinstance(label, str) and fold(label) == fold(VERSION_LABEL):
            found = _NUMBER.search(str(row.value(1) or ""))
            if found:
                yield int(found[0]), f"B{row.number}"

"""Where the columns of a raw sheet stand: those of the schema, an office's own, those without name.

Takes a raw sheet and its record class, gives ``Layout``; takes a raw value, gives what the same
cell of another workbook holds. For those who hand cells on as they stand; reading them into records
is the task of ``sheets``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from dvcq.columns import Kind, Row, columns_of, letter, spec_of
from dvcq.legacy import convert
from dvcq.model import SHEETS
from dvcq.text import fold
from dvcq.validate.reading import show
from dvcq.workbook.names import GUIDE, LISTS, is_count, is_list_of_marks
from dvcq.workbook.raw import CellError, RawBook, RawSheet, RawValue, ShownNumber, Unanswered

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # in XML
_DAYS = (Kind.DATE, Kind.MOMENT)
_FIGURES = (Kind.INTEGER, Kind.NUMBER)


@dataclass(frozen=True, slots=True)
class Layout:
    """Column indexes. ``columns``: by field; ``own``: by a header that no other column has.

    ``renamed``: own header → the header as it stands, where it stands twice; ``unnamed``: own
    headers that were made up for columns with values but no header, with their number of values.
    """

    columns: Mapping[str, int]
    own: Mapping[str, int]
    renamed: Mapping[str, str] = field(default_factory=dict)
    unnamed: Mapping[str, int] = field(default_factory=dict)


def known_sheets(raw: RawBook) -> tuple[dict[type[Row], RawSheet], list[RawSheet]]:
    """The sheets of the schema, and those that are neither of it nor made by the program."""
    left = list(raw.sheets)
    chosen: dict[type[Row], RawSheet] = {}
    for cls in SHEETS:
        sheet = pick_sheet(left, spec_of(cls).title)
        if sheet is not None:
            chosen[cls] = sheet
            left.remove(sheet)
    ours = {fold(GUIDE), fold(LISTS)}
    strange = [
        item
        for item in left
        if fold(item.title) not in ours and not is_list_of_marks(item.header.values)
    ]
    return chosen, strange


def pick_sheet(sheets: list[RawSheet], title: str) -> RawSheet | None:
    """The sheet of that very name, else the first whose name is the same when folded."""
    same = [sheet for sheet in sheets if fold(sheet.title) == fold(title)]
    return next((sheet for sheet in same if sheet.title == title), same[0] if same else None)


def layout_of(raw: RawSheet, cls: type[Row]) -> Layout:
    """Match the headers as the reader of records does: without case, accents, spaces, order."""
    known = {fold(item.header): item.field for item in columns_of(cls)}
    columns: dict[str, int] = {}
    own: dict[str, int] = {}
    renamed: dict[str, str] = {}
    for index, value in enumerate(raw.header.values):
        if value is None or isinstance(value, Unanswered) or not str(value).strip():
            continue
        if is_count(value) or is_count(Unanswered(raw.beside.formulas.get((1, index), ""))):
            continue
        header = str(value).strip()
        name = known.get(fold(header))
        if name is not None and name not in columns:
            columns[name] = index
            continue
        free = _free(header, own, known)
        own[free] = index
        if free != header:
            renamed[free] = header
    unnamed = _unnamed(raw, {*columns.values(), *own.values()}, own)
    return Layout(columns, own, renamed, unnamed)


def _free(header: str, own: Mapping[str, int], known: Mapping[str, str]) -> str:
    """The header, with a number when it is taken."""
    taken = {fold(name) for name in own} | set(known)
    name, number = header, 1
    while fold(name) in taken:
        number += 1
        name = f"{header} ({number})"
    return name


def _unnamed(raw: RawSheet, headed: set[int], own: dict[str, int]) -> dict[str, int]:
    """Columns with values but no header, added to ``own``; blanks alone are nothing."""
    counts: dict[int, int] = {}
    for row in raw.rows:
        for index, value in enumerate(row.values):
            if index not in headed and value is not None and str(value).strip():
                counts[index] = counts.get(index, 0) + 1
    names: dict[str, int] = {}
    for index, count in sorted(counts.items()):
        name = _free(f"Cột {letter(index)}", own, {})
        own[name] = index
        names[name] = count
    return names


def as_typed(raw: RawValue, kind: Kind | None, font: str = "") -> RawValue:
    """A value for the same cell of another workbook; ``kind``: of its column, if it is one of ours.

    What that cell could not show as it stood becomes the text it showed: an error, a formula
    without result, a day in a column of texts. Text of an old encoding loses its font there, so it
    is converted.
    """
    if isinstance(raw, str):
        found = convert(raw, font)
        return _ILLEGAL.sub("", found.text if found is not None else raw)
    if isinstance(raw, ShownNumber):
        return float(raw) if kind is None or kind in _FIGURES else raw.shown
    if isinstance(raw, CellError | Unanswered | time):
        return _ILLEGAL.sub("", show(raw))
    if isinstance(raw, date) and kind is not None and kind not in _DAYS:
        return show(raw)
    return raw

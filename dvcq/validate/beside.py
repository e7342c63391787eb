"""What stands beside the values of a sheet and might mean something: it is told, never decided on.

Takes a raw sheet that was read as a record class, gives problems: hidden rows and columns, struck
text, colours, notes, links, pictures, sums that do not match their cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from unicodedata import normalize
from urllib.parse import unquote

from dvcq.columns import Row, columns_of, letter, spec_of
from dvcq.numbers import decimal_of, format_number
from dvcq.problems import Problem, problem
from dvcq.validate.reading import show
from dvcq.validate.rows import cells_shown, is_figure, numbers_shown
from dvcq.workbook.raw import Cell, RawSheet

_SUM = re.compile(r"=SUM\(\$?([A-Z]{1,2})\$?(\d+):\$?([A-Z]{1,2})\$?(\d+)\)", re.IGNORECASE)
_PLACES = Decimal("0.000001")


def check_beside(raw: RawSheet, cls: type[Row], columns: Mapping[str, int]) -> Iterator[Problem]:
    """Everything that is beside the values of a sheet, one line a kind."""
    title, beside = spec_of(cls).title, raw.beside
    filled = {row.number for row in raw.rows if any(value is not None for value in row.values)}
    hidden = sorted(beside.hidden_rows & filled)
    if hidden:
        cell = f"A{hidden[0]}"
        rows = numbers_shown(hidden)
        yield problem("rows-hidden", sheet=title, cell=cell, rows=rows)
    yield from _hidden_columns(raw, cls, columns)
    for code, cells in (
        ("cells-struck", beside.struck),
        ("cells-coloured", beside.coloured),
        ("cells-noted", beside.notes),
    ):
        named = [_address(cell) for cell in _with_value(raw, cells)]
        if named:
            yield problem(code, sheet=title, cell=named[0], cells=cells_shown(named))
    if beside.far:
        yield problem("sheet-far", sheet=title, cell="A1")
    if beside.pictures:
        yield problem("sheet-pictures", sheet=title, cell="A1", count=beside.pictures)
    yield from _links(raw, title)
    yield from _stale_sums(raw, title)


def _address(cell: Cell) -> str:
    return f"{letter(cell[1])}{cell[0]}"


def _with_value(raw: RawSheet, cells: Iterable[Cell]) -> list[Cell]:
    rows = {row.number: row for row in raw.rows}
    return [
        (number, index)
        for number, index in sorted(cells)
        if number in rows and rows[number].value(index) is not None
    ]


def _hidden_columns(raw: RawSheet, cls: type[Row], columns: Mapping[str, int]) -> Iterator[Problem]:
    """Columns that the form folds are hidden by us; others may keep something from being seen."""
    for item in columns_of(cls):
        index = columns.get(item.field, -1)
        if index not in raw.beside.hidden_columns or item.folded:
            continue
        if any(row.value(index) is not None for row in raw.rows):
            cell = f"{letter(index)}1"
            yield problem("column-hidden", sheet=spec_of(cls).title, cell=cell, header=item.header)


def _links(raw: RawSheet, title: str) -> Iterator[Problem]:
    """A link whose target is not what the cell shows: the text counts, the target is told (w19)."""
    rows = {row.number: row for row in raw.rows}
    for (number, index), target in sorted(raw.beside.links.items()):
        value = rows[number].value(index) if number in rows else None
        shown = "" if value is None else str(value).strip()
        plain = normalize("NFC", unquote(target))
        if shown and shown not in plain and not target.startswith("mailto:"):
            cell = _address((number, index))
            yield problem(
                "cell-link", sheet=title, cell=cell, value=shown[:60], target=target[:120]
            )


def _stale_sums(raw: RawSheet, title: str) -> Iterator[Problem]:
    """A stored sum that is not the sum of the stored cells (w11)."""
    rows = {row.number: row for row in raw.rows}
    for (number, index), formula in sorted(raw.beside.formulas.items()):
        found = _SUM.fullmatch(formula.replace(" ", ""))
        stored = rows[number].value(index) if number in rows else None
        if not found or not isinstance(stored, int | float) or found[1].upper() != found[3].upper():
            continue
        column = _index(found[1])
        if int(found[4]) - int(found[2]) > 200_000:
            continue
        parts = (
            rows[n].value(column) for n in range(int(found[2]), int(found[4]) + 1) if n in rows
        )
        total = sum((decimal_of(part) for part in parts if is_figure(part)), Decimal(0))
        if abs(total - decimal_of(stored)) > _PLACES:
            yield problem(
                "sum-stale",
                sheet=title,
                cell=_address((number, index)),
                value=show(stored),
                total=format_number(total),
            )


def _index(letters: str) -> int:
    index = 0
    for char in letters.upper():
        index = index * 26 + ord(char) - 64
    return index - 1

"""Last year's workbook → the rows of a new one.

Takes ``RawBook`` and the new year, gives ``Carried``: rows as the writer takes them and what the
clerk should look at. What becomes of a sheet and of a column is declared with them (``yearly``,
``carry``); it alone knows how each of these is done. Cells are handed on as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from unicodedata import normalize

from dvcq.columns import Carry, Column, Kind, Row, columns_of, letter, spec_of
from dvcq.dates import short_day
from dvcq.model import SHEETS, Unit
from dvcq.problems import Problem, Stop, problem
from dvcq.validate.cells import read_cell, without_label
from dvcq.validate.layout import Layout, as_typed, known_sheets, layout_of
from dvcq.validate.reading import short, show
from dvcq.validate.rows import choose_rows
from dvcq.validate.sheets import read_settings
from dvcq.workbook.raw import CellError, RawBook, RawRow, RawSheet, RawValue, Unanswered


@dataclass(frozen=True, slots=True)
class Carried:
    """``rows``: as the writer takes them; ``kept`` and ``left``: sheet title → number of rows."""

    old: int
    year: int
    rows: Mapping[str, Any]
    kept: Mapping[str, int]
    left: Mapping[str, int]
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Work:
    """The two years, and what is gathered on the way."""

    old: int
    year: int
    epoch: int
    problems: list[Problem] = field(default_factory=list)

    @property
    def step(self) -> int:
        return self.year - self.old

    def say(self, cls: type[Row], code: str, cell: str = "", **facts: Any) -> None:
        """A line for the clerk; ``cell`` is one of the new book."""
        self.problems.append(problem(code, sheet=spec_of(cls).title, cell=cell, **facts))


@dataclass(frozen=True, slots=True)
class _Moved:
    """A cell of the old book, where it stands in the new one, and what that holds."""

    cell: str
    raw: RawValue
    typed: RawValue
    value: RawValue


def carry(raw: RawBook, year: int) -> Carried:
    """The rows for a workbook of ``year``. Raises ``Stop`` when the old year cannot be told."""
    sheets, strange = known_sheets(raw)
    work = _Work(_old_year(raw, sheets, year), year, raw.epoch)
    rows: dict[str, Any] = {}
    kept: dict[str, int] = {}
    left: dict[str, int] = {}
    for cls in SHEETS:
        if cls not in sheets:
            continue
        title = spec_of(cls).title
        if spec_of(cls).settings:
            rows[title] = _settings(sheets[cls], cls, work)
            continue
        layout = layout_of(sheets[cls], cls)
        chosen = _chosen(sheets[cls], cls, layout, work)
        if spec_of(cls).yearly:
            left[title] = len(chosen)
            rows.update(_own_headers(cls, layout))
        else:
            rows[title] = _table(sheets[cls], cls, layout, chosen, work)
            kept[title] = len(chosen)
    for sheet in strange:
        work.problems.append(problem("carry-sheet-own", name=sheet.title))
    _tell_formulas([sheets[cls] for cls in sheets if not spec_of(cls).yearly], work)
    return Carried(work.old, year, rows, kept, left, tuple(work.problems))


def _old_year(raw: RawBook, sheets: Mapping[type[Row], RawSheet], year: int) -> int:
    old = None
    if Unit in sheets:
        unit: Any = read_settings(sheets[Unit], Unit, year, raw.epoch).rows[0]
        old = unit.year
    if old is None:
        raise Stop(problem("carry-no-year", path=raw.name))
    if old == year:
        raise Stop(problem("carry-same-year", path=raw.name, year=year))
    return int(old)


# --- sheets ----------------------------------------------------------------------------------


def _settings(raw: RawSheet, cls: type[Row], work: _Work) -> dict[str, RawValue]:
    """Names in column A, values in column B; settings of the office's own come last."""
    title = spec_of(cls).title
    cells: dict[str, tuple[RawValue, str]] = {}
    own: dict[str, RawValue] = {}
    names = RawSheet(title, RawRow(1, tuple(row.value(0) for row in raw.rows)), ())
    named = layout_of(names, cls)
    at = {index: name for name, index in named.columns.items()}
    headers = {index: header for header, index in named.own.items()}
    for index, row in enumerate(raw.rows):
        value, font = row.value(1), raw.beside.fonts.get((row.number, 1), "")
        if index in at:
            cells[at[index]] = (value, font)
        elif index in headers:
            own[headers[index]] = as_typed(value, None, font)
        elif value is not None and str(value).strip():
            place = f"{title}!B{row.number}"
            work.say(cls, "carry-no-name", place=place, value=short(value))
    for name, header in named.renamed.items():
        work.say(cls, "carry-header-double", header=header, name=name)
    result: dict[str, RawValue] = {}
    for number, item in enumerate(columns_of(cls), start=2):
        value, font = cells.get(item.field, (None, ""))
        moved = _moved(value, item, f"B{number}", font, work)
        _tell(cls, item, [moved], work)
        result[item.header] = moved.value
    return {**result, **own}


def _chosen(raw: RawSheet, cls: type[Row], layout: Layout, work: _Work) -> list[RawRow]:
    """The rows that are records; those left out are told, for what is carried."""
    found: list[Problem] = []
    rows = choose_rows(raw, cls, layout.columns, list(layout.own.values()), found).rows
    if not spec_of(cls).yearly:
        for item in found:
            if item.code != "merged-filled":
                place = f"{item.sheet}!{item.cell}"
                work.say(cls, "carry-row", place=place, what=item.message.rstrip("."))
    return rows


def _table(
    raw: RawSheet, cls: type[Row], layout: Layout, chosen: Sequence[RawRow], work: _Work
) -> list[dict[str, RawValue]]:
    """The rows by header. They stand from row 2 on, so the cells in the new book are known."""
    fonts = raw.beside.fonts
    rows: list[dict[str, RawValue]] = [{} for _ in chosen]
    for n, item in enumerate(columns_of(cls)):
        index = layout.columns.get(_source(item, work), -1)
        moved = []
        for number, (row, result) in enumerate(zip(chosen, rows, strict=True), start=2):
            value = row.value(index) if index >= 0 else None
            font = fonts.get((row.number, index), "")
            moved.append(_moved(value, item, f"{letter(n)}{number}", font, work))
            result[item.header] = moved[-1].value
        _tell(cls, item, moved, work)
    for header, index in layout.own.items():
        for row, result in zip(chosen, rows, strict=True):
            value = row.value(index)
            result[header] = as_typed(value, None, fonts.get((row.number, index), ""))
    _tell_headers(cls, layout, work)
    _tell_emptied(cls, layout, chosen, work)
    _tell_no_values(cls, layout, chosen, work)
    if rows or not layout.own:
        return rows
    return [dict.fromkeys(layout.own)]


def _source(item: Column, work: _Work) -> str:
    """The field of the old book that a column takes its values from; "": none.

    Only the workbook of the year just before knows the values of "the year before".
    """
    if not item.carry_from:
        return item.field
    return item.carry_from if work.step == 1 else ""


def _own_headers(cls: type[Row], layout: Layout) -> dict[str, list[dict[str, RawValue]]]:
    """The office's own columns of a sheet that starts empty: a row with nothing but its code."""
    own: dict[str, RawValue] = dict.fromkeys(
        header for header in layout.own if header not in layout.unnamed
    )
    if not own:
        return {}
    codes = {item.header: item.prefill.format(n=1) for item in columns_of(cls) if item.prefill}
    return {spec_of(cls).title: [{**codes, **own}]}


# --- one cell --------------------------------------------------------------------------------


def _moved(raw: RawValue, item: Column, cell: str, font: str, work: _Work) -> _Moved:
    value = typed = as_typed(raw, item.kind, font)
    if item.carry is Carry.EMPTY:
        value = None
    elif item.carry is Carry.YEAR:
        value = work.year
    elif item.carry is Carry.SHIFT:
        day = _day(raw, item, work)
        value = shifted(day, work.step) if day else typed
    elif item.carry is Carry.REWORD and isinstance(typed, str):
        value = _reworded(typed, work)
    elif item.kind is Kind.REFERENCE and isinstance(typed, str):
        value = without_label(typed)  # what a dropdown showed beside the code is the old year's
    return _Moved(cell, raw, typed, value)


def _day(raw: RawValue, item: Column, work: _Work) -> date | None:
    read = read_cell(raw, item, work.old, work.epoch)
    return read.value if isinstance(read.value, date) else None


def shifted(day: date, years: int) -> date:
    """The same day and month of another year; 29 February becomes the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _reworded(value: str, work: _Work) -> str:
    """ "năm 2030" as "năm 2031", in the letters as typed; all else stays."""
    whole = normalize("NFC", value)
    changed = re.sub(rf"\b(năm\s+){work.old}(?!\d)", rf"\g<1>{work.year}", whole, flags=re.I)
    return changed if changed != whole else value


def _names_year(value: object, old: int) -> bool:
    """Whether a cell names a year, alone or in a date."""
    if isinstance(value, datetime | date):
        return value.year == old
    short_form = rf"\b\d{{1,2}}[/.-]\d{{1,2}}[/.-]{old % 100:02}(?!\d)"
    return bool(re.search(rf"(?<!\d){old}(?!\d)|{short_form}", show(value)))


# --- what the clerk should look at -----------------------------------------------------------


def _tell(cls: type[Row], item: Column, moved: Sequence[_Moved], work: _Work) -> None:
    """One line for a column, with its cells."""
    filled = [one for one in moved if one.raw is not None and str(one.raw).strip()]
    teller = _TELLERS.get(item.carry)
    if filled and item.carry_from:
        source = next(c.header for c in columns_of(cls) if c.field == item.carry_from)
        facts = {"header": item.header, "source": source, "count": len(filled)}
        work.say(cls, "carry-from", filled[0].cell, **facts)
    elif filled and teller is not None:
        teller(cls, item, filled, work)
    if item.carry not in (Carry.EMPTY, Carry.YEAR):
        for one in filled:
            if isinstance(one.raw, CellError | Unanswered):
                work.say(cls, "carry-no-value", one.cell, value=short(one.raw))


def _tell_shifted(cls: type[Row], item: Column, filled: Sequence[_Moved], work: _Work) -> None:
    done = [one for one in filled if isinstance(one.value, date) and _day(one.raw, item, work)]
    for one in filled:
        if one not in done:
            work.say(cls, "carry-day-unread", one.cell, header=item.header, value=short(one.raw))
    if done:
        listed = "; ".join(f"{one.cell}: {_from_to(one, item, work)}" for one in done)
        facts = {"header": item.header, "count": len(done), "shown": listed}
        work.say(cls, "carry-shifted", done[0].cell, **facts)


def _from_to(one: _Moved, item: Column, work: _Work) -> str:
    before = _day(one.raw, item, work)
    return f"{short_day(before) if before else show(one.raw)} → {show(one.value)}"


def _tell_reworded(cls: type[Row], item: Column, filled: Sequence[_Moved], work: _Work) -> None:
    done = [one for one in filled if one.value != one.typed]
    if done:
        cells = ", ".join(one.cell for one in done)
        facts = {"header": item.header, "old": work.old, "new": work.year, "cells": cells}
        work.say(cls, "carry-reworded", done[0].cell, **facts)
    _tell_names_year(cls, item, filled, work)


def _tell_names_year(cls: type[Row], item: Column, filled: Sequence[_Moved], work: _Work) -> None:
    named = [one for one in filled if _names_year(one.value, work.old)]
    if named:
        cells = ", ".join(one.cell for one in named)
        facts = {"header": item.header, "old": work.old, "count": len(named), "cells": cells}
        work.say(cls, "carry-names-year", named[0].cell, **facts)


def _tell_expired(cls: type[Row], item: Column, filled: Sequence[_Moved], work: _Work) -> None:
    for one in filled:
        day = _day(one.raw, item, work)
        if day is not None and day.year < work.year:
            facts = {"header": item.header, "until": short_day(day), "year": work.year}
            work.say(cls, "carry-expired", one.cell, **facts)


def _tell_dated(cls: type[Row], item: Column, filled: Sequence[_Moved], work: _Work) -> None:
    cells = ", ".join(one.cell for one in filled)
    work.say(cls, "carry-dated", filled[0].cell, header=item.header, cells=cells)


_TELLERS = {
    Carry.SHIFT: _tell_shifted,
    Carry.REWORD: _tell_reworded,
    Carry.REVIEW: _tell_names_year,
    Carry.EXPIRY: _tell_expired,
    Carry.DATED: _tell_dated,
}


def _tell_headers(cls: type[Row], layout: Layout, work: _Work) -> None:
    for name, header in layout.renamed.items():
        work.say(cls, "carry-header-double", header=header, name=name)
    for name, count in layout.unnamed.items():
        work.say(cls, "carry-header-none", count=count, name=name)


def _tell_emptied(cls: type[Row], layout: Layout, rows: Sequence[RawRow], work: _Work) -> None:
    taken = {_source(item, work) for item in columns_of(cls) if item.carry_from}
    parts = []
    for item in columns_of(cls):
        lost = item.carry is Carry.EMPTY or item.carry_from
        if lost and item.field not in taken and item.field in layout.columns:
            index = layout.columns[item.field]
            count = sum(row.value(index) is not None for row in rows)
            parts += [f"{item.header} ({count} ô)"] if count else []
    if parts:
        work.say(cls, "carry-emptied", columns=", ".join(parts))


def _tell_no_values(cls: type[Row], layout: Layout, rows: Sequence[RawRow], work: _Work) -> None:
    """Errors and formulas without result in the office's own columns."""
    for header, index in layout.own.items():
        for row in rows:
            value = row.value(index)
            if isinstance(value, CellError | Unanswered):
                place = f"{spec_of(cls).title}!{letter(index)}{row.number}"
                what = f"cột “{header}” không có giá trị mà hiện “{short(value)}”"
                work.say(cls, "carry-row", place=place, what=what)


def _tell_formulas(sheets: Sequence[RawSheet], work: _Work) -> None:
    """Formulas of the rows; those of row 1 are the form's own."""
    counts = {sheet.title: sum(row > 1 for row, _ in sheet.beside.formulas) for sheet in sheets}
    total = sum(counts.values())
    if total:
        names = ", ".join(f"“{title}”" for title, count in counts.items() if count)
        work.problems.append(problem("carry-formulas", count=total, names=names))


__all__ = ["Carried", "carry", "shifted"]

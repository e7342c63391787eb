"""One raw sheet → the records of the model.

Takes a raw sheet and its record class, gives records whose values know their cells, and the
problems met. It alone knows how headers are matched and which rows count as empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dvcq.columns import Column, Kind, Place, Row, columns_of, letter, spec_of
from dvcq.dates import table_period
from dvcq.problems import Problem, problem
from dvcq.sources import Leaf, Source
from dvcq.text import closest, fold, repair
from dvcq.validate.beside import check_beside
from dvcq.validate.cells import read_cell
from dvcq.validate.reading import Read, show
from dvcq.validate.rows import cells_shown, choose_rows
from dvcq.validate.times import swapped_days
from dvcq.workbook.names import is_count
from dvcq.workbook.raw import RawRow, RawSheet, RawValue

LONGEST_KEPT = 60


@dataclass(slots=True)
class Records:
    """What a sheet gave. A row with a faulty cell is kept; its field is then ``None``.

    ``same``: key of a row left out → key of the row it repeats. ``numbers``: (row, field) of codes
    that their cells hold as numbers.
    """

    cls: type[Row]
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)
    numbers: list[tuple[int, str]] = field(default_factory=list)


def read_settings(raw: RawSheet, cls: type[Row], year: int, epoch: int = 1900) -> Records:
    """A settings sheet (names in column A, values in column B) → one record."""
    found = Records(cls)
    title = spec_of(cls).title
    known = {fold(item.header): item for item in columns_of(cls)}
    place_rows: dict[str, int] = {}
    cells: dict[str, RawRow] = {}
    unknown: list[tuple[int, str, Leaf]] = []
    for row in raw.rows:
        name = row.value(0)
        if name is None or not str(name).strip():
            continue
        item = known.get(fold(str(name)))
        if item is None:
            shown = _shown(row.value(1))
            unknown.append(
                (row.number, str(name).strip(), Leaf(shown, (Source(title, f"B{row.number}"),)))
            )
        elif item.field in place_rows:
            found.problems.append(
                problem(
                    "setting-double",
                    sheet=title,
                    cell=f"A{row.number}",
                    column=item.field,
                    header=item.header,
                    first=f"A{place_rows[item.field]}",
                )
            )
        else:
            place_rows[item.field] = row.number
            cells[item.field] = row
    last = max((row.number for row in raw.rows), default=1)
    for item in columns_of(cls):
        place_rows.setdefault(item.field, last + 1)
    place = Place(title, 1, {item.field: 1 for item in columns_of(cls)}, place_rows)
    values: dict[str, Any] = {}
    for item in columns_of(cls):
        content = cells[item.field].value(1) if item.field in cells else None
        values[item.field] = _take(found, read_cell(content, item, year, epoch), item, place)
    extra = dict(_unknown_settings(found, unknown, set(cells), cls))
    found.rows.append(cls(at=place, extra=extra, **values))
    found.problems.extend(check_beside(raw, cls, {columns_of(cls)[0].field: 1}))
    return found


def _unknown_settings(
    found: Records, unknown: list[tuple[int, str, Leaf]], present: set[str], cls: type[Row]
) -> Iterator[tuple[str, Leaf]]:
    absent = [item.header for item in columns_of(cls) if item.field not in present]
    for number, name, leaf in unknown:
        near = closest(name, absent)
        code = "setting-near" if near else "setting-unknown"
        facts: dict[str, Any] = {"found": name, "header": near} if near else {"header": name}
        column = next((item.field for item in columns_of(cls) if item.header == near), "")
        found.problems.append(
            problem(code, sheet=spec_of(cls).title, cell=f"A{number}", column=column, **facts)
        )
        yield _key(name), leaf


def read_table(
    raw: RawSheet, cls: type[Row], year: int, epoch: int = 1900, whole: bool = False
) -> Records:
    """A table (header in row 1) → one record a row that is not empty.

    ``whole``: the form had every column, so that one that is absent has been lost.
    """
    found = Records(cls)
    columns, extra = _headers(found, raw, cls)
    title = spec_of(cls).title
    if whole:
        _lost_columns(found, cls, columns)
    chosen = choose_rows(raw, cls, columns, list(extra.values()), found.problems)
    found.same = chosen.same
    readers = [_Column(item, columns.get(item.field, -1), year, epoch) for item in columns_of(cls)]
    plans = [(plan, plan.item.field, plan.index, plan.known, plan.empty) for plan in readers]
    fonts = raw.beside.fonts
    for row in chosen.rows:
        place = Place(title, row.number, columns)
        values = _values(found, row, plans, place, fonts)
        if extra:
            found.rows.append(cls(at=place, extra=_extra(row, extra, title), **values))
        else:
            found.rows.append(cls(at=place, **values))
    found.problems.extend(_swapped(chosen.rows, columns, cls))
    found.problems.extend(check_beside(raw, cls, columns))
    _loose_values(found, raw, title)
    return found


class _Column:
    """One column being read; plain values that come again are looked up."""

    __slots__ = ("empty", "epoch", "index", "item", "known", "year")

    def __init__(self, item: Column, index: int, year: int, epoch: int) -> None:
        self.item, self.index, self.year, self.epoch = item, index, year, epoch
        # By type, for 1, 1.0 and True are one key.
        self.known: dict[type, dict[Any, Any]] = {str: {}, int: {}, float: {}, date: {}}
        self.empty: Any = () if item.kind is Kind.REFERENCES else None

    def read(self, raw: RawValue, font: str) -> Read:
        read = read_cell(raw, self.item, self.year, self.epoch, font)
        plain = not (read.fault or read.repairs or read.doubts or read.number or font)
        known = self.known.get(type(raw))
        short_enough = not isinstance(raw, str) or len(raw) <= LONGEST_KEPT
        if plain and known is not None and read.value is not None and short_enough:
            known[raw] = read.value
        return read


# A column with what the loop over all cells wants of it: field, index, known values, the empty one.
_Plan = tuple[_Column, str, int, dict[type, dict[Any, Any]], Any]


def _values(
    found: Records,
    row: RawRow,
    plans: list[_Plan],
    place: Place,
    fonts: Mapping[tuple[int, int], str],
) -> dict[str, Any]:
    """The row's values by field. A plain value takes the short way: a book has many."""
    cells, width = row.values, len(row.values)
    values: dict[str, Any] = {}
    odd: list[tuple[Column, Read]] = []
    for plan, name, index, known, empty in plans:
        raw = cells[index] if 0 <= index < width else None
        if raw is None:
            values[name] = empty
            if index >= 0 and plan.item.required:
                _required(found, plan.item, place)
            continue
        seen = known.get(type(raw))
        value = seen.get(raw) if seen is not None and not fonts else None
        if value is None:
            read = plan.read(raw, fonts.get((row.number, index), "") if fonts else "")
            value = _take(found, read, plan.item, place)
            if read.number or read.percent or read.until is not None:
                odd.append((plan.item, read))
        values[name] = value
    for item, read in odd:
        _beside_its_column(found, item, read, values, place)
    return values


def _beside_its_column(
    found: Records, item: Column, read: Read, values: dict[str, Any], place: Place
) -> None:
    """What a cell says for another column: the end of a range; that it is a percentage."""
    if read.number:
        found.numbers.append((place.row, item.field))
    if read.until is not None:
        if values.get(item.until) is None:
            values[item.until] = read.until
        else:
            _blame(found, item, place, "range-and-end", value=table_period(read.until))
    measure = values.get(item.percent_by, item.percent_by)
    if read.percent and str(measure or "").strip() != "%":
        _blame(found, item, place, "percent-unit", header=item.header)
        values[item.field] = None


def _blame(found: Records, item: Column, place: Place, code: str, **facts: Any) -> None:
    where: dict[str, Any] = {"sheet": place.sheet, "cell": place.cell(item.field)}
    found.problems.append(problem(code, **where, column=item.field, row=place.row, **facts))


def _swapped(rows: list[RawRow], columns: dict[str, int], cls: type[Row]) -> Iterator[Problem]:
    """One line for a column whose days and months may have changed places."""
    for item in columns_of(cls):
        if item.kind not in (Kind.DATE, Kind.MOMENT) or item.field not in columns:
            continue
        index = columns[item.field]
        for sign in swapped_days([(row.number, row.value(index)) for row in rows]):
            cells = [f"{letter(index)}{number}" for number in sign.rows]
            yield problem(
                sign.code,
                sheet=spec_of(cls).title,
                cell=cells[0],
                column=item.field,
                header=item.header,
                value=sign.shown,
                other=sign.swapped,
                cells=cells_shown(cells),
            )


def _extra(row: RawRow, extra: dict[str, int], title: str) -> dict[str, Leaf]:
    return {
        name: Leaf(_shown(row.value(index)), (Source(title, f"{letter(index)}{row.number}"),))
        for name, index in extra.items()
    }


def _key(name: str) -> str:
    """How a template calls an office's own column."""
    return fold(name).replace(" ", "_")


def _shown(raw: RawValue) -> str:
    """An office's own cell as clean text; empty when it is empty."""
    return "" if raw is None else repair(show(raw))[0]


def _headers(
    found: Records, raw: RawSheet, cls: type[Row]
) -> tuple[dict[str, int], dict[str, int]]:
    """Where each declared column stands, and the unknown columns by their folded names."""
    title = spec_of(cls).title
    known = {fold(item.header): item for item in columns_of(cls)}
    columns: dict[str, int] = {}
    unknown: dict[str, int] = {}
    for index, value in enumerate(raw.header.values):
        if value is None or not str(value).strip() or is_count(value):
            continue
        item = known.get(fold(str(value)))
        if item is None:
            unknown[str(value).strip()] = index
        elif item.field in columns:
            found.problems.append(
                problem(
                    "header-double",
                    sheet=title,
                    cell=f"{letter(index)}1",
                    column=item.field,
                    header=item.header,
                    first=f"{letter(columns[item.field])}1",
                    second=f"{letter(index)}1",
                )
            )
        else:
            columns[item.field] = index
    _absent_headers(found, cls, columns, unknown)
    return columns, {_key(name): index for name, index in unknown.items()}


def _absent_headers(
    found: Records, cls: type[Row], columns: dict[str, int], unknown: dict[str, int]
) -> None:
    title = spec_of(cls).title
    absent = {item.header: item for item in columns_of(cls) if item.field not in columns}
    named: set[str] = set()
    for name, index in unknown.items():
        near = closest(name, absent)
        where: dict[str, Any] = {"sheet": title, "cell": f"{letter(index)}1"}
        if near:
            named.add(near)
            found.problems.append(
                problem("header-near", **where, column=absent[near].field, found=name, header=near)
            )
        else:
            found.problems.append(problem("header-unknown", **where, header=name, name=_key(name)))
    for header, item in absent.items():
        if item.required and header not in named:
            found.problems.append(
                problem("header-missing", sheet=title, cell="A1", column=item.field, header=header)
            )


def _lost_columns(found: Records, cls: type[Row], columns: dict[str, int]) -> None:
    named = {item.column for item in found.problems if item.code == "header-near"}
    for item in columns_of(cls):
        if item.field not in columns and not item.required and item.field not in named:
            found.problems.append(
                problem("header-lost", sheet=spec_of(cls).title, cell="A1", header=item.header)
            )


def _loose_values(found: Records, raw: RawSheet, title: str) -> None:
    headed = {
        index
        for index, value in enumerate(raw.header.values)
        if value is not None and str(value).strip() and not is_count(value)
    }
    widest = max((len(row.values) for row in raw.rows), default=0)
    loose = [index for index in range(widest) if index not in headed]
    for index in loose:
        cells = [
            f"{letter(index)}{row.number}"
            for row in raw.rows
            if index < len(row.values) and str(row.values[index] or "").strip()
        ]
        if cells:
            shown = cells_shown(cells)
            found.problems.append(
                problem("value-without-header", sheet=title, cell=cells[0], cells=shown)
            )


def _take(found: Records, read: Read, item: Column, place: Place) -> Any:
    """The value for the record; problems and repairs go to ``found``."""
    if read.fault or read.repairs or read.doubts:
        _tell(found, read, item, place)
    elif read.value is None and item.required:
        _required(found, item, place)
    if read.value is None and item.kind is Kind.REFERENCES:
        return ()
    return read.value


def _tell(found: Records, read: Read, item: Column, place: Place) -> None:
    where: dict[str, Any] = {
        "sheet": place.sheet,
        "cell": place.cell(item.field),
        "column": item.field,
        "row": place.row,
    }
    if read.repairs:
        rules = ", ".join(dict.fromkeys(change.rule for change in read.repairs))
        found.problems.append(
            problem("cell-repaired", **where, header=item.header, rules=rules, changes=read.repairs)
        )
    for doubt in read.doubts:
        found.problems.append(problem(doubt.code, **where, **doubt.facts, changes=doubt.changes))
    if read.fault is not None:
        found.problems.append(problem(read.fault.code, **where, **read.fault.facts))
    elif read.value is None and item.required:
        _required(found, item, place)


def _required(found: Records, item: Column, place: Place) -> None:
    example = f" Ví dụ: {item.example}." if item.example else ""
    _blame(found, item, place, "cell-required", header=item.header, note=item.note + example)

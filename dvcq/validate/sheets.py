"""One raw sheet → the records of the model.

Takes a raw sheet and its record class, gives records whose values know their cells, and the
problems met. It alone knows how headers are matched and which rows count as empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dvcq.columns import Column, Kind, Place, Row, columns_of, letter, spec_of
from dvcq.problems import Problem, problem
from dvcq.sources import Leaf, Source
from dvcq.text import closest, fold, repair
from dvcq.validate.cells import Read, read_cell, show
from dvcq.workbook.reader import RawRow, RawSheet, RawValue


@dataclass(slots=True)
class Records:
    """What a sheet gave. A row with a faulty cell is kept; its field is then ``None``."""

    cls: type[Row]
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_settings(raw: RawSheet, cls: type[Row], year: int) -> Records:
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
        values[item.field] = _take(found, read_cell(content, item, year), item, place)
    extra = dict(_unknown_settings(found, unknown, set(cells), cls))
    found.rows.append(cls(at=place, extra=extra, **values))
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


def read_table(raw: RawSheet, cls: type[Row], year: int) -> Records:
    """A table (header in row 1) → one record a row that is not empty."""
    found = Records(cls)
    columns, extra = _headers(found, raw, cls)
    title = spec_of(cls).title
    prefilled = {item.field for item in columns_of(cls) if item.prefill}
    headed = {*columns.values(), *extra.values()}
    for row in raw.rows:
        place = Place(title, row.number, columns)
        if _is_empty(row, columns, prefilled, headed):
            continue
        values: dict[str, Any] = {}
        for item in columns_of(cls):
            if item.field in columns:
                read = read_cell(row.value(columns[item.field]), item, year)
                values[item.field] = _take(found, read, item, place)
            else:
                values[item.field] = () if item.kind is Kind.REFERENCES else None
        found.rows.append(cls(at=place, extra=_extra(row, extra, title), **values))
    _loose_values(found, raw, title)
    return found


def _is_empty(row: RawRow, columns: dict[str, int], prefilled: set[str], headed: set[int]) -> bool:
    """Nothing in a column with a name, but for what the form itself had filled in."""
    ours = {index for name, index in columns.items() if name in prefilled}
    return all(
        value is None
        or (isinstance(value, str) and not value.strip())
        or index in ours
        or index not in headed
        for index, value in enumerate(row.values)
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
        if value is None or not str(value).strip():
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


def _loose_values(found: Records, raw: RawSheet, title: str) -> None:
    headed = {
        index
        for index, value in enumerate(raw.header.values)
        if value is not None and str(value).strip()
    }
    for row in raw.rows:
        for index, value in enumerate(row.values):
            if index not in headed and value not in (None, ""):
                found.problems.append(
                    problem(
                        "value-without-header", sheet=title, cell=f"{letter(index)}{row.number}"
                    )
                )


def _take(found: Records, read: Read, item: Column, place: Place) -> Any:
    """The value for the record; problems and repairs go to ``found``."""
    where: dict[str, Any] = {
        "sheet": place.sheet,
        "cell": place.cell(item.field),
        "column": item.field,
        "row": place.row,
    }
    if read.repairs:
        found.problems.append(
            problem("cell-repaired", **where, header=item.header, rules=", ".join(read.repairs))
        )
    if read.fault is not None:
        found.problems.append(problem(read.fault.code, **where, **read.fault.facts))
        return () if item.kind is Kind.REFERENCES else None
    if read.value is None and item.required:
        example = f" Ví dụ: {item.example}." if item.example else ""
        found.problems.append(
            problem("cell-required", **where, header=item.header, note=item.note + example)
        )
    if read.value is None and item.kind is Kind.REFERENCES:
        return ()
    return read.value

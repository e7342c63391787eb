"""What ties the sheets together: keys and references, names and codes as people write them.

Takes the assembled book, gives it with full names and known codes, and problems: codes met twice,
references that lead nowhere, values that no list has. It alone knows how codes and names match.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from dvcq.columns import Column, Kind, Row, columns_of, spec_of
from dvcq.model import SHEETS, Book, Listed
from dvcq.problems import Change, Problem
from dvcq.text import fold
from dvcq.validate.reading import Suggestions
from dvcq.validate.sheets import Records


def with_kept_keys(book: Book, records: dict[type[Row], Records]) -> Book:
    """References to a row that was left out, being the same as another, lead to that one."""
    same = {spec_of(cls).title: item.same for cls, item in records.items() if item.same}
    tables: dict[str, Any] = {}
    for cls in SHEETS if same else ():
        columns = [item for item in columns_of(cls) if item.target in same]
        if columns:
            rows = [_with_kept_key(row, columns, same) for row in rows_of(book, cls)]
            tables[spec_of(cls).attribute] = tuple(rows)
    return replace(book, **tables)


def _with_kept_key(row: Row, columns: list[Column], same: dict[str, dict[str, str]]) -> Row:
    changed: dict[str, Any] = {}
    for item in columns:
        kept, value = same[item.target], getattr(row, item.field)
        if isinstance(value, tuple):
            changed[item.field] = tuple(dict.fromkeys(kept.get(one, one) for one in value))
        elif value in kept:
            changed[item.field] = kept[value]
    return replace(row, **changed)


def number_codes(book: Book, records: dict[type[Row], Records]) -> Iterator[Problem]:
    """1.1 held as a number may have been 1.10: asked about where both codes exist (d11)."""
    for cls, item in records.items():
        rows = {row.at.row: row for row in item.rows}
        for number, name in item.numbers:
            column = next(one for one in columns_of(cls) if one.field == name)
            row, target = rows[number], _target_of(column, cls)
            value = getattr(row, name)
            other = f"{value}0"
            if value is not None and target is not None and other in keys_of(book, target):
                yield row.problem(
                    name, "code-as-number", header=column.header, value=value, other=other
                )


def _target_of(column: Column, cls: type[Row]) -> type[Row] | None:
    """The sheet whose codes a column holds: its target, or its own sheet for a key."""
    title = column.target or (spec_of(cls).title if spec_of(cls).key == column.field else "")
    return next((other for other in SHEETS if spec_of(other).title == title), None)


def double_keys(item: Records) -> Iterator[Problem]:
    """A key may stand once: matched without case, as the dropdowns do."""
    spec = spec_of(item.cls)
    if not spec.key:
        return
    header = next(column.header for column in columns_of(item.cls) if column.field == spec.key)
    first: dict[str, Row] = {}
    for row in item.rows:
        value = getattr(row, spec.key)
        if value is None:
            continue
        if fold(value) in first:
            twice = row.problem(
                spec.key,
                "key-double",
                header=header,
                value=value,
                first=first[fold(value)].at.cell(spec.key),
            )
            yield replace(twice, row=0)  # which of the two is meant is open: it blocks all uses
        else:
            first[fold(value)] = row


def division_names(book: Book) -> dict[str, str]:
    """Folded name or alias → the division's name."""
    names: dict[str, str] = {}
    for division in book.divisions:
        if division.name:
            for alias in (division.aliases or "").split(";"):
                if fold(alias):
                    names.setdefault(fold(alias), division.name)
    names.update({fold(item.name): item.name for item in book.divisions if item.name})
    return names


def with_full_names(book: Book) -> tuple[Book, list[Problem]]:
    """Activities name their division by its full name, whatever alias was typed."""
    names = division_names(book)
    changed: list[Problem] = []
    rows = []
    for row in book.activities:
        full = names.get(fold(row.lead)) if row.lead else None
        if full and full != row.lead:
            changed.append(
                row.problem(
                    "lead",
                    "cell-repaired",
                    header="Bộ phận chủ trì",
                    rules=f"“{row.lead}” là “{full}”",
                    changes=(Change("tên gọi khác của bộ phận", str(row.lead), full),),
                )
            )
            row = replace(row, lead=full)
        rows.append(row)
    return replace(book, activities=tuple(rows)), changed


def with_known_codes(book: Book) -> tuple[Book, list[Problem]]:
    """A code typed in other case or with other accents is that code: "vb1" is VB1."""
    changed: list[Problem] = []
    tables: dict[str, Any] = {}
    known = {spec_of(cls).title: _folded_keys(book, cls) for cls in SHEETS if spec_of(cls).key}
    for cls in SHEETS:
        columns = [item for item in columns_of(cls) if item.kind is Kind.REFERENCE]
        if columns:
            rows = list(rows_of(book, cls))
            for item in columns:
                rows = [_with_known_code(row, item, known[item.target], changed) for row in rows]
            tables[spec_of(cls).attribute] = tuple(rows)
    return replace(book, **tables), changed


def _folded_keys(book: Book, cls: type[Row]) -> dict[str, set[str]]:
    keys: dict[str, set[str]] = {}
    for key in keys_of(book, cls):
        keys.setdefault(fold(key), set()).add(key)
    return keys


def _with_known_code(
    row: Row, item: Column, known: dict[str, set[str]], changed: list[Problem]
) -> Row:
    value = getattr(row, item.field)
    same = known.get(fold(value), set()) if value is not None else set()
    if len(same) != 1 or value in same:
        return row
    (code,) = same
    rule = f"“{value}” là “{code}”"
    changes = (Change("mã viết khác chữ hoa, dấu", str(value), code),)
    changed.append(
        row.problem(item.field, "cell-repaired", header=item.header, rules=rule, changes=changes)
    )
    corrected: dict[str, Any] = {item.field: code}
    return replace(row, **corrected)


def with_zeros(book: Book) -> tuple[Book, list[Problem]]:
    """A number below 10 gets its zero (PL1.II.3.c)."""
    changed: list[Problem] = []
    rows = []
    for row in book.documents:
        if row.number and len(row.number) == 1:
            rule = f"số “{row.number}” viết thành “0{row.number}”"
            changes = (Change("thêm số 0", row.number, f"0{row.number}"),)
            changed.append(
                row.problem("number", "cell-repaired", header="Số", rules=rule, changes=changes)
            )
            row = replace(row, number=f"0{row.number}")
        rows.append(row)
    return replace(book, documents=tuple(rows)), changed


def unknown_references(book: Book) -> Iterator[Problem]:
    keys = {spec_of(cls).title: keys_of(book, cls) for cls in SHEETS if spec_of(cls).key}
    for cls in SHEETS:
        columns = [
            item for item in columns_of(cls) if item.kind in (Kind.REFERENCE, Kind.REFERENCES)
        ]
        rows = list(rows_of(book, cls)) if columns else []
        for item in columns:
            if rows and not keys[item.target] and any(getattr(row, item.field) for row in rows):
                empty = rows[0].problem(
                    item.field, "reference-empty", header=item.header, target=item.target
                )
                yield replace(empty, row=0)
        for item in columns:
            offer = Suggestions(keys[item.target])
            for row in rows if keys[item.target] else ():
                value = getattr(row, item.field)
                values = value if isinstance(value, tuple) else (value,)
                for one in values:
                    if one is not None and one not in keys[item.target]:
                        yield row.problem(
                            item.field,
                            "cell-reference",
                            header=item.header,
                            value=one,
                            target=item.target,
                            suggest=offer(one),
                        )


def rows_of(book: Book, cls: type[Row]) -> Iterable[Row]:
    """The records of a sheet."""
    rows = getattr(book, spec_of(cls).attribute)
    return (rows,) if isinstance(rows, Row) else rows


def keys_of(book: Book, cls: type[Row]) -> set[str]:
    key = spec_of(cls).key
    return {getattr(row, key) for row in rows_of(book, cls) if getattr(row, key) is not None}


def unlisted(book: Book) -> Iterator[Problem]:
    lists = {
        item.header: [getattr(row, item.field) for row in book.lists if getattr(row, item.field)]
        for item in columns_of(Listed)
    }
    for cls in SHEETS:
        for item in columns_of(cls):
            if item.kind is not Kind.LISTED or not lists[item.target]:
                continue
            offer = Suggestions(lists[item.target])
            known = {fold(name) for name in lists[item.target]}
            for row in rows_of(book, cls):
                value = getattr(row, item.field)
                if value and fold(value) not in known:
                    yield row.problem(
                        item.field,
                        "cell-listed",
                        header=item.header,
                        value=value,
                        suggest=offer(value),
                    )

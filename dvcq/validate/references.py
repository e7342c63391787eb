"""What ties the sheets together: keys and references, names and codes as people write them.

Takes the assembled book, gives it with full names and known codes, and problems: codes met twice,
references that lead nowhere, values that no list has. It alone knows how codes and names match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from dvcq.columns import Column, Kind, Row, columns_of, header_of, spec_of
from dvcq.model import SHEETS, Activity, Book, Listed, PlanRow
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


# Where divisions are named, one or several in a cell; the other words of such a cell stay.
_NAMING = ((Activity, "lead"), (Activity, "partners"), (PlanRow, "in_charge"))


def with_full_names(book: Book) -> tuple[Book, list[Problem]]:
    """Divisions are named by their full name, whatever alias was typed."""
    names = division_names(book)
    changed: list[Problem] = []
    for cls, name in _NAMING if names else ():
        header = header_of(cls, name)
        rows = [_with_full_name(row, name, header, names, changed) for row in rows_of(book, cls)]
        table: dict[str, Any] = {spec_of(cls).attribute: tuple(rows)}
        book = replace(book, **table)
    return book, changed


def _with_full_name(
    row: Row, name: str, header: str, names: dict[str, str], changed: list[Problem]
) -> Row:
    typed = getattr(row, name)
    if not typed or typed in names.values():
        return row
    shown = _ONE_NAME.sub(lambda found: names.get(fold(found[0]), found[0]), typed)
    if shown == typed:
        return row
    rules, changes = f"“{typed}” là “{shown}”", (Change("tên gọi của bộ phận", typed, shown),)
    changed.append(row.problem(name, "cell-repaired", header=header, rules=rules, changes=changes))
    renamed: dict[str, Any] = {name: shown}
    return replace(row, **renamed)


_ONE_NAME = re.compile(r"[^;,\s][^;\n]*[^;\s]|[^;,\s]")
_SHORTEST = 6  # letters: shorter names miss one another by a letter as often as not


def misspelled_names(book: Book) -> Iterator[Problem]:
    """A partner or a division in charge that is nearly one of ours is asked about, never taken."""
    known = sorted(set(division_names(book).values()))
    folded = {fold(name): name for name in known}
    told: dict[str, str] = {}
    for cls, name in _NAMING[1:] if known else ():
        header = header_of(cls, name)
        for row in rows_of(book, cls):
            for part in _ONE_NAME.findall(getattr(row, name) or ""):
                if part not in told:
                    told[part] = _nearly(part, folded)
                if told[part]:
                    facts = {"header": header, "value": part, "near": told[part]}
                    yield row.problem(name, "name-near", **facts)


def _nearly(typed: str, folded: dict[str, str]) -> str:
    """The known name that the typed one misses by one letter, or nothing."""
    key = fold(typed)
    if key in folded or len(key) < _SHORTEST:
        return ""
    return next((name for known, name in folded.items() if _is_one_letter_off(key, known)), "")


def _is_one_letter_off(one: str, other: str) -> bool:
    """Whether a letter too many, too few, or another one is all the difference."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rests = (
        (one[start + 1 :], other[start + 1 :]),
        (one[start + 1 :], other[start:]),
        (one[start:], other[start + 1 :]),
    )
    return any(left == right for left, right in rests)


def with_known_codes(book: Book) -> tuple[Book, list[Problem]]:
    """A code typed in other case or with other accents is that code: "vb1" is VB1."""
    changed: list[Problem] = []
    tables: dict[str, Any] = {}
    exact = {spec_of(cls).title: keys_of(book, cls) for cls in SHEETS if spec_of(cls).key}
    folded: dict[str, dict[str, set[str]]] = {}
    for cls in SHEETS:
        kinds = (Kind.REFERENCE, Kind.REFERENCES)
        for item in (item for item in columns_of(cls) if item.kind in kinds):
            name, known = spec_of(cls).attribute, exact[item.target]
            rows = tables.get(name, rows_of(book, cls))
            if all(_is_known(getattr(row, item.field), known) for row in rows):
                continue
            if item.target not in folded:
                folded[item.target] = _by_fold(known)
            tables[name] = tuple(
                _with_known_code(row, item, folded[item.target], changed) for row in rows
            )
    return replace(book, **tables), changed


def _is_known(value: str | tuple[str, ...] | None, known: set[str]) -> bool:
    return value is None or value in known or (isinstance(value, tuple) and known.issuperset(value))


def _by_fold(known: set[str]) -> dict[str, set[str]]:
    keys: dict[str, set[str]] = {}
    for key in known:
        keys.setdefault(fold(key), set()).add(key)
    return keys


def _with_known_code(
    row: Row, item: Column, known: dict[str, set[str]], changed: list[Problem]
) -> Row:
    value = getattr(row, item.field)
    values = value if isinstance(value, tuple) else (value,)
    codes = tuple(_known_code(one, known) for one in values)
    if codes == values:
        return row
    rule = ", ".join(
        f"“{one}” là “{code}”" for one, code in zip(values, codes, strict=True) if one != code
    )
    old, new = "; ".join(map(str, values)), "; ".join(map(str, codes))
    changes = (Change("mã viết khác chữ hoa, dấu", old, new),)
    changed.append(
        row.problem(item.field, "cell-repaired", header=item.header, rules=rule, changes=changes)
    )
    corrected: dict[str, Any] = {item.field: codes if isinstance(value, tuple) else codes[0]}
    return replace(row, **corrected)


def _known_code(value: str | None, known: dict[str, set[str]]) -> str | None:
    """The one known code that is the value but for case and accents; else the value."""
    same = known.get(fold(value), set()) if value is not None else set()
    return next(iter(same)) if len(same) == 1 else value


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
            offer = Suggestions(_shown_keys(book, item.target, keys[item.target]))
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


def _shown_keys(book: Book, target: str, keys: set[str]) -> dict[str, str]:
    """What a clerk may have meant → the key to write: the keys, and the names they stand for."""
    cls = next(cls for cls in SHEETS if spec_of(cls).title == target)
    spec = spec_of(cls)
    shown = {key: key for key in keys}
    for row in rows_of(book, cls) if spec.label else ():
        key, label = getattr(row, spec.key), getattr(row, spec.label)
        if key and label:
            shown.setdefault(label, f"{key} – {label}")
    return shown


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

"""A raw workbook → the model and every problem of it.

Takes ``RawBook``, gives ``Checked``. It alone knows how sheets are found by name and in which
order the checks run: cells first, then references between sheets, then the rules of the work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from dvcq.columns import Column, Kind, Row, columns_of, spec_of
from dvcq.model import SHEETS, Book, Listed, Unit
from dvcq.problems import Change, Problem, problem
from dvcq.text import closest, fold
from dvcq.validate.copies import check_copy, check_version
from dvcq.validate.plan import check_plan
from dvcq.validate.reading import Suggestions
from dvcq.validate.rubric import check_rubric
from dvcq.validate.rules import check_rules
from dvcq.validate.sheets import Records, read_settings, read_table
from dvcq.workbook.names import GUIDE, LISTS, is_list_of_marks
from dvcq.workbook.raw import RawBook, RawSheet, collecting_nothing

FALLBACK_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Checked:
    """``book`` is ``None`` only when the settings of the unit cannot be read at all."""

    book: Book | None
    problems: tuple[Problem, ...]
    filled: frozenset[str]  # titles of the sheets that hold at least one record


def check_book(raw: RawBook) -> Checked:
    """Check everything; problems come sorted by sheet, row and column."""
    with collecting_nothing():
        return _check(raw)


def _check(raw: RawBook) -> Checked:
    found: list[Problem] = []
    sheets = _find_sheets(raw, found)
    found.extend(_format_limits(raw))
    unit = _unit(sheets, found, raw.epoch)
    if unit is None:
        return Checked(None, _sorted(found, raw), frozenset())
    year = unit.year if unit.year is not None else FALLBACK_YEAR
    records = {
        cls: read_table(sheets[cls], cls, year, raw.epoch)
        for cls in SHEETS
        if cls is not Unit and cls in sheets
    }
    for item in records.values():
        found.extend(item.problems)
        found.extend(_keys(item))
    book = _with_kept_keys(_assemble(unit, records), records)
    found.extend(_number_codes(book, records))
    for mend in (_aliases, _cases, _zeros):
        book, repaired = mend(book)
        found.extend(repaired)
    found.extend(_references(book))
    found.extend(_listed(book))
    book, planned = check_plan(book)
    found.extend(planned)
    found.extend(check_rules(book))
    found.extend(check_rubric(book))
    filled = frozenset(spec_of(cls).title for cls, item in records.items() if item.rows)
    return Checked(book, _sorted(found, raw), filled | {spec_of(Unit).title})


def _find_sheets(raw: RawBook, found: list[Problem]) -> dict[type[Row], RawSheet]:
    left = list(raw.sheets)
    chosen: dict[type[Row], RawSheet] = {}
    for cls in SHEETS:
        sheet = _pick(left, spec_of(cls).title)
        if sheet is not None:
            chosen[cls] = sheet
            left.remove(sheet)
            found.extend(_sheet_state(sheet, spec_of(cls).title))
    marks = {fold(sheet.title) for sheet in left if is_list_of_marks(sheet.header.values)}
    ours = {fold(GUIDE), fold(LISTS)} | marks
    absent = [spec_of(cls).title for cls in SHEETS if cls not in chosen]
    for sheet in left:
        if fold(sheet.title) in ours:
            found.extend(check_version(sheet))
            continue
        copied = next((cls for cls in chosen if check_copy(sheet, chosen[cls], cls)), None)
        if copied is not None:
            found.extend(check_copy(sheet, chosen[copied], copied))
            continue
        near = closest(sheet.title, absent)
        if near:
            absent.remove(near)
            found.append(problem("sheet-near", sheet=near, cell="A1", name=near, found=sheet.title))
        else:
            found.append(problem("sheet-unknown", sheet=sheet.title, name=sheet.title))
    for cls in SHEETS:
        spec = spec_of(cls)
        if spec.required and spec.title in absent:
            found.append(problem("sheet-missing", sheet=spec.title, name=spec.title))
    return chosen


_UNKNOWN_IN = {
    "xls": "ghi chú, màu ô, hình dán, liên kết",
    "ods": "chữ gạch ngang, ghi chú, màu ô, hình dán, cách hiện số (1.10 hay 1.1), cột ẩn",
}


def _format_limits(raw: RawBook) -> Iterator[Problem]:
    """Which checks a format other than .xlsx does not allow."""
    if raw.form in _UNKNOWN_IN:
        yield problem("format-limits", form=raw.form, unknown=_UNKNOWN_IN[raw.form])


def _sheet_state(sheet: RawSheet, title: str) -> Iterator[Problem]:
    if sheet.hidden:
        yield problem("sheet-hidden", sheet=title, name=title)


def _pick(sheets: list[RawSheet], title: str) -> RawSheet | None:
    """The sheet of that very name, else the first whose name is the same when folded."""
    same = [sheet for sheet in sheets if fold(sheet.title) == fold(title)]
    return next((sheet for sheet in same if sheet.title == title), same[0] if same else None)


def _unit(sheets: dict[type[Row], RawSheet], found: list[Problem], epoch: int) -> Unit | None:
    if Unit not in sheets:
        return None
    first = read_settings(sheets[Unit], Unit, FALLBACK_YEAR, epoch)
    unit: Any = first.rows[0]
    if unit.year is not None:
        first = read_settings(sheets[Unit], Unit, unit.year, epoch)
        unit = first.rows[0]
    found.extend(first.problems)
    return unit if isinstance(unit, Unit) else None


def _assemble(unit: Unit, records: dict[type[Row], Records]) -> Book:
    rows: dict[str, Any] = {
        spec_of(cls).attribute: tuple(item.rows) for cls, item in records.items()
    }
    return Book(unit=unit, **rows)


def _with_kept_keys(book: Book, records: dict[type[Row], Records]) -> Book:
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


def _number_codes(book: Book, records: dict[type[Row], Records]) -> Iterator[Problem]:
    """1.1 held as a number may have been 1.10: asked about where both codes exist (d11)."""
    for cls, item in records.items():
        rows = {row.at.row: row for row in item.rows}
        for number, name in item.numbers:
            column = next(one for one in columns_of(cls) if one.field == name)
            row, target = rows[number], _target_of(column, cls)
            value = getattr(row, name)
            other = f"{value}0"
            if value is not None and target is not None and other in _keys_of(book, target):
                yield row.problem(
                    name, "code-as-number", header=column.header, value=value, other=other
                )


def _target_of(column: Column, cls: type[Row]) -> type[Row] | None:
    """The sheet whose codes a column holds: its target, or its own sheet for a key."""
    title = column.target or (spec_of(cls).title if spec_of(cls).key == column.field else "")
    return next((other for other in SHEETS if spec_of(other).title == title), None)


def _keys(item: Records) -> Iterator[Problem]:
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


def _aliases(book: Book) -> tuple[Book, list[Problem]]:
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


def _cases(book: Book) -> tuple[Book, list[Problem]]:
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
    for key in _keys_of(book, cls):
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


def _zeros(book: Book) -> tuple[Book, list[Problem]]:
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


def _references(book: Book) -> Iterator[Problem]:
    keys = {spec_of(cls).title: _keys_of(book, cls) for cls in SHEETS if spec_of(cls).key}
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


def _keys_of(book: Book, cls: type[Row]) -> set[str]:
    key = spec_of(cls).key
    return {getattr(row, key) for row in rows_of(book, cls) if getattr(row, key) is not None}


def _listed(book: Book) -> Iterator[Problem]:
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


def _sorted(found: list[Problem], raw: RawBook) -> tuple[Problem, ...]:
    order = {spec_of(cls).title: number for number, cls in enumerate(SHEETS)}
    unique = dict.fromkeys(replace(item, file=raw.name) for item in found)

    def place(item: Problem) -> tuple[int, int, int, str]:
        letters = item.cell.rstrip("0123456789")
        digits = item.cell[len(letters) :]
        return (order.get(item.sheet, 99), int(digits or 0), len(letters), letters)

    return tuple(sorted(unique, key=place))


__all__ = ["Checked", "check_book", "division_names", "rows_of"]

"""A raw workbook → the model and every problem of it.

Takes ``RawBook``, gives ``Checked``. It alone knows how sheets are found by name and in which
order the checks run: cells first, then references between sheets, then the rules of the work.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from dvcq.columns import Row, spec_of
from dvcq.model import SHEETS, Book, Unit
from dvcq.problems import Problem, problem
from dvcq.text import closest, fold
from dvcq.validate.copies import check_copy, check_version, version_of
from dvcq.validate.layout import pick_sheet
from dvcq.validate.plan import check_plan
from dvcq.validate.references import (
    division_names,
    double_keys,
    misspelled_names,
    number_codes,
    rows_of,
    unknown_references,
    unlisted,
    with_full_names,
    with_kept_keys,
    with_known_codes,
    with_zeros,
)
from dvcq.validate.rubric import check_rubric
from dvcq.validate.rules import check_rules
from dvcq.validate.self_scores import check_self_scores
from dvcq.validate.sheets import Records, read_settings, read_table
from dvcq.workbook.names import FORM_VERSION, GUIDE, LISTS, is_list_of_marks
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
        cls: read_table(sheets[cls], cls, year, raw.epoch, is_whole_form(raw))
        for cls in SHEETS
        if cls is not Unit and cls in sheets
    }
    for item in records.values():
        found.extend(item.problems)
        found.extend(double_keys(item))
    book = with_kept_keys(_assemble(unit, records), records)
    found.extend(number_codes(book, records))
    for mend in (with_full_names, with_known_codes, with_zeros):
        book, repaired = mend(book)
        found.extend(repaired)
    found.extend(unknown_references(book))
    found.extend(unlisted(book))
    found.extend(misspelled_names(book))
    book, planned = check_plan(book)
    found.extend(planned)
    found.extend(check_rules(book))
    found.extend(check_rubric(book))
    found.extend(check_self_scores(book))
    filled = frozenset(spec_of(cls).title for cls, item in records.items() if item.rows)
    return Checked(book, _sorted(found, raw), filled | {spec_of(Unit).title})


def _find_sheets(raw: RawBook, found: list[Problem]) -> dict[type[Row], RawSheet]:
    left = list(raw.sheets)
    chosen: dict[type[Row], RawSheet] = {}
    for cls in SHEETS:
        sheet = pick_sheet(left, spec_of(cls).title)
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
        near = closest(sheet.title, absent) or _longer(sheet.title, absent)
        if near:
            absent.remove(near)
            found.append(problem("sheet-near", sheet=near, cell="A1", name=near, found=sheet.title))
        else:
            found.append(problem("sheet-unknown", sheet=sheet.title, name=sheet.title))
    whole = is_whole_form(raw)
    for cls in SHEETS:
        spec = spec_of(cls)
        if spec.title in absent and (spec.required or whole):
            code = "sheet-missing" if spec.required else "sheet-lost"
            found.append(problem(code, sheet=spec.title, name=spec.title))
    return chosen


def _longer(title: str, absent: list[str]) -> str | None:
    """The absent sheet whose name the title begins with: "Căn cứ pháp lý" is "Căn cứ"."""
    return next((name for name in absent if fold(title).startswith(fold(name) + " ")), None)


def is_whole_form(raw: RawBook) -> bool:
    """Whether the book was made from the form of this version, which has every sheet and column."""
    guides = [sheet for sheet in raw.sheets if fold(sheet.title) == fold(GUIDE)]
    return version_of(guides) == FORM_VERSION


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


def _sorted(found: list[Problem], raw: RawBook) -> tuple[Problem, ...]:
    order = {spec_of(cls).title: number for number, cls in enumerate(SHEETS)}
    unique = dict.fromkeys(replace(item, file=raw.name) for item in found)

    def place(item: Problem) -> tuple[int, int, int, str]:
        letters = item.cell.rstrip("0123456789")
        digits = item.cell[len(letters) :]
        return (order.get(item.sheet, 99), int(digits or 0), len(letters), letters)

    return tuple(sorted(unique, key=place))


__all__ = ["Checked", "check_book", "division_names", "rows_of"]

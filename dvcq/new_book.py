"""A new workbook to fill: with a rubric, the statistics an office keeps, perhaps a plan in Word.

Takes the path of the new file and what goes into it. It alone knows what is shipped as the start of
a workbook and which rows of "Số liệu" a rubric waits for.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from dvcq.columns import Column, columns_of, header_of, spec_of
from dvcq.model import Criterion, Statistic, Unit
from dvcq.problems import Stop, problem
from dvcq.resources import templates_folder
from dvcq.run import find_rubric, read_bytes, write_new

if TYPE_CHECKING:
    from dvcq.columns import Row
    from dvcq.word_plan import PlanRead

TypedRows = list[dict[str, object]]
DEFAULT = "mac-dinh"  # file name of what is shipped as the default of its folder
_FAMILY = "Theo bộ tiêu chí"


def new_workbook(
    path: Path, plan: Path | None = None, year: int | None = None, rubric: str | None = None
) -> PlanRead | None:
    """Write a workbook with a rubric and the list of statistics. Never overwrites.

    An existing ``plan`` in Word fills what it tells; what is unsure stands in the guide too.
    ``rubric``: a workbook that holds one, or the name of a shipped one; without it the default.
    """
    from dvcq.word_plan import read_plan
    from dvcq.workbook.writer import book_bytes

    if path.suffix.lower() != ".xlsx":
        raise Stop(problem("new-suffix", file=path.name, path=path))
    rows, source = rubric_rows(rubric or DEFAULT)
    read = read_plan(read_bytes(plan), plan.name) if plan is not None else None
    filled = dict(read.rows) if read is not None else {}
    settings = {**filled.pop("Đơn vị", {}), header_of(Unit, "rubric"): source}
    if year is not None:
        settings[header_of(Unit, "year")] = year
    standing: dict[str, Any] = {
        spec_of(Criterion).title: rows,
        spec_of(Statistic).title: _statistics_wanted(rows),
        spec_of(Unit).title: settings,
    }
    note = read.note(plan.name) if plan is not None and read is not None else ""
    write_new(path, book_bytes({**standing, **filled}, note))
    return read


def rubric_rows(given: str) -> tuple[TypedRows, str]:
    """Rows of a rubric by header as they stand in its file, and its name. Raises ``Stop``."""
    found = find_rubric(given)
    assert found is not None
    name, content = found
    rows = _rows_of(content, name, Criterion)
    if rows is None:
        title = spec_of(Criterion).title
        raise Stop(problem("rubric-sheet", file=name, name=name, title=title))
    return rows, Path(name).stem


def _rows_of(content: bytes, name: str, cls: type[Row]) -> TypedRows | None:
    """The records of a sheet by header, own columns too; ``None`` where the book has no sheet."""
    from dvcq.validate.layout import as_typed, layout_of, pick_sheet
    from dvcq.validate.rows import choose_rows
    from dvcq.workbook.reader import read_book

    sheet = pick_sheet(list(read_book(content, name).sheets), spec_of(cls).title)
    if sheet is None:
        return None
    layout = layout_of(sheet, cls)
    chosen = choose_rows(sheet, cls, layout.columns, list(layout.own.values()), []).rows
    declared: dict[str, Column] = {item.field: item for item in columns_of(cls)}
    places = [
        (declared[field].header, index, declared[field].kind)
        for field, index in layout.columns.items()
    ]
    own = [(header, index, None) for header, index in layout.own.items()]
    fonts = sheet.beside.fonts
    return [
        {
            header: as_typed(value, kind, fonts.get((row.number, index), ""))
            for header, index, kind in [*places, *own]
            if (value := row.value(index)) is not None
        }
        for row in chosen
    ]


def _statistics_wanted(rubric: TypedRows) -> TypedRows:
    """Rows of "Số liệu" that wait for their values: the shipped list, and what a rubric counts."""
    from dvcq.text import fold

    indicator, family = (header_of(Statistic, name) for name in ("indicator", "family"))
    path = templates_folder() / "so-lieu" / f"{DEFAULT}.xlsx"
    rows = _rows_of(read_bytes(path), path.name, Statistic) or []
    known = {fold(str(row[indicator])) for row in rows}
    for side in ("numerator", "denominator"):
        fact, scope = header_of(Criterion, side), header_of(Criterion, f"{side}_scope")
        for row in rubric:
            name = str(row.get(scope, ""))
            counts = fold(str(row.get(fact, ""))).startswith(("so lieu", "so_lieu"))
            if name and counts and fold(name) not in known:
                known.add(fold(name))
                rows.append({indicator: name, family: _FAMILY})
    return rows


__all__ = ["DEFAULT", "new_workbook", "rubric_rows"]

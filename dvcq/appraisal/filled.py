"""The workbook with what the appraiser wrote, in the columns of the sheet of self scores.

Takes a workbook's bytes and the points by criterion, gives the bytes with these cells; all else of
it stays. A cell that holds something already is never written.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from dvcq.appraisal.returned import Returned
from dvcq.columns import header_of, spec_of
from dvcq.model import SelfScore
from dvcq.problems import Stop, problem
from dvcq.validate.layout import layout_of, pick_sheet
from dvcq.workbook.append import Cells, with_cells
from dvcq.workbook.guard import form_of
from dvcq.workbook.raw import Cell, RawBook, RawSheet, RawValue

_TITLE = spec_of(SelfScore).title
_COLUMNS = ("appraised", "appraised_why", "reply")  # the last for the unit to write into


def filled(
    content: bytes, raw: RawBook, answers: Mapping[str, SelfScore], returned: Returned
) -> bytes | None:
    """The workbook with the points and reasons; ``None`` when it holds all of them.

    Raises ``Stop`` for a workbook that cannot take them in.
    """
    wanted = {
        code: _new(answers.get(code), returned, code)
        for code in dict.fromkeys((*returned.points, *returned.reasons))
    }
    wanted = {code: values for code, values in wanted.items() if values}
    if not wanted:
        return None
    if form_of(content, raw.name) != "xlsx":
        raise Stop(problem("appraise-book-form", file=raw.name, path=raw.name))
    sheet = pick_sheet(list(raw.sheets), _TITLE)
    if sheet is None:
        raise Stop(problem("appraise-book-write", file=raw.name, path=raw.name))
    cells = _cells(sheet, answers, wanted)
    try:
        return with_cells(content, {sheet.title: cells}, raw.epoch)
    except Exception as fault:  # a package that can be read may still be put together oddly
        raise Stop(problem("appraise-book-write", file=raw.name, path=raw.name)) from fault


def _new(answer: SelfScore | None, returned: Returned, code: str) -> dict[str, RawValue]:
    """What is not in the workbook yet, by field."""
    values: dict[str, RawValue] = {}
    if code in returned.points and (answer is None or answer.appraised is None):
        values["appraised"] = _figure(returned.points[code])
    if returned.reasons.get(code) and (answer is None or not answer.appraised_why):
        values["appraised_why"] = returned.reasons[code]
    return values


def _figure(value: Fraction) -> int | float:
    return int(value) if value.denominator == 1 else float(value)


def _cells(
    sheet: RawSheet,
    answers: Mapping[str, SelfScore],
    wanted: Mapping[str, Mapping[str, RawValue]],
) -> Cells:
    columns = dict(layout_of(sheet, SelfScore).columns)
    width = max([len(sheet.header.values), *(len(row.values) for row in sheet.rows)])
    rows = [row.number for row in sheet.rows if any(value is not None for value in row.values)]
    last = max(rows, default=1)
    cells: dict[Cell, RawValue] = {}
    for name in _COLUMNS:
        if name not in columns:
            columns[name] = width
            cells[1, width] = header_of(SelfScore, name)
            width += 1
    following = last
    for code, values in wanted.items():
        row = answers[code].at.row if code in answers else 0
        if not row:
            following += 1
            row = following
            cells[row, columns["criterion"]] = code
        for name, value in values.items():
            cells[row, columns[name]] = value
    return Cells(cells, last)


__all__ = ["filled"]

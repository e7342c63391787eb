"""A rubric that stands in a workbook of its own, shared by many units.

Takes the unit's workbook and that of the rubric, gives the unit's with the rubric's sheet in place
of its own. Cells of the rubric are named with their file: "[tay-ninh.xlsx]Tiêu chí!C5".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dvcq.columns import spec_of
from dvcq.model import Book, Criterion
from dvcq.problems import Problem, Stop, problem
from dvcq.validate.layout import pick_sheet
from dvcq.workbook.raw import RawBook

TITLE = spec_of(Criterion).title
_OF_THE_FORM = ("column-lost",)


def with_rubric(raw: RawBook, rubric: RawBook) -> RawBook:
    """The workbook with the rubric's sheet. Raises ``Stop`` when the rubric's book has none."""
    sheet = pick_sheet(list(rubric.sheets), TITLE)
    if sheet is None:
        raise Stop(problem("rubric-sheet", file=rubric.name, name=rubric.name, title=TITLE))
    own = pick_sheet(list(raw.sheets), TITLE)
    kept = tuple(item for item in raw.sheets if item is not own)
    return replace(raw, sheets=(*kept, replace(sheet, title=TITLE)))


def from_file(book: Book, name: str) -> Book:
    """The book whose criteria answer with the file they came from."""
    rows = (replace(row, at=replace(row.at, file=name)) for row in book.criteria)
    return replace(book, criteria=tuple(rows))


def in_their_file(found: Iterable[Problem], own: str, rubric: str) -> Iterator[Problem]:
    """Problems of the sheet of criteria with the file of the rubric, the others with the unit's."""
    for item in found:
        if item.sheet == TITLE and item.code in _OF_THE_FORM:
            continue  # only the unit's own book is made from the form
        yield replace(item, file=rubric if item.sheet == TITLE else own)

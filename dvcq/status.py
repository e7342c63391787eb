"""The disk side of the state of the year: reads the workbook, writes the director's page beside it.

Takes a path and a day, gives the ``Status`` for the console. What it says is in ``standing``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, cast

from dvcq.dates import short_day
from dvcq.documents.status_page import TEMPLATE, TinhHinh, page_of
from dvcq.documents.table import DOCUMENTS, blocks
from dvcq.facts.listing import FactLine, fact_lines
from dvcq.model import SHEETS, Book
from dvcq.periods import period_of
from dvcq.pipeline import Job, check
from dvcq.problems import Problem, Stop, problem
from dvcq.run import load_templates, read_bytes
from dvcq.standing import Standing, as_of, standing_of
from dvcq.validate.book import Checked, rows_of

_SCORED = "ho-so"  # the document whose cells decide the score
_UNANSWERED = frozenset(("score-missing", "score-unanswered", "score-ask"))
_SUFFIX = ".docx"


@dataclass(frozen=True, slots=True)
class Status:
    """``standing`` is ``None`` when the workbook tells no year.

    ``doubtful``: errors in cells that decide the score, which is provisional then.
    """

    name: str
    book: Book | None
    standing: Standing | None
    problems: tuple[Problem, ...]
    doubtful: tuple[Problem, ...]
    rubric: str = ""  # the file that goes before the sheet, if one was given

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(item for item in self.problems if item.severity == "error")

    @property
    def exit_code(self) -> int:
        return 1 if self.standing is None or self.doubtful else 0


def status_of(path: Path, on: date, rubric: tuple[str, bytes] | None = None) -> Status:
    """The state of the year of one workbook. Raises ``Stop`` when it cannot be read."""
    checked = check(_job(path, rubric))
    book = checked.book
    found = tuple(item for item in checked.problems if item.code not in _UNANSWERED)
    if book is None or not book.unit.year:
        errors = tuple(item for item in found if item.severity == "error")
        return Status(path.name, book, None, found, errors)
    usable = not any(item.severity == "error" and item.sheet == "Tiêu chí" for item in found)
    standing = standing_of(book, on, scorable=usable)
    found = tuple(dict.fromkeys((*found, *_named(standing.problems, path.name))))
    doubtful = tuple(_doubtful(checked, book, found))
    shown = rubric[0] if rubric is not None else ""
    return Status(path.name, book, standing, found, doubtful, shown)


def _job(path: Path, rubric: tuple[str, bytes] | None) -> Job:
    return Job(path.name, read_bytes(path), {}, rubric=rubric)


def _named(found: tuple[Problem, ...], name: str) -> list[Problem]:
    return [replace(item, file=name) for item in found if item.code not in _UNANSWERED]


def _doubtful(checked: Checked, book: Book, found: tuple[Problem, ...]) -> list[Problem]:
    """Errors in cells that the score is computed from."""
    kind = next(item for item in DOCUMENTS if item.name == _SCORED)
    rows = {(row.at.sheet, row.at.row): row for cls in SHEETS for row in rows_of(book, cls)}
    errors = [item for item in found if item.severity == "error"]
    return [item for item in errors if blocks(item, kind, book, rows)]


# --- facts ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FactSheet:
    """The named facts of a workbook with their values. ``period``: what it is called in words."""

    name: str
    period: str
    lines: tuple[FactLine, ...]
    problems: tuple[Problem, ...]


def facts_of(path: Path, code: str, on: date, rubric: tuple[str, bytes] | None = None) -> FactSheet:
    """Every named fact of one workbook in a period, as it counts on a day. Raises ``Stop``."""
    checked = check(_job(path, rubric))
    book = checked.book
    errors = tuple(item for item in checked.problems if item.severity == "error")
    if book is None or not book.unit.year:
        raise Stop(errors[0] if errors else problem("status-no-year", path=path.name))
    period = period_of(book, code)
    lines = fact_lines(as_of(book, on), period)
    blocking = tuple(item for item in errors if item.code not in _UNANSWERED)
    return FactSheet(path.name, period.label, lines, blocking)


# --- the director's page ----------------------------------------------------------------------


def default_page(path: Path, on: date) -> Path:
    """Where the page lies unless told otherwise: beside the workbook, with the day in its name."""
    return path.with_name(f"{path.stem}-tinh-hinh-{on.isoformat()}{_SUFFIX}")


def write_page(status: Status, target: Path, templates: Path | None = None) -> tuple[Path, bool]:
    """Write the page; gives its path, and whether it is new. Never overwrites."""
    from dvcq.archive.beside import write_beside

    if target.suffix.lower() != _SUFFIX:
        raise Stop(problem("status-suffix", file=target.name, path=target))
    if status.book is None or status.standing is None:
        raise Stop(problem("status-no-year", path=status.name))
    rendered = _page(status.book, status.standing, load_templates(templates))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        return write_beside(target, rendered)
    except OSError as fault:
        why = fault.strerror or type(fault).__name__
        raise Stop(problem("archive-write", path=target, why=why)) from fault


def _page(book: Book, standing: Standing, templates: Mapping[str, bytes]) -> bytes:
    """The page as .docx. Raises ``Stop`` when the template is absent or faulty."""
    from dvcq.render.engine import render
    from dvcq.render.shape import shape_of
    from dvcq.render.tags import check_template

    content = templates.get(TEMPLATE)
    if content is None:
        raise Stop(problem("template-missing", file=TEMPLATE, path=TEMPLATE))
    for fault in check_template(content, TEMPLATE, shape_of(cast("Any", TinhHinh))):
        raise Stop(fault)
    title = f"Tình hình thực hiện đến ngày {short_day(standing.on)}"
    properties = {"title": title, "subject": book.unit.name}
    context, placed = page_of(book, standing)
    return render(content, TEMPLATE, context, properties, placed).docx

"""The disk side of the appraisal round: the table that came back, the workbook it belongs to.

Takes the path of a Word table or of a workbook, files the comparison and the letter, writes the
workbook with the points beside the old one. What they say is in ``appraisal`` and ``documents``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import normalize

from dvcq.appraisal import Appraisal, answers_of, appraise, has_appraisal, typed
from dvcq.documents import comparison
from dvcq.documents.common import NO_ROW, Making
from dvcq.documents.context_appraisal import BangDoiChieu
from dvcq.documents.points import level
from dvcq.documents.score_table import score_rows
from dvcq.documents.table import DOCUMENTS, blocks
from dvcq.model import SHEETS, Book
from dvcq.periods import year_period
from dvcq.pipeline import (
    RUBRIC_COPY,
    SUFFIXES,
    WORKBOOK_COPY,
    Job,
    NotMade,
    Produced,
    check,
    files_of,
    manifest_of,
    produce,
    sha256,
)
from dvcq.problems import Problem, Stop, problem
from dvcq.run import Notes, read_bytes, workbooks_in
from dvcq.scoring import score
from dvcq.validate.book import Checked, rows_of

KINDS = ("bang-doi-chieu", "cong-van-giai-trinh")
_TABLE_COPY = "bang-diem-tham-dinh.docx"
_INPUTS = Path("inputs")
_FILLED = re.compile(r"-tham-dinh(-\d+)?\Z")  # what this adds to the name of a workbook
_OWN = ("appraisal-", "appraise-", "final-")  # codes of problems that belong to the round


@dataclass(frozen=True, slots=True)
class Appraised:
    """``appraisal``, ``paper``: ``None`` when nothing could be compared.

    ``workbook``: the one whose cells are named; ``copy``: the workbook with the points;
    ``copy_new``: it was not there yet.
    """

    name: str
    book: Book | None
    workbook: str = ""
    appraisal: Appraisal | None = None
    paper: BangDoiChieu | None = None
    documents: tuple[str, ...] = ()
    not_made: tuple[NotMade, ...] = ()
    problems: tuple[Problem, ...] = ()
    bag: Path | None = None
    new: bool = False
    copy: Path | None = None
    copy_new: bool = False

    @property
    def exit_code(self) -> int:
        return 0 if self.bag is not None and not self._blocked else 1

    @property
    def _blocked(self) -> bool:
        return any(item.why == "blocked" for item in self.not_made)

    @property
    def told(self) -> tuple[Problem, ...]:
        """The problems of the round; of the rest of the workbook only errors."""
        return tuple(
            item for item in self.problems if item.severity == "error" or item.code.startswith(_OWN)
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asked for."""

    templates: Mapping[str, bytes]
    on: date
    out: Path
    rubric: tuple[str, bytes] | None = None
    again: bool = False
    options: Mapping[str, Any] | None = None


def appraise_file(path: Path, workbook: Path | None, asked: Asked, notes: Notes) -> Appraised:
    """Compare and file. Raises ``Stop`` when there is nothing that can be compared."""
    if path.suffix.lower() == ".docx":
        return _from_word(path, workbook, asked, notes)
    if path.suffix.lower() not in SUFFIXES:
        raise Stop(problem("appraise-suffix", file=path.name, path=path))
    job = _job(_name(path), read_bytes(path), asked)
    checked = check(job)
    if checked.book is None or not has_appraisal(checked.book):
        errors = [item for item in checked.problems if item.severity == "error"]
        if checked.book is None and errors:
            raise Stop(errors[0])
        raise Stop(problem("appraise-nothing", file=path.name, path=path.name))
    return _filed(job, checked, asked)


def _name(path: Path) -> str:
    return normalize("NFC", path.name.encode("utf-8", "replace").decode())


def _job(name: str, content: bytes, asked: Asked) -> Job:
    return Job(name, content, asked.templates, kinds=KINDS, again=asked.again, rubric=asked.rubric)


# --- the workbook of a table ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Chosen:
    """A workbook, and where its filled copy belongs: never into the archive.

    ``rubric``: the one of its run that went before the sheet.
    """

    path: Path
    target: Path
    rubric: tuple[str, bytes] | None = None


def workbook_of(path: Path, given: Path | None, notes: Notes) -> Chosen:
    """The workbook a table belongs to: the one named, the one in its bag, the only one there is."""
    if given is not None:
        return Chosen(given, given)
    for folder in (path.parent, path.parent.parent):
        found = sorted(folder.glob(f"{WORKBOOK_COPY}.*"))
        if len(found) == 1:
            return _in_bag(found[0])
    there = workbooks_in(_INPUTS, notes)
    stems = {item.stem for item in there}
    chosen = [item for item in there if _FILLED.sub("", item.stem) not in stems - {item.stem}]
    if len(chosen) > 1:
        names = ", ".join(f"“{item.name}”" for item in chosen)
        raise Stop(problem("appraise-book-many", names=names))
    return Chosen(chosen[0], chosen[0])


def _in_bag(copy: Path) -> Chosen:
    """A workbook that may lie in a bag, with the rubric that it was scored by there."""
    from dvcq.archive.bag import read_manifest

    bag = copy.parent.parent
    if copy.parent.name != "data" or not (bag / "bagit.txt").is_file():
        return Chosen(copy, copy)
    manifest = read_manifest(bag)
    name = Path(str(manifest.get("workbook", {}).get("name", copy.name))).name
    rubrics = sorted(copy.parent.glob(f"{RUBRIC_COPY}.*"))
    rubric = None
    if rubrics:
        known = str(manifest.get("rubric", {}).get("name", rubrics[0].name))
        rubric = (known, read_bytes(rubrics[0]))
    return Chosen(copy, (_INPUTS if _INPUTS.is_dir() else Path()) / name, rubric)


# --- the table --------------------------------------------------------------------------------


def _from_word(path: Path, workbook: Path | None, asked: Asked, notes: Notes) -> Appraised:
    from dvcq.appraisal.filled import filled
    from dvcq.appraisal.returned import read_returned
    from dvcq.appraisal.word_table import read_tables
    from dvcq.word_plan.package_parts import open_word
    from dvcq.workbook.reader import read_book

    table = read_bytes(path)
    word = open_word(table, path.name)
    chosen = workbook_of(path, workbook, notes)
    content, name = read_bytes(chosen.path), _name(chosen.target)
    asked = replace(asked, rubric=asked.rubric or chosen.rubric)
    job = _job(name, content, asked)
    checked = check(job)
    book = _scored_book(checked, name)
    sent = _sent(book, path.name)
    returned = read_returned(read_tables(word.document), sent)
    if any(item.severity == "error" for item in returned.problems):
        return Appraised(path.name, book, name, problems=returned.problems)
    copy = filled(content, read_book(content, name), sent.answers, returned)
    if copy is not None:
        target = chosen.target.with_name(
            f"{_FILLED.sub('', chosen.target.stem)}-tham-dinh{chosen.path.suffix}"
        )
        job = replace(job, name=_name(target), content=copy)
        checked = check(job)
        _as_read(checked, returned.points, target)
    if checked.book is None or not has_appraisal(checked.book):
        raise Stop(problem("appraise-nothing", file=path.name, path=path.name))
    result = _filed(job, checked, asked, (path.name, table))
    found = tuple(dict.fromkeys((*returned.problems, *result.problems)))
    result = replace(result, name=path.name, problems=found)
    if copy is None or result.bag is None:
        return result
    return _with_copy(result, target, copy)


def _scored_book(checked: Checked, name: str) -> Book:
    """The book, when its score is sound. Raises ``Stop`` with the cells that are not."""
    book = checked.book
    errors = [item for item in checked.problems if item.severity == "error"]
    if book is not None and book.unit.year:
        kind = next(item for item in DOCUMENTS if item.name == KINDS[0])
        rows = {(row.at.sheet, row.at.row): row for cls in SHEETS for row in rows_of(book, cls)}
        errors = [item for item in errors if blocks(item, kind, book, rows)]
        if not errors and book.criteria and book.self_scores:
            return book
    cells = [f"{item.sheet}!{item.cell}" if item.cell else item.sheet for item in errors[:5]]
    shown = ", ".join(dict.fromkeys(cell for cell in cells if cell)) or "Tiêu chí, Tự chấm"
    raise Stop(problem("appraise-no-score", file=name, path=name, cells=shown))


def _sent(book: Book, name: str) -> Any:
    """What the table was printed from: today's score, or that before the superior's points."""
    from dvcq.appraisal.returned import Sent

    period = year_period(book)
    making = Making(book, period, NO_ROW)
    scores = [score(item, period)[0] for item in (book, _before_superior(book))]
    notes: dict[str, list[str]] = {}
    for item in scores:
        for line, row in zip(item.lines, score_rows(making, item), strict=True):
            notes.setdefault(line.code, []).append(row.ghi_chu.plain)
    levels = [level(making, item.total).plain for item in scores]
    return Sent(name, scores, answers_of(book), notes, levels)


def _before_superior(book: Book) -> Book:
    """The book without the points that only the superior gives."""
    theirs = {row.code for row in book.criteria if row.kind == "cap_tren"}
    rows = (
        replace(row, appraised=None) if row.criterion in theirs else row for row in book.self_scores
    )
    return replace(book, self_scores=tuple(rows))


def _as_read(checked: Checked, points: Mapping[str, Any], target: Path) -> None:
    """The copy, read again, must hold just the points that were put in."""
    answers = answers_of(checked.book) if checked.book is not None else {}
    kept = {code: typed(row, "appraised") for code, row in answers.items()}
    if any(kept.get(code) != value for code, value in points.items()):
        raise Stop(problem("appraise-book-write", file=target.name, path=target))


# --- what is filed ----------------------------------------------------------------------------


def _filed(
    job: Job, checked: Checked, asked: Asked, table: tuple[str, bytes] | None = None
) -> Appraised:
    produced = produce(job, checked)
    book = produced.book
    assert book is not None
    result = Appraised(
        job.name,
        book,
        job.name,
        documents=tuple(produced.documents),
        not_made=produced.not_made,
        problems=produced.problems,
    )
    if not produced.documents:
        return result
    making = Making(book, year_period(book), NO_ROW)
    scored, _ = score(book, making.period)
    result = replace(result, appraisal=appraise(book, scored), paper=comparison.build(making))
    return _bagged(result, job, produced, asked, table)


def _bagged(
    result: Appraised,
    job: Job,
    produced: Produced,
    asked: Asked,
    table: tuple[str, bytes] | None,
) -> Appraised:
    from dvcq.archive.bag import file_run

    book = produced.book
    assert book is not None
    files = files_of(job, produced)
    if table is not None:
        files[_TABLE_COPY] = table[1]
    manifest = manifest_of(job, files, asked.options or {})
    if table is not None:
        name, content = table
        manifest["appraised"] = {"name": name, "sha256": sha256(content), "file": _TABLE_COPY}
    try:
        filed = file_run(asked.out, book.unit.code, book.unit.year, asked.on, files, manifest)
    except Stop as stop:
        return replace(result, documents=(), problems=(*result.problems, stop.problem))
    return replace(result, bag=filed.folder, new=filed.new)


def _with_copy(result: Appraised, target: Path, content: bytes) -> Appraised:
    from dvcq.archive.beside import write_beside

    try:
        written, new = write_beside(target, content)
    except OSError as fault:
        why = fault.strerror or type(fault).__name__
        told = problem("archive-write", path=target, why=why)
        return replace(result, problems=(*result.problems, told))
    return replace(result, copy=written, copy_new=new)


__all__ = ["KINDS", "Appraised", "Asked", "Chosen", "appraise_file", "workbook_of"]

"""The whole way on one screen: workbook → checked rows → model → facts and scores → documents.

Takes bytes and options, gives bytes: ``produce`` touches no disk, no clock and no screen, so that
a batch, a cluster or a web page can call it as the command line does.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from typing import Any, cast

from dvcq.columns import Row, spec_of
from dvcq.documents.common import Making, is_issued
from dvcq.documents.table import DOCUMENTS, DocumentKind, blocks
from dvcq.facts import Period, target_results, year_period
from dvcq.model import SHEETS, Book, Document
from dvcq.problems import Problem, Stop, problem
from dvcq.render.engine import Rendered, render
from dvcq.render.shape import shape_of
from dvcq.render.tags import check_template
from dvcq.scoring import score
from dvcq.validate.book import Checked, check_book, rows_of
from dvcq.validate.rules import check_evidence_files
from dvcq.workbook.reader import read_book

WORKBOOK_COPY = "so-du-lieu.xlsx"
LIBRARIES = ("docxtpl", "jinja2", "lxml", "openpyxl", "python-docx", "babel")


@dataclass(frozen=True, slots=True)
class Job:
    """One workbook and what is asked. ``kinds`` empty: all whose inputs are there."""

    name: str
    content: bytes
    templates: Mapping[str, bytes]
    kinds: tuple[str, ...] = ()
    again: bool = False
    evidence_folder: str = ""
    evidence_files: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class NotMade:
    """``why``: missing (sheets not filled), blocked (problems), issued (already sent)."""

    name: str
    label: str
    why: str
    reason: str


@dataclass(frozen=True, slots=True)
class Produced:
    book: Book | None
    documents: Mapping[str, Rendered] = field(default_factory=dict)  # file name → document
    not_made: tuple[NotMade, ...] = ()
    problems: tuple[Problem, ...] = ()


def produce(job: Job) -> Produced:
    """Make every document that was asked for and can be made."""
    checked = check(job)
    book, found = checked.book, list(checked.problems)
    if book is None or not book.unit.year:
        missing = [
            NotMade(kind.name, kind.label, "blocked", "sổ chưa đọc được") for kind in _asked(job)
        ]
        return Produced(book, {}, tuple(missing), tuple(found))
    period = year_period(book)
    documents: dict[str, Rendered] = {}
    not_made: list[NotMade] = []
    for kind in _asked(job):
        obstacle = _obstacle(job, checked, kind, period, found)
        if obstacle is not None:
            not_made.append(obstacle)
            continue
        try:
            documents[kind.file(period.code)] = _make(job, book, kind, period)
        except Stop as stop:
            found.append(replace(stop.problem, file=kind.template))
            not_made.append(NotMade(kind.name, kind.label, "blocked", stop.problem.message))
    return Produced(book, documents, tuple(not_made), tuple(found))


def check(job: Job) -> Checked:
    """Read and check a workbook, its figures and its scores; makes nothing."""
    checked = check_book(read_book(job.content, job.name))
    book = checked.book
    if book is None or not book.unit.year:
        return checked
    period = year_period(book)
    found = list(checked.problems)
    found += target_results(book, period)[1]
    if book.criteria and book.self_scores and not _rubric_faults(checked):
        found += score(book, period)[1]
    if job.evidence_files is not None:
        found += check_evidence_files(book, job.evidence_folder, job.evidence_files)
    named = tuple(replace(item, file=job.name) for item in found)
    return replace(checked, problems=tuple(dict.fromkeys(named)))


def _rubric_faults(checked: Checked) -> bool:
    return any(item.severity == "error" and item.sheet == "Tiêu chí" for item in checked.problems)


def _asked(job: Job) -> tuple[DocumentKind, ...]:
    return tuple(kind for kind in DOCUMENTS if not job.kinds or kind.name in job.kinds)


def _row_of(book: Book, kind: DocumentKind, period: Period) -> Document | None:
    return book.document(kind.name, period.code)


def _obstacle(
    job: Job, checked: Checked, kind: DocumentKind, period: Period, found: list[Problem]
) -> NotMade | None:
    """Why a document is not made, if so. Template faults are added to ``found``."""
    book = checked.book
    assert book is not None
    lacking = [
        f"trang “{spec_of(cls).title}”"
        for cls in kind.filled
        if spec_of(cls).title not in checked.filled
    ]
    row = _row_of(book, kind, period)
    if row is None:
        lacking.append(f"dòng “{kind.label.lower()}” ở trang “{spec_of(Document).title}”")
    errors = [item for item in found if item.severity == "error"]
    if errors:
        places = _rows_by_place(book)
        errors = [item for item in errors if blocks(item, kind, book, places)]
    if errors:
        cells = [f"{item.sheet}!{item.cell}" if item.cell else item.sheet for item in errors]
        shown = ", ".join(dict.fromkeys(cells[:5])) + (" …" if len(cells) > 5 else "")
        return NotMade(kind.name, kind.label, "blocked", f"có lỗi ở {shown}")
    if lacking:
        return NotMade(kind.name, kind.label, "missing", "còn thiếu " + ", ".join(lacking))
    if row is not None and is_issued(row) and not job.again:
        return NotMade(
            kind.name,
            kind.label,
            "issued",
            f"đã ban hành số {row.number}; thêm --lap-lai để lập lại",
        )
    faults = _template_faults(job, kind)
    found.extend(faults)
    if faults:
        return NotMade(kind.name, kind.label, "blocked", f"mẫu {kind.template} có lỗi")
    return None


def _rows_by_place(book: Book) -> dict[tuple[str, int], Row]:
    return {(row.at.sheet, row.at.row): row for cls in SHEETS for row in rows_of(book, cls)}


def _template_faults(job: Job, kind: DocumentKind) -> list[Problem]:
    content = job.templates.get(kind.template)
    if content is None:
        return [problem("template-missing", file=kind.template, path=kind.template)]
    return check_template(content, kind.template, shape_of(cast("Any", kind.shape)))


def _make(job: Job, book: Book, kind: DocumentKind, period: Period) -> Rendered:
    row = _row_of(book, kind, period)
    assert row is not None
    context = kind.context(Making(book, period, row))
    title = f"{kind.label} {row.abstract}"
    return render(
        job.templates[kind.template],
        kind.template,
        context,
        {"title": title, "subject": row.abstract},
    )


# --- what is filed ----------------------------------------------------------------------------


def files_of(job: Job, produced: Produced) -> dict[str, bytes]:
    """Everything a bag holds but its manifest: documents, traces, the workbook, problems."""
    files: dict[str, bytes] = {}
    for name, document in produced.documents.items():
        files[name] = document.docx
        files[name.removesuffix(".docx") + ".trace.json"] = document.trace_json()
    files[WORKBOOK_COPY] = job.content
    shown = [item.as_json() for item in produced.problems]
    files["problems.json"] = _json({"problems": [p for p in shown if p["severity"] != "info"]})
    files["import-log.json"] = _json({"problems": [p for p in shown if p["severity"] == "info"]})
    return files


def manifest_of(job: Job, files: Mapping[str, bytes], options: Mapping[str, Any]) -> dict[str, Any]:
    """Hashes of inputs, templates and outputs, versions, options; no clock, no machine."""
    hashes = {name: sha256(content) for name, content in sorted(files.items())}
    return {
        "workbook": {"name": job.name, "sha256": sha256(job.content), "file": WORKBOOK_COPY},
        "templates": {name: sha256(content) for name, content in sorted(job.templates.items())},
        "files": hashes,
        "options": dict(options),
        "versions": {name: version(name) for name in ("dvcq", *LIBRARIES)},
        "fingerprint": sha256(_json(hashes)),
    }


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()

"""The whole way on one screen: workbook → checked rows → model → facts and scores → documents.

Takes bytes and options, gives bytes: ``produce`` touches no disk, no clock and no screen, so that
a batch, a cluster or a web page can call it as the command line does.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from typing import Any, cast

from dvcq.agreement import FiledReport, differences
from dvcq.appraisal import has_appraisal
from dvcq.appraisal.checks import check_appraisal
from dvcq.choices import TYPE_NAMES, YEAR_PERIOD, kind_label
from dvcq.columns import Row, spec_of
from dvcq.documents.common import NO_ROW, Making, is_issued
from dvcq.documents.hints import notes_file
from dvcq.documents.index import MucLucHoSo, links_of
from dvcq.documents.index import build as build_index
from dvcq.documents.table import DOCUMENTS, DocumentKind, blocks
from dvcq.facts import target_results
from dvcq.figures import LastYear, check_last_year, wrong_last_year
from dvcq.hand_in import hand_in, papers_of
from dvcq.model import SHEETS, Activity, Book, Document, PlanRow, Statistic, Unit
from dvcq.periods import Period, a_year_before, document_of, period_of, year_period
from dvcq.problems import Problem, Stop, problem
from dvcq.proofs import copies_of
from dvcq.render.engine import Rendered, render
from dvcq.render.shape import shape_of
from dvcq.render.tags import check_template
from dvcq.scoring import score
from dvcq.validate.book import Checked, check_book, rows_of
from dvcq.validate.evidence import check_evidence_files, check_same_content
from dvcq.validate.periods import check_period
from dvcq.validate.shared_rubric import from_file, in_their_file, with_rubric
from dvcq.workbook.reader import read_book

WORKBOOK_COPY = "so-du-lieu"
REPORT = "bao-cao-tu-cham-diem.docx"
ANNUAL_REPORT = "bao-cao-nam.docx"
INDEX_TEMPLATE = "muc-luc-minh-chung.docx"
LAST_YEAR_COPY = "so-nam-truoc"
RUBRIC_COPY = "bo-tieu-chi"
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")
LAST_YEAR_FAULTS = frozenset(("last-year-unit", "last-year-faulty"))  # stand in no cell of ours
LIBRARIES = ("docxtpl", "jinja2", "lxml", "pillow", "python-calamine", "python-docx", "babel")


@dataclass(frozen=True, slots=True)
class Job:
    """One workbook and what is asked. ``kinds`` empty: all whose inputs are there.

    ``period`` is a code that ``periods.is_code`` accepts; within the year only reports are made.
    """

    name: str
    content: bytes
    templates: Mapping[str, bytes]
    kinds: tuple[str, ...] = ()
    again: bool = False
    period: str = YEAR_PERIOD
    last_year: tuple[str, bytes] | None = None  # name and content of last year's workbook
    rubric: tuple[str, bytes] | None = None  # the same of a rubric that goes before the sheet
    filed: tuple[str, str, bytes] | None = None  # run, workbook of the annual report filed before
    evidence_folder: str = ""
    evidence_files: frozenset[str] | None = None
    evidence: Mapping[str, bytes] = field(default_factory=dict)  # content of the cited files


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
    notes: Mapping[str, bytes] = field(default_factory=dict)  # file name → draft list for people
    folder: Mapping[str, bytes] = field(default_factory=dict)  # the dossier ready to hand in
    hints: tuple[str, ...] = ()  # the same list for the screen
    not_made: tuple[NotMade, ...] = ()
    problems: tuple[Problem, ...] = ()


def produce(job: Job, checked: Checked | None = None) -> Produced:
    """Make every document that was asked for and can be made.

    ``checked``: what ``check`` gave for the same job, where the caller has it already.
    """
    checked = checked or check(job)
    book, found = checked.book, list(checked.problems)
    if book is None or not book.unit.year:
        missing = [
            NotMade(kind.name, kind.label, "blocked", "sổ chưa đọc được") for kind in _asked(job)
        ]
        return Produced(book, not_made=tuple(missing), problems=tuple(found))
    period = period_of(book, job.period)
    last, faults = _last_year(job, book, period)
    found += faults
    documents: dict[str, Rendered] = {}
    notes: dict[str, bytes] = {}
    hints: list[str] = []
    not_made: list[NotMade] = []
    for kind in _asked(job, book):
        obstacle = _obstacle(job, checked, kind, period, found)
        if obstacle is not None:
            not_made.append(obstacle)
            continue
        making = replace(_making(book, kind, period, last), files=job.evidence)
        if kind.name == "ho-so" and ANNUAL_REPORT not in documents:
            making = replace(making, filed=_filed_report(job, found))
            found += [item.problem for item in differences(book, making.filed, making.period)]
        try:
            documents[kind.file(period.code)] = _make(job, kind, making)
        except Stop as stop:
            faulty = job.name if stop.problem.sheet else kind.template
            found.append(replace(stop.problem, file=faulty))
            not_made.append(NotMade(kind.name, kind.label, "blocked", stop.problem.message))
            continue
        if kind.hints is not None:
            told = kind.hints(making)
            hints += [item.plain for item in told]
            notes[f"goi-y-{kind.file(period.code).removesuffix('.docx')}.txt"] = notes_file(told)
    folder = _hand_in(job, book, documents, found) if job.evidence_files is not None else {}
    return Produced(
        book, documents, notes, folder, tuple(hints), tuple(not_made), tuple(dict.fromkeys(found))
    )


def check(job: Job) -> Checked:
    """Read and check a workbook, its figures and its scores; makes nothing."""
    checked = _read(job)
    book = checked.book
    if book is None or not book.unit.year:
        return checked
    period = year_period(book)
    found = list(checked.problems)
    found += target_results(book, period)[1]
    if job.period != YEAR_PERIOD:
        asked = period_of(book, job.period)
        found += [*target_results(book, asked)[1], *check_period(book, asked)]
    if book.criteria and book.self_scores and not _rubric_faults(checked):
        scored, faults = score(book, period)
        found += [*faults, *check_appraisal(book, scored)]
    if job.evidence_files is not None:
        found += check_evidence_files(book, job.evidence_folder, job.evidence_files)
        found += check_same_content(book, job.evidence)
    named = (item if item.file else replace(item, file=job.name) for item in found)
    return replace(checked, problems=tuple(dict.fromkeys(named)))


def _read(job: Job) -> Checked:
    """The checked workbook, with the rubric that was given in place of its own."""
    raw = read_book(job.content, job.name)
    if job.rubric is None:
        return check_book(raw)
    name, content = job.rubric
    checked = check_book(with_rubric(raw, read_book(content, name)))
    told = problem("rubric-given", name=name)
    found = (told, *in_their_file(checked.problems, job.name, name))
    book = from_file(checked.book, name) if checked.book is not None else None
    return replace(checked, book=book, problems=tuple(found))


def outlook(job: Job, checked: Checked) -> tuple[tuple[str, ...], tuple[NotMade, ...]]:
    """Labels of the documents that could be made now, and why the others could not."""
    book = checked.book
    if book is None or not book.unit.year:
        return (), ()
    period, found = period_of(book, job.period), list(checked.problems)
    waiting = {kind: _lacking(job, checked, kind, period, found) for kind in _asked(job, book)}
    ready = tuple(kind.label for kind, lack in waiting.items() if lack is None)
    return ready, tuple(lack for lack in waiting.values() if lack is not None)


# --- last year --------------------------------------------------------------------------------

_COMPARED = (Unit, PlanRow, Activity, Statistic, Document)  # sheets that a comparison reads


def _last_year(job: Job, book: Book, period: Period) -> tuple[LastYear | None, list[Problem]]:
    """Last year's book under its own name, or why it cannot be compared with."""
    if job.last_year is None:
        return None, []
    name, content = job.last_year
    checked = check_book(read_book(content, name))
    other = checked.book
    titles = {spec_of(cls).title for cls in _COMPARED}
    errors = [item for item in checked.problems if item.severity == "error"]
    errors = [item for item in errors if item.sheet in titles or other is None]
    if other is None or errors or not other.unit.year:
        cells = ", ".join(dict.fromkeys(f"{e.sheet}!{e.cell}" for e in errors[:5]))
        return None, [problem("last-year-faulty", file=name, name=name, cells=cells or "Đơn vị")]
    wrong = wrong_last_year(book.unit, other.unit, name)
    if wrong is not None:
        return None, [wrong]
    last = LastYear(_renamed(other, name), a_year_before(period))
    return last, [replace(item, file=job.name) for item in check_last_year(book, last)]


def _renamed(book: Book, name: str) -> Book:
    """The book with its cells named as another file's: "[2023.xlsx]Hoạt động!H2"."""
    tables: dict[str, Any] = {}
    for cls in SHEETS:
        rows = [
            replace(row, at=replace(row.at, sheet=f"[{name}]{row.at.sheet}"))
            for row in rows_of(book, cls)
        ]
        tables[spec_of(cls).attribute] = rows[0] if cls is Unit else tuple(rows)
    return replace(book, **tables)


def _filed_report(job: Job, found: list[Problem]) -> FiledReport | None:
    """The book of the annual report in the archive; that it cannot be read is told."""
    if job.filed is None:
        return None
    bag, name, content = job.filed
    try:
        book = check_book(read_book(content, name)).book
    except Stop:
        book = None
    if book is None or not book.unit.year:
        found.append(problem("report-copy-unreadable", file=job.name, bag=bag, name=name))
        return None
    return FiledReport(bag, book)


# --- one document -----------------------------------------------------------------------------


def _rubric_faults(checked: Checked) -> bool:
    return any(item.severity == "error" and item.sheet == "Tiêu chí" for item in checked.problems)


def _asked(job: Job, book: Book | None = None) -> tuple[DocumentKind, ...]:
    """The kinds that were named; else all, within the year those that a period has.

    An optional one that the book has no row for is made only when it was named, and so is one of
    the appraisal while there is none.
    """
    if job.kinds:
        return tuple(kind for kind in DOCUMENTS if kind.name in job.kinds)
    return tuple(
        kind
        for kind in DOCUMENTS
        if (kind.periodic or job.period == YEAR_PERIOD)
        and not (kind.optional and (book is None or document_of(book, kind.name) is None))
        and not (kind.lacks is not None and (book is None or not has_appraisal(book)))
    )


def _row_of(book: Book, kind: DocumentKind, period: Period) -> tuple[Document | None, bool]:
    """The document's row of "Văn bản"; true when the year's stands in for a period without one."""
    if not kind.periodic:
        return document_of(book, kind.name), False
    own = document_of(book, kind.name, period.code)
    year = document_of(book, kind.name)
    if own is not None or year is None:
        return own, False
    return replace(year, number=None, issued=None, month=None, deadline=None), True


def _making(book: Book, kind: DocumentKind, period: Period, last: LastYear | None) -> Making:
    row, stand_in = (NO_ROW, False) if kind.internal else _row_of(book, kind, period)
    assert row is not None
    span = period if kind.periodic else year_period(book)
    return Making(book, span, row, stand_in, last)


def _obstacle(
    job: Job, checked: Checked, kind: DocumentKind, period: Period, found: list[Problem]
) -> NotMade | None:
    """Why a document is not made, if so. Template faults are added to ``found``."""
    lack = _lacking(job, checked, kind, period, found)
    if lack is not None:
        return lack
    faults = _template_faults(job, kind)
    found.extend(faults)
    if faults:
        return NotMade(kind.name, kind.label, "blocked", f"mẫu {kind.template} có lỗi")
    return None


def _lacking(
    job: Job, checked: Checked, kind: DocumentKind, period: Period, found: list[Problem]
) -> NotMade | None:
    """What the workbook lacks for a document, or has wrong."""
    book = checked.book
    assert book is not None
    lacking = [
        f"trang “{spec_of(cls).title}”"
        for cls in kind.filled
        if spec_of(cls).title not in checked.filled
    ]
    row, _ = _row_of(book, kind, period)
    if kind.yearly and not period.whole_year:
        return NotMade(kind.name, kind.label, "missing", "chỉ lập cho cả năm (bỏ --ky)")
    absent = [name for name in kind.forwards if document_of(book, name) is None]
    rowless = row is None and not kind.internal
    for name in (*([kind.name] if rowless else ()), *absent):
        lacking.append(f"dòng “{kind_label(name)}” ở trang “{spec_of(Document).title}”")
    errors = [item for item in found if item.severity == "error"]
    before = [item for item in errors if item.code in LAST_YEAR_FAULTS and kind.periodic]
    if before:
        return NotMade(kind.name, kind.label, "blocked", before[0].message.rstrip("."))
    if errors:
        places = _rows_by_place(book)
        errors = [item for item in errors if blocks(item, kind, book, places)]
    if errors:
        cells = [_address(item, job.name) for item in errors]
        shown = ", ".join(dict.fromkeys(cells[:5])) + (" …" if len(cells) > 5 else "")
        return NotMade(kind.name, kind.label, "blocked", f"có lỗi ở {shown}")
    wanting = kind.lacks(book) if kind.lacks is not None else ""
    if wanting:
        return NotMade(kind.name, kind.label, "missing", wanting)
    if lacking:
        return NotMade(kind.name, kind.label, "missing", "còn thiếu " + ", ".join(lacking))
    if row is not None and is_issued(row) and not job.again:
        return NotMade(
            kind.name,
            kind.label,
            "issued",
            f"đã ban hành số {row.number}; thêm --lap-lai để lập lại",
        )
    return None


def _address(item: Problem, own: str) -> str:
    """Where a problem stands; in another workbook with its name."""
    place = f"{item.sheet}!{item.cell}" if item.cell else item.sheet
    return f"{place} của tệp “{item.file}”" if item.file not in ("", own) else place


def _rows_by_place(book: Book) -> dict[tuple[str, int], Row]:
    return {(row.at.sheet, row.at.row): row for cls in SHEETS for row in rows_of(book, cls)}


def _template_faults(job: Job, kind: DocumentKind) -> list[Problem]:
    content = job.templates.get(kind.template)
    if content is None:
        return [problem("template-missing", file=kind.template, path=kind.template)]
    return check_template(content, kind.template, shape_of(cast("Any", kind.shape)))


def _make(job: Job, kind: DocumentKind, making: Making) -> Rendered:
    abstract = kind.label if kind.internal else making.abstract.text
    title = abstract if kind.internal else f"{TYPE_NAMES[making.row.kind]} {abstract}"
    return render(
        job.templates[kind.template],
        kind.template,
        kind.context(making),
        {"title": title, "subject": abstract},
        kind.placed(making) if kind.placed is not None else {},
    )


def _hand_in(
    job: Job, book: Book, documents: Mapping[str, Rendered], found: list[Problem]
) -> dict[str, bytes]:
    """The dossier's folder, when its report was made; faults of the index's template are told."""
    row = document_of(book, "ho-so")
    if row is None or REPORT not in documents:
        return {}
    papers = {name: paper.docx for name, paper in documents.items()}
    copies = copies_of(book)
    making = Making(book, year_period(book), row)
    labels = {kind.file(YEAR_PERIOD): kind.label for kind in DOCUMENTS}
    shown = {place: labels.get(name, name) for name, place in papers_of(papers).items()}
    try:
        faults = check_template(job.templates[INDEX_TEMPLATE], INDEX_TEMPLATE, shape_of(MucLucHoSo))
        if faults:
            raise Stop(faults[0])
        index = render(
            job.templates[INDEX_TEMPLATE],
            INDEX_TEMPLATE,
            build_index(making, shown),
            {"title": "Mục lục văn bản, tài liệu kiểm chứng", "subject": making.abstract.text},
            links=links_of(copies, shown),
        )
    except KeyError:
        found.append(problem("template-missing", file=INDEX_TEMPLATE, path=INDEX_TEMPLATE))
        return {}
    except Stop as stop:
        found.append(replace(stop.problem, file=INDEX_TEMPLATE))
        return {}
    return hand_in(papers, index.docx, copies, job.evidence)


# --- what is filed ----------------------------------------------------------------------------


def files_of(job: Job, produced: Produced) -> dict[str, bytes]:
    """Everything a bag holds but its manifest: documents, traces, the workbook, problems."""
    files: dict[str, bytes] = {}
    for name, document in produced.documents.items():
        files[name] = document.docx
        files[name.removesuffix(".docx") + ".trace.json"] = document.trace_json()
    files.update(produced.notes)
    files.update(produced.folder)
    files[copy_name(WORKBOOK_COPY, job.name)] = job.content
    for stem, given in ((LAST_YEAR_COPY, job.last_year), (RUBRIC_COPY, job.rubric)):
        if given is not None:
            files[copy_name(stem, given[0])] = given[1]
    shown = [item.as_json() for item in produced.problems]
    files["problems.json"] = _json({"problems": [p for p in shown if p["severity"] != "info"]})
    files["import-log.json"] = _json(
        {
            "repairs": list(repairs_of(produced.problems)),
            "problems": [p for p in shown if p["severity"] == "info"],
        }
    )
    return files


def copy_name(stem: str, original: str) -> str:
    """The name of a workbook's copy in the bag; it keeps the ending of its form."""
    suffix = next((end for end in SUFFIXES if original.lower().endswith(end)), SUFFIXES[0])
    return stem + suffix


def repairs_of(found: Iterable[Problem]) -> Iterator[dict[str, str]]:
    """Every change that reading made: where, the text before and after, the rule."""
    for item in found:
        for change in item.changes:
            yield {
                "file": item.file,
                "sheet": item.sheet,
                "cell": item.cell,
                "rule": change.rule,
                "old": change.old,
                "new": change.new,
                "severity": item.severity,
            }


def manifest_of(job: Job, files: Mapping[str, bytes], options: Mapping[str, Any]) -> dict[str, Any]:
    """Hashes of inputs, templates and outputs, versions, options; no clock, no machine."""
    hashes = {name: sha256(content) for name, content in sorted(files.items())}
    copy = copy_name(WORKBOOK_COPY, job.name)
    inputs = {"workbook": {"name": job.name, "sha256": sha256(job.content), "file": copy}}
    others = {"last_year": (LAST_YEAR_COPY, job.last_year), "rubric": (RUBRIC_COPY, job.rubric)}
    for key, (stem, given) in others.items():
        if given is not None:
            name, content = given
            copy = copy_name(stem, name)
            inputs[key] = {"name": name, "sha256": sha256(content), "file": copy}
    return {
        **inputs,
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

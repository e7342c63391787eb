"""The disk side of a run: reads workbooks and templates, files the bag, reads traces.

Takes paths and options, gives results for the console. Everything in between is ``pipeline``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Protocol
from unicodedata import normalize

from dvcq.choices import YEAR_PERIOD
from dvcq.evidence_files import files_in, with_evidence
from dvcq.hand_in import FOLDER
from dvcq.pipeline import (
    ANNUAL_REPORT,
    SUFFIXES,
    WORKBOOK_COPY,
    Job,
    NotMade,
    check,
    files_of,
    manifest_of,
    outlook,
    produce,
    sha256,
)
from dvcq.problems import Problem, Stop, problem
from dvcq.resources import templates_folder
from dvcq.standing.deadlines import reminders

MAX_WORKBOOK = 100 * 1024 * 1024
_MARKED = re.compile(r"-can-sua(-\d+)?\Z")  # what `check --mark` adds to the name of a workbook
_COPIED = re.compile(r"(-(can-sua|tham-dinh)(-\d+)?)+\Z")  # … and `dvcq appraise`


class Notes(Protocol):
    """Where passing remarks go."""

    def note(self, item: Problem) -> None: ...


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one workbook."""

    name: str
    documents: tuple[str, ...] = ()
    not_made: tuple[NotMade, ...] = ()
    problems: tuple[Problem, ...] = ()
    bag: Path | None = None
    new: bool = False
    deadlines: tuple[str, ...] = ()
    asked: tuple[str, ...] = field(default=())
    hints: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()  # files of the bag that hold the hints
    office: str = ""  # code of the unit and year
    folder: str = ""  # of the bag: the dossier ready to hand in

    @property
    def exit_code(self) -> int:
        """1 when a document that was asked for, or whose inputs are there, could not be made."""
        if any(item.why == "blocked" for item in self.not_made):
            return 1
        if any(item.name in self.asked and item.why == "missing" for item in self.not_made):
            return 1
        stopped = not self.documents and not self.not_made
        return 1 if stopped and any(item.severity == "error" for item in self.problems) else 0


def workbooks_in(folder: Path, notes: Notes) -> list[Path]:
    """Every workbook of a folder in name order; spreadsheet lock files are noted and skipped."""
    there = folder.iterdir() if folder.is_dir() else ()
    found = sorted(path for path in there if path.suffix.lower() in SUFFIXES and path.is_file())
    for path in found:
        if path.name.startswith("~$"):
            notes.note(problem("lock-file", file=path.name, path=path.name))
        elif _MARKED.search(path.stem):
            notes.note(problem("marked-skipped", file=path.name, path=path.name))
    chosen = [
        path for path in found if not path.name.startswith("~$") and not _MARKED.search(path.stem)
    ]
    marked = [path for path in found if _MARKED.search(path.stem)]
    if not chosen and marked:
        raise Stop(problem("only-marked", path=marked[-1]))
    if not chosen:
        raise Stop(problem("no-workbook", path=folder))
    return chosen


def without_copies(paths: Sequence[Path], notes: Notes) -> list[Path]:
    """The workbooks, but for those whose bytes are those of one before (w22)."""
    first: dict[str, Path] = {}
    for path in paths:
        digest = sha256(path.read_bytes()) if path.is_file() else path.as_posix()
        if digest in first:
            notes.note(problem("workbook-same", file=path.name, path=path, first=first[digest]))
        first.setdefault(digest, path)
    return list(first.values())


def tell_twins(results: Sequence[Result], notes: Notes) -> None:
    """Name workbooks of the same unit and year: only one of them can be the right one (w22)."""
    first: dict[str, str] = {}
    for result in results:
        if result.office and result.office in first:
            notes.note(
                problem(
                    "workbook-twin",
                    file=result.name,
                    path=result.name,
                    first=first[result.office],
                    office=result.office,
                )
            )
        first.setdefault(result.office, result.name)


def load_templates(folder: Path | None) -> dict[str, bytes]:
    """The shipped templates; those in ``folder`` go before them, by file name."""
    shipped = {path.name: read_bytes(path) for path in sorted(templates_folder().glob("*.docx"))}
    if folder is None:
        return shipped
    if not folder.is_dir():
        raise Stop(problem("template-missing", path=folder))
    own = {
        path.name: read_bytes(path)
        for path in sorted(folder.glob("*.docx"))
        if not path.name.startswith("~$")
    }
    return {**shipped, **own}


def find_rubric(given: str | None) -> tuple[str, bytes] | None:
    """Name and content of a rubric workbook: a path, or the name of a shipped one.

    Raises ``Stop`` when it is neither.
    """
    if given is None:
        return None
    path = Path(given)
    shipped = {item.stem: item for item in shipped_rubrics()}
    if not path.exists() and given in shipped:
        path = shipped[given]
    elif not path.exists():
        raise Stop(problem("rubric-unknown", name=given, shipped=", ".join(shipped)))
    return normalize("NFC", path.name), read_bytes(path)


def shipped_rubrics() -> list[Path]:
    """The rubrics that come with the program, by name."""
    return sorted((templates_folder() / "tieu-chi").glob("*.xlsx"))


def read_bytes(path: Path) -> bytes:
    """A file's content. Raises ``Stop`` with a message when it cannot be had."""
    try:
        if path.exists() and not path.is_file():
            raise Stop(problem("file-unreadable", file=path.name, path=path, why="không phải tệp"))
        if path.stat().st_size > MAX_WORKBOOK:
            raise Stop(
                problem(
                    "file-too-big",
                    file=path.name,
                    path=path,
                    what=f"{path.stat().st_size // 1_048_576} MB",
                )
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise Stop(problem("file-missing", file=path.name, path=path)) from None
    except OSError as fault:
        why = fault.strerror or type(fault).__name__
        raise Stop(problem("file-unreadable", file=path.name, path=path, why=why)) from fault


def evidence_folder(path: Path) -> Path:
    """The folder of a workbook's evidence: a copy of ours has it where its original has it."""
    folder = path.with_suffix("")
    return folder if folder.is_dir() else path.with_name(_COPIED.sub("", path.stem))


def _job(path: Path, templates: Mapping[str, bytes], **options: Any) -> Job:
    content = read_bytes(path)
    folder = evidence_folder(path)
    return Job(
        normalize("NFC", path.name.encode("utf-8", "replace").decode()),
        content,
        templates,
        evidence_folder=folder.name,
        evidence_files=files_in(folder),
        **options,
    )


def run_workbook(
    path: Path,
    templates: Mapping[str, bytes],
    *,
    kinds: tuple[str, ...],
    period: str,
    last_year: Path | None,
    rubric: tuple[str, bytes] | None,
    again: bool,
    on: date,
    out: Path,
    options: Mapping[str, Any],
) -> Result:
    """Make and file the documents of one workbook; a file that cannot be read is a result too."""
    from dvcq.archive.bag import file_run

    try:
        before = (last_year.name, read_bytes(last_year)) if last_year is not None else None
        job = _job(
            path,
            templates,
            kinds=kinds,
            again=again,
            period=period,
            last_year=before,
            rubric=rubric,
        )
        checked = check(job)
        if checked.book is not None and checked.book.unit.code:
            unit = checked.book.unit
            job = replace(job, filed=_annual_report(out / unit.code / str(unit.year)))
        job, checked = with_evidence(evidence_folder(path), job, checked)
        produced = produce(job, checked)
    except Stop as stop:
        return Result(path.name, problems=(stop.problem,))
    book = produced.book
    filed = None
    found = produced.problems
    if produced.documents and book is not None:
        files = files_of(job, produced)
        try:
            filed = file_run(
                out, book.unit.code, book.unit.year, on, files, manifest_of(job, files, options)
            )
        except Stop as stop:
            return Result(path.name, problems=(*found, stop.problem))
    return Result(
        path.name,
        tuple(produced.documents),
        produced.not_made,
        found,
        filed.folder if filed else None,
        bool(filed and filed.new),
        tuple(reminders(book, on)) if book else (),
        kinds or (("bao-cao",) if period != YEAR_PERIOD else ()),
        produced.hints,
        tuple(produced.notes),
        f"{book.unit.code}/{book.unit.year}" if book and book.unit.code else "",
        FOLDER if produced.folder else "",
    )


def _annual_report(shelf: Path) -> tuple[str, str, bytes] | None:
    """The newest run that holds the annual report, with its copy of the workbook."""
    from dvcq.archive.bag import bags_as_written

    for bag in reversed(bags_as_written(shelf)):
        copies = sorted((bag / "data").glob(f"{WORKBOOK_COPY}.*"))
        if copies and (bag / "data" / ANNUAL_REPORT).is_file():
            try:
                content = read_bytes(copies[0])
            except Stop:
                content = b""  # told as a copy that cannot be read
            return bag.name, copies[0].name, content
    return None


@dataclass(frozen=True, slots=True)
class Examined:
    """Every problem of a workbook; documents that could be made, and why others could not."""

    problems: tuple[Problem, ...]
    ready: tuple[str, ...] = ()
    waiting: tuple[NotMade, ...] = ()


def check_workbook(path: Path, rubric: tuple[str, bytes] | None = None) -> Examined:
    """Read and check a workbook. Raises ``Stop`` when it cannot be read."""
    job = _job(path, {}, rubric=rubric)
    checked = check(job)
    return Examined(checked.problems, *outlook(job, checked))


@dataclass(frozen=True, slots=True)
class MarkedCopy:
    """Where the marked copy is; ``problems``: what could not be done or kept in it."""

    path: Path
    new: bool
    problems: tuple[Problem, ...]


def mark_workbook(path: Path, found: Sequence[Problem]) -> MarkedCopy | None:
    """Write the marked copy beside a workbook. Never overwrites; an equal copy is kept.

    ``None`` when there is nothing to mend and the workbook is no marked copy itself.
    """
    from dvcq.archive.beside import write_beside
    from dvcq.workbook.marked import mark_book

    own = normalize("NFC", path.name)
    found = [item for item in found if item.file in ("", own)]
    nothing = all(item.severity == "info" for item in found)
    if nothing and not _MARKED.search(path.stem):
        return None
    marked = mark_book(read_bytes(path), path.name, found)
    suffix = path.suffix if path.suffix.lower() in (".xlsx", ".xlsm") else ".xlsx"
    target = path.with_name(f"{_MARKED.sub('', path.stem)}-can-sua{suffix}")
    try:
        written, new = write_beside(target, marked.content)
    except OSError as fault:
        why = fault.strerror or type(fault).__name__
        raise Stop(problem("mark-write", file=path.name, path=target, why=why)) from fault
    return MarkedCopy(written, new, marked.problems)


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet. Raises ``Stop``."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            stream.write(content)
    except FileExistsError:
        raise Stop(problem("new-exists", file=path.name, path=path)) from None
    except OSError as fault:
        why = fault.strerror or type(fault).__name__
        raise Stop(problem("archive-write", path=path, why=why)) from fault


@dataclass(frozen=True, slots=True)
class TraceEntry:
    """A paragraph with its printed values and their cells. ``edited``: the file has changed."""

    part: str
    paragraph: int
    text: str
    spans: tuple[Mapping[str, Any], ...]
    edited: bool


@dataclass(frozen=True, slots=True)
class TraceResult:
    file: str
    entries: tuple[TraceEntry, ...]


def trace_document(path: Path, wanted: str | None) -> TraceResult:
    """The sources of a document's values; ``wanted`` limits to paragraphs that hold the text."""
    from lxml import etree

    from dvcq.package import unpack
    from dvcq.render.trace import paragraph_texts
    from dvcq.text import fold

    beside = path.with_name(path.name.removesuffix(".docx") + ".trace.json")
    content = read_bytes(path)
    try:
        spans = json.loads(beside.read_text(encoding="utf-8"))["spans"]
    except (OSError, ValueError, KeyError):
        raise Stop(problem("trace-missing", file=path.name, path=beside)) from None
    parts = unpack(content)
    texts: dict[str, list[str]] = {}
    grouped: dict[tuple[str, int], list[Mapping[str, Any]]] = {}
    for span in spans:
        grouped.setdefault((span["part"], span["paragraph"]), []).append(span)
    entries = []
    for (part, number), items in grouped.items():
        if part not in texts:
            texts[part] = paragraph_texts(etree.fromstring(parts[part])) if part in parts else []
        shown = texts[part][number] if number < len(texts[part]) else ""
        edited = any(shown[item["start"] : item["end"]] != item["text"] for item in items)
        if wanted is None or fold(wanted) in fold(shown) or wanted in shown:
            entries.append(TraceEntry(part, number, shown, tuple(items), edited))
    return TraceResult(path.name, tuple(entries))


def verify_folder(folder: Path) -> tuple[int, list[Problem]]:
    """How many bags were looked at, and everything that was altered."""
    from dvcq.archive.verify import verify_archive

    if not folder.is_dir():
        raise Stop(problem("file-missing", path=folder))
    return verify_archive(folder)

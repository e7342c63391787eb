"""The evidence that lies beside a workbook: its names and its content, within bounds.

Takes the folder named after the workbook, gives the files as rows cite them. What cannot be read is
a problem in the cell that cites it, and blocks the dossier only.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

from dvcq.model import Evidence
from dvcq.pipeline import Job
from dvcq.problems import Problem
from dvcq.proofs import cited_path, find_file
from dvcq.validate.book import Checked
from dvcq.validate.evidence import check_same_content

MEGABYTE = 1024 * 1024
MAX_FILE = 100 * MEGABYTE
MAX_ALL = 500 * MEGABYTE


def files_in(folder: Path) -> frozenset[str]:
    """Every file below the folder, by its path in it; links that lead out of it are none."""
    return frozenset(_paths(folder)) if folder.is_dir() else frozenset()


def with_evidence(folder: Path, job: Job, checked: Checked) -> tuple[Job, Checked]:
    """The job with the content of the cited files, and what could not be read."""
    if checked.book is None or not job.evidence_files:
        return job, checked
    paths = _paths(folder)
    content: dict[str, bytes] = {}
    found: list[Problem] = []
    room = MAX_ALL
    for row in checked.book.evidence:
        cited = cited_path(row)
        name = find_file(cited, job.evidence_files) if cited else None
        if name is None or cited in content or name not in paths:
            continue
        try:
            size = paths[name].stat().st_size
            if size > min(MAX_FILE, room):
                found.append(_big(row, size))
                continue
            content[cited] = paths[name].read_bytes()
        except OSError as fault:
            why = fault.strerror or type(fault).__name__
            found.append(row.problem("file", "evidence-unreadable", path=row.file, why=why))
            continue
        room -= size
    found += check_same_content(checked.book, content)
    named = tuple(replace(item, file=job.name) for item in found)
    return replace(job, evidence=content), replace(checked, problems=(*checked.problems, *named))


def _paths(folder: Path) -> dict[str, Path]:
    home = folder.resolve()
    return {
        normalize("NFC", item.relative_to(folder).as_posix()): item
        for item in folder.rglob("*")
        if _is_inside(item, home)
    }


def _is_inside(item: Path, home: Path) -> bool:
    """Whether it is a file of the folder; one in a closed folder cannot be seen and is none."""
    try:
        return item.is_file() and item.resolve().is_relative_to(home)
    except OSError:
        return False


def _big(row: Evidence, size: int) -> Problem:
    return row.problem("file", "evidence-big", path=row.file, size=-(-size // MEGABYTE))

"""Evidence and its files: what a row may cite, what lies beside the workbook, what both lack.

Takes the book and the names or the contents of the files, gives problems.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping

from dvcq.model import Book, Evidence
from dvcq.problems import Problem, problem
from dvcq.proofs import cited_path, find_file

_SEVERAL_FILES = re.compile(r"[;\n]|\.\w{2,4}\s*(?:,|\+|và\b|\s)\s*\S+.*\.\w{2,4}\Z")
_ABSOLUTE = re.compile(r"[A-Za-z]:|\w+://")
_OF_SYSTEMS = re.compile(r"(?i)(.*/)?(~\$.*|thumbs\.db|desktop\.ini|\.ds_store)")
_SHOWN = 8


def cited_files(book: Book) -> Iterator[Problem]:
    """A row cites one file, by a path inside the folder."""
    for row in book.evidence:
        parts = re.split(r"[\\/]", row.file or "")
        if row.file and _SEVERAL_FILES.search(row.file):
            yield row.problem("file", "evidence-several", value=row.file)
        if row.file and "://" in row.file:
            yield row.problem("file", "evidence-link", path=row.file)
        elif row.file and (".." in parts or not parts[0] or _ABSOLUTE.match(row.file)):
            yield row.problem("file", "evidence-path", path=row.file)


def loose_evidence(book: Book) -> Iterator[Problem]:
    """A row that proves nothing would be lost in the dossier."""
    for row in book.evidence:
        if not row.criteria and not row.activities and _filled(row):
            yield row.problem("criteria", "evidence-loose", code=row.code)


def _filled(row: Evidence) -> bool:
    return bool(row.abstract or row.symbol or row.file)


EVIDENCE_RULES = (cited_files, loose_evidence)


def check_evidence_files(book: Book, folder: str, present: frozenset[str]) -> Iterator[Problem]:
    """Files that are cited and do not lie beside the workbook, and those that nobody cites."""
    cited = set()
    for row in book.evidence:
        path = cited_path(row)
        if not path or "://" in path:
            continue
        found = find_file(path, present)
        if found is None:
            yield row.problem("file", "evidence-file", path=row.file, folder=folder)
        elif found != path:
            yield row.problem("file", "evidence-case", path=row.file, found=found)
        cited.add(found)
    left = sorted(name for name in present - cited if not _OF_SYSTEMS.fullmatch(name))
    if left:
        names = ", ".join(left[:_SHOWN]) + (" …" if len(left) > _SHOWN else "")
        yield problem(
            "evidence-uncited", sheet="Minh chứng", folder=folder, number=len(left), names=names
        )


def check_same_content(book: Book, evidence: Mapping[str, bytes]) -> Iterator[Problem]:
    """Two files that are one: maybe the wrong one was copied."""
    first: dict[str, Evidence] = {}
    for row in book.evidence:
        content = evidence.get(cited_path(row))
        if content is None:
            continue
        digest = hashlib.sha256(content).hexdigest()
        other = first.setdefault(digest, row)
        if cited_path(other) != cited_path(row):
            cell = other.at.cell("file")
            yield row.problem(
                "file", "evidence-same", path=row.file, first=other.file, cell_of=cell
            )

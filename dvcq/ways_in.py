"""The disk side of the ways into a workbook: from last year's, from those of the divisions.

Takes paths, gives what was written and what people should look at. What is carried and merged is
decided by ``carry`` and ``merge``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from unicodedata import normalize

from dvcq.carry import Carried, carry
from dvcq.merge.book import Merged, merge
from dvcq.merge.sources import Sent
from dvcq.pipeline import SUFFIXES
from dvcq.problems import Problem, Stop, problem
from dvcq.run import Notes, read_bytes, workbooks_in, write_new
from dvcq.text import fold

INPUTS = Path("inputs")
_MERGED = re.compile(r"-gop(-\d+)?\Z")  # what merging adds to the name of a workbook


@dataclass(frozen=True, slots=True)
class NewBook:
    """What was carried, and the errors of the new workbook: the old one's, and what is open."""

    path: Path
    carried: Carried
    errors: tuple[Problem, ...]


def new_from(path: Path, old: Path, year: int) -> NewBook:
    """Write the workbook of a year with the standing data of an older one. Never overwrites."""
    from dvcq.validate.book import check_book
    from dvcq.workbook.reader import read_book
    from dvcq.workbook.writer import book_bytes

    carried = carry(read_book(read_bytes(old), _name(old)), year)
    content = book_bytes(carried.rows)
    write_new(path, content)
    found = check_book(read_book(content, _name(path))).problems
    return NewBook(path, carried, tuple(item for item in found if item.severity == "error"))


@dataclass(frozen=True, slots=True)
class MergeResult:
    """``path``: the new workbook, ``None`` when nothing is new; ``written``: it was not there yet.

    ``folder``: where the evidence files of the new workbook belong; ``source``: those of the
    office's own, which stand under the old name.
    """

    office: Path
    path: Path | None
    written: bool
    merged: Merged
    folder: Path
    source: Path | None

    @property
    def exit_code(self) -> int:
        return 1 if self.merged.unread else 0


def merge_folder(
    folder: Path, office: Path | None, target: Path | None, notes: Notes
) -> MergeResult:
    """Merge the workbooks of a folder into the office's; the result is a file of its own."""
    from dvcq.archive.beside import write_beside

    chosen = office or _only_workbook(notes)
    wanted = target or chosen.with_name(f"{_MERGED.sub('', chosen.stem)}-gop{chosen.suffix}")
    if wanted.suffix.lower() != chosen.suffix.lower():
        raise Stop(problem("merge-suffix", file=wanted.name, path=wanted, suffix=chosen.suffix))
    content = read_bytes(chosen)
    sent, unread = _sent(folder, notes)
    merged = merge(_name(chosen), content, sent)
    if unread:
        names = tuple(item.file for item in unread)
        merged = replace(
            merged, problems=(*unread, *merged.problems), unread=(*names, *merged.unread)
        )
    path, written = None, False
    if merged.content is not None and target is not None:
        write_new(target, merged.content)
        path, written = target, True
    elif merged.content is not None:
        try:
            path, written = write_beside(wanted, merged.content)
        except OSError as fault:
            why = fault.strerror or type(fault).__name__
            raise Stop(problem("archive-write", path=wanted, why=why)) from fault
    own = chosen.with_suffix("")
    source = own if path is not None and own.is_dir() and own != path.with_suffix("") else None
    return MergeResult(chosen, path, written, merged, (path or chosen).with_suffix(""), source)


def _only_workbook(notes: Notes) -> Path:
    """The office's workbook, where nobody says which it is."""
    found = workbooks_in(INPUTS, notes)
    if len(found) > 1:
        names = ", ".join(f"“{path.name}”" for path in found)
        merged = [path for path in found if _MERGED.search(path.stem)]
        raise Stop(problem("merge-office-many", names=names, latest=(merged or found)[-1]))
    return found[0]


def _sent(folder: Path, notes: Notes) -> tuple[list[Sent], list[Problem]]:
    """The workbooks of a folder by name, and what cannot be read; all other files are named."""
    if not folder.is_dir():
        raise Stop(problem("file-missing", path=folder))
    sent: list[Sent] = []
    unread: list[Problem] = []
    for path in sorted(folder.iterdir(), key=lambda path: (fold(path.name), path.name)):
        if not path.is_file() or path.name.startswith("."):
            continue
        if path.name.startswith("~$"):
            notes.note(problem("lock-file", file=path.name, path=path.name))
        elif path.suffix.lower() not in SUFFIXES:
            notes.note(problem("merge-other-file", file=path.name, path=path.name))
        else:
            try:
                files = frozenset(_files(path.with_suffix("")))
                sent.append(Sent(_name(path), read_bytes(path), files))
            except Stop as stop:
                unread.append(replace(stop.problem, file=_name(path)))
    if not sent and not unread:
        raise Stop(problem("merge-folder-empty", path=folder))
    return sent, unread


def _files(folder: Path) -> Iterator[str]:
    """Evidence files beside a workbook, by their names in the folder that bears its name."""
    for item in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if item.is_file():
            yield normalize("NFC", item.relative_to(folder).as_posix())


def _name(path: Path) -> str:
    return normalize("NFC", path.name.encode("utf-8", "replace").decode())


__all__ = ["MergeResult", "NewBook", "merge_folder", "new_from"]

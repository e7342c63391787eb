"""The merging itself.

Takes the office's workbook and the files of the divisions, gives ``Merged``: the office's workbook
with what is new in it, counts by division, and what people should look at. It alone knows when a
row is new, changed, there already, or perhaps a second report of the same event.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dvcq.merge.notes import Notes
from dvcq.merge.pieces import LINKS, Piece, Table
from dvcq.merge.sources import Office, Sent, Source, read_office, read_source
from dvcq.merge.target import Target
from dvcq.model import Activity, Evidence
from dvcq.problems import Problem, Stop, problem
from dvcq.text import fold
from dvcq.workbook.append import with_cells
from dvcq.workbook.raw import RawValue


@dataclass(slots=True)
class Share:
    """What one file gave. ``files``: evidence files to be copied; ``absent``: named, not there."""

    name: str
    division: str
    activities: int = 0
    evidence: int = 0
    there: int = 0
    files: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Merged:
    """``content``: the new workbook, ``None`` when nothing is new; ``unread``: files left out."""

    content: bytes | None
    shares: tuple[Share, ...]
    silent: tuple[str, ...]
    problems: tuple[Problem, ...]
    unread: tuple[str, ...]


def merge(name: str, content: bytes, sent: Sequence[Sent]) -> Merged:
    """Merge the files, in their order, into the office's workbook ``name``.

    Raises ``Stop`` when the office's workbook cannot take rows in; a division's file that cannot
    be read is a problem and the others go on.
    """
    return _Merge(read_office(name, content)).run(sent)


class _Merge:
    def __init__(self, office: Office) -> None:
        self.office = office
        self.targets = {cls: Target(table) for cls, table in office.tables.items()}
        self.notes = Notes(office.known)
        self.shares: list[Share] = []
        self.unread: list[str] = []
        self.seen: dict[tuple[type, str], set[int]] = {}  # rows that a division's files hold
        self.papers: dict[str, list[str]] = {}  # name of an evidence file → divisions

    def run(self, sent: Sequence[Sent]) -> Merged:
        first: dict[bytes, str] = {self.office.content: ""}
        for one in sent:
            if one.content not in first:
                first[one.content] = one.name
                self._read(one)
            elif first[one.content]:
                self.notes.say("merge-same-file", one.name, first=first[one.content])
            else:
                self.notes.say("merge-is-office", one.name)
        self._finish()
        added = sum(target.added for target in self.targets.values())
        if added and self.office.has_formulas:
            self.notes.problems.append(problem("merge-formulas"))
        heard = {share.division for share in self.shares}
        silent = tuple(name for name in self.office.divisions if name not in heard)
        content = self._content() if added else None
        problems, unread = tuple(self.notes.problems), tuple(self.unread)
        return Merged(content, tuple(self.shares), silent, problems, unread)

    def _read(self, one: Sent) -> None:
        try:
            source = read_source(one, self.office)
        except Stop as stop:
            self.notes.problems.append(replace(stop.problem, file=one.name))
            self.unread.append(one.name)
        else:
            self._take(source)

    def _content(self) -> bytes:
        cells = {
            target.table.raw.title: target.written()
            for target in self.targets.values()
            if target.cells
        }
        try:
            return with_cells(self.office.content, cells, self.office.raw.epoch)
        except Exception as fault:  # a package that can be read may still be put together oddly
            name = self.office.raw.name
            raise Stop(problem("merge-office-write", file=name, path=name)) from fault

    # --- one file -----------------------------------------------------------------------------

    def _take(self, source: Source) -> None:
        path, division = source.sent.name, source.division
        other = next((one for one in self.shares if one.division == division), None)
        if other is not None:
            self.notes.say("merge-same-division", path, first=other.name, division=division)
        share = Share(path, division)
        self.shares.append(share)
        self.notes.problems += source.problems
        codes: dict[str, list[str]] = {}
        if Activity in source.tables:
            table = source.tables[Activity]
            share.activities = self._rows(source, share, Activity, table.pieces, codes)
            for left, kept in table.same.items():
                codes.setdefault(fold(left), codes.get(fold(kept), []))
            self.notes.columns(self.targets[Activity], table, path)
        if Evidence in source.tables:
            table = source.tables[Evidence]
            pieces = _linked(table, codes)
            share.evidence = self._rows(source, share, Evidence, pieces, {})
            self.notes.columns(self.targets[Evidence], table, path)
            self._files(source, share)

    def _rows(
        self,
        source: Source,
        share: Share,
        cls: type,
        pieces: Sequence[Piece],
        codes: dict[str, list[str]],
    ) -> int:
        """Put in what is new; ``codes`` learns how the office calls each row. Gives how many."""
        target = self.targets[cls]
        there = self._there(source, target, pieces)
        seen = self.seen.setdefault((cls, source.division), set())
        seen.update(piece.row for piece in there.values())
        before = target.added
        for piece in pieces:
            old = there.get(piece.row) or self._changed(source, target, piece, seen)
            share.there += old is not None
            row = old or self._add(source, target, piece)
            seen.add(row.row)
            codes.setdefault(fold(piece.code), []).append(row.code)
        return target.added - before

    def _there(self, source: Source, target: Target, pieces: Sequence[Piece]) -> dict[int, Piece]:
        """Rows that the office has in every cell, each of its rows once."""
        found: dict[int, Piece] = {}
        taken: set[int] = set()
        for piece in pieces:
            own = fold(_origin(source, piece))
            same = [
                one
                for one in target.whole.get(piece.whole, [])
                if one.row not in taken and _may_be(one, source)
            ]
            if same:
                same.sort(key=lambda one, own=own: fold(one.origin) != own)  # type: ignore[misc]
                found[piece.row] = same[0]
                taken.add(same[0].row)
                if same[0].division != source.division:
                    self.notes.double(target, piece, same[0], source.sent.name)
        return found

    def _changed(
        self, source: Source, target: Target, piece: Piece, seen: set[int]
    ) -> Piece | None:
        """The row of the office that came from this one and now says something else."""
        old = target.origins.get(fold(_origin(source, piece))) if piece.code else None
        if old is None or old.row in seen:
            return None
        self.notes.changed(target, old, piece, source.sent.name)
        return old

    def _add(self, source: Source, target: Target, piece: Piece) -> Piece:
        origin, number = _origin(source, piece), 1
        while fold(origin) in target.origins:
            number += 1
            origin = f"{_origin(source, piece)} ({number})"
        changed: dict[str, RawValue] = {}
        if piece.told.get(LINKS):
            changed[LINKS] = "; ".join(piece.links) or None
        twins = list(target.event.get(piece.event, [])) if piece.event else []
        made = target.add(piece, origin, changed)
        twins = [twin for twin in twins if twin.division != source.division]
        if twins:
            self.notes.twin(target, made, twins, source.division)
        if piece.lost:
            lost = ", ".join(f"“{code}”" for code in piece.lost)
            facts: dict[str, Any] = {"codes": lost, "path": source.sent.name, "code": made.code}
            self.notes.at(target, target.place(made, LINKS), "merge-link-lost", **facts)
        self.notes.strange(target, made)
        return made

    def _files(self, source: Source, share: Share) -> None:
        """Evidence files of the division, whenever its rows were merged."""
        for piece in self.targets[Evidence].pieces:
            name = str(piece.told.get("file") or "").strip()
            if name and piece.division == source.division:
                names = share.files if name in source.sent.files else share.absent
                if name not in names:
                    names.append(name)

    # --- at the end ---------------------------------------------------------------------------

    def _finish(self) -> None:
        self.notes.tell_strangers()
        heard = {share.division: share.name for share in self.shares}
        for cls, target in self.targets.items():
            for piece in target.pieces:
                seen = self.seen.get((cls, piece.division))
                if piece.origin and seen is not None and piece.row not in seen:
                    facts: dict[str, Any] = {"code": piece.code, "origin": piece.origin}
                    place = target.place(piece)
                    self.notes.at(target, place, "merge-gone", path=heard[piece.division], **facts)
        for piece in self.targets[Evidence].pieces:
            name = str(piece.told.get("file") or "").strip()
            owners = self.papers.setdefault(name, [])
            owner = piece.division or "sổ cơ quan"
            if name and owner not in owners:
                owners.append(owner)
        self.notes.papers(self.papers)


def _linked(table: Table, codes: Mapping[str, list[str]]) -> list[Piece]:
    """Evidence with the office's codes of activities; what leads to no single row is ``lost``."""
    pieces: list[Piece] = []
    for piece in table.pieces:
        links: list[str] = []
        lost: list[str] = []
        for code in piece.told.get(LINKS, ()):
            meant = codes.get(fold(code), [])
            if len(meant) == 1:
                links += meant
            else:
                lost.append(code)
        pieces.append(replace(piece, links=tuple(dict.fromkeys(links)), lost=tuple(lost)))
    return pieces


def _may_be(there: Piece, source: Source) -> bool:
    """A paper that another division sent stays another's, however like it is."""
    return there.cls is Activity or there.division in ("", source.division)


def _origin(source: Source, piece: Piece) -> str:
    return f"{source.division}: {piece.code or '(không mã)'}"


__all__ = ["Merged", "Sent", "Share", "merge"]

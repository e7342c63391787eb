"""What people should look at after merging, gathered on the way.

Takes rows and files, gives problems. The words stand in the catalogue; it alone knows in which cell
each of them belongs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dvcq.columns import Row, columns_of, spec_of
from dvcq.merge.pieces import CODE, LINKS, ORIGIN, Piece, Table
from dvcq.merge.target import Target
from dvcq.model import Activity
from dvcq.problems import Problem, problem
from dvcq.text import fold
from dvcq.validate.reading import short, show


class Notes:
    def __init__(self, known: Mapping[str, frozenset[str]]) -> None:
        self.problems: list[Problem] = []
        self.known = known
        self.strangers: dict[tuple[str, str, str], list[str]] = {}

    def say(self, kind: str, path: str, /, **facts: Any) -> None:
        """About a file as a whole."""
        self.problems.append(problem(kind, file=path, path=path, **facts))

    def at(self, target: Target, cell: str, kind: str, /, **facts: Any) -> None:
        """About a cell of the office's workbook."""
        self.problems.append(problem(kind, sheet=spec_of(target.cls).title, cell=cell, **facts))

    def double(self, target: Target, piece: Piece, there: Piece, path: str) -> None:
        """A row that is the same as one that did not come from it."""
        place = f"{spec_of(target.cls).title}!A{piece.row}"
        cell = target.place(there)
        self.at(target, cell, "merge-double", code=there.code, path=path, place=place)

    def twin(self, target: Target, made: Piece, twins: Sequence[Piece], division: str) -> None:
        """A row that may report the same event, or be the same paper, as others."""
        name = label_of(target.cls)
        other = ", ".join(
            f"“{twin.code}” {f'của {twin.division}' if twin.division else 'đã có ở sổ cơ quan'} "
            f"(ô {target.place(twin, name)})"
            for twin in twins
        )
        kind = "merge-twin" if target.cls is Activity else "merge-paper-twin"
        facts: dict[str, Any] = {"code": made.code, "division": division, "other": other}
        self.at(target, target.place(made, name), kind, name=short(made.name), **facts)

    def changed(self, target: Target, old: Piece, piece: Piece, path: str) -> None:
        """A row that was merged before and now says something else; each cell old and new."""
        changes = []
        cells = []
        for item in columns_of(piece.cls):
            if item.field not in (CODE, ORIGIN) and _said(old, item.field) != _said(
                piece, item.field
            ):
                cells.append(target.place(old, item.field))
                before, after = _shown(old, item.field), _shown(piece, item.field)
                changes.append(f"{item.header} “{before}”, nay “{after}”")
        facts: dict[str, Any] = {"code": old.code, "origin": old.origin, "path": path}
        facts["what"] = "; ".join(changes) or "cột riêng của cơ quan"
        self.at(target, cells[0] if cells else target.place(old), "merge-changed", **facts)

    def strange(self, target: Target, made: Piece) -> None:
        """Values that the office's own sheets do not offer: told at the end, each once."""
        for name, known in self.known.items() if target.cls is Activity else ():
            value = str(made.told.get(name) or "")
            if value and fold(value) not in known:
                header = next(i.header for i in columns_of(target.cls) if i.field == name)
                cells = self.strangers.setdefault((spec_of(target.cls).title, header, value), [])
                cells.append(target.place(made, name))

    def tell_strangers(self) -> None:
        for (title, header, value), cells in self.strangers.items():
            facts: dict[str, Any] = {"header": header, "value": short(value)}
            self.problems.append(
                problem(
                    "merge-unknown", sheet=title, cell=cells[0], cells=", ".join(cells), **facts
                )
            )

    def columns(self, target: Target, table: Table, path: str) -> None:
        """A division's columns that the office has not."""
        there = {fold(name) for name in target.table.layout.own}
        for header in table.layout.own:
            count = sum(piece.own[header] is not None for piece in table.pieces)
            if count and fold(header) not in there:
                title = spec_of(table.cls).title
                self.say("merge-column", path, header=header, title=title, count=count)

    def papers(self, names: Mapping[str, Sequence[str]]) -> None:
        """Evidence files of the same name: copied into one folder, one would go over the other."""
        for name, divisions in names.items():
            if len(divisions) > 1:
                shown = ", ".join(divisions)
                self.problems.append(problem("merge-paper-name", name=name, divisions=shown))


def label_of(cls: type[Row]) -> str:
    return "name" if cls is Activity else "abstract"


def _said(piece: Piece, name: str) -> str:
    return "; ".join(piece.links) if name == LINKS else str(piece.told.get(name, ""))


def _shown(piece: Piece, name: str) -> str:
    if name == LINKS:
        return "; ".join(piece.links)
    value = piece.values.get(name)
    return short(show(value)) if value is not None else ""


__all__ = ["Notes", "label_of"]

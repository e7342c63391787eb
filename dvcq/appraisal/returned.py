"""The scoring table as it came back from the appraiser.

Takes the tables of a Word file and the score of our workbook, gives the points the appraiser wrote
and everything that contradicts. Rows are known by their code, columns by their heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Any

from dvcq.appraisal.printed import (
    ABSENT,
    is_line,
    is_points,
    is_total,
    line_words,
    total_words,
)
from dvcq.appraisal.sums import Stated, Sums, all_points
from dvcq.appraisal.word_table import WordCell, WordRow, WordTable
from dvcq.appraisal.written import points_in
from dvcq.model import SelfScore
from dvcq.numbers import format_score
from dvcq.problems import Problem, Stop, problem
from dvcq.scoring import Score, ScoreLine
from dvcq.text import fold

_HEADERS = {  # field → folded headings
    "code": ("tt", "stt", "so tt", "ma", "ma tieu chi"),
    "maximum": ("diem toi da", "thang diem", "diem chuan"),
    "own": ("diem tu cham", "tu cham", "diem tu danh gia"),
    "appraised": ("diem tham dinh", "tham dinh"),
    "note": ("ghi chu", "giai trinh", "ly do"),
}
_TITLES = {"maximum": "Điểm tối đa", "own": "Điểm tự chấm", "appraised": "Điểm thẩm định"}
_APPRAISED = _TITLES["appraised"]
_TOTAL, _LEVEL = "tong diem", "xep loai"
_HEADING_ROWS = 4
_SHORT = 60


@dataclass(frozen=True, slots=True)
class Sent:
    """What the table was made from.

    ``claimed``: the scores it may have been printed with, first the one of today; ``notes``: the
    notes it may have been printed with, by code; ``levels``: the same of the level.
    """

    name: str
    claimed: Sequence[Score]
    answers: Mapping[str, SelfScore]
    notes: Mapping[str, Sequence[str]]
    levels: Sequence[str]


@dataclass(frozen=True, slots=True)
class Returned:
    """``points``, ``reasons``: by code of a criterion."""

    points: Mapping[str, Fraction]
    reasons: Mapping[str, str]
    problems: tuple[Problem, ...]


def read_returned(tables: Iterable[WordTable], sent: Sent) -> Returned:
    """Read the tables. Raises ``Stop`` when none of them is the scoring table."""
    reader = _Reader(sent)
    found = [(table, grid) for table in tables if (grid := _grid(table, sent.name)) is not None]
    if not found:
        raise Stop(problem("appraise-table", file=sent.name, path=sent.name))
    for table, grid in found:
        reader.read(table, grid)
    reader.finish()
    return Returned(reader.points, reader.reasons, tuple(reader.problems))


# --- where the columns are --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Grid:
    """``start``: index of the first row below the heading."""

    columns: Mapping[str, int]
    start: int


def _grid(table: WordTable, name: str) -> _Grid | None:
    """Where the columns of a scoring table stand; ``None`` for any other table."""
    for index, row in enumerate(table.rows[:_HEADING_ROWS]):
        columns: dict[str, int] = {}
        twice = ""
        for cell in row.cells:
            known = _field(cell.text)
            twice = known if known in columns and known in _TITLES else twice
            if known:
                columns.setdefault(known, cell.first)
        if "appraised" in columns and "code" in columns:
            if twice:
                raise Stop(
                    problem(
                        "appraise-columns",
                        file=name,
                        sheet=f"Bảng {table.number}",
                        cell=_place(row),
                        header=_TITLES[twice],
                    )
                )
            return _Grid(columns, index + 1)
    return None


def _field(heading: str) -> str:
    """The field that a heading names: "Điểm thẩm định (điểm)" names "Điểm thẩm định"."""
    shown = fold(heading)
    for name, known in _HEADERS.items():
        if shown in known or (name != "code" and shown.startswith(tuple(f"{x} " for x in known))):
            return name
    return ""


# --- the rows ---------------------------------------------------------------------------------


class _Reader:
    def __init__(self, sent: Sent) -> None:
        self.sent = sent
        self.points: dict[str, Fraction] = {}
        self.reasons: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.lines = [{x.code.casefold(): x for x in score.lines} for score in sent.claimed]
        self.seen: dict[str, str] = {}  # code → where its row is
        self.groups: list[Stated] = []
        self.totals: list[Stated] = []
        self.levels: list[Stated] = []
        self.tracked: dict[str, int] = {}
        self.comments: dict[str, int] = {}
        self.columns: Mapping[str, int] = {}
        self.number = 0

    def say(self, row: WordRow | None, header: str, code: str, /, **facts: Any) -> None:
        sheet, cell = ("", "") if row is None else (f"Bảng {self.number}", _place(row, header))
        self.problems.append(problem(code, file=self.sent.name, sheet=sheet, cell=cell, **facts))

    def words(self, row: WordRow, name: str) -> str:
        cell = row.at(self.columns[name]) if name in self.columns else None
        return cell.text if cell is not None else ""

    def read(self, table: WordTable, grid: _Grid) -> None:
        self.columns, self.number = grid.columns, table.number
        heading = table.rows[grid.start - 1]
        for name, header in _TITLES.items():
            if name not in grid.columns:
                self.say(heading, "", "appraise-lacks-column", header=header)
        if table.gone:
            self.tracked["dòng bị xóa"] = table.gone
        for row in table.rows[grid.start :]:
            self.row(row)

    def row(self, row: WordRow) -> None:
        code, given = self.words(row, "code").rstrip(". "), self.words(row, "appraised")
        shown = fold(code)
        line = self.lines[0].get(code.casefold())
        if not row.text or _field(given) == "appraised":
            return  # an empty row, or the heading once more
        if line is not None:
            self.criterion(line, row)
        elif shown.startswith(_TOTAL):
            self.total(row, given)
        elif _LEVEL in shown:
            words = " ".join(cell.text for cell in row.cells[1:] if cell.text)
            self.levels.append(Stated(None, words, Fraction(0), partial(self.say, row, "")))
        else:
            name = "appraise-row-unknown" if given else "appraise-row-extra"
            self.say(row, "", name, text=row.text[:_SHORT])

    def total(self, row: WordRow, given: str) -> None:
        self.marks(_TITLES["appraised"], row)
        own = self.words(row, "own")
        totals = [score.total for score in self.sent.claimed]
        if "own" in self.columns and not any(is_total(own, x) for x in totals):
            words = total_words(totals[0])
            self.say(row, _TITLES["own"], "appraise-own-total", value=own, own=words)
        if given:
            stated = Stated(None, given, Fraction(0), partial(self.say, row, _APPRAISED))
            self.totals.append(stated)

    def marks(self, code: str, row: WordRow) -> None:
        """Tracked changes are read as accepted, remarks are not read: both are told."""
        tracked = row.tracked + sum(cell.tracked for cell in row.cells)
        comments = sum(cell.comments for cell in row.cells)
        if tracked:
            self.tracked[code] = tracked
        if comments:
            self.comments[code] = comments

    # --- a criterion --------------------------------------------------------------------------

    def criterion(self, line: ScoreLine, row: WordRow) -> None:
        if line.code in self.seen:
            first = self.seen[line.code]
            self.say(row, "", "appraise-row-twice", code=line.code, first=first)
            return
        self.seen[line.code] = _place(row)
        self.marks(line.code, row)
        self.as_sent(line, row)
        cell = row.at(self.columns["appraised"])
        value = None
        if cell is not None and cell.text:
            value = self.given(line, row, cell)
        self.reason(line, row, value)

    def as_sent(self, line: ScoreLine, row: WordRow) -> None:
        """The maximum and the claimed points must be those of our workbook."""
        maximum, own = self.words(row, "maximum"), self.words(row, "own")
        if "maximum" in self.columns and not is_points(maximum, line.maximum):
            facts = {"value": maximum, "max": format_score(line.maximum)}
            self.say(row, _TITLES["maximum"], "appraise-max", code=line.code, **facts)
        lines = [known[line.code.casefold()] for known in self.lines]
        if "own" in self.columns and not any(is_line(own, x) for x in lines):
            facts = {"value": own, "own": line_words(line)}
            self.say(row, _TITLES["own"], "appraise-own", code=line.code, **facts)

    def given(self, line: ScoreLine, row: WordRow, cell: WordCell) -> Fraction | None:
        """Points of a criterion: read, or told."""
        tell = partial(self.say, row, _APPRAISED)
        facts = {"code": line.code, "value": cell.text[:_SHORT]}
        if line.state == "not_applicable":
            if cell.text.casefold() not in ABSENT:
                tell("appraise-aside", **facts)
            return None
        if self.is_merged(cell):
            tell("appraise-merged", **facts)
            return None
        found = points_in(cell.text, line.maximum)
        fault = found.fault or ("appraise-range" if found.below and not line.minus else "")
        if fault == "appraise-doubtful":
            tell(fault, **facts, first=found.first, second=found.second)
        elif fault in ("appraise-range", "appraise-scale"):
            tell(fault, **facts, max=format_score(line.maximum))
        elif fault or found.value is None:
            tell("appraise-unreadable", **facts)
        elif line.role == "group":
            self.groups.append(Stated(line, cell.text, found.value, tell))
        else:
            self.points[line.code] = found.value
            self.as_in_book(line, found.value, tell)
            return found.value
        return None

    def is_merged(self, cell: WordCell) -> bool:
        others = [n for name, n in self.columns.items() if name != "appraised"]
        return cell.joined or any(cell.first <= n <= cell.last for n in others)

    def as_in_book(self, line: ScoreLine, value: Fraction, tell: Any) -> None:
        answer = self.sent.answers.get(line.code)
        if answer is not None and answer.appraised is not None:
            there = abs(Fraction(answer.appraised))
            if there != value:
                where = f"{answer.at.sheet}!{answer.at.cell('appraised')}"
                facts = {"own": format_score(value, 3), "other": format_score(there, 3)}
                tell("appraise-differs", code=line.code, where=where, **facts)

    # --- its note -----------------------------------------------------------------------------

    def reason(self, line: ScoreLine, row: WordRow, value: Fraction | None) -> None:
        """What the appraiser added to the printed note; a note that goes with no points is told."""
        note = _plain(self.words(row, "note"))
        printed = [_plain(words) for words in self.sent.notes.get(line.code, ("",))]
        if not note or note in printed:
            return
        if value is None:
            self.say(row, "", "appraise-note-left", code=line.code, text=note[:_SHORT])
            return
        before = next((words for words in printed if words and note.startswith(words)), "")
        if not before and any(printed):
            self.say(row, "", "appraise-note-new", code=line.code)
        self.take(line, row, note[len(before) :].lstrip(" .;,-–:"))

    def take(self, line: ScoreLine, row: WordRow, words: str) -> None:
        """A reason that stands in the workbook already goes before."""
        answer = self.sent.answers.get(line.code)
        if answer is None or not answer.appraised_why:
            self.reasons[line.code] = words
        elif _plain(answer.appraised_why) != words:
            where = f"{answer.at.sheet}!{answer.at.cell('appraised_why')}"
            self.say(row, "", "appraise-why-differs", code=line.code, where=where)

    # --- the whole ----------------------------------------------------------------------------

    def finish(self) -> None:
        told = {"appraise-tracked": self.tracked, "appraise-comments": self.comments}
        for code, found in told.items():
            if found:
                shown = {"number": sum(found.values()), "codes": ", ".join(found)}
                self.say(None, "", code, **shown)
        score = self.sent.claimed[0]
        lost = [x.code for x in score.lines if x.code not in self.seen]
        if lost:
            self.say(None, "", "appraise-rows-lost", number=len(lost), codes=", ".join(lost))
        if any(item.severity == "error" for item in self.problems):
            return  # what adds up is not looked at while parts are doubtful
        sums = Sums(score, all_points(score, self.sent.answers, self.points))
        for stated in self.groups:
            sums.group(stated)
        for stated in self.totals:
            sums.total(stated)
        for stated in self.levels:
            sums.level(stated, {fold(name): name for name in self.sent.levels})


def _place(row: WordRow, header: str = "") -> str:
    return f"dòng {row.number}" + (f", cột “{header}”" if header else "")


def _plain(words: str) -> str:
    return " ".join(words.split())


__all__ = ["Returned", "Sent", "read_returned"]

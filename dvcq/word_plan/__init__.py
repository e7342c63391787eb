"""An existing plan in Word → the rows of a new workbook.

Takes the bytes of a .docx, gives ``PlanRead``: rows as the writer takes them, and what is unsure,
each with the cell of the new workbook where it lands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dvcq.choices import LEVELS, SIGNING_MODES
from dvcq.columns import Choice, Row, columns_of, header_of, letter, spec_of
from dvcq.model import Basis, Document, PlanRow, Recipient, Unit
from dvcq.problems import Problem, Stop, problem
from dvcq.word_plan.cited import Cited, register
from dvcq.word_plan.codes import give_codes
from dvcq.word_plan.frame import Frame, frame_of
from dvcq.word_plan.letterhead import Head, name_in_prose, read_head
from dvcq.word_plan.levels import Doubt, Item, beginning, items_of
from dvcq.word_plan.lines import Pages, read_lines
from dvcq.word_plan.package_parts import open_word
from dvcq.word_plan.signature import Foot, read_foot

PLAN_CODE = "VB1"
MOST_LINES, MOST_CELLS = 20, 8  # of the note in the guide; a row of a sheet cannot be higher
_YEAR = re.compile(r"năm\s+([0-9]{4})(?!\s*[-–]\s*[0-9])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlanRead:
    """``rows``: sheet title → rows by header; ``doubts``: warnings in cells of the new workbook."""

    rows: Mapping[str, Any]
    doubts: tuple[Problem, ...]

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many paragraphs, cited documents and recipients were read."""
        plan, bases, recipients = (
            len(self.rows[spec_of(cls).title]) for cls in (PlanRow, Basis, Recipient)
        )
        return plan, bases, recipients

    def note(self, name: str) -> str:
        """What the guide of the new workbook says: each kind of doubt once, with its cells."""
        head = f"Sổ này điền sẵn từ tệp Word “{name}”; {len(self.doubts)} chỗ cần xem lại."
        cells: dict[str, list[str]] = {}
        for item in self.doubts:
            cells.setdefault(item.message, []).append(f"{item.sheet}!{item.cell}".rstrip("!"))
        lines = [f"{_some(places)}: {message}" for message, places in cells.items()]
        more = len(lines) - MOST_LINES
        rest = [f"… và {more} điều nữa, xem trên màn hình khi tạo sổ."] if more > 0 else []
        return "\n".join([head, *lines[:MOST_LINES], *rest])


def read_plan(content: bytes, name: str) -> PlanRead:
    """Read a plan. Raises ``Stop`` for a file that is no .docx or holds no paragraph of a plan."""
    pages = read_lines(open_word(content, name))
    frame = frame_of(pages.lines)
    items = items_of(frame.body)
    if not items:
        raise Stop(problem("word-empty", file=name, path=name))
    found = register(items)
    told = give_codes(found.kept)
    work = _Work()
    work.pages(pages)
    head, foot = read_head(frame.head), read_foot(frame.foot)
    rows = {
        spec_of(Unit).title: work.unit(head, foot, frame, [item.text for item in items]),
        spec_of(Document).title: [work.document(head, foot, frame)],
        spec_of(Recipient).title: work.recipients(foot),
        spec_of(Basis).title: [work.basis(row, n) for n, row in enumerate(found.rows, start=2)],
        spec_of(PlanRow).title: [work.plan(item, n) for n, item in enumerate(found.kept, start=2)],
    }
    for doubt in told:
        work.pass_on(PlanRow, "code", 2, doubt)
    return PlanRead(rows, tuple(work.doubts))


class _Work:
    """Rows by header, and the doubts gathered on the way."""

    def __init__(self) -> None:
        self.doubts: list[Problem] = []

    def say(self, cls: type[Row], name: str, number: int, code: str, /, **facts: Any) -> None:
        """A doubt about the cell of a field in row ``number``; settings stand one a row."""
        at = next(n for n, item in enumerate(columns_of(cls)) if item.field == name)
        cell = f"B{at + 2}" if spec_of(cls).settings else f"{letter(at)}{number}"
        self.doubts.append(problem(code, sheet=spec_of(cls).title, cell=cell, **facts))

    def pass_on(self, cls: type[Row], name: str, number: int, doubt: Doubt) -> None:
        self.say(cls, name, number, doubt.code, **dict(doubt.facts))

    def pages(self, pages: Pages) -> None:
        """What of the whole file the clerk has to know."""
        title = spec_of(PlanRow).title
        if pages.left:
            what = ", ".join(f"{count} {kind}" for kind, count in sorted(pages.left.items()))
            self.doubts.append(problem("word-left", sheet=title, what=what))
        if pages.tracked:
            self.doubts.append(problem("word-tracked", sheet=title, count=pages.tracked))
        old = [line.old for line in pages.lines if line.old]
        if old:
            names = ", ".join(sorted(set(old)))
            self.doubts.append(
                problem("word-old-letters", sheet=title, count=len(old), names=names)
            )

    # --- Đơn vị -----------------------------------------------------------------------------------

    def unit(self, head: Head, foot: Foot, frame: Frame, prose: Sequence[str]) -> dict[str, object]:
        name = name_in_prose(head.issuer, prose)
        for text in head.left:
            self.say(Unit, "header_name", 0, "word-head-left", start=beginning(text))
        if head.issuer and not head.issuer_sure:
            shown = " / ".join(f"{head.parent}\n{head.issuer}".split("\n"))
            self.say(Unit, "header_name", 0, "word-unit-guess", shown=shown)
        if head.issuer and not name:
            name = " ".join(head.issuer.split())
            if name.isupper():
                self.say(Unit, "name", 0, "word-unit-name", shown=name)
        lacking = {
            "header_name": ("tên đơn vị", head.issuer),
            "symbol": ("ký hiệu đơn vị", head.symbol),
            "place": ("địa danh", head.place),
        }
        for field, (what, value) in lacking.items():
            if not value:
                self.say(Unit, field, 0, "word-head-none", what=what)
        if not foot.head:
            self.say(Unit, "head_title", 0, "word-sign", what="chức vụ người đứng đầu")
        values = {
            "name": name,
            "header_name": head.issuer,
            "parent": head.parent,
            "symbol": head.symbol,
            "place": head.place,
            "year": self.year(head, frame),
            "head_title": foot.head,
            "collective": foot.collective,
        }
        return _by_header(Unit, values)

    def year(self, head: Head, frame: Frame) -> int | None:
        """The year of work: the abstract's; else that of the day of issue."""
        named = [int(year) for year in _YEAR.findall(" ".join(frame.abstract))]
        if not named:
            if head.year is None:
                self.say(Unit, "year", 0, "word-head-none", what="năm")
            return head.year
        if head.year is not None and head.year != named[-1]:
            self.say(Unit, "year", 0, "word-years", abstract=named[-1], dated=head.year)
        return named[-1]

    # --- Văn bản, Nơi nhận ------------------------------------------------------------------------

    def document(self, head: Head, foot: Foot, frame: Frame) -> dict[str, object]:
        abstract = "\n".join(frame.abstract)
        self._abstract(frame, abstract)
        if head.day_shown:
            self.say(Document, "issued", 2, "word-day-none", shown=head.day_shown)
        asked = {"signing": "hình thức ký", "signer_title": "chức vụ người ký"}
        values = {"signing": foot.signing, "signer_title": foot.title}
        for field, what in asked.items():
            if not values[field]:
                self.say(Document, field, 2, "word-sign", what=what)
        for text in foot.left:
            self.say(Document, "signer", 2, "word-sign-left", start=beginning(text))
        if foot.named and not foot.copies:
            self.say(Document, "copies", 2, "word-no-copies")
        if foot.after:
            start = beginning(foot.after[0])
            facts = {"count": len(foot.after), "start": start}
            self.say(Document, "abstract", 2, "word-after-end", **facts)
        return _by_header(
            Document,
            {
                "code": PLAN_CODE,
                "kind": "kế hoạch",
                "abstract": abstract,
                "month": head.month,
                "number": head.number,
                "issued": head.day,
                "signing": _label(SIGNING_MODES, foot.signing),
                "signer_title": foot.title,
                "signer": foot.signer,
                "copies": foot.copies,
            },
        )

    def _abstract(self, frame: Frame, abstract: str) -> None:
        if not frame.titled:
            self.say(Document, "abstract", 2, "word-no-title")
        elif not abstract:
            self.say(Document, "abstract", 2, "word-no-abstract")
        elif not frame.sure:
            self.say(Document, "abstract", 2, "word-abstract-guess", start=beginning(abstract))

    def recipients(self, foot: Foot) -> list[dict[str, object]]:
        if not foot.named:
            self.say(Recipient, "name", 2, "word-no-recipients")
        for number in foot.guessed:
            start = beginning(foot.recipients[number])
            self.say(Recipient, "name", number + 2, "word-recipient-guess", start=start)
        return [
            _by_header(Recipient, {"document": PLAN_CODE, "order": number, "name": name})
            for number, name in enumerate(foot.recipients, start=1)
        ]

    # --- Căn cứ, Kế hoạch -------------------------------------------------------------------------

    def basis(self, row: Cited, number: int) -> dict[str, object]:
        places = {"word-basis-kind": "kind", "word-basis-days": "issued"}
        for doubt in row.doubts:
            self.pass_on(Basis, places.get(doubt.code, "title"), number, doubt)
        return _by_header(
            Basis,
            {
                "kind": row.kind,
                "symbol": row.symbol,
                "issued": row.day,
                "issuer": row.issuer,
                "title": row.title,
                "printed": "Có" if row.printed else "Không",
            },
        )

    def plan(self, item: Item, number: int) -> dict[str, object]:
        places = {"word-short": "short", "word-group-plain": "code", "word-title-guess": "level"}
        for doubt in item.doubts:
            self.pass_on(PlanRow, places.get(doubt.code, "text"), number, doubt)
        return _by_header(
            PlanRow,
            {
                "code": item.code,
                "short": item.short,
                "level": _label(LEVELS, item.level),
                "text": item.text,
            },
        )


def _some(places: Sequence[str]) -> str:
    more = f" … ({len(places)} ô)" if len(places) > MOST_CELLS else ""
    return ", ".join(places[:MOST_CELLS]) + more


def _by_header(cls: type[Row], values: Mapping[str, object]) -> dict[str, object]:
    """Values by what the clerk calls their fields; those that are not known are left out."""
    return {
        header_of(cls, name): value for name, value in values.items() if value not in ("", None)
    }


def _label(choices: Sequence[Choice], code: str) -> str:
    return next((choice.label for choice in choices if choice.code == code), "")


__all__ = ["PlanRead", "read_plan"]

"""The table of documents.

Takes nothing, gives ``DOCUMENTS``. To add a document: one entry here and one builder module. An
entry's ``needs`` say which cells it prints or computes from; a problem blocks only the documents
that need its cell.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dvcq.columns import Row, spec_of
from dvcq.documents import dossier, plan, report
from dvcq.documents.common import Making
from dvcq.documents.context import BaoCao, HoSo, KeHoach, VanBanChung
from dvcq.model import (
    Activity,
    Assessment,
    Basis,
    Book,
    Criterion,
    Division,
    Document,
    Evidence,
    PlanRow,
    Recipient,
    SelfScore,
    Statistic,
    Target,
    Unit,
)
from dvcq.problems import Problem

RowTest = Callable[[Book, Row], bool]


@dataclass(frozen=True, slots=True)
class Need:
    """Cells of a sheet: all columns or some, all rows or those that pass the test."""

    sheet: type[Row]
    columns: tuple[str, ...] = ()
    rows: RowTest | None = None


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """``name`` is also the kind in "Văn bản"; ``filled`` lists sheets that must hold something."""

    name: str
    label: str
    template: str
    file: Callable[[str], str]
    filled: tuple[type[Row], ...]
    needs: tuple[Need, ...]
    shape: type[VanBanChung]
    context: Callable[[Making], VanBanChung]


def _of_kinds(*kinds: str) -> RowTest:
    """Rows of "Văn bản" of these kinds; a row whose kind cannot be read may be any."""

    def test(_book: Book, row: Row) -> bool:
        kind = getattr(row, "kind", None)
        return kind is None or kind in kinds

    return test


def _to(kind: str) -> RowTest:
    """Rows of "Nơi nhận" that belong to the document of this kind, or to none that is known."""

    def test(book: Book, row: Row) -> bool:
        code = getattr(row, "document", None)
        owner = next((item for item in book.documents if item.code == code), None)
        return owner is None or owner.kind is None or owner.kind == kind

    return test


def _cited(book: Book, row: Row) -> bool:
    """The plan and whatever was issued: the report names them."""
    issued = getattr(row, "number", None) or getattr(row, "issued", None)
    return bool(issued) or _of_kinds("ke-hoach")(book, row)


def _printed(_book: Book, row: Row) -> bool:
    return getattr(row, "printed", None) == "co"


_UNIT = Need(
    Unit,
    (
        "name",
        "header_name",
        "parent",
        "symbol",
        "code",
        "place",
        "year",
        "head_title",
        "collective",
        "medium",
        "tone",
    ),
)
_CITED = ("code", "kind", "period", "abstract", "month", "number", "issued")
_PLAN_CODES = Need(PlanRow, ("code", "short", "text", "level"))

DOCUMENTS: tuple[DocumentKind, ...] = (
    DocumentKind(
        "ke-hoach",
        "Kế hoạch",
        "ke-hoach.docx",
        lambda period: "ke-hoach.docx",
        (PlanRow,),
        (
            _UNIT,
            Need(Document, rows=_of_kinds("ke-hoach")),
            Need(Recipient, rows=_to("ke-hoach")),
            Need(Basis, rows=_printed),
            Need(PlanRow, ("level", "text")),
        ),
        KeHoach,
        plan.build,
    ),
    DocumentKind(
        "bao-cao",
        "Báo cáo",
        "bao-cao.docx",
        lambda period: f"bao-cao-{period}.docx",
        (PlanRow, Activity, Assessment),
        (
            _UNIT,
            Need(Unit, ("cutoff",)),
            Need(Document, rows=_of_kinds("bao-cao")),
            Need(Document, ("kind", "number", "issued")),
            Need(Document, _CITED, _cited),
            Need(Recipient, rows=_to("bao-cao")),
            _PLAN_CODES,
            Need(Activity),
            Need(Target),
            Need(Division),
            Need(Statistic),
            Need(Evidence, ("code", "activities", "symbol", "issued", "abstract")),
            Need(Assessment),
        ),
        BaoCao,
        report.build,
    ),
    DocumentKind(
        "ho-so",
        "Báo cáo tự chấm điểm",
        "bao-cao-tu-cham-diem.docx",
        lambda period: "bao-cao-tu-cham-diem.docx",
        (PlanRow, Activity, Criterion, SelfScore),
        (
            _UNIT,
            Need(Unit, ("cutoff", "appraiser", "file_notation")),
            Need(Document, rows=_of_kinds("ho-so")),
            Need(Document, _CITED, _of_kinds("ke-hoach", "bao-cao")),
            Need(Recipient, rows=_to("ho-so")),
            _PLAN_CODES,
            Need(Activity, ("code", "start", "end", "task", "form", "lead", "turns", "status")),
            Need(Division),
            Need(Statistic),
            Need(Criterion),
            Need(SelfScore),
            Need(Evidence),
        ),
        HoSo,
        dossier.build,
    ),
)

DOCUMENT_BY_NAME = {item.name: item for item in DOCUMENTS}


def blocks(item: Problem, kind: DocumentKind, book: Book, rows: dict[tuple[str, int], Row]) -> bool:
    """Whether an error stands in a cell that the document needs.

    ``rows`` finds a record by sheet title and row number. A problem without a column speaks of
    the whole sheet.
    """
    return any(
        spec_of(need.sheet).title == item.sheet
        and (not item.column or not need.columns or item.column in need.columns)
        and (need.rows is None or _row_passes(need, item, book, rows))
        for need in kind.needs
    )


def _row_passes(need: Need, item: Problem, book: Book, rows: dict[tuple[str, int], Row]) -> bool:
    row = rows.get((item.sheet, item.row))
    return row is None or need.rows is None or need.rows(book, row)

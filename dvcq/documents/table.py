"""The table of documents.

Takes nothing, gives ``DOCUMENTS``. To add a document: one entry here and one builder module. An
entry's ``needs`` say which cells it prints or computes from; a problem blocks only the documents
that need its cell.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dvcq.columns import Row, spec_of
from dvcq.documents import (
    comparison,
    dossier,
    explanation,
    hints,
    letter,
    minutes,
    plan,
    report,
)
from dvcq.documents.common import Making
from dvcq.documents.context import BaoCao, HoSo, KeHoach
from dvcq.documents.context_appraisal import BangDoiChieu, CongVanGiaiTrinh
from dvcq.documents.context_papers import BienBan, CongVanHoSo
from dvcq.documents.photos import placed_photos
from dvcq.model import (
    Activity,
    Assessment,
    Basis,
    Book,
    Criterion,
    Division,
    Document,
    Evidence,
    Inspection,
    Meeting,
    PlanRow,
    Recipient,
    SelfScore,
    Showcase,
    Statistic,
    Target,
    Unit,
)
from dvcq.pictures import Placed
from dvcq.problems import Problem
from dvcq.sources import Text

RowTest = Callable[[Book, Row], bool]


@dataclass(frozen=True, slots=True)
class Need:
    """Cells of a sheet: all columns or some, all rows or those that pass the test.

    ``decided_by``: the columns the test reads; a fault there may hide that the row belongs.
    """

    sheet: type[Row]
    columns: tuple[str, ...] = ()
    rows: RowTest | None = None
    decided_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """``name`` is also the kind in "Văn bản"; ``filled`` lists sheets that must hold something.

    ``lacks``: what else it waits for, in words; without that it is made only when it is named.
    ``internal``: a paper for the office alone, without a row, a number, a signature.
    """

    name: str
    label: str
    template: str
    file: Callable[[str], str]
    filled: tuple[type[Row], ...]
    needs: tuple[Need, ...]
    shape: type[object]
    context: Callable[[Making], object]
    periodic: bool = False  # one for each period, not one a year
    yearly: bool = False  # makes no sense within the year
    hints: Callable[[Making], list[Text]] | None = None  # draft list for people, never printed
    placed: Callable[[Making], Mapping[str, Placed]] | None = None  # drawings by their key
    optional: bool = False  # not missed where "Văn bản" has no row for it
    forwards: tuple[str, ...] = ()  # kinds whose rows it speaks of and cannot do without
    lacks: Callable[[Book], str] | None = None
    internal: bool = False


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


def _counted(*facts: str) -> RowTest:
    """All rows, when a criterion counts one of these facts (their names begin so)."""

    def test(book: Book, _row: Row) -> bool:
        used = [name for row in book.criteria for name in (row.numerator, row.denominator) if name]
        return any(name.startswith(facts) for name in used)

    return test


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
_OWN = (
    "code",
    "kind",
    "period",
    "abstract",
    "month",
    "number",
    "issued",
    "addressee",
    "signing",
    "signer_title",
    "signer",
    "copies",
)
_CITED = ("kind", "period", "abstract", "month", "number", "issued")
_ISSUED = Need(Document, ("kind", "number", "issued"))
_PLAN_CODES = Need(PlanRow, ("code", "short", "text", "level"))
_HEADCOUNT = Need(Division, ("name", "aliases", "headcount"))
_COUNTED = ("code", "start", "end", "task", "form", "lead", "turns", "status")


def _own(kind: str) -> tuple[Need, Need]:
    """The document's row of "Văn bản" and its recipients."""
    return (
        Need(Document, _OWN, _of_kinds(kind), ("kind",)),
        Need(Recipient, (), _to(kind), ("document",)),
    )


_SCORED_SHEETS = (PlanRow, Activity, Criterion, SelfScore)
_SCORED = (
    _UNIT,
    Need(Unit, ("cutoff", "appraiser", "rubric")),
    _ISSUED,
    Need(Document, _CITED, _of_kinds("ke-hoach", "bao-cao"), ("kind",)),
    Need(Document, ("code", "deadline", "deadline_kind"), _counted("so_van_ban", "so_ngay_tre")),
    _PLAN_CODES,
    Need(Activity, _COUNTED),
    Need(Activity, ("partners",), _counted("so_hoat_dong_phoi_hop")),
    Need(Activity, ("people",), _counted("so_nguoi")),
    Need(Showcase, (), _counted("so_mo_hinh")),
    Need(Inspection, (), _counted("so_cuoc_kiem_tra", "so_ton_tai", "so_khac_phuc")),
    Need(Target, (), _counted("so_chi_tieu")),
    _HEADCOUNT,
    Need(Statistic),
    Need(Criterion),
    Need(SelfScore),
    Need(Evidence, ("code", "activities", "criteria")),
)
_INDEXED = (
    Need(Unit, ("file_notation",)),
    Need(Evidence, ("symbol", "issued", "issuer", "abstract", "page", "file")),
)


DOCUMENTS: tuple[DocumentKind, ...] = (
    DocumentKind(
        "ke-hoach",
        "Kế hoạch",
        "ke-hoach.docx",
        lambda period: "ke-hoach.docx",
        (PlanRow,),
        (
            _UNIT,
            *_own("ke-hoach"),
            Need(
                Basis,
                ("kind", "symbol", "issued", "issuer", "title", "printed"),
                _printed,
                ("printed",),
            ),
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
            *_own("bao-cao"),
            Need(Document, ("data_from", "data_to"), _of_kinds("bao-cao"), ("kind",)),
            _ISSUED,
            Need(Document, _CITED, _cited, ("kind",)),
            _PLAN_CODES,
            Need(
                Activity,
                (
                    *_COUNTED,
                    "name",
                    "result",
                    "in_report",
                    "partners",
                    "place",
                    "audience",
                    "people",
                    "sentence",
                    "cost",
                    "funding",
                ),
            ),
            Need(Showcase),
            Need(Inspection),
            Need(Target),
            _HEADCOUNT,
            Need(Statistic),
            Need(
                Evidence,
                ("code", "activities", "criteria", "symbol", "issued", "issuer", "abstract"),
            ),
            Need(Assessment),
        ),
        BaoCao,
        report.build,
        periodic=True,
        hints=hints.hints_for_report,
    ),
    DocumentKind(
        "ho-so",
        "Báo cáo tự chấm điểm",
        "bao-cao-tu-cham-diem.docx",
        lambda period: "bao-cao-tu-cham-diem.docx",
        _SCORED_SHEETS,
        (*_SCORED, *_own("ho-so"), *_INDEXED),
        HoSo,
        dossier.build,
        yearly=True,
        placed=placed_photos,
    ),
    DocumentKind(
        "cong-van-ho-so",
        "Công văn gửi hồ sơ",
        "cong-van-ho-so.docx",
        lambda period: "cong-van-gui-ho-so.docx",
        _SCORED_SHEETS,
        (
            *_SCORED,
            *_own("cong-van-ho-so"),
            Need(Document, ("drafting",), _of_kinds("cong-van-ho-so"), ("kind",)),
            Need(Document, _CITED, _of_kinds("ho-so", "bien-ban"), ("kind",)),
            *_INDEXED,
        ),
        CongVanHoSo,
        letter.build,
        yearly=True,
        optional=True,
        forwards=(letter.REPORT,),
    ),
    DocumentKind(
        "bien-ban",
        "Biên bản họp tự chấm điểm",
        "bien-ban.docx",
        lambda period: "bien-ban-hop-tu-cham-diem.docx",
        _SCORED_SHEETS,
        (*_SCORED, *_own("bien-ban"), Need(Meeting)),
        BienBan,
        minutes.build,
        yearly=True,
        optional=True,
    ),
    DocumentKind(
        "bang-doi-chieu",
        "Bảng đối chiếu điểm",
        "bang-doi-chieu-diem.docx",
        lambda period: "bang-doi-chieu-diem.docx",
        _SCORED_SHEETS,
        _SCORED,
        BangDoiChieu,
        comparison.build,
        yearly=True,
        lacks=comparison.lacks,
        internal=True,
    ),
    DocumentKind(
        "cong-van-giai-trinh",
        "Công văn giải trình",
        "cong-van-giai-trinh.docx",
        lambda period: "cong-van-giai-trinh.docx",
        _SCORED_SHEETS,
        (
            *_SCORED,
            *_own("cong-van-giai-trinh"),
            Need(Document, ("drafting",), _of_kinds("cong-van-giai-trinh"), ("kind",)),
            *_INDEXED,
        ),
        CongVanGiaiTrinh,
        explanation.build,
        yearly=True,
        lacks=explanation.lacks,
    ),
)


def blocks(item: Problem, kind: DocumentKind, book: Book, rows: dict[tuple[str, int], Row]) -> bool:
    """Whether an error stands in a cell that the document needs.

    ``rows`` finds a record by sheet title and row number. A problem without a column speaks of
    the whole sheet.
    """
    return any(
        spec_of(need.sheet).title == item.sheet
        and (not item.column or not need.columns or item.column in need.columns)
        and (item.column in need.decided_by or _row_passes(need, item, book, rows))
        for need in kind.needs
    )


def _row_passes(need: Need, item: Problem, book: Book, rows: dict[tuple[str, int], Row]) -> bool:
    row = rows.get((item.sheet, item.row))
    return row is None or need.rows is None or need.rows(book, row)

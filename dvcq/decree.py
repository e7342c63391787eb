"""The values of Nghị định 30/2020/NĐ-CP as data: components, page, numbering, abbreviations.

Takes nothing, gives tables. It alone knows the figures of annex I of the decree (sizes, type faces,
capitals, alignment, ruled lines, margins) and the choices of our own templates among them
(``HOUSE``). Templates are built from it and documents are checked against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Align = Literal["center", "both", "left"]
Span = tuple[float, float]  # the least and the most allowed

# --- units ------------------------------------------------------------------------------------

TWIPS_PER_PT: Final = 20
TWIPS_PER_MM: Final = 1440 / 25.4


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point, the unit of WordprocessingML."""
    return round(mm * TWIPS_PER_MM)


def millimetres(twips_: float) -> float:
    """Twentieths of a point in millimetres."""
    return twips_ / TWIPS_PER_MM


def points(twips_: float) -> float:
    """Twentieths of a point in points."""
    return twips_ / TWIPS_PER_PT


# --- page and paragraph -----------------------------------------------------------------------

DECREE: Final = "Nghị định 30/2020/NĐ-CP"
FONT: Final = "Times New Roman"
LANGUAGE: Final = "vi-VN"
COLORS: Final = ("auto", "000000")

PAPER_MM: Final = (210.0, 297.0)
MARGINS_MM: Final[dict[str, Span]] = {
    "top": (20, 25),
    "bottom": (20, 25),
    "left": (30, 35),
    "right": (15, 20),
}
TOLERANCE_TWIPS: Final = 12  # 0.2 mm, what rounding between programs may cost

FIRST_LINE_CM: Final = (1.0, 1.27)  # one or the other
PARAGRAPH_GAP_PT: Final = 6  # at least
LINE_SPACING: Final[Span] = (1.0, 1.5)  # single to one and a half
SINGLE_LINE_EM: Final = 1.149  # a single line of Times New Roman, for exact line heights
BODY_PT: Final[Span] = (13, 14)
PAGE_NUMBER_PT: Final[Span] = (13, 14)

# --- components -------------------------------------------------------------------------------

HALF_RULE: Final[Span] = (1 / 3, 1 / 2)
FULL_RULE: Final[Span] = (1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Component:
    """One component of a document. ``caps``: printed in capitals. None: the decree is silent."""

    name: str
    label: str
    size_pt: Span
    bold: bool
    italic: bool
    caps: bool
    align: Align | None
    rule: Span | None  # the ruled line below it, as a part of the width of its text
    clause: str


def _component(
    name: str,
    label: str,
    size_pt: Span,
    face: str,
    align: Align | None,
    clause: str,
    rule: Span | None = None,
) -> Component:
    """``face`` holds b for bold, i for italic, C for capitals; ``clause`` is one of part I."""
    where = f"Phụ lục I, Phần I, {clause}"
    return Component(
        name, label, size_pt, "b" in face, "i" in face, "C" in face, align, rule, where
    )


_TABLE: tuple[Component, ...] = (
    _component("quoc_hieu", "Quốc hiệu", (12, 13), "bC", "center", "Mục II, khoản 1.a"),
    _component("tieu_ngu", "Tiêu ngữ", (13, 14), "b", "center", "Mục II, khoản 1.b", FULL_RULE),
    _component(
        "co_quan_chu_quan", "Cơ quan chủ quản", (12, 13), "C", "center", "Mục II, khoản 2.b"
    ),
    _component(
        "co_quan_ban_hanh",
        "Cơ quan ban hành",
        (12, 13),
        "bC",
        "center",
        "Mục II, khoản 2.b",
        HALF_RULE,
    ),
    _component("so_ky_hieu", "Số và ký hiệu", (13, 13), "", "center", "Mục II, khoản 3.c"),
    _component(
        "dia_danh_ngay", "Địa danh và thời gian", (13, 14), "i", "center", "Mục II, khoản 4.c"
    ),
    _component("ten_loai", "Tên loại văn bản", (13, 14), "bC", "center", "Mục II, khoản 5.b"),
    _component("trich_yeu", "Trích yếu", (13, 14), "b", "center", "Mục II, khoản 5.b", HALF_RULE),
    _component("trich_yeu_cv", "Trích yếu công văn", (12, 13), "", "center", "Mục II, khoản 5.b"),
    _component("can_cu", "Căn cứ", (13, 14), "i", "both", "Mục II, khoản 6.a"),
    _component("noi_dung", "Nội dung", (13, 14), "", "both", "Mục II, khoản 6.e"),
    _component("phan", "Phần", (13, 14), "bC", "both", "Mục V, ô số 6.b"),
    _component("khoan_tieu_de", "Khoản có tiêu đề", (13, 14), "b", "both", "Mục II, khoản 6.đ"),
    _component("khoan", "Khoản", (13, 14), "", "both", "Mục II, khoản 6.đ"),
    _component("diem", "Điểm", (13, 14), "", "both", "Mục II, khoản 6.đ"),
    _component("gach", "Gạch đầu dòng", (13, 14), "", "both", "Mục II, khoản 6.e"),
    _component("quyen_han", "Quyền hạn và chức vụ", (13, 14), "bC", "center", "Mục II, khoản 7.đ"),
    _component("ho_ten", "Họ và tên người ký", (13, 14), "b", "center", "Mục II, khoản 7.đ"),
    _component("kinh_gui", "Kính gửi", (13, 14), "", None, "Mục II, khoản 9.d"),
    _component("kinh_gui_muc", "Kính gửi: từng nơi", (13, 14), "", "left", "Mục II, khoản 9.d"),
    _component("noi_nhan_nhan", "Nơi nhận", (12, 12), "bi", "left", "Mục II, khoản 9.d"),
    _component("noi_nhan_muc", "Nơi nhận: từng nơi", (11, 11), "", "left", "Mục II, khoản 9.d"),
    _component("phu_luc_nhan", "Phụ lục: nhãn", (14, 14), "b", "center", "Mục III, khoản 1.b"),
    _component("phu_luc_ten", "Phụ lục: tên", (13, 14), "bC", "center", "Mục III, khoản 1.b"),
    _component(
        "phu_luc_kem_theo", "Phụ lục: kèm theo", (13, 14), "i", "center", "Mục III, khoản 1.c"
    ),
    _component("so_trang", "Số trang", PAGE_NUMBER_PT, "", "center", "Mục I, khoản 7"),
    _component(
        "ky_hieu_soan_thao", "Ký hiệu người soạn thảo", (11, 11), "", "left", "Mục III, khoản 3"
    ),
    _component("dia_chi", "Địa chỉ cơ quan", (11, 12), "", None, "Mục III, khoản 4"),
    _component("thong_tin_ky_so", "Thông tin ký số", (10, 10), "", None, "Mục III, khoản 1.d"),
)

COMPONENTS: Final[dict[str, Component]] = {item.name: item for item in _TABLE}

# Sizes rise and fall together (annex I, part V, footnote 1).
SIZE_SETS: Final[tuple[dict[str, float], ...]] = (
    {"quoc_hieu": 12, "tieu_ngu": 13, "dia_danh_ngay": 13},
    {"quoc_hieu": 13, "tieu_ngu": 14, "dia_danh_ngay": 14},
)

QUOC_HIEU: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU: Final = "Độc lập - Tự do - Hạnh phúc"
END_MARK: Final = "./."

# --- numbering, kinds, signing ----------------------------------------------------------------

POINT_LETTERS: Final = tuple("abcdđeghiklmnopqrstuvxy")

# Kind of document and its abbreviation in the symbol (annex III, part I); None: it has none.
KIND_ABBREVIATIONS: Final[dict[str, str | None]] = {
    "Nghị quyết": "NQ",
    "Quyết định": "QĐ",
    "Chỉ thị": "CT",
    "Quy chế": "QC",
    "Quy định": "QyĐ",
    "Thông cáo": "TC",
    "Thông báo": "TB",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Kế hoạch": "KH",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Dự án": "DA",
    "Báo cáo": "BC",
    "Biên bản": "BB",
    "Tờ trình": "TTr",
    "Hợp đồng": "HĐ",
    "Công điện": "CĐ",
    "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT",
    "Giấy ủy quyền": "GUQ",
    "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP",
    "Phiếu gửi": "PG",
    "Phiếu chuyển": "PC",
    "Phiếu báo": "PB",
    "Công văn": None,
    "Thư công": None,
}
COPY_ABBREVIATIONS: Final[dict[str, str]] = {
    "Bản sao y": "SY",
    "Bản trích sao": "TrS",
    "Bản sao lục": "SL",
}

AUTHORITY_PREFIXES: Final = ("TM.", "Q.", "KT.", "TL.", "TUQ.")
URGENCY_MARKS: Final = ("HỎA TỐC", "THƯỢNG KHẨN", "KHẨN")
SECRECY_MARKS: Final = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")

# --- the choices of our own templates ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class House:
    """What the templates choose among the values the decree allows."""

    margins_mm: dict[str, float]
    header_mm: float  # from the edge of the paper to the page number
    sizes_pt: dict[str, float]  # components that take another size than the body
    body_pt: float
    table_pt: float
    first_line_cm: float
    gap_pt: float
    line_spacing: Span  # header and title, body
    rule_ratio: float  # where the decree allows a third to a half
    signature_mm: float  # room for the signature


HOUSE: Final = House(
    margins_mm={"top": 20, "bottom": 20, "left": 30, "right": 15},
    header_mm=10,
    sizes_pt={
        "quoc_hieu": 13,
        "co_quan_chu_quan": 13,
        "co_quan_ban_hanh": 13,
        "so_ky_hieu": 13,
        "trich_yeu_cv": 13,
        "noi_nhan_nhan": 12,
        "noi_nhan_muc": 11,
    },
    body_pt=14,
    table_pt=12,
    first_line_cm=1.27,
    gap_pt=6,
    line_spacing=(1.0, 1.1),
    rule_ratio=0.4,
    signature_mm=26,
)


def house_size(name: str) -> float:
    """The size of a component in our templates."""
    return HOUSE.sizes_pt.get(name, HOUSE.body_pt)

"""What the choice columns of the workbook offer, and the codes the program knows them by.

Takes nothing, gives tables. A choice is matched by its label or its code; clerks see the label.
"""

from __future__ import annotations

from dataclasses import dataclass

from dvcq.columns import Choice
from dvcq.criterion_kinds import CRITERION_KINDS
from dvcq.numbering import LEVEL_LABELS

YES_NO = (Choice("co", "Có"), Choice("khong", "Không"))


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A kind of outgoing document: its code, the clerk's word, its type name in the decree.

    ``addressed``: it names its addressees after "Kính gửi" (PL1.II.9.b). ``minutes``: it is signed
    by the chair and the clerk of a meeting, not in one of the ways of signing.
    """

    code: str
    label: str
    type_name: str
    addressed: bool
    minutes: bool = False


DOCUMENT_TYPES = (
    DocumentType("ke-hoach", "kế hoạch", "Kế hoạch", addressed=False),
    DocumentType("bao-cao", "báo cáo", "Báo cáo", addressed=True),
    DocumentType("ho-so", "báo cáo tự chấm điểm", "Báo cáo", addressed=True),
    DocumentType("cong-van-ho-so", "công văn gửi hồ sơ", "Công văn", addressed=True),
    DocumentType(
        "bien-ban", "biên bản họp tự chấm điểm", "Biên bản", addressed=False, minutes=True
    ),
    DocumentType("cong-van-giai-trinh", "công văn giải trình", "Công văn", addressed=True),
    DocumentType("cong-van", "công văn", "Công văn", addressed=True),
)
TYPE_NAMES = {item.code: item.type_name for item in DOCUMENT_TYPES}
_ADDRESSED = frozenset(item.code for item in DOCUMENT_TYPES if item.addressed)
_MINUTES = frozenset(item.code for item in DOCUMENT_TYPES if item.minutes)


def is_addressed(kind: str) -> bool:
    """Whether documents of a kind carry "Kính gửi" and, for it, "Như trên"."""
    return kind in _ADDRESSED


def is_minutes(kind: str) -> bool:
    """Whether documents of a kind are signed by the chair and the clerk of a meeting."""
    return kind in _MINUTES


def kind_label(kind: str) -> str:
    """The clerk's word for a kind of document."""
    return next(item.label for item in DOCUMENT_TYPES if item.code == kind)


DOCUMENT_KINDS = tuple(Choice(item.code, item.label) for item in DOCUMENT_TYPES)

PERIODS = (
    Choice("nam", "Cả năm"),
    Choice("quy1", "Quý I"),
    Choice("quy2", "Quý II"),
    Choice("quy3", "Quý III"),
    Choice("quy4", "Quý IV"),
    Choice("6thang", "6 tháng đầu năm"),
    Choice("9thang", "9 tháng đầu năm"),
    Choice("khoang", "Khoảng ngày riêng"),
)
YEAR_PERIOD = "nam"
SPAN_PERIOD = "khoang"  # its days stand in the document's own row

FUNDING = (
    Choice("ngan_sach", "ngân sách"),
    Choice("xa_hoi_hoa", "xã hội hóa"),
    Choice("khac", "nguồn khác"),
)

HOLDERS = (Choice("tap_the", "tập thể"), Choice("ca_nhan", "cá nhân"))
NOVELTY = (Choice("moi", "mới"), Choice("nang_cap", "nâng cấp"))
FIELDS = (
    Choice("kinh_te", "kinh tế"),
    Choice("van_hoa", "văn hóa - xã hội"),
    Choice("quoc_phong", "quốc phòng - an ninh"),
    Choice("he_thong", "xây dựng hệ thống chính trị"),
)

SIGNING_MODES = (
    Choice("truc_tiep", "Ký trực tiếp"),
    Choice("kt", "KT."),
    Choice("tl", "TL."),
    Choice("tuq", "TUQ."),
    Choice("tm", "TM."),
    Choice("tm_kt", "TM. và KT."),
    Choice("tm_tl", "TM. và TL."),
    Choice("tm_tuq", "TM. và TUQ."),
)

DEADLINE_KINDS = (
    Choice("chậm nhất", "chậm nhất (tính cả ngày đó)"),
    Choice("trước", "trước (không tính ngày đó)"),
)

LEVELS = tuple(Choice(code, label) for code, label in LEVEL_LABELS.items())

TARGET_KINDS = (
    Choice("ty_le", "tỷ lệ"),
    Choice("co_khong", "có/không"),
    Choice("so_sanh", "so sánh với năm trước"),
    Choice("xep_loai", "xếp loại"),
)

TARGET_STATES = (
    Choice("dat", "đạt"),
    Choice("khong_dat", "không đạt"),
    Choice("chua_co", "chưa công bố"),
)

STATUSES = (
    Choice("da_xong", "đã xong"),
    Choice("dang_lam", "đang làm"),
    Choice("chua_lam", "chưa làm"),
    Choice("hoan", "hoãn"),
    Choice("huy", "hủy"),
)

SECTIONS = (
    Choice("chi_dao", "chỉ đạo, triển khai"),
    Choice("uu_diem", "ưu điểm"),
    Choice("han_che", "hạn chế"),
    Choice("nguyen_nhan", "nguyên nhân"),
    Choice("phuong_huong", "phương hướng"),
    Choice("kien_nghi", "kiến nghị"),
)

VERDICTS = (
    Choice("dat", "đạt"),
    Choice("khong_dat", "không đạt"),
    Choice("khong_ap_dung", "không áp dụng"),
    Choice("chua_co", "chưa có căn cứ"),
)

ZERO_POLICIES = (
    Choice("toi_da", "tính điểm tối đa"),
    Choice("khong", "tính 0 điểm"),
    Choice("khong_ap_dung", "không áp dụng"),
    Choice("hoi", "hỏi người chấm"),
)

# Measures, folded, of what is counted: fractions of these are slips.
COUNTED_MEASURES = frozenset(
    (
        "nguoi",
        "luot",
        "luot nguoi",
        "ho so",
        "van ban",
        "cuoc",
        "don",
        "vu",
        "viec",
        "mo hinh",
        "ho",
    )
)

# Named facts: what a target may count.
TARGET_FACTS = (
    Choice("so_hoat_dong", "số hoạt động đã thực hiện"),
    Choice("so_hoat_dong_ke_hoach", "số hoạt động đã ghi nhận (cả chưa xong)"),
    Choice("luot_nguoi", "số lượt người tham gia"),
    Choice("so_nhiem_vu", "số nhiệm vụ của kế hoạch"),
    Choice("so_nhiem_vu_thuc_hien", "số nhiệm vụ đã có hoạt động"),
    Choice("so_nhan_su", "số cán bộ, công chức, viên chức"),
    Choice("so_lieu", "số liệu trong kỳ"),
    Choice("so_lieu_nam_truoc", "số liệu cùng kỳ năm trước"),
    Choice("so_van_ban", "số văn bản đã ban hành"),
    Choice("so_van_ban_tre", "số văn bản ban hành trễ hạn"),
    Choice("so_van_ban_thieu", "số văn bản quá hạn chưa ban hành"),
    Choice("so_ngay_tre", "số ngày trễ hạn của văn bản"),
    Choice("so_hoat_dong_phoi_hop", "số hoạt động có đơn vị phối hợp"),
    Choice("so_nguoi", "số người tham gia (không phải lượt)"),
    Choice("so_mo_hinh", "số mô hình đăng ký"),
    Choice("so_mo_hinh_cong_nhan", "số mô hình được công nhận"),
    Choice("so_cuoc_kiem_tra", "số cuộc kiểm tra công vụ"),
    Choice("so_ton_tai", "số tồn tại, vi phạm qua kiểm tra"),
    Choice("so_khac_phuc", "số tồn tại, vi phạm đã khắc phục"),
)

# … and a criterion, which may count the targets themselves too.
FACT_NAMES = (
    *TARGET_FACTS,
    Choice("so_chi_tieu", "số chỉ tiêu của kế hoạch"),
    Choice("so_chi_tieu_dat", "số chỉ tiêu đã đạt"),
)

# What a condition of a level or a limit of the level may look at besides the facts.
SCORE_FACTS = (
    Choice("diem", "điểm của tiêu chí"),
    Choice("ty_le_diem", "tỷ lệ điểm của tiêu chí (%)"),
)
CRITERION_FACTS = FACT_NAMES + SCORE_FACTS

TASK_PREFIX = "N"  # of the codes of groups and tasks; targets begin with T

CRITERION_CHOICES = tuple(Choice(kind.code, kind.label) for kind in CRITERION_KINDS)

"""The named facts for people: what each counts, its value now, its cells, who uses it.

Takes the checked book and a period, gives a ``FactLine`` for each fact without scope and with each
scope that a target or a criterion uses; of statistics for each indicator.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dvcq.choices import FACT_NAMES
from dvcq.facts import fact
from dvcq.facts.figure import Figure
from dvcq.model import Book, Criterion, Target
from dvcq.periods import Period
from dvcq.text import fold
from dvcq.validate.scopes import EVERY_KIND, INDICATOR_FACTS, SCOPE_KINDS

# What each fact counts, in a sentence for whoever writes a rubric.
NOTES: dict[str, str] = {
    "so_hoat_dong": "Đếm hoạt động có trạng thái “đã xong” và kết thúc trong kỳ.",
    "so_hoat_dong_ke_hoach": "Đếm mọi hoạt động đã ghi, cả chưa xong, trừ hoạt động hủy.",
    "luot_nguoi": "Cộng cột Lượt người của các hoạt động đã xong trong kỳ.",
    "so_nhiem_vu": "Đếm nhiệm vụ của trang Kế hoạch; nhóm không có nhiệm vụ là một nhiệm vụ.",
    "so_nhiem_vu_thuc_hien": "Đếm nhiệm vụ có ít nhất một hoạt động đã xong trong kỳ.",
    "so_nhan_su": "Cộng cột Số người của trang Bộ phận.",
    "so_lieu": "Lấy cột Trong kỳ của một chỉ tiêu ở trang Số liệu; phải ghi tên chỉ tiêu.",
    "so_lieu_nam_truoc": "Lấy cột Cùng kỳ năm trước của một chỉ tiêu ở trang Số liệu.",
    "so_van_ban": "Đếm văn bản đã có số và ngày ban hành ở trang Văn bản.",
    "so_van_ban_tre": "Đếm văn bản ban hành sau thời hạn của nó.",
    "so_van_ban_thieu": "Đếm văn bản đã quá thời hạn mà chưa ban hành.",
    "so_ngay_tre": "Lấy số ngày trễ hạn nhiều nhất trong các văn bản đã ban hành.",
    "so_hoat_dong_phoi_hop": "Đếm hoạt động đã xong có ghi cột Phối hợp.",
    "so_nguoi": "Cộng cột Số người của hoạt động đã xong; ai dự hai lần thì bị cộng hai lần.",
    "so_mo_hinh": "Đếm mô hình đã đăng ký đến hết kỳ ở trang Mô hình.",
    "so_mo_hinh_cong_nhan": "Đếm mô hình đã được công nhận đến hết kỳ.",
    "so_cuoc_kiem_tra": "Đếm hoạt động đã xong có ghi ở trang Kiểm tra công vụ.",
    "so_ton_tai": "Cộng số tồn tại, vi phạm của trang Kiểm tra công vụ.",
    "so_khac_phuc": "Cộng số tồn tại, vi phạm đã khắc phục của trang Kiểm tra công vụ.",
    "so_chi_tieu": "Đếm chỉ tiêu của trang Chỉ tiêu.",
    "so_chi_tieu_dat": "Đếm chỉ tiêu đã đạt; chưa tính được khi còn chỉ tiêu chưa có kết quả.",
}
_SCOPES = {
    "task": "mã nhiệm vụ (N1.1)",
    "group": "mã nhóm (N1)",
    "form": "hình thức",
    "division": "tên bộ phận",
    "document": "loại văn bản hoặc mã văn bản (VB1)",
}
_INDICATOR = "tên chỉ tiêu ở trang Số liệu (bắt buộc)"
_SIDES = {"numerator": "tử số", "denominator": "mẫu số"}
_OF_LAST_YEAR = "so_lieu_nam_truoc"


@dataclass(frozen=True, slots=True)
class FactNote:
    """A fact without a workbook: what it counts and what can narrow it down."""

    code: str
    name: str
    note: str
    scopes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact with a scope. ``figure`` ``None``: the scope means nothing in this workbook."""

    code: str
    name: str
    scope: str
    figure: Figure | None
    used_by: tuple[str, ...]

    @property
    def shown(self) -> str:
        """The value with its unit; "chưa có" while unknown."""
        if self.figure is None:
            return "phạm vi không có trong sổ"
        if self.figure.value is None:
            return "chưa có"
        value, measure = self.figure.leaf().text, self.figure.measure
        return f"{value}%" if measure == "%" else f"{value} {measure}".rstrip()


def fact_notes() -> tuple[FactNote, ...]:
    """Every named fact, in the order of the dropdown."""
    return tuple(
        FactNote(item.code, item.label, NOTES[item.code], _scopes_of(item.code))
        for item in FACT_NAMES
    )


def _scopes_of(code: str) -> tuple[str, ...]:
    if code in INDICATOR_FACTS:
        return (_INDICATOR,)
    return tuple(_SCOPES[kind] for kind in SCOPE_KINDS.get(code, EVERY_KIND))


def fact_lines(book: Book, period: Period) -> tuple[FactLine, ...]:
    """Every fact with its value in the period, the scopes in the order in which they are met."""
    uses = _uses(book)
    return tuple(
        FactLine(
            item.code,
            item.label,
            scope,
            fact(book, period, item.code, scope or None),
            tuple(uses.get((item.code, fold(scope)), ())),
        )
        for item in FACT_NAMES
        for scope in _scopes_used(book, item.code)
    )


def _scopes_used(book: Book, code: str) -> list[str]:
    """No scope first, then each that is used; of statistics every indicator of the sheet."""
    typed = [scope for own, scope, _ in _typed(book) if own == code]
    indicators = [row.indicator for row in book.statistics if row.indicator]
    names = indicators if code in INDICATOR_FACTS else [""]
    first: dict[str, str] = {}
    for name in [*names, *typed]:
        first.setdefault(fold(name), name)
    return list(first.values())


def _uses(book: Book) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for code, scope, who in _typed(book):
        found.setdefault((code, fold(scope)), []).append(who)
    return found


def _typed(book: Book) -> Iterator[tuple[str, str, str]]:
    """Fact, scope and who uses it, for every place of a target or a criterion that names one."""
    rows: tuple[Criterion | Target, ...] = (*book.criteria, *book.targets)
    for row in rows:
        who = f"{'chỉ tiêu' if isinstance(row, Target) else 'tiêu chí'} {row.code}"
        for side, words in _SIDES.items():
            code, scope = getattr(row, side), getattr(row, f"{side}_scope")
            if code in NOTES:
                yield code, scope or "", f"{who} ({words})"
        compared = row.kind == "so_sanh" and row.numerator == "so_lieu" and not row.denominator
        if compared:
            yield _OF_LAST_YEAR, row.numerator_scope or "", f"{who} (so sánh)"

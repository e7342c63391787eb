"""The context classes: what each template may print.

Takes nothing, gives the shapes that the builders fill and against which the tags of a template
are checked before it is rendered. Names are Vietnamese without accents, for the office staff who
change templates in Word. A ``Text`` prints; a ``bool`` or a list decides a condition or a loop.
"""

from __future__ import annotations

from dataclasses import dataclass

from dvcq.sources import Text


@dataclass(frozen=True, slots=True)
class Doan:
    """One paragraph of the body; ``cap`` is its level (see ``dvcq.numbering``)."""

    cap: str  # phan | khoan_tieu_de | khoan | diem | gach | doan
    ky_hieu: str  # "I.", "1.", "a)", "-" or ""
    chu: Text
    giu: bool  # stays on the page of the next paragraph
    bo_sung: dict[str, Text]  # the office's own columns of the row; empty for a computed paragraph


@dataclass(frozen=True, slots=True)
class VanBanChung:
    """What every document with a header and a signature has."""

    co_quan_chu_quan: list[Text]  # lines; empty when the unit has no superior body
    co_quan_ban_hanh: list[Text]  # lines
    so: Text  # number, or blanks that keep room for it
    ky_hieu: Text  # kind and unit: KH-…
    dia_danh: Text
    ngay_thang: Text  # ngày 05 tháng 3 năm …; day blank while open
    trich_yeu: Text
    noi_nhan: list[Text]  # with their punctuation, "Lưu" last
    quyen_han: list[Text]  # lines: TM. …, KT. …, title of the signer
    ho_ten: Text  # empty while the signer's name is open
    ten_don_vi: Text
    nam: Text
    bo_sung: dict[str, Text]  # extra settings and columns the office added to the workbook


@dataclass(frozen=True, slots=True)
class KeHoach(VanBanChung):
    can_cu: list[Text]  # "Căn cứ …;" lines; empty for most plans
    noi_dung: list[Doan]  # the closing paragraph (with ./.) is the last one


@dataclass(frozen=True, slots=True)
class KinhGui:
    """The addressees: one stands in the line of "Kính gửi:", several below it."""

    mot: Text  # the only addressee; empty when there are several
    nhieu: list[Text]  # with their punctuation


@dataclass(frozen=True, slots=True)
class NhiemVu:
    ky_hieu: str  # "a)"; empty when the group is its own task
    cau: Text  # summary sentence with counts
    hoat_dong: list[Text]  # one sentence for each activity to be told


@dataclass(frozen=True, slots=True)
class Nhom:
    so: str  # "1."
    ten: Text
    mo_dau: Text
    nhiem_vu: list[NhiemVu]


@dataclass(frozen=True, slots=True)
class DongHoatDong:
    """A row of the activity annex. ``la_nhom``: a group's heading row (``noi_dung`` only)."""

    la_nhom: bool
    dai: bool  # a very long cell: the row may break across pages
    tt: str
    thoi_gian: Text
    noi_dung: Text
    chu_tri: Text
    dia_diem: Text
    luot_nguoi: Text
    ket_qua: Text
    minh_chung: Text
    bo_sung: dict[str, Text]


@dataclass(frozen=True, slots=True)
class DongChiTieu:
    """A row of the target annex."""

    tt: str
    chi_tieu: Text
    ke_hoach: Text
    thuc_hien: Text
    trang_thai: Text
    can_cu: Text
    dai: bool


@dataclass(frozen=True, slots=True)
class PhuLuc:
    """The head of an annex."""

    nhan: str  # "Phụ lục I"; "Phụ lục" when it is the only one
    ten: Text
    kem_theo: Text  # the line in brackets, without the brackets


@dataclass(frozen=True, slots=True)
class BaoCao(VanBanChung):
    kinh_gui: KinhGui
    mo_dau: Text
    chot_so_lieu: Text
    chi_dao: list[Text]
    nhom: list[Nhom]
    muc_chi_tieu: str  # "6." the number of the target heading after the groups
    chi_tieu: list[Text]  # empty when the workbook has no targets
    uu_diem: list[Text]
    han_che: list[Text]
    nguyen_nhan: list[Text]
    phuong_huong: list[Text]
    kien_nghi: list[Text]
    ket: Text  # closing paragraph, with ./.
    pl_hoat_dong: PhuLuc
    dong_hoat_dong: list[DongHoatDong]
    tong_hoat_dong: Text
    tong_luot_nguoi: Text
    co_phu_luc_chi_tieu: bool
    pl_chi_tieu: PhuLuc
    dong_chi_tieu: list[DongChiTieu]


@dataclass(frozen=True, slots=True)
class DongDiem:
    """A row of the scoring table. ``la_nhom``: a parent with the sum of its children."""

    la_nhom: bool
    tt: Text
    noi_dung: Text
    toi_da: Text
    tu_cham: Text
    tham_dinh: Text
    minh_chung: Text
    ghi_chu: Text
    dai: bool


@dataclass(frozen=True, slots=True)
class DongMucLuc:
    """A row of "Mục lục văn bản, tài liệu" (seven columns, annex V of the decree)."""

    tt: str
    so_ky_hieu: Text
    ngay: Text
    trich_yeu: Text
    tac_gia: Text
    trang: Text
    ghi_chu: Text
    dai: bool
    bo_sung: dict[str, Text]


@dataclass(frozen=True, slots=True)
class HoSo(VanBanChung):
    kinh_gui: KinhGui
    mo_dau: Text
    ket_qua: list[Text]  # total and level, then what stands behind them
    nhom_diem: list[Text]  # one line for each group of criteria
    can_luu_y: list[Text]  # criteria without evidence, with explanation only, still open
    ket: Text
    pl_bang_diem: PhuLuc
    dong_diem: list[DongDiem]
    co_quan_tham_dinh: Text  # empty when none is named
    tong_toi_da: Text
    tong_tu_cham: Text
    xep_loai: Text
    ghi_chu_tong: list[Text]  # below the table: rescaling, ranges, shown digits
    pl_muc_luc: PhuLuc
    so_ho_so: Text  # number of the file in the office's list of files; may be empty
    dong_muc_luc: list[DongMucLuc]

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
class HoatDongKe:
    """A paragraph about an activity that is told, or several alike.

    ``dau_dong``: it opens with a dash; else it goes on, as a long result does below its sentence.
    """

    dau_dong: bool
    cau: Text


@dataclass(frozen=True, slots=True)
class NhiemVu:
    ky_hieu: str  # "a)"; empty when the group is its own task
    cau: Text  # summary sentence with counts
    hoat_dong: list[HoatDongKe]


@dataclass(frozen=True, slots=True)
class Nhom:
    so: str  # "1."
    ten: Text
    mo_dau: Text
    nhiem_vu: list[NhiemVu]
    so_lieu: list[Text]  # statistics, models and inspections of the group, one sentence each


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
class DongVanBan:
    """A row of the annex of documents issued."""

    tt: str
    so_ky_hieu: Text
    ngay: Text
    trich_yeu: Text
    nhom: Text
    dai: bool


@dataclass(frozen=True, slots=True)
class DongThang:
    """A group's activities by month; a month outside the period shows a dash."""

    tt: str
    nhom: Text
    t1: Text
    t2: Text
    t3: Text
    t4: Text
    t5: Text
    t6: Text
    t7: Text
    t8: Text
    t9: Text
    t10: Text
    t11: Text
    t12: Text
    khac: Text  # known by quarter or year only, or outside the year of the workbook
    tong: Text
    luot_nguoi: Text
    cung_ky: Text
    uoc: Text
    dai: bool


@dataclass(frozen=True, slots=True)
class DongSoLieu:
    """A row of the annex of statistics. ``la_nhom``: a family's heading (``chi_tieu`` only)."""

    la_nhom: bool
    dai: bool
    tt: str
    chi_tieu: Text
    don_vi: Text
    cung_ky: Text
    thuc_hien: Text
    tang_giam: Text
    so_sanh: Text
    uoc: Text
    ghi_chu: Text
    bo_sung: dict[str, Text]


@dataclass(frozen=True, slots=True)
class DongMoHinh:
    """A row of the annex of models."""

    tt: str
    ten: Text
    thuc_hien: Text
    loai: Text
    linh_vuc: Text
    moi: Text
    dang_ky: Text
    cong_nhan: Text
    ket_qua: Text
    dai: bool
    bo_sung: dict[str, Text]


@dataclass(frozen=True, slots=True)
class DongKiemTra:
    """A row of the annex of civil-service inspections."""

    tt: str
    thoi_gian: Text
    don_vi: Text
    noi_dung: Text
    chu_tri: Text
    so_ton_tai: Text
    da_khac_phuc: Text
    ton_tai: Text
    xu_ly: Text
    dai: bool
    bo_sung: dict[str, Text]


@dataclass(frozen=True, slots=True)
class PhuLuc:
    """The head of an annex. ``co``: it has content and is printed."""

    co: bool
    nhan: str  # "Phụ lục I"; "Phụ lục" when it is the only one; empty when it is not printed
    ten: Text
    kem_theo: Text  # the line in brackets, without the brackets


@dataclass(frozen=True, slots=True)
class BaoCao(VanBanChung):
    """``giua_ky``: a report within the year, with a shorter part III."""

    kinh_gui: KinhGui
    giua_ky: bool
    mo_dau: Text
    chot_so_lieu: Text
    chi_dao: list[Text]
    so_lieu_chung: list[Text]  # statistics that belong to no task of the plan
    nhom: list[Nhom]
    muc_chi_tieu: str  # "6." the number of the target heading after the groups
    chi_tieu: list[Text]  # empty when the workbook has no targets
    uu_diem: list[Text]
    han_che: list[Text]
    nguyen_nhan: list[Text]
    thoi_gian_toi: Text  # what the outlook speaks of: năm …, quý IV năm …
    phuong_huong: list[Text]
    kien_nghi: list[Text]
    ket: Text  # closing paragraph, with ./.
    pl_van_ban: PhuLuc
    dong_van_ban: list[DongVanBan]
    pl_thang: PhuLuc
    dong_thang: list[DongThang]
    tong_thang: DongThang
    co_cot_khac: bool
    pl_hoat_dong: PhuLuc
    dong_hoat_dong: list[DongHoatDong]
    tong_hoat_dong: Text
    tong_luot_nguoi: Text
    pl_so_lieu: PhuLuc
    dong_so_lieu: list[DongSoLieu]
    pl_chi_tieu: PhuLuc
    dong_chi_tieu: list[DongChiTieu]
    pl_mo_hinh: PhuLuc
    dong_mo_hinh: list[DongMoHinh]
    pl_kiem_tra: PhuLuc
    dong_kiem_tra: list[DongKiemTra]
    tong_ton_tai: Text
    tong_khac_phuc: Text


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
    phu_trach: Text
    ghi_chu: Text
    dai: bool


@dataclass(frozen=True, slots=True)
class DongGiaiTrinh:
    """A row of "Bảng giải trình": how a criterion came to its points, and why it has no more."""

    tt: Text
    tieu_chi: Text
    toi_da: Text
    tu_cham: Text
    cach_tinh: Text
    ly_do: Text
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
class Anh:
    """A photograph: ``hinh`` is the place where it goes, in a paragraph of its own."""

    hinh: Text
    chu: Text  # "Ảnh 1. …"


@dataclass(frozen=True, slots=True)
class HangAnh:
    """A row of photographs. Without ``hai`` there is but one, ``trai``."""

    hai: bool
    trai: Anh
    phai: Anh


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
    co_phu_trach: bool  # a criterion names who is in charge of it
    co_quan_tham_dinh: Text  # empty when none is named
    tong_toi_da: Text
    tong_tu_cham: Text
    xep_loai: Text
    ghi_chu_tong: list[Text]  # below the table: rescaling, ranges, shown digits
    pl_giai_trinh: PhuLuc
    dong_giai_trinh: list[DongGiaiTrinh]
    pl_muc_luc: PhuLuc
    so_ho_so: Text  # number of the file in the office's list of files; may be empty
    dong_muc_luc: list[DongMucLuc]
    pl_anh: PhuLuc
    hang_anh: list[HangAnh]

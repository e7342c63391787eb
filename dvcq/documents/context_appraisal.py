"""The context classes of the appraisal round: the comparison and the letter of explanation.

Takes nothing, gives shapes as ``dvcq.documents.context`` does.
"""

from __future__ import annotations

from dataclasses import dataclass

from dvcq.documents.context import KinhGui, PhuLuc, VanBanChung
from dvcq.sources import Text


@dataclass(frozen=True, slots=True)
class DongDoiChieu:
    """A criterion in the three stages. ``la_nhom``: a parent with the sum of its children.

    ``chenh``: appraised − own; ``chenh_cuoi``: final − appraised.
    """

    la_nhom: bool
    tt: Text
    noi_dung: Text
    toi_da: Text
    tu_cham: Text
    tham_dinh: Text
    chenh: Text
    cuoi: Text
    chenh_cuoi: Text
    ly_do: Text
    dai: bool


@dataclass(frozen=True, slots=True)
class XepLoai:
    tu_cham: Text
    tham_dinh: Text
    cuoi: Text


@dataclass(frozen=True, slots=True)
class BangDoiChieu:
    """An internal paper: no number, no signature."""

    co_quan_chu_quan: list[Text]
    co_quan_ban_hanh: list[Text]
    ten_don_vi: Text
    nam: Text
    ten_bang: Text
    tom_tat: list[Text]  # totals with their levels, differences
    dong: list[DongDoiChieu]
    tong: DongDoiChieu
    xep_loai: XepLoai
    ghi_chu: list[Text]


@dataclass(frozen=True, slots=True)
class GiaiTrinhTieuChi:
    tieu_de: Text
    doan: list[Text]  # points, reason of the appraiser, reply, evidence


@dataclass(frozen=True, slots=True)
class CongVanGiaiTrinh(VanBanChung):
    """``trich_yeu`` is what follows "V/v"."""

    kinh_gui: KinhGui
    mo_dau: Text
    tong_diem: list[Text]
    tieu_chi: list[GiaiTrinhTieuChi]
    ket: Text  # closing paragraph, with ./.
    pl_doi_chieu: PhuLuc
    dong: list[DongDoiChieu]  # the criteria that were cut
    tong: DongDoiChieu
    xep_loai: XepLoai
    ghi_chu: list[Text]

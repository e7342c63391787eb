"""The context classes of the papers that go with the dossier: the letter and the minutes.

Takes nothing, gives shapes as ``dvcq.documents.context`` does.
"""

from __future__ import annotations

from dataclasses import dataclass

from dvcq.documents.context import KinhGui, VanBanChung
from dvcq.sources import Text


@dataclass(frozen=True, slots=True)
class CongVanHoSo(VanBanChung):
    """The letter that hands the dossier in. ``trich_yeu`` is what follows "V/v"."""

    kinh_gui: KinhGui
    mo_dau: Text
    ho_so: list[Text]  # what the dossier holds, with its punctuation
    ket: Text  # closing paragraph, with ./.


@dataclass(frozen=True, slots=True)
class BienBan(VanBanChung):
    """The minutes of the meeting. What is not filled in is a dotted blank to write on."""

    bat_dau: Text
    dia_diem: Text
    thanh_phan: list[Text]
    vang: Text
    chu_tri: Text
    thu_ky: Text
    ket_qua: list[Text]  # total and level, then what stands behind them
    nhom_diem: list[Text]
    tieu_chi: list[Text]  # criteria without evidence, explained, open, not applicable
    y_kien: list[Text]
    bieu_quyet: list[Text]
    ket_luan: list[Text]
    ket_thuc: Text  # when it ended, with ./.
    ten_chu_toa: Text  # empty while open: room stays
    ten_thu_ky: Text

"""Công văn gửi hồ sơ: a short covering letter. Takes the book, gives the context ``CongVan``."""

from __future__ import annotations

from dataclasses import dataclass

from dvcq.documents.common import Making, addressees, cite, common
from dvcq.documents.context import KinhGui, VanBanChung
from dvcq.documents.phrases import end_mark
from dvcq.sources import Text, text


@dataclass(frozen=True, slots=True)
class CongVan(VanBanChung):
    kinh_gui: KinhGui
    noi_dung: Text


def build(making: Making) -> CongVan:
    dossier = making.book.document("ho-so")
    sent = cite(making, dossier) if dossier else Text()
    body = text(making.unit.leaf("name"), " gửi ", sent, " kèm hồ sơ")
    return CongVan(**common(making), kinh_gui=addressees(making.row), noi_dung=end_mark(body))

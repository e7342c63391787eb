"""The annex of photographs: which evidence files are pictures, their captions, their drawings.

Takes the book with the evidence files, gives rows for the template and what ``render`` places.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dvcq.dates import short_day
from dvcq.documents.common import Making
from dvcq.documents.context import Anh, HangAnh
from dvcq.documents.phrases import one_line, trim_end
from dvcq.model import Evidence
from dvcq.pictures import Placed, is_photo, photo
from dvcq.problems import Stop
from dvcq.proofs import cited_path
from dvcq.sources import Leaf, Text, capitalize, join, text

ABREAST: Final = 2
_SIZE_MM: Final = (78.0, 78.0)  # two stand in a row, three rows of wide ones on a page
_ALONE_MM: Final = (150.0, 150.0)  # the only one of the annex


def photos_of(making: Making) -> list[Evidence]:
    """The rows of evidence whose file is a picture and was found."""
    return [
        item
        for item in making.book.evidence
        if is_photo(cited_path(item)) and cited_path(item) in making.files
    ]


def photo_rows(making: Making) -> list[HangAnh]:
    """The pictures of the annex, two to a row; an odd one stands alone in the last."""
    shown = [
        Anh(text(_key(item)), _caption(number, item))
        for number, item in enumerate(photos_of(making), start=1)
    ]
    none = Anh(Text(), Text())
    rows = [shown[place : place + ABREAST] for place in range(0, len(shown), ABREAST)]
    return [HangAnh(len(row) == ABREAST, *[*row, none][:ABREAST]) for row in rows]


def placed_photos(making: Making) -> dict[str, Placed]:
    """The pictures by the key that the template prints; ``Stop`` names the cell of a bad one."""
    rows = photos_of(making)
    size = _SIZE_MM if len(rows) > 1 else _ALONE_MM
    return {
        _key(item): _placed(making, number, item, size) for number, item in enumerate(rows, start=1)
    }


def _placed(making: Making, number: int, item: Evidence, size: tuple[float, float]) -> Placed:
    name = cited_path(item)
    try:
        made = photo(making.files[name], name)
    except Stop as stop:
        at = item.at
        raise Stop(
            replace(stop.problem, sheet=at.sheet, cell=at.cell("file"), column="file", row=at.row)
        ) from stop
    return Placed(made, _caption(number, item).plain, *size)


def _key(item: Evidence) -> str:
    return f"⟦anh:{item.code}⟧"


def _caption(number: int, item: Evidence) -> Text:
    """ "Ảnh 1. Hội nghị … (tiêu chí 1.2; 12/4/…)"; what is not known is left out."""
    notes: list[Text] = []
    if item.criteria:
        codes = Leaf(", ".join(item.criteria), (item.source("criteria"),))
        notes.append(text("tiêu chí ", codes))
    if item.issued:
        notes.append(text(item.leaf("issued", short_day(item.issued))))
    name = capitalize(trim_end(text(one_line(item.leaf("abstract"))), ".,;"))
    head = text(f"Ảnh {number}. ", name)
    return text(head, " (", join("; ", notes), ")") if notes else head

"""Hồ sơ chấm điểm: the report on self-scoring with its table, explanations, index and photographs.

Takes the book and the period, gives the context ``HoSo``.
"""

from __future__ import annotations

from dvcq.agreement import differences
from dvcq.documents.common import (
    NONE_SHOWN,
    Making,
    abstract_inside,
    addressees,
    annexes,
    cite,
    common,
)
from dvcq.documents.context import HoSo, PhuLuc
from dvcq.documents.photos import photo_rows, photos_of
from dvcq.documents.phrases import end_mark, say
from dvcq.documents.points import (
    full_points,
    group_sentence,
    level,
    remarks,
    total_points,
    total_sentences,
)
from dvcq.documents.score_table import (
    explained_lines,
    explanation_rows,
    index_rows,
    score_rows,
    table_notes,
)
from dvcq.periods import document_of
from dvcq.scoring import Score, score
from dvcq.sources import Leaf, Text, text


def build(making: Making) -> HoSo:
    scored, _ = score(making.book, making.period)
    total = scored.total
    heads = dossier_annexes(making, scored)
    return HoSo(
        **common(making),
        kinh_gui=addressees(making.row),
        mo_dau=_opening(making),
        ket_qua=total_sentences(making, scored),
        nhom_diem=[group_sentence(making, line) for line in scored.lines if line.depth == 0],
        can_luu_y=[*remarks(making, scored.leaves()), *_disagreements(making)],
        ket=end_mark(
            say(
                "closing",
                making.tone,
                abstract=abstract_inside(making.row),
                unit=making.unit.leaf("name"),
            )
        ),
        pl_bang_diem=heads["bang_diem"],
        dong_diem=score_rows(making, scored),
        co_phu_trach=any(line.row.responsible for line in scored.lines),
        co_quan_tham_dinh=text(making.unit.leaf("appraiser")),
        tong_toi_da=text(full_points(total)),
        tong_tu_cham=text(total_points(total)),
        xep_loai=level(making, total),
        ghi_chu_tong=table_notes(making, scored),
        pl_giai_trinh=heads["giai_trinh"],
        dong_giai_trinh=explanation_rows(making, explained_lines(scored)),
        pl_muc_luc=heads["muc_luc"],
        so_ho_so=text(making.unit.leaf("file_notation")),
        dong_muc_luc=index_rows(making.book.evidence),
        pl_anh=heads["anh"],
        hang_anh=photo_rows(making),
    )


def _disagreements(making: Making) -> list[Text]:
    """Figures that the annual report filed before counted otherwise."""
    if making.filed is None:
        return []
    return [
        say(
            "report_differs",
            making.tone,
            code=item.row.leaf("code"),
            label=item.label,
            then=Leaf(item.then.leaf().text or NONE_SHOWN, (), f"báo cáo năm lưu ở {item.filed}"),
            now=Leaf(item.now.leaf().text or NONE_SHOWN, item.now.sources, item.now.rule),
        )
        for item in differences(making.book, making.filed, making.period)
    ]


def dossier_annexes(making: Making, scored: Score) -> dict[str, PhuLuc]:
    """Heads of the annexes by key, in their order; one without content is not printed."""
    return annexes(
        making,
        {
            "bang_diem": ("Bảng tự chấm điểm công tác dân vận chính quyền", True),
            "giai_trinh": ("Bảng giải trình điểm tự chấm", bool(explained_lines(scored))),
            "muc_luc": ("Mục lục văn bản, tài liệu", bool(making.book.evidence)),
            "anh": ("Ảnh tư liệu", bool(photos_of(making))),
        },
    )


def _opening(making: Making) -> Text:
    plan = document_of(making.book, "ke-hoach")
    report = document_of(making.book, "bao-cao")
    unit, abstract = making.unit.leaf("name"), abstract_inside(making.row)
    if plan is None or report is None:
        return say("opening_alone", making.tone, unit=unit, abstract=abstract)
    return say(
        "dossier_opening",
        making.tone,
        plan=cite(making, plan),
        report=cite(making, report),
        unit=unit,
        abstract=abstract,
    )

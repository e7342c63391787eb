"""Công văn gửi hồ sơ: what is handed in, counted from what the dossier holds.

Takes the making of the letter, gives the context ``CongVanHoSo``.
"""

from __future__ import annotations

from dataclasses import replace

from dvcq.documents.common import (
    Making,
    abstract_inside,
    addressees,
    cite,
    common,
    counted_leaf,
)
from dvcq.documents.context import PhuLuc
from dvcq.documents.context_papers import CongVanHoSo
from dvcq.documents.dossier import dossier_annexes
from dvcq.documents.phrases import end_mark, itemized, lower_first, say
from dvcq.documents.points import total_sentences
from dvcq.model import Document
from dvcq.periods import document_of
from dvcq.scoring import Score, score
from dvcq.sources import Leaf, Text, join, text

REPORT, MINUTES = "ho-so", "bien-ban"


def build(making: Making) -> CongVanHoSo:
    scored, _ = score(making.book, making.period)
    report = document_of(making.book, REPORT)
    assert report is not None, "the table of documents asks for it"
    fields = common(making)
    fields["trich_yeu"] = text(lower_first(making.abstract))
    return CongVanHoSo(
        **fields,
        kinh_gui=addressees(making.row),
        mo_dau=say(
            "letter_opening",
            making.tone,
            unit=making.unit.leaf("name"),
            abstract=abstract_inside(report),
            total=total_sentences(making, scored)[0],
        ),
        ho_so=itemized(_contents(making, scored, report)),
        ket=end_mark(say("letter_closing", making.tone, receiver=_receiver(making))),
    )


def _contents(making: Making, scored: Score, report: Document) -> list[Text]:
    """The report with its annexes, the minutes, the evidence; numbers are blank while blank."""
    heads = dossier_annexes(replace(making, row=report), scored)
    shown = [
        say(
            "letter_paper",
            making.tone,
            paper=cite(making, report),
            annexes=_annexes(making, heads),
        )
    ]
    minutes = document_of(making.book, MINUTES)
    if minutes is not None:
        shown.append(text(cite(making, minutes)))
    evidence = making.book.evidence
    if evidence:
        sources = tuple(item.source("code") for item in evidence)
        shown.append(
            say(
                "letter_proofs",
                making.tone,
                count=counted_leaf(len(evidence), sources, "đếm minh chứng"),
                annex=heads["muc_luc"].nhan,
            )
        )
    return shown


def _annexes(making: Making, heads: dict[str, PhuLuc]) -> Text:
    printed = [head for head in heads.values() if head.co]
    named = [say("letter_annex", making.tone, label=head.nhan, title=head.ten) for head in printed]
    count = counted_leaf(len(printed), (), "đếm phụ lục của báo cáo")
    return say("letter_annexes", making.tone, count=count, list=join("; ", named))


def _receiver(making: Making) -> Leaf | Text:
    if making.unit.appraiser:
        return making.unit.leaf("appraiser")
    return say("letter_receiver", making.tone)

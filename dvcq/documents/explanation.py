"""Công văn giải trình: the criteria that were cut, why, what the unit says to it.

Takes the making of the letter, gives the context ``CongVanGiaiTrinh``. A reply that nobody wrote is
a visible mark; nothing is claimed in its place.
"""

from __future__ import annotations

from dvcq.appraisal import Appraisal, Compared, appraise, has_appraisal
from dvcq.appraisal.checks import REPLY_MARK
from dvcq.documents import comparison
from dvcq.documents.activities import evidence_text
from dvcq.documents.common import Making, addressees, annexes, common, counted_leaf
from dvcq.documents.context_appraisal import CongVanGiaiTrinh, GiaiTrinhTieuChi
from dvcq.documents.phrases import end_mark, ended, lower_first, one_line, say
from dvcq.documents.points import (
    criterion_name,
    full_points,
    level,
    total_shown,
)
from dvcq.model import Book, Evidence
from dvcq.numbers import format_score
from dvcq.periods import year_period
from dvcq.scoring import score
from dvcq.sources import Leaf, Text, join, text

_TITLE = "Bảng đối chiếu điểm của các tiêu chí bị giảm điểm"


def lacks(book: Book) -> str:
    """Why there is nothing to explain, in words; empty when there is."""
    if not has_appraisal(book):
        return comparison.lacks(book)
    scored, _ = score(book, year_period(book))
    return "" if appraise(book, scored).cut() else "không có tiêu chí nào bị giảm điểm"


def build(making: Making) -> CongVanGiaiTrinh:
    compared = comparison.compare(making)
    cut = compared.cut()
    fields = common(making)
    fields["trich_yeu"] = text(lower_first(making.abstract))
    receiver: Leaf | Text = say("letter_receiver", making.tone)
    if making.unit.appraiser:
        receiver = making.unit.leaf("appraiser")
    period = making.period.leaf(making.period.label)
    return CongVanGiaiTrinh(
        **fields,
        kinh_gui=addressees(making.row),
        mo_dau=say("explain_opening", making.tone, unit=making.unit.leaf("name"), period=period),
        tong_diem=[_totals(making, compared, cut)],
        tieu_chi=[_criterion(making, number, item) for number, item in enumerate(cut, start=1)],
        ket=end_mark(say("explain_closing", making.tone, receiver=receiver)),
        pl_doi_chieu=annexes(making, {"doi_chieu": (_TITLE, True)})["doi_chieu"],
        dong=[comparison.row_of(making, compared, item) for item in cut],
        tong=comparison.total_row(compared),
        xep_loai=comparison.levels(making, compared),
        ghi_chu=comparison.notes(making, compared),
    )


def _totals(making: Making, compared: Appraisal, cut: tuple[Compared, ...]) -> Text:
    """Both totals with their levels; the difference only where it is sure."""
    given = comparison.stage_total(compared, compared.appraised, "appraised_sources")
    change, words = compared.change, Text()
    if change is not None and change.sure and change.low:
        shown = total_shown(abs(change.low), compared.own)
        name = "explain_down" if change.low < 0 else "explain_up"
        leaf = Leaf(shown, (*compared.own.sources, *given.sources), "hiệu hai tổng điểm")
        words = say(name, making.tone, change=leaf)
    cells = tuple(source for item in cut for source in item.appraised_sources)
    return say(
        "explain_total",
        making.tone,
        own=comparison.total_words(compared.own),
        given=comparison.total_words(given),
        full=full_points(compared.own),
        own_level=level(making, compared.own),
        given_level=level(making, compared.appraised),
        change=words,
        count=counted_leaf(len(cut), cells, "đếm tiêu chí bị giảm điểm"),
    )


def _criterion(making: Making, number: int, item: Compared) -> GiaiTrinhTieuChi:
    row, answer = item.line.row, item.answer
    assert answer is not None, "a criterion is cut by points that were typed"
    title = say(
        "explain_title",
        making.tone,
        number=str(number),
        code=row.leaf("code"),
        name=criterion_name(item.line),
    )
    told = [_points(making, item)]
    if answer.appraised_why:
        why = one_line(answer.leaf("appraised_why"))
        told.append(ended(say("explain_why", making.tone, why=why)))
    mark = Leaf(REPLY_MARK, (answer.source("reply"),), "chưa nhập ý kiến của đơn vị")
    reply = one_line(answer.leaf("reply")) if answer.reply else mark
    told.append(ended(say("explain_reply", making.tone, why=reply)))
    if item.line.evidence:
        papers = [_proof(making, proof) for proof in item.line.evidence]
        told.append(say("explain_proofs", making.tone, list=join("; ", papers)))
    return GiaiTrinhTieuChi(title, told)


def _points(making: Making, item: Compared) -> Text:
    """Both figures without sign: of a deduction they are what is taken off."""
    assert item.appraised is not None
    own, given = abs(item.own.low), abs(item.appraised.low)
    slots: dict[str, str | Leaf | Text] = {
        "own": Leaf(format_score(own), item.line.sources, "cách chấm của tiêu chí"),
        "given": Leaf(format_score(given), item.appraised_sources),
        "change": Leaf(
            format_score(abs(own - given)),
            (*item.line.sources, *item.appraised_sources),
            "hiệu hai điểm",
        ),
    }
    if item.line.minus:
        return say("explain_deduction", making.tone, **slots)
    maximum = item.line.row.leaf("maximum", format_score(item.line.maximum))
    return say("explain_points", making.tone, maximum=maximum, **slots)


def _proof(making: Making, proof: Evidence) -> Text:
    paper = evidence_text(making, proof)
    if not proof.page:
        return paper
    return say("explain_page", making.tone, paper=paper, page=proof.leaf("page"))

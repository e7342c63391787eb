"""Bảng đối chiếu điểm: self, appraised, final, their differences and the reasons.

Takes the making of the paper, gives the context ``BangDoiChieu`` and its parts for the letter. A
difference that is not sure is a dash; a final score that nobody gave stays open.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from dvcq.appraisal import Appraisal, Compared, Span, appraise, has_appraisal
from dvcq.documents.activities import LONG_CELL
from dvcq.documents.common import NONE_SHOWN, Making, counted_leaf, lines
from dvcq.documents.context_appraisal import BangDoiChieu, DongDoiChieu, XepLoai
from dvcq.documents.phrases import ended, say, trim_end
from dvcq.documents.points import (
    adjustments,
    cell_points,
    full_points,
    level,
    scorer,
    total_points,
    total_shown,
)
from dvcq.model import Book
from dvcq.numbers import format_score
from dvcq.scoring import Total, score
from dvcq.sources import Leaf, Source, Text, join, merge_sources, text

TITLE = "Bảng đối chiếu điểm công tác dân vận chính quyền"
STAGES = ("Điểm tự chấm", "Điểm thẩm định", "Điểm cuối cùng")
_OPEN, _WAITING = "chưa chốt", "chưa có điểm"
_FIXED_SPACE = "\N{NO-BREAK SPACE}"
_MINUS = "−"
_DECIMALS = 100  # as many parts of a point as are printed


def lacks(book: Book) -> str:
    """Why there is nothing to compare, in words; empty when there is."""
    return "" if has_appraisal(book) else "chưa có điểm thẩm định ở trang “Tự chấm”"


def compare(making: Making) -> Appraisal:
    scored, _ = score(making.book, making.period)
    return appraise(making.book, scored)


def build(making: Making) -> BangDoiChieu:
    compared = compare(making)
    unit = making.unit
    return BangDoiChieu(
        co_quan_chu_quan=lines(unit.leaf("parent")),
        co_quan_ban_hanh=lines(unit.leaf("header_name")),
        ten_don_vi=text(unit.leaf("name")),
        nam=text(unit.leaf("year")),
        ten_bang=text(TITLE, " ", making.period.leaf(making.period.label)),
        tom_tat=_summary(making, compared),
        dong=[row_of(making, compared, item) for item in compared.lines],
        tong=total_row(compared),
        xep_loai=levels(making, compared),
        ghi_chu=notes(making, compared),
    )


# --- the table --------------------------------------------------------------------------------


def row_of(making: Making, compared: Appraisal, item: Compared) -> DongDoiChieu:
    row = item.line.row
    why = _reasons(making, item)
    aside = item.line.state == "not_applicable"
    return DongDoiChieu(
        la_nhom=item.state == "group",
        tt=text(row.leaf("code")),
        noi_dung=text(row.leaf("text")),
        toi_da=text(row.leaf("maximum", format_score(item.line.maximum))),
        tu_cham=text(cell_points(item.line)),
        tham_dinh=text(NONE_SHOWN if aside else _given(item, "appraised")),
        chenh=_difference(item.change, item.appraised_sources),
        cuoi=text(NONE_SHOWN if aside else _final(compared, item)),
        chenh_cuoi=_difference(item.final_change, item.final_sources),
        ly_do=why,
        dai=any(len(cell.plain) > LONG_CELL for cell in (text(row.text), why)),
    )


def _given(item: Compared, stage: str) -> Leaf | str:
    """Points of a stage in a cell; what nobody gave says so."""
    span = item.appraised if stage == "appraised" else item.final
    sources = item.appraised_sources if stage == "appraised" else item.final_sources
    if item.state == "superior" and span is None and stage == "appraised":
        return cell_points(item.line)
    if span is None:
        return NONE_SHOWN if item.state == "group" else _WAITING
    rule = "cộng các tiêu chí con" if item.state == "group" else ""
    return Leaf(cell_span(span), sources, rule)


def _final(compared: Appraisal, item: Compared) -> Leaf | str:
    if item.final is None:
        return "" if compared.final is None or item.state == "group" else _OPEN
    return _given(item, "final")


def cell_span(span: Span) -> str:
    ends = dict.fromkeys((with_sign(span.low), with_sign(span.high)))
    return f"{_FIXED_SPACE}–{_FIXED_SPACE}".join(ends)


def with_sign(value: Fraction, *, plus: bool = False) -> str:
    if value < 0:
        return f"{_MINUS}{format_score(-value)}"
    return f"{'+' if plus and value else ''}{format_score(value)}"


def _difference(change: Span | None, sources: tuple[Source, ...]) -> Text:
    """A difference that is sure; one that is not is a dash."""
    if change is None:
        return Text()
    if not change.sure:
        return text(NONE_SHOWN)
    return text(Leaf(with_sign(change.low, plus=True), sources, "chênh lệch"))


def _reasons(making: Making, item: Compared) -> Text:
    """Why the points are others, as the two sides wrote it."""
    if item.state == "superior":
        return ended(say("by_superior", making.tone, scorer=scorer(making, item.line.row)))
    answer = item.answer
    if answer is None or item.state == "group":
        return Text()
    told = (
        ("compare_why", "appraised_why"),
        ("compare_reply", "reply"),
        ("compare_final_why", "final_why"),
    )
    shown = [
        ended(say(phrase, making.tone, why=answer.leaf(name)))
        for phrase, name in told
        if getattr(answer, name)
    ]
    return join(" ", shown)


def total_row(compared: Appraisal) -> DongDoiChieu:
    """The end of the table: totals rounded once, and the differences of these."""
    final = compared.final
    appraised = stage_total(compared, compared.appraised, "appraised_sources")
    return DongDoiChieu(
        la_nhom=True,
        tt=Text(),
        noi_dung=Text(),
        toi_da=text(full_points(compared.own)),
        tu_cham=text(total_points(compared.own)),
        tham_dinh=text(total_points(appraised)),
        chenh=_total_difference(compared.change, compared),
        cuoi=text(_OPEN)
        if final is None
        else text(total_points(stage_total(compared, final, "final_sources"))),
        chenh_cuoi=_total_difference(compared.final_change, compared),
        ly_do=Text(),
        dai=False,
    )


def stage_total(compared: Appraisal, total: Total, name: str) -> Total:
    """The total with the cells its points were typed in."""
    tops = [getattr(item, name) for item in compared.lines if item.line.depth == 0]
    return replace(total, sources=merge_sources([*tops, total.sources]))


def _total_difference(change: Span | None, compared: Appraisal) -> Text:
    if change is None:
        return Text()
    if not change.sure:
        return text(NONE_SHOWN)
    shown = total_shown(abs(change.low), compared.own)
    sign = _MINUS if change.low < 0 else "+" if change.low else ""
    return text(Leaf(f"{sign}{shown}", compared.appraised.sources, "hiệu hai tổng điểm"))


def levels(making: Making, compared: Appraisal) -> XepLoai:
    final = compared.final
    return XepLoai(
        level(making, compared.own),
        level(making, compared.appraised),
        text(_OPEN) if final is None else level(making, final),
    )


# --- in words ---------------------------------------------------------------------------------


def total_words(total: Total) -> Leaf:
    """A total in prose: "từ 78 đến 90" while something is open."""
    if total.low is None or total.high is None or total.low == total.high:
        return total_points(total)
    ends = (total_shown(total.low, total), total_shown(total.high, total))
    return Leaf(f"từ {ends[0]} đến {ends[1]}", total.sources, "mức thấp nhất và cao nhất có thể")


def _summary(making: Making, compared: Appraisal) -> list[Text]:
    shown = []
    for stage, total in zip(STAGES, _totals(compared), strict=True):
        if total is None:
            shown.append(say("compare_open", making.tone, stage=stage))
            continue
        slots: dict[str, str | Leaf | Text] = {
            "points": total_words(total),
            "full": full_points(total),
            "level": level(making, total),
        }
        shown.append(say("compare_stage", making.tone, stage=stage, **slots))
    for change, first, second in (
        (compared.change, STAGES[1], STAGES[0]),
        (compared.final_change, STAGES[2], STAGES[1]),
    ):
        words = _total_difference(change, compared)
        if change is not None and change.sure:
            small = _small(second)
            shown.append(
                say("compare_change", making.tone, first=first, second=small, change=words)
            )
    return shown


def notes(making: Making, compared: Appraisal) -> list[Text]:
    """What a reader who adds up the figures has to know."""
    shown = list(_lacking(making, compared))
    superior = [item for item in compared.lines if item.state == "superior"]
    for who in dict.fromkeys(scorer(making, item.line.row) for item in superior):
        own = [x for x in superior if scorer(making, x.line.row) == who]
        shown.append(say("compare_superior", making.tone, scorer=who, codes=_codes(own)))
    return [*shown, *_by_stage(making, compared), *_rounding(making, compared)]


def _by_stage(making: Making, compared: Appraisal) -> Iterable[Text]:
    """Rescaling, bonus, limits of the totals; what is said of several stages is said once."""
    told: dict[str, tuple[Text, list[str]]] = {}
    for stage, total in zip(STAGES, _totals(compared), strict=True):
        for note in adjustments(making, total) if total is not None else ():
            told.setdefault(note.plain, (note, []))[1].append(_small(stage))
    for note, stages in told.values():
        named, plain = ", ".join(stages), trim_end(note, ".")
        yield say("compare_note", making.tone, note=plain, stages=named)


def _totals(compared: Appraisal) -> tuple[Total, Total, Total | None]:
    return compared.own, compared.appraised, compared.final


def _rounding(making: Making, compared: Appraisal) -> Iterable[Text]:
    """Criteria with more decimals than are printed: the figures do not add up to the total."""
    ends = [x for item in compared.leaves() for x in (item.own.low, item.own.high)]
    if any(_DECIMALS % end.denominator for end in ends):
        step = total_shown(compared.own.step, compared.own)
        leaf = Leaf(step, compared.own.sources[-1:], "bước làm tròn")
        yield say("compare_rounding", making.tone, step=leaf)


def _lacking(making: Making, compared: Appraisal) -> Iterable[Text]:
    lines_of = compared.by_code()
    told = [(compared.unappraised, STAGES[1])]
    if compared.final is not None:
        told.append((compared.undecided, STAGES[2]))
    for codes, stage in told:
        if codes:
            items = [lines_of[code] for code in codes]
            cells = tuple(item.line.row.source("code") for item in items)
            count = counted_leaf(len(codes), cells, "đếm tiêu chí")
            small, shown = _small(stage), _codes(items)
            yield say("compare_lacking", making.tone, count=count, stage=small, codes=shown)


def _small(words: str) -> str:
    return words[0].lower() + words[1:]


def _codes(items: Iterable[Compared]) -> Text:
    return join(", ", [item.line.row.leaf("code") for item in items])


__all__ = [
    "STAGES",
    "TITLE",
    "build",
    "compare",
    "lacks",
    "levels",
    "notes",
    "row_of",
    "stage_total",
    "total_row",
    "total_words",
]

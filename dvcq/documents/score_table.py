"""The rows of the scoring table, the notes below it, and the rows of "Bảng giải trình".

Takes a score, gives rows for the template. A rule is printed as a sentence with its numbers put in.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from dvcq.dates import short_day
from dvcq.documents.activities import LONG_CELL, evidence_text
from dvcq.documents.common import NONE_SHOWN, Making, counted_leaf, optional, own_columns
from dvcq.documents.context import DongDiem, DongGiaiTrinh, DongMucLuc
from dvcq.documents.phrases import ended, say, trim_end
from dvcq.documents.points import (
    adjustments,
    cell_points,
    kept_requirements,
    scorer,
    span,
    total_shown,
)
from dvcq.facts import Figure
from dvcq.model import Evidence
from dvcq.numbers import format_number, format_score, round_half_up
from dvcq.scoring import Score, ScoreLine, Total
from dvcq.sources import Leaf, Text, capitalize, join, merge_sources, text

_FEW = 8  # activities named one by one; more are counted
_PLACES = 2  # decimals of a line's points as printed

# --- the scoring table ------------------------------------------------------------------------


def score_rows(making: Making, scored: Score) -> list[DongDiem]:
    return [_row(making, scored, line) for line in scored.lines]


def _row(making: Making, scored: Score, line: ScoreLine) -> DongDiem:
    row, answer = line.row, line.answer
    is_group = line.role == "group"
    note = _group_note(making, scored, line) if is_group else how(making, line)
    appraised = Text()
    if answer is not None and answer.appraised is not None:
        appraised = text(answer.leaf("appraised", format_number(answer.appraised)))
    proofs = _proofs(making, line)
    return DongDiem(
        la_nhom=is_group,
        tt=text(row.leaf("code")),
        noi_dung=text(row.leaf("text")),
        toi_da=text(row.leaf("maximum", format_score(line.maximum))),
        tu_cham=text(cell_points(line)),
        tham_dinh=appraised,
        minh_chung=Text() if is_group else proofs,
        phu_trach=text(row.leaf("responsible")),
        ghi_chu=note,
        dai=any(len(cell.plain) > LONG_CELL for cell in (text(row.text), proofs, note)),
    )


def _proofs(making: Making, line: ScoreLine) -> Text:
    if line.state == "not_applicable" or not line.evidence:
        return text(NONE_SHOWN)
    return join("; ", [capitalize(evidence_text(making, item)) for item in line.evidence])


def how(making: Making, line: ScoreLine) -> Text:
    """How the points came about, then the explanation that was typed."""
    return _with_explanation(capitalize(_rule(making, line)), line)


def _rule(making: Making, line: ScoreLine) -> Text:
    if line.row.kind != "cap_tren" or line.state not in ("sure", "open"):
        return text(Leaf(line.rule, line.sources, "cách chấm"))
    name = "by_superior_open" if line.state == "open" else "by_superior"
    return say(name, making.tone, scorer=scorer(making, line.row))


def _with_explanation(words: Text, line: ScoreLine) -> Text:
    """One sentence, or two: typed in small letters the explanation goes on, else it is its own."""
    typed = line.answer.explanation if line.answer is not None else None
    if line.answer is None or not typed:
        return ended(words) if words else words
    why = line.answer.leaf("explanation")
    if not words:
        return ended(capitalize(text(why)))
    between = "; " if typed[:1].islower() else ". "
    return ended(join(between, [trim_end(words, ".;"), why]))


def _group_note(making: Making, scored: Score, line: ScoreLine) -> Text:
    """Why a bonus or a deduction is less than the sum of its lines."""
    if line.row.kind not in ("thuong", "tru") or line.state == "not_applicable":
        return Text()
    prefix = f"{line.code}."
    below = [x for x in scored.leaves() if x.code.startswith(prefix)]
    if sum((x.high for x in below), Fraction(0)) <= line.maximum:
        return Text()
    maximum = line.row.leaf("maximum", format_score(line.maximum))
    return say("group_cut", making.tone, maximum=maximum)


# --- notes below the table --------------------------------------------------------------------


def table_notes(making: Making, scored: Score) -> list[Text]:
    """What a reader who adds up the printed figures has to know."""
    total = scored.total
    notes = adjustments(making, total)
    printed = _printed_sum(scored)
    if _differs(total, printed):
        sources = merge_sources(line.sources for line in scored.leaves())
        notes.append(
            say(
                "rounding_note",
                making.tone,
                step=Leaf(total_shown(total.step, total), total.sources[-1:], "bước làm tròn"),
                printed=Leaf(span(*printed), sources, "cộng các số đã in"),
            )
        )
    return notes + kept_requirements(making, total)


def _differs(total: Total, printed: tuple[Fraction, Fraction]) -> bool:
    """Whether the printed lines add up to another total than the printed one.

    After rescaling or cutting they do by nature; that is told in a note of its own.
    """
    if total.low is None or total.high is None or total.maximum != total.full_maximum:
        return False
    if any(value < 0 or value > total.cap for value in printed):
        return False
    return printed != (total.low, total.high)


def _printed_sum(scored: Score) -> tuple[Fraction, Fraction]:
    lines = [line for line in scored.leaves() if line.counted and line.state != "not_applicable"]
    bonus, minus = scored.total.bonus, scored.total.deduction
    low = sum((_printed(line.low) for line in lines), Fraction(0))
    high = sum((_printed(line.high) for line in lines), Fraction(0))
    return (
        low + _printed(bonus[0]) - _printed(minus[1]),
        high + _printed(bonus[1]) - _printed(minus[0]),
    )


def _printed(value: Fraction) -> Fraction:
    return Fraction(round_half_up(value, _PLACES))


# --- Bảng giải trình --------------------------------------------------------------------------


def explained_lines(scored: Score) -> list[ScoreLine]:
    """Criteria below the maximum, explained, open, not applicable; bonus, deductions that count."""
    return [line for line in scored.leaves() if _wants_words(line)]


def _wants_words(line: ScoreLine) -> bool:
    if line.bonus:
        return line.explained or bool(line.unproven) or 0 < line.high < line.maximum
    if line.minus:
        return line.explained or line.high > 0
    return line.explained or line.state != "sure" or line.low < line.maximum


def explanation_rows(making: Making, lines: Iterable[ScoreLine]) -> list[DongGiaiTrinh]:
    return [_explanation_row(making, line) for line in lines]


def _explanation_row(making: Making, line: ScoreLine) -> DongGiaiTrinh:
    row = line.row
    used = _used(making, line)
    why = _with_explanation(capitalize(_lost(making, line)), line)
    return DongGiaiTrinh(
        tt=text(row.leaf("code")),
        tieu_chi=text(row.leaf("text")),
        toi_da=text(row.leaf("maximum", format_score(line.maximum))),
        tu_cham=text(cell_points(line)),
        cach_tinh=used,
        ly_do=why or text(NONE_SHOWN),
        dai=any(len(cell.plain) > LONG_CELL for cell in (text(row.text), used, why)),
    )


_WAITING = {
    "verdict": "lost_answer",
    "points": "lost_answer",
    "figure": "lost_figure",
    "decision": "lost_decision",
}


def _lost(making: Making, line: ScoreLine) -> Text:
    """Why points are lost, or what they wait for."""
    if line.waits == "superior":
        return say("lost_superior", making.tone, scorer=scorer(making, line.row))
    if line.state == "open":
        put_off = line.answer is not None and line.answer.verdict == "chua_co"
        name = "lost_answer" if put_off else _WAITING.get(line.waits, "lost_answer")
        return say(name, making.tone)
    if line.state == "not_applicable":
        return text(Leaf(line.rule, line.sources, "không áp dụng"))
    if line.explained:
        return say("lost_explained", making.tone)
    return text(Leaf(line.lost, line.sources, "so với điểm tối đa")) if line.lost else Text()


def _used(making: Making, line: ScoreLine) -> Text:
    """The rule, then the figures and the activities it was computed from."""
    told = line.rule and line.state != "not_applicable"
    parts = [ended(capitalize(_rule(making, line)))] if told else []
    named = [figure for figure in line.figures if figure.label]
    if named:
        shown = [text(figure.label, ": ", _figure(figure)) for figure in named]
        parts.append(say("used_figures", making.tone, list=join("; ", shown)))
    if line.activities:
        codes = [row.leaf("code") for row in line.activities[:_FEW]]
        listed = join(", ", codes)
        more = line.activities[_FEW:]
        if more:
            sources = tuple(row.source("code") for row in more)
            count = counted_leaf(len(more), sources, "đếm hoạt động")
            listed = say("used_more", making.tone, list=listed, count=count)
        parts.append(say("used_activities", making.tone, list=listed))
    return join(" ", parts) if parts else text(NONE_SHOWN)


def _figure(figure: Figure) -> Leaf:
    shown = figure.leaf()
    return shown if shown.text else Leaf("chưa có", shown.sources, shown.rule)


# --- Mục lục ----------------------------------------------------------------------------------


def index_rows(evidence: Iterable[Evidence]) -> list[DongMucLuc]:
    return [_index_row(number, item) for number, item in enumerate(evidence, start=1)]


def _index_row(number: int, item: Evidence) -> DongMucLuc:
    day = item.leaf("issued", short_day(item.issued)) if item.issued else Leaf("")
    codes = Leaf("; ".join(item.criteria), (item.source("criteria"),))
    return DongMucLuc(
        tt=str(number),
        so_ky_hieu=optional(item.leaf("symbol")),
        ngay=optional(day),
        trich_yeu=text(item.leaf("abstract")),
        tac_gia=optional(item.leaf("issuer")),
        trang=optional(item.leaf("page")),
        ghi_chu=text("Tiêu chí ", codes) if codes.text else Text(),
        dai=len(item.abstract) > LONG_CELL,
        bo_sung=own_columns(item),
    )

"""Hồ sơ chấm điểm: the report on self-scoring with its table and its index of evidence.

Takes the book and the period, gives the context ``HoSo``.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from dvcq.dates import short_day
from dvcq.documents.activities import LONG_CELL, evidence_text
from dvcq.documents.common import (
    NONE_SHOWN,
    Making,
    abstract_inside,
    addressees,
    annex,
    cite,
    common,
    counted_leaf,
    optional,
    own_columns,
)
from dvcq.documents.context import DongDiem, DongMucLuc, HoSo
from dvcq.documents.phrases import end_mark, ended, one_line, say
from dvcq.model import Evidence
from dvcq.numbers import format_number, format_score
from dvcq.periods import document_of
from dvcq.scoring import Score, ScoreLine, Total, score
from dvcq.sources import Leaf, Text, capitalize, join, merge_sources, text


def build(making: Making) -> HoSo:
    scored, _ = score(making.book, making.period)
    total = scored.total
    return HoSo(
        **common(making),
        kinh_gui=addressees(making.row),
        mo_dau=_opening(making),
        ket_qua=_result(making, scored),
        nhom_diem=[_group(making, line) for line in scored.lines if line.depth == 0],
        can_luu_y=[item for line in scored.leaves() for item in _remarks(making, line)],
        ket=end_mark(
            say(
                "closing",
                making.tone,
                abstract=abstract_inside(making.row),
                unit=making.unit.leaf("name"),
            )
        ),
        pl_bang_diem=annex(making, "Phụ lục I", "Bảng tự chấm điểm công tác dân vận chính quyền"),
        dong_diem=[_row(making, line) for line in scored.lines],
        co_quan_tham_dinh=text(making.unit.leaf("appraiser")),
        tong_toi_da=text(
            Leaf(format_score(total.full_maximum), total.maximum_sources, "cộng các nhóm")
        ),
        tong_tu_cham=text(_points(total.low, total.high, total)),
        xep_loai=_level(making, total),
        ghi_chu_tong=_notes(making, scored),
        pl_muc_luc=annex(making, "Phụ lục II", "Mục lục văn bản, tài liệu"),
        so_ho_so=text(making.unit.leaf("file_notation")),
        dong_muc_luc=[_index_row(n, item) for n, item in enumerate(making.book.evidence, start=1)],
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


def _result(making: Making, scored: Score) -> list[Text]:
    total = scored.total
    if total.low is None or total.high is None:
        return [say("total_none", making.tone)]
    full = Leaf(format_score(total.full_maximum), total.maximum_sources, "cộng điểm tối đa")
    shown: list[Text] = []
    if total.low == total.high:
        shown.append(
            say(
                "total",
                making.tone,
                points=_points(total.low, total.high, total),
                full=full,
                level=_level(making, total),
            )
        )
    else:
        open_lines = [line for line in scored.leaves() if line.state == "open"]
        sources = merge_sources(line.sources for line in open_lines)
        shown.append(
            say(
                "total_range",
                making.tone,
                full=full,
                level=_level(making, total),
                low=Leaf(_total_shown(total.low, total), total.sources, "mức thấp nhất có thể"),
                high=Leaf(_total_shown(total.high, total), total.sources, "mức cao nhất có thể"),
                open=counted_leaf(len(open_lines), sources, "đếm tiêu chí chưa có căn cứ"),
            )
        )
    return shown + _adjustments(making, total)


def _adjustments(making: Making, total: Total) -> list[Text]:
    shown: list[Text] = []
    if total.low is not None and total.maximum != total.full_maximum:
        shown.append(
            say(
                "rescaled",
                making.tone,
                raw=Leaf(_range(total.raw_low, total.raw_high), total.sources, "cộng điểm"),
                applicable=Leaf(format_score(total.maximum), total.sources, "cộng điểm tối đa"),
                full=Leaf(
                    format_score(total.full_maximum), total.maximum_sources, "cộng điểm tối đa"
                ),
            )
        )
    if any(total.bonus) or any(total.deduction):
        shown.append(
            say(
                "bonus",
                making.tone,
                points=Leaf(_range(*total.bonus), total.sources, "cộng điểm thưởng"),
                minus=Leaf(_range(*total.deduction), total.sources, "cộng điểm trừ"),
            )
        )
    return shown


def _range(low: Fraction, high: Fraction) -> str:
    return format_score(low) if low == high else f"từ {format_score(low)} đến {format_score(high)}"


def _points(low: Fraction | None, high: Fraction | None, total: Total) -> Leaf:
    if low is None or high is None:
        return Leaf(NONE_SHOWN, total.sources, "không chấm được")
    ends = dict.fromkeys((_total_shown(low, total), _total_shown(high, total)))
    return Leaf(" – ".join(ends), total.sources, "cộng các nhóm, làm tròn một lần")


def _total_shown(points: Fraction, total: Total) -> str:
    """A total with as many digits as the rubric's rounding step has."""
    digits = format(Decimal(total.step.numerator) / Decimal(total.step.denominator), "f")
    return format_score(points, len(digits.partition(".")[2]))


def _level(making: Making, total: Total) -> Text:
    """The level proposed: the one that is sure, with the one that is still possible."""
    levels = [row for row in (total.level_low, total.level_high) if row is not None]
    sources = merge_sources(
        [*[(row.source("text"), row.source("threshold")) for row in levels], total.sources]
    )
    rule = "so tổng điểm với ngưỡng"
    if total.low is None or total.lowest_level is None:
        return text(Leaf(NONE_SHOWN, total.sources, "không xếp loại được"))
    below = say("level_below", making.tone, level=total.lowest_level.text).plain
    low = total.level_low.text if total.level_low else below
    high = total.level_high.text if total.level_high else below
    if low == high:
        return text(Leaf(low, sources, rule))
    return say(
        "level_range", making.tone, low=Leaf(low, sources, rule), high=Leaf(high, sources, rule)
    )


def _group(making: Making, line: ScoreLine) -> Text:
    slots = {"name": _name(line)}
    if line.state == "not_applicable":
        return say("group_none_applies", making.tone, **slots)
    if line.row.kind == "tru":
        return say("group_minus", making.tone, points=_line_points(line), **slots)
    maximum = line.row.leaf("maximum", format_score(line.maximum))
    return say("group_points", making.tone, points=_line_points(line), maximum=maximum, **slots)


def _name(line: ScoreLine) -> Leaf:
    """The criterion's name inside a sentence: its scale in brackets stands in the table."""
    leaf = one_line(line.row.leaf("text"))
    return Leaf(leaf.text.partition(" (")[0].rstrip("."), leaf.sources, leaf.rule)


def _line_points(line: ScoreLine) -> Leaf:
    if line.state == "not_applicable":
        return Leaf("không áp dụng", line.sources, line.rule)
    if line.state == "fault":
        return Leaf(NONE_SHOWN, line.sources, line.rule)
    shown = _range(line.low, line.high)
    if line.row.kind == "tru" and line.high:
        shown = f"-{shown}" if line.low == line.high else f"trừ {shown}"
    return Leaf(shown, line.sources, line.rule)


def _remarks(making: Making, line: ScoreLine) -> list[Text]:
    slots = {"code": line.row.leaf("code"), "name": _name(line)}
    if line.unproven:
        lost = Leaf(format_score(line.unproven), line.sources, "điểm theo quy tắc")
        return [say("unproven", making.tone, points=lost, **slots)]
    if line.explained and line.answer is not None:
        return [
            ended(
                say(
                    "explained",
                    making.tone,
                    points=_line_points(line),
                    why=line.answer.leaf("explanation"),
                    **slots,
                )
            )
        ]
    if line.state == "open":
        maximum = line.row.leaf("maximum", format_score(line.maximum))
        return [say("open", making.tone, maximum=maximum, **slots)]
    if line.state == "not_applicable":
        return [say("not_applicable", making.tone, **slots)]
    return []


def _row(making: Making, line: ScoreLine) -> DongDiem:
    row, answer = line.row, line.answer
    applies = line.state != "not_applicable"
    proofs = [capitalize(evidence_text(making, item)) for item in line.evidence if applies]
    appraised = Text()
    if answer is not None and answer.appraised is not None:
        appraised = text(answer.leaf("appraised", format_number(answer.appraised)))
    is_group = line.role == "group"
    return DongDiem(
        la_nhom=is_group,
        tt=text(row.leaf("code")),
        noi_dung=text(row.leaf("text")),
        toi_da=text(row.leaf("maximum", format_score(line.maximum))),
        tu_cham=text(_line_points(line)),
        tham_dinh=appraised,
        minh_chung=Text() if is_group else (join("; ", proofs) if proofs else text(NONE_SHOWN)),
        ghi_chu=Text() if is_group else _why(line),
        dai=len(row.text) > LONG_CELL,
    )


def _why(line: ScoreLine) -> Text:
    """How the points came about, then the explanation that was typed."""
    shown = capitalize(text(Leaf(line.rule, line.sources, "cách chấm")))
    if line.answer is not None and line.answer.explanation:
        return join(". ", [shown, line.answer.leaf("explanation")])
    return shown


def _notes(making: Making, scored: Score) -> list[Text]:
    notes = _adjustments(making, scored.total)
    exact = all((line.low * 100).denominator == 1 for line in scored.leaves())
    if not exact:
        total = scored.total
        step = Leaf(_total_shown(total.step, total), total.sources[-1:], "bước làm tròn")
        notes.append(say("rounding_note", making.tone, step=step))
    return notes


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

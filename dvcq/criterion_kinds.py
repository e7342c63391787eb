"""The ways a criterion is scored: one entry each, with its label, its columns and its arithmetic.

Takes the numbers of one criterion (``Given``), gives the lowest and highest points its rule
allows and the rule in words. Exact fractions, nothing is rounded here. Knows nothing of
workbooks: the schema takes its dropdown from this table, the scoring its formulas.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Verdict = Literal["dat", "khong_dat", "khong_ap_dung", "chua_co"]
ZeroPolicy = Literal["toi_da", "khong", "khong_ap_dung", "hoi"]


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of one criterion. ``None`` is "not known yet", never zero."""

    maximum: Fraction
    verdict: Verdict | None = None
    typed: Fraction | None = None
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    each: Fraction | None = None
    zero_policy: ZeroPolicy = "hoi"


@dataclass(frozen=True, slots=True)
class Points:
    """Outcome of a rule. ``low`` = ``high`` when certain; ``fault`` is a problem code or empty."""

    low: Fraction
    high: Fraction
    state: Literal["sure", "open", "not_applicable", "fault"] = "sure"
    fault: str = ""
    rule: str = ""


def _sure(value: Fraction, rule: str) -> Points:
    return Points(value, value, rule=rule)


def _open(given: Given, rule: str) -> Points:
    return Points(Fraction(0), given.maximum, "open", rule=rule)


def _fault(given: Given, code: str) -> Points:
    return Points(Fraction(0), given.maximum, "fault", code)


def yes_no(given: Given) -> Points:
    """Full points when met, 0 when not."""
    if given.verdict is None:
        return _fault(given, "score-missing")
    met = given.verdict == "dat"
    return _sure(given.maximum if met else Fraction(0), "đạt" if met else "không đạt")


def ratio(given: Given) -> Points:
    """Points = numerator ÷ denominator × maximum; a zero denominator by the criterion's policy."""
    top, bottom = given.numerator, given.denominator
    if bottom == 0:
        return _zero_denominator(given)
    if top is None or bottom is None:
        return _open(given, "chưa đủ số liệu")
    if top > bottom or top < 0 or bottom < 0:
        return _fault(given, "ratio-over")
    return _sure(top / bottom * given.maximum, "{tu} ÷ {mau} × {toi_da} = {diem}")


def _zero_denominator(given: Given) -> Points:
    if given.numerator is not None and given.numerator > 0:
        return _fault(given, "ratio-over")
    if given.zero_policy == "toi_da":
        return _sure(given.maximum, "không phát sinh, tính điểm tối đa")
    if given.zero_policy == "khong":
        return _sure(Fraction(0), "không phát sinh, tính 0 điểm")
    if given.zero_policy == "khong_ap_dung":
        return Points(Fraction(0), Fraction(0), "not_applicable", rule="không phát sinh")
    return _decided(given)


def _decided(given: Given) -> Points:
    """Policy "ask": what the sheet of self scores says, open while it says nothing."""
    if given.typed is not None:
        return manual(given)
    if given.verdict in ("dat", "khong_dat"):
        return yes_no(given)
    return _open(given, "không phát sinh, chờ quyết định")


def count(given: Given) -> Points:
    """Points = count × points each, cut at the maximum (the cut belongs to the rule)."""
    if given.numerator is None or given.each is None:
        return _open(given, "chưa đủ số liệu")
    if given.numerator < 0:
        return _fault(given, "count-negative")
    reached = given.numerator * given.each
    words = "{tu} × {moi_lan} = {diem}"
    if reached > given.maximum:
        words = "{tu} × {moi_lan}, không quá {toi_da}"
    return _sure(min(reached, given.maximum), words)


def manual(given: Given) -> Points:
    """Points as typed in the sheet of self scores, between 0 and the maximum."""
    if given.typed is None:
        return _fault(given, "score-missing")
    if not 0 <= given.typed <= given.maximum:
        return _fault(given, "score-range")
    return _sure(given.typed, "tự chấm")


@dataclass(frozen=True, slots=True)
class CriterionKind:
    """``role``: a leaf is scored, a group sums, the rest are settings of the rubric.

    ``needs`` names the columns of the criterion's row that must be filled, ``answers`` what is
    read of its row in the sheet of self scores (beside "not applicable" and "no basis yet").
    """

    code: str
    label: str
    role: Literal["leaf", "group", "level", "rounding"]
    needs: tuple[str, ...] = ()
    points: Callable[[Given], Points] | None = None
    answers: tuple[str, ...] = ()


CRITERION_KINDS: tuple[CriterionKind, ...] = (
    CriterionKind("tong", "tổng các tiêu chí con", "group", ("maximum",)),
    CriterionKind("thuong", "nhóm điểm thưởng", "group", ("maximum",)),
    CriterionKind("tru", "nhóm điểm trừ", "group", ("maximum",)),
    CriterionKind("co_khong", "có/không", "leaf", ("maximum",), yes_no, ("verdict",)),
    CriterionKind(
        "ty_le", "tỷ lệ", "leaf", ("maximum", "numerator", "denominator", "zero_policy"), ratio
    ),
    CriterionKind("dem", "đếm, có mức tối đa", "leaf", ("maximum", "numerator", "each"), count),
    CriterionKind("tu_cham", "tự chấm điểm", "leaf", ("maximum",), manual, ("points",)),
    CriterionKind("muc", "mức xếp loại", "level", ("threshold",)),
    CriterionKind("lam_tron", "bước làm tròn", "rounding", ("threshold",)),
)

KIND_BY_CODE = {kind.code: kind for kind in CRITERION_KINDS}

"""The kinds of rows a rubric has: one entry each, with its label, its columns and its arithmetic.

Takes the numbers of one criterion (``Given``), gives the lowest and highest points its rule
allows, the rule in words with the numbers put in, and why points are lost. Exact fractions, nothing
is rounded but what is shown. Knows nothing of workbooks: the schema takes its dropdown from this
table, the scoring its formulas.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from dvcq.intervals import Bounds, find
from dvcq.numbers import format_number, format_score, round_half_up

Verdict = Literal["dat", "khong_dat", "khong_ap_dung", "chua_co"]
ZeroPolicy = Literal["toi_da", "khong", "khong_ap_dung", "hoi"]
Waits = Literal["", "verdict", "points", "figure", "superior", "decision"]
ZERO = Fraction(0)
_OUTCOMES = ("cao_hon", "bang", "thap_hon")


@dataclass(frozen=True, slots=True)
class Part:
    """A row below a leaf: a step of a scale, a term of a count, an outcome of a comparison.

    ``points``: what a step or an outcome is worth, the most a term can give (``None``: no limit).
    """

    kind: str
    text: str = ""
    points: Fraction | None = None
    bounds: Bounds = Bounds()
    value: Fraction | None = None
    each: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of one criterion. ``None`` is "not known yet", never zero.

    ``share``: a scale is measured by numerator ÷ denominator, in percent. ``floor``: the least a
    deduction leaves. ``waiting``: an answer nobody gave yet is no fault. ``minus``: the points are
    taken off. ``unknown``: that nothing is known was said, it does not follow from a missing value.
    """

    maximum: Fraction
    verdict: Verdict | None = None
    typed: Fraction | None = None
    appraised: Fraction | None = None
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    each: Fraction | None = None
    zero_policy: ZeroPolicy = "hoi"
    floor: Fraction = ZERO
    parts: tuple[Part, ...] = ()
    share: bool = False
    waiting: bool = False
    minus: bool = False
    unknown: bool = False

    def pending(self) -> Given:
        """The same criterion with nothing known: somebody said that there is no basis yet."""
        parts = tuple(replace(part, value=None) for part in self.parts)
        return replace(
            self,
            numerator=None,
            denominator=None,
            typed=None,
            parts=parts,
            waiting=True,
            unknown=True,
        )


@dataclass(frozen=True, slots=True)
class Points:
    """Outcome of a rule. ``low`` = ``high`` when certain; ``fault`` is a problem code or empty.

    ``rule``: how the points came about; ``lost``: why some are lost, a clause without end mark;
    ``waits``: what an open criterion waits for.
    """

    low: Fraction
    high: Fraction
    state: Literal["sure", "open", "not_applicable", "fault"] = "sure"
    fault: str = ""
    rule: str = ""
    lost: str = ""
    waits: Waits = ""


# --- words ------------------------------------------------------------------------------------


def number_words(value: Fraction | None) -> str:
    """A figure as it was typed or counted: "1.245", "98,5"; "?" while unknown."""
    if value is None:
        return "?"
    return format_number(Decimal(value.numerator) / Decimal(value.denominator))


def result_words(value: Fraction) -> str:
    """The end of a formula: "= 4", "= 3,80": whole, or with two decimals."""
    shown = round_half_up(value, 2)
    places = 0 if Fraction(shown) == value and value.denominator == 1 else 2
    return f"= {format_number(shown, places)}"


def _sure(value: Fraction, rule: str, lost: str = "") -> Points:
    return Points(value, value, rule=rule, lost=lost)


def _open(low: Fraction, high: Fraction, rule: str, waits: Waits) -> Points:
    return Points(low, high, "open", rule=rule, waits=waits)


def _fault(given: Given, code: str) -> Points:
    return Points(ZERO, given.maximum, "fault", code)


def _unanswered(given: Given, waits: Waits) -> Points:
    if given.waiting:
        return _open(ZERO, given.maximum, "chưa tự chấm", waits)
    return _fault(given, "score-missing")


# --- answers ----------------------------------------------------------------------------------


def yes_no(given: Given) -> Points:
    """Full points when met, 0 when not."""
    if given.verdict not in ("dat", "khong_dat"):
        return _unanswered(given, "verdict")
    met = given.verdict == "dat"
    if given.minus:
        return _sure(given.maximum if met else ZERO, "có phát sinh" if met else "không phát sinh")
    return _sure(given.maximum, "đạt") if met else _sure(ZERO, "không đạt", "không đạt")


def manual(given: Given) -> Points:
    """Points as typed in the sheet of self scores, between 0 and the maximum."""
    if given.typed is None:
        return _unanswered(given, "points")
    return _typed(given, given.typed, "tự chấm", "tự chấm thấp hơn điểm tối đa")


def superior(given: Given) -> Points:
    """Points of the superior body: open until it gave them; a typed 0 is a score."""
    if given.appraised is None:
        return _open(ZERO, given.maximum, "cấp trên chấm, chưa có điểm", "superior")
    return _typed(given, given.appraised, "điểm của cấp trên", "cấp trên chấm thấp hơn điểm tối đa")


def _typed(given: Given, value: Fraction, rule: str, lost: str) -> Points:
    if not 0 <= value <= given.maximum:
        return _fault(given, "score-range")
    return _sure(value, rule, lost if value < given.maximum and not given.minus else "")


# --- shares -----------------------------------------------------------------------------------


def ratio(given: Given) -> Points:
    """Points = numerator ÷ denominator × maximum; a zero denominator by the criterion's policy."""
    odd = _odd_share(given)
    if odd is not None:
        return odd
    top, bottom = given.numerator, given.denominator
    if top is None or bottom is None:
        return _open(ZERO, given.maximum, "chưa đủ số liệu", "figure")
    value = top / bottom * given.maximum
    rule = (
        f"{number_words(top)} ÷ {number_words(bottom)} × {number_words(given.maximum)} "
        f"{result_words(value)}"
    )
    lost = f"còn thiếu {number_words(bottom - top)} so với {number_words(bottom)}"
    return _sure(value, rule, lost if top < bottom else "")


def _odd_share(given: Given) -> Points | None:
    """A share that is none: nothing due, more than all, less than nothing."""
    top, bottom = given.numerator, given.denominator
    if (bottom is not None and bottom < 0) or (top is not None and top < 0):
        return _fault(given, "ratio-over")
    if bottom == 0:
        return _fault(given, "ratio-over") if top else _by_policy(given, "không phát sinh")
    if top is not None and bottom is not None and top > bottom:
        return _fault(given, "ratio-over")
    return None


def _by_policy(given: Given, why: str) -> Points:
    if given.zero_policy == "toi_da":
        return _sure(given.maximum, f"{why}, tính điểm tối đa")
    if given.zero_policy == "khong":
        return _sure(ZERO, f"{why}, tính 0 điểm", why)
    if given.zero_policy == "khong_ap_dung":
        return Points(ZERO, ZERO, "not_applicable", rule=f"{why}, không áp dụng")
    if given.typed is not None:
        return manual(given)
    if given.verdict in ("dat", "khong_dat"):
        return yes_no(given)
    return _open(ZERO, given.maximum, f"{why}, chờ quyết định", "decision")


# --- scales -----------------------------------------------------------------------------------


def _worth(parts: Sequence[Part]) -> list[Fraction]:
    """Points of the steps or outcomes; a criterion without any is worth nothing."""
    return [part.points or ZERO for part in parts] or [ZERO]


def tier(given: Given) -> Points:
    """Points of the step that holds the value: a figure, or a share in percent (exact)."""
    steps = [part for part in given.parts if part.kind == "bac"]
    if given.verdict == "khong_dat":
        return _sure(min(_worth(steps)), "không đạt, tính bậc thấp nhất", "không đạt")
    odd = _odd_share(given) if given.share else None
    if odd is not None:
        return odd
    top, bottom = given.numerator, given.denominator
    if top is None or (given.share and bottom is None):
        return _unmeasured(given, steps)
    value = top / bottom * 100 if given.share and bottom is not None else top
    found = find([part.bounds for part in steps], value)
    if found is None:
        return _fault(given, "tier-none")
    points = steps[found].points or ZERO
    measured = number_words(top)
    if given.share:
        measured = f"{measured} ÷ {number_words(bottom)} {_percent_words(value)}"
    name = _step_words(steps[found])
    best = max(_worth(steps))
    lost = f"thuộc bậc {name}, bậc cao nhất được {number_words(best)} điểm"
    rule = f"{measured}, thuộc bậc {name}: {number_words(points)} điểm"
    return _sure(points, rule, lost if points < best else "")


def _unmeasured(given: Given, steps: Sequence[Part]) -> Points:
    """Lowest to highest step; nothing may turn out to have been due, then the policy decides."""
    ends = _worth(steps)
    if given.share and given.denominator is None and not given.numerator:
        policy = _by_policy(given, "")
        if policy.state in ("sure", "open"):
            ends += [policy.low, policy.high]
    return _open(min(ends), max(ends), "chưa đủ số liệu", "figure")


def _percent_words(value: Fraction) -> str:
    """A share in percent; what four decimals do not hold is so marked: it decides the step."""
    shown = round_half_up(value, 4)
    sign = "=" if Fraction(shown) == value else "≈"
    return f"{sign} {format_number(shown)}%"


def _step_words(part: Part) -> str:
    return f"“{part.text}”"


def comparison(given: Given) -> Points:
    """Points by whether the figure is higher than, equal to or lower than that of last year."""
    if given.denominator is None and not given.unknown:
        return _by_policy(given, "không có số của năm trước")
    worth = {part.kind: part.points or ZERO for part in given.parts if part.kind in _OUTCOMES}
    ends = list(worth.values()) or [ZERO]
    if given.numerator is None or given.denominator is None:
        return _open(min(ends), max(ends), "chưa có số của năm nay", "figure")
    now, before = given.numerator, given.denominator
    outcome = "cao_hon" if now > before else "thap_hon" if now < before else "bang"
    words = {"cao_hon": "cao hơn", "bang": "bằng", "thap_hon": "thấp hơn"}[outcome]
    points = worth.get(outcome, ZERO)
    rule = f"{number_words(now)} {words} {number_words(before)}: {number_words(points)} điểm"
    lost = f"{words} năm trước" if points < max(ends) else ""
    return _sure(points, rule, lost)


# --- counts -----------------------------------------------------------------------------------


def _terms(given: Given) -> tuple[Part, ...]:
    """The rows that are counted; a criterion without any counts by its own columns."""
    terms = tuple(part for part in given.parts if part.kind == "khoan")
    return terms or (Part("khoan", value=given.numerator, each=given.each),)


def _counted(term: Part, limit: Fraction) -> tuple[Fraction, Fraction]:
    """The least and the most a term gives; ``limit``: what an unknown one without limit can."""
    most = limit if term.points is None else term.points
    if term.value is None or term.each is None:
        return ZERO, most
    reached = term.value * term.each
    if term.points is not None:
        reached = min(reached, term.points)
    return reached, reached


def _sum_words(terms: Sequence[Part]) -> str:
    """The formula of the terms: "3 × 2 + 1 × 0,5"; a term's own limit stands behind it."""
    shown = []
    for term in terms:
        words = f"{number_words(term.value)} × {number_words(term.each)}"
        cut = term.points is not None and term.value is not None and term.each is not None
        if cut and term.value * term.each > term.points:  # type: ignore[operator]
            words += f" (không quá {number_words(term.points)})"
        shown.append(words)
    return " + ".join(shown)


def _negative(terms: Sequence[Part]) -> bool:
    return any(term.value is not None and term.value < 0 for term in terms)


def count(given: Given) -> Points:
    """Points = Σ count × points each, cut at the maximum (the cut belongs to the rule)."""
    terms = _terms(given)
    if _negative(terms):
        return _fault(given, "count-negative")
    ends = [_counted(term, given.maximum) for term in terms]
    low = min(sum((end[0] for end in ends), ZERO), given.maximum)
    high = min(sum((end[1] for end in ends), ZERO), given.maximum)
    words = _sum_words(terms)
    if any(term.value is None or term.each is None for term in terms):
        return _open(low, high, f"{words}, chưa đủ số liệu", "figure")
    total = sum((end[0] for end in ends), ZERO)
    if total > given.maximum:
        words = f"{words} {result_words(total)}"
        return _sure(given.maximum, f"{words}, không quá {number_words(given.maximum)}")
    lost = "" if given.minus else _count_lost(given, terms, total)
    return _sure(total, f"{words} {result_words(total)}", lost)


def _count_lost(given: Given, terms: Sequence[Part], total: Fraction) -> str:
    if total == given.maximum:
        return ""
    short = number_words(given.maximum - total)
    if len(terms) == 1 and terms[0].each:
        needed = -(-(given.maximum - total) // terms[0].each)
        return f"còn thiếu {number_words(Fraction(needed))} lần để đạt điểm tối đa"
    return f"còn thiếu {short} điểm so với mức tối đa"


def deduction(given: Given) -> Points:
    """Points = maximum − Σ count × points each, never below the floor of the rule."""
    terms = _terms(given)
    if _negative(terms):
        return _fault(given, "count-negative")
    ends = [_counted(term, given.maximum - given.floor) for term in terms]
    least, most = (sum((end[n] for end in ends), ZERO) for n in (0, 1))
    low = max(given.maximum - most, given.floor)
    high = max(given.maximum - least, given.floor)
    words = f"{number_words(given.maximum)} − {_minus_words(terms)}"
    if any(term.value is None or term.each is None for term in terms):
        return _open(low, high, f"{words}, chưa đủ số liệu", "figure")
    if least > given.maximum - given.floor:
        words = f"{words} {result_words(given.maximum - least)}"
        rule = f"{words}, không dưới {number_words(given.floor)}"
    else:
        rule = f"{words} {result_words(high)}"
    taken = given.maximum - high
    return _sure(high, rule, f"bị trừ {format_score(taken)} điểm" if taken else "")


def _minus_words(terms: Sequence[Part]) -> str:
    words = _sum_words(terms)
    return words if len(terms) == 1 else f"({words})"


# --- the table --------------------------------------------------------------------------------

Role = Literal["leaf", "group", "part", "level", "condition", "cap", "rounding", "ceiling"]


@dataclass(frozen=True, slots=True)
class CriterionKind:
    """``role``: a leaf is scored, a group sums, a part belongs to a leaf, the rest are settings.

    ``needs`` names the columns of the criterion's row that must be filled, ``reads`` those that may
    be; ``answers`` what is read of its row in the sheet of self scores, columns or one verdict
    (beside "not applicable" and "no basis yet"); ``parts`` the kinds of rows that may stand below.
    """

    code: str
    label: str
    role: Role
    needs: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    points: Callable[[Given], Points] | None = None
    answers: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


_BOUNDS = ("threshold", "upto", "below")
_SHARE = ("maximum", "numerator", "denominator", "zero_policy")
_POINTS = ("maximum",)


def _leaf(
    code: str,
    label: str,
    points: Callable[[Given], Points],
    needs: tuple[str, ...] = _POINTS,
    reads: tuple[str, ...] = (),
    answers: tuple[str, ...] = (),
    parts: tuple[str, ...] = (),
) -> CriterionKind:
    return CriterionKind(code, label, "leaf", needs, reads, points, answers, parts)


CRITERION_KINDS: tuple[CriterionKind, ...] = (
    CriterionKind("tong", "tổng các tiêu chí con", "group", _POINTS, ("numerator", *_BOUNDS)),
    CriterionKind("thuong", "nhóm điểm thưởng", "group", _POINTS, ("numerator", *_BOUNDS)),
    CriterionKind("tru", "nhóm điểm trừ", "group", _POINTS, ("numerator", *_BOUNDS)),
    _leaf("co_khong", "có/không", yes_no, answers=("verdict",)),
    _leaf("ty_le", "tỷ lệ", ratio, _SHARE),
    _leaf(
        "bac_thang",
        "theo bậc",
        tier,
        ("maximum", "numerator"),
        ("denominator", "zero_policy"),
        answers=("khong_dat",),
        parts=("bac",),
    ),
    _leaf("dem", "đếm, có mức tối đa", count, reads=("numerator", "each"), parts=("khoan",)),
    _leaf(
        "tru_dan",
        "trừ dần, có mức sàn",
        deduction,
        reads=("numerator", "each", "threshold"),
        parts=("khoan",),
    ),
    _leaf(
        "so_sanh",
        "so sánh với năm trước",
        comparison,
        ("maximum", "numerator", "zero_policy"),
        ("denominator",),
        parts=_OUTCOMES,
    ),
    _leaf("tu_cham", "tự chấm điểm", manual, answers=("points",)),
    _leaf("cap_tren", "cấp trên chấm", superior, reads=("scorer",)),
    CriterionKind("bac", "bậc", "part", _POINTS, _BOUNDS),
    CriterionKind("khoan", "khoản đếm", "part", ("numerator", "each"), ("maximum",)),
    CriterionKind("cao_hon", "nếu cao hơn", "part", _POINTS),
    CriterionKind("bang", "nếu bằng", "part", _POINTS),
    CriterionKind("thap_hon", "nếu thấp hơn", "part", _POINTS),
    CriterionKind("muc", "mức xếp loại", "level", (), _BOUNDS, parts=("dieu_kien",)),
    CriterionKind("dieu_kien", "điều kiện của mức", "condition", (), ("numerator", *_BOUNDS)),
    CriterionKind(
        "khong_che", "điều kiện khống chế", "cap", (), ("numerator", "cap_level", *_BOUNDS)
    ),
    CriterionKind("lam_tron", "bước làm tròn", "rounding", ("threshold",)),
    CriterionKind(
        "lam_tron_sau",
        "bước làm tròn, xếp loại theo điểm chưa làm tròn",
        "rounding",
        ("threshold",),
    ),
    CriterionKind("tran", "mức trần của tổng điểm", "ceiling", _POINTS),
)

KIND_BY_CODE = {kind.code: kind for kind in CRITERION_KINDS}

"""Sentences about points: the total and its level, what stands behind it, each group.

Takes a score, gives texts for the report, the letter and the minutes. It alone knows how points and
ranges are written, in prose ("từ 0 đến 7") and in a cell ("0 – 7").
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from dvcq.documents.common import NONE_SHOWN, Making, counted_leaf
from dvcq.documents.phrases import ended, lower_first, one_line, say, styled, trim_end
from dvcq.model import Criterion, parent_code
from dvcq.numbers import format_score
from dvcq.scoring import CapResult, Condition, Score, ScoreLine, Total
from dvcq.sources import Leaf, Text, join, merge_sources, text
from dvcq.symbols import kind_in

_FIXED_SPACE = "\N{NO-BREAK SPACE}"
_MINUS = "−"
_KIND_WORDS = {"khong_che": "Điều kiện khống chế", "dieu_kien": "Điều kiện của mức"}

# --- the total --------------------------------------------------------------------------------


def total_sentences(making: Making, scored: Score) -> list[Text]:
    """The total with its level, then rescaling, bonus, limits and failed conditions."""
    total = scored.total
    if total.low is None or total.high is None:
        return [say("total_none", making.tone)]
    full = full_points(total)
    slots: dict[str, str | Leaf | Text] = {"full": full, "level": level(making, total)}
    if total.low == total.high:
        first = say("total", making.tone, points=total_points(total), **slots)
    else:
        first = say(
            "total_range",
            making.tone,
            low=Leaf(total_shown(total.low, total), total.sources, "mức thấp nhất có thể"),
            high=Leaf(total_shown(total.high, total), total.sources, "mức cao nhất có thể"),
            why=_open_words(making, scored),
            **slots,
        )
    return [
        *_rubric_used(making),
        first,
        *adjustments(making, total),
        *[_cap(making, item) for item in total.caps if item.holds_low],
        *_failed(making, total),
    ]


def _rubric_used(making: Making) -> list[Text]:
    """The decision that issued the rubric, where the setting names a document."""
    named = making.unit.rubric
    if not named or not kind_in(named):
        return []
    rubric = making.unit.leaf("rubric")
    return [say("rubric_used", making.tone, rubric=lower_first(one_line(rubric)))]


def _open_words(making: Making, scored: Score) -> Text:
    """Why the total is a range: what has no basis yet, what others score."""
    lines = [line for line in scored.leaves() if line.state == "open"]
    parts = []
    for name, chosen in (
        ("open_own", [line for line in lines if line.waits != "superior"]),
        ("open_others", [line for line in lines if line.waits == "superior"]),
    ):
        if chosen:
            sources = merge_sources(line.sources for line in chosen)
            count = counted_leaf(len(chosen), sources, "đếm tiêu chí chưa có điểm")
            scorers = join(", ", dict.fromkeys(scorer(making, line.row) for line in chosen))
            named = {"scorer": scorers} if name == "open_others" else {}
            parts.append(say(name, making.tone, count=count, **named))
    return join(" và ", parts)


def adjustments(making: Making, total: Total) -> list[Text]:
    """Raw and rescaled points, bonus and deductions, the limit of the total."""
    if total.low is None or total.exact_low is None or total.exact_high is None:
        return []
    shown: list[Text] = []
    if total.maximum != total.full_maximum:
        shown.append(
            say(
                "rescaled",
                making.tone,
                raw=Leaf(span(total.raw_low, total.raw_high), total.sources, "cộng điểm"),
                applicable=Leaf(format_score(total.maximum), total.sources, "cộng điểm tối đa"),
                full=full_points(total),
            )
        )
    if _by_exact(total):
        ends = [format_score(end, 4) for end in (total.exact_low, total.exact_high)]
        points = Leaf(" – ".join(dict.fromkeys(ends)), total.sources, "tổng điểm chưa làm tròn")
        shown.append(say("by_exact", making.tone, points=points))
    if any(total.bonus) or any(total.deduction):
        points = Leaf(span(*total.bonus), total.sources, "cộng điểm thưởng")
        minus = Leaf(span(*total.deduction), total.sources, "cộng điểm trừ")
        slots = {"points": points} if total.has_bonus else {}
        slots |= {"minus": minus} if total.has_deduction else {}
        alone = "bonus_alone" if total.has_bonus else "minus_alone"
        name = "bonus" if len(slots) > 1 else alone
        shown.append(say(name, making.tone, **slots))
    before = _uncut(total)
    if before != (total.exact_low, total.exact_high):
        name = "cut_above" if before[1] > total.cap else "cut_below"
        cap = Leaf(format_score(total.cap), total.sources, "mức trần của tổng điểm")
        slots = {"cap": cap} if name == "cut_above" else {}
        summed = Leaf(span(*before), total.sources, "cộng, trừ trước khi giới hạn")
        shown.append(say(name, making.tone, points=summed, **slots))
    return shown


def _by_exact(total: Total) -> bool:
    """Whether the levels look at a total that is not the printed one."""
    return not total.rounded_levels and (total.low, total.high) != (
        total.exact_low,
        total.exact_high,
    )


def kept_requirements(making: Making, total: Total) -> list[Text]:
    """Limits and conditions that are met, so that a reader can check them too."""
    items: list[tuple[CapResult | Condition, bool]] = [
        (item, not item.holds_low) for item in total.caps
    ]
    items += [(item, item.met_low) for item in total.conditions]
    return [
        say(
            "kept",
            making.tone,
            kind=Leaf(styled(_KIND_WORDS[item.row.kind], making.tone)),
            seen=_seen(item),
            **_requirement(item.row),
        )
        for item, met in items
        if met
    ]


def _uncut(total: Total) -> tuple[Fraction, Fraction]:
    """The total before it was kept between 0 and its limit."""
    scale = total.full_maximum / total.maximum
    low = total.raw_low * scale + total.bonus[0] - total.deduction[1]
    return low, total.raw_high * scale + total.bonus[1] - total.deduction[0]


def full_points(total: Total) -> Leaf:
    return Leaf(format_score(total.full_maximum), total.maximum_sources, "cộng điểm tối đa")


def total_points(total: Total) -> Leaf:
    """The total as it stands at the end of the table."""
    if total.low is None or total.high is None:
        return Leaf(NONE_SHOWN, total.sources, "không chấm được")
    ends = (total_shown(total.low, total), total_shown(total.high, total))
    return Leaf(_cell_span(*ends), total.sources, "cộng các nhóm, làm tròn một lần")


def total_shown(points: Fraction, total: Total) -> str:
    """A total with as many digits as the rubric's rounding step has."""
    digits = format(Decimal(total.step.numerator) / Decimal(total.step.denominator), "f")
    return format_score(points, len(digits.partition(".")[2]))


# --- the level --------------------------------------------------------------------------------


def level(making: Making, total: Total) -> Text:
    """The level proposed: the one that is sure, with the one that is still possible."""
    levels = [row for row in (total.level_low, total.level_high) if row is not None]
    limits = [item.sources for item in total.caps if item.holds_low]
    sources = merge_sources(
        [*[(row.source("text"), row.source("threshold")) for row in levels], *limits, total.sources]
    )
    if total.low is None or total.lowest_level is None:
        return text(Leaf(NONE_SHOWN, total.sources, "không xếp loại được"))
    low = _level_name(making, total, total.level_low, eligible=total.eligible_low)
    high = _level_name(making, total, total.level_high, eligible=total.eligible_high)
    rule = "so tổng điểm với ngưỡng và điều kiện"
    if low == high:
        return text(Leaf(low, sources, rule))
    return say(
        "level_range", making.tone, low=Leaf(low, sources, rule), high=Leaf(high, sources, rule)
    )


def _level_name(making: Making, total: Total, reached: Criterion | None, *, eligible: bool) -> str:
    if not eligible:
        return styled("không đủ điều kiện xếp loại", making.tone)
    if reached is not None:
        return reached.text
    lowest = total.lowest_level.text if total.lowest_level is not None else ""
    return say("level_below", making.tone, level=lowest).plain


def _cap(making: Making, item: CapResult) -> Text:
    """A limit of the level that holds, or of which nobody knows yet whether it does."""
    end = (
        say("cap_level", making.tone, level=one_line(item.level.leaf("text")))
        if item.level is not None
        else say("cap_none", making.tone)
    )
    name = "cap" if item.holds_high else "cap_open"
    return say(name, making.tone, seen=_seen(item), end=end, **_requirement(item.row))


def _failed(making: Making, total: Total) -> list[Text]:
    """Conditions that keep the unit from levels its points would reach."""
    if total.high is None:
        return []
    above = total.levels
    if total.level_low is not None:
        above = total.levels[: total.levels.index(total.level_low)]
    reachable = {row.code: row for row in above if Fraction(row.threshold or 0) <= total.high}
    shown = []
    for item in total.conditions:
        wanted = reachable.get(parent_code(item.row.code))
        if wanted is None or item.met_low:
            continue
        name = "condition_open" if item.met_high else "condition"
        shown.append(
            say(
                name,
                making.tone,
                level=one_line(wanted.leaf("text")),
                seen=_seen(item),
                **_requirement(item.row),
            )
        )
    return shown


def _requirement(row: Criterion) -> dict[str, Leaf | Text]:
    return {"code": row.leaf("code"), "name": trim_end(text(one_line(row.leaf("text"))), ".;")}


def _seen(item: CapResult | Condition) -> Text:
    """What a requirement looked at, in brackets; the bare answer says nothing new."""
    if not item.shown or item.shown in ("đạt", "không đạt"):
        return Text()
    return text(" (", Leaf(item.shown, item.sources, "đối chiếu yêu cầu"), ")")


# --- criteria ---------------------------------------------------------------------------------


def group_sentence(making: Making, line: ScoreLine) -> Text:
    slots = {"name": criterion_name(line)}
    if line.state == "not_applicable":
        return say("group_none_applies", making.tone, **slots)
    if line.row.kind == "tru":
        return say("group_minus", making.tone, points=line_points(line), **slots)
    maximum = line.row.leaf("maximum", format_score(line.maximum))
    return say("group_points", making.tone, points=line_points(line), maximum=maximum, **slots)


def remarks(making: Making, lines: Iterable[ScoreLine]) -> list[Text]:
    """Criteria without evidence, explained instead, still open, not applicable: one text each."""
    return [item for line in lines for item in _remarks(making, line)]


def _remarks(making: Making, line: ScoreLine) -> list[Text]:
    slots: dict[str, str | Leaf | Text] = {
        "code": line.row.leaf("code"),
        "name": criterion_name(line),
    }
    if line.unproven:
        lost = Leaf(format_score(line.unproven), line.sources, "điểm theo quy tắc")
        return [say("unproven", making.tone, points=lost, **slots)]
    if line.explained and line.answer is not None:
        why = one_line(line.answer.leaf("explanation"))
        return [ended(say("explained", making.tone, points=line_points(line), why=why, **slots))]
    if line.state == "open":
        maximum = line.row.leaf("maximum", format_score(line.maximum))
        if line.waits == "superior":
            who = scorer(making, line.row)
            return [say("open_superior", making.tone, maximum=maximum, scorer=who, **slots)]
        return [say("open", making.tone, maximum=maximum, **slots)]
    if line.state == "not_applicable":
        return [say("not_applicable", making.tone, **slots)]
    return []


def scorer(making: Making, row: Criterion) -> Leaf:
    """Who scores a criterion of the superior: as the rubric says, else the appraiser."""
    if row.scorer:
        return row.leaf("scorer")
    if making.unit.appraiser:
        return making.unit.leaf("appraiser")
    return Leaf("cấp trên", (row.source("kind"),), "không ghi bên chấm")


def criterion_name(line: ScoreLine) -> Leaf:
    """The criterion's name inside a sentence: its scale in brackets stands in the table."""
    leaf = one_line(line.row.leaf("text"))
    return Leaf(leaf.text.partition(" (")[0].rstrip(".:;"), leaf.sources, leaf.rule)


def line_points(line: ScoreLine) -> Leaf:
    """The points of a line in prose."""
    low, high = _signed(line)
    shown = span(low, high)
    if line.minus and low != high:
        shown = f"trừ từ {format_score(line.low)} đến {format_score(line.high)}"
    return Leaf(_by_state(line, shown), line.sources, _origin(line))


def cell_points(line: ScoreLine) -> Leaf:
    """The points of a line in a cell of a table, on one line."""
    ends = [_with_sign(value) for value in _signed(line)]
    return Leaf(_by_state(line, _cell_span(*ends)), line.sources, _origin(line))


def _origin(line: ScoreLine) -> str:
    return "cộng các tiêu chí con" if line.role == "group" else "cách chấm của tiêu chí"


def _by_state(line: ScoreLine, shown: str) -> str:
    if line.state == "not_applicable":
        return "không áp dụng"
    return NONE_SHOWN if line.state == "fault" else shown


def _signed(line: ScoreLine) -> tuple[Fraction, Fraction]:
    """Points that are taken off count below zero."""
    return (-line.high, -line.low) if line.minus else (line.low, line.high)


def _with_sign(value: Fraction) -> str:
    return f"{_MINUS}{format_score(-value)}" if value < 0 else format_score(value)


def span(low: Fraction, high: Fraction) -> str:
    """A range in prose."""
    if low == high:
        return _with_sign(low)
    return f"từ {_with_sign(low)} đến {_with_sign(high)}"


def _cell_span(*ends: str) -> str:
    return f"{_FIXED_SPACE}–{_FIXED_SPACE}".join(dict.fromkeys(ends))

"""Statistics in words: values with their unit, comparison with last year, and the annex rows.

Takes statistic lines and changes, gives texts whose figures keep their cells.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from dvcq.documents.activities import LONG_CELL
from dvcq.documents.common import NONE_SHOWN, Making, optional, own_columns
from dvcq.documents.context import DongSoLieu
from dvcq.documents.phrases import ended, lower_first, say
from dvcq.facts import Figure
from dvcq.figures import Change, Division, StatisticLine
from dvcq.numbers import count_words, format_money_words, format_number, format_percent
from dvcq.sources import Leaf, Text, capitalize, join, text
from dvcq.text import fold

MONEY, PERCENT = "dong", "%"
RANKS = frozenset(("hang", "bac", "thu hang"))
_LEVELS = frozenset(("diem", *RANKS))  # measures of which "none arose" would be nonsense


# --- values and changes -----------------------------------------------------------------------


def measured(figure: Figure) -> Leaf:
    """A value with its unit: "6.482 hồ sơ", "98,5%", "92,5 triệu đồng", "hạng 5"."""
    value, unit = figure.value or Decimal(0), fold(figure.measure)
    if not value and not _is_level(figure.measure):
        return figure.leaf(say("none_arose").plain)
    if unit == MONEY:
        return figure.leaf(format_money_words(value))
    if unit in RANKS:
        return figure.leaf(f"{figure.measure} {format_number(value)}")
    return figure.leaf(_with_unit(value, figure.measure))


def _with_unit(value: Decimal, unit: str) -> str:
    whole = value >= 0 and value == value.to_integral_value()
    shown = count_words(int(value)) if whole and not _is_level(unit) else format_number(value)
    return f"{shown}{'' if unit in ('', PERCENT) else ' '}{unit}"


def _is_level(unit: str) -> bool:
    return unit == PERCENT or fold(unit) in _LEVELS


def change_words(making: Making, change: Change) -> Text:
    """ ", tăng 565 hồ sơ (9,5%) so với cùng kỳ năm trước (5.917 hồ sơ)", or that none is known."""
    difference = change.difference
    if difference is None:
        return say("no_base", making.tone) if change.value.value is not None else Text()
    assert change.base is not None
    base = measured(change.base)
    if not difference:
        return say("same", making.tone, base=base)
    better_is_less = fold(change.value.measure) in RANKS
    up = (difference > 0) != better_is_less
    shown = text(Leaf(_amount(abs(difference), change.value.measure), change.sources, _LESS))
    ratio = _percent_of(change)
    if ratio is not None:
        percent = Leaf(format_percent(_decimal(ratio)), change.sources, "chênh lệch ÷ cùng kỳ")
        shown = say("difference_percent", making.tone, difference=shown, percent=percent)
    return say("up" if up else "down", making.tone, difference=shown, base=base)


_LESS = "thực hiện - cùng kỳ"


def _amount(difference: Decimal, unit: str) -> str:
    if fold(unit) == MONEY:
        return format_money_words(difference)
    if unit == PERCENT:
        return f"{format_number(difference)} điểm phần trăm"
    if fold(unit) in RANKS:
        return f"{count_words(int(difference))} bậc"
    return _with_unit(difference, unit)


def _percent_of(change: Change) -> Fraction | None:
    """The change as a share of its base; of percentages and ranks it would mislead."""
    unit = change.value.measure
    if unit == PERCENT or fold(unit) in RANKS or change.ratio is None:
        return None
    return abs(change.ratio)


def _decimal(share: Fraction) -> Decimal:
    return Decimal(share.numerator) / Decimal(share.denominator)


# --- sentences --------------------------------------------------------------------------------


def statistic_sentence(making: Making, line: StatisticLine) -> Text:
    """Value, change, and the parts in every way the total is divided."""
    name = line.row.leaf("indicator")
    if line.change.value.value is None:
        missing = Leaf(say("no_value").plain, line.change.value.sources, "chưa có số liệu")
        shown = say("statistic", making.tone, name=name, value=missing, change="", divisions="")
    else:
        shown = say(
            "statistic",
            making.tone,
            name=name,
            value=measured(line.change.value),
            change=change_words(making, line.change),
            divisions=join("", [_division(making, item) for item in line.divisions]),
        )
    return ended(capitalize(shown))


def _division(making: Making, division: Division) -> Text:
    known = [part for part in division.parts if part.change.value.value is not None]
    if not known:
        return Text()
    parts = join(", ", [_part(making, part) for part in known])
    if not division.name:
        return say("division", making.tone, parts=parts)
    name = lower_first(known[0].row.leaf("division"))
    return say("division_named", making.tone, name=name, parts=parts)


def _part(making: Making, line: StatisticLine) -> Text:
    name = lower_first(line.row.leaf("indicator"))
    value = measured(line.change.value)
    share = share_leaf(line)
    if share is None:
        return say("part", making.tone, name=name, value=value)
    return say("part_share", making.tone, name=name, value=value, share=share)


def share_leaf(line: StatisticLine) -> Leaf | None:
    """A part's share of its total, recomputed; none for a part or a total of nothing."""
    if not line.share or line.total is None:
        return None
    sources = (*line.change.value.sources, line.total.source("value"), line.row.source("part_of"))
    return Leaf(format_percent(_decimal(line.share)), sources, "phần ÷ tổng")


# --- the annex --------------------------------------------------------------------------------


def statistic_rows(lines: tuple[StatisticLine, ...]) -> list[DongSoLieu]:
    """Statistics under the headings of their families, parts below their totals without number."""
    families = list(dict.fromkeys(fold(line.row.family or "") for line in lines))
    rows: list[DongSoLieu] = []
    number = 0
    for family in families:
        own = [line for line in lines if fold(line.row.family or "") == family]
        if family:
            rows.append(_heading(own[0]))
        for line, depth in _below_their_totals(own):
            number += line.total is None
            rows.append(_row(line, number, depth))
    return rows


_DASHES = ("", "- ", "+ ")  # a total, its parts, the parts of a part


def _below_their_totals(lines: list[StatisticLine]) -> list[tuple[StatisticLine, int]]:
    """Each total with its parts behind it, whatever the order of the sheet; every line once."""
    places = {line.row.at.row for line in lines}
    ordered: dict[int, tuple[StatisticLine, int]] = {}

    def add(line: StatisticLine, depth: int) -> None:
        if line.row.at.row in places and line.row.at.row not in ordered:
            ordered[line.row.at.row] = line, depth
            for division in line.divisions:
                for part in division.parts:
                    add(part, depth + 1)

    for line in lines:
        if line.total is None or line.total.at.row not in places:
            add(line, 0 if line.total is None else 1)
    return list(ordered.values())


def _heading(line: StatisticLine) -> DongSoLieu:
    empty = Text()
    name = text(line.row.leaf("family"))
    return DongSoLieu(True, False, "", name, empty, empty, empty, empty, empty, empty, empty, {})


def _row(line: StatisticLine, number: int, depth: int) -> DongSoLieu:
    row, change = line.row, line.change
    name = capitalize(text(row.leaf("indicator")))
    notes = []
    share = share_leaf(line)
    if share is not None:
        notes.append(say("share_of", share=share))
    if row.origin and not (line.total and fold(line.total.origin or "") == fold(row.origin)):
        notes.append(text(row.leaf("origin")))  # a part's is its total's, which stands above it
    note = capitalize(join("; ", notes))
    return DongSoLieu(
        la_nhom=False,
        dai=len(row.indicator) + len(note.plain) > LONG_CELL,
        tt=str(number) if line.total is None else "",
        chi_tieu=text(_DASHES[min(depth, len(_DASHES) - 1)], name),
        don_vi=optional(row.leaf("measure")),
        cung_ky=_value(change.base, "chưa có số liệu cùng kỳ"),
        thuc_hien=_value(change.value, "chưa có số liệu"),
        tang_giam=_signed(change),
        so_sanh=_signed_percent(change),
        uoc=_value(_estimate(line), NONE_SHOWN),
        ghi_chu=note if note else text(NONE_SHOWN),
        bo_sung=own_columns(row),
    )


def _estimate(line: StatisticLine) -> Figure | None:
    row = line.row
    if row.estimate is None:
        return None
    return Figure(row.estimate, (row.source("estimate"),), "", row.measure or "")


def _value(figure: Figure | None, missing: str) -> Text:
    """A value in a column of its own unit, exact to the last digit."""
    if figure is None or figure.value is None:
        return text(missing)
    return text(figure.leaf())


def _signed(change: Change) -> Text:
    if change.difference is None:
        return text(NONE_SHOWN)
    sign = "+" if change.difference > 0 else ""
    return text(Leaf(sign + format_number(change.difference), change.sources, _LESS))


def _signed_percent(change: Change) -> Text:
    """The change as a percentage; a dash for a base of zero, for percentages and for ranks."""
    ratio = _percent_of(change)
    if ratio is None or change.difference is None:
        return text(NONE_SHOWN)
    sign = "+" if change.difference > 0 else "-" if change.difference < 0 else ""
    shown = sign + format_percent(_decimal(ratio))
    return text(Leaf(shown, change.sources, "chênh lệch ÷ cùng kỳ × 100"))

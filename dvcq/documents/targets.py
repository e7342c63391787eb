"""Targets in words: what was wanted, what was reached, and the rows of the target annex.

Takes target results, gives texts whose figures keep their cells.
"""

from __future__ import annotations

from decimal import Decimal

from dvcq.choices import TARGET_STATES
from dvcq.documents.activities import LONG_CELL
from dvcq.documents.common import NONE_SHOWN, Making, counted_leaf
from dvcq.documents.context import DongChiTieu
from dvcq.documents.phrases import say, trim_end
from dvcq.facts import Figure, TargetResult
from dvcq.model import Target, wanted_ratio
from dvcq.numbers import format_percent
from dvcq.sources import Leaf, Source, Text, capitalize, join, merge_sources, text
from dvcq.validate.periods import MISSING_MARK


def target_sentences(making: Making, results: list[TargetResult]) -> list[Text]:
    if not results:
        return []
    if not making.period.whole_year:
        return _progress(making, results)
    states = [
        say(f"targets_{state}", making.tone, count=_counted(rows))
        for state in ("dat", "khong_dat", "chua_co")
        if (rows := [item for item in results if item.state == state])
    ]
    total = counted_leaf(
        len(results), tuple(item.target.source("code") for item in results), "đếm chỉ tiêu"
    )
    first = say("targets", making.tone, count=total, states=join(", ", states))
    return [first, *[_target_sentence(making, item) for item in results]]


def _progress(making: Making, results: list[TargetResult]) -> list[Text]:
    """Within the year: how far the counted targets have come; the others wait for its end."""
    total = counted_leaf(
        len(results), tuple(item.target.source("code") for item in results), "đếm chỉ tiêu"
    )
    known = [item for item in results if item.computed]
    later = [item for item in results if not item.computed]
    if not known:
        return [say("targets_all_later", making.tone, count=total)]
    shown = [say("targets_interim", making.tone, count=total)]
    for item in known:
        name = "target_ratio_interim" if item.ratio is not None else "target_interim"
        state = Leaf(say(f"interim_{item.state}", making.tone).plain, _state(item).sources, _JUDGED)
        slots = _slots(making, item)
        shown.append(say(name, making.tone, state=state, **slots))
    if later:
        names = [_name(item) for item in later]
        shown.append(say("targets_later", making.tone, list=join("; ", names)))
    return shown


_JUDGED = "so kết quả với mức đề ra"


def _name(item: TargetResult) -> Leaf:
    return item.plan.leaf("short") if item.plan else item.target.leaf("code")


def _slots(making: Making, item: TargetResult) -> dict[str, str | Leaf | Text]:
    return {
        "name": _name(item),
        "wanted": item.target.leaf("wanted", wanted_shown(item.target)),
        "reached": trim_end(_reached(making, item), "."),
    }


def _counted(rows: list[TargetResult]) -> Leaf:
    sources = merge_sources(_state(item).sources for item in rows)
    return counted_leaf(len(rows), sources, "đếm chỉ tiêu theo kết quả đánh giá")


def _target_sentence(making: Making, item: TargetResult) -> Text:
    slots = _slots(making, item)
    if item.state == "chua_co" and not item.target.result:
        return say("target_open", making.tone, **slots)
    name = "target_ratio" if item.ratio is not None else "target"
    return say(name, making.tone, state=_state(item), **slots)


def _reached(making: Making, item: TargetResult) -> Text:
    """What was reached: the ratio with its parts, the comparison, or as typed."""
    target = item.target
    if item.ratio is not None and item.numerator and item.denominator:
        sources = merge_sources((item.numerator.sources, item.denominator.sources))
        percent = Decimal(item.ratio.numerator) / Decimal(item.ratio.denominator)
        return say(
            "ratio",
            making.tone,
            top=item.numerator.leaf(),
            bottom=item.denominator.leaf(),
            percent=Leaf(_percent_against(percent, target), sources, "tử số ÷ mẫu số"),
        )
    if target.kind == "so_sanh" and item.computed and item.numerator and item.last_year:
        return say(
            "against", making.tone, value=_measured(item.numerator), last=_measured(item.last_year)
        )
    if target.result:
        return text(target.leaf("result"))
    if target.kind in ("co_khong", "xep_loai") and not target.state:
        return text(Leaf(MISSING_MARK, _open_cells(item), "chưa nhập kết quả"))
    if item.state == "chua_co":
        shown = say("no_figure", making.tone).plain
        return text(Leaf(shown, _open_cells(item), "chưa có số liệu"))
    return text(_state(item))


def _percent_against(percent: Decimal, target: Target) -> str:
    """The percentage with as many digits as tell it from what was wanted."""
    wanted = wanted_ratio(target)
    shown = format_percent(percent)
    for places in range(2, 7):
        if wanted is None or percent == wanted or shown != format_percent(wanted):
            break
        shown = format_percent(percent, places)
    return shown


def _measured(figure: Figure) -> Leaf:
    """A statistic with its unit: "93,4%", "88,42 điểm"."""
    shown = figure.leaf().text
    gap = "" if figure.measure in ("", "%") else " "
    return figure.leaf(f"{shown}{gap}{figure.measure}")


def wanted_shown(target: Target) -> str:
    """The wanted share of a ratio as a percentage, whichever way it was typed."""
    share = wanted_ratio(target)
    return target.wanted if share is None else format_percent(share)


def _open_cells(item: TargetResult) -> tuple[Source, ...]:
    """The cells that would tell the result once they are filled."""
    figures = [figure.sources for figure in (item.numerator, item.denominator) if figure]
    typed = (item.target.source("result"), item.target.source("state"))
    return merge_sources([*figures, typed])


def _state(item: TargetResult) -> Leaf:
    label = next(choice.label for choice in TARGET_STATES if choice.code == item.state)
    if not item.computed:
        return item.target.leaf("state", label, "" if item.target.state else "chưa đánh giá")
    figures = [figure for figure in (item.numerator, item.denominator, item.last_year) if figure]
    sources = merge_sources([(item.target.source("wanted"),), *[f.sources for f in figures]])
    return Leaf(label, sources, _JUDGED)


def target_row(making: Making, number: int, item: TargetResult) -> DongChiTieu:
    name = item.plan.leaf("text") if item.plan else item.target.leaf("code")
    figures = [figure for figure in (item.numerator, item.denominator) if figure]
    known = [figure.leaf() for figure in figures if figure.value is not None]
    shown = join(" ÷ ", known)
    if known and item.target.kind == "so_sanh" and item.last_year:
        shown = join(" so với ", [known[0], item.last_year.leaf()])
    reached, state = capitalize(_reached(making, item)), capitalize(text(_state(item)))
    if not making.period.whole_year:
        reached, state = _interim_cells(making, item, reached)
    return DongChiTieu(
        tt=str(number),
        chi_tieu=trim_end(text(name), "."),
        ke_hoach=capitalize(text(item.target.leaf("wanted", wanted_shown(item.target)))),
        thuc_hien=reached,
        trang_thai=state,
        can_cu=shown if shown else text(NONE_SHOWN),
        dai=len(name.text) > LONG_CELL,
    )


def _interim_cells(making: Making, item: TargetResult, reached: Text) -> tuple[Text, Text]:
    """Result and state within the year: what is typed is the year's and waits for its end."""
    if not item.computed:
        return text(NONE_SHOWN), say("interim_later", making.tone)
    words = say(f"interim_{item.state}", making.tone).plain
    return reached, capitalize(text(Leaf(words, _state(item).sources, _JUDGED)))

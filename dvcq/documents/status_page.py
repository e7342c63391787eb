"""The director's page: where the year stands, on one sheet of paper.

Takes the book and its ``Standing``, gives the context ``TinhHinh`` and the chart. It alone keeps to
one page: every list has its most rows, every text its most lines, and what is left out is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dvcq.dates import short_day, weekday_name
from dvcq.metrics import text_width_pt
from dvcq.model import Book
from dvcq.pictures import Chart, Placed, bar_chart
from dvcq.sources import Leaf, Source, Text, merge_sources, text
from dvcq.standing import Deadline, Gain, Item, Standing
from dvcq.standing.words import gain_name, gain_points, level_line, path_lines, points, score_line

TEMPLATE: Final = "tinh-hinh.docx"
CHART_KEY: Final = "⟦bieu-do⟧"
WIDTH_MM: Final = 165.0
CHART_MM: Final = 58.0
GAIN_MM: Final = (14.0, 135.0, 16.0)  # criterion, what to do, points
DEADLINE_MM: Final = (31.0, 37.0, 97.0)  # days left, last day, what
ITEM_MM: Final = (16.0, 149.0)  # code, what
LINE_PT, ROW_PT = 12.0, 11.0
MOST_LINES, MOST_GAINS, MOST_DEADLINES, MOST_ITEMS = 4, 6, 6, 5
_MOST_GROUPS: Final = 12
_SOME_GROUPS: Final = f"Điểm theo nhóm tiêu chí ({_MOST_GROUPS} nhóm đầu)"
_MM: Final = 72 / 25.4
_SLACK: Final = 0.94  # words do not fill a line to its end
_NAME: Final = 0.6  # of a line
_SHORTENED: Final = "rút gọn cho vừa trang"


@dataclass(frozen=True, slots=True)
class DongViec:
    tieu_chi: Text
    viec: Text
    diem: Text


@dataclass(frozen=True, slots=True)
class DongHan:
    con_lai: Text
    ngay: Text
    viec: Text


@dataclass(frozen=True, slots=True)
class DongMuc:
    ma: Text
    noi_dung: Text


@dataclass(frozen=True, slots=True)
class TinhHinh:
    """What the template of the page may print. ``…_con``: how many rows are left out, in words."""

    ten_don_vi: Text
    nam: Text
    den_ngay: Text
    dong_chinh: list[Text]
    bieu_do: str  # the place of the chart; empty without points
    viec: list[DongViec]
    viec_con: Text
    han: list[DongHan]
    han_con: Text
    chua: list[DongMuc]
    chua_con: Text


def page_of(book: Book, standing: Standing) -> tuple[TinhHinh, dict[str, Placed]]:
    """What the template prints, and the chart that stands where it prints its key."""
    return _context(book, standing), _chart(standing)


def _context(book: Book, standing: Standing) -> TinhHinh:
    unit = book.unit
    day = f"{weekday_name(standing.on)}, ngày {short_day(standing.on)}"
    gains = standing.gains
    due = [*standing.overdue, *standing.near]
    idle = [*standing.idle, *standing.late, *standing.targets]
    return TinhHinh(
        ten_don_vi=_cut(unit.leaf("name"), WIDTH_MM, LINE_PT, bold=True),
        nam=text(unit.leaf("year")),
        den_ngay=text(day),
        dong_chinh=_lines(standing),
        bieu_do=CHART_KEY if standing.groups else "",
        viec=[
            DongViec(
                text(gain.line.row.leaf("code")),
                _gain(gain),
                text(Leaf(gain_points(gain), gain.line.sources, "điểm tăng thêm của tổng điểm")),
            )
            for gain in gains[:MOST_GAINS]
        ],
        viec_con=_rest(len(gains), MOST_GAINS, "việc khác có thể thêm điểm"),
        han=[_deadline(item) for item in due[:MOST_DEADLINES]],
        han_con=_rest(len(due), MOST_DEADLINES, "thời hạn khác"),
        chua=[_item(item) for item in idle[:MOST_ITEMS]],
        chua_con=_rest(len(idle), MOST_ITEMS, "việc khác"),
    )


def _lines(standing: Standing) -> list[Text]:
    sources = standing.score.total.sources if standing.score is not None else ()
    told = [score_line(standing), level_line(standing), *path_lines(standing)]
    lines = [line for line in told if line]
    if len(lines) > MOST_LINES:
        more = len(lines) - MOST_LINES + 1
        lines = [*lines[: MOST_LINES - 1], f"… và {more} điều kiện khác cần xem."]
    return [_row(line, sources, WIDTH_MM, 2, LINE_PT) for line in lines]


def _gain(gain: Gain) -> Text:
    name = _name(gain_name(gain), GAIN_MM[1])
    return _row(f"{name}: {gain.way.action}", gain.line.sources, GAIN_MM[1], 2)


def _name(words: str, width_mm: float) -> str:
    """A name in little more than half a line, so that what is said of it is not cut off."""
    return _cut(Leaf(words), width_mm * _NAME, ROW_PT).plain


def _deadline(item: Deadline) -> DongHan:
    before = item.workday_before
    told = f": {item.words}"
    if before is not None and item.left >= 0:
        told = f" (ngày làm việc liền trước: {weekday_name(before)}, {short_day(before)})"
    day = f"{weekday_name(item.last)}, {short_day(item.last)}"
    return DongHan(
        text(Leaf(item.left_words, item.sources, "số ngày đến ngày cuối cùng còn trong hạn")),
        text(Leaf(day, item.sources, "ngày cuối cùng còn trong hạn")),
        _row(f"{_name(item.name, DEADLINE_MM[2])}{told}", item.sources, DEADLINE_MM[2], 1),
    )


def _item(item: Item) -> DongMuc:
    name = _name(item.name, ITEM_MM[1])
    shown = _row(f"{name}: {item.why}", item.sources, ITEM_MM[1], 1)
    return DongMuc(text(Leaf(item.code, item.sources)), shown)


def _rest(count: int, most: int, what: str) -> Text:
    return text(f"… và {count - most} {what}.") if count > most else Text()


# --- keeping to the page ----------------------------------------------------------------------


def _row(
    words: str, sources: Sequence[Source], width_mm: float, lines: int, size: float = ROW_PT
) -> Text:
    leaf = Leaf(words, merge_sources([tuple(sources)]), "tình hình đến ngày của trang")
    return _cut(leaf, width_mm, size, lines=lines)


def _cut(
    leaf: Leaf, width_mm: float, size_pt: float, *, lines: int = 1, bold: bool = False
) -> Text:
    """The text, or as many of its words as fit the lines."""
    room = width_mm * _MM * lines * _SLACK
    words = leaf.text.split()
    if text_width_pt(" ".join(words), size_pt, bold=bold) <= room:
        return text(Leaf(" ".join(words), leaf.sources, leaf.rule))
    while words and text_width_pt(" ".join([*words, "…"]), size_pt, bold=bold) > room:
        words.pop()
    shown = " ".join([*words, "…"])
    return text(Leaf(shown, leaf.sources, _SHORTENED))


# --- the chart --------------------------------------------------------------------------------


def _chart(standing: Standing) -> dict[str, Placed]:
    if not standing.groups:
        return {}
    groups = standing.groups[:_MOST_GROUPS]
    chart: Chart = bar_chart(
        "Điểm theo nhóm tiêu chí" if len(groups) == len(standing.groups) else _SOME_GROUPS,
        [f"Nhóm {item.code}" for item in groups],
        [
            ("Đã chắc có", [item.low for item in groups]),
            ("Còn có thể đạt", [item.low + item.possible for item in groups]),
            ("Tối đa", [item.maximum for item in groups]),
        ],
        horizontal=False,
    )
    told = "; ".join(
        f"nhóm {item.code}: {points(item.low)}, có thể đạt {points(item.low + item.possible)}, "
        f"tối đa {points(item.maximum)}"
        for item in groups
    )
    return {
        CHART_KEY: Placed(chart, f"Biểu đồ điểm theo nhóm tiêu chí: {told}.", WIDTH_MM, CHART_MM)
    }

"""The state of the year in words: the same on the screen, in JSON and on the director's page.

Takes a ``Standing`` or parts of it, gives plain sentences. Computes nothing.
"""

from __future__ import annotations

from fractions import Fraction

from dvcq.numbers import format_score
from dvcq.scoring import Total
from dvcq.standing import Standing, level_name
from dvcq.standing.gains import Gain, Obstacle, Path
from dvcq.standing.ways import Rank

HEADINGS: dict[Rank, str] = {
    "evidence": "Đã đủ điểm, chỉ thiếu minh chứng hoặc giải trình",
    "answer": "Chưa tự chấm",
    "figure": "Chưa có số liệu, căn cứ",
    "count": "Làm thêm hoạt động",
    "share": "Nâng tỷ lệ, lên bậc, làm cho đạt",
    "fixed": "Không còn hoặc khó tác động",
    "superior": "Do cấp trên chấm",
}
MOST_STEPS = 8


def points(value: Fraction) -> str:
    return format_score(value)


def score_line(standing: Standing) -> str:
    """Points so far, what they may become, out of how many."""
    total, best = _totals(standing)
    if total is None:
        return "Chưa chấm được điểm: bộ tiêu chí hoặc số liệu có lỗi."
    if total.low is None or total.high is None:
        faulty = standing.score and any(line.state == "fault" for line in standing.score.lines)
        why = "có tiêu chí bị lỗi" if faulty else "chưa có tiêu chí nào áp dụng"
        return f"Chưa có tổng điểm: {why}."
    shown = f"Điểm đã chắc có: {points(total.low)} trên {points(total.full_maximum)}"
    if total.high != total.low:
        shown += f"; khi đủ căn cứ, nhiều nhất {points(total.high)}"
    if best is not None and best.high is not None and best.high > total.high:
        shown += f"; khi làm hết các việc nêu dưới đây, nhiều nhất {points(best.high)}"
    return f"{shown}."


def level_line(standing: Standing) -> str:
    """The level surely reached and the one still possible; empty without a total."""
    total, best = _totals(standing)
    if total is None or total.low is None or best is None:
        return ""
    sure, possible = (
        level_name(total.level_low, total),
        level_name(best.level_high, best, best=True),
    )
    if sure == possible:
        return f"Xếp loại đến nay: {sure}."
    return f"Xếp loại đến nay: {sure}; còn có thể đạt: {possible}."


def _totals(standing: Standing) -> tuple[Total | None, Total | None]:
    return (standing.score.total if standing.score else None), standing.best


def path_lines(standing: Standing) -> list[str]:
    """What is missing for the next level, what reaches it, what stands before it."""
    path = standing.path
    if path is None:
        return []
    lines = [f"{_gap(path)} {_steps(path)}".strip()]
    return lines + [_obstacle(path, item) for item in path.obstacles]


def _gap(path: Path) -> str:
    bound = f"từ {points(path.bottom)} điểm"
    if path.gap:
        return f"Mức kế tiếp “{path.level.text}” ({bound}): còn thiếu {points(path.gap)} điểm."
    return f"Mức kế tiếp “{path.level.text}” ({bound}): đã đủ điểm, còn vướng điều kiện."


def _steps(path: Path) -> str:
    told = [f"{gain.line.code} (+{points(gain.worth)})" for gain in path.steps[:MOST_STEPS]]
    rest = len(path.steps) - MOST_STEPS
    listed = ", ".join(told) + (f" và {rest} tiêu chí khác" if rest > 0 else "")
    if path.enough and path.with_superior:
        return f"Chỉ đủ khi cấp trên cho điểm và đạt thêm ở: {listed}."
    if path.enough:
        return f"Đạt được khi làm các việc ở tiêu chí: {listed}."
    if not path.steps and not path.gap:
        return ""
    if not path.steps:
        return "Không còn việc nào trong tay đơn vị để thêm điểm."
    if path.reached is not None and path.reached >= path.bottom:
        return f"Có thể đủ điểm nhờ: {listed}, nhưng còn vướng điều kiện nêu dưới đây."
    reached = points(path.reached) if path.reached is not None else "?"
    return f"Làm hết các việc ở {listed} mới được {reached} điểm, chưa đủ."


def _obstacle(path: Path, item: Obstacle) -> str:
    what = item.row.text.rstrip(" .;")
    state = "chưa bảo đảm" if item.sure else "chưa chắc bảo đảm"
    looked = f" ({item.shown})" if item.shown else ""
    if not item.limit:
        return f"Điều kiện của mức “{path.level.text}” {state}: {what}{looked}."
    allowed = f"chỉ được xếp “{item.level.text}”" if item.level else "không đủ điều kiện xếp loại"
    return f"Điều kiện khống chế {state}: {what}{looked}; nếu không bảo đảm thì {allowed}."


def gain_points(gain: Gain) -> str:
    """What a gain adds to the total: "+4"; "0" where a limit swallows it."""
    return f"+{points(gain.worth)}" if gain.worth > 0 else "0"


def gain_action(gain: Gain) -> str:
    """What to do, with the criterion's name and the cell to look at."""
    where = f" [{gain.way.sources[0]}]" if gain.way.sources else ""
    return f"{gain_name(gain)}: {gain.way.action}{where}"


def gain_name(gain: Gain) -> str:
    """The criterion, and whether it stands aside of the scale."""
    aside = " (điểm thưởng)" if gain.line.bonus else " (điểm trừ)" if gain.line.minus else ""
    return " ".join(gain.line.row.text.split()).rstrip(".;: ") + aside

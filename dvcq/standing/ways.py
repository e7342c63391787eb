"""What a criterion could still give, and what has to be done for it.

Takes a scored leaf with the rows of the rubric below it, gives each ``Way``: from which points to
which, by what. It alone knows how a rule would have to change its numbers to give more. What that
is worth in the total is decided in ``gains``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from dvcq.criterion_kinds import number_words
from dvcq.facts import Figure
from dvcq.intervals import Bounds, filled
from dvcq.model import Criterion
from dvcq.numbers import format_number, round_half_up
from dvcq.scoring import ScoreLine
from dvcq.scoring.leaves import bounds_of, fraction, value_of
from dvcq.sources import Source

Rank = Literal["evidence", "answer", "figure", "count", "share", "fixed", "superior"]
RANKS: tuple[Rank, ...] = ("evidence", "answer", "figure", "count", "share", "fixed", "superior")
OWN: frozenset[Rank] = frozenset(RANKS[:5])  # what the unit itself can do something for

# What one more of a fact is called.
_NOUNS = {
    "so_hoat_dong": "hoạt động",
    "so_hoat_dong_ke_hoach": "hoạt động",
    "luot_nguoi": "lượt người tham gia",
    "so_nhiem_vu_thuc_hien": "nhiệm vụ có hoạt động xong",
    "so_van_ban": "văn bản ban hành",
    "so_hoat_dong_phoi_hop": "hoạt động có đơn vị phối hợp",
    "so_nguoi": "người tham gia",
    "so_mo_hinh": "mô hình đăng ký",
    "so_mo_hinh_cong_nhan": "mô hình được công nhận",
    "so_cuoc_kiem_tra": "cuộc kiểm tra công vụ",
    "so_khac_phuc": "tồn tại, vi phạm được khắc phục",
    "so_chi_tieu_dat": "chỉ tiêu đạt",
}
_STATISTICS = ("so_lieu", "so_lieu_nam_truoc")
_OF_ACTIVITIES = frozenset(_NOUNS) - {"so_van_ban", "so_chi_tieu_dat"}  # until the figures close


@dataclass(frozen=True, slots=True)
class Way:
    """``target``: the points of the leaf when it is done. ``action``: a clause without end mark."""

    rank: Rank
    start: Fraction
    target: Fraction
    action: str
    sources: tuple[Source, ...] = ()


def ways_of(line: ScoreLine, parts: list[Criterion], closed: str) -> Iterator[Way]:
    """Everything a leaf could still give; ``closed``: since when activities do not count any more.

    Points of a deduction count the other way: the target is below the start.
    """
    if line.state in ("not_applicable", "fault"):
        return
    if line.state == "open":
        yield _waiting(line)
        return
    if line.minus:
        if line.high > 0:
            yield Way("fixed", line.high, Fraction(0), f"đang bị trừ điểm ({line.rule})")
        return
    if line.unproven:
        yield Way("evidence", line.low, line.unproven, _proof(line))
    base = line.low + line.unproven
    if base < line.maximum:
        yield from _more(line, parts, base, closed)


def _proof(line: ScoreLine) -> str:
    usual = f" (thường dùng: {line.row.proof})" if line.row.proof else ""
    return (
        f"đã đủ điểm theo cách chấm, chỉ thiếu minh chứng: thêm ở trang Minh chứng{usual}, hoặc "
        "ghi Giải trình ở trang Tự chấm"
    )


# --- what is open -----------------------------------------------------------------------------

_ASKED = {
    "verdict": "chưa tự chấm: ghi “Kết quả” ở trang Tự chấm",
    "points": "chưa tự chấm: ghi “Điểm tự chấm” ở trang Tự chấm",
    "decision": "chưa phát sinh nên chưa có điểm: quyết định “Kết quả” ở trang Tự chấm",
}


def _waiting(line: ScoreLine) -> Way:
    start, target = (line.high, line.low) if line.minus else (line.low, line.high)
    wants = line.row.evidence == "co" and not line.evidence and not line.minus
    proof = ", kèm minh chứng" if wants else ""
    if line.waits == "superior":
        body = f" ({line.row.scorer})" if line.row.scorer else ""
        return Way("superior", start, target, f"chờ điểm của cấp trên{body}")
    if line.row.kind == "so_sanh":
        names, cells = _empty(line)
        return Way("fixed", start, target, f"chờ số được công bố{names}", cells)
    if line.waits in _ASKED:
        column = "points" if line.waits == "points" else "verdict"
        told = (line.answer.source(column),) if line.answer else ()
        return Way("answer", start, target, _ASKED[line.waits] + proof, told)
    if line.answer is not None and line.answer.verdict == "chua_co":
        action = "đang ghi “chưa có căn cứ”: khi có căn cứ thì sửa ở trang Tự chấm"
        return Way("figure", start, target, action + proof, (line.answer.source("verdict"),))
    names, cells = _empty(line)
    action = f"chưa có số liệu{names}" if names else f"chưa tính được ({line.rule})"
    return Way("figure", start, target, action + proof, cells)


def _empty(line: ScoreLine) -> tuple[str, tuple[Source, ...]]:
    """The figures nobody filled in, and their cells."""
    empty = [figure for figure in line.figures if figure.value is None]
    names = list(dict.fromkeys(f"“{figure.label}”" for figure in empty if figure.label))
    shown = f": {', '.join(names[:3])}{' …' if len(names) > 3 else ''}" if names else ""
    cells = tuple(dict.fromkeys(figure.sources[0] for figure in empty if figure.sources))
    return shown, cells


# --- what the rule would give -----------------------------------------------------------------


def _more(line: ScoreLine, parts: list[Criterion], base: Fraction, closed: str) -> Iterator[Way]:
    kind = line.row.kind
    way: Way | None
    if kind == "ty_le":
        way = _by_share(line, base)
    elif kind == "bac_thang":
        way = _by_step(line, parts, base)
    elif kind == "dem":
        way = _by_count(line, [row for row in parts if row.kind == "khoan"], base)
    elif kind == "cap_tren":
        way = None
    else:
        way = _by_hand(line, base)
    if way is None:
        return
    counted = [line.row.numerator, *[row.numerator for row in parts]]
    if closed and way.rank in ("count", "share") and any(x in _OF_ACTIVITIES for x in counted):
        yield replace(way, rank="fixed", action=f"{closed}: {way.action}")
        return
    yield way


def _by_hand(line: ScoreLine, base: Fraction) -> Way | None:
    kind, told = line.row.kind, line.answer
    if kind == "co_khong":
        action = "đang tự chấm “không đạt”: làm được thì sửa thành “đạt” ở trang Tự chấm"
        return Way("share", base, line.maximum, action, (told.source("verdict"),) if told else ())
    if kind == "tu_cham":
        action = f"đang tự chấm {number_words(base)} trên {number_words(line.maximum)} điểm"
        return Way("share", base, line.maximum, action, (told.source("points"),) if told else ())
    if kind == "tru_dan":
        return Way("fixed", base, line.maximum, f"đã bị trừ điểm ({line.rule})")
    if kind == "so_sanh":
        return Way("fixed", base, line.maximum, f"theo số được công bố ({line.rule})")
    return None


def _by_share(line: ScoreLine, base: Fraction) -> Way:
    top, bottom = line.figures[0], line.figures[1]
    have, whole = value_of(top), value_of(bottom)
    if not whole or have is None:
        return Way("fixed", base, line.maximum, f"không phát sinh ({line.rule})")
    one = round_half_up(line.maximum / whole, 2)
    each = f"; thêm 1 được khoảng {format_number(one)} điểm" if one else ""
    more = _plus(line.row.numerator, top, whole - have)
    action = f"{more} (hiện {number_words(have)} trên {number_words(whole)}{each})"
    return Way("share", base, line.maximum, action, top.sources[:1])


def _plus(fact: str | None, figure: Figure, more: Fraction) -> str:
    """What has to be added: "thêm 2 hoạt động", or the statistic that has to rise."""
    noun = _NOUNS.get(fact or "")
    if noun is None:
        return f"tăng thêm {number_words(more)} ở “{figure.label}”"
    _, opening, scope = figure.label.partition(" (")
    where = f" ({scope}" if opening and scope.endswith(")") and _scoped(figure) else ""
    return f"thêm {number_words(more)} {noun}{where}"


def _scoped(figure: Figure) -> bool:
    """Whether the words in brackets are a scope and not part of the fact's own name."""
    return not figure.label.endswith("(không phải lượt)")


def _by_count(line: ScoreLine, terms: list[Criterion], base: Fraction) -> Way | None:
    own = terms if terms else [line.row]
    offset = 0 if not terms else len(line.figures) - len(terms)
    if offset < 0 or len(line.figures) < len(own):
        return None
    figures = line.figures[offset:] if terms else line.figures[:1]
    room, options = Fraction(0), []
    for row, figure in zip(own, figures, strict=True):
        left = _room(row, figure, line.maximum - base, term=bool(terms))
        if left <= 0 or not row.each:
            continue
        room += left
        each = Fraction(row.each)
        times = Fraction(-(-left // each))
        have = number_words(value_of(figure))
        plus = _plus(row.numerator, figure, times)
        options.append(f"{plus} (hiện {have}; mỗi lần được {number_words(each)} điểm)")
    target = min(line.maximum, base + room)
    if not options or target <= base:
        return None
    cells = tuple(figure.sources[0] for figure in figures if figure.sources)
    return Way("count", base, target, " hoặc ".join(options), cells[:1])


def _room(row: Criterion, figure: Figure, rest: Fraction, *, term: bool) -> Fraction:
    """How many more points a term can give: up to its own limit and the criterion's."""
    limit = fraction(row.maximum) if term else None
    reached = (value_of(figure) or Fraction(0)) * Fraction(row.each or 0)
    return rest if limit is None else min(rest, max(limit - reached, Fraction(0)))


# --- scales -----------------------------------------------------------------------------------


def _by_step(line: ScoreLine, parts: list[Criterion], base: Fraction) -> Way | None:
    steps = [row for row in parts if row.kind == "bac"]
    share = line.row.denominator is not None
    top = line.figures[0]
    whole = value_of(line.figures[1]) if share else None
    have = value_of(top)
    if have is None or (share and not whole):
        return None
    measured = have / whole * 100 if share and whole else have
    bounds = filled([bounds_of(row) for row in steps])
    better = [
        (Fraction(row.maximum or 0), row, needed)
        for row, held in zip(steps, bounds, strict=True)
        if Fraction(row.maximum or 0) > base
        and (needed := _needed(held, measured, have, whole)) is not None
    ]
    if not better:
        best = max((Fraction(row.maximum or 0) for row in steps), default=base)
        if best <= base:
            return None
        return Way("fixed", base, best, f"không còn lên bậc được ({line.rule})", top.sources[:1])
    better.sort(key=lambda item: item[0])
    told = [
        f"{_change(line.row.numerator, top, needed)} thì vào bậc “{row.text}”, được "
        f"{number_words(points)} điểm"
        for points, row, needed in better
    ]
    target = better[-1][0]
    fact = line.row.numerator
    falls = any(needed < 0 for *_, needed in better)
    rank: Rank = "fixed" if falls and fact not in _STATISTICS else "share"
    now = f"hiện {number_words(have)}" + (f" trên {number_words(whole)}" if share else "")
    return Way(rank, base, target, f"{now}; {'; '.join(told)}", top.sources[:1])


def _change(fact: str | None, figure: Figure, needed: Fraction) -> str:
    if needed >= 0:
        return _plus(fact, figure, needed)
    return f"giảm {number_words(-needed)} ở “{figure.label}”"


def _needed(
    step: Bounds, measured: Fraction, have: Fraction, whole: Fraction | None
) -> Fraction | None:
    """By how much the counted figure must change to lie in the step; ``None``: it cannot."""
    if step.bottom is not None and measured <= step.bottom[0]:
        goal, belongs = step.bottom
    elif step.top is not None and measured >= step.top[0]:
        goal, belongs = step.top
    else:
        return None
    rises = goal > measured or (goal == measured and step.bottom == (goal, belongs))
    exact = (goal * whole / 100 if whole is not None else goal) - have
    whole_numbers = have.denominator == 1 and (whole is None or whole.denominator == 1)
    if not whole_numbers:
        return exact
    change = -(-exact // 1) if rises else exact // 1
    if not belongs and Fraction(change) == exact:
        change += 1 if rises else -1
    over = whole is not None and have + change > whole
    return None if over or have + change < 0 else Fraction(change)

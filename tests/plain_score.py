"""A score worked out a second time, slowly and plainly, from the rows as a clerk types them.

Takes the rows of "Tiêu chí" as dicts by header, the values of "Số liệu" by indicator, the answers
of "Tự chấm" by code and the codes that "Minh chứng" names; gives every range, the total and the
levels. Exact fractions; it shares no code with ``dvcq`` and knows two facts only: a statistic of
the period and the same statistic of last year. The rubric is taken to be sound.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from fractions import Fraction

Cell = str | None
Sheet = list[dict[str, Cell]]
Figures = Mapping[str, tuple[Fraction | None, Fraction | None]]
Answers = Mapping[str, Mapping[str, str]]
Range = tuple[Fraction, Fraction]
Worth = tuple[Fraction, Fraction, str]  # least, most, how sure

ZERO = Fraction(0)
PLAIN, BONUS, MINUS = "tổng các tiêu chí con", "nhóm điểm thưởng", "nhóm điểm trừ"
GROUPS = (PLAIN, BONUS, MINUS)
LEAVES = (
    "có/không",
    "tỷ lệ",
    "theo bậc",
    "đếm, có mức tối đa",
    "trừ dần, có mức sàn",
    "so sánh với năm trước",
    "tự chấm điểm",
    "cấp trên chấm",
)
FAULT = (ZERO, ZERO, "fault")
OUT = (ZERO, ZERO, "not_applicable")


@dataclass
class Plain:
    """What came out; ``low`` is ``None`` where there is no total."""

    leaves: dict[str, Worth]
    groups: dict[str, Worth]
    low: Fraction | None = None
    high: Fraction | None = None
    exact_low: Fraction | None = None
    exact_high: Fraction | None = None
    raw: Range | None = None
    maximum: Fraction = ZERO
    level_low: str = ""
    level_high: str = ""
    eligible_low: bool = True
    eligible_high: bool = True


def number(typed: Cell) -> Fraction | None:
    return None if typed in (None, "") else Fraction(str(typed).replace(",", "."))


def sure(value: Fraction) -> Worth:
    return value, value, "sure"


def between(low: Fraction, high: Fraction) -> Worth:
    return low, high, "open"


class Judge:
    def __init__(self, rows: Sheet, figures: Figures, answers: Answers, proven: Set[str]) -> None:
        self.rows = {row["Mã"] or "": row for row in rows}
        self.figures = figures
        self.answers = answers
        self.proven = proven

    # --- the rubric -------------------------------------------------------------------------

    def of_kind(self, *kinds: str) -> list[str]:
        return [code for code, row in self.rows.items() if row["Cách chấm"] in kinds]

    def kind(self, code: str) -> str:
        return self.rows[code]["Cách chấm"] or ""

    def cell(self, code: str, header: str) -> Fraction | None:
        return number(self.rows[code].get(header))

    def maximum(self, code: str) -> Fraction:
        return self.cell(code, "Điểm tối đa") or ZERO

    def above(self, code: str) -> list[str]:
        """The rows that a row stands below, nearest first."""
        parts = code.split(".")
        shorter = [".".join(parts[:n]) for n in range(len(parts) - 1, 0, -1)]
        return [item for item in shorter if item in self.rows]

    def right_below(self, code: str, *kinds: str) -> list[str]:
        return [item for item in self.of_kind(*kinds) if self.above(item)[:1] == [code]]

    def leaves_below(self, code: str) -> list[str]:
        return [leaf for leaf in self.of_kind(*LEAVES) if code in self.above(leaf)]

    def special(self, code: str) -> str:
        """The bonus or deduction group that a row is or belongs to; "" for the rest."""
        chain = [code, *self.above(code)]
        return next((item for item in chain if self.kind(item) in (BONUS, MINUS)), "")

    def fact(self, code: str, side: str) -> Fraction | None:
        name, scope = self.rows[code].get(side), self.rows[code].get(f"Phạm vi {side.lower()}")
        this_year, last_year = self.figures[scope or ""]
        return this_year if name == "số liệu trong kỳ" else last_year

    def answer(self, code: str, header: str) -> str:
        return self.answers.get(code, {}).get(header) or ""

    def inside(self, code: str, value: Fraction) -> bool:
        least, upto = self.cell(code, "Ngưỡng"), self.cell(code, "Đến")
        below = self.cell(code, "Đến dưới")
        return (
            (least is None or value >= least)
            and (upto is None or value <= upto)
            and (below is None or value < below)
        )

    def is_bounded(self, code: str) -> bool:
        return any(self.cell(code, name) is not None for name in ("Ngưỡng", "Đến", "Đến dưới"))

    # --- does it apply ----------------------------------------------------------------------

    def group_applies(self, code: str) -> bool | None:
        """``None``: the fact that decides it is not known yet."""
        if not self.rows[code].get("Tử số"):
            return True
        value = self.fact(code, "Tử số")
        if value is None:
            return None
        return self.inside(code, value) if self.is_bounded(code) else value > 0

    def leaf(self, code: str) -> Worth:
        chain = [code, *self.above(code)]
        if any(self.answer(item, "Kết quả") == "không áp dụng" for item in chain):
            return OUT
        decisions = [self.group_applies(item) for item in chain[1:]]
        if False in decisions:
            return OUT
        if None in decisions:
            return between(ZERO, self.maximum(code))
        return self.proved(code, self.by_rule(code))

    def proved(self, code: str, worth: Worth) -> Worth:
        """Points that are sure must be proved or explained where the rubric wants it."""
        low, _high, state = worth
        wanted = self.rows[code].get("Cần minh chứng") == "Có"
        shown = code in self.proven or self.answer(code, "Giải trình") != ""
        if state == "sure" and low > 0 and wanted and not shown:
            return sure(ZERO)
        return worth

    # --- the ways of scoring ----------------------------------------------------------------

    def by_rule(self, code: str) -> Worth:
        waits = self.answer(code, "Kết quả") == "chưa có căn cứ"
        rules = {
            "có/không": self.yes_no,
            "tỷ lệ": self.ratio,
            "theo bậc": self.tiers,
            "đếm, có mức tối đa": self.count,
            "trừ dần, có mức sàn": self.minus,
            "so sánh với năm trước": self.comparison,
            "tự chấm điểm": lambda it, _: self.typed(it, "Điểm tự chấm"),
            "cấp trên chấm": self.superior,
        }
        if waits and self.kind(code) in ("có/không", "tự chấm điểm", "cấp trên chấm"):
            return between(ZERO, self.maximum(code))
        return rules[self.kind(code)](code, waits)

    def yes_no(self, code: str, _waits: bool) -> Worth:
        said = self.answer(code, "Kết quả")
        if said == "đạt":
            return sure(self.maximum(code))
        return sure(ZERO) if said == "không đạt" else FAULT

    def typed(self, code: str, header: str) -> Worth:
        """Typed points; a blank claim or one outside 0 … maximum is an error."""
        points = number(self.answer(code, header))
        if points is None or not 0 <= points <= self.maximum(code):
            return FAULT
        return sure(points)

    def superior(self, code: str, _waits: bool) -> Worth:
        if self.answer(code, "Điểm thẩm định") == "":
            return between(ZERO, self.maximum(code))
        return self.typed(code, "Điểm thẩm định")

    def by_policy(self, code: str) -> Worth:
        policy = self.rows[code].get("Mẫu số bằng 0")
        if policy == "tính điểm tối đa":
            return sure(self.maximum(code))
        if policy == "tính 0 điểm":
            return sure(ZERO)
        if policy == "không áp dụng":
            return OUT
        if self.answer(code, "Kết quả") in ("đạt", "không đạt"):
            return self.yes_no(code, False)
        if self.answer(code, "Điểm tự chấm"):
            return self.typed(code, "Điểm tự chấm")
        return between(ZERO, self.maximum(code))

    def widened(self, code: str, low: Fraction, high: Fraction) -> Worth:
        """A range when nothing may turn out to have been due, and then the policy decides."""
        policy = self.by_policy(code)
        if policy[2] == "fault" or policy == OUT:
            return between(low, high)
        return between(min(low, policy[0]), max(high, policy[1]))

    def ratio(self, code: str, waits: bool) -> Worth:
        top = None if waits else self.fact(code, "Tử số")
        bottom = None if waits else self.fact(code, "Mẫu số")
        if bottom == 0:
            return FAULT if top is not None and top > 0 else self.by_policy(code)
        if top is None or bottom is None:
            return between(ZERO, self.maximum(code))
        return FAULT if top > bottom else sure(top / bottom * self.maximum(code))

    def tiers(self, code: str, waits: bool) -> Worth:
        tiers = self.right_below(code, "bậc")
        worth = [self.maximum(tier) for tier in tiers]
        if self.answer(code, "Kết quả") == "không đạt" and not waits:
            return sure(min(worth))
        if self.answer(code, "Kết quả") == "không đạt":
            return sure(min(worth))
        share = bool(self.rows[code].get("Mẫu số"))
        value = None if waits else self.fact(code, "Tử số")
        if share:
            bottom = None if waits else self.fact(code, "Mẫu số")
            if bottom is None:
                least, most = min(worth), max(worth)
                return self.widened(code, least, most) if not value else between(least, most)
            if bottom == 0:
                return FAULT if value is not None and value > 0 else self.by_policy(code)
            if value is not None and value > bottom:
                return FAULT
            value = None if value is None else value / bottom * 100
        if value is None:
            return between(min(worth), max(worth))
        return sure(self.maximum(self.tier_of(tiers, value)))

    def tier_of(self, tiers: list[str], value: Fraction) -> str:
        """Of the tiers whose written bounds hold, the narrowest; else the one without bounds."""
        fitting = [tier for tier in tiers if self.is_bounded(tier) and self.inside(tier, value)]
        if not fitting:
            return next(tier for tier in tiers if not self.is_bounded(tier))
        if all(self.cell(tier, "Ngưỡng") is not None for tier in fitting):
            return max(fitting, key=lambda tier: self.cell(tier, "Ngưỡng") or ZERO)

        def end(tier: str) -> tuple[Fraction, bool]:
            upto, below = self.cell(tier, "Đến"), self.cell(tier, "Đến dưới")
            return (upto, True) if upto is not None else (below or ZERO, False)

        return min(fitting, key=end)

    def terms(self, code: str, waits: bool, limit: Fraction | None) -> tuple[Fraction, Fraction]:
        """Times × points each, added up: the least and the most.

        ``limit`` is the most an unknown term without a maximum of its own can bring.
        """
        low = high = ZERO
        for item in self.right_below(code, "khoản đếm") or [code]:
            own = self.cell(item, "Điểm tối đa") if item != code else None
            times = None if waits else self.fact(item, "Tử số")
            if times is None:
                high += own if own is not None else (limit or ZERO)
                continue
            points = times * (self.cell(item, "Điểm mỗi lần") or ZERO)
            points = points if own is None else min(points, own)
            low, high = low + points, high + points
        return low, high

    def count(self, code: str, waits: bool) -> Worth:
        maximum = self.maximum(code)
        low, high = self.terms(code, waits, maximum)
        return self.ends(code, waits, min(low, maximum), min(high, maximum))

    def minus(self, code: str, waits: bool) -> Worth:
        maximum, floor = self.maximum(code), self.cell(code, "Ngưỡng") or ZERO
        low, high = self.terms(code, waits, maximum)
        return self.ends(code, waits, max(floor, maximum - high), max(floor, maximum - low))

    def ends(self, code: str, waits: bool, low: Fraction, high: Fraction) -> Worth:
        terms = self.right_below(code, "khoản đếm") or [code]
        unknown = waits or any(self.fact(item, "Tử số") is None for item in terms)
        return between(low, high) if unknown else sure(low)

    def comparison(self, code: str, waits: bool) -> Worth:
        worth = {
            name: self.maximum(self.right_below(code, name)[0])
            for name in ("nếu cao hơn", "nếu bằng", "nếu thấp hơn")
        }
        now = None if waits else self.fact(code, "Tử số")
        if self.rows[code].get("Mẫu số"):
            before = self.fact(code, "Mẫu số")
        else:
            before = self.figures[self.rows[code].get("Phạm vi tử số") or ""][1]
        if waits:
            return between(min(worth.values()), max(worth.values()))
        if before is None:
            return self.by_policy(code)
        if now is None:
            return between(min(worth.values()), max(worth.values()))
        if now == before:
            return sure(worth["nếu bằng"])
        return sure(worth["nếu cao hơn" if now > before else "nếu thấp hơn"])

    # --- sums -------------------------------------------------------------------------------

    def add_up(self, worths: list[Worth]) -> Worth:
        states = {state for _, _, state in worths}
        if "fault" in states:
            return FAULT
        if states <= {"not_applicable"}:
            return OUT
        low, high = sum(x[0] for x in worths) + ZERO, sum(x[1] for x in worths) + ZERO
        return low, high, "open" if "open" in states else "sure"

    def group(self, code: str, leaves: Mapping[str, Worth]) -> Worth:
        """A bonus or deduction inside a group is none of the group's points."""
        mine = [x for x in self.leaves_below(code) if self.special(x) in ("", self.special(code))]
        low, high, state = self.add_up([leaves[leaf] for leaf in mine])
        limit = self.cell(code, "Điểm tối đa")
        if self.kind(code) in (BONUS, MINUS) and limit is not None:
            low, high = min(low, limit), min(high, limit)
        return low, high, state

    # --- requirements -----------------------------------------------------------------------

    def met(self, code: str, result: Plain) -> tuple[bool, bool]:
        """Whether a requirement is met for certain, and whether it may be met."""
        name = self.rows[code].get("Tử số")
        if not name:
            said = self.answer(code, "Kết quả")
            return said == "đạt", said != "không đạt"
        if name in ("điểm của tiêu chí", "tỷ lệ điểm của tiêu chí (%)"):
            ranges = self.points_of(code, result, share=name != "điểm của tiêu chí")
            each = [self.holds(code, *item) for item in ranges]
            return all(x[0] for x in each), all(x[1] for x in each)
        value = self.fact(code, "Tử số")
        return (False, True) if value is None else self.holds(code, value, value)

    def holds(self, code: str, low: Fraction, high: Fraction) -> tuple[bool, bool]:
        least, upto = self.cell(code, "Ngưỡng"), self.cell(code, "Đến")
        below = self.cell(code, "Đến dưới")
        certain = self.inside(code, low) and self.inside(code, high)
        possible = (
            (least is None or high >= least)
            and (upto is None or low <= upto)
            and (below is None or low < below)
        )
        return certain, possible

    def points_of(self, code: str, result: Plain, *, share: bool) -> list[Range]:
        """The points looked at; of what does not apply there are none, so it hinders nothing.

        Without a code: every heading but bonus and deduction, also one that has no parts.
        """
        wanted = self.rows[code].get("Phạm vi tử số")
        codes = (
            [wanted] if wanted else [x for x in self.of_kind(PLAIN, *LEAVES) if not self.above(x)]
        )
        ranges = []
        for item in codes:
            low, high, state = (result.leaves | result.groups)[item]
            if state == "not_applicable":
                continue
            leaves = [item] if item in result.leaves else self.leaves_below(item)
            counted = [
                leaf
                for leaf in leaves
                if result.leaves[leaf][2] != "not_applicable"
                and self.special(leaf) in ("", self.special(item))
            ]
            applicable = sum(self.maximum(leaf) for leaf in counted) + ZERO
            ranges.append(
                (low / applicable * 100, high / applicable * 100) if share else (low, high)
            )
        return ranges

    # --- the level --------------------------------------------------------------------------

    def level(self, value: Fraction, result: Plain, *, best: bool) -> tuple[str, bool]:
        """The level's name ("" for none) and whether the unit may be given one at all."""
        levels = self.of_kind("mức xếp loại")
        levels.sort(key=lambda code: self.cell(code, "Ngưỡng") or ZERO, reverse=True)
        place = len([code for code in levels if value < (self.cell(code, "Ngưỡng") or ZERO)])
        for cap in self.of_kind("điều kiện khống chế"):
            if self.met(cap, result)[best]:
                continue
            limit = self.rows[cap].get("Mức cao nhất")
            if not limit:
                return "", False
            place = max(place, levels.index(limit))
        while place < len(levels) and not self.conditions_met(levels[place], result, best=best):
            place += 1
        return (self.rows[levels[place]]["Nội dung"] or "" if place < len(levels) else ""), True

    def conditions_met(self, level: str, result: Plain, *, best: bool) -> bool:
        conditions = self.right_below(level, "điều kiện của mức")
        return all(self.met(code, result)[best] for code in conditions)

    # --- everything -------------------------------------------------------------------------

    def run(self) -> Plain:
        leaves = {code: self.leaf(code) for code in self.of_kind(*LEAVES)}
        groups = {code: self.group(code, leaves) for code in self.of_kind(*GROUPS)}
        result = Plain(leaves, groups)
        plain = [code for code in leaves if not self.special(code)]
        counted = [code for code in plain if leaves[code][2] != "not_applicable"]
        result.maximum = sum(self.maximum(code) for code in counted) + ZERO
        if result.maximum == 0 or any(state == "fault" for _, _, state in leaves.values()):
            return result
        low, high, _ = self.add_up([leaves[code] for code in counted])
        result.raw = (low, high)
        bonus = self.add_up([groups[code] for code in self.of_kind(BONUS)])
        minus = self.add_up([groups[code] for code in self.of_kind(MINUS)])
        low = low / result.maximum * 100 + bonus[0] - minus[1]
        high = high / result.maximum * 100 + bonus[1] - minus[0]
        result.exact_low, result.exact_high = self.kept(low), self.kept(high)
        result.low, result.high = self.rounded(result.exact_low), self.rounded(result.exact_high)
        unrounded = self.of_kind("bước làm tròn, xếp loại theo điểm chưa làm tròn")
        at_low = result.exact_low if unrounded else result.low
        at_high = result.exact_high if unrounded else result.high
        result.level_low, result.eligible_low = self.level(at_low, result, best=False)
        result.level_high, result.eligible_high = self.level(at_high, result, best=True)
        return result

    def kept(self, value: Fraction) -> Fraction:
        ceilings = [self.maximum(code) for code in self.of_kind("mức trần của tổng điểm")]
        return max(ZERO, min(value, ceilings[0] if ceilings else Fraction(100)))

    def rounded(self, value: Fraction) -> Fraction:
        """Half up, at the rubric's step."""
        steps = self.of_kind("bước làm tròn", "bước làm tròn, xếp loại theo điểm chưa làm tròn")
        step = self.cell(steps[0], "Ngưỡng") if steps else None
        step = step or Fraction(1, 100)
        return ((value / step + Fraction(1, 2)) // 1) * step


def plain_score(rows: Sheet, figures: Figures, answers: Answers, proven: Set[str]) -> Plain:
    return Judge(rows, figures, answers, proven).run()

"""Random sound rubrics with random facts and answers, and their workbook.

Gives ``cases()``: a hypothesis strategy of ``Case``. Every rubric has 100 points, so the checks of
a rubric find nothing; what the facts and answers say of it is anything a year may bring.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from typing import Any, TypeVar

from hypothesis import strategies as st
from plain_score import BONUS, LEAVES, MINUS, PLAIN, Cell, Plain, plain_score
from support import UNIT, Cells, book_bytes, tables

T = TypeVar("T")
RUBRIC_COLUMNS = (
    *("Mã", "Nội dung", "Điểm tối đa", "Cách chấm", "Tử số", "Phạm vi tử số", "Mẫu số"),
    *("Phạm vi mẫu số", "Điểm mỗi lần", "Mẫu số bằng 0", "Cần minh chứng", "Ngưỡng", "Đến"),
    *("Đến dưới", "Mức cao nhất"),
)
ANSWER_COLUMNS = ("Kết quả", "Điểm tự chấm", "Giải trình", "Điểm thẩm định")
POLICIES = ("tính điểm tối đa", "tính 0 điểm", "không áp dụng", "hỏi người chấm")
THIS, LAST = "số liệu trong kỳ", "số liệu cùng kỳ năm trước"
EMPTY = "## Văn bản\n| Mã |\n## Kế hoạch\n| Mã |\n"
Pair = tuple[Fraction | None, Fraction | None]


def shown(value: Fraction | int | None) -> str | None:
    """A number as a clerk types it; never three decimals, which might be thousands."""
    if value is None:
        return None
    exact = Fraction(value)
    assert 10**6 % exact.denominator == 0
    whole, rest = divmod(int(exact * 10**6), 10**6)
    decimals = f"{rest:06}".rstrip("0")
    return f"{whole},{decimals}{'0' * (len(decimals) == 3)}" if rest else str(whole)


@dataclass
class Case:
    rows: list[dict[str, Cell]] = field(default_factory=list)
    figures: dict[str, Pair] = field(default_factory=dict)
    answers: dict[str, dict[str, str]] = field(default_factory=dict)
    proven: set[str] = field(default_factory=set)
    # What an unknown figure may turn out to be (0: this year's, 1: last year's).
    unknown: list[tuple[str, int, tuple[Fraction, ...]]] = field(default_factory=list)
    counted: list[str] = field(default_factory=list)  # indicators: more of it is never worse
    deducted: list[str] = field(default_factory=list)  # indicators: more of it is never better

    def plain(self) -> Plain:
        return plain_score(self.rows, self.figures, self.answers, self.proven)

    def sheets(self, order: Callable[[list[Any]], list[Any]] = list) -> Cells:
        rubric = [[row.get(name) for name in RUBRIC_COLUMNS] for row in self.rows]
        figures = [
            [name, "Cả năm", shown(now), shown(last)] for name, (now, last) in self.figures.items()
        ]
        answers = [
            [code, *[said.get(name) for name in ANSWER_COLUMNS]]
            for code, said in self.answers.items()
        ]
        proofs = [
            [f"MC{n:03}", code, f"Thông báo số {n}"]
            for n, code in enumerate(sorted(self.proven), start=1)
        ]
        return {
            "Tiêu chí": [list(RUBRIC_COLUMNS), *order(rubric)],
            "Số liệu": [
                ["Chỉ tiêu số liệu", "Kỳ", "Trong kỳ", "Cùng kỳ năm trước"],
                *order(figures),
            ],
            "Tự chấm": [["Tiêu chí", *ANSWER_COLUMNS], *order(answers)],
            "Minh chứng": [["Mã", "Tiêu chí", "Tên loại, trích yếu"], *order(proofs)],
        }

    def book(self, order: Callable[[list[Any]], list[Any]] = list) -> bytes:
        return workbook_with(self.sheets(order))


def workbook_with(sheets: Cells) -> bytes:
    """The sheets as a workbook of the invented unit, with no plan and no documents."""
    unit: list[list[object]] = [["Thông tin", "Giá trị"], *[[k, v] for k, v in UNIT.items()]]
    return book_bytes({"Đơn vị": unit, **tables(EMPTY), **sheets})


class Maker:
    """Draws one case. ``faulty``: some answers and figures are wrong."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.case = Case()
        self.faulty = self.one_in(6)

    # --- drawing ----------------------------------------------------------------------------

    def pick(self, items: Sequence[T]) -> T:
        return self.draw(st.sampled_from(items))

    def whole(self, low: int, high: int) -> int:
        return self.draw(st.integers(low, high))

    def one_in(self, many: int) -> bool:
        return self.whole(1, many) == many

    def split(self, total: Fraction, most: int) -> list[Fraction]:
        """A number of points as the sum of 1 … ``most`` positive parts."""
        halves = int(total * 2)
        parts = self.whole(1, max(1, min(most, halves)))
        if parts == 1:
            return [total]
        cuts = sorted(
            self.draw(st.sets(st.integers(1, halves - 1), min_size=parts - 1, max_size=parts - 1))
        )
        ends = [0, *cuts, halves]
        return [Fraction(b - a, 2) for a, b in pairwise(ends)]

    # --- parts ------------------------------------------------------------------------------

    def row(self, code: str, kind: str, maximum: Fraction | None = None, **more: Cell) -> None:
        cells = {"Mã": code, "Nội dung": f"Dòng {code}", "Điểm tối đa": shown(maximum)}
        self.case.rows.append({**cells, "Cách chấm": kind, **more})

    def figure(self, now: Fraction | None, last: Fraction | None = None) -> str:
        name = f"số {len(self.case.figures) + 1}"
        self.case.figures[name] = (now, last)
        return name

    def number(self, values: Sequence[Fraction], *, known: bool = False) -> tuple[str, Any]:
        """A figure that is one of the values or not known yet."""
        value = None if not known and self.one_in(5) else self.pick(values)
        name = self.figure(value)
        if value is None:
            self.case.unknown.append((name, 0, tuple(values)))
        return name, value

    def say(self, code: str, **said: str) -> None:
        self.case.answers.setdefault(code, {}).update(
            {key.replace("_", " "): value for key, value in said.items()}
        )

    def of(self, code: str, header: str, name: str, fact: str = THIS) -> dict[str, Cell]:
        return {header: fact, f"Phạm vi {header.lower()}": name}

    def bounds(self, values: Sequence[Fraction]) -> dict[str, Cell]:
        """At least, at most, less than, or a stretch."""
        low, high = sorted((self.pick(values), self.pick(values)))
        return self.pick(
            (
                {"Ngưỡng": shown(low)},
                {"Đến": shown(high)},
                {"Đến dưới": shown(high + 1)},
                {"Ngưỡng": shown(low), "Đến": shown(high)},
                {"Ngưỡng": shown(low), "Đến dưới": shown(high + 1)},
            )
        )

    # --- the tree ---------------------------------------------------------------------------

    def tree(self, code: str, maximum: Fraction, depth: int) -> None:
        if (
            depth >= 4
            or maximum < 2
            or self.one_in(depth + 1 if depth > 1 else 4)
            or (len(self.case.rows) > 40)
        ):
            self.leaf(code, maximum)
            return
        more: dict[str, Cell] = {}
        if self.one_in(7):
            name, _ = self.number([Fraction(n) for n in range(4)])
            more = self.of(code, "Tử số", name)
            if self.one_in(2):
                more |= self.bounds([Fraction(n) for n in range(4)])
        self.row(code, PLAIN, maximum, **more)
        if self.one_in(12):
            self.say(code, Kết_quả="không áp dụng")
        for n, part in enumerate(self.split(maximum, 3), start=1):
            self.tree(f"{code}.{n}", part, depth + 1)

    def leaf(self, code: str, maximum: Fraction) -> None:
        make = self.pick(
            (
                self.yes_no,
                self.ratio,
                self.tiers,
                self.count,
                self.minus,
                self.comparison,
                self.manual,
                self.superior,
            )
        )
        start = len(self.case.rows)
        make(code, maximum)
        if make != self.superior and self.one_in(3):
            self.case.rows[start]["Cần minh chứng"] = "Có"
            proof = self.whole(0, 3)
            if proof >= 2:
                self.case.proven.add(code)
            if proof in (1, 3):
                self.say(code, Giải_trình="Đã báo cáo trực tiếp.")
        if self.one_in(10):
            self.say(code, Kết_quả="không áp dụng")
        elif not self.faulty and make in self.counted_ways() and self.one_in(12):
            self.case.answers[code] = {"Kết quả": "chưa có căn cứ"}
        elif make == self.tiers and self.one_in(8):
            self.case.answers[code] = {"Kết quả": "không đạt"}

    def counted_ways(self) -> tuple[Any, ...]:
        return self.ratio, self.tiers, self.count, self.minus, self.comparison

    def yes_no(self, code: str, maximum: Fraction) -> None:
        self.row(code, "có/không", maximum)
        if not (self.faulty and self.one_in(6)):
            self.say(code, Kết_quả=self.pick(("đạt", "đạt", "không đạt", "chưa có căn cứ")))

    def points(self, maximum: Fraction) -> str:
        """Points as typed; too many where faults are wanted."""
        if self.faulty and self.one_in(6):
            return shown(maximum + Fraction(1, 100)) or ""
        return shown(Fraction(self.whole(0, int(maximum * 100)), 100)) or ""

    def manual(self, code: str, maximum: Fraction) -> None:
        self.row(code, "tự chấm điểm", maximum)
        if self.one_in(6):
            self.say(code, Kết_quả="chưa có căn cứ")
        elif not (self.faulty and self.one_in(6)):
            self.say(code, Điểm_tự_chấm=self.points(maximum))

    def superior(self, code: str, maximum: Fraction) -> None:
        self.row(code, "cấp trên chấm", maximum)
        if self.one_in(2):
            self.say(code, Điểm_thẩm_định=self.points(maximum))

    def quotient(self, code: str, maximum: Fraction) -> dict[str, Cell]:
        """Cells of a numerator and a denominator, with a policy and perhaps its answer."""
        whole = [Fraction(n) for n in (0, 0, 1, 3, 10, 100_000)]
        under, bottom = self.number(whole)
        tops = (
            [Fraction(0)]
            if bottom == 0
            else [n for n in map(Fraction, (0, 1, 2, 3, 10, 94_995, 99_999)) if n <= (bottom or 0)]
        )
        top = self.pick(tops)
        if self.faulty and bottom is not None and self.one_in(6):
            top = bottom + 1
        over = self.figure(top)
        if bottom is None:  # whatever it will be, it shall not be less than what was done
            known = tuple(n for n in whole if n >= top)
            self.case.unknown[-1] = (under, 0, known)
        elif top <= bottom and self.one_in(5):
            self.case.figures[over] = (None, None)
            self.case.unknown.append((over, 0, tuple(tops)))
        elif top < bottom:
            self.case.counted.append(over)
        policy = self.pick(POLICIES)
        if policy == POLICIES[3] and bottom == 0 and self.one_in(2):
            if self.one_in(2):
                self.say(code, Kết_quả=self.pick(("đạt", "không đạt")))
            else:
                self.say(code, Điểm_tự_chấm=self.points(maximum))
        return {
            **self.of(code, "Tử số", over),
            **self.of(code, "Mẫu số", under),
            "Mẫu số bằng 0": policy,
        }

    def ratio(self, code: str, maximum: Fraction) -> None:
        self.row(code, "tỷ lệ", maximum, **self.quotient(code, maximum))

    def tiers(self, code: str, maximum: Fraction) -> None:
        scales: list[tuple[Any, ...]] = [
            (10, 50),
            (15, 30),
            (90, 95, 97),
            (50, Fraction("94.995"), 95),
        ]
        share = self.one_in(2)
        bounds = self.pick(scales if share else [*scales, (1,), (0, 5)])
        if share:
            cells = self.quotient(code, maximum)
        else:
            near = [n + d for n in map(Fraction, bounds) for d in (-1, 0, Fraction(1, 100), 1)]
            name, _ = self.number([n for n in near if n >= 0])
            cells = self.of(code, "Tử số", name)
        self.row(code, "theo bậc", maximum, **cells)
        rising = [maximum * n / len(bounds) for n in range(len(bounds) + 1)]
        rising = [Fraction(int(n * 4), 4) for n in rising[:-1]] + [maximum]
        if self.one_in(4):
            rising[0] = rising[1] / 2
        worth = rising if self.one_in(2) else rising[::-1]
        for n, (points, cell) in enumerate(self.stretches(bounds, worth), start=1):
            self.row(f"{code}.{n}", "bậc", points, **cell)
            self.case.rows[-1]["Điểm tối đa"] = shown(points)

    def stretches(
        self, bounds: Sequence[Any], worth: Sequence[Fraction]
    ) -> list[tuple[Fraction, dict[str, Cell]]]:
        """The tiers below, between and above the bounds, written in one of the usual ways."""
        last = len(bounds)
        ways = ("from", "to", "under", "both", "mixed") if bounds[0] else ("to",)
        way = self.pick(ways)
        tiers: list[tuple[Fraction, dict[str, Cell]]] = []
        for n, points in enumerate(worth):
            low = shown(Fraction(bounds[n - 1])) if n else None
            high = shown(Fraction(bounds[n])) if n < last else None
            cell: dict[str, Cell]
            if way == "from":
                cell = {"Ngưỡng": low}
            elif way == "to":
                cell = {"Đến": high}
            elif way == "under":
                cell = {"Đến dưới": high}
            elif way == "both":
                cell = {"Ngưỡng": low, "Đến dưới": high}
            else:
                cell = {"Ngưỡng": low} if n == last else {"Ngưỡng": low, "Đến dưới": high}
                cell = {"Đến dưới": high} if n == 0 else cell
            tiers.append((points, cell))
        return tiers[::-1] if self.one_in(2) else tiers

    def occurrences(self, code: str, header: str, kinds: list[str]) -> list[dict[str, Cell]]:
        rows = []
        for _ in range(self.whole(1, 3)):
            name, value = self.number([Fraction(n) for n in range(6)])
            if value is not None:
                kinds.append(name)
            each = self.pick((Fraction(1, 4), Fraction(1, 2), Fraction(1), Fraction(2)))
            rows.append({**self.of(code, header, name), "Điểm mỗi lần": shown(each)})
        return rows

    def counting(self, code: str, maximum: Fraction, kind: str, more: list[str]) -> None:
        terms = self.occurrences(code, "Tử số", more)
        if len(terms) == 1:
            self.row(code, kind, maximum, **terms[0])
            return
        self.row(code, kind, maximum)
        for n, cells in enumerate(terms, start=1):
            own = maximum / 2 if self.one_in(2) else None
            self.row(f"{code}.{n}", "khoản đếm", own, **cells)

    def count(self, code: str, maximum: Fraction) -> None:
        self.counting(code, maximum, "đếm, có mức tối đa", self.case.counted)

    def minus(self, code: str, maximum: Fraction) -> None:
        start = len(self.case.rows)
        self.counting(code, maximum, "trừ dần, có mức sàn", self.case.deducted)
        if self.one_in(3):
            self.case.rows[start]["Ngưỡng"] = shown(maximum / 2)

    def comparison(self, code: str, maximum: Fraction) -> None:
        values = [Fraction(n, 100) for n in (0, 8014, 8015, 8016)]
        name, now = self.number(values)
        last = None if self.one_in(4) else self.pick(values)
        cells = self.of(code, "Tử số", name)
        if self.one_in(3):
            other = self.figure(None, last)
            cells |= self.of(code, "Mẫu số", other, LAST)
        else:
            self.case.figures[name] = (now, last)
        if now is not None and last is not None:
            self.case.counted.append(name)
        self.row(code, "so sánh với năm trước", maximum, **cells)
        self.case.rows[-1]["Mẫu số bằng 0"] = self.pick(POLICIES)
        outcomes = (
            (maximum, "nếu cao hơn"),
            (maximum / 2, "nếu bằng"),
            (Fraction(0), "nếu thấp hơn"),
        )
        for n, (points, kind) in enumerate(outcomes, start=1):
            self.row(f"{code}.{n}", kind, points)

    # --- what stands beside the tree --------------------------------------------------------

    def special(self, code: str, kind: str, limit: Fraction, more: list[str]) -> None:
        self.row(code, kind, limit)
        for n in range(1, self.whole(1, 2) + 1):
            maximum = Fraction(self.whole(1, 10), 2)
            if self.one_in(2):
                self.counting(f"{code}.{n}", maximum, "đếm, có mức tối đa", more)
            else:
                self.row(f"{code}.{n}", "tự chấm điểm", maximum)
                if self.one_in(5):
                    self.say(f"{code}.{n}", Kết_quả=self.pick(("không áp dụng", "chưa có căn cứ")))
                else:
                    self.say(f"{code}.{n}", Điểm_tự_chấm=self.points(maximum))

    def requirement(self, code: str, kind: str, cap: str | None = None) -> None:
        """A condition of a level or a limit of it."""
        form = self.pick(("answer", "fact", "points", "share", "shares"))
        cells: dict[str, Cell] = {"Mức cao nhất": cap}
        if form == "answer":
            self.say(code, Kết_quả=self.pick(("đạt", "đạt", "không đạt", "chưa có căn cứ")))
        elif form == "fact":
            values = [Fraction(n) for n in range(4)]
            name, _ = self.number(values)
            cells |= {**self.of(code, "Tử số", name), **self.bounds(values)}
        else:
            tree = [row for row in self.case.rows if row["Mã"] and row["Mã"][0].isdigit()]
            tree = [row for row in tree if row["Cách chấm"] in self.scorable()]
            row = self.pick(tree)
            most = Fraction(str(row["Điểm tối đa"]).replace(",", "."))
            top = most if form == "points" else Fraction(100)
            values = [top * n / 4 for n in range(5)]
            if form == "shares" or self.one_in(5):
                values = [value / 2 for value in values]
            name = "điểm của tiêu chí" if form == "points" else "tỷ lệ điểm của tiêu chí (%)"
            cells |= {"Tử số": name, **self.bounds(values)}
            if form != "shares":
                cells["Phạm vi tử số"] = row["Mã"]
        self.row(code, kind, **cells)

    def scorable(self) -> tuple[str, ...]:
        return (PLAIN, *LEAVES)

    def levels(self) -> None:
        bounds = self.pick(
            ((80,), (80, 65, 50, 0), (90, 70, 50), (80, 50, 0), (85, Fraction("69.5")))
        )
        codes = ("T", "K", "B", "Y")[: len(bounds)]
        for n, (code, bound) in enumerate(zip(codes, bounds, strict=True)):
            upper = shown(Fraction(bounds[n - 1])) if n and self.one_in(2) else None
            self.row(code, "mức xếp loại", **{"Ngưỡng": shown(Fraction(bound)), "Đến dưới": upper})
            for m in range(1, self.pick((0, 0, 1, 2)) + 1):
                self.requirement(f"{code}.{m}", "điều kiện của mức")
        for n in range(1, self.pick((0, 0, 1, 2, 3)) + 1):
            self.requirement(f"C{n}", "điều kiện khống chế", self.pick((None, *codes)))

    def settings(self) -> None:
        rounding = self.pick(
            ("", "bước làm tròn", "bước làm tròn, xếp loại theo điểm chưa làm tròn")
        )
        if rounding:
            step = self.pick(("0,01", "0,25", "0,5", "1"))
            self.row("R", rounding, Ngưỡng=step)
        if self.one_in(3):
            self.row("TR", "mức trần của tổng điểm", Fraction(self.pick((100, 105, 110))))

    def make(self) -> Case:
        for n, part in enumerate(self.split(Fraction(100), 4), start=1):
            self.tree(str(n), part, 1)
        for code, kind, more in (
            ("A", BONUS, self.case.counted),
            ("A2", BONUS, self.case.counted),
            ("D", MINUS, self.case.deducted),
        ):
            if self.one_in(2 if code != "A2" else 6):
                self.special(code, kind, Fraction(self.whole(2, 10)), more)
        self.levels()
        self.settings()
        return self.case


@st.composite
def cases(draw: st.DrawFn) -> Case:
    return Maker(draw).make()

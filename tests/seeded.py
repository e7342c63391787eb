"""Plants known faults of real office data into the sample workbooks and counts what is found.

``python tests/seeded.py [COUNT [SEED]]`` prints a table: planted, found, on the right cell, with the
right code. Each fault is one cell (or a few) changed in the XML of a real file; what is expected is
written beside how it is planted. Faults are told apart from what the clean sample says anyway.
"""

from __future__ import annotations

import random
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from xml.sax.saxutils import escape

from dvcq.columns import columns_of, letter, spec_of
from dvcq.legacy.syllables import is_syllable
from dvcq.legacy.tables import TCVN3, VNI
from dvcq.model import SHEETS, Activity
from dvcq.package import pack, unpack
from dvcq.validate.book import check_book
from dvcq.workbook.reader import RawSheet, read_book

SAMPLES = tuple(sorted((Path(__file__).parent.parent / "inputs").glob("*.xlsx")))
HD, MC, SL, CC, VB = "Hoạt động", "Minh chứng", "Số liệu", "Căn cứ", "Văn bản"
TO_TCVN3 = {letter: code for code, letter in TCVN3.items()}
TO_VNI = {letter: code for code, letter in VNI.items() if len(code) < 3}
EPOCH = date(1899, 12, 30)


@dataclass(frozen=True)
class Planted:
    """The XML of changed cells by (sheet, cell), and where the problem must stand."""

    cells: dict[tuple[str, str], str]
    where: str


@dataclass
class Sample:
    """One sample workbook, taken apart once and changed many times."""

    path: Path
    parts: dict[str, bytes] = field(init=False)
    sheets: dict[str, RawSheet] = field(init=False)
    names: dict[str, str] = field(init=False)
    clean: frozenset[tuple[str, str, str]] = field(init=False)
    year: int = field(init=False)

    def __post_init__(self) -> None:
        content = self.path.read_bytes()
        self.parts = unpack(content)
        raw = read_book(content, self.path.name)
        self.sheets = {sheet.title: sheet for sheet in raw.sheets}
        checked = check_book(raw)
        assert checked.book is not None
        self.year = checked.book.unit.year
        self.clean = frozenset((p.code, p.sheet, p.cell) for p in checked.problems)
        book = self.parts["xl/workbook.xml"].decode()
        relations = self.parts["xl/_rels/workbook.xml.rels"].decode()
        targets = {
            item[1]: item[0].lstrip("/")
            for item in re.findall(r'Target="([^"]+)"[^>]*?Id="([^"]+)"', relations)
        }
        self.names = {}
        for title, key in re.findall(r'<sheet [^>]*?name="([^"]+)"[^>]*?r:id="([^"]+)"', book):
            target = targets[key]
            self.names[title] = target if target.startswith("xl/") else f"xl/{target}"

    def column(self, title: str, header: str) -> int:
        return [str(value) for value in self.sheets[title].header.values].index(header)

    def rows(self, title: str, header: str) -> list[tuple[int, object]]:
        """(row, value) of the filled cells of a column, in rows that hold more than their code."""
        index = self.column(title, header)
        filled = [
            row for row in self.sheets[title].rows if sum(v is not None for v in row.values) > 1
        ]
        found = [(row.number, row.value(index)) for row in filled]
        return [(number, value) for number, value in found if value is not None]

    def with_cells(self, cells: dict[tuple[str, str], str]) -> bytes:
        parts = dict(self.parts)
        for (title, cell), xml in cells.items():
            name = self.names[title]
            pattern = rf'<c r="{cell}"(?P<style> s="\d+")?[^>]*?(?:/>|>.*?</c>)'.encode()
            shown = xml

            def put(found: re.Match[bytes], shown: str = shown, cell: str = cell) -> bytes:
                style = "" if shown.startswith(" s=") else (found["style"] or b"").decode()
                return f'<c r="{cell}"{style}{shown}</c>'.encode()

            parts[name], count = re.subn(pattern, put, parts[name], count=1, flags=re.S)
            assert count == 1, (title, cell)
        return pack(parts)


def text(value: str) -> str:
    return f' t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is>'


def number(value: float) -> str:
    return f"><v>{value}</v>"


def error(value: str) -> str:
    return f' t="e"><v>{value}</v>'


def formula(value: str) -> str:
    return f"><f>{escape(value)}</f>"


# --- faults -----------------------------------------------------------------------------------

Plant = Callable[[Sample, random.Random], Planted | None]
FAULTS: list[tuple[str, str, Plant]] = []  # case, code, how it is planted


def fault(case: str, code: str) -> Callable[[Plant], Plant]:
    def register(plant: Plant) -> Plant:
        FAULTS.append((case, code, plant))
        return plant

    return register


def one(title: str, header: str, change: Callable[[object, random.Random], str | None]) -> Plant:
    """A fault in one filled cell of a column; ``change`` gives the cell's XML or nothing."""

    def plant(sample: Sample, random_: random.Random) -> Planted | None:
        rows = sample.rows(title, header)
        random_.shuffle(rows)
        for row, value in rows[:20]:
            xml = change(value, random_)
            if xml is not None:
                cell = f"{letter(sample.column(title, header))}{row}"
                return Planted({(title, cell): xml}, f"{title}!{cell}")
        return None

    return plant


def simple(case: str, code: str, title: str, header: str, *values: str) -> None:
    """A fault that replaces a cell, whatever it holds, by one of these."""
    FAULTS.append((case, code, one(title, header, lambda _, r: text(r.choice(values)))))


def of_text(change: Callable[[str, random.Random], str | None]) -> Callable[..., str | None]:
    def changed(value: object, random_: random.Random) -> str | None:
        new = change(str(value), random_)
        return None if new is None or new == str(value) else text(new)

    return changed


def words_of(value: str) -> list[str]:
    return [word for word in value.split(" ") if word]


def in_one_word(
    value: str, random_: random.Random, change: Callable[[str], str | None]
) -> str | None:
    words = words_of(value)
    places = [n for n, word in enumerate(words) if change(word) not in (None, word)]
    if not places:
        return None
    n = random_.choice(places)
    return " ".join([*words[:n], change(words[n]) or "", *words[n + 1 :]])


def to_tcvn3(value: str, _: random.Random) -> str | None:
    if any(char not in TO_TCVN3 and not char.isascii() for char in value):
        return None
    new = "".join(TO_TCVN3.get(char, char) for char in value)
    return new if sum(not word.isascii() for word in words_of(new)) >= 3 else None


def to_vni(value: str, _: random.Random) -> str | None:
    if any(char not in TO_VNI and not char.isascii() for char in value):
        return None
    new = "".join(TO_VNI.get(char, char) for char in value)
    return new if sum(not word.isascii() for word in words_of(new)) >= 3 else None


def to_mojibake(value: str, _: random.Random) -> str | None:
    return value.encode().decode("latin-1") if not value.isascii() else None


def glued(value: str, random_: random.Random) -> str | None:
    """Two words in small letters without their space, that are no one syllable together."""
    words = words_of(value)
    places = [
        n
        for n in range(len(words) - 1)
        if (both := words[n] + words[n + 1]).isalpha()
        and both.islower()
        and not both.isascii()
        and not is_syllable(both)
        and not re.search("[fjwz]", both)
    ]
    if not places:
        return None
    n = random_.choice(places)
    return " ".join([*words[:n], words[n] + words[n + 1], *words[n + 2 :]])


def cyrillic(word: str) -> str | None:
    return word.replace("o", "\u043e", 1) if "o" in word and len(word) > 1 else None


SPACES = ("\u00a0", "\u202f", "\u2009", "  ", "\u200b ")
NAME = (HD, "Tên hoạt động")
fault("t1", "cell-repaired")(one(*NAME, of_text(lambda v, _: unicodedata.normalize("NFD", v))))
fault("t2", "cell-repaired")(one(*NAME, of_text(lambda v, r: v.replace(" ", r.choice(SPACES), 1))))
fault("t3", "cell-repaired")(one(*NAME, of_text(lambda v, _: v.replace("đ", "ð", 1))))
fault("t4", "cell-foreign-letters")(one(*NAME, of_text(lambda v, r: in_one_word(v, r, cyrillic))))
fault("t8", "cell-reread")(one(*NAME, of_text(to_tcvn3)))
fault("t9", "cell-reread")(one(*NAME, of_text(to_vni)))
fault("t10", "cell-reread")(one(*NAME, of_text(to_mojibake)))
fault("t11", "cell-broken-words")(one(*NAME, of_text(glued)))
fault("t12", "cell-quotes")(one(*NAME, of_text(lambda v, _: v + " ”")))
fault("t12", "cell-reread")(
    one(MC, "Số, ký hiệu", of_text(lambda v, _: v.replace("-", "–", 1) if "-" in v else None))
)
fault("t13", "cell-repaired")(
    one(MC, "Số, ký hiệu", of_text(lambda v, _: v.replace("-", "-\n", 1) if "-" in v else None))
)
fault("t14", "cell-repaired")(one(*NAME, of_text(lambda v, _: v.replace(" ", " _x0007_", 1))))

START = (HD, "Từ ngày")


def a_day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def day_as(shape: Callable[[date], str | None]) -> Callable[..., str | None]:
    def changed(value: object, _: random.Random) -> str | None:
        day = a_day(value)
        return shape(day) if day else None

    return changed


fault("d2", "cell-repaired")(one(*START, day_as(lambda d: text(f"{d.day}/{d.month}"))))
fault("d3", "cell-repaired")(
    # A day that lost its format: the style of the cell is taken away with it.
    one(*START, day_as(lambda d: f' s="0"><v>{(d - EPOCH).days}</v>'))
)
fault("d4", "cell-reread")(
    one(*START, day_as(lambda d: text(f"{d.month}/{d.day}/{d.year}") if d.day > 12 else None))
)
simple("d7", "cell-moment", *START, "thường xuyên", "hằng tháng", "sau Tết")
simple("d8", "cell-moment", *START, "31/4/2024", "29/02/2023", "32/5/2026", "15/13/2026")
fault("d9", "date-year")(
    one(*START, day_as(lambda d: text(f"{d.day:02}/{d.month:02}/{d.year + 18}")))
)
fault("d10", "cell-reread")(
    one(*START, day_as(lambda d: text(f"{d.day:02}/{d.month:02}/{d.year}".replace("0", "O"))))
)
fault("d11", "cell-became-date")(one(MC, "Số, ký hiệu", lambda v, r: number_as_day(r)))
fault("d12", "cell-repaired")(one(*START, day_as(lambda d: number((d - EPOCH).days + 0.604166))))


def number_as_day(random_: random.Random) -> str:
    """A stored day; style 0 has no format of dates, so the day is written as an ISO date cell."""
    day = date(2024, 1, 1) + timedelta(days=random_.randrange(300))
    return f' t="d"><v>{day.isoformat()}</v>'


TURNS = (HD, "Lượt người")
simple("n3", "cell-about", *TURNS, "khoảng 50", ">100", "hơn 200 người", "~ 75")
simple("n3", "cell-several", *TURNS, "30 CB, 20 DN", "12 nam; 15 nữ", "30 cán bộ và 20 dân")
simple("n3", "cell-reread", *TURNS, "50 đại biểu", "120 hộ dân")
simple("n5", "cell-dash", *TURNS, "-", "–", "...", "?")
simple("n5", "cell-reread", *TURNS, "KPS", "không phát sinh")
simple("n5", "cell-not-known", *TURNS, "chưa có", "đang tổng hợp")
simple("n5", "cell-not-applicable", *TURNS, "n/a", "không áp dụng")
fault("n8", "cell-range")(one(*TURNS, lambda _, r: number(r.choice((-5, 999_999_999)))))
fault("n8", "cell-integer")(one(*TURNS, lambda _, r: number(r.choice((45.5, 0.25)))))
simple("n8", "cell-number", *TURNS, "nhiều", "đông đủ", "toàn thể")
simple("n2", "cell-number", SL, "Trong kỳ", "1,234", "12,345")
fault("w10", "cell-formula")(one(*TURNS, lambda _, __: formula("40+5")))
fault("w12", "cell-error")(
    one(*TURNS, lambda _, r: error(r.choice(("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?"))))
)
simple("w12", "cell-error", *NAME, "#REF!", "#N/A")
simple("w20", "symbol-several", MC, "Số, ký hiệu", "45/TB-SXD; 46/TB-SXD", "1/KH-UBND\n2/KH-UBND")
simple("w7", "cell-reference", HD, "Nhiệm vụ", "N9.9", "N99", "nhiệm vụ khác")
simple("w7", "cell-reference", HD, "Bộ phận chủ trì", "Phòng Không Có Thật", "Tổ khác")
simple("w7", "cell-choice", HD, "Trạng thái", "gần xong", "xong rồi mà")
simple("w7", "cell-choice", HD, "Nêu trong báo cáo", "cũng được", "tùy")
simple("w7", "cell-pattern", VB, "Mã", "V1", "VB-1")

REQUIRED = [
    (spec_of(cls).title, item.header)
    for cls in SHEETS
    for item in columns_of(cls)
    if item.required and not item.prefill and not spec_of(cls).settings and cls is Activity
]


@fault("w7", "cell-required")
def empty(sample: Sample, random_: random.Random) -> Planted | None:
    title, header = random_.choice(REQUIRED)
    return one(title, header, lambda _, __: text(" "))(sample, random_)


@fault("w13", "row-same")
def doubled(sample: Sample, random_: random.Random) -> Planted | None:
    """A row copied over the next one, but for its code."""
    rows = [row for row in sample.sheets[HD].rows if row.value(1) is not None]
    alike = [(a, b) for a, b in pairwise(rows) if type(a.value(1)) is type(b.value(1)) is date]
    if not alike:
        return None
    first, second = random_.choice(alike)
    cells = {}
    for item in columns_of(Activity)[1:]:
        index = sample.column(HD, item.header)
        value = first.value(index)
        xml = text(str(value)) if isinstance(value, str) else text("")
        if isinstance(value, date):
            xml = number((value - EPOCH).days)
        elif isinstance(value, int | float):
            xml = number(value)
        cells[(HD, f"{letter(index)}{second.number}")] = xml
    if first.number > second.number:
        return None
    return Planted(cells, f"{HD}!A{second.number}")


@fault("w13", "key-double")
def same_code(sample: Sample, random_: random.Random) -> Planted | None:
    rows = [row for row in sample.sheets[HD].rows if row.value(1) is not None]
    first, second = sorted(random_.sample(rows, 2), key=lambda row: row.number)
    return Planted({(HD, f"A{second.number}"): text(str(first.value(0)))}, f"{HD}!A{second.number}")


@fault("w7", "header-near")
def renamed(sample: Sample, random_: random.Random) -> Planted | None:
    """A letter of a header gone."""
    items = [item for item in columns_of(Activity) if len(item.header) > 8]
    item = random_.choice(items)
    at = random_.randrange(1, len(item.header) - 1)
    if not item.header[at].isalpha():
        return None
    cell = f"{letter(sample.column(HD, item.header))}1"
    wrong = item.header[:at] + item.header[at + 1 :]
    return Planted({(HD, cell): text(wrong)}, f"{HD}!{cell}")


@fault("n10", "people-over-turns")
def more_people(sample: Sample, random_: random.Random) -> Planted | None:
    row, turns = random_.choice(sample.rows(*TURNS))
    if not isinstance(turns, int | float):
        return None
    cell = f"{letter(sample.column(HD, 'Số người'))}{row}"
    return Planted({(HD, cell): number(turns + 1)}, f"{HD}!{cell}")


# --- counting ---------------------------------------------------------------------------------


@dataclass
class Counts:
    """``missed`` keeps what was not found as expected, for the reader of the table."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    placed: Counter[str] = field(default_factory=Counter)
    coded: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)


def run(count: int, seed: int) -> Counts:
    """Plant ``count`` faults, each kind in turn, in each sample in turn."""
    random_ = random.Random(seed)
    samples = [Sample(path) for path in SAMPLES]
    counts = Counts()
    turn = 0
    while sum(counts.planted.values()) < count:
        case, code, plant = FAULTS[turn % len(FAULTS)]
        sample = samples[turn // len(FAULTS) % len(samples)]
        turn += 1
        planted = plant(sample, random_)
        if planted is not None:
            _count(counts, f"{case} {code}", code, sample, planted)
    return counts


def _count(counts: Counts, name: str, code: str, sample: Sample, planted: Planted) -> None:
    content = sample.with_cells(planted.cells)
    problems = check_book(read_book(content, sample.path.name)).problems
    news = [p for p in problems if (p.code, p.sheet, p.cell) not in sample.clean]
    counts.planted[name] += 1
    counts.found[name] += bool(news)
    here = [p for p in news if f"{p.sheet}!{p.cell}" == planted.where]
    counts.placed[name] += bool(here)
    right = any(p.code == code for p in here)
    counts.coded[name] += right
    if not right:
        shown = [(p.code, f"{p.sheet}!{p.cell}") for p in news][:4]
        counts.missed.append(
            f"{name} at {planted.where} {list(planted.cells.values())[:1]}: {shown}"
        )


def table(counts: Counts) -> Iterator[str]:
    yield f"{'fault':34}{'planted':>8}{'found':>8}{'placed':>8}{'coded':>8}"
    names = [*sorted(counts.planted), "all"]
    for name in names:
        rows = [
            sum(c.values()) if name == "all" else c[name]
            for c in (counts.planted, counts.found, counts.placed, counts.coded)
        ]
        yield f"{name:34}" + "".join(f"{value:8}" for value in rows)


if __name__ == "__main__":
    arguments = [int(value) for value in sys.argv[1:]]
    result = run(arguments[0] if arguments else 600, arguments[1] if len(arguments) > 1 else 1)
    sys.stdout.write("\n".join([*table(result), *result.missed[:40], ""]))

"""Every figure of text and annexes agrees with a count that shares no code with the product."""

from __future__ import annotations

import io
import random
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from plain_count import MONTHS, count, turns
from support import FULL, templates, texts, workbook

from dvcq.pipeline import Job, produce

SAMPLES = sorted((Path(__file__).parents[1] / "inputs").glob("[!~]*.xlsx"))


def made_report(content: bytes, code: str) -> bytes:
    produced = produce(Job("thử.xlsx", content, templates(), ("bao-cao",), again=True, period=code))
    assert produced.documents, produced.not_made
    return next(iter(produced.documents.values())).docx


def rows_under(docx: bytes, *headers: str) -> list[list[str]]:
    """The rows of the table whose header row holds these words; merged cells once."""
    for table in Document(io.BytesIO(docx)).tables:
        heads = [cell.text for cell in table.rows[0].cells]
        if all(header in heads for header in headers):
            return [
                [cell.text for cell in {cell._tc: cell for cell in row.cells}.values()]
                for row in table.rows[1:]
                if row.cells[0].text != "./."
            ]
    return []


def number(shown: str) -> Decimal | None:
    plain = shown.replace(".", "").replace(",", ".").replace("+", "").replace("%", "")
    return Decimal(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain) else None


def half_up(value: Any) -> Decimal:
    return Decimal(value).quantize(Decimal("0.1"), rounding="ROUND_HALF_UP")


SIZES = {None: 1, "triệu ": 10**6, "tỷ ": 10**9}


def in_dong(told: re.Match[str]) -> Decimal:
    shown = number(told[1])
    assert shown is not None
    return shown * SIZES[told[2]]


def rounded(amount: int) -> Decimal:
    """An amount as words of size tell it: exact to three decimals, else rounded to one."""
    size = next((power for power in (10**9, 10**6) if amount >= power), 1)
    exact = Decimal(amount) / size
    if size == 1 or exact == exact.quantize(Decimal("0.001")):
        return Decimal(amount)
    return half_up(exact) * size


def recognised(body: str) -> int:
    """Models recognised, over all sentences about models."""
    some = re.findall(r"trong đó (\d+) mô hình được công nhận", body)
    every = re.findall(r"Đến hết kỳ có (\d+) mô hình[^.]*?tất cả đã được công nhận", body)
    return sum(map(int, some + every))


def disagreements(content: bytes, docx: bytes, code: str) -> list[str]:
    wanted, found = count(content, code), []

    def same(what: str, shown: Any, counted: Any) -> None:
        if shown != counted:
            found.append(f"{what}: {shown} in the document, {counted} counted")

    body = " ".join(texts(docx))
    told = re.search(r"đã hoàn thành ([\d.]+) hoạt động, do", body)
    same("activities in the text", number(told[1]) if told else 0, wanted["activities"])
    told = re.search(r"bộ phận chủ trì, với ([\d.]+) lượt người", body)
    same("attendances in the text", number(told[1]) if told else 0, wanted["turns"])
    told = re.search(r"do (\d+) bộ phận chủ trì", body)
    same("divisions in the text", number(told[1]) if told else 0, wanted["leads"])
    told = re.search(r"hoạt động trong kỳ là (?:hơn |gần )?([\d.,]+) (triệu |tỷ )?đồng", body)
    same("money in the text", in_dong(told) if told else 0, rounded(wanted["money"]))
    same("recognised in the text", recognised(body), wanted["recognised"])
    told = re.search(r"hoàn thành ở (\d+)/\d+ nhiệm vụ", body)
    same("tasks in the text", number(told[1]) if told else 0, wanted["tasks"])
    months = rows_under(docx, "1", "12", "Tổng", "Ước cả năm")
    if wanted["activities"]:
        total = months[-1]
        same("total of months", number(total[15]), wanted["activities"])
        same("attendances of months", number(total[16]) or 0, wanted["turns"])
        same("expected in the year", number(total[18]), wanted["planned"])
        same("months", [number(cell) for cell in total[2:15]], wanted["all months"])
        by_group = [row for row in months[:-1] if row[15] != "0"]
        same(
            "groups",
            [(number(row[15]), number(row[16]) or 0) for row in by_group],
            [(len(rows), turns(rows)) for rows in wanted["groups"].values()],
        )
        shown = [[number(cell) for cell in row[2:15]] for row in by_group]
        same("months of groups", shown, list(wanted["months"].values()))
    listed = rows_under(docx, "Nội dung hoạt động", "Minh chứng")
    same("rows of activities", sum(row[0].isdigit() for row in listed), wanted["activities"])
    same("models", len(rows_under(docx, "Tên mô hình, điển hình")), wanted["models"])
    inspected = rows_under(docx, "Đơn vị được kiểm tra")
    pairs = [(number(row[5]), number(row[6])) for row in inspected if row[0].isdigit()]
    same("inspections", sorted(pairs, key=str), sorted(wanted["inspections"], key=str))
    if inspected:
        sums = [sum(pair[side] or 0 for pair in wanted["inspections"]) for side in (0, 1)]
        same("sums of inspections", [number(cell) or 0 for cell in inspected[-1][1:3]], sums)
    return found + statistics_apart(wanted["statistics"], docx)


def statistics_apart(rows: list[dict[str, Any]], docx: bytes) -> list[str]:
    found: list[str] = []

    def same(what: str, shown: Any, counted: Any) -> None:
        if shown != counted:
            found.append(f"{what}: {shown} in the document, {counted} counted")

    lines = [row for row in rows_under(docx, "Thực hiện trong kỳ") if len(row) > 1]  # no headings
    figures = {row[1].removeprefix("- ").removeprefix("+ "): row for row in lines}
    for row in rows:
        name = str(row["Chỉ tiêu số liệu"])
        line = figures[name[0].upper() + name[1:]]
        value, base = row.get("Trong kỳ"), row.get("Cùng kỳ năm trước")
        same(f"{name}, value", number(line[4]), None if value is None else Decimal(str(value)))
        same(f"{name}, base", number(line[3]), None if base is None else Decimal(str(base)))
        if value is None or base is None:
            continue
        base = Decimal(str(base))
        change = Decimal(str(value)) - base
        same(f"{name}, change", number(line[5]), change)
        if base and row.get("Đơn vị tính") not in ("%", "hạng"):
            same(f"{name}, per cent", number(line[6]), half_up(change / base * 100))
        else:
            same(f"{name}, per cent", line[6], "–")
    return found


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("code", [*MONTHS, "2024-03-15..2024-09-14"])
def test_samples_agree_with_a_plain_count(path: Path, code: str) -> None:
    if ".." in code and "2024" not in path.stem:
        code = code.replace("2024", "2026")
    content = path.read_bytes()
    assert disagreements(content, made_report(content, code), code) == []


def random_book(seed: int) -> bytes:
    chance = random.Random(seed)
    rows = []
    for place in range(5, 5 + chance.randrange(0, 40)):
        month = chance.randrange(1, 11)
        when = chance.choice(
            [
                f"{chance.randrange(1, 25):02}/{month:02}/2024 |",
                f"{chance.randrange(1, 20):02}/{month}/2024 | {chance.randrange(20, 25)}/{month}/2024",
                f"25/{month}/2024 | 05/{month + 1}/2024",
                f"tháng {month}/2024 |",
                f"quý {chance.choice(('I', 'II', 'III'))}/2024 |",
            ]
        )
        rows.append(
            f"| HĐ{place:03} | {when} | {chance.choice(('N1.1', 'N1.2', 'N2'))} | việc {place} | "
            f"{chance.choice(('hội nghị', 'kiểm tra', 'khác'))} | "
            f"{chance.choice(('Văn phòng Sở', 'VP', 'Thanh tra Sở', 'ttr'))} | "
            f"{chance.choice(('', '0', str(chance.randrange(1, 3000))))} | | "
            f"{chance.choice(('đã xong', 'đã xong', 'đang làm', 'chưa làm', 'hoãn', 'hủy'))} | "
            f"{chance.choice(('Có', 'Không'))} |"
        )
    figures = "## Số liệu\n| Chỉ tiêu số liệu | Kỳ | Trong kỳ | Cùng kỳ năm trước | Đơn vị tính |\n"
    for label in ("Cả năm", "Quý I", "Quý II", "6 tháng đầu năm"):
        for name in ("đơn", "hồ sơ"):
            values = [chance.choice((0, 1, 7, 96, 1234, 98765)) for _ in range(2)]
            figures += f"| {name} | {label} | {values[0]} | {values[1]} | {name} |\n"
    text = FULL.replace("## Đánh giá\n| Mục", "\n".join([*rows, "## Đánh giá\n| Mục"]))
    return workbook(text + figures)


SEEDS = [pytest.param(n, marks=pytest.mark.slow) if n >= 60 else n for n in range(200)]


@pytest.mark.parametrize("seed", SEEDS)
def test_random_workbooks_agree_with_a_plain_count(seed: int) -> None:
    content = random_book(seed)
    code = [*MONTHS, "2024-02-10..2024-08-03"][seed % (len(MONTHS) + 1)]
    assert disagreements(content, made_report(content, code), code) == []


def test_a_figure_changed_by_hand_is_found() -> None:
    content = workbook(FULL)
    document = Document(io.BytesIO(made_report(content, "nam")))
    table = next(t for t in document.tables if t.rows[0].cells[-1].text == "Ước cả năm")
    table.rows[-1].cells[15].paragraphs[0].runs[0].text = "9"
    stream = io.BytesIO()
    document.save(stream)
    assert disagreements(content, stream.getvalue(), "nam") == [
        "total of months: 9 in the document, 3 counted"
    ]

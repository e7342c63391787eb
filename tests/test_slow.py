"""Longer runs, bounded: what a year of odd input and bad luck would do. ``pytest -m slow``."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support import FULL, UNIT, Cells, book_bytes, made, tables, workbook

from dvcq.archive.bag import bags_of
from dvcq.archive.verify import verify_bag

pytestmark = pytest.mark.slow

JUNK: tuple[object, ...] = (
    None,
    "",
    " ",
    "?",
    "không rõ",
    "31/2/2024",
    "05/3/2042",
    "1.234,5",
    "1,234",
    "-5",
    "99999999999",
    "N9.9",
    "VB1",
    "T1",
    "đạt",
    "=1+1",
    "x" * 5_000,
    "a\nb",
    "{{ x }}",
    0,
    -1,
    1.5,
    45356,
    True,
    "🙂",
    "TCVN3 «ng",
    "Có",
    "Không áp dụng",
    "quý V/2024",
    "HĐ001; HĐ999",
    "../x",
    "e\u0323",
)


def mutated(random_: random.Random) -> Cells:
    """A full workbook with one to four cells replaced by junk."""
    unit: list[list[object]] = [["Thông tin", "Giá trị"], *map(list, UNIT.items())]
    sheets: Cells = {"Đơn vị": unit, **tables(FULL)}
    for _ in range(random_.randint(1, 4)):
        rows = sheets[random_.choice(list(sheets))]
        row = rows[random_.randrange(len(rows))]
        row[random_.randrange(len(row))] = random_.choice(JUNK)
    return sheets


def test_no_workbook_makes_it_fail_and_every_refusal_has_its_reason() -> None:
    random_ = random.Random(20260101)
    for _ in range(1_500):
        sheets = mutated(random_)
        produced = made(book_bytes(sheets))
        errors = [item for item in produced.problems if item.severity == "error"]
        for item in produced.not_made:
            assert item.why == "missing" or errors, (item, sheets)
        for document in produced.documents.values():
            for span in document.spans:
                assert span.leaf.sources, (span.leaf, sheets)


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX signal")
def test_a_hundred_kills_leave_whole_bags_only(tmp_path: Path) -> None:
    (tmp_path / "inputs").mkdir()
    shelf = tmp_path / "outputs" / "so-thu-nghiem" / "2024"
    random_ = random.Random(7)
    for n in range(100):
        text = FULL.replace("45 | 100%", f"{45 + n} | 100%")
        (tmp_path / "inputs" / "a.xlsx").write_bytes(workbook(text))
        running = subprocess.Popen(
            [sys.executable, "-m", "dvcq", "generate"],
            cwd=tmp_path,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(random_.uniform(0.05, 0.75))
        running.send_signal(random_.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM]))
        running.wait()
    subprocess.run(
        [sys.executable, "-m", "dvcq", "generate"],
        cwd=tmp_path,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    bags = bags_of(shelf)
    assert [int(bag.name[11:]) for bag in bags] == list(range(1, len(bags) + 1))
    assert all(verify_bag(bag) == [] for bag in bags)
    assert {path.name for path in shelf.iterdir()} == {bag.name for bag in bags}


def test_a_report_of_three_hundred_activities_is_made() -> None:
    rows = "\n".join(
        f"| HĐ{n:03} | {n % 28 + 1:02}/{n % 9 + 1}/2024 | | N1.1 | hội nghị số {n} | hội nghị | Văn "
        f"phòng Sở | {n} | kết quả số {n} | đã xong | Có |"
        for n in range(5, 305)
    )
    text = FULL.replace("## Đánh giá", rows + "\n## Đánh giá")
    produced = made(workbook(text), "bao-cao")
    assert list(produced.documents) == ["bao-cao-nam.docx"]
    whole = 45 + 30 + 8 + sum(range(5, 305))
    shown = {span.leaf.text for span in produced.documents["bao-cao-nam.docx"].spans}
    assert f"{whole:,}".replace(",", ".") in shown

"""Known faults planted into the samples are found, on the right cell, with the right code.

Clean variants of the samples raise no alarm. The program that plants is ``seeded.py``.
"""

from __future__ import annotations

import io
import random
from pathlib import Path

import openpyxl
import pytest
from seeded import FAULTS, SAMPLES, Counts, run
from support import Cells, book_bytes, checked

from dvcq.columns import spec_of
from dvcq.model import SHEETS

WANTED = 0.99
SETTINGS = {spec_of(cls).title for cls in SHEETS if spec_of(cls).settings}


def shares(counts: Counts) -> tuple[float, float, float]:
    planted = sum(counts.planted.values())
    found, placed, coded = (
        sum(c.values()) / planted for c in (counts.found, counts.placed, counts.coded)
    )
    return found, placed, coded


def test_every_kind_of_fault_is_found_on_its_cell_with_its_code() -> None:
    counts = run(len(FAULTS), seed=7)
    assert counts.missed == []
    assert shares(counts) == (1, 1, 1)


@pytest.mark.slow
def test_of_a_thousand_planted_faults_99_percent_are_found_and_placed() -> None:
    counts = run(1_000, seed=2026)
    assert min(shares(counts)) >= WANTED, counts.missed


def cells_of(path: Path) -> Cells:
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()), data_only=True)
    return {
        page.title: [list(row) for row in page.iter_rows(values_only=True)]
        for page in book.worksheets
        if page.title in {spec_of(cls).title for cls in SHEETS}
    }


def told(content: bytes) -> list[tuple[str, str]]:
    """Warnings and errors by sheet and code: where they stand may have moved."""
    found = checked(content).problems
    return sorted((item.code, item.sheet) for item in found if item.severity != "info")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("seed", range(3))
def test_columns_in_another_order_and_blank_rows_raise_no_alarm(path: Path, seed: int) -> None:
    random_ = random.Random(seed)
    clean = told(path.read_bytes())
    sheets = cells_of(path)
    for title, rows in sheets.items():
        if title in SETTINGS:
            continue
        width = max(len(row) for row in rows)
        order = random_.sample(range(width), width)
        padded = [row + [None] * (width - len(row)) for row in rows]
        moved = [[row[n] for n in order] for row in padded]
        for _ in range(2):
            moved.insert(random_.randrange(1, len(moved) + 1), [None] * width)
        sheets[title] = moved
    assert told(book_bytes(sheets)) == clean

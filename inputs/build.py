"""Writes the sample workbooks into this folder: ``python inputs/build.py``.

The texts and figures stand in ``samples/``; a sample that names a rubric takes its criteria from
``templates/tieu-chi/``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from samples import phuong_2026, so_xay_dung_2024

from dvcq.run import default_rubric
from dvcq.workbook.writer import write_book

SAMPLES: tuple[Any, ...] = (so_xay_dung_2024, phuong_2026)


def main(folder: Path) -> None:
    for sample in SAMPLES:
        rows = dict(sample.ROWS)
        if "Tiêu chí" not in rows:
            rows["Tiêu chí"], _ = default_rubric()
        write_book(folder / sample.FILE, rows, sample.NOTE)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)

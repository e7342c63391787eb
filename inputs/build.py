"""Writes the sample workbooks and their evidence into this folder: ``python inputs/build.py``.

The texts and figures stand in ``samples/``; a sample takes its criteria from the rubric of
``templates/tieu-chi/`` that it names. Evidence lies in the folder that bears a workbook's name.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from samples import phuong_2026, so_xay_dung_2024
from samples.files import files_of, with_files

from dvcq.new_book import rubric_rows
from dvcq.workbook.writer import write_book

SAMPLES: tuple[Any, ...] = (so_xay_dung_2024, phuong_2026)


def main(folder: Path) -> None:
    for sample in SAMPLES:
        evidence = with_files(sample.ROWS["Minh chứng"])
        criteria, _ = rubric_rows(sample.RUBRIC)
        rows = {**sample.ROWS, "Minh chứng": evidence, "Tiêu chí": criteria}
        write_book(folder / sample.FILE, rows, sample.NOTE)
        beside = folder / Path(sample.FILE).stem
        beside.mkdir(parents=True, exist_ok=True)
        for name, content in files_of(evidence):
            (beside / name).write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)

"""Writes the shipped rubrics, each a workbook with the sheet of criteria alone.

``mac-dinh.xlsx`` is what a new workbook takes; the others are frames after what is known of some
provinces. None is an official text: the column "Nguồn" of every row says what is fact and what is
constructed, and an office puts the rubric of its province in their place. The rows stand in the
modules beside this file.
"""

from __future__ import annotations

import sys
from pathlib import Path

import bac_kan
import mac_dinh
import quang_nam
import tay_ninh

from dvcq.workbook.writer import write_book

RUBRICS = {
    "mac-dinh": mac_dinh.ROWS,
    "tay-ninh": tay_ninh.ROWS,
    "bac-kan": bac_kan.ROWS,
    "quang-nam": quang_nam.ROWS,
}


def main(folder: Path) -> None:
    for name, rows in RUBRICS.items():
        write_book(folder / f"{name}.xlsx", {"Tiêu chí": rows}, sheets=["Tiêu chí"])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)

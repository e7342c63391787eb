"""Reading and checking a long workbook, against python-calamine alone handing the values over.

``python tests/bench/reading.py [ROWS [REPEATS]]`` makes a workbook of that many activities from a
seed, runs both in turn in one process, and prints medians, their ratio and its spread, and the
memory of a run on its own.
"""

from __future__ import annotations

import io
import random
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from support import FULL, UNIT, Cells, book_bytes, tables

WORDS = [
    "hội",
    "nghị",
    "quán",
    "triệt",
    "nghị",
    "quyết",
    "về",
    "công",
    "tác",
    "dân",
    "vận",
    "chính",
    "quyền",
    "năm",
    "tại",
    "cơ",
    "quan",
    "đơn",
    "vị",
    "cho",
    "cán",
    "bộ",
    "công",
    "chức",
    "viên",
    "chức",
    "người",
    "lao",
    "động",
]
FIRST_DAY = datetime.fromisoformat("2024-01-01")
ALONE = "calamine"


def workbook(rows: int) -> bytes:
    """The full test book with this many activities; every name and result is of its own."""
    random_ = random.Random(1)
    sheets: Cells = {"Đơn vị": [["Thông tin", "Giá trị"], *map(list, UNIT.items())], **tables(FULL)}
    head = sheets["Hoạt động"][0] + [
        "Phối hợp",
        "Địa điểm",
        "Số người",
        "Kinh phí (đồng)",
        "Ghi chú",
    ]
    sheets["Hoạt động"] = [head, *(_activity(random_, n) for n in range(1, rows + 1))]
    return book_bytes(sheets)


def _activity(random_: random.Random, n: int) -> list[object]:
    day = FIRST_DAY + timedelta(days=random_.randrange(290))
    words = [random_.choice(WORDS) for _ in range(24)]
    return [
        f"HĐ{n:05}",
        day,
        day + timedelta(days=1) if random_.random() < 0.3 else None,
        random_.choice(("N1.1", "N1.2", "N2")),
        f"{' '.join(words[:10])} lần {n}",
        random_.choice(("hội nghị", "tập huấn")),
        random_.choice(("Văn phòng Sở", "Thanh tra Sở")),
        random_.randrange(10, 300),
        f"{' '.join(words[10:])} số {n}",
        "đã xong",
        random_.choice(("Có", "Không")),
        "Công đoàn Sở" if random_.random() < 0.5 else None,
        f"phòng họp {random_.randrange(9)}",
        random_.randrange(1, 10),
        random_.randrange(1, 90) * 100_000,
        f"ghi chú {n}",
    ]


def alone(content: bytes) -> None:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def read_and_check(content: bytes) -> None:
    from dvcq.validate.book import check_book
    from dvcq.workbook.reader import read_book

    check_book(read_book(content, "so.xlsx"))


def seconds(work: Callable[[bytes], None], content: bytes) -> float:
    start = time.perf_counter()
    work(content)
    return time.perf_counter() - start


MEMORY = """
import sys
from pathlib import Path
from dvcq.validate.book import check_book
from dvcq.workbook.reader import read_book
check_book(read_book(Path(sys.argv[1]).read_bytes(), "so.xlsx"))
sys.stdout.write(Path("/proc/self/status").read_text())
"""


def megabytes(content: bytes, path: Path) -> int:
    path.write_bytes(content)
    command = [sys.executable, "-c", MEMORY, str(path)]
    status = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found[1]) // 1024 if found else 0


def main() -> None:
    import tempfile

    arguments = [int(value) for value in sys.argv[1:]]
    rows = arguments[0] if arguments else 10_000
    repeats = arguments[1] if len(arguments) > 1 else 7
    content = workbook(rows)
    alone(content)
    read_and_check(content)
    pairs = [(seconds(alone, content), seconds(read_and_check, content)) for _ in range(repeats)]
    ratios = sorted(ours / theirs for theirs, ours in pairs)
    with tempfile.TemporaryDirectory() as folder:
        memory = megabytes(content, Path(folder) / "so.xlsx")
    lines = (
        f"{rows} activities, {len(content) // 1024} KB, {repeats} pairs",
        f"calamine alone     {statistics.median(pair[0] for pair in pairs):.3f} s",
        f"read and check     {statistics.median(pair[1] for pair in pairs):.3f} s",
        f"ratio              {statistics.median(ratios):.2f} ({ratios[0]:.2f}-{ratios[-1]:.2f})",
        f"memory at most     {memory} MB",
    )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()

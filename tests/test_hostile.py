"""Hostile, absurd and damaged workbooks: a message within bounds, nothing else. ``-m slow``."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from hostile import FILES
from support import workbook
from test_formats import converted

from dvcq.package import pack, unpack
from dvcq.problems import Stop
from dvcq.validate.book import check_book
from dvcq.workbook.reader import read_book

pytestmark = pytest.mark.slow

MOST_SECONDS = 5
MOST_MEGABYTES = 500


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a child is read from /proc")
@pytest.mark.parametrize("name", list(FILES))
def test_a_hostile_file_ends_in_a_message_within_bounds_and_writes_nothing(
    name: str, tmp_path: Path
) -> None:
    make, code = FILES[name]
    (tmp_path / "so.xlsx").write_bytes(make())
    measured = subprocess.run(
        [sys.executable, "-c", MEASURE, "check", "so.xlsx"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=60,
    )
    facts = json.loads(measured.stderr.splitlines()[-1])
    assert facts["code"] == code, measured.stdout.decode()
    assert b"Traceback" not in measured.stdout + measured.stderr
    assert measured.stdout.strip()
    assert facts["seconds"] < MOST_SECONDS
    assert facts["megabytes"] < MOST_MEGABYTES
    assert [path.name for path in tmp_path.iterdir()] == ["so.xlsx"]


# The child reads its own high-water mark: what a fork of a big parent reports is the parent's.
MEASURE = """
import json, re, sys, time
from pathlib import Path
start = time.perf_counter()
from dvcq.cli import main
try:
    main()
except SystemExit as end:
    code = end.code
most = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024
seconds = time.perf_counter() - start
print(json.dumps({"code": code, "seconds": seconds, "megabytes": most}), file=sys.stderr)
"""


def damaged(random_: random.Random, bases: list[bytes]) -> bytes:
    """A workbook after an accident: flipped, cut, with a part lost, doubled or mixed up."""
    content = bytearray(random_.choice(bases))
    way = random_.randrange(5)
    if way == 0:
        for _ in range(random_.randint(1, 20)):
            content[random_.randrange(len(content))] = random_.randrange(256)
    elif way == 1:
        del content[random_.randrange(len(content)) :]
    elif way == 2:
        at = random_.randrange(len(content))
        content[at : at + random_.randint(1, 200)] = random_.randbytes(random_.randint(0, 50))
    else:
        return _damaged_inside(random_, bytes(content), whole=way == 3)
    return bytes(content)


def _damaged_inside(random_: random.Random, content: bytes, *, whole: bool) -> bytes:
    if not content.startswith(b"PK"):
        return content[: random_.randrange(len(content))]
    parts = unpack(content)
    name = random_.choice(sorted(parts))
    if whole:
        del parts[name]
        return pack(parts)
    part = bytearray(parts[name])
    for _ in range(random_.randint(1, 5)):
        at = random_.randrange(len(part) + 1)
        part[at : at + random_.randint(0, 30)] = random_.choice(SCRAPS)
    return pack({**parts, name: bytes(part)})


SCRAPS = (
    b"", b"<", b"</row>", b'r="ZZZ99"', b"<c/>", b'<row r="999999">', b"&#0;", b"<v>1e999</v>",
    b't="e"', b"\xff\xfe", b"]]>", b"<!--", b'<c r="A1"><f>1</f></c>', b"&amp;", b'hidden="1"',
    b'<mergeCell ref="A1:XFD1048576"/>', b"table:number-rows-repeated=\"99999999\"",
)  # fmt: skip


def outcome(content: bytes) -> str:
    start = time.perf_counter()
    try:
        found = check_book(read_book(content, "so.xlsx"))
        ended = "read" if found.book is not None else "refused"
    except Stop as stop:
        ended = stop.problem.code
    assert time.perf_counter() - start < MOST_SECONDS
    return ended


def test_of_ten_thousand_damaged_workbooks_none_raises_anything_but_a_message(
    tmp_path: Path,
) -> None:
    random_ = random.Random(5)
    forms = [converted(workbook(), form, tmp_path) for form in ("ods", "xls")]
    bases = [workbook(), *forms]
    ends: Counter[str] = Counter(outcome(damaged(random_, bases)) for _ in range(10_000))
    assert set(ends) <= {"read", "refused", "file-not-xlsx", "file-too-big"}
    assert min(ends["read"], ends["file-not-xlsx"]) > 500

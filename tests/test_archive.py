"""The archive: whole or not at all, never overwritten, every change found."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import bagit
import pytest

from dvcq.archive.bag import (
    BUILD_PREFIX,
    bags_as_written,
    bags_of,
    file_run,
    read_manifest,
)
from dvcq.archive.verify import find_bags, verify_archive, verify_bag
from dvcq.problems import Stop

DAY = date(2024, 3, 29)
FILES = {"ke-hoach.docx": b"van ban", "problems.json": b"{}"}


def manifest(fingerprint: str, name: str = "so.xlsx") -> dict[str, object]:
    return {"workbook": {"name": name}, "fingerprint": fingerprint}


def test_a_run_becomes_a_valid_bag_with_its_manifest(tmp_path: Path) -> None:
    filed = file_run(tmp_path, "so-x", 2024, DAY, FILES, manifest("a"))
    assert filed.new
    assert filed.folder == tmp_path / "so-x" / "2024" / "2024-03-29_01"
    assert (filed.folder / "data" / "ke-hoach.docx").read_bytes() == b"van ban"
    assert read_manifest(filed.folder)["fingerprint"] == "a"
    bag = bagit.Bag(str(filed.folder))
    assert bag.is_valid()
    assert bag.info["Bagging-Date"] == "2024-03-29"


def test_equal_runs_give_equal_bytes(tmp_path: Path) -> None:
    one = file_run(tmp_path / "a", "so-x", 2024, DAY, FILES, manifest("a")).folder
    two = file_run(tmp_path / "b", "so-x", 2024, DAY, FILES, manifest("a")).folder
    assert [
        (p.relative_to(one), p.read_bytes()) for p in sorted(one.rglob("*")) if p.is_file()
    ] == [(p.relative_to(two), p.read_bytes()) for p in sorted(two.rglob("*")) if p.is_file()]


def test_a_repeated_run_adds_nothing(tmp_path: Path) -> None:
    first = file_run(tmp_path, "so-x", 2024, DAY, FILES, manifest("a"))
    again = file_run(tmp_path, "so-x", 2024, date(2024, 4, 1), FILES, manifest("a"))
    assert not again.new
    assert again.folder == first.folder
    assert len(bags_of(tmp_path / "so-x" / "2024")) == 1


def test_a_changed_run_gets_the_next_number_and_leaves_the_old_one(tmp_path: Path) -> None:
    file_run(tmp_path, "so-x", 2024, DAY, FILES, manifest("a"))
    second = file_run(tmp_path, "so-x", 2024, DAY, {**FILES, "problems.json": b"[]"}, manifest("b"))
    assert second.folder.name == "2024-03-29_02"
    assert verify_bag(second.folder.with_name("2024-03-29_01")) == []


def test_two_workbooks_of_one_unit_do_not_take_turns_in_adding(tmp_path: Path) -> None:
    for _ in range(2):
        file_run(tmp_path, "so-x", 2024, DAY, FILES, manifest("a", "mot.xlsx"))
        file_run(tmp_path, "so-x", 2024, DAY, FILES, manifest("b", "hai.xlsx"))
    assert len(bags_of(tmp_path / "so-x" / "2024")) == 2


@pytest.mark.parametrize("name", ["../ngoai.txt", "/tuyet/doi", "có dấu.docx", "a b.docx"])
def test_names_that_are_not_plain_ascii_never_enter_the_archive(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="unsafe name"):
        file_run(tmp_path, "so-x", 2024, DAY, {name: b""}, manifest("a"))
    assert find_bags(tmp_path) == []


def test_a_path_too_long_for_windows_is_refused_before_writing(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 120) / ("e" * 60)
    with pytest.raises(Stop) as caught:
        file_run(deep, "so-x", 2024, DAY, FILES, manifest("a"))
    assert caught.value.problem.code == "archive-path-long"
    assert find_bags(tmp_path) == []


def test_a_folder_that_cannot_be_written_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "outputs").write_text("một tệp chắn chỗ", encoding="utf-8")
    with pytest.raises(Stop) as caught:
        file_run(tmp_path / "outputs", "so-x", 2024, DAY, FILES, manifest("a"))
    assert caught.value.problem.code == "archive-write"


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda bag: (bag / "data" / "ke-hoach.docx").write_bytes(b"van bam"), "đã bị thay đổi"),
        (lambda bag: (bag / "data" / "ke-hoach.docx").unlink(), "thiếu tệp"),
        (lambda bag: (bag / "data" / "la.txt").write_bytes(b"x"), "có tệp lạ"),
        (lambda bag: (bag / "bag-info.txt").write_bytes(b"Bagging-Date: 2020-01-01\n"), "bag-info"),
        (lambda bag: (bag / "manifest-sha256.txt").unlink(), ""),
    ],
)
def test_every_change_in_a_bag_is_found(tmp_path: Path, harm: object, words: str) -> None:
    bag = file_run(tmp_path, "so-x", 2024, DAY, FILES, manifest("a")).folder
    assert verify_bag(bag) == []
    harm(bag)  # type: ignore[operator]
    found = verify_bag(bag)
    assert found
    assert words in " ".join(item.message for item in found)


def test_one_flipped_bit_in_any_file_is_found(tmp_path: Path) -> None:
    bag = file_run(tmp_path, "so-x", 2024, DAY, FILES, manifest("a")).folder
    for path in sorted(item for item in bag.rglob("*") if item.is_file()):
        whole = path.read_bytes()
        path.write_bytes(bytes([whole[0] ^ 1]) + whole[1:])
        assert verify_bag(bag), path.name
        path.write_bytes(whole)
    assert verify_bag(bag) == []


def test_a_clock_set_back_neither_doubles_a_run_nor_breaks_the_chain(tmp_path: Path) -> None:
    file_run(tmp_path, "so-x", 2024, date(2024, 5, 1), FILES, manifest("a"))
    for day in (1, 2, 1):
        file_run(tmp_path, "so-x", 2024, date(2024, 4, day), FILES, manifest("b"))
    shelf = tmp_path / "so-x" / "2024"
    assert [bag.name for bag in bags_as_written(shelf)] == ["2024-05-01_01", "2024-04-01_01"]
    file_run(tmp_path, "so-x", 2024, date(2024, 4, 3), FILES, manifest("c"))
    assert read_manifest(shelf / "2024-04-03_01")["previous"]["bag"] == "2024-04-01_01"
    assert verify_archive(tmp_path) == (3, [])


def test_a_bag_without_its_mark_is_still_looked_at(tmp_path: Path) -> None:
    bag = file_run(tmp_path, "so-x", 2024, DAY, FILES, manifest("a")).folder
    (bag / "bagit.txt").unlink()
    bags, found = verify_archive(tmp_path)
    assert bags == 1
    assert found


def test_a_bag_that_bagit_cannot_even_open_is_told_and_the_others_are_checked(
    tmp_path: Path,
) -> None:
    first = file_run(tmp_path, "so-x", 2024, DAY, FILES, manifest("a")).folder
    file_run(tmp_path, "so-y", 2024, DAY, FILES, manifest("a"))
    next(first.glob("tagmanifest*")).unlink()
    with (first / "bag-info.txt").open("a", encoding="utf-8") as stream:
        stream.write("một dòng không có dấu hai chấm\n")
    bags, found = verify_archive(tmp_path)
    assert bags == 2
    assert {item.message.split("”")[0] for item in found} == {f"Hồ sơ “{first}"}


def test_a_whole_bag_that_was_lost_or_replaced_is_told_by_the_next_one(tmp_path: Path) -> None:
    for n in range(3):
        file_run(tmp_path, "so-x", 2024, DAY, {"n.txt": str(n).encode()}, manifest(str(n)))
    assert verify_archive(tmp_path) == (3, [])
    middle = tmp_path / "so-x" / "2024" / "2024-03-29_02"
    shutil.rmtree(middle)
    bags, found = verify_archive(tmp_path)
    assert bags == 2
    assert "cả hồ sơ đã mất" in found[0].message
    assert str(middle) in found[0].message


RUN = """
import sys
from datetime import date
from pathlib import Path
from dvcq.archive.bag import file_run
for n in range(1000):
    files = {"a.bin": bytes(200_000), "n.txt": str(n).encode()}
    print(n, flush=True)
    file_run(Path(sys.argv[1]), "so-x", 2024, date(2024, 3, 29), files,
             {"workbook": {"name": "so.xlsx"}, "fingerprint": str(n)})
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX signal")
def test_killed_runs_leave_whole_bags_only_and_the_next_run_cleans_up(tmp_path: Path) -> None:
    for n in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", RUN, str(tmp_path)], stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.013 * n)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        for bag in bags_of(tmp_path / "so-x" / "2024"):
            assert verify_bag(bag) == []
    file_run(tmp_path, "so-x", 2024, DAY, FILES, manifest("cuối"))
    shelf = tmp_path / "so-x" / "2024"
    assert list(shelf.glob(BUILD_PREFIX + "*")) == []
    numbers = [int(bag.name[11:]) for bag in bags_of(shelf)]
    assert numbers == list(range(1, len(numbers) + 1))


ONE = """
import sys
from datetime import date
from pathlib import Path
from dvcq.archive.bag import file_run
file_run(Path(sys.argv[1]), "so-x", 2024, date(2024, 3, 29), {"n.txt": sys.argv[2].encode()},
         {"workbook": {"name": sys.argv[2]}, "fingerprint": sys.argv[2]})
"""


def test_runs_at_the_same_time_lose_and_double_nothing(tmp_path: Path) -> None:
    running = [
        subprocess.Popen([sys.executable, "-c", ONE, str(tmp_path), str(n)]) for n in range(6)
    ]
    assert [process.wait() for process in running] == [0] * 6
    bags = bags_of(tmp_path / "so-x" / "2024")
    assert [bag.name[11:] for bag in bags] == [f"{n:02}" for n in range(1, 7)]
    assert {
        json.loads((bag / "data" / "manifest.json").read_text())["fingerprint"] for bag in bags
    } == {str(n) for n in range(6)}

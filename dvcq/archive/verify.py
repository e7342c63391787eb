"""Proves that nothing in the archive was lost or altered.

Takes a folder, gives for each bag below it what is wrong, in Vietnamese. bagit judges whether a
bag is valid; when it is not, every file is named, where bagit would stop at the first total.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dvcq.archive.bag import is_bag_name, read_manifest, seal_of
from dvcq.problems import Problem, problem


def find_bags(folder: Path) -> list[Path]:
    """The bags in a folder and below it, or the folder itself: by their mark or their name."""
    marked = {item.parent for item in folder.rglob("bagit.txt")}
    named = {item for item in folder.rglob("*") if is_bag_name(item.name) and item.is_dir()}
    return sorted(marked | named)


def verify_archive(folder: Path) -> tuple[int, list[Problem]]:
    """How many bags were looked at, and everything lost or altered in them and between them."""
    bags = find_bags(folder)
    found = [item for bag in bags for item in [*verify_bag(bag), *_verify_link(bag)]]
    return len(bags), found


def _verify_link(bag: Path) -> Iterator[Problem]:
    """The bag before this one must still be there, and be the same."""
    previous = read_manifest(bag).get("previous")
    if not isinstance(previous, dict):
        return
    before = bag.parent / str(previous.get("bag"))
    try:
        same = seal_of(before) == previous.get("seal")
    except OSError:
        yield problem("archive-altered", bag=before, what="cả hồ sơ đã mất hoặc không đọc được")
        return
    if not same:
        yield problem("archive-altered", bag=before, what="không còn như khi được lưu")


def verify_bag(bag: Path) -> list[Problem]:
    """Every changed, missing or added file of one bag; nothing when it is whole."""
    import logging

    import bagit

    logging.getLogger("bagit").setLevel(logging.CRITICAL)
    try:
        opened = bagit.Bag(str(bag))
    except (bagit.BagError, OSError, ValueError) as fault:
        return [problem("archive-altered", bag=bag, what=f"không đọc được ({fault})")]
    try:
        opened.validate(processes=1)
    except bagit.BagValidationError as fault:
        details = list(_details(opened, bag)) or [f"không hợp lệ ({fault.message})"]
        return [problem("archive-altered", bag=bag, what=what) for what in details]
    except (bagit.BagError, OSError, ValueError) as fault:
        return [problem("archive-altered", bag=bag, what=f"không đọc được ({fault})")]
    return []


def _details(opened: Any, bag: Path) -> Iterator[str]:
    missing, added = opened.compare_manifests_with_fs()
    for name in sorted(missing):
        yield f"thiếu tệp “{name}”"
    for name in sorted(added):
        yield f"có tệp lạ “{name}”"
    for name, hashes in sorted(opened.entries.items()):
        wanted, path = hashes.get("sha256"), bag / name
        if wanted and path.is_file():
            with path.open("rb") as stream:
                if hashlib.file_digest(stream, "sha256").hexdigest() != wanted:
                    yield f"tệp “{name}” đã bị thay đổi"

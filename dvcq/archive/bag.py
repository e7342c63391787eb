"""Files one run as a BagIt bag, whole or not at all.

Takes file names with their bytes, gives the bag's folder. It builds beside the target and renames;
a lock keeps two runs apart, so that what lies in a build folder while the lock is held is a
leftover of a run that died, and is removed.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dvcq.problems import Stop, problem

PATH_LIMIT = 200
BUILD_PREFIX = ".dang-lap-"
LOCK_NAME = ".dvcq.lock"
MANIFEST = "manifest.json"
TAG_MANIFEST = "tagmanifest-sha256.txt"
_BAG_NAME = re.compile(r"\d{4}-\d{2}-\d{2}_\d{2,}")
_SAFE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")


@dataclass(frozen=True, slots=True)
class Filed:
    """Where the run lies. ``new`` is false when the last run held the same already."""

    folder: Path
    new: bool


def file_run(
    out: Path, unit: str, year: int, on: date, files: Mapping[str, bytes], manifest: dict[str, Any]
) -> Filed:
    """File a run. ``files`` and ``manifest["fingerprint"]`` decide whether it is a new one.

    Raises ``Stop`` when the folder cannot be written or its paths would be too long.
    """
    shelf = out / unit / str(year)
    try:
        shelf.mkdir(parents=True, exist_ok=True)
        _check_paths(shelf, files)
        from filelock import FileLock

        with FileLock(str(out / LOCK_NAME)):
            _sweep(shelf)
            same = _same_as_last(shelf, manifest)
            if same is not None:
                return Filed(same, new=False)
            return Filed(_build(shelf, on, files, manifest), new=True)
    except OSError as fault:
        why = fault.strerror or type(fault).__name__
        raise Stop(problem("archive-write", path=out, why=why)) from fault


def _check_paths(shelf: Path, files: Mapping[str, bytes]) -> None:
    for name in files:
        if not _SAFE_NAME.fullmatch(name):
            raise ValueError(f"unsafe name in the archive: {name!r}")
    longest = max(files, key=len)
    length = len(str(shelf.resolve() / "2024-01-01_00" / "data" / longest))
    if length >= PATH_LIMIT:
        raise Stop(problem("archive-path-long", length=length, limit=PATH_LIMIT))


def _sweep(shelf: Path) -> None:
    """Remove what runs that died have left; the lock is held, so nobody is building."""
    for leftover in shelf.glob(BUILD_PREFIX + "*"):
        shutil.rmtree(leftover, ignore_errors=True)


def is_bag_name(name: str) -> bool:
    return _BAG_NAME.fullmatch(name) is not None


def bags_of(shelf: Path) -> list[Path]:
    """The bags of a unit and year, oldest first."""
    if not shelf.is_dir():
        return []
    found = [item for item in shelf.iterdir() if _BAG_NAME.fullmatch(item.name) and item.is_dir()]
    return sorted(found, key=lambda item: (item.name[:10], int(item.name[11:])))


def read_manifest(bag: Path) -> dict[str, Any]:
    """The manifest of a bag; empty when it cannot be read."""
    try:
        content = json.loads((bag / "data" / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def bags_as_written(shelf: Path) -> list[Path]:
    """The bags in the order in which they were filed, whatever day the clock showed.

    Each bag names the one before it; bags outside that chain stand first, by name.
    """
    bags = bags_of(shelf)
    after: dict[str, Path] = {}
    for bag in bags:
        previous = read_manifest(bag).get("previous")
        if isinstance(previous, dict):
            after[str(previous.get("bag"))] = bag
    chain: list[Path] = []
    step = next((bag for bag in bags if bag not in after.values()), None)
    while step is not None and step not in chain:
        chain.append(step)
        step = after.get(step.name)
    return [bag for bag in bags if bag not in chain] + chain


def _same_as_last(shelf: Path, manifest: dict[str, Any]) -> Path | None:
    for bag in reversed(bags_as_written(shelf)):
        last = read_manifest(bag)
        if last.get("workbook", {}).get("name") == manifest["workbook"]["name"]:
            return bag if last.get("fingerprint") == manifest["fingerprint"] else None
    return None


def seal_of(bag: Path) -> str:
    """The hash that stands for a whole bag: that of its tag manifest."""
    return hashlib.sha256((bag / TAG_MANIFEST).read_bytes()).hexdigest()


def _previous(shelf: Path) -> dict[str, str] | None:
    """The last bag with its seal: each bag vouches for the one before it."""
    bags = [bag for bag in bags_as_written(shelf) if (bag / TAG_MANIFEST).is_file()]
    return {"bag": bags[-1].name, "seal": seal_of(bags[-1])} if bags else None


def _build(shelf: Path, on: date, files: Mapping[str, bytes], manifest: dict[str, Any]) -> Path:
    import tempfile

    manifest = {**manifest, "previous": _previous(shelf)}
    folder = Path(tempfile.mkdtemp(prefix=BUILD_PREFIX, dir=shelf))
    try:
        folder.chmod(0o755)
        for name, content in files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        shown = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        (folder / MANIFEST).write_text(shown, encoding="utf-8", newline="\n")
        _make_bag(folder, on)
        return _rename(folder, shelf, on)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _make_bag(folder: Path, on: date) -> None:
    import logging

    import bagit

    logging.getLogger("bagit").setLevel(logging.CRITICAL)
    info = {"Bagging-Date": on.isoformat(), "Bag-Software-Agent": "dvcq"}
    bagit.make_bag(str(folder), bag_info=info, checksums=["sha256"])


def _rename(folder: Path, shelf: Path, on: date) -> Path:
    taken = [int(bag.name[11:]) for bag in bags_of(shelf) if bag.name[:10] == on.isoformat()]
    target = shelf / f"{on.isoformat()}_{max(taken, default=0) + 1:02}"
    folder.rename(target)
    return target

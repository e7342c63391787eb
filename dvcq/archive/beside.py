"""Writes a file beside others, whole or not at all, and never over one that is there.

Takes a path and bytes, gives the path at which they stand. It alone knows how a free name is found.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_beside(target: Path, content: bytes) -> tuple[Path, bool]:
    """Write under the name of ``target``, else with -2, -3 …; a file with these bytes is kept.

    Gives the path, and whether it is new. Raises ``OSError``.
    """
    number, path = 1, target
    while path.exists():
        if path.is_file() and path.read_bytes() == content:
            return path, False
        number += 1
        path = target.with_name(f"{target.stem}-{number}{target.suffix}")
    handle, name = tempfile.mkstemp(prefix=".dvcq-", suffix=".tmp", dir=target.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        aside.chmod(0o666 & ~_umask())
        if _placed(aside, path):
            return path, True
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
    return write_beside(target, content)  # another program was faster: the next free name


def _placed(aside: Path, path: Path) -> bool:
    """Give the file its name unless that has been taken meanwhile."""
    try:
        path.hardlink_to(aside)
    except FileExistsError:
        return False
    except (OSError, NotImplementedError):  # a file system without links
        if path.exists():
            return False
        aside.replace(path)
    return True


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

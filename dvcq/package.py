"""Office packages as plain parts: unpacking within bounds, packing with the same bytes each time.

Takes and gives the bytes of a zip package. It alone decides order, time and system marks of the
entries, so that equal parts make equal files on any machine and day.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

MAX_UNPACKED = 256 * 1024 * 1024
EPOCH = (1980, 1, 1, 0, 0, 0)
_CLOCK = re.compile(rb"<dcterms:(?:created|modified)[^>]*>[^<]*</dcterms:(?:created|modified)>")


class TooBig(ValueError):
    """The package unpacks beyond ``MAX_UNPACKED`` bytes."""


def unpack(content: bytes, limit: int = MAX_UNPACKED) -> dict[str, bytes]:
    """Parts by name, in the package's order; at most ``limit`` bytes unpacked.

    Raises ``TooBig`` or ``zipfile.BadZipFile``.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        if sum(entry.file_size for entry in package.infolist()) > limit:
            raise TooBig
        return {entry.filename: package.read(entry) for entry in package.infolist()}


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Zip the parts: content types first, the rest by name, fixed time, no system mark.

    Times of creation and change are taken out of the core properties.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            content = parts[name]
            if name == "docProps/core.xml":
                content = _CLOCK.sub(b"", content)
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            package.writestr(entry, content)
    return stream.getvalue()

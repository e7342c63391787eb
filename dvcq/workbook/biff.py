"""What a reader of values does not tell about an .xls workbook, found by a walk over its records.

Takes the bytes of the file, gives for each sheet (in order) ``Beside`` and the error cells. It
alone knows the records of that format (BIFF5 and BIFF8).
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dvcq.problems import Stop
from dvcq.workbook.extent import MAX_CELLS
from dvcq.workbook.guard import not_a_workbook, too_big
from dvcq.workbook.raw import Beside, Cell, CellError, RawValue

_BOF, _EOF, _SHEET, _FILEPASS, _EPOCH = 0x0809, 0x000A, 0x0085, 0x002F, 0x0022
_ROW, _COLUMNS, _ERROR, _FORMULA, _MANY = 0x0208, 0x007D, 0x0205, 0x0006, 0x00BD
_VALUES = frozenset((0x0203, 0x027E, 0x00FD, 0x0204, 0x00D6, _ERROR, _FORMULA, _MANY))
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


@dataclass(slots=True)
class _Sheet:
    values: dict[Cell, RawValue] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    last_row: int = 0
    last_column: int = 0


@dataclass(frozen=True, slots=True)
class ScannedXls:
    """Sheets by the place of their substream in the file; ``epoch`` 1900 or 1904."""

    sheets: tuple[tuple[Beside, Mapping[Cell, RawValue]], ...]
    epoch: int


def scan_xls(content: bytes, name: str) -> ScannedXls:
    """Scan every sheet. Raises ``Stop`` for a locked file and for values that reach too far."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(content)) as file:
        stream = next((s for s in ("Workbook", "Book") if file.exists(s)), "")
        if not stream:
            raise Stop(not_a_workbook(name, "bên trong không phải sổ Excel"))
        records = file.openstream(stream).read()
    wanted: dict[int, int] = {}  # where a worksheet begins → its place in the list of sheets
    found: dict[int, _Sheet] = {}
    epoch = 1900
    sheet: _Sheet | None = None
    for at, kind, data in _records(records):
        if kind == _BOF:
            sheet = found.setdefault(at, _Sheet()) if at in wanted else None
        elif kind == _FILEPASS:
            raise Stop(not_a_workbook(name, "tệp có mật khẩu"))
        elif kind == _SHEET and len(data) > 6 and data[5] == 0:
            wanted[struct.unpack_from("<I", data)[0]] = len(wanted)
        elif kind == _EPOCH:
            epoch = 1904 if data[:1] == b"\x01" else 1900
        elif sheet is not None:
            _record(kind, data, sheet)
            _refuse_far(sheet, name)
    order = sorted(wanted, key=wanted.__getitem__)
    return ScannedXls(tuple(_result(found.get(at, _Sheet())) for at in order), epoch)


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def _record(kind: int, data: bytes, sheet: _Sheet) -> None:
    if kind in _VALUES and len(data) >= 6:
        row, column = struct.unpack_from("<HH", data)
        last = struct.unpack_from("<H", data, len(data) - 2)[0] if kind == _MANY else column
        sheet.last_row = max(sheet.last_row, row + 1)
        sheet.last_column = max(sheet.last_column, last + 1)
        code = _error_code(kind, data)
        if code is not None:
            sheet.values[(row + 1, column)] = CellError(_ERRORS.get(code, "#N/A"))
    elif kind == _ROW and len(data) >= 16 and data[12] & 0x20:
        sheet.hidden_rows.add(struct.unpack_from("<H", data)[0] + 1)
    elif kind == _COLUMNS and len(data) >= 10 and data[8] & 0x01:
        first, last = struct.unpack_from("<HH", data)
        sheet.hidden_columns.update(range(first, min(last, 255) + 1))


def _error_code(kind: int, data: bytes) -> int | None:
    if kind == _ERROR and len(data) >= 8 and data[7]:
        return data[6]
    if kind == _FORMULA and len(data) >= 14 and data[12:14] == b"\xff\xff" and data[6] == 2:
        return data[8]
    return None


def _refuse_far(sheet: _Sheet, name: str) -> None:
    if sheet.last_row * sheet.last_column > MAX_CELLS:
        what = f"nội dung đến dòng {sheet.last_row}, cột thứ {sheet.last_column}"
        raise Stop(too_big(name, what))


def _result(sheet: _Sheet) -> tuple[Beside, Mapping[Cell, RawValue]]:
    hidden = frozenset(sheet.hidden_rows), frozenset(sheet.hidden_columns)
    return Beside(hidden_rows=hidden[0], hidden_columns=hidden[1]), sheet.values

"""Reads a workbook into plain rows of cells.

Takes the bytes of an .xlsx, .xlsm, .xls or .ods file, gives ``RawBook``: sheets with numbered rows
of values. Values come from python-calamine; what it cannot tell (error cells, formulas without a
result, percentages, hidden rows …) comes from a scan of the file itself. It judges no value.
"""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from dvcq.problems import Stop
from dvcq.workbook.guard import Form, form_of, not_a_workbook, refuse_unsafe
from dvcq.workbook.raw import (
    Beside,
    Cell,
    CellError,
    RawBook,
    RawRow,
    RawSheet,
    RawValue,
    Unanswered,
    collecting_nothing,
)


@dataclass(frozen=True, slots=True)
class _Scan:
    """What the scan of a file gave: what to read values from, and the rest by sheet."""

    content: bytes
    sheets: Mapping[str, tuple[Beside, Mapping[Cell, RawValue]]]
    epoch: int = 1900


def read_book(content: bytes, name: str) -> RawBook:
    """Read all sheets. Raises ``Stop`` when the file is no readable workbook.

    ``name`` is the file's name as the messages shall show it.
    """
    try:
        form = form_of(content, name)
        if form == "xls":
            from dvcq.workbook.xls import read_xls

            sheets, epoch = read_xls(content, name)
            return RawBook(name, sheets, form, epoch)
        scan = _SCANS[form](content, name)
        with collecting_nothing():
            return RawBook(name, _sheets(scan), form, scan.epoch)
    except (Stop, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    # Unchecked bytes: zip, XML and calamine raise all sorts; a panic of calamine is no Exception.
    except BaseException as fault:
        raise Stop(not_a_workbook(name, _why(fault))) from fault


def _why(fault: BaseException) -> str:
    if type(fault).__name__ == "PasswordError":
        return "tệp có mật khẩu"
    return "tệp hỏng hoặc thiếu phần bên trong"


def _scan_xlsx(content: bytes, name: str) -> _Scan:
    from dvcq.workbook.spreadsheetml import scan_package

    scanned = scan_package(content, name)
    sheets = {title: (scanned.beside[title], scanned.values[title]) for title in scanned.beside}
    return _Scan(scanned.content, sheets, epoch=scanned.epoch)


def _scan_ods(content: bytes, name: str) -> _Scan:
    from dvcq.workbook.odf import scan_content

    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for part in package.namelist():
            if part.endswith((".xml", ".rdf")) and part != "content.xml":
                refuse_unsafe(package.read(part), name)
        whole = package.read("content.xml")
    refuse_unsafe(whole, name)
    return _Scan(content, scan_content(whole, name))


_SCANS: dict[Form, Callable[[bytes, str], _Scan]] = {"xlsx": _scan_xlsx, "ods": _scan_ods}


def _sheets(scan: _Scan) -> tuple[RawSheet, ...]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    book = CalamineWorkbook.from_filelike(io.BytesIO(scan.content))
    sheets: list[RawSheet] = []
    for item in book.sheets_metadata:
        if item.typ == SheetTypeEnum.WorkSheet:
            beside, special = scan.sheets.get(item.name, (Beside(), {}))
            hidden = item.visible != SheetVisibleEnum.Visible
            sheets.append(_sheet(book.get_sheet_by_name(item.name), beside, special, hidden))
    return tuple(sheets)


def _sheet(sheet: Any, beside: Beside, special: Mapping[Cell, RawValue], hidden: bool) -> RawSheet:
    rows: list[RawRow] = []
    lead = [""] * (sheet.start[1] if sheet.start else 0)
    left = _by_row(special)
    number = 0
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        if lead:
            cells = lead + cells
        if number in left:
            cells = _with_special(cells, left.pop(number))
        values = _values(cells)
        if values:
            rows.append(RawRow(number, values))
    for number, cells in sorted(left.items()):
        rows.append(RawRow(number, _values(_with_special([], cells))))
    header = rows.pop(0) if rows and rows[0].number == 1 else RawRow(1, ())
    if sheet.merged_cell_ranges:
        spans = sheet.merged_cell_ranges
        merged = tuple((a[0] + 1, a[1], b[0] + 1, b[1]) for a, b in spans)
        beside = replace(beside, merged=merged)
    return RawSheet(sheet.name, header, tuple(rows), hidden, beside)


def _by_row(special: Mapping[Cell, RawValue]) -> dict[int, dict[int, RawValue]]:
    rows: dict[int, dict[int, RawValue]] = {}
    for (row, column), value in special.items():
        rows.setdefault(row, {})[column] = value
    return rows


def _with_special(cells: list[Any], special: Mapping[int, RawValue]) -> list[Any]:
    cells = cells + [""] * (max(special) + 1 - len(cells))
    for column, value in special.items():
        cells[column] = value
    return cells


def _values(cells: list[Any]) -> tuple[RawValue, ...]:
    """The row up to its last cell that holds something; an empty cell is ``None``."""
    end = len(cells)
    if cells.count("") == end:
        return ()
    while cells[end - 1] == "":
        end -= 1
    return tuple(
        [
            None if cell == "" else cell if type(cell) is str else _value(cell)
            for cell in cells[:end]
        ]
    )


def _value(cell: Any) -> RawValue:
    if isinstance(cell, float) and not math.isfinite(cell):
        return CellError("#NUM!")
    return str(cell) if isinstance(cell, timedelta) else cell


__all__ = [
    "Beside",
    "CellError",
    "Form",
    "RawBook",
    "RawRow",
    "RawSheet",
    "RawValue",
    "Unanswered",
    "read_book",
]

"""Reads a workbook into plain rows of cells.

Takes the bytes of an .xlsx file, gives ``RawBook``: sheets with numbered rows of values. It alone
knows openpyxl and what a hostile or broken file looks like; it judges no value.
"""

from __future__ import annotations

import io
import math
import re
import warnings
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from dvcq.problems import Problem, Stop, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_UNPACKED = 200 * 1024 * 1024
MAX_RATIO = 200
MAX_PARTS = 2_000
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_FAR_ROW = re.compile(rb"<(?:\w+:)?row [^>]*\br=[\"'](?:\d{8,}|[2-9]\d{6}|1[1-9]\d{5})")
_ESCAPED = re.compile("_x(00[01][0-9A-Fa-f])_")
_OLE = b"\xd0\xcf\x11\xe0"
_ENTITIES = tuple(
    mark.encode(encoding)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell that shows #N/A, #REF! and the like."""

    text: str


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A formula without a stored result: a program wrote it, no spreadsheet has opened it yet."""

    formula: str


RawValue = str | int | float | bool | date | datetime | time | CellError | Unanswered | None


@dataclass(frozen=True, slots=True)
class RawRow:
    number: int
    values: tuple[RawValue, ...]

    def value(self, index: int) -> RawValue:
        return self.values[index] if index < len(self.values) else None


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet as it stands: the header is row 1, empty rows are left out."""

    title: str
    header: RawRow
    rows: tuple[RawRow, ...]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class RawBook:
    name: str
    sheets: tuple[RawSheet, ...]


def read_book(content: bytes, name: str) -> RawBook:
    """Read all sheets. Raises ``Stop`` when the file is no readable .xlsx workbook.

    ``name`` is the file's name as the messages shall show it.
    """
    try:
        _guard(content, name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl's notes on extensions it leaves out
            return RawBook(name, _sheets(content))
    except Stop:
        raise
    except Exception as fault:  # unchecked bytes: zlib, XML and openpyxl raise all sorts
        raise Stop(_not_xlsx(name, "tệp hỏng hoặc thiếu phần bên trong")) from fault


def _sheets(content: bytes) -> tuple[RawSheet, ...]:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    formulas = _formulas(content) if _has_formulas(content) else {}
    return tuple(_sheet(sheet, formulas.get(sheet.title, {})) for sheet in _tables(book))


def _tables(book: Any) -> Iterator[Any]:
    return (sheet for sheet in book.worksheets if hasattr(sheet, "iter_rows"))


def _sheet(sheet: Any, formulas: dict[str, str]) -> RawSheet:
    sheet.reset_dimensions()
    header = RawRow(1, ())
    rows: list[RawRow] = []
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        values = _trim(tuple(_value(cell, formulas) for cell in cells))
        if number == 1:
            header = RawRow(1, values)
        elif values:
            rows.append(RawRow(number, values))
    hidden = sheet.sheet_state != "visible"
    return RawSheet(sheet.title, header, tuple(rows), hidden)


def _trim(values: tuple[RawValue, ...]) -> tuple[RawValue, ...]:
    end = len(values)
    while end and (values[end - 1] is None or values[end - 1] == ""):
        end -= 1
    return values[:end]


def _value(cell: Any, formulas: dict[str, str]) -> RawValue:
    value = cell.value
    if value is None:
        if not formulas or getattr(cell, "data_type", "") == "str":  # a formula that gave ""
            return None
        formula = formulas.get(f"{cell.row}:{cell.column}") if hasattr(cell, "row") else None
        return Unanswered(formula) if formula else None
    if cell.data_type == "e":
        return CellError(str(value))
    if isinstance(value, float) and not math.isfinite(value):
        return CellError("#NUM!")
    if isinstance(value, str) and "_x" in value:
        return _unescape(value)
    if isinstance(value, str | bool | int | float | datetime | date | time):
        return value
    return str(value)


def _unescape(value: str) -> str:
    """Undo the format's escapes of control characters ("_x0007_"), which the checks take out.

    Escapes of visible characters may as well be what somebody typed: they stay.
    """
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)


def _formulas(content: bytes) -> dict[str, dict[str, str]]:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False)
    found: dict[str, dict[str, str]] = {}
    for sheet in _tables(book):
        sheet.reset_dimensions()
        found[sheet.title] = {
            f"{cell.row}:{cell.column}": str(cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if getattr(cell, "data_type", "") == "f"
        }
    return found


def _has_formulas(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return any(
            _FORMULA.search(package.read(part)) is not None
            for part in package.namelist()
            if part.endswith(".xml") and not part.startswith(("xl/styles", "xl/sharedStrings"))
        )


def _guard(content: bytes, name: str) -> None:
    """Refuse what is no .xlsx, is locked by a password, or would unpack beyond all measure."""
    if not content:
        raise Stop(_not_xlsx(name, "tệp rỗng"))
    if content.startswith(_OLE):
        raise Stop(_not_xlsx(name, "tệp .xls đời cũ hoặc có mật khẩu"))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if "xl/workbook.xml" not in package.namelist():
                raise Stop(_not_xlsx(name, "bên trong không phải sổ Excel"))
            _bound(parts, len(content), name)
            _no_entities(package, name)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError) as fault:
        raise Stop(_not_xlsx(name, "tệp hỏng hoặc không phải tệp Excel")) from fault
    except zlib.error as fault:
        raise Stop(_not_xlsx(name, "tệp hỏng")) from fault


def _bound(parts: list[zipfile.ZipInfo], packed: int, name: str) -> None:
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED or len(parts) > MAX_PARTS:
        raise Stop(
            problem(
                "file-too-big",
                file=name,
                path=name,
                what=f"{unpacked // 1_048_576} MB, {len(parts)} phần",
            )
        )
    if unpacked > MAX_RATIO * packed and unpacked > 1024 * 1024:
        raise Stop(
            problem(
                "file-too-big",
                file=name,
                path=name,
                what=f"nén gấp {unpacked // max(packed, 1)} lần",
            )
        )


def _no_entities(package: zipfile.ZipFile, name: str) -> None:
    for part in package.infolist():
        if part.filename.endswith((".xml", ".rels")):
            content = package.read(part)
            if any(mark in content for mark in _ENTITIES):
                raise Stop(_not_xlsx(name, "có khai báo XML không an toàn"))
            if _FAR_ROW.search(content):
                raise Stop(problem("file-too-big", file=name, path=name, what="số dòng vô lý"))


def _not_xlsx(name: str, why: str) -> Problem:
    return problem("file-not-xlsx", file=name, path=name, why=why)

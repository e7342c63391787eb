"""How a column and a sheet are declared: the vocabulary of the schema.

Takes nothing, gives ``column()``, ``sheet()`` and the ``Row`` base class. It alone knows how a
declaration is kept inside a dataclass field and how a row tells the address of a cell.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from enum import Enum
from functools import lru_cache
from typing import Any, TypeVar

from dvcq.problems import Problem, problem
from dvcq.sources import Leaf, Source


class Kind(Enum):
    """What a cell of the column holds, once checked."""

    TEXT = "văn bản"  # str, one line
    LINES = "văn bản nhiều dòng"  # str, Alt+Enter kept
    CODE = "mã"  # str; a date or a float here is a spreadsheet's mistake
    SYMBOL = "số, ký hiệu văn bản"  # str: one symbol, no spaces around its signs
    INTEGER = "số nguyên"  # int >= 0
    NUMBER = "số"  # Decimal
    DATE = "ngày"  # datetime.date
    MOMENT = "ngày, tháng hoặc quý"  # dvcq.dates.Moment
    CHOICE = "chọn một"  # str: code of a choice
    LISTED = "chọn từ Danh mục"  # str as listed
    REFERENCE = "mã ở trang khác"  # str: key of a row of another sheet
    REFERENCES = "các mã, cách nhau dấu ;"  # tuple[str, ...]


ALWAYS_PERCENT = "%"  # of ``percent_by``: what the column counts may always be a percentage


class Carry(Enum):
    """What becomes of a column's values in the workbook of another year."""

    KEEP = "giữ nguyên"
    EMPTY = "để trống"  # it belongs to the old year
    YEAR = "năm mới"  # it is the year itself
    SHIFT = "cùng ngày, tháng của năm mới"
    REWORD = "đổi “năm …” sang năm mới"
    REVIEW = "giữ nguyên, nêu dòng nhắc tới năm cũ"
    EXPIRY = "giữ nguyên, nêu dòng đã hết hạn trước năm mới"
    DATED = "giữ nguyên, nêu là của ngày cũ"


@dataclass(frozen=True, slots=True)
class Choice:
    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Column:
    """The declaration of a column: what the clerk sees and what the reader checks."""

    field: str
    header: str
    kind: Kind
    required: bool
    note: str
    example: str
    choices: tuple[Choice, ...]
    target: str  # sheet title (REFERENCE), column of "Danh mục" (LISTED)
    pattern: str
    low: int | None
    high: int | None
    folded: bool
    prefill: str
    width: int
    item: bool = False
    lead: str = ""
    until: str = ""
    percent_by: str = ""
    carry: Carry = Carry.KEEP
    carry_from: str = ""

    def choice(self, code: str) -> Choice:
        return next(choice for choice in self.choices if choice.code == code)


def column(
    header: str,
    kind: Kind,
    note: str,
    *,
    required: bool = False,
    example: str = "",
    choices: tuple[Choice, ...] = (),
    target: str = "",
    pattern: str = "",
    low: int | None = None,
    high: int | None = None,
    folded: bool = False,
    prefill: str = "",
    width: int = 18,
    item: bool = False,
    lead: str = "",
    until: str = "",
    percent_by: str = "",
    carry: Carry = Carry.KEEP,
    carry_from: str = "",
) -> Any:
    """Declare a dataclass field as a column; optional columns default to ``None`` (or ``()``).

    ``item``: each line is an item of a list whose dash and end mark the program prints itself;
    ``lead``: a word the program prints before it. Typed all the same, they are taken off, logged.
    ``until``: the field that takes the end of a range typed into this one. ``percent_by``: the
    field that must be "%" for a percentage to be typed here, which then counts 98,5% as 98,5;
    ``ALWAYS_PERCENT``: no field needs to say so.
    ``carry``: what a workbook of another year does with the value; ``carry_from``: the field whose
    value of the old year it takes there.
    """
    declared = Column(
        "",
        header,
        kind,
        required,
        note,
        example,
        choices,
        target,
        pattern,
        low,
        high,
        folded,
        prefill,
        width,
        item,
        lead,
        until,
        percent_by,
        carry,
        carry_from,
    )
    empty: Any = () if kind is Kind.REFERENCES else None
    return field(default=MISSING if required else empty, metadata={"column": declared})


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """The declaration of a sheet. ``settings``: one row is one field of a single record.

    Dropdowns that refer to the sheet show its key with the field ``label``, for the rows where
    that is filled and the key begins with ``prefix``. ``once``: two rows that are the same but for
    a prefilled key are one. ``yearly``: the rows are records of one year and stay behind in its
    workbook.
    """

    title: str
    attribute: str
    one: str
    key: str
    settings: bool
    required: bool
    label: str
    prefix: str
    once: bool = False
    yearly: bool = False


@lru_cache(maxsize=1024)  # asked for with every problem
def letter(index: int) -> str:
    """The letters of a column: 0 → A, 26 → AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: a row with its columns, or (settings) a column with its rows.

    ``file``: the workbook, where it is not the unit's own.
    """

    sheet: str
    row: int
    columns: Mapping[str, int]
    rows: Mapping[str, int] | None = None
    file: str = ""

    def cell(self, name: str) -> str:
        """Address of a field's cell in A1 form; the row's first cell if the column is absent."""
        row = self.rows.get(name, self.row) if self.rows is not None else self.row
        return f"{letter(self.columns.get(name, 0))}{row}"


NOWHERE = Place("", 0, {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A record of the workbook. Every value can tell its cell."""

    at: Place = NOWHERE
    extra: Mapping[str, Leaf] = field(default_factory=dict)

    def source(self, name: str) -> Source:
        sheet = f"[{self.at.file}]{self.at.sheet}" if self.at.file else self.at.sheet
        return Source(sheet, self.at.cell(name))

    def leaf(self, name: str, shown: str | None = None, rule: str = "") -> Leaf:
        """The field as a text with its cell; ``shown`` is its printed form where it has one."""
        value = getattr(self, name)
        words = shown if shown is not None else ("" if value is None else str(value))
        return Leaf(words, (self.source(name),), rule)

    def problem(self, name: str, code: str, /, **facts: Any) -> Problem:
        """A problem of the catalogue that stands in the cell of a field."""
        return problem(
            code,
            sheet=self.at.sheet,
            cell=self.at.cell(name),
            column=name,
            row=self.at.row,
            file=self.at.file,
            **facts,
        )


R = TypeVar("R", bound=type[Row])
_SPECS: dict[type[Row], SheetSpec] = {}
_COLUMNS: dict[type[Row], tuple[Column, ...]] = {}


def sheet(
    title: str,
    attribute: str,
    one: str,
    *,
    key: str = "",
    settings: bool = False,
    required: bool = False,
    label: str = "",
    prefix: str = "",
    once: bool = False,
    yearly: bool = False,
) -> Callable[[R], R]:
    """Declare a record class as a sheet: its title, its attribute in ``Book``, what a row is."""

    def register(cls: R) -> R:
        _SPECS[cls] = SheetSpec(
            title, attribute, one, key, settings, required, label, prefix, once, yearly
        )
        return cls

    return register


def spec_of(cls: type[Row]) -> SheetSpec:
    return _SPECS[cls]


def columns_of(cls: type[Row]) -> tuple[Column, ...]:
    """The declared columns of a sheet, in their order."""
    if cls not in _COLUMNS:
        _COLUMNS[cls] = _declared(cls)
    return _COLUMNS[cls]


def _declared(cls: type[Row]) -> tuple[Column, ...]:
    return tuple(
        replace(item.metadata["column"], field=item.name)
        for item in fields(cls)
        if "column" in item.metadata
    )


def header_of(cls: type[Row], name: str) -> str:
    """What the clerk calls a field."""
    return next(item.header for item in columns_of(cls) if item.field == name)

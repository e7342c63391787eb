"""Which rows of a raw sheet are records, and what merged cells lend them.

Takes a raw sheet and where its columns stand, gives the rows to read and problems. It alone knows
rows that people put between records: repeated headers, totals, notes, the same row twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeGuard

from dvcq.columns import Column, Kind, Row, columns_of, letter, spec_of
from dvcq.numbers import decimal_of, format_number
from dvcq.problems import Change, Problem, problem
from dvcq.text import fold
from dvcq.validate.reading import short, show
from dvcq.workbook.raw import RawRow, RawSheet

_NOTE = re.compile(r"\s*(?:\(?\*+\)?|ghi chú\s*[:.]|lưu ý\s*[:.]|nguồn\s*:)", re.IGNORECASE)
_TOTAL = re.compile(
    r"(?:tong cong|tong so|cong don|luy ke)\b"
    r"|(?:cong|tong)(?: (?:quy|thang|nam|so|nhom|phan|muc|trang)\b.*)?\Z"
)
_TOTALS = frozenset(("tong cong", "cong", "tong"))
_LONGEST_TOTAL = 40
_FEW = 6  # cells of a row that may be a note, a total or a header again
_QUANTITIES = (Kind.INTEGER, Kind.NUMBER)
SHOWN_CELLS = 5


@dataclass(slots=True)
class Chosen:
    """Rows to read. ``same``: the key of a row left out → the key of the row it repeats."""

    rows: list[RawRow] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)


def choose_rows(
    raw: RawSheet,
    cls: type[Row],
    columns: Mapping[str, int],
    own: Sequence[int],
    found: list[Problem],
) -> Chosen:
    """Choose the rows that are records; ``own``: columns with a name that the schema has not.

    Every row that is left out though it holds something has a line in ``found``.
    """
    chooser = _Chooser(raw, cls, columns, own, found)
    return chooser.run()


class _Chooser:
    def __init__(
        self,
        raw: RawSheet,
        cls: type[Row],
        columns: Mapping[str, int],
        own: Sequence[int],
        found: list[Problem],
    ) -> None:
        self.raw, self.cls, self.columns, self.found = raw, cls, columns, found
        self.title = spec_of(cls).title
        self.items = {
            columns[item.field]: item for item in columns_of(cls) if item.field in columns
        }
        ours = {index for index, item in self.items.items() if item.prefill}
        self.headed = sorted({*self.items, *own} - ours)
        key = spec_of(cls).key
        self.key = columns.get(key, -1)
        self.once = spec_of(cls).once and (not key or self.key in ours)
        self.headers = {str(value).strip() for value in raw.header.values if value}
        self.seen: dict[tuple[Any, ...], RawRow] = {}

    def run(self) -> Chosen:
        chosen = Chosen()
        rows = self._filled_down() if self.raw.beside.merged else self.raw.rows
        for row in rows:
            values, width = row.values, len(row.values)
            filled = [n for n in self.headed if n < width and values[n] is not None]
            if not filled or not self._holds_something(row, filled):
                continue
            label = self._total_in_code(row)
            if label >= 0 and all(is_figure(values[n]) for n in filled):
                self._total(row, filled, label, chosen.rows)
                continue
            if len(filled) <= _FEW and self._is_aside(row, filled, chosen.rows):
                continue
            if len(filled) > _FEW and self._is_header_again(row, filled):
                continue
            if self.once and self._is_same(row, chosen):
                continue
            chosen.rows.append(row)
        return chosen

    def _holds_something(self, row: RawRow, filled: list[int]) -> bool:
        """Blanks alone are nothing."""
        for n in filled:
            value = row.values[n]
            if not isinstance(value, str) or not value.isspace():
                return True
        return False

    def _total_in_code(self, row: RawRow) -> int:
        """The column of codes where it holds the word "total" instead; -1 where it does not."""
        value = row.value(self.key) if self.key >= 0 else None
        return self.key if isinstance(value, str) and self._names_total(value) else -1

    def _names_total(self, shown: str) -> bool:
        """Whether a cell names a total; among figures "tổng số hồ sơ" is the name of one."""
        if len(shown) > _LONGEST_TOTAL:
            return False
        name = fold(shown)
        return name in _TOTALS or (spec_of(self.cls).once and _TOTAL.match(name) is not None)

    # --- rows between records -----------------------------------------------------------------

    def _is_aside(self, row: RawRow, filled: list[int], above: list[RawRow]) -> bool:
        if self._is_header_again(row, filled):
            return True
        texts = [n for n in filled if isinstance(row.values[n], str)]
        if len(texts) != 1:
            return False
        shown = str(row.values[texts[0]])
        if len(filled) == 1 and _NOTE.match(shown):
            self._tell(row, filled[0], "row-note", value=short(shown))
            return True
        if len(filled) > 1 and self._names_total(shown):
            self._total(row, [n for n in filled if n != texts[0]], texts[0], above)
            return True
        return False

    def _is_header_again(self, row: RawRow, filled: list[int]) -> bool:
        if len(filled) < 2 or row.values[filled[0]] not in self.headers:
            return False
        again = all(
            str(row.values[n]).strip() == str(self.raw.header.value(n) or "").strip()
            for n in filled
        )
        if again:
            self._tell(row, filled[0], "row-header")
        return again

    def _total(self, row: RawRow, figures: list[int], label: int, above: list[RawRow]) -> None:
        """The sheet's own total is compared, never added (w5)."""
        for n in figures if spec_of(self.cls).once else ():  # elsewhere rows do not add up
            value = row.values[n]
            parts = [decimal_of(part) for one in above if is_figure(part := one.value(n))]
            total = sum(parts, Decimal(0))
            if is_figure(value) and decimal_of(value) != total:
                facts = {"value": show(value), "total": format_number(total)}
                self._tell(row, n, "row-total-differs", **facts)
        self._tell(row, label, "row-total", value=short(row.values[label]))

    def _is_same(self, row: RawRow, chosen: Chosen) -> bool:
        values = row.values
        signature = values[: self.key] + values[self.key + 1 :] if self.key >= 0 else values
        first = self.seen.setdefault(signature, row)
        if first is row:
            return False
        key, kept = row.value(self.key), first.value(self.key)
        if self.key >= 0 and key is not None and kept is not None:
            chosen.same[str(key).strip()] = str(kept).strip()
        self._tell(row, max(self.key, 0), "row-same", first=first.number, this=row.number)
        return True

    def _tell(self, row: RawRow, index: int, code: str, **facts: Any) -> None:
        cell = f"{letter(index)}{row.number}"
        self.found.append(problem(code, sheet=self.title, cell=cell, row=row.number, **facts))

    # --- merged cells -------------------------------------------------------------------------

    def _filled_down(self) -> list[RawRow]:
        """Inside a merged range, and only there, a value stands for all its rows (w3)."""
        rows = {row.number: list(row.values) for row in self.raw.rows}
        for top, left, bottom, right in self.raw.beside.merged:
            item = self.items.get(left)
            if top < 2 or item is None or top not in rows:
                continue
            covers = any(n in self.items for n in range(left + 1, right + 1))
            if covers and left < len(rows[top]) and rows[top][left] is not None:
                self._tell(
                    RawRow(top, ()),
                    left,
                    "merged-across",
                    range=f"{letter(left)}{top}:{letter(right)}{bottom}",
                )
            below = [n for n in range(top + 1, bottom + 1) if self._has_more(rows.get(n), left)]
            if below and left < len(rows[top]) and rows[top][left] is not None:
                self._fill(rows, (top, left), below, item)
        return [RawRow(number, tuple(values)) for number, values in rows.items()]

    def _has_more(self, values: list[Any] | None, column: int) -> bool:
        """Whether a row holds anything of its own."""
        return values is not None and any(
            n != column and n < len(values) and values[n] is not None for n in self.headed
        )

    def _fill(
        self, rows: dict[int, list[Any]], at: tuple[int, int], below: list[int], item: Column
    ) -> None:
        top, left = at
        value = rows[top][left]
        last = f"{letter(left)}{top}:{letter(left)}{below[-1]}"
        if item.kind in _QUANTITIES or left == self.key:
            self._tell(RawRow(top, ()), left, "merged-number", header=item.header, range=last)
            return
        for number in below:
            values = rows[number]
            values += [None] * (left + 1 - len(values))
            values[left] = value
        cell = f"{letter(left)}{below[0]}"
        shown = short(value)
        self.found.append(
            problem(
                "merged-filled",
                sheet=self.title,
                cell=cell,
                header=item.header,
                value=shown,
                range=last,
                changes=(Change("điền xuống trong ô gộp", "", show(value)),),
            )
        )


def is_figure(value: object) -> TypeGuard[int | float]:
    """A number as a spreadsheet stores it; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def cells_shown(cells: Sequence[str]) -> str:
    """Some addresses, and how many more there are."""
    more = len(cells) - SHOWN_CELLS
    return ", ".join(cells[:SHOWN_CELLS]) + (f" và {more} ô khác" if more > 0 else "")


def numbers_shown(numbers: Sequence[int]) -> str:
    """Row numbers with runs joined: "3–7, 12"."""
    return ", ".join(_runs(sorted(numbers)))


def _runs(numbers: Sequence[int]) -> Iterator[str]:
    start = previous = None
    for number in [*numbers, None]:
        if previous is not None and number == previous + 1:
            previous = number
            continue
        if start is not None:
            yield str(start) if start == previous else f"{start}–{previous}"
        start = previous = number

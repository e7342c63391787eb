"""Colours of a marked sheet: those of an earlier marking come off, those of this one go on.

Takes the root of a sheet, the cells and the styles of the book. It alone knows how rows and cells
stand in a sheet's XML.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dvcq.columns import letter
from dvcq.workbook.mark_package import Element, q
from dvcq.workbook.mark_styles import Fills, Styles, shade
from dvcq.workbook.raw import Cell
from dvcq.workbook.scan import address


def paint(
    root: Element, wanted: Mapping[Cell, str], styles: Styles, before: Fills, fills: Fills
) -> list[Cell]:
    """Colour the cells (cell → severity); gives those that had to keep their colour.

    ``before``: what the shades of an earlier marking stand for; ``fills`` collects the same for
    this one.
    """
    grid = _Grid(root)
    ours = styles.ours()
    for cell in grid.cells() if ours else ():
        number = int(cell.get("s", "0"))
        if number in ours:
            cell.set("s", str(styles.restored(number, before.at(ours[number]))))
    header = grid.header_styles()
    left = []
    for place in sorted(wanted):
        cell = grid.cell(place)
        number = int(cell.get("s", "0"))
        kept = fills.number(styles.fill_of(number))
        if kept is None:
            left.append(place)
            continue
        counted = place[0] > 1 and number not in header and styles.is_colour(number)
        cell.set("s", str(styles.marked(number, shade(wanted[place], counted, kept))))
    return left


class _Grid:
    """Rows and cells by their place; what is absent is made where it belongs."""

    def __init__(self, root: Element) -> None:
        self._data = root.find(q("sheetData"))
        if self._data is None:
            raise ValueError("no sheetData")
        self._columns = root.find(q("cols"))
        self._rows: dict[int, Element] = {}
        self._cells: dict[int, dict[int, Element]] = {}
        number = 0
        for row in self._data.iterfind(q("row")):
            number = int(row.get("r", number + 1))
            self._rows.setdefault(number, row)

    def cells(self) -> Iterator[Element]:
        yield from self._data.iter(q("c"))

    def header_styles(self) -> frozenset[int]:
        """Styles of the first row: they are the form's own."""
        first = self._data.find(q("row"))
        found = [] if first is None else [first, *first.iterfind(q("c"))]
        return frozenset(int(item.get("s")) for item in found if item.get("s"))

    def cell(self, place: Cell) -> Element:
        row, index = self._row(place[0]), place[1]
        there = self._placed(place[0], row)
        if index not in there:
            cell = row.makeelement(q("c"), r=f"{letter(index)}{place[0]}")
            style = self._style(row, index)
            if style:
                cell.set("s", str(style))
            row.insert(sum(1 for other in there if other < index), cell)
            row.attrib.pop("spans", None)
            there[index] = cell
        return there[index]

    def _row(self, number: int) -> Element:
        if number not in self._rows:
            row = self._data.makeelement(q("row"), r=str(number))
            self._data.insert(sum(1 for other in self._rows if other < number), row)
            self._rows[number] = row
        return self._rows[number]

    def _placed(self, number: int, row: Element) -> dict[int, Element]:
        if number not in self._cells:
            self._cells[number] = dict(_by_index(number, row))
        return self._cells[number]

    def _style(self, row: Element, index: int) -> int:
        """The style that an absent cell shows: its row's, else its column's."""
        if row.get("customFormat") in ("1", "true"):
            return int(row.get("s", "0"))
        for item in self._columns if self._columns is not None else ():
            if int(item.get("min", "1")) <= index + 1 <= int(item.get("max", "1")):
                return int(item.get("style", "0"))
        return 0


def _by_index(number: int, row: Element) -> Iterator[tuple[int, Element]]:
    """The cells of a row; those without an address get it, for a new cell would shift them."""
    index = -1
    for cell in row.iterfind(q("c")):
        found = address(cell.get("r", ""))
        index = found[1] if found is not None else index + 1
        cell.set("r", f"{letter(index)}{number}")
        yield index, cell


def cell_of(shown: str) -> Cell | None:
    """A cell's place from its address; nothing for what is no address within a sheet."""
    found = address(shown)
    if found is None or not (1 <= found[0] <= 1_048_576 and found[1] < 16_384):
        return None
    return found


__all__ = ["cell_of", "paint"]

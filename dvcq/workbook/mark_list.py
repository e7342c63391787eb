"""The sheet "Cần sửa" of a marked copy: every problem in one line, its cell as a link.

Takes entries that are already sorted, gives the XML of a sheet. It alone knows how the list looks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dvcq.columns import letter
from dvcq.workbook.mark_notes import plain
from dvcq.workbook.mark_package import MAIN, Element, q
from dvcq.workbook.mark_styles import Styles
from dvcq.workbook.names import MARK_ERROR, MARK_WARNING, TO_MEND_MARK

WORDS = {"error": "LỖI", "warning": "NHẮC", "info": "GHI"}
NOTHING = "Không còn chỗ nào cần sửa."
_HEADERS = ("Mức", "Trang", "Ô", "Nội dung", "Cách sửa")
_WIDTHS = (10, 16, 9, 70, 60)
_SIZE = 12
_MOST_LINKS = 60_000  # a spreadsheet refuses a sheet with more than 65,530
_FONT = '<font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>'
_BORDER = "<border>{}<diagonal/></border>".format(
    "".join(
        f'<{side} style="thin"><color rgb="FFBFBFBF"/></{side}>'
        for side in ("left", "right", "top", "bottom")
    )
)
_TOP = {"vertical": "top", "wrapText": "1"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One problem; ``link`` is empty where there is no such sheet in the book."""

    severity: str
    sheet: str
    cell: str
    message: str
    hint: str
    link: str


@dataclass(frozen=True, slots=True)
class _Look:
    """Style numbers."""

    head: int
    text: int
    link: int
    levels: Mapping[str, int]


def list_sheet(entries: Sequence[Entry], kept: Sequence[str], styles: Styles) -> Element:
    """The sheet; ``kept``: fills that marked cells had before, for a hidden column."""
    from lxml import etree

    from dvcq.workbook.looks import LINE_HEIGHT, lines_of

    look = _look(styles)
    root = etree.fromstring(_FRAME)
    data = root.find(q("sheetData"))
    assert data is not None
    data.append(_row(1, _HEADERS, [look.head] * len(_HEADERS), TO_MEND_MARK, look.text))
    data[0].set("ht", "34")
    data[0].set("customHeight", "1")
    for number in range(2, max(len(entries), len(kept), 1) + 2):
        values, looks = _line(entries, number - 2, look)
        fill = kept[number - 2] if number - 2 < len(kept) else ""
        row = _row(number, values, looks, fill, look.text)
        lines = max(map(lines_of, values, _WIDTHS, (_SIZE,) * len(values)))
        if lines > 1:
            row.set("ht", f"{LINE_HEIGHT * lines:g}")
        data.append(row)
    _links(root, entries)
    return root


def names_of(title: str, entries: Sequence[Entry]) -> dict[str, str]:
    """Names that a spreadsheet keeps for the filter and the rows repeated in print."""
    quoted = quote(title)
    last = max(len(entries), 1) + 1
    return {
        "_xlnm._FilterDatabase": f"{quoted}!$A$1:$E${last}",
        "_xlnm.Print_Titles": f"{quoted}!$1:$1",
    }


def quote(title: str) -> str:
    return "'" + title.replace("'", "''") + "'"


def _look(styles: Styles) -> _Look:
    plain_text = styles.added(_FONT, "", _BORDER, _TOP)
    head = styles.added(
        _FONT.replace("<sz", "<b/><sz").replace("<name", '<color rgb="FFFFFFFF"/><name'),
        _solid("1F4E79"),
        _BORDER,
        {"horizontal": "center", "vertical": "center", "wrapText": "1"},
    )
    link = styles.added(
        _FONT.replace("<sz", "<u/><sz").replace("<name", '<color rgb="FF0563C1"/><name'),
        "",
        _BORDER,
        _TOP,
    )
    bold = _FONT.replace("<sz", "<b/><sz")
    levels = {
        "error": styles.added(bold, _solid(MARK_ERROR), _BORDER, _TOP),
        "warning": styles.added(bold, _solid(MARK_WARNING), _BORDER, _TOP),
        "info": plain_text,
    }
    return _Look(head, plain_text, link, levels)


def _solid(colour: str) -> str:
    return (
        f'<fill><patternFill patternType="solid"><fgColor rgb="FF{colour}"/>'
        '<bgColor indexed="64"/></patternFill></fill>'
    )


def _line(entries: Sequence[Entry], place: int, look: _Look) -> tuple[list[str], list[int]]:
    if place >= len(entries):
        return ["", "", "", NOTHING if place == 0 else "", ""], [look.text] * 5
    item = entries[place]
    link = look.link if item.link else look.text
    shown = item.cell or ("mở" if item.link else "")
    return (
        [WORDS[item.severity], item.sheet, shown, item.message, item.hint],
        [look.levels[item.severity], look.text, link, look.text, look.text],
    )


def _row(
    number: int, values: Iterable[str], looks: Iterable[int], hidden: str, hidden_look: int
) -> Element:
    from lxml import etree

    row = etree.Element(q("row"), r=str(number))
    for index, (value, look) in enumerate(
        zip((*values, hidden), (*looks, hidden_look), strict=True)
    ):
        if value:  # a text written here is no formula, whatever it begins with
            cell = etree.SubElement(
                row, q("c"), r=f"{letter(index)}{number}", s=str(look), t="inlineStr"
            )
            text = etree.SubElement(etree.SubElement(cell, q("is")), q("t"))
            text.text = plain(value)
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        elif index < len(_HEADERS):
            etree.SubElement(row, q("c"), r=f"{letter(index)}{number}", s=str(look))
    return row


def _links(root: Element, entries: Sequence[Entry]) -> None:
    links = root.find(q("hyperlinks"))
    root.find(q("autoFilter")).set("ref", f"A1:E{max(len(entries), 1) + 1}")
    linked = [(number, item) for number, item in enumerate(entries, start=2) if item.link]
    for number, item in linked[:_MOST_LINKS]:
        link = links.makeelement(q("hyperlink"), ref=f"C{number}", location=item.link)
        link.set("display", item.cell or "mở")
        links.append(link)
    if not len(links):
        root.remove(links)


_FRAME = (
    f'<worksheet xmlns="{MAIN}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/>'
    '</sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" '
    'topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" '
    'activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
    "<cols>"
    + "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(_WIDTHS, start=1)
    )
    + '<col min="6" max="6" width="9" hidden="1" customWidth="1"/></cols><sheetData/>'
    '<autoFilter ref="A1:E1"/><hyperlinks/><pageMargins left="0.5" right="0.5" top="0.5" '
    'bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" '
    'fitToHeight="0"/></worksheet>'
).encode()

"""Makes the shipped templates: ke-hoach.docx, bao-cao.docx, bao-cao-tu-cham-diem.docx.

Takes the decree's values (``dvcq.decree``) and the names of the contexts, gives Word files whose
bytes are the same on every machine. Run as ``python templates/build.py [FOLDER]``. It alone knows
the headings and fixed phrases of our documents and the named styles, one for each component. An
office that wants another look changes the .docx in Word; this script is for whoever changes the
shipped ones.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from xml.sax.saxutils import escape

from dvcq.decree import (
    COMPONENTS,
    END_MARK,
    FONT,
    HOUSE,
    LANGUAGE,
    PAPER_MM,
    QUOC_HIEU,
    TIEU_NGU,
    TWIPS_PER_PT,
    house_size,
    twips,
)
from dvcq.metrics import text_width_pt
from dvcq.package import pack

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# --- styles -----------------------------------------------------------------------------------


def pt(value: float) -> int:
    return round(value * TWIPS_PER_PT)


GAP = pt(HOUSE.gap_pt)
FIRST_LINE = twips(HOUSE.first_line_cm * 10)
SINGLE, BODY_LINES = (round(240 * lines) for lines in HOUSE.line_spacing)
RULE_CLEARANCE = pt(2.5)  # between the descenders above and the ruled line

ISSUER_SIDE = twips(2)  # a long name stands clear of Quốc hiệu

KINH_GUI_LEFT = twips(32)
KINH_GUI_COLON = KINH_GUI_LEFT + pt(text_width_pt("Kính gửi", HOUSE.body_pt))
DASH = pt(text_width_pt("- ", HOUSE.body_pt))


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph lies; lengths in twips. ``exact``: a fixed height instead of lines."""

    before: int = 0
    after: int = 0
    lines: int = SINGLE
    exact: int = 0
    at_least: int = 0
    left: int = 0
    right: int = 0
    first: int = 0
    hanging: int = 0
    align: str = ""
    keep: bool = False
    outline: int = -1
    rule: bool = False
    together: bool = False  # no gap between neighbours of the same style

    def xml(self) -> str:
        parts = []
        if self.keep:
            parts.append("<w:keepNext/>")
        if self.rule:
            parts.append(
                '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>'
            )
        parts.append(f'<w:spacing w:before="{self.before}" w:after="{self.after}" {self._line()}/>')
        hanging = f' w:hanging="{self.hanging}"' if self.hanging else ""
        first = "" if hanging else f' w:firstLine="{self.first}"'
        parts.append(f'<w:ind w:left="{self.left}" w:right="{self.right}"{first}{hanging}/>')
        if self.together:
            parts.append("<w:contextualSpacing/>")
        parts.append(f'<w:jc w:val="{self.align}"/>')
        if self.outline >= 0:
            parts.append(f'<w:outlineLvl w:val="{self.outline}"/>')
        return f"<w:pPr>{''.join(parts)}</w:pPr>"

    def _line(self) -> str:
        if self.exact:
            return f'w:line="{self.exact}" w:lineRule="exact"'
        if self.at_least:
            return f'w:line="{self.at_least}" w:lineRule="atLeast"'
        return f'w:line="{self.lines}" w:lineRule="auto"'


def body(*, keep: bool = False, outline: int = -1) -> Look:
    return Look(GAP, 0, BODY_LINES, first=FIRST_LINE, align="both", keep=keep, outline=outline)


def ruled(before: int = RULE_CLEARANCE, after: int = 0, side: float = 25) -> Look:
    """An empty paragraph whose upper border is the ruled line; its length is set when printing."""
    edge = twips(side)
    return Look(before, after, exact=pt(2), left=edge, right=edge, align="center", rule=True)


# What the decree leaves open about each of its components.
LOOKS: dict[str, Look] = {
    "quoc_hieu": Look(),
    "tieu_ngu": Look(),
    "co_quan_chu_quan": Look(left=ISSUER_SIDE, right=ISSUER_SIDE),
    "co_quan_ban_hanh": Look(left=ISSUER_SIDE, right=ISSUER_SIDE),
    "so_ky_hieu": Look(before=pt(8)),
    "dia_danh_ngay": Look(before=pt(8)),
    "ten_loai": Look(before=pt(14), keep=True),
    "trich_yeu": Look(keep=True),
    "kinh_gui": Look(after=pt(12), align="center", keep=True),
    "kinh_gui_muc": Look(
        after=pt(12), left=KINH_GUI_COLON + DASH, hanging=DASH, right=twips(8), together=True
    ),
    "can_cu": body(),
    "noi_dung": body(),
    "phan": body(keep=True, outline=0),
    "khoan_tieu_de": body(keep=True, outline=1),
    "khoan": body(),
    "diem": body(),
    "gach": body(),
    "quyen_han": Look(keep=True),
    "ho_ten": Look(),
    # as high as the line of the signer's title beside it, so that the two stand level
    "noi_nhan_nhan": Look(at_least=pt(HOUSE.body_pt * 1.15), keep=True),
    "noi_nhan_muc": Look(),
    "phu_luc_nhan": Look(keep=True, outline=0),
    "phu_luc_ten": Look(keep=True, outline=1),
    "phu_luc_kem_theo": Look(keep=True),
    "so_trang": Look(),
}
HEADINGS = {"phan": "heading 1", "khoan_tieu_de": "heading 2"}  # Word knows these by name


@dataclass(frozen=True, slots=True)
class Extra:
    """A style that is no component of the decree. ``face``: b bold, i italic."""

    name: str
    label: str
    look: Look
    size: float = HOUSE.body_pt
    face: str = ""


EXTRAS: tuple[Extra, ...] = (
    Extra("ke_tieu_ngu", "Kẻ dưới tiêu ngữ", ruled(side=19), 2),
    Extra("ke_co_quan", "Kẻ dưới cơ quan ban hành", ruled(side=26), 2),
    Extra("ke_trich_yeu", "Kẻ dưới trích yếu", ruled(after=pt(12), side=60), 2),
    Extra("ke_phu_luc", "Kẻ dưới tên phụ lục", ruled(after=pt(12), side=90), 2),
    Extra("kinh_gui_dau", "Kính gửi nhiều nơi", Look(left=KINH_GUI_LEFT, align="left", keep=True)),
    Extra("cho_ky", "Chỗ ký", Look(exact=twips(HOUSE.signature_mm), align="center", keep=True)),
    Extra("bang_dau", "Bảng: ô đầu cột", Look(align="center", keep=True), HOUSE.table_pt, "b"),
    Extra("bang_o", "Bảng: ô chữ", Look(align="left"), HOUSE.table_pt),
    Extra("bang_so", "Bảng: ô số", Look(align="center"), HOUSE.table_pt),
    Extra("bang_nhom", "Bảng: ô chữ của nhóm", Look(align="left", keep=True), HOUSE.table_pt, "b"),
    Extra(
        "bang_nhom_so", "Bảng: ô số của nhóm", Look(align="center", keep=True), HOUSE.table_pt, "b"
    ),
    Extra("ngat_phan", "Ngắt phần", Look(exact=pt(1), align="left"), 1),
)


def font_xml(size: float, *, bold: bool, italic: bool, caps: bool = False) -> str:
    marks = ("<w:b/>" * bold) + ("<w:i/>" * italic) + ("<w:caps/>" * caps)
    half_points = round(size * 2)
    return f'<w:rPr>{marks}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'


def style_xml(name: str, label: str, look: Look, font: str, heading: str = "") -> str:
    alias = f'<w:aliases w:val="{label}"/>' if heading else ""
    following = '<w:next w:val="noi_dung"/>' if heading else ""
    custom = "" if heading else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{name}">'
        f'<w:name w:val="{heading or label}"/>{alias}<w:basedOn w:val="Normal"/>'
        f"{following}<w:qFormat/>{look.xml()}{font}</w:style>"
    )


def component_style(name: str) -> str:
    item, look = COMPONENTS[name], LOOKS[name]
    font = font_xml(house_size(name), bold=item.bold, italic=item.italic, caps=item.caps)
    aligned = look if look.align else replace(look, align=item.align or "left")
    return style_xml(name, item.label, aligned, font, HEADINGS.get(name, ""))


def extra_style(item: Extra) -> str:
    font = font_xml(item.size, bold="b" in item.face, italic="i" in item.face)
    return style_xml(item.name, item.label, item.look, font)


def table_style(name: str, label: str, borders: str, vertical: int, sides: int) -> str:
    margins = "".join(
        f'<w:{edge} w:w="{width}" w:type="dxa"/>'
        for edge, width in zip(
            ("top", "left", "bottom", "right"), (vertical, sides, vertical, sides), strict=True
        )
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name}"><w:name w:val="{label}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{borders}<w:tblCellMar>{margins}'
        "</w:tblCellMar></w:tblPr></w:style>"
    )


def styles_part() -> str:
    lines = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    fonts = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "cs", "eastAsia"))
    size = round(HOUSE.body_pt * 2)
    return (
        f'{XML}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="{LANGUAGE}" '
        f'w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        f'<w:widowControl/><w:spacing w:after="0" w:line="{SINGLE}" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "</w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        "</w:style>"
        + "".join(component_style(name) for name in LOOKS)
        + "".join(extra_style(item) for item in EXTRAS)
        + table_style("bang_bo_cuc", "Bảng bố cục", "", 0, 0)
        + table_style("bang_ky", "Bảng ký", "", pt(12), 0)
        + table_style(
            "bang_so_lieu",
            "Bảng số liệu",
            f"<w:tblBorders>{lines}</w:tblBorders>",
            pt(2.5),
            twips(1.5),
        )
        + "</w:styles>"
    )


# --- paragraphs, tags, tables -----------------------------------------------------------------


def run(text: str) -> str:
    """A run without formatting of its own; "\\n" breaks the line."""
    lines = [f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n")]
    return f"<w:r>{'<w:br/>'.join(lines)}</w:r>"


def p(style: str, text: str = "", *, keep: bool = False) -> str:
    """A paragraph; ``keep`` ties it to the next one."""
    tied = "<w:keepNext/>" if keep else ""
    content = run(text) if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{tied}</w:pPr>{content}</w:p>'


def tag(statement: str) -> str:
    """A paragraph that only steers; it vanishes when the template is filled."""
    return f"<w:p>{run(f'{{%p {statement} %}}')}</w:p>"


def each(item: str, items: str, *inside: str) -> str:
    return tag(f"for {item} in {items}") + "".join(inside) + tag("endfor")


def when(condition: str, inside: str, *others: tuple[str, str], otherwise: str = "") -> str:
    """The first part whose condition holds."""
    parts = [tag(f"if {condition}"), inside]
    for other, content in others:
        parts += [tag(f"elif {other}"), content]
    if otherwise:
        parts += [tag("else"), otherwise]
    return "".join([*parts, tag("endif")])


def cell(width: int, *content: str, span: int = 1, align: str = "") -> str:
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    vertical = f'<w:vAlign w:val="{align}"/>' if align else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}{vertical}</w:tcPr>'
        f"{''.join(content)}</w:tc>"
    )


def row(*cells: str, splits: bool = False, header: bool = False) -> str:
    marks = ("" if splits else "<w:cantSplit/>") + ("<w:tblHeader/>" if header else "")
    properties = f"<w:trPr>{marks}</w:trPr>" if marks else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(style: str, widths: list[int], *rows: str, caption: str = "") -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    title = f'<w:tblCaption w:val="{escape(caption)}"/>' if caption else ""
    first_row = 1 if caption else 0
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="06{first_row * 2}0" '
        f'w:firstRow="{first_row}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/>{title}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def split(total: int, *shares: float) -> list[int]:
    """Column widths in twips after shares in millimetres; the last takes the rounding."""
    widths = [twips(share) for share in shares[:-1]]
    return [*widths, total - sum(widths)]


# --- pages ------------------------------------------------------------------------------------

_EDGES = {name: twips(mm) for name, mm in HOUSE.margins_mm.items()}
_SHORT, _LONG = (twips(mm) for mm in PAPER_MM)
PORTRAIT_WIDTH = _SHORT - _EDGES["left"] - _EDGES["right"]
LANDSCAPE_WIDTH = _LONG - _EDGES["left"] - _EDGES["right"]


def section(*, landscape: bool = False) -> str:
    """A section that starts a page and counts its pages from 1, the first without a number."""
    size = f'w:w="{_SHORT}" w:h="{_LONG}"'
    if landscape:
        size = f'w:w="{_LONG}" w:h="{_SHORT}" w:orient="landscape"'
    margins = " ".join(f'w:{name}="{_EDGES[name]}"' for name in ("top", "right", "bottom", "left"))
    edge = twips(HOUSE.header_mm)
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        '<w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/>'
        f'<w:pgSz {size}/><w:pgMar {margins} w:header="{edge}" w:footer="{edge}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


def section_break(**kind: bool) -> str:
    """Ends the section before it."""
    return f'<w:p><w:pPr><w:pStyle w:val="ngat_phan"/>{section(**kind)}</w:pPr></w:p>'


def header_part(content: str) -> str:
    return (
        f'{XML}<w:hdr xmlns:w="{W}" xmlns:r="{R}"><w:p><w:pPr><w:pStyle w:val="so_trang"/></w:pPr>'
        f"{content}</w:p></w:hdr>"
    )


PAGE_NUMBER = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'

# --- blocks of every document -----------------------------------------------------------------


def header_block() -> str:
    """Issuing body and number at the left, Quốc hiệu, Tiêu ngữ and date at the right."""
    left, right = split(PORTRAIT_WIDTH, 66, 99)
    issuer = (
        each("dong", "co_quan_chu_quan", p("co_quan_chu_quan", "{{ dong }}"))
        + each("dong", "co_quan_ban_hanh", p("co_quan_ban_hanh", "{{ dong }}"))
        + p("ke_co_quan")
    )
    nation = p("quoc_hieu", QUOC_HIEU) + p("tieu_ngu", TIEU_NGU) + p("ke_tieu_ngu")
    number = p("so_ky_hieu", "Số: {{ so }}/{{ ky_hieu }}")
    date = p("dia_danh_ngay", "{{ dia_danh }}, {{ ngay_thang }}")
    return table(
        "bang_bo_cuc",
        [left, right],
        row(cell(left, issuer), cell(right, nation)),
        row(cell(left, number, align="bottom"), cell(right, date, align="bottom")),
    )


def title_block(kind: str) -> str:
    return p("ten_loai", kind) + p("trich_yeu", "{{ trich_yeu }}") + p("ke_trich_yeu")


def addressees() -> str:
    """One addressee in the line itself, several below it with dashes under the colon."""
    several = p("kinh_gui_dau", "Kính gửi:") + each(
        "noi", "kinh_gui.nhieu", p("kinh_gui_muc", "- {{ noi }}")
    )
    return when(
        "kinh_gui.mot", p("kinh_gui", "Kính gửi: {{ kinh_gui.mot }}"), ("kinh_gui.nhieu", several)
    )


def signature_block() -> str:
    """Recipients and signature in one row, which no page break divides."""
    left, right = split(PORTRAIT_WIDTH, 80, 85)
    recipients = p("noi_nhan_nhan", "Nơi nhận:") + each(
        "noi", "noi_nhan", p("noi_nhan_muc", "- {{ noi }}")
    )
    signer = (
        each("dong", "quyen_han", p("quyen_han", "{{ dong }}"))
        + p("cho_ky")
        + when("ho_ten", p("ho_ten", "{{ ho_ten }}"))
    )
    return table("bang_ky", [left, right], row(cell(left, recipients), cell(right, signer)))


def head(kind: str) -> str:
    return header_block() + title_block(kind)


def closing() -> str:
    """The last paragraph stays with the signature."""
    return p("noi_dung", "{{ ket }}", keep=True) + signature_block()


def listed(items: str, style: str = "gach") -> str:
    """Several paragraphs as dashes, a single one without."""
    return each(
        "doan",
        items,
        when(
            "loop.length == 1",
            p("noi_dung", "{{ doan }}"),
            otherwise=p(style, "- {{ doan }}"),
        ),
    )


def plain(items: str) -> str:
    return each("doan", items, p("noi_dung", "{{ doan }}"))


# --- annexes ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Column:
    """``variable`` is a field of the row; ``number`` sets it centred."""

    title: str
    mm: float
    variable: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A data table: its columns and the rows the context brings."""

    caption: str
    rows: str
    columns: tuple[Column, ...]

    @property
    def widths(self) -> list[int]:
        return split(LANDSCAPE_WIDTH, *[column.mm for column in self.columns])

    def span(self, first: int, last: int, style: str, text: str) -> str:
        """A cell over the columns ``first`` to ``last``, counted from 0."""
        width = sum(self.widths[first : last + 1])
        return cell(width, p(style, text), span=last - first + 1)

    def tag(self, statement: str) -> str:
        return row(self.span(0, len(self.columns) - 1, "bang_o", f"{{%tr {statement} %}}"))

    def heading(self) -> str:
        return row(
            *[
                cell(width, p("bang_dau", column.title), align="center")
                for width, column in zip(self.widths, self.columns, strict=True)
            ],
            header=True,
        )

    def data(self, *, splits: bool = False, group: bool = False) -> str:
        cells = []
        for width, column in zip(self.widths, self.columns, strict=True):
            style = ("bang_nhom" if group else "bang") + ("_so" if column.number else "")
            style = "bang_o" if style == "bang" else style
            cells.append(cell(width, p(style, f"{{{{ r.{column.variable} }}}}")))
        return row(*cells, splits=splits)

    def xml(self, group: str = "", *totals: str) -> str:
        """The table; ``group`` is the row of a group. Without rows it says so."""
        grouped = [self.tag("if r.la_nhom"), group, self.tag("elif r.dai")]
        lines = [
            self.heading(),
            self.tag(f"if {self.rows}"),
            self.tag(f"for r in {self.rows}"),
            *(grouped if group else [self.tag("if r.dai")]),
            self.data(splits=True),
            self.tag("else"),
            self.data(),
            self.tag("endif"),
            self.tag("endfor"),
            *totals,
            self.tag("else"),
            row(self.span(0, len(self.columns) - 1, "bang_so", "Không phát sinh.")),
            self.tag("endif"),
        ]
        return table("bang_so_lieu", self.widths, *lines, caption=self.caption)


def annex(name: str, content: str, *, notes: str = "") -> str:
    """An annex: label, title, what it belongs to, the table, the end mark."""
    return (
        p("phu_luc_nhan", f"{{{{ {name}.nhan }}}}")
        + p("phu_luc_ten", f"{{{{ {name}.ten }}}}")
        + p("phu_luc_kem_theo", f"({{{{ {name}.kem_theo }}}})")
        + p("ke_phu_luc")
        + content
        + notes
        + p("noi_dung", END_MARK)
    )


ACTIVITIES = Grid(
    "Danh mục hoạt động",
    "dong_hoat_dong",
    (
        Column("TT", 11, "tt", number=True),
        Column("Thời gian", 24, "thoi_gian", number=True),
        Column("Nội dung hoạt động", 66, "noi_dung"),
        Column("Đơn vị chủ trì", 35, "chu_tri"),
        Column("Địa điểm", 31, "dia_diem"),
        Column("Lượt người", 17, "luot_nguoi", number=True),
        Column("Kết quả", 38, "ket_qua"),
        Column("Minh chứng", 30, "minh_chung"),
    ),
)

TARGETS = Grid(
    "Kết quả thực hiện các chỉ tiêu",
    "dong_chi_tieu",
    (
        Column("TT", 11, "tt", number=True),
        Column("Chỉ tiêu", 91, "chi_tieu"),
        Column("Mức đề ra", 33, "ke_hoach", number=True),
        Column("Kết quả thực hiện", 46, "thuc_hien", number=True),
        Column("Đánh giá", 30, "trang_thai", number=True),
        Column("Căn cứ tính", 41, "can_cu", number=True),
    ),
)

SCORES = Grid(
    "Bảng tự chấm điểm",
    "dong_diem",
    (
        Column("TT", 14, "tt", number=True),
        Column("Nội dung tiêu chí", 70, "noi_dung"),
        Column("Điểm\ntối đa", 17, "toi_da", number=True),
        Column("Điểm\ntự chấm", 20, "tu_cham", number=True),
        Column("Điểm\nthẩm định", 23, "tham_dinh", number=True),
        Column("Tài liệu kiểm chứng", 58, "minh_chung"),
        Column("Ghi chú, giải trình", 50, "ghi_chu"),
    ),
)

INDEX = Grid(
    "Mục lục văn bản, tài liệu",
    "dong_muc_luc",
    (
        Column("STT", 13, "tt", number=True),
        Column("Số, ký hiệu\nvăn bản", 35, "so_ky_hieu", number=True),
        Column("Ngày tháng\nnăm văn bản", 28, "ngay", number=True),
        Column("Tên loại và trích yếu nội dung văn bản", 83, "trich_yeu"),
        Column("Tác giả văn bản", 40, "tac_gia"),
        Column("Tờ số/\nTrang số", 21, "trang", number=True),
        Column("Ghi chú", 32, "ghi_chu"),
    ),
)


def activities_annex() -> str:
    grid = ACTIVITIES
    group = row(
        grid.span(0, 0, "bang_nhom_so", "{{ r.tt }}"),
        grid.span(1, 4, "bang_nhom", "{{ r.noi_dung }}"),
        grid.span(5, 5, "bang_nhom_so", "{{ r.luot_nguoi }}"),
        grid.span(6, 7, "bang_nhom", ""),
    )
    total = row(
        grid.span(0, 4, "bang_nhom_so", "Tổng cộng: {{ tong_hoat_dong }} hoạt động"),
        grid.span(5, 5, "bang_nhom_so", "{{ tong_luot_nguoi }}"),
        grid.span(6, 7, "bang_nhom", ""),
    )
    return annex("pl_hoat_dong", grid.xml(group, total))


def scores_annex() -> str:
    grid = SCORES
    total = row(
        grid.span(0, 1, "bang_nhom_so", "Tổng điểm"),
        grid.span(2, 2, "bang_nhom_so", "{{ tong_toi_da }}"),
        grid.span(3, 3, "bang_nhom_so", "{{ tong_tu_cham }}"),
        grid.span(4, 4, "bang_nhom_so", ""),
        grid.span(5, 6, "bang_nhom", ""),
    )
    level = row(
        grid.span(0, 1, "bang_nhom_so", "Đề nghị xếp loại"),
        grid.span(2, 6, "bang_nhom", "{{ xep_loai }}"),
    )
    appraiser = "Cột “Điểm thẩm định” do {{ co_quan_tham_dinh }} ghi khi thẩm định."
    notes = plain("ghi_chu_tong") + when("co_quan_tham_dinh", p("noi_dung", appraiser))
    return annex("pl_bang_diem", grid.xml(grid.data(group=True), total, level), notes=notes)


# --- the documents ----------------------------------------------------------------------------


def plan() -> str:
    """Kế hoạch: its paragraphs as typed, each in the style of its level."""
    marked = "{{ d.ky_hieu }} {{ d.chu }}"
    paragraph = when(
        "d.cap == 'phan'",
        p("phan", marked),
        ("d.cap == 'khoan_tieu_de'", p("khoan_tieu_de", marked)),
        ("d.giu and d.ky_hieu", p("noi_dung", marked, keep=True)),
        ("d.giu", p("noi_dung", "{{ d.chu }}", keep=True)),
        ("d.cap == 'khoan'", p("khoan", marked)),
        ("d.cap == 'diem'", p("diem", marked)),
        ("d.cap == 'gach'", p("gach", marked)),
        otherwise=p("noi_dung", "{{ d.chu }}"),
    )
    return (
        head("Kế hoạch")
        + each("dong", "can_cu", p("can_cu", "{{ dong }}"))
        + each("d", "noi_dung", paragraph)
        + signature_block()
        + p("ngat_phan")
        + section()
    )


def results() -> str:
    """Part II of the report: groups of the plan, their tasks and activities, then the targets."""
    task = when(
        "t.ky_hieu",
        p("diem", "{{ t.ky_hieu }} {{ t.cau }}"),
        ("t.cau", p("noi_dung", "{{ t.cau }}")),
    )
    group = (
        p("khoan_tieu_de", "{{ n.so }} {{ n.ten }}")
        + p("noi_dung", "{{ n.mo_dau }}")
        + each("t", "n.nhiem_vu", task, each("h", "t.hoat_dong", p("gach", "- {{ h }}")))
    )
    target = when("loop.first", p("noi_dung", "{{ c }}"), otherwise=p("gach", "- {{ c }}"))
    targets = p("khoan_tieu_de", "{{ muc_chi_tieu }} Kết quả thực hiện các chỉ tiêu") + each(
        "c", "chi_tieu", target
    )
    pointer = p(
        "noi_dung",
        "Kết quả đánh giá từng chỉ tiêu được tổng hợp tại {{ pl_chi_tieu.nhan }} kèm theo.",
    )
    return (
        p("phan", "II. Kết quả thực hiện")
        + p(
            "noi_dung",
            "Các nội dung, nhiệm vụ của Kế hoạch được triển khai với kết quả như sau (danh mục "
            "hoạt động chi tiết tại {{ pl_hoat_dong.nhan }} kèm theo):",
        )
        + each("n", "nhom", group)
        + when("chi_tieu", targets)
        + when("co_phu_luc_chi_tieu", pointer)
    )


def report() -> str:
    """Báo cáo kết quả, with the annex of activities and, where there are targets, of targets."""
    return (
        head("Báo cáo")
        + addressees()
        + p("noi_dung", "{{ mo_dau }}")
        + p("noi_dung", "{{ chot_so_lieu }}")
        + p("phan", "I. Công tác lãnh đạo, chỉ đạo, triển khai")
        + plain("chi_dao")
        + results()
        + p("phan", "III. Đánh giá chung")
        + p("khoan_tieu_de", "1. Ưu điểm")
        + listed("uu_diem")
        + p("khoan_tieu_de", "2. Tồn tại, hạn chế")
        + listed("han_che")
        + p("khoan_tieu_de", "3. Nguyên nhân")
        + listed("nguyen_nhan")
        + p("phan", "IV. Phương hướng, nhiệm vụ trong thời gian tới")
        + listed("phuong_huong")
        + p("phan", "V. Kiến nghị, đề xuất")
        + listed("kien_nghi")
        + closing()
        + section_break()
        + activities_annex()
        + when(
            "co_phu_luc_chi_tieu",
            section_break(landscape=True) + annex("pl_chi_tieu", TARGETS.xml()),
        )
        + section(landscape=True)
    )


def dossier() -> str:
    """Báo cáo tự chấm điểm, with the scoring table and the index of documents."""
    groups = p("noi_dung", "Kết quả theo từng nhóm tiêu chí:", keep=True) + each(
        "dong", "nhom_diem", p("gach", "- {{ dong }}")
    )
    pointer = (
        "Điểm của từng tiêu chí và tài liệu kiểm chứng được thể hiện chi tiết tại "
        "{{ pl_bang_diem.nhan }}; văn bản, tài liệu trong hồ sơ được thống kê tại "
        "{{ pl_muc_luc.nhan }} kèm theo."
    )
    remarks = p("phan", "II. Những nội dung cần lưu ý") + listed("can_luu_y")
    return (
        head("Báo cáo")
        + addressees()
        + p("noi_dung", "{{ mo_dau }}")
        + p("phan", "I. Kết quả tự chấm điểm")
        + plain("ket_qua")
        + when("nhom_diem", groups)
        + p("noi_dung", pointer)
        + when("can_luu_y", remarks)
        + closing()
        + section_break()
        + scores_annex()
        + section_break(landscape=True)
        + annex("pl_muc_luc", INDEX.xml())
        + section(landscape=True)
    )


# --- the package ------------------------------------------------------------------------------

_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument"

SETTINGS = (
    f'{XML}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    f'w:val="15"/></w:compat><w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val=","/>'
    '<w:listSeparator w:val=";"/></w:settings>'
)


FONT_TABLE = (
    f'{XML}<w:fonts xmlns:w="{W}"><w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/>'
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)


def theme_part() -> str:
    """A theme without colours and with one font; nothing refers to it, Word expects one."""
    shades = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "000000", "lt2": "FFFFFF"}
    shades |= {f"accent{number}": "000000" for number in range(1, 7)}
    shades |= {"hlink": "000000", "folHlink": "000000"}
    colors = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in shades.items()
    )
    face = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{XML}<a:theme xmlns:a="{DRAWING}" name="NĐ 30"><a:themeElements>'
        f'<a:clrScheme name="NĐ 30">{colors}</a:clrScheme><a:fontScheme name="NĐ 30">'
        f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="NĐ 30"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def content_types() -> str:
    types = {
        "document": "wordprocessingml.document.main",
        "styles": "wordprocessingml.styles",
        "settings": "wordprocessingml.settings",
        "fontTable": "wordprocessingml.fontTable",
        "theme/theme1": "theme",
        "header1": "wordprocessingml.header",
        "header2": "wordprocessingml.header",
    }
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_OFFICE_TYPE}.{kind}+xml"/>'
        for name, kind in types.items()
    )
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'{overrides}<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def relationships(*targets: tuple[str, str]) -> str:
    """Relationship ids count from rId1 in the order given."""
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'


def core_properties(title: str) -> str:
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
        f"<dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"
    )


def document(title: str, content: str) -> bytes:
    """A Word file: the content and the parts all our templates share."""
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            (f"{R}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": core_properties(title),
        "word/document.xml": f'{XML}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{content}'
        "</w:body></w:document>",
        "word/_rels/document.xml.rels": relationships(
            (f"{R}/styles", "styles.xml"),
            (f"{R}/settings", "settings.xml"),
            (f"{R}/header", "header1.xml"),
            (f"{R}/header", "header2.xml"),
            (f"{R}/fontTable", "fontTable.xml"),
            (f"{R}/theme", "theme/theme1.xml"),
        ),
        "word/styles.xml": styles_part(),
        "word/settings.xml": SETTINGS,
        "word/fontTable.xml": FONT_TABLE,
        "word/theme/theme1.xml": theme_part(),
        "word/header1.xml": header_part(PAGE_NUMBER),
        "word/header2.xml": header_part(""),
    }
    return pack({name: content.encode() for name, content in parts.items()})


def templates() -> dict[str, bytes]:
    """File name and bytes of each shipped template."""
    return {
        "ke-hoach.docx": document("Kế hoạch", plan()),
        "bao-cao.docx": document("Báo cáo", report()),
        "bao-cao-tu-cham-diem.docx": document("Báo cáo tự chấm điểm", dossier()),
    }


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in templates().items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)

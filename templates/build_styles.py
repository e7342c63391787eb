"""The styles of the templates: one for each component of the decree, and what serves them.

Takes the decree's values and our choices among them (``dvcq.decree``), gives ``word/styles.xml``.
All formatting of the templates lies here; runs have none of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dvcq.decree import COMPONENTS, FONT, HOUSE, LANGUAGE, TWIPS_PER_PT, house_size, twips
from dvcq.metrics import text_width_pt

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


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
    "trich_yeu_cv": Look(before=pt(6)),
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
    Extra("cach_dau_thu", "Khoảng trên Kính gửi", Look(exact=pt(16), align="left"), 2),
    Extra("cho_ky", "Chỗ ký", Look(exact=twips(HOUSE.signature_mm), align="center", keep=True)),
    Extra("phu_luc_ho_so", "Số ký hiệu hồ sơ", Look(after=pt(8), align="center", keep=True), 13),
    Extra("bang_dau", "Bảng: ô đầu cột", Look(align="center", keep=True), HOUSE.table_pt, "b"),
    Extra("bang_o", "Bảng: ô chữ", Look(align="left"), HOUSE.table_pt),
    Extra("bang_so", "Bảng: ô số", Look(align="center"), HOUSE.table_pt),
    Extra("bang_nhom", "Bảng: ô chữ của nhóm", Look(align="left", keep=True), HOUSE.table_pt, "b"),
    Extra(
        "bang_nhom_so", "Bảng: ô số của nhóm", Look(align="center", keep=True), HOUSE.table_pt, "b"
    ),
    Extra("het_phu_luc", "Hết phụ lục", Look(before=pt(2), first=FIRST_LINE, align="left")),
    Extra("bang_chu_thich", "Bảng: chú thích", Look(before=pt(3), align="left"), 12, "i"),
    Extra("anh", "Ảnh", Look(align="center")),
    Extra("anh_chu_thich", "Ảnh: chú thích", Look(before=pt(3), align="center"), 12, "i"),
    Extra("the_lenh", "Thẻ lệnh", Look(align="left"), 9),  # steering tags, gone when printed
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
        + table_style("bang_anh", "Bảng ảnh", "", pt(6), twips(2))
        + table_style(
            "bang_so_lieu",
            "Bảng số liệu",
            f"<w:tblBorders>{lines}</w:tblBorders>",
            pt(2.5),
            twips(1.5),
        )
        + "</w:styles>"
    )

"""The template of the director's page, tinh-hinh.docx: an internal paper, none of the decree.

Takes the column widths that the page is cut to, gives the bytes of a Word file. It alone knows the
page's headings and looks.
"""

from __future__ import annotations

from build_styles import Extra, Look, extra_style, pt, table_style
from build_word import cell, document, each, p, row, section, table, when

from dvcq.decree import twips
from dvcq.documents.status_page import DEADLINE_MM, GAIN_MM, ITEM_MM, LINE_PT, ROW_PT
from dvcq.package import pack, unpack

STYLES = (
    Extra("tt_don_vi", "Tình hình: đơn vị", Look(align="left"), LINE_PT, "b"),
    Extra("tt_ten", "Tình hình: tên", Look(before=pt(6), align="center"), 14, "b"),
    Extra("tt_ngay", "Tình hình: ngày", Look(after=pt(4), align="center"), LINE_PT, "i"),
    Extra("tt_dong", "Tình hình: dòng chính", Look(before=pt(2), align="both"), LINE_PT),
    Extra("tt_bieu_do", "Tình hình: biểu đồ", Look(before=pt(4), align="center"), LINE_PT),
    Extra("tt_muc", "Tình hình: mục", Look(before=pt(5), after=pt(1), align="left"), LINE_PT, "b"),
    Extra("tt_o", "Tình hình: ô chữ", Look(align="left"), ROW_PT),
    Extra("tt_so", "Tình hình: ô số", Look(align="right"), ROW_PT),
    Extra("tt_con", "Tình hình: phần còn lại", Look(align="left"), ROW_PT, "i"),
)
_LINE = (
    '<w:tblBorders><w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/></w:tblBorders>'
)


def _tag(statement: str, widths: list[int]) -> str:
    inside = p("the_lenh", f"{{%tr {statement} %}}")
    return row(cell(sum(widths), inside, span=len(widths)))


def _list(items: str, mm: tuple[float, ...], *cells: tuple[str, str]) -> str:
    """A table without a head: one row an item, none of them divided."""
    widths = [twips(part) for part in mm]
    inside = [
        cell(width, p(style, f"{{{{ r.{name} }}}}"))
        for width, (style, name) in zip(widths, cells, strict=True)
    ]
    return table(
        "tt_bang",
        widths,
        _tag(f"for r in {items}", widths),
        row(*inside),
        _tag("endfor", widths),
    )


def _part(title: str, items: str, content: str, none: str) -> str:
    """A heading with its list and how much of it is left out, or what is said when it is empty."""
    more = when(f"{items}_con", p("tt_con", f"{{{{ {items}_con }}}}"))
    return p("tt_muc", title) + when(items, content + more, otherwise=p("tt_o", none))


def content() -> str:
    return (
        p("tt_don_vi", "{{ ten_don_vi }}")
        + p("tt_ten", "TÌNH HÌNH THỰC HIỆN CÔNG TÁC DÂN VẬN CHÍNH QUYỀN")
        + p("tt_ngay", "Năm {{ nam }}, tính đến {{ den_ngay }} (tài liệu nội bộ)")
        + each("dong", "dong_chinh", p("tt_dong", "{{ dong }}"))
        + when("bieu_do", p("tt_bieu_do", "{{ bieu_do }}"))
        + _part(
            "Việc có thể thêm điểm (việc dễ trước)",
            "viec",
            _list("viec", GAIN_MM, ("tt_o", "tieu_chi"), ("tt_o", "viec"), ("tt_so", "diem")),
            "Không còn việc nào trong tay đơn vị.",
        )
        + _part(
            "Thời hạn đã qua và sắp tới",
            "han",
            _list("han", DEADLINE_MM, ("tt_o", "con_lai"), ("tt_o", "ngay"), ("tt_o", "viec")),
            "Không có thời hạn nào đã qua hoặc trong 30 ngày tới.",
        )
        + _part(
            "Nhiệm vụ, hoạt động, chỉ tiêu chưa có kết quả",
            "chua",
            _list("chua", ITEM_MM, ("tt_o", "ma"), ("tt_o", "noi_dung")),
            "Không có.",
        )
        + p("ngat_phan")
        + section()
    )


def status_page() -> bytes:
    """The template; its styles stand beside those that all templates share."""
    parts = unpack(document("Tình hình thực hiện", content()))
    own = "".join(extra_style(item) for item in STYLES)
    own += table_style("tt_bang", "Tình hình: bảng", _LINE, pt(0.5), twips(0.8))
    styles = parts["word/styles.xml"].decode()
    parts["word/styles.xml"] = styles.replace("</w:styles>", f"{own}</w:styles>").encode()
    return pack(parts)

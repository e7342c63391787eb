"""Blocks that the templates share: head, addressees, signature, lists, tables, annexes.

Takes names of the contexts, gives WordprocessingML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_word import (
    LANDSCAPE_WIDTH,
    PORTRAIT_WIDTH,
    cell,
    each,
    p,
    row,
    split,
    table,
    when,
)

from dvcq.decree import END_MARK, QUOC_HIEU, TIEU_NGU

# --- blocks of every document -----------------------------------------------------------------


def header_block(*, dated: bool = True, about: bool = False) -> str:
    """Issuing body and number at the left, Quốc hiệu, Tiêu ngữ and date at the right.

    ``about``: a letter's abstract stands below the number. Minutes are not ``dated`` here.
    """
    left, right = split(PORTRAIT_WIDTH, 66, 99)
    issuer = (
        each("dong", "co_quan_chu_quan", p("co_quan_chu_quan", "{{ dong }}"))
        + each("dong", "co_quan_ban_hanh", p("co_quan_ban_hanh", "{{ dong }}"))
        + p("ke_co_quan")
    )
    nation = p("quoc_hieu", QUOC_HIEU) + p("tieu_ngu", TIEU_NGU) + p("ke_tieu_ngu")
    number = p("so_ky_hieu", "Số: {{ so }}/{{ ky_hieu }}")
    date = p("dia_danh_ngay", "{{ dia_danh }}, {{ ngay_thang }}" if dated else "")
    rows = [
        row(cell(left, issuer), cell(right, nation)),
        row(cell(left, number, align="bottom"), cell(right, date, align="bottom")),
    ]
    if about:
        subject = p("trich_yeu_cv", "V/v {{ trich_yeu }}")
        rows.append(row(cell(left, subject), cell(right, p("dia_danh_ngay"))))
    return table("bang_bo_cuc", [left, right], *rows)


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


def letter_head() -> str:
    """The head of a công văn: no type name, what it is about below the number."""
    return header_block(about=True) + p("cach_dau_thu") + addressees()


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
        return row(self.span(0, len(self.columns) - 1, "the_lenh", f"{{%tr {statement} %}}"))

    def heading(self) -> str:
        return row(
            *[
                cell(width, p("bang_dau", column.title), align="center")
                for width, column in zip(self.widths, self.columns, strict=True)
            ],
            header=True,
        )

    def data(self, *, splits: bool = False, group: bool = False, keep: bool = False) -> str:
        cells = []
        for width, column in zip(self.widths, self.columns, strict=True):
            style = ("bang_nhom" if group else "bang") + ("_so" if column.number else "")
            style = "bang_o" if style == "bang" else style
            cells.append(cell(width, p(style, f"{{{{ r.{column.variable} }}}}", keep=keep)))
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
            # The end of a table stays with what follows: no end mark alone on a page. The head is
            # tied to the table too, else LibreOffice would move the table away from it.
            self.tag("elif loop.last"),
            self.data(keep=True),
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


_NO_LINES = "".join(f'<w:{side} w:val="nil"/>' for side in ("left", "bottom", "right"))


def _ended(content: str) -> str:
    """A table with the end mark as its last row, without lines of its own.

    A row stays with the next row of its table in every program; with a paragraph after the table it
    does not in LibreOffice, and the mark would stand alone on a page.
    """
    grid = content[content.rindex("<w:tblGrid>") : content.rindex("</w:tblGrid>")]
    widths = [int(width) for width in re.findall(r'w:w="(\d+)"', grid)]
    mark = cell(sum(widths), p("het_phu_luc", END_MARK), span=len(widths))
    mark = mark.replace("</w:tcPr>", f"<w:tcBorders>{_NO_LINES}</w:tcBorders></w:tcPr>")
    return content.removesuffix("</w:tbl>") + row(mark) + "</w:tbl>"


def annex(name: str, content: str, *, above: str = "", notes: str = "") -> str:
    """An annex: label, title, what it belongs to, the table, the end mark."""
    plain_table = not notes and content.endswith("</w:tbl>")
    body = _ended(content) if plain_table else content + notes + p("het_phu_luc", END_MARK)
    return (
        p("phu_luc_nhan", f"{{{{ {name}.nhan }}}}")
        + p("phu_luc_ten", f"{{{{ {name}.ten }}}}")
        + p("phu_luc_kem_theo", f"({{{{ {name}.kem_theo }}}})")
        + p("ke_phu_luc", keep=True)
        + above
        + body
    )

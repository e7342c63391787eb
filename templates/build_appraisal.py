"""The papers of the appraisal round: the comparison, the letter of explanation.

Takes names of the contexts, gives the content of each template.
"""

from __future__ import annotations

from build_blocks import Column, Grid, annex, closing, letter_head, plain
from build_word import (
    PORTRAIT_WIDTH,
    cell,
    each,
    p,
    row,
    section,
    section_break,
    split,
    table,
    when,
)

COMPARISON = Grid(
    "Bảng đối chiếu điểm",
    "dong",
    (
        Column("TT", 13, "tt", number=True),
        Column("Nội dung tiêu chí", 50, "noi_dung"),
        Column("Điểm\ntối đa", 14, "toi_da", number=True),
        Column("Tự chấm", 29, "tu_cham", number=True),
        Column("Thẩm định", 29, "tham_dinh", number=True),
        Column("Thẩm định so với tự chấm", 20, "chenh", number=True),
        Column("Cuối cùng", 29, "cuoi", number=True),
        Column("Cuối cùng so với thẩm định", 20, "chenh_cuoi", number=True),
        Column("Lý do", 48, "ly_do"),
    ),
)


def comparison_table(total_of: str) -> str:
    """The rows, then totals and levels of the three stages; ``total_of`` names the totals."""
    grid, last = COMPARISON, len(COMPARISON.columns) - 1
    total = row(
        grid.span(0, 1, "bang_nhom_so", total_of),
        *[
            grid.span(n, n, "bang_nhom_so", f"{{{{ tong.{column.variable} }}}}")
            for n, column in enumerate(grid.columns)
            if 1 < n < last
        ],
        grid.span(last, last, "bang_nhom", ""),
    )
    level = row(
        grid.span(0, 2, "bang_nhom_so", "Xếp loại"),
        grid.span(3, 3, "bang_nhom_so", "{{ xep_loai.tu_cham }}"),
        grid.span(4, 5, "bang_nhom_so", "{{ xep_loai.tham_dinh }}"),
        grid.span(6, 7, "bang_nhom_so", "{{ xep_loai.cuoi }}"),
        grid.span(last, last, "bang_nhom", ""),
    )
    return grid.xml(grid.data(group=True), total, level)


def comparison() -> str:
    """Bảng đối chiếu điểm: a paper for the office, without number and signature."""
    left, right = split(PORTRAIT_WIDTH, 80, 85)
    unit = (
        each("dong_dau", "co_quan_chu_quan", p("co_quan_chu_quan", "{{ dong_dau }}"))
        + each("dong_dau", "co_quan_ban_hanh", p("co_quan_ban_hanh", "{{ dong_dau }}"))
        + p("ke_co_quan")
    )
    return (
        table("bang_bo_cuc", [left, right], row(cell(left, unit), cell(right, p("bang_o"))))
        + p("cach_dau_thu")
        + p("phu_luc_ten", "{{ ten_bang }}")
        + p("ke_phu_luc", keep=True)
        + plain("tom_tat")
        + p("cach_dau_thu", keep=True)
        + comparison_table("Tổng điểm")
        + plain("ghi_chu")
        + p("ngat_phan")
        + section(landscape=True)
    )


def explanation() -> str:
    """Công văn giải trình: a heading and its words for each criterion that was cut."""
    criterion = p("khoan_tieu_de", "{{ t.tieu_de }}") + each(
        "dong_ke", "t.doan", p("gach", "- {{ dong_ke }}")
    )
    pointer = "Điểm của từng tiêu chí nêu trên được đối chiếu tại {{ pl_doi_chieu.nhan }} kèm theo."
    return (
        letter_head()
        + p("noi_dung", "{{ mo_dau }}")
        + plain("tong_diem")
        + each("t", "tieu_chi", criterion)
        + when("pl_doi_chieu.co", p("noi_dung", pointer))
        + closing()
        + section_break()
        + annex(
            "pl_doi_chieu", comparison_table("Tổng điểm của mọi tiêu chí"), notes=plain("ghi_chu")
        )
        + section_break(landscape=True)
        + section(landscape=True)
    )

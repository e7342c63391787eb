"""The dossier's papers: the report on self-scoring, the letter, the minutes.

Takes names of the contexts, gives the content of each template.
"""

from __future__ import annotations

from build_blocks import (
    Column,
    Grid,
    addressees,
    annex,
    closing,
    head,
    header_block,
    letter_head,
    listed,
    plain,
    title_block,
)
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

SCORES = Grid(
    "Bảng tự chấm điểm",
    "dong_diem",
    (
        Column("TT", 14, "tt", number=True),
        Column("Nội dung tiêu chí", 66, "noi_dung"),
        Column("Điểm\ntối đa", 17, "toi_da", number=True),
        Column("Điểm\ntự chấm", 29, "tu_cham", number=True),
        Column("Điểm\nthẩm định", 23, "tham_dinh", number=True),
        Column("Tài liệu kiểm chứng", 55, "minh_chung"),
        Column("Ghi chú, giải trình", 48, "ghi_chu"),
    ),
)

# The same where the rubric names who is in charge of a criterion.
SCORES_IN_CHARGE = Grid(
    "Bảng tự chấm điểm",
    "dong_diem",
    (
        Column("TT", 13, "tt", number=True),
        Column("Nội dung tiêu chí", 56, "noi_dung"),
        Column("Điểm\ntối đa", 16, "toi_da", number=True),
        Column("Điểm\ntự chấm", 29, "tu_cham", number=True),
        Column("Điểm\nthẩm định", 22, "tham_dinh", number=True),
        Column("Tài liệu kiểm chứng", 46, "minh_chung"),
        Column("Bộ phận phụ trách", 27, "phu_trach"),
        Column("Ghi chú, giải trình", 43, "ghi_chu"),
    ),
)

EXPLANATIONS = Grid(
    "Bảng giải trình điểm tự chấm",
    "dong_giai_trinh",
    (
        Column("TT", 14, "tt", number=True),
        Column("Tiêu chí", 62, "tieu_chi"),
        Column("Điểm\ntối đa", 17, "toi_da", number=True),
        Column("Điểm\ntự chấm", 29, "tu_cham", number=True),
        Column("Cách tính, số liệu và hoạt động đã dùng", 68, "cach_tinh"),
        Column("Lý do chưa đạt điểm tối đa, giải trình", 62, "ly_do"),
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


FILES = Grid(
    "Mục lục văn bản, tài liệu kiểm chứng",
    "dong",
    (
        Column("STT", 12, "tt", number=True),
        Column("Số, ký hiệu", 34, "so_ky_hieu", number=True),
        Column("Ngày tháng", 24, "ngay", number=True),
        Column("Tên loại và trích yếu nội dung", 76, "trich_yeu"),
        Column("Tác giả", 34, "tac_gia"),
        Column("Tờ số/\nTrang số", 18, "trang", number=True),
        Column("Tệp", 54, "tep"),
    ),
)


def scores_table(grid: Grid) -> str:
    last = len(grid.columns) - 1
    total = row(
        grid.span(0, 1, "bang_nhom_so", "Tổng điểm"),
        grid.span(2, 2, "bang_nhom_so", "{{ tong_toi_da }}"),
        grid.span(3, 3, "bang_nhom_so", "{{ tong_tu_cham }}"),
        grid.span(4, 4, "bang_nhom_so", ""),
        grid.span(5, last, "bang_nhom", ""),
    )
    level = row(
        grid.span(0, 1, "bang_nhom_so", "Đề nghị xếp loại"),
        grid.span(2, last, "bang_nhom", "{{ xep_loai }}"),
    )
    return grid.xml(grid.data(group=True), total, level)


def scores_annex() -> str:
    content = when("co_phu_trach", scores_table(SCORES_IN_CHARGE), otherwise=scores_table(SCORES))
    appraiser = "Cột “Điểm thẩm định” do {{ co_quan_tham_dinh }} ghi khi thẩm định."
    notes = plain("ghi_chu_tong") + when("co_quan_tham_dinh", p("noi_dung", appraiser))
    return annex("pl_bang_diem", content, notes=notes)


def photographs() -> str:
    """Two photographs to a row, an odd one alone in the middle; each with its caption below.

    A row never breaks, so a caption stays with its photograph; the last one keeps the end mark.
    """
    left, right = split(PORTRAIT_WIDTH, 82.5, 82.5)

    def shown(name: str) -> str:
        place, words = f"{{{{ r.{name}.hinh }}}}", f"{{{{ r.{name}.chu }}}}"
        return when(
            "loop.last",
            p("anh", place, keep=True) + p("anh_chu_thich", words, keep=True),
            otherwise=p("anh", place) + p("anh_chu_thich", words),
        )

    def tag(statement: str) -> str:
        return row(cell(left + right, p("the_lenh", f"{{%tr {statement} %}}"), span=2))

    return table(
        "bang_anh",
        [left, right],
        tag("for r in hang_anh"),
        tag("if r.hai"),
        row(cell(left, shown("trai")), cell(right, shown("phai"))),
        tag("else"),
        row(cell(left + right, shown("trai"), span=2)),
        tag("endif"),
        tag("endfor"),
    )


def dossier() -> str:
    """Báo cáo tự chấm điểm with its annexes, each there only when it has content.

    Without remarks there is no part II, and then no heading: a part I alone divides nothing.
    """
    groups = p("noi_dung", "Kết quả theo từng nhóm tiêu chí:", keep=True) + each(
        "dong", "nhom_diem", p("gach", "- {{ dong }}")
    )
    pointer = (
        "Điểm của từng tiêu chí và tài liệu kiểm chứng được thể hiện chi tiết tại "
        "{{ pl_bang_diem.nhan }}{% if pl_giai_trinh.co %}; cách tính điểm và giải trình tại "
        "{{ pl_giai_trinh.nhan }}{% endif %}{% if pl_muc_luc.co %}; văn bản, tài liệu trong hồ sơ "
        "được thống kê tại {{ pl_muc_luc.nhan }}{% endif %}{% if pl_anh.co %}; ảnh tư liệu tại "
        "{{ pl_anh.nhan }}{% endif %} kèm theo."
    )
    file_number = when("so_ho_so", p("phu_luc_ho_so", "Số, ký hiệu hồ sơ: {{ so_ho_so }}"))
    remarks = p("phan", "II. Những nội dung cần lưu ý") + listed("can_luu_y")
    return (
        head("Báo cáo")
        + addressees()
        + p("noi_dung", "{{ mo_dau }}")
        + when("can_luu_y", p("phan", "I. Kết quả tự chấm điểm"))
        + plain("ket_qua")
        + when("nhom_diem", groups)
        + p("noi_dung", pointer)
        + when("can_luu_y", remarks)
        + closing()
        + section_break()
        + scores_annex()
        + section_break(landscape=True)
        + when(
            "pl_giai_trinh.co",
            annex("pl_giai_trinh", EXPLANATIONS.xml()) + section_break(landscape=True),
        )
        + when(
            "pl_muc_luc.co",
            annex("pl_muc_luc", INDEX.xml(), above=file_number) + section_break(landscape=True),
        )
        + when("pl_anh.co", annex("pl_anh", photographs()) + section_break())
        + section(landscape=True)
    )


def dossier_letter() -> str:
    """Công văn gửi hồ sơ: what the dossier holds."""
    return (
        letter_head()
        + p("noi_dung", "{{ mo_dau }}")
        + p("noi_dung", "Hồ sơ gồm:", keep=True)
        + each("dong", "ho_so", p("noi_dung", "{{ loop.index }}. {{ dong }}"))
        + closing()
        + p("ngat_phan")
        + section()
    )


def _pair(width: tuple[int, int], left: str, right: str) -> str:
    return row(cell(width[0], left), cell(width[1], right))


def meeting_signatures() -> str:
    """The clerk of the meeting at the left, the chair at the right."""
    left, right = split(PORTRAIT_WIDTH, 82.5, 82.5)

    def signer(title: str, name: str) -> str:
        return p("quyen_han", title) + p("cho_ky") + when(name, p("ho_ten", f"{{{{ {name} }}}}"))

    return table(
        "bang_ky",
        [left, right],
        _pair((left, right), signer("Thư ký", "ten_thu_ky"), signer("Chủ tọa", "ten_chu_toa")),
    )


def minutes() -> str:
    """Biên bản họp tự chấm điểm; what was not written down is a dotted blank."""
    groups = p("noi_dung", "Kết quả theo từng nhóm tiêu chí:", keep=True) + each(
        "dong", "nhom_diem", p("gach", "- {{ dong }}")
    )
    discussed = p("noi_dung", "Các tiêu chí cần trao đổi:", keep=True) + each(
        "dong", "tieu_chi", p("gach", "- {{ dong }}")
    )
    return (
        header_block(dated=False)
        + title_block("Biên bản")
        + p("noi_dung", "Thời gian bắt đầu: {{ bat_dau }}")
        + p("noi_dung", "Địa điểm: {{ dia_diem }}")
        + p("noi_dung", "Thành phần tham dự:", keep=True)
        + each("dong", "thanh_phan", p("gach", "- {{ dong }}"))
        + p("noi_dung", "Vắng: {{ vang }}")
        + p("noi_dung", "Chủ trì (chủ tọa): {{ chu_tri }}")
        + p("noi_dung", "Thư ký (người ghi biên bản): {{ thu_ky }}")
        + p("phan", "Nội dung")
        + p("khoan_tieu_de", "1. Kết quả tự chấm điểm trình cuộc họp")
        + plain("ket_qua")
        + when("nhom_diem", groups)
        + when("tieu_chi", discussed)
        + p("khoan_tieu_de", "2. Ý kiến thảo luận")
        + listed("y_kien")
        + p("khoan_tieu_de", "3. Biểu quyết")
        + listed("bieu_quyet")
        + p("khoan_tieu_de", "4. Kết luận")
        + listed("ket_luan")
        + p("noi_dung", "{{ ket_thuc }}", keep=True)
        + meeting_signatures()
        + p("noi_nhan_nhan", "Nơi nhận:")
        + each("noi", "noi_nhan", p("noi_nhan_muc", "- {{ noi }}"))
        + p("ngat_phan")
        + section()
    )


def evidence_index() -> str:
    """The index of the dossier's folder: no issued document, so no number and no signature."""
    grid = FILES
    heading = row(
        grid.span(0, 0, "bang_nhom_so", ""),
        grid.span(1, len(grid.columns) - 1, "bang_nhom", "{{ r.trich_yeu }}"),
    )
    file_number = when("so_ho_so", p("phu_luc_ho_so", "Số, ký hiệu hồ sơ: {{ so_ho_so }}"))
    return (
        p("phu_luc_ten", "Mục lục văn bản, tài liệu kiểm chứng")
        + p("phu_luc_kem_theo", "(Hồ sơ tự chấm điểm năm {{ nam }} của {{ ten_don_vi }})")
        + p("ke_phu_luc", keep=True)
        + file_number
        + grid.xml(heading)
        + section(landscape=True)
    )

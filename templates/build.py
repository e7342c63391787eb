"""Makes the shipped templates: plan, report, and the papers of the dossier.

Takes the names of the contexts, gives Word files whose bytes are the same on every machine. Run as
``python templates/build.py [FOLDER]``. It alone knows the headings and fixed phrases of our
documents; ``build_styles`` knows their looks, ``build_word`` the file format. An office that wants
another look changes the .docx in Word; this script is for whoever changes the shipped ones.
"""

from __future__ import annotations

import sys
from pathlib import Path

from build_appraisal import comparison, explanation
from build_blocks import (
    Column,
    Grid,
    addressees,
    annex,
    closing,
    head,
    listed,
    plain,
    signature_block,
)
from build_dossier import dossier, dossier_letter, evidence_index, minutes
from build_status import status_page
from build_word import document, each, p, row, section, section_break, when

# --- annexes of the report --------------------------------------------------------------------

ACTIVITIES = Grid(
    "Danh mục hoạt động",
    "dong_hoat_dong",
    (
        Column("TT", 11, "tt", number=True),
        Column("Thời gian", 31, "thoi_gian", number=True),
        Column("Nội dung hoạt động", 55, "noi_dung"),
        Column("Đơn vị chủ trì", 33, "chu_tri"),
        Column("Địa điểm", 25, "dia_diem"),
        Column("Lượt người", 15, "luot_nguoi", number=True),
        Column("Kết quả", 40, "ket_qua"),
        Column("Minh chứng", 42, "minh_chung"),
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

ISSUED = Grid(
    "Danh mục văn bản đã ban hành",
    "dong_van_ban",
    (
        Column("TT", 11, "tt", number=True),
        Column("Số, ký hiệu", 36, "so_ky_hieu", number=True),
        Column("Ngày ban hành", 28, "ngay", number=True),
        Column("Tên loại, trích yếu nội dung", 107, "trich_yeu"),
        Column("Nhóm nội dung", 70, "nhom"),
    ),
)

MONTHS = Grid(
    "Tổng hợp hoạt động theo nhóm nội dung và tháng",
    "dong_thang",
    (
        Column("TT", 10, "tt", number=True),
        Column("Nhóm nội dung", 53, "nhom"),
        *(Column(f"{month}", 9, f"t{month}", number=True) for month in range(1, 13)),
        Column("Khác", 14, "khac", number=True),
        Column("Tổng", 13, "tong", number=True),
        Column("Lượt người", 17, "luot_nguoi", number=True),
        Column("Cùng kỳ", 16, "cung_ky", number=True),
        Column("Ước cả năm", 16, "uoc", number=True),
    ),
)

STATISTICS = Grid(
    "Số liệu tổng hợp",
    "dong_so_lieu",
    (
        Column("TT", 10, "tt", number=True),
        Column("Chỉ tiêu", 57, "chi_tieu"),
        Column("Đơn vị tính", 19, "don_vi", number=True),
        Column("Cùng kỳ năm trước", 27, "cung_ky", number=True),
        Column("Thực hiện trong kỳ", 27, "thuc_hien", number=True),
        Column("Tăng, giảm", 27, "tang_giam", number=True),
        Column("Tỷ lệ tăng, giảm", 21, "so_sanh", number=True),
        Column("Ước cả năm", 27, "uoc", number=True),
        Column("Ghi chú", 37, "ghi_chu"),
    ),
)

MODELS = Grid(
    "Mô hình, điển hình",
    "dong_mo_hinh",
    (
        Column("TT", 10, "tt", number=True),
        Column("Tên mô hình, điển hình", 46, "ten"),
        Column("Đơn vị, cá nhân thực hiện", 35, "thuc_hien"),
        Column("Loại hình", 17, "loai", number=True),
        Column("Lĩnh vực", 26, "linh_vuc", number=True),
        Column("Mới/nâng cấp", 19, "moi", number=True),
        Column("Đăng ký", 25, "dang_ky", number=True),
        Column("Công nhận", 25, "cong_nhan", number=True),
        Column("Kết quả", 49, "ket_qua"),
    ),
)

INSPECTIONS = Grid(
    "Kết quả kiểm tra công vụ",
    "dong_kiem_tra",
    (
        Column("TT", 10, "tt", number=True),
        Column("Thời gian", 26, "thoi_gian", number=True),
        Column("Đơn vị được kiểm tra", 37, "don_vi"),
        Column("Nội dung kiểm tra", 40, "noi_dung"),
        Column("Đơn vị kiểm tra", 30, "chu_tri"),
        Column("Số tồn tại, vi phạm", 19, "so_ton_tai", number=True),
        Column("Đã khắc phục", 19, "da_khac_phuc", number=True),
        Column("Tồn tại, vi phạm", 35, "ton_tai"),
        Column("Xử lý, khắc phục", 36, "xu_ly"),
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


def months_annex() -> str:
    grid = MONTHS
    cells = [
        grid.span(
            n,
            n,
            "bang_nhom" if column.variable == "nhom" else "bang_nhom_so",
            f"{{{{ tong_thang.{column.variable} }}}}",
        )
        for n, column in enumerate(grid.columns)
    ]
    notes = p(
        "bang_chu_thich",
        "Cột 1 đến 12: số hoạt động hoàn thành trong tháng; dấu “–”: tháng ngoài kỳ báo cáo, "
        "hoặc chưa có số liệu.",
    ) + when(
        "co_cot_khac",
        p("bang_chu_thich", "Cột “Khác”: hoạt động chỉ ghi thời gian theo quý, theo năm."),
    )
    return annex("pl_thang", grid.xml("", row(*cells)), notes=notes)


def statistics_annex() -> str:
    grid = STATISTICS
    family = row(grid.span(0, 8, "bang_nhom", "{{ r.chi_tieu }}"))
    return annex("pl_so_lieu", grid.xml(family))


def inspections_annex() -> str:
    grid = INSPECTIONS
    total = row(
        grid.span(0, 4, "bang_nhom_so", "Tổng cộng"),
        grid.span(5, 5, "bang_nhom_so", "{{ tong_ton_tai }}"),
        grid.span(6, 6, "bang_nhom_so", "{{ tong_khac_phuc }}"),
        grid.span(7, 8, "bang_nhom", ""),
    )
    return annex("pl_kiem_tra", grid.xml("", total))


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
        "t.ky_hieu and t.hoat_dong",
        p("diem", "{{ t.ky_hieu }} {{ t.cau }}", keep=True),
        ("t.ky_hieu", p("diem", "{{ t.ky_hieu }} {{ t.cau }}")),
        ("t.cau", p("noi_dung", "{{ t.cau }}")),
    )
    activity = when(
        "h.dau_dong", p("gach", "- {{ h.cau }}"), otherwise=p("noi_dung", "{{ h.cau }}")
    )
    group = (
        p("khoan_tieu_de", "{{ n.so }} {{ n.ten }}")
        + when(
            "n.nhiem_vu",
            p("noi_dung", "{{ n.mo_dau }}", keep=True),
            otherwise=p("noi_dung", "{{ n.mo_dau }}"),
        )
        + each("t", "n.nhiem_vu", task, each("h", "t.hoat_dong", activity))
        + when("n.so_lieu", p("noi_dung", "Một số kết quả cụ thể:", keep=True))
        + each("s", "n.so_lieu", p("gach", "- {{ s }}"))
    )
    target = when("loop.first", p("noi_dung", "{{ c }}"), otherwise=p("gach", "- {{ c }}"))
    heading = when(
        "giua_ky",
        p("khoan_tieu_de", "{{ muc_chi_tieu }} Tiến độ thực hiện các chỉ tiêu"),
        otherwise=p("khoan_tieu_de", "{{ muc_chi_tieu }} Kết quả thực hiện các chỉ tiêu"),
    )
    pointer = p(
        "noi_dung", "Kết quả từng chỉ tiêu được tổng hợp tại {{ pl_chi_tieu.nhan }} kèm theo."
    )
    lists = (
        "Danh mục hoạt động chi tiết tại {{ pl_hoat_dong.nhan }}; tổng hợp theo nhóm nội dung và "
        "tháng tại {{ pl_thang.nhan }} kèm theo."
    )
    return (
        p("phan", "II. Kết quả thực hiện")
        + p(
            "noi_dung",
            "Các nội dung, nhiệm vụ của Kế hoạch được triển khai với kết quả như sau:",
        )
        + each("n", "nhom", group)
        + when("chi_tieu", heading + each("c", "chi_tieu", target))
        + when("pl_chi_tieu.co", pointer)
        + when("so_lieu_chung", p("noi_dung", "Một số kết quả chung:", keep=True))
        + each("s", "so_lieu_chung", p("gach", "- {{ s }}"))
        + when("pl_hoat_dong.co", p("noi_dung", lists))
        + when(
            "pl_so_lieu.co",
            p("noi_dung", "Số liệu đầy đủ của kỳ báo cáo tại {{ pl_so_lieu.nhan }} kèm theo."),
        )
    )


def judgement() -> str:
    """Part III: as people wrote it; shorter within the year."""
    return (
        p("phan", "III. Đánh giá chung")
        + p("khoan_tieu_de", "1. Ưu điểm")
        + listed("uu_diem")
        + when(
            "giua_ky",
            p("khoan_tieu_de", "2. Tồn tại, hạn chế và nguyên nhân")
            + plain("han_che")
            + plain("nguyen_nhan"),
            otherwise=p("khoan_tieu_de", "2. Tồn tại, hạn chế")
            + listed("han_che")
            + p("khoan_tieu_de", "3. Nguyên nhân")
            + listed("nguyen_nhan"),
        )
    )


def report() -> str:
    """Báo cáo kết quả with its annexes, each there only when it has content.

    Each annex is a section of its own, ended by its own break; the last, empty one vanishes.
    """
    return (
        head("Báo cáo")
        + addressees()
        + p("noi_dung", "{{ mo_dau }}")
        + p("noi_dung", "{{ chot_so_lieu }}")
        + p("phan", "I. Công tác lãnh đạo, chỉ đạo, triển khai")
        + plain("chi_dao")
        + results()
        + judgement()
        + p("phan", "IV. Phương hướng, nhiệm vụ {{ thoi_gian_toi }}")
        + listed("phuong_huong")
        + p("phan", "V. Kiến nghị, đề xuất")
        + listed("kien_nghi")
        + closing()
        + section_break()
        + "".join(
            when(f"{name}.co", content + section_break(landscape=True))
            for name, content in (
                ("pl_van_ban", annex("pl_van_ban", ISSUED.xml())),
                ("pl_thang", months_annex()),
                ("pl_hoat_dong", activities_annex()),
                ("pl_so_lieu", statistics_annex()),
                ("pl_chi_tieu", annex("pl_chi_tieu", TARGETS.xml())),
                ("pl_mo_hinh", annex("pl_mo_hinh", MODELS.xml())),
                ("pl_kiem_tra", inspections_annex()),
            )
        )
        + section(landscape=True)
    )


def templates() -> dict[str, bytes]:
    """File name and bytes of each shipped template."""
    return {
        "ke-hoach.docx": document("Kế hoạch", plan()),
        "bao-cao.docx": document("Báo cáo", report()),
        "bao-cao-tu-cham-diem.docx": document("Báo cáo tự chấm điểm", dossier()),
        "tinh-hinh.docx": status_page(),
        "cong-van-ho-so.docx": document("Công văn gửi hồ sơ", dossier_letter()),
        "muc-luc-minh-chung.docx": document("Mục lục tài liệu kiểm chứng", evidence_index()),
        "bien-ban.docx": document("Biên bản họp tự chấm điểm", minutes()),
        "bang-doi-chieu-diem.docx": document("Bảng đối chiếu điểm", comparison()),
        "cong-van-giai-trinh.docx": document("Công văn giải trình", explanation()),
    }


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in templates().items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)

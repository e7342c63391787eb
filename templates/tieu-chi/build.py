"""Writes the default rubric, ``mac-dinh.xlsx`` (the sheet of criteria alone).

Fact: six groups of 10, 10, 20, 20, 20 and 20 points on a scale of 100, and 80 points as the bound
of the best level in one province. Constructed: every criterion below the groups, its points and
its rule, the other levels, bonus and deductions. It is no official text; an office puts the rubric
of its province in its place. Criteria by steps, by deduction or by comparison are typed for now.
"""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

from dvcq.workbook.writer import write_book

Row = dict[str, object]
FIGURE = "số liệu trong kỳ"


def group(code: str, text: str, points: int, kind: str = "tổng các tiêu chí con") -> Row:
    """A criterion that sums its children."""
    return {"Mã": code, "Nội dung": text, "Điểm tối đa": points, "Cách chấm": kind}


def leaf(code: str, text: str, points: object, kind: str, proof: str, **columns: object) -> Row:
    """A scored criterion; it wants evidence unless it names no document that proves it."""
    row: Row = {"Mã": code, "Nội dung": text, "Điểm tối đa": points, "Cách chấm": kind}
    row["Cần minh chứng"] = "Có" if proof else "Không"
    if proof:
        row["Tài liệu thường dùng"] = proof
    return row | columns


def yes(code: str, text: str, points: int, proof: str) -> Row:
    return leaf(code, text, points, "có/không", proof)


def typed(code: str, text: str, points: object, proof: str = "") -> Row:
    return leaf(code, text, points, "tự chấm điểm", proof)


def ratio(
    code: str,
    text: str,
    points: int,
    top: str,
    bottom: str,
    proof: str,
    zero: str = "hỏi người chấm",
) -> Row:
    """Points by the quotient of two figures of the sheet "Số liệu"; ``bottom`` empty: headcount."""
    below: Row = {"Mẫu số": "số cán bộ, công chức, viên chức"}
    if bottom:
        below = {"Mẫu số": FIGURE, "Phạm vi mẫu số": bottom}
    top_columns: Row = {"Tử số": FIGURE, "Phạm vi tử số": top}
    return leaf(code, text, points, "tỷ lệ", proof) | top_columns | below | {"Mẫu số bằng 0": zero}


def count(code: str, text: str, points: int, indicator: str, each: object, proof: str) -> Row:
    """Points for each occurrence, counted by a figure of the sheet "Số liệu"."""
    columns: Row = {"Tử số": FIGURE, "Phạm vi tử số": indicator, "Điểm mỗi lần": each}
    return leaf(code, text, points, "đếm, có mức tối đa", proof) | columns


def level(code: str, name: str, bound: object, kind: str = "mức xếp loại") -> Row:
    return {"Mã": code, "Nội dung": name, "Cách chấm": kind, "Ngưỡng": bound}


ROWS: list[Row] = [
    group("1", "Quán triệt, triển khai các văn bản về công tác dân vận chính quyền", 10),
    typed(
        "1.1",
        "Ban hành kế hoạch của đơn vị trong 15 ngày kể từ ngày kế hoạch của tỉnh (chậm đến "
        "15 ngày: 2 điểm; chậm hơn: 1 điểm; không ban hành: 0 điểm)",
        3,
        "Kế hoạch của đơn vị",
    ),
    ratio(
        "1.2",
        "Tỷ lệ cán bộ, công chức, viên chức được quán triệt",
        4,
        "cán bộ, công chức, viên chức được quán triệt",
        "",
        "Danh sách tham dự",
    ),
    yes("1.3", "Phân công lãnh đạo phụ trách và người làm đầu mối", 1, "Văn bản phân công"),
    typed(
        "1.4",
        "Báo cáo đúng hạn, đủ nội dung (mỗi báo cáo chậm trừ 0,5 điểm; thiếu trừ 1 điểm)",
        2,
        "Sổ đăng ký văn bản đi",
    ),
    group("2", "Tiếp công dân, giải quyết khiếu nại, tố cáo, phòng, chống tham nhũng", 10),
    ratio(
        "2.1",
        "Người đứng đầu tiếp công dân theo lịch",
        3,
        "buổi tiếp công dân đã thực hiện",
        "buổi tiếp công dân theo lịch",
        "Sổ tiếp công dân, thông báo lịch tiếp",
        "tính 0 điểm",
    ),
    ratio(
        "2.2",
        "Đơn thư thuộc thẩm quyền được giải quyết đúng hạn",
        4,
        "đơn thư giải quyết đúng hạn",
        "đơn thư đến hạn giải quyết",
        "Sổ theo dõi đơn thư",
        "tính điểm tối đa",
    ),
    yes(
        "2.3",
        "Không để phát sinh vụ việc đông người, kéo dài do lỗi của đơn vị",
        1,
        "Báo cáo của bộ phận thanh tra",
    ),
    typed(
        "2.4",
        "Thực hiện kế hoạch phòng, chống tham nhũng, kê khai tài sản; có trường hợp bị xử lý "
        "thì trừ 2 điểm",
        2,
        "Kế hoạch, kết luận kiểm tra",
    ),
    group("3", "Phối hợp với các đoàn thể, tổ chức chính trị - xã hội", 20),
    yes(
        "3.1",
        "Có quy chế hoặc chương trình phối hợp với Công đoàn còn hiệu lực",
        5,
        "Quy chế, chương trình phối hợp",
    ),
    count(
        "3.2",
        "Hoạt động phối hợp với đoàn thể",
        8,
        "hoạt động phối hợp với đoàn thể",
        2,
        "Hồ sơ hoạt động",
    ),
    count(
        "3.3",
        "Hoạt động an sinh xã hội",
        4,
        "hoạt động an sinh xã hội",
        2,
        "Danh sách, chứng từ hỗ trợ",
    ),
    ratio(
        "3.4",
        "Ý kiến của Mặt trận Tổ quốc, đoàn thể được trả lời",
        3,
        "ý kiến của đoàn thể đã trả lời",
        "ý kiến của đoàn thể nhận được",
        "Văn bản trả lời",
        "tính điểm tối đa",
    ),
    group("4", "Thực hiện cải cách hành chính", 20),
    ratio(
        "4.1",
        "Hoàn thành nhiệm vụ của kế hoạch cải cách hành chính",
        4,
        "nhiệm vụ cải cách hành chính đã xong",
        "nhiệm vụ cải cách hành chính của năm",
        "Báo cáo cải cách hành chính",
    ),
    typed(
        "4.2",
        "Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn (từ 99%: 6 điểm; từ 97%: 5; từ 95%: 4; từ "
        "90%: 2; dưới 90%: 0)",
        6,
        "Trích xuất hệ thống một cửa",
    ),
    typed(
        "4.3",
        "Chỉ số cải cách hành chính so với năm trước (tăng: 4 điểm; bằng: 2; giảm: 0)",
        4,
        "Quyết định công bố chỉ số",
    ),
    typed(
        "4.4",
        "Mức độ hài lòng so với năm trước (tăng: 3 điểm; bằng: 1,5; giảm: 0)",
        3,
        "Báo cáo khảo sát",
    ),
    ratio(
        "4.5",
        "Hồ sơ nộp trực tuyến",
        3,
        "hồ sơ nộp trực tuyến",
        "hồ sơ tiếp nhận",
        "Trích xuất hệ thống một cửa",
        "không áp dụng",
    ),
    group("5", "Thực hiện dân chủ ở cơ sở", 20),
    yes(
        "5.1",
        "Tổ chức hội nghị cán bộ, công chức, viên chức đúng quy định",
        6,
        "Biên bản, nghị quyết hội nghị",
    ),
    ratio(
        "5.2",
        "Nội dung phải công khai được công khai",
        6,
        "nội dung đã công khai",
        "nội dung phải công khai",
        "Thông báo công khai",
        "tính 0 điểm",
    ),
    count(
        "5.3",
        "Đối thoại với người dân, doanh nghiệp",
        4,
        "cuộc đối thoại đã tổ chức",
        2,
        "Biên bản đối thoại",
    ),
    yes(
        "5.4",
        "Ban Thanh tra nhân dân hoạt động theo chương trình",
        4,
        "Chương trình, báo cáo của Ban",
    ),
    group("6", "Phong trào thi đua, nhiệm vụ chính trị, kỷ luật công vụ", 20),
    count(
        "6.1",
        "Mô hình “Dân vận khéo” đăng ký, được công nhận (mỗi lượt 2 điểm)",
        6,
        "lượt đăng ký, công nhận mô hình Dân vận khéo",
        2,
        "Bản đăng ký, quyết định công nhận",
    ),
    count(
        "6.2",
        "Phong trào thi đua đã tham gia",
        5,
        "phong trào thi đua đã tham gia",
        1,
        "Kế hoạch, báo cáo phong trào",
    ),
    ratio(
        "6.3",
        "Kiểm tra công vụ theo kế hoạch",
        5,
        "cuộc kiểm tra công vụ đã thực hiện",
        "cuộc kiểm tra công vụ theo kế hoạch",
        "Biên bản kiểm tra",
        "tính 0 điểm",
    ),
    typed("6.4", "Kỷ luật công vụ (mỗi người bị kỷ luật trừ 2 điểm)", 4, "Báo cáo công tác cán bộ"),
    group("B", "Điểm thưởng", 5, "nhóm điểm thưởng"),
    typed(
        "B.1",
        "Được cấp tỉnh trở lên khen thưởng về công tác dân vận",
        Decimal("2.5"),
        "Quyết định khen thưởng",
    ),
    typed(
        "B.2",
        "Có sáng kiến được đơn vị khác học tập, áp dụng",
        Decimal("2.5"),
        "Quyết định công nhận",
    ),
    group("D", "Điểm trừ chung", 4, "nhóm điểm trừ"),
    typed("D.1", "Nộp hồ sơ chậm", 1),
    typed("D.2", "Kê điểm không có minh chứng", 1),
    typed("D.3", "Số liệu sai sự thật", 2),
    level("T", "Tốt", 80),
    level("K", "Khá", 65),
    level("TB", "Trung bình", 50),
    level("Y", "Yếu", 0),
    level("LT", "Bước làm tròn của tổng điểm", Decimal("0.01"), "bước làm tròn"),
]


def main(folder: Path) -> None:
    write_book(folder / "mac-dinh.xlsx", {"Tiêu chí": ROWS}, sheets=["Tiêu chí"])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)

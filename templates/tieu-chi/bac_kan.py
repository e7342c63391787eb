"""A frame after what is known of Bắc Kạn (Quyết định số 1878 of 30/10/2017).

Fact, from the results of one district in 2020: eight criteria worth 90 points are scored by the
unit, 10 points are given by the superior body; from 80 points "Tốt", 78 came out "Khá"; some units
were declared not eligible for a level. Constructed: the names of the criteria, all below them, the
other thresholds and the reasons of not being eligible.
"""

from __future__ import annotations

from decimal import Decimal

from shared import (
    FULL,
    HEADCOUNT,
    JOINT,
    MODELS,
    PLAN,
    RECOGNISED,
    REPORT,
    SKIP,
    ZERO,
    Row,
    activities,
    compare,
    count,
    counts,
    days_late,
    group,
    late,
    level,
    minus,
    missing,
    none_of,
    ratio,
    rounding,
    statistic,
    step,
    superior,
    term,
    tiers,
    yes,
)

_RESULTS = (
    "kết quả xếp loại năm 2020 của huyện Ngân Sơn, tỉnh Bắc Kạn (theo Quyết định số 1878 ngày "
    "30/10/2017)"
)
_EIGHT = (
    f"Tám tiêu chí tự chấm cộng được 90 điểm là theo {_RESULTS}; tên và điểm riêng của tiêu chí "
    "này dựng để minh họa: thay bằng văn bản của tỉnh."
)
_TEN = f"10 điểm do cấp trên chấm là theo {_RESULTS}; cách chia, lời văn dựng để minh họa."
_NOT_ELIGIBLE = (
    f"Có đơn vị không đủ điều kiện xếp loại là theo {_RESULTS}; lý do chưa đọc được, dựng để minh "
    "họa."
)

ROWS: list[Row] = [
    group("1", "Lãnh đạo, chỉ đạo công tác dân vận", 10, _EIGHT),
    *tiers(
        "1.1",
        "Ban hành kế hoạch đúng thời hạn",
        4,
        days_late(PLAN),
        None,
        [
            step("Đúng hạn", 4, upto=0),
            step("Chậm không quá 30 ngày", 2, upto=30),
            step("Chậm hơn 30 ngày hoặc không ban hành", 0),
        ],
        "Kế hoạch của đơn vị",
    ),
    ratio(
        "1.2",
        "Cán bộ, công chức, viên chức được quán triệt",
        4,
        statistic("cán bộ, công chức, viên chức được quán triệt"),
        HEADCOUNT,
        "Danh sách tham dự",
    ),
    yes("1.3", "Phân công lãnh đạo phụ trách", 2, "Văn bản phân công"),
    group("2", "Tuyên truyền, vận động Nhân dân", 10, _EIGHT),
    count(
        "2.1",
        "Tin, bài đã đăng",
        6,
        statistic("tin, bài đã đăng"),
        Decimal("0.5"),
        "Bảng thống kê tin, bài",
    ),
    count("2.2", "Hoạt động tuyên truyền", 4, activities("tuyên truyền"), 1, "Hồ sơ hoạt động"),
    group("3", "Cải cách hành chính", 15, _EIGHT),
    *tiers(
        "3.1",
        "Hồ sơ giải quyết trước hạn, đúng hạn",
        8,
        statistic("hồ sơ giải quyết trước hạn, đúng hạn"),
        statistic("hồ sơ đã giải quyết"),
        [
            step("Từ 98%", 8, at_least=98),
            step("Từ 95% đến dưới 98%", 6, at_least=95),
            step("Từ 85% đến dưới 95%", 3, at_least=85),
            step("Dưới 85%", 0, below=85),
        ],
        "Trích xuất hệ thống một cửa",
        SKIP,
    ),
    ratio(
        "3.2",
        "Hồ sơ nộp trực tuyến",
        4,
        statistic("hồ sơ nộp trực tuyến"),
        statistic("hồ sơ tiếp nhận mới"),
        "Trích xuất hệ thống một cửa",
        SKIP,
    ),
    ratio(
        "3.3",
        "Nhiệm vụ cải cách hành chính đã hoàn thành",
        3,
        statistic("nhiệm vụ cải cách hành chính đã xong"),
        statistic("nhiệm vụ cải cách hành chính của năm"),
        "Báo cáo cải cách hành chính",
    ),
    group("4", "Thực hiện dân chủ ở cơ sở", 10, _EIGHT),
    ratio(
        "4.1",
        "Nội dung phải công khai được công khai",
        5,
        statistic("nội dung đã công khai"),
        statistic("nội dung phải công khai"),
        "Thông báo công khai",
        ZERO,
    ),
    yes("4.2", "Quy chế thực hiện dân chủ được rà soát, còn hiệu lực", 3, "Quy chế"),
    yes("4.3", "Ban Thanh tra nhân dân hoạt động theo chương trình", 2, "Báo cáo của Ban"),
    group("5", "Tiếp công dân, giải quyết đơn thư", 10, _EIGHT),
    ratio(
        "5.1",
        "Tiếp công dân định kỳ theo lịch",
        4,
        statistic("buổi tiếp công dân đã thực hiện"),
        statistic("buổi tiếp công dân theo lịch"),
        "Sổ tiếp công dân",
        ZERO,
    ),
    ratio(
        "5.2",
        "Đơn thư giải quyết đúng hạn",
        6,
        statistic("đơn thư giải quyết đúng hạn"),
        statistic("đơn thư đến hạn giải quyết"),
        "Sổ theo dõi đơn thư",
        FULL,
    ),
    group("6", "Phong trào “Dân vận khéo”, phong trào thi đua", 15, _EIGHT),
    *counts(
        "6.1",
        "Mô hình “Dân vận khéo”",
        8,
        [
            term("Mỗi mô hình đăng ký", MODELS, 2),
            term("Mỗi mô hình được công nhận", RECOGNISED, 2),
        ],
        "Bản đăng ký, quyết định công nhận",
    ),
    count(
        "6.2",
        "Phong trào thi đua đã tham gia",
        4,
        statistic("phong trào thi đua đã tham gia"),
        1,
        "Báo cáo phong trào",
    ),
    count("6.3", "Hoạt động an sinh xã hội", 3, activities("thăm tặng"), 1, "Danh sách hỗ trợ"),
    group("7", "Phối hợp với Mặt trận Tổ quốc, đoàn thể; sự hài lòng của người dân", 10, _EIGHT),
    yes("7.1", "Có quy chế, chương trình phối hợp còn hiệu lực", 3, "Quy chế, chương trình"),
    count("7.2", "Hoạt động có đơn vị phối hợp", 5, JOINT, 1, "Hồ sơ hoạt động"),
    *compare(
        "7.3",
        "Mức độ hài lòng so với năm trước",
        2,
        "mức độ hài lòng (%)",
        (2, 1, 0),
        "Báo cáo khảo sát",
    ),
    group("8", "Kỷ luật công vụ, chế độ báo cáo", 10, _EIGHT),
    *minus(
        "8.1",
        "Chế độ báo cáo",
        6,
        [
            term("Mỗi báo cáo gửi chậm", late(REPORT), 1),
            term("Mỗi báo cáo quá hạn chưa gửi", missing(REPORT), 2),
        ],
        "Sổ đăng ký văn bản đi",
    ),
    *minus(
        "8.2",
        "Kỷ luật công vụ",
        4,
        [term("Mỗi người bị kỷ luật", statistic("người bị xử lý kỷ luật"), 2)],
        "Báo cáo công tác cán bộ",
    ),
    group("9", "Phần do cơ quan cấp trên chấm", 10, _TEN),
    superior("9.1", "Đánh giá chung về kết quả công tác dân vận chính quyền", 10, _TEN),
    level("T", "Tốt", 80, f"Tên mức và ngưỡng theo {_RESULTS}."),
    level("K", "Khá", 65, f"Tên mức theo {_RESULTS} (78 điểm xếp loại Khá); ngưỡng dựng."),
    level("TB", "Trung bình", 50),
    level("Y", "Yếu", 0),
    none_of("KC1", "Có kế hoạch công tác dân vận của năm", missing(PLAN), "", _NOT_ELIGIBLE),
    none_of("KC2", "Gửi đủ báo cáo đã đến hạn", missing(REPORT), "", _NOT_ELIGIBLE),
    rounding("LT", Decimal("0.5")),
]

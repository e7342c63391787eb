"""A frame after what is known of Quảng Nam (Quyết định số 1094 of 07/5/2024).

Fact: ten headings on a scale of 100 and what they are about, bonus points as a heading of its own,
self-assessment each November, and the names of three levels from the results of 2023. Constructed:
the points of each heading, all below them, every threshold and condition.
"""

from __future__ import annotations

from decimal import Decimal

from shared import (
    FAULTS,
    FIXED,
    FULL,
    JOINT,
    MODELS,
    PLAN,
    RECOGNISED,
    REPORT,
    SKIP,
    TARGETS,
    TARGETS_REACHED,
    TASKS,
    TASKS_STARTED,
    ZERO,
    Row,
    activities,
    compare,
    count,
    counts,
    each_group_at_least,
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
    term,
    tiers,
    typed,
    yes,
)

_DECISION = "Quyết định số 1094 ngày 07/5/2024 của tỉnh Quảng Nam"
_HEADING = (
    f"Đề mục theo {_DECISION} (mười đề mục trên thang 100 điểm); lời văn và điểm riêng của đề mục "
    "dựng để minh họa: thay bằng văn bản của tỉnh."
)
_BONUS = (
    f"Điểm thưởng là một đề mục riêng theo {_DECISION}; chưa rõ nằm trong hay ngoài 100 điểm, ở đây "
    "để ngoài. Số điểm dựng để minh họa."
)
_LEVEL = "Tên mức theo kết quả năm 2023 của tỉnh Quảng Nam; ngưỡng điểm dựng để minh họa."

ROWS: list[Row] = [
    group("1", "Ban hành văn bản lãnh đạo, chỉ đạo, triển khai", 10, _HEADING),
    yes("1.1", "Ban hành kế hoạch trong quý I", 4, "Kế hoạch của đơn vị"),
    ratio("1.2", "Nhiệm vụ của kế hoạch đã được triển khai", 4, TASKS_STARTED, TASKS, ""),
    yes("1.3", "Phân công lãnh đạo phụ trách và người làm đầu mối", 2, "Văn bản phân công"),
    group("2", "Thực hiện nhiệm vụ chính trị", 10, _HEADING),
    ratio("2.1", "Chỉ tiêu của kế hoạch đã đạt", 6, TARGETS_REACHED, TARGETS, ""),
    typed(
        "2.2",
        "Lồng ghép công tác dân vận vào nhiệm vụ chuyên môn",
        4,
        "Báo cáo, thông báo kết luận",
    ),
    group("3", "Cải cách hành chính", 15, _HEADING),
    *tiers(
        "3.1",
        "Hồ sơ giải quyết trước hạn, đúng hạn",
        7,
        statistic("hồ sơ giải quyết trước hạn, đúng hạn"),
        statistic("hồ sơ đã giải quyết"),
        [
            step("Từ 99%", 7, at_least=99),
            step("Từ 97% đến dưới 99%", 5, at_least=97),
            step("Từ 90% đến dưới 97%", 2, at_least=90),
            step("Dưới 90%", 0, below=90),
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
    *compare(
        "3.3",
        "Mức độ hài lòng so với năm trước",
        4,
        "mức độ hài lòng (%)",
        (4, 3, 0),
        "Báo cáo khảo sát",
    ),
    group("4", "Giải quyết khiếu nại, tố cáo, kiến nghị", 10, _HEADING),
    ratio(
        "4.1",
        "Đơn thư giải quyết đúng hạn",
        7,
        statistic("đơn thư giải quyết đúng hạn"),
        statistic("đơn thư đến hạn giải quyết"),
        "Sổ theo dõi đơn thư",
        FULL,
    ),
    yes("4.2", "Không để phát sinh khiếu kiện đông người", 3, "Báo cáo giải quyết đơn thư"),
    group("5", "Xây dựng công sở văn hóa", 5, _HEADING),
    ratio(
        "5.1",
        "Tồn tại, vi phạm qua kiểm tra công vụ đã khắc phục",
        3,
        FIXED,
        FAULTS,
        "Biên bản kiểm tra",
        FULL,
    ),
    *minus(
        "5.2",
        "Kỷ luật công vụ",
        2,
        [term("Mỗi người bị kỷ luật", statistic("người bị xử lý kỷ luật"), 1)],
        "Báo cáo công tác cán bộ",
    ),
    group("6", "Thực hiện quy chế dân chủ", 10, _HEADING),
    yes(
        "6.1",
        "Tổ chức hội nghị cán bộ, công chức đúng quy định",
        4,
        "Biên bản, nghị quyết hội nghị",
    ),
    ratio(
        "6.2",
        "Nội dung phải công khai được công khai",
        4,
        statistic("nội dung đã công khai"),
        statistic("nội dung phải công khai"),
        "Thông báo công khai",
        ZERO,
    ),
    yes("6.3", "Ban Thanh tra nhân dân hoạt động theo chương trình", 2, "Báo cáo của Ban"),
    group("7", "Vận động Nhân dân, phong trào “Dân vận khéo”", 15, _HEADING),
    *counts(
        "7.1",
        "Mô hình “Dân vận khéo”",
        9,
        [
            term("Mỗi mô hình đăng ký", MODELS, 1, 3),
            term("Mỗi mô hình được công nhận", RECOGNISED, Decimal("1.5"), 6),
        ],
        "Bản đăng ký, quyết định công nhận",
    ),
    count("7.2", "Hoạt động tuyên truyền", 3, activities("tuyên truyền"), 1, "Hồ sơ hoạt động"),
    count("7.3", "Thăm hỏi, hỗ trợ hộ khó khăn", 3, activities("thăm tặng"), 1, "Danh sách hỗ trợ"),
    group("8", "Tạo điều kiện để Mặt trận Tổ quốc, đoàn thể, Nhân dân tham gia", 10, _HEADING),
    count("8.1", "Hoạt động có đơn vị phối hợp", 5, JOINT, 1, "Hồ sơ hoạt động"),
    count(
        "8.2",
        "Đối thoại với người dân, doanh nghiệp",
        5,
        activities("đối thoại"),
        1,
        "Biên bản, thông báo kết luận",
    ),
    group("9", "Tiếp công dân", 10, _HEADING),
    ratio(
        "9.1",
        "Tiếp công dân định kỳ theo lịch",
        6,
        statistic("buổi tiếp công dân đã thực hiện"),
        statistic("buổi tiếp công dân theo lịch"),
        "Sổ tiếp công dân",
        ZERO,
    ),
    ratio(
        "9.2",
        "Ý kiến tại các cuộc đối thoại được trả lời",
        4,
        statistic("ý kiến đối thoại đã trả lời"),
        statistic("ý kiến tại các cuộc đối thoại"),
        "Thông báo kết luận",
        FULL,
    ),
    group("10", "Chấp hành chế độ báo cáo", 5, _HEADING),
    *minus(
        "10.1",
        "Báo cáo đúng hạn, đầy đủ",
        5,
        [
            term("Mỗi báo cáo gửi chậm", late(REPORT), 1),
            term("Mỗi báo cáo quá hạn chưa gửi", missing(REPORT), 2),
        ],
        "Sổ đăng ký văn bản đi",
    ),
    group("11", "Điểm thưởng", 5, _BONUS, "nhóm điểm thưởng"),
    count(
        "11.1",
        "Được cấp tỉnh trở lên khen thưởng về công tác dân vận",
        3,
        statistic("lần được cấp tỉnh trở lên khen thưởng về công tác dân vận"),
        3,
        "Quyết định khen thưởng",
    ),
    count(
        "11.2",
        "Có sáng kiến được đơn vị khác học tập, áp dụng",
        2,
        statistic("sáng kiến được đơn vị khác áp dụng"),
        1,
        "Quyết định công nhận",
    ),
    level("XS", "Hoàn thành xuất sắc", 90, _LEVEL),
    each_group_at_least("XS.1", "Không đề mục nào dưới 70% số điểm", 70),
    level("TOT", "Hoàn thành tốt", 70, _LEVEL),
    level("HT", "Hoàn thành", 50, _LEVEL),
    level("KHT", "Không hoàn thành", 0),
    none_of("KC1", "Có kế hoạch công tác dân vận của năm", missing(PLAN), ""),
    rounding("LT", Decimal("0.5"), "bước làm tròn, xếp loại theo điểm chưa làm tròn"),
]

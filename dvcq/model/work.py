"""What was done in the year, and how people judge it.

Takes nothing, gives the records of "Hoạt động", "Số liệu", "Mô hình", "Kiểm tra công vụ" and
"Đánh giá".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dvcq.choices import (
    FIELDS,
    FUNDING,
    HOLDERS,
    NOVELTY,
    PERIODS,
    SECTIONS,
    STATUSES,
    YES_NO,
)
from dvcq.columns import Carry, Kind, Row, column, sheet
from dvcq.dates import Moment


@sheet(
    "Hoạt động",
    "activities",
    "một hoạt động đã làm hoặc dự kiến",
    key="code",
    once=True,
    yearly=True,
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Row):
    code: str = column(
        "Mã",
        Kind.CODE,
        "Điền sẵn; không đổi khi sắp xếp lại.",
        required=True,
        example="HĐ001",
        prefill="HĐ{n:03}",
        width=9,
    )
    start: Moment = column(
        "Từ ngày",
        Kind.MOMENT,
        "Ngày, tháng hoặc quý.",
        required=True,
        example="05/3/2030",
        width=14,
        until="end",
    )
    end: Moment | None = column("Đến ngày", Kind.MOMENT, "Để trống nếu trong một ngày.", width=14)
    task: str = column(
        "Nhiệm vụ",
        Kind.REFERENCE,
        "Mã nhiệm vụ của kế hoạch; nhóm tự suy ra.",
        required=True,
        target="Kế hoạch",
        example="N1.1",
        width=34,
    )
    name: str = column(
        "Tên hoạt động",
        Kind.LINES,
        "Viết thường như giữa câu.",
        required=True,
        example="hội nghị quán triệt quy định mới",
        width=52,
    )
    form: str | None = column(
        "Hình thức",
        Kind.LISTED,
        "Hình thức tổ chức.",
        target="Hình thức",
        example="hội nghị",
        width=20,
    )
    lead: str = column(
        "Bộ phận chủ trì",
        Kind.REFERENCE,
        "Bộ phận chủ trì.",
        required=True,
        target="Bộ phận",
        example="Văn phòng Sở",
        width=26,
    )
    turns: int | None = column(
        "Lượt người",
        Kind.INTEGER,
        "Tổng số lượt người tham gia.",
        example="45",
        high=100_000_000,
        width=10,
    )
    result: str | None = column(
        "Kết quả",
        Kind.LINES,
        "Kết quả ngắn gọn.",
        width=44,
        lead="Kết quả:",
    )
    status: str = column(
        "Trạng thái",
        Kind.CHOICE,
        "Chỉ hoạt động đã xong được tính.",
        required=True,
        choices=STATUSES,
        example="đã xong",
        width=12,
    )
    in_report: str | None = column(
        "Nêu trong báo cáo",
        Kind.CHOICE,
        "Có: nêu thành câu riêng.",
        choices=YES_NO,
        example="Có",
        width=10,
    )
    partners: str | None = column(
        "Phối hợp",
        Kind.LINES,
        "Các đơn vị phối hợp, cách nhau dấu ;",
        folded=True,
        width=26,
        item=True,
    )
    place: str | None = column(
        "Địa điểm",
        Kind.TEXT,
        "Nơi tổ chức.",
        folded=True,
        width=22,
        lead="tại ",
    )
    audience: str | None = column(
        "Đối tượng",
        Kind.TEXT,
        "Thành phần tham gia.",
        folded=True,
        example="cán bộ, công chức, viên chức",
        width=24,
    )
    people: int | None = column(
        "Số người",
        Kind.INTEGER,
        "Số người khác nhau (không phải lượt).",
        folded=True,
        high=100_000_000,
        width=10,
    )
    cost: Decimal | None = column(
        "Kinh phí (đồng)",
        Kind.NUMBER,
        "Số tiền bằng đồng; cộng thành tổng kinh phí trong báo cáo.",
        folded=True,
        low=0,
        width=16,
    )
    funding: str | None = column(
        "Nguồn kinh phí",
        Kind.CHOICE,
        "Nguồn của kinh phí.",
        folded=True,
        choices=FUNDING,
        example="ngân sách",
        width=14,
    )
    sentence: str | None = column(
        "Câu dùng trong báo cáo",
        Kind.LINES,
        "Thay cho câu do chương trình soạn.",
        folded=True,
        width=50,
    )
    note: str | None = column("Ghi chú", Kind.LINES, "Không in ra văn bản.", folded=True, width=30)
    origin: str | None = column(
        "Nguồn gộp",
        Kind.TEXT,
        "Chương trình ghi khi gộp sổ bộ phận; không in ra văn bản.",
        folded=True,
        width=26,
    )


@sheet("Số liệu", "statistics", "một số liệu không phải là hoạt động")
@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic(Row):
    indicator: str = column(
        "Chỉ tiêu số liệu",
        Kind.TEXT,
        "Tên số liệu.",
        required=True,
        example="hồ sơ giải quyết đúng hạn",
        width=48,
        carry=Carry.REVIEW,
    )
    period: str | None = column(
        "Kỳ", Kind.CHOICE, "Để trống là cả năm.", choices=PERIODS, example="Cả năm", width=16
    )
    value: Decimal | None = column(
        "Trong kỳ",
        Kind.NUMBER,
        "Để trống nếu chưa có số liệu.",
        example="1.245",
        width=14,
        percent_by="measure",
        low=0,
        carry=Carry.EMPTY,
    )
    last_year: Decimal | None = column(
        "Cùng kỳ năm trước",
        Kind.NUMBER,
        "Để trống nếu không có.",
        width=14,
        percent_by="measure",
        low=0,
        carry_from="value",
    )
    measure: str | None = column(
        "Đơn vị tính",
        Kind.TEXT,
        "hồ sơ, lượt, %, điểm, hạng, đồng …",
        example="hồ sơ",
        width=12,
    )
    estimate: Decimal | None = column(
        "Ước cả năm",
        Kind.NUMBER,
        "Số ước thực hiện cả năm, nếu có.",
        width=14,
        low=0,
        carry=Carry.EMPTY,
    )
    in_report: str | None = column(
        "Nêu trong báo cáo",
        Kind.CHOICE,
        "Có: nêu thành câu; mọi số liệu đều có trong phụ lục.",
        choices=YES_NO,
        example="Có",
        width=10,
    )
    task: str | None = column(
        "Nhiệm vụ",
        Kind.REFERENCE,
        "Nhóm hoặc nhiệm vụ mà số liệu này cho thấy kết quả; quyết định chỗ của câu.",
        target="Kế hoạch",
        example="N2.1",
        width=30,
    )
    family: str | None = column(
        "Nhóm số liệu",
        Kind.TEXT,
        "Đề mục của số liệu trong phụ lục.",
        folded=True,
        example="Cải cách hành chính",
        width=26,
    )
    part_of: str | None = column(
        "Là phần của",
        Kind.TEXT,
        "Tên số liệu tổng mà số liệu này là một phần: các phần phải cộng đúng bằng tổng.",
        folded=True,
        example="hồ sơ đã giải quyết",
        width=34,
    )
    division: str | None = column(
        "Cách chia",
        Kind.TEXT,
        "Khi một tổng được chia theo nhiều cách: tên của cách chia.",
        folded=True,
        example="thời hạn",
        width=18,
    )
    origin: str | None = column(
        "Nguồn số liệu",
        Kind.TEXT,
        "Văn bản hoặc hệ thống cho số liệu này; in ở phụ lục.",
        folded=True,
        width=30,
        carry=Carry.REVIEW,
    )


@sheet(
    "Mô hình",
    "models",
    "một mô hình, điển hình “Dân vận khéo”",
    key="code",
    once=True,
    yearly=True,
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Showcase(Row):
    code: str = column(
        "Mã", Kind.CODE, "Điền sẵn.", required=True, example="MH01", prefill="MH{n:02}", width=8
    )
    name: str = column(
        "Tên mô hình",
        Kind.TEXT,
        "Tên mô hình hoặc việc làm của điển hình.",
        required=True,
        example="Tuyến phố tự quản",
        width=48,
    )
    owner: str = column(
        "Đơn vị, cá nhân thực hiện",
        Kind.TEXT,
        "Tập thể hoặc cá nhân đăng ký.",
        required=True,
        example="Văn phòng Sở",
        width=30,
    )
    holder: str = column(
        "Loại hình",
        Kind.CHOICE,
        "Của tập thể hay cá nhân.",
        required=True,
        choices=HOLDERS,
        example="tập thể",
        width=12,
    )
    field: str | None = column("Lĩnh vực", Kind.CHOICE, "Lĩnh vực.", choices=FIELDS, width=22)
    novelty: str | None = column(
        "Mới hay nâng cấp",
        Kind.CHOICE,
        "Mô hình mới, hay nâng cấp mô hình đã có.",
        choices=NOVELTY,
        example="mới",
        width=18,
    )
    registered: Moment = column(
        "Đăng ký",
        Kind.MOMENT,
        "Ngày, tháng hoặc quý đăng ký.",
        required=True,
        example="28/3/2030",
        width=14,
    )
    recognised: Moment | None = column(
        "Công nhận",
        Kind.MOMENT,
        "Ngày, tháng hoặc quý được công nhận; để trống nếu chưa.",
        width=14,
    )
    task: str | None = column(
        "Nhiệm vụ",
        Kind.REFERENCE,
        "Nhiệm vụ của kế hoạch mà mô hình thuộc về.",
        target="Kế hoạch",
        example="N4.1",
        width=30,
    )
    result: str | None = column(
        "Kết quả", Kind.LINES, "Kết quả, sức lan tỏa.", width=46, lead="Kết quả:"
    )
    award: str | None = column(
        "Văn bản công nhận, khen thưởng",
        Kind.TEXT,
        "Số, ký hiệu, ngày của văn bản công nhận hoặc khen thưởng.",
        width=34,
    )


@sheet(
    "Kiểm tra công vụ",
    "inspections",
    "một lượt kiểm tra công vụ tại một đơn vị",
    once=True,
    yearly=True,
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection(Row):
    activity: str = column(
        "Hoạt động",
        Kind.REFERENCE,
        "Mã hoạt động kiểm tra; thời gian và bộ phận chủ trì lấy từ đó.",
        required=True,
        target="Hoạt động",
        example="HĐ019",
        width=12,
    )
    inspected: str = column(
        "Đơn vị được kiểm tra",
        Kind.TEXT,
        "Mỗi đơn vị một dòng.",
        required=True,
        example="Phòng Quản lý xây dựng",
        width=36,
    )
    faults: int | None = column(
        "Số tồn tại, vi phạm",
        Kind.INTEGER,
        "Ghi 0 nếu không có; để trống nếu chưa kết luận.",
        example="2",
        high=100_000,
        width=12,
    )
    fixed: int | None = column(
        "Số đã khắc phục", Kind.INTEGER, "Không quá số tồn tại.", high=100_000, width=12
    )
    findings: str | None = column("Tồn tại, vi phạm", Kind.LINES, "Nội dung phát hiện.", width=46)
    remedy: str | None = column(
        "Xử lý, khắc phục", Kind.LINES, "Biện pháp đã hoặc sẽ thực hiện.", width=46
    )
    due: date | None = column("Hạn khắc phục", Kind.DATE, "Hạn phải khắc phục xong.", width=14)


@sheet("Đánh giá", "assessments", "một đoạn đánh giá của báo cáo", once=True, yearly=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment(Row):
    section: str = column(
        "Mục",
        Kind.CHOICE,
        "Mục của báo cáo.",
        required=True,
        choices=SECTIONS,
        example="ưu điểm",
        width=22,
    )
    period: str | None = column(
        "Kỳ",
        Kind.CHOICE,
        "Báo cáo của kỳ nào; để trống là cả năm.",
        choices=PERIODS,
        example="Cả năm",
        width=18,
    )
    text: str = column("Nội dung", Kind.LINES, "Câu văn hoàn chỉnh.", required=True, width=110)

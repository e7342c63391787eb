"""The meeting at which the unit scored itself.

Takes nothing, gives the record of "Họp tự chấm", from which the minutes are written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dvcq.columns import Kind, Row, column, sheet


@sheet("Họp tự chấm", "meetings", "cuộc họp tự chấm điểm của năm", yearly=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Row):
    held: date | None = column(
        "Ngày họp",
        Kind.DATE,
        "Ngày họp; ô khác để trống thì biên bản in dấu chấm để ghi tay.",
        required=True,
        example="28/10/2030",
        width=13,
    )
    begins: str | None = column(
        "Giờ bắt đầu", Kind.TEXT, "Giờ khai mạc.", example="08 giờ 00", width=13
    )
    ends: str | None = column(
        "Giờ kết thúc", Kind.TEXT, "Giờ bế mạc.", example="10 giờ 30", width=13
    )
    place: str | None = column(
        "Địa điểm", Kind.TEXT, "Nơi họp.", example="Phòng họp cơ quan", width=28
    )
    chair: str | None = column(
        "Chủ trì", Kind.TEXT, "Họ tên chủ tọa, in cả ở khối chữ ký.", width=22
    )
    chair_title: str | None = column(
        "Chức vụ chủ trì", Kind.TEXT, "Chức vụ của chủ tọa.", example="Giám đốc", width=22
    )
    clerk: str | None = column(
        "Thư ký", Kind.TEXT, "Họ tên người ghi biên bản, in cả ở khối chữ ký.", width=22
    )
    clerk_title: str | None = column(
        "Chức vụ thư ký", Kind.TEXT, "Chức vụ của thư ký.", example="Chuyên viên", width=22
    )
    present: str | None = column(
        "Thành phần dự",
        Kind.LINES,
        "Mỗi người, mỗi bộ phận một dòng (Alt+Enter).",
        example="Trưởng các phòng chuyên môn",
        width=40,
        item=True,
    )
    absent: str | None = column(
        "Vắng", Kind.LINES, "Người vắng và lý do; không ai vắng thì ghi Không.", width=28, item=True
    )
    remarks: str | None = column(
        "Ý kiến thảo luận", Kind.LINES, "Mỗi ý kiến một dòng (Alt+Enter).", width=60, item=True
    )
    vote: str | None = column(
        "Kết quả biểu quyết",
        Kind.LINES,
        "Số người đồng ý, không đồng ý, ý kiến khác.",
        example="12/12 người dự họp đồng ý",
        width=34,
        item=True,
    )
    conclusion: str | None = column(
        "Kết luận", Kind.LINES, "Kết luận của chủ tọa, mỗi ý một dòng.", width=60, item=True
    )

"""The plan: what it rests on, its paragraphs, its targets.

Takes nothing, gives the records of "Căn cứ", "Kế hoạch" and "Chỉ tiêu".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dvcq.choices import (
    LEVELS,
    TARGET_FACTS,
    TARGET_KINDS,
    TARGET_STATES,
    TASK_PREFIX,
    YES_NO,
)
from dvcq.columns import Carry, Kind, Row, column, sheet
from dvcq.numbers import parse_number

SCOPE_NOTE = (
    "Chỉ đếm trong một phạm vi: mã nhóm (N1), mã nhiệm vụ (N1.1), hình thức, tên bộ phận, "
    "hoặc tên chỉ tiêu ở trang Số liệu. Để trống là đếm tất cả."
)


@sheet("Căn cứ", "bases", "một văn bản được viện dẫn", once=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class Basis(Row):
    kind: str = column(
        "Loại văn bản",
        Kind.TEXT,
        "Luật, Nghị định, Quyết định …",
        required=True,
        example="Kế hoạch",
        width=18,
    )
    symbol: str | None = column(
        "Số, ký hiệu", Kind.SYMBOL, "Luật, Pháp lệnh thì để trống.", example="12/KH-UBND", width=18
    )
    issued: date | None = column(
        "Ngày ban hành", Kind.DATE, "Ngày của văn bản.", example="25/3/2030", width=14
    )
    issuer: str | None = column(
        "Cơ quan ban hành", Kind.TEXT, "Cơ quan ban hành.", example="Ủy ban nhân dân tỉnh", width=26
    )
    title: str = column(
        "Tên, trích yếu",
        Kind.TEXT,
        "Tên hoặc trích yếu của văn bản.",
        required=True,
        width=60,
        carry=Carry.REVIEW,
    )
    until: date | None = column(
        "Hiệu lực đến",
        Kind.DATE,
        "Để trống nếu không có hạn.",
        width=14,
        carry=Carry.EXPIRY,
    )
    printed: str | None = column(
        "In thành dòng Căn cứ",
        Kind.CHOICE,
        "Có: in ở đầu kế hoạch, dạng “Căn cứ …;”.",
        choices=YES_NO,
        example="Không",
        width=12,
    )


@sheet(
    "Kế hoạch",
    "plan",
    "một đoạn của kế hoạch",
    key="code",
    label="short",
    prefix=TASK_PREFIX,
    required=True,
)
@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow(Row):
    code: str | None = column(
        "Mã",
        Kind.CODE,
        "Nhóm N1, nhiệm vụ N1.1, chỉ tiêu T1; các đoạn khác để trống.",
        example="N1.1",
        pattern=r"N[1-9]\d*(\.[1-9]\d*)*|T[1-9]\d*",
        width=8,
    )
    short: str | None = column(
        "Tên gọn",
        Kind.TEXT,
        "Bắt buộc khi có mã: hiện trong danh sách chọn và câu tổng hợp.",
        example="Tuyên truyền, quán triệt văn bản",
        width=34,
        carry=Carry.REVIEW,
    )
    level: str = column(
        "Cấp",
        Kind.CHOICE,
        "Cấp của đoạn; ký hiệu được tự đánh.",
        required=True,
        choices=LEVELS,
        example="Khoản (1.)",
        width=22,
    )
    text: str = column(
        "Nội dung",
        Kind.LINES,
        "In nguyên văn.",
        required=True,
        width=90,
        carry=Carry.REVIEW,
    )
    in_charge: str | None = column(
        "Chủ trì", Kind.TEXT, "Bộ phận được giao; không in ra văn bản.", width=22
    )
    due: str | None = column(
        "Thời gian",
        Kind.TEXT,
        "Thời gian thực hiện; không in ra văn bản.",
        width=16,
        carry=Carry.REVIEW,
    )


@sheet("Chỉ tiêu", "targets", "một chỉ tiêu của kế hoạch", key="code")
@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Row):
    code: str = column(
        "Mã",
        Kind.CODE,
        "Mã T1, T2 … của dòng chỉ tiêu ở trang Kế hoạch.",
        required=True,
        example="T1",
        pattern=r"T[1-9]\d*",
        width=8,
    )
    kind: str = column(
        "Loại",
        Kind.CHOICE,
        "Cách đánh giá chỉ tiêu.",
        required=True,
        choices=TARGET_KINDS,
        example="tỷ lệ",
        width=22,
    )
    wanted: str = column(
        "Mức đề ra",
        Kind.TEXT,
        "Với tỷ lệ: số phần trăm, ví dụ 100%.",
        required=True,
        example="100%",
        width=22,
        carry=Carry.REVIEW,
    )
    numerator: str | None = column(
        "Tử số", Kind.CHOICE, "Số đếm được (loại tỷ lệ, so sánh).", choices=TARGET_FACTS, width=28
    )
    numerator_scope: str | None = column("Phạm vi tử số", Kind.TEXT, SCOPE_NOTE, width=30)
    denominator: str | None = column(
        "Mẫu số", Kind.CHOICE, "Số phải đạt (loại tỷ lệ).", choices=TARGET_FACTS, width=28
    )
    denominator_scope: str | None = column("Phạm vi mẫu số", Kind.TEXT, SCOPE_NOTE, width=30)
    result: str | None = column(
        "Kết quả",
        Kind.LINES,
        "Kết quả gõ tay khi không đếm được.",
        width=40,
        carry=Carry.EMPTY,
    )
    state: str | None = column(
        "Đánh giá",
        Kind.CHOICE,
        "Chỉ tiêu tỷ lệ, so sánh được tự tính.",
        choices=TARGET_STATES,
        example="đạt",
        width=16,
        carry=Carry.EMPTY,
    )


def wanted_ratio(target: Target) -> Decimal | None:
    """The share a ratio target wants (1 = 100 %); ``None`` when it is none or no number.

    "100%", "100" and a cell formatted as a percentage (1) mean the same.
    """
    share = parse_number(target.wanted or "", integer=False) if target.kind == "ty_le" else None
    if share is None:
        return None
    return share if "%" in target.wanted or share <= 1 else share / 100

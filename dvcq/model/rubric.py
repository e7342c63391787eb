"""The rubric, the unit's own score and what proves it.

Takes nothing, gives the records of "Tiêu chí", "Tự chấm" and "Minh chứng".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dvcq.choices import (
    CRITERION_CHOICES,
    FACT_NAMES,
    VERDICTS,
    YES_NO,
    ZERO_POLICIES,
)
from dvcq.columns import Carry, Kind, Row, column, sheet
from dvcq.model.plan import SCOPE_NOTE


@sheet("Tiêu chí", "criteria", "một tiêu chí của bộ tiêu chí chấm điểm", key="code", label="text")
@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Row):
    code: str = column(
        "Mã",
        Kind.CODE,
        "Mã dạng 1, 1.1, 1.1.1; tiêu chí cha là phần trước.",
        required=True,
        example="1.1",
        pattern=r"[A-Z0-9]+(\.[0-9]+)*",
        width=8,
    )
    text: str = column(
        "Nội dung",
        Kind.LINES,
        "Nội dung tiêu chí; tên mức với dòng xếp loại.",
        required=True,
        width=60,
        carry=Carry.REVIEW,
    )
    maximum: Decimal | None = column(
        "Điểm tối đa",
        Kind.NUMBER,
        "Tiêu chí cha bằng tổng các con.",
        example="4",
        low=0,
        high=100_000,
        width=10,
    )
    kind: str = column(
        "Cách chấm",
        Kind.CHOICE,
        "Cách tính điểm.",
        required=True,
        width=22,
        choices=CRITERION_CHOICES,
        example="tỷ lệ",
    )
    numerator: str | None = column(
        "Tử số", Kind.CHOICE, "Số đếm được (tỷ lệ, đếm).", choices=FACT_NAMES, width=28
    )
    numerator_scope: str | None = column("Phạm vi tử số", Kind.TEXT, SCOPE_NOTE, width=30)
    denominator: str | None = column(
        "Mẫu số", Kind.CHOICE, "Số phải đạt (tỷ lệ).", choices=FACT_NAMES, width=28
    )
    denominator_scope: str | None = column("Phạm vi mẫu số", Kind.TEXT, SCOPE_NOTE, width=30)
    each: Decimal | None = column(
        "Điểm mỗi lần", Kind.NUMBER, "Với cách chấm đếm.", example="2", low=0, high=1000, width=10
    )
    zero_policy: str | None = column(
        "Mẫu số bằng 0", Kind.CHOICE, "Xử lý khi không phát sinh.", choices=ZERO_POLICIES, width=18
    )
    evidence: str | None = column(
        "Cần minh chứng",
        Kind.CHOICE,
        "Có: không có minh chứng hoặc giải trình thì không được tính điểm.",
        choices=YES_NO,
        example="Có",
        width=10,
    )
    threshold: Decimal | None = column(
        "Ngưỡng",
        Kind.NUMBER,
        "Mức xếp loại: từ bao nhiêu điểm; bước làm tròn: 0,25, 0,5, 0,01 …",
        low=0,
        high=100_000,
        width=10,
    )
    proof: str | None = column(
        "Tài liệu thường dùng",
        Kind.TEXT,
        "Gợi ý minh chứng.",
        width=34,
        carry=Carry.REVIEW,
    )


@sheet("Tự chấm", "self_scores", "điểm tự chấm của một tiêu chí", key="criterion", yearly=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class SelfScore(Row):
    criterion: str = column(
        "Tiêu chí",
        Kind.REFERENCE,
        "Mã tiêu chí.",
        required=True,
        target="Tiêu chí",
        example="1.1",
        width=34,
    )
    verdict: str | None = column(
        "Kết quả",
        Kind.CHOICE,
        "Với tiêu chí có/không; hoặc không áp dụng, chưa có căn cứ.",
        choices=VERDICTS,
        example="đạt",
        width=18,
    )
    points: Decimal | None = column(
        "Điểm tự chấm", Kind.NUMBER, "Với tiêu chí tự chấm điểm.", example="2", width=12
    )
    explanation: str | None = column(
        "Giải trình", Kind.LINES, "Bắt buộc khi không có minh chứng.", width=60
    )
    appraised: Decimal | None = column(
        "Điểm thẩm định", Kind.NUMBER, "Cơ quan thẩm định ghi.", width=12
    )


@sheet("Minh chứng", "evidence", "một tài liệu kiểm chứng", key="code", once=True, yearly=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Row):
    code: str = column(
        "Mã", Kind.CODE, "Điền sẵn.", required=True, example="MC001", prefill="MC{n:03}", width=9
    )
    activities: tuple[str, ...] = column(
        "Hoạt động",
        Kind.REFERENCES,
        "Các mã hoạt động được chứng minh, cách nhau dấu ;",
        target="Hoạt động",
        example="HĐ001; HĐ002",
        width=20,
    )
    criteria: tuple[str, ...] = column(
        "Tiêu chí",
        Kind.REFERENCES,
        "Các mã tiêu chí được chứng minh, cách nhau dấu ;",
        target="Tiêu chí",
        example="1.1; 1.2",
        width=20,
    )
    symbol: str | None = column(
        "Số, ký hiệu", Kind.SYMBOL, "Số, ký hiệu văn bản.", example="45/TB-SA", width=18
    )
    issued: date | None = column("Ngày", Kind.DATE, "Ngày văn bản.", example="12/4/2030", width=12)
    issuer: str | None = column("Cơ quan ban hành", Kind.TEXT, "Tác giả văn bản.", width=24)
    abstract: str = column(
        "Tên loại, trích yếu", Kind.TEXT, "Tên loại và trích yếu nội dung.", required=True, width=60
    )
    page: str | None = column("Trang", Kind.CODE, "Tờ số hoặc trang số.", example="1-3", width=10)
    file: str | None = column(
        "Tệp", Kind.TEXT, "Tên tệp trong thư mục mang tên sổ, cạnh sổ.", width=30
    )
    origin: str | None = column(
        "Nguồn gộp",
        Kind.TEXT,
        "Chương trình ghi khi gộp sổ bộ phận; không in ra văn bản.",
        folded=True,
        width=26,
    )

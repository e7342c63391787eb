"""The rubric, the unit's own score and what proves it.

Takes nothing, gives the records of "Tiêu chí", "Tự chấm" and "Minh chứng".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dvcq.choices import (
    CRITERION_CHOICES,
    CRITERION_FACTS,
    FACT_NAMES,
    VERDICTS,
    YES_NO,
    ZERO_POLICIES,
)
from dvcq.columns import ALWAYS_PERCENT, Carry, Kind, Row, column, sheet
from dvcq.model.plan import SCOPE_NOTE


@sheet("Tiêu chí", "criteria", "một tiêu chí của bộ tiêu chí chấm điểm", key="code", label="text")
@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Row):
    code: str = column(
        "Mã",
        Kind.CODE,
        "Mã dạng 1, 1.1, 1.1.1, I.2.a; tiêu chí cha là phần trước dấu chấm cuối.",
        required=True,
        example="1.1",
        pattern=r"[A-ZĐ0-9]+(\.[A-Za-zĐđ0-9]+)*",
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
        "Tiêu chí cha bằng tổng các con; dòng bậc, dòng “nếu …”: điểm được khi rơi vào dòng ấy; "
        "khoản đếm: phần tối đa của khoản; mức trần: điểm tổng không quá.",
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
        "Tử số",
        Kind.CHOICE,
        "Số đếm được, số so với bậc, số của năm nay. Ở tiêu chí cha: nhóm chỉ áp dụng khi số này "
        "lớn hơn 0 (hoặc nằm trong ngưỡng đã ghi).",
        choices=CRITERION_FACTS,
        width=28,
    )
    numerator_scope: str | None = column("Phạm vi tử số", Kind.TEXT, SCOPE_NOTE, width=30)
    denominator: str | None = column(
        "Mẫu số",
        Kind.CHOICE,
        "Số phải đạt (tỷ lệ; theo bậc thì bậc tính bằng %); số để so sánh, để trống là cùng số "
        "liệu của năm trước.",
        choices=FACT_NAMES,
        width=28,
    )
    denominator_scope: str | None = column("Phạm vi mẫu số", Kind.TEXT, SCOPE_NOTE, width=30)
    each: Decimal | None = column(
        "Điểm mỗi lần",
        Kind.NUMBER,
        "Đếm: điểm cộng mỗi lần; trừ dần: điểm trừ mỗi lần.",
        example="2",
        low=0,
        high=1000,
        width=10,
    )
    zero_policy: str | None = column(
        "Mẫu số bằng 0",
        Kind.CHOICE,
        "Xử lý khi không phát sinh, hoặc khi không có số năm trước để so sánh.",
        choices=ZERO_POLICIES,
        width=18,
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
        "Từ số này trở lên: mức xếp loại, bậc, điều kiện. Trừ dần: mức sàn. Bước làm tròn: "
        "0,25, 0,5, 0,01 …",
        low=0,
        high=1_000_000_000,
        width=10,
        percent_by=ALWAYS_PERCENT,
    )
    upto: Decimal | None = column(
        "Đến",
        Kind.NUMBER,
        "Đến hết số này: bậc, điều kiện.",
        low=0,
        high=1_000_000_000,
        width=9,
        percent_by=ALWAYS_PERCENT,
    )
    below: Decimal | None = column(
        "Đến dưới",
        Kind.NUMBER,
        "Nhỏ hơn số này: mức xếp loại, bậc, điều kiện.",
        low=0,
        high=1_000_000_000,
        width=9,
        percent_by=ALWAYS_PERCENT,
    )
    cap_level: str | None = column(
        "Mức cao nhất",
        Kind.CODE,
        "Điều kiện khống chế: mã mức cao nhất được xếp khi không bảo đảm yêu cầu của dòng; để "
        "trống là không đủ điều kiện xếp loại.",
        example="K",
        width=10,
    )
    responsible: str | None = column(
        "Bộ phận phụ trách",
        Kind.TEXT,
        "Nơi tham mưu, thực hiện tiêu chí.",
        example="Văn phòng Sở",
        width=24,
    )
    scorer: str | None = column(
        "Bên chấm",
        Kind.TEXT,
        "Chỉ với cách chấm “cấp trên chấm”: cơ quan chấm; để trống là cơ quan thẩm định điểm.",
        example="Sở Nội vụ",
        width=20,
    )
    proof: str | None = column(
        "Tài liệu thường dùng",
        Kind.TEXT,
        "Gợi ý minh chứng.",
        width=34,
        carry=Carry.REVIEW,
    )
    origin_note: str | None = column(
        "Nguồn",
        Kind.LINES,
        "Nội dung, điểm của dòng theo văn bản nào, hay do đơn vị tự dựng; không in ra văn bản.",
        width=44,
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
        "Điểm thẩm định",
        Kind.NUMBER,
        "Điểm cơ quan thẩm định cho; tiêu chí do cấp trên chấm cũng ghi ở đây.",
        width=12,
    )
    appraised_why: str | None = column(
        "Lý do thẩm định", Kind.LINES, "Lý do cơ quan thẩm định nêu khi đổi điểm.", width=40
    )
    reply: str | None = column(
        "Ý kiến của đơn vị",
        Kind.LINES,
        "Giải trình về điểm bị giảm; in vào công văn giải trình.",
        width=40,
    )
    final: Decimal | None = column(
        "Điểm cuối cùng", Kind.NUMBER, "Điểm công nhận; để trống khi chưa chốt.", width=12
    )
    final_why: str | None = column(
        "Lý do điểm cuối cùng", Kind.LINES, "Bắt buộc khi khác điểm thẩm định.", width=40
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

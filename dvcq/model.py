"""The workbook as the program sees it: one frozen class a sheet, one field a column.

Takes nothing, gives ``SHEETS`` and ``Book``. A column is declared here once; the reader, the
checks, the blank workbook, the guide and the published schema are all made from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from dvcq.choices import (
    CRITERION_CHOICES,
    DEADLINE_KINDS,
    DOCUMENT_KINDS,
    FACT_NAMES,
    FIELDS,
    FUNDING,
    HOLDERS,
    LEVELS,
    NOVELTY,
    PERIODS,
    SECTIONS,
    SIGNING_MODES,
    STATUSES,
    TARGET_KINDS,
    TARGET_STATES,
    TASK_PREFIX,
    VERDICTS,
    YES_NO,
    ZERO_POLICIES,
)
from dvcq.columns import Choice, Kind, Row, column, sheet
from dvcq.dates import Moment
from dvcq.numbers import parse_number

_SCOPE_NOTE = (
    "Chỉ đếm trong một phạm vi: mã nhóm (N1), mã nhiệm vụ (N1.1), hình thức, tên bộ phận, "
    "hoặc tên chỉ tiêu ở trang Số liệu. Để trống là đếm tất cả."
)


@sheet("Đơn vị", "unit", "một thông tin của đơn vị và của năm", settings=True, required=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Row):
    name: str = column(
        "Tên đơn vị",
        Kind.TEXT,
        "Tên dùng trong câu văn.",
        required=True,
        example="Sở A",
    )
    header_name: str = column(
        "Tên đơn vị ở đầu văn bản",
        Kind.LINES,
        "Tên in ở góc trái; Alt+Enter để xuống dòng.",
        required=True,
        example="Sở A",
    )
    parent: str | None = column(
        "Cơ quan chủ quản ở đầu văn bản",
        Kind.LINES,
        "In phía trên tên đơn vị; để trống nếu không có (Ủy ban nhân dân, bộ).",
        example="UBND tỉnh B",
    )
    symbol: str = column(
        "Ký hiệu đơn vị",
        Kind.CODE,
        "Phần viết tắt tên đơn vị trong số, ký hiệu văn bản.",
        required=True,
        example="SA",
        pattern=r"[A-ZĐ][A-Za-zĐđ0-9]*(-[A-ZĐ][A-Za-zĐđ0-9]*)*",
    )
    code: str = column(
        "Mã đơn vị",
        Kind.CODE,
        "Chữ thường không dấu, số và gạch nối; dùng làm tên thư mục lưu trữ.",
        required=True,
        example="so-a",
        pattern=r"[a-z0-9]+(-[a-z0-9]+)*",
    )
    place: str = column(
        "Địa danh",
        Kind.TEXT,
        "Địa danh ghi trước ngày tháng.",
        required=True,
        example="B",
    )
    year: int = column(
        "Năm",
        Kind.INTEGER,
        "Năm công tác của sổ này.",
        required=True,
        example="2030",
        low=2000,
        high=2100,
    )
    cutoff: date | None = column(
        "Ngày chốt số liệu",
        Kind.DATE,
        "Hoạt động đã xong đến hết ngày này được tính vào báo cáo năm.",
        example="25/10/2030",
    )
    head_title: str = column(
        "Chức vụ người đứng đầu",
        Kind.TEXT,
        "Dùng sau KT., TL., TUQ.",
        required=True,
        example="Giám đốc",
    )
    collective: str | None = column(
        "Tập thể ký thay mặt (TM.)",
        Kind.TEXT,
        "Chỉ với cơ quan làm việc theo chế độ tập thể, ví dụ Ủy ban nhân dân.",
        example="Ủy ban nhân dân",
    )
    medium: str = column(
        "Văn bản ký",
        Kind.CHOICE,
        "Văn bản điện tử thì để trống số, ngày ở dòng “Kèm theo” của phụ lục.",
        required=True,
        choices=(Choice("dien_tu", "điện tử"), Choice("giay", "bản giấy")),
        example="điện tử",
    )
    appraiser: str | None = column(
        "Cơ quan thẩm định điểm",
        Kind.TEXT,
        "Cơ quan chấm lại hồ sơ, in ở cột điểm thẩm định.",
        example="Sở Nội vụ",
    )
    file_notation: str | None = column(
        "Số, ký hiệu hồ sơ",
        Kind.CODE,
        "Số, ký hiệu của hồ sơ theo danh mục hồ sơ, in ở mục lục văn bản, tài liệu.",
        example="05.DVCQ",
    )
    rubric: str | None = column(
        "Bộ tiêu chí đang dùng",
        Kind.TEXT,
        "Ghi nguồn của trang Tiêu chí.",
    )
    tone: str | None = column(
        "Kiểu đặt dấu thanh",
        Kind.CHOICE,
        "Áp dụng cho câu do chương trình soạn; chữ gõ tay giữ nguyên.",
        choices=(Choice("ủy", "ủy, hòa (kiểu mới)"), Choice("uỷ", "uỷ, hoà (kiểu cũ)")),
        example="ủy, hòa (kiểu mới)",
    )


@sheet("Bộ phận", "divisions", "một phòng, đơn vị trực thuộc hoặc đầu mối", key="name")
@dataclass(frozen=True, slots=True, kw_only=True)
class Division(Row):
    name: str = column(
        "Tên bộ phận", Kind.TEXT, "Tên đầy đủ.", required=True, example="Văn phòng Sở", width=34
    )
    aliases: str | None = column(
        "Tên gọi khác",
        Kind.TEXT,
        "Các cách viết tắt, cách nhau dấu ;",
        example="VP; Văn phòng",
        width=24,
    )
    kind: str | None = column(
        "Loại",
        Kind.LISTED,
        "Loại bộ phận.",
        target="Loại bộ phận",
        example="phòng chuyên môn",
        width=22,
    )
    headcount: int | None = column(
        "Số người",
        Kind.INTEGER,
        "Số cán bộ, công chức, viên chức.",
        example="12",
        high=1_000_000,
    )
    headcount_on: date | None = column(
        "Tính đến ngày",
        Kind.DATE,
        "Ngày có số người nói trên; không in ra văn bản.",
        example="01/3/2030",
    )


@sheet(
    "Văn bản", "documents", "một văn bản đi của năm", key="code", label="abstract", required=True
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Row):
    code: str = column(
        "Mã",
        Kind.CODE,
        "Mã VB1, VB2 … dùng ở trang Nơi nhận.",
        required=True,
        example="VB1",
        pattern=r"VB\d+",
        prefill="VB{n}",
        width=8,
    )
    kind: str = column(
        "Loại văn bản",
        Kind.CHOICE,
        "Mỗi loại và kỳ một dòng.",
        required=True,
        choices=DOCUMENT_KINDS,
        example="kế hoạch",
        width=22,
    )
    period: str | None = column(
        "Kỳ",
        Kind.CHOICE,
        "Kỳ báo cáo; để trống là cả năm.",
        choices=PERIODS,
        example="Cả năm",
        width=16,
    )
    abstract: str = column(
        "Trích yếu",
        Kind.LINES,
        "Dòng đậm dưới tên loại, không có dấu chấm cuối.",
        required=True,
        example="Thực hiện công tác dân vận chính quyền",
        width=48,
        item=True,
    )
    month: int | None = column(
        "Tháng dự kiến",
        Kind.INTEGER,
        "Tháng in sẵn khi chưa có ngày.",
        example="3",
        low=1,
        high=12,
        width=10,
    )
    number: str | None = column(
        "Số",
        Kind.CODE,
        "Chỉ ghi số văn thư cấp, ví dụ 07; để trống khi chưa ban hành.",
        example="12",
        pattern=r"0[1-9]|[1-9]\d*[a-zđ]?",
        width=8,
    )
    issued: date | None = column(
        "Ngày ban hành", Kind.DATE, "Để trống khi chưa ban hành.", example="05/3/2030", width=14
    )
    addressee: str | None = column(
        "Kính gửi",
        Kind.LINES,
        "Nơi nhận chính; nhiều nơi thì mỗi nơi một dòng (Alt+Enter).",
        example="Ủy ban nhân dân tỉnh (qua Sở Nội vụ)",
        width=34,
        item=True,
    )
    data_from: date | None = column(
        "Số liệu từ ngày",
        Kind.DATE,
        "Ngày đầu của kỳ số liệu; để trống thì theo lịch của kỳ (quý I: từ 01/01).",
        example="15/12/2029",
        width=14,
    )
    data_to: date | None = column(
        "Số liệu đến ngày",
        Kind.DATE,
        "Ngày cuối của kỳ số liệu, tính cả ngày đó; để trống thì theo lịch của kỳ "
        "(báo cáo năm: theo Ngày chốt số liệu).",
        example="14/3/2030",
        width=14,
    )
    deadline: date | None = column(
        "Thời hạn", Kind.DATE, "Hạn phải gửi.", example="01/11/2030", width=12
    )
    deadline_kind: str | None = column(
        "Cách tính hạn",
        Kind.CHOICE,
        "Có tính ngày cuối không.",
        choices=DEADLINE_KINDS,
        width=26,
        example="chậm nhất (tính cả ngày đó)",
    )
    signing: str = column(
        "Hình thức ký",
        Kind.CHOICE,
        "Quyền hạn của người ký.",
        required=True,
        choices=SIGNING_MODES,
        example="KT.",
        width=14,
    )
    signer_title: str = column(
        "Chức vụ người ký",
        Kind.TEXT,
        "Chức vụ in ở khối chữ ký.",
        required=True,
        example="Phó Giám đốc",
        width=20,
    )
    signer: str | None = column("Người ký", Kind.TEXT, "Họ tên; để trống thì chừa chỗ.", width=20)
    copies: str = column(
        "Lưu",
        Kind.TEXT,
        "Phần sau chữ “Lưu:”.",
        required=True,
        example="VT, VP",
        width=12,
        item=True,
        lead="Lưu:",
    )


@sheet("Nơi nhận", "recipients", "một nơi nhận của một văn bản")
@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient(Row):
    document: str = column(
        "Văn bản",
        Kind.REFERENCE,
        "Mã văn bản ở trang Văn bản.",
        required=True,
        target="Văn bản",
        example="VB1",
        width=12,
    )
    order: int | None = column(
        "Thứ tự", Kind.INTEGER, "Thứ tự in; để trống thì theo dòng.", example="1", high=999, width=8
    )
    name: str = column(
        "Nơi nhận",
        Kind.TEXT,
        "Không cần gạch đầu dòng, dấu chấm phẩy; “Như trên” và “Lưu” tự có.",
        required=True,
        example="Sở Nội vụ",
        width=44,
        item=True,
    )


@sheet("Căn cứ", "bases", "một văn bản được viện dẫn")
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
        "Số, ký hiệu", Kind.CODE, "Luật, Pháp lệnh thì để trống.", example="12/KH-UBND", width=18
    )
    issued: date | None = column(
        "Ngày ban hành", Kind.DATE, "Ngày của văn bản.", example="25/3/2030", width=14
    )
    issuer: str | None = column(
        "Cơ quan ban hành", Kind.TEXT, "Cơ quan ban hành.", example="Ủy ban nhân dân tỉnh", width=26
    )
    title: str = column(
        "Tên, trích yếu", Kind.TEXT, "Tên hoặc trích yếu của văn bản.", required=True, width=60
    )
    until: date | None = column("Hiệu lực đến", Kind.DATE, "Để trống nếu không có hạn.", width=14)
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
    text: str = column("Nội dung", Kind.LINES, "In nguyên văn.", required=True, width=90)
    in_charge: str | None = column(
        "Chủ trì", Kind.TEXT, "Bộ phận được giao; không in ra văn bản.", width=22
    )
    due: str | None = column(
        "Thời gian", Kind.TEXT, "Thời gian thực hiện; không in ra văn bản.", width=16
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
    )
    numerator: str | None = column(
        "Tử số", Kind.CHOICE, "Số đếm được (loại tỷ lệ, so sánh).", choices=FACT_NAMES, width=28
    )
    numerator_scope: str | None = column("Phạm vi tử số", Kind.TEXT, _SCOPE_NOTE, width=30)
    denominator: str | None = column(
        "Mẫu số", Kind.CHOICE, "Số phải đạt (loại tỷ lệ).", choices=FACT_NAMES, width=28
    )
    denominator_scope: str | None = column("Phạm vi mẫu số", Kind.TEXT, _SCOPE_NOTE, width=30)
    result: str | None = column(
        "Kết quả", Kind.LINES, "Kết quả gõ tay khi không đếm được.", width=40
    )
    state: str | None = column(
        "Đánh giá",
        Kind.CHOICE,
        "Chỉ tiêu tỷ lệ, so sánh được tự tính.",
        choices=TARGET_STATES,
        example="đạt",
        width=16,
    )


@sheet("Hoạt động", "activities", "một hoạt động đã làm hoặc dự kiến", key="code")
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
    )
    period: str | None = column(
        "Kỳ", Kind.CHOICE, "Để trống là cả năm.", choices=PERIODS, example="Cả năm", width=16
    )
    value: Decimal | None = column(
        "Trong kỳ", Kind.NUMBER, "Để trống nếu chưa có số liệu.", example="1.245", width=14
    )
    last_year: Decimal | None = column(
        "Cùng kỳ năm trước", Kind.NUMBER, "Để trống nếu không có.", width=14
    )
    measure: str | None = column(
        "Đơn vị tính",
        Kind.TEXT,
        "hồ sơ, lượt, %, điểm, hạng, đồng …",
        example="hồ sơ",
        width=12,
    )
    estimate: Decimal | None = column(
        "Ước cả năm", Kind.NUMBER, "Số ước thực hiện cả năm, nếu có.", width=14
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
    )


@sheet("Mô hình", "models", "một mô hình, điển hình “Dân vận khéo”", key="code")
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


@sheet("Kiểm tra công vụ", "inspections", "một lượt kiểm tra công vụ tại một đơn vị")
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
    numerator_scope: str | None = column("Phạm vi tử số", Kind.TEXT, _SCOPE_NOTE, width=30)
    denominator: str | None = column(
        "Mẫu số", Kind.CHOICE, "Số phải đạt (tỷ lệ).", choices=FACT_NAMES, width=28
    )
    denominator_scope: str | None = column("Phạm vi mẫu số", Kind.TEXT, _SCOPE_NOTE, width=30)
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
    proof: str | None = column("Tài liệu thường dùng", Kind.TEXT, "Gợi ý minh chứng.", width=34)


@sheet("Tự chấm", "self_scores", "điểm tự chấm của một tiêu chí", key="criterion")
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


@sheet("Minh chứng", "evidence", "một tài liệu kiểm chứng", key="code")
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
        "Số, ký hiệu", Kind.CODE, "Số, ký hiệu văn bản.", example="45/TB-SA", width=18
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


@sheet("Đánh giá", "assessments", "một đoạn đánh giá của báo cáo")
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


@sheet("Danh mục", "lists", "các lựa chọn của danh sách thả xuống")
@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Row):
    form: str | None = column("Hình thức", Kind.TEXT, "Hình thức hoạt động.", width=30)
    division_kind: str | None = column("Loại bộ phận", Kind.TEXT, "Loại bộ phận.", width=30)


SHEETS: tuple[type[Row], ...] = (
    Unit,
    Division,
    Document,
    Recipient,
    Basis,
    PlanRow,
    Target,
    Activity,
    Statistic,
    Showcase,
    Inspection,
    Criterion,
    SelfScore,
    Evidence,
    Assessment,
    Listed,
)

# What the blank workbook offers in "Danh mục"; an office adds its own.
DEFAULT_LISTS: Mapping[str, tuple[str, ...]] = {
    "Hình thức": (
        "hội nghị",
        "tập huấn",
        "sinh hoạt chuyên đề",
        "văn bản",
        "đối thoại",
        "tiếp dân",
        "kiểm tra",
        "tuyên truyền",
        "phong trào",
        "thăm tặng",
        "khảo sát",
        "khác",
    ),
    "Loại bộ phận": (
        "văn phòng",
        "phòng chuyên môn",
        "thanh tra",
        "đơn vị trực thuộc",
        "đoàn thể",
        "tổ, ban phối hợp",
    ),
}


@dataclass(frozen=True, slots=True)
class Book:
    """A checked workbook. Rows stand in the order of the sheet; every value knows its cell."""

    unit: Unit
    divisions: tuple[Division, ...] = ()
    documents: tuple[Document, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    bases: tuple[Basis, ...] = ()
    plan: tuple[PlanRow, ...] = ()
    targets: tuple[Target, ...] = ()
    activities: tuple[Activity, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    models: tuple[Showcase, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    self_scores: tuple[SelfScore, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    lists: tuple[Listed, ...] = ()
    marks: Mapping[int, str] = field(default_factory=dict)  # plan row → computed mark

    @property
    def groups(self) -> tuple[PlanRow, ...]:
        return tuple(row for row in self.plan if row.code and is_group(row.code))

    def tasks_of(self, group: str) -> tuple[PlanRow, ...]:
        """The tasks of a group; a group without tasks is its own task."""
        tasks = tuple(row for row in self.plan if row.code and row.code.startswith(group + "."))
        return tasks or tuple(row for row in self.plan if row.code == group)

    def plan_row(self, code: str) -> PlanRow | None:
        return next((row for row in self.plan if row.code == code), None)


def is_group(code: str) -> bool:
    return code.startswith(TASK_PREFIX) and "." not in code


def parent_code(code: str) -> str:
    """The code one level up: "1.2" → "1", "N1.1" → "N1", "1" → ""."""
    return code.rpartition(".")[0]


def wanted_ratio(target: Target) -> Decimal | None:
    """The share a ratio target wants (1 = 100 %); ``None`` when it is none or no number.

    "100%", "100" and a cell formatted as a percentage (1) mean the same.
    """
    share = parse_number(target.wanted or "", integer=False) if target.kind == "ty_le" else None
    if share is None:
        return None
    return share if "%" in target.wanted or share <= 1 else share / 100

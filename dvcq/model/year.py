"""The unit, its divisions and the documents of its year.

Takes nothing, gives the records of "Đơn vị", "Bộ phận", "Văn bản" and "Nơi nhận".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dvcq.choices import (
    DEADLINE_KINDS,
    DOCUMENT_KINDS,
    PERIODS,
    SIGNING_MODES,
)
from dvcq.columns import Carry, Choice, Kind, Row, column, sheet


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
        carry=Carry.YEAR,
    )
    cutoff: date | None = column(
        "Ngày chốt số liệu",
        Kind.DATE,
        "Hoạt động đã xong đến hết ngày này được tính vào báo cáo năm.",
        example="25/10/2030",
        carry=Carry.SHIFT,
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
        carry=Carry.DATED,
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
        "Dòng đậm dưới tên loại (công văn: phần sau chữ “V/v”), không có dấu chấm cuối.",
        required=True,
        example="Thực hiện công tác dân vận chính quyền",
        width=48,
        carry=Carry.REWORD,
        item=True,
        lead="V/v",
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
        carry=Carry.EMPTY,
    )
    issued: date | None = column(
        "Ngày ban hành",
        Kind.DATE,
        "Để trống khi chưa ban hành.",
        example="05/3/2030",
        width=14,
        carry=Carry.EMPTY,
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
        carry=Carry.SHIFT,
    )
    data_to: date | None = column(
        "Số liệu đến ngày",
        Kind.DATE,
        "Ngày cuối của kỳ số liệu, tính cả ngày đó; để trống thì theo lịch của kỳ "
        "(báo cáo năm: theo Ngày chốt số liệu).",
        example="14/3/2030",
        width=14,
        carry=Carry.SHIFT,
    )
    deadline: date | None = column(
        "Thời hạn",
        Kind.DATE,
        "Hạn phải gửi.",
        example="01/11/2030",
        width=12,
        carry=Carry.SHIFT,
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
    drafting: str | None = column(
        "Bộ phận soạn thảo",
        Kind.CODE,
        "Chỉ với công văn: chữ viết tắt nơi soạn thảo, in sau ký hiệu đơn vị (…/SA-VP).",
        example="VP",
        pattern=r"[A-ZĐ][A-Za-zĐđ0-9]*",
        width=12,
    )


@sheet("Nơi nhận", "recipients", "một nơi nhận của một văn bản", once=True)
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

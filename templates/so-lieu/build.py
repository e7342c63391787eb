"""Writes the shipped list of statistics, ``mac-dinh.xlsx`` (the sheet "Số liệu" without values).

Constructed: the families and their names follow what such offices report; no official list stands
behind them. ``dvcq new`` puts the rows into a new workbook; an office deletes what it does not keep
and adds its own. A part names its total, so that the sums are checked once values are there.
"""

from __future__ import annotations

import sys
from pathlib import Path

from dvcq.workbook.writer import write_book

Row = dict[str, object]


def total(family: str, name: str, measure: str) -> Row:
    return {"Chỉ tiêu số liệu": name, "Đơn vị tính": measure, "Nhóm số liệu": family}


def parts(whole: Row, division: str, *names: str) -> list[Row]:
    """The parts of a total in one way of dividing it."""
    common = {key: whole[key] for key in ("Đơn vị tính", "Nhóm số liệu")}
    tie = {"Là phần của": whole["Chỉ tiêu số liệu"], "Cách chia": division}
    return [{"Chỉ tiêu số liệu": name, **common, **tie} for name in names]


DIRECTION, SPREAD, REFORM, DEMOCRACY, EMULATION, UNION, INDICES = (
    "Chỉ đạo, điều hành",
    "Tuyên truyền, quán triệt",
    "Cải cách hành chính",
    "Dân chủ, tiếp công dân, đơn thư",
    "Thi đua, an sinh xã hội",
    "Phối hợp với Công đoàn",
    "Chỉ số",
)
RECEIVED = total(REFORM, "hồ sơ tiếp nhận", "hồ sơ")
SOLVED = parts(RECEIVED, "tình trạng giải quyết", "hồ sơ đã giải quyết", "hồ sơ đang giải quyết")
NEW = parts(RECEIVED, "nguồn hồ sơ", "hồ sơ kỳ trước chuyển sang", "hồ sơ tiếp nhận mới")
VISITS = total(DEMOCRACY, "lượt tiếp công dân", "lượt")
LETTERS = total(DEMOCRACY, "đơn tiếp nhận", "đơn")
VALID = parts(LETTERS, "điều kiện xử lý", "đơn đủ điều kiện xử lý", "đơn không đủ điều kiện xử lý")
OPINIONS = total(DEMOCRACY, "ý kiến tại các cuộc đối thoại", "ý kiến")
PUBLISHED = total(DEMOCRACY, "nội dung phải công khai", "nội dung")
CARE = total(EMULATION, "kinh phí an sinh xã hội", "đồng")

ROWS: list[Row] = [
    total(DIRECTION, "văn bản của cấp trên được quán triệt", "văn bản"),
    total(DIRECTION, "cuộc họp giao ban về công tác dân vận", "cuộc"),
    total(SPREAD, "cán bộ, công chức, viên chức được quán triệt", "người"),
    total(SPREAD, "tin, bài đã đăng", "tin, bài"),
    total(SPREAD, "tờ rơi đã phát", "tờ"),
    total(SPREAD, "lượt truy cập trang thông tin điện tử", "lượt"),
    RECEIVED,
    *NEW,
    *parts(
        NEW[1],
        "hình thức nộp",
        "hồ sơ nộp trực tuyến",
        "hồ sơ nộp trực tiếp",
        "hồ sơ nộp qua bưu chính",
    ),
    *SOLVED,
    *parts(
        SOLVED[0],
        "thời hạn",
        "hồ sơ giải quyết trước hạn",
        "hồ sơ giải quyết đúng hạn",
        "hồ sơ giải quyết quá hạn",
    ),
    *parts(
        SOLVED[1], "thời hạn", "hồ sơ đang giải quyết trong hạn", "hồ sơ đang giải quyết quá hạn"
    ),
    total(REFORM, "thủ tục hành chính được công bố", "thủ tục"),
    total(REFORM, "thủ tục hành chính được cắt giảm, đơn giản hóa", "thủ tục"),
    total(REFORM, "dịch vụ công trực tuyến đang cung cấp", "dịch vụ"),
    total(REFORM, "văn bản điện tử ký số", "văn bản"),
    total(REFORM, "lớp đào tạo, bồi dưỡng", "lớp"),
    total(REFORM, "lượt người được đào tạo, bồi dưỡng", "lượt người"),
    VISITS,
    *parts(
        VISITS,
        "hình thức tiếp",
        "lượt tiếp định kỳ",
        "lượt tiếp thường xuyên",
        "lượt tiếp đột xuất",
    ),
    total(DEMOCRACY, "người được tiếp", "người"),
    total(DEMOCRACY, "vụ việc được tiếp", "vụ việc"),
    total(DEMOCRACY, "lượt đoàn đông người", "lượt đoàn"),
    total(DEMOCRACY, "người trong các đoàn đông người", "người"),
    LETTERS,
    *parts(LETTERS, "loại đơn", "đơn khiếu nại", "đơn tố cáo", "đơn kiến nghị, phản ánh"),
    *VALID,
    *parts(VALID[0], "kết quả", "đơn đã giải quyết", "đơn còn lại"),
    total(DEMOCRACY, "đơn giải quyết đúng hạn", "đơn"),
    total(DEMOCRACY, "cuộc đối thoại đã tổ chức", "cuộc"),
    total(DEMOCRACY, "người tham gia đối thoại", "người"),
    OPINIONS,
    *parts(
        OPINIONS, "kết quả trả lời", "ý kiến đối thoại đã trả lời", "ý kiến đối thoại đang xem xét"
    ),
    total(DEMOCRACY, "hội nghị cán bộ, công chức, viên chức", "hội nghị"),
    PUBLISHED,
    *parts(PUBLISHED, "kết quả", "nội dung đã công khai", "nội dung chưa công khai"),
    total(DEMOCRACY, "cuộc thanh tra, kiểm tra", "cuộc"),
    total(DEMOCRACY, "vi phạm phát hiện qua thanh tra, kiểm tra", "vi phạm"),
    total(DEMOCRACY, "số tiền xử lý qua thanh tra, kiểm tra", "đồng"),
    total(EMULATION, "phong trào thi đua đã tham gia", "phong trào"),
    total(EMULATION, "tập thể, cá nhân được khen thưởng", "trường hợp"),
    total(EMULATION, "hộ được hỗ trợ", "hộ"),
    total(EMULATION, "suất quà đã trao", "suất"),
    CARE,
    total(EMULATION, "nhà đại đoàn kết đã bàn giao", "căn"),
    total(UNION, "hoạt động phối hợp với Công đoàn", "hoạt động"),
    total(UNION, "lượt đoàn viên tham gia", "lượt"),
    total(UNION, "kinh phí Công đoàn hỗ trợ", "đồng"),
    total(INDICES, "chỉ số cải cách hành chính (PAR Index)", "điểm"),
    total(INDICES, "xếp hạng cải cách hành chính (PAR Index)", "hạng"),
    total(INDICES, "mức độ hài lòng (SIPAS)", "%"),
    total(INDICES, "chỉ số năng lực cạnh tranh cấp tỉnh (PCI)", "điểm"),
    total(INDICES, "chỉ số hiệu quả quản trị và hành chính công (PAPI)", "điểm"),
    total(INDICES, "chỉ số năng lực cạnh tranh sở, ngành, địa phương (DDCI)", "điểm"),
    total(INDICES, "xếp hạng DDCI", "hạng"),
]


def main(folder: Path) -> None:
    write_book(folder / "mac-dinh.xlsx", {"Số liệu": ROWS}, sheets=["Số liệu"])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)

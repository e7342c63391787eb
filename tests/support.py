"""Workbooks and documents made inside a test, so that the reader sees the whole input."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Mapping

import openpyxl
import pytest

from dvcq.package import unpack
from dvcq.pipeline import Job, Produced, produce
from dvcq.problems import Problem
from dvcq.render.trace import paragraph_texts
from dvcq.resources import templates_folder
from dvcq.validate.book import Checked, check_book
from dvcq.workbook.reader import read_book

UNIT = {
    "Tên đơn vị": "Sở Thử nghiệm",
    "Tên đơn vị ở đầu văn bản": "Sở Thử nghiệm",
    "Cơ quan chủ quản ở đầu văn bản": "UBND tỉnh Mẫu",
    "Ký hiệu đơn vị": "STN",
    "Mã đơn vị": "so-thu-nghiem",
    "Địa danh": "Mẫu",
    "Năm": "2024",
    "Ngày chốt số liệu": "25/10/2024",
    "Chức vụ người đứng đầu": "Giám đốc",
    "Văn bản ký": "điện tử",
}

DOCUMENTS = """
## Văn bản
| Mã | Loại văn bản | Trích yếu | Tháng dự kiến | Kính gửi | Hình thức ký | Chức vụ người ký | Lưu |
| VB1 | kế hoạch | Thực hiện công tác dân vận năm 2024 | 3 | | KT. | Phó Giám đốc | VT, VP |
| VB2 | báo cáo | Kết quả công tác dân vận năm 2024 | 10 | UBND tỉnh | KT. | Phó Giám đốc | VT |
| VB3 | báo cáo tự chấm điểm | Tự chấm điểm công tác dân vận năm 2024 | 11 | Sở Nội vụ | KT. | \
Phó Giám đốc | VT |
## Nơi nhận
| Văn bản | Nơi nhận |
| VB1 | Sở Nội vụ |
| VB2 | Ban Giám đốc |
| VB3 | Ban Giám đốc |
"""

PLAN = """
## Kế hoạch
| Mã | Tên gọn | Cấp | Nội dung |
| | | Đoạn (không đánh số) | Sở Thử nghiệm lập kế hoạch như sau: |
| | | Phần (I.) | Nội dung |
| N1 | Tuyên truyền | Khoản có tiêu đề (1.) | Công tác tuyên truyền |
| N1.1 | Quán triệt văn bản | Gạch (-) | Quán triệt các văn bản mới. |
| N1.2 | Sinh hoạt chuyên đề | Gạch (-) | Tổ chức sinh hoạt chuyên đề. |
| N2 | Phối hợp Công đoàn | Khoản có tiêu đề (1.) | Phối hợp với tổ chức Công đoàn |
| | | Phần (I.) | Chỉ tiêu |
| T1 | Tỷ lệ quán triệt | Khoản (1.) | 100% công chức được quán triệt. |
"""

ACTIVITIES = """
## Bộ phận
| Tên bộ phận | Tên gọi khác | Số người |
| Văn phòng Sở | VP | 12 |
| Thanh tra Sở | TTr | 8 |
## Hoạt động
| Mã | Từ ngày | Đến ngày | Nhiệm vụ | Tên hoạt động | Hình thức | Bộ phận chủ trì | Lượt người | \
Kết quả | Trạng thái | Nêu trong báo cáo |
| HĐ001 | 05/3/2024 | | N1.1 | hội nghị quán triệt Luật Mẫu | hội nghị | Văn phòng Sở | 45 | 100% \
ký cam kết | đã xong | Có |
| HĐ002 | 07/5/2024 | 08/5/2024 | N1.1 | lớp tập huấn kỹ năng | tập huấn | VP | 30 | | đã xong | Không |
| HĐ003 | tháng 6/2024 | | N2 | ngày hội đoàn viên | phong trào | Thanh tra Sở | 8 | 02 tiết mục đạt \
giải | đã xong | Có |
| HĐ004 | 20/11/2024 | | N1.2 | sinh hoạt chuyên đề quý IV | sinh hoạt chuyên đề | Văn phòng Sở | \
20 | | chưa làm | Không |
## Đánh giá
| Mục | Nội dung |
| ưu điểm | Công tác dân vận được thực hiện nghiêm túc. |
| hạn chế | Một số việc còn chậm. |
| nguyên nhân | Nhân sự còn thiếu. |
| phương hướng | Tiếp tục đổi mới cách làm. |
| kiến nghị | Không có. |
"""

RUBRIC = """
## Tiêu chí
| Mã | Nội dung | Điểm tối đa | Cách chấm | Tử số | Phạm vi tử số | Mẫu số | Phạm vi mẫu số | \
Điểm mỗi lần | Mẫu số bằng 0 | Cần minh chứng | Ngưỡng |
| 1 | Triển khai | 60 | tổng các tiêu chí con | | | | | | | | |
| 1.1 | Có kế hoạch | 20 | có/không | | | | | | | Có | |
| 1.2 | Nhiệm vụ đã thực hiện | 40 | tỷ lệ | số nhiệm vụ đã có hoạt động | | số nhiệm vụ của kế hoạch \
| | | hỏi người chấm | Không | |
| 2 | Kết quả | 40 | tổng các tiêu chí con | | | | | | | | |
| 2.1 | Số hội nghị | 30 | đếm, có mức tối đa | số hoạt động đã thực hiện | hội nghị | | | 10 | | \
Không | |
| 2.2 | Đánh giá chung | 10 | tự chấm điểm | | | | | | | Không | |
| M1 | Tốt | | mức xếp loại | | | | | | | | 80 |
| M2 | Khá | | mức xếp loại | | | | | | | | 50 |
| M3 | Yếu | | mức xếp loại | | | | | | | | 0 |
## Tự chấm
| Tiêu chí | Kết quả | Điểm tự chấm | Giải trình |
| 1.1 | đạt | | |
| 2.2 | | 7,5 | |
## Minh chứng
| Mã | Hoạt động | Tiêu chí | Số, ký hiệu | Ngày | Cơ quan ban hành | Tên loại, trích yếu | Trang |
| MC001 | HĐ001 | 1.1 | 45/TB-STN | 12/4/2024 | Sở Thử nghiệm | Thông báo kết quả hội nghị | 1-3 |
"""

FULL = DOCUMENTS + PLAN + ACTIVITIES + RUBRIC

Cells = dict[str, list[list[object]]]


def tables(text: str) -> Cells:
    """Sheets written as Markdown tables; "\\n" in a cell is a line break, empty is no value."""
    sheets: Cells = {}
    title = ""
    for line in text.splitlines():
        if line.startswith("## "):
            title = line[3:].strip()
            sheets[title] = []
        elif line.startswith("|"):
            cells = [
                cell.strip().replace("\\n", "\n") for cell in line.strip().strip("|").split("|")
            ]
            sheets[title].append([cell or None for cell in cells])
    return sheets


def book_bytes(sheets: Cells) -> bytes:
    """An .xlsx with just these cells."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def workbook(text: str = FULL, unit: Mapping[str, object] | None = None) -> bytes:
    """A workbook from Markdown tables, with the settings of an invented unit."""
    settings = {**UNIT, **(unit or {})}
    rows: list[list[object]] = [["Thông tin", "Giá trị"]]
    rows += [[name, value] for name, value in settings.items()]
    return book_bytes({"Đơn vị": rows, **tables(text)})


def checked(content: bytes) -> Checked:
    return check_book(read_book(content, "thử.xlsx"))


def codes(found: tuple[Problem, ...], *severities: str) -> list[tuple[str, str]]:
    """(code, Sheet!Cell) of each problem of these severities (default: error and warning)."""
    wanted = severities or ("error", "warning")
    return [(item.code, f"{item.sheet}!{item.cell}") for item in found if item.severity in wanted]


def templates() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(templates_folder().glob("*.docx"))}


def made(content: bytes, *kinds: str, again: bool = False) -> Produced:
    return produce(Job("thử.xlsx", content, templates(), kinds=kinds, again=again))


def texts(docx: bytes, part: str = "word/document.xml") -> list[str]:
    """Non-empty paragraphs of a part, header tables included."""
    from lxml import etree

    return [line for line in paragraph_texts(etree.fromstring(unpack(docx)[part])) if line.strip()]


def need(program: str, package: str) -> str:
    """The program's path; skips where it is absent, fails where CI must have it."""
    found = shutil.which(program)
    if found is None and os.environ.get("DVCQ_REQUIRE_TOOLS"):
        pytest.fail(f"{program} ({package}) must be installed here")
    if found is None:
        pytest.skip(f"{program} ({package}) is not installed")
    return found

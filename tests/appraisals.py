"""Books and tables of the appraisal round, for its tests; units and figures are invented."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
from support import ACTIVITIES, PLAN, checked, codes, made, workbook

from dvcq.appraisal import Appraisal, Span, appraise
from dvcq.appraise import Appraised, Asked, appraise_file
from dvcq.model import Book
from dvcq.periods import year_period
from dvcq.problems import Problem
from dvcq.run import load_templates
from dvcq.scoring import score

if TYPE_CHECKING:
    import pytest

F = Fraction
TABLE, LETTER = "bang-doi-chieu-diem.docx", "cong-van-giai-trinh.docx"
REPORT = "bao-cao-tu-cham-diem.docx"

DOCUMENTS = (
    "## Văn bản\n| Mã | Loại văn bản | Trích yếu | Tháng dự kiến | Kính gửi | Hình thức ký | Chức vụ "
    "người ký | Lưu | Bộ phận soạn thảo |\n"
    "| VB1 | báo cáo tự chấm điểm | Tự chấm điểm công tác dân vận năm 2024 | 11 | Sở Nội vụ | KT. | "
    "Phó Giám đốc | VT | |\n"
)
LETTER_ROW = (
    "| VB2 | công văn giải trình | V/v Giải trình điểm thẩm định năm 2024 | 12 | Sở Nội vụ | KT. | "
    "Phó Giám đốc | VT | VP |\n"
)
CRITERIA = (
    "## Tiêu chí\n| Mã | Nội dung | Điểm tối đa | Cách chấm | Tử số | Phạm vi tử số | Mẫu số | "
    "Phạm vi mẫu số | Mẫu số bằng 0 | Ngưỡng |\n"
)
LEVELS = (
    "| T | Tốt | | mức xếp loại | | | | | | 80 |\n"
    "| K | Khá | | mức xếp loại | | | | | | 65 |\n"
    "| Y | Yếu | | mức xếp loại | | | | | | 0 |\n"
)
ANSWERS = (
    "## Tự chấm\n| Tiêu chí | Kết quả | Điểm tự chấm | Điểm thẩm định | Lý do thẩm định | Ý kiến của "
    "đơn vị | Điểm cuối cùng | Lý do điểm cuối cùng |\n"
)
EVIDENCE = (
    "## Minh chứng\n| Mã | Hoạt động | Tiêu chí | Số, ký hiệu | Ngày | Tên loại, trích yếu | Trang |\n"
    "| MC001 | HĐ001 | 1.1 | 45/TB-STN | 12/4/2024 | Thông báo kết quả hội nghị | 1-3 |\n"
)
# A case as it happened: 87 claimed, 78 given, told as "10 points".
FOUR = (
    "1 | Triển khai (tối đa 50 điểm) | 50 | tổng các tiêu chí con",
    "1.1 | Có kế hoạch (ban hành đúng hạn) | 20 | tự chấm điểm",
    "1.2 | Quán triệt văn bản | 30 | tự chấm điểm",
    "2 | Kết quả | 50 | tổng các tiêu chí con",
    "2.1 | Phối hợp | 25 | tự chấm điểm",
    "2.2 | Dân chủ cơ sở | 25 | tự chấm điểm",
)
CLAIMED = ("1.1 | | 18", "1.2 | | 24", "2.1 | | 23", "2.2 | | 22")
GIVEN = (
    "1.1 | | 18 | 15 | kế hoạch ban hành chậm | Chậm do chờ ý kiến cấp trên",
    "1.2 | | 24 | 24",
    "2.1 | | 23 | 19 | thiếu biên bản | Xin bổ sung biên bản",
    "2.2 | | 22 | 20 | chưa đối thoại | Đơn vị nhất trí",
)
SUPERIOR = (*FOUR[:5], "2.2 | Cấp trên đánh giá | 25 | cấp trên chấm")
THIRDS = tuple(
    f"1.{n} | Phần {n} | 2 | tỷ lệ | số liệu trong kỳ | một | số liệu trong kỳ | ba | tính 0 điểm"
    for n in (1, 2, 3)
)
FIGURES = "## Số liệu\n| Chỉ tiêu số liệu | Trong kỳ |\n| một | 1 |\n| ba | 3 |\n"


def rows(head: str, width: int, *lines: str) -> str:
    return head + "".join(f"| {line}{' |' * (width - line.count('|'))}\n" for line in lines)


def content(
    criteria: tuple[str, ...] = FOUR,
    answers: tuple[str, ...] = GIVEN,
    more: str = "",
    documents: str = DOCUMENTS + LETTER_ROW,
    levels: str = LEVELS,
) -> bytes:
    text = documents + PLAN + ACTIVITIES + rows(CRITERIA, 10, *criteria) + levels
    text += rows(ANSWERS, 8, *answers) + EVIDENCE + more
    return workbook(text, {"Cơ quan thẩm định điểm": "Sở Nội vụ"})


def book(*args: Any, **kwargs: Any) -> Book:
    found = checked(content(*args, **kwargs))
    assert found.book is not None
    return found.book


def compared(*args: Any, **kwargs: Any) -> Appraisal:
    own = book(*args, **kwargs)
    return appraise(own, score(own, year_period(own))[0])


def sure(value: object) -> Span:
    return Span(F(str(value)), F(str(value)))


def problems(*args: Any, **kwargs: Any) -> list[tuple[str, str]]:
    """Problems of the round, with their cells."""
    found = made(content(*args, **kwargs), "bang-doi-chieu").problems
    return [x for x in codes(found) if x[0].startswith(("appraisal-", "final-", "score-"))]


# --- the table that came back ---------------------------------------------------------------------

Change = Callable[[Any], None]


def sent_back(sheet: bytes, *changes: Change) -> bytes:
    """The report on self-scoring, with its scoring table changed as if in Word."""
    produced = made(sheet, "ho-so")
    document = docx.Document(io.BytesIO(produced.documents[REPORT].docx))
    table = next(item for item in document.tables if "Điểm\nthẩm định" in
                 [cell.text for cell in item.rows[0].cells])  # fmt: skip
    for change in changes:
        change(table)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def line(table: Any, code: str) -> Any:
    return next(row for row in table.rows if row.cells[0].text == code)


def put(code: str, text: str, column: int = 4) -> Change:
    def change(table: Any) -> None:
        line(table, code).cells[column].text = text

    return change


def add(code: str, text: str, column: int = 6) -> Change:
    def change(table: Any) -> None:
        line(table, code).cells[column].paragraphs[0].add_run(text)

    return change


ALL = (put("1.1", "15"), put("1.2", "24"), put("2.1", "19"), put("2.2", "20"))


def desk_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one workbook in ``inputs``, entered."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs" / "so.xlsx").write_bytes(content(answers=CLAIMED))
    return tmp_path


class Silent:
    def note(self, item: Problem) -> None:
        """No screen here."""


def asked(folder: Path) -> Asked:
    return Asked(load_templates(None), date(2024, 12, 20), folder / "outputs", options={})


def back(desk: Path, *changes: Change, sheet: bytes | None = None) -> Appraised:
    """What is made of a table that came back."""
    own = sheet or (desk / "inputs" / "so.xlsx").read_bytes()
    (desk / "inputs" / "so.xlsx").write_bytes(own)
    (desk / "ve.docx").write_bytes(sent_back(own, *changes))
    return appraise_file(Path("ve.docx"), None, asked(desk), Silent())


def told(result: Appraised, severity: str = "error") -> list[tuple[str, str]]:
    return [
        (item.code, item.cell)
        for item in result.problems
        if item.severity == severity and item.code.startswith("appraise-")
    ]


def values(path: Path) -> dict[str, list[object]]:
    page = openpyxl.load_workbook(path)["Tự chấm"]
    return {str(row[0]): list(row[2:6]) for row in page.iter_rows(min_row=2, values_only=True)}

"""Wording of the documents, and what their entries in the table say they need."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from support import DOCUMENTS, FULL, PLAN, checked, made, texts, workbook

from dvcq.columns import Row, columns_of, spec_of
from dvcq.documents.common import NO_ROW, Making
from dvcq.documents.forms import verb_for
from dvcq.documents.phrases import lower_first
from dvcq.documents.table import DOCUMENTS as TABLE
from dvcq.documents.table import DocumentKind
from dvcq.periods import document_of, year_period
from dvcq.sources import Leaf


@contextmanager
def reads() -> Iterator[set[tuple[type[Row], str]]]:
    """Every field of every record that is looked at meanwhile."""
    seen: set[tuple[type[Row], str]] = set()
    plain = Row.__getattribute__

    def noting(self: Row, name: str) -> object:
        if not name.startswith("_"):
            seen.add((type(self), name))
        return plain(self, name)

    Row.__getattribute__ = noting  # type: ignore[method-assign]
    try:
        yield seen
    finally:
        del Row.__getattribute__


# Documents that an office makes only when it has a row for them.
PAPERS = (
    "| VB4 | công văn gửi hồ sơ | gửi hồ sơ tự chấm điểm | 11 | Sở Nội vụ | KT. | Phó Giám đốc | "
    "VT |\n| VB5 | biên bản họp tự chấm điểm | Họp tự chấm điểm | 11 | | Ký trực tiếp | Chủ tọa | "
    "VT |\n| VB6 | công văn giải trình | giải trình điểm thẩm định | 12 | Sở Nội vụ | KT. | Phó "
    "Giám đốc | VT |\n"
)
APPRAISED = (
    "| Tiêu chí | Kết quả | Điểm tự chấm | Giải trình | Điểm thẩm định | Lý do thẩm định |\n"
    "| 1.1 | đạt | | | 15 | chậm |\n| 2.2 | | 7,5 | | 7 | |\n"
)
OWN_SCORES = (
    "| Tiêu chí | Kết quả | Điểm tự chấm | Giải trình |\n| 1.1 | đạt | | |\n| 2.2 | | 7,5 | |\n"
)

# Looked at to tell the document's own row, or only to be passed over.
NOT_PRINTED = {("documents", "deadline"), ("documents", "deadline_kind")}


@pytest.mark.parametrize("kind", TABLE, ids=[kind.name for kind in TABLE])
def test_a_document_reads_no_cell_that_its_entry_does_not_need(kind: DocumentKind) -> None:
    text = FULL.replace(
        "## Bộ phận",
        "## Căn cứ\n| Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Tên, trích "
        "yếu | In thành dòng Căn cứ |\n| Quyết định | 9/QĐ-UBND | 02/01/2024 | UBND tỉnh | Ban hành "
        "quy chế | Có |\n## Chỉ tiêu\n| Mã | Loại | Mức đề ra | Tử số | Phạm vi tử số | Mẫu số |\n"
        "| T1 | tỷ lệ | 50% | số nhiệm vụ đã có hoạt động | | số nhiệm vụ của kế hoạch |\n"
        "## Số liệu\n| Chỉ tiêu số liệu | Trong kỳ |\n| hồ sơ | 5 |\n## Bộ phận",
    ).replace("## Nơi nhận", PAPERS + "## Nơi nhận", 1)
    assert OWN_SCORES in text
    book = checked(workbook(text.replace(OWN_SCORES, APPRAISED))).book
    assert book is not None
    making_row = NO_ROW if kind.internal else document_of(book, kind.name)
    assert making_row is not None
    period = year_period(book)
    with reads() as seen:
        kind.context(Making(book, period, making_row))
    needed = {
        (need.sheet, column)
        for need in kind.needs
        for column in (need.columns or [item.field for item in columns_of(need.sheet)])
    }
    declared = {(cls, item.field) for cls, _ in seen for item in columns_of(cls)}
    missing = {
        (spec_of(cls).attribute, name) for cls, name in seen & declared if (cls, name) not in needed
    }
    assert missing <= NOT_PRINTED


BASES = (
    "## Căn cứ\n| Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Tên, trích yếu | "
    "In thành dòng Căn cứ |\n"
)


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (
            "| Luật | 10/2022/QH15 | | | Thực hiện dân chủ ở cơ sở | Có |",
            "Căn cứ Luật Thực hiện dân chủ ở cơ sở.",
        ),
        (
            "| Kế hoạch | 12/KH-UBND | 05/3/2024 | UBND tỉnh | Thực hiện công tác dân vận | Có |",
            "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2024 của UBND tỉnh thực hiện công tác dân vận.",
        ),
        (
            "| Quyết định | 23-QĐ/TW | 30/7/2021 | Bộ Chính trị | Ban hành quy chế | Có |",
            "Căn cứ Quyết định số 23-QĐ/TW, ngày 30/7/2021 của Bộ Chính trị ban hành quy chế.",
        ),
        (
            "| Nghị quyết | 9/NQ-CP | 02/01/2024 | Chính phủ | Đảng bộ tỉnh nhà | Có |",
            "Căn cứ Nghị quyết số 9/NQ-CP ngày 02/01/2024 của Chính phủ Đảng bộ tỉnh nhà.",
        ),
    ],
)
def test_a_basis_is_cited_as_its_kind_is(row: str, line: str) -> None:
    produced = made(workbook(DOCUMENTS + BASES + row + "\n" + PLAN), "ke-hoach")
    assert line in texts(produced.documents["ke-hoach.docx"].docx)


def test_a_fault_in_the_column_that_chooses_the_bases_blocks_the_plan() -> None:
    row = "| Kế hoạch | 12/KH-UBND | 05/3/2024 | UBND tỉnh | Thực hiện | Cóa |"
    produced = made(workbook(DOCUMENTS + BASES + row + "\n" + PLAN), "ke-hoach")
    assert [item.why for item in produced.not_made] == ["blocked"]


@pytest.mark.parametrize(
    ("typed", "inside"),
    [
        ("Thực hiện công tác", "thực hiện công tác"),
        ("Kết quả năm", "kết quả năm"),
        ("Tây Ninh chung sức", "Tây Ninh chung sức"),
        ("Đảng bộ tỉnh", "Đảng bộ tỉnh"),
        ("UBND tỉnh", "UBND tỉnh"),
        ("", ""),
    ],
)
def test_only_words_that_are_no_proper_names_lose_their_capital(typed: str, inside: str) -> None:
    assert lower_first(Leaf(typed)).text == inside


@pytest.mark.parametrize(
    ("form", "name", "verb"),
    [
        ("hội nghị", "hội nghị quán triệt", "tổ chức "),
        ("văn bản", "quyết định phân công", "tham mưu ban hành "),
        ("tập huấn", "mở lớp học", ""),
        ("phong trào", "ra quân dọn vệ sinh", ""),
        ("phong trào", "mô hình “Hẻm tự quản”", "xây dựng "),
        ("tuyên truyền", "đợt ra quân", "tổ chức "),
        ("kiểm tra", "kiểm tra công vụ", "tiến hành "),
        (None, "việc khác", "thực hiện "),
    ],
)
def test_the_verb_follows_the_form_unless_the_name_brings_its_own(
    form: str | None, name: str, verb: str
) -> None:
    assert verb_for(form, name) == verb


def test_what_the_program_prints_itself_is_taken_off_when_typed() -> None:
    text = (
        FULL.replace("| VB1 | Sở Nội vụ |", "| VB1 | - Sở Nội vụ; |")
        .replace("| VT, VP |", "| Lưu: VT, VP. |")
        .replace("| UBND tỉnh |", "| - UBND tỉnh;\\n- Sở Nội vụ. |")
    )
    text = text.replace("| 100% ký cam kết |", "| Kết quả: 100% ký cam kết. |")
    produced = made(workbook(text))
    plan = texts(produced.documents["ke-hoach.docx"].docx)
    assert plan[plan.index("Nơi nhận:") + 1 :][:2] == ["- Sở Nội vụ;", "- Lưu: VT, VP."]
    report = texts(produced.documents["bao-cao-nam.docx"].docx)
    assert report[report.index("Kính gửi:") + 1 :][:2] == ["- UBND tỉnh;", "- Sở Nội vụ."]
    assert any("dự. Kết quả: 100% ký cam kết (" in line for line in report)
    assert [item.cell for item in produced.problems if item.code == "cell-repaired"]


def test_line_breaks_in_a_cell_do_not_break_a_sentence() -> None:
    text = FULL.replace("| hội nghị quán triệt Luật Mẫu |", "| hội nghị\\nquán triệt Luật Mẫu |")
    report = texts(made(workbook(text)).documents["bao-cao-nam.docx"].docx)
    assert any("tổ chức hội nghị quán triệt Luật Mẫu" in line for line in report)


def test_a_number_below_ten_gets_its_zero() -> None:
    text = FULL.replace("| Mã | Loại văn bản |", "| Số | Ngày ban hành | Mã | Loại văn bản |")
    rows = [
        ("| 7 | 05/3/2024 " if line.startswith("| VB1 | kế") else "| | ") + line
        if line.startswith(("| VB1 | kế", "| VB2 | báo", "| VB3 | báo"))
        else line
        for line in text.splitlines()
    ]
    produced = made(workbook("\n".join(rows)), again=True)
    assert "Số: 07/KH-STN" in texts(produced.documents["ke-hoach.docx"].docx)
    report = texts(produced.documents["bao-cao-nam.docx"].docx)
    assert any("Kế hoạch số 07/KH-STN ngày 05/3/2024 của Sở Thử nghiệm" in line for line in report)


def test_more_tasks_than_letters_are_dashes() -> None:
    rows = "\n".join(f"| N1.{n} | Việc {n} | Gạch (-) | Việc {n}. |" for n in range(3, 31))
    text = FULL.replace("| N2 | Phối hợp", rows + "\n| N2 | Phối hợp")
    report = texts(made(workbook(text)).documents["bao-cao-nam.docx"].docx)
    assert "- Việc 30: trong kỳ chưa có hoạt động hoàn thành." in report

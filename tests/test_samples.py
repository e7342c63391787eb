"""The samples are good input, say that they are invented, and hold the facts they promise."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from support import FULL, codes, made, templates, texts, workbook

from dvcq.facts import plan_tasks
from dvcq.model import Book
from dvcq.periods import document_of, done_in, year_period
from dvcq.pipeline import Job, Produced, check, produce
from dvcq.scoring import score

ROOT = Path(__file__).parents[1]
DEPARTMENT = ROOT / "inputs" / "so-xay-dung-tay-ninh-2024.xlsx"
WARD = ROOT / "inputs" / "phuong-an-minh-2026.xlsx"


def book_of(path: Path) -> Book:
    checked = check(Job(path.name, path.read_bytes(), {}))
    assert checked.book is not None
    return checked.book


@pytest.mark.parametrize("path", [DEPARTMENT, WARD], ids=["so", "phuong"])
def test_a_sample_has_no_errors_and_yields_all_its_documents(path: Path) -> None:
    produced = made(path.read_bytes())
    assert [code for code, _ in codes(produced.problems, "error")] == []
    assert list(produced.documents) == [
        "ke-hoach.docx",
        "bao-cao-nam.docx",
        "bao-cao-tu-cham-diem.docx",
        "cong-van-gui-ho-so.docx",
        "bien-ban-hop-tu-cham-diem.docx",
    ]


@pytest.mark.parametrize("path", [DEPARTMENT, WARD], ids=["so", "phuong"])
def test_the_first_sheet_says_what_is_invented(path: Path) -> None:
    page = openpyxl.load_workbook(path, read_only=True).worksheets[0]
    shown = " ".join(
        str(cell) for row in page.iter_rows(max_row=3, values_only=True) for cell in row if cell
    )
    assert "đặt ra để minh họa" in shown


def test_samples_and_rubric_are_what_their_scripts_make(tmp_path: Path) -> None:
    for script, folder in (
        ("inputs/build.py", "inputs"),
        ("templates/tieu-chi/build.py", "templates/tieu-chi"),
        ("templates/so-lieu/build.py", "templates/so-lieu"),
    ):
        subprocess.run([sys.executable, str(ROOT / script), str(tmp_path)], check=True, cwd=ROOT)
        for path in sorted((ROOT / folder).glob("*.xlsx")):
            if not path.name.startswith("~$"):
                assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name
    for book in (DEPARTMENT, WARD):
        assert contents(tmp_path / book.stem) == contents(book.with_suffix(""))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("path", [DEPARTMENT, WARD], ids=["so", "phuong"])
def test_every_file_beside_a_sample_is_cited_and_every_cited_file_is_there(path: Path) -> None:
    cited = [row.file for row in book_of(path).evidence]
    assert sorted(cited, key=str) == sorted(contents(path.with_suffix("")))
    assert any(str(name).endswith(".png") for name in cited)


@pytest.mark.parametrize("path", [DEPARTMENT, WARD], ids=["so", "phuong"])
def test_evidence_says_itself_that_it_is_invented(path: Path) -> None:
    files = contents(path.with_suffix(""))
    assert len(set(files.values())) == len(files)
    for name, content in files.items():
        if name.endswith(".pdf"):
            assert b"Ban minh hoa - khong phai tai lieu that" in content, name
        elif name.endswith(".docx"):
            assert "Bản minh họa - không phải tài liệu thật" in texts(content), name
        else:
            shown = next(row.abstract for row in book_of(path).evidence if row.file == name)
            assert "ảnh vẽ minh họa" in shown


@pytest.mark.parametrize(
    ("path", "rubric", "explained", "waiting", "unproven", "level"),
    [
        (DEPARTMENT, "mac-dinh", ["1.4", "3.4"], ["1.1", "4.3"], ["4.5.2"], "Tốt"),
        (WARD, "quang-nam", ["2.2", "4.2"], ["2.1"], ["5.2"], "Hoàn thành tốt"),
    ],
    ids=["so", "phuong"],
)
def test_a_sample_shows_what_the_front_page_of_a_dossier_is_for(
    path: Path,
    rubric: str,
    explained: list[str],
    waiting: list[str],
    unproven: list[str],
    level: str,
) -> None:
    book = book_of(path)
    assert book.unit.rubric == rubric
    result, _ = score(book, year_period(book))
    lines = list(result.leaves())
    assert [line.code for line in lines if line.explained] == explained
    assert [line.code for line in lines if line.state == "open"] == waiting
    assert [line.code for line in lines if line.unproven] == unproven
    assert result.total.level_low is not None
    assert result.total.level_low.text == level


def test_the_department_holds_the_facts_of_the_plan_it_follows() -> None:
    book = book_of(DEPARTMENT)
    assert len(book.bases) == 23
    assert sum(bool(row.symbol and row.issued) for row in book.bases) == 19
    assert [len(book.tasks_of(group.code or "")) for group in book.groups] == [3, 5, 4, 2, 1]
    assert len(plan_tasks(book)) == 15
    assert [row.code for row in book.targets] == ["T1", "T2", "T3", "T4", "T5"]
    deadlines = {row.code: (row.deadline, row.deadline_kind) for row in book.documents}
    assert deadlines["VB2"] == (date(2024, 11, 1), "chậm nhất")
    assert deadlines["VB3"] == (date(2024, 11, 15), "trước")
    plan = document_of(book, "ke-hoach")
    assert plan is not None
    assert (plan.number, plan.issued, plan.month, plan.signing) == (None, None, 3, "kt")


def test_the_departments_activities_cover_every_task() -> None:
    book = book_of(DEPARTMENT)
    done = done_in(book, year_period(book))
    assert {row.code for row in plan_tasks(book)} == {row.task for row in done}
    assert len(book.activities) >= 40


@pytest.mark.parametrize("path", [DEPARTMENT, WARD], ids=["so", "phuong"])
def test_the_plan_is_printed_word_for_word_in_order_with_its_marks(path: Path) -> None:
    page = openpyxl.load_workbook(path)["Kế hoạch"]
    header = [cell.value for cell in page[1]]
    typed = [row[header.index("Nội dung")].value for row in page.iter_rows(min_row=2)]
    typed = [words for words in typed if words]
    printed = texts(made(path.read_bytes(), "ke-hoach").documents["ke-hoach.docx"].docx)
    printed = [line.removesuffix("./.").rstrip(".") for line in printed]
    place = 0
    for words in typed:
        plain = words.rstrip(".")
        found = next(
            n
            for n in range(place, len(printed))
            if printed[n] == plain or printed[n].endswith(f" {plain}")
        )
        mark = printed[found].removesuffix(plain).strip()
        assert mark == "" or mark in ("-",) or mark[-1] in ".)"
        place = found + 1


def test_the_ward_has_no_superior_body_and_signs_for_its_committee() -> None:
    shown = texts(made(WARD.read_bytes(), "ke-hoach").documents["ke-hoach.docx"].docx)
    assert shown[:2] == ["Ủy ban nhân dân", "phường An Minh"]
    start = shown.index("TM. Ủy ban nhân dân")
    assert shown[start : start + 3] == ["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"]


def outcome(path: Path) -> Produced:
    return produce(Job(path.name, path.read_bytes(), templates()))


def test_documents_depend_on_the_input_alone() -> None:
    first, second = outcome(DEPARTMENT), outcome(DEPARTMENT)
    for name, document in first.documents.items():
        assert document.docx == second.documents[name].docx
        assert document.trace_json() == second.documents[name].trace_json()


def test_samples_open_as_workbooks_with_their_dropdowns() -> None:
    book = openpyxl.load_workbook(io.BytesIO(DEPARTMENT.read_bytes()))
    rules = book["Hoạt động"].data_validations.dataValidation
    assert {rule.formula1 for rule in rules} >= {"ds_plan", "ds_divisions", "ds_hinh_thuc"}


def test_a_new_workbook_offers_the_statistics_of_an_office_ready_to_be_filled() -> None:
    content = (ROOT / "templates" / "so-lieu" / "mac-dinh.xlsx").read_bytes()
    rows = list(openpyxl.load_workbook(io.BytesIO(content))["Số liệu"].values)
    typed = "## Số liệu\n" + "\n".join(
        "| " + " | ".join(str(cell or "") for cell in row) + " |" for row in rows
    )
    found = check(Job("thử.xlsx", workbook(FULL + typed), {})).problems
    assert [item for item in found if item.sheet == "Số liệu"] == []
    assert len(rows) > 60

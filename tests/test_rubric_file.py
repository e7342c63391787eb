"""A rubric in a workbook of its own goes before the sheet of the unit's workbook."""

from __future__ import annotations

import json
from pathlib import Path

from support import FULL, UNIT, book_bytes, codes, tables, templates, workbook
from test_cli import dvcq, out

from dvcq.pipeline import Job, check, produce

SHARED = (
    "## Tiêu chí\n| Mã | Nội dung | Điểm tối đa | Cách chấm | Cần minh chứng | Ngưỡng |\n"
    "| 1.1 | Có kế hoạch của năm | 70 | có/không | Không | |\n"
    "| 1 | Nhóm chung | 70 | tổng các tiêu chí con | | |\n"
    "| 2.2 | Tự đánh giá chung | 30 | tự chấm điểm | Không | |\n"
    "| 2 | Nhóm hai | 30 | tổng các tiêu chí con | | |\n"
    "| A | Loại A | | mức xếp loại | | 60 |\n| B | Loại B | | mức xếp loại | | 0 |\n"
)


def rubric(text: str = SHARED) -> bytes:
    return book_bytes(tables(text))


def job(**more: object) -> Job:
    return Job("sổ.xlsx", workbook(), templates(), kinds=("ho-so",), **more)  # type: ignore[arg-type]


def test_scores_follow_the_rubric_that_was_given() -> None:
    produced = produce(job(rubric=("chung.xlsx", rubric())))
    assert [item.code for item in produced.problems if item.severity == "error"] == []
    spans = produced.documents["bao-cao-tu-cham-diem.docx"].spans
    shown = {span.leaf.text for span in spans}
    assert {"77,5", "Loại A"} <= shown
    cells = {str(cell) for span in spans for cell in span.leaf.sources}
    assert "[chung.xlsx]Tiêu chí!A2" in cells
    assert not any(cell.startswith("Tiêu chí!") for cell in cells)


def test_the_screen_says_which_rubric_is_used() -> None:
    found = check(job(rubric=("chung.xlsx", rubric()))).problems
    told = [item for item in found if item.code == "rubric-given"]
    assert [item.severity for item in told] == ["warning"]
    assert "chung.xlsx" in told[0].message


def test_a_fault_of_the_rubric_is_named_with_its_file() -> None:
    faulty = rubric(SHARED.replace("| 70 | tổng", "| 71 | tổng"))
    found = [item for item in check(job(rubric=("chung.xlsx", faulty))).problems if item.cell]
    assert [
        (item.code, item.file, item.sheet, item.cell) for item in found if item.severity == "error"
    ] == [("rubric-sum", "chung.xlsx", "Tiêu chí", "C3")]
    produced = produce(job(rubric=("chung.xlsx", faulty)))
    assert [item.why for item in produced.not_made] == ["blocked"]


def test_answers_to_criteria_the_rubric_has_not_are_named_in_the_unit_s_book() -> None:
    other = rubric(SHARED.replace("| 2.2 |", "| 2.9 |"))
    found = [item for item in check(job(rubric=("chung.xlsx", other))).problems if item.cell]
    assert ("sổ.xlsx", "Tự chấm", "A3") in [
        (item.file, item.sheet, item.cell) for item in found if item.severity == "error"
    ]


def test_without_a_rubric_given_the_sheet_holds() -> None:
    assert codes(check(job()).problems) == []


def test_a_workbook_without_the_sheet_is_no_rubric(tmp_path: Path) -> None:
    (tmp_path / "sổ.xlsx").write_bytes(workbook())
    settings: list[list[object]] = [["Thông tin", "Giá trị"]]
    settings += [[name, value] for name, value in UNIT.items()]
    (tmp_path / "khác.xlsx").write_bytes(book_bytes({"Đơn vị": settings}))
    done = dvcq("generate", "sổ.xlsx", "--rubric", "khác.xlsx", cwd=tmp_path)
    assert done.returncode == 1
    assert "khác.xlsx" in out(done)
    assert "Tiêu chí" in out(done)


def test_an_unknown_rubric_names_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "sổ.xlsx").write_bytes(workbook())
    done = dvcq("check", "sổ.xlsx", "--rubric", "khong-co", cwd=tmp_path)
    assert done.returncode == 1
    assert "mac-dinh" in out(done)


def test_the_bag_keeps_the_rubric_and_its_hash(tmp_path: Path) -> None:
    (tmp_path / "sổ.xlsx").write_bytes(workbook(FULL))
    given = rubric()
    (tmp_path / "chung.xlsx").write_bytes(given)
    arguments = ("generate", "sổ.xlsx", "--rubric", "chung.xlsx", "--date", "2024-10-28")
    done = dvcq(*arguments, cwd=tmp_path)
    assert done.returncode == 0, out(done)
    data = tmp_path / "outputs" / "so-thu-nghiem" / "2024" / "2024-10-28_01" / "data"
    assert (data / "bo-tieu-chi.xlsx").read_bytes() == given
    manifest = json.loads((data / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["rubric"]["name"] == "chung.xlsx"
    assert manifest["options"]["rubric"] == "chung.xlsx"

"""The command ``dvcq appraise``: which workbook, what is printed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import docx
import pytest
from appraisals import ALL, CLAIMED, FOUR, GIVEN, Silent, asked, content, desk_in, put, sent_back
from click.testing import CliRunner

from dvcq.appraise import appraise_file, workbook_of
from dvcq.cli import main
from dvcq.problems import Stop

# --- which workbook -------------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return desk_in(tmp_path, monkeypatch)


def test_the_workbook_in_the_bag_goes_before_the_one_in_inputs(desk: Path) -> None:
    data = desk / "outputs" / "bag" / "data"
    data.mkdir(parents=True)
    (data / "so-du-lieu.xlsx").write_bytes(b"PK")
    (data.parent / "bagit.txt").write_text("BagIt-Version: 0.97\n")
    (data / "manifest.json").write_text(json.dumps({"workbook": {"name": "sổ gốc.xlsx"}}))
    chosen = workbook_of(data / "ve.docx", None, Silent())
    assert (chosen.path, chosen.target) == (data / "so-du-lieu.xlsx", Path("inputs/sổ gốc.xlsx"))
    named = workbook_of(data / "ve.docx", Path("khác.xlsx"), Silent())
    assert (named.path, named.target) == (Path("khác.xlsx"), Path("khác.xlsx"))


def test_a_filled_copy_is_no_second_workbook_but_two_books_are_a_question(desk: Path) -> None:
    (desk / "inputs" / "so-tham-dinh.xlsx").write_bytes(b"PK")
    assert workbook_of(Path("ve.docx"), None, Silent()).path == Path("inputs/so.xlsx")
    (desk / "inputs" / "khac.xlsx").write_bytes(b"PK")
    with pytest.raises(Stop) as stop:
        workbook_of(Path("ve.docx"), None, Silent())
    assert stop.value.problem.code == "appraise-book-many"


def test_a_workbook_with_faults_is_not_compared_with(desk: Path) -> None:
    good = (desk / "inputs" / "so.xlsx").read_bytes()
    (desk / "ve.docx").write_bytes(sent_back(good, *ALL))
    broken = content(answers=("1.1 | | 99", *CLAIMED[1:]))
    (desk / "inputs" / "so.xlsx").write_bytes(broken)
    with pytest.raises(Stop) as stop:
        appraise_file(Path("ve.docx"), None, asked(desk), Silent())
    assert stop.value.problem.code == "appraise-no-score"
    assert "Tự chấm!C2" in stop.value.problem.message


# --- the command ----------------------------------------------------------------------------------


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, list(arguments))
    return done.exit_code, done.output


def test_the_command_prints_the_comparison(desk: Path) -> None:
    (desk / "so-2.xlsx").write_bytes(content())
    code, output = run("appraise", "so-2.xlsx", "--date", "2024-12-20")
    assert code == 0
    assert re.search(r"Tổng\s+100\s+87\s+78\s+−9", output)
    assert re.search(r"2\.1\s+25\s+23\s+19\s+−4\s+Phối hợp", output)
    assert not re.search(r"^\s+1\.2 ", output, re.MULTILINE)
    assert "Giảm điểm 3 tiêu chí, tăng điểm 0, giữ nguyên 1." in output
    assert "outputs/so-thu-nghiem/2024/2024-12-20_01/data/cong-van-giai-trinh.docx" in output


def test_the_command_gives_json(desk: Path) -> None:
    (desk / "ve.docx").write_bytes(
        sent_back((desk / "inputs" / "so.xlsx").read_bytes(), *ALL, put("Tổng điểm", "78"))
    )
    code, output = run("appraise", "ve.docx", "--date", "2024-12-20", "--json")
    shown = json.loads(output)
    assert code == 0
    assert shown["total"]["change"] == {"low": -9, "high": -9}
    assert (shown["total"]["own"]["level_low"], shown["total"]["appraised"]["level_low"]) == (
        "Tốt",
        "Khá",
    )
    assert {item["code"]: item["state"] for item in shown["criteria"]} == {
        "1": "group",
        "1.1": "cut",
        "1.2": "unchanged",
        "2": "group",
        "2.1": "cut",
        "2.2": "cut",
    }
    assert shown["workbook"] == "inputs/so-tham-dinh.xlsx"


@pytest.mark.parametrize(
    ("answers", "name", "said"),
    [
        (CLAIMED, "so-2.xlsx", "chưa có điểm thẩm định nào"),
        ((*GIVEN, "1 | | | 40"), "so-2.xlsx", "KHÔNG lập được"),
        (GIVEN, "so-2.txt", "không phải tệp Word"),
    ],
)
def test_the_command_ends_with_1_when_nothing_is_made(
    desk: Path, answers: tuple[str, ...], name: str, said: str
) -> None:
    (desk / name).write_bytes(content(answers=answers))
    code, output = run("appraise", name)
    assert (code, said in output) == (1, True)
    assert not (desk / "outputs").exists()


def test_a_place_in_the_table_is_printed_as_words(desk: Path) -> None:
    (desk / "ve.docx").write_bytes(
        sent_back((desk / "inputs" / "so.xlsx").read_bytes(), *ALL, put("1", "40"))
    )
    code, output = run("appraise", "ve.docx")
    assert code == 1
    assert re.search(r"\[LỖI\] Bảng \d+, dòng 2, cột “Điểm thẩm định”: Nhóm “1”", output)


def test_a_table_from_a_run_with_a_rubric_of_its_own_is_judged_by_that_rubric(desk: Path) -> None:
    """The sheet says 20 and 30 points, the rubric of the run 18 and 32."""
    other = (FOUR[0], FOUR[1].replace("| 20 |", "| 18 |"), FOUR[2].replace("| 30 |", "| 32 |"))
    (desk / "bo.xlsx").write_bytes(content((*other, *FOUR[3:])))
    assert run("generate", "--rubric", "bo.xlsx", "--loai", "ho-so", "--date", "2024-12-01")[0] == 0
    data = next(Path("outputs").glob("*/*/*/data"))
    assert (data / "bo-tieu-chi.xlsx").is_file()
    back = desk / "ve.docx"
    document = docx.Document(str(data / "bao-cao-tu-cham-diem.docx"))
    table = next(item for item in document.tables if item.rows[0].cells[0].text == "TT")
    for change in ALL:
        change(table)
    document.save(str(data / "ve.docx"))
    document.save(str(back))
    assert run("appraise", str(data / "ve.docx"), "--date", "2024-12-20")[0] == 0
    code, output = run("appraise", str(back), "--date", "2024-12-21")
    assert (code, "điểm tối đa trong bảng là “18”, trong sổ là 20" in output) == (1, True)

"""What a command makes of several, doubled and oddly named workbooks, and what it logs of reading."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from support import FULL, workbook

from dvcq.cli import main


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "inputs").mkdir()
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, [*arguments])
    return result.exit_code, result.output


def generated(*arguments: str) -> dict[str, Any]:
    _, output = run("generate", "--json", "--date", "2024-11-01", *arguments)
    found: dict[str, Any] = json.loads(output)
    return found


def codes(found: dict[str, Any]) -> list[str]:
    return [item["code"] for item in found["problems"]]


def test_w22_the_same_file_under_two_names_is_read_once(desk: Path) -> None:
    for name in ("so.xlsx", "so (1).xlsx"):
        (desk / "inputs" / name).write_bytes(workbook())
    found = generated()
    assert codes(found).count("workbook-same") == 1
    assert len(found["documents"]) == 3


def test_w22_two_versions_of_one_book_are_both_named(desk: Path) -> None:
    (desk / "inputs" / "so.xlsx").write_bytes(workbook())
    (desk / "inputs" / "so final2.xlsx").write_bytes(workbook(FULL.replace("| 45 |", "| 46 |")))
    found = generated()
    twin = next(item for item in found["problems"] if item["code"] == "workbook-twin")
    assert "so.xlsx" in twin["message"]
    assert "so final2.xlsx" in twin["message"]


def test_w24_a_file_name_in_decomposed_letters_is_its_composed_name(desk: Path) -> None:
    name = unicodedata.normalize("NFD", "sổ Đảng ủy/2024.xlsx").replace("/", "-")
    (desk / "inputs" / name).write_bytes(workbook())
    found = generated()
    assert {item["file"] for item in found["problems"]} == {"sổ Đảng ủy-2024.xlsx"}
    assert all(path.isascii() for path in found["documents"])


def test_w24_an_evidence_file_is_found_however_its_name_is_composed(desk: Path) -> None:
    text = FULL.replace("Tên loại, trích yếu | Trang |", "Tên loại, trích yếu | Trang | Tệp |")
    text = text.replace("kết quả hội nghị | 1-3 |", "kết quả hội nghị | 1-3 | thông báo.pdf |")
    (desk / "so.xlsx").write_bytes(workbook(text))
    (desk / "so").mkdir()
    (desk / "so" / unicodedata.normalize("NFD", "thông báo.pdf")).write_bytes(b"%PDF")
    _, output = run("check", "so.xlsx")
    assert "Không thấy tệp minh chứng" not in output


def test_a_marked_copy_and_a_lock_file_in_inputs_are_passed_over_with_a_note(desk: Path) -> None:
    (desk / "inputs" / "so.xlsx").write_bytes(workbook())
    (desk / "inputs" / "so-can-sua-2.xlsx").write_bytes(workbook())
    (desk / "inputs" / "~$so.xlsx").write_bytes(b"lock")
    found = generated()
    assert sorted(codes(found)[:2]) == ["lock-file", "marked-skipped"]
    assert len(found["documents"]) == 3


def test_every_repair_is_logged_with_its_cell_old_and_new_text_and_rule(desk: Path) -> None:
    text = FULL.replace("hội nghị quán triệt", "hội  nghị quán triệt").replace(
        "| 45 |", "| 45 người |"
    )
    (desk / "inputs" / "so.xlsx").write_bytes(workbook(text))
    found = generated()
    data = desk / str(found["bag"]) / "data"
    repairs = json.loads((data / "import-log.json").read_text(encoding="utf-8"))["repairs"]
    told = [(r["sheet"], r["cell"], r["rule"], r["old"], r["new"]) for r in repairs]
    assert told == [
        (
            "Hoạt động",
            "E2",
            "khoảng trắng thừa",
            "hội  nghị quán triệt Luật Mẫu",
            "hội nghị quán triệt Luật Mẫu",
        ),
        ("Hoạt động", "H2", "bỏ đơn vị đếm", "45 người", "45"),
        ("Hoạt động", "G3", "tên gọi của bộ phận", "VP", "Văn phòng Sở"),
    ]


@pytest.mark.parametrize("suffix", [".xlsm", ".xls", ".ods"])
def test_the_copy_in_the_bag_keeps_the_ending_of_the_workbook(desk: Path, suffix: str) -> None:
    content = workbook()
    (desk / f"so{suffix}").write_bytes(content)
    found = generated(f"so{suffix}")
    data = desk / str(found["bag"]) / "data"
    assert (data / f"so-du-lieu{suffix}").read_bytes() == content


def test_what_is_wrong_in_many_cells_in_the_same_way_is_said_once(desk: Path) -> None:
    text = FULL.replace("| Văn phòng Sở | 45", "| Tổ X | 45")
    text = text.replace("| Văn phòng Sở | 20", "| Tổ X | 20")
    (desk / "so.xlsx").write_bytes(workbook(text))
    code, output = run("check", "so.xlsx")
    assert code == 1
    assert output.count("“Tổ X” ở cột “Bộ phận chủ trì”") == 1
    assert "Cũng ở: G5" in output
    assert output.splitlines()[-1].startswith("Có 2 lỗi phải sửa")

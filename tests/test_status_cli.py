"""``dvcq status`` and ``dvcq facts``: what is printed, JSON, the page, exit codes."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from support import DOCUMENTS, FULL, PLAN, RUBRIC, UNIT, book_bytes, need, tables, texts, workbook

from dvcq.console_status import Column, shown_width, table
from dvcq.documents.status_page import MOST_DEADLINES, MOST_GAINS, MOST_ITEMS
from dvcq.package import unpack
from dvcq.status import default_page, status_of, write_page


def dvcq(
    *arguments: str, cwd: Path, encoding: str = "utf-8", columns: int = 100
) -> subprocess.CompletedProcess[bytes]:
    env = {
        **os.environ,
        "PYTHONIOENCODING": encoding,
        "PYTHONUTF8": "0",
        "COLUMNS": str(columns),
    }
    return subprocess.run(
        [sys.executable, "-m", "dvcq", *arguments],
        cwd=cwd,
        env=env,
        capture_output=True,
        check=False,
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "sổ.xlsx").write_bytes(workbook())
    return tmp_path


def told(done: subprocess.CompletedProcess[bytes]) -> Any:
    assert done.stderr == b""
    return json.loads(done.stdout)


# --- the screen -------------------------------------------------------------------------------


def test_the_state_is_told_with_score_gains_and_what_is_not_done(desk: Path) -> None:
    done = dvcq("status", "sổ.xlsx", "--date", "2024-05-15", cwd=desk)
    shown = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Sở Thử nghiệm, năm 2024: tình hình đến thứ Tư, ngày 15/5/2024" in shown
    assert "còn thiếu 15,83 điểm" in shown
    assert "  Làm thêm hoạt động:\n     +20  2.1  Số hội nghị: thêm 2 hoạt động (hội nghị)" in shown
    assert "Nhiệm vụ chưa có hoạt động nào xong\n  N1.2  Sinh hoạt chuyên đề" in shown
    assert "2 hoạt động đã xong chưa có minh chứng: HĐ002, HĐ003." in shown
    assert "\x1b" not in shown  # no colours in a pipe


@pytest.mark.parametrize("columns", [80, 100])
def test_no_line_is_wider_than_the_screen(desk: Path, columns: int) -> None:
    done = dvcq("status", "sổ.xlsx", "--date", "2024-05-15", cwd=desk, columns=columns)
    assert max(map(shown_width, done.stdout.decode().splitlines())) <= columns


def test_a_console_without_vietnamese_gets_plain_letters(desk: Path) -> None:
    done = dvcq("status", "sổ.xlsx", "--date", "2024-05-15", cwd=desk, encoding="cp1252")
    assert done.returncode == 0
    assert "con thieu 15,83 diem" in done.stdout.decode("cp1252")
    assert "?" not in done.stdout.decode("cp1252")


def test_columns_stand_under_each_other_whatever_their_letters() -> None:
    columns = (Column("Điểm", right=True), Column("Việc"))
    lines = table(columns, [("+4", "ề một hai ba"), ("Mục:",), ("+12,5", "việc")], 26)
    assert lines == [
        "   Điểm  Việc",
        "     +4  ề một hai ba",
        "  Mục:",
        "  +12,5  việc",
    ]


# --- JSON and exit codes ----------------------------------------------------------------------


def test_json_holds_the_whole_state(desk: Path) -> None:
    shown = told(dvcq("status", "sổ.xlsx", "--date", "2024-05-15", "--json", cwd=desk))
    assert shown["score"] == {
        "low": 64.17,
        "high": 64.17,
        "best": 100,
        "maximum": 100,
        "level": "Khá",
        "level_open": "Khá",
        "level_best": "Tốt",
        "eligible": True,
    }
    assert shown["next_level"]["criteria"] == ["2.1"]
    assert [(item["criterion"], item["kind"], item["worth"]) for item in shown["gains"]] == [
        ("2.1", "count", 20),
        ("1.2", "share", 13.333333),
        ("2.2", "share", 2.5),
    ]
    assert [item["code"] for item in shown["tasks_without_activity"]] == ["N1.2"]
    assert (shown["year"], shown["date"], shown["document"]) == (2024, "2024-05-15", None)
    assert (shown["doubtful"], shown["problems"]) == (False, [])


def test_an_error_that_the_score_hangs_on_is_said_and_ends_with_one(desk: Path) -> None:
    (desk / "sổ.xlsx").write_bytes(workbook(FULL.replace("| 05/3/2024 |", "| 31/4/2024 |")))
    done = dvcq("status", "sổ.xlsx", "--date", "2024-05-15", cwd=desk)
    assert done.returncode == 1
    shown = done.stdout.decode()
    assert "[LỖI] Hoạt động!B2" in shown
    assert "Điểm trên chỉ là tạm tính" in shown
    assert "Thời hạn" in shown or "Nhiệm vụ chưa có hoạt động nào xong" in shown


def test_a_rubric_that_cannot_be_used_leaves_everything_but_the_score(desk: Path) -> None:
    broken = FULL.replace("| 1 | Triển khai | 60 |", "| 1 | Triển khai | 61 |")
    (desk / "sổ.xlsx").write_bytes(workbook(broken))
    done = dvcq("status", "sổ.xlsx", "--date", "2024-05-15", "--json", cwd=desk)
    shown = told(done)
    assert done.returncode == 1
    assert (shown["score"], shown["gains"]) == (None, [])
    assert [item["code"] for item in shown["tasks_without_activity"]] == ["N1.2"]
    assert "rubric-sum" in [item["code"] for item in shown["problems"]]


def test_criteria_nobody_answered_yet_are_no_error(desk: Path) -> None:
    (desk / "sổ.xlsx").write_bytes(workbook(FULL.replace("| 2.2 | | 7,5 | |\n", "")))
    done = dvcq("status", "sổ.xlsx", "--date", "2024-05-15", "--json", cwd=desk)
    assert done.returncode == 0
    assert [item["kind"] for item in told(done)["gains"]] == ["answer", "count", "share"]


def test_a_rubric_of_its_own_file_goes_before_the_sheet(desk: Path) -> None:
    rubric = (
        "## Tiêu chí\n| Mã | Nội dung | Điểm tối đa | Cách chấm | Ngưỡng |\n"
        "| 2 | Nhóm riêng | 50 | tổng các tiêu chí con | |\n"
        "| 2.2 | Đánh giá | 50 | tự chấm điểm | |\n| M1 | Đạt | | mức xếp loại | 0 |\n"
    )
    (desk / "tiêu chí.xlsx").write_bytes(book_bytes(tables(rubric)))
    (desk / "sổ.xlsx").write_bytes(
        workbook(FULL.replace("| 1.1 | đạt | | |\n", "").split("## Minh")[0])
    )
    done = dvcq("status", "sổ.xlsx", "--rubric", "tiêu chí.xlsx", "--json", cwd=desk)
    shown = told(done)
    assert shown["rubric"] == "tiêu chí.xlsx"
    assert [item["name"] for item in shown["groups"]] == ["Nhóm riêng"]
    assert (shown["score"]["low"], shown["score"]["maximum"]) == (7.5, 50)


def test_a_file_that_is_no_workbook_ends_with_one(tmp_path: Path) -> None:
    (tmp_path / "sổ.xlsx").write_bytes(b"no workbook")
    for command in ("status", "facts"):
        done = dvcq(command, "sổ.xlsx", cwd=tmp_path)
        assert done.returncode == 1
        assert b"Traceback" not in done.stdout + done.stderr


# --- the page ---------------------------------------------------------------------------------


def test_the_page_lies_beside_the_workbook_and_nothing_is_overwritten(desk: Path) -> None:
    first = dvcq("status", "sổ.xlsx", "--date", "2024-05-15", "--docx", cwd=desk)
    path = desk / "sổ-tinh-hinh-2024-05-15.docx"
    assert f"Đã lập: {path.name}" in first.stdout.decode()
    content = path.read_bytes()
    again = dvcq("status", "sổ.xlsx", "--date", "2024-05-15", "--docx", cwd=desk)
    assert "Đã có từ trước, nội dung giống hệt" in again.stdout.decode()
    path.write_bytes(b"changed by somebody")
    dvcq("status", "sổ.xlsx", "--date", "2024-05-15", "--docx", cwd=desk)
    assert path.read_bytes() == b"changed by somebody"
    assert (desk / "sổ-tinh-hinh-2024-05-15-2.docx").read_bytes() == content


def test_the_page_holds_the_score_the_chart_and_what_to_do(desk: Path) -> None:
    status = status_of(desk / "sổ.xlsx", date(2024, 5, 15))
    path, _ = write_page(status, desk / "trang.docx")
    content = path.read_bytes()
    shown = texts(content)
    assert "Năm 2024, tính đến thứ Tư, ngày 15/5/2024 (tài liệu nội bộ)" in shown
    assert any(line.startswith("Mức kế tiếp “Tốt” (từ 80 điểm): còn thiếu 15,83") for line in shown)
    assert "+20" in shown
    assert not any("{" in line or "⟦" in line for line in shown)
    parts = unpack(content)
    chart = next(parts[name] for name in parts if name.startswith("word/charts/chart"))
    assert "Nhóm 1".encode() in chart
    assert b"46.67" in chart
    assert Document(io.BytesIO(content)).core_properties.subject == "Sở Thử nghiệm"


def test_another_suffix_is_refused(desk: Path) -> None:
    done = dvcq("status", "sổ.xlsx", "--out", "trang.pdf", cwd=desk)
    assert done.returncode == 1
    assert "đuôi .docx" in done.stdout.decode()
    assert not (desk / "trang.pdf").exists()


def overfull() -> bytes:
    """More of everything than a page holds, each with a text of several lines."""
    long = "nội dung rất dài dùng để thử xem trang có tràn sang tờ thứ hai hay không " * 5
    rubric = [
        "| Mã | Nội dung | Điểm tối đa | Cách chấm | Cần minh chứng | Ngưỡng |",
        *[
            row
            for n in range(1, 15)
            for row in (
                f"| {n} | Nhóm {long} | 10 | tổng các tiêu chí con | | |",
                f"| {n}.1 | Tiêu chí {long} | 10 | có/không | Có | |",
            )
        ],
        "| M1 | Tốt | | mức xếp loại | | 90 |",
        *[f"| M1.{n} | Không vi phạm {long} | | điều kiện của mức | | |" for n in range(1, 6)],
        "| M2 | Khá | | mức xếp loại | | 0 |",
    ]
    plan = [
        "| Mã | Tên gọn | Cấp | Nội dung | Thời gian |",
        "| N1 | Nhóm | Khoản có tiêu đề (1.) | Nhóm | |",
        *[f"| N1.{n} | Việc {long} | Gạch (-) | Việc {n}. | Quý I |" for n in range(1, 40)],
    ]
    text = "## Tiêu chí\n" + "\n".join(rubric) + "\n## Kế hoạch\n" + "\n".join(plan) + "\n"
    return workbook(DOCUMENTS + text, {**UNIT, "Tên đơn vị": f"Sở {long}"})


def test_what_does_not_fit_the_page_is_counted(tmp_path: Path) -> None:
    (tmp_path / "sổ.xlsx").write_bytes(overfull())
    status = status_of(tmp_path / "sổ.xlsx", date(2024, 4, 5))
    shown = texts(write_page(status, tmp_path / "trang.docx")[0].read_bytes())
    assert f"… và {14 - MOST_GAINS} việc khác có thể thêm điểm." in shown
    assert f"… và {39 - MOST_DEADLINES} thời hạn khác." in shown
    assert f"… và {39 - MOST_ITEMS} việc khác." in shown


def test_the_page_is_one_page_whatever_it_has_to_say(tmp_path: Path) -> None:
    soffice = need("soffice", "libreoffice-writer")
    (tmp_path / "sổ.xlsx").write_bytes(overfull())
    status = status_of(tmp_path / "sổ.xlsx", date(2024, 4, 5))
    path, _ = write_page(status, tmp_path / "trang.docx")
    subprocess.run(
        [
            soffice,
            "--headless",
            f"-env:UserInstallation={(tmp_path / 'office').as_uri()}",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    pages = re.findall(rb"/Type\s*/Page\b", (tmp_path / "trang.pdf").read_bytes())
    assert len(pages) == 1


def test_the_page_goes_beside_the_workbook_with_the_day_in_its_name() -> None:
    shown = default_page(Path("thư mục/sổ 2024.xlsx"), date(2024, 5, 1))
    assert shown == Path("thư mục/sổ 2024-tinh-hinh-2024-05-01.docx")


# --- facts ------------------------------------------------------------------------------------


def test_facts_of_a_workbook_with_values_cells_and_users(desk: Path) -> None:
    done = dvcq("facts", "sổ.xlsx", "--json", cwd=desk)
    assert done.returncode == 0
    shown = {(item["code"], item["scope"]): item for item in told(done)["facts"]}
    meetings = shown["so_hoat_dong", "hội nghị"]
    assert (meetings["value"], meetings["used_by"]) == (1, ["tiêu chí 2.1 (tử số)"])
    assert "Hoạt động!J2" in meetings["cells"]
    assert shown["so_chi_tieu_dat", None]["value"] is None
    plain = dvcq("facts", "sổ.xlsx", cwd=desk).stdout.decode()
    assert "chưa có" in plain
    assert "hội nghị [Hoạt động!J2" in plain


def test_facts_of_a_quarter(desk: Path) -> None:
    shown = told(dvcq("facts", "sổ.xlsx", "--ky", "quy1", "--json", cwd=desk))
    counts = {(item["code"], item["scope"]): item["value"] for item in shown["facts"]}
    assert counts["so_hoat_dong", None] == 1
    assert shown["period"] == "quý I năm 2024"


def test_facts_without_a_workbook_are_explained(tmp_path: Path) -> None:
    done = dvcq("facts", cwd=tmp_path)
    assert done.returncode == 0
    shown = done.stdout.decode()
    assert "  số mô hình đăng ký\n    Đếm mô hình đã đăng ký đến hết kỳ" in shown
    assert "Phạm vi: tên chỉ tiêu ở trang Số liệu (bắt buộc)." in shown
    listed = told(dvcq("facts", "--json", cwd=tmp_path))["facts"]
    assert {"code", "name", "note", "scopes"} == set(listed[0])


def test_a_plan_alone_has_a_state_too(tmp_path: Path) -> None:
    (tmp_path / "sổ.xlsx").write_bytes(workbook(DOCUMENTS + PLAN))
    done = dvcq("status", "sổ.xlsx", "--date", "2024-04-01", "--docx", cwd=tmp_path)
    assert done.returncode == 0
    assert "chưa ghi hoạt động nào" in done.stdout.decode()
    assert RUBRIC not in done.stdout.decode()

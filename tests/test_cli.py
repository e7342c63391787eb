"""The command line: exit codes, Vietnamese messages, nothing lost, no traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support import ACTIVITIES, DOCUMENTS, FULL, PLAN, workbook

from dvcq.archive.bag import bags_of

FAULTY = FULL.replace("| 05/3/2024 |", "| 31/4/2024 |")


def dvcq(*arguments: str, cwd: Path, encoding: str = "utf-8") -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    return subprocess.run(
        [sys.executable, "-m", "dvcq", *arguments],
        cwd=cwd,
        env=env,
        capture_output=True,
        check=False,
    )


def out(done: subprocess.CompletedProcess[bytes]) -> str:
    return done.stdout.decode() + done.stderr.decode()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A clerk's folder with one good workbook in ``inputs``."""
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs" / "sổ của tôi.xlsx").write_bytes(workbook())
    return tmp_path


def test_the_default_run_makes_every_document_and_files_them(desk: Path) -> None:
    done = dvcq("generate", "--date", "2024-10-28", cwd=desk)
    assert done.returncode == 0, out(done)
    shelf = desk / "outputs" / "so-thu-nghiem" / "2024"
    assert [bag.name for bag in bags_of(shelf)] == ["2024-10-28_01"]
    data = shelf / "2024-10-28_01" / "data"
    assert {path.name for path in data.iterdir()} == {
        "ke-hoach.docx",
        "ke-hoach.trace.json",
        "bao-cao-nam.docx",
        "bao-cao-nam.trace.json",
        "goi-y-bao-cao-nam.txt",
        "bao-cao-tu-cham-diem.docx",
        "bao-cao-tu-cham-diem.trace.json",
        "so-du-lieu.xlsx",
        "problems.json",
        "import-log.json",
        "manifest.json",
        "ho-so",
    }
    source = desk / "inputs" / "sổ của tôi.xlsx"
    assert (data / "so-du-lieu.xlsx").read_bytes() == source.read_bytes()


def test_a_repeated_run_adds_nothing_and_says_so(desk: Path) -> None:
    dvcq("generate", "--date", "2024-10-28", cwd=desk)
    done = dvcq("generate", "--date", "2024-10-30", cwd=desk)
    assert done.returncode == 0
    assert "giống lần trước" in out(done)
    assert len(bags_of(desk / "outputs" / "so-thu-nghiem" / "2024")) == 1


def test_a_faulty_activity_still_yields_the_plan_and_exit_1(desk: Path) -> None:
    (desk / "inputs" / "sổ của tôi.xlsx").write_bytes(workbook(FAULTY))
    done = dvcq("generate", "--json", cwd=desk)
    result = json.loads(done.stdout)
    assert done.returncode == 1
    assert [Path(name).name for name in result["documents"]] == ["ke-hoach.docx"]
    assert [(item["document"], item["why"]) for item in result["not_made"]] == [
        ("bao-cao", "blocked"),
        ("ho-so", "blocked"),
    ]
    assert [
        (item["code"], item["sheet"], item["cell"])
        for item in result["problems"]
        if item["severity"] == "error"
    ] == [("cell-moment", "Hoạt động", "B2")]


def test_an_empty_activity_sheet_yields_the_plan_and_exit_0(desk: Path) -> None:
    (desk / "inputs" / "sổ của tôi.xlsx").write_bytes(workbook(DOCUMENTS + PLAN))
    done = dvcq("generate", cwd=desk)
    assert done.returncode == 0
    assert "Báo cáo: chưa lập: còn thiếu trang “Hoạt động”" in out(done)


def test_asking_for_one_that_cannot_be_made_is_strict(desk: Path) -> None:
    (desk / "inputs" / "sổ của tôi.xlsx").write_bytes(workbook(DOCUMENTS + PLAN))
    assert dvcq("generate", "--loai", "bao-cao", cwd=desk).returncode == 1
    assert dvcq("generate", "--loai", "ke-hoach", cwd=desk).returncode == 0


def test_an_issued_document_is_not_made_again_unless_asked(desk: Path) -> None:
    issued = DOCUMENTS.replace("## Văn bản\n| Mã |", "## Văn bản\n| Số | Ngày ban hành | Mã |")
    rows = []
    for line in issued.splitlines():
        if line.startswith("| VB1 | kế"):
            line = "| 12 | 29/3/2024 " + line
        elif line.startswith(("| VB2 | báo", "| VB3 | báo")):
            line = "| | " + line
        rows.append(line)
    book = workbook("\n".join(rows) + "\n" + PLAN + ACTIVITIES)
    (desk / "inputs" / "sổ của tôi.xlsx").write_bytes(book)
    first = json.loads(dvcq("generate", "--json", cwd=desk).stdout)
    assert [item["why"] for item in first["not_made"] if item["document"] == "ke-hoach"] == [
        "issued"
    ]
    again = json.loads(dvcq("generate", "--json", "--lap-lai", cwd=desk).stdout)
    assert "ke-hoach.docx" in [Path(name).name for name in again["documents"]]


def test_check_lists_every_problem_with_cell_and_mend(desk: Path) -> None:
    (desk / "x.xlsx").write_bytes(workbook(FAULTY.replace("| N2 | ngày hội", "| N9 | ngày hội")))
    done = dvcq("check", "x.xlsx", cwd=desk)
    assert done.returncode == 1
    shown = out(done)
    assert "Hoạt động!B2" in shown
    assert "Hoạt động!D4" in shown
    assert shown.count("Cách sửa:") >= 2
    found = json.loads(dvcq("check", "x.xlsx", "--json", cwd=desk).stdout)["problems"]
    assert set(found[0]) == {"code", "severity", "file", "sheet", "cell", "message", "hint"}


def test_check_of_a_good_workbook_ends_with_what_to_do_next(desk: Path) -> None:
    done = dvcq("check", "inputs/sổ của tôi.xlsx", cwd=desk)
    assert done.returncode == 0
    assert "dvcq generate" in out(done)


@pytest.mark.parametrize("content", [b"", b"khong phai excel", b"PK\x03\x04 hong"])
def test_a_broken_workbook_is_a_message_never_a_traceback(desk: Path, content: bytes) -> None:
    (desk / "inputs" / "hỏng.xlsx").write_bytes(content)
    done = dvcq("generate", cwd=desk)
    assert done.returncode == 1
    assert "Traceback" not in out(done)
    assert "hỏng.xlsx" in out(done)
    assert "Đã lập" in out(done), "the other workbook is still made"


def test_lock_files_are_skipped_with_a_note(desk: Path) -> None:
    (desk / "inputs" / "~$sổ của tôi.xlsx").write_bytes(b"lock")
    done = dvcq("generate", cwd=desk)
    assert done.returncode == 0
    assert "Bỏ qua tệp tạm" in out(done)


@pytest.mark.parametrize(
    "arguments",
    [
        ("generate", "--la"),
        ("generate", "--loai", "x"),
        ("generate", "--date", "31/12/2024"),
        ("khong-co",),
        ("check",),
    ],
)
def test_wrong_usage_is_exit_2_in_vietnamese(desk: Path, arguments: tuple[str, ...]) -> None:
    done = dvcq(*arguments, cwd=desk)
    assert done.returncode == 2
    assert "Lệnh chưa đúng" in out(done)


def test_help_loads_neither_docx_nor_openpyxl_nor_lxml() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "dvcq", "--help"],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0
    loaded = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines() if "|" in line}
    assert not loaded & {"docx", "openpyxl", "lxml", "lxml.etree", "jinja2", "docxtpl"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("generate",),
        ("check", "inputs/sổ của tôi.xlsx"),
        ("schema",),
        ("schema", "--json"),
        ("verify",),
        ("generate", "--json"),
    ],
)
def test_a_cp1252_console_never_makes_it_fail(desk: Path, arguments: tuple[str, ...]) -> None:
    (desk / "outputs").mkdir()
    done = dvcq(*arguments, cwd=desk, encoding="cp1252")
    assert done.returncode == 0, done.stderr
    done.stdout.decode("cp1252")


def test_letters_a_console_lacks_lose_their_accents_only(desk: Path) -> None:
    done = dvcq("verify", cwd=desk, encoding="cp1252")
    assert "Khong tim thay tep" in done.stdout.decode("ascii")


def test_trace_tells_the_cell_of_a_printed_value(desk: Path) -> None:
    dvcq("generate", "--date", "2024-10-28", cwd=desk)
    data = desk / "outputs" / "so-thu-nghiem" / "2024" / "2024-10-28_01" / "data"
    done = dvcq("trace", str(data / "bao-cao-nam.docx"), "--find", "45 lượt người", cwd=desk)
    assert done.returncode == 0
    assert "45 ← Hoạt động!H2" in out(done)
    missing = dvcq("trace", str(data / "bao-cao-nam.docx"), "--find", "không có chữ này", cwd=desk)
    assert missing.returncode == 1


def test_verify_finds_an_altered_file(desk: Path) -> None:
    dvcq("generate", "--date", "2024-10-28", cwd=desk)
    assert "nguyên vẹn" in out(dvcq("verify", cwd=desk))
    target = desk / "outputs/so-thu-nghiem/2024/2024-10-28_01/data/ke-hoach.docx"
    target.write_bytes(target.read_bytes() + b"x")
    done = dvcq("verify", cwd=desk)
    assert done.returncode == 1
    assert "data/ke-hoach.docx” đã bị thay đổi" in out(done)


def test_new_makes_a_workbook_and_never_overwrites(desk: Path) -> None:
    assert dvcq("new", "mới.xlsx", cwd=desk).returncode == 0
    content = (desk / "mới.xlsx").read_bytes()
    again = dvcq("new", "mới.xlsx", cwd=desk)
    assert again.returncode == 1
    assert "không ghi đè" in out(again)
    assert (desk / "mới.xlsx").read_bytes() == content


def test_an_offices_own_template_is_used_and_its_faults_are_told(desk: Path) -> None:
    import io

    from docx import Document

    (desk / "mau").mkdir()
    document = Document()
    document.add_paragraph("Riêng: {{ ten_don_vi }} {{ sai_ten }}")
    stream = io.BytesIO()
    document.save(stream)
    (desk / "mau" / "ke-hoach.docx").write_bytes(stream.getvalue())
    done = dvcq("generate", "--templates", "mau", cwd=desk)
    assert done.returncode == 1
    assert "sai_ten" in out(done)
    assert "bao-cao-nam.docx" in out(done), "the other documents are made"


def test_deadlines_near_are_told(desk: Path) -> None:
    text = DOCUMENTS.replace("| Kính gửi |", "| Kính gửi | Thời hạn | Cách tính hạn |")
    text = text.replace("| UBND tỉnh |", "| UBND tỉnh | 01/11/2024 | chậm nhất |")
    text = text.replace("| 3 | |", "| 3 | | | |").replace(
        "| Sở Nội vụ | KT.", "| Sở Nội vụ | 15/11/2024 | trước | KT."
    )
    (desk / "inputs" / "sổ của tôi.xlsx").write_bytes(workbook(text + PLAN))
    done = dvcq("generate", "--date", "2024-10-30", cwd=desk)
    assert "báo cáo: chậm nhất ngày 01/11/2024" in out(done)
    assert "còn 2 ngày" in out(done)
    assert "trước ngày 15/11/2024" in out(done)
    assert "muộn nhất thứ Năm, ngày 14/11/2024" in out(done)
    assert "còn 15 ngày" in out(done)


def test_deadlines_past_stand_in_one_line(desk: Path) -> None:
    text = DOCUMENTS.replace("| Kính gửi |", "| Kính gửi | Thời hạn | Cách tính hạn |")
    text = text.replace("| UBND tỉnh |", "| UBND tỉnh | 01/11/2024 | chậm nhất |")
    text = text.replace("| 3 | |", "| 3 | | | |").replace(
        "| Sở Nội vụ | KT.", "| Sở Nội vụ | 15/11/2024 | trước | KT."
    )
    (desk / "inputs" / "sổ của tôi.xlsx").write_bytes(workbook(text + PLAN))
    done = dvcq("generate", "--date", "2024-12-30", cwd=desk)
    past = "đã qua mà chưa ghi số, ngày ban hành: báo cáo (01/11/2024), báo cáo tự chấm điểm"
    assert f"{past} (14/11/2024)." in out(done)


@pytest.mark.parametrize("period", ["quy5", "2024-09-01..2024-01-01", "khoang"])
def test_a_wrong_period_is_wrong_usage(desk: Path, period: str) -> None:
    done = dvcq("generate", "--ky", period, cwd=desk)
    assert done.returncode == 2
    assert period in out(done)


def test_a_report_of_a_quarter_and_its_draft_list_are_filed(desk: Path) -> None:
    done = dvcq("generate", "--ky", "quy2", "--json", cwd=desk)
    assert done.returncode == 0
    (path,) = json.loads(done.stdout)["documents"]
    assert path.endswith("data/bao-cao-quy2.docx")
    assert (desk / path).with_name("goi-y-bao-cao-quy2.txt").is_file()


def test_a_last_years_book_that_is_not_there_is_told(desk: Path) -> None:
    done = dvcq("generate", "--nam-truoc", "không có.xlsx", cwd=desk)
    assert done.returncode == 1
    assert "không có.xlsx" in out(done)

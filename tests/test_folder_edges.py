"""The dossier's folder at its edges: photographs in a subfolder, other runs of the annual report."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from support import FULL, templates, texts, workbook
from test_cli import out
from test_folder import RUBRIC, YEAR, desk_of, folder, run, shelf

from dvcq.evidence_files import files_in
from dvcq.pipeline import Job, Produced, produce

if TYPE_CHECKING:
    import pytest

HEAD = "## Minh chứng\n| Mã | Tiêu chí | Tên loại, trích yếu | Trang | Tệp |\n"


def picture() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (40, 30)).save(stream, "PNG")
    return stream.getvalue()


def folder_made(cited: str, files: dict[str, bytes]) -> Produced:
    text = FULL[: FULL.index("## Tiêu chí")] + RUBRIC + HEAD
    text += f"| MC001 | 1.1 | Ảnh hội nghị | | {cited} |\n"
    present = frozenset(files)
    return produce(
        Job("sổ.xlsx", workbook(text), templates(), evidence_files=present, evidence=files)
    )


def test_a_photograph_cited_with_backslashes_stands_in_the_annex_and_in_the_folder() -> None:
    produced = folder_made("ảnh\\hội nghị.png", {"ảnh/hội nghị.png": picture()})
    assert "ho-so/minh-chung/1.1/1.1_01_MC001.png" in produced.folder
    shown = texts(produced.documents["bao-cao-tu-cham-diem.docx"].docx)
    assert any(line.startswith("Ảnh 1. Ảnh hội nghị") for line in shown)


def differing(desk: Path, *more: str) -> list[tuple[str, str]]:
    done = run(desk, "--loai", "ho-so", "--json", *more)
    told = json.loads(done.stdout)["problems"]
    return [(x["cell"], x["message"]) for x in told if x["code"] == "report-differs"]


def test_the_filed_report_counted_up_to_its_own_cutoff(tmp_path: Path) -> None:
    """Filed when the cut-off was 31/3 and one activity was done; up to 25/10 there are three."""
    counting = YEAR.replace(
        "| 2 | Có họp | 96 | có/không | | | | | | Không | |\n",
        "| 2 | Có họp | 95 | có/không | | | | | | Không | |\n"
        "| 3 | Đủ hoạt động | 1 | tỷ lệ | số hoạt động đã thực hiện | | số hoạt động đã thực hiện "
        "| | tính 0 điểm | Không | |\n",
    )
    early = workbook(counting, {"Ngày chốt số liệu": "31/3/2024"})
    desk = desk_of(tmp_path, counting, {})
    (desk / "sổ.xlsx").write_bytes(early)
    run(desk, "--loai", "bao-cao")
    (desk / "sổ.xlsx").write_bytes(workbook(counting))
    told = [message for _, message in differing(desk)]
    assert any("ghi 1 (" in message and "nay là 3" in message for message in told), told


def test_a_figure_that_the_filed_report_did_not_have_is_listed(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, YEAR.replace("| hồ sơ đúng hạn | 57 |\n", ""), {})
    run(desk, "--loai", "bao-cao")
    (desk / "sổ.xlsx").write_bytes(workbook(YEAR))
    told = differing(desk)
    assert [cell for cell, _ in told] == ["B2"]
    assert "nay là 57" in told[0][1]


def test_a_copy_in_the_archive_that_cannot_be_read_does_not_stop_the_dossier(
    tmp_path: Path,
) -> None:
    desk = desk_of(tmp_path, YEAR, {})
    run(desk, "--loai", "bao-cao")
    copy = next((shelf(desk) / "2024-10-28_01" / "data").glob("so-du-lieu.*"))
    copy.write_bytes(b"hong")
    done = run(desk, "--loai", "ho-so")
    assert done.returncode == 0, out(done)
    assert (folder(desk, "2024-10-28_02") / "02-bao-cao-tu-cham-diem.docx").is_file()
    assert "2024-10-28_01" in out(done)  # said, not passed over


COMPARED = YEAR.replace("| hồ sơ | 60 |\n", "| hồ sơ | 60 |\n| chỉ số cải cách | 81 |\n").replace(
    "| Chỉ tiêu số liệu | Trong kỳ |", "| Chỉ tiêu số liệu | Trong kỳ | Cùng kỳ năm trước |"
)
COMPARED = COMPARED.replace("| 81 |\n", "| 81 | 80 |\n").replace(
    "| 2 | Có họp | 96 | có/không | | | | | | Không | |\n",
    "| 2 | Có họp | 94 | có/không | | | | | | Không | |\n"
    "| 3 | Chỉ số so với năm trước | 2 | so sánh với năm trước | số liệu trong kỳ | chỉ số cải cách "
    "| | | tính 0 điểm | Không | |\n"
    "| 3.1 | Cao hơn | 2 | nếu cao hơn | | | | | | | |\n"
    "| 3.2 | Bằng | 1 | nếu bằng | | | | | | | |\n"
    "| 3.3 | Thấp hơn | 0 | nếu thấp hơn | | | | | | | |\n",
)


def test_last_years_figure_of_a_comparison_is_compared_too(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, COMPARED, {})
    run(desk, "--loai", "bao-cao")
    (desk / "sổ.xlsx").write_bytes(workbook(COMPARED.replace("| 81 | 80 |", "| 81 | 82 |")))
    told = differing(desk)
    assert [cell for cell, _ in told] == ["C4"], told
    assert "ghi 80" in told[0][1]
    assert "nay là 82" in told[0][1]


def test_a_run_without_the_dossier_does_not_look_into_the_archive(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, YEAR, {})
    run(desk, "--loai", "bao-cao")
    next((shelf(desk) / "2024-10-28_01" / "data").glob("so-du-lieu.*")).write_bytes(b"hong")
    assert "bản sao" not in out(run(desk, "--loai", "ke-hoach"))


def test_a_closed_folder_among_the_evidence_hides_its_files_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("mở.pdf", "kín.pdf"):
        (tmp_path / name).write_bytes(b"%PDF")
    seen = Path.is_file

    def is_file(self: Path) -> bool:
        if self.name == "kín.pdf":
            raise PermissionError(13, "Permission denied")
        return seen(self)

    monkeypatch.setattr(Path, "is_file", is_file)
    assert files_in(tmp_path) == {"mở.pdf"}

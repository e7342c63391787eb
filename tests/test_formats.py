"""The same workbook as .xlsx, .xlsm, .xls and .ods: the same documents, byte for byte."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from support import FULL, checked, codes, made, need, workbook

from dvcq.package import pack, unpack
from dvcq.problems import Stop
from dvcq.workbook.reader import read_book

SAMPLES = sorted((Path(__file__).parent.parent / "inputs").glob("*.xlsx"))
TRIES = 2


def converted(content: bytes, form: str, folder: Path) -> bytes:
    """The workbook as LibreOffice saves it in another format."""
    soffice = need("soffice", "libreoffice-calc-nogui")
    source, target = folder / "so.xlsx", folder / "ra"
    source.write_bytes(content)
    shutil.rmtree(target, ignore_errors=True)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for _ in range(TRIES):  # the first start of a profile may end without a file
        subprocess.run(
            [soffice, profile, "--headless", "--convert-to", form, "--outdir", target, source],
            check=True,
            capture_output=True,
            timeout=120,
        )
        if (target / f"so.{form}").exists():
            break
    return (target / f"so.{form}").read_bytes()


def documents(content: bytes) -> dict[str, tuple[bytes, bytes]]:
    produced = made(content, again=True)
    return {name: (doc.docx, doc.trace_json()) for name, doc in produced.documents.items()}


@pytest.mark.parametrize("form", ["xlsx", "ods", "xls"])
@pytest.mark.parametrize(
    "path",
    [SAMPLES[0], *(pytest.param(path, marks=pytest.mark.slow) for path in SAMPLES[1:])],
    ids=lambda path: path.stem,
)
def test_a_sample_saved_in_another_format_gives_the_same_documents(
    path: Path, form: str, tmp_path: Path
) -> None:
    content = path.read_bytes()
    other = converted(content, form, tmp_path)
    assert documents(other) == documents(content)
    assert codes(checked(other).problems) == codes(checked(content).problems)


def test_a_workbook_with_macros_is_read_by_its_content_and_its_macros_are_not(
    tmp_path: Path,
) -> None:
    parts = unpack(workbook())
    types = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    macros = pack({**parts, "[Content_Types].xml": types, "xl/vbaProject.bin": b"\xd0\xcf junk"})
    assert documents(macros) == documents(workbook())


def test_a_wrong_ending_does_not_matter() -> None:
    assert read_book(workbook(), "sổ.xls").form == "xlsx"


@pytest.mark.parametrize("form", ["ods", "xls"])
def test_what_a_format_cannot_tell_is_said_and_what_it_can_is_found(
    form: str, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook()))
    page = book["Hoạt động"]
    page["H2"] = "=1/0"
    page.row_dimensions[3].hidden = True
    page.merge_cells("I2:I3")
    stream = io.BytesIO()
    book.save(stream)
    result = checked(converted(stream.getvalue(), form, tmp_path))
    told = [(item.code, f"{item.sheet}!{item.cell}") for item in result.problems]
    assert told[-1] == ("format-limits", "!")
    assert ("cell-error", "Hoạt động!H2") in told
    assert ("rows-hidden", "Hoạt động!A3") in told
    assert ("merged-filled", "Hoạt động!I3") in told


def test_a_percentage_of_an_ods_is_read_as_it_shows(tmp_path: Path) -> None:
    text = FULL + "## Số liệu\n| Chỉ tiêu số liệu | Trong kỳ | Đơn vị tính |\n| tỷ lệ | 1 | % |"
    book = openpyxl.load_workbook(io.BytesIO(workbook(text)))
    book["Số liệu"]["B2"].value, book["Số liệu"]["B2"].number_format = 0.985, "0.0%"
    stream = io.BytesIO()
    book.save(stream)
    for form in ("ods", "xlsx"):
        checked_book = checked(converted(stream.getvalue(), form, tmp_path)).book
        assert checked_book is not None
        assert checked_book.statistics[0].value == Decimal("98.5")


def test_notes_of_the_form_do_not_become_text_of_an_ods(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook()))
    book["Hoạt động"]["A1"].comment = Comment("Điền sẵn.", "dvcq")
    stream = io.BytesIO()
    book.save(stream)
    sheets = read_book(converted(stream.getvalue(), "ods", tmp_path), "so.ods").sheets
    header = next(sheet.header for sheet in sheets if sheet.title == "Hoạt động")
    assert header.value(0) == "Mã"


def test_an_ods_with_a_password_is_told() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", b"\x00\x01")
        package.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    with pytest.raises(Stop, match="mật khẩu"):
        read_book(stream.getvalue(), "so.ods")

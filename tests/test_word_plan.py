"""An existing plan in Word → a new workbook: levels by marks, all that is unsure is named.

Plans are made here with python-docx; units, documents and persons in them are invented.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl import load_workbook
from support import checked, codes, made, texts
from test_cli import dvcq, out

from dvcq.package import pack, unpack
from dvcq.problems import Problem, Stop
from dvcq.word_plan import PlanRead, read_plan
from dvcq.workbook.writer import book_bytes

INPUTS = Path(__file__).parent.parent / "inputs"
OPEN = {"Mã đơn vị": "don-vi", "Văn bản ký": "điện tử"}  # what no plan tells


# --- plans made here --------------------------------------------------------------------------


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def headed(title: str = "KẾ HOẠCH", abstract: str = "Công tác dân vận năm 2031") -> Any:
    """A document with the letterhead of an invented unit, the title and the abstract."""
    document = Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "UBND TỈNH MẪU"
    table.cell(0, 0).add_paragraph().add_run("SỞ THỬ NGHIỆM").bold = True
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    table.cell(1, 0).text = "Số: 12/KH-STN"
    table.cell(1, 1).text = "Mẫu, ngày 05 tháng 3 năm 2031"
    for words in (title, abstract):
        centred(document, words)
    return document


def centred(document: Any, words: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(words).bold = True
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def signed(document: Any) -> bytes:
    """Recipients and signature as a table, then the bytes."""
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Nơi nhận:\n- Như trên;\n- Sở Mẫu;\n- Các phòng, ban;\n- Lưu: VT, VP."
    table.cell(0, 1).text = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Văn Mẫu"
    return saved(document)


def plan(*lines: str) -> bytes:
    """A plan with these typed paragraphs; "**" at the start makes one bold."""
    document = headed()
    for line in lines:
        document.add_paragraph().add_run(line.removeprefix("**")).bold = line.startswith("**")
    return signed(document)


def read(content: bytes) -> PlanRead:
    return read_plan(content, "kế hoạch.docx")


SHORT = {
    "Phần (I.)": "I",
    "Khoản có tiêu đề (1.)": "1*",
    "Khoản (1.)": "1",
    "Điểm (a))": "a",
    "Gạch (-)": "-",
    "Đoạn (không đánh số)": "",
}


def levels(result: PlanRead) -> list[tuple[str, str]]:
    """(level, text) of each paragraph; "1*" is a khoản with a title."""
    return [(SHORT[row["Cấp"]], row["Nội dung"]) for row in result.rows["Kế hoạch"]]


def unsure(result: PlanRead, *but: str) -> list[tuple[str, str]]:
    """(code, cell) of the doubts, without those codes; most plans here do not name the unit."""
    aside = {*but, "word-unit-name"}
    return [(code, cell) for code, cell in codes(result.doubts) if code not in aside]


def said(result: PlanRead, code: str) -> Problem:
    return next(item for item in result.doubts if item.code == code)


# --- the plan of our own ----------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(INPUTS.glob("*.xlsx")), ids=lambda path: path.stem)
def test_a_plan_of_ours_read_back_gives_the_same_plan(path: Path) -> None:
    first = made(path.read_bytes(), "ke-hoach", again=True).documents["ke-hoach.docx"].docx
    result = read(first)
    rows = {**result.rows, "Đơn vị": {**result.rows["Đơn vị"], **OPEN}}
    content = book_bytes(rows)
    assert codes(checked(content).problems, "error") == []
    second = made(content, "ke-hoach").documents["ke-hoach.docx"].docx
    assert texts(second) == texts(first)  # heading, marks, paragraphs, recipients, signature
    assert {item[0] for item in unsure(result)} <= {
        "word-short",
        "word-basis-guess",
        "word-basis-title",
        "word-law-guess",
    }


@pytest.mark.parametrize("path", sorted(INPUTS.glob("*.xlsx")), ids=lambda path: path.stem)
def test_groups_tasks_and_targets_get_the_codes_a_clerk_gave(path: Path) -> None:
    given = [row.code for row in checked(path.read_bytes()).book.plan]  # type: ignore[union-attr]
    content = made(path.read_bytes(), "ke-hoach", again=True).documents["ke-hoach.docx"].docx
    found = [row.get("Mã") for row in read(content).rows["Kế hoạch"]]
    assert [code for code in found if code] == [code for code in given if code]


# --- the letterhead and the end ---------------------------------------------------------------


def test_the_letterhead_fills_the_unit_and_the_row_of_the_plan() -> None:
    result = read(plan("I. NỘI DUNG", "1. Một việc.", "Trên đây là Kế hoạch của Sở Thử nghiệm./."))
    assert result.rows["Đơn vị"] == {
        "Tên đơn vị": "Sở Thử nghiệm",
        "Tên đơn vị ở đầu văn bản": "SỞ THỬ NGHIỆM",
        "Cơ quan chủ quản ở đầu văn bản": "UBND TỈNH MẪU",
        "Ký hiệu đơn vị": "STN",
        "Địa danh": "Mẫu",
        "Năm": 2031,
        "Chức vụ người đứng đầu": "Giám đốc",
    }
    (document,) = result.rows["Văn bản"]
    assert document.pop("Ngày ban hành").isoformat() == "2031-03-05"
    assert document == {
        "Mã": "VB1",
        "Loại văn bản": "kế hoạch",
        "Trích yếu": "Công tác dân vận năm 2031",
        "Tháng dự kiến": 3,
        "Số": "12",
        "Hình thức ký": "KT.",
        "Chức vụ người ký": "Phó Giám đốc",
        "Người ký": "Lê Văn Mẫu",
        "Lưu": "VT, VP",
    }
    names = [row["Nơi nhận"] for row in result.rows["Nơi nhận"]]
    assert names == ["Sở Mẫu", "Các phòng, ban"]
    assert unsure(result) == [("word-group-plain", "Kế hoạch!A3")]


def test_letterhead_and_signature_typed_with_tabs_are_read_too() -> None:
    document = Document()
    document.add_paragraph("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    document.add_paragraph("PHƯỜNG MẪU\tĐộc lập - Tự do - Hạnh phúc")
    document.add_paragraph("Số:      /KH-UBND\tMẫu, ngày      tháng 02 năm 2031")
    centred(document, "KẾ HOẠCH")
    centred(document, "Công tác dân vận năm 2031")
    document.add_paragraph("1. Một việc của Ủy ban nhân dân phường Mẫu./.")
    document.add_paragraph("Nơi nhận:\tTM. ỦY BAN NHÂN DÂN")
    document.add_paragraph("- Sở Mẫu;\tCHỦ TỊCH")
    document.add_paragraph("- Lưu: VT.")
    document.add_paragraph("\tLê Văn Mẫu")
    result = read(saved(document))
    unit = result.rows["Đơn vị"]
    assert unit["Tên đơn vị"] == "Ủy ban nhân dân phường Mẫu"
    assert unit["Tên đơn vị ở đầu văn bản"] == "ỦY BAN NHÂN DÂN\nPHƯỜNG MẪU"
    assert "Cơ quan chủ quản ở đầu văn bản" not in unit
    assert (unit["Ký hiệu đơn vị"], unit["Địa danh"], unit["Năm"]) == ("UBND", "Mẫu", 2031)
    assert (unit["Tập thể ký thay mặt (TM.)"], unit["Chức vụ người đứng đầu"]) == (
        "Ủy ban nhân dân",
        "Chủ tịch",
    )
    (row,) = result.rows["Văn bản"]
    assert (row["Hình thức ký"], row["Chức vụ người ký"], row["Người ký"], row["Lưu"]) == (
        "TM.",
        "Chủ tịch",
        "Lê Văn Mẫu",
        "VT",
    )
    assert "Số" not in row
    assert "Ngày ban hành" not in row
    assert [item["Nơi nhận"] for item in result.rows["Nơi nhận"]] == ["Sở Mẫu"]


@pytest.mark.parametrize(
    ("lines", "parent", "unit", "doubted"),
    [
        (["UBND TỈNH MẪU", "**SỞ THỬ"], "UBND TỈNH MẪU", "SỞ THỬ", False),
        (["UBND TỈNH MẪU", "**SỞ THỬ", "**VÀ MẪU"], "UBND TỈNH MẪU", "SỞ THỬ\nVÀ MẪU", False),
        (["**UBND TỈNH MẪU", "**SỞ THỬ"], "UBND TỈNH MẪU", "SỞ THỬ", True),
        (["**SỞ THỬ", "**VÀ MẪU"], None, "SỞ THỬ\nVÀ MẪU", True),
        (["SỞ MẪU", "CHI CỤC THỬ"], "SỞ MẪU", "CHI CỤC THỬ", True),
        (["**ỦY BAN NHÂN DÂN", "**PHƯỜNG THỬ"], None, "ỦY BAN NHÂN DÂN\nPHƯỜNG THỬ", False),
        (["DỰ THẢO", "**SỞ THỬ"], None, "SỞ THỬ", False),
    ],
)
def test_the_unit_is_told_from_its_superior_by_bold_letters_or_asked_about(
    lines: Sequence[str], parent: str | None, unit: str, doubted: bool
) -> None:
    document = headed()
    cell = document.tables[0].cell(0, 0)
    cell.text = ""
    for line in lines:
        cell.add_paragraph().add_run(line.removeprefix("**")).bold = line.startswith("**")
    document.add_paragraph("1. Việc.")
    result = read(signed(document))
    settings = result.rows["Đơn vị"]
    assert settings.get("Cơ quan chủ quản ở đầu văn bản") == parent
    assert settings["Tên đơn vị ở đầu văn bản"] == unit
    assert (("word-unit-guess", "Đơn vị!B3") in unsure(result)) is doubted


def test_a_name_in_capitals_that_no_sentence_writes_is_asked_about() -> None:
    result = read(plan("1. Việc của đơn vị."))
    assert result.rows["Đơn vị"]["Tên đơn vị"] == "SỞ THỬ NGHIỆM"
    assert ("word-unit-name", "Đơn vị!B2") in codes(result.doubts)


def test_a_signature_above_the_recipients_is_no_part_of_the_plan() -> None:
    document = headed()
    lines = ("1. Việc./.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Mẫu", "Nơi nhận:", "- Lưu: VT.")
    for line in lines:
        document.add_paragraph(line)
    result = read(saved(document))
    assert levels(result) == [("1", "Việc./.")]
    (row,) = result.rows["Văn bản"]
    assert (row["Hình thức ký"], row["Chức vụ người ký"], row["Người ký"], row["Lưu"]) == (
        "KT.",
        "Phó Giám đốc",
        "Lê Văn Mẫu",
        "VT",
    )


def test_what_the_paper_does_not_tell_is_named_and_left_empty() -> None:
    document = Document()
    document.add_paragraph("I. NỘI DUNG")
    document.add_paragraph("Trên đây là kế hoạch./.")
    result = read(saved(document))
    assert unsure(result) == [
        ("word-head-none", "Đơn vị!B3"),
        ("word-head-none", "Đơn vị!B5"),
        ("word-head-none", "Đơn vị!B7"),
        ("word-sign", "Đơn vị!B10"),
        ("word-head-none", "Đơn vị!B8"),
        ("word-no-title", "Văn bản!D2"),
        ("word-sign", "Văn bản!M2"),
        ("word-sign", "Văn bản!N2"),
        ("word-no-recipients", "Nơi nhận!C2"),
        ("word-no-groups", "Kế hoạch!A2"),
    ]
    assert result.rows["Đơn vị"] == {}
    assert result.rows["Văn bản"] == [{"Mã": "VB1", "Loại văn bản": "kế hoạch"}]


def test_a_day_that_does_not_exist_is_asked_about() -> None:
    document = headed()
    document.tables[0].cell(1, 1).text = "Mẫu, ngày 31 tháng 02 năm 2031"
    document.add_paragraph("1. Việc.")
    result = read(signed(document))
    assert ("word-day-none", "Văn bản!G2") in unsure(result)
    assert "31/02/2031" in said(result, "word-day-none").message
    assert "Ngày ban hành" not in result.rows["Văn bản"][0]


def test_what_follows_the_signature_is_left_out_and_told() -> None:
    document = headed()
    document.add_paragraph("1. Việc.")
    signed(document)
    document.add_paragraph("PHỤ LỤC")
    document.add_paragraph("Danh sách kèm theo")
    result = read(saved(document))
    assert said(result, "word-after-end").message.startswith(
        "Sau phần ký còn 2 đoạn (bắt đầu bằng “PHỤ LỤC”)"
    )
    assert levels(result) == [("1", "Việc.")]


# --- levels by typed marks --------------------------------------------------------------------


def test_typed_marks_tell_the_levels_and_are_taken_off() -> None:
    result = read(
        plan(
            "Sở Thử nghiệm lập kế hoạch như sau:",
            "**I. MỤC ĐÍCH",
            "1. Làm rõ việc.",
            "2/ Rõ người.",
            "**II. NỘI DUNG",
            "**1. Tuyên truyền",
            "a) Họp.",
            "- Họp tổ;",
            "– Họp đội;",
            "b) Viết bài.",
            "**2. Đối thoại",
            "• Một buổi.",
            "Trên đây là Kế hoạch./.",
        )
    )
    assert levels(result) == [
        ("", "Sở Thử nghiệm lập kế hoạch như sau:"),
        ("I", "MỤC ĐÍCH"),
        ("1", "Làm rõ việc."),
        ("1", "Rõ người."),
        ("I", "NỘI DUNG"),
        ("1*", "Tuyên truyền"),
        ("a", "Họp."),
        ("-", "Họp tổ;"),
        ("-", "Họp đội;"),
        ("a", "Viết bài."),
        ("1*", "Đối thoại"),
        ("-", "Một buổi."),
        ("", "Trên đây là Kế hoạch./."),
    ]
    assert [row.get("Mã") for row in result.rows["Kế hoạch"]] == [
        *(None, None, None, None, None),
        *("N1", "N1.1", None, None, "N1.2", "N2", "N2.1", None),
    ]
    assert unsure(result) == []


def test_a_gap_or_a_double_number_is_named_once_where_it_begins() -> None:
    result = read(
        plan(
            "I. ĐẦU",
            "1. Một.",
            "2. Hai.",
            "4. Bốn.",
            "5. Năm.",
            "5. Lại năm.",
            "III. BA",
            "1. Một.",
        )
    )
    assert [text for _, text in levels(result)][3:6] == ["Bốn.", "Năm.", "Lại năm."]
    assert unsure(result, "word-no-groups") == [
        ("word-mark-changed", "Kế hoạch!D5"),
        ("word-mark-changed", "Kế hoạch!D7"),
        ("word-mark-changed", "Kế hoạch!D8"),
    ]
    first = said(result, "word-mark-changed").message
    assert "“4.”" in first
    assert "“3.”" in first
    assert "“Bốn.”" in first


def test_a_gap_among_points_ends_with_its_clause() -> None:
    result = read(plan("1. Một.", "a) Ý.", "c) Ý.", "2. Hai.", "a) Ý.", "b) Ý."))
    assert unsure(result, "word-no-groups") == [("word-mark-changed", "Kế hoạch!D4")]


@pytest.mark.parametrize(
    ("lines", "level", "text", "doubt"),
    [
        (["1. Một.", "1.1. Nhỏ."], "a", "Nhỏ.", "word-mark-changed"),
        (["1. Một.", "- Ý.", "+ Nhỏ."], "-", "Nhỏ.", "word-mark-sign"),
        (["A. PHẦN LỚN"], "", "A. PHẦN LỚN", "word-mark-unknown"),
        (["Phần I. PHẦN LỚN"], "I", "PHẦN LỚN", ""),
        (["**MỤC ĐÍCH"], "", "MỤC ĐÍCH", "word-heading-guess"),
        (["1. Một.", "- Ý.", "Ý không dấu.", "- Ý."], "", "Ý không dấu.", "word-between"),
        (["Câu chưa hết", "nên còn nữa."], "", "nên còn nữa.", "word-runs-on"),
        (["1. Một tiêu đề", "- Ý."], "1*", "Một tiêu đề", "word-title-guess"),
        (["f) Không có chữ f."], "a", "Không có chữ f.", "word-mark-changed"),
    ],
)
def test_what_the_levels_do_not_know_is_named(
    lines: Sequence[str], level: str, text: str, doubt: str
) -> None:
    result = read(plan("Mở đầu:", *lines, "Hết."))
    assert (level, text) in levels(result)
    row = levels(result).index((level, text)) + 2
    found = [
        code for code, cell in unsure(result) if cell in (f"Kế hoạch!D{row}", f"Kế hoạch!C{row}")
    ]
    assert found == ([doubt] if doubt else [])


def test_a_plan_without_bold_letters_and_titles_has_no_titled_clauses() -> None:
    result = read(plan("1. Phân công:", "- Ai;", "2. Một câu.", "- Ai."))
    assert [level for level, _ in levels(result)] == ["1", "-", "1", "-"]
    assert unsure(result) == [("word-no-groups", "Kế hoạch!A2")]


def test_a_line_break_stays_unless_a_mark_follows_it() -> None:
    result = read(plan("Mở đầu\ncòn tiếp:", "1. Một\n- Ý trong cùng đoạn."))
    assert levels(result) == [("", "Mở đầu\ncòn tiếp:"), ("1*", "Một"), ("-", "Ý trong cùng đoạn.")]
    assert ("word-line-split", "Kế hoạch!D4") in unsure(result)


def test_a_paragraph_longer_than_a_cell_holds_is_split_and_loses_nothing() -> None:
    words = "một hai ba bốn năm " * 4000
    result = read(plan(f"1. {words}", "Mở\n" * 12_000))
    pieces = [text for _, text in levels(result)]
    assert max(map(len, pieces)) <= 30_000
    assert " ".join(pieces).split() == words.split() + ["Mở"] * 12_000
    assert sum(code == "word-line-split" for code, _ in unsure(result)) == len(pieces) - 2


def test_the_24th_point_of_a_clause_is_named() -> None:
    points = [f"{letter}) Ý {letter}." for letter in "abcdđeghiklmnopqrstuvxy"]
    result = read(plan("1. Khoản.", *points, "z) Thừa."))
    assert ("word-points", "Kế hoạch!D26") in unsure(result)


# --- automatic numbers ------------------------------------------------------------------------

LEVEL = '<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def lvl(n: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    return LEVEL.format(n=n, form=form, text=text, start=start, more=more)


PLAN_LEVELS = (
    lvl(0, "upperRoman", "%1.")
    + lvl(1, "decimal", "%2.")
    + lvl(2, "lowerLetter", "%3)")
    + lvl(3, "bullet", "\uf0b7")
)


def numbered(*nums: str, levels_of_list: str = PLAN_LEVELS) -> Any:
    """A headed plan whose lists 91, 92 … share one definition; ``nums``: what each overrides."""
    document = headed()
    root = document.part.numbering_part.element
    root.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels_of_list}</w:abstractNum>'
        ),
    )
    for count, over in enumerate(nums or ("",)):
        root.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{91 + count}"><w:abstractNumId w:val="90"/>{over}'
                "</w:num>"
            )
        )
    return document


def item(document: Any, level: int, words: str, bold: bool = False, num: int = 91) -> Any:
    paragraph = document.add_paragraph()
    paragraph.add_run(words).bold = bold
    paragraph._p.get_or_add_pPr().append(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
        )
    )
    return paragraph


def test_automatic_numbers_become_levels() -> None:
    document = numbered()
    item(document, 0, "NỘI DUNG", bold=True)
    item(document, 1, "Tuyên truyền", bold=True)
    item(document, 2, "Họp.")
    item(document, 3, "Họp tổ.")
    item(document, 2, "Viết bài.")
    item(document, 1, "Đối thoại", bold=True)
    item(document, 2, "Một buổi.")
    item(document, 0, "CHỈ TIÊU", bold=True)
    item(document, 1, "Mọi người đều biết.")
    result = read(signed(document))
    assert levels(result) == [
        ("I", "NỘI DUNG"),
        ("1*", "Tuyên truyền"),
        ("a", "Họp."),
        ("-", "Họp tổ."),
        ("a", "Viết bài."),
        ("1*", "Đối thoại"),
        ("a", "Một buổi."),
        ("I", "CHỈ TIÊU"),
        ("1", "Mọi người đều biết."),
    ]
    assert [row.get("Mã") for row in result.rows["Kế hoạch"]] == [
        *(None, "N1", "N1.1", None, "N1.2", "N2", "N2.1", None, "T1")
    ]
    assert unsure(result) == []  # counters begin again below a higher level, as ours do


def test_numbers_that_word_counts_otherwise_are_named() -> None:
    """The list goes on over the parts, and Word's fifth letter is "e" where ours is "đ"."""
    whole = lvl(0, "decimal", "%1.") + lvl(1, "lowerLetter", "%2)")
    document = numbered(levels_of_list=whole)
    document.add_paragraph("I. MỘT")
    item(document, 0, "Một.")
    document.add_paragraph("II. HAI")
    item(document, 0, "Hai.")
    for word in ("Bốn", "Năm", "Sáu", "Bảy", "Tám"):
        item(document, 1, f"{word}.")
    result = read(signed(document))
    found = [item for item in result.doubts if item.code == "word-mark-changed"]
    assert [(one.cell, one.message.split("theo thứ tự")[0]) for one in found] == [
        ("D5", "Bản Word đánh “2.”, "),
        ("D10", "Bản Word đánh “e)”, "),
    ]


def test_a_list_that_starts_anew_and_a_style_that_numbers_are_followed() -> None:
    document = numbered(
        "", '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>'
    )
    style = document.styles.add_style("Khoan", 1).element
    style.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="1"/><w:numId w:val="91"/></w:numPr>')
    )
    document.add_paragraph("I. MỘT")
    document.add_paragraph("Một.", style="Khoan")
    document.add_paragraph("Hai.", style="Khoan")
    document.add_paragraph("II. HAI")
    item(document, 1, "Lại một.", num=92)
    item(document, 1, "Lại hai.", num=92)
    off = document.add_paragraph("Không đánh số.", style="Khoan")
    off._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="0"/></w:numPr>')
    )
    result = read(signed(document))
    assert [level for level, _ in levels(result)] == ["I", "1", "1", "I", "1", "1", ""]
    assert unsure(result, "word-no-groups") == []


def test_an_automatic_mark_beside_a_typed_one_is_named() -> None:
    document = numbered()
    item(document, 1, "a) Hai ký hiệu.")
    result = read(signed(document))
    assert levels(result) == [("1", "a) Hai ký hiệu.")]
    assert ("word-mark-two", "Kế hoạch!D2") in unsure(result)


def test_an_automatic_mark_of_no_level_stays_in_the_text() -> None:
    document = numbered(levels_of_list=lvl(0, "lowerRoman", "%1."))
    item(document, 0, "Một.")
    item(document, 0, "Hai.")
    result = read(signed(document))
    assert levels(result)[1] == ("", "ii. Hai.")
    assert ("word-mark-unknown", "Kế hoạch!D3") in unsure(result)


# --- what a page holds besides plain text -----------------------------------------------------


def raw(document: Any, xml: str) -> None:
    """A paragraph from XML, before the section properties."""
    document.element.body.insert(-1, parse_xml(xml.replace("<w:p>", f"<w:p {SPACES}>", 1)))


SPACES = (
    nsdecls("w")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:v="urn:schemas-microsoft-com:vml"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def test_tracked_changes_are_taken_as_accepted_and_told() -> None:
    document = headed()
    raw(
        document,
        "<w:p><w:r><w:t>1. Giữ</w:t></w:r>"
        '<w:del w:id="1" w:author="x"><w:r><w:delText> bỏ</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t> thêm</w:t></w:r></w:ins>'
        '<w:moveFrom w:id="3" w:author="x"><w:r><w:t> dời</w:t></w:r></w:moveFrom>'
        "<w:r><w:t>.</w:t></w:r></w:p>",
    )
    raw(
        document,
        '<w:p><w:pPr><w:rPr><w:del w:id="4" w:author="x"/></w:rPr></w:pPr>'
        "<w:r><w:t>2. Nối </w:t></w:r></w:p>",
    )
    raw(document, "<w:p><w:r><w:t>liền.</w:t></w:r></w:p>")
    result = read(signed(document))
    assert levels(result) == [("1", "Giữ thêm."), ("1", "Nối liền.")]
    assert said(result, "word-tracked").message.startswith("Tệp Word còn 4 chỗ sửa")


def test_text_boxes_are_read_once_and_their_place_is_doubted() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>1. Trong khung.</w:t></w:r></w:p></w:txbxContent>"
    document = headed()
    document.add_paragraph("I. NỘI DUNG")
    raw(
        document,
        "<w:p><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><wps:txbx>{box}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>",
    )
    raw(document, f"<w:p><w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r></w:p>")
    result = read(signed(document))
    assert levels(result) == [("I", "NỘI DUNG"), ("1", "Trong khung."), ("1", "Trong khung.")]
    assert [cell for code, cell in unsure(result) if code == "word-box"] == [
        "Kế hoạch!D3",
        "Kế hoạch!D4",
    ]


def test_a_table_within_the_plan_gives_its_paragraphs_and_is_told() -> None:
    document = headed()
    document.add_paragraph("1. Phân công.")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Họp"
    table.cell(0, 1).text = "Văn phòng"
    result = read(signed(document))
    assert levels(result) == [("1", "Phân công."), ("", "Họp"), ("", "Văn phòng")]
    assert ("word-table", "Kế hoạch!D3") in unsure(result)


def test_hidden_words_and_notes_are_left_out_and_told() -> None:
    document = headed()
    raw(
        document,
        "<w:p><w:r><w:t>1. Thấy</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> giấu</w:t></w:r>"
        '<w:r><w:footnoteReference w:id="1"/></w:r>'
        '<w:r><w:t xml:space="preserve"> một</w:t><w:noBreakHyphen/><w:t>hai.</w:t></w:r></w:p>',
    )
    result = read(signed(document))
    assert levels(result) == [("1", "Thấy một-hai.")]
    assert "1 chú thích cuối trang, 1 chỗ chữ ẩn" in said(result, "word-left").message


def test_text_of_an_old_encoding_is_mended_and_told() -> None:
    result = read(plan("1. C«ng t¸c d©n vËn cña c¬ quan ®¬n vÞ trong n¨m."))
    assert levels(result) == [("1", "Công tác dân vận của cơ quan đơn vị trong năm.")]
    assert "1 đoạn" in said(result, "word-old-letters").message


# --- cited documents --------------------------------------------------------------------------


def bases(result: PlanRead) -> list[tuple[object, ...]]:
    names = ("Loại văn bản", "Số, ký hiệu", "Cơ quan ban hành", "Tên, trích yếu")
    return [tuple(row.get(name) for name in names) for row in result.rows["Căn cứ"]]


def test_lines_of_can_cu_become_rows_that_are_printed() -> None:
    result = read(
        plan(
            "Căn cứ Luật Thử nghiệm số 12/2030/QH15;",
            "Căn cứ Nghị định số 10/2030/NĐ-CP ngày 15 tháng 02 năm 2030 của Chính phủ quy định "
            "việc thử, việc mẫu;",
            "- Căn cứ Luật Mẫu;",
            "Căn cứ tình hình thực tế của đơn vị;",
            "Căn cứ nhiệm vụ tại Kế hoạch số 9/KH-UBND ngày 05/01/2031, Sở lập kế hoạch như sau:",
            "I. NỘI DUNG",
        )
    )
    assert bases(result) == [
        ("Luật", "12/2030/QH15", None, "Thử nghiệm số 12/2030/QH15"),
        ("Nghị định", "10/2030/NĐ-CP", "Chính phủ", "quy định việc thử, việc mẫu"),
        ("Luật", None, None, "Mẫu"),
        ("Kế hoạch", "9/KH-UBND", None, "Kế hoạch số 9/KH-UBND ngày 05/01/2031"),
    ]
    assert [row["In thành dòng Căn cứ"] for row in result.rows["Căn cứ"]] == [
        *("Có", "Có", "Có", "Không")
    ]
    assert [text[:22] for _, text in levels(result)] == [
        "Căn cứ tình hình thực ",
        "Căn cứ nhiệm vụ tại Kế",
        "NỘI DUNG",
    ]
    assert unsure(result, "word-no-groups") == [
        ("word-basis-print", "Căn cứ!E4"),  # without its dash
        ("word-basis-title", "Căn cứ!E5"),
        ("word-basis-line", "Kế hoạch!D2"),
    ]
    printed = texts(made(whole(result), "ke-hoach", again=True).documents["ke-hoach.docx"].docx)
    assert (
        "Căn cứ Nghị định số 10/2030/NĐ-CP ngày 15/02/2030 của Chính phủ quy định việc thử, việc "
        "mẫu;" in printed
    )


def whole(result: PlanRead) -> bytes:
    return book_bytes({**result.rows, "Đơn vị": {**result.rows["Đơn vị"], **OPEN}})


def test_a_sentence_that_begins_with_can_cu_stays_a_paragraph() -> None:
    sentence = "Căn cứ Luật Mẫu, Sở Thử nghiệm lập kế hoạch như sau:"
    result = read(plan(sentence, "I. NỘI DUNG"))
    assert levels(result)[0] == ("", sentence)
    assert [row["In thành dòng Căn cứ"] for row in result.rows["Căn cứ"]] == ["Không"]


def test_citations_in_prose_are_registered_once_with_their_parts() -> None:
    result = read(
        plan(
            "1. Thực hiện theo Quyết định số 5-QĐ/TU, ngày 02/3/2030 của Ban Thường vụ Tỉnh ủy về "
            "việc ban hành Quy chế thử; Chỉ thị số 7/CT-UBND ngày 04/4/2030 của UBND tỉnh tại cơ "
            "quan.",
            "2. Theo Quyết định số 5-QĐ/TU ngày 03/3/2030 và Luật Thử nghiệm năm 2029 thì làm.",
        )
    )
    assert bases(result) == [
        ("Quyết định", "5-QĐ/TU", "Ban Thường vụ Tỉnh ủy", "về việc ban hành Quy chế thử"),
        ("Chỉ thị", "7/CT-UBND", "UBND tỉnh", "Chỉ thị số 7/CT-UBND ngày 04/4/2030"),
        ("Luật", None, None, "Thử nghiệm năm 2029"),
    ]
    assert unsure(result, "word-no-groups") == [
        ("word-basis-days", "Căn cứ!C2"),
        ("word-basis-title", "Căn cứ!E3"),
        ("word-law-guess", "Căn cứ!E4"),
    ]


# --- short names ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "short", "doubted"),
    [
        ("Quán triệt văn bản mới.", "Quán triệt văn bản mới", False),
        (
            "Tuyên truyền chủ trương, chính sách, pháp luật về công tác dân vận tới mọi người.",
            "Tuyên truyền chủ trương",
            True,
        ),
        (
            "Mỗi tổ dân phố đăng ký ít nhất một mô hình “Dân vận khéo ở cơ sở” trong năm nay.",
            "Mỗi tổ dân phố đăng ký ít nhất một mô hình",
            True,
        ),
    ],
)
def test_a_short_name_is_the_beginning_and_is_named_when_cut(
    text: str, short: str, doubted: bool
) -> None:
    result = read(plan("**I. NHIỆM VỤ", "**1. Nhóm", f"- {text}"))
    assert result.rows["Kế hoạch"][2]["Tên gọn"] == short
    assert (("word-short", "Kế hoạch!B4") in unsure(result)) is doubted


# --- files that are no plan -------------------------------------------------------------------


def changed(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    parts = unpack(content)
    return pack({**parts, part: change(parts[part])})


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"<w>" + b" " * 200_000_000)
    return stream.getvalue()


GOOD = plan("1. Việc.")
DOCTYPE = b'<!DOCTYPE w [<!ENTITY e "eeee">]>'
DEEP = b"<w:p>" * 1000 + b"</w:p>" * 1000


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "tệp rỗng"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"{\\rtf1 ...}", "RTF"),
        (b"<html>ke hoach</html>", "trang web"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".doc kiểu cũ"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "mật khẩu",
        ),
        (b"chu thuong", "không phải tệp Word"),
        (GOOD[: len(GOOD) // 2], "hỏng hoặc thiếu"),
        (pack({"xl/workbook.xml": b"<a/>"}), "không có văn bản Word"),
        (changed(GOOD, "word/document.xml", lambda part: part[:-40]), "bị hỏng"),
        (
            changed(
                GOOD, "word/document.xml", lambda part: DOCTYPE + part[part.index(b"<w:doc") :]
            ),
            "không an toàn",
        ),
        (
            changed(
                GOOD,
                "word/document.xml",
                lambda part: part.replace(b"<w:body>", b"<w:body>" + DEEP),
            ),
            "bị hỏng",
        ),
        (
            changed(
                GOOD,
                "word/document.xml",
                lambda part: part.replace(b"<w:body>", b"<w:body>" + b"<w:p/>" * 1_100_000),
            ),
            "quá lớn",
        ),
        (bomb(), "quá lớn"),
        (saved(Document()), "Không thấy đoạn nào"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_no_plan_is_refused_with_its_reason(content: bytes, why: str) -> None:
    with pytest.raises(Stop) as stop:
        read(content)
    assert why in stop.value.problem.message
    assert stop.value.problem.severity == "error"


def test_odd_numbering_and_rings_of_styles_do_no_harm() -> None:
    document = numbered(levels_of_list=lvl(12, "decimal", "%1.") + lvl(0, "", "%9", start=-3))
    item(document, 12, "Một.")
    item(document, 0, "Hai.")
    item(document, 0, "Ba.", num=777)
    styles = [document.styles.add_style(name, 1).element for name in ("Vong1", "Vong2")]
    for style, other in zip(styles, ("Vong2", "Vong1"), strict=True):
        based = style.makeelement(qn("w:basedOn"), {qn("w:val"): other})
        style.append(based)
    document.add_paragraph("Bốn.", style="Vong1")
    assert [text for _, text in levels(read(signed(document)))] == ["Một.", "Hai.", "Ba.", "Bốn."]


# --- the command ------------------------------------------------------------------------------


def test_the_command_writes_the_workbook_and_names_what_is_unsure(tmp_path: Path) -> None:
    (tmp_path / "cũ.docx").write_bytes(
        plan("I. NỘI DUNG", "1. Một việc:", "- Ý.", "Trên đây là Kế hoạch của Sở Thử nghiệm./.")
    )
    done = dvcq("new", "mới.xlsx", "--tu-ke-hoach", "cũ.docx", cwd=tmp_path)
    assert done.returncode == 0, out(done)
    assert "Đã tạo sổ “mới.xlsx”; 4 đoạn, 0 căn cứ, 2 nơi nhận; 1 chỗ cần xem lại:" in out(done)
    assert "Kế hoạch!A3: Khoản không có tiêu đề" in out(done)
    book = load_workbook(tmp_path / "mới.xlsx")
    assert [cell.value for cell in book["Kế hoạch"]["D"][1:5]] == [
        "NỘI DUNG",
        "Một việc:",
        "Ý.",
        "Trên đây là Kế hoạch của Sở Thử nghiệm./.",
    ]
    note = str(book["Hướng dẫn"]["B2"].value)
    assert note.startswith("Sổ này điền sẵn từ tệp Word “cũ.docx”; 1 chỗ cần xem lại.")
    assert "Kế hoạch!A3" in note
    assert book["Tiêu chí"].max_row > 10  # the standing sheets of a new book are there too
    before = (tmp_path / "mới.xlsx").read_bytes()
    again = dvcq("new", "mới.xlsx", "--tu-ke-hoach", "cũ.docx", cwd=tmp_path)
    assert again.returncode == 1
    assert (tmp_path / "mới.xlsx").read_bytes() == before


def test_a_file_that_cannot_be_read_leaves_no_workbook(tmp_path: Path) -> None:
    (tmp_path / "cũ.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    done = dvcq("new", "mới.xlsx", "--tu-ke-hoach", "cũ.doc", cwd=tmp_path)
    assert done.returncode == 1
    assert "chọn Lưu thành" in out(done)
    assert not (tmp_path / "mới.xlsx").exists()


def test_the_two_ways_into_a_new_workbook_exclude_each_other(tmp_path: Path) -> None:
    arguments = ("--from", "a.xlsx", "--year", "2032", "--tu-ke-hoach", "b.docx")
    assert dvcq("new", "mới.xlsx", *arguments, cwd=tmp_path).returncode == 2

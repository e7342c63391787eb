"""The marked copy: colours, notes, list; nothing lost, valid input, marked again the same."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import GradientFill, PatternFill
from support import FULL, codes, made, need, workbook

from dvcq.package import pack, unpack
from dvcq.problems import Problem, Stop, problem
from dvcq.validate.book import check_book
from dvcq.workbook.marked import mark_book
from dvcq.workbook.names import MARK_ERROR, MARK_WARNING
from dvcq.workbook.reader import read_book
from dvcq.workbook.writer import book_bytes

# A date that does not exist (B2), a task that does not exist (D3), a formula without result (E5).
FAULTY = (
    FULL.replace("| 05/3/2024 |", "| 31/4/2024 |")
    .replace("| 08/5/2024 | N1.1 |", "| 08/5/2024 | N9 |")
    .replace("| sinh hoạt chuyên đề quý IV |", "| =HYPERLINK(A1) |")
)


def found_in(content: bytes) -> tuple[Problem, ...]:
    return check_book(read_book(content, "thử.xlsx")).problems


def seen(content: bytes) -> list[tuple[str, ...]]:
    return [(p.code, p.severity, p.sheet, p.cell, p.message) for p in found_in(content)]


def marked(content: bytes) -> bytes:
    return mark_book(content, "thử.xlsx", found_in(content)).content


def changed(content: bytes, change: Callable[[Any], None]) -> bytes:
    """A workbook opened, changed and saved by another program."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def loaded(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def colour(page: Any, cell: str) -> str:
    """RGB of a filled cell, empty when it is not filled."""
    fill = page[cell].fill
    return fill.fgColor.rgb[-6:] if fill.fill_type == "solid" else ""


def note(page: Any, cell: str) -> str:
    return page[cell].comment.text if page[cell].comment else ""


def entries(content: bytes, title: str = "Cần sửa") -> list[tuple[Any, ...]]:
    return [
        tuple(cell.value for cell in row[:5])
        for row in loaded(content)[title].iter_rows(min_row=2)
        if any(cell.value for cell in row[:5])
    ]


# --- what a clerk sees ------------------------------------------------------------------------


def test_a_cell_with_an_error_is_red_and_says_what_is_wrong_and_how_to_mend_it() -> None:
    page = loaded(marked(workbook(FAULTY)))["Hoạt động"]
    told = next(p for p in found_in(workbook(FAULTY)) if (p.sheet, p.cell) == ("Hoạt động", "B2"))
    assert told.severity == "error"
    assert colour(page, "B2") == MARK_ERROR
    assert note(page, "B2").splitlines()[1:] == [f"LỖI: {told.message} Cách sửa: {told.hint}"]
    assert page["B2"].comment.author == "dvcq"
    assert colour(page, "B3") == ""
    assert note(page, "B3") == ""


def test_a_warning_is_yellow_and_several_problems_of_a_cell_are_lines_of_one_note() -> None:
    place = {"sheet": "Hoạt động", "cell": "E3"}
    found = [
        problem("sheet-unknown", name="x", **place),
        problem("header-missing", header="Mã", **place),
        problem("header-missing", header="Tên", **place),
    ]
    page = loaded(mark_book(workbook(), "thử.xlsx", found[:1]).content)["Hoạt động"]
    assert colour(page, "E3") == MARK_WARNING
    page = loaded(mark_book(workbook(), "thử.xlsx", found).content)["Hoạt động"]
    assert colour(page, "E3") == MARK_ERROR
    assert [line[:4] for line in note(page, "E3").splitlines()[1:]] == ["NHẮC", "LỖI:", "LỖI:"]


def test_the_list_stands_first_and_links_every_problem_to_its_cell() -> None:
    content = marked(workbook(FAULTY))
    book = loaded(content)
    page = book.worksheets[0]
    assert page.title == "Cần sửa"
    assert book.active.title == "Cần sửa"
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_view.tabSelected] == ["Cần sửa"]
    assert [cell.value for cell in page[1]][:5] == ["Mức", "Trang", "Ô", "Nội dung", "Cách sửa"]
    rows = entries(content)
    assert len(rows) == len(found_in(workbook(FAULTY)))
    assert {row[0] for row in rows} <= {"LỖI", "NHẮC", "GHI"}
    at = next(n for n, row in enumerate(rows, start=2) if row[1:3] == ("Hoạt động", "B2"))
    assert page[f"C{at}"].hyperlink.location == "'Hoạt động'!B2"
    assert (page.freeze_panes, page.page_setup.orientation) == ("A2", "landscape")
    assert page.print_title_rows == "$1:$1"
    assert page["D2"].alignment.wrap_text
    assert page.column_dimensions["F"].hidden


def test_no_other_sheet_stays_selected_for_typing_would_go_into_both() -> None:
    def select(book: Any) -> None:
        book.active = 2
        for page in book.worksheets:
            page.sheet_view.tabSelected = True

    book = loaded(marked(changed(workbook(FAULTY), select)))
    assert [page.title for page in book.worksheets if page.sheet_view.tabSelected] == ["Cần sửa"]
    assert book.active.title == "Cần sửa"


def test_the_list_is_sorted_by_sheet_and_cell_and_links_only_to_what_is_there() -> None:
    found = [
        problem("header-missing", sheet="Hoạt động", cell="C10", header="a"),
        problem("header-missing", sheet="Hoạt động", cell="B9", header="b"),
        problem("header-missing", sheet="Đơn vị", cell="B3", header="c"),
        problem("sheet-hidden", sheet="hoạt  động", name="d"),
        problem("sheet-missing", sheet="Không có", name="e"),
        problem("format-limits", form="xls", unknown="f"),
    ]
    content = mark_book(workbook(), "thử.xlsx", found).content
    page = loaded(content)["Cần sửa"]
    links = {row: page[f"C{row}"].hyperlink for row in range(2, 8)}
    shown = [(r[1] or "", r[2] or "") for r in entries(content)]
    assert shown == [
        ("Không có", ""),
        ("", ""),
        ("Đơn vị", "B3"),
        ("hoạt  động", "mở"),
        ("Hoạt động", "B9"),
        ("Hoạt động", "C10"),
    ]
    assert [link.location if link else "" for link in links.values()] == [
        "",
        "",
        "'Đơn vị'!B3",
        "'Hoạt động'!A1",
        "'Hoạt động'!B9",
        "'Hoạt động'!C10",
    ]


def test_what_was_repaired_is_in_the_list_but_its_cell_is_left_alone() -> None:
    content = workbook(FULL.replace("| VB1 | Sở Nội vụ |", "| vb1 | Sở Nội vụ |"))
    assert ("cell-repaired", "Nơi nhận!A2") in codes(found_in(content), "info")
    page = loaded(marked(content))["Nơi nhận"]
    assert (colour(page, "A2"), note(page, "A2")) == ("", "")
    assert any(row[:3] == ("GHI", "Nơi nhận", "A2") for row in entries(marked(content)))


def test_a_book_without_problems_says_so() -> None:
    content = mark_book(workbook(), "thử.xlsx", []).content
    assert entries(content) == [(None, None, None, "Không còn chỗ nào cần sửa.", None)]


def test_a_cell_that_the_file_does_not_hold_is_made() -> None:
    found = [problem("header-missing", sheet="Đơn vị", cell=c, header="x") for c in ("D40", "B3")]
    found += [
        problem("header-missing", sheet="Hoạt động", cell=c, header="x") for c in ("C2", "A9")
    ]
    content = mark_book(workbook(), "thử.xlsx", found).content
    page = loaded(content)["Đơn vị"]
    assert (colour(page, "D40"), page["D40"].value) == (MARK_ERROR, None)
    assert colour(loaded(content)["Hoạt động"], "C2") == MARK_ERROR
    for name, part in unpack(content).items():
        if name.startswith("xl/worksheets/sheet"):  # a spreadsheet wants rows and cells in order
            rows = [int(row) for row in re.findall(rb'<row[^>]* r="(\d+)"', part)]
            cells = re.findall(rb'<c[^>]* r="([A-Z])(\d+)"', part)
            assert rows == sorted(rows)
            assert cells == sorted(cells, key=lambda cell: (int(cell[1]), cell[0]))
    assert note(page, "D40")
    assert page["B3"].value == "Sở Thử nghiệm"


def test_clerks_text_never_becomes_a_formula_in_notes_or_list() -> None:
    text = "=cmd|' /C calc'!A0\x07 _x0041_"
    found = [problem("header-missing", sheet=text, cell="B2", header=text)]
    parts = unpack(mark_book(workbook(), "thử.xlsx", found).content)
    sheet = parts["xl/worksheets/can-sua1.xml"]
    assert b"<f" not in sheet.replace(b"<fill", b"")
    assert re.search(rb't="inlineStr"><is><t xml:space="preserve">=cmd', sheet)
    assert b"=cmd|' /C calc'!A0 _x005F_x0041_" in sheet  # else it would be decoded


def test_a_text_that_looks_like_a_formula_stays_text() -> None:
    def typed(book: Any) -> None:
        cell = book["Hoạt động"]["E2"]
        cell.value = "=HYPERLINK(A1)"
        cell.data_type = "s"
        cell.quotePrefix = True

    found = [problem("header-missing", sheet="Hoạt động", cell="E2", header="x")]
    copy = mark_book(changed(workbook(), typed), "thử.xlsx", found).content
    cell = loaded(copy)["Hoạt động"]["E2"]
    assert (cell.data_type, cell.quotePrefix, cell.value) == ("s", True, "=HYPERLINK(A1)")
    assert read_book(copy, "thử.xlsx").sheets[-1].title


# --- the copy is valid input ------------------------------------------------------------------


def coloured_and_noted(book: Any) -> None:
    """Colours and notes of the clerk's own, on cells with problems and beside them."""
    page = book["Hoạt động"]
    page["A1"].fill = PatternFill("solid", fgColor="1F4E79")
    page["B2"].fill = PatternFill("solid", fgColor="00FF00")
    page["D3"].fill = PatternFill("solid", fgColor="FFC7CE")  # a spreadsheet's own "bad"
    page["E3"].fill = GradientFill(stop=("000000", "FFFFFF"))
    page["F5"].fill = PatternFill("darkGrid", fgColor="0000FF")
    page["G5"].fill = PatternFill("solid", fgColor="00FF00")
    page["D3"].comment = Comment("Hỏi lại anh Mẫu", "Mẫu")
    page["E2"].comment = Comment("Đã kiểm tra", "Mẫu")
    page["D1"].comment = Comment("Mã nhiệm vụ", "dvcq")
    page.column_dimensions["I"].hidden = True


BOOKS = {
    "faults": lambda: workbook(FAULTY),
    "own colours and notes": lambda: changed(workbook(FAULTY), coloured_and_noted),
    "form": lambda: book_bytes({"Hoạt động": [{"Mã": "HĐ001", "Từ ngày": "31/4/2024"}]}),
    "settings missing": lambda: workbook(FAULTY, {"Mã đơn vị": "", "Năm": "x"}),
    "no sheet of ours": lambda: workbook("## Trang lạ\n| a |\n| b |\n"),
}


@pytest.mark.parametrize("name", BOOKS)
def test_the_copy_has_exactly_the_problems_of_the_original(name: str) -> None:
    original = BOOKS[name]()
    assert seen(original)
    assert seen(marked(original)) == seen(original)


@pytest.mark.parametrize("name", BOOKS)
def test_marking_again_changes_no_byte(name: str) -> None:
    once = marked(BOOKS[name]())
    assert marked(once) == once
    assert marked(BOOKS[name]()) == once


def test_the_copy_gives_the_same_documents() -> None:
    original = workbook(FULL.replace("| VB1 | Sở Nội vụ |", "| vb1 | Sở Nội vụ |"))
    assert len(made(original).documents) == 3
    assert dict(made(marked(original)).documents) == dict(made(original).documents)


def test_colours_and_notes_of_the_clerk_are_kept_and_come_back() -> None:
    original = changed(workbook(FAULTY), coloured_and_noted)
    copy = marked(original)
    page = loaded(copy)["Hoạt động"]
    assert colour(page, "B2") not in ("", "00FF00")
    assert note(page, "D3").startswith("Hỏi lại anh Mẫu\n----- dvcq: cần sửa -----\nLỖI: ")
    assert (note(page, "E2"), colour(page, "G5")) == ("Đã kiểm tra", "00FF00")
    back = loaded(mark_book(copy, "thử.xlsx", []).content)["Hoạt động"]
    first = loaded(original)["Hoạt động"]
    for cell in ("A1", "B2", "D3", "E3", "F5", "G5"):
        assert repr(back[cell].fill) == repr(first[cell].fill), cell
        assert note(back, cell) == note(first, cell), cell


def mended(book: Any) -> None:
    book["Hoạt động"]["B2"].value = "05/3/2024"
    book["Hoạt động"].insert_rows(3)  # the marked cell D3 is now D4


def test_a_mended_cell_loses_its_mark_in_the_next_copy_after_another_program_saved_it() -> None:
    original = changed(workbook(FAULTY), coloured_and_noted)
    again = marked(changed(marked(original), mended))
    page = loaded(again)["Hoạt động"]
    assert (colour(page, "B2"), note(page, "B2")) == ("00FF00", "")
    assert colour(page, "D3") == ""
    assert colour(page, "D4") not in ("", "FFC7CE")
    assert ("LỖI", "Hoạt động", "B2") not in {row[:3] for row in entries(again)}
    assert ("LỖI", "Hoạt động", "D4") in {row[:3] for row in entries(again)}
    cleaned = loaded(mark_book(again, "thử.xlsx", []).content)["Hoạt động"]
    assert colour(cleaned, "D4") == "FFC7CE"


def test_the_copy_survives_libreoffice(tmp_path: Path) -> None:
    soffice = need("soffice", "libreoffice-calc")
    original = changed(workbook(FAULTY), coloured_and_noted)
    (tmp_path / "copy.xlsx").write_bytes(marked(original))
    command = [soffice, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    command += ["--convert-to", "xlsx", "--outdir", str(tmp_path / "out")]
    subprocess.run([*command, str(tmp_path / "copy.xlsx")], check=True, capture_output=True)
    resaved = (tmp_path / "out" / "copy.xlsx").read_bytes()
    errors = [item for item in codes(found_in(original), "error") if item[0] != "cell-formula"]
    assert codes(found_in(resaved), "error") == errors  # it has calculated the formula
    page = loaded(mark_book(resaved, "thử.xlsx", []).content)["Hoạt động"]
    assert [colour(page, cell) for cell in ("B2", "D3", "G5")] == ["00FF00", "FFC7CE", "00FF00"]
    assert [note(page, cell) for cell in ("B2", "D3")] == ["", "Hỏi lại anh Mẫu"]
    assert [sheet.title for sheet in loaded(marked(resaved)).worksheets].count("Cần sửa") == 1


# --- nothing is lost --------------------------------------------------------------------------


def rich() -> bytes:
    """A book with a chart, a formula with a stored result, and parts no library knows."""

    def fill(book: Any) -> None:
        page = book["Hoạt động"]
        chart = BarChart()
        chart.add_data(Reference(page, min_col=8, min_row=2, max_row=5))
        page.add_chart(chart, "N2")
        page["H2"].value = "=40+5"
        page.freeze_panes = "C2"
        page.protection.sheet = True
        page.conditional_formatting.add(
            "H2:H5", CellIsRule("lessThan", ["0"], fill=PatternFill(bgColor="FF0000"))
        )
        book["Văn bản"].column_dimensions["C"].outlineLevel = 1
        book["Văn bản"].print_title_rows = "1:1"

    parts = unpack(changed(workbook(FAULTY), fill))
    for name, part in parts.items():
        parts[name] = part.replace(b"<f>40+5</f><v></v>", b"<f>40+5</f><v>45</v>")
        parts[name] = parts[name].replace(b"<f>40+5</f><v/>", b"<f>40+5</f><v>45</v>")
    parts["xl/vbaProject.bin"] = b"\x01macro"
    parts["xl/media/image1.png"] = b"\x89PNG invented"
    parts["xl/ctrlProps/ctrlProp1.xml"] = b"<formControlPr xmlns='x'/>"
    return pack(parts)


def test_every_part_that_is_no_mark_stays_byte_for_byte() -> None:
    original = rich()
    before, after = unpack(original), unpack(marked(original))
    assert set(before) <= set(after)
    differing = {name for name in before if before[name] != after[name]}
    sheets = {name for name in before if name.startswith("xl/worksheets/sheet")}
    assert any(b"charts" in before[name] or "charts" in name for name in before)
    assert differing - sheets <= {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        *(name for name in before if name.startswith("xl/worksheets/_rels/")),
    }


def test_a_formula_keeps_its_stored_result() -> None:
    copy = marked(rich())
    pages = [openpyxl.load_workbook(io.BytesIO(copy), data_only=only) for only in (False, True)]
    assert [book["Hoạt động"]["H2"].value for book in pages] == ["=40+5", 45]


def test_the_form_survives() -> None:
    """Dropdowns, names, frozen panes, folded columns, protection, print titles, rules of colour."""
    original = book_bytes({"Hoạt động": [{"Mã": "HĐ001", "Từ ngày": "31/4/2024"}]})
    first, copy = loaded(original), loaded(marked(original))
    assert set(copy.defined_names) == set(first.defined_names)
    for page in first.worksheets:
        same = copy[page.title]
        assert same.freeze_panes == page.freeze_panes
        assert same.print_title_rows == page.print_title_rows
        assert same.sheet_state == page.sheet_state
        assert same.protection.sheet == page.protection.sheet
        assert same.auto_filter.ref == page.auto_filter.ref
        rules = [
            sorted(r.formula1 for r in p.data_validations.dataValidation) for p in (page, same)
        ]
        assert rules[0] == rules[1]
        folded = [{k for k, d in p.column_dimensions.items() if d.hidden} for p in (page, same)]
        assert folded[0] == folded[1]
    page = loaded(marked(rich()))["Hoạt động"]
    assert page.freeze_panes == "C2"
    assert [str(rule.sqref) for rule in page.conditional_formatting] == ["H2:H5"]
    assert page.protection.sheet


def test_the_copy_is_a_sound_package() -> None:
    """Each part has a type, each relation a target, each sheet its own number and id."""
    for original in (rich(), BOOKS["own colours and notes"](), BOOKS["form"]()):
        content = marked(original)
        parts = unpack(content)
        types = parts["[Content_Types].xml"].decode()
        for name in re.findall(r'PartName="/([^"]+)"', types):
            assert name in parts
        assert len(re.findall(r"PartName", types)) == len(
            set(re.findall(r'PartName="[^"]+"', types))
        )
        for name in parts:
            assert (
                f'"/{name}"' in types
                or f'Extension="{name.rpartition(".")[2]}"' in types
                or (name in unpack(original))
            ), name
        for name, part in parts.items():
            if name.endswith(".rels"):
                for target in re.findall(rb'Target="/([^"]+)"', part):
                    assert target.decode() in parts
        numbers = re.findall(rb'sheetId="(\d+)"', parts["xl/workbook.xml"])
        assert len(numbers) == len(set(numbers))
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            assert package.testzip() is None


def test_a_broken_drawing_is_left_alone_and_told() -> None:
    parts = unpack(changed(workbook(FAULTY), coloured_and_noted))
    drawing = next(name for name in parts if name.endswith(".vml"))
    parts[drawing] = b"<xml><br></xml>"
    original = pack(parts)
    done = mark_book(original, "thử.xlsx", found_in(original))
    assert [item.code for item in done.problems] == ["mark-note-left"]
    assert "B2" in done.problems[0].message
    assert unpack(done.content)[drawing] == b"<xml><br></xml>"
    assert colour(loaded(done.content)["Hoạt động"], "B2") not in ("", "00FF00")


def test_a_conversation_keeps_its_text_and_is_told() -> None:
    def talk(book: Any) -> None:
        book["Hoạt động"]["B2"].comment = Comment("[Threaded comment] Sao lại 31/4?", "tc={1}")

    original = changed(workbook(FAULTY), talk)
    done = mark_book(original, "thử.xlsx", found_in(original))
    assert [(item.code, item.cell) for item in done.problems] == [("mark-note-left", "B2")]
    assert note(loaded(done.content)["Hoạt động"], "B2") == "[Threaded comment] Sao lại 31/4?"


def test_more_colours_than_shades_leave_the_last_cells_as_they_are() -> None:
    def paint(book: Any) -> None:
        for row in range(2, 72):
            book["Hoạt động"][f"B{row}"].fill = PatternFill("solid", fgColor=f"0000{row:02X}")

    original = changed(workbook(), paint)
    found = [
        problem("header-missing", sheet="Hoạt động", cell=f"B{row}", header="x")
        for row in range(2, 72)
    ]
    done = mark_book(original, "thử.xlsx", found)
    assert [item.code for item in done.problems] == ["mark-colour-left"]
    assert colour(loaded(done.content)["Hoạt động"], "B71") == "000047"
    back = loaded(mark_book(done.content, "thử.xlsx", []).content)["Hoạt động"]
    assert all(colour(back, f"B{row}") == f"0000{row:02X}" for row in range(2, 72))


def test_a_signed_book_says_that_the_copy_is_not_signed() -> None:
    parts = unpack(workbook())
    parts["_xmlsignatures/sig1.xml"] = b"<Signature/>"
    done = mark_book(pack(parts), "thử.xlsx", [])
    assert [item.code for item in done.problems] == ["mark-signature"]


# --- other books ------------------------------------------------------------------------------


def test_a_sheet_of_the_clerks_own_with_that_name_stays_and_ours_gets_another() -> None:
    original = workbook(FAULTY + "## Cần sửa\n| Việc | Ai |\n| Sửa mái | anh Mẫu |\n")
    assert "Cần sửa" in " ".join(item.message for item in found_in(original))
    copy = marked(original)
    book = loaded(copy)
    assert book.worksheets[0].title == "Cần sửa (2)"
    assert book["Cần sửa"]["A2"].value == "Sửa mái"
    assert seen(copy) == seen(original)
    assert marked(copy) == copy


def test_names_of_sheets_keep_their_sheet() -> None:
    """A name that belongs to one sheet counts sheets; one more stands before them now."""

    def named(book: Any) -> None:
        for page in book.worksheets:
            page.print_title_rows = "1:1"
            page.print_area = "A1:C9"

    original = changed(workbook(FAULTY), named)
    for content in (marked(original), marked(marked(original))):
        for page in loaded(content).worksheets[1:]:
            assert page.print_title_rows == "$1:$1"
            assert f"'{page.title}'!$A$1:$C$9" == page.print_area


def ods() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", "<x/>")
    return stream.getvalue()


def test_other_formats_are_refused_with_the_way_out() -> None:
    with pytest.raises(Stop) as stop:
        mark_book(ods(), "sổ.ods", [])
    assert stop.value.problem.code == "mark-format"


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/workbook.xml", b"spreadsheetml/2006/main", b"spreadsheetml/2099/main"),
        ("xl/styles.xml", b"</styleSheet>", b"</styleSheet><"),
        ("xl/workbook.xml", b'sheetId="1"', b'sheetId="one"'),
        ("[Content_Types].xml", b"</Types>", b""),
        ("xl/worksheets/sheet1.xml", b"sheetData>", b"data>"),
    ],
)
def test_an_odd_package_is_a_message_never_a_traceback(part: str, old: bytes, new: bytes) -> None:
    parts = unpack(workbook(FAULTY))
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    found = [problem("header-missing", sheet="Đơn vị", cell="B2", header="x")]
    with pytest.raises(Stop) as stop:
        mark_book(pack(parts), "thử.xlsx", found)
    assert stop.value.problem.code in ("mark-failed", "file-not-xlsx")


# --- the command ------------------------------------------------------------------------------


def dvcq(*arguments: str, cwd: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "dvcq", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode() + done.stderr.decode()


def test_the_command_writes_beside_and_never_over(tmp_path: Path) -> None:
    path, copy = tmp_path / "sổ.xlsx", tmp_path / "sổ-can-sua.xlsx"
    content = workbook(FAULTY)
    path.write_bytes(content)
    code, shown = dvcq("check", path.name, "--mark", cwd=tmp_path)
    assert code == 1
    assert "Bản đánh dấu: sổ-can-sua.xlsx" in shown
    assert path.read_bytes() == content
    first = copy.read_bytes()
    for name in (path.name, copy.name):  # the copy is as good an input as the original
        code, shown = dvcq("check", name, "--mark", cwd=tmp_path)
        assert (code, "Không có gì mới" in shown) == (1, True)
    copy.write_bytes(changed(first, mended))
    kept = copy.read_bytes()
    code, shown = dvcq("check", copy.name, "--mark", cwd=tmp_path)
    assert "sổ-can-sua-2.xlsx" in shown
    assert copy.read_bytes() == kept
    assert sorted(item.name for item in tmp_path.iterdir()) == [
        "sổ-can-sua-2.xlsx",
        "sổ-can-sua.xlsx",
        "sổ.xlsx",
    ]


def test_json_tells_where_the_copy_is_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "so.xlsm").write_bytes(workbook(FAULTY))
    plain = json.loads(dvcq("check", "so.xlsm", "--json", cwd=tmp_path)[1])
    code, shown = dvcq("check", "so.xlsm", "--json", "--mark", cwd=tmp_path)
    assert code == 1
    assert json.loads(shown) == {**plain, "marked": "so-can-sua.xlsm"}
    assert "marked" not in plain


def test_a_copy_that_cannot_be_made_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "hỏng.xlsx").write_bytes(b"PK nothing")
    code, shown = dvcq("check", "hỏng.xlsx", "--mark", cwd=tmp_path)
    assert code == 1
    assert "Traceback" not in shown
    assert [item.name for item in tmp_path.iterdir()] == ["hỏng.xlsx"]


def test_evidence_files_are_looked_for_where_the_original_has_them(tmp_path: Path) -> None:
    proof = FULL.replace("| 45 |", "| khoảng 45 |")
    proof = proof.replace("| Trang |\n", "| Trang | Tệp |\n").replace(
        "| 1-3 |\n", "| 1-3 | a.pdf |\n"
    )
    (tmp_path / "so.xlsx").write_bytes(workbook(proof))
    (tmp_path / "so").mkdir()
    (tmp_path / "so" / "a.pdf").write_bytes(b"%PDF")
    dvcq("check", "so.xlsx", "--mark", cwd=tmp_path)
    shown = [dvcq("check", name, cwd=tmp_path)[1] for name in ("so.xlsx", "so-can-sua.xlsx")]
    assert shown[0].replace("so.xlsx", "") == shown[1].replace("so-can-sua.xlsx", "")


def test_a_book_with_nothing_to_mend_gets_no_copy(tmp_path: Path) -> None:
    (tmp_path / "so.xlsx").write_bytes(workbook())
    code, shown = dvcq("check", "so.xlsx", "--mark", cwd=tmp_path)
    assert (code, "Không có gì cần đánh dấu" in shown) == (0, True)
    assert [path.name for path in tmp_path.iterdir()] == ["so.xlsx"]


def test_two_writers_at_once_never_overwrite(tmp_path: Path) -> None:
    from dvcq.archive import beside

    target = tmp_path / "a.xlsx"
    real = beside._placed

    def late(aside: Path, path: Path) -> bool:
        if not path.exists() and path == target:
            path.write_bytes(b"other")
        return real(aside, path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(beside, "_placed", late)
        assert beside.write_beside(target, b"ours") == (tmp_path / "a-2.xlsx", True)
    assert target.read_bytes() == b"other"
    assert sorted(item.name for item in tmp_path.iterdir()) == ["a-2.xlsx", "a.xlsx"]

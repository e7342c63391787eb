"""The blank form and filled books: what the clerk sees, and that it is read back as it was."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support import FULL, UNIT, checked, codes, need, tables, workbook

from dvcq.columns import NOWHERE, Column, Kind, Place, Row, columns_of, spec_of
from dvcq.model import DEFAULT_LISTS, SHEETS, Activity, Book, Criterion, Document, Evidence, Unit
from dvcq.validate.book import rows_of
from dvcq.workbook.names import GUIDE, LISTS
from dvcq.workbook.writer import book_bytes, write_book

BLANK = book_bytes({})
TITLES = [spec_of(cls).title for cls in SHEETS]


@cache
def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def rows_of_tables(text: str) -> dict[str, Any]:
    """Markdown tables as the writer takes them: rows keyed by header."""
    rows: dict[str, Any] = {"Đơn vị": UNIT}
    for title, (header, *body) in tables(text).items():
        rows[title] = [dict(zip(header, cells, strict=True)) for cells in body]
    return rows


def without_places(book: Book) -> Book:
    """The book's values alone: where a cell stands may differ."""
    plain: dict[str, Any] = {"marks": tuple(book.marks.values())}
    for item in fields(Book):
        value = getattr(book, item.name)
        if isinstance(value, Row):
            plain[item.name] = replace(value, at=NOWHERE)
        elif item.name != "marks":
            plain[item.name] = tuple(replace(row, at=NOWHERE) for row in value)
    return Book(**plain)


def read(content: bytes) -> Book:
    book = checked(content).book
    assert book is not None
    return without_places(book)


# --- the blank form ---------------------------------------------------------------------------


def test_the_blank_workbook_has_the_same_bytes_twice() -> None:
    assert book_bytes({}) == BLANK


def test_a_filled_workbook_has_the_same_bytes_twice_and_in_a_file(tmp_path: Path) -> None:
    rows = rows_of_tables(FULL)
    write_book(tmp_path / "sổ.xlsx", rows)
    assert (tmp_path / "sổ.xlsx").read_bytes() == book_bytes(rows)


def test_the_guide_comes_first_then_every_sheet_then_the_hidden_lists() -> None:
    book = opened(BLANK)
    assert book.sheetnames == [GUIDE, *TITLES, LISTS]
    assert [page.title for page in book.worksheets if page.sheet_state != "visible"] == [LISTS]


def test_chosen_sheets_come_alone() -> None:
    rows = rows_of_tables(FULL)
    assert opened(book_bytes(rows, sheets=["Tiêu chí"])).sheetnames == ["Tiêu chí"]


@pytest.mark.parametrize("cls", [cls for cls in SHEETS if cls is not Unit])
def test_every_header_stands_in_row_1_with_its_explanation(cls: type[Row]) -> None:
    page = opened(BLANK)[spec_of(cls).title]
    for cell, item in zip(page[1], columns_of(cls), strict=False):
        assert cell.value == item.header
        assert cell.comment.text.startswith(item.note)
        for choice in item.choices:
            assert choice.label in cell.comment.text
        assert item.example in cell.comment.text


@pytest.mark.parametrize("cls", [cls for cls in SHEETS if cls is not Unit])
def test_required_headers_have_another_colour_than_the_rest(cls: type[Row]) -> None:
    page = opened(BLANK)[spec_of(cls).title]
    colours: dict[bool, set[str]] = {True: set(), False: set()}
    for cell, item in zip(page[1], columns_of(cls), strict=False):
        colours[item.required].add(cell.fill.fgColor.rgb)
    assert not colours[True] & colours[False]
    assert max(len(found) for found in colours.values()) == 1


def test_the_settings_stand_one_under_the_other_and_required_names_are_bold() -> None:
    page = opened(BLANK)["Đơn vị"]
    assert [cell.value for cell in page[1][:3]] == ["Thông tin", "Giá trị", "Ghi chú"]
    for number, item in enumerate(columns_of(Unit), start=2):
        assert page.cell(number, 1).value == item.header
        assert page.cell(number, 1).font.bold == item.required
        assert page.cell(number, 3).value.startswith(item.note)


def test_the_guide_explains_every_sheet_and_column() -> None:
    lines = [(row[0], row[1]) for row in opened(BLANK)[GUIDE].iter_rows(values_only=True)]
    for cls in SHEETS:
        assert (spec_of(cls).title, f"Mỗi dòng là {spec_of(cls).one}.") in lines
        for item in columns_of(cls):
            name = f"   {item.header}{' *' if item.required else ''}"
            assert any(left == name and right.startswith(item.note) for left, right in lines)


def test_a_note_stands_at_the_top_of_the_guide() -> None:
    page = opened(book_bytes({}, note="Số liệu minh họa."))[GUIDE]
    assert (page["A2"].value, page["B2"].value) == ("Lưu ý", "Số liệu minh họa.")


def test_codes_are_prefilled() -> None:
    book = opened(BLANK)
    assert [book["Hoạt động"].cell(n, 1).value for n in (2, 3, 201, 202)] == [
        "HĐ001",
        "HĐ002",
        "HĐ200",
        None,
    ]
    assert [book["Văn bản"].cell(n, 1).value for n in (2, 13, 14)] == ["VB1", "VB12", None]
    assert book["Minh chứng"].cell(2, 1).value == "MC001"


def test_codes_are_prefilled_below_the_rows_that_are_filled() -> None:
    page = opened(book_bytes(rows_of_tables(FULL)))["Hoạt động"]
    assert [page.cell(n, 1).value for n in (5, 6, 7)] == ["HĐ004", "HĐ005", "HĐ006"]
    assert page.cell(5, 5).value
    assert page.cell(6, 5).value is None


def test_the_lists_of_the_blank_workbook_are_the_default_ones() -> None:
    page = opened(BLANK)["Danh mục"]
    for column, (header, values) in enumerate(DEFAULT_LISTS.items(), start=1):
        shown = [page.cell(n, column).value for n in range(1, len(values) + 3)]
        assert shown == [header, *values, None]


def test_folded_columns_are_hidden_in_an_outline_and_the_rubric_is_locked() -> None:
    book = opened(BLANK)
    for n, item in enumerate(columns_of(Activity)):
        letters = openpyxl.utils.get_column_letter(n + 1)
        shape = book["Hoạt động"].column_dimensions[letters]
        assert bool(shape.hidden) == item.folded, item.header
    locked = [page.title for page in book.worksheets if page.protection.sheet]
    assert locked == [spec_of(Criterion).title]


def test_the_blank_workbook_lacks_the_settings_of_the_unit_and_nothing_else() -> None:
    wanted = [
        ("cell-required", f"Đơn vị!B{number}")
        for number, item in enumerate(columns_of(Unit), start=2)
        if item.required
    ]
    found = checked(BLANK)
    assert codes(found.problems, "error", "warning", "info") == wanted
    assert found.filled == {"Đơn vị", "Danh mục"}


def test_a_form_with_the_unit_filled_has_no_problem() -> None:
    found = checked(book_bytes({"Đơn vị": UNIT}))
    assert found.problems == ()
    assert found.book is not None
    assert found.book.unit.name == "Sở Thử nghiệm"
    assert found.book.activities == ()


# --- dropdowns --------------------------------------------------------------------------------


def dropdowns(cls: type[Row]) -> dict[str, tuple[str, bool]]:
    """Address of the first cell → (the defined name it offers, whether others are refused)."""
    rules = opened(BLANK)[spec_of(cls).title].data_validations.dataValidation
    return {
        str(rule.sqref).split(":")[0]: (rule.formula1, bool(rule.showErrorMessage))
        for rule in rules
    }


@pytest.mark.parametrize("cls", SHEETS)
def test_columns_of_choices_references_and_lists_have_a_dropdown(cls: type[Row]) -> None:
    offered = dropdowns(cls)
    for index, item in enumerate(columns_of(cls)):
        letters = openpyxl.utils.get_column_letter(index + 1)
        at = f"B{index + 2}" if spec_of(cls).settings else f"{letters}2"
        has = item.kind in (Kind.CHOICE, Kind.LISTED, Kind.REFERENCE)
        assert (at in offered) == has, item.header
        if has:
            assert offered[at][1] == (item.kind is Kind.CHOICE), "a list may be added to"


@pytest.mark.parametrize("cls", SHEETS)
def test_the_name_of_every_dropdown_resolves(cls: type[Row]) -> None:
    names = opened(BLANK).defined_names
    for name, _ in dropdowns(cls).values():
        assert name in names
        assert re.fullmatch(r"[a-z]+(_[a-z0-9]+)+", name), "a name Excel accepts"


def cells_of(book: Any, reference: str) -> list[Any]:
    title, cells = reference.rsplit("!", 1)
    found = book[title.strip("'")][cells.replace("$", "")]
    return [cell[0].value for cell in found] if isinstance(found, tuple) else [found.value]


def choices_of_all() -> list[tuple[str, Column]]:
    return [
        (f"ch_{spec_of(cls).attribute}_{item.field}", item)
        for cls in SHEETS
        for item in columns_of(cls)
        if item.choices
    ]


def test_a_dropdown_of_choices_offers_their_labels() -> None:
    book = opened(BLANK)
    for name, item in choices_of_all():
        shown = cells_of(book, book.defined_names[name].attr_text)
        assert shown == [choice.label for choice in item.choices]


def test_a_dropdown_of_another_sheet_counts_its_usable_rows() -> None:
    book = opened(BLANK)
    for name, defined in book.defined_names.items():
        if not name.startswith("ds_"):
            continue
        first, rank = re.fullmatch(
            r"OFFSET\((.+),0,0,MAX\(1,MAX\((.+)\)\),1\)", defined.attr_text
        ).groups()
        assert cells_of(book, first)[0].startswith("=IFERROR(INDEX('")
        ranks = cells_of(book, rank)
        assert len(ranks) == 501
        assert ranks[0] == 0
        assert all(value.startswith("=IF(AND(") or '<>"",MAX(' in value for value in ranks[1:])


def test_formulas_of_the_lists_speak_of_the_columns_they_mean() -> None:
    """The entry shows code – label; in the plan only rows with a code N… and a short name."""
    page = opened(BLANK)[LISTS]
    entry = {page.cell(1, n).value: page.cell(2, n).value for n in range(2, 13, 2)}
    rank = {page.cell(1, n).value: page.cell(2, n - 1).value for n in range(2, 13, 2)}
    assert entry["Kế hoạch"] == (
        "=IFERROR(INDEX('Kế hoạch'!A$2:A$501,MATCH(1,E$2:E$501,0))"
        '&" – "&INDEX(\'Kế hoạch\'!B$2:B$501,MATCH(1,E$2:E$501,0)),"")'
    )
    assert rank["Kế hoạch"] == (
        "=IF(AND('Kế hoạch'!A2<>\"\",'Kế hoạch'!B2<>\"\",LEFT('Kế hoạch'!A2,1)=\"N\"),"
        'MAX(E$1:E1)+1,"")'
    )
    assert entry["Bộ phận"] == "=IFERROR(INDEX('Bộ phận'!A$2:A$501,MATCH(1,A$2:A$501,0)),\"\")"


# --- filled books -----------------------------------------------------------------------------


def test_a_full_book_is_read_back_as_it_was() -> None:
    assert read(book_bytes(rows_of_tables(FULL))) == with_default_lists(read(workbook()))


def with_default_lists(book: Book) -> Book:
    """The form brings the default lists; the tables of the test have none."""
    blank = checked(book_bytes({"Đơn vị": UNIT})).book
    assert blank is not None
    return replace(book, lists=without_places(blank).lists)


def test_typed_values_are_read_back_as_they_were() -> None:
    rows = {
        "Đơn vị": UNIT,
        "Hoạt động": [
            {
                "Mã": "HĐ001",
                "Từ ngày": date(2024, 3, 5),
                "Đến ngày": date(2024, 3, 7),
                "Lượt người": 45,
                "Kinh phí (đồng)": Decimal("1234567.5"),
                "Địa điểm": "Hội trường",
            }
        ],
        "Số liệu": [
            {"Chỉ tiêu số liệu": "hồ sơ", "Trong kỳ": 1245, "Cùng kỳ năm trước": Decimal("98.25")},
            {"Chỉ tiêu số liệu": "lượt", "Trong kỳ": "1.245", "Cùng kỳ năm trước": "0,5"},
        ],
    }
    book = read(book_bytes(rows))
    activity = book.activities[0]
    assert (str(activity.start.start), str(activity.end and activity.end.end)) == (
        "2024-03-05",
        "2024-03-07",
    )
    assert (activity.turns, activity.cost) == (45, Decimal("1234567.5"))
    assert [(row.value, row.last_year) for row in book.statistics] == [
        (Decimal(1245), Decimal("98.25")),
        (Decimal(1245), Decimal("0.5")),
    ]


FORMULAS = ["=1+1", "+84 123", "-5 độ", "@SUM(A1)", '=HYPERLINK("http://x")', "#N/A"]


@pytest.mark.parametrize("typed", FORMULAS)
def test_what_looks_like_a_formula_is_written_as_text(typed: str) -> None:
    rows = {
        "Đơn vị": {**UNIT, "Bộ tiêu chí đang dùng": typed, "Mục riêng": typed},
        "Đánh giá": [{"Mục": "ưu điểm", "Nội dung": typed, "Cột riêng": typed}],
    }
    content = book_bytes(rows)
    book = opened(content)
    last = len(columns_of(Unit)) + 2
    for page, cell in (
        ("Đơn vị", f"B{last - 2}"),
        ("Đơn vị", f"B{last}"),
        ("Đánh giá", "C2"),
        ("Đánh giá", "D2"),
    ):
        assert (book[page][cell].value, book[page][cell].data_type) == (typed, "s"), (page, cell)
    shown = None if typed == "#N/A" else typed  # as text it is an error's remains all the same
    assert read(content).assessments[0].text == shown
    assert read(content).assessments[0].extra["cot_rieng"].text == typed


def test_a_header_that_looks_like_a_formula_is_written_as_text() -> None:
    rows = {"Đơn vị": {**UNIT, "=A1": "x"}, "Đánh giá": [{"Mục": "ưu điểm", "=B1": "x"}]}
    book = opened(book_bytes(rows))
    assert book["Đánh giá"]["D1"].data_type == "s"
    assert book["Đơn vị"].cell(len(columns_of(Unit)) + 2, 1).data_type == "s"


def test_columns_of_the_office_are_kept_behind_ours() -> None:
    rows = {"Đơn vị": UNIT, "Bộ phận": [{"Tên bộ phận": "Văn phòng", "Số phòng": "B12"}]}
    book = read(book_bytes(rows))
    assert book.divisions[0].extra["so_phong"].text == "B12"


# --- LibreOffice ------------------------------------------------------------------------------


def saved_by_libreoffice(content: bytes, folder: Path) -> bytes:
    office = need("soffice", "LibreOffice")
    source = folder / "so.xlsx"
    source.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "out"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "xlsx", "--outdir", out, source],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (out / "so.xlsx").read_bytes()


def test_a_book_saved_by_libreoffice_gives_the_same_model_and_the_dropdowns_work(
    tmp_path: Path,
) -> None:
    rows = rows_of_tables(FULL)
    rows["Đánh giá"].append({"Mục": "ưu điểm", "Nội dung": "=không phải công thức"})
    rows["Hoạt động"][0]["Kinh phí (đồng)"] = Decimal("1500000.5")
    rows["Hoạt động"][0]["Từ ngày"] = date(2024, 3, 5)
    content = book_bytes(rows)
    saved = saved_by_libreoffice(content, tmp_path)
    assert read(saved) == read(content)
    assert codes(checked(saved).problems) == codes(checked(content).problems)
    page = openpyxl.load_workbook(io.BytesIO(saved), data_only=True)[LISTS]
    columns = {page.cell(1, n).value: n for n in range(2, 13, 2)}
    shown = [page.cell(n, columns["Kế hoạch"]).value for n in range(2, 8)]
    assert shown[:4] == [
        "N1 – Tuyên truyền",
        "N1.1 – Quán triệt văn bản",
        "N1.2 – Sinh hoạt chuyên đề",
        "N2 – Phối hợp Công đoàn",
    ]
    assert not any(shown[4:])


def test_values_of_a_row_know_their_cells_in_a_written_book() -> None:
    book = checked(book_bytes(rows_of_tables(FULL))).book
    assert book is not None
    for cls in (Activity, Document, Evidence):
        page = opened(book_bytes(rows_of_tables(FULL)))[spec_of(cls).title]
        for row in rows_of(book, cls):
            assert isinstance(row.at, Place)
            cell = page[row.at.cell("code")]
            assert cell.value == row.leaf("code").text

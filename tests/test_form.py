"""What the form does for the clerk who fills it: colours, counts, formats, and a way through it."""

from __future__ import annotations

import io
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support import FULL, UNIT, book_bytes, checked, codes, need, tables
from test_writer import BLANK, TITLES, opened, read, rows_of_tables

from dvcq.columns import Kind, Row, columns_of, letter, spec_of
from dvcq.model import SHEETS, Criterion, Listed, Unit
from dvcq.package import unpack
from dvcq.workbook import writer
from dvcq.workbook.dropdowns import FORM_ROWS
from dvcq.workbook.names import FORM_VERSION, GUIDE, LISTS, NO_ROWS, VERSION_LABEL, is_count
from dvcq.workbook.raw import Unanswered

LAST = FORM_ROWS + 1
TABLES = [cls for cls in SHEETS if cls is not Unit]
SAMPLES = sorted((Path(__file__).parent.parent / "inputs").glob("*.xlsx"))


def rules(page: Any, kind: str) -> dict[str, str]:
    """Cells → formula of the rules that fill ("fill") or format numbers ("numFmt")."""
    return {
        str(area.sqref): rule.formula[0]
        for area in page.conditional_formatting
        for rule in area.rules
        if getattr(rule.dxf, kind) is not None
    }


# --- what is missing is red -------------------------------------------------------------------


@pytest.mark.parametrize("cls", TABLES)
def test_required_cells_are_red_while_their_row_holds_more_than_its_code(cls: type[Row]) -> None:
    declared = columns_of(cls)
    held = f"SUMPRODUCT(LEN($A2:${letter(len(declared) - 1)}2))"
    held += "".join(f"-LEN(${letter(n)}2)" for n, item in enumerate(declared) if item.prefill)
    assert rules(opened(BLANK)[spec_of(cls).title], "fill") == {
        f"{letter(n)}2:{letter(n)}{LAST}": f"AND(LEN(TRIM(${letter(n)}2))=0,{held}>0)"
        for n, item in enumerate(declared)
        if item.required
    }


def test_required_settings_are_red_while_they_are_empty() -> None:
    assert rules(opened(BLANK)["Đơn vị"], "fill") == {
        f"B{number}": f"LEN(TRIM(B{number}))=0"
        for number, item in enumerate(columns_of(Unit), start=2)
        if item.required
    }


def test_rows_beyond_the_form_are_coloured_too() -> None:
    rows = [{"Tên bộ phận": f"Phòng {n}"} for n in range(FORM_ROWS + 20)]
    page = opened(writer.book_bytes({"Bộ phận": rows}))["Bộ phận"]
    assert list(rules(page, "fill")) == [f"A2:A{FORM_ROWS + 21}"]


# --- the count of what is missing -------------------------------------------------------------


def counts_of(book: Any) -> dict[str, Any]:
    """Sheet → its count, in the header row behind all other headers."""
    shown = {}
    for title in TITLES:
        cells = [cell.value for cell in book[title][1] if cell.value is not None]
        shown[title] = cells[-1]
    return shown


def test_every_sheet_with_required_cells_has_a_count_behind_its_headers() -> None:
    for cls in SHEETS:
        page = opened(BLANK)[spec_of(cls).title]
        at = 4 if cls is Unit else len(columns_of(cls)) + 1
        formula = page.cell(1, at).value
        assert (formula is None) == (cls is Listed), cls
        assert cls is Listed or is_count(Unanswered(formula))


@pytest.mark.parametrize(
    "shown", ["còn 3 ô bắt buộc", "Còn 12 ô bắt buộc ", "đủ ô bắt buộc", "? ô bắt buộc"]
)
def test_a_count_is_known_by_its_words(shown: str) -> None:
    assert is_count(shown)


@pytest.mark.parametrize(
    "header", ["Số ô bắt buộc", "còn ô bắt buộc", "còn 3 ô", "Ghi chú", "", None, 3, "?"]
)
def test_other_headers_are_no_count(header: object) -> None:
    assert not is_count(header)
    assert not is_count(Unanswered(f'="{header}"')) or header in ("Số ô bắt buộc", "còn ô bắt buộc")


FORMULA = opened(BLANK)["Bộ phận"]["F1"].value


@pytest.mark.parametrize("count", ["còn 3 ô bắt buộc", "đủ ô bắt buộc", "? ô bắt buộc", FORMULA])
@pytest.mark.parametrize("place", [0, 1, 3])
def test_a_count_is_skipped_wherever_an_office_has_moved_it(place: int, count: str) -> None:
    header: list[object] = ["Số phòng", "Tên bộ phận", "Ghi chú riêng"]
    row: list[object] = ["B12", "Văn phòng", "mới"]
    header.insert(place, count)
    row.insert(place, None)
    settings: list[list[object]] = [["Thông tin", "Giá trị"], *map(list, UNIT.items())]
    found = checked(book_bytes({"Đơn vị": settings, "Bộ phận": [header, row]}))
    own = [f"Bộ phận!{letter(header.index(name))}1" for name in ("Số phòng", "Ghi chú riêng")]
    assert [at for _, at in codes(found.problems) if at.startswith("Bộ phận")] == own
    assert found.book is not None
    assert list(found.book.divisions[0].extra) == ["so_phong", "ghi_chu_rieng"]


def test_a_value_under_the_count_has_no_header() -> None:
    rows: list[list[object]] = [["Tên bộ phận", "đủ ô bắt buộc"], ["Văn phòng", "lạc"]]
    settings: list[list[object]] = [["Thông tin", "Giá trị"], *map(list, UNIT.items())]
    found = checked(book_bytes({"Đơn vị": settings, "Bộ phận": rows}))
    assert ("value-without-header", "Bộ phận!B2") in codes(found.problems)


# --- formats of the rows still to be filled ---------------------------------------------------

FORMATS = {
    Kind.DATE: {"dd/mm/yyyy"},
    Kind.MOMENT: {"dd/mm/yyyy"},
    Kind.INTEGER: {"0", "#,##0"},
    Kind.NUMBER: {"General"},
}


@pytest.mark.parametrize("cls", TABLES)
def test_columns_have_the_format_of_what_is_typed_there(cls: type[Row]) -> None:
    page = opened(BLANK)[spec_of(cls).title]
    for n, item in enumerate(columns_of(cls)):
        column = page.column_dimensions[letter(n)]
        assert column.number_format in FORMATS.get(item.kind, {"@"}), item.header
        assert column.font.name == "Times New Roman"
        assert column.alignment.wrap_text


def test_rows_still_to_be_filled_hold_no_cells_of_their_own() -> None:
    book = opened(BLANK)
    assert book["Kế hoạch"].max_row == 1
    assert len(BLANK) < 180_000


def test_big_whole_numbers_are_grouped_and_others_shown_as_typed() -> None:
    page = opened(BLANK)["Số liệu"]
    assert rules(page, "numFmt")[f"C2:C{LAST}"] == (
        "AND(ISNUMBER($C2),ABS($C2)>=1000,$C2=INT($C2))"
    )


def test_a_column_of_days_takes_a_typed_day_and_a_month_in_words() -> None:
    book = openpyxl.load_workbook(io.BytesIO(writer.book_bytes(rows_of_tables(FULL))))
    page = book["Hoạt động"]
    page["B3"], page["B4"] = date(2024, 3, 5), "tháng 3/2024"
    page["B3"].number_format = page.column_dimensions["B"].number_format
    stream = io.BytesIO()
    book.save(stream)
    found = checked(stream.getvalue()).book
    assert found is not None
    starts = [activity.start for activity in found.activities[1:3]]
    assert [(str(one.start), str(one.end)) for one in starts] == [
        ("2024-03-05", "2024-03-05"),
        ("2024-03-01", "2024-03-31"),
    ]


def test_a_long_text_has_room_and_the_height_is_not_fixed() -> None:
    rows = {"Đánh giá": [{"Mục": "ưu điểm", "Nội dung": "một câu dài " * 60}]}
    content = writer.book_bytes(rows)
    sheets = [xml for name, xml in unpack(content).items() if "worksheets/sheet" in name]
    assert not any(b"customHeight" in xml for xml in sheets)
    assert opened(content)["Đánh giá"].row_dimensions[2].height > 60


# --- dropdowns --------------------------------------------------------------------------------


@pytest.mark.parametrize("cls", SHEETS)
def test_dropdowns_reach_every_row_and_tell_what_is_wanted(cls: type[Row]) -> None:
    found = opened(BLANK)[spec_of(cls).title].data_validations.dataValidation
    offered = {rule.promptTitle: rule for rule in found}
    for n, item in enumerate(columns_of(cls)):
        if item.kind not in (Kind.CHOICE, Kind.LISTED, Kind.REFERENCE):
            assert item.header not in offered
            continue
        rule = offered[item.header[:32]]
        cells = f"B{n + 2}" if cls is Unit else f"{letter(n)}2:{letter(n)}{LAST}"
        assert str(rule.sqref) == cells
        assert rule.showInputMessage
        assert rule.prompt == item.note
        assert len(rule.promptTitle) <= 32
        assert len(rule.prompt) <= 255
        assert len(rule.formula1) <= 255


# --- the way through the book -----------------------------------------------------------------


def test_the_guide_tells_its_version_and_the_commands() -> None:
    lines = dict(row[:2] for row in opened(BLANK)[GUIDE].iter_rows(values_only=True, max_row=9))
    assert lines[VERSION_LABEL] == FORM_VERSION
    assert "dvcq check" in lines["Kiểm tra sổ"]
    assert "generate" in lines["Lập văn bản"]
    assert "--from" in lines["Sang năm sau"]


def test_the_guide_leads_to_every_sheet_and_shows_its_count() -> None:
    page = opened(BLANK)[GUIDE]
    links = {row[0].value: row for row in page.iter_rows() if row[0].hyperlink is not None}
    assert list(links) == TITLES
    for cls in SHEETS:
        title = spec_of(cls).title
        name, count = links[title][:2]
        assert name.hyperlink.location == f"'{title}'!A2"
        at = f"{letter(3 if cls is Unit else len(columns_of(cls)))}1"
        assert cls is Listed or f"'{title}'!{at}" in count.value


def test_tabs_tell_when_a_sheet_is_filled() -> None:
    book = opened(BLANK)
    colours = {title: book[title].sheet_properties.tabColor.rgb for title in TITLES}
    assert len(set(colours.values())) == 4
    assert colours["Đơn vị"] == colours["Kế hoạch"] != colours["Hoạt động"]
    assert colours["Hoạt động"] == colours["Minh chứng"] != colours["Tự chấm"]
    guide = [str(row[1]) for row in book[GUIDE].iter_rows(values_only=True)]
    assert any("xanh dương: điền một lần" in line for line in guide)


def test_the_book_opens_on_the_guide_in_full_size_with_the_cursor_below_the_headers() -> None:
    book = opened(BLANK)
    assert book.active.title == GUIDE
    for title in TITLES:
        view = book[title].sheet_view
        assert (view.zoomScale, view.pane.topLeftCell, view.pane.state) == (100, "A2", "frozen")
        assert [item.activeCell for item in view.selection] == ["A2"]


# --- through LibreOffice ----------------------------------------------------------------------


def through_libreoffice(contents: tuple[bytes, ...], folder: Path) -> tuple[bytes, ...]:
    """Several books opened and saved again, at once: to start the program takes longest."""
    office = need("soffice", "LibreOffice")
    out = folder / "out"
    sources = []
    for number, content in enumerate(contents):
        sources.append(folder / f"so{number}.xlsx")
        sources[-1].write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "xlsx", "--outdir", out, *sources],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return tuple((out / source.name).read_bytes() for source in sources)


def faulty() -> bytes:
    """Five required cells are empty in a row without code, one in a row of blanks."""
    rows = rows_of_tables(FULL)
    rows["Hoạt động"].append({"Tên hoạt động": "hội nghị", "Cột riêng": "x"})
    rows["Bộ phận"].append({"Tên bộ phận": "  ", "Tên gọi khác": "PX"})
    rows["Nơi nhận"].append({"Thứ tự": 3})
    return writer.book_bytes(rows)


def test_counts_are_right_in_libreoffice(tmp_path: Path) -> None:
    blank, part = through_libreoffice((BLANK, faulty()), tmp_path)
    wanted = dict.fromkeys(TITLES, NO_ROWS) | {"Danh mục": "Loại bộ phận"}
    filled = dict.fromkeys(["Đơn vị", *tables(FULL)], "đủ ô bắt buộc")
    for content, some in (
        (blank, {"Đơn vị": "còn 8 ô bắt buộc"}),
        (
            part,
            filled
            | {
                "Hoạt động": "còn 5 ô bắt buộc",
                "Bộ phận": "còn 1 ô bắt buộc",
                "Nơi nhận": "còn 2 ô bắt buộc",
            },
        ),
    ):
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
        assert counts_of(book) == wanted | some
        guide: dict[object, object] = {}
        for name, shown, *_ in book[GUIDE].iter_rows(values_only=True):
            guide.setdefault(name, shown)
        for title in TITLES[:-1]:
            assert str(guide[title]).startswith((wanted | some)[title])
    missing = [at for code, at in codes(checked(part).problems) if code == "cell-required"]
    assert len([at for at in missing if at.startswith("Hoạt động")]) == 5
    assert not any("ô bắt buộc" in problem.message for problem in checked(part).problems)


def kept(content: bytes) -> dict[str, Any]:
    """What the form gives its sheets beside values; LibreOffice without a window drops panes."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    facts: dict[str, Any] = {"sheets": book.sheetnames, "names": sorted(book.defined_names)}
    for title in TITLES:
        page = book[title]
        cls = next(cls for cls in SHEETS if spec_of(cls).title == title)
        wide = len(columns_of(cls))
        hidden: set[int] = set()
        for column in page.column_dimensions.values():
            if column.hidden:
                hidden.update(range(column.min, column.max + 1))
        facts[title] = (
            sorted(
                (str(rule.sqref), rule.formula1, rule.prompt, rule.promptTitle)
                for rule in page.data_validations.dataValidation
            ),
            sorted(hidden & set(range(wide + 1))),
            [cell.comment and cell.comment.text.strip() for cell in page[1][:wide]],
            rules(page, "fill"),
            rules(page, "numFmt"),
            page.protection.sheet,
            page.print_title_rows,
            [format_of(page, n + 1) for n in range(wide)],
        )
    return facts


def format_of(page: Any, number: int) -> str:
    for column in page.column_dimensions.values():
        if column.min <= number <= column.max:
            return str(column.number_format)
    return ""


@pytest.mark.slow
def test_a_book_comes_back_unharmed_from_two_rounds_through_libreoffice(tmp_path: Path) -> None:
    books = (BLANK, *(path.read_bytes() for path in SAMPLES))
    once = through_libreoffice(books, tmp_path)
    for before, after in zip(books, once, strict=True):
        assert kept(after) == kept(before)
    (tmp_path / "lần hai").mkdir()
    twice = through_libreoffice(once, tmp_path / "lần hai")
    for before, after in zip(books, twice, strict=True):
        assert kept(after) == kept(before)
        assert codes(checked(after).problems) == codes(checked(before).problems)
    for before, after in zip(books[1:], twice[1:], strict=True):
        assert read(after) == read(before)


def test_only_the_rubric_is_locked_and_the_lists_are_hidden() -> None:
    book = opened(BLANK)
    assert [p.title for p in book if p.protection.sheet] == [spec_of(Criterion).title]
    assert book[LISTS].sheet_state == "hidden"

"""Broken, hostile and odd files: each gives its values or one ``Stop``, never anything else."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from support import book_bytes, workbook

from dvcq.columns import letter
from dvcq.package import pack, unpack
from dvcq.problems import Stop
from dvcq.workbook import guard
from dvcq.workbook.raw import CellError, RawRow, ShownNumber, Unanswered
from dvcq.workbook.reader import read_book

# As openpyxl gives them: without a time zone.
DAY = date.fromisoformat("2024-03-05")
AFTERNOON = datetime.fromisoformat("2024-03-05T14:30")
SHEET = "xl/worksheets/sheet1.xml"
SMALL = {"Trang": [["Mã", "Tên"], ["A1", "một"]]}


def stopped(content: bytes) -> tuple[str, str]:
    with pytest.raises(Stop) as caught:
        read_book(content, "thử.xlsx")
    return caught.value.problem.code, caught.value.problem.message


def outcome(content: bytes) -> str:
    """ "read" or the code of the ``Stop``; any other exception fails the test."""
    try:
        read_book(content, "thử.xlsx")
    except Stop as stop:
        return stop.problem.code
    return "read"


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    parts = unpack(content)
    parts[name] = change(parts[name])
    return pack(parts)


def with_cells(xml: str) -> bytes:
    """A workbook whose sheet holds just these rows, as they stand in the file."""
    return with_part(
        book_bytes(SMALL),
        SHEET,
        lambda old: re.sub(
            rb"<sheetData>.*</sheetData>",
            lambda _: f"<sheetData>{xml}</sheetData>".encode(),
            old,
            flags=re.DOTALL,
        ),
    )


def values(content: bytes) -> list[tuple[int, tuple[object, ...]]]:
    """Header and rows of the first sheet."""
    sheet = read_book(content, "thử.xlsx").sheets[0]
    return [(row.number, row.values) for row in (sheet.header, *sheet.rows)]


def made(fill: Callable[[openpyxl.Workbook], object]) -> bytes:
    book = openpyxl.Workbook()
    fill(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


# --- what is no workbook ----------------------------------------------------------------------


def test_an_empty_file_is_no_workbook() -> None:
    code, message = stopped(b"")
    assert code == "file-not-xlsx"
    assert "tệp rỗng" in message


@pytest.mark.parametrize(
    "content",
    [b"Ma;Ten\nA1;mot\n", "Sổ công tác".encode(), b"<html><table></table></html>", b"PK", b"\0"],
)
def test_text_or_scraps_are_no_workbook(content: bytes) -> None:
    assert stopped(content)[0] == "file-not-xlsx"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("stream", "why"),
    [
        ("EncryptedPackage", "mật khẩu"),
        ("WordDocument", "văn bản Word"),
        ("Other", "chương trình khác"),
        ("Workbook", "hỏng"),
    ],
)
def test_w15_an_old_container_is_told_by_what_it_holds(stream: str, why: str) -> None:
    code, message = stopped(OLE + bytes(512) + stream.encode("utf-16-le") + bytes(512))
    assert code == "file-not-xlsx"
    assert why in message


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_file_is_no_workbook(share: float) -> None:
    content = workbook()
    assert stopped(content[: int(len(content) * share)])[0] == "file-not-xlsx"


def test_a_zip_without_a_workbook_inside_is_no_workbook() -> None:
    code, message = stopped(
        pack({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"})
    )
    assert code == "file-not-xlsx"
    assert "là văn bản Word" in message


@pytest.mark.parametrize("part", ["xl/_rels/workbook.xml.rels", SHEET])
def test_a_workbook_without_a_needed_part_stops(part: str) -> None:
    parts = unpack(book_bytes(SMALL))
    del parts[part]
    assert stopped(pack(parts))[0] == "file-not-xlsx"


@pytest.mark.parametrize("part", ["xl/workbook.xml", SHEET, "xl/styles.xml"])
@pytest.mark.parametrize("junk", [b"", b"<", b"not xml", b"<a><b></a>", b"\xff\xfe\x00"])
def test_a_part_that_is_no_xml_stops(part: str, junk: bytes) -> None:
    assert stopped(with_part(book_bytes(SMALL), part, lambda _: junk))[0] == "file-not-xlsx"


def test_a_message_shows_the_name_of_the_file() -> None:
    assert "thử.xlsx" in stopped(b"")[1]


# --- what is meant to harm ----------------------------------------------------------------------


def test_a_bomb_is_refused_by_its_ratio_before_it_is_unpacked() -> None:
    parts = unpack(book_bytes(SMALL))
    parts["xl/media/bomb.bin"] = bytes(60 * 1024 * 1024)
    code, message = stopped(pack(parts))
    assert code == "file-too-big"
    assert "nén gấp" in message


def test_a_file_beyond_the_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "MAX_UNPACKED", 1000)
    assert stopped(book_bytes(SMALL))[0] == "file-too-big"


def test_a_file_of_too_many_parts_is_refused() -> None:
    parts = unpack(book_bytes(SMALL)) | {f"xl/media/{n}.bin": b"" for n in range(2001)}
    code, message = stopped(pack(parts))
    assert code == "file-too-big"
    assert "phần" in message


ENTITY = '<!DOCTYPE x [<!ENTITY a "{}">]>'


@pytest.mark.parametrize("part", ["xl/workbook.xml", SHEET, "xl/_rels/workbook.xml.rels"])
@pytest.mark.parametrize("padding", [0, 10_000])
def test_a_document_type_with_entities_is_refused_wherever_it_stands(
    part: str, padding: int
) -> None:
    declaration = f"<!--{' ' * padding}-->{ENTITY.format('x')}".encode()

    def hostile(old: bytes) -> bytes:
        body = re.sub(rb"^<\?xml[^>]*\?>", b"", old)
        return declaration + body

    code, message = stopped(with_part(book_bytes(SMALL), part, hostile))
    assert code == "file-not-xlsx"
    assert "không an toàn" in message


def test_a_document_type_in_another_encoding_is_refused() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?>' + ENTITY.format("x") + "<a/>"
    content = with_part(book_bytes(SMALL), SHEET, lambda _: text.encode("utf-16"))
    assert stopped(content)[0] == "file-not-xlsx"


def test_a_part_locked_by_a_password_stops() -> None:
    content = bytearray(book_bytes(SMALL))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(mark, at + 4)
    assert stopped(bytes(content))[0] == "file-not-xlsx"


@pytest.mark.parametrize("address", ["ABCD1", "A0", "1A", "", "A99999999999", "ZZZ2", "A-1"])
def test_an_impossible_address_stops_or_is_read_as_a_cell(address: str) -> None:
    content = with_cells(f'<row r="2"><c r="{address}"><v>5</v></c></row>')
    assert outcome(content) in ("read", "file-not-xlsx", "file-too-big")


@pytest.mark.parametrize("index", ["99999", "-1", "x", ""])
def test_a_shared_text_that_does_not_exist_stops_or_is_empty(index: str) -> None:
    content = with_cells(f'<row r="2"><c r="A2" t="s"><v>{index}</v></c></row>')
    assert outcome(content) in ("read", "file-not-xlsx")


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity"])
def test_a_number_without_end_is_an_error_cell_and_not_a_number(number: str) -> None:
    content = with_cells(f'<row r="2"><c r="A2"><v>{number}</v></c></row>')
    if outcome(content) == "read":
        assert all(isinstance(value, CellError) for _, row in values(content) for value in row)
    else:
        assert outcome(content) == "file-not-xlsx"


# The book must be small, so that many flips meet a part that is read.
VALID = book_bytes({"Trang": [["Mã", "Ngày"], ["A1", DAY], ["A2", 1.5]]})


@settings(max_examples=400, deadline=None)
@given(
    flips=st.lists(
        st.tuples(st.integers(0, len(VALID) - 1), st.integers(1, 255)), min_size=1, max_size=8
    )
)
def test_flipped_bytes_never_raise_anything_but_a_stop(flips: list[tuple[int, int]]) -> None:
    content = bytearray(VALID)
    for at, change in flips:
        content[at] ^= change
    assert outcome(bytes(content)) in ("read", "file-not-xlsx", "file-too-big")


PARTS = unpack(VALID)
READ_PARTS = sorted(name for name in PARTS if name.endswith((".xml", ".rels")))


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_flipped_bytes_inside_the_parts_never_raise_anything_but_a_stop(
    data: st.DataObject,
) -> None:
    """The zip is whole here, so that the faults reach the reading of XML and of cells."""
    name = data.draw(st.sampled_from(READ_PARTS))
    part = bytearray(PARTS[name])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(part) - 1))
        part[at] = data.draw(st.sampled_from(b"\x00<>&\"'/=0123456789-eAZaz \xff"))
    content = pack({**PARTS, name: bytes(part)})
    assert outcome(content) in ("read", "file-not-xlsx", "file-too-big")


# --- what the cells hold ------------------------------------------------------------------------


def test_cells_come_with_their_types_and_rows_with_their_numbers() -> None:
    content = book_bytes(
        {
            "Trang": [
                ["Mã", "Ngày", "Số"],
                ["VB1", date(2024, 3, 5), 1.5],
                [None, None, None],
                [True, AFTERNOON, 7],
                [" ", time(8, 0), None],
            ]
        }
    )
    assert values(content) == [
        (1, ("Mã", "Ngày", "Số")),
        (2, ("VB1", DAY, 1.5)),
        (4, (True, AFTERNOON, 7)),
        (5, (" ", time(8, 0))),
    ]


def test_a_cell_beyond_the_row_is_empty() -> None:
    assert RawRow(2, ("a",)).value(5) is None


def test_dates_of_the_1904_system_are_the_days_they_show() -> None:
    def fill(book: openpyxl.Workbook) -> None:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        book.worksheets[0].append(["Ngày"])
        book.worksheets[0].append([DAY])

    assert values(made(fill))[1] == (2, (DAY,))


def test_error_cells_keep_what_they_show() -> None:
    content = with_cells(
        '<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    assert values(content)[1] == (2, (CellError("#N/A"), CellError("#DIV/0!")))


def test_a_formula_gives_its_stored_value() -> None:
    content = with_cells('<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>')
    assert values(content)[1] == (2, (2,))


def test_a_formula_without_a_stored_value_is_unanswered_and_never_zero() -> None:
    content = book_bytes({"Trang": [["Số", "Tên"], ["=SUM(A3:A9)", "một"], [None, "hai"]]})
    assert values(content)[1:] == [
        (2, (Unanswered("=SUM(A3:A9)"), "một")),
        (3, (None, "hai")),
    ]


def test_a_day_that_no_calendar_has_is_a_number_that_no_column_of_days_takes() -> None:
    book = book_bytes({"Trang": [["Ngày"], [DAY]]})
    content = with_part(book, SHEET, lambda old: old.replace(b"<v>45356</v>", b"<v>99999999</v>"))
    assert content != book
    assert values(content)[1] == (2, (99_999_999,))


def test_a_workbook_with_extensions_of_excel_is_read_without_a_warning() -> None:
    """Dropdowns over sheets are saved as an extension that openpyxl warns about."""
    extension = (
        b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
        b'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
        b'<x14:dataValidations count="0"/></ext></extLst></worksheet>'
    )
    content = with_part(
        book_bytes(SMALL), SHEET, lambda old: old.replace(b"</worksheet>", extension)
    )
    assert values(content)[1] == (2, ("A1", "một"))


def test_a_workbook_without_styles_of_its_own_is_read_without_a_warning() -> None:
    content = with_part(
        book_bytes(SMALL),
        "xl/styles.xml",
        lambda old: re.sub(rb"<cellStyles.*</cellStyles>", b"", old, flags=re.DOTALL),
    )
    assert values(content)[1] == (2, ("A1", "một"))


def test_hidden_sheets_are_read_and_marked() -> None:
    def fill(book: openpyxl.Workbook) -> None:
        book.worksheets[0].title = "Hiện"
        for title, state in (("Ẩn", "hidden"), ("Rất ẩn", "veryHidden")):
            page = book.create_sheet(title)
            page.sheet_state = state

    sheets = read_book(made(fill), "thử.xlsx").sheets
    assert [(sheet.title, sheet.hidden) for sheet in sheets] == [
        ("Hiện", False),
        ("Ẩn", True),
        ("Rất ẩn", True),
    ]


def test_a_chart_sheet_is_left_out() -> None:
    def fill(book: openpyxl.Workbook) -> None:
        book.worksheets[0].append(["Mã"])
        book.create_chartsheet("Biểu đồ").add_chart(BarChart())

    assert [sheet.title for sheet in read_book(made(fill), "thử.xlsx").sheets] == ["Sheet"]


def test_an_empty_sheet_has_an_empty_header_and_no_rows() -> None:
    sheet = read_book(book_bytes({"Trang": []}), "thử.xlsx").sheets[0]
    assert (sheet.header.values, sheet.rows) == ((), ())


def test_rows_after_many_empty_rows_are_still_read() -> None:
    rows: list[list[object]] = [["Mã"], ["A1"], *[[None]] * 1500, ["A2"]]
    assert [number for number, _ in values(book_bytes({"Trang": rows}))] == [1, 2, 1503]


def test_a_sheet_coloured_to_its_last_row_is_read_up_to_the_bound() -> None:
    """A cell far below belongs to no table: the reader gives up after 2,000 empty rows."""
    content = with_cells(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'
        '<row r="1048576"><c r="A1048576" s="0"/></row>'
    )
    assert values(content) == [(1, (1,)), (2, (2,))]


def test_coloured_but_empty_rows_and_columns_hold_nothing() -> None:
    def fill(book: openpyxl.Workbook) -> None:
        page = book.worksheets[0]
        page.append(["Mã"])
        page.append(["A1"])
        for row in range(3, 3000):
            for column in range(1, 6):
                page.cell(row, column).fill = PatternFill("solid", fgColor="FFFF00")

    assert values(made(fill)) == [(1, ("Mã",)), (2, ("A1",))]


def test_an_escape_of_the_format_is_the_letter_a_spreadsheet_shows() -> None:
    book = book_bytes({"Trang": [["Mã"], ["_x0041_ và _x005F_x0041_"]]})
    assert values(book)[1] == (2, ("A và _x0041_",))


def test_a_sheet_that_lies_about_its_size_is_read_whole() -> None:
    content = with_part(
        book_bytes({"Trang": [["Mã", "Tên"], ["A1", "một"], ["A2", "hai"]]}),
        SHEET,
        lambda old: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1"', old),
    )
    assert values(content)[2] == (3, ("A2", "hai"))


def test_a_file_made_by_another_zip_program_is_read() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as package:
        for name, part in unpack(book_bytes(SMALL)).items():
            package.writestr(name, part)
    assert values(stream.getvalue())[1] == (2, ("A1", "một"))


def test_a_formula_that_gave_an_empty_text_is_an_empty_cell() -> None:
    parts = unpack(workbook())
    name = next(n for n in parts if n.endswith("sheet2.xml"))
    sheet = parts[name].decode()
    cell = sheet[sheet.index('<c r="G2"') :]
    cell = cell[: cell.index("</c>") + 4] if not cell.startswith('<c r="G2" />') else '<c r="G2" />'
    parts[name] = sheet.replace(
        cell, '<c r="G2" t="str"><f>IF(1=1,"","x")</f><v></v></c>', 1
    ).encode()
    raw = read_book(pack(parts), "thử.xlsx")
    row = next(r for r in raw.sheets[1].rows if r.number == 2)
    assert row.value(6) is None


# --- far cells, other programs' habits ------------------------------------------------------------


def test_w16_cells_formatted_to_the_last_column_and_row_are_passed_over() -> None:
    ghosts = "".join(f'<c r="{letter(n)}3" s="0"/>' for n in range(0, 16_384, 7))
    content = with_cells(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Mã</t></is></c></row>'
        f'<row r="3">{ghosts}</row><row r="1048576" s="0"/>'
    )
    assert values(content) == [(1, ("Mã",))]
    assert read_book(content, "thử.xlsx").sheets[0].beside.far


@pytest.mark.parametrize("address", ["XFD2", "AAA2", "A1048576", "B200000", "aaa2"])
def test_w16_a_value_too_far_from_the_table_is_refused_with_its_cell(address: str) -> None:
    row = "".join(char for char in address if char.isdigit())
    content = with_cells(f'<row r="{row}"><c r="{address}"><v>1</v></c></row>')
    code, message = stopped(content)
    assert code == "file-too-big"
    assert address in message


def test_w16_a_far_value_is_seen_however_its_address_is_written() -> None:
    for cell in ("<c s='0' r='XFD2'>", '<c\nr="XFD2">', '<c s="0" r = "XFD2">'):
        assert outcome(with_cells(f'<row r="2">{cell}<v>1</v></c></row>')) == "file-too-big"


def test_cells_without_an_address_are_counted() -> None:
    content = with_cells("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")
    assert values(content) == [(1, (1, 2)), (2, (3,))]


def test_a_row_of_too_many_cells_without_an_address_is_refused() -> None:
    content = with_cells("<row>" + "<c><v>1</v></c>" * 800 + "</row>")
    assert outcome(content) == "file-too-big"


def test_a_percentage_and_fixed_decimals_come_as_they_show() -> None:
    def fill(book: openpyxl.Workbook) -> None:
        page = book.worksheets[0]
        page.append(["Mã", "Tỷ lệ"])
        page.append([1.1, 0.985])
        page["A2"].number_format, page["B2"].number_format = "0.00", "0.0%"

    (number, percent) = values(made(fill))[1][1]
    assert (number, percent) == (1.1, "98,5%")
    assert isinstance(number, ShownNumber)
    assert number.shown == "1.10"


def test_what_stands_beside_the_values_is_found_and_the_header_left_out() -> None:
    def fill(book: openpyxl.Workbook) -> None:
        page = book.worksheets[0]
        page.append(["Mã", "Tên"])
        page.append(["A1", "một"])
        page.append(["A2", "hai"])
        page["A1"].fill = PatternFill("solid", fgColor="1F4E79")
        page["A1"].comment = Comment("Điền sẵn.", "dvcq")
        page["A2"].fill = PatternFill("solid", fgColor="00FF00")
        page["B2"].comment = Comment("hỏi lại", "ai đó")
        page["B3"].font = Font(strike=True)
        page["B3"].hyperlink = "http://nơi-khác"
        page.row_dimensions[3].hidden = True
        page.column_dimensions["B"].hidden = True

    beside = read_book(made(fill), "thử.xlsx").sheets[0].beside
    assert beside.coloured == ((2, 0),)
    assert beside.notes == ((2, 1),)
    assert beside.struck == ((3, 1),)
    assert beside.links == {(3, 1): "http://nơi-khác"}
    assert (beside.hidden_rows, beside.hidden_columns) == (frozenset((3,)), frozenset((1,)))


def test_broken_xml_stops_though_the_reader_of_values_would_pass_over_it() -> None:
    content = with_cells('<row r="2"><c r="A2"><v>1</v></x></row>')
    assert outcome(content) == "file-not-xlsx"


@pytest.mark.parametrize("part", ["xl/workbook.bin", "word/document.xml"])
def test_w15_other_kinds_of_office_files_are_told_apart(part: str) -> None:
    _, message = stopped(pack({part: b"x", "[Content_Types].xml": b"<Types/>"}))
    assert ("xlsb" in message) == part.endswith("bin")


def strict(content: bytes) -> bytes:
    """The book in the strict variant of the format, as Excel can save it."""
    names = (
        (
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    )
    parts = unpack(content)
    for name, part in parts.items():
        for usual, other in names:
            part = part.replace(usual, other)
        parts[name] = part
    return pack(parts)


def test_w14_the_strict_variant_is_read_like_the_other() -> None:
    def fill(book: openpyxl.Workbook) -> None:
        page = book.worksheets[0]
        page.append(["Mã", "Tỷ lệ", "Tổng"])
        page.append(["A1", 0.985, "=1+1"])
        page["B2"].number_format = "0.0%"

    content = made(fill)
    assert values(strict(content)) == values(content)
    assert values(content)[1] == (2, ("A1", "98,5%", Unanswered("=1+1")))


def test_w16_a_far_value_is_seen_in_a_sheet_that_no_relation_calls_one() -> None:
    far = with_cells('<row r="2"><c r="XFD2"><v>1</v></c></row>')
    parts = unpack(far)
    name = "xl/_rels/workbook.xml.rels"
    parts[name] = parts[name].replace(b'/worksheet"', b'/other"')
    assert outcome(pack(parts)) == "file-too-big"


def test_a_part_in_utf_16_is_refused_for_nothing_would_be_seen_in_it() -> None:
    far = with_cells('<row r="2"><c r="XFD2"><v>1</v></c></row>')
    content = with_part(far, SHEET, lambda old: old.decode().encode("utf-16"))
    assert outcome(content) == "file-not-xlsx"


def test_w16_a_far_row_is_seen_though_its_cells_have_no_address() -> None:
    content = with_cells('<row r="1048576"><c><v>1</v></c><c r="ZZ1048576"><v>1</v></c></row>')
    assert outcome(content) == "file-too-big"
    assert outcome(with_cells('<row r="900000"><c><v>1</v></c></row>')) == "file-too-big"

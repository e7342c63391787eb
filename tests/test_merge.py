"""Workbooks of the divisions → the office's: what is new, what is there, what people must see."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from support import DOCUMENTS, PLAN, UNIT, checked, codes, tables, workbook
from test_cli import dvcq, out

from dvcq.merge.book import Merged, merge
from dvcq.merge.sources import Sent
from dvcq.package import pack, unpack
from dvcq.problems import Stop
from dvcq.workbook.reader import read_book
from dvcq.workbook.writer import book_bytes

DIVISIONS = """
## Bộ phận
| Tên bộ phận | Tên gọi khác |
| Văn phòng Sở | VP |
| Thanh tra Sở | TTr |
| Phòng Kỹ thuật | |
"""
HEAD = "| Mã | Từ ngày | Nhiệm vụ | Tên hoạt động | Bộ phận chủ trì | Trạng thái |"
OFFICE = f"""{DOCUMENTS}{PLAN}{DIVISIONS}
## Hoạt động
{HEAD}
| HĐ001 | 05/3/2024 | N1.1 | hội nghị của cơ quan | Văn phòng Sở | đã xong |
## Minh chứng
| Mã | Hoạt động | Tên loại, trích yếu |
| MC001 | HĐ001 | Thông báo hội nghị |
"""


def division(*rows: str, evidence: str = "", head: str = HEAD) -> bytes:
    """A division's workbook with these rows of activities and of evidence."""
    text = "\n## Hoạt động\n" + "\n".join([head, *rows]) + "\n"
    if evidence:
        text += f"## Minh chứng\n| Mã | Hoạt động | Tên loại, trích yếu | Tệp |\n{evidence}\n"
    return workbook(text)


MEETING = "| HĐ001 | 07/5/2024 | N1.2 | sinh hoạt chuyên đề | Thanh tra Sở | đã xong |"
CHECKING = "| HĐ002 | 09/6/2024 | N2 | kiểm tra nội bộ | Thanh tra Sở | chưa làm |"


def merged(*files: tuple[str, bytes], office: bytes | None = None) -> Merged:
    return merge("sổ.xlsx", office or workbook(OFFICE), [Sent(*file) for file in files])


def rows(content: bytes | None, title: str = "Hoạt động") -> list[dict[str, object]]:
    """The rows of a sheet by header, empty cells left out."""
    assert content is not None
    sheet = next(s for s in read_book(content, "sổ.xlsx").sheets if s.title == title)
    headers = [str(value) for value in sheet.header.values]
    return [
        {h: v for h, v in zip(headers, row.values, strict=False) if v is not None}
        for row in sheet.rows
    ]


def told(result: Merged) -> list[tuple[str, str, str]]:
    return [(item.code, item.cell, item.file) for item in result.problems]


def test_new_rows_follow_the_last_one_with_free_codes_and_their_origin() -> None:
    result = merged(("a.xlsx", division(MEETING, CHECKING)))
    assert rows(result.content)[1:] == [
        {
            "Mã": "HĐ002",
            "Từ ngày": "07/5/2024",
            "Nhiệm vụ": "N1.2",
            "Tên hoạt động": "sinh hoạt chuyên đề",
            "Bộ phận chủ trì": "Thanh tra Sở",
            "Trạng thái": "đã xong",
            "Nguồn gộp": "Thanh tra Sở: HĐ001",
        },
        {
            "Mã": "HĐ003",
            "Từ ngày": "09/6/2024",
            "Nhiệm vụ": "N2",
            "Tên hoạt động": "kiểm tra nội bộ",
            "Bộ phận chủ trì": "Thanh tra Sở",
            "Trạng thái": "chưa làm",
            "Nguồn gộp": "Thanh tra Sở: HĐ002",
        },
    ]
    share = result.shares[0]
    assert (share.division, share.activities, share.evidence, share.there) == (
        "Thanh tra Sở", 2, 0, 0,
    )  # fmt: skip
    assert result.silent == ("Văn phòng Sở", "Phòng Kỹ thuật")
    assert told(result) == []


def test_the_merged_workbook_has_no_errors_that_the_parts_had_not() -> None:
    result = merged(("a.xlsx", division(MEETING, evidence="| MC001 | HĐ001 | Biên bản | |")))
    assert result.content is not None
    assert codes(checked(result.content).problems, "error") == []


def test_evidence_follows_the_new_codes_of_its_activities() -> None:
    sent = division(MEETING, CHECKING, evidence="| MC001 | HĐ002; HĐ001 | Biên bản | |")
    result = merged(("a.xlsx", sent))
    assert rows(result.content, "Minh chứng")[1] == {
        "Mã": "MC002",
        "Hoạt động": "HĐ003; HĐ002",
        "Tên loại, trích yếu": "Biên bản",
        "Nguồn gộp": "Thanh tra Sở: MC001",
    }


def test_a_reference_to_an_activity_that_is_not_there_is_left_out_and_named() -> None:
    sent = division(MEETING, evidence="| MC001 | HĐ001; HĐ099 | Biên bản | |")
    result = merged(("a.xlsx", sent))
    assert rows(result.content, "Minh chứng")[1]["Hoạt động"] == "HĐ002"
    assert told(result) == [("merge-link-lost", "B3", "")]
    assert "“HĐ099”" in result.problems[0].message


def test_merging_again_adds_nothing() -> None:
    sent = division(MEETING, CHECKING, evidence="| MC001 | HĐ001; HĐ099 | Biên bản | |")
    first = merged(("a.xlsx", sent))
    again = merged(("a.xlsx", sent), office=first.content)
    assert again.content is None
    assert told(again) == []
    assert again.shares[0].there == 3


def test_merging_into_the_same_workbook_twice_gives_the_same_bytes() -> None:
    files = ("a.xlsx", division(MEETING))
    assert merged(files).content == merged(files).content


def test_only_what_a_division_has_added_since_is_added() -> None:
    first = merged(("a.xlsx", division(MEETING)))
    again = merged(("a.xlsx", division(MEETING, CHECKING)), office=first.content)
    assert [row["Mã"] for row in rows(again.content)] == ["HĐ001", "HĐ002", "HĐ003"]
    assert (again.shares[0].activities, again.shares[0].there) == (1, 1)
    assert told(again) == []


def test_rows_that_were_numbered_anew_because_one_came_before_are_known_again() -> None:
    first = merged(("a.xlsx", division(MEETING, CHECKING)))
    new = "| HĐ001 | 02/4/2024 | N1.1 | phổ biến quy chế | Thanh tra Sở | đã xong |"
    moved = [MEETING.replace("HĐ001", "HĐ002"), CHECKING.replace("HĐ002", "HĐ003")]
    again = merged(("a.xlsx", division(new, *moved)), office=first.content)
    assert [row["Tên hoạt động"] for row in rows(again.content)[3:]] == ["phổ biến quy chế"]
    assert rows(again.content)[3]["Nguồn gộp"] == "Thanh tra Sở: HĐ001 (2)"
    assert told(again) == []


def test_a_row_that_the_division_changed_is_named_and_not_overwritten() -> None:
    first = merged(("a.xlsx", division(MEETING)))
    changed = MEETING.replace("đã xong", "hoãn")
    again = merged(("a.xlsx", division(changed)), office=first.content)
    assert again.content is None
    assert told(again) == [("merge-changed", "F3", "")]
    assert "Trạng thái “đã xong”, nay “hoãn”" in again.problems[0].message


def test_a_row_that_the_division_has_no_more_is_named() -> None:
    first = merged(("a.xlsx", division(MEETING, CHECKING)))
    again = merged(("a.xlsx", division(MEETING)), office=first.content)
    assert told(again) == [("merge-gone", "A4", "")]


def test_a_copy_of_the_office_s_workbook_brings_only_its_new_rows() -> None:
    copied = OFFICE.replace("## Minh chứng", MEETING.replace("HĐ001", "HĐ002") + "\n## Minh chứng")
    result = merged(("sổ gửi lại.xlsx", workbook(copied)))
    assert result.shares[0].division == "Thanh tra Sở"
    assert (result.shares[0].activities, result.shares[0].there) == (1, 2)
    assert [row["Mã"] for row in rows(result.content)] == ["HĐ001", "HĐ002"]


def test_the_same_event_of_two_divisions_is_put_in_and_named_with_both_cells() -> None:
    other = "| HĐ001 | 07/5/2024 | N1.2 | Sinh hoạt chuyên đề | Phòng Kỹ thuật | đã xong |"
    result = merged(("a.xlsx", division(MEETING)), ("b.xlsx", division(other)))
    assert len(rows(result.content)) == 3
    assert told(result) == [("merge-twin", "D4", "")]
    assert "D3" in result.problems[0].message
    assert "Phối hợp" in result.problems[0].hint


def test_two_reports_of_one_division_are_its_own_matter() -> None:
    again = MEETING.replace("HĐ001", "HĐ002").replace("đã xong", "hoãn")
    result = merged(("a.xlsx", division(MEETING, again)))
    assert len(rows(result.content)) == 3
    assert told(result) == []


def test_one_paper_of_two_divisions_is_put_in_twice_and_named() -> None:
    head = "\n## Minh chứng\n| Mã | Số, ký hiệu | Ngày | Tên loại, trích yếu |\n"
    paper = workbook(head + "| MC001 | 5/TB-STN | 12/4/2024 | Thông báo |\n")
    other = workbook(head + "| MC007 | 5/TB-STN | 12/4/2024 | Thông báo |\n")
    result = merged(("TTr.xlsx", paper), ("VP.xlsx", other))
    assert [row.get("Nguồn gộp") for row in rows(result.content, "Minh chứng")] == [
        None,
        "Thanh tra Sở: MC001",
        "Văn phòng Sở: MC007",
    ]
    assert [item.code for item in result.problems] == ["merge-paper-twin"]
    again = merged(("TTr.xlsx", paper), ("VP.xlsx", other), office=result.content)
    assert again.content is None
    assert again.problems == ()


def test_an_event_that_the_office_has_itself_is_named() -> None:
    same = "| HĐ001 | 05/3/2024 | N1.1 | Hội nghị của cơ quan | Thanh tra Sở | đã xong |"
    result = merged(("a.xlsx", division(same)))
    assert told(result) == [("merge-twin", "D3", "")]
    assert "D2" in result.problems[0].message


def test_an_exact_double_of_a_row_of_another_book_is_not_added_and_said() -> None:
    lent = MEETING.replace("HĐ001", "HĐ007")
    result = merged(("a.xlsx", division(MEETING)), ("Phòng Kỹ thuật.xlsx", division(lent)))
    assert len(rows(result.content)) == 2
    # Led by one division alone: the name of the file does not count.
    assert [share.division for share in result.shares] == ["Thanh tra Sở", "Thanh tra Sở"]
    assert "merge-same-division" in [code for code, _, _ in told(result)]


def test_equal_files_count_once_and_the_office_s_own_not_at_all() -> None:
    sent = division(MEETING)
    result = merged(("a.xlsx", sent), ("b.xlsx", sent), ("c.xlsx", workbook(OFFICE)))
    assert told(result) == [("merge-same-file", "", "b.xlsx"), ("merge-is-office", "", "c.xlsx")]
    assert len(result.shares) == 1


def test_a_file_s_name_tells_the_division_when_its_rows_do_not() -> None:
    mixed = division(MEETING, CHECKING.replace("Thanh tra Sở", "VP"))
    assert merged(("TTr.xlsx", mixed)).shares[0].division == "Thanh tra Sở"
    named = merged(("Sổ 2024 - phòng kỹ thuật.xlsx", mixed))
    assert named.shares[0].division == "Phòng Kỹ thuật"


def test_a_file_of_nobody_is_named_and_the_others_go_on() -> None:
    mixed = division(MEETING, CHECKING.replace("Thanh tra Sở", "VP"))
    result = merged(("x.xlsx", mixed), ("y.xlsx", division(MEETING)))
    assert told(result)[0] == ("merge-division-unknown", "", "x.xlsx")
    assert result.unread == ("x.xlsx",)
    assert result.shares[0].activities == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "workbook-unreadable"),
        (workbook("\n## Hoạt động\n" + HEAD + "\n" + MEETING + "\n", {"Năm": "2023"}),
         "merge-other-year"),
        (workbook(PLAN), "merge-no-sheet"),
        (merged(("a.xlsx", division(MEETING))).content, "merge-is-merged"),
    ],
    ids=["empty", "year", "sheets", "merged"],
)  # fmt: skip
def test_a_file_that_cannot_be_merged_is_named(content: bytes, code: str) -> None:
    result = merged(("x.xlsx", content))
    assert [item.file for item in result.problems] == ["x.xlsx"]
    assert result.unread == ("x.xlsx",)
    assert result.content is None
    if code != "workbook-unreadable":
        assert result.problems[0].code == code


def test_faulty_cells_are_merged_as_typed_and_named_with_file_sheet_and_cell() -> None:
    faulty = MEETING.replace("07/5/2024", "31/4/2024")
    result = merged(("a.xlsx", division(faulty)))
    assert rows(result.content)[1]["Từ ngày"] == "31/4/2024"
    found = result.problems[0]
    assert (found.severity, found.file, found.sheet, found.cell) == (
        "error", "a.xlsx", "Hoạt động", "B2",
    )  # fmt: skip


def test_a_task_and_a_division_that_the_office_has_not_are_merged_and_named() -> None:
    odd = MEETING.replace("N1.2", "N9").replace("Thanh tra Sở", "Phòng Lạ")
    result = merged(("TTr.xlsx", division(odd, CHECKING.replace("N2", "N9"))))
    assert rows(result.content)[1]["Bộ phận chủ trì"] == "Phòng Lạ"
    assert [(item.code, item.cell) for item in result.problems] == [
        ("merge-unknown", "C3"),
        ("merge-unknown", "E3"),
    ]
    assert "C3, C4" in result.problems[0].message


def test_columns_of_the_office_are_found_by_their_headers_wherever_they_stand() -> None:
    office = OFFICE.replace(
        HEAD,
        "| Trạng thái | Việc riêng | Mã | Từ ngày | Nhiệm vụ | Tên hoạt động | Bộ phận chủ trì |",
    ).replace(
        "| HĐ001 | 05/3/2024 | N1.1 | hội nghị của cơ quan | Văn phòng Sở | đã xong |",
        "| đã xong | x | HĐ001 | 05/3/2024 | N1.1 | hội nghị của cơ quan | Văn phòng Sở |",
    )
    head = HEAD + " Việc riêng | Kinh phí (đồng) | Cột lạ |"
    result = merged(
        ("a.xlsx", division(MEETING + " y | 500 | z |", head=head)), office=workbook(office)
    )
    new = rows(result.content)[1]
    assert (new["Trạng thái"], new["Việc riêng"]) == ("đã xong", "y")
    assert new["Kinh phí (đồng)"] == "500"
    assert [item.code for item in result.problems] == ["merge-column"]
    assert "Cột lạ" in result.problems[0].message


def test_prefilled_codes_are_used_and_formats_sheets_and_macros_stay() -> None:
    office = book_bytes(
        {
            "Đơn vị": UNIT,
            "Bộ phận": [{"Tên bộ phận": "Thanh tra Sở"}],
            "Hoạt động": [
                {"Mã": "HĐ001", "Từ ngày": "05/3/2024", "Nhiệm vụ": "N1", "Tên hoạt động": "họp",
                 "Bộ phận chủ trì": "Thanh tra Sở", "Trạng thái": "đã xong"},
            ],
        }
    )  # fmt: skip
    book = openpyxl.load_workbook(io.BytesIO(office))
    page = book["Hoạt động"]
    page["D2"].font = Font(bold=True)
    column = next(cell.column_letter for cell in page[1] if cell.value == "Tên hoạt động")
    page[f"{column}2"].font = Font(bold=True)
    stream = io.BytesIO()
    book.save(stream)
    before = unpack(stream.getvalue())
    result = merged(("a.xlsx", division(MEETING)), office=stream.getvalue())
    assert result.content is not None
    after = unpack(result.content)
    changed = {name for name in before if before[name] != after[name]}
    sheet = next(name for name in changed if "worksheets" in name)
    assert changed - {sheet, "xl/workbook.xml", "docProps/core.xml"} == set()
    page = openpyxl.load_workbook(io.BytesIO(result.content))["Hoạt động"]
    assert page["A3"].value == "HĐ002"
    assert page["A4"].value == "HĐ003"  # still waits, empty
    assert page[f"{column}3"].value == "sinh hoạt chuyên đề"
    assert page[f"{column}3"].font.bold
    found = rows(result.content)
    assert "Tên hoạt động" not in found[2]


def test_days_stay_days_and_texts_like_formulas_stay_texts() -> None:
    cells = tables(f"## Hoạt động\n{HEAD}\n{MEETING}\n")["Hoạt động"]
    cells[1][1] = date(2024, 5, 7)
    sent = book_with(cells)
    office = openpyxl.load_workbook(io.BytesIO(workbook(OFFICE)))
    office["Hoạt động"]["B2"].value = date(2024, 3, 5)
    office["Hoạt động"]["B2"].number_format = "dd/mm/yyyy"
    stream = io.BytesIO()
    office.save(stream)
    result = merged(("a.xlsx", sent), office=stream.getvalue())
    assert result.content is not None
    page = openpyxl.load_workbook(io.BytesIO(result.content))["Hoạt động"]
    assert page["B3"].value.date() == date(2024, 5, 7)
    assert page["D3"].value == "=1+1"
    assert page["D3"].data_type in ("s", "inlineStr")
    # In a column of texts the day is written as people write it.
    plain = merged(("a.xlsx", sent))
    assert rows(plain.content)[1]["Từ ngày"] == "07/5/2024"


def book_with(cells: list[list[object]]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(workbook("")))
    page = book.create_sheet("Hoạt động")
    for row in cells:
        page.append(row)
    page["D2"].value = "=1+1"
    page["D2"].data_type = "s"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_an_office_workbook_that_cannot_take_rows_is_refused() -> None:
    with pytest.raises(Stop) as stop:
        merged(
            ("a.xlsx", division(MEETING)),
            office=workbook(OFFICE.replace("| Trạng thái |", "| Lạ |")),
        )
    assert stop.value.problem.code == "merge-office-sheet"
    with pytest.raises(Stop) as stop:
        merged(("a.xlsx", division(MEETING)), office=workbook(OFFICE, {"Năm": "?"}))
    assert stop.value.problem.code == "merge-office-year"


def with_parts(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    return pack({name: change(name, part) for name, part in unpack(content).items()})


def test_formulas_keep_their_results_and_are_counted_anew_on_opening() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(OFFICE)))
    book["Bộ phận"]["C1"], book["Bộ phận"]["C2"] = "Riêng", "=1+1"
    stream = io.BytesIO()
    book.save(stream)
    office = with_parts(
        stream.getvalue(),
        lambda _, part: re.sub(rb"(<f>1\+1</f>)<v( /|></v)>", rb"\1<v>2</v>", part).replace(
            b'fullCalcOnLoad="1"', b""
        ),
    )
    result = merged(("a.xlsx", division(MEETING)), office=office)
    assert result.content is not None
    assert rows(result.content, "Bộ phận")[0]["Riêng"] == 2
    assert b'fullCalcOnLoad="1"' in unpack(result.content)["xl/workbook.xml"]
    assert [item.code for item in result.problems] == ["merge-formulas"]


def test_sheets_whose_cells_tell_no_address_take_rows_too() -> None:
    def bare(name: str, part: bytes) -> bytes:
        return re.sub(rb' r="[A-Z]*\d+"', b"", part) if "worksheets" in name else part

    result = merged(("a.xlsx", division(MEETING)), office=with_parts(workbook(OFFICE), bare))
    assert [row["Mã"] for row in rows(result.content)] == ["HĐ001", "HĐ002"]


def test_days_of_a_workbook_that_counts_from_1904_stay_the_same_days() -> None:
    office = openpyxl.load_workbook(io.BytesIO(workbook(OFFICE)))
    office.epoch = CALENDAR_MAC_1904
    office["Hoạt động"]["B2"].value = date(2024, 3, 5)
    office["Hoạt động"]["B2"].number_format = "dd/mm/yyyy"
    stream = io.BytesIO()
    office.save(stream)
    cells = tables(f"## Hoạt động\n{HEAD}\n{MEETING}\n")["Hoạt động"]
    cells[1][1] = date(2024, 5, 7)
    result = merged(("a.xlsx", book_with(cells)), office=stream.getvalue())
    assert result.content is not None
    page = openpyxl.load_workbook(io.BytesIO(result.content))["Hoạt động"]
    assert [page["B2"].value.date(), page["B3"].value.date()] == [
        date(2024, 3, 5),
        date(2024, 5, 7),
    ]


def test_two_rows_of_one_code_leave_what_refers_to_it_open() -> None:
    twice = division(
        MEETING, CHECKING.replace("HĐ002", "HĐ001"), evidence="| MC001 | HĐ001 | Biên bản | |"
    )
    result = merged(("a.xlsx", twice))
    assert [row["Nguồn gộp"] for row in rows(result.content)[1:]] == [
        "Thanh tra Sở: HĐ001",
        "Thanh tra Sở: HĐ001 (2)",
    ]
    assert "Hoạt động" not in rows(result.content, "Minh chứng")[1]
    assert ("merge-link-lost", "B3", "") in told(result)
    again = merged(("a.xlsx", twice), office=result.content)
    assert again.content is None


def test_a_second_file_of_a_division_adds_what_the_first_had_not_and_is_named() -> None:
    result = merged(("a.xlsx", division(MEETING)), ("b.xlsx", division(MEETING, CHECKING)))
    assert [share.activities for share in result.shares] == [1, 1]
    assert told(result) == [("merge-same-division", "", "b.xlsx")]


def test_evidence_files_of_one_name_from_two_places_are_named() -> None:
    other = MEETING.replace("Thanh tra Sở", "Phòng Kỹ thuật").replace("07/5", "08/5")
    paper = "| MC001 | HĐ001 | Biên bản | anh.jpg |"
    result = merged(
        ("a.xlsx", division(MEETING, evidence=paper)), ("b.xlsx", division(other, evidence=paper))
    )
    assert [item.code for item in result.problems] == ["merge-paper-name"]
    assert "Thanh tra Sở, Phòng Kỹ thuật" in result.problems[0].message


def test_rows_in_their_thousands_are_merged_in_seconds() -> None:
    many = [
        f"| HĐ{n:05} | 07/5/2024 | N1.2 | việc thứ {n} | Thanh tra Sở | đã xong |"
        for n in range(1, 3001)
    ]
    result = merged(("a.xlsx", division(*many)))
    assert result.shares[0].activities == 3000


# --- on the disk -----------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """The office's workbook in ``inputs``, two files of divisions and other things in ``gửi``."""
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs" / "sổ.xlsx").write_bytes(workbook(OFFICE))
    sent = tmp_path / "gửi"
    sent.mkdir()
    papers = "| MC001 | HĐ001 | Biên bản | bb.pdf |\n| MC002 | HĐ001 | Ảnh | anh.jpg |"
    (sent / "a.xlsx").write_bytes(division(MEETING, evidence=papers))
    (sent / "a").mkdir()
    (sent / "a" / "bb.pdf").write_bytes(b"x")
    (sent / "~$a.xlsx").write_bytes(b"x")
    (sent / "thư.txt").write_text("x", encoding="utf-8")
    return tmp_path


def test_the_command_writes_a_new_file_and_says_what_to_do(desk: Path) -> None:
    before = (desk / "inputs" / "sổ.xlsx").read_bytes()
    done = dvcq("gop", "gửi", cwd=desk)
    shown = out(done)
    assert done.returncode == 0, shown
    assert "Thanh tra Sở (tệp “a.xlsx”): thêm 1 hoạt động, 2 minh chứng; 0 dòng đã có." in shown
    assert "Chưa gửi: Văn phòng Sở; Phòng Kỹ thuật." in shown
    assert "“thư.txt” không phải sổ Excel" in shown
    assert "~$a.xlsx" in shown
    assert "bb.pdf" in shown
    assert "chưa gửi kèm các tệp minh chứng: anh.jpg." in shown
    assert (desk / "inputs" / "sổ-gop.xlsx").is_file()
    assert (desk / "inputs" / "sổ.xlsx").read_bytes() == before


def test_the_command_again_keeps_the_file_that_is_there(desk: Path) -> None:
    office = "inputs/sổ.xlsx"
    for _ in range(2):
        assert dvcq("gop", "gửi", "--so", office, cwd=desk).returncode == 0
    assert sorted(path.name for path in (desk / "inputs").iterdir()) == ["sổ-gop.xlsx", "sổ.xlsx"]
    (desk / "gửi" / "a.xlsx").write_bytes(division(MEETING, CHECKING))
    done = dvcq("gop", "gửi", "--so", office, cwd=desk)
    assert done.returncode == 0
    assert (desk / "inputs" / "sổ-gop-2.xlsx").is_file()


def test_several_workbooks_in_inputs_are_listed(desk: Path) -> None:
    (desk / "inputs" / "khác.xlsx").write_bytes(workbook(OFFICE))
    done = dvcq("gop", "gửi", cwd=desk)
    assert done.returncode == 1
    assert "“khác.xlsx”, “sổ.xlsx”" in out(done)


def test_a_file_that_is_there_is_not_overwritten(desk: Path) -> None:
    (desk / "mới.xlsx").write_bytes(b"x")
    done = dvcq("gop", "gửi", "--ra", "mới.xlsx", cwd=desk)
    assert done.returncode == 1
    assert (desk / "mới.xlsx").read_bytes() == b"x"


def test_a_broken_file_is_named_the_rest_is_merged_and_the_exit_code_is_1(desk: Path) -> None:
    (desk / "gửi" / "hỏng.xlsx").write_bytes(b"PK\x03\x04")
    done = dvcq("gop", "gửi", "--json", cwd=desk)
    assert done.returncode == 1
    told = json.loads(done.stdout)
    assert told["unread"] == ["hỏng.xlsx"]
    assert told["divisions"][0]["activities"] == 1
    assert told["merged"] == "inputs/sổ-gop.xlsx"
    assert told["silent"] == ["Văn phòng Sở", "Phòng Kỹ thuật"]


def test_a_folder_without_workbooks_and_one_that_is_not_there(desk: Path) -> None:
    (desk / "trống").mkdir()
    assert dvcq("gop", "trống", cwd=desk).returncode == 1
    assert dvcq("gop", "không có", cwd=desk).returncode == 1

"""The scoring table that came back from the appraiser, in Word."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from appraisals import (
    ALL,
    ANSWERS,
    CLAIMED,
    CRITERIA,
    DOCUMENTS,
    EVIDENCE,
    FIGURES,
    FOUR,
    LETTER,
    LETTER_ROW,
    LEVELS,
    SUPERIOR,
    TABLE,
    THIRDS,
    Change,
    F,
    Silent,
    add,
    asked,
    back,
    content,
    desk_in,
    line,
    put,
    rows,
    sent_back,
    sure,
    told,
    values,
)
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from support import ACTIVITIES, PLAN, workbook
from test_formats import converted

from dvcq.appraisal.written import points_in, range_in
from dvcq.appraise import appraise_file
from dvcq.problems import CATALOGUE, Stop

# --- points as people write them ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8", "8"),
        ("7,5", "7.5"),
        ("7.5", "7.5"),
        ("8đ", "8"),
        ("8 điểm", "8"),
        ("8/10", "8"),
        ("8,5 / 10 đ", "8.5"),
        ("3,125", "3.125"),  # 3125 is more than the maximum
        ("0", "0"),
    ],
)
def test_points_are_read(text: str, value: str) -> None:
    found = points_in(text, F(10))
    assert (found.value, found.fault) == (F(value), "")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("8/20", "appraise-scale"),
        ("11", "appraise-range"),
        ("giữ nguyên", "appraise-unreadable"),
        ("8 (giảm 2)", "appraise-unreadable"),
        ("8 9", "appraise-unreadable"),
        ("8\n9", "appraise-unreadable"),
        ("8,5,1", "appraise-unreadable"),
        ("-", "appraise-unreadable"),
        ("?" * 500, "appraise-unreadable"),
    ],
)
def test_what_is_no_sure_score_is_told(text: str, fault: str) -> None:
    found = points_in(text, F(10))
    assert (found.value, found.fault) == (None, fault)
    assert fault in CATALOGUE


def test_a_number_that_may_be_two_is_not_guessed() -> None:
    found = points_in("1.250", F(5000))
    assert (found.value, found.fault) == (None, "appraise-doubtful")
    assert {found.first, found.second} == {"1,25", "1.250"}


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(text: str) -> None:
    found = points_in(text, F(10))
    assert found.value is None or 0 <= found.value <= 10
    range_in(text)


# --- the table that came back --------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return desk_in(tmp_path, monkeypatch)


def test_a_filled_table_gives_the_papers_and_a_filled_workbook(desk: Path) -> None:
    before = (desk / "inputs" / "so.xlsx").read_bytes()
    result = back(desk, *ALL, put("1", "39"), put("Tổng điểm", "78"), add("1.1", " Ban hành chậm"))
    assert (result.exit_code, told(result)) == (0, [])
    assert result.documents == (TABLE, LETTER)
    assert result.appraisal is not None
    assert result.appraisal.change == sure(-9)
    assert result.bag is not None
    assert (result.bag / "data" / TABLE).is_file()
    assert (result.bag / "data" / "bang-diem-tham-dinh.docx").read_bytes() == (
        desk / "ve.docx"
    ).read_bytes()
    assert (desk / "inputs" / "so.xlsx").read_bytes() == before
    assert result.copy == Path("inputs/so-tham-dinh.xlsx")
    assert values(desk / "inputs" / "so-tham-dinh.xlsx") == {
        "1.1": ["18", 15, "Ban hành chậm", None],
        "1.2": ["24", 24, None, None],
        "2.1": ["23", 19, None, None],
        "2.2": ["22", 20, None, None],
    }


def test_the_same_table_again_makes_nothing_new_and_overwrites_nothing(desk: Path) -> None:
    first, second = back(desk, *ALL), back(desk, *ALL)
    assert (first.new, second.new, first.bag) == (True, False, second.bag)
    assert (first.copy_new, second.copy_new, first.copy) == (True, False, second.copy)
    third = back(desk, *ALL[:3], put("2.2", "21"))
    assert third.copy == Path("inputs/so-tham-dinh-2.xlsx")


def test_a_criterion_without_a_row_in_the_workbook_gets_one(desk: Path) -> None:
    criteria = (*FOUR[:2], "1.2 | Hội nghị | 30 | đếm, có mức tối đa | số hoạt động đã thực hiện | "
                "hội nghị", *FOUR[3:])  # fmt: skip
    head = CRITERIA.replace("| Ngưỡng |", "| Ngưỡng | Điểm mỗi lần |")
    text = DOCUMENTS + LETTER_ROW + PLAN + ACTIVITIES + rows(
        head, 11, *criteria[:2], criteria[2] + " | | | | | 10", *criteria[3:]
    ) + LEVELS + rows(ANSWERS, 8, CLAIMED[0], *CLAIMED[2:]) + EVIDENCE  # fmt: skip
    result = back(desk, put("1.1", "15"), put("1.2", "10"), *ALL[2:], sheet=workbook(text))
    assert (result.exit_code, told(result)) == (0, [])
    assert values(desk / "inputs" / "so-tham-dinh.xlsx")["1.2"] == [None, 10, None, None]


def test_all_else_of_the_workbook_stays(desk: Path) -> None:
    own = openpyxl.load_workbook(io.BytesIO(content(answers=CLAIMED)))
    own["Tự chấm"]["C2"].comment = openpyxl.comments.Comment("xem lại", "thử")
    own["Tiêu chí"].column_dimensions["B"].width = 77
    own.create_sheet("Riêng")["A1"] = "=1+1"
    stream = io.BytesIO()
    own.save(stream)
    back(desk, *ALL, sheet=stream.getvalue())
    copy = openpyxl.load_workbook(desk / "inputs" / "so-tham-dinh.xlsx")
    assert copy["Tự chấm"]["C2"].comment.text == "xem lại"
    assert copy["Tiêu chí"].column_dimensions["B"].width == 77
    assert copy["Riêng"]["A1"].value == "=1+1"


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ((put("1.1", "19", 3),), [("appraise-own", "dòng 3, cột “Điểm tự chấm”")]),
        ((put("1", "43", 3),), [("appraise-own", "dòng 2, cột “Điểm tự chấm”")]),
        ((put("1.1", "25", 2),), [("appraise-max", "dòng 3, cột “Điểm tối đa”")]),
        ((put("Tổng điểm", "88", 3),), [("appraise-own-total", "dòng 8, cột “Điểm tự chấm”")]),
        ((put("1", "40"),), [("appraise-sum", "dòng 2, cột “Điểm thẩm định”")]),
        ((put("Tổng điểm", "77"),), [("appraise-total", "dòng 8, cột “Điểm thẩm định”")]),
        ((put("1.1", "21"),), [("appraise-range", "dòng 3, cột “Điểm thẩm định”")]),
        ((put("1.1", "-1"),), [("appraise-range", "dòng 3, cột “Điểm thẩm định”")]),
        ((put("1.1", "15/25"),), [("appraise-scale", "dòng 3, cột “Điểm thẩm định”")]),
        ((put("1.1", "như cũ"),), [("appraise-unreadable", "dòng 3, cột “Điểm thẩm định”")]),
        ((put("1.1", "1.9", 0),), [("appraise-row-unknown", "dòng 3")]),
        ((put("1.1", "1.2", 0),), [("appraise-row-twice", "dòng 4"), ("appraise-max",
                                   "dòng 3, cột “Điểm tối đa”"), ("appraise-own",
                                   "dòng 3, cột “Điểm tự chấm”")]),
    ],
)  # fmt: skip
def test_a_table_that_contradicts_is_refused_with_its_place(
    desk: Path, changes: tuple[Change, ...], found: list[tuple[str, str]]
) -> None:
    result = back(desk, *ALL, *changes)
    assert sorted(told(result)) == sorted(found)
    assert (result.exit_code, result.documents, result.copy) == (1, (), None)
    assert not (desk / "outputs").exists()
    assert [path.name for path in (desk / "inputs").iterdir()] == ["so.xlsx"]


def test_a_score_that_differs_from_the_workbooks_names_both_places(desk: Path) -> None:
    result = back(desk, *ALL[1:], put("1.1", "14"), sheet=content(answers=(
        "1.1 | | 18 | 15 | chậm | đồng ý", *CLAIMED[1:])))  # fmt: skip
    assert told(result) == [("appraise-differs", "dòng 3, cột “Điểm thẩm định”")]
    assert "(Tự chấm!D2)" in result.problems[0].message


def test_numbers_written_in_other_ways_are_read(desk: Path) -> None:
    result = back(desk, put("1.1", "15đ"), put("1.2", "24/30"), put("2.1", "18.5"),
                  put("2.2", "20,25 điểm"), put("Tổng điểm", "77,75/100"))  # fmt: skip
    assert told(result) == []
    assert result.appraisal is not None
    assert result.appraisal.appraised.low == F("77.75")


def test_a_deleted_row_is_told_and_stays_open(desk: Path) -> None:
    def delete(table: Any) -> None:
        row = line(table, "2.2")._tr
        row.getparent().remove(row)

    result = back(desk, *ALL[:3], delete)
    assert (result.exit_code, told(result, "warning")) == (0, [("appraise-rows-lost", "")])
    assert result.appraisal is not None
    assert result.appraisal.unappraised == ("2.2",)


def test_an_added_row_is_told_and_one_with_points_is_refused(desk: Path) -> None:
    def remark(table: Any) -> None:
        table.add_row().cells[1].text = "Nhận xét thêm"

    def criterion(table: Any) -> None:
        row = table.add_row()
        row.cells[0].text, row.cells[4].text = "3.1", "5"

    assert told(back(desk, *ALL, remark), "warning") == [("appraise-row-extra", "dòng 10")]
    assert told(back(desk, *ALL, criterion)) == [("appraise-row-unknown", "dòng 10")]


def test_merged_cells_are_not_guessed(desk: Path) -> None:
    def down(table: Any) -> None:
        line(table, "1.1").cells[4].merge(line(table, "1.2").cells[4])

    def across(table: Any) -> None:
        line(table, "1.1").cells[4].merge(line(table, "1.1").cells[5])

    assert told(back(desk, *ALL, down))[0] == ("appraise-merged", "dòng 3, cột “Điểm thẩm định”")
    assert told(back(desk, *ALL[1:], put("1.1", "15"), across))[0][0] == "appraise-unreadable"


def _tracked(tag: str, text: str) -> Any:
    change, run = OxmlElement(tag), OxmlElement("w:r")
    words = OxmlElement("w:delText" if tag == "w:del" else "w:t")
    words.text = text
    run.append(words)
    change.append(run)
    change.set(qn("w:id"), "900")
    change.set(qn("w:author"), "thử")
    return change


def test_tracked_changes_are_read_as_accepted_and_told(desk: Path) -> None:
    def track(table: Any) -> None:
        paragraph = line(table, "1.1").cells[4].paragraphs[0]._p
        paragraph.append(_tracked("w:del", "16"))
        paragraph.append(_tracked("w:ins", "15"))

    def drop(table: Any) -> None:
        properties = line(table, "2.2")._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:del"))

    result = back(desk, *ALL[1:3], track, drop)
    found = next(item for item in result.problems if item.code == "appraise-tracked")
    assert "3 chỗ" in found.message
    assert result.appraisal is not None
    assert result.appraisal.by_code()["1.1"].appraised == sure(15)
    assert result.appraisal.unappraised == ("2.2",)


def test_words_that_were_moved_away_are_gone(desk: Path) -> None:
    def move(table: Any) -> None:
        moved = _tracked("w:moveFrom", "6")
        line(table, "1.1").cells[4].paragraphs[0]._p.insert(1, moved)

    result = back(desk, *ALL, move)
    assert told(result) == []
    assert result.appraisal is not None
    assert result.appraisal.by_code()["1.1"].appraised == sure(15)


def test_notes_as_printed_say_nothing_where_no_points_are(desk: Path) -> None:
    result = back(desk, ALL[0])
    assert (result.exit_code, told(result, "warning")) == (0, [])


def test_remarks_beside_the_table_are_told(desk: Path) -> None:
    def comment(table: Any) -> None:
        paragraph = line(table, "2.1").cells[4].paragraphs[0]
        reference = OxmlElement("w:commentReference")
        reference.set(qn("w:id"), "0")
        paragraph.add_run()._r.append(reference)

    result = back(desk, *ALL, comment)
    found = next(item for item in result.problems if item.code == "appraise-comments")
    assert "tiêu chí 2.1" in found.message


def test_a_note_without_points_is_told_and_a_rewritten_one_is_taken_whole(desk: Path) -> None:
    result = back(desk, *ALL[1:], put("1.1", "Chưa xét", 6), put("2.1", "Thiếu biên bản", 6))
    assert told(result, "warning") == [("appraise-note-left", "dòng 3")]
    assert told(result, "info") == [("appraise-note-new", "dòng 6")]
    assert values(desk / "inputs" / "so-tham-dinh.xlsx")["2.1"][2] == "Thiếu biên bản"


def test_a_level_that_does_not_follow_is_asked_about(desk: Path) -> None:
    assert told(back(desk, *ALL, put("Đề nghị xếp loại", "Khá", 2)), "warning") == []
    found = back(desk, *ALL, put("Đề nghị xếp loại", "Trung bình", 2))
    assert told(found, "warning") == [("appraise-level", "dòng 9")]


def test_headings_are_known_without_case_accents_and_breaks(desk: Path) -> None:
    def rename(table: Any) -> None:
        for n, words in ((2, "DIEM TOI DA"), (3, "điểm tự  chấm"), (4, "Điểm thẩm định (Sở)")):
            table.rows[0].cells[n].text = words

    assert told(back(desk, *ALL, rename)) == []


def test_a_lost_column_is_told(desk: Path) -> None:
    def rename(table: Any) -> None:
        table.rows[0].cells[3].text = "Khác"

    assert [code for code, _ in told(back(desk, *ALL, rename))] == ["appraise-lacks-column"]


def test_a_document_without_the_table_or_without_points_is_refused(desk: Path) -> None:
    other = docx.Document()
    other.add_table(1, 2).rows[0].cells[0].text = "TT"
    other.save(str(desk / "khac.docx"))
    with pytest.raises(Stop) as stop:
        appraise_file(Path("khac.docx"), None, asked(desk), Silent())
    assert stop.value.problem.code == "appraise-table"
    with pytest.raises(Stop) as stop:
        back(desk)
    assert stop.value.problem.code == "appraise-nothing"
    (desk / "gia.docx").write_text("không phải Word", encoding="utf-8")
    with pytest.raises(Stop) as stop:
        appraise_file(Path("gia.docx"), None, asked(desk), Silent())
    assert stop.value.problem.code == "word-not-docx"


def test_printed_fractions_repeat_the_claimed_points_and_sums_may_be_of_either(desk: Path) -> None:
    group = "1 | Triển khai | 6 | tổng các tiêu chí con"
    sheet = content((group, *THIRDS), ("1.1 | ",), FIGURES)
    same = [put(f"1.{n}", "0,67") for n in (1, 2, 3)]
    for total in ("2", "2,01"):
        result = back(desk, *same, put("1", total), put("Tổng điểm", total), sheet=sheet)
        assert told(result) == []
        assert result.appraisal is not None
        assert result.appraisal.appraised.low == 2
    assert told(back(desk, *same, put("1", "2,05"), sheet=sheet)) == [
        ("appraise-sum", "dòng 2, cột “Điểm thẩm định”")
    ]


def test_points_of_the_superior_come_back_too(desk: Path) -> None:
    sheet = content(SUPERIOR, CLAIMED[:3])
    result = back(desk, *ALL[:3], put("2.2", "21"), put("Tổng điểm", "79"), sheet=sheet)
    assert told(result) == []
    assert values(desk / "inputs" / "so-tham-dinh.xlsx")["2.2"] == [None, 21, None, None]
    again = appraise_file(Path("ve.docx"), Path("inputs/so-tham-dinh.xlsx"), asked(desk), Silent())
    assert (told(again), again.copy) == ([], None)


def test_a_workbook_that_is_no_xlsx_cannot_be_filled(desk: Path) -> None:
    own = (desk / "inputs" / "so.xlsx").read_bytes()
    (desk / "so.ods").write_bytes(converted(own, "ods", desk))
    (desk / "ve.docx").write_bytes(sent_back(own, *ALL))
    with pytest.raises(Stop) as stop:
        appraise_file(Path("ve.docx"), Path("so.ods"), asked(desk), Silent())
    assert stop.value.problem.code == "appraise-book-form"

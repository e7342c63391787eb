"""The shipped rubrics: sound, honest about where they come from, ready to be used.

A year is written for each of them: an empty one, which must not break anything, and a full one, in
which everything was done, which must reach exactly the full total.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from support import ACTIVITIES, PLAN, UNIT, Cells, book_bytes, checked, codes, tables, templates
from test_cli import dvcq, out

from dvcq.criterion_kinds import KIND_BY_CODE
from dvcq.model import Book, Criterion, parent_code
from dvcq.new_book import rubric_rows
from dvcq.periods import year_period
from dvcq.pipeline import Job, check, produce
from dvcq.run import find_rubric, shipped_rubrics
from dvcq.scoring import score
from dvcq.scoring.lines import Score
from dvcq.workbook.reader import read_book
from dvcq.workbook.writer import book_bytes as form_bytes

NAMES = [path.stem for path in shipped_rubrics()]
RUBRICS: dict[str, list[dict[str, Any]]] = {name: rubric_rows(name)[0] for name in NAMES}
EVERY = pytest.mark.parametrize("name", NAMES)

DOCUMENTS = """
## Văn bản
| Mã | Loại văn bản | Trích yếu | Tháng dự kiến | Số | Ngày ban hành | Kính gửi | Thời hạn | \
Cách tính hạn | Hình thức ký | Chức vụ người ký | Lưu |
| VB1 | kế hoạch | Thực hiện công tác dân vận | 3 | 12 | 20/3/2024 | | 31/3/2024 | \
chậm nhất (tính cả ngày đó) | KT. | Phó Giám đốc | VT |
| VB2 | báo cáo | Kết quả công tác dân vận | 10 | 70 | 21/10/2024 | UBND tỉnh | 01/11/2024 | \
chậm nhất (tính cả ngày đó) | KT. | Phó Giám đốc | VT |
| VB3 | báo cáo tự chấm điểm | Tự chấm điểm công tác dân vận | 10 | | | Sở Nội vụ | 15/11/2024 | \
trước (không tính ngày đó) | KT. | Phó Giám đốc | VT |
"""
TARGET = """
## Chỉ tiêu
| Mã | Loại | Mức đề ra | Kết quả | Đánh giá |
| T1 | có/không | 100% | 100% | đạt |
"""


def inside(name: str, *roles: str) -> Iterator[dict[str, Any]]:
    """Rows of a rubric whose way of scoring has one of these roles."""
    by_label = {kind.label: kind for kind in KIND_BY_CODE.values()}
    return (row for row in RUBRICS[name] if by_label[row["Cách chấm"]].role in roles)


def indicators(name: str) -> dict[str, str]:
    """Every statistic a rubric looks at → "shared" (in a quotient), "bad", "bonus" or "good"."""
    found: dict[str, str] = {}
    kinds = {row["Mã"]: row["Cách chấm"] for row in RUBRICS[name]}
    for row in RUBRICS[name]:
        own, outer = row["Cách chấm"], kinds.get(parent_code(row["Mã"]), "")
        bad = own == "điều kiện khống chế" or "trừ" in f"{own} {outer}"
        use = "bad" if bad else "bonus" if outer == "nhóm điểm thưởng" else "good"
        for side in ("tử số", "mẫu số"):
            if row.get(side.capitalize()) == "số liệu trong kỳ":
                shared = use == "good" and "Mẫu số" in row
                found[row[f"Phạm vi {side}"]] = "shared" if shared else use
    return found


def full_year(name: str) -> Cells:
    """A workbook in which all was done that a rubric asks for, with evidence for everything."""
    done = [
        [
            f"HĐ{n:03}",
            f"{n % 28 + 1:02}/6/2024",
            task,
            f"việc thứ {n}",
            form,
            "Văn phòng Sở",
            "đã xong",
            "Công đoàn cơ sở",
        ]
        for n, (form, task) in enumerate(
            [
                (form, ("N1.1", "N1.2", "N2")[n % 3])
                for form in ("đối thoại", "thăm tặng", "tuyên truyền", "kiểm tra")
                for n in range(10)
            ],
            start=1,
        )
    ]
    value = {"shared": (10, 10), "bad": (0, 0), "bonus": (0, 0), "good": (20, 10)}
    answers = [answer for row in RUBRICS[name] if (answer := best_answer(name, row))]
    proven = "; ".join(row["Mã"] for row in inside(name, "leaf"))
    headers = list(dict.fromkeys(header for row in RUBRICS[name] for header in row))
    sheets: Cells = {
        "Đơn vị": [["Thông tin", "Giá trị"], *map(list, UNIT.items())],
        **tables(DOCUMENTS + PLAN + TARGET + ACTIVITIES.partition("## Hoạt động")[0]),
        "Hoạt động": [
            [
                "Mã",
                "Từ ngày",
                "Nhiệm vụ",
                "Tên hoạt động",
                "Hình thức",
                "Bộ phận chủ trì",
                "Trạng thái",
                "Phối hợp",
            ],
            *done,
        ],
        "Số liệu": [
            ["Chỉ tiêu số liệu", "Trong kỳ", "Cùng kỳ năm trước"],
            *[[key, *value[use]] for key, use in indicators(name).items()],
        ],
        "Mô hình": [
            ["Mã", "Tên mô hình", "Đơn vị, cá nhân thực hiện", "Loại hình", "Đăng ký", "Công nhận"],
            *[
                [f"MH{n:02}", f"Mô hình {n}", "Văn phòng Sở", "tập thể", "01/4/2024", "01/9/2024"]
                for n in range(1, 7)
            ],
        ],
        "Kiểm tra công vụ": [
            ["Hoạt động", "Đơn vị được kiểm tra", "Số tồn tại, vi phạm", "Số đã khắc phục"],
            *[[f"HĐ{n:03}", "Thanh tra Sở", 1, 1] for n in range(31, 41)],
        ],
        "Tiêu chí": [headers, *[[row.get(header) for header in headers] for row in RUBRICS[name]]],
        "Tự chấm": [["Tiêu chí", "Kết quả", "Điểm tự chấm", "Điểm thẩm định"], *answers],
        "Minh chứng": [["Mã", "Tiêu chí", "Tên loại, trích yếu"], ["MC001", proven, "Hồ sơ năm"]],
    }
    # the headcount of the invented unit is 20
    for row in sheets["Số liệu"]:
        if row[0] == "cán bộ, công chức, viên chức được quán triệt":
            row[1] = 20
    return sheets


def best_answer(name: str, row: dict[str, Any]) -> list[object] | None:
    """A row of "Tự chấm" as good as can be; ``None`` where nobody is asked."""
    kinds = {item["Mã"]: item["Cách chấm"] for item in RUBRICS[name]}
    code, kind, points = row["Mã"], row["Cách chấm"], str(row.get("Điểm tối đa"))
    if kind == "tự chấm điểm":
        taken_off = kinds.get(parent_code(code)) == "nhóm điểm trừ"
        return [code, None, "0" if taken_off else points, None]
    if kind == "cấp trên chấm":
        return [code, None, None, points]
    asked = kind in ("điều kiện khống chế", "điều kiện của mức") and "Tử số" not in row
    return [code, "đạt", None, None] if asked or kind == "có/không" else None


def book_of(sheets: Cells) -> Book:
    found = checked(book_bytes(sheets))
    assert codes(found.problems, "error") == []
    assert found.book is not None
    return found.book


def scored(sheets: Cells) -> Score:
    book = book_of(sheets)
    result, problems = score(book, year_period(book))
    assert problems == []
    return result


def criteria(name: str) -> tuple[Criterion, ...]:
    return book_of(full_year(name)).criteria


# --- the rubrics themselves -------------------------------------------------------------------


def test_the_default_and_the_frames_are_shipped() -> None:
    assert NAMES == ["bac-kan", "mac-dinh", "quang-nam", "tay-ninh"]


@EVERY
def test_a_rubric_is_sound_and_says_nothing_doubtful(name: str) -> None:
    found = checked(book_bytes(full_year(name))).problems
    own = [item for item in found if item.sheet == "Tiêu chí" and item.severity != "info"]
    assert own == []


@EVERY
def test_the_scale_is_100_and_every_group_is_the_sum_of_its_children(name: str) -> None:
    rows = list(inside(name, "leaf", "group"))
    apart = ("nhóm điểm thưởng", "nhóm điểm trừ")
    tops = [row for row in rows if "." not in row["Mã"] and row["Cách chấm"] not in apart]
    assert sum(Fraction(str(row["Điểm tối đa"])) for row in tops) == 100
    for row in rows:
        below = [item for item in rows if parent_code(item["Mã"]) == row["Mã"]]
        if below and row["Cách chấm"] == "tổng các tiêu chí con":
            points = [Fraction(str(item["Điểm tối đa"])) for item in below]
            assert sum(points) == Fraction(str(row["Điểm tối đa"])), row["Mã"]


@EVERY
def test_every_row_says_whether_it_is_fact_or_constructed(name: str) -> None:
    for row in RUBRICS[name]:
        note = str(row["Nguồn"]).lower()
        assert "theo " in note or "dựng" in note, row["Mã"]
        assert note.endswith(".")
    assert any("quyết định số" in str(row["Nguồn"]).lower() for row in RUBRICS[name])
    made = [row for row in RUBRICS[name] if "dựng" in str(row["Nguồn"]).lower()]
    assert len(made) > len(RUBRICS[name]) / 2  # none of them is an official text


@EVERY
def test_every_leaf_that_wants_evidence_names_what_usually_proves_it(name: str) -> None:
    for row in inside(name, "leaf"):
        assert (row["Cần minh chứng"] == "Có") == ("Tài liệu thường dùng" in row), row["Mã"]


def shape(name: str) -> list[tuple[str, Any]]:
    """Code and maximum of the rubric's top rows."""
    rows = inside(name, "group")
    return [(row["Mã"], row["Điểm tối đa"]) for row in rows if "." not in row["Mã"]]


def test_the_default_has_six_groups_and_every_way_of_scoring_it_needs() -> None:
    assert shape("mac-dinh") == [
        *[("1", 10), ("2", 10), ("3", 20), ("4", 20), ("5", 20), ("6", 20)], ("B", 5), ("D", 4)
    ]  # fmt: skip
    kinds = {row["Mã"]: row["Cách chấm"] for row in RUBRICS["mac-dinh"]}
    assert {code: kinds[code] for code in ("1.1", "1.2", "1.3", "1.4", "3.2", "4.3", "B", "D")} == {
        "1.1": "theo bậc",
        "1.2": "tỷ lệ",
        "1.3": "có/không",
        "1.4": "trừ dần, có mức sàn",
        "3.2": "đếm, có mức tối đa",
        "4.3": "so sánh với năm trước",
        "B": "nhóm điểm thưởng",
        "D": "nhóm điểm trừ",
    }
    levels = [(row["Nội dung"], row["Ngưỡng"]) for row in inside("mac-dinh", "level")]
    assert levels == [("Tốt", 80), ("Khá", 65), ("Trung bình", 50), ("Yếu", 0)]
    assert len(list(inside("mac-dinh", "cap"))) == 4


def test_the_frames_hold_what_is_known_of_their_provinces() -> None:
    assert [points for _, points in shape("tay-ninh")] == [10, 10, 20, 20, 20, 20]
    eight, last = shape("bac-kan")[:8], shape("bac-kan")[8:]
    assert (sum(points for _, points in eight), [points for _, points in last]) == (90, [10])
    by_superior = [row for row in RUBRICS["bac-kan"] if row["Cách chấm"] == "cấp trên chấm"]
    assert [(row["Mã"], row["Điểm tối đa"]) for row in by_superior] == [("9.1", 10)]
    best = next(inside("bac-kan", "level"))
    assert (best["Nội dung"], best["Ngưỡng"]) == ("Tốt", 80)
    assert len(shape("quang-nam")) == 11
    assert RUBRICS["quang-nam"][[r["Mã"] for r in RUBRICS["quang-nam"]].index("11")][
        "Cách chấm"
    ] == ("nhóm điểm thưởng")
    names = [row["Nội dung"] for row in inside("quang-nam", "level")]
    assert names[:3] == ["Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành"]


# --- scoring by them --------------------------------------------------------------------------


@EVERY
def test_a_year_in_which_all_was_done_reaches_exactly_the_full_total(name: str) -> None:
    result = scored(full_year(name))
    short = {line.code: line.rule for line in result.leaves() if line.counted and line.lost}
    assert short == {}
    total = result.total
    assert (total.low, total.high, total.full_maximum, total.maximum) == (100, 100, 100, 100)
    best = next(inside(name, "level"))
    assert total.level_low is not None
    assert total.level_low.code == best["Mã"]
    assert total.eligible_low


@EVERY
def test_a_bonus_lifts_the_total_as_far_as_the_rubric_allows(name: str) -> None:
    sheets, uses = full_year(name), indicators(name)
    for row in sheets["Số liệu"]:
        row[1] = 9 if uses.get(str(row[0])) == "bonus" else row[1]
    total = scored(sheets).total
    groups = (row for row in inside(name, "group") if row["Cách chấm"] == "nhóm điểm thưởng")
    bonus = sum(row["Điểm tối đa"] for row in groups)
    assert total.bonus == (bonus, bonus)
    assert total.low == (105 if name == "quang-nam" else 100)


def test_general_deductions_are_taken_off_the_total() -> None:
    sheets = full_year("mac-dinh")
    sheets["Tự chấm"] = [["D.3", None, 2, None] if r[0] == "D.3" else r for r in sheets["Tự chấm"]]
    total = scored(sheets).total
    assert (total.deduction, total.low) == ((2, 2), 98)


@EVERY
def test_a_year_in_which_nothing_is_known_yet_is_a_range_and_breaks_nothing(name: str) -> None:
    form = form_bytes({"Tiêu chí": RUBRICS[name], "Đơn vị": UNIT, "Số liệu": _wanted(name)})
    book = checked(form).book
    assert book is not None
    result, _ = score(book, year_period(book), unanswered="open")
    assert all(line.state != "fault" for line in result.lines)
    total = result.total
    assert total.low is not None
    assert total.high is not None
    assert 0 <= total.low < total.high <= 105
    assert score(book, year_period(book))[0].total.low is None  # answers are wanted for a dossier


def _wanted(name: str) -> list[dict[str, object]]:
    return [{"Chỉ tiêu số liệu": key} for key in indicators(name)]


def test_a_plan_that_is_overdue_and_not_issued_makes_the_unit_not_eligible() -> None:
    sheets = full_year("mac-dinh")
    plan = sheets["Văn bản"][1]
    plan[4] = plan[5] = None
    total = scored(sheets).total
    assert (total.eligible_low, total.eligible_high) == (False, False)


def test_a_leader_disciplined_holds_the_level_at_the_second() -> None:
    sheets = full_year("mac-dinh")
    sheets["Tự chấm"] = [
        ["KC4", "không đạt", None, None] if row[0] == "KC4" else row for row in sheets["Tự chấm"]
    ]
    total = scored(sheets).total
    assert total.low == 100
    assert total.level_low is not None
    assert total.level_low.text == "Khá"


def test_points_of_the_superior_stay_open_until_they_are_given() -> None:
    sheets = full_year("bac-kan")
    sheets["Tự chấm"] = [row for row in sheets["Tự chấm"] if row[0] != "9.1"]
    total = scored(sheets).total
    assert (total.low, total.high) == (90, 100)


def test_a_group_below_its_share_keeps_the_best_level_away() -> None:
    sheets = full_year("quang-nam")
    late = sheets["Văn bản"][2]
    late[7] = "01/10/2024"  # the report is late: heading 10 falls to 4 of 5, still enough
    assert scored(sheets).total.level_low.text == "Hoàn thành xuất sắc"  # type: ignore[union-attr]
    late[4] = late[5] = None  # it is missing: 3 of 5 is under 70 %
    total = scored(sheets).total
    assert total.low == 98
    assert total.level_low.text == "Hoàn thành tốt"  # type: ignore[union-attr]


# --- using them -------------------------------------------------------------------------------


@EVERY
def test_a_new_workbook_takes_the_rubric_by_its_name(name: str, tmp_path: Path) -> None:
    assert dvcq("new", "mới.xlsx", "--rubric", name, cwd=tmp_path).returncode == 0
    raw = read_book((tmp_path / "mới.xlsx").read_bytes(), "mới.xlsx")
    found = check(Job("mới.xlsx", (tmp_path / "mới.xlsx").read_bytes(), {}))
    assert found.book is not None
    assert [row.code for row in found.book.criteria] == [row["Mã"] for row in RUBRICS[name]]
    assert found.book.unit.rubric == name
    assert [item for item in found.problems if item.sheet in ("Tiêu chí", "Số liệu")] == []
    assert raw.name == "mới.xlsx"


def test_without_a_name_the_new_workbook_takes_the_default(tmp_path: Path) -> None:
    assert dvcq("new", "mới.xlsx", cwd=tmp_path).returncode == 0
    found = check(Job("mới.xlsx", (tmp_path / "mới.xlsx").read_bytes(), {}))
    assert found.book is not None
    assert found.book.unit.rubric == "mac-dinh"
    assert [row.code for row in found.book.criteria] == [row["Mã"] for row in RUBRICS["mac-dinh"]]


OWN = """
## TIÊU CHÍ
| Ghi chú của tỉnh | nội dung | Mã | Điểm tối đa | cách chấm | Tử số | Phạm vi tử số | Điểm mỗi lần | Ngưỡng |
| mới | Nhóm chung | 1 | 100 | tổng các tiêu chí con | | | | |
| | Số buổi họp dân | 1.1 | 100 | đếm, có mức tối đa | số liệu trong kỳ | buổi họp dân | 10 | |
| | Đạt | M1 | | mức xếp loại | | | | 50 |
| | Chưa đạt | M2 | | mức xếp loại | | | | 0 |
"""


def test_a_new_workbook_takes_a_rubric_from_a_workbook_whatever_its_headers_look_like(
    tmp_path: Path,
) -> None:
    (tmp_path / "bộ của tỉnh.xlsx").write_bytes(book_bytes(tables(OWN)))
    done = dvcq("new", "mới.xlsx", "--rubric", "bộ của tỉnh.xlsx", cwd=tmp_path)
    assert done.returncode == 0, out(done)
    found = check(Job("mới.xlsx", (tmp_path / "mới.xlsx").read_bytes(), {}))
    book = found.book
    assert book is not None
    assert book.unit.rubric == "bộ của tỉnh"
    assert [(row.code, row.text) for row in book.criteria] == [
        ("1", "Nhóm chung"), ("1.1", "Số buổi họp dân"), ("M1", "Đạt"), ("M2", "Chưa đạt")
    ]  # fmt: skip
    assert "buổi họp dân" in [row.indicator for row in book.statistics]
    sheet = next(
        item
        for item in read_book((tmp_path / "mới.xlsx").read_bytes(), "mới.xlsx").sheets
        if item.title == "Tiêu chí"
    )
    assert "Ghi chú của tỉnh" in sheet.header.values


def test_an_unknown_rubric_is_answered_with_the_names_of_those_shipped(tmp_path: Path) -> None:
    done = dvcq("new", "mới.xlsx", "--rubric", "ha-tinh", cwd=tmp_path)
    assert done.returncode == 1
    assert all(name in out(done) for name in ("ha-tinh", *NAMES))
    assert not (tmp_path / "mới.xlsx").exists()


def test_a_workbook_without_a_rubric_is_none(tmp_path: Path) -> None:
    (tmp_path / "sổ.xlsx").write_bytes(book_bytes({"Trang": [["Mã"], ["1"]]}))
    done = dvcq("new", "mới.xlsx", "--rubric", "sổ.xlsx", cwd=tmp_path)
    assert done.returncode == 1
    assert "không có trang “Tiêu chí”" in out(done)
    assert not (tmp_path / "mới.xlsx").exists()


def test_last_years_workbook_brings_its_own_rubric(tmp_path: Path) -> None:
    arguments = ("--from", "cũ.xlsx", "--year", "2025", "--rubric", "mac-dinh")
    done = dvcq("new", "mới.xlsx", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert "--from và --rubric" in out(done)


@EVERY
def test_a_rubric_goes_before_the_sheet_of_a_workbook_that_answers_it(name: str) -> None:
    sheets = full_year(name)
    del sheets["Tiêu chí"]
    made = produce(
        Job("sổ.xlsx", book_bytes(sheets), templates(), kinds=("ho-so",), rubric=find_rubric(name))
    )
    assert [item.code for item in made.problems if item.severity == "error"] == []
    assert "bao-cao-tu-cham-diem.docx" in made.documents

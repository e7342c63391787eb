"""From workbook to documents: what blocks what, and which sentence depends on which cell."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from support import (
    ACTIVITIES,
    DOCUMENTS,
    FULL,
    PLAN,
    UNIT,
    book_bytes,
    made,
    tables,
    texts,
    workbook,
)

from dvcq.package import unpack
from dvcq.pipeline import Job, Produced, files_of, manifest_of
from dvcq.render.engine import Rendered
from dvcq.render.trace import paragraph_texts
from dvcq.text import repair


def why(produced: Produced) -> dict[str, str]:
    return {item.name: item.why for item in produced.not_made}


def test_a_full_workbook_yields_all_three_documents() -> None:
    produced = made(workbook())
    assert list(produced.documents) == [
        "ke-hoach.docx",
        "bao-cao-nam.docx",
        "bao-cao-tu-cham-diem.docx",
    ]
    assert produced.not_made == ()


@pytest.mark.parametrize(
    ("old", "new", "blocked"),
    [
        ("| 05/3/2024 |", "| 31/4/2024 |", {"bao-cao", "ho-so"}),
        ("| 45 | 100%", "| bốn lăm | 100%", {"bao-cao", "ho-so"}),
        ("| 1.1 | đạt |", "| 1.1 | chắc đạt |", {"ho-so"}),
        ("| 1 | Triển khai | 60 |", "| 1 | Triển khai | 61 |", {"ho-so"}),
        ("| ưu điểm |", "| ưu diệm gì |", {"bao-cao"}),
        ("| | | Phần (I.) | Nội dung |", "| | | Phần | |", {"ke-hoach", "bao-cao", "ho-so"}),
        ("| N1.1 | Quán triệt văn bản | Gạch", "| N1.1 | | Gạch", {"bao-cao", "ho-so"}),
        (
            "| VB2 | báo cáo | Kết quả công tác dân vận năm 2024 | 10 |",
            "| VB2 | báo cáo | Kết quả công tác dân vận năm 2024 | 13 |",
            {"bao-cao", "ho-so"},
        ),
        (
            "| VB3 | báo cáo tự chấm điểm | Tự chấm điểm công tác dân vận năm 2024 | 11 |",
            "| VB3 | báo cáo tự chấm điểm | Tự chấm điểm công tác dân vận năm 2024 | 0 |",
            {"ho-so"},
        ),
        ("| VB2 | Ban Giám đốc |", "| VB2 | |", {"bao-cao"}),
        (
            "| 12/4/2024 | Sở Thử nghiệm | Thông báo",
            "| 42/4/2024 | Sở Thử nghiệm | Thông báo",
            {"bao-cao", "ho-so"},
        ),
    ],
)
def test_a_problem_blocks_only_what_needs_its_cell(old: str, new: str, blocked: set[str]) -> None:
    assert old in FULL
    produced = made(workbook(FULL.replace(old, new, 1)))
    assert {item.name for item in produced.not_made if item.why == "blocked"} == blocked
    assert len(produced.documents) == 3 - len(blocked)


def test_a_document_without_its_sheets_is_missing_not_wrong() -> None:
    assert why(made(workbook(DOCUMENTS + PLAN))) == {"bao-cao": "missing", "ho-so": "missing"}
    assert why(made(workbook(DOCUMENTS + PLAN + ACTIVITIES))) == {"ho-so": "missing"}


def test_a_document_without_its_row_in_van_ban_is_missing() -> None:
    lines = [line for line in FULL.splitlines() if "VB3" not in line]
    produced = made(workbook("\n".join(lines)))
    assert why(produced) == {"ho-so": "missing"}
    assert "trang “Văn bản”" in produced.not_made[0].reason


def test_an_unreadable_year_makes_nothing_and_says_why() -> None:
    produced = made(workbook(unit={"Năm": "hai không"}))
    assert not produced.documents
    assert set(why(produced).values()) == {"blocked"}
    assert ("cell-number", "B8") in [(item.code, item.cell) for item in produced.problems]


def test_done_activities_up_to_the_cutoff_count_and_nothing_else() -> None:
    text = FULL.replace("| 20/11/2024 | | N1.2 |", "| 26/10/2024 | | N1.2 |").replace(
        "| 20 | | chưa làm |", "| 20 | | đã xong |"
    )
    lines = texts(made(workbook(text)).documents["bao-cao-nam.docx"].docx)
    assert any("03 hoạt động" in line and "83 lượt người" in line for line in lines)
    lines = texts(
        made(workbook(text, unit={"Ngày chốt số liệu": "26/10/2024"}))
        .documents["bao-cao-nam.docx"]
        .docx
    )
    assert any("04 hoạt động" in line and "103 lượt người" in line for line in lines)


def test_groups_and_tasks_with_nothing_say_so() -> None:
    text = FULL.replace("| 8 | 02 tiết mục đạt giải | đã xong |", "| 8 | 02 tiết mục | hoãn |")
    lines = texts(made(workbook(text)).documents["bao-cao-nam.docx"].docx)
    assert "b) Sinh hoạt chuyên đề: trong kỳ chưa có hoạt động hoàn thành." in lines
    assert "Trong kỳ chưa có hoạt động hoàn thành thuộc nội dung này." in lines


def test_the_clerks_own_sentence_replaces_the_composed_one() -> None:
    text = FULL.replace(
        "| Nêu trong báo cáo |\n| HĐ001", "| Nêu trong báo cáo | Câu dùng trong báo cáo |\n| HĐ001"
    ).replace("| đã xong | Có |\n| HĐ002", "| đã xong | Có | Câu tự viết |\n| HĐ002")
    lines = texts(made(workbook(text)).documents["bao-cao-nam.docx"].docx)
    assert "- Câu tự viết." in lines


def test_number_and_day_are_printed_once_issued_and_blank_before() -> None:
    lines = texts(made(workbook()).documents["ke-hoach.docx"].docx)
    assert "Số:        /KH-STN" in lines
    assert "Mẫu, ngày     tháng 3 năm 2024" in lines
    text = FULL.replace("| Mã | Loại văn bản |", "| Số | Ngày ban hành | Mã | Loại văn bản |")
    text = re.sub(r"(?m)^\| (VB\d) \| (kế|báo)", r"| 07 | 05/02/2024 | \1 | \2", text)
    lines = texts(made(workbook(text), "ke-hoach", again=True).documents["ke-hoach.docx"].docx)
    assert "Số: 07/KH-STN" in lines
    assert "Mẫu, ngày 05 tháng 02 năm 2024" in lines


@pytest.mark.parametrize(
    ("mode", "lines"),
    [
        ("Ký trực tiếp", ["Phó Chủ tịch"]),
        ("KT.", ["KT. Chủ tịch", "Phó Chủ tịch"]),
        ("TL.", ["TL. Chủ tịch", "Phó Chủ tịch"]),
        ("TUQ.", ["TUQ. Chủ tịch", "Phó Chủ tịch"]),
        ("TM.", ["TM. Ủy ban nhân dân", "Phó Chủ tịch"]),
        ("TM. và KT.", ["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"]),
    ],
)
def test_signing_modes(mode: str, lines: list[str]) -> None:
    text = DOCUMENTS.replace("| KT. | Phó Giám đốc | VT, VP |", f"| {mode} | Phó Chủ tịch | VT |")
    book = workbook(
        text + PLAN,
        unit={"Chức vụ người đứng đầu": "Chủ tịch", "Tập thể ký thay mặt (TM.)": "Ủy ban nhân dân"},
    )
    shown = texts(made(book, "ke-hoach").documents["ke-hoach.docx"].docx)
    start = shown.index(lines[0])
    assert shown[start : start + len(lines)] == lines


def test_addressees_one_in_the_line_several_below_it() -> None:
    one = texts(made(workbook()).documents["bao-cao-nam.docx"].docx)
    assert "Kính gửi: UBND tỉnh" in one
    text = FULL.replace("| UBND tỉnh |", "| UBND tỉnh\\nSở Nội vụ |")
    several = texts(made(workbook(text)).documents["bao-cao-nam.docx"].docx)
    assert several[several.index("Kính gửi:") + 1 :][:2] == ["- UBND tỉnh;", "- Sở Nội vụ."]
    assert several[several.index("Nơi nhận:") + 1 :][:3] == [
        "- Như trên;",
        "- Ban Giám đốc;",
        "- Lưu: VT.",
    ]


# --- every printed value answers with its cell ------------------------------------------------

COLUMNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def cells(text: str) -> list[tuple[str, str, str]]:
    """(sheet, address, content) of every cell that is filled, in Markdown tables."""
    found, sheet, row = [], "", 0
    for line in text.splitlines():
        if line.startswith("## "):
            sheet, row = line[3:], 0
        elif line.startswith("|"):
            row += 1
            for index, cell in enumerate(line.strip().strip("|").split("|")):
                if cell.strip() and row > 1:
                    found.append((sheet, f"{COLUMNS[index]}{row}", cell.strip()))
    return found


def with_cell(text: str, sheet: str, address: str, value: str) -> str:
    lines, current, row = [], "", 0
    for line in text.splitlines():
        if line.startswith("## "):
            current, row = line[3:], 0
        elif line.startswith("|"):
            row += 1
            if current == sheet and row == int(address[1:]):
                parts = line.strip().strip("|").split("|")
                parts[COLUMNS.index(address[0])] = f" {value} "
                line = "|" + "|".join(parts) + "|"
        lines.append(line)
    return "\n".join(lines)


def paragraphs(document: Rendered) -> list[tuple[str, set[str]]]:
    """Each paragraph's text with the cells its values came from."""
    parts = unpack(document.docx)
    lines = paragraph_texts(etree.fromstring(parts["word/document.xml"]))
    sources: list[set[str]] = [set() for _ in lines]
    for span in document.spans:
        if span.part == "word/document.xml":
            sources[span.paragraph] |= {str(source) for source in span.leaf.sources}
    return list(zip(lines, sources, strict=True))


def verbatim(document: Rendered, cell: str) -> set[int]:
    """Paragraphs that print the cell as it stands, by no rule."""
    return {
        span.paragraph
        for span in document.spans
        if span.part == "word/document.xml"
        and not span.leaf.rule
        and cell in map(str, span.leaf.sources)
        and len(span.leaf.text) > 3
    }


FREE_TEXT = {
    "Văn bản": "C",
    "Nơi nhận": "B",
    "Kế hoạch": "BD",
    "Hoạt động": "EI",
    "Đánh giá": "B",
    "Tiêu chí": "B",
    "Minh chứng": "G",
}
BEFORE = made(workbook())


@pytest.mark.parametrize(
    ("sheet", "address", "content"),
    [item for item in cells(FULL) if item[1][0] in FREE_TEXT.get(item[0], "")],
)
def test_a_changed_text_changes_exactly_the_paragraphs_that_name_its_cell(
    sheet: str, address: str, content: str
) -> None:
    after = made(workbook(with_cell(FULL, sheet, address, content + " đổi")))
    for name, document in BEFORE.documents.items():
        old, new = paragraphs(document), paragraphs(after.documents[name])
        assert len(old) == len(new)
        changed = {n for n, (a, b) in enumerate(zip(old, new, strict=True)) if a[0] != b[0]}
        named = {n for n, (_, sources) in enumerate(old) if f"{sheet}!{address}" in sources}
        assert changed <= named, name
        assert verbatim(document, f"{sheet}!{address}") <= changed, name


@pytest.mark.parametrize(
    ("sheet", "address", "value"),
    [
        ("Hoạt động", "H2", "46"),
        ("Hoạt động", "H3", "31"),
        ("Hoạt động", "H4", "19"),
        ("Tự chấm", "C3", "8,5"),
        ("Hoạt động", "B2", "06/3/2024"),
        ("Minh chứng", "E2", "13/4/2024"),
        ("Văn bản", "D2", "4"),
        ("Tiêu chí", "I6", "5"),
        ("Hoạt động", "J3", "hoãn"),
        ("Tự chấm", "B2", "không đạt"),
        ("Văn bản", "F2", "TL."),
        ("Văn bản", "G2", "Chánh Văn phòng"),
        ("Văn bản", "E3", "UBND tỉnh Khác"),
        ("Hoạt động", "E4", "chiến dịch đoàn viên"),
        ("Hoạt động", "C3", "26/10/2024"),
        ("Hoạt động", "G4", "Văn phòng Sở"),
        ("Minh chứng", "B2", "HĐ002"),
        ("Minh chứng", "D2", "46/TB-STN"),
        ("Minh chứng", "F2", "Sở Khác"),
        ("Tiêu chí", "L8", "60"),
        ("Tiêu chí", "K7", "Có"),
    ],
)
def test_a_changed_figure_changes_only_paragraphs_that_depend_on_it(
    sheet: str, address: str, value: str
) -> None:
    after = made(workbook(with_cell(FULL, sheet, address, value)))
    cell = f"{sheet}!{address}"
    seen = False
    for name, document in BEFORE.documents.items():
        old, new = paragraphs(document), paragraphs(after.documents[name])
        # an annex that comes or goes renumbers those behind it
        plain = [
            [re.sub(r"Phụ lục [IVX]+", "Phụ lục", shown) for shown, _ in side]
            for side in (old, new)
        ]
        matcher = SequenceMatcher(None, *plain, autojunk=False)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            if tag == "equal":
                continue
            block = [*old[i1:i2], *new[j1:j2]]
            sources = set().union(*[named for _, named in block])
            seen = True
            row_numbers = all(shown.isdigit() or shown == "–" for shown, _ in block)
            assert row_numbers or cell in sources, block
    assert seen


def test_the_trace_of_a_sum_names_every_cell_it_adds() -> None:
    spans = [span for span in BEFORE.documents["bao-cao-nam.docx"].spans if span.leaf.text == "83"]
    assert spans
    for span in spans:
        named = {str(source) for source in span.leaf.sources}
        assert {"Hoạt động!H2", "Hoạt động!H3", "Hoạt động!H4"} <= named
        assert "Hoạt động!H5" not in named


def test_the_bag_holds_hashes_of_everything_and_no_clock() -> None:
    job = Job("thử.xlsx", workbook(), {})
    files = files_of(job, BEFORE)
    first, second = manifest_of(job, files, {}), manifest_of(job, files, {})
    assert first == second
    assert set(first["files"]) == set(files)
    assert first["fingerprint"] != manifest_of(job, {**files, "x.txt": b""}, {})["fingerprint"]


# --- whatever is typed comes out --------------------------------------------------------------

NASTY = (
    "A & B < C > \"d\" 'e' {{ 7*7 }} {% if x %} {# y #} {_{ z }_}",
    "dòng một\ndòng hai\n\ndòng ba",
    "e\u0323\u0302 NFD và ệ NFC, hòa hoà",
    "😀 👩‍👩‍👧 𝔸 \u202bأهلا\u202c",
    "</w:t></w:r></w:p><w:p><w:r><w:t>chèn",
    "&#10; và &amp; và &lt;b&gt;",
    "x" * 30_000,
    "Đoạn rất dài. " * 2_000,
)


def plan_with(words: str) -> list[str]:
    sheets = tables(DOCUMENTS + PLAN)
    sheets["Kế hoạch"][5][3] = words
    unit: list[list[object]] = [["Thông tin", "Giá trị"], *map(list, UNIT.items())]
    produced = made(book_bytes({"Đơn vị": unit, **sheets}), "ke-hoach")
    assert list(produced.documents) == ["ke-hoach.docx"], produced.problems
    return texts(produced.documents["ke-hoach.docx"].docx)


@pytest.mark.parametrize("words", NASTY)
def test_whatever_a_clerk_types_is_printed_as_typed(words: str) -> None:
    assert f"- {repair(words)[0]}" in plan_with(words)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=80))
def test_any_text_in_a_cell_is_printed_as_its_repaired_self(raw: str) -> None:
    words = repair("chữ " + raw)[0]
    assert f"- {words}" in plan_with("chữ " + raw)

"""The report of any period: what is told, compared, merged, left out and shown as open."""

from __future__ import annotations

import io
import re

import pytest
from docx import Document
from lxml import etree
from support import FULL, templates, texts, workbook

from dvcq.package import unpack
from dvcq.pipeline import Job, Produced, produce
from dvcq.render.trace import paragraph_texts

FIGURES = (
    "## Số liệu\n| Chỉ tiêu số liệu | Kỳ | Trong kỳ | Cùng kỳ năm trước | Đơn vị tính | Nêu trong "
    "báo cáo | Nhiệm vụ | Là phần của | Cách chia |\n"
    "| hồ sơ tiếp nhận | Quý II | 120 | 100 | hồ sơ | Có | N1 | | |\n"
    "| hồ sơ trực tuyến | Quý II | 90 | 60 | hồ sơ | | | hồ sơ tiếp nhận | cách nộp |\n"
    "| hồ sơ trực tiếp | Quý II | 30 | 40 | hồ sơ | | | hồ sơ tiếp nhận | cách nộp |\n"
    "| đơn tố cáo | Quý II | 0 | 0 | đơn | Có | N1 | | |\n"
    "| đơn kiến nghị | Quý II | 4 | 0 | đơn | Có | N1 | | |\n"
    "| tin, bài | Quý II | 7 | | tin | Có | N1 | | |\n"
    "| mức độ hài lòng | Quý II | 95,5 | 94 | % | Có | N1 | | |\n"
    "| xếp hạng chỉ số | Quý II | 5 | 8 | hạng | Có | N1 | | |\n"
    "| quà tặng | Quý II | 92500000 | 80000000 | đồng | Có | N1 | | |\n"
)


def report(text: str, period: str, last: bytes | None = None) -> Produced:
    before = ("năm-trước.xlsx", last) if last is not None else None
    return produce(
        Job("thử.xlsx", workbook(text), templates(), ("bao-cao",), period=period, last_year=before)
    )


def lines(produced: Produced) -> list[str]:
    assert len(produced.documents) == 1, (produced.not_made, produced.problems)
    return texts(next(iter(produced.documents.values())).docx)


def test_a_quarter_tells_its_own_activities_and_names_its_days() -> None:
    shown = lines(report(FULL, "quy2"))
    assert "Số liệu trong Báo cáo tính từ ngày 01/4/2024 đến hết ngày 30/6/2024." in shown
    assert any("đã hoàn thành 02 hoạt động" in line and "38 lượt người" in line for line in shown)
    assert not any("05/3/2024" in line for line in shown)


def test_a_month_is_never_printed_as_a_day() -> None:
    shown = " ".join(lines(report(FULL, "6thang")))
    assert "Trong tháng 6/2024" in shown or "trong tháng 6/2024" in shown
    assert "01/6/2024" not in shown
    assert "30/6/2024." in shown, "the end of the period itself"


def test_a_period_without_its_row_takes_the_years_and_says_so() -> None:
    produced = report(FULL, "quy1")
    assert "period-row-missing" in [item.code for item in produced.problems]
    assert "Kết quả công tác dân vận quý I năm 2024" in lines(produced)


def test_outlook_and_judgement_follow_the_period() -> None:
    assert "IV. Phương hướng, nhiệm vụ năm 2025" in lines(report(FULL, "nam"))
    interim = lines(report(FULL, "9thang"))
    assert "IV. Phương hướng, nhiệm vụ quý IV năm 2024" in interim
    assert "2. Tồn tại, hạn chế và nguyên nhân" in interim
    assert "[Chưa nhập nội dung]" in interim, "the year's judgement is not the period's"


def test_within_the_year_only_reports_are_made() -> None:
    produced = produce(Job("thử.xlsx", workbook(), templates(), period="quy1"))
    assert list(produced.documents) == ["bao-cao-quy1.docx"]
    asked = produce(Job("thử.xlsx", workbook(), templates(), ("ho-so",), period="quy1"))
    assert [item.why for item in asked.not_made] == ["missing"]


@pytest.mark.parametrize(
    "sentence",
    [
        "- Hồ sơ tiếp nhận: 120 hồ sơ, tăng 20 hồ sơ (20%) so với cùng kỳ năm trước (100 hồ sơ); "
        "chia theo cách nộp: hồ sơ trực tuyến 90 hồ sơ (75%), hồ sơ trực tiếp 30 hồ sơ (25%).",
        "- Đơn tố cáo: không phát sinh, bằng cùng kỳ năm trước (không phát sinh).",
        "- Đơn kiến nghị: 04 đơn, tăng 04 đơn so với cùng kỳ năm trước (không phát sinh).",
        "- Tin, bài: 07 tin, chưa có số liệu cùng kỳ.",
        "- Mức độ hài lòng: 95,5%, tăng 1,5 điểm phần trăm so với cùng kỳ năm trước (94%).",
        "- Xếp hạng chỉ số: hạng 5, tăng 03 bậc so với cùng kỳ năm trước (hạng 8).",
        "- Quà tặng: 92,5 triệu đồng, tăng 12,5 triệu đồng (15,6%) so với cùng kỳ năm trước "
        "(80 triệu đồng).",
    ],
)
def test_a_statistic_is_told_with_its_change(sentence: str) -> None:
    assert sentence in lines(report(FULL + FIGURES, "quy2"))


def test_parts_that_do_not_add_up_stop_the_report_and_name_the_cells() -> None:
    produced = report((FULL + FIGURES).replace("| 30 | 40 |", "| 31 | 40 |"), "quy2")
    (fault,) = [item for item in produced.problems if item.code == "statistic-parts"]
    assert (fault.cell, "Số liệu!C3, Số liệu!C4" in fault.message) == ("C2", True)
    assert [item.why for item in produced.not_made] == ["blocked"]


def test_a_base_of_zero_prints_a_dash_in_the_annex() -> None:
    docx = next(iter(report(FULL + FIGURES, "quy2").documents.values())).docx
    rows = [
        [cell.text for cell in row.cells]
        for table in Document(io.BytesIO(docx)).tables
        for row in table.rows
    ]
    assert ["3", "Đơn kiến nghị", "đơn", "0", "4", "+4", "–", "–", "–"] in rows
    assert ["4", "Tin, bài", "tin", "chưa có số liệu cùng kỳ", "7", "–", "–", "–", "–"] in rows


LAST = FULL.replace("/2024", "/2023").replace("năm 2024", "năm 2023")


def test_last_years_book_gives_the_base_for_activities() -> None:
    last = workbook(LAST, unit={"Năm": "2023", "Ngày chốt số liệu": "25/10/2023"})
    produced = report(
        FULL.replace("| 8 | 02 tiết mục đạt giải | đã xong", "| 8 | x | hoãn"), "nam", last
    )
    shown = lines(produced)
    wanted = "giảm 01 hoạt động (33,3%) so với cùng kỳ năm trước (03 hoạt động)"
    assert any(wanted in line for line in shown)
    turns = (
        "Số lượt người tham gia các hoạt động là 75 lượt, giảm 08 lượt (9,6%) so với cùng kỳ năm"
    )
    assert any(line.startswith(f"{turns} trước (83 lượt).") for line in shown)
    spans = next(iter(produced.documents.values())).spans
    cells = {str(source) for span in spans for source in span.leaf.sources}
    assert "[năm-trước.xlsx]Hoạt động!J2" in cells


def test_a_book_of_another_unit_is_no_last_year() -> None:
    other = workbook(LAST, unit={"Năm": "2023", "Mã đơn vị": "so-khac"})
    produced = report(FULL, "nam", other)
    assert [item.why for item in produced.not_made] == ["blocked"]
    assert "last-year-unit" in [item.code for item in produced.problems]


def test_a_period_without_activities_is_still_a_report() -> None:
    shown = lines(report(FULL, "2024-08-01..2024-08-31"))
    assert "Trong kỳ chưa có hoạt động nào hoàn thành." in shown
    assert not any(line.startswith("Phụ lục") for line in shown)
    assert shown[-1].startswith("Phó Giám đốc")


ALIKE = FULL.replace(
    "## Đánh giá",
    "| HĐ005 | 06/5/2024 | | N1.2 | buổi tư vấn pháp luật | khác | Thanh tra Sở | 10 | | đã xong | Có |"
    "\n| HĐ006 | 13/5/2024 | | N1.2 | buổi tư vấn pháp luật | khác | Thanh tra Sở | 15 | | đã xong | "
    "Có |\n## Đánh giá",
)


def test_activities_that_differ_only_in_date_are_one_sentence() -> None:
    shown = [line for line in lines(report(ALIKE, "quy2")) if "buổi tư vấn" in line]
    assert shown[0] == (
        "- Các ngày 06/5/2024 và 13/5/2024, Thanh tra Sở tổ chức buổi tư vấn pháp luật (02 lần), "
        "tổng cộng 25 lượt người tham gia."
    )


def test_a_long_result_stands_in_paragraphs_of_its_own() -> None:
    text = FULL.replace("| 100% ký cam kết |", "| một\\nhai\\nba |")
    shown = lines(report(text, "nam"))
    place = next(n for n, line in enumerate(shown) if line.endswith("Kết quả như sau:"))
    assert shown[place + 1 : place + 4] == ["một.", "hai.", "ba."]


@pytest.mark.parametrize("period", ["nam", "quy1", "quy2", "quy3", "quy4", "6thang", "9thang"])
def test_sentences_are_whole_and_clean(period: str) -> None:
    shown = lines(report(ALIKE + FIGURES, period))
    for line in shown:
        assert not re.search(r"[^ ]  [^ ]|\b0 lượt|\.\.(?!\.)|,,| ,| \.", line), line
    told = [line for line in shown if line.startswith("- ") and len(line) > 60]
    assert all(line[-1] in ".:;" for line in told)


def test_what_the_data_show_is_offered_and_not_printed() -> None:
    produced = report(FULL, "nam")
    assert any("N1.2" in line for line in produced.hints)
    note = produced.notes["goi-y-bao-cao-nam.txt"].decode()
    assert "Kế hoạch!A6" in note
    assert not any(
        "chưa có hoạt động hoàn thành trong kỳ: Sinh" in line for line in lines(produced)
    )


def printed(produced: Produced) -> list[tuple[str, set[str]]]:
    """Each paragraph with the cells its values came from."""
    document = next(iter(produced.documents.values()))
    root = etree.fromstring(unpack(document.docx)["word/document.xml"])
    sources: list[set[str]] = [set() for _ in paragraph_texts(root)]
    for span in document.spans:
        if span.part == "word/document.xml":
            sources[span.paragraph] |= {str(source) for source in span.leaf.sources}
    return list(zip(paragraph_texts(root), sources, strict=True))


@pytest.mark.parametrize(
    ("old", "new", "cell"),
    [
        ("| Quý II | 7 | |", "| Quý II | 8 | |", "Số liệu!C7"),
        ("| 95,5 | 94 |", "| 95,5 | 93 |", "Số liệu!D8"),
        ("| 92500000 |", "| 93500000 |", "Số liệu!C10"),
        ("| 30 | | đã xong | Không |", "| 31 | | đã xong | Không |", "Hoạt động!H3"),
        ("| 07/5/2024 | 08/5/2024 |", "| 07/5/2024 | 09/5/2024 |", "Hoạt động!C3"),
    ],
)
def test_one_value_changes_exactly_the_paragraphs_that_name_its_cell(
    old: str, new: str, cell: str
) -> None:
    text = FULL + FIGURES
    assert old in text
    before = printed(report(text, "quy2"))
    after = printed(report(text.replace(old, new, 1), "quy2"))
    assert len(before) == len(after)
    changed = {n for n, (a, b) in enumerate(zip(before, after, strict=True)) if a[0] != b[0]}
    named = {n for n, (_, sources) in enumerate(before) if cell in sources}
    assert changed
    assert changed <= named


def test_a_statistic_without_a_value_is_told_in_the_draft_list_and_not_printed() -> None:
    text = FULL + "## Số liệu\n| Chỉ tiêu số liệu | Trong kỳ |\n| số chưa có | |\n| số có | 5 |\n"
    produced = report(text, "nam")
    assert "01 số liệu có tên mà chưa có giá trị trong kỳ." in produced.hints
    assert not any("ố chưa có" in line for line in lines(produced))
    assert "Số có" in lines(produced)

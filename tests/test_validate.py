"""The rules of a whole workbook: each is woken by one planted fault, in the cell that is wrong.

The full workbook of ``support.FULL`` is right; ``planted`` changes single cells of it.
"""

from __future__ import annotations

import ast
import io
from pathlib import Path

import openpyxl
import pytest
from support import FULL, UNIT, book_bytes, checked, codes, tables, workbook

import dvcq.validate.book
from dvcq.model import Book
from dvcq.pipeline import Job, check
from dvcq.validate.book import division_names
from dvcq.validate.rules import RULES, is_computed_recipient

Change = tuple[str, int, str, object]  # sheet, row, header, value
Found = list[tuple[str, str]]


def planted(*changes: Change, unit: dict[str, object] | None = None) -> bytes:
    """The full workbook with these cells; a header that is not there is added at the end."""
    sheets = tables(FULL)
    for title, number, header, value in changes:
        rows = sheets.setdefault(title, [[]])
        if header not in rows[0]:
            rows[0].append(header)
        while len(rows) < number:
            rows.append([])
        column = rows[0].index(header)
        row = rows[number - 1]
        row += [None] * (column + 1 - len(row))
        row[column] = value
    settings: list[list[object]] = [["Thông tin", "Giá trị"]]
    settings += [[name, value] for name, value in {**UNIT, **(unit or {})}.items()]
    return book_bytes({"Đơn vị": settings, **sheets})


def removed(title: str, number: int) -> bytes:
    sheets = tables(FULL)
    del sheets[title][number - 1]
    settings: list[list[object]] = [["Thông tin", "Giá trị"]]
    settings += [[name, value] for name, value in UNIT.items()]
    return book_bytes({"Đơn vị": settings, **sheets})


def new_infos(content: bytes) -> Found:
    """Infos that the clean workbook has not."""
    clean = codes(checked(planted()).problems, "info")
    return [item for item in codes(checked(content).problems, "info") if item not in clean]


def test_the_full_workbook_has_no_error_and_no_warning() -> None:
    found = checked(workbook())
    assert codes(found.problems) == []
    assert codes(found.problems, "info") == [
        ("signer-open", "Văn bản!A2"),
        ("signer-open", "Văn bản!A3"),
        ("signer-open", "Văn bản!A4"),
        ("cell-repaired", "Hoạt động!G3"),
    ]
    assert codes(check(Job("thử.xlsx", workbook(), {})).problems) == []


def test_planting_nothing_changes_nothing() -> None:
    assert checked(planted()) == checked(workbook())


KH, HD, VB, TC, CT = "Kế hoạch", "Hoạt động", "Văn bản", "Tiêu chí", "Chỉ tiêu"
SL, MH, KT, CS = "Số liệu", "Mô hình", "Kiểm tra công vụ", "Chỉ tiêu số liệu"
HOP = "Họp tự chấm"
T1: list[Change] = [(CT, 2, "Mã", "T1"), (CT, 2, "Loại", "tỷ lệ"), (CT, 2, "Mức đề ra", "100%")]
MODEL: list[Change] = [
    (MH, 2, "Mã", "MH01"),
    (MH, 2, "Tên mô hình", "Tuyến phố tự quản"),
    (MH, 2, "Đơn vị, cá nhân thực hiện", "Văn phòng Sở"),
    (MH, 2, "Loại hình", "tập thể"),
    (MH, 2, "Đăng ký", "05/5/2024"),
]


def statistic(row: int, name: str, value: object, *more: tuple[str, object]) -> list[Change]:
    """A row of "Số liệu": its name in A, its value in B, what more is told from C on."""
    cells = [(CS, name), ("Trong kỳ", value), *more]
    return [(SL, row, header, cell) for header, cell in cells]


FAULTS: dict[str, tuple[list[Change], Found]] = {
    "a book whose activities are nearly all of another year": (
        [
            (HD, n, header, value)
            for n in range(2, 8)
            for header, value in (
                ("Mã", f"HĐ00{n - 1}"),
                ("Từ ngày", f"0{n}/3/2023"),
                ("Đến ngày", None),
                ("Nhiệm vụ", "N1.1"),
                ("Tên hoạt động", f"buổi họp số {n}"),
                ("Bộ phận chủ trì", "Văn phòng Sở"),
                ("Trạng thái", "đang làm"),
            )
        ],
        [("year-of-rows", "Đơn vị!B8")],
    ),
    "one event written twice by the same division": (
        [
            (HD, 3, "Tên hoạt động", "Hội nghị  quán triệt luật mẫu"),
            (HD, 3, "Từ ngày", "05/3/2024"),
            (HD, 3, "Đến ngày", None),
            (HD, 3, "Bộ phận chủ trì", "Văn phòng Sở"),
        ],
        [("activity-near", "Hoạt động!E3")],
    ),
    "one event written by two divisions": (
        [(HD, 4, "Tên hoạt động", "hội nghị quán triệt Luật Mẫu"), (HD, 4, "Từ ngày", "05/3/2024")],
        [("activity-shared", "Hoạt động!E4")],
    ),
    "a partner that is nearly a division": (
        [(HD, 2, "Phối hợp", "Thanh traa Sở; Công đoàn")],
        [("name-near", "Hoạt động!L2")],
    ),
    "a division in charge that is nearly one": (
        [("Kế hoạch", 5, "Chủ trì", "Văn phongs Sở")],
        [("name-near", "Kế hoạch!E5")],
    ),
    "a recipient that is the addressee": (
        [("Nơi nhận", 3, "Nơi nhận", "UBND tỉnh")],
        [("recipient-addressee", "Nơi nhận!B3")],
    ),
    "a recipient written twice": (
        [("Nơi nhận", 5, "Văn bản", "VB1"), ("Nơi nhận", 5, "Nơi nhận", "SỞ NỘI VỤ")],
        [("recipient-double", "Nơi nhận!B5")],
    ),
    "evidence of a far year": (
        [("Minh chứng", 2, "Ngày", "12/4/2042")],
        [("date-odd", "Minh chứng!E2")],
    ),
    "half a person": (
        statistic(2, "lượt người dự", "38,5", ("Đơn vị tính", "người")),
        [("count-fraction", "Số liệu!B2")],
    ),
    "several files in one cell": (
        [("Minh chứng", 2, "Tệp", "a.pdf; b.pdf")],
        [("evidence-several", "Minh chứng!I2")],
    ),
    "a percentage over a hundred": (
        statistic(2, "tỷ lệ hồ sơ đúng hạn", "985", ("Đơn vị tính", "%")),
        [("percent-odd", "Số liệu!B2")],
    ),
    "a share where a percentage is wanted": (
        statistic(2, "tỷ lệ hồ sơ đúng hạn", "0,985", ("Đơn vị tính", "%")),
        [("percent-odd", "Số liệu!B2")],
    ),
    # --- keys and references -------------------------------------------------------------------
    "a code met twice": (
        [(HD, 3, "Mã", "hđ001")],
        [("key-double", "Hoạt động!A3")],
    ),
    "a name of a division met twice": (
        [("Bộ phận", 4, "Tên bộ phận", "VAN PHONG SO")],
        [("key-double", "Bộ phận!A4")],
    ),
    "a task that the plan has not": (
        [(HD, 2, "Nhiệm vụ", "N1.9")],
        [("cell-reference", "Hoạt động!D2")],
    ),
    "a division that is not there": (
        [(HD, 2, "Bộ phận chủ trì", "Phòng Khác")],
        [("cell-reference", "Hoạt động!G2")],
    ),
    "a recipient of a document that is not there": (
        [("Nơi nhận", 5, "Văn bản", "VB9"), ("Nơi nhận", 5, "Nơi nhận", "Sở Khác")],
        [("cell-reference", "Nơi nhận!A5")],
    ),
    "one of several activities of a piece of evidence": (
        [("Minh chứng", 2, "Hoạt động", "HĐ001; HĐ099")],
        [("cell-reference", "Minh chứng!B2")],
    ),
    "a criterion of a piece of evidence": (
        [("Minh chứng", 2, "Tiêu chí", "1.1; 9.9")],
        [("cell-reference", "Minh chứng!C2")],
    ),
    "a self score of no criterion": (
        [("Tự chấm", 4, "Tiêu chí", "3.1"), ("Tự chấm", 4, "Kết quả", "đạt")],
        [("cell-reference", "Tự chấm!A4")],
    ),
    "a form that is not listed": (
        [
            ("Danh mục", 2, "Hình thức", "tập huấn"),
            ("Danh mục", 3, "Hình thức", "phong trào"),
            ("Danh mục", 4, "Hình thức", "sinh hoạt chuyên đề"),
            (TC, 6, "Phạm vi tử số", "tập huấn"),
        ],
        [("cell-listed", "Hoạt động!F2")],
    ),
    # --- rules.py ------------------------------------------------------------------------------
    "an issued document without its day": (
        [(VB, 2, "Số", "12")],
        [("issue-half", "Văn bản!A2")],
    ),
    "an issued document without its number": (
        [(VB, 2, "Ngày ban hành", "05/3/2024")],
        [("issue-half", "Văn bản!A2")],
    ),
    "a day outside the planned month": (
        [(VB, 2, "Số", "12"), (VB, 2, "Ngày ban hành", "01/4/2024")],
        [("issue-month", "Văn bản!J2")],
    ),
    "a day of issue in another year": (
        [(VB, 2, "Số", "12"), (VB, 2, "Ngày ban hành", "05/3/2023")],
        [("date-year", "Văn bản!J2")],
    ),
    "a second document of one kind and period": (
        [(VB, 4, "Loại văn bản", "báo cáo"), (VB, 4, "Kỳ", "Cả năm")],
        [("document-double", "Văn bản!B4")],
    ),
    "a collective signature without a collective": (
        [(VB, 2, "Hình thức ký", "TM. và KT.")],
        [("signing-collective", "Văn bản!F2")],
    ),
    "a signer with a degree": (
        [(VB, 2, "Người ký", "TS. Trần Văn Mẫu")],
        [("signer-title", "Văn bản!I2")],
    ),
    "a target that the plan does not print": (
        [(CT, 2, "Mã", "T9"), *T1[1:]],
        [("target-missing", "Kế hoạch!A9"), ("target-text", "Chỉ tiêu!A2")],
    ),
    "a ratio without its denominator": (
        [*T1, (CT, 2, "Tử số", "số hoạt động đã thực hiện"), (CT, 2, "Mẫu số", None)],
        [("fact-pair", "Chỉ tiêu!E2")],
    ),
    "a ratio without its numerator": (
        [*T1, (CT, 2, "Tử số", None), (CT, 2, "Mẫu số", "số nhiệm vụ của kế hoạch")],
        [("fact-pair", "Chỉ tiêu!D2")],
    ),
    "a range that runs backwards": (
        [(HD, 3, "Đến ngày", "06/5/2024")],
        [("date-order", "Hoạt động!C3")],
    ),
    "a range that runs backwards after the cut-off": (
        [(HD, 2, "Từ ngày", "20/11/2024"), (HD, 2, "Đến ngày", "19/11/2024")],
        [("date-order", "Hoạt động!C2")],
    ),
    "a range whose end begins before it": (
        [(HD, 2, "Đến ngày", "tháng 3/2024"), (HD, 2, "Từ ngày", "15/3/2024")],
        [("date-order", "Hoạt động!C2")],
    ),
    "a range whose start goes beyond its end": (
        [(HD, 2, "Đến ngày", "15/3/2024"), (HD, 2, "Từ ngày", "tháng 3/2024")],
        [("date-order", "Hoạt động!C2")],
    ),
    "an activity of another year": (
        [(HD, 2, "Từ ngày", "05/3/2023")],
        [("date-year", "Hoạt động!B2")],
    ),
    "an end in another year": (
        [(HD, 5, "Đến ngày", "05/01/2025")],
        [("date-year", "Hoạt động!C5")],
    ),
    "a finished activity after the cut-off": (
        [(HD, 2, "Từ ngày", "26/10/2024")],
        [("date-after-cutoff", "Hoạt động!B2")],
    ),
    "a finished activity over the cut-off": (
        [(HD, 3, "Từ ngày", "25/10/2024"), (HD, 3, "Đến ngày", "26/10/2024")],
        [("date-straddles-cutoff", "Hoạt động!C3")],
    ),
    "a finished activity in the month of the cut-off": (
        [(HD, 2, "Từ ngày", "tháng 10/2024")],
        [("date-straddles-cutoff", "Hoạt động!B2")],
    ),
    "an activity of a target": (
        [(HD, 2, "Nhiệm vụ", "T1")],
        [("activity-task-is-target", "Hoạt động!D2")],
    ),
    "an activity of a group with tasks": (
        [(HD, 2, "Nhiệm vụ", "N1")],
        [("activity-task-has-children", "Hoạt động!D2")],
    ),
    "more people than attendances": (
        [(HD, 2, "Số người", 46)],
        [("people-over-turns", "Hoạt động!L2")],
    ),
    "a figure told twice for a period": (
        [
            ("Số liệu", 2, "Chỉ tiêu số liệu", "hồ sơ"),
            ("Số liệu", 2, "Trong kỳ", 5),
            ("Số liệu", 3, "Chỉ tiêu số liệu", "Hồ sơ"),
            ("Số liệu", 3, "Kỳ", "Cả năm"),
        ],
        [("statistic-double", "Số liệu!A3")],
    ),
    "an alias of two divisions": (
        [("Bộ phận", 3, "Tên gọi khác", "TTr; vp")],
        [("alias-double", "Bộ phận!B3")],
    ),
    "points typed for a yes/no criterion": (
        [("Tự chấm", 2, "Điểm tự chấm", 5)],
        [("score-unused", "Tự chấm!C2")],
    ),
    "a deputy who signs for himself": (
        [(VB, 2, "Hình thức ký", "Ký trực tiếp")],
        [("signing-direct", "Văn bản!F2")],
    ),
    "a head who signs for the head": (
        [(VB, 2, "Chức vụ người ký", "Giám đốc")],
        [("signing-deputy", "Văn bản!F2")],
    ),
    "a title in short": (
        [(VB, 2, "Chức vụ người ký", "PGĐ")],
        [("signer-title-short", "Văn bản!G2")],
    ),
    "a report to nobody": (
        [(VB, 3, "Kính gửi", None)],
        [("addressee-missing", "Văn bản!E3")],
    ),
    "a plan with an addressee": (
        [(VB, 2, "Kính gửi", "Sở Nội vụ")],
        [("addressee-unused", "Văn bản!E2")],
    ),
    "a judgement that nobody made": (
        [*T1, (CT, 2, "Loại", "có/không"), (CT, 2, "Đánh giá", None)],
        [("target-empty", "Chỉ tiêu!D2")],
    ),
    "a share in words": (
        [
            *T1,
            (CT, 2, "Mức đề ra", "càng cao càng tốt"),
            (CT, 2, "Tử số", "số nhiệm vụ đã có hoạt động"),
            (CT, 2, "Mẫu số", "số nhiệm vụ của kế hoạch"),
        ],
        [("target-wanted", "Chỉ tiêu!C2")],
    ),
    "a comparison of what has no last year": (
        [
            *T1,
            (CT, 2, "Loại", "so sánh với năm trước"),
            (CT, 2, "Tử số", "số nhiệm vụ đã có hoạt động"),
        ],
        [("target-comparison", "Chỉ tiêu!D2")],
    ),
    "a figure for a target that is a judgement": (
        [
            *T1,
            (CT, 2, "Loại", "có/không"),
            (CT, 2, "Đánh giá", "đạt"),
            (CT, 2, "Tử số", "số nhiệm vụ đã có hoạt động"),
        ],
        [("target-unused", "Chỉ tiêu!E2")],
    ),
    "a rounding step of a thousand": (
        [
            (TC, 11, "Mã", "LT"),
            (TC, 11, "Nội dung", "Bước"),
            (TC, 11, "Cách chấm", "bước làm tròn"),
            (TC, 11, "Ngưỡng", 1000),
        ],
        [("rubric-step", "Tiêu chí!L11")],
    ),
    "evidence for a group": (
        [("Minh chứng", 2, "Tiêu chí", "1; 1.1")],
        [("evidence-not-leaf", "Minh chứng!C2")],
    ),
    "an activity of the report without a result": (
        [(HD, 2, "Kết quả", None)],
        [("activity-result", "Hoạt động!I2")],
    ),
    "a file with a drive": (
        [("Minh chứng", 2, "Tệp", "C:\\ho-so\\1.pdf")],
        [("evidence-path", "Minh chứng!I2")],
    ),
    "a file outside the folder": (
        [("Minh chứng", 2, "Tệp", "../1.pdf")],
        [("evidence-path", "Minh chứng!I2")],
    ),
    "a file of the network": (
        [("Minh chứng", 2, "Tệp", "\\\\may\\1.pdf")],
        [("evidence-path", "Minh chứng!I2")],
    ),
    "two meetings of which the minutes could tell": (
        [(HOP, 2, "Ngày họp", "28/10/2024"), (HOP, 3, "Ngày họp", "30/10/2024")],
        [("meeting-several", "Họp tự chấm!A3")],
    ),
    "a meeting after the report went out": (
        [
            (VB, 4, "Số", "07"),
            (VB, 4, "Ngày ban hành", "05/11/2024"),
            (HOP, 2, "Ngày họp", "06/11/2024"),
        ],
        [("meeting-late", "Họp tự chấm!A2")],
    ),
    "a section of judgement without a paragraph": (
        [("Đánh giá", 6, "Mục", "ưu điểm")],
        [("assessment-missing", "Đánh giá!A6")],
    ),
    # --- plan.py -------------------------------------------------------------------------------
    "a typed mark that is not the computed one": (
        [(KH, 3, "Nội dung", "II. Nội dung")],
        [("plan-mark-differs", "Kế hoạch!D3")],
    ),
    "a typed mark where none is due": (
        [(KH, 2, "Nội dung", "1. Sở Thử nghiệm lập kế hoạch như sau:")],
        [("plan-mark-differs", "Kế hoạch!D2")],
    ),
    "a task without its group": (
        [(KH, 7, "Mã", "N3.1"), (HD, 4, "Nhiệm vụ", "N3.1")],
        [("plan-code-parent", "Kế hoạch!A7")],
    ),
    "a task above its group": (
        [(KH, 6, "Mã", "N2.1"), (HD, 4, "Nhiệm vụ", "N2.1"), (HD, 5, "Nhiệm vụ", "N1.1")],
        [("plan-code-parent", "Kế hoạch!A6")],
    ),
    "a code without a short name": (
        [(KH, 5, "Tên gọn", None)],
        [("plan-short-name", "Kế hoạch!B5")],
    ),
    "a citation that the register has not": (
        [(KH, 5, "Nội dung", "Quán triệt Kế hoạch số 12/KH-UBND.")],
        [("citation-unknown", "Kế hoạch!D5")],
    ),
    "a citation with another day": (
        [
            (KH, 5, "Nội dung", "Quán triệt Kế hoạch số 12/KH-UBND ngày 05/3/2024."),
            ("Căn cứ", 2, "Loại văn bản", "Kế hoạch"),
            ("Căn cứ", 2, "Số, ký hiệu", "12/KH-UBND"),
            ("Căn cứ", 2, "Ngày ban hành", "06/3/2024"),
            ("Căn cứ", 2, "Tên, trích yếu", "Công tác dân vận"),
        ],
        [("citation-date", "Kế hoạch!D5")],
    ),
    "a base no longer in force": (
        [
            ("Căn cứ", 2, "Loại văn bản", "Luật"),
            ("Căn cứ", 2, "Tên, trích yếu", "Luật Mẫu"),
            ("Căn cứ", 2, "Hiệu lực đến", "31/12/2023"),
        ],
        [("citation-expired", "Căn cứ!C2")],
    ),
    "a printed base without its issuer": (
        [
            ("Căn cứ", 2, "Loại văn bản", "Nghị định"),
            ("Căn cứ", 2, "Số, ký hiệu", "10/2020/NĐ-CP"),
            ("Căn cứ", 2, "Ngày ban hành", "05/3/2020"),
            ("Căn cứ", 2, "Cơ quan ban hành", None),
            ("Căn cứ", 2, "Tên, trích yếu", "Quy định mẫu"),
            ("Căn cứ", 2, "In thành dòng Căn cứ", "Có"),
        ],
        [("basis-symbol", "Căn cứ!D2")],
    ),
    "a deadline in prose that is not the registered one": (
        [
            (KH, 5, "Nội dung", "Báo cáo trước ngày 15/11/2024."),
            (VB, 3, "Thời hạn", "16/11/2024"),
            (VB, 3, "Cách tính hạn", "trước (không tính ngày đó)"),
        ],
        [("plan-deadline", "Kế hoạch!D5")],
    ),
    # --- rubric.py and scopes.py -----------------------------------------------------------------
    "a criterion without its parent": (
        [(TC, 7, "Mã", "3.1"), (TC, 5, "Điểm tối đa", 30), ("Tự chấm", 3, "Tiêu chí", "3.1")],
        [("rubric-scale", "Tiêu chí!A2"), ("rubric-parent", "Tiêu chí!A7")],
    ),
    "a parent whose children give another sum": (
        [(TC, 2, "Điểm tối đa", 61)],
        [("rubric-scale", "Tiêu chí!A2"), ("rubric-sum", "Tiêu chí!C2")],
    ),
    "a criterion without children that is scored as a group": (
        [(TC, 3, "Cách chấm", "tổng các tiêu chí con")],
        [
            ("rubric-leaf-kind", "Tiêu chí!D3"),
            ("score-not-group", "Tự chấm!A2"),
            ("evidence-not-leaf", "Minh chứng!C2"),
        ],
    ),
    "a parent that is scored as a leaf": (
        [(TC, 5, "Cách chấm", "có/không")],
        [("rubric-group-kind", "Tiêu chí!D5")],
    ),
    "a ratio without its policy": (
        [(TC, 4, "Mẫu số bằng 0", None)],
        [("rubric-column", "Tiêu chí!J4")],
    ),
    "a count without its points": (
        [(TC, 6, "Điểm mỗi lần", None)],
        [("rubric-parts", "Tiêu chí!D6")],
    ),
    "a level without its bound": (
        [(TC, 9, "Ngưỡng", None)],
        [("rubric-column", "Tiêu chí!L9")],
    ),
    "a rubric without levels": (
        [
            (TC, 8, "Cách chấm", "bước làm tròn"),
            (TC, 8, "Ngưỡng", 1),
            (TC, 9, "Cách chấm", "mức trần của tổng điểm"),
            (TC, 9, "Ngưỡng", None),
            (TC, 9, "Điểm tối đa", 100),
            (TC, 10, "Cách chấm", "điều kiện khống chế"),
            (TC, 10, "Tử số", "số hoạt động đã thực hiện"),
        ],
        [("rubric-levels", "Tiêu chí!D10")],
    ),
    "a self score of a group": (
        [("Tự chấm", 2, "Tiêu chí", "1")],
        [("score-not-group", "Tự chấm!A2")],
    ),
    "a fact without the scope it needs": (
        [(TC, 6, "Tử số", "số liệu trong kỳ"), (TC, 6, "Phạm vi tử số", None)],
        [("fact-scope-missing", "Tiêu chí!F6")],
    ),
    "a scope that nothing is called by": (
        [(TC, 6, "Phạm vi tử số", "hội nghj")],
        [("fact-scope-unknown", "Tiêu chí!F6")],
    ),
    "an indicator that is not there": (
        [(TC, 6, "Tử số", "số liệu trong kỳ"), (TC, 6, "Phạm vi tử số", "hồ sơ")],
        [("fact-scope-unknown", "Tiêu chí!F6")],
    ),
    "a scope that the fact cannot be narrowed by": (
        [(TC, 4, "Phạm vi mẫu số", "Văn phòng Sở")],
        [("fact-scope-unknown", "Tiêu chí!H4")],
    ),
    "a scope of a target": (
        [
            *T1,
            (CT, 2, "Tử số", "số hoạt động đã thực hiện"),
            (CT, 2, "Phạm vi tử số", "N9"),
            (CT, 2, "Mẫu số", "số hoạt động đã ghi nhận (cả chưa xong)"),
        ],
        [("fact-scope-unknown", "Chỉ tiêu!E2")],
    ),
    # --- periods.py ------------------------------------------------------------------------------
    "days of a report's own that have no end": (
        [
            (VB, 3, "Kỳ", "Khoảng ngày riêng"),
            (VB, 3, "Số liệu từ ngày", "01/3/2024"),
            (VB, 3, "Số liệu đến ngày", None),
        ],
        [("period-span", "Văn bản!K3")],
    ),
    "days of a report's own that have no start": (
        [
            (VB, 3, "Kỳ", "Khoảng ngày riêng"),
            (VB, 3, "Số liệu từ ngày", None),
            (VB, 3, "Số liệu đến ngày", "30/6/2024"),
        ],
        [("period-span", "Văn bản!J3")],
    ),
    "days of figures for a plan": (
        [(VB, 2, "Số liệu đến ngày", "30/6/2024")],
        [("period-unused", "Văn bản!I2")],
    ),
    "a second cut-off of the year": (
        [(VB, 3, "Số liệu đến ngày", "30/9/2024")],
        [("period-cutoff", "Văn bản!I3")],
    ),
    "days of a report that run backwards": (
        [
            (VB, 3, "Kỳ", "Quý I"),
            (VB, 3, "Số liệu từ ngày", "14/3/2024"),
            (VB, 3, "Số liệu đến ngày", "01/3/2024"),
        ],
        [("date-order", "Văn bản!K3")],
    ),
    "days of a report in a far year": (
        [(VB, 3, "Số liệu từ ngày", "15/12/2022")],
        [("date-year", "Văn bản!I3")],
    ),
    "a figure of own days that no report has": (
        statistic(2, "hồ sơ", 5, ("Kỳ", "Khoảng ngày riêng")),
        [("period-ambiguous", "Số liệu!C2")],
    ),
    "a judgement of own days that no report has": (
        [
            ("Đánh giá", 7, "Mục", "ưu điểm"),
            ("Đánh giá", 7, "Nội dung", "Tốt."),
            ("Đánh giá", 7, "Kỳ", "Khoảng ngày riêng"),
        ],
        [("period-ambiguous", "Đánh giá!C7")],
    ),
    "a finished activity before the first day of the year's report": (
        [(VB, 3, "Số liệu từ ngày", "06/3/2024")],
        [("date-before-period", "Hoạt động!B2")],
    ),
    "parts that do not add up to their total": (
        [
            *statistic(2, "hồ sơ", 5),
            *statistic(3, "đúng hạn", 3, ("Là phần của", "hồ sơ")),
            *statistic(4, "quá hạn", 1, ("Là phần của", "Hồ sơ")),
        ],
        [("statistic-parts", "Số liệu!B2")],
    ),
    "parts of last year that do not add up to their total": (
        [
            *statistic(2, "hồ sơ", None, ("Cùng kỳ năm trước", 5)),
            *statistic(3, "đúng hạn", None, ("Cùng kỳ năm trước", 4), ("Là phần của", "hồ sơ")),
        ],
        [("statistic-parts", "Số liệu!C2")],
    ),
    "one of two divisions that does not add up": (
        [
            *statistic(2, "hồ sơ", 5),
            *statistic(3, "đúng hạn", 5, ("Là phần của", "hồ sơ"), ("Cách chia", "thời hạn")),
            *statistic(4, "qua mạng", 4, ("Là phần của", "hồ sơ"), ("Cách chia", "cách nộp")),
        ],
        [("statistic-parts", "Số liệu!B2")],
    ),
    "known parts that already exceed their total": (
        [
            *statistic(2, "hồ sơ", 5),
            *statistic(3, "đúng hạn", 6, ("Là phần của", "hồ sơ")),
            *statistic(4, "quá hạn", None, ("Là phần của", "hồ sơ")),
        ],
        [("statistic-parts-over", "Số liệu!B2")],
    ),
    "a part of a total that is not there": (
        statistic(2, "đúng hạn", 4, ("Là phần của", "hồ sơ")),
        [("statistic-total-unknown", "Số liệu!C2")],
    ),
    "a part of a total of another period": (
        [
            *statistic(2, "hồ sơ", 4, ("Kỳ", "Quý I")),
            *statistic(3, "đúng hạn", 4, ("Kỳ", "Quý II"), ("Là phần của", "hồ sơ")),
        ],
        [("statistic-total-unknown", "Số liệu!D3")],
    ),
    "two figures that are parts of each other": (
        [
            *statistic(2, "hồ sơ", 4, ("Là phần của", "đơn thư")),
            *statistic(3, "đơn thư", 4, ("Là phần của", "hồ sơ")),
        ],
        [("statistic-part-circle", "Số liệu!C2"), ("statistic-part-circle", "Số liệu!C3")],
    ),
    "a part in another measure than its total": (
        [
            *statistic(2, "hồ sơ", 4, ("Đơn vị tính", "hồ sơ")),
            *statistic(3, "đúng hạn", 4, ("Đơn vị tính", "%"), ("Là phần của", "hồ sơ")),
        ],
        [("statistic-part-measure", "Số liệu!C3")],
    ),
    "a way of dividing without a total": (
        statistic(2, "đúng hạn", 4, ("Cách chia", "thời hạn")),
        [("statistic-division-alone", "Số liệu!C2")],
    ),
    "a figure of a target": (
        statistic(2, "hồ sơ", 4, ("Nhiệm vụ", "T1")),
        [("activity-task-is-target", "Số liệu!C2")],
    ),
    "a model of a target": (
        [*MODEL, (MH, 2, "Nhiệm vụ", "T1")],
        [("activity-task-is-target", "Mô hình!F2")],
    ),
    "a model recognised before it was registered": (
        [*MODEL, (MH, 2, "Công nhận", "04/5/2024")],
        [("date-order", "Mô hình!F2")],
    ),
    "more faults mended than found": (
        [
            (KT, 2, "Hoạt động", "HĐ001"),
            (KT, 2, "Đơn vị được kiểm tra", "Thanh tra Sở"),
            (KT, 2, "Số tồn tại, vi phạm", 1),
            (KT, 2, "Số đã khắc phục", 2),
        ],
        [("inspection-fixed", "Kiểm tra công vụ!D2")],
    ),
}


@pytest.mark.parametrize(("changes", "found"), FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_is_found_alone_and_in_its_cell(
    changes: list[Change], found: Found
) -> None:
    problems = checked(planted(*changes)).problems
    assert codes(problems) == found


def test_every_problem_of_the_checks_is_planted_here() -> None:
    """Codes that the modules of validate/ name, but those of cells and headers, are all woken."""
    folder = Path(dvcq.validate.book.__file__).parent
    named: set[str] = set()
    for name in ("rules.py", "activities.py", "periods.py", "plan.py", "scopes.py"):
        tree = ast.parse((folder / name).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "problem":
                parts = [part for a in node.args[1:] for part in ast.walk(a)]
                named |= {part.value for part in parts if isinstance(part, ast.Constant)}
    woken = {code for _, found in FAULTS.values() for code, _ in found}
    elsewhere = {
        "recipients-none",
        "recipient-computed",
        "signer-open",
        "plan-mark-removed",
        "plan-points",
        "period-row-missing",  # of one period: test_periods.py
        "period-straddles",
    }
    assert named - woken == elsewhere


def test_a_document_without_recipients_is_told_at_its_code() -> None:
    assert codes(checked(removed("Nơi nhận", 2)).problems) == [("recipients-none", "Văn bản!A2")]


def test_a_document_to_somebody_prints_nhu_tren_and_needs_no_other_recipient() -> None:
    assert codes(checked(removed("Nơi nhận", 3)).problems) == []


def test_a_cutoff_of_another_year_is_told_and_the_next_year_is_right() -> None:
    wrong = codes(checked(planted(unit={"Ngày chốt số liệu": "25/10/2026"})).problems)
    assert wrong == [("date-year", "Đơn vị!B9")]
    assert codes(checked(planted(unit={"Ngày chốt số liệu": "10/01/2025"})).problems) == []


def test_a_24th_point_of_one_clause_is_told_at_its_level() -> None:
    rows: list[Change] = [(KH, 9, "Cấp", "Khoản (1.)")]
    for number in range(10, 34):
        rows += [(KH, number, "Cấp", "Điểm (a))"), (KH, number, "Nội dung", "Việc.")]
    assert codes(checked(planted(*rows)).problems) == [("plan-points", "Kế hoạch!C33")]
    assert codes(checked(planted(*rows[:-2])).problems) == []


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ([("Nơi nhận", 2, "Nơi nhận", "Như trên")], [("recipient-computed", "Nơi nhận!B2")]),
        (
            [("Nơi nhận", 2, "Nơi nhận", "- Lưu: VP, VT.")],
            [("cell-repaired", "Nơi nhận!B2"), ("recipient-computed", "Nơi nhận!B2")],
        ),
        ([(KH, 3, "Nội dung", "I. Nội dung")], [("plan-mark-removed", "Kế hoạch!D3")]),
        ([(KH, 5, "Nội dung", "– Quán triệt.")], [("plan-mark-removed", "Kế hoạch!D5")]),
        ([(HD, 2, "Bộ phận chủ trì", "vp")], [("cell-repaired", "Hoạt động!G2")]),
        ([(HD, 2, "Nhiệm vụ", "n1.1")], [("cell-repaired", "Hoạt động!D2")]),
        ([("Nơi nhận", 2, "Văn bản", "vb1")], [("cell-repaired", "Nơi nhận!A2")]),
    ],
)
def test_what_the_program_mends_itself_is_an_info(changes: list[Change], found: Found) -> None:
    assert codes(checked(planted(*changes)).problems) == []
    assert new_infos(planted(*changes)) == found


@pytest.mark.parametrize(
    ("name", "computed"),
    [
        ("Như trên", True),
        ("- NHƯ TRÊN;", True),
        ("Lưu", True),
        ("Lưu: VT, VP", True),
        ("Lưu VT", True),
        ("- Lưu : P.TH", True),
        ("Ông Lưu Văn Mẫu", False),
        ("Trung tâm Lưu trữ", False),
        ("Như trên (để báo cáo)", False),
        ("Ban Giám đốc", False),
    ],
)
def test_recipients_that_come_by_themselves(name: str, computed: bool) -> None:
    assert is_computed_recipient(name) is computed


# --- what is right ------------------------------------------------------------------------------

RIGHT: dict[str, list[Change]] = {
    "the last day of the period": [(HD, 2, "Từ ngày", "25/10/2024")],
    "a month that ends before the cut-off": [(HD, 2, "Từ ngày", "tháng 9/2024")],
    "a planned activity after the cut-off": [
        (HD, 2, "Từ ngày", "20/12/2024"),
        (HD, 2, "Trạng thái", "chưa làm"),
    ],
    "a range of one day": [(HD, 2, "Đến ngày", "05/3/2024")],
    "a day to a month": [(HD, 2, "Đến ngày", "tháng 4/2024")],
    "as many people as attendances": [(HD, 2, "Số người", 45)],
    "a sentence instead of a result": [
        (HD, 2, "Kết quả", None),
        (HD, 2, "Câu dùng trong báo cáo", "Đã tổ chức hội nghị."),
    ],
    "an issued document": [(VB, 2, "Số", "12"), (VB, 2, "Ngày ban hành", "05/3/2024")],
    "a report issued in January": [
        (VB, 3, "Số", "1"),
        (VB, 3, "Tháng dự kiến", 1),
        (VB, 3, "Ngày ban hành", "05/01/2025"),
    ],
    "a second letter": [
        *[(VB, n, "Loại văn bản", "công văn") for n in (5, 6)],
        *[(VB, n, "Mã", f"VB{n}") for n in (5, 6)],
        *[(VB, n, "Trích yếu", "Góp ý") for n in (5, 6)],
        *[(VB, n, "Kính gửi", "Sở Khác") for n in (5, 6)],
        *[(VB, n, "Hình thức ký", "KT.") for n in (5, 6)],
        *[(VB, n, "Chức vụ người ký", "Phó Giám đốc") for n in (5, 6)],
        *[(VB, n, "Lưu", "VT") for n in (5, 6)],
        *[("Nơi nhận", n, "Văn bản", f"VB{n}") for n in (5, 6)],
        *[("Nơi nhận", n, "Nơi nhận", "Văn phòng") for n in (5, 6)],
    ],
    "a report of another period": [(VB, 4, "Loại văn bản", "báo cáo"), (VB, 4, "Kỳ", "Quý I")],
    "a citation with its day": [
        (KH, 5, "Nội dung", "Quán triệt Kế hoạch số 12/KH-UBND ngày 05/3/2024."),
        ("Căn cứ", 2, "Loại văn bản", "Kế hoạch"),
        ("Căn cứ", 2, "Số, ký hiệu", "12/KH-UBND"),
        ("Căn cứ", 2, "Ngày ban hành", "05/3/2024"),
        ("Căn cứ", 2, "Tên, trích yếu", "Công tác dân vận"),
    ],
    "a law printed by its name": [
        ("Căn cứ", 2, "Loại văn bản", "Luật"),
        ("Căn cứ", 2, "Tên, trích yếu", "Luật Mẫu"),
        ("Căn cứ", 2, "In thành dòng Căn cứ", "Có"),
    ],
    "a base in force until the first day of the year": [
        ("Căn cứ", 2, "Loại văn bản", "Luật"),
        ("Căn cứ", 2, "Tên, trích yếu", "Luật Mẫu"),
        ("Căn cứ", 2, "Hiệu lực đến", "01/01/2024"),
    ],
    "a deadline in prose as registered": [
        (KH, 5, "Nội dung", "Báo cáo trước ngày 15/11/2024."),
        (VB, 3, "Thời hạn", "15/11/2024"),
        (VB, 3, "Cách tính hạn", "trước"),
    ],
    "a deduction beside the sum": [
        (TC, 11, "Mã", "2.3"),
        (TC, 11, "Nội dung", "Điểm trừ"),
        (TC, 11, "Điểm tối đa", 5),
        (TC, 11, "Cách chấm", "nhóm điểm trừ"),
        (TC, 12, "Mã", "2.3.1"),
        (TC, 12, "Nội dung", "Chậm báo cáo"),
        (TC, 12, "Điểm tối đa", 5),
        (TC, 12, "Cách chấm", "tự chấm điểm"),
    ],
    "scopes of every kind": [
        (TC, 6, "Phạm vi tử số", "VĂN PHÒNG SỞ"),
        (TC, 4, "Phạm vi tử số", "n1"),
        (TC, 4, "Phạm vi mẫu số", "N1.1"),
    ],
    "two divisions that both add up, and a part of a part": [
        *statistic(2, "hồ sơ", 5),
        *statistic(3, "đúng hạn", 4, ("Là phần của", "hồ sơ"), ("Cách chia", "thời hạn")),
        *statistic(4, "quá hạn", 1, ("Là phần của", "hồ sơ"), ("Cách chia", "thời hạn")),
        *statistic(5, "qua mạng", 5, ("Là phần của", "hồ sơ"), ("Cách chia", "cách nộp")),
        *statistic(6, "trước hạn", 4, ("Là phần của", "đúng hạn")),
    ],
    "parts of which one is not known yet": [
        *statistic(2, "hồ sơ", 5),
        *statistic(3, "đúng hạn", 4, ("Là phần của", "hồ sơ")),
        *statistic(4, "quá hạn", None, ("Là phần của", "hồ sơ")),
    ],
    "the same cut-off told twice": [(VB, 3, "Số liệu đến ngày", "25/10/2024")],
    "a model recognised on the day it was registered": [*MODEL, (MH, 2, "Công nhận", "05/5/2024")],
    "a figure of the one report of own days": [
        (VB, 4, "Loại văn bản", "báo cáo"),
        (VB, 4, "Kỳ", "Khoảng ngày riêng"),
        (VB, 4, "Số liệu từ ngày", "01/3/2024"),
        (VB, 4, "Số liệu đến ngày", "15/9/2024"),
        *statistic(2, "hồ sơ", 5, ("Kỳ", "Khoảng ngày riêng")),
    ],
    "a file in a folder beside the book": [("Minh chứng", 2, "Tệp", "quý I/1.pdf")],
}


@pytest.mark.parametrize("changes", RIGHT.values(), ids=RIGHT)
def test_what_is_right_wakes_nothing(changes: list[Change]) -> None:
    assert codes(checked(planted(*changes)).problems) == []


def test_without_a_cutoff_the_year_counts_to_its_last_day() -> None:
    content = planted((HD, 2, "Từ ngày", "31/12/2024"), unit={"Ngày chốt số liệu": None})
    assert codes(checked(content).problems) == []


# --- the whole ----------------------------------------------------------------------------------


def book_of(content: bytes) -> Book:
    book = checked(content).book
    assert book is not None
    return book


def test_marks_are_computed_and_typed_ones_taken_off() -> None:
    book = book_of(planted((KH, 4, "Nội dung", "1. Công tác tuyên truyền")))
    assert list(book.marks.values()) == ["", "I.", "1.", "-", "-", "2.", "II.", "1."]
    assert book.plan[2].text == "Công tác tuyên truyền"


def test_an_alias_becomes_the_name_and_a_name_goes_before_an_alias() -> None:
    assert [row.lead for row in book_of(workbook()).activities][1] == "Văn phòng Sở"
    clash = book_of(planted(("Bộ phận", 3, "Tên gọi khác", "Văn phòng Sở; TTr")))
    assert division_names(clash)["van phong so"] == "Văn phòng Sở"
    assert division_names(clash)["ttr"] == "Thanh tra Sở"


def test_problems_come_sorted_by_sheet_row_and_column_and_know_the_file() -> None:
    content = planted(
        ("Minh chứng", 2, "Tệp", "../x"),
        (HD, 4, "Nhiệm vụ", "N9"),
        (HD, 2, "Lượt người", "nhiều"),
        (HD, 2, "Từ ngày", "hôm qua"),
        (VB, 2, "Hình thức ký", "TM. và KT."),
    )
    found = checked(content).problems
    assert codes(found) == [
        ("signing-collective", "Văn bản!F2"),
        ("cell-moment", "Hoạt động!B2"),
        ("cell-number", "Hoạt động!H2"),
        ("cell-reference", "Hoạt động!D4"),
        ("evidence-path", "Minh chứng!I2"),
    ]
    assert {item.file for item in found} == {"thử.xlsx"}


def test_the_filled_sheets_are_those_with_a_record() -> None:
    filled = checked(workbook("## Văn bản\n| Mã |\n## Kế hoạch\n| Mã | Cấp |\n| N1 | |")).filled
    assert filled == {"Đơn vị", "Kế hoạch"}


def test_a_faulty_year_does_not_hide_the_other_problems() -> None:
    found = codes(checked(planted((HD, 2, "Từ ngày", "31/4"), unit={"Năm": "hai nghìn"})).problems)
    assert ("cell-number", "Đơn vị!B8") in found
    assert ("cell-moment", "Hoạt động!B2") in found


def test_evidence_files_that_do_not_lie_in_the_folder_are_told() -> None:
    content = planted(("Minh chứng", 2, "Tệp", "quy1\\1.pdf"))
    for present, found in (
        (frozenset({"quy1/1.pdf"}), []),
        (frozenset({"QUY1/1.PDF"}), []),
        (
            frozenset({"1.pdf"}),
            [("evidence-file", "Minh chứng!I2"), ("evidence-uncited", "Minh chứng!")],
        ),
        (frozenset({"quy1/1.pdf", "Thumbs.db", "~$1.docx"}), []),
        (None, []),
    ):
        job = Job("thử.xlsx", content, {}, evidence_folder="thử", evidence_files=present)
        assert codes(check(job).problems) == found


def test_every_rule_of_the_table_is_a_generator_that_runs_on_an_empty_book() -> None:
    book = book_of(workbook("## Văn bản\n| Mã |\n## Kế hoạch\n| Mã |"))
    assert [list(rule(book)) for rule in RULES] == [[]] * len(RULES)


def test_a_hidden_sheet_is_read_and_said() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook()))
    book["Hoạt động"].sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    found = checked(stream.getvalue())
    assert codes(found.problems) == [("sheet-hidden", "Hoạt động!")]
    assert found.book is not None
    assert len(found.book.activities) == 4


def test_a_row_far_below_is_read() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook()))
    book["Đánh giá"]["A9000"] = "ưu điểm"
    stream = io.BytesIO()
    book.save(stream)
    assert codes(checked(stream.getvalue()).problems) == [("cell-required", "Đánh giá!B9000")]


def test_a_note_beside_the_table_makes_no_record() -> None:
    found = checked(planted(("Nơi nhận", 9, "", "nhớ gọi điện")))
    assert codes(found.problems) == [("value-without-header", "Nơi nhận!C9")]


def test_nothing_due_but_something_done_is_an_error_of_the_target() -> None:
    faults = codes(
        check(
            Job(
                "thử.xlsx",
                planted(
                    *T1,
                    ("Chỉ tiêu", 2, "Tử số", "số hoạt động đã thực hiện"),
                    ("Chỉ tiêu", 2, "Mẫu số", "số liệu trong kỳ"),
                    ("Chỉ tiêu", 2, "Phạm vi mẫu số", "việc phải làm"),
                    ("Số liệu", 2, "Chỉ tiêu số liệu", "việc phải làm"),
                    ("Số liệu", 2, "Trong kỳ", 0),
                ),
                {},
            )
        ).problems
    )
    assert [code for code, _ in faults] == ["ratio-over"]

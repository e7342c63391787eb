"""The figures of a report, counted again with openpyxl and plain Python.

Takes the bytes of a workbook and a period, gives the numbers a report must print. It shares no code
with ``dvcq``: the same cells are read and counted a second time, another way.
"""

from __future__ import annotations

import calendar
import io
import re
from datetime import date, datetime
from typing import Any

import openpyxl

MONTHS = {
    "nam": (1, 12),
    "quy1": (1, 3),
    "quy2": (4, 6),
    "quy3": (7, 9),
    "quy4": (10, 12),
    "6thang": (1, 6),
    "9thang": (1, 9),
}
LABELS = {
    "nam": "Cả năm",
    "quy1": "Quý I",
    "quy2": "Quý II",
    "quy3": "Quý III",
    "quy4": "Quý IV",
    "6thang": "6 tháng đầu năm",
    "9thang": "9 tháng đầu năm",
}
Span = tuple[date, date, bool]  # first day, last day, known to the day


def sheet(book: Any, title: str) -> list[dict[str, Any]]:
    """Rows of a sheet by header; none when the sheet is not there."""
    if title not in book.sheetnames:
        return []
    rows = list(book[title].iter_rows(values_only=True))
    return [dict(zip(rows[0], row, strict=False)) for row in rows[1:] if any(row)]


def span_of(value: Any, year: int) -> Span | None:
    """A cell of time: a day, a month, a quarter."""
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date(), value.date(), True
    text = str(value)
    if found := re.fullmatch(r"(\d+)/(\d+)/(\d{4})", text):
        day = date(int(found[3]), int(found[2]), int(found[1]))
        return day, day, True
    if found := re.fullmatch(r"tháng (\d+)/(\d{4})", text):
        month, of_year = int(found[1]), int(found[2])
        return date(of_year, month, 1), last_of(of_year, month), False
    if found := re.fullmatch(r"quý (I{1,3}|IV)/(\d{4})", text):
        quarter = ("I", "II", "III", "IV").index(found[1]) + 1
        of_year = int(found[2])
        return date(of_year, quarter * 3 - 2, 1), last_of(of_year, quarter * 3), False
    raise ValueError(f"no time: {text} in {year}")


def last_of(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def day_of(value: Any) -> date | None:
    span = span_of(value, 0)
    return span[0] if span else None


def count(content: bytes, code: str) -> dict[str, Any]:
    """Activities, attendances, groups, months, statistics, models and inspections of a period."""
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    settings = {row[0]: row[1] for row in book["Đơn vị"].iter_rows(values_only=True)}
    year = int(settings["Năm"])
    first, last = bounds(book, settings, year, code)
    every = [row for row in sheet(book, "Hoạt động") if row.get("Tên hoạt động")]
    done = [row for row in every if row["Trạng thái"] == "đã xong" and inside(row, first, last)]
    groups = sorted({group_of(row) for row in done})
    return {
        "activities": len(done),
        "turns": turns(done),
        "tasks": len({row["Nhiệm vụ"] for row in done}),
        "planned": sum(row["Trạng thái"] in ("đã xong", "đang làm", "chưa làm") for row in every),
        "leads": len({full_name(book, str(row["Bộ phận chủ trì"])) for row in done}),
        "money": sum(int(row.get("Kinh phí (đồng)") or 0) for row in done),
        "groups": {group: [row for row in done if group_of(row) == group] for group in groups},
        "months": {group: months(done, group, year, first, last) for group in groups},
        "all months": months(done, "", year, first, last),
        "statistics": [
            row
            for row in sheet(book, "Số liệu")
            if (row.get("Kỳ") or "Cả năm") == LABELS.get(code)
            and (row.get("Trong kỳ") is not None or row.get("Cùng kỳ năm trước") is not None)
        ],
        "models": sum(
            span is not None and span[1] <= last
            for row in sheet(book, "Mô hình")
            if row.get("Tên mô hình")
            for span in (span_of(row["Đăng ký"], year),)
        ),
        "recognised": sum(
            span is not None
            and span[1] <= last
            and registered is not None
            and registered[1] <= last
            for row in sheet(book, "Mô hình")
            if row.get("Tên mô hình")
            for span, registered in ((span_of(row["Công nhận"], 0), span_of(row["Đăng ký"], 0)),)
        ),
        "inspections": [
            (row["Số tồn tại, vi phạm"], row["Số đã khắc phục"])
            for row in sheet(book, "Kiểm tra công vụ")
            if row["Hoạt động"] in {item["Mã"] for item in done}
        ],
    }


def group_of(row: dict[str, Any]) -> str:
    return str(row["Nhiệm vụ"]).split(".")[0].split(" ")[0]


def full_name(book: Any, typed: str) -> str:
    """The division an alias means."""
    for row in sheet(book, "Bộ phận"):
        names = [str(row["Tên bộ phận"]), *str(row.get("Tên gọi khác") or "").split(";")]
        if typed.casefold() in [name.strip().casefold() for name in names]:
            return str(row["Tên bộ phận"])
    return typed


def months(
    done: list[dict[str, Any]], group: str, year: int, first: date, last: date
) -> list[int | None]:
    """Activities by month, then those without one; ``None`` for a month outside the period."""
    own = [month_of(row) for row in done if not group or group_of(row) == group]
    span = (first.year, first.month), (last.year, last.month)
    counts: list[int | None] = [
        own.count((year, month)) if span[0] <= (year, month) <= span[1] else None
        for month in range(1, 13)
    ]
    return [*counts, sum(month is None or month[0] != year for month in own)]


def bounds(book: Any, settings: dict[Any, Any], year: int, code: str) -> tuple[date, date]:
    if ".." in code:
        start, end = code.split("..")
        return date.fromisoformat(start), date.fromisoformat(end)
    months = MONTHS[code]
    first, last = date(year, months[0], 1), last_of(year, months[1])
    if code == "nam":
        last = day_of(settings.get("Ngày chốt số liệu")) or last
    for row in sheet(book, "Văn bản"):
        own = row["Loại văn bản"] == "báo cáo" and (row.get("Kỳ") or "Cả năm") == LABELS[code]
        if own:
            first = day_of(row.get("Số liệu từ ngày")) or first
            last = day_of(row.get("Số liệu đến ngày")) or last
    return first, last


def inside(row: dict[str, Any], first: date, last: date) -> bool:
    start, end, by_day = span_of(row["Đến ngày"] or row["Từ ngày"], 0) or (last, first, True)
    return first <= end <= last and (by_day or start >= first)


def month_of(row: dict[str, Any]) -> tuple[int, int] | None:
    start, end, _ = span_of(row["Đến ngày"] or row["Từ ngày"], 0) or (date.min, date.max, True)
    return (end.year, end.month) if (start.year, start.month) == (end.year, end.month) else None


def turns(rows: list[dict[str, Any]]) -> int:
    return sum(int(row.get("Lượt người") or 0) for row in rows)

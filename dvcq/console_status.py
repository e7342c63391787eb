"""The state of the year on the screen, and for other programs as JSON.

Takes a ``Status``, prints tables that fit the screen. It alone lays out text in columns.
"""

from __future__ import annotations

import shutil
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dvcq.console import Console, say

if TYPE_CHECKING:
    from dvcq.standing import Deadline, Standing
    from dvcq.status import Status

WIDEST, NARROWEST = 100, 60
MOST = 12  # rows of a list on the screen; JSON holds all
GAP = "  "


# --- columns ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Column:
    """``right``: numbers. The last column of a table takes the rest of the line and is wrapped."""

    title: str
    right: bool = False


def shown_width(text: str) -> int:
    """Columns of the screen that a text takes: marks none, wide letters two."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    marks = sum(unicodedata.combining(letter) > 0 for letter in text)
    return len(text) + wide - marks


def screen_width() -> int:
    """As wide as the screen, within reason; a pipe has no screen."""
    known = shutil.get_terminal_size((WIDEST, 24)).columns
    return max(NARROWEST, min(WIDEST, known))


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """Lines of a table. A row of one text is a heading over all columns."""
    cells = [row for row in rows if len(row) == len(columns)]
    widths = [
        max([shown_width(column.title), *[shown_width(row[n]) for row in cells]])
        for n, column in enumerate(columns)
    ]
    fixed = sum(widths[:-1]) + len(GAP) * len(columns)
    widths[-1] = max(width - fixed, 20)
    titles = [column.title for column in columns]
    lines = _row(columns, titles, widths) if any(titles) else []
    for row in rows:
        if len(row) == len(columns):
            lines += _row(columns, row, widths)
        else:
            lines += [f"{GAP}{line}" for line in wrapped(row[0], width - len(GAP))]
    return lines


def _row(columns: Sequence[Column], row: Sequence[str], widths: Sequence[int]) -> list[str]:
    *short, long = row
    head = "".join(
        GAP + _padded(text, width, right=column.right)
        for text, width, column in zip(short, widths[:-1], columns[:-1], strict=True)
    )
    last = wrapped(long, widths[-1])
    if columns[-1].right:
        last = [_padded(line, widths[-1], right=True) for line in last]
    blank = " " * shown_width(head)
    return [
        f"{head if number == 0 else blank}{GAP}{line}".rstrip() for number, line in enumerate(last)
    ]


def _padded(text: str, width: int, *, right: bool) -> str:
    blanks = " " * (width - shown_width(text))
    return blanks + text if right else text + blanks


def wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False) or [""]


# --- the screen -------------------------------------------------------------------------------


def show_status(console: Console, status: Status, written: tuple[Path, bool] | None) -> None:
    """Everything about the year, the score first; as JSON when the console speaks that."""
    if console.as_json:
        console.json(status_json(status, written))
        return
    width = screen_width()
    standing = status.standing
    if standing is None:
        say(click.style(f"Sổ “{status.name}”", bold=True))
        _errors(status)
        return
    _head(status, standing, width)
    _errors(status)
    _points(standing, width)
    _gains(standing, width)
    _deadlines(standing, width)
    _work(standing, width)
    if written is not None:
        path, new = written
        word = "Đã lập" if new else "Đã có từ trước, nội dung giống hệt"
        say(f"{word}: {path}")


def _head(status: Status, standing: Standing, width: int) -> None:
    from dvcq.dates import short_day, weekday_name
    from dvcq.standing.words import level_line, path_lines, score_line

    unit = status.book.unit if status.book is not None else None
    name = f"{unit.name}, năm {unit.year}" if unit is not None else status.name
    day = f"{weekday_name(standing.on)}, ngày {short_day(standing.on)}"
    for part in wrapped(f"{name}: tình hình đến {day}", width):
        say(click.style(part, bold=True))
    if status.rubric:
        say(f"Chấm theo bộ tiêu chí trong tệp “{status.rubric}”.")
    for line in (score_line(standing), level_line(standing), *path_lines(standing)):
        _paragraph(line, width)


def _paragraph(line: str, width: int) -> None:
    for part in wrapped(line, width) if line else ():
        say(part)


def _errors(status: Status) -> None:
    """The errors that make the score doubtful, in short; the rest is told by ``check``."""
    errors, doubtful = status.errors, status.doubtful
    if not errors:
        return
    for item in doubtful[:5]:
        place = f"{item.sheet}!{item.cell}" if item.cell else item.sheet
        head = click.style("[LỖI]", fg="red", bold=True)
        say(f"{GAP}{head} {place + ': ' if place else ''}{item.message}")
    effect = " Điểm trên chỉ là tạm tính cho đến khi sửa xong." if doubtful else ""
    say(f"Sổ có {len(errors)} lỗi; xem đủ và cách sửa bằng dvcq check.{effect}")


def _title(words: str) -> None:
    say("")
    say(click.style(words, bold=True))


def _points(standing: Standing, width: int) -> None:
    from dvcq.standing.words import points

    if not standing.groups:
        return
    _title("Điểm theo nhóm")
    rows = [
        (
            points(item.low),
            f"+{points(item.possible)}" if item.possible else "",
            points(item.maximum),
            item.code,
            " ".join(item.name.split()),
        )
        for item in standing.groups
    ]
    columns = (
        Column("Đã chắc", right=True),
        Column("Có thể thêm", right=True),
        Column("Tối đa", right=True),
        Column("Mã"),
        Column("Nhóm tiêu chí"),
    )
    print_lines(table(columns, rows, width))


def _gains(standing: Standing, width: int) -> None:
    from dvcq.standing.words import HEADINGS, gain_action, gain_points

    if standing.score is None:
        return
    columns = (Column("Điểm", right=True), Column("Mã"), Column("Việc cần làm"))
    for title, gains in (
        ("Còn có thể thêm điểm (việc dễ trước)", standing.gains),
        ("Không còn hoặc khó tác động, do cấp trên chấm", (*standing.rest, *standing.superior)),
    ):
        if not gains:
            continue
        rows: list[Sequence[str]] = []
        for rank, found in groupby(gains[:MOST], key=lambda gain: gain.way.rank):
            rows.append((f"{HEADINGS[rank]}:",))
            rows += [(gain_points(gain), gain.line.code, gain_action(gain)) for gain in found]
        _title(title)
        print_lines(table(columns, rows, width))
        _left(len(gains), "việc")


def _deadlines(standing: Standing, width: int) -> None:
    from dvcq.dates import short_day, weekday_name

    near, later = standing.near, standing.later
    shown = [*standing.overdue, *near] or list(later[:3])
    if shown:
        _title("Thời hạn")
        columns = (Column("Còn lại"), Column("Ngày cuối"), Column("Việc"))
        rows = [
            (
                item.left_words,
                f"{weekday_name(item.last)}, {short_day(item.last)}",
                _deadline_words(item),
            )
            for item in shown[: 2 * MOST]
        ]
        print_lines(table(columns, rows, width))
        _left(len(shown), "thời hạn", 2 * MOST)
    if later and (standing.overdue or near):
        say(f"{GAP}Sau đó: {later[0].name}, còn {later[0].left} ngày.")
    if standing.unreadable:
        told = "; ".join(f"{row.code} “{row.due}”" for row in standing.unreadable[:5])
        more = " …" if len(standing.unreadable) > 5 else ""
        _paragraph(f"Thời gian ghi bằng lời, không tính được ngày: {told}{more}.", width)


def _deadline_words(item: Deadline) -> str:
    code = f"{item.code} – " if item.subject == "document" else ""
    weekend = f"; {item.weekend_words}" if item.weekend_words else ""
    return f"{code}{item.name}: {item.words}{weekend}"


def _work(standing: Standing, width: int) -> None:
    for title, items, noun in (
        ("Nhiệm vụ chưa có hoạt động nào xong", standing.idle, "nhiệm vụ"),
        ("Hoạt động đã qua ngày dự kiến mà chưa xong", standing.late, "hoạt động"),
        ("Chỉ tiêu chưa đạt hoặc chưa có kết quả", standing.targets, "chỉ tiêu"),
    ):
        if items:
            _title(title)
            rows = [(item.code, f"{_one_line(item.name)}: {item.why}") for item in items[:MOST]]
            print_lines(table((Column(""), Column("")), rows, width))
            _left(len(items), noun)
    if standing.bare:
        _title("Minh chứng")
        codes = ", ".join(item.code for item in standing.bare[:MOST])
        more = (
            f" và {len(standing.bare) - MOST} hoạt động khác" if len(standing.bare) > MOST else ""
        )
        told = f"{len(standing.bare)} hoạt động đã xong chưa có minh chứng: {codes}{more}."
        print_lines(f"{GAP}{line}" for line in wrapped(told, width - len(GAP)))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _left(count: int, noun: str, most: int = MOST) -> None:
    if count > most:
        say(f"{GAP}… và {count - most} {noun} nữa (xem đủ bằng --json).")


def print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        say(line)


# --- JSON -------------------------------------------------------------------------------------


def status_json(status: Status, written: tuple[Path, bool] | None) -> dict[str, Any]:
    """The whole state with the workbook it is of."""
    unit = status.book.unit if status.book is not None else None
    shown: dict[str, Any] = {
        "file": status.name,
        "unit": unit.name if unit is not None else None,
        "year": unit.year if unit is not None else None,
        "rubric": status.rubric or None,
        "document": written[0].as_posix() if written else None,
    }
    if status.standing is not None:
        from dvcq.standing.as_json import standing_json

        shown |= standing_json(status.standing)
    shown["doubtful"] = bool(status.doubtful)
    shown["problems"] = [item.as_json() for item in status.problems if item.severity != "info"]
    return shown

"""Numbers of paragraphs: Phần I. · khoản 1. · điểm a) · gạch -.

Takes the levels of successive paragraphs and gives their marks, takes a typed paragraph and gives
the mark it begins with. It alone knows when a sequence starts again and which letters count. Marks
after Phụ lục I, Mục II, khoản 6 and Mục V of Nghị định 30/2020/NĐ-CP.
"""

from __future__ import annotations

import re
from typing import Final, Literal, get_args

from dvcq.decree import POINT_LETTERS
from dvcq.numbers import roman

Level = Literal["phan", "khoan_tieu_de", "khoan", "diem", "gach", "doan"]

LEVELS: Final[tuple[Level, ...]] = get_args(Level)
LEVEL_LABELS: Final[dict[Level, str]] = {
    "phan": "Phần (I.)",
    "khoan_tieu_de": "Khoản có tiêu đề (1.)",
    "khoan": "Khoản (1.)",
    "diem": "Điểm (a))",
    "gach": "Gạch (-)",
    "doan": "Đoạn (không đánh số)",
}


class TooManyPoints(ValueError):
    """A 24th điểm in one khoản: the alphabet of the decree has 23 letters."""


class Numbering:
    """Counts paragraphs of one document body in printing order."""

    def __init__(self) -> None:
        self._parts = 0
        self._clauses = 0
        self._points = 0

    def mark(self, level: Level) -> str:
        """Give the mark of the next paragraph: "I.", "1.", "a)", "-", or "" for a đoạn.

        Khoản with and without title share one sequence and begin again in each phần; điểm begin
        again in each khoản and in each phần; gạch and đoạn change nothing. TooManyPoints for a
        24th điểm.
        """
        if level == "phan":
            self._parts, self._clauses, self._points = self._parts + 1, 0, 0
            return f"{roman(self._parts)}."
        if level in ("khoan_tieu_de", "khoan"):
            self._clauses, self._points = self._clauses + 1, 0
            return f"{self._clauses}."
        if level == "diem":
            return f"{self._next_letter()})"
        return "-" if level == "gach" else ""

    def _next_letter(self) -> str:
        if self._points == len(POINT_LETTERS):
            raise TooManyPoints(f"more than {len(POINT_LETTERS)} points in one clause")
        self._points += 1
        return POINT_LETTERS[self._points - 1]


_MARKS = (
    # I. II/ III)  up to XXXIX; not "V/v", not the initials "V. I. Lênin" or "V.I. Lênin"
    r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?:[.)](?=\s|[^\W\d_])|/(?=\s))(?!\s*[^\W\d_]\.)",
    # 1. 1) 1/ 12.   and 1.1. 1.2.3)   which no decree knows but clerks type
    r"[0-9]{1,2}(?:[.)](?=\s|[^\W\d_])|/(?=\s))",
    r"[0-9]{1,2}(?:\.[0-9]{1,2})+[.)](?=\s)",
    # a) a. đ/  in small letters, also those the decree leaves out, so that a wrong one is seen
    r"[a-zđ](?:\)(?=\s|[^\W\d_])|[./](?=\s))",
    # (a) (1)
    r"\((?:[a-zđ]|[0-9]{1,2})\)(?=\s)",
    # - – — + • and their like; not "-5", not "+84"
    r"[-–—+•●▪·\uf0b7](?=\s|[^\W\d_])",
)
_MARKED = re.compile(rf"\s*(?P<mark>{'|'.join(_MARKS)})\s*(?P<rest>\S.*)", re.DOTALL)


def split_mark(text: str) -> tuple[str, str]:
    """Give the typed mark at the start and the rest; ("", text) where there is none.

    A mark is, at the very start and with something after it: a Roman numeral I to XXXIX with
    "." ")" or "/"; one or two digits with "." ")" or "/"; digits in steps with a last "." or ")"
    ("1.1."); one small letter with ")" "." or "/"; a letter or number in brackets; one of
    - – — + • ● ▪ ·. A space must follow after "/", after a letter's ".", after steps and after
    brackets; elsewhere a space or a letter must. So these are no marks: "100% cán bộ",
    "1.234 người", "05/3", "05/3/2024", "1.5 lần", "V/v cử cán bộ", "V.I. Lênin", "-5 độ",
    "Ý kiến", "A. Nguyễn", and a mark with nothing after it.
    """
    found = _MARKED.fullmatch(text)
    return (found["mark"], found["rest"]) if found else ("", text)

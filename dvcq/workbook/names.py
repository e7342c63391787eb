"""Names of what the program itself puts into a workbook and skips when it reads."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dvcq.workbook.raw import Unanswered

GUIDE = "Hướng dẫn"
LISTS = "_danh sách"

# Fills of a marked copy (RGB). The last two digits count down from the base: the shade tells which
# fill the cell had before, whatever row a clerk has moved it to. A quiet shade stands where there
# was no colour that is reported, a counted one where there was: that cell is still reported.
MARK_SHADES = 60
MARK_ERROR = "FFC7CD"
MARK_WARNING = "FFEB9B"
MARK_BASES = {"error": (MARK_ERROR, "FFC6CD"), "warning": (MARK_WARNING, "FFEA9B")}
MARK_COLOURS = frozenset(
    f"{quiet[:4]}{int(quiet[4:], 16) - n:02X}"
    for quiet, _ in MARK_BASES.values()
    for n in range(MARK_SHADES)
)
MARK_NOTE = "Cách sửa: "  # stands in every note of a marked copy
TO_MEND = "Cần sửa"  # the list of a marked copy …
TO_MEND_MARK = "dvcq: màu ô trước khi đánh dấu"  # … and the header by which it is known

FORM_VERSION = 3  # of the blank workbook; raised when a sheet or a column is added
VERSION_LABEL = "Phiên bản sổ"


def is_list_of_marks(header: Iterable[object]) -> bool:
    """Whether a sheet with this header row is the list of a marked copy, whatever its name."""
    return TO_MEND_MARK in header


# How many required cells are empty: a formula of the form in the header row of a sheet.
COUNTED = "ô bắt buộc"
COUNT_FORMAT = f'"còn "0" {COUNTED}";;"đủ {COUNTED}"'
COUNT_UNKNOWN = f"? {COUNTED}"
NO_ROWS = "chưa có dòng nào"
_COUNT = re.compile(rf"\s*(?:(?:còn\s+\d+|đủ|\?)\s+{COUNTED}|{NO_ROWS})\s*", re.IGNORECASE)


def is_count(value: object) -> bool:
    """Whether a cell of the header row is the form's count of empty required cells.

    It is known by its words, for an office may have moved it: as a formula that no spreadsheet has
    counted yet, or as the text that it gave.
    """
    if isinstance(value, Unanswered):
        return COUNTED in value.formula
    return isinstance(value, str) and _COUNT.fullmatch(value) is not None

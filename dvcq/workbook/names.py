"""Names of the sheets that the program itself puts into a workbook and skips when it reads."""

GUIDE = "Hướng dẫn"
LISTS = "_danh sách"

# Fills of a marked copy (RGB): they are ours, no colour of the clerk's that might mean something.
MARK_ERROR = "FFC7CE"
MARK_WARNING = "FFEB9C"
MARK_COLOURS = frozenset((MARK_ERROR, MARK_WARNING))
MARK_NOTE = "Cách sửa: "  # stands in every note of a marked copy

FORM_VERSION = 2  # of the blank workbook; raised when a sheet or a column is added
VERSION_LABEL = "Phiên bản sổ"

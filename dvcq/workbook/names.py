"""Names of the sheets that the program itself puts into a workbook and skips when it reads."""

GUIDE = "Hướng dẫn"
LISTS = "_danh sách"

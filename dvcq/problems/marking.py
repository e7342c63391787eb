"""Problems of the marked copy of a workbook."""

from __future__ import annotations

from dvcq.problems.kind import Kind

MARKING: dict[str, Kind] = {
    "mark-format": Kind(
        "error",
        "Chưa đánh dấu được “{path}”: chỉ đánh dấu được sổ dạng .xlsx hoặc .xlsm.",
        "Mở tệp bằng Excel, chọn Lưu thành (Save As) › Excel Workbook (*.xlsx), rồi chạy lại lệnh "
        "này với tệp mới.",
    ),
    "mark-failed": Kind(
        "error",
        "Chưa đánh dấu được “{path}”: {why}. Danh sách chỗ cần sửa nêu trên vẫn đúng.",
        "Mở tệp bằng Excel, lưu lại thành sổ .xlsx rồi chạy lại, hoặc sửa theo danh sách.",
    ),
    "mark-write": Kind(
        "error",
        "Không ghi được bản đánh dấu “{path}” ({why}).",
        "Kiểm tra quyền ghi vào thư mục và chỗ trống trên đĩa rồi chạy lại.",
    ),
    "mark-note-left": Kind(
        "warning",
        "Trong bản đánh dấu, {cells} chỉ được tô màu, không gắn được ghi chú: {why}.",
        "Xem nội dung cần sửa ở trang “{list}” của bản đánh dấu.",
    ),
    "mark-colour-left": Kind(
        "warning",
        "Trong bản đánh dấu, {cells} giữ màu cũ vì trang có quá nhiều màu khác nhau.",
        "Xem nội dung cần sửa ở ghi chú của ô hoặc ở trang “{list}”.",
    ),
    "mark-signature": Kind(
        "warning",
        "Sổ có chữ ký số; bản đánh dấu là bản khác nên chữ ký đó không còn giá trị ở bản này.",
        "Sửa trong bản đánh dấu rồi ký lại, hoặc sửa ở sổ gốc.",
    ),
}

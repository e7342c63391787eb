"""Problems of what is made of it: templates, pictures, the archive."""

from __future__ import annotations

from dvcq.problems.kind import Kind

MAKING: dict[str, Kind] = {
    # --- templates ----------------------------------------------------------------------------
    "template-broken": Kind(
        "error",
        "Mẫu {template} bị hỏng hoặc không phải tệp Word .docx ({why}).",
        "Mở mẫu bằng Word, lưu lại dạng .docx, hoặc chép lại từ mẫu có sẵn.",
    ),
    "template-name": Kind(
        "error",
        "Mẫu {template}, {place}: không có biến “{name}”.{suggest}",
        "Sửa tên biến trong mẫu Word.",
    ),
    "template-syntax": Kind(
        "error",
        "Mẫu {template}, {place}: thẻ “{tag}” sai cú pháp ({why}).",
        "Sửa lại thẻ trong mẫu Word.",
    ),
    "template-forbidden": Kind(
        "error",
        "Mẫu {template}, {place}: “{tag}” không được phép ({why}).",
        "Chỉ dùng biến, for, if và các bộ lọc cho phép.",
    ),
    "template-alone": Kind(
        "error",
        "Mẫu {template}, {place}: thẻ “{tag}” phải đứng một mình trong đoạn, chữ khác sẽ bị mất.",
        "Đưa thẻ sang một đoạn riêng.",
    ),
    "template-render": Kind(
        "error",
        "Mẫu {template} không dựng được: {why}.",
        "Kiểm tra lại các thẻ trong mẫu Word.",
    ),
    # --- photographs --------------------------------------------------------------------------
    "photo-unreadable": Kind(
        "error",
        "Không đọc được ảnh “{name}”: tệp bị hỏng, thiếu phần cuối hoặc ở định dạng chưa hỗ trợ.",
        "Mở ảnh trên máy, lưu lại thành JPG rồi ghi tên tệp mới vào sổ.",
    ),
    "photo-huge": Kind(
        "error",
        "Ảnh “{name}” quá lớn ({size} điểm ảnh, vượt mức {most} triệu).",
        "Thu nhỏ ảnh rồi lưu lại thành JPG.",
    ),
    # --- archive ------------------------------------------------------------------------------
    "archive-path-long": Kind(
        "error",
        "Đường dẫn lưu trữ dài {length} ký tự, vượt mức an toàn {limit} của Windows.",
        "Đặt thư mục lưu ở nơi có đường dẫn ngắn hơn, hoặc rút ngắn “Mã đơn vị”.",
    ),
    "archive-write": Kind(
        "error",
        "Không ghi được vào thư mục lưu trữ “{path}” ({why}).",
        "Kiểm tra dung lượng đĩa, quyền ghi và các tệp đang mở, rồi chạy lại.",
    ),
    "archive-altered": Kind(
        "error",
        "Hồ sơ “{bag}”: {what}.",
        "Khôi phục từ bản sao lưu; không sửa tệp trong kho lưu trữ.",
    ),
    "status-suffix": Kind(
        "error",
        "“{path}” không phải tên tệp Word.",
        "Đặt tên tệp có đuôi .docx.",
    ),
    "status-no-year": Kind(
        "error",
        "Sổ “{path}” chưa cho biết năm nên chưa lập được bản tình hình.",
        "Điền ô Năm ở trang Đơn vị.",
    ),
    "trace-missing": Kind(
        "error",
        "Không thấy tệp nguồn gốc “{path}” bên cạnh văn bản.",
        "Dùng văn bản nằm trong kho lưu trữ outputs, nơi có tệp .trace.json đi kèm.",
    ),
}

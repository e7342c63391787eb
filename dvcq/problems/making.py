"""Problems of what is made of it: rubric and scores, templates, the archive."""

from __future__ import annotations

from dvcq.problems.kind import Kind

MAKING: dict[str, Kind] = {
    # --- rubric and scores --------------------------------------------------------------------
    "rubric-parent": Kind(
        "error",
        "Tiêu chí “{code}” chưa có tiêu chí cha “{parent}”.",
        "Thêm dòng “{parent}” hoặc sửa lại mã.",
    ),
    "rubric-sum": Kind(
        "error",
        "Điểm tối đa của “{code}” là {own}, nhưng các tiêu chí con cộng lại {sum} ({cells}).",
        "Sửa điểm cho khớp trước khi chấm.",
    ),
    "rubric-leaf-kind": Kind(
        "error",
        "Tiêu chí “{code}” không có tiêu chí con nên phải chọn cách chấm điểm.",
        "Chọn “Cách chấm” là một cách có điểm, ví dụ có/không, tỷ lệ, đếm, tự chấm.",
    ),
    "rubric-group-kind": Kind(
        "error",
        "Tiêu chí “{code}” có tiêu chí con nên “Cách chấm” phải là {wanted}.",
        "Sửa lại cách chấm của dòng này.",
    ),
    "rubric-column": Kind(
        "error",
        "Cách chấm “{kind}” của tiêu chí “{code}” cần cột “{header}”.",
        "Nhập cột này cho tiêu chí.",
    ),
    "rubric-levels": Kind(
        "error",
        "Bộ tiêu chí chưa có mức xếp loại nào.",
        "Thêm các dòng “mức xếp loại” với ngưỡng điểm ở cuối trang Tiêu chí.",
    ),
    "score-not-leaf": Kind(
        "error",
        "Tiêu chí “{code}” là nhóm, không chấm trực tiếp.",
        "Chấm ở các tiêu chí con.",
    ),
    "rubric-step": Kind(
        "error",
        "Bước làm tròn {value} không hợp lý.",
        "Nhập bước từ 0,001 đến 1, ví dụ 0,25.",
    ),
    "evidence-not-leaf": Kind(
        "error",
        "Minh chứng gắn với “{code}” là nhóm tiêu chí, không rõ chứng minh tiêu chí nào.",
        "Ghi mã tiêu chí con cụ thể.",
    ),
    "score-missing": Kind(
        "error",
        "Tiêu chí “{code}” chưa được tự chấm.",
        "Nhập “Kết quả” hoặc “Điểm tự chấm” cho tiêu chí này ở trang Tự chấm.",
    ),
    "score-unused": Kind(
        "warning",
        "“{header}” gõ ở đây không được dùng: tiêu chí “{code}” chấm theo cách “{kind}”.",
        "Xóa nội dung ô này, hoặc đổi cách chấm của tiêu chí.",
    ),
    "score-range": Kind(
        "error",
        "Điểm “{value}” của tiêu chí “{code}” nằm ngoài 0 đến {max}.",
        "Sửa lại điểm tự chấm.",
    ),
    "count-negative": Kind(
        "error",
        "Số đếm của tiêu chí “{code}” là số âm ({numerator}).",
        "Kiểm tra số liệu ở {cells}.",
    ),
    "score-ask": Kind(
        "info",
        "Tiêu chí “{code}” có mẫu số bằng 0 và chưa có quyết định: tính trong khoảng 0 đến {max}.",
        "Ghi kết quả ở trang Tự chấm để chốt điểm.",
    ),
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
    "trace-missing": Kind(
        "error",
        "Không thấy tệp nguồn gốc “{path}” bên cạnh văn bản.",
        "Dùng văn bản nằm trong kho lưu trữ outputs, nơi có tệp .trace.json đi kèm.",
    ),
}

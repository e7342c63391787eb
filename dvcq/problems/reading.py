"""Problems of reading a workbook: the file, its sheets and headers, its cells."""

from __future__ import annotations

from dvcq.problems.kind import Kind

READING: dict[str, Kind] = {
    # --- the file -------------------------------------------------------------------------
    "file-missing": Kind(
        "error",
        "Không tìm thấy tệp “{path}”.",
        "Kiểm tra lại tên tệp và thư mục rồi chạy lại.",
    ),
    "file-unreadable": Kind(
        "error",
        "Không mở được tệp “{path}” ({why}).",
        "Đóng tệp trong Excel nếu đang mở, kiểm tra quyền đọc, rồi chạy lại.",
    ),
    "file-not-xlsx": Kind(
        "error",
        "Tệp “{path}” không phải là sổ Excel dạng .xlsx ({why}).",
        "Mở tệp bằng Excel, chọn Lưu thành (Save As) › Excel Workbook (*.xlsx), bỏ mật khẩu "
        "nếu có, rồi chạy lại.",
    ),
    "file-too-big": Kind(
        "error",
        "Tệp “{path}” giải nén ra quá lớn ({what}), không đọc để bảo đảm an toàn.",
        "Chép riêng dữ liệu sang sổ mẫu mới tạo bằng lệnh “dvcq new”.",
    ),
    "no-workbook": Kind(
        "error",
        "Không có sổ Excel nào trong thư mục “{path}”.",
        "Tạo sổ mới bằng lệnh “dvcq new inputs/ten-so.xlsx” rồi điền, hoặc chỉ rõ tên tệp.",
    ),
    "new-exists": Kind(
        "error",
        "Tệp “{path}” đã có, không ghi đè.",
        "Chọn tên khác cho sổ mới.",
    ),
    "new-suffix": Kind(
        "error",
        "Tên sổ mới “{path}” phải có đuôi .xlsx.",
        "Đặt tên dạng so-moi.xlsx.",
    ),
    "lock-file": Kind(
        "info",
        "Bỏ qua tệp tạm “{path}” của Excel.",
        "Không cần làm gì; đóng Excel thì tệp này tự mất.",
    ),
    "template-missing": Kind(
        "error",
        "Không thấy mẫu “{path}”.",
        "Chép mẫu vào thư mục mẫu, hoặc bỏ tùy chọn --templates để dùng mẫu có sẵn.",
    ),
    # --- sheets and headers -----------------------------------------------------------------
    "sheet-missing": Kind(
        "error",
        "Thiếu trang tính “{name}”.",
        "Tạo sổ mẫu bằng “dvcq new” và chép trang tính này sang, hoặc đổi lại đúng tên.",
    ),
    "sheet-near": Kind(
        "error",
        "Không thấy trang tính “{name}”, nhưng có trang “{found}”: có phải ý là “{name}”?",
        "Đổi tên trang “{found}” thành “{name}” nếu đúng là trang đó.",
    ),
    "sheet-unknown": Kind(
        "warning",
        "Trang tính “{name}” không có trong mẫu; được giữ nguyên, không đưa vào văn bản.",
        "Nếu là trang ghi chép riêng thì không cần làm gì.",
    ),
    "sheet-hidden": Kind(
        "warning",
        "Trang tính “{name}” đang ẩn; nội dung vẫn được đọc và tính.",
        "Bỏ ẩn trang (Unhide) để mọi người cùng thấy, hoặc xóa nếu không dùng.",
    ),
    "header-missing": Kind(
        "error",
        "Thiếu cột “{header}”.",
        "Thêm cột có đúng tên này vào dòng tiêu đề (dòng 1).",
    ),
    "header-near": Kind(
        "error",
        "Cột “{found}” không có trong mẫu: có phải ý là “{header}”?",
        "Sửa tên cột thành “{header}”, hoặc đổi hẳn tên khác nếu là cột riêng của đơn vị.",
    ),
    "header-double": Kind(
        "error",
        "Cột “{header}” xuất hiện hai lần (ở {first} và {second}).",
        "Chỉ để lại một cột mang tên này.",
    ),
    "header-unknown": Kind(
        "warning",
        "Cột “{header}” không có trong mẫu; mẫu Word riêng có thể gọi bằng bo_sung.{name}.",
        "Nếu là cột riêng của đơn vị thì không cần làm gì.",
    ),
    "setting-near": Kind(
        "error",
        "Mục “{found}” không có trong mẫu: có phải ý là “{header}”?",
        "Sửa tên mục ở cột “Thông tin” thành “{header}”.",
    ),
    "setting-unknown": Kind(
        "warning",
        "Mục “{header}” không có trong mẫu; dữ liệu được giữ để dùng trong mẫu Word riêng.",
        "Nếu là mục riêng của đơn vị thì không cần làm gì.",
    ),
    "setting-double": Kind(
        "error",
        "Mục “{header}” xuất hiện hai lần (lần đầu ở {first}).",
        "Chỉ để lại một dòng cho mục này.",
    ),
    "value-without-header": Kind(
        "warning",
        "Ô có nội dung nhưng cột không có tên ở dòng tiêu đề; nội dung không được dùng.",
        "Đặt tên cột ở dòng 1, hoặc xóa nội dung của cột này.",
    ),
    # --- cells --------------------------------------------------------------------------------
    "cell-required": Kind(
        "error",
        "Chưa nhập “{header}”.",
        "{note}",
    ),
    "cell-error": Kind(
        "error",
        "Ô “{header}” đang báo lỗi {value}.",
        "Sửa công thức hoặc gõ thẳng giá trị đúng.",
    ),
    "cell-formula": Kind(
        "error",
        "Ô “{header}” có công thức nhưng chưa có kết quả tính.",
        "Mở sổ bằng Excel, bấm Lưu rồi chạy lại; hoặc gõ thẳng giá trị.",
    ),
    "cell-date": Kind(
        "error",
        "“{value}” ở cột “{header}” không phải là ngày hợp lệ.",
        "Nhập ngày dạng 05/3/2030.",
    ),
    "cell-moment": Kind(
        "error",
        "Không đọc được thời gian “{value}” ở cột “{header}”.",
        "Nhập ngày có thật (05/3/2030), tháng (tháng 3/2030) hoặc quý (quý II/2030); nhiều ngày "
        "thì ghi ngày cuối ở cột “Đến ngày”.",
    ),
    "cell-became-date": Kind(
        "error",
        "Ô “{header}” bị Excel đổi thành ngày {value}.",
        "Định dạng cột là Văn bản (Text) rồi gõ lại nội dung đúng.",
    ),
    "cell-number": Kind(
        "error",
        "“{value}” ở cột “{header}” không phải là số, hoặc có thể hiểu hai cách.",
        "Nhập một con số, ví dụ 1.234 hoặc 98,5; không ghi thêm chữ như “khoảng”.",
    ),
    "cell-integer": Kind(
        "error",
        "“{value}” ở cột “{header}” phải là số nguyên.",
        "Nhập số nguyên không âm, ví dụ 45.",
    ),
    "cell-range": Kind(
        "error",
        "“{value}” ở cột “{header}” nằm ngoài khoảng cho phép ({low} đến {high}).",
        "Kiểm tra lại số đã nhập.",
    ),
    "cell-choice": Kind(
        "error",
        "“{value}” không có trong danh sách của cột “{header}”.{suggest}",
        "Chọn một trong: {choices}.",
    ),
    "cell-reference": Kind(
        "error",
        "“{value}” ở cột “{header}” không có trong trang “{target}”.{suggest}",
        "Chọn mã đã có, hoặc bổ sung dòng đó vào trang “{target}”.",
    ),
    "reference-empty": Kind(
        "error",
        "Trang “{target}” đang trống nên cột “{header}” chưa dùng được.",
        "Điền trang “{target}” trước.",
    ),
    "cell-pattern": Kind(
        "error",
        "“{value}” ở cột “{header}” không đúng dạng.",
        "{note}",
    ),
    "cell-listed": Kind(
        "warning",
        "“{value}” ở cột “{header}” chưa có trong trang “Danh mục”.{suggest}",
        "Chọn từ danh sách, hoặc bổ sung vào trang “Danh mục” nếu là giá trị mới.",
    ),
    "cell-repaired": Kind(
        "info",
        "Đã sửa ô “{header}” khi đọc: {rules}.",
        "Không cần làm gì; sổ gốc không bị thay đổi.",
    ),
    "key-double": Kind(
        "error",
        "Mã “{value}” ở cột “{header}” bị trùng với ô {first}.",
        "Đặt cho mỗi dòng một mã riêng.",
    ),
}

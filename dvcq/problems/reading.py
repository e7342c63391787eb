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
        "Không đọc được “{path}” như một sổ Excel: {why}.",
        "Mở tệp bằng Excel, chọn Lưu thành (Save As) › Excel Workbook (*.xlsx), bỏ mật khẩu "
        "nếu có, rồi chạy lại.",
    ),
    "file-too-big": Kind(
        "error",
        "Tệp “{path}” quá lớn nên không đọc, để máy không bị treo ({what}).",
        "Chép riêng dữ liệu sang sổ mẫu mới tạo bằng lệnh “dvcq new”.",
    ),
    "no-workbook": Kind(
        "error",
        "Không có sổ Excel nào trong thư mục “{path}”.",
        "Tạo sổ mới bằng lệnh “dvcq new inputs/ten-so.xlsx” rồi điền, hoặc chỉ rõ tên tệp.",
    ),
    "only-marked": Kind(
        "error",
        "Trong thư mục chỉ có bản đánh dấu chỗ cần sửa “{path}”.",
        "Nếu đã sửa xong trong bản đó thì chạy: dvcq generate “{path}”, hoặc đổi tên tệp (bỏ "
        "“-can-sua”).",
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
    "marked-skipped": Kind(
        "info",
        "Bỏ qua “{path}”: đây là bản đánh dấu chỗ cần sửa.",
        "Nếu đã sửa trong bản này thì đổi tên tệp (bỏ “-can-sua”) và dùng thay sổ cũ.",
    ),
    "workbook-same": Kind(
        "warning",
        "Tệp “{path}” giống hệt “{first}” nên chỉ đọc một lần.",
        "Xóa bản chép để tránh nhầm.",
    ),
    "workbook-twin": Kind(
        "warning",
        "Hai sổ “{first}” và “{path}” cùng của {office} nhưng nội dung khác nhau; cả hai đều được "
        "lập văn bản.",
        "Chỉ để lại sổ đúng trong thư mục inputs.",
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
    "sheet-lost": Kind(
        "error",
        "Không còn trang tính “{name}” của mẫu; nội dung trang đó không được tính.",
        "Nếu đã đổi tên trang thì đổi lại “{name}”; nếu đã xóa thì thêm lại trang trống tên đó.",
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
    "header-lost": Kind(
        "warning",
        "Không còn cột “{header}” của mẫu; nội dung cột đó không được đọc.",
        "Nếu đã đổi tên cột thì đổi lại đúng “{header}”; nếu xóa nhầm thì thêm lại cột.",
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
        "Có nội dung ở {cells} nhưng cột không có tên ở dòng tiêu đề; nội dung không được dùng.",
        "Đặt tên cột ở dòng 1, hoặc xóa nội dung của cột này.",
    ),
    "sheet-copy": Kind(
        "error",
        "Trang tính “{name}” là bản chép của trang “{original}” và có {count} dòng mà trang "
        "“{original}” không có; các dòng này chưa được tính.",
        "Chép các dòng đó vào trang “{original}” rồi xóa trang “{name}”; nếu không cần thì xóa.",
    ),
    "sheet-copy-same": Kind(
        "warning",
        "Trang tính “{name}” là bản chép của trang “{original}”, không có gì thêm; không được đọc.",
        "Xóa trang “{name}” để tránh nhầm.",
    ),
    "form-newer": Kind(
        "warning",
        "Sổ được tạo bằng mẫu phiên bản {found}, mới hơn phiên bản {known} của chương trình này.",
        "Cập nhật chương trình để không bỏ sót cột mới.",
    ),
    "format-limits": Kind(
        "info",
        "Sổ dạng .{form} không cho biết {unknown}; các chỗ đó không kiểm tra được.",
        "Lưu sổ thành dạng .xlsx nếu muốn kiểm tra đủ.",
    ),
    # --- rows -------------------------------------------------------------------------------
    "row-header": Kind(
        "info",
        "Bỏ qua dòng lặp lại tiêu đề cột.",
        "Không cần làm gì.",
    ),
    "row-note": Kind(
        "info",
        "Dòng này là ghi chú (“{value}”), không đọc như một dòng số liệu.",
        "Không cần làm gì.",
    ),
    "row-total": Kind(
        "info",
        "Dòng “{value}” là dòng cộng, không tính thêm lần nữa.",
        "Không cần làm gì; chương trình tự cộng.",
    ),
    "row-total-differs": Kind(
        "warning",
        "Dòng cộng ghi {value}, nhưng các dòng phía trên cộng lại là {total}.",
        "Kiểm tra lại các dòng phía trên; chương trình dùng số tự cộng.",
    ),
    "row-same": Kind(
        "warning",
        "Dòng {this} giống hệt dòng {first} nên chỉ tính một lần.",
        "Xóa bớt một dòng; nếu là hai việc khác nhau thì ghi rõ chỗ khác nhau.",
    ),
    "rows-hidden": Kind(
        "warning",
        "Các dòng {rows} đang ẩn (hoặc bị lọc) nhưng vẫn được tính.",
        "Bỏ lọc, bỏ ẩn (Unhide) để mọi người cùng thấy; xóa hẳn nếu không dùng.",
    ),
    "column-hidden": Kind(
        "warning",
        "Cột “{header}” đang ẩn nhưng vẫn được đọc.",
        "Bỏ ẩn cột (Unhide) để mọi người cùng thấy.",
    ),
    "merged-filled": Kind(
        "info",
        "Ô gộp {range}: “{value}” của cột “{header}” được dùng cho mọi dòng trong ô gộp.",
        "Không cần làm gì; tốt nhất là bỏ gộp ô và điền từng dòng.",
    ),
    "merged-number": Kind(
        "error",
        "Ô gộp {range} ở cột “{header}”: chưa rõ giá trị thuộc dòng nào hay chia cho các dòng.",
        "Bỏ gộp ô (Unmerge) rồi điền từng dòng.",
    ),
    "merged-across": Kind(
        "warning",
        "Ô gộp {range} phủ lên nhiều cột; chỉ cột đầu có nội dung, các cột sau coi như trống.",
        "Bỏ gộp ô (Unmerge) rồi điền từng cột.",
    ),
    "cells-struck": Kind(
        "warning",
        "Có chữ bị gạch ngang ở {cells}; chương trình vẫn đọc như chữ thường.",
        "Nếu gạch nghĩa là bỏ thì xóa nội dung, hoặc chọn trạng thái “hủy”; nếu không thì bỏ gạch.",
    ),
    "cells-coloured": Kind(
        "info",
        "Có ô tô màu ở {cells}; chương trình không hiểu màu.",
        "Nếu màu có ý nghĩa thì ghi thành chữ ở cột phù hợp.",
    ),
    "cells-noted": Kind(
        "info",
        "Có ghi chú (comment) ở {cells}; chương trình không đọc ghi chú.",
        "Nếu ghi chú là nội dung thì chép vào ô ở cột phù hợp.",
    ),
    "cell-link": Kind(
        "warning",
        "Ô hiện “{value}” nhưng liên kết tới “{target}”; chương trình dùng chữ hiện trong ô.",
        "Sửa cho chữ và liên kết giống nhau, hoặc bỏ liên kết.",
    ),
    "sheet-far": Kind(
        "info",
        "Trang này định dạng nhiều ô trống ở rất xa bảng; các ô đó được bỏ qua.",
        "Xóa các cột, dòng trống phía ngoài bảng để tệp nhỏ lại.",
    ),
    "sheet-pictures": Kind(
        "warning",
        "Trang này có {count} hình (hoặc biểu đồ) dán vào; chương trình không đọc hình.",
        "Lưu hình thành tệp trong thư mục cạnh sổ và ghi tên tệp ở trang Minh chứng.",
    ),
    "sum-stale": Kind(
        "warning",
        "Ô có công thức cộng đang lưu {value}, nhưng các ô cộng lại là {total}.",
        "Mở sổ bằng Excel, bấm F9 rồi lưu lại; hoặc gõ thẳng số đúng.",
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
        "Nhập một con số, ví dụ 1.234 hoặc 98,5.",
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
        "Chọn trong danh sách của ô, hoặc bổ sung dòng đó vào trang “{target}”.",
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
    "name-near": Kind(
        "warning",
        "“{value}” ở cột “{header}”: có phải ý là bộ phận “{near}”?",
        "Sửa lại tên cho đúng nếu là bộ phận đó; nếu là nơi khác thì không cần làm gì.",
    ),
    "cell-reread": Kind(
        "warning",
        "“{old}” ở cột “{header}” được đọc là “{new}” ({why}).",
        "Sửa lại trong sổ nếu đọc chưa đúng.",
    ),
    "cell-about": Kind(
        "warning",
        "“{old}” ở cột “{header}” được đọc là {new}; văn bản in số này như số chính xác.",
        "Nhập con số chính xác nếu có.",
    ),
    "cell-several": Kind(
        "error",
        "“{value}” ở cột “{header}” gồm nhiều số; có phải ý là {total}?",
        "Chỉ ghi một con số; phần chi tiết ghi ở cột khác.",
    ),
    "cell-dash": Kind(
        "error",
        "“{value}” ở cột “{header}” chưa rõ là số 0, không phát sinh hay chưa có số liệu.",
        "Gõ 0 nếu không phát sinh; để trống nếu chưa có số liệu.",
    ),
    "cell-not-known": Kind(
        "warning",
        "“{value}” ở cột “{header}” được coi là chưa có số liệu.",
        "Nhập số khi có; có thể để trống ô.",
    ),
    "cell-not-applicable": Kind(
        "warning",
        "“{value}” ở cột “{header}” được coi là không áp dụng: không có số liệu để tính.",
        "Không cần làm gì nếu đúng; với tiêu chí thì chọn “không áp dụng” ở trang Tự chấm.",
    ),
    "percent-unit": Kind(
        "error",
        "Ô “{header}” ghi tỷ lệ phần trăm nhưng “Đơn vị tính” không phải là %.",
        "Ghi “Đơn vị tính” là %, hoặc sửa lại giá trị.",
    ),
    "range-and-end": Kind(
        "error",
        "Ô này đã ghi cả ngày cuối ({value}) mà cột ngày cuối cũng có giá trị.",
        "Chỉ ghi ngày đầu ở ô này, ngày cuối ở cột bên cạnh.",
    ),
    "dates-swapped": Kind(
        "error",
        "Ngày và tháng của cột “{header}” có thể bị đảo ở {cells} (ví dụ {value} là {other}).",
        "Đối chiếu với hồ sơ, gõ lại các ngày này dạng ngày/tháng/năm.",
    ),
    "dates-ambiguous": Kind(
        "error",
        "Cột “{header}” có ngày viết kiểu tháng/ngày nên chưa rõ {cells} (“{value}” có thể là "
        "{other}).",
        "Gõ lại các ngày này dạng ngày/tháng/năm.",
    ),
    "code-as-number": Kind(
        "error",
        "Mã “{value}” ở cột “{header}” là số nên chưa rõ là “{value}” hay “{other}”.",
        "Định dạng ô là Văn bản (Text) rồi gõ lại mã.",
    ),
    "symbol-odd": Kind(
        "warning",
        "“{value}” ở cột “{header}” không có dạng số, ký hiệu văn bản.{suggest}",
        "Chỉ ghi số, ký hiệu, ví dụ 45/TB-SA; loại văn bản và ngày có cột riêng.",
    ),
    "symbol-several": Kind(
        "error",
        "“{value}” ở cột “{header}” gồm nhiều số, ký hiệu văn bản.",
        "Mỗi văn bản ghi một dòng riêng.",
    ),
    "cell-foreign-letters": Kind(
        "warning",
        "Chữ “{value}” ở cột “{header}” lẫn chữ cái nước ngoài; có phải ý là “{like}”?",
        "Gõ lại chữ này bằng bàn phím tiếng Việt.",
    ),
    "cell-broken-words": Kind(
        "warning",
        "Có chữ viết không đúng tiếng Việt ở cột “{header}”: {words}.",
        "Sửa lại nếu gõ thiếu hoặc thừa chữ; chương trình in nguyên văn.",
    ),
    "cell-quotes": Kind(
        "warning",
        "Dấu ngoặc kép mở và đóng không đủ cặp ở cột “{header}”: “{value}”.",
        "Thêm hoặc bớt dấu ngoặc kép; chương trình in nguyên văn.",
    ),
    "key-double": Kind(
        "error",
        "Mã “{value}” ở cột “{header}” bị trùng với ô {first}.",
        "Đặt cho mỗi dòng một mã riêng.",
    ),
}

"""Problems of the ways into a workbook: from last year's, from those of the divisions."""

from __future__ import annotations

from dvcq.problems.kind import Kind

WAYS_IN: dict[str, Kind] = {
    # --- from last year's workbook ------------------------------------------------------------
    "carry-no-year": Kind(
        "error",
        "Không đọc được “Năm” ở trang Đơn vị của sổ cũ “{path}” nên không biết chuyển từ năm nào.",
        "Ghi năm vào sổ cũ, lưu lại rồi chạy lại.",
    ),
    "carry-same-year": Kind(
        "error",
        "Sổ cũ “{path}” cũng là sổ của năm {year}.",
        "Ghi năm của sổ mới khác năm của sổ cũ.",
    ),
    "carry-shifted": Kind(
        "warning",
        "Cột “{header}”: {count} ngày chuyển từ sổ cũ, giữ ngày và tháng ({shown}).",
        "Xem lại từng ngày; ngày nào chưa có quy định mới thì để trống.",
    ),
    "carry-day-unread": Kind(
        "warning",
        "“{header}” ở sổ cũ ghi “{value}”, không rõ là ngày nào nên giữ nguyên như đã gõ.",
        "Gõ lại ngày của năm mới.",
    ),
    "carry-reworded": Kind(
        "warning",
        "Cột “{header}”: đã đổi “năm {old}” thành “năm {new}” ở {cells}.",
        "Đọc lại các ô này.",
    ),
    "carry-names-year": Kind(
        "warning",
        "Cột “{header}” giữ nguyên văn; {count} ô còn nhắc tới năm {old}: {cells}.",
        "Đọc từng ô, tự sửa những chỗ nói về việc của năm mới.",
    ),
    "carry-expired": Kind(
        "warning",
        "“{header}” là {until}, đã hết trước năm {year}; dòng này vẫn giữ ở sổ mới.",
        "Thay bằng văn bản mới, hoặc xóa dòng nếu không còn viện dẫn.",
    ),
    "carry-dated": Kind(
        "warning",
        "Cột “{header}” giữ ngày của sổ cũ ở {cells}.",
        "Khi có số mới thì sửa cả số và ngày.",
    ),
    "carry-from": Kind(
        "warning",
        "Cột “{header}” lấy từ cột “{source}” của sổ cũ ({count} ô).",
        "Xem lại nếu số ở sổ cũ chưa phải số cuối cùng của kỳ.",
    ),
    "carry-emptied": Kind(
        "info",
        "Để trống vì là của năm cũ: {columns}.",
        "Điền khi có của năm mới.",
    ),
    "carry-formulas": Kind(
        "info",
        "Sổ cũ có {count} ô công thức ({names}): sổ mới giữ kết quả, không giữ công thức.",
        "Lập lại công thức ở sổ mới nếu cần.",
    ),
    "carry-no-value": Kind(
        "warning",
        "Ô này ở sổ cũ không có giá trị mà hiện “{value}”; sổ mới giữ nguyên như vậy.",
        "Gõ lại giá trị đúng hoặc xóa.",
    ),
    "carry-row": Kind(
        "warning",
        "Sổ cũ, ô {place}: {what}.",
        "Xem lại dòng này ở sổ cũ; nếu cần thì gõ vào sổ mới.",
    ),
    "carry-no-name": Kind(
        "warning",
        "Sổ cũ, ô {place}: có giá trị “{value}” mà không có tên; không chuyển sang sổ mới.",
        "Nếu cần thì gõ vào sổ mới, kèm tên.",
    ),
    "carry-sheet-own": Kind(
        "warning",
        "Trang “{name}” của sổ cũ không phải trang của chương trình nên không chuyển sang.",
        "Nếu cần thì chép trang này vào sổ mới bằng Excel.",
    ),
    "carry-header-double": Kind(
        "warning",
        "Cột “{header}” có hai lần ở sổ cũ; ở sổ mới cột sau mang tên “{name}”.",
        "Chuyển nội dung về một cột rồi xóa cột kia.",
    ),
    "carry-header-none": Kind(
        "warning",
        "Một cột của sổ cũ có {count} giá trị mà không có tên; ở sổ mới cột đó là “{name}”.",
        "Đặt tên cho cột, hoặc xóa cột nếu không dùng.",
    ),
    # --- from the workbooks of the divisions --------------------------------------------------
    "merge-office-many": Kind(
        "error",
        "Trong thư mục inputs có nhiều sổ ({names}) nên không rõ gộp vào sổ nào.",
        "Ghi rõ sổ sau “--so”; thường là sổ đã gộp gần nhất, ví dụ: --so “{latest}”.",
    ),
    "merge-office-form": Kind(
        "error",
        "Sổ cơ quan “{path}” không ở dạng .xlsx hoặc .xlsm nên không ghi thêm dòng được.",
        "Mở bằng Excel, lưu thành dạng .xlsx rồi chạy lại.",
    ),
    "merge-office-year": Kind(
        "error",
        "Không đọc được “Năm” ở trang Đơn vị của sổ cơ quan “{path}”.",
        "Ghi năm vào sổ, lưu lại rồi chạy lại.",
    ),
    "merge-office-sheet": Kind(
        "error",
        "Sổ cơ quan “{path}” không có trang “{name}” với đủ các cột: còn thiếu {headers}.",
        "Thêm trang hoặc cột đó (xem sổ do dvcq new tạo) rồi chạy lại.",
    ),
    "merge-suffix": Kind(
        "error",
        "Tên “{path}” phải có đuôi {suffix} như sổ cơ quan.",
        "Đổi đuôi của tên tệp rồi chạy lại.",
    ),
    "merge-office-write": Kind(
        "error",
        "Không ghi thêm được dòng vào sổ cơ quan “{path}” vì cấu trúc tệp khác thường.",
        "Mở sổ bằng Excel, lưu thành tệp mới rồi chạy lại với tệp đó.",
    ),
    "merge-folder-empty": Kind(
        "error",
        "Thư mục “{path}” không có sổ nào của bộ phận.",
        "Chép sổ các bộ phận gửi về vào thư mục này rồi chạy lại.",
    ),
    "merge-other-file": Kind(
        "warning",
        "“{path}” không phải sổ Excel nên bỏ qua.",
        "Nếu đây là sổ của bộ phận thì đề nghị gửi lại dạng .xlsx.",
    ),
    "merge-same-file": Kind(
        "warning",
        "Tệp “{path}” giống hệt tệp “{first}”; chỉ tính một lần.",
        "Xóa một trong hai tệp.",
    ),
    "merge-is-office": Kind(
        "warning",
        "Tệp “{path}” chính là sổ của cơ quan nên không gộp vào chính nó.",
        "Để sổ của cơ quan ở thư mục khác.",
    ),
    "merge-is-merged": Kind(
        "error",
        "Tệp “{path}” là sổ đã gộp (có “Nguồn gộp”), không phải sổ của một bộ phận.",
        "Đưa tệp này ra khỏi thư mục.",
    ),
    "merge-no-sheet": Kind(
        "error",
        "Tệp “{path}” không có trang nào trong các trang {names}.",
        "Kiểm tra xem bộ phận có gửi đúng sổ không.",
    ),
    "merge-other-year": Kind(
        "error",
        "Tệp “{path}” là sổ của năm {year}, sổ cơ quan là của năm {own}; chưa gộp.",
        "Đề nghị bộ phận gửi sổ đúng năm, hoặc sửa “Năm” nếu ghi nhầm.",
    ),
    "merge-division-unknown": Kind(
        "error",
        "Không rõ tệp “{path}” là của bộ phận nào (“Bộ phận chủ trì” ở các dòng: {leads}).",
        "Đặt tên tệp theo tên bộ phận ở trang Bộ phận của sổ cơ quan, rồi chạy lại.",
    ),
    "merge-same-division": Kind(
        "warning",
        "Tệp “{path}” và tệp “{first}” đều là của {division}; đã gộp cả hai, dòng giống nhau chỉ "
        "lấy một lần.",
        "Nếu một tệp là bản cũ thì xóa tệp đó rồi gộp lại từ sổ cơ quan ban đầu.",
    ),
    "merge-column": Kind(
        "warning",
        "Cột “{header}” ở trang {title} của tệp “{path}” không có ở sổ cơ quan; {count} ô chưa "
        "được gộp.",
        "Thêm cột này vào sổ cơ quan rồi gộp lại, nếu cần.",
    ),
    "merge-unknown": Kind(
        "warning",
        "“{header}” ghi “{value}”, sổ cơ quan không có; vẫn gộp như đã gõ ({cells}).",
        "Sửa ở các ô đó, hoặc thêm vào trang tương ứng của sổ cơ quan.",
    ),
    "merge-double": Kind(
        "warning",
        "Dòng ở ô {place} của tệp “{path}” giống hệt dòng “{code}” này nên không thêm.",
        "Không phải làm gì nếu là một việc; nếu là hai việc thì ghi thêm cho khác nhau.",
    ),
    "merge-twin": Kind(
        "warning",
        "“{name}” ({code}, của {division}) có thể trùng với {other}.",
        "Nếu là một việc thì xóa một dòng, ghi bộ phận kia vào “Phối hợp”.",
    ),
    "merge-paper-twin": Kind(
        "warning",
        "“{name}” ({code}, của {division}) có thể là cùng một văn bản với {other}.",
        "Nếu là một văn bản thì xóa một dòng, ghi đủ các hoạt động vào dòng còn lại.",
    ),
    "merge-changed": Kind(
        "warning",
        "Dòng “{code}” gộp từ “{origin}” khác tệp “{path}”: {what}; giữ như ở sổ cơ quan.",
        "Nếu bộ phận đã sửa thì sửa ô này theo sổ của bộ phận.",
    ),
    "merge-gone": Kind(
        "warning",
        "Dòng “{code}” gộp từ “{origin}” không còn trong tệp “{path}”.",
        "Hỏi lại bộ phận; nếu đã bỏ thì xóa dòng này.",
    ),
    "merge-link-lost": Kind(
        "warning",
        "Minh chứng “{code}” dẫn hoạt động {codes} mà tệp “{path}” không có đúng một dòng mang mã "
        "đó; mã này chưa ghi vào.",
        "Ghi mã hoạt động của sổ cơ quan vào ô này.",
    ),
    "merge-paper-name": Kind(
        "warning",
        "Nhiều nơi có tệp minh chứng cùng tên “{name}” ({divisions}).",
        "Đổi tên trước khi chép vào một thư mục, và sửa cột “Tệp” cho khớp.",
    ),
    "merge-formulas": Kind(
        "warning",
        "Sổ cơ quan có công thức; kết quả trong sổ mới chỉ đúng sau khi mở bằng Excel.",
        "Mở sổ mới bằng Excel rồi lưu lại trước khi lập văn bản.",
    ),
}

"""Problems of the appraisal round: in the sheet of self scores, in the table that came back."""

from __future__ import annotations

from dvcq.problems.kind import Kind

APPRAISING: dict[str, Kind] = {
    # --- in the workbook ----------------------------------------------------------------------
    "appraisal-range": Kind(
        "error",
        "“{header}” của tiêu chí “{code}” là {value}, nằm ngoài 0 đến {max}.",
        "Đối chiếu với bảng thẩm định rồi sửa lại điểm.",
    ),
    "appraisal-aside": Kind(
        "error",
        "Tiêu chí “{code}” không áp dụng nhưng lại có “{header}”.",
        "Xóa điểm này; nếu cơ quan thẩm định cho là có áp dụng thì sửa “Kết quả” của tiêu chí.",
    ),
    "appraisal-not-scored": Kind(
        "error",
        "“{code}” không phải là tiêu chí được chấm nên không có “{header}”.",
        "Xóa nội dung ô này.",
    ),
    "appraisal-sum": Kind(
        "error",
        "“{header}” của nhóm “{code}” ghi {own}, nhưng các tiêu chí con cộng lại {sum} ({cells}).",
        "Sửa cho khớp, hoặc xóa điểm của nhóm: chương trình tự cộng.",
    ),
    "appraisal-group-only": Kind(
        "warning",
        "Nhóm “{code}” có “{header}” nhưng còn tiêu chí con chưa có điểm ({codes}): điểm của nhóm "
        "không được dùng.",
        "Nhập điểm cho từng tiêu chí con.",
    ),
    "appraisal-why": Kind(
        "warning",
        "Tiêu chí “{code}” tự chấm {own}, thẩm định {given} nhưng chưa có “Lý do thẩm định”.",
        "Ghi lý do mà cơ quan thẩm định đã nêu.",
    ),
    "appraisal-reply": Kind(
        "warning",
        "Tiêu chí “{code}” bị giảm điểm nhưng chưa có “Ý kiến của đơn vị”; công văn giải trình in "
        "dấu nhắc “{mark}”.",
        "Ghi ý kiến của đơn vị về điểm bị giảm.",
    ),
    "final-why": Kind(
        "error",
        "Tiêu chí “{code}” có điểm thẩm định {given}, điểm cuối cùng {final} nhưng chưa có “Lý do "
        "điểm cuối cùng”.",
        "Ghi lý do thay đổi.",
    ),
    # --- the Word table that came back --------------------------------------------------------
    "appraise-suffix": Kind(
        "error",
        "“{path}” không phải tệp Word (.docx) hay sổ Excel.",
        "Chọn báo cáo tự chấm điểm đã ghi cột “Điểm thẩm định”, hoặc sổ đã nhập cột này.",
    ),
    "appraise-nothing": Kind(
        "error",
        "“{path}” chưa có điểm thẩm định nào của tiêu chí do đơn vị tự chấm.",
        "Ghi cột “Điểm thẩm định” rồi chạy lại.",
    ),
    "appraise-no-score": Kind(
        "error",
        "Chưa đối chiếu được: sổ “{path}” chưa có điểm tự chấm hợp lệ ({cells}).",
        "Chạy dvcq check với sổ đó, sửa các lỗi rồi làm lại.",
    ),
    "appraise-book-form": Kind(
        "error",
        "Sổ “{path}” không phải dạng .xlsx nên không điền cột “Điểm thẩm định” vào bản sao được.",
        "Mở sổ bằng Excel, lưu thành dạng Excel Workbook (.xlsx) rồi chạy lại.",
    ),
    "appraise-book-many": Kind(
        "error",
        "Chưa rõ đối chiếu với sổ nào: {names}.",
        "Ghi rõ sổ sau --so.",
    ),
    "appraise-book-write": Kind(
        "error",
        "Không điền được điểm thẩm định vào bản sao của sổ “{path}”.",
        "Mở sổ bằng Excel, lưu lại rồi chạy lại; hoặc tự nhập cột “Điểm thẩm định”.",
    ),
    "appraise-table": Kind(
        "error",
        "Không thấy bảng chấm điểm có cột “TT” và “Điểm thẩm định” trong tệp “{path}”.",
        "Dùng báo cáo tự chấm điểm do chương trình lập, giữ nguyên dòng đầu của bảng.",
    ),
    "appraise-columns": Kind(
        "error",
        "Bảng có hai cột cùng tên “{header}”.",
        "Chỉ để lại một cột mang tên này.",
    ),
    "appraise-lacks-column": Kind(
        "error",
        "Bảng không còn cột “{header}” nên không đối chiếu được với sổ.",
        "Thêm lại cột đã xóa, hoặc lập lại báo cáo rồi ghi điểm thẩm định.",
    ),
    "appraise-tracked": Kind(
        "warning",
        "Bảng còn {number} chỗ sửa theo dõi chưa chấp nhận (tiêu chí {codes}); đọc như đã chấp "
        "nhận.",
        "Trong Word, chấp nhận hoặc bỏ các chỗ sửa rồi chạy lại nếu đọc chưa đúng.",
    ),
    "appraise-comments": Kind(
        "warning",
        "Bảng có {number} nhận xét bên lề (tiêu chí {codes}); nội dung nhận xét không được đọc.",
        "Chép phần cần dùng vào cột “Lý do thẩm định” của trang Tự chấm.",
    ),
    "appraise-merged": Kind(
        "error",
        "Tiêu chí “{code}”: ô “Điểm thẩm định” bị gộp với ô khác, chưa rõ điểm “{value}” thuộc ô "
        "nào.",
        "Tách ô trong Word, ghi điểm cho từng tiêu chí.",
    ),
    "appraise-row-unknown": Kind(
        "error",
        "Dòng “{text}” không thuộc tiêu chí nào của sổ.",
        "Sửa lại cột “TT”, hoặc bỏ dòng đã thêm.",
    ),
    "appraise-row-extra": Kind(
        "warning",
        "Dòng “{text}” không thuộc tiêu chí nào của sổ nên không được đọc.",
        "Bỏ dòng đã thêm, hoặc sửa lại cột “TT”.",
    ),
    "appraise-row-twice": Kind(
        "error",
        "Tiêu chí “{code}” có hai dòng trong bảng (dòng trước ở {first}).",
        "Chỉ để lại một dòng cho mỗi tiêu chí.",
    ),
    "appraise-rows-lost": Kind(
        "warning",
        "Bảng không còn dòng của {number} tiêu chí, coi như chưa thẩm định: {codes}.",
        "Thêm lại các dòng đã xóa nếu cần.",
    ),
    "appraise-max": Kind(
        "error",
        "Tiêu chí “{code}”: điểm tối đa trong bảng là “{value}”, trong sổ là {max}.",
        "Đối chiếu với bộ tiêu chí: bảng đã bị sửa, hoặc được lập từ sổ khác.",
    ),
    "appraise-own": Kind(
        "error",
        "Tiêu chí “{code}”: điểm tự chấm trong bảng là “{value}”, tính từ sổ là {own}.",
        "Dùng đúng sổ đã lập báo cáo, hoặc sửa lại bảng.",
    ),
    "appraise-own-total": Kind(
        "error",
        "Tổng điểm tự chấm trong bảng là “{value}”, tính từ sổ là {own}.",
        "Dùng đúng sổ đã lập báo cáo, hoặc sửa lại bảng.",
    ),
    "appraise-unreadable": Kind(
        "error",
        "Tiêu chí “{code}”: không đọc được điểm thẩm định “{value}”.",
        "Chỉ ghi một số điểm, ví dụ 7,5; lý do ghi ở cột ghi chú.",
    ),
    "appraise-doubtful": Kind(
        "error",
        "Tiêu chí “{code}”: điểm thẩm định “{value}” có thể hiểu là {first} hoặc {second}.",
        "Ghi lại số điểm, dùng dấu phẩy cho phần thập phân.",
    ),
    "appraise-scale": Kind(
        "error",
        "Tiêu chí “{code}”: điểm thẩm định “{value}” ghi trên thang khác với điểm tối đa {max}.",
        "Ghi điểm theo thang của tiêu chí.",
    ),
    "appraise-range": Kind(
        "error",
        "Tiêu chí “{code}”: điểm thẩm định “{value}” nằm ngoài 0 đến {max}.",
        "Hỏi lại cơ quan thẩm định.",
    ),
    "appraise-aside": Kind(
        "error",
        "Tiêu chí “{code}” không áp dụng nhưng bảng lại ghi điểm thẩm định “{value}”.",
        "Xóa điểm này; nếu cơ quan thẩm định cho là có áp dụng thì sửa “Kết quả” ở trang Tự chấm.",
    ),
    "appraise-sum": Kind(
        "error",
        "Nhóm “{code}”: điểm thẩm định trong bảng là {own}, các tiêu chí con cộng lại {sum}.",
        "Hỏi lại cơ quan thẩm định điểm nào đúng.",
    ),
    "appraise-total": Kind(
        "error",
        "Tổng điểm thẩm định trong bảng là “{value}”, tính từ các tiêu chí là {sum}.",
        "Hỏi lại cơ quan thẩm định điểm nào đúng.",
    ),
    "appraise-group-only": Kind(
        "warning",
        "Nhóm “{code}” có điểm thẩm định nhưng còn tiêu chí con chưa có điểm ({codes}): điểm của "
        "nhóm không được dùng.",
        "Hỏi điểm của từng tiêu chí con.",
    ),
    "appraise-differs": Kind(
        "error",
        "Tiêu chí “{code}”: điểm thẩm định trong bảng là {own}, trong sổ là {other} ({where}).",
        "Sửa cho hai nơi giống nhau.",
    ),
    "appraise-why-differs": Kind(
        "warning",
        "Tiêu chí “{code}”: lý do trong bảng khác “Lý do thẩm định” trong sổ ({where}); giữ lý do "
        "trong sổ.",
        "Sửa lại ô này nếu lý do trong bảng mới đúng.",
    ),
    "appraise-note-new": Kind(
        "info",
        "Tiêu chí “{code}”: ghi chú trong bảng không còn phần đã in; lấy cả ô làm lý do thẩm định.",
        "Xem lại “Lý do thẩm định” trong bản sao của sổ.",
    ),
    "appraise-note-left": Kind(
        "warning",
        "“{code}”: ghi chú “{text}” trong bảng không được đọc vì không đi cùng điểm thẩm định của "
        "tiêu chí.",
        "Chép phần cần dùng vào cột “Lý do thẩm định” của trang Tự chấm.",
    ),
    "appraise-level": Kind(
        "warning",
        "Bảng ghi xếp loại “{value}”, theo điểm thẩm định thì là “{level}”.",
        "Hỏi lại cơ quan thẩm định.",
    ),
}

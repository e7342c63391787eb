"""Problems of the rubric and of the scores."""

from __future__ import annotations

from dvcq.problems.kind import Kind

SCORES: dict[str, Kind] = {
    # --- the rubric ---------------------------------------------------------------------------
    "rubric-sheet": Kind(
        "error",
        "Tệp bộ tiêu chí “{name}” không có trang “{title}”.",
        "Chọn tệp có trang ấy, ví dụ tạo từ một bộ tiêu chí có sẵn.",
    ),
    "rubric-unknown": Kind(
        "error",
        "Không có tệp hay bộ tiêu chí nào tên “{name}”.",
        "Ghi đường dẫn tới tệp .xlsx, hoặc tên một bộ có sẵn: {shipped}.",
    ),
    "rubric-given": Kind(
        "warning",
        "Chấm theo bộ tiêu chí ở tệp “{name}”, không theo trang Tiêu chí của sổ.",
        "Không cần sửa gì; chạy lại không có --rubric thì chấm theo sổ.",
    ),
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
    "rubric-step": Kind(
        "error",
        "Bước làm tròn {value} không hợp lý.",
        "Nhập bước từ 0,001 đến 1, ví dụ 0,25.",
    ),
    "rubric-part": Kind(
        "error",
        "Dòng “{code}” ({kind}) phải đứng dưới {wanted}.",
        "Sửa mã của dòng cho đúng tiêu chí hoặc mức mà nó thuộc về.",
    ),
    "rubric-parts": Kind(
        "error",
        "Tiêu chí “{code}” chấm theo cách “{kind}” nhưng chưa có {wanted}.",
        "Thêm các dòng ấy ngay dưới tiêu chí, mã là mã tiêu chí thêm .1, .2 và tiếp theo.",
    ),
    "rubric-terms": Kind(
        "error",
        "Tiêu chí “{code}” vừa có khoản đếm bên dưới vừa ghi “Tử số” hoặc “Điểm mỗi lần”.",
        "Để trống “Tử số”, “Điểm mỗi lần” của tiêu chí, hoặc bỏ các khoản đếm.",
    ),
    "rubric-gap": Kind(
        "error",
        "Giữa các {what} có khoảng trống {point}: giá trị nằm đó không thuộc dòng nào.",
        "Sửa “Ngưỡng”, “Đến”, “Đến dưới” cho các dòng liền nhau.",
    ),
    "rubric-overlap": Kind(
        "error",
        "Các {what} chồng lên nhau {point}: một giá trị thuộc hai dòng.",
        "Sửa “Ngưỡng”, “Đến”, “Đến dưới” để mỗi giá trị chỉ thuộc một dòng.",
    ),
    "rubric-empty": Kind(
        "error",
        "Dòng “{code}” có “Ngưỡng” lớn hơn cận trên nên không giá trị nào thuộc dòng này.",
        "Sửa “Ngưỡng”, “Đến” hoặc “Đến dưới”.",
    ),
    "rubric-bottom": Kind(
        "warning",
        "Dưới {point} điểm chưa có mức xếp loại nào.",
        "Thêm mức thấp nhất với ngưỡng 0 nếu quy định có mức ấy.",
    ),
    "rubric-points": Kind(
        "error",
        "Dòng “{code}” cho {points} điểm, cao hơn điểm tối đa {max} của tiêu chí.",
        "Sửa điểm của dòng hoặc điểm tối đa của tiêu chí.",
    ),
    "rubric-best": Kind(
        "warning",
        "Tiêu chí “{code}” có điểm tối đa {max} nhưng dòng cao nhất chỉ cho {points} điểm.",
        "Kiểm tra lại điểm của các dòng.",
    ),
    "rubric-floor": Kind(
        "error",
        "Mức sàn {floor} của tiêu chí “{code}” cao hơn điểm tối đa {max}.",
        "Sửa “Ngưỡng” (mức sàn) hoặc “Điểm tối đa”.",
    ),
    "rubric-base": Kind(
        "error",
        "Tiêu chí “{code}” so sánh với năm trước nhưng chưa rõ số của năm trước.",
        "Chọn “Tử số” là số liệu trong kỳ, hoặc ghi “Mẫu số” là số để so sánh.",
    ),
    "rubric-own-score": Kind(
        "error",
        "“{fact}” chỉ dùng cho điều kiện của mức và điều kiện khống chế.",
        "Chọn một số khác cho dòng này.",
    ),
    "rubric-bounds": Kind(
        "error",
        "Điều kiện “{code}” xét “{fact}” nhưng chưa có ngưỡng.",
        "Nhập “Ngưỡng”, “Đến” hoặc “Đến dưới”.",
    ),
    "rubric-cap-level": Kind(
        "error",
        "Không có mức xếp loại mang mã “{value}”.{suggest}",
        "Ghi mã của một mức xếp loại, hoặc để trống nếu không đủ điều kiện xếp loại.",
    ),
    "rubric-twice": Kind(
        "error",
        "Bộ tiêu chí có hai dòng “{kind}”; dòng trước ở {first}.",
        "Giữ lại một dòng.",
    ),
    "rubric-nested": Kind(
        "error",
        "Nhóm “{code}” ({kind}) nằm trong nhóm “{outer}” ({outer_kind}).",
        "Tách nhóm điểm thưởng và nhóm điểm trừ ra riêng.",
    ),
    "rubric-minus": Kind(
        "error",
        "Trong nhóm điểm trừ, tiêu chí “{code}” không dùng được cách chấm “{kind}”.",
        "Dùng đếm, có/không hoặc tự chấm điểm: điểm của tiêu chí là điểm bị trừ.",
    ),
    "rubric-unused": Kind(
        "warning",
        "Cột “{header}” của dòng “{code}” không được dùng với cách chấm “{kind}”.",
        "Xóa nội dung ô này, hoặc đổi cách chấm.",
    ),
    "rubric-no-leaf": Kind(
        "error",
        "Bộ tiêu chí chưa có tiêu chí nào để chấm.",
        "Thêm các tiêu chí với cách chấm và điểm tối đa.",
    ),
    # --- scores -------------------------------------------------------------------------------
    "evidence-not-leaf": Kind(
        "error",
        "Minh chứng gắn với “{code}”, nhưng đó không phải tiêu chí được chấm.",
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
        "Sửa lại điểm ở ô này.",
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
    "score-unanswered": Kind(
        "error",
        "Còn {number} tiêu chí chưa có dòng ở trang Tự chấm: {codes}.",
        "Thêm mỗi tiêu chí một dòng và nhập “Kết quả” hoặc “Điểm tự chấm”.",
    ),
    "score-unproven": Kind(
        "warning",
        "Có {number} tiêu chí bị tính 0 điểm vì thiếu minh chứng, mất {points} điểm: {codes}.",
        "Thêm minh chứng và ghi mã tiêu chí, hoặc ghi “Giải trình” ở trang Tự chấm.",
    ),
    "score-not-group": Kind(
        "error",
        "“{code}” là nhóm tiêu chí: chỉ ghi được “không áp dụng” hoặc “chưa có căn cứ”.",
        "Chấm ở các tiêu chí con.",
    ),
    "score-not-asked": Kind(
        "error",
        "“{code}” ({kind}) không phải là tiêu chí được chấm.",
        "Xóa dòng này, hoặc ghi mã của một tiêu chí.",
    ),
    "tier-none": Kind(
        "error",
        "Giá trị của tiêu chí “{code}” ({numerator}) không thuộc bậc nào.",
        "Kiểm tra các bậc của tiêu chí và số liệu ở {cells}.",
    ),
    "cap-open": Kind(
        "warning",
        "Chưa trả lời “{text}”: mức xếp loại thấp nhất được tính như không bảo đảm yêu cầu này.",
        "Ghi “đạt” hoặc “không đạt” cho “{code}” ở trang Tự chấm.",
    ),
    "rubric-order": Kind(
        "warning",
        "Điểm các bậc của tiêu chí “{code}” lúc tăng lúc giảm theo ngưỡng.",
        "Kiểm tra có đổi chỗ điểm của hai bậc không.",
    ),
    "rubric-scale": Kind(
        "warning",
        "Các tiêu chí cộng lại {scale} điểm, không phải 100.",
        "Kiểm tra có thiếu hoặc thừa tiêu chí không; nếu đúng thang điểm thì bỏ qua.",
    ),
    "rubric-ceiling": Kind(
        "warning",
        "Mức trần {value} của tổng điểm thấp hơn thang điểm {scale}.",
        "Kiểm tra lại “Điểm tối đa” của dòng này.",
    ),
    "rubric-level-high": Kind(
        "warning",
        "Ngưỡng {value} cao hơn tổng điểm cao nhất {most}: không đơn vị nào đạt mức này.",
        "Kiểm tra lại ngưỡng.",
    ),
    "rubric-cap-best": Kind(
        "warning",
        "Điều kiện khống chế “{code}” giữ ở mức cao nhất “{level}” nên không hạn chế gì.",
        "Ghi mã mức thấp hơn, hoặc để trống nếu không đủ điều kiện xếp loại.",
    ),
    "group-open": Kind(
        "warning",
        "Chưa có {label} nên chưa biết nhóm “{code}” có áp dụng không: các tiêu chí trong nhóm "
        "tính từ 0 đến tối đa.",
        "Nhập số này, hoặc ghi “không áp dụng” cho nhóm ở trang Tự chấm.",
    ),
    "tier-percent": Kind(
        "error",
        "Bậc của tiêu chí “{code}” tính bằng %, nhưng ngưỡng chỉ là {value}.",
        "Ghi ngưỡng theo phần trăm: 95 hoặc 95%, không ghi 0,95.",
    ),
}

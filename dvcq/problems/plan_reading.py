"""Problems of reading an existing plan in Word into a new workbook."""

from __future__ import annotations

from dvcq.problems.kind import Kind

PLAN_READING: dict[str, Kind] = {
    # --- the file -----------------------------------------------------------------------------
    "word-not-docx": Kind(
        "error",
        "Không đọc được “{path}” như một văn bản Word: {why}.",
        "Mở tệp bằng Word, bỏ mật khẩu nếu có, chọn Lưu thành (Save As) › Word (*.docx), rồi chạy "
        "lại với tệp .docx đó.",
    ),
    "word-too-big": Kind(
        "error",
        "Tệp “{path}” quá lớn nên không đọc, để máy không bị treo.",
        "Chép riêng phần cần đọc sang một tệp Word mới rồi chạy lại.",
    ),
    "word-empty": Kind(
        "error",
        "Không thấy đoạn nào của kế hoạch trong tệp “{path}”.",
        "Kiểm tra xem có đúng tệp kế hoạch không; bản quét (ảnh chụp) thì phải gõ lại.",
    ),
    "word-left": Kind(
        "warning",
        "Trong tệp Word có những thứ không phải chữ thường nên không đưa được vào sổ: {what}.",
        "Mở tệp Word xem các chỗ đó; phần nào cần thì gõ thêm vào sổ.",
    ),
    "word-tracked": Kind(
        "warning",
        "Tệp Word còn {count} chỗ sửa đang theo dõi; đã lấy bản sau khi sửa (giữ chữ thêm vào, bỏ "
        "chữ xóa đi).",
        "Nếu có chỗ sửa không dùng thì sửa lại trong sổ, hoặc chốt các chỗ sửa trong Word rồi làm "
        "lại.",
    ),
    "word-old-letters": Kind(
        "warning",
        "Có {count} đoạn viết bằng bảng mã cũ ({names}); đã chuyển sang Unicode.",
        "Đọc lại chữ và dấu ở trang Kế hoạch.",
    ),
    # --- what stands round the plan -------------------------------------------------------------
    "word-no-title": Kind(
        "warning",
        "Không thấy dòng “KẾ HOẠCH” nên không rõ trích yếu; phần chữ đứng đầu được coi là phần "
        "đầu văn bản hoặc đoạn mở đầu.",
        "Gõ trích yếu vào ô này; xem lại các đoạn đầu ở trang Kế hoạch.",
    ),
    "word-abstract-guess": Kind(
        "warning",
        "Trích yếu lấy theo vị trí dưới chữ “KẾ HOẠCH”: “{start}”.",
        "Đọc lại trích yếu; nếu lẫn đoạn mở đầu thì chuyển đoạn đó sang trang Kế hoạch.",
    ),
    "word-no-abstract": Kind(
        "warning",
        "Không thấy trích yếu dưới chữ “KẾ HOẠCH”.",
        "Gõ trích yếu của kế hoạch vào ô này.",
    ),
    "word-head-left": Kind(
        "warning",
        "Dòng “{start}” ở đầu văn bản chưa đưa được vào sổ.",
        "Nếu cần thì gõ vào ô phù hợp.",
    ),
    "word-unit-guess": Kind(
        "warning",
        "Tên đơn vị, cơ quan chủ quản ở đầu văn bản được tách theo vị trí: “{shown}”.",
        "Xem lại hai ô tên đơn vị và cơ quan chủ quản ở đầu văn bản.",
    ),
    "word-unit-name": Kind(
        "warning",
        "Chưa biết cách viết hoa tên đơn vị trong câu văn; tạm ghi “{shown}” như ở đầu văn bản.",
        "Gõ lại tên như dùng trong câu văn.",
    ),
    "word-head-none": Kind(
        "warning",
        "Không đọc được {what} ở đầu văn bản.",
        "Gõ vào ô này.",
    ),
    "word-day-none": Kind(
        "warning",
        "Ngày ban hành “{shown}” không có trong lịch hoặc có hai ngày khác nhau.",
        "Gõ ngày ban hành đúng, hoặc để trống nếu chưa ban hành.",
    ),
    "word-years": Kind(
        "warning",
        "Trích yếu ghi năm {abstract}, ngày của văn bản thuộc năm {dated}; sổ lấy năm {abstract}.",
        "Sửa “Năm” nếu chưa đúng.",
    ),
    "word-sign": Kind(
        "warning",
        "Chưa rõ {what} ở khối chữ ký.",
        "Điền ô này theo văn bản.",
    ),
    "word-sign-left": Kind(
        "warning",
        "Dòng “{start}” ở khối chữ ký chưa đưa được vào sổ.",
        "Nếu cần thì gõ vào ô phù hợp.",
    ),
    "word-no-recipients": Kind(
        "warning",
        "Không thấy phần “Nơi nhận:” trong tệp Word.",
        "Gõ các nơi nhận vào trang này.",
    ),
    "word-recipient-guess": Kind(
        "warning",
        "Nơi nhận “{start}” không có gạch đầu dòng trong tệp Word.",
        "Xem lại: đây là một nơi nhận hay là phần sau của nơi nhận đứng trước.",
    ),
    "word-no-copies": Kind(
        "warning",
        "Không thấy phần “Lưu:” ở Nơi nhận.",
        "Gõ phần sau chữ “Lưu:”.",
    ),
    "word-after-end": Kind(
        "warning",
        "Sau phần ký còn {count} đoạn (bắt đầu bằng “{start}”) chưa đưa vào sổ.",
        "Phụ lục hoặc phần kèm theo thì giữ ở tệp riêng.",
    ),
    # --- the paragraphs -------------------------------------------------------------------------
    "word-mark-changed": Kind(
        "warning",
        "Bản Word đánh “{typed}”, theo thứ tự và cách đánh của sổ thì in “{computed}”: “{start}”.",
        "Xem có đoạn nào bị thiếu, bị lặp hoặc sai cấp; các đoạn cùng cấp ở sau cũng đổi theo.",
    ),
    "word-mark-sign": Kind(
        "warning",
        "Dấu đầu dòng “{typed}” của bản Word sẽ in thành “-”.",
        "Không phải làm gì nếu được; nếu đây là ý nhỏ của một gạch đầu dòng thì xem lại câu chữ.",
    ),
    "word-mark-unknown": Kind(
        "warning",
        "Ký hiệu “{typed}” không thuộc các cấp của sổ nên giữ ở đầu đoạn: “{start}”.",
        "Chọn lại cấp của đoạn và xóa ký hiệu ở đầu nội dung.",
    ),
    "word-mark-two": Kind(
        "warning",
        "Đoạn vừa được Word tự đánh “{typed}” vừa có ký hiệu gõ tay: “{start}”.",
        "Giữ cấp đúng, xóa ký hiệu gõ tay ở đầu nội dung.",
    ),
    "word-line-split": Kind(
        "warning",
        "Trong tệp Word, dòng này nằm chung một đoạn với dòng trên; đã tách thành đoạn riêng: "
        "“{start}”.",
        "Xem lại cấp của đoạn; nếu là phần của đoạn trên thì ghép lại.",
    ),
    "word-points": Kind(
        "warning",
        "Khoản có quá 23 điểm nên đoạn này không còn chữ cái: “{start}”.",
        "Tách khoản hoặc chuyển bớt điểm thành gạch đầu dòng.",
    ),
    "word-title-guess": Kind(
        "warning",
        "Không in đậm nhưng được coi là khoản có tiêu đề vì có các ý nhỏ bên dưới: “{start}”.",
        "Nếu không phải tiêu đề thì chọn lại “Khoản (1.)”.",
    ),
    "word-heading-guess": Kind(
        "warning",
        "Có vẻ là tiêu đề nhưng không có ký hiệu, đang để là đoạn: “{start}”.",
        "Nếu là tiêu đề thì chọn lại cấp.",
    ),
    "word-between": Kind(
        "warning",
        "Đoạn không có ký hiệu đứng sau một gạch đầu dòng hoặc một điểm: “{start}”.",
        "Nếu là một ý ngang với các ý đó thì chọn lại cấp (và ghi mã, tên gọn nếu là nhiệm vụ).",
    ),
    "word-runs-on": Kind(
        "warning",
        "Đoạn bắt đầu bằng chữ thường, có thể là phần sau của đoạn trên: “{start}”.",
        "Nếu đúng thì ghép vào ô trên rồi xóa dòng này.",
    ),
    "word-box": Kind(
        "warning",
        "Đoạn này nằm trong khung chữ, chỗ đứng của nó trong bản Word có thể khác: “{start}”.",
        "Xem lại thứ tự các đoạn.",
    ),
    "word-table": Kind(
        "warning",
        "Sổ không giữ được bảng ở giữa kế hoạch; {count} đoạn trong bảng thành {count} dòng, bắt "
        "đầu từ “{start}”.",
        "Viết lại thành câu, hoặc giữ bảng ở phụ lục riêng và xóa các dòng này.",
    ),
    # --- codes ----------------------------------------------------------------------------------
    "word-no-groups": Kind(
        "warning",
        "Chưa đánh mã nhóm, mã nhiệm vụ: không thấy phần nào có tiêu đề về nội dung, nhiệm vụ, "
        "giải pháp với các khoản bên dưới.",
        "Ghi mã N1, N1.1 … và tên gọn cho các nội dung, nhiệm vụ.",
    ),
    "word-groups-many": Kind(
        "warning",
        "Có {count} phần nói về nội dung, nhiệm vụ, giải pháp; các khoản được đánh mã nhóm nối "
        "tiếp nhau.",
        "Xem lại mã ở các phần này.",
    ),
    "word-group-plain": Kind(
        "warning",
        "Khoản không có tiêu đề cũng được đánh mã nhóm {code}: “{start}”.",
        "Nếu không phải một nội dung riêng thì xóa mã và tên gọn.",
    ),
    "word-short": Kind(
        "warning",
        "Tên gọn được cắt từ nội dung của đoạn.",
        "Xem lại tên gọn: ngắn, rõ việc, vì tên này hiện trong danh sách chọn và câu tổng hợp.",
    ),
    # --- cited documents ------------------------------------------------------------------------
    "word-basis-line": Kind(
        "warning",
        "Dòng Căn cứ này không nêu số, ký hiệu hay tên luật nên để là một đoạn: “{start}”.",
        "Giữ như vậy (in sau các dòng Căn cứ khác), hoặc ghi thành văn bản ở trang Căn cứ.",
    ),
    "word-basis-print": Kind(
        "warning",
        "Dòng Căn cứ in từ sổ sẽ khác bản Word: “{start}”.",
        "Xem lại các cột của dòng này.",
    ),
    "word-basis-guess": Kind(
        "warning",
        "{cited}: cơ quan ban hành và tên được tách từ câu văn, chưa chắc đúng chỗ.",
        "Đọc lại hai cột này theo văn bản gốc.",
    ),
    "word-basis-title": Kind(
        "warning",
        "{cited}: câu văn không nêu tên, trích yếu; tạm ghi lại lời viện dẫn.",
        "Ghi tên, trích yếu và cơ quan ban hành theo văn bản gốc.",
    ),
    "word-basis-kind": Kind(
        "warning",
        "{cited}: chưa rõ loại văn bản.",
        "Ghi loại văn bản (Nghị định, Quyết định …).",
    ),
    "word-basis-days": Kind(
        "warning",
        "{cited}: tệp Word ghi ngày {first} và ngày {second}; sổ lấy ngày trước.",
        "Xem văn bản gốc, sửa ngày ở đây hoặc trong kế hoạch.",
    ),
    "word-law-guess": Kind(
        "warning",
        "“{cited}” được viện dẫn bằng tên; chỗ hết tên được đoán từ câu văn.",
        "Đọc lại tên; luật ghi đúng tên, không cần số.",
    ),
}

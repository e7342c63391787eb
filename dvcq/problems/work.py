"""Problems of the work itself: dates and periods, plan, documents, activities, figures."""

from __future__ import annotations

from dvcq.problems.kind import Kind

WORK: dict[str, Kind] = {
    # --- dates --------------------------------------------------------------------------------
    "date-order": Kind(
        "error",
        "“{last}” ({end}) sớm hơn “{first}” ({start}).",
        "Sửa lại một trong hai ngày.",
    ),
    "date-odd": Kind(
        "warning",
        "Ngày {value} ở cột “{header}” xa năm {year} của sổ; có thể nhập nhầm năm.",
        "Sửa lại năm nếu nhập nhầm.",
    ),
    "year-of-rows": Kind(
        "error",
        "“Năm” là {year} nhưng {count} hoạt động thuộc năm {other}; có phải ý là {other}?",
        "Sửa “Năm” ở trang Đơn vị, hoặc chuyển các hoạt động đó sang sổ năm {other}.",
    ),
    "date-year": Kind(
        "error",
        "Thời gian {value} không thuộc năm {year}.",
        "Sửa lại năm, hoặc chuyển dòng này sang sổ của năm khác.",
    ),
    "date-after-cutoff": Kind(
        "warning",
        "Hoạt động ghi “đã xong” nhưng diễn ra {value}, sau ngày chốt số liệu {cutoff}: "
        "không tính vào báo cáo.",
        "Sửa ngày nếu nhập nhầm; nếu đúng thì hoạt động thuộc kỳ sau.",
    ),
    "date-straddles-cutoff": Kind(
        "warning",
        "Thời gian {value} kéo dài qua ngày chốt số liệu {cutoff}: không tính vào báo cáo.",
        "Nhập ngày cụ thể nếu hoạt động đã xong trước ngày chốt.",
    ),
    "date-before-period": Kind(
        "warning",
        "Hoạt động ghi “đã xong” nhưng thời gian {value} ở trước ngày đầu kỳ số liệu {first}: "
        "không tính vào báo cáo năm.",
        "Sửa ngày nếu nhập nhầm, hoặc sửa “Số liệu từ ngày” ở trang Văn bản.",
    ),
    "period-span": Kind(
        "error",
        "Báo cáo {code} theo khoảng ngày riêng phải có đủ “Số liệu từ ngày” và “Số liệu đến ngày”.",
        "Nhập ngày còn thiếu.",
    ),
    "period-unused": Kind(
        "warning",
        "Văn bản {code} không phải báo cáo; ngày đầu, ngày cuối của số liệu ở đây không được dùng.",
        "Xóa ô này.",
    ),
    "period-cutoff": Kind(
        "error",
        "“Số liệu đến ngày” của báo cáo năm khác “Ngày chốt số liệu” {own} ở {where}.",
        "Chỉ để lại một ngày chốt cho báo cáo năm.",
    ),
    "period-ambiguous": Kind(
        "error",
        "Dòng này thuộc “Khoảng ngày riêng” nhưng trang Văn bản có {count} báo cáo như vậy, "
        "chưa rõ thuộc báo cáo nào.",
        "Chỉ để một báo cáo “Khoảng ngày riêng” trong sổ, hoặc chọn kỳ khác cho dòng này.",
    ),
    "period-straddles": Kind(
        "warning",
        "Thời gian {value} vắt qua kỳ báo cáo {first}–{last}, chưa rõ thuộc kỳ nào: không tính vào "
        "báo cáo này.",
        "Nhập ngày cụ thể.",
    ),
    "period-row-missing": Kind(
        "warning",
        "Trang Văn bản chưa có dòng báo cáo {period}: dùng nơi gửi, nơi nhận và người ký của báo "
        "cáo năm; số, ngày để trống, trích yếu ghi theo kỳ.",
        "Thêm một dòng “báo cáo” của kỳ này với trích yếu, thời hạn, nơi nhận.",
    ),
    "issue-month": Kind(
        "warning",
        "Ngày ban hành {issued} không thuộc tháng dự kiến {month}.",
        "Sửa “Tháng dự kiến” hoặc “Ngày ban hành” nếu nhập nhầm.",
    ),
    "issue-half": Kind(
        "warning",
        "Văn bản {code} mới có {has}, còn thiếu {lacks}: văn bản coi như chưa ban hành.",
        "Nhập đủ số và ngày ban hành, hoặc để trống cả hai.",
    ),
    # --- plan ---------------------------------------------------------------------------------
    "plan-mark-removed": Kind(
        "info",
        "Đã bỏ ký hiệu “{mark}” gõ ở đầu đoạn vì chương trình tự đánh số.",
        "Không cần làm gì.",
    ),
    "plan-mark-differs": Kind(
        "error",
        "Đầu đoạn gõ “{typed}” nhưng theo thứ tự phải là “{computed}”.",
        "Xóa ký hiệu gõ tay, hoặc sửa cột “Cấp” nếu cấp của đoạn chưa đúng.",
    ),
    "plan-points": Kind(
        "error",
        "Một khoản có quá 23 điểm (hết chữ cái).",
        "Tách khoản, hoặc chuyển bớt điểm thành gạch đầu dòng.",
    ),
    "plan-code-parent": Kind(
        "error",
        "Nhiệm vụ “{code}” chưa có nhóm “{parent}” ở phía trên.",
        "Thêm dòng nhóm “{parent}” trước, hoặc sửa lại mã.",
    ),
    "plan-short-name": Kind(
        "error",
        "Dòng có mã “{code}” nhưng chưa có “Tên gọn”.",
        "Nhập tên gọn: tên này hiện trong danh sách chọn và câu tổng hợp của báo cáo.",
    ),
    "plan-deadline": Kind(
        "warning",
        "Đoạn này ghi “{words}” nhưng trang Văn bản ({cells}) ghi {registered}.",
        "Sửa cho khớp: sửa đoạn văn hoặc sửa “Thời hạn”, “Cách tính hạn” ở trang Văn bản.",
    ),
    "citation-unknown": Kind(
        "warning",
        "Văn bản {symbol} được viện dẫn nhưng chưa có trong trang “Căn cứ”.",
        "Bổ sung vào trang “Căn cứ” để kiểm tra số, ngày; hoặc sửa lại số ký hiệu.",
    ),
    "citation-date": Kind(
        "warning",
        "Văn bản {symbol} ở đây ghi ngày {here}, còn ô {there} ghi ngày {registered}.",
        "Xem lại văn bản gốc và sửa chỗ sai.",
    ),
    "citation-expired": Kind(
        "warning",
        "Văn bản “{name}” chỉ có hiệu lực đến {until}, trước năm {year}.",
        "Thay bằng văn bản còn hiệu lực, hoặc sửa cột “Hiệu lực đến”.",
    ),
    "basis-symbol": Kind(
        "error",
        "“{kind}” phải có số, ký hiệu và ngày ban hành để in thành dòng căn cứ.",
        "Nhập “Số, ký hiệu”, “Ngày ban hành”, “Cơ quan ban hành”; riêng Luật, Pháp lệnh thì không.",
    ),
    # --- documents, recipients, signature -----------------------------------------------------
    "recipient-computed": Kind(
        "info",
        "Dòng “{value}” do chương trình tự thêm nên bỏ qua dòng gõ tay.",
        "Không cần làm gì.",
    ),
    "recipient-double": Kind(
        "warning",
        "“{value}” đã có ở ô {first} của cùng văn bản; in hai lần.",
        "Xóa bớt một dòng.",
    ),
    "recipient-addressee": Kind(
        "warning",
        "“{value}” đã có ở “Kính gửi” nên đã nằm trong “Như trên”; in thêm ở đây là hai lần.",
        "Xóa dòng này.",
    ),
    "signing-collective": Kind(
        "error",
        "Chọn hình thức ký có TM. nhưng trang Đơn vị chưa nhập “Tập thể ký thay mặt (TM.)”.",
        "Nhập tập thể (ví dụ Ủy ban nhân dân), hoặc chọn hình thức ký khác.",
    ),
    "signing-direct": Kind(
        "warning",
        "Ký trực tiếp (hoặc TM.) nhưng chức vụ “{title}” không phải chức vụ người đứng đầu.",
        "Chọn KT., TL. hoặc TUQ., hoặc sửa “Chức vụ người ký”.",
    ),
    "signing-deputy": Kind(
        "warning",
        "Ký thay, thừa lệnh nhưng chức vụ “{title}” lại là chức vụ người đứng đầu.",
        "Chọn “Ký trực tiếp” (hoặc TM.), hoặc sửa “Chức vụ người ký”.",
    ),
    "signer-title-short": Kind(
        "warning",
        "Chức vụ người ký “{value}” đang viết tắt.",
        "Ghi đầy đủ chức vụ, ví dụ Phó Giám đốc.",
    ),
    "addressee-missing": Kind(
        "warning",
        "Văn bản {code} gửi cấp trên nhưng chưa nhập “Kính gửi”.",
        "Nhập nơi nhận chính ở cột “Kính gửi” (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
    ),
    "addressee-unused": Kind(
        "warning",
        "Văn bản {code} là loại không có phần “Kính gửi”; nội dung ô này không được in.",
        "Chuyển nơi nhận sang trang “Nơi nhận” rồi xóa ô này.",
    ),
    "signer-open": Kind(
        "info",
        "Văn bản chưa có tên người ký: chừa chỗ ký.",
        "Nhập “Người ký” nếu muốn in sẵn họ tên.",
    ),
    "signer-title": Kind(
        "warning",
        "Họ tên người ký “{value}” có học hàm, học vị hoặc danh xưng đi kèm.",
        "Chỉ ghi họ và tên (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
    ),
    "document-double": Kind(
        "error",
        "Có hai dòng văn bản cùng loại, cùng kỳ: {first} và dòng này.",
        "Chỉ để lại một dòng cho mỗi loại và kỳ.",
    ),
    "recipients-none": Kind(
        "warning",
        "Văn bản {code} chưa có nơi nhận nào trong trang “Nơi nhận”.",
        "Thêm nơi nhận; dòng “Lưu” được tự thêm.",
    ),
    # --- activities, figures ------------------------------------------------------------------
    "activity-result": Kind(
        "warning",
        "Hoạt động “đã xong” được chọn nêu trong báo cáo nhưng chưa có “Kết quả”.",
        "Nhập kết quả ngắn gọn; nếu không, câu báo cáo chỉ nêu việc đã làm.",
    ),
    "activity-task-has-children": Kind(
        "error",
        "“{value}” là nhóm có nhiệm vụ con, chưa rõ hoạt động thuộc nhiệm vụ nào.",
        "Chọn nhiệm vụ cụ thể, ví dụ {example}.",
    ),
    "activity-task-is-target": Kind(
        "error",
        "“{value}” là chỉ tiêu, không phải nhiệm vụ.",
        "Chọn mã nhiệm vụ (N…) thay cho mã chỉ tiêu.",
    ),
    "activity-near": Kind(
        "error",
        "Hoạt động này cùng tên, cùng ngày, cùng bộ phận với ô {first} (“{name}”), chưa rõ là một "
        "hay hai việc.",
        "Nếu là một việc thì xóa bớt một dòng; nếu là hai việc thì ghi tên khác nhau.",
    ),
    "activity-shared": Kind(
        "warning",
        "Hoạt động này cùng tên, cùng ngày với ô {first} của “{lead}”; đang tính là hai việc.",
        "Nếu là một việc do hai bộ phận cùng làm thì để một dòng, ghi bộ phận kia ở cột Phối hợp.",
    ),
    "people-over-turns": Kind(
        "error",
        "Số người ({people}) lớn hơn số lượt người ({turns}).",
        "Lượt người là tổng số lần dự, không thể ít hơn số người.",
    ),
    "fact-scope-missing": Kind(
        "error",
        "Số liệu “{fact}” cần phạm vi ({scope}).",
        "Nhập phạm vi ở cột bên cạnh.",
    ),
    "fact-scope-unknown": Kind(
        "error",
        "Phạm vi “{value}” không tìm thấy cho số liệu “{fact}”.{suggest}",
        "Phạm vi của số này có thể là: {scopes}.",
    ),
    "fact-pair": Kind(
        "error",
        "Chỉ tiêu tỷ lệ cần cả “Tử số” và “Mẫu số”.",
        "Nhập đủ hai cột.",
    ),
    "target-wanted": Kind(
        "error",
        "“{value}” không phải là một tỷ lệ.",
        "Nhập số phần trăm, ví dụ 98%; lời giải thích để ở trang Kế hoạch.",
    ),
    "target-comparison": Kind(
        "error",
        "Chỉ tiêu so sánh với năm trước chỉ dùng được với “số liệu trong kỳ”.",
        "Chọn “số liệu trong kỳ” và nhập tên số liệu ở “Phạm vi tử số”.",
    ),
    "target-unused": Kind(
        "warning",
        "Loại chỉ tiêu này không tính từ “Tử số”; ô này không được dùng.",
        "Xóa ô này, hoặc đổi loại chỉ tiêu thành tỷ lệ hay so sánh.",
    ),
    "target-missing": Kind(
        "warning",
        "Chỉ tiêu “{code}” của kế hoạch chưa có dòng ở trang Chỉ tiêu: báo cáo không nêu kết quả.",
        "Thêm một dòng mang mã này ở trang Chỉ tiêu.",
    ),
    "target-empty": Kind(
        "warning",
        "Chỉ tiêu “{code}” chưa có kết quả, đánh giá; văn bản in dấu nhắc “{mark}”.",
        "Nhập “Kết quả” và “Đánh giá”; nếu chưa có thì chọn “chưa công bố”.",
    ),
    "target-text": Kind(
        "error",
        "Chỉ tiêu “{code}” chưa có dòng mang mã này trong trang Kế hoạch.",
        "Thêm mã “{code}” vào dòng chỉ tiêu của trang Kế hoạch, hoặc sửa lại mã.",
    ),
    "statistic-double": Kind(
        "error",
        "Số liệu “{name}” của cùng một kỳ được ghi hai lần (lần đầu ở ô {first}).",
        "Chỉ để lại một dòng cho mỗi số liệu và kỳ.",
    ),
    "count-fraction": Kind(
        "error",
        "{value} {measure}: số đếm phải là số nguyên.",
        "Kiểm tra lại số đã nhập, hoặc sửa “Đơn vị tính”.",
    ),
    "percent-odd": Kind(
        "warning",
        "Tỷ lệ {value}% có vẻ chưa đúng.{suggest}",
        "Với đơn vị tính %, nhập số phần trăm từ 0 đến 100, ví dụ 98,5.",
    ),
    "statistic-parts": Kind(
        "error",
        "“{name}” là {total}, nhưng các phần cộng lại {sum} ({cells}).",
        "Sửa số liệu cho khớp: các phần phải cộng đúng bằng tổng.",
    ),
    "statistic-parts-over": Kind(
        "error",
        "“{name}” là {total}, nhưng riêng các phần đã nhập cộng lại {sum} ({cells}).",
        "Sửa số liệu cho khớp: các phần không thể lớn hơn tổng.",
    ),
    "statistic-total-unknown": Kind(
        "error",
        "Không có số liệu “{value}” cùng kỳ để số liệu này là một phần.{suggest}",
        "Nhập đúng tên số liệu tổng có trong trang Số liệu của cùng kỳ.",
    ),
    "statistic-part-circle": Kind(
        "error",
        "“{name}” được ghi là một phần của chính nó.",
        "Sửa cột “Là phần của”.",
    ),
    "statistic-part-measure": Kind(
        "error",
        "Đơn vị tính “{measure}” khác với “{wanted}” của số liệu tổng “{total}”.",
        "Dùng cùng một đơn vị tính cho tổng và các phần.",
    ),
    "statistic-division-alone": Kind(
        "warning",
        "“Cách chia” chỉ dùng cùng với “Là phần của”; ô này không được dùng.",
        "Nhập “Là phần của”, hoặc xóa ô này.",
    ),
    "inspection-fixed": Kind(
        "error",
        "Số đã khắc phục ({fixed}) lớn hơn số tồn tại, vi phạm ({faults}).",
        "Kiểm tra lại hai ô này.",
    ),
    "last-year-unit": Kind(
        "error",
        "Sổ năm trước “{name}” là của đơn vị “{unit}”, năm {year}; cần sổ của “{wanted}”, năm "
        "{wanted_year}.",
        "Chọn đúng tệp sau --nam-truoc.",
    ),
    "last-year-faulty": Kind(
        "error",
        "Sổ năm trước “{name}” có lỗi nên không so sánh được: {cells}.",
        "Chạy dvcq check với sổ đó, sửa các lỗi rồi lập lại.",
    ),
    "last-year-differs": Kind(
        "error",
        "“{name}” cùng kỳ năm trước ghi ở đây là {own}, trong sổ năm trước là {other} ({where}).",
        "Sửa cho hai nơi giống nhau, hoặc xóa ô này để lấy theo sổ năm trước.",
    ),
    "last-year-measure": Kind(
        "error",
        "Đơn vị tính của “{name}” trong sổ năm trước là “{other}” ({where}), ở đây là “{own}”.",
        "Dùng cùng một đơn vị tính để so sánh được.",
    ),
    "alias-double": Kind(
        "error",
        "Tên “{name}” dùng cho hai bộ phận (bộ phận kia ở ô {first}).",
        "Đặt tên gọi khác nhau để không nhầm bộ phận.",
    ),
    "ratio-over": Kind(
        "error",
        "Tử số ({numerator}) lớn hơn mẫu số ({denominator}).",
        "Kiểm tra số liệu ở {cells}.",
    ),
    "evidence-file": Kind(
        "error",
        "Không thấy tệp minh chứng “{path}”.",
        "Đặt tệp vào thư mục “{folder}” cạnh sổ, hoặc sửa tên tệp.",
    ),
    "report-differs": Kind(
        "warning",
        "Tiêu chí “{code}”, {label}: báo cáo năm đã lưu ở {bag} ghi {then} ({then_cells}), nay là "
        "{now}.",
        "Sửa số liệu cho khớp, hoặc lập lại báo cáo năm.",
    ),
    "report-copy-unreadable": Kind(
        "warning",
        "Không đọc được bản sao sổ “{name}” của báo cáo năm đã lưu ở {bag}: chưa đối chiếu được số "
        "liệu của hồ sơ với báo cáo năm.",
        "Khôi phục hồ sơ lưu trữ ấy từ bản sao lưu, hoặc lập lại báo cáo năm.",
    ),
    "evidence-case": Kind(
        "info",
        "Tệp “{path}” được hiểu là “{found}” (khác chữ hoa, chữ thường).",
        "Ghi đúng tên tệp để không lẫn.",
    ),
    "evidence-uncited": Kind(
        "warning",
        "Thư mục “{folder}” có {number} tệp không dòng minh chứng nào nhắc tới: {names}.",
        "Thêm dòng ở trang Minh chứng cho tệp ấy, hoặc chuyển tệp đi nơi khác.",
    ),
    "evidence-same": Kind(
        "warning",
        "Tệp “{path}” có nội dung giống hệt tệp “{first}” (ô {cell_of}).",
        "Kiểm tra có chép nhầm tệp không; nếu đúng là một tài liệu thì ghi cùng một tệp.",
    ),
    "evidence-loose": Kind(
        "warning",
        "Minh chứng “{code}” không gắn với tiêu chí hay hoạt động nào.",
        "Ghi mã tiêu chí hoặc mã hoạt động mà tài liệu này chứng minh.",
    ),
    "evidence-link": Kind(
        "error",
        "“{path}” là đường liên kết: không kiểm tra được và có thể không mở được về sau.",
        "Tải tài liệu về, đặt vào thư mục cạnh sổ và ghi tên tệp.",
    ),
    "evidence-unreadable": Kind(
        "error",
        "Không đọc được tệp minh chứng “{path}” ({why}).",
        "Đóng tệp nếu đang mở, kiểm tra quyền đọc rồi chạy lại.",
    ),
    "evidence-big": Kind(
        "error",
        "Tệp minh chứng “{path}” quá lớn ({size} MB).",
        "Nén hoặc tách tệp: mỗi tệp không quá 100 MB, tất cả không quá 500 MB.",
    ),
    "evidence-several": Kind(
        "error",
        "Ô này ghi nhiều tệp: “{value}”.",
        "Mỗi tệp ghi một dòng minh chứng riêng.",
    ),
    "evidence-path": Kind(
        "error",
        "Đường dẫn tệp “{path}” không được phép.",
        "Chỉ ghi tên tệp nằm trong thư mục cạnh sổ, không ghi ổ đĩa hay “..”.",
    ),
    "meeting-several": Kind(
        "error",
        "Trang này có nhiều cuộc họp; biên bản chỉ ghi được một (dòng đầu ở ô {first}).",
        "Chỉ để lại dòng của cuộc họp thông qua điểm tự chấm.",
    ),
    "meeting-late": Kind(
        "warning",
        "Họp tự chấm ngày {held}, sau ngày ban hành báo cáo tự chấm điểm {issued}.",
        "Sửa ngày họp nếu nhập nhầm.",
    ),
    "assessment-missing": Kind(
        "warning",
        "Chưa có nội dung “{section}” của báo cáo {period} trong trang Đánh giá; văn bản in dấu "
        "nhắc “{mark}”.",
        "Thêm dòng cho mục này; nếu không có gì thì ghi rõ, ví dụ “Không có.”",
    ),
}

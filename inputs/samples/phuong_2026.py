"""Sample 2: an invented ward in 2026, under two-level local government.

Everything in it is invented: the ward, its documents, activities, figures, models, inspections and
evidence. Fact: the laws and the papers of the Government and its Prime Minister that it cites. It
shows another kind of unit than sample 1: no superior body in the header, TM./KT. before the
signature, paper instead of electronic signing, lettered points, printed bases, a rubric with other levels.

What the ward recorded in the year stands in ``phuong_2026_records``.
"""

from __future__ import annotations

from decimal import Decimal

from samples import papers_2026 as papers
from samples.phuong_2026_records import (
    ACTIVITIES,
    ASSESSMENTS,
    EVIDENCE,
    INSPECTIONS,
    MODELS,
    STATISTICS,
    d,
)
from samples.rows import table

FILE = "phuong-an-minh-2026.xlsx"
RUBRIC = "quang-nam"
NOTE = (
    "Phường An Minh, các văn bản, hoạt động, số liệu, mô hình, kết quả kiểm tra, minh chứng (cả "
    "các tệp kèm theo) và đánh giá trong sổ này đều do người soạn mẫu đặt ra để minh họa; không phải số liệu thật. "
    "Bộ tiêu chí dựng theo khung của một tỉnh khác, không phải văn bản áp dụng cho phường."
)

UNIT: dict[str, object] = {
    "Tên đơn vị": "Ủy ban nhân dân phường An Minh",
    "Tên đơn vị ở đầu văn bản": "Ủy ban nhân dân\nphường An Minh",
    "Ký hiệu đơn vị": "UBND",
    "Mã đơn vị": "ubnd-phuong-an-minh",
    "Địa danh": "An Minh",
    "Năm": 2026,
    "Ngày chốt số liệu": d(10, 11),
    "Chức vụ người đứng đầu": "Chủ tịch",
    "Tập thể ký thay mặt (TM.)": "Ủy ban nhân dân",
    "Văn bản ký": "bản giấy",
    "Cơ quan thẩm định điểm": "Sở Nội vụ",
    "Số, ký hiệu hồ sơ": "03.DVCQ",
    "Bộ tiêu chí đang dùng": RUBRIC,
    "Kiểu đặt dấu thanh": "ủy, hòa (kiểu mới)",
}

DIVISIONS = table(
    "Tên bộ phận | Tên gọi khác | Loại | Số người | Tính đến ngày",
    ("Văn phòng HĐND và UBND phường", "Văn phòng; VP", "văn phòng", 9, d(1, 1)),
    ("Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng KTHTĐT", "phòng chuyên môn", 11, d(1, 1)),
    ("Phòng Văn hóa - Xã hội", "Phòng VHXH", "phòng chuyên môn", 10, d(1, 1)),
    ("Trung tâm Phục vụ hành chính công phường", "TTPVHCC; Một cửa", "đơn vị trực thuộc", 8,
     d(1, 1)),
    ("Công đoàn phường", None, "đoàn thể", None, None),
    ("Ban Thanh tra nhân dân phường", "BTTND", "tổ, ban phối hợp", None, None),
)

DOCUMENTS = table(
    "Mã | Loại văn bản | Kỳ | Trích yếu | Tháng dự kiến | Kính gửi | Thời hạn | Cách tính hạn | "
    "Hình thức ký | Chức vụ người ký | Lưu",
    ("VB1", "kế hoạch", None,
     "Thực hiện công tác dân vận chính quyền\nvà nâng cao sự hài lòng của người dân năm 2026", 1,
     None, None, None, "TM. và KT.", "Phó Chủ tịch", "VT, VP (2)"),
    ("VB2", "báo cáo", "Cả năm", "Kết quả thực hiện công tác dân vận chính quyền năm 2026", 11,
     "Ủy ban nhân dân tỉnh Tây Ninh\nSở Nội vụ tỉnh Tây Ninh", d(20, 11),
     "chậm nhất (tính cả ngày đó)", "TM. và KT.", "Phó Chủ tịch", "VT, VP"),
    ("VB3", "báo cáo tự chấm điểm", "Cả năm",
     "Tự chấm điểm công tác dân vận chính quyền năm 2026", 11, "Sở Nội vụ tỉnh Tây Ninh",
     d(1, 12), "trước (không tính ngày đó)", "TM. và KT.", "Phó Chủ tịch", "VT, VP"),
)

DOCUMENTS += table(
    "Mã | Loại văn bản | Kỳ | Trích yếu | Tháng dự kiến | Kính gửi | Thời hạn | Cách tính hạn | "
    "Hình thức ký | Chức vụ người ký | Lưu | Số liệu từ ngày | Số liệu đến ngày | Số | Ngày ban hành",
    ("VB4", "báo cáo", "Quý I",
     "Kết quả công tác dân vận chính quyền quý I năm 2026", 4,
     "Sở Nội vụ tỉnh Tây Ninh", None, None,
     "TM. và KT.", "Phó Chủ tịch", "VT, VP", None, None, None, None),
    ("VB5", "báo cáo", "Quý II",
     "Kết quả công tác dân vận chính quyền quý II năm 2026", 7,
     "Sở Nội vụ tỉnh Tây Ninh", None, None,
     "TM. và KT.", "Phó Chủ tịch", "VT, VP", None, None, None, None),
    ("VB6", "báo cáo", "Quý III",
     "Kết quả công tác dân vận chính quyền quý III năm 2026", 10,
     "Sở Nội vụ tỉnh Tây Ninh", None, None,
     "TM. và KT.", "Phó Chủ tịch", "VT, VP", None, None, None, None),
    ("VB7", "báo cáo", "Quý IV",
     "Kết quả công tác dân vận chính quyền quý IV năm 2026", 12,
     "Sở Nội vụ tỉnh Tây Ninh", d(25, 12), "chậm nhất (tính cả ngày đó)",
     "TM. và KT.", "Phó Chủ tịch", "VT, VP", d(1, 10), d(15, 12), None, None),
    ("VB8", "báo cáo", "6 tháng đầu năm",
     "Kết quả công tác dân vận chính quyền 6 tháng đầu năm 2026", 7,
     "Ủy ban nhân dân tỉnh Tây Ninh\nSở Nội vụ tỉnh Tây Ninh", None, None,
     "TM. và KT.", "Phó Chủ tịch", "VT, VP", None, None, None, None),
    ("VB9", "báo cáo", "9 tháng đầu năm",
     "Kết quả công tác dân vận chính quyền 9 tháng đầu năm 2026", 10,
     "Ủy ban nhân dân tỉnh Tây Ninh\nSở Nội vụ tỉnh Tây Ninh", None, None,
     "TM. và KT.", "Phó Chủ tịch", "VT, VP", None, None, None, None),
    ("VB10", "báo cáo", "Khoảng ngày riêng",
     "Kết quả công tác dân vận chính quyền\ntừ ngày 01/3/2026 đến ngày 31/8/2026", 9,
     "Đảng ủy phường An Minh", d(10, 9), "chậm nhất (tính cả ngày đó)",
     "TM. và KT.", "Phó Chủ tịch", "VT, VP", d(1, 3), d(31, 8), "144", d(12, 9)),
)

RECIPIENTS = table(
    "Văn bản | Thứ tự | Nơi nhận",
    ("VB1", 1, "Sở Nội vụ tỉnh"),
    ("VB1", 2, "Thường trực Đảng ủy, HĐND phường"),
    ("VB1", 3, "Chủ tịch, các Phó Chủ tịch UBND phường"),
    ("VB1", 4, "Ủy ban Mặt trận Tổ quốc Việt Nam phường"),
    ("VB1", 5, "Các phòng, trung tâm, đơn vị thuộc phường"),
    ("VB1", 6, "Trưởng các khu phố"),
    ("VB2", 1, "Thường trực Đảng ủy, HĐND phường"),
    ("VB2", 2, "Chủ tịch, các Phó Chủ tịch UBND phường"),
    ("VB2", 3, "Các phòng, trung tâm, đơn vị thuộc phường"),
    ("VB3", 1, "Chủ tịch, các Phó Chủ tịch UBND phường"),
    ("VB3", 2, "Các phòng, trung tâm, đơn vị thuộc phường"),
    ("VB4", 1, "Thường trực Đảng ủy, HĐND phường"),
    ("VB4", 2, "Chủ tịch, các Phó Chủ tịch UBND phường"),
    ("VB4", 3, "Các phòng, trung tâm, đơn vị thuộc phường"),
    ("VB5", 1, "Thường trực Đảng ủy, HĐND phường"),
    ("VB5", 2, "Chủ tịch, các Phó Chủ tịch UBND phường"),
    ("VB5", 3, "Các phòng, trung tâm, đơn vị thuộc phường"),
    ("VB6", 1, "Thường trực Đảng ủy, HĐND phường"),
    ("VB6", 2, "Chủ tịch, các Phó Chủ tịch UBND phường"),
    ("VB6", 3, "Các phòng, trung tâm, đơn vị thuộc phường"),
    ("VB7", 1, "Thường trực Đảng ủy, HĐND phường"),
    ("VB7", 2, "Chủ tịch, các Phó Chủ tịch UBND phường"),
    ("VB7", 3, "Các phòng, trung tâm, đơn vị thuộc phường"),
    ("VB8", 1, "Thường trực Đảng ủy, HĐND phường"),
    ("VB8", 2, "Chủ tịch, các Phó Chủ tịch UBND phường"),
    ("VB8", 3, "Các phòng, trung tâm, đơn vị thuộc phường"),
    ("VB9", 1, "Thường trực Đảng ủy, HĐND phường"),
    ("VB9", 2, "Chủ tịch, các Phó Chủ tịch UBND phường"),
    ("VB9", 3, "Các phòng, trung tâm, đơn vị thuộc phường"),
    ("VB10", 1, "Chủ tịch, các Phó Chủ tịch UBND phường"),
    ("VB10", 2, "Ủy ban Mặt trận Tổ quốc Việt Nam phường"),
    ("VB10", 3, "Các phòng, trung tâm, đơn vị thuộc phường"),
)

BASES = table(
    "Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Tên, trích yếu | "
    "Hiệu lực đến | In thành dòng Căn cứ",
    ("Luật", None, None, None, "Tổ chức chính quyền địa phương", None, "Có"),
    ("Luật", None, None, None, "Thực hiện dân chủ ở cơ sở", None, "Có"),
    ("Kế hoạch", "41/KH-UBND", d(12, 1), "Ủy ban nhân dân tỉnh Tây Ninh",
     "Thực hiện công tác dân vận chính quyền năm 2026", None, "Có"),
    ("Nghị định", "59/2023/NĐ-CP", d(14, 8, 2023), "Chính phủ",
     "Quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở", None, "Không"),
    ("Chỉ thị", "33/CT-TTg", d(26, 11, 2021), "Thủ tướng Chính phủ",
     "Tiếp tục tăng cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước, chính quyền "
     "các cấp trong tình hình mới", None, "Không"),
)

PHAN, MUC, KHOAN, DIEM, GACH, DOAN = (
    "Phần (I.)", "Khoản có tiêu đề (1.)", "Khoản (1.)", "Điểm (a))", "Gạch (-)",
    "Đoạn (không đánh số)",
)

PLAN = table(
    "Mã | Tên gọn | Cấp | Nội dung | Chủ trì | Thời gian",
    (None, None, DOAN,
     "Ủy ban nhân dân phường An Minh ban hành Kế hoạch thực hiện công tác dân vận chính quyền và "
     "nâng cao sự hài lòng của người dân năm 2026 như sau:", None, None),
    (None, None, PHAN, "Mục đích, yêu cầu", None, None),
    (None, None, MUC, "Mục đích", None, None),
    (None, None, DOAN,
     "Đưa công tác dân vận vào từng việc làm hằng ngày của cán bộ, công chức phường; lấy mức độ "
     "hài lòng của người dân, tổ chức làm thước đo chất lượng phục vụ sau khi vận hành chính quyền "
     "địa phương hai cấp.", None, None),
    (None, None, MUC, "Yêu cầu", None, None),
    (None, None, DOAN,
     "Mỗi nhiệm vụ có bộ phận chủ trì, thời hạn và kết quả đo đếm được; việc gì liên quan trực "
     "tiếp đến quyền và lợi ích của Nhân dân phải được công khai, lấy ý kiến trước khi thực hiện.",
     None, None),
    (None, None, PHAN, "Nội dung thực hiện", None, None),
    ("N1", "Cải cách hành chính, phục vụ người dân", MUC,
     "Đẩy mạnh cải cách hành chính, nâng cao chất lượng phục vụ người dân", None, None),
    ("N1.1", "Giải quyết hồ sơ đúng hạn", DIEM,
     "Tiếp nhận, giải quyết thủ tục hành chính đúng hạn tại Trung tâm Phục vụ hành chính công "
     "phường; xin lỗi bằng văn bản đối với từng hồ sơ trễ hạn;",
     "Trung tâm Phục vụ hành chính công phường", "Cả năm"),
    ("N1.2", "Hỗ trợ người dân dùng dịch vụ công trực tuyến", DIEM,
     "Duy trì tổ công nghệ số cộng đồng tại các khu phố, hướng dẫn người cao tuổi, người yếu thế "
     "sử dụng dịch vụ công trực tuyến;", "Phòng Văn hóa - Xã hội", "Hằng tháng"),
    ("N1.3", "Khảo sát mức độ hài lòng", DIEM,
     "Khảo sát mức độ hài lòng của người dân, tổ chức ít nhất hai lần trong năm và công bố kết "
     "quả.", "Văn phòng HĐND và UBND phường", "Tháng 6, tháng 10"),
    ("N2", "Thực hiện dân chủ ở cơ sở", MUC, "Thực hiện dân chủ ở cơ sở", None, None),
    ("N2.1", "Quán triệt pháp luật về dân chủ ở cơ sở", DIEM,
     "Quán triệt Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ quy định chi tiết một số "
     "điều của Luật Thực hiện dân chủ ở cơ sở đến cán bộ, công chức và trưởng các khu phố;",
     "Văn phòng HĐND và UBND phường", "Quý I"),
    ("N2.2", "Công khai nội dung để người dân biết", DIEM,
     "Công khai đầy đủ các nội dung phải công khai tại trụ sở, nhà văn hóa khu phố và trên trang "
     "thông tin điện tử của phường;", "Văn phòng HĐND và UBND phường", "Cả năm"),
    ("N2.3", "Hội nghị cán bộ, công chức", DIEM,
     "Tổ chức hội nghị cán bộ, công chức; phát huy vai trò giám sát của Ban Thanh tra nhân dân.",
     "Công đoàn phường", "Quý I"),
    ("N3", "Tiếp công dân, đối thoại, giải quyết kiến nghị", MUC,
     "Tiếp công dân, đối thoại và giải quyết kiến nghị của Nhân dân", None, None),
    ("N3.1", "Chủ tịch tiếp công dân định kỳ", DIEM,
     "Chủ tịch Ủy ban nhân dân phường tiếp công dân định kỳ hằng tuần, thông báo lịch "
     "trước ít nhất mười ngày;", "Văn phòng HĐND và UBND phường", "Hằng tháng"),
    ("N3.2", "Đối thoại với người dân, doanh nghiệp", DIEM,
     "Đối thoại trực tiếp với người dân tại từng cụm khu phố và với hộ kinh doanh, doanh nghiệp "
     "trên địa bàn;", "Phòng Kinh tế, Hạ tầng và Đô thị", "Quý II, quý III"),
    ("N3.3", "Giải quyết đơn thư, phản ánh", DIEM,
     "Phân loại, giải quyết đơn thư, phản ánh qua đường dây nóng đúng thời hạn, không để tồn đọng.",
     "Văn phòng HĐND và UBND phường", "Cả năm"),
    ("N4", "Phong trào “Dân vận khéo” và an sinh xã hội", MUC,
     "Phong trào thi đua “Dân vận khéo” và an sinh xã hội", None, None),
    ("N4.1", "Mô hình “Dân vận khéo”", DIEM,
     "Mỗi khu phố đăng ký ít nhất một mô hình “Dân vận khéo” gắn với giữ gìn vệ sinh môi trường, "
     "trật tự đô thị;", "Phòng Văn hóa - Xã hội", "Quý I"),
    ("N4.2", "Chăm lo gia đình chính sách, hộ khó khăn", DIEM,
     "Thăm hỏi, hỗ trợ gia đình chính sách, hộ nghèo, hộ có hoàn cảnh khó khăn; vận động sửa chữa "
     "nhà ở xuống cấp.", "Phòng Văn hóa - Xã hội", "Cả năm"),
    (None, None, PHAN, "Chỉ tiêu", None, None),
    ("T1", "Hồ sơ giải quyết đúng hạn, trước hạn", KHOAN,
     "Từ 98% hồ sơ thủ tục hành chính trở lên được giải quyết đúng hạn, trước hạn.", None, None),
    ("T2", "Cán bộ, công chức được quán triệt", KHOAN,
     "100% cán bộ, công chức được quán triệt quy định về dân chủ ở cơ sở.", None, None),
    ("T3", "Kiến nghị, phản ánh được trả lời đúng hạn", KHOAN,
     "100% kiến nghị, phản ánh thuộc thẩm quyền được trả lời đúng hạn.", None, None),
    ("T4", "Mức độ hài lòng cao hơn năm 2025", KHOAN,
     "Mức độ hài lòng của người dân, tổ chức cao hơn năm 2025.", None, None),
    ("T5", "Mỗi khu phố có một mô hình “Dân vận khéo”", KHOAN,
     "12/12 khu phố có ít nhất một mô hình “Dân vận khéo” được công nhận.", None, None),
    ("T6", "Xếp loại Hoàn thành tốt trở lên", KHOAN,
     "Được xếp loại Hoàn thành tốt công tác dân vận chính quyền trở lên.", None, None),
    (None, None, PHAN, "Tổ chức thực hiện", None, None),
    (None, None, KHOAN,
     "Các phòng, trung tâm thuộc phường căn cứ nhiệm vụ được giao cụ thể hóa vào chương trình công "
     "tác; ghi nhận hoạt động ngay khi hoàn thành.", None, None),
    (None, None, KHOAN,
     "Văn phòng HĐND và UBND phường theo dõi, đôn đốc; tham mưu báo cáo kết quả năm gửi Ủy ban "
     "nhân dân tỉnh, Sở Nội vụ chậm nhất ngày 20/11/2026 và hồ sơ tự chấm điểm trước ngày "
     "01/12/2026.", None, None),
    (None, None, KHOAN,
     "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường phối hợp tuyên truyền, vận động và giám sát "
     "việc thực hiện Kế hoạch này.", None, None),
)

TARGETS = table(
    "Mã | Loại | Mức đề ra | Tử số | Phạm vi tử số | Mẫu số | Phạm vi mẫu số | Kết quả | Đánh giá",
    ("T1", "tỷ lệ", "98%", "số liệu trong kỳ", "hồ sơ giải quyết trước hạn, đúng hạn",
     "số liệu trong kỳ", "hồ sơ đã giải quyết", None, None),
    ("T2", "tỷ lệ", "100%", "số liệu trong kỳ", "cán bộ, công chức được quán triệt",
     "số cán bộ, công chức, viên chức", None, None, None),
    ("T3", "tỷ lệ", "100%", "số liệu trong kỳ", "kiến nghị, phản ánh trả lời đúng hạn",
     "số liệu trong kỳ", "kiến nghị, phản ánh tiếp nhận", None, None),
    ("T4", "so sánh với năm trước", "cao hơn năm 2025", "số liệu trong kỳ",
     "mức độ hài lòng (%)", None, None, None, None),
    ("T5", "có/không", "12/12 khu phố", None, None, None, None,
     "11/12 khu phố có mô hình được công nhận", "không đạt"),
    ("T6", "xếp loại", "Hoàn thành tốt trở lên", None, None, None, None, None, "chưa công bố"),
)

SELF_SCORES = table(
    "Tiêu chí | Kết quả | Điểm tự chấm | Giải trình",
    ("1.1", "đạt", None, None),
    ("1.3", "đạt", None, None),
    ("2.1", "chưa có căn cứ", None, "Kết quả xếp loại năm 2026 (chỉ tiêu T6) chưa được công bố."),
    ("2.2", None, Decimal("3.5"),
     "Nội dung dân vận nằm trong chương trình công tác tháng của từng phòng, không có văn bản riêng."),
    ("4.2", "đạt", None,
     "Trong năm không phát sinh vụ việc khiếu kiện đông người nên không có văn bản kèm theo."),
    ("6.1", "đạt", None, None),
    ("6.3", "đạt", None, None),
)

LISTS = table(
    "Hình thức | Loại bộ phận",
    ("hội nghị", "văn phòng"),
    ("tập huấn", "phòng chuyên môn"),
    ("sinh hoạt chuyên đề", "đơn vị trực thuộc"),
    ("văn bản", "đoàn thể"),
    ("đối thoại", "tổ, ban phối hợp"),
    ("tiếp dân", None),
    ("kiểm tra", None),
    ("tuyên truyền", None),
    ("phong trào", None),
    ("thăm tặng", None),
    ("khảo sát", None),
)

ROWS: dict[str, object] = {
    "Đơn vị": UNIT,
    "Bộ phận": DIVISIONS,
    "Văn bản": [*DOCUMENTS, *papers.DOCUMENTS],
    "Nơi nhận": [*RECIPIENTS, *papers.RECIPIENTS],
    "Căn cứ": BASES,
    "Kế hoạch": PLAN,
    "Chỉ tiêu": TARGETS,
    "Hoạt động": ACTIVITIES,
    "Số liệu": STATISTICS,
    "Mô hình": MODELS,
    "Kiểm tra công vụ": INSPECTIONS,
    "Tự chấm": SELF_SCORES,
    "Minh chứng": EVIDENCE,
    "Họp tự chấm": papers.MEETINGS,
    "Đánh giá": ASSESSMENTS,
    "Danh mục": LISTS,
}

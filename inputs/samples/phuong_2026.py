"""Sample 2: an invented ward in 2026, under two-level local government.

Everything in it is invented: the ward, its documents, activities, figures and its rubric. It shows
another kind of unit than sample 1: no superior body in the header, TM./KT. before the signature,
paper instead of electronic signing, lettered points, printed bases, a rubric of its own.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from samples.rows import table

FILE = "phuong-an-minh-2026.xlsx"
NOTE = (
    "Phường An Minh, các văn bản, hoạt động, số liệu, minh chứng, đánh giá và bộ tiêu chí trong sổ "
    "này đều do người soạn mẫu đặt ra để minh họa; không phải số liệu thật."
)

def d(day: int, month: int, year: int = 2026) -> date:
    return date(year, month, day)


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
    "Bộ tiêu chí đang dùng": "Bộ tiêu chí minh họa của phường (đặt ra)",
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
    ("T1", "tỷ lệ", "98%", "số liệu trong kỳ", "hồ sơ giải quyết đúng hạn, trước hạn",
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

VP, KT, VH, TT, CD = (
    "Văn phòng HĐND và UBND phường", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa - Xã hội",
    "Trung tâm Phục vụ hành chính công phường", "Công đoàn phường",
)
DA, HALL = "đã xong", "hội trường UBND phường"

ACTIVITIES = table(
    "Mã | Từ ngày | Đến ngày | Nhiệm vụ | Tên hoạt động | Hình thức | Bộ phận chủ trì | "
    "Lượt người | Kết quả | Trạng thái | Nêu trong báo cáo | Phối hợp | Địa điểm | Đối tượng",
    ("HĐ001", d(15, 1), None, "N1.1", "niêm yết quy trình, thời hạn của 100% thủ tục hành chính",
     "tuyên truyền", TT, None, "người dân tra cứu được bằng mã QR tại quầy", DA, "Có", None, None,
     None),
    ("HĐ002", d(9, 2), d(10, 2), "N1.1", "lớp tập huấn kỹ năng giao tiếp, tiếp nhận hồ sơ",
     "tập huấn", TT, 38, "38 công chức, nhân viên hoàn thành bài kiểm tra cuối lớp", DA, "Có",
     VP, HALL, "công chức, nhân viên"),
    ("HĐ003", "quý II/2026", None, "N1.1", "rà soát, đơn giản hóa thành phần hồ sơ của 06 thủ tục",
     "văn bản", TT, None, "rút ngắn 21 ngày làm việc so với quy định", DA, "Có", KT, None, None),
    ("HĐ004", d(14, 9), None, "N1.1", "kiểm tra đột xuất việc tiếp nhận, trả kết quả hồ sơ",
     "kiểm tra", VP, 12, "nhắc nhở 02 trường hợp chậm cập nhật hồ sơ", DA, "Không",
     "Ban Thanh tra nhân dân phường", None, None),
    ("HĐ005", "tháng 3/2026", None, "N1.2", "đợt ra quân hướng dẫn từng nhà nộp hồ sơ trực tuyến",
     "tuyên truyền", VH, 246, "198 tài khoản định danh được kích hoạt", DA, "Có",
     "Đoàn phường; Công an phường", "12 khu phố", "người dân"),
    ("HĐ006", d(18, 5), d(22, 5), "N1.2", "tuần lễ chuyển đổi số phục vụ người cao tuổi",
     "phong trào", VH, 154, "154 người cao tuổi được hướng dẫn trực tiếp", DA, "Có",
     "Hội Người cao tuổi phường", "nhà văn hóa các khu phố", "người cao tuổi"),
    ("HĐ007", d(7, 10), None, "N1.2", "chuyên mục hỏi đáp dịch vụ công trên trang Zalo của phường",
     "tuyên truyền", VP, None, "24 tin, bài; 3.150 lượt tiếp cận", DA, "Không", None, None, None),
    ("HĐ008", d(8, 6), d(19, 6), "N1.3", "khảo sát mức độ hài lòng đợt 1", "khảo sát", VP, 320,
     "320 phiếu hợp lệ, tỷ lệ hài lòng 91,2%", DA, "Có", "Ủy ban MTTQ Việt Nam phường", None,
     "người dân, tổ chức"),
    ("HĐ009", d(5, 10), d(16, 10), "N1.3", "khảo sát mức độ hài lòng đợt 2", "khảo sát", VP, 335,
     "335 phiếu hợp lệ, tỷ lệ hài lòng 93,4%", DA, "Có", "Ủy ban MTTQ Việt Nam phường", None,
     "người dân, tổ chức"),
    ("HĐ010", d(3, 3), None, "N2.1",
     "hội nghị quán triệt pháp luật về thực hiện dân chủ ở cơ sở", "hội nghị", VP, 62,
     "100% cán bộ, công chức và trưởng khu phố ký cam kết thực hiện", DA, "Có", None, HALL,
     "cán bộ, công chức, trưởng khu phố"),
    ("HĐ011", d(21, 4), None, "N2.1", "sinh hoạt chuyên đề về phong cách gần dân, trọng dân",
     "sinh hoạt chuyên đề", VP, 41, None, DA, "Không", CD, HALL, "cán bộ, công chức"),
    ("HĐ012", "tháng 2/2026", None, "N2.2",
     "công khai dự toán ngân sách, quy hoạch và danh mục đầu tư năm 2026", "văn bản", VP, None,
     "18/18 nội dung bắt buộc được công khai", DA, "Có", KT, None, None),
    ("HĐ013", d(12, 8), None, "N2.2", "lấy ý kiến Nhân dân về phương án chỉnh trang tuyến hẻm 7",
     "hội nghị", KT, 87, "94% hộ dân đồng thuận, 31 hộ hiến 412 m² đất", DA, "Có",
     "Ủy ban MTTQ Việt Nam phường", "nhà văn hóa khu phố 7", "người dân"),
    ("HĐ014", d(27, 2), None, "N2.3", "hội nghị cán bộ, công chức năm 2026", "hội nghị", CD, 38,
     "thông qua nghị quyết, quy chế chi tiêu nội bộ và bầu Ban Thanh tra nhân dân", DA, "Có", VP,
     HALL, "cán bộ, công chức"),
    ("HĐ015", d(22, 7), None, "N2.3", "giám sát việc thực hiện nghị quyết hội nghị cán bộ, công chức",
     "kiểm tra", CD, 9, "không phát hiện vi phạm", DA, "Không", None, None, None),
    ("HĐ016", "quý I/2026", None, "N3.1", "12 buổi tiếp công dân định kỳ của Chủ tịch Ủy ban nhân dân phường",
     "tiếp dân", VP, 27, "23/27 nội dung trả lời ngay tại buổi tiếp", DA, "Có", None,
     "trụ sở tiếp công dân", "người dân"),
    ("HĐ017", "quý II/2026", None, "N3.1", "12 buổi tiếp công dân định kỳ của Chủ tịch Ủy ban nhân dân phường",
     "tiếp dân", VP, 31, "28/31 nội dung trả lời ngay tại buổi tiếp", DA, "Không", None,
     "trụ sở tiếp công dân", "người dân"),
    ("HĐ018", "quý III/2026", None, "N3.1", "12 buổi tiếp công dân định kỳ của Chủ tịch Ủy ban nhân dân phường",
     "tiếp dân", VP, 24, "24/24 nội dung trả lời ngay tại buổi tiếp", DA, "Không", None,
     "trụ sở tiếp công dân", "người dân"),
    ("HĐ019", d(24, 4), None, "N3.2", "hội nghị đối thoại với hộ kinh doanh, doanh nghiệp",
     "đối thoại", KT, 58, "tiếp nhận 17 kiến nghị, trả lời tại chỗ 14 kiến nghị", DA, "Có",
     "Chi nhánh Văn phòng đăng ký đất đai", HALL, "hộ kinh doanh, doanh nghiệp"),
    ("HĐ020", d(16, 7), None, "N3.2", "buổi đối thoại với người dân cụm khu phố 1 đến 6",
     "đối thoại", VP, 126, "tiếp nhận 29 ý kiến, 26 ý kiến được giải quyết xong trong tháng 8", DA, "Có",
     "Ủy ban MTTQ Việt Nam phường", "nhà văn hóa khu phố 3", "người dân"),
    ("HĐ021", d(23, 7), None, "N3.2", "buổi đối thoại với người dân cụm khu phố 7 đến 12",
     "đối thoại", VP, 118, "tiếp nhận 22 ý kiến, tất cả được trả lời bằng văn bản", DA, "Có",
     "Ủy ban MTTQ Việt Nam phường", "nhà văn hóa khu phố 9", "người dân"),
    ("HĐ022", "tháng 9/2026", None, "N3.3", "rà soát toàn bộ đơn thư còn tồn từ trước sắp xếp",
     "văn bản", VP, None, "05/05 đơn tồn được giải quyết dứt điểm", DA, "Có", None, None, None),
    ("HĐ023", d(25, 11), None, "N3.3", "tập huấn sử dụng phần mềm phản ánh hiện trường",
     "tập huấn", VP, 40, None, "chưa làm", "Không", None, HALL, "cán bộ, công chức"),
    ("HĐ024", d(16, 3), None, "N4.1", "hội nghị đăng ký mô hình “Dân vận khéo” năm 2026",
     "hội nghị", VH, 54, "12 khu phố đăng ký 14 mô hình", DA, "Có",
     "Ban Xây dựng Đảng phường; Ủy ban MTTQ Việt Nam phường", HALL, "trưởng khu phố"),
    ("HĐ025", "tháng 8/2026", None, "N4.1", "mô hình “Tuyến hẻm tự quản, sạch rác”", "phong trào",
     VH, 210, "09 tuyến hẻm được công nhận tuyến tự quản", DA, "Có", "các khu phố", None,
     "người dân"),
    ("HĐ026", d(30, 10), None, "N4.1", "kiểm tra, công nhận mô hình “Dân vận khéo”",
     "kiểm tra", VH, 18, "11/12 khu phố có mô hình được công nhận", DA, "Có", None, None, None),
    ("HĐ027", d(6, 2), d(8, 2), "N4.2", "thăm, tặng quà gia đình chính sách, hộ nghèo dịp Tết",
     "thăm tặng", VH, 185, "185 phần quà, tổng trị giá 92,5 triệu đồng", DA, "Có",
     "Hội Chữ thập đỏ phường", None, "gia đình chính sách, hộ nghèo"),
    ("HĐ028", d(24, 7), d(27, 7), "N4.2",
     "hoạt động tri ân nhân kỷ niệm Ngày Thương binh - Liệt sĩ", "thăm tặng", VH, 96, None, DA,
     "Không", None, None, "gia đình chính sách"),
    ("HĐ029", "tháng 10/2026", None, "N4.2", "vận động sửa chữa 04 căn nhà của hộ khó khăn",
     "phong trào", CD, 4, "bàn giao 03 căn, căn thứ tư đang hoàn thiện", "đang làm", "Không",
     "các nhà hảo tâm", None, None),
    ("HĐ030", d(18, 11), None, "N4.2", "ngày hội đại đoàn kết toàn dân tộc ở 12 khu phố",
     "phong trào", VH, 900, None, "chưa làm", "Không", None, None, "người dân"),
)

STATISTICS = table(
    "Chỉ tiêu số liệu | Kỳ | Trong kỳ | Cùng kỳ năm trước | Đơn vị tính",
    ("hồ sơ tiếp nhận", "Cả năm", 6482, 5917, "hồ sơ"),
    ("hồ sơ đã giải quyết", "Cả năm", 6340, 5802, "hồ sơ"),
    ("hồ sơ giải quyết đúng hạn, trước hạn", "Cả năm", 6277, 5668, "hồ sơ"),
    ("hồ sơ nộp trực tuyến", "Cả năm", 4915, 3204, "hồ sơ"),
    ("cán bộ, công chức được quán triệt", "Cả năm", 38, 36, "người"),
    ("kiến nghị, phản ánh tiếp nhận", "Cả năm", 143, 171, "kiến nghị"),
    ("kiến nghị, phản ánh trả lời đúng hạn", "Cả năm", 141, 165, "kiến nghị"),
    ("mức độ hài lòng (%)", "Cả năm", Decimal("93.4"), Decimal("91.8"), "%"),
    ("buổi tiếp công dân đã thực hiện", "Cả năm", 42, 44, "buổi"),
    ("buổi tiếp công dân theo lịch", "Cả năm", 42, 44, "buổi"),
    ("nội dung đã công khai", "Cả năm", 18, 18, "nội dung"),
    ("nội dung phải công khai", "Cả năm", 18, 18, "nội dung"),
)

_SUM, _YES, _RATIO, _COUNT, _TYPED, _LEVEL = (
    "tổng các tiêu chí con", "có/không", "tỷ lệ", "đếm, có mức tối đa", "tự chấm điểm",
    "mức xếp loại",
)
_FIGURE, _DONE = "số liệu trong kỳ", "số hoạt động đã thực hiện"

CRITERIA = table(
    "Mã | Nội dung | Điểm tối đa | Cách chấm | Tử số | Phạm vi tử số | Mẫu số | Phạm vi mẫu số | "
    "Điểm mỗi lần | Mẫu số bằng 0 | Cần minh chứng | Ngưỡng",
    ("1", "Lãnh đạo, chỉ đạo", 15, _SUM, *(None,) * 8),
    ("1.1", "Ban hành kế hoạch trong quý I", 5, _YES, *(None,) * 6, "Có", None),
    ("1.2", "Tỷ lệ nhiệm vụ của kế hoạch đã triển khai", 10, _RATIO, "số nhiệm vụ đã có hoạt động",
     None, "số nhiệm vụ của kế hoạch", None, None, "hỏi người chấm", "Không", None),
    ("2", "Phục vụ người dân, tổ chức", 35, _SUM, *(None,) * 8),
    ("2.1", "Giải quyết thủ tục hành chính", 20, _SUM, *(None,) * 8),
    ("2.1.1", "Tỷ lệ hồ sơ đúng hạn, trước hạn", 12, _RATIO, _FIGURE,
     "hồ sơ giải quyết đúng hạn, trước hạn", _FIGURE, "hồ sơ đã giải quyết", None,
     "tính điểm tối đa", "Có", None),
    ("2.1.2", "Tỷ lệ hồ sơ nộp trực tuyến", 8, _RATIO, _FIGURE, "hồ sơ nộp trực tuyến", _FIGURE,
     "hồ sơ tiếp nhận", None, "không áp dụng", "Có", None),
    ("2.2", "Khảo sát mức độ hài lòng và công bố kết quả", 10, _COUNT, _DONE, "khảo sát", None,
     None, 5, None, "Có", None),
    ("2.3", "Mức độ hài lòng cao hơn năm trước", 5, _YES, *(None,) * 6, "Có", None),
    ("3", "Thực hiện dân chủ ở cơ sở", 20, _SUM, *(None,) * 8),
    ("3.1", "Hội nghị cán bộ, công chức đúng quy định", 8, _YES, *(None,) * 6, "Có", None),
    ("3.2", "Tỷ lệ nội dung công khai", 7, _RATIO, _FIGURE, "nội dung đã công khai", _FIGURE,
     "nội dung phải công khai", None, "tính 0 điểm", "Có", None),
    ("3.3", "Ban Thanh tra nhân dân hoạt động hiệu quả", 5, _TYPED, *(None,) * 6, "Có", None),
    ("4", "Tiếp công dân, đối thoại", 15, _SUM, *(None,) * 8),
    ("4.1", "Tiếp công dân định kỳ theo lịch", 6, _RATIO, _FIGURE,
     "buổi tiếp công dân đã thực hiện", _FIGURE, "buổi tiếp công dân theo lịch", None,
     "tính 0 điểm", "Có", None),
    ("4.2", "Đối thoại với người dân, doanh nghiệp", 6, _COUNT, _DONE, "đối thoại", None, None, 2,
     None, "Có", None),
    ("4.3", "Không để phát sinh khiếu kiện đông người", 3, _YES, *(None,) * 6, "Có", None),
    ("5", "Phong trào thi đua, an sinh xã hội", 15, _SUM, *(None,) * 8),
    ("5.1", "Mô hình “Dân vận khéo” được công nhận", 8, _TYPED, *(None,) * 6, "Có", None),
    ("5.2", "Chăm lo gia đình chính sách, hộ khó khăn", 4, _COUNT, _DONE, "thăm tặng", None, None,
     2, None, "Có", None),
    ("5.3", "Kết quả xếp loại của tổ chức Công đoàn", 3, _TYPED, *(None,) * 6, "Không", None),
    ("X1", "Hoàn thành xuất sắc", None, _LEVEL, *(None,) * 7, 90),
    ("X2", "Hoàn thành tốt", None, _LEVEL, *(None,) * 7, 75),
    ("X3", "Hoàn thành", None, _LEVEL, *(None,) * 7, 50),
    ("X4", "Không hoàn thành", None, _LEVEL, *(None,) * 7, 0),
    ("LT", "Bước làm tròn của tổng điểm", None, "bước làm tròn", *(None,) * 7, Decimal("0.5")),
)

SELF_SCORES = table(
    "Tiêu chí | Kết quả | Điểm tự chấm | Giải trình",
    ("1.1", "đạt", None, None),
    ("2.3", "đạt", None, None),
    ("3.1", "đạt", None, None),
    ("3.3", None, Decimal("4.5"), None),
    ("4.3", "đạt", None,
     "Trong năm không phát sinh vụ việc khiếu kiện đông người nên không có văn bản kèm theo."),
    ("5.1", None, 7, None),
    ("5.3", "chưa có căn cứ", None, "Liên đoàn Lao động tỉnh chưa công bố kết quả xếp loại."),
)

U = "UBND phường An Minh"
EVIDENCE = table(
    "Mã | Hoạt động | Tiêu chí | Số, ký hiệu | Ngày | Cơ quan ban hành | Tên loại, trích yếu | "
    "Trang",
    ("MC001", None, "1.1", None, None, U,
     "Kế hoạch thực hiện công tác dân vận chính quyền năm 2026", "1-6"),
    ("MC002", "HĐ001", "2.1.1", "08/TB-UBND", d(15, 1), U,
     "Thông báo niêm yết công khai thủ tục hành chính", "1-2"),
    ("MC003", "HĐ002", None, "21/QĐ-UBND", d(4, 2), U,
     "Quyết định tổ chức lớp tập huấn kỹ năng giao tiếp", "1-3"),
    ("MC004", "HĐ003", "2.1.1; 2.1.2", "96/BC-UBND", d(30, 6), U,
     "Báo cáo kết quả rà soát, đơn giản hóa thủ tục hành chính", "1-5"),
    ("MC005", "HĐ005", "2.1.2", "44/KH-UBND", d(2, 3), U,
     "Kế hoạch ra quân hướng dẫn nộp hồ sơ trực tuyến", "1-4"),
    ("MC006", "HĐ006", "2.1.2", "83/TB-UBND", d(25, 5), U,
     "Thông báo kết quả tuần lễ chuyển đổi số phục vụ người cao tuổi", "1-2"),
    ("MC007", "HĐ008", "2.2", "91/BC-UBND", d(24, 6), U,
     "Báo cáo kết quả khảo sát mức độ hài lòng đợt 1", "2-7"),
    ("MC008", "HĐ009", "2.2; 2.3", "178/BC-UBND", d(23, 10), U,
     "Báo cáo kết quả khảo sát mức độ hài lòng đợt 2", "2-7"),
    ("MC009", "HĐ010", None, "37/BB-UBND", d(3, 3), U,
     "Biên bản hội nghị quán triệt pháp luật về thực hiện dân chủ ở cơ sở", "1-4"),
    ("MC010", "HĐ012", "3.2", "25/TB-UBND", d(11, 2), U,
     "Thông báo danh mục nội dung công khai năm 2026", "1-3"),
    ("MC011", "HĐ013", None, "129/BB-UBND", d(12, 8), U,
     "Biên bản lấy ý kiến Nhân dân về chỉnh trang tuyến hẻm 7", "1-5"),
    ("MC012", "HĐ014", "3.1", "02/NQ-HNCBCC", d(27, 2), U,
     "Nghị quyết hội nghị cán bộ, công chức năm 2026", "1-4"),
    ("MC013", "HĐ015", "3.3", "07/BC-BTTND", d(28, 7), "Ban Thanh tra nhân dân phường",
     "Báo cáo giám sát 6 tháng đầu năm", "1-3"),
    ("MC014", "HĐ016; HĐ017; HĐ018", "4.1", None, None, U, "Sổ tiếp công dân năm 2026", "1-42"),
    ("MC015", "HĐ019", "4.2", "70/TB-UBND", d(28, 4), U,
     "Thông báo kết luận hội nghị đối thoại với hộ kinh doanh, doanh nghiệp", "1-4"),
    ("MC016", "HĐ020", "4.2", "118/TB-UBND", d(20, 7), U,
     "Thông báo kết luận buổi đối thoại cụm khu phố 1 đến 6", "1-4"),
    ("MC017", "HĐ021", "4.2", "122/TB-UBND", d(27, 7), U,
     "Thông báo kết luận buổi đối thoại cụm khu phố 7 đến 12", "1-3"),
    ("MC018", "HĐ022", None, "151/BC-UBND", d(30, 9), U,
     "Báo cáo kết quả giải quyết đơn thư tồn đọng", "1-3"),
    ("MC019", "HĐ026", "5.1", "184/QĐ-UBND", d(2, 11), U,
     "Quyết định công nhận mô hình “Dân vận khéo” năm 2026", "1-5"),
    ("MC020", "HĐ027", None, None, None, "Phòng Văn hóa - Xã hội",
     "Danh sách ký nhận quà Tết năm 2026", "1-8"),
)

ASSESSMENTS = table(
    "Mục | Nội dung",
    ("chỉ đạo, triển khai",
     "Chủ tịch Ủy ban nhân dân phường phân công một Phó Chủ tịch trực tiếp phụ trách; Văn phòng là "
     "đầu mối theo dõi, mỗi phòng cử một công chức làm công tác dân vận."),
    ("chỉ đạo, triển khai",
     "Nội dung dân vận được kiểm điểm tại phiên họp Ủy ban nhân dân phường hằng tháng, nhắc việc "
     "bằng văn bản đối với nhiệm vụ chậm tiến độ."),
    ("ưu điểm",
     "Thái độ phục vụ của công chức chuyển biến rõ; người dân đánh giá cao việc hướng dẫn tận nơi "
     "cho người cao tuổi."),
    ("ưu điểm",
     "Các cuộc đối thoại được chuẩn bị kỹ, ý kiến của người dân được trả lời có thời hạn và công "
     "khai kết quả."),
    ("hạn chế",
     "Một khu phố chưa có mô hình “Dân vận khéo” được công nhận; việc ghi nhận minh chứng của vài "
     "hoạt động thăm, tặng quà còn chậm."),
    ("hạn chế",
     "Còn hai kiến nghị về hạ tầng thoát nước trả lời quá hạn do phải chờ ý kiến của cơ quan cấp "
     "tỉnh."),
    ("nguyên nhân",
     "Khách quan: khối lượng hồ sơ tăng sau khi sắp xếp đơn vị hành chính, hạ tầng số tại một số "
     "khu phố chưa đồng đều."),
    ("nguyên nhân",
     "Chủ quan: phân công đầu mối ở khu phố có lúc chưa rõ, việc đôn đốc chưa thường xuyên."),
    ("phương hướng",
     "Hoàn thành mô hình “Dân vận khéo” ở khu phố còn lại trong quý I năm 2027."),
    ("phương hướng",
     "Trả lời kiến nghị của người dân qua một đầu mối, có cảnh báo trước hạn ba ngày."),
    ("phương hướng",
     "Mở thêm hai điểm hỗ trợ dịch vụ công trực tuyến tại nhà văn hóa khu phố 3 và khu phố 9."),
    ("kiến nghị",
     "Đề nghị Sở Nội vụ hướng dẫn thống nhất thang điểm công tác dân vận chính quyền cho cấp xã."),
    ("kiến nghị",
     "Đề nghị Ủy ban nhân dân tỉnh hỗ trợ kinh phí duy trì tổ công nghệ số cộng đồng."),
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
    "Văn bản": DOCUMENTS,
    "Nơi nhận": RECIPIENTS,
    "Căn cứ": BASES,
    "Kế hoạch": PLAN,
    "Chỉ tiêu": TARGETS,
    "Hoạt động": ACTIVITIES,
    "Số liệu": STATISTICS,
    "Tiêu chí": CRITERIA,
    "Tự chấm": SELF_SCORES,
    "Minh chứng": EVIDENCE,
    "Đánh giá": ASSESSMENTS,
    "Danh mục": LISTS,
}

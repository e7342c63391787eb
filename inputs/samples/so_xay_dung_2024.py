"""Sample 1: Sở Xây dựng tỉnh Tây Ninh, 2024.

Fact: the unit, its cited documents with numbers and dates, the groups, tasks, targets, duties and
deadlines of its plan (the wording is ours). Invented: every activity, figure, piece of evidence,
score and assessment.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from samples.rows import table

FILE = "so-xay-dung-tay-ninh-2024.xlsx"
NOTE = (
    "Kế hoạch trong sổ dựa trên số, ngày, nội dung của một kế hoạch có thật; lời văn do người soạn "
    "mẫu viết lại. Toàn bộ hoạt động, số liệu, minh chứng, điểm tự chấm và đánh giá đều do người "
    "soạn mẫu đặt ra để minh họa."
)


def d(day: int, month: int, year: int = 2024) -> date:
    return date(year, month, day)


UNIT: dict[str, object] = {
    "Tên đơn vị": "Sở Xây dựng",
    "Tên đơn vị ở đầu văn bản": "Sở Xây dựng",
    "Cơ quan chủ quản ở đầu văn bản": "UBND tỉnh Tây Ninh",
    "Ký hiệu đơn vị": "SXD",
    "Mã đơn vị": "so-xay-dung-tay-ninh",
    "Địa danh": "Tây Ninh",
    "Năm": 2024,
    "Ngày chốt số liệu": d(25, 10),
    "Chức vụ người đứng đầu": "Giám đốc",
    "Văn bản ký": "điện tử",
    "Cơ quan thẩm định điểm": "Sở Nội vụ",
    "Số, ký hiệu hồ sơ": "05.DVCQ",
    "Bộ tiêu chí đang dùng": "mac-dinh",
    "Kiểu đặt dấu thanh": "ủy, hòa (kiểu mới)",
}

DIVISIONS = table(
    "Tên bộ phận | Tên gọi khác | Loại | Số người | Tính đến ngày",
    ("Văn phòng Sở", "VP; Văn phòng", "văn phòng", 14, d(1, 3)),
    ("Thanh tra Sở", "TTr; Thanh tra", "thanh tra", 9, d(1, 3)),
    ("Phòng Quản lý xây dựng", "P.QLXD", "phòng chuyên môn", 12, d(1, 3)),
    ("Phòng Quy hoạch, kiến trúc", "P.QHKT", "phòng chuyên môn", 10, d(1, 3)),
    ("Phòng Quản lý nhà và thị trường bất động sản", "P.QLN", "phòng chuyên môn", 9, d(1, 3)),
    ("Phòng Hạ tầng kỹ thuật", "P.HTKT", "phòng chuyên môn", 8, d(1, 3)),
    ("Trung tâm Giám định chất lượng xây dựng", "TTGĐ; Trung tâm Giám định",
     "đơn vị trực thuộc", 24, d(1, 3)),
    ("Công đoàn cơ sở Sở", "Công đoàn; Công đoàn Sở", "đoàn thể", None, None),
    ("Tổ kiểm tra công vụ", "Tổ KTCV", "tổ, ban phối hợp", None, None),
)

DOCUMENTS = table(
    "Mã | Loại văn bản | Kỳ | Trích yếu | Tháng dự kiến | Kính gửi | Thời hạn | Cách tính hạn | "
    "Hình thức ký | Chức vụ người ký | Lưu",
    ("VB1", "kế hoạch", None, "Thực hiện công tác Dân vận chính quyền năm 2024", 3, None, None,
     None, "KT.", "Phó Giám đốc", "VT, VP"),
    ("VB2", "báo cáo", "Cả năm", "Kết quả thực hiện công tác Dân vận chính quyền năm 2024", 10,
     "Ủy ban nhân dân tỉnh Tây Ninh (qua Sở Nội vụ)", d(1, 11), "chậm nhất (tính cả ngày đó)",
     "KT.", "Phó Giám đốc", "VT, VP"),
    ("VB3", "báo cáo tự chấm điểm", "Cả năm",
     "Tự chấm điểm thi đua thực hiện công tác Dân vận chính quyền năm 2024", 11, "Sở Nội vụ",
     d(15, 11), "trước (không tính ngày đó)", "KT.", "Phó Giám đốc", "VT, VP"),
)

RECIPIENTS = table(
    "Văn bản | Thứ tự | Nơi nhận",
    ("VB1", 1, "Sở Nội vụ"),
    ("VB1", 2, "Ban Giám đốc"),
    ("VB1", 3, "Các phòng chuyên môn, nghiệp vụ"),
    ("VB2", 1, "Sở Nội vụ"),
    ("VB2", 2, "Ban Giám đốc"),
    ("VB2", 3, "Các phòng chuyên môn, nghiệp vụ, đơn vị trực thuộc"),
    ("VB3", 1, "Ban Giám đốc"),
    ("VB3", 2, "Các phòng chuyên môn, nghiệp vụ, đơn vị trực thuộc"),
)

UB = "Ủy ban nhân dân tỉnh"
TG = "Thủ tướng Chính phủ"
TV = "Ban Thường vụ Tỉnh ủy"
BASES = table(
    "Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Tên, trích yếu | "
    "Hiệu lực đến | In thành dòng Căn cứ",
    ("Kế hoạch", "859/KH-UBND", d(25, 3), UB,
     "Thực hiện công tác Dân vận chính quyền năm 2024 trên địa bàn tỉnh Tây Ninh", d(31, 12),
     "Không"),
    ("Chương trình phối hợp", None, None,
     "Ban Dân vận Tỉnh ủy và Ban cán sự đảng Ủy ban nhân dân tỉnh",
     "Phối hợp về công tác dân vận giai đoạn 2021-2026", d(31, 12, 2026), "Không"),
    ("Quyết định", "23-QĐ/TW", d(30, 7, 2021), "Ban Chấp hành Trung ương",
     "Ban hành Quy chế công tác dân vận của hệ thống chính trị", None, "Không"),
    ("Quyết định", "1116-QĐ/TU", d(29, 9, 2021), TV,
     "Ban hành Quy chế công tác dân vận của hệ thống chính trị trên địa bàn tỉnh", None, "Không"),
    ("Kết luận", "114-KL/TW", d(14, 7, 2015), "Ban Bí thư (khóa XI)",
     "Nâng cao hiệu quả công tác dân vận của các cơ quan nhà nước các cấp", None, "Không"),
    ("Chỉ thị", "16/CT-TTg", d(16, 5, 2016), TG,
     "Tăng cường và đổi mới công tác dân vận trong cơ quan hành chính nhà nước, chính quyền các "
     "cấp trong tình hình mới", None, "Không"),
    ("Chỉ thị", "33/CT-TTg", d(26, 11, 2021), TG,
     "Tiếp tục tăng cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước, chính quyền "
     "các cấp trong tình hình mới", None, "Không"),
    ("Chỉ thị", "25-CT/TU", d(25, 2, 2021), TV,
     "Tăng cường sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới", None, "Không"),
    ("Công văn", "392-CV/TU", d(31, 12, 2021), TV,
     "Đẩy mạnh phong trào thi đua “Dân vận khéo” giai đoạn 2021-2025", d(31, 12, 2025), "Không"),
    ("Chuyên đề", None, None, None,
     "Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh về thực hành tiết "
     "kiệm, đấu tranh phòng, chống tham nhũng, tiêu cực, lãng phí", d(31, 12), "Không"),
    ("Nghị quyết", "76/NQ-CP", d(15, 7, 2021), "Chính phủ",
     "Ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030",
     d(31, 12, 2030), "Không"),
    ("Chỉ thị", "23/CT-TTg", d(2, 9, 2021), TG,
     "Đẩy mạnh thực hiện Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030",
     d(31, 12, 2030), "Không"),
    ("Quyết định", "490/QĐ-UBND", d(5, 3, 2021), UB,
     "Ban hành Chương trình hành động thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XI "
     "về cải cách hành chính giai đoạn 2021-2025",
     d(31, 12, 2025), "Không"),
    ("Quyết định", "2631/QĐ-UBND", d(14, 10, 2021), UB,
     "Ban hành Kế hoạch cải cách hành chính giai đoạn 2021-2030 trên địa bàn tỉnh Tây Ninh",
     d(31, 12, 2030), "Không"),
    ("Quyết định", "140/QĐ-UBND", d(19, 1), UB,
     "Ban hành Kế hoạch cải cách hành chính trên địa bàn tỉnh Tây Ninh năm 2024", d(31, 12),
     "Không"),
    ("Kết luận", "120-KL/TW", d(7, 1, 2016), "Bộ Chính trị (khóa XI)",
     "Tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả việc xây dựng và thực hiện quy chế dân chủ "
     "ở cơ sở", None, "Không"),
    ("Luật", None, None, None, "Thực hiện dân chủ ở cơ sở năm 2022", None, "Không"),
    ("Nghị định", "59/2023/NĐ-CP", d(14, 8, 2023), "Chính phủ",
     "Quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở", None, "Không"),
    ("Kế hoạch", "26-KH/BCĐ", d(31, 1),
     "Ban Chỉ đạo thực hiện quy chế dân chủ và công tác vận động quần chúng tỉnh",
     "Thực hiện dân chủ cơ sở năm 2024", d(31, 12), "Không"),
    ("Công văn", "575/UBND-NC", d(29, 2), UB, "Thực hiện dân chủ ở cơ sở năm 2024", d(31, 12),
     "Không"),
    ("Quy định", "11-QĐi/TW", d(18, 2, 2019), "Bộ Chính trị",
     "Trách nhiệm của người đứng đầu cấp ủy trong việc tiếp dân, đối thoại trực tiếp với dân và xử "
     "lý những phản ánh, kiến nghị của dân", None, "Không"),
    ("Luật", None, None, None, "Tiếp công dân năm 2013", None, "Không"),
    ("Chỉ thị", "05/CT-UBND", d(6, 6, 2013), UB,
     "Nâng cao trách nhiệm, kỷ luật, kỷ cương hành chính", None, "Không"),
)

PHAN, MUC, KHOAN, GACH, DOAN = (
    "Phần (I.)", "Khoản có tiêu đề (1.)", "Khoản (1.)", "Gạch (-)", "Đoạn (không đánh số)",
)
PLAN = table(
    "Mã | Tên gọn | Cấp | Nội dung | Chủ trì | Thời gian",
    (None, None, DOAN,
     "Căn cứ nhiệm vụ giao tại Kế hoạch số 859/KH-UBND ngày 25/3/2024 của Ủy ban nhân dân (UBND) "
     "tỉnh về thực hiện công tác Dân vận chính quyền năm 2024 trên địa bàn tỉnh Tây Ninh, Sở Xây "
     "dựng ban hành Kế hoạch của đơn vị với các nội dung sau đây:", None, None),
    (None, None, PHAN, "Mục đích, yêu cầu", None, None),
    (None, None, KHOAN,
     "Triển khai nghiêm túc, có kết quả Chương trình phối hợp giữa Ban Dân vận Tỉnh ủy và Ban cán "
     "sự đảng UBND tỉnh về công tác dân vận giai đoạn 2021-2026.", None, None),
    (None, None, KHOAN,
     "Bảo đảm công tác dân vận của cơ quan hành chính được tiến hành đồng bộ, thiết thực; hướng "
     "vào việc hoàn thành các mục tiêu phát triển kinh tế - xã hội, giữ vững quốc phòng, an ninh "
     "của tỉnh.", None, None),
    (None, None, KHOAN,
     "Các việc đề ra phải sát với điều kiện của đơn vị, bảo đảm hiệu quả và đúng quy định.",
     None, None),
    (None, None, PHAN, "Nội dung thực hiện", None, None),
    ("N1", "Học tập, quán triệt; nâng cao nhận thức về công tác dân vận", MUC,
     "Học tập, quán triệt chủ trương của Đảng, chính sách, pháp luật của Nhà nước về công tác dân "
     "vận; nâng cao nhận thức của cán bộ, công chức, viên chức", None, None),
    ("N1.1", "Tuyên truyền, quán triệt các văn bản về công tác dân vận", GACH,
     "Duy trì việc tuyên truyền, quán triệt các văn bản về công tác dân vận, trọng tâm là: Quyết "
     "định số 23-QĐ/TW, ngày 30/7/2021 của Ban Chấp hành Trung ương về ban hành Quy chế công tác "
     "dân vận của hệ thống chính trị; Quyết định số 1116-QĐ/TU, ngày 29/9/2021 của Ban Thường vụ "
     "Tỉnh ủy về ban hành Quy chế công tác dân vận của hệ thống chính trị trên địa bàn tỉnh; Kết "
     "luận số 114-KL/TW, ngày 14/7/2015 của Ban Bí thư (khóa XI) về nâng cao hiệu quả công tác dân vận của "
     "các cơ quan nhà nước các cấp; Chỉ thị số 16/CT-TTg ngày 16/5/2016 của Thủ tướng Chính phủ về "
     "tăng cường và đổi mới công tác dân vận trong cơ quan hành chính nhà nước, chính quyền các "
     "cấp trong tình hình mới; Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về "
     "tiếp tục tăng cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước, chính quyền "
     "các cấp trong tình hình mới; Chỉ thị số 25-CT/TU, ngày 25/02/2021 của Ban Thường vụ Tỉnh ủy "
     "về tăng cường sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới; Công văn số "
     "392-CV/TU, ngày 31/12/2021 của Ban Thường vụ Tỉnh ủy về đẩy mạnh phong trào thi đua “Dân vận "
     "khéo” giai đoạn 2021-2025 và các văn bản của UBND tỉnh có liên quan.",
     "Văn phòng Sở", "Cả năm"),
    ("N1.2", "Gắn dân vận với học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", GACH,
     "Kết hợp việc học tập các văn bản về công tác dân vận với “Học tập và làm theo tư tưởng, đạo "
     "đức, phong cách Hồ Chí Minh”; tổ chức tốt chuyên đề năm 2024 “Đẩy mạnh học tập và làm theo tư "
     "tưởng, đạo đức, phong cách Hồ Chí Minh về thực hành tiết kiệm, đấu tranh phòng, chống tham "
     "nhũng, tiêu cực, lãng phí”.", "Văn phòng Sở", "Cả năm"),
    ("N1.3", "Đổi mới phương thức vận động; phân công phụ trách", GACH,
     "Đổi mới cách thức vận động quần chúng, gắn công tác dân vận với nhiệm vụ chính trị của đơn "
     "vị; phân công rõ lãnh đạo phụ trách công tác dân vận và chấp hành nghiêm pháp luật về thực "
     "hiện dân chủ ở cơ sở.", "Văn phòng Sở", "Quý I"),
    ("N2", "Dân vận gắn với cải cách hành chính, đạo đức công vụ", MUC,
     "Gắn công tác dân vận chính quyền với cải cách hành chính; bồi dưỡng đạo đức công vụ, tinh "
     "thần phục vụ Nhân dân", None, None),
    ("N2.1", "Thực hiện chương trình, kế hoạch cải cách hành chính", GACH,
     "Thực hiện đầy đủ các nhiệm vụ tại Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban "
     "hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030; Chỉ thị "
     "số 23/CT-TTg ngày 02/9/2021 của Thủ tướng Chính phủ về đẩy mạnh thực hiện Chương trình tổng "
     "thể cải cách hành chính nhà nước giai đoạn 2021-2030; Quyết định số 490/QĐ-UBND ngày 05/3/2021 của UBND tỉnh ban hành Chương trình hành "
     "động thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XI về cải cách hành chính "
     "giai đoạn 2021-2025; Quyết định số 2631/QĐ-UBND ngày 14/10/2021 của UBND tỉnh ban hành Kế "
     "hoạch cải cách hành chính giai đoạn 2021-2030 trên địa bàn tỉnh Tây Ninh; Quyết định số "
     "140/QĐ-UBND ngày 19/01/2024 của UBND tỉnh ban hành Kế hoạch cải cách hành chính trên địa bàn "
     "tỉnh Tây Ninh năm 2024 cùng các văn bản chỉ đạo khác.", "Văn phòng Sở", "Cả năm"),
    ("N2.2", "Tuyên truyền nâng cao các chỉ số", GACH,
     "Tuyên truyền, vận động nâng cao chỉ số cải cách hành chính (PAR Index), chỉ số năng lực cạnh "
     "tranh cấp tỉnh (PCI), chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI), chỉ số "
     "hài lòng về sự phục vụ hành chính (SIPAS), chỉ số năng lực cạnh tranh sở, ban, ngành và địa "
     "phương (DDCI).", "Văn phòng Sở", "Cả năm"),
    ("N2.3", "Ứng dụng công nghệ thông tin, chính quyền số", GACH,
     "Đưa công nghệ thông tin vào điều hành, trao đổi và giải quyết công việc; xây dựng, khai thác "
     "các cơ sở dữ liệu phục vụ chính quyền điện tử, chính quyền số.", "Văn phòng Sở", "Cả năm"),
    ("N2.4", "Đào tạo, bồi dưỡng cán bộ", GACH,
     "Rà soát, lập kế hoạch đào tạo, bồi dưỡng chuẩn hóa đội ngũ cán bộ, công chức, viên chức theo "
     "vị trí việc làm.", "Văn phòng Sở", "Quý II"),
    ("N2.5", "Đạo đức công vụ, kỷ luật, kỷ cương; kiểm tra công vụ", GACH,
     "Thực hiện nghiêm quy định về đạo đức công vụ, siết chặt kỷ luật, kỷ cương hành chính; kiểm "
     "tra, thanh tra công vụ thường xuyên, xử lý kịp thời cán bộ, công chức, viên chức có biểu "
     "hiện cửa quyền, tham nhũng, lãng phí, gây phiền hà cho Nhân dân.", "Tổ kiểm tra công vụ",
     "Cả năm"),
    ("N3", "Dân vận gắn với thực hiện dân chủ ở cơ sở", MUC,
     "Gắn công tác dân vận chính quyền với thực hiện dân chủ ở cơ sở", None, None),
    ("N3.1", "Thực hiện dân chủ ở cơ sở", GACH,
     "Thực hiện tốt dân chủ ở cơ sở theo Kết luận số 120-KL/TW, ngày 07/01/2016 của Bộ Chính trị (khóa XI) về "
     "tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả việc xây dựng và thực hiện quy chế dân chủ ở "
     "cơ sở; Luật Thực hiện dân chủ ở cơ sở năm 2022; Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của "
     "Chính phủ quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở; Kế hoạch số "
     "26-KH/BCĐ, ngày 31/01/2024 của Ban Chỉ đạo thực hiện quy chế dân chủ và công tác vận động "
     "quần chúng tỉnh về thực hiện dân chủ cơ sở năm 2024; Công văn số 575/UBND-NC ngày 29/02/2024 "
     "của UBND tỉnh về thực hiện dân chủ ở cơ sở năm 2024.", "Văn phòng Sở", "Cả năm"),
    ("N3.2", "Tiếp công dân, đối thoại của người đứng đầu", GACH,
     "Thực hiện Quy định số 11-QĐi/TW, ngày 18/02/2019 của Bộ Chính trị về trách nhiệm của người "
     "đứng đầu cấp ủy trong việc tiếp dân, đối thoại trực tiếp với dân và xử lý những phản ánh, "
     "kiến nghị của dân; chấp hành Luật Tiếp công dân năm 2013, tạo điều kiện để Nhân dân tham gia "
     "kiểm tra, giám sát.", "Thanh tra Sở", "Cả năm"),
    ("N3.3", "Giải quyết kiến nghị, khiếu nại, tố cáo", GACH,
     "Giải quyết kịp thời, đúng pháp luật kiến nghị, khiếu nại, tố cáo của công dân, nhất là vụ "
     "việc đông người, phức tạp; tăng cường tiếp xúc, đối thoại, không để hình thành điểm nóng.",
     "Thanh tra Sở", "Cả năm"),
    ("N3.4", "Thanh tra, kiểm tra lĩnh vực xây dựng và việc thực hiện dân chủ", GACH,
     "Thanh tra, kiểm tra việc chấp hành pháp luật trong quản lý xây dựng; kiểm tra, đánh giá việc "
     "thực hiện dân chủ ở cơ sở, xử lý nghiêm hành vi sách nhiễu, xâm hại lợi ích của Nhân dân.",
     "Thanh tra Sở", "Cả năm"),
    ("N4", "Phong trào thi đua yêu nước; phát triển kinh tế - xã hội", MUC,
     "Đẩy mạnh phong trào thi đua yêu nước; góp phần phát triển kinh tế - xã hội, giữ vững quốc "
     "phòng, an ninh", None, None),
    ("N4.1", "Các phong trào thi đua, cuộc vận động", GACH,
     "Vận động cán bộ, công chức, viên chức và Nhân dân tham gia các phong trào: “Dân vận khéo”, "
     "“Tây Ninh chung sức xây dựng nông thôn mới”, “Toàn dân bảo vệ an ninh Tổ quốc” và cuộc vận "
     "động “Toàn dân đoàn kết xây dựng đời sống văn hóa”.", "Công đoàn cơ sở Sở", "Cả năm"),
    ("N4.2", "Giảm nghèo, an sinh xã hội", GACH,
     "Tham gia các chương trình giảm nghèo, bảo đảm an sinh xã hội, chăm lo vùng đồng bào dân tộc "
     "thiểu số, tôn giáo; góp sức hoàn thành các chương trình, kế hoạch của địa phương.",
     "Công đoàn cơ sở Sở", "Cả năm"),
    ("N5", "Phối hợp với tổ chức Công đoàn", MUC,
     "Phối hợp chặt chẽ với tổ chức Công đoàn, giữ mối liên hệ với Nhân dân, xây dựng lực lượng "
     "nòng cốt để tuyên truyền, triển khai công tác dân vận chính quyền, công tác chuyên môn và "
     "chính sách an sinh xã hội", "Công đoàn cơ sở Sở", "Cả năm"),
    (None, None, PHAN, "Một số chỉ tiêu cụ thể năm 2024", None, None),
    ("T1", "Cán bộ, công chức, viên chức được học tập, quán triệt", KHOAN,
     "100% cán bộ, công chức, viên chức của đơn vị được học tập, quán triệt các văn bản về công tác "
     "dân vận.", None, None),
    ("T2", "Ban hành và thực hiện kế hoạch dân vận của đơn vị", KHOAN,
     "Ban hành và tổ chức thực hiện nghiêm, hiệu quả kế hoạch công tác dân vận chính quyền của đơn "
     "vị.", None, None),
    ("T3", "Thực hiện tốt dân chủ trong hoạt động của đơn vị", KHOAN,
     "Thực hiện tốt dân chủ trong hoạt động của đơn vị theo Nghị định số 59/2023/NĐ-CP và Luật Thực "
     "hiện dân chủ ở cơ sở.", None, None),
    ("T4", "Chỉ số cải cách hành chính cao hơn năm 2023", KHOAN,
     "Đôn đốc hoàn thành nhiệm vụ cải cách hành chính, giữ vững mức độ hài lòng của tổ chức, cá "
     "nhân; phấn đấu chỉ số cải cách hành chính cao hơn năm 2023.", None, None),
    ("T5", "Được xếp loại Tốt", KHOAN,
     "Phấn đấu được Chủ tịch UBND tỉnh xếp loại Tốt về thực hiện công tác dân vận chính quyền năm "
     "2024.", None, None),
    (None, None, PHAN, "Tổ chức thực hiện", None, None),
    (None, None, KHOAN,
     "Lãnh đạo các phòng chuyên môn, nghiệp vụ, đơn vị trực thuộc Sở chỉ đạo, kiểm tra, đôn đốc "
     "việc triển khai Kế hoạch này.", None, None),
    (None, None, KHOAN,
     "Tổ kiểm tra công vụ cùng Ban Thanh tra nhân dân kiểm tra công vụ thường xuyên, trong đó có "
     "việc chấp hành Chỉ thị số 05/CT-UBND ngày 06/6/2013 của UBND tỉnh tại cơ quan, đơn vị trực "
     "thuộc.", None, None),
    (None, None, KHOAN,
     "Văn phòng Sở theo dõi, đôn đốc việc thực hiện; tham mưu báo cáo kết quả năm 2024 gửi UBND tỉnh "
     "(qua Sở Nội vụ) chậm nhất ngày 01/11/2024 và hồ sơ chấm điểm thi đua gửi Sở Nội vụ trước ngày "
     "15/11/2024.", None, None),
    (None, None, DOAN,
     "Trên đây là Kế hoạch thực hiện công tác Dân vận chính quyền năm 2024 của Sở Xây dựng.", None,
     None),
)

TARGETS = table(
    "Mã | Loại | Mức đề ra | Tử số | Phạm vi tử số | Mẫu số | Phạm vi mẫu số | Kết quả | Đánh giá",
    ("T1", "tỷ lệ", "100%", "số liệu trong kỳ", "cán bộ, công chức, viên chức được quán triệt",
     "số cán bộ, công chức, viên chức", None, None, None),
    ("T2", "có/không", "có kế hoạch, thực hiện hiệu quả", None, None, None, None,
     "đã ban hành, triển khai ở tất cả các phòng, đơn vị", "đạt"),
    ("T3", "có/không", "thực hiện đúng quy định", None, None, None, None,
     "tổ chức hội nghị cán bộ, công chức, viên chức; sửa đổi 03 quy chế nội bộ", "đạt"),
    ("T4", "so sánh với năm trước", "cao hơn năm 2023", "số liệu trong kỳ",
     "chỉ số cải cách hành chính", None, None, None, None),
    ("T5", "xếp loại", "Tốt", None, None, None, None, None, "chưa công bố"),
)

VP, TTR, XD, QH, NHA, HT, GD, CD, TO = (
    "Văn phòng Sở", "Thanh tra Sở", "Phòng Quản lý xây dựng", "Phòng Quy hoạch, kiến trúc",
    "Phòng Quản lý nhà và thị trường bất động sản", "Phòng Hạ tầng kỹ thuật",
    "Trung tâm Giám định chất lượng xây dựng", "Công đoàn cơ sở Sở", "Tổ kiểm tra công vụ",
)
XONG, HALL, CC = "đã xong", "hội trường Sở", "cán bộ, công chức, viên chức"
ACTIVITIES = table(
    "Mã | Từ ngày | Đến ngày | Nhiệm vụ | Tên hoạt động | Hình thức | Bộ phận chủ trì | "
    "Lượt người | Kết quả | Trạng thái | Nêu trong báo cáo | Phối hợp | Địa điểm | Đối tượng | "
    "Số người | Kinh phí (đồng) | Câu dùng trong báo cáo | Ghi chú",
    ("HĐ001", d(5, 4), None, "N1.1", "hội nghị quán triệt các văn bản mới về công tác dân vận",
     "hội nghị", VP, 84, "84 người dự ký cam kết thực hiện ngay tại hội nghị", XONG, "Có",
     None, HALL, CC, None, None, None, None),
    ("HĐ002", d(12, 4), None, "N1.1", "buổi học bù cho người vắng mặt có lý do", "hội nghị", VP, 2,
     "100% cán bộ, công chức, viên chức hoàn thành ký cam kết", XONG, "Không", None, HALL, CC, 2, None, None, None),
    ("HĐ003", "tháng 5/2024", None, "N1.1",
     "chuyên mục “Dân vận khéo” trên trang thông tin điện tử của Sở", "tuyên truyền", VP, None,
     "đăng 18 tin, bài", XONG, "Có", None, None, None, None, None, None, None),
    ("HĐ004", d(20, 8), d(21, 8), "N1.1", "lớp tập huấn kỹ năng dân vận cho cán bộ đầu mối",
     "tập huấn", VP, 41, "22 người hoàn thành lớp học, được cấp giấy xác nhận", XONG, "Có", "Trường Chính trị tỉnh",
     HALL, "cán bộ đầu mối các phòng, đơn vị", 22, 18_500_000, None, None),
    ("HĐ005", d(17, 5), None, "N1.2", "sinh hoạt chuyên đề năm 2024 về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
     "sinh hoạt chuyên đề", VP, 79, "12 bản đăng ký việc làm theo của tập thể", XONG, "Có",
     "Đảng ủy Sở", HALL, CC, None, None, None, None),
    ("HĐ006", "quý III/2024", None, "N1.2", "đợt thi đua thực hành tiết kiệm điện, văn phòng phẩm",
     "phong trào", VP, None, "tiết kiệm 46 triệu đồng so với cùng kỳ", XONG, "Có",
     "Công đoàn cơ sở Sở", None, None, None, None, None, None),
    ("HĐ007", d(2, 4), None, "N1.3", "quyết định phân công lãnh đạo phụ trách công tác dân vận",
     "văn bản", VP, None, "mỗi phòng, đơn vị có một đầu mối", XONG, "Có", None, None, None, None,
     None, None, None),
    ("HĐ008", d(9, 7), None, "N1.3", "hội nghị giao ban công tác dân vận 6 tháng đầu năm",
     "hội nghị", VP, 26, "thống nhất 05 việc trọng tâm 6 tháng cuối năm", XONG, "Không", None, HALL,
     "trưởng các phòng, đơn vị", None, None, None, None),
    ("HĐ009", d(26, 1), None, "N2.1", "kế hoạch cải cách hành chính năm 2024 của Sở", "văn bản",
     VP, None, "gồm 38 nhiệm vụ có thời hạn, sản phẩm", XONG, "Không", None, None, None, None, None,
     None, None),
    ("HĐ010", "quý II/2024", None, "N2.1",
     "rà soát, đề nghị cắt giảm thời gian giải quyết 09 thủ tục hành chính", "văn bản", XD, None,
     "cắt giảm bình quân 28% thời gian so với quy định", XONG, "Có", "Văn phòng Sở", None, None,
     None, None, None, None),
    ("HĐ011", d(13, 9), None, "N2.1", "tự kiểm tra công tác cải cách hành chính", "kiểm tra", VP,
     15, "khắc phục xong 04 tồn tại trong tháng 9", XONG, "Không", None, None, None, None, None,
     None, None),
    ("HĐ012", d(14, 6), None, "N2.2", "hội nghị phổ biến các chỉ số PAR Index, SIPAS, DDCI",
     "hội nghị", VP, 63, "mỗi phòng nhận một nhóm tiêu chí cần cải thiện", XONG, "Có", None, HALL,
     "công chức, viên chức", None, None, None, None),
    ("HĐ013", "tháng 8/2024", None, "N2.2", "khảo sát mức độ hài lòng tại bộ phận một cửa",
     "khảo sát", VP, 212, "212 phiếu, tỷ lệ hài lòng 96,7%", XONG, "Có", "Bưu điện tỉnh", None,
     "tổ chức, cá nhân", 212, None, None, None),
    ("HĐ014", d(22, 3), None, "N2.3", "tập huấn ký số và xử lý hồ sơ trên hệ thống một cửa điện tử",
     "tập huấn", VP, 47, "47 người sử dụng thành thạo", XONG, "Có",
     "Sở Thông tin và Truyền thông", HALL, "công chức, viên chức", None, None, None, None),
    ("HĐ015", "tháng 9/2024", None, "N2.3", "số hóa 1.860 hồ sơ cấp phép xây dựng", "khác", XD, None,
     "đạt 100% kế hoạch số hóa của năm", XONG, "Có", "Trung tâm Giám định chất lượng xây dựng",
     None, None, None, None, None, None),
    ("HĐ016", "quý III/2024", None, "N2.3", "vận hành thử cơ sở dữ liệu quy hoạch xây dựng", "khác", QH,
     None, None, "đang làm", "Không", None, None, None, None, None, None, None),
    ("HĐ017", d(24, 5), None, "N2.4", "kế hoạch đào tạo, bồi dưỡng theo vị trí việc làm",
     "văn bản", VP, None, "27 lượt người được cử đi bồi dưỡng", XONG, "Có", None, None, None, None,
     None, None, None),
    ("HĐ018", d(7, 10), d(11, 10), "N2.4", "lớp bồi dưỡng nghiệp vụ quản lý dự án", "tập huấn", GD,
     35, "35 người hoàn thành khóa học", XONG, "Không", None, HALL, "công chức, viên chức", 35,
     None, None, None),
    ("HĐ019", d(17, 4), None, "N2.5", "kiểm tra công vụ đột xuất quý II", "kiểm tra", TO, 9,
     "nhắc nhở 01 trường hợp, không có vi phạm phải xử lý", XONG, "Có",
     "Ban Thanh tra nhân dân", None, None, None, None, None, None),
    ("HĐ020", d(6, 8), None, "N2.5", "kiểm tra công vụ đột xuất quý III", "kiểm tra", TO, 8,
     "không phát hiện vi phạm", XONG, "Không", "Ban Thanh tra nhân dân", None, None, None, None,
     None, None),
    ("HĐ021", d(19, 11), None, "N2.5", "kiểm tra công vụ đột xuất quý IV", "kiểm tra", TO, None,
     None, "chưa làm", "Không", "Ban Thanh tra nhân dân", None, None, None, None, None, None),
    ("HĐ022", d(26, 3), None, "N3.1", "hội nghị cán bộ, công chức, viên chức năm 2024", "hội nghị",
     VP, 81, "thông qua nghị quyết, sửa đổi 03 quy chế nội bộ", XONG, "Có", "Công đoàn cơ sở Sở",
     HALL, CC, None, None, None, None),
    ("HĐ023", "quý II/2024", None, "N3.1", "công khai tài chính, tuyển dụng, nâng lương", "văn bản",
     VP, None, "21/22 nội dung được công khai đúng hạn", XONG, "Có", None, None, None, None, None,
     None, None),
    ("HĐ024", "quý I/2024", None, "N3.2", "03 buổi tiếp công dân định kỳ của Giám đốc Sở",
     "tiếp dân", TTR, 7, "07/07 nội dung được trả lời", XONG, "Không", None, "trụ sở tiếp công dân",
     "công dân", None, None, None, None),
    ("HĐ025", "quý II/2024", None, "N3.2", "03 buổi tiếp công dân định kỳ của Giám đốc Sở",
     "tiếp dân", TTR, 9, "09/09 nội dung được trả lời", XONG, "Có", None, "trụ sở tiếp công dân",
     "công dân", None, None, None, None),
    ("HĐ026", "quý III/2024", None, "N3.2", "03 buổi tiếp công dân định kỳ của Giám đốc Sở",
     "tiếp dân", TTR, 6, "06/06 nội dung được trả lời", XONG, "Không", None,
     "trụ sở tiếp công dân", "công dân", None, None, None, None),
    ("HĐ027", d(11, 6), None, "N3.3", "hội nghị đối thoại với doanh nghiệp xây dựng", "đối thoại",
     XD, 58, "tiếp nhận 23 kiến nghị, giải quyết tại chỗ 19 kiến nghị", XONG, "Có",
     "Hiệp hội Doanh nghiệp tỉnh", HALL, "doanh nghiệp", 58, None, None, None),
    ("HĐ028", d(27, 8), None, "N3.3", "đối thoại với người dân trong vùng quy hoạch khu dân cư",
     "đối thoại", QH, 94, "31 ý kiến được trả lời bằng văn bản", XONG, "Có",
     "UBND thành phố Tây Ninh", "nhà văn hóa khu phố", "người dân", 94, None,
     "Ngày 27/8/2024, Phòng Quy hoạch, kiến trúc phối hợp với UBND thành phố Tây Ninh đối thoại với "
     "94 người dân trong vùng quy hoạch; 31/31 ý kiến đã được trả lời bằng văn bản, người dân đồng "
     "thuận với phương án điều chỉnh.", None),
    ("HĐ029", "tháng 9/2024", None, "N3.3", "giải quyết đơn kiến nghị về trật tự xây dựng", "khác",
     TTR, None, "16/17 đơn đến hạn được giải quyết đúng hạn", XONG, "Có", None, None, None, None,
     None, None, "Một đơn chờ kết quả giám định"),
    ("HĐ030", d(8, 5), d(28, 6), "N3.4", "thanh tra 06 dự án nhà ở theo kế hoạch", "kiểm tra", TTR,
     None, "kiến nghị xử lý 04 tổ chức, thu nộp ngân sách 210 triệu đồng", XONG, "Có",
     "Sở Tài nguyên và Môi trường", None, None, None, None, None, None),
    ("HĐ031", d(10, 9), None, "N3.4", "kiểm tra việc thực hiện dân chủ ở cơ sở tại đơn vị trực thuộc",
     "kiểm tra", TTR, 12, "đơn vị trực thuộc thực hiện đúng quy định", XONG, "Không",
     "Ban Thanh tra nhân dân", None, None, None, None, None, None),
    ("HĐ032", d(28, 3), None, "N4.1", "đăng ký 02 mô hình “Dân vận khéo”", "phong trào", CD, None,
     "01 mô hình tập thể, 01 mô hình cá nhân", XONG, "Có", None, None, None, None, None, None, None),
    ("HĐ033", d(19, 5), None, "N4.1", "ngày Chủ nhật xanh", "phong trào", CD,
     52, "trồng 300 cây xanh, làm sạch 2,4 km đường", XONG, "Có", "Đoàn Thanh niên Sở",
     "xã kết nghĩa", "đoàn viên", 52, None, None, None),
    ("HĐ034", "tháng 7/2024", None, "N4.1", "phong trào “Toàn dân bảo vệ an ninh Tổ quốc”",
     "phong trào", VP, 86, "100% cán bộ, công chức, viên chức ký cam kết", XONG, "Không",
     "Công an tỉnh", None, CC, 86, None, None, None),
    ("HĐ035", d(31, 1), d(2, 2), "N4.2", "thăm, tặng quà hộ nghèo dịp Tết",
     "thăm tặng", CD, 60, "60 phần quà, trị giá 30 triệu đồng", XONG, "Có",
     "Ủy ban Mặt trận Tổ quốc Việt Nam xã", "xã biên giới", "hộ nghèo", 60, 30_000_000, None, None),
    ("HĐ036", d(25, 7), None, "N4.2", "bàn giao nhà tình nghĩa cho gia đình chính sách",
     "thăm tặng", CD, 1, "01 căn nhà trị giá 80 triệu đồng", XONG, "Có", "UBND xã kết nghĩa", None,
     "gia đình chính sách", 1, 80_000_000,
     "Ngày 25/7/2024, Công đoàn cơ sở Sở bàn giao 01 nhà tình nghĩa trị giá 80 triệu đồng cho gia "
     "đình chính sách", None),
    ("HĐ037", d(30, 10), None, "N4.2", "hiến máu tình nguyện đợt 2", "phong trào", CD, 33,
     "33 đơn vị máu", XONG, "Có", "Hội Chữ thập đỏ tỉnh", None, CC, 33, None, None, None),
    ("HĐ038", "tháng 11/2024", None, "N4.2", "sửa chữa 02 căn nhà đại đoàn kết", "thăm tặng", CD,
     None, None, "hoãn", "Không", None, None, None, None, None, None, None),
    ("HĐ039", d(8, 3), None, "N5", "chương trình phối hợp giữa chuyên môn và Công đoàn năm 2024",
     "văn bản", CD, None, "06 nội dung phối hợp có phân công cụ thể", XONG, "Có", VP, None, None,
     None, None, None, None),
    ("HĐ040", d(26, 4), d(27, 4), "N5", "hội thao chào mừng ngày 30/4 và 01/5", "phong trào", CD, 74,
     "04 nội dung thi đấu, trao 12 giải", XONG, "Có", None, None, "đoàn viên công đoàn", None, None,
     None, None),
    ("HĐ041", d(4, 10), None, "N5", "tư vấn pháp luật lao động cho công nhân",
     "tuyên truyền", CD, 118, "phát 300 tờ gấp, giải đáp 26 câu hỏi", XONG, "Có",
     "Liên đoàn Lao động tỉnh", "công trường nhà ở xã hội", "công nhân", 118, None, None, None),
)

STATISTICS = table(
    "Chỉ tiêu số liệu | Kỳ | Trong kỳ | Cùng kỳ năm trước | Đơn vị tính",
    ("cán bộ, công chức, viên chức được quán triệt", "Cả năm", 86, 84, "người"),
    ("hồ sơ tiếp nhận", "Cả năm", 2184, 2036, "hồ sơ"),
    ("hồ sơ đã giải quyết", "Cả năm", 2097, 1968, "hồ sơ"),
    ("hồ sơ giải quyết trước hạn, đúng hạn", "Cả năm", 2081, 1931, "hồ sơ"),
    ("hồ sơ nộp trực tuyến", "Cả năm", 1792, 1406, "hồ sơ"),
    ("chỉ số cải cách hành chính", "Cả năm", None, Decimal("88.42"), "điểm"),
    ("mức độ hài lòng (%)", "Cả năm", Decimal("96.7"), Decimal("95.9"), "%"),
    ("nhiệm vụ cải cách hành chính đã xong", "Cả năm", 35, 33, "nhiệm vụ"),
    ("nhiệm vụ cải cách hành chính của năm", "Cả năm", 38, 34, "nhiệm vụ"),
    ("buổi tiếp công dân đã thực hiện", "Cả năm", 9, 9, "buổi"),
    ("buổi tiếp công dân theo lịch", "Cả năm", 9, 9, "buổi"),
    ("đơn thư giải quyết đúng hạn", "Cả năm", 16, 21, "đơn"),
    ("đơn thư đến hạn giải quyết", "Cả năm", 17, 21, "đơn"),
    ("ý kiến của đoàn thể đã trả lời", "Cả năm", 0, 2, "ý kiến"),
    ("ý kiến của đoàn thể nhận được", "Cả năm", 0, 2, "ý kiến"),
    ("nội dung đã công khai", "Cả năm", 21, 20, "nội dung"),
    ("nội dung phải công khai", "Cả năm", 22, 20, "nội dung"),
    ("cuộc đối thoại đã tổ chức", "Cả năm", 2, 1, "cuộc"),
    ("hoạt động phối hợp với đoàn thể", "Cả năm", 5, 4, "hoạt động"),
    ("hoạt động an sinh xã hội", "Cả năm", 2, 3, "hoạt động"),
    ("lượt đăng ký, công nhận mô hình Dân vận khéo", "Cả năm", 2, 2, "lượt"),
    ("phong trào thi đua đã tham gia", "Cả năm", 5, 4, "phong trào"),
    ("cuộc kiểm tra công vụ đã thực hiện", "Cả năm", 2, 3, "cuộc"),
    ("cuộc kiểm tra công vụ theo kế hoạch", "Cả năm", 3, 3, "cuộc"),
)

SELF_SCORES = table(
    "Tiêu chí | Kết quả | Điểm tự chấm | Giải trình",
    ("1.1", None, 3, None),
    ("1.3", "đạt", None, None),
    ("1.4", None, 2, "Các báo cáo trong năm gửi đúng hạn; hồ sơ gốc lưu tại Văn phòng Sở."),
    ("2.3", "đạt", None, None),
    ("2.4", None, 2, None),
    ("3.1", "đạt", None, None),
    ("3.4", None, None, "Trong kỳ không nhận được ý kiến bằng văn bản của đoàn thể."),
    ("4.2", None, 6, None),
    ("4.3", "chưa có căn cứ", None, "Chỉ số năm 2024 chưa được công bố."),
    ("4.4", None, 3, None),
    ("5.1", "đạt", None, None),
    ("5.4", "đạt", None, None),
    ("6.4", None, 4, None),
    ("B.1", None, 0, None),
    ("B.2", None, 0, None),
    ("D.1", None, 0, None),
    ("D.2", None, 0, None),
    ("D.3", None, 0, None),
)

S = "Sở Xây dựng"
EVIDENCE = table(
    "Mã | Hoạt động | Tiêu chí | Số, ký hiệu | Ngày | Cơ quan ban hành | Tên loại, trích yếu | "
    "Trang",
    ("MC001", None, "1.1", None, None, S,
     "Kế hoạch thực hiện công tác Dân vận chính quyền năm 2024 (bản điện tử)", "1-5"),
    ("MC002", "HĐ001; HĐ002", "1.2", "612/TB-SXD", d(15, 4), S,
     "Thông báo kết quả hội nghị quán triệt các văn bản về công tác dân vận", "1-3"),
    ("MC003", "HĐ007", "1.3", "58/QĐ-SXD", d(2, 4), S,
     "Quyết định phân công lãnh đạo phụ trách công tác dân vận", "1-2"),
    ("MC004", "HĐ004", None, "1388/KH-SXD", d(12, 8), S,
     "Kế hoạch mở lớp tập huấn kỹ năng dân vận", "1-4"),
    ("MC005", "HĐ005", None, "27/BB-SXD", d(17, 5), S, "Biên bản sinh hoạt chuyên đề năm 2024",
     "1-3"),
    ("MC006", "HĐ006", None, "1702/BC-SXD", d(4, 10), S,
     "Báo cáo kết quả thực hành tiết kiệm quý III", "2-3"),
    ("MC007", "HĐ010", "4.1", "1105/TTr-SXD", d(28, 6), S,
     "Tờ trình đề nghị cắt giảm thời gian giải quyết thủ tục hành chính", "1-6"),
    ("MC008", "HĐ009; HĐ011", "4.1", "1655/BC-SXD", d(20, 9), S,
     "Báo cáo công tác cải cách hành chính 9 tháng đầu năm", "1-14"),
    ("MC009", "HĐ012", None, "33/BB-SXD", d(14, 6), S,
     "Biên bản hội nghị phổ biến các chỉ số", "1-4"),
    ("MC010", "HĐ013", "4.4", "1560/BC-SXD", d(9, 9), S,
     "Báo cáo kết quả khảo sát mức độ hài lòng", "3-8"),
    ("MC011", "HĐ014", None, "402/TB-SXD", d(25, 3), S,
     "Thông báo kết quả lớp tập huấn ký số", "1-2"),
    ("MC012", "HĐ015", "4.5", "1689/BC-SXD", d(1, 10), S,
     "Báo cáo kết quả số hóa hồ sơ và tiếp nhận hồ sơ trực tuyến", "1-5"),
    ("MC013", None, "4.2; 4.5", None, None, "Trung tâm Phục vụ hành chính công tỉnh",
     "Bảng trích xuất hệ thống một cửa đến ngày 25/10/2024", "1-2"),
    ("MC014", "HĐ017", None, "876/KH-SXD", d(24, 5), S,
     "Kế hoạch đào tạo, bồi dưỡng theo vị trí việc làm", "1-5"),
    ("MC015", "HĐ019", "6.3", "14/BB-TKT", d(17, 4), "Tổ kiểm tra công vụ",
     "Biên bản kiểm tra công vụ quý II", "1-3"),
    ("MC016", "HĐ020", "6.3", "21/BB-TKT", d(6, 8), "Tổ kiểm tra công vụ",
     "Biên bản kiểm tra công vụ quý III", "1-3"),
    ("MC017", "HĐ022", "5.1", "01/NQ-HNCBCC", d(26, 3), S,
     "Nghị quyết hội nghị cán bộ, công chức, viên chức năm 2024", "1-5"),
    ("MC018", "HĐ023", "5.2", "990/TB-SXD", d(12, 6), S,
     "Thông báo công khai các nội dung 6 tháng đầu năm", "1-7"),
    ("MC019", "HĐ024; HĐ025; HĐ026", "2.1", None, None, S, "Sổ tiếp công dân năm 2024", "1-22"),
    ("MC020", "HĐ027", "5.3", "1015/TB-SXD", d(17, 6), S,
     "Thông báo kết luận hội nghị đối thoại với doanh nghiệp", "1-6"),
    ("MC021", "HĐ028", "5.3", "1490/TB-SXD", d(30, 8), S,
     "Thông báo kết luận buổi đối thoại với người dân vùng quy hoạch", "1-5"),
    ("MC022", "HĐ029", "2.2; 2.3", "1711/BC-SXD", d(7, 10), S,
     "Báo cáo kết quả giải quyết đơn thư", "1-4"),
    ("MC023", "HĐ030", "2.4", "1133/KL-SXD", d(5, 7), S, "Kết luận thanh tra 06 dự án nhà ở",
     "1-18"),
    ("MC024", "HĐ031", "5.4", "09/BC-BTTND", d(12, 9), "Ban Thanh tra nhân dân",
     "Báo cáo kết quả giám sát việc thực hiện dân chủ", "1-3"),
    ("MC025", "HĐ032", "6.1", "05/ĐK-CĐCS", d(28, 3), "Công đoàn cơ sở Sở",
     "Bản đăng ký mô hình “Dân vận khéo”", "1-4"),
    ("MC026", "HĐ033; HĐ034", "6.2", "21/BC-CĐCS", d(2, 8), "Công đoàn cơ sở Sở",
     "Báo cáo kết quả các phong trào thi đua", "1-6"),
    ("MC027", "HĐ035; HĐ036", "3.3", "20/BC-CĐCS", d(29, 7), "Công đoàn cơ sở Sở",
     "Báo cáo hoạt động an sinh xã hội", "1-5"),
    ("MC028", "HĐ039", "3.1; 3.2", "02/CTr-CĐCS", d(8, 3), "Công đoàn cơ sở Sở",
     "Chương trình phối hợp giữa chuyên môn và Công đoàn năm 2024", "1-4"),
    ("MC029", "HĐ041", "3.2", "26/BC-CĐCS", d(9, 10), "Công đoàn cơ sở Sở",
     "Báo cáo tư vấn pháp luật cho công nhân công trường", "1-2"),
)

ASSESSMENTS = table(
    "Mục | Nội dung",
    ("chỉ đạo, triển khai",
     "Ban Giám đốc phân công một Phó Giám đốc trực tiếp phụ trách; mỗi phòng, đơn vị cử một cán bộ "
     "đầu mối và chịu trách nhiệm ghi nhận hoạt động hằng tháng."),
    ("chỉ đạo, triển khai",
     "Nội dung dân vận được đưa vào giao ban hằng quý; Văn phòng Sở ra văn bản nhắc việc đối với "
     "nhiệm vụ chậm tiến độ."),
    ("ưu điểm",
     "Nhận thức của cán bộ, công chức, viên chức về công tác dân vận được nâng lên; thái độ tiếp "
     "xúc với tổ chức, cá nhân có chuyển biến rõ."),
    ("ưu điểm",
     "Công tác dân vận gắn chặt với cải cách hành chính, nhiều thủ tục được rút ngắn thời gian giải "
     "quyết."),
    ("ưu điểm",
     "Các cuộc đối thoại được chuẩn bị kỹ, kiến nghị của doanh nghiệp và người dân được trả lời có "
     "thời hạn."),
    ("hạn chế",
     "Một nội dung phải công khai còn chậm; một đơn kiến nghị giải quyết quá hạn do chờ kết quả "
     "giám định."),
    ("hạn chế", "Việc thu thập minh chứng ở vài phòng chưa kịp thời, còn dồn vào cuối kỳ."),
    ("nguyên nhân",
     "Khách quan: khối lượng hồ sơ tăng, một số quy định chuyên ngành thay đổi trong năm."),
    ("nguyên nhân",
     "Chủ quan: cán bộ đầu mối kiêm nhiệm, việc đôn đốc của một số phòng chưa thường xuyên."),
    ("phương hướng",
     "Tiếp tục quán triệt các văn bản mới, gắn công tác dân vận với từng vị trí việc làm."),
    ("phương hướng",
     "Hoàn thành cơ sở dữ liệu quy hoạch xây dựng, mở rộng hồ sơ trực tuyến toàn trình."),
    ("phương hướng",
     "Tổ chức đối thoại với người dân, doanh nghiệp ít nhất hai lần trong năm 2025."),
    ("kiến nghị",
     "Đề nghị Sở Nội vụ thông báo sớm thang điểm, biểu mẫu chấm điểm để đơn vị chủ động chuẩn bị."),
    ("kiến nghị",
     "Đề nghị UBND tỉnh xem xét bố trí kinh phí bồi dưỡng kỹ năng dân vận cho cán bộ đầu mối."),
)

LISTS = table(
    "Hình thức | Loại bộ phận",
    ("hội nghị", "văn phòng"),
    ("tập huấn", "phòng chuyên môn"),
    ("sinh hoạt chuyên đề", "thanh tra"),
    ("văn bản", "đơn vị trực thuộc"),
    ("đối thoại", "đoàn thể"),
    ("tiếp dân", "tổ, ban phối hợp"),
    ("kiểm tra", None),
    ("tuyên truyền", None),
    ("phong trào", None),
    ("thăm tặng", None),
    ("khảo sát", None),
    ("khác", None),
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
    "Tự chấm": SELF_SCORES,
    "Minh chứng": EVIDENCE,
    "Đánh giá": ASSESSMENTS,
    "Danh mục": LISTS,
}

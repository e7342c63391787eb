"""Sample 1: Sở Xây dựng tỉnh Tây Ninh, 2024.

Fact: the unit, its cited documents with numbers and dates, the groups, tasks, targets, duties and
deadlines of its plan (the wording is ours). Invented: every activity, figure, piece of evidence,
model, inspection, score and assessment. The records of the year stand in
``so_xay_dung_2024_records``.
"""

from __future__ import annotations

from samples import papers_2024 as papers
from samples.rows import table
from samples.so_xay_dung_2024_records import (
    ACTIVITIES,
    ASSESSMENTS,
    EVIDENCE,
    INSPECTIONS,
    MODELS,
    STATISTICS,
    d,
)

FILE = "so-xay-dung-tay-ninh-2024.xlsx"
RUBRIC = "mac-dinh"
NOTE = (
    "Kế hoạch trong sổ dựa trên số, ngày, nội dung của một kế hoạch có thật; lời văn do người soạn "
    "mẫu viết lại. Toàn bộ hoạt động, số liệu, minh chứng (cả các tệp kèm theo), điểm tự chấm và "
    "đánh giá đều do người soạn mẫu đặt ra để minh họa; bộ tiêu chí không phải văn bản của tỉnh."
)


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
    "Bộ tiêu chí đang dùng": RUBRIC,
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
INTERIM = "Ủy ban nhân dân tỉnh Tây Ninh (qua Sở Nội vụ)"
_NONE = (None, None)
INTERIM_DOCUMENTS = table(
    "Mã | Loại văn bản | Kỳ | Trích yếu | Tháng dự kiến | Số | Ngày ban hành | Kính gửi | "
    "Số liệu từ ngày | Số liệu đến ngày | Thời hạn | Cách tính hạn | Hình thức ký | "
    "Chức vụ người ký | Lưu",
    *(
        (code, "báo cáo", period,
         f"Kết quả công tác dân vận chính quyền {period[0].lower()}{period[1:]} năm 2024", month,
         None, None, to, None, None, *due, "KT.", "Phó Giám đốc", "VT, VP")
        for code, period, month, to, due in (
            ("VB4", "Quý I", 4, "Sở Nội vụ", _NONE),
            ("VB5", "Quý II", 7, "Sở Nội vụ", _NONE),
            ("VB6", "Quý III", 10, "Sở Nội vụ", _NONE),
            ("VB7", "Quý IV", 12, "Sở Nội vụ",
             (d(31, 12), "chậm nhất (tính cả ngày đó)")),
            ("VB8", "6 tháng đầu năm", 7, INTERIM, _NONE),
            ("VB9", "9 tháng đầu năm", 10, INTERIM, _NONE),
        )
    ),
    ("VB10", "báo cáo", "Khoảng ngày riêng",
     "Kết quả công tác dân vận chính quyền từ ngày 15/3/2024 đến ngày 14/9/2024", 9,
     "1641", d(18, 9), "Ban Dân vận Tỉnh ủy", d(15, 3), d(14, 9), d(20, 9),
     "trước (không tính ngày đó)", "KT.", "Phó Giám đốc", "VT, VP"),
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
    ("VB4", 1, "Ban Giám đốc"),
    ("VB4", 2, "Các phòng chuyên môn, nghiệp vụ, đơn vị trực thuộc"),
    ("VB5", 1, "Ban Giám đốc"),
    ("VB5", 2, "Các phòng chuyên môn, nghiệp vụ, đơn vị trực thuộc"),
    ("VB6", 1, "Ban Giám đốc"),
    ("VB6", 2, "Các phòng chuyên môn, nghiệp vụ, đơn vị trực thuộc"),
    ("VB7", 1, "Ban Giám đốc"),
    ("VB7", 2, "Các phòng chuyên môn, nghiệp vụ, đơn vị trực thuộc"),
    ("VB8", 1, "Sở Nội vụ"),
    ("VB8", 2, "Ban Giám đốc"),
    ("VB8", 3, "Các phòng chuyên môn, nghiệp vụ, đơn vị trực thuộc"),
    ("VB9", 1, "Sở Nội vụ"),
    ("VB9", 2, "Ban Giám đốc"),
    ("VB9", 3, "Các phòng chuyên môn, nghiệp vụ, đơn vị trực thuộc"),
    ("VB10", 1, "Sở Nội vụ"),
    ("VB10", 2, "Ban Giám đốc"),
    ("VB10", 3, "Công đoàn cơ sở Sở"),
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
     "chỉ số cải cách hành chính (PAR Index)", None, None, None, None),
    ("T5", "xếp loại", "Tốt", None, None, None, None, None, "chưa công bố"),
)

SELF_SCORES = table(
    "Tiêu chí | Kết quả | Điểm tự chấm | Giải trình",
    ("1.1", "chưa có căn cứ", None,
     "Kế hoạch đã trình ký; số và ngày do văn thư ghi khi phát hành."),
    ("1.3", "đạt", None, None),
    ("1.4", None, None,
     "Các báo cáo trong năm gửi qua hệ thống quản lý văn bản, không có văn bản nhắc việc của nơi "
     "nhận."),
    ("2.3", "đạt", None, None),
    ("3.1", "đạt", None, None),
    ("3.4", None, None, "Trong kỳ không nhận được ý kiến bằng văn bản của đoàn thể."),
    ("4.3", "chưa có căn cứ", None, "Chỉ số năm 2024 chưa được công bố."),
    ("5.1", "đạt", None, None),
    ("5.4", "đạt", None, None),
    ("D.2", None, 0, None),
    ("D.3", None, 0, None),
    ("KC4", "đạt", None, None),
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
    "Văn bản": [*DOCUMENTS, *INTERIM_DOCUMENTS, *papers.DOCUMENTS],
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

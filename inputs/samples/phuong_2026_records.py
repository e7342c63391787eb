"""What the ward of sample 2 recorded in its year: activities, figures, models, inspections,
evidence and judgement. All of it is invented (see ``phuong_2026``).

The year runs: figures go to the cut-off (10/11/2026), quý IV has those of the year before only.
Figures that a period carries over ("kỳ trước chuyển sang") stand beside what came in anew, so that
quarters add up to six and nine months wherever a figure is a flow.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from samples.rows import Rows, table


def d(day: int, month: int, year: int = 2026) -> date:
    return date(year, month, day)


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

BT, MT, DTN, CA = (
    "Ban Thanh tra nhân dân phường", "Ủy ban MTTQ Việt Nam phường", "Đoàn phường",
    "Công an phường",
)
NS, XH, NK = "ngân sách", "xã hội hóa", "nguồn khác"

ACTIVITIES += table(
    "Mã | Từ ngày | Đến ngày | Nhiệm vụ | Tên hoạt động | Hình thức | Bộ phận chủ trì | "
    "Lượt người | Kết quả | Trạng thái | Nêu trong báo cáo | Phối hợp | Địa điểm | Đối tượng | "
    "Số người | Kinh phí (đồng) | Nguồn kinh phí | Câu dùng trong báo cáo",
    # N1.1: hồ sơ, thủ tục hành chính
    ("HĐ031", d(22, 1), None, "N1.1", "kế hoạch cải cách hành chính năm 2026 của phường", "văn bản",
     VP, None, "giao 27 nhiệm vụ cho 04 phòng, trung tâm, có thời hạn từng việc", DA, "Không",
     f"{KT}; {VH}; {TT}", None, None, None, None, None, None),
    ("HĐ032", d(27, 3), None, "N1.1", "kiểm tra việc chấp hành giờ giấc làm việc, nội quy tiếp dân",
     "kiểm tra", VP, 14, "nhắc nhở 03 trường hợp đi làm muộn, mặc trang phục chưa đúng quy định",
     DA, "Không", BT, "trụ sở UBND phường", "công chức, nhân viên", 14, None, None, None),
    ("HĐ033", "tháng 4/2026", None, "N1.1", "thư xin lỗi đối với hồ sơ trả quá hạn trong quý I",
     "văn bản", TT, None, "21 thư xin lỗi kèm ngày hẹn trả mới được gửi đến người nộp hồ sơ", DA,
     "Không", VP, None, "người dân, tổ chức", None, None, None, None),
    ("HĐ034", d(25, 6), None, "N1.1",
     "hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm", "hội nghị", VP, 56,
     "thống nhất 05 giải pháp giảm hồ sơ trễ hạn", DA, "Không", TT, HALL,
     "cán bộ, công chức, trưởng khu phố", 56, None, None, None),
    ("HĐ035", d(20, 8), d(21, 8), "N1.1", "kiểm tra công vụ đột xuất tại các phòng, trung tâm",
     "kiểm tra", VP, 21, "phát hiện 05 tồn tại, đã khắc phục 04", DA, "Có", BT, None,
     "công chức, nhân viên", 21, None, None, None),
    ("HĐ036", "tháng 10/2026", None, "N1.1",
     "bố trí quầy ưu tiên cho người cao tuổi, người khuyết tật, phụ nữ mang thai", "phong trào", TT,
     73, "thời gian chờ bình quân tại quầy dưới 10 phút", DA, "Không", VH, None,
     "người dân", None, 18_500_000, NS, None),
    ("HĐ037", d(18, 4), None, "N1.1",
     "buổi tiếp nhận, trả kết quả hồ sơ lưu động ngoài giờ hành chính", "phong trào", TT, 46,
     "hồ sơ đủ điều kiện được trả kết quả ngay trong buổi", DA, "Có", CA,
     "nhà văn hóa khu phố 2", "người dân", None, None, None, None),
    ("HĐ038", d(20, 6), None, "N1.1",
     "buổi tiếp nhận, trả kết quả hồ sơ lưu động ngoài giờ hành chính", "phong trào", TT, 52,
     "hồ sơ đủ điều kiện được trả kết quả ngay trong buổi", DA, "Có", CA,
     "nhà văn hóa khu phố 8", "người dân", None, None, None, None),
    ("HĐ039", d(17, 10), None, "N1.1",
     "buổi tiếp nhận, trả kết quả hồ sơ lưu động ngoài giờ hành chính", "phong trào", TT, 39,
     "hồ sơ đủ điều kiện được trả kết quả ngay trong buổi", DA, "Có", CA,
     "nhà văn hóa khu phố 11", "người dân", None, None, None, None),
    ("HĐ040", d(10, 12), None, "N1.1", "hội nghị tổng kết công tác cải cách hành chính năm 2026",
     "hội nghị", VP, 60, None, "chưa làm", "Không", TT, HALL,
     "cán bộ, công chức, trưởng khu phố", None, None, None, None),
    # N1.2: dịch vụ công trực tuyến
    ("HĐ041", d(12, 3), None, "N1.2",
     "buổi hướng dẫn dùng định danh điện tử và nộp hồ sơ trực tuyến", "tuyên truyền", VH, 35,
     "mỗi người tự nộp được một hồ sơ thử ngay tại buổi hướng dẫn", DA, "Có",
     f"{DTN}; tổ công nghệ số cộng đồng khu phố", "nhà văn hóa khu phố 1",
     "người cao tuổi, người yếu thế", None, None, None, None),
    ("HĐ042", d(14, 5), None, "N1.2",
     "buổi hướng dẫn dùng định danh điện tử và nộp hồ sơ trực tuyến", "tuyên truyền", VH, 41,
     "mỗi người tự nộp được một hồ sơ thử ngay tại buổi hướng dẫn", DA, "Có",
     f"{DTN}; tổ công nghệ số cộng đồng khu phố", "nhà văn hóa khu phố 6",
     "người cao tuổi, người yếu thế", None, None, None, None),
    ("HĐ043", d(9, 7), None, "N1.2",
     "buổi hướng dẫn dùng định danh điện tử và nộp hồ sơ trực tuyến", "tuyên truyền", VH, 33,
     "mỗi người tự nộp được một hồ sơ thử ngay tại buổi hướng dẫn", DA, "Có",
     f"{DTN}; tổ công nghệ số cộng đồng khu phố", "nhà văn hóa khu phố 12",
     "người cao tuổi, người yếu thế", None, None, None, None),
    ("HĐ044", d(24, 2), None, "N1.2",
     "quyết định kiện toàn tổ công nghệ số cộng đồng ở 12 khu phố", "văn bản", VH, None,
     "12 tổ với 84 thành viên được phân công địa bàn cụ thể", DA, "Không", None, None, None, None,
     None, None, None),
    ("HĐ045", d(6, 6), None, "N1.2", "ngày hội chuyển đổi số phường An Minh", "phong trào", VH, 230,
     "118 chữ ký số cá nhân được cấp miễn phí", DA, "Có",
     f"{DTN}; Hội Liên hiệp Phụ nữ phường; các doanh nghiệp viễn thông", "công viên trung tâm phường",
     "người dân", 210, 32_000_000, NS, None),
    ("HĐ046", "quý III/2026", None, "N1.2",
     "lớp bồi dưỡng kỹ năng số cho thành viên tổ công nghệ số cộng đồng", "tập huấn", VH, 84,
     "84 thành viên hoàn thành bài thực hành trên Cổng Dịch vụ công", DA, "Không", None, HALL,
     "thành viên tổ công nghệ số cộng đồng", 84, 12_600_000, NS, None),
    ("HĐ047", d(3, 12), None, "N1.2",
     "đợt hỗ trợ tiểu thương mở tài khoản thanh toán không dùng tiền mặt", "phong trào", KT, 50,
     None, "chưa làm", "Không", "Ban Quản lý chợ An Minh", "chợ An Minh", "tiểu thương", None, None,
     None, None),
    # N1.3: khảo sát mức độ hài lòng
    ("HĐ048", d(30, 6), None, "N1.3", "công bố kết quả khảo sát mức độ hài lòng đợt 1",
     "tuyên truyền", VP, None,
     "niêm yết ở 12 nhà văn hóa khu phố và đăng trên trang thông tin điện tử của phường", DA,
     "Không", None, None, None, None, None, None, None),
    ("HĐ049", "quý II/2026", None, "N1.3", "khảo sát nhanh bằng mã QR tại quầy tiếp nhận",
     "khảo sát", TT, 412, "396/412 lượt đánh giá ở mức hài lòng, rất hài lòng", DA, "Không", None,
     None, "người dân, tổ chức", None, None, None, None),
    ("HĐ050", d(28, 10), None, "N1.3", "công bố kết quả khảo sát mức độ hài lòng đợt 2",
     "tuyên truyền", VP, None,
     "công bố kèm kế hoạch khắc phục của từng bộ phận bị đánh giá thấp", DA, "Không", None, None,
     None, None, None, None, None),
    # N2.1: quán triệt pháp luật về dân chủ ở cơ sở
    ("HĐ051", d(28, 1), None, "N2.1", "hội nghị triển khai công tác dân vận chính quyền năm 2026",
     "hội nghị", VP, 58, "38 cán bộ, công chức và 20 đại biểu khu phố, đoàn thể nắm nhiệm vụ cả năm",
     DA, "Không", MT, HALL, "cán bộ, công chức, trưởng khu phố, đoàn thể", 58, None, None, None),
    ("HĐ052", d(20, 3), None, "N2.1", "buổi sinh hoạt pháp luật về thực hiện dân chủ ở cơ sở",
     "sinh hoạt chuyên đề", VP, 48,
     "người dân nhận tài liệu hỏi đáp về những việc được bàn, quyết định và giám sát", DA, "Có", MT,
     "nhà văn hóa khu phố 4", "người dân", None, None, None, None),
    ("HĐ053", d(22, 5), None, "N2.1", "buổi sinh hoạt pháp luật về thực hiện dân chủ ở cơ sở",
     "sinh hoạt chuyên đề", VP, 51,
     "người dân nhận tài liệu hỏi đáp về những việc được bàn, quyết định và giám sát", DA, "Có", MT,
     "nhà văn hóa khu phố 5", "người dân", None, None, None, None),
    ("HĐ054", d(18, 9), None, "N2.1", "buổi sinh hoạt pháp luật về thực hiện dân chủ ở cơ sở",
     "sinh hoạt chuyên đề", VP, 44,
     "người dân nhận tài liệu hỏi đáp về những việc được bàn, quyết định và giám sát", DA, "Có", MT,
     "nhà văn hóa khu phố 10", "người dân", None, None, None, None),
    ("HĐ055", "quý III/2026", None, "N2.1",
     "chuyên mục hỏi đáp pháp luật về dân chủ ở cơ sở trên loa truyền thanh", "tuyên truyền", VH,
     None, "13 kỳ phát thanh, mỗi tuần một kỳ", DA, "Không", None, None, None, None, None, None,
     None),
    ("HĐ056", d(20, 11), None, "N2.1", "hội thi tìm hiểu pháp luật về dân chủ ở cơ sở",
     "phong trào", VH, 120, None, "hoãn", "Không", f"{MT}; {DTN}", HALL, "người dân", None,
     15_000_000, NS, None),
    # N2.2: công khai, lấy ý kiến
    ("HĐ057", d(9, 6), d(10, 6), "N2.2",
     "kiểm tra việc niêm yết công khai tại nhà văn hóa các khu phố", "kiểm tra", VP, 18,
     "12/12 nhà văn hóa có bảng công khai, 02 nơi phải cập nhật nội dung đã cũ", DA, "Không", BT,
     None, "ban điều hành khu phố", None, None, None, None),
    ("HĐ058", d(13, 5), None, "N2.2",
     "hội nghị lấy ý kiến Nhân dân về đồ án quy hoạch chi tiết khu dân cư phía Nam", "hội nghị", KT,
     104, "37 ý kiến được tổng hợp, 29 ý kiến được tiếp thu vào đồ án", DA, "Có", MT,
     "nhà văn hóa khu phố 11", "người dân khu phố 10 và khu phố 11", 104, None, None, None),
    ("HĐ059", "tháng 7/2026", None, "N2.2",
     "công khai quyết toán ngân sách năm 2025 và tình hình thực hiện dự toán 6 tháng", "văn bản", KT,
     None, "niêm yết tại trụ sở đủ 30 ngày, không có ý kiến khiếu nại", DA, "Không", VP, None, None,
     None, None, None, None),
    ("HĐ060", d(23, 9), None, "N2.2",
     "buổi họp dân bàn việc góp kinh phí lắp camera an ninh hẻm 15", "hội nghị", KT, 58,
     "52/58 hộ đồng thuận, tự nguyện góp 41,6 triệu đồng", DA, "Có", f"{CA}; {MT}",
     "nhà văn hóa khu phố 8", "đại diện hộ dân", 58, 41_600_000, XH, None),
    # N2.3: hội nghị cán bộ, công chức; Ban Thanh tra nhân dân
    ("HĐ061", d(10, 4), None, "N2.3", "kế hoạch giám sát năm 2026 của Ban Thanh tra nhân dân",
     "văn bản", BT, None, "03 chuyên đề giám sát được thống nhất với Ủy ban nhân dân phường", DA,
     "Không", CD, None, None, None, None, None, None),
    ("HĐ062", d(29, 5), None, "N2.3",
     "giám sát việc thu, chi các khoản đóng góp tự nguyện của Nhân dân", "kiểm tra", BT, 8,
     "hồ sơ thu, chi khớp với sổ sách, không phát hiện sai phạm", DA, "Có", MT, None, None, 8, None,
     None, None),
    ("HĐ063", d(2, 10), None, "N2.3",
     "sinh hoạt chuyên đề về quy tắc ứng xử của cán bộ, công chức", "sinh hoạt chuyên đề", CD, 36,
     "36 đoàn viên công đoàn ký cam kết thực hiện", DA, "Không", VP, HALL, "đoàn viên công đoàn", 36,
     None, None, None),
    ("HĐ064", d(18, 12), None, "N2.3",
     "cuộc họp chuẩn bị hội nghị cán bộ, công chức năm 2027", "hội nghị", CD, 12, None, "chưa làm",
     "Không", VP, None, "ban chấp hành công đoàn, đại diện các phòng", None, None, None, None),
    # N3.1: tiếp công dân
    ("HĐ065", "tháng 10/2026", None, "N3.1",
     "04 buổi tiếp công dân định kỳ của Chủ tịch Ủy ban nhân dân phường", "tiếp dân", VP, 11,
     "10/11 nội dung trả lời ngay tại buổi tiếp", DA, "Không", None, "trụ sở tiếp công dân",
     "người dân", None, None, None, None),
    ("HĐ066", "tháng 11/2026", None, "N3.1",
     "04 buổi tiếp công dân định kỳ của Chủ tịch Ủy ban nhân dân phường", "tiếp dân", VP, 5, None,
     "đang làm", "Không", None, "trụ sở tiếp công dân", "người dân", None, None, None, None),
    ("HĐ067", d(4, 6), None, "N3.1", "buổi tiếp công dân đột xuất về việc ngập hẻm 22", "tiếp dân",
     VP, 9, "giao nạo vét tuyến thoát nước, hoàn thành sau 07 ngày", DA, "Có", KT,
     "trụ sở tiếp công dân", "người dân hẻm 22", 9, None, None,
     "Ngày 04/6/2026, trước phản ánh của 09 người dân về việc ngập hẻm 22, Chủ tịch Ủy ban nhân dân "
     "phường đã tiếp đột xuất ngay trong ngày và giao Phòng Kinh tế, Hạ tầng và Đô thị nạo vét "
     "tuyến thoát nước; việc nạo vét hoàn thành sau 07 ngày."),
    # N3.2: đối thoại
    ("HĐ068", d(25, 3), None, "N3.2", "buổi đối thoại với đoàn viên, thanh niên", "đối thoại", VP,
     72, "tiếp nhận 14 ý kiến, trả lời đủ 14 ý kiến ngay tại buổi đối thoại", DA, "Có", DTN, HALL,
     "đoàn viên, thanh niên", 72, None, None, None),
    ("HĐ069", d(22, 10), None, "N3.2", "buổi đối thoại với tiểu thương chợ An Minh", "đối thoại",
     KT, 64, "tiếp nhận 19 ý kiến, trả lời tại chỗ 17 ý kiến, còn 02 ý kiến đang xem xét", DA, "Có",
     "Ban Quản lý chợ An Minh", "văn phòng Ban Quản lý chợ An Minh", "tiểu thương", 64, None, None,
     None),
    ("HĐ070", d(12, 6), None, "N3.2",
     "buổi gặp mặt hộ kinh doanh chịu ảnh hưởng của việc mở rộng đường Trung tâm", "hội nghị", KT,
     33, "21/21 hộ thống nhất phương án di dời tạm", DA, "Không", "Hội Nông dân phường", HALL,
     "hộ kinh doanh", 33, None, None, None),
    # N3.3: đơn thư, phản ánh
    ("HĐ071", d(19, 3), None, "N3.3",
     "quy chế tiếp nhận, xử lý phản ánh qua đường dây nóng", "văn bản", VP, None,
     "thời hạn trả lời rút xuống còn 05 ngày làm việc", DA, "Không", None, None, None, None, None,
     None, None),
    ("HĐ072", d(16, 9), d(18, 9), "N3.3",
     "kiểm tra việc xử lý phản ánh về trật tự xây dựng, lấn chiếm vỉa hè", "kiểm tra", KT, 15,
     "xử lý 11 trường hợp lấn chiếm, trong đó 06 hộ tự tháo dỡ", DA, "Không", CA, None, "hộ dân",
     None, None, None, None),
    ("HĐ073", d(27, 10), None, "N3.3",
     "kiểm tra việc giải quyết đơn thư, phản ánh của các phòng", "kiểm tra", VP, 10,
     "chấn chỉnh 02 phản ánh chậm trả lời, không phát hiện việc né tránh, đùn đẩy", DA, "Không", BT,
     "trụ sở UBND phường", "công chức", 10, None, None, None),
    # N4.1: “Dân vận khéo”
    ("HĐ074", d(11, 7), None, "N4.1", "đợt ra quân dọn vệ sinh, bóc gỡ quảng cáo rao vặt",
     "phong trào", VH, 310, "thu gom 4,2 tấn rác, bóc gỡ 530 tờ rao vặt", DA, "Không",
     f"Hội Cựu chiến binh phường; {DTN}; các khu phố", "12 khu phố", "người dân", 285, 9_800_000,
     XH, None),
    ("HĐ075", d(5, 9), None, "N4.1", "hội thi tuyên truyền viên “Dân vận khéo”", "phong trào", VH,
     80, None, "hủy", "Không", f"{MT}; {DTN}", HALL, "tuyên truyền viên khu phố", None, None, None,
     None),
    ("HĐ076", d(11, 11), None, "N4.1", "hội nghị biểu dương điển hình “Dân vận khéo” năm 2026",
     "hội nghị", VH, 65, "biểu dương 14 mô hình được công nhận trong năm", DA, "Không",
     f"Ban Xây dựng Đảng phường; {MT}", HALL, "đại diện các mô hình, trưởng khu phố", 65,
     8_400_000, NS, None),
    # N4.2: chăm lo gia đình chính sách, hộ khó khăn
    ("HĐ077", d(17, 6), None, "N4.2", "hỗ trợ 09 hộ bị tốc mái do dông lốc", "thăm tặng", VH, 9,
     "mỗi hộ nhận 03 triệu đồng, nhà được lợp lại trong 05 ngày", DA, "Có",
     "Hội Chữ thập đỏ phường; Ban Chỉ huy Quân sự phường", None, "hộ dân bị thiệt hại", 9,
     27_000_000, NK,
     "Ngay sau đợt dông lốc, ngày 17/6/2026, Phòng Văn hóa - Xã hội cùng Hội Chữ thập đỏ phường và "
     "Ban Chỉ huy Quân sự phường đã hỗ trợ 09 hộ bị tốc mái, mỗi hộ 03 triệu đồng, và giúp các hộ "
     "lợp lại nhà trong 05 ngày."),
    ("HĐ078", d(28, 8), None, "N4.2",
     "trao 60 suất học bổng, dụng cụ học tập cho học sinh có hoàn cảnh khó khăn", "thăm tặng", VH,
     60, "60 học sinh có đủ sách vở khi vào năm học mới", DA, "Không",
     "Hội Khuyến học phường; các nhà hảo tâm", HALL, "học sinh", 60, 30_000_000, XH, None),
    ("HĐ079", d(22, 9), d(25, 9), "N4.2", "tặng 260 suất quà Trung thu cho trẻ em", "thăm tặng", CD,
     260, "quà đến trẻ em mồ côi, khuyết tật, con hộ nghèo và hộ cận nghèo ở 12 khu phố", DA,
     "Không", f"{DTN}; các doanh nghiệp trên địa bàn", None, "trẻ em", 260, 26_000_000, XH, None),
    ("HĐ080", d(1, 10), None, "N4.2",
     "lễ mừng thọ 42 cụ nhân Ngày Quốc tế Người cao tuổi", "thăm tặng", VH, 42,
     "42 cụ tròn 70, 80, 90 tuổi nhận quà mừng thọ", DA, "Không", "Hội Người cao tuổi phường", HALL,
     "người cao tuổi", 42, 21_000_000, NS, None),
)

CC, TD, AS, TTG, HL = (
    "Cải cách hành chính", "Tiếp công dân, đối thoại, đơn thư", "An sinh xã hội",
    "Thông tin, tuyên truyền", "Mức độ hài lòng và chỉ số",
)
MC = "Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh"
STC, SDT, SAS = "Sổ tiếp công dân", "Sổ theo dõi đơn thư, phản ánh", "Sổ theo dõi an sinh xã hội"
Y = "Có"

YEAR = table(
    "Chỉ tiêu số liệu | Trong kỳ | Cùng kỳ năm trước | Đơn vị tính | Ước cả năm | "
    "Nêu trong báo cáo | Nhiệm vụ | Nhóm số liệu | Là phần của | Cách chia | Nguồn số liệu",
    # hồ sơ thủ tục hành chính
    ("hồ sơ tiếp nhận", 6482, 5917, "hồ sơ", 7560, Y, "N1.1", CC, None, None, MC),
    ("hồ sơ kỳ trước chuyển sang", 97, 88, "hồ sơ", None, None, "N1.1", CC, "hồ sơ tiếp nhận",
     "nguồn hồ sơ", MC),
    ("hồ sơ tiếp nhận mới", 6385, 5829, "hồ sơ", None, None, "N1.1", CC, "hồ sơ tiếp nhận",
     "nguồn hồ sơ", MC),
    ("hồ sơ nộp trực tuyến", 4915, 3204, "hồ sơ", 5760, None, "N1.2", CC, "hồ sơ tiếp nhận mới",
     "hình thức nộp", MC),
    ("hồ sơ nộp trực tiếp", 1326, 2501, "hồ sơ", None, None, "N1.2", CC, "hồ sơ tiếp nhận mới",
     "hình thức nộp", MC),
    ("hồ sơ nộp qua bưu chính công ích", 144, 124, "hồ sơ", None, None, "N1.2", CC,
     "hồ sơ tiếp nhận mới", "hình thức nộp", MC),
    ("hồ sơ đã giải quyết", 6340, 5802, "hồ sơ", 7430, Y, "N1.1", CC, "hồ sơ tiếp nhận",
     "tình trạng giải quyết", MC),
    ("hồ sơ đang giải quyết", 142, 115, "hồ sơ", None, None, "N1.1", CC, "hồ sơ tiếp nhận",
     "tình trạng giải quyết", MC),
    ("hồ sơ giải quyết trước hạn, đúng hạn", 6277, 5668, "hồ sơ", None, None, "N1.1", CC,
     "hồ sơ đã giải quyết", "thời hạn", MC),
    ("hồ sơ giải quyết quá hạn", 63, 134, "hồ sơ", None, None, "N1.1", CC, "hồ sơ đã giải quyết",
     "thời hạn", MC),
    ("hồ sơ giải quyết trước hạn", 5124, 4210, "hồ sơ", None, None, "N1.1", CC,
     "hồ sơ giải quyết trước hạn, đúng hạn", "thời điểm trả kết quả", MC),
    ("hồ sơ giải quyết vừa đúng hạn", 1153, 1458, "hồ sơ", None, None, "N1.1", CC,
     "hồ sơ giải quyết trước hạn, đúng hạn", "thời điểm trả kết quả", MC),
    ("hồ sơ đang giải quyết trong hạn", 138, 106, "hồ sơ", None, None, "N1.1", CC,
     "hồ sơ đang giải quyết", "thời hạn", MC),
    ("hồ sơ đang giải quyết đã quá hạn", 4, 9, "hồ sơ", None, None, "N1.1", CC,
     "hồ sơ đang giải quyết", "thời hạn", MC),
    ("hồ sơ tiếp nhận tại các buổi lưu động", 94, 0, "hồ sơ", None, None, "N1.1", CC, None, None,
     "Trung tâm Phục vụ hành chính công phường"),
    ("văn bản đi đã phát hành", 1286, 1143, "văn bản", 1480, None, "N1", CC, None, None,
     "Sổ đăng ký văn bản đi"),
    ("văn bản điện tử ký số", 1074, 812, "văn bản", None, None, "N1", CC, "văn bản đi đã phát hành",
     "hình thức", "Sổ đăng ký văn bản đi"),
    ("văn bản phát hành bằng giấy", 212, 331, "văn bản", None, None, "N1", CC,
     "văn bản đi đã phát hành", "hình thức", "Sổ đăng ký văn bản đi"),
    # dân chủ ở cơ sở
    ("cán bộ, công chức được quán triệt", 38, 36, "người", None, None, "N2.1", "Dân chủ ở cơ sở",
     None, None, None),
    ("nội dung đã công khai", 18, 18, "nội dung", None, None, "N2.2", "Dân chủ ở cơ sở", None, None,
     None),
    ("nội dung phải công khai", 18, 18, "nội dung", None, None, "N2.2", "Dân chủ ở cơ sở", None,
     None, None),
    # tiếp công dân, đối thoại, đơn thư
    ("buổi tiếp công dân đã thực hiện", 42, 44, "buổi", None, None, "N3.1", TD, None, None, STC),
    ("buổi tiếp công dân theo lịch", 42, 44, "buổi", None, None, "N3.1", TD, None, None, STC),
    ("lượt tiếp công dân", 176, 184, "lượt", 205, Y, "N3.1", TD, None, None, STC),
    ("lượt tiếp định kỳ của Chủ tịch", 98, 104, "lượt", None, None, "N3.1", TD,
     "lượt tiếp công dân", "hình thức tiếp", STC),
    ("lượt tiếp thường xuyên", 64, 71, "lượt", None, None, "N3.1", TD, "lượt tiếp công dân",
     "hình thức tiếp", STC),
    ("lượt tiếp đột xuất", 14, 9, "lượt", None, None, "N3.1", TD, "lượt tiếp công dân",
     "hình thức tiếp", STC),
    ("người được tiếp", 169, 178, "người", None, None, "N3.1", TD, None, None, STC),
    ("vụ việc được tiếp", 152, 166, "vụ việc", None, None, "N3.1", TD, None, None, STC),
    ("cuộc đối thoại", 5, 4, "cuộc", None, Y, "N3.2", TD, None, None, None),
    ("ý kiến tại các cuộc đối thoại", 101, 83, "ý kiến", None, Y, "N3.2", TD, None, None, None),
    ("ý kiến đối thoại đã trả lời", 99, 81, "ý kiến", None, None, "N3.2", TD, "ý kiến tại các cuộc đối thoại",
     "kết quả trả lời", None),
    ("ý kiến đối thoại đang xem xét", 2, 2, "ý kiến", None, None, "N3.2", TD, "ý kiến tại các cuộc đối thoại",
     "kết quả trả lời", None),
    ("kiến nghị, phản ánh tiếp nhận", 143, 171, "kiến nghị", 165, Y, "N3.3", TD, None, None, SDT),
    ("kiến nghị, phản ánh trả lời đúng hạn", 141, 165, "kiến nghị", None, None, "N3.3", TD,
     "kiến nghị, phản ánh tiếp nhận", "thời hạn trả lời", SDT),
    ("kiến nghị, phản ánh trả lời quá hạn", 2, 6, "kiến nghị", None, None, "N3.3", TD,
     "kiến nghị, phản ánh tiếp nhận", "thời hạn trả lời", SDT),
    ("phản ánh qua hệ thống phản ánh hiện trường", 63, 49, "kiến nghị", None, None, "N3.3", TD,
     "kiến nghị, phản ánh tiếp nhận", "kênh tiếp nhận", SDT),
    ("phản ánh qua đường dây nóng", 52, 74, "kiến nghị", None, None, "N3.3", TD,
     "kiến nghị, phản ánh tiếp nhận", "kênh tiếp nhận", SDT),
    ("kiến nghị trực tiếp tại trụ sở", 28, 48, "kiến nghị", None, None, "N3.3", TD,
     "kiến nghị, phản ánh tiếp nhận", "kênh tiếp nhận", SDT),
    ("đơn thư phải giải quyết", 46, 58, "đơn", None, Y, "N3.3", TD, None, None, SDT),
    ("đơn khiếu nại", 3, 5, "đơn", None, None, "N3.3", TD, "đơn thư phải giải quyết", "loại đơn",
     SDT),
    ("đơn tố cáo", 1, 2, "đơn", None, None, "N3.3", TD, "đơn thư phải giải quyết", "loại đơn", SDT),
    ("đơn kiến nghị, phản ánh", 42, 51, "đơn", None, None, "N3.3", TD, "đơn thư phải giải quyết",
     "loại đơn", SDT),
    ("đơn kỳ trước chuyển sang", 5, 7, "đơn", None, None, "N3.3", TD, "đơn thư phải giải quyết",
     "nguồn đơn", SDT),
    ("đơn nhận mới", 41, 51, "đơn", None, None, "N3.3", TD, "đơn thư phải giải quyết", "nguồn đơn",
     SDT),
    ("đơn thư đã giải quyết", 43, 54, "đơn", None, None, "N3.3", TD, "đơn thư phải giải quyết",
     "tình trạng giải quyết", SDT),
    ("đơn thư còn lại", 3, 4, "đơn", None, None, "N3.3", TD, "đơn thư phải giải quyết",
     "tình trạng giải quyết", SDT),
    ("đơn thư đến hạn giải quyết", 43, 54, "đơn", None, None, "N3.3", TD, None, None, SDT),
    ("đơn thư giải quyết đúng hạn", 42, 51, "đơn", None, None, "N3.3", TD,
     "đơn thư đến hạn giải quyết", "thời hạn", SDT),
    ("đơn thư giải quyết quá hạn", 1, 3, "đơn", None, None, "N3.3", TD,
     "đơn thư đến hạn giải quyết", "thời hạn", SDT),
    ("người bị xử lý kỷ luật", 0, 0, "người", None, None, "N1", CC, None, None, None),
    ("lần được cấp tỉnh trở lên khen thưởng về công tác dân vận", 1, 0, "lần", None, None, "N4.1",
     AS, None, None, None),
    ("sáng kiến được đơn vị khác áp dụng", 0, 0, "sáng kiến", None, None, "N1", CC, None, None,
     None),
    # an sinh xã hội
    ("lượt hộ được thăm, hỗ trợ", 293, 278, "lượt hộ", None, None, "N4.2", AS, None, None, SAS),
    ("suất quà đã trao", 643, 612, "suất", 643, Y, "N4.2", AS, None, None, SAS),
    ("quà Tết gia đình chính sách, hộ nghèo", 185, 178, "suất", None, None, "N4.2", AS,
     "suất quà đã trao", "dịp", SAS),
    ("quà Ngày Thương binh - Liệt sĩ", 96, 92, "suất", None, None, "N4.2", AS, "suất quà đã trao",
     "dịp", SAS),
    ("học bổng, dụng cụ học tập đầu năm học", 60, 57, "suất", None, None, "N4.2", AS,
     "suất quà đã trao", "dịp", SAS),
    ("quà Trung thu", 260, 245, "suất", None, None, "N4.2", AS, "suất quà đã trao", "dịp", SAS),
    ("quà mừng thọ", 42, 40, "suất", None, None, "N4.2", AS, "suất quà đã trao", "dịp", SAS),
    ("kinh phí chăm lo an sinh xã hội", 244_500_000, 226_000_000, "đồng", 258_000_000, Y, "N4.2",
     AS, None, None, SAS),
    ("kinh phí an sinh từ ngân sách", 131_500_000, 124_000_000, "đồng", None, None, "N4.2", AS,
     "kinh phí chăm lo an sinh xã hội", "nguồn", SAS),
    ("kinh phí an sinh từ xã hội hóa", 86_000_000, 78_000_000, "đồng", None, None, "N4.2", AS,
     "kinh phí chăm lo an sinh xã hội", "nguồn", SAS),
    ("kinh phí an sinh từ nguồn khác", 27_000_000, 24_000_000, "đồng", None, None, "N4.2", AS,
     "kinh phí chăm lo an sinh xã hội", "nguồn", SAS),
    ("căn nhà của hộ khó khăn đã sửa chữa, bàn giao", 3, 2, "căn", 4, None, "N4.2", AS, None, None,
     SAS),
    # thông tin, tuyên truyền
    ("tin, bài đã đăng, phát", 186, 151, "tin, bài", 215, None, "N2.2", TTG, None, None, None),
    ("tin, bài trên trang thông tin điện tử", 98, 82, "tin, bài", None, None, "N2.2", TTG,
     "tin, bài đã đăng, phát", "kênh", None),
    ("tin, bài trên trang Zalo của phường", 64, 47, "tin, bài", None, None, "N2.2", TTG,
     "tin, bài đã đăng, phát", "kênh", None),
    ("tin, bài trên loa truyền thanh", 24, 22, "tin, bài", None, None, "N2.2", TTG,
     "tin, bài đã đăng, phát", "kênh", None),
    # mức độ hài lòng và chỉ số
    ("mức độ hài lòng (%)", Decimal("93.4"), Decimal("91.8"), "%", None, Y, "N1.3", HL, None, None,
     "Khảo sát của phường"),
    ("Chỉ số cải cách hành chính cấp xã (PAR Index) được công bố trong năm", Decimal("86.42"), None,
     "điểm", None, None, "N1", HL, None, None, "Sở Nội vụ công bố lần đầu cho cấp xã"),
    ("thứ hạng Chỉ số cải cách hành chính cấp xã (PAR Index)", 17, None, "hạng", None, None, "N1",
     HL, None, None, "Sở Nội vụ công bố lần đầu cho cấp xã"),
    ("Bộ chỉ số phục vụ người dân, doanh nghiệp", Decimal("91.35"), Decimal("87.6"), "điểm", None,
     None, "N1.1", HL, None, None, "Cổng Dịch vụ công Quốc gia"),
)

# In the shorter periods, each (trong kỳ, cùng kỳ năm trước); quý IV has its year before only.
SPANS = ("Quý I", "Quý II", "Quý III", "6 tháng đầu năm", "9 tháng đầu năm")
BY_PERIOD: dict[str, tuple[tuple[object, object], ...]] = {
    "hồ sơ tiếp nhận":
        ((1839, 1678), (2018, 1811), (2099, 1915), (3734, 3380), (5702, 5183), (None, 1830)),
    "hồ sơ kỳ trước chuyển sang":
        ((97, 88), (123, 109), (131, 112), (97, 88), (97, 88), (None, 118)),
    "hồ sơ tiếp nhận mới":
        ((1742, 1590), (1895, 1702), (1968, 1803), (3637, 3292), (5605, 5095), (None, 1712)),
    "hồ sơ nộp trực tuyến":
        ((1263, 751), (1455, 907), (1560, 1081), (2718, 1658), (4278, 2739), (None, 1117)),
    "hồ sơ nộp trực tiếp":
        ((438, 805), (396, 758), (366, 684), (834, 1563), (1200, 2247), (None, 560)),
    "hồ sơ nộp qua bưu chính công ích":
        ((41, 34), (44, 37), (42, 38), (85, 71), (127, 109), (None, 35)),
    "hồ sơ đã giải quyết":
        ((1716, 1569), (1887, 1699), (1960, 1797), (3603, 3268), (5563, 5065), (None, 1733)),
    "hồ sơ đang giải quyết":
        ((123, 109), (131, 112), (139, 118), (131, 112), (139, 118), (None, 97)),
    "hồ sơ giải quyết trước hạn, đúng hạn":
        ((1695, 1523), (1868, 1658), (1944, 1765), (3563, 3181), (5507, 4946), (None, 1704)),
    "hồ sơ giải quyết quá hạn":
        ((21, 46), (19, 41), (16, 32), (40, 87), (56, 119), (None, 29)),
    "cán bộ, công chức được quán triệt":
        ((38, 36), (38, 36), (38, 36), (38, 36), (38, 36), (None, 36)),
    "lượt tiếp công dân":
        ((46, 52), (59, 53), (44, 49), (105, 105), (149, 154), (None, 50)),
    "cuộc đối thoại":
        ((1, 0), (1, 1), (2, 2), (2, 1), (4, 3), (None, 1)),
    "kiến nghị, phản ánh tiếp nhận":
        ((38, 47), (41, 49), (45, 52), (79, 96), (124, 148), (None, 44)),
    "kiến nghị, phản ánh trả lời đúng hạn":
        ((38, 45), (40, 47), (44, 51), (78, 92), (122, 143), (None, 43)),
    "kiến nghị, phản ánh trả lời quá hạn":
        ((0, 2), (1, 2), (1, 1), (1, 4), (2, 5), (None, 1)),
    "suất quà đã trao":
        ((185, 178), (0, 0), (416, 394), (185, 178), (601, 572), (None, 40)),
    "tin, bài đã đăng, phát":
        ((41, 36), (48, 40), (62, 50), (89, 76), (151, 126), (None, 46)),
}
# Asked for once, for the days of one report; nobody kept the same days of the year before.
IN_SPAN: dict[str, int] = {
    "hồ sơ tiếp nhận": 3919, "hồ sơ kỳ trước chuyển sang": 118, "hồ sơ tiếp nhận mới": 3801,
    "hồ sơ đã giải quyết": 3784, "hồ sơ đang giải quyết": 135,
    "hồ sơ giải quyết trước hạn, đúng hạn": 3746, "hồ sơ giải quyết quá hạn": 38,
    "cán bộ, công chức được quán triệt": 38,
    "kiến nghị, phản ánh tiếp nhận": 84, "kiến nghị, phản ánh trả lời đúng hạn": 82,
    "kiến nghị, phản ánh trả lời quá hạn": 2,
}
HALF_SURVEY = (Decimal("91.2"), Decimal("90.5"))  # the survey of June


def in_period(period: str, indicator: str, value: object, last_year: object) -> dict[str, object]:
    """The year's row of an indicator, with the figures of a shorter period."""
    row = next(row for row in YEAR if row["Chỉ tiêu số liệu"] == indicator)
    kept = {name: row[name] for name in row if name != "Ước cả năm"}
    figures = {"Trong kỳ": value, "Cùng kỳ năm trước": last_year}
    shown = {**kept, "Kỳ": period, **figures}
    return {name: cell for name, cell in shown.items() if cell is not None}


STATISTICS: Rows = [
    *[{**row, "Kỳ": "Cả năm"} for row in YEAR],
    *[
        in_period(period, indicator, *figures[index])
        for index, period in enumerate((*SPANS, "Quý IV"))
        for indicator, figures in BY_PERIOD.items()
    ],
    *[
        in_period(period, "mức độ hài lòng (%)", *HALF_SURVEY)
        for period in ("Quý II", "6 tháng đầu năm", "9 tháng đầu năm")
    ],
    *[in_period("Khoảng ngày riêng", name, value, None) for name, value in IN_SPAN.items()],
]

TAP_THE, CA_NHAN, MOI, NANG_CAP = "tập thể", "cá nhân", "mới", "nâng cấp"
KTE, VXH, QPAN, HTCT = (
    "kinh tế", "văn hóa - xã hội", "quốc phòng - an ninh", "xây dựng hệ thống chính trị",
)
QD1 = "Quyết định số 89/QĐ-UBND ngày 30/6/2026"
QD2 = "Quyết định số 131/QĐ-UBND ngày 28/8/2026"
QD3 = "Quyết định số 184/QĐ-UBND ngày 02/11/2026"

# The 12 khu phố registered 14 models in quý I (HĐ024); two others followed. Khu phố 10 is the one
# without a recognised model (target T5).
MODELS = table(
    "Mã | Tên mô hình | Đơn vị, cá nhân thực hiện | Loại hình | Lĩnh vực | Mới hay nâng cấp | "
    "Đăng ký | Công nhận | Nhiệm vụ | Kết quả | Văn bản công nhận, khen thưởng",
    ("MH01", "Tuyến hẻm tự quản, sạch rác", "Ban điều hành khu phố 1", TAP_THE, VXH, NANG_CAP, d(16, 3),
     "tháng 8/2026", "N4.1", "các hộ tự phân công trực vệ sinh, không còn điểm tập kết rác tự phát",
     QD2),
    ("MH02", "Ánh sáng hẻm đêm", "Ban điều hành khu phố 2", TAP_THE, QPAN, MOI, "tháng 2/2026",
     d(30, 6), "N4.1", "46 trụ đèn năng lượng mặt trời do người dân tự góp kinh phí", QD1),
    ("MH03", "Tủ sách pháp luật trước hiên nhà văn hóa", "Ban điều hành khu phố 3", TAP_THE, VXH, MOI,
     d(16, 3), d(2, 11), "N4.1", "mở cửa hằng ngày, có người trực hướng dẫn tra cứu", QD3),
    ("MH04", "Thứ Bảy không hẹn", "Ban điều hành khu phố 3", TAP_THE, HTCT, MOI, d(16, 3), d(2, 11),
     "N4.1", "tổ công nghệ số đến tận nhà giúp người già yếu làm hồ sơ vào sáng thứ Bảy", QD3),
    ("MH05", "Góc hàng rong văn minh", "Ban điều hành khu phố 4", TAP_THE, KTE, MOI, d(12, 3), d(2, 11),
     "N4.1", "18 hộ bán hàng rong chuyển vào điểm tập trung, vỉa hè thông thoáng", QD3),
    ("MH06", "Camera an ninh từ sức dân", "Ban điều hành khu phố 5", TAP_THE, QPAN, NANG_CAP, d(16, 3),
     d(2, 11), "N4.1", "phủ camera ở các lối vào khu phố, giảm vụ trộm cắp vặt", QD3),
    ("MH07", "Thu gom rác nhựa gây quỹ học bổng", "Chi hội Phụ nữ khu phố 6", TAP_THE, VXH, MOI,
     "tháng 2/2026", d(30, 6), "N4.1", "quỹ trao học bổng cho 12 học sinh khó khăn", QD1),
    ("MH08", "Hẻm 7 hiến đất mở đường", "Ban điều hành khu phố 7", TAP_THE, KTE, MOI, d(16, 3),
     "tháng 8/2026", "N4.1", "31 hộ hiến 412 m² đất để chỉnh trang tuyến hẻm", QD2),
    ("MH09", "Bếp ăn nghĩa tình", "Chi hội Chữ thập đỏ khu phố 7", TAP_THE, VXH, NANG_CAP, "quý I/2026",
     d(2, 11), "N4.1", "mỗi tuần hai buổi phát suất ăn cho người bệnh, người bán vé số", QD3),
    ("MH10", "Hẻm 15 an toàn", "Ban điều hành khu phố 8", TAP_THE, QPAN, MOI, d(13, 3), d(2, 11),
     "N4.1", "52 hộ đồng thuận góp kinh phí lắp camera an ninh", QD3),
    ("MH11", "Vườn hoa thay bãi rác", "Chi đoàn khu phố 9", TAP_THE, VXH, MOI, d(16, 3), d(2, 11),
     "N4.1", "05 bãi đất trống được dọn sạch, trồng hoa", QD3),
    ("MH12", "Thu gom nước thải hộ chăn nuôi", "Ban điều hành khu phố 10", TAP_THE, KTE, MOI, d(16, 3),
     None, "N4.1", "mới vận động được một phần số hộ, chuyển tiếp sang năm sau", None),
    ("MH13", "Hòa giải không đợi đơn", "Tổ hòa giải khu phố 11", TAP_THE, HTCT, NANG_CAP, d(10, 3), d(2, 11),
     "N4.1", "mâu thuẫn nhỏ được hòa giải tại nhà, không phát sinh đơn", QD3),
    ("MH14", "Người lính cụ Hồ giữ gìn hẻm phố", "Chi hội Cựu chiến binh khu phố 12", TAP_THE, QPAN, NANG_CAP,
     d(16, 3), d(2, 11), "N4.1", "tuần tra hằng đêm, nhắc nhở đỗ xe đúng nơi quy định", QD3),
    ("MH15", "Trả kết quả hồ sơ tận nhà cho người yếu thế",
     "Trung tâm Phục vụ hành chính công phường", TAP_THE, HTCT, MOI, d(20, 5), d(2, 11), "N4.1",
     "người già yếu, khuyết tật không phải đến trụ sở nhận kết quả", QD3),
    ("MH16", "Lớp học đàn miễn phí cho trẻ em khó khăn", "Một giáo viên nghỉ hưu ở khu phố 6", CA_NHAN,
     VXH, MOI, "quý III/2026", None, "N4.1", "hai lớp vào cuối tuần, đang theo dõi để xét năm sau",
     None),
)

INSPECTIONS = table(
    "Hoạt động | Đơn vị được kiểm tra | Số tồn tại, vi phạm | Số đã khắc phục | Tồn tại, vi phạm | "
    "Xử lý, khắc phục | Hạn khắc phục",
    ("HĐ032", KT, 1, 1, "một công chức đi làm muộn không báo trước",
     "nhắc nhở, rút kinh nghiệm trong cuộc họp phòng", d(3, 4)),
    ("HĐ032", VH, 0, 0, None, None, None),
    ("HĐ032", TT, 2, 2, "hai nhân viên mặc trang phục chưa đúng quy định khi trực quầy",
     "nhắc nhở, cam kết không tái phạm", d(3, 4)),
    ("HĐ057", "Ban điều hành khu phố 5", 1, 1, "bảng công khai còn nội dung của năm trước",
     "cập nhật nội dung mới ngay sau kiểm tra", d(15, 6)),
    ("HĐ057", "Ban điều hành khu phố 11", 1, 1, "chưa niêm yết danh mục đầu tư năm 2026",
     "niêm yết bổ sung, chụp ảnh gửi Văn phòng", d(15, 6)),
    ("HĐ035", TT, 2, 2, "chậm quét hồ sơ vào hệ thống; thiếu phiếu kiểm soát ở một số hồ sơ",
     "quét bổ sung, giao một công chức kiểm tra cuối ngày", d(5, 9)),
    ("HĐ035", KT, 2, 1, "chưa ghi lý do trả lại hồ sơ; chậm công khai lịch kiểm tra trật tự xây dựng",
     "đã ghi đủ lý do trả lại; lịch kiểm tra sẽ công khai từ quý IV", d(30, 11)),
    ("HĐ035", VH, 1, 1, "sổ theo dõi chi trả trợ cấp chưa có chữ ký người nhận ở một trang",
     "bổ sung chữ ký sau khi đối chiếu", d(5, 9)),
    ("HĐ004", TT, 2, 2, "hai trường hợp chậm cập nhật hồ sơ vào hệ thống",
     "nhắc nhở, cập nhật xong trong ngày", d(16, 9)),
    ("HĐ073", KT, 2, 2, "hai phản ánh về thoát nước trả lời quá hạn, chưa báo lý do cho người dân",
     "trả lời và xin lỗi bằng văn bản", d(5, 11)),
)

U = "UBND phường An Minh"
EVIDENCE = table(
    "Mã | Hoạt động | Tiêu chí | Số, ký hiệu | Ngày | Cơ quan ban hành | Tên loại, trích yếu | "
    "Trang",
    ("MC001", None, "1.1", None, None, U,
     "Kế hoạch thực hiện công tác dân vận chính quyền năm 2026", "1-6"),
    ("MC002", "HĐ001", "3.1", "08/TB-UBND", d(15, 1), U,
     "Thông báo niêm yết công khai thủ tục hành chính", "1-2"),
    ("MC003", "HĐ002", None, "21/QĐ-UBND", d(4, 2), U,
     "Quyết định tổ chức lớp tập huấn kỹ năng giao tiếp", "1-3"),
    ("MC004", "HĐ003", "3.1; 3.2", "96/BC-UBND", d(30, 6), U,
     "Báo cáo kết quả rà soát, đơn giản hóa thủ tục hành chính", "1-5"),
    ("MC005", "HĐ005", "3.2; 7.2", "44/KH-UBND", d(2, 3), U,
     "Kế hoạch ra quân hướng dẫn nộp hồ sơ trực tuyến", "1-4"),
    ("MC006", "HĐ006", "3.2; 8.1", "83/TB-UBND", d(25, 5), U,
     "Thông báo kết quả tuần lễ chuyển đổi số phục vụ người cao tuổi", "1-2"),
    ("MC007", "HĐ008", "3.3", "91/BC-UBND", d(24, 6), U,
     "Báo cáo kết quả khảo sát mức độ hài lòng đợt 1", "2-7"),
    ("MC008", "HĐ009", "3.3", "178/BC-UBND", d(23, 10), U,
     "Báo cáo kết quả khảo sát mức độ hài lòng đợt 2", "2-7"),
    ("MC009", "HĐ010", None, "37/BB-UBND", d(3, 3), U,
     "Biên bản hội nghị quán triệt pháp luật về thực hiện dân chủ ở cơ sở", "1-4"),
    ("MC010", "HĐ012", "6.2", "25/TB-UBND", d(11, 2), U,
     "Thông báo danh mục nội dung công khai năm 2026", "1-3"),
    ("MC011", "HĐ013", None, "129/BB-UBND", d(12, 8), U,
     "Biên bản lấy ý kiến Nhân dân về chỉnh trang tuyến hẻm 7", "1-5"),
    ("MC012", "HĐ014", "6.1", "02/NQ-HNCBCC", d(27, 2), U,
     "Nghị quyết hội nghị cán bộ, công chức năm 2026", "1-4"),
    ("MC013", "HĐ015", "6.3", "07/BC-BTTND", d(28, 7), "Ban Thanh tra nhân dân phường",
     "Báo cáo giám sát 6 tháng đầu năm", "1-3"),
    ("MC014", "HĐ016; HĐ017; HĐ018", "9.1", None, None, U, "Sổ tiếp công dân năm 2026", "1-42"),
    ("MC015", "HĐ019", "8.2; 9.2", "70/TB-UBND", d(28, 4), U,
     "Thông báo kết luận hội nghị đối thoại với hộ kinh doanh, doanh nghiệp", "1-4"),
    ("MC016", "HĐ020", "8.2; 9.2", "118/TB-UBND", d(20, 7), U,
     "Thông báo kết luận buổi đối thoại cụm khu phố 1 đến 6", "1-4"),
    ("MC017", "HĐ021", "8.2; 9.2", "122/TB-UBND", d(27, 7), U,
     "Thông báo kết luận buổi đối thoại cụm khu phố 7 đến 12", "1-3"),
    ("MC018", "HĐ022", "4.1", "151/BC-UBND", d(30, 9), U,
     "Báo cáo kết quả giải quyết đơn thư tồn đọng", "1-3"),
    ("MC019", "HĐ026", "7.1", "184/QĐ-UBND", d(2, 11), U,
     "Quyết định công nhận mô hình “Dân vận khéo” năm 2026", "1-5"),
    ("MC020", "HĐ027", "7.3", None, None, "Phòng Văn hóa - Xã hội",
     "Danh sách ký nhận quà Tết năm 2026", "1-8"),
)

EVIDENCE += table(
    "Mã | Hoạt động | Tiêu chí | Số, ký hiệu | Ngày | Cơ quan ban hành | Tên loại, trích yếu | "
    "Trang",
    ("MC021", "HĐ031", None, "12/KH-UBND", d(22, 1), U,
     "Kế hoạch cải cách hành chính năm 2026", "1-9"),
    ("MC022", "HĐ051", None, "19/BB-UBND", d(28, 1), U,
     "Biên bản hội nghị triển khai công tác dân vận chính quyền năm 2026", "1-4"),
    ("MC023", "HĐ044", None, "28/QĐ-UBND", d(24, 2), U,
     "Quyết định kiện toàn tổ công nghệ số cộng đồng khu phố", "1-5"),
    ("MC024", "HĐ071", None, "52/QĐ-UBND", d(19, 3), U,
     "Quyết định ban hành Quy chế tiếp nhận, xử lý phản ánh qua đường dây nóng", "1-6"),
    ("MC025", "HĐ032", "5.1", "41/BB-UBND", d(27, 3), U,
     "Biên bản kiểm tra việc chấp hành giờ giấc làm việc, nội quy tiếp dân", "1-3"),
    ("MC026", "HĐ068", "8.2", "58/TB-UBND", d(30, 3), U,
     "Thông báo kết luận buổi đối thoại với đoàn viên, thanh niên", "1-3"),
    ("MC027", "HĐ061", "6.3", "03/KH-BTTND", d(10, 4), BT,
     "Kế hoạch giám sát năm 2026 của Ban Thanh tra nhân dân", "1-3"),
    ("MC028", "HĐ058", None, "79/BB-UBND", d(13, 5), U,
     "Biên bản lấy ý kiến Nhân dân về đồ án quy hoạch chi tiết khu dân cư phía Nam", "1-7"),
    ("MC029", "HĐ062", "6.3", "05/BC-BTTND", d(3, 6), BT,
     "Báo cáo giám sát việc thu, chi các khoản đóng góp tự nguyện của Nhân dân", "1-4"),
    ("MC030", "HĐ045", None, "87/BC-UBND", d(9, 6), U,
     "Báo cáo kết quả ngày hội chuyển đổi số phường An Minh", "1-3"),
    ("MC031", "HĐ057", "6.2", "95/TB-UBND", d(12, 6), U,
     "Thông báo kết quả kiểm tra việc niêm yết công khai tại nhà văn hóa các khu phố", "1-3"),
    ("MC032", "HĐ077", "7.3", "84/QĐ-UBND", d(17, 6), U,
     "Quyết định hỗ trợ khẩn cấp các hộ bị tốc mái do dông lốc", "1-2"),
    ("MC033", "HĐ048", "3.3", "104/TB-UBND", d(30, 6), U,
     "Thông báo kết quả khảo sát mức độ hài lòng đợt 1", "1-2"),
    ("MC034", "HĐ074", None, "115/TB-UBND", d(13, 7), U,
     "Thông báo kết quả ra quân dọn vệ sinh, bóc gỡ quảng cáo rao vặt", "1-2"),
    ("MC035", "HĐ035", "5.1", "137/BB-UBND", d(21, 8), U,
     "Biên bản kiểm tra công vụ đột xuất tại các phòng, trung tâm", "1-6"),
    ("MC036", "HĐ078", "7.3", None, d(28, 8), VH,
     "Danh sách học sinh nhận học bổng, dụng cụ học tập", "1-4"),
    ("MC037", "HĐ060", None, "148/BB-UBND", d(23, 9), U,
     "Biên bản họp dân bàn việc góp kinh phí lắp camera an ninh hẻm 15", "1-4"),
    ("MC038", "HĐ080", "7.3", "163/QĐ-UBND", d(1, 10), U,
     "Quyết định tặng quà mừng thọ nhân Ngày Quốc tế Người cao tuổi", "1-3"),
    ("MC039", "HĐ069", "8.2; 9.2", "170/TB-UBND", d(26, 10), U,
     "Thông báo kết luận buổi đối thoại với tiểu thương chợ An Minh", "1-3"),
    ("MC040", "HĐ073", "5.1", "168/BB-UBND", d(27, 10), U,
     "Biên bản kiểm tra việc giải quyết đơn thư, phản ánh của các phòng", "1-4"),
    ("MC041", "HĐ050", "3.3", "172/TB-UBND", d(28, 10), U,
     "Thông báo kết quả khảo sát mức độ hài lòng đợt 2", "1-2"),
)

EVIDENCE += table(
    "Mã | Hoạt động | Tiêu chí | Số, ký hiệu | Ngày | Cơ quan ban hành | Tên loại, trích yếu | "
    "Trang",
    ("MC042", None, "1.3", "09/QĐ-UBND", d(19, 1), U,
     "Quyết định phân công Phó Chủ tịch phụ trách công tác dân vận chính quyền", "1-2"),
    ("MC043", None, "10.1", None, None, U, "Sổ đăng ký văn bản đi năm 2026 (trích)", "12-18"),
    ("MC044", None, "11.1", "1377/QĐ-UBND", d(28, 10), "Ủy ban nhân dân tỉnh Tây Ninh",
     "Quyết định tặng Bằng khen về phong trào “Dân vận khéo” năm 2026", "1-3"),
)
EVIDENCE += table(
    "Mã | Hoạt động | Tiêu chí | Ngày | Cơ quan ban hành | Tên loại, trích yếu | Tệp",
    ("MC045", "HĐ020", "8.2", d(16, 7), U,
     "Buổi đối thoại cụm khu phố 1 đến 6 (ảnh vẽ minh họa)", "anh-doi-thoai-16-7.png"),
    ("MC046", "HĐ027", "7.3", d(6, 2), VH,
     "Trao quà Tết cho gia đình chính sách (ảnh vẽ minh họa)", "anh-qua-tet.png"),
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

ASSESSMENTS += table(
    "Mục | Kỳ | Nội dung",
    # Quý I
    ("chỉ đạo, triển khai", "Quý I",
     "Ủy ban nhân dân phường ban hành kế hoạch ngay từ đầu năm, giao rõ bộ phận chủ trì và thời hạn "
     "của từng nhiệm vụ."),
    ("ưu điểm", "Quý I",
     "Kế hoạch công tác dân vận chính quyền được ban hành sớm và quán triệt đến toàn thể cán bộ, "
     "công chức, trưởng các khu phố."),
    ("ưu điểm", "Quý I",
     "Việc chăm lo Tết cho gia đình chính sách, hộ nghèo được tổ chức kịp thời, đúng đối tượng."),
    ("hạn chế", "Quý I",
     "Kỷ luật giờ giấc ở một vài bộ phận chưa nghiêm, đã phải nhắc nhở sau kiểm tra."),
    ("nguyên nhân", "Quý I",
     "Khối lượng việc sau Tết dồn nhiều, một số công chức mới được phân công nên chưa quen việc."),
    ("phương hướng", "Quý I",
     "Trong những tháng còn lại của năm, tập trung giảm hồ sơ trễ hạn, mở các buổi trả kết quả lưu "
     "động và tổ chức khảo sát mức độ hài lòng đợt 1."),
    ("phương hướng", "Quý I",
     "Tổ chức đối thoại với hộ kinh doanh, doanh nghiệp và người dân theo kế hoạch."),
    ("kiến nghị", "Quý I",
     "Đề nghị Sở Nội vụ sớm tập huấn nghiệp vụ dân vận chính quyền cho công chức cấp xã."),
    # Quý II
    ("ưu điểm", "Quý II",
     "Việc hướng dẫn người dân nộp hồ sơ trực tuyến được đưa về tận khu phố, người cao tuổi và người "
     "yếu thế được hỗ trợ trực tiếp."),
    ("ưu điểm", "Quý II",
     "Ý kiến của người dân về quy hoạch, mở rộng đường được lấy trước khi thực hiện nên tạo được sự "
     "đồng thuận."),
    ("hạn chế", "Quý II",
     "Vẫn còn kiến nghị về thoát nước trả lời chậm; một số nhà văn hóa khu phố chưa cập nhật kịp "
     "bảng công khai."),
    ("nguyên nhân", "Quý II",
     "Nội dung thoát nước liên quan nhiều cơ quan nên phải chờ ý kiến; công chức theo dõi khu phố "
     "còn kiêm nhiệm."),
    ("phương hướng", "Quý II",
     "Trong nửa cuối năm, đối thoại với người dân theo cụm khu phố, khắc phục các nội dung người dân "
     "chưa hài lòng qua khảo sát đợt 1."),
    ("kiến nghị", "Quý II",
     "Đề nghị Sở Xây dựng hỗ trợ phường xử lý các điểm ngập do tuyến thoát nước chung."),
    # Quý III
    ("ưu điểm", "Quý III",
     "Các buổi đối thoại theo cụm khu phố được chuẩn bị kỹ, ý kiến của người dân được trả lời có "
     "thời hạn."),
    ("ưu điểm", "Quý III",
     "Đơn thư tồn từ trước khi sắp xếp đơn vị hành chính được rà soát và giải quyết dứt điểm."),
    ("hạn chế", "Quý III",
     "Kiểm tra công vụ đột xuất còn phát hiện thiếu sót về cập nhật hồ sơ; có phản ánh trả lời quá "
     "hạn; hội thi tuyên truyền viên không tổ chức được theo dự kiến."),
    ("nguyên nhân", "Quý III",
     "Nhiều việc trùng thời gian chuẩn bị năm học mới; việc phối hợp giữa các phòng có lúc chưa chặt "
     "chẽ."),
    ("phương hướng", "Quý III",
     "Trong quý IV, hoàn thành khảo sát mức độ hài lòng đợt 2, kiểm tra, công nhận mô hình “Dân vận "
     "khéo” và chuẩn bị hồ sơ tự chấm điểm."),
    ("kiến nghị", "Quý III",
     "Đề nghị Ủy ban nhân dân tỉnh nâng cấp đường truyền của hệ thống giải quyết thủ tục hành chính "
     "ở cấp xã."),
    # Quý IV
    ("ưu điểm", "Quý IV",
     "Kết quả khảo sát đợt 2 cho thấy người dân hài lòng hơn; các mô hình “Dân vận khéo” được kiểm "
     "tra và công nhận đúng kế hoạch."),
    ("hạn chế", "Quý IV",
     "Một khu phố chưa có mô hình được công nhận; hội thi tìm hiểu pháp luật về dân chủ ở cơ sở phải "
     "lùi thời gian tổ chức."),
    ("nguyên nhân", "Quý IV",
     "Thời gian cuối năm tập trung nhiều nhiệm vụ; việc vận động các hộ ở khu phố chưa có mô hình cần "
     "thêm thời gian."),
    ("phương hướng", "Quý IV",
     "Trong những ngày còn lại của năm, bàn giao nhà sửa chữa cho hộ khó khăn và khắc phục xong các "
     "tồn tại qua kiểm tra công vụ."),
    ("phương hướng", "Quý IV",
     "Ban hành sớm kế hoạch công tác dân vận chính quyền của năm sau, giúp khu phố còn lại hoàn "
     "thiện mô hình “Dân vận khéo”."),
    ("kiến nghị", "Quý IV",
     "Đề nghị Sở Nội vụ thông báo sớm kết quả thẩm định điểm để phường rút kinh nghiệm cho năm sau."),
    # 6 tháng đầu năm
    ("chỉ đạo, triển khai", "6 tháng đầu năm",
     "Ủy ban nhân dân phường kiểm điểm kết quả dân vận tại phiên họp hằng tháng, giao khắc phục ngay "
     "các nhiệm vụ chậm."),
    ("ưu điểm", "6 tháng đầu năm",
     "Tỷ lệ hồ sơ trễ hạn giảm rõ so với cùng kỳ; hồ sơ trả quá hạn trong quý I đều có thư "
     "xin lỗi."),
    ("ưu điểm", "6 tháng đầu năm",
     "Hội nghị cán bộ, công chức được tổ chức đúng quy định; hoạt động giám sát của Ban Thanh tra "
     "nhân dân có chuyên đề cụ thể."),
    ("hạn chế", "6 tháng đầu năm",
     "Việc công khai ở một số khu phố chưa được cập nhật thường xuyên; còn kiến nghị trả lời chậm."),
    ("nguyên nhân", "6 tháng đầu năm",
     "Khách quan: nội dung kiến nghị liên quan nhiều cơ quan, phải chờ ý kiến chuyên môn."),
    ("nguyên nhân", "6 tháng đầu năm",
     "Chủ quan: việc theo dõi, đôn đốc của một số bộ phận chưa thường xuyên."),
    ("phương hướng", "6 tháng đầu năm",
     "Trong 6 tháng cuối năm, đẩy mạnh đối thoại theo cụm khu phố, kiểm tra công vụ đột xuất và "
     "khảo sát mức độ hài lòng đợt 2."),
    ("phương hướng", "6 tháng đầu năm",
     "Hỗ trợ các khu phố hoàn thiện mô hình “Dân vận khéo” đã đăng ký để kiểm tra, công nhận cuối "
     "năm."),
    ("kiến nghị", "6 tháng đầu năm",
     "Đề nghị Sở Nội vụ hướng dẫn thống nhất biểu mẫu báo cáo công tác dân vận chính quyền cho cấp "
     "xã."),
    # 9 tháng đầu năm
    ("chỉ đạo, triển khai", "9 tháng đầu năm",
     "Các nhiệm vụ chậm tiến độ được nhắc việc bằng văn bản; kết luận đối thoại được theo dõi đến khi "
     "thực hiện xong."),
    ("ưu điểm", "9 tháng đầu năm",
     "Các nhiệm vụ của kế hoạch đều đã được triển khai; người dân tham gia tích cực các phong trào ở "
     "khu phố."),
    ("ưu điểm", "9 tháng đầu năm",
     "Công tác an sinh xã hội huy động được nhiều nguồn lực ngoài ngân sách."),
    ("hạn chế", "9 tháng đầu năm",
     "Còn tồn tại qua kiểm tra công vụ chưa khắc phục xong; có kiến nghị trả lời quá hạn."),
    ("nguyên nhân", "9 tháng đầu năm",
     "Số hồ sơ tăng trong khi nhân sự tiếp nhận không tăng; phối hợp giữa các phòng có lúc chưa kịp "
     "thời."),
    ("phương hướng", "9 tháng đầu năm",
     "Trong quý IV, khắc phục dứt điểm các tồn tại đã phát hiện, hoàn thành các nhiệm vụ còn lại và "
     "chuẩn bị báo cáo năm, hồ sơ tự chấm điểm."),
    ("kiến nghị", "9 tháng đầu năm",
     "Đề nghị Ủy ban nhân dân tỉnh quan tâm bố trí kinh phí cho hoạt động của tổ công nghệ số cộng "
     "đồng."),
    # Khoảng ngày riêng
    ("ưu điểm", "Khoảng ngày riêng",
     "Việc lấy ý kiến Nhân dân được thực hiện trước khi quyết định các công trình, quy hoạch liên "
     "quan trực tiếp đến đời sống khu phố."),
    ("ưu điểm", "Khoảng ngày riêng",
     "Người đứng đầu trực tiếp tiếp công dân, đối thoại và theo dõi việc thực hiện kết luận."),
    ("hạn chế", "Khoảng ngày riêng",
     "Kỷ luật, kỷ cương ở một số bộ phận chưa chuyển biến đồng đều, còn thiếu sót phải chấn chỉnh qua "
     "kiểm tra."),
    ("nguyên nhân", "Khoảng ngày riêng",
     "Một số công chức được điều chuyển sau sắp xếp, cần thời gian làm quen với nhiệm vụ mới."),
    ("phương hướng", "Khoảng ngày riêng",
     "Trong những tháng còn lại của năm, tiếp tục kiểm tra việc khắc phục sau kiểm tra, mở rộng hình "
     "thức tiếp nhận ý kiến của người dân ở khu phố."),
    ("kiến nghị", "Khoảng ngày riêng",
     "Đề nghị Đảng ủy phường tiếp tục lãnh đạo, phân công cấp ủy viên theo dõi công tác dân vận ở "
     "từng khu phố."),
)

"""Sample 1: the letter with the dossier and the meeting at which the unit scored itself; invented.

No person is named: who presided and who wrote stays open, to be filled in by hand.
"""

from __future__ import annotations

from samples.rows import table
from samples.so_xay_dung_2024_records import d

DOCUMENTS = table(
    "Mã | Loại văn bản | Kỳ | Trích yếu | Tháng dự kiến | Kính gửi | Thời hạn | Cách tính hạn | "
    "Hình thức ký | Chức vụ người ký | Lưu | Bộ phận soạn thảo",
    ("VB11", "công văn gửi hồ sơ", None,
     "gửi hồ sơ tự chấm điểm công tác Dân vận chính quyền năm 2024", 11, "Sở Nội vụ", d(15, 11),
     "trước (không tính ngày đó)", "KT.", "Phó Giám đốc", "VT, VP", "VP"),
    ("VB12", "biên bản họp tự chấm điểm", None,
     "Họp tự chấm điểm công tác Dân vận chính quyền năm 2024", 10, None, None, None,
     "Ký trực tiếp", "Chủ tọa", "VT, hồ sơ", None),
)

RECIPIENTS = table(
    "Văn bản | Thứ tự | Nơi nhận",
    ("VB11", 1, "Ban Giám đốc"),
)

MEETINGS = table(
    "Ngày họp | Giờ bắt đầu | Giờ kết thúc | Địa điểm | Chức vụ chủ trì | Chức vụ thư ký | "
    "Thành phần dự | Vắng | Ý kiến thảo luận | Kết quả biểu quyết | Kết luận",
    (d(28, 10), "14 giờ 00", "16 giờ 10", "Phòng họp số 2, Sở Xây dựng", "Phó Giám đốc",
     "Chuyên viên Văn phòng Sở",
     "Lãnh đạo Văn phòng Sở, Thanh tra Sở\nTrưởng các phòng chuyên môn\n"
     "Đại diện Trung tâm Giám định chất lượng xây dựng\nChủ tịch Công đoàn cơ sở Sở",
     "Không",
     "Thanh tra Sở đề nghị bổ sung tài liệu kiểm chứng cho các tiêu chí về kiểm tra công vụ\n"
     "Công đoàn đề nghị nêu rõ số lượt đoàn viên tham gia các phong trào",
     "09/09 người dự họp đồng ý với điểm tự chấm",
     "Giao Văn phòng Sở hoàn thiện báo cáo, hồ sơ và gửi Sở Nội vụ đúng thời hạn\n"
     "Các phòng gửi bổ sung tài liệu kiểm chứng trước ngày 01/11/2024"),
)

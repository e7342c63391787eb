"""Sample 2: the letter with the dossier and the meeting at which the ward scored itself; invented.

The meeting is still to come: only its day and place are known, the rest prints as dotted blanks.
"""

from __future__ import annotations

from samples.phuong_2026_records import d
from samples.rows import table

DOCUMENTS = table(
    "Mã | Loại văn bản | Kỳ | Trích yếu | Tháng dự kiến | Kính gửi | Thời hạn | Cách tính hạn | "
    "Hình thức ký | Chức vụ người ký | Lưu | Bộ phận soạn thảo",
    ("VB11", "công văn gửi hồ sơ", None,
     "gửi hồ sơ tự chấm điểm công tác dân vận chính quyền năm 2026", 11, "Sở Nội vụ tỉnh Tây Ninh",
     d(1, 12), "trước (không tính ngày đó)", "TM. và KT.", "Phó Chủ tịch", "VT, VP", "VP"),
    ("VB12", "biên bản họp tự chấm điểm", None,
     "Họp tự chấm điểm công tác dân vận chính quyền năm 2026", 11, None, None, None,
     "Ký trực tiếp", "Chủ tọa", "VT, hồ sơ", None),
)

RECIPIENTS = table(
    "Văn bản | Thứ tự | Nơi nhận",
    ("VB11", 1, "Chủ tịch, các Phó Chủ tịch UBND phường"),
)

MEETINGS = table(
    "Ngày họp | Địa điểm | Chức vụ chủ trì",
    (d(16, 11), "Hội trường Ủy ban nhân dân phường", "Phó Chủ tịch"),
)

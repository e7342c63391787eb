"""The catalogue of problems: code, severity, what is wrong, how to mend it.

Takes a code and the facts of one case, gives a ``Problem`` in Vietnamese. All sentences a clerk
may read about the workbook, a template or the archive stand here and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Kind:
    severity: Severity
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place. ``column`` and ``row`` tell which documents it blocks."""

    code: str
    severity: Severity
    message: str
    hint: str
    sheet: str = ""
    cell: str = ""
    file: str = ""
    column: str = ""
    row: int = 0

    def as_json(self) -> dict[str, str]:
        return {
            "code": self.code,
            "severity": self.severity,
            "file": self.file,
            "sheet": self.sheet,
            "cell": self.cell,
            "message": self.message,
            "hint": self.hint,
        }


class Stop(Exception):
    """What cannot go on at all: carries the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def problem(
    code: str,
    /,
    *,
    sheet: str = "",
    cell: str = "",
    file: str = "",
    column: str = "",
    row: int = 0,
    **facts: Any,
) -> Problem:
    """Make a problem from the catalogue; a fact that its sentence wants must be given."""
    kind = CATALOGUE[code]
    return Problem(
        code,
        kind.severity,
        kind.message.format(**facts),
        kind.hint.format(**facts),
        sheet,
        cell,
        file,
        column,
        row,
    )


CATALOGUE: dict[str, Kind] = {
    # --- the file -------------------------------------------------------------------------
    "file-missing": Kind(
        "error",
        "Không tìm thấy tệp “{path}”.",
        "Kiểm tra lại tên tệp và thư mục rồi chạy lại.",
    ),
    "file-unreadable": Kind(
        "error",
        "Không mở được tệp “{path}” ({why}).",
        "Đóng tệp trong Excel nếu đang mở, kiểm tra quyền đọc, rồi chạy lại.",
    ),
    "file-not-xlsx": Kind(
        "error",
        "Tệp “{path}” không phải là sổ Excel dạng .xlsx ({why}).",
        "Mở tệp bằng Excel, chọn Lưu thành (Save As) › Excel Workbook (*.xlsx), bỏ mật khẩu "
        "nếu có, rồi chạy lại.",
    ),
    "file-too-big": Kind(
        "error",
        "Tệp “{path}” giải nén ra quá lớn ({what}), không đọc để bảo đảm an toàn.",
        "Chép riêng dữ liệu sang sổ mẫu mới tạo bằng lệnh “dvcq new”.",
    ),
    "no-workbook": Kind(
        "error",
        "Không có sổ Excel nào trong thư mục “{path}”.",
        "Tạo sổ mới bằng lệnh “dvcq new inputs/ten-so.xlsx” rồi điền, hoặc chỉ rõ tên tệp.",
    ),
    "new-exists": Kind(
        "error",
        "Tệp “{path}” đã có, không ghi đè.",
        "Chọn tên khác cho sổ mới.",
    ),
    "new-suffix": Kind(
        "error",
        "Tên sổ mới “{path}” phải có đuôi .xlsx.",
        "Đặt tên dạng so-moi.xlsx.",
    ),
    "lock-file": Kind(
        "info",
        "Bỏ qua tệp tạm “{path}” của Excel.",
        "Không cần làm gì; đóng Excel thì tệp này tự mất.",
    ),
    "template-missing": Kind(
        "error",
        "Không thấy mẫu “{path}”.",
        "Chép mẫu vào thư mục mẫu, hoặc bỏ tùy chọn --templates để dùng mẫu có sẵn.",
    ),
    # --- sheets and headers -----------------------------------------------------------------
    "sheet-missing": Kind(
        "error",
        "Thiếu trang tính “{name}”.",
        "Tạo sổ mẫu bằng “dvcq new” và chép trang tính này sang, hoặc đổi lại đúng tên.",
    ),
    "sheet-near": Kind(
        "error",
        "Không thấy trang tính “{name}”, nhưng có trang “{found}”: có phải ý là “{name}”?",
        "Đổi tên trang “{found}” thành “{name}” nếu đúng là trang đó.",
    ),
    "sheet-unknown": Kind(
        "warning",
        "Trang tính “{name}” không có trong mẫu; được giữ nguyên, không đưa vào văn bản.",
        "Nếu là trang ghi chép riêng thì không cần làm gì.",
    ),
    "sheet-hidden": Kind(
        "warning",
        "Trang tính “{name}” đang ẩn; nội dung vẫn được đọc và tính.",
        "Bỏ ẩn trang (Unhide) để mọi người cùng thấy, hoặc xóa nếu không dùng.",
    ),
    "header-missing": Kind(
        "error",
        "Thiếu cột “{header}”.",
        "Thêm cột có đúng tên này vào dòng tiêu đề (dòng 1).",
    ),
    "header-near": Kind(
        "error",
        "Cột “{found}” không có trong mẫu: có phải ý là “{header}”?",
        "Sửa tên cột thành “{header}”, hoặc đổi hẳn tên khác nếu là cột riêng của đơn vị.",
    ),
    "header-double": Kind(
        "error",
        "Cột “{header}” xuất hiện hai lần (ở {first} và {second}).",
        "Chỉ để lại một cột mang tên này.",
    ),
    "header-unknown": Kind(
        "warning",
        "Cột “{header}” không có trong mẫu; mẫu Word riêng có thể gọi bằng bo_sung.{name}.",
        "Nếu là cột riêng của đơn vị thì không cần làm gì.",
    ),
    "setting-near": Kind(
        "error",
        "Mục “{found}” không có trong mẫu: có phải ý là “{header}”?",
        "Sửa tên mục ở cột “Thông tin” thành “{header}”.",
    ),
    "setting-unknown": Kind(
        "warning",
        "Mục “{header}” không có trong mẫu; dữ liệu được giữ để dùng trong mẫu Word riêng.",
        "Nếu là mục riêng của đơn vị thì không cần làm gì.",
    ),
    "setting-double": Kind(
        "error",
        "Mục “{header}” xuất hiện hai lần (lần đầu ở {first}).",
        "Chỉ để lại một dòng cho mục này.",
    ),
    "value-without-header": Kind(
        "warning",
        "Ô có nội dung nhưng cột không có tên ở dòng tiêu đề; nội dung không được dùng.",
        "Đặt tên cột ở dòng 1, hoặc xóa nội dung của cột này.",
    ),
    # --- cells --------------------------------------------------------------------------------
    "cell-required": Kind(
        "error",
        "Chưa nhập “{header}”.",
        "{note}",
    ),
    "cell-error": Kind(
        "error",
        "Ô “{header}” đang báo lỗi {value}.",
        "Sửa công thức hoặc gõ thẳng giá trị đúng.",
    ),
    "cell-formula": Kind(
        "error",
        "Ô “{header}” có công thức nhưng chưa có kết quả tính.",
        "Mở sổ bằng Excel, bấm Lưu rồi chạy lại; hoặc gõ thẳng giá trị.",
    ),
    "cell-date": Kind(
        "error",
        "“{value}” ở cột “{header}” không phải là ngày hợp lệ.",
        "Nhập ngày dạng 05/3/2030.",
    ),
    "cell-moment": Kind(
        "error",
        "Không đọc được thời gian “{value}” ở cột “{header}”.",
        "Nhập ngày có thật (05/3/2030), tháng (tháng 3/2030) hoặc quý (quý II/2030); nhiều ngày "
        "thì ghi ngày cuối ở cột “Đến ngày”.",
    ),
    "cell-became-date": Kind(
        "error",
        "Ô “{header}” bị Excel đổi thành ngày {value}.",
        "Định dạng cột là Văn bản (Text) rồi gõ lại nội dung đúng.",
    ),
    "cell-number": Kind(
        "error",
        "“{value}” ở cột “{header}” không phải là số, hoặc có thể hiểu hai cách.",
        "Nhập một con số, ví dụ 1.234 hoặc 98,5; không ghi thêm chữ như “khoảng”.",
    ),
    "cell-integer": Kind(
        "error",
        "“{value}” ở cột “{header}” phải là số nguyên.",
        "Nhập số nguyên không âm, ví dụ 45.",
    ),
    "cell-range": Kind(
        "error",
        "“{value}” ở cột “{header}” nằm ngoài khoảng cho phép ({low} đến {high}).",
        "Kiểm tra lại số đã nhập.",
    ),
    "cell-choice": Kind(
        "error",
        "“{value}” không có trong danh sách của cột “{header}”.{suggest}",
        "Chọn một trong: {choices}.",
    ),
    "cell-reference": Kind(
        "error",
        "“{value}” ở cột “{header}” không có trong trang “{target}”.{suggest}",
        "Chọn mã đã có, hoặc bổ sung dòng đó vào trang “{target}”.",
    ),
    "reference-empty": Kind(
        "error",
        "Trang “{target}” đang trống nên cột “{header}” chưa dùng được.",
        "Điền trang “{target}” trước.",
    ),
    "cell-pattern": Kind(
        "error",
        "“{value}” ở cột “{header}” không đúng dạng.",
        "{note}",
    ),
    "cell-listed": Kind(
        "warning",
        "“{value}” ở cột “{header}” chưa có trong trang “Danh mục”.{suggest}",
        "Chọn từ danh sách, hoặc bổ sung vào trang “Danh mục” nếu là giá trị mới.",
    ),
    "cell-repaired": Kind(
        "info",
        "Đã sửa ô “{header}” khi đọc: {rules}.",
        "Không cần làm gì; sổ gốc không bị thay đổi.",
    ),
    "key-double": Kind(
        "error",
        "Mã “{value}” ở cột “{header}” bị trùng với ô {first}.",
        "Đặt cho mỗi dòng một mã riêng.",
    ),
    # --- dates --------------------------------------------------------------------------------
    "date-order": Kind(
        "error",
        "“Đến ngày” ({end}) sớm hơn “Từ ngày” ({start}).",
        "Sửa lại một trong hai ngày.",
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
        "Văn bản {code} chưa có tên người ký: chừa chỗ ký.",
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
        "Nhập mã nhiệm vụ, nhóm, hình thức, bộ phận hoặc tên chỉ tiêu số liệu đã có.",
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
        "warning",
        "Không thấy tệp minh chứng “{path}”.",
        "Đặt tệp vào thư mục “{folder}” cạnh sổ, hoặc sửa tên tệp.",
    ),
    "evidence-path": Kind(
        "error",
        "Đường dẫn tệp “{path}” không được phép.",
        "Chỉ ghi tên tệp nằm trong thư mục cạnh sổ, không ghi ổ đĩa hay “..”.",
    ),
    "assessment-missing": Kind(
        "warning",
        "Chưa có nội dung “{section}” của báo cáo {period} trong trang Đánh giá; văn bản in dấu "
        "nhắc “{mark}”.",
        "Thêm dòng cho mục này; nếu không có gì thì ghi rõ, ví dụ “Không có.”",
    ),
    # --- rubric and scores --------------------------------------------------------------------
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
    "score-not-leaf": Kind(
        "error",
        "Tiêu chí “{code}” là nhóm, không chấm trực tiếp.",
        "Chấm ở các tiêu chí con.",
    ),
    "rubric-step": Kind(
        "error",
        "Bước làm tròn {value} không hợp lý.",
        "Nhập bước từ 0,001 đến 1, ví dụ 0,25.",
    ),
    "evidence-not-leaf": Kind(
        "error",
        "Minh chứng gắn với “{code}” là nhóm tiêu chí, không rõ chứng minh tiêu chí nào.",
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
        "Sửa lại điểm tự chấm.",
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
    # --- templates ----------------------------------------------------------------------------
    "template-broken": Kind(
        "error",
        "Mẫu {template} bị hỏng hoặc không phải tệp Word .docx ({why}).",
        "Mở mẫu bằng Word, lưu lại dạng .docx, hoặc chép lại từ mẫu có sẵn.",
    ),
    "template-name": Kind(
        "error",
        "Mẫu {template}, {place}: không có biến “{name}”.{suggest}",
        "Sửa tên biến trong mẫu Word.",
    ),
    "template-syntax": Kind(
        "error",
        "Mẫu {template}, {place}: thẻ “{tag}” sai cú pháp ({why}).",
        "Sửa lại thẻ trong mẫu Word.",
    ),
    "template-forbidden": Kind(
        "error",
        "Mẫu {template}, {place}: “{tag}” không được phép ({why}).",
        "Chỉ dùng biến, for, if và các bộ lọc cho phép.",
    ),
    "template-alone": Kind(
        "error",
        "Mẫu {template}, {place}: thẻ “{tag}” phải đứng một mình trong đoạn, chữ khác sẽ bị mất.",
        "Đưa thẻ sang một đoạn riêng.",
    ),
    "template-render": Kind(
        "error",
        "Mẫu {template} không dựng được: {why}.",
        "Kiểm tra lại các thẻ trong mẫu Word.",
    ),
    # --- archive ------------------------------------------------------------------------------
    "archive-path-long": Kind(
        "error",
        "Đường dẫn lưu trữ dài {length} ký tự, vượt mức an toàn {limit} của Windows.",
        "Đặt thư mục lưu ở nơi có đường dẫn ngắn hơn, hoặc rút ngắn “Mã đơn vị”.",
    ),
    "archive-write": Kind(
        "error",
        "Không ghi được vào thư mục lưu trữ “{path}” ({why}).",
        "Kiểm tra dung lượng đĩa, quyền ghi và các tệp đang mở, rồi chạy lại.",
    ),
    "archive-altered": Kind(
        "error",
        "Hồ sơ “{bag}”: {what}.",
        "Khôi phục từ bản sao lưu; không sửa tệp trong kho lưu trữ.",
    ),
    "trace-missing": Kind(
        "error",
        "Không thấy tệp nguồn gốc “{path}” bên cạnh văn bản.",
        "Dùng văn bản nằm trong kho lưu trữ outputs, nơi có tệp .trace.json đi kèm.",
    ),
}

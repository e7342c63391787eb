"""How the rubrics write their rows.

Every row says where it comes from: what a public source tells is named there, all else is said to
be constructed.
"""

from __future__ import annotations

Row = dict[str, object]
Fact = tuple[str, str]

MADE = "Dựng để minh họa: thay bằng văn bản của tỉnh."

STATISTIC = "số liệu trong kỳ"
HEADCOUNT: Fact = ("số cán bộ, công chức, viên chức", "")
DONE = "số hoạt động đã thực hiện"
JOINT: Fact = ("số hoạt động có đơn vị phối hợp", "")
MODELS: Fact = ("số mô hình đăng ký", "")
RECOGNISED: Fact = ("số mô hình được công nhận", "")
INSPECTIONS: Fact = ("số cuộc kiểm tra công vụ", "")
FAULTS: Fact = ("số tồn tại, vi phạm qua kiểm tra", "")
FIXED: Fact = ("số tồn tại, vi phạm đã khắc phục", "")
TARGETS: Fact = ("số chỉ tiêu của kế hoạch", "")
TARGETS_REACHED: Fact = ("số chỉ tiêu đã đạt", "")
TASKS: Fact = ("số nhiệm vụ của kế hoạch", "")
TASKS_STARTED: Fact = ("số nhiệm vụ đã có hoạt động", "")
PLAN, REPORT, DOSSIER = "kế hoạch", "báo cáo", "báo cáo tự chấm điểm"

FULL, ZERO, SKIP, ASK = ("tính điểm tối đa", "tính 0 điểm", "không áp dụng", "hỏi người chấm")


def statistic(name: str) -> Fact:
    return STATISTIC, name


def activities(form: str) -> Fact:
    """Activities done in a form of the sheet "Danh mục"."""
    return DONE, form


def late(kind: str) -> Fact:
    return "số văn bản ban hành trễ hạn", kind


def missing(kind: str) -> Fact:
    return "số văn bản quá hạn chưa ban hành", kind


def days_late(kind: str) -> Fact:
    return "số ngày trễ hạn của văn bản", kind


def _side(name: str, fact: Fact | None) -> Row:
    if fact is None:
        return {}
    scope: Row = {f"Phạm vi {name.lower()}": fact[1]} if fact[1] else {}
    return {name: fact[0], **scope}


def _row(
    code: str, text: str, kind: str, points: object, source: str, columns: Row | None = None
) -> Row:
    shown: Row = {"Mã": code, "Nội dung": text, "Điểm tối đa": points, "Cách chấm": kind}
    return {**shown, **(columns or {}), "Nguồn": source}


def group(
    code: str,
    text: str,
    points: object,
    source: str = MADE,
    kind: str = "tổng các tiêu chí con",
    only_with: Fact | None = None,
) -> Row:
    """A criterion that sums its children; ``only_with``: it applies where this is above 0."""
    return _row(code, text, kind, points, source, _side("Tử số", only_with))


def _leaf(
    code: str,
    text: str,
    points: object,
    kind: str,
    proof: str,
    source: str = MADE,
    columns: Row | None = None,
) -> Row:
    """A scored criterion; it wants evidence unless no document proves it."""
    proven: Row = {"Cần minh chứng": "Có" if proof else "Không"}
    if proof:
        proven["Tài liệu thường dùng"] = proof
    return _row(code, text, kind, points, source, {**(columns or {}), **proven})


def yes(code: str, text: str, points: object, proof: str, source: str = MADE) -> Row:
    return _leaf(code, text, points, "có/không", proof, source)


def typed(code: str, text: str, points: object, proof: str, source: str = MADE) -> Row:
    return _leaf(code, text, points, "tự chấm điểm", proof, source)


def superior(code: str, text: str, points: object, source: str = MADE) -> Row:
    return _leaf(code, text, points, "cấp trên chấm", "", source)


def ratio(
    code: str,
    text: str,
    points: object,
    top: Fact,
    bottom: Fact,
    proof: str,
    zero: str = ASK,
) -> Row:
    """Points = ``top`` ÷ ``bottom`` × maximum; ``zero``: what a denominator of 0 means."""
    sides = {**_side("Tử số", top), **_side("Mẫu số", bottom), "Mẫu số bằng 0": zero}
    return _leaf(code, text, points, "tỷ lệ", proof, MADE, sides)


def tiers(
    code: str,
    text: str,
    points: object,
    top: Fact,
    bottom: Fact | None,
    steps: list[Row],
    proof: str,
    zero: str = "",
) -> list[Row]:
    """A scale: the value is ``top``, or its share of ``bottom`` in percent."""
    sides = {**_side("Tử số", top), **_side("Mẫu số", bottom)}
    if zero:
        sides["Mẫu số bằng 0"] = zero
    head = _leaf(code, text, points, "theo bậc", proof, MADE, sides)
    return [head, *_below(code, steps)]


def step(text: str, points: object, **bounds: object) -> Row:
    """A step of a scale; ``at_least``, ``upto``, ``below``: its bounds, none: all the rest."""
    return _row("", text, "bậc", points, MADE, _bounds(bounds))


_BOUNDS = {"at_least": "Ngưỡng", "upto": "Đến", "below": "Đến dưới"}


def _bounds(bounds: dict[str, object]) -> Row:
    return {_BOUNDS[name]: value for name, value in bounds.items()}


def _below(code: str, rows: list[Row]) -> list[Row]:
    """Rows below a criterion, numbered: 4.2 → 4.2.1, 4.2.2 …"""
    return [{**row, "Mã": f"{code}.{number}"} for number, row in enumerate(rows, start=1)]


def compare(
    code: str,
    text: str,
    points: object,
    indicator: str,
    outcomes: tuple[object, object, object],
    proof: str,
) -> list[Row]:
    """A statistic against that of last year; ``outcomes``: points when higher, equal, lower."""
    sides = {**_side("Tử số", statistic(indicator)), "Mẫu số bằng 0": ASK}
    words = (("nếu cao hơn", "Cao hơn"), ("nếu bằng", "Bằng"), ("nếu thấp hơn", "Thấp hơn"))
    rows = [
        _row("", f"{shown} năm trước", kind, worth, MADE)
        for (kind, shown), worth in zip(words, outcomes, strict=True)
    ]
    head = _leaf(code, text, points, "so sánh với năm trước", proof, MADE, sides)
    return [head, *_below(code, rows)]


def count(code: str, text: str, points: object, what: Fact, each: object, proof: str) -> Row:
    """Points for each occurrence, up to the maximum."""
    sides = {**_side("Tử số", what), "Điểm mỗi lần": each}
    return _leaf(code, text, points, "đếm, có mức tối đa", proof, MADE, sides)


def counts(code: str, text: str, points: object, terms: list[Row], proof: str) -> list[Row]:
    """Points for occurrences of several sorts, up to the maximum."""
    head = _leaf(code, text, points, "đếm, có mức tối đa", proof, MADE)
    return [head, *_below(code, terms)]


def minus(code: str, text: str, points: object, terms: list[Row], proof: str) -> list[Row]:
    """Points taken off the maximum for each occurrence, down to 0."""
    head = _leaf(code, text, points, "trừ dần, có mức sàn", proof, MADE)
    return [head, *_below(code, terms)]


def term(text: str, what: Fact, each: object, most: object = None) -> Row:
    """What a criterion counts; ``most``: the most points this sort gives."""
    sides = {**_side("Tử số", what), "Điểm mỗi lần": each}
    return _row("", text, "khoản đếm", most, MADE, sides)


def level(code: str, name: str, bound: object, source: str = MADE) -> Row:
    return _row(code, name, "mức xếp loại", None, source, {"Ngưỡng": bound})


def each_group_at_least(code: str, text: str, percent: object) -> Row:
    """A condition of a level: no group below a share of its points."""
    columns: Row = {"Tử số": "tỷ lệ điểm của tiêu chí (%)", "Ngưỡng": percent}
    return _row(code, text, "điều kiện của mức", None, MADE, columns)


def none_of(code: str, text: str, what: Fact, highest: str, source: str = MADE) -> Row:
    """A limit of the level: where there is any, at most ``highest`` ("": no level at all)."""
    columns: Row = {**_side("Tử số", what), "Đến": 0}
    if highest:
        columns["Mức cao nhất"] = highest
    return _row(code, text, "điều kiện khống chế", None, source, columns)


def answered(code: str, text: str, highest: str, source: str = MADE) -> Row:
    """A limit of the level that an answer in "Tự chấm" decides."""
    columns: Row = {"Mức cao nhất": highest} if highest else {}
    return _row(code, text, "điều kiện khống chế", None, source, columns)


def rounding(code: str, points: object, kind: str = "bước làm tròn") -> Row:
    return _row(code, "Bước làm tròn của tổng điểm", kind, None, MADE, {"Ngưỡng": points})


def ceiling(code: str, points: object, source: str = MADE) -> Row:
    return _row(code, "Tổng điểm không quá", "mức trần của tổng điểm", points, source)

"""The named facts: what a target or a criterion may count, each with its rule.

Takes the checked book, a period and a typed scope, gives a ``Figure``. It alone knows how each
fact is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from dvcq.dates import DeadlineKind, days_left
from dvcq.facts.figure import (
    Figure,
    count_models,
    deciding,
    inspections_in,
    is_recognised,
    models_by,
    number_of,
    of_task,
    root,
    sum_of,
    turns_of,
)
from dvcq.model import Activity, Book, Document, PlanRow, Showcase
from dvcq.periods import Period, concerns, done_in
from dvcq.sources import Source, merge_sources
from dvcq.text import fold
from dvcq.validate.scopes import Scope

FactRule = Callable[[Book, Period, Scope], Figure]


def _in_scope(rows: Iterable[Activity], scope: Scope) -> tuple[Activity, ...]:
    tests: dict[str, Callable[[Activity], bool]] = {
        "all": lambda row: True,
        "task": lambda row: (
            row.task == scope.value or (row.task or "").startswith(scope.value + ".")
        ),
        "group": lambda row: root(row.task or "") == scope.value,
        "form": lambda row: fold(row.form or "") == scope.value,
        "division": lambda row: fold(row.lead or "") == scope.value,
    }
    test = tests.get(scope.kind)
    return tuple(row for row in rows if test is not None and test(row))


def _done(book: Book, period: Period, scope: Scope) -> Figure:
    return number_of(_in_scope(done_in(book, period), scope), period)


def _recorded(book: Book, period: Period, scope: Scope) -> Figure:
    rows = [row for row in _in_scope(book.activities, scope) if row.status not in (None, "huy")]
    return replace(number_of(rows, period), rule="đếm hoạt động đã ghi nhận, trừ hoạt động hủy")


def _joint(book: Book, period: Period, scope: Scope) -> Figure:
    rows = [row for row in _in_scope(done_in(book, period), scope) if row.partners]
    cells = merge_sources(
        [number_of(rows, period).sources, tuple(r.source("partners") for r in rows)]
    )
    rule = "đếm hoạt động đã xong có đơn vị phối hợp"
    return Figure(Decimal(len(rows)), cells, rule, rows=tuple(rows))


def _people(book: Book, period: Period, scope: Scope) -> Figure:
    rows = [row for row in _in_scope(done_in(book, period), scope) if row.people is not None]
    cells = merge_sources(
        [number_of(rows, period).sources, tuple(r.source("people") for r in rows)]
    )
    total = Decimal(sum(row.people or 0 for row in rows))
    return Figure(total, cells, "cộng số người của các hoạt động đã xong", rows=tuple(rows))


def _turns(book: Book, period: Period, scope: Scope) -> Figure:
    figure = turns_of(_in_scope(done_in(book, period), scope), period)
    return replace(figure, value=figure.value or Decimal(0))


def plan_tasks(book: Book) -> tuple[PlanRow, ...]:
    """Every task of the plan, groups without tasks included, in the plan's order."""
    return tuple(task for group in book.groups for task in book.tasks_of(group.code or ""))


def _tasks_in(book: Book, scope: Scope) -> tuple[PlanRow, ...]:
    rows = plan_tasks(book)
    if scope.kind in ("group", "task"):
        below = scope.value + "."
        return tuple(r for r in rows if r.code == scope.value or (r.code or "").startswith(below))
    return rows


def _tasks(book: Book, _period: Period, scope: Scope) -> Figure:
    rows = _tasks_in(book, scope)
    return Figure(
        Decimal(len(rows)), tuple(row.source("code") for row in rows), "đếm nhiệm vụ của kế hoạch"
    )


def _tasks_started(book: Book, period: Period, scope: Scope) -> Figure:
    done = _in_scope(done_in(book, period), scope)
    rows = [row for row in _tasks_in(book, scope) if of_task(done, row.code or "")]
    cells = merge_sources(number_of(of_task(done, row.code or ""), period).sources for row in rows)
    return Figure(Decimal(len(rows)), cells, "đếm nhiệm vụ có ít nhất một hoạt động đã xong")


def _headcount(book: Book, _period: Period, scope: Scope) -> Figure:
    rows = [
        row
        for row in book.divisions
        if row.headcount is not None
        and (scope.kind == "all" or (scope.kind == "division" and fold(row.name) == scope.value))
    ]
    total = Decimal(sum(row.headcount or 0 for row in rows)) if rows else None
    return Figure(total, tuple(row.source("headcount") for row in rows), "cộng số người")


def _statistic(column: Literal["value", "last_year"]) -> FactRule:
    def compute(book: Book, period: Period, scope: Scope) -> Figure:
        for row in book.statistics:
            same = fold(row.indicator or "") == scope.value
            if same and concerns(book, row.period, period):
                cells = (row.source(column), row.source("indicator"), row.source("period"))
                return Figure(getattr(row, column), cells, "", row.measure or "")
        return Figure(None, (), "chưa có số liệu trong kỳ")

    return compute


# --- models, inspections ---------------------------------------------------------------------


def _models(book: Book, period: Period, scope: Scope) -> Figure:
    rows = _models_in(models_by(book, period), scope)
    return count_models(rows, rule="đếm mô hình đã đăng ký")


def _recognised(book: Book, period: Period, scope: Scope) -> Figure:
    rows = [row for row in _models_in(models_by(book, period), scope) if is_recognised(row, period)]
    return count_models(rows, "recognised", rule="đếm mô hình đã được công nhận")


def _models_in(rows: Iterable[Showcase], scope: Scope) -> tuple[Showcase, ...]:
    if scope.kind not in ("group", "task"):
        return tuple(rows)
    below = scope.value + "."
    return tuple(r for r in rows if r.task == scope.value or (r.task or "").startswith(below))


def _inspections(book: Book, period: Period, _scope: Scope) -> Figure:
    pairs = inspections_in(book, done_in(book, period))
    seen = dict.fromkeys(activity.code for _, activity in pairs)
    cells = merge_sources(
        [(row.source("activity"), *deciding(activity)) for row, activity in pairs]
    )
    rule = "đếm hoạt động đã xong có ghi ở trang Kiểm tra công vụ"
    rows = tuple({activity.code: activity for _, activity in pairs}.values())
    return Figure(Decimal(len(seen)), cells, rule, rows=rows)


def _inspected(column: Literal["faults", "fixed"], rule: str) -> FactRule:
    def compute(book: Book, period: Period, _scope: Scope) -> Figure:
        pairs = inspections_in(book, done_in(book, period))
        figure = sum_of([row for row, _ in pairs], column, rule)
        return replace(figure, value=Decimal(0)) if not pairs else figure

    return compute


# --- documents --------------------------------------------------------------------------------


def _issued(book: Book, period: Period, scope: Scope) -> Figure:
    """Documents of the year's register; within the year those issued in the period.

    Those of the year count whatever day the figures close: a report is issued after that.
    """
    rows = [
        row
        for row in _documents_in(book, scope)
        if row.number
        and row.issued
        and (period.whole_year or period.first <= row.issued <= period.last)
    ]
    cells = merge_sources((row.source("number"), row.source("issued")) for row in rows)
    return Figure(Decimal(len(rows)), cells, "đếm văn bản đã ban hành", rows=tuple(rows))


def _documents_in(book: Book, scope: Scope) -> tuple[Document, ...]:
    if scope.kind != "document":
        return book.documents
    return tuple(row for row in book.documents if scope.value in (row.code, row.kind))


def _days_late(row: Document) -> int | None:
    """Days after the last day in time; ``None`` without a deadline or a day of issue."""
    if row.issued is None or row.deadline is None or row.deadline_kind is None:
        return None
    kind: DeadlineKind = row.deadline_kind  # type: ignore[assignment]
    return max(0, -days_left(row.deadline, kind, row.issued))


def _deadline_cells(row: Document) -> tuple[Source, ...]:
    return tuple(row.source(name) for name in ("deadline", "deadline_kind", "issued"))


def _late(book: Book, _period: Period, scope: Scope) -> Figure:
    rows = [row for row in _documents_in(book, scope) if _days_late(row) is not None]
    late = tuple(row for row in rows if _days_late(row))
    cells = merge_sources(_deadline_cells(row) for row in rows)
    return Figure(Decimal(len(late)), cells, "đếm văn bản ban hành sau thời hạn", rows=late)


def _missing(book: Book, period: Period, scope: Scope) -> Figure:
    """Documents whose deadline had passed when the figures closed, and that were not issued."""
    rows = [
        row
        for row in _documents_in(book, scope)
        if row.issued is None
        and row.deadline is not None
        and row.deadline_kind is not None
        and days_left(row.deadline, row.deadline_kind, period.last) < 0  # type: ignore[arg-type]
    ]
    cells = merge_sources([*[_deadline_cells(row) for row in rows], period.sources])
    rule = "đếm văn bản đã quá thời hạn mà chưa ban hành"
    return Figure(Decimal(len(rows)), cells, rule, rows=tuple(rows))


def _lateness(book: Book, _period: Period, scope: Scope) -> Figure:
    """The most days a document was late; unknown while none was issued."""
    rows = [row for row in _documents_in(book, scope) if row.deadline is not None]
    days = [late for row in rows if (late := _days_late(row)) is not None]
    cells = merge_sources(_deadline_cells(row) for row in rows)
    rule = "số ngày từ ngày cuối của thời hạn đến ngày ban hành"
    return Figure(Decimal(max(days)) if days else None, cells, rule, "ngày", rows=tuple(rows))


NAMED: dict[str, FactRule] = {
    "so_hoat_dong": _done,
    "so_hoat_dong_ke_hoach": _recorded,
    "luot_nguoi": _turns,
    "so_nhiem_vu": _tasks,
    "so_nhiem_vu_thuc_hien": _tasks_started,
    "so_nhan_su": _headcount,
    "so_lieu": _statistic("value"),
    "so_lieu_nam_truoc": _statistic("last_year"),
    "so_van_ban": _issued,
    "so_van_ban_tre": _late,
    "so_van_ban_thieu": _missing,
    "so_ngay_tre": _lateness,
    "so_hoat_dong_phoi_hop": _joint,
    "so_nguoi": _people,
    "so_mo_hinh": _models,
    "so_mo_hinh_cong_nhan": _recognised,
    "so_cuoc_kiem_tra": _inspections,
    "so_ton_tai": _inspected("faults", "cộng số tồn tại, vi phạm qua kiểm tra"),
    "so_khac_phuc": _inspected("fixed", "cộng số tồn tại, vi phạm đã khắc phục"),
}

"""The workbook as the program sees it: one frozen class a sheet, one field a column.

Takes nothing, gives ``SHEETS`` and ``Book``. A column is declared once, in the module of its
subject (``year``, ``plan``, ``work``, ``rubric``, ``meeting``); the reader, the checks, the blank
workbook, the guide and the published schema are all made from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dvcq.choices import TASK_PREFIX
from dvcq.columns import Kind, Row, column, sheet
from dvcq.model.meeting import Meeting
from dvcq.model.plan import Basis, PlanRow, Target, wanted_ratio
from dvcq.model.rubric import Criterion, Evidence, SelfScore
from dvcq.model.work import Activity, Assessment, Inspection, Showcase, Statistic
from dvcq.model.year import Division, Document, Recipient, Unit


@sheet("Danh mục", "lists", "các lựa chọn của danh sách thả xuống")
@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Row):
    form: str | None = column("Hình thức", Kind.TEXT, "Hình thức hoạt động.", width=30)
    division_kind: str | None = column("Loại bộ phận", Kind.TEXT, "Loại bộ phận.", width=30)


SHEETS: tuple[type[Row], ...] = (
    Unit,
    Division,
    Document,
    Recipient,
    Basis,
    PlanRow,
    Target,
    Activity,
    Statistic,
    Showcase,
    Inspection,
    Criterion,
    SelfScore,
    Evidence,
    Meeting,
    Assessment,
    Listed,
)

# What the blank workbook offers in "Danh mục"; an office adds its own.
DEFAULT_LISTS: Mapping[str, tuple[str, ...]] = {
    "Hình thức": (
        "hội nghị",
        "tập huấn",
        "sinh hoạt chuyên đề",
        "văn bản",
        "đối thoại",
        "tiếp dân",
        "kiểm tra",
        "tuyên truyền",
        "phong trào",
        "thăm tặng",
        "khảo sát",
        "khác",
    ),
    "Loại bộ phận": (
        "văn phòng",
        "phòng chuyên môn",
        "thanh tra",
        "đơn vị trực thuộc",
        "đoàn thể",
        "tổ, ban phối hợp",
    ),
}


@dataclass(frozen=True, slots=True)
class Book:
    """A checked workbook. Rows stand in the order of the sheet; every value knows its cell."""

    unit: Unit
    divisions: tuple[Division, ...] = ()
    documents: tuple[Document, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    bases: tuple[Basis, ...] = ()
    plan: tuple[PlanRow, ...] = ()
    targets: tuple[Target, ...] = ()
    activities: tuple[Activity, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    models: tuple[Showcase, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    self_scores: tuple[SelfScore, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    lists: tuple[Listed, ...] = ()
    marks: Mapping[int, str] = field(default_factory=dict)  # plan row → computed mark

    @property
    def groups(self) -> tuple[PlanRow, ...]:
        return tuple(row for row in self.plan if row.code and is_group(row.code))

    def tasks_of(self, group: str) -> tuple[PlanRow, ...]:
        """The tasks of a group; a group without tasks is its own task."""
        tasks = tuple(row for row in self.plan if row.code and row.code.startswith(group + "."))
        return tasks or tuple(row for row in self.plan if row.code == group)

    def plan_row(self, code: str) -> PlanRow | None:
        return next((row for row in self.plan if row.code == code), None)


def is_group(code: str) -> bool:
    return code.startswith(TASK_PREFIX) and "." not in code


def parent_code(code: str) -> str:
    """The code one level up: "1.2" → "1", "N1.1" → "N1", "1" → ""."""
    return code.rpartition(".")[0]


__all__ = [
    "DEFAULT_LISTS",
    "SHEETS",
    "Activity",
    "Assessment",
    "Basis",
    "Book",
    "Criterion",
    "Division",
    "Document",
    "Evidence",
    "Inspection",
    "Listed",
    "Meeting",
    "PlanRow",
    "Recipient",
    "SelfScore",
    "Showcase",
    "Statistic",
    "Target",
    "Unit",
    "is_group",
    "parent_code",
    "wanted_ratio",
]

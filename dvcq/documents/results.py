"""Part II of the report: what was done, group by group of the plan, with its figures.

Takes the making of a report and the activities that count, gives ``Nhom`` records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dvcq.choices import HOLDERS, NOVELTY, TASK_PREFIX
from dvcq.decree import POINT_LETTERS
from dvcq.documents.activities import told
from dvcq.documents.common import Making
from dvcq.documents.context import HoatDongKe, NhiemVu, Nhom
from dvcq.documents.forms import OTHER, TASKS, counted_as
from dvcq.documents.phrases import ended, say, trim_end
from dvcq.documents.statistics import change_words, statistic_sentence
from dvcq.facts import (
    Figure,
    count_models,
    inspections_in,
    is_recognised,
    models_by,
    number_of,
    of_group,
    of_task,
    root,
    sum_of,
    turns_of,
)
from dvcq.figures import Change, StatisticLine, activities_change
from dvcq.model import Activity, PlanRow, Showcase, Statistic
from dvcq.numbering import Level, Numbering
from dvcq.numbers import count_words
from dvcq.sources import Leaf, Text, join, merge_sources, text

Done = tuple[Activity, ...]
Lines = tuple[StatisticLine, ...]


def groups(making: Making, done: Done, lines: Lines, labels: dict[str, str]) -> list[Nhom]:
    """One section a group of the plan, in its order; a group with nothing says so.

    ``labels``: what the annexes of models and inspections are called.
    """
    shown = []
    for number, group in enumerate(making.book.groups, start=1):
        code = group.code or ""
        rows = of_group(done, code)
        counts, tasks = _group(making, group, rows), _tasks(making, group, rows)
        if making.book.tasks_of(code)[0] is group and tasks:
            counts = _leading(making, counts, _told_in(rows), len(rows))
        figures = [*_statistics(making, lines, code), *_extras(making, code, done, labels)]
        shown.append(Nhom(f"{number}.", text(group.leaf("short")), counts, tasks, figures))
    return shown


def general_statistics(
    making: Making, done: Done, lines: Lines, labels: dict[str, str]
) -> list[Text]:
    """Told statistics, models and inspections that belong to no group of the plan."""
    return [*_statistics(making, lines, ""), *_extras(making, "", done, labels)]


def counted(figure: Figure) -> Leaf:
    """A whole figure in prose."""
    return figure.leaf(count_words(int(figure.value or 0)))


# --- groups and tasks -------------------------------------------------------------------------


def _group(making: Making, group: PlanRow, rows: Done) -> Text:
    change = change_phrase(making, rows, group)
    running = _running(making, {task.code for task in making.book.tasks_of(group.code or "")})
    if not rows and running:
        number = counted(number_of(running, making.period))
        return say("group_running", making.tone, running=number, change=change)
    if not rows:
        return say("group_none", making.tone, change=change)
    slots: dict[str, str | Leaf | Text] = {
        "count": counted(number_of(rows, making.period)),
        "forms": _forms(making, rows),
        "change": change,
    }
    turns = turns_of(rows, making.period)
    if not turns.value:
        return say("group", making.tone, **slots)
    return say("group_turns", making.tone, turns=counted(turns), **slots)


def change_phrase(making: Making, rows: Done, group: PlanRow | None = None) -> Text:
    """How many more or fewer than last year; nothing where no book of last year was given."""
    change = activities_change(rows, making.period, making.last, group)
    return Text() if change.base is None else change_words(making, with_unit(change))


def with_unit(change: Change, unit: str = "hoạt động") -> Change:
    """A change as one with a unit to print."""
    assert change.base is not None
    return Change(*(replace(item, measure=unit) for item in (change.value, change.base)))


def _forms(making: Making, rows: Done) -> Text:
    """How many of each form, in the order in which they come; one form alone says nothing new."""
    kinds: dict[str, list[Activity]] = {}
    for row in rows:
        kinds.setdefault(counted_as(row.form), []).append(row)
    if len(kinds) < 2:
        return Text()
    ordered = sorted(kinds.items(), key=lambda item: (item[0] == OTHER.count, -len(item[1])))
    items = [
        say(
            "form",
            making.tone,
            count=_form_count(own),
            form=Leaf(name, merge_sources((row.source("form"),) for row in own), "hình thức"),
        )
        for name, own in ordered
    ]
    return say("forms", making.tone, list=join(", ", items))


def _form_count(rows: Sequence[Activity]) -> Leaf:
    cells = merge_sources(
        tuple(row.source(name) for name in ("form", "status", "start", "end", "task"))
        for row in rows
    )
    return Leaf(count_words(len(rows)), cells, "đếm hoạt động theo hình thức")


def _running(making: Making, tasks: set[str | None]) -> list[Activity]:
    return [row for row in making.book.activities if row.task in tasks and row.status == "dang_lam"]


def _tasks(making: Making, group: PlanRow, rows: Done) -> list[NhiemVu]:
    tasks = making.book.tasks_of(group.code or "")
    if tasks[0] is group:
        sentences = _sentences(making, rows)
        return [NhiemVu("", Text(), sentences)] if sentences else []
    if not rows and not _running(making, {task.code for task in tasks}):
        return []  # the group's own sentence says it of them all
    numbering = Numbering()
    level: Level = "diem" if len(tasks) <= len(POINT_LETTERS) else "gach"  # letters may run out
    shown = []
    for place, task in enumerate(tasks):
        own = of_task(rows, task.code or "")
        counts = _task(making, task, own, TASKS[place % len(TASKS)])
        sentences = _sentences(making, own)
        if sentences:
            counts = _leading(making, counts, _told_in(own), len(own))
        shown.append(NhiemVu(numbering.mark(level), counts, sentences))
    return shown


def _told_in(rows: Done) -> int:
    return sum(row.in_report == "co" for row in rows)


def _leading(making: Making, counts: Text, told_rows: int, done: int) -> Text:
    """The sentence of counts as it leads to the activities told below it."""
    name = "told_all" if told_rows == done else "told_some"
    return say(name, making.tone, counts=trim_end(counts, "."))


def _task(making: Making, task: PlanRow, rows: Done, name: str) -> Text:
    short = task.leaf("short")
    running = _running(making, {task.code})
    if not rows and running:
        number = counted(number_of(running, making.period))
        return say("task_running", making.tone, task=short, running=number)
    if not rows:
        return say("task_none", making.tone, task=short)
    number = counted(number_of(rows, making.period))
    turns = turns_of(rows, making.period)
    if not turns.value:
        return say(name, making.tone, task=short, count=number)
    return say(f"{name}_turns", making.tone, task=short, count=number, turns=counted(turns))


def _sentences(making: Making, rows: Done) -> list[HoatDongKe]:
    chosen = [row for row in rows if row.in_report == "co"]
    chosen.sort(key=lambda row: (row.start, row.at.row))
    return told(making, chosen)


# --- statistics, models, inspections ----------------------------------------------------------


def _statistics(making: Making, lines: Lines, group: str) -> list[Text]:
    """Sentences of the statistics to be told of a group; those of no group for ""."""
    return [
        statistic_sentence(making, line)
        for line in lines
        if line.row.in_report == "co" and _belongs(making, line.row, group)
    ]


def _belongs(making: Making, row: Statistic | Showcase, group: str) -> bool:
    known = row.task and making.book.plan_row(row.task) and row.task.startswith(TASK_PREFIX)
    return (root(row.task) if known and row.task else "") == group


def _extras(making: Making, group: str, done: Done, labels: dict[str, str]) -> list[Text]:
    return [*_models(making, group, labels["mo_hinh"]), *_inspections(making, group, done, labels)]


def _models(making: Making, group: str, annex: str) -> list[Text]:
    rows = [row for row in models_by(making.book, making.period) if _belongs(making, row, group)]
    if not rows:
        return []
    recognised = [row for row in rows if is_recognised(row, making.period)]
    slots: dict[str, str | Leaf | Text] = {
        "count": counted(count_models(rows, "task", rule="đếm mô hình đã đăng ký")),
        "kinds": _model_kinds(making, rows),
        "annex": annex,
    }
    if not recognised:
        return [say("models_none_yet", making.tone, **slots)]
    if len(recognised) == len(rows):
        return [say("models_all", making.tone, **slots)]
    number = count_models(recognised, "recognised", "task", rule="đếm mô hình được công nhận")
    return [say("models", making.tone, recognised=counted(number), **slots)]


def _model_kinds(making: Making, rows: Sequence[Showcase]) -> Text:
    """How many of collectives and persons, new and improved; told only where all rows tell it."""
    told_parts = []
    for column, choices in (("holder", HOLDERS), ("novelty", NOVELTY)):
        parts = [
            say(
                "form",
                making.tone,
                count=counted(count_models(own, column, "task")),
                form=Leaf(choice.label, count_models(own, column).sources, "theo loại"),
            )
            for choice in choices
            if (own := [row for row in rows if getattr(row, column) == choice.code])
        ]
        if parts and all(getattr(row, column) for row in rows):
            told_parts.append(join(", ", parts))
    return say("forms", making.tone, list=join("; ", told_parts)) if told_parts else Text()


def _inspections(making: Making, group: str, done: Done, labels: dict[str, str]) -> list[Text]:
    rows = [
        row
        for row, activity in inspections_in(making.book, done)
        if root(activity.task or "") == group
    ]
    if not rows:
        return []
    cells = merge_sources((row.source("activity"), row.source("inspected")) for row in rows)
    count = Leaf(count_words(len(rows)), cells, "đếm lượt đơn vị được kiểm tra")
    faults = sum_of(rows, "faults", "cộng số tồn tại, vi phạm")
    fixed = sum_of(rows, "fixed", "cộng số đã khắc phục")
    if faults.value is None:
        found = say("faults_open", making.tone)
    elif not faults.value:
        nothing = faults.leaf(say("faults_none", making.tone).plain)
        found = text(nothing)
    else:
        found = say("faults", making.tone, faults=counted(faults))
    mended = say("fixed", making.tone, fixed=counted(fixed)) if fixed.value else Text()
    return [
        ended(
            say(
                "inspections",
                making.tone,
                count=count,
                faults=found,
                fixed=mended,
                annex=labels["kiem_tra"],
            )
        )
    ]

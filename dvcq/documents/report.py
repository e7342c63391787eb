"""Báo cáo: what was done in the period, in sentences whose figures were counted.

Takes the book and the period, gives the context ``BaoCao``. Judgement (III–V) is printed as
people wrote it.
"""

from __future__ import annotations

from dvcq.dates import short_day
from dvcq.decree import POINT_LETTERS
from dvcq.documents.activities import activity_rows, sentence
from dvcq.documents.common import (
    Making,
    abstract_inside,
    addressees,
    annex,
    cite,
    common,
    counted_leaf,
    is_issued,
    listing,
    optional,
)
from dvcq.documents.context import BaoCao, NhiemVu, Nhom
from dvcq.documents.phrases import end_mark, ended, say, trim_end
from dvcq.documents.targets import target_row, target_sentences
from dvcq.facts import (
    Figure,
    counted,
    number_of,
    of_group,
    of_task,
    plan_tasks,
    target_results,
    turns_of,
)
from dvcq.model import Activity, PlanRow
from dvcq.numbering import Level, Numbering
from dvcq.numbers import count_words
from dvcq.sources import Leaf, Text, merge_sources, text
from dvcq.validate.rules import MISSING_MARK


def build(making: Making) -> BaoCao:
    done = counted(making.book, making.period)
    results, _ = target_results(making.book, making.period)
    groups = _groups(making, done)
    single = not results
    return BaoCao(
        **common(making),
        kinh_gui=addressees(making.row),
        mo_dau=_opening(making),
        chot_so_lieu=_cutoff(making),
        chi_dao=_direction(making, done),
        nhom=groups,
        muc_chi_tieu=f"{len(groups) + 1}.",
        chi_tieu=target_sentences(making, results),
        uu_diem=assessment(making, "uu_diem"),
        han_che=assessment(making, "han_che"),
        nguyen_nhan=assessment(making, "nguyen_nhan"),
        phuong_huong=assessment(making, "phuong_huong"),
        kien_nghi=assessment(making, "kien_nghi"),
        ket=end_mark(
            say(
                "closing",
                making.tone,
                abstract=abstract_inside(making.row),
                unit=making.unit.leaf("name"),
            )
        ),
        pl_hoat_dong=annex(
            making, "Phụ lục" if single else "Phụ lục I", "Danh mục hoạt động đã thực hiện"
        ),
        dong_hoat_dong=activity_rows(making, done),
        tong_hoat_dong=text(number_of(done, making.period).leaf()),
        tong_luot_nguoi=optional(turns_of(done, making.period).leaf()),
        co_phu_luc_chi_tieu=not single,
        pl_chi_tieu=annex(making, "Phụ lục II", "Kết quả thực hiện các chỉ tiêu"),
        dong_chi_tieu=[target_row(making, n, item) for n, item in enumerate(results, start=1)],
    )


# --- opening and part I -----------------------------------------------------------------------


def _opening(making: Making) -> Text:
    plan = making.book.document("ke-hoach")
    unit, abstract = making.unit.leaf("name"), abstract_inside(making.row)
    if plan is None:
        return say("opening_alone", making.tone, unit=unit, abstract=abstract)
    return say("opening", making.tone, plan=cite(making, plan), unit=unit, abstract=abstract)


def _cutoff(making: Making) -> Text:
    unit, span = making.unit, making.period
    return say(
        "cutoff",
        making.tone,
        first=Leaf(short_day(span.first), (unit.source("year"),), "ngày đầu kỳ"),
        last=Leaf(
            short_day(span.last),
            (unit.source("cutoff"), unit.source("year")),
            "" if unit.cutoff else "chưa đặt ngày chốt: ngày cuối năm",
        ),
    )


def _direction(making: Making, done: tuple[Activity, ...]) -> list[Text]:
    return [
        *_issued(making),
        *_plan_size(making, done),
        _overall(making, done),
        *[
            ended(text(row.leaf("text")))
            for row in making.book.assessments
            if row.section == "chi_dao"
        ],
    ]


def _issued(making: Making) -> list[Text]:
    rows = [
        row
        for row in making.book.documents
        if is_issued(row)
        and row is not making.row
        and row.kind != "cong-van"
        and row.issued is not None
        and row.issued <= making.period.last
    ]
    if not rows:
        return []
    items = [
        cite(making, row, again=row is making.book.document("ke-hoach"))  # the opening cites it
        for row in rows
    ]
    sources = merge_sources((row.source("number"), row.source("issued")) for row in rows)
    return [
        say(
            "issued",
            making.tone,
            unit=making.unit.leaf("name"),
            list=listing(items),
            count=counted_leaf(len(rows), sources, "đếm văn bản đã ban hành"),
        )
    ]


def _plan_size(making: Making, done: tuple[Activity, ...]) -> list[Text]:
    groups, tasks = making.book.groups, plan_tasks(making.book)
    if not groups:
        return []
    started = [row for row in tasks if of_task(done, row.code or "")]
    cells = merge_sources(
        number_of(of_task(done, row.code or ""), making.period).sources for row in started
    )
    task_leaf = counted_leaf(
        len(tasks), tuple(row.source("code") for row in tasks), "đếm nhiệm vụ của kế hoạch"
    )
    return [
        say(
            "plan_size",
            making.tone,
            tasks=task_leaf,
            groups=counted_leaf(
                len(groups),
                tuple(row.source("code") for row in groups),
                "đếm nhóm nội dung của kế hoạch",
            ),
            started=counted_leaf(len(started), cells, "đếm nhiệm vụ có hoạt động đã xong"),
        )
    ]


def _overall(making: Making, done: tuple[Activity, ...]) -> Text:
    if not done:
        return say("none_done", making.tone)
    leads = {row.lead: row.source("lead") for row in done if row.lead}
    slots = {
        "unit": making.unit.leaf("name"),
        "count": _count(number_of(done, making.period)),
        "leads": counted_leaf(
            len(leads),
            tuple(row.source("lead") for row in done if row.lead),
            "đếm bộ phận chủ trì khác nhau",
        ),
    }
    turns = turns_of(done, making.period)
    if not turns.value:
        return say("done", making.tone, **slots)
    return say("done_turns", making.tone, turns=_count(turns), **slots)


def _count(figure: Figure) -> Leaf:
    return figure.leaf(count_words(int(figure.value or 0)))


# --- part II ----------------------------------------------------------------------------------


def _groups(making: Making, done: tuple[Activity, ...]) -> list[Nhom]:
    """One section a group of the plan, in its order; a group with nothing says so."""
    shown = []
    for number, group in enumerate(making.book.groups, start=1):
        code = group.code or ""
        rows = of_group(done, code)
        counts, tasks = _group(making, group, rows), _tasks(making, group, rows)
        if making.book.tasks_of(code)[0] is group and tasks:
            counts = _leading(making, counts, len(tasks[0].hoat_dong), len(rows))
        shown.append(Nhom(f"{number}.", text(group.leaf("short")), counts, tasks))
    return shown


def _group(making: Making, group: PlanRow, rows: tuple[Activity, ...]) -> Text:
    running = _running(making, {task.code for task in making.book.tasks_of(group.code or "")})
    if not rows and running:
        return say("group_running", making.tone, running=_count(number_of(running, making.period)))
    return _counts(making, "group", rows)


def _running(making: Making, tasks: set[str | None]) -> list[Activity]:
    return [row for row in making.book.activities if row.task in tasks and row.status == "dang_lam"]


def _counts(making: Making, name: str, rows: tuple[Activity, ...], **slots: Leaf) -> Text:
    """A sentence of counts; nothing done and nobody counted are said in their own words."""
    if not rows:
        return say(f"{name}_none", making.tone, **slots)
    turns = turns_of(rows, making.period)
    if not turns.value:
        return say(name, making.tone, count=_count(number_of(rows, making.period)), **slots)
    return say(
        f"{name}_turns",
        making.tone,
        count=_count(number_of(rows, making.period)),
        turns=_count(turns),
        **slots,
    )


def _tasks(making: Making, group: PlanRow, rows: tuple[Activity, ...]) -> list[NhiemVu]:
    tasks = making.book.tasks_of(group.code or "")
    if tasks[0] is group:
        sentences = _sentences(making, rows)
        return [NhiemVu("", Text(), sentences)] if sentences else []
    numbering = Numbering()
    level: Level = "diem" if len(tasks) <= len(POINT_LETTERS) else "gach"  # letters may run out
    shown = []
    for task in tasks:
        own = of_task(rows, task.code or "")
        counts, told = _task(making, task, own), _sentences(making, own)
        if told:
            counts = _leading(making, counts, len(told), len(own))
        shown.append(NhiemVu(numbering.mark(level), counts, told))
    return shown


def _leading(making: Making, counts: Text, told: int, done: int) -> Text:
    """The sentence of counts as it leads to the activities told below it."""
    name = "told_all" if told == done else "told_some"
    return say(name, making.tone, counts=trim_end(counts, "."))


def _task(making: Making, task: PlanRow, rows: tuple[Activity, ...]) -> Text:
    name = task.leaf("short")
    running = _running(making, {task.code})
    if not rows and running:
        return say(
            "task_running",
            making.tone,
            task=name,
            running=_count(number_of(running, making.period)),
        )
    return _counts(making, "task", rows, task=name)


def _sentences(making: Making, rows: tuple[Activity, ...]) -> list[Text]:
    told = [row for row in rows if row.in_report == "co"]
    told.sort(key=lambda row: (row.start, row.at.row))
    return [sentence(making, row) for row in told]


# --- parts III to V ---------------------------------------------------------------------------


def assessment(making: Making, section: str) -> list[Text]:
    """Paragraphs as people wrote them; a visible mark where a section has none."""
    rows = [row for row in making.book.assessments if row.section == section and row.text]
    if not rows:
        return [text(MISSING_MARK)]
    return [ended(text(row.leaf("text"))) for row in rows]

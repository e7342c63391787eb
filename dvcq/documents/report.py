"""Báo cáo: what was done in the period, in sentences whose figures were counted.

Takes the book and the period, gives the context ``BaoCao``. Judgement (III–V) is printed as
people wrote it for that period.
"""

from __future__ import annotations

from dvcq.choices import FUNDING
from dvcq.dates import short_day
from dvcq.documents.activities import activity_rows
from dvcq.documents.annexes import (
    inspection_rows,
    issued_documents,
    issued_rows,
    model_rows,
    month_rows,
    month_total,
)
from dvcq.documents.common import (
    Making,
    addressees,
    annexes,
    cite,
    common,
    counted_leaf,
    inside,
    optional,
)
from dvcq.documents.context import BaoCao
from dvcq.documents.phrases import end_mark, ended, say
from dvcq.documents.results import (
    change_phrase,
    counted,
    general_statistics,
    groups,
    with_unit,
)
from dvcq.documents.statistics import change_words, measured, statistic_rows
from dvcq.documents.targets import target_row, target_sentences
from dvcq.facts import (
    inspections_in,
    models_by,
    number_of,
    of_task,
    plan_tasks,
    sum_of,
    target_results,
    turns_of,
)
from dvcq.figures import (
    IssuedDocument,
    MonthTable,
    cost_of,
    month_table,
    statistics_of,
    turns_change,
)
from dvcq.model import Activity
from dvcq.periods import concerns, document_of, done_in
from dvcq.sources import Leaf, Text, join, merge_sources, text
from dvcq.validate.periods import MISSING_MARK

Done = tuple[Activity, ...]


def build(making: Making) -> BaoCao:
    book, period = making.book, making.period
    done = done_in(book, period)
    results, _ = target_results(book, period)
    issued, table = issued_documents(making), month_table(book, period, making.last)
    lines = statistics_of(book, period, making.last)
    inspected = [row for row, _ in inspections_in(book, done)]
    heads = annexes(
        making,
        {
            "van_ban": ("Danh mục văn bản đã ban hành", bool(issued)),
            "thang": ("Tổng hợp hoạt động theo nhóm nội dung và tháng", bool(done)),
            "hoat_dong": ("Danh mục hoạt động đã thực hiện", bool(done)),
            "so_lieu": ("Số liệu tổng hợp", bool(lines)),
            "chi_tieu": ("Kết quả thực hiện các chỉ tiêu", bool(results)),
            "mo_hinh": (
                "Danh sách mô hình, điển hình “Dân vận khéo”",
                bool(models_by(book, period)),
            ),
            "kiem_tra": ("Kết quả kiểm tra công vụ", bool(inspected)),
        },
    )
    labels = {key: head.nhan for key, head in heads.items()}
    sections = groups(making, done, lines, labels)
    return BaoCao(
        **common(making),
        kinh_gui=addressees(making.row),
        giua_ky=not period.whole_year,
        mo_dau=_opening(making),
        chot_so_lieu=_cutoff(making),
        chi_dao=_direction(making, done, issued, table, labels["van_ban"]),
        so_lieu_chung=general_statistics(making, done, lines, labels),
        nhom=sections,
        muc_chi_tieu=f"{len(sections) + 1}.",
        chi_tieu=target_sentences(making, results),
        uu_diem=assessment(making, "uu_diem"),
        han_che=assessment(making, "han_che"),
        nguyen_nhan=assessment(making, "nguyen_nhan"),
        thoi_gian_toi=text(period.leaf(period.rest)),
        phuong_huong=assessment(making, "phuong_huong"),
        kien_nghi=assessment(making, "kien_nghi"),
        ket=end_mark(
            say(
                "closing",
                making.tone,
                abstract=inside(making.abstract),
                unit=making.unit.leaf("name"),
            )
        ),
        pl_van_ban=heads["van_ban"],
        dong_van_ban=issued_rows(making, issued),
        pl_thang=heads["thang"],
        dong_thang=month_rows(table),
        tong_thang=month_total(table),
        co_cot_khac=table.has_open,
        pl_hoat_dong=heads["hoat_dong"],
        dong_hoat_dong=activity_rows(making, done),
        tong_hoat_dong=text(number_of(done, period).leaf()),
        tong_luot_nguoi=optional(turns_of(done, period).leaf()),
        pl_so_lieu=heads["so_lieu"],
        dong_so_lieu=statistic_rows(lines),
        pl_chi_tieu=heads["chi_tieu"],
        dong_chi_tieu=[target_row(making, n, item) for n, item in enumerate(results, start=1)],
        pl_mo_hinh=heads["mo_hinh"],
        dong_mo_hinh=model_rows(making),
        pl_kiem_tra=heads["kiem_tra"],
        dong_kiem_tra=inspection_rows(making, done),
        tong_ton_tai=optional(sum_of(inspected, "faults", "cộng số tồn tại, vi phạm").leaf()),
        tong_khac_phuc=optional(sum_of(inspected, "fixed", "cộng số đã khắc phục").leaf()),
    )


# --- opening and part I -----------------------------------------------------------------------


def _opening(making: Making) -> Text:
    plan = document_of(making.book, "ke-hoach")
    unit, abstract = making.unit.leaf("name"), inside(making.abstract)
    if plan is None:
        return say("opening_alone", making.tone, unit=unit, abstract=abstract)
    return say("opening", making.tone, plan=cite(making, plan), unit=unit, abstract=abstract)


def _cutoff(making: Making) -> Text:
    span = making.period
    first = Leaf(short_day(span.first), span.sources, "ngày đầu kỳ")
    last = Leaf(short_day(span.last), span.sources, "ngày cuối kỳ")
    return say("cutoff", making.tone, first=first, last=last)


def _direction(
    making: Making,
    done: Done,
    issued: tuple[IssuedDocument, ...],
    table: MonthTable,
    annex: str,
) -> list[Text]:
    return [
        *_issued(making, issued, annex),
        *_plan_size(making, done),
        _overall(making, done),
        *_turns(making, done),
        *_estimate(making, table),
        *_cost(making, done),
        *[
            ended(text(row.leaf("text")))
            for row in making.book.assessments
            if row.section == "chi_dao" and concerns(making.book, row.period, making.period)
        ],
    ]


def _issued(making: Making, issued: tuple[IssuedDocument, ...], annex: str) -> list[Text]:
    if not issued:
        return []
    kinds: dict[str, list[IssuedDocument]] = {}
    for item in issued:
        kinds.setdefault(item.kind.lower() or "văn bản khác", []).append(item)
    parts = [
        say("issued_kind", making.tone, count=_issued_count(making, own), kind=kind)
        for kind, own in sorted(kinds.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    ]
    return [
        say(
            "issued",
            making.tone,
            unit=making.unit.leaf("name"),
            count=_issued_count(making, list(issued)),
            kinds=join(", ", parts),
            annex=annex,
        )
    ]


def _issued_count(making: Making, issued: list[IssuedDocument]) -> Leaf:
    cells = []
    for item in issued:
        row = item.row or making.book.documents[item.outgoing]
        names = ("symbol", "issued", "issuer") if item.row else ("number", "issued")
        cells.append(tuple(row.source(name) for name in names))
    return counted_leaf(len(issued), merge_sources(cells), "đếm văn bản đã ban hành trong kỳ")


def _plan_size(making: Making, done: Done) -> list[Text]:
    plan_groups, tasks = making.book.groups, plan_tasks(making.book)
    if not plan_groups:
        return []
    started = [row for row in tasks if of_task(done, row.code or "")]
    cells = merge_sources(
        number_of(of_task(done, row.code or ""), making.period).sources for row in started
    )
    codes = tuple(row.source("code") for row in tasks)
    group_codes = tuple(row.source("code") for row in plan_groups)
    slots: dict[str, str | Leaf | Text] = {
        "tasks": counted_leaf(len(tasks), codes, "đếm nhiệm vụ của kế hoạch"),
        "groups": counted_leaf(len(plan_groups), group_codes, "đếm nhóm nội dung của kế hoạch"),
    }
    if not started:
        return [say("plan_size_only", making.tone, **slots)]
    number = counted_leaf(len(started), cells, "đếm nhiệm vụ có hoạt động đã xong")
    return [say("plan_size", making.tone, started=number, **slots)]


def _overall(making: Making, done: Done) -> Text:
    change = change_phrase(making, done)
    if not done:
        return say("none_done", making.tone, change=change)
    leads = {row.lead for row in done if row.lead}
    cells = tuple(row.source("lead") for row in done if row.lead)
    slots: dict[str, str | Leaf | Text] = {
        "unit": making.unit.leaf("name"),
        "count": counted(number_of(done, making.period)),
        "leads": counted_leaf(len(leads), cells, "đếm bộ phận chủ trì khác nhau"),
        "change": change,
    }
    turns = turns_of(done, making.period)
    if not turns.value:
        return say("done", making.tone, **slots)
    return say("done_turns", making.tone, turns=counted(turns), **slots)


def _turns(making: Making, done: Done) -> list[Text]:
    """Attendances against last year's, where both are known."""
    change = turns_change(done, making.period, making.last)
    if change.difference is None:
        return []
    shown = with_unit(change, "lượt")
    words = change_words(making, shown)
    return [say("turns_change", making.tone, value=measured(shown.value), change=words)]


def _estimate(making: Making, table: MonthTable) -> list[Text]:
    """What the year should bring, where something is still to come."""
    expected = table.total.estimate
    if not expected.value or expected.value == table.total.total.value:
        return []
    return [say("estimate", making.tone, count=counted(expected))]


def _cost(making: Making, done: Done) -> list[Text]:
    """The money recorded, by its sources where all of them are told."""
    total = cost_of(done)
    if not total.value:
        return []
    parts = [
        say("cost_part", making.tone, source=choice.label, money=measured(part))
        for choice in FUNDING
        if (part := cost_of(done, choice.code)).value
    ]
    if len(parts) < 2 or any(row.cost and not row.funding for row in done):
        return [say("cost", making.tone, money=measured(total))]
    return [say("cost_parts", making.tone, money=measured(total), parts=join(", ", parts))]


# --- parts III to V ---------------------------------------------------------------------------


def assessment(making: Making, section: str) -> list[Text]:
    """Paragraphs as people wrote them; a visible mark where a section has none."""
    rows = [
        row
        for row in making.book.assessments
        if row.section == section and row.text and concerns(making.book, row.period, making.period)
    ]
    if not rows:
        return [text(MISSING_MARK)]
    return [ended(text(row.leaf("text"))) for row in rows]

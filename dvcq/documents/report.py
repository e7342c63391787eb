"""Báo cáo: what was done in the period, in sentences whose figures were counted.

Takes the book and the period, gives the context ``BaoCao``. Judgement (III–V) is printed as
people wrote it.
"""

from __future__ import annotations

from decimal import Decimal

from dvcq.dates import period, short_day, table_period
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
from dvcq.documents.context import BaoCao, DongChiTieu, DongHoatDong, NhiemVu, Nhom
from dvcq.documents.phrases import end_mark, ended, say, styled, trim_end, verb_for
from dvcq.facts import (
    Figure,
    TargetResult,
    counted,
    number_of,
    of_group,
    of_task,
    plan_tasks,
    target_results,
    turns_of,
)
from dvcq.model import TARGET_STATES, Activity, Evidence, PlanRow, Target
from dvcq.numbering import Numbering
from dvcq.numbers import count_words, format_number, format_percent, roman
from dvcq.sources import Leaf, Source, Text, capitalize, join, merge_sources, text
from dvcq.validate.rules import MISSING_MARK

LONG_CELL = 1_500


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
        chi_tieu=_targets(making, results),
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
        dong_hoat_dong=_activity_rows(making, done),
        tong_hoat_dong=text(number_of(done).leaf()),
        tong_luot_nguoi=optional(turns_of(done).leaf()),
        co_phu_luc_chi_tieu=not single,
        pl_chi_tieu=annex(making, "Phụ lục II", "Kết quả thực hiện các chỉ tiêu"),
        dong_chi_tieu=[_target_row(making, n, item) for n, item in enumerate(results, start=1)],
    )


# --- opening and part I -----------------------------------------------------------------------


def _opening(making: Making) -> Text:
    plan = making.book.document("ke-hoach")
    slots = {"unit": making.unit.leaf("name"), "abstract": abstract_inside(making.row)}
    if plan is None:
        return say("opening_alone", making.tone, **slots)
    return say(
        "opening",
        making.tone,
        plan=cite(making, plan),
        plan_abstract=abstract_inside(plan),
        **slots,
    )


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
        say("issued_item", making.tone, document=cite(making, row), abstract=abstract_inside(row))
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
    cells = merge_sources(number_of(of_task(done, row.code or "")).sources for row in started)
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
        "count": _count(number_of(done)),
        "leads": counted_leaf(
            len(leads),
            tuple(row.source("lead") for row in done if row.lead),
            "đếm bộ phận chủ trì khác nhau",
        ),
    }
    turns = turns_of(done)
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
        shown.append(
            Nhom(
                f"{number}.",
                text(group.leaf("short")),
                _counts(making, "group", rows),
                _tasks(making, group, rows),
            )
        )
    return shown


def _counts(making: Making, name: str, rows: tuple[Activity, ...], **slots: Leaf) -> Text:
    """A sentence of counts; nothing done and nobody counted are said in their own words."""
    if not rows:
        return say(f"{name}_none", making.tone, **slots)
    turns = turns_of(rows)
    if not turns.value:
        return say(name, making.tone, count=_count(number_of(rows)), **slots)
    return say(
        f"{name}_turns", making.tone, count=_count(number_of(rows)), turns=_count(turns), **slots
    )


def _tasks(making: Making, group: PlanRow, rows: tuple[Activity, ...]) -> list[NhiemVu]:
    tasks = making.book.tasks_of(group.code or "")
    if tasks == (group,):
        sentences = _sentences(making, rows)
        return [NhiemVu("", Text(), sentences)] if sentences else []
    numbering = Numbering()
    return [
        NhiemVu(
            numbering.mark("diem"),
            _task(making, task, of_task(rows, task.code or "")),
            _sentences(making, of_task(rows, task.code or "")),
        )
        for task in tasks
    ]


def _task(making: Making, task: PlanRow, rows: tuple[Activity, ...]) -> Text:
    name = task.leaf("short")
    running = [
        row for row in making.book.activities if row.task == task.code and row.status == "dang_lam"
    ]
    if not rows and running:
        return say("task_running", making.tone, task=name, running=_count(number_of(running)))
    return _counts(making, "task", rows, task=name)


def _sentences(making: Making, rows: tuple[Activity, ...]) -> list[Text]:
    told = [row for row in rows if row.in_report == "co"]
    told.sort(key=lambda row: (row.start, row.at.row))
    return [sentence(making, row) for row in told]


def sentence(making: Making, row: Activity) -> Text:
    """What, when, who, how many, result, evidence; or the clerk's own sentence."""
    proofs = evidence_of(making, row)
    if row.sentence:
        own = text(row.leaf("sentence"))
        return ended(own)
    shown = say(
        "activity_day",
        making.tone,
        when=_when(row),
        lead=row.leaf("lead"),
        verb=styled(verb_for(row.form, row.name), making.tone),
        name=trim_end(text(row.leaf("name")), ".;,"),
    )
    shown += _circumstances(making, row)
    if row.result:
        shown += say("result", making.tone, result=trim_end(text(row.leaf("result")), ".;,"))
    if proofs:
        shown += say("evidence", making.tone, evidence=listing(proofs))
    return ended(capitalize(shown))


def _circumstances(making: Making, row: Activity) -> Text:
    shown = Text()
    if row.place:
        shown += say("at", making.tone, place=row.leaf("place"))
    if row.partners:
        shown += say("with_partners", making.tone, partners=_partners(row))
    if row.turns:
        shown += say("turns", making.tone, turns=row.leaf("turns", count_words(row.turns)))
        if row.audience:
            shown += say("audience", making.tone, audience=row.leaf("audience"))
        if row.people:
            shown += say("people", making.tone, people=row.leaf("people", count_words(row.people)))
    return shown


def _partners(row: Activity) -> Text:
    names = [part.strip() for part in (row.partners or "").replace("\n", ";").split(";")]
    leaves = [Leaf(name, (row.source("partners"),)) for name in names if name]
    return join(", ", leaves, last=" và ")


def _when(row: Activity) -> Leaf:
    sources = (row.source("start"),) + ((row.source("end"),) if row.end else ())
    shown = period(row.start, row.end)
    if row.start.precision != "day" and not row.end:
        shown = "trong " + shown
    return Leaf(shown, sources)


def evidence_of(making: Making, row: Activity) -> list[Text]:
    return [
        evidence_text(making, item) for item in making.book.evidence if row.code in item.activities
    ]


def evidence_text(making: Making, item: Evidence) -> Text:
    """Number and day where there are any, else what the document is called."""
    if item.symbol and item.issued:
        return say(
            "evidence_symbol",
            making.tone,
            symbol=item.leaf("symbol"),
            day=item.leaf("issued", short_day(item.issued)),
        )
    if item.symbol:
        return say("evidence_symbol_only", making.tone, symbol=item.leaf("symbol"))
    return trim_end(text(item.leaf("abstract")), ".;,")


# --- targets ----------------------------------------------------------------------------------


def _targets(making: Making, results: list[TargetResult]) -> list[Text]:
    if not results:
        return []
    counts = {
        state: counted_leaf(
            len(rows),
            merge_sources((_state(item).sources) for item in rows),
            "đếm chỉ tiêu theo kết quả đánh giá",
        )
        for state in ("dat", "khong_dat", "chua_co")
        for rows in [[item for item in results if item.state == state]]
    }
    total = counted_leaf(
        len(results), tuple(item.target.source("code") for item in results), "đếm chỉ tiêu"
    )
    first = say(
        "targets",
        making.tone,
        count=total,
        met=counts["dat"],
        missed=counts["khong_dat"],
        open=counts["chua_co"],
    )
    return [first, *[_target_sentence(making, item) for item in results]]


def _target_sentence(making: Making, item: TargetResult) -> Text:
    name = item.plan.leaf("short") if item.plan else item.target.leaf("code")
    return say(
        "target",
        making.tone,
        name=name,
        wanted=item.target.leaf("wanted"),
        reached=trim_end(_reached(making, item), "."),
        state=_state(item),
    )


def _reached(making: Making, item: TargetResult) -> Text:
    """What was reached: the ratio with its parts, the comparison, or as typed."""
    target = item.target
    if item.ratio is not None and item.numerator and item.denominator:
        sources = merge_sources((item.numerator.sources, item.denominator.sources))
        percent = Decimal(item.ratio.numerator) / Decimal(item.ratio.denominator)
        return say(
            "ratio",
            making.tone,
            top=item.numerator.leaf(),
            bottom=item.denominator.leaf(),
            percent=Leaf(format_percent(percent), sources, "tử số ÷ mẫu số"),
        )
    if target.kind == "so_sanh" and item.computed and item.numerator and item.last_year:
        return say("against", making.tone, value=item.numerator.leaf(), last=item.last_year.leaf())
    if target.result:
        return text(target.leaf("result"))
    rule = "chưa có số liệu"
    if item.state == "chua_co":
        return (
            say("no_figure", making.tone)
            if not _no_figure_cells(target)
            else text(Leaf(say("no_figure", making.tone).plain, _no_figure_cells(target), rule))
        )
    return text(_state(item))


def _no_figure_cells(target: Target) -> tuple[Source, ...]:
    return (target.source("result"), target.source("state"))


def _state(item: TargetResult) -> Leaf:
    label = next(choice.label for choice in TARGET_STATES if choice.code == item.state)
    if not item.computed:
        return item.target.leaf("state", label, "" if item.target.state else "chưa đánh giá")
    figures = [figure for figure in (item.numerator, item.denominator, item.last_year) if figure]
    sources = merge_sources([(item.target.source("wanted"),), *[f.sources for f in figures]])
    return Leaf(label, sources, "so kết quả với mức đề ra")


def _target_row(making: Making, number: int, item: TargetResult) -> DongChiTieu:
    name = item.plan.leaf("text") if item.plan else item.target.leaf("code")
    figures = [figure for figure in (item.numerator, item.denominator) if figure]
    shown = join(" ÷ ", [figure.leaf() for figure in figures if figure.value is not None])
    return DongChiTieu(
        tt=str(number),
        chi_tieu=text(name),
        ke_hoach=text(item.target.leaf("wanted")),
        thuc_hien=_reached(making, item),
        trang_thai=capitalize(text(_state(item))),
        can_cu=shown if shown else text("–"),
        dai=len(name.text) > LONG_CELL,
    )


# --- annex I ----------------------------------------------------------------------------------


def _activity_rows(making: Making, done: tuple[Activity, ...]) -> list[DongHoatDong]:
    rows: list[DongHoatDong] = []
    number = 0
    for index, group in enumerate(making.book.groups, start=1):
        own = sorted(of_group(done, group.code or ""), key=lambda row: (row.start, row.at.row))
        if not own:
            continue
        rows.append(_heading_row(making, index, group, tuple(own)))
        for row in own:
            number += 1
            rows.append(_activity_row(making, number, row))
    return rows


def _heading_row(
    making: Making, index: int, group: PlanRow, own: tuple[Activity, ...]
) -> DongHoatDong:
    dash = Text()
    return DongHoatDong(
        la_nhom=True,
        dai=False,
        tt=roman(index),
        thoi_gian=dash,
        noi_dung=text(group.leaf("short"), " (", number_of(own).leaf(), " hoạt động)"),
        chu_tri=dash,
        dia_diem=dash,
        luot_nguoi=optional(turns_of(own).leaf()),
        ket_qua=dash,
        minh_chung=dash,
    )


def _activity_row(making: Making, number: int, row: Activity) -> DongHoatDong:
    sources = (row.source("start"),) + ((row.source("end"),) if row.end else ())
    cells = (row.name, row.result or "", row.partners or "")
    proofs = evidence_of(making, row)
    turns = row.leaf("turns", format_number(row.turns)) if row.turns is not None else Leaf("")
    return DongHoatDong(
        la_nhom=False,
        dai=any(len(cell) > LONG_CELL for cell in cells),
        tt=str(number),
        thoi_gian=text(Leaf(table_period(row.start, row.end), sources)),
        noi_dung=capitalize(text(row.leaf("name"))),
        chu_tri=text(row.leaf("lead")),
        dia_diem=optional(row.leaf("place")),
        luot_nguoi=optional(turns),
        ket_qua=optional(row.leaf("result")),
        minh_chung=capitalize(listing(proofs)) if proofs else text("–"),
    )


# --- parts III to V ---------------------------------------------------------------------------


def assessment(making: Making, section: str) -> list[Text]:
    """Paragraphs as people wrote them; a visible mark where a section has none."""
    rows = [row for row in making.book.assessments if row.section == section and row.text]
    if not rows:
        return [text(MISSING_MARK)]
    return [ended(text(row.leaf("text"))) for row in rows]

"""What the data show for parts III and IV: a draft list for people, never printed in a document.

Takes the making of a report, gives texts that name their cells. Whether and how something is said
to superiors is decided by those who sign.
"""

from __future__ import annotations

from collections.abc import Iterator

from dvcq.dates import last_day as last_valid_day
from dvcq.dates import short_day, table_period
from dvcq.documents.common import Making
from dvcq.documents.phrases import say
from dvcq.documents.statistics import change_words, measured
from dvcq.facts import of_task, plan_tasks, target_results
from dvcq.figures import StatisticLine, statistics_of
from dvcq.model import Activity
from dvcq.numbers import count_words
from dvcq.periods import concerns, done_in
from dvcq.sources import Leaf, Text, text
from dvcq.text import fold

_LATE = ("qua han", "tre han", "cham han")
_BIG_CHANGE = 20  # per cent; a change that readers will ask about


def hints_for_report(making: Making) -> list[Text]:
    """Targets missed, tasks with nothing, what is late, what changed much, what is unproven."""
    lines = statistics_of(making.book, making.period, making.last)
    return [
        *_targets(making),
        *_tasks(making),
        *_unfinished(making),
        *_late_figures(making, lines),
        *_changes(making, lines),
        *_unfilled(making),
        *_documents(making),
        *_unproven(making),
    ]


def notes_file(told: list[Text]) -> bytes:
    """The list as a text file for any editor, each line with the cells to look at."""
    lines = [
        "\ufeffGỢI Ý CHO PHẦN ĐÁNH GIÁ, PHƯƠNG HƯỚNG (do số liệu cho thấy; không in vào văn bản)"
    ]
    lines += [f"- {item.plain} [{_cells(item)}]" for item in told]
    if not told:
        lines.append("Số liệu không cho thấy điểm nào cần lưu ý.")
    return ("\r\n".join(lines) + "\r\n").encode()


def _cells(item: Text) -> str:
    cells = [str(source) for source in item.sources]
    return ", ".join(cells[:8]) + (f" … tổng cộng {len(cells)} ô" if len(cells) > 8 else "")


def _targets(making: Making) -> Iterator[Text]:
    for item in target_results(making.book, making.period)[0]:
        if not making.period.whole_year and not item.computed:
            continue
        name = item.plan.leaf("short") if item.plan else item.target.leaf("code")
        if item.state == "khong_dat":
            yield say("hint_target", making.tone, name=name, wanted=item.target.leaf("wanted"))
        elif item.state == "chua_co":
            yield say("hint_target_open", making.tone, name=name)


def _tasks(making: Making) -> Iterator[Text]:
    done = done_in(making.book, making.period)
    for task in plan_tasks(making.book):
        if not of_task(done, task.code or ""):
            yield say("hint_task", making.tone, code=task.leaf("code"), name=task.leaf("short"))


def _unfinished(making: Making) -> Iterator[Text]:
    """Planned for this period and not done, put off, or done where it does not count."""
    for row in making.book.activities:
        if row.start is None or row.status in (None, "da_xong"):
            continue
        if (row.end or row.start).end > making.period.last or row.start.end < making.period.first:
            continue
        state = {"hoan": "hint_put_off", "huy": "hint_cancelled"}.get(row.status, "hint_late")
        yield say(state, making.tone, when=_when(row), name=_named(row))


def _named(row: Activity) -> Text:
    return text(row.leaf("code"), " (", row.leaf("name"), ")")


def _when(row: Activity) -> Leaf:
    return Leaf(table_period(row.start, row.end), (row.source("start"), row.source("status")))


def _late_figures(making: Making, lines: tuple[StatisticLine, ...]) -> Iterator[Text]:
    for line in lines:
        late = any(word in fold(line.row.indicator) for word in _LATE)
        if late and line.change.value.value:
            yield say(
                "hint_late_figure",
                making.tone,
                name=line.row.leaf("indicator"),
                value=measured(line.change.value),
            )


def _changes(making: Making, lines: tuple[StatisticLine, ...]) -> Iterator[Text]:
    for line in lines:
        ratio = line.change.ratio
        if line.total is None and ratio is not None and abs(ratio) * 100 >= _BIG_CHANGE:
            yield say(
                "hint_change",
                making.tone,
                name=line.row.leaf("indicator"),
                value=measured(line.change.value),
                change=change_words(making, line.change),
            )


def _unfilled(making: Making) -> Iterator[Text]:
    """Statistics of the period that have a name and no value: one line for all."""
    rows = [
        row
        for row in making.book.statistics
        if row.indicator and row.value is None and concerns(making.book, row.period, making.period)
    ]
    if rows:
        cells = tuple(row.source("value") for row in rows)
        yield say(
            "hint_unfilled",
            making.tone,
            count=Leaf(count_words(len(rows)), cells, "đếm số liệu chưa có giá trị"),
        )


def _documents(making: Making) -> Iterator[Text]:
    for row in making.book.documents:
        if not row.issued or not row.deadline or row.deadline_kind not in ("chậm nhất", "trước"):
            continue
        last = last_valid_day(row.deadline, row.deadline_kind)  # type: ignore[arg-type]
        if row.issued > last and making.period.first <= row.issued <= making.period.last:
            yield say(
                "hint_document",
                making.tone,
                code=row.leaf("code"),
                issued=row.leaf("issued", short_day(row.issued)),
                last=row.leaf("deadline", short_day(last)),
            )


def _unproven(making: Making) -> Iterator[Text]:
    """Told in the report without evidence: one line for all."""
    proven = {code for item in making.book.evidence for code in item.activities}
    rows = [
        row
        for row in done_in(making.book, making.period)
        if row.in_report == "co" and row.code not in proven
    ]
    if rows and making.book.evidence:
        cells = tuple(row.source("code") for row in rows)
        yield say(
            "hint_unproven",
            making.tone,
            count=Leaf(count_words(len(rows)), cells, "đếm hoạt động chưa có minh chứng"),
        )

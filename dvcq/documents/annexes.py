"""The rows of the report's annexes: documents, months, models, inspections.

Takes the making of a report, gives the rows; a figure here is the figure of the text.
"""

from __future__ import annotations

from dvcq.choices import FIELDS, HOLDERS, NOVELTY
from dvcq.columns import Choice, Row
from dvcq.dates import Moment, short_day, table_period
from dvcq.documents.activities import LONG_CELL
from dvcq.documents.common import (
    NONE_SHOWN,
    Making,
    is_issued,
    number,
    optional,
    own_columns,
    symbol,
)
from dvcq.documents.context import DongKiemTra, DongMoHinh, DongThang, DongVanBan
from dvcq.facts import Figure, inspections_in, is_recognised, models_by, root
from dvcq.figures import IssuedDocument, MonthRow, MonthTable, issued_in
from dvcq.model import Activity, Evidence
from dvcq.numbers import format_number, roman
from dvcq.sources import Leaf, Text, capitalize, join, text

# --- documents issued -------------------------------------------------------------------------


def issued_documents(making: Making) -> tuple[IssuedDocument, ...]:
    """What the unit issued in the period, its own report excepted."""
    symbols = []
    for row in making.book.documents:
        own = making.row.at == row.at
        open_or_own = own or not is_issued(row)
        symbols.append("" if open_or_own else f"{row.number}/{symbol(making.unit, row).plain}")
    return issued_in(making.book, making.period, symbols)


def issued_rows(making: Making, documents: tuple[IssuedDocument, ...]) -> list[DongVanBan]:
    return [_issued_row(making, n, item) for n, item in enumerate(documents, start=1)]


def _issued_row(making: Making, place: int, item: IssuedDocument) -> DongVanBan:
    if item.row is None:
        row = making.book.documents[item.outgoing]
        shown = text(number(row), "/", symbol(making.unit, row))
        title, group = text(row.leaf("abstract")), text(NONE_SHOWN)
        day = row.leaf("issued", short_day(item.issued))
    else:
        chosen_by = (item.row.source("symbol"), item.row.source("issuer"))
        shown = text(Leaf(item.symbol, chosen_by))
        title, group = text(item.row.leaf("abstract")), _groups_of(making, item.row)
        day = item.row.leaf("issued", short_day(item.issued))
    return DongVanBan(
        str(place), shown, text(day), capitalize(title), group, len(title.plain) > LONG_CELL
    )


def _groups_of(making: Making, proof: Evidence) -> Text:
    """The groups whose activities the document proves."""
    rows = [row for row in making.book.activities if row.code in proof.activities and row.task]
    groups = dict.fromkeys(root(row.task) for row in rows)
    named = [making.book.plan_row(code) for code in groups]
    leaves = [
        Leaf(row.short or "", (row.source("short"), proof.source("activities")))
        for row in named
        if row is not None
    ]
    return join("; ", leaves) if leaves else text(NONE_SHOWN)


# --- groups and months ------------------------------------------------------------------------


def month_rows(table: MonthTable) -> list[DongThang]:
    return [
        _month_row(row, roman(place), text(row.group.leaf("short")))
        for place, row in enumerate(table.rows, start=1)
        if row.group is not None
    ]


def month_total(table: MonthTable) -> DongThang:
    return _month_row(table.total, "", text("Tổng cộng"))


def _month_row(row: MonthRow, mark: str, name: Text) -> DongThang:
    months = {
        f"t{month}": text(NONE_SHOWN) if figure is None else _count(figure)
        for month, figure in enumerate(row.months, start=1)
    }
    return DongThang(
        tt=mark,
        nhom=name,
        **months,
        khac=_count(row.open),
        tong=_count(row.total),
        luot_nguoi=optional(row.turns.leaf()),
        cung_ky=text(NONE_SHOWN) if row.base is None else _count(row.base),
        uoc=_count(row.estimate),
        dai=False,
    )


def _count(figure: Figure) -> Text:
    return text(figure.leaf())


# --- models and inspections -------------------------------------------------------------------


def model_rows(making: Making) -> list[DongMoHinh]:
    rows = []
    for place, row in enumerate(models_by(making.book, making.period), start=1):
        recognised = row.recognised if is_recognised(row, making.period) else None
        result = optional(row.leaf("result"))
        if row.award and recognised:
            result = (
                join("; ", [result, text(row.leaf("award"))])
                if row.result
                else text(row.leaf("award"))
            )
        rows.append(
            DongMoHinh(
                tt=str(place),
                ten=capitalize(text(row.leaf("name"))),
                thuc_hien=text(row.leaf("owner")),
                loai=_label(row, "holder", HOLDERS),
                linh_vuc=_label(row, "field", FIELDS),
                moi=_label(row, "novelty", NOVELTY),
                dang_ky=_moment(row, "registered", row.registered),
                cong_nhan=_moment(row, "recognised", recognised),
                ket_qua=capitalize(result),
                dai=len(row.result or "") > LONG_CELL,
                bo_sung=own_columns(row),
            )
        )
    return rows


def _label(row: Row, column: str, choices: tuple[Choice, ...]) -> Text:
    code = getattr(row, column)
    if code is None:
        return text(NONE_SHOWN)
    return text(row.leaf(column, next(item.label for item in choices if item.code == code)))


def _moment(row: Row, column: str, value: Moment | None) -> Text:
    if value is None:
        return text(Leaf(NONE_SHOWN, (row.source(column),), "chưa có trong kỳ"))
    return capitalize(text(row.leaf(column, table_period(value))))


def inspection_rows(making: Making, done: tuple[Activity, ...]) -> list[DongKiemTra]:
    rows = []
    for place, (row, activity) in enumerate(inspections_in(making.book, done), start=1):
        deciding = tuple(activity.source(name) for name in ("start", "end", "status"))
        when = Leaf(table_period(activity.start, activity.end), (*deciding, row.source("activity")))
        due = text()
        if row.due is not None:
            due = text("Hạn khắc phục: ", row.leaf("due", short_day(row.due)))
        measures = [item for item in (text(row.leaf("remedy")), due) if item]
        rows.append(
            DongKiemTra(
                tt=str(place),
                thoi_gian=capitalize(text(when)),
                don_vi=text(row.leaf("inspected")),
                noi_dung=capitalize(text(activity.leaf("name"))),
                chu_tri=text(activity.leaf("lead")),
                so_ton_tai=_whole(row, "faults"),
                da_khac_phuc=_whole(row, "fixed"),
                ton_tai=capitalize(optional(row.leaf("findings"))),
                xu_ly=capitalize(join(". ", measures)) if measures else text(NONE_SHOWN),
                dai=any(len(cell or "") > LONG_CELL for cell in (row.findings, row.remedy)),
                bo_sung=own_columns(row),
            )
        )
    return rows


def _whole(row: Row, column: str) -> Text:
    value = getattr(row, column)
    return text(NONE_SHOWN) if value is None else text(row.leaf(column, format_number(value)))

"""The named facts on the screen, and for other programs as JSON.

Takes what ``facts.listing`` gives, prints it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from dvcq.console import Console, say
from dvcq.console_status import GAP, Column, print_lines, screen_width, table, wrapped

if TYPE_CHECKING:
    from dvcq.facts.listing import FactLine
    from dvcq.status import FactSheet

_CELLS = 6


def show_fact_notes(console: Console) -> None:
    """Every named fact, what it counts, what can narrow it down."""
    from dvcq.facts.listing import fact_notes

    notes = fact_notes()
    if console.as_json:
        keys = ("code", "name", "note")
        shown = [{key: getattr(item, key) for key in keys} for item in notes]
        for entry, item in zip(shown, notes, strict=True):
            entry["scopes"] = list(item.scopes)
        console.json({"facts": shown})
        return
    width = screen_width()
    say(
        click.style("Các số đếm được, dùng ở cột Tử số, Mẫu số của Chỉ tiêu và Tiêu chí", bold=True)
    )
    for item in notes:
        scopes = ", ".join(item.scopes) or "không có"
        say(f"{GAP}{item.name}")
        for line in (item.note, f"Phạm vi: {scopes}."):
            print_lines(f"{GAP * 2}{part}" for part in wrapped(line, width - 2 * len(GAP)))


def show_facts(console: Console, sheet: FactSheet) -> None:
    """The facts of a workbook with their values, their cells and who uses them."""
    if console.as_json:
        console.json(_facts_json(sheet))
        return
    width = screen_width()
    say(click.style(f"Sổ “{sheet.name}”: các số đếm được của {sheet.period}", bold=True))
    if sheet.problems:
        say(f"Sổ có {len(sheet.problems)} lỗi; xem bằng dvcq check. Số dưới đây có thể chưa đúng.")
    rows: list[Sequence[str]] = []
    for name, found in groupby(sheet.lines, key=lambda item: item.name):
        rows.append((f"{name}:",))
        rows += [(item.shown, _fact_words(item)) for item in found]
    print_lines(table((Column("Hiện có", right=True), Column("Phạm vi, ô, nơi dùng")), rows, width))


def _fact_words(item: FactLine) -> str:
    parts = [item.scope or "tất cả"]
    sources = item.figure.sources if item.figure else ()
    typed = item.figure is not None and not item.figure.rule  # the value's own cell says it all
    cells = [str(source) for source in (sources[:1] if typed else sources)]
    if cells:
        more = f" … (tổng cộng {len(cells)} ô)" if len(cells) > _CELLS else ""
        parts.append(f"[{', '.join(cells[:_CELLS])}{more}]")
    if item.used_by:
        parts.append(f"– dùng ở {', '.join(item.used_by)}")
    return " ".join(parts)


def _facts_json(sheet: FactSheet) -> dict[str, Any]:
    return {
        "file": sheet.name,
        "period": sheet.period,
        "facts": [
            {
                "code": item.code,
                "name": item.name,
                "scope": item.scope or None,
                "value": _plain(item.figure.value) if item.figure else None,
                "unit": item.figure.measure or None if item.figure else None,
                "rule": item.figure.rule or None if item.figure else None,
                "cells": [str(source) for source in item.figure.sources] if item.figure else [],
                "used_by": list(item.used_by),
            }
            for item in sheet.lines
        ],
        "problems": [item.as_json() for item in sheet.problems],
    }


def _plain(value: Decimal | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)

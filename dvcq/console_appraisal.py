"""The appraisal on the screen, and for other programs as JSON.

Takes what ``appraise`` gives, prints the comparison: groups, criteria that changed, totals, levels.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import click

from dvcq.console import Console, say
from dvcq.console_status import Column, print_lines, screen_width, table, wrapped
from dvcq.numbers import round_half_up

if TYPE_CHECKING:
    from dvcq.appraisal import Appraisal, Compared, Span
    from dvcq.appraise import Appraised
    from dvcq.documents.context_appraisal import BangDoiChieu, DongDoiChieu
    from dvcq.scoring import Total

_QUIET = frozenset(("unchanged", "superior", "aside"))
_PLACES = 6


def show_appraisal(console: Console, result: Appraised) -> None:
    """Everything about the round; as JSON when the console speaks that."""
    if console.as_json:
        console.json(appraisal_json(result))
        return
    say(click.style(f"Thẩm định: “{result.name}”", bold=True))
    if result.workbook != result.name:
        say(f"Đối chiếu với sổ “{result.workbook}”.")
    console.show(result.told)
    if result.appraisal is not None and result.paper is not None:
        _table(result.appraisal, result.paper)
    for item in result.not_made:
        word = "chưa lập" if item.why != "blocked" else "KHÔNG lập được"
        say(f"  {item.label}: {word}: {item.reason}.")
    _made(result)


def _made(result: Appraised) -> None:
    if result.bag is None:
        say("Không lập văn bản nào. Sửa các lỗi trên rồi chạy lại.")
        return
    word = "Đã lập" if result.new else "Đã có từ trước"
    for name in result.documents:
        say(f"  {word}: {result.bag / 'data' / name}")
    if result.copy is not None:
        there = "" if result.copy_new else " (đã có từ trước)"
        say(f"  Bản sao của sổ đã điền điểm thẩm định: {result.copy}{there}; sổ cũ giữ nguyên.")


def _table(compared: Appraisal, paper: BangDoiChieu) -> None:
    width = screen_width()
    with_final = compared.final is not None
    titles = ["TT", "Tối đa", "Tự chấm", "Thẩm định", "Chênh"]
    titles += ["Cuối cùng", "Chênh"] if with_final else []
    columns = [Column(title, right=number > 0) for number, title in enumerate(titles)]
    shown = [
        _cells(row, with_final)
        for row, item in zip(paper.dong, compared.lines, strict=True)
        if _is_told(item)
    ]
    total = ["Tổng", *_cells(paper.tong, with_final)[1:-1], ""]
    print_lines(table([*columns, Column("Tiêu chí")], [*shown, total], width))
    for line in (*paper.tom_tat, *paper.ghi_chu):
        print_lines(wrapped(line.plain, width))
    cut, raised = len(compared.cut()), sum(item.state == "raised" for item in compared.lines)
    same = sum(item.state == "unchanged" for item in compared.lines)
    say(f"Giảm điểm {cut} tiêu chí, tăng điểm {raised}, giữ nguyên {same}.")


def _is_told(item: Compared) -> bool:
    if item.state == "group" and item.line.depth:
        return _differs(item.change) or _differs(item.final_change)
    return item.state not in _QUIET or _differs(item.final_change)


def _differs(change: Span | None) -> bool:
    return change is not None and bool(change.low or change.high)


def _cells(row: DongDoiChieu, with_final: bool) -> list[str]:
    cells = [row.tt, row.toi_da, row.tu_cham, row.tham_dinh, row.chenh]
    cells += [row.cuoi, row.chenh_cuoi] if with_final else []
    return [" ".join(cell.plain.split()) for cell in (*cells, row.noi_dung)]


# --- JSON -------------------------------------------------------------------------------------


def appraisal_json(result: Appraised) -> dict[str, Any]:
    """The whole comparison; points are numbers with at most six decimals."""
    folder = result.bag / "data" if result.bag else None
    unit = result.book.unit if result.book is not None else None
    compared = result.appraisal
    return {
        "file": result.name,
        "unit": unit.name if unit is not None else None,
        "year": unit.year if unit is not None else None,
        "criteria": [_line_json(item) for item in compared.lines] if compared else [],
        "total": _totals_json(compared) if compared else None,
        "unappraised": list(compared.unappraised) if compared else [],
        "undecided": list(compared.undecided) if compared else [],
        "documents": [(folder / name).as_posix() for name in result.documents if folder],
        "not_made": [
            {"document": item.name, "why": item.why, "reason": item.reason}
            for item in result.not_made
        ],
        "workbook": result.copy.as_posix() if result.copy else None,
        "bag": result.bag.as_posix() if result.bag else None,
        "problems": [item.as_json() for item in result.problems if item.severity != "info"],
    }


def _line_json(item: Compared) -> dict[str, Any]:
    answer = item.answer
    return {
        "code": item.code,
        "name": " ".join(item.line.row.text.split()),
        "group": item.state == "group",
        "state": item.state,
        "maximum": _number(item.line.maximum),
        "own": _span(item.own),
        "appraised": _span(item.appraised),
        "final": _span(item.final),
        "change": _span(item.change),
        "final_change": _span(item.final_change),
        "why": answer.appraised_why if answer else None,
        "reply": answer.reply if answer else None,
        "final_why": answer.final_why if answer else None,
    }


def _totals_json(compared: Appraisal) -> dict[str, Any]:
    return {
        "own": _total(compared.own),
        "appraised": _total(compared.appraised),
        "final": _total(compared.final) if compared.final is not None else None,
        "change": _span(compared.change),
        "final_change": _span(compared.final_change),
    }


def _total(total: Total) -> dict[str, Any]:
    low, high = total.level_low, total.level_high
    return {
        "low": _number(total.low),
        "high": _number(total.high),
        "maximum": _number(total.full_maximum),
        "level_low": low.text if low is not None else None,
        "level_high": high.text if high is not None else None,
        "eligible": total.eligible_low,
    }


def _span(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else {"low": _number(span.low), "high": _number(span.high)}


def _number(value: Fraction | None) -> float | int | None:
    if value is None:
        return None
    exact = round_half_up(value, _PLACES)
    return int(exact) if exact == exact.to_integral_value() else float(exact)

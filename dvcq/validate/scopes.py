"""Facts and their scopes as typed in a target or a criterion.

Takes a row with the columns ``numerator``/``numerator_scope`` (or ``denominator…``), gives
problems; ``resolve_scope`` tells what a scope means. It alone knows what a scope may be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dvcq.choices import CRITERION_FACTS, DOCUMENT_KINDS, SCORE_FACTS, TASK_PREFIX
from dvcq.model import Book, Criterion, Target, is_group
from dvcq.problems import Problem
from dvcq.text import fold
from dvcq.validate.cells import suggestion

ScopeKind = Literal[
    "all", "task", "group", "form", "division", "indicator", "document", "criterion"
]
INDICATOR_FACTS = ("so_lieu", "so_lieu_nam_truoc")
_SCORE_FACTS = tuple(choice.code for choice in SCORE_FACTS)
EVERY_KIND: tuple[ScopeKind, ...] = ("task", "group", "form", "division")
# What the other facts can be narrowed by; the rest of a scope would say nothing of them.
# Documents by their kind or code; criteria by their code, none: every group.
SCOPE_KINDS: dict[str, tuple[ScopeKind, ...]] = {
    "so_nhiem_vu": ("task", "group"),
    "so_nhan_su": ("division",),
    **dict.fromkeys(
        ("so_van_ban", "so_van_ban_tre", "so_van_ban_thieu", "so_ngay_tre"), ("document",)
    ),
    **dict.fromkeys(("so_mo_hinh", "so_mo_hinh_cong_nhan"), ("task", "group")),
    **dict.fromkeys(
        ("so_cuoc_kiem_tra", "so_ton_tai", "so_khac_phuc", "so_chi_tieu", "so_chi_tieu_dat"), ()
    ),
    **dict.fromkeys(_SCORE_FACTS, ("criterion",)),
}


_WORDS: dict[ScopeKind, str] = {
    "task": "mã nhiệm vụ",
    "group": "mã nhóm",
    "form": "hình thức",
    "division": "tên bộ phận",
    "indicator": "tên chỉ tiêu số liệu",
    "document": "loại văn bản hoặc mã VB",
    "criterion": "mã tiêu chí",
}


@dataclass(frozen=True, slots=True)
class Scope:
    """``value`` is the code or the folded name that rows are compared with."""

    kind: ScopeKind
    value: str = ""


def resolve_scope(book: Book, fact: str, typed: str | None) -> Scope | None:
    """What a typed scope means for a fact; ``None`` when it means nothing."""
    if fact in INDICATOR_FACTS:
        known = {fold(row.indicator) for row in book.statistics if row.indicator}
        return Scope("indicator", fold(typed)) if typed and fold(typed) in known else None
    if not typed:
        return Scope("all")
    for kind, names in _scopes(book).items():
        if fold(typed) in names and kind in SCOPE_KINDS.get(fact, EVERY_KIND):
            return Scope(kind, names[fold(typed)])
    return None


def _scopes(book: Book) -> dict[ScopeKind, dict[str, str]]:
    codes = [row.code for row in book.plan if row.code and row.code.startswith(TASK_PREFIX)]
    return {
        "group": {fold(code): code for code in codes if is_group(code)},
        "task": {fold(code): code for code in codes if not is_group(code)},
        "division": {fold(row.name): fold(row.name) for row in book.divisions if row.name},
        "form": {fold(name): fold(name) for name in _forms(book)},
        "document": {
            **{fold(choice.label): choice.code for choice in DOCUMENT_KINDS},
            **{fold(row.code): row.code for row in book.documents if row.code},
        },
        "criterion": {fold(row.code): row.code for row in book.criteria if row.code},
    }


def _forms(book: Book) -> list[str]:
    listed = [row.form for row in book.lists if row.form]
    return listed + [row.form for row in book.activities if row.form]


def check_fact(book: Book, row: Criterion | Target, side: str) -> Iterator[Problem]:
    """Problems of one fact: a scope it needs and has not, a scope that does not exist."""
    fact = getattr(row, side)
    typed = getattr(row, f"{side}_scope")
    if fact is None or resolve_scope(book, fact, typed) is not None:
        return
    column = f"{side}_scope"
    label = next(choice.label for choice in CRITERION_FACTS if choice.code == fact)
    if not typed:
        scope = "tên chỉ tiêu ở trang Số liệu"
        yield row.problem(column, "fact-scope-missing", fact=label, scope=scope)
        return
    known = [row.indicator for row in book.statistics if row.indicator]
    if fact not in INDICATOR_FACTS:
        kinds = SCOPE_KINDS.get(fact, EVERY_KIND)
        known = [name for kind in kinds for name in _shown(book, kind)]
    suggest = suggestion(typed, known)
    allowed = SCOPE_KINDS.get(fact, EVERY_KIND)
    words = [_WORDS[kind] for kind in (("indicator",) if fact in INDICATOR_FACTS else allowed)]
    scopes = ", ".join(words) or "để trống"
    yield row.problem(
        column, "fact-scope-unknown", fact=label, value=typed, suggest=suggest, scopes=scopes
    )


def _shown(book: Book, kind: ScopeKind) -> list[str]:
    """The scopes of a kind as people write them."""
    if kind == "division":
        return [row.name for row in book.divisions if row.name]
    if kind == "form":
        return _forms(book)
    if kind == "document":
        return [choice.label for choice in DOCUMENT_KINDS]
    return list(_scopes(book)[kind].values())

"""Codes and short names: groups N1, tasks N1.1, targets T1.

Takes the paragraphs of a plan, fills their codes and short names, gives the doubts about the whole.
It alone knows which parts of a plan tell its tasks and its targets.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dvcq.choices import TASK_PREFIX
from dvcq.text import fold
from dvcq.word_plan.levels import Doubt, Item

SHORTEST, LONGEST = 20, 60
_TASK_WORDS = ("noi dung", "nhiem vu", "giai phap")
_TARGET_WORDS = "chi tieu"
_OTHER_PARTS = ("muc dich", "to chuc thuc hien", "kinh phi", "can cu", "quan diem")
_CLAUSES = ("khoan", "khoan_tieu_de")


def give_codes(items: Sequence[Item]) -> list[Doubt]:
    """Give codes to groups, tasks and targets, and short names to all that have one."""
    parts = [part for part in _parts(items) if _tells_tasks(part[0])]
    groups = 0
    with_groups = 0
    for part in parts:
        before = groups
        for clause in _clauses(part[1:]):
            if not _names_targets(clause[0]):
                groups += 1
                _group(clause, f"{TASK_PREFIX}{groups}")
        with_groups += groups > before
    _targets(items)
    for item in items:
        if item.code:
            _short(item)
    if not groups:
        return [Doubt("word-no-groups", ())]
    return [Doubt("word-groups-many", (("count", with_groups),))] if with_groups > 1 else []


def _parts(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Each phần with all below it."""
    part: list[Item] = []
    for item in items:
        if item.level == "phan":
            if part:
                yield part
            part = [item]
        elif part:
            part.append(item)
    if part:
        yield part


def _clauses(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Each khoản with all below it."""
    clause: list[Item] = []
    for item in items:
        if item.level in _CLAUSES:
            if clause:
                yield clause
            clause = [item]
        elif clause:
            clause.append(item)
    if clause:
        yield clause


def _tells_tasks(head: Item) -> bool:
    title = fold(head.text)
    return any(words in title for words in _TASK_WORDS) and not title.startswith(_OTHER_PARTS)


def _names_targets(head: Item) -> bool:
    return head.level in ("phan", "khoan_tieu_de") and _TARGET_WORDS in fold(head.text)


def _group(clause: Sequence[Item], code: str) -> None:
    head = clause[0]
    head.code = code
    if head.level == "khoan":
        head.doubt("word-group-plain", code=code, start=head.start)
    for number, task in enumerate(_below(clause[1:]), start=1):
        task.code = f"{code}.{number}"


def _below(items: Sequence[Item]) -> list[Item]:
    """The paragraphs just below a khoản: its điểm, and the gạch before the first of them."""
    found: list[Item] = []
    points = False
    for item in items:
        points = points or item.level == "diem"
        if item.level == "diem" or (item.level == "gach" and not points):
            found.append(item)
    return found


def _targets(items: Sequence[Item]) -> None:
    """Number the targets of the part, or the titled khoản, that bears their name."""
    found: list[Item] = []
    for part in _parts(items):
        if _names_targets(part[0]) and not _tells_tasks(part[0]):
            clauses = list(_clauses(part[1:]))
            for clause in clauses:
                below = _below(clause[1:]) if clause[0].level == "khoan_tieu_de" else []
                found += below or clause[:1]
            if not clauses:
                found += _below(part[1:])
        else:
            for clause in _clauses(part[1:]):
                if _names_targets(clause[0]):
                    found += _below(clause[1:])
    for number, item in enumerate(found, start=1):
        item.code = f"T{number}"


def _short(item: Item) -> None:
    """The paragraph itself where it is short; else its first words, which is told."""
    whole = " ".join(item.text.split()).rstrip(" .;:,")
    item.short = whole
    if len(whole) > LONGEST:
        item.short = _cut(whole)
        item.doubt("word-short")


def _cut(whole: str) -> str:
    """The words up to the first comma, semicolon or colon; else as many as fit."""
    marks = [n for n, char in enumerate(whole[: LONGEST + 1]) if char in ",;:" and n >= SHORTEST]
    shown = whole[: marks[0]] if marks else whole[: LONGEST + 1].rsplit(" ", 1)[0]
    for opening, closing in (("“", "”"), ("(", ")")):
        if shown.count(opening) > shown.count(closing):
            kept = shown[: shown.rindex(opening)].rstrip()
            shown = kept if len(kept) >= SHORTEST else shown.replace(opening, "")
    return shown.rstrip(" .;:,-–")


__all__ = ["give_codes"]

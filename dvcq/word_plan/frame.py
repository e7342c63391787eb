"""Where a plan begins and ends on its pages: letterhead, title, body, recipients and signature.

Takes the lines of a file, gives ``Frame``. It alone knows by what the parts of a plan are told
apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dvcq.numbering import split_mark
from dvcq.text import fold, repair
from dvcq.word_plan.lines import Line

TITLE = "ke hoach"
BASIS = re.compile(r"căn cứ\s", re.IGNORECASE)
_TITLED = re.compile(r"(?P<title>KẾ HOẠCH|Kế hoạch)\s*\n\s*(?P<rest>.+)", re.DOTALL)
_TITLED_ALONG = re.compile(r"(?P<title>KẾ HOẠCH)\s+(?P<rest>\S.+)", re.DOTALL)
_RECIPIENTS = re.compile(r"nơi\s+nhận\s*(?:như trên)?\s*:|nơi\s+nhận\s*\Z", re.IGNORECASE)
_AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ|Q)\.\s*\S")
END = "./."
_FINAL = (".", ";", ",", ":", "./.")
LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Frame:
    """``titled``: the title was found; ``sure``: the abstract's end shows in its looks."""

    head: tuple[Line, ...]
    titled: bool
    abstract: tuple[str, ...]
    sure: bool
    body: tuple[Line, ...]
    foot: tuple[Line, ...]


def frame_of(lines: Sequence[Line]) -> Frame:
    """Tell the parts of a plan apart; every line is in exactly one of them."""
    lines = list(lines)
    at = next((n for n, line in enumerate(lines) if _title(line)), None)
    if at is None:
        start = _after_head(lines)
        end = _end(lines, start)
        head, body, foot = lines[:start], lines[start:end], lines[end:]
        return Frame(tuple(head), False, (), True, tuple(body), tuple(foot))
    along = _title(lines[at])
    abstract, stop, sure = _abstract(lines, at + 1, along if along != TITLE else "")
    end = _end(lines, stop)
    return Frame(
        tuple(lines[:at]),
        True,
        tuple(abstract),
        sure,
        tuple(lines[stop:end]),
        tuple(lines[end:]),
    )


def _title(line: Line) -> str:
    """The title alone, or the abstract that stands in one paragraph with it; "" for neither."""
    if fold(line.text) == TITLE:
        return TITLE
    for form in (_TITLED, _TITLED_ALONG):
        found = form.fullmatch(line.text)
        if found and (form is _TITLED or line.centred or line.bold):
            return found["rest"]
    return ""


def _after_head(lines: Sequence[Line]) -> int:
    """Where the body begins when there is no title: after the table of the letterhead."""
    table = next((line.table for line in lines if fold(line.text).startswith("cong hoa xa")), 0)
    inside = [n for n, line in enumerate(lines) if table and line.table == table]
    return inside[-1] + 1 if inside else 0


def _abstract(lines: Sequence[Line], start: int, along: str) -> tuple[list[str], int, bool]:
    """Lines of the abstract, where they stop, whether their looks tell them from the body."""
    shown = [along] if along else []
    at = start
    while at < len(lines) and _is_centred_title(lines[at]):
        shown.append(lines[at].text)
        at += 1
    if shown or at >= len(lines):
        return [_one(text) for text in shown], at, True
    line = lines[at]
    plain = line.text.strip()
    if _unmarked(line) and not plain.endswith(_FINAL) and len(plain) <= LONGEST_TITLE:
        return [_one(plain)], at + 1, False
    return [], at, True


def _is_centred_title(line: Line) -> bool:
    looks = line.centred or (line.bold and not line.text.rstrip().endswith(_FINAL))
    return looks and _unmarked(line) and len(line.text) <= 2 * LONGEST_TITLE


def _unmarked(line: Line) -> bool:
    return not line.mark and not split_mark(line.text)[0] and not BASIS.match(line.text)


def _one(text: str) -> str:
    return repair(text.replace("\t", " "))[0]


def _end(lines: Sequence[Line], start: int) -> int:
    """Where the body ends: at "./.", at the recipients' table row, at the signature, else never."""
    last = len(lines)
    named = next((n for n in range(start, last) if _RECIPIENTS.match(lines[n].text)), None)
    if named is not None:
        row = lines[named].row
        last = named
        while row and last > start and lines[last - 1].row == row:
            last -= 1
    ends = [n for n in range(start, last) if lines[n].text.rstrip().endswith(END)]
    if ends:
        return (ends[-1] if named is not None else ends[0]) + 1
    signed = [n for n in range(start, last) if _is_authority(lines[n])]
    return signed[0] if signed else last


def _is_authority(line: Line) -> bool:
    return _AUTHORITY.match(line.text) is not None and len(line.text) <= LONGEST_TITLE


# --- columns of lines ---------------------------------------------------------------------------


def columns(line: Line) -> list[Line]:
    """A line of a letterhead or a signature block as its columns: tabs or wide gaps part them."""
    pieces = [piece.strip() for piece in line.text.split("\t") if piece.strip()]
    return [replace(line, text=piece) for piece in pieces]


def is_recipients(text: str) -> bool:
    return _RECIPIENTS.match(text) is not None


def after_recipients(text: str) -> str:
    """What stands in one line with "Nơi nhận:"."""
    found = _RECIPIENTS.match(text)
    return text[found.end() :].strip() if found else text


__all__ = ["BASIS", "END", "Frame", "after_recipients", "columns", "frame_of", "is_recipients"]

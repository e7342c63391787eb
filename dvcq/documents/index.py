"""Mục lục tài liệu kiểm chứng: the index of the dossier's folder, each file one click away.

Takes the book, the period and the papers of the folder, gives the context ``MucLucHoSo`` and the
links by the printed name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from dvcq.columns import Row
from dvcq.dates import short_day
from dvcq.documents.activities import LONG_CELL
from dvcq.documents.common import NONE_SHOWN, Making, optional
from dvcq.documents.phrases import one_line
from dvcq.documents.points import cell_points
from dvcq.numbers import format_score
from dvcq.proofs import Copy, copies_of
from dvcq.scoring import ScoreLine, score
from dvcq.sources import Leaf, Text, join, text

_NO_FILE = "bản giấy"
_NONE = {
    "explained": "Không có tài liệu; giải trình: ",
    "unproven": "Chưa có minh chứng: không tính điểm",
    "open": "Chưa có căn cứ chấm điểm",
    "not_applicable": "Không áp dụng",
}


@dataclass(frozen=True, slots=True)
class DongHoSo:
    """A row of the index. ``la_nhom``: the heading of a criterion."""

    la_nhom: bool
    tt: str
    so_ky_hieu: Text
    ngay: Text
    trich_yeu: Text
    tac_gia: Text
    trang: Text
    tep: Text  # file name, linked; a paper without a file says so
    dai: bool


@dataclass(frozen=True, slots=True)
class MucLucHoSo:
    ten_don_vi: Text
    nam: Text
    so_ho_so: Text
    dong: list[DongHoSo]


def build(making: Making, papers: Mapping[str, str]) -> MucLucHoSo:
    """The index. ``papers``: file names of the folder with what they are."""
    scored, _ = score(making.book, making.period)
    copies = copies_of(making.book)
    rows = [_title("Văn bản của hồ sơ")]
    rows += [_paper(number, name, papers[name]) for number, name in enumerate(papers, start=1)]
    for line in scored.leaves():
        own = [item for item in copies if item.criterion == line.code]
        rows.append(_heading(line))
        rows += _rows(own) if own else [_without(line)]
    rest = [item for item in copies if not item.criterion]
    if rest:
        rows += [_title("Tài liệu của các hoạt động"), *_rows(rest)]
    return MucLucHoSo(
        text(making.unit.leaf("name")),
        text(making.unit.leaf("year")),
        text(making.unit.leaf("file_notation")),
        rows,
    )


def links_of(copies: tuple[Copy, ...], papers: Mapping[str, str]) -> dict[str, str]:
    """Targets by the printed file name, relative to the folder."""
    own = {PurePosixPath(item.path).name: item.path for item in copies if item.path}
    return {**own, **{name: name for name in papers}}


def _title(words: str | Text) -> DongHoSo:
    empty = Text()
    shown = text(words) if isinstance(words, str) else words
    return DongHoSo(True, "", empty, empty, shown, empty, empty, empty, dai=False)


def _heading(line: ScoreLine) -> DongHoSo:
    row: Row = line.row
    points = text(cell_points(line))
    if line.minus:
        points = text("trừ ", Leaf(format_score(line.high), line.sources, "điểm trừ"), " điểm")
    elif line.state != "not_applicable":
        joint = "/" if line.low == line.high else ", tối đa "
        points = text(points, joint, row.leaf("maximum", format_score(line.maximum)), " điểm")
    name = one_line(row.leaf("text"))
    return _title(text(row.leaf("code"), ". ", name, " (", points, ")"))


def _paper(number: int, name: str, label: str) -> DongHoSo:
    none = text(NONE_SHOWN)
    return DongHoSo(False, str(number), none, none, text(label), none, none, text(name), dai=False)


def _rows(copies: list[Copy]) -> list[DongHoSo]:
    return [_row(str(number), item) for number, item in enumerate(copies, start=1)]


def _row(number: str, item: Copy) -> DongHoSo:
    row = item.row
    day = row.leaf("issued", short_day(row.issued)) if row.issued else Leaf("")
    cells = (row.source("file"), row.source("criteria"))
    name = PurePosixPath(item.path).name
    return DongHoSo(
        la_nhom=False,
        tt=number,
        so_ky_hieu=optional(row.leaf("symbol")),
        ngay=optional(day),
        trich_yeu=text(row.leaf("abstract")),
        tac_gia=optional(row.leaf("issuer")),
        trang=optional(row.leaf("page")),
        tep=text(Leaf(name, cells, "tên tệp trong hồ sơ")) if name else text(_NO_FILE),
        dai=len(row.abstract) > LONG_CELL,
    )


def _without(line: ScoreLine) -> DongHoSo:
    """A criterion without evidence says why."""
    none = text(NONE_SHOWN)
    why = "unproven" if line.unproven else line.state
    wanted = "Chưa có minh chứng" if line.row.evidence == "co" else "Không yêu cầu minh chứng"
    words: Text = text(_NONE.get(why, wanted))
    if line.explained and line.answer is not None:
        words = join(
            "", [text(_NONE["explained"]), text(one_line(line.answer.leaf("explanation")))]
        )
    long = len(words.plain) > LONG_CELL
    return DongHoSo(False, NONE_SHOWN, none, none, words, none, none, none, dai=long)

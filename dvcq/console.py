"""What the clerk sees: problems sorted and worded, results, JSON for other programs.

Takes results, prints them. It alone knows how to speak to a console that has no Vietnamese
letters (they lose their accents there) and what goes to which stream.
"""

from __future__ import annotations

import codecs
import io
import json
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import click

if TYPE_CHECKING:
    from dvcq.problems import Problem
    from dvcq.run import Examined, MarkedCopy, Result, TraceResult
    from dvcq.ways_in import MergeResult, NewBook
    from dvcq.word_plan import PlanRead

_SIGNS = {"error": ("LỖI", "red"), "warning": ("NHẮC", "yellow"), "info": ("GHI", "cyan")}
_PLAIN = {
    "đ": "d",
    "Đ": "D",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "…": "...",
    "÷": "/",
    "×": "x",
    "›": ">",
    "·": "-",
    "→": "->",
    "−": "-",
    "≈": "~",
}
MOST_HINTS = 5
MOST_PROBLEMS = 200  # on the screen; files and JSON hold all
MOST_CELLS = 12
_MERGED_BOOK = "sổ đã gộp"
_NOTHING_TO_DO = "Không cần làm gì"


def without_accents(fault: UnicodeError) -> tuple[str, int]:
    """Codec error handler: letters a console cannot show lose their accents, never the sense."""
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    shown = ""
    for letter in fault.object[fault.start : fault.end]:
        base = _PLAIN.get(letter) or unicodedata.normalize("NFD", letter)[0]
        shown += base if base.isascii() else "?"
    return shown, fault.end


def make_streams_safe() -> None:
    """Printing must not raise, whatever the console's code page."""
    codecs.register_error("dvcq-plain", without_accents)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="dvcq-plain")


def say(words: str, err: bool = False) -> None:
    """Print a line. A code page without Vietnamese gets no accents: half of them read worse."""
    stream = sys.stderr if err else sys.stdout
    if "utf" not in (stream.encoding or "").lower():
        words = words.encode("ascii", "dvcq-plain").decode("ascii")
    click.echo(words, err=err)


class Console:
    """Collects for JSON, or prints as it goes."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json
        self._checked: list[dict[str, str]] = []
        self._marked: list[str | None] = []
        self._runs: list[Result] = []
        self._notes: list[Problem] = []
        self._file = ""  # the workbook that is spoken of

    # --- plain --------------------------------------------------------------------------------

    def json(self, value: object) -> None:
        utf8 = "utf" in (sys.stdout.encoding or "").lower()
        click.echo(json.dumps(value, ensure_ascii=not utf8, indent=1))

    def note(self, item: Problem) -> None:
        self._notes.append(item)
        if not self.as_json:
            say(item.message, err=True)

    def stop(self, item: Problem) -> None:
        if self.as_json:
            self.json({"problems": [item.as_json()]})
        else:
            self._print(item)

    def _print(self, item: Problem, also: Sequence[Problem] = ()) -> None:
        sign, colour = _SIGNS[item.severity]
        between = ", " if " " in item.cell else "!"  # "dòng 3" of a Word table is no address
        place = f"{item.sheet}{between}{item.cell}" if item.cell else item.sheet
        if item.file and self._file and item.file != self._file and item.sheet:
            place = f"tệp “{item.file}”, {place}"
        head = click.style(f"[{sign}]", fg=colour, bold=True)
        say(f"  {head} {place + ': ' if place else ''}{item.message}")
        if also:
            cells = ", ".join(other.cell for other in also[:MOST_CELLS])
            more = f" … (tổng cộng {len(also) + 1} ô)" if len(also) > MOST_CELLS else ""
            say(f"        Cũng ở: {cells}{more}")
        if not item.hint.startswith(_NOTHING_TO_DO):
            say(f"        Cách sửa: {item.hint}")

    def show(self, found: Sequence[Problem]) -> None:
        """Problems on the screen, each cause once."""
        self._print_all(found, "--json")

    def _print_all(self, found: Sequence[Problem], elsewhere: str) -> None:
        """One cause, one message: what is said of many cells of a sheet is said once."""
        groups: dict[tuple[str, ...], list[Problem]] = {}
        for item in found:
            alike = (item.code, item.sheet, item.message, item.hint)
            groups.setdefault(alike, []).append(item)
        for first, *also in list(groups.values())[:MOST_PROBLEMS]:
            self._print(first, also)
        rest = len(groups) - MOST_PROBLEMS
        if rest > 0:
            say(f"  … và {rest} thông báo nữa. Xem đủ bằng {elsewhere}.")

    # --- check --------------------------------------------------------------------------------

    def problems(self, path: Path, examined: Examined) -> None:
        found = examined.problems
        if self.as_json:
            self._checked += [item.as_json() for item in found]
            return
        self._file = normalize("NFC", path.name)
        say(click.style(f"Sổ “{path.name}”", bold=True))
        self._print_all(found, "--mark (bản đánh dấu) hoặc --json")
        if examined.ready:
            say(f"Đủ số liệu để lập: {', '.join(examined.ready)}.")
        for item in examined.waiting:
            say(f"Chưa lập được {item.label}: {item.reason}.")
        errors = sum(item.severity == "error" for item in found)
        warnings = sum(item.severity == "warning" for item in found)
        if errors:
            say(
                f"Có {errors} lỗi phải sửa, {warnings} chỗ nên xem lại. Sửa trong Excel, "
                "lưu lại rồi chạy lại lệnh này (thêm --mark để có bản sao tô màu các chỗ đó)."
            )
            return
        checked = f"Không có lỗi; {warnings} chỗ nên xem lại." if warnings else "Không có lỗi."
        issued = any(item.why == "issued" for item in examined.waiting)
        following = (
            "Có thể lập văn bản: dvcq generate."
            if examined.ready or issued
            else ("Điền tiếp các trang còn thiếu rồi chạy lại lệnh này.")
        )
        say(f"{checked} {following}")

    def unread(self, path: Path, item: Problem) -> None:
        """A file that is no workbook at all: there is nothing to mend in Excel."""
        if self.as_json:
            self._checked.append(item.as_json())
            return
        say(click.style(f"Sổ “{path.name}”", bold=True))
        self._print(item)

    def unmarked(self, item: Problem) -> None:
        """Why a marked copy could not be made."""
        self._marked.append(None)
        if self.as_json:
            self._checked.append(item.as_json())
        else:
            self._print(item)

    def marked(self, copy: MarkedCopy | None) -> None:
        """Where the marked copy is; none is made when there is nothing to mend."""
        self._marked.append(copy.path.as_posix() if copy else None)
        if self.as_json:
            return
        if copy is None:
            say("Không có gì cần đánh dấu: không lập bản sao.")
            return
        for item in copy.problems:
            self._print(item)
        if copy.new:
            say(f"Bản đánh dấu: {copy.path} (sổ gốc giữ nguyên). Trang đầu nêu mọi chỗ cần sửa.")
        else:
            say(f"Không có gì mới: bản đánh dấu đã có ở {copy.path}.")
        say(
            "Sửa trong sổ gốc rồi kiểm tra lại; hoặc sửa ngay trong bản đánh dấu rồi chạy: "
            f'dvcq generate "{copy.path}"'
        )

    # --- new, merge ---------------------------------------------------------------------------

    def carried(self, result: NewBook) -> None:
        """What came from the old workbook, what stayed behind, what to look at."""
        book = result.carried
        say(f"Đã tạo sổ “{result.path}” của năm {book.year} từ sổ năm {book.old}.")
        kept = [f"{title} {count}" for title, count in book.kept.items() if count]
        left = [f"{title} {count}" for title, count in book.left.items() if count]
        if kept:
            say(f"  Đã chuyển (số dòng): {', '.join(kept)}.")
        if left:
            say(f"  Để lại ở sổ cũ (số dòng): {', '.join(left)}.")
        if book.problems:
            say("  Cần xem lại ở sổ mới:")
        for item in (*book.problems, *result.errors):
            self._print(item)
        say(f'Mở bằng Excel, xem các chỗ nêu trên rồi chạy: dvcq check "{result.path}"')

    def planned(self, path: Path, read: PlanRead) -> None:
        """What a plan in Word gave, and every place that is unsure."""
        paragraphs, bases, recipients = read.counts
        say(
            f"Đã tạo sổ “{path}”; {paragraphs} đoạn, {bases} căn cứ, {recipients} nơi nhận; "
            f"{len(read.doubts)} chỗ cần xem lại{':' if read.doubts else '.'}"
        )
        self._print_all(read.doubts, "trang “Hướng dẫn” của sổ mới")
        say(f'Mở bằng Excel, xem các chỗ nêu trên rồi chạy: dvcq check "{path}"')

    def merged(self, result: MergeResult) -> None:
        """What each division gave, who is silent, what to look at, what to do next."""
        if self.as_json:
            self.json(_merged_json(result, self._notes))
            return
        merged = result.merged
        say(click.style(f"Gộp vào sổ “{result.office.name}”", bold=True))
        for share in merged.shares:
            told = (
                f"thêm {share.activities} hoạt động, {share.evidence} minh chứng; {share.there} "
                "dòng đã có"
                if share.activities + share.evidence + share.there
                else "chưa ghi hoạt động, minh chứng nào"
            )
            say(f"  {share.division} (tệp “{share.name}”): {told}.")
        if merged.silent:
            say(f"  Chưa gửi: {'; '.join(merged.silent)}.")
        file = ""
        for item in merged.problems:
            inside = (item.file or _MERGED_BOOK) if item.sheet else file
            if inside != file:
                say(f"  Trong {inside if inside == _MERGED_BOOK else f'tệp “{inside}”'}:")
            file = inside
            self._print(item)
        for line in _evidence_lines(result):
            say(f"  {line}")
        if result.path is None:
            say("Không có gì mới: không lập sổ mới.")
            return
        word = "Sổ đã gộp" if result.written else "Sổ đã gộp có từ trước, nội dung giống hệt"
        say(f"{word}: {result.path} (sổ cơ quan giữ nguyên).")
        say(f'Mở bằng Excel, xem các dòng mới rồi chạy: dvcq check "{result.path}"')

    # --- generate -----------------------------------------------------------------------------

    def run(self, result: Result) -> None:
        if self.as_json:
            self._runs.append(result)
            return
        self._file = normalize("NFC", result.name)
        say(click.style(f"Sổ “{result.name}”", bold=True))
        self._result_problems(result)
        for item in result.not_made:
            word = "chưa lập" if item.why != "blocked" else "KHÔNG lập được"
            say(f"  {item.label}: {word}: {item.reason}.")
        for line in result.deadlines:
            say(f"  Hạn gửi {line}")
        if result.bag is not None:
            word = "Đã lập" if result.new else "Đã có từ trước"
            for name in result.documents:
                say(f"  {word}: {result.bag / 'data' / name}")
            if result.folder:
                place = result.bag / "data" / result.folder
                say(f"  Đã xếp hồ sơ và minh chứng vào: {place} (mở 00-muc-luc.docx trước)")
            self._hints(result)
            if not result.new:
                say("  Nội dung giống lần trước: không lưu thêm bản mới.")

    def _result_problems(self, result: Result) -> None:
        infos = [item for item in result.problems if item.severity == "info"]
        told = [item for item in result.problems if item.severity != "info"]
        self._print_all(told, "dvcq check --mark")
        if infos:
            say(
                f"  {len(infos)} chỗ đã tự xử lý khi đọc hoặc cần biết (xem "
                "import-log.json trong hồ sơ lưu, hoặc chạy dvcq check)."
            )

    def _hints(self, result: Result) -> None:
        """What the data show for the parts that people write."""
        if not result.hints:
            return
        say("  Gợi ý cho phần đánh giá, phương hướng (không in vào văn bản):")
        for line in result.hints[:MOST_HINTS]:
            say(f"    - {line}")
        rest = len(result.hints) - MOST_HINTS
        more = f"còn {rest} gợi ý; " if rest > 0 else ""
        assert result.bag is not None
        where = ", ".join(str(result.bag / "data" / name) for name in result.notes)
        say(f"    ({more}đầy đủ kèm ô số liệu: {where})")

    def end(self) -> None:
        """Print the JSON of the whole command."""
        if not self.as_json:
            return
        notes = [item.as_json() for item in self._notes]
        if not self._runs:
            shown: dict[str, Any] = {"problems": notes + self._checked}
            if self._marked:
                shown["marked"] = self._marked[0] if len(self._marked) == 1 else self._marked
            self.json(shown)
            return
        runs = [_run_json(result) for result in self._runs]
        whole = {
            key: [item for run in runs for item in run[key]]
            for key in ("documents", "not_made", "problems", "findings")
        }
        bags = [run["bag"] for run in runs]
        whole["problems"] = notes + whole["problems"]
        self.json({**whole, "bag": bags[0] if len(bags) == 1 else bags})

    # --- trace, verify ------------------------------------------------------------------------

    def trace(self, found: TraceResult) -> None:
        if self.as_json:
            self.json(
                {
                    "file": found.file,
                    "entries": [
                        {
                            "part": item.part,
                            "paragraph": item.paragraph,
                            "text": item.text,
                            "edited": item.edited,
                            "spans": list(item.spans),
                        }
                        for item in found.entries
                    ],
                }
            )
            return
        if not found.entries:
            say("Không thấy đoạn nào như vậy có nguồn từ sổ.")
        for item in found.entries:
            say(click.style(item.text or "(đoạn trống)", bold=True))
            if item.edited:
                say("    (đoạn này đã được sửa sau khi lập)")
            for span in item.spans:
                say(f"    {_span(span)}")

    def verified(self, bags: int, found: list[Problem]) -> None:
        if self.as_json:
            self.json({"bags": bags, "problems": [item.as_json() for item in found]})
            return
        for item in found:
            self._print(item)
        if not bags:
            say("Chưa có hồ sơ nào trong kho lưu trữ.")
        elif found:
            say(f"Đã kiểm tra {bags} hồ sơ: có {len(found)} sai khác.")
        else:
            say(f"Đã kiểm tra {bags} hồ sơ: nguyên vẹn.")


def _span(span: Any) -> str:
    shown = " ".join(str(span["text"]).split()) or "(chỗ trống)"
    cells = span["sources"]
    where = ", ".join(cells[:12]) + (f" … (tổng cộng {len(cells)} ô)" if len(cells) > 12 else "")
    rule = f" ({span['rule']})" if span["rule"] else ""
    return f"{shown if len(shown) < 80 else shown[:77] + '…'} ← {where}{rule}"


def _evidence_lines(result: MergeResult) -> list[str]:
    """Which evidence files to copy where: the program copies none."""
    lines = []
    if result.source is not None:
        lines.append(
            f"Tệp minh chứng của cơ quan: chép thư mục “{result.source}” thành “{result.folder}”."
        )
    for share in result.merged.shares:
        if share.files:
            lines.append(
                f"Chép các tệp minh chứng của {share.division} sang thư mục “{result.folder}”: "
                f"{', '.join(share.files)}."
            )
        if share.absent:
            lines.append(
                f"{share.division} chưa gửi kèm các tệp minh chứng: {', '.join(share.absent)}."
            )
    return lines


def _merged_json(result: MergeResult, notes: list[Problem]) -> dict[str, Any]:
    merged = result.merged
    return {
        "office": result.office.as_posix(),
        "merged": result.path.as_posix() if result.path else None,
        "written": result.written,
        "divisions": [
            {
                "division": share.division,
                "file": share.name,
                "activities": share.activities,
                "evidence": share.evidence,
                "there": share.there,
                "evidence_files": share.files,
                "evidence_files_missing": share.absent,
            }
            for share in merged.shares
        ],
        "silent": list(merged.silent),
        "unread": list(merged.unread),
        "problems": [item.as_json() for item in (*notes, *merged.problems)],
    }


def _run_json(result: Result) -> dict[str, Any]:
    """One workbook's part: documents by their path, each thing with its workbook."""
    folder = result.bag / "data" if result.bag else None
    return {
        "documents": [(folder / name).as_posix() for name in result.documents if folder],
        "not_made": [
            {
                "file": result.name,
                "document": item.name,
                "why": item.why,
                "reason": item.reason,
            }
            for item in result.not_made
        ],
        "problems": [item.as_json() for item in result.problems],
        "findings": [],
        "bag": result.bag.as_posix() if result.bag else None,
    }

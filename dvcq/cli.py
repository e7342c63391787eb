"""The command line: reads files and the clock, prints, turns problems into exit codes.

Takes arguments, gives messages in Vietnamese and an exit code: 0 done, 1 problems, 2 wrong usage,
3 made but breaks the format standard, 4 internal fault. It holds no logic of the work itself; how
commands are worded and end is in ``usage``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from dvcq.console import Console, say
from dvcq.usage import DONE, PROBLEMS, VietnameseGroup

YEARS = range(2000, 2101)


def today() -> date:
    """The only place that reads the calendar."""
    return date.today()  # noqa: DTZ011, TID251


def _stops(command: Callable[..., int]) -> Callable[..., int]:
    """A ``Stop`` anywhere below is one problem on the screen and exit code 1."""

    @wraps(command)
    def wrapper(*args: Any, **kwargs: Any) -> int:
        from dvcq.problems import Stop

        try:
            return command(*args, **kwargs)
        except Stop as stop:
            Console(kwargs.get("as_json", False)).stop(stop.problem)
            return PROBLEMS

    return wrapper


@click.group(
    cls=VietnameseGroup,
    help="Lập kế hoạch, báo cáo, hồ sơ chấm điểm dân vận chính quyền từ một sổ Excel.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="dvcq", message="dvcq %(version)s", help="In phiên bản.")
def main() -> None:
    """Root of the commands."""


def _kinds(_ctx: click.Context, _param: click.Parameter, value: str | None) -> tuple[str, ...]:
    names = tuple(name.strip() for name in (value or "").split(",") if name.strip())
    if names:
        from dvcq.documents.table import DOCUMENTS

        known = [kind.name for kind in DOCUMENTS]
        for name in names:
            if name not in known:
                raise click.BadParameter(f"“{name}”: chọn trong {', '.join(known)}")
    return names


def _period(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    from dvcq.periods import CODES, is_code

    if not is_code(value):
        raise click.BadParameter(
            f"“{value}”: chọn trong {', '.join(CODES)}, hoặc YYYY-MM-DD..YYYY-MM-DD với ngày đầu "
            "không sau ngày cuối"
        )
    return value


def _day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"“{value}” không phải ngày dạng YYYY-MM-DD") from None


def _year(_ctx: click.Context, _param: click.Parameter, value: str | None) -> int | None:
    if value is None:
        return None
    if not value.isdecimal() or int(value) not in YEARS:
        raise click.BadParameter(f"“{value}”: năm từ {YEARS.start} đến {YEARS.stop - 1}")
    return int(value)


_OUT = click.option(
    "--out",
    default="outputs",
    metavar="THƯ-MỤC",
    type=click.Path(path_type=Path),
    help="Thư mục lưu trữ (mặc định: outputs).",
)
_TEMPLATES = click.option(
    "--templates",
    "templates",
    metavar="THƯ-MỤC",
    type=click.Path(path_type=Path),
    help="Thư mục mẫu Word của đơn vị.",
)
_RUBRIC = click.option(
    "--rubric",
    metavar="TỆP|TÊN",
    help="Chấm theo bộ tiêu chí ở tệp này (hoặc một bộ có sẵn), không theo trang Tiêu chí của sổ.",
)
_AS_JSON = click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON.")


@main.command(
    help="Lập văn bản từ sổ Excel (không ghi tên tệp: mọi sổ trong thư mục inputs).",
    short_help="Lập văn bản từ sổ Excel (mọi sổ trong inputs nếu không ghi tên).",
)
@click.argument("files", nargs=-1, metavar="[TỆP]…", type=click.Path(path_type=Path))
@click.option(
    "--loai",
    "kinds",
    callback=_kinds,
    metavar="LOẠI,…",
    help="Chỉ lập: ke-hoach, bao-cao, ho-so, cong-van-ho-so, bien-ban, bang-doi-chieu, "
    "cong-van-giai-trinh.",
)
@click.option(
    "--date",
    "on",
    callback=_day,
    metavar="YYYY-MM-DD",
    help="Coi hôm nay là ngày này (đặt tên thư mục, nhắc hạn).",
)
@_OUT
@_TEMPLATES
@click.option(
    "--ky",
    "period",
    default="nam",
    callback=_period,
    metavar="KỲ",
    help="Kỳ báo cáo: quy1, quy2, quy3, quy4, 6thang, 9thang, nam (mặc định) hoặc "
    "YYYY-MM-DD..YYYY-MM-DD.",
)
@click.option(
    "--nam-truoc",
    "last_year",
    metavar="TỆP",
    type=click.Path(path_type=Path),
    help="Sổ năm trước, để so sánh với cùng kỳ.",
)
@_RUBRIC
@click.option("--lap-lai", "again", is_flag=True, help="Lập lại cả văn bản đã ban hành.")
@_AS_JSON
@_stops
def generate(
    files: Sequence[Path],
    kinds: tuple[str, ...],
    on: date | None,
    out: Path,
    templates: Path | None,
    period: str,
    last_year: Path | None,
    rubric: str | None,
    again: bool,
    as_json: bool,
) -> int:
    from dvcq.run import (
        find_rubric,
        load_templates,
        run_workbook,
        tell_twins,
        without_copies,
        workbooks_in,
    )

    console = Console(as_json)
    day = on or today()
    chosen = without_copies(list(files) or workbooks_in(Path("inputs"), console), console)
    shown, given = load_templates(templates), find_rubric(rubric)
    results = []
    for path in chosen:
        options = {
            "loai": list(kinds),
            "ky": period,
            "date": day.isoformat(),
            "nam_truoc": last_year.name if last_year else None,
            "rubric": given[0] if given else None,
            "lap_lai": again,
        }
        result = run_workbook(
            path,
            shown,
            kinds=kinds,
            period=period,
            last_year=last_year,
            rubric=given,
            again=again,
            on=day,
            out=out,
            options=options,
        )
        console.run(result)
        results.append(result)
    tell_twins(results, console)
    console.end()
    return max((result.exit_code for result in results), default=DONE)


@main.command(help="Kiểm tra sổ Excel: nêu mọi chỗ cần sửa, không lập văn bản.")
@click.argument("files", nargs=-1, required=True, metavar="TỆP…", type=click.Path(path_type=Path))
@click.option(
    "--mark",
    is_flag=True,
    help="Lập thêm bản đánh dấu TỆP-can-sua: tô màu, ghi chú từng ô cần sửa; sổ gốc giữ nguyên.",
)
@_RUBRIC
@_AS_JSON
@_stops
def check(files: Sequence[Path], mark: bool, rubric: str | None, as_json: bool) -> int:
    from dvcq.problems import Stop
    from dvcq.run import check_workbook, find_rubric, mark_workbook

    console = Console(as_json)
    given = find_rubric(rubric)
    failed = False
    for path in files:
        try:
            examined = check_workbook(path, given)
        except Stop as stop:
            console.unread(path, stop.problem)
            failed = True
            continue
        console.problems(path, examined)
        failed |= any(item.severity == "error" for item in examined.problems)
        if mark:
            try:
                console.marked(mark_workbook(path, examined.problems))
                if given is not None and Path(rubric or "").is_file():
                    console.marked(mark_workbook(Path(rubric or ""), examined.problems))
            except Stop as stop:
                console.unmarked(stop.problem)
                failed = True
    console.end()
    return PROBLEMS if failed else DONE


@main.command(help="Tạo sổ Excel mới để điền.")
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "old",
    metavar="SỔ-CŨ",
    type=click.Path(path_type=Path),
    help="Lấy phần dùng lâu dài từ sổ của năm khác; việc của năm đó để lại. Cần kèm --year.",
)
@click.option("--year", callback=_year, metavar="NĂM", help="Năm của sổ mới.")
@click.option(
    "--tu-ke-hoach",
    "plan",
    metavar="KẾ-HOẠCH.docx",
    type=click.Path(path_type=Path),
    help="Điền sẵn Kế hoạch, Căn cứ, Văn bản, Nơi nhận từ một kế hoạch đã có bằng Word.",
)
@click.option(
    "--rubric",
    metavar="BỘ-TIÊU-CHÍ",
    help="Bộ tiêu chí của sổ mới: tệp .xlsx có trang Tiêu chí, hoặc tên một bộ có sẵn.",
)
@_stops
def new(
    file: Path, old: Path | None, year: int | None, plan: Path | None, rubric: str | None
) -> int:
    if old is not None and year is None:
        raise click.UsageError("--from phải có --year đi cùng")
    if old is not None and plan is not None:
        raise click.UsageError("--from và --tu-ke-hoach không dùng cùng nhau")
    if old is not None and rubric is not None:
        raise click.UsageError("--from và --rubric không dùng cùng nhau")
    if old is not None and year is not None:
        from dvcq.ways_in import new_from

        Console(False).carried(new_from(file, old, year))
        return DONE
    from dvcq.new_book import new_workbook

    read = new_workbook(file, plan, year, rubric)
    if read is not None:
        Console(False).planned(file, read)
        return DONE
    say(
        f"Đã tạo sổ “{file}”. Mở bằng Excel, xem trang “Hướng dẫn”, điền các trang rồi "
        f'chạy: dvcq check "{file}"'
    )
    return DONE


@main.command(help="Gộp Hoạt động, Minh chứng từ sổ của các bộ phận vào sổ cơ quan.")
@click.argument("folder", metavar="THƯ-MỤC", type=click.Path(path_type=Path))
@click.option(
    "--so",
    "office",
    metavar="TỆP",
    type=click.Path(path_type=Path),
    help="Sổ của cơ quan (mặc định: sổ duy nhất trong thư mục inputs).",
)
@click.option(
    "--ra",
    "target",
    metavar="TỆP",
    type=click.Path(path_type=Path),
    help="Tên sổ mới (mặc định: tên sổ cơ quan thêm -gop); sổ cũ giữ nguyên.",
)
@_AS_JSON
@_stops
def gop(folder: Path, office: Path | None, target: Path | None, as_json: bool) -> int:
    from dvcq.ways_in import merge_folder

    console = Console(as_json)
    result = merge_folder(folder, office, target, console)
    console.merged(result)
    return result.exit_code


@main.command(
    help="Tình hình thực hiện trong năm: điểm, mức xếp loại, việc còn thiếu, thời hạn.",
    short_help="Tình hình trong năm: điểm, việc còn thiếu, thời hạn.",
)
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option("--date", "on", callback=_day, metavar="YYYY-MM-DD", help="Tình hình đến ngày này.")
@_RUBRIC
@click.option("--docx", is_flag=True, help="Lập thêm một trang Word cho lãnh đạo, cạnh sổ.")
@click.option(
    "--out",
    "target",
    metavar="TỆP.docx",
    type=click.Path(path_type=Path),
    help="Nơi ghi trang Word (kèm luôn --docx); không ghi đè tệp đã có.",
)
@_AS_JSON
@_stops
def status(
    file: Path,
    on: date | None,
    rubric: str | None,
    docx: bool,
    target: Path | None,
    as_json: bool,
) -> int:
    from dvcq.console_status import show_status
    from dvcq.run import find_rubric
    from dvcq.status import default_page, status_of, write_page

    day = on or today()
    found = status_of(file, day, find_rubric(rubric))
    written = None
    if (docx or target is not None) and found.standing is not None:
        written = write_page(found, target or default_page(file, day))
    show_status(Console(as_json), found, written)
    return found.exit_code


@main.command(
    help="Đọc điểm thẩm định từ bảng Word gửi về (hoặc từ sổ đã nhập), lập bảng đối chiếu điểm và "
    "công văn giải trình.",
    short_help="Đối chiếu điểm thẩm định, lập công văn giải trình.",
)
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option(
    "--so",
    "workbook",
    metavar="SỔ",
    type=click.Path(path_type=Path),
    help="Sổ đã lập báo cáo (mặc định: sổ nằm cạnh bảng Word, hoặc sổ duy nhất trong inputs).",
)
@click.option(
    "--date", "on", callback=_day, metavar="YYYY-MM-DD", help="Ngày đặt tên thư mục lưu trữ."
)
@_OUT
@_TEMPLATES
@_RUBRIC
@click.option("--lap-lai", "again", is_flag=True, help="Lập lại cả công văn đã ban hành.")
@_AS_JSON
@_stops
def appraise(
    file: Path,
    workbook: Path | None,
    on: date | None,
    out: Path,
    templates: Path | None,
    rubric: str | None,
    again: bool,
    as_json: bool,
) -> int:
    from dvcq.appraise import Asked, appraise_file
    from dvcq.console_appraisal import show_appraisal
    from dvcq.run import find_rubric, load_templates

    console = Console(as_json)
    day, given = on or today(), find_rubric(rubric)
    options = {
        "date": day.isoformat(),
        "rubric": given[0] if given else None,
        "lap_lai": again,
        "tham_dinh": file.name,
    }
    asked = Asked(load_templates(templates), day, out, given, again, options)
    result = appraise_file(file, workbook, asked, console)
    show_appraisal(console, result)
    return result.exit_code


@main.command(
    help="Các số đếm được dùng cho chỉ tiêu, tiêu chí, với giá trị hiện nay và ô của chúng "
    "(không ghi tên tệp: giải thích từng số và phạm vi của nó).",
    short_help="Các số đếm được, giá trị hiện nay và ô của chúng.",
)
@click.argument("file", required=False, metavar="[TỆP]", type=click.Path(path_type=Path))
@click.option(
    "--ky", "period", default="nam", callback=_period, metavar="KỲ", help="Kỳ tính (mặc định: nam)."
)
@click.option("--date", "on", callback=_day, metavar="YYYY-MM-DD", help="Coi hôm nay là ngày này.")
@_RUBRIC
@_AS_JSON
@_stops
def facts(
    file: Path | None, period: str, on: date | None, rubric: str | None, as_json: bool
) -> int:
    from dvcq.console_facts import show_fact_notes, show_facts

    console = Console(as_json)
    if file is None:
        show_fact_notes(console)
        return DONE
    from dvcq.run import find_rubric
    from dvcq.status import facts_of

    sheet = facts_of(file, period, on or today(), find_rubric(rubric))
    show_facts(console, sheet)
    return PROBLEMS if sheet.problems else DONE


@main.command(help="In cấu trúc của sổ Excel (các trang, các cột).")
@_AS_JSON
def schema(as_json: bool) -> int:
    from dvcq.schema import data_package, outline

    if as_json:
        Console(True).json(data_package())
    else:
        say(outline())
    return DONE


@main.command(help="Cho biết từng con số, câu chữ trong văn bản lấy từ ô nào.")
@click.argument("file", metavar="TỆP.docx", type=click.Path(path_type=Path))
@click.option("--find", "wanted", metavar="CHỮ", help="Chỉ những đoạn có chữ này.")
@_AS_JSON
@_stops
def trace(file: Path, wanted: str | None, as_json: bool) -> int:
    from dvcq.run import trace_document

    found = trace_document(file, wanted)
    Console(as_json).trace(found)
    return DONE if found.entries or not wanted else PROBLEMS


@main.command(help="Kiểm tra kho lưu trữ: không tệp nào bị sửa, mất hay thêm.")
@click.argument(
    "folder",
    required=False,
    default="outputs",
    metavar="[THƯ-MỤC]",
    type=click.Path(path_type=Path),
)
@_AS_JSON
@_stops
def verify(folder: Path, as_json: bool) -> int:
    from dvcq.run import verify_folder

    bags, found = verify_folder(folder)
    Console(as_json).verified(bags, found)
    return PROBLEMS if found else DONE

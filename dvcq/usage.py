"""How commands are worded and end: click in Vietnamese, exit codes, faults in a log file.

Takes what click raises and prints, gives the words a clerk reads and the exit code of the process.
"""

from __future__ import annotations

import signal
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from dvcq.console import make_streams_safe, say

DONE, PROBLEMS, USAGE, FORMAT, FAULT = 0, 1, 2, 3, 4
_HEADINGS = {"Options": "Tùy chọn", "Commands": "Lệnh", "Arguments": "Đối số"}
_METAVARS = {"[OPTIONS]": "[TÙY CHỌN]", "COMMAND [ARGS]...": "LỆNH [ĐỐI SỐ]…"}


class _Formatter(click.HelpFormatter):
    """Help with Vietnamese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        for english, vietnamese in _METAVARS.items():
            args = args.replace(english, vietnamese)
        super().write_usage(prog, args, prefix or "Cách dùng: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class VietnameseCommand(click.Command):
    """A command whose help is Vietnamese throughout."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _helped(super().get_help_option(ctx))


def _helped(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "In hướng dẫn này."
    return option


class VietnameseGroup(click.Group):
    """click's own words in Vietnamese; an unforeseen fault ends in a log file, not a traceback."""

    context_class = _Context
    command_class = VietnameseCommand

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _helped(super().get_help_option(ctx))

    def main(self, *args: Any, **kwargs: Any) -> Any:
        make_streams_safe()
        # An orderly end cleans up what is half-built; only kill -9 leaves that to the next run.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(PROBLEMS))
        kwargs["standalone_mode"] = False
        try:
            code = super().main(*args, **kwargs)
        except click.exceptions.Exit as end:
            code = end.exit_code
        except click.Abort:
            say("Đã dừng theo yêu cầu.", err=True)
            code = PROBLEMS
        except click.ClickException as fault:
            say(f"Lệnh chưa đúng: {_in_vietnamese(fault)}", err=True)
            say("Xem cách dùng: dvcq --help", err=True)
            code = USAGE
        except ModuleNotFoundError as fault:
            lacking = f"Chưa cài đủ thành phần ({fault.name})."
            say(f"{lacking} Chạy: python -m pip install -e .", err=True)
            code = FAULT
        except Exception as fault:
            say(_fault_message(fault), err=True)
            code = FAULT
        sys.exit(code if isinstance(code, int) else DONE)


def _in_vietnamese(fault: click.ClickException) -> str:
    if isinstance(fault, click.NoSuchOption):
        return f"không có tùy chọn “{fault.option_name}”"
    if isinstance(fault, click.MissingParameter):
        name = fault.param.make_metavar(click.Context(click.Command(""))) if fault.param else ""
        return f"thiếu {name}"
    if isinstance(fault, click.BadParameter):
        name = fault.param.opts[0] if fault.param else ""
        return f"giá trị của {name} không hợp lệ ({fault.message})"
    if "unexpected extra argument" in fault.message:
        return f"thừa {fault.message.partition('(')[2].rstrip(').')}"
    if "requires an argument" in fault.message:
        return f"tùy chọn {fault.message.split(chr(39))[1]} phải có giá trị đi sau"
    if "No such command" in fault.message:
        return f"không có lệnh {fault.message.split('No such command')[1].strip(' .')}"
    return fault.message


def _fault_message(fault: Exception) -> str:
    """Write the details to a log file and say where it is."""
    import tempfile
    import traceback

    folder = Path(tempfile.gettempdir())
    path = folder / f"dvcq-loi-{datetime.now():%Y%m%d-%H%M%S}.log"  # noqa: DTZ005, TID251
    details = "".join(traceback.format_exception(fault))
    try:
        path.write_text(details, encoding="utf-8")
        where = f"Chi tiết ghi ở {path}; gửi tệp này cho người hỗ trợ."
    except OSError:
        where = "Không ghi được tệp chi tiết."
    return f"Chương trình gặp lỗi ngoài dự kiến ({type(fault).__name__}). {where}"

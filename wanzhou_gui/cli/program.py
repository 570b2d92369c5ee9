"""Carries out one command line: exit code 0 done, 1 refused, 2 not understood."""

from __future__ import annotations

import errno
import logging
import os
import sys
import traceback
from collections.abc import Sequence

from wanzhou_gui import __version__
from wanzhou_gui.cli import (
    archives,
    calendars,
    chasing,
    clerks,
    closing,
    databases,
    deliveries,
    demo,
    entries,
    evidence,
    forms,
    history,
    indicators,
    interviews,
    lamps,
    ledgers,
    matters,
    packages,
    papers,
    periods,
    plans,
    reports,
    returns,
    review,
    scoring,
    searching,
    self_test,
    signed_pages,
    states,
    units,
)
from wanzhou_gui.cli.console import Console, standard_console
from wanzhou_gui.cli.desk import Desk, OfficeFactory, PicturePages, SelfTestWindow
from wanzhou_gui.cli.failures import CommandRefusedError, failure_line
from wanzhou_gui.cli.parsing import ChineseArgumentParser, WrongUsageError, program_name
from wanzhou_gui.reports.failures import failure_text, is_explained
from wanzhou_gui.system.logging_setup import start_log, stop_log
from wanzhou_gui.system.paths import log_folder
from wanzhou_gui.usecases.errors import DeskError

OK, REFUSED, WRONG_USAGE = 0, 1, 2
_DEBUG = "WANZHOU_DEBUG"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_READ_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS)
_NOUNS = (plans, periods, units, clerks, entries, returns, signed_pages, review, forms, chasing, deliveries, calendars, indicators, reports, papers, archives, ledgers, lamps, scoring, states, closing, evidence, matters, interviews, packages, databases, history, searching, demo, self_test)


def main(
    arguments: Sequence[str],
    open_office: OfficeFactory,
    *,
    picture_pages: PicturePages | None = None,
    self_test_window: SelfTestWindow | None = None,
) -> int:
    """Carry out a command line and return its exit code; the window is drawn only through the two callables."""
    console = standard_console()
    try:
        code = _carry_out(Desk(open_office, console, picture_pages, self_test_window), arguments)
        console.out.flush()
    except OSError as error:
        if _reader_is_gone(error):
            # Whoever read us has had enough (… | head): nothing to complain about, and nobody to complain to.
            _forget_output(console)
            return REFUSED
        # The result itself could not be written: a full disk behind a redirection.
        _forget_output(console)
        console.complain(_machine_line(error))
        return REFUSED
    return code


def parser() -> ChineseArgumentParser:
    """The whole command line."""
    whole = ChineseArgumentParser(
        prog=program_name(),
        description="督查台：政府督查台账。不带命令时打开窗口。\n退出码：0 完成，1 未完成（原因见错误输出），2 命令写法有误。",
    )
    whole.add_argument("--version", action="version", version=f"督查台 {__version__}", help="显示版本")
    nouns = whole.add_subparsers(title="命令", metavar="命令", dest="noun", required=True)
    for module in _NOUNS:
        module.add_to(nouns)
    return whole


def _carry_out(desk: Desk, arguments: Sequence[str]) -> int:
    try:
        parsed, strange = parser().parse_known_args(list(arguments))
        if strange:
            # Said here and not by argparse, which would point to the help of the whole program.
            where = " ".join([program_name(), *(getattr(parsed, name, "") for name in ("noun", "verb"))]).strip()
            raise WrongUsageError(f"不认识的参数：{'、'.join(strange)}。查看用法：{where} --help")
    except WrongUsageError as error:
        desk.console.complain(str(error))
        return WRONG_USAGE
    except SystemExit as ended:
        # --help and --version have said what was asked.
        return int(ended.code or OK)
    try:
        return int(parsed.command(desk, parsed))
    except CommandRefusedError as error:
        desk.console.complain(str(error))
    except DeskError as error:
        if is_explained(error.code):
            desk.console.complain(failure_line(error))
        else:
            _confess(desk.console, error)
    except OSError as error:
        if _reader_is_gone(error):
            raise
        desk.console.complain(_machine_line(error))
    except KeyboardInterrupt:
        desk.console.complain("已中断。已保存的内容不受影响。")
    except Exception as error:  # noqa: BLE001 - the last place where a fault can still become one line
        _confess(desk.console, error)
    return REFUSED


def _reader_is_gone(error: OSError) -> bool:
    # Windows tells a closed pipe as an invalid argument of nothing in particular.
    on_windows = os.name == "nt" and error.errno == errno.EINVAL and error.filename is None
    return on_windows or isinstance(error, BrokenPipeError)


def _machine_line(error: OSError) -> str:
    code = "disk_full" if error.errno in _FULL else "read_only" if error.errno in _READ_ONLY else "write_failed"
    return failure_text(code, {"path": str(error.filename or "文件")}).line


def _confess(console: Console, error: Exception) -> None:
    """One line for a fault of the program; the trace goes to the log, or to the screen where somebody debugs."""
    if os.environ.get(_DEBUG) == "1":
        console.err.write("".join(traceback.format_exception(error)))
    told = failure_text("", {}).line
    log = start_log(log_folder())
    if log is None:
        console.complain(told)
        return
    logging.getLogger(__name__).error("command failed", exc_info=error)
    stop_log()
    console.complain(f"{told}日志：{log}")


def _forget_output(console: Console) -> None:
    """Point the closed pipe at nothing, or the interpreter complains while it ends."""
    if console.out is sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""Reads command lines and says in Chinese what it expected."""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from wanzhou_gui.domain.entries import ValueRefusedError, read_date

USAGE = "用法："
_WIDTH = 84


class WrongUsageError(Exception):
    """The command line cannot be understood; the message is one Chinese line."""


class ChineseHelpFormatter(argparse.HelpFormatter):
    """Help whose lines are measured as a terminal shows them, where a Chinese character takes two columns."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=_WIDTH)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """The usage line with its word in Chinese."""
        super().add_usage(usage, actions, groups, USAGE if prefix is None else prefix)

    def format_help(self) -> str:
        """The whole help, with full-width colons after its headings."""
        return re.sub(r"^(参数|选项|命令):$", r"\1：", super().format_help(), flags=re.MULTILINE)

    def _format_action(self, action: argparse.Action) -> str:
        if action.nargs != argparse.PARSER:
            return super()._format_action(action)
        # The list of commands stands under its heading; argparse would set a second heading over it.
        self._dedent()
        listed = [self._format_action(command) for command in self._iter_indented_subactions(action)]
        self._indent()
        return "".join(listed)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return [line for paragraph in text.splitlines() for line in wrapped(paragraph.strip(), width)]

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(
            indent + line
            for paragraph in text.splitlines()
            # Examples are commands: they are copied as they stand.
            for line in ([paragraph] if paragraph.startswith(" ") else wrapped(paragraph, width))
        )


class ChineseArgumentParser(argparse.ArgumentParser):
    """A parser that speaks Chinese throughout and raises instead of ending the program."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(formatter_class=ChineseHelpFormatter, add_help=False, allow_abbrev=False, **settings)
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示用法")

    def error(self, message: str) -> NoReturn:
        """Raise WrongUsageError with what is wrong and where the usage is told."""
        raise WrongUsageError(f"{chinese_message(message)}查看用法：{self.prog} --help")


def wrapped(text: str, width: int) -> list[str]:
    """A paragraph in lines of at most so many columns; Latin words stay whole."""
    lines: list[str] = []
    line, used = "", 0
    for piece in re.findall(r"[\x21-\x7e]+|\s|.", text):
        needed = sum(2 if unicodedata.east_asian_width(one) in "WFA" else 1 for one in piece)
        # A full stop or comma may hang over the edge; it never starts a line.
        if line and used + needed > width and piece not in "，。、；：？！）”":
            lines.append(line.rstrip())
            line, used = "", 0
            if piece.isspace():
                continue
        line, used = line + piece, used + needed
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


# What argparse says, and the same in Chinese; the placeholders stand in the order of the groups.
_MESSAGES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), chinese)
    for pattern, chinese in (
        (r"the following arguments are required: (.+)", "缺少参数：{}。"),
        (r"unrecognized arguments: (.+)", "不认识的参数：{}。"),
        (r"one of the arguments (.+) is required", "这些参数必须给出一个：{}。"),
        (r"argument (.+?): invalid choice: (.+?) \(choose from (.*)\)", "{}写成了“{}”。可选：{}。"),
        (r"argument (.+?): expected one argument", "{} 后面缺少内容。"),
        (r"argument (.+?): expected at least one argument", "{} 后面至少要有一项。"),
        (r"argument (.+?): expected (\d+) arguments?", "{} 后面应有 {} 项。"),
        (r"argument (.+?): not allowed with argument (.+)", "{} 不能与 {} 同时使用。"),
        (r"argument (.+?): ignored explicit argument (.+)", "{} 后面不应带内容 {}。"),
        (r"argument (.+?): invalid \w+ value: (.+)", "{}：看不懂 {}。"),
        (r"ambiguous option: (.+) could match (.+)", "选项 {} 不明确，可能是 {}。"),
        (r"argument (.+?): (.+)", "{}：{}"),
    )
)


def chinese_message(message: str) -> str:
    """An error of argparse as a Chinese sentence."""
    for pattern, chinese in _MESSAGES:
        match = pattern.fullmatch(message)
        if match:
            return chinese.format(*(_plain(group) for group in match.groups()))
    return f"命令写法有误（{message}）。"


def _plain(text: str) -> str:
    return re.sub(r"'([^']*)'", r"\1", text).replace(", ", "、").replace("\n", " ")


def program_name() -> str:
    """The word that starts this program in help and errors."""
    name = Path(sys.argv[0]).name if sys.argv else ""
    return name if name and (getattr(sys, "frozen", False) or name == "main.py") else "main.py"


def day(text: str) -> date:
    """A day given as an option, in any of the usual spellings."""
    try:
        read = read_date(text)
    except ValueRefusedError as error:
        raise argparse.ArgumentTypeError(f"看不懂日期“{text}”，请写成如 {error.example}。") from error
    if read is None:
        raise argparse.ArgumentTypeError("没有写日期，请写成如 2024-12-31。")
    return read


def counted(lowest: int, highest: int) -> Callable[[str], int]:
    """A reader of whole numbers within limits, both included."""

    def read(text: str) -> int:
        if not text.strip().isdecimal() or not lowest <= int(text) <= highest:
            raise argparse.ArgumentTypeError(f"应为{lowest}到{highest}之间的整数，现在是“{text}”。")
        return int(text)

    return read

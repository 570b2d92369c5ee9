"""A password from a file or standard input, never from the command line, where others can read it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wanzhou_gui.cli.failures import CommandRefusedError


def add_password(parser: argparse.ArgumentParser) -> None:
    """Offer the option that names the file."""
    parser.add_argument("--password-file", metavar="FILE", help="密码所在的文本文件，取第一行；- 为标准输入。不写时没有密码")


def password_of(arguments: argparse.Namespace) -> str:
    """The first line of that file, empty without the option; refused when there is none."""
    source: str | None = arguments.password_file
    if source is None:
        return ""
    try:
        text = sys.stdin.readline() if source == "-" else Path(source).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise CommandRefusedError(f"无法读取密码文件 {source}。请核对文件名，并存为 UTF-8 文本。") from error
    password = (text.splitlines() or [""])[0]
    if not password:
        raise CommandRefusedError(f"密码文件 {source} 的第一行是空的。请把密码写在第一行。")
    return password

"""Options that many commands share, so that they are called the same everywhere."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from wanzhou_gui.cli.desk import Command
from wanzhou_gui.cli.parsing import ChineseArgumentParser, program_name

# argparse's own type of what add_subparsers returns is private.
Nouns = Any


def noun(nouns: Nouns, name: str, about: str) -> Nouns:
    """A noun with room for its verbs."""
    parser: ChineseArgumentParser = nouns.add_parser(name, help=about, description=f"{about}。")
    return parser.add_subparsers(title="命令", metavar="命令", dest="verb", required=True)


def verb(
    verbs: Nouns, name: str, command: Command, about: str, more: str = "", example: str = ""
) -> ChineseArgumentParser:
    """A command: what it does in a few words, more about it, and one line to copy."""
    parser: ChineseArgumentParser = verbs.add_parser(
        name,
        help=about,
        description=f"{about}。{more}",
        epilog=f"例：\n  {program_name()} {example}" if example else None,
    )
    parser.set_defaults(command=command)
    return parser


def add_json(parser: argparse.ArgumentParser) -> None:
    """`--json`."""
    parser.add_argument("--json", action="store_true", help="结果以 JSON（UTF-8）输出，供其他程序读取")


def add_ledger(parser: argparse.ArgumentParser) -> None:
    """`--db`, which every command on a ledger needs, and `--json`."""
    parser.add_argument("--db", metavar="DB", type=Path, required=True, help="台账文件")
    add_json(parser)


def add_plan(parser: argparse.ArgumentParser) -> None:
    """`--plan`, needed only where a ledger holds several."""
    parser.add_argument("--plan", metavar="PLAN", help="方案的文号、题名，或 plan list 中的序号；只有一个方案时不必写")


def add_period(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    """`--period`."""
    meaning = "周期，如 2024Q2（季度）、2024M03（月）、2024H1（半年）、2024Y（年度）"
    if not required:
        meaning += "；不写时取正在填报的周期"
    parser.add_argument("--period", metavar="P", required=required, help=meaning)


def add_unit(parser: argparse.ArgumentParser) -> None:
    """`--unit`."""
    parser.add_argument("--unit", metavar="U", required=True, help="单位名称，全称、简称、别名均可")


def add_target(parser: argparse.ArgumentParser, ending: str) -> None:
    """`--to`, the file a command writes."""
    parser.add_argument("--to", metavar="FILE", type=Path, required=True, help=f"写入的文件（{ending}）")

"""What the columns of a task table hold, as said on the command line or remembered in a ledger."""

from __future__ import annotations

import argparse
from pathlib import Path

from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.domain.plan_columns import (
    ROLE_BY_WORD,
    ROLE_WORDS,
    ColumnRole,
    TableChoice,
    TableFile,
    column_index,
    problem_in,
)
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.reports.failures import failure_text
from wanzhou_gui.usecases.services import Office, Services

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".et", ".xlt", ".ett"})


def add_columns(parser: argparse.ArgumentParser) -> None:
    """`--columns`, `--sheet` and `--head-row`."""
    parser.add_argument(
        "--columns",
        metavar="A=序号,B=任务",
        help=f"表格各列是什么；没有写到的列不用。可写：{'、'.join(ROLE_WORDS.values())}",
    )
    parser.add_argument("--sheet", metavar="NAME", default="", help="只读这一张工作表；不写时读取全部任务表")
    parser.add_argument("--head-row", metavar="N", type=int, help="表头在第几行；没有表头时写 0")


def read_workbook(office: Office, services: Services | None, arguments: argparse.Namespace) -> tuple[PlanReading, ...]:
    """Read a workbook with the columns said, else with those remembered in the ledger, else as proposed; what is said is remembered."""
    file = office.plan_tables(arguments.file)
    choice = said_choice(file, arguments)
    if services is not None:
        if choice is None:
            choice = services.columns.remembered(file)
        elif choice.roles:
            services.columns.remember(file, choice)
    return office.read_tables(file, choice)


def read_beside_ledger(desk: Desk, arguments: argparse.Namespace) -> tuple[PlanReading, ...]:
    """Read a workbook with what the ledger of `--db` remembers, where there is one already."""
    office = desk.open_office()
    if arguments.db is None or not arguments.db.exists():
        return read_workbook(office, None, arguments)
    with desk.ledger(arguments.db) as services:
        return read_workbook(office, services, arguments)


def remember_said(office: Office, services: Services, arguments: argparse.Namespace) -> None:
    """Keep the columns said on the command line in a ledger made a moment ago."""
    if is_workbook(arguments.file) and arguments.columns:
        file = office.plan_tables(arguments.file)
        choice = said_choice(file, arguments)
        if choice is not None:
            services.columns.remember(file, choice)


def is_workbook(file: Path) -> bool:
    """Whether a file is a workbook by its name."""
    return file.suffix.lower() in WORKBOOKS


def said_choice(file: TableFile, arguments: argparse.Namespace) -> TableChoice | None:
    """The choice made on the command line; None when nothing was said."""
    if not arguments.columns and not arguments.sheet and arguments.head_row is None:
        return None
    sheet = next((sheet for sheet in file.sheets if arguments.sheet in ("", sheet.name)), None)
    if sheet is None:
        names = "、".join(sheet.name for sheet in file.sheets)
        raise CommandRefusedError(f"没有名为“{arguments.sheet}”的工作表。现有：{names}。")
    head_row, height = arguments.head_row, 1
    if arguments.columns and head_row is None:
        head_row, height = sheet.head.row, max(1, sheet.head.height)
    if head_row is not None and not 0 <= head_row <= len(sheet.rows):
        raise CommandRefusedError(f"--head-row 应在 0 到 {len(sheet.rows)} 之间。")
    roles = _roles(arguments.columns, sheet.width) if arguments.columns else ()
    if roles and head_row == sheet.head.row:
        height = max(1, sheet.head.height)
    choice = TableChoice(arguments.sheet, head_row, height, roles)
    problem = problem_in(choice)
    if problem:
        raise CommandRefusedError(failure_text(problem, {}).line)
    return choice


def _roles(written: str, width: int) -> tuple[ColumnRole, ...]:
    roles = [ColumnRole.UNUSED] * width
    for part in written.replace("，", ",").split(","):
        letters, sign, word = part.partition("=")
        at = column_index(letters.strip())
        if not sign or at < 0 or not letters.strip():
            raise CommandRefusedError(f"看不懂“{part}”。请写成 列=内容，如 A=序号,B=任务。")
        if at >= width:
            raise CommandRefusedError(f"表格没有 {letters.strip().upper()} 列。")
        if word.strip() not in ROLE_BY_WORD:
            raise CommandRefusedError(f"没有“{word.strip()}”这种内容。可写：{'、'.join(ROLE_WORDS.values())}。")
        roles[at] = ROLE_BY_WORD[word.strip()]
    return tuple(roles)

"""What commands about one task share: its number, the unit, and records as plain objects."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from wanzhou_gui.cli.desk import chosen_plan
from wanzhou_gui.cli.options import Nouns, add_ledger, add_plan, verb
from wanzhou_gui.cli.parsing import ChineseArgumentParser, day
from wanzhou_gui.cli.plain_values import Plain
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.domain.records import Record
from wanzhou_gui.usecases.errors import NotFoundError
from wanzhou_gui.usecases.services import Services

_HIDDEN = frozenset({"uid", "row_version", "plan_id", "task_id", "unit_id", "milestone_id", "inspection_id", "period_id", "conclusion_id", "instruction_id"})


def add_task(parser: argparse.ArgumentParser) -> None:
    """`--task`, `--plan`, `--db` and `--json`."""
    parser.add_argument("--task", metavar="N", required=True, help="任务编号")
    add_plan(parser)
    add_ledger(parser)


def add_day(parser: argparse.ArgumentParser, name: str, about: str, *, required: bool = False) -> None:
    """An option that is a day."""
    parser.add_argument(name, metavar="DAY", type=day, required=required, help=about)


def add_text(parser: argparse.ArgumentParser, name: str, about: str, *, required: bool = False) -> None:
    """An option that is a text."""
    parser.add_argument(name, metavar="TEXT", required=required, default=None if required else "", help=about)


def add_unit_option(parser: argparse.ArgumentParser) -> None:
    """`--unit`, where it may be left out."""
    parser.add_argument("--unit", metavar="U", help="单位名称，全称、简称、别名均可")


def task_verb(
    verbs: Nouns, name: str, command: Callable[..., int], about: str, more: str = "", example: str = ""
) -> ChineseArgumentParser:
    """A command about one task."""
    parser = verb(verbs, name, command, about, more, example)
    add_task(parser)
    return parser


def chosen_task(services: Services, arguments: argparse.Namespace) -> Task:
    """The task named by its number in the plan as it is now; NotFoundError."""
    plan = chosen_plan(services, arguments.plan)
    for task in services.plans.tasks(plan.id):
        if task.number == arguments.task:
            return task
    raise NotFoundError("task_not_there", number=arguments.task)


def chosen_unit(services: Services, arguments: argparse.Namespace) -> int | None:
    """The unit named with --unit; None where none is."""
    return services.units.unit(arguments.unit).id if arguments.unit else None


def record_object(record: Record) -> Plain:
    """A record of a case under its field names: days and figures as text, null where there is none."""
    return {one.name: _plain(getattr(record, one.name)) for one in fields(record) if one.name not in _HIDDEN}


def _plain(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return None if value == "" else value


def chosen(records: Sequence[Record], wanted: int) -> int:
    """The id of a record of the list by its place, counted from 1; NotFoundError."""
    if not 1 <= wanted <= len(records):
        raise NotFoundError("record_not_there")
    return records[wanted - 1].id

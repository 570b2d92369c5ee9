"""`chase rules`: the office's own numbers for due days, requests and the ladder."""

from __future__ import annotations

import argparse
from dataclasses import asdict, fields, replace

from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, verb
from wanzhou_gui.domain.chasing import ChasingSettings
from wanzhou_gui.reports.column_words import SETTING_WORDS


def add_to(verbs: Nouns) -> None:
    """Add the verb to the noun `chase`."""
    parser = verb(
        verbs, "rules", rules, "查看或更改催报规则", "梯次的逾期天数、两次催办的最短间隔、补报工作日数、要求次数提示、截止日顺延或提前、文号格式。",
        "chase rules least_between=2 due_day_rule=before --db 台账.ledger",
    )  # fmt: skip
    parser.add_argument("values", metavar="NAME=VALUE", nargs="*", help="要更改的规则，如 least_between=2；不写时只查看")
    add_ledger(parser)


def rules(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the rules, and where values are given change them together."""
    known = {field.name: field for field in fields(ChasingSettings)}
    given: dict[str, str | int] = {}
    for text in arguments.values:
        name, equals, value = text.partition("=")
        if not equals or name not in known:
            raise CommandRefusedError(f"看不懂“{text}”。请写成 名称=值，名称为：{'、'.join(known)}。")
        is_number = isinstance(known[name].default, int)
        if is_number and not value.strip().isdecimal():
            raise CommandRefusedError(f"{name} 应为整数，现在是“{value}”。")
        given[name] = int(value) if is_number else value.strip()
    with desk.ledger(arguments.db) as services:
        settings = services.chasing.settings()
        if given:
            settings = replace(settings, **given)  # type: ignore[arg-type]  # values follow the fields' own types
            services.chasing.change_settings(settings)
    if arguments.json:
        desk.console.hand_over({"rules": asdict(settings)})
    else:
        desk.console.say(*(f"{name}\t{value}\t{SETTING_WORDS.get(name, '')}" for name, value in asdict(settings).items()))
    return 0

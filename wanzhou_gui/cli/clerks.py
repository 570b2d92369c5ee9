"""`clerk`: who works in the ledger, with what role, and who sits at the desk."""

from __future__ import annotations

import argparse
from dataclasses import replace

from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.options import Nouns, add_ledger, noun, verb
from wanzhou_gui.cli.plain_values import Plain
from wanzhou_gui.domain.clerks import Clerk, ClerkRole
from wanzhou_gui.reports.clerk_words import ROLE_NAMES
from wanzhou_gui.usecases.services import Services


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "clerk", "人员与身份")
    add_ledger(verb(verbs, "list", list_clerks, "列出人员和身份，以及现在由谁使用", example="clerk list --db 台账.ledger"))
    setting = verb(
        verbs, "set", set_clerk, "添加人员，或调整身份",
        "经办可以录入；审核还可以通过和解锁；查看只能看。", "clerk set 李四 --role reviewer --db 台账.ledger",
    )  # fmt: skip
    setting.add_argument("name", metavar="NAME", help="姓名")
    setting.add_argument(
        "--role", choices=[str(role) for role in ClerkRole], help="身份：handler 经办、reviewer 审核、viewer 查看；新添时默认 handler"
    )
    setting.add_argument("--rename", metavar="NAME", help="改成的姓名")
    setting.add_argument("--inactive", action="store_true", help="停用：不再出现在换人名单里，以往记录不变")
    add_ledger(setting)
    switching = verb(verbs, "switch", switch, "换人使用：以后的操作记在此人名下", example="clerk switch 李四 --db 台账.ledger")
    switching.add_argument("name", metavar="NAME", help="姓名，须在人员名单里")
    add_ledger(switching)


def list_clerks(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show who is on the list."""
    with desk.ledger(arguments.db) as services:
        return _tell(desk, arguments, services)


def set_clerk(desk: Desk, arguments: argparse.Namespace) -> int:
    """Add somebody or change what is said of them."""
    with desk.ledger(arguments.db) as services:
        stored = next((one for one in services.clerks.clerks() if one.name == arguments.name), Clerk(name=arguments.name))
        role = ClerkRole(arguments.role) if arguments.role else stored.role
        name = arguments.rename or stored.name
        services.clerks.save(replace(stored, name=name, role=role, is_active=not arguments.inactive))
        return _tell(desk, arguments, services)


def switch(desk: Desk, arguments: argparse.Namespace) -> int:
    """Somebody else sits down."""
    with desk.ledger(arguments.db) as services:
        services.clerks.switch(arguments.name)
        return _tell(desk, arguments, services)


def _tell(desk: Desk, arguments: argparse.Namespace, services: Services) -> int:
    current, clerks = services.clerks.current(), services.clerks.clerks()
    if arguments.json:
        desk.console.hand_over({"current": current.name, "clerks": [_object(one) for one in clerks]})
        return 0
    desk.console.say(f"现在使用：{current.name}（{ROLE_NAMES[current.role]}）")
    desk.console.say(*(f"{one.name}\t{ROLE_NAMES[one.role]}{'' if one.is_active else '（已停用）'}" for one in clerks))
    return 0


def _object(clerk: Clerk) -> Plain:
    return {"name": clerk.name, "role": str(clerk.role), "role_label": ROLE_NAMES[clerk.role], "is_active": clerk.is_active}

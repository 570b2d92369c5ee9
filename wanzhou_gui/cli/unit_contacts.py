"""`unit contact`: who is to be called at a unit, and who was before."""

from __future__ import annotations

import argparse
from dataclasses import replace

from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.options import Nouns, add_ledger, add_unit, verb
from wanzhou_gui.cli.plain_values import text_or_none, unit_object
from wanzhou_gui.domain.history import FieldStep
from wanzhou_gui.domain.units import Unit

_FIELDS = {
    "contact_name": "联络员",
    "contact_phone": "联络员电话",
    "leader_name": "分管负责人",
    "leader_phone": "分管负责人电话",
}


def add_to(verbs: Nouns) -> None:
    """Add the verb to the noun `unit`."""
    parser = verb(
        verbs, "contact", contact, "查看或更改一个单位的联络员、分管负责人和电话", "不写要改的内容时只查看；--history 列出历次变更。",
        "unit contact --db 台账.ledger --unit 区教委 --name 张敏 --phone 58221234",
    )  # fmt: skip
    add_unit(parser)
    parser.add_argument("--name", metavar="TEXT", dest="contact_name", help="联络员")
    parser.add_argument("--phone", metavar="TEXT", dest="contact_phone", help="联络员电话")
    parser.add_argument("--leader", metavar="TEXT", dest="leader_name", help="分管负责人")
    parser.add_argument("--leader-phone", metavar="TEXT", help="分管负责人电话")
    parser.add_argument("--history", action="store_true", help="列出这四项的历次变更")
    add_ledger(parser)


def contact(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show, and where something is given change, whom to call; with --history also who it was before."""
    given = {field: text.strip() for field in _FIELDS if (text := getattr(arguments, field)) is not None}
    with desk.ledger(arguments.db) as services:
        unit = services.units.unit(arguments.unit)
        if any(getattr(unit, field) != text for field, text in given.items()):
            unit, _ = services.units.save(replace(unit, **given))
        steps = {field: services.history.of_field(Unit, unit.id, field) for field in _FIELDS} if arguments.history else {}
    if arguments.json:
        told = {"unit": unit_object(unit)}
        if arguments.history:
            told["history"] = {field: [_step_object(one) for one in found] for field, found in steps.items()}
        desk.console.hand_over(told)
        return 0
    desk.console.say(unit.name, *(f"　{word}：{getattr(unit, field) or '未登记'}" for field, word in _FIELDS.items()))
    for field, word in _FIELDS.items():
        for one in steps.get(field, []):
            day = one.operation.at.astimezone().date()
            desk.console.say(f"　{day} {one.operation.clerk} {word}：{one.before or '未登记'} → {one.after or '未登记'}")
    return 0


def _step_object(step: FieldStep) -> dict[str, object]:
    return {
        "at": step.operation.at.isoformat(),
        "clerk": step.operation.clerk,
        "before": text_or_none(step.before),
        "after": text_or_none(step.after),
    }

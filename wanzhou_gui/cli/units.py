"""`unit`: looking into the unit dictionary, and what happens to units."""

from __future__ import annotations

import argparse

from wanzhou_gui.cli import unit_changes, unit_contacts
from wanzhou_gui.cli.desk import Desk, writable_place
from wanzhou_gui.cli.options import Nouns, add_ledger, add_target, noun, verb
from wanzhou_gui.cli.plain_values import unit_object
from wanzhou_gui.reports.wording import nature_word


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "unit", "责任单位")
    listing = verb(
        verbs,
        "list",
        list_units,
        "列出单位字典",
        "可用名称的一部分或拼音首字母查找。",
        "unit list --db 台账.ledger --search fgw",
    )
    listing.add_argument("--search", metavar="TEXT", default="", help="名称的一部分，或拼音首字母")
    add_ledger(listing)
    exporting = verb(
        verbs, "export", export_units, "单位字典导出为表格", example="unit export --db 台账.ledger --to 单位.xlsx"
    )
    add_target(exporting, ".xlsx")
    exporting.add_argument("--with-phones", action="store_true", help="带上联络员和负责人电话，仅供本室内部使用；不写时不带")
    add_ledger(exporting)
    unit_contacts.add_to(verbs)
    unit_changes.add_to(verbs)


def list_units(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the units a search finds, all without one."""
    with desk.ledger(arguments.db) as services:
        units = services.units.search(arguments.search) if arguments.search else services.units.units()
    if arguments.json:
        desk.console.hand_over({"units": [unit_object(unit) for unit in units]})
    elif units:
        desk.console.say(*(f"{unit.name}\t{nature_word(unit.nature)}" for unit in units))
    else:
        desk.console.say("没有找到单位。")
    return 0


def export_units(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the dictionary as a workbook."""
    to = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        services.exports.units(to, with_phones=arguments.with_phones)
        count = len(services.units.units())
    if arguments.json:
        desk.console.hand_over({"to": str(to), "units": count})
    else:
        desk.console.say(f"已导出 {count} 家单位：{to}")
    return 0

"""`chase together`: who owes what over all running plans, each unit once."""

from __future__ import annotations

import argparse

from wanzhou_gui.cli.desk import Desk, chosen_period
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, verb
from wanzhou_gui.cli.plain_values import period_object
from wanzhou_gui.reports.chasing.wording import REPORTING_WORDS


def add_to(verbs: Nouns) -> None:
    """Add the verb to the noun `chase`."""
    listing = verb(
        verbs, "together", list_together, "各方案合并的未报名单", "一个单位一行，写明欠报哪几个方案；只看本期在督查的方案。",
        "chase together --db 台账.ledger --period 2024Q2",
    )  # fmt: skip
    listing.add_argument("--all", action="store_true", help="已报的单位也列出")
    add_period(listing, required=False)
    add_ledger(listing)


def list_together(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show every unit that owes a return, with the plans it owes it for."""
    with desk.ledger(arguments.db) as services:
        period = chosen_period(services, arguments.period)
        plans = [one.plan for one in services.several_plans.askings(period.id)]
        units = [one for one in services.several_plans.together(period.id) if arguments.all or one.owed]
    if arguments.json:
        desk.console.hand_over(
            {
                "period": period_object(period),
                "plans": [plan.title for plan in plans],
                "units": [
                    {
                        "unit": one.unit.name,
                        "contact_name": one.unit.contact_name or None,
                        "contact_phone": one.unit.contact_phone or None,
                        "workdays_overdue": one.workdays_overdue,
                        "plans": [
                            {
                                "plan": plan.title,
                                "standing": str(line.state),
                                "standing_label": REPORTING_WORDS[line.state],
                                "tasks": line.standing.role_count,
                                "is_owed": line.is_owed,
                            }
                            for plan, line in one.lines
                        ],
                    }
                    for one in units
                ],
            }
        )
        return 0
    desk.console.say(f"{period.code}　在督查的方案 {len(plans)} 个，{'涉及' if arguments.all else '欠报'}单位 {len(units)} 家")
    for one in units:
        told = "；".join(f"《{plan.title}》{REPORTING_WORDS[line.state]}" for plan, line in (one.lines if arguments.all else one.owed))
        desk.console.say(f"{one.unit.name}\t{told}")
    return 0

"""`report one-page`: the workbench as one A4 page for the vice-mayor."""

from __future__ import annotations

import argparse
import hashlib

from wanzhou_gui.cli.all_plans import line_object
from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan, writable_place
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, add_target, verb
from wanzhou_gui.cli.several_plans import add_together, is_together
from wanzhou_gui.reports.one_page.compose import conclusion
from wanzhou_gui.reports.one_page.facts import OnePageFacts
from wanzhou_gui.system.finished_files import write_whole


def add_to(verbs: Nouns) -> None:
    """Add the verb to the noun `report`."""
    drawing = verb(
        verbs,
        "one-page",
        draw_one_page,
        "生成工作台一页纸（PDF）",
        "给分管副区长阅看的一页 A4：结论、红黄绿灯与上期相比、热力图、逾期和未报名单、难以完成的指标、单位排名。内部工作资料，不编文号；数字与工作台一致。",
        "report one-page --db 台账.ledger --period 2024Q2 --to 一页纸.pdf",
    )
    add_target(drawing, ".pdf")
    add_period(drawing)
    add_plan(drawing)
    add_together(drawing, "各在办方案合成一页，每个方案一行")
    add_ledger(drawing)


def draw_one_page(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the page into a file."""
    to = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        period = chosen_period(services, arguments.period)
        if is_together(arguments):
            facts = services.all_plans.one_page_facts(period.id)
            content = services.all_plans.one_page(period.id)
        else:
            plan = chosen_plan(services, arguments.plan)
            facts = services.workbench.one_page_facts(plan.id, period.id)
            content = services.workbench.one_page(plan.id, period.id)
    write_whole(content, to)
    if arguments.json:
        told = {"to": str(to), "period": period.code, "sha256": hashlib.sha256(content).hexdigest()}
        desk.console.hand_over({**told, **_numbers(facts)})
    else:
        desk.console.say(f"工作台一页纸：{to}", conclusion(facts))
    return 0


def _numbers(facts: OnePageFacts) -> dict[str, object]:
    return {
        "total": facts.total,
        "lamps": [
            {"lamp": str(tile.lamp), "count": tile.number, "before": tile.before} for tile in facts.tiles if tile.lamp is not None
        ],
        "overdue": [line.title for line in facts.overdue],
        "waiting": [line.title for line in facts.waiting],
        "missed": [one.indicator.name for one in facts.missed],
        **({"plans": [line_object(line) for line in facts.plans]} if facts.plans else {}),
    }

"""`ledger together`: where every running plan stands, and what is to do today over all of them."""

from __future__ import annotations

import argparse

from wanzhou_gui.cli.desk import Desk, chosen_period
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, verb
from wanzhou_gui.cli.plain_values import period_object, text_or_none
from wanzhou_gui.domain.lamps import LAMP_ORDER
from wanzhou_gui.reports.wording import lamp_word, percent
from wanzhou_gui.reports.workbench.lines import ListLine
from wanzhou_gui.reports.workbench.plan_names import plans_named
from wanzhou_gui.reports.workbench.plan_table import PlanLine
from wanzhou_gui.usecases.all_plans import ATTENTION_KEYS, AllPlansFacts

_HEADS = {
    "worrying": "滞后预警", "overdue": "逾期", "due_soon": "临期", "review": "待审核",
    "sign": "待签批", "chase": "催办未复", "promise": "承诺到期", "today": "批示和申请",
}  # fmt: skip


def add_to(verbs: Nouns) -> None:
    """Add the verb to the noun `ledger`."""
    showing = verb(
        verbs, "together", show_together, "各在办方案的进展和今天要办",
        "一个方案一行：任务、亮灯、逾期、未报、平均进度；每个方案看与所选周期对应的本方案周期。--list 列出今天要办的一类。",
        "ledger together --db 台账.ledger --period 2024Q2 --list overdue",
    )  # fmt: skip
    told = "、".join(f"{key}（{word}）" for key, word in _HEADS.items())
    showing.add_argument("--list", dest="head", choices=ATTENTION_KEYS, metavar="HEAD", help=f"列出一类：{told}")
    add_period(showing, required=False)
    add_ledger(showing)


def show_together(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show a row for each plan, their sum, and one of the lists of today or how long each is."""
    with desk.ledger(arguments.db) as services:
        facts = services.all_plans.facts(chosen_period(services, arguments.period).id)
    if arguments.json:
        desk.console.hand_over(_facts_object(facts))
        return 0
    desk.console.say(f"{facts.period.code}　数据截至 {facts.as_of}　{len(facts.plans)} 个在办方案")
    for line in (*facts.plan_lines, facts.sum_line):
        desk.console.say(_line_words(line))
    for words, plans in (("尚未开始", facts.upcoming), ("已办完到期", facts.ended), ("没有这一期", facts.without_period)):
        if plans:
            desk.console.say(f"另有{len(plans)}个方案{words}：{plans_named(one.title for one in plans)}")
    if arguments.head:
        desk.console.say(f"{_HEADS[arguments.head]} {len(facts.attention[arguments.head])} 项：")
        for one in facts.attention[arguments.head]:
            desk.console.say(f"{one.title}\t{one.note}\t{one.right}")
    else:
        desk.console.say("今天要办：" + "，".join(f"{word} {len(facts.attention[key])}" for key, word in _HEADS.items()))
    return 0


def line_object(line: PlanLine) -> dict[str, object]:
    """A plan's row, or the sum where `plan` is null."""
    return {
        "plan": line.full_name if line.plan_id is not None else None,
        "tasks": line.tasks,
        "lamps": {str(lamp): line.lamps[lamp] for lamp in LAMP_ORDER},
        "overdue": line.overdue,
        "units": line.units,
        "waiting": line.waiting,
        "percent": text_or_none(line.percent),
        "expected": text_or_none(line.expected),
        "is_asked": line.is_asked,
    }


def _facts_object(facts: AllPlansFacts) -> dict[str, object]:
    return {
        "period": period_object(facts.period),
        "as_of": facts.as_of.isoformat(),
        "plans": [
            {**line_object(line), "period": one.view.period.code} for line, one in zip(facts.plan_lines, facts.plans, strict=True)
        ],
        "total": line_object(facts.sum_line),
        "attention": {key: [_list_object(one, facts) for one in facts.attention[key]] for key in ATTENTION_KEYS},
        "units": [
            {"unit": one.unit.name, "asked": len(one.standings), "owed": [standing.plan.title for standing, _ in one.owed]}
            for one in facts.units
        ],
        "upcoming": [one.title for one in facts.upcoming],
        "ended": [one.title for one in facts.ended],
        "without_period": [one.title for one in facts.without_period],
    }


def _list_object(line: ListLine, facts: AllPlansFacts) -> dict[str, object]:
    plans = {one.plan.id: one.plan.title for one in facts.plans}
    return {
        "plan": plans[line.place[0]] if line.place is not None else None,
        "title": line.title,
        "note": line.note,
        "right": line.right,
        "lamp": str(line.lamp) if line.lamp is not None else None,
    }


def _line_words(line: PlanLine) -> str:
    lamps = "，".join(f"{lamp_word(lamp)} {line.lamps[lamp]}" for lamp in LAMP_ORDER if line.lamps[lamp])
    name = "合计" if line.plan_id is None else f"{line.full_name}（{line.when}）"
    asked = f"未报 {line.waiting}/{line.units}" if line.is_asked else "不再要求报送"
    done = f"\t平均完成 {percent(line.percent)}，序时 {percent(line.expected)}" if line.percent is not None else ""
    return f"{name}\t{line.tasks} 项任务\t{lamps or '无'}\t逾期 {line.overdue}\t{asked}{done}"

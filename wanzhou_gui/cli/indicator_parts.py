"""`indicator parts`, `set-parts` and `contribute`: several units that bring one figure together."""

from __future__ import annotations

import argparse
from typing import Any

from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import add_ledger, add_period, add_plan, add_unit, verb
from wanzhou_gui.cli.plain_values import text_or_none
from wanzhou_gui.domain.entries import ValueRefusedError, read_number
from wanzhou_gui.domain.indicator_parts import PartsView
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.reports.wording import figure, problem_sentence
from wanzhou_gui.usecases.services import Services


def add_parts_to(verbs: Any) -> None:
    """Add the three verbs to the noun of targets."""
    showing = verb(
        verbs, "parts", show_parts, "列出指标的分担单位、合计和可能的重复计算",
        example="indicator parts --db 台账.ledger --period 2024Q2 --indicator I7",
    )  # fmt: skip
    _add_about(showing)
    setting = verb(
        verbs, "set-parts", set_parts, "设定由哪些单位共同完成一项指标", "至少两个单位；不写 --unit 为清除。",
        "indicator set-parts --db 台账.ledger --indicator I7 --unit 区金融办 --unit 区科技局=科技贷款",
    )  # fmt: skip
    setting.add_argument("--unit", metavar="U", action="append", default=[], help="单位，可写成 单位=分担内容；可重复")
    _add_about(setting)
    bringing = verb(
        verbs, "contribute", contribute, "填写一个单位的分担数，或按合计填入本期值",
        "同一项目由两家计入时会提示。",
        "indicator contribute --db 台账.ledger --period 2024Q2 --indicator I7 --unit 区科技局 --value 1200 --item 某某公司贷款",
    )  # fmt: skip
    add_unit(bringing)
    bringing.add_argument("--value", metavar="N", required=True, help="本期数；比率指标填分子")
    bringing.add_argument("--item", metavar="TEXT", action="append", default=[], help="计入的项目，可重复")
    bringing.add_argument("--take-sum", action="store_true", help="各单位报齐后，按合计填入指标本期值")
    _add_about(bringing)


def _add_about(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--indicator", metavar="CODE", required=True, help="指标代码（如 I7）或名称")
    add_period(parser, required=False)
    add_plan(parser)
    add_ledger(parser)


def _named(services: Services, arguments: argparse.Namespace) -> tuple[Indicator, int]:
    plan, period = chosen_plan(services, arguments.plan), chosen_period(services, arguments.period)
    for card in services.indicators.cards(plan.id, period.id):
        if arguments.indicator in (card.indicator.code, card.indicator.name):
            return card.indicator, period.id
    raise CommandRefusedError(f"没有指标“{arguments.indicator}”。请用 indicator list 查看代码。")


def show_parts(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the parts of an indicator."""
    with desk.ledger(arguments.db) as services:
        indicator, period_id = _named(services, arguments)
        view = services.parts.view(indicator.id, period_id)
    return _say(desk, arguments, indicator, view)


def set_parts(desk: Desk, arguments: argparse.Namespace) -> int:
    """Say which units bring an indicator together."""
    with desk.ledger(arguments.db) as services:
        indicator, period_id = _named(services, arguments)
        pairs = [one.partition("=") for one in arguments.unit]
        services.parts.set_parts(indicator.id, [(services.units.unit(name).id, words) for name, _, words in pairs], period_id)
        view = services.parts.view(indicator.id, period_id)
    return _say(desk, arguments, indicator, view)


def contribute(desk: Desk, arguments: argparse.Namespace) -> int:
    """Keep what a unit brought."""
    try:
        value = read_number(arguments.value)
    except ValueRefusedError:
        raise CommandRefusedError(f"看不懂“{arguments.value}”。请填数字，如 1600。") from None
    with desk.ledger(arguments.db) as services:
        indicator, period_id = _named(services, arguments)
        unit = services.units.unit(arguments.unit)
        view, _changes = services.parts.contribute(indicator.id, unit.id, period_id, value, "\n".join(arguments.item))
        if arguments.take_sum:
            services.parts.take_sum(indicator.id, period_id)
            view = services.parts.view(indicator.id, period_id)
    return _say(desk, arguments, indicator, view)


def _say(desk: Desk, arguments: argparse.Namespace, indicator: Indicator, view: PartsView) -> int:
    questions = [problem_sentence(one) for one in view.problems]
    if arguments.json:
        desk.console.hand_over(
            {
                "indicator": indicator.code,
                "parts": [
                    {
                        "unit": line.unit.name,
                        "part": text_or_none(line.part.part),
                        "value": text_or_none(line.value),
                        "items": list(line.named_items),
                    }
                    for line in view.lines
                ],
                "total": text_or_none(view.total),
                "whole": text_or_none(view.whole),
                "questions": questions,
            }
        )
        return 0
    desk.console.say(f"{indicator.code} {indicator.name}　合计{figure(view.total)}　总数{figure(view.whole)}")
    for line in view.lines:
        desk.console.say(f"  {line.unit.name}\t{line.part.part}\t{figure(line.value)}\t{'；'.join(line.named_items)}")
    desk.console.say(*questions)
    return 0

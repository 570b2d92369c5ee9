"""`lamp`: why lamps show what they show, the rule behind them, and a person's judgement in place of a lamp."""

from __future__ import annotations

import argparse
import re
from dataclasses import asdict, replace
from decimal import Decimal
from typing import Any

from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, noun, verb
from wanzhou_gui.cli.plain_values import period_object
from wanzhou_gui.domain.lamps import LAMP_PRESETS, OVERRIDING_LAMPS, Finding, Lamp, LampRule, preset_of
from wanzhou_gui.domain.ledger import LedgerRow, LedgerView
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.reports.lamp_wording import (
    PRESET_LABELS,
    RULE_WORDS,
    lamp_reason,
    override_note,
    reds_note,
    rule_sentences,
)
from wanzhou_gui.reports.wording import figure, lamp_word
from wanzhou_gui.usecases.errors import NotFoundError
from wanzhou_gui.usecases.services import Services

_FINDINGS = {"time": "时限", "progress": "进度", "judgement": "研判"}
_LAMPS_BY_WORD = {lamp_word(lamp): lamp for lamp in OVERRIDING_LAMPS} | {
    "红": Lamp.RED,
    "黄": Lamp.YELLOW,
    "绿": Lamp.GREEN,
    "灰": Lamp.UNKNOWN,
}


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "lamp", "亮灯")
    showing = verb(
        verbs,
        "show",
        show_lamps,
        "列出各项任务的时限、进度、研判三个结果及合成的灯",
        example="lamp show --db 台账.ledger --period 2024Q2",
    )
    add_period(showing, required=False)
    add_plan(showing)
    add_ledger(showing)
    presetting = verb(
        verbs, "preset", use_preset, "换用一套亮灯规则", example="lamp preset yinchuan --db 台账.ledger"
    )
    presetting.add_argument(
        "name",
        metavar="NAME",
        choices=list(LAMP_PRESETS),
        help="；".join(f"{name} {label}" for name, label in PRESET_LABELS.items()),
    )
    add_ledger(presetting)
    ruling = verb(
        verbs,
        "rule",
        change_rule,
        "列出亮灯规则，或改其中几项",
        "次数、天数写 0 表示这一项不单独亮灯；最后四项写 1 或 0。",
        "lamp rule 黄灯差距=12 连续落后=3 --db 台账.ledger",
    )
    ruling.add_argument("values", metavar="FIELD=VALUE", nargs="*", help=f"可填：{'、'.join(RULE_WORDS.values())}，也可用英文名")
    add_ledger(ruling)
    overriding = verb(
        verbs,
        "override",
        override_lamp,
        "人工研判，代替系统亮的灯",
        "系统研判的结果仍然保留。",
        "lamp override --db 台账.ledger --period 2024Q2 --task 5 --lamp 黄 --reason 现场核查主体已完工",
    )
    _add_task(overriding)
    overriding.add_argument(
        "--lamp", metavar="LAMP", required=True, type=_lamp, help="滞后（红）、预警（黄）、正常（绿）、无法研判（灰）"
    )
    overriding.add_argument("--reason", metavar="TEXT", required=True, help="依据，写入台账和操作记录")
    withdrawing = verb(
        verbs,
        "withdraw",
        withdraw_override,
        "撤回人工研判，恢复系统亮的灯",
        example="lamp withdraw --db 台账.ledger --period 2024Q2 --task 5",
    )
    _add_task(withdrawing)


def _add_task(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--task", metavar="N", required=True, help="任务编号")
    add_period(parser)
    add_plan(parser)
    add_ledger(parser)


def _lamp(text: str) -> Lamp:
    lamp = _LAMPS_BY_WORD.get(text.strip())
    if lamp is None:
        raise argparse.ArgumentTypeError(f"没有“{text}”这种灯。可选：滞后、预警、正常、无法研判。")
    return lamp


def show_lamps(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show every work item with its three findings and the combined lamp."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        view = services.overview.view(plan.id, period.id)
        rule = services.lamps.rule()
    if arguments.json:
        desk.console.hand_over(
            {
                "plan": plan.title,
                "period": period_object(period),
                "rule": _rule_object(rule),
                "tasks": [_row_object(row) for row in view.rows],
            }
        )
        return 0
    desk.console.say(
        f"{plan.title}　{period.code}　规则：{PRESET_LABELS.get(preset_of(rule), '本机关自定')}",
        *map(_line, view.rows),
    )
    return 0


def use_preset(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take over a rule set."""
    with desk.ledger(arguments.db) as services:
        services.lamps.use_preset(arguments.name)
        rule = services.lamps.rule()
    if arguments.json:
        desk.console.hand_over({"rule": _rule_object(rule)})
    else:
        desk.console.say(f"已换用：{PRESET_LABELS[arguments.name]}")
    return 0


def change_rule(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the rule in force, with what was given changed in it."""
    wanted: dict[str, Any] = dict(_read_part(pair) for pair in arguments.values)
    with desk.ledger(arguments.db) as services:
        if wanted:
            services.settings.change(replace(services.settings.settings(), **wanted))
        rule = services.lamps.rule()
    if arguments.json:
        desk.console.hand_over({"rule": _rule_object(rule)})
        return 0
    desk.console.say(PRESET_LABELS.get(preset_of(rule), "本机关自定"))
    desk.console.say(*(f"{word}\t{figure(Decimal(getattr(rule, name)))}" for name, word in RULE_WORDS.items()))
    desk.console.say(*(f"{lamp_word(lamp)}：{words}" for lamp, words in rule_sentences(rule).items()))
    return 0


def _read_part(pair: str) -> tuple[str, int]:
    written, sign, text = pair.partition("=")
    names = {word: name for name, word in RULE_WORDS.items()} | {name: name for name in RULE_WORDS}
    name = names.get(written.strip())
    if not sign or name is None:
        raise CommandRefusedError(f"看不懂“{pair}”。请写成 项目=数值，可填：{'、'.join(RULE_WORDS.values())}。")
    if not re.fullmatch(r"\d{1,3}", text.strip()) or (name.endswith("_is_yellow") and text.strip() not in "01"):
        raise CommandRefusedError(f"{RULE_WORDS[name]}：看不懂“{text}”。请填{'1 或 0' if name.endswith('_is_yellow') else '整数，如 12'}。")
    return name, int(text)


def override_lamp(desk: Desk, arguments: argparse.Namespace) -> int:
    """Judge a lamp by hand."""
    with desk.ledger(arguments.db) as services:
        plan, view = _seen(services, arguments)
        task_id = _row(view, arguments.task).task.id
        services.lamps.override(plan.id, view.period.id, task_id, arguments.lamp, arguments.reason)
        row = _row(services.overview.view(plan.id, view.period.id), arguments.task)
    return _tell(desk, arguments, row)


def withdraw_override(desk: Desk, arguments: argparse.Namespace) -> int:
    """Let the computed lamp stand again."""
    with desk.ledger(arguments.db) as services:
        plan, view = _seen(services, arguments)
        services.lamps.withdraw(plan.id, view.period.id, _row(view, arguments.task).task.id)
        row = _row(services.overview.view(plan.id, view.period.id), arguments.task)
    return _tell(desk, arguments, row)


def _tell(desk: Desk, arguments: argparse.Namespace, row: LedgerRow) -> int:
    if arguments.json:
        desk.console.hand_over({"task": _row_object(row)})
    else:
        desk.console.say(_line(row))
    return 0


def _seen(services: Services, arguments: argparse.Namespace) -> tuple[Plan, LedgerView]:
    plan = chosen_plan(services, arguments.plan)
    return plan, services.overview.view(plan.id, chosen_period(services, arguments.period).id)


def _row(view: LedgerView, number: str) -> LedgerRow:
    for row in view.rows:
        if row.task.number == number:
            return row
    raise NotFoundError("task_not_there", number=number)


def _rule_object(rule: LampRule) -> dict[str, object]:
    plain = {name: value if isinstance(value, int) else str(value) for name, value in asdict(rule).items()}
    return {"preset": preset_of(rule) or None, **plain}


def _row_object(row: LedgerRow) -> dict[str, object]:
    verdict = row.verdict
    return {
        "number": row.task.number,
        "title": row.task.title,
        **_finding_object(verdict),
        "reds_in_a_row": verdict.reds_in_a_row,
        **{name: _optional(getattr(verdict, name)) for name in (*_FINDINGS, "computed")},
        "override": (
            {
                "lamp": str(verdict.override.lamp),
                "reason": verdict.override.reason,
                "decided_by": verdict.override.decided_by,
                "decided_on": verdict.override.decided_on.isoformat(),
                "computed_lamp": str(verdict.override.computed_lamp),
            }
            if verdict.override
            else None
        ),
    }


def _optional(finding: Finding | None) -> dict[str, object] | None:
    return _finding_object(finding) if finding else None


def _finding_object(finding: Finding) -> dict[str, object]:
    return {"lamp": str(finding.lamp), "code": finding.reason, "reason": lamp_reason(finding)}


def _line(row: LedgerRow) -> str:
    verdict = row.verdict
    parts = " ".join(
        f"{label}{lamp_word(finding.lamp)}"
        for name, label in _FINDINGS.items()
        if (finding := getattr(verdict, name)) is not None
    )
    words = "".join((lamp_reason(verdict), reds_note(verdict), override_note(verdict)))
    return f"{row.task.number}\t{row.task.title}\t{lamp_word(row.lamp)}（{parts}）\t{words}"

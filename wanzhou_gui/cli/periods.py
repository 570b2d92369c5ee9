"""`period`: listing, opening and generating reporting periods."""

from __future__ import annotations

import argparse

from wanzhou_gui.cli.desk import Desk, chosen_plan
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, noun, verb
from wanzhou_gui.cli.parsing import counted, day
from wanzhou_gui.cli.plain_values import period_object, text_or_none
from wanzhou_gui.domain.periods import Period, PeriodCodeError, PeriodKind, period_of_code
from wanzhou_gui.reports.chasing.wording import short_notice_sentence
from wanzhou_gui.reports.wording import PERIOD_KIND_WORDS, period_label
from wanzhou_gui.usecases.errors import RejectedError

_KINDS = {
    **{kind.value: kind for kind in PeriodKind},
    **{word: kind for kind, word in PERIOD_KIND_WORDS.items()},
}


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "period", "填报周期")
    listing = verb(verbs, "list", list_periods, "列出填报周期", example="period list --db 台账.ledger")
    add_ledger(listing)
    opening = verb(
        verbs,
        "open",
        open_periods,
        "开放周期，单位可以填报",
        "周期不存在时先建立；已经开放的不变。",
        "period open 2024Q2 --db 台账.ledger",
    )
    opening.add_argument("codes", metavar="P", nargs="*", help="周期，如 2024Q2，可写几个")
    opening.add_argument("--period", metavar="P", help="同上，只写一个")
    add_ledger(opening)
    generating = verb(
        verbs,
        "generate",
        generate_periods,
        "从督查起算日到计划期末，补齐一类周期",
        example="period generate --db 台账.ledger --kind quarter",
    )
    generating.add_argument(
        "--kind",
        choices=sorted(_KINDS),
        default=PeriodKind.QUARTER.value,
        metavar="KIND",
        help="month（月报）、quarter（季报，默认）、half_year（半年报）、year（年报）",
    )
    generating.add_argument(
        "--due-day", metavar="DAY", type=counted(1, 31), help="截止日，期末月的第几日；不写时按台账设置"
    )
    generating.add_argument("--next-month", action="store_true", help="截止日在期末月的次月，如每月5日前报上月情况")
    add_plan(generating)
    add_ledger(generating)
    moving = verb(
        verbs, "due", move_due_day, "更改一个周期的报送截止日", "截止日不上班时会提示。", "period due --period 2024Q2 --on 2024-06-28 --db 台账.ledger",
    )  # fmt: skip
    add_period(moving)
    moving.add_argument("--on", metavar="DATE", type=day, required=True, help="新的截止日")
    add_ledger(moving)
    setting = verb(
        verbs, "rhythm", set_rhythm, "查看或设定一个方案的报送频次",
        "设定以后，这个方案只在这类周期发表、催报；与其他方案合并时，取同一天结束的那一期。不写 --kind 时只查看。",
        "period rhythm --db 台账.ledger --plan 2 --kind month",
    )  # fmt: skip
    setting.add_argument("--kind", choices=[*sorted(_KINDS), "any"], metavar="KIND", help="month、quarter、half_year、year，或 any（不固定）")
    add_plan(setting)
    add_ledger(setting)


def list_periods(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show every period."""
    with desk.ledger(arguments.db) as services:
        periods = services.periods.periods()
    if arguments.json:
        desk.console.hand_over({"periods": [period_object(period) for period in periods]})
    elif not periods:
        desk.console.say("还没有填报周期。")
    else:
        desk.console.say(*(_line(period) for period in periods))
    return 0


def open_periods(desk: Desk, arguments: argparse.Namespace) -> int:
    """Open the periods named."""
    codes = [*arguments.codes, *([arguments.period] if arguments.period else [])]
    if not codes:
        raise CommandRefusedError("没有写明周期。请写明要开放的周期，如 2024Q2。")
    for code in codes:
        try:
            period_of_code(code)
        except PeriodCodeError as error:
            # Looked at before anything is opened: a slip in the second code must not leave the first one open.
            raise RejectedError("period_code", text=error.text) from None
    with desk.ledger(arguments.db) as services:
        opened = [services.periods.open(code)[0] for code in codes]
    if arguments.json:
        desk.console.hand_over({"periods": [period_object(period) for period in opened]})
    else:
        desk.console.say(*(_line(period) for period in opened))
    return 0


def generate_periods(desk: Desk, arguments: argparse.Namespace) -> int:
    """Make the missing periods of a kind."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        made, _ = services.periods.generate(
            plan.id, _KINDS[arguments.kind], arguments.due_day, in_next_month=arguments.next_month
        )
    if arguments.json:
        desk.console.hand_over({"periods": [period_object(period) for period in made]})
    elif made:
        desk.console.say(f"新建 {len(made)} 个周期：", *(_line(period) for period in made))
    else:
        desk.console.say("周期已经齐全，没有新建。")
    return 0


def move_due_day(desk: Desk, arguments: argparse.Namespace) -> int:
    """Move the day the returns of a period are due."""
    with desk.ledger(arguments.db) as services:
        period = services.periods.period(arguments.period)
        services.periods.change_due_day(period, arguments.on)
        period = services.periods.period(arguments.period)
        rests = not services.periods.calendar().is_workday(period.due_on)
        short = services.chasing.notice(period.id)
    warning = (f"{period.due_on}不上班。" if rests else "") + (f"如今天发填报表：{short_notice_sentence(short)}" if short else "")
    if arguments.json:
        desk.console.hand_over({"period": period_object(period), "warning": text_or_none(warning)})
    else:
        desk.console.say(_line(period), *([f"注意：{warning}"] if warning else []))
    return 0


def set_rhythm(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show or set how often the units of a plan report."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        rhythm = plan.rhythm
        if arguments.kind is not None:
            rhythm = None if arguments.kind == "any" else _KINDS[arguments.kind]
            services.periods.set_rhythm(plan.id, rhythm)
    if arguments.json:
        desk.console.hand_over({"plan": plan.title, "rhythm": rhythm.value if rhythm else None})
    else:
        desk.console.say(f"《{plan.title}》报送频次：{PERIOD_KIND_WORDS[rhythm] if rhythm else '不固定，按所开放的周期'}")
    return 0


def _line(period: Period) -> str:
    state = "开放" if period.is_open else "未开放"
    return f"{period.code}\t{period_label(period)}\t{period.starts_on}至{period.ends_on}\t截止{period.due_on}\t{state}"

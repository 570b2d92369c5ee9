"""`return`: taking a unit's return in, sending it back, and seeing who has reported."""

from __future__ import annotations

import argparse
from dataclasses import replace

from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan
from wanzhou_gui.cli.entries import form_named
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, add_unit, noun, verb
from wanzhou_gui.cli.parsing import day
from wanzhou_gui.cli.plain_values import period_object, problem_object, return_object
from wanzhou_gui.domain.entries import UnitReturn
from wanzhou_gui.domain.ledger import UnitStanding
from wanzhou_gui.reports.wording import field_label, problem_sentence, return_state_word
from wanzhou_gui.usecases.entries import FormProblem, UnitForm
from wanzhou_gui.usecases.errors import RejectedError

_SIGNATURE = {"filled_by": "填报人", "phone": "联系电话", "reviewed_by": "审核人"}


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "return", "单位报送")
    listing = verb(verbs, "list", list_returns, "列出各单位报送情况", example="return list --db 台账.ledger")
    add_period(listing, required=False)
    add_plan(listing)
    add_ledger(listing)
    submitting = verb(
        verbs,
        "submit",
        submit_return,
        "单位本期填报提交入库",
        "有须补充之处时不提交；有待核对之处时，核对后加 --confirmed。",
        "return submit --db 台账.ledger --period 2024Q2 --unit 区科技局 --filled-by 张三 "
        "--phone 58200000 --reviewed-by 李四 --confirmed",
    )
    add_unit(submitting)
    add_period(submitting)
    submitting.add_argument("--confirmed", action="store_true", help="待核对之处均已核对无误")
    for name, meaning in _SIGNATURE.items():
        submitting.add_argument(f"--{name.replace('_', '-')}", metavar="TEXT", help=meaning)
    submitting.add_argument("--received-on", metavar="DATE", type=day, help="收到日期；不写时为今天")
    add_plan(submitting)
    add_ledger(submitting)
    reopening = verb(
        verbs,
        "reopen",
        reopen_return,
        "退回修改已提交的填报",
        example="return reopen --db 台账.ledger --period 2024Q2 --unit 区科技局 --reason 数据有误",
    )
    add_unit(reopening)
    add_period(reopening)
    reopening.add_argument("--reason", metavar="TEXT", required=True, help="退回原因，单位看得到")
    add_plan(reopening)
    add_ledger(reopening)


def list_returns(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show who has reported and who has not."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = chosen_period(services, arguments.period)
        standings = services.overview.view(plan.id, period.id).standings
    if arguments.json:
        desk.console.hand_over(
            {
                "period": period_object(period),
                "units": [
                    {
                        "unit": one.unit.name,
                        "lead_tasks": one.lead_count,
                        "responsible_tasks": one.responsible_count,
                        "filled_tasks": one.filled_count,
                        "has_reported": one.has_reported,
                        "is_late": one.is_late,
                        "return": return_object(one.unit_return) if one.unit_return else None,
                    }
                    for one in standings
                ],
            }
        )
        return 0
    reported = sum(one.has_reported for one in standings)
    desk.console.say(f"{period.code}　应报 {len(standings)} 家，已报 {reported} 家", *map(_line, standings))
    return 0


def submit_return(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take the return in; what still has to be added or looked at is listed when it is refused."""
    signature = {
        name: getattr(arguments, name).strip() for name in _SIGNATURE if getattr(arguments, name) is not None
    }
    with desk.ledger(arguments.db) as services:
        form = form_named(services, arguments)
        if form.is_locked:
            raise RejectedError("return_is_submitted")
        if signature:
            services.entries.save_signature(replace(form.unit_return, **signature))
            form = form_named(services, arguments)
        problems = services.entries.problems(form)
        try:
            submitted, _ = services.entries.submit(
                form, received_on=arguments.received_on, questions_confirmed=arguments.confirmed
            )
        except RejectedError as error:
            if error.problems:
                _tell(desk, arguments, form, form.unit_return, problems)
            raise
    _tell(desk, arguments, form, submitted, problems)
    return 0


def reopen_return(desk: Desk, arguments: argparse.Namespace) -> int:
    """Send a return back for correction."""
    with desk.ledger(arguments.db) as services:
        form = form_named(services, arguments)
        returned, _ = services.entries.reopen(form, arguments.reason)
    _tell(desk, arguments, form, returned, ())
    return 0


def _tell(
    desk: Desk,
    arguments: argparse.Namespace,
    form: UnitForm,
    unit_return: UnitReturn,
    problems: tuple[FormProblem, ...],
) -> None:
    if arguments.json:
        desk.console.hand_over(
            {
                "unit": form.unit.name,
                "period": form.period.code,
                "return": return_object(unit_return),
                "problems": [
                    {"task": one.task.number if one.task else None, **problem_object(one.problem)}
                    for one in problems
                ],
            }
        )
        return
    desk.console.say(f"{form.unit.name}　{form.period.code}　{return_state_word(unit_return.state)}")
    for one in problems:
        place = f"任务{one.task.number}　" if one.task else ""
        desk.console.say(f"　　{place}{field_label(one.problem.field)}：{problem_sentence(one.problem)}")


def _line(one: UnitStanding) -> str:
    state = return_state_word(one.unit_return.state) if one.unit_return else "未报"
    late = "（逾期）" if one.is_late and one.has_reported else ""
    return f"{one.unit.name}\t{state}{late}\t已填 {one.filled_count}/{one.role_count} 项"

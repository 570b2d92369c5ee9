"""`instruction`, `conclusion`, `matters`: what leaders ask, what the office concludes, and what is due today."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import wraps

from wanzhou_gui.cli.cases import (
    add_day,
    add_text,
    add_unit_option,
    chosen,
    chosen_task,
    chosen_unit,
    record_object,
    task_verb,
)
from wanzhou_gui.cli.desk import Desk, chosen_plan
from wanzhou_gui.cli.options import Nouns, add_ledger, add_plan, noun, verb
from wanzhou_gui.cli.parsing import counted
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.reports.case_wording import conclusion_sentence, instruction_sentence, rectification_sentence
from wanzhou_gui.reports.matter_wording import MATTER_WORDS, matter_sentence
from wanzhou_gui.usecases.services import Services


def add_to(nouns: Nouns) -> None:
    """Add the nouns and their verbs."""
    verbs = noun(nouns, "instruction", "领导批示")
    task_verb(verbs, "list", list_instructions, "列出任务的批示", example="instruction list --db 台账.ledger --task 5")
    noting = task_verb(
        verbs,
        "note",
        note,
        "登记批示",
        example="instruction note --db 台账.ledger --task 5 --leader 李区长 --text 请抓紧 --reply-by 2024-07-20",
    )
    add_text(noting, "--leader", "哪位领导", required=True)
    add_text(noting, "--text", "批示内容", required=True)
    add_text(noting, "--asked-of", "要求谁办理")
    add_unit_option(noting)
    add_day(noting, "--on", "批示日期；不写时为今天")
    add_day(noting, "--reply-by", "回复时限")
    for name, command, about in (("follow", follow, "记录批示跟进情况"), ("answer", answer, "登记批示已回复")):
        parser = task_verb(
            verbs, name, command, about, example=f"instruction {name} 1 --db 台账.ledger --task 5 --text 已约谈责任单位"
        )
        parser.add_argument("item", metavar="N", type=counted(1, 9999), help="instruction list 中的序号")
        add_text(parser, "--text", "情况", required=True)
        add_day(parser, "--on", "日期；不写时为今天")
    _add_conclusions(noun(nouns, "conclusion", "督查结论、复核与整改"))
    due = noun(nouns, "matters", "今天要办")
    parser = verb(due, "list", list_matters, "列出到期的批示、复核、整改，待办的申请和约谈", example="matters list --db 台账.ledger")
    parser.add_argument("--period", metavar="P", help="也列出该期连续红灯、应提请约谈的单位，如 2024Q3")
    add_plan(parser)
    add_ledger(parser)


def _add_conclusions(verbs: Nouns) -> None:
    task_verb(verbs, "list", list_conclusions, "列出督查结论和整改事项", example="conclusion list --db 台账.ledger --task 5")
    noting = task_verb(
        verbs, "note", conclude, "记录督查结论",
        "收到之日起30日内可以申请复核（《政府督查工作条例》第十七条）。",
        "conclusion note --db 台账.ledger --task 5 --text 进度滞后属实 --delivered-on 2024-07-10",
    )  # fmt: skip
    add_text(noting, "--text", "结论", required=True)
    add_text(noting, "--author", "谁作出；不写时为经办人")
    add_unit_option(noting)
    add_day(noting, "--on", "结论日期；不写时为今天")
    add_day(noting, "--delivered-on", "送达日期")
    delivering = _conclusion_verb(verbs, "deliver", deliver, "登记结论送达")
    add_day(delivering, "--on", "送达日期；不写时为今天")
    objecting = _conclusion_verb(verbs, "object", object_to, "登记复核申请", "--text 数据有误")
    add_text(objecting, "--text", "申请复核的理由", required=True)
    add_day(objecting, "--on", "申请日期；不写时为今天")
    reviewing = _conclusion_verb(verbs, "review", review, "作出复核决定", "--text 维持原结论 --reviewer 李四")
    add_text(reviewing, "--text", "复核决定", required=True)
    add_text(reviewing, "--reviewer", "复核人，不能是原结论作出人", required=True)
    add_day(reviewing, "--on", "决定日期；不写时为今天")
    asking = task_verb(
        verbs, "rectify", rectify, "列整改事项", example="conclusion rectify --db 台账.ledger --task 5 --text 补齐资料 --by 2024-08-01"
    )
    add_text(asking, "--text", "要整改的问题", required=True)
    add_day(asking, "--by", "整改期限", required=True)
    add_unit_option(asking)
    for name, command, about in (("rectified", report_rectified, "登记责任单位报告的整改情况"), ("checked", check_rectified, "核实整改")):
        parser = task_verb(verbs, name, command, about, example=f"conclusion {name} 1 --db 台账.ledger --task 5")
        parser.add_argument("item", metavar="N", type=counted(1, 9999), help="conclusion list 中整改事项的序号")
        if name == "rectified":
            add_text(parser, "--text", "整改情况", required=True)
        add_day(parser, "--on", "日期；不写时为今天")


def _conclusion_verb(
    verbs: Nouns, name: str, command: object, about: str, more: str = ""
) -> argparse.ArgumentParser:
    example = f"conclusion {name} 1 --db 台账.ledger --task 5 {more}".rstrip()
    parser = task_verb(verbs, name, command, about, example=example)  # type: ignore[arg-type]  # one of the commands below
    parser.add_argument("item", metavar="N", type=counted(1, 9999), help="conclusion list 中的序号")
    return parser


_Teller = Callable[[Desk, argparse.Namespace, Services, Task], int]
_Act = Callable[[Services, argparse.Namespace, Task], None]


def _on_a_task(tell: _Teller) -> Callable[[_Act], Callable[[Desk, argparse.Namespace], int]]:
    """Let a verb act on the task that was named, and then tell how the task stands."""

    def command(act: _Act) -> Callable[[Desk, argparse.Namespace], int]:
        @wraps(act)
        def run(desk: Desk, arguments: argparse.Namespace) -> int:
            with desk.ledger(arguments.db) as services:
                task = chosen_task(services, arguments)
                act(services, arguments, task)
                return tell(desk, arguments, services, task)

        return run

    return command


def _tell_instructions(desk: Desk, arguments: argparse.Namespace, services: Services, task: Task) -> int:
    found = services.instructions.of_task(task.id)
    steps = {one.id: services.instructions.steps(one.id) for one in found}
    today = services.chasing.today()
    if arguments.json:
        desk.console.hand_over(
            {
                "task": task.number,
                "instructions": [
                    record_object(one) | {"steps": [record_object(step) for step in steps[one.id]]} for one in found
                ],
            }
        )
        return 0
    for place, one in enumerate(found, start=1):
        desk.console.say(f"{place}\t{instruction_sentence(one, today)}")
        for step in steps[one.id]:
            desk.console.say(f"\t{step.noted_on}　{step.text}")
    if not found:
        desk.console.say(f"任务{task.number}没有批示。")
    return 0


@_on_a_task(_tell_instructions)
def list_instructions(services: Services, arguments: argparse.Namespace, task: Task) -> None:
    """What leaders have asked for."""


@_on_a_task(_tell_instructions)
def note(services: Services, arguments: argparse.Namespace, task: Task) -> None:
    """Put a 批示 on record."""
    services.instructions.note(
        task.id,
        arguments.leader,
        arguments.text,
        instructed_on=arguments.on,
        unit_id=chosen_unit(services, arguments),
        asked_of=arguments.asked_of or arguments.unit or "",
        reply_by=arguments.reply_by,
    )


@_on_a_task(_tell_instructions)
def follow(services: Services, arguments: argparse.Namespace, task: Task) -> None:
    """Note a follow-up."""
    found = chosen(services.instructions.of_task(task.id), arguments.item)
    services.instructions.follow(found, arguments.text, arguments.on)


@_on_a_task(_tell_instructions)
def answer(services: Services, arguments: argparse.Namespace, task: Task) -> None:
    """Note that a leader was answered."""
    found = chosen(services.instructions.of_task(task.id), arguments.item)
    services.instructions.answer(found, arguments.text, arguments.on)


def _tell_conclusions(desk: Desk, arguments: argparse.Namespace, services: Services, task: Task) -> int:
    conclusions = services.findings.conclusions(task.id)
    points = services.findings.rectifications(task.id)
    today = services.chasing.today()
    if arguments.json:
        desk.console.hand_over(
            {
                "task": task.number,
                "conclusions": [
                    record_object(one)
                    | {
                        "state": one.state(today).value,
                        "objection_until": one.objection_until.isoformat() if one.objection_until else None,
                        "review_until": one.review_until.isoformat() if one.review_until else None,
                    }
                    for one in conclusions
                ],
                "rectifications": [record_object(one) | {"is_overdue": one.is_overdue(today)} for one in points],
            }
        )
        return 0
    for place, one in enumerate(conclusions, start=1):
        desk.console.say(f"{place}\t{conclusion_sentence(one, today)}")
    for place, point in enumerate(points, start=1):
        desk.console.say(f"整改{place}\t{rectification_sentence(point, today)}")
    if not conclusions and not points:
        desk.console.say(f"任务{task.number}没有督查结论和整改事项。")
    return 0


@_on_a_task(_tell_conclusions)
def list_conclusions(services: Services, arguments: argparse.Namespace, task: Task) -> None:
    """What the office has concluded and asked to be put right."""


@_on_a_task(_tell_conclusions)
def conclude(services: Services, arguments: argparse.Namespace, task: Task) -> None:
    """Put a conclusion on record."""
    services.findings.conclude(
        task.id,
        arguments.text,
        unit_id=chosen_unit(services, arguments),
        author=arguments.author,
        concluded_on=arguments.on,
        delivered_on=arguments.delivered_on,
    )


@_on_a_task(_tell_conclusions)
def deliver(services: Services, arguments: argparse.Namespace, task: Task) -> None:
    """Note a delivery."""
    services.findings.deliver(chosen(services.findings.conclusions(task.id), arguments.item), arguments.on)


@_on_a_task(_tell_conclusions)
def object_to(services: Services, arguments: argparse.Namespace, task: Task) -> None:
    """Take an application for review in."""
    found = chosen(services.findings.conclusions(task.id), arguments.item)
    services.findings.object(found, arguments.text, arguments.on)


@_on_a_task(_tell_conclusions)
def review(services: Services, arguments: argparse.Namespace, task: Task) -> None:
    """Decide on an objection."""
    found = chosen(services.findings.conclusions(task.id), arguments.item)
    services.findings.decide_objection(found, arguments.text, arguments.reviewer, arguments.on)


@_on_a_task(_tell_conclusions)
def rectify(services: Services, arguments: argparse.Namespace, task: Task) -> None:
    """Enter a point to put right."""
    services.findings.ask_to_rectify(
        task.id, arguments.text, arguments.by, unit_id=chosen_unit(services, arguments)
    )


@_on_a_task(_tell_conclusions)
def report_rectified(services: Services, arguments: argparse.Namespace, task: Task) -> None:
    """Note what a unit says it has put right."""
    found = chosen(services.findings.rectifications(task.id), arguments.item)
    services.findings.report_rectified(found, arguments.text, arguments.on)


@_on_a_task(_tell_conclusions)
def check_rectified(services: Services, arguments: argparse.Namespace, task: Task) -> None:
    """Note that the office has looked."""
    found = chosen(services.findings.rectifications(task.id), arguments.item)
    services.findings.check_rectified(found, arguments.on)


def list_matters(desk: Desk, arguments: argparse.Namespace) -> int:
    """What is due today."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        period = services.periods.period(arguments.period) if arguments.period else None
        view = services.overview.view(plan.id, period.id) if period is not None else None
        found = services.matters.due(plan.id, view)
        today = services.chasing.today()
    if arguments.json:
        desk.console.hand_over(
            {
                "plan": plan.title,
                "today": today.isoformat(),
                "matters": [
                    {
                        "kind": one.kind.value,
                        "kind_label": MATTER_WORDS[one.kind.value],
                        "task": one.task.number,
                        "what": one.what,
                        "day": one.day.isoformat(),
                        "is_overdue": one.is_overdue,
                    }
                    for one in found
                ],
            }
        )
        return 0
    for one in found:
        right = matter_sentence(one.kind.value, one.day, one.is_overdue, today)
        desk.console.say(f"{MATTER_WORDS[one.kind.value]}\t{one.task.number} {one.task.title}\t{right}\t{one.what}")
    if not found:
        desk.console.say("没有到期的批示、复核、整改，也没有待办的申请和约谈。")
    return 0

"""`interview`: 约谈 proposed to the leaders because a unit stays red, the answer, and what came of it."""

from __future__ import annotations

import argparse

from wanzhou_gui.cli import letter_texts
from wanzhou_gui.cli.cases import add_day, add_task, add_text, chosen, record_object
from wanzhou_gui.cli.desk import Desk, chosen_plan, writable_place
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, add_plan, add_target, noun, verb
from wanzhou_gui.cli.parsing import counted
from wanzhou_gui.domain.interviews import InterviewProposal, RedStanding
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.reports.interview_wording import (
    INTERVIEW_STATE_WORDS,
    INTERVIEW_WORDS,
    proposal_sentence,
    red_step_sentence,
)
from wanzhou_gui.reports.paper_parts.checks import CheckLevel
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.errors import NotFoundError
from wanzhou_gui.usecases.services import Services


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "interview", "约谈建议")
    listing = verb(
        verbs, "list", list_proposals, "列出连续红灯、应提请约谈的单位和已有的约谈建议",
        "连续几期红灯提请约谈，在催报规则里设定。党委、司法、中央垂管等单位改为提请协调（《政府督查工作条例》第五条）。",
        "interview list --db 台账.ledger --period 2024Q3",
    )  # fmt: skip
    _add_period(listing)
    add_plan(listing)
    add_ledger(listing)
    proposing = verb(
        verbs, "propose", propose, "提请约谈一项任务的责任单位", "不写理由时，以连续红灯的期数为理由。",
        "interview propose --db 台账.ledger --period 2024Q3 --task 8",
    )  # fmt: skip
    _add_period(proposing)
    add_task(proposing)
    add_text(proposing, "--reason", "为什么建议约谈")
    add_day(proposing, "--on", "提请日期；不写时为今天")
    deciding = _item(verbs, "decide", decide, "登记领导的批复", "--by 李区长")
    add_text(deciding, "--by", "谁批准，不能是提请人", required=True)
    deciding.add_argument("--refuse", action="store_true", help="未批准；须用 --text 写明理由")
    add_text(deciding, "--text", "批复意见")
    add_day(deciding, "--on", "批复日期；不写时为今天")
    holding = _item(verbs, "hold", hold, "登记约谈结果", "--text 承诺11月底前开工")
    add_text(holding, "--text", "约谈情况和要求", required=True)
    add_day(holding, "--on", "约谈日期；不写时为今天")
    _item(verbs, "withdraw", withdraw, "撤回还没有批复的约谈建议")
    lettering = _item(
        verbs, "letter", draw_letter, "把约谈建议写成呈报领导的文书（PDF 或 Word）", "--to 约谈建议.pdf --issue --signer 李主任"
    )
    add_target(lettering, ".pdf、.docx")
    lettering.add_argument("--issue", action="store_true", help="编号、登记并存档，须写明签发人；不加时只出草稿")
    add_text(lettering, "--signer", "签发人")
    add_day(lettering, "--issued-on", "发文日期；不写时为今天")
    letter_texts.add_edit_options(_item(verbs, "text", edit_letter, "查看或修改呈报文书编号前的文字", "--section ground --text 久拖不办"))
    letter_texts.add_why_option(_item(verbs, "why", show_why, "呈报文书里的一个数字从哪里来", "--phrase 连续2期"))


def _add_period(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--period", metavar="P", required=True, help="报送周期，如 2024Q3")


def _item(verbs: Nouns, name: str, command: object, about: str, more: str = "") -> argparse.ArgumentParser:
    example = f"interview {name} 1 --db 台账.ledger {more}".rstrip()
    parser = verb(verbs, name, command, about, example=example)  # type: ignore[arg-type]  # one of the commands below
    parser.add_argument("item", metavar="N", type=counted(1, 9999), help="interview list 中约谈建议的序号")
    add_plan(parser)
    add_ledger(parser)
    return parser


def list_proposals(desk: Desk, arguments: argparse.Namespace) -> int:
    """Who is to be proposed, and what was."""
    with desk.ledger(arguments.db) as services:
        plan, period = chosen_plan(services, arguments.plan), services.periods.period(arguments.period)
        return _tell(desk, arguments, services, plan, period)


def propose(desk: Desk, arguments: argparse.Namespace) -> int:
    """Put a proposal before the leaders."""
    with desk.ledger(arguments.db) as services:
        plan, period = chosen_plan(services, arguments.plan), services.periods.period(arguments.period)
        task = next((one for one in services.plans.tasks(plan.id) if one.number == arguments.task), None)
        if task is None:
            raise NotFoundError("task_not_there", number=arguments.task)
        services.interviews.propose(plan.id, period.id, task.id, reason=arguments.reason, proposed_on=arguments.on)
        return _tell(desk, arguments, services, plan)


def decide(desk: Desk, arguments: argparse.Namespace) -> int:
    """Put an answer on record."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        services.interviews.decide(
            _chosen(services, plan, arguments), approved=not arguments.refuse, decided_by=arguments.by,
            decided_on=arguments.on, note=arguments.text,
        )  # fmt: skip
        return _tell(desk, arguments, services, plan)


def hold(desk: Desk, arguments: argparse.Namespace) -> int:
    """Put a result on record."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        services.interviews.hold(_chosen(services, plan, arguments), arguments.text, arguments.on)
        return _tell(desk, arguments, services, plan)


def withdraw(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take a proposal back."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        services.interviews.withdraw(_chosen(services, plan, arguments))
        return _tell(desk, arguments, services, plan)


def draw_letter(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the paper to the leaders about a proposal; numbered and kept only with --issue."""
    is_word = arguments.to.suffix.lower() == ".docx"
    if is_word and arguments.issue:
        raise CommandRefusedError("制发的原件是 PDF。请把 --to 的文件名改为 .pdf，编号以后再用 chase word 写成 Word。")
    to = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        proposal_id = _chosen(services, chosen_plan(services, arguments.plan), arguments)
        letters = services.interview_letters
        draft = letters.draft(proposal_id, issued_on=arguments.issued_on)
        number = ""
        if arguments.issue:
            paper, content, _ = letters.issue(proposal_id, approver=arguments.signer, issued_on=arguments.issued_on)
            number = paper.number_text
        else:
            content = services.letters.word([draft.document]) if is_word else letters.bytes_of(draft)
    write_whole(content, to)
    advice = [check.sentence for check in draft.checks if check.level is not CheckLevel.PASSED]
    if arguments.json:
        desk.console.hand_over(
            {"to": str(to), "kind": draft.form.kind.value, "unit": draft.unit.name, "title": draft.title,
             "issued": arguments.issue, "number": number or None, "advice": advice}
        )  # fmt: skip
        return 0
    state = f"已制发 {number}" if arguments.issue else "已生成草稿（未编号、未登记）"
    desk.console.say(f"{state}《{draft.title}》：{to}", *(f"请核对：{sentence}" for sentence in advice))
    return 0


def edit_letter(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the sections of the paper to the leaders, or change one before it has its number."""
    with desk.ledger(arguments.db) as services:
        proposal_id = _chosen(services, chosen_plan(services, arguments.plan), arguments)
        letters = services.interview_letters
        return letter_texts.tell_text(
            desk, arguments, lambda: letters.draft(proposal_id), lambda key, text: letters.edit(proposal_id, key, text)
        )


def show_why(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the rows behind a figure of the paper to the leaders."""
    with desk.ledger(arguments.db) as services:
        proposal_id = _chosen(services, chosen_plan(services, arguments.plan), arguments)
        return letter_texts.tell_why(desk, arguments, services, services.interview_letters.draft(proposal_id))


def _chosen(services: Services, plan: Plan, arguments: argparse.Namespace) -> int:
    return chosen(services.interviews.of_plan(plan.id), arguments.item)


def _tell(
    desk: Desk, arguments: argparse.Namespace, services: Services, plan: Plan, period: Period | None = None
) -> int:
    due = services.interviews.due(plan.id, period.id) if period is not None else ()
    found = services.interviews.of_plan(plan.id)
    lineage = services.unit_changes.lineage()
    units = {one.id: one for one in services.units.units()}
    names = [lineage.named_on(units[one.unit_id], one.proposed_on).name for one in found]
    letters = [services.interviews.letters_of(one) for one in found]
    today = services.chasing.today()
    if arguments.json:
        numbers = {one.id: one.number for one in services.plans.tasks(plan.id)}
        desk.console.hand_over(
            {
                "plan": plan.title,
                "due": [_due_object(one) for one in due],
                "proposals": [
                    {**_proposal_object(one, unit, numbers.get(one.task_id, "")), "letters": list(told)}
                    for one, unit, told in zip(found, names, letters, strict=True)
                ],
            }
        )
        return 0
    for standing in due:
        desk.console.say(f"待提请\t{standing.unit.name}\t{red_step_sentence(standing)}")
    for place, (one, unit, told) in enumerate(zip(found, names, letters, strict=True), start=1):
        listed = f"呈报文书：{'、'.join(told)}。" if told else ""
        desk.console.say(f"{place}\t【{INTERVIEW_STATE_WORDS[one.state]}】{proposal_sentence(one, unit, today)}{listed}")
    if not due and not found:
        desk.console.say("没有应提请约谈的单位，也没有约谈建议。")
    return 0


def _due_object(one: RedStanding) -> dict[str, object]:
    return {
        "unit": one.unit.name,
        "kind": one.kind.value,
        "kind_label": INTERVIEW_WORDS[one.kind],
        "unit_reds": one.unit_reds,
        "tasks": [{"number": run.task.number, "reds_in_a_row": run.periods} for run in one.runs],
        "reason": red_step_sentence(one),
    }


def _proposal_object(one: InterviewProposal, unit: str, number: str) -> dict[str, object]:
    return {"unit": unit, "task": number, **record_object(one), "state_label": INTERVIEW_STATE_WORDS[one.state]}

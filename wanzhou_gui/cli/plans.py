"""`plan`: reading a plan, storing it, answering what it left open, putting it on record."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from wanzhou_gui.cli import plan_versions
from wanzhou_gui.cli.desk import Desk, chosen_plan, writable_place
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, add_plan, noun, verb
from wanzhou_gui.cli.parsing import day
from wanzhou_gui.cli.plain_values import plan_object, question_object
from wanzhou_gui.cli.plan_cases import corrected_plans, corrected_reading, keep
from wanzhou_gui.cli.plan_columns import add_columns, is_workbook, read_beside_ledger, remember_said
from wanzhou_gui.cli.plan_texts import answers_to, reading_lines, stored_question_lines
from wanzhou_gui.domain.plan_reading import PlanReading, QuestionCode
from wanzhou_gui.domain.plans import Plan, PlanQuestion, Registration
from wanzhou_gui.usecases.copy_occasions import CopyOccasion
from wanzhou_gui.usecases.plan_storing import PlanParameters
from wanzhou_gui.usecases.plans import PlanSummary
from wanzhou_gui.usecases.services import Office, Services

_DATES = {
    "supervised_from": "督查起算日；序时进度从这一天算起，不写时取成文日期",
    "period_starts_on": "计划期起，不写时取原文",
    "period_ends_on": "计划期止，不写时取原文",
    "baseline_on": "基期",
}


_STANDARD_INPUT = Path("-")
_FILE_HELP = "方案文件（.txt、.docx、.pdf、.xlsx、.xls）；写 - 时读标准输入中的文字"


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "plan", "行动方案")
    reading = verb(verbs, "read", read_plan, "读方案，只看不存", example="plan read 方案.docx --json")
    reading.add_argument("file", metavar="FILE", type=Path, help=_FILE_HELP)
    add_columns(reading)
    reading.add_argument("--db", metavar="DB", type=Path, help="台账文件；表格按其中记住的列对应读取，不存入")
    reading.add_argument("--json", action="store_true", help="结果以 JSON（UTF-8）输出，供其他程序读取")
    _add_keeping(verbs)
    _add_adding(verbs)
    listing = verb(verbs, "list", list_plans, "列出台账里的方案", example="plan list --db 台账.ledger")
    add_ledger(listing)
    asking = verb(
        verbs, "questions", list_questions, "列出方案的待答问题", example="plan questions --db 台账.ledger"
    )
    asking.add_argument("--all", action="store_true", help="已答复的和可不答的也列出")
    add_plan(asking)
    add_ledger(asking)
    answering = verb(
        verbs,
        "answer",
        answer_questions,
        "答复待答问题",
        "问题的写法见 plan questions。",
        "plan answer --db 台账.ledger no_lead:17=区教委",
    )
    answering.add_argument(
        "answers", metavar="CODE:SUBJECT=TEXT", nargs="*", help="问题代码:对象=答复，可写几条"
    )
    answering.add_argument("--take-proposals", action="store_true", help="其余必答问题都采用所列的第一条建议")
    add_plan(answering)
    add_ledger(answering)
    dating = verb(
        verbs,
        "dates",
        change_dates,
        "修改方案的日期",
        example="plan dates --db 台账.ledger --supervised-from 2024-03-04",
    )
    _add_dates(dating)
    add_plan(dating)
    add_ledger(dating)
    _add_registering(verbs)
    plan_versions.add_verbs(verbs)


def _add_keeping(verbs: Nouns) -> None:
    keeping = verb(
        verbs,
        "keep-case",
        keep_case,
        "把方案和改正后的读出结果存为测试用例",
        "先用 plan read FILE --json 得到读出结果，改正后用 --reading 指明。",
        "plan keep-case 方案.docx --reading 改正.json --to tests/data/plan_cases",
    )
    keeping.add_argument("file", metavar="FILE", type=Path, help=_FILE_HELP)
    keeping.add_argument(
        "--reading", metavar="FILE", type=Path, required=True, help="改正后的读出结果（JSON）"
    )
    keeping.add_argument(
        "--to", metavar="FOLDER", type=Path, required=True, help="存放用例的文件夹，没有时新建"
    )
    keeping.add_argument("--json", action="store_true", help="结果以 JSON（UTF-8）输出，供其他程序读取")


def _add_adding(verbs: Nouns) -> None:
    adding = verb(
        verbs,
        "add",
        add_plans,
        "读方案并存入台账",
        "台账不存在时新建。一份通知里有几个方案时，全部存入。",
        "plan add 方案.docx --db 台账.ledger --supervised-from 2024-03-04",
    )
    adding.add_argument("file", metavar="FILE", type=Path, help=_FILE_HELP)
    add_columns(adding)
    adding.add_argument(
        "--reading", metavar="READING.json", type=Path, help="改正后的读出结果（JSON）；须出自同一份方案，按它存入"
    )
    _add_dates(adding)
    adding.add_argument(
        "--answer",
        metavar="CODE:SUBJECT=TEXT",
        action="append",
        default=[],
        help="同时答复一个问题，可写几次；如 no_lead:17=区教委",
    )
    add_ledger(adding)


def _add_registering(verbs: Nouns) -> None:
    registering = verb(
        verbs,
        "register",
        register_plan,
        "方案立项",
        "必答问题须先答复。",
        "plan register --db 台账.ledger --number 万州府督立〔2024〕1号 --basis 万州府办发〔2024〕16号 "
        "--approver 张三 --approved-on 2024-03-04",
    )
    for name, meaning in (("number", "立项编号"), ("basis", "立项依据"), ("approver", "批准人")):
        registering.add_argument(f"--{name}", metavar="TEXT", required=True, help=meaning)
    registering.add_argument("--approved-on", metavar="DATE", type=day, required=True, help="批准日期")
    registering.add_argument("--kind", metavar="TEXT", default="日常督办", help="督查类型，默认“日常督办”")
    registering.add_argument("--content", metavar="TEXT", default="", help="督查内容（条例第四条）")
    registering.add_argument("--scope", metavar="TEXT", default="", help="督查范围和对象（条例第十五条）")
    registering.add_argument("--scheme", metavar="TEXT", default="", help="督查方案：名称、文号，多久督查一次（条例第十五条）")
    registering.add_argument("--method", metavar="TEXT", default="", help="督查方式")
    registering.add_argument("--note", metavar="TEXT", default="", help="备注")
    add_plan(registering)
    add_ledger(registering)


def _add_dates(parser: argparse.ArgumentParser) -> None:
    for name, meaning in _DATES.items():
        parser.add_argument(f"--{name.replace('_', '-')}", metavar="DATE", type=day, help=meaning)


def read_plan(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show what is read out of a document; nothing is stored."""
    office = desk.open_office()
    readings = _read_chosen(desk, office, arguments)
    if arguments.json:
        desk.console.hand_over(office.plan_as_json(readings))
    else:
        for reading in readings:
            desk.console.say(*reading_lines(reading))
    return 0


def keep_case(desk: Desk, arguments: argparse.Namespace) -> int:
    """Keep the text of a document and its corrected reading as a test case."""
    reading = corrected_reading(arguments.reading)
    lines = _read(desk.open_office(), arguments.file)[0].source_lines
    name = (arguments.reading if arguments.file == _STANDARD_INPUT else arguments.file).stem
    text, expected = keep(name, lines, reading, arguments.to)
    if arguments.json:
        desk.console.hand_over({"text": str(text), "reading": str(expected), "tasks": len(reading["tasks"])})
    else:
        desk.console.say(f"已存为测试用例：{text}、{expected.name}（任务 {len(reading['tasks'])} 项）")
    return 0


def add_plans(desk: Desk, arguments: argparse.Namespace) -> int:
    """Store every plan of a document; all of them or none."""
    office = desk.open_office()
    # Read before a ledger is made: a document that is no plan must not leave an empty ledger behind.
    readings = _read_chosen(desk, office, arguments)
    if arguments.reading is not None:
        readings = corrected_plans(office, arguments.reading, readings)
    answers = parsed_answers(arguments.answer)
    _refuse_strange_answers(
        answers, {(str(one.code), one.subject) for reading in readings for one in reading.questions}
    )
    is_new = not arguments.db.exists()
    services = (
        office.create_ledger(writable_place(arguments.db)) if is_new else office.open_ledger(arguments.db)
    )
    try:
        try:
            summaries = _stored(services, readings, answers, arguments)
            remember_said(office, services, arguments)
        finally:
            services.close()
    except Exception:
        if is_new:
            # Made a moment ago by this command, and nothing came in.
            arguments.db.unlink(missing_ok=True)
        raise
    if arguments.json:
        desk.console.hand_over(
            {"db": str(arguments.db), "created": is_new, "plans": [counted for _, counted in summaries]}
        )
        return 0
    if is_new:
        desk.console.say(f"已新建台账：{arguments.db}")
    for summary, counted in summaries:
        desk.console.say(
            f"已存入：{summary.plan.title}",
            f"　　任务 {counted['tasks']} 项（{counted['groups']} 组），保障措施 {counted['safeguards']} 项，"
            f"单位 {counted['units']} 家，牵头 {counted['lead_roles']} 项次，责任 {counted['responsible_roles']} 项次",
            f"　　数值指标 {counted['indicators']} 个，定性目标 {counted['qualitative_targets']} 条，"
            f"成果事项 {counted['milestones']} 条",
        )
        if summary.open_questions:
            desk.console.say(
                f"　　还有 {summary.open_questions} 个必答问题。请用 plan questions 查看，用 plan answer 答复。"
            )
    return 0


def list_plans(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the plans of a ledger with what is open about them."""
    with desk.ledger(arguments.db) as services:
        summaries = services.plans.plans()
    if arguments.json:
        desk.console.hand_over(
            {"plans": [{"index": index, **_summary(one)} for index, one in enumerate(summaries, start=1)]}
        )
    elif not summaries:
        desk.console.say("台账里还没有方案。")
    else:
        for index, one in enumerate(summaries, start=1):
            number = one.registration.number if one.registration else "未立项"
            desk.console.say(
                f"{index}\t{one.plan.document_number}\t{one.plan.title}\t任务 {one.task_count} 项"
                f"\t待答 {one.open_questions} 个\t{number}"
            )
    return 0


def list_questions(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show what must be answered before the plan may be put on record."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        questions = services.plans.questions(plan.id)
    if not arguments.all:
        questions = [one for one in questions if one.must_answer and not one.answer]
    if arguments.json:
        desk.console.hand_over({"plan": plan.title, "questions": [question_object(one) for one in questions]})
    elif questions:
        for question in questions:
            desk.console.say(*stored_question_lines(question))
    else:
        desk.console.say("没有待答问题。")
    return 0


def answer_questions(desk: Desk, arguments: argparse.Namespace) -> int:
    """Answer the questions named, and where wanted the others with their first proposal."""
    answers = parsed_answers(arguments.answers)
    if not answers and not arguments.take_proposals:
        raise CommandRefusedError("没有写明答复。请写成 问题代码:对象=答复，如 no_lead:17=区教委。")
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        questions = {(str(one.code), one.subject): one for one in services.plans.questions(plan.id)}
        _refuse_strange_answers(answers, questions)
        answered = [_answered(services, questions[key], text) for key, text in answers.items()]
        if arguments.take_proposals:
            waiting = [(one, answers_to(one)) for one in services.plans.open_questions(plan.id)]
            answered += [_answered(services, one, options[0]) for one, options in waiting if options]
        left = services.plans.open_questions(plan.id)
    if arguments.json:
        desk.console.hand_over(
            {
                "answered": [question_object(one) for one in answered],
                "open": [question_object(one) for one in left],
            }
        )
        return 0
    desk.console.say(f"已答复 {len(answered)} 个问题，还有 {len(left)} 个必答问题。")
    for question in left:
        desk.console.say(*stored_question_lines(question))
    return 0


def change_dates(desk: Desk, arguments: argparse.Namespace) -> int:
    """Change the dates of a plan."""
    dates = {name: getattr(arguments, name) for name in _DATES if getattr(arguments, name) is not None}
    if not dates:
        raise CommandRefusedError("没有写明要改的日期。请至少给出一个，如 --supervised-from 2024-03-04。")
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        services.plans.change_plan(replace(plan, **dates))
        changed = chosen_plan(services, arguments.plan)
    if arguments.json:
        desk.console.hand_over({"plan": plan_object(changed)})
    else:
        desk.console.say(
            f"计划期 {changed.period_starts_on}至{changed.period_ends_on}，督查起算日 {changed.supervised_from}，"
            f"基期 {changed.baseline_on or '未定'}"
        )
    return 0


def register_plan(desk: Desk, arguments: argparse.Namespace) -> int:
    """Put the plan on record."""
    with desk.ledger(arguments.db) as services:
        plan = chosen_plan(services, arguments.plan)
        services.plans.register(
            Registration(
                plan_id=plan.id,
                number=arguments.number.strip(),
                basis=arguments.basis.strip(),
                approver=arguments.approver.strip(),
                approved_on=arguments.approved_on,
                supervision_kind=arguments.kind.strip(),
                supervised_matter=arguments.content.strip(),
                supervised_scope=arguments.scope.strip(),
                scheme=arguments.scheme.strip(),
                method=arguments.method.strip(),
                note=arguments.note.strip(),
            )
        )
        summary = next(one for one in services.plans.plans() if one.plan.id == plan.id)
    if arguments.json:
        desk.console.hand_over({"plan": _summary(summary)})
    else:
        desk.console.say(f"已立项：{arguments.number}　{plan.title}")
    return 0


def _read_chosen(desk: Desk, office: Office, arguments: argparse.Namespace) -> tuple[PlanReading, ...]:
    if is_workbook(arguments.file) and not arguments.file.is_dir():
        return read_beside_ledger(desk, arguments)
    if arguments.columns or arguments.sheet or arguments.head_row is not None:
        raise CommandRefusedError("--columns、--sheet、--head-row 只用于 .xlsx、.xls 表格。")
    return _read(office, arguments.file)


def _read(office: Office, file: Path) -> tuple[PlanReading, ...]:
    if file != _STANDARD_INPUT:
        if file.is_dir():
            raise CommandRefusedError(f"{file} 是文件夹。请写明方案文件。")
        return office.read_plan(file)
    content = sys.stdin.buffer.read()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return office.read_plan_text(content.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise CommandRefusedError("标准输入的文字编码无法识别。请改用 UTF-8 文字。")


def _source_name(file: Path) -> str:
    return "" if file == _STANDARD_INPUT else file.name


def parsed_answers(written: Sequence[str]) -> dict[tuple[str, str], str]:
    """Answers by question code and subject out of CODE:SUBJECT=TEXT."""
    answers: dict[tuple[str, str], str] = {}
    for one in written:
        key, sign, text = one.partition("=")
        code, colon, subject = key.partition(":")
        if not sign or not text.strip():
            raise CommandRefusedError(f"看不懂答复“{one}”。请写成 问题代码:对象=答复，如 no_lead:17=区教委。")
        if code.strip() not in {known.value for known in QuestionCode}:
            raise CommandRefusedError(f"没有代码为“{code.strip()}”的问题。请用 plan questions 查看。")
        answers[code.strip(), subject.strip() if colon else ""] = text.strip()
    return answers


def _refuse_strange_answers(
    answers: Mapping[tuple[str, str], str], known: Collection[tuple[str, str]]
) -> None:
    for code, subject in answers:
        if (code, subject) not in known:
            raise CommandRefusedError(f"方案没有提出问题“{code}:{subject}”。请用 plan questions --all 查看。")


def _answered(services: Services, question: PlanQuestion, text: str) -> PlanQuestion:
    services.plans.answer(question, text)
    return replace(question, answer=text)


def _stored(
    services: Services,
    readings: Sequence[PlanReading],
    answers: Mapping[tuple[str, str], str],
    arguments: argparse.Namespace,
) -> list[tuple[PlanSummary, dict[str, object]]]:
    parameters = PlanParameters(**{name: getattr(arguments, name) for name in _DATES})
    added: list[tuple[Plan, PlanReading]] = []
    services.upkeep.keep_copy_before(CopyOccasion.PLAN)
    try:
        for reading in readings:
            plan, _ = services.plans.add(
                reading, parameters, answers, source_name=_source_name(arguments.file)
            )
            added.append((plan, reading))
    except Exception:
        # A notice is taken in whole or not at all, though each of its plans is an operation of its own.
        for _ in added:
            services.history.undo()
        raise
    summaries = {one.plan.id: one for one in services.plans.plans()}
    return [(summaries[plan.id], _counted(summaries[plan.id], reading)) for plan, reading in added]


def _counted(summary: PlanSummary, reading: PlanReading) -> dict[str, object]:
    return {
        **_summary(summary),
        "groups": len(reading.groups),
        "safeguards": len(reading.safeguards),
        "units": len(
            {name for item in reading.work_items for name in (*item.lead_units, *item.responsible_units)}
        ),
        "lead_roles": sum(len(task.lead_units) for task in reading.tasks),
        "responsible_roles": sum(len(task.responsible_units) for task in reading.tasks),
        "indicators": len(reading.indicators),
        "qualitative_targets": len(reading.qualitative),
        "milestones": len(reading.milestones),
        "questions": len(reading.questions),
    }


def _summary(summary: PlanSummary) -> dict[str, object]:
    registration = summary.registration
    return {
        **plan_object(summary.plan),
        "tasks": summary.task_count,
        "open_questions": summary.open_questions,
        "registration": {
            "number": registration.number,
            "basis": registration.basis,
            "approver": registration.approver,
            "approved_on": registration.approved_on.isoformat(),
        }
        if registration
        else None,
    }

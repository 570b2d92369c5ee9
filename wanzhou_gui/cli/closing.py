"""`close` and `extend`: from 完成 to 办结, and requests for another date, another content or the end of a task."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

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
from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.options import Nouns, noun
from wanzhou_gui.cli.parsing import counted
from wanzhou_gui.cli.plain_values import Plain
from wanzhou_gui.domain.case_records import CaseRecordKind
from wanzhou_gui.domain.closing import (
    ChecklistItem,
    InspectionMethod,
    InspectionResult,
    RequestKind,
    RequestState,
)
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.domain.records import Record
from wanzhou_gui.reports.case_wording import (
    CASE_RECORD_WORDS,
    CLOSE_OUT_WORDS,
    INSPECTION_WORDS,
    METHOD_WORDS,
    REQUEST_STATE_WORDS,
    REQUEST_WORDS,
    RESULT_MARKS,
    checklist_sentence,
    close_out_sentence,
    due_words,
    inspection_sentence,
    request_sentence,
)
from wanzhou_gui.usecases.closing import InspectionNote, RequestWish
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services


def add_to(nouns: Nouns) -> None:
    """Add both nouns and their verbs."""
    verbs = noun(nouns, "close", "销号、核查与重新打开")
    task_verb(
        verbs, "show", show, "显示任务的销号、申请和核查情况", example="close show --db 台账.ledger --task 5"
    )
    task_verb(
        verbs, "check", check, "列出销号前的核对清单", "有未满足项时退出码为 1。", "close check --db 台账.ledger --task 5"
    )
    applying = task_verb(
        verbs,
        "apply",
        apply,
        "登记销号申请",
        "单位报完成不等于办结，须另一人核对后确认。",
        "close apply --db 台账.ledger --task 5 --by 区科技局 --conclusion 平台已建成并运行",
    )
    add_text(applying, "--by", "谁申请", required=True)
    add_text(applying, "--conclusion", "办理结论", required=True)
    add_day(applying, "--on", "申请日期；不写时为今天")
    add_unit_option(applying)
    confirming = task_verb(
        verbs, "confirm", confirm, "确认销号，任务办结", example="close confirm --db 台账.ledger --task 5 --confirmed"
    )
    add_day(confirming, "--closed-on", "办结日期；不写时为今天")
    confirming.add_argument("--confirmed", action="store_true", help="清单中需要核对的各项已核对")
    refusing = task_verb(
        verbs, "refuse", refuse, "不同意销号", example="close refuse --db 台账.ledger --task 5 --reason 缺验收意见"
    )
    add_text(refusing, "--reason", "理由", required=True)
    reopening = task_verb(
        verbs, "reopen", reopen, "回头看后重新打开已办结的任务",
        example="close reopen --db 台账.ledger --task 5 --reason 平台停用",
    )  # fmt: skip
    add_text(reopening, "--reason", "回头看发现的情况", required=True)
    inspecting = task_verb(
        verbs, "inspect", inspect, "记录核查", "方式见《政府督查工作条例》第十二条。",
        "close inspect --db 台账.ledger --task 5 --method on_site --people 张三、李四 --finding 设备已安装",
    )  # fmt: skip
    inspecting.add_argument(
        "--method",
        required=True,
        choices=[one.value for one in InspectionMethod],
        metavar="METHOD",
        help="；".join(f"{one.value} {word}" for one, word in METHOD_WORDS.items()),
    )
    add_text(inspecting, "--people", "核查人员", required=True)
    add_text(inspecting, "--finding", "发现的情况", required=True)
    inspecting.add_argument(
        "--result",
        default=InspectionResult.CONFIRMED.value,
        choices=[one.value for one in InspectionResult],
        metavar="RESULT",
        help="；".join(f"{one.value} {word}" for one, word in INSPECTION_WORDS.items()) + "；不写时为属实",
    )
    add_text(inspecting, "--place", "地点")
    add_day(inspecting, "--on", "核查日期；不写时为今天")
    inspecting.add_argument("--look-back", action="store_true", help="办结后的回头看")
    dropping = task_verb(
        verbs, "drop", drop, "删除登记错的一条记录", "已经批复、回复、申请复核、核实的和据以办结的不能删除；可以撤销。",
        "close drop inspection 1 --db 台账.ledger --task 5",
    )  # fmt: skip
    dropping.add_argument(
        "kind", metavar="KIND", choices=[one.value for one in CaseRecordKind],
        help="；".join(f"{one.value} {word}" for one, word in CASE_RECORD_WORDS.items()),
    )  # fmt: skip
    dropping.add_argument("record", metavar="N", type=counted(1, 9999), help="该任务这类记录的第几条，按登记列出的次序")
    _add_requests(noun(nouns, "extend", "延期、内容调整与终止申请"))


def _add_requests(verbs: Nouns) -> None:
    applying = task_verb(
        verbs,
        "apply",
        request,
        "登记延期、调整或终止申请",
        "原定时限始终保留；过了时限才申请的，批复前按逾期计。",
        "extend apply --db 台账.ledger --task 5 --to 2026-06-30 --reason 汛期停工 --signer 王局长",
    )
    applying.add_argument(
        "--kind",
        default=RequestKind.EXTENSION.value,
        choices=[one.value for one in RequestKind],
        metavar="KIND",
        help="；".join(f"{one.value} {word}" for one, word in REQUEST_WORDS.items()) + "；不写时为延期",
    )
    add_day(applying, "--to", "申请延期到哪一天")
    add_text(applying, "--content", "拟调整的内容")
    add_text(applying, "--reason", "理由", required=True)
    add_text(applying, "--signer", "签字的负责人", required=True)
    add_text(applying, "--progress", "目前进展")
    add_day(applying, "--on", "申请日期；不写时为今天")
    add_unit_option(applying)
    deciding = task_verb(
        verbs, "decide", decide, "批复申请", "不写序号时批复最早的一份待批申请。",
        "extend decide --db 台账.ledger --task 5 --approve --by 李区长",
    )  # fmt: skip
    deciding.add_argument(
        "--request", metavar="N", type=counted(1, 9999), help="extend list 中的序号"
    )
    answer = deciding.add_mutually_exclusive_group(required=True)
    answer.add_argument("--approve", action="store_true", help="同意")
    answer.add_argument("--refuse", action="store_true", help="不同意")
    add_day(deciding, "--to", "批准延期到哪一天；不写时为申请的日期")
    add_text(deciding, "--by", "谁批复；不写时为经办人")
    add_text(deciding, "--note", "批复意见，不同意时必写")
    add_day(deciding, "--on", "批复日期；不写时为今天")
    task_verb(verbs, "list", list_requests, "列出任务的申请与批复", example="extend list --db 台账.ledger --task 5")


def show(desk: Desk, arguments: argparse.Namespace) -> int:
    """Everything about the closing of a task."""
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        return _tell(desk, arguments, services, task)


def check(desk: Desk, arguments: argparse.Namespace) -> int:
    """The checklist; 1 while a point is missing."""
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        items = services.closing.checklist(task.id)
    if arguments.json:
        desk.console.hand_over({"task": task.number, "checklist": _checklist_object(items)})
    else:
        desk.console.say(*(f"{RESULT_MARKS[one.result]}{checklist_sentence(one)}" for one in items))
    missing = sum(one.result == "missing" for one in items)
    if missing:
        raise RejectedError("close_out_incomplete", count=missing)
    return 0


def apply(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take an application in."""
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        services.closing.apply(
            task.id,
            applied_by=arguments.by,
            conclusion=arguments.conclusion,
            applied_on=arguments.on,
            unit_id=chosen_unit(services, arguments),
        )
        return _tell(desk, arguments, services, task)


def confirm(desk: Desk, arguments: argparse.Namespace) -> int:
    """Close a task."""
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        services.closing.confirm(task.id, closed_on=arguments.closed_on, confirmed=arguments.confirmed)
        return _tell(desk, arguments, services, chosen_task(services, arguments))


def refuse(desk: Desk, arguments: argparse.Namespace) -> int:
    """Send an application back."""
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        services.closing.refuse(task.id, arguments.reason)
        return _tell(desk, arguments, services, task)


def reopen(desk: Desk, arguments: argparse.Namespace) -> int:
    """Open a closed task again."""
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        services.closing.reopen(task.id, arguments.reason)
        return _tell(desk, arguments, services, chosen_task(services, arguments))


def inspect(desk: Desk, arguments: argparse.Namespace) -> int:
    """Put a check on record."""
    note = InspectionNote(
        method=InspectionMethod(arguments.method),
        people=arguments.people,
        finding=arguments.finding,
        result=InspectionResult(arguments.result),
        inspected_on=arguments.on,
        place=arguments.place,
        is_look_back=arguments.look_back,
    )
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        services.closing.inspect(task.id, note)
        return _tell(desk, arguments, services, task)


def drop(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take a mistaken entry off the record."""
    kind = CaseRecordKind(arguments.kind)
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        listed: dict[CaseRecordKind, Sequence[Record]] = {
            CaseRecordKind.APPLICATION: services.closing.applications(task.id),
            CaseRecordKind.REQUEST: services.closing.requests(task.id),
            CaseRecordKind.INSPECTION: services.closing.inspections(task.id),
            CaseRecordKind.CONCLUSION: services.findings.conclusions(task.id),
            CaseRecordKind.RECTIFICATION: services.findings.rectifications(task.id),
            CaseRecordKind.INSTRUCTION: services.instructions.of_task(task.id),
        }
        services.case_records.drop(kind, chosen(listed[kind], arguments.record))
        return _tell(desk, arguments, services, task)


def request(desk: Desk, arguments: argparse.Namespace) -> int:
    """Take a request in."""
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        services.closing.request(
            task.id,
            RequestWish(
                kind=RequestKind(arguments.kind),
                reason=arguments.reason,
                signer=arguments.signer,
                applied_on=arguments.on,
                wished_on=arguments.to,
                content=arguments.content,
                progress=arguments.progress,
                unit_id=chosen_unit(services, arguments),
            ),
        )
        return _tell(desk, arguments, services, task)


def decide(desk: Desk, arguments: argparse.Namespace) -> int:
    """Decide on a request."""
    with desk.ledger(arguments.db) as services:
        task = chosen_task(services, arguments)
        requests = services.closing.requests(task.id)
        pending = [place for place, one in enumerate(requests, start=1) if one.state is RequestState.PENDING]
        if arguments.request is None and not pending:
            raise RejectedError("request_decided")
        services.closing.decide(
            chosen(requests, arguments.request or pending[0]),
            arguments.approve,
            decided_by=arguments.by,
            decided_on=arguments.on,
            granted_on=arguments.to,
            note=arguments.note,
        )
        return _tell(desk, arguments, services, chosen_task(services, arguments))


def list_requests(desk: Desk, arguments: argparse.Namespace) -> int:
    """The requests of a task."""
    return show(desk, arguments)


def _tell(desk: Desk, arguments: argparse.Namespace, services: Services, task: Task) -> int:
    applications = services.closing.applications(task.id)
    requests = services.closing.requests(task.id)
    inspections = services.closing.inspections(task.id)
    plan = next(one.plan for one in services.plans.plans() if one.plan.id == task.plan_id)
    original = task.due_on or plan.period_ends_on
    if arguments.json:
        desk.console.hand_over(
            {
                "task": task.number,
                "title": task.title,
                "closed_on": task.closed_on.isoformat() if task.closed_on else None,
                "ended_on": task.ended_on.isoformat() if task.ended_on else None,
                "original_due_on": original.isoformat() if original else None,
                "extended_to": task.extended_to.isoformat() if task.extended_to else None,
                "applications": [record_object(one) for one in applications],
                "requests": [record_object(one) | {"is_late": one.is_late} for one in requests],
                "inspections": [record_object(one) for one in inspections],
                "checklist": _checklist_object(services.closing.checklist(task.id)),
            }
        )
        return 0
    state = f"{task.closed_on} 办结" if task.closed_on else f"{task.ended_on} 终止" if task.ended_on else "未办结"
    desk.console.say(
        f"{task.number}　{task.title}　{state}　时限：{due_words(original, task.extended_to, requests)}",
        *(f"销号（{CLOSE_OUT_WORDS[one.state]}）：{close_out_sentence(one)}" for one in applications),
        *(
            f"申请{place}（{REQUEST_STATE_WORDS[one.state]}）：{request_sentence(one)}"
            for place, one in enumerate(requests, start=1)
        ),
        *(inspection_sentence(one) for one in inspections),
    )
    return 0


def _checklist_object(items: tuple[ChecklistItem, ...]) -> list[Plain]:
    return [{"code": one.code, "result": one.result.value, "sentence": checklist_sentence(one)} for one in items]

"""What can be done about a task from its page: for each act the form that asks and the verb that carries it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from wanzhou_gui.domain.closing import (
    ChangeRequest,
    ChecklistResult,
    InspectionMethod,
    InspectionResult,
    RequestKind,
)
from wanzhou_gui.domain.findings import Conclusion, Rectification
from wanzhou_gui.domain.instructions import Instruction
from wanzhou_gui.domain.lamps import OVERRIDING_LAMPS
from wanzhou_gui.domain.milestones import ONCE, Standing
from wanzhou_gui.domain.plans import ExternalState
from wanzhou_gui.gui.ledger.case_dialog import CaseField, CaseForm, FieldKind, Typed
from wanzhou_gui.reports.case_wording import (
    EXTERNAL_WORDS,
    INSPECTION_WORDS,
    METHOD_WORDS,
    REQUEST_WORDS,
    RESULT_MARKS,
    RHYTHM_LABELS,
    checklist_sentence,
    request_sentence,
)
from wanzhou_gui.reports.lamp_wording import lamp_reason
from wanzhou_gui.reports.wording import chinese_day, lamp_word
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.closing import InspectionNote, RequestWish
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.milestones import MilestoneLine
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.task_pages import TaskCase

_LINE, _TEXT, _DAY, _CHOICE, _CHECK, _NUMBER = (
    FieldKind.LINE, FieldKind.TEXT, FieldKind.DAY, FieldKind.CHOICE, FieldKind.CHECK, FieldKind.NUMBER,
)  # fmt: skip
# What a form hands over is as free as its fields: the names below are those of the form just above.
Values = dict[str, Any]


@dataclass(frozen=True)
class CaseAct:
    """A form with the verb behind it."""

    form: CaseForm
    verb: Callable[[Services, Typed], Changes]


def _act(form: CaseForm, verb: Callable[[Services, Values], Changes]) -> CaseAct:
    return CaseAct(form, verb)


def unit_choice(case: TaskCase, label: str = "责任单位") -> CaseField:
    """A field that asks which of the task's units; the one that answers for it stands first."""
    units = case.row.units
    head = case.row.convenor or (units[0] if units else None)
    choices = ((None, "不指明"), *((unit.id, unit.name) for unit in units))
    return CaseField("unit", label, _CHOICE, head.id if head else None, choices)


def close_out(case: TaskCase) -> CaseAct:
    """Whatever comes next on the way to 办结: apply, confirm, or open again."""
    if case.row.task.closed_on is not None:
        return reopen(case)
    if any(one.state == "applied" for one in case.applications):
        return confirm_close_out(case)
    return apply_close_out(case)


def apply_close_out(case: TaskCase) -> CaseAct:
    """Take an application in."""
    head = case.row.convenor or (case.row.units[0] if case.row.units else None)
    form = CaseForm(
        "登记销号申请",
        "登记",
        (
            CaseField("by", "谁申请", _LINE, head.name if head else ""),
            CaseField("conclusion", "办理结论", _TEXT, hint="办了什么，结果如何"),
            CaseField("on", "申请日期", _DAY, case.today),
            unit_choice(case, "申请单位"),
        ),
        "单位报告完成不等于办结：登记后按清单核对佐证材料，由另一人确认。",
    )
    return _act(
        form,
        lambda services, typed: services.closing.apply(
            case.row.task.id, applied_by=typed["by"], conclusion=typed["conclusion"], applied_on=typed["on"], unit_id=typed["unit"]
        )[1],
    )  # fmt: skip


def confirm_close_out(case: TaskCase) -> CaseAct:
    """Confirm or refuse the waiting application, with the checklist before one's eyes."""
    asked = any(one.result is ChecklistResult.ASK for one in case.checklist)
    fields = (
        CaseField("decision", "决定", _CHOICE, True, ((True, "确认销号"), (False, "不同意"))),
        CaseField("on", "办结日期", _DAY, case.today),
        *((CaseField("checked", "标“核对”的各项已核对", _CHECK),) if asked else ()),
        CaseField("reason", "不同意的理由", _LINE, hint="不同意时填写"),
    )

    def verb(services: Services, typed: Values) -> Changes:
        task_id = case.row.task.id
        if typed["decision"]:
            return services.closing.confirm(task_id, closed_on=typed["on"], confirmed=bool(typed.get("checked")))
        return services.closing.refuse(task_id, typed["reason"])

    points = tuple(f"{RESULT_MARKS[one.result]}{checklist_sentence(one)}" for one in case.checklist)
    return _act(CaseForm("确认销号", "确定", fields, "标“缺”的各项补齐后才能确认。", points), verb)


def reopen(case: TaskCase) -> CaseAct:
    """Open a closed task again."""
    form = CaseForm(
        "重新打开任务",
        "重新打开",
        (CaseField("reason", "回头看发现的情况", _TEXT),),
        "原来的销号申请和核对清单保留。",
    )
    return _act(form, lambda services, typed: services.closing.reopen(case.row.task.id, typed["reason"]))


def request(case: TaskCase) -> CaseAct:
    """Take a request in."""
    due = case.row.due_on
    form = CaseForm(
        "登记申请",
        "登记",
        (
            CaseField("kind", "申请什么", _CHOICE, RequestKind.EXTENSION, tuple(REQUEST_WORDS.items())),
            CaseField("to", "延期到", _DAY, hint="申请延期时填写，如 2026-06-30"),
            CaseField("content", "调整为", _LINE, hint="申请内容调整时填写"),
            CaseField("reason", "理由", _TEXT),
            CaseField("signer", "签字负责人", _LINE),
            CaseField("progress", "目前进展", _LINE),
            CaseField("on", "申请日期", _DAY, case.today),
            unit_choice(case, "申请单位"),
        ),
        f"现行时限{chinese_day(due)}。原定时限始终保留；过了时限才申请的，批复前按逾期计。" if due else "本任务没有时限。",
    )

    def verb(services: Services, typed: Values) -> Changes:
        wish = RequestWish(
            kind=typed["kind"], reason=typed["reason"], signer=typed["signer"], applied_on=typed["on"],
            wished_on=typed["to"], content=typed["content"], progress=typed["progress"], unit_id=typed["unit"],
        )  # fmt: skip
        return services.closing.request(case.row.task.id, wish)[1]

    return _act(form, verb)


def decide(case: TaskCase, one: ChangeRequest) -> CaseAct:
    """Decide on a request."""
    is_extension = one.kind is RequestKind.EXTENSION
    form = CaseForm(
        f"批复{REQUEST_WORDS[one.kind]}申请",
        "批复",
        (
            CaseField("decision", "决定", _CHOICE, True, ((True, "同意"), (False, "不同意"))),
            *((CaseField("to", "延期到", _DAY, one.wished_on),) if is_extension else ()),
            CaseField("by", "谁批复", _LINE),
            CaseField("on", "批复日期", _DAY, case.today),
            CaseField("note", "批复意见", _TEXT, hint="不同意时写明理由"),
        ),
        request_sentence(one),
    )
    return _act(
        form,
        lambda services, typed: services.closing.decide(
            one.id, typed["decision"], decided_by=typed["by"], decided_on=typed["on"],
            granted_on=typed.get("to") if typed["decision"] else None, note=typed["note"],
        ),
    )  # fmt: skip


def inspect(case: TaskCase) -> CaseAct:
    """Put a check on record."""
    form = CaseForm(
        "记录核查",
        "记录",
        (
            CaseField("method", "方式", _CHOICE, InspectionMethod.ON_SITE, tuple(METHOD_WORDS.items())),
            CaseField("result", "结果", _CHOICE, InspectionResult.CONFIRMED, tuple(INSPECTION_WORDS.items())),
            CaseField("people", "核查人员", _LINE),
            CaseField("place", "地点", _LINE),
            CaseField("on", "日期", _DAY, case.today),
            CaseField("finding", "发现的情况", _TEXT),
            CaseField("look_back", "办结后的回头看", _CHECK, case.row.task.closed_on is not None),
        ),
        "方式见《政府督查工作条例》第十二条。",
    )

    def verb(services: Services, typed: Values) -> Changes:
        note = InspectionNote(
            method=typed["method"], people=typed["people"], finding=typed["finding"], result=typed["result"],
            inspected_on=typed["on"], place=typed["place"], is_look_back=typed["look_back"],
        )  # fmt: skip
        return services.closing.inspect(case.row.task.id, note)[1]

    return _act(form, verb)


def conclude(case: TaskCase) -> CaseAct:
    """Put a conclusion on record."""
    form = CaseForm(
        "记录督查结论",
        "记录",
        (
            CaseField("text", "结论", _TEXT),
            CaseField("author", "作出人", _LINE),
            CaseField("on", "结论日期", _DAY, case.today),
            CaseField("delivered", "送达日期", _DAY, hint="还没有送达就空着"),
            unit_choice(case),
        ),
        "责任单位收到之日起30日内可以申请复核（《政府督查工作条例》第十七条）。",
    )
    return _act(
        form,
        lambda services, typed: services.findings.conclude(
            case.row.task.id, typed["text"], unit_id=typed["unit"], author=typed["author"],
            concluded_on=typed["on"], delivered_on=typed["delivered"],
        )[1],
    )  # fmt: skip


def deliver(case: TaskCase, one: Conclusion) -> CaseAct:
    """Note the day of delivery."""
    form = CaseForm("登记送达", "登记", (CaseField("on", "送达日期", _DAY, case.today),), "自送达之日起计算30日复核申请期。")
    return _act(form, lambda services, typed: services.findings.deliver(one.id, typed["on"]))


def object_to(case: TaskCase, one: Conclusion) -> CaseAct:
    """Take an objection in."""
    form = CaseForm(
        "登记复核申请",
        "登记",
        (CaseField("text", "申请理由", _TEXT), CaseField("on", "申请日期", _DAY, case.today)),
        f"{chinese_day(one.objection_until)}前可以申请。" if one.objection_until else "",
    )
    return _act(form, lambda services, typed: services.findings.object(one.id, typed["text"], typed["on"]))


def review(case: TaskCase, one: Conclusion) -> CaseAct:
    """Decide on an objection."""
    form = CaseForm(
        "作出复核决定",
        "记录",
        (
            CaseField("text", "复核决定", _TEXT),
            CaseField("reviewer", "复核人", _LINE),
            CaseField("on", "决定日期", _DAY, case.today),
        ),
        f"原结论由{one.author}作出，应当回避。",
    )
    return _act(
        form,
        lambda services, typed: services.findings.decide_objection(one.id, typed["text"], typed["reviewer"], typed["on"]),
    )


def rectify(case: TaskCase) -> CaseAct:
    """Enter a point to put right."""
    form = CaseForm(
        "列整改事项",
        "列入",
        (CaseField("text", "要整改的问题", _TEXT), CaseField("due", "整改期限", _DAY), unit_choice(case)),
        "未核实的整改事项会挡住销号。",
    )

    def verb(services: Services, typed: Values) -> Changes:
        if typed["due"] is None:
            raise RejectedError("wished_day_missing")
        return services.findings.ask_to_rectify(case.row.task.id, typed["text"], typed["due"], unit_id=typed["unit"])[1]

    return _act(form, verb)


def rectified(case: TaskCase, one: Rectification) -> CaseAct:
    """Note what was put right, then that it was looked at."""
    if one.reported_on is None:
        form = CaseForm(
            "登记整改情况", "登记", (CaseField("text", "整改情况", _TEXT), CaseField("on", "报告日期", _DAY, case.today)), one.problem
        )
        return _act(form, lambda services, typed: services.findings.report_rectified(one.id, typed["text"], typed["on"]))
    form = CaseForm("核实整改", "已核实", (CaseField("on", "核实日期", _DAY, case.today),), one.report)
    return _act(form, lambda services, typed: services.findings.check_rectified(one.id, typed["on"]))


def instruct(case: TaskCase) -> CaseAct:
    """Put a 批示 on record."""
    form = CaseForm(
        "登记批示",
        "登记",
        (
            CaseField("leader", "领导", _LINE, hint="姓名或职务，如 李区长"),
            CaseField("text", "批示内容", _TEXT),
            CaseField("on", "批示日期", _DAY, case.today),
            unit_choice(case, "要求谁办理"),
            CaseField("reply_by", "回复时限", _DAY, hint="没有要求就空着"),
        ),
        "到期前三天起在工作台“今天要办”中提醒。",
    )

    def verb(services: Services, typed: Values) -> Changes:
        names = {unit.id: unit.name for unit in case.row.units}
        return services.instructions.note(
            case.row.task.id, typed["leader"], typed["text"], instructed_on=typed["on"], unit_id=typed["unit"],
            asked_of=names.get(typed["unit"], ""), reply_by=typed["reply_by"],
        )[1]  # fmt: skip

    return _act(form, verb)


def follow(case: TaskCase, one: Instruction) -> CaseAct:
    """Note a follow-up."""
    form = CaseForm("记录跟进", "记录", (CaseField("text", "跟进情况", _TEXT), CaseField("on", "日期", _DAY, case.today)), one.text)
    return _act(form, lambda services, typed: services.instructions.follow(one.id, typed["text"], typed["on"])[1])


def answer(case: TaskCase, one: Instruction) -> CaseAct:
    """Note that the leader was answered."""
    form = CaseForm("登记回复", "已回复", (CaseField("text", "怎样回复", _TEXT), CaseField("on", "回复日期", _DAY, case.today)), one.text)
    return _act(form, lambda services, typed: services.instructions.answer(one.id, typed["text"], typed["on"]))


def judge(case: TaskCase) -> CaseAct:
    """Put a judgement in place of the lamp, or take it back."""
    verdict = case.row.verdict
    plan_id, period_id, task_id = case.plan.id, case.period.id, case.row.task.id
    computed = verdict.computed or verdict
    note = f"系统研判为“{lamp_word(computed.lamp)}”：{lamp_reason(computed)}"
    lamps: tuple[tuple[object, str], ...] = tuple((lamp, lamp_word(lamp)) for lamp in OVERRIDING_LAMPS)
    if verdict.override is not None:
        lamps = ((None, "撤回人工研判，按系统研判"), *lamps)
    form = CaseForm(
        "人工研判",
        "确定",
        (
            CaseField("lamp", "定为", _CHOICE, verdict.override.lamp if verdict.override else verdict.lamp, lamps),
            CaseField("reason", "理由", _TEXT, verdict.override.reason if verdict.override else "", hint="如现场核查情况"),
        ),
        f"{note}人工研判只对本期有效，系统研判的结果保留。",
    )

    def verb(services: Services, typed: Values) -> Changes:
        if typed["lamp"] is None:
            return services.lamps.withdraw(plan_id, period_id, task_id)
        return services.lamps.override(plan_id, period_id, task_id, typed["lamp"], typed["reason"])

    return _act(form, verb)


def edit_milestone(case: TaskCase, line: MilestoneLine) -> CaseAct:
    """Edit a deliverable."""
    one = line.milestone
    form = CaseForm(
        "修改成果事项",
        "保存",
        (
            CaseField("name", "名称", _LINE, one.name),
            CaseField("rhythm", "节奏", _CHOICE, one.rhythm, tuple(RHYTHM_LABELS.items())),
            CaseField("due", "完成时限", _DAY, one.due_on, hint="每年一次的取月日；不写按年末"),
            CaseField(
                "owner", "责任单位", _CHOICE, one.owner_unit_id,
                ((None, "随任务"), *((unit.id, unit.name) for unit in case.row.units)),
            ),
            CaseField("external", "外部条件", _CHOICE, one.external_state, tuple((state, EXTERNAL_WORDS[state]) for state in ExternalState)),
            CaseField("external_note", "依赖什么", _LINE, one.external_note, hint="如 需市级批复"),
        ),
        f"方案原文：{one.quote}",
    )  # fmt: skip

    def verb(services: Services, typed: Values) -> Changes:
        return services.milestones.change(
            replace(
                one, name=typed["name"], rhythm=typed["rhythm"], due_on=typed["due"], owner_unit_id=typed["owner"],
                external_state=typed["external"], external_note=typed["external_note"],
            )
        )  # fmt: skip

    return _act(form, verb)


def reach_milestone(case: TaskCase, line: MilestoneLine) -> CaseAct:
    """Record that a deliverable is there, or take that back."""
    years = tuple(
        (one.year, (f"{one.year}年" if one.year else "整项") + ("（已登记）" if one.standing is Standing.REACHED else ""))
        for one in line.years
    )
    first_open = next((one.year for one in line.years if one.standing is not Standing.REACHED), line.years[0].year)
    files = ((None, "不指明"), *((one.id, one.name) for one in case.evidence))
    form = CaseForm(
        "登记成果完成",
        "确定",
        (
            *((CaseField("year", "哪一年", _CHOICE, first_open, years),) if len(years) > 1 else ()),
            CaseField("done", "情况", _CHOICE, True, ((True, "已完成"), (False, "取消登记"))),
            CaseField("on", "完成日期", _DAY, case.today),
            CaseField("amount", "累计数量", _NUMBER),
            CaseField("evidence", "佐证材料", _CHOICE, None, files),
            CaseField("note", "说明", _LINE),
        ),
        f"方案原文：{line.milestone.quote}",
    )

    def verb(services: Services, typed: Values) -> Changes:
        year = typed.get("year", line.years[0].year if line.years else ONCE)
        if not typed["done"]:
            return services.milestones.withdraw(line.milestone.id, year)
        day: date | None = typed["on"]
        amount: Decimal | None = typed["amount"]
        return services.milestones.reach(
            line.milestone.id, year=year, reached_on=day, evidence_id=typed["evidence"], amount=amount, note=typed["note"]
        )[1]

    return _act(form, verb)

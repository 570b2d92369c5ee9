"""约谈 from a task's page: the proposal, the leaders' answer, the result; each a form with the verb behind it."""

from __future__ import annotations

from wanzhou_gui.domain.interviews import InterviewKind, InterviewProposal, InterviewState
from wanzhou_gui.gui.ledger.case_acts import CaseAct, Values
from wanzhou_gui.gui.ledger.case_dialog import CaseField, CaseForm, FieldKind
from wanzhou_gui.reports.interview_wording import INTERVIEW_WORDS, red_sentence
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.task_pages import TaskCase


def propose(case: TaskCase) -> CaseAct:
    """Put a proposal before the leaders; the count of red periods is written down already."""
    unit = case.row.convenor or (case.row.lead_units[0] if case.row.lead_units else None)
    coordinates = case.red is not None and case.red.kind is InterviewKind.COORDINATION
    form = CaseForm(
        "提请协调" if coordinates else "提请约谈",
        "提请",
        (
            CaseField("reason", "理由", FieldKind.TEXT, red_sentence(case.red) if case.red else "", hint="如连续几期红灯、久拖未办"),
            CaseField("on", "提请日期", FieldKind.DAY, case.today),
        ),
        "该单位不属于政府督查对象，不约谈，提请领导协调（《政府督查工作条例》第五条）。"
        if coordinates
        else "约谈由区政府负责人决定（《政府督查工作条例》第十二条、第二十一条），批准前不通知单位。",
        (f"责任单位：{unit.name}",) if unit else (),
    )

    def verb(services: Services, typed: Values) -> Changes:
        return services.interviews.propose(
            case.plan.id, case.period.id, case.row.task.id, reason=typed["reason"], proposed_on=typed["on"]
        )[1]

    return CaseAct(form, verb)


def decide(case: TaskCase, one: InterviewProposal) -> CaseAct:
    """Put the answer on record, or take the proposal back."""
    form = CaseForm(
        "登记批复",
        "登记",
        (
            CaseField("decision", "批复", FieldKind.CHOICE, "approve", (("approve", "批准"), ("refuse", "不批准"), ("withdraw", "撤回建议"))),
            CaseField("by", "谁批复", FieldKind.LINE, hint="姓名或职务，不能是提请人"),
            CaseField("on", "批复日期", FieldKind.DAY, case.today),
            CaseField("note", "批复意见", FieldKind.TEXT, hint="不批准时写明理由"),
        ),
        one.reason,
    )

    def verb(services: Services, typed: Values) -> Changes:
        if typed["decision"] == "withdraw":
            return services.interviews.withdraw(one.id)
        return services.interviews.decide(
            one.id, approved=typed["decision"] == "approve", decided_by=typed["by"], decided_on=typed["on"], note=typed["note"]
        )

    return CaseAct(form, verb)


def hold(case: TaskCase, one: InterviewProposal) -> CaseAct:
    """Put the result on record."""
    word = INTERVIEW_WORDS[one.kind]
    form = CaseForm(
        f"登记{word}结果",
        "登记",
        (
            CaseField("on", "日期", FieldKind.DAY, case.today),
            CaseField("result", "结果", FieldKind.TEXT, hint="谁参加、单位怎样表态、要求什么时候做到"),
        ),
        one.reason,
    )

    def verb(services: Services, typed: Values) -> Changes:
        return services.interviews.hold(one.id, typed["result"], typed["on"])

    return CaseAct(form, verb)


def next_act(case: TaskCase, one: InterviewProposal) -> tuple[str, CaseAct] | None:
    """What comes next for a proposal; nothing once it was refused or held."""
    if one.state is InterviewState.PENDING:
        return "登记批复…", decide(case, one)
    if one.state is InterviewState.APPROVED:
        return f"登记{INTERVIEW_WORDS[one.kind]}结果…", hold(case, one)
    return None

"""Closing, requests, evidence, conclusions and 批示 in the office's words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from wanzhou_gui.domain.case_records import CaseRecordKind
from wanzhou_gui.domain.closing import (
    ChangeRequest,
    ChecklistItem,
    ChecklistResult,
    CloseOut,
    CloseOutState,
    Inspection,
    InspectionMethod,
    InspectionResult,
    RequestKind,
    RequestState,
    times_extended,
)
from wanzhou_gui.domain.evidence import EvidenceFile, EvidenceGrade, EvidenceKind, FileFault
from wanzhou_gui.domain.findings import Conclusion, ObjectionState, Rectification
from wanzhou_gui.domain.instructions import Instruction, InstructionState, instruction_state
from wanzhou_gui.domain.milestones import Standing, YearStanding
from wanzhou_gui.domain.plan_reading import Rhythm
from wanzhou_gui.domain.plans import ExternalState, Milestone
from wanzhou_gui.reports.wording import STRENGTH_WORDS, chinese_day

CLOSE_OUT_WORDS = {
    CloseOutState.APPLIED: "待确认",
    CloseOutState.CONFIRMED: "已销号",
    CloseOutState.REFUSED: "未同意",
    CloseOutState.REOPENED: "已重新打开",
}
REQUEST_WORDS = {
    RequestKind.EXTENSION: "延期",
    RequestKind.ADJUSTMENT: "内容调整",
    RequestKind.TERMINATION: "终止",
}
REQUEST_STATE_WORDS = {
    RequestState.PENDING: "待批复",
    RequestState.APPROVED: "已同意",
    RequestState.REFUSED: "未同意",
}
CASE_RECORD_WORDS = {
    CaseRecordKind.APPLICATION: "销号申请",
    CaseRecordKind.REQUEST: "延期、调整、终止申请",
    CaseRecordKind.INSPECTION: "核查记录",
    CaseRecordKind.CONCLUSION: "督查结论",
    CaseRecordKind.RECTIFICATION: "整改事项",
    CaseRecordKind.INSTRUCTION: "领导批示",
}
METHOD_WORDS = {
    InspectionMethod.SELF_ACCOUNT: "自查并说明情况",
    InspectionMethod.HEARING_REPORT: "听取汇报",
    InspectionMethod.ON_SITE: "实地核查",
    InspectionMethod.UNANNOUNCED: "暗访",
    InspectionMethod.MEETING: "座谈、听证",
    InspectionMethod.STATISTICS: "统计、评估",
    InspectionMethod.DOCUMENTS: "查阅资料",
    InspectionMethod.LEADS: "信函、电话、媒体线索",
    InspectionMethod.INTERVIEW: "约谈",
    InspectionMethod.ONLINE: "“互联网+督查”",
}
INSPECTION_WORDS = {
    InspectionResult.CONFIRMED: "属实",
    InspectionResult.PARTLY: "部分属实",
    InspectionResult.NOT_CONFIRMED: "不属实",
}
EVIDENCE_KIND_WORDS = {
    EvidenceKind.DOCUMENT: "文件",
    EvidenceKind.TABLE: "报表",
    EvidenceKind.PHOTO: "照片",
    EvidenceKind.CERTIFICATE: "证书",
    EvidenceKind.NEWS: "新闻",
    EvidenceKind.OTHER: "其他",
}
GRADE_WORDS = {
    EvidenceGrade.OFFICIAL: "正式文件",
    EvidenceGrade.STATISTICS: "统计数据",
    EvidenceGrade.PHOTO: "照片",
    EvidenceGrade.SELF_REPORT: "自报",
}
FAULT_WORDS = {FileFault.MISSING: "文件不在了", FileFault.CHANGED: "文件被改动过"}
OBJECTION_WORDS = {
    ObjectionState.NOT_DELIVERED: "未送达",
    ObjectionState.OPEN: "复核申请期内",
    ObjectionState.UNDER_REVIEW: "复核中",
    ObjectionState.DECIDED: "已作复核决定",
    ObjectionState.FINAL: "已生效",
}
STANDING_WORDS = {
    Standing.REACHED: "已完成",
    Standing.OVERDUE: "到期未完成",
    Standing.DUE: "推进中",
    Standing.WAITING: "待外部条件",
    Standing.ENCOURAGED: "倡导性，不计未完成",
    Standing.UNDECIDED: "待确认",
    Standing.REJECTED: "不采纳",
}
EXTERNAL_WORDS = {
    ExternalState.NONE: "不依赖外部条件",
    ExternalState.WAITING: "等待外部批复",
    ExternalState.GRANTED: "外部条件已具备",
    ExternalState.DENIED: "外部未批准",
}
RHYTHM_LABELS = {
    Rhythm.ONCE: "一次性",
    Rhythm.YEARLY: "每年一次",
    Rhythm.CUMULATIVE: "逐年累计",
    Rhythm.STANDING: "长期坚持",
}
INSTRUCTION_WORDS = {
    InstructionState.ANSWERED: "已回复",
    InstructionState.OVERDUE: "已逾期",
    InstructionState.DUE: "即将到期",
    InstructionState.WAITING: "办理中",
}
RESULT_MARKS = {ChecklistResult.MET: "【满足】", ChecklistResult.MISSING: "【缺】", ChecklistResult.ASK: "【核对】"}


def checklist_sentence(item: ChecklistItem) -> str:
    """What a point of the checklist found."""
    say = dict(item.details)
    met = item.result is ChecklistResult.MET
    match item.code:
        case "conclusion":
            return "办理结论已写明。" if met else "还没有写明办理结论。"
        case "evidence":
            if met:
                return f"佐证材料{say['all']}份，其中自报以外的{say['strong']}份。"
            return "只有责任单位自报，没有正式文件、统计数据或照片佐证。" if say["all"] != "0" else "还没有佐证材料。"
        case "rectifications":
            return "没有未核实的整改事项。" if met else f"还有{say['count']}项整改没有核实。"
        case "declared_done":
            return "责任单位最近一次报送表示已经完成。" if met else "责任单位最近一次报送没有表示已经完成，请核对。"
        case "milestones":
            return "没有到期未完成的成果事项。" if met else f"有{say['count']}项成果到期未完成，请核对。"
        case "inspection":
            return "督查机构已核查。" if met else "没有核查记录，请确认是否需要核查。"
        case _:
            return "领导批示均已回复。" if met else f"还有{say['count']}件领导批示没有回复，请核对。"


def close_out_sentence(one: CloseOut) -> str:
    """An application and what became of it."""
    told = f"{one.applied_by}于{chinese_day(one.applied_on)}申请销号：{one.conclusion.rstrip('。')}。"
    if one.state is CloseOutState.REFUSED and one.decided_on is not None:
        told += f"{one.decided_by}于{chinese_day(one.decided_on)}不同意：{one.refusal.rstrip('。')}。"
    elif one.decided_on is not None and one.closed_on is not None:
        told += f"{one.decided_by}于{chinese_day(one.decided_on)}确认，{chinese_day(one.closed_on)}办结。"
    if one.reopened_on is not None:
        told += f"{one.reopened_by}于{chinese_day(one.reopened_on)}重新打开：{one.reopen_reason.rstrip('。')}。"
    return told


_CHECKED_POINTS = {
    "conclusion": "办理结论", "evidence": "佐证材料", "rectifications": "整改核实", "declared_done": "单位报完成",
    "milestones": "成果事项", "inspection": "核查", "instructions": "批示回复",
}  # fmt: skip


def kept_checklist_sentence(one: CloseOut) -> str:
    """What was found when it was confirmed: the points that were met, and those looked at all the same."""
    found = [(_CHECKED_POINTS.get(code, code), result) for code, result in one.checklist]
    met = "、".join(name for name, result in found if result == ChecklistResult.MET)
    asked = "、".join(name for name, result in found if result == ChecklistResult.ASK)
    parts = (f"满足：{met}" if met else "", f"经核对同意：{asked}" if asked else "")
    return f"确认时的核对清单　{'；'.join(part for part in parts if part)}。"


def request_sentence(one: ChangeRequest) -> str:
    """A request and the decision on it."""
    what = REQUEST_WORDS[one.kind]
    if one.wished_on is not None:
        what += f"至{chinese_day(one.wished_on)}"
    told = f"{chinese_day(one.applied_on)}申请{what}（{one.signer}签）：{one.reason.rstrip('。')}。"
    if one.progress:
        told += f"目前进展：{one.progress.rstrip('。')}。"
    if one.content:
        told += f"拟调整为：{one.content.rstrip('。')}。"
    if one.is_late and one.due_on is not None:
        told += f"时限（{chinese_day(one.due_on)}）已过才申请，批复前按逾期计。"
    if one.decided_on is not None:
        decided = f"{one.decided_by}于{chinese_day(one.decided_on)}"
        if one.granted_on is not None:
            told += f"{decided}同意延期至{chinese_day(one.granted_on)}。"
        elif one.state is RequestState.APPROVED:
            told += f"{decided}同意。"
        else:
            return f"{told}{decided}不同意：{one.decision_note.rstrip('。')}。"
        if one.decision_note:
            told += f"批复意见：{one.decision_note.rstrip('。')}。"
    return told


def due_words(original: date | None, extended_to: date | None, requests: Sequence[ChangeRequest]) -> str:
    """The date of a task: the original always, the approved one beside it."""
    if original is None:
        return "未定"
    if extended_to is None:
        return chinese_day(original)
    return f"{chinese_day(extended_to)}（原{chinese_day(original)}，批准延期{times_extended(requests)}次）"


def inspection_sentence(one: Inspection) -> str:
    """A check: when, how, where, who, what."""
    name = "回头看" if one.is_look_back else "核查"
    place = f"，{one.place}" if one.place else ""
    return (
        f"{chinese_day(one.inspected_on)}{name}（{METHOD_WORDS[one.method]}{place}，{one.people}）："
        f"{INSPECTION_WORDS[one.result]}。{one.finding.rstrip('。')}。"
    )


def inspection_name(one: Inspection) -> str:
    """A check as it is named among others: 2025年6月1日核查（实地核查）."""
    return f"{chinese_day(one.inspected_on)}{'回头看' if one.is_look_back else '核查'}（{METHOD_WORDS[one.method]}）"


def conclusion_sentence(one: Conclusion, today: date) -> str:
    """A conclusion with where its clock stands."""
    told = f"{chinese_day(one.concluded_on)}督查结论（{one.author}）：{one.text.rstrip('。')}。"
    match one.state(today):
        case ObjectionState.NOT_DELIVERED:
            return f"{told}尚未送达。"
        case ObjectionState.OPEN if one.objection_until:
            return f"{told}{chinese_day(one.objection_until)}前可以申请复核，{_days_left(one.objection_until, today)}。"
        case ObjectionState.UNDER_REVIEW if one.review_until:
            return f"{told}责任单位申请复核：{one.objection.rstrip('。')}。应于{chinese_day(one.review_until)}前作出决定，{_days_left(one.review_until, today)}。"
        case ObjectionState.DECIDED if one.review_decided_on:
            return f"{told}{chinese_day(one.review_decided_on)}复核决定（{one.reviewer}；原结论作出人{one.author}回避）：{one.review_decision.rstrip('。')}。"
        case _:
            return f"{told}期内没有申请复核。"


def _days_left(until: date, today: date) -> str:
    left = (until - today).days
    return f"还有{left}天" if left >= 0 else f"已逾期{-left}天"


def rectification_sentence(one: Rectification, today: date) -> str:
    """A point to put right and how far it is."""
    told = f"{one.problem.rstrip('。')}，{chinese_day(one.due_on)}前整改。"
    if one.reported_on is not None:
        told += f"{chinese_day(one.reported_on)}报告：{one.report.rstrip('。')}。"
    if one.checked_on is not None:
        return f"{told}{one.checked_by}于{chinese_day(one.checked_on)}核实。"
    return f"{told}已逾期。" if one.is_overdue(today) else told


def instruction_sentence(one: Instruction, today: date) -> str:
    """A 批示 with who must answer until when."""
    asked = f"由{one.asked_of}办理" if one.asked_of else ""
    until = f"{chinese_day(one.reply_by)}前回复" if one.reply_by else ""
    wanted = "，".join(part for part in (asked, until) if part)
    told = f"{one.leader}{chinese_day(one.instructed_on)}批示：{one.text.rstrip('。')}。{wanted}{'。' if wanted else ''}"
    if one.answered_on is not None:
        return f"{told}{chinese_day(one.answered_on)}回复：{one.answer.rstrip('。')}。"
    return f"{told}已逾期未回复。" if instruction_state(one, today) is InstructionState.OVERDUE else told


def evidence_line(one: EvidenceFile, *, proves: str = "", unit: str = "") -> str:
    """What is told about a file beside its name, with what of the task it proves and who brought it."""
    parts = (
        GRADE_WORDS[one.grade],
        EVIDENCE_KIND_WORDS[one.kind],
        one.document_number,
        one.dated_on.isoformat() if one.dated_on else "",
        f"证明{proves}" if proves else "",
        f"{unit}提供" if unit else "",
        "链接" if one.link else "已存副本",
        one.note,
        f"改证明力：{one.grade_reason}" if one.grade_reason else "",
    )
    # 照片 is a weight and a kind; one word is enough.
    return " · ".join(dict.fromkeys(part for part in parts if part))


def milestone_head(one: Milestone) -> str:
    """A deliverable with its force and rhythm."""
    return f"{one.name}（{STRENGTH_WORDS[one.strength]}，{RHYTHM_LABELS[one.rhythm]}）"


def year_words(years: Sequence[YearStanding]) -> str:
    """How a deliverable stands, year by year where it has years."""
    return "；".join(
        f"{f'{one.year}年' if one.year else ''}{STANDING_WORDS[one.standing]}"
        + (f"（{one.result.reached_on.isoformat()}）" if one.result else "")
        for one in years
    )

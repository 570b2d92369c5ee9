"""约谈 in words: why it is proposed, how far a proposal is, and what came of it."""

from __future__ import annotations

from datetime import date

from wanzhou_gui.domain.interviews import InterviewKind, InterviewProposal, InterviewState, RedStanding
from wanzhou_gui.reports.wording import chinese_day

INTERVIEW_WORDS = {
    InterviewKind.INTERVIEW: "约谈",
    InterviewKind.COORDINATION: "提请协调",
}
INTERVIEW_STATE_WORDS = {
    InterviewState.PENDING: "待批准",
    InterviewState.APPROVED: "已批准，待实施",
    InterviewState.REFUSED: "未批准",
    InterviewState.HELD: "已实施",
}


def red_sentence(one: RedStanding) -> str:
    """How long a unit has been red, task by task."""
    tasks = "，".join(f"任务{run.task.number}连续{run.periods}期红灯" for run in one.runs if run.periods > 1)
    single = "、".join(run.task.number for run in one.runs if run.periods <= 1)
    told = "；".join(part for part in (tasks, f"任务{single}本期红灯" if single else "") if part)
    whole = f"{one.unit.name}负责的任务已连续{one.unit_reds}期出现红灯" if one.unit_reds > one.task_reds else ""
    return "；".join(part for part in (told, whole) if part) + "。"


def proposal_sentence(one: InterviewProposal, unit: str, today: date) -> str:
    """A proposal from its reason to its result."""
    word = INTERVIEW_WORDS[one.kind]
    about = f"约谈{unit}" if one.kind is InterviewKind.INTERVIEW else f"就{unit}事项协调"
    told = f"{one.proposed_by}{chinese_day(one.proposed_on)}提请{about}：{one.reason.rstrip('。')}。"
    note = f"：{one.decision_note.rstrip('。')}" if one.decision_note else ""
    match one.state:
        case InterviewState.PENDING:
            days = (today - one.proposed_on).days
            return f"{told}{f'已等{days}天批准。' if days > 0 else '等待批准。'}"
        case InterviewState.REFUSED if one.decided_on:
            return f"{told}{one.decided_by}{chinese_day(one.decided_on)}未批准{note}。"
        case InterviewState.HELD if one.decided_on and one.held_on:
            return (
                f"{told}{one.decided_by}{chinese_day(one.decided_on)}批准{note}。"
                f"{chinese_day(one.held_on)}{word}：{one.result.rstrip('。')}。"
            )
        case _:
            day = chinese_day(one.decided_on) if one.decided_on else ""
            return f"{told}{one.decided_by}{day}批准{note}，还没有{word}。"


def red_step_sentence(one: RedStanding) -> str:
    """The rung of the ladder a unit has earned by staying red."""
    word = "约谈" if one.kind is InterviewKind.INTERVIEW else "协调"
    return f"建议提请{word}：{red_sentence(one)}"


def ladder_sentence(standing: RedStanding, is_due: bool, proposal: InterviewProposal | None) -> str:
    """What the redness of a unit asks for, or how far the proposal about it is."""
    if is_due:
        return red_step_sentence(standing)
    told = red_sentence(standing)
    if proposal is None:
        return told
    return f"{told}{INTERVIEW_WORDS[proposal.kind]}：{INTERVIEW_STATE_WORDS[proposal.state]}。"

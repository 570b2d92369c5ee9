"""A reading of a plan told to people: what was found, and what must be decided."""

from __future__ import annotations

from datetime import date

from wanzhou_gui.domain.plan_reading import (
    IndicatorReading,
    PlanReading,
    QuestionCode,
    ReviewQuestion,
    TaskReading,
)
from wanzhou_gui.domain.plans import PlanQuestion
from wanzhou_gui.reports.plan_review_wording import question_words
from wanzhou_gui.reports.wording import chinese_day, read_target_figure


def reading_lines(reading: PlanReading) -> list[str]:
    """The reading as a page of text: head, tasks, targets, and what is asked."""
    period = reading.period
    lead = sum(len(task.lead_units) for task in reading.tasks)
    responsible = sum(len(task.responsible_units) for task in reading.tasks)
    lines = [
        f"题名：{reading.title}",
        f"文号：{reading.document_number or '没有找到'}",
        f"发文机关：{reading.issuing_body or '没有找到'}",
        f"成文日期：{_day(reading.issued_on)}　印发日期：{_day(reading.printed_on)}",
        f"主送：{reading.main_recipients or '没有找到'}",
        f"抄送：{'、'.join(reading.copied_to) or '没有找到'}",
        f"计划期：{chinese_day(period.start)}至{chinese_day(period.end)}" if period else "计划期：没有找到",
        f"任务：{len(reading.groups)} 组 {len(reading.tasks)} 项，另有保障措施 {len(reading.safeguards)} 项",
        f"单位：{len(reading.units)} 家，牵头 {lead} 项次，责任 {responsible} 项次",
        f"目标：数值指标 {len(reading.indicators)} 个，定性目标 {len(reading.qualitative)} 条",
        f"成果事项：{len(reading.milestones)} 条",
        "",
    ]
    group = ""
    for task in reading.work_items:
        if task.group != group:
            group = task.group
            lines.append(group)
        lines.append(f"　{task.key}. {task.title}　{_units(task)}")
    lines += ["", *(_target(one) for one in reading.indicators)]
    must = reading.open_questions
    others = [one for one in reading.questions if not one.must_answer]
    lines += ["", f"立项前必须答复的问题 {len(must)} 个，请核对的 {len(others)} 个："]
    for question in (*must, *others):
        lines += _asked(question, "必答" if question.must_answer else "核对")
    if reading.unread:
        lines.append(f"没有归入任何一项的文字 {len(reading.unread)} 处：")
        lines += [
            f"　第{span.line}行　{reading.source_lines[span.line - 1][span.start : span.end]}" for span in reading.unread
        ]
    return [*lines, ""]


def stored_question_lines(question: PlanQuestion) -> list[str]:
    """A question of a plan in the ledger, with the way to answer it."""
    state = f"已答：{question.answer}" if question.answer else "必答" if question.must_answer else "核对"
    return _asked(_as_asked(question), state)


def answers_to(question: PlanQuestion) -> tuple[str, ...]:
    """What may be answered to a question, the likeliest first."""
    return question_words(_as_asked(question)).options


def _as_asked(question: PlanQuestion) -> ReviewQuestion:
    return ReviewQuestion(
        QuestionCode(question.code), question.subject, question.quote, question.proposals, question.must_answer
    )


def _asked(question: ReviewQuestion, state: str) -> list[str]:
    words = question_words(question)
    lines = [f"［{state}］{question.code}:{question.subject}　{words.title}。{words.explanation}"]
    if question.quote:
        lines.append(f"　　原文：{question.quote}")
    if words.options:
        lines.append(f"　　建议：{'；'.join(words.options)}")
    return lines


def _units(task: TaskReading) -> str:
    parts = []
    if task.lead_units:
        parts.append(f"牵头：{'、'.join(task.lead_units)}")
    if task.responsible_units:
        parts.append(f"责任：{'、'.join(task.responsible_units)}")
    return "；".join(parts)


def _target(indicator: IndicatorReading) -> str:
    year = f"到{indicator.year}年" if indicator.year else ""
    return f"指标　{indicator.name}　{year}{read_target_figure(indicator)}"


def _day(day: date | None) -> str:
    return chinese_day(day) if day else "没有找到"

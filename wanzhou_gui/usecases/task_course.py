"""The course of a task for drawing: what was reported by when, and what happened."""

from __future__ import annotations

from collections.abc import Iterator

from wanzhou_gui.domain.closing import RequestState
from wanzhou_gui.reports.case_wording import (
    close_out_sentence,
    conclusion_sentence,
    inspection_sentence,
    instruction_sentence,
    request_sentence,
)
from wanzhou_gui.reports.task_timeline import Course, CourseEvent, CoursePoint
from wanzhou_gui.reports.wording import chinese_day, period_label
from wanzhou_gui.usecases.task_pages import TaskCase


def course_of(case: TaskCase) -> Course:
    """What the figure of a task shows; the unit that answers for the task speaks."""
    head = case.row.convenor or (case.row.lead_units[0] if case.row.lead_units else None)
    told = {one.period.id: one.entry.completion_percent for one in case.reported if head is not None and one.unit.id == head.id}
    return Course(
        starts_on=case.plan.supervised_from or case.plan.period_starts_on,
        original_due_on=case.original_due_on,
        extended_to=case.row.task.extended_to,
        closed_on=case.row.task.closed_on,
        today=case.today,
        points=tuple(
            CoursePoint(one.period.as_of(case.today), told.get(one.period.id), one.verdict.lamp, period_label(one.period))
            for one in case.verdicts
        ),
        events=tuple(_events(case)),
    )


def _events(case: TaskCase) -> Iterator[CourseEvent]:
    for instruction, _ in case.instructions:
        yield CourseEvent(instruction.instructed_on, "批", instruction_sentence(instruction, case.today))
    for inspection in case.inspections:
        yield CourseEvent(inspection.inspected_on, "核", inspection_sentence(inspection))
    for conclusion in case.conclusions:
        yield CourseEvent(conclusion.concluded_on, "论", conclusion_sentence(conclusion, case.today))
    for line in case.milestones:
        for year in line.years:
            if year.result is not None:
                yield CourseEvent(year.result.reached_on, "果", f"{chinese_day(year.result.reached_on)}成果完成：{line.milestone.name}。")
    for request in case.requests:
        day = request.decided_on or request.applied_on
        mark = "延" if request.kind == "extension" else "调" if request.kind == "adjustment" else "终"
        if request.state is not RequestState.REFUSED:
            yield CourseEvent(day, mark, request_sentence(request))
    for application in case.applications:
        if application.closed_on is not None:
            yield CourseEvent(application.closed_on, "结", close_out_sentence(application))
        if application.reopened_on is not None:
            yield CourseEvent(application.reopened_on, "开", close_out_sentence(application))

"""Whole notices are read as a person reads them: head, tasks with units and deadlines, targets, safeguards."""

from __future__ import annotations

import difflib

import pytest
from rough_last import ROUGH_LAST
from rough_mixed import ROUGH_MIXED
from rough_plans import ROUGH_PLANS
from rough_tables import ROUGH_TABLES
from unseen_more import UNSEEN_MORE
from unseen_offices import UNSEEN_OFFICES
from unseen_plans import UNSEEN_PLANS
from unseen_reports import UNSEEN_REPORTS
from whole_plans import WHOLE_PLANS, WholePlan

from wanzhou_gui.domain.plan_reading import IndicatorReading, PlanReading, TaskReading
from wanzhou_gui.exchange.plan_documents.reading import read_plan_text


def task_row(task: TaskReading) -> str:
    return "|".join((task.number, task.title, "+".join(task.lead_units), "+".join(task.responsible_units), task.deadline))


def answers(expected: str, found: IndicatorReading) -> bool:
    """Whether a target found is the one expected; names may be cut a little differently."""
    name, *facts = expected.split("|")
    same_name = name in found.name or found.name in name or difflib.SequenceMatcher(None, name, found.name).ratio() >= 0.6
    return same_name and facts == [str(found.value), found.unit, found.comparator.value, str(found.year or "")]


def unmatched(expected: tuple[str, ...], readings: tuple[PlanReading, ...]) -> tuple[list[str], list[str]]:
    """Targets that were expected and not found, and those found and not expected."""
    left = [indicator for reading in readings for indicator in reading.indicators]
    missing: list[str] = []
    for one in expected:
        hit = next((indicator for indicator in left if answers(one, indicator)), None)
        if hit is None:
            missing.append(one)
        else:
            left.remove(hit)
    return missing, [f"{one.name}|{one.value}|{one.unit}|{one.comparator}|{one.year}" for one in left]


@pytest.mark.parametrize("plan", WHOLE_PLANS + ROUGH_PLANS + ROUGH_TABLES + ROUGH_LAST + ROUGH_MIXED + UNSEEN_REPORTS + UNSEEN_PLANS + UNSEEN_OFFICES + UNSEEN_MORE, ids=lambda plan: plan.name)
def test_whole_plan_is_read(plan: WholePlan) -> None:
    readings = read_plan_text(plan.text)
    first = readings[0]
    assert (len(readings), first.title, first.document_number, str(first.issued_on or "")) == (
        plan.plans, plan.title, plan.number, plan.issued_on,
    )  # fmt: skip
    assert tuple(task_row(task) for reading in readings for task in reading.tasks) == plan.tasks
    assert tuple(item.title for reading in readings for item in reading.safeguards) == plan.safeguards
    assert unmatched(plan.targets, readings) == ([], [])
    assert [reading.unread for reading in readings] == [()] * plan.plans


def promised(name: str) -> list[tuple[str, str, str]]:
    """Deliverables proposed for one of the plans: task, words, date."""
    plan = next(plan for plan in WHOLE_PLANS if plan.name.startswith(name))
    return [(one.task, one.quote, one.due_text) for reading in read_plan_text(plan.text) for one in reading.milestones]


def test_deliverables_behind_a_date_are_proposed() -> None:
    assert promised("party and government notice") == [
        ("1", "年内划定一体化网格860个", ""),
        ("1", "配齐专职网格员1200人", ""),
        ("2", "4月底前完成平台搭建", "4月底前"),
    ]


def test_deliverables_of_tasks_that_are_one_sentence_are_proposed() -> None:
    assert {task for task, _, _ in promised("task breakdown of a government report")} == {"2", "4", "5"}


def test_thresholds_and_rewards_are_no_deliverables() -> None:
    assert promised("articles with several paragraphs") == []
    assert promised("rewards and thresholds as traps") == []

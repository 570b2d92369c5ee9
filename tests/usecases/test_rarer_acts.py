"""Acts that are seldom done: each leaves what it should, and the journal names it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from wanzhou_gui.domain.evidence import EvidenceGrade, EvidenceKind
from wanzhou_gui.domain.milestones import years_of
from wanzhou_gui.domain.plan_columns import ColumnRole, HeadGuess, SheetTable, TableChoice, TableFile
from wanzhou_gui.domain.plans import Milestone, MilestoneState
from wanzhou_gui.usecases.evidence import EvidenceNote
from wanzhou_gui.usecases.services import Services


def last_verb(services: Services) -> str:
    return services.history.operations(1)[0].verb


def first_milestone(services: Services) -> Milestone:
    plan = services.plans.plans()[0].plan
    rows = services.overview.view(plan.id, services.periods.period("2024Q2").id).rows
    return next(one for row in rows for one in services.plans.milestones(row.task.id))


def test_a_due_day_is_moved_and_taken_back(with_plan: Services) -> None:
    period = with_plan.periods.period("2024Q2")
    with_plan.periods.change_due_day(period, period.due_on + timedelta(days=3))
    assert last_verb(with_plan) == "change_due_day"
    with_plan.history.undo()
    assert with_plan.periods.period("2024Q2").due_on == period.due_on


def test_a_deliverable_is_accepted_edited_reached_and_withdrawn(with_plan: Services) -> None:
    verbs = []
    with_plan.plans.decide_milestone(first_milestone(with_plan), MilestoneState.ACCEPTED)
    verbs.append(last_verb(with_plan))
    with_plan.milestones.change(replace(first_milestone(with_plan), name="建成一个平台"))
    verbs.append(last_verb(with_plan))
    milestone = first_milestone(with_plan)
    plan = with_plan.plans.plans()[0].plan
    year = years_of(milestone, plan.supervised_from or plan.period_starts_on, plan.period_ends_on)[0]
    with_plan.milestones.reach(milestone.id, year=year, reached_on=date(2024, 7, 1), note="已建成")
    verbs.append(last_verb(with_plan))
    with_plan.milestones.withdraw(milestone.id, year)
    verbs.append(last_verb(with_plan))
    assert verbs == ["decide_milestone", "change_milestone", "reach_milestone", "withdraw_result"]


def test_evidence_is_graded_anew(with_plan: Services, tmp_path: Path) -> None:
    plan = with_plan.plans.plans()[0].plan
    task = with_plan.overview.view(plan.id, with_plan.periods.period("2024Q2").id).rows[0].task
    paper = tmp_path / "验收意见.txt"
    paper.write_text("验收合格", encoding="utf-8")
    file, _ = with_plan.evidence.add(task.id, paper, EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.OFFICIAL))
    with_plan.evidence.regrade(file.id, EvidenceGrade.SELF_REPORT, "没有盖章")
    assert last_verb(with_plan) == "change_evidence"


def test_a_conclusion_is_delivered_and_a_call_is_dropped(with_plan: Services) -> None:
    plan, period = with_plan.plans.plans()[0].plan, with_plan.periods.period("2024Q2")
    row = with_plan.overview.view(plan.id, period.id).rows[0]
    conclusion, _ = with_plan.findings.conclude(row.task.id, "限期整改。", author="张三", concluded_on=date(2024, 7, 1))
    with_plan.findings.deliver(conclusion.id, date(2024, 7, 2))
    assert last_verb(with_plan) == "deliver_conclusion"
    note, _ = with_plan.chasing.note_call(plan.id, row.units[0].id, period.id, said="月底前报")
    with_plan.chasing.drop_call(note)
    assert last_verb(with_plan) == "drop_call"


def test_the_columns_of_a_table_are_remembered(with_plan: Services) -> None:
    rows = (("序号", "任务", "责任单位", "完成时限"), ("1", "建设平台", "区科技局", "2024年底"))
    file = TableFile("任务表", (SheetTable("任务表", rows, HeadGuess(1, 1, ())),))
    roles = (ColumnRole.NUMBER, ColumnRole.TITLE, ColumnRole.LEAD, ColumnRole.DEADLINE)
    with_plan.columns.remember(file, TableChoice("任务表", 1, 1, roles))
    assert last_verb(with_plan) == "remember_columns"
    assert with_plan.columns.remembered(file) is not None

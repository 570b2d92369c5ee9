"""Closing, requests, 批示 and evidence reach the other desk; the files themselves come with their folder, in any order."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from wanzhou_gui.domain.closing import CloseOutState, RequestKind
from wanzhou_gui.domain.evidence import EvidenceGrade, EvidenceKind
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.storage.evidence_folder import folder_of
from wanzhou_gui.usecases.closing import RequestWish
from wanzhou_gui.usecases.evidence import EvidenceNote
from wanzhou_gui.usecases.services import Office, Services


@pytest.fixture
def desks(office: Office, tmp_path: Path, first_plan: PlanReading) -> Iterator[tuple[Services, Services]]:
    """Two desks that started from copies of one file."""
    first = office.create_ledger(tmp_path / "甲.ledger")
    first.plans.add(first_plan)
    first.periods.open("2024Q2")
    first.close()
    shutil.copy(tmp_path / "甲.ledger", tmp_path / "乙.ledger")
    both = [office.open_ledger(tmp_path / f"{name}.ledger") for name in "甲乙"]
    for services, clerk in zip(both, ("张三", "李四"), strict=True):
        services.settings.change(replace(services.settings.settings(), clerk_name=clerk))
    yield both[0], both[1]
    for services in both:
        services.close()


def task_of(services: Services) -> Task:
    plan = services.plans.plans()[0].plan
    return next(one for one in services.plans.tasks(plan.id) if one.number == "5")


def hand_over(giver: Services, taker: Services, to: Path) -> None:
    made = giver.packages.make(to)
    taker.packages.merge(taker.packages.check(made.path))


def test_one_desk_applies_and_the_other_confirms(desks: tuple[Services, Services], tmp_path: Path) -> None:
    one, other = desks
    task = task_of(one)
    paper = tmp_path / "验收意见.pdf"
    paper.write_bytes(b"%PDF")
    one.evidence.add(task.id, paper, EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.OFFICIAL))
    one.closing.apply(task.id, applied_by="区科技局", conclusion="平台已建成")
    one.instructions.note(task.id, "李区长", "抓紧", reply_by=date(2024, 7, 20))
    hand_over(one, other, tmp_path / "1.wzpack")
    assert [code for code, _ in other.upkeep.check().faults] == ["evidence_missing"]
    shutil.copytree(folder_of(one.upkeep.path), folder_of(other.upkeep.path))
    assert other.upkeep.check().faults == ()
    other.closing.confirm(task_of(other).id, confirmed=True)
    hand_over(other, one, tmp_path / "2.wzpack")
    assert task_of(one).closed_on == date(2024, 7, 10)
    application = one.closing.applications(task.id)[0]
    assert (application.state, application.recorded_by, application.decided_by) == (CloseOutState.CONFIRMED, "张三", "李四")
    assert other.instructions.of_task(task_of(other).id)[0].leader == "李区长"


def test_an_approved_date_is_the_same_at_both_desks(desks: tuple[Services, Services], tmp_path: Path) -> None:
    one, other = desks
    wish = RequestWish(kind=RequestKind.EXTENSION, reason="汛期停工", signer="王局长", wished_on=date(2026, 6, 30))
    asked, _ = one.closing.request(task_of(one).id, wish)
    one.closing.decide(asked.id, True, decided_by="李区长")
    hand_over(one, other, tmp_path / "1.wzpack")
    period = other.periods.period("2024Q2")
    view = other.overview.view(task_of(other).plan_id, period.id)
    assert next(row.due_on for row in view.rows if row.task.number == "5") == date(2026, 6, 30)

"""The printed 督查台账 keeps the original date beside the approved one, says who confirmed a closing, and counts what was opened again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.closed_tasks import close_task
from wanzhou_gui.domain.closing import RequestKind
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.reports.plan_tables.facts import LedgerLine, LedgerTableFacts
from wanzhou_gui.usecases.closing import RequestWish
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.services import Services


def task_of(services: Services, plan_id: int, number: str) -> Task:
    return next(one for one in services.plans.tasks(plan_id) if one.number == number)


def table(services: Services, plan_id: int) -> tuple[dict[str, LedgerLine], str]:
    draft = services.reports.draft(plan_id, services.periods.period("2024Q3").id, PaperKind.LEDGER, None)
    assert isinstance(draft.facts, LedgerTableFacts)
    text = str(draft.document)
    return {line.task.number: line for line in draft.facts.rows}, text


def test_the_original_date_stays_beside_the_approved_one_with_the_count(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    task = task_of(services, counts.plan_id, "5")
    before, _ = table(services, counts.plan_id)
    assert (before["5"].original_due_on, before["5"].times_extended) == (None, 0)
    for day in (date(2026, 6, 30), date(2026, 9, 30)):
        wish = RequestWish(kind=RequestKind.EXTENSION, reason="汛期停工", signer="张局长", wished_on=day)
        services.closing.decide(services.closing.request(task.id, wish)[0].id, True, decided_by="李区长")
    lines, text = table(services, counts.plan_id)
    assert (lines["5"].due_on, lines["5"].original_due_on, lines["5"].times_extended) == (date(2026, 9, 30), before["5"].due_on, 2)
    assert "原定\\n2025.12.31" in text
    assert "延期2次" in text
    assert lines["6"].original_due_on is None


def test_who_confirmed_a_closing_stands_under_its_day_until_the_task_is_opened_again(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    services.settings.change(replace(services.settings.settings(), clerk_name="王某"))
    task = task_of(services, counts.plan_id, "6")
    close_task(services, task.id, date(2024, 9, 20))
    lines, text = table(services, counts.plan_id)
    assert (lines["6"].closed_on, lines["6"].closed_by, lines["6"].times_reopened) == (date(2024, 9, 20), "王某", 0)
    assert "王某审核" in text
    services.closing.reopen(task.id, "平台停用")
    lines, text = table(services, counts.plan_id)
    assert (lines["6"].closed_on, lines["6"].closed_by, lines["6"].times_reopened) == (None, "", 1)
    assert "重开1次" in text

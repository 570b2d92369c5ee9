"""Lamps in a real ledger: rule sets, and a person's judgement that keeps what the rule said."""

from __future__ import annotations

from datetime import date

import pytest

from tests.closed_tasks import close_task
from wanzhou_gui.domain.lamps import LAMP_PRESETS, Lamp, preset_of
from wanzhou_gui.domain.ledger import LedgerRow
from wanzhou_gui.domain.periods import PeriodKind
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

Sample = tuple[Services, SampleCounts]


def row_of(services: Services, plan_id: int, code: str, number: str) -> LedgerRow:
    view = services.overview.view(plan_id, services.periods.period(code).id)
    return next(row for row in view.rows if row.task.number == number)


def red_row(services: Services, plan_id: int, code: str) -> LedgerRow:
    view = services.overview.view(plan_id, services.periods.period(code).id)
    return next(row for row in view.rows if row.lamp is Lamp.RED)


@pytest.mark.parametrize("name", LAMP_PRESETS)
def test_a_rule_set_is_taken_over_whole_and_can_be_undone(name: str, with_plan: Services) -> None:
    before = with_plan.lamps.rule()
    with_plan.lamps.use_preset("ouhai" if name == "usual" else "usual")
    with_plan.lamps.use_preset(name)
    assert preset_of(with_plan.lamps.rule()) == name
    while with_plan.lamps.rule() != before:
        with_plan.history.undo()
    assert with_plan.settings.settings().recovered_is_yellow == 1


def test_a_judgement_stands_for_its_period_and_keeps_the_computed_lamp(sample: Sample) -> None:
    services, counts = sample
    # Whatever is behind at all is red by this rule set, so that the second quarter has a red item.
    services.lamps.use_preset("ouhai")
    row = red_row(services, counts.plan_id, "2024Q2")
    period = services.periods.period("2024Q2")
    later = row_of(services, counts.plan_id, "2024Q3", row.task.number)
    services.lamps.override(counts.plan_id, period.id, row.task.id, Lamp.GREEN, "现场核查已开工。")
    judged = row_of(services, counts.plan_id, "2024Q2", row.task.number)
    assert (judged.lamp, judged.verdict.reason) == (Lamp.GREEN, "override")
    assert judged.verdict.computed is not None
    assert (judged.verdict.computed.lamp, judged.verdict.computed.reason) == (Lamp.RED, row.verdict.reason)
    assert judged.verdict.override is not None
    assert (judged.verdict.override.decided_by, judged.verdict.override.computed_lamp) == ("经办人", Lamp.RED)
    # The next period is judged by the rule again, from what was decided for this one.
    after = row_of(services, counts.plan_id, "2024Q3", row.task.number)
    assert after.previous_lamp is Lamp.GREEN
    assert later.previous_lamp is Lamp.RED
    facts = services.reports.facts(counts.plan_id, period.id)
    assert next(task for task in facts.tasks if task.number == row.task.number).lamp is Lamp.GREEN
    assert sum(one.count for one in facts.classes) == 19


def test_a_second_judgement_replaces_the_first_and_withdrawing_restores_the_rule(sample: Sample) -> None:
    services, counts = sample
    # Whatever is behind at all is red by this rule set, so that the second quarter has a red item.
    services.lamps.use_preset("ouhai")
    row = red_row(services, counts.plan_id, "2024Q2")
    period_id = services.periods.period("2024Q2").id
    services.lamps.override(counts.plan_id, period_id, row.task.id, Lamp.GREEN, "先看一看")
    services.lamps.override(counts.plan_id, period_id, row.task.id, Lamp.YELLOW, "再看一看")
    again = row_of(services, counts.plan_id, "2024Q2", row.task.number)
    assert again.lamp is Lamp.YELLOW
    assert again.verdict.override is not None
    assert again.verdict.override.computed_lamp is Lamp.RED
    services.lamps.withdraw(counts.plan_id, period_id, row.task.id)
    assert row_of(services, counts.plan_id, "2024Q2", row.task.number).verdict == row.verdict
    services.history.undo()
    assert row_of(services, counts.plan_id, "2024Q2", row.task.number).lamp is Lamp.YELLOW


def test_reds_are_counted_over_the_periods(sample: Sample) -> None:
    services, counts = sample
    row = red_row(services, counts.plan_id, "2024Q3")
    before = row_of(services, counts.plan_id, "2024Q2", row.task.number)
    assert row.verdict.reds_in_a_row == before.verdict.reds_in_a_row + 1


def test_a_judgement_needs_a_reason_an_opinion_and_an_open_item(sample: Sample) -> None:
    services, counts = sample
    # Whatever is behind at all is red by this rule set, so that the second quarter has a red item.
    services.lamps.use_preset("ouhai")
    row = red_row(services, counts.plan_id, "2024Q2")
    period_id = services.periods.period("2024Q2").id
    refused = [
        (Lamp.GREEN, "  ", "lamp_reason_missing"),
        (Lamp.BLUE, "已办结", "lamp_not_overriding"),
    ]
    for lamp, reason, code in refused:
        with pytest.raises(RejectedError) as caught:
            services.lamps.override(counts.plan_id, period_id, row.task.id, lamp, reason)
        assert caught.value.code == code
    with pytest.raises(RejectedError) as caught:
        services.lamps.withdraw(counts.plan_id, period_id, row.task.id)
    assert caught.value.code == "lamp_not_overridden"
    close_task(services, row.task.id, date(2024, 5, 1))
    with pytest.raises(RejectedError) as caught:
        services.lamps.override(counts.plan_id, period_id, row.task.id, Lamp.GREEN, "已办结")
    assert caught.value.code == "lamp_settled"


def test_a_period_nobody_was_asked_about_is_not_missed(with_plan: Services) -> None:
    plan = with_plan.plans.plans()[0].plan
    # 10 July: the first quarter, never opened, is long over; the second was asked for and nobody reported.
    with_plan.periods.generate(plan.id, PeriodKind.QUARTER)
    assert [one.code for one in with_plan.periods.periods()[:2]] == ["2024Q1", "2024Q2"]
    never_asked = row_of(with_plan, plan.id, "2024Q1", "1").verdict
    once = row_of(with_plan, plan.id, "2024Q2", "1").verdict
    with_plan.periods.open("2024Q1")
    twice = row_of(with_plan, plan.id, "2024Q2", "1").verdict
    assert [one.reason for one in (never_asked, once, twice)] == ["no_data", "no_data", "returns_missing"]
    assert twice.detail("periods") == "2"

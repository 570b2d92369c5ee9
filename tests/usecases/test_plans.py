"""Taking the first plan in: every count of it, what is presumed, and what must be answered before 立项."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from wanzhou_gui.domain.plan_reading import IndicatorScope, PlanReading, TaskKind
from wanzhou_gui.domain.plans import Registration
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.plan_storing import PlanParameters
from wanzhou_gui.usecases.services import Services


def _registration(plan_id: int) -> Registration:
    return Registration(
        plan_id=plan_id,
        number="万州府督立〔2024〕1号",
        basis="万州府办发〔2024〕16号",
        approver="区长",
        approved_on=date(2024, 3, 5),
    )


def test_the_first_plan_has_every_count_it_should(with_plan: Services) -> None:
    (summary,) = with_plan.plans.plans()
    plan = summary.plan
    view = with_plan.overview.view(plan.id, with_plan.periods.period("2024Q2").id)
    tasks = [row for row in view.rows if row.task.kind is TaskKind.TASK]
    cards = with_plan.indicators.cards(plan.id, view.period.id)
    assert (plan.issued_on, plan.printed_on) == (date(2024, 3, 4), date(2024, 3, 5))
    assert len(plan.copied_to) == 7
    assert len(tasks) == 19
    assert len(view.rows) - len(tasks) == 3
    assert len(with_plan.units.units()) == 21
    assert sum(len(row.lead_units) for row in tasks) == 21
    assert sum(len(row.responsible_units) for row in tasks) == 51
    assert len({row.task.group_id for row in tasks}) == 5
    assert sum(card.indicator.scope is IndicatorScope.GOAL for card in cards) == 8
    assert len(with_plan.plans.qualitative_targets(plan.id)) == 8


def test_the_motor_of_the_plan_has_nineteen_rows_in_its_form(with_plan: Services) -> None:
    plan = with_plan.plans.plans()[0].plan
    period = with_plan.periods.period("2024Q2")
    unit = with_plan.units.unit("区市场监管局")
    form = with_plan.entries.form(plan.id, unit.id, period.id)
    assert len([row for row in form.rows if row.task.kind is TaskKind.TASK]) == 19


def test_a_task_without_lead_is_compiled_by_the_first_name_and_marked_presumed(with_plan: Services) -> None:
    plan = with_plan.plans.plans()[0].plan
    rows = {
        row.task.number: row
        for row in with_plan.overview.view(plan.id, with_plan.periods.period("2024Q2").id).rows
    }
    for number, name in (("17", "区委组织部"), ("19", "区科技局"), ("9", "区文化旅游委"), ("15", "区金融办")):
        convenor = rows[number].convenor
        assert convenor is not None
        assert (convenor.name, rows[number].task.convenor_is_inferred) == (name, True)
    assert rows["17"].lead_units == ()
    assert rows["4"].convenor is None


def test_answering_names_the_convenor_and_ends_the_presumption(with_plan: Services) -> None:
    plan = with_plan.plans.plans()[0].plan
    question = next(
        one for one in with_plan.plans.questions(plan.id) if one.code == "no_lead" and one.subject == "17"
    )
    with_plan.plans.answer(question, "区人力社保局")
    rows = {
        row.task.number: row
        for row in with_plan.overview.view(plan.id, with_plan.periods.period("2024Q2").id).rows
    }
    convenor = rows["17"].convenor
    assert convenor is not None
    assert (convenor.name, rows["17"].task.convenor_is_inferred) == ("区人力社保局", False)


def test_a_name_the_dictionary_does_not_know_cannot_be_convenor(with_plan: Services) -> None:
    plan = with_plan.plans.plans()[0].plan
    question = next(one for one in with_plan.plans.questions(plan.id) if one.code == "no_lead")
    with pytest.raises(RejectedError) as refused:
        with_plan.plans.answer(question, "区水利局")
    assert refused.value.code == "convenor_unknown"
    assert question in with_plan.plans.open_questions(plan.id), "a refused answer leaves nothing behind"


def test_open_questions_keep_a_plan_off_the_record(with_plan: Services) -> None:
    plan = with_plan.plans.plans()[0].plan
    with pytest.raises(RejectedError) as refused:
        with_plan.plans.register(_registration(plan.id))
    assert refused.value.code == "questions_open"
    for question in with_plan.plans.open_questions(plan.id):
        with_plan.plans.answer(question, question.proposals[0] if question.proposals else "待核定")
    with_plan.plans.register(_registration(plan.id))
    assert with_plan.plans.plans()[0].registration is not None


@pytest.mark.parametrize("field", ["number", "basis", "approver"])
def test_a_registration_without_its_ground_is_refused(
    services: Services, first_plan: PlanReading, field: str
) -> None:
    plan, _ = services.plans.add(replace(first_plan, questions=()))
    with pytest.raises(RejectedError) as refused:
        services.plans.register(replace(_registration(plan.id), **{field: " "}))
    assert (refused.value.code, refused.value.details["field"]) == ("registration_incomplete", field)


def test_the_same_document_is_not_taken_in_twice(with_plan: Services, first_plan: PlanReading) -> None:
    with pytest.raises(RejectedError) as refused:
        with_plan.plans.add(first_plan)
    assert refused.value.code == "plan_is_there"


def test_reversed_dates_are_refused_and_nothing_is_stored(
    services: Services, first_plan: PlanReading
) -> None:
    with pytest.raises(RejectedError) as refused:
        services.plans.add(first_plan, PlanParameters(supervised_from=date(2026, 1, 1)))
    assert refused.value.code == "supervised_after_end"
    assert services.plans.plans() == []
    assert services.units.units() == []


def test_no_task_is_red_when_the_plan_has_just_been_issued(
    services: Services, first_plan: PlanReading
) -> None:
    plan, _ = services.plans.add(first_plan)
    period, _ = services.periods.open("2024Q1")
    lamps = services.overview.view(plan.id, period.id).lamp_counts()
    assert lamps["red"] == 0
    assert sum(lamps.values()) == 19


def test_answering_with_a_day_sets_when_supervision_starts(with_plan: Services) -> None:
    plan = with_plan.plans.plans()[0].plan
    question = next(one for one in with_plan.plans.questions(plan.id) if one.code == "period_start_trap")
    with pytest.raises(RejectedError) as refused:
        with_plan.plans.answer(question, "2026-05-01")
    assert refused.value.code == "supervised_after_end"
    with_plan.plans.answer(question, "2024年4月1日")
    assert with_plan.plans.plans()[0].plan.supervised_from == date(2024, 4, 1)

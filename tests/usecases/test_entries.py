"""Taking progress in: drafts are never blocked, submission is, history is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from wanzhou_gui.domain.entries import Entry, ProgressStatus, ReturnState
from wanzhou_gui.usecases.entries import UnitForm
from wanzhou_gui.usecases.errors import ConflictError, NotFoundError, RejectedError
from wanzhou_gui.usecases.services import Services

UNIT = "区商务委"  # leads one task with two others and has no other role


def form_of(services: Services, unit: str = UNIT, period: str = "2024Q2") -> UnitForm:
    plan = services.plans.plans()[0].plan
    return services.entries.form(plan.id, services.units.unit(unit).id, services.periods.period(period).id)


def fill(form: UnitForm, **changed: object) -> Entry:
    usual = {
        "progress_text": "举办三峡美食文化节1场，参展企业86家。",
        "completion_percent": Decimal(20),
        "status": ProgressStatus.ON_TRACK,
    }
    return replace(form.rows[0].entry, **{**usual, **changed})  # type: ignore[arg-type]


def sign(services: Services, form: UnitForm) -> None:
    services.entries.save_signature(
        replace(form.unit_return, filled_by="张三", phone="023-58000000", reviewed_by="李四")
    )


def test_an_incomplete_entry_is_kept_and_asked_about(with_plan: Services) -> None:
    saved = with_plan.entries.save(
        fill(form_of(with_plan), progress_text="正在推进", completion_percent=Decimal(120))
    )
    assert {problem.code for problem in saved.problems} == {"empty_phrase", "percent_out_of_range"}
    assert form_of(with_plan).rows[0].entry.completion_percent == Decimal(120)


def test_last_period_stands_beside_this_one(with_plan: Services) -> None:
    with_plan.periods.open("2024Q1")
    with_plan.entries.save(fill(form_of(with_plan, period="2024Q1")))
    row = form_of(with_plan).rows[0]
    assert row.previous is not None
    assert row.previous.completion_percent == Decimal(20)
    saved = with_plan.entries.save(fill(form_of(with_plan), completion_percent=Decimal(10)))
    assert "percent_fell" in {problem.code for problem in saved.problems}


def test_a_return_is_submitted_only_complete_and_confirmed(with_plan: Services) -> None:
    form = form_of(with_plan)
    with pytest.raises(RejectedError) as refused:
        with_plan.entries.submit(form)
    assert refused.value.code == "return_incomplete"
    with_plan.entries.save(fill(form, status=ProgressStatus.BEHIND))
    sign(with_plan, form)
    with pytest.raises(RejectedError) as refused:
        with_plan.entries.submit(form)
    assert refused.value.code == "questions_unconfirmed"
    unit_return, _ = with_plan.entries.submit(form, questions_confirmed=True, received_on=date(2024, 6, 20))
    assert unit_return.state is ReturnState.SUBMITTED


def test_a_submitted_return_is_locked_until_it_is_sent_back(with_plan: Services) -> None:
    form = form_of(with_plan)
    with_plan.entries.save(fill(form))
    sign(with_plan, form)
    with_plan.entries.submit(form)
    with pytest.raises(RejectedError) as refused:
        with_plan.entries.save(fill(form_of(with_plan), completion_percent=Decimal(25)))
    assert refused.value.code == "return_is_submitted"
    with pytest.raises(RejectedError):
        with_plan.entries.reopen(form, " ")
    with_plan.entries.reopen(form, "进展笼统，请补充场次和人数")
    with_plan.entries.save(fill(form_of(with_plan), completion_percent=Decimal(25)))
    assert form_of(with_plan).unit_return.note == "进展笼统，请补充场次和人数"


def test_a_submitted_return_counts_as_reported_and_a_late_one_says_so(with_plan: Services) -> None:
    form = form_of(with_plan)
    with_plan.entries.save(fill(form))
    sign(with_plan, form)
    with_plan.entries.submit(form, received_on=date(2024, 6, 28))
    view = with_plan.overview.view(form.plan.id, form.period.id)
    standing = next(one for one in view.standings if one.unit.name == UNIT)
    assert standing.has_reported
    assert standing.is_late
    assert sum(one.has_reported for one in view.standings) == 1


def test_a_period_that_is_not_open_takes_no_entries(with_plan: Services) -> None:
    plan = with_plan.plans.plans()[0].plan
    with_plan.periods.generate(plan.id, with_plan.periods.period("2024Q2").kind)
    with pytest.raises(RejectedError) as refused:
        with_plan.entries.save(fill(form_of(with_plan, period="2024Q3")))
    assert refused.value.code == "period_not_open"


def test_a_unit_without_a_role_cannot_report_on_a_task(with_plan: Services) -> None:
    stranger = with_plan.units.unit("区财政局")
    with pytest.raises(NotFoundError) as refused:
        with_plan.entries.save(replace(fill(form_of(with_plan)), unit_id=stranger.id))
    assert refused.value.code == "unit_has_no_role"


def test_an_entry_changed_elsewhere_meanwhile_is_a_conflict(with_plan: Services) -> None:
    first = with_plan.entries.save(fill(form_of(with_plan))).entry
    with_plan.entries.save(replace(first, completion_percent=Decimal(22)))
    with pytest.raises(ConflictError):
        with_plan.entries.save(replace(first, completion_percent=Decimal(33)))
    assert form_of(with_plan).rows[0].entry.completion_percent == Decimal(22)


def test_a_rate_is_computed_from_its_parts(with_plan: Services) -> None:
    form = form_of(with_plan, "区市场监管局")
    row = next(row for row in form.indicators if row.indicator.name == "每万人口发明专利拥有量")
    saved, _ = with_plan.entries.save_value(
        replace(row.value, numerator=Decimal(780), denominator=Decimal(1560000))
    )
    assert saved.value == Decimal(5)
    with pytest.raises(RejectedError) as refused:
        with_plan.entries.save_value(replace(saved, denominator=Decimal(0)))
    assert refused.value.code == "denominator_not_positive"


def test_half_typed_text_is_kept_until_it_is_dropped(with_plan: Services) -> None:
    row = form_of(with_plan).rows[0]
    key = (row.entry.task_id, row.entry.unit_id, row.entry.period_id, "progress_text")
    with_plan.entries.keep_draft(*key, "举办三峡美食")
    with_plan.entries.keep_draft(*key, "举办三峡美食文化节")
    (draft,) = with_plan.entries.drafts()
    assert draft.text == "举办三峡美食文化节"
    with_plan.entries.drop_draft(*key)
    assert list(with_plan.entries.drafts()) == []


def test_undo_takes_back_the_last_save_and_redo_brings_it_again(with_plan: Services) -> None:
    with_plan.entries.save(fill(form_of(with_plan)))
    with_plan.entries.save(fill(form_of(with_plan), completion_percent=Decimal(25)))
    undone, _ = with_plan.history.undo()
    assert undone.verb == "save_entry"
    assert form_of(with_plan).rows[0].entry.completion_percent == Decimal(20)
    with_plan.history.redo()
    assert form_of(with_plan).rows[0].entry.completion_percent == Decimal(25)
    with_plan.history.undo()
    with_plan.history.undo()
    assert form_of(with_plan).rows[0].entry.is_empty

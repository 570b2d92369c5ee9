"""约谈: proposed when a unit stays red, answered by a leader's name, held with a result; all on record, all to be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.interviews import InterviewKind, InterviewProposal, InterviewState, RedStanding
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerRow
from wanzhou_gui.domain.unit_lineage import UnitChangeKind
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.reports.interview_wording import proposal_sentence, red_sentence
from wanzhou_gui.usecases.demo import SAMPLE_TODAY, SampleCounts
from wanzhou_gui.usecases.due_matters import MatterKind
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.unit_changes import UnitChangeWish

Sample = tuple[Services, SampleCounts]
Q1, Q2, Q3, Q4 = "2024Q1", "2024Q2", "2024Q3", "2024Q4"


def rows_of(services: Services, plan_id: int, code: str) -> tuple[LedgerRow, ...]:
    return services.overview.view(plan_id, services.periods.period(code).id).rows


def make_red(services: Services, plan_id: int, number: str, *codes: str) -> LedgerRow:
    """A task that somebody judges red in these periods."""
    for code in codes:
        period_id = services.periods.period(code).id
        row = next(one for one in rows_of(services, plan_id, code) if one.task.number == number)
        services.lamps.override(plan_id, period_id, row.task.id, Lamp.RED, "现场核查没有开工")
    return next(one for one in rows_of(services, plan_id, codes[-1]) if one.task.number == number)


def due(services: Services, plan_id: int, code: str) -> dict[str, RedStanding]:
    return {one.unit.name: one for one in services.interviews.due(plan_id, services.periods.period(code).id)}


def propose(services: Services, plan_id: int, code: str, row: LedgerRow, **more: str) -> InterviewProposal:
    return services.interviews.propose(plan_id, services.periods.period(code).id, row.task.id, **more)[0]


def test_a_unit_is_proposed_after_as_many_reds_in_a_row_as_the_office_says(sample: Sample) -> None:
    services, counts = sample
    row = make_red(services, counts.plan_id, "8", Q2)
    head = row.lead_units[0].name
    assert head not in due(services, counts.plan_id, Q2)
    make_red(services, counts.plan_id, "8", Q3)
    standing = due(services, counts.plan_id, Q3)[head]
    assert (standing.task_reds, standing.runs[0].task.number) == (2, "8")
    assert "任务8连续2期红灯" in red_sentence(standing)
    services.chasing.change_settings(replace(services.chasing.settings(), interview_reds=3, interview_unit_reds=0))
    assert head not in due(services, counts.plan_id, Q3)
    services.chasing.change_settings(replace(services.chasing.settings(), interview_reds=0, interview_unit_reds=0))
    assert due(services, counts.plan_id, Q3) == {}


def test_a_unit_that_is_red_in_turn_with_several_tasks_is_proposed_by_its_own_count(sample: Sample) -> None:
    services, counts = sample
    services.chasing.change_settings(replace(services.chasing.settings(), interview_reds=4, interview_unit_reds=2))
    rows = rows_of(services, counts.plan_id, Q2)
    head = next(
        unit for row in rows for unit in row.lead_units[:1]
        if sum(other.lead_units[:1] == (unit,) and other.lamp not in (Lamp.RED, Lamp.BLUE) for other in rows) >= 2
    )  # fmt: skip
    own = [row.task.number for row in rows if row.lead_units[:1] == (head,) and row.lamp not in (Lamp.RED, Lamp.BLUE)]
    make_red(services, counts.plan_id, own[0], Q2)
    make_red(services, counts.plan_id, own[1], Q3)
    services.lamps.override(
        counts.plan_id, services.periods.period(Q3).id,
        next(row.task.id for row in rows if row.task.number == own[0]), Lamp.GREEN, "已赶上",
    )  # fmt: skip
    standing = due(services, counts.plan_id, Q3)[head.name]
    assert standing.unit_reds >= 2 > standing.task_reds or standing.unit_reds > standing.task_reds
    assert f"{head.name}负责的任务已连续{standing.unit_reds}期出现红灯" in red_sentence(standing)


def test_a_proposal_goes_from_reason_to_answer_to_result_and_stands_in_the_journal(sample: Sample) -> None:
    services, counts = sample
    row = make_red(services, counts.plan_id, "8", Q2, Q3)
    one = propose(services, counts.plan_id, Q3, row)
    assert (one.state, one.task_reds, one.proposed_on) == (InterviewState.PENDING, 2, SAMPLE_TODAY)
    assert "任务8连续2期红灯" in one.reason
    services.interviews.decide(one.id, approved=True, decided_by="李区长", note="请分管领导约谈")
    services.interviews.hold(one.id, "区经济信息委承诺11月底前开工")
    held = services.interviews.of_plan(counts.plan_id)[0]
    assert (held.state, held.decided_by, held.held_on) == (InterviewState.HELD, "李区长", SAMPLE_TODAY)
    told = proposal_sentence(held, row.lead_units[0].name, SAMPLE_TODAY)
    for part in ("提请约谈", "任务8连续2期红灯", "李区长", "批准：请分管领导约谈", "承诺11月底前开工"):
        assert part in told
    verbs = [operation.verb for operation in services.history.operations(3)]
    assert verbs == ["hold_interview", "decide_interview", "propose_interview"]
    for state in (InterviewState.APPROVED, InterviewState.PENDING):
        services.history.undo()
        assert services.interviews.of_plan(counts.plan_id)[0].state is state
    services.history.undo()
    assert services.interviews.of_plan(counts.plan_id) == []


def test_nothing_is_asked_for_twice_in_a_period_and_a_further_red_period_asks_anew(sample: Sample) -> None:
    services, counts = sample
    row = make_red(services, counts.plan_id, "8", Q1, Q2)
    head = row.lead_units[0].name
    one = propose(services, counts.plan_id, Q2, row)
    assert head not in due(services, counts.plan_id, Q2)
    services.interviews.decide(one.id, approved=False, decided_by="李区长", note="先发督办通知单")
    assert head not in due(services, counts.plan_id, Q2)
    make_red(services, counts.plan_id, "8", Q3)
    assert due(services, counts.plan_id, Q3)[head].task_reds == 3
    again = propose(services, counts.plan_id, Q3, row)
    services.interviews.withdraw(again.id)
    assert head in due(services, counts.plan_id, Q3)


def test_what_waits_is_among_what_is_to_be_done_today(sample: Sample) -> None:
    services, counts = sample
    row = make_red(services, counts.plan_id, "8", Q2, Q3)
    view = services.overview.view(counts.plan_id, services.periods.period(Q3).id)

    def kinds() -> list[MatterKind]:
        found = services.matters.due(counts.plan_id, view)
        return [one.kind for one in found if one.task.id == row.task.id and one.kind.value.startswith("interview")]

    assert kinds() == [MatterKind.INTERVIEW_DUE]
    one = propose(services, counts.plan_id, Q3, row)
    assert kinds() == [MatterKind.INTERVIEW]
    services.interviews.decide(one.id, approved=True, decided_by="李区长")
    assert kinds() == [MatterKind.INTERVIEW_APPROVED]
    services.interviews.hold(one.id, "已约谈")
    assert kinds() == []


def test_a_body_that_may_not_be_summoned_gets_coordination(sample: Sample) -> None:
    services, counts = sample
    row = make_red(services, counts.plan_id, "8", Q2, Q3)
    unit = services.units.unit(row.lead_units[0].name)
    services.units.save(replace(unit, nature=UnitNature.CENTRAL_AGENCY))
    one = propose(services, counts.plan_id, Q3, row)
    assert one.kind is InterviewKind.COORDINATION
    assert "约谈" not in proposal_sentence(one, unit.name, SAMPLE_TODAY)


def test_a_proposal_follows_the_unit_into_its_successor(sample: Sample) -> None:
    services, counts = sample
    row = make_red(services, counts.plan_id, "8", Q1, Q2)
    old = row.lead_units[0]
    propose(services, counts.plan_id, Q2, row)
    heir = services.units.unit("区财政局")
    services.periods.open(Q4)
    services.unit_changes.record(
        UnitChangeWish(UnitChangeKind.MERGE, (old.id,), (heir.name,), date(2024, 10, 10), "万州委发〔2024〕21号")
    )
    row = make_red(services, counts.plan_id, "8", Q4)
    assert row.lead_units[0].id == heir.id
    assert heir.name not in due(services, counts.plan_id, Q4)
    with pytest.raises(RejectedError) as caught:
        propose(services, counts.plan_id, Q4, row)
    assert caught.value.code == "interview_is_open"


def test_what_is_refused(sample: Sample) -> None:
    services, counts = sample
    green = next(row for row in rows_of(services, counts.plan_id, Q3) if row.lamp is Lamp.GREEN and row.lead_units)
    red = make_red(services, counts.plan_id, "8", Q2, Q3)
    clerk = services.settings.settings().clerk_name

    def code(act: object) -> str:
        assert callable(act)
        with pytest.raises(RejectedError) as caught:
            act()
        return caught.value.code

    assert code(lambda: propose(services, counts.plan_id, Q3, green)) == "interview_reason_missing"
    assert code(lambda: propose(services, counts.plan_id, Q3, red, reason="久拖不办" * 200)) == "text_too_long"
    with pytest.raises(NotFoundError):
        services.interviews.propose(counts.plan_id, services.periods.period(Q3).id, 99999)
    one = propose(services, counts.plan_id, Q3, red)
    decide, hold = services.interviews.decide, services.interviews.hold
    assert code(lambda: propose(services, counts.plan_id, Q3, red)) == "interview_is_open"
    assert code(lambda: hold(one.id, "已约谈")) == "interview_not_approved"
    assert code(lambda: decide(one.id, approved=True, decided_by=" ")) == "interview_decider_missing"
    assert code(lambda: decide(one.id, approved=True, decided_by=clerk)) == "interview_decided_by_proposer"
    assert code(lambda: decide(one.id, approved=False, decided_by="李区长")) == "refusal_reason_missing"
    early = date(2024, 10, 1)
    assert code(lambda: decide(one.id, approved=True, decided_by="李区长", decided_on=early)) == "decided_before_applied"
    decide(one.id, approved=True, decided_by="李区长")
    assert code(lambda: decide(one.id, approved=True, decided_by="李区长")) == "interview_decided"
    assert code(lambda: services.interviews.withdraw(one.id)) == "interview_decided"
    assert code(lambda: hold(one.id, " ")) == "interview_result_missing"
    assert code(lambda: hold(one.id, "已约谈", date(2024, 10, 1))) == "decided_before_applied"
    assert code(lambda: hold(one.id, "已约谈", date(2025, 1, 1))) == "day_in_future"


def test_the_paper_to_the_leaders_is_named_with_the_proposal(sample: Sample) -> None:
    services, counts = sample
    row = make_red(services, counts.plan_id, "8", Q1, Q2)
    one = propose(services, counts.plan_id, Q2, row)
    assert services.interviews.letters_of(one) == ()
    place = (counts.plan_id, services.periods.period(Q2).id)
    wish = services.letters.proposed_wish(ChaseKind.INTERVIEW)
    issued, _ = services.letters.issue([place], [row.lead_units[0].id], wish, approver="李主任")
    assert services.interviews.letters_of(one) == (issued.steps[0].number_text,)
    case = services.task_pages.case(*place, row.task.id)
    assert case.interview_letters == ((issued.steps[0].number_text,),)

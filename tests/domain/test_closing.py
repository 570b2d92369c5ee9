"""Closing and requests: every state and act has one answer, and no date is ever lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.closing import (
    ChangeRequest,
    ChecklistResult,
    CloseOutAct,
    CloseOutState,
    ClosingFacts,
    RequestKind,
    RequestState,
    after_act,
    checklist,
    due_in_force,
    granted,
    needs_second_person,
    times_extended,
)
from wanzhou_gui.domain.evidence import EvidenceFile, EvidenceGrade, EvidenceKind, safe_suffix
from wanzhou_gui.domain.findings import Conclusion, ObjectionState
from wanzhou_gui.domain.instructions import Instruction, InstructionState, instruction_state
from wanzhou_gui.domain.plans import Task, supervised_on

DAY = date(2024, 7, 10)
DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))


def file(grade: EvidenceGrade) -> EvidenceFile:
    return EvidenceFile(
        plan_id=1, task_id=1, milestone_id=None, unit_id=None, name="a.pdf", kind=EvidenceKind.DOCUMENT, grade=grade,
        document_number="", dated_on=None, sha256="0" * 64, size=1, suffix=".pdf", link="", note="", added_on=DAY, clerk="张三",
    )  # fmt: skip


def request(**changes: object) -> ChangeRequest:
    whole = ChangeRequest(
        plan_id=1, task_id=1, unit_id=None, kind=RequestKind.EXTENSION, applied_on=date(2024, 6, 20), reason="汛期停工", progress="",
        signer="王局长", wished_on=date(2024, 12, 31), content="", original_due_on=date(2024, 6, 30), due_on=date(2024, 6, 30),
        recorded_by="张三",
    )  # fmt: skip
    return replace(whole, **changes)  # type: ignore[arg-type]  # fields of the record


FACTS = st.builds(
    ClosingFacts,
    conclusion=st.sampled_from(("", " ", "已完成")),
    evidence=st.lists(st.sampled_from(EvidenceGrade).map(file), max_size=3).map(tuple),
    declared_done=st.booleans(),
    open_rectifications=st.integers(0, 3),
    open_milestones=st.integers(0, 3),
    has_inspection=st.booleans(),
    open_instructions=st.integers(0, 3),
)


@given(st.sampled_from(CloseOutState), st.sampled_from(CloseOutAct))
def test_every_state_and_act_has_one_answer_and_nothing_leads_back_to_applied(state: CloseOutState, act: CloseOutAct) -> None:
    after = after_act(state, act)
    assert after in (None, CloseOutState.CONFIRMED, CloseOutState.REFUSED, CloseOutState.REOPENED)
    if state in (CloseOutState.REFUSED, CloseOutState.REOPENED):
        assert after is None
    assert (after is CloseOutState.CONFIRMED) == (state is CloseOutState.APPLIED and act is CloseOutAct.CONFIRM)


@given(FACTS)
def test_the_checklist_has_the_same_points_for_every_input_and_needs_more_than_the_units_word(facts: ClosingFacts) -> None:
    items = {one.code: one.result for one in checklist(facts)}
    assert list(items) == [
        "conclusion", "evidence", "rectifications", "declared_done", "milestones", "inspection", "instructions",
    ]  # fmt: skip
    is_strong = any(one.grade is not EvidenceGrade.SELF_REPORT for one in facts.evidence)
    assert (items["evidence"] is ChecklistResult.MET) == is_strong
    assert ChecklistResult.MISSING in items.values() or (is_strong and facts.conclusion.strip())


def test_whoever_took_an_application_in_does_not_confirm_it_where_the_office_names_another() -> None:
    assert needs_second_person("张三", "张三", ("张三", "李四"))
    assert not needs_second_person("张三", "李四", ("张三", "李四"))
    assert not needs_second_person("张三", "张三", ("张三", " "))


@given(st.lists(st.tuples(DAYS, DAYS, DAYS, st.sampled_from(RequestState)), max_size=5), DAYS | st.none())
def test_the_original_date_is_in_every_request_and_a_date_in_force_was_granted_or_is_the_original(
    told: list[tuple[date, date, date, RequestState]], on: date | None
) -> None:
    original = date(2024, 6, 30)
    requests = []
    task = Task(plan_id=1, group_id=None, number="1", title="任务", body="", due_on=original)
    for applied, decided, to, state in told:
        one = request(applied_on=applied, due_on=due_in_force(original, requests), state=state)
        if state is not RequestState.PENDING:
            one = replace(one, decided_on=decided, granted_on=to if state is RequestState.APPROVED else None)
        if state is RequestState.APPROVED:
            task = granted(task, one)
        requests.append(one)
    assert task.due_on == original
    assert {one.original_due_on for one in requests} <= {original}
    assert due_in_force(original, requests, on) in {original, *(one.granted_on for one in requests if one.granted_on)}
    assert times_extended(requests) == sum(one.state is RequestState.APPROVED for one in requests)
    assert due_in_force(date(2025, 1, 1), requests, on) == date(2025, 1, 1)


def test_a_late_request_counts_as_overdue_until_it_is_decided() -> None:
    original = date(2024, 6, 30)
    decided = {"state": RequestState.APPROVED, "decided_on": date(2024, 7, 20), "granted_on": date(2024, 12, 31)}
    in_time, late = request(**decided), request(applied_on=date(2024, 7, 1), **decided)
    assert (in_time.is_late, late.is_late) == (False, True)
    assert due_in_force(original, [in_time], date(2024, 7, 10)) == date(2024, 12, 31)
    assert due_in_force(original, [late], date(2024, 7, 10)) == original
    assert due_in_force(original, [late], date(2024, 7, 20)) == date(2024, 12, 31)
    assert due_in_force(original, [in_time], date(2024, 6, 19)) == original


def test_an_ended_task_is_still_supervised_in_the_period_in_which_it_ended() -> None:
    task = granted(
        Task(plan_id=1, group_id=None, number="1", title="任务", body=""),
        request(kind=RequestKind.TERMINATION, state=RequestState.APPROVED, decided_on=DAY),
    )
    assert supervised_on([task], date(2024, 7, 1)) == (task,)
    assert supervised_on([task], date(2024, 10, 1)) == ()


@given(st.none() | DAYS, st.none() | DAYS, st.none() | DAYS, DAYS)
def test_every_conclusion_has_one_place_on_the_clock(
    delivered: date | None, objected: date | None, decided: date | None, today: date
) -> None:
    conclusion = Conclusion(
        plan_id=1, task_id=1, unit_id=None, concluded_on=DAY, text="属实", author="张三",
        delivered_on=delivered, objected_on=objected, review_decided_on=decided,
    )  # fmt: skip
    assert conclusion.state(today) in tuple(ObjectionState)
    if delivered:
        assert conclusion.objection_until == delivered + timedelta(days=30)
    if objected:
        assert conclusion.review_until == objected + timedelta(days=30)


def test_an_instruction_is_due_three_days_before_its_day_and_overdue_after_it() -> None:
    one = Instruction(
        plan_id=1, task_id=1, leader="李区长", instructed_on=DAY, text="抓紧", unit_id=None, asked_of="", reply_by=date(2024, 7, 20), clerk="",
    )  # fmt: skip
    days = {16: InstructionState.WAITING, 17: InstructionState.DUE, 20: InstructionState.DUE, 21: InstructionState.OVERDUE}
    assert {day: instruction_state(one, date(2024, 7, day)) for day in days} == days
    assert instruction_state(replace(one, answered_on=DAY), date(2025, 1, 1)) is InstructionState.ANSWERED


@given(st.text(max_size=20))
def test_a_suffix_is_letters_and_digits_whatever_the_name_was(name: str) -> None:
    suffix = safe_suffix(name)
    assert suffix == "" or (suffix[0] == "." and suffix[1:].isascii() and suffix[1:].isalnum() and len(suffix) <= 9)

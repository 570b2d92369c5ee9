"""Review as tables: total, reasons where they are due, and no road to a locked change."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.entries import Entry, ReturnState
from wanzhou_gui.domain.returns_review import (
    RETURN_STEPS,
    ROW_STEPS,
    Decision,
    ReturnAct,
    content_digest,
    lock_code,
    may_count,
    return_step,
    row_step,
)

STATES = (None, *ReturnState)
DECISIONS = (None, *Decision)
ROW_ACTS = (ReturnAct.EDIT, ReturnAct.APPROVE, ReturnAct.SEND_BACK, ReturnAct.UNLOCK)


def test_every_state_has_an_answer_to_every_act() -> None:
    assert set(RETURN_STEPS) == set(STATES)
    assert all(set(acts) == set(ReturnAct) for acts in RETURN_STEPS.values())
    assert set(ROW_STEPS) == set(DECISIONS)
    assert all(set(acts) == set(ROW_ACTS) for acts in ROW_STEPS.values())


@pytest.mark.parametrize(("state", "act"), list(product(STATES, ReturnAct)))
def test_a_step_leads_somewhere_or_says_why_not(state: ReturnState | None, act: ReturnAct) -> None:
    step = return_step(state, act)
    is_edit_of_nothing = state is None and act is ReturnAct.EDIT
    assert bool(step.refusal) != (step.to is not None or is_edit_of_nothing)
    assert step.needs_reason == (not step.refusal and act in (ReturnAct.SEND_BACK, ReturnAct.UNLOCK))


@pytest.mark.parametrize(("decision", "act"), list(product(DECISIONS, ROW_ACTS)))
def test_a_row_is_returned_and_unlocked_only_with_a_reason(decision: Decision | None, act: ReturnAct) -> None:
    step = row_step(decision, act)
    assert step.needs_reason == (not step.refusal and act in (ReturnAct.SEND_BACK, ReturnAct.UNLOCK))


def test_from_approved_only_unlocking_leads_away() -> None:
    leaving = {act for act in ReturnAct if not return_step(ReturnState.APPROVED, act).refusal}
    assert leaving == {ReturnAct.UNLOCK}
    assert {act for act in ROW_ACTS if not row_step(Decision.APPROVED, act).refusal} == {ReturnAct.UNLOCK}


@given(st.lists(st.sampled_from(ReturnAct)))
def test_no_sequence_of_acts_changes_an_approved_return_without_unlocking_it(acts: list[ReturnAct]) -> None:
    state: ReturnState | None = None
    for act in acts:
        step = return_step(state, act)
        if state is ReturnState.APPROVED and act is not ReturnAct.UNLOCK:
            assert step.refusal == "return_is_approved"
        if not step.refusal and step.to is not None:
            state = step.to


@pytest.mark.parametrize(("state", "decision", "by_file"), list(product(STATES, DECISIONS, (False, True))))
def test_what_is_approved_is_locked_on_every_road(
    state: ReturnState | None, decision: Decision | None, by_file: bool
) -> None:
    code = lock_code(state, decision, by_file=by_file)
    if state is ReturnState.APPROVED or decision is Decision.APPROVED:
        assert code in ("return_is_approved", "row_is_approved")
    else:
        assert code == ("return_is_submitted" if state is ReturnState.SUBMITTED and not by_file else "")


@pytest.mark.parametrize(
    ("state", "decision", "came_as_file", "has_reviewer", "counts"),
    [
        (None, None, False, False, True),
        (ReturnState.DRAFT, None, False, False, True),
        (ReturnState.SUBMITTED, None, False, False, True),
        (ReturnState.SUBMITTED, None, True, False, False),
        (ReturnState.SUBMITTED, None, False, True, False),
        (ReturnState.SUBMITTED, Decision.APPROVED, True, True, True),
        (ReturnState.SENT_BACK, None, False, False, False),
        (ReturnState.SENT_BACK, Decision.APPROVED, True, False, True),
        (ReturnState.SENT_BACK, Decision.RETURNED, False, False, False),
        (ReturnState.UNLOCKED, Decision.UNLOCKED, False, False, False),
        (ReturnState.APPROVED, None, True, True, True),
    ],
)
def test_what_counts_in_papers(
    state: ReturnState | None, decision: Decision | None, came_as_file: bool, has_reviewer: bool, counts: bool
) -> None:
    assert may_count(state, decision, came_as_file=came_as_file, has_reviewer=has_reviewer) is counts


def test_the_digest_follows_what_a_unit_wrote_and_nothing_else() -> None:
    entry = Entry(task_id=1, unit_id=2, period_id=3, progress_text="办结5件。", completion_percent=Decimal(20))
    assert content_digest(entry) == content_digest(replace(entry, id=9, row_version=4, uid="x"))
    assert content_digest(entry) != content_digest(replace(entry, progress_text="办结6件。"))
    assert content_digest(entry) != content_digest(replace(entry, completion_percent=Decimal(21)))

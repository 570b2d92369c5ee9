"""The matrix states, promises and the ladder: total, monotone, and never further than the nature of a body allows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.chasing import (
    STILL_OWED,
    ChaseKind,
    ChasingSettings,
    LadderFacts,
    PhoneNote,
    PromiseState,
    ReportingState,
    RequestCount,
    Wait,
    first_chased_on,
    has_come,
    ladder_of,
    next_step,
    promises_in,
    reporting_state,
    rungs_taken,
)
from wanzhou_gui.domain.entries import ReturnState, UnitReturn
from wanzhou_gui.domain.ledger import UnitStanding
from wanzhou_gui.domain.periods import period_of_code
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.bulletin.facts import Timeliness, timeliness_of

QUARTER = period_of_code("2024Q2")
TODAY = date(2024, 7, 10)
RULE = ChasingSettings()
DAYS = st.dates(date(2024, 4, 1), date(2024, 9, 30))


def came(state: ReturnState = ReturnState.SUBMITTED, on: date | None = None) -> UnitReturn:
    return UnitReturn(plan_id=1, unit_id=1, period_id=1, state=state, received_on=on)


def call(on: date, promised: date | None = None, *, number: int = 0, is_reminder: bool = False) -> PhoneNote:
    at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    return PhoneNote(
        id=number, plan_id=1, unit_id=1, period_id=1, called_on=on, called_at=at, promised_on=promised, is_reminder=is_reminder
    )


@given(
    st.none() | st.builds(came, st.sampled_from(ReturnState), st.none() | DAYS), st.none() | DAYS, DAYS, st.booleans()
)
def test_every_cell_has_exactly_one_state(unit_return: UnitReturn | None, chased: date | None, today: date, is_asked: bool) -> None:
    state = reporting_state(QUARTER, unit_return, chased, today, is_asked=is_asked)
    assert isinstance(state, ReportingState)
    if unit_return is not None and unit_return.state is ReturnState.SENT_BACK:
        assert state is ReportingState.RETURNED
    if state is ReportingState.MISSING:
        assert today > QUARTER.due_on
    if state is ReportingState.ON_TIME and unit_return is not None and unit_return.received_on is not None:
        assert unit_return.received_on <= QUARTER.due_on


@pytest.mark.parametrize(
    ("unit_return", "has_arrived"),
    [
        (None, False),
        (came(ReturnState.DRAFT), False),
        (came(ReturnState.DRAFT, date(2024, 6, 18)), True),
        (came(ReturnState.SUBMITTED, date(2024, 6, 18)), True),
        (came(ReturnState.SENT_BACK, date(2024, 6, 18)), False),
        (came(ReturnState.UNLOCKED, date(2024, 6, 18)), True),
    ],
    ids=["nothing", "begun here", "a file with gaps", "taken in", "sent back", "unlocked"],
)
def test_what_lies_in_the_office_has_come_for_pages_letters_and_papers_alike(
    unit_return: UnitReturn | None, has_arrived: bool
) -> None:
    assert has_come(unit_return) is has_arrived
    unit = Unit(name="区公安局")
    standing = UnitStanding(unit, 0, 2, 1, unit_return, is_late=not has_arrived)
    assert standing.has_reported is has_arrived
    assert (timeliness_of(standing) is Timeliness.ON_TIME) is has_arrived


@pytest.mark.parametrize(
    ("unit_return", "chased", "expected"),
    [
        (None, None, ReportingState.MISSING),
        (came(on=date(2024, 6, 20)), None, ReportingState.ON_TIME),
        (came(on=date(2024, 6, 25)), None, ReportingState.ON_TIME),
        (came(on=date(2024, 6, 26)), None, ReportingState.CHASED),
        (came(on=date(2024, 6, 24)), date(2024, 6, 23), ReportingState.CHASED),
        (came(on=date(2024, 6, 20)), date(2024, 6, 23), ReportingState.ON_TIME),
        (came(ReturnState.SENT_BACK, date(2024, 6, 20)), None, ReportingState.RETURNED),
        (came(ReturnState.DRAFT), None, ReportingState.MISSING),
        (came(ReturnState.APPROVED, date(2024, 6, 20)), None, ReportingState.ON_TIME),
    ],
)
def test_a_cell_says_how_the_return_came(
    unit_return: UnitReturn | None, chased: date | None, expected: ReportingState
) -> None:
    assert reporting_state(QUARTER, unit_return, chased, TODAY) is expected


def test_before_the_due_day_nobody_is_missing() -> None:
    assert reporting_state(QUARTER, None, None, QUARTER.due_on) is ReportingState.WAITING
    assert reporting_state(QUARTER, None, None, TODAY, is_asked=False) is ReportingState.NOT_ASKED


def test_a_plain_reminder_is_no_chase() -> None:
    reminder = call(date(2024, 6, 20), is_reminder=True)
    assert first_chased_on([reminder], []) is None
    assert first_chased_on([reminder, call(date(2024, 6, 26))], []) == date(2024, 6, 26)


class TestPromises:
    def test_a_promise_is_due_on_its_day_and_broken_after_it(self) -> None:
        note = call(date(2024, 7, 8), date(2024, 7, 10))
        assert [one.state for one in promises_in([note], None, date(2024, 7, 9))] == [PromiseState.OPEN]
        assert [one.state for one in promises_in([note], None, date(2024, 7, 10))] == [PromiseState.DUE_TODAY]
        assert [one.state for one in promises_in([note], None, date(2024, 7, 11))] == [PromiseState.BROKEN]

    def test_a_return_by_the_day_keeps_it_and_a_later_one_does_not(self) -> None:
        note = call(date(2024, 7, 8), date(2024, 7, 10))
        assert promises_in([note], date(2024, 7, 10), TODAY)[0].state is PromiseState.KEPT
        assert promises_in([note], date(2024, 7, 12), date(2024, 7, 12))[0].state is PromiseState.BROKEN

    def test_a_promise_renewed_in_time_is_replaced_one_renewed_late_stays_broken(self) -> None:
        first = call(date(2024, 7, 1), date(2024, 7, 5), number=1)
        in_time = call(date(2024, 7, 4), date(2024, 7, 15), number=2)
        late = call(date(2024, 7, 8), date(2024, 7, 15), number=2)
        assert [one.state for one in promises_in([first, in_time], None, TODAY)] == [PromiseState.REPLACED, PromiseState.OPEN]
        assert [one.state for one in promises_in([first, late], None, TODAY)] == [PromiseState.BROKEN, PromiseState.OPEN]

    def test_a_return_from_before_the_call_fulfils_nothing(self) -> None:
        note = call(date(2024, 7, 1), date(2024, 7, 5))
        assert promises_in([note], date(2024, 6, 20), TODAY)[0].state is PromiseState.BROKEN


FACTS = st.builds(
    LadderFacts,
    state=st.sampled_from(ReportingState),
    nature=st.sampled_from(UnitNature),
    workdays_overdue=st.integers(0, 60),
    promises_broken=st.integers(0, 5),
    calls=st.integers(0, 5),
    steps=st.lists(st.sampled_from([kind for kind in ChaseKind if kind is not ChaseKind.PHONE]), max_size=4).map(tuple),
    promised_until=st.none() | DAYS,
    deadline_until=st.none() | DAYS,
)


def height(facts: LadderFacts, settings: ChasingSettings = RULE) -> int:
    """How far up the ladder a unit is led now: what was taken, and one more when a step is proposed."""
    return rungs_taken(facts) + (next_step(facts, settings, TODAY).kind is not None)


@given(FACTS, DAYS)
def test_the_ladder_answers_everything_with_a_step_or_a_reason_to_wait(facts: LadderFacts, today: date) -> None:
    step = next_step(facts, RULE, today)
    assert (step.kind is None) is (step.wait is not None)
    if step.kind is not None:
        ladder = ladder_of(facts.nature)
        assert facts.state in STILL_OWED
        assert step.kind is ladder[rungs_taken(facts)]


@given(FACTS, st.integers(0, 30), st.integers(0, 3))
def test_more_days_and_more_broken_promises_never_lead_down(facts: LadderFacts, days: int, broken: int) -> None:
    worse = replace(
        facts,
        workdays_overdue=facts.workdays_overdue + days,
        promises_broken=facts.promises_broken + broken,
    )
    assert height(worse) >= height(facts)


@given(FACTS)
def test_taking_the_proposed_step_leads_up_and_never_to_the_same_again(facts: LadderFacts) -> None:
    proposed = next_step(facts, RULE, TODAY).kind
    if proposed is None:
        return
    taken = (
        replace(facts, calls=facts.calls + 1)
        if proposed is ChaseKind.PHONE
        else replace(facts, steps=(*facts.steps, proposed))
    )
    assert height(taken) >= height(facts)
    assert next_step(taken, RULE, TODAY).kind is not proposed


@given(FACTS)
def test_who_may_not_be_commanded_is_never_ordered_or_summoned(facts: LadderFacts) -> None:
    soft = replace(facts, nature=UnitNature.JUDICIAL_ORGAN)
    assert next_step(soft, RULE, TODAY).kind not in (ChaseKind.NOTICE, ChaseKind.INTERVIEW)


def test_the_ladder_goes_call_letter_notice_interview() -> None:
    facts = LadderFacts(ReportingState.MISSING, UnitNature.GOVERNMENT_DEPARTMENT, 12)
    met = []
    while (kind := next_step(facts, RULE, TODAY).kind) is not None:
        met.append(kind)
        facts = replace(facts, calls=1) if kind is ChaseKind.PHONE else replace(facts, steps=(*facts.steps, kind))
    assert met == [ChaseKind.PHONE, ChaseKind.REMINDER, ChaseKind.NOTICE, ChaseKind.INTERVIEW]
    assert next_step(facts, RULE, TODAY).wait is Wait.LAST_STEP_TAKEN


def test_a_running_promise_and_a_running_deadline_are_waited_for() -> None:
    facts = LadderFacts(ReportingState.MISSING, UnitNature.TOWN_STREET, 12, calls=1)
    promised = next_step(replace(facts, promised_until=TODAY), RULE, TODAY)
    assert (promised.wait, promised.until) == (Wait.PROMISE_RUNS, TODAY)
    assert next_step(replace(facts, deadline_until=TODAY + timedelta(days=1)), RULE, TODAY).wait is Wait.DEADLINE_RUNS
    assert next_step(replace(facts, promised_until=TODAY - timedelta(days=1)), RULE, TODAY).kind is ChaseKind.REMINDER


def test_a_broken_promise_brings_the_letter_earlier() -> None:
    facts = LadderFacts(ReportingState.MISSING, UnitNature.TOWN_STREET, 3, calls=1, steps=(ChaseKind.REMINDER,))
    assert next_step(facts, RULE, TODAY).wait is Wait.STEP_TAKEN
    assert next_step(replace(facts, promises_broken=1), RULE, TODAY).kind is ChaseKind.NOTICE


def test_requests_add_up_and_the_limit_itself_is_allowed() -> None:
    count = RequestCount(forms=1, letters=1, sent_back=1)
    assert count.total == 3
    assert not count.is_above(3)
    assert replace(count, others=1).is_above(3)


class TestLeastInterval:
    """practice.md S48b: two chases are some working days apart, as the office sets it."""

    @staticmethod
    def facts(since: int | None) -> LadderFacts:
        return LadderFacts(
            ReportingState.MISSING, UnitNature.GOVERNMENT_DEPARTMENT, 9, calls=1, workdays_since=since
        )

    def test_nothing_is_proposed_on_the_day_of_the_last_chase(self) -> None:
        waiting = next_step(self.facts(0), ChasingSettings(least_between=2), date(2024, 7, 10))
        assert (waiting.kind, waiting.wait, waiting.more) == (None, Wait.TOO_SOON, 2)

    @pytest.mark.parametrize(("since", "least"), [(2, 2), (3, 2), (0, 0), (None, 5)])
    def test_the_next_step_comes_when_the_days_have_passed(self, since: int | None, least: int) -> None:
        assert next_step(self.facts(since), ChasingSettings(least_between=least), date(2024, 7, 10)).kind is ChaseKind.REMINDER

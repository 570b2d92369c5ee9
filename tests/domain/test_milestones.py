"""Deliverables: once, every year, growing, kept up; every input has one standing, and soft words never fail."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.milestones import MilestoneResult, Standing, due_in_year, open_count, standings
from wanzhou_gui.domain.plan_reading import Rhythm, Strength
from wanzhou_gui.domain.plans import ExternalState, Milestone, MilestoneState

FIRST, LAST = date(2024, 3, 4), date(2025, 12, 31)
DAYS = st.dates(date(2023, 1, 1), date(2027, 12, 31))


def milestone(**changes: object) -> Milestone:
    values: dict[str, object] = {
        "id": 1, "task_id": 1, "name": "宣传周", "quote": "办好宣传周", "strength": Strength.HARD, "rhythm": Rhythm.ONCE,
        "state": MilestoneState.ACCEPTED,
    }  # fmt: skip
    return Milestone(**values | changes)  # type: ignore[arg-type]  # fields of the record


def result(year: int = 0) -> MilestoneResult:
    return MilestoneResult(
        milestone_id=1, year=year, reached_on=date(2024, 4, 26), amount=Decimal(3), evidence_id=None, note="", clerk="张三"
    )


MILESTONES = st.builds(
    milestone,
    strength=st.sampled_from(Strength),
    rhythm=st.sampled_from(Rhythm),
    state=st.sampled_from(MilestoneState),
    external_state=st.sampled_from(ExternalState),
    due_on=st.none() | DAYS,
)


@given(MILESTONES, st.lists(st.sampled_from((0, 2024, 2025)), unique=True), st.none() | DAYS, st.none() | DAYS, DAYS)
def test_every_input_has_one_standing_for_each_year_and_soft_words_never_fail(
    one: Milestone, years: list[int], first: date | None, last: date | None, today: date
) -> None:
    told = standings(one, [result(year) for year in years], first, last, today)
    assert len({line.year for line in told}) == len(told)
    for line in told:
        assert (line.standing is Standing.REACHED) == (line.result is not None and one.state is not MilestoneState.REJECTED)
        if one.strength is Strength.SOFT or one.external_state in (ExternalState.WAITING, ExternalState.DENIED):
            assert line.standing is not Standing.OVERDUE


def test_a_yearly_one_is_looked_at_in_every_year() -> None:
    told = standings(milestone(rhythm=Rhythm.YEARLY), [result(2024)], FIRST, LAST, date(2025, 2, 1))
    assert [(line.year, line.standing) for line in told] == [(2024, Standing.REACHED), (2025, Standing.DUE)]
    assert open_count([told]) == 0
    late = standings(milestone(rhythm=Rhythm.YEARLY), [], FIRST, LAST, date(2025, 2, 1))
    assert [line.standing for line in late] == [Standing.OVERDUE, Standing.DUE]
    assert open_count([late]) == 1


def test_a_day_of_a_leap_year_has_a_day_in_the_other_years() -> None:
    one = milestone(rhythm=Rhythm.YEARLY, due_on=date(2024, 2, 29))
    assert due_in_year(one, 2025, LAST) == date(2025, 2, 28)


def test_what_is_kept_up_for_ever_has_no_day_on_which_it_is_missed() -> None:
    told = standings(milestone(rhythm=Rhythm.STANDING), [], FIRST, LAST, date(2027, 1, 1))
    assert [line.standing for line in told] == [Standing.DUE]

"""What of a plan is due by the end of a year: once, every year, growing, kept up; soft words are listed and never fail."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.milestones import (
    DueDeliverable,
    MilestoneResult,
    Standing,
    due_by,
    standings,
    tally,
)
from wanzhou_gui.domain.plan_reading import Rhythm, Strength, TaskKind
from wanzhou_gui.domain.plans import ExternalState, Milestone, MilestoneState, Task

FIRST, LAST, TODAY = date(2024, 3, 4), date(2025, 12, 31), date(2024, 10, 15)
TASK = Task(id=5, plan_id=1, group_id=None, number="5", title="任务", body="", kind=TaskKind.TASK, position=4)
DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))


def milestone(rhythm: Rhythm = Rhythm.ONCE, strength: Strength = Strength.HARD, **more: object) -> Milestone:
    values: dict[str, object] = {"id": 1, "task_id": 5, "name": "成果", "quote": "成果", "state": MilestoneState.ACCEPTED} | more
    return Milestone(rhythm=rhythm, strength=strength, **values)  # type: ignore[arg-type]


def seen(one: Milestone, today: date = TODAY, results: tuple[MilestoneResult, ...] = ()) -> tuple[DueDeliverable, ...]:
    return tuple(DueDeliverable(TASK, one, year) for year in standings(one, results, FIRST, LAST, today))


def test_what_comes_every_year_is_due_once_in_each() -> None:
    yearly = seen(milestone(Rhythm.YEARLY))
    assert [one.standing.year for one in due_by(yearly, 2024)] == [2024]
    assert [one.standing.year for one in due_by(yearly, 2025)] == [2024, 2025]
    # The years before supervision began are history.
    assert due_by(yearly, 2023) == ()


def test_what_comes_once_is_due_on_its_own_day_else_with_the_plan() -> None:
    assert len(due_by(seen(milestone(due_on=date(2024, 6, 30))), 2024)) == 1
    assert due_by(seen(milestone()), 2024) == ()
    assert len(due_by(seen(milestone()), 2025)) == 1


def test_what_is_kept_up_for_ever_is_due_in_no_year_and_never_missed() -> None:
    kept = seen(milestone(Rhythm.STANDING), date(2027, 1, 1))
    assert [due_by(kept, year) for year in (2024, 2025, 2026)] == [(), (), ()]
    assert [one.standing.standing for one in due_by(kept, None)] == [Standing.DUE]


def test_soft_words_are_listed_and_not_asked_for() -> None:
    soft = seen(milestone(strength=Strength.SOFT), date(2026, 6, 1))
    (one,) = due_by(soft, 2025)
    assert (one.standing.standing, one.counts) == (Standing.ENCOURAGED, False)
    reached = (MilestoneResult(milestone_id=1, year=0, reached_on=TODAY, amount=None, evidence_id=None, note="", clerk="甲"),)
    (there,) = due_by(seen(milestone(strength=Strength.SOFT), TODAY, reached), 2025)
    assert (there.standing.standing, there.counts) == (Standing.REACHED, True)


MILESTONES = st.builds(
    milestone,
    st.sampled_from(Rhythm),
    st.sampled_from(Strength),
    state=st.sampled_from(MilestoneState),
    external_state=st.sampled_from(ExternalState),
    due_on=st.none() | DAYS,
)


@given(MILESTONES, DAYS, st.sets(st.sampled_from((0, 2024, 2025))))
def test_every_deliverable_stands_somewhere_and_only_hard_ones_nobody_waits_for_can_fail(
    one: Milestone, today: date, years: set[int]
) -> None:
    results = tuple(
        MilestoneResult(milestone_id=1, year=year, reached_on=today, amount=None, evidence_id=None, note="", clerk="甲") for year in years
    )
    found = seen(one, today, results)
    assert found
    for each in found:
        standing = each.standing.standing
        if standing is Standing.OVERDUE:
            assert one.strength is not Strength.SOFT
            assert one.rhythm is not Rhythm.STANDING
            assert one.state is MilestoneState.ACCEPTED
            assert one.external_state not in (ExternalState.WAITING, ExternalState.DENIED)
            assert each.standing.due_on is not None
            assert each.standing.due_on < today
        if one.state is MilestoneState.REJECTED:
            assert standing is Standing.REJECTED
        if one.state is not MilestoneState.REJECTED and each.standing.year in years:
            assert standing is Standing.REACHED
    assert sum(tally(found).values()) == len(found)


@given(st.lists(MILESTONES, max_size=6), st.integers(2023, 2026))
def test_a_later_year_asks_for_no_less(several: list[Milestone], year: int) -> None:
    everything = [each for one in several for each in seen(one)]
    now, later = due_by(everything, year), due_by(everything, year + 1)
    assert set(map(id, now)) <= set(map(id, later))
    assert len(due_by(everything, None)) == len(everything)


@given(MILESTONES, DAYS, st.integers(1, 400))
def test_time_alone_never_takes_a_miss_away(one: Milestone, today: date, days: int) -> None:
    now, later = (
        [each.standing.standing for each in seen(one, day)] for day in (today, min(date.fromordinal(today.toordinal() + days), date(2028, 1, 1)))
    )
    assert all(after is Standing.OVERDUE for before, after in zip(now, later, strict=True) if before is Standing.OVERDUE)

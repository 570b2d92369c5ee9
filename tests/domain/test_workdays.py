"""Working days: due days land on them, notices are counted in them, whatever the calendar says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.periods import WorkCalendar
from wanzhou_gui.domain.workdays import (
    DueDayRule,
    due_day_of,
    read_workdays,
    short_notice,
    workday_after,
    workday_for,
    workdays_overdue,
)

DAYS = st.dates(date(2023, 1, 1), date(2028, 12, 31))
CALENDARS = st.dictionaries(st.dates(date(2024, 1, 1), date(2024, 3, 31)), st.booleans(), max_size=30).map(
    lambda days: WorkCalendar(days, frozenset({2024}))
)
NEW_YEAR = WorkCalendar(
    {date(2024, 2, day): False for day in range(10, 18)} | {date(2024, 2, 4): True, date(2024, 2, 18): True}, frozenset({2024})
)


@given(DAYS, CALENDARS, st.sampled_from(DueDayRule))
def test_a_due_day_always_lands_on_a_working_day_on_its_side(day: date, calendar: WorkCalendar, rule: DueDayRule) -> None:
    moved = workday_for(day, calendar, rule)
    assert calendar.is_workday(moved)
    assert moved >= day if rule is DueDayRule.AFTER else moved <= day
    between = [day + timedelta(days=step) for step in range(abs((moved - day).days))]
    if rule is DueDayRule.AFTER:
        assert not any(calendar.is_workday(one) for one in between)


def test_a_due_day_in_the_spring_festival_goes_where_the_office_has_chosen() -> None:
    day = date(2024, 2, 12)
    assert workday_for(day, NEW_YEAR, DueDayRule.AFTER) == date(2024, 2, 18)
    assert workday_for(day, NEW_YEAR, DueDayRule.BEFORE) == date(2024, 2, 9)


def test_a_due_day_never_moves_before_its_period() -> None:
    calendar = WorkCalendar({date(2024, 1, 1): False}, frozenset({2024}))
    assert due_day_of(date(2024, 1, 1), date(2024, 1, 1), calendar, DueDayRule.BEFORE) == date(2024, 1, 2)


def test_a_calendar_without_a_single_working_day_does_not_hang() -> None:
    endless = WorkCalendar({date(2024, 1, 1) + timedelta(days=step): False for step in range(400)}, frozenset({2024}))
    assert workday_for(date(2024, 6, 1), endless, DueDayRule.AFTER) == date(2024, 6, 1)
    assert workday_after(date(2024, 6, 1), 3, endless) > date(2024, 6, 1)


@given(DAYS, CALENDARS, st.integers(0, 40))
def test_counting_working_days_forward_and_back_agrees(day: date, calendar: WorkCalendar, count: int) -> None:
    later = workday_after(day, count, calendar)
    assert calendar.workdays_until(day, later) == count
    assert later == day or calendar.is_workday(later)


@given(DAYS, CALENDARS, st.integers(0, 60), st.integers(0, 60))
def test_overdue_never_shrinks_as_days_pass(due: date, calendar: WorkCalendar, first: int, more: int) -> None:
    today = due + timedelta(days=first - 20)
    earlier = workdays_overdue(due, today, calendar)
    assert 0 <= earlier <= workdays_overdue(due, today + timedelta(days=more), calendar)
    if today <= due:
        assert earlier == 0


@given(DAYS, DAYS, CALENDARS, st.integers(0, 10))
def test_a_short_notice_names_a_day_that_is_not_short(sent: date, due: date, calendar: WorkCalendar, least: int) -> None:
    notice = short_notice(sent, due, calendar, least)
    if notice is None:
        assert calendar.workdays_until(sent, due) >= least
    else:
        assert notice.workdays < least
        assert notice.right_due_on > due
        assert short_notice(sent, notice.right_due_on, calendar, least) is None


def test_a_notice_over_a_festival_is_counted_without_the_festival() -> None:
    notice = short_notice(date(2024, 2, 9), date(2024, 2, 19), NEW_YEAR, 3)
    assert notice is not None
    assert (notice.workdays, notice.right_due_on) == (2, date(2024, 2, 20))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3个工作日内", 3), ("三个工作日", 3), ("１０ 个工作日以内", 10), ("十五个工作日内", 15), ("二十工作日", 20), ("两个工作日后", 2),
        ("3天", None), ("工作日", None), ("0个工作日", None), ("61个工作日", None), ("十十个工作日", None), ("2024-07-12", None),
    ],
)  # fmt: skip
def test_a_number_of_working_days_is_read_as_it_is_written(text: str, count: int | None) -> None:
    assert read_workdays(text) == count

"""Periods: codes, days, generation, the working calendar."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.periods import (
    CalendarDay,
    PeriodCodeError,
    PeriodKind,
    WorkCalendar,
    period_of_code,
    periods_between,
)

DAYS = st.dates(min_value=date(2018, 1, 1), max_value=date(2035, 12, 31))


@pytest.mark.parametrize(
    ("code", "first", "last", "due"),
    [
        ("2024M02", date(2024, 2, 1), date(2024, 2, 29), date(2024, 2, 25)),
        ("2024Q2", date(2024, 4, 1), date(2024, 6, 30), date(2024, 6, 25)),
        ("2024h1", date(2024, 1, 1), date(2024, 6, 30), date(2024, 6, 25)),
        (" 2025Y ", date(2025, 1, 1), date(2025, 12, 31), date(2025, 12, 25)),
    ],
)
def test_a_code_names_its_days(code: str, first: date, last: date, due: date) -> None:
    period = period_of_code(code)
    assert (period.starts_on, period.ends_on, period.due_on) == (first, last, due)
    assert period.code == code.strip().upper()


@pytest.mark.parametrize("code", ["", "2024", "2024Q5", "2024M13", "2024Q2x", "二〇二四Q2", "2024-Q2"])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(PeriodCodeError):
        period_of_code(code)


def test_a_due_day_beyond_the_month_falls_on_its_last_day_and_may_lie_in_the_next_month() -> None:
    assert period_of_code("2024M02", due_day=31).due_on == date(2024, 2, 29)
    assert period_of_code("2024Q4", due_day=5, due_in_last_month=False).due_on == date(2025, 1, 5)


@given(DAYS, st.integers(min_value=0, max_value=1500), st.sampled_from(PeriodKind))
def test_generated_periods_cover_the_span_without_gap_or_overlap(
    first: date, length: int, kind: PeriodKind
) -> None:
    last = first + timedelta(days=length)
    periods = list(periods_between(first, last, kind))
    assert periods[0].starts_on <= first <= periods[0].ends_on
    assert periods[-1].starts_on <= last <= periods[-1].ends_on
    for one, following in itertools.pairwise(periods):
        assert following.starts_on == one.ends_on + timedelta(days=1)
    assert all(period_of_code(period.code) == period for period in periods)


def test_a_period_is_judged_on_today_while_it_runs_and_on_its_last_day_afterwards() -> None:
    period = period_of_code("2024Q2")
    assert period.as_of(date(2024, 5, 3)) == date(2024, 5, 3)
    assert period.as_of(date(2026, 1, 1)) == date(2024, 6, 30)
    assert period.as_of(date(2024, 1, 1)) == date(2024, 4, 1)


def test_workdays_obey_exchanged_days() -> None:
    # National Day 2024: 1–7 October off, Saturday 12 October worked.
    calendar = WorkCalendar.of(
        [CalendarDay(day=date(2024, 10, day), is_workday=False, name="国庆节") for day in range(1, 8)]
        + [CalendarDay(day=date(2024, 10, 12), is_workday=True, name="国庆节调休上班")]
    )
    assert calendar.workdays_until(date(2024, 9, 30), date(2024, 10, 12)) == 5
    assert calendar.workdays_until(date(2024, 10, 12), date(2024, 9, 30)) == -5
    assert calendar.years_missing(date(2024, 12, 1), date(2026, 1, 1)) == (2025, 2026)

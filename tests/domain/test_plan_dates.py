"""Straight-line progress of the first plan: the trap of a plan that is issued late in its own period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.percentages import to_tenth
from wanzhou_gui.domain.plans import elapsed_percent, expected_percent

FIRST, LAST, ISSUED = date(2023, 1, 1), date(2025, 12, 31), date(2024, 3, 4)
DAYS = [ISSUED, date(2024, 3, 31), date(2024, 6, 30), date(2024, 12, 31), date(2025, 6, 30)]


@pytest.mark.parametrize(
    ("day", "share"), list(zip(DAYS, ["39.1", "41.6", "49.9", "66.7", "83.2"], strict=True))
)
def test_the_plan_period_has_partly_passed_when_the_plan_is_issued(day: date, share: str) -> None:
    assert to_tenth(elapsed_percent(FIRST, LAST, day)) == Decimal(share)


@pytest.mark.parametrize(
    ("day", "share"), list(zip(DAYS, ["0.0", "4.0", "17.7", "45.3", "72.4"], strict=True))
)
def test_progress_is_expected_from_the_day_supervision_starts(day: date, share: str) -> None:
    assert to_tenth(expected_percent(ISSUED, LAST, day)) == Decimal(share)


@given(st.dates(date(2022, 1, 1), date(2028, 1, 1)), st.dates(date(2022, 1, 1), date(2028, 1, 1)))
def test_expected_progress_never_falls_and_stays_between_zero_and_hundred(one: date, other: date) -> None:
    early, late = sorted((one, other))
    assert 0 <= expected_percent(ISSUED, LAST, early) <= expected_percent(ISSUED, LAST, late) <= 100


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before"):
        elapsed_percent(LAST, FIRST, ISSUED)

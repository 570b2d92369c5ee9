"""The planned way of a numeric target, where its pace leads, and which figures are asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.indicator_checks import figure_problems
from wanzhou_gui.domain.indicator_forecast import forecast
from wanzhou_gui.domain.indicators import (
    Indicator,
    PathKind,
    judge_indicator,
    planned_percent,
    planned_value,
    yearly_points,
)
from wanzhou_gui.domain.lamps import Lamp, LampRule
from wanzhou_gui.domain.plan_reading import Comparator

START, END = date(2023, 12, 31), date(2025, 12, 31)
FIRMS = Indicator(
    plan_id=1,
    code="I1",
    name="科技型企业",
    target=Decimal(300),
    unit_of_measure="家",
    comparator=Comparator.REACH,
    target_year="2025",
    baseline=Decimal(100),
    baseline_on=START,
)
YEARLY = replace(FIRMS, path=PathKind.STEPPED, planned_points=(("2024-12-31", "180"),))
BY_HAND = replace(FIRMS, path=PathKind.BY_HAND, planned_points=(("2024-12-31", "120"),))
DAYS = st.dates(START - timedelta(days=400), END + timedelta(days=400))
RISING = st.lists(st.integers(101, 299), max_size=4, unique=True).map(sorted)


@pytest.mark.parametrize(
    ("indicator", "day", "value"),
    [
        (FIRMS, START, Decimal(100)),
        (FIRMS, date(2024, 12, 31), Decimal(100) + Decimal(200) * 366 / 731),
        (FIRMS, END, Decimal(300)),
        (FIRMS, date(2027, 1, 1), Decimal(300)),
        # A yearly target is due at the end of its year: nothing is asked for before.
        (YEARLY, date(2024, 12, 30), Decimal(100)),
        (YEARLY, date(2024, 12, 31), Decimal(180)),
        (YEARLY, date(2025, 12, 30), Decimal(180)),
        (YEARLY, END, Decimal(300)),
        (BY_HAND, date(2024, 12, 31), Decimal(120)),
        # A straight way does not know the points that were set for another kind of way.
        (replace(BY_HAND, path=PathKind.STRAIGHT), date(2024, 12, 31), Decimal(100) + Decimal(200) * 366 / 731),
        (replace(FIRMS, baseline=None, baseline_on=None), date(2024, 12, 31), None),
        (replace(FIRMS, target_year=""), date(2024, 12, 31), None),
    ],
)
def test_the_way_passes_through_its_points(indicator: Indicator, day: date, value: Decimal | None) -> None:
    assert planned_value(indicator, day) == value


@given(DAYS, DAYS, RISING, st.sampled_from(PathKind))
def test_a_rising_way_never_asks_for_less_later(one: date, other: date, values: list[int], path: PathKind) -> None:
    points = tuple(
        ((START + timedelta(days=100 * (place + 1))).isoformat(), str(value)) for place, value in enumerate(values)
    )
    indicator = replace(FIRMS, path=path, planned_points=points)
    earlier, later = sorted((one, other))
    before, after = planned_percent(indicator, earlier), planned_percent(indicator, later)
    assert before is not None
    assert after is not None
    assert Decimal(0) <= before <= after <= Decimal(100)


@pytest.mark.parametrize(
    ("changes", "points"),
    [
        ({}, (("2024-12-31", "201"),)),
        ({"target": Decimal("1.2"), "baseline": Decimal("0.5")}, (("2024-12-31", "0.9"),)),
        ({"target": Decimal(100), "baseline": Decimal(300), "comparator": Comparator.LE}, (("2024-12-31", "199"),)),
        ({"baseline": None, "baseline_on": None}, ()),
        ({"target_year": "2023"}, ()),
    ],
)
def test_a_target_for_every_year_between_is_proposed_never_too_slow(
    changes: dict[str, Any], points: tuple[tuple[str, str], ...]
) -> None:
    assert yearly_points(replace(FIRMS, **changes)) == points


def test_a_falling_target_is_planned_and_forecast_in_its_own_direction() -> None:
    falling = replace(FIRMS, comparator=Comparator.LE, baseline=Decimal(300), target=Decimal(100))
    assert planned_value(falling, date(2024, 12, 31)) == Decimal(300) - Decimal(200) * 366 / 731
    seen = forecast(falling, [(date(2024, 12, 31), Decimal(150))], date(2024, 12, 31))
    assert seen is not None
    assert seen.will_reach
    assert seen.pace_per_month < 0


def test_the_pace_tells_where_it_leads_and_what_would_still_do() -> None:
    seen = forecast(FIRMS, [(date(2024, 12, 31), Decimal(150))], date(2024, 12, 31))
    assert seen is not None
    # 50 in 366 days lead to 50 more in 365: 199.86 of 300.
    assert seen.value == Decimal("199.86")
    assert not seen.will_reach
    assert seen.reaches_on == date(2024, 12, 31) + timedelta(days=1098)
    assert seen.needed_per_month == Decimal("12.51")
    again = forecast(FIRMS, [(date(2024, 12, 31), Decimal(300))], date(2024, 12, 31))
    assert again is not None
    assert (again.will_reach, again.needed_per_month) == (True, None)


@given(st.integers(0, 299), st.integers(30, 700))
def test_the_needed_step_reaches_the_target(value: int, day: int) -> None:
    on = START + timedelta(days=day)
    seen = forecast(FIRMS, [(on, Decimal(value))], on)
    assert seen is not None
    assert seen.needed_per_month is not None
    months = Decimal((END - on).days) / Decimal("30.4375")
    assert Decimal(value) + seen.needed_per_month * months >= FIRMS.target


def test_no_forecast_is_made_from_one_point_or_after_the_end() -> None:
    bare = replace(FIRMS, baseline=None, baseline_on=None)
    assert forecast(bare, [(date(2024, 12, 31), Decimal(150))], date(2024, 12, 31)) is None
    assert forecast(FIRMS, [(END, Decimal(150))], END) is None
    assert forecast(replace(FIRMS, target_year=""), [(date(2024, 12, 31), Decimal(1))], END) is None


def test_an_own_tolerance_and_a_reporting_lag_change_the_verdict() -> None:
    rule, on = LampRule(), date(2024, 12, 31)
    # Asked for: 50.1 %; 35 % done is 15 points behind.
    value = Decimal(170)
    assert judge_indicator(FIRMS, value, START, on, rule).lamp is Lamp.YELLOW
    assert judge_indicator(replace(FIRMS, tolerance_points=Decimal(20)), value, START, on, rule).lamp is Lamp.GREEN
    late = judge_indicator(replace(FIRMS, reporting_lag_days=92), value, START, on, rule)
    assert (late.lamp, late.gap_points) == (Lamp.GREEN, Decimal("2.5"))
    assert judge_indicator(YEARLY, Decimal(180), START, on, rule).lamp is Lamp.GREEN


@pytest.mark.parametrize(
    ("number", "earlier", "codes"),
    [
        (Decimal(1_200_000), [Decimal(118), Decimal(120)], ["unit_slip"]),
        (Decimal("0.0125"), [Decimal(118), Decimal(120)], ["unit_slip"]),
        (Decimal(130), [Decimal(118), Decimal(120)], []),
        (Decimal(260), [Decimal(110), Decimal(120)], ["value_jumped"]),
        (Decimal(0), [Decimal(118), Decimal(120)], ["value_jumped"]),
        (Decimal(120), [], []),
    ],
)
def test_slips_of_units_and_jumps_are_asked_about(number: Decimal, earlier: list[Decimal], codes: list[str]) -> None:
    assert [problem.code for problem in figure_problems(FIRMS, number, earlier)] == codes


def test_without_anything_known_before_nothing_is_asked() -> None:
    assert figure_problems(replace(FIRMS, baseline=None, baseline_on=None), Decimal(5_000_000), []) == []

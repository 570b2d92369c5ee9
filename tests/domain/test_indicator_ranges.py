"""Targets between two edges (控制在2%—3%): within is reached, outside the distance to the nearer edge counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.indicator_forecast import forecast
from wanzhou_gui.domain.indicators import (
    Indicator,
    IndicatorKind,
    IndicatorVerdict,
    completion_percent,
    judge_indicator,
    path_points,
    planned_percent,
)
from wanzhou_gui.domain.lamps import Lamp, LampRule
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.reports.indicator_wording import forecast_sentence
from wanzhou_gui.reports.wording import indicator_reason, target_figure, target_words

RULE, START, HALF = LampRule(), date(2024, 1, 1), date(2024, 12, 31)
# Up into the range: 1 % at the end of 2023, 2 % to 3 % wanted by the end of 2025.
PRICES = Indicator(
    plan_id=1, code="I1", name="居民消费价格涨幅", target=Decimal(2), target_upper=Decimal(3), unit_of_measure="%",
    comparator=Comparator.BETWEEN, target_year="2025", kind=IndicatorKind.STOCK, baseline=Decimal(1), baseline_on=date(2023, 12, 31),
)  # fmt: skip
# Down into it: 5 % at the baseline.
FALLING = replace(PRICES, baseline=Decimal(5))
# There already.
KEPT = replace(PRICES, baseline=Decimal("2.5"))


def verdict(indicator: Indicator, value: str | None, as_of: date = HALF) -> IndicatorVerdict:
    found = judge_indicator(indicator, None if value is None else Decimal(value), START, as_of, RULE, as_of)
    assert indicator_reason(found).endswith("。")
    return found


def seen(indicator: Indicator, value: str | None, as_of: date = HALF) -> tuple[Lamp, str]:
    found = verdict(indicator, value, as_of)
    return found.lamp, found.reason


@pytest.mark.parametrize("indicator", [PRICES, FALLING, KEPT, replace(PRICES, baseline=None, baseline_on=None)])
@pytest.mark.parametrize("value", ["2", "2.5", "3"])
def test_within_the_edges_it_is_reached_wherever_it_came_from(indicator: Indicator, value: str) -> None:
    assert seen(indicator, value) == (Lamp.BLUE, "in_range")
    assert verdict(indicator, value).completion == 100


@pytest.mark.parametrize(
    ("indicator", "value", "expected"),
    [
        # Half of the time: half of the way to the lower edge.
        (PRICES, "1.5", (Lamp.GREEN, "on_path")),
        (PRICES, "1.3", (Lamp.YELLOW, "behind")),
        (PRICES, "1.1", (Lamp.RED, "far_behind")),
        # From 5 % down to the upper edge.
        (FALLING, "4", (Lamp.GREEN, "on_path")),
        (FALLING, "4.4", (Lamp.YELLOW, "behind")),
        (FALLING, "4.8", (Lamp.RED, "far_behind")),
    ],
)
def test_the_way_leads_to_the_edge_that_is_nearer_to_the_baseline(
    indicator: Indicator, value: str, expected: tuple[Lamp, str]
) -> None:
    assert seen(indicator, value) == expected


@pytest.mark.parametrize(
    ("indicator", "value", "expected"),
    [
        # Over the far edge is not “ahead of plan”: 3.2 is 6.7 % beyond 3.
        (PRICES, "3.2", (Lamp.YELLOW, "passed_over")),
        (PRICES, "4.5", (Lamp.RED, "passed_over")),
        (FALLING, "1.9", (Lamp.YELLOW, "passed_over")),
        (FALLING, "1", (Lamp.RED, "passed_over")),
        (KEPT, "3.2", (Lamp.YELLOW, "fell_back")),
        (KEPT, "1.8", (Lamp.YELLOW, "fell_back")),
        (KEPT, "9", (Lamp.RED, "fell_back")),
    ],
)
def test_beyond_the_range_it_is_never_green(indicator: Indicator, value: str, expected: tuple[Lamp, str]) -> None:
    assert seen(indicator, value) == expected


def test_the_gap_of_what_left_the_range_is_its_distance_to_the_nearer_edge() -> None:
    assert verdict(PRICES, "3.3").gap_points == 10
    assert verdict(KEPT, "1.9").gap_points == 5
    assert indicator_reason(verdict(PRICES, "3.3")) == "已越过目标区间，超出10%。"


def test_outside_after_the_last_day_it_is_missed() -> None:
    late = date(2026, 3, 31)
    assert [seen(one, "3.1", late) for one in (PRICES, FALLING, KEPT)] == [(Lamp.RED, "missed")] * 3
    assert seen(PRICES, "2.1", late) == (Lamp.BLUE, "in_range")


def test_without_baseline_or_value_nobody_judges_what_is_outside() -> None:
    bare = replace(PRICES, baseline=None, baseline_on=None)
    assert seen(bare, "3.5") == (Lamp.UNKNOWN, "no_baseline")
    assert seen(bare, "1.5") == (Lamp.UNKNOWN, "no_baseline")
    assert seen(PRICES, None) == (Lamp.UNKNOWN, "no_value")


def test_the_planned_way_ends_at_the_nearer_edge() -> None:
    assert path_points(PRICES)[-1] == (date(2025, 12, 31), Decimal(2))
    assert path_points(FALLING)[-1] == (date(2025, 12, 31), Decimal(3))
    assert {value for _, value in path_points(KEPT)} == {Decimal("2.5")}
    assert planned_percent(KEPT, HALF) == 100


def test_edges_written_the_other_way_round_are_the_same_range() -> None:
    turned = replace(PRICES, target=Decimal(3), target_upper=Decimal(2))
    assert seen(turned, "2.5") == (Lamp.BLUE, "in_range")
    assert target_words(turned) == target_words(PRICES) == "到2025年保持在2%—3%"
    assert target_figure(replace(PRICES, target=Decimal(500), target_upper=Decimal(600), unit_of_measure="人")) == "500—600人"


def test_what_counts_within_a_year_is_kept_in_its_range_only_when_the_year_is_over() -> None:
    jobs = replace(
        PRICES, kind=IndicatorKind.ANNUAL, target=Decimal(500), target_upper=Decimal(600), unit_of_measure="人", baseline=Decimal(480)
    )
    june = date(2024, 6, 30)
    assert seen(jobs, "250", june) == (Lamp.GREEN, "on_path")
    assert seen(jobs, "550", june) == (Lamp.GREEN, "within_limit")
    assert seen(jobs, "601", june) == (Lamp.RED, "limit_passed")
    assert seen(jobs, "550", date(2024, 12, 31)) == (Lamp.BLUE, "in_range")


def test_the_forecast_says_when_the_pace_leads_out_of_the_range() -> None:
    into = forecast(PRICES, [(date(2024, 12, 31), Decimal("1.7"))], HALF)
    assert into is not None
    assert into.will_reach
    assert into.value == Decimal("2.40")
    over = forecast(PRICES, [(date(2024, 12, 31), Decimal("2.8"))], HALF)
    assert over is not None
    assert not over.will_reach
    assert over.needed_per_month is None
    assert forecast_sentence(PRICES, over) == "按目前进度，到2025年底预计为4.6%，不在目标区间内。"
    short = forecast(PRICES, [(date(2024, 12, 31), Decimal("1.2"))], HALF)
    assert short is not None
    assert short.needed_per_month is not None
    assert short.needed_per_month > 0


RANGES = st.builds(
    lambda low, width, base, kind: replace(
        PRICES, target=Decimal(low), target_upper=Decimal(low + width), kind=kind,
        baseline=None if base is None else Decimal(base), baseline_on=None if base is None else date(2023, 12, 31),
    ),
    st.integers(0, 40), st.integers(0, 20), st.none() | st.integers(0, 80), st.sampled_from(IndicatorKind),
)  # fmt: skip
VALUES = st.decimals(0, 90, places=1)
DAYS = st.dates(date(2024, 1, 1), date(2026, 6, 30))
_BADNESS = {Lamp.BLUE: 0, Lamp.GREEN: 1, Lamp.YELLOW: 2, Lamp.RED: 3}


@given(RANGES, st.none() | VALUES, DAYS)
def test_every_value_has_one_lamp_and_outside_a_baseline_is_needed(
    indicator: Indicator, value: Decimal | None, as_of: date
) -> None:
    # After its last year the plan asks about that year still: a value of the next one would say nothing.
    found = judge_indicator(indicator, value, START, as_of, RULE, min(as_of, date(2025, 12, 31)))
    assert indicator_reason(found).endswith("。")
    assert (found.lamp is Lamp.UNKNOWN) == (found.reason in ("no_value", "no_baseline", "no_path"))
    if value is not None and found.lamp is Lamp.BLUE:
        assert not indicator.shortfall(value, as_of.year if as_of.year < 2026 else 2025)
    if value is not None and indicator.baseline is not None:
        assert found.lamp is not Lamp.UNKNOWN
    share = completion_percent(indicator, value, as_of.year) if value is not None else None
    assert share is None or share <= 100


@given(RANGES, VALUES, VALUES, DAYS)
def test_further_out_on_one_side_is_never_better(indicator: Indicator, one: Decimal, other: Decimal, as_of: date) -> None:
    low, high = indicator.edges_of()
    sides = [(value > high) - (value < low) for value in (one, other)]
    nearer, further = sorted((one, other), key=indicator.shortfall)
    lamps = [judge_indicator(indicator, value, START, as_of, RULE, as_of).lamp for value in (nearer, further)]
    if sides[0] == sides[1] != 0 and all(lamp in _BADNESS for lamp in lamps):
        assert _BADNESS[lamps[0]] <= _BADNESS[lamps[1]]


@given(RANGES, VALUES, DAYS)
def test_within_is_never_worse_than_outside(indicator: Indicator, value: Decimal, as_of: date) -> None:
    low, high = indicator.edges_of()
    inside = judge_indicator(indicator, (low + high) / 2, START, as_of, RULE, as_of)
    outside = judge_indicator(indicator, value, START, as_of, RULE, as_of)
    if value < low or value > high:
        assert outside.lamp is not Lamp.BLUE
        if outside.lamp in _BADNESS and not (indicator.starts_anew and outside.lamp is Lamp.GREEN):
            assert _BADNESS[inside.lamp] <= _BADNESS[outside.lamp]

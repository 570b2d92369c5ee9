"""存量, 增量, 累计, 年度: “达到” and “新增” are kept apart, and what counts within a year begins anew in January."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.indicator_forecast import forecast
from wanzhou_gui.domain.indicators import (
    Indicator,
    IndicatorKind,
    PathKind,
    completion_percent,
    judge_indicator,
    path_points,
    planned_percent,
    planned_value,
    yearly_points,
)
from wanzhou_gui.domain.lamps import Lamp, LampRule
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.reports.wording import indicator_reason

RULE, START = LampRule(), date(2024, 3, 4)
# I5 of the first plan: 12 firms at the end of 2023, 19 wanted by the end of 2025.
STOCK = Indicator(
    plan_id=1,
    code="I5",
    name="市级知识产权优势企业",
    target=Decimal(19),
    unit_of_measure="家",
    comparator=Comparator.REACH,
    target_year="2025",
    kind=IndicatorKind.STOCK,
    baseline=Decimal(12),
    baseline_on=date(2023, 12, 31),
)
# The same seen as “新增7家”: what is reported is what was added.
ADDED = replace(STOCK, kind=IndicatorKind.INCREMENT, target=Decimal(7))
# I7 read as 年度: 5000万元 in each year, 3600万元 in the year before.
LOANS = replace(
    STOCK, code="I7", name="知识产权质押融资额", unit_of_measure="万元", target=Decimal(5000), kind=IndicatorKind.ANNUAL, baseline=Decimal(3600)
)
ACCIDENTS = replace(LOANS, name="投诉件数", unit_of_measure="件", target=Decimal(10), comparator=Comparator.LE, baseline=Decimal(14))
DAYS = st.dates(date(2023, 12, 31), date(2026, 6, 30))


def seen(indicator: Indicator, value: str | None, as_of: date, value_on: date | None = None) -> tuple[Lamp, str]:
    number = Decimal(value) if value is not None else None
    verdict = judge_indicator(indicator, number, START, as_of, RULE, value_on or as_of)
    assert indicator_reason(verdict).endswith("。")
    return verdict.lamp, verdict.reason


@pytest.mark.parametrize("as_of", [date(2024, 6, 30), date(2024, 12, 31), date(2025, 6, 30)])
@pytest.mark.parametrize("count", range(8))
def test_what_was_added_is_judged_as_the_stock_it_makes(count: int, as_of: date) -> None:
    stock = judge_indicator(STOCK, Decimal(12 + count), START, as_of, RULE)
    added = judge_indicator(ADDED, Decimal(count), START, as_of, RULE)
    assert (added.lamp, added.completion, added.gap_points) == (stock.lamp, stock.completion, stock.gap_points)


def test_what_was_added_is_not_held_against_the_stock() -> None:
    # Held against the 12 of the baseline, one firm added would count as more than done.
    assert completion_percent(ADDED, Decimal(1)) == Decimal("14.3")
    assert seen(ADDED, "1", date(2025, 6, 30)) == (Lamp.RED, "far_behind")


@pytest.mark.parametrize(
    ("as_of", "value", "expected"),
    [
        (date(2024, 6, 30), "2500", (Lamp.GREEN, "on_path")),
        (date(2024, 6, 30), "1900", (Lamp.YELLOW, "behind")),
        (date(2024, 6, 30), "900", (Lamp.RED, "far_behind")),
        (date(2024, 9, 30), "5000", (Lamp.BLUE, "reached")),
        # In the new year it begins anew: nothing is behind in January.
        (date(2025, 1, 31), "400", (Lamp.GREEN, "on_path")),
        (date(2025, 12, 31), "4999", (Lamp.GREEN, "on_path")),
        (date(2026, 3, 31), "4999", (Lamp.RED, "missed")),
        (date(2026, 3, 31), "5000", (Lamp.BLUE, "reached")),
    ],
)
def test_a_yearly_figure_is_held_against_its_year(as_of: date, value: str, expected: tuple[Lamp, str]) -> None:
    value_on = min(as_of, date(2025, 12, 31))
    assert seen(LOANS, value, as_of, value_on) == expected


def test_a_figure_of_last_year_says_nothing_of_this_one() -> None:
    assert seen(LOANS, "5200", date(2025, 3, 31), date(2024, 12, 31)) == (Lamp.UNKNOWN, "no_value")
    assert seen(LOANS, "5200", date(2025, 1, 20), date(2024, 12, 31))[0] is Lamp.UNKNOWN
    # With figures known a month later, January still looks at December.
    slow = replace(LOANS, reporting_lag_days=31)
    assert seen(slow, "5200", date(2025, 1, 20), date(2024, 12, 31)) == (Lamp.BLUE, "reached")


def test_a_year_may_have_a_target_of_its_own() -> None:
    rising = replace(LOANS, path=PathKind.BY_HAND, planned_points=(("2024-12-31", "4000"),))
    assert seen(rising, "4000", date(2024, 12, 31)) == (Lamp.BLUE, "reached")
    assert seen(rising, "4000", date(2025, 12, 31)) == (Lamp.YELLOW, "behind")
    assert yearly_points(LOANS) == (("2024-12-31", "4301"),)


def test_the_way_of_a_yearly_figure_climbs_once_a_year() -> None:
    assert path_points(LOANS) == (
        (date(2024, 1, 1), Decimal(0)),
        (date(2024, 12, 31), Decimal(5000)),
        (date(2025, 1, 1), Decimal(0)),
        (date(2025, 12, 31), Decimal(5000)),
    )
    assert planned_value(LOANS, date(2025, 1, 1)) == 0
    assert planned_percent(LOANS, date(2024, 12, 31)) == 100


@pytest.mark.parametrize(
    ("as_of", "value", "expected"),
    [
        (date(2024, 6, 30), "0", (Lamp.GREEN, "within_limit")),
        (date(2024, 6, 30), "10", (Lamp.GREEN, "within_limit")),
        (date(2024, 6, 30), "11", (Lamp.RED, "limit_passed")),
        (date(2024, 12, 31), "10", (Lamp.BLUE, "reached")),
        (date(2024, 12, 31), "11", (Lamp.RED, "limit_passed")),
    ],
)
def test_a_number_that_may_not_be_passed_is_kept_only_when_the_year_is_over(
    as_of: date, value: str, expected: tuple[Lamp, str]
) -> None:
    assert seen(ACCIDENTS, value, as_of) == expected


def test_a_rate_of_a_year_is_a_level_and_does_not_begin_anew() -> None:
    rate = replace(LOANS, is_ratio=True, target=Decimal(5), baseline=Decimal(3))
    assert path_points(rate) == ((date(2023, 12, 31), Decimal(3)), (date(2025, 12, 31), Decimal(5)))
    assert seen(rate, "4", date(2025, 1, 15)) == (Lamp.GREEN, "on_path")


def test_a_falling_target_is_judged_from_its_baseline_downwards() -> None:
    # From 20 down to 10 in two years: half of the time, half of the way.
    down = replace(STOCK, comparator=Comparator.DOWN, target=Decimal(10), baseline=Decimal(20))
    half = date(2024, 12, 31)
    assert completion_percent(down, Decimal(15)) == 50
    assert [seen(down, value, half)[0] for value in ("10", "15", "17.5", "18.5", "25")] == [
        Lamp.BLUE, Lamp.GREEN, Lamp.YELLOW, Lamp.RED, Lamp.RED,
    ]  # fmt: skip


def test_the_pace_of_a_yearly_figure_is_drawn_within_its_year() -> None:
    reported = [(date(2024, 12, 31), Decimal(5200)), (date(2025, 3, 31), Decimal(1250))]
    assert forecast(LOANS, reported, date(2025, 3, 31)) is None
    seen_now = forecast(LOANS, [*reported, (date(2025, 6, 30), Decimal(2000))], date(2025, 6, 30))
    assert seen_now is not None
    assert not seen_now.will_reach
    assert Decimal(3900) < seen_now.value < Decimal(4100)


KINDS = st.builds(
    lambda kind, comparator, target, baseline, known, path, ratio: replace(
        STOCK, kind=kind, comparator=comparator, target=Decimal(target), is_ratio=ratio, path=path,
        planned_points=(("2024-12-31", str((target + baseline) // 2)),) if known else (),
        baseline=Decimal(baseline) if known else None, baseline_on=date(2023, 12, 31) if known else None,
    ),
    st.sampled_from(IndicatorKind), st.sampled_from(Comparator), st.integers(0, 60), st.integers(0, 60), st.booleans(),
    st.sampled_from(PathKind), st.booleans(),
)  # fmt: skip


@given(KINDS, st.none() | st.decimals(0, 80, places=1), DAYS, st.none() | DAYS)
def test_every_figure_has_one_lamp_and_grey_says_what_is_missing(
    indicator: Indicator, value: Decimal | None, as_of: date, value_on: date | None
) -> None:
    verdict = judge_indicator(indicator, value, START, as_of, RULE, value_on)
    assert indicator_reason(verdict).endswith("。")
    missing = value is None or verdict.reason in ("no_value", "no_baseline", "no_path", "direction_unclear")
    assert (verdict.lamp is Lamp.UNKNOWN) == missing
    if value is None:
        assert verdict.reason == "no_value"
    if indicator.baseline is None:
        # Without a baseline only what is plain without one is said: reached, or a limit kept or passed.
        assert verdict.lamp is Lamp.UNKNOWN or verdict.reason in ("reached", "in_range", "limit_passed", "within_limit")
    if indicator.baseline is not None and indicator.start != indicator.target and value is not None:
        assert verdict.lamp is not Lamp.UNKNOWN or verdict.reason in ("no_value", "no_path", "direction_unclear")


_BADNESS = {Lamp.BLUE: 0, Lamp.GREEN: 1, Lamp.YELLOW: 2, Lamp.RED: 3}


@given(KINDS, st.decimals(0, 80, places=1), st.decimals(0, 80, places=1), DAYS)
def test_a_better_value_never_has_a_worse_lamp(indicator: Indicator, one: Decimal, other: Decimal, as_of: date) -> None:
    worse, better = sorted((one, other), reverse=indicator.wants_less)
    first, second = (judge_indicator(indicator, each, START, as_of, RULE, as_of) for each in (worse, better))
    # Of a range more is not better; test_indicator_ranges asks what holds there.
    if not indicator.is_range and first.lamp in _BADNESS and second.lamp in _BADNESS:
        assert _BADNESS[second.lamp] <= _BADNESS[first.lamp]


@pytest.mark.parametrize(
    ("comparator", "target", "value", "expected"),
    [
        # 25 at the baseline, 19 or more asked for: 10 is no progress of 250 %.
        (Comparator.GE, 19, "10", (Lamp.RED, "fell_back")),
        (Comparator.GE, 19, "18", (Lamp.YELLOW, "fell_back")),
        (Comparator.GE, 19, "20", (Lamp.BLUE, "reached")),
        # No more than 30 where there were 25: growing beyond it is not “ahead”.
        (Comparator.LE, 30, "35", (Lamp.YELLOW, "fell_back")),
        (Comparator.LE, 30, "60", (Lamp.RED, "fell_back")),
        (Comparator.LE, 30, "30", (Lamp.BLUE, "reached")),
        # 达到19 over a baseline of 25: nobody can know which way.
        (Comparator.REACH, 19, "22", (Lamp.UNKNOWN, "direction_unclear")),
        (Comparator.ABOUT, 19, "10", (Lamp.UNKNOWN, "direction_unclear")),
    ],
)
def test_what_was_there_at_the_baseline_is_only_kept_or_lost(
    comparator: Comparator, target: int, value: str, expected: tuple[Lamp, str]
) -> None:
    kept = replace(STOCK, comparator=comparator, target=Decimal(target), baseline=Decimal(25))
    assert seen(kept, value, date(2024, 12, 31)) == expected
    assert (completion_percent(kept, Decimal(value)) or Decimal(0)) <= 100
    foreseen = forecast(kept, [(date(2024, 6, 30), Decimal(24))], date(2024, 12, 31))
    assert (foreseen is None) == (expected[1] == "direction_unclear")


@given(DAYS, st.integers(1, 300))
def test_a_yearly_figure_asks_for_more_as_the_year_goes_on(day: date, days: int) -> None:
    later = day + timedelta(days=days)
    if later.year == day.year and later <= date(2025, 12, 31):
        assert (planned_percent(LOANS, day) or 0) <= (planned_percent(LOANS, later) or 0)

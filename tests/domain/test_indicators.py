"""Indicators: honest about missing baselines, aware of direction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.indicators import Comparator, Indicator, completion_percent, judge_indicator, ratio
from wanzhou_gui.domain.lamps import Lamp, LampRule

INDICATOR = Indicator(
    plan_id=1,
    code="I5",
    name="市级知识产权优势企业",
    target=Decimal(19),
    unit_of_measure="家",
    comparator=Comparator.REACH,
    target_year="2025",
    baseline=Decimal(12),
    baseline_on=date(2023, 12, 31),
)
START, AS_OF = date(2024, 3, 4), date(2024, 12, 31)


def lamp_of(indicator: Indicator, value: str | None, as_of: date = AS_OF) -> tuple[Lamp, str]:
    verdict = judge_indicator(
        indicator, Decimal(value) if value is not None else None, START, as_of, LampRule()
    )
    return verdict.lamp, verdict.reason


@pytest.mark.parametrize(
    ("value", "lamp", "reason"),
    [
        (None, Lamp.UNKNOWN, "no_value"),
        ("19", Lamp.BLUE, "reached"),
        ("25", Lamp.BLUE, "reached"),
        ("16", Lamp.GREEN, "on_path"),
        ("14", Lamp.YELLOW, "behind"),
        ("12", Lamp.RED, "far_behind"),
    ],
)
def test_progress_counts_from_the_baseline(value: str | None, lamp: Lamp, reason: str) -> None:
    assert lamp_of(INDICATOR, value) == (lamp, reason)


def test_without_a_baseline_the_share_is_told_and_not_judged() -> None:
    bare = replace(INDICATOR, baseline=None, baseline_on=None)
    verdict = judge_indicator(bare, Decimal(16), START, AS_OF, LampRule())
    assert (verdict.lamp, verdict.completion) == (Lamp.UNKNOWN, Decimal("84.2"))
    assert lamp_of(bare, "19") == (Lamp.BLUE, "reached")


def test_a_target_that_wants_less_is_judged_downwards() -> None:
    down = replace(INDICATOR, comparator=Comparator.LE, target=Decimal(10), baseline=Decimal(20))
    assert lamp_of(down, "10") == (Lamp.BLUE, "reached")
    assert lamp_of(down, "14")[0] is Lamp.GREEN
    assert lamp_of(down, "21")[0] is Lamp.RED


def test_a_target_year_that_has_passed_is_missed() -> None:
    assert lamp_of(INDICATOR, "18", date(2026, 1, 1)) == (Lamp.RED, "missed")


def test_a_rate_is_computed_per_its_scale() -> None:
    # 780 patents among 1,560,000 people are 5 for every 10,000.
    assert ratio(Decimal(780), Decimal(1560000), Decimal(10000)) == Decimal(5)
    assert ratio(Decimal(780), Decimal(0), Decimal(10000)) is None


@given(st.decimals(12, 19, places=2), st.decimals(12, 19, places=2))
def test_a_higher_value_never_has_a_lower_completion(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert (completion_percent(INDICATOR, low) or 0) <= (completion_percent(INDICATOR, high) or 0)


def test_a_target_equal_to_its_baseline_is_only_to_be_kept() -> None:
    kept = replace(INDICATOR, baseline=Decimal(19))
    assert completion_percent(kept, Decimal(19)) == 100
    assert completion_percent(kept, Decimal(18)) == Decimal("94.7")

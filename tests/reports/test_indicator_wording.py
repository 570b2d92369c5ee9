"""Sentences about a target: how a rate is computed, what moved it, what would still do."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from wanzhou_gui.domain.indicator_forecast import Forecast
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.reports.indicator_wording import (
    forecast_sentence,
    needed_words,
    ratio_trend_words,
    ratio_words,
)

RATE = Indicator(
    plan_id=1, code="I1", name="每万人口发明专利拥有量", target=Decimal(5), unit_of_measure="件", target_year="2025",
    comparator=Comparator.REACH, is_ratio=True, numerator_label="有效发明专利（件）", denominator_label="常住人口（人）",
    denominator_scale=Decimal(10000),
)  # fmt: skip


def value(numerator: int | None, denominator: int | None) -> IndicatorValue:
    counted = (None if one is None else Decimal(one) for one in (numerator, denominator))
    above, below = counted
    return IndicatorValue(indicator_id=1, period_id=1, numerator=above, denominator=below)


def test_the_way_a_rate_is_computed_is_written_out() -> None:
    assert ratio_words(RATE) == "计算方法：每万人口发明专利拥有量＝有效发明专利（件）÷常住人口（人）（按单个计数）×10000"
    bare = replace(RATE, numerator_label="", denominator_label="", denominator_scale=Decimal(1))
    assert ratio_words(bare) == "计算方法：每万人口发明专利拥有量＝分子÷分母"
    assert ratio_words(replace(RATE, is_ratio=False)) == ""


def test_a_share_is_written_out_in_hundredths() -> None:
    share = replace(RATE, name="监管覆盖率", unit_of_measure="%", denominator_scale=Decimal(100), numerator_label="", denominator_label="机构总数")
    assert ratio_words(share) == "计算方法：监管覆盖率＝分子÷机构总数×100%"


def test_a_rate_that_rose_because_its_denominator_fell_says_so() -> None:
    told = ratio_trend_words(RATE, [value(548, 1560000), value(None, 1), value(548, 1550000)])
    assert told == "与上次相比，有效发明专利（件）不变，常住人口（人）减少10000。"
    assert ratio_trend_words(RATE, [value(500, 10), value(548, 10)]) == "与上次相比，有效发明专利（件）增加48，常住人口（人）不变。"
    assert ratio_trend_words(RATE, [value(500, 10)]) == ""


def test_the_needed_step_is_said_in_the_direction_of_the_target_and_in_points_for_shares() -> None:
    seen = Forecast(Decimal("3.2"), False, None, Decimal("-0.01"), Decimal("-0.15"))
    assert needed_words(seen, "%") == "今后每月须减少0.15个百分点"
    falling = replace(RATE, unit_of_measure="件", comparator=Comparator.LE)
    assert forecast_sentence(falling, seen).endswith("达不到目标；今后每月须减少0.15件。")
    assert needed_words(replace(seen, will_reach=True), "件") == ""

"""Rates: what the denominator counts and by how much the quotient is multiplied, so that nobody fills in 156 where 1,560,000 is meant."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from wanzhou_gui.domain.indicators import Indicator, as_rate, base_of_rate, ratio
from wanzhou_gui.domain.plan_reading import Comparator

PLAIN = Indicator(plan_id=1, code="I1", name="监管覆盖率", target=Decimal(95), unit_of_measure="%", comparator=Comparator.GE)


@pytest.mark.parametrize(
    ("printed", "label", "scale"),
    [
        ("万人口", "人口", 10000),
        ("万人", "人", 10000),
        ("万户", "户", 10000),
        ("千人口", "人口", 1000),
        ("百户", "户", 100),
        ("十万人口", "人口", 100000),
        ("百万人", "人", 1000000),
        ("亩", "亩", 1),
        # Money and areas are reported in the unit they are printed in.
        ("万元", "万元", 1),
        ("平方公里", "平方公里", 1),
        ("", "", 1),
    ],
)
def test_people_are_counted_one_by_one_and_money_as_printed(printed: str, label: str, scale: int) -> None:
    assert base_of_rate(printed) == (label, Decimal(scale))


@pytest.mark.parametrize(
    ("changes", "label", "scale", "value"),
    [
        ({}, "", 100, "95"),
        ({"unit_of_measure": "‰", "name": "发生率"}, "", 1000, "950"),
        ({"unit_of_measure": "件", "name": "每万人口发明专利拥有量"}, "人口", 10000, "9500"),
        ({"unit_of_measure": "张", "name": "每千人口床位数"}, "人口", 1000, "950"),
        ({"unit_of_measure": "万元", "name": "人均产值"}, "", 1, "0.95"),
        # What the office has set is kept.
        ({"denominator_scale": Decimal(10)}, "", 10, "9.5"),
        ({"denominator_label": "机构总数"}, "机构总数", 100, "95"),
    ],
)
def test_a_target_made_a_rate_by_hand_gets_its_scale_from_its_own_words(
    changes: dict[str, object], label: str, scale: int, value: str
) -> None:
    rate = as_rate(replace(PLAIN, **changes))  # type: ignore[arg-type]  # by field
    assert (rate.is_ratio, rate.denominator_label, rate.denominator_scale) == (True, label, Decimal(scale))
    assert ratio(Decimal(19), Decimal(20), rate.denominator_scale) == Decimal(value)
    assert as_rate(rate) == rate

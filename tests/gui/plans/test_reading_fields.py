"""Fields of a target set by hand in the review of a plan: a range is written with both edges."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from wanzhou_gui.domain.plan_reading import Comparator, IndicatorReading
from wanzhou_gui.domain.reading_edits import EditRefusedError, PutTarget
from wanzhou_gui.gui.plans.reading_fields import empty_target, target_edit

pytestmark = pytest.mark.qt

TARGET = replace(empty_target("", 3), name="物价涨幅", value=Decimal(3), unit="%", comparator=Comparator.LE, year=2025)
RANGE = replace(TARGET, comparator=Comparator.BETWEEN, value=Decimal(2), upper=Decimal(3))


@pytest.mark.parametrize("written", ["2—3", "2-3", "2～3%", "2% — 3%", "3至2", " 2到3 "])
def test_both_edges_are_read_however_they_are_divided(written: str) -> None:
    assert target_edit(TARGET, {"comparator": "between", "value": written}, 0) == PutTarget(RANGE, 0)


@pytest.mark.parametrize(
    ("target", "changed", "code"),
    [
        (TARGET, {"comparator": "between"}, "range_needs_two_edges"),
        (TARGET, {"value": "2—3"}, "one_figure_only"),
        (RANGE, {"comparator": "le"}, "one_figure_only"),
        (RANGE, {"value": "2—许多"}, "number_unreadable"),
    ],
)
def test_edges_and_requirement_must_fit(target: IndicatorReading, changed: dict[str, str], code: str) -> None:
    with pytest.raises(EditRefusedError) as refused:
        target_edit(target, changed, 0)
    assert refused.value.code == code


def test_a_figure_below_nothing_is_one_figure() -> None:
    edit = target_edit(TARGET, {"value": "-1.5"}, 0)
    assert edit.target.value == Decimal("-1.5")
    assert target_edit(RANGE, {}, 0).target == RANGE

"""Figures several units bring together: they add up, and what two of them count is asked about."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wanzhou_gui.domain.indicator_parts import folded_item
from wanzhou_gui.domain.indicators import IndicatorValue
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services


@pytest.fixture
def ids(with_plan: Services) -> tuple[int, int]:
    """The first plan's financing target, brought together by three units, and the quarter."""
    plan_id = with_plan.plans.plans()[0].plan.id
    period_id = with_plan.periods.period("2024Q2").id
    indicator = next(one.indicator for one in with_plan.indicators.cards(plan_id, period_id) if not one.indicator.is_ratio)
    units = [with_plan.units.unit(name).id for name in ("区金融办", "区科技局", "区市场监管局")]
    with_plan.parts.set_parts(indicator.id, [(one, "") for one in units])
    return indicator.id, period_id


def unit(services: Services, name: str) -> Unit:
    return services.units.unit(name)


def codes(services: Services, ids: tuple[int, int]) -> list[str]:
    return [problem.code for problem in services.parts.view(*ids).problems]


def bring(services: Services, ids: tuple[int, int], name: str, value: str, items: str = "") -> None:
    services.parts.contribute(ids[0], unit(services, name).id, ids[1], Decimal(value), items)


def test_contributions_add_up_and_the_sum_becomes_the_value(with_plan: Services, ids: tuple[int, int]) -> None:
    bring(with_plan, ids, "区金融办", "3000")
    assert codes(with_plan, ids) == ["parts_missing"]
    with pytest.raises(RejectedError, match="parts_not_complete"):
        with_plan.parts.take_sum(*ids)
    bring(with_plan, ids, "区科技局", "1200.5")
    bring(with_plan, ids, "区市场监管局", "0")
    view = with_plan.parts.view(*ids)
    assert (view.total, view.whole, view.problems) == (Decimal("4200.5"), None, ())
    with_plan.parts.take_sum(*ids)
    assert with_plan.parts.view(*ids).whole == Decimal("4200.5")
    assert codes(with_plan, ids) == []


def test_a_whole_that_differs_from_its_parts_is_asked_about_on_the_card(
    with_plan: Services, ids: tuple[int, int]
) -> None:
    with_plan.entries.save_value(IndicatorValue(indicator_id=ids[0], period_id=ids[1], value=Decimal(100)))
    bring(with_plan, ids, "区金融办", "120")
    assert codes(with_plan, ids) == ["parts_missing", "parts_above_whole"]
    bring(with_plan, ids, "区科技局", "10")
    bring(with_plan, ids, "区市场监管局", "0")
    (problem,) = with_plan.parts.view(*ids).problems
    assert (problem.code, problem.detail("by")) == ("parts_do_not_add_up", "30")
    plan_id = with_plan.plans.plans()[0].plan.id
    card = next(one for one in with_plan.indicators.cards(plan_id, ids[1]) if one.indicator.id == ids[0])
    assert problem in card.problems


def test_a_project_two_units_name_is_asked_about_however_they_write_it(
    with_plan: Services, ids: tuple[int, int]
) -> None:
    bring(with_plan, ids, "区金融办", "1", "1. 三峡柑橘专利质押贷款；\n2. 某某公司商标贷款")
    bring(with_plan, ids, "区科技局", "1", "（一）三峡柑橘专利质押贷款（500万元）")
    bring(with_plan, ids, "区市场监管局", "1", "另一家企业的项目")
    (problem,) = with_plan.parts.view(*ids).problems
    assert problem.code == "counted_twice"
    assert problem.detail("units") == "区金融办、区科技局"
    assert folded_item("２．ＡＢ-公司。") == folded_item("AB公司")


def test_who_brings_a_part_is_set_as_a_whole_and_undone_as_one(with_plan: Services, ids: tuple[int, int]) -> None:
    only = unit(with_plan, "区金融办").id
    with pytest.raises(RejectedError, match="parts_of_owner_missing"):
        with_plan.parts.set_parts(ids[0], [(only, "")])
    with pytest.raises(RejectedError, match="parts_unit_twice"):
        with_plan.parts.set_parts(ids[0], [(only, ""), (only, "")])
    with pytest.raises(RejectedError, match="part_not_there"):
        bring(with_plan, ids, "区教委", "1")
    with_plan.parts.set_parts(ids[0], [])
    assert with_plan.parts.view(*ids).lines == ()
    with_plan.history.undo()
    assert [line.unit.name for line in with_plan.parts.view(*ids).lines] == ["区金融办", "区科技局", "区市场监管局"]

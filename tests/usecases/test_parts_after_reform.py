"""Parts of a figure after units were merged or split: they go to who stands in their place, from the day of handing over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.unit_lineage import UnitChangeKind
from wanzhou_gui.reports.wording import problem_sentence
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.unit_changes import UnitChangeWish

REFORM = date(2024, 10, 10)
OLD, HEIR, THIRD = "区金融办", "区财政局", "区科技局"
PROJECT = "三峡柑橘专利质押贷款"


@pytest.fixture
def desk(sample: tuple[Services, SampleCounts], tmp_path: Path) -> Iterator[Services]:
    """The sample ledger on 2 January 2025; its financing target is brought together by two units."""
    sample[0].close()
    services = open_office(FixedClock(date(2025, 1, 2))).open_ledger(tmp_path / "sample.ledger")
    services.periods.open("2024Q4")
    yield services
    services.close()


def financing(services: Services) -> Indicator:
    plan = services.plans.plans()[0].plan
    cards = services.indicators.cards(plan.id, services.periods.period("2024Q4").id)
    return next(one.indicator for one in cards if one.indicator.code == "I7")


def parts(services: Services, *units: str) -> None:
    services.parts.set_parts(financing(services).id, [(services.units.unit(one).id, f"{one}的部分") for one in units])


def bring(services: Services, unit: str, period: str, value: str, items: str = "") -> None:
    services.parts.contribute(
        financing(services).id, services.units.unit(unit).id, services.periods.period(period).id, Decimal(value), items
    )


def record(services: Services, kind: UnitChangeKind, before: str, *after: str, **more: object) -> None:
    units = tuple(services.units.unit(name).id for name in before.split("、"))
    services.unit_changes.record(replace(UnitChangeWish(kind, units, after, REFORM, "万州委发〔2024〕21号"), **more))  # type: ignore[arg-type]


def lines(services: Services, period: str) -> list[tuple[str, str, str]]:
    view = services.parts.view(financing(services).id, services.periods.period(period).id)
    return [(line.unit.name, line.part.part, str(line.value)) for line in view.lines]


def codes(services: Services, period: str) -> list[str]:
    view = services.parts.view(financing(services).id, services.periods.period(period).id)
    assert all(problem_sentence(one) != "请核对。" for one in view.problems)
    return [one.code for one in view.problems]


def shares(services: Services, unit: str, period: str) -> list[tuple[str, str]]:
    plan = services.plans.plans()[0].plan
    found = services.parts.of_unit(plan.id, services.units.unit(unit).id, services.periods.period(period).id)
    return [(one.part.part, str(one.previous.value) if one.previous else "") for one in found]


def test_the_part_of_a_merged_unit_goes_to_its_heir_from_the_day_on(desk: Services) -> None:
    parts(desk, OLD, THIRD)
    bring(desk, OLD, "2024Q3", "1500")
    record(desk, UnitChangeKind.MERGE, OLD, HEIR)
    assert [name for name, *_ in lines(desk, "2024Q3")] == [OLD, THIRD]
    assert lines(desk, "2024Q3")[0][2] == "1500"
    assert lines(desk, "2024Q4") == [(HEIR, f"{OLD}的部分", "None"), (THIRD, f"{THIRD}的部分", "None")]
    # The heir is asked for it and starts from what was brought last; the unit that is no more is asked nothing.
    assert shares(desk, HEIR, "2024Q4") == [(f"{OLD}的部分", "1500")]
    assert shares(desk, OLD, "2024Q4") == []
    assert shares(desk, OLD, "2024Q3")[0][0] == f"{OLD}的部分"
    assert shares(desk, HEIR, "2024Q3") == []
    with pytest.raises(RejectedError, match="part_not_there"):
        bring(desk, OLD, "2024Q4", "1")
    bring(desk, HEIR, "2024Q4", "2000")
    bring(desk, THIRD, "2024Q4", "300")
    assert desk.parts.view(financing(desk).id, desk.periods.period("2024Q4").id).total == 2300


def test_two_parts_that_come_to_one_unit_are_one_and_start_from_their_sum(desk: Services) -> None:
    parts(desk, OLD, HEIR, THIRD)
    bring(desk, OLD, "2024Q3", "1500", PROJECT)
    bring(desk, HEIR, "2024Q3", "200")
    record(desk, UnitChangeKind.MERGE, f"{OLD}、{HEIR}", "区财政金融局")
    assert [line[:2] for line in lines(desk, "2024Q4")] == [
        ("区财政金融局", f"{OLD}的部分；{HEIR}的部分"), (THIRD, f"{THIRD}的部分"),
    ]  # fmt: skip
    assert shares(desk, "区财政金融局", "2024Q4") == [(f"{OLD}的部分；{HEIR}的部分", "1700")]


def test_what_two_of_them_count_is_still_asked_about(desk: Services) -> None:
    parts(desk, OLD, THIRD)
    record(desk, UnitChangeKind.MERGE, OLD, HEIR)
    bring(desk, HEIR, "2024Q4", "1000", PROJECT)
    bring(desk, THIRD, "2024Q4", "500", f"1. {PROJECT}")
    assert codes(desk, "2024Q4") == ["counted_twice"]


def test_a_split_shares_the_part_as_the_clerk_says(desk: Services, tmp_path: Path) -> None:
    parts(desk, THIRD, OLD)
    indicator = financing(desk)
    has = desk.unit_changes.what_it_has(desk.units.unit(THIRD).id, REFORM)
    assert [(one.indicator.code, one.is_part) for one in has.indicators if one.indicator.id == indicator.id] == [("I7", True)]
    record(desk, UnitChangeKind.SPLIT, THIRD, THIRD, "区创新发展局", indicators={indicator.id: ("区创新发展局", THIRD)})
    assert [name for name, *_ in lines(desk, "2024Q4")] == ["区创新发展局", THIRD, OLD]
    # A form goes out to a unit that only has such a part.
    _, forms = desk.forms.export(desk.plans.plans()[0].plan.id, desk.periods.period("2024Q4").id, tmp_path / "发表")
    assert any("区创新发展局" in one.file_name for one in forms)


def test_the_preview_says_which_parts_move(desk: Services) -> None:
    parts(desk, OLD, THIRD)
    unit = desk.units.unit(THIRD)
    wish = UnitChangeWish(UnitChangeKind.MERGE, (unit.id,), (HEIR,), REFORM, "文件")
    moved = [one for one in desk.unit_changes.preview(wish).indicators if one.is_part]
    assert [(one.indicator.code, one.unit.name, one.heirs) for one in moved] == [("I7", THIRD, (HEIR,))]


def test_a_reform_recorded_after_a_part_was_brought_must_hand_over_later(desk: Services) -> None:
    parts(desk, OLD, THIRD)
    bring(desk, OLD, "2024Q4", "1600")
    with pytest.raises(RejectedError, match="unit_change_after_returns") as refused:
        record(desk, UnitChangeKind.MERGE, OLD, HEIR)
    assert dict(refused.value.details)["day"] == "2025-01-01"
    record(desk, UnitChangeKind.MERGE, OLD, HEIR, hands_over_on=date(2025, 1, 1))
    assert [name for name, *_ in lines(desk, "2024Q4")] == [OLD, THIRD]


def test_a_reform_cannot_be_taken_back_once_the_heir_has_brought_its_part(desk: Services) -> None:
    parts(desk, OLD, THIRD)
    record(desk, UnitChangeKind.MERGE, OLD, HEIR)
    change = desk.unit_changes.changes()[0].change
    bring(desk, HEIR, "2024Q4", "1600")
    with pytest.raises(RejectedError, match="successor_has_reported"):
        desk.unit_changes.withdraw(change.id)


def test_parts_are_changed_after_a_reform_without_touching_the_time_before(desk: Services) -> None:
    parts(desk, OLD, THIRD)
    record(desk, UnitChangeKind.MERGE, OLD, HEIR)
    q4 = desk.periods.period("2024Q4").id
    wanted = [(desk.units.unit(name).id, words) for name, words in ((HEIR, "贷款"), (THIRD, ""), ("区商务委", "保险"))]
    desk.parts.set_parts(financing(desk).id, wanted, q4)
    assert [line[:2] for line in lines(desk, "2024Q4")] == [(HEIR, "贷款"), (THIRD, ""), ("区商务委", "保险")]
    assert [name for name, *_ in lines(desk, "2024Q3")] == [OLD, THIRD, "区商务委"]
    desk.parts.set_parts(financing(desk).id, wanted, q4)
    assert [name for name, *_ in lines(desk, "2024Q3")] == [OLD, THIRD, "区商务委"]


def test_one_of_two_heirs_of_a_part_is_not_left_out_alone(desk: Services) -> None:
    parts(desk, THIRD, OLD)
    indicator = financing(desk)
    record(desk, UnitChangeKind.SPLIT, THIRD, THIRD, "区创新发展局", indicators={indicator.id: ("区创新发展局", THIRD)})
    q4 = desk.periods.period("2024Q4").id
    with pytest.raises(RejectedError, match="part_goes_by_reform"):
        desk.parts.set_parts(indicator.id, [(desk.units.unit(name).id, "") for name in (THIRD, OLD)], q4)
    desk.parts.set_parts(indicator.id, [], q4)
    assert lines(desk, "2024Q3") == []


def test_what_came_from_both_before_and_after_is_counted_and_asked_about(desk: Services) -> None:
    parts(desk, OLD, THIRD)
    bring(desk, OLD, "2024Q4", "1600")
    record(desk, UnitChangeKind.MERGE, OLD, HEIR, hands_over_on=date(2025, 1, 1))
    # Another desk may have recorded the same reform with an earlier day; the figure does not vanish then.
    change = desk.unit_changes.changes()[0].change
    ledger = desk.parts._ledger
    with ledger.transaction("merge_unit", "test") as transaction:
        transaction.change(replace(change, hands_over_on=REFORM))
    bring(desk, HEIR, "2024Q4", "1600")
    bring(desk, THIRD, "2024Q4", "10")
    assert [name for name, *_ in lines(desk, "2024Q4")] == [HEIR, THIRD, OLD]
    assert codes(desk, "2024Q4") == ["part_brought_before_reform"]

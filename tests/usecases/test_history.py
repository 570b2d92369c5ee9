"""What was done: filtered, field by field, and two periods beside each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from wanzhou_gui.domain.clerks import Clerk
from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.history import OperationFilter
from wanzhou_gui.usecases.services import Services


def entry_of(services: Services, period: str = "2024Q2") -> Entry:
    plan = services.plans.plans()[0].plan
    unit, when = services.units.unit("区科技局"), services.periods.period(period)
    return services.entries.form(plan.id, unit.id, when.id).rows[0].entry


def test_a_field_tells_every_value_it_was_given_with_who_and_when(with_plan: Services) -> None:
    first = with_plan.entries.save(replace(entry_of(with_plan), progress_text="印发方案")).entry
    with_plan.clerks.save(Clerk(name="李四"))
    with_plan.clerks.switch("李四")
    with_plan.entries.save(replace(first, progress_text="印发方案并部署"))
    with_plan.history.undo()
    steps = with_plan.history.of_field(Entry, first.id, "progress_text")
    assert [(step.before or "", step.after) for step in steps] == [
        ("", "印发方案"),
        ("印发方案", "印发方案并部署"),
        ("印发方案并部署", "印发方案"),
    ]
    assert [step.operation.clerk for step in steps] == ["经办人", "李四", "李四"]
    assert with_plan.history.of_field(Entry, first.id, "problems_text") == []


def test_operations_are_filtered_by_clerk_time_table_and_unit(with_plan: Services) -> None:
    saved = with_plan.entries.save(replace(entry_of(with_plan), progress_text="印发方案")).entry
    with_plan.entries.save(replace(saved, progress_text="印发方案并部署"))
    with_plan.clerks.save(Clerk(name="李四"))
    with_plan.clerks.switch("李四")
    that = with_plan.history.that
    assert {one.clerk for one in that(OperationFilter(clerk="李四"))} == {"李四"}
    assert [one.verb for one in that(OperationFilter(table="entry"))] == ["save_entry", "save_entry"]
    unit = with_plan.units.unit("区科技局")
    assert [one.verb for one in that(OperationFilter(unit_id=unit.id, table="entry"))] == ["save_entry", "save_entry"]
    other = with_plan.units.unit("区法院")
    assert that(OperationFilter(unit_id=other.id, table="entry")) == []
    future = datetime.now(UTC) + timedelta(days=1)
    assert that(OperationFilter(since=future)) == []
    assert len(that(OperationFilter(until=future))) == len(with_plan.history.operations())
    assert len(that(OperationFilter(), 2)) == 2


def test_two_periods_stand_beside_each_other(with_plan: Services) -> None:
    with_plan.periods.open("2024Q1")
    earlier, later = entry_of(with_plan, "2024Q1"), entry_of(with_plan)
    with_plan.entries.save(replace(earlier, progress_text="制定方案", completion_percent=Decimal(10)))
    with_plan.entries.save(replace(later, progress_text="印发方案", completion_percent=Decimal(10)))
    plan = with_plan.plans.plans()[0].plan
    ids = [with_plan.periods.period(code).id for code in ("2024Q1", "2024Q2")]
    (row,) = with_plan.history.compare(plan.id, ids[0], ids[1])
    assert row.differs
    assert {(field.field, field.before, field.after, field.differs) for field in row.fields} == {
        ("progress_text", "制定方案", "印发方案", True),
        ("completion_percent", "10", "10", False),
    }
    assert with_plan.history.compare(plan.id, ids[0], ids[1], with_plan.units.unit("区法院").id) == ()

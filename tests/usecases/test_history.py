"""What was done: filtered, field by field, and two periods beside each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl

from tests.period_cycle import fill, form_of
from wanzhou_gui.domain.clerks import Clerk
from wanzhou_gui.domain.entries import ENTRY_FIELDS, Entry
from wanzhou_gui.domain.history import OperationFilter
from wanzhou_gui.domain.unit_forms import SIGNATURE_FIELDS
from wanzhou_gui.usecases.pasted_returns import PastedAnswer
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


def test_an_imported_value_names_the_file_the_sheet_and_the_cell_it_came_from(with_plan: Services, tmp_path: Path) -> None:
    plan, when = with_plan.plans.plans()[0].plan, with_plan.periods.period("2024Q2")
    unit = with_plan.units.unit("区科技局")
    with_plan.forms.export(plan.id, when.id, tmp_path / "表", None, [unit.id])
    path = fill(form_of(tmp_path / "表", unit.name), tmp_path / "科技局报来.xlsx", lambda row: f"完成阶段性任务{row}项。")
    with_plan.forms.take_in(with_plan.forms.check([path]))
    page = openpyxl.load_workbook(path)["填报表"]
    entries = [row.entry for row in with_plan.entries.form(plan.id, unit.id, when.id).rows]
    assert len(entries) > 1
    for entry in entries:
        (step,) = with_plan.history.of_field(Entry, entry.id, "progress_text")
        assert step.source is not None
        assert (step.source.file_name, step.source.sheet) == (path.name, "填报表")
        assert page[step.source.cell].value == step.after == entry.progress_text
    # The cells of every value that was taken in are known, those of the signature too.
    operation = with_plan.history.operations(1)[0]
    sources = with_plan.history.sources_of(operation)
    told = [(one.table, one.row_id, field) for one in with_plan.history.changes_of(operation.id) for field in (one.after or {})]
    typed = [one for one in told if one[2] in (*ENTRY_FIELDS, *SIGNATURE_FIELDS) and one in sources]
    assert {table for table, _, _ in typed} == {"entry", "unit_return"}
    # Typed over by hand the value has no file any more; brought again after an undo it has.
    with_plan.entries.reopen(with_plan.entries.form(plan.id, unit.id, when.id), "请更正")
    saved = with_plan.entries.save(replace(entries[0], progress_text="电话更正")).entry
    assert with_plan.history.of_field(Entry, saved.id, "progress_text")[-1].source is None
    for _ in range(3):
        with_plan.history.undo()
    with_plan.history.redo()
    assert with_plan.history.of_field(Entry, saved.id, "progress_text")[-1].source == step_source(with_plan, saved.id)


def step_source(services: Services, entry_id: int) -> object:
    return services.history.of_field(Entry, entry_id, "progress_text")[0].source


def test_a_task_tells_everything_that_happened_to_it_and_whose_value_it_was(with_plan: Services) -> None:
    entry = with_plan.entries.save(replace(entry_of(with_plan), progress_text="印发方案")).entry
    task = with_plan.task_pages.case(with_plan.plans.plans()[0].plan.id, entry.period_id, entry.task_id).row.task
    with_plan.plans.change_task(replace(task, is_standing=True))
    steps = with_plan.history.of_task(entry.task_id)
    assert [step.operation.id for step in steps] == sorted(step.operation.id for step in steps)
    assert {(step.change.table, step.operation.verb) for step in steps} >= {
        ("task", "add_plan"), ("entry", "save_entry"), ("task", "change_task"),
    }  # fmt: skip
    with_plan.entries.save(replace(entry, progress_text="印发方案并部署"))
    change = with_plan.history.changes_of(with_plan.history.operations(1)[0].id)
    place = with_plan.history.places_of(change)["entry", entry.id]
    assert (place.task_id, place.unit_id, place.period_id) == (entry.task_id, entry.unit_id, entry.period_id)


def test_a_value_from_a_message_names_the_message_and_its_place_in_words(with_plan: Services) -> None:
    plan, period, unit = with_plan.plans.plans()[0].plan, with_plan.periods.period("2024Q2"), with_plan.units.unit("区科技局")
    task = next(one for one in with_plan.pasted.units(plan.id, period.id) if one.unit.id == unit.id).tasks[0].task
    answer = PastedAnswer(unit.id, task.uid, {"progress_text": "已开展培训2场。"})
    check = with_plan.pasted.check(plan.id, period.id, "区科技局：已开展培训2场。", "7月2日微信.txt", [answer])
    with_plan.forms.take_in(check)
    step = with_plan.history.of_entry_field(task.id, unit.id, period.id, "progress_text")[-1]
    assert step.source is not None
    assert step.source.file_name == "7月2日微信_区科技局.txt"
    assert step.source.cell == f"第{task.number}项 本期进展"

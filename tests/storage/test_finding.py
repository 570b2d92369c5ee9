"""Finding records: by id, by equal fields, in natural order, and everything a view of a plan needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.storage.samples import Sample
from wanzhou_gui.domain.entries import Entry, EntryDraft, ReturnState, UnitReturn
from wanzhou_gui.domain.periods import CalendarDay, Period, PeriodKind
from wanzhou_gui.domain.plans import Plan, Task, TaskUnit, UnitRole
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage.ledger import SqliteLedger
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.usecases.errors import NotFoundError


def test_a_new_ledger_knows_the_holidays(ledger: SqliteLedger) -> None:
    (day,) = ledger.find(CalendarDay)
    assert (day.day, day.is_workday, day.name) == (date(2024, 2, 4), True, "春节调休上班")
    assert len(day.uid) == 32


def test_a_stored_record_has_an_identity_and_the_first_version(sample: Sample, ledger: SqliteLedger) -> None:
    assert sample.plan.id > 0
    assert len(sample.plan.uid) == 32
    assert sample.plan.row_version == 1
    assert ledger.get(Plan, sample.plan.id) == sample.plan


def test_what_is_not_there_is_said(ledger: SqliteLedger) -> None:
    with pytest.raises(NotFoundError):
        ledger.get(Task, 99)


def test_records_are_found_by_equal_fields_and_by_nothing(sample: Sample, ledger: SqliteLedger) -> None:
    assert ledger.find(Task, plan_id=sample.plan.id, number="2") == [sample.tasks[1]]
    assert ledger.find(Task, due_on=None) == list(sample.tasks)
    assert ledger.find(Task, due_on=date(2025, 1, 1)) == []
    assert ledger.find(Period, kind=PeriodKind.QUARTER) == list(sample.quarters)
    assert {role.task_id for role in ledger.find(TaskUnit, role=UnitRole.LEAD)} == {task.id for task in sample.tasks}
    assert ledger.find(Plan, is_sample=False) == [sample.plan]


def test_order_is_the_position_then_the_order_of_coming(ledger: SqliteLedger) -> None:
    with ledger.transaction("add_units") as transaction:
        for name, position in (("丙", 2), ("甲", 0), ("乙", 1), ("丁", 1)):
            transaction.add(Unit(name=name, position=position))
    assert [unit.name for unit in ledger.find(Unit)] == ["甲", "乙", "丁", "丙"]


def test_a_misspelt_field_is_a_fault_of_the_program(ledger: SqliteLedger) -> None:
    with pytest.raises(TypeError, match="titel"):
        ledger.find(Plan, titel="行动方案")


def test_a_list_that_was_found_may_be_changed_by_the_finder(sample: Sample, ledger: SqliteLedger) -> None:
    ledger.find(Unit).clear()
    assert len(ledger.find(Unit)) == 3


def test_the_source_of_a_view_holds_the_plan_and_the_periods_up_to_the_wanted_one(sample: Sample, ledger: SqliteLedger) -> None:
    with ledger.transaction("another_plan") as transaction:
        other = transaction.add(Plan(title="另一方案"))
        foreign = transaction.add(Task(plan_id=other.id, group_id=None, number="1", title="别的", body=""))
        transaction.add(Entry(task_id=foreign.id, unit_id=sample.units[2].id, period_id=sample.quarters[0].id))
        transaction.add(Entry(task_id=sample.tasks[0].id, unit_id=sample.units[0].id, period_id=sample.year.id))
        mine, _ = [
            transaction.add(
                UnitReturn(plan_id=plan, unit_id=sample.units[0].id, period_id=sample.quarters[1].id, state=ReturnState.DRAFT)
            )
            for plan in (sample.plan.id, other.id)
        ]
    source = ledger.source_of(sample.plan.id, sample.quarters[1].id)
    assert source.plan == sample.plan
    assert source.groups == (sample.group,)
    assert source.tasks == sample.tasks
    assert [(role.task_id, role.role) for role in source.roles] == [
        (task.id, role) for task in sample.tasks for role in (UnitRole.LEAD, UnitRole.RESPONSIBLE)
    ]
    assert source.units == sample.units[:2], "the third unit has no part in this plan"
    assert source.periods == sample.quarters[:2]
    assert source.entries == sample.entries
    assert source.returns == (mine,)
    first = ledger.source_of(sample.plan.id, sample.quarters[0].id)
    assert first.periods == sample.quarters[:1]
    assert {entry.period_id for entry in first.entries} == {sample.quarters[0].id}
    assert first.returns == ()


def test_the_source_of_what_is_not_there_is_refused(sample: Sample, ledger: SqliteLedger) -> None:
    with pytest.raises(NotFoundError):
        ledger.source_of(99, sample.year.id)
    with pytest.raises(NotFoundError):
        ledger.source_of(sample.plan.id, 99)


class TestHalfTypedText:
    def draft(self, sample: Sample, clock: str, field: str = "progress_text", text: str = "正在写") -> EntryDraft:
        return EntryDraft(
            task_id=sample.tasks[0].id, unit_id=sample.units[0].id, period_id=sample.quarters[0].id,
            field=field, text=text, typed_at=datetime.fromisoformat(clock),
        )  # fmt: skip

    def test_it_waits_in_the_file_oldest_first(
        self, sample: Sample, ledger: SqliteLedger, files: SqliteLedgerFiles, tmp_path: Path
    ) -> None:
        late = self.draft(sample, "2024-07-01T02:00:00+00:00", "next_steps")
        early = self.draft(sample, "2024-07-01T01:00:00+00:00")
        ledger.keep_draft(late)
        ledger.keep_draft(early)
        ledger.close()
        again = files.open(ledger.path)
        assert again.drafts() == [early, late]
        again.close()

    def test_the_same_cell_has_one_draft(self, sample: Sample, ledger: SqliteLedger) -> None:
        ledger.keep_draft(self.draft(sample, "2024-07-01T01:00:00+00:00"))
        longer = self.draft(sample, "2024-07-01T01:00:05+00:00", text="正在写一句话")
        ledger.keep_draft(longer)
        assert ledger.drafts() == [longer]

    def test_it_goes_when_dropped_and_dropping_nothing_is_no_fault(self, sample: Sample, ledger: SqliteLedger) -> None:
        draft = self.draft(sample, "2024-07-01T01:00:00+00:00")
        ledger.drop_draft(draft.task_id, draft.unit_id, draft.period_id, draft.field)
        ledger.keep_draft(draft)
        ledger.drop_draft(draft.task_id, draft.unit_id, draft.period_id, draft.field)
        ledger.drop_draft(draft.task_id, draft.unit_id, draft.period_id, draft.field)
        assert ledger.drafts() == []

    def test_saving_the_cell_drops_its_draft_and_no_other(self, sample: Sample, ledger: SqliteLedger) -> None:
        other = self.draft(sample, "2024-07-01T01:00:05+00:00", "next_steps")
        ledger.keep_draft(self.draft(sample, "2024-07-01T01:00:00+00:00"))
        ledger.keep_draft(other)
        with ledger.transaction("save_entry") as transaction:
            transaction.change(replace(sample.entries[0], progress_text="写完了"))
        assert ledger.drafts() == [other]

    def test_it_leaves_no_trace_in_the_history(self, sample: Sample, ledger: SqliteLedger) -> None:
        before = ledger.operations(10)
        ledger.keep_draft(self.draft(sample, "2024-07-01T01:00:00+00:00"))
        assert ledger.operations(10) == before

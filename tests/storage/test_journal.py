"""Operations: written whole or not at all, told in the history, taken back and carried out again."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.storage.samples import MIGRATIONS, SCHEMA, Sample, fill
from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.papers import Paper, PaperState
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.domain.plans import Plan, PlanGroup, Task, TaskUnit, UnitRole
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage.ledger import SqliteLedger
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.storage.tables import TABLE_OF_KIND
from wanzhou_gui.usecases.errors import ConflictError, LedgerFileError, NotFoundError, RejectedError
from wanzhou_gui.usecases.history import HistoryVerbs


def everything(ledger: SqliteLedger) -> dict[str, list[Record]]:
    """All records by table, without their versions, which go on counting."""
    return {
        table: [replace(record, row_version=0) for record in ledger.find(kind)] for kind, table in TABLE_OF_KIND.items()
    }


def rename(ledger: SqliteLedger, unit: Unit, name: str) -> Unit:
    with ledger.transaction("save_unit", name, clerk="王某") as transaction:
        return transaction.change(replace(unit, name=name))


class TestWriting:
    def test_an_operation_says_who_when_what(self, tmp_path: Path) -> None:
        moment = datetime(2024, 7, 1, 1, 30, tzinfo=UTC)
        ledger = SqliteLedgerFiles(SCHEMA, MIGRATIONS, now=lambda: moment).create(tmp_path / "a.ledger", ())
        with ledger.transaction("add_unit", "区科技局", clerk="王某", can_be_undone=False) as transaction:
            unit = transaction.add(Unit(name="区科技局"))
        (operation,) = ledger.operations(5)
        assert (operation.at, operation.clerk, operation.verb, operation.subject) == (moment, "王某", "add_unit", "区科技局")
        assert (operation.can_be_undone, operation.undoes, operation.undone_by) == (False, None, None)
        (change,) = ledger.changes_of(operation.id)
        assert (change.table, change.row_id, change.before) == ("unit", unit.id, None)
        assert change.after is not None
        assert change.after["name"] == "区科技局"
        ledger.close()

    def test_a_change_keeps_the_fields_that_differ(self, sample: Sample, ledger: SqliteLedger) -> None:
        with ledger.transaction("save_entry") as transaction:
            saved = transaction.change(replace(sample.entries[0], completion_percent=Decimal("40"), next_steps="继续"))
        assert saved.row_version == 2
        assert ledger.get(Entry, saved.id) == saved
        (change,) = ledger.changes_of(ledger.operations(1)[0].id)
        assert change.before == {"completion_percent": "12.50", "next_steps": ""}
        assert change.after == {"completion_percent": "40", "next_steps": "继续"}

    def test_a_block_that_raises_leaves_nothing(self, sample: Sample, ledger: SqliteLedger) -> None:
        before, operations = everything(ledger), ledger.operations(10)

        def half_done() -> None:
            with ledger.transaction("half") as transaction:
                transaction.add(Unit(name="新单位"))
                transaction.change(replace(sample.tasks[0], title="改了"))
                transaction.remove(sample.entries[0])
                ledger.find(Unit)
                raise OSError("the desk fell over")

        with pytest.raises(OSError, match="fell over"):
            half_done()
        assert everything(ledger) == before
        assert ledger.operations(10) == operations

    def test_what_was_written_is_seen_inside_the_block(self, ledger: SqliteLedger) -> None:
        ledger.find(Unit)
        with ledger.transaction("add") as transaction:
            unit = transaction.add(Unit(name="区科技局"))
            assert ledger.find(Unit) == [unit]
            transaction.remove(unit)
            assert ledger.find(Unit) == []

    def test_changing_nothing_is_no_operation(self, sample: Sample, ledger: SqliteLedger) -> None:
        operations = ledger.operations(10)
        with ledger.transaction("save_unit") as transaction:
            assert transaction.change(sample.units[0]) == sample.units[0]
        assert ledger.operations(10) == operations

    def test_an_old_version_is_refused(self, sample: Sample, ledger: SqliteLedger) -> None:
        rename(ledger, sample.units[0], "区市场监管局")
        with pytest.raises(ConflictError) as refused:
            rename(ledger, sample.units[0], "区发展改革委")
        assert refused.value.code == "row_changed"
        with pytest.raises(ConflictError), ledger.transaction("remove") as transaction:
            transaction.remove(sample.units[0])
        assert ledger.get(Unit, sample.units[0].id).name == "区市场监管局"

    def test_a_row_that_took_the_place_of_a_removed_one_is_not_overwritten(self, ledger: SqliteLedger) -> None:
        with ledger.transaction("add") as transaction:
            first = transaction.add(Unit(name="甲局"))
        with ledger.transaction("remove") as transaction:
            transaction.remove(first)
        with ledger.transaction("add") as transaction:
            second = transaction.add(Unit(name="乙局"))
        assert (second.id, second.row_version) == (first.id, first.row_version), "SQLite gives free numbers again"
        with pytest.raises(ConflictError):
            rename(ledger, first, "甲局分局")
        assert [change.row_id for _, change in ledger.history_of(Unit, second.id)] == [second.id]

    def test_what_must_be_unique_is_said(self, sample: Sample, ledger: SqliteLedger) -> None:
        with pytest.raises(ConflictError) as refused, ledger.transaction("add") as transaction:
            transaction.add(Unit(name="区科技局"))
        assert (refused.value.code, refused.value.details["fields"]) == ("row_already_there", "unit.name")

    def test_what_is_referred_to_stays(self, sample: Sample, ledger: SqliteLedger) -> None:
        with pytest.raises(ConflictError) as refused, ledger.transaction("remove") as transaction:
            transaction.remove(sample.units[0])
        assert refused.value.code == "row_referred_to"
        with pytest.raises(ConflictError), ledger.transaction("add") as transaction:
            transaction.add(Task(plan_id=99, group_id=None, number="1", title="无主", body=""))

    def test_a_value_the_structure_forbids_is_refused(self, sample: Sample, ledger: SqliteLedger) -> None:
        with pytest.raises(RejectedError) as refused, ledger.transaction("change") as transaction:
            transaction.change(
                replace(sample.plan, period_starts_on=date(2025, 1, 1), period_ends_on=date(2024, 1, 1))
            )
        assert refused.value.code == "value_not_allowed"

    def test_half_a_character_is_refused_before_anything_is_written(self, sample: Sample, ledger: SqliteLedger) -> None:
        with pytest.raises(RejectedError) as refused:
            rename(ledger, sample.units[0], "区科技局\ud83d")
        assert (refused.value.code, refused.value.details["text"]) == ("text_not_storable", "区科技局")
        assert ledger.get(Unit, sample.units[0].id) == sample.units[0]

    def test_kept_files_come_back_byte_for_byte_and_are_never_replaced(self, sample: Sample, ledger: SqliteLedger) -> None:
        content = bytes(range(256)) * 40
        with ledger.transaction("issue", can_be_undone=False) as transaction:
            paper = transaction.add(
                Paper(plan_id=sample.plan.id, period_id=sample.quarters[0].id, edited_sections=(("总体情况", "一。"),))
            )
            transaction.keep_file(paper.id, "0" * 64, content)
        assert ledger.file_of(paper.id) == content
        with pytest.raises(ConflictError), ledger.transaction("again") as transaction:
            transaction.keep_file(paper.id, "1" * 64, b"other")
        with pytest.raises(ConflictError), ledger.transaction("remove") as transaction:
            transaction.remove(paper)
        assert ledger.file_of(paper.id) == content
        with pytest.raises(NotFoundError):
            ledger.file_of(99)

    def test_an_issued_paper_without_number_is_refused(self, sample: Sample, ledger: SqliteLedger) -> None:
        with pytest.raises(RejectedError), ledger.transaction("issue") as transaction:
            transaction.add(Paper(plan_id=sample.plan.id, period_id=sample.year.id, state=PaperState.ISSUED))


class TestTakingBack:
    def test_removing_a_plan_is_taken_back_with_everything_that_hung_on_it(self, sample: Sample, ledger: SqliteLedger) -> None:
        with ledger.transaction("add_indicator") as transaction:
            transaction.add(
                Indicator(plan_id=sample.plan.id, code="I1", name="专利", target=Decimal("39.10"), unit_of_measure="件",
                          comparator=Comparator.REACH, task_id=sample.tasks[0].id)
            )  # fmt: skip
        before = everything(ledger)
        with ledger.transaction("remove_plan") as transaction:
            transaction.remove(sample.plan)
        for kind in (Plan, PlanGroup, Task, TaskUnit, Entry, Indicator):
            assert ledger.find(kind) == [], kind
        ledger.reverse(ledger.operations(1)[0].id, "undo", "王某")
        assert everything(ledger) == before
        assert ledger.check().faults == ()

    def test_a_reference_that_was_emptied_is_filled_again(self, sample: Sample, ledger: SqliteLedger) -> None:
        with ledger.transaction("remove_group") as transaction:
            transaction.remove(sample.group)
        assert [task.group_id for task in ledger.find(Task)] == [None, None]
        ledger.reverse(ledger.operations(1)[0].id, "undo", "")
        assert [task.group_id for task in ledger.find(Task)] == [sample.group.id] * 2

    def test_taking_back_is_itself_on_record(self, sample: Sample, ledger: SqliteLedger) -> None:
        rename(ledger, sample.units[0], "区市场监管局")
        done = ledger.operations(1)[0]
        undoing = ledger.reverse(done.id, "undo", "李某")
        assert (undoing.verb, undoing.clerk, undoing.subject, undoing.undoes) == ("undo", "李某", "区市场监管局", done.id)
        assert ledger.operations(2)[1].undone_by == undoing.id
        told = ledger.history_of(Unit, sample.units[0].id)
        assert [operation.verb for operation, _ in told] == ["fill", "save_unit", "undo"]
        assert told[-1][1].after == {"name": "区知识产权局"}

    def test_a_form_open_meanwhile_notices(self, sample: Sample, ledger: SqliteLedger) -> None:
        changed = rename(ledger, sample.units[0], "区市场监管局")
        ledger.reverse(ledger.operations(1)[0].id, "undo", "")
        for stale in (sample.units[0], changed):
            with pytest.raises(ConflictError):
                rename(ledger, stale, "区发展改革委")

    def test_what_was_changed_since_is_not_taken_back(self, sample: Sample, ledger: SqliteLedger) -> None:
        first = rename(ledger, sample.units[0], "区市场监管局")
        operation = ledger.operations(1)[0]
        with ledger.transaction("note") as transaction:
            transaction.change(replace(first, note="另一栏"))
        with pytest.raises(ConflictError) as refused:
            ledger.reverse(operation.id, "undo", "")
        assert refused.value.code == "changed_since"
        assert ledger.get(Unit, first.id).name == "区市场监管局"
        ledger.reverse(ledger.operations(1)[0].id, "undo", "")
        ledger.reverse(operation.id, "undo", "")
        assert ledger.get(Unit, first.id).name == "区知识产权局"

    def test_nothing_is_taken_back_twice_and_issuing_never(self, sample: Sample, ledger: SqliteLedger) -> None:
        rename(ledger, sample.units[0], "区市场监管局")
        operation = ledger.operations(1)[0]
        ledger.reverse(operation.id, "undo", "")
        with pytest.raises(ConflictError):
            ledger.reverse(operation.id, "undo", "")
        with ledger.transaction("issue", can_be_undone=False) as transaction:
            transaction.add(Unit(name="新单位"))
        with pytest.raises(RejectedError):
            ledger.reverse(ledger.operations(1)[0].id, "undo", "")
        with pytest.raises(NotFoundError):
            ledger.reverse(999, "undo", "")

    def test_images_that_no_longer_fit_the_table_are_not_taken_back(self, sample: Sample, ledger: SqliteLedger) -> None:
        rename(ledger, sample.units[0], "一")
        operation = ledger.operations(1)[0]
        write = ledger._file.connection.execute
        for before in ('{"fax": "1"}', '{"note = (SELECT 1), name": "x"}', '{"name": ["x"]}'):
            write("UPDATE row_change SET before = ? WHERE operation_id = ?", (before, operation.id))
            with pytest.raises(ConflictError) as refused:
                ledger.reverse(operation.id, "undo", "")
            assert refused.value.code == "changed_since"
            assert ledger.changes_of(operation.id)[0].after == {"name": "一"}, "history stays readable"
        write("UPDATE row_change SET before = '{broken}' WHERE operation_id = ?", (operation.id,))
        with pytest.raises(LedgerFileError) as damaged:
            ledger.reverse(operation.id, "undo", "")
        assert damaged.value.code == "damaged"
        assert ledger.get(Unit, sample.units[0].id).name == "一"

    def test_undo_redo_undo_as_the_buttons_do_it(self, sample: Sample, ledger: SqliteLedger) -> None:
        history = HistoryVerbs(ledger)
        one = rename(ledger, sample.units[0], "一")
        rename(ledger, one, "二")

        def name() -> str:
            return ledger.get(Unit, one.id).name

        seen = []
        for act in (history.undo, history.undo, history.redo, history.redo, history.undo, history.redo, history.undo, history.undo):
            act()
            seen.append(name())
        assert seen == ["一", "区知识产权局", "一", "二", "一", "二", "一", "区知识产权局"]


ACTS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 9)), min_size=1, max_size=12)


def act_on(ledger: SqliteLedger, kind: int, number: int) -> None:
    """One of the things a desk does, on whatever is there."""
    units, tasks, entries, plans = ledger.find(Unit), ledger.find(Task), ledger.find(Entry), ledger.find(Plan)
    with ledger.transaction(f"act_{kind}") as transaction:
        if kind == 0:
            transaction.add(Unit(name=f"单位{len(ledger.operations(100))}", position=number))
        elif kind == 1 and units:
            unit = units[number % len(units)]
            # Twice in one operation: only the first and the last state count.
            transaction.change(replace(transaction.change(replace(unit, note=f"{unit.note}甲")), short_name=str(number)))
        elif kind == 2 and entries:
            entry = entries[number % len(entries)]
            transaction.change(replace(entry, completion_percent=Decimal(number) / 4, progress_text="进" * number))
        elif kind == 3 and tasks:
            transaction.remove(tasks[number % len(tasks)])
        elif kind == 4 and plans and units:
            task = transaction.add(Task(plan_id=plans[0].id, group_id=None, number=f"n{len(tasks)}-{number}-{len(ledger.operations(100))}", title="新", body=""))
            transaction.add(TaskUnit(task_id=task.id, unit_id=units[number % len(units)].id, role=UnitRole.LEAD, position=0))
        elif kind == 5 and entries:
            entry = entries[number % len(entries)]
            transaction.remove(entry)
            transaction.add(replace(entry, id=0, uid="", row_version=0, problems_text="重报"))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ACTS, st.lists(st.booleans(), max_size=12))
def test_undoing_all_gives_the_beginning_and_redoing_all_the_end(acts: list[tuple[int, int]], wander: list[bool]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ledger = SqliteLedgerFiles(SCHEMA, MIGRATIONS).create(Path(folder) / "a.ledger", ())
        with ledger.transaction("final", can_be_undone=False) as transaction:
            transaction.add(Unit(name="底"))
        fill(ledger)
        begun = everything(ledger)
        states = [begun]
        for kind, number in acts:
            before = len(ledger.operations(1000))
            act_on(ledger, kind, number)
            if len(ledger.operations(1000)) > before:
                states.append(everything(ledger))
        history = HistoryVerbs(ledger)
        at = len(states) - 1
        # Back and forth at will first: every stop shows the state that once was there.
        for backwards in wander:
            step: Callable[[], object] = history.undo if backwards else history.redo
            if 0 <= at + (-1 if backwards else 1) < len(states):
                step()
                at += -1 if backwards else 1
                assert everything(ledger) == states[at]
        while at:
            history.undo()
            at -= 1
        assert everything(ledger) == begun
        while at < len(states) - 1:
            history.redo()
            at += 1
        assert everything(ledger) == states[-1]
        assert ledger.check().faults == ()
        ledger.close()

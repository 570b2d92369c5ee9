"""What was done, by whom, and taking it back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import takewhile

from wanzhou_gui.domain.audit import ChainFault, ChainSummary, check_lines, exported_lines
from wanzhou_gui.domain.closing import ChangeRequest, CloseOut, Inspection
from wanzhou_gui.domain.comparison import ComparedRow, compare_entries
from wanzhou_gui.domain.entries import Entry, UnitReturn
from wanzhou_gui.domain.evidence import EvidenceFile
from wanzhou_gui.domain.findings import Conclusion, Rectification
from wanzhou_gui.domain.history import (
    FieldOfRow,
    FieldStep,
    Operation,
    OperationFilter,
    RecordStep,
    RowChange,
    RowPlace,
    SourceCell,
    source_cells,
)
from wanzhou_gui.domain.indicator_parts import IndicatorContribution, IndicatorPart
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.instructions import Instruction
from wanzhou_gui.domain.interviews import InterviewProposal
from wanzhou_gui.domain.lamps import LampOverride
from wanzhou_gui.domain.milestones import MilestoneResult
from wanzhou_gui.domain.plans import Milestone, Registration, Task
from wanzhou_gui.domain.quality import QualityJudgement
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.returns_review import RowReview
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.journal_words import IRREVERSIBLE_WORDS
from wanzhou_gui.reports.wording import operation_sentence
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.clerks import SWITCH, Setting, clerk_name
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Ledger

_LOOK_BACK = 500
# The acts that write values out of returned files: taking them in, and bringing that back after an undo.
_BRINGS_FILES = ("take_in_forms", "import_ledger", "redo")
_OF_TASK: tuple[type[Record], ...] = (
    Entry, Milestone, LampOverride, CloseOut, ChangeRequest, Inspection, Conclusion, Rectification, Instruction, InterviewProposal,
    EvidenceFile,
)  # fmt: skip
_PLACED: Mapping[str, type[Record]] = {
    "entry": Entry,
    "indicator_value": IndicatorValue,
    "unit_return": UnitReturn,
    "row_review": RowReview,
    "lamp_override": LampOverride,
}


class HistoryVerbs:
    """The journal of the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def operations(self, limit: int = 100) -> list[Operation]:
        """The latest operations, newest first."""
        return self._ledger.operations(limit)

    def that(self, wanted: OperationFilter, limit: int = 100) -> list[Operation]:
        """The latest operations a filter lets through, newest first."""
        return self._ledger.operations_that(wanted, limit)

    def of_field(self, kind: type[Record], record_id: int, field: str) -> list[FieldStep]:
        """Every value one field of a record was given, oldest first, with the cell of the returned file it came from."""
        steps = []
        for operation, change in self._ledger.history_of(kind, record_id):
            old, new = change.before or {}, change.after or {}
            before, after = old.get(field), new.get(field)
            if (field in old or field in new) and (before or None) != (after or None):
                source = self.sources_of(operation).get((change.table, record_id, field))
                steps.append(FieldStep(operation, before, after, source))
        return steps

    def of_entry_field(self, task_id: int, unit_id: int, period_id: int, field: str) -> list[FieldStep]:
        """The same for what a unit reported on a task in a period; nothing where it never reported."""
        entries = self._ledger.find(Entry, task_id=task_id, unit_id=unit_id, period_id=period_id)
        return self.of_field(Entry, entries[0].id, field) if entries else []

    def of_value_field(self, indicator_id: int, period_id: int, field: str) -> list[FieldStep]:
        """The same for what was reported on an indicator in a period."""
        values = self._ledger.find(IndicatorValue, indicator_id=indicator_id, period_id=period_id)
        return self.of_field(IndicatorValue, values[0].id, field) if values else []

    def of_judgement_field(self, target_id: int, period_id: int, field: str) -> list[FieldStep]:
        """The same for what was judged of a qualitative target in a period."""
        judged = self._ledger.find(QualityJudgement, target_id=target_id, period_id=period_id)
        return self.of_field(QualityJudgement, judged[0].id, field) if judged else []

    def of_registration_field(self, plan_id: int, field: str) -> list[FieldStep]:
        """The same for the record of 立项 of a plan."""
        records = self._ledger.find(Registration, plan_id=plan_id)
        return self.of_field(Registration, records[0].id, field) if records else []

    def sources_of(self, operation: Operation) -> Mapping[FieldOfRow, SourceCell]:
        """Where each value that came in with files stood, by table, row and field; empty for other acts."""
        if operation.verb not in _BRINGS_FILES:
            return {}
        kept = self._ledger.cells_of(self._first_done(operation).id)
        if kept is not None:
            name, cells = kept
            return {(table, row_id, field): SourceCell(name, sheet, cell) for table, row_id, field, sheet, cell in cells}
        changes = self._ledger.changes_of(operation.id)
        files = [change.after for change in changes if change.table == "returned_file" and change.after]
        return source_cells(changes, files, self._row_of) if files else {}

    def _first_done(self, operation: Operation) -> Operation:
        """The act that an undoing of an undoing brings again."""
        known = {one.id: one for one in self._ledger.operations(_LOOK_BACK)} if operation.undoes else {}
        while operation.undoes is not None and operation.undoes in known:
            operation = known[operation.undoes]
        return operation

    def of_task(self, task_id: int) -> list[RecordStep]:
        """Everything that happened to a task: deliverables, lamps, decisions, evidence, and what units reported on it; oldest first."""
        steps = [RecordStep(operation, change, {}) for operation, change in self.of(Task, task_id)]
        for kind in _OF_TASK:
            for record in self._ledger.find(kind, task_id=task_id):
                for operation, change in self.of(kind, record.id):
                    # A thousand cells of a batch are looked through only where a row came with files.
                    sources = self.sources_of(operation) if kind is Entry else {}
                    steps.append(RecordStep(operation, change, sources))
        for milestone in self._ledger.find(Milestone, task_id=task_id):
            steps += self._results_of(milestone.id)
        return sorted(steps, key=lambda step: step.operation.id)

    def of_milestone(self, milestone_id: int) -> list[RecordStep]:
        """Everything that happened to one deliverable and to what was recorded of it; oldest first."""
        steps = [RecordStep(operation, change, {}) for operation, change in self.of(Milestone, milestone_id)]
        return sorted([*steps, *self._results_of(milestone_id)], key=lambda step: step.operation.id)

    def _results_of(self, milestone_id: int) -> list[RecordStep]:
        return [
            RecordStep(operation, change, {})
            for result in self._ledger.find(MilestoneResult, milestone_id=milestone_id)
            for operation, change in self.of(MilestoneResult, result.id)
        ]

    def of_table(self, table: str, row_ids: Collection[int] | None = None, limit: int = 300) -> list[RecordStep]:
        """What happened to the rows of a table (to some of them, where ids are given), oldest first; rows that are gone included."""
        steps = []
        for operation in self._ledger.operations_that(OperationFilter(table=table), limit):
            sources = self.sources_of(operation)
            steps += [
                RecordStep(operation, change, sources)
                for change in self._ledger.changes_of(operation.id)
                if change.table == table and (row_ids is None or change.row_id in row_ids)
            ]
        return sorted(steps, key=lambda step: step.operation.id)

    def of_setting(self, name: str) -> list[FieldStep]:
        """Every value one setting of the office was given, oldest first; nothing where its default was never changed."""
        return [step for row in self._ledger.find(Setting, name=name) for step in self.of_field(Setting, row.id, "value")]

    def setting_names(self) -> dict[int, str]:
        """Which setting each row of the office's settings holds."""
        return {row.id: row.name for row in self._ledger.find(Setting)}

    def places_of(self, changes: Iterable[RowChange]) -> dict[tuple[str, int], RowPlace]:
        """What changed rows of returns are about: a change of one field does not say whose it is."""
        places: dict[tuple[str, int], RowPlace] = {}
        for change in changes:
            kind = _PLACED.get(change.table)
            if kind is None:
                continue
            image = {**(change.before or {}), **(change.after or {})}
            for record in self._ledger.find(kind, id=change.row_id):
                image |= {name: getattr(record, name, None) for name in RowPlace.__dataclass_fields__}
            found = {name: image.get(name) for name in RowPlace.__dataclass_fields__}
            places[change.table, change.row_id] = RowPlace(**{name: _number(value) or None for name, value in found.items()})
        return places

    def _row_of(self, change: RowChange) -> tuple[str, int]:
        """The uid by which a form calls the row behind a change, and the unit that reports it (0: only one does)."""
        image = change.after or {}
        if change.table == "entry":
            task_id, unit_id = image.get("task_id"), image.get("unit_id")
            for entry in self._ledger.find(Entry, id=change.row_id):
                task_id, unit_id = entry.task_id, entry.unit_id
            return next((one.uid for one in self._ledger.find(Task, id=task_id)), ""), _number(unit_id)
        if change.table == "indicator_value":
            indicator_id = image.get("indicator_id")
            for value in self._ledger.find(IndicatorValue, id=change.row_id):
                indicator_id = value.indicator_id
            return next((one.uid for one in self._ledger.find(Indicator, id=indicator_id)), ""), 0
        if change.table == "indicator_contribution":
            found = self._ledger.find(IndicatorContribution, id=change.row_id)
            who = (found[0].indicator_id, found[0].unit_id) if found else (image.get("indicator_id"), image.get("unit_id"))
            parts = self._ledger.find(IndicatorPart, indicator_id=who[0])
            lineage, unit_id = self._ledger.unit_lineage(), _number(who[1])
            own = [one for one in parts if unit_id in (one.unit_id, *lineage.successors_of(one.unit_id))]
            return next((one.uid for one in own), ""), unit_id
        unit_id = image.get("unit_id")
        for one in self._ledger.find(UnitReturn, id=change.row_id):
            unit_id = one.unit_id
        return "", _number(unit_id)

    def compare(self, plan_id: int, before_id: int, after_id: int, unit_id: int | None = None) -> tuple[ComparedRow, ...]:
        """What was reported in two periods beside each other, for a whole plan or one unit."""
        units = [unit for unit in self._ledger.find(Unit) if unit_id is None or unit.id == unit_id]
        tasks = self._ledger.find(Task, plan_id=plan_id)
        before, after = (self._ledger.entries_in(plan_id, period_id) for period_id in (before_id, after_id))
        return compare_entries(tasks, units, before, after)

    def changes_of(self, operation_id: int) -> list[RowChange]:
        """The rows an operation touched, with their fields before and after."""
        return self._ledger.changes_of(operation_id)

    def of(self, kind: type[Record], record_id: int) -> list[tuple[Operation, RowChange]]:
        """Everything that happened to one record, oldest first."""
        return self._ledger.history_of(kind, record_id)

    def exported(self) -> Iterator[str]:
        """The whole journal as lines of JSON with its chain of digests (decision 0015)."""
        return exported_lines(self._ledger.journal_entries())

    def chain(self) -> ChainSummary | ChainFault:
        """Whether the journal is the one that was sealed; what is not sealed yet is sealed first."""
        return self._ledger.chain()

    def still_holds(self, exported: ChainSummary) -> bool:
        """Whether the journal of this ledger begins with an exported one, operation by operation."""
        within = takewhile(lambda entry: entry.operation <= exported.last_operation, self._ledger.journal_entries())
        return check_lines(exported_lines(within)) == exported

    def next_undo(self) -> Operation | None:
        """The operation 撤销 would take back now; None when there is none or a paper was issued since."""
        for operation in self._ledger.operations(_LOOK_BACK):
            if operation.undoes is not None or operation.undone_by is not None or operation.verb == SWITCH:
                continue
            return operation if operation.can_be_undone else None
        return None

    def undo_stopped_by(self) -> Operation | None:
        """What stands in the way of 撤销: the latest act in force when it is one that cannot be taken back."""
        for operation in self._ledger.operations(_LOOK_BACK):
            if operation.undoes is None and operation.undone_by is None and operation.verb != SWITCH:
                return None if operation.can_be_undone else operation
        return None

    def next_redo(self) -> Operation | None:
        """The undoing that 重做 would take back: the newest operation, as long as it is an undoing still in force."""
        for operation in self._ledger.operations(_LOOK_BACK):
            if operation.verb == SWITCH:
                continue
            if operation.undoes is None and operation.undone_by is None:
                return None
            if operation.verb == "undo" and operation.undone_by is None:
                return operation
        return None

    def undo(self) -> tuple[Operation, Changes]:
        """Take the latest operation back as a new operation.

        RejectedError when there is nothing to take back, and with the reason when the latest act is one that left the house.
        """
        operation = self.next_undo()
        if operation is None:
            stopped = self.undo_stopped_by()
            if stopped is not None:
                raise RejectedError(
                    "cannot_undo", act=operation_sentence(stopped), why=IRREVERSIBLE_WORDS.get(stopped.verb, "")
                )
            raise RejectedError("nothing_to_undo")
        self._ledger.reverse(operation.id, "undo", clerk_name(self._ledger))
        return operation, Changes.everything()

    def redo(self) -> tuple[Operation, Changes]:
        """Carry out again what was taken back last; RejectedError when there is nothing."""
        undoing = self.next_redo()
        if undoing is None:
            raise RejectedError("nothing_to_redo")
        self._ledger.reverse(undoing.id, "redo", clerk_name(self._ledger))
        return undoing, Changes.everything()


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0

"""Taking off the record what was entered about a task by mistake, as one act that stays in the journal and can be undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wanzhou_gui.domain.case_records import CaseRecordKind
from wanzhou_gui.domain.closing import ChangeRequest, CloseOut, CloseOutState, Inspection, RequestState
from wanzhou_gui.domain.evidence import EvidenceFile
from wanzhou_gui.domain.findings import Conclusion, Rectification
from wanzhou_gui.domain.instructions import Instruction, InstructionStep
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.domain.records import Record
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Ledger

_RECORDS: Mapping[CaseRecordKind, type[CloseOut | ChangeRequest | Inspection | Conclusion | Rectification | Instruction]] = {
    CaseRecordKind.APPLICATION: CloseOut,
    CaseRecordKind.REQUEST: ChangeRequest,
    CaseRecordKind.INSPECTION: Inspection,
    CaseRecordKind.CONCLUSION: Conclusion,
    CaseRecordKind.RECTIFICATION: Rectification,
    CaseRecordKind.INSTRUCTION: Instruction,
}


class CaseRecordVerbs:
    """Mistaken entries about tasks."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def drop(self, kind: CaseRecordKind, record_id: int) -> Changes:
        """Take an entry off the record; what hung on it (follow-ups, photographs, points to put right) is let go or goes along.

        RejectedError for what was decided, answered, objected to or checked already, and for everything a task was closed
        on: such entries stay, what is wrong about them is told by a further one.
        """
        record = self._ledger.get(_RECORDS[kind], record_id)
        task = self._ledger.get(Task, record.task_id)
        if task.closed_on is not None and not (isinstance(record, Inspection) and record.is_look_back):
            raise RejectedError("case_record_of_closed_task", number=task.number)
        if _is_settled(record):
            raise RejectedError("case_record_settled")
        changed, along = self._hanging_on(record)
        with self._ledger.transaction("drop_case_record", task.title, clerk=clerk_name(self._ledger)) as transaction:
            for other in changed:
                transaction.change(other)
            for other in along:
                transaction.remove(other)
            transaction.remove(record)
        return Changes.of(Subject.CASE)

    def _hanging_on(self, record: Record) -> tuple[Sequence[Record], Sequence[Record]]:
        """What points at an entry and must let go of it, and what goes with it."""
        match record:
            case Inspection():
                photos = self._ledger.find(EvidenceFile, inspection_id=record.id)
                return [replace(one, inspection_id=None) for one in photos], ()
            case Conclusion():
                points = self._ledger.find(Rectification, conclusion_id=record.id)
                return [replace(one, conclusion_id=None) for one in points], ()
            case Instruction():
                return (), self._ledger.find(InstructionStep, instruction_id=record.id)
            case _:
                return (), ()


def _is_settled(record: Record) -> bool:
    """Whether others have acted on an entry."""
    match record:
        case CloseOut():
            return record.state is not CloseOutState.APPLIED
        case ChangeRequest():
            return record.state is not RequestState.PENDING
        case Conclusion():
            return record.objected_on is not None
        case Rectification():
            return not record.is_open
        case Instruction():
            return record.answered_on is not None
        case _:
            return False

"""Evidence: taking files in as copies or links, listing and checking them, and handing them to whoever opens them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from wanzhou_gui.domain.closing import Inspection
from wanzhou_gui.domain.evidence import EvidenceFile, EvidenceGrade, EvidenceKind, FileFault, safe_suffix
from wanzhou_gui.domain.plans import Milestone, Task
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger

# Evidence is looked at and never run; a package of another desk cannot bring a program in by this door either.
_PROGRAMS = frozenset(
    [".exe", ".com", ".bat", ".cmd", ".scr", ".pif", ".msi", ".msp", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta", ".lnk", ".url", ".reg", ".jar", ".sh", ".desktop", ".app", ".cpl", ".dll"]
)
_CHANGES = Changes.of(Subject.CASE)


@dataclass(frozen=True, kw_only=True)
class EvidenceNote:
    """What is told about a file besides its content."""

    kind: EvidenceKind
    grade: EvidenceGrade
    document_number: str = ""
    dated_on: date | None = None
    unit_id: int | None = None
    milestone_id: int | None = None
    inspection_id: int | None = None
    note: str = ""


class EvidenceVerbs:
    """The files that show what was done."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def of_task(self, task_id: int) -> list[EvidenceFile]:
        """Every file of a task, in the order they came."""
        return self._ledger.find(EvidenceFile, task_id=task_id)

    def add(
        self, task_id: int, source: Path, note: EvidenceNote, *, as_link: bool = False
    ) -> tuple[EvidenceFile, Changes]:
        """Take a file in: a copy goes into the ledger's folder before the record is written, a link leaves it where it is.

        RejectedError for programs, for a milestone or a check of another task and for a file that is there already;
        EnvironmentProblemError when it cannot be read or copied.
        """
        task = self._ledger.get(Task, task_id)
        _refuse_program(source.name)
        if note.milestone_id is not None and self._ledger.get(Milestone, note.milestone_id).task_id != task_id:
            raise RejectedError("milestone_of_other_task")
        if note.inspection_id is not None and self._ledger.get(Inspection, note.inspection_id).task_id != task_id:
            raise RejectedError("inspection_of_other_task")
        folder = self._ledger.evidence_folder()
        suffix = safe_suffix(source.name)
        kept = folder.look_at(source) if as_link else folder.keep(source, suffix)
        if any(one.sha256 == kept.sha256 for one in self.of_task(task_id)):
            raise RejectedError("evidence_is_there", name=source.name, number=task.number)
        clerk = clerk_name(self._ledger)
        with self._ledger.transaction("add_evidence", source.name, clerk=clerk) as transaction:
            stored = transaction.add(
                EvidenceFile(
                    plan_id=task.plan_id,
                    task_id=task.id,
                    milestone_id=note.milestone_id,
                    inspection_id=note.inspection_id,
                    unit_id=note.unit_id,
                    name=source.name,
                    kind=note.kind,
                    grade=note.grade,
                    document_number=note.document_number.strip(),
                    dated_on=note.dated_on,
                    sha256=kept.sha256,
                    size=kept.size,
                    suffix=suffix,
                    link=str(source.absolute()) if as_link else "",
                    note=note.note.strip(),
                    added_on=self._clock.today(),
                    clerk=clerk,
                )
            )
        return stored, _CHANGES

    def regrade(self, evidence_id: int, grade: EvidenceGrade, reason: str) -> Changes:
        """Give a file another weight, with the reason that stays beside it.

        RejectedError without a reason, when it has that weight already, and while the task is closed: it was closed on it.
        """
        file = self._ledger.get(EvidenceFile, evidence_id)
        task = self._ledger.get(Task, file.task_id)
        if task.closed_on is not None:
            raise RejectedError("evidence_grade_of_closed_task", number=task.number)
        if grade is file.grade:
            raise RejectedError("evidence_same_grade", name=file.name)
        if not reason.strip():
            raise RejectedError("evidence_grade_reason_missing")
        with self._ledger.transaction("change_evidence", file.name, clerk=clerk_name(self._ledger)) as transaction:
            transaction.change(replace(file, grade=grade, grade_reason=reason.strip()))
        return _CHANGES

    def remove(self, evidence_id: int) -> Changes:
        """Take a file off a task; the copy stays in the folder, so that undo brings it back whole.

        RejectedError while the task is closed: what it was closed on stays.
        """
        file = self._ledger.get(EvidenceFile, evidence_id)
        task = self._ledger.get(Task, file.task_id)
        if task.closed_on is not None:
            raise RejectedError("evidence_of_closed_task", number=task.number)
        with self._ledger.transaction("remove_evidence", file.name, clerk=clerk_name(self._ledger)) as transaction:
            transaction.remove(file)
        return _CHANGES

    def place(self, evidence_id: int) -> Path:
        """Where a file is, to be opened; RejectedError when it is missing, was changed, or is a program."""
        file = self._ledger.get(EvidenceFile, evidence_id)
        folder = self._ledger.evidence_folder()
        place = folder.place_of(file)
        _refuse_program(place.name)
        fault = folder.fault_of(file)
        if fault is FileFault.MISSING:
            raise RejectedError("evidence_missing", name=file.name, path=place)
        if fault is FileFault.CHANGED:
            raise RejectedError("evidence_changed", name=file.name, path=place)
        return place

    def absent(self, task_id: int) -> frozenset[int]:
        """The files of a task that are not on this machine, by id; nothing is read."""
        folder = self._ledger.evidence_folder()
        return frozenset(one.id for one in self.of_task(task_id) if not folder.has(one))

    def faults(self, task_id: int) -> dict[int, FileFault]:
        """What is wrong with the files of a task, by id; reads every one of them."""
        folder = self._ledger.evidence_folder()
        found = ((one.id, folder.fault_of(one)) for one in self.of_task(task_id))
        return {evidence_id: fault for evidence_id, fault in found if fault is not None}


def _refuse_program(name: str) -> None:
    if Path(name.lower()).suffix in _PROGRAMS:
        raise RejectedError("evidence_is_program", name=name)

"""The cycle of a period: forms go out to units, come back, are looked through, taken in together, and withdrawn together."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import uuid4

from wanzhou_gui.domain.entries import Entry, ReturnState, Severity, UnitReturn
from wanzhou_gui.domain.indicators import IndicatorValue, ratio
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.unit_forms import (
    FIELDS_OF_KIND,
    CellCheck,
    CellState,
    Choice,
    FileCheck,
    FileDecision,
    FormBatch,
    FormsCheck,
    IssuedForm,
    ReturnBatch,
    ReturnedFile,
    RowKind,
    text_of,
)
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import ConflictError, NotFoundError, RejectedError
from wanzhou_gui.usecases.form_check import FormChecker, value_of
from wanzhou_gui.usecases.form_context import FormContext
from wanzhou_gui.usecases.ports import Clock, FormReader, FormWriter, FoundFile, Ledger, R, Transaction

# Told how many of how many are done; answering False stops the work with nothing left behind.
Progress = Callable[[int, int], bool]


@dataclass(frozen=True)
class FormsTaken:
    """What taking in did: the batch (None when there was nothing new), the files in it, those left out."""

    batch: ReturnBatch | None
    taken: tuple[FileCheck, ...]
    left_out: tuple[FileCheck, ...]
    changes: Changes


class FormVerbs:
    """What a clerk does with the forms of units."""

    def __init__(
        self, ledger: Ledger, clock: Clock, writer: Callable[[], FormWriter], reader: Callable[[], FormReader]
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._writer = writer
        self._reader = reader

    def export(
        self,
        plan_id: int,
        period_id: int,
        to_folder: Path,
        progress: Progress | None = None,
        unit_ids: Sequence[int] | None = None,
        channel: str = "",
    ) -> tuple[FormBatch, tuple[IssuedForm, ...]]:
        """Write one form for each unit and put the issue on record; files and record appear together or not at all.

        RejectedError for a period that is not open, when no unit has a part, and when `progress` asks to stop.
        """
        plan, period = self._ledger.get(Plan, plan_id), self._ledger.get(Period, period_id)
        if not period.is_open:
            raise RejectedError("period_not_open", code=period.code)
        context = FormContext(self._ledger, plan, period)
        wanted = [one for one in context.unit_ids() if unit_ids is None or one in unit_ids]
        if not wanted:
            raise RejectedError("no_forms_to_issue")
        versions: dict[int, int] = {}
        for one in self._ledger.find(IssuedForm, plan_id=plan_id, period_id=period_id):
            versions[one.unit_id] = max(versions.get(one.unit_id, 0), one.version)
        clerk = clerk_name(self._ledger)
        with self._writer().stage(to_folder) as stage:
            drawn = []
            for count, unit_id in enumerate(wanted, start=1):
                content = context.content(unit_id, uuid4().hex, versions.get(unit_id, 0) + 1)
                drawn.append((content, *stage.add(content)))
                if progress is not None and not progress(count, len(wanted)):
                    raise RejectedError("stopped")
            with self._ledger.transaction("issue_forms", period.code, clerk=clerk) as transaction:
                batch = transaction.add(
                    FormBatch(plan_id=plan_id, period_id=period_id, issued_at=self._clock.now(), clerk=clerk, channel=channel)
                )
                forms = tuple(
                    transaction.add(
                        IssuedForm(
                            uid=content.form_uid,
                            batch_id=batch.id,
                            plan_id=plan_id,
                            unit_id=content.unit.id,
                            period_id=period_id,
                            version=content.version,
                            checksum=content.identity.checksum,
                            file_name=name,
                            sha256=sha256,
                            rows=content.rows,
                        )
                    )
                    for content, name, sha256 in drawn
                )
                # Last inside the transaction: when the folder refuses, the record is rolled back with it.
                stage.finish()
        return batch, forms

    def issued(self, plan_id: int, period_id: int) -> list[tuple[FormBatch, list[IssuedForm]]]:
        """The issue register of a plan and a period, oldest first."""
        batches = self._ledger.find(FormBatch, plan_id=plan_id, period_id=period_id)
        return [(batch, self._ledger.find(IssuedForm, batch_id=batch.id)) for batch in batches]

    def check(
        self,
        paths: Sequence[Path],
        plan_id: int | None = None,
        period_id: int | None = None,
        progress: Progress | None = None,
    ) -> FormsCheck:
        """Look through files, folders and archives; nothing is written whatever stands in them.

        With a plan or period given, forms of another one are suspicious. RejectedError when `progress` asks to stop.
        """
        found: list[FoundFile] = []
        for one in self._reader().read(paths):
            found.append(one)
            if progress is not None and not progress(len(found), 0):
                raise RejectedError("stopped")
        return FormsCheck(FormChecker(self._ledger, plan_id, period_id).check(found))

    def take_in(
        self, check: FormsCheck, decisions: Mapping[str, FileDecision] | None = None, received_on: date | None = None
    ) -> FormsTaken:
        """Write what a check found, all files in one transaction; decisions go by the files' SHA-256.

        RejectedError while a suspicious file or a conflicting cell has no decision, or two returns of one unit are both to
        be taken; ConflictError when ledger or files changed since the check.
        """
        decided = decisions or {}
        wanted = [
            one for one in check.files
            if not one.is_refused and not one.is_known and decided.get(one.sha256, FileDecision()).take
        ]  # fmt: skip
        left_out = tuple(one for one in check.files if one not in wanted and not one.is_known)
        self._refuse_undecided(wanted, decided)
        if not wanted:
            return FormsTaken(None, (), left_out, Changes.of())
        clerk = clerk_name(self._ledger)
        checker = FormChecker(self._ledger)
        with self._ledger.transaction("take_in_forms", str(len(wanted)), clerk=clerk) as transaction:
            count = sum(len(_taken_cells(one, decided.get(one.sha256, FileDecision()))) for one in wanted)
            batch = transaction.add(
                ReturnBatch(taken_at=self._clock.now(), clerk=clerk, file_count=len(wanted), cell_count=count)
            )
            for one in wanted:
                context = checker.context(one.plan_id, one.period_id)
                self._take_file(transaction, batch, one, decided.get(one.sha256, FileDecision()), context, received_on)
        return FormsTaken(batch, tuple(wanted), left_out, Changes.of(Subject.ENTRY, Subject.RETURN, Subject.INDICATOR))

    def withdraw(self, batch_id: int) -> Changes:
        """Take a whole batch back: every row is as before; ConflictError when something in it changed since."""
        batch = self._ledger.get(ReturnBatch, batch_id)
        operation, _ = self._ledger.history_of(ReturnBatch, batch.id)[-1]
        self._ledger.reverse(operation.id, "withdraw_forms", clerk_name(self._ledger))
        return Changes.everything()

    def batches(self) -> list[ReturnBatch]:
        """Batches in force, oldest first."""
        return self._ledger.find(ReturnBatch)

    def returned(self, plan_id: int, period_id: int) -> list[ReturnedFile]:
        """The returned files on record for a plan and a period, all versions."""
        return self._ledger.find(ReturnedFile, plan_id=plan_id, period_id=period_id)

    def original(self, returned: ReturnedFile) -> bytes:
        """A returned file exactly as it came."""
        return self._ledger.returned_content(returned.sha256)

    def _refuse_undecided(self, wanted: Sequence[FileCheck], decided: Mapping[str, FileDecision]) -> None:
        undecided = 0
        units: set[tuple[int, int, int]] = set()
        for one in wanted:
            decision = decided.get(one.sha256, FileDecision())
            undecided += one.is_suspicious and not decision.accepts_suspicions
            undecided += sum(decision.choice(cell) is None for cell in one.conflicts)
            key = (one.plan_id, one.unit_id, one.period_id)
            if key in units:
                raise RejectedError("two_returns_of_unit", (), unit=one.unit)
            units.add(key)
        if undecided:
            raise RejectedError("forms_undecided", (), count=undecided)

    def _take_file(
        self, transaction: Transaction, batch: ReturnBatch, one: FileCheck, decision: FileDecision, context: FormContext,
        received_on: date | None,
    ) -> None:  # fmt: skip
        content = self._reader().content(Path(one.file), one.member)
        if hashlib.sha256(content).hexdigest() != one.sha256:
            raise ConflictError("returned_file_changed", path=one.name)
        context.unit_ids()
        values: dict[tuple[RowKind, str], dict[str, object]] = {}
        for cell in _taken_cells(one, decision):
            values.setdefault((cell.kind, cell.uid), {})[cell.field] = value_of(cell.field, cell.written)
        expected = {cell.key: cell.in_ledger for cell in one.cells}
        entries: dict[int, Entry] = {}
        for task in context.tasks_of(one.unit_id):
            new = values.get((RowKind.TASK, task.task.uid))
            if new:
                _refuse_if_moved(expected, RowKind.TASK, task.task.uid, task.entry, new)
                entries[task.task.id] = _stored(transaction, replace(task.entry, **new))  # type: ignore[arg-type]  # by field
        for row in context.indicators_of(one.unit_id):
            new = values.get((RowKind.INDICATOR, row.indicator.uid))
            if new:
                _refuse_if_moved(expected, RowKind.INDICATOR, row.indicator.uid, row.value, new)
                value: IndicatorValue = replace(row.value, **new)  # type: ignore[arg-type]  # by field
                if row.indicator.is_ratio and value.numerator is not None and value.denominator is not None:
                    value = replace(value, value=ratio(value.numerator, value.denominator, row.indicator.denominator_scale))
                _stored(transaction, value)
        self._store_return(transaction, context, one, decision, entries, values, expected, received_on)
        version = 1 + max(
            (each.version for each in self._ledger.find(
                ReturnedFile, plan_id=one.plan_id, unit_id=one.unit_id, period_id=one.period_id)), default=0
        )  # fmt: skip
        transaction.keep_returned(one.sha256, content)
        transaction.add(
            ReturnedFile(
                batch_id=batch.id,
                plan_id=one.plan_id,
                unit_id=one.unit_id,
                period_id=one.period_id,
                form_uid=one.form_uid,
                version=version,
                file_name=Path(one.member or one.file).name,
                sha256=one.sha256,
                size=one.size,
                taken_at=batch.taken_at,
                rows=_rows(one),
            )
        )

    def _store_return(
        self, transaction: Transaction, context: FormContext, one: FileCheck, decision: FileDecision,
        entries: dict[int, Entry], values: dict[tuple[RowKind, str], dict[str, object]],
        expected: Mapping[tuple[RowKind, str, str], str], received_on: date | None,
    ) -> None:  # fmt: skip
        current = context.return_of(one.unit_id)
        signed = values.get((RowKind.SIGNATURE, ""), {})
        _refuse_if_moved(expected, RowKind.SIGNATURE, "", current, signed)
        # A corrected file does not make an early return late; one that was sent back counts from its second coming.
        keeps_day = current.received_on is not None and current.state is not ReturnState.SENT_BACK
        day = current.received_on if keeps_day else received_on or self._clock.today()
        changed: UnitReturn = replace(current, received_on=day, **signed)  # type: ignore[arg-type]  # by field
        problems = context.problems_of_unit(one.unit_id, entries, changed)
        is_refused = any(cell.state is CellState.REFUSED for cell in one.cells)
        complete = not is_refused and not any(problem.severity is Severity.ERROR for problem in problems)
        if complete and (not problems or decision.questions_confirmed):
            changed = replace(changed, state=ReturnState.SUBMITTED, submitted_at=self._clock.now(), note="")
        else:
            changed = replace(changed, state=ReturnState.DRAFT)
        _stored(transaction, changed)


def original_of(files: Sequence[ReturnedFile], unit_id: int, version: int | None = None) -> ReturnedFile:
    """The newest return of a unit, or the version named; NotFoundError when there is none."""
    own = [one for one in files if one.unit_id == unit_id and version in (None, one.version)]
    if not own:
        raise NotFoundError("returned_file_not_there")
    return max(own, key=lambda one: one.version)


def _taken_cells(one: FileCheck, decision: FileDecision) -> list[CellCheck]:
    return [
        cell for cell in one.cells
        if (decision.choice(cell) is Choice.FILE if cell.is_conflict
            else cell.state in (CellState.NEW, CellState.CHANGED, CellState.QUESTIONED))
    ]  # fmt: skip


def _stored(transaction: Transaction, record: R) -> R:
    return transaction.change(record) if record.id else transaction.add(record)


def _refuse_if_moved(
    expected: Mapping[tuple[RowKind, str, str], str], kind: RowKind, uid: str, record: object, new: Mapping[str, object]
) -> None:
    """What a check was made on must still stand there when it is carried out."""
    for field in new:
        if text_of(getattr(record, field)) != expected[kind, uid, field]:
            raise ConflictError("row_changed", field=field)


def _rows(one: FileCheck) -> tuple[tuple[str, ...], ...]:
    """The values read from a file, as the next return of the unit is compared with them."""
    rows: dict[tuple[RowKind, str], dict[str, str]] = {}
    for cell in one.cells:
        rows.setdefault((cell.kind, cell.uid), {})[cell.field] = cell.written
    return tuple(
        (kind.value, uid, "", *(values.get(name, "") for name in FIELDS_OF_KIND[kind]))
        for (kind, uid), values in rows.items()
    )

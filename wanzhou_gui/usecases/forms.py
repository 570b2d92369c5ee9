"""The cycle of a period: forms go out to units, come back, are looked through, taken in together, and withdrawn together."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

from wanzhou_gui.domain.entries import Entry, ReturnState, Severity, UnitReturn
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue, ratio
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan, Task
from wanzhou_gui.domain.unit_forms import (
    FIELDS_OF_KIND,
    CellCheck,
    CellKey,
    CellState,
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
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.unit_forms.compiling import compiled_text
from wanzhou_gui.reports.unit_forms.notice import covering_notice
from wanzhou_gui.usecases.approved_figures import refuse_if_approved
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name, read_settings
from wanzhou_gui.usecases.collection_pause import collection_paused
from wanzhou_gui.usecases.errors import ConflictError, NotFoundError, RejectedError
from wanzhou_gui.usecases.form_check import FormChecker, value_of, with_rivals
from wanzhou_gui.usecases.form_context import FormContext
from wanzhou_gui.usecases.form_corrections import SentBack, send_back
from wanzhou_gui.usecases.ports import Clock, FormReader, FormWriter, Ledger, R, Transaction

# Told how many of how many are done; answering False stops the work with nothing left behind.
Progress = Callable[[int, int], bool]


@dataclass(frozen=True)
class UnitPart:
    """A unit a form goes to: how much it is asked, and how often and when it was issued to it last."""

    unit: Unit
    task_count: int
    indicator_count: int
    version: int
    issued_at: datetime | None


@dataclass(frozen=True)
class TakenBatch:
    """A batch in force with its files and the names of the units they came from."""

    batch: ReturnBatch
    files: tuple[ReturnedFile, ...]
    unit_of_file: tuple[str, ...]

    @property
    def units(self) -> tuple[str, ...]:
        """The names of the units, each once."""
        return tuple(dict.fromkeys(self.unit_of_file))


@dataclass(frozen=True)
class FormsTaken:
    """What taking in did: the batch (None when there was nothing new), the files in it, those left out."""

    batch: ReturnBatch | None
    taken: tuple[FileCheck, ...]
    left_out: tuple[FileCheck, ...]
    changes: Changes


@dataclass(frozen=True)
class _UnitFiles:
    """The files of one unit that are taken in together, and the cells of all of them that are to be written."""

    files: tuple[FileCheck, ...]
    cells: tuple[CellCheck, ...]


class FormVerbs:
    """What a clerk does with the forms of units."""

    def __init__(
        self, ledger: Ledger, clock: Clock, writer: Callable[[], FormWriter], reader: Callable[[], FormReader]
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._writer = writer
        self._reader = reader
        # The last check and what was written until then: as long as nothing follows, taking in knows the same.
        self._last_check: tuple[tuple[int, int], FormChecker] | None = None

    def export(
        self,
        plan_id: int,
        period_id: int,
        to_folder: Path,
        progress: Progress | None = None,
        unit_ids: Sequence[int] | None = None,
        channel: str = "",
        with_notices: bool = True,
    ) -> tuple[FormBatch, tuple[IssuedForm, ...]]:
        """Write one form and one covering notice for each unit and put the issue on record; all of it or nothing.

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
        office = read_settings(self._ledger)
        clerk, day = office.clerk_name, self._clock.today()
        with self._writer().stage(to_folder) as stage:
            drawn = []
            for count, unit_id in enumerate(wanted, start=1):
                content = context.content(unit_id, uuid4().hex, versions.get(unit_id, 0) + 1)
                name, sha256 = stage.add(content)
                if with_notices:
                    stage.add_notice(content, covering_notice(content, name, office, day, channel))
                drawn.append((content, name, sha256))
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
                            plan_version=content.plan_version,
                        )
                    )
                    for content, name, sha256 in drawn
                )
                # Last inside the transaction: when the folder refuses, the record is rolled back with it.
                stage.finish()
        return batch, forms

    def parts(self, plan_id: int, period_id: int) -> list[UnitPart]:
        """Every unit a form would go to, with what it would hold and when it was issued last."""
        context = FormContext(self._ledger, self._ledger.get(Plan, plan_id), self._ledger.get(Period, period_id))
        issued = {one.id: one for one in self._ledger.find(FormBatch, plan_id=plan_id, period_id=period_id)}
        last: dict[int, IssuedForm] = {}
        for one in self._ledger.find(IssuedForm, plan_id=plan_id, period_id=period_id):
            if one.unit_id not in last or last[one.unit_id].version < one.version:
                last[one.unit_id] = one
        return [
            UnitPart(
                context.units[unit_id],
                len(context.tasks_of(unit_id)),
                len(context.indicators_of(unit_id)),
                last[unit_id].version if unit_id in last else 0,
                issued[last[unit_id].batch_id].issued_at if unit_id in last else None,
            )
            for unit_id in context.unit_ids()
        ]

    def compiled(self, plan_id: int, period_id: int, unit_id: int, task_id: int) -> tuple[str, list[str]]:
        """The words of a task's other units put together for its lead, and the names of those that have not reported."""
        context = FormContext(self._ledger, self._ledger.get(Plan, plan_id), self._ledger.get(Period, period_id))
        return compiled_text(context.co_reports(unit_id, task_id)), context.co_units_missing(unit_id, task_id)

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
        looks_again: bool = False,
    ) -> FormsCheck:
        """Look through files, folders and archives; nothing is written whatever stands in them.

        With a plan or period given, forms of another one are suspicious; files that were taken in already say nothing
        unless they are to be looked at again. RejectedError when `progress` asks to stop.
        """
        reader, checker = self._reader(), FormChecker(self._ledger, plan_id, period_id, looks_again)
        total = reader.count(paths) if progress is not None else 0
        files: list[FileCheck] = []
        with collection_paused():
            for one in reader.read(paths):
                files.append(checker.file(one))
                if progress is not None and not progress(len(files), max(total, len(files))):
                    raise RejectedError("stopped")
            self._last_check = (self._written_so_far(), checker)
            return FormsCheck(with_rivals(files))

    def _written_so_far(self) -> tuple[int, int]:
        # Each number may only miss writes of its own kind; both together miss none.
        return self._ledger.stamp(IssuedForm), self._ledger.stamp(ReturnedFile)

    def row_names(self, check: FormsCheck) -> dict[str, str]:
        """What the rows of checked forms are called, by the identity of their task or indicator."""
        names: dict[str, str] = {}
        for plan_id in {one.plan_id for one in check.files if one.plan_id}:
            names |= {one.uid: f"{one.number}　{one.title}" for one in self._ledger.find(Task, plan_id=plan_id)}
            names |= {one.uid: f"{one.code}　{one.name}" for one in self._ledger.find(Indicator, plan_id=plan_id)}
        return names

    def take_in(
        self,
        check: FormsCheck,
        decisions: Mapping[str, FileDecision] | None = None,
        received_on: date | None = None,
        progress: Progress | None = None,
    ) -> FormsTaken:
        """Write what a check found, all files in one transaction; decisions go by the files' SHA-256.

        Two returns of one unit are taken together when no cell takes different values from both; both stay on record.
        RejectedError while a suspicious file or a conflicting cell has no decision, when two returns of a unit contradict
        each other, and when `progress` asks to stop; ConflictError when ledger or files changed since the check.
        """
        decided = decisions or {}
        wanted = [
            one for one in check.files
            if not one.is_refused and not one.is_known and decided.get(one.sha256, FileDecision()).take
        ]  # fmt: skip
        left_out = tuple(one for one in check.files if one not in wanted and not one.is_known)
        groups = self._groups(wanted, decided)
        if not wanted:
            return FormsTaken(None, (), left_out, Changes.of())
        clerk = clerk_name(self._ledger)
        known, self._last_check = self._last_check, None
        checker = known[1] if known and known[0] == self._written_so_far() else FormChecker(self._ledger)
        done = 0
        with (
            collection_paused(),
            self._ledger.transaction("take_in_forms", str(len(wanted)), clerk=clerk) as transaction,
        ):
            count = sum(len(group.cells) for group in groups)
            batch = transaction.add(
                ReturnBatch(taken_at=self._clock.now(), clerk=clerk, file_count=len(wanted), cell_count=count)
            )
            for group in groups:
                self._take_unit(transaction, batch, group, decided, checker, received_on)
                done += len(group.files)
                if progress is not None and not progress(done, len(wanted)):
                    raise RejectedError("stopped")
        return FormsTaken(batch, tuple(wanted), left_out, Changes.of(Subject.ENTRY, Subject.RETURN, Subject.INDICATOR))

    def withdraw(self, batch_id: int) -> Changes:
        """Take a whole batch back: every row is as before.

        ConflictError when something in it changed since; RejectedError when the office has approved something of it.
        """
        batch = self._ledger.get(ReturnBatch, batch_id)
        for one in self._ledger.find(ReturnedFile, batch_id=batch_id):
            refuse_if_approved(self._ledger, one.plan_id, one.unit_id, one.period_id)
        operation, _ = self._ledger.history_of(ReturnBatch, batch.id)[-1]
        self._ledger.reverse(operation.id, "withdraw_forms", clerk_name(self._ledger))
        return Changes.everything()

    def batches(self) -> list[ReturnBatch]:
        """Batches in force, oldest first."""
        return self._ledger.find(ReturnBatch)

    def taken(self) -> list[TakenBatch]:
        """Batches in force with what is in them, newest first."""
        names = {unit.id: unit.name for unit in self._ledger.find(Unit)}
        files: dict[int, list[ReturnedFile]] = {}
        for one in self._ledger.find(ReturnedFile):
            files.setdefault(one.batch_id, []).append(one)
        return [
            TakenBatch(batch, tuple(own), tuple(names[one.unit_id] for one in own))
            for batch in reversed(self.batches())
            for own in [files.get(batch.id, [])]
        ]

    def send_back(self, check: FormsCheck, to_folder: Path, progress: Progress | None = None) -> SentBack:
        """Write for every file with something to correct the unit's own form, marked, and one list of all of it.

        Nothing is written to the ledger. RejectedError when there is nothing to correct, and when `progress` asks to stop.
        """
        with self._writer().stage(to_folder) as stage:
            return send_back(self._ledger, FormChecker(self._ledger), stage, check, progress)

    def returned(self, plan_id: int, period_id: int) -> list[ReturnedFile]:
        """The returned files on record for a plan and a period, all versions."""
        return self._ledger.find(ReturnedFile, plan_id=plan_id, period_id=period_id)

    def original(self, returned: ReturnedFile) -> bytes:
        """A returned file exactly as it came."""
        return self._ledger.returned_content(returned.sha256)

    def _groups(self, wanted: Sequence[FileCheck], decided: Mapping[str, FileDecision]) -> list[_UnitFiles]:
        """The files of each unit together; refused while something is undecided or two files want one cell."""
        undecided = 0
        files: dict[tuple[int, int, int], list[FileCheck]] = {}
        for one in wanted:
            decision = decided.get(one.sha256, FileDecision())
            undecided += one.is_suspicious and not decision.accepts_suspicions
            undecided += sum(cell.is_conflict and decision.choice(cell) is None for cell in one.cells)
            files.setdefault((one.plan_id, one.unit_id, one.period_id), []).append(one)
        groups = [
            _UnitFiles(tuple(own), tuple([cell for one in own for cell in _taken_cells(one, decided)]))
            for own in files.values()
        ]
        for group in groups:
            values: dict[CellKey, str] = {}
            for cell in group.cells:
                if values.setdefault(cell.key, cell.written) != cell.written:
                    raise RejectedError("two_returns_of_unit", (), unit=group.files[0].unit)
        if undecided:
            raise RejectedError("forms_undecided", (), count=undecided)
        return groups

    def _take_unit(
        self, transaction: Transaction, batch: ReturnBatch, group: _UnitFiles,
        decided: Mapping[str, FileDecision], checker: FormChecker, received_on: date | None,
    ) -> None:  # fmt: skip
        contents = [self._content_of(one) for one in group.files]
        first = group.files[0]
        unit_id = first.unit_id
        context = checker.context(first.plan_id, first.period_id)
        values: dict[tuple[RowKind, str], dict[str, object]] = {}
        for cell in group.cells:
            values.setdefault((cell.kind, cell.uid), {})[cell.field] = value_of(cell.field, cell.written)
        expected = {cell.key: cell.in_ledger for cell in group.cells}
        entries: dict[int, Entry] = {}
        for task in context.tasks_of(unit_id):
            new = values.get((RowKind.TASK, task.task.uid))
            if new:
                _refuse_if_moved(expected, RowKind.TASK, task.task.uid, task.entry, new)
                _refuse_approved(task.is_approved, task.task.title)
                entries[task.task.id] = _stored(transaction, replace(task.entry, **new))  # type: ignore[arg-type]  # by field
        for row in context.indicators_of(unit_id):
            new = values.get((RowKind.INDICATOR, row.indicator.uid))
            if new:
                _refuse_if_moved(expected, RowKind.INDICATOR, row.indicator.uid, row.value, new)
                _refuse_approved(row.is_approved, row.indicator.name)
                value: IndicatorValue = replace(row.value, **new)  # type: ignore[arg-type]  # by field
                if row.indicator.is_ratio and value.numerator is not None and value.denominator is not None:
                    value = replace(value, value=ratio(value.numerator, value.denominator, row.indicator.denominator_scale))
                _stored(transaction, value)
        self._store_return(transaction, context, group.files, decided, entries, values, expected, received_on)
        last = checker.last_version(first.plan_id, first.period_id, unit_id)
        for version, (one, content) in enumerate(zip(group.files, contents, strict=True), start=last + 1):
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
                    cells=tuple((cell.kind.value, cell.uid, cell.field, cell.sheet, cell.cell) for cell in _taken_cells(one, decided)),
                )
            )

    def _content_of(self, one: FileCheck) -> bytes:
        content = one.source or self._reader().content(Path(one.file), one.member)
        if hashlib.sha256(content).hexdigest() != one.sha256:
            raise ConflictError("returned_file_changed", path=one.name)
        return content

    def _store_return(
        self, transaction: Transaction, context: FormContext, group: Sequence[FileCheck],
        decided: Mapping[str, FileDecision],
        entries: dict[int, Entry], values: dict[tuple[RowKind, str], dict[str, object]],
        expected: Mapping[CellKey, str], received_on: date | None,
    ) -> None:  # fmt: skip
        unit_id = group[0].unit_id
        current = context.return_of(unit_id)
        if current.state is ReturnState.APPROVED:
            raise RejectedError("return_is_approved", (), unit=group[0].unit)
        signed = values.get((RowKind.SIGNATURE, ""), {})
        _refuse_if_moved(expected, RowKind.SIGNATURE, "", current, signed)
        # A corrected file does not make an early return late; one that was sent back counts from its second coming.
        keeps_day = current.received_on is not None and current.state is not ReturnState.SENT_BACK
        day = current.received_on if keeps_day else received_on or self._clock.today()
        changed: UnitReturn = replace(current, received_on=day, **signed)  # type: ignore[arg-type]  # by field
        problems = context.problems_of_unit(unit_id, entries, changed)
        is_refused = any(cell.state is CellState.REFUSED for one in group for cell in one.cells)
        is_confirmed = all(decided.get(one.sha256, FileDecision()).questions_confirmed for one in group)
        complete = not is_refused and not any(problem.severity is Severity.ERROR for problem in problems)
        if complete and (not problems or is_confirmed):
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


def _taken_cells(one: FileCheck, decided: Mapping[str, FileDecision]) -> list[CellCheck]:
    decision = decided.get(one.sha256, FileDecision())
    return [cell for cell in one.cells if cell.state is not CellState.UNCHANGED and decision.takes(cell)]


def _stored(transaction: Transaction, record: R) -> R:
    return transaction.change(record) if record.id else transaction.add(record)


def _refuse_approved(is_approved: bool, title: str) -> None:
    """A row approved between the check and the taking in stays as it is."""
    if is_approved:
        raise RejectedError("row_is_approved", (), title=title)


def _refuse_if_moved(
    expected: Mapping[CellKey, str], kind: RowKind, uid: str, record: object, new: Mapping[str, object]
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

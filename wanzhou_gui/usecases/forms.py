"""The cycle of a period: forms go out to units, come back, are looked through, taken in together, and withdrawn together."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from wanzhou_gui.domain.entries import Entry, ReturnState, Severity, UnitReturn
from wanzhou_gui.domain.indicator_parts import IndicatorContribution, IndicatorPart
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
from wanzhou_gui.usecases.approved_figures import refuse_if_approved
from wanzhou_gui.usecases.askings import Asking, asking, askings
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.collection_pause import collection_paused
from wanzhou_gui.usecases.errors import ConflictError, NotFoundError, RejectedError
from wanzhou_gui.usecases.form_check import FormChecker, value_of
from wanzhou_gui.usecases.form_context import FormContext
from wanzhou_gui.usecases.form_corrections import SentBack, send_back
from wanzhou_gui.usecases.form_issue import (
    Issued,
    IssuedFile,
    IssueWish,
    Progress,
    UnitPart,
    issue,
    parts_of,
    register_of,
)
from wanzhou_gui.usecases.form_rivals import with_rivals
from wanzhou_gui.usecases.ports import Clock, FormReader, FormWriter, Ledger, R, Transaction


@dataclass(frozen=True)
class TakenBatch:
    """A batch in force with its files, each once, the names of the units they came from, and how many plans are in each."""

    batch: ReturnBatch
    files: tuple[ReturnedFile, ...]
    unit_of_file: tuple[str, ...]
    plans_of_file: tuple[int, ...]

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
        """Write one form and one covering notice for each unit of a plan and put the issue on record; all of it or nothing.

        RejectedError for a period that is not open or not of the plan's rhythm, when no unit has a part, and when
        `progress` asks to stop.
        """
        one = asking(self._ledger, plan_id, period_id)
        if not one.period.is_open:
            raise RejectedError("period_not_open", code=one.period.code)
        wish = IssueWish(to_folder, unit_ids, channel, with_notices)
        issued = issue(self._ledger, self._clock, self._writer(), (one,), wish, progress)
        return issued.batches[0], issued.forms

    def export_together(self, period_id: int, wish: IssueWish, progress: Progress | None = None) -> Issued:
        """Write one file and one notice for each unit with the forms of all plans that ask it now; all of it or nothing.

        Plans whose period of the time is not open are left out. RejectedError when no period is open, when no unit has
        a part, and when `progress` asks to stop.
        """
        asked = [one for one in askings(self._ledger, period_id) if one.period.is_open]
        if not asked:
            raise RejectedError("period_not_open", code=self._ledger.get(Period, period_id).code)
        return issue(self._ledger, self._clock, self._writer(), asked, wish, progress)

    def parts(self, plan_id: int, period_id: int) -> list[UnitPart]:
        """Every unit a form would go to, with what it would hold and when it was issued last."""
        return parts_of(self._ledger, [Asking(self._ledger.get(Plan, plan_id), self._ledger.get(Period, period_id))])

    def parts_together(self, period_id: int) -> list[UnitPart]:
        """The same over all plans that ask now."""
        return parts_of(self._ledger, askings(self._ledger, period_id))

    def register(self, plan_id: int, period_id: int) -> list[IssuedFile]:
        """The issue register of a plan and a period, one line for each file, oldest first."""
        return register_of(self._ledger, [Asking(self._ledger.get(Plan, plan_id), self._ledger.get(Period, period_id))])

    def register_together(self, period_id: int) -> list[IssuedFile]:
        """The same over all plans that ask now: the forms of several plans in one file are one line."""
        return register_of(self._ledger, askings(self._ledger, period_id))

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
            indicators = {one.id: one for one in self._ledger.find(Indicator, plan_id=plan_id)}
            names |= {one.uid: f"{one.code}　{one.name}" for one in indicators.values()}
            names |= {
                part.uid: f"{indicators[part.indicator_id].code}　{indicators[part.indicator_id].name}（分担）"
                for part in self._ledger.find(IndicatorPart) if part.indicator_id in indicators
            }  # fmt: skip
        return names

    def take_in(
        self,
        check: FormsCheck,
        decisions: Mapping[str, FileDecision] | None = None,
        received_on: date | None = None,
        progress: Progress | None = None,
    ) -> FormsTaken:
        """Write what a check found, all files in one transaction; decisions go by `FileCheck.key`.

        Two returns of one unit are taken together when no cell takes different values from both; both stay on record.
        RejectedError while a suspicious file or a conflicting cell has no decision, when two returns of a unit contradict
        each other, and when `progress` asks to stop; ConflictError when ledger or files changed since the check.
        """
        decided = decisions or {}
        wanted = [
            one for one in check.files
            if not one.is_refused and not one.is_known and decided.get(one.key, FileDecision()).take
        ]  # fmt: skip
        left_out = tuple(one for one in check.files if one not in wanted and not one.is_known)
        groups = self._groups(wanted, decided)
        if not wanted:
            return FormsTaken(None, (), left_out, Changes.of())
        clerk = clerk_name(self._ledger)
        known, self._last_check = self._last_check, None
        checker = known[1] if known and known[0] == self._written_so_far() else FormChecker(self._ledger)
        files, done = len({one.sha256 for one in wanted}), 0
        with (
            collection_paused(),
            self._ledger.transaction("take_in_forms", str(files), clerk=clerk) as transaction,
        ):
            count = sum(len(group.cells) for group in groups)
            batch = transaction.add(
                ReturnBatch(taken_at=self._clock.now(), clerk=clerk, file_count=files, cell_count=count)
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
            TakenBatch(
                batch, tuple(one[0] for one in own), tuple(names[one[0].unit_id] for one in own), tuple(len(one) for one in own)
            )
            for batch in reversed(self.batches())
            for own in [_by_file(files.get(batch.id, []))]
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
            decision = decided.get(one.key, FileDecision())
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
        for share in context.shares_of(unit_id):
            new = values.get((RowKind.SHARE, share.part.uid))
            if new:
                _refuse_if_moved(expected, RowKind.SHARE, share.part.uid, share.contribution, new)
                _refuse_approved(share.is_approved, share.indicator.name)
                brought: IndicatorContribution = replace(share.contribution, clerk=batch.clerk, **new)  # type: ignore[arg-type]  # by field
                _stored(transaction, brought)
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
        is_confirmed = all(decided.get(one.key, FileDecision()).questions_confirmed for one in group)
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


def _by_file(returned: Sequence[ReturnedFile]) -> list[tuple[ReturnedFile, ...]]:
    files: dict[str, list[ReturnedFile]] = {}
    for one in returned:
        files.setdefault(one.sha256, []).append(one)
    return [tuple(own) for own in files.values()]


def _taken_cells(one: FileCheck, decided: Mapping[str, FileDecision]) -> list[CellCheck]:
    decision = decided.get(one.key, FileDecision())
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

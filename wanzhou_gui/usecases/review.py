"""The office's review of returns: the queue, a unit's rows with what to look at, approving, returning, unlocking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, datetime

from wanzhou_gui.domain.entries import (
    Entry,
    EntryContext,
    Problem,
    ReturnState,
    Severity,
    UnitReturn,
    problems_in_return,
)
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.returns_review import (
    Decision,
    ReturnAct,
    RowKey,
    RowReview,
    content_digest,
    decisions_by_row,
    return_step,
    row_step,
)
from wanzhou_gui.domain.row_findings import (
    Finding,
    Span,
    asks_for_a_number,
    changed_spans,
    findings_in_entry,
    findings_in_value,
)
from wanzhou_gui.domain.status_list import STANDARD_STATES, StatusList
from wanzhou_gui.domain.unit_forms import FormIndicator, FormTask
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.approved_figures import units_with_files
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name, read_settings, reviewer_names
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.form_context import FormContext
from wanzhou_gui.usecases.indicator_parts import view_parts
from wanzhou_gui.usecases.ports import Clock, Ledger, Transaction

_CHANGES = Changes.of(Subject.RETURN, Subject.ENTRY, Subject.INDICATOR)


@dataclass(frozen=True)
class ReviewRow:
    """One row of a return as a reviewer sees it: what was asked, what stood there, what stands there, what to look at."""

    key: RowKey
    task: FormTask | None
    indicator: FormIndicator | None
    findings: tuple[Finding, ...]
    review: RowReview | None
    new_spans: tuple[Span, ...] = ()

    @property
    def number(self) -> str:
        """The number printed before the row."""
        return self.task.task.number if self.task else self._indicator.code

    @property
    def title(self) -> str:
        """What the row is about."""
        return self.task.task.title if self.task else self._indicator.name

    @property
    def _indicator(self) -> Indicator:
        assert self.indicator is not None
        return self.indicator.indicator

    @property
    def content(self) -> Entry | IndicatorValue:
        """What the unit filled in."""
        if self.task is not None:
            return self.task.entry
        assert self.indicator is not None
        return self.indicator.value

    @property
    def is_filled(self) -> bool:
        """Whether anything has been filled in."""
        return not self.task.entry.is_empty if self.task else self.content.value is not None  # type: ignore[union-attr]

    @property
    def decision(self) -> Decision | None:
        """What the office decided on the row."""
        return self.review.decision if self.review else None

    @property
    def is_answered(self) -> bool:
        """Whether the row was returned and has been changed since."""
        review = self.review
        return review is not None and review.decision is Decision.RETURNED and review.content != content_digest(self.content)

    @property
    def has_errors(self) -> bool:
        """Whether something must be added before the row can be approved."""
        return any(one.problem.severity is Severity.ERROR for one in self.findings)


@dataclass(frozen=True)
class ReviewSheet:
    """The return of a unit as a reviewer sees it."""

    plan: Plan
    unit: Unit
    period: Period
    unit_return: UnitReturn | None
    rows: tuple[ReviewRow, ...]
    signature_problems: tuple[Problem, ...]
    came_as_file: bool
    states: StatusList = STANDARD_STATES

    @property
    def state(self) -> ReturnState | None:
        """Where the return stands; None for one nobody has begun."""
        return self.unit_return.state if self.unit_return else None

    @property
    def is_approved(self) -> bool:
        """Whether the whole return is approved and locked."""
        return self.state is ReturnState.APPROVED

    @property
    def returned_rows(self) -> tuple[ReviewRow, ...]:
        """Rows sent back and not approved since, with their reasons."""
        return tuple(row for row in self.rows if row.decision is Decision.RETURNED)

    @property
    def findings_count(self) -> int:
        """How many things there are to look at in rows not yet approved."""
        return sum(len(row.findings) for row in self.rows if row.decision is not Decision.APPROVED)

    @property
    def waits(self) -> bool:
        """Whether it is the office's turn: submitted, unlocked, or come as a file that is not complete."""
        if self.state is ReturnState.DRAFT:
            return self.came_as_file
        return self.state in (ReturnState.SUBMITTED, ReturnState.UNLOCKED)

    def row(self, key: RowKey) -> ReviewRow:
        """The row with that key; NotFoundError when the unit has no such row."""
        for row in self.rows:
            if row.key == key:
                return row
        raise NotFoundError("record_not_there")


class ReviewVerbs:
    """What the office does with returns that came in."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def queue(self, plan_id: int, period_id: int) -> tuple[ReviewSheet, ...]:
        """Every unit's return of a period, those that wait first, each group in the order of the dictionary."""
        sheets = self._sheets(plan_id, period_id)
        return tuple(sorted(sheets, key=lambda sheet: not sheet.waits))

    def sheet(self, plan_id: int, unit_id: int, period_id: int) -> ReviewSheet:
        """One unit's return with its rows; NotFoundError when the unit has no part in the plan."""
        for sheet in self._sheets(plan_id, period_id, unit_id):
            return sheet
        raise NotFoundError("unit_has_no_part", unit=self._ledger.get(Unit, unit_id).name)

    def reasons(self) -> tuple[str, ...]:
        """The reasons offered for returning a row."""
        return tuple(line.strip() for line in read_settings(self._ledger).return_reasons.splitlines() if line.strip())

    def approve(self, plan_id: int, unit_id: int, period_id: int, key: RowKey | None = None) -> Changes:
        """Approve a row or, without a key, the whole return; what is approved is locked and may enter papers.

        The last row approved approves the return. Refused while something must be added, when it is approved already,
        when nothing was reported, and to a clerk who is not the reviewer the office named.
        """
        sheet = self.sheet(plan_id, unit_id, period_id)
        self._refuse_stranger()
        _refuse(return_step(sheet.state, ReturnAct.APPROVE).refusal, sheet)
        if key is None:
            self._refuse_incomplete(sheet)
            return self._approve_all(sheet)
        row = sheet.row(key)
        _refuse(row_step(row.decision, ReturnAct.APPROVE).refusal, sheet, row)
        if row.has_errors:
            raise RejectedError("row_incomplete", [one.problem for one in row.findings], number=row.number)
        others = [other for other in sheet.rows if other.key != key and other.is_filled]
        is_last = all(other.decision is Decision.APPROVED for other in others) and not sheet.signature_problems
        is_last = is_last and not any(other.has_errors for other in sheet.rows)
        with self._transaction("approve_row", sheet, row) as transaction:
            self._decide(transaction, sheet, row, Decision.APPROVED, "")
            self._touch(transaction, sheet, ReturnState.APPROVED if is_last else sheet.state, note="" if is_last else None)
        return _CHANGES

    def send_back(
        self, plan_id: int, unit_id: int, period_id: int, reason: str, key: RowKey | None = None
    ) -> Changes:
        """Return a row or, without a key, the whole return for correction, with a reason the unit will read.

        Rows already approved stay approved and locked. Refused without a reason, when it is approved (unlock it first),
        and when nothing was reported.
        """
        sheet = self.sheet(plan_id, unit_id, period_id)
        _refuse(return_step(sheet.state, ReturnAct.SEND_BACK).refusal, sheet)
        row = sheet.row(key) if key is not None else None
        if row is not None:
            _refuse(row_step(row.decision, ReturnAct.SEND_BACK).refusal, sheet, row)
        if not reason.strip():
            raise RejectedError("reason_missing")
        with self._transaction("return_row" if row else "send_back_return", sheet, row) as transaction:
            if row is not None:
                self._decide(transaction, sheet, row, Decision.RETURNED, reason.strip())
            note = reason.strip() if row is None else (sheet.unit_return.note if sheet.state is ReturnState.SENT_BACK and sheet.unit_return else "")
            self._touch(transaction, sheet, ReturnState.SENT_BACK, note=note)
        return _CHANGES

    def unlock(self, plan_id: int, unit_id: int, period_id: int, reason: str, key: RowKey | None = None) -> Changes:
        """Open what was approved, a row or the whole return, so that it can be corrected; the reason is on record.

        Refused without a reason, when nothing is locked, and to a clerk who is not the reviewer the office named.
        """
        sheet = self.sheet(plan_id, unit_id, period_id)
        self._refuse_stranger()
        row = sheet.row(key) if key is not None else None
        if row is None or sheet.is_approved:
            _refuse(return_step(sheet.state, ReturnAct.UNLOCK).refusal, sheet)
        else:
            _refuse(row_step(row.decision, ReturnAct.UNLOCK).refusal, sheet, row)
        if not reason.strip():
            raise RejectedError("unlock_reason_missing")
        with self._transaction("unlock_row" if row else "unlock_return", sheet, row) as transaction:
            for one in sheet.rows:
                if (row is None and one.decision is Decision.APPROVED) or (row is not None and one.key == row.key):
                    self._decide(transaction, sheet, one, Decision.UNLOCKED, reason.strip())
                elif row is not None and sheet.is_approved and one.decision is None and one.is_filled:
                    # The return was approved as a whole: its other rows stay approved, each by itself from now on.
                    self._decide(transaction, sheet, one, Decision.APPROVED, "")
            opened = ReturnState.SENT_BACK if sheet.state is ReturnState.SENT_BACK else ReturnState.UNLOCKED
            self._touch(transaction, sheet, opened, note=reason.strip() if opened is ReturnState.UNLOCKED else None)
        return _CHANGES

    def _parts_of(self, row: FormIndicator, period: Period) -> tuple[Problem, ...]:
        return view_parts(self._ledger, row.indicator.id, period.id).problems

    def _sheets(self, plan_id: int, period_id: int, unit_id: int | None = None) -> list[ReviewSheet]:
        plan, period = self._ledger.get(Plan, plan_id), self._ledger.get(Period, period_id)
        context = FormContext(self._ledger, plan, period)
        reviews: dict[int, list[RowReview]] = {}
        for review in self._ledger.find(RowReview, plan_id=plan_id, period_id=period_id):
            reviews.setdefault(review.unit_id, []).append(review)
        files = units_with_files(self._ledger, plan_id, period_id)
        numeric = {one.task_id for one in self._ledger.find(Indicator, plan_id=plan_id)}
        sheets = []
        for one in context.unit_ids():
            if unit_id is not None and one != unit_id:
                continue
            decided = decisions_by_row(reviews.get(one, ()))
            rows = [self._task_row(task, plan, period, numeric, decided) for task in context.tasks_of(one)]
            rows += [_indicator_row(row, period, decided, self._parts_of(row, period)) for row in context.indicators_of(one)]
            unit_return = context.returns.get(one)
            sheets.append(
                ReviewSheet(
                    plan, context.units[one], period, unit_return, tuple(rows),
                    problems_in_return(unit_return) if unit_return else (), one in files, context.states,
                )
            )  # fmt: skip
        return sheets

    def _task_row(
        self, task: FormTask, plan: Plan, period: Period, numeric: set[int | None], decided: Mapping[RowKey, RowReview]
    ) -> ReviewRow:
        context = EntryContext(
            role=task.role,
            period_starts_on=period.starts_on,
            plan_starts_on=plan.period_starts_on,
            task_due_on=task.due_on,
            previous=task.previous,
            period_ends_on=period.ends_on,
        )
        wants_number = task.task.id in numeric or asks_for_a_number(task.text)
        findings = findings_in_entry(task.entry, context, wants_number=wants_number, today=self._clock.today())
        before = task.previous.progress_text if task.previous else ""
        key = RowKey(task_id=task.task.id)
        return ReviewRow(
            key, task, None, findings, decided.get(key), changed_spans(before, task.entry.progress_text) if before else ()
        )

    def _refuse_stranger(self) -> None:
        reviewers, clerk = reviewer_names(self._ledger), clerk_name(self._ledger).strip()
        if reviewers and clerk not in reviewers:
            raise RejectedError("not_the_reviewer", reviewer="、".join(reviewers), clerk=clerk)

    def _refuse_incomplete(self, sheet: ReviewSheet) -> None:
        problems = [one.problem for row in sheet.rows for one in row.findings] + list(sheet.signature_problems)
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        if errors:
            raise RejectedError("return_incomplete_for_approval", problems, unit=sheet.unit.name, count=errors)

    def _approve_all(self, sheet: ReviewSheet) -> Changes:
        with self._transaction("approve_return", sheet) as transaction:
            for row in sheet.rows:
                if row.decision in (Decision.RETURNED, Decision.UNLOCKED):
                    self._decide(transaction, sheet, row, Decision.APPROVED, "")
            self._touch(transaction, sheet, ReturnState.APPROVED, note="")
        return _CHANGES

    def _transaction(
        self, verb: str, sheet: ReviewSheet, row: ReviewRow | None = None
    ) -> AbstractContextManager[Transaction]:
        subject = f"{sheet.unit.name} {row.number}" if row else sheet.unit.name
        return self._ledger.transaction(verb, subject, clerk=clerk_name(self._ledger))

    def _decide(
        self, transaction: Transaction, sheet: ReviewSheet, row: ReviewRow, decision: Decision, reason: str
    ) -> None:
        told = {
            "decision": decision,
            "reason": reason,
            "clerk": clerk_name(self._ledger),
            "decided_at": self._clock.now(),
            "content": content_digest(row.content),
        }
        if row.review is not None:
            transaction.change(replace(row.review, **told))  # type: ignore[arg-type]  # by field
            return
        transaction.add(
            RowReview(
                plan_id=sheet.plan.id, unit_id=sheet.unit.id, period_id=sheet.period.id,
                task_id=row.key.task_id, indicator_id=row.key.indicator_id, **told,  # type: ignore[arg-type]  # by field
            )
        )  # fmt: skip

    def _touch(
        self, transaction: Transaction, sheet: ReviewSheet, state: ReturnState | None, *, note: str | None
    ) -> None:
        """Every act of review changes the return's row too: a batch of files under it cannot be withdrawn unnoticed."""
        current = sheet.unit_return
        assert current is not None, "acts of review are refused while nothing was reported"
        assert state is not None
        now: datetime = self._clock.now()
        changed = replace(
            current,
            state=state,
            note=current.note if note is None else note,
            decided_by=clerk_name(self._ledger),
            decided_at=now,
        )
        if state is ReturnState.APPROVED:
            received: date = current.received_on or self._clock.today()
            changed = replace(changed, received_on=received, submitted_at=current.submitted_at or now)
        transaction.change(changed)


def _indicator_row(
    row: FormIndicator, period: Period, decided: Mapping[RowKey, RowReview], parts: Sequence[Problem]
) -> ReviewRow:
    key = RowKey(indicator_id=row.indicator.id)
    # Where several units make the figure up: what two of them count, who is missing, and whether the sum fits.
    findings = (
        *findings_in_value(row.indicator, row.value, row.previous, period, row.earlier),
        *(Finding(problem) for problem in parts),
    )
    return ReviewRow(key, None, row, findings, decided.get(key))


def _refuse(code: str, sheet: ReviewSheet, row: ReviewRow | None = None) -> None:
    if code:
        raise RejectedError(code, unit=sheet.unit.name, title=row.title if row else "")

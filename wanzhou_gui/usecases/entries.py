"""Taking progress in: the form of a unit for a period, saving cells, half-typed text, and submission."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.entries import (
    FIELDS_OF_ROLE,
    Entry,
    EntryContext,
    EntryDraft,
    Problem,
    ReturnState,
    Severity,
    UnitReturn,
    problems_in_entry,
    problems_in_return,
)
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue, ratio
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan, Task, UnitRole, due_day
from wanzhou_gui.domain.returns_review import (
    Decision,
    ReturnAct,
    RowReview,
    content_digest,
    lock_code,
    return_step,
)
from wanzhou_gui.domain.status_list import STANDARD_STATES, StatusList
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name, only_looks, read_states
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.plan_in_period import PlanInPeriod
from wanzhou_gui.usecases.ports import Clock, Ledger
from wanzhou_gui.usecases.remembered import Remembered


@dataclass(frozen=True)
class FormRow:
    """One task in a unit's form: what is filled in, what stood there last period, what is asked about it."""

    task: Task
    role: UnitRole
    entry: Entry
    previous: Entry | None
    problems: tuple[Problem, ...]
    # What the office decided on this row, and whether the unit has changed the row since.
    review: RowReview | None = None

    @property
    def is_approved(self) -> bool:
        """Whether the office has approved this row, which locks it."""
        return self.review is not None and self.review.decision is Decision.APPROVED

    @property
    def return_reason(self) -> str:
        """Why the office returned this row, as long as nobody has changed it since."""
        review = self.review
        is_open = review is not None and review.decision is Decision.RETURNED
        return review.reason if review is not None and is_open and review.content == content_digest(self.entry) else ""

    @property
    def is_filled(self) -> bool:
        """Whether anything has been entered."""
        return not self.entry.is_empty


@dataclass(frozen=True)
class IndicatorFormRow:
    """One indicator the unit owns, with this and the last reported value."""

    indicator: Indicator
    value: IndicatorValue
    previous: IndicatorValue | None
    review: RowReview | None = None
    # The figures of the periods before, oldest first: what a new one is held against.
    earlier: tuple[Decimal, ...] = ()

    @property
    def is_approved(self) -> bool:
        """Whether the office has approved this row, which locks it."""
        return self.review is not None and self.review.decision is Decision.APPROVED

    @property
    def return_reason(self) -> str:
        """Why the office returned this row, as long as nobody has changed it since."""
        review = self.review
        is_open = review is not None and review.decision is Decision.RETURNED
        return review.reason if review is not None and is_open and review.content == content_digest(self.value) else ""


@dataclass(frozen=True)
class UnitForm:
    """Everything a unit is asked for a period."""

    plan: Plan
    unit: Unit
    period: Period
    rows: tuple[FormRow, ...]
    indicators: tuple[IndicatorFormRow, ...]
    unit_return: UnitReturn
    states: StatusList = STANDARD_STATES

    @property
    def is_locked(self) -> bool:
        """Whether the return has been submitted and must be reopened before it changes."""
        return bool(return_step(self.unit_return.state, ReturnAct.EDIT).refusal)


@dataclass(frozen=True)
class FormProblem:
    """A problem with the task it stands at; no task for the signature line."""

    task: Task | None
    problem: Problem


@dataclass(frozen=True)
class SavedEntry:
    """An entry as stored, with what is asked about it."""

    entry: Entry
    problems: tuple[Problem, ...]
    changes: Changes


@dataclass(frozen=True)
class _Ground:
    """What a save of an entry stands on besides the entries: all of it is the same for the next cell of the row."""

    title: str
    role: UnitRole
    context: EntryContext
    period: Period
    clerk: str
    # The unit itself, and those whose place it has in the task.
    line: tuple[int, ...]


_ENTRY_CHANGED = Changes.of(Subject.ENTRY)


class EntryVerbs:
    """What a clerk does with the returns of units."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock
        self._grounds: Remembered[_Ground] = Remembered(ledger, Entry)

    def form(self, plan_id: int, unit_id: int, period_id: int) -> UnitForm:
        """The form of a unit for a period; rows not filled yet hold an empty entry."""
        period = self._ledger.get(Period, period_id)
        valid = PlanInPeriod(self._ledger, plan_id, period)
        unit = valid.unit(self._ledger.get(Unit, unit_id))
        plan, tasks = valid.plan, {task.id: task for task in valid.tasks()}
        before = (unit_id, *sorted(valid.lineage.known_units - {unit_id}))
        earlier = self._earlier_periods(period)
        reviews = self._ledger.find(RowReview, plan_id=plan_id, unit_id=unit_id, period_id=period_id)
        of_task = {review.task_id: review for review in reviews}
        of_indicator = {review.indicator_id: review for review in reviews}
        rows = []
        today = self._clock.today()
        for role in valid.roles_of_unit(unit_id):
            task = tasks[role.task_id]
            line = valid.forerunners(unit_id, task_id=task.id)
            stored = self._ledger.find(Entry, task_id=task.id, unit_id=unit_id, period_id=period_id)
            entry = stored[0] if stored else Entry(task_id=task.id, unit_id=unit_id, period_id=period_id)
            previous = self._said_before(task.id, tuple(one for one in before if one in line), period)
            problems = problems_in_entry(entry, _context(role.role, period, plan, task, previous, today))
            rows.append(FormRow(task, role.role, entry, previous, problems, of_task.get(task.id)))
        rows.sort(key=lambda row: row.task.position)
        indicators = [
            replace(self._indicator_row(indicator, period, earlier), review=of_indicator.get(indicator.id))
            for indicator in valid.indicators()
            if valid.owner_of(indicator) == unit_id
        ]
        return UnitForm(
            plan, unit, period, tuple(rows), tuple(indicators), self._return_of(plan_id, unit_id, period_id),
            read_states(self._ledger),
        )

    def of_task(self, task_id: int) -> list[Entry]:
        """Everything units reported on a task in all periods; entries without content are left out."""
        return [entry for entry in self._ledger.find(Entry, task_id=task_id) if not entry.is_empty]

    def save(self, entry: Entry) -> SavedEntry:
        """Store an entry as it is, complete or not, and say what is asked about it; never refused for its content.

        Refused only when the unit has no role in the task, the period is not open, or the row is locked: its return is
        submitted or approved, or the office has approved the row.
        """
        place = (entry.task_id, entry.unit_id, entry.period_id)
        ground = self._grounds.answer(place, lambda: self._ground_of(entry))
        if entry.expected_on is not None and "expected_on" not in FIELDS_OF_ROLE[ground.role]:
            raise RejectedError("field_not_asked", field="expected_on")
        with self._ledger.transaction("save_entry", ground.title, clerk=ground.clerk) as transaction:
            # Read inside the transaction: a read of its own would lock and release the file once more.
            stored = self._ledger.find(Entry, task_id=entry.task_id, unit_id=entry.unit_id, period_id=entry.period_id)
            previous = self._said_before(entry.task_id, ground.line, ground.period)
            if not entry.id and stored:
                entry = replace(entry, id=stored[0].id, uid=stored[0].uid, row_version=stored[0].row_version)
            entry = transaction.change(entry) if entry.id else transaction.add(entry)
        context = ground.context if previous is None else replace(ground.context, previous=previous)
        return SavedEntry(entry, problems_in_entry(entry, context), _ENTRY_CHANGED)

    def _ground_of(self, entry: Entry) -> _Ground:
        task = self._ledger.get(Task, entry.task_id)
        period = self._ledger.get(Period, entry.period_id)
        valid = PlanInPeriod(self._ledger, task.plan_id, period)
        role = self._role_of(entry, task, valid)
        task, plan = valid.task(task), valid.plan
        if not period.is_open:
            raise RejectedError("period_not_open", code=period.code)
        refuse_locked_row(
            self._ledger, task.plan_id, entry.unit_id, period.id, task_id=entry.task_id, title=task.title
        )
        return _Ground(
            task.title,
            role,
            _context(role, period, plan, task, None, self._clock.today()),
            period,
            clerk_name(self._ledger),
            valid.forerunners(entry.unit_id, task_id=entry.task_id),
        )

    def save_value(self, value: IndicatorValue) -> tuple[IndicatorValue, Changes]:
        """Store an indicator's value; a rate is computed from numerator and denominator when both are given.

        Refused when the office has approved the value or the whole return of the unit that owns the indicator.
        """
        indicator = self._ledger.get(Indicator, value.indicator_id)
        refuse_locked_value(self._ledger, indicator, value.period_id)
        if indicator.is_ratio and value.numerator is not None and value.denominator is not None:
            computed = ratio(value.numerator, value.denominator, indicator.denominator_scale)
            if computed is None:
                raise RejectedError("denominator_not_positive", indicator=indicator.name)
            value = replace(value, value=computed)
        stored = self._ledger.find(IndicatorValue, indicator_id=value.indicator_id, period_id=value.period_id)
        with self._ledger.transaction(
            "save_indicator_value", indicator.name, clerk=clerk_name(self._ledger)
        ) as transaction:
            if value.id:
                value = transaction.change(value)
            elif stored:
                value = transaction.change(
                    replace(value, id=stored[0].id, uid=stored[0].uid, row_version=stored[0].row_version)
                )
            else:
                value = transaction.add(value)
        return value, Changes.of(Subject.INDICATOR)

    def save_signature(self, unit_return: UnitReturn) -> tuple[UnitReturn, Changes]:
        """Store who filled and who checked a return; its state does not change. Refused when it is approved."""
        stored = self._return_of(unit_return.plan_id, unit_return.unit_id, unit_return.period_id)
        if stored.state is ReturnState.APPROVED:
            raise RejectedError("return_is_approved")
        unit_return = replace(unit_return, state=stored.state)
        with self._ledger.transaction("save_signature", clerk=clerk_name(self._ledger)) as transaction:
            saved = transaction.change(unit_return) if unit_return.id else transaction.add(unit_return)
        return saved, Changes.of(Subject.RETURN)

    def problems(self, form: UnitForm) -> tuple[FormProblem, ...]:
        """Everything asked about a form, in the order the eye meets it."""
        found = [FormProblem(row.task, problem) for row in form.rows for problem in row.problems]
        found += [FormProblem(None, problem) for problem in problems_in_return(form.unit_return)]
        return tuple(found)

    def submit(
        self, form: UnitForm, *, received_on: date | None = None, questions_confirmed: bool = False
    ) -> tuple[UnitReturn, Changes]:
        """Take a unit's return as reported; refused while errors stand, questions are not confirmed, or it is in already."""
        current = self.form(form.plan.id, form.unit.id, form.period.id)
        if refusal := return_step(current.unit_return.state, ReturnAct.SUBMIT).refusal:
            raise RejectedError(refusal)
        problems = [one.problem for one in self.problems(current)]
        if any(problem.severity is Severity.ERROR for problem in problems):
            raise RejectedError(
                "return_incomplete",
                problems,
                count=sum(problem.severity is Severity.ERROR for problem in problems),
            )
        if problems and not questions_confirmed:
            raise RejectedError("questions_unconfirmed", problems, count=len(problems))
        submitted = replace(
            current.unit_return,
            state=ReturnState.SUBMITTED,
            received_on=received_on or self._clock.today(),
            submitted_at=self._clock.now(),
            note="",
        )
        return self._store_return("submit_return", form.unit.name, submitted)

    def reopen(self, form: UnitForm, reason: str) -> tuple[UnitReturn, Changes]:
        """Send a return back for correction; the reason is kept and shown. An approved one must be unlocked first."""
        current = self._return_of(form.plan.id, form.unit.id, form.period.id)
        if refusal := return_step(current.state if current.id else None, ReturnAct.SEND_BACK).refusal:
            raise RejectedError(refusal)
        if not reason.strip():
            raise RejectedError("reason_missing")
        return self._store_return(
            "send_back_return",
            form.unit.name,
            replace(current, state=ReturnState.SENT_BACK, note=reason.strip()),
        )

    def keep_draft(self, task_id: int, unit_id: int, period_id: int, field: str, text: str) -> None:
        """Keep what is being typed, so that a crash loses nothing; not for somebody who only looks."""
        if only_looks(self._ledger):
            return
        self._ledger.keep_draft(
            EntryDraft(
                task_id=task_id,
                unit_id=unit_id,
                period_id=period_id,
                field=field,
                text=text,
                typed_at=self._clock.now(),
            )
        )

    def drop_draft(self, task_id: int, unit_id: int, period_id: int, field: str) -> None:
        """Forget half-typed text once it is committed or thrown away; somebody who only looks leaves it to its writer."""
        if only_looks(self._ledger):
            return
        self._ledger.drop_draft(task_id, unit_id, period_id, field)

    def drafts(self) -> Sequence[EntryDraft]:
        """Text left half-typed by a session that ended without committing it."""
        return self._ledger.drafts()

    def _store_return(self, verb: str, subject: str, unit_return: UnitReturn) -> tuple[UnitReturn, Changes]:
        with self._ledger.transaction(verb, subject, clerk=clerk_name(self._ledger)) as transaction:
            saved = transaction.change(unit_return) if unit_return.id else transaction.add(unit_return)
        return saved, Changes.of(Subject.RETURN, Subject.ENTRY)

    def _return_of(self, plan_id: int, unit_id: int, period_id: int) -> UnitReturn:
        found = self._ledger.find(UnitReturn, plan_id=plan_id, unit_id=unit_id, period_id=period_id)
        return found[0] if found else UnitReturn(plan_id=plan_id, unit_id=unit_id, period_id=period_id)

    def _role_of(self, entry: Entry, task: Task, valid: PlanInPeriod) -> UnitRole:
        role = valid.role(task, entry.unit_id)
        if role is None:
            unit = self._ledger.get(Unit, entry.unit_id)
            raise NotFoundError("unit_has_no_role", unit=unit.name, task=task.number)
        return role.role

    def _said_before(self, task_id: int, line: Sequence[int], period: Period) -> Entry | None:
        if len(line) == 1:
            return self._ledger.entry_before(task_id, line[0], period.id)
        # Task by task: over the years a unit returns hundreds of thousands of rows in other plans.
        own = [entry for unit_id in line for entry in self._ledger.find(Entry, task_id=task_id, unit_id=unit_id)]
        return _latest_before(own, self._earlier_periods(period))

    def _earlier_periods(self, period: Period) -> list[Period]:
        same = self._ledger.find(Period, kind=period.kind)
        return sorted(
            (other for other in same if other.starts_on < period.starts_on),
            key=lambda other: other.starts_on,
            reverse=True,
        )

    def _indicator_row(
        self, indicator: Indicator, period: Period, earlier: Sequence[Period]
    ) -> IndicatorFormRow:
        values = {
            value.period_id: value for value in self._ledger.find(IndicatorValue, indicator_id=indicator.id)
        }
        previous = next((values[other.id] for other in earlier if other.id in values), None)
        value = values.get(period.id) or IndicatorValue(indicator_id=indicator.id, period_id=period.id)
        figures = [values[other.id].value for other in reversed(earlier) if other.id in values]
        return IndicatorFormRow(
            indicator, value, previous, earlier=tuple(figure for figure in figures if figure is not None)
        )


def refuse_locked_row(
    ledger: Ledger,
    plan_id: int,
    unit_id: int,
    period_id: int,
    *,
    task_id: int | None = None,
    indicator_id: int | None = None,
    title: str = "",
    by_file: bool = False,
) -> None:
    """Refuse to change a row of a return that is locked; every road that changes figures goes through here.

    RejectedError return_is_submitted, return_is_approved or row_is_approved. `by_file` is for returned forms, which may
    replace what was submitted but nothing that was approved.
    """
    returns = ledger.find(UnitReturn, plan_id=plan_id, unit_id=unit_id, period_id=period_id)
    if not returns:
        return
    key = {"task_id": task_id} if task_id is not None else {"indicator_id": indicator_id}
    reviews = ledger.find(RowReview, unit_id=unit_id, period_id=period_id, **key)
    decision = reviews[0].decision if reviews else None
    if code := lock_code(returns[0].state, decision, by_file=by_file):
        raise RejectedError(code, title=title)


def refuse_locked_value(ledger: Ledger, indicator: Indicator, period_id: int) -> None:
    """Refuse to change an indicator's value that the office approved, alone or with its owner's whole return."""
    owner = ledger.unit_lineage().owner_on(indicator, ledger.get(Period, period_id).ends_on)
    if owner is not None:
        refuse_locked_row(
            ledger,
            indicator.plan_id,
            owner,
            period_id,
            indicator_id=indicator.id,
            title=indicator.name,
            # Values are also kept on the indicator page while a return waits: only approval locks them.
            by_file=True,
        )


def is_value_locked(ledger: Ledger, indicator: Indicator, period_id: int) -> bool:
    """Whether the office has approved an indicator's value, so that it must be unlocked before it changes."""
    try:
        refuse_locked_value(ledger, indicator, period_id)
    except RejectedError:
        return True
    return False


def _context(
    role: UnitRole, period: Period, plan: Plan, task: Task, previous: Entry | None, today: date
) -> EntryContext:
    return EntryContext(
        role=role,
        period_starts_on=period.starts_on,
        plan_starts_on=plan.period_starts_on,
        task_due_on=due_day(task, plan),
        previous=previous,
        period_ends_on=period.ends_on,
        today=today,
    )


def _latest_before(entries: Sequence[Entry], earlier: Sequence[Period]) -> Entry | None:
    # Of a period in which several units of a line reported, the one that comes first in the line speaks.
    by_period = {entry.period_id: entry for entry in reversed(entries) if not entry.is_empty}
    return next((by_period[period.id] for period in earlier if period.id in by_period), None)

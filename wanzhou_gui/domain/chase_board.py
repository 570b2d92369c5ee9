"""Everything about who has not reported, seen for one period: the matrix, the counts, and each unit's chase so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from wanzhou_gui.domain.chasing import (
    STILL_OWED,
    ChaseKind,
    ChaseStep,
    ChasingSettings,
    LadderFacts,
    NextStep,
    PhoneNote,
    Promise,
    PromiseState,
    ReportingState,
    RequestCount,
    UnitRequest,
    first_chased_on,
    has_come,
    next_step,
    promises_in,
    reporting_state,
)
from wanzhou_gui.domain.entries import UnitReturn
from wanzhou_gui.domain.ledger import LedgerView, UnitStanding
from wanzhou_gui.domain.periods import Period, WorkCalendar
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.unit_forms import IssuedForm
from wanzhou_gui.domain.unit_lineage import NO_LINEAGE, UnitLineage
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.domain.workdays import workdays_overdue

MATRIX_STATES = (
    ReportingState.ON_TIME,
    ReportingState.CHASED,
    ReportingState.RETURNED,
    ReportingState.MISSING,
    ReportingState.WAITING,
    ReportingState.NOT_ASKED,
)
WORST_FIRST = (
    ReportingState.MISSING,
    ReportingState.RETURNED,
    ReportingState.WAITING,
    ReportingState.CHASED,
    ReportingState.ON_TIME,
    ReportingState.NOT_ASKED,
)
_NAGGING = (PromiseState.DUE_TODAY, PromiseState.BROKEN)


@dataclass(frozen=True)
class ChaseSource:
    """The stored rows a board is computed from.

    `sent_back` names the acts that sent a unit's return of the viewed period back, by unit; `chased_lately` the last day
    each unit was chased for any plan and period, where that is recent enough to matter.
    """

    view: LedgerView
    periods: tuple[Period, ...]
    returns: tuple[UnitReturn, ...]
    notes: tuple[PhoneNote, ...]
    steps: tuple[ChaseStep, ...]
    requests: tuple[UnitRequest, ...]
    forms: tuple[IssuedForm, ...]
    sent_back: Mapping[int, tuple[int, ...]]
    calendar: WorkCalendar
    settings: ChasingSettings
    today: date
    lineage: UnitLineage = NO_LINEAGE
    chased_lately: Mapping[int, date] = field(default_factory=dict)


@dataclass(frozen=True)
class DuePromise:
    """A promise that must be looked after: its day is today or has passed without the return."""

    unit: Unit
    period: Period
    promise: Promise


@dataclass(frozen=True)
class UnitLine:
    """One unit: its cell for every period shown, and how it was asked and chased in the viewed one."""

    standing: UnitStanding
    cells: tuple[ReportingState, ...]
    state: ReportingState
    workdays_overdue: int
    notes: tuple[PhoneNote, ...]
    steps: tuple[ChaseStep, ...]
    others: tuple[UnitRequest, ...]
    promises: tuple[Promise, ...]
    requests: RequestCount
    proposal: NextStep
    # The files its forms went out in and the acts that sent its return back: over several plans each counts once.
    form_files: tuple[str, ...] = ()
    sent_back_by: tuple[int, ...] = ()

    @property
    def unit(self) -> Unit:
        """The unit of the line."""
        return self.standing.unit

    @property
    def is_owed(self) -> bool:
        """Whether its return is overdue or was sent back."""
        return self.state in STILL_OWED

    @property
    def chasing_calls(self) -> tuple[PhoneNote, ...]:
        """Calls that count as chases."""
        return tuple(note for note in self.notes if not note.is_reminder)

    @property
    def promises_broken(self) -> tuple[Promise, ...]:
        """Promised days that passed without the return."""
        return tuple(one for one in self.promises if one.state is PromiseState.BROKEN)


@dataclass(frozen=True)
class ChaseBoard:
    """Who has and who has not reported, for a plan and a period, on one day."""

    plan: Plan
    period: Period
    periods: tuple[Period, ...]
    today: date
    lines: tuple[UnitLine, ...]
    due_promises: tuple[DuePromise, ...]
    calendar: WorkCalendar
    settings: ChasingSettings
    forms_issued: int

    def counts(self) -> dict[ReportingState, int]:
        """How many units have each state in the viewed period, zeros included; they add up to the units."""
        counted = Counter(line.state for line in self.lines)
        return {state: counted[state] for state in MATRIX_STATES}

    @property
    def owed(self) -> tuple[UnitLine, ...]:
        """Units whose return is overdue or was sent back, in dictionary order."""
        return tuple(line for line in self.lines if line.is_owed)

    @property
    def years_missing(self) -> tuple[int, ...]:
        """Years between the due day and today whose holidays are not known: counts of working days are estimates."""
        first, last = sorted((self.period.due_on, self.today))
        return self.calendar.years_missing(first, last)

    @property
    def workdays_left(self) -> int:
        """Working days up to the due day; negative when it has passed."""
        return self.calendar.workdays_until(self.today, self.period.due_on)

    def line_of(self, unit_id: int) -> UnitLine | None:
        """The line of a unit."""
        return next((line for line in self.lines if line.unit.id == unit_id), None)

    def proposed(self, kind: ChaseKind) -> tuple[UnitLine, ...]:
        """Units for which a step is proposed now."""
        return tuple(line for line in self.lines if line.proposal.kind is kind)


def chase_board(source: ChaseSource) -> ChaseBoard:
    """Put the board together; each cell comes from the same rule, so the matrix and its counts cannot differ."""
    view, period = source.view, source.view.period
    returns = {(one.unit_id, one.period_id): one for one in source.returns}
    notes_of: dict[tuple[int, int], list[PhoneNote]] = {}
    for note in source.notes:
        notes_of.setdefault((note.unit_id, note.period_id), []).append(note)
    steps_of: dict[tuple[int, int], list[ChaseStep]] = {}
    for step in source.steps:
        steps_of.setdefault((step.unit_id, step.period_id), []).append(step)
    lines = []
    for standing in view.standings:
        unit = standing.unit
        own_notes = [note for note in source.notes if note.unit_id == unit.id]
        own_steps = [step for step in source.steps if step.unit_id == unit.id]
        cells = []
        for column in source.periods:
            # For a period before a merging those count that were there then; the worst of them is shown.
            states = []
            for unit_id in source.lineage.line_on(unit.id, column.ends_on):
                notes, steps = notes_of.get((unit_id, column.id), []), steps_of.get((unit_id, column.id), [])
                came = returns.get((unit_id, column.id))
                state = _state(source, column, unit_id, came, notes, steps)
                states.append(state)
            cells.append(min(states, key=WORST_FIRST.index, default=ReportingState.NOT_ASKED))
        lines.append(_line(source, standing, tuple(cells), returns.get((unit.id, period.id)), own_notes, own_steps))
    return ChaseBoard(
        plan=view.plan,
        period=period,
        periods=source.periods,
        today=source.today,
        lines=tuple(lines),
        due_promises=promises_due(source),
        calendar=source.calendar,
        settings=source.settings,
        forms_issued=sum(form.period_id == period.id for form in source.forms),
    )


def promises_due(source: ChaseSource) -> tuple[DuePromise, ...]:
    """Promises whose day is today or has passed without the return; of `returns` only those of units with notes count."""
    returns = {(one.unit_id, one.period_id): one for one in source.returns}
    notes_of: dict[tuple[int, int], list[PhoneNote]] = {}
    for note in source.notes:
        notes_of.setdefault((note.unit_id, note.period_id), []).append(note)
    noted = {unit_id for unit_id, _ in notes_of}
    due: list[DuePromise] = []
    for standing in source.view.standings:
        for column in source.periods:
            for unit_id in source.lineage.line_on(standing.unit.id, column.ends_on) if source.lineage else (standing.unit.id,):
                notes = notes_of.get((unit_id, column.id)) if unit_id in noted else None
                came = returns.get((unit_id, column.id))
                promise = _running_promise(notes, came, source.today) if notes else None
                if notes and promise is not None and promise.state in _NAGGING:
                    steps = [one for one in source.steps if (one.unit_id, one.period_id) == (unit_id, column.id)]
                    if _is_open(_state(source, column, unit_id, came, notes, steps)):
                        due.append(DuePromise(standing.unit, column, promise))
    return tuple(sorted(due, key=lambda one: (one.promise.promised_on, one.unit.position)))


def _is_open(state: ReportingState) -> bool:
    return state in STILL_OWED or state is ReportingState.WAITING


def _running_promise(notes: list[PhoneNote], came: UnitReturn | None, today: date) -> Promise | None:
    """The promise that counts now: the one given last."""
    promises = promises_in(notes, came.received_on if came else None, today)
    return promises[-1] if promises else None


def _state(
    source: ChaseSource,
    period: Period,
    unit_id: int,
    came: UnitReturn | None,
    notes: list[PhoneNote],
    steps: list[ChaseStep],
) -> ReportingState:
    supervised_from = source.view.plan.supervised_from
    is_supervised = supervised_from is None or period.due_on >= supervised_from
    is_asked = is_supervised and (
        period.is_open or any(form.unit_id == unit_id and form.period_id == period.id for form in source.forms)
    )
    return reporting_state(period, came, first_chased_on(notes, steps), source.today, is_asked=is_asked)


def _line(
    source: ChaseSource,
    standing: UnitStanding,
    cells: tuple[ReportingState, ...],
    came: UnitReturn | None,
    own_notes: list[PhoneNote],
    own_steps: list[ChaseStep],
) -> UnitLine:
    period, unit = source.view.period, standing.unit
    here = [note for note in own_notes if note.period_id == period.id]
    # By the day of the call: one written down later is not the latest.
    notes = tuple(sorted(here, key=lambda note: (note.called_on, note.called_at, note.id)))
    steps = tuple(sorted((one for one in own_steps if one.period_id == period.id), key=lambda one: (one.taken_on, one.id)))
    others = tuple(one for one in source.requests if one.unit_id == unit.id and one.period_id == period.id)
    state = _state(source, period, unit.id, came, list(notes), list(steps))
    promises = promises_in(notes, came.received_on if has_come(came) and came else None, source.today)
    overdue = workdays_overdue(period.due_on, source.today, source.calendar)
    chased = [*(note.called_on for note in notes if not note.is_reminder), *(step.taken_on for step in steps)]
    own, lately = max(chased, default=None), source.chased_lately.get(unit.id)
    is_for_other = lately is not None and (own is None or lately > own)
    last = lately if is_for_other else own
    form_files = tuple(form.sha256 for form in source.forms if form.unit_id == unit.id and form.period_id == period.id)
    sent_back_by = source.sent_back.get(unit.id, ())
    running = [one.promised_on for one in promises[-1:] if one.state in (PromiseState.OPEN, PromiseState.DUE_TODAY)]
    facts = LadderFacts(
        state=state,
        nature=unit.nature,
        workdays_overdue=overdue,
        promises_broken=sum(one.state is PromiseState.BROKEN for one in promises),
        calls=sum(not note.is_reminder for note in notes),
        steps=tuple(step.kind for step in steps),
        promised_until=running[0] if running else None,
        deadline_until=max((step.reply_by for step in steps if step.reply_by is not None), default=None),
        workdays_since=workdays_overdue(last, source.today, source.calendar) if last is not None else None,
        is_for_other=is_for_other,
    )
    return UnitLine(
        standing=standing,
        cells=cells,
        state=state,
        workdays_overdue=overdue if state in STILL_OWED else 0,
        notes=notes,
        steps=steps,
        others=others,
        promises=promises,
        requests=RequestCount(
            forms=len(form_files),
            letters=sum(step.reply_by is not None for step in steps),
            sent_back=len(sent_back_by),
            others=len(others),
        ),
        proposal=next_step(facts, source.settings, source.today),
        form_files=form_files,
        sent_back_by=sent_back_by,
    )

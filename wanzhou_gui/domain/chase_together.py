"""The chase list over all running plans: each unit once, with what it owes in each plan and one next step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wanzhou_gui.domain.chase_board import MATRIX_STATES, WORST_FIRST, ChaseBoard, DuePromise, UnitLine
from wanzhou_gui.domain.chasing import (
    ChaseKind,
    ChaseStep,
    ChasingSettings,
    NextStep,
    PhoneNote,
    Promise,
    PromiseState,
    ReportingState,
    RequestCount,
    UnitRequest,
    ladder_of,
)
from wanzhou_gui.domain.periods import Period, WorkCalendar
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.units import Unit

# A plan and the column of a period, and the period of its own rhythm that has its turn there.
Turns = Mapping[tuple[int, int], int]


@dataclass(frozen=True)
class PlanPart:
    """A unit on the board of one plan."""

    board: ChaseBoard
    line: UnitLine

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.board.plan

    @property
    def place(self) -> tuple[int, int]:
        """The plan with the period it asks for."""
        return self.board.plan.id, self.board.period.id


@dataclass(frozen=True)
class TogetherCell:
    """How a unit stands in a period over all plans: the worst of them, and for how many it is asked and owes."""

    state: ReportingState
    asked: int
    owed: int


@dataclass(frozen=True)
class TogetherLine:
    """One unit over all plans in which it has a part, plans in their order."""

    unit: Unit
    parts: tuple[PlanPart, ...]
    cells: tuple[TogetherCell, ...]
    notes: tuple[PhoneNote, ...]
    steps: tuple[ChaseStep, ...]
    others: tuple[UnitRequest, ...]
    promises: tuple[Promise, ...]
    requests: RequestCount
    proposal: NextStep

    @property
    def owed(self) -> tuple[PlanPart, ...]:
        """The plans for which its return is overdue or was sent back."""
        return tuple(part for part in self.parts if part.line.is_owed)

    @property
    def is_owed(self) -> bool:
        """Whether it owes a return for any plan."""
        return any(part.line.is_owed for part in self.parts)

    @property
    def state(self) -> ReportingState:
        """How it stands now: the worst over the plans."""
        return worst_state(part.line.state for part in self.parts)

    @property
    def workdays_overdue(self) -> int:
        """By how many working days the oldest of the returns is late."""
        return max((part.line.workdays_overdue for part in self.owed), default=0)

    @property
    def task_count(self) -> int:
        """Its tasks in the plans it owes, in all plans where it owes none."""
        return sum(part.line.standing.role_count for part in self.owed or self.parts)

    @property
    def lead_count(self) -> int:
        """Those of them it leads."""
        return sum(part.line.standing.lead_count for part in self.owed or self.parts)

    @property
    def chasing_calls(self) -> tuple[PhoneNote, ...]:
        """Calls that count as chases."""
        return tuple(note for note in self.notes if not note.is_reminder)

    @property
    def proposed_parts(self) -> tuple[PlanPart, ...]:
        """The plans for which the proposed step has been earned; empty where none is proposed."""
        kind = self.proposal.kind
        return tuple(part for part in self.owed if kind is not None and part.line.proposal.kind is kind)

    def part_of(self, plan_id: int) -> PlanPart | None:
        """Its part in one plan."""
        return next((part for part in self.parts if part.plan.id == plan_id), None)


@dataclass(frozen=True)
class PromiseTogether:
    """A promise that must be looked after, with the plans for which the return has not come."""

    due: DuePromise
    plans: tuple[Plan, ...]


@dataclass(frozen=True)
class TogetherBoard:
    """Who has and who has not reported over all plans that ask together with a period, on one day."""

    period: Period
    columns: tuple[Period, ...]
    boards: tuple[ChaseBoard, ...]
    lines: tuple[TogetherLine, ...]
    due_promises: tuple[PromiseTogether, ...]
    today: date
    calendar: WorkCalendar
    settings: ChasingSettings
    turns: Turns

    @property
    def is_single(self) -> bool:
        """Whether it is about one plan only."""
        return len(self.boards) == 1

    def place_of(self, part: PlanPart, column_id: int) -> tuple[int, int]:
        """The plan of a part with its own period in the column of another one; its present period where it has none there."""
        return part.plan.id, self.turns.get((part.plan.id, column_id), part.board.period.id)

    def counts(self) -> dict[ReportingState, int]:
        """How many units have each state over all plans, zeros included; they add up to the units."""
        counted = Counter(line.state for line in self.lines)
        return {state: counted[state] for state in MATRIX_STATES}

    @property
    def owed(self) -> tuple[TogetherLine, ...]:
        """Units that owe a return for any plan, in dictionary order."""
        return tuple(line for line in self.lines if line.is_owed)

    @property
    def returns_owed(self) -> int:
        """How many returns are owed: a unit may owe several."""
        return sum(len(line.owed) for line in self.lines)

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Every plan that asks, with the period it asks for."""
        return tuple((board.plan.id, board.period.id) for board in self.boards)

    @property
    def years_missing(self) -> tuple[int, ...]:
        """Years whose holidays are not known though working days were counted in them."""
        return tuple(sorted({year for board in self.boards for year in board.years_missing}))

    @property
    def due_on(self) -> date:
        """The day by which the envelope is due: the earliest of the plans."""
        return min((board.period.due_on for board in self.boards), default=self.period.due_on)

    @property
    def workdays_left(self) -> int:
        """Working days up to that day; negative when it has passed."""
        return self.calendar.workdays_until(self.today, self.due_on)

    @property
    def forms_issued(self) -> int:
        """How many forms went out for the periods asked for."""
        return sum(board.forms_issued for board in self.boards)

    def line_of(self, unit_id: int) -> TogetherLine | None:
        """The line of a unit."""
        return next((line for line in self.lines if line.unit.id == unit_id), None)

    def proposed(self, kind: ChaseKind) -> tuple[TogetherLine, ...]:
        """Units for which a step is proposed now."""
        return tuple(line for line in self.lines if line.proposal.kind is kind)


def worst_state(states: Iterable[ReportingState]) -> ReportingState:
    """The state that stands for several; nothing asked where there are none."""
    return min(states, key=WORST_FIRST.index, default=ReportingState.NOT_ASKED)


def step_together(lines: Sequence[UnitLine]) -> NextStep:
    """The next step against a unit over its lines on several boards: the highest rung any plan it owes has earned now.

    Each plan keeps its own rungs, so that no plan is carried up by another; the least time between two chases already
    holds over all plans on every board. The facts told beside it are those of all plans it owes, each act once.
    """
    owed = [line for line in lines if line.is_owed]
    if not owed:
        waiting = [line for line in lines if line.state is ReportingState.WAITING]
        return (waiting or list(lines))[0].proposal
    notes = {note.id: note for line in owed for note in line.chasing_calls}
    steps = {step.id: step for line in owed for step in line.steps}
    broken = {one.note.id for line in owed for one in line.promises if one.state is PromiseState.BROKEN}
    ladder = ladder_of(owed[0].unit.nature)
    proposed = [line.proposal for line in owed if line.proposal.kind is not None]
    if proposed:
        chosen = max(proposed, key=lambda one: (ladder.index(one.kind or ladder[0]), one.facts.workdays_overdue))
    else:
        chosen = max((line.proposal for line in owed), key=lambda one: (-one.more, one.facts.workdays_overdue))
    ordered = sorted(steps.values(), key=lambda one: (one.taken_on, one.id))
    facts = replace(
        chosen.facts,
        state=worst_state(line.state for line in owed),
        workdays_overdue=max(line.workdays_overdue for line in owed),
        promises_broken=len(broken),
        calls=len(notes),
        steps=tuple(step.kind for step in ordered),
    )
    return replace(chosen, facts=facts)


def board_together(
    period: Period,
    columns: Sequence[Period],
    boards: Sequence[ChaseBoard],
    others: Sequence[ChaseBoard],
    turns: Turns,
) -> TogetherBoard:
    """Put the boards of all plans together, at least one; `others` do not ask now and only tell of earlier periods."""
    parts: dict[int, list[PlanPart]] = {}
    units: dict[int, Unit] = {}
    for board in boards:
        for line in board.lines:
            units.setdefault(line.unit.id, line.unit)
            parts.setdefault(line.unit.id, []).append(PlanPart(board, line))
    earlier = {
        (board.plan.id, line.unit.id): (board, line) for board in others for line in board.lines if line.unit.id in units
    }
    plans = [board.plan.id for board in (*boards, *others)]
    ordered = sorted(units.values(), key=lambda unit: (unit.position, unit.id))
    lines = []
    for unit in ordered:
        known = {part.plan.id: (part.board, part.line) for part in parts[unit.id]}
        known |= {plan_id: earlier[plan_id, unit.id] for plan_id in plans if (plan_id, unit.id) in earlier}
        lines.append(_line(unit, tuple(parts[unit.id]), columns, known, turns))
    first = boards[0]
    return TogetherBoard(
        period=period,
        columns=tuple(columns),
        boards=tuple(boards),
        lines=tuple(lines),
        due_promises=_promises((*boards, *others)),
        today=first.today,
        calendar=first.calendar,
        settings=first.settings,
        turns=turns,
    )


def _line(
    unit: Unit,
    parts: tuple[PlanPart, ...],
    columns: Sequence[Period],
    known: Mapping[int, tuple[ChaseBoard, UnitLine]],
    turns: Turns,
) -> TogetherLine:
    lines = [part.line for part in parts]
    notes = {note.id: note for line in lines for note in line.notes}
    steps = {step.id: step for line in lines for step in line.steps}
    others = {one.id: one for line in lines for one in line.others}
    return TogetherLine(
        unit=unit,
        parts=parts,
        cells=tuple(_cell(column, known, turns) for column in columns),
        notes=tuple(sorted(notes.values(), key=lambda one: (one.called_on, one.called_at, one.id))),
        steps=tuple(sorted(steps.values(), key=lambda one: (one.taken_on, one.id))),
        others=tuple(others.values()),
        promises=_promises_of(lines),
        requests=RequestCount(
            forms=len({file for line in lines for file in line.form_files}),
            letters=sum(step.reply_by is not None for step in steps.values()),
            sent_back=len({act for line in lines for act in line.sent_back_by}),
            others=len(others),
        ),
        proposal=step_together(lines),
    )


def _cell(column: Period, known: Mapping[int, tuple[ChaseBoard, UnitLine]], turns: Turns) -> TogetherCell:
    states = []
    for plan_id, (board, line) in known.items():
        own = turns.get((plan_id, column.id))
        place = next((at for at, one in enumerate(board.periods) if one.id == own), None)
        if place is not None:
            states.append(line.cells[place])
    asked = [state for state in states if state is not ReportingState.NOT_ASKED]
    owed = sum(state in (ReportingState.MISSING, ReportingState.RETURNED) for state in asked)
    return TogetherCell(worst_state(states), len(asked), owed)


def _promises_of(lines: Sequence[UnitLine]) -> tuple[Promise, ...]:
    """Each promise once; given for several plans it is as bad as it is for the worst of them."""
    order = (PromiseState.BROKEN, PromiseState.DUE_TODAY, PromiseState.OPEN, PromiseState.REPLACED, PromiseState.KEPT)
    found: dict[int, Promise] = {}
    for promise in (one for line in lines for one in line.promises):
        before = found.get(promise.note.id)
        if before is None or order.index(promise.state) < order.index(before.state):
            found[promise.note.id] = promise
    return tuple(sorted(found.values(), key=lambda one: (one.note.called_on, one.note.called_at, one.note.id)))


def _promises(boards: Sequence[ChaseBoard]) -> tuple[PromiseTogether, ...]:
    found: dict[tuple[int, int], PromiseTogether] = {}
    for board in boards:
        for due in board.due_promises:
            key = (due.unit.id, due.promise.note.id)
            before = found.get(key)
            found[key] = PromiseTogether(before.due if before else due, (*(before.plans if before else ()), board.plan))
    return tuple(sorted(found.values(), key=lambda one: (one.due.promise.promised_on, one.due.unit.position)))

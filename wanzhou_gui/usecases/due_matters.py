"""What the office itself owes today beside promised returns: answers to leaders, reviews, checks, decisions that wait."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wanzhou_gui.domain.chasing import ChaseStep
from wanzhou_gui.domain.closing import ChangeRequest, CloseOut, CloseOutState, RequestState
from wanzhou_gui.domain.entries import ReturnState, UnitReturn
from wanzhou_gui.domain.findings import Conclusion, Rectification
from wanzhou_gui.domain.instructions import SOON_DAYS, Instruction, InstructionState, instruction_state
from wanzhou_gui.domain.interviews import InterviewState
from wanzhou_gui.domain.ledger import LedgerView
from wanzhou_gui.domain.papers import Paper, PaperState
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.domain.signing import SigningState
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.interview_wording import red_sentence
from wanzhou_gui.usecases.chase_steps import steps_on_plan
from wanzhou_gui.usecases.interviews import InterviewVerbs
from wanzhou_gui.usecases.paper_steps import state_of, steps_of
from wanzhou_gui.usecases.ports import Clock, Ledger


class MatterKind(StrEnum):
    """Why a matter is on the list."""

    INSTRUCTION = "instruction"
    REVIEW = "review"
    RECTIFICATION = "rectification"
    CLOSE_OUT = "close_out"
    REQUEST = "request"
    INTERVIEW_DUE = "interview_due"
    INTERVIEW = "interview"
    INTERVIEW_APPROVED = "interview_approved"


@dataclass(frozen=True)
class DueMatter:
    """One matter of a task with its day; what has no day of its own waits since it came."""

    kind: MatterKind
    task: Task
    what: str
    day: date
    is_overdue: bool


@dataclass(frozen=True)
class WaitingPaper:
    """A draft that was sent on and waits for somebody's name or number."""

    paper: Paper
    state: SigningState
    since: date


@dataclass(frozen=True)
class UnansweredChase:
    """A letter whose day for an answer has passed while the return is still owed."""

    step: ChaseStep
    unit: Unit


@dataclass(frozen=True)
class WaitingMatters:
    """What waits on the office's own desk: returns to review, papers to sign, chases nobody answered."""

    to_review: tuple[tuple[UnitReturn, Unit], ...] = ()
    to_sign: tuple[WaitingPaper, ...] = ()
    unanswered: tuple[UnansweredChase, ...] = ()


class DueMatterVerbs:
    """The office's own list of what to do today."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def due(self, plan_id: int, view: LedgerView | None = None) -> tuple[DueMatter, ...]:
        """Everything of a plan that is due within three days or overdue, or waits for a decision; overdue first, by day.

        With the `view` of a period also the units that stay red and are to be proposed for 约谈.
        """
        today = self._clock.today()
        found = [*self._all(plan_id, today), *self._interviews(plan_id, today, view)]
        return tuple(sorted(found, key=lambda one: (not one.is_overdue, one.day)))

    def waiting(self, plan_id: int, period_id: int) -> WaitingMatters:
        """What waits for the office in a period of a plan; papers of every period, for they are late the longer they wait."""
        today = self._clock.today()
        units = {unit.id: unit for unit in self._ledger.find(Unit)}
        returns = self._ledger.find(UnitReturn, plan_id=plan_id, period_id=period_id)
        submitted = [one for one in returns if one.state is ReturnState.SUBMITTED]
        papers = []
        for paper in self._ledger.find(Paper, plan_id=plan_id, state=PaperState.DRAFT):
            steps = steps_of(self._ledger, paper)
            state = state_of(paper, steps)
            if state is not SigningState.DRAFTING:
                papers.append(WaitingPaper(paper, state, steps[-1].done_on))
        settled = {one.unit_id for one in returns if one.state in (ReturnState.SUBMITTED, ReturnState.APPROVED)}
        late: dict[int, ChaseStep] = {}
        for step in (one for one in steps_on_plan(self._ledger, plan_id) if one.period_id == period_id):
            if step.reply_by is not None and step.unit_id not in settled:
                known = late.get(step.unit_id)
                late[step.unit_id] = step if known is None or known.reply_by is None or known.reply_by < step.reply_by else known
        unanswered = [UnansweredChase(one, units[one.unit_id]) for one in late.values() if one.reply_by is not None and one.reply_by < today]
        return WaitingMatters(
            tuple((one, units[one.unit_id]) for one in sorted(submitted, key=lambda one: units[one.unit_id].position)),
            tuple(sorted(papers, key=lambda one: one.since)),
            tuple(sorted(unanswered, key=lambda one: one.unit.position)),
        )

    def _interviews(self, plan_id: int, today: date, view: LedgerView | None) -> Iterator[DueMatter]:
        verbs = InterviewVerbs(self._ledger, self._clock)
        for one in verbs.of_plan(plan_id):
            if not one.is_open:
                continue
            told = f"{self._ledger.get(Unit, one.unit_id).name}：{one.reason}"
            if one.state is InterviewState.PENDING:
                yield DueMatter(MatterKind.INTERVIEW, verbs.task_of(one), told, one.proposed_on, False)
            elif one.state is InterviewState.APPROVED and one.decided_on is not None:
                yield DueMatter(MatterKind.INTERVIEW_APPROVED, verbs.task_of(one), told, one.decided_on, False)
        for standing in verbs.due_in(view) if view is not None else ():
            told = f"{standing.unit.name}：{red_sentence(standing)}"
            yield DueMatter(MatterKind.INTERVIEW_DUE, standing.runs[0].task, told, today, False)

    def _all(self, plan_id: int, today: date) -> Iterator[DueMatter]:
        tasks = {one.id: one for one in self._ledger.find(Task, plan_id=plan_id)}
        soon = today + timedelta(days=SOON_DAYS)
        for instruction in self._ledger.find(Instruction, plan_id=plan_id, answered_on=None):
            state = instruction_state(instruction, today)
            if state in (InstructionState.DUE, InstructionState.OVERDUE) and instruction.reply_by is not None:
                yield DueMatter(
                    MatterKind.INSTRUCTION,
                    tasks[instruction.task_id],
                    f"{instruction.leader}：{instruction.text}",
                    instruction.reply_by,
                    state is InstructionState.OVERDUE,
                )
        for conclusion in self._ledger.find(Conclusion, plan_id=plan_id, review_decided_on=None):
            until = conclusion.review_until
            if until is not None:
                # A review takes weeks: it is on the list from the first day.
                yield DueMatter(
                    MatterKind.REVIEW, tasks[conclusion.task_id], conclusion.objection, until, today > until
                )
        for point in self._ledger.find(Rectification, plan_id=plan_id, checked_on=None):
            if point.due_on <= soon or point.reported_on is not None:
                yield DueMatter(
                    MatterKind.RECTIFICATION, tasks[point.task_id], point.problem, point.due_on, point.is_overdue(today)
                )
        for application in self._ledger.find(CloseOut, plan_id=plan_id, state=CloseOutState.APPLIED):
            yield DueMatter(
                MatterKind.CLOSE_OUT, tasks[application.task_id], application.conclusion, application.applied_on, False
            )
        for request in self._ledger.find(ChangeRequest, plan_id=plan_id, state=RequestState.PENDING):
            yield DueMatter(
                MatterKind.REQUEST, tasks[request.task_id], request.reason, request.applied_on, request.is_late
            )

"""What the office itself owes today beside promised returns: answers to leaders, reviews, checks, decisions that wait."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wanzhou_gui.domain.closing import ChangeRequest, CloseOut, CloseOutState, RequestState
from wanzhou_gui.domain.findings import Conclusion, Rectification
from wanzhou_gui.domain.instructions import SOON_DAYS, Instruction, InstructionState, instruction_state
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.usecases.ports import Clock, Ledger


class MatterKind(StrEnum):
    """Why a matter is on the list."""

    INSTRUCTION = "instruction"
    REVIEW = "review"
    RECTIFICATION = "rectification"
    CLOSE_OUT = "close_out"
    REQUEST = "request"


@dataclass(frozen=True)
class DueMatter:
    """One matter of a task with its day; what has no day of its own waits since it came."""

    kind: MatterKind
    task: Task
    what: str
    day: date
    is_overdue: bool


class DueMatterVerbs:
    """The office's own list of what to do today."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def due(self, plan_id: int) -> tuple[DueMatter, ...]:
        """Everything of a plan that is due within three days or overdue, or waits for a decision; overdue first, by day."""
        today = self._clock.today()
        found = list(self._all(plan_id, today))
        return tuple(sorted(found, key=lambda one: (not one.is_overdue, one.day)))

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

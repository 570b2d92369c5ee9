"""约谈 proposals: who stays red long enough, put before the leaders, answered, held."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from wanzhou_gui.domain.chasing import PROPOSALS, ChaseStep
from wanzhou_gui.domain.interviews import (
    InterviewKind,
    InterviewProposal,
    InterviewRule,
    InterviewState,
    RedStanding,
    answering_unit,
    concerned,
    due_standings,
    red_standings,
)
from wanzhou_gui.domain.ledger import LedgerRow, LedgerView, view_of
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.domain.units import Unit, may_be_commanded
from wanzhou_gui.reports.interview_wording import red_sentence
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.chasing_settings import read_chasing_settings
from wanzhou_gui.usecases.clerks import clerk_name, lamp_rule, read_settings
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.paper_numbers import void_papers, void_steps
from wanzhou_gui.usecases.ports import Clock, Ledger

_CHANGES = Changes.of(Subject.CASE, Subject.CHASE)
REASON_LIMIT = 500


@dataclass(frozen=True)
class RedStep:
    """The last rung of the ladder as redness earns it: how long a unit has been red, whether a proposal is due, the one that is open."""

    standing: RedStanding
    is_due: bool
    proposal: InterviewProposal | None


class InterviewVerbs:
    """What the office proposes to its leaders about units that stay red."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def rule(self) -> InterviewRule:
        """The office's numbers."""
        settings = read_chasing_settings(self._ledger)
        return InterviewRule(settings.interview_reds, settings.interview_unit_reds)

    def standings(self, plan_id: int, period_id: int) -> tuple[RedStanding, ...]:
        """Every unit with a red task and for how long."""
        return red_standings(self.view(plan_id, period_id))

    def due(self, plan_id: int, period_id: int) -> tuple[RedStanding, ...]:
        """The units a proposal is due about in a period."""
        return self.due_in(self.view(plan_id, period_id))

    def due_in(self, view: LedgerView) -> tuple[RedStanding, ...]:
        """The same for a view that is there already."""
        rule = self.rule()
        if not any(one.is_due(rule) for one in red_standings(view)):
            return ()
        begins = {one.id: one.starts_on for one in self._ledger.find(Period)}
        return due_standings(view, rule, self.of_plan(view.plan.id), begins)

    def ladder(self, plan_id: int, period_id: int) -> dict[int, RedStep]:
        """For every unit that is red, by id, what its redness asks for beside the chase for its return."""
        view = self.view(plan_id, period_id)
        due = {one.unit.id for one in self.due_in(view)}
        latest = {unit_id: one for one in self.of_plan(plan_id) for unit_id in concerned(one, view)}
        return {
            one.unit.id: RedStep(one, one.unit.id in due, latest.get(one.unit.id)) for one in red_standings(view)
        }

    def of_plan(self, plan_id: int) -> list[InterviewProposal]:
        """Every proposal of a plan, oldest first."""
        return self._ledger.find(InterviewProposal, plan_id=plan_id)

    def of_task(self, row: LedgerRow, view: LedgerView) -> list[InterviewProposal]:
        """Every proposal that concerns a task: about it, or about who answers for it in the viewed period; oldest first."""
        unit = answering_unit(row)
        return [
            one for one in self.of_plan(row.task.plan_id)
            if one.task_id == row.task.id or (unit is not None and unit.id in concerned(one, view))
        ]  # fmt: skip

    def letters_of(self, proposal: InterviewProposal) -> tuple[str, ...]:
        """The numbers of the papers (约谈建议, 提请协调建议) that went to the leaders about the unit since, void ones left out."""
        about = {"plan_id": proposal.plan_id, "unit_id": proposal.unit_id}
        void = void_steps(self._ledger)
        chased = [
            (one.taken_on, one.number_text) for one in self._ledger.find(ChaseStep, **about)
            if one.kind in PROPOSALS and one.id not in void and one.taken_on >= proposal.proposed_on
        ]  # fmt: skip
        told = [(one.issued_on, one.number_text) for one in self.papers_of(proposal) if one.issued_on is not None]
        return tuple(number for _, number in sorted([*chased, *told]))

    def papers_of(self, proposal: InterviewProposal) -> tuple[Paper, ...]:
        """The papers that put this very proposal before the leaders, oldest first, void ones left out."""
        void = void_papers(self._ledger)
        found = self._ledger.find(
            Paper, plan_id=proposal.plan_id, period_id=proposal.period_id, unit_id=proposal.unit_id,
            kind=PaperKind(proposal.kind.value), state=PaperState.ISSUED,
        )  # fmt: skip
        return tuple(
            one for one in found if one.id not in void and one.issued_on is not None and one.issued_on >= proposal.proposed_on
        )

    def propose(
        self, plan_id: int, period_id: int, task_id: int, *, reason: str = "", proposed_on: date | None = None
    ) -> tuple[InterviewProposal, Changes]:
        """Propose to the leaders to summon whoever answers for a task.

        Without a reason the count of red periods is the reason. RejectedError when nobody answers for the task, when a proposal
        about the unit is open, for a day to come, and without a reason for a task that is not red; NotFoundError when the plan
        has no such task.
        """
        view = self.view(plan_id, period_id)
        row = next((one for one in view.rows if one.task.id == task_id), None)
        if row is None:
            raise NotFoundError("task_not_there", number=task_id)
        unit = answering_unit(row)
        if unit is None:
            raise RejectedError("interview_nobody", number=row.task.number)
        if any(one.is_open and unit.id in concerned(one, view) for one in self.of_plan(plan_id)):
            raise RejectedError("interview_is_open", unit=unit.name)
        standing = next((one for one in red_standings(view) if one.unit.id == unit.id), None)
        told = reason.strip() or (red_sentence(standing) if standing is not None else "")
        if not told:
            raise RejectedError("interview_reason_missing", number=row.task.number)
        if len(told) > REASON_LIMIT:
            raise RejectedError("text_too_long", length=len(told), limit=REASON_LIMIT)
        clerk = clerk_name(self._ledger)
        commanded = may_be_commanded(unit.nature)
        with self._ledger.transaction("propose_interview", unit.name, clerk=clerk) as transaction:
            stored = transaction.add(
                InterviewProposal(
                    plan_id=plan_id,
                    task_id=task_id,
                    unit_id=unit.id,
                    period_id=period_id,
                    kind=InterviewKind.INTERVIEW if commanded else InterviewKind.COORDINATION,
                    task_reds=row.verdict.reds_in_a_row,
                    unit_reds=standing.unit_reds if standing is not None else 0,
                    reason=told,
                    proposed_on=self._past(proposed_on),
                    proposed_by=clerk,
                )
            )
        return stored, _CHANGES

    def decide(
        self, proposal_id: int, *, approved: bool, decided_by: str, decided_on: date | None = None, note: str = ""
    ) -> Changes:
        """Put the leader's answer on record (第二十一条).

        RejectedError without a name, for the clerk who proposed it, for a refusal without its reason, for a day before the
        proposal or to come, and when it was answered before.
        """
        one = self._ledger.get(InterviewProposal, proposal_id)
        day, name = self._past(decided_on), decided_by.strip()
        if one.state is not InterviewState.PENDING:
            raise RejectedError("interview_decided")
        if not name:
            raise RejectedError("interview_decider_missing")
        if name == one.proposed_by:
            raise RejectedError("interview_decided_by_proposer", name=name)
        if not approved and not note.strip():
            raise RejectedError("refusal_reason_missing")
        if day < one.proposed_on:
            raise RejectedError("decided_before_applied", day=one.proposed_on)
        state = InterviewState.APPROVED if approved else InterviewState.REFUSED
        return self._change(
            "decide_interview", replace(one, state=state, decided_on=day, decided_by=name, decision_note=note.strip())
        )

    def hold(self, proposal_id: int, result: str, held_on: date | None = None) -> Changes:
        """Note that the interview was held and what came of it; RejectedError unless it was approved, and without a result."""
        one = self._ledger.get(InterviewProposal, proposal_id)
        day = self._past(held_on)
        if one.state is not InterviewState.APPROVED or one.decided_on is None:
            raise RejectedError("interview_not_approved")
        if not result.strip():
            raise RejectedError("interview_result_missing")
        if day < one.decided_on:
            raise RejectedError("decided_before_applied", day=one.decided_on)
        return self._change("hold_interview", replace(one, state=InterviewState.HELD, held_on=day, result=result.strip()))

    def withdraw(self, proposal_id: int) -> Changes:
        """Take a proposal back that nobody has answered (it stays in the journal); RejectedError afterwards."""
        one = self._ledger.get(InterviewProposal, proposal_id)
        if one.state is not InterviewState.PENDING:
            raise RejectedError("interview_decided")
        with self._ledger.transaction("withdraw_interview", self._unit(one), clerk=clerk_name(self._ledger)) as transaction:
            transaction.remove(one)
        return _CHANGES

    def task_of(self, proposal: InterviewProposal) -> Task:
        """The task a proposal began with."""
        return self._ledger.get(Task, proposal.task_id)

    def _unit(self, one: InterviewProposal) -> str:
        return self._ledger.get(Unit, one.unit_id).name

    def _change(self, verb: str, one: InterviewProposal) -> Changes:
        with self._ledger.transaction(verb, self._unit(one), clerk=clerk_name(self._ledger)) as transaction:
            transaction.change(one)
        return _CHANGES

    def _past(self, day: date | None) -> date:
        today = self._clock.today()
        if day is not None and day > today:
            raise RejectedError("day_in_future", day=day)
        return day or today

    def view(self, plan_id: int, period_id: int) -> LedgerView:
        """The ledger of a period as its lamps are judged."""
        period = self._ledger.get(Period, period_id)
        source = self._ledger.standing_of(plan_id, period_id)
        return view_of(source, period, self._clock.today(), lamp_rule(read_settings(self._ledger)))

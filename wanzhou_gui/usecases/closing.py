"""Closing a task after all: application, checklist, second person, reopening; requests for another date; checks on the spot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from wanzhou_gui.domain.clerks import Clerk, ClerkRole
from wanzhou_gui.domain.closing import (
    ChangeRequest,
    ChecklistItem,
    ChecklistResult,
    CloseOut,
    CloseOutAct,
    CloseOutState,
    ClosingFacts,
    Inspection,
    InspectionMethod,
    InspectionResult,
    RequestKind,
    RequestState,
    after_act,
    checklist,
    granted,
    needs_second_person,
)
from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.evidence import EvidenceFile
from wanzhou_gui.domain.findings import Rectification
from wanzhou_gui.domain.instructions import Instruction
from wanzhou_gui.domain.milestones import MilestoneResult, open_count, standings
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Milestone, Plan, Task, due_day
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name, reviewer_names
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger

CLOSING_CHANGES = Changes.of(Subject.CASE, Subject.PLAN, Subject.ENTRY)


@dataclass(frozen=True, kw_only=True)
class RequestWish:
    """A request as a unit made it; an extension names the date it wishes for."""

    kind: RequestKind
    reason: str
    signer: str
    applied_on: date | None = None
    wished_on: date | None = None
    content: str = ""
    progress: str = ""
    unit_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class InspectionNote:
    """A check as it was carried out."""

    method: InspectionMethod
    people: str
    finding: str
    result: InspectionResult
    inspected_on: date | None = None
    place: str = ""
    is_look_back: bool = False


def office_names(ledger: Ledger) -> tuple[str, ...]:
    """Everybody the office names for this work: who is listed and does more than look, and who reviews."""
    listed = [one.name for one in ledger.find(Clerk, is_active=True) if one.role is not ClerkRole.VIEWER]
    names = (clerk_name(ledger), *listed, *reviewer_names(ledger))
    return tuple(name for name in dict.fromkeys(names) if name.strip())


class ClosingVerbs:
    """What leads a task from 完成 to 办结, and what changes its date on the way."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def applications(self, task_id: int) -> list[CloseOut]:
        """Every application for 销号 of a task, oldest first."""
        return self._ledger.find(CloseOut, task_id=task_id)

    def waiting(self, task_id: int) -> CloseOut | None:
        """The application that has not been decided; None when there is none."""
        found = self._ledger.find(CloseOut, task_id=task_id, state=CloseOutState.APPLIED)
        return found[-1] if found else None

    def requests(self, task_id: int) -> list[ChangeRequest]:
        """Every request of a task, oldest first."""
        return self._ledger.find(ChangeRequest, task_id=task_id)

    def inspections(self, task_id: int) -> list[Inspection]:
        """Every check of a task, by day."""
        return sorted(self._ledger.find(Inspection, task_id=task_id), key=lambda one: one.inspected_on)

    def checklist(self, task_id: int, conclusion: str | None = None) -> tuple[ChecklistItem, ...]:
        """What is looked at before closing a task, for the waiting application or a conclusion just being written."""
        task = self._ledger.get(Task, task_id)
        plan = self._ledger.get(Plan, task.plan_id)
        waiting = self.waiting(task_id)
        today = self._clock.today()
        milestones = self._ledger.find(Milestone, task_id=task_id, until_version=None)
        stand = [
            standings(
                one,
                self._ledger.find(MilestoneResult, milestone_id=one.id),
                plan.supervised_from or plan.period_starts_on,
                plan.period_ends_on,
                today,
            )
            for one in milestones
        ]
        return checklist(
            ClosingFacts(
                conclusion=conclusion if conclusion is not None else (waiting.conclusion if waiting else ""),
                evidence=tuple(self._ledger.find(EvidenceFile, task_id=task_id)),
                declared_done=self._declared_done(task),
                open_rectifications=sum(one.is_open for one in self._ledger.find(Rectification, task_id=task_id)),
                open_milestones=open_count(stand),
                has_inspection=bool(self._ledger.find(Inspection, task_id=task_id)),
                open_instructions=sum(one.answered_on is None for one in self._ledger.find(Instruction, task_id=task_id)),
            )
        )

    def apply(
        self,
        task_id: int,
        *,
        applied_by: str,
        conclusion: str,
        applied_on: date | None = None,
        unit_id: int | None = None,
    ) -> tuple[CloseOut, Changes]:
        """Take an application for 销号 in: who, when, with what conclusion; the task stays open.

        RejectedError when it is closed or ended, when one waits already, and without a name or a conclusion.
        """
        task = self._open_task(task_id)
        today = self._clock.today()
        day = applied_on or today
        if not applied_by.strip():
            raise RejectedError("applicant_missing")
        if not conclusion.strip():
            raise RejectedError("conclusion_missing")
        if day > today:
            raise RejectedError("day_in_future", day=day)
        if self.waiting(task_id) is not None:
            raise RejectedError("close_out_waits", number=task.number)
        clerk = clerk_name(self._ledger)
        application = CloseOut(
            plan_id=task.plan_id,
            task_id=task.id,
            unit_id=unit_id,
            applied_on=day,
            applied_by=applied_by.strip(),
            conclusion=conclusion.strip(),
            recorded_by=clerk,
        )
        with self._ledger.transaction("apply_close_out", task.title, clerk=clerk) as transaction:
            stored = transaction.add(application)
        return stored, Changes.of(Subject.CASE)

    def confirm(self, task_id: int, *, closed_on: date | None = None, confirmed: bool = False) -> Changes:
        """Close a task on its waiting application, with the checklist as it stands kept beside it.

        RejectedError while a point is missing, while points that should be looked at are not `confirmed`, and for the
        same person who took the application in where the office names another one.
        """
        application = self._waiting(task_id)
        task = self._open_task(task_id)
        clerk = clerk_name(self._ledger)
        if needs_second_person(application.recorded_by, clerk, office_names(self._ledger)):
            raise RejectedError("second_person_needed", name=clerk)
        items = self.checklist(task_id)
        missing = [one for one in items if one.result is ChecklistResult.MISSING]
        if missing:
            raise RejectedError("close_out_incomplete", count=len(missing), points="、".join(one.code for one in missing))
        asked = [one for one in items if one.result is ChecklistResult.ASK]
        if asked and not confirmed:
            raise RejectedError("close_out_unconfirmed", count=len(asked))
        today = self._clock.today()
        day = closed_on or today
        if day > today:
            raise RejectedError("day_in_future", day=day)
        if day < application.applied_on:
            raise RejectedError("closed_before_applied", day=application.applied_on)
        decided = replace(
            self._after(application, CloseOutAct.CONFIRM),
            checklist=tuple((one.code, one.result.value) for one in items),
            decided_by=clerk,
            decided_on=today,
            closed_on=day,
        )
        with self._ledger.transaction("confirm_close_out", task.title, clerk=clerk) as transaction:
            transaction.change(decided)
            transaction.change(replace(task, closed_on=day))
        return CLOSING_CHANGES

    def refuse(self, task_id: int, reason: str) -> Changes:
        """Send an application back with the reason; the task stays open and may be applied for again."""
        if not reason.strip():
            raise RejectedError("refusal_reason_missing")
        application = self._waiting(task_id)
        clerk = clerk_name(self._ledger)
        decided = replace(
            self._after(application, CloseOutAct.REFUSE),
            decided_by=clerk,
            decided_on=self._clock.today(),
            refusal=reason.strip(),
        )
        task = self._ledger.get(Task, task_id)
        with self._ledger.transaction("refuse_close_out", task.title, clerk=clerk) as transaction:
            transaction.change(decided)
        return Changes.of(Subject.CASE)

    def reopen(self, task_id: int, reason: str) -> Changes:
        """Open a closed task again after a 回头看, with the reason; its application and checklist stay on record."""
        if not reason.strip():
            raise RejectedError("reopen_reason_missing")
        task = self._ledger.get(Task, task_id)
        if task.closed_on is None:
            raise RejectedError("task_not_closed", number=task.number)
        clerk = clerk_name(self._ledger)
        confirmed = self._ledger.find(CloseOut, task_id=task_id, state=CloseOutState.CONFIRMED)
        with self._ledger.transaction("reopen_task", task.title, clerk=clerk) as transaction:
            transaction.change(replace(task, closed_on=None))
            for application in confirmed:
                transaction.change(
                    replace(
                        self._after(application, CloseOutAct.REOPEN),
                        reopened_by=clerk,
                        reopened_on=self._clock.today(),
                        reopen_reason=reason.strip(),
                    )
                )
        return CLOSING_CHANGES

    def request(self, task_id: int, wish: RequestWish) -> tuple[ChangeRequest, Changes]:
        """Take a request for another date, another content or the end of a task in; nothing about the task changes yet.

        RejectedError without reason or signer, for a wished date that is not later, for an adjustment that does not say
        what shall be different, and while a request of the same kind waits.
        """
        task = self._open_task(task_id)
        plan = self._ledger.get(Plan, task.plan_id)
        today = self._clock.today()
        day = wish.applied_on or today
        if not wish.reason.strip():
            raise RejectedError("request_reason_missing")
        if not wish.signer.strip():
            raise RejectedError("request_signer_missing")
        if day > today:
            raise RejectedError("day_in_future", day=day)
        due_on = due_day(task, plan)
        if wish.kind is RequestKind.EXTENSION:
            if wish.wished_on is None:
                raise RejectedError("wished_day_missing")
            if due_on is None:
                raise RejectedError("nothing_to_extend", number=task.number)
            if wish.wished_on <= due_on:
                raise RejectedError("wished_day_not_later", due=due_on)
        if wish.kind is RequestKind.ADJUSTMENT and not wish.content.strip():
            raise RejectedError("adjustment_says_nothing")
        if self._ledger.find(ChangeRequest, task_id=task_id, kind=wish.kind, state=RequestState.PENDING):
            raise RejectedError("request_waits", number=task.number)
        clerk = clerk_name(self._ledger)
        request = ChangeRequest(
            plan_id=task.plan_id,
            task_id=task.id,
            unit_id=wish.unit_id,
            kind=wish.kind,
            applied_on=day,
            reason=wish.reason.strip(),
            progress=wish.progress.strip(),
            signer=wish.signer.strip(),
            wished_on=wish.wished_on if wish.kind is RequestKind.EXTENSION else None,
            content=wish.content.strip(),
            original_due_on=task.due_on or plan.period_ends_on,
            due_on=due_on,
            recorded_by=clerk,
        )
        with self._ledger.transaction("request_change", task.title, clerk=clerk) as transaction:
            stored = transaction.add(request)
        return stored, Changes.of(Subject.CASE)

    def decide(
        self,
        request_id: int,
        approved: bool,
        *,
        decided_by: str = "",
        decided_on: date | None = None,
        granted_on: date | None = None,
        note: str = "",
    ) -> Changes:
        """Decide on a request. An approved extension must give a date (the one wished for, if no other); a refusal its reason.

        The original date and the one that held stay in the request for ever; an approved adjustment is carried out by
        recording the amended plan (方案调整).
        """
        request = self._ledger.get(ChangeRequest, request_id)
        if request.state is not RequestState.PENDING:
            raise RejectedError("request_decided")
        today = self._clock.today()
        day = decided_on or today
        if day > today:
            raise RejectedError("day_in_future", day=day)
        if day < request.applied_on:
            raise RejectedError("decided_before_applied", day=request.applied_on)
        is_extension = request.kind is RequestKind.EXTENSION
        to = (granted_on or request.wished_on) if approved and is_extension else None
        if to is not None and request.due_on is not None and to <= request.due_on:
            raise RejectedError("granted_day_not_later", due=request.due_on)
        if not approved and not note.strip():
            raise RejectedError("refusal_reason_missing")
        clerk = clerk_name(self._ledger)
        decided = replace(
            request,
            state=RequestState.APPROVED if approved else RequestState.REFUSED,
            decided_by=decided_by.strip() or clerk,
            decided_on=day,
            granted_on=to,
            decision_note=note.strip(),
        )
        task = self._ledger.get(Task, request.task_id)
        if approved and task.closed_on is not None:
            raise RejectedError("task_is_closed", number=task.number)
        with self._ledger.transaction("decide_request", task.title, clerk=clerk) as transaction:
            transaction.change(decided)
            if approved:
                transaction.change(granted(task, decided))
        return CLOSING_CHANGES

    def inspect(self, task_id: int, note: InspectionNote) -> tuple[Inspection, Changes]:
        """Put a 核查 on record, in one of the ways of 条例第十二条; a 回头看 is one after closing."""
        task = self._ledger.get(Task, task_id)
        today = self._clock.today()
        day = note.inspected_on or today
        if not note.finding.strip():
            raise RejectedError("finding_missing")
        if not note.people.strip():
            raise RejectedError("inspectors_missing")
        if day > today:
            raise RejectedError("day_in_future", day=day)
        clerk = clerk_name(self._ledger)
        with self._ledger.transaction("note_inspection", task.title, clerk=clerk) as transaction:
            stored = transaction.add(
                Inspection(
                    plan_id=task.plan_id,
                    task_id=task.id,
                    method=note.method,
                    inspected_on=day,
                    place=note.place.strip(),
                    people=note.people.strip(),
                    finding=note.finding.strip(),
                    result=note.result,
                    is_look_back=note.is_look_back,
                    clerk=clerk,
                )
            )
        return stored, Changes.of(Subject.CASE)

    def _open_task(self, task_id: int) -> Task:
        task = self._ledger.get(Task, task_id)
        if task.closed_on is not None:
            raise RejectedError("task_is_closed", number=task.number)
        if task.ended_on is not None:
            raise RejectedError("task_is_ended", number=task.number)
        return task

    def _waiting(self, task_id: int) -> CloseOut:
        waiting = self.waiting(task_id)
        if waiting is None:
            raise RejectedError("no_close_out_waits", number=self._ledger.get(Task, task_id).number)
        return waiting

    def _after(self, application: CloseOut, act: CloseOutAct) -> CloseOut:
        state = after_act(application.state, act)
        if state is None:
            raise RejectedError("close_out_decided")
        return replace(application, state=state)

    def _declared_done(self, task: Task) -> bool:
        periods = {period.id: period for period in self._ledger.find(Period)}
        told = [one for one in self._ledger.find(Entry, task_id=task.id) if one.status is not None]
        told.sort(key=lambda one: periods[one.period_id].ends_on)
        lineage, today, speaker = self._ledger.unit_lineage(), self._clock.today(), task.convenor_unit_id
        line: tuple[int, ...] = ()
        if speaker is not None:
            line = lineage.forerunners(lineage.heir(speaker, today, task_id=task.id), today, task_id=task.id)
        own = [one for one in told if speaker is None or one.unit_id in line] or told
        last = own[-1].status if own else None
        return last is not None and last.is_done

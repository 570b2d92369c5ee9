"""Deliverables of a task: accepted, edited or rejected, and reached year by year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.evidence import EvidenceFile
from wanzhou_gui.domain.milestones import DueDeliverable, MilestoneResult, YearStanding, standings, years_of
from wanzhou_gui.domain.plans import Milestone, MilestoneState, Plan, Task, TaskUnit, UnitRole
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.deliverable_wording import named_together
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger

_CHANGES = Changes.of(Subject.CASE, Subject.PLAN)


@dataclass(frozen=True)
class MilestoneLine:
    """A deliverable with how it stands in each of its years."""

    milestone: Milestone
    years: tuple[YearStanding, ...]


class MilestoneVerbs:
    """What a clerk decides about the deliverables found in a plan."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def lines(self, task_id: int) -> tuple[MilestoneLine, ...]:
        """The deliverables of a task in force now, each with its standings."""
        plan = self._plan_of(task_id)
        return tuple(
            MilestoneLine(
                one,
                standings(
                    one,
                    self._ledger.find(MilestoneResult, milestone_id=one.id),
                    plan.supervised_from or plan.period_starts_on,
                    plan.period_ends_on,
                    self._clock.today(),
                ),
            )
            for one in self._ledger.find(Milestone, task_id=task_id, until_version=None)
        )

    def of_plan(self, plan_id: int) -> tuple[DueDeliverable, ...]:
        """Every deliverable of a plan in each of its years, with its own unit or the leads of its task as they are today."""
        plan, today, lineage = self._ledger.get(Plan, plan_id), self._clock.today(), self._ledger.unit_lineage()
        first, last = plan.supervised_from or plan.period_starts_on, plan.period_ends_on
        names: dict[int, str] = {}

        def name_of(unit_id: int) -> str:
            if unit_id not in names:
                names[unit_id] = lineage.named_on(self._ledger.get(Unit, unit_id), today).name
            return names[unit_id]

        found: list[DueDeliverable] = []
        for task in sorted(self._ledger.find(Task, plan_id=plan_id, until_version=None), key=lambda one: one.position):
            milestones = self._ledger.find(Milestone, task_id=task.id, until_version=None)
            if not milestones:
                continue
            roles = lineage.roles_on(self._ledger.find(TaskUnit, task_id=task.id), today)
            leads = [role.unit_id for role in roles if role.role is UnitRole.LEAD]
            answering = leads or ([lineage.heir(task.convenor_unit_id, today, task_id=task.id)] if task.convenor_unit_id else [])
            for one in milestones:
                owners = lineage.heirs(one.owner_unit_id, today, task_id=task.id) if one.owner_unit_id else answering
                results = self._ledger.find(MilestoneResult, milestone_id=one.id)
                found += [
                    DueDeliverable(task, one, year, tuple(map(name_of, owners)))
                    for year in standings(one, results, first, last, today)
                ]
        return tuple(found)

    def decide(self, milestone_ids: Sequence[int], state: MilestoneState) -> Changes:
        """Accept or reject several proposals in one act; those already so stay as they are.

        RejectedError for rejecting one that is there already: its result must be taken back first.
        """
        chosen = [self._ledger.get(Milestone, one) for one in dict.fromkeys(milestone_ids)]
        wanted = [one for one in chosen if one.state is not state]
        if not wanted:
            return Changes.of()
        for one in wanted:
            if state is MilestoneState.REJECTED and self._ledger.find(MilestoneResult, milestone_id=one.id):
                raise RejectedError("milestone_is_reached", name=one.name)
        with self._ledger.transaction("change_milestone", named_together([one.name for one in wanted]), clerk=clerk_name(self._ledger)) as transaction:
            for one in wanted:
                transaction.change(replace(one, state=state))
        return _CHANGES

    def change(self, milestone: Milestone) -> Changes:
        """Keep an edited deliverable: name, day, owner, rhythm, what it waits for; editing accepts a proposed one.

        The plan's own words (quote) never change. RejectedError without a name, or when they would.
        """
        stored = self._ledger.get(Milestone, milestone.id)
        if not milestone.name.strip():
            raise RejectedError("milestone_name_missing")
        if milestone.quote != stored.quote:
            raise RejectedError("milestone_quote_changed")
        is_same = replace(milestone, state=stored.state) == stored
        state = milestone.state
        if not is_same and state is MilestoneState.PROPOSED:
            state = MilestoneState.ACCEPTED
        with self._ledger.transaction(
            "change_milestone", milestone.name, clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.change(replace(milestone, name=milestone.name.strip(), state=state))
        return _CHANGES

    def reach(
        self,
        milestone_id: int,
        *,
        year: int = 0,
        reached_on: date | None = None,
        evidence_id: int | None = None,
        amount: Decimal | None = None,
        note: str = "",
    ) -> tuple[MilestoneResult, Changes]:
        """Record that a deliverable is there, in a year where it comes every year; a second record of a year replaces the first.

        RejectedError for a rejected one, a year that is none of its own, a day to come, or evidence of another task.
        """
        milestone = self._ledger.get(Milestone, milestone_id)
        plan = self._plan_of(milestone.task_id)
        if milestone.state is MilestoneState.REJECTED:
            raise RejectedError("milestone_rejected", name=milestone.name)
        known = years_of(milestone, plan.supervised_from or plan.period_starts_on, plan.period_ends_on)
        if year not in known:
            raise RejectedError(
                "milestone_year_strange",
                name=milestone.name,
                known="、".join(map(str, known)) if known != (0,) else "",
            )
        today = self._clock.today()
        day = reached_on or today
        if day > today:
            raise RejectedError("day_in_future", day=day)
        if evidence_id is not None and self._ledger.get(EvidenceFile, evidence_id).task_id != milestone.task_id:
            raise RejectedError("evidence_of_other_task")
        clerk = clerk_name(self._ledger)
        result = MilestoneResult(
            milestone_id=milestone_id,
            year=year,
            reached_on=day,
            amount=amount,
            evidence_id=evidence_id,
            note=note.strip(),
            clerk=clerk,
        )
        with self._ledger.transaction("reach_milestone", milestone.name, clerk=clerk) as transaction:
            before = self._ledger.find(MilestoneResult, milestone_id=milestone_id, year=year)
            if milestone.state is MilestoneState.PROPOSED:
                transaction.change(replace(milestone, state=MilestoneState.ACCEPTED))
            if before:
                stored = transaction.change(
                    replace(result, id=before[0].id, uid=before[0].uid, row_version=before[0].row_version)
                )
            else:
                stored = transaction.add(result)
        return stored, _CHANGES

    def withdraw(self, milestone_id: int, year: int = 0) -> Changes:
        """Take back that a deliverable was reached; RejectedError when nothing says so."""
        milestone = self._ledger.get(Milestone, milestone_id)
        found = self._ledger.find(MilestoneResult, milestone_id=milestone_id, year=year)
        if not found:
            raise RejectedError("milestone_not_reached", name=milestone.name)
        with self._ledger.transaction(
            "withdraw_result", milestone.name, clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.remove(found[0])
        return _CHANGES

    def _plan_of(self, task_id: int) -> Plan:
        return self._ledger.get(Plan, self._ledger.get(Task, task_id).plan_id)

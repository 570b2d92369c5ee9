"""What the panel of one task shows beyond its line in the ledger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.ledger import LedgerRow
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Milestone, Plan
from wanzhou_gui.domain.status_list import STANDARD_STATES, StatusList
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.plan_versions import TaskWording
from wanzhou_gui.usecases.services import Services


@dataclass(frozen=True)
class ReportedEntry:
    """What one unit reported in one period."""

    period: Period
    unit: Unit
    entry: Entry
    states: StatusList = STANDARD_STATES


@dataclass(frozen=True)
class TaskFacts:
    """A task with its deliverables and everything reported on it, newest period first."""

    plan: Plan
    row: LedgerRow
    milestones: tuple[Milestone, ...]
    reported: tuple[ReportedEntry, ...]
    # The versions of the plan that word the task differently, newest first; one where it never changed.
    wordings: tuple[TaskWording, ...] = ()


def read_task(plan: Plan, row: LedgerRow, period_id: int | None = None) -> Callable[[Services], TaskFacts]:
    """A question for the ledger's thread."""

    def question(services: Services) -> TaskFacts:
        periods = {period.id: period for period in services.periods.periods()}
        order = {unit.id: place for place, unit in enumerate(row.units)}
        # Units that had a part in an earlier version have reported too.
        units = {unit.id: unit for unit in services.units.units()}
        states = services.settings.states()
        reported = [
            ReportedEntry(periods[entry.period_id], units[entry.unit_id], entry, states)
            for entry in services.entries.of_task(row.task.id)
            if entry.unit_id in units and entry.period_id in periods
        ]
        reported.sort(key=lambda one: (-one.period.starts_on.toordinal(), order.get(one.unit.id, len(order))))
        milestones = tuple(services.plans.milestones(row.task.id, period_id))
        return TaskFacts(plan, row, milestones, tuple(reported), services.plan_versions.wordings(row.task.id))

    return question

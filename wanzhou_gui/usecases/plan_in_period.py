"""A plan as it is for one period: its tasks, roles and targets in the version valid on the period's first day."""

from __future__ import annotations

from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan, Task, TaskUnit, supervised_on
from wanzhou_gui.usecases.ports import Ledger


class PlanInPeriod:
    """Answers from the present rows alone for a plan that was never amended."""

    def __init__(self, ledger: Ledger, plan_id: int, period: Period) -> None:
        self._ledger = ledger
        self._plan_id = plan_id
        self._history = ledger.version_history(plan_id)
        self._starts_on = period.starts_on
        self.version = self._history.number_on(period.starts_on)

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self._history.plan_in(self._ledger.get(Plan, self._plan_id), self.version)

    def tasks(self) -> tuple[Task, ...]:
        """All its tasks."""
        tasks = self._history.tasks_in(self._ledger.find(Task, plan_id=self._plan_id), self.version)
        return supervised_on(tasks, self._starts_on)

    def roles_of_unit(self, unit_id: int) -> tuple[TaskUnit, ...]:
        """The roles of a unit in its tasks."""
        return self._of_unit(self.tasks(), self._ledger.find(TaskUnit, unit_id=unit_id), unit_id)

    def role(self, task: Task, unit_id: int) -> TaskUnit | None:
        """The role of a unit in a task; None where it has none in this version."""
        tasks = self._history.tasks_in([task], self.version)
        found = self._of_unit(tasks, self._ledger.find(TaskUnit, task_id=task.id, unit_id=unit_id), unit_id)
        return found[0] if found else None

    def task(self, task: Task) -> Task:
        """A task as this version words it."""
        return self._history.task_in(task, self.version)

    def indicators(self) -> tuple[Indicator, ...]:
        """All its numeric targets."""
        return self._history.indicators_in(self._ledger.find(Indicator, plan_id=self._plan_id), self.version)

    def _of_unit(self, tasks: tuple[Task, ...], roles: list[TaskUnit], unit_id: int) -> tuple[TaskUnit, ...]:
        return tuple(role for role in self._history.roles_in(tasks, roles, self.version) if role.unit_id == unit_id)

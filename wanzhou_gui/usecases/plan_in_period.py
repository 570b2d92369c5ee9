"""A plan as it is for one period: in the version valid on its first day, answered for by the units there on its last."""

from __future__ import annotations

from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan, Task, TaskUnit, supervised_on
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.ports import Ledger


class PlanInPeriod:
    """Answers from the present rows alone for a plan that was never amended."""

    def __init__(self, ledger: Ledger, plan_id: int, period: Period) -> None:
        self._ledger = ledger
        self._plan_id = plan_id
        self._history = ledger.version_history(plan_id)
        self._starts_on = period.starts_on
        self._ends_on = period.ends_on
        self.lineage = ledger.unit_lineage()
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
        """The roles of a unit in its tasks, those of units it followed among them."""
        tasks = self.tasks()
        # Task by task: a unit may have roles in hundreds of plans. Once units follow others, any role may have come to it.
        asked = {} if self.lineage else {"unit_id": unit_id}
        roles = [role for task in tasks for role in self._ledger.find(TaskUnit, task_id=task.id, **asked)]
        return self._of_unit(tasks, roles, unit_id)

    def role(self, task: Task, unit_id: int) -> TaskUnit | None:
        """The role of a unit in a task; None where it has none in this version."""
        tasks = self._history.tasks_in([task], self.version)
        roles = (
            self._ledger.find(TaskUnit, task_id=task.id)
            if self.lineage
            else self._ledger.find(TaskUnit, task_id=task.id, unit_id=unit_id)
        )
        found = self._of_unit(tasks, roles, unit_id)
        return found[0] if found else None

    def task(self, task: Task) -> Task:
        """A task as this version words it."""
        return self._history.task_in(task, self.version)

    def indicators(self) -> tuple[Indicator, ...]:
        """All its numeric targets."""
        return self._history.indicators_in(self._ledger.find(Indicator, plan_id=self._plan_id), self.version)

    def owner_of(self, indicator: Indicator) -> int | None:
        """The unit that reports an indicator."""
        return self.lineage.owner_on(indicator, self._ends_on)

    def unit(self, unit: Unit) -> Unit:
        """A unit by the name it has in the period."""
        return self.lineage.named_on(unit, self._ends_on)

    def forerunners(self, unit_id: int, *, task_id: int | None = None) -> tuple[int, ...]:
        """The units whose place a unit has in a task, itself first: what they reported before is what it goes on from."""
        return self.lineage.forerunners(unit_id, self._ends_on, task_id=task_id)

    def _of_unit(self, tasks: tuple[Task, ...], roles: list[TaskUnit], unit_id: int) -> tuple[TaskUnit, ...]:
        valid = self.lineage.roles_on(self._history.roles_in(tasks, roles, self.version), self._ends_on)
        return tuple(role for role in valid if role.unit_id == unit_id)

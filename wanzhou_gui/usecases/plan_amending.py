"""Writes an amendment into the ledger: what it replaces is kept, what goes on keeps its identity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.plan_differences import (
    DifferenceKind,
    IndicatorDifference,
    PlanDifferences,
    TaskDifference,
)
from wanzhou_gui.domain.plan_matching import plain_text
from wanzhou_gui.domain.plan_reading import PlanReading, QuestionCode, TaskKind
from wanzhou_gui.domain.plan_versions import (
    INDICATOR_WORDING,
    TASK_WORDING,
    FormerIndicator,
    FormerRole,
    FormerTask,
    belonging_to,
)
from wanzhou_gui.domain.plans import (
    Milestone,
    Plan,
    PlanGroup,
    PlanQuestion,
    QualitativeTarget,
    Task,
    TaskUnit,
    UnitRole,
)
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.plan_storing import add_task, indicator_of, units_for
from wanzhou_gui.usecases.ports import Ledger, Transaction

# Asked once for a plan; an amendment does not ask it again.
_ASKED_ONCE = frozenset({QuestionCode.PERIOD_START_TRAP, QuestionCode.NO_BASELINE, QuestionCode.NO_REPORTING_DUTY})


@dataclass(frozen=True)
class _NewTask:
    """How a task of the ledger is to be after the amendment."""

    task: Task
    roles: tuple[tuple[int, UnitRole], ...]


class PlanAmending:
    """One amendment of one plan inside one transaction."""

    def __init__(
        self,
        ledger: Ledger,
        transaction: Transaction,
        plan: Plan,
        reading: PlanReading,
        differences: PlanDifferences,
        old_version: int,
        *,
        is_whole: bool,
    ) -> None:
        self._ledger = ledger
        self._transaction = transaction
        self._plan = plan
        self._reading = reading
        self._differences = differences
        self._old_version = old_version
        self._is_whole = is_whole
        self._items = {item.key: item for item in reading.work_items}
        self._tasks = {task.id: task for task in ledger.find(Task, plan_id=plan.id, until_version=None)}
        self._roles: dict[int, list[TaskUnit]] = {
            task_id: ledger.find(TaskUnit, task_id=task_id) for task_id in self._tasks
        }
        self._units: dict[str, Unit] = {}
        # The task in the ledger for every task of the new document.
        self._task_of_key: dict[str, Task] = {}

    def carry_out(self) -> None:
        """Write everything but the version itself."""
        self._units = units_for(self._ledger, self._reading, self._transaction)
        groups = self._groups()
        self._cancel_tasks()
        self._change_tasks(groups)
        self._add_tasks(groups)
        self._take_indicators()
        self._take_milestones()
        if self._is_whole:
            self._take_qualitative()
        self._take_questions()

    def _groups(self) -> dict[str, int]:
        """The stored group for every group of the document; one that only looks the same stays."""
        if not self._is_whole:
            return {}
        known = {(group.number, group.title): group.id for group in self._ledger.find(PlanGroup, plan_id=self._plan.id)}
        found: dict[str, int] = {}
        for position, group in enumerate(self._reading.groups):
            key = (group.number, group.title)
            found[group.printed] = known.get(key) or self._transaction.add(
                PlanGroup(plan_id=self._plan.id, number=group.number, title=group.title, position=position)
            ).id
        return found

    # Tasks

    def _cancel_tasks(self) -> None:
        for difference in self._differences.tasks:
            if difference.kind is DifferenceKind.CANCELLED and difference.old is not None:
                task = self._tasks[difference.old.task_id]
                self._transaction.change(replace(task, until_version=self._old_version))
                self._end_milestones(task.id)

    def _change_tasks(self, groups: Mapping[str, int]) -> None:
        wanted: list[_NewTask] = []
        for position, difference in enumerate(one for one in self._differences.tasks if one.new is not None):
            # What a notice does not mention is its own new text: there is nothing to do about it.
            if difference.old is None or difference.new is None or difference.new is difference.old:
                continue
            task = self._tasks[difference.old.task_id]
            wanted.append(self._new_task(task, difference, position, groups))
            self._task_of_key[difference.new.printed] = task
        changed = [one for one in wanted if self._differs(one)]
        for one in changed:
            self._keep_former(self._tasks[one.task.id])
            self._change_roles(one)
        for stored in self._renumbered([one.task for one in changed]):
            self._tasks[stored.id] = stored
        self._task_of_key = {key: self._tasks[task.id] for key, task in self._task_of_key.items()}

    def _new_task(
        self, task: Task, difference: TaskDifference, position: int, groups: Mapping[str, int]
    ) -> _NewTask:
        new, changed = difference.new, set(difference.changed_fields)
        assert new is not None
        item = self._items.get(new.printed)
        present = tuple((role.unit_id, role.role) for role in self._roles[task.id])
        roles = present
        if item is not None and "units" in changed:
            names = [(name, UnitRole.LEAD) for name in item.lead_units]
            names += [(name, UnitRole.RESPONSIBLE) for name in item.responsible_units]
            by_unit: dict[int, UnitRole] = {}
            for name, role in names:
                by_unit.setdefault(self._units[name].id, role)
            roles = tuple(by_unit.items())
        group_id = task.group_id
        if self._is_whole and item is not None:
            group_id = groups.get(item.group)
        changed_task = replace(
            task,
            group_id=group_id,
            number=new.number,
            # Where only spaces or widths of signs differ the stored text stays.
            title=new.title if "title" in changed else task.title,
            body=new.body if "body" in changed else task.body,
            due_text=new.due_text if "due" in changed else task.due_text,
            due_on=new.due_on if "due" in changed else task.due_on,
            # Another date in the amended plan takes the place of what was approved for the old one.
            extended_to=None if "due" in changed else task.extended_to,
            position=position if self._is_whole else task.position,
        )
        return _NewTask(self._with_convenor(changed_task, roles), roles)

    def _with_convenor(self, task: Task, roles: Sequence[tuple[int, UnitRole]]) -> Task:
        """Who compiles a task: nobody but its only lead; else whoever does, as long as the unit still has a part in it."""
        leads = [unit_id for unit_id, role in roles if role is UnitRole.LEAD]
        if task.kind is not TaskKind.TASK:
            return task
        if len(leads) == 1:
            return replace(task, convenor_unit_id=None, convenor_is_inferred=False)
        units = [unit_id for unit_id, _ in roles]
        if task.convenor_unit_id in units:
            return task
        first = next(iter((*leads, *units)), None)
        return replace(task, convenor_unit_id=first, convenor_is_inferred=first is not None)

    def _differs(self, new: _NewTask) -> bool:
        task = self._tasks[new.task.id]
        same = all(getattr(task, name) == getattr(new.task, name) for name in TASK_WORDING)
        return not same or new.roles != tuple((role.unit_id, role.role) for role in self._roles[task.id])

    def _keep_former(self, task: Task) -> None:
        former = self._transaction.add(
            FormerTask(
                plan_id=self._plan.id,
                task_id=task.id,
                until_version=self._old_version,
                **{name: getattr(task, name) for name in TASK_WORDING},
            )
        )
        for role in self._roles[task.id]:
            self._transaction.add(
                FormerRole(
                    plan_id=self._plan.id,
                    former_task_id=former.id,
                    unit_id=role.unit_id,
                    role=role.role,
                    position=role.position,
                )
            )

    def _change_roles(self, new: _NewTask) -> None:
        present = {role.unit_id: role for role in self._roles[new.task.id]}
        if new.roles == tuple((role.unit_id, role.role) for role in self._roles[new.task.id]):
            return
        for unit_id in present.keys() - {unit_id for unit_id, _ in new.roles}:
            self._transaction.remove(present[unit_id])
        orders = {UnitRole.LEAD: 0, UnitRole.RESPONSIBLE: 0}
        kept: list[TaskUnit] = []
        for unit_id, role in new.roles:
            position, orders[role] = orders[role], orders[role] + 1
            known = present.get(unit_id)
            kept.append(
                self._transaction.change(replace(known, role=role, position=position))
                if known is not None
                else self._transaction.add(TaskUnit(task_id=new.task.id, unit_id=unit_id, role=role, position=position))
            )
        self._roles[new.task.id] = kept

    def _renumbered(self, wanted: Sequence[Task]) -> list[Task]:
        """Store changed tasks in an order in which no two ever have the same number."""
        waiting = {task.id: task for task in wanted}
        owners = {task.number: task.id for task in self._tasks.values() if not self._is_cancelled(task.id)}
        stored: list[Task] = []
        while waiting:
            free = [task for task in waiting.values() if owners.get(task.number, task.id) == task.id]
            if not free:
                # A circle (2 becomes 3, 3 becomes 2): one steps aside for a moment.
                aside = next(iter(waiting.values()))
                before = self._tasks[aside.id]
                moved = self._transaction.change(replace(before, number=f"{before.number}′{before.id}"))
                self._tasks[aside.id] = moved
                waiting[aside.id] = replace(aside, row_version=moved.row_version)
                del owners[before.number]
                continue
            for task in free:
                del waiting[task.id]
                owners.pop(self._tasks[task.id].number, None)
                owners[task.number] = task.id
                stored.append(self._transaction.change(task))
        return stored

    def _is_cancelled(self, task_id: int) -> bool:
        return any(one.new is None and one.old is not None and one.old.task_id == task_id for one in self._differences.tasks)

    def _add_tasks(self, groups: Mapping[str, int]) -> None:
        last = max((task.position for task in self._tasks.values()), default=-1)
        for position, difference in enumerate(one for one in self._differences.tasks if one.new is not None):
            if difference.old is not None or difference.new is None:
                continue
            last += 1
            item = self._items[difference.new.printed]
            self._task_of_key[item.key] = add_task(
                self._transaction,
                self._plan,
                replace(item, key=difference.new.number),
                position if self._is_whole else last,
                groups,
                self._units,
                since_version=self._old_version + 1,
            )

    # What hangs on tasks

    def _take_indicators(self) -> None:
        known = {one.id: one for one in self._ledger.find(Indicator, plan_id=self._plan.id)}
        last = max((_code_number(one.code) for one in known.values()), default=0)
        for difference in self._differences.indicators:
            if difference.kind is DifferenceKind.CANCELLED and difference.old is not None:
                self._transaction.change(
                    replace(known[difference.old.indicator_id], until_version=self._old_version)
                )
            elif difference.kind is DifferenceKind.ADDED:
                last += 1
                self._transaction.add(replace(self._read_indicator(difference), code=f"I{last}"))
            elif difference.old is not None:
                self._change_indicator(known[difference.old.indicator_id], difference)

    def _read_indicator(self, difference: IndicatorDifference) -> Indicator:
        assert difference.new is not None
        at = next(
            at for at, one in enumerate(self._reading.indicators)
            if (one.name, one.task, one.quote) == (difference.new.name, difference.new.task, difference.new.quote)
        )  # fmt: skip
        reading = self._reading.indicators[at]
        # The order of tasks to which it may belong, without those the ledger does not know.
        made = indicator_of(self._plan, self._reading, reading, at, self._task_of_key, self._units)
        return replace(made, since_version=self._old_version + 1, target_year=difference.new.year)

    def _change_indicator(self, present: Indicator, difference: IndicatorDifference) -> None:
        wanted = present
        if difference.new is not None and difference.changed_fields:
            new = difference.new
            wanted = replace(
                present,
                name=new.name,
                target=Decimal(new.target),
                target_upper=new.target_upper,
                unit_of_measure=new.unit_of_measure,
                comparator=new.comparator,
                target_year=new.year,
                quote=new.quote,
            )
        if wanted.owner_is_inferred and wanted.task_id in self._tasks:
            roles = self._roles[wanted.task_id]
            units = [role.unit_id for role in sorted(roles, key=lambda role: (role.role is not UnitRole.LEAD, role.position))]
            if units and wanted.owner_unit_id not in units:
                wanted = replace(wanted, owner_unit_id=units[0])
        if wanted == present:
            return
        self._transaction.add(
            FormerIndicator(
                plan_id=self._plan.id,
                indicator_id=present.id,
                until_version=self._old_version,
                **{name: getattr(present, name) for name in INDICATOR_WORDING},
            )
        )
        self._transaction.change(wanted)

    def _take_milestones(self) -> None:
        for difference in self._differences.tasks:
            if difference.new is None or difference.kind in (DifferenceKind.SAME, DifferenceKind.RENUMBERED):
                continue
            task = self._task_of_key.get(difference.new.printed)
            if task is None or (difference.old is not None and "body" not in difference.changed_fields):
                continue
            read = [one for one in self._reading.milestones if one.task == difference.new.printed]
            known = list(belonging_to(self._ledger.find(Milestone, task_id=task.id), self._old_version))
            quotes = {plain_text(one.quote) for one in read}
            for one in known:
                if plain_text(one.quote) not in quotes and plain_text(one.quote) not in plain_text(difference.new.body):
                    self._transaction.change(replace(one, until_version=self._old_version))
            had = {plain_text(one.quote) for one in known}
            for position, found in enumerate(read):
                if plain_text(found.quote) not in had:
                    self._transaction.add(
                        Milestone(
                            task_id=task.id,
                            name=found.name,
                            quote=found.quote,
                            strength=found.strength,
                            rhythm=found.rhythm,
                            lacks_number=found.batch_without_number,
                            position=position,
                            since_version=self._old_version + 1,
                        )
                    )

    def _end_milestones(self, task_id: int) -> None:
        for one in belonging_to(self._ledger.find(Milestone, task_id=task_id), self._old_version):
            self._transaction.change(replace(one, until_version=self._old_version))

    def _take_qualitative(self) -> None:
        every = self._ledger.find(QualitativeTarget, plan_id=self._plan.id)
        known = {plain_text(one.quote): one for one in belonging_to(every, self._old_version)}
        read = {plain_text(one.quote): one for one in self._reading.qualitative}
        for quote, one in known.items():
            if quote not in read:
                self._transaction.change(replace(one, until_version=self._old_version))
        for position, (quote, target) in enumerate(read.items()):
            if quote not in known:
                self._transaction.add(
                    QualitativeTarget(
                        plan_id=self._plan.id,
                        quote=target.quote,
                        suggested_tasks=target.suggested_tasks,
                        position=position,
                        since_version=self._old_version + 1,
                    )
                )

    def _take_questions(self) -> None:
        """Questions follow their task to its new number, end with it, and are asked about what is new or changed."""
        asked = self._ledger.find(PlanQuestion, plan_id=self._plan.id, until_version=None)
        olds = {one.old.number: one for one in self._differences.tasks if one.old is not None}
        known = set()
        for question in asked:
            difference = olds.get(question.subject)
            if difference is not None and difference.new is None:
                self._transaction.change(replace(question, until_version=self._old_version))
                continue
            if difference is not None and difference.new is not None and difference.new.number != question.subject:
                question = self._transaction.change(replace(question, subject=difference.new.number))
            known.add((question.code, question.subject))
        subjects = {
            one.new.printed: one.new.number for one in self._differences.tasks
            if one.new is not None and one.kind in (DifferenceKind.ADDED, DifferenceKind.CHANGED)
        }  # fmt: skip
        subjects |= {
            one.new.name: one.new.name for one in self._differences.indicators
            if one.new is not None and one.kind is not DifferenceKind.SAME
        }  # fmt: skip
        for read in self._reading.questions:
            if read.code in _ASKED_ONCE or read.subject not in subjects:
                continue
            if (read.code, subjects[read.subject]) not in known:
                self._transaction.add(
                    PlanQuestion(
                        plan_id=self._plan.id,
                        code=read.code,
                        subject=subjects[read.subject],
                        quote=read.quote,
                        proposals=read.proposals,
                        must_answer=read.must_answer,
                    )
                )


def _code_number(code: str) -> int:
    digits = code.lstrip("I")
    return int(digits) if digits.isdecimal() else 0

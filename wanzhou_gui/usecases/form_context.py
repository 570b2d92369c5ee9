"""What the ledger knows around the forms of a plan and a period, fetched once for many files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

from wanzhou_gui.domain.entries import (
    ENTRY_FIELDS,
    FIELDS_OF_ROLE,
    Entry,
    EntryContext,
    Problem,
    UnitReturn,
    problems_in_entry,
    problems_in_return,
)
from wanzhou_gui.domain.indicator_parts import IndicatorContribution, IndicatorPart, PartLine
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.part_heirs import HeldPart, brought_before, parts_on
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan, Task, UnitRole, due_day
from wanzhou_gui.domain.returns_review import Decision, RowKey, RowReview
from wanzhou_gui.domain.unit_forms import CoReport, FormContent, FormIndicator, FormShare, FormTask
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.ports import Ledger

_CONTENTS = attrgetter(*ENTRY_FIELDS)


@dataclass(frozen=True)
class _Role:
    task: Task
    role: UnitRole


class FormContext:
    """A plan seen for a period: tasks, roles, entries, indicators and returns of every unit."""

    def __init__(self, ledger: Ledger, plan: Plan, period: Period) -> None:
        source = ledger.source_of(plan.id, period.id)
        # In the version valid in the period, as the tasks and roles are.
        self.plan = source.plan
        self.period = period
        self.history = source.history
        self._lineage = source.lineage
        self.states = source.states
        self.plan_version = source.history.number_on(period.starts_on)
        self._ledger = ledger
        self.units = {unit.id: unit for unit in source.units}
        earlier = [one.id for one in source.periods if one.starts_on < period.starts_on and one.kind is period.kind]
        self._earlier = list(reversed(earlier))
        self.entries = {(one.unit_id, one.task_id): one for one in source.entries if one.period_id == period.id}
        self._before = {
            (one.unit_id, one.task_id, one.period_id): one for one in source.entries if not one.is_empty
        }
        self.returns = {one.unit_id: one for one in source.returns if one.period_id == period.id}
        tasks = {task.id: task for task in source.tasks}
        self._tasks_of: dict[int, list[FormTask]] = {}
        self._judged: dict[tuple[int, int], tuple[tuple[object, ...], tuple[Problem, ...]]] = {}
        self._roles: dict[int, list[_Role]] = {}
        for one in source.roles:
            self._roles.setdefault(one.unit_id, []).append(_Role(tasks[one.task_id], one.role))
        for roles in self._roles.values():
            roles.sort(key=lambda each: each.task.position)

    @cached_property
    def _reviews(self) -> dict[tuple[int, RowKey], RowReview]:
        found = self._ledger.find(RowReview, plan_id=self.plan.id, period_id=self.period.id)
        return {(one.unit_id, RowKey.of(one)): one for one in found}

    def _decided(self, unit_id: int, key: RowKey) -> tuple[str, bool]:
        """Why the office returned a row ("" when it did not), and whether it has approved it."""
        review = self._reviews.get((unit_id, key))
        is_returned = review is not None and review.decision is Decision.RETURNED
        return (
            review.reason if review is not None and is_returned else "",
            review is not None and review.decision is Decision.APPROVED,
        )

    @cached_property
    def _indicators(self) -> dict[int | None, list[Indicator]]:
        found: dict[int | None, list[Indicator]] = {}
        every = self._ledger.find(Indicator, plan_id=self.plan.id)
        for indicator in self.history.indicators_in(every, self.plan_version):
            found.setdefault(self._lineage.owner_on(indicator, self.period.ends_on), []).append(indicator)
        return found

    def successors_of(self, unit_id: int) -> tuple[str, ...]:
        """The names of those who report in a unit's place, where it was merged or split and reports no more itself."""
        handed_over = self._lineage.handed_over_on(unit_id)
        if handed_over is None or handed_over > self.period.ends_on:
            return ()
        return tuple(self._ledger.get(Unit, one).name for one in self._lineage.heirs(unit_id, self.period.ends_on))

    def unit_ids(self) -> list[int]:
        """Units that have a part in the plan or own one of its indicators, in the order of the dictionary."""
        owners = {unit_id for unit_id in self._indicators if unit_id is not None}
        for unit_id in owners - self.units.keys():
            self.units[unit_id] = self._lineage.named_on(self._ledger.get(Unit, unit_id), self.period.ends_on)
        wanted = self._roles.keys() | owners
        return sorted(wanted, key=lambda unit_id: (self.units[unit_id].position, unit_id))

    @cached_property
    def _held(self) -> dict[int, tuple[HeldPart, ...]]:
        """The parts of each indicator that several units make up, as they are held on the last day of the period."""
        known = {one.id: one for own in self._indicators.values() for one in own}
        parts: dict[int, list[IndicatorPart]] = {}
        for part in self._ledger.find(IndicatorPart):
            if part.indicator_id in known:
                parts.setdefault(part.indicator_id, []).append(part)
        return {one: parts_on(own, known[one], self._lineage, self.period.ends_on) for one, own in parts.items()}

    @cached_property
    def _shares(self) -> dict[int, list[tuple[Indicator, HeldPart]]]:
        """Which indicators a unit makes up together with others."""
        known = {one.id: one for own in self._indicators.values() for one in own}
        found: dict[int, list[tuple[Indicator, HeldPart]]] = {}
        for indicator_id, held in self._held.items():
            for part in held:
                found.setdefault(part.unit_id, []).append((known[indicator_id], part))
        return found

    def shares_of(self, unit_id: int) -> list[FormShare]:
        """What a unit brings to indicators that several make up, with this and its last reported part."""
        found = []
        for indicator, part in sorted(self._shares.get(unit_id, ()), key=lambda one: (one[0].position, one[0].id)):
            asked = {} if self._lineage else {"unit_id": unit_id}
            brought = self._ledger.find(IndicatorContribution, indicator_id=indicator.id, **asked)
            own = (one for one in brought if (one.unit_id, one.period_id) == (unit_id, self.period.id))
            now = next(own, None) or IndicatorContribution(
                indicator_id=indicator.id, unit_id=unit_id, period_id=self.period.id
            )
            line = self._lineage.forerunners(
                unit_id, self.period.ends_on, task_id=indicator.task_id, indicator_id=indicator.id
            )
            before = (brought_before(brought, line, each) for each in self._earlier)
            previous = next((one for one in before if one is not None), None)
            owner = self._lineage.owner_on(indicator, self.period.ends_on)
            is_approved = owner is not None and self._decided(owner, RowKey(indicator_id=indicator.id))[1]
            found.append(FormShare(indicator, part, now, previous, is_approved))
        return found

    def parts_beside(self, share: FormShare, items: str) -> list[PartLine]:
        """What every unit counts for an indicator, with these words in place of a unit's own."""
        own = replace(share.contribution, items=items)
        brought = {
            one.unit_id: one
            for one in self._ledger.find(IndicatorContribution, indicator_id=share.indicator.id, period_id=self.period.id)
        } | {own.unit_id: own}
        return [
            PartLine(self.units.get(one.unit_id) or self._ledger.get(Unit, one.unit_id), one, brought.get(one.unit_id))
            for one in self._held.get(share.indicator.id, ())
        ]

    def form_unit_ids(self) -> list[int]:
        """Units a form goes to: those of `unit_ids`, and those that only bring a part of an indicator."""
        for unit_id in self._shares.keys() - self.units.keys():
            self.units[unit_id] = self._lineage.named_on(self._ledger.get(Unit, unit_id), self.period.ends_on)
        wanted = {*self.unit_ids(), *self._shares}
        return sorted(wanted, key=lambda unit_id: (self.units[unit_id].position, unit_id))

    def tasks_of(self, unit_id: int) -> list[FormTask]:
        """The tasks of a unit as they stand in its form."""
        known = self._tasks_of.get(unit_id)
        if known is not None:
            return known
        found = self._tasks_of[unit_id] = []
        for one in self._roles.get(unit_id, ()):
            key = (unit_id, one.task.id)
            entry = self.entries.get(key) or Entry(task_id=one.task.id, unit_id=unit_id, period_id=self.period.id)
            previous = self._previous(unit_id, one.task.id)
            due_on = due_day(one.task, self.plan)
            decided = self._decided(unit_id, RowKey(task_id=one.task.id))
            found.append(FormTask(one.task, one.role, due_on, entry, previous, FIELDS_OF_ROLE[one.role], *decided))
        return found

    def _previous(self, unit_id: int, task_id: int) -> Entry | None:
        """What was reported last on a task by the unit or those whose place it has in it."""
        line = self._lineage.forerunners(unit_id, self.period.ends_on, task_id=task_id)
        for period_id in self._earlier:
            for one in line:
                entry = self._before.get((one, task_id, period_id))
                if entry is not None:
                    return entry
        return None

    @cached_property
    def _reported(self) -> dict[int, list[Entry]]:
        found: dict[int, list[Entry]] = {}
        for one in self.entries.values():
            if not one.is_empty:
                found.setdefault(one.task_id, []).append(one)
        return found

    def co_reports(self, unit_id: int, task_id: int) -> list[CoReport]:
        """What the other units of a task have reported in the period, in the order of the dictionary."""
        others = [one for one in self._reported.get(task_id, ()) if one.unit_id != unit_id and one.unit_id in self.units]
        others.sort(key=lambda one: (self.units[one.unit_id].position, one.unit_id))
        return [CoReport(self.units[one.unit_id].name, one) for one in others]

    def co_units_missing(self, unit_id: int, task_id: int) -> list[str]:
        """The other units of a task that have not reported yet."""
        reported = {one.unit_id for one in self._reported.get(task_id, ())}
        others = [unit for unit, roles in self._roles.items() if unit != unit_id and any(one.task.id == task_id for one in roles)]
        return [self.units[unit].name for unit in sorted(others) if unit not in reported]

    def indicators_of(self, unit_id: int) -> list[FormIndicator]:
        """The indicators a unit owns, with this and the last reported value."""
        found = []
        for indicator in self._indicators.get(unit_id, ()):
            values = {one.period_id: one for one in self._ledger.find(IndicatorValue, indicator_id=indicator.id)}
            value = values.get(self.period.id) or IndicatorValue(indicator_id=indicator.id, period_id=self.period.id)
            previous = next((values[each] for each in self._earlier if each in values), None)
            decided = self._decided(unit_id, RowKey(indicator_id=indicator.id))
            figures = [values[each].value for each in reversed(self._earlier) if each in values]
            earlier = tuple(figure for figure in figures if figure is not None)
            found.append(FormIndicator(indicator, value, previous, *decided, earlier=earlier))
        return found

    def return_of(self, unit_id: int) -> UnitReturn:
        """The unit's return of the period, a new one when there is none."""
        return self.returns.get(unit_id) or UnitReturn(
            plan_id=self.plan.id, unit_id=unit_id, period_id=self.period.id
        )

    def content(self, unit_id: int, form_uid: str, version: int) -> FormContent:
        """Everything a form shows."""
        return FormContent(
            form_uid=form_uid,
            version=version,
            plan=self.plan,
            period=self.period,
            unit=self.units[unit_id],
            tasks=tuple(
                replace(one, co_reports=tuple(self.co_reports(unit_id, one.task.id))) if one.role is UnitRole.LEAD else one
                for one in self.tasks_of(unit_id)
            ),
            indicators=tuple(self.indicators_of(unit_id)),
            unit_return=self.return_of(unit_id),
            plan_version=self.plan_version,
            shares=tuple(self.shares_of(unit_id)),
            states=self.states,
        )

    def problems(self, task: FormTask, entry: Entry) -> tuple[Problem, ...]:
        """The rules of the window over an entry; the same contents are not judged twice."""
        key, contents = (task.entry.unit_id, task.task.id), _CONTENTS(entry)
        judged = self._judged.get(key)
        if judged is not None and judged[0] == contents:
            return judged[1]
        context = EntryContext(
            role=task.role,
            period_starts_on=self.period.starts_on,
            plan_starts_on=self.plan.period_starts_on,
            task_due_on=task.due_on,
            previous=task.previous,
            period_ends_on=self.period.ends_on,
        )
        found = problems_in_entry(entry, context)
        self._judged[key] = contents, found
        return found

    def problems_of_unit(self, unit_id: int, entries: dict[int, Entry], unit_return: UnitReturn) -> list[Problem]:
        """Everything asked about a unit's return, with these entries (by task) in place of the stored ones."""
        found: list[Problem] = []
        for task in self.tasks_of(unit_id):
            found += self.problems(task, entries.get(task.task.id, task.entry))
        return found + list(problems_in_return(unit_return))

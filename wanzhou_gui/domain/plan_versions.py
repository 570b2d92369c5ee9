"""A plan through its versions: what an amendment changed is kept, and every period sees the wording valid in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Protocol, TypeVar

from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.plan_reading import Comparator, IndicatorScope
from wanzhou_gui.domain.plans import Plan, Task, TaskUnit, UnitRole
from wanzhou_gui.domain.records import Record

FIRST_VERSION = 1
# What the printed plan says; everything else about a task (closed, standing) is the office's and outlives a version.
TASK_WORDING = (
    "group_id", "number", "title", "body", "due_text", "due_on", "convenor_unit_id", "convenor_is_inferred", "position",
)  # fmt: skip
INDICATOR_WORDING = (
    "name", "target", "target_upper", "unit_of_measure", "comparator", "target_year", "scope", "task_id", "owner_unit_id",
    "owner_is_inferred", "is_ratio", "numerator_label", "denominator_label", "denominator_scale", "quote", "position",
)  # fmt: skip
PLAN_WORDING = (
    "title", "document_number", "issuing_body", "issued_on", "printed_on", "main_recipients", "copied_to",
    "period_starts_on", "period_ends_on", "source_name", "source_text",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class PlanVersion(Record):
    """One version of a plan: the document it came from, on what ground, and the first day it is valid for.

    `is_whole` tells a plan issued anew from a notice that only lists what changes; a notice leaves title and period
    of the plan as they are. The first version has no `effective_from`: it is valid from the beginning.
    """

    plan_id: int
    number: int
    is_whole: bool = True
    title: str = ""
    document_number: str = ""
    issuing_body: str = ""
    issued_on: date | None = None
    printed_on: date | None = None
    main_recipients: str = ""
    copied_to: tuple[str, ...] = ()
    period_starts_on: date | None = None
    period_ends_on: date | None = None
    source_name: str = ""
    source_text: str = ""
    basis: str = ""
    decided_on: date | None = None
    approver: str = ""
    effective_from: date | None = None
    recorded_at: datetime
    clerk: str = ""


@dataclass(frozen=True, kw_only=True)
class FormerTask(Record):
    """How a task was worded up to a version, where a later one words it differently."""

    plan_id: int
    task_id: int
    until_version: int
    group_id: int | None
    number: str
    title: str
    body: str
    due_text: str = ""
    due_on: date | None = None
    convenor_unit_id: int | None = None
    convenor_is_inferred: bool = False
    position: int = 0


@dataclass(frozen=True, kw_only=True)
class FormerRole(Record):
    """The role a unit had in a task as it was worded then."""

    plan_id: int
    former_task_id: int
    unit_id: int
    role: UnitRole
    position: int


@dataclass(frozen=True, kw_only=True)
class FormerIndicator(Record):
    """How a numeric target was set up to a version."""

    plan_id: int
    indicator_id: int
    until_version: int
    name: str
    target: Decimal
    unit_of_measure: str
    comparator: Comparator
    target_year: str
    scope: IndicatorScope
    task_id: int | None = None
    owner_unit_id: int | None = None
    owner_is_inferred: bool = False
    is_ratio: bool = False
    numerator_label: str = ""
    denominator_label: str = ""
    denominator_scale: Decimal = Decimal(1)
    quote: str = ""
    position: int = 0
    target_upper: Decimal | None = None


# Records as they were are of kinds of their own: storage has no table for them, so that an old wording can never be
# written over the present one by whoever shows an earlier period.


@dataclass(frozen=True, kw_only=True)
class EarlierPlan(Plan):
    """A plan as an earlier version had it."""

    version: int


@dataclass(frozen=True, kw_only=True)
class EarlierTask(Task):
    """A task as an earlier version worded it."""

    version: int


@dataclass(frozen=True, kw_only=True)
class EarlierIndicator(Indicator):
    """A numeric target as an earlier version set it."""

    version: int


class Lasting(Protocol):
    """Something that belongs to a plan from one version on, and perhaps until one."""

    @property
    def since_version(self) -> int:
        """The first version it belongs to."""
        ...

    @property
    def until_version(self) -> int | None:
        """The last version it belongs to; None while it still does."""
        ...


L = TypeVar("L", bound=Lasting)


class _Former(Protocol):
    @property
    def until_version(self) -> int: ...


F = TypeVar("F", bound=_Former)


def belonging_to(items: Iterable[L], number: int) -> tuple[L, ...]:
    """What a version of the plan contains."""
    return tuple(
        item for item in items
        if item.since_version <= number and (item.until_version is None or number <= item.until_version)
    )  # fmt: skip


@dataclass(frozen=True)
class VersionHistory:
    """Everything kept about the earlier versions of one plan; empty for a plan that was never amended."""

    versions: tuple[PlanVersion, ...] = ()
    former_tasks: tuple[FormerTask, ...] = ()
    former_roles: tuple[FormerRole, ...] = ()
    former_indicators: tuple[FormerIndicator, ...] = ()

    @property
    def latest(self) -> int:
        """The number of the version in force now."""
        return max((version.number for version in self.versions), default=FIRST_VERSION)

    def number_on(self, day: date) -> int:
        """The version valid on a day: for a period, on its first day."""
        valid = [
            version.number for version in self.versions if version.effective_from is not None and version.effective_from <= day
        ]
        return max(valid, default=FIRST_VERSION)

    def version(self, number: int) -> PlanVersion | None:
        """A version by its number; None where the plan was never amended."""
        return next((version for version in self.versions if version.number == number), None)

    def plan_in(self, plan: Plan, number: int) -> Plan:
        """The plan with the title, the number and the period it had in a version."""
        whole = [version for version in self.versions if version.is_whole]
        known = [version for version in whole if version.number <= number]
        if not known or known[-1] is whole[-1]:
            return plan
        values = {**plan.__dict__, **{name: getattr(known[-1], name) for name in PLAN_WORDING}}
        return EarlierPlan(**values | {"version": number})

    def tasks_in(self, tasks: Iterable[Task], number: int) -> tuple[Task, ...]:
        """The tasks a version contains, worded as it words them."""
        return tuple(self.task_in(task, number) for task in belonging_to(tasks, number))

    def task_in(self, task: Task, number: int) -> Task:
        """One task as a version words it."""
        former = self._former_task(task.id, number)
        if former is None:
            return task
        values = {**task.__dict__, **{name: getattr(former, name) for name in TASK_WORDING}}
        return EarlierTask(**values | {"version": number})

    def roles_in(self, tasks: Sequence[Task], roles: Iterable[TaskUnit], number: int) -> tuple[TaskUnit, ...]:
        """The roles of units in these tasks in a version; `roles` are those of the version in force."""
        former = {task.id: self._former_task(task.id, number) for task in tasks}
        found = [role for role in roles if role.task_id in former and former[role.task_id] is None]
        for task_id, one in former.items():
            if one is not None:
                found += [
                    TaskUnit(task_id=task_id, unit_id=role.unit_id, role=role.role, position=role.position)
                    for role in self._roles_of_former.get(one.id, ())
                ]
        return tuple(found)

    def indicators_in(self, indicators: Iterable[Indicator], number: int) -> tuple[Indicator, ...]:
        """The numeric targets a version contains, set as it sets them."""
        found = []
        for indicator in belonging_to(indicators, number):
            former = _first_until(self._formers_of_indicator.get(indicator.id, ()), number)
            if former is not None:
                values = {**indicator.__dict__, **{name: getattr(former, name) for name in INDICATOR_WORDING}}
                indicator = EarlierIndicator(**values | {"version": number})
            found.append(indicator)
        return tuple(found)

    def speaker_in(self, task: Task, number: int, speaker: int | None) -> int | None:
        """Who answered for a task in a version: `speaker` unless the version named others."""
        former = self._former_task(task.id, number)
        if former is None:
            return speaker
        leads = [
            role.unit_id for role in sorted(self._roles_of_former.get(former.id, ()), key=lambda role: role.position)
            if role.role is UnitRole.LEAD
        ]  # fmt: skip
        return former.convenor_unit_id or (leads[0] if leads else None)

    def _former_task(self, task_id: int, number: int) -> FormerTask | None:
        return _first_until(self._formers_of_task.get(task_id, ()), number)

    # A view asks for every task in every period: looked up once.

    @cached_property
    def _formers_of_task(self) -> dict[int, list[FormerTask]]:
        found: dict[int, list[FormerTask]] = {}
        for one in self.former_tasks:
            found.setdefault(one.task_id, []).append(one)
        return found

    @cached_property
    def _formers_of_indicator(self) -> dict[int, list[FormerIndicator]]:
        found: dict[int, list[FormerIndicator]] = {}
        for one in self.former_indicators:
            found.setdefault(one.indicator_id, []).append(one)
        return found

    @cached_property
    def _roles_of_former(self) -> dict[int, list[FormerRole]]:
        found: dict[int, list[FormerRole]] = {}
        for one in self.former_roles:
            found.setdefault(one.former_task_id, []).append(one)
        return found


NO_HISTORY = VersionHistory()


def _first_until(formers: Sequence[F], number: int) -> F | None:
    """The wording valid in a version: the earliest that was kept up to it or beyond."""
    kept = [one for one in formers if one.until_version >= number]
    return min(kept, key=lambda one: one.until_version) if kept else None


def on_present_task(earlier: EarlierTask, present: Task, former: Task) -> Task | None:
    """What was decided while an earlier wording was shown, put on the present task; None when it changes that wording."""
    if any(getattr(earlier, name) != getattr(former, name) for name in TASK_WORDING):
        return None
    return replace(present, closed_on=earlier.closed_on, is_standing=earlier.is_standing)


def on_present_indicator(earlier: EarlierIndicator, present: Indicator, former: Indicator) -> Indicator | None:
    """The same for a numeric target: baseline, kind and definition are the office's, the rest is the plan's."""
    if any(getattr(earlier, name) != getattr(former, name) for name in INDICATOR_WORDING):
        return None
    kept = {name: getattr(present, name) for name in (*INDICATOR_WORDING, "since_version", "until_version")}
    values = {name: value for name, value in earlier.__dict__.items() if name != "version"}
    return Indicator(**values | kept)

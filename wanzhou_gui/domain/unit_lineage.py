"""Units over time: renamed, merged and split from a day on, and who answers for a task on any day.

The roles of a plan keep the names it prints. Who answers on a day is worked out from the changes in the order of their
days, so that what lay before a change stays with the unit that was there then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.plans import TaskUnit, UnitRole
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.units import Unit


class UnitChangeKind(StrEnum):
    """What an institutional reform (机构改革) does to a unit."""

    RENAME = "rename"
    MERGE = "merge"
    SPLIT = "split"


class PartSide(StrEnum):
    """Whether a unit was there before a change or is there after it; one that goes on stands on both sides."""

    FROM = "from"
    TO = "to"


@dataclass(frozen=True, kw_only=True)
class UnitChange(Record):
    """A change by a document: from `effective_on` a new name holds, from `hands_over_on` the successors answer.

    A period is answered for by whoever is there on its last day. The names are those of a renaming only.
    """

    kind: UnitChangeKind
    # Who became what, by the names of that day.
    subject: str
    effective_on: date
    hands_over_on: date
    basis: str
    note: str = ""
    former_name: str = ""
    former_full_name: str = ""
    former_short_name: str = ""
    new_name: str = ""
    new_full_name: str = ""
    new_short_name: str = ""
    recorded_at: datetime
    clerk: str = ""


@dataclass(frozen=True, kw_only=True)
class UnitChangePart(Record):
    """A unit that takes part in a change; among the successors the first gets what nobody else was given.

    `is_new` marks a successor that had no part in anything before: for the time before the change it owes nothing.
    """

    change_id: int
    unit_id: int
    side: PartSide
    position: int = 0
    is_new: bool = False


@dataclass(frozen=True, kw_only=True)
class UnitChangeShare(Record):
    """Where a task, or an indicator, of a unit that was split goes; several successors share it in order."""

    change_id: int
    from_unit_id: int
    to_unit_id: int
    task_id: int | None = None
    indicator_id: int | None = None
    position: int = 0


@dataclass(frozen=True, kw_only=True)
class EarlierUnit(Unit):
    """A unit by the name it had on an earlier day; storage has no table for it, so it is never written back."""

    named_on: date


@dataclass(frozen=True)
class PlannedChange:
    """A change as a clerk asks for it, by unit ids."""

    kind: UnitChangeKind
    hands_over_on: date
    from_units: tuple[int, ...]
    to_units: tuple[int, ...]

    @property
    def ended(self) -> tuple[int, ...]:
        """The units that are no more afterwards."""
        return tuple(one for one in self.from_units if one not in self.to_units)


@dataclass(frozen=True)
class LineageRefusal:
    """Why a change does not fit to those on record, and the unit it is about."""

    code: str
    unit_id: int | None = None
    day: date | None = None


@dataclass(frozen=True)
class _Step:
    """A merging or a split, with where everything goes."""

    change: UnitChange
    from_units: tuple[int, ...]
    to_units: tuple[int, ...]
    tasks: Mapping[tuple[int, int], tuple[int, ...]]
    indicators: Mapping[tuple[int, int], tuple[int, ...]]

    @property
    def ended(self) -> tuple[int, ...]:
        return tuple(one for one in self.from_units if one not in self.to_units)

    def pass_on(self, unit_id: int, task_id: int | None, indicator_id: int | None) -> tuple[int, ...]:
        """Who follows a unit; for what the clerk gave to nobody the unit itself if it goes on, else the first successor."""
        if unit_id not in self.from_units or not self.to_units:
            return (unit_id,)
        given = self.indicators.get((unit_id, indicator_id)) if indicator_id is not None else None
        if given is None and task_id is not None:
            given = self.tasks.get((unit_id, task_id))
        if given:
            return given
        return (unit_id,) if unit_id in self.to_units else self.to_units[:1]


@dataclass(frozen=True)
class UnitLineage:
    """Every change on record. Total for any set of them: packages of two desks may bring together what contradicts."""

    changes: tuple[UnitChange, ...] = ()
    parts: tuple[UnitChangePart, ...] = ()
    shares: tuple[UnitChangeShare, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes)

    def heirs(
        self, unit_id: int, day: date, *, task_id: int | None = None, indicator_id: int | None = None
    ) -> tuple[int, ...]:
        """Who stands in a unit's place on a day, for a task or an indicator where one is named; never nobody."""
        found: tuple[int, ...] = (unit_id,)
        for step in self._steps:
            if step.change.hands_over_on > day:
                break
            found = tuple(dict.fromkeys(heir for one in found for heir in step.pass_on(one, task_id, indicator_id)))
        return found

    def with_heirs(self, speakers: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Pairs of task and unit, and everybody who stands in that unit's place for the task on some day."""
        days = dict.fromkeys(step.change.hands_over_on for step in self._steps)
        found: dict[tuple[int, int], None] = {}
        for task_id, unit_id in speakers:
            found[task_id, unit_id] = None
            for day in days:
                found.update(dict.fromkeys((task_id, heir) for heir in self.heirs(unit_id, day, task_id=task_id)))
        return list(found)

    def heir(self, unit_id: int, day: date, *, task_id: int | None = None) -> int:
        """The one that speaks for a unit's task on a day."""
        return self.heirs(unit_id, day, task_id=task_id)[0] if self.changes else unit_id

    def roles_on(self, roles: Iterable[TaskUnit], day: date) -> tuple[TaskUnit, ...]:
        """The roles as they are on a day: a lead's place stays a lead's place, and no unit has two in one task."""
        own = tuple(roles)
        if not any(step.change.hands_over_on <= day for step in self._steps):
            return own
        best: dict[tuple[int, int], TaskUnit] = {}
        for role in sorted(own, key=lambda one: (one.role is not UnitRole.LEAD, one.position)):
            for heir in self.heirs(role.unit_id, day, task_id=role.task_id):
                moved = role if heir == role.unit_id else TaskUnit(
                    task_id=role.task_id, unit_id=heir, role=role.role, position=role.position
                )  # fmt: skip
                best.setdefault((role.task_id, heir), moved)
        # Leads first within a task, as the sort has it; tasks in the order they came.
        order = {task_id: at for at, task_id in enumerate(dict.fromkeys(role.task_id for role in own))}
        return tuple(sorted(best.values(), key=lambda role: order[role.task_id]))

    def owner_on(self, indicator: Indicator, day: date) -> int | None:
        """Who owns an indicator on a day: it goes where it was given, else where its task goes."""
        if indicator.owner_unit_id is None:
            return None
        return self.heirs(indicator.owner_unit_id, day, task_id=indicator.task_id, indicator_id=indicator.id)[0]

    def forerunners(
        self, unit_id: int, day: date, *, task_id: int | None = None, indicator_id: int | None = None
    ) -> tuple[int, ...]:
        """Every unit whose place in a task the unit has on a day, itself first."""
        others = (
            one for one in self._known
            if one != unit_id and unit_id in self.heirs(one, day, task_id=task_id, indicator_id=indicator_id)
        )  # fmt: skip
        return (unit_id, *others)

    def printed_unit(self, unit_ids: Iterable[int], task_id: int, unit_id: int, day: date) -> int:
        """The unit of a printed role that a successor stands for: what is decided about it is kept by the printed one."""
        own = tuple(unit_ids)
        if unit_id in own:
            return unit_id
        return next((one for one in own if unit_id in self.heirs(one, day, task_id=task_id)), unit_id)

    def line_on(self, unit_id: int, day: date) -> tuple[int, ...]:
        """The units whose returns of a day count for this one: itself if it was there, and those it followed that ended later."""
        found: list[int] = []
        waiting, seen = [unit_id], {unit_id}
        while waiting:
            one = waiting.pop(0)
            begun, ended = self._begun.get(one), self.handed_over_on(one)
            if (begun is None or begun <= day) and (ended is None or day < ended):
                found.append(one)
            for step in self._steps:
                if one in step.to_units:
                    waiting += [other for other in step.ended if other not in seen]
                    seen.update(step.ended)
        return tuple(found)

    def ended_on(self, unit_id: int) -> date | None:
        """The day from which a unit is no more; None while it is there."""
        return min((step.change.effective_on for step in self._steps if unit_id in step.ended), default=None)

    def handed_over_on(self, unit_id: int) -> date | None:
        """The day from which others answer for everything of a unit that ended; None while it answers itself."""
        return min((step.change.hands_over_on for step in self._steps if unit_id in step.ended), default=None)

    def successors_of(self, unit_id: int) -> tuple[int, ...]:
        """Who stands in the place of a unit when every change on record has come, in order; the unit itself if it is there."""
        found: tuple[int, ...] = (unit_id,)
        for step in self._steps:
            found = tuple(
                dict.fromkeys(
                    other for one in found for other in (step.to_units if one in step.ended and step.to_units else (one,))
                )
            )
        return found

    def changes_of(self, unit_id: int) -> tuple[UnitChange, ...]:
        """Every change on the unit's line, before and after it, by the day it holds from."""
        line = {unit_id}
        on_line: set[int] = set()
        for step in reversed(self._steps):
            if line.intersection(step.to_units):
                line.update(step.from_units)
                on_line.add(step.change.id)
        after = {unit_id}
        for step in self._steps:
            if after.intersection(step.from_units):
                after.update(step.to_units)
                on_line.add(step.change.id)
        renamed = {one.id for unit in line | after for one in self._renames.get(unit, ())}
        return tuple(sorted((one for one in self.changes if one.id in on_line | renamed), key=_order))

    def units_of(self, change: UnitChange, side: PartSide) -> tuple[int, ...]:
        """The units on one side of a change, in order."""
        return self._sides.get((change.id, side), ())

    def named_on(self, unit: Unit, day: date) -> Unit:
        """A unit by the name that held on a day; a correction of the present name does not reach back."""
        renames = self._renames.get(unit.id, ())
        if not renames or renames[-1].effective_on <= day:
            return unit
        held = [one for one in renames if one.effective_on <= day]
        if held:
            last = held[-1]
            names = (last.new_name, last.new_full_name, last.new_short_name)
        else:
            first = renames[0]
            names = (first.former_name, first.former_full_name, first.former_short_name)
        values = {**unit.__dict__, "name": names[0], "full_name": names[1], "short_name": names[2]}
        return EarlierUnit(**values | {"named_on": day})

    def units_on(self, units: Iterable[Unit], day: date, fetch: Callable[[int], Unit]) -> tuple[Unit, ...]:
        """Units and everybody who follows them, each by its name on that day."""
        known = {unit.id: unit for unit in units}
        if not self.changes:
            return tuple(known.values())
        for step in self._steps:
            for heir in step.to_units:
                if heir not in known and any(one in known for one in step.from_units):
                    known[heir] = fetch(heir)
        ordered = sorted(known.values(), key=lambda unit: (unit.position, unit.id))
        return tuple(self.named_on(unit, day) for unit in ordered)

    def refusal(self, wanted: PlannedChange) -> LineageRefusal | None:
        """Why a change cannot be recorded beside the others; None when it can.

        A unit ends once, nothing goes to a unit that is no more, and none ends before a change that names it: so no
        chain of changes can come back to where it began.
        """
        shape = _shape_refusal(wanted)
        if shape is not None or wanted.kind is UnitChangeKind.RENAME:
            return shape
        day = wanted.hands_over_on
        for unit_id in wanted.from_units:
            ended = self.handed_over_on(unit_id)
            if ended is not None and (ended <= day or unit_id in wanted.ended):
                return LineageRefusal("unit_has_ended", unit_id, ended)
        for unit_id in wanted.to_units:
            ended = self.handed_over_on(unit_id)
            if ended is not None and ended <= day:
                return LineageRefusal("successor_has_ended", unit_id, ended)
        for step in self._steps:
            then = step.change.hands_over_on
            for unit_id in wanted.ended:
                if then >= day and unit_id in (*step.from_units, *step.to_units):
                    return LineageRefusal("later_change_names_unit", unit_id, then)
            if then == day and (set(wanted.to_units) - set(wanted.from_units)).intersection(step.from_units):
                unit_id = next(one for one in wanted.to_units if one in step.from_units)
                return LineageRefusal("two_changes_on_one_day", unit_id, then)
            if then == day and set(wanted.from_units).intersection(step.to_units):
                unit_id = next(one for one in wanted.from_units if one in step.to_units)
                return LineageRefusal("two_changes_on_one_day", unit_id, then)
        return None

    # Looked up for every role of every view: sorted once.

    @cached_property
    def _sides(self) -> dict[tuple[int, PartSide], tuple[int, ...]]:
        found: dict[tuple[int, PartSide], list[UnitChangePart]] = {}
        for part in self.parts:
            found.setdefault((part.change_id, part.side), []).append(part)
        return {
            key: tuple(dict.fromkeys(part.unit_id for part in sorted(own, key=lambda one: (one.position, one.unit_id))))
            for key, own in found.items()
        }

    @cached_property
    def _steps(self) -> tuple[_Step, ...]:
        tasks: dict[int, dict[tuple[int, int], list[int]]] = {}
        indicators: dict[int, dict[tuple[int, int], list[int]]] = {}
        for share in sorted(self.shares, key=lambda one: (one.position, one.to_unit_id)):
            if share.task_id is not None:
                tasks.setdefault(share.change_id, {}).setdefault((share.from_unit_id, share.task_id), []).append(share.to_unit_id)
            elif share.indicator_id is not None:
                key = (share.from_unit_id, share.indicator_id)
                indicators.setdefault(share.change_id, {}).setdefault(key, []).append(share.to_unit_id)
        return tuple(
            _Step(
                change,
                self._sides.get((change.id, PartSide.FROM), ()),
                self._sides.get((change.id, PartSide.TO), ()),
                {key: tuple(dict.fromkeys(heirs)) for key, heirs in tasks.get(change.id, {}).items()},
                {key: tuple(dict.fromkeys(heirs)) for key, heirs in indicators.get(change.id, {}).items()},
            )
            for change in sorted(self.changes, key=_order)
            if change.kind is not UnitChangeKind.RENAME
        )

    @cached_property
    def _begun(self) -> dict[int, date]:
        begun: dict[int, date] = {}
        days = {change.id: change.hands_over_on for change in self.changes}
        for part in self.parts:
            if part.is_new and part.change_id in days:
                begun[part.unit_id] = min(days[part.change_id], begun.get(part.unit_id, date.max))
        return begun

    @cached_property
    def _known(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(one for step in self._steps for one in (*step.from_units, *step.to_units)))

    @property
    def known_units(self) -> frozenset[int]:
        """Every unit that takes part in a merging or a split."""
        return frozenset(self._known)

    @cached_property
    def _renames(self) -> dict[int, tuple[UnitChange, ...]]:
        found: dict[int, list[UnitChange]] = {}
        for change in sorted(self.changes, key=lambda one: (one.effective_on, one.recorded_at, one.uid)):
            if change.kind is UnitChangeKind.RENAME:
                for unit_id in self._sides.get((change.id, PartSide.FROM), ()):
                    found.setdefault(unit_id, []).append(change)
        return {unit_id: tuple(own) for unit_id, own in found.items()}


NO_LINEAGE = UnitLineage()


def _order(change: UnitChange) -> tuple[date, datetime, str]:
    return change.hands_over_on, change.recorded_at, change.uid


def _shape_refusal(wanted: PlannedChange) -> LineageRefusal | None:
    if not wanted.from_units or not wanted.to_units:
        return LineageRefusal("change_without_units")
    if wanted.kind is UnitChangeKind.RENAME:
        return None if wanted.from_units == wanted.to_units and len(wanted.from_units) == 1 else LineageRefusal("change_without_units")
    if wanted.kind is UnitChangeKind.MERGE:
        if len(set(wanted.to_units)) != 1:
            return LineageRefusal("merge_into_one")
        if not wanted.ended:
            return LineageRefusal("merge_needs_two")
        return None
    if len(set(wanted.from_units)) != 1:
        return LineageRefusal("split_of_one")
    if len(set(wanted.to_units)) < 2:
        return LineageRefusal("split_needs_two")
    return None


def with_names(unit: Unit, name: str, full_name: str, short_name: str) -> Unit:
    """The unit under its new names; those it had stay as other names it is found by."""
    former = tuple(one for one in (unit.name, unit.full_name, unit.short_name) if one and one not in (name, full_name, short_name))
    aliases = tuple(dict.fromkeys((*(one for one in unit.aliases if one not in (name, full_name, short_name)), *former)))
    return replace(unit, name=name, full_name=full_name, short_name=short_name, aliases=aliases)

"""Recording that units were renamed, merged or split: what it moves, what it refuses, and taking it back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from wanzhou_gui.domain.entries import Entry, ReturnState, UnitReturn
from wanzhou_gui.domain.history import Operation
from wanzhou_gui.domain.indicator_parts import IndicatorContribution, IndicatorPart
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan, Task, TaskUnit, UnitRole
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.unit_forms import IssuedForm
from wanzhou_gui.domain.unit_lineage import (
    PartSide,
    PlannedChange,
    UnitChange,
    UnitChangeKind,
    UnitChangePart,
    UnitChangeShare,
    UnitLineage,
    with_names,
)
from wanzhou_gui.domain.unit_nature import guess_nature
from wanzhou_gui.domain.units import Unit, short_name_of
from wanzhou_gui.reports.unit_lineage_wording import change_subject
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.indicator_parts import held_parts
from wanzhou_gui.usecases.ports import Clock, Ledger, Transaction

_REPORTED = frozenset({ReturnState.SUBMITTED, ReturnState.APPROVED, ReturnState.UNLOCKED, ReturnState.SENT_BACK})
_VERBS = {
    UnitChangeKind.RENAME: "rename_unit",
    UnitChangeKind.MERGE: "merge_unit",
    UnitChangeKind.SPLIT: "split_unit",
}
NAME_LIMIT = 60


@dataclass(frozen=True)
class UnitChangeWish:
    """A change as a clerk asks for it. Successors are named: a name the dictionary has is that unit, another a new one.

    `tasks` and `indicators` say by id which successors get what of a unit that is split, in order; what is not named
    stays with the unit where it goes on, else goes to the first successor. A renaming has one name, the new one.
    """

    kind: UnitChangeKind
    from_units: tuple[int, ...]
    to_names: tuple[str, ...]
    effective_on: date
    basis: str
    hands_over_on: date | None = None
    note: str = ""
    full_name: str = ""
    short_name: str = ""
    tasks: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    indicators: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def hand_over(self) -> date:
        """From which day others answer."""
        return self.hands_over_on or self.effective_on


@dataclass(frozen=True)
class MovedTask:
    """A task that passes on: whose it was, in which part, and who gets it."""

    plan: Plan
    task: Task
    unit: Unit
    role: UnitRole
    heirs: tuple[str, ...]


@dataclass(frozen=True)
class MovedIndicator:
    """An indicator that passes on; `is_part` where the unit only brings a part of it."""

    plan: Plan
    indicator: Indicator
    unit: Unit
    heirs: tuple[str, ...]
    is_part: bool = False


@dataclass(frozen=True)
class UnitChangePreview:
    """What a change does, before anything is written: nothing of a renaming moves."""

    subject: str
    new_names: tuple[str, ...]
    tasks: tuple[MovedTask, ...]
    indicators: tuple[MovedIndicator, ...]
    # The first periods the successors report, one of each kind there is.
    first_periods: tuple[Period, ...]
    # Forms that went out to a unit for a period that others report now: they must go out anew.
    forms_out: tuple[tuple[Unit, Period], ...]


@dataclass(frozen=True)
class RecordedChange:
    """A change on record with the units of both sides, by the names they have today."""

    change: UnitChange
    from_units: tuple[Unit, ...]
    to_units: tuple[Unit, ...]
    shares: tuple[UnitChangeShare, ...]


class UnitChangeVerbs:
    """What a clerk does when institutions are reformed (机构改革)."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def lineage(self) -> UnitLineage:
        """Every change on record."""
        return self._ledger.unit_lineage()

    def changes(self, unit_id: int | None = None) -> tuple[RecordedChange, ...]:
        """The changes on a unit's line, or all, by the day they hold from."""
        lineage = self.lineage()
        units = {unit.id: unit for unit in self._ledger.find(Unit)}
        wanted = lineage.changes if unit_id is None else lineage.changes_of(unit_id)
        return tuple(
            RecordedChange(
                one,
                tuple(units[each] for each in lineage.units_of(one, PartSide.FROM)),
                tuple(units[each] for each in lineage.units_of(one, PartSide.TO)),
                tuple(share for share in lineage.shares if share.change_id == one.id),
            )
            for one in sorted(wanted, key=lambda one: (one.hands_over_on, one.recorded_at))
        )

    def what_it_has(self, unit_id: int, day: date | None = None) -> UnitChangePreview:
        """The tasks and indicators a unit answers for on a day, for deciding where they go."""
        unit = self._ledger.get(Unit, unit_id)
        day = day or self._clock.today()
        tasks, indicators = self._carried((unit,), day - timedelta(days=1))
        return UnitChangePreview(
            unit.name, (),
            tuple(replace(one, heirs=(unit.name,)) for one in tasks),
            tuple(replace(one, heirs=(unit.name,)) for one in indicators), (), (),
        )  # fmt: skip

    def preview(self, wish: UnitChangeWish) -> UnitChangePreview:
        """What a change would move; the same refusals as recording it, and nothing is written."""
        units, heirs = self._checked(wish)
        names = tuple(one if isinstance(one, str) else one.name for one in heirs)
        new = tuple(one for one in heirs if isinstance(one, str))
        subject = change_subject([unit.name for unit in units], names)
        if wish.kind is UnitChangeKind.RENAME:
            return UnitChangePreview(subject, (), (), (), self._first_periods(wish.effective_on), ())
        tasks, indicators = self._carried(units, wish.hand_over - timedelta(days=1))
        moved = [replace(one, heirs=self._heirs_of(one.unit, names, wish.tasks.get(one.task.id))) for one in tasks]
        owned = [
            replace(one, heirs=self._heirs_of(one.unit, names, self._given(wish, one.indicator))) for one in indicators
        ]
        gone = {unit.id for unit in units if unit.name not in names}
        late = self._late_periods(wish.hand_over)
        forms = {(one.unit_id, one.period_id) for one in self._ledger.find(IssuedForm) if one.unit_id in gone}
        return UnitChangePreview(
            subject,
            new,
            tuple(one for one in moved if one.heirs != (one.unit.name,)),
            tuple(one for one in owned if one.heirs != (one.unit.name,)),
            self._first_periods(wish.hand_over),
            tuple((unit, period) for unit in units for period in late if (unit.id, period.id) in forms),
        )

    def record(self, wish: UnitChangeWish) -> tuple[UnitChange, Changes]:
        """Put a change on record, in one transaction that can be undone.

        Refused without a document or a day, for a unit that has ended, when it contradicts the changes on record (no
        chain may come back to where it began), and when units that hand over have reported for a period that
        others would answer for: then the day of handing over must lie later.
        """
        units, heirs = self._checked(wish)
        clerk = clerk_name(self._ledger)
        names = tuple(one if isinstance(one, str) else one.name for one in heirs)
        change = UnitChange(
            kind=wish.kind,
            subject=change_subject([self._named(unit, wish).name for unit in units], names),
            effective_on=wish.effective_on,
            hands_over_on=wish.effective_on if wish.kind is UnitChangeKind.RENAME else wish.hand_over,
            basis=wish.basis.strip(),
            note=wish.note.strip(),
            recorded_at=self._clock.now(),
            clerk=clerk,
        )
        with self._ledger.transaction(_VERBS[wish.kind], change.subject, clerk=clerk) as transaction:
            if wish.kind is UnitChangeKind.RENAME:
                return self._rename(transaction, wish, change, units[0]), Changes.everything()
            stored = transaction.add(change)
            position = len(self._ledger.find(Unit))
            successors: dict[str, Unit] = {}
            for place, one in enumerate(heirs):
                if isinstance(one, str):
                    unit = transaction.add(
                        Unit(
                            name=one,
                            short_name=short_name_of(one),
                            nature=guess_nature(one),
                            position=position + place,
                        )
                    )
                else:
                    unit = one
                successors[unit.name] = unit
                is_new = unit.id not in {each.id for each in units} and not self._had_a_part(unit.id)
                transaction.add(
                    UnitChangePart(change_id=stored.id, unit_id=unit.id, side=PartSide.TO, position=place, is_new=is_new)
                )
            for place, unit in enumerate(units):
                transaction.add(UnitChangePart(change_id=stored.id, unit_id=unit.id, side=PartSide.FROM, position=place))
            if wish.kind is UnitChangeKind.SPLIT:
                self._share(transaction, wish, stored.id, units[0], successors)
        return stored, Changes.everything()

    def withdraw(self, change_id: int) -> Changes:
        """Take a change back: every row is as before.

        Refused while a successor has reported in its place (RejectedError); ConflictError when something of it changed since.
        """
        change = self._ledger.get(UnitChange, change_id)
        lineage = self.lineage()
        if change.kind is not UnitChangeKind.RENAME:
            before = set(lineage.units_of(change, PartSide.FROM))
            periods = {one.id: one for one in self._late_periods(change.hands_over_on)}
            for unit_id in lineage.units_of(change, PartSide.TO):
                for one in self._ledger.find(UnitReturn, unit_id=unit_id):
                    if unit_id not in before and one.period_id in periods and one.state in _REPORTED:
                        raise self._has_reported(unit_id, periods[one.period_id])
                for brought in self._ledger.find(IndicatorContribution, unit_id=unit_id):
                    if unit_id not in before and brought.period_id in periods and brought.value is not None:
                        raise self._has_reported(unit_id, periods[brought.period_id])
        operation: Operation = self._ledger.history_of(UnitChange, change.id)[-1][0]
        self._ledger.reverse(operation.id, "withdraw_unit_change", clerk_name(self._ledger))
        return Changes.everything()

    def _has_reported(self, unit_id: int, period: Period) -> RejectedError:
        return RejectedError("successor_has_reported", (), unit=self._ledger.get(Unit, unit_id).name, period=period.code)

    def change(self, change_id: int) -> RecordedChange:
        """One change; NotFoundError for a number that is none."""
        found = next((one for one in self.changes() if one.change.id == change_id), None)
        if found is None:
            raise NotFoundError("unit_change_not_there", id=change_id)
        return found

    # What is asked before anything is written.

    def _checked(self, wish: UnitChangeWish) -> tuple[tuple[Unit, ...], tuple[Unit | str, ...]]:
        """The units on both sides, new ones as names."""
        if not wish.basis.strip():
            raise RejectedError("unit_change_without_basis")
        if wish.hand_over < wish.effective_on:
            raise RejectedError("hand_over_too_early", (), day=wish.effective_on)
        units = tuple(self._ledger.get(Unit, one) for one in dict.fromkeys(wish.from_units))
        names = tuple(dict.fromkeys(name.strip() for name in wish.to_names if name.strip()))
        if not units or not names:
            raise RejectedError("change_without_units")
        for name in names:
            if len(name) > NAME_LIMIT or any(sign in name for sign in "、→\n"):
                raise RejectedError("unit_name_unusable", (), name=name[:NAME_LIMIT])
        if wish.kind is UnitChangeKind.RENAME:
            self._refuse_name(wish, units[0], names)
            return units[:1], names
        known = self._ledger.find(Unit)
        heirs: tuple[Unit | str, ...] = tuple(
            next((unit for unit in known if name in unit.names), name) for name in names
        )
        ids = self._ids(heirs)
        planned = PlannedChange(wish.kind, wish.hand_over, tuple(unit.id for unit in units), ids)
        refused = self.lineage().refusal(planned)
        if refused is not None:
            about = next((unit.name for unit in known if unit.id == refused.unit_id), "")
            raise RejectedError(refused.code, (), unit=about, day=refused.day or "")
        self._refuse_unknown_heirs(wish, names, heirs)
        self._refuse_after_returns(wish, units, heirs)
        return units, heirs

    def _refuse_name(self, wish: UnitChangeWish, unit: Unit, names: Sequence[str]) -> None:
        if len(names) != 1 or names[0] == unit.name:
            raise RejectedError("unit_name_same", (), name=unit.name)
        wanted = {names[0], wish.full_name.strip(), wish.short_name.strip()} - {""}
        for other in self._ledger.find(Unit):
            shared = wanted.intersection(other.names)
            if other.id != unit.id and shared:
                raise RejectedError("unit_name_taken", (), name=sorted(shared)[0], other=other.name)
        ended = self.lineage().ended_on(unit.id)
        if ended is not None and ended <= wish.effective_on:
            raise RejectedError("unit_has_ended", (), unit=unit.name, day=ended)
        if any(
            one.effective_on == wish.effective_on and one.kind is UnitChangeKind.RENAME
            for one in self.lineage().changes_of(unit.id)
            if unit.id in self.lineage().units_of(one, PartSide.FROM)
        ):
            raise RejectedError("two_changes_on_one_day", (), unit=unit.name, day=wish.effective_on)

    def _ids(self, heirs: Iterable[Unit | str]) -> tuple[int, ...]:
        """New units as numbers nobody has."""
        return tuple(-place if isinstance(one, str) else one.id for place, one in enumerate(heirs, start=1))

    def _refuse_unknown_heirs(self, wish: UnitChangeWish, names: Sequence[str], heirs: Sequence[Unit | str]) -> None:
        known = {*names, *(one.name for one in heirs if isinstance(one, Unit))}
        for given in (*wish.tasks.values(), *wish.indicators.values()):
            for name in given:
                if name not in known:
                    raise RejectedError("share_for_stranger", (), name=name)

    def _refuse_after_returns(self, wish: UnitChangeWish, units: Sequence[Unit], heirs: Sequence[Unit | str]) -> None:
        """What has been reported stays with who reported it: others cannot answer for that period any more."""
        names = [one if isinstance(one, str) else one.name for one in heirs]
        for unit in units:
            tasks, indicators = self._carried((unit,), wish.hand_over - timedelta(days=1))
            moving = {one.task.id for one in tasks if self._heirs_of(unit, names, wish.tasks.get(one.task.id)) != (unit.name,)}
            shared = {
                one.indicator.id for one in indicators
                if self._heirs_of(unit, names, self._given(wish, one.indicator)) != (unit.name,)
            }  # fmt: skip
            late = self._late_periods(wish.hand_over)
            reported = [
                period for period in late
                if any(not one.is_empty and one.task_id in moving for one in self._ledger.find(Entry, unit_id=unit.id, period_id=period.id))
                or any(
                    one.indicator_id in shared and (one.value is not None or one.items)
                    for one in self._ledger.find(IndicatorContribution, unit_id=unit.id, period_id=period.id)
                )
                or (
                    unit.name not in names
                    and any(one.state in _REPORTED for one in self._ledger.find(UnitReturn, unit_id=unit.id, period_id=period.id))
                )
            ]  # fmt: skip
            if reported:
                last = max(reported, key=lambda one: one.ends_on)
                raise RejectedError(
                    "unit_change_after_returns", (),
                    unit=unit.name, period=last.code, day=last.ends_on + timedelta(days=1),
                )  # fmt: skip

    # What moves.

    def _carried(self, units: Sequence[Unit], day: date) -> tuple[list[MovedTask], list[MovedIndicator]]:
        """The tasks and indicators units answer for on a day, plan by plan."""
        lineage = self.lineage()
        by_id = {unit.id: unit for unit in units}
        tasks: list[MovedTask] = []
        indicators: list[MovedIndicator] = []
        for plan in self._ledger.find(Plan):
            in_force = [one for one in self._ledger.find(Task, plan_id=plan.id) if one.until_version is None and one.ended_on is None]
            for task in sorted(in_force, key=lambda one: one.position):
                tasks += [
                    MovedTask(plan, task, by_id[role.unit_id], role.role, ())
                    for role in lineage.roles_on(self._ledger.find(TaskUnit, task_id=task.id), day)
                    if role.unit_id in by_id
                ]
            for indicator in self._ledger.find(Indicator, plan_id=plan.id):
                if indicator.until_version is not None:
                    continue
                owner = lineage.owner_on(indicator, day)
                if owner in by_id:
                    indicators.append(MovedIndicator(plan, indicator, by_id[owner], ()))
                # An indicator of its own goes with its part in it.
                indicators += [
                    MovedIndicator(plan, indicator, by_id[part.unit_id], (), is_part=True)
                    for part in held_parts(self._ledger, indicator, day)
                    if part.unit_id in by_id and part.unit_id != owner
                ]
        return tasks, indicators

    def _heirs_of(self, unit: Unit, names: Sequence[str], given: Sequence[str] | None) -> tuple[str, ...]:
        if given:
            return tuple(dict.fromkeys(given))
        return (unit.name,) if unit.name in names else tuple(names[:1])

    def _given(self, wish: UnitChangeWish, indicator: Indicator) -> tuple[str, ...] | None:
        return wish.indicators.get(indicator.id) or wish.tasks.get(indicator.task_id or 0)

    def _late_periods(self, day: date) -> list[Period]:
        """The periods others answer for: those that end on the day or later."""
        return [one for one in self._ledger.find(Period) if one.ends_on >= day]

    def _first_periods(self, day: date) -> tuple[Period, ...]:
        first: dict[str, Period] = {}
        for period in sorted(self._late_periods(day), key=lambda one: one.ends_on):
            first.setdefault(period.kind, period)
        return tuple(first.values())

    # Writing.

    def _named(self, unit: Unit, wish: UnitChangeWish) -> Unit:
        return self.lineage().named_on(unit, wish.effective_on - timedelta(days=1))

    def _rename(self, transaction: Transaction, wish: UnitChangeWish, change: UnitChange, unit: Unit) -> UnitChange:
        lineage = self.lineage()
        before = self._named(unit, wish)
        name = wish.to_names[0].strip()
        full_name, short_name = wish.full_name.strip(), wish.short_name.strip() or short_name_of(name)
        later = [
            one for one in lineage.changes_of(unit.id)
            if one.kind is UnitChangeKind.RENAME and one.effective_on > wish.effective_on
            and unit.id in lineage.units_of(one, PartSide.FROM)
        ]  # fmt: skip
        stored = transaction.add(
            replace(
                change,
                former_name=before.name,
                former_full_name=before.full_name,
                former_short_name=before.short_name,
                new_name=name,
                new_full_name=full_name,
                new_short_name=short_name,
            )
        )
        for side in PartSide:
            transaction.add(UnitChangePart(change_id=stored.id, unit_id=unit.id, side=side))
        if later:
            # A name between two others: the present one stays, this one is found too.
            aliases = tuple(dict.fromkeys((*unit.aliases, *(one for one in (name, full_name, short_name) if one not in ("", *unit.names)))))
            transaction.change(replace(unit, aliases=aliases))
        else:
            transaction.change(with_names(unit, name, full_name, short_name))
        return stored

    def _share(
        self, transaction: Transaction, wish: UnitChangeWish, change_id: int, unit: Unit, successors: Mapping[str, Unit]
    ) -> None:
        by_name = {name: one for one in successors.values() for name in one.names} | dict(successors)
        for place, (task_id, names) in enumerate(wish.tasks.items()):
            for order, name in enumerate(dict.fromkeys(names)):
                transaction.add(
                    UnitChangeShare(
                        change_id=change_id, from_unit_id=unit.id, to_unit_id=by_name[name].id, task_id=task_id,
                        position=place * 10 + order,
                    )
                )  # fmt: skip
        for place, (indicator_id, names) in enumerate(wish.indicators.items()):
            for order, name in enumerate(dict.fromkeys(names)):
                transaction.add(
                    UnitChangeShare(
                        change_id=change_id, from_unit_id=unit.id, to_unit_id=by_name[name].id, indicator_id=indicator_id,
                        position=place * 10 + order,
                    )
                )  # fmt: skip

    def _had_a_part(self, unit_id: int) -> bool:
        """Whether a unit has stood in a plan or reported anything before."""
        kept: tuple[type[Record], ...] = (TaskUnit, UnitReturn, Entry, IssuedForm, IndicatorPart)
        if any(self._ledger.find(kind, unit_id=unit_id) for kind in kept):
            return True
        return bool(self._ledger.find(Indicator, owner_unit_id=unit_id) or self._ledger.find(UnitChangePart, unit_id=unit_id))

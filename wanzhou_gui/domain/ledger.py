"""What the ledger shows: work items with their roles, returns and lamps, seen for one period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.closing import ChangeRequest, due_in_force
from wanzhou_gui.domain.entries import Entry, EntryFigures, ProgressStatus, ReturnState, UnitReturn
from wanzhou_gui.domain.lamps import (
    LAMP_ORDER,
    Lamp,
    LampFacts,
    LampOverride,
    LampRule,
    LampVerdict,
    judge,
    overridden,
)
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.domain.plan_versions import NO_HISTORY, VersionHistory
from wanzhou_gui.domain.plans import Plan, PlanGroup, Task, TaskUnit, UnitRole, due_day
from wanzhou_gui.domain.status_list import STANDARD_STATES, StatusList
from wanzhou_gui.domain.unit_lineage import NO_LINEAGE, UnitLineage
from wanzhou_gui.domain.units import Unit, matches_search

# Task, unit and period.
_Place = tuple[int, int, int]


@dataclass(frozen=True)
class LedgerSource:
    """The stored rows a view of one plan is computed from; `periods` are those up to the viewed one, in order.

    A return may stand in `entries` whole or in `figures` without its texts; a view needs it whole only where it speaks
    for a task in the viewed period.
    """

    plan: Plan
    groups: tuple[PlanGroup, ...]
    tasks: tuple[Task, ...]
    roles: tuple[TaskUnit, ...]
    units: tuple[Unit, ...]
    periods: tuple[Period, ...]
    entries: tuple[Entry, ...]
    returns: tuple[UnitReturn, ...]
    # Plan, tasks and roles above are those of the version valid in the viewed period; this tells the other versions.
    history: VersionHistory = NO_HISTORY
    # Roles and units above are those who answer on the period's last day; this tells who did before, for the roles as printed.
    lineage: UnitLineage = NO_LINEAGE
    printed_roles: tuple[TaskUnit, ...] = ()
    # Task, unit and period of entries that were reported and do not speak yet, because nobody has approved them.
    unreviewed: frozenset[_Place] = frozenset()
    overrides: tuple[LampOverride, ...] = ()
    # Approved extensions: a lamp is judged by the date that held on its own day.
    extensions: tuple[ChangeRequest, ...] = ()
    figures: tuple[EntryFigures, ...] = ()
    states: StatusList = STANDARD_STATES


@dataclass(frozen=True)
class LedgerRow:
    """A work item as one line of the ledger for a period."""

    task: Task
    group: PlanGroup | None
    lead_units: tuple[Unit, ...]
    responsible_units: tuple[Unit, ...]
    convenor: Unit | None
    verdict: LampVerdict
    percent: Decimal | None
    status: ProgressStatus | None
    entry: Entry | None
    due_on: date | None
    days_left: int | None
    previous_lamp: Lamp | None
    is_unreviewed: bool = False
    # How it stood in every period up to this one, by period id.
    verdicts: tuple[tuple[int, LampVerdict], ...] = ()

    @property
    def lamp(self) -> Lamp:
        """The combined lamp."""
        return self.verdict.lamp

    @property
    def units(self) -> tuple[Unit, ...]:
        """Leads first, then responsible units, as the plan prints them."""
        return self.lead_units + self.responsible_units


@dataclass(frozen=True)
class UnitStanding:
    """How a unit reported for a period, and what it carries."""

    unit: Unit
    lead_count: int
    responsible_count: int
    filled_count: int
    unit_return: UnitReturn | None
    is_late: bool

    @property
    def role_count(self) -> int:
        """Tasks of the unit, in either role."""
        return self.lead_count + self.responsible_count

    @property
    def has_reported(self) -> bool:
        """Whether a return has come, be it with gaps (one only begun here, or sent back, does not count)."""
        return self.unit_return is not None and self.unit_return.has_come_in

    @property
    def is_incomplete(self) -> bool:
        """Whether what has come lacks something, so that it could not be taken in whole."""
        return self.has_reported and self.unit_return is not None and self.unit_return.state is ReturnState.DRAFT


@dataclass(frozen=True)
class LedgerFilter:
    """Which work items to show; empty fields do not restrict."""

    text: str = ""
    lamps: frozenset[Lamp] = frozenset()
    unit_id: int | None = None
    lead_unit_id: int | None = None
    group_id: int | None = None
    kind: TaskKind | None = None
    due_within_days: int | None = None
    overdue_only: bool = False
    not_reported_only: bool = False
    # Of several plans seen together, the one whose items are wanted.
    plan_id: int | None = None


@dataclass(frozen=True)
class LedgerView:
    """Every work item of a plan seen for one period, judged on one day."""

    plan: Plan
    period: Period
    as_of: date
    rows: tuple[LedgerRow, ...]
    standings: tuple[UnitStanding, ...]
    lineage: UnitLineage = NO_LINEAGE
    # What the office calls the states units declare.
    states: StatusList = STANDARD_STATES

    def standings_for(self, unit_id: int) -> tuple[UnitStanding, ...]:
        """How a unit reported, or in a period before it was there, those whose place it has taken."""
        line = self.lineage.line_on(unit_id, self.period.ends_on)
        return tuple(one for one in self.standings if one.unit.id in line)

    def lamp_counts(self, kind: TaskKind = TaskKind.TASK) -> dict[Lamp, int]:
        """How many work items of a kind have each lamp, in the fixed order, zeros included."""
        counted = Counter(row.lamp for row in self.rows if row.task.kind is kind)
        return {lamp: counted[lamp] for lamp in LAMP_ORDER}

    def filtered(
        self, wanted: LedgerFilter, initials: dict[int, tuple[str, ...]] | None = None
    ) -> tuple[LedgerRow, ...]:
        """The rows a filter leaves, in plan order; `initials` are pinyin initials by unit id for the text search."""
        return tuple(row for row in self.rows if row_fits(row, wanted, initials or {}))


def row_fits(row: LedgerRow, wanted: LedgerFilter, initials: Mapping[int, tuple[str, ...]]) -> bool:
    """Whether a filter leaves a row."""
    return (
        (not wanted.lamps or row.lamp in wanted.lamps)
        and (wanted.kind is None or row.task.kind is wanted.kind)
        and (wanted.plan_id is None or row.task.plan_id == wanted.plan_id)
        and (wanted.group_id is None or row.task.group_id == wanted.group_id)
        and (wanted.unit_id is None or any(unit.id == wanted.unit_id for unit in row.units))
        and (wanted.lead_unit_id is None or responsible_head(row, wanted.lead_unit_id))
        and (
            wanted.due_within_days is None
            or (
                row.days_left is not None
                and 0 <= row.days_left <= wanted.due_within_days
                and row.lamp is not Lamp.BLUE
            )
        )
        and (not wanted.overdue_only or row.verdict.reason == "overdue")
        and (not wanted.not_reported_only or row.entry is None)
        and _text_fits(row, wanted.text, initials)
    )


def heads_of(row: LedgerRow) -> tuple[Unit, ...]:
    """Who answers for the item as a whole: its leads, or the convenor where no lead is named."""
    if row.lead_units:
        return row.lead_units
    return (row.convenor,) if row.convenor is not None else ()


def responsible_head(row: LedgerRow, unit_id: int) -> bool:
    """Whether the unit answers for the item as a whole."""
    return any(unit.id == unit_id for unit in heads_of(row))


def _text_fits(row: LedgerRow, text: str, initials: Mapping[int, tuple[str, ...]]) -> bool:
    wanted = text.strip()
    if not wanted:
        return True
    if wanted in row.task.title or wanted in row.task.body or wanted == row.task.number:
        return True
    if row.entry is not None and any(
        wanted in part for part in (row.entry.progress_text, row.entry.problems_text, row.entry.next_steps)
    ):
        return True
    return any(
        matches_search(wanted, unit.names, initials.get(unit.id, ())) is not None for unit in row.units
    )


def view_of(source: LedgerSource, period: Period, today: date, rule: LampRule) -> LedgerView:
    """See a plan for a period: each work item with the entry that speaks for it, its lamp and the reason.

    The convenor's entry speaks for a task (the lead's where one is named); without either nobody does and the
    lamp says that it cannot be judged. `source.periods` must end with `period`.
    """
    units = {unit.id: unit for unit in source.units}
    groups = {group.id: group for group in source.groups}
    unreviewed = source.unreviewed
    all_reported = _reported(source)
    reported = {place: one for place, one in all_reported.items() if place not in unreviewed} if unreviewed else all_reported
    returns = {(one.unit_id, one.period_id): one for one in source.returns}
    roles: dict[int, list[TaskUnit]] = {}
    for role in sorted(source.roles, key=lambda role: role.position):
        roles.setdefault(role.task_id, []).append(role)
    printed_leads: dict[int, int] = {}
    for role in sorted(source.printed_roles, key=lambda role: role.position):
        if role.role is UnitRole.LEAD:
            printed_leads.setdefault(role.task_id, role.unit_id)
    judged = [
        each for each in source.periods if each.starts_on <= period.starts_on and each.kind is period.kind
    ]
    moments = _moments(source, judged, today)
    extensions: dict[int, list[ChangeRequest]] = {}
    for request in source.extensions:
        extensions.setdefault(request.task_id, []).append(request)
    overrides = {(one.task_id, one.period_id): one for one in source.overrides}
    rows = []
    for task in sorted(source.tasks, key=lambda task: task.position):
        leads = [role.unit_id for role in roles.get(task.id, ()) if role.role is UnitRole.LEAD]
        others = [role.unit_id for role in roles.get(task.id, ()) if role.role is UnitRole.RESPONSIBLE]
        convenor = task.convenor_unit_id
        printed = convenor or printed_leads.get(task.id) or (leads[0] if leads else None)
        if convenor is not None:
            convenor = source.lineage.heir(convenor, period.ends_on, task_id=task.id)
        speaker = convenor or (leads[0] if leads else None)
        answered = _answered(source, task, printed, moments)
        speakers = {moment.period.id: said_by for moment, said_by in answered}
        verdicts = _verdicts(
            source, task, answered, reported, returns, extensions.get(task.id, ()), overrides, rule
        )
        verdict = verdicts[-1] if verdicts else LampVerdict(Lamp.UNKNOWN, "no_data")
        entry = reported.get((task.id, speaker, period.id)) if speaker is not None else None
        latest = _latest_entry(task.id, speakers, judged, reported)
        due_on = due_day(task, source.plan)
        rows.append(
            LedgerRow(
                task=task,
                group=groups.get(task.group_id) if task.group_id is not None else None,
                lead_units=tuple(units[unit_id] for unit_id in leads),
                responsible_units=tuple(units[unit_id] for unit_id in others),
                convenor=units.get(convenor) if convenor is not None else None,
                verdict=verdict,
                percent=latest.completion_percent if latest else None,
                status=latest.status if latest else None,
                entry=entry if isinstance(entry, Entry) else None,
                due_on=due_on,
                days_left=(due_on - period.as_of(today)).days if due_on else None,
                previous_lamp=verdicts[-2].lamp if len(verdicts) > 1 else None,
                is_unreviewed=(task.id, speaker, period.id) in unreviewed,
                verdicts=tuple(zip(speakers, verdicts, strict=True)),
            )
        )
    return LedgerView(
        plan=source.plan,
        period=period,
        as_of=period.as_of(today),
        rows=tuple(rows),
        standings=_standings(source, period, today, all_reported, returns),
        lineage=source.lineage,
        states=source.states,
    )


def reporting_of(source: LedgerSource, period: Period, today: date) -> LedgerView:
    """The same without work items and lamps: only who reported."""
    returns = {(one.unit_id, one.period_id): one for one in source.returns}
    standings = _standings(source, period, today, _reported(source), returns)
    return LedgerView(plan=source.plan, period=period, as_of=period.as_of(today), rows=(), standings=standings, lineage=source.lineage)


def _reported(source: LedgerSource) -> dict[_Place, Entry | EntryFigures]:
    """Every return with content; the whole row where it was read."""
    reported: dict[_Place, Entry | EntryFigures] = {one[:3]: one for one in source.figures}
    for entry in source.entries:
        if not entry.is_empty:
            reported[entry.task_id, entry.unit_id, entry.period_id] = entry
    return reported


@dataclass(frozen=True)
class _Moment:
    """A period as every task of the plan is judged in it."""

    period: Period
    as_of: date
    version: int
    plan: Plan
    # Whether a return that is not there by now is a return that is missing.
    is_owed: bool


def _moments(source: LedgerSource, judged: Sequence[Period], today: date) -> list[_Moment]:
    found = []
    for period in judged:
        version = source.history.number_on(period.starts_on)
        plan = source.history.plan_in(source.plan, version)
        # A period that was never opened asked nobody for anything.
        is_owed = period.is_open and today > period.due_on and _is_supervised(plan, period)
        found.append(_Moment(period, period.as_of(today), version, plan, is_owed))
    return found


def _answered(
    source: LedgerSource, task: Task, printed: int | None, moments: Sequence[_Moment]
) -> list[tuple[_Moment, int | None]]:
    """Who answers for a task in each period; a period in which the plan did not have it yet is not there.

    `printed` is whom the present wording names; who followed that unit answers from the day it did.
    """
    history, lineage = source.history, source.lineage
    said_by: dict[int, int | None] = {}
    found = []
    for moment in moments:
        version = moment.version
        if version < task.since_version:
            continue
        if version not in said_by:
            said_by[version] = history.speaker_in(task, version, printed)
        speaker = said_by[version]
        if speaker is not None and lineage:
            speaker = lineage.heir(speaker, moment.period.ends_on, task_id=task.id)
        found.append((moment, speaker))
    return found


def _verdicts(
    source: LedgerSource,
    task: Task,
    answered: Sequence[tuple[_Moment, int | None]],
    entries: Mapping[_Place, Entry | EntryFigures],
    returns: Mapping[tuple[int, int], UnitReturn],
    extensions: Sequence[ChangeRequest],
    overrides: Mapping[tuple[int, int], LampOverride],
    rule: LampRule,
) -> list[LampVerdict]:
    verdicts: list[LampVerdict] = []
    missed = idle = behind = 0
    percent: Decimal | None = None
    forecast: date | None = None
    done = False
    due_on_in: dict[int, date | None] = {}
    for moment, speaker in answered:
        period, plan, as_of = moment.period, moment.plan, moment.as_of
        if moment.version not in due_on_in:
            due_on_in[moment.version] = source.history.task_in(task, moment.version).due_on or plan.period_ends_on
        due_on = due_on_in[moment.version]
        entry = entries.get((task.id, speaker, period.id)) if speaker is not None else None
        unit_return = returns.get((speaker, period.id)) if speaker is not None else None
        if entry is not None:
            percent = entry.completion_percent if entry.completion_percent is not None else percent
            forecast = entry.expected_on
            done = entry.status is not None and entry.status.is_done
            missed = 0
        elif speaker is not None and (task.id, speaker, period.id) in source.unreviewed:
            # Reported and waiting for the office: nothing new is known, and nobody failed to report.
            missed = 0
        elif moment.is_owed:
            missed += 1
        facts = LampFacts(
            as_of=as_of,
            supervised_from=plan.supervised_from,
            due_on=due_in_force(due_on, extensions, as_of) if extensions else due_on,
            closed_on=task.closed_on,
            is_standing=task.is_standing,
            declared_done=done,
            percent=percent,
            missed_in_a_row=missed,
            came_late=_came_late(unit_return, period),
            was_red=bool(verdicts) and verdicts[-1].lamp is Lamp.RED,
            has_answering_unit=speaker is not None,
            forecast_on=forecast,
            idle_in_a_row=idle,
            behind_in_a_row=behind,
            reds_in_a_row=verdicts[-1].reds_in_a_row if verdicts else 0,
        )
        verdict = judge(facts, rule)
        if plan.supervised_from is not None and as_of >= plan.supervised_from:
            idle = idle + 1 if percent == 0 else 0
        is_behind = verdict.progress is not None and verdict.progress.lamp in (Lamp.RED, Lamp.YELLOW)
        behind = behind + 1 if is_behind else 0
        decided = overrides.get((task.id, period.id))
        verdicts.append(overridden(verdict, decided, facts.reds_in_a_row) if decided else verdict)
    return verdicts


def _is_supervised(plan: Plan, period: Period) -> bool:
    """Returns are expected only for periods that were still running when supervision started."""
    return plan.supervised_from is None or period.due_on >= plan.supervised_from


def _came_late(unit_return: UnitReturn | None, period: Period) -> bool:
    return (
        unit_return is not None
        and unit_return.received_on is not None
        and unit_return.received_on > period.due_on
    )


def _latest_entry(
    task_id: int,
    speakers: dict[int, int | None],
    judged: Sequence[Period],
    entries: Mapping[_Place, Entry | EntryFigures],
) -> Entry | EntryFigures | None:
    for period in reversed(judged):
        speaker = speakers.get(period.id)
        entry = entries.get((task_id, speaker, period.id)) if speaker is not None else None
        if entry is not None and entry.completion_percent is not None:
            return entry
    return None


def _standings(
    source: LedgerSource,
    period: Period,
    today: date,
    entries: Mapping[_Place, Entry | EntryFigures],
    returns: dict[tuple[int, int], UnitReturn],
) -> tuple[UnitStanding, ...]:
    task_ids = {task.id for task in source.tasks}
    by_unit: dict[int, list[TaskUnit]] = {}
    for role in source.roles:
        if role.task_id in task_ids:
            by_unit.setdefault(role.unit_id, []).append(role)
    standings = []
    for unit in sorted(source.units, key=lambda unit: unit.position):
        roles = by_unit.get(unit.id)
        if not roles:
            continue
        unit_return = returns.get((unit.id, period.id))
        received = unit_return.received_on if unit_return else None
        standings.append(
            UnitStanding(
                unit=unit,
                lead_count=sum(role.role is UnitRole.LEAD for role in roles),
                responsible_count=sum(role.role is UnitRole.RESPONSIBLE for role in roles),
                filled_count=sum((role.task_id, unit.id, period.id) in entries for role in roles),
                unit_return=unit_return,
                is_late=received > period.due_on if received else today > period.due_on,
            )
        )
    return tuple(standings)


@dataclass(frozen=True)
class HeatCell:
    """One crossing of a group and a unit: its worst lamp and how many items have it, of how many."""

    group_id: int | None
    unit_id: int
    lamp: Lamp
    lamp_count: int
    total: int


_WORST_FIRST = (Lamp.RED, Lamp.YELLOW, Lamp.UNKNOWN, Lamp.NOT_STARTED, Lamp.GREEN, Lamp.BLUE)


def heat_map(rows: Iterable[LedgerRow]) -> tuple[HeatCell, ...]:
    """Cross groups with every unit that has a role in them; each cell tells its worst lamp and counts."""
    crossed: dict[tuple[int | None, int], list[Lamp]] = {}
    for row in rows:
        for unit in row.units:
            crossed.setdefault((row.task.group_id, unit.id), []).append(row.lamp)
    return tuple(
        HeatCell(
            group_id, unit_id, worst := min(lamps, key=_WORST_FIRST.index), lamps.count(worst), len(lamps)
        )
        for (group_id, unit_id), lamps in crossed.items()
    )

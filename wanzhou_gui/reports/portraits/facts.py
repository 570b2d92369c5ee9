"""What a page on a unit, and a page on a group of tasks, states: lamps over the periods, timeliness, problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerRow, LedgerView, UnitStanding, responsible_head
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.domain.unit_lineage import UnitChange
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.bulletin.facts import (
    IndicatorInput,
    TaskFact,
    Timeliness,
    task_fact,
    timeliness_of,
)
from wanzhou_gui.reports.paper_parts.heading import PlanHeading
from wanzhou_gui.reports.paper_source import PaperSource
from wanzhou_gui.reports.trajectories import period_tick

_Lamps = Mapping[int, tuple[Lamp | None, ...]]
_WORST_FIRST = (Timeliness.MISSING, Timeliness.SENT_BACK, Timeliness.LATE, Timeliness.NOT_YET_DUE, Timeliness.ON_TIME)


@dataclass(frozen=True)
class LampLine:
    """One work item over the periods; None where the plan did not have it yet."""

    task: TaskFact
    lamps: tuple[Lamp | None, ...]
    role: UnitRole | None = None
    # Whether the unit the page is about answers for the item as a whole.
    answers: bool = True


@dataclass(frozen=True)
class UnitTrouble:
    """What a unit reported as a problem, or asks the government for, on one item."""

    number: str
    title: str
    problem: str
    coordination: str


@dataclass(frozen=True)
class UnitPortrait:
    """One unit: what it carries, how it reported, how its items stand."""

    name: str
    nature: UnitNature
    lead_count: int
    responsible_count: int
    filled_count: int
    timeliness: tuple[Timeliness | None, ...]
    received_on: date | None
    chases: int
    lines: tuple[LampLine, ...]
    troubles: tuple[UnitTrouble, ...]
    # Renamings, mergings and splits up to the period: what lies before them was reported by others, or by another name.
    changes: tuple[UnitChange, ...] = ()

    def answered(self, lamp: Lamp) -> int:
        """How many of the items it answers for have a lamp now."""
        return sum(line.task.lamp is lamp for line in self.lines if line.answers)

    @property
    def answered_count(self) -> int:
        """How many items it answers for as a whole."""
        return sum(line.answers for line in self.lines)


@dataclass(frozen=True)
class PortraitFacts:
    """The pages of all units, or of one."""

    heading: PlanHeading
    periods: tuple[str, ...]
    units: tuple[UnitPortrait, ...]
    is_for_one: bool


@dataclass(frozen=True)
class GroupPage:
    """One group of tasks with the numeric targets that belong to its tasks."""

    title: str
    lines: tuple[LampLine, ...]
    indicators: tuple[IndicatorInput, ...]

    def count(self, lamp: Lamp) -> int:
        """How many items have a lamp now."""
        return sum(line.task.lamp is lamp for line in self.lines)


@dataclass(frozen=True)
class StocktakeFacts:
    """The pages of all groups, and the targets of the plan as a whole."""

    heading: PlanHeading
    periods: tuple[str, ...]
    groups: tuple[GroupPage, ...]
    goals: tuple[IndicatorInput, ...]


def portrait_facts(source: PaperSource) -> PortraitFacts:
    """Gather the pages: of the unit the paper is about, or of all units that carry something."""
    views = source.views
    wanted = source.unit
    standings = [one for one in source.view.standings if wanted is None or one.unit.id == wanted.id]
    lamps_of = lamps_by_task(views)
    return PortraitFacts(
        PlanHeading.of(source.view),
        tuple(period_tick(view.period) for view in views),
        tuple(_portrait(source, views, lamps_of, one) for one in standings),
        wanted is not None,
    )


def _portrait(
    source: PaperSource, views: Sequence[LedgerView], lamps_of: _Lamps, standing: UnitStanding
) -> UnitPortrait:
    unit = standing.unit
    rows = [row for row in source.view.rows if any(one.id == unit.id for one in row.units)]
    numbers = {row.task.id: row.task for row in rows}
    order = {row.task.id: place for place, row in enumerate(rows)}
    told = sorted(
        (
            one
            for one in source.entries
            if one.unit_id == unit.id and one.task_id in numbers and (one.problems_text.strip() or one.coordination.strip())
        ),
        key=lambda one: order[one.task_id],
    )
    unit_return = standing.unit_return
    return UnitPortrait(
        name=unit.name,
        nature=unit.nature,
        lead_count=standing.lead_count,
        responsible_count=standing.responsible_count,
        filled_count=standing.filled_count,
        timeliness=tuple(_worst(view.standings_for(unit.id)) for view in views),
        received_on=unit_return.received_on if unit_return and standing.has_reported else None,
        chases=source.chases.get(unit.id, 0),
        lines=tuple(_line(row, lamps_of, unit) for row in rows),
        troubles=tuple(
            UnitTrouble(
                numbers[one.task_id].number,
                numbers[one.task_id].title,
                one.problems_text.strip(),
                one.coordination.strip(),
            )
            for one in told
        ),
        changes=tuple(
            one for one in source.view.lineage.changes_of(unit.id) if one.hands_over_on <= source.view.period.ends_on
        ),
    )


def _worst(standings: Sequence[UnitStanding]) -> Timeliness | None:
    """How a period went for a unit; before a merging, how it went for the one that did worst."""
    return min(map(timeliness_of, standings), key=_WORST_FIRST.index, default=None)


def lamps_by_task(views: Sequence[LedgerView]) -> dict[int, tuple[Lamp | None, ...]]:
    """The lamps of every task of the last view over all views, by task id; None where the plan did not have it yet."""
    seen = [{row.task.id: row.lamp for row in view.rows} for view in views]
    return {row.task.id: tuple(each.get(row.task.id) for each in seen) for row in views[-1].rows}


def _line(row: LedgerRow, lamps_of: _Lamps, unit: Unit | None = None) -> LampLine:
    lamps = lamps_of[row.task.id]
    if unit is None:
        return LampLine(task_fact(row), lamps)
    leads = any(one.id == unit.id for one in row.lead_units)
    role = UnitRole.LEAD if leads else UnitRole.RESPONSIBLE
    return LampLine(task_fact(row), lamps, role, responsible_head(row, unit.id))


def stocktake_facts(source: PaperSource) -> StocktakeFacts:
    """Gather the pages of all groups; safeguards stand on a page of their own at the end."""
    views = source.views
    lamps_of = lamps_by_task(views)
    by_group: dict[str, list[LedgerRow]] = {}
    for row in source.view.rows:
        name = "保障措施"
        if row.task.kind is TaskKind.TASK:
            name = f"{row.group.number}{row.group.title}" if row.group else "重点任务"
        by_group.setdefault(name, []).append(row)
    pages = []
    placed: set[str] = set()
    for title, rows in by_group.items():
        ids = {row.task.id for row in rows}
        owned = tuple(one for one in source.indicators if one.indicator.task_id in ids)
        placed |= {one.indicator.code for one in owned}
        pages.append(GroupPage(title, tuple(_line(row, lamps_of) for row in rows), owned))
    return StocktakeFacts(
        PlanHeading.of(source.view),
        tuple(period_tick(view.period) for view in views),
        tuple(pages),
        tuple(one for one in source.indicators if one.indicator.code not in placed),
    )

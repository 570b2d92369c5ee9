"""What an evaluation states: the classes of every period, the targets, the deliverables, and how units reported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerView, responsible_head
from wanzhou_gui.domain.milestones import Standing
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.domain.unit_lineage import PartSide, UnitChange
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.reports.briefing.facts import OutlookFact, outlook_facts
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, TaskFact, Timeliness, task_fact, timeliness_of
from wanzhou_gui.reports.paper_parts.heading import PlanHeading
from wanzhou_gui.reports.paper_source import PaperSource
from wanzhou_gui.reports.portraits.facts import lamps_by_task
from wanzhou_gui.reports.trajectories import period_tick
from wanzhou_gui.reports.wording import period_label


class EvaluationKind(StrEnum):
    """In the middle, at the end of a year, at the end of the plan."""

    MIDTERM = "midterm"
    ANNUAL = "annual"
    FINAL = "final"


@dataclass(frozen=True)
class PeriodCount:
    """One period: how many tasks had each lamp, how many units reported in time, late, not at all."""

    label: str
    lamps: tuple[tuple[Lamp, int], ...]
    on_time: int
    late: int
    missing: int


@dataclass(frozen=True)
class TaskHistory:
    """One task over the evaluated periods; None where the plan did not have it yet."""

    task: TaskFact
    lamps: tuple[Lamp | None, ...]


@dataclass(frozen=True)
class DeliverableFact:
    """A deliverable in a year (0 where it has none)."""

    task_number: str
    name: str
    year: int
    due_on: date | None
    standing: Standing
    reached_on: date | None


@dataclass(frozen=True)
class UnitRecord:
    """How a unit reported over the periods, and how the items it answers for stand now."""

    name: str
    nature: UnitNature
    on_time: int
    late: int
    missing: int
    answered: int
    behind: int


@dataclass(frozen=True)
class EvaluationFacts:
    """Everything an evaluation says."""

    heading: PlanHeading
    kind: EvaluationKind
    year: int
    bulletin: BulletinFacts
    periods: tuple[PeriodCount, ...]
    ticks: tuple[str, ...]
    tasks: tuple[TaskHistory, ...]
    outlooks: tuple[OutlookFact, ...]
    deliverables: tuple[DeliverableFact, ...]
    units: tuple[UnitRecord, ...]
    # Reforms of units of the plan inside the evaluated periods.
    unit_changes: tuple[UnitChange, ...] = ()

    def deliverables_that(self, standing: Standing) -> tuple[DeliverableFact, ...]:
        """Deliverables by how they stand."""
        return tuple(one for one in self.deliverables if one.standing is standing)


def evaluation_facts(source: PaperSource) -> EvaluationFacts:
    """Gather it for the year of the period, or for all periods where the plan ends with it."""
    view = source.view
    period = view.period
    kind = EvaluationKind.MIDTERM
    if view.plan.period_ends_on is not None and period.ends_on >= view.plan.period_ends_on:
        kind = EvaluationKind.FINAL
    elif (period.ends_on.month, period.ends_on.day) == (12, 31):
        kind = EvaluationKind.ANNUAL
    year = period.ends_on.year
    views = tuple(
        one for one in source.views if kind is EvaluationKind.FINAL or one.period.starts_on.year == year
    )
    tasks = [row for row in view.rows if row.task.kind is TaskKind.TASK]
    lamps_of = lamps_by_task(views)
    return EvaluationFacts(
        heading=PlanHeading.of(view),
        kind=kind,
        year=year,
        bulletin=source.bulletin,
        periods=tuple(_period_count(one) for one in views),
        ticks=tuple(
            period_tick(one.period) if len({each.period.starts_on.year for each in views}) == 1 else one.period.code
            for one in views
        ),
        tasks=tuple(
            TaskHistory(
                task_fact(row),
                lamps_of[row.task.id],
            )
            for row in tasks
        ),
        outlooks=outlook_facts(source),
        deliverables=_deliverables(source, kind, year),
        units=tuple(_unit_record(source, views, one.unit.id) for one in view.standings),
        unit_changes=_unit_changes(view, views),
    )


def _unit_changes(view: LedgerView, views: tuple[LedgerView, ...]) -> tuple[UnitChange, ...]:
    known = {one.unit.id for each in views for one in each.standings}
    lineage, first = view.lineage, min((each.period.starts_on for each in views), default=view.period.starts_on)
    return tuple(
        change
        for change in sorted(lineage.changes, key=lambda one: (one.effective_on, one.id))
        if first <= change.hands_over_on <= view.period.ends_on
        and known.intersection((*lineage.units_of(change, PartSide.FROM), *lineage.units_of(change, PartSide.TO)))
    )


def _period_count(view: LedgerView) -> PeriodCount:
    counts = view.lamp_counts()
    came = [timeliness_of(one) for one in view.standings]
    return PeriodCount(
        period_label(view.period),
        tuple((lamp, counts[lamp]) for lamp in LAMP_ORDER),
        came.count(Timeliness.ON_TIME),
        came.count(Timeliness.LATE),
        # A return that was sent back has to come once more: until then the period is not reported.
        came.count(Timeliness.MISSING) + came.count(Timeliness.SENT_BACK),
    )


def _deliverables(source: PaperSource, kind: EvaluationKind, year: int) -> tuple[DeliverableFact, ...]:
    numbers = {row.task.id: row.task.number for row in source.view.rows}
    return tuple(
        DeliverableFact(
            numbers[milestone.task_id],
            milestone.name,
            one.year,
            one.due_on,
            one.standing,
            one.result.reached_on if one.result else None,
        )
        for milestone, years in source.deliverables
        for one in years
        if one.standing is not Standing.REJECTED and (kind is EvaluationKind.FINAL or one.year in (0, year))
    )


def _unit_record(source: PaperSource, views: tuple[LedgerView, ...], unit_id: int) -> UnitRecord:
    standings = [one for view in views for one in view.standings_for(unit_id)]
    came = [timeliness_of(one) for one in standings]
    answered = [row for row in source.view.rows if responsible_head(row, unit_id)]
    unit = standings[-1].unit
    return UnitRecord(
        unit.name,
        unit.nature,
        came.count(Timeliness.ON_TIME),
        came.count(Timeliness.LATE),
        # A return that was sent back has to come once more: until then the period is not reported.
        came.count(Timeliness.MISSING) + came.count(Timeliness.SENT_BACK),
        len(answered),
        sum(row.lamp in (Lamp.RED, Lamp.YELLOW) for row in answered),
    )

"""What a 督查反馈 states: a finding for each item the unit answers for, its problems, the day to put them right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import responsible_head
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.reports.bulletin.facts import TaskFact, Timeliness, task_fact, timeliness_of
from wanzhou_gui.reports.paper_parts.heading import PlanHeading
from wanzhou_gui.reports.paper_source import PaperSource

# Until when problems are to be put right unless the clerk writes another day: customary, 条例第十八条 names no number.
RECTIFY_WORKDAYS = 20


@dataclass(frozen=True)
class ItemFinding:
    """One item of the unit with its state; `answers` is false where another unit answers for it as a whole."""

    task: TaskFact
    answers: bool
    reported: str
    problem: str
    reds_in_a_row: int

    @property
    def is_behind(self) -> bool:
        """Whether something is to be put right."""
        return self.answers and self.task.lamp in (Lamp.RED, Lamp.YELLOW)


@dataclass(frozen=True)
class FeedbackFacts:
    """Everything a 督查反馈 says."""

    heading: PlanHeading
    registration_number: str
    unit: str
    unit_full_name: str
    nature: UnitNature
    timeliness: Timeliness
    received_on: date | None
    due_on: date
    items: tuple[ItemFinding, ...]
    rectify_by: date
    unreviewed_rows: int

    @property
    def answered(self) -> tuple[ItemFinding, ...]:
        """Items the unit answers for as a whole."""
        return tuple(one for one in self.items if one.answers)

    @property
    def behind(self) -> tuple[ItemFinding, ...]:
        """Items that are to be put right."""
        return tuple(one for one in self.items if one.is_behind)

    @property
    def counts(self) -> tuple[tuple[Lamp, int], ...]:
        """How many of the items it answers for have each lamp."""
        return tuple((lamp, sum(one.task.lamp is lamp for one in self.answered)) for lamp in LAMP_ORDER)


def feedback_facts(source: PaperSource) -> FeedbackFacts:
    """Gather it for the unit the paper is for; a unit that carries nothing has no items."""
    unit = source.unit
    assert unit is not None
    view = source.view
    standing = next((one for one in view.standings if one.unit.id == unit.id), None)
    entries = {one.task_id: one for one in source.entries if one.unit_id == unit.id}
    items = []
    for row in view.rows:
        if all(one.id != unit.id for one in row.units):
            continue
        entry = entries.get(row.task.id)
        items.append(
            ItemFinding(
                task=task_fact(row),
                answers=responsible_head(row, unit.id),
                reported=entry.progress_text.strip() if entry else "",
                problem=entry.problems_text.strip() if entry else "",
                reds_in_a_row=row.verdict.reds_in_a_row,
            )
        )
    unit_return = standing.unit_return if standing else None
    waiting = {one.unit: one.count for one in source.bulletin.unapproved_rows}
    return FeedbackFacts(
        heading=PlanHeading.of(view),
        registration_number=source.bulletin.registration_number,
        unit=unit.name,
        unit_full_name=unit.full_name,
        nature=unit.nature,
        timeliness=timeliness_of(standing) if standing else Timeliness.NOT_YET_DUE,
        received_on=unit_return.received_on if unit_return and standing and standing.has_reported else None,
        due_on=view.period.due_on,
        items=tuple(items),
        rectify_by=_workdays_after(source, RECTIFY_WORKDAYS),
        unreviewed_rows=waiting.get(unit.name, 0),
    )


def _workdays_after(source: PaperSource, count: int) -> date:
    day = source.today
    while count:
        day += timedelta(days=1)
        count -= source.calendar.is_workday(day)
    return day

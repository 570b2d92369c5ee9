"""Whether the deliverables of a plan are there: once, every year, growing, or kept up; soft words are no failures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from wanzhou_gui.domain.plan_reading import Rhythm, Strength
from wanzhou_gui.domain.plans import ExternalState, Milestone, MilestoneState, Task
from wanzhou_gui.domain.records import Record

ONCE = 0
"""The year of a result that belongs to no year."""


@dataclass(frozen=True, kw_only=True)
class MilestoneResult(Record):
    """That a deliverable was reached, in a year where it comes every year; `amount` is what has piled up by then."""

    milestone_id: int
    year: int
    reached_on: date
    amount: Decimal | None
    evidence_id: int | None
    note: str
    clerk: str


class Standing(StrEnum):
    """How one deliverable stands, in one year where it comes every year."""

    REACHED = "reached"
    OVERDUE = "overdue"
    DUE = "due"
    WAITING = "waiting"
    ENCOURAGED = "encouraged"
    UNDECIDED = "undecided"
    REJECTED = "rejected"


@dataclass(frozen=True)
class YearStanding:
    """A deliverable in a year (0 where it has none), with its day and its result."""

    year: int
    due_on: date | None
    standing: Standing
    result: MilestoneResult | None = None


def years_of(milestone: Milestone, first: date | None, last: date | None) -> tuple[int, ...]:
    """The years in which a deliverable is looked at: each year of the plan where it comes or grows every year, else none."""
    if milestone.rhythm in (Rhythm.YEARLY, Rhythm.CUMULATIVE) and first is not None and last is not None:
        return tuple(range(first.year, last.year + 1))
    return (ONCE,)


def due_in_year(milestone: Milestone, year: int, last: date | None) -> date | None:
    """The day of a deliverable: its own, in a year the same day of that year, else the end of the year or of the plan."""
    if year == ONCE:
        return milestone.due_on or last
    end = date(year, 12, 31)
    if milestone.due_on is None:
        return min(end, last) if last is not None else end
    month, day = milestone.due_on.month, milestone.due_on.day
    # 29 February exists in one year of four only.
    return date(year, 2, 28) if (month, day) == (2, 29) else date(year, month, day)


def standings(
    milestone: Milestone, results: Sequence[MilestoneResult], first: date | None, last: date | None, today: date
) -> tuple[YearStanding, ...]:
    """How a deliverable stands; every input gives exactly one standing for each of its years.

    Soft words (探索, 鼓励, 支持) ask for nothing that could fail, and what hangs on a decision of others waits for it.
    """
    found = {one.year: one for one in results if one.milestone_id == milestone.id}
    return tuple(
        YearStanding(year, due, _standing(milestone, found.get(year), due, today), found.get(year))
        for year in years_of(milestone, first, last)
        for due in (due_in_year(milestone, year, last),)
    )


def _standing(milestone: Milestone, result: MilestoneResult | None, due: date | None, today: date) -> Standing:
    if milestone.state is MilestoneState.REJECTED:
        return Standing.REJECTED
    if result is not None:
        return Standing.REACHED
    if milestone.state is MilestoneState.PROPOSED:
        return Standing.UNDECIDED
    if milestone.strength is Strength.SOFT:
        return Standing.ENCOURAGED
    if milestone.external_state in (ExternalState.WAITING, ExternalState.DENIED):
        return Standing.WAITING
    # Something kept up for ever has no day on which it is missed.
    if milestone.rhythm is not Rhythm.STANDING and due is not None and today > due:
        return Standing.OVERDUE
    return Standing.DUE


def open_count(all_standings: Sequence[Sequence[YearStanding]]) -> int:
    """How many deliverables are accepted, hard enough to count and not reached, as of what is due by now."""
    return sum(any(one.standing is Standing.OVERDUE for one in years) for years in all_standings)


@dataclass(frozen=True)
class DueDeliverable:
    """A deliverable in one of its years, with the units that answer for it."""

    task: Task
    milestone: Milestone
    standing: YearStanding
    units: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it can fail: soft words ask for effort, what is rejected for nothing, and undecided ones are not asked for yet."""
        return self.standing.standing not in (Standing.ENCOURAGED, Standing.REJECTED, Standing.UNDECIDED)


def due_by(deliverables: Iterable[DueDeliverable], year: int | None) -> tuple[DueDeliverable, ...]:
    """What is due up to the end of a year (None: at any time), in order of the days; one that comes every year for each year.

    What is kept up for ever has no day on which it is due, and stands in no year.
    """
    end = date.max if year is None else date(year, 12, 31)
    found = [
        one for one in deliverables
        if (one.milestone.rhythm is not Rhythm.STANDING and one.standing.due_on is not None and one.standing.due_on <= end)
        or (year is None and (one.standing.due_on is None or one.milestone.rhythm is Rhythm.STANDING))
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.standing.due_on or date.max, one.task.position, one.milestone.position)))


def tally(deliverables: Iterable[DueDeliverable]) -> dict[Standing, int]:
    """How many have each standing, in a fixed order, zeros included."""
    counted = Counter(one.standing.standing for one in deliverables)
    return {standing: counted[standing] for standing in Standing}

"""Which units lead well and which lag: judged by the tasks they answer for, named by what they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, TaskFact, Timeliness
from wanzhou_gui.reports.paper_parts.fact_book import FactBook

_BEST_NAMED = 3
# One late task is a problem of the task; several, and a fair part of what a unit carries, are one of the unit.
_BEHIND_IS_LAGGING = 2
_LAGGING_PART = 4


@dataclass(frozen=True)
class UnitRecord:
    """A unit with the tasks it leads, or speaks for where a task has no lead."""

    name: str
    nature: UnitNature
    timeliness: Timeliness
    tasks: tuple[TaskFact, ...]

    @property
    def behind(self) -> tuple[TaskFact, ...]:
        """Tasks that lag or are to be warned of."""
        return tuple(task for task in self.tasks if task.lamp in (Lamp.RED, Lamp.YELLOW))

    @property
    def lead(self) -> Decimal:
        """How many points its tasks are ahead of time, on the average of those that can be said."""
        ahead = [task.ahead_points for task in self.tasks if task.ahead_points is not None]
        return sum(ahead, Decimal(0)) / len(ahead) if ahead else Decimal(0)


def unit_records(facts: BulletinFacts) -> tuple[UnitRecord, ...]:
    """The units that answer for tasks, in the order of the facts."""
    led: dict[str, list[TaskFact]] = {}
    for task in facts.tasks:
        for name in task.lead_units or ((task.speaker,) if task.speaker else ()):
            led.setdefault(name, []).append(task)
    return tuple(
        UnitRecord(unit.name, unit.nature, unit.timeliness, tuple(led[unit.name])) for unit in facts.units if unit.name in led
    )


def best_units(records: Sequence[UnitRecord]) -> tuple[UnitRecord, ...]:
    """Units all of whose tasks keep pace and whose return came in time, those furthest ahead first."""
    good = [
        one
        for one in records
        if one.timeliness is Timeliness.ON_TIME
        and one.lead >= 0
        and all(task.lamp in (Lamp.GREEN, Lamp.BLUE) for task in one.tasks)
    ]
    return tuple(sorted(good, key=lambda one: -one.lead)[:_BEST_NAMED])


def lagging_units(records: Sequence[UnitRecord]) -> tuple[UnitRecord, ...]:
    """Units with several tasks behind, those with most first."""
    late = [
        one
        for one in records
        if len(one.behind) >= _BEHIND_IS_LAGGING and len(one.behind) * _LAGGING_PART >= len(one.tasks)
    ]
    return tuple(sorted(late, key=lambda one: -len(one.behind)))


def tell_records(book: FactBook, records: Sequence[UnitRecord]) -> None:
    """What the text counts for each unit."""
    for one in records:
        book.name(f"unit.{one.name}", one.name)
        book.count(f"unit.{one.name}.answered", f"{one.name}牵头或汇总的任务数", tasks=[task.number for task in one.tasks])
        for lamp in (Lamp.RED, Lamp.YELLOW):
            tasks = [task.number for task in one.tasks if task.lamp is lamp]
            word = "滞后" if lamp is Lamp.RED else "预警"
            book.count(f"unit.{one.name}.{lamp}", f"{one.name}牵头或汇总的任务中{word}的", tasks=tasks)

"""What the page for the vice-mayor states, with its arithmetic; every number is one of the workbench's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.indicator_forecast import Forecast
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.reports.unit_ranking import RankedHead
from wanzhou_gui.reports.workbench.heat_map import HeatTable
from wanzhou_gui.reports.workbench.lines import ListLine
from wanzhou_gui.reports.workbench.plan_table import PlanLine
from wanzhou_gui.reports.workbench.tiles import TileFacts


@dataclass(frozen=True)
class MissedTarget:
    """A target that will not be reached at the present pace, or was not."""

    indicator: Indicator
    owner: str
    value: Decimal | None
    history: tuple[tuple[Period, Decimal | None], ...]
    forecast: Forecast | None


@dataclass(frozen=True)
class OnePageFacts:
    """A plan in a period: lamps against the period before, what is late, who has not reported, what will be missed.

    `desk` are the lists of what waits on the office's own desk, by the keys of the workbench.
    """

    plan_title: str
    office: str
    period: Period
    as_of: date
    today: date
    tiles: tuple[TileFacts, ...]
    heat: HeatTable
    worrying: tuple[ListLine, ...]
    overdue: tuple[ListLine, ...]
    due_soon: tuple[ListLine, ...]
    due_soon_days: int
    waiting: tuple[ListLine, ...]
    unit_count: int
    indicator_count: int
    missed: tuple[MissedTarget, ...]
    unforeseen: int
    ranked: tuple[RankedHead, ...]
    desk: Mapping[str, tuple[ListLine, ...]] = field(default_factory=dict)
    is_sample: bool = False
    # Over several plans one row for each and the row of their sum; empty for a single plan.
    plans: tuple[PlanLine, ...] = ()

    @property
    def total(self) -> int:
        """All tasks of the plan."""
        return self.count(None)

    def count(self, lamp: Lamp | None) -> int:
        """How many tasks have a lamp; all tasks for None."""
        return next(tile.number for tile in self.tiles if tile.lamp is lamp)

    def before(self, lamp: Lamp) -> int | None:
        """How many had it in the period before; None where there was none."""
        return next(tile.before for tile in self.tiles if tile.lamp is lamp)

    @property
    def has_before(self) -> bool:
        """Whether there was a period before."""
        return any(tile.before is not None for tile in self.tiles)

    @property
    def plan_count(self) -> int:
        """How many plans have a row; 0 on the page of a single plan."""
        return max(0, len(self.plans) - 1)

    @property
    def unreported_word(self) -> str:
        """What a unit is that has not reported, or not for every plan that asks it."""
        return "未报齐" if self.plans else "未报"

    @property
    def reported(self) -> int:
        """Units whose return is in."""
        return self.unit_count - len(self.waiting)

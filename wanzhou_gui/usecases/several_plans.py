"""Plans that run side by side: which of them ask for returns in a period, and what a unit owes over all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wanzhou_gui.domain.chase_board import ChaseBoard, UnitLine
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.askings import Asking, askings
from wanzhou_gui.usecases.chasing import ChasingVerbs
from wanzhou_gui.usecases.ports import Ledger


@dataclass(frozen=True)
class UnitOverPlans:
    """One unit with its line in every plan in which it has a part in the period, plans in their order."""

    unit: Unit
    lines: tuple[tuple[Plan, UnitLine], ...]

    @property
    def owed(self) -> tuple[tuple[Plan, UnitLine], ...]:
        """The plans for which its return is overdue or was sent back."""
        return tuple((plan, line) for plan, line in self.lines if line.is_owed)

    @property
    def workdays_overdue(self) -> int:
        """By how many working days the oldest of them is late."""
        return max((line.workdays_overdue for _, line in self.owed), default=0)


class SeveralPlanVerbs:
    """Looking at all running plans at once: a unit is chased once, not once for each plan."""

    def __init__(self, ledger: Ledger, chasing: ChasingVerbs) -> None:
        self._ledger = ledger
        self._chasing = chasing

    def askings(self, period_id: int) -> tuple[Asking, ...]:
        """The plans that ask for returns together with a period, each with the period of its own rhythm, oldest first."""
        return askings(self._ledger, period_id)

    def running(self, period_id: int) -> tuple[Plan, ...]:
        """The plans that ask for returns in this very period, oldest first; those of another rhythm are in `askings`."""
        return tuple(one.plan for one in self.askings(period_id) if one.period.id == period_id)

    def boards(self, period_id: int) -> tuple[ChaseBoard, ...]:
        """Who has and who has not reported, for every plan that asks."""
        return tuple(self._chasing.board(one.plan.id, one.period.id) for one in self.askings(period_id))

    def together(self, period_id: int) -> tuple[UnitOverPlans, ...]:
        """Every unit once, in the order of the dictionary."""
        return over_plans(self.boards(period_id))


def over_plans(boards: Sequence[ChaseBoard]) -> tuple[UnitOverPlans, ...]:
    """The lines of several boards put together by unit."""
    lines: dict[int, list[tuple[Plan, UnitLine]]] = {}
    units: dict[int, Unit] = {}
    for board in boards:
        for line in board.lines:
            units.setdefault(line.unit.id, line.unit)
            lines.setdefault(line.unit.id, []).append((board.plan, line))
    ordered = sorted(units.values(), key=lambda unit: (unit.position, unit.id))
    return tuple(UnitOverPlans(unit, tuple(lines[unit.id])) for unit in ordered)

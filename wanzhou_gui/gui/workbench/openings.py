"""Where the numbers and lines of the workbench lead: a page of the window and what it is to show there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.gui.desk import InPlan
from wanzhou_gui.gui.workbench.board import CHASED, Board, leading
from wanzhou_gui.reports.workbench.plan_table import NAME, OVERDUE, WAITING

Wish = tuple[str, object]
"""The key of a page and its target, as `Desk.wanted` carries them."""


def wish_of_cell(row_id: int | None, unit_id: int | None, lamp: Lamp, *, over_plans: bool) -> Wish:
    """A cell of the heat map opens the tasks it counts; its row is a group, over all plans a plan."""
    group_id, plan_id = (None, row_id) if over_plans else (row_id, None)
    lamps = frozenset({lamp})
    return "ledger", LedgerFilter(lamps=lamps, group_id=group_id, plan_id=plan_id, unit_id=unit_id, kind=TaskKind.TASK)


def wish_of_plan(place: InPlan | None, plan_id: int | None, column: str | Lamp) -> Wish:
    """A number of a plan opens what it counts, over all plans where it is a sum; its name the workbench of the plan."""
    if column == WAITING:
        return "chasing", place
    if column == NAME and place is not None:
        return "workbench", place
    if column == OVERDUE:
        return "ledger", LedgerFilter(overdue_only=True, plan_id=plan_id)
    lamps = frozenset({column}) if isinstance(column, Lamp) else frozenset()
    return "ledger", LedgerFilter(lamps=lamps, kind=TaskKind.TASK, plan_id=plan_id)


def wish_of_line(target: object) -> Wish:
    """A line opens what it names where that stands: in its plan, where several are in view, and in its period."""
    plan_id, period_id, told = target if isinstance(target, InPlan) else (None, None, target)
    match told:
        case ("chase", int(unit_id), int(of_period)):
            return "chasing", InPlan(plan_id, of_period, ("unit", unit_id))
        case ("review", int(unit_id), int(of_period)):
            return "review", InPlan(plan_id, of_period, ("unit", unit_id))
        case ("paper", int(of_period), str(kind)):
            return "bulletin", InPlan(plan_id, of_period, kind)
        case ("case", int(task_id)):
            return "task", InPlan(plan_id, period_id, ("task", task_id))
    return "ledger", InPlan(plan_id, period_id, told)


def wish_of_list(board: Board, key: str) -> Wish:
    """All of a list of 今天要办 on its page; where it has none there, its first line."""
    if key in CHASED:
        units = frozenset(unit_id for kind, unit_id in _places([line.target for line in board.attention[key]]) if kind == "chase")
        return "chasing", ("units", units, CHASED[key])
    if key in ("review", "sign"):
        return wish_of_line(leading(board.attention[key][0]).target)
    return "ledger", board.filters[key]


def _places(targets: Sequence[object]) -> Iterator[tuple[str, int]]:
    for target in targets:
        match target:
            case (str(kind), int(one), int()):
                yield kind, one

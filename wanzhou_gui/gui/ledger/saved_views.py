"""Views of the ledger kept by name: a filter, which columns, in which order; each clerk has their own."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.domain.plans_view import PlansView
from wanzhou_gui.gui.ledger.ledger_model import FROZEN_COLUMNS, Column, ShownView
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.system.paths import settings_folder

SortKey = tuple[Column, Qt.SortOrder]
CHOICE_COLUMNS = tuple(column for column in tuple(Column)[FROZEN_COLUMNS:] if column is not Column.PLAN)
"""The columns that may be left out; lamp, number and title always stay, and so does the plan among several."""
_FILE = "ledger_views.json"
_ORDERS = {"up": Qt.SortOrder.AscendingOrder, "down": Qt.SortOrder.DescendingOrder}


@dataclass(frozen=True)
class TableLook:
    """Which columns are shown, and what the rows are sorted by, first key first; no key is the order of the plan."""

    columns: tuple[Column, ...] = CHOICE_COLUMNS
    sort: tuple[SortKey, ...] = ()


@dataclass(frozen=True)
class NamedFilter:
    """A filter whose unit, group and plan are names, so that it can be used in every plan, over all plans, and in every ledger."""

    wanted: LedgerFilter = field(default_factory=LedgerFilter)
    unit: str = ""
    lead_unit: str = ""
    group: str = ""
    plan: str = ""

    def in_plan(self, view: ShownView) -> tuple[LedgerFilter, tuple[str, ...]]:
        """The filter for a plan or several, and the names that are not known there."""
        units = {unit.name: unit.id for row in view.rows for unit in row.units}
        units |= {row.convenor.name: row.convenor.id for row in view.rows if row.convenor is not None}
        # Groups are told apart by their plan: among several plans they are no choice.
        groups = {} if isinstance(view, PlansView) else {row.group.title: row.group.id for row in view.rows if row.group is not None}
        plans = _plans_of(view)
        unknown = [name for name in (self.unit, self.lead_unit) if name and name not in units]
        unknown += [self.group] if self.group and self.group not in groups else []
        unknown += [f"《{self.plan}》"] if self.plan and self.plan not in plans else []
        wanted = self.wanted
        return (
            LedgerFilter(
                text=wanted.text,
                lamps=wanted.lamps,
                unit_id=units.get(self.unit),
                lead_unit_id=units.get(self.lead_unit),
                group_id=groups.get(self.group),
                kind=wanted.kind,
                due_within_days=wanted.due_within_days,
                overdue_only=wanted.overdue_only,
                not_reported_only=wanted.not_reported_only,
                # In the very plan it asks for, a filter leaves every item of it anyway.
                plan_id=plans.get(self.plan) if isinstance(view, PlansView) else None,
            ),
            tuple(unknown),
        )


@dataclass(frozen=True)
class SavedView:
    """A view under its name; without a filter it only changes the look, without a look only what is shown."""

    name: str
    filter: NamedFilter | None = None
    look: TableLook | None = None


def _plans_of(view: ShownView) -> dict[str, int]:
    views = view.views if isinstance(view, PlansView) else (view,)
    return {one.plan.title: one.plan.id for one in views}


def named_filter(wanted: LedgerFilter, view: ShownView) -> NamedFilter:
    """A filter of this plan, or of several, with names instead of row numbers."""
    units = {unit.id: unit.name for row in view.rows for unit in row.units}
    units |= {row.convenor.id: row.convenor.name for row in view.rows if row.convenor is not None}
    groups = {row.group.id: row.group.title for row in view.rows if row.group is not None}
    return NamedFilter(
        wanted,
        units.get(wanted.unit_id or 0, ""),
        units.get(wanted.lead_unit_id or 0, ""),
        groups.get(wanted.group_id or 0, ""),
        next((title for title, plan_id in _plans_of(view).items() if plan_id == wanted.plan_id), ""),
    )


_WORST = ((Column.LAMP, Qt.SortOrder.AscendingOrder), (Column.DAYS_LEFT, Qt.SortOrder.AscendingOrder))
FILTER_VIEWS = (
    SavedView("全部任务", NamedFilter()),
    SavedView("滞后和预警，最急的在前", NamedFilter(LedgerFilter(lamps=frozenset({Lamp.RED, Lamp.YELLOW}))), TableLook(sort=_WORST)),
    SavedView("本期未报", NamedFilter(LedgerFilter(not_reported_only=True))),
    SavedView("30 天内到期", NamedFilter(LedgerFilter(due_within_days=30))),
    SavedView("已逾期", NamedFilter(LedgerFilter(overdue_only=True))),
)
COLUMN_SETS = (
    SavedView("督查室：全部列", look=TableLook()),
    SavedView(
        "区领导：谁负责、到哪一步、为什么",
        look=TableLook((Column.HEAD_UNIT, Column.PROGRESS, Column.DAYS_LEFT, Column.REASON)),
    ),
    SavedView(
        "催报：谁没有报、还剩几天",
        look=TableLook((Column.HEAD_UNIT, Column.RETURN_STATE, Column.DUE_ON, Column.DAYS_LEFT, Column.OTHER_UNITS)),
    ),
)


class ViewStore:
    """The views of every clerk at this computer, in one file beside the other settings of the window."""

    def __init__(self, folder: Path | None = None) -> None:
        self._path = (folder or settings_folder()) / _FILE

    def views(self, clerk: str) -> tuple[SavedView, ...]:
        """A clerk's views by name; one that cannot be read is left out."""
        found = []
        kept = self._read().get(clerk)
        for told in kept if isinstance(kept, list) else ():
            try:
                found.append(_view_of(told))
            except (KeyError, TypeError, ValueError, AttributeError):
                continue
        return tuple(sorted(found, key=lambda view: view.name))

    def save(self, clerk: str, view: SavedView) -> None:
        """Keep a view; one of the same name is replaced. EnvironmentProblemError where the file cannot be written."""
        self._write(clerk, [*(one for one in self.views(clerk) if one.name != view.name), view])

    def remove(self, clerk: str, name: str) -> None:
        """Forget a view."""
        self._write(clerk, [one for one in self.views(clerk) if one.name != name])

    def _read(self) -> dict[str, Any]:
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return told if isinstance(told, dict) else {}

    def _write(self, clerk: str, views: Sequence[SavedView]) -> None:
        told = {**self._read(), clerk: [_told(view) for view in views]}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(json.dumps(told, ensure_ascii=False, indent=1).encode(), self._path)


def _told(view: SavedView) -> dict[str, Any]:
    told: dict[str, Any] = {"name": view.name}
    if view.filter is not None:
        wanted = view.filter.wanted
        told["filter"] = {
            "text": wanted.text,
            "lamps": sorted(lamp.value for lamp in wanted.lamps),
            "unit": view.filter.unit,
            "lead_unit": view.filter.lead_unit,
            "group": view.filter.group,
            "plan": view.filter.plan,
            "kind": wanted.kind.value if wanted.kind else None,
            "due_within_days": wanted.due_within_days,
            "overdue_only": wanted.overdue_only,
            "not_reported_only": wanted.not_reported_only,
        }
    if view.look is not None:
        orders = {order: word for word, order in _ORDERS.items()}
        told["columns"] = [column.name for column in view.look.columns]
        told["sort"] = [[column.name, orders[order]] for column, order in view.look.sort]
    return told


def _view_of(told: dict[str, Any]) -> SavedView:
    name = told["name"]
    if not isinstance(name, str) or not name:
        raise ValueError("name")
    kept = told.get("filter")
    wanted = None
    if kept is not None:
        days = kept["due_within_days"]
        wanted = NamedFilter(
            LedgerFilter(
                text=str(kept["text"]),
                lamps=frozenset(Lamp(code) for code in kept["lamps"]),
                kind=TaskKind(kept["kind"]) if kept["kind"] else None,
                due_within_days=int(days) if days is not None else None,
                overdue_only=bool(kept["overdue_only"]),
                not_reported_only=bool(kept["not_reported_only"]),
            ),
            str(kept["unit"]),
            str(kept["lead_unit"]),
            str(kept["group"]),
            # Views kept before several plans could be shown together say nothing of one.
            str(kept.get("plan", "")),
        )
    look = None
    if "columns" in told:
        chosen = [Column[code] for code in told["columns"]]
        look = TableLook(
            tuple(column for column in CHOICE_COLUMNS if column in chosen),
            tuple((Column[code], _ORDERS[order]) for code, order in told["sort"]),
        )
    return SavedView(name, wanted, look)

"""What rows are called in histories: units, periods and plans by name, rows of returns by whose they are."""

from __future__ import annotations

from collections.abc import Iterable

from wanzhou_gui.domain.history import RowChange, RowPlace, SourceCell
from wanzhou_gui.gui.exchange.change_words import RowNames
from wanzhou_gui.reports.column_words import SETTING_WORDS
from wanzhou_gui.reports.wording import field_label, period_label
from wanzhou_gui.usecases.services import Services


def read_names(services: Services, plan_id: int | None, period_id: int | None) -> RowNames:
    """The names of units, periods, plans, and of the tasks and indicators of the plan in view."""
    names: dict[str, dict[int, str]] = {
        "unit": {unit.id: unit.name for unit in services.units.units()},
        "period": {period.id: period_label(period) for period in services.periods.periods()},
        "setting": {row_id: setting_word(name) for row_id, name in services.history.setting_names().items()},
        "plan": {summary.plan.id: summary.plan.title for summary in services.plans.plans()},
    }
    if plan_id is not None and period_id is not None:
        rows = services.overview.view(plan_id, period_id).rows
        names["task"] = {row.task.id: f"{row.task.number}. {row.task.title}" for row in rows}
        cards = services.indicators.cards(plan_id, period_id)
        names["indicator"] = {card.indicator.id: card.indicator.name for card in cards}
    return RowNames(names, services.settings.states())


def setting_word(name: str) -> str:
    """What a setting of the office is called."""
    return SETTING_WORDS.get(name) or field_label(name)


def with_places(services: Services, names: RowNames, changes: Iterable[RowChange]) -> RowNames:
    """The same with the rows of returns behind some changes, each called by its task, unit and period."""
    placed: dict[str, dict[int, str]] = {}
    for (table, row_id), place in services.history.places_of(changes).items():
        placed.setdefault(table, {})[row_id] = _place_words(place, names)
    return RowNames({**names.by_table, **placed}, names.states)


def source_words(source: SourceCell | None) -> str:
    """The file, sheet and cell a value came from, as one reads it out."""
    if source is None:
        return ""
    where = " ".join(part for part in (source.sheet, source.cell) if part)
    return f"{source.file_name}　{where}" if where else source.file_name


def _place_words(place: RowPlace, names: RowNames) -> str:
    parts = (
        names.name("task", place.task_id or 0) or names.name("indicator", place.indicator_id or 0),
        names.name("unit", place.unit_id or 0),
        names.name("period", place.period_id or 0),
    )
    return " · ".join(part for part in parts if part)

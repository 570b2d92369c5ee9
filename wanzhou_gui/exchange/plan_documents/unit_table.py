"""The table of units of a plan: in which items each leads or takes part, its presumed nature and whole name."""

from __future__ import annotations

from collections.abc import Sequence

from wanzhou_gui.domain.plan_reading import TaskReading, UnitReading
from wanzhou_gui.domain.unit_nature import guess_nature
from wanzhou_gui.exchange.plan_documents.questions import carried_name


def table_of_units(tasks: Sequence[TaskReading], safeguards: Sequence[TaskReading]) -> tuple[UnitReading, ...]:
    """Every unit named in the items, in the order in which it is first named."""
    lead: dict[str, list[str]] = {}
    responsible: dict[str, list[str]] = {}
    supporting: dict[str, list[str]] = {}
    order: dict[str, None] = {}
    for task in tasks:
        for name in task.lead_units:
            order.setdefault(name)
            lead.setdefault(name, []).append(task.key)
        for name in task.responsible_units:
            order.setdefault(name)
            responsible.setdefault(name, []).append(task.key)
    for task in safeguards:
        for name in task.lead_units + task.responsible_units:
            order.setdefault(name)
            supporting.setdefault(name, []).append(task.key)
    full = _full_names((*tasks, *safeguards), order)
    return tuple(
        UnitReading(
            name=name,
            full_name=full.get(name, ""),
            nature=guess_nature(name),
            lead_in=tuple(lead.get(name, ())),
            responsible_in=tuple(responsible.get(name, ())),
            safeguards=tuple(supporting.get(name, ())),
        )
        for name in order
    )


def _full_names(items: tuple[TaskReading, ...], names: dict[str, None]) -> dict[str, str]:
    """Names that leave out their level word, with the whole name; central bodies have none to leave out."""
    full: dict[str, str] = {}
    for item in items:
        for listed in (item.lead_units, item.responsible_units):
            for index, name in enumerate(listed):
                whole = carried_name(listed, index) if name not in full else ""
                if whole:
                    full[name] = whole
    return {name: whole for name, whole in full.items() if name in names}

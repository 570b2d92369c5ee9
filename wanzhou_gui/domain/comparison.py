"""Two periods beside each other: what each unit reported on each task, then and now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wanzhou_gui.domain.entries import ENTRY_FIELDS, Entry
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.domain.units import Unit


@dataclass(frozen=True)
class ComparedField:
    """One field of a row in both periods, as text; empty where nothing was reported."""

    field: str
    before: str
    after: str

    @property
    def differs(self) -> bool:
        """Whether the two say something else."""
        return self.before != self.after


@dataclass(frozen=True)
class ComparedRow:
    """A task of a unit in both periods."""

    task: Task
    unit: Unit
    fields: tuple[ComparedField, ...]

    @property
    def differs(self) -> bool:
        """Whether anything was reported differently."""
        return any(field.differs for field in self.fields)


def compare_entries(
    tasks: Iterable[Task], units: Iterable[Unit], before: Iterable[Entry], after: Iterable[Entry]
) -> tuple[ComparedRow, ...]:
    """Every task and unit that reported in one of two periods, in the order of the plan; fields empty in both are left out."""
    then = {(entry.task_id, entry.unit_id): entry for entry in before if not entry.is_empty}
    now = {(entry.task_id, entry.unit_id): entry for entry in after if not entry.is_empty}
    known = list(units)
    rows = []
    for task in tasks:
        for unit in known:
            old, new = then.get((task.id, unit.id)), now.get((task.id, unit.id))
            if old is None and new is None:
                continue
            told = [ComparedField(name, _text(old, name), _text(new, name)) for name in ENTRY_FIELDS]
            rows.append(ComparedRow(task, unit, tuple(field for field in told if field.before or field.after)))
    return tuple(rows)


def _text(entry: Entry | None, name: str) -> str:
    value = getattr(entry, name) if entry is not None else None
    return "" if value is None else str(value)

"""Brings typed fields of a return to disk, in the order they were typed, without ever losing one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from wanzhou_gui.domain.entries import Entry, UnitReturn
from wanzhou_gui.domain.indicators import IndicatorValue
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.entries import SavedEntry, UnitForm
from wanzhou_gui.usecases.errors import ConflictError
from wanzhou_gui.usecases.services import Services


@dataclass(frozen=True)
class EntryKey:
    """Which entry: one unit's part of one task in one period."""

    task_id: int
    unit_id: int
    period_id: int

    @classmethod
    def of(cls, entry: Entry) -> EntryKey:
        """The key of an entry, stored or not."""
        return cls(entry.task_id, entry.unit_id, entry.period_id)


@dataclass(frozen=True)
class FieldChange:
    """One field: what the clerk saw when typing began, and what it shall be."""

    seen: Any
    wanted: Any


class EntrySaver(QObject):
    """Saves fields of entries, signatures and indicator values.

    What is known of the stored rows is kept up to date on the ledger's own thread, so that two saves of one row can
    follow each other without waiting for the window, and a field changed elsewhere meanwhile is noticed.

    Signals:
        entry_saved(EntryKey, SavedEntry)
        entry_refused(EntryKey, dict, Exception): the dict holds the FieldChange of every field not saved.
        signature_saved(UnitReturn)
        value_saved(IndicatorValue)
        value_refused(int, Exception): the int is the indicator's id.
        failed(Exception)
    """

    entry_saved = Signal(object, object)
    entry_refused = Signal(object, object, object)
    signature_saved = Signal(object)
    value_saved = Signal(object)
    value_refused = Signal(int, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, initiator: object, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._initiator = initiator
        self._entries: dict[EntryKey, Entry] = {}
        self._plan_ids: dict[EntryKey, int] = {}
        self._values: dict[tuple[int, int], IndicatorValue] = {}
        self._returns: dict[tuple[int, int], UnitReturn] = {}
        self._drafted: set[tuple[EntryKey, str]] = set()

    def read_form(self, services: Services, plan_id: int, unit_id: int, period_id: int) -> UnitForm:
        """Read a unit's form and remember its rows as they are stored; to be called on the ledger's thread."""
        form = services.entries.form(plan_id, unit_id, period_id)
        self._entries.update({EntryKey.of(row.entry): row.entry for row in form.rows})
        self._plan_ids.update({EntryKey.of(row.entry): plan_id for row in form.rows})
        self._values.update({(row.indicator.id, period_id): row.value for row in form.indicators})
        self._returns[unit_id, period_id] = form.unit_return
        return form

    def save_entry(self, key: EntryKey, changes: dict[str, FieldChange]) -> None:
        """Save the given fields of an entry whose form was read; the others stay as they are stored."""

        def save(services: Services) -> SavedEntry:
            if not self._entries[key].id:
                # Nothing was stored when the form was read; somebody else may have stored the row since.
                self.read_form(services, self._plan_ids[key], key.unit_id, key.period_id)
            stored = self._entries[key]
            for name, change in changes.items():
                if getattr(stored, name) not in (change.seen, change.wanted):
                    raise ConflictError("row_changed", field=name)
            wanted = {name: change.wanted for name, change in changes.items()}
            saved = services.entries.save(replace(stored, **wanted))
            self._entries[key] = saved.entry
            for name in changes:
                if (key, name) in self._drafted:
                    self._drafted.discard((key, name))
                    services.entries.drop_draft(key.task_id, key.unit_id, key.period_id, name)
            return saved

        self._desk.act(
            save,
            lambda saved: saved.changes,
            initiator=self._initiator,
            done=lambda saved: self.entry_saved.emit(key, saved),
            failed=lambda error: self.entry_refused.emit(key, changes, error),
        )

    def keep_draft(self, key: EntryKey, field: str, text: str) -> None:
        """Keep half-typed text, so that a crash loses nothing."""

        def keep(services: Services) -> None:
            self._drafted.add((key, field))
            services.entries.keep_draft(key.task_id, key.unit_id, key.period_id, field, text)

        self._desk.ask(keep, lambda _: None, self.failed.emit)

    def drop_draft(self, key: EntryKey, field: str) -> None:
        """Forget half-typed text that went back to what is stored."""

        def drop(services: Services) -> None:
            self._drafted.discard((key, field))
            services.entries.drop_draft(key.task_id, key.unit_id, key.period_id, field)

        self._desk.ask(drop, lambda _: None, self.failed.emit)

    def save_signature(self, unit_id: int, period_id: int, changes: dict[str, Any]) -> None:
        """Save who filled and who checked the return of a unit whose form was read."""

        def save(services: Services) -> tuple[UnitReturn, Changes] | None:
            stored = self._returns[unit_id, period_id]
            wanted = replace(stored, **changes)
            if wanted == stored:
                return None
            result = services.entries.save_signature(wanted)
            self._returns[unit_id, period_id] = result[0]
            return result

        def saved(result: tuple[UnitReturn, Changes] | None) -> None:
            if result is not None:
                self.signature_saved.emit(result[0])

        self._desk.act(
            save,
            lambda result: result[1] if result is not None else Changes.of(),
            initiator=self._initiator,
            done=saved,
            failed=self.failed.emit,
        )

    def save_value(self, indicator_id: int, period_id: int, changes: dict[str, Any]) -> None:
        """Save what was reported for an indicator."""

        def save(services: Services) -> tuple[IndicatorValue, Changes]:
            stored = self._values.get((indicator_id, period_id)) or IndicatorValue(
                indicator_id=indicator_id, period_id=period_id
            )
            wanted = replace(stored, **changes)
            if wanted == stored:
                return stored, Changes.of()
            result = services.entries.save_value(wanted)
            self._values[(indicator_id, period_id)] = result[0]
            return result

        self._desk.act(
            save,
            lambda result: result[1],
            initiator=self._initiator,
            done=lambda result: self.value_saved.emit(result[0]),
            failed=lambda error: self.value_refused.emit(indicator_id, error),
        )


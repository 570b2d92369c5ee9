"""The ledger out as a workbook, edited in WPS, and back: shown first, then taken in one act that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from wanzhou_gui.domain.entries import Entry, ValueRefusedError, read_date, read_percent
from wanzhou_gui.domain.ledger import LedgerRow, LedgerView, view_of
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.status_list import StatusList
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.bulletin.tables import ledger_sheet
from wanzhou_gui.reports.ledger_round_trip import CellFate, EditedCell, LedgerTableReading, read_ledger_table
from wanzhou_gui.reports.status_words import offered_words, status_of_word
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name, lamp_rule, read_settings
from wanzhou_gui.usecases.entries import refuse_locked_row
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger, PlanReader


@dataclass(frozen=True)
class CellChange:
    """An edited cell, whose return it belongs to, and what becomes of it; `code` names why it cannot be read or is locked."""

    cell: EditedCell
    title: str
    unit: str
    fate: CellFate
    code: str = ""


@dataclass(frozen=True)
class LedgerPreview:
    """Everything that came back with a table."""

    changes: tuple[CellChange, ...]
    reading: LedgerTableReading

    @property
    def taken(self) -> tuple[CellChange, ...]:
        """What would go into the ledger."""
        return tuple(one for one in self.changes if one.fate is CellFate.TAKEN)


class LedgerRoundTripVerbs:
    """Taking an edited ledger table back."""

    def __init__(self, ledger: Ledger, clock: Clock, reader: Callable[[], PlanReader]) -> None:
        self._ledger = ledger
        self._clock = clock
        self._reader = reader

    def preview(self, plan_id: int, period_id: int, path: Path, *, accept_stale: bool = False) -> LedgerPreview:
        """What the table says otherwise; nothing is written. RejectedError not_a_ledger_table, PlanFileError when unreadable.

        What changed in the ledger after the table was handed out is left as it is, unless `accept_stale`.
        """
        return self._judged(plan_id, period_id, path, accept_stale=accept_stale)[0]

    def take(
        self, plan_id: int, period_id: int, path: Path, *, accept_stale: bool = False
    ) -> tuple[LedgerPreview, Changes]:
        """Put what can be taken into the returns of the units that answer, all in one act; nothing where nothing changed."""
        preview, entries = self._judged(plan_id, period_id, path, accept_stale=accept_stale)
        if not entries:
            raise RejectedError("ledger_table_says_nothing_new")
        with self._ledger.transaction("import_ledger", path.name, clerk=clerk_name(self._ledger)) as transaction:
            rows = {
                number: transaction.change(entry).id if entry.id else transaction.add(entry).id
                for number, entry in entries.items()
            }
            sheet = preview.reading.sheet
            cells = [("entry", rows[one.cell.number], one.cell.field, sheet, one.cell.address) for one in preview.taken]
            transaction.keep_cells(path.name, cells)
        return preview, Changes.of(Subject.ENTRY)

    def _judged(
        self, plan_id: int, period_id: int, path: Path, *, accept_stale: bool
    ) -> tuple[LedgerPreview, dict[str, Entry]]:
        period = self._ledger.get(Period, period_id)
        if not period.is_open:
            raise RejectedError("period_not_open", code=period.code)
        rule = lamp_rule(read_settings(self._ledger))
        view = view_of(self._ledger.source_of(plan_id, period_id), period, self._clock.today(), rule)
        reading = self._read(path, view)
        rows = {row.task.number: row for row in view.rows}
        changes: list[CellChange] = []
        entries: dict[str, Entry] = {}
        for cell in reading.cells:
            row = rows[cell.number]
            unit = _answering(row)
            told = self._change(cell, row, unit, period, reading.exported_at, view.states, accept_stale=accept_stale)
            if told.fate is CellFate.TAKEN and unit is not None:
                entry = entries.get(cell.number) or self._entry_of(row, unit, period)
                entries[cell.number] = replace(entry, **{cell.field: _value(cell, view.states)})
            changes.append(told)
        return LedgerPreview(tuple(changes), reading), entries

    def _read(self, path: Path, view: LedgerView) -> LedgerTableReading:
        current = ledger_sheet(view)
        for table in self._reader().tables(path).sheets:
            reading = read_ledger_table(table.rows, current)
            if reading is not None:
                return replace(reading, sheet=table.name)
        raise RejectedError("not_a_ledger_table", path=path.name)

    def _entry_of(self, row: LedgerRow, unit: Unit, period: Period) -> Entry:
        stored = self._ledger.find(Entry, task_id=row.task.id, unit_id=unit.id, period_id=period.id)
        return stored[0] if stored else Entry(task_id=row.task.id, unit_id=unit.id, period_id=period.id)

    def _change(
        self, cell: EditedCell, row: LedgerRow, unit: Unit | None, period: Period, exported_at: int, states: StatusList,
        *, accept_stale: bool,
    ) -> CellChange:  # fmt: skip
        title, name = row.task.title, unit.name if unit is not None else ""
        if not cell.field:
            return CellChange(cell, title, name, CellFate.NOT_A_RETURN)
        if unit is None:
            return CellChange(cell, title, name, CellFate.NOBODY_ANSWERS)
        if cell.field == "expected_on" and unit.id not in {one.id for one in row.lead_units}:
            return CellChange(cell, title, name, CellFate.NOT_A_RETURN)
        try:
            _value(cell, states)
        except ValueRefusedError as error:
            return CellChange(cell, title, name, CellFate.UNREADABLE, error.code)
        try:
            # Like a returned file: it may replace what was submitted, and nothing that was approved.
            refuse_locked_row(
                self._ledger, row.task.plan_id, unit.id, period.id, task_id=row.task.id, title=title, by_file=True
            )
        except RejectedError as error:
            return CellChange(cell, title, name, CellFate.LOCKED, error.code)
        entry = self._entry_of(row, unit, period)
        if not accept_stale and entry.id and self._changed_since(entry, cell.field, exported_at):
            return CellChange(cell, title, name, CellFate.STALE)
        return CellChange(cell, title, name, CellFate.TAKEN)

    def _changed_since(self, entry: Entry, field: str, exported_at: int) -> bool:
        """Whether the ledger's own value is newer than the table; a table that does not say how old it is never wins."""
        for operation, change in self._ledger.history_of(Entry, entry.id):
            before, after = change.before or {}, change.after or {}
            if operation.id > exported_at and before.get(field) != after.get(field):
                return True
        return False


def _answering(row: LedgerRow) -> Unit | None:
    """Whose return the table shows."""
    if row.entry is not None:
        return next((unit for unit in row.units if row.entry.unit_id == unit.id), row.convenor)
    return row.convenor or (row.lead_units[0] if row.lead_units else None)


def _value(cell: EditedCell, states: StatusList) -> Any:
    match cell.field:
        case "completion_percent":
            return read_percent(cell.after)
        case "expected_on":
            return read_date(cell.after)
        case "status":
            status = status_of_word(cell.after, states)
            if cell.after and status is None:
                raise ValueRefusedError("status_unknown", cell.after, next(iter(offered_words(states).values())))
            return status
    return cell.after

"""What was done to the ledger: operations with the state of every touched row before and after."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

FieldOfRow = tuple[str, int, str]
"""A table, a row of it, and one of its fields."""


@dataclass(frozen=True)
class Operation:
    """One writing act: who, when, which verb, about what; `undone_by` and `undoes` link acts and their reversals."""

    id: int
    at: datetime
    clerk: str
    verb: str
    subject: str
    can_be_undone: bool
    undoes: int | None
    undone_by: int | None


@dataclass(frozen=True)
class OperationFilter:
    """Which operations to show: by whom, in what time (`until` not included), about which table or unit."""

    clerk: str = ""
    since: datetime | None = None
    until: datetime | None = None
    table: str = ""
    unit_id: int | None = None


@dataclass(frozen=True)
class SourceCell:
    """Where a value stood in a file that was taken in: its sheet (or part) and its cell."""

    file_name: str
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class FieldStep:
    """One value a field was given: in which operation, what stood there before, and the cell it came from, if any."""

    operation: Operation
    before: object
    after: object
    source: SourceCell | None = None


@dataclass(frozen=True)
class RowChange:
    """One row an operation touched: field names with their old and new text; None where the row did not exist."""

    table: str
    row_id: int
    before: dict[str, object] | None
    after: dict[str, object] | None


@dataclass(frozen=True)
class RowPlace:
    """What a row is about, as far as it says so: ids of a task, an indicator, a unit and a period."""

    task_id: int | None = None
    indicator_id: int | None = None
    unit_id: int | None = None
    period_id: int | None = None


@dataclass(frozen=True)
class RecordStep:
    """One change of one record: the act, the row before and after, and the cells its values came from."""

    operation: Operation
    change: RowChange
    sources: Mapping[FieldOfRow, SourceCell]


_TABLE_OF_PART = {
    "task": "entry", "indicator": "indicator_value", "share": "indicator_contribution", "signature": "unit_return"
}  # fmt: skip


def source_cells(
    changes: Sequence[RowChange], files: Sequence[Mapping[str, object]], row_of: Callable[[RowChange], tuple[str, int]]
) -> dict[FieldOfRow, SourceCell]:
    """The cell behind every field that changed with returned files.

    `files` are the images of the files that came in the same act; `row_of` gives the uid a form calls a row by, and the
    unit that reports it (0 where only one does).
    """
    known: dict[tuple[str, str, int, str], SourceCell] = {}
    for file in files:
        for part, uid, field, sheet, cell in json.loads(str(file.get("cells") or "[]")):
            table = _TABLE_OF_PART[part]
            unit_id = 0 if table == "indicator_value" else int(str(file["unit_id"]))
            known[table, uid, unit_id, field] = SourceCell(str(file["file_name"]), sheet, cell)
    found: dict[FieldOfRow, SourceCell] = {}
    for change in changes:
        if change.table in _TABLE_OF_PART.values() and change.after is not None:
            uid, unit_id = row_of(change)
            for field in change.after:
                source = known.get((change.table, uid, unit_id, field))
                if source is not None:
                    found[change.table, change.row_id, field] = source
    return found

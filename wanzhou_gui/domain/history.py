"""What was done to the ledger: operations with the state of every touched row before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


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
class FieldStep:
    """One value a field was given: in which operation, what stood there before, and the file it came from, if any."""

    operation: Operation
    before: object
    after: object
    file_name: str = ""


@dataclass(frozen=True)
class RowChange:
    """One row an operation touched: field names with their old and new text; None where the row did not exist."""

    table: str
    row_id: int
    before: dict[str, object] | None
    after: dict[str, object] | None

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
class RowChange:
    """One row an operation touched: field names with their old and new text; None where the row did not exist."""

    table: str
    row_id: int
    before: dict[str, object] | None
    after: dict[str, object] | None

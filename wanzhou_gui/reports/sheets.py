"""Tables for workbooks: what stands in them, without any cell formatting code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

SheetValue = str | int | Decimal | date | None


class ColumnKind(StrEnum):
    """How a column is shown."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its heading, kind and width in characters."""

    heading: str
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet: a title over the table, a note under the title, rows as wide as the columns."""

    name: str
    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[SheetValue, ...], ...]
    note: str = ""
    frozen_columns: int = 0

    def __post_init__(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise ValueError(f"row {number} has {len(row)} values for {len(self.columns)} columns")

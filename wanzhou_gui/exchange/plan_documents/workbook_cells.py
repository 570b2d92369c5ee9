"""Cells of workbooks of either format as text: values as printed, merged cells filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from wanzhou_gui.exchange.plan_documents.characters import CELL_BREAK

MOST_ROWS = 20_000
MOST_COLUMNS = 60
# top, bottom, left, right: counted from 0, all inclusive
Area = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """One visible sheet as rows of text."""

    name: str
    rows: list[list[str]]


def filled_down(rows: list[list[str]], merged: Sequence[Area]) -> list[list[str]]:
    """The rows with every merged cell repeated down its first column, and without empty ends."""
    for top, bottom, left, right in merged:
        if bottom - top > MOST_ROWS or right - left > MOST_COLUMNS or top >= len(rows) or left >= MOST_COLUMNS:
            continue
        value = rows[top][left] if left < len(rows[top]) else ""
        if not value:
            continue
        for row in rows[top + 1 : bottom + 1]:
            if left >= len(row):
                row.extend([""] * (left + 1 - len(row)))
            row[left] = row[left] or value
    for row in rows:
        while row and not row[-1]:
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def printed_cell(value: object) -> str:
    """A cell as a person reads it; line breaks inside it are kept as marks."""
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(round(value, 10))
    text = str(value).strip().replace("\t", " ").replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
    return CELL_BREAK.join(line for line in text.split("\n") if line.strip())

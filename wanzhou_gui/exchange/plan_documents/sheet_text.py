"""Sheets of a workbook as the text that is read and kept: one heading row, rows of cells, decisions marked in the headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wanzhou_gui.domain.plan_columns import (
    ColumnRole,
    HeadGuess,
    SheetTable,
    TableChoice,
    TableFile,
    column_letter,
    fingerprint,
    headings_at,
)
from wanzhou_gui.domain.plan_reading import Confidence
from wanzhou_gui.exchange.plan_documents.characters import CELL_BREAK
from wanzhou_gui.exchange.plan_documents.column_rules import columns_at, height_at
from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.table_headings import columns_of, marked, open_headings

_UNNAMED = re.compile(r"(?i)sheet\s*\d*|工作表\s*\d*|表\s*\d+")


def text_of_tables(file: TableFile, choice: TableChoice | None = None) -> str:
    """The text of the sheets a choice names; without one every sheet as its headings propose."""
    sheets = [sheet for sheet in file.sheets if not choice or not choice.sheet or sheet.name == choice.sheet]
    if not sheets:
        raise PlanDocumentError(PlanProblem.SHEET_MISSING, choice.sheet if choice else "")
    if len(sheets) > 1:
        # Beside task tables a sheet of explanations or figures would only be noise.
        sheets = [sheet for sheet in sheets if sheet.has_tasks] or sheets
    chosen_head = _headings_chosen(sheets[0], choice)
    lines: list[str] = []
    for number, sheet in enumerate(sheets):
        same = number == 0 or (chosen_head is not None and _headings_chosen(sheet, choice) == chosen_head)
        lines.extend(_sheet_lines(sheet, choice if same else None, file.name, is_first=number == 0))
        lines.append("")
    return "\n".join(lines)


def _headings_chosen(sheet: SheetTable, choice: TableChoice | None) -> str | None:
    if choice is None or choice.head_row is None:
        return fingerprint([column.heading for column in sheet.head.columns])
    if choice.head_row < 1 or choice.head_row > len(sheet.rows):
        return None
    return fingerprint(headings_at(sheet.rows, choice.head_row, choice.head_height))


def _sheet_lines(sheet: SheetTable, choice: TableChoice | None, file_name: str, *, is_first: bool) -> list[str]:
    head = _head_of(sheet, choice)
    first = head.row - 1 if head.row else next((at for at, row in enumerate(sheet.rows) if _filled(row) >= 2), 0)
    lines = [_line(row) for row in sheet.rows[:first]]
    if not any(_filled(row) for row in sheet.rows[:first]):
        named = not _UNNAMED.fullmatch(sheet.name)
        if named or is_first:
            # A table without a title above it goes by the name of its sheet, or of its file.
            lines.insert(0, sheet.name if named else file_name)
    chosen = choice.roles if choice else ()
    decided = {at: chosen[at] for at in range(min(len(chosen), len(head.columns)))}
    if head.columns:
        lines.append(_heading_line(head, decided))
    lines.extend(_line(row) for row in sheet.rows[first + (head.height if head.row else 0) :])
    return lines


def _head_of(sheet: SheetTable, choice: TableChoice | None) -> HeadGuess:
    if choice is None or choice.head_row is None:
        return sheet.head
    if choice.head_row > len(sheet.rows):
        raise PlanDocumentError(PlanProblem.HEAD_ROW_MISSING, str(choice.head_row))
    height = choice.head_height if choice.roles else max(choice.head_height, height_at(sheet.rows, choice.head_row) if choice.head_row else 1)
    return columns_at(sheet.rows, choice.head_row, height)


def _heading_line(head: HeadGuess, decided: dict[int, ColumnRole]) -> str:
    """The headings as printed where their words say enough, otherwise with the decided or guessed role behind them."""
    printed = [column.heading for column in head.columns]
    roles = [decided.get(at, column.role) for at, column in enumerate(head.columns)]
    known = columns_of(printed) if head.row else None
    if known is not None and known == roles and not open_headings(printed):
        return "\t".join(_trimmed(printed))
    cells: list[str] = []
    for at, column in enumerate(head.columns):
        heading = column.heading or (f"{column_letter(at)}列" if head.row == 0 or roles[at] is not ColumnRole.UNUSED else "")
        if at in decided or column.confidence is not Confidence.GUESS:
            cells.append(marked(heading, roles[at]) if heading else "")
        elif roles[at] is ColumnRole.UNUSED and column.heading:
            # Nobody decided and nothing is known: the heading stays as it is, and is asked about.
            cells.append(heading)
        else:
            cells.append(marked(heading, roles[at], guessed=True))
    return "\t".join(_trimmed(cells))


def _filled(row: Sequence[str]) -> int:
    return sum(bool(cell) for cell in row)


def _trimmed(cells: Sequence[str]) -> list[str]:
    kept = list(cells)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _line(row: Sequence[str]) -> str:
    cells = _trimmed(row)
    filled = [cell for cell in cells if cell]
    return filled[0].replace(CELL_BREAK, "") if len(filled) == 1 else "\t".join(cells)

"""Task tables in workbooks: what each column holds, where the heading row stands, and what a clerk chose."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from wanzhou_gui.domain.plan_reading import Confidence

# What a clerk may look through for the heading row.
HEAD_SEARCHED = 40


class ColumnRole(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    GROUP = "group"
    TITLE = "title"
    BODY = "body"
    LEAD = "lead"
    DUTY = "duty"
    SUPPORT = "support"
    DEADLINE = "deadline"
    TARGET = "target"
    NOTE = "note"
    UNUSED = "unused"


# The word for each role: offered to clerks, understood by --columns, and printed behind a heading as its mark.
ROLE_WORDS: dict[ColumnRole, str] = {
    ColumnRole.NUMBER: "序号",
    ColumnRole.GROUP: "分组",
    ColumnRole.TITLE: "任务",
    ColumnRole.BODY: "具体措施",
    ColumnRole.LEAD: "牵头单位",
    ColumnRole.DUTY: "责任单位",
    ColumnRole.SUPPORT: "配合单位",
    ColumnRole.DEADLINE: "时限",
    ColumnRole.TARGET: "目标值",
    ColumnRole.NOTE: "备注",
    ColumnRole.UNUSED: "不用",
}
ROLE_BY_WORD = {word: role for role, word in ROLE_WORDS.items()}


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """The role proposed for one column and how sure the proposal is; `heading` is what stands over the column."""

    heading: str
    role: ColumnRole
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class HeadGuess:
    """Where the heading row is taken to be: its first row counted from 1 (0: the table has none) and its height."""

    row: int
    height: int
    columns: tuple[ColumnGuess, ...]

    @property
    def is_sure(self) -> bool:
        """Whether the heading row was found and every column in it is known."""
        return self.row > 0 and all(column.confidence is not Confidence.GUESS for column in self.columns)

    @property
    def roles(self) -> tuple[ColumnRole, ...]:
        """The proposed roles in order."""
        return tuple(column.role for column in self.columns)


@dataclass(frozen=True, slots=True)
class SheetTable:
    """One visible sheet: its rows of cells with merged cells filled in, and the proposal for its columns."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    head: HeadGuess

    @property
    def width(self) -> int:
        """Columns in use."""
        return max((len(row) for row in self.rows), default=0)

    @property
    def has_tasks(self) -> bool:
        """Whether the proposal takes the sheet for a task table."""
        return any(column.role is ColumnRole.TITLE for column in self.head.columns)


@dataclass(frozen=True, slots=True)
class TableFile:
    """A workbook as sheets; `name` is the file name without its ending."""

    name: str
    sheets: tuple[SheetTable, ...]


@dataclass(frozen=True, slots=True)
class TableChoice:
    """What a clerk decided: one sheet or all ("" = all), the first heading row (None = as proposed, 0 = there is none), the columns' roles."""

    sheet: str = ""
    head_row: int | None = None
    head_height: int = 1
    roles: tuple[ColumnRole, ...] = ()


def column_letter(index: int) -> str:
    """A, B, … Z, AA for a column counted from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """The column counted from 0 that letters name; -1 when they name none."""
    value = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            return -1
        value = value * 26 + ord(letter) - 64
    return value - 1


def headings_at(rows: Sequence[Sequence[str]], row: int, height: int) -> tuple[str, ...]:
    """The headings that start in a row counted from 1: over two rows the lower cell counts where it is filled."""
    chosen = [*rows[row - 1 : row - 1 + height]]
    width = max((len(cells) for cells in chosen), default=0)
    headings: list[str] = []
    for column in range(width):
        words = [cells[column] for cells in chosen if column < len(cells) and cells[column]]
        headings.append(words[-1] if words else "")
    return tuple(headings)


def fingerprint(headings: Sequence[str]) -> str:
    """The same for every table with the same headings, whatever white space and line breaks stand in them."""
    flat = [re.sub(r"\s", "", heading) for heading in headings]
    while flat and not flat[-1]:
        flat.pop()
    return hashlib.sha256("\n".join(flat).encode()).hexdigest()[:16]


def problem_in(choice: TableChoice) -> str:
    """The code of what is wrong with a choice of roles, or ""."""
    if not choice.roles:
        return ""
    if ColumnRole.TITLE not in choice.roles:
        return "no_task_column"
    for role in (ColumnRole.NUMBER, ColumnRole.TITLE, ColumnRole.DEADLINE):
        if choice.roles.count(role) > 1:
            return f"several_{role.value}_columns"
    return ""

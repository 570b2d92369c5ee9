"""A ledger table that was handed out, edited and came back: which cells say something else than the ledger does now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from wanzhou_gui.reports.sheets import Sheet, SheetValue
from wanzhou_gui.reports.wording import figure

NUMBER_HEADING, TITLE_HEADING = "序号", "任务"
# What a unit reports comes back; dates of the plan, units and lamps have their own ways and never change by a table.
FIELD_OF_HEADING = {
    "完成比例（%）": "completion_percent",
    "自报状态": "status",
    "本期进展": "progress_text",
    "存在问题": "problems_text",
    "下一步工作": "next_steps",
    "需区政府协调事项": "coordination",
    "预计完成时间": "expected_on",
    "佐证材料": "evidence",
}
_EXPORTED_AT = re.compile(r"导出时操作记录第(\d+)号")
_BREAKS = re.compile(r"[\v\r\n]+")
_DAY = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})\D?")


class CellFate(StrEnum):
    """What becomes of an edited cell: taken, or left with the reason."""

    TAKEN = "taken"
    STALE = "stale"
    LOCKED = "locked"
    UNREADABLE = "unreadable"
    NOT_A_RETURN = "not_a_return"
    NOBODY_ANSWERS = "nobody_answers"


FATE_WORDS = {
    CellFate.TAKEN: "收回",
    CellFate.STALE: "不收：导出以后台账里又改过",
    CellFate.LOCKED: "不收：已审核通过，请先解锁",
    CellFate.UNREADABLE: "不收：内容看不懂，完成比例写数字，日期写2024-12-31，状态照填报表的选项",
    CellFate.NOT_A_RETURN: "不收：这一列不从表格收回，请在台账里改",
    CellFate.NOBODY_ANSWERS: "不收：任务没有明确责任单位",
}


def row_words(reading: LedgerTableReading) -> tuple[str, ...]:
    """What is said of rows that cannot be matched."""
    told = [f"第{line}行的序号“{number or '（空）'}”台账里没有，没有收回。" for line, number in reading.unknown]
    told += [f"第{line}行序号{number}的任务名称是“{title}”，与台账不同，整行没有收回。" for line, number, title in reading.renamed]
    if reading.missing:
        told.append(f"表格里缺少序号{'、'.join(reading.missing)}，台账里照旧保留。")
    if not reading.exported_at:
        told.append("表格里没有导出时的操作记录号，无法判断台账在导出以后是否改过。")
    return tuple(told)


def export_mark(number: int) -> str:
    """What an exported table says of the moment it was made: the last act on record."""
    return f"导出时操作记录第{number}号"


@dataclass(frozen=True)
class EditedCell:
    """A cell that reads otherwise: the row of the sheet, the task, the heading, both texts."""

    line: int
    number: str
    heading: str
    before: str
    after: str
    column: int = 0

    @property
    def address(self) -> str:
        """The cell as a sheet names it: E7."""
        letters, left = "", self.column + 1
        while left:
            left, rest = divmod(left - 1, 26)
            letters = chr(ord("A") + rest) + letters
        return f"{letters}{self.line}"

    @property
    def field(self) -> str:
        """The field of a return it stands for; empty for a column that does not come back."""
        return FIELD_OF_HEADING.get(self.heading, "")


@dataclass(frozen=True)
class LedgerTableReading:
    """What came back: edited cells, rows the ledger does not know, rows that are gone, and since which act the table is."""

    cells: tuple[EditedCell, ...]
    unknown: tuple[tuple[int, str], ...]
    renamed: tuple[tuple[int, str, str], ...]
    missing: tuple[str, ...]
    exported_at: int
    sheet: str = ""


def read_ledger_table(rows: Sequence[Sequence[str]], current: Sheet) -> LedgerTableReading | None:
    """Compare a sheet with the table as it would be written now; None where it is no ledger table."""
    headings = [column.heading for column in current.columns]
    begin = next((at for at, row in enumerate(rows) if {NUMBER_HEADING, TITLE_HEADING} <= set(row) and len(set(row) & set(headings)) > 3), None)
    if begin is None:
        return None
    place = {heading: column for column, heading in enumerate(rows[begin]) if heading in headings}
    known = {_said(row[0]): row for row in current.rows}
    title_at = headings.index(TITLE_HEADING)
    cells, unknown, renamed, seen = [], [], [], set()
    for line, row in enumerate(rows[begin + 1 :], start=begin + 2):
        texts = {heading: row[column].strip() if column < len(row) else "" for heading, column in place.items()}
        number = texts[NUMBER_HEADING]
        if not any(texts.values()):
            continue
        if number not in known:
            unknown.append((line, number))
            continue
        now = known[number]
        seen.add(number)
        if _flat(texts[TITLE_HEADING]) != _flat(_said(now[title_at])):
            # A row whose task is another one may have slipped: nothing of it is taken.
            renamed.append((line, number, texts[TITLE_HEADING]))
            continue
        for at, heading in enumerate(headings):
            if heading in texts and heading not in (NUMBER_HEADING, TITLE_HEADING) and not _same(texts[heading], now[at]):
                after = _BREAKS.sub("\n", texts[heading])
                cells.append(EditedCell(line, number, heading, _said(now[at]), after, place[heading]))
    told = " ".join(text for row in rows[:begin] for text in row)
    mark = _EXPORTED_AT.search(told)
    missing = tuple(number for number in known if number not in seen and number not in {one[1] for one in renamed})
    return LedgerTableReading(tuple(cells), tuple(unknown), tuple(renamed), missing, int(mark[1]) if mark else 0)


def _said(value: SheetValue) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    return figure(value) if isinstance(value, Decimal) else str(value)


def _flat(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _same(text: str, value: SheetValue) -> bool:
    if isinstance(value, Decimal | int):
        try:
            return Decimal(text.rstrip("%")) == value
        except InvalidOperation:
            return False
    if isinstance(value, date):
        found = _DAY.fullmatch(text)
        return found is not None and (int(found[1]), int(found[2]), int(found[3])) == (value.year, value.month, value.day)
    return _flat(text) == _flat(_said(value))

"""The matrix unit × period and the list of who has not reported, as workbook sheets."""

from __future__ import annotations

from collections.abc import Sequence

from wanzhou_gui.domain.chase_board import ChaseBoard
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.chasing.compose import MISSING_TITLE, missing_rows
from wanzhou_gui.reports.chasing.wording import (
    REPORTING_SHAPES,
    REPORTING_WORDS,
    counts_sentence,
    due_sentence,
    years_missing_sentence,
)
from wanzhou_gui.reports.sheets import ColumnKind, Sheet, SheetColumn
from wanzhou_gui.reports.wording import chinese_day, period_label


def _note(board: ChaseBoard) -> str:
    parts = (
        f"截至{chinese_day(board.today)}，{due_sentence(board)}。{counts_sentence(board)}",
        years_missing_sentence(board.years_missing),
        "（示例数据）" if board.plan.is_sample else "",
    )
    return "".join(parts)


def missing_sheet(board: ChaseBoard, *, with_phones: bool) -> Sheet:
    """未报名单 as a sheet: the same rows as the paper, with telephone numbers only for use within the office."""
    return missing_list_sheet(
        f"{period_label(board.period)}{MISSING_TITLE}",
        _note(board),
        (
            SheetColumn("状态", width=10),
            SheetColumn("任务（牵头）", width=12),
            SheetColumn("逾期工作日", width=10),
        ),
        missing_rows(board),
        tuple(line.unit for line in board.owed),
        with_phones=with_phones,
    )


def missing_list_sheet(
    title: str,
    note: str,
    standing: Sequence[SheetColumn],
    rows: Sequence[tuple[str, ...]],
    units: Sequence[Unit],
    *,
    with_phones: bool,
) -> Sheet:
    """The sheet of a list of who has not reported; `standing` are the columns that say where a unit stands."""
    return Sheet(
        name="未报名单",
        title=title,
        note=note,
        columns=(
            SheetColumn("序号", width=6),
            SheetColumn("单位", ColumnKind.LONG_TEXT, 28),
            *standing,
            SheetColumn("电话和承诺", ColumnKind.LONG_TEXT, 26),
            SheetColumn("催办文书", ColumnKind.LONG_TEXT, 34),
            SheetColumn("本期要求次数", width=12),
            SheetColumn("下一步", ColumnKind.LONG_TEXT, 18),
            SheetColumn("联络员", width=10),
            *((SheetColumn("联络员电话", width=16),) if with_phones else ()),
        ),
        rows=tuple(
            (*row, unit.contact_name, *((unit.contact_phone,) if with_phones else ()))
            for row, unit in zip(rows, units, strict=True)
        ),
        frozen_columns=2,
    )


def matrix_sheet(board: ChaseBoard) -> Sheet:
    """The matrix: one row for each unit, one column for each period."""
    return Sheet(
        name="报送情况",
        title=f"{board.plan.title}各单位报送情况",
        note=_note(board),
        columns=(
            SheetColumn("单位", ColumnKind.LONG_TEXT, 28),
            *(SheetColumn(period_label(period), width=14) for period in board.periods),
            SheetColumn("本期要求次数", ColumnKind.NUMBER, 12),
        ),
        rows=tuple(
            (
                line.unit.name,
                *(f"{REPORTING_SHAPES[state]}{REPORTING_WORDS[state]}" for state in line.cells),
                line.requests.total,
            )
            for line in board.lines
        ),
        frozen_columns=1,
    )

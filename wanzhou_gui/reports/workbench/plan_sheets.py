"""All plans as tables for a workbook: a row for each plan, and the work items of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from wanzhou_gui.domain.lamps import LAMP_ORDER
from wanzhou_gui.domain.ledger import LedgerView
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.reports.bulletin.tables import ledger_sheet
from wanzhou_gui.reports.sheets import ColumnKind, Sheet, SheetColumn, SheetValue
from wanzhou_gui.reports.wording import chinese_day, lamp_word, period_label
from wanzhou_gui.reports.workbench.plan_table import PlanLine


def plans_sheet(lines: Sequence[PlanLine], total: PlanLine, period: Period, as_of: date) -> Sheet:
    """各方案进展: the table of the workbench, with the sum below."""
    numbers = [SheetColumn(lamp_word(lamp), ColumnKind.NUMBER, 9) for lamp in LAMP_ORDER]
    return Sheet(
        name="各方案进展",
        title=f"各方案进展情况（{period_label(period)}）",
        note=f"数据截至{chinese_day(as_of)}；任务不含保障措施，各方案按自己的报送周期统计",
        columns=(
            SheetColumn("方案", ColumnKind.LONG_TEXT, 44),
            SheetColumn("报送周期", width=16),
            SheetColumn("任务", ColumnKind.NUMBER, 8),
            *numbers,
            SheetColumn("逾期", ColumnKind.NUMBER, 8),
            SheetColumn("应报单位", ColumnKind.NUMBER, 10),
            SheetColumn("未报单位", ColumnKind.NUMBER, 10),
            SheetColumn("平均完成（%）", ColumnKind.NUMBER, 13),
            SheetColumn("序时进度（%）", ColumnKind.NUMBER, 13),
        ),
        rows=tuple(_plan_row(line) for line in (*lines, total)),
        frozen_columns=1,
    )


def items_sheet(views: Sequence[LedgerView], period: Period, as_of: date) -> Sheet:
    """任务台账 of all plans: the columns of a single ledger with plan and period before them."""
    own = [(view, ledger_sheet(view)) for view in views]
    rows = [(view.plan.title, period_label(view.period), *row) for view, sheet in own for row in sheet.rows]
    columns = own[0][1].columns if own else ()
    return Sheet(
        name="任务台账",
        title=f"全部方案任务台账（{period_label(period)}）",
        note=f"{len(own)} 个方案　数据截至{chinese_day(as_of)}；本表供查阅，不用于收回，收回请按方案导出",
        columns=(SheetColumn("方案", ColumnKind.LONG_TEXT, 28), SheetColumn("报送周期", width=14), *columns),
        rows=tuple(rows),
        frozen_columns=2,
    )


def _plan_row(line: PlanLine) -> tuple[SheetValue, ...]:
    lamps = tuple(line.lamps[lamp] for lamp in LAMP_ORDER)
    name = "合计" if line.plan_id is None else line.full_name
    asked = (line.units, line.waiting) if line.is_asked else (None, None)
    return (name, line.when, line.tasks, *lamps, line.overdue, *asked, line.percent, line.expected)

"""任务分解表 as a workbook sheet, in the columns offices keep."""

from __future__ import annotations

from wanzhou_gui.reports.bulletin.compose import answering_units
from wanzhou_gui.reports.plan_tables.compose import ASSIGNMENT_WORD, assignment_title
from wanzhou_gui.reports.plan_tables.facts import AssignmentFacts
from wanzhou_gui.reports.sheets import ColumnKind, Sheet, SheetColumn


def assignment_sheet(facts: AssignmentFacts) -> Sheet:
    """Who does what until when, one row a work item; days are days."""
    heading = facts.heading
    return Sheet(
        name=ASSIGNMENT_WORD,
        title=assignment_title(facts),
        note=f"{heading.document_number}{'（示例数据）' if heading.is_sample else ''}",
        columns=(
            SheetColumn("序号", width=6),
            SheetColumn("分组", ColumnKind.LONG_TEXT, 18),
            SheetColumn("任务", ColumnKind.LONG_TEXT, 22),
            SheetColumn("工作内容", ColumnKind.LONG_TEXT, 48),
            SheetColumn("阶段目标和成果", ColumnKind.LONG_TEXT, 36),
            SheetColumn("牵头（汇总）单位", ColumnKind.LONG_TEXT, 20),
            SheetColumn("责任单位", ColumnKind.LONG_TEXT, 28),
            SheetColumn("责任领导", ColumnKind.LONG_TEXT, 12),
            SheetColumn("完成时限", ColumnKind.DATE, 12),
            SheetColumn("时限原文", ColumnKind.LONG_TEXT, 16),
        ),
        rows=tuple(
            (
                row.task.number,
                row.task.group or "保障措施",
                row.task.title,
                row.body,
                "\n".join(f"{place}. {step}" for place, step in enumerate(row.steps, start=1)),
                answering_units(row.task),
                "、".join(row.task.responsible_units),
                "、".join(row.leaders),
                row.due_on,
                "长期坚持" if row.is_standing and row.due_on is None else row.due_text,
            )
            for row in facts.rows
        ),
        frozen_columns=3,
    )

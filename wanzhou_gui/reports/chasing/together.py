"""未报名单 over all plans, on paper and as a workbook: one line for each unit."""

from __future__ import annotations

from wanzhou_gui.domain.chase_together import PlanPart, TogetherBoard
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.reports.chasing.compose import MISSING_TITLE, calls_words, missing_paper
from wanzhou_gui.reports.chasing.tables import missing_list_sheet
from wanzhou_gui.reports.chasing.together_words import (
    cell_word,
    counts_sentence_together,
    due_sentence_together,
    next_step_together_word,
    owed_words,
    plan_marks,
    plans_sentence,
)
from wanzhou_gui.reports.chasing.wording import (
    REPORTING_SHAPES,
    REPORTING_WORDS,
    step_word,
    years_missing_sentence,
)
from wanzhou_gui.reports.document import Align, OfficialDocument
from wanzhou_gui.reports.sheets import ColumnKind, Sheet, SheetColumn
from wanzhou_gui.reports.wording import chinese_day, period_label

_COLUMNS = (
    ("序号", 3.0, Align.CENTER),
    ("单位", 10.0, Align.LEFT),
    ("欠报方案", 9.0, Align.LEFT),
    ("任务\n（牵头）", 5.0, Align.CENTER),
    ("最长逾期\n工作日", 4.4, Align.CENTER),
    ("电话和承诺", 13.0, Align.LEFT),
    ("催办文书", 17.0, Align.LEFT),
    ("要求次数", 3.4, Align.CENTER),
    ("下一步", 6.4, Align.LEFT),
)


def missing_rows_together(board: TogetherBoard) -> tuple[tuple[str, ...], ...]:
    """The units that owe a return for any plan, as the list prints them."""
    marks = plan_marks(board)
    return tuple(
        (
            str(place),
            line.unit.name,
            owed_words(line, marks),
            f"{line.task_count}（{line.lead_count}）",
            str(line.workdays_overdue),
            calls_words(line.chasing_calls, line.promises),
            "；".join(f"{step_word(step.kind, line.unit.nature)}{step.number_text}" for step in line.steps) or "—",
            str(line.requests.total),
            next_step_together_word(board, line),
        )
        for place, line in enumerate(board.owed, start=1)
    )


def compose_missing_together(board: TogetherBoard, settings: OfficeSettings) -> OfficialDocument:
    """未报名单 over all plans: which plans each unit owes, how it was chased, and what comes next."""
    period = period_label(board.period)
    return missing_paper(
        f"{period}各方案{MISSING_TITLE}",
        period,
        (
            f"{period}各行动方案推进情况，{due_sentence_together(board)}。{counts_sentence_together(board)}",
            f"方案：{plans_sentence(board)}",
        ),
        _COLUMNS,
        missing_rows_together(board),
        settings,
        today=board.today,
        years_missing=board.years_missing,
        plans=tuple(one.plan for one in board.boards),
    )


def _note(board: TogetherBoard) -> str:
    parts = (
        f"截至{chinese_day(board.today)}，{due_sentence_together(board)}。{counts_sentence_together(board)}",
        f"方案：{plans_sentence(board)}",
        years_missing_sentence(board.years_missing),
        "（示例数据）" if any(one.plan.is_sample for one in board.boards) else "",
    )
    return "".join(parts)


def missing_sheet_together(board: TogetherBoard, *, with_phones: bool) -> Sheet:
    """未报名单 as a sheet: the same rows as the paper, with telephone numbers only for use within the office."""
    return missing_list_sheet(
        f"{period_label(board.period)}各方案{MISSING_TITLE}",
        _note(board),
        (
            SheetColumn("欠报方案", ColumnKind.LONG_TEXT, 20),
            SheetColumn("任务（牵头）", width=12),
            SheetColumn("最长逾期工作日", width=14),
        ),
        missing_rows_together(board),
        tuple(line.unit for line in board.owed),
        with_phones=with_phones,
    )


def matrix_sheet_together(board: TogetherBoard) -> Sheet:
    """The matrix over all plans: one row for each unit, one column for each period and for each plan of this one."""
    marks = plan_marks(board)
    return Sheet(
        name="报送情况",
        title=f"{period_label(board.period)}各方案各单位报送情况",
        note=_note(board),
        columns=(
            SheetColumn("单位", ColumnKind.LONG_TEXT, 28),
            *(SheetColumn(period_label(period), width=14) for period in board.columns),
            *(SheetColumn(f"本期方案{marks[one.plan.id]}", width=12) for one in board.boards),
            SheetColumn("本期要求次数", ColumnKind.NUMBER, 12),
        ),
        rows=tuple(
            (
                line.unit.name,
                *(f"{REPORTING_SHAPES[cell.state]}{cell_word(cell)}" for cell in line.cells),
                *(_own_cell(line.part_of(one.plan.id)) for one in board.boards),
                line.requests.total,
            )
            for line in board.lines
        ),
        frozen_columns=1,
    )


def _own_cell(part: PlanPart | None) -> str:
    if part is None:
        return "无任务"
    return f"{REPORTING_SHAPES[part.line.state]}{REPORTING_WORDS[part.line.state]}"

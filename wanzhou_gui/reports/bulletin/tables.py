"""The annex tables and the ledger as workbook sheets, in the customary column order."""

from __future__ import annotations

from decimal import Decimal

from wanzhou_gui.domain.ledger import LedgerView
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.reports.bulletin.approvals import approval_note
from wanzhou_gui.reports.bulletin.compose import (
    INDICATOR_TITLE,
    SITUATION_TITLE,
    answering_units,
    completion_note,
)
from wanzhou_gui.reports.bulletin.corrections import correction_note
from wanzhou_gui.reports.bulletin.facts import BulletinFacts
from wanzhou_gui.reports.lamp_wording import lamp_reason
from wanzhou_gui.reports.ledger_round_trip import export_mark
from wanzhou_gui.reports.sheets import ColumnKind, Sheet, SheetColumn, SheetValue
from wanzhou_gui.reports.wording import (
    chinese_day,
    lamp_word,
    period_label,
    status_word,
    target_lamp_word,
)


def _sample_mark(is_sample: bool) -> str:
    """A workbook leaves the program without its banner, so it says itself that its contents are invented."""
    return "（示例数据）" if is_sample else ""


def situation_sheet(facts: BulletinFacts) -> Sheet:
    """附件1 as a sheet: the same rows and figures as the paper."""
    return Sheet(
        name="情况一览表",
        title=f"{facts.plan_title}{facts.period_label}{SITUATION_TITLE}",
        note=f"数据截至{chinese_day(facts.as_of)}{_sample_mark(facts.is_sample)}",
        columns=(
            SheetColumn("序号", width=6),
            SheetColumn("分组", ColumnKind.LONG_TEXT, 18),
            SheetColumn("任务", ColumnKind.LONG_TEXT, 24),
            SheetColumn("牵头（汇总）单位", ColumnKind.LONG_TEXT, 20),
            SheetColumn("责任单位", ColumnKind.LONG_TEXT, 28),
            SheetColumn("完成比例（%）", ColumnKind.NUMBER, 12),
            SheetColumn("序时进度（%）", ColumnKind.NUMBER, 12),
            SheetColumn("状态", width=10),
            SheetColumn("研判依据", ColumnKind.LONG_TEXT, 28),
            SheetColumn("本期进展", ColumnKind.LONG_TEXT, 40),
            SheetColumn("存在问题", ColumnKind.LONG_TEXT, 28),
            SheetColumn("下一步工作", ColumnKind.LONG_TEXT, 28),
            SheetColumn("需区政府协调事项", ColumnKind.LONG_TEXT, 24),
        ),
        rows=tuple(
            (
                task.number,
                task.group if task.kind is TaskKind.TASK else "保障措施",
                task.title,
                answering_units(task),
                "、".join(task.responsible_units),
                task.percent,
                task.expected,
                lamp_word(task.lamp),
                task.reason,
                task.progress_text,
                task.problems_text,
                task.next_steps,
                task.coordination,
            )
            for task in (*facts.tasks, *facts.safeguards)
        ),
        frozen_columns=3,
    )


def indicator_sheet(facts: BulletinFacts) -> Sheet:
    """附件2 as a sheet."""
    return Sheet(
        name="指标情况表",
        title=f"{facts.plan_title}{facts.period_label}{INDICATOR_TITLE}",
        note=f"数据截至{chinese_day(facts.as_of)}{_sample_mark(facts.is_sample)}　{completion_note(facts)}{correction_note(facts.corrections)}{approval_note(facts.approvals)}".rstrip(),
        columns=(
            SheetColumn("序号", ColumnKind.NUMBER, 6),
            SheetColumn("指标", ColumnKind.LONG_TEXT, 30),
            SheetColumn("计量单位", width=10),
            SheetColumn("目标", ColumnKind.LONG_TEXT, 18),
            SheetColumn("基期值", ColumnKind.NUMBER, 10),
            SheetColumn("本期值", ColumnKind.NUMBER, 10),
            SheetColumn("完成率（%）", ColumnKind.NUMBER, 12),
            SheetColumn("序时进度（%）", ColumnKind.NUMBER, 12),
            SheetColumn("状态", width=10),
            SheetColumn("责任单位", ColumnKind.LONG_TEXT, 20),
            SheetColumn("说明", ColumnKind.LONG_TEXT, 34),
        ),
        rows=tuple(
            (
                position,
                one.name,
                one.unit_of_measure,
                one.target,
                one.baseline,
                one.value,
                one.completion,
                one.expected,
                target_lamp_word(one.lamp),
                one.owner,
                one.reason,
            )
            for position, one in enumerate(facts.indicators, start=1)
        ),
        frozen_columns=2,
    )


def reporting_sheet(facts: BulletinFacts) -> Sheet:
    """Who reported when: the list the office phones from."""
    words = {"on_time": "按时报送", "late": "逾期报送", "missing": "未报送", "sent_back": "退回修改", "not_yet_due": "尚未到期"}
    return Sheet(
        name="单位报送情况",
        title=f"{facts.plan_title}{facts.period_label}单位报送情况表",
        note=f"报送截止日：{chinese_day(facts.due_on)}{_sample_mark(facts.is_sample)}",
        columns=(
            SheetColumn("序号", ColumnKind.NUMBER, 6),
            SheetColumn("单位", ColumnKind.LONG_TEXT, 34),
            SheetColumn("牵头任务数", ColumnKind.NUMBER, 12),
            SheetColumn("责任任务数", ColumnKind.NUMBER, 12),
            SheetColumn("已填任务数", ColumnKind.NUMBER, 12),
            SheetColumn("报送情况", width=12),
        ),
        rows=tuple(
            (
                position,
                unit.name,
                unit.lead_count,
                unit.responsible_count,
                unit.filled_count,
                words[unit.timeliness],
            )
            for position, unit in enumerate(facts.units, start=1)
        ),
        frozen_columns=2,
    )


def ledger_sheet(view: LedgerView, last_act: int | None = None) -> Sheet:
    """督查台账: every work item with its state, in the columns offices keep.

    `last_act` is the last act on record when the table is handed out, so that it can come back edited.
    """
    handed_out = f"　{export_mark(last_act)}" if last_act is not None else ""
    rows: list[tuple[SheetValue, ...]] = []
    for row in view.rows:
        entry = row.entry
        expected = row.verdict.expected.quantize(Decimal("0.1")) if row.verdict.expected is not None else None
        answering = "、".join(unit.name for unit in row.lead_units)
        if not answering and row.convenor is not None:
            answering = f"{row.convenor.name}（汇总{'，推定' if row.task.convenor_is_inferred else ''}）"
        rows.append(
            (
                row.task.number,
                f"{row.group.number}{row.group.title}" if row.group else "保障措施",
                row.task.title,
                row.task.body,
                answering,
                "、".join(unit.name for unit in row.responsible_units),
                row.due_on,
                row.percent,
                expected,
                status_word(row.status, view.states) if row.status else "",
                lamp_word(row.lamp),
                lamp_reason(row.verdict),
                entry.progress_text if entry else "",
                entry.problems_text if entry else "",
                entry.next_steps if entry else "",
                entry.coordination if entry else "",
                entry.expected_on if entry else None,
                entry.evidence if entry else "",
                row.task.closed_on,
            )
        )
    return Sheet(
        name="督查台账",
        title=f"{view.plan.title}督查台账（{period_label(view.period)}）",
        note=f"{view.plan.document_number}　数据截至{chinese_day(view.as_of)}{_sample_mark(view.plan.is_sample)}{handed_out}",
        columns=(
            SheetColumn("序号", width=6),
            SheetColumn("分组", ColumnKind.LONG_TEXT, 18),
            SheetColumn("任务", ColumnKind.LONG_TEXT, 24),
            SheetColumn("任务内容", ColumnKind.LONG_TEXT, 50),
            SheetColumn("牵头（汇总）单位", ColumnKind.LONG_TEXT, 20),
            SheetColumn("责任单位", ColumnKind.LONG_TEXT, 28),
            SheetColumn("完成时限", ColumnKind.DATE, 12),
            SheetColumn("完成比例（%）", ColumnKind.NUMBER, 12),
            SheetColumn("序时进度（%）", ColumnKind.NUMBER, 12),
            SheetColumn("自报状态", width=12),
            SheetColumn("亮灯", width=10),
            SheetColumn("研判依据", ColumnKind.LONG_TEXT, 28),
            SheetColumn("本期进展", ColumnKind.LONG_TEXT, 40),
            SheetColumn("存在问题", ColumnKind.LONG_TEXT, 28),
            SheetColumn("下一步工作", ColumnKind.LONG_TEXT, 28),
            SheetColumn("需区政府协调事项", ColumnKind.LONG_TEXT, 24),
            SheetColumn("预计完成时间", ColumnKind.DATE, 12),
            SheetColumn("佐证材料", ColumnKind.LONG_TEXT, 24),
            SheetColumn("办结日期", ColumnKind.DATE, 12),
        ),
        rows=tuple(rows),
        frozen_columns=3,
    )

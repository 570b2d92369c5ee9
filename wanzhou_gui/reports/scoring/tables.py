"""A score as tables: the totals and every entry, for workbooks and as the annex of a paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.scoring import ScoreRule, UnitScore
from wanzhou_gui.reports.document import (
    Align,
    Block,
    Column,
    Metadata,
    OfficialDocument,
    Paragraph,
    Row,
    Signature,
    Table,
)
from wanzhou_gui.reports.scoring.wording import (
    KIND_WORDS,
    OBJECTION_WAY,
    SCORING,
    counted_words,
    fact_sentence,
    link_words,
    objection_words,
    rule_sentence,
    scope_label,
    signed,
    total_words,
)
from wanzhou_gui.reports.sheets import ColumnKind, Sheet, SheetColumn
from wanzhou_gui.reports.wording import chinese_day, figure, period_label


@dataclass(frozen=True)
class ScoreTable:
    """What a table of scores states."""

    plan: Plan
    period: Period
    is_year: bool
    as_of: date
    basis: str
    rules: tuple[ScoreRule, ...]
    units: tuple[UnitScore, ...]
    periods: tuple[Period, ...]
    # What is said about units that were renamed, merged or split inside the periods.
    unit_notes: tuple[str, ...] = ()
    version: int = 0
    published_on: date | None = None

    @property
    def title(self) -> str:
        """The title over the table."""
        return f"{scope_label(self.period, is_year=self.is_year)}{SCORING}表"

    @property
    def ranked(self) -> tuple[UnitScore, ...]:
        """Scored units, the best first."""
        return tuple(sorted((one for one in self.units if one.is_scored), key=lambda one: (one.rank, one.unit.position)))

    @property
    def not_scored(self) -> tuple[UnitScore, ...]:
        """Units that have a part in the plan and no score."""
        return tuple(one for one in self.units if not one.is_scored)


def state_words(table: ScoreTable) -> str:
    """Whether the score was made known, and as which version."""
    if table.published_on is None:
        return "未公布，数据有变化时随之变化"
    return f"第{table.version}版，{chinese_day(table.published_on)}公布"


def _note(table: ScoreTable) -> str:
    parts = [f"依据：{table.basis}", f"截至{chinese_day(table.as_of)}", state_words(table)]
    if table.not_scored:
        parts.append(f"不计分：{'、'.join(one.unit.name for one in table.not_scored)}")
    told = "；".join(parts) + "。"
    if table.unit_notes:
        told += f"单位变更：{''.join(table.unit_notes)}"
    return told + ("（示例数据）" if table.plan.is_sample else "")


def score_sheets(table: ScoreTable) -> list[Sheet]:
    """Totals, entries and rules as three worksheets."""
    labels = {period.id: period_label(period) for period in table.periods}
    totals = Sheet(
        name="计分表",
        title=table.title,
        note=_note(table),
        columns=(
            SheetColumn("名次", ColumnKind.NUMBER, 8),
            SheetColumn("单位", ColumnKind.LONG_TEXT, 28),
            SheetColumn("基础分", ColumnKind.NUMBER, 10),
            SheetColumn("加分", ColumnKind.NUMBER, 10),
            SheetColumn("减分", ColumnKind.NUMBER, 10),
            SheetColumn("限分调整", ColumnKind.NUMBER, 10),
            SheetColumn("得分", ColumnKind.NUMBER, 10),
            SheetColumn("计算", ColumnKind.LONG_TEXT, 30),
        ),
        rows=tuple(
            (one.rank, one.unit.name, one.base, one.added, one.deducted, one.adjusted, one.total, total_words(one))
            for one in table.ranked
        ),
        frozen_columns=2,
    )
    entries = Sheet(
        name="计分明细",
        title=f"{table.title}（明细）",
        note=_note(table),
        columns=(
            SheetColumn("单位", ColumnKind.LONG_TEXT, 24),
            SheetColumn("周期", width=14),
            SheetColumn("日期", ColumnKind.DATE, 12),
            SheetColumn("规则", width=18),
            SheetColumn("事实", ColumnKind.LONG_TEXT, 48),
            SheetColumn("依据", width=18),
            SheetColumn("应计", ColumnKind.NUMBER, 8),
            SheetColumn("实计", ColumnKind.NUMBER, 8),
            SheetColumn("说明", ColumnKind.LONG_TEXT, 24),
            SheetColumn("申诉", ColumnKind.LONG_TEXT, 40),
        ),
        rows=tuple(
            (
                score.unit.name,
                labels.get(entry.fact.period_id, ""),
                entry.fact.on,
                KIND_WORDS[entry.fact.kind],
                fact_sentence(entry.fact),
                link_words(entry.fact),
                entry.points,
                entry.counted,
                counted_words(entry) if entry.less else "",
                objection_words(entry.objection),
            )
            for score in table.ranked
            for entry in score.entries
        ),
        frozen_columns=1,
    )
    rules = Sheet(
        name="计分规则",
        title=f"{SCORING}规则",
        note=f"依据：{table.basis}。{OBJECTION_WAY}",
        columns=(SheetColumn("规则", width=22), SheetColumn("分值", ColumnKind.LONG_TEXT, 44)),
        rows=tuple((KIND_WORDS[rule.kind], rule_sentence(rule)) for rule in table.rules if rule.counts),
    )
    return [totals, entries, rules]


_TOTAL_COLUMNS = (
    ("名次", 3.0, Align.CENTER),
    ("单位", 9.0, Align.LEFT),
    ("基础分", 4.0, Align.CENTER),
    ("加分", 4.0, Align.CENTER),
    ("减分", 4.0, Align.CENTER),
    ("限分调整", 4.6, Align.CENTER),
    ("得分", 4.0, Align.CENTER),
)
_ENTRY_COLUMNS = (
    ("单位", 7.0, Align.LEFT),
    ("周期", 4.4, Align.CENTER),
    ("规则", 5.6, Align.LEFT),
    ("事实和依据", 17.0, Align.LEFT),
    ("分数", 5.4, Align.LEFT),
    ("申诉", 9.0, Align.LEFT),
)


def compose_score(table: ScoreTable, settings: OfficeSettings) -> OfficialDocument:
    """计分表 as the annex of a paper: totals that add up, every entry with its fact, and the way to object."""
    labels = {period.id: period_label(period) for period in table.periods}
    blocks: list[Block] = [Paragraph.of(_note(table))]
    if table.ranked:
        blocks.append(
            Table(
                tuple(Column(*one) for one in _TOTAL_COLUMNS),
                tuple(
                    Row.of(
                        str(one.rank), one.unit.name, figure(one.base), signed(one.added), signed(one.deducted),
                        signed(one.adjusted), figure(one.total),
                    )
                    for one in table.ranked
                ),
                note="单位：分；基础分＋加分＋减分＋限分调整＝得分",
            )
        )  # fmt: skip
    rows = [
        Row.of(
            score.unit.name,
            labels.get(entry.fact.period_id, ""),
            KIND_WORDS[entry.fact.kind],
            f"{fact_sentence(entry.fact)}（{link_words(entry.fact)}）",
            counted_words(entry),
            objection_words(entry.objection) or "—",
        )
        for score in table.ranked
        for entry in score.entries
    ]
    if rows:
        columns = tuple(Column(header, weight, align) for header, weight, align in _ENTRY_COLUMNS)
        blocks.append(Table(columns, tuple(rows), caption="计分明细"))
    else:
        blocks.append(Paragraph.of("没有加分、减分事项。"))
    blocks.append(Paragraph.of(OBJECTION_WAY))
    label = scope_label(table.period, is_year=table.is_year)
    return OfficialDocument(
        title=table.title,
        title_keep=(label, SCORING),
        blocks=tuple(blocks),
        signature=Signature((settings.office_name,), table.published_on or table.as_of, seal_room=False),
        watermark="示例" if table.plan.is_sample else "" if table.published_on else "未公布",
        metadata=Metadata(title=table.title, author=settings.office_name, subject=table.plan.title),
        landscape=True,
    )

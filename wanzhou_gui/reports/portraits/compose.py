"""The pages on units and on groups of tasks: a sentence, lamps over the periods, problems, and what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.reports.bulletin.compose import PAPER_LAMPS
from wanzhou_gui.reports.bulletin.facts import IndicatorInput, Timeliness
from wanzhou_gui.reports.bulletin.sections import answering_words, first_sentence
from wanzhou_gui.reports.charts import trajectory_figure, trajectory_of
from wanzhou_gui.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    OfficialDocument,
    PageBreak,
    Paragraph,
    Row,
    RowKind,
    StatusMark,
    Table,
)
from wanzhou_gui.reports.indicator_wording import forecast_sentence
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.section import PaperSection
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.portraits.facts import (
    GroupPage,
    LampLine,
    PortraitFacts,
    StocktakeFacts,
    UnitPortrait,
)
from wanzhou_gui.reports.unit_lineage_wording import change_sentence
from wanzhou_gui.reports.wording import (
    chinese_day,
    figure,
    indicator_reason,
    lamp_word,
    nature_word,
    percent,
    short_figure,
    target_lamp_word,
    target_words,
)

PROFILE_WORD = "单位画像"
STOCKTAKE_WORD = "盘点材料"
TIMELINESS_WORDS = {
    Timeliness.ON_TIME: "按时",
    Timeliness.LATE: "逾期",
    Timeliness.MISSING: "未报",
    Timeliness.NOT_YET_DUE: "未到期",
}
_TROUBLES_TOLD = 4
_FIGURE_WIDTH, _FIGURE_HEIGHT = 150.0, 48.0
_FIGURES_A_PAGE = 2


def profile_title(facts: PortraitFacts) -> str:
    """责任单位画像（2024年第三季度）, or that of one unit."""
    whose = facts.units[0].name if facts.is_for_one and facts.units else "责任单位"
    return f"{whose}推进情况画像（{facts.heading.period_label}）"


def stocktake_title(facts: StocktakeFacts) -> str:
    """重点任务盘点材料（2024年第三季度）."""
    return f"重点任务{STOCKTAKE_WORD}（{facts.heading.period_label}）"


def compose_profile(
    facts: PortraitFacts, _sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """One page for each unit."""
    pages = [_unit_page(facts, unit) for unit in facts.units]
    return _pages_paper(facts, profile_title(facts), PROFILE_WORD, pages, settings, stamp)


def compose_stocktake(
    facts: StocktakeFacts, _sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """One page for each group, the targets of the plan first."""
    pages = [_group_page(facts, group) for group in facts.groups]
    if facts.goals:
        pages.insert(0, _goals_page(facts.goals))
    return _pages_paper(facts, stocktake_title(facts), STOCKTAKE_WORD, pages, settings, stamp)


def profile_checks(
    facts: PortraitFacts, _sections: Sequence[PaperSection], _is_stale: bool
) -> tuple[PaperCheck, ...]:
    """The lamps of every unit add up to the items it answers for."""
    if not facts.units:
        return (PaperCheck("unit_carries_nothing", CheckLevel.BLOCKS, "这个单位在方案中没有分工，无法成文。", "ledger"),)
    wrong = [one.name for one in facts.units if sum(map(one.answered, LAMP_ORDER)) != one.answered_count]
    if wrong:
        return (PaperCheck("sums_differ", CheckLevel.BLOCKS, f"{'、'.join(wrong)}各类合计与任务数不一致。"),)
    return (PaperCheck("sums_agree", CheckLevel.PASSED, f"{len(facts.units)}家单位的任务数与台账一致。"),)


def stocktake_checks(
    facts: StocktakeFacts, _sections: Sequence[PaperSection], _is_stale: bool
) -> tuple[PaperCheck, ...]:
    """Every group has items and its lamps add up to them."""
    if not facts.groups:
        return (PaperCheck("no_tasks", CheckLevel.BLOCKS, "台账里没有任务，无法成文。", "plan_review"),)
    wrong = [one.title for one in facts.groups if sum(map(one.count, LAMP_ORDER)) != len(one.lines)]
    if wrong:
        return (PaperCheck("sums_differ", CheckLevel.BLOCKS, f"{'、'.join(wrong)}各类合计与任务数不一致。"),)
    whole = sum(len(one.lines) for one in facts.groups)
    return (PaperCheck("sums_agree", CheckLevel.PASSED, f"{len(facts.groups)}组共{whole}项，与台账一致。"),)


def _pages_paper(
    facts: PortraitFacts | StocktakeFacts,
    title: str,
    word: str,
    pages: Sequence[Sequence[Block]],
    settings: OfficeSettings,
    stamp: Stamp,
) -> OfficialDocument:
    blocks: list[Block] = []
    for place, page in enumerate(pages):
        if place:
            blocks.append(PageBreak())
        blocks.extend(page)
    number = f"编号：{stamp.number}　" if stamp.is_issued else ""
    return OfficialDocument(
        title=title,
        subtitle=f"{number}{facts.heading.as_of_words}",
        title_keep=(word, facts.heading.period_label),
        blocks=tuple(blocks),
        watermark=stamp.watermark(is_sample=facts.heading.is_sample, tells_draft=False),
        metadata=facts.heading.metadata(title, settings.office_name, word),
    )


def lamp_counts_words(counts: Sequence[tuple[Lamp, int]]) -> str:
    """正常12项、预警2项; lamps nobody has are left out."""
    return "、".join(f"{lamp_word(lamp)}{count}项" for lamp, count in counts if count)


def _unit_page(facts: PortraitFacts, unit: UnitPortrait) -> list[Block]:
    role = "、".join(
        f"{word}{count}项" for word, count in (("牵头", unit.lead_count), ("责任", unit.responsible_count)) if count
    )
    told = f"{nature_word(unit.nature)}。承担事项{unit.lead_count + unit.responsible_count}项，其中{role}。"
    now = unit.timeliness[-1]
    if now in (Timeliness.ON_TIME, Timeliness.LATE):
        day = f"（{chinese_day(unit.received_on)}收到）" if unit.received_on else ""
        told += f"本期{'按时' if now is Timeliness.ON_TIME else '逾期'}报送{day}，填报{unit.filled_count}项。"
    elif now is Timeliness.MISSING:
        told += "本期未报送。"
    else:
        told += "本期报送截止日未到，尚未报送。"
    if unit.chases:
        told += f"本期催办{unit.chases}次。"
    if unit.answered_count:
        counts = lamp_counts_words([(lamp, unit.answered(lamp)) for lamp in LAMP_ORDER])
        told += f"由其牵头或汇总的{unit.answered_count}项中，{counts}。"
    else:
        told += "没有由其牵头或汇总的事项，下表亮灯为所在任务的总体情况。"
    if unit.changes:
        told += f"注：{''.join(map(change_sentence, unit.changes))}此前各期按变更前单位的报送情况统计。"
    return [Heading(1, unit.name), Paragraph.of(told), _unit_table(facts, unit)]


def _trouble_lines(unit: UnitPortrait) -> list[str]:
    problems = [one for one in unit.troubles if one.problem]
    asked = [one for one in unit.troubles if one.coordination]
    lines = []
    if problems:
        named = "；".join(f"第{one.number}项，{first_sentence(one.problem, 60)}" for one in problems[:_TROUBLES_TOLD])
        more = f"；另有{len(problems) - _TROUBLES_TOLD}项" if len(problems) > _TROUBLES_TOLD else ""
        lines.append(f"存在问题：{named}{more}。")
    if asked:
        named = "；".join(f"{one.coordination.rstrip('。；;')}（第{one.number}项）" for one in asked)
        lines.append(f"需协调事项：{named}。")
    return lines


def _lamp_cell(lamp: Lamp | None) -> Cell:
    return Cell("—") if lamp is None else Cell(mark=StatusMark(PAPER_LAMPS[lamp], lamp_word(lamp)))


def _unit_table(facts: PortraitFacts, unit: UnitPortrait) -> Table:
    columns = [
        Column("序号", 3.0, Align.CENTER),
        Column("任务", 19.0, Align.LEFT),
        Column("职责", 3.4, Align.CENTER),
        *(Column(name, 5.6, Align.CENTER) for name in facts.periods),
        Column("完成比例", 4.0, Align.CENTER),
        Column("序时进度", 4.4, Align.CENTER),
    ]
    rows = [
        Row.of(
            line.task.number,
            line.task.title,
            _role_word(line),
            *(_lamp_cell(lamp) for lamp in line.lamps),
            percent(line.task.percent),
            percent(line.task.expected),
        )
        for line in unit.lines
    ]
    reported = [Cell(TIMELINESS_WORDS[one] if one else "—", align=Align.CENTER) for one in unit.timeliness]
    last = Row((Cell("报送情况", span=3, align=Align.CENTER), *reported, Cell("", span=2)), RowKind.TOTAL)
    troubles = [Row((Cell(line, span=len(columns)),)) for line in _trouble_lines(unit)]
    return Table(tuple(columns), (*rows, last, *troubles), small=True)


def _role_word(line: LampLine) -> str:
    if line.role is UnitRole.LEAD:
        return "牵头"
    return "汇总" if line.answers else "责任"


def _group_page(facts: StocktakeFacts, group: GroupPage) -> list[Block]:
    counts = lamp_counts_words([(lamp, group.count(lamp)) for lamp in LAMP_ORDER])
    blocks: list[Block] = [Heading(1, group.title), Paragraph.of(f"共{len(group.lines)}项，其中{counts}。")]
    columns = [
        Column("序号", 3.0, Align.CENTER),
        Column("任务", 14.0, Align.LEFT),
        Column("牵头（汇总）单位", 10.0, Align.LEFT),
        *(Column(name, 6.2, Align.CENTER) for name in facts.periods),
        Column("完成比例", 4.6, Align.CENTER),
        Column("序时差距", 4.6, Align.CENTER),
    ]
    rows = []
    for line in group.lines:
        ahead = line.task.ahead_points
        gap = "—" if ahead is None else f"{'+' if ahead > 0 else ''}{figure(ahead)}"
        lead = "、".join(line.task.lead_units) or line.task.speaker or "未明确"
        lamps = (_lamp_cell(lamp) for lamp in line.lamps)
        rows.append(Row.of(line.task.number, line.task.title, lead, *lamps, percent(line.task.percent), gap))
    blocks.append(Table(tuple(columns), tuple(rows), small=True))
    worst = [line.task for line in group.lines if line.task.lamp in (Lamp.RED, Lamp.YELLOW)]
    for task in worst:
        hindered = first_sentence(task.problems_text, 60)
        cause = f"主要问题：{hindered}。" if hindered else ""
        step = f"下一步：{first_sentence(task.next_steps, 60)}。" if task.next_steps else ""
        blocks.append(
            Paragraph.of(f"第{task.number}项“{task.title}”（{answering_words(task)}）：{task.reason}{cause}{step}")
        )
    asked = [line.task for line in group.lines if line.task.coordination]
    if asked:
        named = "；".join(f"{task.coordination.rstrip('。；;')}（第{task.number}项）" for task in asked)
        blocks.append(Paragraph.of(f"需协调事项：{named}。"))
    if not worst and not asked:
        blocks.append(Paragraph.of("本组事项没有滞后和预警，也没有需要区政府协调的问题。"))
    blocks.extend(_indicator_blocks(group.indicators))
    return blocks


def _goals_page(goals: Sequence[IndicatorInput]) -> list[Block]:
    counted = [(lamp, sum(one.verdict.lamp is lamp for one in goals)) for lamp in LAMP_ORDER]
    told = "、".join(f"{target_lamp_word(lamp)}{count}项" for lamp, count in counted if count)
    blocks: list[Block] = [Heading(1, "目标指标"), Paragraph.of(f"共{len(goals)}项，其中{told}。")]
    return [*blocks, *_indicator_blocks(goals)]


_TARGET_COLUMNS = (
    ("指标", 15.0, Align.LEFT),
    ("责任单位", 8.0, Align.LEFT),
    ("目标", 9.0, Align.LEFT),
    ("现值", 5.0, Align.CENTER),
    ("状态", 6.6, Align.CENTER),
    ("说明和预测", 24.0, Align.LEFT),
)


def _indicator_blocks(indicators: Sequence[IndicatorInput]) -> list[Block]:
    """The targets as a table, with the ways of those that need a look first; as many as leave the page whole."""
    if not indicators:
        return []
    rows = [
        Row.of(
            one.indicator.name,
            one.owner or "未明确",
            target_words(one.indicator),
            short_figure(one.value),
            Cell(mark=StatusMark(PAPER_LAMPS[one.verdict.lamp], target_lamp_word(one.verdict.lamp))),
            indicator_reason(one.verdict) + _outlook(one),
        )
        for one in indicators
    ]
    columns = tuple(Column(header, weight, align) for header, weight, align in _TARGET_COLUMNS)
    blocks: list[Block] = [Table(columns, tuple(rows), small=True)]
    drawn = [one for one in indicators if any(value is not None for _, value in one.history)]
    drawn.sort(key=lambda one: not _needs_a_look(one))
    for one in drawn[: max(0, _FIGURES_A_PAGE - (len(indicators) + 1) // 2)]:
        what = trajectory_of(one.indicator, one.history, one.forecast, one.tolerance)
        drawing = trajectory_figure(what, _FIGURE_WIDTH, _FIGURE_HEIGHT)
        blocks.append(replace(drawing, caption=one.indicator.name))
    return blocks


def _outlook(one: IndicatorInput) -> str:
    return "" if one.verdict.lamp is Lamp.BLUE else forecast_sentence(one.indicator, one.forecast)


def _needs_a_look(one: IndicatorInput) -> bool:
    return one.verdict.lamp in (Lamp.RED, Lamp.YELLOW) or bool(one.forecast and not one.forecast.will_reach)

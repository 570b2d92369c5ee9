"""The pages on units and on groups of tasks: a sentence, lamps over the periods, problems, and what is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.bulletin.compose import PAPER_LAMPS
from wanzhou_gui.reports.bulletin.facts import IndicatorInput, Timeliness, indicator_fact
from wanzhou_gui.reports.bulletin.figures import (
    expected_of,
    gap_of,
    number_of,
    percent_of,
    quoted,
    reason_of,
    tell_indicators,
    tell_tasks,
    title_of,
)
from wanzhou_gui.reports.bulletin.sections import answering_words, coordination_of, first_sentence
from wanzhou_gui.reports.charts import trajectory_figure
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
from wanzhou_gui.reports.paper_parts.fact_book import FactBook, tell_heading
from wanzhou_gui.reports.paper_parts.live_text import LiveText, mark
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases
from wanzhou_gui.reports.paper_parts.section import PaperSection, sections_of
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.portraits.facts import (
    GroupPage,
    LampLine,
    PortraitFacts,
    StocktakeFacts,
    UnitPortrait,
)
from wanzhou_gui.reports.trajectories import trajectory_of
from wanzhou_gui.reports.unit_lineage_wording import change_sentence
from wanzhou_gui.reports.wording import (
    chinese_day,
    indicator_reason,
    lamp_word,
    nature_word,
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
    Timeliness.SENT_BACK: "退回",
    Timeliness.NOT_YET_DUE: "未到期",
}
_TROUBLES_TOLD = 4
_FIGURE_WIDTH, _FIGURE_HEIGHT = 150.0, 48.0
_FIGURES_A_PAGE = 2
_GOALS = "goals"


def profile_title(facts: PortraitFacts) -> str:
    """责任单位画像（2024年第三季度）, or that of one unit."""
    whose = facts.units[0].name if facts.is_for_one and facts.units else "责任单位"
    return f"{whose}推进情况画像（{facts.heading.period_label}）"


def stocktake_title(facts: StocktakeFacts) -> str:
    """重点任务盘点材料（2024年第三季度）."""
    return f"重点任务{STOCKTAKE_WORD}（{facts.heading.period_label}）"


def profile_sections(
    facts: PortraitFacts, edited: Mapping[str, LiveText], _phrases: OfficePhrases
) -> tuple[PaperSection, ...]:
    """One section a unit: its first paragraph stands over the table, the others in its last rows."""
    n = profile_figures(facts)
    told = [(f"unit:{unit.name}", unit.name, [_unit_words(unit, n), *_trouble_lines(unit, n)]) for unit in facts.units]
    return tuple(replace(one, about=f"unit.{one.heading}") for one in sections_of(told, edited))


def stocktake_sections(
    facts: StocktakeFacts, edited: Mapping[str, LiveText], _phrases: OfficePhrases
) -> tuple[PaperSection, ...]:
    """The targets, then one section a group: its first paragraph stands over the table, the others in its last rows."""
    n = stocktake_figures(facts)
    goals = [(_GOALS, "目标指标", [_goal_words(n)])] if facts.goals else []
    groups = [(f"group:{one.title}", one.title, _group_words(one, place, n)) for place, one in enumerate(facts.groups, start=1)]
    abouts = {f"group:{one.title}": f"item.g{place}" for place, one in enumerate(facts.groups, start=1)}
    return tuple(replace(one, about=abouts.get(one.key, "")) for one in sections_of([*goals, *groups], edited))


def _lines_of(sections: Sequence[PaperSection], key: str) -> list[str]:
    """What a section prints, line by line."""
    text = next((section.text for section in sections if section.key == key), "")
    return [line.strip() for line in text.split("\n") if line.strip()]


def compose_profile(
    facts: PortraitFacts, sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """One page for each unit."""
    pages = [_unit_page(facts, unit, _lines_of(sections, f"unit:{unit.name}")) for unit in facts.units]
    return _pages_paper(facts, profile_title(facts), PROFILE_WORD, pages, settings, stamp)


def compose_stocktake(
    facts: StocktakeFacts, sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """One page for each group, the targets of the plan first."""
    pages = [_group_page(facts, group, _lines_of(sections, f"group:{group.title}")) for group in facts.groups]
    if facts.goals:
        pages.insert(0, _goals_page(facts.goals, _lines_of(sections, _GOALS)))
    return _pages_paper(facts, stocktake_title(facts), STOCKTAKE_WORD, pages, settings, stamp)


def profile_figures(facts: PortraitFacts) -> FactBook:
    """What the pages on units count."""
    book = FactBook()
    tell_heading(book, facts.heading)
    for unit in facts.units:
        own = f"unit.{unit.name}"
        book.name(own, unit.name)
        tell_tasks(book, [line.task for line in unit.lines])
        told = {
            "carried": ("承担的事项数", [line.task.number for line in unit.lines]),
            "led": ("牵头的事项数", [line.task.number for line in unit.lines if line.role is UnitRole.LEAD]),
            "responsible": ("作为责任单位的事项数", [line.task.number for line in unit.lines if line.role is not UnitRole.LEAD]),
            "answered": ("牵头或汇总的事项数", [line.task.number for line in unit.lines if line.answers]),
        }
        for field, (label, rows) in told.items():
            book.count(f"{own}.{field}", f"{unit.name}{label}", tasks=rows)
        for lamp in LAMP_ORDER:
            rows = [line.task.number for line in unit.lines if line.answers and line.task.lamp is lamp]
            book.count(f"{own}.{lamp}", f"{unit.name}牵头或汇总的事项中{lamp_word(lamp)}的", tasks=rows, lamps=(lamp,))
        book.tell(f"{own}.filled", f"{unit.name}本期填报的事项数", unit.filled_count, units=(unit.name,))
        book.tell(f"{own}.chases", f"{unit.name}本期被催办的次数", unit.chases, units=(unit.name,))
        if unit.received_on:
            book.tell(f"{own}.received_on", f"{unit.name}报送日期", chinese_day(unit.received_on), units=(unit.name,))
        for place, change in enumerate(unit.changes):
            book.tell(f"{own}.change{place}", f"{unit.name}的变更", change_sentence(change), units=(unit.name,), is_quote=True)
        problems = [one.number for one in unit.troubles if one.problem]
        book.count(f"{own}.more", f"{unit.name}没有逐项列出的问题数", tasks=problems[_TROUBLES_TOLD:])
        for one in unit.troubles:
            for field, text in (("problem", one.problem), ("asked", one.coordination)):
                label = f"{unit.name}在第{one.number}项所报{'问题' if field == 'problem' else '需协调事项'}"
                book.tell(f"{own}.{field}{one.number}", label, text, tasks=(one.number,), is_quote=True)
    return book


def stocktake_figures(facts: StocktakeFacts) -> FactBook:
    """What the pages on groups count."""
    book = FactBook()
    tell_heading(book, facts.heading)
    for place, group in enumerate(facts.groups, start=1):
        tell_tasks(book, [line.task for line in group.lines])
        book.count(f"item.g{place}.total", f"“{group.title}”的任务数", tasks=[line.task.number for line in group.lines])
        for lamp in LAMP_ORDER:
            rows = [line.task.number for line in group.lines if line.task.lamp is lamp]
            book.count(f"item.g{place}.{lamp}", f"“{group.title}”中{lamp_word(lamp)}的", tasks=rows, lamps=(lamp,))
    indicators = (*facts.goals, *(one for group in facts.groups for one in group.indicators))
    tell_indicators(book, map(indicator_fact, indicators))
    for target in indicators:
        code, name = target.indicator.code, target.indicator.name
        said = indicator_reason(target.verdict) + _outlook(target)
        book.tell(f"indicator.{code}.said", f"指标“{name}”的说明和预测", said, indicators=(code,))
    book.count("goal.total", "目标指标数", indicators=[one.indicator.code for one in facts.goals])
    for lamp in LAMP_ORDER:
        codes = [one.indicator.code for one in facts.goals if one.verdict.lamp is lamp]
        book.count(f"goal.{lamp}", f"目标指标中{target_lamp_word(lamp)}的", indicators=codes)
    return book


def profile_checks(facts: PortraitFacts) -> tuple[PaperCheck, ...]:
    """The lamps of every unit add up to the items it answers for."""
    if not facts.units:
        return (PaperCheck("unit_carries_nothing", CheckLevel.BLOCKS, "这个单位在方案中没有分工，无法成文。", "ledger"),)
    wrong = [one.name for one in facts.units if sum(map(one.answered, LAMP_ORDER)) != one.answered_count]
    if wrong:
        return (PaperCheck("sums_differ", CheckLevel.BLOCKS, f"{'、'.join(wrong)}各类合计与任务数不一致。"),)
    return (PaperCheck("sums_agree", CheckLevel.PASSED, f"{len(facts.units)}家单位的任务数与台账一致。"),)


def stocktake_checks(facts: StocktakeFacts) -> tuple[PaperCheck, ...]:
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


def _lamp_counts(n: FactBook, own: str) -> str:
    """正常12项、预警2项; lamps nobody has are left out."""
    return "、".join(f"{lamp_word(lamp)}{n(f'{own}.{lamp}')}项" for lamp in LAMP_ORDER if n[f"{own}.{lamp}"].rows)


def _only_lamp(n: FactBook, own: str) -> str:
    """The word of the one lamp all items have; empty where they differ."""
    had = [lamp for lamp in LAMP_ORDER if n[f"{own}.{lamp}"].rows]
    return lamp_word(had[0]) if len(had) == 1 else ""


def _moved_words(group: GroupPage) -> str:
    """What changed since the period before; empty in the first one."""
    seen = [line for line in group.lines if len(line.lamps) > 1 and line.lamps[-2] is not None]
    moved = [line for line in seen if line.lamps[-2] is not line.lamps[-1]]
    if not seen:
        return ""
    if not moved:
        return "各项状态与上期相同。"
    named = "，".join(
        f"第{number_of(line.task)}项由{lamp_word(before)}转为{lamp_word(line.task.lamp)}"
        for line in moved
        if (before := line.lamps[-2]) is not None
    )
    return f"与上期相比，{named}。"


def _unit_words(unit: UnitPortrait, n: FactBook) -> str:
    own = f"unit.{unit.name}"
    roles = (("牵头", "led"), ("作为责任单位参与", "responsible"))
    role = [f"{word}{n(f'{own}.{field}')}项" for word, field in roles if n[f"{own}.{field}"].rows]
    shares = f"其中{'、'.join(role)}" if len(role) > 1 else "均为牵头" if n[f"{own}.led"].rows else "均为责任单位"
    told = f"{nature_word(unit.nature)}。承担事项{n(f'{own}.carried')}项，{shares}。"
    now = unit.timeliness[-1]
    if now in (Timeliness.ON_TIME, Timeliness.LATE):
        day = f"（{n(f'{own}.received_on')}收到）" if unit.received_on else ""
        told += f"本期{'按时' if now is Timeliness.ON_TIME else '逾期'}报送{day}，填报{n(f'{own}.filled')}项。"
    elif now is Timeliness.MISSING:
        told += "本期未报送。"
    elif now is Timeliness.SENT_BACK:
        word = "退回修改" if may_be_commanded(unit.nature) else "请予补充"
        told += f"本期所报已{word}，尚未重新报送。"
    else:
        told += "本期报送截止日未到，尚未报送。"
    if unit.chases:
        told += f"本期催办{n(f'{own}.chases')}次。"
    if unit.answered_count:
        lamps = _only_lamp(n, own)
        whole = f"由其牵头或汇总的{n(f'{own}.answered')}项"
        told += f"{whole}，均为{lamps}。" if lamps else f"{whole}中，{_lamp_counts(n, own)}。"
    else:
        told += "没有由其牵头或汇总的事项，下表亮灯为所在任务的总体情况。"
    if unit.changes:
        changed = "".join(mark(change_sentence(one), f"{own}.change{place}") for place, one in enumerate(unit.changes))
        told += f"注：{changed}此前各期按变更前单位的报送情况统计。"
    return told


def _unit_page(facts: PortraitFacts, unit: UnitPortrait, lines: Sequence[str]) -> list[Block]:
    return [Heading(1, unit.name), *map(Paragraph.of, lines[:1]), _unit_table(facts, unit, lines[1:])]


def _trouble_lines(unit: UnitPortrait, n: FactBook) -> list[str]:
    own = f"unit.{unit.name}"
    problems = [one for one in unit.troubles if one.problem]
    asked = [one for one in unit.troubles if one.coordination]
    lines = []
    if problems:
        named = "；".join(
            f"第{mark(one.number, f'task.{one.number}.number')}项，"
            f"{mark(first_sentence(one.problem, 60), f'{own}.problem{one.number}')}"
            for one in problems[:_TROUBLES_TOLD]
        )
        more = f"；另有{n(f'{own}.more')}项" if len(problems) > _TROUBLES_TOLD else ""
        lines.append(f"存在问题：{named}{more}。")
    if asked:
        named = "；".join(
            f"{mark(one.coordination.rstrip('。；;'), f'{own}.asked{one.number}')}"
            f"（第{mark(one.number, f'task.{one.number}.number')}项）"
            for one in asked
        )
        lines.append(f"需协调事项：{named}。")
    return lines


def _lamp_cell(lamp: Lamp | None) -> Cell:
    return Cell("—") if lamp is None else Cell(mark=StatusMark(PAPER_LAMPS[lamp], lamp_word(lamp)))


def _unit_table(facts: PortraitFacts, unit: UnitPortrait, notes: Sequence[str]) -> Table:
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
            number_of(line.task),
            title_of(line.task),
            _role_word(line),
            *(_lamp_cell(lamp) for lamp in line.lamps),
            percent_of(line.task),
            expected_of(line.task),
        )
        for line in unit.lines
    ]
    reported = [Cell(TIMELINESS_WORDS[one] if one else "—", align=Align.CENTER) for one in unit.timeliness]
    last = Row((Cell("报送情况", span=3, align=Align.CENTER), *reported, Cell("", span=2)), RowKind.TOTAL)
    told = [Row((Cell(line, span=len(columns)),)) for line in notes]
    return Table(tuple(columns), (*rows, last, *told), small=True)


def _role_word(line: LampLine) -> str:
    if line.role is UnitRole.LEAD:
        return "牵头"
    return "汇总" if line.answers else "责任"


def _group_words(group: GroupPage, place: int, n: FactBook) -> list[str]:
    own = f"item.g{place}"
    only = _only_lamp(n, own)
    counts = f"均为{only}" if only else f"其中{_lamp_counts(n, own)}"
    told = [f"共{n(f'{own}.total')}项，{counts}。{_moved_words(group)}"]
    worst = [line.task for line in group.lines if line.task.lamp in (Lamp.RED, Lamp.YELLOW)]
    for task in worst:
        hindered = first_sentence(task.problems_text, 60)
        cause = f"主要问题：{quoted(task, 'problems_text', hindered)}。" if hindered else ""
        step = f"下一步：{quoted(task, 'next_steps', first_sentence(task.next_steps, 60))}。" if task.next_steps else ""
        told.append(f"第{number_of(task)}项“{title_of(task)}”（{answering_words(task)}）：{reason_of(task)}{cause}{step}")
    asked = [line.task for line in group.lines if line.task.coordination]
    if asked:
        named = "；".join(f"{coordination_of(task)}（第{number_of(task)}项）" for task in asked)
        told.append(f"需协调事项：{named}。")
    if len(told) == 1:
        told.append("本组事项没有滞后和预警，也没有需要区政府协调的问题。")
    return told


def _group_page(facts: StocktakeFacts, group: GroupPage, lines: Sequence[str]) -> list[Block]:
    blocks: list[Block] = [Heading(1, group.title), *map(Paragraph.of, lines[:1])]
    columns = [
        Column("序号", 3.0, Align.CENTER),
        Column("任务", 14.0, Align.LEFT),
        Column("牵头或\n汇总单位", 10.0, Align.LEFT),
        *(Column(name, 6.2, Align.CENTER) for name in facts.periods),
        Column("完成比例", 4.6, Align.CENTER),
        Column("序时差距", 4.6, Align.CENTER),
    ]
    rows = []
    for line in group.lines:
        lead = "、".join(line.task.lead_units) or line.task.speaker or "未明确"
        lamps = (_lamp_cell(lamp) for lamp in line.lamps)
        rows.append(Row.of(number_of(line.task), title_of(line.task), lead, *lamps, percent_of(line.task), gap_of(line.task)))
    # Inside the table, in its smaller size: a group has one page, and its targets come below.
    rows += [Row((Cell(line, span=len(columns)),)) for line in lines[1:]]
    blocks.append(Table(tuple(columns), tuple(rows), small=True))
    blocks.extend(_indicator_blocks(group.indicators))
    return blocks


def _goal_words(n: FactBook) -> str:
    had = [lamp for lamp in LAMP_ORDER if n[f"goal.{lamp}"].rows]
    if len(had) == 1:
        return f"共{n('goal.total')}项，均为{target_lamp_word(had[0])}。"
    told = "、".join(f"{target_lamp_word(lamp)}{n(f'goal.{lamp}')}项" for lamp in had)
    return f"共{n('goal.total')}项，其中{told}。"


def _goals_page(goals: Sequence[IndicatorInput], lines: Sequence[str]) -> list[Block]:
    return [Heading(1, "目标指标"), *map(Paragraph.of, lines), *_indicator_blocks(goals)]


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
            _target(one, "number", one.indicator.name),
            one.owner or "未明确",
            _target(one, "target", target_words(one.indicator)),
            _target(one, "value", short_figure(one.value)),
            Cell(mark=StatusMark(PAPER_LAMPS[one.verdict.lamp], target_lamp_word(one.verdict.lamp))),
            _target(one, "said", indicator_reason(one.verdict) + _outlook(one)),
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


def _target(one: IndicatorInput, field: str, text: str) -> str:
    return mark(text, f"indicator.{one.indicator.code}.{field}")


def _outlook(one: IndicatorInput) -> str:
    return "" if one.verdict.lamp is Lamp.BLUE else forecast_sentence(one.indicator, one.forecast)


def _needs_a_look(one: IndicatorInput) -> bool:
    return one.verdict.lamp in (Lamp.RED, Lamp.YELLOW) or bool(one.forecast and not one.forecast.will_reach)

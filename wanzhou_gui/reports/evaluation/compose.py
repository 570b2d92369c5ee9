"""The wording of an evaluation and the paper itself, a document to the government with four tables."""

from __future__ import annotations

from collections.abc import Sequence

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.milestones import Standing
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.bulletin.checks import bulletin_checks
from wanzhou_gui.reports.bulletin.compose import INDICATOR_TITLE, PAPER_LAMPS, contact_note, indicator_table
from wanzhou_gui.reports.bulletin.sections import answering_words, first_sentence, task_numbers
from wanzhou_gui.reports.case_wording import STANDING_WORDS
from wanzhou_gui.reports.document import (
    Align,
    Annex,
    Cell,
    Column,
    Imprint,
    OfficialDocument,
    RedHead,
    Row,
    RowKind,
    Signature,
    StatusMark,
    Table,
)
from wanzhou_gui.reports.evaluation.facts import EvaluationFacts, EvaluationKind, TaskHistory
from wanzhou_gui.reports.paper_figures import ranked_units, ranking_pages
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.section import PaperSection, numbered, section_blocks, sections_of
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.plan_tables.compose import table_day
from wanzhou_gui.reports.wording import chinese_day, lamp_word, percent

EVALUATION_WORD = "评估报告"
_KIND_WORDS = {EvaluationKind.MIDTERM: "中期", EvaluationKind.ANNUAL: "年度", EvaluationKind.FINAL: "终期"}
_NAMED = 8
_TOLD_ORDER = (Lamp.BLUE, Lamp.GREEN, Lamp.YELLOW, Lamp.RED, Lamp.NOT_STARTED, Lamp.UNKNOWN)
_COUNTED = (Standing.REACHED, Standing.OVERDUE, Standing.DUE, Standing.WAITING, Standing.ENCOURAGED, Standing.UNDECIDED)


def evaluation_title(facts: EvaluationFacts) -> str:
    """关于《…》2024年度实施情况的评估报告, 中期 or 终期 by when it is written."""
    span = {
        EvaluationKind.MIDTERM: f"{facts.year}年中期",
        EvaluationKind.ANNUAL: f"{facts.year}年度",
        EvaluationKind.FINAL: "终期",
    }[facts.kind]
    return f"关于《{facts.heading.plan_title}》{span}实施情况的{EVALUATION_WORD}"


def evaluation_sections(facts: EvaluationFacts, edited: dict[str, str]) -> tuple[PaperSection, ...]:
    """Opening, the whole, the periods, targets, deliverables, units, problems, proposals."""
    return sections_of(
        [
            ("opening", "", _opening(facts)),
            *numbered(
                [
                    ("overall", "总体评价", _overall(facts)),
                    ("periods", "各期进展", _periods(facts)),
                    ("targets", "目标指标完成情况", _targets(facts)),
                    ("deliverables", "阶段成果完成情况", _deliverables(facts)),
                    ("units", "单位履职情况", _units(facts)),
                    ("problems", "存在的主要问题", _problems(facts)),
                    ("proposals", "下一步工作建议", _proposals(facts)),
                ]
            ),
        ],
        edited,
    )


def compose_evaluation(
    facts: EvaluationFacts, sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """A document with its tables: lamps by period, targets, deliverables, units."""
    title = evaluation_title(facts)
    annexes = [Annex("任务逐期进展表", (_task_table(facts),), landscape=True)]
    if facts.bulletin.indicators:
        annexes.append(Annex(INDICATOR_TITLE, (indicator_table(facts.bulletin),), landscape=True))
    if facts.deliverables:
        annexes.append(Annex("阶段成果完成情况表", (_deliverable_table(facts),)))
    annexes.append(Annex("单位报送情况表", (_unit_table(facts),)))
    ranking = ranking_pages(ranked_units(facts.bulletin.tasks))
    if ranking:
        annexes.append(Annex("牵头单位进度排序图", ranking))
    return OfficialDocument(
        title=title,
        title_keep=(f"《{facts.heading.plan_title}》", EVALUATION_WORD, "实施情况"),
        recipients="区政府",
        blocks=tuple(section_blocks(sections)),
        head=RedHead(mark=(settings.red_mark,), number=stamp.number),
        signature=Signature((settings.office_name,), stamp.day),
        note=contact_note(settings),
        annexes=tuple(annexes),
        imprint=Imprint(office=settings.printing_office, issued_on=stamp.day),
        watermark=stamp.watermark(is_sample=facts.heading.is_sample),
        metadata=facts.heading.metadata(title, settings.office_name, EVALUATION_WORD),
    )


def evaluation_checks(
    facts: EvaluationFacts, sections: Sequence[PaperSection], is_stale: bool
) -> tuple[PaperCheck, ...]:
    """What is looked at before a bulletin, and that deliverables are settled and periods complete."""
    checks = list(bulletin_checks(facts.bulletin, sections, is_stale=is_stale, word=EVALUATION_WORD))
    undecided = facts.deliverables_that(Standing.UNDECIDED)
    if undecided:
        sentence = f"{len(undecided)}项阶段成果尚待确认，没有计入完成或未完成。"
        checks.append(PaperCheck("deliverables_undecided", CheckLevel.ADVICE, sentence, "ledger"))
    if facts.kind is EvaluationKind.MIDTERM:
        sentence = f"评估截至{facts.heading.period_label}，不是年末，按中期评估成文。"
        checks.append(PaperCheck("midterm", CheckLevel.ADVICE, sentence))
    return tuple(checks)


def _opening(facts: EvaluationFacts) -> list[str]:
    whole = f"各期（{facts.periods[0].label}至{facts.periods[-1].label}）" if len(facts.periods) > 1 else "本期"
    return [
        (
            f"根据《政府督查工作条例》有关规定，区政府督查室依据{whole}督查情况，对{facts.heading.numbered_plan}"
            f"实施情况进行了{_KIND_WORDS[facts.kind]}评估，数据截至{chinese_day(facts.heading.as_of)}。现将有关情况报告如下。"
        )
    ]


def _overall(facts: EvaluationFacts) -> list[str]:
    told = facts.bulletin
    if not told.total:
        return ["台账里没有任务。"]
    classes = {one.lamp: one for one in told.classes}
    counts = "，".join(
        f"{lamp_word(lamp)}{classes[lamp].count}项（{classes[lamp].share}%）" for lamp in _TOLD_ORDER if classes[lamp].count
    )
    done, good = told.count(Lamp.BLUE), told.count(Lamp.BLUE) + told.count(Lamp.GREEN)
    red = told.count(Lamp.RED)
    if facts.kind is EvaluationKind.FINAL:
        judged = "任务全部办结" if done == told.total else f"任务办结{done}项，未办结{told.total - done}项"
    elif good * 5 >= told.total * 4 and not red:
        judged = "实施进展总体顺利"
    elif good * 2 >= told.total:
        judged = "实施进展总体有序，部分任务需要加力"
    else:
        judged = "实施进展偏慢"
    return [f"{judged}。共有任务{told.total}项，其中{counts}。"]


def _periods(facts: EvaluationFacts) -> list[str]:
    lines = []
    for one in facts.periods:
        had = dict(one.lamps)
        counts = "、".join(f"{lamp_word(lamp)}{had[lamp]}项" for lamp in _TOLD_ORDER if had[lamp])
        lines.append(f"{one.label}：{counts}；按时报送{one.on_time}家，逾期报送{one.late}家，未报送{one.missing}家。")
    always = [one.task for one in facts.tasks if one.lamps and all(lamp in (Lamp.GREEN, Lamp.BLUE) for lamp in one.lamps)]
    if always and len(facts.periods) > 1:
        lines.append(f"各期均正常推进或已办结的任务{len(always)}项：{task_numbers(always)}。")
    worse = [one.task for one in facts.tasks if _is_worse(one)]
    if worse:
        lines.append(f"与首期相比转为预警或滞后的任务{len(worse)}项：{task_numbers(worse)}。")
    return lines


def _is_worse(one: TaskHistory) -> bool:
    known = [lamp for lamp in one.lamps if lamp is not None]
    calm = (Lamp.GREEN, Lamp.BLUE)
    return len(known) > 1 and known[0] in calm and known[-1] in (Lamp.RED, Lamp.YELLOW)


def _targets(facts: EvaluationFacts) -> list[str]:
    goals = facts.bulletin.goal_indicators
    if not goals:
        return []
    reached = [one for one in goals if one.lamp is Lamp.BLUE]
    missed = [one for one in facts.outlooks if one.will_reach is False]
    parts = [f"目标指标{len(goals)}项，已达到目标值{len(reached)}项"]
    if missed:
        parts.append(f"按目前进度难以完成{len(missed)}项")
    unknown = [one for one in facts.outlooks if one.will_reach is None]
    if unknown:
        parts.append(f"尚不能预测{len(unknown)}项")
    lines = [f"{'，'.join(parts)}（详见附件2）。"]
    for place, one in enumerate(missed, start=1):
        owner = f"（{one.owner}）" if one.owner else ""
        lines.append(f"{place}. {one.name}{owner}：目标{one.target}。{one.sentence or '目标年份已过，未达到目标值。'}")
    return lines


def _deliverables(facts: EvaluationFacts) -> list[str]:
    if not facts.deliverables:
        return []
    counted = [(standing, len(facts.deliverables_that(standing))) for standing in _COUNTED]
    told = "，".join(f"{STANDING_WORDS[standing].partition('，')[0]}{count}项" for standing, count in counted if count)
    lines = [f"列入评估的阶段成果{len(facts.deliverables)}项，其中{told}。"]
    overdue = facts.deliverables_that(Standing.OVERDUE)
    if overdue:
        named = "；".join(f"第{one.task_number}项任务的“{one.name}”" for one in overdue[:_NAMED])
        more = f"等{len(overdue)}项" if len(overdue) > _NAMED else ""
        lines.append(f"到期未完成的有：{named}{more}。")
    return lines


def _units(facts: EvaluationFacts) -> list[str]:
    if not facts.units:
        return []
    faultless = [one for one in facts.units if not one.late and not one.missing and one.on_time]
    lines = [f"涉及责任单位{len(facts.units)}家，{len(facts.periods)}期均按时报送的{len(faultless)}家。"]
    late = [one for one in facts.units if (one.late or one.missing) and may_be_commanded(one.nature)]
    if late:
        named = "、".join(
            f"{one.name}（{'，'.join([f'未报送{one.missing}次'] * bool(one.missing) + [f'逾期{one.late}次'] * bool(one.late))}）"
            for one in late
        )
        lines.append(f"未报送或逾期报送的有：{named}。")
    asked = [one for one in facts.units if (one.late or one.missing) and not may_be_commanded(one.nature)]
    if asked:
        lines.append(f"{'、'.join(one.name for one in asked)}的部分情况尚待补充了解。")
    return lines


def _problems(facts: EvaluationFacts) -> list[str]:
    behind = [one.task for one in facts.tasks if one.task.lamp in (Lamp.RED, Lamp.YELLOW)]
    lines = []
    for place, task in enumerate(behind, start=1):
        hindered = first_sentence(task.problems_text, 60)
        cause = f"主要原因：{hindered}。" if hindered else ""
        lines.append(f"{place}. 第{task.number}项“{task.title}”（{answering_words(task)}）：{task.reason}{cause}")
    return lines or ["各项任务没有滞后或预警。"]


def _proposals(facts: EvaluationFacts) -> list[str]:
    lines = []
    behind = [one.task for one in facts.tasks if one.task.lamp in (Lamp.RED, Lamp.YELLOW)]
    if behind:
        lines.append(f"对{task_numbers(behind)}逐项制定赶进度措施，列入下期督查重点。")
    missed = [one for one in facts.outlooks if one.will_reach is False]
    if missed:
        lines.append(f"对{'、'.join(one.name for one in missed)}提出追赶计划，按月调度。")
    asked = [one.task for one in facts.tasks if one.task.coordination]
    lines.extend(f"{task.coordination.rstrip('。；;')}（第{task.number}项，{task.speaker}提出）。" for task in asked)
    overdue = facts.deliverables_that(Standing.OVERDUE)
    if overdue:
        lines.append(f"对到期未完成的{len(overdue)}项阶段成果明确新的完成时间，确需延期的按程序报批。")
    waiting = facts.deliverables_that(Standing.WAITING)
    if waiting:
        lines.append(f"对等待外部条件的{len(waiting)}项阶段成果，由责任单位主动对接有关方面。")
    if not lines:
        lines.append("继续按时限推进，保持现有力度。")
    return [f"{place}. {line}" for place, line in enumerate(lines, start=1)] + ["特此报告。"]


def _task_table(facts: EvaluationFacts) -> Table:
    columns = [
        Column("序号", 3.0, Align.CENTER),
        Column("任务", 16.0, Align.LEFT),
        Column("牵头或汇总单位", 14.0, Align.LEFT),
        *(Column(tick, 6.4, Align.CENTER) for tick in facts.ticks),
        Column("完成比例", 5.0, Align.CENTER),
        Column("序时进度", 5.0, Align.CENTER),
    ]
    rows = [
        Row.of(
            one.task.number,
            one.task.title,
            "、".join(one.task.lead_units) or one.task.speaker or "未明确",
            *(
                Cell("—") if lamp is None else Cell(mark=StatusMark(PAPER_LAMPS[lamp], lamp_word(lamp)))
                for lamp in one.lamps
            ),
            percent(one.task.percent),
            percent(one.task.expected),
        )
        for one in facts.tasks
    ]
    counts = "，".join(f"{lamp_word(one.lamp)}{one.count}项" for one in facts.bulletin.classes if one.count)
    rows.append(Row((Cell(f"合计：任务{len(facts.tasks)}项，其中{counts}。", span=len(columns)),), RowKind.TOTAL))
    return Table(tuple(columns), tuple(rows), note=facts.heading.as_of_words)


def _deliverable_table(facts: EvaluationFacts) -> Table:
    columns = (
        Column("任务", 3.4, Align.CENTER),
        Column("阶段成果", 26.0, Align.LEFT),
        Column("年度", 4.6, Align.CENTER),
        Column("应完成", 7.0, Align.CENTER),
        Column("情况", 7.0, Align.CENTER),
        Column("完成日期", 6.6, Align.CENTER),
    )
    rows = tuple(
        Row.of(
            one.task_number,
            one.name,
            str(one.year) if one.year else "—",
            table_day(one.due_on) if one.due_on else "—",
            STANDING_WORDS[one.standing].partition("，")[0],
            table_day(one.reached_on) if one.reached_on else "—",
        )
        for one in facts.deliverables
    )
    return Table(columns, rows, note=f"共{len(rows)}项")


def _unit_table(facts: EvaluationFacts) -> Table:
    columns = (
        Column("序号", 3.4, Align.CENTER),
        Column("单位", 22.0, Align.LEFT),
        Column("按时报送", 6.0, Align.CENTER),
        Column("逾期报送", 6.0, Align.CENTER),
        Column("未报送", 6.0, Align.CENTER),
        Column("牵头或汇总", 7.0, Align.CENTER),
        Column("其中预警\n或滞后", 8.0, Align.CENTER),
    )
    rows = tuple(
        Row.of(
            str(place), one.name, f"{one.on_time}次", f"{one.late}次", f"{one.missing}次", f"{one.answered}项", f"{one.behind}项"
        )
        for place, one in enumerate(facts.units, start=1)
    )
    return Table(columns, rows, note=f"共{len(facts.periods)}期")

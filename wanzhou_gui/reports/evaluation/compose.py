"""The wording of an evaluation and the paper itself, a document to the government with four tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.milestones import Standing
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.briefing.compose import missed_words, target_mark, tell_outlooks
from wanzhou_gui.reports.bulletin.checks import bulletin_checks
from wanzhou_gui.reports.bulletin.compose import INDICATOR_TITLE, PAPER_LAMPS, contact_note, indicator_table
from wanzhou_gui.reports.bulletin.figures import (
    bulletin_figures,
    expected_of,
    number_of,
    numbers,
    percent_of,
    quoted,
    reason_of,
    task_numbers,
    title_of,
)
from wanzhou_gui.reports.bulletin.sections import (
    answering_words,
    coordination_of,
    first_sentence,
)
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
from wanzhou_gui.reports.evaluation.facts import EvaluationFacts, EvaluationKind, TaskHistory, UnitRecord
from wanzhou_gui.reports.paper_figures import ranked_units, ranking_pages
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook
from wanzhou_gui.reports.paper_parts.live_text import LiveText, mark
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases
from wanzhou_gui.reports.paper_parts.section import PaperSection, numbered, section_blocks, sections_of
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.plan_tables.compose import table_day
from wanzhou_gui.reports.unit_lineage_wording import change_sentence
from wanzhou_gui.reports.wording import lamp_word

EVALUATION_WORD = "评估报告"
EVALUATION_PHRASES = {
    "praise.directed": "其中，{单位}牵头事项没有滞后和预警，落实有力。",
    "praise.asked": "{单位}牵头事项没有滞后和预警，支持有力。",
    "praise.written": "{单位}牵头事项没有滞后和预警，支持有力。",
    "criticism.directed": "报送纪律有待加强。",
    "criticism.asked": "",
    "criticism.written": "",
}
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


def evaluation_figures(facts: EvaluationFacts) -> FactBook:
    """The facts of the last period's bulletin, and what is counted over all periods."""
    book = bulletin_figures(facts.bulletin)
    told = facts.bulletin
    book.count("open", "未办结任务数", tasks=numbers(one for one in told.tasks if one.lamp is not Lamp.BLUE))
    book.count("periods", "评估周期数", others=[one.label for one in facts.periods])
    book.tell("year", "评估年份", facts.year)
    for place, one in enumerate(facts.periods, start=1):
        book.name(f"item.p{place}", one.label)
        book.tell(f"item.p{place}.label", "周期", one.label)
        for lamp, count in one.lamps:
            book.tell(f"item.p{place}.{lamp}", f"{one.label}{lamp_word(lamp)}任务数", count, others=(one.label,))
        for field, word in (("on_time", "按时报送"), ("late", "逾期报送"), ("missing", "未报送")):
            book.tell(f"item.p{place}.{field}", f"{one.label}{word}单位数", getattr(one, field), others=(one.label,))
    book.count("steady", "各期均正常推进或已办结的任务数", tasks=numbers(one.task for one in facts.tasks if _is_steady(one)))
    book.count("worse", "与首期相比转为预警或滞后的任务数", tasks=numbers(one.task for one in facts.tasks if _is_worse(one)))
    tell_outlooks(book, facts.outlooks)
    reached = {one.code for one in told.goal_indicators if one.lamp is Lamp.BLUE}
    going = [one.code for one in facts.outlooks if one.will_reach and one.code not in reached]
    book.count("outlook.going", "按目前进度能够完成的指标数", indicators=going)
    book.count("deliverables.total", "列入评估的阶段成果数", others=[one.name for one in facts.deliverables])
    for standing in _COUNTED:
        names = [one.name for one in facts.deliverables_that(standing)]
        book.count(f"deliverables.{standing}", f"{_standing_word(standing)}的阶段成果数", others=names)
    for place, each in enumerate(facts.deliverables, start=1):
        book.tell(f"item.d{place}.name", f"第{each.task_number}项任务的阶段成果", each.name, tasks=(each.task_number,), is_quote=True)
        for field, label, day in (("due_on", "应完成日期", each.due_on), ("reached_on", "完成日期", each.reached_on)):
            if day is not None:
                book.tell(f"item.d{place}.{field}", f"阶段成果“{each.name}”的{label}", table_day(day), tasks=(each.task_number,))
        book.tell(f"item.d{place}.year", f"阶段成果“{each.name}”的年度", each.year, tasks=(each.task_number,))
    faultless = [one.name for one in facts.units if not one.late and not one.missing and one.on_time]
    book.count("units.faultless", "各期均按时报送的单位数", units=faultless)
    for place, change in enumerate(facts.unit_changes, start=1):
        book.tell(f"item.u{place}.change", "单位变更", change_sentence(change), is_quote=True)
    for unit in facts.units:
        book.name(f"unit.{unit.name}", unit.name)
        words = (("on_time", "按时报送次数"), ("late", "逾期报送次数"), ("missing", "未报送次数"), ("answered", "牵头或汇总的任务数"), ("behind", "牵头或汇总的任务中预警、滞后的"))  # fmt: skip
        for field, label in words:
            book.tell(f"unit.{unit.name}.{field}", f"{unit.name}{label}", getattr(unit, field), units=(unit.name,))
    return book


def _standing_word(standing: Standing) -> str:
    return STANDING_WORDS[standing].partition("，")[0]


def evaluation_sections(
    facts: EvaluationFacts, edited: Mapping[str, LiveText], phrases: OfficePhrases
) -> tuple[PaperSection, ...]:
    """Opening, the whole, the periods, targets, deliverables, units, problems, proposals."""
    n = evaluation_figures(facts)
    return sections_of(
        [
            ("opening", "", _opening(facts, n)),
            *numbered(
                [
                    ("overall", "总体评价", _overall(facts, n)),
                    ("periods", "各期进展", _periods(facts, n)),
                    ("targets", "目标指标完成情况", _targets(facts, n)),
                    ("deliverables", "阶段成果完成情况", _deliverables(facts, n)),
                    ("units", "单位履职情况", _units(facts, n, phrases)),
                    ("problems", "存在的主要问题", _problems(facts)),
                    ("proposals", "下一步工作建议", _proposals(facts, n)),
                ],
                edited,
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


def evaluation_checks(facts: EvaluationFacts) -> tuple[PaperCheck, ...]:
    """What is looked at before a bulletin, and that deliverables are settled and periods complete."""
    checks = list(bulletin_checks(facts.bulletin, EVALUATION_WORD))
    undecided = facts.deliverables_that(Standing.UNDECIDED)
    if undecided:
        sentence = f"{len(undecided)}项阶段成果尚待确认，没有计入完成或未完成。"
        checks.append(PaperCheck("deliverables_undecided", CheckLevel.ADVICE, sentence, "ledger"))
    if facts.kind is EvaluationKind.MIDTERM:
        sentence = f"评估截至{facts.heading.period_label}，不是年末，按中期评估成文。"
        checks.append(PaperCheck("midterm", CheckLevel.ADVICE, sentence))
    return tuple(checks)


def _opening(facts: EvaluationFacts, n: FactBook) -> list[str]:
    whole = f"各期（{n('item.p1.label')}至{n(f'item.p{len(facts.periods)}.label')}）" if len(facts.periods) > 1 else "本期"
    return [
        (
            f"根据《政府督查工作条例》有关规定，区政府督查室依据{whole}督查情况，对{facts.heading.live_plan}"
            f"实施情况进行了{_KIND_WORDS[facts.kind]}评估，数据截至{n('as_of')}。现将有关情况报告如下。"
        )
    ]


def _overall(facts: EvaluationFacts, n: FactBook) -> list[str]:
    told = facts.bulletin
    if not told.total:
        return ["台账里没有任务。"]
    classes = {one.lamp: one for one in told.classes}
    counts = "，".join(
        f"{lamp_word(lamp)}{n(f'class.{lamp}.count')}项（{n(f'class.{lamp}.share')}%）"
        for lamp in _TOLD_ORDER
        if classes[lamp].count
    )
    done, good = told.count(Lamp.BLUE), told.count(Lamp.BLUE) + told.count(Lamp.GREEN)
    red = told.count(Lamp.RED)
    if facts.kind is EvaluationKind.FINAL:
        judged = "任务全部办结" if done == told.total else f"任务办结{n(f'class.{Lamp.BLUE}.count')}项，未办结{n('open')}项"
    elif good * 5 >= told.total * 4 and not red:
        judged = "实施进展总体顺利"
    elif good * 2 >= told.total:
        judged = "实施进展总体有序，部分任务需要加力"
    else:
        judged = "实施进展偏慢"
    return [f"{judged}。共有任务{n('total')}项，其中{counts}。"]


def _periods(facts: EvaluationFacts, n: FactBook) -> list[str]:
    lines = []
    for place, one in enumerate(facts.periods, start=1):
        own, had = f"item.p{place}", dict(one.lamps)
        counts = "、".join(f"{lamp_word(lamp)}{n(f'{own}.{lamp}')}项" for lamp in _TOLD_ORDER if had[lamp])
        words = (("按时报送", "on_time", one.on_time), ("逾期报送", "late", one.late), ("未报送", "missing", one.missing))
        came = "，".join(f"{word}{n(f'{own}.{field}')}家" for word, field, count in words if count) or "没有应报送的单位"
        lines.append(f"{n(f'{own}.label')}：{counts}；{came}。")
    always = [one.task for one in facts.tasks if _is_steady(one)]
    if always and len(facts.periods) > 1:
        lines.append(f"各期均正常推进或已办结的任务{n('steady')}项：{task_numbers(always)}。")
    worse = [one.task for one in facts.tasks if _is_worse(one)]
    if worse:
        lines.append(f"与首期相比转为预警或滞后的任务{n('worse')}项：{task_numbers(worse)}。")
    return lines


def _is_steady(one: TaskHistory) -> bool:
    return bool(one.lamps) and all(lamp in (Lamp.GREEN, Lamp.BLUE) for lamp in one.lamps)


def _is_worse(one: TaskHistory) -> bool:
    known = [lamp for lamp in one.lamps if lamp is not None]
    calm = (Lamp.GREEN, Lamp.BLUE)
    return len(known) > 1 and known[0] in calm and known[-1] in (Lamp.RED, Lamp.YELLOW)


def _targets(facts: EvaluationFacts, n: FactBook) -> list[str]:
    goals = facts.bulletin.goal_indicators
    if not goals:
        return []
    reached = [one for one in goals if one.lamp is Lamp.BLUE]
    missed = [one for one in facts.outlooks if one.will_reach is False]
    parts = [f"目标指标{n('goal.total')}项，已达到目标值{n('goal.reached')}项" if reached else f"目标指标{n('goal.total')}项，尚无达到目标值的"]
    if n["outlook.going"].rows:
        parts.append(f"按目前进度能够完成{n('outlook.going')}项")
    if missed:
        parts.append(f"按目前进度难以完成{n('outlook.missed')}项")
    unknown = [one for one in facts.outlooks if one.will_reach is None]
    if unknown:
        parts.append(f"尚不能预测{n('outlook.unclear')}项")
    lines = [f"{'，'.join(parts)}（详见附件2）。"]
    return lines + [missed_words(place, one) for place, one in enumerate(missed, start=1)]


def _deliverables(facts: EvaluationFacts, n: FactBook) -> list[str]:
    if not facts.deliverables:
        return []
    told = "，".join(
        f"{_standing_word(standing)}{n(f'deliverables.{standing}')}项" for standing in _COUNTED if facts.deliverables_that(standing)
    )
    standings = {one.standing for one in facts.deliverables}
    whole = f"列入评估的阶段成果{n('deliverables.total')}项"
    lines = [f"{whole}，均{_standing_word(standings.pop())}。" if len(standings) == 1 else f"{whole}，其中{told}。"]
    overdue = facts.deliverables_that(Standing.OVERDUE)
    if overdue:
        places = [place for place, one in enumerate(facts.deliverables, start=1) if one.standing is Standing.OVERDUE]
        named = "；".join(
            f"第{mark(one.task_number, f'task.{one.task_number}.number')}项任务的“{n(f'item.d{place}.name')}”"
            for place, one in zip(places[:_NAMED], overdue, strict=False)
        )
        more = f"等{n(f'deliverables.{Standing.OVERDUE}')}项" if len(overdue) > _NAMED else ""
        lines.append(f"到期未完成的有：{named}{more}。")
    return lines


def _units(facts: EvaluationFacts, n: FactBook, phrases: OfficePhrases) -> list[str]:
    if not facts.units:
        return []
    faultless = [one for one in facts.units if not one.late and not one.missing and one.on_time]
    steady = [one for one in faultless if one.answered and not one.behind]
    praise = phrases.say_to_all("praise", [(one.name, one.nature) for one in steady[:_NAMED]])
    lines = [f"涉及责任单位{n('units.total')}家，{n('periods')}期均按时报送的{n('units.faultless')}家。{praise}"]
    late = [one for one in facts.units if (one.late or one.missing) and may_be_commanded(one.nature)]
    if late:
        named = "、".join(f"{one.name}（{'，'.join(_times(one, n))}）" for one in late)
        blamed = phrases.say_to_all("criticism", [(one.name, one.nature) for one in late])
        lines.append(f"未报送或逾期报送的有：{named}。{blamed}")
    asked = [one for one in facts.units if (one.late or one.missing) and not may_be_commanded(one.nature)]
    if asked:
        lines.append(f"{'、'.join(one.name for one in asked)}的部分情况尚待补充了解。")
    if facts.unit_changes:
        changed = "".join(n(f"item.u{place}.change") for place, _ in enumerate(facts.unit_changes, start=1))
        lines.append(f"评估期内单位有变更：{changed}变更以前各期按变更前单位的报送情况统计。")
    return lines


def _times(one: UnitRecord, n: FactBook) -> list[str]:
    words = (("未报送", "missing", one.missing), ("逾期", "late", one.late))
    return [f"{word}{n(f'unit.{one.name}.{field}')}次" for word, field, count in words if count]


def _problems(facts: EvaluationFacts) -> list[str]:
    behind = [one.task for one in facts.tasks if one.task.lamp in (Lamp.RED, Lamp.YELLOW)]
    lines = []
    for place, task in enumerate(behind, start=1):
        hindered = first_sentence(task.problems_text, 60)
        cause = f"主要原因：{quoted(task, 'problems_text', hindered)}。" if hindered else ""
        lines.append(f"{place}. 第{number_of(task)}项“{title_of(task)}”（{answering_words(task)}）：{reason_of(task)}{cause}")
    return lines or ["各项任务没有滞后或预警。"]


def _proposals(facts: EvaluationFacts, n: FactBook) -> list[str]:
    lines = []
    behind = [one.task for one in facts.tasks if one.task.lamp in (Lamp.RED, Lamp.YELLOW)]
    if behind:
        lines.append(f"对{task_numbers(behind)}逐项制定赶进度措施，列入下期督查重点。")
    missed = [one for one in facts.outlooks if one.will_reach is False]
    if missed:
        lines.append(f"对{'、'.join(target_mark(one, 'number', one.name) for one in missed)}提出追赶计划，按月调度。")
    asked = [one.task for one in facts.tasks if one.task.coordination]
    lines.extend(f"{coordination_of(task)}（第{number_of(task)}项，{task.speaker}提出）。" for task in asked)
    overdue = facts.deliverables_that(Standing.OVERDUE)
    if overdue:
        lines.append(f"对到期未完成的{n(f'deliverables.{Standing.OVERDUE}')}项阶段成果明确新的完成时间，确需延期的按程序报批。")
    waiting = facts.deliverables_that(Standing.WAITING)
    if waiting:
        lines.append(f"对等待外部条件的{n(f'deliverables.{Standing.WAITING}')}项阶段成果，由责任单位主动对接有关方面。")
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
            number_of(one.task),
            title_of(one.task),
            "、".join(one.task.lead_units) or one.task.speaker or "未明确",
            *(
                Cell("—") if lamp is None else Cell(mark=StatusMark(PAPER_LAMPS[lamp], lamp_word(lamp)))
                for lamp in one.lamps
            ),
            percent_of(one.task),
            expected_of(one.task),
        )
        for one in facts.tasks
    ]
    n = bulletin_figures(facts.bulletin)
    counts = "，".join(f"{lamp_word(one.lamp)}{n(f'class.{one.lamp}.count')}项" for one in facts.bulletin.classes if one.count)
    rows.append(Row((Cell(f"合计：任务{n('total')}项，其中{counts}。", span=len(columns)),), RowKind.TOTAL))
    return Table(tuple(columns), tuple(rows), note=facts.heading.as_of_words)


def _deliverable_table(facts: EvaluationFacts) -> Table:
    n = evaluation_figures(facts)
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
            mark(one.task_number, f"task.{one.task_number}.number"),
            n(f"item.d{place}.name"),
            n(f"item.d{place}.year") if one.year else "—",
            n(f"item.d{place}.due_on") if one.due_on else "—",
            _standing_word(one.standing),
            n(f"item.d{place}.reached_on") if one.reached_on else "—",
        )
        for place, one in enumerate(facts.deliverables, start=1)
    )
    return Table(columns, rows, note=f"共{n('deliverables.total')}项")


def _unit_table(facts: EvaluationFacts) -> Table:
    n = evaluation_figures(facts)
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
            str(place),
            one.name,
            *(f"{n(f'unit.{one.name}.{field}')}次" for field in ("on_time", "late", "missing")),
            *(f"{n(f'unit.{one.name}.{field}')}项" for field in ("answered", "behind")),
        )
        for place, one in enumerate(facts.units, start=1)
    )
    return Table(columns, rows, note=f"共{n('periods')}期")

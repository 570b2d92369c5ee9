"""The wording of a 督查专报 and the paper itself, in the form of a briefing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.briefing.facts import BriefingFacts, LaggingFact, OutlookFact
from wanzhou_gui.reports.bulletin.checks import bulletin_checks
from wanzhou_gui.reports.bulletin.comparison import comparison_sentence
from wanzhou_gui.reports.bulletin.compose import bulletin_annexes
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, Timeliness, UnitFact
from wanzhou_gui.reports.bulletin.figures import (
    bulletin_figures,
    number_of,
    quoted,
    reason_of,
    task_numbers,
    title_of,
)
from wanzhou_gui.reports.bulletin.sections import answering_words, coordination_of, first_sentence, plan_noun
from wanzhou_gui.reports.document import (
    Align,
    Annex,
    Cell,
    Column,
    HeadForm,
    Imprint,
    Metadata,
    OfficialDocument,
    RedHead,
    Row,
    Table,
)
from wanzhou_gui.reports.paper_figures import lamp_map_pages, ranked_units, ranking_pages, task_rows
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook
from wanzhou_gui.reports.paper_parts.live_text import LiveText, mark, plain
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases
from wanzhou_gui.reports.paper_parts.section import PaperSection, sections_of
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.wording import LAMP_WORDS, chinese_day, short_figure

BRIEFING_WORD = "督查专报"
_LINES_FOR_WORDS = 3
_LAGGING_NAMED = 10
_LABEL = 4
_CLASS_ORDER = (Lamp.BLUE, Lamp.GREEN, Lamp.YELLOW, Lamp.RED, Lamp.NOT_STARTED, Lamp.UNKNOWN)


def briefing_title(facts: BriefingFacts) -> str:
    """2024年第三季度推进情况的报告: the plan stands under it, so that the title leaves the page to what it says."""
    return f"{facts.bulletin.period_label}推进情况的报告"


def briefing_figures(facts: BriefingFacts) -> FactBook:
    """The facts of the bulletin, and what is foreseen of lagging items and targets."""
    book = bulletin_figures(facts.bulletin)
    for one in facts.lagging:
        name, row = f"第{one.task.number}项“{one.task.title}”", (one.task.number,)
        book.tell(f"task.{one.task.number}.reds", f"{name}连续滞后的期数", one.reds_in_a_row, tasks=row)
    book.count("lagging.rest", "没有逐项列出的滞后事项数", tasks=[one.task.number for one in facts.lagging[_LAGGING_NAMED:]])
    tell_outlooks(book, facts.outlooks)
    return book


def tell_outlooks(book: FactBook, outlooks: Sequence[OutlookFact]) -> None:
    """How many targets will be reached, and what is foreseen of each."""
    kinds: tuple[tuple[str, str, bool | None], ...] = (
        ("missed", "按目前进度难以完成的指标数", False),
        ("good", "已经完成或能够完成的指标数", True),
        ("unclear", "尚不能预测的指标数", None),
    )
    book.count("outlook.total", "目标指标数", indicators=[one.code for one in outlooks])
    for key, label, wanted in kinds:
        book.count(f"outlook.{key}", label, indicators=[one.code for one in outlooks if one.will_reach is wanted])
    for one in outlooks:
        book.tell(f"indicator.{one.code}.outlook", f"指标“{one.name}”的预测", outlook_words(one), indicators=(one.code,))
        value = f"{short_figure(one.value)}{one.unit_of_measure}"
        book.tell(f"indicator.{one.code}.now", f"指标“{one.name}”的现值", value, indicators=(one.code,))


def outlook_words(one: OutlookFact) -> str:
    """What is foreseen of a target that is not reached."""
    return one.sentence or "目标年份已过，未达到目标值。"


def target_mark(one: OutlookFact, field: str, text: str) -> str:
    """A figure of a target, marked."""
    return mark(text, f"indicator.{one.code}.{field}")


def briefing_sections(
    facts: BriefingFacts, edited: Mapping[str, LiveText], _phrases: OfficePhrases
) -> tuple[PaperSection, ...]:
    """Conclusion, lagging items, targets at risk, who did not report, and what is asked of the leader."""
    n = briefing_figures(facts)
    return sections_of(
        [
            ("conclusion", "总体情况", _conclusion(facts.bulletin, n)),
            ("lagging", "需要关注的事项", _lagging(facts, n)),
            ("targets", "目标指标预测", _targets(facts, n)),
            ("reporting", "报送情况", _not_reported(facts.bulletin, n)),
            ("decisions", "请示事项", _decisions(facts, n)),
        ],
        edited,
    )


def compose_briefing(
    facts: BriefingFacts, sections: Sequence[PaperSection], settings: OfficeSettings, stamp: Stamp
) -> OfficialDocument:
    """Put the briefing together: one page as a form with room for the leader's words, then the annex tables.

    Issue number, compiler and date stand in the head instead of a signature.
    """
    told = facts.bulletin
    return OfficialDocument(
        title=briefing_title(facts),
        subtitle=f"——《{told.plan_title}》",
        title_keep=(told.period_label, "推进情况的报告"),
        blocks=(_form(sections),),
        head=RedHead(
            mark=(BRIEFING_WORD,),
            form=HeadForm.BRIEFING,
            issue=f"（{stamp.number}）",
            compiler=settings.office_name,
            compiled_on=stamp.day,
            compact=True,
        ),
        annexes=tuple(replace(annex, listed=False) for annex in (*bulletin_annexes(told), *_picture_annexes(told))),
        imprint=Imprint(office=settings.printing_office, issued_on=stamp.day),
        watermark=stamp.watermark(is_sample=told.is_sample),
        metadata=Metadata(
            title=briefing_title(facts),
            author=settings.office_name,
            subject=f"{told.plan_title}；{told.period_label}；数据截至{chinese_day(told.as_of)}",
            keywords=(BRIEFING_WORD, told.period_code),
        ),
    )


def _picture_annexes(facts: BulletinFacts) -> tuple[Annex, ...]:
    """The lamps of both periods and the units by how far they are, on pages of their own."""
    drawn = (
        Annex("任务亮灯对照图", lamp_map_pages(task_rows(facts.tasks), ("上期", "本期"))),
        Annex("牵头单位进度排序图", ranking_pages(ranked_units(facts.tasks))),
    )
    return tuple(annex for annex in drawn if annex.blocks)


def _form(sections: Sequence[PaperSection]) -> Table:
    rows = [Row.of(Cell(_label(section.heading), label=True), section.text) for section in sections if section.is_printed]
    words = Row((Cell("领导批示", label=True), Cell()), min_lines=_LINES_FOR_WORDS)
    return Table((Column("", 2.3, Align.CENTER), Column("", 16.0, Align.BODY)), (*rows, words), small=True)


def _label(heading: str) -> str:
    """A heading as it stands in the narrow column: 目标指标 / 预测."""
    return heading if len(heading) <= _LABEL else f"{heading[:_LABEL]}\n{heading[_LABEL:]}"


def briefing_checks(facts: BriefingFacts) -> tuple[PaperCheck, ...]:
    """What is looked at before a bulletin, and that no lagging item stands there without a reason."""
    checks = list(bulletin_checks(facts.bulletin, "专报"))
    silent = [one.task for one in facts.lagging if not one.task.problems_text]
    if silent:
        sentence = f"{plain(task_numbers(silent))}滞后，责任单位没有写明原因，请先了解情况。"
        checks.append(PaperCheck("reason_missing", CheckLevel.ADVICE, sentence, "returns"))
    nameless = list(dict.fromkeys(one.task.speaker for one in facts.lagging[:_LAGGING_NAMED] if one.task.speaker and not one.leader))
    if nameless:
        sentence = f"{'、'.join(nameless)}没有登记分管负责人，滞后事项只写到单位。请在单位字典中补充。"
        checks.append(PaperCheck("leader_missing", CheckLevel.ADVICE, sentence))
    return tuple(checks)


def _conclusion(facts: BulletinFacts, n: FactBook) -> list[str]:
    if not facts.total:
        return ["台账里没有任务。"]
    told = [
        f"{LAMP_WORDS[lamp]}{n(f'class.{lamp}.count')}项（{n(f'class.{lamp}.share')}%）"
        for lamp in _CLASS_ORDER
        if facts.count(lamp)
    ]
    noun = plan_noun(facts.plan_title)
    first = (
        f"{n('period')}，该{noun}{_judgement(facts)}。截至{n('as_of')}，"
        f"{n('total')}项任务中，{'，'.join(told)}。"
    )
    annexes = "各任务和指标情况见附件1、附件2。" if facts.indicators else "各任务情况见附件。"
    return [f"{first}{comparison_sentence(facts, n)}{annexes}"]


def _judgement(facts: BulletinFacts) -> str:
    red, yellow = facts.count(Lamp.RED), facts.count(Lamp.YELLOW)
    if facts.count(Lamp.UNKNOWN) * 2 > facts.total:
        return "多数任务缺少数据，尚难作出总体判断"
    if red * 5 > facts.total or (red + yellow) * 2 > facts.total:
        return "推进偏慢，需要加力"
    if red:
        return "推进总体有序，个别事项明显滞后"
    return "推进总体有序，部分事项需要预警" if yellow else "推进总体顺利"


def _lagging(facts: BriefingFacts, n: FactBook) -> list[str]:
    paragraphs = [
        f"{place}. 第{number_of(one.task)}项“{title_of(one.task)}”（{answering_words(one.task)}{_leader(one)}）：{_lagging_words(one, n)}"
        for place, one in enumerate(facts.lagging[:_LAGGING_NAMED], start=1)
    ]
    if len(facts.lagging) > len(paragraphs):
        rest = [one.task for one in facts.lagging[_LAGGING_NAMED:]]
        paragraphs.append(f"另有滞后事项{n('lagging.rest')}项：{task_numbers(rest)}（详见附件1）。")
    if not paragraphs:
        paragraphs.append("本期没有滞后事项。")
    yellow = facts.bulletin.tasks_with(Lamp.YELLOW)
    if yellow:
        named = "、".join(f"第{number_of(task)}项（{task.speaker or '未明确单位'}）" for task in yellow)
        paragraphs.append(f"需要预警的事项{n(f'class.{Lamp.YELLOW}.count')}项：{named}。")
    return paragraphs


def _leader(one: LaggingFact) -> str:
    return f"，分管负责人{one.leader}" if one.leader else ""


def _lagging_words(one: LaggingFact, n: FactBook) -> str:
    task = one.task
    told = reason_of(task)
    if one.reds_in_a_row > 1:
        told += f"已连续{n(f'task.{task.number}.reds')}期滞后。"
    hindered = first_sentence(task.problems_text)
    told += f"原因：{quoted(task, 'problems_text', hindered)}。" if hindered else "责任单位未说明原因。"
    if task.coordination:
        told += f"需协调：{coordination_of(task)}。"
    return told


def _targets(facts: BriefingFacts, n: FactBook) -> list[str]:
    if not facts.outlooks:
        return []
    missed, unclear = facts.missed, facts.unclear
    good = len(facts.outlooks) - len(missed) - len(unclear)
    parts = []
    if missed:
        parts.append(f"按目前进度难以完成{n('outlook.missed')}项")
    if good:
        parts.append(f"已经完成或能够完成{n('outlook.good')}项")
    if unclear:
        parts.append(f"缺基期值或数据、尚不能预测{n('outlook.unclear')}项")
    paragraphs = [f"目标指标{n('outlook.total')}项，{'，'.join(parts)}。"]
    paragraphs += [missed_words(place, one) for place, one in enumerate(missed, start=1)]
    if unclear:
        named = "、".join(target_mark(one, "number", one.name) for one in unclear)
        paragraphs.append(f"不能预测的指标：{named}。")
    return paragraphs


def missed_words(place: int, one: OutlookFact) -> str:
    """A target that will be missed: what was to be reached, what is, where the pace leads."""
    value = f"，现为{target_mark(one, 'now', short_figure(one.value) + one.unit_of_measure)}" if one.value is not None else ""
    owner = f"（{one.owner}）" if one.owner else ""
    name, target = target_mark(one, "number", one.name), target_mark(one, "target", one.target)
    return f"{place}. {name}{owner}：目标{target}{value}。{target_mark(one, 'outlook', outlook_words(one))}"


def _not_reported(facts: BulletinFacts, n: FactBook) -> list[str]:
    missing, late = facts.units_that(Timeliness.MISSING), facts.units_that(Timeliness.LATE)
    returned = facts.units_that(Timeliness.SENT_BACK)
    if not missing and not late and not returned:
        early = facts.units_that(Timeliness.NOT_YET_DUE)
        if early:
            return [f"应报送单位{n('units.total')}家，报送截止日未到，尚有{n('units.not_yet_due')}家没有报送。"]
        return [f"应报送单位{n('units.total')}家，均按时报送。"]
    told = f"应报送单位{n('units.total')}家"
    if missing:
        told += f"，未报送{n('units.missing')}家：{_unit_names(missing)}"
    if late:
        told += f"{'；' if missing else '，'}逾期报送{n('units.late')}家：{_unit_names(late)}"
    if returned:
        told += f"{'；' if missing or late else '，'}退回修改尚未重新报送{n('units.sent_back')}家：{_unit_names(returned)}"
    return [f"{told}。"]


def _decisions(facts: BriefingFacts, n: FactBook) -> list[str]:
    told = facts.bulletin
    asked = [
        f"{coordination_of(task)}（第{number_of(task)}项，{task.speaker}提出）。"
        for task in told.tasks
        if task.coordination
    ]
    repeated = [one.task for one in facts.lagging if one.reds_in_a_row > 1 and may_be_commanded(one.task.speaker_nature)]
    first = [one.task for one in facts.lagging if one.reds_in_a_row <= 1 and may_be_commanded(one.task.speaker_nature)]
    others = [one.task for one in facts.lagging if not may_be_commanded(one.task.speaker_nature)]
    if repeated:
        names = "、".join(dict.fromkeys(task.speaker for task in repeated if task.speaker))
        asked.append(f"{task_numbers(repeated)}连续滞后，建议按《政府督查工作条例》第十二条约谈{names}负责人。")
    if first:
        names = "、".join(dict.fromkeys(task.speaker for task in first if task.speaker))
        asked.append(f"{task_numbers(first)}滞后，拟向{names}发督办通知单，限期报送整改措施。")
    if others:
        names = "、".join(dict.fromkeys(task.speaker for task in others if task.speaker)) or "有关单位"
        asked.append(f"{task_numbers(others)}滞后，拟商请{names}加快进度；必要时请区政府领导出面协调。")
    if facts.missed:
        asked.append(f"对难以完成的{n('outlook.missed')}项指标，拟请责任单位在下期报送前提出追赶措施。")
    named = [*facts.lagging, *told.units_that(Timeliness.MISSING)]
    if named:
        asked.append("本期督查通报拟对滞后事项和未按时报送的单位点名，请按《政府督查工作条例》第二十一条审批。")
    if not asked:
        return ["本期没有需要协调的事项。拟印发本期督查通报。妥否，请批示。"]
    lines = [f"{place}. {text}" for place, text in enumerate(asked, start=1)]
    return [*lines, "以上妥否，请批示。"]


def _unit_names(units: Sequence[UnitFact]) -> str:
    return "、".join(unit.name for unit in units)

"""The wording of a 督查专报 and the paper itself, in the form of a briefing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.briefing.facts import BriefingFacts, LaggingFact
from wanzhou_gui.reports.bulletin.checks import bulletin_checks
from wanzhou_gui.reports.bulletin.compose import bulletin_annexes
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, Timeliness, UnitFact
from wanzhou_gui.reports.bulletin.sections import (
    answering_words,
    comparison_sentence,
    first_sentence,
    plan_noun,
    task_numbers,
)
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
from wanzhou_gui.reports.paper_parts.section import PaperSection, sections_of
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.wording import LAMP_WORDS, chinese_day, short_figure

BRIEFING_WORD = "督查专报"
_LINES_FOR_WORDS = 3
_LABEL = 4
_CLASS_ORDER = (Lamp.BLUE, Lamp.GREEN, Lamp.YELLOW, Lamp.RED, Lamp.NOT_STARTED, Lamp.UNKNOWN)


def briefing_title(facts: BriefingFacts) -> str:
    """2024年第三季度推进情况的报告: the plan stands under it, so that the title leaves the page to what it says."""
    return f"{facts.bulletin.period_label}推进情况的报告"


def briefing_sections(facts: BriefingFacts, edited: dict[str, str]) -> tuple[PaperSection, ...]:
    """Conclusion, lagging items, targets at risk, who did not report, and what is asked of the leader."""
    return sections_of(
        [
            ("conclusion", "总体情况", _conclusion(facts.bulletin)),
            ("lagging", "需要关注的事项", _lagging(facts)),
            ("targets", "目标指标预测", _targets(facts)),
            ("reporting", "报送情况", _not_reported(facts.bulletin)),
            ("decisions", "请示事项", _decisions(facts)),
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
    rows = [Row.of(Cell(_label(section.heading), label=True), section.text) for section in sections]
    words = Row((Cell("领导批示", label=True), Cell()), min_lines=_LINES_FOR_WORDS)
    return Table((Column("", 2.3, Align.CENTER), Column("", 16.0, Align.BODY)), (*rows, words), small=True)


def _label(heading: str) -> str:
    """A heading as it stands in the narrow column: 目标指标 / 预测."""
    return heading if len(heading) <= _LABEL else f"{heading[:_LABEL]}\n{heading[_LABEL:]}"


def briefing_checks(
    facts: BriefingFacts, sections: Sequence[PaperSection], is_stale: bool
) -> tuple[PaperCheck, ...]:
    """What is looked at before a bulletin, and that no lagging item stands there without a reason."""
    checks = list(bulletin_checks(facts.bulletin, sections, is_stale=is_stale, word="专报"))
    silent = [one.task for one in facts.lagging if not one.task.problems_text]
    if silent:
        sentence = f"{task_numbers(silent)}滞后，责任单位没有写明原因，请先了解情况。"
        checks.append(PaperCheck("reason_missing", CheckLevel.ADVICE, sentence, "returns"))
    return tuple(checks)


def _conclusion(facts: BulletinFacts) -> list[str]:
    if not facts.total:
        return ["台账里没有任务。"]
    told = [
        f"{LAMP_WORDS[lamp]}{one.count}项（{one.share}%）"
        for lamp in _CLASS_ORDER
        for one in facts.classes
        if one.lamp is lamp and one.count
    ]
    noun = plan_noun(facts.plan_title)
    first = (
        f"{facts.period_label}，该{noun}{_judgement(facts)}。截至{chinese_day(facts.as_of)}，"
        f"{facts.total}项任务中，{'，'.join(told)}。"
    )
    return [f"{first}{comparison_sentence(facts)}各任务和指标情况见附件1、附件2。"] if facts.indicators else [f"{first}{comparison_sentence(facts)}各任务情况见附件。"]


def _judgement(facts: BulletinFacts) -> str:
    red, yellow = facts.count(Lamp.RED), facts.count(Lamp.YELLOW)
    if facts.count(Lamp.UNKNOWN) * 2 > facts.total:
        return "多数任务缺少数据，尚难作出总体判断"
    if red * 5 > facts.total or (red + yellow) * 2 > facts.total:
        return "推进偏慢，需要加力"
    if red:
        return "推进总体有序，个别事项明显滞后"
    return "推进总体有序，部分事项需要预警" if yellow else "推进总体顺利"


def _lagging(facts: BriefingFacts) -> list[str]:
    paragraphs = [
        f"{place}. 第{one.task.number}项“{one.task.title}”（{answering_words(one.task)}{_leader(one)}）：{_lagging_words(one)}"
        for place, one in enumerate(facts.lagging[:10], start=1)
    ]
    if len(facts.lagging) > len(paragraphs):
        rest = [one.task for one in facts.lagging[10:]]
        paragraphs.append(f"另有滞后事项{len(rest)}项：{task_numbers(rest)}（详见附件1）。")
    if not paragraphs:
        paragraphs.append("本期没有滞后事项。")
    yellow = facts.bulletin.tasks_with(Lamp.YELLOW)
    if yellow:
        named = "、".join(f"第{task.number}项（{task.speaker or '未明确单位'}）" for task in yellow)
        paragraphs.append(f"需要预警的事项{len(yellow)}项：{named}。")
    return paragraphs


def _leader(one: LaggingFact) -> str:
    return f"，分管负责人{one.leader}" if one.leader else ""


def _lagging_words(one: LaggingFact) -> str:
    task = one.task
    told = task.reason
    if one.reds_in_a_row > 1:
        told += f"已连续{one.reds_in_a_row}期滞后。"
    hindered = first_sentence(task.problems_text)
    told += f"原因：{hindered}。" if hindered else "责任单位未说明原因。"
    if task.coordination:
        told += f"需协调：{task.coordination.rstrip('。；;')}。"
    return told


def _targets(facts: BriefingFacts) -> list[str]:
    if not facts.outlooks:
        return []
    missed, unclear = facts.missed, facts.unclear
    good = len(facts.outlooks) - len(missed) - len(unclear)
    parts = []
    if missed:
        parts.append(f"按目前进度难以完成{len(missed)}项")
    if good:
        parts.append(f"已经完成或能够完成{good}项")
    if unclear:
        parts.append(f"缺基期值或数据、尚不能预测{len(unclear)}项")
    paragraphs = [f"目标指标{len(facts.outlooks)}项，{'，'.join(parts)}。"]
    for place, one in enumerate(missed, start=1):
        value = f"，现为{short_figure(one.value)}{one.unit_of_measure}" if one.value is not None else ""
        owner = f"（{one.owner}）" if one.owner else ""
        sentence = one.sentence or "目标年份已过，未达到目标值。"
        paragraphs.append(f"{place}. {one.name}{owner}：目标{one.target}{value}。{sentence}")
    if unclear:
        paragraphs.append(f"不能预测的指标：{'、'.join(one.name for one in unclear)}。")
    return paragraphs


def _not_reported(facts: BulletinFacts) -> list[str]:
    missing, late = facts.units_that(Timeliness.MISSING), facts.units_that(Timeliness.LATE)
    returned = facts.units_that(Timeliness.SENT_BACK)
    if not missing and not late and not returned:
        early = facts.units_that(Timeliness.NOT_YET_DUE)
        if early:
            return [f"应报送单位{len(facts.units)}家，报送截止日未到，尚有{len(early)}家没有报送。"]
        return [f"应报送单位{len(facts.units)}家，均按时报送。"]
    told = f"应报送单位{len(facts.units)}家"
    if missing:
        told += f"，未报送{len(missing)}家：{_unit_names(missing)}"
    if late:
        told += f"{'；' if missing else '，'}逾期报送{len(late)}家：{_unit_names(late)}"
    if returned:
        told += f"{'；' if missing or late else '，'}退回修改尚未重新报送{len(returned)}家：{_unit_names(returned)}"
    return [f"{told}。"]


def _decisions(facts: BriefingFacts) -> list[str]:
    told = facts.bulletin
    asked = [
        f"{task.coordination.rstrip('。；;')}（第{task.number}项，{task.speaker}提出）。"
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
        asked.append(f"对难以完成的{len(facts.missed)}项指标，拟请责任单位在下期报送前提出追赶措施。")
    named = [*facts.lagging, *told.units_that(Timeliness.MISSING)]
    if named:
        asked.append("本期督查通报拟对滞后事项和未按时报送的单位点名，请按《政府督查工作条例》第二十一条审批。")
    if not asked:
        return ["本期没有需要协调的事项。拟印发本期督查通报。妥否，请批示。"]
    lines = [f"{place}. {text}" for place, text in enumerate(asked, start=1)]
    return [*lines, "以上妥否，请批示。"]


def _unit_names(units: Sequence[UnitFact]) -> str:
    return "、".join(unit.name for unit in units)

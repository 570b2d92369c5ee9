"""The wording of a bulletin: its sections drafted from the facts in the office's customary phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.bulletin.comparison import CLASS_PHRASES, comparison_sentence
from wanzhou_gui.reports.bulletin.difficulties import shared_difficulties
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, TaskFact, Timeliness, UnitFact
from wanzhou_gui.reports.bulletin.figures import (
    TIMELINESS_LABELS,
    ahead_of,
    bulletin_figures,
    indicator_mark,
    number_of,
    percent_of,
    quoted,
    reason_of,
    task_numbers,
    title_of,
)
from wanzhou_gui.reports.bulletin.quality import quality_paragraph
from wanzhou_gui.reports.bulletin.standings import (
    UnitRecord,
    best_units,
    lagging_units,
    tell_records,
    unit_records,
)
from wanzhou_gui.reports.paper_parts.fact_book import FactBook
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases
from wanzhou_gui.reports.paper_parts.section import PaperSection, numbered, sections_of

SECTION_HEADINGS = {
    "overall": "总体情况",
    "good": "推进较好的单位和事项",
    "problems": "存在问题",
    "next_steps": "下一步工作要求",
}
# Longest first, so that 行动计划 is found before 计划.
_PLAN_NOUNS = (
    *(
        "三年行动方案",
        "三年行动计划",
        "行动方案",
        "行动计划",
        "实施方案",
        "实施意见",
        "工作方案",
        "工作计划",
        "分工方案",
    ),
    *("工作要点", "若干措施", "重点任务", "专项规划", "规划", "计划", "方案", "意见", "措施", "清单", "通知"),
)
_GOOD_TASKS_NAMED = 3
_PROMPT_UNITS_NAMED = 6
# The program's own turns of phrase by the nature of a unit; the office may word them in its template.
BULLETIN_PHRASES = {
    "praise.directed": "{单位}牵头事项均达到或超过序时进度，抓得紧、推得实，予以肯定。",
    "praise.asked": "{单位}牵头事项进展顺利，对其支持表示感谢。",
    "praise.written": "{单位}牵头事项进展顺利，对其支持表示感谢。",
    "criticism.directed": "{单位}要认真查找原因，切实加以改进。",
    "criticism.asked": "{单位}有关事项的进展情况，将作进一步沟通了解。",
    "criticism.written": "{单位}有关事项的进展情况，将作进一步沟通了解。",
    "demand.directed": "请{单位}抓紧推进{任务}",
    "demand.asked": "商请{单位}抓紧推进{任务}",
    "demand.written": "商请{单位}协助推进{任务}",
}


def full_figures(facts: BulletinFacts) -> FactBook:
    """The facts of a bulletin with those its sentences on units and difficulties count."""
    book = bulletin_figures(facts)
    tell_records(book, unit_records(facts))
    for key, word, tasks in shared_difficulties(facts.tasks):
        book.count(f"difficulty.{key}", f"所报问题涉及{word}的任务数", tasks=[task.number for task in tasks])
    return book


def bulletin_sections(
    facts: BulletinFacts, edited: Mapping[str, LiveText], phrases: OfficePhrases
) -> tuple[PaperSection, ...]:
    """All sections in order, with edits where there are any; one that has nothing to say is left out."""
    n = full_figures(facts)
    records = unit_records(facts)
    drafts = {
        "overall": _overall(facts, n),
        "good": _good(facts, n, phrases, records),
        "problems": _problems(facts, n, phrases, records),
        "next_steps": _next_steps(facts, n, phrases),
    }
    told = numbered(((key, SECTION_HEADINGS[key], lines) for key, lines in drafts.items()), edited)
    return sections_of([("opening", "", _opening(facts, n)), *told], edited)


def plan_words(n: FactBook) -> str:
    """《…》（万府办发〔2024〕3号）."""
    return n("plan.title") + (f"（{n('plan.number')}）" if "plan.number" in n else "")


def _opening(facts: BulletinFacts, n: FactBook) -> list[str]:
    return [
        (
            f"根据《政府督查工作条例》有关规定，按照{plan_words(n)}要求，区政府督查室对该{plan_noun(facts.plan_title)}"
            f"{n('period')}推进情况开展了督查，数据截至{n('as_of')}。现将有关情况通报如下。"
        )
    ]


def class_words(facts: BulletinFacts, n: FactBook) -> list[str]:
    """正常推进14项，占73.7%, for every class that has a task."""
    return [
        f"{word}{n(f'class.{lamp}.count')}项，占{n(f'class.{lamp}.share')}%"
        for lamp, word in CLASS_PHRASES.items()
        if facts.count(lamp)
    ]


def _overall(facts: BulletinFacts, n: FactBook) -> list[str]:
    noun = plan_noun(facts.plan_title)
    if not facts.total:
        return [f"该{noun}尚未分解任务。"]
    paragraphs = [
        f"该{noun}共分解任务{n('total')}项。截至{n('as_of')}，{'；'.join(class_words(facts, n))}。",
        comparison_sentence(facts, n),
        reporting_sentence(facts, n),
    ]
    if facts.goal_indicators:
        paragraphs.append(_indicator_sentence(n))
    if facts.corrections:
        paragraphs.append(
            f"已公布的指标数据更正{n('corrections.total')}项，更正前后的数值见附件2“更正说明”，以更正后的为准。"
        )
    paragraphs.append(quality_paragraph(facts.qualities, n))
    if facts.safeguards:
        paragraphs.append(_safeguard_sentence(facts, n))
    return [paragraph for paragraph in paragraphs if paragraph]


def _safeguard_sentence(facts: BulletinFacts, n: FactBook) -> str:
    total = len(facts.safeguards)
    going = sum(one.lamp in (Lamp.GREEN, Lamp.BLUE) for one in facts.safeguards)
    if going == total:
        return f"保障措施{n('safeguards.total')}项，均正常推进或已办结。"
    if not going:
        return f"保障措施{n('safeguards.total')}项，均尚待落实或明确责任单位。"
    return (
        f"保障措施{n('safeguards.total')}项，其中正常推进或已办结{n('safeguards.going')}项，"
        f"尚待落实或明确责任单位{n('safeguards.waiting')}项。"
    )


def reporting_sentence(facts: BulletinFacts, n: FactBook) -> str:
    """How many units reported, in time or not."""
    if not facts.units:
        return ""
    came = [(kind, len(facts.units_that(kind))) for kind in TIMELINESS_LABELS]
    if came[0][1] == len(facts.units):
        return f"本期应报送单位{n('units.total')}家，均按时报送。"
    parts = [f"{TIMELINESS_LABELS[kind]}{n(f'units.{kind}')}家" for kind, count in came if count]
    return f"本期应报送单位{n('units.total')}家，{'，'.join(parts)}。"


def _indicator_sentence(n: FactBook) -> str:
    words = (
        (Lamp.BLUE, "reached", "已达到目标值"),
        (Lamp.GREEN, "going", "达到进度要求"),
        (Lamp.RED, "behind", "落后于进度要求"),
        (Lamp.NOT_STARTED, "not_started", "未到启动时间"),
        (Lamp.UNKNOWN, "unknown", "因缺少基期值、数据或要求不明无法研判"),
    )
    parts = [f"{word}{n(f'goal.{key}')}项" for _, key, word in words if n[f"goal.{key}"].indicators]
    told = f"{n('goal.total')}项量化指标中，{'，'.join(parts)}"
    if n["goal.within_tasks"].indicators:
        return f"{told}；另有任务中提出的数量要求{n('goal.within_tasks')}项，一并列入附件2。"
    return f"{told}（详见附件2）。"


def _good(facts: BulletinFacts, n: FactBook, phrases: OfficePhrases, records: Sequence[UnitRecord]) -> list[str]:
    ahead = sorted(
        (
            task
            for task in facts.tasks
            if task.lamp in (Lamp.GREEN, Lamp.BLUE) and task.ahead_points is not None and task.ahead_points >= 0
        ),
        key=lambda task: (-(task.ahead_points or Decimal(0)), task.number),
    )[:_GOOD_TASKS_NAMED]
    told: list[str] = []
    if ahead:
        told.append("部分事项推进较快。" + "".join(map(_good_task, ahead)))
    if best := best_units(records):
        told.append("部分单位工作主动。" + phrases.say_to_all("praise", [(one.name, one.nature) for one in best]))
    prompt = [unit for unit in facts.units_that(Timeliness.ON_TIME) if unit.filled_count]
    if prompt:
        many = "全部" if len(prompt) == len(facts.units) > 1 else "多数" if len(prompt) * 2 > len(facts.units) else "部分"
        named = _names(prompt[:_PROMPT_UNITS_NAMED])
        whole = f"{named}等{n('units.prompt')}家单位" if len(prompt) > _PROMPT_UNITS_NAMED else named
        told.append(f"{many}单位报送及时。{whole}按时报送本期进展。")
    return _in_order(told)


def _in_order(told: Iterable[str]) -> list[str]:
    return [f"（{ordinal(place)}）{text}" for place, text in enumerate(told)]


def _good_task(task: TaskFact) -> str:
    lead = (
        f"{'、'.join(task.lead_units)}牵头的"
        if task.lead_units
        else f"{task.speaker}汇总的"
        if task.speaker
        else ""
    )
    told = f"{lead}“{title_of(task)}”完成{percent_of(task)}"
    told += f"，超过序时进度{ahead_of(task)}个百分点" if task.ahead_points else "，达到序时进度"
    done = first_sentence(task.progress_text)
    return f"{told}。主要进展是：{quoted(task, 'progress_text', done)}。" if done else f"{told}。"


def _problems(facts: BulletinFacts, n: FactBook, phrases: OfficePhrases, records: Sequence[UnitRecord]) -> list[str]:
    told: list[str] = []
    for lamp, phrase in ((Lamp.RED, "进展滞后"), (Lamp.YELLOW, "需要预警")):
        tasks = facts.tasks_with(lamp)
        if tasks:
            told.append(f"{_some(len(tasks), facts.total)}事项{phrase}。" + "".join(map(_problem_task, tasks)))
    if lagging := lagging_units(records):
        told.append(_lagging_words(lagging, len(records), n, phrases))
    late = facts.units_that(Timeliness.LATE)
    missing = facts.units_that(Timeliness.MISSING)
    named_late = [unit for unit in late if may_be_commanded(unit.nature)]
    named_missing = [unit for unit in missing if may_be_commanded(unit.nature)]
    returned = facts.units_that(Timeliness.SENT_BACK)
    named_returned = [unit for unit in returned if may_be_commanded(unit.nature)]
    if named_late or named_missing or named_returned:
        parts = []
        if named_missing:
            parts.append(f"{_names(named_missing)}未按要求报送本期进展")
        if named_late:
            parts.append(f"{_names(named_late)}报送时间晚于{n('due_on')}")
        if named_returned:
            parts.append(f"{_names(named_returned)}所报进展退回修改后没有重新报送")
        many_late = len(named_late) + len(named_missing) + len(named_returned)
        told.append(f"{_some(many_late, len(facts.units))}单位报送不及时。{'；'.join(parts)}。")
    asked = [unit for unit in (*missing, *returned, *late) if not may_be_commanded(unit.nature)]
    if asked:
        told.append(f"{_some(len(asked), len(facts.units))}单位的情况尚待补充了解。{_names(asked)}的有关情况将另行商请提供。")
    if shared := shared_difficulties(facts.tasks):
        parts = [f"涉及{word}的{n(f'difficulty.{key}')}项（{task_numbers(tasks)}）" for key, word, tasks in shared]
        told.append(f"一些困难带有共性。从各单位所报问题看，{'，'.join(parts)}。")
    unknown = facts.tasks_with(Lamp.UNKNOWN)
    if unknown:
        which = f"{n('total')}项任务均" if len(unknown) == facts.total else task_numbers(unknown)
        told.append(f"{_some(len(unknown), facts.total)}事项缺少数据。{which}尚无进展数据或责任单位，暂不能研判。")
    unclear = [one for one in facts.goal_indicators if one.lamp is Lamp.UNKNOWN]
    if unclear:
        named = "、".join(indicator_mark(one, "number", one.name) for one in unclear)
        told.append(
            f"{_some(len(unclear), len(facts.goal_indicators))}指标基础数据不全。"
            f"{named}{n('goal.unknown')}项指标缺少基期值或本期数据，暂不能研判。"
        )
    return _in_order(told) or ["本期督查未发现进展滞后或报送不及时的情况。"]


def _lagging_words(lagging: Sequence[UnitRecord], many: int, n: FactBook, phrases: OfficePhrases) -> str:
    parts = []
    for one in lagging:
        if may_be_commanded(one.nature):
            words = ((Lamp.RED, "滞后"), (Lamp.YELLOW, "预警"))
            counts = "、".join(f"{word}{n(f'unit.{one.name}.{lamp}')}项" for lamp, word in words if n[f"unit.{one.name}.{lamp}"].tasks)
            parts.append(f"{one.name}牵头或汇总的{n(f'unit.{one.name}.answered')}项中，{counts}")
    told = f"{'；'.join(parts)}。" if parts else ""
    blamed = phrases.say_to_all("criticism", [(one.name, one.nature) for one in lagging])
    return f"{_some(len(lagging), many)}单位需要加力的事项较多。{told}{blamed}"


def _problem_task(task: TaskFact) -> str:
    told = f"第{number_of(task)}项“{title_of(task)}”（{answering_words(task)}），{reason_of(task)}"
    hindered = first_sentence(task.problems_text)
    return f"{told}{'主要问题是：' + quoted(task, 'problems_text', hindered) + '。' if hindered else ''}"


def _next_steps(facts: BulletinFacts, n: FactBook, phrases: OfficePhrases) -> list[str]:
    told: list[str] = []
    behind = [*facts.tasks_with(Lamp.RED), *facts.tasks_with(Lamp.YELLOW)]
    if behind:
        told.append(_catching_up(behind, phrases))
    missing, returned = facts.units_that(Timeliness.MISSING), facts.units_that(Timeliness.SENT_BACK)
    if missing or returned:
        plain = [unit for unit in missing if may_be_commanded(unit.nature)]
        again = [unit for unit in returned if may_be_commanded(unit.nature)]
        asked = [unit for unit in (*missing, *returned) if not may_be_commanded(unit.nature)]
        asks = [f"请{_names(plain)}尽快补报本期进展并说明原因"] if plain else []
        if again:
            asks.append(f"请{_names(again)}修改完善后尽快重新报送")
        if asked:
            asks.append(f"商请{_names(asked)}提供本期有关情况")
        told.append(f"及时补报进展。{'；'.join(asks)}。")
    coordination = [task for task in facts.tasks if task.coordination]
    if coordination:
        asks = [f"{coordination_of(task)}（第{number_of(task)}项任务）" for task in coordination]
        told.append(
            f"协调解决困难问题。有关单位提出需区政府协调的事项{n('coordination.total')}项：{'；'.join(asks)}。"
            "区政府督查室将按程序报批后转有关方面研究办理。"
        )
    unclear = [one for one in facts.goal_indicators if one.lamp is Lamp.UNKNOWN]
    if unclear:
        owners = list(dict.fromkeys(one.owner for one in unclear if one.owner))
        whom = f"请{'、'.join(owners)}" if owners else "请有关单位"
        told.append(f"补齐指标基础数据。{whom}核定有关指标的口径、基期值和数据来源，连同本期数据一并报送。")
    told.append(
        "持续抓好工作落实。各牵头单位要切实履行牵头责任，会同责任单位对照任务和时限逐项推进，"
        "报送的进展要写明数量、名称和时间，确保各项任务按期完成。"
    )
    return _in_order(told)


def _catching_up(behind: Sequence[TaskFact], phrases: OfficePhrases) -> str:
    by_unit: dict[str, list[TaskFact]] = {}
    for task in behind:
        by_unit.setdefault(task.speaker, []).append(task)
    asks = [
        phrases.say("demand", tasks[0].speaker_nature, 单位=name, 任务=task_numbers(tasks)).rstrip("。；;")
        for name, tasks in by_unit.items()
        if name
    ]
    if nobody := by_unit.get(""):
        asks.append(f"{task_numbers(nobody)}尽快明确牵头单位")
    return f"加快推进滞后和预警事项。{'；'.join(asks)}。有关单位要逐项分析原因，明确赶进度的措施和时间，并随下期进展一并报送。"


def coordination_of(task: TaskFact) -> str:
    """What a unit asks the government for, marked, as a part of a sentence."""
    return quoted(task, "coordination", task.coordination.rstrip("。；;"))


def answering_words(task: TaskFact) -> str:
    """Who answers for a task, in the words of a bracket."""
    if task.lead_units:
        return f"{'、'.join(task.lead_units)}牵头"
    if task.speaker:
        return f"{task.speaker}汇总" + ("，推定" if task.speaker_is_inferred else "")
    return "未明确责任单位"


def plan_noun(title: str) -> str:
    """What a plan calls itself, as a paper refers to it after its full title: 行动计划、实施方案、意见 …"""
    bare = re.sub(r"（[^（）]*）$", "", title.strip())
    return next((noun for noun in _PLAN_NOUNS if bare.endswith(noun)), "方案")


def _names(units: Iterable[UnitFact]) -> str:
    return "、".join(unit.name for unit in units)


def _some(count: int, total: int) -> str:
    if count == total > 1:
        return "全部"
    return "个别" if count <= max(2, total // 7) else "多数" if count * 2 > total else "部分"


def ordinal(index: int) -> str:
    """一、二、三 … counted from nought."""
    return "一二三四五六七八九十"[index]


def first_sentence(text: str, limit: int = 90) -> str:
    """The first sentence of a text, cut at a mark where it is too long."""
    sentence = re.split(r"[。！？\n]", text.strip(), maxsplit=1)[0].strip("，；、 ")
    if len(sentence) <= limit:
        return sentence
    cut = max(sentence.rfind(mark, 0, limit) for mark in "，；、")
    return sentence[: cut if cut > 0 else limit]

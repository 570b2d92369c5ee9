"""The wording of a bulletin: its sections drafted from the facts in the office's customary phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.bulletin.corrections import correction_sentence
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, IndicatorFact, TaskFact, Timeliness, UnitFact
from wanzhou_gui.reports.bulletin.quality import quality_paragraph
from wanzhou_gui.reports.paper_parts.section import PaperSection
from wanzhou_gui.reports.wording import chinese_day, figure, request_word

SECTION_KEYS = ("opening", "overall", "good", "problems", "next_steps")
SECTION_HEADINGS = {
    "opening": "",
    "overall": "一、总体情况",
    "good": "二、推进较好的单位和事项",
    "problems": "三、存在问题",
    "next_steps": "四、下一步工作要求",
}
CLASS_PHRASES = {
    Lamp.BLUE: "已办结",
    Lamp.GREEN: "正常推进",
    Lamp.YELLOW: "预警",
    Lamp.RED: "滞后",
    Lamp.NOT_STARTED: "未启动",
    Lamp.UNKNOWN: "因缺少数据无法研判",
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


def bulletin_sections(
    facts: BulletinFacts, edited: dict[str, str] | None = None
) -> tuple[PaperSection, ...]:
    """All sections in order, with edits where there are any."""
    drafts = {
        "opening": _opening(facts),
        "overall": _overall(facts),
        "good": _good(facts),
        "problems": _problems(facts),
        "next_steps": _next_steps(facts),
    }
    return tuple(
        PaperSection(key, SECTION_HEADINGS[key], "\n".join(drafts[key]), (edited or {}).get(key))
        for key in SECTION_KEYS
    )


def _opening(facts: BulletinFacts) -> list[str]:
    number = f"（{facts.document_number}）" if facts.document_number else ""
    return [
        (
            f"根据《政府督查工作条例》有关规定，按照《{facts.plan_title}》{number}要求，区政府督查室对该{plan_noun(facts.plan_title)}"
            f"{facts.period_label}推进情况开展了督查，数据截至{chinese_day(facts.as_of)}。现将有关情况通报如下。"
        )
    ]


def _overall(facts: BulletinFacts) -> list[str]:
    classes = {one.lamp: one for one in facts.classes}
    told = [
        f"{CLASS_PHRASES[lamp]}{classes[lamp].count}项，占{classes[lamp].share}%"
        for lamp in CLASS_PHRASES
        if classes[lamp].count
    ]
    paragraphs = [
        f"该{plan_noun(facts.plan_title)}共分解任务{facts.total}项。截至{chinese_day(facts.as_of)}，{'；'.join(told)}。"
    ]
    comparison = comparison_sentence(facts)
    if comparison:
        paragraphs.append(comparison)
    paragraphs.append(reporting_sentence(facts))
    if facts.goal_indicators:
        paragraphs.append(
            _indicator_sentence(facts.goal_indicators, len(facts.indicators) - len(facts.goal_indicators))
        )
    if sentence := correction_sentence(facts.corrections):
        paragraphs.append(sentence)
    if paragraph := quality_paragraph(facts.qualities, facts.quality_total):
        paragraphs.append(paragraph)
    if facts.safeguards:
        paragraphs.append(_safeguard_sentence(facts.safeguards))
    return paragraphs


def _safeguard_sentence(safeguards: Sequence[TaskFact]) -> str:
    total = len(safeguards)
    going = sum(one.lamp in (Lamp.GREEN, Lamp.BLUE) for one in safeguards)
    if going == total:
        return f"保障措施{total}项，均正常推进或已办结。"
    if not going:
        return f"保障措施{total}项，均尚待落实或明确责任单位。"
    return f"保障措施{total}项，其中正常推进或已办结{going}项，尚待落实或明确责任单位{total - going}项。"


def comparison_sentence(facts: BulletinFacts) -> str:
    """How the classes moved since the last period; empty where there is none."""
    moved = []
    for one in facts.classes:
        if one.previous is None:
            return ""
        difference = one.count - one.previous
        if difference:
            word = "增加" if difference > 0 else "减少"
            moved.append(f"{CLASS_PHRASES[one.lamp].removeprefix('因缺少数据')}{word}{abs(difference)}项")
    if not moved:
        return "与上期相比，各类任务数没有变化。"
    recovered = [task for task in facts.tasks if task.previous_lamp is Lamp.RED and task.lamp is not Lamp.RED]
    fallen = [
        task for task in facts.tasks if task.previous_lamp not in (None, Lamp.RED) and task.lamp is Lamp.RED
    ]
    text = f"与上期相比，{'，'.join(moved)}。"
    if recovered:
        text += f"{task_numbers(recovered)}由滞后转为好转。"
    if fallen:
        text += f"{task_numbers(fallen)}新转为滞后。"
    return text


def reporting_sentence(facts: BulletinFacts) -> str:
    """How many units reported, in time or not."""
    counts = {kind: len(facts.units_that(kind)) for kind in Timeliness}
    parts = [f"按时报送{counts[Timeliness.ON_TIME]}家"]
    if counts[Timeliness.LATE]:
        parts.append(f"逾期报送{counts[Timeliness.LATE]}家")
    if counts[Timeliness.MISSING]:
        parts.append(f"未报送{counts[Timeliness.MISSING]}家")
    if counts[Timeliness.NOT_YET_DUE]:
        parts.append(f"尚未到期{counts[Timeliness.NOT_YET_DUE]}家")
    return f"本期应报送单位{len(facts.units)}家，{'，'.join(parts)}。"


def _indicator_sentence(indicators: Sequence[IndicatorFact], within_tasks: int) -> str:
    reached = sum(one.lamp is Lamp.BLUE for one in indicators)
    unknown = sum(one.lamp is Lamp.UNKNOWN for one in indicators)
    going = sum(one.lamp is Lamp.GREEN for one in indicators)
    behind = sum(one.lamp in (Lamp.YELLOW, Lamp.RED) for one in indicators)
    parts = []
    if reached:
        parts.append(f"已达到目标值{reached}项")
    if going:
        parts.append(f"达到进度要求{going}项")
    if behind:
        parts.append(f"落后于进度要求{behind}项")
    if unknown:
        parts.append(f"因缺少基期值或数据无法研判{unknown}项")
    told = f"{len(indicators)}项量化指标中，{'，'.join(parts)}"
    if within_tasks:
        return f"{told}；另有任务中提出的数量要求{within_tasks}项，一并列入附件2。"
    return f"{told}（详见附件2）。"


def _good(facts: BulletinFacts) -> list[str]:
    ahead = sorted(
        (
            task
            for task in facts.tasks
            if task.lamp in (Lamp.GREEN, Lamp.BLUE)
            and task.ahead_points is not None
            and task.ahead_points >= 0
        ),
        key=lambda task: (-(task.ahead_points or Decimal(0)), task.number),
    )[:_GOOD_TASKS_NAMED]
    paragraphs = []
    if ahead:
        paragraphs.append("（一）部分事项推进较快。" + "".join(_good_task(task) for task in ahead))
    else:
        paragraphs.append("（一）本期没有超过序时进度的事项。")
    prompt = [unit for unit in facts.units_that(Timeliness.ON_TIME) if unit.filled_count]
    if prompt:
        many = "多数" if len(prompt) * 2 > len(facts.units) else "部分"
        named = _names(prompt[:_PROMPT_UNITS_NAMED])
        whole = f"{named}等{len(prompt)}家单位" if len(prompt) > _PROMPT_UNITS_NAMED else named
        paragraphs.append(f"（二）{many}单位报送及时。{whole}按时报送本期进展。")
    else:
        paragraphs.append("（二）本期没有单位按时报送进展。")
    return paragraphs


def _good_task(task: TaskFact) -> str:
    lead = (
        f"{'、'.join(task.lead_units)}牵头的"
        if task.lead_units
        else f"{task.speaker}汇总的"
        if task.speaker
        else ""
    )
    ahead = task.ahead_points or Decimal(0)
    told = f"{lead}“{task.title}”完成{figure(task.percent)}%"
    told += f"，超过序时进度{figure(ahead)}个百分点" if ahead > 0 else "，达到序时进度"
    done = first_sentence(task.progress_text)
    return f"{told}。主要进展是：{done}。" if done else f"{told}。"


def _problems(facts: BulletinFacts) -> list[str]:
    paragraphs: list[str] = []
    for lamp, phrase in ((Lamp.RED, "进展滞后"), (Lamp.YELLOW, "需要预警")):
        tasks = facts.tasks_with(lamp)
        if tasks:
            paragraphs.append(f"（{ordinal(len(paragraphs))}）{_some(len(tasks), facts.total)}事项{phrase}。" + "".join(_problem_task(task) for task in tasks))  # fmt: skip
    late = facts.units_that(Timeliness.LATE)
    missing = facts.units_that(Timeliness.MISSING)
    named_late = [unit for unit in late if may_be_commanded(unit.nature)]
    named_missing = [unit for unit in missing if may_be_commanded(unit.nature)]
    if named_late or named_missing:
        told = []
        if named_missing:
            told.append(f"{_names(named_missing)}未按要求报送本期进展")
        if named_late:
            told.append(f"{_names(named_late)}报送时间晚于{chinese_day(facts.due_on)}")
        paragraphs.append(
            f"（{ordinal(len(paragraphs))}）{_some(len(named_late) + len(named_missing), len(facts.units))}单位报送不及时。{'；'.join(told)}。"
        )
    asked = [unit for unit in (*missing, *late) if not may_be_commanded(unit.nature)]
    if asked:
        paragraphs.append(
            f"（{ordinal(len(paragraphs))}）{_some(len(asked), len(facts.units))}单位的情况尚待补充了解。{_names(asked)}的有关情况将另行商请提供。"
        )
    unknown = facts.tasks_with(Lamp.UNKNOWN)
    if unknown:
        which = f"{facts.total}项任务均" if len(unknown) == facts.total else task_numbers(unknown)
        paragraphs.append(
            f"（{ordinal(len(paragraphs))}）{_some(len(unknown), facts.total)}事项缺少数据。{which}尚无进展数据或责任单位，暂不能研判。"
        )
    unclear = [one for one in facts.goal_indicators if one.lamp is Lamp.UNKNOWN]
    if unclear:
        paragraphs.append(
            f"（{ordinal(len(paragraphs))}）{_some(len(unclear), len(facts.goal_indicators))}指标基础数据不全。"
            f"{'、'.join(one.name for one in unclear)}{len(unclear)}项指标缺少基期值或本期数据，暂不能研判。"
        )
    return paragraphs or ["本期督查未发现进展滞后或报送不及时的情况。"]


def _problem_task(task: TaskFact) -> str:
    told = f"第{task.number}项“{task.title}”（{answering_words(task)}），{task.reason}"
    hindered = first_sentence(task.problems_text)
    return f"{told}{'主要问题是：' + hindered + '。' if hindered else ''}"


def _next_steps(facts: BulletinFacts) -> list[str]:
    paragraphs: list[str] = []
    behind = [*facts.tasks_with(Lamp.RED), *facts.tasks_with(Lamp.YELLOW)]
    if behind:
        by_unit: dict[str, list[TaskFact]] = {}
        for task in behind:
            by_unit.setdefault(task.speaker, []).append(task)
        asks = [
            f"{request_word(tasks[0].speaker_nature)}{name}抓紧推进{task_numbers(tasks)}"
            for name, tasks in by_unit.items()
            if name
        ]
        paragraphs.append(
            f"（{ordinal(len(paragraphs))}）加快推进滞后和预警事项。{'；'.join(asks)}，逐项分析原因，明确赶进度的措施和时间，并随下期进展一并报送。"
        )
    missing = facts.units_that(Timeliness.MISSING)
    if missing:
        plain = [unit for unit in missing if may_be_commanded(unit.nature)]
        asked = [unit for unit in missing if not may_be_commanded(unit.nature)]
        asks = ([f"请{_names(plain)}尽快补报本期进展并说明原因"] if plain else []) + (
            [f"商请{_names(asked)}提供本期有关情况"] if asked else []
        )
        paragraphs.append(f"（{ordinal(len(paragraphs))}）及时补报进展。{'；'.join(asks)}。")
    coordination = [task for task in facts.tasks if task.coordination]
    if coordination:
        told = "；".join(
            f"{task.coordination.rstrip('。；;')}（第{task.number}项任务）" for task in coordination
        )
        paragraphs.append(f"（{ordinal(len(paragraphs))}）协调解决困难问题。有关单位提出需区政府协调的事项{len(coordination)}项：{told}。区政府督查室将按程序报批后转有关方面研究办理。")  # fmt: skip
    unclear = [one for one in facts.goal_indicators if one.lamp is Lamp.UNKNOWN]
    if unclear:
        owners = list(dict.fromkeys(one.owner for one in unclear if one.owner))
        whom = f"请{'、'.join(owners)}" if owners else "请有关单位"
        paragraphs.append(f"（{ordinal(len(paragraphs))}）补齐指标基础数据。{whom}核定有关指标的口径、基期值和数据来源，连同本期数据一并报送。")  # fmt: skip
    paragraphs.append(
        f"（{ordinal(len(paragraphs))}）持续抓好工作落实。各牵头单位要切实履行牵头责任，会同责任单位对照任务和时限逐项推进，"
        "报送的进展要写明数量、名称和时间，确保各项任务按期完成。"
    )
    return paragraphs


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


def task_numbers(tasks: Sequence[TaskFact]) -> str:
    """第4、12项任务."""
    return f"第{'、'.join(task.number for task in tasks)}项任务"


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

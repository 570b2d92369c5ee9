"""Which fields of a task, target, deliverable or of the document can be set by hand, and the corrections they lead to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from wanzhou_gui.domain.plan_reading import (
    Comparator,
    IndicatorReading,
    IndicatorScope,
    MilestoneReading,
    PlanReading,
    QualitativeReading,
    Rhythm,
    Strength,
    TaskReading,
)
from wanzhou_gui.domain.reading_edits import (
    FACTS,
    CorrectFact,
    CorrectItem,
    Edit,
    EditRefusedError,
    PutMilestone,
    PutQuality,
    PutTarget,
)
from wanzhou_gui.gui.plans.fields_dialog import Field
from wanzhou_gui.reports.reading_edit_wording import (
    FACT_WORDS,
    ITEM_FIELD_WORDS,
    confidence_text,
    field_certainty,
    item_name,
    target_reason,
)
from wanzhou_gui.reports.wording import COMPARATOR_CHOICES, RHYTHM_WORDS, STRENGTH_WORDS

_UNIT_FIELDS = ("lead_units", "responsible_units")


def item_fields(item: TaskReading) -> list[Field]:
    """The fields of a task or safeguard with how sure each is."""
    fields = []
    for name, word in ITEM_FIELD_WORDS.items():
        value = getattr(item, name)
        text = "、".join(value) if name in _UNIT_FIELDS else value
        fields.append(Field(name, word, text, field_certainty(item, name)))
    return fields


def item_edits(item: TaskReading, changed: Mapping[str, str]) -> list[Edit]:
    """The corrections behind changed fields of an item."""
    return [CorrectItem(item.key, name, _names(text) if name in _UNIT_FIELDS else text) for name, text in changed.items()]


def target_fields(target: IndicatorReading, reading: PlanReading) -> list[Field]:
    """The fields of a numeric target; the task it belongs to is chosen from all."""
    return [
        Field("name", "指标", target.name, f"{confidence_text(target.confidence)}（{target_reason(target)}）"),
        Field(
            "comparator", "要求", target.comparator.value, "",
            tuple((one.value, COMPARATOR_CHOICES[one]) for one in Comparator),
        ),
        Field("value", "目标值", _figures(target), "只写数字；区间写两端，如 2—3"),
        Field("unit", "单位", target.unit, "如 %、万元、个"),
        Field("year", "年份", str(target.year or ""), "" if target.year else "原文没有写年份"),
        Field("task", "所在", target.task, "", _tasks(reading, with_goal=True)),
    ]  # fmt: skip


def target_edit(target: IndicatorReading, changed: Mapping[str, str], at: int | None) -> PutTarget:
    """The target as set; raises EditRefusedError when a figure cannot be read."""
    text = changed.get("value", _figures(target)).replace(",", "").replace("，", "")
    year = changed.get("year", str(target.year or ""))
    comparator = Comparator(changed.get("comparator", target.comparator.value))
    try:
        edges = [Decimal(part) for part in _EDGES.split(text.strip().rstrip("%％ "))]
        if not all(edge.is_finite() for edge in edges) or (year and not re.fullmatch(r"(?:19|20)\d\d", year)):
            raise InvalidOperation
        if len(edges) != (2 if comparator is Comparator.BETWEEN else 1):
            raise EditRefusedError("range_needs_two_edges" if comparator is Comparator.BETWEEN else "one_figure_only")
    except InvalidOperation as error:
        raise EditRefusedError("number_unreadable") from error
    task = changed.get("task", target.task)
    return PutTarget(
        replace(
            target,
            name=changed.get("name", target.name),
            comparator=comparator,
            value=min(edges),
            upper=max(edges) if comparator is Comparator.BETWEEN else None,
            unit=changed.get("unit", target.unit),
            year=int(year) if year else None,
            task=task,
            scope=IndicatorScope.TASK if task else IndicatorScope.GOAL,
        ),
        at,
    )


# A minus sign belongs to its figure; what stands between two figures divides them.
_EDGES = re.compile(r"(?<=[\d%％])\s*[%％]?\s*(?:—+|–|-|～|~|至|到)\s*")


def _figures(target: IndicatorReading) -> str:
    return f"{target.value:f}" + (f"—{target.upper:f}" if target.upper is not None else "")


def empty_target(task: str, line: int) -> IndicatorReading:
    """A target that is still to be filled in."""
    scope = IndicatorScope.TASK if task else IndicatorScope.GOAL
    return IndicatorReading("", Decimal(0), "", Comparator.REACH, None, scope, task, "", line)


def milestone_fields(milestone: MilestoneReading, reading: PlanReading) -> list[Field]:
    """The fields of a deliverable."""
    return [
        Field("name", "成果", milestone.name, confidence_text(milestone.confidence)),
        Field("task", "所属", milestone.task, "", _tasks(reading, with_goal=False)),
        Field("strength", "力度", milestone.strength.value, "", tuple((one.value, STRENGTH_WORDS[one]) for one in Strength)),
        Field("rhythm", "节奏", milestone.rhythm.value, "", tuple((one.value, RHYTHM_WORDS[one]) for one in Rhythm)),
        Field("due_text", "时间", milestone.due_text, "照原文写，可以不填"),
    ]


def milestone_edit(milestone: MilestoneReading, changed: Mapping[str, str], at: int | None) -> PutMilestone:
    """The deliverable as set."""
    return PutMilestone(
        replace(
            milestone,
            name=changed.get("name", milestone.name),
            task=changed.get("task", milestone.task),
            strength=Strength(changed.get("strength", milestone.strength.value)),
            rhythm=Rhythm(changed.get("rhythm", milestone.rhythm.value)),
            due_text=changed.get("due_text", milestone.due_text),
        ),
        at,
    )


def empty_milestone(task: str, line: int) -> MilestoneReading:
    """A deliverable that is still to be filled in."""
    return MilestoneReading(task, "", "", Strength.MEDIUM, Rhythm.ONCE, batch_without_number=False, line=line)


def quality_fields(target: QualitativeReading) -> list[Field]:
    """The one field of a target in words."""
    return [Field("quote", "目标", target.quote, confidence_text(target.confidence))]


def empty_quality(line: int) -> QualitativeReading:
    """A target in words that is still to be filled in."""
    return QualitativeReading("", (), line)


def quality_edit(target: QualitativeReading, changed: Mapping[str, str], at: int | None) -> PutQuality:
    """The target in words as set."""
    return PutQuality(replace(target, quote=changed.get("quote", target.quote)), at)


def fact_fields(reading: PlanReading) -> list[Field]:
    """The data of the document."""
    fields = []
    for name in FACTS:
        mark = "◆人工" if name in reading.facts_by_hand else "●照原文" if fact_text(reading, name) else "△没有读出，请补填"
        fields.append(Field(name, FACT_WORDS[name], fact_text(reading, name), mark))
    return fields


def fact_edits(changed: Mapping[str, str]) -> list[Edit]:
    """The corrections behind changed facts."""
    return [CorrectFact(name, text) for name, text in changed.items()]


def fact_text(reading: PlanReading, name: str) -> str:
    """A fact as it is written into its field."""
    if name == "period":
        return reading.period_text
    value = getattr(reading, name)
    if name == "copied_to":
        return "，".join(value)
    return value.isoformat() if name in ("issued_on", "printed_on") and value else value or ""


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in re.split(r"[、，,；;\s]+", text) if name))


def _tasks(reading: PlanReading, *, with_goal: bool) -> tuple[tuple[str, str], ...]:
    goal = (("", "主要目标（不属于哪一项任务）"),) if with_goal else ()
    return (*goal, *((item.key, f"{item_name(reading, item.key)}　{item.title[:24]}") for item in reading.work_items))

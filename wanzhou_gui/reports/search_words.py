"""How a search says what it found: kinds, titles and the places where a text stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wanzhou_gui.domain.lamps import LampOverride
from wanzhou_gui.domain.milestones import MilestoneResult
from wanzhou_gui.domain.plans import Milestone
from wanzhou_gui.domain.searching import HitKind
from wanzhou_gui.domain.unit_lineage import UnitChange
from wanzhou_gui.reports.wording import field_label, period_label

if TYPE_CHECKING:
    from wanzhou_gui.domain.indicators import Indicator
    from wanzhou_gui.domain.periods import Period
    from wanzhou_gui.domain.plans import Task
    from wanzhou_gui.domain.records import Record
    from wanzhou_gui.domain.units import Unit

HIT_WORDS: dict[HitKind, str] = {
    HitKind.UNIT: "单位",
    HitKind.TASK: "任务",
    HitKind.RETURN: "报送",
    HitKind.PROBLEM: "问题",
    HitKind.EVIDENCE: "佐证",
    HitKind.PAPER: "文书",
    HitKind.CALL: "电话",
    HitKind.INDICATOR: "指标",
    HitKind.INSTRUCTION: "批示",
    HitKind.CLOSING: "核销",
    HitKind.PLAN: "方案",
}


# Fields that only search names by themselves.
_FIELD_WORDS = {
    "finding": "核查情况",
    "place": "核查地点",
    "people": "核查人员",
    "refusal": "不同意的理由",
    "reopen_reason": "重新打开的原因",
    "conclusion": "完成结论",
    "content": "申请内容",
    "progress": "已有进展",
    "decision_note": "批复意见",
    "objection": "异议",
    "review_decision": "复核决定",
    "problem": "整改问题",
    "report": "整改情况",
    "result": "约谈结果",
    "leader": "批示领导",
    "asked_of": "批示交办对象",
    "received_by": "签收人",
}


# Records that are offered under the name of the task or unit they belong to.
_RECORD_WORDS: dict[type[Record], str] = {
    Milestone: "成果事项：",
    MilestoneResult: "成果完成情况：",
    LampOverride: "人工研判：",
    UnitChange: "单位变更：",
}


def record_word(record: Record) -> str:
    """What stands before a text that is offered under another name; nothing where the name says it already."""
    return _RECORD_WORDS.get(type(record), "")


def searched_label(field: str) -> str:
    """What a searched field is called."""
    return _FIELD_WORDS.get(field) or field_label(field)


def place_words(
    unit: Unit | None, period: Period | None, task: Task | None, indicator: Indicator | None, field: str
) -> str:
    """Where a text stands: unit, period, task or indicator, and the field."""
    parts = [
        unit.name if unit else "",
        period_label(period) if period else "",
        f"第{task.number}项" if task else "",
        indicator.name if indicator else "",
        searched_label(field),
    ]
    return "　".join(part for part in parts if part)

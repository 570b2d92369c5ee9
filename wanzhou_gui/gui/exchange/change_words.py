"""What an operation changed, field by field, in the words of the forms."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from wanzhou_gui.domain.clerks import ClerkRole
from wanzhou_gui.domain.entries import ProgressStatus, ReturnState
from wanzhou_gui.domain.history import FieldOfRow, RowChange
from wanzhou_gui.domain.indicators import IndicatorKind, PathKind
from wanzhou_gui.domain.papers import PaperState
from wanzhou_gui.domain.periods import PeriodKind
from wanzhou_gui.domain.plan_reading import Comparator, IndicatorScope, Rhythm, Strength, TaskKind
from wanzhou_gui.domain.plans import MilestoneState, UnitRole
from wanzhou_gui.domain.quality import EvidenceGrade, Quality
from wanzhou_gui.domain.signing import PaperAct
from wanzhou_gui.domain.status_list import STANDARD_STATES, StatusList
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.gui.exchange.case_codes import CASE_CODES
from wanzhou_gui.reports.clerk_words import ROLE_NAMES
from wanzhou_gui.reports.column_words import COLUMN_WORDS
from wanzhou_gui.reports.journal_words import TABLE_LABELS
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.quality_wording import GRADE_WORDS, QUALITY_WORDS
from wanzhou_gui.reports.signing_wording import ACT_WORDS
from wanzhou_gui.reports.wording import (
    COMPARATOR_CHOICES,
    INDICATOR_KIND_WORDS,
    KIND_WORDS,
    MILESTONE_STATE_WORDS,
    NATURE_WORDS,
    PATH_KIND_WORDS,
    PERIOD_KIND_WORDS,
    RETURN_STATE_WORDS,
    RHYTHM_WORDS,
    ROLE_WORDS,
    STRENGTH_WORDS,
    field_label,
    status_word,
)

_UNSAID = {"id", "uid", "row_version", "position", "facts_json", "facts_digest", "source_text", "corrected_reading", "sort_key", "digest", "cells"}
_CODES: dict[tuple[str, str], Mapping[str, str]] = {
    ("unit_return", "state"): {state: RETURN_STATE_WORDS[state] for state in ReturnState},
    ("indicator", "kind"): {kind: INDICATOR_KIND_WORDS[kind] for kind in IndicatorKind},
    ("task", "kind"): {kind: KIND_WORDS[kind] for kind in TaskKind},
    ("clerk", "role"): {role: ROLE_NAMES[role] for role in ClerkRole},
    ("paper_step", "act"): {act: ACT_WORDS[act] for act in PaperAct},
    ("task_unit", "role"): {role: ROLE_WORDS[role] for role in UnitRole},
    ("unit", "nature"): {nature: NATURE_WORDS[nature] for nature in UnitNature},
    ("milestone", "state"): {state: MILESTONE_STATE_WORDS[state] for state in MilestoneState},
    ("milestone", "strength"): {strength: STRENGTH_WORDS[strength] for strength in Strength},
    ("milestone", "rhythm"): {rhythm: RHYTHM_WORDS[rhythm] for rhythm in Rhythm},
    ("plan", "rhythm"): {kind: PERIOD_KIND_WORDS[kind] for kind in PeriodKind},
    ("indicator", "scope"): {IndicatorScope.GOAL: "主要目标", IndicatorScope.TASK: "任务之内"},
    ("indicator", "comparator"): {comparator: COMPARATOR_CHOICES[comparator] for comparator in Comparator},
    ("indicator", "path"): {path: PATH_KIND_WORDS[path] for path in PathKind},
    ("quality_judgement", "quality"): {quality: QUALITY_WORDS[quality] for quality in Quality},
    ("quality_judgement", "grade"): {grade: GRADE_WORDS[grade] for grade in EvidenceGrade},
    ("paper", "state"): {PaperState.DRAFT: "草稿", PaperState.ISSUED: "已签发"},
}
_CODES |= CASE_CODES
# What an amendment replaced is said in the same words as what is in force.
_CODES |= {
    ("former_task_unit", "role"): _CODES["task_unit", "role"],
    ("former_indicator", "comparator"): _CODES["indicator", "comparator"],
    ("former_indicator", "scope"): _CODES["indicator", "scope"],
}
# Columns no form shows, and those a form calls something else.
_LABELS: dict[tuple[str, str], str] = {
    ("setting", "value"): "设置值",
    ("clerk", "name"): "姓名",
    ("clerk", "role"): "身份",
    ("clerk", "is_active"): "在用",
    ("paper", "state"): "状态",
    ("paper", "issued_at"): "签发时刻",
    ("milestone", "state"): "采纳情况",
    ("milestone", "strength"): "力度",
    ("milestone", "rhythm"): "节奏",
    ("milestone", "lacks_number"): "缺数量",
    ("plan", "source_name"): "来源文件",
    ("plan", "is_sample"): "示例",
    ("plan", "rhythm"): "报送频次",
    ("task", "group_id"): "分组",
    ("plan_version", "source_name"): "来源文件",
    ("plan_version", "clerk"): "经办人",
    ("former_task", "group_id"): "分组",
    ("former_task_unit", "role"): "分工",
    ("former_indicator", "indicator_id"): "指标",
    ("former_indicator", "unit_of_measure"): "计量单位",
    ("former_indicator", "target_year"): "目标年份",
    ("former_indicator", "scope"): "出处",
    ("task_unit", "role"): "分工",
    ("qualitative_target", "suggested_tasks"): "相关任务",
    ("plan_question", "subject"): "对象",
    ("plan_question", "proposals"): "建议",
    ("plan_question", "must_answer"): "必答",
    ("indicator", "unit_of_measure"): "计量单位",
    ("indicator", "target_year"): "目标年份",
    ("indicator", "scope"): "出处",
    ("indicator_value", "indicator_id"): "指标",
    ("quality_judgement", "target_id"): "定性目标",
    ("quality_judgement", "reason"): "理由",
    ("quality_judgement", "evidence"): "依据",
    ("quality_judgement", "decided_by"): "评价人",
    ("quality_judgement", "decided_on"): "评价日期",
}
_POINTS_AT = {
    "group_id": "plan_group",
    "unit_id": "unit",
    "owner_unit_id": "unit",
    "convenor_unit_id": "unit",
    "task_id": "task",
    "period_id": "period",
    "indicator_id": "indicator",
    "plan_id": "plan",
    "target_id": "qualitative_target",
}
_YES_NO = ("is_", "owner_is_", "convenor_is_", "must_answer", "lacks_number", "convenor_is_inferred")


@dataclass(frozen=True)
class RowNames:
    """What rows are called, by table and id."""

    by_table: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    states: StatusList = STANDARD_STATES

    def name(self, table: str, row_id: int) -> str:
        """The name of a row, empty when it has none."""
        return self.by_table.get(table, {}).get(row_id, "")


@dataclass(frozen=True)
class FieldChange:
    """One field with its old and new text."""

    where: str
    label: str
    before: str
    after: str
    place: FieldOfRow = field(default=("", 0, ""), compare=False)


def field_changes(changes: Sequence[RowChange], names: RowNames) -> list[FieldChange]:
    """Every field that reads differently; fields that stay empty and those only the program needs are left out."""
    told: list[FieldChange] = []
    for change in changes:
        label = TABLE_LABELS.get(change.table, change.table)
        name = names.name(change.table, change.row_id)
        where = f"{label}：{name}" if name else label
        if change.before is None:
            where += "（新增）"
        elif change.after is None:
            where += "（删除）"
        old, new = change.before or {}, change.after or {}
        for key in dict.fromkeys((*old, *new)):
            before = value_words(change.table, key, old.get(key), names)
            after = value_words(change.table, key, new.get(key), names)
            if key not in _UNSAID and (change.table, key) != ("setting", "name") and before != after:
                told.append(FieldChange(where, column_label(change.table, key), before, after, (change.table, change.row_id, key)))
    return told


def column_label(table: str, key: str) -> str:
    """What a column of a table is called on the forms."""
    return _LABELS.get((table, key)) or COLUMN_WORDS.get(key) or field_label(key)


def value_words(table: str, key: str, value: object, names: RowNames) -> str:
    """A stored value as the forms show it."""
    if value is None or value == "":
        return ""
    if (table, key) == ("entry", "status"):
        return status_word(ProgressStatus(str(value)), names.states)
    codes = _CODES.get((table, key))
    if codes is not None:
        return codes.get(str(value), str(value))
    if key in _POINTS_AT and isinstance(value, int):
        # A row that is gone or was never named is still told apart by its number.
        return names.name(_POINTS_AT[key], value) or f"第{value}号"
    if key.startswith(_YES_NO):
        return "是" if value else "否"
    if isinstance(value, str) and key.endswith("_at"):
        return _moment(value)
    if isinstance(value, str) and value[:1] in "[{":
        # Figures that follow the data stand in marks there; people read the figure.
        return _listed(LiveText.from_stored(value).text if key == "edited_sections" else value)
    return str(value)


def _moment(text: str) -> str:
    try:
        return datetime.fromisoformat(text).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except ValueError:
        return text


def _listed(text: str) -> str:
    try:
        parts = json.loads(text)
    except ValueError:
        return text
    if isinstance(parts, dict):
        parts = list(parts.values())
    if isinstance(parts, list):
        return "；".join("：".join(map(str, part)) if isinstance(part, list) else str(part) for part in parts)
    return text

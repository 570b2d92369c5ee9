"""What the exchange between two desks says: names of rows, states, and the sides of what two desks did differently."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from wanzhou_gui.domain.desk_exchange import Cells, Conflict, ConflictKind, RowState, Side, Value
from wanzhou_gui.domain.entries import ProgressStatus, ReturnState
from wanzhou_gui.domain.quality import EvidenceGrade, Quality
from wanzhou_gui.domain.status_list import StatusList, status_list_of
from wanzhou_gui.domain.unit_lineage import PartSide, UnitChangeKind
from wanzhou_gui.reports.journal_words import TABLE_LABELS
from wanzhou_gui.reports.quality_wording import GRADE_WORDS, QUALITY_WORDS
from wanzhou_gui.reports.unit_lineage_wording import PART_SIDE_WORDS, UNIT_CHANGE_WORDS
from wanzhou_gui.reports.wording import RETURN_STATE_WORDS, field_label, status_word

Rows = Mapping[str, Mapping[str, Cells]]

ROW_STATES = {
    RowState.NEW: "新增",
    RowState.CHANGED: "修改",
    RowState.UNCHANGED: "不变",
    RowState.REMOVED: "删除",
    RowState.CONFLICT: "有冲突",
    RowState.REFUSED: "未照收",
}
_CODES: dict[tuple[str, str], Mapping[str, str]] = {
    ("unit_return", "state"): {str(state): RETURN_STATE_WORDS[state] for state in ReturnState},
    ("unit_change", "kind"): {str(kind): UNIT_CHANGE_WORDS[kind] for kind in UnitChangeKind},
    ("unit_change_part", "side"): {str(side): PART_SIDE_WORDS[side] for side in PartSide},
    ("quality_judgement", "quality"): {str(quality): QUALITY_WORDS[quality] for quality in Quality},
    ("quality_judgement", "grade"): {str(grade): GRADE_WORDS[grade] for grade in EvidenceGrade},
}
_UNSAID = frozenset({"position", "facts_json", "facts_digest", "rows", "checksum"})
# What a row is called: columns that say it, those that name another row among them.
_NAMES: dict[str, tuple[str, ...]] = {
    "setting": ("name",),
    "calendar_day": ("day",),
    "unit": ("name",),
    "unit_change": ("subject",),
    "unit_change_part": ("change_id", "unit_id"),
    "unit_change_share": ("change_id", "task_id", "indicator_id", "to_unit_id"),
    "plan": ("title",),
    "registration": ("plan_id", "number"),
    "plan_group": ("number", "title"),
    "task": ("number", "title"),
    "task_unit": ("task_id", "unit_id"),
    "milestone": ("task_id", "name"),
    "qualitative_target": ("quote",),
    "plan_question": ("subject", "quote"),
    "period": ("code",),
    "entry": ("task_id", "unit_id", "period_id"),
    "unit_return": ("unit_id", "period_id"),
    "row_review": ("task_id", "indicator_id", "unit_id", "period_id"),
    "quality_judgement": ("target_id", "period_id"),
    "indicator": ("code", "name"),
    "indicator_value": ("indicator_id", "period_id"),
    "paper": ("number_text", "title"),
    "form_batch": ("period_id", "issued_at"),
    "unit_form": ("unit_id", "period_id", "version"),
    "return_batch": ("taken_at",),
    "returned_file": ("file_name",),
    "signed_page": ("unit_id", "period_id", "name"),
    "phone_note": ("unit_id", "called_on"),
    "phone_note_plan": ("note_id", "plan_id"),
    "chase_step": ("number_text", "unit_id"),
    "chase_step_plan": ("step_id", "plan_id"),
    "delivery": ("paper_id", "unit_id"),
    "unit_request": ("unit_id", "subject"),
}
_POINTS_AT = {
    "change_id": "unit_change", "from_unit_id": "unit", "to_unit_id": "unit", "target_id": "qualitative_target", "plan_id": "plan", "task_id": "task", "unit_id": "unit", "period_id": "period", "indicator_id": "indicator",
    "group_id": "plan_group", "convenor_unit_id": "unit", "owner_unit_id": "unit", "paper_id": "paper", "step_id": "chase_step",
    "note_id": "phone_note",
}  # fmt: skip
_LONGEST_NAME = 40


def names_over(now: Rows, after: Rows) -> Rows:
    """The rows after a merge and those it removes, for their names."""
    return {table: {**now.get(table, {}), **rows} for table, rows in after.items()}


def row_name(table: str, uid: str, rows: Rows) -> str:
    """What people call a row: 17 完善知识产权保护体系 区科技局 2024Q2."""
    cells = rows.get(table, {}).get(uid)
    if cells is None:
        return ""
    columns = _NAMES.get(table) or tuple(name for name in ("number", "name", "title") if name in cells)
    words = [cell_words(table, column, cells.get(column), rows) for column in columns]
    name = " ".join(word for word in words if word)
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def table_name(table: str) -> str:
    """What people call the rows of a table."""
    return TABLE_LABELS.get(table, table)


def is_said(column: str) -> bool:
    """Whether people are shown a column."""
    return column not in _UNSAID


def column_name(column: str) -> str:
    """What people call a column."""
    return field_label(column)


def cell_words(table: str, column: str, value: Value, rows: Rows) -> str:
    """A stored value for people; rows are called by their names."""
    if value is None or value == "":
        return ""
    if column in _POINTS_AT and isinstance(value, str):
        return row_name(_POINTS_AT[column], value, rows)
    if (table, column) == ("entry", "status") and value in set(ProgressStatus):
        return status_word(ProgressStatus(str(value)), _states_in(rows))
    codes = _CODES.get((table, column), {})
    if isinstance(value, str) and value in codes:
        return codes[value]
    if column.startswith(("is_", "lacks_", "must_", "owner_is_", "convenor_is_")):
        return "是" if value else "否"
    if isinstance(value, str) and column.endswith("_at"):
        return moment_words(value)
    return "" if value == "[]" else str(value)


def _states_in(rows: Rows) -> StatusList:
    """The office's list as the settings among the rows hold it."""
    settings = (cells for cells in rows.get("setting", {}).values() if cells is not None)
    return status_list_of({str(cells.get("name")): str(cells.get("value") or "") for cells in settings})


def moment_words(text: str) -> str:
    """A stored moment on the clerk's clock; empty for what stood there from the beginning."""
    try:
        return datetime.fromisoformat(text).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return text


def side_words(conflict: Conflict, side: Side, rows: Rows) -> str:
    """One of the values that stand side by side."""
    if conflict.kind is ConflictKind.REMOVED:
        return "删除" if side.value is None else "保留"
    return cell_words(conflict.table, conflict.column, side.value, rows) or "（空）"


def conflict_sentence(conflict: Conflict, rows: Rows) -> str:
    """What happened and what to do."""
    where = f"{table_name(conflict.table)}“{row_name(conflict.table, conflict.uid, rows)}”"
    column = column_name(conflict.column)
    first, *_, last = (side_words(conflict, side, rows) for side in conflict.sides)
    match conflict.kind:
        case ConflictKind.FIELD:
            return f"{where}的“{column}”两台填得不同，请选定一个；选定之前用较晚填写的。"
        case ConflictKind.REMOVED:
            return f"{where}一台已删除，另一台还在用，请选定保留还是删除；选定之前保留。"
        case ConflictKind.NUMBER:
            return f"文号“{last}”两台各用了一次，两份都保留，没有合并。请核对后作废其中一份，另行编号。"
        case ConflictKind.NAME:
            return f"{where}与另一项重名（{first}），已加序号区分。请改成不同的名称。"
        case ConflictKind.RULE:
            return f"{where}的“{column}”两台各改一处，合在一起不符合台账的规定，暂用较晚的一台。请核对。"
        case ConflictKind.APPROVED:
            return f"{where}在一台审核通过的同时，另一台又改了填报内容，已退为“已报”。请重新审核。"

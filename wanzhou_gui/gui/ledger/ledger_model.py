"""The ledger as a table: one line for each work item, with a line above every group, all texts made beforehand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from functools import cached_property, partial
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerRow, LedgerView
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.domain.plans_view import PlansView
from wanzhou_gui.domain.status_list import STANDARD_STATES
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.status_badge import LAMP_ROLE
from wanzhou_gui.reports.lamp_wording import lamp_reason
from wanzhou_gui.reports.wording import lamp_word, percent, period_label, return_state_word, status_word

PROGRESS_ROLE = Qt.ItemDataRole.UserRole + 2
"""Under this role the progress column hands out (actual, planned) as Decimal or None."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns from left to right; the first three stay when the table is scrolled."""

    LAMP = 0
    NUMBER = 1
    TITLE = 2
    # Only where several plans are shown together.
    PLAN = 3
    HEAD_UNIT = 4
    PROGRESS = 5
    # Three things and three columns: the lamp is the office's, the return came or did not, the state is the unit's word.
    RETURN_STATE = 6
    STATUS = 7
    DUE_ON = 8
    DAYS_LEFT = 9
    OTHER_UNITS = 10
    REASON = 11


HEADINGS = {
    Column.LAMP: "亮灯",
    Column.NUMBER: "编号",
    Column.TITLE: "任务",
    Column.PLAN: "方案",
    Column.HEAD_UNIT: "牵头（汇总）单位",
    Column.PROGRESS: "进度 实际/计划",
    Column.RETURN_STATE: "本期报送",
    Column.STATUS: "自报状态",
    Column.DUE_ON: "完成时限",
    Column.DAYS_LEFT: "剩余",
    Column.OTHER_UNITS: "责任单位",
    Column.REASON: "研判理由",
}
FROZEN_COLUMNS = 3
_RIGHT = {Column.DAYS_LEFT}
_WORDED_AT_ONCE = 2000
_WORST_FIRST = ("red", "yellow", "unknown", "not_started", "green", "blue")


@dataclass(frozen=True)
class GroupLine:
    """The heading above the items of a group or of a plan; `note` says how they stand."""

    title: str
    count: int
    note: str = ""


@dataclass(frozen=True)
class ItemLine:
    """A work item with its cells as text, worded when they are first asked for: of many thousands few are ever seen."""

    row: LedgerRow
    worded: Callable[[LedgerRow], tuple[str, ...]]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The text of every column."""
        return self.worded(self.row)


Line = GroupLine | ItemLine
ShownView = LedgerView | PlansView
"""What a table shows: one plan, or several together."""


class LedgerModel(QAbstractTableModel):
    """Holds the rows a filter left, grouped in plan order or flat in the order of one or several columns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: ShownView | None = None
        self._names: Mapping[int, str] = {}
        self._rows: tuple[LedgerRow, ...] = ()
        self._lines: list[Line] = []
        self._row_of_task: dict[int, int] = {}
        self._states: dict[tuple[int, int], str] = {}
        self._status_list = STANDARD_STATES
        self.sorted_by: tuple[tuple[Column, Qt.SortOrder], ...] = ()

    @property
    def lines(self) -> Sequence[Line]:
        """Every line of the table."""
        return self._lines

    @property
    def item_count(self) -> int:
        """How many work items are shown."""
        return len(self._rows)

    def show_rows(self, view: ShownView, rows: tuple[LedgerRow, ...], names: Mapping[int, str] | None = None) -> None:
        """Show these rows of a view; `names` are what plans are called, where several are shown together."""
        self._view = view
        self._rows = rows
        self._names = names or {}
        views = view.views if isinstance(view, PlansView) else (view,)
        # One office, one list: it is the same in every plan.
        self._status_list = views[0].states if views else STANDARD_STATES
        self._states = {
            (one.plan.id, standing.unit.id): return_state_word(standing.unit_return.state)
            for one in views
            for standing in one.standings
            if standing.unit_return is not None
        }
        self._rebuild()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by the number of the plan means grouped in plan order."""
        self.sort_by(((Column(column), order),) if column >= 0 else ())

    def sort_by(self, keys: Sequence[tuple[Column, Qt.SortOrder]]) -> None:
        """Sort by several columns, the first key first; what is equal in all of them stays in plan order."""
        in_plan_order = (Column.NUMBER, Qt.SortOrder.AscendingOrder)
        self.sorted_by = () if tuple(keys) == (in_plan_order,) else tuple(keys)
        self._rebuild()

    def line(self, row: int) -> Line | None:
        """The line at a place."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of_task(self, task_id: int) -> int | None:
        """Where a task stands, None when the filter hides it."""
        return self._row_of_task.get(task_id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Group headings and items."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """The columns of the ledger."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings of groups cannot be chosen."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return Qt.ItemFlag.NoItemFlags
        if isinstance(line, GroupLine):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings of the columns."""
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return HEADINGS[Column(section)]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = (
                    Qt.AlignmentFlag.AlignRight if Column(section) in _RIGHT else Qt.AlignmentFlag.AlignLeft
                )
                return int(Qt.AlignmentFlag.AlignVCenter | side)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows under a role."""
        line = self.line(index.row())
        if line is None:
            return None
        if isinstance(line, GroupLine):
            return self._group_data(line, index.column(), role)
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.texts[column]
        if role == LAMP_ROLE and column is Column.LAMP:
            return line.row.lamp
        if role == PROGRESS_ROLE and column is Column.PROGRESS:
            return line.row.percent, line.row.verdict.expected
        if role == Qt.ItemDataRole.ToolTipRole and column in (
            Column.TITLE,
            Column.PLAN,
            Column.OTHER_UNITS,
            Column.REASON,
        ):
            return self._tip(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _RIGHT:
            return int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        return alarm_colour(line.row, column) if role == Qt.ItemDataRole.ForegroundRole else None

    def _tip(self, line: ItemLine, column: Column) -> str:
        if column is Column.TITLE:
            return line.row.task.body
        if column is Column.PLAN and isinstance(self._view, PlansView):
            return self._view.view_of_plan[line.row.task.plan_id].plan.title
        return line.texts[column]

    def _group_data(self, line: GroupLine, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and column == Column.LAMP:
            return f"{line.title}　{line.count} 项{f'　{line.note}' if line.note else ''}"
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(theme.HEADER)
        if role == Qt.ItemDataRole.FontRole:
            return theme.font(13, bold=True)
        return None

    def _rebuild(self) -> None:
        self.beginResetModel()
        items = [ItemLine(row, self._texts_of) for row in self._rows]
        if len(items) <= _WORDED_AT_ONCE:
            # Nobody waits for these few, and the first turn of the wheel need not word them.
            for item in items:
                _ = item.texts
        if not self.sorted_by:
            view = self._view
            self._lines = list(_by_plan(items, view) if isinstance(view, PlansView) else _grouped(items))
        else:
            # The last key first: every later sort keeps the order of what it finds equal.
            for column, order in reversed(self.sorted_by):
                items.sort(key=partial(_sort_key, column=column), reverse=order is Qt.SortOrder.DescendingOrder)
            self._lines = list(items)
        self._row_of_task = {
            line.row.task.id: place for place, line in enumerate(self._lines) if isinstance(line, ItemLine)
        }
        self.endResetModel()

    def _texts_of(self, row: LedgerRow) -> tuple[str, ...]:
        head = head_units(row)
        standing = [row.task.is_standing and "长期坚持", row.task.closed_on and f"{row.task.closed_on} 办结"]
        return (
            lamp_word(row.lamp),
            row.task.number,
            row.task.title,
            self._names.get(row.task.plan_id, ""),
            head,
            _progress_words(row),
            self._return_words(row),
            status_word(row.status, self._status_list) if row.status is not None else "",
            (f"{row.due_on.isoformat()}{' 延' if row.task.extended_to else ''}") if row.due_on else "未定",
            next((word for word in standing if word), "") or _days_words(row.days_left),
            "、".join(unit.name for unit in row.responsible_units),
            lamp_reason(row.verdict),
        )

    def _return_words(self, row: LedgerRow) -> str:
        if row.entry is None:
            return "未报"
        return self._states.get((row.task.plan_id, row.entry.unit_id), "填写中")


def head_units(row: LedgerRow) -> str:
    """The leads as printed; without any, the unit that compiles, marked as such and as inferred."""
    leads = "、".join(unit.name for unit in row.lead_units)
    if leads and row.convenor is None:
        return leads
    if row.convenor is None:
        return "未定"
    mark = "汇总·推定" if row.task.convenor_is_inferred else "汇总"
    if not leads:
        return f"{row.convenor.name}（{mark}）"
    return f"{leads}（{row.convenor.name}{mark}）"


def _progress_words(row: LedgerRow) -> str:
    planned = row.verdict.expected
    actual = percent(row.percent)
    return f"{actual} / {percent(planned.quantize(Decimal('0.1')))}" if planned is not None else actual


def _days_words(days: int | None) -> str:
    if days is None:
        return ""
    return f"逾期 {-days} 天" if days < 0 else f"{days} 天"


def alarm_colour(row: LedgerRow, column: int) -> QColor | None:
    """The colour of a cell that says what is wrong; None where it has the usual one."""
    if (column == Column.DAYS_LEFT and row.verdict.reason in ("overdue", "due_soon")) or (
        column == Column.RETURN_STATE and row.verdict.reason in ("returns_missing", "return_missing")
    ):
        return QColor(theme.LAMP_LOOKS[row.lamp].text)
    return None


def is_right_aligned(column: int) -> bool:
    """Whether a column holds figures to be read from the right."""
    return column in _RIGHT


def _by_plan(items: Sequence[ItemLine], view: PlansView) -> Iterator[Line]:
    """Each plan under a line with its period and what is wrong among the items shown of it."""
    for plan_id, group in groupby(items, key=lambda item: item.row.task.plan_id):
        own = list(group)
        one = view.view_of_plan[plan_id]
        lamps = Counter(item.row.lamp for item in own)
        told = [f"{lamp_word(lamp)} {lamps[lamp]}" for lamp in (Lamp.RED, Lamp.YELLOW) if lamps[lamp]]
        overdue = sum(item.row.verdict.reason == "overdue" for item in own)
        missing = sum(item.row.entry is None for item in own)
        told += [f"{word} {count}" for word, count in (("逾期", overdue), ("本期未报", missing)) if count]
        yield GroupLine(f"{one.plan.title}（{period_label(one.period)}）", len(own), " · ".join(told))
        yield from own


def _grouped(items: Sequence[ItemLine]) -> Sequence[Line]:
    lines: list[Line] = []
    current: object = None
    counts = Counter(_group_key(item) for item in items)
    for item in items:
        task, group = item.row.task, item.row.group
        key = _group_key(item)
        if key != current:
            current = key
            if group is not None:
                title = f"{group.number} {group.title}"
            else:
                title = "保障措施" if task.kind is TaskKind.SAFEGUARD else "其他任务"
            lines.append(GroupLine(title, counts[key]))
        lines.append(item)
    return lines


def _group_key(item: ItemLine) -> int | TaskKind:
    return item.row.group.id if item.row.group is not None else item.row.task.kind


def _sort_key(item: ItemLine, column: Column) -> tuple[Any, ...]:
    row = item.row
    if column is Column.LAMP:
        return (_WORST_FIRST.index(row.lamp),)
    if column is Column.NUMBER:
        return (row.task.position,)
    if column is Column.PROGRESS:
        return (row.percent if row.percent is not None else Decimal(-1),)
    if column in (Column.DUE_ON, Column.DAYS_LEFT):
        return row.due_on is None, row.due_on.toordinal() if row.due_on else 0
    return (item.texts[column],)

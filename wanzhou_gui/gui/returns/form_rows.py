"""The rows of a unit's return as a table: its tasks, then the indicators it owns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from wanzhou_gui.domain.entries import Entry, Problem, ProgressStatus, Severity
from wanzhou_gui.domain.indicators import IndicatorValue
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.status_list import STANDARD_STATES, StatusList
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.status_badge import LAMP_ROLE
from wanzhou_gui.reports.wording import percent, role_word, short_figure, status_word
from wanzhou_gui.usecases.entries import FormRow, IndicatorFormRow, UnitForm

Index = QModelIndex | QPersistentModelIndex
Row = FormRow | IndicatorFormRow
COLUMNS = ("编号", "任务", "角色", "上期", "本期", "状态", "填写")
NUMBER, TITLE, ROLE, PREVIOUS, CURRENT, STATUS, FILLED = range(len(COLUMNS))
_WIDTHS = {NUMBER: 40, ROLE: 44, PREVIOUS: 62, CURRENT: 62, STATUS: 104, FILLED: 66}
_NARROW = 480
_LAMP_OF_STATUS = {
    ProgressStatus.NOT_STARTED: Lamp.NOT_STARTED,
    ProgressStatus.ON_TRACK: Lamp.GREEN,
    ProgressStatus.AHEAD: Lamp.GREEN,
    ProgressStatus.BEHIND: Lamp.RED,
    ProgressStatus.DONE: Lamp.BLUE,
    ProgressStatus.DONE_LATE: Lamp.BLUE,
    ProgressStatus.STANDING: Lamp.GREEN,
    ProgressStatus.ADJUSTED: Lamp.UNKNOWN,
    ProgressStatus.TERMINATED: Lamp.UNKNOWN,
}
_FILLED_LOOKS = {
    "未填": ("square", "#67727E"),
    "已填": ("circle-check", "#00684B"),
    "待补": ("circle-x", "#B42318"),
    "待核": ("help", "#8A5A00"),
    "退回": ("arrow-back-up", "#B42318"),
    "通过": ("lock", "#00684B"),
}


def size_columns(table: QTableView) -> None:
    """Give the columns their widths; the title takes what is left."""
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
    for column, width in _WIDTHS.items():
        table.setColumnWidth(column, theme.px(width))


def leave_out_columns(table: QTableView) -> None:
    """Without much room leave out what the form beside the table says too."""
    is_narrow = table.width() < theme.px(_NARROW)
    table.setColumnHidden(ROLE, is_narrow)
    table.setColumnHidden(PREVIOUS, is_narrow)


def filled_word(row: Row) -> str:
    """通过 (locked)、退回 (by the office)、未填、待补 (an error stands)、待核 (a question stands)、已填."""
    if row.is_approved:
        return "通过"
    if row.return_reason:
        return "退回"
    if isinstance(row, IndicatorFormRow):
        return "已填" if row.value.value is not None else "未填"
    if not row.is_filled:
        return "未填"
    if any(problem.severity is Severity.ERROR for problem in row.problems):
        return "待补"
    return "待核" if row.problems else "已填"


class FormRowsModel(QAbstractTableModel):
    """Tasks and indicators of one unit for one period; rows are replaced as they are saved."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._identity: tuple[int, int] | None = None
        self._states = STANDARD_STATES

    def show(self, form: UnitForm | None) -> None:
        """Show a unit's form; the same rows again keep selection and scroll position."""
        rows: list[Row] = [*form.rows, *form.indicators] if form is not None else []
        self._states = form.states if form is not None else self._states
        identity = (form.unit.id, form.period.id) if form is not None else None
        if identity == self._identity and [_row_id(row) for row in rows] == [_row_id(row) for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, FILLED))
            return
        self.beginResetModel()
        self._rows, self._identity = rows, identity
        self.endResetModel()

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown, in order."""
        return self._rows

    def row_of_task(self, task_id: int) -> int:
        """The row of a task, -1 when the unit has none in it."""
        return next(
            (at for at, row in enumerate(self._rows) if isinstance(row, FormRow) and row.task.id == task_id), -1
        )

    def row_of_indicator(self, indicator_id: int) -> int:
        """The row of an indicator, -1 when the unit does not own it."""
        return next(
            (
                at
                for at, row in enumerate(self._rows)
                if isinstance(row, IndicatorFormRow) and row.indicator.id == indicator_id
            ),
            -1,
        )

    def put_entry(self, entry: Entry, problems: tuple[Problem, ...]) -> None:
        """Take over an entry as it was stored."""
        at = self.row_of_task(entry.task_id)
        row = self._rows[at] if at >= 0 else None
        if isinstance(row, FormRow) and (row.entry.unit_id, row.entry.period_id) == (entry.unit_id, entry.period_id):
            self._put(at, replace(row, entry=entry, problems=problems))

    def put_value(self, value: IndicatorValue) -> None:
        """Take over an indicator value as it was stored."""
        at = self.row_of_indicator(value.indicator_id)
        row = self._rows[at] if at >= 0 else None
        if isinstance(row, IndicatorFormRow) and row.value.period_id == value.period_id:
            self._put(at, replace(row, value=value))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Tasks and indicators."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """The fixed columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column names."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, status lamp, mark of what is filled, and whole titles as tips."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return _task_text(row, column, self._states) if isinstance(row, FormRow) else _indicator_text(row, column)
            case Qt.ItemDataRole.ToolTipRole if column == TITLE:
                return row.task.title if isinstance(row, FormRow) else row.indicator.name
            case Qt.ItemDataRole.TextAlignmentRole if column in (PREVIOUS, CURRENT):
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.DecorationRole if column == FILLED:
                name, colour = _FILLED_LOOKS[filled_word(row)]
                return theme.icon(name, colour, 16)
            case _ if role == LAMP_ROLE and column == STATUS and isinstance(row, FormRow):
                return _LAMP_OF_STATUS.get(row.entry.status) if row.entry.status is not None else None
        return None

    def _put(self, at: int, row: Row) -> None:
        self._rows[at] = row
        self.dataChanged.emit(self.index(at, 0), self.index(at, FILLED))


def _row_id(row: Row) -> tuple[str, int]:
    return ("task", row.task.id) if isinstance(row, FormRow) else ("indicator", row.indicator.id)


def _task_text(row: FormRow, column: int, states: StatusList) -> str:
    match column:
        case 0:
            return row.task.number
        case 1:
            return row.task.title
        case 2:
            return role_word(row.role)
        case 3:
            return percent(row.previous.completion_percent) if row.previous else "—"
        case 4:
            return percent(row.entry.completion_percent)
        case 5:
            return status_word(row.entry.status, states)
        case _:
            return filled_word(row)


def _indicator_text(row: IndicatorFormRow, column: int) -> str:
    match column:
        case 0:
            return row.indicator.code
        case 1:
            return row.indicator.name
        case 2:
            return "指标"
        case 3:
            return short_figure(row.previous.value if row.previous else None)
        case 4:
            return short_figure(row.value.value)
        case 5:
            return row.indicator.unit_of_measure
        case _:
            return filled_word(row)

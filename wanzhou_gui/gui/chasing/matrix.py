"""The matrix unit × period: each cell a shape and a word, readable without colour."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wanzhou_gui.domain.chase_together import TogetherBoard, TogetherLine
from wanzhou_gui.domain.chasing import ReportingState
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.status_badge import draw_shape
from wanzhou_gui.reports.chasing.together_words import (
    cell_sentence,
    cell_word,
    next_step_together_sentence,
    owed_words,
    plan_marks,
)
from wanzhou_gui.reports.chasing.wording import next_step_word, request_words
from wanzhou_gui.reports.lamp_looks import Shape, StatusLook
from wanzhou_gui.reports.wording import period_label

STATE_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex

STATE_LOOKS: dict[ReportingState, StatusLook] = {
    ReportingState.ON_TIME: theme.LAMP_LOOKS["green"],
    ReportingState.CHASED: theme.LAMP_LOOKS["yellow"],
    ReportingState.RETURNED: StatusLook("#D9DEE4", "#465260", "#E6EFF9", "#113C6C", Shape.QUESTIONED_SQUARE),
    ReportingState.MISSING: theme.LAMP_LOOKS["red"],
    ReportingState.WAITING: theme.LAMP_LOOKS["not_started"],
    ReportingState.NOT_ASKED: StatusLook("#FFFFFF", "#AEB7C1", "#FFFFFF", "#596470", Shape.RING),
}
_FIRST_PERIOD = 1


class MatrixModel(QAbstractTableModel):
    """Rows are units, columns the periods, over several plans those it owes, then how often it was asked and what comes next."""

    def __init__(self) -> None:
        super().__init__()
        self._board: TogetherBoard | None = None
        self._only: frozenset[int] | None = None

    @property
    def lines(self) -> tuple[TogetherLine, ...]:
        """The units shown."""
        lines = self._board.lines if self._board is not None else ()
        return tuple(line for line in lines if self._only is None or line.unit.id in self._only)

    def narrow(self, unit_ids: frozenset[int] | None) -> None:
        """Show some units alone, or all again."""
        if unit_ids != self._only:
            self.beginResetModel()
            self._only = unit_ids
            self.endResetModel()

    def show(self, board: TogetherBoard) -> None:
        """Show another board; the same units and periods keep the place of the cursor."""
        before, self._board = self._board, board
        if (
            before is not None
            and before.columns == board.columns
            and len(before.boards) == len(board.boards)
            and [line.unit.id for line in before.lines] == [line.unit.id for line in board.lines]
        ):
            if self.lines:
                self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.endResetModel()

    @property
    def period_columns(self) -> range:
        """The columns that are periods."""
        count = len(self._board.columns) if self._board is not None else 0
        return range(_FIRST_PERIOD, _FIRST_PERIOD + count)

    @property
    def plan_column(self) -> int | None:
        """The column that names the plans a unit owes; None for a single plan."""
        return self.period_columns.stop if self._board is not None and not self._board.is_single else None

    @property
    def _request_column(self) -> int:
        return self.period_columns.stop + (0 if self.plan_column is None else 1)

    def line_at(self, row: int) -> TogetherLine | None:
        """The unit of a row."""
        lines = self.lines
        return lines[row] if 0 <= row < len(lines) else None

    def period_id_at(self, column: int) -> int | None:
        """The period of a column; None for the other columns."""
        if self._board is None or column not in self.period_columns:
            return None
        return self._board.columns[column - _FIRST_PERIOD].id

    def column_of(self, period_id: int) -> int:
        """The column of a period; the first one when it is not shown."""
        periods = self._board.columns if self._board is not None else ()
        return next((at for at, one in enumerate(periods, _FIRST_PERIOD) if one.id == period_id), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Units."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Unit, periods, plans owed where there are several, requests, next step."""
        if parent.isValid() or self._board is None:
            return 0
        return len(self._board.columns) + (3 if self.plan_column is None else 4)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Period names; the period in view in bold."""
        if orientation is not Qt.Orientation.Horizontal or self._board is None:
            return None
        in_view = self.period_id_at(section) == self._board.period.id
        if role == Qt.ItemDataRole.FontRole:
            return theme.font(13, bold=in_view)
        if role == Qt.ItemDataRole.DisplayRole:
            if section == 0:
                return "单位"
            if section in self.period_columns:
                return period_label(self._board.columns[section - _FIRST_PERIOD])
            if section == self.plan_column:
                return "欠报方案"
            return "要求次数" if section == self._request_column else "下一步"
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of a cell; its state for the delegate."""
        line = self.line_at(index.row())
        if line is None or self._board is None:
            return None
        column = index.column()
        if column in self.period_columns:
            cell = line.cells[column - _FIRST_PERIOD]
            if role == STATE_ROLE:
                return cell.state
            if role == Qt.ItemDataRole.DisplayRole:
                return cell_word(cell)
            if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                label = period_label(self._board.columns[column - _FIRST_PERIOD])
                return f"{line.unit.name}，{label}：{cell_sentence(cell)}。回车打开填报"
            return None
        if column == self.plan_column:
            return self._plans_of(line, role)
        is_requests = column == self._request_column
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 0:
                return line.unit.name
            if is_requests:
                return str(line.requests.total)
            # The reason follows where there is room for it; a narrow column still begins with the step.
            return next_step_together_sentence(self._board, line) if line.is_owed else next_step_word(line.proposal)
        if role == Qt.ItemDataRole.ToolTipRole:
            return request_words(line.requests) if is_requests else self.data(index)
        above = line.requests.is_above(self._board.settings.request_limit)
        if is_requests and role == Qt.ItemDataRole.FontRole and above:
            return theme.font(13, bold=True)
        if is_requests and role == Qt.ItemDataRole.ForegroundRole and above:
            return QColor(theme.LAMP_LOOKS["yellow"].text)
        if role == Qt.ItemDataRole.ForegroundRole and column > 0 and not is_requests and line.proposal.kind is not None:
            return QColor(theme.LAMP_LOOKS["red"].text)
        return None

    def _plans_of(self, line: TogetherLine, role: int) -> Any:
        """The plans a unit owes: by their marks, in the hint by their titles."""
        if role == Qt.ItemDataRole.DisplayRole and self._board is not None:
            return "".join(plan_marks(self._board)[part.plan.id] for part in line.owed)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) and self._board is not None:
            titles = "、".join(f"《{part.plan.title}》" for part in line.owed)
            return f"{owed_words(line, plan_marks(self._board))}\n{titles}" if titles else "没有欠报的方案"
        return None


class StateDelegate(QStyledItemDelegate):
    """Draws a reporting state as shape and word; only 未报 stands on a strong ground."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        # Qt hands a word back as a plain string.
        code = index.data(STATE_ROLE)
        if not isinstance(code, str):
            super().paint(painter, option, index)
            return
        state = ReportingState(code)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # the stubs leave the public fields out
        chosen = option.state & QStyle.StateFlag.State_Selected  # type: ignore[attr-defined]  # as above
        look = STATE_LOOKS[state]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(rect, QColor(theme.SELECTION))
        box = rect.adjusted(4, 3, -4, -3)
        if state is not ReportingState.NOT_ASKED:
            painter.setPen(QColor(look.edge) if state is ReportingState.MISSING else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.tint))
            painter.drawRoundedRect(box, 4, 4)
            side = theme.px(12)
            draw_shape(painter, QRectF(box.x() + theme.px(6), box.center().y() - side / 2, side, side), look)
        painter.setFont(theme.font(13, bold=state in (ReportingState.MISSING, ReportingState.RETURNED)))
        painter.setPen(QColor(look.text))
        painter.drawText(
            box.adjusted(theme.px(23), 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            index.data(),
        )
        painter.restore()

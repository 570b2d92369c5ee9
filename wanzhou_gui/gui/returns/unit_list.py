"""The list of units beside the forms: how far each is, as icon and word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.domain.ledger import UnitStanding
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.status_badge import draw_cell_ground
from wanzhou_gui.reports.wording import return_state_word

STANDING_ROLE = Qt.ItemDataRole.UserRole
# Icon, colour of the icon and of the word.
_LOOKS = {
    "未报": ("square", "#67727E"),
    "逾期未报": ("alert-triangle", "#8A5A00"),
    "填写中": ("pencil", "#1D5FA8"),
    "报来不全": ("alert-triangle", "#8A5A00"),
    "已报": ("circle-check", "#00684B"),
    "迟报": ("clock", "#8A5A00"),
    "退回": ("arrow-back-up", "#8C1A11"),
    "已通过": ("lock", "#00684B"),
    "已解锁": ("pencil", "#8A5A00"),
}
Index = QModelIndex | QPersistentModelIndex
_NAME_FLAGS = (
    Qt.AlignmentFlag.AlignVCenter.value | Qt.AlignmentFlag.AlignLeft.value | Qt.TextFlag.TextWrapAnywhere.value
)


def standing_word(standing: UnitStanding) -> str:
    """How far a unit is: 未报、逾期未报、填写中、报来不全、已报、迟报、退回、已通过 (locked)、已解锁."""
    state = standing.unit_return.state if standing.unit_return is not None else None
    if state in (ReturnState.APPROVED, ReturnState.UNLOCKED):
        return return_state_word(state)
    if standing.is_incomplete:
        return "报来不全"
    if standing.has_reported:
        return "迟报" if standing.is_late else "已报"
    if state is ReturnState.SENT_BACK:
        return "退回"
    if standing.filled_count:
        return "填写中"
    return "逾期未报" if standing.is_late else "未报"


class UnitListModel(QAbstractListModel):
    """The units of a plan for a period, in the order given."""

    def __init__(self) -> None:
        super().__init__()
        self._standings: tuple[UnitStanding, ...] = ()

    def show(self, standings: Sequence[UnitStanding]) -> None:
        """Show these units; a mere change of their states keeps the selection."""
        same = [one.unit.id for one in self._standings] == [one.unit.id for one in standings]
        if same:
            self._standings = tuple(standings)
            if standings:
                self.dataChanged.emit(self.index(0), self.index(len(standings) - 1))
            return
        self.beginResetModel()
        self._standings = tuple(standings)
        self.endResetModel()

    def row_of(self, unit_id: int | None) -> int:
        """The row of a unit, -1 when it is not listed."""
        return next((row for row, one in enumerate(self._standings) if one.unit.id == unit_id), -1)

    def standing_at(self, row: int) -> UnitStanding | None:
        """The unit in a row."""
        return self._standings[row] if 0 <= row < len(self._standings) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """How many units are listed."""
        return 0 if parent.isValid() else len(self._standings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, state in words for readers, and the standing itself."""
        standing = self.standing_at(index.row())
        if standing is None:
            return None
        word = standing_word(standing)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return standing.unit.name
            case Qt.ItemDataRole.ToolTipRole:
                name = standing.unit.full_name or standing.unit.name
                return f"{name}：{word}，已填 {standing.filled_count}/{standing.role_count} 项"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{standing.unit.name}，{word}，已填{standing.filled_count}项，共{standing.role_count}项"
            case _ if role == STANDING_ROLE:
                return standing
        return None


class UnitDelegate(QStyledItemDelegate):
    """Draws icon, name and word; a long name takes a second line instead of being cut."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one unit."""
        standing = index.data(STANDING_ROLE)
        if not isinstance(standing, UnitStanding):
            return
        draw_cell_ground(painter, option)
        rect: QRect = option.rect  # type: ignore[attr-defined]  # the stubs leave the public fields out
        icon_name, colour = _LOOKS[standing_word(standing)]
        side = theme.px(16)
        painter.drawPixmap(
            rect.x() + 4, rect.center().y() - side // 2 + 1, theme.icon_pixmap(icon_name, colour, side)
        )
        painter.setPen(QColor(theme.TEXT))
        painter.setFont(theme.font(13))
        painter.drawText(_name_box(rect, standing), _NAME_FLAGS, standing.unit.name)
        painter.setPen(QColor(colour))
        painter.setFont(theme.font(12))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect.adjusted(0, 0, -6, 0), right, _short_word(standing))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As many lines as the name needs."""
        standing = index.data(STANDING_ROLE)
        width = self._view.viewport().width()
        if not isinstance(standing, UnitStanding):
            return QSize(width, theme.px(30))
        box = _name_box(QRect(0, 0, width, 1000), standing)
        needed = QFontMetrics(theme.font(13)).boundingRect(box, _NAME_FLAGS, standing.unit.name).height()
        return QSize(width, max(theme.px(30), needed + theme.px(10)))


def _short_word(standing: UnitStanding) -> str:
    word = standing_word(standing)
    return f"{standing.filled_count}/{standing.role_count}" if word == "填写中" else word


def _name_box(rect: QRect, standing: UnitStanding) -> QRect:
    word = QFontMetrics(theme.font(12)).horizontalAdvance(_short_word(standing))
    return rect.adjusted(theme.px(16) + 10, 0, -word - 12, 0)

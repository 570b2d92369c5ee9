"""A list of lines with a status shape, a title, a note under it and a word at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.status_badge import draw_shape
from wanzhou_gui.reports.workbench.lines import ListLine

_LINE_ROLE = Qt.ItemDataRole.UserRole


class _LineDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = index.data(_LINE_ROLE)
        return QSize(0, theme.px(42 if isinstance(line, ListLine) and line.note else 29))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(_LINE_ROLE)
        if not isinstance(line, ListLine):
            return
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # the stubs leave the public fields out
        state = option.state  # type: ignore[attr-defined]  # as above
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.SELECTION))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.ACCENT_TINT))
        painter.setPen(QPen(QColor(theme.LINE), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        left = rect.x() + theme.px(4)
        first = rect.adjusted(0, theme.px(3), 0, 0) if line.note else rect
        first.setHeight(theme.px(20) if line.note else rect.height())
        if line.lamp is not None:
            side = theme.px(13)
            box = QRectF(left, first.center().y() - side / 2, side, side)
            draw_shape(painter, box, theme.LAMP_LOOKS[line.lamp])
            left += theme.px(20)
        self._words(painter, rect, first, left, line)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRectF, first: QRectF, left: float, line: ListLine) -> None:
        vertical = Qt.AlignmentFlag.AlignVCenter
        side = theme.font(13, bold=line.worried)
        metrics = QFontMetrics(side)
        right_width = metrics.horizontalAdvance(line.right) + theme.px(8)
        painter.setFont(side)
        painter.setPen(QColor(theme.LAMP_LOOKS[Lamp.RED].text if line.worried else theme.TEXT_SECOND))
        right_box = QRectF(rect.right() - right_width - theme.px(4), rect.y(), right_width, rect.height())
        painter.drawText(right_box, vertical | Qt.AlignmentFlag.AlignRight, line.right)
        room = right_box.left() - left - theme.px(6)
        font = theme.font(13)
        painter.setFont(font)
        painter.setPen(QColor(theme.TEXT))
        elided = QFontMetrics(font).elidedText(line.title, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(
            QRectF(left, first.y(), room, first.height()), vertical | Qt.AlignmentFlag.AlignLeft, elided
        )
        if line.note:
            small = theme.font(12)
            painter.setFont(small)
            painter.setPen(QColor(theme.TEXT_SECOND))
            box = QRectF(left, first.bottom(), room, theme.px(17))
            small_metrics = QFontMetrics(small)
            note = self._around_word(line.note, small_metrics, room)
            elided = small_metrics.elidedText(note, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(box, vertical | Qt.AlignmentFlag.AlignLeft, elided)


    def _around_word(self, note: str, metrics: QFontMetrics, room: float) -> str:
        """The note from a little before the word it was looked for, where that would be cut off."""
        shown = self.parent()
        word = shown.pointed_word if isinstance(shown, LineList) else ""
        at = note.find(word) if word else -1
        if at < 0 or metrics.horizontalAdvance(note[: at + len(word)]) <= room - metrics.horizontalAdvance("…"):
            return note
        return f"…{note[max(0, at - 4):]}"


class LineList(QListWidget):
    """Shows lines; one click or Enter chooses.

    Signals:
        chosen(object): the target of a line.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # What was searched for: lines that hold it show the stretch around it.
        self.pointed_word = ""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        theme.set_kind(self, "plain")
        self.setItemDelegate(_LineDelegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(self._choose)

    def show_lines(self, lines: tuple[ListLine, ...]) -> None:
        """Show these lines, keeping the place of the cursor."""
        row = self.currentRow()
        self.clear()
        for line in lines:
            item = QListWidgetItem(self)
            item.setData(_LINE_ROLE, line)
            words = "，".join(part for part in (line.title, line.note, line.right) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            item.setToolTip(words)
        if lines:
            self.setCurrentRow(max(0, min(row, len(lines) - 1)), self.selectionModel().SelectionFlag.NoUpdate)

    def point_at(self, word: str) -> None:
        """Let notes that hold a word show it, also where it stands beyond what there is room for."""
        self.pointed_word = word
        self.viewport().update()

    @property
    def full_height(self) -> int:
        """The height at which nothing has to be scrolled."""
        return sum(self.sizeHintForRow(row) for row in range(self.count())) + 2

    @property
    def lines(self) -> tuple[ListLine, ...]:
        """What is shown."""
        return tuple(self.item(row).data(_LINE_ROLE) for row in range(self.count()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the current line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._choose(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        line = item.data(_LINE_ROLE)
        if isinstance(line, ListLine):
            self.chosen.emit(line.target)

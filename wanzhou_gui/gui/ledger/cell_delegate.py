"""Draws the plain cells of the task ledger straight from the texts the model has made: Qt would ask it eight times a cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.ledger.ledger_model import ItemLine, LedgerModel, alarm_colour, is_right_aligned
from wanzhou_gui.gui.widgets.status_badge import StatusDelegate

_MARGIN = 3
_MOST_KEPT = 6000
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value


class LampDelegate(StatusDelegate):
    """The lamp of an item; the heading of a group begins here and runs on under the other half of the table."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Each half shows its part of a heading: dots in the middle would tear it."""
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideNone  # type: ignore[attr-defined]  # the stubs leave the public fields out


class CellDelegate(QStyledItemDelegate):
    """Looks as Qt's own delegate does; headings of groups and the cell with the focus are left to that one."""

    def __init__(self, model: LedgerModel, table: QTableView) -> None:
        super().__init__(table)
        self._model = model
        self._table = table
        # Laid out once for each text and width: a scroll shows the same cells again and again.
        self._laid_out: dict[tuple[str, int, float], QStaticText] = {}
        self._usual = QColor(theme.TEXT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw selection and text."""
        line = self._model.line(index.row())
        state: int = option.state.value  # type: ignore[attr-defined]  # the stubs leave the public fields out
        if not isinstance(line, ItemLine) or state & _FOCUSED:
            super().paint(painter, option, index)
            return
        column = index.column()
        rect = option.rect  # type: ignore[attr-defined]  # as above
        if state & _SELECTED:
            painter.fillRect(rect, QColor(theme.SELECTION))
        text = line.texts[column]
        if not text:
            return
        laid_out = self._lay_out(text, rect.width() - 2 * _MARGIN)
        size = laid_out.size()
        left = rect.right() + 1 - _MARGIN - size.width() if is_right_aligned(column) else rect.left() + _MARGIN
        painter.setPen(alarm_colour(line.row, column) or self._usual)
        painter.drawStaticText(QPointF(left, rect.top() + (rect.height() - size.height()) / 2), laid_out)

    def _lay_out(self, text: str, width: int) -> QStaticText:
        key = (text, width, theme.scale())
        known = self._laid_out.get(key)
        if known is None:
            if len(self._laid_out) >= _MOST_KEPT:
                self._laid_out.clear()
            font = self._table.font()
            # A cell is one line, as Qt draws it.
            shown = QFontMetricsF(font).elidedText(text.replace("\n", "\u2028"), Qt.TextElideMode.ElideRight, width)
            known = QStaticText(shown.partition("\u2028")[0])
            known.setTextFormat(Qt.TextFormat.PlainText)
            known.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            known.prepare(font=font)
            self._laid_out[key] = known
        return known

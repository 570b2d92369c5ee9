"""Draws the progress cell: what is reached as a bar, what the plan asks for as a mark on it."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.ledger.ledger_model import PROGRESS_ROLE
from wanzhou_gui.gui.widgets.status_badge import draw_cell_ground


class ProgressDelegate(QStyledItemDelegate):
    """Bar, mark and figures."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell."""
        progress = index.data(PROGRESS_ROLE)
        if not isinstance(progress, tuple):
            super().paint(painter, option, index)
            return
        actual, planned = progress
        draw_cell_ground(painter, option)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # the stubs leave the public fields out
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        font = theme.font(13)
        words_width = QFontMetrics(font).horizontalAdvance("100% / 100%") + theme.px(8)
        bar = QRectF(
            rect.x() + theme.px(8),
            rect.center().y() - theme.px(4),
            max(theme.px(20), rect.width() - words_width - theme.px(14)),
            theme.px(8),
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.LINE))
        painter.drawRoundedRect(bar, 2, 2)
        if actual is not None:
            filled = QRectF(bar)
            filled.setWidth(bar.width() * min(1.0, max(0.0, float(actual) / 100)))
            painter.setBrush(QColor(theme.ACCENT))
            painter.drawRoundedRect(filled, 2, 2)
        if planned is not None:
            x = bar.x() + bar.width() * min(1.0, max(0.0, float(planned) / 100))
            painter.setPen(QPen(QColor(theme.TEXT), 2))
            painter.drawLine(QLineF(x, bar.y() - theme.px(4), x, bar.bottom() + theme.px(4)))
        painter.setFont(font)
        painter.setPen(QColor(theme.TEXT))
        room = QRectF(rect.right() - words_width, rect.y(), words_width - theme.px(6), rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        painter.restore()

"""The key of a status: its shape and its word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.status_badge import draw_shape
from wanzhou_gui.reports.wording import lamp_word


class Legend(QWidget):
    """Says which shape means what."""

    def __init__(self, lamp: Lamp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lamp = lamp
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(lamp_word(lamp))

    def sizeHint(self) -> QSize:
        """Shape and word."""
        width = QFontMetrics(theme.font(12)).horizontalAdvance(lamp_word(self._lamp))
        return QSize(width + theme.px(17), theme.px(18))

    def minimumSizeHint(self) -> QSize:
        """Where there is no room for words the shape stands alone, its word in the tool tip."""
        return QSize(theme.px(14), theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both."""
        painter = QPainter(self)
        side = theme.px(12)
        draw_shape(painter, QRectF(0, (self.height() - side) / 2, side, side), theme.LAMP_LOOKS[self._lamp])
        if self.width() < self.sizeHint().width():
            return
        painter.setFont(theme.font(12))
        painter.setPen(QColor(theme.TEXT_THIRD))
        room = QRectF(theme.px(16), 0, self.width() - theme.px(16), self.height())
        painter.drawText(
            room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, lamp_word(self._lamp)
        )

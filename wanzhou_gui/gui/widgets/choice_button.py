"""A large button with an icon, what it does, and one line of explanation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wanzhou_gui.gui import theme


class ChoiceButton(QAbstractButton):
    """One way to go on; the title says what happens, the line below what it is good for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = ""
        self._note = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def describe(self, icon_name: str, title: str, note: str) -> None:
        """Say what the button does."""
        self._icon_name = icon_name
        self._note = note
        self.setText(title)
        self.setAccessibleName(title.replace("&", ""))
        self.setAccessibleDescription(note)
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines and their margins."""
        width = QFontMetrics(theme.font(13)).horizontalAdvance(self._note) + theme.px(80)
        return QSize(width, theme.px(68))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button, as a clerk expects."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Alt and the letter press the button at once, without playing the press first."""
        if event.type() is QEvent.Type.Shortcut:
            self.click()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, icon and both lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hot = self.underMouse() or self.isDown()
        painter.setBrush(QColor(theme.ACCENT_TINT if hot else theme.SURFACE))
        focus = self.hasFocus()
        painter.setPen(QPen(QColor(theme.ACCENT if hot or focus else theme.STRONG_LINE), 2 if focus else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        side = theme.px(28)
        picture = theme.icon_pixmap(self._icon_name, theme.ACCENT, side)
        painter.drawPixmap(theme.px(18), (self.height() - side) // 2, picture)
        left = theme.px(62)
        room = self.width() - left - theme.px(12)
        middle = self.height() / 2
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic
        painter.setFont(theme.font(15, bold=True))
        painter.setPen(QColor(theme.TEXT))
        painter.drawText(QRectF(left, middle - theme.px(26), room, theme.px(26)), flags, self.text())
        painter.setFont(theme.font(13))
        painter.setPen(QColor(theme.TEXT_SECOND))
        painter.drawText(QRectF(left, middle, room, theme.px(24)), flags, self._note)

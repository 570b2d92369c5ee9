"""The rail at the left: seven pages, each an icon over its name, always in sight."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from wanzhou_gui.gui import theme


class RailButton(QAbstractButton):
    """One page of the rail; the current one carries the official red."""

    def __init__(self, key: str, word: str, icon_name: str, shortcut: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._icon_name = icon_name
        self.setText(word)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(word)
        self.setToolTip(f"{word}（{shortcut}）")

    def ask(self) -> None:
        """Ask for the page, as a press would."""
        if self.isEnabled():
            self.clicked.emit()

    def sizeHint(self) -> QSize:
        """78 pixels wide; grows with the font."""
        return QSize(theme.px(78), theme.px(58))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, mark, icon and word."""
        painter = QPainter(self)
        chosen = self.isChecked()
        if chosen:
            painter.fillRect(self.rect(), QColor(theme.RED_TINT))
            painter.fillRect(0, 0, 3, self.height(), QColor(theme.RED))
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(theme.ACCENT_TINT))
        colour = theme.RED if chosen else theme.TEXT_SECOND
        side = theme.px(22)
        picture = theme.icon_pixmap(self._icon_name, colour if self.isEnabled() else theme.DISABLED, side)
        painter.drawPixmap((self.width() - side) // 2, theme.px(8), picture)
        painter.setFont(theme.font(13, bold=chosen))
        ink = theme.RED if chosen else theme.TEXT
        painter.setPen(QColor(ink if self.isEnabled() else theme.DISABLED))
        row = QRectF(0, theme.px(32), self.width(), theme.px(20))
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.ACCENT), 2))
            painter.drawRect(self.rect().adjusted(2, 2, -2, -2))


class Rail(QFrame):
    """The pages to choose from.

    Signals:
        chosen(str): the key of the page asked for.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_kind(self, "rail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 1, 6)
        self._column.setSpacing(2)
        self._column.addStretch(1)

    def add_page(self, key: str, word: str, icon_name: str, *, at_bottom: bool = False) -> None:
        """Add a page; Ctrl and its number reach it."""
        shortcut = f"Ctrl+{len(self._buttons) + 1}"
        button = RailButton(key, word, icon_name, shortcut, self)
        self._group.addButton(button)
        self._buttons[key] = button
        place = self._column.count() if at_bottom else self._column.count() - 1
        self._column.insertWidget(place, button)
        button.clicked.connect(lambda: self.chosen.emit(key))
        # Not the button's own shortcut: that would play a press of a tenth of a second before anything happens.
        reach = QShortcut(QKeySequence(shortcut), self)
        reach.activated.connect(button.ask)

    def mark(self, key: str) -> None:
        """Show which page is current; none when the key is not of the rail."""
        self._group.setExclusive(False)
        for known, button in self._buttons.items():
            button.setChecked(known == key)
        self._group.setExclusive(True)

    def set_usable(self, usable: bool) -> None:
        """Without a ledger there are no pages to go to."""
        for button in self._buttons.values():
            button.setEnabled(usable)

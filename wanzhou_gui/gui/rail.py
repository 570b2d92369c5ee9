"""The rail at the left: the pages, each an icon over its name, always in sight."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from wanzhou_gui.gui import theme

# Qt.AlignmentFlag.AlignCenter by its number: naming it creates all enumerations of Qt's namespace before the first paint.
_CENTRED = 0x84
KEYS = "1234567890-"
"""What Control reaches the pages with, from the top: the row of figures, and the key beside it."""


class RailButton(QAbstractButton):
    """One page of the rail; the current one carries the official red."""

    def __init__(self, key: str, word: str, icon_name: str, shortcut: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._icon_name = icon_name
        self._shortcut = shortcut
        self._has_icon = False
        self.setText(word)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(word)

    def furnish(self) -> None:
        """What the first picture can do without: icon, hand, hint and key."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QKeySequence, QShortcut

        self._has_icon = True
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(f"{self.text()}（{self._shortcut}）")
        # Not the button's own shortcut: that would play a press of a tenth of a second before anything happens.
        QShortcut(QKeySequence(self._shortcut), self, self.ask)
        self.update()

    def ask(self) -> None:
        """Ask for the page, as a press would."""
        if self.isEnabled():
            self.clicked.emit()

    def sizeHint(self) -> QSize:
        """78 pixels wide; grows with the font."""
        return QSize(theme.px(78), theme.px(58))

    def minimumSizeHint(self) -> QSize:
        """In a low window with many pages only the words stand there."""
        return QSize(theme.px(78), theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, mark, icon and word.

        The pen is the colour of the style sheet as long as nothing is chosen: setting one, or filling a rectangle,
        creates all enumerations of Qt's namespace, which the first picture of the window does not wait for.
        """
        painter = QPainter(self)
        chosen = self.isChecked()
        painter.setFont(theme.font(13, bold=chosen))
        if chosen:
            painter.fillRect(self.rect(), QColor(theme.RED_TINT))
            painter.fillRect(0, 0, 3, self.height(), QColor(theme.RED))
            painter.setPen(QColor(theme.RED))
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(theme.ACCENT_TINT))
        # From this height on there is room for an icon over the word.
        spare = self.height() - theme.px(46)
        if spare < 0:
            painter.drawText(QRectF(self.rect()), _CENTRED, self.text())
        else:
            top = round(spare * 2 / 3)
            self._draw_icon(painter, top, chosen=chosen)
            row = QRectF(0, top + theme.px(24), self.width(), theme.px(20))
            painter.drawText(row, _CENTRED, self.text())
        if self.hasFocus():
            from PySide6.QtGui import QPen

            painter.setPen(QPen(QColor(theme.ACCENT), 2))
            painter.drawRect(self.rect().adjusted(2, 2, -2, -2))

    def _draw_icon(self, painter: QPainter, top: int, *, chosen: bool) -> None:
        if not self._has_icon:
            return
        colour = theme.RED if chosen else theme.TEXT_SECOND
        side = theme.px(22)
        picture = theme.icon_pixmap(self._icon_name, colour if self.isEnabled() else theme.DISABLED, side)
        painter.drawPixmap((self.width() - side) // 2, top, picture)


class Rail(QFrame):
    """The pages to choose from.

    Signals:
        chosen(str): the key of the page asked for.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 1, 6)
        self._column.setSpacing(2)
        self._column.addStretch(1)

    def add_page(self, key: str, word: str, icon_name: str, *, at_bottom: bool = False) -> None:
        """Add a page; Ctrl and its number reach it, the tenth and eleventh with the keys right of the nine."""
        shortcut = f"Ctrl+{KEYS[len(self._buttons)]}"
        button = RailButton(key, word, icon_name, shortcut, self)
        self._group.addButton(button)
        self._buttons[key] = button
        place = self._column.count() if at_bottom else self._column.count() - 1
        self._column.insertWidget(place, button)
        button.clicked.connect(lambda: self.chosen.emit(key))

    def furnish(self) -> None:
        """Give every page its icon and its keys; the words stand there from the first picture on."""
        for button in self._buttons.values():
            button.furnish()

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

"""A number with its name on a card that can be pressed, by mouse or keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.status_badge import draw_shape


class Tile(QAbstractButton):
    """A card with a title, a big number and a note; with a lamp its shape stands before the title."""

    def __init__(self, title: str, lamp: Lamp | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._lamp = lamp
        self._number = "–"
        self._notes: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_number("–")

    @property
    def number(self) -> str:
        """The number as shown."""
        return self._number

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes as shown, before any shortening."""
        return self._notes

    def show_number(self, number: str, *notes: str, words: str = "") -> None:
        """Show a number with up to two short notes; `words` is what the tool tip says in full."""
        self._number = number
        self._notes = tuple(note for note in notes if note)
        spoken = "，".join((f"{self._title} {number}", *self._notes))
        self.setAccessibleName(spoken)
        self.setToolTip(words or spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the number and its longest note beside it."""
        number = QFontMetrics(theme.font(26)).horizontalAdvance(self._number)
        notes = QFontMetrics(theme.font(12))
        longest = max((notes.horizontalAdvance(note) for note in self._notes), default=0)
        title = QFontMetrics(theme.font(14)).horizontalAdvance(self._title) + theme.px(
            20 if self._lamp else 0
        )
        return QSize(max(title, number + theme.px(8) + longest) + theme.px(28), theme.px(70))

    def minimumSizeHint(self) -> QSize:
        """Notes may be shortened, the number never."""
        number = QFontMetrics(theme.font(26)).horizontalAdvance(self._number)
        title = QFontMetrics(theme.font(14)).horizontalAdvance(self._title) + theme.px(
            20 if self._lamp else 0
        )
        return QSize(max(title, number) + theme.px(28), theme.px(70))

    def changeEvent(self, event: QEvent) -> None:
        """Take the room a new font size asks for."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, title, number and notes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        hot = self.underMouse() or self.isDown()
        painter.setBrush(QColor(theme.ACCENT_TINT if hot else theme.SURFACE))
        painter.setPen(QPen(QColor(theme.ACCENT if hot else theme.LINE), 1))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.ACCENT), 2))
            box = box.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 6, 6)
        left = theme.px(12)
        top = QRectF(left, theme.px(6), self.width() - left - theme.px(8), theme.px(24))
        painter.setFont(theme.font(14))
        painter.setPen(QColor(theme.TEXT))
        shift = 0
        if self._lamp is not None:
            side = theme.px(14)
            draw_shape(
                painter,
                QRectF(top.x(), top.center().y() - side / 2, side, side),
                theme.LAMP_LOOKS[self._lamp],
            )
            shift = theme.px(20)
        vertical = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(top.adjusted(shift, 0, 0, 0), vertical, self._title)
        self._paint_number(painter, left, vertical)

    def _paint_number(self, painter: QPainter, left: int, vertical: Qt.AlignmentFlag) -> None:
        big = theme.font(26)
        painter.setFont(big)
        width = QFontMetrics(big).horizontalAdvance(self._number)
        row = QRectF(left, theme.px(29), self.width() - left - theme.px(8), theme.px(36))
        worried = self._lamp is Lamp.RED and self._number != "0"
        painter.setPen(QColor(theme.LAMP_LOOKS[Lamp.RED].text if worried else theme.TEXT))
        painter.drawText(row, vertical, self._number)
        small = theme.font(12)
        metrics = QFontMetrics(small)
        painter.setFont(small)
        painter.setPen(QColor(theme.TEXT_SECOND))
        x = left + width + theme.px(8)
        room = self.width() - x - theme.px(6)
        line = theme.px(16)
        first = row.center().y() - line * len(self._notes) / 2 + (theme.px(6) if len(self._notes) == 1 else 0)
        for place, note in enumerate(self._notes[:2]):
            if metrics.horizontalAdvance(note) > room and " " in note:
                # The figure says more than the first half of the words before it.
                note = note.rsplit(" ", 1)[1]
            painter.drawText(
                QRectF(x, first + place * line, room, line),
                vertical,
                metrics.elidedText(note, Qt.TextElideMode.ElideRight, room),
            )

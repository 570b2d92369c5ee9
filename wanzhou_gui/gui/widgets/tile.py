"""A number with its name on a card that can be pressed, by mouse or keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.figure_view import paint_figure, pixels_per_millimetre
from wanzhou_gui.reports.workbench.tiles import tile_figure

_HIGH, _LOW = 70, 54


class Tile(QAbstractButton):
    """A card with a title, a big number and a note; with a lamp its shape stands before the title."""

    def __init__(self, title: str, lamp: Lamp | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._lamp = lamp
        self._number = "–"
        self._notes: tuple[str, ...] = ()
        self._is_low = False
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
        return QSize(max(title, number + theme.px(8) + longest) + theme.px(28), theme.px(_LOW if self._is_low else _HIGH))

    def minimumSizeHint(self) -> QSize:
        """Notes may be shortened, the number never."""
        number = QFontMetrics(theme.font(26)).horizontalAdvance(self._number)
        title = QFontMetrics(theme.font(14)).horizontalAdvance(self._title) + theme.px(
            20 if self._lamp else 0
        )
        return QSize(max(title, number) + theme.px(28), theme.px(_LOW if self._is_low else _HIGH))

    def set_low(self, is_low: bool) -> None:
        """Take less height, for a low window."""
        self._is_low = is_low
        self.updateGeometry()

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
        pixels = pixels_per_millimetre()
        drawing = tile_figure(
            self._title, self._number, self._notes, self.width() / pixels, self.height() / pixels, self._lamp
        )
        paint_figure(painter, drawing, QRectF(self.rect()))

"""The ranking of units on the workbench: each bar opens the ledger with the tasks it stands for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.figure_view import paint_figure, pixels_per_millimetre
from wanzhou_gui.reports.figure import Area, Figure
from wanzhou_gui.reports.unit_ranking import RankedHead, ends_of, ranking_bars

_ROW = 24


class RankingView(QWidget):
    """As many units as there is room for, the best and the last; arrows walk them, Enter opens one.

    Signals:
        chosen(int): the unit whose bar was pressed.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ranked: tuple[RankedHead, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("单位推进排名")

    @property
    def shown(self) -> tuple[RankedHead, ...]:
        """The bars there is room for."""
        return ends_of(self._ranked, max(1, self.height() // theme.px(_ROW)))

    @property
    def full_height(self) -> int:
        """The height at which every unit has its bar."""
        return theme.px(_ROW) * len(self._ranked)

    def show_ranked(self, ranked: tuple[RankedHead, ...]) -> None:
        """Show another ranking."""
        self._ranked = ranked
        self._at = 0
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        """Six bars."""
        return QSize(theme.px(300), theme.px(_ROW * 6))

    def minimumSizeHint(self) -> QSize:
        """Two bars are still a ranking."""
        return QSize(theme.px(200), theme.px(_ROW * 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars, and where the keyboard is."""
        shown = self.shown
        if not shown:
            return
        painter = QPainter(self)
        row = theme.px(_ROW)
        drawing = self._drawing()
        box = QRectF(theme.px(4), 0, self.width() - theme.px(8), row * len(shown))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.ACCENT), 2))
            painter.setBrush(QColor(theme.ACCENT_TINT))
            painter.drawRoundedRect(QRectF(1, self._at * row + 1, self.width() - 2, row - 2), 4, 4)
        paint_figure(painter, drawing, box)

    def _drawing(self) -> Figure:
        pixels = pixels_per_millimetre()
        return ranking_bars(self.shown, (self.width() - theme.px(8)) / pixels, theme.px(_ROW) / pixels)

    def _area_at(self, event: QMouseEvent) -> Area | None:
        pixels = pixels_per_millimetre()
        return self._drawing().area_at((event.position().x() - theme.px(4)) / pixels, event.position().y() / pixels)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter and the space bar open."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and self.shown:
            self._at = max(0, min(len(self.shown) - 1, self._at + steps[Qt.Key(event.key())]))
            self._speak()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.shown:
            self.chosen.emit(self.shown[self._at].unit.id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press opens the unit of the bar."""
        area = self._area_at(event)
        if area is not None:
            self._at = next(at for at, one in enumerate(self.shown) if one.unit.id == area.key)
            self._speak()
            self.update()
            self.chosen.emit(area.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The bar under the pointer is told in words."""
        area = self._area_at(event)
        self.setToolTip(area.words if area is not None else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The mark goes away."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other bars may have room now."""
        super().resizeEvent(event)
        self._at = min(self._at, max(0, len(self.shown) - 1))

    def _speak(self) -> None:
        areas = self._drawing().areas
        self.setAccessibleDescription(areas[self._at].words if areas else "没有可以排名的单位")

"""The heat map in the window: the primitives papers have, and every cell chosen by mouse or keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.cell_walk import OPENING_KEYS, cell_after
from wanzhou_gui.gui.widgets.figure_view import paint_figure, pixels_per_millimetre
from wanzhou_gui.reports.figure import Area, Figure
from wanzhou_gui.reports.workbench.heat_map import HeatTable, heat_map_figure, least_size

Cell = tuple[int, int]


class HeatMap(QWidget):
    """Draws the table as large as the room allows.

    Signals:
        chosen(object, object, object): row id, column id and Lamp of the chosen cell.
    """

    chosen = Signal(object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = HeatTable((), (), {})
        self._drawn: tuple[QSize, float, Figure, dict[object, Area]] | None = None
        self._painted: tuple[Figure, QPixmap] | None = None
        self._cursor = (0, 0)
        self._hovered: Cell | None = None
        self._is_dense = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("任务推进热力图")

    @property
    def table(self) -> HeatTable:
        """What is shown."""
        return self._table

    @property
    def figure(self) -> Figure:
        """The drawing for the room there is."""
        return self._drawing()[0]

    def show_table(self, table: HeatTable) -> None:
        """Show another table."""
        self._table = table
        self._drawn = None
        self._hovered = None
        row, column = self._cursor
        if row >= len(table.rows) or column >= len(table.columns):
            self._cursor = (0, 0)
        self._speak()
        self.updateGeometry()
        self.update()

    def set_dense(self, is_dense: bool) -> None:
        """Let the rows stand closer, for a low window."""
        self._is_dense = is_dense
        self.updateGeometry()

    def words_of(self, cell: Cell) -> str:
        """A cell in words: who, what, how many."""
        return self._table.words_of(cell)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a window of 1280 by 640."""
        width, height = least_size(self._table, is_dense=self._is_dense)
        return QSize(theme.px(round(width * _PIXELS)), theme.px(round(height * _PIXELS)))

    def sizeHint(self) -> QSize:
        """Comfortable cells."""
        least = self.minimumSizeHint()
        return QSize(least.width() * 3 // 2, least.height() * 4 // 3)

    def choose(self, row: int, column: int) -> None:
        """Choose a cell; an empty one does nothing."""
        field = self._table.fields.get((row, column))
        if field is not None:
            self.chosen.emit(self._table.rows[row].id, self._table.columns[column].id, field.lamp)

    def _drawing(self) -> tuple[Figure, dict[object, Area]]:
        known = self._drawn
        if known is None or known[0] != self.size() or known[1] != theme.scale():
            pixels = pixels_per_millimetre()
            figure = heat_map_figure(self._table, max(10.0, self.width() / pixels), max(10.0, self.height() / pixels))
            known = self._drawn = (self.size(), theme.scale(), figure, {area.key: area for area in figure.areas})
        return known[2], known[3]

    def _map(self) -> QPixmap:
        """The map without pointer and keyboard: painted once, for both move often over hundreds of cells."""
        figure, _ = self._drawing()
        ratio = self.devicePixelRatioF()
        if self._painted is None or self._painted[0] is not figure or self._painted[1].devicePixelRatioF() != ratio:
            pixels = pixels_per_millimetre()
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            paint_figure(painter, figure, QRectF(0, 0, figure.width * pixels, figure.height * pixels))
            painter.end()
            self._painted = (figure, picture)
        return self._painted[1]

    def _box(self, cell: Cell) -> QRectF:
        area = self._drawing()[1].get(cell)
        pixels = pixels_per_millimetre()
        if area is None:
            return QRectF()
        return QRectF(area.x * pixels, area.y * pixels, area.width * pixels, area.height * pixels)

    def _area_at(self, point: QPointF) -> Area | None:
        pixels = pixels_per_millimetre()
        return self._drawing()[0].area_at(point.x() / pixels, point.y() / pixels)

    def _cell_at(self, point: QPointF) -> Cell | None:
        area = self._area_at(point)
        match area.key if area is not None else None:
            case (int(row), int(column)):
                return row, column
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the map, and over it where pointer and keyboard are."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._map())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._hovered is not None:
            painter.setPen(QPen(QColor(theme.ACCENT), 1.5))
            painter.drawRoundedRect(self._box(self._hovered).adjusted(1, 1, -1, -1), 3, 3)
        if self.hasFocus() and self._table.rows:
            painter.setPen(QPen(QColor(theme.ACCENT), 2))
            painter.drawRoundedRect(self._box(self._cursor).adjusted(1, 1, -1, -1), 4, 4)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be pressed."""
        cell = self._cell_at(event.position())
        hovered = cell if cell in self._table.fields else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.setCursor(Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        self._hovered = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the cell under the mouse."""
        cell = self._cell_at(event.position())
        if cell is not None and event.button() is Qt.MouseButton.LeftButton:
            self._cursor = cell
            self._speak()
            self.update()
            self.choose(*cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Home and End go to the ends of a row, Enter chooses."""
        wanted = cell_after(event.key(), self._cursor, len(self._table.rows), len(self._table.columns))
        if wanted is not None and self._table.rows:
            self._cursor = wanted
            self._speak()
            self.update()
        elif event.key() in OPENING_KEYS:
            self.choose(*self._cursor)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where the cursor stands."""
        self._speak()
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        """A tool tip for every cell and every heading."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            area = self._area_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), area.words if area is not None else "", self)
            return True
        return super().event(event)

    def _speak(self) -> None:
        self.setAccessibleDescription(self.words_of(self._cursor))


_PIXELS = 96 / 25.4

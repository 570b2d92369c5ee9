"""The table of all plans on the workbench: every number opens what it counts, by mouse or keyboard."""

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
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.cell_walk import OPENING_KEYS, cell_after
from wanzhou_gui.gui.widgets.figure_view import paint_figure, pixels_per_millimetre
from wanzhou_gui.reports.figure import Area, Figure
from wanzhou_gui.reports.workbench.plan_table import (
    COLUMNS,
    PlanLine,
    least_height,
    plan_table_figure,
    rows_for,
    sum_line,
    worst_lines,
)

_FEWEST = 4
_PIXELS = 96 / 25.4
_COMFORT = 1.7

Cell = tuple[int, str | Lamp]


class PlanTableView(QWidget):
    """As many plans as there is room for, the most urgent where there is not; arrows walk the cells, Enter opens one.

    Signals:
        chosen(object, object): the id of the plan (None for the sum) and the column.
        fitted(): there is room for another number of plans, perhaps.
    """

    chosen = Signal(object, object)
    fitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[PlanLine, ...] = ()
        self._total = sum_line(())
        self._at = (0, 0)
        self._hovered: Cell | None = None
        self._drawn: tuple[QSize, float, Figure] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("各方案进展")

    @property
    def shown(self) -> tuple[PlanLine, ...]:
        """The plans there is room for, without the sum."""
        return worst_lines(self._lines, rows_for(max(10.0, self.height() / pixels_per_millimetre())))

    @property
    def least_height(self) -> int:
        """The height at which every plan can be read."""
        return theme.px(round(least_height(len(self._lines)) * _PIXELS) + 2)

    @property
    def full_height(self) -> int:
        """The height at which every plan stands comfortably."""
        return theme.px(round(least_height(len(self._lines)) * _PIXELS * _COMFORT))

    def show_lines(self, lines: tuple[PlanLine, ...], total: PlanLine) -> None:
        """Show other plans."""
        self._lines, self._total = lines, total
        self._drawn = None
        self._hovered = None
        self._at = (min(self._at[0], max(0, len(self.shown) - 1)), self._at[1])
        self._speak()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All plans as close as they can be read."""
        return QSize(theme.px(560), self.least_height)

    def minimumSizeHint(self) -> QSize:
        """A few plans are still a table."""
        return QSize(theme.px(420), theme.px(round(least_height(min(_FEWEST, len(self._lines))) * _PIXELS) + 1))

    def choose(self, row: int, column: str | Lamp) -> None:
        """Open a cell; the row after the last plan is the sum."""
        rows = self._rows()
        if 0 <= row < len(rows):
            self.chosen.emit(rows[row].plan_id, column)

    def _rows(self) -> tuple[PlanLine, ...]:
        shown = self.shown
        return (*shown, self._total) if len(shown) != 1 else shown

    def _drawing(self) -> Figure:
        known = self._drawn
        if known is None or known[0] != self.size() or known[1] != theme.scale():
            pixels = pixels_per_millimetre()
            figure = plan_table_figure(self.shown, self._total, max(60.0, self.width() / pixels), max(10.0, self.height() / pixels))
            known = self._drawn = (self.size(), theme.scale(), figure)
        return known[2]

    def _area(self, cell: Cell) -> Area | None:
        return next((area for area in self._drawing().areas if area.key == cell), None)

    def _box(self, cell: Cell) -> QRectF:
        area, pixels = self._area(cell), pixels_per_millimetre()
        if area is None:
            return QRectF()
        return QRectF(area.x * pixels, area.y * pixels, area.width * pixels, area.height * pixels)

    def _area_at(self, point: QPointF) -> Area | None:
        pixels = pixels_per_millimetre()
        return self._drawing().area_at(point.x() / pixels, point.y() / pixels)

    def _cell_at(self, point: QPointF) -> Cell | None:
        area = self._area_at(point)
        match area.key if area is not None else None:
            case (int(row), str(column)):
                return row, column
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other plans may have room now."""
        super().resizeEvent(event)
        self.fitted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the table, and over it where pointer and keyboard are."""
        painter = QPainter(self)
        figure, pixels = self._drawing(), pixels_per_millimetre()
        paint_figure(painter, figure, QRectF(0, 0, figure.width * pixels, figure.height * pixels))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._hovered is not None:
            painter.setPen(QPen(QColor(theme.ACCENT), 1.5))
            painter.drawRoundedRect(self._box(self._hovered).adjusted(1, 1, -1, -1), 3, 3)
        if self.hasFocus() and self._lines:
            painter.setPen(QPen(QColor(theme.ACCENT), 2))
            painter.drawRoundedRect(self._box((self._at[0], COLUMNS[self._at[1]])).adjusted(1, 1, -1, -1), 4, 4)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be pressed."""
        hovered = self._cell_at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            self.setCursor(Qt.CursorShape.PointingHandCursor if hovered is not None else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        self._hovered = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the cell under the mouse."""
        cell = self._cell_at(event.position())
        if cell is not None and event.button() is Qt.MouseButton.LeftButton:
            row, column = cell
            self._at = (row, COLUMNS.index(column))
            self._speak()
            self.update()
            self.choose(row, column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Home and End go to the ends of a row, Enter opens."""
        wanted = cell_after(event.key(), self._at, len(self._rows()), len(COLUMNS))
        if wanted is not None and self._lines:
            self._at = wanted
            self._speak()
            self.update()
        elif event.key() in OPENING_KEYS:
            self.choose(self._at[0], COLUMNS[self._at[1]])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where the cursor stands."""
        self._speak()
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        """A tool tip for every cell."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            area = self._area_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), area.words if area is not None else "", self)
            return True
        return super().event(event)

    def _speak(self) -> None:
        rows = self._rows()
        row = min(self._at[0], len(rows) - 1)
        self.setAccessibleDescription(rows[row].words(COLUMNS[self._at[1]]) if self._lines else "没有在办方案")

"""Groups across units as a map of lamps, with totals; every cell can be chosen by mouse or keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.status_badge import draw_shape
from wanzhou_gui.reports.wording import lamp_word

_NAME_ROWS = 5


@dataclass(frozen=True)
class HeatHeading:
    """A row or a column: the id it stands for (None for totals), its short name, its full name."""

    id: int | None
    name: str
    full_name: str


@dataclass(frozen=True)
class HeatField:
    """What one crossing shows: its worst lamp, how many items have it, of how many."""

    lamp: Lamp
    count: int
    total: int


@dataclass(frozen=True)
class HeatTable:
    """Everything the map shows; the last row and the last column are totals."""

    rows: tuple[HeatHeading, ...]
    columns: tuple[HeatHeading, ...]
    fields: dict[tuple[int, int], HeatField]


class HeatMap(QWidget):
    """Draws the table as large as the room allows: solid colour for 滞后 and 预警 only, so that they jump out.

    Signals:
        chosen(object, object, object): row id, column id and Lamp of the chosen cell.
    """

    chosen = Signal(object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = HeatTable((), (), {})
        self._cursor = (0, 0)
        self._hovered: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("任务推进热力图")

    @property
    def table(self) -> HeatTable:
        """What is shown."""
        return self._table

    def show_table(self, table: HeatTable) -> None:
        """Show another table."""
        self._table = table
        row, column = self._cursor
        if row >= len(table.rows) or column >= len(table.columns):
            self._cursor = (0, 0)
        self._speak()
        self.updateGeometry()
        self.update()

    def words_of(self, cell: tuple[int, int]) -> str:
        """A cell in words: who, what, how many."""
        field = self._table.fields.get(cell)
        if cell[0] >= len(self._table.rows) or cell[1] >= len(self._table.columns):
            return ""
        where = f"{self._table.rows[cell[0]].full_name} × {self._table.columns[cell[1]].full_name}"
        if field is None:
            return f"{where}：没有任务"
        return f"{where}：{lamp_word(field.lamp)} {field.count} 项，共 {field.total} 项"

    def minimumSizeHint(self) -> QSize:
        """Small enough for a window of 1280 by 640."""
        rows = max(1, len(self._table.rows))
        columns = max(1, len(self._table.columns))
        return QSize(theme.px(100) + columns * theme.px(20), theme.px(76) + rows * theme.px(24))

    def sizeHint(self) -> QSize:
        """Comfortable cells."""
        rows = max(1, len(self._table.rows))
        columns = max(1, len(self._table.columns))
        return QSize(theme.px(180) + columns * theme.px(30), theme.px(80) + rows * theme.px(34))

    def choose(self, row: int, column: int) -> None:
        """Choose a cell; an empty one does nothing."""
        field = self._table.fields.get((row, column))
        if field is not None:
            self.chosen.emit(self._table.rows[row].id, self._table.columns[column].id, field.lamp)

    def _label_width(self) -> int:
        metrics = QFontMetrics(theme.font(13))
        longest = max((metrics.horizontalAdvance(row.name) for row in self._table.rows), default=0)
        return min(longest + theme.px(12), max(theme.px(100), round(self.width() * 0.22)))

    def _geometry(self) -> tuple[int, int, float, float]:
        left, top = self._label_width(), theme.px(6 + 14 * _NAME_ROWS)
        width = (self.width() - left) / max(1, len(self._table.columns))
        height = (self.height() - top) / max(1, len(self._table.rows))
        return left, top, width, min(height, theme.px(64))

    def _box(self, cell: tuple[int, int]) -> QRectF:
        left, top, width, height = self._geometry()
        return QRectF(left + cell[1] * width, top + cell[0] * height, width, height)

    def _cell_at(self, point: QPoint) -> tuple[int, int] | None:
        left, top, width, height = self._geometry()
        if point.x() < left or point.y() < top or not self._table.columns:
            return None
        cell = (int((point.y() - top) / height), int((point.x() - left) / width))
        return cell if cell[0] < len(self._table.rows) and cell[1] < len(self._table.columns) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw headings and cells."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_headings(painter)
        for row in range(len(self._table.rows)):
            for column in range(len(self._table.columns)):
                self._paint_cell(painter, (row, column))
        if self.hasFocus() and self._table.rows:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.ACCENT), 2))
            painter.drawRoundedRect(self._box(self._cursor).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_headings(self, painter: QPainter) -> None:
        left, top, width, _ = self._geometry()
        row_font = theme.font(13)
        painter.setFont(row_font)
        metrics = QFontMetrics(row_font)
        for place, row in enumerate(self._table.rows):
            box = self._box((place, 0))
            painter.setPen(QColor(theme.TEXT_SECOND if row.id is None else theme.TEXT))
            words = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, left - theme.px(8))
            label = QRectF(0, box.y(), left - theme.px(6), box.height())
            painter.drawText(label, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.setFont(theme.font(12))
        for place, column in enumerate(self._table.columns):
            painter.setPen(QColor(theme.TEXT_SECOND if column.id is None else theme.TEXT))
            self._paint_vertical(painter, column.name, left + place * width, width, top)

    def _paint_vertical(self, painter: QPainter, name: str, x: float, width: float, bottom: int) -> None:
        """Chinese from top to bottom; a long name in two lines beside each other, the rest behind dots."""
        line = theme.px(14)
        # Where two lines would run into the next unit's, the beginning must do.
        limit = _NAME_ROWS * 2 if width >= theme.px(12) * 2 else _NAME_ROWS
        shown = name if len(name) <= limit else name[: limit - 1] + "…"
        parts = [shown] if len(shown) <= _NAME_ROWS else [shown[:_NAME_ROWS], shown[_NAME_ROWS:]]
        strip = theme.px(12)
        start = x + width / 2 - strip * len(parts) / 2
        # The second line stands at the left, as vertical Chinese is read.
        for order, part in enumerate(reversed(parts)):
            top = bottom - theme.px(3) - line * max(len(one) for one in parts)
            for place, character in enumerate(part):
                painter.drawText(
                    QRectF(start + order * strip - 2, top + place * line, strip + 4, line),
                    Qt.AlignmentFlag.AlignCenter,
                    # Every Chinese font has this one; the upright dots are missing in most, our own among them.
                    "┆" if character == "…" else character,
                )

    def _paint_cell(self, painter: QPainter, cell: tuple[int, int]) -> None:
        field = self._table.fields.get(cell)
        box = self._box(cell).adjusted(1, 1, -1, -1)
        is_total = self._table.rows[cell[0]].id is None or self._table.columns[cell[1]].id is None
        painter.setPen(Qt.PenStyle.NoPen)
        if field is None:
            painter.setBrush(QColor(theme.ZEBRA))
            painter.drawRoundedRect(box, 3, 3)
            return
        look = theme.LAMP_LOOKS[field.lamp]
        loud = field.lamp in (Lamp.RED, Lamp.YELLOW) and not is_total
        if loud:
            painter.setPen(QPen(QColor(look.edge), 1))
        painter.setBrush(QColor(look.fill if loud else (theme.WINDOW if is_total else look.tint)))
        painter.drawRoundedRect(box, 3, 3)
        if cell == self._hovered:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.ACCENT), 1.5))
            painter.drawRoundedRect(box, 3, 3)
        number_font = theme.font(13, bold=loud)
        number = str(field.count)
        number_width = QFontMetrics(number_font).horizontalAdvance(number)
        side = min(theme.px(11), box.width() - number_width - 5)
        both = side + theme.px(2) + number_width
        x = box.center().x() - both / 2
        draw_shape(painter, QRectF(x, box.center().y() - side / 2, side, side), look, on_fill=loud)
        painter.setFont(number_font)
        white = loud and field.lamp is Lamp.RED
        painter.setPen(QColor(theme.SURFACE if white else look.text))
        painter.drawText(
            QRectF(x + side + theme.px(2), box.y(), number_width + 4, box.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            number,
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be pressed."""
        cell = self._cell_at(event.position().toPoint())
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
        cell = self._cell_at(event.position().toPoint())
        if cell is not None and event.button() is Qt.MouseButton.LeftButton:
            self._cursor = cell
            self.update()
            self.choose(*cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter chooses."""
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        key = Qt.Key(event.key())
        if key in steps and self._table.rows:
            row = max(0, min(self._cursor[0] + steps[key][0], len(self._table.rows) - 1))
            column = max(0, min(self._cursor[1] + steps[key][1], len(self._table.columns) - 1))
            self._cursor = (row, column)
            self._speak()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose(*self._cursor)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where the cursor stands."""
        self._speak()
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        """A tool tip for every cell."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self._cell_at(event.pos())
            heading = self._heading_at(event.pos())
            words = self.words_of(cell) if cell is not None else heading
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _heading_at(self, point: QPoint) -> str:
        left, top, width, height = self._geometry()
        headings: Sequence[HeatHeading] = ()
        place = -1
        if point.y() < top and point.x() >= left:
            headings, place = self._table.columns, int((point.x() - left) / width)
        elif point.x() < left and point.y() >= top:
            headings, place = self._table.rows, int((point.y() - top) / height)
        return headings[place].full_name if 0 <= place < len(headings) else ""

    def _speak(self) -> None:
        self.setAccessibleDescription(self.words_of(self._cursor))

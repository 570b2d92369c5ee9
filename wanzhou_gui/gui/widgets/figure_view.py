"""Drawings of reports/figure.py on the screen: the same primitives the papers print."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from wanzhou_gui.gui import theme
from wanzhou_gui.reports.figure import (
    BLACK,
    Anchor,
    Circle,
    Face,
    Figure,
    Hatch,
    Line,
    Polygon,
    Primitive,
    Rect,
    Text,
)

# The steps of hatching on paper, in millimetres.
_HATCH_STEP = 1.2
_HATCH_WIDTH = 0.15


def pixels_per_millimetre() -> float:
    """How large a millimetre of a drawing is in the window at the font size in force."""
    return 96 / 25.4 * theme.scale()


def paint_figure(painter: QPainter, figure: Figure, into: QRectF) -> None:
    """Draw a figure into a rectangle, whole and undistorted, at its top left."""
    if not figure.width or not figure.height:
        return
    factor = min(into.width() / figure.width, into.height() / figure.height)
    painter.save()
    painter.translate(into.topLeft())
    paint_items(painter, figure.items, factor)
    painter.restore()


def paint_items(painter: QPainter, items: Iterable[Primitive], factor: float) -> None:
    """Draw primitives where they stand, `factor` pixels for a millimetre."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for item in items:
        _paint_item(painter, item, factor)
    painter.restore()


def _paint_item(painter: QPainter, item: Primitive, factor: float) -> None:
    if isinstance(item, Text):
        _paint_text(painter, item, factor)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(item.stroke, item.stroke_width, factor))
    if isinstance(item, Line):
        pen = painter.pen()
        if item.dash:
            # Qt counts dashes in pen widths, figures in millimetres.
            pen.setDashPattern([length * factor / pen.widthF() for length in item.dash])
            painter.setPen(pen)
        painter.drawLine(QLineF(item.x1 * factor, item.y1 * factor, item.x2 * factor, item.y2 * factor))
        return
    if item.fill:
        painter.setBrush(QColor(item.fill))
    if isinstance(item, Rect):
        box = QRectF(item.x * factor, item.y * factor, item.width * factor, item.height * factor)
        if item.radius:
            painter.drawRoundedRect(box, item.radius * factor, item.radius * factor)
        else:
            painter.drawRect(box)
        if item.hatch is not Hatch.NONE:
            _paint_hatch(painter, item, box, factor)
    elif isinstance(item, Circle):
        painter.drawEllipse(
            QPointF(item.x * factor, item.y * factor), item.radius * factor, item.radius * factor
        )
    elif isinstance(item, Polygon):
        points = QPolygonF([QPointF(x * factor, y * factor) for x, y in item.points])
        if item.closed:
            painter.drawPolygon(points)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(points)


def _pen(colour: str | None, width: float, factor: float) -> QPen:
    if colour is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor(colour), max(1.0, width * factor))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _paint_hatch(painter: QPainter, item: Rect, box: QRectF, factor: float) -> None:
    """The lines a paper has: one step apart, inside the rectangle."""
    step = _HATCH_STEP * factor
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setPen(_pen(item.stroke or BLACK, _HATCH_WIDTH, factor))
    if item.hatch is Hatch.HORIZONTAL:
        for at in range(1, int(box.height() / step) + 1):
            painter.drawLine(QLineF(box.left(), box.top() + at * step, box.right(), box.top() + at * step))
    else:
        for at in range(1, int((box.width() + box.height()) / step) + 1):
            x = box.left() + at * step
            top, bottom = (x, x - box.height()) if item.hatch is Hatch.RISING else (x - box.height(), x)
            painter.drawLine(QLineF(top, box.top(), bottom, box.bottom()))
    painter.restore()


@lru_cache(maxsize=128)
def _letters(pixels: int, is_bold: bool) -> tuple[QFont, QFontMetricsF]:
    """The window's font at a size in pixels, with its measures."""
    font = QFont(theme.font(12, bold=is_bold))
    font.setPixelSize(pixels)
    return font, QFontMetricsF(font)


def _paint_text(painter: QPainter, item: Text, factor: float) -> None:
    is_bold = item.face in (Face.HEITI, Face.XIAOBIAOSONG)
    font, metrics = _letters(max(1, round(item.size * factor)), is_bold)
    width = metrics.horizontalAdvance(item.text)
    room = item.room * factor
    if room and width > room:
        # The letters of this screen are wider than was reckoned.
        font, metrics = _letters(max(1, int(font.pixelSize() * room / width)), is_bold)
        width = metrics.horizontalAdvance(item.text)
    painter.setFont(font)
    painter.setPen(QColor(item.colour))
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[item.anchor]
    painter.drawText(QPointF(item.x * factor - shift, item.y * factor), item.text)


class FigureView(QWidget):
    """Shows one figure as large as the room allows; its alternative text is what screen readers read."""

    def __init__(self, figure: Figure | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = figure
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def figure(self) -> Figure | None:
        """The figure shown."""
        return self._figure

    def show_figure(self, figure: Figure | None) -> None:
        """Show another figure, or nothing."""
        self._figure = figure
        self.setAccessibleName(figure.caption if figure else "")
        self.setAccessibleDescription(figure.alternative if figure else "")
        self.setToolTip(figure.alternative if figure else "")
        self.update()

    def sizeHint(self) -> QSize:
        """The figure at screen size, 96 dots per inch."""
        if self._figure is None:
            return QSize(0, 0)
        return QSize(round(self._figure.width * 3.78), round(self._figure.height * 3.78))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figure in the middle of the room."""
        figure = self._figure
        if figure is None or not figure.width or not figure.height:
            return
        factor = min(self.width() / figure.width, self.height() / figure.height)
        width, height = figure.width * factor, figure.height * factor
        painter = QPainter(self)
        paint_figure(
            painter, figure, QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        )

"""Figures on the screen: every primitive is drawn where it stands, undistorted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from wanzhou_gui.gui.widgets.figure_view import paint_figure
from wanzhou_gui.reports.figure import Circle, Figure, Line, Polygon, Rect, Text

pytestmark = pytest.mark.qt


def drawn(figure: Figure, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint_figure(painter, figure, QRectF(0, 0, width, height))
    painter.end()
    return image


def test_shapes_stand_where_the_figure_says() -> None:
    figure = Figure(
        100,
        50,
        (
            Rect(0, 0, 20, 20, "#ff0000"),
            Circle(50, 25, 5, "#00ff00"),
            Polygon(((80, 30), (100, 30), (100, 50), (80, 50)), "#0000ff"),
            Line(0, 40, 30, 40, "#000000", 1.0),
        ),
    )
    image = drawn(figure, 400, 200)
    assert image.pixelColor(40, 40) == QColor("#ff0000")
    assert image.pixelColor(200, 100) == QColor("#00ff00")
    assert image.pixelColor(370, 170) == QColor("#0000ff")
    assert image.pixelColor(60, 160) == QColor("#000000")
    assert image.pixelColor(300, 40) == QColor("#ffffff")


def test_a_figure_is_never_stretched() -> None:
    image = drawn(Figure(10, 10, (Rect(0, 0, 10, 10, "#ff0000"),)), 300, 100)
    assert image.pixelColor(50, 50) == QColor("#ff0000")
    assert image.pixelColor(150, 50) == QColor("#ffffff")


def test_text_leaves_ink() -> None:
    image = drawn(Figure(100, 20, (Text(5, 15, "督查通报", 8),)), 500, 100)
    dark = sum(image.pixelColor(x, y).lightness() < 128 for x in range(20, 220, 2) for y in range(20, 90, 2))
    assert dark > 50

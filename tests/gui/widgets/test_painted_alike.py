"""The window and the paper paint the same primitives: drawn by both, the pictures agree."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from tests.one_page_cases import facts, heat
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.figure_view import paint_figure
from wanzhou_gui.rendering.pdf.figure_page import PdfFigurePages
from wanzhou_gui.rendering.pdf.pages import PdfPages
from wanzhou_gui.reports import palette
from wanzhou_gui.reports.figure import Circle, Figure, Hatch, Line, Polygon, Primitive, Rect, Text, moved
from wanzhou_gui.reports.one_page.page import FigurePage
from wanzhou_gui.reports.unit_ranking import ranking_bars
from wanzhou_gui.reports.workbench.heat_map import heat_map_figure
from wanzhou_gui.reports.workbench.tiles import tile_figure

pytestmark = pytest.mark.qt

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
PIXELS = 4  # for a millimetre
GRID = 4  # millimetres of a field whose mean is compared
PAGES = PdfFigurePages(FONTS)


def on_screen(figure: Figure) -> QImage:
    image = QImage(210 * PIXELS, 297 * PIXELS, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_figure(painter, figure, QRectF(0, 0, 210 * PIXELS, 297 * PIXELS))
    painter.end()
    return image


def on_paper(figure: Figure) -> QImage:
    with PdfPages(PAGES.render_page(FigurePage(figure, "x"))) as pages:
        drawn = pages.page_image(0, PIXELS * 25.4 / 72)
    return QImage(drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB888).copy()


def fields(image: QImage) -> list[tuple[int, int, int]]:
    """The mean colour of each field of the page."""
    small = image.scaled(210 // GRID * 1, 297 // GRID * 1, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return [(c.red(), c.green(), c.blue()) for y in range(small.height()) for x in range(small.width()) for c in [small.pixelColor(x, y)]]


def difference(figure: Figure) -> int:
    pairs = zip(fields(on_screen(figure)), fields(on_paper(figure)), strict=True)
    return max(abs(one - other) for a, b in pairs for one, other in zip(a, b, strict=True))


def sheet(items: tuple[Primitive, ...], *, right: float = 14, down: float = 14) -> Figure:
    """On a whole page, without letters: fonts of screens and papers differ."""
    return Figure(210, 297, tuple(item for item in moved(items, right, down) if not isinstance(item, Text)))


colours = st.sampled_from([palette.INK, palette.ACCENT, palette.TARGET, "#F5B82E", "#00966C", palette.GROUND])
place = st.floats(0, 150)
size = st.floats(3, 40)
rects = st.builds(Rect, place, place, size, size, st.none() | colours, st.none() | colours, st.floats(0.3, 1.5), st.sampled_from([*Hatch]), st.sampled_from([0.0, 0.8]))
lines = st.builds(Line, place, place, place, place, colours, st.floats(0.3, 1.5), st.sampled_from([(), (3.2, 1.4)]))
circles = st.builds(Circle, place, place, st.floats(2, 20), st.none() | colours, st.none() | colours, st.floats(0.3, 1.5))
polygons = st.builds(
    Polygon, st.lists(st.tuples(place, place), min_size=3, max_size=5).map(tuple), st.none(), colours, st.floats(0.3, 1.5), st.booleans()
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(st.lists(rects | lines | circles | polygons, min_size=1, max_size=6))
def test_whatever_is_drawn_looks_the_same_in_the_window_and_on_paper(qapp: object, items: list[Primitive]) -> None:
    assert difference(sheet(tuple(items))) <= 40


def test_the_pictures_of_the_workbench_look_the_same_in_the_window_and_on_paper(qapp: object) -> None:
    for figure in (
        heat_map_figure(heat(5, 21), 182, 90, 2.9),
        ranking_bars(facts(3, 12, 5, 1).ranked, 120, 6),
        tile_figure("滞后", "7", ("占 6.3%", "较上期 +2"), 40, 18),
    ):
        assert difference(sheet(figure.items)) <= 24, figure.caption


def test_a_picture_that_differs_is_noticed(qapp: object) -> None:
    one, other = sheet((Rect(10, 10, 20, 20, "#B42318"),)), sheet((Rect(10, 10, 20, 20, "#00966C"),))
    pairs = zip(fields(on_screen(one)), fields(on_paper(other)), strict=True)
    assert max(abs(a - b) for x, y in pairs for a, b in zip(x, y, strict=True)) > 40


def test_letters_that_are_too_wide_for_their_room_are_drawn_smaller(qapp: object) -> None:
    text = Text(20, 100, "国家金融监督管理总局万州监管分局", 8.0, room=60)
    for image in (on_screen(Figure(210, 297, (text,))), on_paper(Figure(210, 297, (text,)))):
        dark = [x for x in range(image.width()) for y in range(80 * PIXELS, 105 * PIXELS) if image.pixelColor(x, y).lightness() < 128]
        assert min(dark) >= 20 * PIXELS - 2
        assert max(dark) <= 81 * PIXELS


def test_drawings_have_the_colours_of_the_window() -> None:
    pairs = {
        palette.INK: theme.TEXT,
        palette.QUIET: theme.TEXT_SECOND,
        palette.FAINT: theme.TEXT_THIRD,
        palette.LINE: theme.LINE,
        palette.STRONG_LINE: theme.STRONG_LINE,
        palette.GROUND: theme.WINDOW,
        palette.ZEBRA: theme.ZEBRA,
        palette.SURFACE: theme.SURFACE,
        palette.ACCENT: theme.ACCENT,
        palette.TARGET: theme.RED,
    }
    assert all(drawn == seen for drawn, seen in pairs.items())

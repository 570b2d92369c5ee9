"""The view of pages: zooms, pages of two sizes, pictures only for what is in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.widgets.page_source import PageSource, sizes_of
from wanzhou_gui.gui.widgets.paper_view import Fit, PaperView
from wanzhou_gui.usecases.ports import FoundText, PageImage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
Settled = Callable[[], None]
PORTRAIT, LANDSCAPE = (595.0, 842.0), (842.0, 595.0)


class ColouredPages:
    """Pages that are each one plain colour; remembers what was drawn."""

    def __init__(self, sizes: Sequence[tuple[float, float]]) -> None:
        self._sizes = sizes
        self.drawn: list[tuple[int, float]] = []
        self.is_closed = False

    @property
    def page_count(self) -> int:
        return len(self._sizes)

    def page_size(self, index: int, as_printed: bool = False) -> tuple[float, float]:
        return self._sizes[index]

    def page_image(self, index: int, scale: float, as_printed: bool = False) -> PageImage:
        self.drawn.append((index, scale))
        width, height = (max(1, round(side * scale)) for side in self._sizes[index])
        return PageImage(width, height, width * 3, bytes((10 * index, 100, 200)) * (width * height))

    def find(self, wanted: str) -> Sequence[FoundText]:
        return [FoundText(2, 100, 100, 200, 120), FoundText(0, 50, 700, 80, 715)] if wanted == "滞后" else []

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def view(qtbot: QtBot) -> PaperView:
    made = PaperView()
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


@pytest.fixture
def pages(view: PaperView, background: Background, settled: Settled) -> ColouredPages:
    made = ColouredPages([PORTRAIT, PORTRAIT, LANDSCAPE] + [PORTRAIT] * 17)
    view.show_source(PageSource(made, sizes_of(made), background))
    settled()
    return made


def test_a_whole_page_fits_into_the_view_at_first(view: PaperView, pages: ColouredPages) -> None:
    assert view.fit is Fit.PAGE
    assert 842 * view.factor * 96 / 72 <= view.viewport().height()


def test_a_landscape_page_fits_by_itself(view: PaperView, pages: ColouredPages, settled: Settled) -> None:
    upright = view.factor
    view.go_to(2)
    settled()
    assert 842 * view.factor * 96 / 72 <= view.viewport().width()
    assert view.factor != upright


def test_only_pages_in_sight_are_drawn(view: PaperView, pages: ColouredPages, settled: Settled) -> None:
    view.grab()
    settled()
    assert {index for index, _ in pages.drawn} <= {0, 1}


def test_the_picture_has_as_many_points_as_the_screen(
    view: PaperView, pages: ColouredPages, settled: Settled
) -> None:
    view.set_factor(1.0)
    view.grab()
    settled()
    view.grab()
    assert pages.drawn[-1][1] == pytest.approx(96 / 72 * view.devicePixelRatioF(), abs=0.001)
    middle = view.viewport().grab().toImage().pixelColor(QPoint(250, 300))
    assert middle == QColor(0, 100, 200)


def test_zoom_steps_and_comes_back_to_the_whole_page(
    view: PaperView, pages: ColouredPages, qtbot: QtBot
) -> None:
    before = view.factor
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.fit is None
    assert view.factor == pytest.approx(before * 1.25)
    qtbot.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.factor == pytest.approx(before)
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.fit is Fit.PAGE


def test_a_zoom_keeps_the_page_in_view(view: PaperView, pages: ColouredPages) -> None:
    view.go_to(7)
    view.set_fit(Fit.WIDTH)
    assert view.page == 7
    view.set_factor(1.5)
    assert view.page == 7
    view.resize(700, 500)
    assert view.page == 7


def test_a_large_page_is_scrolled_before_it_is_turned(
    view: PaperView, pages: ColouredPages, qtbot: QtBot
) -> None:
    view.set_factor(2.0)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 0
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 1


def test_hits_are_walked_round_and_round(view: PaperView, pages: ColouredPages, settled: Settled) -> None:
    told: list[tuple[int, int]] = []
    view.found_changed.connect(lambda place, count: told.append((place, count)))
    view.search("滞后")
    settled()
    assert told[-1] == (1, 2)
    assert view.page == 2
    view.next_found()
    assert (told[-1], view.page) == ((2, 2), 0)
    view.next_found()
    assert told[-1] == (1, 2)
    view.search("没有")
    settled()
    assert told[-1] == (0, 0)


def test_a_hit_is_marked_where_it_stands(view: PaperView, pages: ColouredPages, settled: Settled) -> None:
    view.set_factor(1.0)
    view.go_to(2)
    view.grab()
    settled()
    plain = view.viewport().grab().toImage()
    view.search("滞后")
    settled()
    marked = view.viewport().grab().toImage()
    changed = [
        (x, y)
        for x in range(0, plain.width(), 4)
        for y in range(0, plain.height(), 4)
        if plain.pixelColor(x, y) != marked.pixelColor(x, y)
    ]
    assert changed


def test_another_paper_lets_the_former_one_go(
    view: PaperView, pages: ColouredPages, background: Background, settled: Settled
) -> None:
    other = ColouredPages([PORTRAIT])
    view.go_to(9)
    view.show_source(PageSource(other, sizes_of(other), background))
    settled()
    assert pages.is_closed
    assert (view.page_count, view.page) == (1, 0)


def test_pictures_out_of_sight_are_forgotten_before_they_fill_the_memory(
    view: PaperView, pages: ColouredPages, settled: Settled
) -> None:
    view.set_factor(3.0)
    for page in range(20):
        view.go_to(page)
        view.grab()
        settled()
    pages.drawn.clear()
    view.go_to(0)
    view.grab()
    settled()
    assert 0 in {index for index, _ in pages.drawn}, "the first page was let go and is drawn again"
    view.grab()
    settled()
    pages.drawn.clear()
    view.grab()
    settled()
    assert pages.drawn == [], "a page in sight is drawn once"


def test_a_narrow_page_of_a_wide_paper_stays_in_sight_when_enlarged(
    view: PaperView, pages: ColouredPages, settled: Settled
) -> None:
    view.set_factor(3.0)
    view.grab()
    settled()
    view.grab()
    middle = view.viewport().grab().toImage().pixelColor(QPoint(250, 300))
    assert middle == QColor(0, 100, 200)

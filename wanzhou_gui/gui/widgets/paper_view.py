"""The pages of a paper on a grey table: drawn when they come into view, sharp at every zoom, searchable."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.page_source import PageSource
from wanzhou_gui.usecases.ports import FoundText

_TABLE = QColor("#8C949D")
_PAGE_EDGE = QColor("#465260")
_FOUND = QColor(245, 184, 46, 90)
_FOUND_NOW = QColor(29, 95, 168, 110)
_GAP = 12
_MARGIN = 10
_PIXELS_PER_POINT = 96 / 72
_SMALLEST, _LARGEST = 0.2, 3.0
_STEP = 1.25
# Three bytes each: what turning a page back needs, and no more than an old office computer can spare.
_PIXELS_KEPT = 40_000_000


class Fit(StrEnum):
    """Zooms that follow the size of the view."""

    PAGE = "page"
    WIDTH = "width"


class _OpenSource:
    """The paper in view, held outside the view so that it can be let go after the view is gone."""

    def __init__(self) -> None:
        self._source: PageSource | None = None

    def replace(self, source: PageSource | None) -> None:
        """Let the former paper go and hold another."""
        if self._source is not None:
            self._source.close()
        self._source = source

    def forget(self) -> None:
        """The view is gone; the threads may be, too."""
        if self._source is not None:
            self._source.forget()


class PaperView(QAbstractScrollArea):
    """Shows the pages of a `PageSource` one under the other.

    Signals:
        page_changed(int, int): the page in view (from 0) and how many there are.
        zoom_changed(): another zoom is in force.
        found_changed(int, int): the hit in view (from 1, 0 for none) and how many there are.
        failed(Exception): a page could not be drawn.
        pointed(str, str): a place was clicked that has text; what stands before it and behind it.
    """

    page_changed = Signal(int, int)
    zoom_changed = Signal()
    found_changed = Signal(int, int)
    failed = Signal(object)
    pointed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: PageSource | None = None
        self._open = _OpenSource()
        # Pictures still being drawn when the view goes must not come back to it.
        self.destroyed.connect(self._open.forget)
        self._fit: Fit | None = Fit.PAGE
        self._factor = 1.0
        self._boxes: list[QRectF] = []
        self._pictures: dict[int, tuple[float, QImage]] = {}
        self._drawing: int | None = None
        self._found: tuple[FoundText, ...] = ()
        self._found_place = -1
        self._searched = ""
        self._page = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self._moved)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._source.sizes) if self._source else 0

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        return self._page

    @property
    def fit(self) -> Fit | None:
        """How the zoom follows the view; None while a fixed zoom is in force."""
        return self._fit

    @property
    def factor(self) -> float:
        """The zoom of the page in view, 1 for its size on paper."""
        return self._scale_of(self._page) / _PIXELS_PER_POINT if self._source else self._factor

    @property
    def found_count(self) -> int:
        """How often the searched text stands in the paper."""
        return len(self._found)

    def show_source(self, source: PageSource | None) -> None:
        """Show another paper, at the same page and zoom as far as it has them; the former one is let go."""
        page = self._page
        self._open.replace(source)
        self._source = source
        self._pictures.clear()
        self._drawing = None
        self._found, self._found_place = (), -1
        self._lay_out()
        self.go_to(min(page, max(0, self.page_count - 1)))
        self._announce_page()
        if self._searched:
            self.search(self._searched)

    def set_fit(self, fit: Fit) -> None:
        """Let the zoom follow the view."""
        self._fit = fit
        self._zoom_anew()

    def set_factor(self, factor: float) -> None:
        """Fix the zoom."""
        self._fit = None
        self._factor = min(_LARGEST, max(_SMALLEST, factor))
        self._zoom_anew()

    def zoom_in(self) -> None:
        """One step larger."""
        self.set_factor(self.factor * _STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.set_factor(self.factor / _STEP)

    def go_to(self, page: int) -> None:
        """Bring a page to the top of the view."""
        if 0 <= page < len(self._boxes):
            self.verticalScrollBar().setValue(int(self._boxes[page].top()) - _MARGIN)
            self._page = page
            self._announce_page()

    def search(self, text: str) -> None:
        """Mark every place where a text stands and bring the first one into view."""
        self._searched = text.strip()
        if self._source is None or not self._searched:
            self._show_found(())
            return
        source = self._source
        source.find(self._searched, self._show_found, self.failed.emit)

    def next_found(self, step: int = 1) -> None:
        """Go to the next hit, or the one before, round and round."""
        if self._found:
            self._found_place = (self._found_place + step) % len(self._found)
            self._bring_found_into_view()

    def sizeHint(self) -> QSize:
        """Room for a page at half its size."""
        return QSize(480, 560)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgUp/PgDn turn pages (or scroll where a page is larger than the view); Home and End go to the ends."""
        key, bar = event.key(), self.verticalScrollBar()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            step = 1 if key == Qt.Key.Key_PageDown else -1
            tall = bool(self._boxes) and self._boxes[self._page].height() > self.viewport().height()
            if tall:
                bar.setValue(bar.value() + step * round(self.viewport().height() * 0.9))
            else:
                self.go_to(self._page + step)
        elif key == Qt.Key.Key_Home:
            self.go_to(0)
        elif key == Qt.Key.Key_End:
            self.go_to(self.page_count - 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar.setValue(bar.value() + (40 if key == Qt.Key.Key_Down else -40))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            side = self.horizontalScrollBar()
            side.setValue(side.value() + (40 if key == Qt.Key.Key_Right else -40))
        elif control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif control and key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif control and key == Qt.Key.Key_0:
            self.set_fit(Fit.PAGE)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y() > 0:
                self.zoom_in()
            elif event.angleDelta().y() < 0:
                self.zoom_out()
            event.accept()
        else:
            super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a figure asks where it comes from."""
        super().mouseReleaseEvent(event)
        if self._source is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        place = event.position() - self._shift()
        for index, box in enumerate(self._boxes):
            if box.contains(place):
                scale = self._scale_of(index)
                self._source.text_at(
                    index,
                    (place.x() - box.left()) / scale,
                    (place.y() - box.top()) / scale,
                    lambda found: self.pointed.emit(*found) if found is not None else None,
                    self.failed.emit,
                )
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page in view while the room changes."""
        super().resizeEvent(event)
        self._zoom_anew()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view from their pictures; missing ones stay white until they come."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), _TABLE)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shift = self._shift()
        for index in self._in_view():
            box = self._boxes[index].translated(shift)
            painter.fillRect(box, Qt.GlobalColor.white)
            drawn = self._pictures.get(index)
            if drawn is not None:
                painter.drawImage(box, drawn[1])
            self._paint_found(painter, index, box)
            painter.setPen(QPen(_PAGE_EDGE, 1))
            painter.drawRect(box)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.ACCENT), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()
        self._draw_next()

    def _paint_found(self, painter: QPainter, index: int, box: QRectF) -> None:
        if self._source is None:
            return
        scale = self._scale_of(index)
        for place, hit in enumerate(self._found):
            if hit.page == index:
                painter.fillRect(
                    QRectF(
                        box.left() + hit.left * scale,
                        box.top() + hit.top * scale,
                        (hit.right - hit.left) * scale,
                        (hit.bottom - hit.top) * scale,
                    ).adjusted(-1, -1, 1, 1),
                    _FOUND_NOW if place == self._found_place else _FOUND,
                )

    def _scale_of(self, index: int) -> float:
        """Pixels a point on the screen."""
        if self._source is None or self._fit is None or not 0 <= index < len(self._source.sizes):
            return self._factor * _PIXELS_PER_POINT
        size = self._source.sizes[index]
        # The bar's room is always left free: a page that fits only without it would flicker between two zooms.
        room = self.maximumViewportSize()
        width = room.width() - self.verticalScrollBar().sizeHint().width() - 2 * _MARGIN
        scale = max(1.0, width) / size.width
        if self._fit is Fit.PAGE:
            scale = min(scale, max(1.0, room.height() - 2 * _MARGIN) / size.height)
        return scale

    def _lay_out(self) -> None:
        self._boxes = []
        top, widest = float(_MARGIN), 0.0
        for index, size in enumerate(self._source.sizes if self._source else ()):
            scale = self._scale_of(index)
            self._boxes.append(QRectF(0, top, round(size.width * scale), round(size.height * scale)))
            widest = max(widest, size.width * scale)
            top += round(size.height * scale) + _GAP
        view = self.viewport().size()
        across = max(widest + 2 * _MARGIN, view.width())
        for box in self._boxes:
            box.moveLeft(round((across - box.width()) / 2))
        total = top - _GAP + _MARGIN if self._boxes else 0
        if self._fit is Fit.PAGE and self._boxes:
            # Room below the last page, so that it can stand at the top like every other one.
            total = max(total, self._boxes[-1].top() - _MARGIN + view.height())
        self.verticalScrollBar().setRange(0, max(0, int(total) - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(0, int(across) - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _zoom_anew(self) -> None:
        page = self._page
        inside = 0.0
        if 0 <= page < len(self._boxes) and self._boxes[page].height():
            inside = (self.verticalScrollBar().value() + _MARGIN - self._boxes[page].top()) / self._boxes[
                page
            ].height()
        side = self.horizontalScrollBar()
        middle = (side.value() + side.pageStep() / 2) / max(1, side.maximum() + side.pageStep())
        self._lay_out()
        # What was in the middle stays there: of a paper with wide tables the left edge shows nothing but table grey.
        side.setValue(round(middle * (side.maximum() + side.pageStep()) - side.pageStep() / 2))
        if 0 <= page < len(self._boxes):
            box = self._boxes[page]
            value = box.top() - _MARGIN + max(0.0, inside) * box.height()
            self.verticalScrollBar().setValue(
                int(value) if self._fit is not Fit.PAGE else int(box.top()) - _MARGIN
            )
        self.zoom_changed.emit()
        self.viewport().update()

    def _shift(self) -> QPointF:
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _in_view(self) -> list[int]:
        view = QRectF(self.viewport().rect()).translated(-self._shift())
        return [index for index, box in enumerate(self._boxes) if box.intersects(view)]

    def _moved(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() * 0.4
        page = self._page
        for index, box in enumerate(self._boxes):
            if box.top() - _GAP <= middle:
                page = index
        if page != self._page:
            self._page = page
            self._announce_page()
        self.viewport().update()

    def _announce_page(self) -> None:
        self.page_changed.emit(self._page, self.page_count)

    def _draw_next(self) -> None:
        """Ask for one missing picture of a page in view: one at a time, so that turning pages fast never piles up."""
        if self._source is None or self._drawing is not None:
            return
        ratio = self.devicePixelRatioF()
        for index in self._in_view():
            wanted = round(self._scale_of(index) * ratio, 4)
            drawn = self._pictures.get(index)
            if drawn is None or drawn[0] != wanted:
                self._ask_for(self._source, index, wanted)
                return

    def _ask_for(self, source: PageSource, index: int, scale: float) -> None:
        def done(image: QImage) -> None:
            self._drawing = None
            if source is not self._source:
                return
            self._pictures.pop(index, None)
            self._pictures[index] = (scale, image)
            self._forget_pictures()
            self.viewport().update()

        def failed(error: Exception) -> None:
            self._drawing = None
            self.failed.emit(error)

        self._drawing = index
        source.draw(index, scale, done, failed)

    def _forget_pictures(self) -> None:
        """Keep the newest pictures as long as they fit; those in view stay in any case."""
        seen = set(self._in_view())
        kept = sum(image.width() * image.height() for _, image in self._pictures.values())
        for index in [index for index in self._pictures if index not in seen]:
            if kept <= _PIXELS_KEPT:
                return
            _, image = self._pictures.pop(index)
            kept -= image.width() * image.height()

    def _show_found(self, found: Sequence[FoundText]) -> None:
        self._found = tuple(found)
        self._found_place = 0 if self._found else -1
        if self._found:
            self._bring_found_into_view()
        else:
            self.found_changed.emit(0, 0)
            self.viewport().update()

    def _bring_found_into_view(self) -> None:
        hit = self._found[self._found_place]
        if self._source is not None and hit.page < len(self._boxes):
            box = self._boxes[hit.page]
            top = box.top() + hit.top * self._scale_of(hit.page)
            bar = self.verticalScrollBar()
            if self._fit is Fit.PAGE:
                self.go_to(hit.page)
            elif not bar.value() <= top <= bar.value() + self.viewport().height() * 0.8:
                bar.setValue(int(top - self.viewport().height() * 0.3))
            left = box.left() + hit.left * self._scale_of(hit.page)
            side, width = self.horizontalScrollBar(), self.viewport().width()
            if not side.value() <= left <= side.value() + width * 0.9:
                side.setValue(int(left - width * 0.3))
        self.found_changed.emit(self._found_place + 1, len(self._found))
        self.viewport().update()

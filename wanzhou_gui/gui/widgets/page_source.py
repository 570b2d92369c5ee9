"""The pages of one finished PDF, drawn away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtGui import QImage

from wanzhou_gui.gui.background import Background
from wanzhou_gui.usecases.ports import FoundText, PaperPages

T = TypeVar("T")


@dataclass(frozen=True)
class PageSize:
    """Width and height of a page in points."""

    width: float
    height: float

    @property
    def is_landscape(self) -> bool:
        """Whether the page lies on its long side."""
        return self.width > self.height


@dataclass(frozen=True)
class PageSizes:
    """The pages as shown, and the upright sheets they are printed on (a turned table page lies on its side there)."""

    shown: tuple[PageSize, ...]
    printed: tuple[PageSize, ...]


class PageSource:
    """Asks for pages on the drawing thread, the only one that touches the PDF, and hands pictures to the window's."""

    def __init__(self, pages: PaperPages, sizes: PageSizes, background: Background) -> None:
        self._pages = pages
        self._background = background
        self._is_closed = False
        self._holders = 0
        self._is_unwanted = False
        self.sizes = sizes.shown
        self.sheets = sizes.printed

    def draw(
        self,
        index: int,
        scale: float,
        done: Callable[[QImage], None],
        failed: Callable[[Exception], None],
        *,
        as_printed: bool = False,
    ) -> None:
        """Draw a page at `scale` pixels a point; nothing comes back once the source is closed."""
        if self._is_closed:
            return
        self._background.on_drawing_thread(
            lambda: picture(self._pages, index, scale, as_printed=as_printed),
            self._unless_closed(done),
            self._unless_closed(failed),
        )

    def find(
        self, text: str, done: Callable[[Sequence[FoundText]], None], failed: Callable[[Exception], None]
    ) -> None:
        """Look for a text on all pages."""
        if self._is_closed:
            return
        self._background.on_drawing_thread(
            lambda: self._pages.find(text), self._unless_closed(done), self._unless_closed(failed)
        )

    def text_at(
        self,
        index: int,
        left: float,
        top: float,
        done: Callable[[tuple[str, str] | None], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """What stands before and behind a place of a page, in points."""
        if self._is_closed:
            return
        self._background.on_drawing_thread(
            lambda: self._pages.text_at(index, left, top), self._unless_closed(done), self._unless_closed(failed)
        )

    def hold(self) -> None:
        """Keep the PDF open over a closing: a print job prints what was in view when it began."""
        self._holders += 1

    def release(self) -> None:
        """End a hold; closes when somebody wanted that meanwhile."""
        self._holders -= 1
        if self._is_unwanted:
            self.close()

    def close(self) -> None:
        """Let go of the PDF after whatever is being drawn, or when the last hold ends."""
        if self._holders > 0:
            self._is_unwanted = True
        elif not self._is_closed:
            self._is_closed = True
            self._background.on_drawing_thread(self._pages.close, lambda _: None, lambda _: None)

    def forget(self) -> None:
        """Deliver nothing any more, without asking the threads for anything: they may be gone already."""
        self._is_closed = True

    def _unless_closed(self, callback: Callable[[T], None]) -> Callable[[T], None]:
        def deliver(result: T) -> None:
            if not self._is_closed:
                callback(result)

        return deliver


def picture(pages: PaperPages, index: int, scale: float, *, as_printed: bool = False) -> QImage:
    """One page as an image of its own memory."""
    image = pages.page_image(index, scale, as_printed)
    return QImage(image.data, image.width, image.height, image.stride, QImage.Format.Format_RGB888).copy()


def sizes_of(pages: PaperPages) -> PageSizes:
    """The sizes of all pages; on the drawing thread."""
    indexes = range(pages.page_count)
    return PageSizes(
        tuple(PageSize(*pages.page_size(index)) for index in indexes),
        tuple(PageSize(*pages.page_size(index, True)) for index in indexes),
    )

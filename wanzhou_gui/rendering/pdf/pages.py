"""The pages of a finished PDF as pictures for the screen and the printer, and where a text stands on them.

PDFium is not safe for threads: one lock guards every call of this module in the whole process, so pages may be
drawn on a worker thread while another asks for a size.
"""

from __future__ import annotations

import atexit
import threading
import weakref
from pathlib import Path
from types import TracebackType
from typing import Self

import pypdfium2

from wanzhou_gui.usecases.ports import FoundText, PageImage

_LOCK = threading.RLock()
_UPRIGHT = 0
# How far from a character, in points, a click still means it.
_NEAR = 4.0


class UnreadablePdfError(Exception):
    """The file is not a PDF that can be shown."""


class PdfPages:
    """An open PDF; close it when done, or use it in a ``with``. Raises UnreadablePdfError, or OSError for a path."""

    def __init__(self, source: Path | bytes) -> None:
        # The bytes are read first: PDFium keeps a path open, and on Windows an open file cannot be replaced
        # by the next version of the same paper.
        content = source.read_bytes() if isinstance(source, Path) else source
        with _LOCK:
            try:
                self._document = pypdfium2.PdfDocument(content)
            except pypdfium2.PdfiumError as error:
                raise UnreadablePdfError(str(error)) from error
            self.page_count: int = len(self._document)
        self._closed = False
        _OPEN.add(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give back the memory; a second call does nothing."""
        with _LOCK:
            if not self._closed:
                self._closed = True
                self._document.close()

    def page_size(self, index: int, as_printed: bool = False) -> tuple[float, float]:
        """Width and height in points as shown; ``as_printed`` is the upright sheet a turned page is printed on."""
        with _LOCK:
            page = self._document[index]
            try:
                width, height = page.get_size()
                turned = page.get_rotation() in (90, 270)
            finally:
                page.close()
        return (height, width) if as_printed and turned else (width, height)

    def page_image(self, index: int, scale: float, as_printed: bool = False) -> PageImage:
        """The page drawn at ``scale`` pixels for a point."""
        with _LOCK:
            page = self._document[index]
            try:
                turn = -page.get_rotation() % 360 if as_printed else _UPRIGHT
                bitmap = page.render(scale=scale, rotation=turn, rev_byteorder=True)
                try:
                    return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
                finally:
                    bitmap.close()
            finally:
                page.close()

    def page_text(self, index: int) -> str:
        """The text of a page in the order it was drawn."""
        with _LOCK:
            page = self._document[index]
            try:
                text = page.get_textpage()
                try:
                    return str(text.get_text_range())
                finally:
                    text.close()
            finally:
                page.close()

    def text_at(self, index: int, left: float, top: float) -> tuple[str, str] | None:
        """The text of a page before and behind a place in points as shown; None where no character stands."""
        with _LOCK:
            page = self._document[index]
            try:
                text = page.get_textpage()
                try:
                    at = text.get_index(*_on_sheet(page, left, top), _NEAR, _NEAR)
                    if at is None:
                        return None
                    count = text.count_chars()
                    return str(text.get_text_range(0, at)), str(text.get_text_range(at, count - at))
                finally:
                    text.close()
            finally:
                page.close()

    def find(self, wanted: str, match_case: bool = False) -> list[FoundText]:
        """Every place of a text on all pages; a hit over a line break has one place for each line."""
        places: list[FoundText] = []
        if not wanted:
            return places
        with _LOCK:
            for index in range(self.page_count):
                page = self._document[index]
                try:
                    places.extend(_places(page, index, wanted, match_case))
                finally:
                    page.close()
        return places


def _places(page: pypdfium2.PdfPage, index: int, wanted: str, match_case: bool) -> list[FoundText]:
    found: list[FoundText] = []
    text = page.get_textpage()
    try:
        search = text.search(wanted, match_case=match_case)
        while (hit := search.get_next()) is not None:
            start, count = hit
            found += [
                _shown(page, index, text.get_rect(box)) for box in range(text.count_rects(start, count))
            ]
        search.close()
    finally:
        text.close()
    return found


def _on_sheet(page: pypdfium2.PdfPage, left: float, top: float) -> tuple[float, float]:
    """A place of the page shown in the sheet's own coordinates."""
    width, height = page.get_size()
    if page.get_rotation() == 90:
        return top, left
    if page.get_rotation() == 270:
        return width - top, height - left
    return left, height - top


def _shown(page: pypdfium2.PdfPage, index: int, box: tuple[float, float, float, float]) -> FoundText:
    """A box of the sheet's own coordinates as it stands on the page shown."""
    left, bottom, right, top = box
    width, height = page.get_size()
    if page.get_rotation() == 90:
        return FoundText(index, bottom, left, top, right)
    if page.get_rotation() == 270:
        return FoundText(index, width - top, height - right, width - bottom, height - left)
    return FoundText(index, left, height - top, right, height - bottom)


_OPEN: weakref.WeakSet[PdfPages] = weakref.WeakSet()


@atexit.register
def _close_what_is_in_view() -> None:
    """Registered after pypdfium2's own farewell and so run before it, which complains on the terminal of open papers."""
    for pages in list(_OPEN):
        pages.close()

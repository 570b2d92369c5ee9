"""What drawing a single page needs from the outside, as a Protocol that an adapter implements."""

from __future__ import annotations

from typing import Protocol

from wanzhou_gui.reports.one_page.page import FigurePage


class FigurePages(Protocol):
    """Makes a PDF file of one page that is drawn whole from primitives."""

    def render_page(self, page: FigurePage) -> bytes:
        """The page as the bytes of a PDF file; the same page gives the same bytes."""
        ...

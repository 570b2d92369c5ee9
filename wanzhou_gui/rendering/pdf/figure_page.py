"""A single page drawn whole from primitives, made into a PDF file by the painter and with the fonts of papers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wanzhou_gui.rendering.pdf.fonts import FontLibrary, printable
from wanzhou_gui.rendering.pdf.official import measures as m
from wanzhou_gui.rendering.pdf.official.book import PORTRAIT, Book
from wanzhou_gui.rendering.pdf.official.drawing import draw_figure
from wanzhou_gui.rendering.pdf.paper_file import PaperFile
from wanzhou_gui.rendering.pdf.typeface import FontSet
from wanzhou_gui.reports.document import Metadata, OfficialDocument
from wanzhou_gui.reports.one_page.page import FigurePage


class PdfFigurePages:
    """Draws single pages with the shipped fonts, or with the office's own where they may be embedded."""

    def __init__(self, font_directory: Path, office_font_paths: Sequence[Path] = ()) -> None:
        self._library = FontLibrary(font_directory, office_font_paths)

    def render_page(self, page: FigurePage) -> bytes:
        """The page as the bytes of a PDF file; the same page gives the same bytes."""
        fonts = FontSet(self._library)
        book = Book()
        book.turn_page(PORTRAIT)
        # The area of papers begins at their margins; this page has its own.
        draw_figure(book.ink, fonts, page.figure, -m.LEFT_MARGIN, -m.TOP_MARGIN)
        named = OfficialDocument(
            title="",
            blocks=(),
            watermark=page.watermark,
            metadata=Metadata(printable(page.title), printable(page.author)),
        )
        return PaperFile(named, fonts).content(book)

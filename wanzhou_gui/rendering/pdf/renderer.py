"""Official documents made into PDF files: the same document gives the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from wanzhou_gui.rendering.pdf.fonts import FontChoice, FontLibrary
from wanzhou_gui.rendering.pdf.official.book import Book
from wanzhou_gui.rendering.pdf.official.paper import set_paper
from wanzhou_gui.rendering.pdf.paper_file import PaperFile
from wanzhou_gui.rendering.pdf.typeface import FontSet
from wanzhou_gui.reports.document import MissingCharacter, OfficialDocument


class PdfRenderer:
    """Draws official documents with the shipped fonts, or with the office's own where they may be embedded.

    One renderer may serve several threads: each paper has its own state, the fonts are only read.
    """

    def __init__(self, font_directory: Path, office_font_paths: Sequence[Path] = ()) -> None:
        self._library = FontLibrary(font_directory, office_font_paths)

    def render_bytes(self, document: OfficialDocument) -> bytes:
        """The paper as the bytes of a PDF file."""
        return self.render_together((document,))

    def render_together(self, documents: Sequence[OfficialDocument]) -> bytes:
        """Several papers one after the other as one PDF file; the first one names the file and gives its watermark.

        Each paper begins on a page of its own and keeps its own page numbers, as when they are sent out singly.
        """
        fonts = FontSet(self._library)
        whole = Book()
        for document in documents:
            book = set_paper(document, fonts)
            begin = len(whole.pages)
            whole.pages += book.pages
            whole.bookmarks += [replace(mark, page=mark.page + begin) for mark in book.bookmarks]
        return PaperFile(documents[0], fonts).content(whole)

    def preflight(self, document: OfficialDocument) -> tuple[MissingCharacter, ...]:
        """Every character no font can draw, with its place; the paper shows 〓 for it."""
        return self._library.missing(document)

    def font_choices(self) -> tuple[FontChoice, ...]:
        """Which font file serves each face, so that tests and support need not guess."""
        return self._library.choices()

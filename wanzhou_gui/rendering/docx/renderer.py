"""Official documents made into .docx files: the same document gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace

from wanzhou_gui.rendering.docx.paper import ImprintPlace, PdfPlaces, papers_bytes
from wanzhou_gui.rendering.pdf.official import measures as pdf
from wanzhou_gui.reports.document import Figure, HeadForm, OfficialDocument, closed_recipients
from wanzhou_gui.usecases.ports import PaperPages, PaperRenderer

# Word and WPS draw vector pictures (EMF) with whatever faces they find, so a figure goes in as a picture of what the
# PDF shows: fine enough for print.
_PICTURE_DOTS = 300 / 72
_ENOUGH = 8  # characters by which the first text is found on the page


class DocxRenderer:
    """Writes papers for the office's last editing; the PDF renderer tells how many pages there are, and draws figures."""

    def __init__(self, papers: Callable[[], PaperRenderer], pages: Callable[[bytes], PaperPages]) -> None:
        self._papers = papers
        self._pages = pages

    def render_bytes(self, document: OfficialDocument) -> bytes:
        """The paper as the bytes of a .docx file."""
        return self.render_together((document,))

    def render_together(self, documents: Sequence[OfficialDocument]) -> bytes:
        """Several papers one after the other as one .docx file; the first one names it."""
        places = [PdfPlaces(self._imprint_place(document), self._first_line(document)) for document in documents]
        return papers_bytes(documents, self._picture, places)

    def _imprint_place(self, document: OfficialDocument) -> ImprintPlace:
        """The 版记 on the page where the PDF has it: the last text page, the next, or an unnumbered even one (7.4, 7.5)."""
        if document.imprint is None or (document.head is not None and document.head.form is HeadForm.LETTER):
            return ImprintPlace.LAST_PAGE
        further = self._count(document) - self._count(replace(document, imprint=None))
        if further == 0:
            return ImprintPlace.LAST_PAGE
        return ImprintPlace.NEXT_PAGE if further == 1 else ImprintPlace.EVEN_PAGE

    def _first_line(self, document: OfficialDocument) -> int | None:
        """The line of the first page on which the PDF has the first text under the title."""
        text = closed_recipients(document.recipients) if document.recipients else ""
        if not text and document.blocks:
            text = getattr(document.blocks[0], "text", "")
        if document.head is None or not text:
            return None
        pages = self._pages(self._papers().render_bytes(replace(document, watermark="")))
        try:
            found = [place for place in pages.find(text[:_ENOUGH]) if place.page == 0]
        finally:
            pages.close()
        # Where a line of text may begin: the same words may stand in the head or in the title too.
        begins = (pdf.LEFT_MARGIN, pdf.LEFT_MARGIN + pdf.INDENT * pdf.CHARACTER_PITCH)
        tops = [place.top for place in found if any(abs(place.left - begin) < pdf.SIZE_3 / 2 for begin in begins)]
        return round((tops[0] - pdf.TOP_MARGIN) / pdf.LINE_PITCH) if tops else None

    def _count(self, document: OfficialDocument) -> int:
        pages = self._pages(self._papers().render_bytes(document))
        try:
            return pages.page_count
        finally:
            pages.close()

    def _picture(self, figure: Figure) -> bytes:
        """The figure as the PDF draws it, cut out of a page of its own."""
        from PIL import Image

        alone = OfficialDocument(title="", blocks=(replace(figure, caption=""),))
        pages = self._pages(self._papers().render_bytes(alone))
        try:
            drawn = pages.page_image(0, _PICTURE_DOTS)
        finally:
            pages.close()
        whole = Image.frombuffer("RGB", (drawn.width, drawn.height), drawn.data, "raw", "RGB", drawn.stride, 1)
        left = pdf.LEFT_MARGIN + (pdf.AREA_WIDTH - figure.width * pdf.MM) / 2
        right, bottom = left + figure.width * pdf.MM, pdf.TOP_MARGIN + figure.height * pdf.MM
        left, top, right, bottom = (round(each * _PICTURE_DOTS) for each in (left, pdf.TOP_MARGIN, right, bottom))
        target = io.BytesIO()
        whole.crop((left, top, right, bottom)).save(target, "PNG", dpi=(300, 300))
        return target.getvalue()

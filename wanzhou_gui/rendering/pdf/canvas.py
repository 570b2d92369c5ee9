"""Finished pages handed to ReportLab, which writes the file around them."""

from __future__ import annotations

from typing import IO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from wanzhou_gui.rendering.pdf.fonts import printable
from wanzhou_gui.rendering.pdf.ink import number
from wanzhou_gui.rendering.pdf.line_breaking import EM
from wanzhou_gui.rendering.pdf.official import measures as m
from wanzhou_gui.rendering.pdf.official.book import Book, Page
from wanzhou_gui.rendering.pdf.typeface import FontSet
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.figure import Face

# Binary streams: the text encoding ReportLab puts around them by default makes files a quarter larger.
rl_config.useA85 = 0

_UPRIGHT = f"1 0 0 1 {number(m.LEFT_MARGIN)} {number(m.PAPER_HEIGHT - m.TOP_MARGIN)} cm"
# A turned page has the head of its table on the left side of the sheet: for odd pages that is the binding edge,
# for even ones the outer edge (GB/T 9704-2012 clause 8). The page number stays where other pages have it.
_TURNED = f"0 1 -1 0 {number(m.LEFT_MARGIN)} {number(m.BOTTOM_MARGIN)} cm"
_COS_45 = 0.707
_WATERMARK_GREY = "0.92 g"


class PaperCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A canvas that takes whole pages of ready operators and the fonts they name."""

    def __init__(self, target: IO[bytes], document: OfficialDocument, fonts: FontSet) -> None:
        self._fonts = fonts
        self._watermark_text = printable(document.watermark)
        super().__init__(
            target,
            pagesize=(m.PAPER_WIDTH, m.PAPER_HEIGHT),
            pageCompression=1,
            invariant=1,
            lang=document.language,
        )
        metadata = document.metadata
        self.setTitle(metadata.title or document.plain_title)
        self.setAuthor(metadata.author)
        self.setSubject(metadata.subject)
        self.setKeywords(" ".join(metadata.keywords))
        self.setCreator("")
        self.setProducer("ReportLab")
        self.setViewerPreference("DisplayDocTitle", "true")

    def _make_preamble(self) -> None:
        # ReportLab names Helvetica on every page whether it is used or not, and so leaves a font in the file
        # that is not embedded. These pages choose their own fonts.
        self._preamble = ""

    def write_book(self, book: Book) -> None:
        """Write all pages with the outline and finish the file; the pages are given up one by one."""
        level = -1
        for index, page in enumerate(book.pages):
            self._write_page(page)
            for mark_number, mark in enumerate(book.marks_of(index)):
                key = f"p{index}m{mark_number}"
                if page.landscape:
                    left, top = m.LEFT_MARGIN + mark.top, m.PAPER_HEIGHT
                else:
                    left, top = 0.0, m.PAPER_HEIGHT - m.TOP_MARGIN - mark.top + m.LINE_GAP
                self.bookmarkPage(key, fit="XYZ", left=left, top=top, zoom=0)
                # A paper without a title begins its outline one level higher: a tree has no gaps.
                level = min(mark.level, level + 1)
                self.addOutlineEntry(mark.title, key, level, closed=False)
            self.showPage()
        self._doc.delayedFonts.extend(self._fonts.embedded)
        self.save()

    def _write_page(self, page: Page) -> None:
        if page.landscape:
            self.setPageSize((m.PAPER_HEIGHT, m.PAPER_WIDTH))
            self.setPageRotation(90)
        else:
            self.setPageSize((m.PAPER_WIDTH, m.PAPER_HEIGHT))
            self.setPageRotation(0)
        watermark = self._watermark_code(page.landscape)
        if watermark:
            self.addLiteral(watermark)
        if page.area.code:
            self.addLiteral(f"q {_TURNED if page.landscape else _UPRIGHT}")
            self.addLiteral("\n".join(page.area.code))
            self.addLiteral("Q")
        if page.margin.code:
            self.addLiteral(f"q {_UPRIGHT}")
            self.addLiteral("\n".join(page.margin.code))
            self.addLiteral("Q")

    def _watermark_code(self, landscape: bool) -> str:
        """The word of a draft, rising across the page as it is read, under the text."""
        text = self._watermark_text
        if not text:
            return ""
        typeface = self._fonts.typeface(Face.HEITI)
        size = min(m.WATERMARK_SIZE, m.PAPER_HEIGHT * 0.8 * EM / max(1, typeface.width(text)))
        half = typeface.width(text) * size / EM / 2
        middle = typeface.middle * size
        # The direction of the baseline on the sheet: 45 degrees, and 90 more on a page that is read turned.
        along, across = (-_COS_45, _COS_45) if landscape else (_COS_45, _COS_45)
        x = m.PAPER_WIDTH / 2 - half * along + middle * across
        y = m.PAPER_HEIGHT / 2 - half * across - middle * along
        turned = " ".join(number(value) for value in (along, across, -across, along, x, y))
        parts = [f"q {_WATERMARK_GREY} BT {turned} Tm"]
        for character in text:
            glyph = typeface.glyphs[character]
            parts.append(f"/{glyph.font.resource} {number(size)} Tf <{glyph.code}> Tj")
        return " ".join((*parts, "ET Q"))

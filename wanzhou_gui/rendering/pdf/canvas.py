"""Finished pages handed to ReportLab, which writes the file around them."""

from __future__ import annotations

from typing import IO

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFObjectReference,
    PDFPage,
    PDFResourceDictionary,
)
from reportlab.pdfgen.canvas import Canvas

from wanzhou_gui.rendering.pdf.fonts import printable
from wanzhou_gui.rendering.pdf.ink import number
from wanzhou_gui.rendering.pdf.line_breaking import EM
from wanzhou_gui.rendering.pdf.official import measures as m
from wanzhou_gui.rendering.pdf.official.book import Book, Bookmark, Page
from wanzhou_gui.rendering.pdf.packing import packed
from wanzhou_gui.rendering.pdf.typeface import FontSet
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.figure import Face

_UPRIGHT = f"1 0 0 1 {number(m.LEFT_MARGIN)} {number(m.PAPER_HEIGHT - m.TOP_MARGIN)} cm"
# A turned page has the head of its table on the left side of the sheet: for odd pages that is the binding edge,
# for even ones the outer edge (GB/T 9704-2012 clause 8). The page number stays where other pages have it.
_TURNED = f"0 1 -1 0 {number(m.LEFT_MARGIN)} {number(m.BOTTOM_MARGIN)} cm"
_COS_45 = 0.707
_WATERMARK_GREY = "0.92 g"
_ARTIFACT = "/Artifact <</Type /Pagination /Subtype /Watermark>>"


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
        """Write all pages with the outline and finish the file; each page is packed and given up at once."""
        resources = PDFResourceDictionary()
        resources.basicFonts()
        resources.basicProcs()
        shared = self._doc.Reference(resources)
        marks: dict[int, list[Bookmark]] = {}
        for mark in book.bookmarks:
            marks.setdefault(mark.page, []).append(mark)
        level = -1
        for index, page in enumerate(book.pages):
            for place, mark in enumerate(marks.get(index, ())):
                # A paper without a title begins its outline one level higher: a tree has no gaps.
                level = min(mark.level, level + 1)
                self._enter(mark, level, f"p{index}m{place}", page.landscape)
            self._add_page(page, shared)
        self._doc.delayedFonts.extend(self._fonts.embedded)
        self.save()

    def _enter(self, mark: Bookmark, level: int, key: str, landscape: bool) -> None:
        if landscape:
            left, top = m.LEFT_MARGIN + mark.top, m.PAPER_HEIGHT
        else:
            left, top = 0.0, m.PAPER_HEIGHT - m.TOP_MARGIN - mark.top + m.LINE_GAP
        self.bookmarkPage(key, fit="XYZ", left=left, top=top, zoom=0)
        self.addOutlineEntry(mark.title, key, level, closed=False)

    def _add_page(self, page: Page, resources: PDFObjectReference) -> None:
        """What showPage does, without its detours: the page stream is packed now and the resources are shared."""
        parts = []
        watermark = self._watermark_code(page.landscape)
        if watermark:
            parts.append(watermark)
        if page.area.code:
            parts += (f"q {_TURNED if page.landscape else _UPRIGHT}", *page.area.code, "Q")
        if page.margin.code:
            parts += (f"q {_UPRIGHT}", *page.margin.code, "Q")
        page.area.code.clear()
        page.margin.code.clear()
        sheet = PDFPage()
        sheet.MediaBox = PDFArray([0, 0, m.PAPER_WIDTH, m.PAPER_HEIGHT])
        sheet.Rotate = 90 if page.landscape else None
        sheet.Contents = packed("\n".join((*parts, "")).encode("ascii"))
        sheet.Resources = resources
        self._doc.addPage(sheet)
        self._startPage()

    def _watermark_code(self, landscape: bool) -> str:
        """The word of a draft, rising across the page as it is read, under the text.

        It is marked as an artifact (ISO 32000-1, 14.8.2.2): no part of what the paper says.
        """
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
        parts = [f"{_ARTIFACT} BDC q {_WATERMARK_GREY} BT {turned} Tm"]
        for character in text:
            glyph = typeface.glyphs[character]
            parts.append(f"/{glyph.font.resource} {number(size)} Tf <{glyph.code}> Tj")
        return " ".join((*parts, "ET Q EMC"))

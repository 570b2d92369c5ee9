"""Finished pages handed to ReportLab, which writes the file around them."""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import (
    Destination,
    PDFDocument,
    PDFObject,
    PDFObjectReference,
    PDFResourceDictionary,
    ViewerPreferencesPDFDictionary,
)

from wanzhou_gui.rendering.pdf.fonts import printable
from wanzhou_gui.rendering.pdf.line_breaking import EM
from wanzhou_gui.rendering.pdf.official import measures as m
from wanzhou_gui.rendering.pdf.official.book import Book, Bookmark, Page
from wanzhou_gui.rendering.pdf.packing import PackedStream
from wanzhou_gui.rendering.pdf.setting import number
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


class _Sheet(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """The dictionary of a page, written in one go; ReportLab's own looks at thirty possible entries of each page."""

    __RefOnly__ = 1

    def __init__(self, contents: PackedStream, resources: PDFObjectReference, turned: bool) -> None:
        self._contents = contents
        self._resources = resources
        self._turned = turned

    def format(self, document: PDFDocument) -> bytes:
        """The page as ReportLab puts it into the file."""
        contents = document.Reference(self._contents).format(document)
        parent = document.Reference(document.Pages).format(document)
        return (
            b"<<\n/Type /Page\n /MediaBox [ 0 0 %b %b ]\n%b /Contents %b\n /Parent %b\n /Resources %b\n>>"
            % (
                number(m.PAPER_WIDTH).encode(),
                number(m.PAPER_HEIGHT).encode(),
                b" /Rotate 90\n" if self._turned else b"",
                contents,
                parent,
                self._resources.format(document),
            )
        )


class PaperFile:
    """A PDF file of whole pages of ready operators and the fonts they name.

    ReportLab's canvas would be one more layer: it keeps a state for drawing, and names Helvetica on every page
    whether it is used or not, which leaves a font in the file that is not embedded.
    """

    def __init__(self, document: OfficialDocument, fonts: FontSet) -> None:
        self._fonts = fonts
        self._watermark_text = printable(document.watermark)
        self._destinations: dict[str, Destination] = {}
        file = self._file = PDFDocument(compression=1, invariant=1, lang=document.language)
        metadata = document.metadata
        file.setTitle(metadata.title or document.plain_title)
        file.setAuthor(metadata.author)
        file.setSubject(metadata.subject)
        file.setKeywords(" ".join(metadata.keywords))
        file.setCreator("")
        file.setProducer("ReportLab")
        file.Catalog.ViewerPreferences = ViewerPreferencesPDFDictionary()
        file.Catalog.ViewerPreferences["DisplayDocTitle"] = "true"

    def content(self, book: Book) -> bytes:
        """The finished file with all pages and the outline; each page is packed and given up at once."""
        resources = PDFResourceDictionary()
        resources.basicFonts()
        resources.basicProcs()
        shared = self._file.Reference(resources)
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
        self._file.delayedFonts.extend(self._fonts.embedded)
        return bytes(self._file.GetPDFData(self))

    def _bookmarkReference(self, key: str) -> Destination:  # noqa: N802  the name ReportLab calls
        return self._destinations[key]

    def _enter(self, mark: Bookmark, level: int, key: str, landscape: bool) -> None:
        if landscape:
            left, top = m.LEFT_MARGIN + mark.top, m.PAPER_HEIGHT
        else:
            left, top = 0.0, m.PAPER_HEIGHT - m.TOP_MARGIN - mark.top + m.LINE_GAP
        place = self._destinations[key] = Destination(key)
        place.xyz(left, top, 0)
        place.setPage(self._file.thisPageRef())
        self._file.outline.addOutlineEntry(key, level, mark.title, closed=False)

    def _add_page(self, page: Page, resources: PDFObjectReference) -> None:
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
        contents = PackedStream("\n".join((*parts, "")).encode("ascii"))
        self._file.addPage(_Sheet(contents, resources, page.landscape))

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

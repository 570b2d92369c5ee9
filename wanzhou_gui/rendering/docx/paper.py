"""A whole official paper as a .docx file with real styles, for the office's own last editing in WPS or Word."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import Enum
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from wanzhou_gui.rendering.docx import measures as m
from wanzhou_gui.rendering.docx import styles as s
from wanzhou_gui.rendering.docx.composing import Place, add_runs, add_text, runs_of, shape, written
from wanzhou_gui.rendering.docx.head import add_head
from wanzhou_gui.rendering.docx.packing import packed
from wanzhou_gui.rendering.docx.page_setup import (
    area_width,
    begin_section,
    count_from_one,
    lay_settings,
    mark_draft,
    number_pages,
)
from wanzhou_gui.rendering.docx.tables import add_table
from wanzhou_gui.rendering.pdf.line_breaking import EM
from wanzhou_gui.rendering.pdf.official.signature import ROW_LINES, STAMP_CHARACTERS, STAMP_LINES, joint_rows
from wanzhou_gui.rendering.pdf.official.title import shape_title
from wanzhou_gui.reports.document import (
    Align,
    BlankLines,
    Block,
    Figure,
    HeadForm,
    Heading,
    Imprint,
    Indent,
    OfficialDocument,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    annex_lines,
    chinese_date,
    closed_copies,
    closed_recipients,
)

_ALIGNS = {Align.BODY: "", Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}
_DIGIT_OF_TITLES = 580  # thousandths of an em in the face of titles
_MANY_RECIPIENTS = 28 * 8  # 7.3.2: so many that the first page would show no body text


class ImprintPlace(Enum):
    """Where the 版记 stands: under the text of the last page, on a page after it, or on an unnumbered even page."""

    LAST_PAGE = "last_page"
    NEXT_PAGE = "next_page"
    EVEN_PAGE = "even_page"


@dataclass(frozen=True)
class PdfPlaces:
    """What a .docx file takes from the PDF of the same paper.

    `first_line` is the line of the first page on which recipients or body begin, counted from 0; None when it is not known.
    """

    imprint: ImprintPlace = ImprintPlace.LAST_PAGE
    first_line: int | None = None


def papers_bytes(
    documents: Sequence[OfficialDocument], picture: Callable[[Figure], bytes], places: Sequence[PdfPlaces]
) -> bytes:
    """Several papers as one .docx file, each in sections of its own whose pages count from 1; the first names the file."""
    word = docx.Document()
    s.lay_styles(word)
    lay_settings(word)
    for number, (document, taken) in enumerate(zip(documents, places, strict=True)):
        _Writer(word, document, picture, is_first=number == 0).write(taken)
    target = io.BytesIO()
    word.save(target)
    return packed(target.getvalue())


class _Writer:
    def __init__(
        self, word: Document, document: OfficialDocument, picture: Callable[[Figure], bytes], *, is_first: bool = True
    ) -> None:
        self._word = word
        self._is_first = is_first
        self._document = document
        self._picture = picture
        self._landscape = document.landscape
        self._fresh = False

    def write(self, places: PdfPlaces) -> None:
        word, document = self._word, self._document
        word.settings.odd_and_even_pages_header_footer = True
        is_letter = document.head is not None and document.head.form is HeadForm.LETTER
        section = begin_section(word, landscape=document.landscape, first=self._is_first)
        if not self._is_first:
            count_from_one(section)
        number_pages(section, landscape=document.landscape, first_numbered=not is_letter)
        mark_draft(section, document.watermark, landscape=document.landscape)
        height = add_head(word, section, document.head) if document.head is not None else 0
        imprint = self._opening(document.imprint, height, places.first_line)
        self._blocks(document.blocks, is_signed=document.signature is not None)
        self._closing()
        self._annexes()
        if imprint is not None:
            self._imprint(imprint, places.imprint, ruled=not is_letter)
        if self._is_first:
            self._name()

    def _opening(self, imprint: Imprint | None, height: int, first_line: int | None) -> Imprint | None:
        """Title and recipients; the text begins on the same line of the first page as on the PDF."""
        document = self._document
        if document.title:
            title = _shaped(document.title, document.title_keep, self._landscape)
            lines = title.count("\n") + 1
            below = 1 + bool(document.subtitle)
            if height and first_line is not None:
                before, blank = max(0, (first_line - below) * m.LINE - lines * m.TITLE_LINE - height), m.LINE
            else:
                before, blank = self._under_head(height), m.LINE - m.title_surplus(lines)
            add_text(self._word, s.TITLE, title, Place(before=before))
            if document.subtitle:
                add_text(self._word, s.SUBTITLE, document.subtitle)
            add_text(self._word, s.RECIPIENTS, "", Place(line=blank))
        if len(document.recipients) > _MANY_RECIPIENTS:
            return replace(imprint or Imprint(), recipients=document.recipients)
        if document.recipients:
            add_text(self._word, s.RECIPIENTS, closed_recipients(document.recipients))
        return imprint

    def _under_head(self, height: int) -> int:
        """The room between head and title: blank lines to the nearest line of the grid."""
        head = self._document.head
        if head is None:
            return 0
        # A briefing that must keep to its first page gives up what Word leaves above the ink of a line.
        return round(height / m.LINE + 1) * m.LINE - height - 254 if head.compact else round(height / m.LINE + 2) * m.LINE - height

    def _blocks(self, blocks: Sequence[Block], *, is_signed: bool = False) -> None:
        for place, block in enumerate(blocks):
            if is_signed and place == len(blocks) - 1 and isinstance(block, Paragraph):
                # 7.3.5.5: text stands beside the signature, so the last lines go to its page.
                block = replace(block, keep_with_next=True)
            match block:
                case Heading():
                    self._heading(block)
                case Paragraph():
                    self._paragraph(block)
                case Table():
                    add_table(self._word, block, area_width(self._landscape))
                case Figure():
                    self._figure(block)
                case BlankLines():
                    for _ in range(block.count):
                        add_text(self._word, s.RECIPIENTS)
                case PageBreak():
                    self._fresh = True
                    continue
            self._fresh = False

    def _heading(self, block: Heading) -> None:
        """A heading that runs on is a paragraph whose first words have the heading's face: no whole text in the outline."""
        place = self._broken(Place())
        if block.run_in:
            runs = [(block.text, s.HEADING_RUNS[block.level]), *runs_of(block.run_in)]
            add_runs(self._word, s.BODY, runs, place)
        else:
            add_text(self._word, s.HEADINGS[block.level], block.text, place)

    def _paragraph(self, block: Paragraph) -> None:
        first = None if block.indent is Indent.FIRST_LINE else 0
        place = Place(
            _ALIGNS[block.align],
            first_chars=0 if block.align in (Align.CENTER, Align.RIGHT) else first,
            left_chars=200 if block.indent is Indent.BLOCK else 0,
            keep=block.keep_with_next,
        )
        add_runs(self._word, s.BODY, runs_of(block.runs), self._broken(place))

    def _broken(self, place: Place) -> Place:
        return replace(place, page_before=True) if self._fresh else place

    def _figure(self, figure: Figure) -> None:
        paragraph = self._word.add_paragraph()
        shape(paragraph, s.PICTURE, self._broken(Place(keep=bool(figure.caption))))
        inline = paragraph.add_run().add_picture(io.BytesIO(self._picture(figure)), width=Mm(figure.width))
        inline._inline.docPr.set("descr", written(figure.alternative or figure.caption))
        if figure.caption:
            add_text(self._word, s.CAPTION, figure.caption, Place(keep=False))

    def _closing(self) -> None:
        document = self._document
        if document.attendance:
            add_text(self._word, s.RECIPIENTS)
        for told, names in document.attendance:
            hanging = round(m.ems(f"{told}：") * m.CHARACTER)
            runs = [(f"{told}：", s.STRONG), (names, "")]
            add_runs(self._word, s.ANNEX_NOTE, runs, Place(left=2 * m.CHARACTER + hanging, hanging=hanging))
        lines = annex_lines(document)
        keep = document.signature is not None
        if lines:
            add_text(self._word, s.RECIPIENTS, "", Place(keep=keep))
        for index, (line, name) in enumerate(zip(lines, document.annex_names, strict=True)):
            # Wrapped lines begin under the first character of the name (7.3.4).
            label = m.ems(line.removesuffix(name)) + (m.ems("附件：") if index else 0)
            left = round((2 + label) * m.CHARACTER)
            hanging = round(m.ems(line.removesuffix(name)) * m.CHARACTER)
            add_text(self._word, s.ANNEX_NOTE, line, Place(left=left, hanging=hanging, keep=keep))
        if document.signature is not None:
            self._signature(document.signature)
        if document.note:
            add_text(self._word, s.NOTE, f"（{document.note}）")

    def _signature(self, signature: Signature) -> None:
        """The same places as on the PDF (7.3.5)."""
        dated = chinese_date(signature.signed_on) if signature.signed_on is not None else ""
        date_width, widths = m.ems(dated), [m.ems(issuer) for issuer in signature.issuers]
        for _ in range(2 if signature.seal_room or signature.posts else 1):
            add_text(self._word, s.SIGNED_BY)
        date_right = 4.0
        if signature.posts:
            half = m.LINE * (STAMP_LINES - 1) // 2
            for post in signature.posts:
                place = Place(before=half, after=half, right_chars=100 * (4 + STAMP_CHARACTERS + 2))
                add_text(self._word, s.SIGNED_BY, post, place)
            add_text(self._word, s.SIGNED_BY)
        elif signature.seal_room and len(widths) > 1:
            for number, row in enumerate(joint_rows(widths, date_width)):
                for _ in range(ROW_LINES - 1 if number else 0):
                    add_text(self._word, s.SIGNED_BY)
                tabs = tuple(("center", round(placed.middle * m.CHARACTER)) for placed in row)
                names = "".join(f"\t{signature.issuers[placed.issuer]}" for placed in row)
                add_text(self._word, s.SIGNED_BY, names, Place("left", tabs=tabs))
        elif signature.seal_room:
            for issuer, width in zip(signature.issuers, widths, strict=True):
                right = max(0.0, 4 + (date_width or width) / 2 - width / 2)
                add_text(self._word, s.SIGNED_BY, issuer, Place(right_chars=round(right * 100)))
        else:
            widest = max(widths, default=0.0)
            date_right = widest - date_width
            shift = 0.0
            if date_right < 2 and date_width > widest:
                date_right, shift = 2.0, date_width + 4 - (2 + widest)
            for issuer, width in zip(signature.issuers, widths, strict=True):
                add_text(self._word, s.SIGNED_BY, issuer, Place(right_chars=round((2 + shift + widest - width) * 100)))
        if dated:
            add_text(self._word, s.SIGNED_ON, dated, Place(right_chars=round(max(0.0, date_right) * 100)))

    def _annexes(self) -> None:
        document = self._document
        for index, annex in enumerate(document.annexes):
            self._turn(landscape=annex.landscape)
            title = _shaped(annex.title, document.title_keep, annex.landscape)
            add_text(self._word, s.ANNEX_MARK, document.annex_mark(index))
            add_text(self._word, s.ANNEX_NOTE, "", Place(line=m.LINE - m.title_surplus(title.count("\n") + 1)))
            add_text(self._word, s.ANNEX_TITLE, title)
            if annex.blocks and not isinstance(annex.blocks[0], Table):
                add_text(self._word, s.ANNEX_NOTE)
            self._blocks(annex.blocks)

    def _turn(self, *, landscape: bool, numbered: bool = True, even: bool = False) -> None:
        """A section of its own: a break between upright and turned pages, and nothing else would begin a page so surely."""
        section = begin_section(self._word, landscape=landscape, even=even)
        number_pages(section, landscape=landscape, numbered=numbered)
        mark_draft(section, self._document.watermark, landscape=landscape)
        self._landscape = landscape
        self._fresh = False

    def _imprint(self, imprint: Imprint, place: ImprintPlace, *, ruled: bool) -> None:
        upper = [
            label + closed_copies(text)
            for label, text in (("主送：", imprint.recipients), ("抄送：", imprint.copies_to))
            if text
        ]
        issued = f"{chinese_date(imprint.issued_on)}印发" if ruled and imprint.issued_on is not None else ""
        lower = f"{imprint.office if ruled else ''}\t{issued}" if ruled and (imprint.office or issued) else ""
        if not upper and not lower:
            return
        if place is not ImprintPlace.LAST_PAGE or self._landscape:
            is_even = place is ImprintPlace.EVEN_PAGE
            self._turn(landscape=False, numbered=not is_even, even=is_even)
            # LibreOffice loses the break of a section that begins with a floating table.
            add_text(self._word, s.TABLE_NOTE, "", Place(line=20))
        anchor = add_text(self._word, s.TABLE_NOTE, "", Place(line=20))
        anchor._p.addprevious(parse_xml(_imprint_table([one for one in (upper, [lower] if lower else []) if one], ruled)))

    def _name(self) -> None:
        """What the file says about itself; its moment is the day of the paper, so that the bytes stay the same."""
        document = self._document
        days = [
            document.imprint.issued_on if document.imprint else None,
            document.signature.signed_on if document.signature else None,
            document.head.compiled_on if document.head else None,
        ]
        day = next((one for one in days if one is not None), None)
        about = self._word.core_properties
        about.title = written(document.metadata.title or document.plain_title)
        about.author = written(document.metadata.author)
        about.last_modified_by = written(document.metadata.author)
        about.subject = written(document.metadata.subject)
        about.keywords = written(" ".join(document.metadata.keywords))
        about.language = document.language
        about.comments = ""
        about.created = about.modified = datetime.combine(day or date(2000, 1, 1), time())


def _shaped(title: str, keep: Sequence[str], landscape: bool) -> str:
    """The title broken where the PDF breaks it (7.3.1): a title of 2号 has whole characters only."""
    measure = int(area_width(landscape) / (m.SIZE_2 * 10) * EM)
    cells = [_DIGIT_OF_TITLES if character.isdigit() else round(m.ems(character) * EM) for character in title]
    return "\n".join(shape_title(title, cells, measure, keep))


def _imprint_table(rows: Sequence[Sequence[str]], ruled: bool) -> str:
    """The rules as wide as the area, the last one on its lower edge (7.4.1); 左右各空一字."""
    edge = 2 * m.SIZE_4 * 5
    label = 3 * edge

    def line(text: str) -> str:
        shown, tab, issued = written(text).partition("\t")
        if tab:
            look = f'<w:tabs><w:tab w:val="right" w:pos="{m.AREA_WIDTH - edge}"/></w:tabs><w:ind w:left="{edge}" w:right="{edge}"/>'
        else:
            look = f'<w:ind w:left="{edge + label}" w:right="{edge}" w:hanging="{label}"/>'
        tail = f"<w:tab/>{_text(issued)}" if tab else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{s.IMPRINT}"/>{look}</w:pPr><w:r>{_text(shown)}{tail}</w:r></w:p>'

    borders = ""
    if ruled:
        borders = (
            f'<w:tblBorders><w:top w:val="single" w:sz="{m.OUTER_RULE}" w:space="0" w:color="000000"/>'
            f'<w:bottom w:val="single" w:sz="{m.OUTER_RULE}" w:space="0" w:color="000000"/>'
            f'<w:insideH w:val="single" w:sz="{m.INNER_RULE}" w:space="0" w:color="000000"/></w:tblBorders>'
        )
    lines = sum(map(len, rows))
    body = "".join(
        f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{m.AREA_WIDTH}" w:type="dxa"/></w:tcPr>'
        f"{''.join(map(line, row))}</w:tc></w:tr>"
        for row in rows
    )
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" '
        f'w:horzAnchor="page" w:tblpX="{m.LEFT}" w:tblpY="{m.AREA_HEIGHT - lines * 560}" w:tblpYSpec="bottom"/><w:tblW w:w="{m.AREA_WIDTH}" w:type="dxa"/>{borders}'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{m.AREA_WIDTH}"/></w:tblGrid>{body}</w:tbl>'
    )


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'

"""Sections of a .docx file: paper, margins, grid, page numbers outside at the foot, and the word of a draft."""

from __future__ import annotations

from typing import Final

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section, _Header
from docx.shared import Twips

from wanzhou_gui.rendering.docx import measures as m
from wanzhou_gui.rendering.docx.composing import Place, add_page_field, elements, shape, written
from wanzhou_gui.rendering.docx.styles import PAGE_NUMBER

# A turned page has the head of its table on the left side of the sheet (cl. 8), so the sheet's margins turn with it.
_TURNED_MARGINS: Final = {"top": m.LEFT, "bottom": m.RIGHT, "left": m.BOTTOM, "right": m.TOP}
_UPRIGHT_MARGINS: Final = {"top": m.TOP, "bottom": m.BOTTOM, "left": m.LEFT, "right": m.RIGHT}
_WORD_2013 = "15"
_NUMBER_DEPTH = 320
_NUMBER_GAP = 1446  # from the sheet's lower edge to the foot of the page number


def begin_section(document: Document, *, landscape: bool, first: bool = False, even: bool = False) -> Section:
    """The first section, or a further one on a new page (on the next even page where asked)."""
    if first:
        section = document.sections[0]
    else:
        section = document.add_section(WD_SECTION.EVEN_PAGE if even else WD_SECTION.NEW_PAGE)
        _end_with_last_paragraph(document)
        # A section begins as a copy of the one before, also where that one counted anew.
        for counted in section._sectPr.findall(qn("w:pgNumType")):
            section._sectPr.remove(counted)
    width, height = reversed(m.PAPER) if landscape else m.PAPER
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Twips(width), Twips(height)
    margins = _TURNED_MARGINS if landscape else _UPRIGHT_MARGINS
    section.top_margin, section.bottom_margin = Twips(margins["top"]), Twips(margins["bottom"])
    section.left_margin, section.right_margin = Twips(margins["left"]), Twips(margins["right"])
    # The page number of a turned page stands beside its area, so its foot is empty and must not push the text up.
    section.header_distance, section.footer_distance = Twips(m.HEADER), Twips(m.HEADER if landscape else m.FOOTER)
    settings = section._sectPr
    for grid in settings.findall(qn("w:docGrid")):
        settings.remove(grid)
    # LibreOffice centres a grid in the area, which would lower what stands on a turned page.
    kind = "" if landscape else 'w:type="lines" '
    settings.extend(elements(f'<w:docGrid {kind}w:linePitch="{m.LINE}"/>'))
    return section


def _end_with_last_paragraph(document: Document) -> None:
    """Let the last paragraph end the section: the library adds an empty one, which on a full page would need another page."""
    added = document.element.body.findall(qn("w:p"))[-1]
    before = added.getprevious()
    if before is not None and before.tag == qn("w:p") and before.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
        before.get_or_add_pPr().append(added.pPr.find(qn("w:sectPr")))
        document.element.body.remove(added)


def lay_settings(document: Document) -> None:
    """The settings of a Chinese document in the place of those of the library's template."""
    settings = document.settings.element
    for name, wanted in (
        ("zoom", '<w:zoom w:percent="100"/>'),
        ("themeFontLang", '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'),
    ):
        for old in settings.findall(qn(f"w:{name}")):
            settings.replace(old, elements(wanted)[0])
    for kept in settings.iter(qn("w:compatSetting")):
        if kept.get(qn("w:name")) == "compatibilityMode":
            kept.set(qn("w:val"), _WORD_2013)


def area_width(landscape: bool) -> int:
    """How wide the area of text is, upright or turned."""
    return m.AREA_HEIGHT if landscape else m.AREA_WIDTH


def number_pages(section: Section, *, landscape: bool, numbered: bool = True, first_numbered: bool = True) -> None:
    """“— 1 —” one character in, right on odd and left on even pages (7.5); without numbers the foot stays empty."""
    section.different_first_page_header_footer = not first_numbered
    for footer, is_odd in ((section.footer, True), (section.even_page_footer, False)):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        shape(paragraph, PAGE_NUMBER)
        if not numbered:
            continue
        if landscape:
            paragraph._p.addprevious(parse_xml(_turned_number(is_odd)))
        else:
            inset = 2 * m.SIZE_4 * 5
            place = Place("right", right=inset) if is_odd else Place("left", left=inset)
            shape(paragraph, PAGE_NUMBER, place)
            add_page_field(paragraph)
    if not first_numbered:
        section.first_page_footer.is_linked_to_previous = False


def count_from_one(section: Section) -> None:
    """Page numbers of a paper that follows another in the same file begin anew."""
    # Right behind the margins, where the schema wants it.
    section._sectPr.find(qn("w:pgMar")).addnext(elements('<w:pgNumType w:start="1"/>')[0])


def mark_draft(section: Section, word: str, *, landscape: bool) -> None:
    """The word of a draft, grey and rising across every page, under the text."""
    headers: list[_Header] = [section.header, section.even_page_header]
    if section.different_first_page_header_footer:
        headers.append(section.first_page_header)
    for number, header in enumerate(headers, start=1):
        header.is_linked_to_previous = False
        paragraph = header.paragraphs[0]
        shape(paragraph, PAGE_NUMBER)
        if word:
            paragraph._p.append(parse_xml(_watermark(word, f"Draft{number}{'L' if landscape else 'P'}")))


def _watermark(word: str, name: str) -> str:
    width = 110 * len(word)
    text = written(word).replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return (
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict>'
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">'
        '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
        '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>'
        '<v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
        f'<v:shape id="{name}" type="#_x0000_t136" alt="{text}" style="position:absolute;margin-left:0;margin-top:0;width:{width}pt;'
        "height:110pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;"
        'mso-position-vertical:center;mso-position-vertical-relative:page" fillcolor="#ebebeb" stroked="f">'
        f'<v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="{text}"/></v:shape></w:pict></w:r>'
    )


def _turned_number(is_odd: bool) -> str:
    """On a turned page the number stays at the sheet's lower edge: a cell beside the area, its text turned with the sheet."""
    inset = 2 * m.SIZE_4 * 5
    align, side = ("right", "right") if is_odd else ("left", "left")
    field = "".join(
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' if kind else '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        for kind in ("begin", "", "end")
    )
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" w:horzAnchor="page" '
        f'w:tblpX="{_NUMBER_GAP}" w:tblpY="{m.LEFT}"/><w:tblW w:w="{_NUMBER_DEPTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{_NUMBER_DEPTH}"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="{m.AREA_WIDTH}" w:hRule="exact"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{_NUMBER_DEPTH}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{PAGE_NUMBER}"/><w:ind w:{side}="{inset}"/><w:jc w:val="{align}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">— </w:t></w:r>{field}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    )


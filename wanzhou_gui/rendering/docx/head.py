"""The 版头 of a .docx file: the red mark, number, signers and the red line under them (7.2, 10.1)."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Twips

from wanzhou_gui.rendering.docx import measures as m
from wanzhou_gui.rendering.docx.composing import Place, add_run, add_text, elements, shape
from wanzhou_gui.rendering.docx.styles import CORNER, MARK, NUMBER, PAGE_NUMBER
from wanzhou_gui.reports.document import HeadForm, RedHead, chinese_date

_MARK_TOP = m.twips(35)
_LETTER_MARK_TOP = m.twips(30)
_MARK_SIZE = 62.0
_SMALL_MARK_SIZE = 44.0  # letters, and briefings that must say everything on one page
_NARROWEST = 0.72
_GREATEST_SPACE = 0.35
_LINE_OF_MARK = 1.2
_INK_IN_LINE = 0.14  # how far under the top of its line the ink of the mark begins, in ems
_RED_RULE = f'w:sz="{m.RED_LINE}" w:space="{m.RED_LINE_GAP}" w:color="{m.RED}"'
_LETTER_LENGTH = m.twips(170)
_LETTER_OUTDENT = m.LEFT - m.twips(20)
_LETTER_LOWER_RULE = m.twips(297 - 20 - 1.6)  # its lower edge 20 mm over the edge of the paper


def add_head(document: Document, section: Section, head: RedHead) -> None:
    """Write the head at the beginning of the paper."""
    if head.form is HeadForm.LETTER:
        _letter(document, section, head)
        return
    compiled = chinese_date(head.compiled_on) if head.compiled_on is not None else ""
    if head.compact:
        _mark(document, head, 0, _SMALL_MARK_SIZE)
        middle = f"\t{head.issue}\t" if head.issue else "\t\t"
        place = Place("left", before=120, tabs=(("center", m.AREA_WIDTH // 2), ("right", m.AREA_WIDTH)), border=_bottom())
        add_text(document, NUMBER, f"{head.compiler}{middle}{compiled}", place)
        return
    corner = [text for text in (head.copy_number, head.secrecy, head.urgency) if text]
    for text in corner:
        add_text(document, CORNER, text)
    _mark(document, head, _MARK_TOP - len(corner) * m.LINE, _MARK_SIZE)
    if head.form is HeadForm.BRIEFING:
        _briefing(document, head, compiled)
    else:
        _blank(document, 2)
        _number(document, head)
    _blank(document, 2)


def _mark(document: Document, head: RedHead, top: int, greatest: float) -> None:
    """Each agency on its line; 文件 follows the last one, as far as lines of text can show it."""
    names = list(head.mark)
    names[-1] += head.mark_suffix
    if len(names) > 1:
        greatest = greatest * 2 / 3
    size = min(greatest, *(_size(name, greatest) for name in names))
    for index, name in enumerate(names):
        before = max(0, top - round(_INK_IN_LINE * size * 20)) if index == 0 else 0
        paragraph = add_text(document, MARK, "", Place(before=before, line=round(size * _LINE_OF_MARK * 20)))
        add_run(paragraph, name)._r.get_or_add_rPr().extend(_look(name, size))


def _size(name: str, greatest: float) -> float:
    return min(greatest, m.AREA_WIDTH / 20 / (m.ems(name) * _NARROWEST))


def _look(name: str, size: float) -> list[BaseOxmlElement]:
    """A short mark is spread, a long one narrowed, as on the PDF."""
    natural, width = m.ems(name), m.AREA_WIDTH / 20
    narrow = min(1.0, width / (natural * size))
    spread = 0.0
    if len(name) > 1 and narrow == 1.0:
        spread = min(_GREATEST_SPACE * size, (width - natural * size) / (len(name) - 1) * 0.6)
    return elements(
        f'<w:spacing w:val="{round(spread * 20)}"/><w:w w:val="{max(1, int(narrow * 100))}"/>'
        f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    )


def _number(document: Document, head: RedHead) -> None:
    """发文字号 in the middle, or left of 签发人 on papers to a superior, over the red line."""
    if not head.signers:
        add_text(document, NUMBER, head.number, Place(border=_bottom()))
        return
    rows = [head.signers[index : index + 2] for index in range(0, len(head.signers), 2)]
    right = m.AREA_WIDTH - m.CHARACTER
    for index, row in enumerate(rows):
        label = "签发人：" if index == 0 else ""
        left = head.number if index == len(rows) - 1 else ""
        border = _bottom() if index == len(rows) - 1 else ""
        place = Place("left", left_chars=100, tabs=(("right", right),), border=border)
        add_text(document, NUMBER, f"{left}\t{label}{'　'.join(row)}", place)


def _briefing(document: Document, head: RedHead, compiled: str) -> None:
    lines = [text for text in (head.issue, head.number) if text]
    _blank(document, 1)
    has_last = bool(head.compiler or compiled)
    for index, text in enumerate(lines):
        border = "" if has_last or index < len(lines) - 1 else _bottom()
        add_text(document, NUMBER, text, Place(border=border))
    if has_last:
        place = Place("left", left_chars=100, tabs=(("right", m.AREA_WIDTH - m.CHARACTER),), border=_bottom())
        add_text(document, NUMBER, f"{head.compiler}\t{compiled}", place)


def _letter(document: Document, section: Section, head: RedHead) -> None:
    """The leading agency over a double rule in the header of page 1, another double rule at its foot."""
    section.different_first_page_header_footer = True
    name = head.mark[0]
    size = _size(name, _SMALL_MARK_SIZE)
    section.header_distance = Twips(_LETTER_MARK_TOP - round(_INK_IN_LINE * size * 20))
    header = section.first_page_header
    header.is_linked_to_previous = False
    paragraph = header.paragraphs[0]
    outdent = f'w:left="{-_LETTER_OUTDENT}" w:right="{m.AREA_WIDTH - _LETTER_LENGTH + _LETTER_OUTDENT}"'
    rule = f'<w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="{m.RED_LINE_GAP}" w:color="{m.RED}"/>'
    shape(paragraph, MARK, Place(line=round(size * _LINE_OF_MARK * 20), border=rule))
    paragraph._p.get_or_add_pPr().extend(elements(f"<w:ind {outdent}/>"))
    add_run(paragraph, name)._r.get_or_add_rPr().extend(_look(name, size))
    foot = section.first_page_footer
    foot.is_linked_to_previous = False
    line = foot.paragraphs[0]
    # A frame of its own: the foot of the other pages holds the page number, which stands higher.
    frame = (
        f'<w:framePr w:w="{_LETTER_LENGTH}" w:h="20" w:hRule="exact" w:wrap="around" w:vAnchor="page" w:hAnchor="page" '
        f'w:x="{m.twips(20)}" w:y="{_LETTER_LOWER_RULE}"/>'
    )
    shape(line, NUMBER, Place(line=20, border=f'<w:top w:val="thinThickSmallGap" w:sz="24" w:space="1" w:color="{m.RED}"/>'))
    line._p.get_or_add_pPr().insert(1, elements(frame)[0])
    # What stands in a frame hangs on the paragraph after it.
    shape(foot.add_paragraph(), PAGE_NUMBER)
    add_text(document, NUMBER, head.number, Place("right", before=140))
    for text in (head.copy_number, head.secrecy, head.urgency):
        if text:
            add_text(document, CORNER, text)
    # 10.1: 相距二行; the other half line is in the height of the title's own lines.
    _blank(document, 1)


def _bottom() -> str:
    return f'<w:bottom w:val="single" {_RED_RULE}/>'


def _blank(document: Document, count: int) -> None:
    for _ in range(count):
        add_text(document, NUMBER)

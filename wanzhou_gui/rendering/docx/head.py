"""The 版头 of a .docx file: the red mark, number, signers and the red line under them (7.2, 10.1)."""

from __future__ import annotations

from docx.document import Document
from docx.section import Section

from wanzhou_gui.rendering.docx import measures as m
from wanzhou_gui.rendering.docx.composing import Place, add_run, add_text, look, shape
from wanzhou_gui.rendering.docx.joint_mark import DEEPER, add_joint_mark
from wanzhou_gui.rendering.docx.styles import COPY_NUMBER, CORNER, MARK, NUMBER, PAGE_NUMBER, SIGNER, STRONG
from wanzhou_gui.reports.document import HeadForm, RedHead, chinese_date

_MARK_TOP = m.twips(35)
_LETTER_MARK_TOP = m.twips(30)
_MARK_SIZE = 62.0
_SMALL_MARK_SIZE = 44.0  # letters, and briefings that must say everything on one page
_NARROWEST = 0.72
_GREATEST_SPACE = 0.35
_LINE_OF_MARK = 1.2
_LOW_LINE_OF_MARK = 1.1
_INK_IN_LINE = 0.14  # how far under the top of its line the ink of the mark begins, in ems
# Word and LibreOffice put a fifth of a line of fixed height under the baseline; the mark's em reaches less deep on the PDF.
_UNDER_BASELINE = 0.2
_DEEPER_MARK = _UNDER_BASELINE * _LINE_OF_MARK - 0.123
_DEEPER_LOW_MARK = _UNDER_BASELINE * _LOW_LINE_OF_MARK - 0.123
# From the foot of the mark's em to the baseline of a line of text on the PDF, after so many blank lines: points.
_BASELINE = 12.73
_RED_SPACE = 7  # 7.2.7: 4 mm from the ink of the number, which ends a little under its baseline, in points
_RED_RULE = f'w:sz="{m.RED_LINE}" w:space="{_RED_SPACE}" w:color="{m.RED}"'
_RED_DEPTH = _RED_SPACE * 20 + m.RED_LINE * 5 // 2
_COMPACT_LINE = 480
_LETTER_LENGTH = m.twips(170)
_LETTER_SPACE = 6
_LETTER_NUMBER_BASELINE = m.twips(59.83 - 37)
_LETTER_LOWER_RULE = m.twips(297 - 20 - 1.6)  # its lower edge 20 mm over the edge of the paper


def add_head(document: Document, section: Section, head: RedHead) -> int:
    """Write the head at the beginning of the paper; gives how much of the first page it takes, in twips."""
    if head.form is HeadForm.LETTER:
        return _letter(document, section, head)
    compiled = chinese_date(head.compiled_on) if head.compiled_on is not None else ""
    if head.compact:
        height, size = _mark(document, head, 0, _SMALL_MARK_SIZE, _LOW_LINE_OF_MARK)
        middle = f"\t{head.issue}\t" if head.issue else "\t\t"
        before = max(0, round((14 + _BASELINE - _DEEPER_LOW_MARK * size) * 20 - _COMPACT_LINE * (1 - _UNDER_BASELINE)))
        tabs = (("center", m.AREA_WIDTH // 2), ("right", m.AREA_WIDTH))
        place = Place("left", before=before, line=_COMPACT_LINE, tabs=tabs, border=_bottom())
        add_text(document, NUMBER, f"{head.compiler}{middle}{compiled}", place)
        return height + before + _COMPACT_LINE + _RED_DEPTH
    corner = [text for text in (head.copy_number, head.secrecy, head.urgency) if text]
    for text in corner:
        add_text(document, COPY_NUMBER if text == head.copy_number else CORNER, text)
    top = _MARK_TOP - len(corner) * m.LINE
    if len(head.mark) > 1:
        height, size = add_joint_mark(document, head, top)
        deeper = DEEPER * size
    else:
        height, size = _mark(document, head, top, _MARK_SIZE)
        deeper = _DEEPER_MARK * size
    height += len(corner) * m.LINE
    blank = 1 if head.form is HeadForm.BRIEFING else 2
    before = max(0, round((blank * m.PDF_LINE + _BASELINE - deeper) * 20 - m.LINE * (1 - _UNDER_BASELINE)))
    lines = _briefing(document, head, compiled, before) if blank == 1 else _number(document, head, before)
    return height + before + lines * m.LINE + _RED_DEPTH


def _mark(
    document: Document, head: RedHead, top: int, greatest: float, line_of_mark: float = _LINE_OF_MARK
) -> tuple[int, float]:
    """The name of the agency on a line of its own. Gives height and size."""
    name = head.mark[0] + head.mark_suffix
    size = _size(name, greatest)
    first = max(0, top - round(_INK_IN_LINE * size * 20))
    line = round(size * line_of_mark * 20)
    paragraph = add_text(document, MARK, "", Place(before=first, line=line))
    look(add_run(paragraph, name), _look(name, size))
    return first + line, size


def _size(name: str, greatest: float) -> float:
    return min(greatest, m.AREA_WIDTH / 20 / (m.ems(name) * _NARROWEST))


def _look(name: str, size: float) -> str:
    """A short mark is spread, a long one narrowed, as on the PDF."""
    natural, width = m.ems(name), m.AREA_WIDTH / 20
    narrow = min(1.0, width / (natural * size))
    spread = 0.0
    if len(name) > 1 and narrow == 1.0:
        spread = min(_GREATEST_SPACE * size, (width - natural * size) / (len(name) - 1) * 0.6)
    return (
        f'<w:spacing w:val="{round(spread * 20)}"/><w:w w:val="{max(1, int(narrow * 100))}"/>'
        f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    )


def _number(document: Document, head: RedHead, before: int) -> int:
    """发文字号 in the middle, or left of 签发人 on papers to a superior, over the red line; gives how many lines."""
    if not head.signers:
        add_text(document, NUMBER, head.number, Place(before=before, border=_bottom()))
        return 1
    rows = [head.signers[index : index + 2] for index in range(0, len(head.signers), 2)]
    # 7.2.6: names of further rows stand under the first one, so all begin at one place.
    widest = max(map(m.ems, head.signers))
    across = max(len(row) for row in rows)
    names = m.AREA_WIDTH - m.CHARACTER - round((across * widest + across - 1) * m.CHARACTER)
    # Some room, or a label that just touches the stop of the names would be sent on to the next one.
    label = names - round(m.ems("签发人：") * m.CHARACTER) - 40
    stops = (label, names, names + round((widest + 1) * m.CHARACTER))
    tabs = tuple(("left", at) for at in stops[: across + 1])
    # A number too long to stand beside the last signer keeps a line to itself.
    is_apart = round((2 + m.ems(head.number)) * m.CHARACTER) > label
    for index, row in enumerate(rows):
        is_last = index == len(rows) - 1 and not is_apart
        place = Place("left", before=0 if index else before, left_chars=100, tabs=tabs, border=_bottom() if is_last else "")
        paragraph = add_text(document, NUMBER, f"{head.number if is_last else ''}\t{'' if index else '签发人：'}\t", place)
        add_run(paragraph, "\t".join(row), SIGNER)
    if is_apart:
        add_text(document, NUMBER, head.number, Place("left", left_chars=100, border=_bottom()))
    return len(rows) + is_apart


def _briefing(document: Document, head: RedHead, compiled: str, before: int) -> int:
    lines = [text for text in (head.issue, head.number) if text]
    has_last = bool(head.compiler or compiled)
    for index, text in enumerate(lines):
        border = "" if has_last or index < len(lines) - 1 else _bottom()
        add_text(document, NUMBER, text, Place(before=0 if index else before, border=border))
    if has_last:
        tabs = (("right", m.AREA_WIDTH - m.CHARACTER),)
        place = Place("left", before=0 if lines else before, left_chars=100, tabs=tabs, border=_bottom())
        add_text(document, NUMBER, f"{head.compiler}\t{compiled}", place)
    return len(lines) + has_last


def _letter(document: Document, section: Section, head: RedHead) -> int:
    """The leading agency over a double rule in the header of page 1, another double rule at its foot."""
    section.different_first_page_header_footer = True
    name = head.mark[0]
    size = _size(name, _SMALL_MARK_SIZE)
    header = section.first_page_header
    header.is_linked_to_previous = False
    paragraph = header.paragraphs[0]
    rule = f'<w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="{_LETTER_SPACE}" w:color="{m.RED}"/>'
    line = round(size * _LINE_OF_MARK * 20)
    top = _LETTER_MARK_TOP - round(_INK_IN_LINE * size * 20)
    # In frames of their own: a header that grows would push the text down by as much as each program thinks rules are wide.
    shape(paragraph, MARK, Place(frame=_frame(top, line), line=line, border=rule))
    look(add_run(paragraph, name), _look(name, size))
    shape(header.add_paragraph(), PAGE_NUMBER)
    foot = section.first_page_footer
    foot.is_linked_to_previous = False
    lower = f'<w:top w:val="thinThickSmallGap" w:sz="24" w:space="1" w:color="{m.RED}"/>'
    shape(foot.paragraphs[0], NUMBER, Place(frame=_frame(_LETTER_LOWER_RULE, 20), line=20, border=lower))
    # What stands in a frame hangs on the paragraph after it.
    shape(foot.add_paragraph(), PAGE_NUMBER)
    corner = [text for text in (head.copy_number, head.secrecy, head.urgency) if text]
    before = round(_LETTER_NUMBER_BASELINE - m.LINE * (1 - _UNDER_BASELINE))
    # 10.1: 份号, 密级 and 紧急程度 at the left under the rule, 发文字号 at the right on the first line.
    for index in range(max(1, len(corner))):
        place = Place("left", before=0 if index else before, tabs=(("right", m.AREA_WIDTH),))
        text = corner[index] if index < len(corner) else ""
        plain = add_text(document, NUMBER, "", place)
        if text:
            add_run(plain, text, "" if text == head.copy_number else STRONG)
        if index == 0:
            add_run(plain, f"\t{head.number}")
    return before + max(1, len(corner)) * m.LINE


def _frame(top: int, height: int) -> str:
    """As wide as the rules of a letter, at a height of the sheet."""
    return (
        f'<w:framePr w:w="{_LETTER_LENGTH}" w:h="{height}" w:hRule="exact" w:wrap="around" w:vAnchor="page" w:hAnchor="page" '
        f'w:x="{m.twips(20)}" w:y="{top}"/>'
    )


def _bottom() -> str:
    return f'<w:bottom w:val="single" {_RED_RULE}/>'

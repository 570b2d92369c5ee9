"""The 版头: red mark, number, signers and red line of the first page (7.2)."""

from __future__ import annotations

from wanzhou_gui.rendering.pdf.fonts import printable
from wanzhou_gui.rendering.pdf.ink import BLACK, RED, Ink
from wanzhou_gui.rendering.pdf.line_breaking import EM
from wanzhou_gui.rendering.pdf.official import measures as m
from wanzhou_gui.rendering.pdf.official.book import Book
from wanzhou_gui.rendering.pdf.typeface import FontSet, Typeface
from wanzhou_gui.reports.document import HeadForm, RedHead, chinese_date
from wanzhou_gui.reports.figure import Face

_RED_RULE = "0.8 0 0 RG"
_NARROWEST = 0.72  # how far a long agency name is narrowed before it gets lower; custom
_JOINT_PITCH = 1.25


def draw_head(book: Book, fonts: FontSet, head: RedHead) -> None:
    """Draw the head on the page and move the cursor under its red line."""
    if head.form is HeadForm.LETTER:
        _letter(book, fonts, head)
        return
    if head.compact:
        bottom = _compact(book.ink, fonts, head)
        line = bottom + m.RED_LINE_GAP + m.RED_LINE_WIDTH / 2
        book.ink.rule(0, line, m.AREA_WIDTH, line, m.RED_LINE_WIDTH, _RED_RULE)
        book.cursor = line
        return
    _corner(book.ink, fonts, head, 0.0)
    bottom = _mark(book.ink, fonts, head)
    if head.form is HeadForm.BRIEFING:
        bottom = _briefing_lines(book.ink, fonts, head, bottom)
    else:
        bottom = _number_line(book.ink, fonts, head, bottom)
    line = bottom + m.RED_LINE_GAP + m.RED_LINE_WIDTH / 2
    book.ink.rule(0, line, m.AREA_WIDTH, line, m.RED_LINE_WIDTH, _RED_RULE)
    book.cursor = line


def _letter(book: Book, fonts: FontSet, head: RedHead) -> None:
    """The head of a letter: only the leading agency, the number at the right under the rule, no number on page 1."""
    ink, typeface = book.ink, fonts.typeface(Face.XIAOBIAOSONG)
    name = printable(head.mark[0])
    ink.fill(RED)
    _mark_line(ink, typeface, name, m.LETTER_MARK_TOP, 0, m.AREA_WIDTH, m.LETTER_MARK_SIZE)
    ink.fill(BLACK)
    size = min(m.LETTER_MARK_SIZE, m.AREA_WIDTH / (max(1, typeface.width(name)) / EM * _NARROWEST))
    highest = max((typeface.glyphs[character].top for character in name), default=0.0) / EM
    bottom = m.LETTER_MARK_TOP + (highest - typeface.ascent + typeface.ink_bottom(name)) * size
    rule = bottom + m.LETTER_RULE_GAP
    left = (m.AREA_WIDTH - m.LETTER_RULE_LENGTH) / 2 + (m.PAPER_WIDTH - m.AREA_WIDTH) / 2 - m.LEFT_MARGIN
    _double_rule(ink, left, rule, (m.LETTER_THICK_RULE, m.LETTER_THIN_RULE))
    height = m.LETTER_THICK_RULE + m.LETTER_RULE_SPACE + m.LETTER_THIN_RULE
    _double_rule(ink, left, m.LETTER_LOWER_RULE - height, (m.LETTER_THIN_RULE, m.LETTER_THICK_RULE))
    top = rule + height + m.LETTER_TEXT_GAP
    body = fonts.typeface(Face.FANGSONG)
    number = printable(head.number)
    ink.text(m.AREA_WIDTH - body.width(number) * m.SIZE_3 / EM, top, m.SIZE_3, body, number)
    book.cursor = max(_corner(ink, fonts, head, top), top + m.SIZE_3)
    book.page.numbered = False


def _double_rule(ink: Ink, left: float, top: float, widths: tuple[float, float]) -> None:
    for width in widths:
        ink.rule(left, top + width / 2, left + m.LETTER_RULE_LENGTH, top + width / 2, width, _RED_RULE)
        top += width + m.LETTER_RULE_SPACE


def _corner(ink: Ink, fonts: FontSet, head: RedHead, top: float) -> float:
    """份号, 密级和保密期限 and 紧急程度 one under the other (7.2.1-7.2.3); gives the bottom of the last one."""
    strong = fonts.typeface(Face.HEITI)
    lines = (
        (fonts.typeface(Face.FANGSONG), head.copy_number),
        (strong, head.secrecy),
        (strong, head.urgency),
    )
    bottom = top
    for typeface, raw in lines:
        if raw:
            ink.text(0, top, m.SIZE_3, typeface, printable(raw))
            bottom = top + m.SIZE_3
            top += m.LINE_PITCH
    return bottom


def _mark(ink: Ink, fonts: FontSet, head: RedHead) -> float:
    """The red mark, its ink beginning 35 mm under the top of the area; gives the bottom of its box."""
    typeface = fonts.typeface(Face.XIAOBIAOSONG)
    names = tuple(printable(name) for name in head.mark)
    suffix = printable(head.mark_suffix)
    ink.fill(RED)
    if len(names) == 1:
        bottom = _mark_line(ink, typeface, names[0] + suffix, m.MARK_TOP, 0, m.AREA_WIDTH)
    else:
        bottom = _joint_mark(ink, typeface, names, suffix)
    ink.fill(BLACK)
    return bottom


def _mark_line(
    ink: Ink,
    typeface: Typeface,
    text: str,
    ink_top: float,
    left: float,
    width: float,
    greatest: float = m.MARK_SIZE,
) -> float:
    natural = max(1, typeface.width(text)) / EM
    size = min(greatest, width / (natural * _NARROWEST))
    narrow = min(1.0, width / (natural * size))
    tracking = 0.0
    if len(text) > 1 and narrow == 1.0:
        free = (width - natural * size) / (len(text) - 1) / size * EM
        tracking = min(m.MARK_GREATEST_SPACE, free * 0.6)
    drawn = (natural * size + tracking * (len(text) - 1) * size / EM) * narrow
    above = max(typeface.glyphs[character].top for character in text) / EM
    top = ink_top + (above - typeface.ascent) * size
    x = left + (width - drawn) / 2
    if narrow < 1.0:
        ink.raw(f"{narrow * 100:.2f} Tz")
        ink.fill(RED)
    ink.text(x, top, size, typeface, text, tracking)
    if narrow < 1.0:
        ink.raw("100 Tz")
    return top + size


def _joint_mark(ink: Ink, typeface: Typeface, names: tuple[str, ...], suffix: str) -> float:
    """Several agencies, the leading one first, spread to one width; 文件 at their right in the middle (7.2.4)."""
    beside = m.SIZE_1 * 1.6 * max(1.0, typeface.width(suffix) / EM) if suffix else 0.0
    room = m.AREA_WIDTH - beside - (m.SIZE_3 if suffix else 0)
    longest = max(typeface.width(name) for name in names) / EM
    size = min(m.MARK_SIZE * 2 / 3, room / longest)
    width = longest * size
    left = (m.AREA_WIDTH - width - beside - (m.SIZE_3 if suffix else 0)) / 2
    above = max(typeface.glyphs[character].top for character in names[0]) / EM
    top = first = m.MARK_TOP + (above - typeface.ascent) * size
    for name in names:
        free = width - typeface.width(name) * size / EM
        tracking = free / max(1, len(name) - 1) / size * EM
        ink.text(left, top, size, typeface, name, tracking)
        top += size * _JOINT_PITCH
    bottom = top - size * (_JOINT_PITCH - 1)
    if suffix:
        height = beside / max(1.0, typeface.width(suffix) / EM)
        ink.text(left + width + m.SIZE_3, (first + bottom - height) / 2, height, typeface, suffix)
    return bottom


def _number_line(ink: Ink, fonts: FontSet, head: RedHead, bottom: float) -> float:
    """发文字号 and, on papers to a superior, 签发人; gives the bottom of its ink (7.2.5, 7.2.6)."""
    body, names = fonts.typeface(Face.FANGSONG), fonts.typeface(Face.KAITI)
    top = bottom + m.NUMBER_BLANK_LINES * m.LINE_PITCH
    number = printable(head.number)
    if not head.signers:
        width = body.width(number) * m.SIZE_3 / EM
        ink.text((m.AREA_WIDTH - width) / 2, top, m.SIZE_3, body, number)
        return top + body.ink_bottom(number) * m.SIZE_3
    label = "签发人："
    rows = [head.signers[index : index + 2] for index in range(0, len(head.signers), 2)]
    space = m.SIZE_3
    widest = max(names.width(printable(name)) for name in head.signers) * m.SIZE_3 / EM
    across = max(len(row) for row in rows)
    left = m.AREA_WIDTH - m.SIZE_3 - across * widest - (across - 1) * space
    label_left = left - body.width(label) * m.SIZE_3 / EM
    ink.text(label_left, top, m.SIZE_3, body, label)
    for row in rows:
        for place, name in enumerate(row):
            ink.text(left + place * (widest + space), top, m.SIZE_3, names, printable(name))
        top += m.LINE_PITCH
    # Side by side with the last signer as 7.2.6 asks; a title too long for that keeps the line to itself.
    if m.SIZE_3 * 2 + body.width(number) * m.SIZE_3 / EM <= label_left:
        top -= m.LINE_PITCH
    ink.text(m.SIZE_3, top, m.SIZE_3, body, number)
    return top + body.ink_bottom(number) * m.SIZE_3


def _briefing_lines(ink: Ink, fonts: FontSet, head: RedHead, bottom: float) -> float:
    """期号 under the mark, then 编印单位 left and the date right; gives the bottom of the last ink."""
    body = fonts.typeface(Face.FANGSONG)
    top = bottom + m.ISSUE_BLANK_LINES * m.LINE_PITCH
    for text in (printable(head.issue), printable(head.number)):
        if text:
            width = body.width(text) * m.SIZE_3 / EM
            ink.text((m.AREA_WIDTH - width) / 2, top, m.SIZE_3, body, text)
            bottom = top + body.ink_bottom(text) * m.SIZE_3
            top += m.LINE_PITCH
    compiled = chinese_date(head.compiled_on) if head.compiled_on is not None else ""
    if head.compiler or compiled:
        compiler = printable(head.compiler)
        ink.text(m.SIZE_3, top, m.SIZE_3, body, compiler)
        right = m.AREA_WIDTH - m.SIZE_3 - body.width(compiled) * m.SIZE_3 / EM
        ink.text(right, top, m.SIZE_3, body, compiled)
        bottom = top + body.ink_bottom(compiler + compiled) * m.SIZE_3
    return bottom


def _compact(ink: Ink, fonts: FontSet, head: RedHead) -> float:
    """The mark at the top of the area, then compiler, issue and date on one line; gives the bottom of the last ink."""
    body = fonts.typeface(Face.FANGSONG)
    ink.fill(RED)
    bottom = _mark_line(
        ink, fonts.typeface(Face.XIAOBIAOSONG), printable(head.mark[0]), 0, 0, m.AREA_WIDTH, m.COMPACT_MARK_SIZE
    )
    ink.fill(BLACK)
    compiled = chinese_date(head.compiled_on) if head.compiled_on is not None else ""
    compiler, issue = printable(head.compiler), printable(head.issue)
    top = bottom + m.COMPACT_GAP
    widths = [body.width(text) * m.SIZE_3 / EM for text in (compiler, issue, compiled)]
    free = m.AREA_WIDTH - sum(widths)
    left = 0.0
    # 编印单位 left, the issue between, the date right, with even gaps.
    for text, width in zip((compiler, issue, compiled), widths, strict=True):
        ink.text(left, top, m.SIZE_3, body, text)
        left += width + free / 2
    return top + body.ink_bottom(compiler + issue + compiled) * m.SIZE_3

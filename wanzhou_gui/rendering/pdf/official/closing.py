"""What ends a paper: 附件说明, the signature, 附注, 版记 and page numbers (7.3.4-7.3.6, 7.4, 7.5), and who took part (10.3)."""

from __future__ import annotations

from wanzhou_gui.rendering.pdf.fonts import printable
from wanzhou_gui.rendering.pdf.ink import Ink
from wanzhou_gui.rendering.pdf.line_breaking import EM, SetLine, bonded_places
from wanzhou_gui.rendering.pdf.official import measures as m
from wanzhou_gui.rendering.pdf.official.book import PORTRAIT, Book, Composed, compose
from wanzhou_gui.rendering.pdf.official.signature import SignatureBlock
from wanzhou_gui.rendering.pdf.script import FaceSpan, Script
from wanzhou_gui.rendering.pdf.typeface import FontSet, Typeface
from wanzhou_gui.reports.document import (
    Imprint,
    OfficialDocument,
    annex_lines,
    chinese_date,
    closed_copies,
)
from wanzhou_gui.reports.figure import Face


class Closing:
    """The lines that follow the body on the same page; ``lines`` is how many they are."""

    def __init__(self, fonts: FontSet, document: OfficialDocument) -> None:
        self._body = fonts.typeface(Face.FANGSONG)
        self._signature = SignatureBlock(fonts, document.signature) if document.signature is not None else None
        self._attendance = _attendance(fonts, document)
        self._annexes = _annex_note(self._body, document)
        self._note = _note(self._body, document)

    @property
    def lines(self) -> int:
        """How many lines of the grid are needed, blank ones included."""
        count = 0
        if self._attendance:
            count += m.ATTENDANCE_BLANK_LINES + sum(len(item.lines) for item in self._attendance)
        if self._annexes:
            count += m.ANNEX_NOTE_BLANK_LINES + sum(len(item.lines) for item in self._annexes)
        if self._signature is not None:
            count += self._signature.lines
        if self._note is not None:
            count += len(self._note.lines)
        return count

    def place(self, book: Book) -> None:
        """Set it all from the cursor down."""
        if self._attendance:
            book.skip_lines(m.ATTENDANCE_BLANK_LINES)
            for item in self._attendance:
                book.set_lines(item)
        if self._annexes:
            book.skip_lines(m.ANNEX_NOTE_BLANK_LINES)
            for item in self._annexes:
                book.set_lines(item)
        if self._signature is not None:
            book.need_lines(self._signature.lines)
            self._signature.place(book)
        if self._note is not None:
            book.set_lines(self._note)


def _attendance(fonts: FontSet, document: OfficialDocument) -> list[Composed]:
    """出席, 请假 and 列席 of minutes: the label in 黑体, wrapped lines under the first name (10.3)."""
    strong, body = fonts.typeface(Face.HEITI), fonts.typeface(Face.FANGSONG)
    composed = []
    for label, names in document.attendance:
        shown = f"{printable(label)}："
        rest = m.INDENT * EM + strong.width(shown)
        whole = compose(((strong, shown), (body, printable(names))), m.CHARACTERS * EM, m.INDENT * EM, rest)
        composed.append(_label_held(whole, len(shown)))
    return composed


def _annex_note(body: Typeface, document: OfficialDocument) -> list[Composed]:
    """Wrapped lines begin under the first character of the name (7.3.4)."""
    composed = []
    label = body.width("附件：")
    for index, line in enumerate(annex_lines(document)):
        text = printable(line)
        name = printable(document.annex_names[index])
        first = m.INDENT * EM + (label if index else 0)
        rest = first + body.width(text.removesuffix(name))
        whole = compose(((body, text),), m.CHARACTERS * EM, first, rest)
        composed.append(_label_held(whole, len(text) - len(name)))
    return composed


def _label_held(composed: Composed, label: int) -> Composed:
    """Keep the label of the first line at its natural width, so that wrapped lines begin under the name."""
    first = composed.lines[0]
    pressed = [(index, amount) for index, amount in first.pressed if index >= label]
    if pressed and len(pressed) < len(first.pressed):
        # What the marks of the label would have given up is taken from those behind it.
        share = sum(amount for _, amount in first.pressed) / sum(amount for _, amount in pressed)
        composed.lines[0] = first._replace(pressed=tuple((index, amount * share) for index, amount in pressed))
        return composed
    words = bonded_places(composed.script.text[first.start : first.end])
    fixed = first.fixed + label - sum(index < label for index in words)
    gaps = first.end - first.start - 1 - first.fixed
    left = first.end - first.start - 1 - fixed
    if first.spread and left > 0:
        composed.lines[0] = first._replace(spread=first.spread * gaps / left, fixed=fixed, held=label)
    return composed


def _note(body: Typeface, document: OfficialDocument) -> Composed | None:
    if not document.note:
        return None
    text = f"（{printable(document.note)}）"
    return compose(((body, text),), m.CHARACTERS * EM, m.INDENT * EM)


class ImprintBlock:
    """The 版记, which stands on the bottom edge of the area of the last page.

    A letter's has only the recipients, without office, date and rules (10.1).
    """

    def __init__(self, fonts: FontSet, imprint: Imprint, is_letter: bool = False) -> None:
        self._ruled = not is_letter
        self._body = fonts.typeface(Face.FANGSONG)
        self._pitch = m.SIZE_4
        # 左右各空一字, in characters of the imprint's own size.
        self._measure = int((m.AREA_WIDTH - 2 * m.SIZE_4) / m.SIZE_4 * EM)
        self._upper: list[Composed] = []
        for label, text in (("主送：", imprint.recipients), ("抄送：", imprint.copies_to)):
            if text:
                indent = self._body.width(label)
                whole = label + printable(closed_copies(text))
                self._upper.append(
                    _label_held(compose(((self._body, whole),), self._measure, 0, indent), len(label))
                )
        issued_on = None if is_letter else imprint.issued_on
        self._office = "" if is_letter else printable(imprint.office)
        self._issued = f"{chinese_date(issued_on)}印发" if issued_on is not None else ""

    @property
    def height(self) -> float:
        """How high it is above the bottom edge of the area."""
        return self._rows * m.IMPRINT_LINE

    @property
    def _rows(self) -> int:
        return sum(len(item.lines) for item in self._upper) + bool(self._office or self._issued)

    def draw(self, ink: Ink) -> None:
        """Draw it; the last rule lies on the bottom edge of the area (7.4.1)."""
        ink.fill("0 g")
        top = m.AREA_HEIGHT - self.height
        if self._ruled:
            ink.rule(0, top, m.AREA_WIDTH, top, m.IMPRINT_OUTER_RULE)
            ink.rule(0, m.AREA_HEIGHT, m.AREA_WIDTH, m.AREA_HEIGHT, m.IMPRINT_OUTER_RULE)
        inset = (m.IMPRINT_LINE - m.SIZE_4) / 2
        for composed in self._upper:
            for line in composed.lines:
                ink.line(m.SIZE_4, top + inset, m.SIZE_4, self._pitch, composed.script, line)
                top += m.IMPRINT_LINE
        if self._office or self._issued:
            if self._upper:
                ink.rule(0, top, m.AREA_WIDTH, top, m.IMPRINT_INNER_RULE)
            ink.text(m.SIZE_4, top + inset, m.SIZE_4, self._body, self._office)
            width = self._body.width(self._issued) * m.SIZE_4 / EM
            ink.text(m.AREA_WIDTH - m.SIZE_4 - width, top + inset, m.SIZE_4, self._body, self._issued)


def place_imprint(book: Book, block: ImprintBlock, on_even_page: bool) -> None:
    """Put the 版记 on the last page, a new one if needed; blank pages before it and it go unnumbered (7.5)."""

    def fits() -> bool:
        page = book.page
        if page.landscape or book.cursor + m.LINE_PITCH > m.AREA_HEIGHT - block.height:
            return False
        return not on_even_page or len(book.pages) % 2 == 0

    if not fits():
        book.turn_page(PORTRAIT)
        if on_even_page and len(book.pages) % 2:
            book.page.numbered = False
            book.turn_page(PORTRAIT)
            book.page.numbered = False
    block.draw(book.page.margin)


def draw_page_numbers(book: Book, fonts: FontSet) -> None:
    """“— 1 —” in 4号 宋体, the dash 7 mm under the area, right on odd pages and left on even ones (7.5)."""
    typeface = fonts.typeface(Face.SONGTI)
    dash = typeface.glyphs["—"]
    # 半角: the spaces are half an em as the digits of 宋体 are; the shipped font's own space is narrower.
    narrow = typeface.cells[" "] - EM // 2
    top = m.AREA_HEIGHT + m.PAGE_NUMBER_GAP + (dash.top / EM - typeface.ascent) * m.SIZE_4
    for index, page in enumerate(book.pages, start=1):
        if not page.numbered:
            continue
        text = f"— {index} —"
        width = (typeface.width(text) - 2 * narrow) * m.SIZE_4 / EM
        left = m.AREA_WIDTH - m.SIZE_4 - width if index % 2 else m.SIZE_4
        line = SetLine(0, len(text), 0, pressed=((1, narrow), (len(text) - 2, narrow)))
        script = Script(text, (FaceSpan(len(text), typeface),))
        page.margin.line(left, top, m.SIZE_4, m.SIZE_4, script, line)

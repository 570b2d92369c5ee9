"""What ends a paper: 附件说明, 署名 and 成文日期, 附注, 版记 and page numbers (7.3.4-7.3.6, 7.4, 7.5)."""

from __future__ import annotations

from wanzhou_gui.rendering.pdf.fonts import printable
from wanzhou_gui.rendering.pdf.ink import Ink
from wanzhou_gui.rendering.pdf.line_breaking import EM, SetLine, bonded_places
from wanzhou_gui.rendering.pdf.official import measures as m
from wanzhou_gui.rendering.pdf.official.book import PORTRAIT, Book, Composed, compose
from wanzhou_gui.rendering.pdf.script import FaceSpan, Script
from wanzhou_gui.rendering.pdf.typeface import FontSet, Typeface
from wanzhou_gui.reports.document import (
    Imprint,
    OfficialDocument,
    Signature,
    annex_lines,
    chinese_date,
    closed_copies,
)
from wanzhou_gui.reports.figure import Face

_SEAL_LINES_BETWEEN = 3  # joint papers: each further agency needs the height of its own seal


class Closing:
    """The lines that follow the body on the same page; ``lines`` is how many they are."""

    def __init__(self, fonts: FontSet, document: OfficialDocument) -> None:
        self._body = fonts.typeface(Face.FANGSONG)
        self._signature = document.signature
        self._annexes = _annex_note(self._body, document)
        self._note = _note(self._body, document)

    @property
    def lines(self) -> int:
        """How many lines of the grid are needed, blank ones included."""
        count = 0
        if self._annexes:
            count += m.ANNEX_NOTE_BLANK_LINES + sum(len(item.lines) for item in self._annexes)
        if self._signature is not None:
            count += _signature_lines(self._signature)
        if self._note is not None:
            count += len(self._note.lines)
        return count

    def place(self, book: Book) -> None:
        """Set it all from the cursor down."""
        if self._annexes:
            book.skip_lines(m.ANNEX_NOTE_BLANK_LINES)
            for item in self._annexes:
                book.set_lines(item)
        if self._signature is not None:
            book.need_lines(_signature_lines(self._signature))
            _place_signature(book, self._body, self._signature)
        if self._note is not None:
            book.set_lines(self._note)


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


def _signature_lines(signature: Signature) -> int:
    blank = m.SEAL_BLANK_LINES if signature.seal_room else m.PLAIN_BLANK_LINES
    names = len(signature.issuers)
    if signature.seal_room and names > 1:
        names += _SEAL_LINES_BETWEEN * (names - 1)
    return blank + names + (signature.signed_on is not None)


def _place_signature(book: Book, body: Typeface, signature: Signature) -> None:
    dated = chinese_date(signature.signed_on) if signature.signed_on is not None else ""
    issuers = [printable(issuer) for issuer in signature.issuers]
    date_width = body.width(dated) / EM
    widest = max((body.width(issuer) for issuer in issuers), default=0) / EM
    book.skip_lines(m.SEAL_BLANK_LINES if signature.seal_room else m.PLAIN_BLANK_LINES)
    if signature.seal_room:
        # 7.3.5.1: the date 右空四字, the name centred over it as far as the right edge lets a long one.
        date_left = m.CHARACTERS - m.SEAL_RIGHT - date_width
        middle = m.CHARACTERS - m.SEAL_RIGHT - (date_width or widest) / 2
        lefts = [
            min(middle - body.width(issuer) / EM / 2, m.CHARACTERS - body.width(issuer) / EM)
            for issuer in issuers
        ]
    else:
        # 7.3.5.2: the name 右空二字, the date begins two characters to its right; a date that would then reach
        # beyond 右空二字 stands there itself and the name moves left.
        name_left = m.CHARACTERS - m.PLAIN_RIGHT - widest
        date_left = name_left + 2
        if date_left + date_width > m.CHARACTERS - m.PLAIN_RIGHT and date_width > widest:
            date_left = m.CHARACTERS - m.PLAIN_RIGHT - date_width
            name_left = date_left - 2
        lefts = [name_left for _ in issuers]
    for index, (issuer, left) in enumerate(zip(issuers, lefts, strict=True)):
        if index and signature.seal_room:
            book.take_lines(_SEAL_LINES_BETWEEN)
        _set(book, body, issuer, max(0.0, left))
    if dated:
        _set(book, body, dated, date_left)


def _set(book: Book, body: Typeface, text: str, left: float) -> None:
    composed = compose(((body, text),), EM * EM, round(left * EM))
    book.set_lines(composed)


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

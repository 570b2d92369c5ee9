"""署名 and 成文日期 in the four ways of 7.3.5: under a seal, under the seals of several agencies, without one, beside a 签名章."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from wanzhou_gui.rendering.pdf.fonts import printable
from wanzhou_gui.rendering.pdf.line_breaking import EM
from wanzhou_gui.rendering.pdf.official import measures as m
from wanzhou_gui.rendering.pdf.official.book import Book, compose
from wanzhou_gui.rendering.pdf.typeface import FontSet
from wanzhou_gui.reports.document import Signature, chinese_date
from wanzhou_gui.reports.figure import Face

# Seals of agencies of a district are 42 mm wide (国发〔1999〕25号); 7.3.5.1 wants them side by side without touching.
SEAL_WIDTH: Final = 42 * m.MM
SEAL_DISTANCE: Final = 44 * m.MM
_MOST_IN_A_ROW = 3
ROW_LINES: Final = 5  # from one row of seals to the next
# 7.3.5.3: room for the red signature of a person, 右空四字, as wide as these usually are (40 x 20 mm).
STAMP_CHARACTERS: Final = 7
STAMP_LINES: Final = 2


class Placed(NamedTuple):
    """An issuer of a joint paper: which one, and where the middle of its name stands, in characters from the left edge."""

    issuer: int
    middle: float


def joint_rows(widths: Sequence[float], date_width: float) -> list[list[Placed]]:
    """How the names of several agencies stand under their seals: in rows, the last name over the date (7.3.5.1).

    Widths are in characters. As many stand in a row as names and seals have room inside the area.
    """
    middle = m.CHARACTERS - m.SEAL_RIGHT - date_width / 2
    widest = max(widths)
    seal = SEAL_WIDTH / m.CHARACTER_PITCH
    step = max(widest + 1, SEAL_DISTANCE / m.CHARACTER_PITCH)
    across = 1
    while across < _MOST_IN_A_ROW and middle - across * step - max(widest, seal) / 2 >= 0:
        across += 1
    rows = []
    for start in range(0, len(widths), across):
        row = range(start, min(start + across, len(widths)))
        # The last row ends over the date, the rows before it are full.
        rows.append([Placed(index, middle - (row[-1] - index) * step) for index in row])
    return rows


class SignatureBlock:
    """What signs a paper; ``lines`` is how many lines of the grid it takes with the blank ones over it."""

    def __init__(self, fonts: FontSet, signature: Signature) -> None:
        self._body = fonts.typeface(Face.FANGSONG)
        self._signature = signature
        self._issuers = [printable(issuer) for issuer in signature.issuers]
        self._posts = [printable(post) for post in signature.posts]
        self._dated = chinese_date(signature.signed_on) if signature.signed_on is not None else ""
        self._date_width = self._body.width(self._dated) / EM
        self._rows: list[list[Placed]] = []
        if signature.seal_room and not self._posts and len(self._issuers) > 1:
            self._rows = joint_rows([self._width(issuer) for issuer in self._issuers], self._date_width)

    @property
    def lines(self) -> int:
        """How many lines of the grid are needed, blank ones included."""
        dated = bool(self._dated)
        if self._posts:
            return m.SEAL_BLANK_LINES + STAMP_LINES * len(self._posts) + 2 * dated
        if self._rows:
            return m.SEAL_BLANK_LINES + ROW_LINES * (len(self._rows) - 1) + 1 + dated
        blank = m.SEAL_BLANK_LINES if self._signature.seal_room else m.PLAIN_BLANK_LINES
        return blank + len(self._issuers) + dated

    def place(self, book: Book) -> None:
        """Set it from the cursor down."""
        if self._posts:
            self._beside_stamps(book)
        elif self._rows:
            self._under_seals(book)
        elif self._signature.seal_room:
            self._under_seal(book)
        else:
            self._plain(book)

    def _beside_stamps(self, book: Book) -> None:
        """7.3.5.3: each 职务 two characters left of its 签名章 and level with its middle, the date 右空四字 under a blank line."""
        right = m.CHARACTERS - m.SEAL_RIGHT - STAMP_CHARACTERS - 2
        book.skip_lines(m.SEAL_BLANK_LINES)
        for post in self._posts:
            top = book.take_lines(STAMP_LINES) + (STAMP_LINES - 1) * m.LINE_PITCH / 2
            composed = compose(((self._body, post),), EM * EM, round(max(0.0, right - self._width(post)) * EM))
            book.ink.line(0.0, top, m.SIZE_3, m.CHARACTER_PITCH, composed.script, composed.lines[0])
        if self._dated:
            book.take_lines(1)
            self._set(book, self._dated, m.CHARACTERS - m.SEAL_RIGHT - self._date_width)

    def _under_seals(self, book: Book) -> None:
        book.skip_lines(m.SEAL_BLANK_LINES)
        for number, row in enumerate(self._rows):
            if number:
                book.take_lines(ROW_LINES - 1)
            top = book.take_lines(1)
            for placed in row:
                issuer = self._issuers[placed.issuer]
                width = self._width(issuer)
                left = max(0.0, min(placed.middle - width / 2, m.CHARACTERS - width))
                composed = compose(((self._body, issuer),), EM * EM, round(left * EM))
                book.ink.line(0.0, top, m.SIZE_3, m.CHARACTER_PITCH, composed.script, composed.lines[0])
        self._date_under_seal(book)

    def _under_seal(self, book: Book) -> None:
        """7.3.5.1: the date 右空四字, the name centred over it as far as the right edge lets a long one."""
        book.skip_lines(m.SEAL_BLANK_LINES)
        for issuer in self._issuers:
            width = self._width(issuer)
            middle = m.CHARACTERS - m.SEAL_RIGHT - (self._date_width or width) / 2
            self._set(book, issuer, min(middle - width / 2, m.CHARACTERS - width))
        self._date_under_seal(book)

    def _date_under_seal(self, book: Book) -> None:
        if self._dated:
            self._set(book, self._dated, m.CHARACTERS - m.SEAL_RIGHT - self._date_width)

    def _plain(self, book: Book) -> None:
        """7.3.5.2: the name 右空二字, the date begins two characters to its right.

        A date that would then reach beyond 右空二字 stands there itself and the name moves left.
        """
        widest = max(map(self._width, self._issuers), default=0.0)
        book.skip_lines(m.PLAIN_BLANK_LINES)
        name_left = m.CHARACTERS - m.PLAIN_RIGHT - widest
        date_left = name_left + 2
        if date_left + self._date_width > m.CHARACTERS - m.PLAIN_RIGHT and self._date_width > widest:
            date_left = m.CHARACTERS - m.PLAIN_RIGHT - self._date_width
            name_left = date_left - 2
        for issuer in self._issuers:
            self._set(book, issuer, name_left)
        if self._dated:
            self._set(book, self._dated, date_left)

    def _width(self, text: str) -> float:
        return self._body.width(text) / EM

    def _set(self, book: Book, text: str, left: float) -> None:
        book.set_lines(compose(((self._body, text),), EM * EM, round(max(0.0, left) * EM)))

"""Ruled tables that run over pages, repeat their header and split rows taller than a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from wanzhou_gui.rendering.pdf.fonts import printable
from wanzhou_gui.rendering.pdf.ink import Ink
from wanzhou_gui.rendering.pdf.line_breaking import EM
from wanzhou_gui.rendering.pdf.official import measures as m
from wanzhou_gui.rendering.pdf.official.book import Book, Composed, compose, line_width
from wanzhou_gui.rendering.pdf.official.cell_lines import MOST_LINES, Cohesion, divided, has_ragged_end
from wanzhou_gui.rendering.pdf.official.drawing import draw_lamp
from wanzhou_gui.rendering.pdf.setting import number
from wanzhou_gui.rendering.pdf.typeface import FontSet, Typeface
from wanzhou_gui.reports.document import Align, Cell, Column, Lamp, Row, RowKind, Table
from wanzhou_gui.reports.figure import Face

_SHADE = "0.945 g"
_INK = "0 g"
_LAMP_SIZE = 0.86  # of an em
_LAMP_ROOM = 1150  # em/1000 a lamp takes before its word
_UNTORN = re.compile(r"[（〔]?[0-9A-Za-z.,%+\-−]{2,}[）〕]?")
# With the mark behind it, which cannot begin the next line; given where the page has room for it.
_UNTORN_WITH_MARK = re.compile(r"[（〔￥]*[0-9A-Za-z.,%+\-−]{2,}[—～]*[）〕、，。；：]?")
_WIDEST_LEAST = 8 * EM  # a longer word than that is cut rather than given so much room
_JUSTIFIED_FROM = 11 * EM  # a narrower cell is left ragged: spreading few characters looks worse
_WIDEST_SPREAD = EM // 8  # characters of a cell standing further apart than that are left ragged
_SPLIT_FROM = 0.5  # a row taller than this share of a page is split rather than moved
_TOUCH = 0.01


@dataclass(slots=True)
class _Line:
    """One line of a cell: which line of which text, and the lamp before it."""

    composed: Composed
    index: int
    width: float
    lamp: Lamp | None = None


@dataclass(slots=True)
class _Box:
    """One cell ready to be drawn."""

    left: float
    width: float
    align: Align
    lines: list[_Line]


@dataclass(slots=True)
class _Band:
    """One row ready to be drawn; ``edges`` are the places of its upright rules."""

    boxes: list[_Box]
    edges: tuple[float, ...]
    least: int
    shaded: bool = False
    keep_with_next: bool = False

    @property
    def lines(self) -> int:
        return max(self.least, max((len(box.lines) for box in self.boxes), default=1))


@dataclass(slots=True)
class _HeaderBox:
    """One header cell with its place inside the header."""

    box: _Box
    top: float
    height: float


@dataclass(slots=True)
class _Header:
    """The header, one or two rows high; empty when the columns have no names."""

    boxes: list[_HeaderBox]
    height: float = 0.0


class TableSetter:
    """Sets one table from the cursor of the book downwards."""

    def __init__(self, book: Book, fonts: FontSet, table: Table) -> None:
        self._book = book
        self._fonts = fonts
        self._table = table
        is_roomy = len(table.columns) <= m.FEW_COLUMNS and not table.small
        self._size = m.SIZE_SMALL_4 if is_roomy else m.SIZE_5
        least = self._least_widths(_UNTORN_WITH_MARK)
        if sum(least) >= book.frame.width:
            least = self._least_widths(_UNTORN)
        self._edges = _edges(table.columns, least, book.frame.width)
        self._space(m.TABLE_SPACINGS[0])
        self._cohesion = Cohesion(_cell_texts(table))
        self._tail = 0.0
        self._upright: dict[float, float] = {}
        self._paths: list[str] = []
        self._begun = 0.0

    def place(self, tail: float = 0.0) -> None:
        """Draw the table; the cursor ends under it.

        ``tail`` is the height of what follows it (署名 and 成文日期) and must share a page with its last row.
        """
        book = self._book
        self._tail = tail + m.AFTER_BLOCK if tail else 0.0
        bands = [self._band(row) for row in self._table.rows]
        if len(bands) > 1 and self._table.rows[-1].kind is RowKind.TOTAL:
            # A sum alone under the repeated header says nothing.
            bands[-2].keep_with_next = True
        # min() keeps the first of equals: the roomiest spacing with the fewest pages.
        self._space(min(m.TABLE_SPACINGS, key=lambda spacing: self._pages(spacing, bands)))
        header = self._header()
        first = self._height(bands[0]) if bands else 0.0
        if not book.at_top and self._opening_height() + header.height + min(first, self._bare(3)) > book.room:
            book.turn_page()
        self._opening()
        self._begin(header)
        for index, band in enumerate(bands):
            following = bands[index + 1] if index + 1 < len(bands) else None
            self._place_band(band, following, header)
        self._end()
        book.cursor += m.AFTER_BLOCK

    def _space(self, spacing: tuple[float, float]) -> None:
        self._leading = self._size * spacing[0]
        self._above = self._size * spacing[1]

    def _pages(self, spacing: tuple[float, float], bands: Sequence[_Band]) -> int:
        """How many pages the table would take; rows that are split are counted by their height."""
        self._space(spacing)
        header = self._header().height
        fresh = self._book.frame.height - (header if self._table.repeat_header else 0.0)
        room = self._book.room - self._opening_height() - header
        pages = 1
        for index, band in enumerate(bands):
            height = self._height(band)
            following = bands[index + 1] if index + 1 < len(bands) else None
            if self._kept(band, following, fresh) <= room + _TOUCH:
                room -= height
            elif height <= fresh * _SPLIT_FROM:
                pages, room = pages + 1, fresh - height
            else:
                left = height - max(0.0, room)
                further = max(1, ceil((left - _TOUCH) / fresh))
                pages, room = pages + further, further * fresh - left
        return pages

    def _least_widths(self, untorn: re.Pattern[str]) -> list[float]:
        """What each column needs so that no number, no short header and no lamp's word is torn."""
        plain, strong = self._fonts.typeface(Face.FANGSONG), self._fonts.typeface(Face.HEITI)
        table, size = self._table, self._size
        least = [_least_header(strong, column.header) for column in table.columns]
        for row in table.rows:
            at = 0
            for cell in row.cells if row.kind is not RowKind.GROUP else ():
                if cell.span == 1:
                    words = [plain.width(word) for word in untorn.findall(cell.text)]
                    if cell.mark is not None:
                        words.append(_LAMP_ROOM + plain.width(printable(cell.mark.shown)))
                    least[at] = max(least[at], min(max(words, default=0), _WIDEST_LEAST))
                at += cell.span
        return [width * size / EM + 2 * m.CELL_SIDE + 0.1 for width in least]

    def _place_band(self, band: _Band, following: _Band | None, header: _Header) -> None:
        book = self._book
        height = self._height(band)
        repeated = header if self._table.repeat_header else _Header([])
        fresh = book.frame.height - repeated.height
        if self._kept(band, following, fresh) <= book.room + _TOUCH:
            self._draw(band, 0, band.lines)
            return
        if height <= fresh * _SPLIT_FROM or (height <= fresh and self._lines_in(book.room) < 3):
            self._turn(repeated)
            self._draw(band, 0, band.lines)
            return
        done = 0
        while done < band.lines:
            count = min(self._lines_in(book.room), band.lines - done)
            if count < min(2, band.lines - done):
                self._turn(repeated)
                count = max(1, min(self._lines_in(book.room), band.lines - done))
            self._draw(band, done, count)
            done += count

    def _kept(self, band: _Band, following: _Band | None, fresh: float) -> float:
        """The height that must not be parted: a group row stays with its first row, or with what is split off it.

        The last row stays with what follows the table.
        """
        height = self._height(band)
        if following is None:
            return height + (self._tail if height + self._tail <= fresh else 0.0)
        if not band.keep_with_next:
            return height
        first = self._height(following)
        return height + (first if first <= fresh * _SPLIT_FROM else self._bare(2))

    def _turn(self, repeated: _Header) -> None:
        self._end()
        self._book.turn_page()
        self._begin(repeated)

    def _bare(self, lines: int) -> float:
        return (lines - 1) * self._leading + self._size + 2 * self._above

    def _height(self, band: _Band) -> float:
        return self._bare(band.lines)

    def _lines_in(self, room: float) -> int:
        return max(0, int((room + _TOUCH - 2 * self._above - self._size) // self._leading) + 1)

    # The words above the table.

    def _opening_height(self) -> float:
        height = 0.0
        if self._table.caption:
            height += m.LINE_PITCH
        if self._table.note:
            height += self._leading
        return height

    def _opening(self) -> None:
        book, table = self._book, self._table
        if table.caption:
            typeface = self._fonts.typeface(Face.HEITI)
            text = printable(table.caption)
            width = typeface.width(text) * m.SIZE_SMALL_4 / EM
            top = book.cursor + (m.LINE_PITCH - m.SIZE_SMALL_4) / 2
            book.ink.text((book.frame.width - width) / 2, top, m.SIZE_SMALL_4, typeface, text)
            book.cursor += m.LINE_PITCH
        if table.note:
            typeface = self._fonts.typeface(Face.FANGSONG)
            text = printable(table.note)
            width = typeface.width(text) * self._size / EM
            book.ink.text(book.frame.width - width - m.CELL_SIDE, book.cursor, self._size, typeface, text)
            book.cursor += self._leading

    # Rows become bands.

    def _header(self) -> _Header:
        """Columns of one group stand under its name; columns without one are as high as the whole header."""
        columns = self._table.columns
        if not any(column.header or column.group for column in columns):
            return _Header([])
        names = [self._header_cell(column.header, index, 1) for index, column in enumerate(columns)]
        groups: list[tuple[_Box, int, int]] = []
        index = 0
        while index < len(columns):
            span = 1
            while index + span < len(columns) and columns[index].group == columns[index + span].group != "":
                span += 1
            if columns[index].group:
                groups.append((self._header_cell(columns[index].group, index, span), index, span))
            index += span
        upper = max((self._bare(len(box.lines)) for box, _, _ in groups), default=0.0)
        grouped = {index for _, first, span in groups for index in range(first, first + span)}
        lower = max((self._bare(len(names[index].lines)) for index in grouped), default=0.0)
        alone = max((self._bare(len(box.lines)) for box in names), default=0.0)
        height = max(upper + lower, alone)
        boxes = [_HeaderBox(box, 0.0, upper) for box, _, _ in groups]
        for index, box in enumerate(names):
            top = upper if index in grouped else 0.0
            boxes.append(_HeaderBox(box, top, height - top))
        return _Header(boxes, height)

    def _header_cell(self, text: str, at: int, span: int) -> _Box:
        return self._box(Cell(text, align=Align.CENTER, span=span, label=True), at)

    def _band(self, row: Row) -> _Band:
        if row.kind is RowKind.GROUP:
            cell = Cell(
                row.cells[0].text, row.cells[0].mark, Align.LEFT, len(self._table.columns), label=True
            )
            box = self._box(cell, 0)
            return _Band([box], (self._edges[0], self._edges[-1]), row.min_lines, True, True)
        boxes, edges, at = [], [self._edges[0]], 0
        for cell in row.cells:
            strong = cell.label or row.kind is RowKind.TOTAL
            shown = Cell(cell.text, cell.mark, cell.align, cell.span, strong)
            boxes.append(self._box(shown, at))
            at += cell.span
            edges.append(self._edges[at])
        return _Band(boxes, tuple(edges), row.min_lines)

    def _box(self, cell: Cell, at: int) -> _Box:
        left, right = self._edges[at], self._edges[at + cell.span]
        width = right - left
        align = cell.align or (self._table.columns[at].align if cell.span == 1 else Align.LEFT)
        typeface = self._fonts.typeface(Face.HEITI if cell.label else Face.FANGSONG)
        measure = max(EM, int((width - 2 * m.CELL_SIDE) * EM / self._size))
        justified = align in (Align.BODY, Align.LEFT) and measure >= _JUSTIFIED_FROM
        lines: list[_Line] = []
        if cell.mark is not None:
            word = compose(
                ((typeface, printable(cell.mark.shown)),), max(EM, measure - _LAMP_ROOM), justified=False
            )
            lines += self._lines(word, cell.mark.lamp)
        text = printable(cell.text)
        if text or not lines:
            composed = self._broken(typeface, text, measure, justified)
            lines += self._lines(composed, None)
        return _Box(left, width, align, lines)

    def _broken(self, typeface: Typeface, text: str, measure: int, justified: bool) -> Composed:
        """The lines of a cell: few lines are divided where words end, long text is brought to the edge."""
        composed = compose(((typeface, text),), measure, justified=justified)
        if len(composed.lines) == 1:
            return composed
        if justified:
            widths = [line_width(composed, line) for line in composed.lines]
            if max(line.spread for line in composed.lines) > _WIDEST_SPREAD:
                composed = compose(((typeface, text),), measure, justified=False)
            elif not has_ragged_end(widths):
                return composed
        if 1 < len(composed.lines) <= MOST_LINES and "\n" not in text:
            cells = [typeface.cells[character] for character in text]
            better = divided(text, cells, measure, len(composed.lines), self._cohesion)
            if better is not None:
                composed.lines = better
        return composed

    def _lines(self, composed: Composed, lamp: Lamp | None) -> list[_Line]:
        return [
            _Line(composed, index, line_width(composed, line) * self._size / EM, lamp if index == 0 else None)
            for index, line in enumerate(composed.lines)
        ]

    # Bands become ink.

    def _begin(self, header: _Header) -> None:
        book = self._book
        top = self._begun = book.cursor
        self._upright = {}
        self._paths = []
        if not header.height:
            return
        ink = book.ink
        ink.area(self._edges[0], top, self._edges[-1] - self._edges[0], header.height, _SHADE)
        ink.fill(_INK)
        for part in header.boxes:
            box = part.box
            text = (len(box.lines) - 1) * self._leading + self._size
            y = top + part.top + (part.height - text) / 2
            for line in box.lines:
                self._draw_line(ink, box, line, y)
                y += self._leading
            bottom = top + part.top + part.height
            self._paths.append(_path(box.left + box.width, top + part.top, box.left + box.width, bottom))
            self._paths.append(_path(box.left, bottom, box.left + box.width, bottom))
        book.cursor = top + header.height

    def _draw(self, band: _Band, first: int, count: int) -> None:
        """Draw so many lines of a row; cells with fewer lines stand in the middle unless the row is split."""
        book = self._book
        ink, top = book.ink, book.cursor
        bottom = top + self._bare(count)
        if band.shaded:
            ink.area(self._edges[0], top, self._edges[-1] - self._edges[0], bottom - top, _SHADE)
            ink.fill(_INK)
        self._rules(band, top, bottom)
        split = count < band.lines
        for box in band.boxes:
            shown = box.lines[first : first + count]
            y = top + self._above + (0.0 if split else (count - len(shown)) * self._leading / 2)
            for line in shown:
                self._draw_line(ink, box, line, y)
                y += self._leading
        book.cursor = bottom

    def _draw_line(self, ink: Ink, box: _Box, line: _Line, top: float) -> None:
        width = line.width
        lamp_room = _LAMP_ROOM * self._size / EM if line.lamp is not None else 0.0
        free = box.width - 2 * m.CELL_SIDE - width - lamp_room
        x = box.left + m.CELL_SIDE
        if box.align is Align.CENTER:
            x += free / 2
        elif box.align is Align.RIGHT:
            x += free
        if line.lamp is not None:
            side = _LAMP_SIZE * self._size
            draw_lamp(ink, line.lamp, x, top + (self._size - side) / 2, side)
        composed = line.composed
        ink.line(
            x + lamp_room,
            top,
            self._size,
            self._size,
            composed.script,
            composed.lines[line.index],
        )

    def _rules(self, band: _Band, top: float, bottom: float) -> None:
        """Upright rules are drawn once for all rows that share them."""
        for edge in [edge for edge in self._upright if edge not in band.edges]:
            self._paths.append(_path(edge, self._upright.pop(edge), edge, top))
        for edge in band.edges:
            self._upright.setdefault(edge, top)
        self._paths.append(_path(self._edges[0], bottom, self._edges[-1], bottom))

    def _end(self) -> None:
        """Close the part of the table on this page: rules, then the heavier frame."""
        bottom = self._book.cursor
        if bottom <= self._begun:
            return
        self._paths += [_path(edge, start, edge, bottom) for edge, start in self._upright.items()]
        ink = self._book.ink
        ink.raw(f"0 G {number(m.TABLE_RULE)} w {' '.join(self._paths)} S")
        width = self._edges[-1] - self._edges[0]
        height = bottom - self._begun
        ink.raw(
            f"{number(m.TABLE_FRAME)} w {number(self._edges[0])} {number(-bottom)} {number(width)} {number(height)} re S"
        )


def _least_header(typeface: Typeface, header: str) -> int:
    """A header is divided as its author wrote it, otherwise it may be cut to words of two characters."""
    parts = printable(header).split("\n")
    if len(parts) == 1:
        return min(typeface.width(parts[0]), 2 * EM)
    return min(max(map(typeface.width, parts)), _WIDEST_LEAST)


def _cell_texts(table: Table) -> list[str]:
    return [cell.text for row in table.rows for cell in row.cells if cell.text]


def _edges(columns: Sequence[Column], least: Sequence[float], width: float) -> list[float]:
    """Where the columns stand: by their weights, but none narrower than it must be while others can give."""
    if sum(least) >= width:
        widths = [each * width / sum(least) for each in least]
    else:
        held: set[int] = set()
        while True:
            free = width - sum(least[index] for index in held)
            whole = sum(column.weight for index, column in enumerate(columns) if index not in held)
            widths = [
                least[index] if index in held else free * column.weight / whole
                for index, column in enumerate(columns)
            ]
            narrow = {index for index, each in enumerate(widths) if each < least[index] and index not in held}
            if not narrow:
                break
            held |= narrow
    edges = [0.0]
    for each in widths:
        edges.append(edges[-1] + each)
    edges[-1] = width
    return edges


def _path(x1: float, y1: float, x2: float, y2: float) -> str:
    return f"{number(x1)} {number(-y1)} m {number(x2)} {number(-y2)} l"

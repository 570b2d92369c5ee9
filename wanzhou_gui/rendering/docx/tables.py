"""Ruled tables of a .docx file: widths by weight, the header repeated on every page, lamps as shape and word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil
from typing import Final
from xml.sax.saxutils import escape

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from wanzhou_gui.rendering.docx import measures as m
from wanzhou_gui.rendering.docx.composing import Place, add_run, add_text, look, written
from wanzhou_gui.rendering.docx.styles import CAPTION, TABLE_HEAD, TABLE_NOTE, TABLE_TEXT
from wanzhou_gui.reports.document import Align, Cell, Column, Lamp, Row, RowKind, Table

_FEW_COLUMNS = 5  # up to so many a table is set in 小四, with more in 五号, as on the PDF
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F1F1F1"/>'
_SIDE = 64
_LEADING = 1.28
_ABOVE = 0.23
_AFTER_TABLE = 120
_LAMP_COLOURS: Final = {
    Lamp.RED: "B42318",
    Lamp.YELLOW: "C98A00",
    Lamp.GREEN: "00966C",
    Lamp.BLUE: "1D4E89",
    Lamp.GREY: "595959",
}
_ALIGNS: Final = {Align.BODY: "both", Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}
_UNTORN = re.compile(r"[（〔]?[0-9A-Za-z.,%+\-−]{2,}[）〕]?")
# With the mark behind it, which cannot begin the next line; given where the page has room for it, as on the PDF.
_UNTORN_WITH_MARK = re.compile(r"[（〔￥]*[0-9A-Za-z.,%+\-−]{2,}[—～]*[）〕、，。；：]?")
_WIDEST_LEAST = 8.0
_SPLIT_FROM = 0.5  # a row lower than this share of a page goes to the next one whole, as on the PDF
_LINE_EXCESS = _LEADING - 1  # Word counts the gap of the last line too, the PDF does not
_RULE = 10  # what a rule adds to a row


def add_table(document: Document, table: Table, width: int) -> None:
    """Write a table as wide as the area, with its caption and its note above it."""
    if table.caption:
        add_text(document, CAPTION, table.caption)
    size = m.SIZE_SMALL_4 if len(table.columns) <= _FEW_COLUMNS and not table.small else m.SIZE_5
    if table.note:
        note = add_text(document, TABLE_NOTE, "", Place(line=round(size * 10 * _LEADING)))
        look(add_run(note, table.note), f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>')
    # The whole table at once: cell by cell the library counts through all cells before it.
    ruled = parse_xml(_Setter(table, width, size).whole())
    # As space behind a line of next to nothing: it may hang over the foot of the page, a line would go to the next one.
    shelf = add_text(document, TABLE_NOTE, "", Place(line=20, after=_AFTER_TABLE))
    shelf._p.addprevious(ruled)


class _Setter:
    """Writes one table as WordprocessingML."""

    def __init__(self, table: Table, width: int, size: int) -> None:
        self._table = table
        self._size = size
        self._width = width
        self._page = m.AREA_WIDTH if width == m.AREA_HEIGHT else m.AREA_HEIGHT
        least = _least(table, size, _UNTORN_WITH_MARK)
        if sum(least) >= width:
            least = _least(table, size, _UNTORN)
        self._widths = column_widths(table.columns, least, width)

    def whole(self) -> str:
        """The table as XML."""
        grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in self._widths)
        return (
            f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="OfficialTable"/><w:tblW w:w="{self._width}" w:type="dxa"/>'
            f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
            f"{self._header()}{''.join(self._rows())}</w:tbl>"
        )

    def _header(self) -> str:
        """Columns of one group stand under its name; others are as high as the whole header."""
        columns = self._table.columns
        if not any(column.header or column.group for column in columns):
            return ""
        settings = "<w:cantSplit/>" + ("<w:tblHeader/>" if self._table.repeat_header else "")
        is_double = any(column.group for column in columns)
        names = [self._head_cell(column.header, index, 1) for index, column in enumerate(columns)]
        if not is_double:
            return _row(settings, names)
        upper, lower, at = [], [], 0
        for group, members in groupby(columns, key=lambda column: column.group):
            count = len(list(members))
            if group:
                upper.append(self._head_cell(group, at, count))
                lower += names[at : at + count]
            else:
                for index in range(at, at + count):
                    upper.append(self._head_cell(columns[index].header, index, 1, '<w:vMerge w:val="restart"/>'))
                    lower.append(self._head_cell("", index, 1, "<w:vMerge/>"))
            at += count
        return _row(settings, upper) + _row(settings, lower)

    def _head_cell(self, text: str, at: int, span: int, merge: str = "") -> str:
        return self._cell(Cell(text, align=Align.CENTER, span=span, label=True), at, merge, shaded=True)

    def _rows(self) -> Iterator[str]:
        rows = self._table.rows
        for place, row in enumerate(rows):
            # A sum alone under the repeated header says nothing: the row before it goes with it.
            is_last = place + 2 == len(rows) and rows[-1].kind is RowKind.TOTAL
            yield self._row(row, keep=is_last)

    def _row(self, row: Row, *, keep: bool) -> str:
        if row.kind is RowKind.GROUP:
            named = row.cells[0]
            cell = Cell(named.text, named.mark, Align.LEFT, len(self._table.columns), label=True)
            return _row("<w:cantSplit/>", [self._cell(cell, 0, shaded=True, keep=True)])
        cells, at = [], 0
        for each in row.cells:
            strong = each.label or row.kind is RowKind.TOTAL
            cells.append(self._cell(Cell(each.text, each.mark, each.align, each.span, strong), at, keep=keep))
            at += each.span
        settings = "<w:cantSplit/>" if self._lines(row) * _LEADING * self._size * 10 < _SPLIT_FROM * self._page else ""
        if row.min_lines > 1:
            height = round((row.min_lines * _LEADING + 2 * _ABOVE - _LINE_EXCESS) * self._size * 10 - _RULE)
            settings += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
        return _row(settings, cells)

    def _lines(self, row: Row) -> int:
        """About how many lines the row has."""
        most, at = 1, 0
        for cell in row.cells:
            room = (sum(self._widths[at : at + cell.span]) - 2 * _SIDE) / (self._size * 10)
            most = max(most, sum(max(1, ceil(m.ems(line) / room)) for line in cell.text.split("\n")))
            at += cell.span
        return most

    def _cell(self, cell: Cell, at: int, merge: str = "", *, shaded: bool = False, keep: bool = False) -> str:
        width = sum(self._widths[at : at + cell.span])
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        align = _ALIGNS[cell.align or (self._table.columns[at].align if cell.span == 1 else Align.LEFT)]
        lines = [self._run(line) for line in written(cell.text).split("\n")]
        if cell.mark is not None:
            shape = self._run(cell.mark.lamp.shape, f'<w:color w:val="{_LAMP_COLOURS[cell.mark.lamp]}"/>')
            lines = [shape + self._run(written(cell.mark.shown)), *(line for line in lines if line)]
        style = TABLE_HEAD if cell.label else TABLE_TEXT
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{_SHADE if shaded else ""}'
            f'<w:vAlign w:val="center"/></w:tcPr>{self._paragraphs(lines, style, align, keep)}</w:tc>'
        )

    def _paragraphs(self, lines: Sequence[str], style: str, align: str, keep: bool) -> str:
        above = round((2 * _ABOVE - _LINE_EXCESS) * self._size * 5 - _RULE / 2)
        leading = round(self._size * 10 * _LEADING)
        last = len(lines) - 1
        return "".join(
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{"<w:keepNext/>" if keep else ""}'
            f'<w:spacing w:before="{0 if index else above}" w:after="{above if index == last else 0}" '
            f'w:line="{leading}" w:lineRule="exact"/><w:jc w:val="{align}"/></w:pPr>{line}</w:p>'
            for index, line in enumerate(lines)
        )

    def _run(self, text: str, look: str = "") -> str:
        if not text:
            return ""
        size = f'<w:sz w:val="{self._size}"/><w:szCs w:val="{self._size}"/>'
        return f'<w:r><w:rPr>{look}{size}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def column_widths(columns: Sequence[Column], least: Sequence[float], width: int) -> list[int]:
    """Widths by weight, none narrower than it must be while others can give; they sum to the width."""
    if sum(least) >= width:
        widths = [each * width / sum(least) for each in least]
    else:
        held: set[int] = set()
        while True:
            free = width - sum(least[index] for index in held)
            whole = sum(column.weight for index, column in enumerate(columns) if index not in held)
            widths = [
                least[index] if index in held else free * column.weight / whole for index, column in enumerate(columns)
            ]
            narrow = {index for index, each in enumerate(widths) if each < least[index] and index not in held}
            if not narrow:
                break
            held |= narrow
    rounded = [round(each) for each in widths]
    rounded[-1] += width - sum(rounded)
    return rounded


def _least(table: Table, size: int, untorn: re.Pattern[str]) -> list[float]:
    """What each column needs so that no number, no short header and no lamp's word is torn."""
    least = [_least_header(column.header) for column in table.columns]
    for row in table.rows:
        at = 0
        for cell in row.cells if row.kind is not RowKind.GROUP else ():
            if cell.span == 1:
                words = [m.ems(word) for word in untorn.findall(cell.text)]
                if cell.mark is not None:
                    words.append(1.0 + m.ems(cell.mark.shown))
                least[at] = max(least[at], min(max(words, default=0.0), _WIDEST_LEAST))
            at += cell.span
    return [each * size * 10 + 2 * _SIDE + 10 for each in least]


def _least_header(header: str) -> float:
    """A header is divided as its author wrote it, otherwise it may be cut to words of two characters."""
    parts = header.split("\n")
    return min(m.ems(header), 2.0) if len(parts) == 1 else min(max(map(m.ems, parts)), _WIDEST_LEAST)


def _row(settings: str, cells: Sequence[str]) -> str:
    own = f"<w:trPr>{settings}</w:trPr>" if settings else ""
    return f"<w:tr>{own}{''.join(cells)}</w:tr>"

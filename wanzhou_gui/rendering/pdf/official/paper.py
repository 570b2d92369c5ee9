"""A whole official paper set on pages, from the red mark to the 版记."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wanzhou_gui.rendering.pdf.fonts import printable
from wanzhou_gui.rendering.pdf.line_breaking import EM
from wanzhou_gui.rendering.pdf.official import measures as m
from wanzhou_gui.rendering.pdf.official.book import LANDSCAPE, PORTRAIT, Book, Composed, compose, line_width
from wanzhou_gui.rendering.pdf.official.closing import Closing, ImprintBlock, draw_page_numbers, place_imprint
from wanzhou_gui.rendering.pdf.official.drawing import draw_figure
from wanzhou_gui.rendering.pdf.official.head import draw_head
from wanzhou_gui.rendering.pdf.official.table import TableSetter
from wanzhou_gui.rendering.pdf.official.title import shape_title
from wanzhou_gui.rendering.pdf.typeface import FontSet, Typeface
from wanzhou_gui.reports.document import (
    Align,
    Annex,
    BlankLines,
    Block,
    Emphasis,
    Figure,
    HeadForm,
    Heading,
    Imprint,
    Indent,
    OfficialDocument,
    PageBreak,
    Paragraph,
    Run,
    Table,
    closed_recipients,
)
from wanzhou_gui.reports.figure import Face

# 7.3.3: first level 黑体, second 楷体, third and fourth 仿宋.
_HEADING_FACES = {1: Face.HEITI, 2: Face.KAITI, 3: Face.FANGSONG, 4: Face.FANGSONG}
_RUN_FACES = {Emphasis.NONE: Face.FANGSONG, Emphasis.LEAD: Face.KAITI, Emphasis.STRONG: Face.HEITI}
_OUTLINE_LEVELS = 2


def set_paper(document: OfficialDocument, fonts: FontSet) -> Book:
    """All pages of the paper with their outline."""
    book = Book()
    book.turn_page(LANDSCAPE if document.landscape else PORTRAIT)
    writer = _Writer(book, fonts)
    imprint = writer.opening(document)
    closing = Closing(fonts, document)
    writer.blocks(document.blocks, closing.lines)
    closing.place(book)
    for index, annex in enumerate(document.annexes):
        writer.annex(annex, document.annex_mark(index), document.title_keep)
    if imprint is not None:
        is_letter = document.head is not None and document.head.form is HeadForm.LETTER
        # 10.1: a letter's imprint stands on its last page, odd or even.
        block = ImprintBlock(fonts, imprint, is_letter)
        if block.height:
            place_imprint(book, block, document.imprint_on_even_page and not is_letter)
    draw_page_numbers(book, fonts)
    return book


class _Writer:
    """Turns the parts of a document into lines on the pages of a book."""

    def __init__(self, book: Book, fonts: FontSet) -> None:
        self._book = book
        self._fonts = fonts
        self._body = fonts.typeface(Face.FANGSONG)

    def opening(self, document: OfficialDocument) -> Imprint | None:
        """Head, title and recipients; gives the imprint, which takes recipients too many for the first page."""
        book, imprint = self._book, document.imprint
        if document.head is not None:
            draw_head(book, self._fonts, document.head)
            # The grid goes on under the red line: the nearest grid line to two blank lines below it.
            blank = m.COMPACT_TITLE_BLANK_LINES if document.head.compact else m.TITLE_BLANK_LINES
            line = round(book.cursor / m.LINE_PITCH) + blank
            book.cursor = line * m.LINE_PITCH
        self._title(document.title, document.title_keep)
        if document.subtitle:
            self._centred(document.subtitle, Face.KAITI)
        if document.title:
            book.skip_lines(m.RECIPIENTS_BLANK_LINES)
        if document.recipients:
            text = printable(closed_recipients(document.recipients))
            composed = compose(((self._body, text),), book.measure)
            if len(composed.lines) < book.lines_left:
                book.set_lines(composed)
            else:
                # 7.3.2: too many to let the first page show body text.
                imprint = replace(imprint or Imprint(), recipients=document.recipients)
        return imprint

    def annex(self, annex: Annex, mark: str, keep: Sequence[str]) -> None:
        """An annex on its own pages: its mark on line 1, its title on line 3 (7.3.7)."""
        book = self._book
        book.turn_page(LANDSCAPE if annex.landscape else PORTRAIT)
        book.bookmark(f"{mark}　{annex.title}".replace("\n", ""), 0)
        book.ink.text(0.0, 0.0, m.SIZE_3, self._fonts.typeface(Face.HEITI), mark)
        book.cursor = m.ANNEX_TITLE_LINE * m.LINE_PITCH
        self._title(annex.title, keep, bookmarked=False)
        if annex.blocks and not isinstance(annex.blocks[0], Table):
            book.skip_lines(1)
        self.blocks(annex.blocks, 0)

    def blocks(self, blocks: Sequence[Block], tail: int) -> None:
        """Body blocks in order; ``tail`` lines follow the last one."""
        book = self._book
        composed = [self._compose(block) for block in blocks]
        for index, block in enumerate(blocks):
            text = composed[index]
            following = tail if index == len(blocks) - 1 else 0
            if text is not None:
                book.need_lines(self._kept_lines(blocks, composed, index, tail))
                if isinstance(block, Heading) and block.level <= _OUTLINE_LEVELS:
                    book.bookmark(printable(block.text), block.level)
                book.set_lines(text, following)
                continue
            match block:
                case Table():
                    TableSetter(book, self._fonts, block).place(following * m.LINE_PITCH)
                case Figure():
                    self._figure(block, following * m.LINE_PITCH)
                case BlankLines():
                    book.skip_lines(block.count)
                case PageBreak():
                    if not book.at_top:
                        book.turn_page()

    def _kept_lines(
        self, blocks: Sequence[Block], composed: Sequence[Composed | None], index: int, tail: int
    ) -> int:
        """How many lines must still fit so that a heading does not end its page."""
        needed = 0
        for place in range(index, len(blocks)):
            block, text = blocks[place], composed[place]
            if text is None:
                return needed + 2 if needed else 0
            keeps = block.keep_with_next if isinstance(block, Paragraph) else not getattr(block, "run_in", ())
            if not keeps:
                if not needed:
                    return 0
                last = place == len(blocks) - 1 and len(text.lines) == 1
                return needed + 1 + (tail if last else 0)
            needed += len(text.lines)
        return needed + tail

    def _compose(self, block: Block) -> Composed | None:
        measure = self._book.measure
        match block:
            case Heading():
                face = self._fonts.typeface(_HEADING_FACES[block.level])
                runs = [(face, printable(block.text)), *self._runs(block.run_in)]
                return compose(runs, measure, m.INDENT * EM)
            case Paragraph():
                runs = self._runs(block.runs)
                if block.align in (Align.CENTER, Align.RIGHT):
                    return _aligned(compose(runs, measure, justified=False), measure, block.align)
                first = m.INDENT * EM if block.indent is not Indent.NONE else 0
                rest = m.INDENT * EM if block.indent is Indent.BLOCK else 0
                return compose(runs, measure, first, rest, block.align is Align.BODY)
        return None

    def _runs(self, runs: Sequence[Run]) -> list[tuple[Typeface, str]]:
        return [
            (self._fonts.typeface(_RUN_FACES[run.emphasis]), printable(run.text)) for run in runs if run.text
        ]

    def _title(self, raw: str, keep: Sequence[str], bookmarked: bool = True) -> None:
        """The title in 2号小标宋; its block takes whole lines of the grid so that the body stays on it."""
        book = self._book
        title = printable(raw)
        if not title:
            return
        typeface = self._fonts.typeface(Face.XIAOBIAOSONG)
        cells = [0 if character == "\n" else typeface.cells[character] for character in title]
        lines = shape_title(title, cells, int(book.frame.width / m.SIZE_2 * EM), keep)
        grid = max(1, round(len(lines) * m.TITLE_LINE / m.LINE_PITCH))
        book.need_lines(grid)
        if bookmarked:
            book.bookmark("".join(lines), 0)
        top = book.take_lines(grid)
        height = (len(lines) - 1) * m.TITLE_LINE + m.SIZE_2
        top += (grid * m.LINE_PITCH - m.LINE_GAP - height) / 2
        for line in lines:
            width = typeface.width(line) * m.SIZE_2 / EM
            book.ink.text((book.frame.width - width) / 2, top, m.SIZE_2, typeface, line)
            top += m.TITLE_LINE

    def _centred(self, raw: str, face: Face) -> None:
        typeface = self._fonts.typeface(face)
        composed = compose(((typeface, printable(raw)),), self._book.measure, justified=False)
        self._book.set_lines(_aligned(composed, self._book.measure, Align.CENTER))

    def _figure(self, figure: Figure, tail: float) -> None:
        book = self._book
        caption = printable(figure.caption)
        height = figure.height * m.MM
        whole = height + (m.LINE_PITCH if caption else 0.0)
        if whole + tail > book.room and not book.at_top:
            book.turn_page()
        left = (book.frame.width - figure.width * m.MM) / 2
        draw_figure(book.ink, self._fonts, figure, left, book.cursor)
        book.cursor += height
        if caption:
            typeface = self._fonts.typeface(Face.KAITI)
            width = typeface.width(caption) * m.SIZE_SMALL_4 / EM
            top = book.cursor + (m.LINE_PITCH - m.SIZE_SMALL_4) / 2
            book.ink.text((book.frame.width - width) / 2, top, m.SIZE_SMALL_4, typeface, caption)
            book.cursor += m.LINE_PITCH
        book.cursor += m.AFTER_BLOCK


def _aligned(composed: Composed, measure: int, align: Align) -> Composed:
    """The same lines moved to the middle or to the right."""
    share = 0.5 if align is Align.CENTER else 1.0
    widths = [line_width(composed, line) for line in composed.lines]
    composed.lines = [
        line._replace(indent=max(0, round((measure - width) * share)))
        for line, width in zip(composed.lines, widths, strict=True)
    ]
    return composed

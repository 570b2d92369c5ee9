"""The pages of a paper while it is being set, and the cursor that walks down their line grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

from wanzhou_gui.rendering.pdf.ink import Ink
from wanzhou_gui.rendering.pdf.line_breaking import EM, SetLine, break_text
from wanzhou_gui.rendering.pdf.official import measures as m
from wanzhou_gui.rendering.pdf.script import FaceSpan, Script
from wanzhou_gui.rendering.pdf.typeface import Typeface

_TOUCH = 0.01  # points; what touches within so little is not a step further


@dataclass(frozen=True, slots=True)
class Frame:
    """The area text is set in, upright or turned."""

    width: float
    height: float
    pitch: float
    characters: int
    lines: int


PORTRAIT = Frame(m.AREA_WIDTH, m.AREA_HEIGHT, m.CHARACTER_PITCH, m.CHARACTERS, m.LINES)
LANDSCAPE = Frame(
    m.AREA_HEIGHT,
    m.AREA_WIDTH,
    m.LANDSCAPE_CHARACTER_PITCH,
    m.LANDSCAPE_CHARACTERS,
    int((m.AREA_WIDTH - m.SIZE_3) // m.LINE_PITCH) + 1,
)


@dataclass(slots=True)
class Page:
    """One page: ``area`` is written inside its frame, ``margin`` in the upright frame for page number and imprint."""

    frame: Frame
    numbered: bool = True
    area: Ink = field(default_factory=Ink)
    margin: Ink = field(default_factory=Ink)

    @property
    def landscape(self) -> bool:
        """Whether the frame is turned."""
        return self.frame is LANDSCAPE


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline."""

    title: str
    level: int
    page: int
    top: float


@dataclass(slots=True)
class Composed:
    """A text broken into lines."""

    script: Script
    lines: list[SetLine]


def compose(
    runs: Sequence[tuple[Typeface, str]],
    measure: int,
    first_indent: int = 0,
    rest_indent: int = 0,
    justified: bool = True,
) -> Composed:
    """Break runs of text in their faces into lines; a line break in the text ends a line."""
    if len(runs) == 1:
        typeface, text = runs[0]
        faces: tuple[FaceSpan, ...] = (FaceSpan(len(text), typeface),)
        cells = list(map(typeface.cells.__getitem__, text)) if "\n" not in text else []
    else:
        text = "".join(part for _, part in runs)
        cells, spans, end = [], [], 0
        for typeface, part in runs:
            end += len(part)
            spans.append(FaceSpan(end, typeface))
            cells += [0 if character == "\n" else typeface.cells[character] for character in part]
        faces = tuple(spans)
    if "\n" not in text:
        lines = break_text(text, cells, measure, first_indent, rest_indent, justified)
        return Composed(Script(text, faces), lines)
    if len(runs) == 1:
        cells = [0 if character == "\n" else runs[0][0].cells[character] for character in text]
    lines = []
    start = 0
    for part in text.split("\n"):
        end = start + len(part)
        broken = break_text(part, cells[start:end], measure, first_indent, rest_indent, justified)
        lines.extend(line.moved(start) for line in broken)
        start = end + 1
        first_indent = rest_indent
    return Composed(Script(text, faces), lines)


def line_width(composed: Composed, line: SetLine) -> float:
    """The width of a line in thousandths of an em, without its indent."""
    width, start = 0.0, line.start
    for span in composed.script.faces:
        end = min(span.end, line.end)
        if start < end:
            width += span.typeface.width(composed.script.text[start:end])
            start = end
    width -= sum(amount for _, amount in line.pressed)
    return width + line.spread * max(0, line.end - line.start - 1 - line.fixed)


class Book:
    """All pages set so far with the outline; ``cursor`` is where the next line of the last page may begin."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.bookmarks: list[Bookmark] = []
        self.cursor = 0.0

    @property
    def page(self) -> Page:
        """The page being set."""
        return self.pages[-1]

    @property
    def frame(self) -> Frame:
        """The frame of the page being set."""
        return self.pages[-1].frame

    @property
    def ink(self) -> Ink:
        """Where text of the page being set goes."""
        return self.pages[-1].area

    @property
    def measure(self) -> int:
        """The length of a line of body text in thousandths of a character."""
        return self.frame.characters * EM

    def turn_page(self, frame: Frame | None = None) -> None:
        """Begin a new page, in the same frame unless another is given."""
        self.pages.append(Page(frame or self.frame))
        self.cursor = 0.0

    @property
    def next_line(self) -> int:
        """The first free line of the grid."""
        return ceil((self.cursor - _TOUCH) / m.LINE_PITCH)

    @property
    def lines_left(self) -> int:
        """How many lines of the grid are free below."""
        return self.frame.lines - self.next_line

    @property
    def at_top(self) -> bool:
        """Whether nothing stands on the page yet."""
        return self.cursor <= _TOUCH

    @property
    def room(self) -> float:
        """The height left on the page."""
        return self.frame.height - self.cursor

    def take_lines(self, count: int) -> float:
        """The top of the next ``count`` lines, which are used up."""
        line = self.next_line
        self.cursor = (line + count) * m.LINE_PITCH
        return line * m.LINE_PITCH

    def skip_lines(self, count: int) -> None:
        """Leave blank lines; none at the top of a page."""
        if not self.at_top:
            self.take_lines(count)

    def need_lines(self, count: int) -> None:
        """Turn the page when fewer lines are left and a fresh page would have them."""
        if self.lines_left < count and not self.at_top:
            self.turn_page()

    def set_lines(self, composed: Composed, tail: int = 0) -> None:
        """Set a body text; ``tail`` lines that follow must share a page with at least its last line."""
        lines = composed.lines
        done = 0
        while done < len(lines):
            left = self.lines_left
            rest = len(lines) - done
            count = min(left, rest)
            if tail and rest <= left < rest + tail and tail < self.frame.lines:
                # The signature does not fit any more: the last line goes with it (7.3.5.5 wants text beside it).
                count = rest - 1
                if count == 0 and self.at_top:
                    count = rest
            if count <= 0:
                self.turn_page()
                continue
            self._draw(composed, lines[done : done + count])
            done += count
            if done < len(lines):
                self.turn_page()

    def _draw(self, composed: Composed, lines: Sequence[SetLine]) -> None:
        ink, pitch = self.ink, self.frame.pitch
        top = self.take_lines(len(lines))
        for line in lines:
            ink.line(0.0, top, m.SIZE_3, pitch, composed.script, line)
            top += m.LINE_PITCH

    def bookmark(self, title: str, level: int) -> None:
        """Enter a heading in the outline at the next line."""
        self.bookmarks.append(Bookmark(title, level, len(self.pages) - 1, self.next_line * m.LINE_PITCH))

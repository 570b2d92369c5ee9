"""Text, rules and shapes written as PDF page operators, one text operation for each line.

Coordinates are points from the top left corner of the area, y downwards; the page turns them where they belong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wanzhou_gui.rendering.pdf.line_breaking import EM, SetLine
from wanzhou_gui.rendering.pdf.typeface import Typeface

# The em box of a Chinese character: 0.88 em above the baseline, 0.12 em below (all five faces are drawn so).
ASCENT = 0.88
BLACK = "0 g"
RED = "0.8 0 0 rg"


@dataclass(frozen=True, slots=True)
class FaceSpan:
    """The part of a text set in one face, up to but not including ``end``."""

    end: int
    typeface: Typeface


def number(value: float) -> str:
    """A coordinate as short as its precision allows."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


class Ink:
    """Collects the operators of one page; remembers the font and colour that are set so as not to repeat them."""

    def __init__(self) -> None:
        self.code: list[str] = []
        self._font = ""
        self._spacing = "0"
        self._fill = BLACK

    def raw(self, operators: str) -> None:
        """Operators as they are; the remembered state is forgotten where they change it."""
        self.code.append(operators)
        self._font, self._spacing, self._fill = "", "?", "?"

    def fill(self, operator: str) -> None:
        """The colour of text and areas from here on."""
        if operator != self._fill:
            self.code.append(operator)
            self._fill = operator

    def text(
        self, x: float, top: float, size: float, typeface: Typeface, text: str, tracking: float = 0.0
    ) -> float:
        """One line from the left at its natural width plus ``tracking`` em/1000 behind each character; gives its width."""
        line = SetLine(0, len(text), 0, tracking)
        self.line(x, top, size, size, (FaceSpan(len(text), typeface),), text, line)
        return (typeface.width(text) + tracking * max(0, len(text) - 1)) * size / EM

    def line(
        self,
        x: float,
        top: float,
        size: float,
        pitch: float,
        faces: Sequence[FaceSpan],
        text: str,
        line: SetLine,
    ) -> None:
        """A broken line whose box begins at (x, top); ``pitch`` is the width of one character's cell."""
        start, end = line.start, line.end
        if start >= end:
            return
        x += line.indent * pitch / EM
        at = f"1 0 0 1 {number(x)} {number(-top - ASCENT * size)} Tm"
        spacing = number(pitch - size + line.spread * pitch / EM)
        if not line.tight and not line.pressed:
            face = next(span for span in faces if start < span.end)
            if end <= face.end:
                plain = face.typeface.plain
                try:
                    codes = "".join(map(plain.__getitem__, text[start:end]))
                except KeyError:
                    pass
                else:
                    font = self._set_font(face.typeface.first_font.resource, size)
                    self.code.append(f"BT {at}{font}{self._set_spacing(spacing)} <{codes}> Tj ET")
                    return
        self._uneven_line(at, spacing, size, pitch, faces, text, line)

    def _uneven_line(
        self,
        at: str,
        spacing: str,
        size: float,
        pitch: float,
        faces: Sequence[FaceSpan],
        text: str,
        line: SetLine,
    ) -> None:
        """A line whose characters stand apart by different amounts: the differences go between the codes."""
        parts = [f"BT {at}{self._set_spacing(spacing)}"]
        between = float(spacing)
        unit = size / EM
        spread = line.spread * pitch / EM + self._correction(size, pitch, faces, text, line)
        tight = frozenset(line.tight)
        pressed = dict(line.pressed)
        wanted = 0.0  # where the cell of the character begins
        reached = 0.0  # where the PDF's own pen stands
        codes: list[str] = []
        resource = ""
        spans = iter(faces)
        span = next(spans)
        for index in range(line.start, line.end):
            while index >= span.end:
                span = next(spans)
            glyph = span.typeface.glyphs[text[index]]
            if glyph.font.resource != resource:
                if codes:
                    parts.append(f"[<{''.join(codes)}>] TJ")
                    codes = []
                resource = glyph.font.resource
                parts.append(self._set_font(resource, size).lstrip())
            move = wanted + glyph.shift * pitch / EM - reached
            if move > 0.0005 or move < -0.0005:
                amount = number(-move / unit)
                codes.append(f">{amount}<")
                reached -= float(amount) * unit
            codes.append(glyph.code)
            reached += glyph.advance * unit + between
            wanted += glyph.cell * pitch / EM
            if index not in tight:
                wanted += spread
            if index in pressed:
                wanted -= pressed[index] * pitch / EM
        parts.append(f"[<{''.join(codes)}>] TJ ET".replace("<>", ""))
        self.code.append(" ".join(part for part in parts if part).replace("<>", ""))

    @staticmethod
    def _correction(size: float, pitch: float, faces: Sequence[FaceSpan], text: str, line: SetLine) -> float:
        """What each gap must give so that the last character's own edge, not its cell's, meets the right edge.

        Cells are a little narrower than the characters in them; the grid is laid out for a last character of
        a whole em, and a half-width one would end short by half of the difference.
        """
        gaps = line.end - line.start - 1 - len(line.tight)
        if not line.full or gaps <= 0 or size == pitch:
            return 0.0
        last = line.end - 1
        while last > line.start and text[last] == " ":
            last -= 1
        face = next(span for span in faces if last < span.end)
        return (size - pitch) * (1 - face.typeface.glyphs[text[last]].cell / EM) / gaps

    def rule(self, x1: float, y1: float, x2: float, y2: float, width: float, colour: str = "0 G") -> None:
        """A straight line of the given width."""
        self.code.append(
            f"{colour} {number(width)} w {number(x1)} {number(-y1)} m {number(x2)} {number(-y2)} l S"
        )

    def area(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self.fill(colour)
        self.code.append(f"{number(x)} {number(-y - height)} {number(width)} {number(height)} re f")

    def _set_font(self, resource: str, size: float) -> str:
        wanted = f" /{resource} {number(size)} Tf"
        if wanted == self._font:
            return ""
        self._font = wanted
        return wanted

    def _set_spacing(self, spacing: str) -> str:
        if spacing == self._spacing:
            return ""
        self._spacing = spacing
        return f" {spacing} Tc"

"""Text, rules and shapes written as PDF page operators, one text operation for each line.

Coordinates are points from the top left corner of the area, y downwards; the page turns them where they belong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from wanzhou_gui.rendering.pdf.line_breaking import EM, SetLine
from wanzhou_gui.rendering.pdf.typeface import Glyph, Typeface

BLACK = "0 g"
RED = "0.8 0 0 rg"


@dataclass(frozen=True, slots=True)
class FaceSpan:
    """The part of a text set in one face, up to but not including ``end``."""

    end: int
    typeface: Typeface


@lru_cache(maxsize=4096)  # the lines of the grid and the sizes come again on every page
def number(value: float) -> str:
    """A coordinate as short as its precision allows."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


class _Steps:
    """The numbers that stand between the codes of a line whose characters are not all one cell apart.

    The spacing of the line is right for whole characters; only others, and those whose distance to the next
    one is changed, need a number behind them. The same difference is always written the same way.
    """

    def __init__(
        self, size: float, pitch: float, faces: Sequence[FaceSpan], text: str, line: SetLine
    ) -> None:
        self._start = line.start
        self._unit = size / EM
        self._pitch = pitch
        self._spread = line.spread * pitch / EM + _correction(size, pitch, faces, text, line)
        self.spacing = number(pitch - size + self._spread)
        self._between = float(self.spacing)
        self._pressed = bool(line.pressed)
        self._moves = dict.fromkeys(line.tight, -self._spread)
        for index, amount in line.pressed:
            self._moves[index] = self._moves.get(index, 0.0) - amount * pitch / EM
        self._written: dict[tuple[int, float, float], str] = {}

    def insert(self, codes: list[str | None], typeface: Typeface, text: str) -> bool:
        """Complete the codes of a line in one face; False when a character comes from another font."""
        glyphs, resource, moves = typeface.glyphs, typeface.resource, self._moves
        # Outside pressed lines a character in a word always steps alike, and so does one outside.
        tight: dict[str, str] = {}
        loose: dict[str, str] = {}
        for place, code in enumerate(codes):
            index = place + self._start
            moved = index in moves
            if code is not None and not moved:
                continue
            character = text[index]
            known = tight if moved else loose
            done = known.get(character)
            if done is None or self._pressed:
                glyph = glyphs[character]
                if glyph.font.resource != resource:
                    return False
                done = known[character] = self.code(glyph, index)
            codes[place] = done
        return True

    def code(self, glyph: Glyph, index: int) -> str:
        """The code of a character with the number behind it, if it needs one."""
        move = self._moves.get(index, 0.0)
        if glyph.even and not move:
            return glyph.code
        key = (glyph.cell, glyph.advance, move)
        behind = self._written.get(key)
        if behind is None:
            # A tenth of em/1000 is 0.0016 pt: a whole line of such errors stays far below what can be seen.
            wanted = glyph.cell * self._pitch / EM + self._spread + move
            drawn = glyph.advance * self._unit + self._between
            behind = self._written[key] = f">{(drawn - wanted) / self._unit:.1f}<"
        if glyph.shift:
            return f">{number(-glyph.shift)}<{glyph.code}>{number(glyph.shift)}<{behind}"
        return f"{glyph.code}{behind}"


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
        """A broken line whose box begins at (x, top); ``pitch`` is the width of one character's cell.

        The last face, that of the running text, decides the baseline; other fonts are raised or lowered to it.
        """
        start, end = line.start, line.end
        if start >= end:
            return
        x += line.indent * pitch / EM
        base = faces[-1].typeface
        at = f"BT 1 0 0 1 {number(x)} {number(-top - base.ascent * size)} Tm"
        span = next(span for span in faces if start < span.end)
        if end <= span.end and span.typeface.middle == base.middle:
            codes = list(map(span.typeface.plain.get, text[start:end]))
            if None not in codes and not line.tight and not line.pressed:
                font = self._set_font(span.typeface.resource, size)
                spacing = self._set_spacing(number(pitch - size + line.spread * pitch / EM))
                self.code.append(f"{at}{font}{spacing} <{''.join(codes)}> Tj ET")  # type: ignore[arg-type]
                return
            steps = _Steps(size, pitch, faces, text, line)
            if steps.insert(codes, span.typeface, text):
                font = self._set_font(span.typeface.resource, size)
                shown = "".join(codes).replace("<>", "")  # type: ignore[arg-type]
                self.code.append(f"{at}{font}{self._set_spacing(steps.spacing)} [<{shown}>] TJ ET")
                return
        self._mixed_line(at, size, base.middle, faces, text, line, _Steps(size, pitch, faces, text, line))

    def _mixed_line(
        self,
        at: str,
        size: float,
        middle: float,
        faces: Sequence[FaceSpan],
        text: str,
        line: SetLine,
        steps: _Steps,
    ) -> None:
        """A line set from several fonts: one text operation for each change."""
        parts = [f"{at}{self._set_spacing(steps.spacing)}"]
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
                parts.append(f"{number((middle - glyph.font.middle) * size)} Ts")
            codes.append(steps.code(glyph, index))
        parts.append(f"[<{''.join(codes)}>] TJ 0 Ts ET")
        self.code.append(" ".join(part for part in parts if part).replace("<>", ""))

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

"""Text, rules and shapes written as PDF page operators, one text operation for each line.

Coordinates are points from the top left corner of the area, y downwards; the page turns them where they belong.
"""

from __future__ import annotations

from wanzhou_gui.rendering.pdf.line_breaking import EM, SetLine
from wanzhou_gui.rendering.pdf.script import FaceSpan, Script
from wanzhou_gui.rendering.pdf.setting import number
from wanzhou_gui.rendering.pdf.typeface import Typeface

BLACK = "0 g"
RED = "0.8 0 0 rg"


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
        self.line(x, top, size, size, Script(text, (FaceSpan(len(text), typeface),)), line)
        return (typeface.width(text) + tracking * max(0, len(text) - 1)) * size / EM

    def line(self, x: float, top: float, size: float, pitch: float, script: Script, line: SetLine) -> None:
        """A broken line whose box begins at (x, top); ``pitch`` is the width of one character's cell.

        The last face, that of the running text, decides the baseline; other fonts are raised or lowered to it.
        """
        if line.start >= line.end:
            return
        x += line.indent * pitch / EM
        base = script.faces[-1].typeface
        at = f"BT 1 0 0 1 {number(x)} {number(-top - base.ascent * size)} Tm"
        single = script.in_one_font(line, size, pitch)
        if single is None:
            self._mixed_line(at, size, pitch, script, line)
            return
        typeface, spacing, shown = single
        font = self._set_font(typeface.resource, size)
        self.code.append(f"{at}{font}{self._set_spacing(spacing)} {shown} ET")

    def _mixed_line(self, at: str, size: float, pitch: float, script: Script, line: SetLine) -> None:
        """A line set from several fonts: one text operation for each change."""
        spread = script.spread(line, size, pitch)
        moves = script.moves(line, spread, pitch)
        middle = script.faces[-1].typeface.middle
        parts = [f"{at}{self._set_spacing(number(pitch - size + spread))}"]
        codes: list[str] = []
        resource = ""
        for index in range(line.start, line.end):
            typeface = script.face_at(index).typeface
            glyph = typeface.glyphs[script.text[index]]
            if glyph.font.resource != resource:
                if codes:
                    parts.append(f"[<{''.join(codes)}>] TJ")
                    codes = []
                resource = glyph.font.resource
                parts.append(self._set_font(resource, size).lstrip())
                parts.append(f"{number((middle - glyph.font.middle) * size)} Ts")
            behind = typeface.setting(size, pitch).behind(glyph, pitch - size, moves.get(index, 0.0))
            codes.append(glyph.shown + behind)
        parts.append(f"[<{''.join(codes)}>] TJ 0 Ts ET")
        self.code.append(" ".join(part for part in parts if part).replace("<>", " "))

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

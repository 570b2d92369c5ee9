"""A text in its faces as codes of their fonts, ready to be cut into the lines of a page."""

from __future__ import annotations

import re
from typing import NamedTuple

from wanzhou_gui.rendering.pdf.line_breaking import EM, SetLine, bonded_places
from wanzhou_gui.rendering.pdf.setting import Setting, number
from wanzhou_gui.rendering.pdf.typeface import CODE, FOREIGN, Typeface


class FaceSpan(NamedTuple):
    """The part of a text set in one face, up to but not including ``end``."""

    end: int
    typeface: Typeface


class Script:
    """A text with the face of each part; its codes are looked up once, when the first line is drawn."""

    __slots__ = ("_codes", "_foreign", "faces", "text")

    def __init__(self, text: str, faces: tuple[FaceSpan, ...]) -> None:
        self.text = text
        self.faces = faces
        self._codes = ""
        self._foreign = False

    def face_at(self, index: int) -> FaceSpan:
        """The part of the text a character belongs to."""
        faces = self.faces
        return faces[0] if len(faces) == 1 else next(span for span in faces if index < span.end)

    def in_one_font(self, line: SetLine, size: float, pitch: float) -> tuple[Typeface, str, str] | None:
        """The face of a line, its spacing, and its codes with their operator; None when one font does not do."""
        start, end = line.start, line.end
        until, typeface = self.face_at(start)
        if end > until or typeface.middle != self.faces[-1].typeface.middle:
            return None
        if not self._codes:
            self._encode()
        if self._foreign and FOREIGN in self._codes[start * CODE : end * CODE]:
            return None
        setting = typeface.setting(size, pitch)
        spread = self.spread(line, size, pitch)
        spacing = number(pitch - size + spread)
        if line.held or self.text[end - 1] == " ":
            moves = self.moves(line, spread, pitch)
            glyphs = typeface.glyphs
            shown = "".join(
                glyphs[character].shown + setting.behind(glyphs[character], pitch - size, moves.get(index, 0.0))
                for index, character in enumerate(self.text[start:end], start)
            )
        elif line.pressed:
            shown = self._pressed(line, typeface, setting, pitch - size)
        else:
            shown = self._spread(start, end, typeface.careful, setting, spacing)
        if "<" in shown:
            return typeface, spacing, f"[<{shown}>] TJ".replace("<>", " ")
        return typeface, spacing, f"<{shown}> Tj"

    def spread(self, line: SetLine, size: float, pitch: float) -> float:
        """What is added behind the characters of a line, in points."""
        spread = line.spread * pitch / EM
        if line.full and size != pitch:
            last = self.text[line.end - 1]
            if self.face_at(line.end - 1).typeface.cells[last] != EM:
                spread += self._correction(line, size, pitch)
        return spread

    def moves(self, line: SetLine, spread: float, pitch: float) -> dict[int, float]:
        """By how many points the distance behind single characters differs from that of the line."""
        start, end = line.start, line.end
        seen = self._seen(line)
        moves: dict[int, float] = {}
        # A pressed line spreads nothing; what corrects its end is shared by all gaps, those inside words too.
        if spread and not line.pressed:
            bonded = [start + index for index in bonded_places(self.text[start:seen])]
            fixed = (*range(start, start + line.held), *bonded, *range(seen - 1, end - 1))
            moves = dict.fromkeys(fixed, -spread)
        for index, amount in line.pressed:
            moves[index] = moves.get(index, 0.0) - amount * pitch / EM
        return moves

    def _seen(self, line: SetLine) -> int:
        """The end of a line without the spaces there."""
        seen = line.end
        while seen > line.start + 1 and self.text[seen - 1] == " ":
            seen -= 1
        return seen

    def _correction(self, line: SetLine, size: float, pitch: float) -> float:
        """What each gap must give so that the last character's own edge, not its cell's, meets the right edge.

        Cells are a little narrower than the characters in them; the grid is laid out for a last character of
        a whole em, and a half-width one would end short by half of the difference.
        """
        gaps = line.end - line.start - 1 - line.fixed
        if gaps <= 0:
            return 0.0
        last = self._seen(line) - 1
        cell = self.face_at(last).typeface.cells[self.text[last]]
        return (size - pitch) * (1 - cell / EM) / gaps

    def _encode(self) -> None:
        codes: list[str] = []
        start = 0
        for end, typeface in self.faces:
            codes += map(typeface.codes.__getitem__, self.text[start:end])
            start = end
        self._codes = "".join(codes)
        self._foreign = FOREIGN in self._codes

    def _spread(
        self, start: int, end: int, careful: re.Pattern[str], setting: Setting, spacing: str
    ) -> str:
        """The codes of a line that is only spread: whole characters in one piece, words at a spacing of their own."""
        codes, at, words = self._codes, start * CODE, setting.words
        out_of_word = f">] TJ {spacing} Tc [<"
        pieces: list[str] = []
        for match in careful.finditer(self.text, start, end):
            first, last = match.span()
            inside, behind = words[match.group()]
            if inside:
                pieces += (codes[at : first * CODE], inside, out_of_word, behind)
            else:
                pieces += (codes[at : first * CODE], behind)
            at = last * CODE
        pieces.append(codes[at : end * CODE])
        return "".join(pieces)

    def _pressed(self, line: SetLine, typeface: Typeface, setting: Setting, spacing: float) -> str:
        """The codes of a line some of whose marks give way; nothing is spread in it."""
        start, end, codes, text = line.start, line.end, self._codes, self.text
        pieces = [codes[at : at + CODE] for at in range(start * CODE, end * CODE, CODE)]
        for match in typeface.careful.finditer(text, start, end):
            first, last = match.span()
            pieces[first - start : last - start] = map(setting.loose.__getitem__, match.group())
        pitch = setting.pitch / EM
        for index, amount in line.pressed:
            glyph = typeface.glyphs[text[index]]
            pieces[index - start] = glyph.shown + setting.behind(glyph, spacing, -amount * pitch)
        return "".join(pieces)

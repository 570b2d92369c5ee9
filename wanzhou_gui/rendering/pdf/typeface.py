"""A face inside one paper: for each character its number, its width and its place in its cell."""

from __future__ import annotations

import re
from typing import NamedTuple

from wanzhou_gui.rendering.pdf.cid_font import EmbeddedFont
from wanzhou_gui.rendering.pdf.fonts import FontLibrary
from wanzhou_gui.rendering.pdf.line_breaking import BONDED, EM, WESTERN
from wanzhou_gui.rendering.pdf.setting import Setting
from wanzhou_gui.rendering.pdf.truetype import TrueTypeFile
from wanzhou_gui.reports.figure import Face

# Marks that fill a whole cell in Chinese text even where a font draws them narrower.
_FULL_CELL = frozenset("“”‘’—…·")
_AT_RIGHT = frozenset("“‘")
_AT_LEFT = frozenset("”’")
# Printed for a character no font has: 〓, the mark typesetters put for a sort they lack. It reads back as the
# character that was meant, so nothing is lost and nothing is blank.
GETA = "〓"

# Characters that are no whole ems in most fonts, as they stand between the brackets of a pattern.
_SINGLE = WESTERN + r" !?;()\[\]"
_CAREFUL = re.compile(f"{BONDED}|[{_SINGLE}]")
_USUALLY_CAREFUL = re.compile(f"[{_SINGLE}]").match

CODE = 4  # the hexadecimal digits of a code
FOREIGN = "~" * CODE  # stands for the code of a character that comes from another font


class Glyph(NamedTuple):
    """How one character is drawn: widths in thousandths of an em, ``shift`` is its place inside the cell.

    ``shown`` is its code as an operand.
    """

    font: EmbeddedFont
    code: str
    advance: float
    cell: int
    shift: float
    top: float
    bottom: float
    shown: str


class FontSet:
    """The fonts one paper embeds; made new for each paper so that its bytes depend on nothing else."""

    def __init__(self, library: FontLibrary) -> None:
        self._library = library
        self._embedded: dict[TrueTypeFile, EmbeddedFont] = {}
        self._typefaces: dict[Face, Typeface] = {}

    def typeface(self, face: Face) -> Typeface:
        """The face with its fallbacks."""
        known = self._typefaces.get(face)
        if known is None:
            known = self._typefaces[face] = Typeface(self, face)
        return known

    @property
    def embedded(self) -> tuple[EmbeddedFont, ...]:
        """The fonts used so far, in the order of first use."""
        return tuple(self._embedded.values())

    def glyph(self, face: Face, character: str) -> Glyph:
        """Choose the font for a character and enter it there."""
        found = self._library.find(face, character) or self._library.find(face, GETA)
        source, number = found if found is not None else (self._library.chain(face)[0], 0)
        font = self._embedded.get(source)
        if font is None:
            font = self._embedded[source] = EmbeddedFont(source, f"F{len(self._embedded) + 1}")
        advance = source.advance(number)
        cell = round(advance)
        shift = 0.0
        if character in _FULL_CELL and advance < EM:
            cell = EM
            if character in _AT_RIGHT:
                shift = EM - advance
            elif character not in _AT_LEFT:
                shift = (EM - advance) / 2
        box = source.glyph_box(number)
        _, bottom, _, top = box if box is not None else (0.0, 0.0, 0.0, 0.0)
        code = font.code(character, number)
        shown = f">{-shift:.1f}<{code}" if shift else code
        return Glyph(font, code, advance, cell, shift, top, bottom, shown)


class _Glyphs(dict[str, Glyph]):
    """Glyphs of one face, looked up once for each character."""

    def __init__(self, fonts: FontSet, face: Face) -> None:
        super().__init__()
        self._fonts = fonts
        self._face = face

    def __missing__(self, character: str) -> Glyph:
        glyph = self[character] = self._fonts.glyph(self._face, character)
        return glyph


class _Cells(dict[str, int]):
    """The widths line breaking needs."""

    def __init__(self, glyphs: dict[str, Glyph]) -> None:
        super().__init__()
        self._glyphs = glyphs

    def __missing__(self, character: str) -> int:
        cell = self[character] = self._glyphs[character].cell
        return cell


class _Codes(dict[str, str]):
    """Codes in the face's first font; ``careful`` gets the characters that do not simply fill their cell."""

    def __init__(self, glyphs: dict[str, Glyph], first: EmbeddedFont) -> None:
        super().__init__()
        self._glyphs = glyphs
        self._first = first
        self.careful: list[str] = []
        self["\n"] = "0" * CODE  # ends a line and is never drawn

    def __missing__(self, character: str) -> str:
        glyph = self._glyphs[character]
        own = glyph.font is self._first
        if own and (glyph.advance != EM or glyph.cell != EM) and not _USUALLY_CAREFUL(character):
            self.careful.append(character)
        code = self[character] = glyph.code if own else FOREIGN
        return code


class Typeface:
    """One face of a paper with its fallbacks.

    ``cells`` are the widths line breaking needs, ``codes`` those of the face's first font, whose name in the file
    is ``resource``.
    """

    def __init__(self, fonts: FontSet, face: Face) -> None:
        self.face = face
        self.glyphs: dict[str, Glyph] = _Glyphs(fonts, face)
        first = self.glyphs["一"].font
        self.resource = first.resource
        self.middle = first.middle
        self.cells: dict[str, int] = _Cells(self.glyphs)
        self.codes = _Codes(self.glyphs, first)
        self._settings: dict[tuple[float, float], Setting] = {}
        self._careful = _CAREFUL
        self._careful_known = 0

    @property
    def careful(self) -> re.Pattern[str]:
        """Finds words, and single characters met so far that do not simply fill their cell."""
        known = self.codes.careful
        if len(known) > self._careful_known:
            self._careful_known = len(known)
            self._careful = re.compile(f"{BONDED}|[{_SINGLE}{re.escape(''.join(known))}]")
        return self._careful

    def setting(self, size: float, pitch: float) -> Setting:
        """The face at a size, in cells of a certain pitch."""
        known = self._settings.get((size, pitch))
        if known is None:
            known = self._settings[size, pitch] = Setting(self.glyphs, size, pitch)
        return known

    @property
    def ascent(self) -> float:
        """The height of the em box above the baseline, in ems, when characters stand in its middle."""
        return 0.5 + self.middle

    def ink_bottom(self, text: str) -> float:
        """How far the ink of a text reaches under the top of its em box, in ems."""
        return self.ascent - min((self.glyphs[character].bottom for character in text), default=0.0) / EM

    def width(self, text: str) -> int:
        """The natural width in thousandths of an em."""
        return sum(map(self.cells.__getitem__, text))

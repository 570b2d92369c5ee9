"""A face inside one paper: for each character its number, its width and its place in its cell."""

from __future__ import annotations

from dataclasses import dataclass

from wanzhou_gui.rendering.pdf.cid_font import EmbeddedFont
from wanzhou_gui.rendering.pdf.fonts import FontLibrary
from wanzhou_gui.rendering.pdf.line_breaking import EM
from wanzhou_gui.rendering.pdf.truetype import TrueTypeFile
from wanzhou_gui.reports.figure import Face

# Marks that fill a whole cell in Chinese text even where a font draws them narrower.
_FULL_CELL = frozenset("“”‘’—…·")
_AT_RIGHT = frozenset("“‘")
_AT_LEFT = frozenset("”’")
# Printed for a character no font has: 〓, the mark typesetters put for a sort they lack. It reads back as the
# character that was meant, so nothing is lost and nothing is blank.
GETA = "〓"


@dataclass(frozen=True, slots=True)
class Glyph:
    """How one character is drawn: widths in thousandths of an em, ``shift`` is its place inside the cell.

    An ``even`` glyph fills a whole cell of one em exactly, as Chinese characters do.
    """

    font: EmbeddedFont
    code: str
    advance: float
    cell: int
    shift: float
    top: float
    bottom: float
    even: bool


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
        even = advance == EM == cell and not shift
        return Glyph(font, font.code(character, number), advance, cell, shift, top, bottom, even)


class _Glyphs(dict[str, Glyph]):
    """Glyphs of one face, looked up once for each character; ``plain`` gets those that need no special care."""

    def __init__(self, fonts: FontSet, face: Face, plain: dict[str, str]) -> None:
        super().__init__()
        self._fonts = fonts
        self._face = face
        self._plain = plain
        self._first: EmbeddedFont | None = None

    def __missing__(self, character: str) -> Glyph:
        glyph = self[character] = self._fonts.glyph(self._face, character)
        if self._first is None:
            self._first = glyph.font
        if glyph.even and glyph.font is self._first:
            self._plain[character] = glyph.code
        return glyph


class _Cells(dict[str, int]):
    def __init__(self, glyphs: _Glyphs) -> None:
        super().__init__()
        self._glyphs = glyphs

    def __missing__(self, character: str) -> int:
        cell = self[character] = self._glyphs[character].cell
        return cell


class Typeface:
    """One face of a paper with its fallbacks.

    ``cells`` are the widths line breaking needs. ``plain`` has the codes of characters met so far that fill
    their cell exactly and come from the face's first font, whose name in the file is ``resource``.
    """

    def __init__(self, fonts: FontSet, face: Face) -> None:
        self.face = face
        self.plain: dict[str, str] = {}
        glyphs = _Glyphs(fonts, face, self.plain)
        self.glyphs: dict[str, Glyph] = glyphs
        self.cells: dict[str, int] = _Cells(glyphs)
        first = glyphs["一"].font
        self.resource = first.resource
        self.middle = first.middle

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

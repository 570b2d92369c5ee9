"""A face at one size: the operands of its characters, with the numbers that bring each to the end of its cell."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from wanzhou_gui.rendering.pdf.line_breaking import EM

if TYPE_CHECKING:
    from wanzhou_gui.rendering.pdf.typeface import Glyph


@lru_cache(maxsize=4096)  # the lines of the grid and the sizes come again on every page
def number(value: float) -> str:
    """A coordinate as short as its precision allows."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


class _Shown(dict[str, str]):
    """Characters as operands: the code of each with the number that leads to the next one, where it needs one."""

    __slots__ = ("_setting", "_spacing")

    def __init__(self, setting: Setting, spacing: float) -> None:
        self._setting = setting
        self._spacing = spacing

    def __missing__(self, character: str) -> str:
        glyph = self._setting.glyphs[character]
        text = self[character] = glyph.shown + self._setting.behind(glyph, self._spacing, 0.0)
        return text


class _Words(dict[str, tuple[str, str]]):
    """Words as operands: all but the last character at the spacing of words, and the last one at that of the line.

    The same numbers and years come again and again in a paper.
    """

    __slots__ = ("_setting",)

    def __init__(self, setting: Setting) -> None:
        self._setting = setting

    def __missing__(self, word: str) -> tuple[str, str]:
        setting = self._setting
        inside = "".join(map(setting.bonded.__getitem__, word[:-1]))
        found = self[word] = (f">] TJ {setting.inside} Tc [<{inside}" if inside else "", setting.loose[word[-1]])
        return found


class Setting:
    """A face at a size, in cells of a certain pitch.

    Characters of a line are spaced by what its cells and its spread ask for. Those inside a word keep their distance
    whatever the spread is, so they have a spacing of their own: a number behind each would be another one in each line.
    """

    def __init__(self, glyphs: dict[str, Glyph], size: float, pitch: float) -> None:
        self.glyphs = glyphs
        self._unit = size / EM
        self.pitch = pitch
        # Half-width characters, digits above all, need no numbers at this spacing.
        self.inside = number((pitch - size) / 2)
        self.loose: dict[str, str] = _Shown(self, pitch - size)
        self.bonded: dict[str, str] = _Shown(self, float(self.inside))
        self.words: dict[str, tuple[str, str]] = _Words(self)

    def behind(self, glyph: Glyph, spacing: float, further: float) -> str:
        """The number that brings the next character to the end of this one's cell and ``further`` points beyond."""
        # A tenth of em/1000 is 0.0016 pt: a whole line of such errors stays far below what can be seen.
        drawn = glyph.advance * self._unit + spacing
        wanted = glyph.cell * self.pitch / EM + further
        text = f">{(drawn - wanted) / self._unit + glyph.shift:.1f}<"
        return "" if text in (">0.0<", ">-0.0<") else text

"""How high a row must be for its wrapped text, since nothing but a spreadsheet program can measure it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

LINE_POINTS = 15.5
PADDING_POINTS = 6.0
# Excel and WPS draw no row higher than this.
HIGHEST_POINTS = 409.0
WIDEST = 100


@cache
def _cells_of(character: str) -> float:
    return 2.0 if unicodedata.east_asian_width(character) in "WFA" else 1.1


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column so many half-width characters wide."""
    # The cell's own margins take about one character, and a mark that may not start a line takes one with it; a row
    # a little too high is better than a line that is cut off where another font stands in.
    room = max(2.0, width * 0.95 - 1.0)
    lines = 0
    for paragraph in text.split("\n"):
        used = 0.0
        lines += 1
        for character in paragraph:
            needed = _cells_of(character)
            if used + needed > room:
                lines += 1
                used = 0.0
            used += needed
    return lines


def height_for(lines: int) -> float:
    """Points for so many lines, never more than a spreadsheet draws."""
    return min(HIGHEST_POINTS, lines * LINE_POINTS + PADDING_POINTS)


def width_for(texts: Sequence[str], width: float) -> float:
    """The width at which the longest of the texts still fits into the highest row, at most `WIDEST`."""
    most = int((HIGHEST_POINTS - PADDING_POINTS) // LINE_POINTS)
    longest = max(texts, key=len, default="")
    while width < WIDEST and lines_of(longest, width) > most:
        width = min(WIDEST, width * 1.25)
    return width

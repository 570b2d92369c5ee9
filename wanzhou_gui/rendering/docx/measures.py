"""The numbers of GB/T 9704-2012 in the units of a .docx file: twentieths of a point, half points for sizes."""

from __future__ import annotations

from typing import Final

TWIPS_OF_MM: Final = 1440 / 25.4

# 5.1, 5.2: A4 with 天头 37 mm, 订口 28 mm and 版心 156 x 225 mm, hence 35 mm below and 26 mm at the outer edge.
PAPER: Final = (11906, 16838)
TOP: Final = 2098
BOTTOM: Final = 1984
LEFT: Final = 1588
RIGHT: Final = 1474
AREA_WIDTH: Final = PAPER[0] - LEFT - RIGHT
AREA_HEIGHT: Final = PAPER[1] - TOP - BOTTOM

# Word counts a line with its gap, so 22 lines take 225 mm when each is 28.95 points high; 28 characters of size 16
# fill 156 mm when each gives up a quarter of a point. That is said by the styles: a grid of characters narrower than
# the face is drawn as one of double cells by LibreOffice, and by WPS only in some versions.
LINE: Final = 579
CHARACTER_SPACE: Final = -5
CHARACTER: Final = 315

SIZE_2: Final = 44
SIZE_3: Final = 32
SIZE_4: Final = 28
SIZE_SMALL_4: Final = 24
SIZE_5: Final = 21
TITLE_LINE: Final = 720

RED: Final = "CC0000"
# 0.5 mm, 0.35 mm, 0.25 mm and 0.2 mm in eighths of a point.
RED_LINE: Final = 12
OUTER_RULE: Final = 8
INNER_RULE: Final = 6
CELL_RULE: Final = 4

# The page number's dash lies 7 mm under the area (7.5): the foot of its line, from the paper's edge.
FOOTER: Final = 1446
HEADER: Final = 851


# A title's lines are 36 points apart and its block takes whole lines of the grid, as on the PDF.
PDF_LINE: Final = 29.61


def title_surplus(lines: int) -> int:
    """By how much the lines of a title are higher than the lines of the grid that the PDF gives them."""
    return lines * TITLE_LINE - max(1, round(lines * 36 / PDF_LINE)) * LINE


def twips(millimetres: float) -> int:
    """A length in millimetres as whole twentieths of a point."""
    return round(millimetres * TWIPS_OF_MM)


def ems(text: str) -> float:
    """About how wide a text is, in characters: a Chinese character is one, a letter or digit half."""
    return sum(1.0 if ord(character) > 0x2E7F or character in "“”‘’—…·★" else 0.5 for character in text)

"""Vector drawings made of a few primitives, so that a chart looks the same on the screen and on paper.

Coordinates are millimetres from the top left corner of the figure, y downwards; colours are ``#rrggbb``.
A figure must stay readable on a black-and-white printer: tell shares apart by shape, hatch or label, not
by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

BLACK = "#000000"
WHITE = "#ffffff"


class Face(StrEnum):
    """The five typefaces of official papers (GB/T 9704-2012 and custom)."""

    FANGSONG = "fangsong"  # 仿宋: body
    KAITI = "kaiti"  # 楷体: second level headings, names of signers
    HEITI = "heiti"  # 黑体: first level headings, labels
    SONGTI = "songti"  # 宋体: page numbers
    XIAOBIAOSONG = "xiaobiaosong"  # 小标宋: title and red mark


class Anchor(StrEnum):
    """Which point of a text its position names."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Hatch(StrEnum):
    """Pattern drawn over a fill so that areas differ without colour."""

    NONE = "none"
    RISING = "rising"
    FALLING = "falling"
    HORIZONTAL = "horizontal"


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; without fill and stroke it draws nothing."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.2
    hatch: Hatch = Hatch.NONE


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; ``dash`` gives on/off lengths in millimetres."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str = BLACK
    stroke_width: float = 0.2
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Polygon:
    """A polygon, closed or (for a polyline) open."""

    points: tuple[tuple[float, float], ...]
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.2
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around (x, y)."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.2


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text whose baseline starts, centres or ends at (x, y); ``size`` is the glyph size in mm."""

    x: float
    y: float
    text: str
    size: float = 3.7
    face: Face = Face.FANGSONG
    anchor: Anchor = Anchor.START
    colour: str = BLACK


Primitive = Rect | Line | Polygon | Circle | Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing of a fixed size; ``caption`` stands under it, ``alternative`` is the text for those who cannot see it."""

    width: float
    height: float
    items: tuple[Primitive, ...]
    caption: str = ""
    alternative: str = ""

"""Vector drawings made of a few primitives, so that a chart looks the same on the screen and on paper.

Coordinates are millimetres from the top left corner of the figure, y downwards; colours are ``#rrggbb``.
A figure must stay readable on a black-and-white printer: tell shares apart by shape, hatch or label, not
by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
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
    """A rectangle, with round corners where it has a radius; without fill and stroke it draws nothing."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.2
    hatch: Hatch = Hatch.NONE
    radius: float = 0.0


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
    """One line of text whose baseline starts, centres or ends at (x, y); ``size`` is the glyph size in mm.

    With a ``room`` it is never wider than that: fonts of screens and papers differ, and a painter that finds its own
    letters too wide draws them smaller.
    """

    x: float
    y: float
    text: str
    size: float = 3.7
    face: Face = Face.FANGSONG
    anchor: Anchor = Anchor.START
    colour: str = BLACK
    room: float = 0.0


Primitive = Rect | Line | Polygon | Circle | Text


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a figure that stands for something: where it is, what it stands for, and what it says in words."""

    x: float
    y: float
    width: float
    height: float
    key: object
    words: str

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing of a fixed size; ``caption`` stands under it, ``alternative`` is the text for those who cannot see it.

    ``areas`` are the parts that can be pointed at on a screen; they draw nothing.
    """

    width: float
    height: float
    items: tuple[Primitive, ...]
    caption: str = ""
    alternative: str = ""
    areas: tuple[Area, ...] = ()

    def area_at(self, x: float, y: float) -> Area | None:
        """The part a point lies in."""
        return next((area for area in self.areas if area.holds(x, y)), None)


def moved(items: Iterable[Primitive], right: float, down: float) -> tuple[Primitive, ...]:
    """The same primitives elsewhere, so that a figure can stand in a larger one."""
    return tuple(_moved(item, right, down) for item in items)


def _moved(item: Primitive, right: float, down: float) -> Primitive:
    match item:
        case Line():
            return replace(item, x1=item.x1 + right, y1=item.y1 + down, x2=item.x2 + right, y2=item.y2 + down)
        case Polygon():
            return replace(item, points=tuple((x + right, y + down) for x, y in item.points))
    return replace(item, x=item.x + right, y=item.y + down)

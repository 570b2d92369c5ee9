"""The shape of a lamp as primitives that need no colour to be told apart, in the window and on paper."""

from __future__ import annotations

from wanzhou_gui.reports.figure import Circle, Polygon, Primitive, Rect
from wanzhou_gui.reports.lamp_looks import Shape, StatusLook

_SURFACE = "#FFFFFF"
# The hook of a question mark in a square of one by one: drawn, so that no font is needed and no text is left in a paper.
_HOOK = ((0.34, 0.36), (0.38, 0.25), (0.5, 0.2), (0.62, 0.25), (0.66, 0.36), (0.6, 0.46), (0.51, 0.53), (0.5, 0.63))


def shape_mark(look: StatusLook, x: float, y: float, side: float, *, on_fill: bool = False) -> tuple[Primitive, ...]:
    """The shape of a status in a square at (x, y); on its own strong colour it turns white or dark."""
    fill, edge = look.fill, look.edge
    if on_fill:
        fill = edge = look.text if look.shape is Shape.TRIANGLE else _SURFACE
    stroke = side / 12

    def points(*corners: tuple[float, float]) -> tuple[tuple[float, float], ...]:
        return tuple((x + side * right, y + side * down) for right, down in corners)

    match look.shape:
        case Shape.DIAMOND:
            return (Polygon(points((0.5, 0.02), (0.98, 0.5), (0.5, 0.98), (0.02, 0.5)), fill, edge, stroke),)
        case Shape.TRIANGLE:
            return (Polygon(points((0.5, 0.06), (0.98, 0.92), (0.02, 0.92)), fill, edge, stroke),)
        case Shape.DISC:
            return (Circle(x + side / 2, y + side / 2, side * 0.44, fill, edge, stroke),)
        case Shape.RING:
            return (Circle(x + side / 2, y + side / 2, side * 0.38, None, edge, side / 7),)
    square = Rect(x + side * 0.06, y + side * 0.06, side * 0.88, side * 0.88, fill, edge, stroke, radius=side * 0.16)
    if look.shape is Shape.TICKED_SQUARE:
        # On its own strong colour the square is white and the tick is cut out of it.
        tick = look.edge if on_fill else _SURFACE
        return square, Polygon(points((0.27, 0.52), (0.44, 0.70), (0.74, 0.32)), None, tick, side / 7, closed=False)
    hook = Polygon(points(*_HOOK), None, look.edge, side / 11, closed=False)
    return square, hook, Circle(x + side * 0.5, y + side * 0.77, side * 0.065, look.edge)

"""Figures and the shapes of lamps drawn with lines and areas."""

from __future__ import annotations

from wanzhou_gui.rendering.pdf.fonts import printable
from wanzhou_gui.rendering.pdf.ink import Ink
from wanzhou_gui.rendering.pdf.line_breaking import EM
from wanzhou_gui.rendering.pdf.official.measures import MM
from wanzhou_gui.rendering.pdf.setting import number
from wanzhou_gui.rendering.pdf.typeface import FontSet
from wanzhou_gui.reports.document import Lamp
from wanzhou_gui.reports.figure import Anchor, Circle, Figure, Hatch, Line, Polygon, Rect, Text

_KAPPA = 0.5523
_HATCH_STEP = 1.2 * MM
_HATCH_WIDTH = 0.15 * MM

# Shapes and colours of the window, so that a lamp looks the same on paper; the fills keep different greys in print.
_LAMP_FILLS = {
    Lamp.RED: "0.706 0.137 0.094",
    Lamp.YELLOW: "0.961 0.722 0.18",
    Lamp.GREEN: "0 0.588 0.424",
    Lamp.BLUE: "0.114 0.306 0.537",
    Lamp.GREY: "1 1 1",
}


def draw_lamp(ink: Ink, lamp: Lamp, x: float, top: float, size: float) -> None:
    """The shape of a lamp in a square of ``size``: ◆ red, ▲ yellow, ● green, ■ blue, ○ grey."""
    half = size / 2
    if lamp is Lamp.RED:
        shape = _polygon(((x + half, top), (x + size, top + half), (x + half, top + size), (x, top + half)))
    elif lamp is Lamp.YELLOW:
        shape = _polygon(
            ((x, top + size * 0.94), (x + half, top + size * 0.04), (x + size, top + size * 0.94))
        )
    elif lamp is Lamp.BLUE:
        inset = size * 0.08
        shape = _polygon(
            (
                (x + inset, top + inset),
                (x + size - inset, top + inset),
                (x + size - inset, top + size - inset),
                (x + inset, top + size - inset),
            )
        )
    else:
        shape = _circle(x + half, top + half, half * 0.94)
    ink.raw(f"q {_LAMP_FILLS[lamp]} rg 0.2 G 0.4 w {shape} h B Q")


def draw_figure(ink: Ink, fonts: FontSet, figure: Figure, left: float, top: float) -> None:
    """All primitives of a figure with its top left corner at the given place."""
    for item in figure.items:
        match item:
            case Rect():
                corners = (
                    (item.x, item.y),
                    (item.x + item.width, item.y),
                    (item.x + item.width, item.y + item.height),
                    (item.x, item.y + item.height),
                )
                if item.radius:
                    shape = _rounded(left + item.x * MM, top + item.y * MM, item.width * MM, item.height * MM, item.radius * MM)
                else:
                    shape = _polygon(tuple((left + x * MM, top + y * MM) for x, y in corners))
                _paint(ink, shape + " h", item.fill, item.stroke, item.stroke_width)
                if item.hatch is not Hatch.NONE:
                    _hatch(ink, item, left, top)
            case Polygon():
                shape = _polygon(tuple((left + x * MM, top + y * MM) for x, y in item.points))
                _paint(ink, shape + (" h" if item.closed else ""), item.fill, item.stroke, item.stroke_width)
            case Circle():
                shape = _circle(left + item.x * MM, top + item.y * MM, item.radius * MM)
                _paint(ink, shape + " h", item.fill, item.stroke, item.stroke_width)
            case Line():
                dash = " ".join(number(length * MM) for length in item.dash)
                ink.raw(
                    f"q {_colour(item.stroke)} RG {number(item.stroke_width * MM)} w [{dash}] 0 d "
                    f"{number(left + item.x1 * MM)} {number(-top - item.y1 * MM)} m "
                    f"{number(left + item.x2 * MM)} {number(-top - item.y2 * MM)} l S Q"
                )
            case Text():
                _text(ink, fonts, item, left, top)


def _text(ink: Ink, fonts: FontSet, item: Text, left: float, top: float) -> None:
    typeface = fonts.typeface(item.face)
    size = item.size * MM
    text = printable(item.text)
    width = typeface.width(text) * size / EM
    room = item.room * MM
    if room and width > room:
        # The office's own font is wider than was reckoned.
        size, width = size * room / width, room
    before = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[item.anchor]
    ink.fill(f"{_colour(item.colour)} rg")
    ink.text(left + item.x * MM - before, top + item.y * MM - typeface.ascent * size, size, typeface, text)
    ink.fill("0 g")


def _paint(ink: Ink, shape: str, fill: str | None, stroke: str | None, width: float) -> None:
    if fill is None and stroke is None:
        return
    colours = f"{_colour(fill)} rg " if fill is not None else ""
    colours += f"{_colour(stroke)} RG {number(width * MM)} w " if stroke is not None else ""
    operator = "B" if fill is not None and stroke is not None else "f" if fill is not None else "S"
    ink.raw(f"q {colours}{shape} {operator} Q")


def _hatch(ink: Ink, item: Rect, left: float, top: float) -> None:
    """Lines over a rectangle, clipped to it."""
    x, y = left + item.x * MM, top + item.y * MM
    width, height = item.width * MM, item.height * MM
    lines = []
    if item.hatch is Hatch.HORIZONTAL:
        for step in range(1, int(height / _HATCH_STEP) + 1):
            at = y + step * _HATCH_STEP
            lines.append(_polygon(((x, at), (x + width, at))))
    else:
        for step in range(1, int((width + height) / _HATCH_STEP) + 1):
            at = x + step * _HATCH_STEP
            if item.hatch is Hatch.RISING:
                lines.append(_polygon(((at, y), (at - height, y + height))))
            else:
                lines.append(_polygon(((at - height, y), (at, y + height))))
    clip = f"{number(x)} {number(-y - height)} {number(width)} {number(height)} re W n"
    colour = _colour(item.stroke or "#000000")
    ink.raw(f"q {clip} {colour} RG {number(_HATCH_WIDTH)} w {' '.join(lines)} S Q")


def _polygon(points: tuple[tuple[float, float], ...]) -> str:
    first, *rest = points
    parts = [f"{number(first[0])} {number(-first[1])} m"]
    parts += [f"{number(x)} {number(-y)} l" for x, y in rest]
    return " ".join(parts)


def _rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """A rectangle with round corners."""
    radius = min(radius, width / 2, height / 2)
    near = radius * (1 - _KAPPA)
    right, bottom = x + width, y + height
    parts = [f"{number(x + radius)} {number(-y)} m"]
    for line, curve in (
        ((right - radius, y), (right - near, y, right, y + near, right, y + radius)),
        ((right, bottom - radius), (right, bottom - near, right - near, bottom, right - radius, bottom)),
        ((x + radius, bottom), (x + near, bottom, x, bottom - near, x, bottom - radius)),
        ((x, y + radius), (x, y + near, x + near, y, x + radius, y)),
    ):
        x1, y1, x2, y2, x3, y3 = curve
        parts.append(f"{number(line[0])} {number(-line[1])} l")
        parts.append(f"{number(x1)} {number(-y1)} {number(x2)} {number(-y2)} {number(x3)} {number(-y3)} c")
    return " ".join(parts)


def _circle(x: float, y: float, radius: float) -> str:
    arm = radius * _KAPPA
    corners = (
        (x + radius, y - arm, x + arm, y - radius, x, y - radius),
        (x - arm, y - radius, x - radius, y - arm, x - radius, y),
        (x - radius, y + arm, x - arm, y + radius, x, y + radius),
        (x + arm, y + radius, x + radius, y + arm, x + radius, y),
    )
    parts = [f"{number(x + radius)} {number(-y)} m"]
    for x1, y1, x2, y2, x3, y3 in corners:
        parts.append(f"{number(x1)} {number(-y1)} {number(x2)} {number(-y2)} {number(x3)} {number(-y3)} c")
    return " ".join(parts)


def _colour(code: str) -> str:
    """``#rrggbb`` as three numbers between 0 and 1."""
    return " ".join(number(int(code[place : place + 2], 16) / 255) for place in (1, 3, 5))

"""The colours of a lamp and which shape it has: what a window needs before anything is drawn, and so light to load."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Shape(StrEnum):
    """The outline that tells a status apart without colour."""

    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    DISC = "disc"
    TICKED_SQUARE = "ticked_square"
    RING = "ring"
    QUESTIONED_SQUARE = "questioned_square"


class StatusLook(NamedTuple):
    """How one status is drawn: strong fill and edge, pale ground with its text, and the shape."""

    fill: str
    edge: str
    tint: str
    text: str
    shape: Shape


# Worst pair under simulated colour blindness: CIEDE2000 19; the shape carries the rest.
# Keyed by the value of a Lamp, which is its own string: the rules of lamps need not be loaded to paint a window.
LAMP_LOOKS: dict[str, StatusLook] = {
    "red": StatusLook("#B42318", "#8C1A11", "#FBE3E0", "#8C1A11", Shape.DIAMOND),
    "yellow": StatusLook("#F5B82E", "#8A5A00", "#FFF1CC", "#6B4500", Shape.TRIANGLE),
    "green": StatusLook("#00966C", "#00684B", "#E2F3ED", "#00563E", Shape.DISC),
    "blue": StatusLook("#1D4E89", "#163C6A", "#E3ECF6", "#163C6A", Shape.TICKED_SQUARE),
    "not_started": StatusLook("#FFFFFF", "#67727E", "#F0F2F4", "#465260", Shape.RING),
    "unknown": StatusLook("#D9DEE4", "#67727E", "#F0F2F4", "#465260", Shape.QUESTIONED_SQUARE),
}

"""How the cards over several plans share the height there is: every plan first, then the map, then indicators."""

from __future__ import annotations

from dataclasses import dataclass

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.figure_view import pixels_per_millimetre

# In pixels at the standard letters: what stands above the cards, the heads of the two cards, a row of the map, and the
# room that must be left over before indicators join them.
_ABOVE, _ABOVE_LOW, _CARD_HEAD, _HEAT_HEAD, _HEAT_ROW, _HEAT_ROW_LOW = 150, 112, 58, 150, 21, 16
_ROOM_FOR_INDICATORS = 230
_FEWEST_ROWS = 3
# Of the map, in millimetres: a column and the names before them.
_HEAT_COLUMN, _HEAT_NAMES = 5.3, 32.0
_LEFT_SHARE = 0.64
_NO_LIMIT = 16_777_215


@dataclass(frozen=True)
class PlanRoom:
    """Heights of the card of plans, whether map and indicators stand beside it, and how much of the map."""

    least: int
    most: int
    has_map: bool
    has_indicators: bool
    heat_rows: int
    heat_columns: int


def plan_room(width: int, height: int, plans: int, least_table: int, full_table: int, *, is_low: bool) -> PlanRoom:
    """Share a page of this size among so many plans, whose table asks for these heights."""
    room = height - theme.px(_ABOVE_LOW if is_low else _ABOVE)
    needed = theme.px(_CARD_HEAD) + least_table
    below = room - needed - theme.px(_HEAT_HEAD)
    row = theme.px(_HEAT_ROW_LOW if is_low else _HEAT_ROW)
    rows = below // row - 1
    has_map = rows >= min(_FEWEST_ROWS, plans)
    across = (width - theme.px(42)) * _LEFT_SHARE - theme.px(28)
    return PlanRoom(
        least=min(needed, room),
        most=theme.px(_CARD_HEAD) + full_table if has_map else _NO_LIMIT,
        has_map=has_map,
        has_indicators=below - (plans + 1) * row > theme.px(_ROOM_FOR_INDICATORS),
        heat_rows=max(_FEWEST_ROWS, rows),
        heat_columns=max(_FEWEST_ROWS, int((across / pixels_per_millimetre() - _HEAT_NAMES) / _HEAT_COLUMN) - 1),
    )

"""How the cards over several plans share the height there is: every plan first, then the map, then indicators."""

from __future__ import annotations

from dataclasses import dataclass

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.figure_view import pixels_per_millimetre

# In pixels at the standard letters, in an ordinary and in a low window: what stands above the cards, the heads of the two
# cards, a row of the map. Then the room that must be left over before indicators join them, beside the map or in its place.
_ABOVE, _CARD_HEAD, _HEAT_HEAD, _HEAT_ROW = (150, 98), (58, 50), (150, 128), (21, 16)
_BESIDE_MAP, _IN_PLACE_OF_MAP = 230, 124
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
    above, card_head, heat_head, row = (theme.px(pair[is_low]) for pair in (_ABOVE, _CARD_HEAD, _HEAT_HEAD, _HEAT_ROW))
    room = height - above
    needed = card_head + least_table
    below = room - needed - heat_head
    rows = below // row - 1
    has_map = rows >= min(_FEWEST_ROWS, plans)
    spare = below - (plans + 1) * row - theme.px(_BESIDE_MAP) if has_map else room - needed - theme.px(_IN_PLACE_OF_MAP)
    across = (width - theme.px(42)) * _LEFT_SHARE - theme.px(28)
    return PlanRoom(
        least=min(needed, room),
        most=card_head + full_table if has_map or spare > 0 else _NO_LIMIT,
        has_map=has_map,
        has_indicators=spare > 0,
        heat_rows=max(_FEWEST_ROWS, rows),
        heat_columns=max(_FEWEST_ROWS, int((across / pixels_per_millimetre() - _HEAT_NAMES) / _HEAT_COLUMN) - 1),
    )

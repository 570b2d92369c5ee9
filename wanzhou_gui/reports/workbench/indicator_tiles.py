"""One indicator in a small room: name, lamp, value and target in words, and the way it has come as a line."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.reports.figure import Anchor, Circle, Face, Figure, Line, Polygon, Primitive, Text, moved
from wanzhou_gui.reports.lamp_looks import LAMP_LOOKS
from wanzhou_gui.reports.lamp_marks import shape_mark
from wanzhou_gui.reports.letter_room import cut_text, text_width
from wanzhou_gui.reports.palette import ACCENT, FAINT, INK, QUIET, TARGET
from wanzhou_gui.reports.planned_way import way_line
from wanzhou_gui.reports.wording import short_figure, target_figure, target_lamp_word

_MARGIN = 0.8
_NAME, _SMALL = 3.44, 3.175
_SIDE = 3.175
_ABOVE, _BELOW = 11.1, 1.0
_LEAST_LINE = 3.0


@dataclass(frozen=True)
class IndicatorSpot:
    """What a tile says of an indicator; `value` is that of the period in view, None while it is not reported."""

    indicator: Indicator
    lamp: Lamp
    value: Decimal | None
    history: tuple[tuple[Period, Decimal | None], ...]

    @property
    def value_words(self) -> str:
        """The value, or that there is none yet."""
        return short_figure(self.value) if self.value is not None else "本期未报"


def indicator_figure(spot: IndicatorSpot, width: float, height: float) -> Figure:
    """Name, lamp, value and target, with the way under them where there is room for it."""
    indicator = spot.indicator
    left, room = 1.6, width - 3.2
    items: list[Primitive] = [
        Text(left, 4.6, cut_text(indicator.name, room, _NAME), _NAME, Face.SONGTI, Anchor.START, INK, room)
    ]
    look, word = LAMP_LOOKS[spot.lamp], target_lamp_word(spot.lamp)
    base = 9.6
    items += shape_mark(look, left, base - _SMALL * 0.36 - _SIDE / 2, _SIDE)
    x = left + _SIDE + 1.0
    items.append(Text(x, base, word, _SMALL, Face.HEITI, Anchor.START, look.text))
    x += text_width(word, _SMALL) + 2.0
    words = f"{spot.value_words} ／目标 {target_figure(indicator)}"
    rest = left + room - x
    if text_width(words, _SMALL) > rest:
        words = f"{spot.value_words}／{target_figure(indicator)}"
    items.append(Text(x, base, cut_text(words, rest, _SMALL), _SMALL, Face.SONGTI, Anchor.START, QUIET, max(1.0, rest)))
    depth = height - _ABOVE - _BELOW
    if depth >= _LEAST_LINE:
        items += moved(spark_figure(indicator, spot.history, room, depth).items, left, _ABOVE)
    return Figure(width, height, tuple(items), indicator.name, f"{indicator.name}：{words}，{word}")


def spark_figure(
    indicator: Indicator, history: Sequence[tuple[Period, Decimal | None]], width: float, height: float
) -> Figure:
    """Draw the way of an indicator without scales: solid for what was reached, dashed for the plan, long dashes for the target.

    A period without a value is a gap, never a zero.
    """
    reported = [(period.ends_on, value) for period, value in history if value is not None]
    way = way_line(indicator)
    edges = indicator.edges_of() if indicator.is_range else (indicator.target,)
    values = [*edges, *(value for _, value in reported), *(value for _, value in way)]
    low, high = min(values), max(values)
    if low == high:
        low, high = low - 1, high + 1
    first = indicator.baseline_on or (history[0][0].starts_on if history else date.min)
    last = indicator.target_on or (history[-1][0].ends_on if history else date.max)

    def x_of(day: date) -> float:
        span = max(1, (last - first).days)
        share = max(0.0, min(1.0, (day - first).days / span))
        return _MARGIN + share * (width - 2 * _MARGIN)

    def y_of(value: Decimal) -> float:
        share = float((value - low) / (high - low))
        return _MARGIN + (1 - share) * (height - 2 * _MARGIN)

    heights = [y_of(edge) for edge in edges]
    items: list[Primitive] = [Line(_MARGIN, y, width - _MARGIN, y, TARGET, 0.25, (2.4, 1.2)) for y in heights]
    corners = [(x_of(day), y_of(value)) for day, value in way]
    for (x1, y1), (x2, y2) in itertools.pairwise(corners):
        items.append(Line(x1, y1, x2, y2, FAINT, 0.25, (1.0, 0.8)))
    for part in _unbroken(history):
        points = tuple((x_of(period.ends_on), y_of(value)) for period, value in part)
        if len(points) > 1:
            items.append(Polygon(points, None, ACCENT, 0.5, closed=False))
        items.extend(Circle(x, y, 0.55, ACCENT, None) for x, y in points)
    return Figure(width, height, tuple(items))


def _unbroken(history: Sequence[tuple[Period, Decimal | None]]) -> Iterator[list[tuple[Period, Decimal]]]:
    part: list[tuple[Period, Decimal]] = []
    for period, value in history:
        if value is not None:
            part.append((period, value))
        elif part:
            yield part
            part = []
    if part:
        yield part

"""A trajectory small enough for a tile: solid for what was reached, dashed for the path, a line for the target."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.gui import theme
from wanzhou_gui.reports.figure import Circle, Figure, Line, Polygon, Primitive
from wanzhou_gui.reports.planned_way import way_line

_MARGIN = 0.8


def spark_figure(
    indicator: Indicator, history: Sequence[tuple[Period, Decimal | None]], width: float, height: float
) -> Figure:
    """Draw the way of an indicator without scales; a period without a value is a gap, never a zero."""
    reported = [(period.ends_on, value) for period, value in history if value is not None]
    way = way_line(indicator)
    values = [indicator.target, *(value for _, value in reported), *(value for _, value in way)]
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

    target_y = y_of(indicator.target)
    items: list[Primitive] = [
        Line(_MARGIN, target_y, width - _MARGIN, target_y, theme.RED, 0.25, (2.4, 1.2)),
    ]
    corners = [(x_of(day), y_of(value)) for day, value in way]
    for (x1, y1), (x2, y2) in itertools.pairwise(corners):
        items.append(Line(x1, y1, x2, y2, theme.TEXT_THIRD, 0.25, (1.0, 0.8)))
    for part in _unbroken(history):
        points = tuple((x_of(period.ends_on), y_of(value)) for period, value in part)
        if len(points) > 1:
            items.append(Polygon(points, None, theme.ACCENT, 0.5, closed=False))
        items.extend(Circle(x, y, 0.55, theme.ACCENT, None) for x, y in points)
    return Figure(width, height, tuple(items))


def _unbroken(history: Sequence[tuple[Period, Decimal | None]]) -> list[list[tuple[Period, Decimal]]]:
    parts: list[list[tuple[Period, Decimal]]] = [[]]
    for period, value in history:
        if value is None:
            parts.append([])
        else:
            parts[-1].append((period, value))
    return [part for part in parts if part]

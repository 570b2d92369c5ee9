"""The planned way of an indicator as lines and an area between days and values, before it has a place on paper."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.indicators import Indicator, PathKind, path_points

DayValue = tuple[date, Decimal]
Spot = tuple[float, float]


def way_line(indicator: Indicator) -> tuple[DayValue, ...]:
    """The corners of the planned way in order; empty where there is none. A stepped way climbs on the day itself."""
    points = path_points(indicator)
    if indicator.path is not PathKind.STEPPED or not points:
        return points
    corners: list[DayValue] = [points[0]]
    for (_, low), (day, high) in itertools.pairwise(points):
        corners += [(day, low), (day, high)]
    return tuple(corners)


def tolerance_depth(indicator: Indicator, points: Decimal | None) -> Decimal | None:
    """How far behind the way, in the indicator's own unit, is still in order; negative where less is wanted."""
    if points is None or indicator.start is None:
        return None
    return (indicator.aim - indicator.start) * points / 100


def clipped(corners: Sequence[Spot], top: float, bottom: float) -> tuple[Spot, ...]:
    """What of an area lies between two heights; empty when nothing does (the rule of Sutherland and Hodgman)."""
    inside = list(corners)
    for limit, sign in ((top, 1.0), (bottom, -1.0)):
        inside = list(_cut(inside, limit, sign))
    return tuple(inside)


def cut_line(start: Spot, end: Spot, top: float, bottom: float) -> tuple[Spot, Spot]:
    """A line that starts between two heights, ended where it leaves them."""
    limit = top if end[1] < top else bottom if end[1] > bottom else None
    return (start, end) if limit is None else (start, _crossing(start, end, limit))


def _cut(corners: Sequence[Spot], limit: float, sign: float) -> Iterator[Spot]:
    for before, corner in zip([*corners[-1:], *corners[:-1]], corners, strict=True):
        is_in, was_in = (corner[1] - limit) * sign >= 0, (before[1] - limit) * sign >= 0
        if is_in != was_in:
            yield _crossing(before, corner, limit)
        if is_in:
            yield corner


def _crossing(one: Spot, other: Spot, limit: float) -> Spot:
    share = (limit - one[1]) / (other[1] - one[1])
    return one[0] + (other[0] - one[0]) * share, limit

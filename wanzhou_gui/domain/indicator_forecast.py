"""Where a numeric target will end at the present pace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from wanzhou_gui.domain.indicators import Indicator

_MONTH_DAYS = Decimal("30.4375")


@dataclass(frozen=True)
class Forecast:
    """What the present pace leads to: the value on the target's day, and the monthly step that would still do.

    `reaches_on` is the day the target is reached at this pace, None when never; `needed_per_month` is rounded up to the
    place that reaches the target, in the direction of the target.
    """

    value: Decimal
    will_reach: bool
    reaches_on: date | None
    pace_per_month: Decimal
    needed_per_month: Decimal | None


def forecast(indicator: Indicator, reported: Sequence[tuple[date, Decimal]], as_of: date) -> Forecast | None:
    """Draw the pace from the baseline (else the first report) to the newest report on to the target's day.

    None where nobody can tell which direction is meant, where two points in time, or the target's day, are missing, and for a target of one year (年度), which starts
    anew each year, while only one value of that year is known.
    """
    end = indicator.target_on
    points = sorted(reported)
    year: int | None = None
    if indicator.starts_anew and points:
        year = points[-1][0].year
        own = [one for one in points if one[0].year == year]
        if len(own) < 2:
            return None
        points = [(date(year - 1, 12, 31), Decimal(0)), *own]
        end = date(year, 12, 31)
    elif indicator.start is not None and indicator.baseline_on is not None:
        points = [(indicator.baseline_on, indicator.start), *(one for one in points if one[0] > indicator.baseline_on)]
    if indicator.direction_unclear or end is None or len(points) < 2 or points[-1][0] >= end:
        return None
    (first_on, first), (last_on, last) = points[0], points[-1]
    pace = (last - first) / (last_on - first_on).days
    value = last + pace * (end - last_on).days
    reached = not indicator.shortfall(value, year)
    is_there = not indicator.shortfall(last, year)
    way = indicator.nearest_asked(last, year) - last
    left_months = Decimal((end - max(as_of, last_on)).days) / _MONTH_DAYS
    needed = None
    # A pace that leads beyond the far edge of a range needs no further step.
    is_too_fast = (value > last) == (way > 0) and indicator.is_range and abs(value - last) > abs(way)
    if not is_there and not (is_too_fast and not reached) and left_months > 0:
        places = Decimal("0.01")
        step = (abs(way) / left_months).quantize(places, rounding=ROUND_CEILING)
        needed = step if way > 0 else -step
    reaches_on = None
    if is_there:
        reaches_on = last_on
    elif pace != 0 and (way > 0) == (pace > 0):
        days = int((way / pace).to_integral_value(rounding=ROUND_CEILING))
        # Beyond a century the day says nothing, and a date could not hold it.
        reaches_on = last_on + timedelta(days=days) if days < 36500 else None
    return Forecast(
        value=value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP),
        will_reach=reached,
        reaches_on=reaches_on,
        pace_per_month=(pace * _MONTH_DAYS).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP),
        needed_per_month=needed,
    )


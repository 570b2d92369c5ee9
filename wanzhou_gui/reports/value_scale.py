"""Round marks for the scale of a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal


def value_ticks(values: Sequence[Decimal], wanted: int) -> tuple[Decimal, ...]:
    """Round ticks that hold all values; from zero unless the values lie close together far above it."""
    low, high = min(values), max(values)
    if low >= 0 and low < high * Decimal("0.6"):
        low = Decimal(0)
    if low == high:
        low = Decimal(0) if low > 0 else low - 1
        high = high if high > low else low + 1
    step = _round_step((high - low) / wanted)
    first = (low / step).to_integral_value(rounding="ROUND_FLOOR") * step
    if first == low != 0:
        # A point on the axis has no room for its figure.
        first -= step
    count = int(((high - first) / step).to_integral_value(rounding=ROUND_CEILING))
    return tuple(first + step * index for index in range(count + 1))


def _round_step(rough: Decimal) -> Decimal:
    """The next of 1, 2, 2.5, 5, 10 times a power of ten."""
    power = Decimal(1).scaleb(rough.adjusted())
    for factor in (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5)):
        if rough <= factor * power:
            return (factor * power).quantize(power * Decimal("0.1"), rounding=ROUND_HALF_UP)
    return power * 10

"""Shares that always add up to one hundred."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

TENTH = Decimal("0.1")


def shares(counts: Sequence[int]) -> tuple[Decimal, ...]:
    """Give each count its percentage to one decimal so that the printed column totals exactly 100.0.

    Largest remainder: every share is cut to a tenth, then the missing tenths go to the largest cut-off rests
    (ties to the larger count, then to the earlier place). All zeros when there is nothing to share.
    """
    if any(count < 0 for count in counts):
        raise ValueError("counts must not be negative")
    total = sum(counts)
    if total == 0:
        return tuple(Decimal("0.0") for _ in counts)
    tenths = [count * 1000 // total for count in counts]
    rests = [count * 1000 % total for count in counts]
    order = sorted(range(len(counts)), key=lambda index: (-rests[index], -counts[index], index))
    for index in order[: 1000 - sum(tenths)]:
        tenths[index] += 1
    return tuple(Decimal(tenth) * TENTH for tenth in tenths)


def to_tenth(value: Decimal) -> Decimal:
    """Round half up to one decimal, the way figures are read out in an office."""
    return value.quantize(TENTH, rounding=ROUND_HALF_UP)

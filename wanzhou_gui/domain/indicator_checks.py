"""Questions a reported value of a numeric target raises before it is believed."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from decimal import Decimal

from wanzhou_gui.domain.entries import Problem, Severity
from wanzhou_gui.domain.indicators import Indicator

# A value this many times the last one (or this small a part of it) is a change of unit before it is a change of fact:
# 元 and 万元, 万元 and 亿元, 个 and 千个.
_UNIT_STEPS = (Decimal(1000), Decimal(10000), Decimal(100_000_000))
_SLIP_SLACK = Decimal("0.5")
# How much larger than the largest step so far a step may be before it is asked about.
_JUMP = 5


def figure_problems(indicator: Indicator, number: Decimal, earlier: Sequence[Decimal]) -> list[Problem]:
    """Whether a value looks like a slip of units or an unlikely jump against those before it, oldest first.

    Questions, never refusals: the unit may be right.
    """
    known = [*([indicator.start] if indicator.start is not None else []), *earlier]
    if not known:
        return []
    last = known[-1]
    if slip := _slip(last, number):
        return [_question("unit_slip", last=last, value=number, times=slip)]
    steps = [abs(after - before) for before, after in itertools.pairwise(known)]
    usual = max(steps, default=Decimal(0))
    if len(steps) > 1 and usual and abs(number - last) > usual * _JUMP:
        return [_question("value_jumped", last=last, value=number, step=usual)]
    return []


def _slip(last: Decimal, number: Decimal) -> str:
    if last == 0 or number == 0 or (last < 0) != (number < 0):
        return ""
    larger, smaller = max(abs(last), abs(number)), min(abs(last), abs(number))
    times = larger / smaller
    for step in _UNIT_STEPS:
        if step * (1 - _SLIP_SLACK) <= times <= step * (1 + _SLIP_SLACK):
            return str(step)
    return ""


def _question(code: str, **details: object) -> Problem:
    return Problem("value", code, Severity.QUESTION, tuple((name, str(one)) for name, one in details.items()))

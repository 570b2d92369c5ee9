"""How often the units of a plan report, and which of its periods has its turn together with those of other plans."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan


def runs_in(plan: Plan, period: Period) -> bool:
    """Whether a plan is under supervision in a period."""
    begun = plan.supervised_from or plan.period_starts_on
    return (begun is None or begun <= period.due_on) and (plan.period_ends_on is None or plan.period_ends_on >= period.starts_on)


def fits_rhythm(plan: Plan, period: Period) -> bool:
    """Whether a plan asks for returns in periods of this kind; one without a rhythm does in any."""
    return plan.rhythm is None or plan.rhythm is period.kind


def period_in_turn(plan: Plan, chosen: Period, periods: Iterable[Period]) -> Period | None:
    """The period of a plan's own rhythm that ends with the chosen one, so that a unit is asked once for all plans.

    At the end of June a monthly plan asks for June and a quarterly one for the second quarter; in May the quarterly
    one asks for nothing. None also where the period was not generated.
    """
    if fits_rhythm(plan, chosen):
        return chosen if runs_in(plan, chosen) else None
    found = [one for one in periods if one.kind is plan.rhythm and one.ends_on == chosen.ends_on]
    return found[0] if found and runs_in(plan, found[0]) else None


def period_around(plan: Plan, chosen: Period, periods: Iterable[Period], day: date | None = None) -> Period | None:
    """The period of a plan's own rhythm that is running on a day of the chosen one, by itself its last: where a plan is seen beside others.

    In May a quarterly plan is seen in the second quarter, in the second quarter a monthly one in June. Where that period
    was not generated it is the latest one before, so that what is late in a plan stays in sight; None without any.
    """
    if fits_rhythm(plan, chosen):
        return chosen
    begun = [one for one in periods if one.kind is plan.rhythm and one.starts_on <= (day or chosen.ends_on)]
    return max(begun, key=lambda one: one.starts_on, default=None)

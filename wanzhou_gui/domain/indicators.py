"""Numeric targets: what was promised, what is reached, and what can honestly be said about it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import StrEnum

from wanzhou_gui.domain.lamps import Lamp, LampRule
from wanzhou_gui.domain.percentages import to_tenth
from wanzhou_gui.domain.plan_reading import Comparator, IndicatorScope
from wanzhou_gui.domain.plans import expected_percent
from wanzhou_gui.domain.records import Record


class IndicatorKind(StrEnum):
    """存量, 增量, 累计, 年度; undecided until the office answers (first_plan.md 4.3 e)."""

    STOCK = "stock"
    INCREMENT = "increment"
    CUMULATIVE = "cumulative"
    ANNUAL = "annual"
    UNDECIDED = "undecided"


class PathKind(StrEnum):
    """How the planned way runs: evenly from baseline to target, in steps, or evenly through the office's own points."""

    STRAIGHT = "straight"
    STEPPED = "stepped"
    BY_HAND = "by_hand"


@dataclass(frozen=True, kw_only=True)
class Indicator(Record):
    """A numeric target of the plan with its definition; value and baseline in `unit_of_measure`.

    `planned_points` are the office's own points of the way, yearly targets among them, each a day and a value as text;
    `tolerance_points` is how far behind the way is still in order (percentage points), None for the office's rule;
    `reporting_lag_days` is how long after a day its figures are known.
    """

    plan_id: int
    code: str
    name: str
    target: Decimal
    unit_of_measure: str
    comparator: Comparator
    target_year: str = ""
    scope: IndicatorScope = IndicatorScope.GOAL
    kind: IndicatorKind = IndicatorKind.UNDECIDED
    task_id: int | None = None
    owner_unit_id: int | None = None
    owner_is_inferred: bool = False
    baseline: Decimal | None = None
    baseline_on: date | None = None
    is_ratio: bool = False
    numerator_label: str = ""
    denominator_label: str = ""
    denominator_scale: Decimal = Decimal(1)
    definition: str = ""
    data_source: str = ""
    path: PathKind = PathKind.STRAIGHT
    planned_points: tuple[tuple[str, str], ...] = ()
    tolerance_points: Decimal | None = None
    reporting_lag_days: int = 0
    quote: str = ""
    position: int = 0
    since_version: int = 1
    until_version: int | None = None

    @property
    def wants_less(self) -> bool:
        """Whether a smaller value is the better one."""
        return self.comparator in (Comparator.LE, Comparator.DOWN)

    @property
    def target_on(self) -> date | None:
        """The last day of the target year."""
        return date(int(self.target_year), 12, 31) if self.target_year.isdigit() else None

    @property
    def points_between(self) -> tuple[tuple[date, Decimal], ...]:
        """The office's own points of the way, in order of days."""
        return tuple(sorted((date.fromisoformat(day), Decimal(value)) for day, value in self.planned_points))


@dataclass(frozen=True, kw_only=True)
class IndicatorValue(Record):
    """What the owning unit reported for an indicator in a period."""

    indicator_id: int
    period_id: int
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    as_of_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class IndicatorVerdict:
    """Where an indicator stands: share of the target, expected share, lamp and the reason code for it."""

    completion: Decimal | None
    expected: Decimal | None
    gap_points: Decimal | None
    lamp: Lamp
    reason: str


def ratio(numerator: Decimal, denominator: Decimal, scale: Decimal) -> Decimal | None:
    """A rate per `scale` of the denominator's unit (每万人口: both counted singly, scale 10000), to four places."""
    if denominator <= 0:
        return None
    return (numerator / denominator * scale).quantize(Decimal("0.0001"), rounding=ROUND_HALF_UP).normalize()


def judge_indicator(
    indicator: Indicator, value: Decimal | None, supervised_from: date | None, as_of: date, rule: LampRule
) -> IndicatorVerdict:
    """Hold a value against its target; grey where a baseline or data is missing (never green or red then).

    A target that is already reached is blue even without a baseline. With a baseline the completion counts from it,
    in the direction the target points; without one the plain share of the target is told but not judged.
    """
    due_on = indicator.target_on
    known_on = as_of - timedelta(days=indicator.reporting_lag_days)
    expected = planned_percent(indicator, known_on)
    if expected is None and due_on and supervised_from:
        expected = expected_percent(indicator.baseline_on or supervised_from, due_on, known_on)
    if value is None:
        return IndicatorVerdict(None, expected, None, Lamp.UNKNOWN, "no_value")
    completion = completion_percent(indicator, value)
    reached = value <= indicator.target if indicator.wants_less else value >= indicator.target
    if reached:
        return IndicatorVerdict(completion, expected, None, Lamp.BLUE, "reached")
    if indicator.baseline is None:
        return IndicatorVerdict(completion, expected, None, Lamp.UNKNOWN, "no_baseline")
    if expected is None or completion is None:
        return IndicatorVerdict(completion, expected, None, Lamp.UNKNOWN, "no_path")
    gap = to_tenth(expected - completion)
    if due_on is not None and as_of > due_on:
        return IndicatorVerdict(completion, expected, gap, Lamp.RED, "missed")
    if gap > max(rule.red_gap_points, indicator.tolerance_points or 0):
        return IndicatorVerdict(completion, expected, gap, Lamp.RED, "far_behind")
    tolerance = indicator.tolerance_points
    if gap > (rule.yellow_gap_points if tolerance is None else tolerance):
        return IndicatorVerdict(completion, expected, gap, Lamp.YELLOW, "behind")
    return IndicatorVerdict(completion, expected, gap, Lamp.GREEN, "on_path")


def path_points(indicator: Indicator) -> tuple[tuple[date, Decimal], ...]:
    """The fixed points of the planned way in order: baseline, the office's own points, target.

    Empty when a baseline or a day for the target is missing: without them there is no way to be on. Points on or
    outside the two ends are left out, and a straight way knows no points of its own.
    """
    start, end = indicator.baseline_on, indicator.target_on
    if indicator.baseline is None or start is None or end is None or start >= end:
        return ()
    own = () if indicator.path is PathKind.STRAIGHT else indicator.points_between
    between = sorted((day, value) for day, value in own if start < day < end)
    return ((start, indicator.baseline), *between, (end, indicator.target))


def planned_value(indicator: Indicator, day: date) -> Decimal | None:
    """The value the plan asks for on a day; None where there is no planned way.

    A straight way and one through own points rise evenly between them; a stepped one keeps each point's value until the next
    is due (a yearly target is due at the end of its year, not before).
    """
    points = path_points(indicator)
    if not points:
        return None
    if day <= points[0][0]:
        return points[0][1]
    for (start, low), (end, high) in itertools.pairwise(points):
        if day < end:
            if indicator.path is PathKind.STEPPED:
                return low
            return low + (high - low) * (day - start).days / (end - start).days
    return points[-1][1]


def yearly_points(indicator: Indicator) -> tuple[tuple[str, str], ...]:
    """A target for the end of each year between baseline and target, on the straight way; a proposal to be changed.

    Rounded to the places the two ends have, in the direction of the target, so that following them is never too slow.
    """
    points = path_points(indicator)
    if not points:
        return ()
    (start, low), (end, high) = points[0], points[-1]
    places = Decimal(1).scaleb(min(0, _exponent(low), _exponent(high)))
    rounding = ROUND_CEILING if high >= low else ROUND_FLOOR
    found = []
    for year in range(start.year, end.year):
        day = date(year, 12, 31)
        if start < day < end:
            value = low + (high - low) * (day - start).days / (end - start).days
            found.append((day.isoformat(), f"{value.quantize(places, rounding=rounding):f}"))
    return tuple(found)


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def planned_percent(indicator: Indicator, day: date) -> Decimal | None:
    """The share of the way from baseline to target that the plan asks for on a day, between 0 and 100."""
    value = planned_value(indicator, day)
    if value is None or indicator.baseline is None or indicator.target == indicator.baseline:
        return None
    share = (value - indicator.baseline) / (indicator.target - indicator.baseline) * 100
    return max(Decimal(0), min(share, Decimal(100)))


def completion_percent(indicator: Indicator, value: Decimal) -> Decimal | None:
    """Share of the way covered, in percent to one decimal; None when target and baseline leave no way to cover."""
    start = indicator.baseline
    if start is None:
        if indicator.wants_less or indicator.target == 0:
            return None
        return to_tenth(value / indicator.target * 100)
    way = indicator.target - start
    if way == 0:
        return None
    return to_tenth((value - start) / way * 100)

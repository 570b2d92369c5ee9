"""Numeric targets: what was promised, what is reached, and what can honestly be said about it."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
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

    `target` is the lower edge of a range whose other edge is `target_upper`; both edges belong to it.
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
    target_upper: Decimal | None = None

    @property
    def is_range(self) -> bool:
        """Whether the value is to lie between two edges."""
        return self.comparator is Comparator.BETWEEN

    @property
    def wants_less(self) -> bool:
        """Whether a smaller value is the better one; of a range, whether the way leads down into it."""
        if self.is_range:
            return self.start is not None and self.start > self.edges_of()[1]
        return self.comparator in (Comparator.LE, Comparator.DOWN)

    def edges_of(self, year: int | None = None) -> tuple[Decimal, Decimal]:
        """The edges of a range, the lower first whichever way they were written; in a year those of that year."""
        low, high = self.target, self.target if self.target_upper is None else self.target_upper
        if high < low:
            low, high = high, low
        own = self._own_point(year)
        return (low, high) if own is None else (min(own, high), high)

    def shortfall(self, value: Decimal, year: int | None = None) -> Decimal:
        """How far a value is from what is asked for, in the unit of measure: from the nearer edge of a range; 0 when met."""
        if self.is_range:
            low, high = self.edges_of(year)
            return max(low - value, value - high, Decimal(0))
        target = self.target if year is None else self.target_of(year)
        return max(value - target if self.wants_less else target - value, Decimal(0))

    @property
    def direction_unclear(self) -> bool:
        """Whether 达到 (or 左右) stands over a baseline that lies above it already: more or less may be meant."""
        return (
            self.comparator in (Comparator.REACH, Comparator.ABOUT) and self.start is not None and self.start > self.target
        )

    def is_met_at_start(self, year: int | None = None) -> bool:
        """Whether the beginning already has what is asked for, so that there is no way to cover, only something to keep."""
        return self.start is not None and not self.direction_unclear and not self.shortfall(self.start, year)

    def is_passed_over(self, value: Decimal, year: int | None = None) -> bool:
        """Whether a value lies beyond a range, on the side its way does not come from."""
        if not self.is_range or self.start is None or not self.shortfall(value, year):
            return False
        low, high = self.edges_of(year)
        return (self.start < low and value > high) or (self.start > high and value < low)

    def nearest_asked(self, value: Decimal, year: int | None = None) -> Decimal:
        """The value asked for that lies nearest: the target, of a range its nearer edge, inside it the value itself."""
        if self.is_range:
            low, high = self.edges_of(year)
            return min(max(value, low), high)
        return self.target if year is None else self.target_of(year)

    def shortfall_percent(self, value: Decimal, year: int | None = None) -> Decimal:
        """The shortfall as a share of what is asked for (of the nearer edge), in percent to one decimal."""
        asked = self.nearest_asked(value, year)
        return to_tenth(self.shortfall(value, year) / (abs(asked) or 1) * 100)

    @property
    def aim(self) -> Decimal:
        """Where the way leads to: the target; of a range the edge nearer to its beginning, inside it the beginning itself."""
        return self._aim_in(None)

    def _aim_in(self, year: int | None) -> Decimal:
        if not self.is_range:
            return self.target if year is None else self.target_of(year)
        low, high = self.edges_of(year)
        return low if self.start is None else min(max(self.start, low), high)

    @property
    def starts_anew(self) -> bool:
        """Whether the figure counts within a year and begins at nothing in January (年度); a rate of a year is a level."""
        return self.kind is IndicatorKind.ANNUAL and not self.is_ratio

    @property
    def start(self) -> Decimal | None:
        """Where the way begins: at the baseline; at nothing for what was added since (增量) and what each year counts anew (年度)."""
        if self.baseline is None:
            return None
        return Decimal(0) if self.starts_anew or self.kind is IndicatorKind.INCREMENT else self.baseline

    def target_of(self, year: int) -> Decimal:
        """What is asked for in a year: for 年度 the office's own point at its end where there is one, else the aim."""
        if self.is_range:
            return self._aim_in(year)
        own = self._own_point(year)
        return self.target if own is None else own

    def _own_point(self, year: int | None) -> Decimal | None:
        return dict(self.points_between).get(date(year, 12, 31)) if self.starts_anew and year is not None else None

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


# 万人口: so many people at once; they are counted one by one all the same, and the quotient multiplied.
_EACH = re.compile(r"(?P<many>百万|千万|十万|[百千万亿])(?P<counted>常住人口|户籍人口|人口|人|户|口|名|市场主体|经营主体|企业|件|个|亩|头)")
_MANY = {"百": 100, "千": 1000, "万": 10_000, "十万": 100_000, "百万": 1_000_000, "千万": 10_000_000, "亿": 100_000_000}
_SHARES = {"%": Decimal(100), "％": Decimal(100), "‰": Decimal(1000)}


def base_of_rate(printed: str) -> tuple[str, Decimal]:
    """What a rate counts against and its scale: 万人口 → 人口, 10000; money stays in the unit it is printed in (万元 → 万元, 1)."""
    match = _EACH.match(printed)
    if match is None:
        return printed, Decimal(1)
    return printed[match.start("counted") :], Decimal(_MANY[match["many"]])


def as_rate(indicator: Indicator) -> Indicator:
    """The target as a rate of numerator and denominator, scaled as its own words say (%, 每万人口); what is set already stays."""
    each = _EACH.search(indicator.name[1:]) if indicator.name.startswith("每") else None
    label, scale = base_of_rate(each[0]) if each is not None else ("", _SHARES.get(indicator.unit_of_measure, Decimal(1)))
    return replace(
        indicator,
        is_ratio=True,
        denominator_label=indicator.denominator_label or label,
        denominator_scale=scale if indicator.denominator_scale == 1 else indicator.denominator_scale,
    )


def ratio(numerator: Decimal, denominator: Decimal, scale: Decimal) -> Decimal | None:
    """A rate per `scale` of the denominator's unit (每万人口: both counted singly, scale 10000), to four places."""
    if denominator <= 0:
        return None
    return (numerator / denominator * scale).quantize(Decimal("0.0001"), rounding=ROUND_HALF_UP).normalize()


def judge_indicator(
    indicator: Indicator,
    value: Decimal | None,
    supervised_from: date | None,
    as_of: date,
    rule: LampRule,
    value_on: date | None = None,
) -> IndicatorVerdict:
    """Hold a value against its target; grey where a baseline or data is missing (never green or red then).

    A target that is already reached is blue even without a baseline; of a range that is every value between its edges.
    With a baseline the completion counts from it, in the direction the target points; without one the plain share of the
    target is told but not judged. What was there at the baseline and is so no more, or has passed over its range, is never
    green: how far it is from the nearer edge decides between yellow and red. Where 达到 stands below the baseline nobody
    can know which direction is meant. What counts within a year is held against that year: a value of another year
    (`value_on` is the day it speaks of) says nothing.
    """
    due_on = indicator.target_on
    known_on = as_of - timedelta(days=indicator.reporting_lag_days)
    expected = planned_percent(indicator, known_on)
    if expected is None and due_on and supervised_from:
        expected = expected_percent(indicator.baseline_on or supervised_from, due_on, known_on)
    year = min(known_on, due_on or known_on).year
    if value is None or (indicator.starts_anew and value_on is not None and value_on.year != year):
        return IndicatorVerdict(None, expected, None, Lamp.UNKNOWN, "no_value")
    completion = completion_percent(indicator, value, year)
    if indicator.starts_anew and indicator.wants_less:
        return _within_limit(indicator, value, year, known_on, completion, expected)
    if indicator.direction_unclear:
        return IndicatorVerdict(None, expected, None, Lamp.UNKNOWN, "direction_unclear")
    if indicator.starts_anew and indicator.is_range and value >= indicator.edges_of(year)[0]:
        return _within_limit(indicator, value, year, known_on, completion, expected)
    if not indicator.shortfall(value, year):
        return IndicatorVerdict(completion, expected, None, Lamp.BLUE, "in_range" if indicator.is_range else "reached")
    if indicator.baseline is None:
        return IndicatorVerdict(completion, expected, None, Lamp.UNKNOWN, "no_baseline")
    is_over = due_on is not None and as_of > due_on
    met, passed = indicator.is_met_at_start(year), indicator.is_passed_over(value, year)
    if met or passed:
        gap = indicator.shortfall_percent(value, year)
        is_far = is_over or gap > max(rule.red_gap_points, indicator.tolerance_points or 0)
        reason = "missed" if is_over else "passed_over" if passed else "fell_back"
        return IndicatorVerdict(completion, expected, gap, Lamp.RED if is_far else Lamp.YELLOW, reason)
    if expected is None or completion is None:
        return IndicatorVerdict(completion, expected, None, Lamp.UNKNOWN, "no_path")
    gap = to_tenth(expected - completion)
    if is_over:
        return IndicatorVerdict(completion, expected, gap, Lamp.RED, "missed")
    if gap > max(rule.red_gap_points, indicator.tolerance_points or 0):
        return IndicatorVerdict(completion, expected, gap, Lamp.RED, "far_behind")
    tolerance = indicator.tolerance_points
    if rule.is_behind(gap) if tolerance is None else gap > tolerance:
        return IndicatorVerdict(completion, expected, gap, Lamp.YELLOW, "behind")
    return IndicatorVerdict(completion, expected, gap, Lamp.GREEN, "on_path")


def _within_limit(
    indicator: Indicator, value: Decimal, year: int, known_on: date, completion: Decimal | None, expected: Decimal | None
) -> IndicatorVerdict:
    """What may not grow beyond a number within the year: kept only when the year is over, broken as soon as it is passed."""
    if value > (indicator.edges_of(year)[1] if indicator.is_range else indicator.target_of(year)):
        return IndicatorVerdict(completion, expected, None, Lamp.RED, "limit_passed")
    if known_on >= date(year, 12, 31):
        return IndicatorVerdict(completion, expected, None, Lamp.BLUE, "in_range" if indicator.is_range else "reached")
    return IndicatorVerdict(completion, expected, None, Lamp.GREEN, "within_limit")


def path_points(indicator: Indicator) -> tuple[tuple[date, Decimal], ...]:
    """The fixed points of the planned way in order: baseline, the office's own points, target.

    Empty when a baseline or a day for the target is missing: without them there is no way to be on. Points on or
    outside the two ends are left out, and a straight way knows no points of its own.
    """
    start, end = indicator.baseline_on, indicator.target_on
    low = indicator.start
    if low is None or start is None or end is None or start >= end:
        return ()
    own = () if indicator.path is PathKind.STRAIGHT else indicator.points_between
    between = sorted((day, value) for day, value in own if start < day < end)
    if indicator.starts_anew:
        return _yearly_teeth(indicator, start, between)
    if indicator.is_met_at_start() and not indicator.is_range:
        # Nothing is to grow: what is asked for is asked for all the time.
        low = indicator.target
    return ((start, low), *between, (end, indicator.aim))


def _yearly_teeth(
    indicator: Indicator, start: date, own: list[tuple[date, Decimal]]
) -> tuple[tuple[date, Decimal], ...]:
    """The way of what begins anew each year: from nothing in January to the year's target, year by year."""
    found: list[tuple[date, Decimal]] = []
    for year in range((start + timedelta(days=1)).year, int(indicator.target_year) + 1):
        first, last = date(year, 1, 1), date(year, 12, 31)
        found.append((first, Decimal(0)))
        found += [(day, value) for day, value in own if first < day < last]
        found.append((last, indicator.target_of(year)))
    return tuple(found)


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
    start, low = indicator.baseline_on, indicator.baseline if indicator.starts_anew else indicator.start
    end, high = indicator.target_on, indicator.aim
    if low is None or start is None or end is None or start >= end:
        return ()
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
    value, start = planned_value(indicator, day), indicator.start
    if value is None or start is None:
        return None
    year = min(day, indicator.target_on or day).year
    if indicator.is_met_at_start(year) and not indicator.starts_anew:
        return Decimal(100)
    way = indicator.target_of(year) - start
    if way == 0:
        return None
    share = (value - start) / way * 100
    return max(Decimal(0), min(share, Decimal(100)))


def completion_percent(indicator: Indicator, value: Decimal, year: int | None = None) -> Decimal | None:
    """Share of the way covered, in percent to one decimal; None when target and baseline leave no way to cover.

    What is only to be kept (it was there at the baseline), or has passed over its range, is 100 less its shortfall.
    `year` is the year a value of what counts anew each year belongs to; the target's own where nothing is said.
    """
    start = indicator.start
    target = indicator.target_of(year) if year is not None else indicator.aim
    is_there = indicator.is_range and not indicator.shortfall(value, year)
    if start is None and indicator.is_range:
        return Decimal(100) if is_there else None
    if start is None:
        if (indicator.wants_less and not indicator.starts_anew) or target == 0:
            return None
        return to_tenth(value / target * 100)
    if indicator.direction_unclear:
        return None
    is_kept = indicator.is_met_at_start(year) and not indicator.starts_anew
    if is_there or is_kept or indicator.is_passed_over(value, year):
        return max(Decimal(0), Decimal(100) - indicator.shortfall_percent(value, year))
    way = target - start
    if way == 0:
        return None
    return to_tenth((value - start) / way * 100)

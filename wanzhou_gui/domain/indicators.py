"""Numeric targets: what was promised, what is reached, and what can honestly be said about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
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


@dataclass(frozen=True, kw_only=True)
class Indicator(Record):
    """A numeric target of the plan with its definition; value and baseline in `unit_of_measure`."""

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
    path_starts_on = indicator.baseline_on or supervised_from
    expected = expected_percent(path_starts_on, due_on, as_of) if due_on and path_starts_on else None
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
    if gap > rule.red_gap_points:
        return IndicatorVerdict(completion, expected, gap, Lamp.RED, "far_behind")
    if gap > rule.yellow_gap_points:
        return IndicatorVerdict(completion, expected, gap, Lamp.YELLOW, "behind")
    return IndicatorVerdict(completion, expected, gap, Lamp.GREEN, "on_path")


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

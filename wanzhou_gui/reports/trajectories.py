"""What the trajectory of an indicator shows, and the same in words for those who cannot see the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from wanzhou_gui.domain.indicator_forecast import Forecast
from wanzhou_gui.domain.indicators import Indicator, IndicatorKind
from wanzhou_gui.domain.periods import Period, PeriodKind, periods_between
from wanzhou_gui.reports import wording
from wanzhou_gui.reports.indicator_wording import forecast_sentence
from wanzhou_gui.reports.planned_way import DayValue, tolerance_depth, way_line

_PERIOD_WORD = {
    PeriodKind.MONTH: "个月",
    PeriodKind.QUARTER: "个季度",
    PeriodKind.HALF_YEAR: "个半年",
    PeriodKind.YEAR: "年",
}
_EACH_WORD = {
    PeriodKind.MONTH: "每月",
    PeriodKind.QUARTER: "每季度",
    PeriodKind.HALF_YEAR: "每半年",
    PeriodKind.YEAR: "每年",
}
_QUARTER_WORDS = ("一季度", "二季度", "三季度", "四季度")


@dataclass(frozen=True)
class RemainingStep:
    """What is still needed: how many periods are left and how much each must bring (positive means a rise)."""

    periods: int
    per_period: Decimal


@dataclass(frozen=True)
class Trajectory:
    """What a trajectory shows. `history` pairs each period so far with its value; None is a gap, never a zero.

    `ahead` are the periods from the viewed one to the target year, so that the way left can be seen. `way` are the
    corners of the planned way, `depth` how far behind it is still in order (in the unit of measure).
    """

    unit_of_measure: str
    target: Decimal
    target_words: str
    wants_less: bool
    target_on: date | None
    baseline: Decimal | None
    baseline_on: date | None
    history: tuple[tuple[Period, Decimal | None], ...]
    ahead: tuple[Period, ...] = ()
    kind: IndicatorKind = IndicatorKind.UNDECIDED
    way: tuple[DayValue, ...] = ()
    depth: Decimal | None = None
    forecast: Forecast | None = None
    forecast_words: str = ""
    # The other edge of a range; both belong to it.
    target_upper: Decimal | None = None

    @property
    def edges(self) -> tuple[Decimal, ...]:
        """The target; of a range its two edges, the lower first."""
        return (self.target,) if self.target_upper is None else tuple(sorted((self.target, self.target_upper)))

    def asked(self, value: Decimal) -> Decimal:
        """What is asked for that lies nearest to a value: the value itself once it is reached."""
        if len(self.edges) > 1:
            return min(max(value, self.edges[0]), self.edges[1])
        return min(value, self.target) if self.wants_less else max(value, self.target)

    @property
    def last(self) -> tuple[Period, Decimal] | None:
        """The newest value that was reported."""
        for period, value in reversed(self.history):
            if value is not None:
                return period, value
        return None

    @property
    def has_path(self) -> bool:
        """Whether a plan path can be drawn: that takes a baseline with its day, and a day for the target."""
        return bool(self.way)

    def remaining(self) -> RemainingStep | None:
        """The step each period left must bring; None when nothing was reported, or the target is reached or past.

        The step is rounded away from zero to the last place the figures carry (two at most), so that following it
        reaches the target.
        """
        last = self.last
        if last is None or self.target_on is None:
            return None
        period, value = last
        way = self.asked(value) - value
        if not way:
            return None
        left = [
            one
            for one in (*(each for each, _ in self.history), *self.ahead)
            if one.starts_on > period.starts_on and one.ends_on <= self.target_on
        ]
        if not left:
            return None
        places = Decimal(1).scaleb(-min(2, max(1, _places(self.target), _places(value))))
        step = (abs(way) / len(left)).quantize(places, rounding=ROUND_CEILING)
        return RemainingStep(len(left), step if way > 0 else -step)


def trajectory_of(
    indicator: Indicator,
    history: Sequence[tuple[Period, Decimal | None]],
    forecast: Forecast | None = None,
    tolerance: Decimal | None = None,
) -> Trajectory:
    """Gather what a trajectory of an indicator shows; the periods ahead follow the rhythm of those so far.

    `tolerance` is how many percentage points behind the way are still in order.
    """
    ahead: tuple[Period, ...] = ()
    if history and indicator.target_on is not None:
        newest = history[-1][0]
        if newest.ends_on < indicator.target_on:
            ahead = tuple(
                each
                for each in periods_between(newest.starts_on, indicator.target_on, newest.kind)
                if each.starts_on > newest.starts_on
            )
    return Trajectory(
        unit_of_measure=indicator.unit_of_measure,
        target=indicator.edges_of()[0] if indicator.is_range else indicator.target,
        target_words=wording.target_words(indicator),
        wants_less=indicator.wants_less,
        target_on=indicator.target_on,
        baseline=indicator.baseline,
        baseline_on=indicator.baseline_on,
        history=tuple(history),
        ahead=ahead,
        kind=indicator.kind,
        way=way_line(indicator),
        depth=tolerance_depth(indicator, tolerance),
        forecast=forecast,
        forecast_words=forecast_sentence(indicator, forecast),
        target_upper=indicator.edges_of()[1] if indicator.is_range else None,
    )


def trajectory_words(trajectory: Trajectory) -> str:
    """The same in words, for those who cannot see the drawing."""
    parts = [f"目标：{trajectory.target_words}"]
    if trajectory.baseline is not None:
        parts.append(f"基期 {wording.figure(trajectory.baseline)}{trajectory.unit_of_measure}")
    parts += [
        f"{period.ends_on.year}年{period_tick(period)} "
        + ("未报" if value is None else f"{wording.short_figure(value)}{trajectory.unit_of_measure}")
        for period, value in trajectory.history
    ]
    parts += [words.rstrip("。") for words in (remaining_words(trajectory), trajectory.forecast_words) if words]
    return "；".join(parts)


def remaining_words(trajectory: Trajectory) -> str:
    """How much each period left must bring, as one phrase; empty when there is nothing to say."""
    step = trajectory.remaining()
    last = trajectory.last
    if step is None or last is None:
        return ""
    kind = last[0].kind
    verb = "需再增" if step.per_period > 0 else "需再降"
    unit = "个百分点" if trajectory.unit_of_measure in ("%", "％") else trajectory.unit_of_measure
    amount = f"{wording.figure(abs(step.per_period))}{unit}"
    if step.periods == 1:
        return f"余下1{_PERIOD_WORD[kind]}{verb}{amount}"
    return f"余下{step.periods}{_PERIOD_WORD[kind]}，{_EACH_WORD[kind]}{verb}{amount}"


def period_tick(period: Period) -> str:
    """The short name of a period on an axis; the year stands on its own line."""
    if period.kind is PeriodKind.MONTH:
        return f"{period.starts_on.month}月"
    if period.kind is PeriodKind.QUARTER:
        return _QUARTER_WORDS[(period.starts_on.month - 1) // 3]
    if period.kind is PeriodKind.HALF_YEAR:
        return "上半年" if period.starts_on.month == 1 else "下半年"
    return f"{period.starts_on.year}年"


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0

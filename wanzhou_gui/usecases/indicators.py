"""Indicators as cards: definition, values over the periods, and what can be said about them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation

from wanzhou_gui.domain.entries import Problem
from wanzhou_gui.domain.indicator_checks import figure_problems
from wanzhou_gui.domain.indicator_forecast import Forecast, forecast
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue, IndicatorVerdict, judge_indicator
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_versions import EarlierIndicator, on_present_indicator
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name, lamp_rule, read_settings
from wanzhou_gui.usecases.entries import is_value_locked
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.indicator_history import HistoryLine, history_of_indicators
from wanzhou_gui.usecases.indicator_parts import view_parts
from wanzhou_gui.usecases.plan_in_period import PlanInPeriod
from wanzhou_gui.usecases.ports import Clock, Ledger


@dataclass(frozen=True)
class IndicatorCard:
    """An indicator seen for a period; `history` pairs each period so far with its value, None where none came.

    `tolerance` is how many percentage points behind its way are still in order: its own, else the office's.
    """

    indicator: Indicator
    owner: Unit | None
    value: IndicatorValue | None
    history: tuple[tuple[Period, Decimal | None], ...]
    verdict: IndicatorVerdict
    forecast: Forecast | None = None
    problems: tuple[Problem, ...] = ()
    tolerance: Decimal | None = None


class IndicatorVerbs:
    """What a clerk does with numeric targets."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def cards(
        self, plan_id: int, period_id: int, left_out: frozenset[tuple[int, int]] = frozenset()
    ) -> tuple[IndicatorCard, ...]:
        """All indicators of a plan, in plan order, seen for a period; without the values (indicator, period) left out."""
        period = self._ledger.get(Period, period_id)
        valid = PlanInPeriod(self._ledger, plan_id, period)
        plan = valid.plan
        rule = lamp_rule(read_settings(self._ledger))
        units = {unit.id: valid.unit(unit) for unit in self._ledger.find(Unit)}
        periods = self._periods_until(period)
        cards = []
        for indicator in valid.indicators():
            values = {
                value.period_id: value
                for value in self._ledger.find(IndicatorValue, indicator_id=indicator.id)
                if (indicator.id, value.period_id) not in left_out
            }
            history = tuple((each, values[each.id].value if each.id in values else None) for each in periods)
            reported = [value for _, value in history if value is not None]
            known = [(_known_on(each, values[each.id]), value) for each, value in history if value is not None]
            this = values.get(period.id)
            number = this.value if this else None
            cards.append(
                IndicatorCard(
                    indicator=indicator,
                    owner=units.get(valid.owner_of(indicator) or 0),
                    value=this,
                    history=history,
                    verdict=judge_indicator(
                        indicator,
                        reported[-1] if reported else None,
                        plan.supervised_from,
                        period.as_of(self._clock.today()),
                        rule,
                        known[-1][0] if known else None,
                    ),
                    forecast=forecast(indicator, known, period.as_of(self._clock.today())),
                    problems=(
                        *(figure_problems(indicator, number, reported[:-1]) if number is not None else ()),
                        *view_parts(self._ledger, indicator.id, period.id).problems,
                    ),
                    tolerance=(
                        rule.yellow_gap_points if indicator.tolerance_points is None else indicator.tolerance_points
                    ),
                )
            )
        return tuple(cards)

    def histories(self, plan_id: int, period_id: int) -> dict[int, tuple[HistoryLine, ...]]:
        """By indicator, its values up to a period with what was published of them and corrected since."""
        period = self._ledger.get(Period, period_id)
        indicators = PlanInPeriod(self._ledger, plan_id, period).indicators()
        return history_of_indicators(self._ledger, plan_id, indicators, self._periods_until(period))

    def locked_values(self, plan_id: int, period_id: int) -> frozenset[int]:
        """The indicators of a plan whose value of a period the office has approved."""
        indicators = PlanInPeriod(self._ledger, plan_id, self._ledger.get(Period, period_id)).indicators()
        return frozenset(one.id for one in indicators if is_value_locked(self._ledger, one, period_id))

    def _periods_until(self, period: Period) -> list[Period]:
        same = sorted(self._ledger.find(Period, kind=period.kind), key=lambda each: each.starts_on)
        return [each for each in same if each.starts_on <= period.starts_on]

    def change(self, indicator: Indicator) -> tuple[Indicator, Changes]:
        """Change what is known of an indicator: baseline, owner, kind, source, definition.

        Seen in a period of an earlier version, what the plan says cannot be changed any more (RejectedError).
        """
        if not indicator.name.strip():
            raise RejectedError("indicator_name_missing")
        if (indicator.baseline is None) != (indicator.baseline_on is None):
            raise RejectedError("baseline_incomplete", indicator=indicator.name)
        if indicator.is_range and indicator.target_upper in (None, indicator.target):
            raise RejectedError("range_incomplete", indicator=indicator.name)
        if not indicator.is_range:
            indicator = replace(indicator, target_upper=None)
        refuse_unusable_path(indicator)
        if isinstance(indicator, EarlierIndicator):
            indicator = self._present(indicator)
        with self._ledger.transaction(
            "change_indicator", indicator.name, clerk=clerk_name(self._ledger)
        ) as transaction:
            changed = transaction.change(indicator)
        return changed, Changes.of(Subject.INDICATOR)

    def _present(self, earlier: EarlierIndicator) -> Indicator:
        present = self._ledger.get(Indicator, earlier.id)
        (former,) = self._ledger.version_history(earlier.plan_id).indicators_in([present], earlier.version)
        changed = on_present_indicator(earlier, present, former)
        if changed is None:
            raise RejectedError("earlier_wording", version=earlier.version)
        return changed


def _known_on(period: Period, value: IndicatorValue) -> date:
    """The day a value speaks of: its own, else the last of its period."""
    return value.as_of_on or period.ends_on


def refuse_unusable_path(indicator: Indicator) -> None:
    """RejectedError when the planned points cannot be followed: a wrong day or figure, or a day outside the way."""
    try:
        points = indicator.points_between
    except (ValueError, InvalidOperation) as error:
        raise RejectedError("path_point_unreadable", indicator=indicator.name) from error
    days = [day for day, _ in points]
    start, end = indicator.baseline_on, indicator.target_on
    outside = [day for day in days if (start and day <= start) or (end and day >= end)]
    if outside:
        raise RejectedError("path_point_outside", indicator=indicator.name, on=outside[0].isoformat())
    if len(set(days)) != len(days):
        raise RejectedError("path_point_twice", indicator=indicator.name)
    if points and indicator.baseline is None:
        raise RejectedError("path_without_baseline", indicator=indicator.name)
    if indicator.tolerance_points is not None and not 0 <= indicator.tolerance_points <= 100:
        raise RejectedError("tolerance_out_of_range", indicator=indicator.name)
    if not 0 <= indicator.reporting_lag_days <= 366:
        raise RejectedError("lag_out_of_range", indicator=indicator.name)

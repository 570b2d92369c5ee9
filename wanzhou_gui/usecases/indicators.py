"""Indicators as cards: definition, values over the periods, and what can be said about them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from wanzhou_gui.domain.indicators import Indicator, IndicatorValue, IndicatorVerdict, judge_indicator
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_versions import EarlierIndicator, on_present_indicator
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name, lamp_rule, read_settings
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.plan_in_period import PlanInPeriod
from wanzhou_gui.usecases.ports import Clock, Ledger


@dataclass(frozen=True)
class IndicatorCard:
    """An indicator seen for a period; `history` pairs each period so far with its value, None where none came."""

    indicator: Indicator
    owner: Unit | None
    value: IndicatorValue | None
    history: tuple[tuple[Period, Decimal | None], ...]
    verdict: IndicatorVerdict


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
        units = {unit.id: unit for unit in self._ledger.find(Unit)}
        periods = [
            each
            for each in sorted(self._ledger.find(Period, kind=period.kind), key=lambda each: each.starts_on)
            if each.starts_on <= period.starts_on
        ]
        cards = []
        for indicator in valid.indicators():
            values = {
                value.period_id: value
                for value in self._ledger.find(IndicatorValue, indicator_id=indicator.id)
                if (indicator.id, value.period_id) not in left_out
            }
            history = tuple((each, values[each.id].value if each.id in values else None) for each in periods)
            reported = [value for _, value in history if value is not None]
            cards.append(
                IndicatorCard(
                    indicator=indicator,
                    owner=units.get(indicator.owner_unit_id) if indicator.owner_unit_id is not None else None,
                    value=values.get(period.id),
                    history=history,
                    verdict=judge_indicator(
                        indicator,
                        reported[-1] if reported else None,
                        plan.supervised_from,
                        period.as_of(self._clock.today()),
                        rule,
                    ),
                )
            )
        return tuple(cards)

    def change(self, indicator: Indicator) -> tuple[Indicator, Changes]:
        """Change what is known of an indicator: baseline, owner, kind, source, definition.

        Seen in a period of an earlier version, what the plan says cannot be changed any more (RejectedError).
        """
        if not indicator.name.strip():
            raise RejectedError("indicator_name_missing")
        if (indicator.baseline is None) != (indicator.baseline_on is None):
            raise RejectedError("baseline_incomplete", indicator=indicator.name)
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

"""Indicators as cards: definition, values over the periods, and what can be said about them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from wanzhou_gui.domain.indicators import Indicator, IndicatorValue, IndicatorVerdict, judge_indicator
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name, lamp_rule, read_settings
from wanzhou_gui.usecases.errors import RejectedError
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
        plan = self._ledger.get(Plan, plan_id)
        period = self._ledger.get(Period, period_id)
        rule = lamp_rule(read_settings(self._ledger))
        units = {unit.id: unit for unit in self._ledger.find(Unit)}
        periods = [
            each
            for each in sorted(self._ledger.find(Period, kind=period.kind), key=lambda each: each.starts_on)
            if each.starts_on <= period.starts_on
        ]
        cards = []
        for indicator in self._ledger.find(Indicator, plan_id=plan_id):
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
        """Change what is known of an indicator: baseline, owner, kind, source, definition."""
        if not indicator.name.strip():
            raise RejectedError("indicator_name_missing")
        if (indicator.baseline is None) != (indicator.baseline_on is None):
            raise RejectedError("baseline_incomplete", indicator=indicator.name)
        with self._ledger.transaction(
            "change_indicator", indicator.name, clerk=clerk_name(self._ledger)
        ) as transaction:
            changed = transaction.change(indicator)
        return changed, Changes.of(Subject.INDICATOR)

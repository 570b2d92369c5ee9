"""The ledger seen for a period: rows, counts, heat map, who has reported."""

from __future__ import annotations

from wanzhou_gui.domain.ledger import LedgerView, view_of
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.usecases.clerks import lamp_rule, read_settings
from wanzhou_gui.usecases.ports import Clock, Ledger


class OverviewVerbs:
    """Looking at the ledger."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def view(self, plan_id: int, period_id: int) -> LedgerView:
        """Every work item of a plan with its lamp, and every unit's standing, for a period."""
        period = self._ledger.get(Period, period_id)
        source = self._ledger.standing_of(plan_id, period_id)
        return view_of(source, period, self._clock.today(), lamp_rule(read_settings(self._ledger)))

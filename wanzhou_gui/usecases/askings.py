"""Which plans ask their units for a return at the same time, each with the period of its own rhythm."""

from __future__ import annotations

from dataclasses import dataclass

from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.rhythms import fits_rhythm, period_in_turn
from wanzhou_gui.reports.wording import PERIOD_KIND_WORDS
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Ledger


@dataclass(frozen=True)
class Asking:
    """A plan and the period it asks for."""

    plan: Plan
    period: Period


def asking(ledger: Ledger, plan_id: int, period_id: int) -> Asking:
    """One plan with one period; RejectedError for a period that is not of the plan's rhythm."""
    plan, period = ledger.get(Plan, plan_id), ledger.get(Period, period_id)
    if plan.rhythm is not None and not fits_rhythm(plan, period):
        raise RejectedError("period_not_of_rhythm", (), plan=plan.title, kind=PERIOD_KIND_WORDS[plan.rhythm], code=period.code)
    return Asking(plan, period)


def askings(ledger: Ledger, period_id: int) -> tuple[Asking, ...]:
    """Every plan under supervision that asks for a return together with a period, oldest first."""
    chosen = ledger.get(Period, period_id)
    periods = ledger.find(Period)
    found = [(plan, period_in_turn(plan, chosen, periods)) for plan in ledger.find(Plan)]
    return tuple(Asking(plan, period) for plan, period in found if period is not None)

"""Units that make up one indicator together: who they are, what each brought, and the sum as the indicator's value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from wanzhou_gui.domain.evidence import EvidenceFile
from wanzhou_gui.domain.indicator_parts import (
    IndicatorContribution,
    IndicatorPart,
    PartLine,
    PartsView,
    parts_view,
)
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue, ratio
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.unit_forms import FormShare
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.entries import EntryVerbs
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.form_context import FormContext
from wanzhou_gui.usecases.ports import Ledger

_CHANGES = Changes.of(Subject.INDICATOR)


class IndicatorPartVerbs:
    """What a clerk does with figures several units bring together."""

    def __init__(self, ledger: Ledger, entries: EntryVerbs) -> None:
        self._ledger = ledger
        self._entries = entries

    def view(self, indicator_id: int, period_id: int) -> PartsView:
        """The parts of an indicator in a period, their sum, and what does not fit; no lines where one unit answers alone."""
        return view_parts(self._ledger, indicator_id, period_id)

    def of_unit(self, plan_id: int, unit_id: int, period_id: int) -> tuple[FormShare, ...]:
        """What a unit brings to figures several units make up, in a plan and a period; empty for most units."""
        if not self._ledger.find(IndicatorPart, unit_id=unit_id):
            return ()
        context = FormContext(self._ledger, self._ledger.get(Plan, plan_id), self._ledger.get(Period, period_id))
        return tuple(context.shares_of(unit_id))

    def set_parts(self, indicator_id: int, parts: Sequence[tuple[int, str]]) -> Changes:
        """Say which units (with what part each) bring an indicator together; none means that one unit answers alone.

        RejectedError for a single unit, and for one named twice. What a unit brought stays on record when it is left out.
        """
        indicator = self._ledger.get(Indicator, indicator_id)
        ids = [unit_id for unit_id, _ in parts]
        if len(ids) == 1:
            raise RejectedError("parts_of_owner_missing")
        for unit_id in ids:
            if ids.count(unit_id) > 1:
                raise RejectedError("parts_unit_twice", unit=self._ledger.get(Unit, unit_id).name)
        stored = {one.unit_id: one for one in self._ledger.find(IndicatorPart, indicator_id=indicator_id)}
        with self._ledger.transaction("set_parts", indicator.name, clerk=clerk_name(self._ledger)) as transaction:
            for unit_id, one in stored.items():
                if unit_id not in ids:
                    transaction.remove(one)
            for place, (unit_id, words) in enumerate(parts, start=1):
                known = stored.get(unit_id)
                if known is None:
                    transaction.add(
                        IndicatorPart(indicator_id=indicator_id, unit_id=unit_id, part=words.strip(), position=place)
                    )
                elif (known.part, known.position) != (words.strip(), place):
                    transaction.change(replace(known, part=words.strip(), position=place))
        return _CHANGES

    def contribute(
        self, indicator_id: int, unit_id: int, period_id: int, value: Decimal | None, items: str = ""
    ) -> tuple[PartsView, Changes]:
        """Keep what a unit brought in a period, with the projects it counted; the view says what is counted twice.

        RejectedError for a unit that brings no part, and once the office has approved the figure.
        """
        indicator, unit = self._ledger.get(Indicator, indicator_id), self._ledger.get(Unit, unit_id)
        self._ledger.get(Period, period_id)
        if not self._ledger.find(IndicatorPart, indicator_id=indicator_id, unit_id=unit_id):
            raise RejectedError("part_not_there", unit=unit.name, indicator=indicator.name)
        if any(one.is_approved and one.indicator.id == indicator_id for one in self.of_unit(indicator.plan_id, unit_id, period_id)):
            raise RejectedError("row_is_approved", (), title=indicator.name)
        clerk = clerk_name(self._ledger)
        brought = IndicatorContribution(
            indicator_id=indicator_id, unit_id=unit_id, period_id=period_id, value=value, items=items.strip(), clerk=clerk
        )
        known = self._ledger.find(
            IndicatorContribution, indicator_id=indicator_id, unit_id=unit_id, period_id=period_id
        )
        with self._ledger.transaction("save_contribution", f"{unit.name} {indicator.name}", clerk=clerk) as transaction:
            if known:
                transaction.change(replace(brought, id=known[0].id, uid=known[0].uid, row_version=known[0].row_version))
            else:
                transaction.add(brought)
        return self.view(indicator_id, period_id), _CHANGES

    def take_sum(self, indicator_id: int, period_id: int) -> Changes:
        """Make the sum of the parts the value of the indicator; of a rate the sum is the numerator.

        RejectedError while a unit's part is missing, for a rate without a denominator, and where the value is locked.
        """
        indicator = self._ledger.get(Indicator, indicator_id)
        view = self.view(indicator_id, period_id)
        if view.total is None or view.missing:
            raise RejectedError("parts_not_complete", units="、".join(line.unit.name for line in view.missing))
        value = _value(self._ledger, indicator_id, period_id) or IndicatorValue(indicator_id=indicator_id, period_id=period_id)
        if not indicator.is_ratio:
            wanted = replace(value, value=view.total)
        elif value.denominator is None:
            raise RejectedError("parts_of_ratio", indicator=indicator.name)
        else:
            rate = ratio(view.total, value.denominator, indicator.denominator_scale)
            wanted = replace(value, numerator=view.total, value=rate)
        self._entries.save_value(wanted)
        return _CHANGES


def view_parts(ledger: Ledger, indicator_id: int, period_id: int) -> PartsView:
    """The parts of an indicator in a period; no lines where one unit answers alone."""
    parts = sorted(ledger.find(IndicatorPart, indicator_id=indicator_id), key=lambda one: one.position)
    if not parts:
        return PartsView((), None, None, ())
    indicator = ledger.get(Indicator, indicator_id)
    brought = {
        one.unit_id: one
        for one in ledger.find(IndicatorContribution, indicator_id=indicator_id, period_id=period_id)
    }
    lines = [PartLine(ledger.get(Unit, part.unit_id), part, brought.get(part.unit_id)) for part in parts]
    evidence = ledger.find(EvidenceFile, task_id=indicator.task_id) if indicator.task_id is not None else []
    return parts_view(indicator, lines, _value(ledger, indicator_id, period_id), evidence)


def _value(ledger: Ledger, indicator_id: int, period_id: int) -> IndicatorValue | None:
    found = ledger.find(IndicatorValue, indicator_id=indicator_id, period_id=period_id)
    return found[0] if found else None

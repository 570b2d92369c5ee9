"""Units that make up one indicator together: who they are, what each brought, and the sum as the indicator's value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.entries import Problem, Severity
from wanzhou_gui.domain.evidence import EvidenceFile
from wanzhou_gui.domain.indicator_parts import (
    IndicatorContribution,
    IndicatorPart,
    PartLine,
    PartsView,
    parts_view,
)
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue, ratio
from wanzhou_gui.domain.part_heirs import HeldPart, parts_on
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
        if not self._ledger.unit_lineage() and not self._ledger.find(IndicatorPart, unit_id=unit_id):
            return ()
        context = FormContext(self._ledger, self._ledger.get(Plan, plan_id), self._ledger.get(Period, period_id))
        return tuple(context.shares_of(unit_id))

    def set_parts(self, indicator_id: int, parts: Sequence[tuple[int, str]], period_id: int | None = None) -> Changes:
        """Say which units (with what part each) bring an indicator together; none means that one unit answers alone.

        The units are those of the period, without one those of today's reforms: a successor keeps the part of the unit
        whose place it has. RejectedError for a single unit, for one named twice, and for leaving out only one of
        the successors that share a part. What a unit brought stays on record when it is left out.
        """
        indicator = self._ledger.get(Indicator, indicator_id)
        ids = [unit_id for unit_id, _ in parts]
        if len(ids) == 1:
            raise RejectedError("parts_of_owner_missing")
        for unit_id in ids:
            if ids.count(unit_id) > 1:
                raise RejectedError("parts_unit_twice", unit=self._ledger.get(Unit, unit_id).name)
        day = self._ledger.get(Period, period_id).ends_on if period_id is not None else date.max
        held = {one.unit_id: one for one in held_parts(self._ledger, indicator, day)}
        kept = {printed.id for unit_id in ids if unit_id in held for printed in held[unit_id].printed}
        for unit_id, one in held.items():
            if unit_id not in ids and any(printed.id in kept for printed in one.printed):
                former = self._ledger.get(Unit, one.printed[0].unit_id).name
                raise RejectedError("part_goes_by_reform", unit=self._ledger.get(Unit, unit_id).name, former=former)
        written: set[int] = set()
        with self._ledger.transaction("set_parts", indicator.name, clerk=clerk_name(self._ledger)) as transaction:
            for one in held.values():
                for printed in one.printed:
                    if printed.id not in kept | written:
                        written.add(printed.id)
                        transaction.remove(printed)
            for place, (unit_id, words) in enumerate(parts, start=1):
                if unit_id not in held:
                    transaction.add(
                        IndicatorPart(indicator_id=indicator_id, unit_id=unit_id, part=words.strip(), position=place)
                    )
                    continue
                is_same = words.strip() == held[unit_id].part
                for at, printed in enumerate(held[unit_id].printed):
                    told = printed.part if is_same else words.strip() if at == 0 else ""
                    if printed.id not in written and (printed.part, printed.position) != (told, place):
                        written.add(printed.id)
                        transaction.change(replace(printed, part=told, position=place))
        return _CHANGES

    def contribute(
        self, indicator_id: int, unit_id: int, period_id: int, value: Decimal | None, items: str = ""
    ) -> tuple[PartsView, Changes]:
        """Keep what a unit brought in a period, with the projects it counted; the view says what is counted twice.

        RejectedError for a unit that brings no part, and once the office has approved the figure.
        """
        indicator, unit = self._ledger.get(Indicator, indicator_id), self._ledger.get(Unit, unit_id)
        held = held_parts(self._ledger, indicator, self._ledger.get(Period, period_id).ends_on)
        if unit_id not in {one.unit_id for one in held}:
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
    """The parts of an indicator in a period, each with whoever holds it on its last day; none where one unit answers alone.

    What a unit has brought for the period before its part went to others is counted beside theirs, with a question.
    """
    if not ledger.find(IndicatorPart, indicator_id=indicator_id):
        return PartsView((), None, None, ())
    indicator, day = ledger.get(Indicator, indicator_id), ledger.get(Period, period_id).ends_on
    lineage = ledger.unit_lineage()
    parts = held_parts(ledger, indicator, day)
    brought = {
        one.unit_id: one
        for one in ledger.find(IndicatorContribution, indicator_id=indicator_id, period_id=period_id)
    }
    lines = [
        PartLine(lineage.named_on(ledger.get(Unit, part.unit_id), day), part, brought.get(part.unit_id)) for part in parts
    ]
    named = {line.unit.id: line.unit.name for line in lines}
    former: dict[int, list[str]] = {}
    for unit_id in brought.keys() - named.keys() if lineage else ():
        heirs = lineage.heirs(unit_id, day, task_id=indicator.task_id, indicator_id=indicator_id)
        if known := [named[one] for one in heirs if one in named]:
            former[unit_id] = known
    lines += [
        PartLine(unit, IndicatorPart(indicator_id=indicator_id, unit_id=unit.id), brought[unit.id])
        for unit in (ledger.get(Unit, one) for one in sorted(former))
    ]
    evidence = ledger.find(EvidenceFile, task_id=indicator.task_id) if indicator.task_id is not None else []
    view = parts_view(indicator, lines, _value(ledger, indicator_id, period_id), evidence)
    asked = tuple(
        Problem(
            "parts", "part_brought_before_reform", Severity.QUESTION,
            (("unit", ledger.get(Unit, unit_id).name), ("heirs", "、".join(heirs))),
        )
        for unit_id, heirs in sorted(former.items())
    )
    return replace(view, problems=(*view.problems, *asked))


def held_parts(ledger: Ledger, indicator: Indicator, day: date) -> tuple[HeldPart, ...]:
    """The parts of an indicator with whoever holds them on a day."""
    return parts_on(ledger.find(IndicatorPart, indicator_id=indicator.id), indicator, ledger.unit_lineage(), day)


def _value(ledger: Ledger, indicator_id: int, period_id: int) -> IndicatorValue | None:
    found = ledger.find(IndicatorValue, indicator_id=indicator_id, period_id=period_id)
    return found[0] if found else None

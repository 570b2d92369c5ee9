"""The office's lamp rule, and the judgement of a person in place of a computed lamp."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from wanzhou_gui.domain.lamps import LAMP_PRESETS, OVERRIDING_LAMPS, Lamp, LampOverride, LampRule
from wanzhou_gui.domain.ledger import LedgerRow, view_of
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import SettingVerbs, clerk_name, lamp_rule, lamp_settings, read_settings
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger


class LampVerbs:
    """What a clerk does about lamps beyond looking at them."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def rule(self) -> LampRule:
        """The rule in force."""
        return lamp_rule(read_settings(self._ledger))

    def use_preset(self, name: str) -> Changes:
        """Take over the rule set of a real place; RejectedError for a name that is none."""
        if name not in LAMP_PRESETS:
            raise RejectedError("lamp_preset_unknown", name=name)
        settings = read_settings(self._ledger)
        numbers: dict[str, Any] = lamp_settings(LAMP_PRESETS[name])
        return SettingVerbs(self._ledger).change(replace(settings, **numbers))

    def override(self, plan_id: int, period_id: int, task_id: int, lamp: Lamp, reason: str) -> Changes:
        """Put a person's judgement in place of the computed lamp for one period.

        RejectedError without a reason, for a lamp that is a fact and no opinion, and for an item that is closed or
        has not started; NotFoundError when the plan has no such task.
        """
        if not reason.strip():
            raise RejectedError("lamp_reason_missing")
        if lamp not in OVERRIDING_LAMPS:
            raise RejectedError("lamp_not_overriding")
        row = self._row(plan_id, period_id, task_id)
        computed = row.verdict.computed.lamp if row.verdict.computed else row.lamp
        if computed not in OVERRIDING_LAMPS:
            raise RejectedError("lamp_settled", number=row.task.number)
        clerk = clerk_name(self._ledger)
        decided = LampOverride(
            task_id=task_id,
            period_id=period_id,
            lamp=lamp,
            computed_lamp=computed,
            reason=reason.strip(),
            decided_by=clerk,
            decided_on=self._clock.today(),
        )
        with self._ledger.transaction("override_lamp", row.task.title, clerk=clerk) as transaction:
            stored = self._stored(task_id, period_id)
            if stored is None:
                transaction.add(decided)
            else:
                transaction.change(replace(decided, id=stored.id, uid=stored.uid, row_version=stored.row_version))
        return Changes.of(Subject.ENTRY)

    def withdraw(self, plan_id: int, period_id: int, task_id: int) -> Changes:
        """Let the computed lamp stand again; RejectedError when nobody had judged otherwise."""
        row = self._row(plan_id, period_id, task_id)
        with self._ledger.transaction(
            "withdraw_override", row.task.title, clerk=clerk_name(self._ledger)
        ) as transaction:
            stored = self._stored(task_id, period_id)
            if stored is None:
                raise RejectedError("lamp_not_overridden", number=row.task.number)
            transaction.remove(stored)
        return Changes.of(Subject.ENTRY)

    def _stored(self, task_id: int, period_id: int) -> LampOverride | None:
        found = self._ledger.find(LampOverride, task_id=task_id, period_id=period_id)
        return found[0] if found else None

    def _row(self, plan_id: int, period_id: int, task_id: int) -> LedgerRow:
        period = self._ledger.get(Period, period_id)
        source = self._ledger.standing_of(plan_id, period_id)
        for row in view_of(source, period, self._clock.today(), self.rule()).rows:
            if row.task.id == task_id:
                return row
        raise NotFoundError("task_not_there", number=task_id)

"""The office's numbers for due days and chasing, kept among the settings of the ledger."""

from __future__ import annotations

import itertools
from dataclasses import fields, replace

from wanzhou_gui.domain.chasing import WRITTEN_KINDS, ChasingSettings
from wanzhou_gui.domain.workdays import DueDayRule
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import Setting, clerk_name
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Ledger


def read_chasing_settings(ledger: Ledger) -> ChasingSettings:
    """The numbers in force; what was never set has its default."""
    stored = {setting.name: setting.value for setting in ledger.find(Setting)}
    known: dict[str, str | int] = {}
    for field in fields(ChasingSettings):
        if field.name in stored:
            is_number = isinstance(field.default, int)
            known[field.name] = int(stored[field.name]) if is_number else stored[field.name]
    return replace(ChasingSettings(), **known)  # type: ignore[arg-type]  # values follow the fields' own types


def change_chasing_settings(ledger: Ledger, settings: ChasingSettings) -> Changes:
    """Store what differs; refused when the rungs of the ladder do not rise or a number template has no number."""
    rungs = (settings.phone_after, settings.reminder_after, settings.notice_after, settings.interview_after)
    if rungs[0] < 1 or any(later < earlier for earlier, later in itertools.pairwise(rungs)):
        raise RejectedError("ladder_does_not_rise")
    counts = (
        settings.notice_workdays, settings.request_limit, settings.reply_workdays, settings.broken_promise_weight, settings.least_between,
        settings.interview_reds, settings.interview_unit_reds,
    )  # fmt: skip
    if min(counts) < 0:
        raise RejectedError("chasing_number_negative")
    if settings.due_day_rule not in {rule.value for rule in DueDayRule}:
        raise RejectedError("due_day_rule_unknown", value=settings.due_day_rule)
    for kind in WRITTEN_KINDS:
        template = settings.number_template(kind)
        if "{n" not in template:
            raise RejectedError("number_template_without_number", value=template)
    current = read_chasing_settings(ledger)
    stored = {setting.name: setting for setting in ledger.find(Setting)}
    with ledger.transaction("change_settings", clerk=clerk_name(ledger)) as transaction:
        for field in fields(ChasingSettings):
            value = getattr(settings, field.name)
            if value == getattr(current, field.name):
                continue
            if field.name in stored:
                transaction.change(replace(stored[field.name], value=str(value)))
            else:
                transaction.add(Setting(name=field.name, value=str(value)))
    return Changes.of(Subject.SETTING, Subject.CHASE)

"""Periods of the ledger: generating them for a plan, opening one, finding the current one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from wanzhou_gui.domain.periods import (
    CalendarDay,
    Period,
    PeriodCodeError,
    PeriodKind,
    WorkCalendar,
    period_of_code,
    periods_between,
)
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.workdays import DueDayRule, due_day_of
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.chasing_settings import read_chasing_settings
from wanzhou_gui.usecases.clerks import clerk_name, read_settings
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger


class PeriodVerbs:
    """What a clerk does with reporting periods."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def periods(self) -> list[Period]:
        """All periods, in order of their first day."""
        return sorted(self._ledger.find(Period), key=lambda period: (period.starts_on, period.ends_on))

    def period(self, code: str) -> Period:
        """The period with a code; RejectedError for no code, NotFoundError for a period not generated."""
        try:
            wanted = period_of_code(code).code
        except PeriodCodeError as error:
            raise RejectedError("period_code", text=error.text) from None
        found = self._ledger.find(Period, code=wanted)
        if not found:
            raise NotFoundError("period_not_there", code=wanted)
        return found[0]

    def current(self) -> Period | None:
        """The period to show first: the latest open one, else the one today lies in, else the last."""
        periods = self.periods()
        opened = [period for period in periods if period.is_open]
        if opened:
            return opened[-1]
        today = self._clock.today()
        running = [period for period in periods if period.starts_on <= today <= period.ends_on]
        return (running or periods or [None])[-1]  # type: ignore[list-item]

    def generate(
        self, plan_id: int, kind: PeriodKind, due_day: int | None = None, *, in_next_month: bool = False
    ) -> tuple[list[Period], Changes]:
        """Make every missing period of a kind from the start of supervision to the plan's end.

        The returns are due on a day of the period's last month, or of the month after it (每月5日前报上月, practice.md 1.4).
        """
        plan = self._ledger.get(Plan, plan_id)
        if plan.supervised_from is None or plan.period_ends_on is None:
            raise RejectedError("plan_dates_missing")
        day = due_day if due_day is not None else read_settings(self._ledger).due_day
        known = {period.code for period in self._ledger.find(Period)}
        with self._ledger.transaction(
            "generate_periods", plan.title, clerk=clerk_name(self._ledger)
        ) as transaction:
            made = [
                transaction.add(self._due_on_a_workday(period))
                for period in periods_between(
                    plan.supervised_from, plan.period_ends_on, kind, due_day=day, due_in_last_month=not in_next_month
                )
                if period.code not in known
            ]
        return made, Changes.of(Subject.PERIOD)

    def set_rhythm(self, plan_id: int, rhythm: PeriodKind | None) -> Changes:
        """Say how often the units of a plan report; None: in whatever period the office opens."""
        plan = self._ledger.get(Plan, plan_id)
        if plan.rhythm is rhythm:
            return Changes.of()
        with self._ledger.transaction("set_rhythm", plan.title, clerk=clerk_name(self._ledger)) as transaction:
            transaction.change(replace(plan, rhythm=rhythm))
        return Changes.of(Subject.PLAN, Subject.PERIOD)

    def open(self, code: str) -> tuple[Period, Changes]:
        """Open a period for entries, making it when it is not there; opening an open one changes nothing."""
        try:
            wanted = period_of_code(code, due_day=read_settings(self._ledger).due_day)
        except PeriodCodeError as error:
            raise RejectedError("period_code", text=error.text) from None
        found = self._ledger.find(Period, code=wanted.code)
        if found and found[0].is_open:
            return found[0], Changes.of()
        with self._ledger.transaction(
            "open_period", wanted.code, clerk=clerk_name(self._ledger)
        ) as transaction:
            period = (
                transaction.change(replace(found[0], is_open=True))
                if found
                else transaction.add(replace(self._due_on_a_workday(wanted), is_open=True))
            )
        return period, Changes.of(Subject.PERIOD, Subject.ENTRY)

    def change_due_day(self, period: Period, due_on: date) -> Changes:
        """Move the day the returns of a period must be in."""
        if due_on < period.starts_on:
            raise RejectedError("due_before_start", start=period.starts_on)
        with self._ledger.transaction(
            "change_due_day", period.code, clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.change(replace(period, due_on=due_on))
        return Changes.of(Subject.PERIOD, Subject.ENTRY)

    def _due_on_a_workday(self, period: Period) -> Period:
        rule = DueDayRule(read_chasing_settings(self._ledger).due_day_rule)
        return replace(period, due_on=due_day_of(period.due_on, period.starts_on, self.calendar(), rule))

    def calendar(self) -> WorkCalendar:
        """The working days of the ledger."""
        return WorkCalendar.of(self._ledger.find(CalendarDay))

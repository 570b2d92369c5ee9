"""What the head of the page says of the period: its name, the due day, the working days left."""

from __future__ import annotations

from wanzhou_gui.domain.ledger import LedgerView
from wanzhou_gui.domain.periods import WorkCalendar
from wanzhou_gui.reports.wording import chinese_day, period_label


def period_line(view: LedgerView, calendar: WorkCalendar) -> str:
    """2024年第二季度　截止2024年6月25日（还剩3个工作日）; a year without known holidays is said to be estimated."""
    due_on = view.period.due_on
    line = f"{period_label(view.period)}　截止{chinese_day(due_on)}"
    if view.as_of > due_on:
        return f"{line}（已过）"
    guess = "约" if calendar.years_missing(view.as_of, due_on) else ""
    return f"{line}（还剩{guess}{calendar.workdays_until(view.as_of, due_on)}个工作日）"

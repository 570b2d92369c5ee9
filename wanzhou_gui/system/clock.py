"""Tells today and now: the real one, or a fixed one for samples and tests."""

from __future__ import annotations

from datetime import UTC, date, datetime, time


class SystemClock:
    """The computer's clock; today is the day on the clerk's calendar, now is in UTC."""

    def today(self) -> date:
        """The day in local time."""
        return datetime.now().astimezone().date()

    def now(self) -> datetime:
        """The moment in UTC."""
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands still; without a moment it is nine in the morning (UTC 01:00, 北京时间 9 时) of the day."""

    def __init__(self, today: date, now: datetime | None = None) -> None:
        self._today = today
        self._now = now or datetime.combine(today, time(1), UTC)

    def today(self) -> date:
        """The given day."""
        return self._today

    def now(self) -> datetime:
        """The given moment."""
        return self._now

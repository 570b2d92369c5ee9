"""The working-day calendar: holidays and 调休 by year, set by hand or taken from the yearly notice, with its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from wanzhou_gui.domain.holiday_notices import CalendarYear, NoticeDay, NoticeReading, read_holiday_notice
from wanzhou_gui.domain.periods import CalendarDay, WorkCalendar
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Ledger

_CHANGED = Changes.of(Subject.PERIOD, Subject.CHASE)
_FIRST_YEAR, _LAST_YEAR = 1949, 2999


@dataclass(frozen=True)
class YearArrangement:
    """The days of a year that differ from the plain week, and where they came from (None for the shipped ones)."""

    year: int
    days: tuple[CalendarDay, ...]
    source: CalendarYear | None


class CalendarVerbs:
    """What a clerk does with working days."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def calendar(self) -> WorkCalendar:
        """The working days of the ledger."""
        return WorkCalendar.of(self._ledger.find(CalendarDay))

    def years(self) -> tuple[YearArrangement, ...]:
        """Every known year, in order."""
        days = sorted(self._ledger.find(CalendarDay), key=lambda one: one.day)
        sources = {one.year: one for one in self._ledger.find(CalendarYear)}
        known = sorted({one.day.year for one in days} | set(sources))
        return tuple(
            YearArrangement(year, tuple(one for one in days if one.day.year == year), sources.get(year))
            for year in known
        )

    def set_day(self, day: date, is_workday: bool | None, name: str = "") -> Changes:
        """Say that a day is worked or free; None takes it back to the plain week. Nothing changes when it was so."""
        stored = self._ledger.find(CalendarDay, day=day)
        with self._ledger.transaction(
            "set_calendar_day", day.isoformat(), clerk=clerk_name(self._ledger)
        ) as transaction:
            if is_workday is None:
                for one in stored:
                    transaction.remove(one)
            elif stored:
                transaction.change(replace(stored[0], is_workday=is_workday, name=name.strip()))
            else:
                transaction.add(CalendarDay(day=day, is_workday=is_workday, name=name.strip()))
        return _CHANGED

    def read_notice(self, text: str, year: int | None = None) -> NoticeReading:
        """Read a pasted notice or table for a preview; nothing is written. Refused when it arranges no day."""
        reading = read_holiday_notice(text, year)
        if not reading.days:
            has_year = reading.year is not None or not text.strip()
            raise RejectedError("notice_without_days" if has_year else "notice_without_year")
        return reading

    def take_notice(self, days: Sequence[NoticeDay], year: int, title: str, text: str) -> tuple[int, Changes]:
        """Put the arrangement of a year in place of what was known of it, with its source; one act, undone as one.

        Days of the year before (a 元旦 that begins in December) are added to that year and replace nothing else there.
        Returns how many days were taken.
        """
        if not days:
            raise RejectedError("notice_without_days")
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            raise RejectedError("calendar_year_strange", year=year)
        wanted = {one.day: one for one in days}
        stored = {one.day: one for one in self._ledger.find(CalendarDay)}
        with self._ledger.transaction("take_notice", str(year), clerk=clerk_name(self._ledger)) as transaction:
            for day, known in stored.items():
                if day.year == year and day not in wanted:
                    transaction.remove(known)
            for day, one in sorted(wanted.items()):
                if day in stored:
                    transaction.change(replace(stored[day], is_workday=one.is_workday, name=one.name))
                else:
                    transaction.add(CalendarDay(day=day, is_workday=one.is_workday, name=one.name))
            sources = self._ledger.find(CalendarYear, year=year)
            if sources:
                transaction.change(replace(sources[0], title=title.strip(), text=text))
            else:
                transaction.add(CalendarYear(year=year, title=title.strip(), text=text))
        return len(wanted), _CHANGED

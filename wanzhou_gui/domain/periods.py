"""Reporting periods: their codes, their days, and how they are generated for a plan."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wanzhou_gui.domain.records import Record


class PeriodKind(StrEnum):
    """How often units report (practice of 月报、季报、半年报、年报)."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF_YEAR: 6, PeriodKind.YEAR: 12}
_CODE = re.compile(r"(\d{4})(?:(M)(0[1-9]|1[0-2])|(Q)([1-4])|(H)([12])|(Y))")
_KIND_OF_LETTER = {
    "M": PeriodKind.MONTH, "Q": PeriodKind.QUARTER, "H": PeriodKind.HALF_YEAR, "Y": PeriodKind.YEAR,
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Period(Record):
    """One reporting period; `due_on` is the day the returns must be in, `is_open` whether entries are taken."""

    code: str
    kind: PeriodKind
    starts_on: date
    ends_on: date
    due_on: date
    is_open: bool = False

    def as_of(self, today: date) -> date:
        """The day the period is judged on: today while it runs, its last day afterwards, its first day before."""
        return max(self.starts_on, min(today, self.ends_on))


@dataclass(frozen=True)
class PeriodCodeError(ValueError):
    """The text is not a period code such as 2024M03, 2024Q2, 2024H1 or 2024Y."""

    text: str


def period_of_code(code: str, *, due_day: int = 25, due_in_last_month: bool = True) -> Period:
    """Build the period a code names; raises PeriodCodeError when the code is none."""
    match = _CODE.fullmatch(code.strip().upper())
    if match is None:
        raise PeriodCodeError(code)
    year = int(match[1])
    letter = match[2] or match[4] or match[6] or match[8]
    part = int(match[3] or match[5] or match[7] or 1)
    return _period(_KIND_OF_LETTER[letter], year, part, due_day, due_in_last_month)


def periods_between(
    first: date, last: date, kind: PeriodKind, *, due_day: int = 25, due_in_last_month: bool = True
) -> Iterator[Period]:
    """Yield every period of a kind that overlaps the days from first to last, in order."""
    months = MONTHS[kind]
    year, part = first.year, (first.month - 1) // months + 1
    while True:
        period = _period(kind, year, part, due_day, due_in_last_month)
        if period.starts_on > last:
            return
        yield period
        part += 1
        if part > 12 // months:
            year, part = year + 1, 1


def code_of(kind: PeriodKind, year: int, part: int) -> str:
    """Name a period: 2024M03, 2024Q2, 2024H1, 2024Y."""
    if kind is PeriodKind.MONTH:
        return f"{year}M{part:02d}"
    if kind is PeriodKind.YEAR:
        return f"{year}Y"
    return f"{year}{'Q' if kind is PeriodKind.QUARTER else 'H'}{part}"


def _period(kind: PeriodKind, year: int, part: int, due_day: int, due_in_last_month: bool) -> Period:
    months = MONTHS[kind]
    first_month = (part - 1) * months + 1
    last_month = first_month + months - 1
    starts_on = date(year, first_month, 1)
    ends_on = date(year, last_month, calendar.monthrange(year, last_month)[1])
    due_year, due_month = (year, last_month) if due_in_last_month else _next_month(year, last_month)
    due_on = date(due_year, due_month, min(due_day, calendar.monthrange(due_year, due_month)[1]))
    return Period(
        code=code_of(kind, year, part), kind=kind, starts_on=starts_on, ends_on=ends_on, due_on=due_on
    )


def _next_month(year: int, month: int) -> tuple[int, int]:
    return (year + 1, 1) if month == 12 else (year, month + 1)


@dataclass(frozen=True, kw_only=True)
class CalendarDay(Record):
    """A day whose working state differs from the plain week: a holiday or a 调休 working day."""

    day: date
    is_workday: bool
    name: str = ""


@dataclass(frozen=True)
class WorkCalendar:
    """Working days with 调休; a year in `known_years` is exact, any other falls back to Monday–Friday."""

    exceptions: dict[date, bool]
    known_years: frozenset[int]

    @classmethod
    def of(cls, days: Collection[CalendarDay]) -> WorkCalendar:
        """Build the calendar from its stored exceptions."""
        # A single day set by hand does not make a year known; every arrangement of a year has National Day free.
        known = (day.day.year for day in days if (day.day.month, day.day.day) == (10, 1) and not day.is_workday)
        return cls({day.day: day.is_workday for day in days}, frozenset(known))

    def is_workday(self, day: date) -> bool:
        """Whether offices work on that day."""
        return self.exceptions.get(day, day.weekday() < 5)

    def workdays_until(self, first: date, last: date) -> int:
        """Working days after `first` up to and including `last`; negative when `last` has passed."""
        if last < first:
            return -self.workdays_until(last, first)
        return sum(
            self.is_workday(first + timedelta(days=step)) for step in range(1, (last - first).days + 1)
        )

    def years_missing(self, first: date, last: date) -> tuple[int, ...]:
        """Years of a span for which no holiday arrangement is known (to be said on screen and in print)."""
        return tuple(year for year in range(first.year, last.year + 1) if year not in self.known_years)

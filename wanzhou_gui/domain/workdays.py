"""Arithmetic of working days: where a due day falls, how long a notice is, how many working days something is overdue."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wanzhou_gui.domain.periods import WorkCalendar

# A calendar edited into one endless holiday must not hang the program; no real arrangement has so many days off.
_LONGEST_REST = 60
_MOST_WORKDAYS = 60
_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_WORKDAYS = re.compile(r"^(\d{1,3}|[一二两三四五六七八九十]{1,3})个?工作日(?:之内|以内|内|后)?$")


class DueDayRule(StrEnum):
    """Where a due day goes that falls on a day off: 顺延 to the next working day, or 提前 to the one before."""

    AFTER = "after"
    BEFORE = "before"


def workday_for(day: date, calendar: WorkCalendar, rule: DueDayRule) -> date:
    """The day itself when offices work on it, else the nearest working day on the side the office has chosen."""
    step = timedelta(days=1 if rule is DueDayRule.AFTER else -1)
    moved = day
    for _ in range(_LONGEST_REST):
        if calendar.is_workday(moved):
            return moved
        moved += step
    return day


def due_day_of(due_on: date, starts_on: date, calendar: WorkCalendar, rule: DueDayRule) -> date:
    """The working day on which returns of a period are due; never before the period begins."""
    moved = workday_for(due_on, calendar, rule)
    return moved if moved >= starts_on else workday_for(due_on, calendar, DueDayRule.AFTER)


def workday_after(day: date, count: int, calendar: WorkCalendar) -> date:
    """The day on which `count` working days have passed since `day`; the day itself for 0."""
    left, moved, rest = count, day, 0
    while left > 0 and rest < _LONGEST_REST:
        moved += timedelta(days=1)
        if calendar.is_workday(moved):
            left, rest = left - 1, 0
        else:
            rest += 1
    return moved


def read_workdays(text: str) -> int | None:
    """The number in “3个工作日内”, “三个工作日” or “10工作日”; None for anything else, and for more than a season."""
    found = _WORKDAYS.match(unicodedata.normalize("NFKC", text).replace(" ", ""))
    if found is None:
        return None
    count = int(found[1]) if found[1].isdecimal() else _number_in_characters(found[1])
    return count if count is not None and 1 <= count <= _MOST_WORKDAYS else None


def _number_in_characters(text: str) -> int | None:
    """一 to 九十九, as deadlines are written."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS.get(text)
    high = _DIGITS.get(tens) if tens else 1
    low = _DIGITS.get(ones) if ones else 0
    return high * 10 + low if high is not None and low is not None else None


def workdays_overdue(due_on: date, today: date, calendar: WorkCalendar) -> int:
    """Working days that have passed since the due day; 0 up to and on it."""
    return max(0, calendar.workdays_until(due_on, today))


@dataclass(frozen=True)
class ShortNotice:
    """A request that leaves too little time: the working days it leaves, those it should, and the day that would be right."""

    sent_on: date
    due_on: date
    workdays: int
    least: int
    right_due_on: date


def short_notice(sent_on: date, due_on: date, calendar: WorkCalendar, least: int) -> ShortNotice | None:
    """Whether a request sent out on a day leaves fewer than `least` working days; None when it leaves enough.

    A notice of 15:00 that was due at 16:00 the next day was criticised in public (practice.md 1.4, S43); the burden
    rules of 2024 (S42) ask for reasonable time without a number, so the number is the office's own.
    """
    left = calendar.workdays_until(sent_on, due_on)
    if left >= least:
        return None
    return ShortNotice(sent_on, due_on, left, least, workday_after(sent_on, least, calendar))

"""Reads the holiday arrangements that ship with the program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from wanzhou_gui.domain.periods import CalendarDay
from wanzhou_gui.usecases.errors import EnvironmentProblemError


class JsonCalendarSource:
    """Holidays and 调休 working days from workdays.json (made by scripts/build_calendar.py)."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def days(self) -> Sequence[CalendarDay]:
        """The days in order; EnvironmentProblemError("calendar_unreadable") when the file is missing or broken."""
        try:
            listed = json.loads(self._path.read_text(encoding="utf-8"))["days"]
            days = [
                CalendarDay(
                    day=date.fromisoformat(each["date"]),
                    is_workday=bool(each["is_workday"]),
                    name=str(each["name"]),
                )
                for each in listed
            ]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise EnvironmentProblemError("calendar_unreadable", path=self._path) from error
        return sorted(days, key=lambda day: day.day)

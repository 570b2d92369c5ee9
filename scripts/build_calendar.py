"""Writes the working-day seed ``resources/calendar/workdays.json`` from the published State Council holiday notices.

Only days that differ from the plain rule (Monday to Friday are working days) or carry a holiday's name are listed.
The package chinesecalendar is needed to build the file, never to run the program.
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import chinese_calendar

REPOSITORY = Path(__file__).resolve().parent.parent
TARGET = REPOSITORY / "resources" / "calendar" / "workdays.json"
FIRST_YEAR = 2024
LAST_YEAR = 2026


def special_days(year: int) -> list[dict[str, object]]:
    """The days of one year that need a row: day off, working day at a weekend, or a named holiday."""
    days: list[dict[str, object]] = []
    day = datetime.date(year, 1, 1)
    while day.year == year:
        holiday, english = chinese_calendar.get_holiday_detail(day)
        is_workday = chinese_calendar.is_workday(day)
        if english is not None or is_workday != (day.weekday() < 5):
            name = chinese_calendar.Holiday(english).chinese if english is not None else ""
            if is_workday:
                name = f"{name}调休上班"
            days.append({"date": day.isoformat(), "is_workday": is_workday, "name": name})
        assert holiday is not is_workday
        day += datetime.timedelta(days=1)
    return days


def text() -> str:
    """The whole file: one day per line, so that a renewed year is a readable difference."""
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    lines = [json.dumps(day, ensure_ascii=False) for year in years for day in special_days(year)]
    return (
        "{\n"
        '"source": "国务院办公厅关于部分节假日安排的通知（2024—2026年）",\n'
        f'"years": {json.dumps(list(years))},\n'
        '"days": [\n' + ",\n".join(lines) + "\n]\n}\n"
    )


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text(), encoding="utf-8", newline="\n")
    print(f"calendar: {TARGET.relative_to(REPOSITORY).as_posix()} written")

"""The day a printed deadline falls on, with the year of the plan where none is printed."""

from __future__ import annotations

import calendar
import datetime as dt
import re

_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_YEAR = re.compile(r"(20\d{2})年?")


def deadline_on(text: str, year: int | None) -> dt.date | None:
    """The last day on which a printed deadline is kept, or None for 持续推进 and the like."""
    if not text:
        return None
    printed = _YEAR.search(text)
    in_year = int(printed[1]) if printed else year
    if in_year is None:
        return None
    quarter = re.search(r"([一二三四1-4])季度", text)
    if quarter:
        return _month_end(in_year, _QUARTERS[quarter[1]] * 3)
    month = re.search(r"(\d{1,2})月", text)
    if month and 1 <= int(month[1]) <= 12:
        day = re.search(r"\d{1,2}月(\d{1,2})日", text)
        if day:
            try:
                return dt.date(in_year, int(month[1]), int(day[1]))
            except ValueError:
                return None
        if re.search(r"\d{1,2}月上旬", text):
            return dt.date(in_year, int(month[1]), 10)
        if re.search(r"\d{1,2}月中旬", text):
            return dt.date(in_year, int(month[1]), 20)
        return _month_end(in_year, int(month[1]))
    if re.search(r"上半年|年中", text):
        return dt.date(in_year, 6, 30)
    if re.search(r"年底|年末|年内|全年|下半年|年前|年度|年完成", text) or (printed and re.search(r"20\d{2}年(?:底|末)?(?:以?前)?", text)):
        return dt.date(in_year, 12, 31)
    return None


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])

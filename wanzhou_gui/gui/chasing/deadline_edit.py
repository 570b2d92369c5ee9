"""A field for a deadline: a day, or a number of working days from the day it counts from."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.entries import read_date
from wanzhou_gui.domain.periods import WorkCalendar
from wanzhou_gui.domain.workdays import read_workdays, workday_after
from wanzhou_gui.gui.widgets.value_edits import DateEdit


class DeadlineEdit(DateEdit):
    """Reads a day as any other field for days does, and “3个工作日内” by the calendar of the office."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start: date | None = None
        self._calendar: WorkCalendar | None = None
        self._read = self._read_deadline
        self.setPlaceholderText("如 2024-07-12，或 3个工作日内")
        self.setToolTip("可以写日期，也可以写“3个工作日内”，按放假和调休安排推算")

    def count_from(self, start: date | None, calendar: WorkCalendar) -> None:
        """Say from which day working days are counted, and by which calendar."""
        self._start, self._calendar = start, calendar

    def _read_deadline(self, text: str) -> date | None:
        count = read_workdays(text)
        if count is None or self._start is None or self._calendar is None:
            return read_date(text)
        return workday_after(self._start, count, self._calendar)

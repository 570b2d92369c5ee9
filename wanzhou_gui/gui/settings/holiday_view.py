"""节假日: the holidays and 调休 working days the ledger knows, and which year it does not."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHeaderView, QWidget

from wanzhou_gui.domain.periods import WorkCalendar
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.settings.ui_holiday_view import Ui_HolidayView
from wanzhou_gui.gui.widgets.table_rows import TableRows
from wanzhou_gui.usecases.services import Services

_WEEKDAYS = "一二三四五六日"
Day = tuple[date, bool]
Span = tuple[date, date]


class HolidayView(QWidget):
    """The known years, one at a time; a year of the plan that is not known is said."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_HolidayView()
        self._ui.setupUi(self)
        self._desk = desk
        self._calendar = WorkCalendar({}, frozenset())
        self._rows: TableRows[Day] = TableRows(("日期", "星期", "安排"), _texts)
        ui = self._ui
        ui.day_table.setModel(self._rows)
        ui.day_table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        ui.day_table.setColumnWidth(0, theme.px(160))
        ui.day_table.setColumnWidth(1, theme.px(100))
        ui.day_table.verticalHeader().setDefaultSectionSize(theme.px(30))
        ui.missing_icon_label.setPixmap(theme.icon_pixmap("alert-triangle", "#8A5A00", theme.px(18)))
        ui.year_combo.activated.connect(lambda _: self._show_year())

    def refresh(self) -> None:
        """Read the working days and the years the plan needs."""
        plan_id = self._desk.scope.plan_id

        def ask(services: Services) -> tuple[WorkCalendar, Span | None]:
            plans = [one.plan for one in services.plans.plans() if one.plan.id == plan_id]
            span = None
            if plans and plans[0].supervised_from and plans[0].period_ends_on:
                span = (plans[0].supervised_from, plans[0].period_ends_on)
            return services.periods.calendar(), span

        self._desk.ask(ask, lambda answer: self._show(*answer))

    def _show(self, calendar: WorkCalendar, span: Span | None) -> None:
        ui = self._ui
        self._calendar = calendar
        years = sorted(calendar.known_years)
        chosen = ui.year_combo.currentText()
        ui.year_combo.clear()
        ui.year_combo.addItems([str(year) for year in years])
        ui.year_combo.setCurrentText(chosen or (str(span[0].year) if span else ""))
        ui.known_label.setText(
            f"已收录{'、'.join(map(str, years))}年的放假和调休安排。" if years else "还没有收录任何一年的放假安排。"
        )
        missing = calendar.years_missing(*span) if span is not None else ()
        ui.missing_frame.setVisible(bool(missing))
        ui.missing_label.setText(
            f"{'、'.join(map(str, missing))}年的放假安排没有收录，这些年份的工作日按周一至周五推算，可能与实际不符。"
        )
        self._show_year()

    def _show_year(self) -> None:
        year = self._ui.year_combo.currentText()
        self._rows.show(sorted(day for day in self._calendar.exceptions.items() if str(day[0].year) == year))


def _texts(day: Day) -> tuple[str, ...]:
    return day[0].isoformat(), f"星期{_WEEKDAYS[day[0].weekday()]}", "上班（调休）" if day[1] else "放假"

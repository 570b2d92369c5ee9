"""节假日: the holidays and 调休 working days the ledger knows, editing them, and bringing in a year's notice."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QModelIndex
from PySide6.QtWidgets import QHeaderView, QWidget

from wanzhou_gui.domain.entries import Severity, ValueRefusedError
from wanzhou_gui.domain.periods import CalendarDay, WorkCalendar
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.settings.ui_holiday_view import Ui_HolidayView
from wanzhou_gui.gui.indicators.refusal_words import refusal_words
from wanzhou_gui.gui.settings.notice_dialog import NoticeDialog
from wanzhou_gui.gui.widgets.table_rows import TableRows
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.usecases.calendars import YearArrangement
from wanzhou_gui.usecases.services import Services

_WEEKDAYS = "一二三四五六日"
_STATES: tuple[tuple[str, bool | None], ...] = (("放假", False), ("上班（调休）", True), ("按平常的周一至周五", None))
Span = tuple[date, date]


class HolidayView(QWidget):
    """The known years, one at a time; a year of the plan that is not known is said; every day can be changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_HolidayView()
        self._ui.setupUi(self)
        self._desk = desk
        self._years: tuple[YearArrangement, ...] = ()
        self._notice: NoticeDialog | None = None
        self._rows: TableRows[CalendarDay] = TableRows(("日期", "星期", "安排", "名称"), _texts)
        ui = self._ui
        ui.day_table.setModel(self._rows)
        ui.day_table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 160), (1, 100), (2, 150)):
            ui.day_table.setColumnWidth(column, theme.px(width))
        ui.day_table.verticalHeader().setDefaultSectionSize(theme.px(30))
        ui.missing_icon_label.setPixmap(theme.icon_pixmap("alert-triangle", "#8A5A00", theme.px(18)))
        ui.import_button.setIcon(theme.icon("file-import"))
        ui.import_button.setIconSize(theme.icon_size())
        for word, _ in _STATES:
            ui.state_combo.addItem(word)
        ui.day_edit.setMaximumWidth(theme.px(150))
        ui.name_edit.setMaximumWidth(theme.px(220))
        ui.year_combo.activated.connect(lambda _: self._show_year())
        ui.import_button.clicked.connect(self.open_notice)
        ui.save_button.clicked.connect(self._save_day)
        ui.day_edit.refused.connect(self._say_unread)
        ui.day_edit.accepted.connect(ui.problem_label.clear)
        ui.day_table.selectionModel().currentRowChanged.connect(self._take_row)

    @property
    def notice_dialog(self) -> NoticeDialog | None:
        """The open form for a notice, if any."""
        return self._notice

    def refresh(self) -> None:
        """Read the working days and the years the plan needs."""
        plan_id = self._desk.scope.plan_id

        def ask(services: Services) -> tuple[tuple[YearArrangement, ...], WorkCalendar, Span | None]:
            plans = [one.plan for one in services.plans.plans() if one.plan.id == plan_id]
            span = None
            if plans and plans[0].supervised_from and plans[0].period_ends_on:
                span = (plans[0].supervised_from, plans[0].period_ends_on)
            return services.calendars.years(), services.calendars.calendar(), span

        self._desk.ask(ask, lambda answer: self._show(*answer))

    def open_notice(self) -> None:
        """Open the form that takes a year's notice in."""
        known = [one.year for one in self._years]
        dialog = NoticeDialog(self._desk, max(known, default=QDate.currentDate().year()) + 1, self)
        dialog.taken.connect(self._show_taken)
        dialog.finished.connect(lambda _: self._forget_notice())
        self._notice = dialog
        dialog.open()

    def _forget_notice(self) -> None:
        if self._notice is not None:
            self._notice.deleteLater()
            self._notice = None

    def _show_taken(self, year: int) -> None:
        self._ui.year_combo.clear()
        self._ui.year_combo.addItem(str(year))
        self.refresh()

    def _show(self, years: tuple[YearArrangement, ...], calendar: WorkCalendar, span: Span | None) -> None:
        ui = self._ui
        self._years = years
        chosen = ui.year_combo.currentText()
        ui.year_combo.clear()
        ui.year_combo.addItems([str(one.year) for one in years])
        ui.year_combo.setCurrentText(chosen or (str(span[0].year) if span else ""))
        known = sorted(calendar.known_years)
        ui.known_label.setText(
            f"已收录{'、'.join(map(str, known))}年的放假和调休安排。" if known else "还没有收录任何一年的放假安排。"
        )
        missing = calendar.years_missing(*span) if span is not None else ()
        ui.missing_frame.setVisible(bool(missing))
        ui.missing_label.setText(
            f"{'、'.join(map(str, missing))}年的放假安排没有收录，这些年份的工作日按周一至周五推算，可能与实际不符。"
        )
        self._show_year()

    def _show_year(self) -> None:
        wanted = self._ui.year_combo.currentText()
        year = next((one for one in self._years if str(one.year) == wanted), None)
        self._rows.show(year.days if year is not None else ())
        if year is None:
            self._ui.source_label.clear()
        elif year.source is None:
            self._ui.source_label.setText("来源：随程序提供（国务院办公厅关于部分节假日安排的通知）")
        else:
            self._ui.source_label.setText(f"来源：{year.source.title or '导入的通知'}")
            self._ui.source_label.setToolTip(year.source.text)

    def _take_row(self, current: QModelIndex, _: QModelIndex) -> None:
        day = self._rows.row_at(current.row())
        if day is not None:
            ui = self._ui
            ui.day_edit.set_value(day.day)
            ui.state_combo.setCurrentIndex([state for _, state in _STATES].index(day.is_workday))
            ui.name_edit.setText(day.name)
            ui.problem_label.clear()

    def _save_day(self) -> None:
        ui = self._ui
        if not ui.day_edit.commit():
            return
        day = ui.day_edit.value
        if day is None:
            ui.problem_label.say("没有填写日期。请填写，如 2027-10-01。", Severity.ERROR)
            return
        state, name = _STATES[ui.state_combo.currentIndex()][1], ui.name_edit.text()
        self._desk.act(
            lambda services: services.calendars.set_day(day, state, name),
            lambda changes: changes,
            initiator=self,
            done=lambda _: self._saved(day),
            failed=lambda error: ui.problem_label.say(error_text(error).line, Severity.ERROR),
        )

    def _saved(self, day: date) -> None:
        self._ui.problem_label.clear()
        if self._ui.year_combo.findText(str(day.year)) < 0:
            self._ui.year_combo.addItem(str(day.year))
        self._ui.year_combo.setCurrentText(str(day.year))
        self.refresh()

    def _say_unread(self, error: ValueRefusedError) -> None:
        self._ui.problem_label.say(refusal_words(error), Severity.ERROR)


def _texts(day: CalendarDay) -> tuple[str, ...]:
    return (
        day.day.isoformat(),
        f"星期{_WEEKDAYS[day.day.weekday()]}",
        "上班（调休）" if day.is_workday else "放假",
        day.name,
    )

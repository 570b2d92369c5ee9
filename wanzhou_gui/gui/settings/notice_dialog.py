"""Bringing in a year's holiday notice: paste the text, look at the days read from it, take them."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHeaderView, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.holiday_notices import NoticeDay, NoticeReading, read_holiday_notice
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.settings.ui_notice_dialog import Ui_NoticeDialog
from wanzhou_gui.gui.widgets.table_rows import TableRows
from wanzhou_gui.reports.chasing.wording import notice_remark_sentence
from wanzhou_gui.reports.failures import error_text

_WEEKDAYS = "一二三四五六日"
_REMARKS_SHOWN = 4
_SETTLE_MS = 250


class NoticeDialog(QDialog):
    """Reads while one types; nothing is written before it is taken.

    Signals:
        taken(int): the arrangement of a year is in the ledger.
    """

    taken = Signal(int)

    def __init__(self, desk: Desk, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_NoticeDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._reading = NoticeReading(None, (), ())
        self._rows: TableRows[NoticeDay] = TableRows(("日期", "星期", "安排", "名称"), _texts)
        ui = self._ui
        ui.preview_table.setModel(self._rows)
        ui.preview_table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 100), (1, 60), (2, 90)):
            ui.preview_table.setColumnWidth(column, theme.px(width))
        ui.preview_table.verticalHeader().setDefaultSectionSize(theme.px(28))
        ui.year_spin.setValue(year)
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self.read)
        ui.text_edit.textChanged.connect(self._timer.start)
        ui.year_spin.valueChanged.connect(lambda _: self.read(by_title=False))
        ui.confirmed_check.toggled.connect(lambda _: self._allow())
        ui.take_button.clicked.connect(self._take)
        ui.cancel_button.clicked.connect(self.reject)
        self._show()

    @property
    def reading(self) -> NoticeReading:
        """What was read so far."""
        return self._reading

    def read(self, *, by_title: bool = True) -> None:
        """Read the text anew; a year named in its title is taken over unless the clerk just chose one."""
        ui = self._ui
        text = ui.text_edit.toPlainText()
        titled = read_holiday_notice(text).year if by_title else None
        if titled is not None and titled != ui.year_spin.value():
            ui.year_spin.blockSignals(True)
            ui.year_spin.setValue(titled)
            ui.year_spin.blockSignals(False)
        if not ui.title_edit.isModified():
            first = next((line.strip() for line in text.splitlines() if line.strip()), "")
            ui.title_edit.setText(first if "通知" in first else "")
        self._reading = read_holiday_notice(text, ui.year_spin.value())
        ui.confirmed_check.setChecked(False)
        self._show()

    def _show(self) -> None:
        ui, reading = self._ui, self._reading
        self._rows.show(reading.days)
        told = [notice_remark_sentence(remark) for remark in reading.remarks]
        more = f"\n……共{len(told)}处" if len(told) > _REMARKS_SHOWN else ""
        ui.remarks_label.setText("\n".join(told[:_REMARKS_SHOWN]) + more)
        ui.remarks_label.setVisible(bool(told))
        ui.confirmed_check.setVisible(bool(told))
        rests = sum(not one.is_workday for one in reading.days)
        ui.count_label.setText(
            f"读出放假{rests}天、调休上班{len(reading.days) - rests}天；导入后替换台账中这一年原有的安排。" if reading.days else "还没有读到日期。"
        )
        ui.problem_label.clear()
        self._allow()

    def _allow(self) -> None:
        ui = self._ui
        ui.take_button.setEnabled(bool(self._reading.days) and (not self._reading.remarks or ui.confirmed_check.isChecked()))

    def _take(self) -> None:
        ui, days = self._ui, self._reading.days
        year, title, text = ui.year_spin.value(), ui.title_edit.text(), ui.text_edit.toPlainText()
        self._desk.act(
            lambda services: services.calendars.take_notice(days, year, title, text),
            lambda result: result[1],
            initiator=self,
            done=lambda _: self._taken(year),
            failed=lambda error: ui.problem_label.say(error_text(error).line, Severity.ERROR),
        )

    def _taken(self, year: int) -> None:
        self.taken.emit(year)
        self.accept()


def _texts(day: NoticeDay) -> tuple[str, ...]:
    return day.day.isoformat(), f"周{_WEEKDAYS[day.day.weekday()]}", "上班" if day.is_workday else "放假", day.name

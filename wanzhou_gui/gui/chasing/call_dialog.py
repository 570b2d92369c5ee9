"""Noting a call in seconds: what was said, who answered, the day promised; Enter saves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidgetItem, QPushButton, QWidget

from wanzhou_gui.domain.chase_together import TogetherBoard, TogetherLine
from wanzhou_gui.domain.entries import Severity, ValueRefusedError
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.chasing.ui_call_dialog import Ui_CallDialog
from wanzhou_gui.gui.indicators.refusal_words import refusal_words
from wanzhou_gui.reports.chasing.together_words import next_step_together_sentence, standing_words
from wanzhou_gui.reports.chasing.wording import CALL_TEXTS
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.usecases.chasing import Place

_PLACE_ROLE = Qt.ItemDataRole.UserRole
_MOST_ROWS = 4
_WEEKDAYS = "一二三四五六日"
_FRIDAY = 4


@dataclass(frozen=True)
class CallWish:
    """A call as it was typed; `places` are the plans it was about, each with its period."""

    places: tuple[Place, ...]
    spoke_with: str
    said: str
    promised_on: date | None
    is_reminder: bool


class CallDialog(QDialog):
    """A small form over the page; the words are picked, the days are one key each (Alt+1 … Alt+4).

    Signals:
        wished(CallWish): put this call on record.
    """

    wished = Signal(object)

    def __init__(self, board: TogetherBoard, line: TogetherLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_CallDialog()
        self._ui.setupUi(self)
        # The days stand beside each other; in larger letters they need more room.
        self.setMinimumWidth(theme.px(580))
        self._board = board
        ui, unit = self._ui, line.unit
        ui.unit_label.setText(unit.name)
        numbers = [f"{who} {number}".strip() for who, number in
                   ((unit.contact_name, unit.contact_phone), (unit.leader_name, unit.leader_phone)) if who or number]  # fmt: skip
        ui.phone_label.setText(("　".join(numbers) or "单位字典里没有登记电话。") + f"\n{next_step_together_sentence(board, line)}")
        ui.said_combo.addItems(list(CALL_TEXTS))
        ui.spoke_combo.addItems([name for name in dict.fromkeys((unit.contact_name, unit.leader_name)) if name])
        ui.promised_edit.count_from(board.today, board.calendar)
        ui.promised_edit.setPlaceholderText("也可以写 2024-07-12 或 3个工作日内；没有承诺就空着")
        ui.reminder_check.setChecked(board.today <= board.due_on)
        self._offer_plans(line)
        self._days = self._offer_days(board.today)
        ui.promised_edit.textEdited.connect(self._forget_chips)
        ui.promised_edit.refused.connect(self._say_unread)
        ui.promised_edit.accepted.connect(self._show_day)
        ui.save_button.clicked.connect(self._wish)
        ui.cancel_button.clicked.connect(self.reject)
        self._show_day()
        ui.said_combo.setFocus()
        # A combo keeps Enter to itself; here it saves from every field.
        for combo in (ui.said_combo, ui.spoke_combo):
            edit = combo.lineEdit()
            if edit is not None:
                edit.returnPressed.connect(self._wish)
                edit.selectAll()

    def show_refusal(self, error: Exception) -> None:
        """Say why it was not saved; what was typed stays."""
        self._ui.problem_label.say(error_text(error).line, Severity.ERROR)
        self._ui.save_button.setEnabled(True)

    def _offer_plans(self, line: TogetherLine) -> None:
        """All plans the unit owes are meant until the clerk says otherwise; a single one is not asked about."""
        plan_list = self._ui.plan_list
        meant = {part.plan.id for part in line.owed or line.parts}
        for part in line.parts:
            item = QListWidgetItem(f"{standing_words(part.line)}　《{part.plan.title}》", plan_list)
            item.setToolTip(item.text())
            item.setData(_PLACE_ROLE, part.place)
            item.setCheckState(Qt.CheckState.Checked if part.plan.id in meant else Qt.CheckState.Unchecked)
        rows = min(_MOST_ROWS, plan_list.count())
        plan_list.setFixedHeight(plan_list.sizeHintForRow(0) * rows + 2 * plan_list.frameWidth() + theme.px(2))
        plan_list.setCurrentRow(0)
        self._ui.plans_body.setVisible(len(line.parts) > 1)

    @property
    def places(self) -> tuple[Place, ...]:
        """The plans ticked, each with its period."""
        items = (self._ui.plan_list.item(row) for row in range(self._ui.plan_list.count()))
        return tuple(tuple(item.data(_PLACE_ROLE)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _offer_days(self, today: date) -> dict[QPushButton, date]:
        ui = self._ui
        to_friday = (_FRIDAY - today.weekday()) % 7 or 7
        friday = today + timedelta(days=to_friday)
        is_this_week = today.weekday() < _FRIDAY
        ui.friday_button.setText(f"{'本' if is_this_week else '下'}周五 Alt+4")
        days = {
            ui.today_button: today,
            ui.tomorrow_button: today + timedelta(days=1),
            ui.after_button: today + timedelta(days=2),
            ui.friday_button: friday,
        }
        for number, (chip, day) in enumerate(days.items(), start=1):
            # Not the button's own letter: that plays a press of a tenth of a second, and Enter may come sooner.
            QShortcut(QKeySequence(f"Alt+{number}"), self).activated.connect(chip.click)
            # Enter always saves, also while a day has the keyboard.
            chip.setAutoDefault(False)
            chip.setAccessibleName(f"承诺{chip.text().split()[0]}，{day.month}月{day.day}日")
            chip.setToolTip(f"{day.month}月{day.day}日 周{_WEEKDAYS[day.weekday()]}")
            chip.clicked.connect(lambda checked, one=chip: self._choose_day(one, checked))
        return days

    def _choose_day(self, chip: QPushButton, checked: bool) -> None:
        for other in self._days:
            other.setChecked(other is chip and checked)
        self._ui.promised_edit.set_value(self._days[chip] if checked else None)
        self._show_day()

    def _forget_chips(self) -> None:
        for chip in self._days:
            chip.setChecked(False)

    def _show_day(self) -> None:
        self._ui.problem_label.clear()
        day = self._ui.promised_edit.value
        for chip, offered in self._days.items():
            chip.setChecked(offered == day)
        if day is None:
            self._ui.promise_hint_label.setText("到了承诺的日子还没有收到，工作台会提醒。")
            return
        rest = "" if self._board.calendar.is_workday(day) else "，这一天不上班"
        self._ui.promise_hint_label.setText(f"{day.month}月{day.day}日 周{_WEEKDAYS[day.weekday()]}{rest}。到时没有收到会提醒。")

    def _wish(self) -> None:
        ui = self._ui
        if not ui.save_button.isEnabled() or not ui.promised_edit.commit():
            return
        if not self.places:
            ui.problem_label.say("没有勾选方案。请至少勾选一个这次电话说到的方案。", Severity.ERROR)
            return
        ui.save_button.setEnabled(False)
        self.wished.emit(
            CallWish(
                self.places,
                ui.spoke_combo.currentText().strip(),
                ui.said_combo.currentText().strip(),
                ui.promised_edit.value,
                ui.reminder_check.isChecked(),
            )
        )

    def _say_unread(self, error: ValueRefusedError) -> None:
        self._ui.problem_label.say(refusal_words(error), Severity.ERROR)

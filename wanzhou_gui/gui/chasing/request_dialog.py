"""Counting a further demand on a unit; what is too much or too soon is said before it is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.chase_together import TogetherBoard, TogetherLine
from wanzhou_gui.domain.entries import Severity, ValueRefusedError
from wanzhou_gui.domain.workdays import short_notice
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.chasing.ui_request_dialog import Ui_RequestDialog
from wanzhou_gui.gui.indicators.refusal_words import refusal_words
from wanzhou_gui.reports.chasing.wording import request_words, short_day, short_notice_sentence
from wanzhou_gui.reports.failures import error_text


@dataclass(frozen=True)
class RequestWish:
    """A demand as it was typed."""

    subject: str
    due_on: date | None


class RequestDialog(QDialog):
    """What is asked for, until when, and how often the unit was asked already.

    Signals:
        wished(RequestWish): count this demand.
    """

    wished = Signal(object)

    def __init__(self, board: TogetherBoard, line: TogetherLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_RequestDialog()
        self._ui.setupUi(self)
        self.setMinimumWidth(theme.px(520))
        self._board = board
        ui = self._ui
        ui.unit_label.setText(line.unit.name)
        ui.due_edit.count_from(board.today, board.calendar)
        counted = replace(line.requests, others=line.requests.others + 1)
        limit = board.settings.request_limit
        told = f"连同这一次，本期共{counted.total}次：{request_words(counted)}。"
        ui.count_label.setText(told + (f"超过{limit}次，请注意减负。" if counted.is_above(limit) else ""))
        theme.set_kind(ui.count_label, "problem" if counted.is_above(limit) else "caption")
        ui.due_edit.committed.connect(self._show_notice)
        ui.due_edit.refused.connect(self._say_unread)
        ui.due_edit.accepted.connect(self._show_notice)
        ui.subject_edit.returnPressed.connect(self._wish)
        ui.due_edit.returnPressed.connect(self._wish)
        ui.save_button.clicked.connect(self._wish)
        ui.cancel_button.clicked.connect(self.reject)
        self._show_notice()
        ui.subject_edit.setFocus()

    def show_refusal(self, error: Exception) -> None:
        """Say why it was not counted; what was typed stays."""
        self._ui.problem_label.say(error_text(error).line, Severity.ERROR)
        self._ui.save_button.setEnabled(True)

    def _show_notice(self) -> None:
        ui, board = self._ui, self._board
        ui.problem_label.clear()
        day = ui.due_edit.value
        if day is None:
            theme.set_kind(ui.notice_label, "caption")
            ui.notice_label.setText("没有时限就空着。")
            return
        short = short_notice(board.today, day, board.calendar, board.settings.notice_workdays)
        left = board.calendar.workdays_until(board.today, day)
        rest = "" if board.calendar.is_workday(day) else "这一天不上班。"
        said = short_notice_sentence(short) if short is not None else f"到{short_day(day)}，留{left}个工作日。"
        theme.set_kind(ui.notice_label, "problem" if short is not None or rest else "caption")
        ui.notice_label.setText(said + rest)

    def _wish(self) -> None:
        ui = self._ui
        if not ui.save_button.isEnabled() or not ui.due_edit.commit():
            return
        ui.save_button.setEnabled(False)
        self.wished.emit(RequestWish(ui.subject_edit.text().strip(), ui.due_edit.value))

    def _say_unread(self, error: ValueRefusedError) -> None:
        self._ui.problem_label.say(refusal_words(error), Severity.ERROR)

"""安全: the password of the window at this computer, and when it locks by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.settings.ui_safety_form import Ui_SafetyForm
from wanzhou_gui.gui.widgets.problem_label import mark_field
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.system.local_password import SHORTEST, LocalPassword
from wanzhou_gui.usecases.errors import DeskError

_IDLE_MINUTES = (0, 5, 10, 15, 30, 60)
_USUAL_MINUTES = 10


class SafetyForm(QWidget):
    """Sets, changes and takes away the password; whoever changes it must know it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, password: LocalPassword | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_SafetyForm()
        self._ui.setupUi(self)
        self._desk = desk
        self._password = password or LocalPassword()
        ui = self._ui
        for minutes in _IDLE_MINUTES:
            ui.idle_combo.addItem(f"{minutes} 分钟后" if minutes else "不自动锁定", minutes)
        for edit in (ui.current_edit, ui.new_edit, ui.repeat_edit):
            edit.textEdited.connect(lambda _: self._forget_problem())
            edit.returnPressed.connect(self._set)
        ui.set_button.clicked.connect(self._set)
        ui.remove_button.clicked.connect(self._remove)
        ui.lock_button.clicked.connect(lambda: self._desk.wanted.emit("lock", None))
        ui.idle_combo.activated.connect(lambda _: self._rest_after())
        self.refresh()

    def refresh(self) -> None:
        """Show whether there is a password."""
        ui, is_set = self._ui, self._password.is_set
        ui.state_label.setText("已设开机密码" if is_set else "没有设开机密码：打开电脑的人都能打开督查台")
        ui.current_label.setVisible(is_set)
        ui.current_edit.setVisible(is_set)
        ui.set_button.setText("更改密码(&S)" if is_set else "设置密码(&S)")
        for part in (ui.remove_button, ui.lock_button, ui.idle_combo):
            part.setEnabled(is_set)
        minutes = self._password.idle_minutes if is_set else _USUAL_MINUTES
        ui.idle_combo.setCurrentIndex(max(0, ui.idle_combo.findData(minutes)))

    def _set(self) -> None:
        ui = self._ui
        new = ui.new_edit.text()
        if len(new) < SHORTEST:
            self._say(ui.new_edit, f"密码太短。请至少用 {SHORTEST} 个字符。")
        elif new != ui.repeat_edit.text():
            self._say(ui.repeat_edit, "两次输入的密码不一样。请再输一次。")
        else:
            current = ui.current_edit.text()
            minutes = int(ui.idle_combo.currentData())
            self._work(current, lambda: self._password.put(new, minutes))

    def _remove(self) -> None:
        self._work(self._ui.current_edit.text(), self._password.remove)

    def _work(self, current: str, act: Callable[[], object]) -> None:
        """Prove the present password and act, away from the window's thread: both take half a second on purpose."""
        self._set_usable(False)

        def prove_and_act() -> bool:
            is_right = self._password.matches(current)
            if is_right:
                act()
            return is_right

        self._desk.background.on_drawing_thread(prove_and_act, self._done, self._failed)

    def _done(self, is_right: bool) -> None:
        self._set_usable(True)
        ui = self._ui
        if not is_right:
            self._say(ui.current_edit, "现在的密码不对，没有改动。请重新输入。")
            return
        for edit in (ui.current_edit, ui.new_edit, ui.repeat_edit):
            edit.clear()
        self._forget_problem()
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self._set_usable(True)
        self._say(self._ui.new_edit, error_text(error).line)

    def _set_usable(self, usable: bool) -> None:
        self._ui.set_button.setEnabled(usable)
        self._ui.remove_button.setEnabled(usable and self._password.is_set)

    def _rest_after(self) -> None:
        try:
            self._password.rest_after(int(self._ui.idle_combo.currentData()))
        except DeskError as error:
            self._failed(error)

    def _say(self, edit: QLineEdit, sentence: str) -> None:
        self._forget_problem()
        mark_field(edit, self._ui.password_problem, sentence, Severity.ERROR)
        edit.setFocus()

    def _forget_problem(self) -> None:
        for edit in (self._ui.current_edit, self._ui.new_edit, self._ui.repeat_edit):
            mark_field(edit, self._ui.password_problem)

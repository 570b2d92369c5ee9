"""What stands before the window while it is locked: the password, or leaving."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.generated.start.ui_lock_dialog import Ui_LockDialog
from wanzhou_gui.gui.widgets.problem_label import mark_field
from wanzhou_gui.system.local_password import LocalPassword

# After so many wrong passwords each further one costs a wait, longer every time.
_FREE_TRIES = 3
_WAIT_SECONDS = 5
_LONGEST_WAIT_SECONDS = 60


class LockDialog(QDialog):
    """Asks until the password is right; cannot be closed away.

    Signals:
        quit_wanted(): the clerk leaves the program instead.
    """

    quit_wanted = Signal()

    def __init__(self, password: LocalPassword, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_LockDialog()
        self._ui.setupUi(self)
        self._password = password
        self._background = background
        self._tries = 0
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, False)
        ui = self._ui
        ui.forgotten_label.setText(f"忘记密码时，请单位的电脑管理员删除 {password.path} 后重新打开。台账内容不受影响。")
        ui.unlock_button.clicked.connect(self._try)
        ui.quit_button.clicked.connect(self.quit_wanted)
        ui.password_edit.textEdited.connect(lambda _: mark_field(ui.password_edit, ui.password_problem))
        ui.password_edit.setFocus()

    def reject(self) -> None:
        """Esc does not let anybody in."""

    def _try(self) -> None:
        ui = self._ui
        if not ui.unlock_button.isEnabled():
            return
        ui.unlock_button.setEnabled(False)
        told = ui.password_edit.text()
        self._background.on_drawing_thread(lambda: self._password.matches(told), self._answer, lambda _: self._answer(False))

    def _answer(self, is_right: bool) -> None:
        ui = self._ui
        if is_right:
            self.accept()
            return
        self._tries += 1
        wait = min(_LONGEST_WAIT_SECONDS, _WAIT_SECONDS * max(0, self._tries - _FREE_TRIES + 1))
        ui.password_edit.selectAll()
        ui.password_edit.setFocus()
        later = f"请 {wait} 秒后再试。" if wait else "请核对大小写和输入法后再试。"
        mark_field(ui.password_edit, ui.password_problem, f"密码不对。{later}", Severity.ERROR)
        QTimer.singleShot(wait * 1000, self, lambda: ui.unlock_button.setEnabled(True))

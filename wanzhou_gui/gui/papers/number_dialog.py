"""One small question about a number: void it and why, explain why nobody bears it, or where the sequence begins."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.gui.generated.papers.ui_number_dialog import Ui_NumberDialog
from wanzhou_gui.reports.failures import error_text


class NumberDialog(QDialog):
    """Stays open with the reason when the act is refused.

    Signals:
        wished(int, str): the number and the reason given.
    """

    wished = Signal(int, str)

    def __init__(
        self,
        title: str,
        what: str,
        hint: str,
        *,
        number: int | None = None,
        asks_reason: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = Ui_NumberDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self.setWindowTitle(title)
        ui.what_label.setText(what)
        ui.hint_label.setText(hint)
        ui.number_caption.setVisible(number is not None)
        ui.number_spin.setVisible(number is not None)
        ui.reason_caption.setVisible(asks_reason)
        ui.reason_edit.setVisible(asks_reason)
        if number is not None:
            ui.number_spin.setValue(number)
        ui.save_button.clicked.connect(self._wish)
        ui.cancel_button.clicked.connect(self.reject)
        (ui.reason_edit if asks_reason else ui.number_spin).setFocus()

    def show_refusal(self, error: Exception) -> None:
        """Say why it was not done; everything typed stays."""
        self._ui.problem_label.say(error_text(error).line, Severity.ERROR)

    def _wish(self) -> None:
        self._ui.problem_label.clear()
        self.wished.emit(self._ui.number_spin.value(), self._ui.reason_edit.text())

"""Why something is sent back or unlocked: the usual reasons and what the program found, and room for the clerk's words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.review.ui_reason_panel import Ui_ReasonPanel
from wanzhou_gui.gui.widgets.problem_label import mark_field


class ReasonPanel(QWidget):
    """Asks for a reason in place; hidden while nothing is asked.

    Signals:
        confirmed(str): the reason.
        cancelled(): the clerk thought better of it.
    """

    confirmed = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_ReasonPanel()
        self._ui.setupUi(self)
        ui = self._ui
        theme.set_kind(ui.reason_line, "line")
        ui.confirm_button.clicked.connect(self.confirm)
        ui.cancel_button.clicked.connect(self.cancel)
        ui.templates_list.itemActivated.connect(self._add)
        ui.templates_list.itemClicked.connect(self._add)
        QShortcut(QKeySequence("Esc"), self, self.cancel, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.hide()

    def ask(self, label: str, action: str, offered: Sequence[str]) -> None:
        """Come up and ask; `offered` are whole reasons to take over."""
        ui = self._ui
        ui.reason_label.setText(label)
        ui.confirm_button.setText(action)
        ui.confirm_button.setAccessibleName(action)
        ui.templates_list.clear()
        ui.templates_list.addItems(list(offered))
        for widget in (ui.templates_label, ui.templates_list):
            widget.setVisible(bool(offered))
        ui.reason_edit.clear()
        mark_field(ui.reason_edit, ui.reason_problem)
        self.show()
        first = ui.templates_list if offered else ui.reason_edit
        if offered:
            ui.templates_list.setCurrentRow(0)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """Go away without an answer."""
        if not self.isHidden():
            self.hide()
            self.cancelled.emit()

    def say(self, sentence: str) -> None:
        """Say why the reason was not taken."""
        mark_field(self._ui.reason_edit, self._ui.reason_problem, sentence, Severity.ERROR)

    @property
    def reason(self) -> str:
        """What is written now."""
        return self._ui.reason_edit.toPlainText().strip()

    def _add(self, item: QListWidgetItem) -> None:
        lines = [line for line in self.reason.split("\n") if line.strip()]
        if item.text() in lines:
            return
        self._ui.reason_edit.setPlainText("\n".join([*lines, item.text()]))
        mark_field(self._ui.reason_edit, self._ui.reason_problem)

    def confirm(self) -> None:
        """Hand the reason over; without one say what is missing."""
        if not self.reason:
            self.say("没有写明原因。请选一条常用原因，或直接填写。")
            self._ui.reason_edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.confirmed.emit(self.reason)

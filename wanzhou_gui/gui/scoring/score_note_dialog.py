"""One small form for every act of scoring that needs a reason and a name."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.entries import Severity, ValueRefusedError, read_number
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.scoring.ui_score_note_dialog import Ui_ScoreNoteDialog
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services

Save = Callable[[Services, Decimal, str, str], Changes]


class ScoreNoteDialog(QDialog):
    """A reason, a name, and points where the act has them; what is refused is said in the form, which stays open."""

    def __init__(
        self, desk: Desk, title: str, what: str, text: str, name: str, save: Save, *, has_points: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._ui = Ui_ScoreNoteDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._save = save
        ui = self._ui
        self.setWindowTitle(title)
        ui.what_label.setText(what)
        ui.text_label.setText(f"{text}(&T)")
        ui.text_edit.setAccessibleName(text)
        ui.name_label.setText(f"{name}(&N)")
        ui.name_edit.setAccessibleName(name)
        self._has_points = has_points
        ui.points_label.setVisible(has_points)
        ui.points_edit.setVisible(has_points)
        ui.points_edit.setPlaceholderText("如 -2")
        ui.problem_label.clear()
        ui.save_button.setDefault(True)
        ui.save_button.clicked.connect(self._try)
        ui.cancel_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._try)
        (ui.points_edit if has_points else ui.text_edit).setFocus()

    def _try(self) -> None:
        ui = self._ui
        try:
            points = read_number(ui.points_edit.text()) if self._has_points else Decimal(0)
        except ValueRefusedError:
            ui.problem_label.say("看不懂分值。请填数字，加分如 1，扣分如 -2。", Severity.ERROR)
            return
        given, text, name = points or Decimal(0), ui.text_edit.toPlainText(), ui.name_edit.text()
        self._desk.act(
            lambda services: self._save(services, given, text, name),
            lambda changes: changes,
            initiator=self,
            done=lambda _: self.accept(),
            failed=lambda error: ui.problem_label.say(error_text(error).line, Severity.ERROR),
        )

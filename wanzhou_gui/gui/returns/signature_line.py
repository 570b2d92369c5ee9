"""The signature line of a return: who filled it in, how to reach them, who checked it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from wanzhou_gui.domain.entries import UnitReturn, problems_in_return
from wanzhou_gui.gui.generated.returns.ui_returns_page import Ui_ReturnsPage
from wanzhou_gui.gui.returns.entry_form import COMMIT_PAUSE_MS
from wanzhou_gui.gui.widgets.problem_label import mark_field
from wanzhou_gui.reports.wording import problem_sentence


class SignatureLine(QObject):
    """Reads and shows the three fields.

    Signals:
        committed(dict): the fields that changed, by name.
    """

    committed = Signal(object)

    def __init__(self, ui: Ui_ReturnsPage, parent: QObject) -> None:
        super().__init__(parent)
        self._fields: dict[str, QLineEdit] = {
            "filled_by": ui.filled_by_edit,
            "phone": ui.phone_edit,
            "reviewed_by": ui.reviewed_by_edit,
        }
        self._labels = {
            "filled_by": ui.filled_by_problem,
            "phone": ui.phone_problem,
            "reviewed_by": ui.reviewed_by_problem,
        }
        self._stored: UnitReturn | None = None
        self._is_locked = True
        self._says_missing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(COMMIT_PAUSE_MS)
        self._timer.timeout.connect(self.commit)
        for field in self._fields.values():
            field.textEdited.connect(lambda _: self._timer.start())
            field.editingFinished.connect(self.commit)

    def show_return(self, unit_return: UnitReturn, *, is_locked: bool) -> None:
        """Show a return's signatures; what is being typed for the same return stays."""
        same = self._stored is not None and _key(self._stored) == _key(unit_return)
        pending = self._changes() if same else {}
        if not same:
            self._timer.stop()
            self._says_missing = False
        self._stored, self._is_locked = unit_return, is_locked
        for name, field in self._fields.items():
            if name not in pending and field.text() != getattr(unit_return, name):
                field.setText(getattr(unit_return, name))
                field.setCursorPosition(0)
            field.setReadOnly(is_locked)
        self._mark()

    def commit(self) -> None:
        """Hand over what was typed."""
        self._timer.stop()
        changes = self._changes()
        if changes and not self._is_locked:
            self.committed.emit(changes)

    def say_missing(self) -> None:
        """From now on say which field is missing."""
        self._says_missing = True
        self._mark()

    def go_to(self, name: str) -> None:
        """Put the cursor into a field."""
        self._fields[name].setFocus()

    def _changes(self) -> dict[str, str]:
        stored = self._stored
        if stored is None:
            return {}
        return {
            name: field.text().strip()
            for name, field in self._fields.items()
            if field.text().strip() != getattr(stored, name)
        }

    def _mark(self) -> None:
        if self._stored is None:
            return
        problems = {problem.field: problem for problem in problems_in_return(self._stored)}
        for name, field in self._fields.items():
            problem = problems.get(name)
            if problem is None or not self._says_missing or self._is_locked:
                mark_field(field, self._labels[name])
            else:
                mark_field(field, self._labels[name], problem_sentence(problem), problem.severity)


def _key(unit_return: UnitReturn) -> tuple[int, int, int]:
    return unit_return.plan_id, unit_return.unit_id, unit_return.period_id

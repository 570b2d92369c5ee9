"""撤销 and 重做: two buttons that always say what they would take back or bring again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QToolButton, QWidget

from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk

if TYPE_CHECKING:
    from wanzhou_gui.domain.history import Operation
    from wanzhou_gui.usecases.services import Services


class HistoryButtons(QObject):
    """Keeps the two buttons of the window up to date and does what they say.

    Ctrl+Z belongs to the text being typed first; when that has nothing to take back, the ledger answers.
    """

    def __init__(
        self, desk: Desk, undo_button: QToolButton, redo_button: QToolButton, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._undo = undo_button
        self._redo = redo_button
        undo_button.setIcon(theme.icon("arrow-back-up"))
        redo_button.setIcon(theme.icon("arrow-forward-up"))
        undo_button.clicked.connect(self.undo)
        redo_button.clicked.connect(self.redo)
        QShortcut(QKeySequence("Ctrl+Z"), window, self.undo)
        QShortcut(QKeySequence("Ctrl+Y"), window, self.redo)
        QShortcut(QKeySequence("Ctrl+Shift+Z"), window, self.redo)
        desk.changed.connect(self.refresh)
        desk.ledger_opened.connect(self.refresh)
        self._show((None, None))
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def refresh(self) -> None:
        """Ask what could be taken back now."""
        if not self._desk.has_ledger:
            self._show((None, None))
            return

        def steps(services: Services) -> tuple[Operation | None, Operation | None]:
            return services.history.next_undo(), services.history.next_redo()

        self._desk.ask(steps, self._show)

    def undo(self) -> None:
        """Take the latest operation back."""
        if self._undo.isEnabled():
            self._desk.act(
                lambda services: services.history.undo(),
                lambda result: result[1],
                failed=lambda error: messages.tell_error(self._window, error),
            )

    def redo(self) -> None:
        """Carry out again what was taken back last."""
        if self._redo.isEnabled():
            self._desk.act(
                lambda services: services.history.redo(),
                lambda result: result[1],
                failed=lambda error: messages.tell_error(self._window, error),
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Text fields claim Ctrl+Z even with nothing to take back; then it goes to the ledger instead."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            wants_undo = event.matches(QKeySequence.StandardKey.Undo)
            wants_redo = event.matches(QKeySequence.StandardKey.Redo)
            if (wants_undo or wants_redo) and not _field_can(watched, undo=wants_undo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _show(self, steps: tuple[Operation | None, Operation | None]) -> None:
        for button, word, key, operation in (
            (self._undo, "撤销", "Ctrl+Z", steps[0]),
            (self._redo, "重做", "Ctrl+Y", steps[1]),
        ):
            sentence = _sentence(operation) if operation else ""
            button.setEnabled(operation is not None)
            text = f"{word}“{sentence}”（{key}）" if operation else f"没有可{word}的操作"
            button.setToolTip(text)
            button.setAccessibleName(text)


def _sentence(operation: Operation) -> str:
    # Here and not at the head: the window paints before the words of the whole program are loaded.
    from wanzhou_gui.reports.wording import operation_sentence

    return operation_sentence(operation)


def _field_can(field: QObject, *, undo: bool) -> bool:
    if isinstance(field, QLineEdit):
        return not field.isReadOnly() and (field.isUndoAvailable() if undo else field.isRedoAvailable())
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        return not field.isReadOnly() and (document.isUndoAvailable() if undo else document.isRedoAvailable())
    return False

"""撤销 and 重做: two buttons that always say what they would take back or bring again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from wanzhou_gui.gui import messages, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QToolButton, QWidget

    from wanzhou_gui.domain.history import Operation
    from wanzhou_gui.gui.desk import Desk
    from wanzhou_gui.usecases.services import Services


# What 撤销 would take back, what 重做 would bring again, and what stands in the way of 撤销.
Steps = tuple["Operation | None", "Operation | None", "Operation | None"]


class HistoryButtons(QObject):
    """Keeps the two buttons of the window up to date and does what they say.

    Ctrl+Z belongs to the text being typed first, then to what the page in view has done without the ledger; when neither
    has anything to take back, the ledger answers.
    """

    def __init__(
        self, desk: Desk, undo_button: QToolButton, redo_button: QToolButton, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._undo = undo_button
        self._redo = redo_button
        undo_button.clicked.connect(self.undo)
        redo_button.clicked.connect(self.redo)
        desk.changed.connect(self.refresh)
        desk.ledger_opened.connect(self.refresh)
        self._show((None, None, None))

    def furnish(self) -> None:
        """What the first picture can do without: icons and keys."""
        from PySide6.QtGui import QKeySequence, QShortcut

        self._undo.setIcon(theme.icon("arrow-back-up"))
        self._redo.setIcon(theme.icon("arrow-forward-up"))
        for keys, act in (("Ctrl+Z", self._undo_by_key), ("Ctrl+Y", self._redo_by_key), ("Ctrl+Shift+Z", self._redo_by_key)):
            QShortcut(QKeySequence(keys), self._window, act)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch_focus)
            self._watch_focus()

    def refresh(self) -> None:
        """Ask what could be taken back now."""
        if not self._desk.has_ledger:
            self._show((None, None, None))
            return

        def steps(services: Services) -> Steps:
            undo = services.history.next_undo()
            stopped = services.history.undo_stopped_by() if undo is None else None
            return undo, services.history.next_redo(), stopped

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

    def _undo_by_key(self) -> None:
        page = getattr(self._window, "current_page", None)
        if page is None or not page.undo_own():
            self.undo()

    def _redo_by_key(self) -> None:
        page = getattr(self._window, "current_page", None)
        if page is None or not page.redo_own():
            self.redo()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Text fields claim Ctrl+Z even with nothing to take back; then it goes to the ledger instead."""
        if event.type() is QEvent.Type.ShortcutOverride:
            from PySide6.QtGui import QKeyEvent, QKeySequence

            assert isinstance(event, QKeyEvent)
            wants_undo = event.matches(QKeySequence.StandardKey.Undo)
            wants_redo = event.matches(QKeySequence.StandardKey.Redo)
            if (wants_undo or wants_redo) and not _field_can(watched, undo=wants_undo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _watch_focus(self) -> None:
        # Only who has the keyboard: in a filter of the whole program every event of every object would pass through here.
        field = QApplication.focusWidget()
        if field is not None:
            field.installEventFilter(self)

    def _show(self, steps: Steps) -> None:
        stopped = steps[2]
        for button, word, key, operation in (
            (self._undo, "撤销", "Ctrl+Z", steps[0]),
            (self._redo, "重做", "Ctrl+Y", steps[1]),
        ):
            sentence = _sentence(operation) if operation else ""
            button.setEnabled(operation is not None)
            text = f"{word}“{sentence}”（{key}）" if operation else f"没有可{word}的操作"
            if button is self._undo and stopped is not None:
                text = f"“{_sentence(stopped)}”不能撤销：{_why(stopped)}"
            button.setToolTip(text)
            button.setAccessibleName(text)


def _sentence(operation: Operation) -> str:
    # Here and not at the head: the window paints before the words of the whole program are loaded.
    from wanzhou_gui.reports.wording import operation_sentence

    return operation_sentence(operation)


def _why(operation: Operation) -> str:
    from wanzhou_gui.reports.journal_words import IRREVERSIBLE_WORDS

    return IRREVERSIBLE_WORDS.get(operation.verb, "")


def _field_can(field: QObject, *, undo: bool) -> bool:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

    if isinstance(field, QLineEdit):
        return not field.isReadOnly() and (field.isUndoAvailable() if undo else field.isRedoAvailable())
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        return not field.isReadOnly() and (document.isUndoAvailable() if undo else document.isRedoAvailable())
    return False

"""Fields for days and percentages that read what clerks really write and say at once when they cannot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from wanzhou_gui.domain.entries import ValueRefusedError, read_date, read_number
from wanzhou_gui.gui.theme import set_state

V = TypeVar("V")


class ValueEdit(QLineEdit, Generic[V]):
    """A line that holds a value: kept when Enter is pressed or the field is left, marked while it cannot be read.

    Signals:
        committed(): another value stands in the field, ready to be stored.
        refused(ValueRefusedError): what was written cannot be read; the field keeps the text.
        accepted(): the field reads well again.
    """

    committed = Signal()
    refused = Signal(object)
    accepted = Signal()

    def __init__(
        self,
        read: Callable[[str], V | None],
        write: Callable[[V | None], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._write = write
        self._value: V | None = None
        self._error: ValueRefusedError | None = None
        self.returnPressed.connect(self.commit)
        self.textEdited.connect(self._calm_down)

    @property
    def value(self) -> V | None:
        """The last value that could be read."""
        return self._value

    @property
    def error(self) -> ValueRefusedError | None:
        """Why what stands there cannot be read, or None."""
        return self._error

    def set_value(self, value: V | None) -> None:
        """Show a value without announcing it."""
        self._value = value
        self._error = None
        self.setText(self._write(value))
        set_state(self, "")

    def commit(self) -> bool:
        """Read what stands in the field; False when it cannot be read."""
        try:
            value = self._read(self.text())
        except ValueRefusedError as error:
            self._error = error
            set_state(self, "error")
            self.refused.emit(error)
            return False
        changed = value != self._value
        self.set_value(value)
        self.accepted.emit()
        if changed:
            self.committed.emit()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field keeps what was written."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason and self.isModified():
            self.setModified(False)
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings the last value back."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._write(self._value):
            self.set_value(self._value)
            self.accepted.emit()
            return
        super().keyPressEvent(event)

    def _calm_down(self) -> None:
        if self._error is not None:
            self._error = None
            set_state(self, "")
            self.accepted.emit()


class DateEdit(ValueEdit[date]):
    """A day: 2024-3-5, 2024.3.5, 2024年3月5日 or 20240305 are read; Ctrl+; writes today."""

    def __init__(self, parent: QWidget | None = None, *, today: Callable[[], date] | None = None) -> None:
        super().__init__(read_date, lambda day: day.isoformat() if day else "", parent)
        self._today = today or date.today
        self.setPlaceholderText("如 2024-12-31")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+; writes today, as in a spreadsheet."""
        if event.key() == Qt.Key.Key_Semicolon and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.setText(self._today().isoformat())
            self.commit()
            return
        super().keyPressEvent(event)


class NumberEdit(ValueEdit[Decimal]):
    """A plain figure; thousands separators and full-width digits are read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(read_number, _plain, parent)


def _plain(number: Decimal | None) -> str:
    return "" if number is None else f"{number.normalize():f}"

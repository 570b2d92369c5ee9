"""What stood in a field last period, in grey beside it, with a button that carries it over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from wanzhou_gui.gui import theme

_LONGEST_SHOWN = 90


class PreviousText(QWidget):
    """Last period's text of one field.

    Signals:
        wanted(): the clerk wants it carried over.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.set_kind(self._text, "caption")
        self._button = QPushButton("沿用", self)
        self._button.setToolTip("沿用上期内容（F8）")
        # F8 does the same from the field; one more stop for every field would slow the keyboard down.
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.set_kind(self._button, "link")
        self._button.clicked.connect(self.wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._text)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    @property
    def value(self) -> str:
        """What stood there, whole."""
        return self._value

    def show_value(self, value: str, *, may_carry: bool) -> None:
        """Show what stood there; long text is cut on screen and whole in the tip."""
        self._value = value
        shown = value if len(value) <= _LONGEST_SHOWN else f"{value[: _LONGEST_SHOWN - 1]}…"
        self._text.setText(shown or "—")
        self._text.setToolTip(value)
        self._button.setVisible(bool(value) and may_carry)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another number of lines."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the letters have their size."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._text.ensurePolished()
        # The answer is never below the minimum, which is the last answer.
        self._text.setMinimumHeight(0)
        # A wrapped label asks for the height of a guessed width, which would stretch the whole form.
        self._text.setFixedHeight(max(self._text.heightForWidth(max(1, self.width())), theme.px(16)))

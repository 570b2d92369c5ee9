"""What stands where a list would be when it is empty: one sentence and one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from wanzhou_gui.gui import theme


class EmptyState(QWidget):
    """One sentence and, where something can be done, one button.

    Signals:
        asked(): the button was pressed.
    """

    asked = Signal()

    def __init__(
        self,
        sentence: str = "",
        action: str = "",
        icon_name: str = "clipboard-text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addStretch(1)
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._picture)
        self._sentence = QLabel(self)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        theme.set_kind(self._sentence, "second")
        layout.addWidget(self._sentence)
        self._button = QPushButton(self)
        self._button.clicked.connect(self.asked)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        self._icon_name = icon_name
        self.say(sentence, action)

    def say(self, sentence: str, action: str = "") -> None:
        """Change the sentence and the button; without an action there is no button."""
        self._picture.setPixmap(theme.icon_pixmap(self._icon_name, theme.STRONG_LINE, theme.px(40)))
        self._sentence.setText(sentence)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if action else Qt.FocusPolicy.NoFocus)

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._sentence.text()

"""A line above a page that says something important and offers what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from wanzhou_gui.gui import theme


class Banner(QFrame):
    """A sentence and its answers; stays until one is chosen or it is taken away. Never a dialogue, never in the way."""

    def __init__(self, *, warns: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_kind(self, "banner" if warns else "notice")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 4, 8, 4)
        self._row.setSpacing(8)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self._sentence, 1)

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._sentence.text()

    def say(self, sentence: str) -> None:
        """Change the sentence."""
        self._sentence.setText(sentence)

    def offer(self, answer: str, act: Callable[[], None]) -> QPushButton:
        """Add a button."""
        button = QPushButton(answer, self)
        button.setAccessibleName(answer)
        theme.set_kind(button, "link")
        button.clicked.connect(lambda _checked=False: act())
        self._row.addWidget(button)
        return button

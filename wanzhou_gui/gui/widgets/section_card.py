"""A white card with a title, an optional action at its right, and whatever stands in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from wanzhou_gui.gui import theme


class SectionCard(QFrame):
    """A titled card; put content into `body`.

    Signals:
        action_asked(): the action beside the title was pressed.
    """

    action_asked = Signal()

    def __init__(self, title: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_kind(self, "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 8, 14, 10)
        outer.setSpacing(6)
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        self._title = QLabel(title, self)
        theme.set_kind(self._title, "card_title")
        self.header.addWidget(self._title)
        self.header.addStretch(1)
        self._action = QPushButton(action, self)
        theme.set_kind(self._action, "link")
        self._action.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._action.setVisible(bool(action))
        self._action.setAccessibleName(f"{title}：{action}")
        self._action.clicked.connect(self.action_asked)
        self.header.addWidget(self._action)
        outer.addLayout(self.header)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        outer.addLayout(self.body, 1)

    @property
    def title(self) -> str:
        """What the card is about."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def set_action(self, action: str) -> None:
        """Change the action; an empty one goes away."""
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._action.setAccessibleName(f"{self._title.text()}：{action}")

"""What is asked about a field, in words beside it: a shape, a colour and a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.gui import theme

_LOOKS = {
    Severity.ERROR: ("circle-x", "#B42318", "problem"),
    Severity.QUESTION: ("help", "#8A5A00", "question"),
}


class ProblemLabel(QWidget):
    """One line under a field; takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setSpacing(4)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        self.clear()

    @property
    def sentence(self) -> str:
        """What is said now, empty for nothing."""
        return self._text.text()

    def say(self, sentence: str, severity: Severity) -> None:
        """Show a sentence as an error or as a question."""
        name, colour, kind = _LOOKS[severity]
        self._icon.setPixmap(theme.icon_pixmap(name, colour, theme.px(14)))
        theme.set_kind(self._text, kind)
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(True)

    def clear(self) -> None:
        """Say nothing."""
        self._text.clear()
        self.setAccessibleName("")
        self.setVisible(False)


def mark_field(
    field: QWidget, label: ProblemLabel, sentence: str = "", severity: Severity | None = None
) -> None:
    """Say a problem beside a field and colour its edge; without a sentence both are cleared."""
    if severity is None or not sentence:
        label.clear()
    else:
        label.say(sentence, severity)
    theme.set_state(field, severity.value if severity is not None and sentence else "")
    field.setAccessibleDescription(sentence)

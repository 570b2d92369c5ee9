"""The tools beside a paper: the register of numbers and what else belongs to papers as such."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.papers.register_dialog import RegisterDialog


class PaperTools(QWidget):
    """A row of buttons; each opens a dialog of its own.

    Signals:
        opened(int): show the issued paper with that id.
    """

    opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.dialog: QDialog | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.register_button = self._button("register_button", "文号登记簿(&B)…", "list")
        self.register_button.clicked.connect(self.show_register)
        self._row.addStretch(1)

    def show_tool(self, name: str) -> None:
        """Open a tool by its name, as the search at the top asks for it."""
        if name == "register":
            self.show_register()

    def show_register(self) -> None:
        """Open the register."""
        dialog = RegisterDialog(self._desk, self)
        dialog.opened.connect(self.opened)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _button(self, name: str, text: str, icon: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setIcon(theme.icon(icon))
        button.setIconSize(theme.icon_size())
        self._row.addWidget(button)
        return button

"""The table of checked cells: decided with the keyboard, line by line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget


class ReviewTable(QTableView):
    """Space turns a decision round; 1 takes what came, 2 keeps the ledger, both go on to the next line.

    Signals:
        chosen(str): "file", "ledger" or "turn" for the current line.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleDescription("空格键采纳或保留；1 采纳报来内容，2 保留台账，并转到下一行")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide, or move as in every table."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        wanted = {Qt.Key.Key_1: "file", Qt.Key.Key_2: "ledger", Qt.Key.Key_Space: "turn"}.get(Qt.Key(event.key()))
        if not plain or wanted is None or not self.currentIndex().isValid():
            super().keyPressEvent(event)
            return
        at = self.currentIndex()
        self.chosen.emit(wanted)
        if wanted != "turn" and at.row() + 1 < self.model().rowCount():
            self.setCurrentIndex(self.model().index(at.row() + 1, at.column()))

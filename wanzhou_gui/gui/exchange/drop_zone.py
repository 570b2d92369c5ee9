"""A place to drop a plan document on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from wanzhou_gui.gui import theme


class DropZone(QFrame):
    """A dashed frame that takes one file.

    Signals:
        dropped(Path): a file was let go over it.
    """

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._is_over = False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files, and show it."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            self._set_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Calm down."""
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file."""
        self._set_over(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed edge, stronger while something hovers over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.ACCENT if self._is_over else theme.CONTROL_EDGE), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(theme.ACCENT_TINT if self._is_over else theme.ZEBRA))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)

    def _set_over(self, is_over: bool) -> None:
        self._is_over = is_over
        self.update()

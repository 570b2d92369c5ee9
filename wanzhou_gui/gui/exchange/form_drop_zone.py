"""A place to drop returned forms on: files, folders and archives, as many as there are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from wanzhou_gui.gui.exchange.drop_zone import DropZone


class FormDropZone(DropZone):
    """A dashed frame that takes everything let go over it.

    Signals:
        all_dropped(list): the paths that were let go.
    """

    all_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take all of them."""
        self._set_over(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.all_dropped.emit(paths)

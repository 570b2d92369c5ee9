"""A piece of work on the ledger's thread that tells how far it is and can be stopped."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Signal


class LongWork(QObject):
    """Handed to a verb as its progress; stopping takes effect at the next step, and the verb leaves nothing behind.

    Signals:
        moved(int, int): how many of how many are done; arrives on the window's thread.
    """

    moved = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_stopped = Event()

    def stop(self) -> None:
        """Ask the work to stop."""
        self._is_stopped.set()

    def progress(self, done: int, total: int) -> bool:
        """Told by the verb on its own thread; False asks it to stop."""
        self.moved.emit(done, total)
        return not self._is_stopped.is_set()

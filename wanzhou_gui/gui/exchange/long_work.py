"""A piece of work on the ledger's thread that tells how far it is and can be stopped."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from PySide6.QtCore import QObject, Signal

# Seconds a thread may compute before another gets its turn; the interpreter's own five milliseconds add up for a window.
_SHORT_TURN = 0.001


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

    @contextmanager
    def undisturbed(self) -> Iterator[None]:
        """Let the window have its turn often, and no search for unused cycles stop every thread: it takes tenths of a second.

        What the work made is set apart afterwards, so that later searches need not go through it; it is freed like
        everything else as soon as nobody refers to it.
        """
        was_on, usual_turn = gc.isenabled(), sys.getswitchinterval()
        gc.disable()
        sys.setswitchinterval(_SHORT_TURN)
        try:
            yield
        finally:
            sys.setswitchinterval(usual_turn)
            gc.freeze()
            if was_on:
                gc.enable()

"""The one thread that owns the ledger, and a second one for drawing papers; results come back as signals."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Background(QObject):
    """Runs work away from the window's thread.

    Ledger work goes through one thread in order, because SQLite connections belong to the thread that opened them;
    drawing goes through another so that a long paper never delays a save. Callbacks always run on the window's
    thread.

    Signals:
        busy_changed(bool): whether any work is under way.
    """

    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._under_way = 0
        self._has_ended = False
        self._finished.connect(self._deliver)

    @cached_property
    def _ledger_thread(self) -> ThreadPoolExecutor:
        return _one_thread("ledger")

    @cached_property
    def _drawing_thread(self) -> ThreadPoolExecutor:
        return _one_thread("drawing")

    def on_ledger_thread(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run work on the ledger's thread, in the order it was asked for."""
        self._submit(self._ledger_thread, work, done, failed)

    def on_drawing_thread(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run work that draws papers or workbooks and touches no ledger."""
        self._submit(self._drawing_thread, work, done, failed)

    def wait_for_ledger(self, work: Callable[[], T]) -> T:
        """Run work on the ledger's thread and wait for it: only for closing, when nothing may be left behind."""
        return self._ledger_thread.submit(work).result()

    def stop(self) -> None:
        """Finish what was asked for and end both threads; what is asked for later is not done any more."""
        self._has_ended = True
        self._ledger_thread.shutdown(wait=True)
        self._drawing_thread.shutdown(wait=True)

    @property
    def is_busy(self) -> bool:
        """Whether any work is under way or its result not delivered yet."""
        return self._under_way > 0

    def _submit(
        self,
        executor: ThreadPoolExecutor,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        if self._has_ended:
            return
        self._under_way += 1
        if self._under_way == 1:
            self.busy_changed.emit(True)

        def finish(future: Future[Any]) -> None:
            self._finished.emit((future, done, failed))

        executor.submit(work).add_done_callback(finish)

    @Slot(object)
    def _deliver(
        self, result: tuple[Future[Any], Callable[[Any], None], Callable[[Exception], None]]
    ) -> None:
        future, done, failed = result
        self._under_way -= 1
        if self._under_way == 0:
            self.busy_changed.emit(False)
        error = future.exception()
        if isinstance(error, Exception):
            failed(error)
        elif error is not None:
            raise error
        else:
            done(future.result())


def _one_thread(name: str) -> ThreadPoolExecutor:
    # Here and not at the head: the window paints before anything runs behind it.
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

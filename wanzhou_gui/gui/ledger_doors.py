"""Opening, making and closing ledger files for the window, always on the ledger's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.window_memory import WindowMemory

if TYPE_CHECKING:
    from wanzhou_gui.usecases.services import Services


class LedgerDoors(QObject):
    """Puts another ledger behind the desk; the one in use stays until the other is really open.

    Signals:
        entered(Path): a ledger is open now.
        refused(Exception, Path): it could not be opened or made; whatever was open still is.
        left(): no ledger is open any more.
    """

    entered = Signal(object)
    refused = Signal(object, object)
    left = Signal()

    def __init__(self, desk: Desk, memory: WindowMemory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._memory = memory
        self._services: Services | None = None
        self._path: Path | None = None

    @property
    def path(self) -> Path | None:
        """The ledger that is open."""
        return self._path

    def open(self, path: Path) -> None:
        """Open a ledger that is there."""
        if path != self._path:
            self._enter(path, lambda: self._desk.office.open_ledger(path))

    def create(self, path: Path) -> None:
        """Make a new ledger and open it."""
        self._enter(path, lambda: self._desk.office.create_ledger(path))

    def create_sample(self, path: Path) -> None:
        """Make a ledger filled with the example and open it."""

        def make() -> Services:
            from wanzhou_gui.usecases.demo import SAMPLE_APPROVED, build_sample

            services = self._desk.office.create_ledger(path)
            try:
                build_sample(services, self._desk.office.read_sample_plan()[0], SAMPLE_APPROVED)
            except Exception:
                services.close()
                raise
            return services

        self._enter(path, make)

    def restore(self, backup: Path, to: Path, password: str = "") -> None:
        """Put a backup in the place of a ledger and open it; what was there is kept beside it."""
        was_open = to == self._path

        def put_back() -> Services:
            if was_open and self._services is not None:
                self._services.close()
                self._services = None
            self._desk.office.restore_ledger(backup, to, password)
            return self._desk.office.open_ledger(to)

        if was_open:
            self._path = None
            self._desk.use(None)
        self._enter(to, put_back)

    def discard_sample(self) -> None:
        """Throw the open ledger away: it is sample data, for practice. Whatever else it holds is refused and stays."""
        path, services = self._path, self._services
        if path is None or services is None:
            return
        self._path, self._services = None, None
        self._desk.use(None)

        def discard() -> None:
            services.close()
            self._desk.office.discard_sample(path)

        def discarded(_: None) -> None:
            self._memory.forget_ledger(path)
            self.left.emit()

        self._desk.background.on_ledger_thread(discard, discarded, lambda error: self.refused.emit(error, path))

    def leave(self) -> None:
        """Close the ledger and offer to open another one."""
        self.close()
        self._desk.use(None)
        self.left.emit()

    def close(self) -> None:
        """Close the ledger and wait until its file is whole."""
        services, self._services, self._path = self._services, None, None
        if services is not None:
            self._desk.background.wait_for_ledger(lambda: _close(services, self._desk.keeps_copies))

    def bring_in_order(self, services: Services) -> bool:
        """One idle moment's work: every save into the one file, some of what search has not indexed yet, then a copy now and again."""
        services.upkeep.settle()
        is_done = services.search.keep_ready()
        if is_done and self._desk.keeps_copies:
            services.upkeep.keep_copy_when_idle()
        return is_done

    def _enter(self, path: Path, make: Callable[[], Services]) -> None:
        def entered(services: Services) -> None:
            before, self._services = self._services, services
            self._path = path
            if before is not None:
                self._desk.background.on_ledger_thread(lambda: _close(before, self._desk.keeps_copies), lambda _: None, self._desk.failed.emit)
            self._memory.remember_ledger(path)
            self._desk.use(services)
            self.entered.emit(path)

        self._desk.background.on_ledger_thread(make, entered, lambda error: self.refused.emit(error, path))


def _close(services: Services, keeps_copies: bool) -> None:
    """Keep a copy of what was done, then let go; a full disk must not keep the window open."""
    import logging

    from wanzhou_gui.usecases.errors import DeskError

    try:
        if keeps_copies:
            services.upkeep.keep_copy_at_exit()
    except DeskError:
        logging.getLogger(__name__).warning("no copy kept at the end", exc_info=True)
    services.close()

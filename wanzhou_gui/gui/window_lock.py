"""Locks the window: when it opens, after a rest, and when the clerk leaves the desk (Ctrl+L)."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from wanzhou_gui.system.local_password import LocalPassword

if TYPE_CHECKING:
    from wanzhou_gui.gui.main_window import MainWindow
    from wanzhou_gui.gui.start.lock_dialog import LockDialog

_LOOK_EVERY_MS = 10_000
_SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.InputMethod}
)


class WindowLock(QObject):
    """Nothing of the ledger can be seen or done while it is locked; what was being typed is stored before."""

    def __init__(
        self, window: MainWindow, password: LocalPassword | None = None, now: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(window)
        self._window = window
        self._password = password or LocalPassword()
        self._now = now
        self._last_sign = now()
        self._after: Callable[[], None] | None = None
        self._veiled: list[QWidget] = []
        self.dialog: LockDialog | None = None
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self.look)
        self._look.start()
        QShortcut(QKeySequence("Ctrl+L"), window, self.lock_now)
        # Only windows are watched: a filter of the whole application would see every event of every widget.
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
        self._watch(window.windowHandle())
        window.desk.wanted.connect(self._answer_wish)

    @property
    def is_locked(self) -> bool:
        """Whether the password stands before the window."""
        return self.dialog is not None

    def enter(self, then: Callable[[], None]) -> None:
        """Open the window: at once without a password, else when it was given."""
        if self._password.is_set:
            self._after = then
            self._lock()
        else:
            then()

    def lock_now(self) -> None:
        """Leave the desk; without a password it says where one is set."""
        if self._password.is_set:
            self._lock()
        else:
            self._window.show_page("settings", "safety")

    def look(self) -> None:
        """Lock after the minutes without a sign of life the clerk has chosen."""
        minutes = self._password.idle_minutes
        if minutes and not self.is_locked and self._now() - self._last_sign >= minutes * 60:
            self._lock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is there."""
        if event.type() in _SIGNS_OF_LIFE:
            self._last_sign = self._now()
        return False

    def _answer_wish(self, key: str, _: object) -> None:
        if key == "lock":
            self.lock_now()

    def _watch(self, focused: QWindow | None) -> None:
        if focused is not None:
            focused.removeEventFilter(self)
            focused.installEventFilter(self)
            self._last_sign = self._now()

    def _lock(self) -> None:
        if self.is_locked:
            return
        from wanzhou_gui.gui.start.lock_dialog import LockDialog

        page = self._window.current_page
        if page is not None:
            page.commit_pending()
        self._window.centralWidget().hide()
        # Dialogues stay open with what was typed in them, but nobody can read them.
        self._veiled = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self._window]
        for one in self._veiled:
            one.setWindowOpacity(0)
        self.dialog = LockDialog(self._password, self._window.desk.background, self._window)
        self.dialog.accepted.connect(self._unlock)
        self.dialog.quit_wanted.connect(self._quit)
        self.dialog.open()

    def _unlock(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
        for one in self._veiled:
            if isValid(one):
                one.setWindowOpacity(1)
        self._veiled = []
        self._last_sign = self._now()
        self._window.centralWidget().show()
        then, self._after = self._after, None
        if then is not None:
            then()
        elif (page := self._window.current_page) is not None:
            page.setFocus()

    def _quit(self) -> None:
        if self.dialog is not None:
            self.dialog.accepted.disconnect(self._unlock)
            self.dialog.accept()
            self.dialog = None
        self._window.close()
